//! What a place redeemed, claims and was paid.

use axum::extract::{Query, State};
use maud::{Markup, html};
use ui::components::{Head, Link, Table, inset, table, warning};
use ui::{Failure, PageHead, Visit, page};

use super::parts::{Asked, acting, day, ends, money, nobody, payment_tag, whose};
use super::said;
use super::statements::own_figures;
use crate::claim::Claim;
use crate::correct_claim::Correction;
use crate::desks::Desks;
use crate::party::{PartyId, PartyKind};
use crate::pay::Payment;
use crate::read_redemption::Receipt;
use crate::services::service_word;

/// `GET /counter/claims`
pub async fn show(State(desks): State<Desks>, visit: Visit, Query(asked): Query<Asked>) -> Result<Markup, Failure> {
    let title = visit.t("pass-claims-title");
    let Some((place, places)) = acting(&desks, &visit, PartyKind::Place, &asked.of).await? else {
        return Ok(nobody(&visit, &title, PartyKind::Place));
    };
    let PartyId::Place(id) = place.id else { return Err(Failure::NotFound) };
    let account = desks.passes.account_of(id).await?;
    let waiting: i64 = account.unclaimed.iter().map(Receipt::cents).sum();
    let back = Link::new(format!("/counter?of={}", place.id.uuid()), visit.t("pass-counter-title"));
    Ok(page(
        &visit,
        PageHead::new(&title).back(back).wide(),
        html! {
            h1 { (title) }
            (whose(&visit, "/counter/claims", &place, &places))
            @if let Some(refused) = account.refused() {
                (warning(&visit, html! { p { (refused_told(&visit, refused)) } }))
            } @else if account.iban.is_none() {
                (warning(&visit, html! { p { (visit.t("pass-claims-no-account")) } }))
            }
            (inset(html! { p { (visit.t("pass-claims-intro")) } }))
            h2 { (visit.t_with("pass-claims-unclaimed", &[("worth", money(&visit, waiting).into())])) }
            @if account.unclaimed.is_empty() { p { (visit.t("pass-claims-none-unclaimed")) } }
            @else { (table(&unclaimed(&desks, &visit, &account.unclaimed))) }
            h2 { (visit.t("pass-claims")) }
            @if account.claims.is_empty() { p { (visit.t("pass-claims-none")) } }
            @else { (table(&claims(&desks, &visit, &account.claims))) }
            @if !account.payments.is_empty() {
                h2 { (visit.t("pass-place-payments")) }
                (table(&payments(&desks, &visit, &account.payments)))
            }
            (corrections(&desks, &visit, &account.corrections))
            (own_figures(&desks, &visit, place.id).await?)
        },
    ))
}

/// Why a payment was not carried out; nothing when it was.
pub fn why_unpaid(visit: &Visit, payment: &Payment) -> String {
    if payment.reason.is_empty() {
        return String::new();
    }
    said::unpaid_reason(visit, &payment.reason, payment.settled_by.is_some())
}

/// That the last payment was not carried out, why, and what to do.
fn refused_told(visit: &Visit, payment: &Payment) -> String {
    let key = if payment.settled_by.is_some() { "pass-claims-not-paid" } else { "pass-claims-refused" };
    visit.t_with(
        key,
        &[
            ("amount", money(visit, payment.cents).into()),
            ("why", why_unpaid(visit, payment).into()),
            ("account", ends(&payment.iban).into()),
        ],
    )
}

fn unclaimed(desks: &Desks, visit: &Visit, all: &[Receipt]) -> Table {
    let row = |one: &Receipt| {
        let when = visit.date_time(one.at, &desks.passes.zone);
        vec![
            html! { a href=(format!("/counter/redemptions/{}", one.operation)) { (when) } },
            html! { (visit.t(&format!("pass-service-{}", service_word(one.service)))) },
            html! { (one.passes.len()) },
            html! { (money(visit, one.cents())) },
        ]
    };
    Table {
        caption: visit.t("pass-claims-unclaimed-table"),
        heads: vec![
            Head::text(visit.t("pass-receipt-when")),
            Head::text(visit.t("pass-service")),
            Head::number(visit.t("pass-passes")),
            Head::number(visit.t("pass-worth-head")),
        ],
        rows: all.iter().map(row).collect(),
    }
}

fn claims(desks: &Desks, visit: &Visit, all: &[(Claim, Option<Payment>)]) -> Table {
    let row = |(claim, payment): &(Claim, Option<Payment>)| {
        vec![
            html! { (visit.t_with("pass-claim", &[("number", claim.id.0.into())])) },
            html! { (day(desks, visit, claim.at)) },
            html! { (claim.redemptions) },
            html! { (money(visit, claim.cents)) },
            payment_tag(desks, visit, payment.as_ref()),
        ]
    };
    Table {
        caption: visit.t("pass-claims"),
        heads: vec![
            Head::text(visit.t("pass-claim-head")),
            Head::text(visit.t("pass-receipt-when")),
            Head::number(visit.t("pass-passes")),
            Head::number(visit.t("pass-worth-head")),
            Head::text(visit.t("pass-payment")),
        ],
        rows: all.iter().map(row).collect(),
    }
}

/// The payments of a place; also for the officer.
pub fn payments(desks: &Desks, visit: &Visit, all: &[Payment]) -> Table {
    let row = |payment: &Payment| {
        let why = why_unpaid(visit, payment);
        vec![
            html! { (day(desks, visit, payment.made_at)) },
            html! { (money(visit, payment.cents)) },
            html! { (ends(&payment.iban)) },
            html! { (payment_tag(desks, visit, Some(payment))) @if !why.is_empty() { " " (why) } },
        ]
    };
    Table {
        caption: visit.t("pass-place-payments"),
        heads: vec![
            Head::text(visit.t("pass-payment-made")),
            Head::number(visit.t("pass-worth-head")),
            Head::text(visit.t("pass-payment-account")),
            Head::text(visit.t("pass-payment")),
        ],
        rows: all.iter().map(row).collect(),
    }
}

/// What an officer took out of claims, and why.
fn corrections(desks: &Desks, visit: &Visit, all: &[Correction]) -> Markup {
    let told = |one: &Correction| {
        visit.t_with(
            "pass-correction",
            &[
                ("number", one.claim.0.into()),
                ("date", day(desks, visit, one.at).into()),
                ("passes", one.passes.into()),
                ("worth", money(visit, one.cents).into()),
                ("why", one.why.as_str().into()),
            ],
        )
    };
    html! {
        @if !all.is_empty() {
            h2 { (visit.t("pass-corrections")) }
            ul { @for one in all { li { (told(one)) } } }
        }
    }
}
