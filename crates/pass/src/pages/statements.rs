//! The statements of solvency, for everybody: a list, a page each, a file, and a program that checks it without us.

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use maud::{Markup, html};
use ui::components::{Head, Link, Row, Table, TagKind, details, inset, summary_list, table, tag, warning};
use ui::{Failure, PageHead, Visit, page};

use super::parts::{Asked, acting, id, money};
use crate::desks::Desks;
use crate::note_balance::BALANCE_DAYS_MAX;
use crate::party::{PartyId, PartyKind};
use crate::statement::{STATEMENT_FORMAT, Stated};

/// The program that checks a statement by the standards alone.
const SCRIPT: &str = include_str!("../../check_statement.py");
/// A file of today is another a moment later: its proof is under the newest checkpoint.
const CACHE: &str = "public, max-age=60";

/// `GET /passes/statements`
pub async fn list(State(desks): State<Desks>, visit: Visit) -> Result<Markup, Failure> {
    let title = visit.t("pass-statements-title");
    let all = desks.passes.statements().await?;
    let row = |said: &Stated| {
        let address = format!("/passes/statements/{}", said.day);
        vec![
            html! { a href=(address) { (visit.date(said.day)) } },
            html! { (money(&visit, said.figures.held)) },
            html! { (money(&visit, said.figures.owed())) },
            covered_tag(&visit, said),
        ]
    };
    let shown = Table {
        caption: title.clone(),
        heads: vec![
            Head::text(visit.t("pass-statement-day")),
            Head::number(visit.t("pass-statement-held")),
            Head::number(visit.t("pass-statement-owed")),
            Head::text(visit.t("pass-statement-covered")),
        ],
        rows: all.iter().map(row).collect(),
    };
    Ok(page(
        &visit,
        PageHead::new(&title),
        html! {
            h1 { (title) }
            p.lead { (visit.t("pass-statements-intro")) }
            @if all.is_empty() { (inset(html! { p { (visit.t("pass-statements-none")) } })) }
            @else { (table(&shown)) }
        },
    ))
}

fn covered_tag(visit: &Visit, said: &Stated) -> Markup {
    if said.figures.is_covered() && said.is_balance_old() {
        tag(TagKind::Warm, &visit.t("pass-statement-yes-in-books"))
    } else if said.figures.is_covered() {
        tag(TagKind::Success, &visit.t("pass-statement-yes"))
    } else {
        tag(TagKind::Error, &visit.t("pass-statement-no"))
    }
}

async fn stated(desks: &Desks, day: &str) -> Result<Stated, Failure> {
    let day: Date = id(day)?;
    let statement = desks.passes.statement(day).await?.ok_or(Failure::NotFound)?;
    Stated::read(&statement.text).map_err(Failure::internal)
}

/// `GET /passes/statements/{day}`
pub async fn show(State(desks): State<Desks>, visit: Visit, Path(day): Path<String>) -> Result<Markup, Failure> {
    let said = stated(&desks, &day).await?;
    let title = visit.t_with("pass-statement-title", &[("date", visit.date(said.day).into())]);
    let figures = said.figures;
    let rows = [
        ("pass-statement-alive", figures.alive),
        ("pass-statement-unclaimed", figures.unclaimed),
        ("pass-statement-claims", figures.claims),
        ("pass-statement-in-payment", figures.in_payment),
        ("pass-statement-available", figures.available),
        ("pass-statement-refunds", figures.refunds),
        ("pass-statement-risk", figures.risk),
        ("pass-statement-owed", figures.owed()),
        ("pass-statement-held", figures.held),
    ];
    let rows: Vec<Row> = rows.iter().map(|(key, cents)| Row::text(visit.t(key), &money(&visit, *cents))).collect();
    let file = format!("/passes/statements/{}/statement.json", said.day);
    let command =
        format!("python3 check_statement.py statement-{}.json --key '{}'", said.day, desks.passes.evidence.vkey());
    Ok(page(
        &visit,
        PageHead::new(&title).back(Link::new("/passes/statements", visit.t("pass-statements-title"))),
        html! {
            h1 { (title) }
            @if figures.is_covered() {
                p.lead { (covered_tag(&visit, &said)) " " (visit.t("pass-statement-is-covered")) }
            } @else {
                (warning(&visit, html! { p { (visit.t_with("pass-statement-is-not-covered",
                    &[("amount", money(&visit, figures.owed() - figures.held).into())])) } }))
            }
            (summary_list(&visit, &rows))
            p { @match said.bank_day {
                Some(day) => {
                    (visit.t_with("pass-statement-bank", &[("date", visit.date(day).into())])) " "
                    (visit.t_with("pass-statement-bank-age", &[("days", said.balance_days().unwrap_or(0).into())]))
                }
                None => (visit.t("pass-statement-no-bank")),
            } }
            @if said.bank_day.is_some() && said.is_balance_old() {
                (warning(&visit, html! { p { (visit.t_with("pass-statement-bank-old", &[("most", BALANCE_DAYS_MAX.into())])) } }))
            }
            @if figures.missing > 0 {
                p { (visit.t_with("pass-statement-missing", &[("amount", money(&visit, figures.missing).into())])) }
            }
            h2 { (visit.t("pass-statement-check")) }
            p { (visit.t("pass-statement-check-intro")) }
            ol {
                li { a href=(file) download { (visit.t("pass-statement-file")) } }
                li { a href="/passes/statements/check_statement.py" download { (visit.t("pass-statement-script")) } }
                li { (visit.t("pass-statement-key")) " " a href="/evidence/key" { "/evidence/key" } }
                li { (visit.t("pass-statement-run")) pre tabindex="0" { code { (command) } } }
            }
            p { (visit.t_with("pass-statement-lines", &[("count", said.lines.into())])) }
            p { (visit.t("pass-statement-own")) }
            (details(&visit.t("pass-statement-text"), html! { pre tabindex="0" { code { (said.text()) } } }))
        },
    ))
}

/// `GET /passes/statements/{day}/statement.json`
pub async fn file(State(desks): State<Desks>, Path(day): Path<String>) -> Result<Response, Failure> {
    let day: Date = id(&day)?;
    let file = desks.passes.statement_file(day).await?;
    debug_assert_eq!(file.format, STATEMENT_FORMAT);
    let headers = [
        (CONTENT_DISPOSITION, format!("attachment; filename=\"statement-{day}.json\"")),
        (CACHE_CONTROL, CACHE.to_owned()),
    ];
    Ok((headers, Json(file)).into_response())
}

/// `GET /passes/statements/check_statement.py`
pub async fn script() -> Response {
    let headers = [
        (CONTENT_TYPE, "text/x-python; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"check_statement.py\""),
        (CACHE_CONTROL, CACHE),
    ];
    (headers, SCRIPT).into_response()
}

/// `GET /passes/statements/{day}/own-line.json`: what a funder or a place finds its own line with; `of` says which one.
pub async fn own(
    State(desks): State<Desks>,
    visit: Visit,
    Path(day): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (kind, of) = asked.of.split_once('/').ok_or(Failure::NotFound)?;
    let kind = PartyKind::from_name(kind).filter(|kind| *kind != PartyKind::Prescriber).ok_or(Failure::NotFound)?;
    let (party, _) = acting(&desks, &visit, kind, of).await?.ok_or(Failure::NotFound)?;
    let day: Date = id(&day)?;
    let line = desks.passes.own_line(party.id, day).await?.ok_or(Failure::NotFound)?;
    let headers = [
        (CONTENT_DISPOSITION, format!("attachment; filename=\"own-line-{day}.json\"")),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, Json(line)).into_response())
}

/// What the newest statement says of a funder or a place, and the file with which it finds its line among those of all.
pub async fn own_figures(desks: &Desks, visit: &Visit, party: PartyId) -> Result<Markup, Failure> {
    let Some(newest) = desks.passes.newest_statement().await? else { return Ok(html! {}) };
    let line = desks.passes.own_line(party, newest.day).await?;
    let keys = match party.kind() {
        PartyKind::Funder => ["pass-statement-alive", "pass-statement-available", "pass-statement-refunds"],
        _ => ["pass-statement-unclaimed", "pass-statement-claims", "pass-statement-in-payment"],
    };
    let page = format!("/passes/statements/{}", newest.day);
    Ok(html! {
        h2 { (visit.t("pass-own-figures")) }
        p {
            (visit.t_with("pass-own-figures-of", &[("date", visit.date(newest.day).into())])) " "
            a href=(page) { (visit.t("pass-own-figures-statement")) }
        }
        @match line {
            None => p { (visit.t("pass-own-figures-none")) },
            Some(line) => {
                (summary_list(visit, &keys.iter().zip(line.cents).map(|(key, cents)| {
                    Row::text(visit.t(key), &money(visit, cents))
                }).collect::<Vec<_>>()))
                p { a href=(format!("{page}/own-line.json?of={}", line.party)) download { (visit.t("pass-own-figures-file")) } }
            }
        }
    })
}
