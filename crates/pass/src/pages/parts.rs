//! Parts that several pages of this room show.

use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use base::{Money, Timestamp};
use jiff::SignedDuration;
use maud::{Markup, html};
use remittance::CreditorReference;
use serde::Deserialize;
use ui::components::{NoticeKind, TagKind, inset, notice, tag, warning};
use ui::{Failure, LocalPath, PageHead, Visit, Words, page};

use crate::desks::Desks;
use crate::follow_booklets::FollowedBooklet;
use crate::model::{BookletState, OrderId, PassId, PrescriberId};
use crate::party::{Party, PartyId, PartyKind};
use crate::pay::{Payment, PaymentState};
use crate::refund::{Refund, RefundState};

/// What a page is asked: which of several parties, and what was just done.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub of: String,
    pub done: String,
}

pub fn id<T: std::str::FromStr>(text: &str) -> Result<T, Failure> {
    text.parse().map_err(|_| Failure::NotFound)
}

pub fn money(words: &Words, cents: i64) -> String {
    words.money(Money::euro_cents(cents))
}

pub fn day(desks: &Desks, words: &Words, at: Timestamp) -> String {
    words.date(desks.passes.day(at))
}

/// The day before a moment at which validity ends.
pub fn last_day(desks: &Desks, words: &Words, valid_until: Timestamp) -> String {
    day(desks, words, valid_until.minus(SignedDuration::from_secs(1)))
}

/// `carnet nº 12, pass 3`
pub fn pass_name(words: &Words, pass: PassId) -> String {
    words.t_with("pass-of-booklet", &[("booklet", pass.booklet().0.into()), ("pass", (pass.nth() + 1).into())])
}

/// A PDF that is given once: kept by no cache.
pub fn pdf_once(name: &str, bytes: Vec<u8>) -> Response {
    let headers = [
        (CONTENT_TYPE, "application/pdf".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.pdf\"")),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, bytes).into_response()
}

/// The party that a person acts for, and all of that kind; none when they act for none.
///
/// # Errors
/// [`Failure::NotFound`] when another one is asked for: it does not exist for them.
pub async fn acting(
    desks: &Desks,
    visit: &Visit,
    kind: PartyKind,
    of: &str,
) -> Result<Option<(Party, Vec<Party>)>, Failure> {
    let parties = desks.passes.parties_of(visit.person()?.person, kind).await?;
    let chosen = match of {
        "" => parties.first().cloned(),
        of => {
            let id = PartyId::new(kind, id(of)?);
            Some(parties.iter().find(|party| party.id == id).cloned().ok_or(Failure::NotFound)?)
        }
    };
    Ok(chosen.map(|party| (party, parties)))
}

/// The prescriber that a person acts for.
///
/// # Errors
/// [`Failure::NotFound`] when they act for none, or not for the one that is asked for.
pub async fn acting_prescriber(desks: &Desks, visit: &Visit, of: &str) -> Result<(Party, PrescriberId), Failure> {
    let (party, _) = acting(desks, visit, PartyKind::Prescriber, of).await?.ok_or(Failure::NotFound)?;
    let PartyId::Prescriber(id) = party.id else { return Err(Failure::NotFound) };
    Ok((party, id))
}

/// The way to a fresh proof of who it is, and back to a path of this site; none when they proved it a short time ago.
pub async fn stale(desks: &Desks, visit: &Visit, path: &str) -> Result<Option<Response>, Failure> {
    if desks.neighbours.reach.is_fresh(visit.session()).await? {
        return Ok(None);
    }
    let next = LocalPath::parse(path).unwrap_or_else(LocalPath::home).within("/sign-in", "next");
    Ok(Some(Redirect::to(&format!("{next}&again=yes")).into_response()))
}

/// The page of who acts for nobody yet.
pub fn nobody(visit: &Visit, title: &str, kind: PartyKind) -> Markup {
    let told = visit.t(&format!("pass-nobody-{}", kind.name()));
    page(visit, PageHead::new(title), html! { h1 { (title) } (inset(html! { p { (told) } })) })
}

/// Which party it is, and a way to the others.
pub fn whose(visit: &Visit, path: &str, party: &Party, parties: &[Party]) -> Markup {
    html! {
        p.lead { (party.name) }
        @if parties.len() > 1 {
            nav aria-label=(visit.t("pass-other-parties")) {
                ul { @for other in parties.iter().filter(|other| other.id != party.id) {
                    li { a href=(format!("{path}?of={}", other.id.uuid())) { (other.name) } }
                } }
            }
        }
    }
}

/// What was just done, when there is a text for it.
pub fn done(visit: &Visit, done: &str) -> Markup {
    let key = format!("pass-done-{done}");
    html! {
        @if !done.is_empty() && visit.has(&key) {
            (notice(visit, NoticeKind::Success, html! { p { (visit.t(&key)) } }))
        }
    }
}

/// What lacks so that the funds cover what is owed: told on each page of officers until it is there.
pub fn lacking(words: &Words, cents: i64) -> Markup {
    html! {
        @if cents > 0 {
            (warning(words, html! { p { (words.t_with("pass-lacking", &[("amount", money(words, cents).into())])) } }))
        }
    }
}

/// The reference by which the money for an order is recognised on the bank's statement (ISO 11649).
pub fn creditor_reference(order: OrderId) -> CreditorReference {
    // Of an identifier of version 7 this half is random.
    let bits = order.uuid().as_u128() & u128::from(u64::MAX);
    CreditorReference::of(u64::try_from(bits).unwrap_or(u64::MAX))
}

/// Where a payment to a place stands.
pub fn payment_tag(desks: &Desks, words: &Words, payment: Option<&Payment>) -> Markup {
    let Some(payment) = payment else { return tag(TagKind::Neutral, &words.t("pass-payment-waits")) };
    let date = day(desks, words, payment.settled_at.unwrap_or(payment.made_at));
    let told = |key: &str| words.t_with(key, &[("date", date.as_str().into())]);
    match payment.state {
        PaymentState::Paid => tag(TagKind::Success, &told("pass-payment-paid")),
        PaymentState::Refused if payment.settled_by.is_some() => tag(TagKind::Error, &told("pass-payment-not-paid")),
        PaymentState::Refused => tag(TagKind::Error, &told("pass-payment-refused")),
        PaymentState::Sent => tag(TagKind::Warm, &told("pass-payment-sent")),
    }
}

/// Where a refund stands.
pub fn refund_tag(desks: &Desks, words: &Words, refund: &Refund) -> Markup {
    let date = day(desks, words, refund.settled_at.unwrap_or(refund.asked_at));
    let kind = match refund.state {
        RefundState::Asked => TagKind::Neutral,
        RefundState::Sent => TagKind::Warm,
        RefundState::Paid => TagKind::Success,
        RefundState::Refused | RefundState::Withdrawn => TagKind::Error,
    };
    let key = match refund.state {
        RefundState::Refused if refund.settled_by.is_some() => "pass-payment-not-paid".to_owned(),
        state => format!("pass-refund-{}", state.name()),
    };
    tag(kind, &words.t_with(&key, &[("date", date.as_str().into())]))
}

/// The whole of an account's number, in groups of four, as banks write it.
pub fn whole(iban: &str) -> String {
    iban.parse::<remittance::Iban>().map_or_else(|_| iban.to_owned(), |iban| iban.to_string())
}

/// The end of an account's number: enough to recognise it.
pub fn ends(iban: &str) -> String {
    format!("… {}", iban.get(iban.len().saturating_sub(4)..).unwrap_or_default())
}

/// Where a booklet that was handed over is.
pub fn standing(desks: &Desks, visit: &Visit, one: &FollowedBooklet) -> Markup {
    let (kind, text) = match (one.booklet.state, one.begun_at) {
        (BookletState::Blocked, _) => (TagKind::Error, visit.t("pass-state-blocked")),
        (BookletState::Replaced, _) => (TagKind::Neutral, visit.t("pass-state-replaced")),
        (BookletState::Printed | BookletState::Stock, _) => (TagKind::Neutral, visit.t("pass-state-stock")),
        (BookletState::Handed, Some(at)) => {
            (TagKind::Success, visit.t_with("pass-state-begun", &[("date", day(desks, visit, at).into())]))
        }
        (BookletState::Handed, None) => (TagKind::Warm, visit.t("pass-state-not-begun")),
    };
    tag(kind, &text)
}
