//! Where booklets are, from the printer to the person, and which ranges were blocked: by whom, when and why.

use axum::extract::State;
use maud::{Markup, html};
use ui::components::{Head, Link, Table, TagKind, table, tag};
use ui::{Failure, PageHead, Visit, page};

use super::parts::last_day;
use super::signals::{name_of, names_of};
use crate::deeds::DoneDeed;
use crate::desks::Desks;
use crate::model::{BookletId, BookletState};
use crate::stock::StockRange;

/// `GET /office/passes/stock`
pub async fn show(State(desks): State<Desks>, visit: Visit) -> Result<Markup, Failure> {
    let stock = desks.passes.stock().await?;
    let all = [&stock.blocked, &stock.delivered, &stock.reissued, &stock.replaced, &stock.issued];
    let people = all.into_iter().flatten().map(|deed| deed.person).collect();
    let names = names_of(&desks, &visit, people).await?;
    let deeds = |all: &[DoneDeed], caption: &str| deeds(&desks, &visit, all, caption, &names);
    let title = visit.t("pass-stock-title");
    let back = Link::new("/office/passes", visit.t("pass-programme-title"));
    Ok(page(
        &visit,
        PageHead::new(&title).back(back).wide(),
        html! {
            h1 { (title) }
            h2 { (visit.t("pass-stock-blocked")) }
            @if stock.blocked.is_empty() { p { (visit.t("pass-stock-none-blocked")) } }
            @else { (deeds(&stock.blocked, "pass-stock-blocked")) }
            h2 { (visit.t("pass-stock-where")) }
            @if stock.lots.is_empty() { p { (visit.t("pass-stock-no-lots")) } }
            @for (lot, ranges) in &stock.lots {
                @let until = last_day(&desks, &visit, lot.valid_until);
                (table(&ranges_of(&visit, ranges, visit.t_with("pass-stock-lot", &[("number", lot.id.0.into()), ("until", until.into())]))))
            }
            h2 { (visit.t("pass-stock-delivered")) }
            @if stock.delivered.is_empty() { p { (visit.t("pass-stock-none-delivered")) } }
            @else { (deeds(&stock.delivered, "pass-stock-delivered")) }
            @for (some, key) in [
                (&stock.reissued, "pass-stock-reissued"),
                (&stock.replaced, "pass-stock-replaced"),
                (&stock.issued, "pass-stock-issued"),
            ] {
                @if !some.is_empty() {
                    h2 { (visit.t(key)) }
                    (deeds(some, key))
                }
            }
        },
    ))
}

/// `12 à 17`, or one number.
fn range(visit: &Visit, (first, last): (BookletId, BookletId)) -> String {
    if first == last {
        return first.to_string();
    }
    visit.t_with("pass-range", &[("first", first.0.into()), ("last", last.0.into())])
}

fn ranges_of(visit: &Visit, all: &[StockRange], caption: String) -> Table {
    let row = |one: &StockRange| {
        let (kind, key) = match one.state {
            BookletState::Printed => (TagKind::Neutral, "pass-state-printed"),
            BookletState::Stock => (TagKind::Accent, "pass-state-stock"),
            BookletState::Handed => (TagKind::Success, "pass-state-handed"),
            BookletState::Blocked => (TagKind::Error, "pass-state-blocked"),
            BookletState::Replaced => (TagKind::Neutral, "pass-state-replaced"),
        };
        vec![
            html! { (range(visit, (one.first, one.last))) },
            html! { (one.last.0 - one.first.0 + 1) },
            html! { (tag(kind, &visit.t(key))) },
            html! { (one.prescriber.as_deref().unwrap_or_default()) },
        ]
    };
    Table {
        caption,
        heads: vec![
            Head::text(visit.t("pass-lot-range")),
            Head::number(visit.t("pass-stock-count")),
            Head::text(visit.t("pass-standing")),
            Head::text(visit.t("pass-stock-prescriber")),
        ],
        rows: all.iter().map(row).collect(),
    }
}

fn deeds(desks: &Desks, visit: &Visit, all: &[DoneDeed], caption: &str, names: &[(base::PersonId, String)]) -> Markup {
    let row = |one: &DoneDeed| {
        // A booklet that its prescriber reported lost on its own page has a word for a reason.
        let why =
            if one.why == crate::follow_booklets::LOST { visit.t("pass-stock-reported") } else { one.why.clone() };
        vec![
            html! { (one.range.map(|both| range(visit, both)).unwrap_or_default()) },
            html! { (one.booklets) },
            html! { (one.party.as_deref().unwrap_or_default()) },
            html! { (name_of(names, one.person)) },
            html! { (visit.date_time(one.at, &desks.passes.zone)) },
            html! { (why) },
        ]
    };
    table(&Table {
        caption: visit.t(caption),
        heads: vec![
            Head::text(visit.t("pass-lot-range")),
            Head::number(visit.t("pass-stock-count")),
            Head::text(visit.t("pass-stock-prescriber")),
            Head::text(visit.t("pass-signals-by")),
            Head::text(visit.t("pass-receipt-when")),
            Head::text(visit.t("pass-block-why")),
        ],
        rows: all.iter().map(row).collect(),
    })
}
