//! The parts of a lot that is larger than one file: printed one by one, each once, and again when a print was lost.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::components::{ButtonKind, Head, Link, Table, TagKind, button_about, form, table, tag};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit};

use super::parts::{Asked, day, id, pdf_once};
use super::print::Press;
use super::said;
use super::typed::Typed;
use crate::desks::Desks;
use crate::model::{IssueId, LotId};
use crate::print_part::{LotPart, PartState};

/// Where the parts of a lot are.
pub fn path_of(lot: LotId) -> String {
    format!("/office/passes/lots/{lot}")
}

/// `GET /office/passes/lots/{lot}`
pub async fn show(
    State(desks): State<Desks>,
    visit: Visit,
    Path(lot): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Markup, Failure> {
    parts_page(&desks, &visit, LotId(id(&lot)?), &asked.done, &Typed::default()).await
}

/// `POST /office/passes/lots/{lot}`: prints a part, and its codes are in the answer only. One that is too large for a file is
/// split first, and the page says so.
pub async fn act(
    State(desks): State<Desks>,
    visit: Visit,
    Path(lot): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let lot = LotId(id(&lot)?);
    let mut typed = Typed::of(&form.fields);
    let (command, part): (IssueId, i64) = (id(typed.get("command"))?, id(typed.get("part"))?);
    let by = visit.person()?.person;
    // What it is printed with is there before its codes are.
    let press = Press::of(&desks, desks.passes.lot(lot).await?.order, None).await?;
    let passes = &desks.passes;
    let printed = match typed.get("deed") {
        "print" => match passes.split_unprinted_part(by, (lot, part)).await {
            Ok(true) => Ok(None),
            Ok(false) => passes.print_part(command, (lot, part), by).await.map(Some),
            Err(error) => Err(error),
        },
        "lost" => match passes.split_part(by, (lot, part)).await {
            Ok(true) => Ok(None),
            Ok(false) => passes.reissue_part(command, (lot, part), by).await.map(Some),
            Err(error) => Err(error),
        },
        _ => return Err(Failure::bad_input("ui-failure-form-unreadable")),
    };
    match printed {
        Ok(None) => Ok(Redirect::to(&format!("{}?done=split", path_of(lot))).into_response()),
        Ok(Some(issued)) => {
            let bytes = press.print(&visit, lot, issued.booklets).await?;
            Ok(pdf_once(&format!("lot-{lot}-{part}"), bytes))
        }
        Err(error) => {
            let Some(sentence) = said::error(&desks, &visit, &error) else { return Err(error.into()) };
            typed.wrong(&field_of(part), sentence);
            Ok((StatusCode::CONFLICT, parts_page(&desks, &visit, lot, "", &typed).await?).into_response())
        }
    }
}

fn field_of(part: i64) -> String {
    format!("part-{part}")
}

async fn parts_page(
    desks: &Desks,
    visit: &Visit,
    lot: LotId,
    just_done: &str,
    typed: &Typed,
) -> Result<Markup, Failure> {
    let found = desks.passes.lot(lot).await?;
    let parts = desks.passes.parts_of_lot(lot).await?;
    let title = visit.t_with("pass-parts-title", &[("number", lot.0.into())]);
    let left = parts.iter().filter(|part| part.state == PartState::ToPrint).count();
    Ok(typed.page(
        visit,
        PageHead::new(&title).back(Link::new("/office/passes", visit.t("pass-programme-title"))).wide(),
        just_done,
        html! {
            p.lead { (visit.t_with("pass-parts-lead", &[("booklets", found.booklets.into()), ("left", left.into())])) }
            p { (visit.t("pass-parts-how")) }
            @if parts.is_empty() { p { (visit.t("pass-parts-none")) } }
            @else { (table(&parts_table(desks, visit, lot, &parts))) }
        },
    ))
}

fn parts_table(desks: &Desks, visit: &Visit, lot: LotId, parts: &[LotPart]) -> Table {
    let row = |part: &LotPart| {
        let name = visit.t_with("pass-part", &[("number", part.number.into())]);
        let (kind, key) = match part.state {
            PartState::ToPrint => (TagKind::Warm, "pass-part-to-print"),
            PartState::Printed => (TagKind::Success, "pass-part-printed"),
            PartState::Delivered => (TagKind::Neutral, "pass-part-delivered"),
        };
        let on = part.printed_at.map_or_else(String::new, |at| day(desks, visit, at));
        vec![
            html! { span #(ui::components::id_of(&field_of(part.number))) tabindex="-1" { (name) } },
            html! { (visit.t_with("pass-range", &[("first", part.first.0.into()), ("last", part.last.0.into())])) },
            html! { (tag(kind, &visit.t(key))) " " (on) },
            html! { (part_form(desks, visit, lot, part, &name)) },
        ]
    };
    Table {
        caption: visit.t("pass-parts-caption"),
        heads: vec![
            Head::text(visit.t("pass-part-head")),
            Head::text(visit.t("pass-lot-range")),
            Head::text(visit.t("pass-part-state")),
            Head::text(visit.t("pass-part-act")),
        ],
        rows: parts.iter().map(row).collect(),
    }
}

fn part_form(desks: &Desks, visit: &Visit, lot: LotId, part: &LotPart, name: &str) -> Markup {
    let (key, kind, deed) = match part.state {
        PartState::ToPrint => ("pass-part-print", ButtonKind::Primary, "print"),
        PartState::Printed => ("pass-part-lost", ButtonKind::Danger, "lost"),
        PartState::Delivered => return html! {},
    };
    // Made with the form: a double click prints one part.
    let command = IssueId::new(&*desks.passes.clock, &*desks.passes.random);
    form(
        visit,
        &path_of(lot),
        html! {
            input type="hidden" name="part" value=(part.number);
            input type="hidden" name="command" value=(command);
            (button_about(&visit.t(key), name, kind, "deed", deed))
        },
    )
}
