//! Parts that several pages of this room show.

use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use base::{Money, Timestamp};
use jiff::SignedDuration;
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{NoticeKind, TagKind, inset, notice, tag};
use ui::{Failure, PageHead, Visit, Words, page};

use crate::desks::Desks;
use crate::follow_booklets::FollowedBooklet;
use crate::model::{BookletState, PassId};
use crate::party::{Party, PartyId, PartyKind};

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
