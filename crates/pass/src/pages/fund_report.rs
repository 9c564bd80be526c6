//! The funder's report by month, on a page and as a table of lines for spreadsheets.

use std::fmt::Write as _;

use axum::extract::{Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use ui::components::{ButtonKind, Head, Link, Table, button_link, buttons, table, warning};
use ui::{Failure, PageHead, Visit, page};

use super::parts::{Asked, acting, creditor_reference, money, nobody, whose};
use super::programme::report_rows;
use crate::desks::Desks;
use crate::model::{FunderId, LotId};
use crate::party::{PartyId, PartyKind};
use crate::reconcile::{FunderReport, LotMonth, LotReport, Month};

/// The first line of the table: what each row is, and about what. Amounts are in euro, with a point.
const HEADS: [&str; 18] = [
    "row",
    "month",
    "order",
    "lot",
    "audience",
    "last_day",
    "ordered",
    "issued",
    "booklets_handed_over",
    "used",
    "claimed",
    "paid",
    "expired",
    "can_be_used",
    "paid_in",
    "refunded",
    "refund_asked",
    "available",
];

/// `GET /fund/report`
pub async fn show(State(desks): State<Desks>, visit: Visit, Query(asked): Query<Asked>) -> Result<Markup, Failure> {
    let title = visit.t("pass-fund-report-months");
    let Some((party, parties)) = acting(&desks, &visit, PartyKind::Funder, &asked.of).await? else {
        return Ok(nobody(&visit, &title, PartyKind::Funder));
    };
    let PartyId::Funder(id) = party.id else { return Err(Failure::NotFound) };
    let (report, months) = (desks.passes.report_of(id).await?, desks.passes.months_of(id).await?);
    let csv = Link::new(format!("/fund/report.csv?of={}", id.uuid()), visit.t("pass-fund-report-csv"));
    Ok(page(
        &visit,
        PageHead::new(&title).back(Link::new(format!("/fund?of={}", id.uuid()), visit.t("pass-fund-title"))).wide(),
        html! {
            h1 { (title) }
            (whose(&visit, "/fund/report", &party, &parties))
            @if report.reconciles() {
                p.lead { (visit.t("pass-fund-reconciles")) }
            } @else {
                (warning(&visit, html! { p { (visit.t("pass-fund-does-not-reconcile")) } }))
            }
            (buttons(button_link(&csv, ButtonKind::Secondary)))
            (report_rows(&visit, &report))
            @if !months.is_empty() { (table(&by_month(&visit, &months))) }
        },
    ))
}

/// What happened month by month, the newest first; a month has a row for what was paid in, and one for each lot.
fn by_month(visit: &Visit, months: &[Month]) -> Table {
    let named = |month: &Month| visit.date(month.first);
    let amount = |cents: i64| html! { @if cents != 0 { (money(visit, cents)) } };
    let mut rows = Vec::new();
    for month in months.iter().rev() {
        if (month.received, month.refunded) != (0, 0) {
            let empty = || html! {};
            let mut row = vec![html! { (named(month)) }, html! { (visit.t("pass-month-money")) }];
            row.extend([empty(), empty(), empty(), empty(), empty(), empty()]);
            row.extend([amount(month.received), amount(month.refunded)]);
            rows.push(row);
        }
        for (lot, what) in &month.lots {
            rows.push(vec![
                html! { (named(month)) },
                html! { (visit.t_with("pass-lot", &[("number", lot.0.into())])) },
                amount(what.issued),
                html! { @if what.handed > 0 { (what.handed) } },
                amount(what.used),
                amount(what.claimed),
                amount(what.paid),
                amount(what.expired),
                html! {},
                html! {},
            ]);
        }
    }
    let number = |key: &str| Head::number(visit.t(key));
    Table {
        caption: visit.t("pass-fund-months"),
        heads: vec![
            Head::text(visit.t("pass-month-from")),
            Head::text(visit.t("pass-lot-head")),
            number("pass-total-issued"),
            number("pass-total-handed"),
            number("pass-total-used"),
            number("pass-total-claimed"),
            number("pass-total-paid"),
            number("pass-total-expired"),
            number("pass-total-received"),
            number("pass-total-refunded"),
        ],
        rows,
    }
}

/// `GET /fund/report.csv`
pub async fn table_of_lines(
    State(desks): State<Desks>,
    visit: Visit,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (party, _) = acting(&desks, &visit, PartyKind::Funder, &asked.of).await?.ok_or(Failure::NotFound)?;
    let PartyId::Funder(id) = party.id else { return Err(Failure::NotFound) };
    let (report, months) = (desks.passes.report_of(id).await?, desks.passes.months_of(id).await?);
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8; header=present".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"passes-{id}.csv\"")),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, lines(id, &report, &months)).into_response())
}

/// The rows of the table: the funder, its orders, its lots, and each month of each.
fn lines(funder: FunderId, report: &FunderReport, months: &[Month]) -> String {
    let mut csv = Csv::new();
    csv.row(&[
        ("row", "funder"),
        ("audience", &report.name),
        ("order", &funder.to_string()),
        ("ordered", &euro(report.ordered())),
        ("issued", &euro(report.sum(|lot| lot.lot.issued_cents()))),
        ("booklets_handed_over", &handed_over(months, None).to_string()),
        ("used", &euro(report.sum(|lot| lot.used))),
        ("claimed", &euro(report.sum(|lot| lot.claimed))),
        ("paid", &euro(report.sum(|lot| lot.paid))),
        ("expired", &euro(report.sum(LotReport::expired))),
        ("can_be_used", &euro(report.sum(|lot| lot.alive))),
        ("paid_in", &euro(report.received)),
        ("refunded", &euro(report.refunded)),
        ("refund_asked", &euro(report.refunding)),
        ("available", &euro(report.available)),
    ]);
    for (order, _) in &report.orders {
        let of_order =
            |of: fn(&LotReport) -> i64| report.lots.iter().filter(|lot| lot.lot.order == order.id).map(of).sum::<i64>();
        csv.row(&[
            ("row", "order"),
            ("order", creditor_reference(order.id).as_str()),
            ("audience", &order.audience),
            ("last_day", &order.valid_until.to_string()),
            ("ordered", &euro(order.booklets * order.passes * order.face_cents)),
            ("issued", &euro(of_order(|lot| lot.lot.issued_cents()))),
            ("used", &euro(of_order(|lot| lot.used))),
            ("claimed", &euro(of_order(|lot| lot.claimed))),
            ("paid", &euro(of_order(|lot| lot.paid))),
            ("expired", &euro(of_order(LotReport::expired))),
            ("can_be_used", &euro(of_order(|lot| lot.alive))),
        ]);
    }
    for lot in &report.lots {
        csv.row(&[
            ("row", "lot"),
            ("order", creditor_reference(lot.lot.order).as_str()),
            ("lot", &lot.lot.id.to_string()),
            ("issued", &euro(lot.lot.issued_cents())),
            ("booklets_handed_over", &handed_over(months, Some(lot.lot.id)).to_string()),
            ("used", &euro(lot.used)),
            ("claimed", &euro(lot.claimed)),
            ("paid", &euro(lot.paid)),
            ("expired", &euro(lot.expired())),
            ("can_be_used", &euro(lot.alive)),
        ]);
    }
    for month in months {
        let named = month.first.strftime("%Y-%m").to_string();
        if (month.received, month.refunded) != (0, 0) {
            csv.row(&[
                ("row", "month"),
                ("month", &named),
                ("paid_in", &euro(month.received)),
                ("refunded", &euro(month.refunded)),
            ]);
        }
        for (lot, what) in &month.lots {
            csv.row(
                &lot_month(&named, *lot, what).iter().map(|(head, cell)| (*head, cell.as_str())).collect::<Vec<_>>(),
            );
        }
    }
    csv.0
}

fn lot_month(month: &str, lot: LotId, what: &LotMonth) -> [(&'static str, String); 9] {
    [
        ("row", "month".to_owned()),
        ("month", month.to_owned()),
        ("lot", lot.to_string()),
        ("issued", euro(what.issued)),
        ("booklets_handed_over", what.handed.to_string()),
        ("used", euro(what.used)),
        ("claimed", euro(what.claimed)),
        ("paid", euro(what.paid)),
        ("expired", euro(what.expired)),
    ]
}

/// Booklets that were handed over in all months: of a lot, or of all.
fn handed_over(months: &[Month], lot: Option<LotId>) -> i64 {
    let of_month = |month: &Month| -> i64 {
        month.lots.iter().filter(|(id, _)| lot.is_none_or(|lot| lot == **id)).map(|(_, what)| what.handed).sum()
    };
    months.iter().map(of_month).sum()
}

/// `1234.05`
fn euro(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", cents.abs() / 100, cents.abs() % 100)
}

/// Lines of comma-separated values (RFC 4180).
struct Csv(String);

impl Csv {
    fn new() -> Self {
        Self(HEADS.join(",") + "\r\n")
    }

    /// A row of the cells that are named; the others are empty.
    fn row(&mut self, cells: &[(&str, &str)]) {
        let cell =
            |head: &str| cells.iter().find(|(name, _)| *name == head).map_or_else(String::new, |(_, text)| quote(text));
        let row: Vec<String> = HEADS.iter().map(|head| cell(head)).collect();
        // Writing to a text does not fail.
        let _ = write!(self.0, "{}\r\n", row.join(","));
    }
}

/// A cell, which no spreadsheet takes for a formula.
fn quote(cell: &str) -> String {
    format!("\"{}\"", base::harmless_beside_others(cell).replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for formula in ["=1+1", "+33", "-2+3", "@SUM(A1)", "\tx", "\rx"] {
            assert_eq!(quote(formula), format!("\"'{formula}\""));
        }
        assert_eq!((quote("-12.50"), quote("a \"b\", c")), ("\"-12.50\"".to_owned(), "\"a \"\"b\"\", c\"".to_owned()));
    }

    #[test]
    fn amounts_are_written_to_the_cent() {
        assert_eq!([euro(0), euro(5), euro(-1_05), euro(123_456_78)], ["0.00", "0.05", "-1.05", "123456.78"]);
    }
}
