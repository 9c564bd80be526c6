//! What a place redeemed, claims and was paid.

use axum::extract::{Query, State};
use maud::{Markup, html};
use ui::components::{Head, Link, Table, TagKind, inset, table, tag};
use ui::{Failure, PageHead, Visit, page};

use super::parts::{Asked, acting, day, money, nobody, whose};
use crate::claim::Claim;
use crate::desks::Desks;
use crate::party::{PartyId, PartyKind};
use crate::read_redemption::Receipt;
use crate::services::service_word;
use crate::store::Paid;

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
            (inset(html! { p { (visit.t("pass-claims-intro")) } }))
            h2 { (visit.t_with("pass-claims-unclaimed", &[("worth", money(&visit, waiting).into())])) }
            @if account.unclaimed.is_empty() { p { (visit.t("pass-claims-none-unclaimed")) } }
            @else { (table(&unclaimed(&desks, &visit, &account.unclaimed))) }
            h2 { (visit.t("pass-claims")) }
            @if account.claims.is_empty() { p { (visit.t("pass-claims-none")) } }
            @else { (table(&claims(&desks, &visit, &account.claims))) }
        },
    ))
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

fn claims(desks: &Desks, visit: &Visit, all: &[(Claim, Option<Paid>)]) -> Table {
    let row = |(claim, paid): &(Claim, Option<Paid>)| {
        vec![
            html! { (visit.t_with("pass-claim", &[("number", claim.id.0.into())])) },
            html! { (day(desks, visit, claim.at)) },
            html! { (claim.redemptions) },
            html! { (money(visit, claim.cents)) },
            payment(desks, visit, paid.as_ref()),
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

fn payment(desks: &Desks, visit: &Visit, paid: Option<&Paid>) -> Markup {
    let Some(paid) = paid else { return tag(TagKind::Neutral, &visit.t("pass-payment-waits")) };
    let date = day(desks, visit, paid.settled_at.unwrap_or(paid.made_at));
    let told = |key: &str| visit.t_with(key, &[("date", date.as_str().into())]);
    match paid.state.as_str() {
        "paid" => tag(TagKind::Success, &told("pass-payment-paid")),
        "refused" => tag(TagKind::Error, &told("pass-payment-refused")),
        _ => tag(TagKind::Warm, &told("pass-payment-sent")),
    }
}
