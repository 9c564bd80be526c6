//! Applications at the officer's desk: a list without names, and one of them with its answers, read into the log.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Field, Head, Link, Row, Table, Width, button_named, details, error_summary, form, inset, summary_list,
    table, text_input, textarea,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::super::application::state_tag;
use super::super::{application_id, call_id, eligible, files, paragraphs};
use crate::check_completeness::{NotSaid, Officer, PAGE_LINES};
use crate::eligibility::judge;
use crate::model::{Application, State as Standing};
use crate::people::Contact;
use crate::room::Programmes;

/// Lines of the fields for words to the candidate.
const LINES: u8 = 5;
/// Days that are proposed to complete an application.
const DAYS: &str = "14";

/// Which applications, and behind which.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Listed {
    state: String,
    after: String,
}

/// `GET /office/programmes/{id}/applications?state=…&after=…`
pub async fn list(
    State(room): State<Programmes>,
    visit: Visit,
    Path(id): Path<String>,
    Query(Listed { state, after }): Query<Listed>,
) -> Result<Markup, Failure> {
    let officer = visit.person()?.person;
    let call = room.own_call(officer, call_id(&id)?).await?;
    let wanted = Standing::from_name(&state);
    let found = room.applications_to(officer, call.id, wanted, &after).await?;
    let rows = found.iter().map(|one| {
        let number = one.number.as_deref().unwrap_or_default();
        vec![
            html! {
                @if one.state == Standing::Withdrawn { (number) }
                @else { a href={ "/office/programmes/applications/" (one.id) } { (number) } }
            },
            state_tag(&visit, one),
            html! { @if let Some(at) = one.sent_at { (visit.date(room.day(at))) } },
        ]
    });
    let told = Table {
        caption: visit.t("programmes-applications"),
        heads: ["programmes-number", "programmes-state", "programmes-sent-on"]
            .map(|key| Head::text(visit.t(key)))
            .into(),
        rows: rows.collect(),
    };
    let more = found.last().filter(|_| found.len() == PAGE_LINES as usize).and_then(|one| one.number.clone());
    let title = visit.t("programmes-applications");
    Ok(page(
        &visit,
        PageHead::new(&title).back(Link::new(format!("/office/programmes/{id}"), call.about.title.get(visit.lang))),
        html! {
            p.caption { (call.about.title.get(visit.lang)) }
            h1 { (title) }
            @if found.is_empty() { (inset(html! { p { (visit.t("programmes-applications-none")) } })) } @else { (table(&told)) }
            @if let Some(more) = more {
                p { a href={ "/office/programmes/" (id) "/applications?state=" (wanted.map_or("", Standing::name)) "&after=" (more) } {
                    (visit.t("programmes-more"))
                } }
            }
            p.hint { (visit.t("programmes-applications-lead")) }
        },
    ))
}

/// `GET /office/programmes/applications/{id}`
pub async fn show(State(room): State<Programmes>, visit: Visit, Path(id): Path<String>) -> Result<Markup, Failure> {
    desk(&room, &visit, &id, &Fields::default(), None).await
}

/// What is wrong with the officer's words: a field and a key.
type Wrong = (&'static str, &'static str);

/// `POST /office/programmes/applications/{id}`
pub async fn act(
    State(room): State<Programmes>,
    visit: Visit,
    Path(id): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let (person, own) = (visit.person()?, application_id(&id)?);
    let officer = Officer { person: person.person, name: &person.name };
    let fields = &posted.fields;
    let done = match fields.first("deed") {
        "complete" => room.find_complete(officer, own).await.map_err(NotSaid::from),
        "return" => {
            let days = fields.first("days").trim().parse().unwrap_or(0);
            room.return_to_candidate(officer, own, fields.first("lacks"), days).await
        }
        "refuse" => room.refuse_admission(officer, own, fields.first("reason")).await,
        _ => return Err(Failure::NotFound),
    };
    let wrong = match done {
        Ok(()) => return Ok(Redirect::to(&format!("/office/programmes/applications/{id}")).into_response()),
        Err(NotSaid::Failed(error)) => return Err(error.into()),
        Err(NotSaid::Days) => ("days", "programmes-days-wrong"),
        Err(NotSaid::Judged) => ("reason", "programmes-refuse-too-late"),
        Err(NotSaid::Words) if fields.first("deed") == "return" => ("lacks", "programmes-lacks-missing"),
        Err(NotSaid::Words) => ("reason", "programmes-reason-missing"),
    };
    Ok((StatusCode::BAD_REQUEST, desk(&room, &visit, &id, fields, Some(wrong)).await?).into_response())
}

async fn desk(
    room: &Programmes,
    visit: &Visit,
    id: &str,
    typed: &Fields,
    wrong: Option<Wrong>,
) -> Result<Markup, Failure> {
    let (call, one) = room.read_application(visit.person()?.person, application_id(id)?).await?;
    let sent = one.sent.clone().ok_or(Failure::NotFound)?;
    let filling = room.filling(&call, sent, visit.lang).await?;
    let attached = room.sent_files(&one).await?;
    let contact = room.people.contact(one.person).await.map_err(Failure::internal)?;
    let (firm, others) = (room.firm_of(&one).await?, room.others_of_firm(&one).await?);
    let title = visit.t_with("programmes-application", &[("number", one.number.clone().unwrap_or_default().into())]);
    let errors: Vec<_> = wrong.iter().map(|(field, key)| ((*field).to_owned(), visit.t(key))).collect();
    let back = format!("/office/programmes/{}/applications?state={}", call.id, one.state.name());
    let eligibility = judge(&call.eligibility, &filling);
    Ok(page(
        visit,
        PageHead::new(&title).back(Link::new(back, visit.t("programmes-applications"))).errors(wrong.is_some()),
        html! {
            (error_summary(visit, &errors))
            p.caption { (call.about.title.get(visit.lang)) " " (state_tag(visit, &one)) }
            h1 { (title) }
            (facts(room, visit, &one, contact.as_ref(), firm.as_deref()))
            @if !others.is_empty() {
                (inset(html! { p { (visit.t_with("programmes-same-firm", &[("numbers", others.join(", ").into())])) } }))
            }
            h2 { (visit.t("programmes-who")) }
            @if call.eligibility.is_empty() { p { (visit.t("programmes-who-everybody")) } }
            @else { (eligible::demands(visit, &eligibility, None)) }
            h2 { (visit.t("programmes-answers")) }
            p.hint { (visit.t("programmes-complete-by-program")) }
            (forms::pages::check_answers(visit, &filling, |_| None))
            (files::links(visit, &format!("/office/programmes/applications/{id}"), &attached))
            (deeds(visit, &one, typed, &errors))
        },
    ))
}

fn facts(room: &Programmes, visit: &Visit, one: &Application, contact: Option<&Contact>, firm: Option<&str>) -> Markup {
    let mut rows = Vec::new();
    if let Some(contact) = contact {
        rows.push(Row::text(visit.t("programmes-candidate"), &contact.name));
    }
    rows.extend(firm.map(|firm| Row::text(visit.t("programmes-firm"), firm)));
    if let Some(at) = one.sent_at {
        rows.push(Row::text(visit.t("programmes-sent-on"), &visit.date_time(at, &room.zone)));
    }
    if let Some(lacks) = &one.lacks {
        rows.push(Row::new(visit.t("programmes-lacks"), paragraphs(lacks)));
    }
    if let Some(by) = one.complete_by {
        rows.push(Row::text(visit.t("programmes-complete-until"), &visit.date(room.last_day(by))));
    }
    if let Some(decision) = &one.decision {
        rows.push(Row::new(visit.t(decision.outcome.word()), paragraphs(&decision.reason)));
    }
    html! {
        (summary_list(visit, &rows))
        @if one.is_late(room.clock.now()) { (inset(html! { p { (visit.t("programmes-office-late")) } })) }
    }
}

fn deeds(visit: &Visit, one: &Application, typed: &Fields, errors: &[(String, String)]) -> Markup {
    let action = format!("/office/programmes/applications/{}", one.id);
    let error = |name: &str| errors.iter().find(|(field, _)| field == name).map(|(_, error)| error.clone());
    let field = |name: &str, key: &str| Field::new(name, visit.t(key)).value(typed.first(name)).error(error(name));
    let mut days = field("days", "programmes-days");
    (days.width, days.inputmode) = (Width::Five, Some("numeric"));
    if days.value.is_empty() {
        days = days.value(DAYS);
    }
    let lacks = field("lacks", "programmes-lacks").hint(visit.t("programmes-lacks-hint"));
    let reason = field("reason", "programmes-reason").hint(visit.t("programmes-reason-hint"));
    let is_looked_at = matches!(one.state, Standing::Sent | Standing::Returned);
    let return_form = html! {
        (form(visit, &action, html! {
            (textarea(visit, &lacks, LINES))
            (text_input(visit, &days))
            (button_named(&visit.t("programmes-return"), ButtonKind::Secondary, "deed", "return"))
        }))
    };
    let refuse_form = html! {
        (form(visit, &action, html! {
            (textarea(visit, &reason, LINES))
            (button_named(&visit.t("programmes-refuse"), ButtonKind::Secondary, "deed", "refuse"))
        }))
    };
    html! {
        @if is_looked_at {
            h2 { (visit.t("programmes-decide-complete")) }
            (form(visit, &action, button_named(&visit.t("programmes-find-complete"), ButtonKind::Primary, "deed", "complete")))
            h3 { (visit.t("programmes-return")) }
            (return_form)
        }
        @if is_looked_at || one.state == Standing::Complete {
            @if error("reason").is_some() { h3 { (visit.t("programmes-refuse")) } (refuse_form) }
            @else { (details(&visit.t("programmes-refuse"), refuse_form)) }
        }
    }
}
