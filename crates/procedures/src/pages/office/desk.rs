//! One procedure: its cases, its exports, who works on it.

use axum::extract::{Path, Query, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Choice, Field, Head, Link, Table, button, buttons, details, filters, form, pagination, radios, select,
    table, text_input,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use crate::model::{Duty, State as CaseState};
use crate::office::{Line, ListOrder, Narrowed, PAGE_LINES, Page};
use crate::pages::office::officer;
use crate::room::Procedures;

/// The order of what is due first, as the form says it.
const DUE: &str = "due";

/// What the list is narrowed to, as its form says it.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wanted {
    state: String,
    mine: String,
    order: String,
    page: String,
}

/// `GET /office/procedures/{id}`
pub async fn show(
    State(room): State<Procedures>,
    visit: Visit,
    Path(id): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Markup, Failure> {
    let person = visit.person()?.person;
    let (version, duty) = room.desk(person, &id).await?;
    let narrowed = Narrowed {
        state: CaseState::from_name(&wanted.state).filter(|state| *state != CaseState::Draft),
        officer: (!wanted.mine.is_empty()).then_some(person),
        order: if wanted.order == DUE { ListOrder::Due } else { ListOrder::Sent },
    };
    let at = wanted.page.parse().unwrap_or(1).max(1);
    let list = room.list(person, &id, narrowed, at).await?;
    let title = version.about.title.get(visit.lang);
    let address = format!("/office/procedures/{id}");
    let pages = list.count.div_ceil(PAGE_LINES.unsigned_abs());
    let of_page = |page: usize| {
        let state = narrowed.state.map(|state| format!("state={}&", state.name())).unwrap_or_default();
        let mine = if narrowed.officer.is_some() { "mine=yes&" } else { "" };
        let order = if narrowed.order == ListOrder::Due { "order=due&" } else { "" };
        format!("{address}?{state}{mine}{order}page={page}")
    };
    Ok(page(
        &visit,
        PageHead::new(title).back(Link::new("/office", visit.t("procedures-office-title"))),
        html! {
            h1 { (title) }
            (narrowing(&visit, &address, narrowed))
            (cases_table(&room, &visit, &list))
            (pagination(&visit, usize::try_from(at).unwrap_or(1), usize::try_from(pages).unwrap_or(1), of_page))
            h2 { (visit.t("procedures-office-export")) }
            ul {
                @for format in ["csv", "xlsx", "json"] {
                    li { a href=(format!("{address}/export/{format}")) { (visit.t_with("procedures-office-export-as", &[("format", format.to_uppercase().into())])) } }
                }
            }
            @if duty == Duty::Manager { (manage(&room, &visit, &id, &version.about.authority).await?) }
        },
    ))
}

/// The form that narrows the list.
fn narrowing(visit: &Visit, address: &str, narrowed: Narrowed) -> Markup {
    let any = Choice::new("", visit.t("procedures-filter-any"), narrowed.state.is_none());
    let states = CaseState::ALL.into_iter().filter(|state| *state != CaseState::Draft);
    let states = states.map(|one| Choice::new(one.name(), visit.t(one.word()), narrowed.state == Some(one)));
    let choices: Vec<Choice> = std::iter::once(any).chain(states).collect();
    let mine = [
        Choice::new("", visit.t("procedures-filter-any"), narrowed.officer.is_none()),
        Choice::new("yes", visit.t("procedures-office-mine"), narrowed.officer.is_some()),
    ];
    let is_due = narrowed.order == ListOrder::Due;
    let orders = [
        Choice::new("", visit.t("procedures-order-sent"), !is_due),
        Choice::new(DUE, visit.t("procedures-order-due"), is_due),
    ];
    let active = usize::from(narrowed.state.is_some()) + usize::from(narrowed.officer.is_some()) + usize::from(is_due);
    let fields = html! {
        (select(visit, &Field::new("state", visit.t("procedures-case-state")), &choices))
        (select(visit, &Field::new("mine", visit.t("procedures-office-whose")), &mine))
        (select(visit, &Field::new("order", visit.t("procedures-office-order")), &orders))
    };
    filters(visit, address, active, fields)
}

fn cases_table(room: &Procedures, visit: &Visit, list: &Page) -> Markup {
    let row = |case: &Line| {
        let is_late = case.due_at.is_some_and(|due| due < visit.now) && !case.state.is_over();
        vec![
            html! { a href=(format!("/office/cases/{}", case.id)) { @if let Some(reference) = &case.reference { (reference.to_string()) } } },
            html! { (visit.t(case.state.word())) },
            html! { (case.submitted_at.map(|at| visit.date(room.day(at))).unwrap_or_default()) },
            html! {
                @if let Some(due) = case.due_at {
                    @if is_late { strong { (visit.date(room.day(due))) } } @else { (visit.date(room.day(due))) }
                }
            },
        ]
    };
    html! {
        @if list.lines.is_empty() { p { (visit.t("procedures-office-no-case")) } } @else {
            (table(&Table {
                caption: visit.t_with("procedures-office-cases", &[("count", list.count.into())]),
                heads: vec![
                    Head::text(visit.t("procedures-case-reference")),
                    Head::text(visit.t("procedures-case-state")),
                    Head::text(visit.t("procedures-case-sent-on")),
                    Head::text(visit.t("procedures-case-due")),
                ],
                rows: list.lines.iter().map(row).collect(),
            }))
        }
    }
}

/// What a manager does: opens and closes, names the team, connects tools.
async fn manage(room: &Procedures, visit: &Visit, id: &str, authority: &str) -> Result<Markup, Failure> {
    let mut members = Vec::new();
    for (person, duty) in room.team_of(authority).await? {
        let account = room.identity.person(person).await.map_err(Failure::internal)?;
        members.extend(account.map(|account| (account.name.to_string(), account.username.to_string(), duty)));
    }
    let is_closed = room.catalogue.is_closed(id);
    let duties =
        Duty::ALL.into_iter().map(|duty| Choice::new(duty.name(), visit.t(duty.word()), duty == Duty::Instructor));
    let none = Choice::new("", visit.t("procedures-team-none"), false);
    let choices: Vec<Choice> = duties.chain(std::iter::once(none)).collect();
    let address = format!("/office/procedures/{id}");
    Ok(html! {
        h2 { (visit.t("procedures-manage")) }
        p { a href=(format!("/office/publish?of={id}")) { (visit.t("procedures-publish-anew")) } }
        p { a href=(format!("{address}/tools")) { (visit.t("procedures-tools-title")) } }
        (details(&visit.t("procedures-team-title"), html! {
            ul { @for (name, username, duty) in &members { li { (name) " (" (username) "): " (visit.t(duty.word())) } } }
            (form(visit, &format!("{address}/team"), html! {
                (text_input(visit, &Field::new("username", visit.t("procedures-team-username"))))
                (radios(visit, &Field::new("duty", visit.t("procedures-team-duty")), &choices))
                (buttons(button(&visit.t("procedures-team-save"), ButtonKind::Secondary)))
            }))
        }))
        (form(visit, &format!("{address}/open"), html! {
            input type="hidden" name="open" value=(if is_closed { "yes" } else { "no" });
            p { (visit.t(if is_closed { "procedures-is-closed" } else { "procedures-is-open" })) }
            (button(&visit.t(if is_closed { "procedures-open" } else { "procedures-close" }), ButtonKind::Secondary))
        }))
    })
}

/// `POST /office/procedures/{id}/open`
pub async fn set_open(
    State(room): State<Procedures>,
    visit: Visit,
    Path(id): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Redirect, Failure> {
    room.set_open(visit.person()?.person, &id, posted.fields.first("open") == "yes").await?;
    Ok(Redirect::to(&format!("/office/procedures/{id}")))
}

/// `POST /office/procedures/{id}/team`
pub async fn give_duty(
    State(room): State<Procedures>,
    visit: Visit,
    Path(id): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Redirect, Failure> {
    let by = visit.person()?.person;
    let (version, _) = room.desk(by, &id).await?;
    room.need_duty(by, &version.about.authority, Duty::Manager).await?;
    let unknown = || Failure::bad_input("procedures-team-unknown");
    let username = posted.fields.first("username").trim().parse().map_err(|_| unknown())?;
    let account = room.identity.find_by_username(&username).await.map_err(Failure::internal)?.ok_or_else(unknown)?;
    match Duty::from_name(posted.fields.first("duty")) {
        Some(duty) => room.give_duty(&version.about.authority, account.id, duty).await?,
        None => room.end_duty(&version.about.authority, account.id).await?,
    }
    Ok(Redirect::to(&format!("/office/procedures/{id}")))
}

/// `GET /office/procedures/{id}/export/{format}`
pub async fn export(
    State(room): State<Procedures>,
    visit: Visit,
    Path((id, format)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let hand = officer(&visit)?;
    let (kind, bytes) = match format.as_str() {
        "csv" => ("text/csv; charset=utf-8", room.export_table(&hand, &id, visit.lang).await?.to_csv().into_bytes()),
        "xlsx" => (
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            room.export_table(&hand, &id, visit.lang).await?.to_xlsx().map_err(Failure::internal)?,
        ),
        "json" => {
            let documents = serde_json::Value::Array(room.export_documents(&hand, &id).await?);
            ("application/json", documents.to_string().into_bytes())
        }
        _ => return Err(Failure::NotFound),
    };
    let name = format!("attachment; filename=\"{id}.{format}\"");
    Ok(([(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, name)], bytes).into_response())
}
