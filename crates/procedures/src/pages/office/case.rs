//! A case on an officer's desk.

use attachments::Kept;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Choice, Field, Link, Row, Width, button_named, buttons, error_summary, form, radios, summary_list,
    text_input, textarea,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use crate::model::{Case, Deed, Duty, Message, State as CaseState};
use crate::pages::case::history;
use crate::pages::case_id;
use crate::pages::known::acting;
use crate::pages::office::officer;
use crate::pages::words::state_tag;
use crate::room::Procedures;
use crate::submit_case::reference_of;
use crate::write_message::NotWritten;

/// Lines of the field for a text.
const LINES: u8 = 5;

/// `GET /office/cases/{id}`
pub async fn show(State(room): State<Procedures>, visit: Visit, Path(id): Path<String>) -> Result<Markup, Failure> {
    let (case, duty, messages) = room.read_for_office(&officer(&visit)?, case_id(&id)?).await?;
    let files = room.files_of(case.id).await?;
    case_page(&room, &visit, &case, duty, &messages, &files, None, "")
}

#[expect(clippy::too_many_arguments, reason = "a page is made from what it shows")]
fn case_page(
    room: &Procedures,
    visit: &Visit,
    case: &Case,
    duty: Duty,
    messages: &[Message],
    files: &[Kept],
    error: Option<(&str, String)>,
    typed: &str,
) -> Result<Markup, Failure> {
    let filling = room.filling(case, visit.lang)?;
    let title = format!("{} · {}", reference_of(case), room.title_of(case, visit.lang));
    let errors: Vec<_> = error.iter().map(|(field, error)| ((*field).to_owned(), error.clone())).collect();
    let error_of = |name: &str| error.as_ref().filter(|(field, _)| *field == name).map(|(_, error)| error.clone());
    let typed_in = |name: &str| {
        let is_there = |field: &str| field == name || (field == "days" && name == "text");
        if error.as_ref().is_some_and(|(field, _)| is_there(field)) { typed } else { "" }
    };
    let address = format!("/office/cases/{}", case.id);
    let mut facts = vec![Row::new(visit.t("procedures-case-state"), state_tag(visit, case.state))];
    if let Some(at) = case.submitted_at {
        facts.push(Row::text(visit.t("procedures-case-sent-on"), &visit.date_time(at, &room.zone)));
    }
    if let Some(due) = case.due_at {
        facts.push(Row::text(visit.t("procedures-case-due"), &visit.date(room.day(due))));
    }
    if let Some(by) = case.reply_by.filter(|_| case.state == CaseState::Waiting) {
        facts.push(Row::text(visit.t("procedures-case-reply-by"), &visit.date(room.day(by))));
    }
    let may = |deed: Deed| case.state.after(deed).is_some();
    let outcomes = [
        Choice::new("accept", visit.t("procedures-decide-accept"), false),
        Choice::new("refuse", visit.t("procedures-decide-refuse"), false),
    ];
    Ok(page(
        visit,
        PageHead::new(&title)
            .back(Link::new(format!("/office/procedures/{}", case.procedure), room.title_of(case, visit.lang)))
            .errors(!errors.is_empty()),
        html! {
            (error_summary(visit, &errors))
            h1 { (title) }
            (acting(visit, case))
            (summary_list(visit, &facts))
            (crate::pages::known::right(room, visit, case, &filling))
            h2 { (visit.t("procedures-office-answers")) }
            (forms::pages::check_answers(visit, &filling, |_| None))
            @if !files.is_empty() {
                h2 { (visit.t("procedures-files")) }
                ul { @for file in files { li { a href=(format!("{address}/files/{}", file.id)) { (file.name) } } } }
            }
            h2 { (visit.t("procedures-history")) }
            (history(room, visit, messages, &format!("{address}/files")))
            @if duty >= Duty::Instructor && may(Deed::TakeUp) && case.officer != visit.signed_in.as_ref().map(|person| person.person) {
                (form(visit, &address, button_named(&visit.t("procedures-take-up"), ButtonKind::Primary, "deed", "take-up")))
            }
            @if duty >= Duty::Instructor && !case.state.is_over() {
                h2 { (visit.t("procedures-office-write")) }
                (form(visit, &address, html! {
                    (textarea(visit, &Field::new("text", visit.t("procedures-office-text")).value(typed_in("text")).error(error_of("text")), LINES))
                    (text_input(visit, &Field::new("days", visit.t("procedures-office-days")).hint(visit.t("procedures-office-days-hint")).value(Case::REPLY_DAYS.to_string()).inputmode("numeric").width(Width::Five).error(error_of("days"))))
                    (buttons(html! {
                        (button_named(&visit.t("procedures-office-send"), ButtonKind::Secondary, "deed", "message"))
                        (button_named(&visit.t("procedures-office-ask"), ButtonKind::Secondary, "deed", "ask"))
                    }))
                }))
            }
            @if duty >= Duty::Decider && may(Deed::Accept) {
                h2 { (visit.t("procedures-decide-title")) }
                (form(visit, &address, html! {
                    (radios(visit, &Field::new("outcome", visit.t("procedures-decide-outcome")).error(error_of("outcome")), &outcomes))
                    (textarea(visit, &Field::new("reason", visit.t("procedures-decide-reason")).hint(visit.t("procedures-decide-hint")).value(typed_in("reason")).error(error_of("reason")), LINES))
                    (button_named(&visit.t("procedures-decide"), ButtonKind::Primary, "deed", "decide"))
                }))
            }
        },
    ))
}

/// `GET /office/cases/{id}/files/{file}`
pub async fn file(
    State(room): State<Procedures>,
    visit: Visit,
    Path((id, file)): Path<(String, String)>,
) -> Result<Response, Failure> {
    Ok(room.read_file_for_office(&officer(&visit)?, case_id(&id)?, &file).await?)
}

/// `POST /office/cases/{id}`
pub async fn act(
    State(room): State<Procedures>,
    visit: Visit,
    Path(id): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let (id, hand, fields) = (case_id(&id)?, officer(&visit)?, &posted.fields);
    let (text, reason) = (fields.first("text"), fields.first("reason"));
    let (field, typed, done) = match fields.first("deed") {
        "take-up" => ("deed", "", room.take_up(&hand, id).await.map_err(NotWritten::Failed)),
        "message" => ("text", text, room.write_to_person(&hand, id, text).await),
        "ask" => {
            let days = fields.first("days").trim();
            let days = if days.is_empty() { Ok(Case::REPLY_DAYS) } else { days.parse() };
            match days {
                Ok(days) => ("text", text, room.ask_person(&hand, id, text, days).await),
                Err(_) => ("text", text, Err(NotWritten::Days)),
            }
        }
        "decide" => match fields.first("outcome") {
            outcome @ ("accept" | "refuse") => {
                ("reason", reason, room.decide(&hand, id, outcome == "accept", reason).await)
            }
            _ => ("outcome", reason, Err(NotWritten::Empty)),
        },
        _ => return Err(Failure::bad_input("procedures-office-which-deed")),
    };
    // What is wrong with the days stands at their field; the text is shown again all the same.
    let field = if matches!(done, Err(NotWritten::Days)) { "days" } else { field };
    let error = match done {
        Ok(()) => return Ok(Redirect::to(&format!("/office/cases/{id}")).into_response()),
        Err(NotWritten::Failed(error)) => return Err(error.into()),
        Err(NotWritten::Empty) if field == "outcome" => visit.t("procedures-decide-missing"),
        Err(NotWritten::Empty) => visit.t("procedures-text-missing"),
        Err(NotWritten::Days) => visit.t("procedures-office-days-wrong"),
        Err(NotWritten::TooLong) => visit.t("procedures-text-too-long"),
        Err(NotWritten::TooOften) => visit.t("procedures-text-too-often"),
    };
    let (case, duty, messages) = room.read_for_office(&hand, id).await?;
    let files = room.files_of(id).await?;
    let page = case_page(&room, &visit, &case, duty, &messages, &files, Some((field, error)), typed)?;
    Ok((StatusCode::BAD_REQUEST, page).into_response())
}
