//! A case: on to its next page while it is a draft, and what became of it when it is sent.

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Field, Link, NoticeKind, Row, button, button_link, buttons, details, error_summary, file_input, form,
    inset, notice, summary_list, textarea, upload_form,
};
use ui::{Failure, PageHead, UploadForm, Visit, page};

use crate::files::NotKept;
use crate::model::{Case, Message, MessageKind, State as CaseState};
use crate::pages::filling::on_to;
use crate::pages::known::{acting, filled_in};
use crate::pages::words::state_tag;
use crate::pages::{case_id, hand};
use crate::room::Procedures;
use crate::write_message::NotWritten;

/// Lines of the field for a message.
const LINES: u8 = 5;

/// Where the person comes from.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct From {
    go: String,
    sent: String,
    leave: String,
}

/// `GET /cases/{id}`
pub async fn show(
    State(room): State<Procedures>,
    visit: Visit,
    headers: HeaderMap,
    Path(id): Path<String>,
    Query(from): Query<From>,
) -> Result<Response, Failure> {
    let id = case_id(&id)?;
    let hand = hand(&room, &visit, &headers, id).await?;
    let case = room.reach(&hand, id).await?;
    if case.state == CaseState::Draft && !room.may_apply(&case).await? {
        return Ok(left_page(&room, &visit, &case).into_response());
    }
    if !from.leave.is_empty() {
        return Ok(kept_page(&room, &visit, &case).into_response());
    }
    if case.state == CaseState::Draft {
        let filling = room.filling(&case, visit.lang)?;
        if from.go.is_empty() && (!filled_in(&filling).is_empty() || case.revision == 0) {
            return Ok(Redirect::to(&format!("/cases/{id}/known")).into_response());
        }
        return Ok(on_to(id, filling.next_step().map(|step| step.name).as_deref()).into_response());
    }
    let case = room.read_case(&hand, id).await?;
    Ok(case_page(&room, &visit, &case, !from.sent.is_empty(), "", None).await?.into_response())
}

/// A draft is put aside: how to take it up again.
fn kept_page(room: &Procedures, visit: &Visit, case: &Case) -> Markup {
    let go_on = Link::new(format!("/cases/{}?go=on", case.id), visit.t("procedures-kept-go-on"));
    let make_code = button(&visit.t("procedures-kept-make-code"), ButtonKind::Secondary);
    draft_page(
        room,
        visit,
        case,
        "procedures-kept-title",
        &html! {
            p.lead { (visit.t("procedures-kept-lead")) }
            (button_link(&go_on, ButtonKind::Primary))
            h2 { (visit.t("procedures-kept-elsewhere")) }
            p { (visit.t("procedures-kept-code")) }
            (form(visit, &format!("/cases/{}/code", case.id), make_code))
        },
    )
}

/// A draft for a firm that its person does not apply for any more: it can only be thrown away.
fn left_page(room: &Procedures, visit: &Visit, case: &Case) -> Markup {
    let lead = html! { p.lead { (visit.t("procedures-firm-left")) } };
    draft_page(room, visit, case, "procedures-firm-left-title", &lead)
}

/// What is to be said of a draft before it is opened, and the way to throw it away.
fn draft_page(room: &Procedures, visit: &Visit, case: &Case, title: &str, said: &Markup) -> Markup {
    let title = visit.t(title);
    page(
        visit,
        PageHead::new(&title).back(Link::new("/cases", visit.t("procedures-cases-title"))),
        html! {
            p.caption { (room.title_of(case, visit.lang)) }
            h1 { (title) }
            (said)
            (discarding(visit, case))
        },
    )
}

/// The way to throw a draft away.
fn discarding(visit: &Visit, case: &Case) -> Markup {
    html! {
        h2 { (visit.t("procedures-discard-title")) }
        (form(visit, &format!("/cases/{}/discard", case.id), html! {
            p { (visit.t("procedures-discard")) }
            (button(&visit.t("procedures-discard-do"), ButtonKind::Danger))
        }))
    }
}

async fn case_page(
    room: &Procedures,
    visit: &Visit,
    case: &Case,
    is_just_sent: bool,
    typed: &str,
    error: Option<(&str, String)>,
) -> Result<Markup, Failure> {
    let messages = room.messages_of(case.id).await?;
    let is_of_firm = room.may_apply(case).await?;
    let title = room.title_of(case, visit.lang);
    let filling = room.filling(case, visit.lang)?;
    let authority = room.authority_of(case)?;
    let authority = room.content.authority_name(&authority, visit.lang).to_owned();
    let reference = crate::submit_case::reference_of(case);
    let mut facts = vec![
        Row::new(visit.t("procedures-case-state"), state_tag(visit, case.state)),
        Row::text(visit.t("procedures-case-reference"), &reference),
        Row::text(visit.t("procedures-fact-authority"), &authority),
    ];
    if let Some(at) = case.submitted_at {
        facts.push(Row::text(visit.t("procedures-case-sent-on"), &visit.date_time(at, &room.zone)));
    }
    if let Some(due) = case.due_at.filter(|_| !case.state.is_over()) {
        facts.push(Row::text(visit.t("procedures-case-due"), &visit.date(room.day(due))));
    }
    let errors: Vec<_> = error.iter().map(|(field, error)| ((*field).to_owned(), error.clone())).collect();
    let error_of = |name: &str| error.as_ref().filter(|(field, _)| *field == name).map(|(_, error)| error.clone());
    let mut file = Field::new("file", visit.t("procedures-write-file")).error(error_of("file"));
    file.is_optional = true;
    let may_write = is_of_firm && !case.state.is_over();
    Ok(page(
        visit,
        PageHead::new(&title).back(Link::new("/cases", visit.t("procedures-cases-title"))).errors(!errors.is_empty()),
        html! {
            (error_summary(visit, &errors))
            @if is_just_sent {
                (notice(visit, NoticeKind::Success, html! {
                    p { strong { (visit.t("procedures-sent")) } }
                    p { (visit.t_with("procedures-sent-next", &[("reference", reference.as_str().into())])) }
                }))
            }
            h1 { (title) }
            (acting(visit, case))
            @if let Some(decision) = &case.decision {
                (notice(visit, if decision.is_granted { NoticeKind::Success } else { NoticeKind::Trouble }, html! {
                    p { strong { (visit.t(if decision.is_granted { "procedures-granted" } else { "procedures-refused" })) } }
                    p { (decision.reason) }
                    p.hint { (decision.by_name) ", " (visit.date(room.day(decision.at))) }
                }))
            }
            (summary_list(visit, &facts))
            p {
                a href=(format!("/cases/{}/receipt.pdf", case.id)) { (visit.t("procedures-receipt-print")) }
                @if case.decision.is_some() {
                    " · " a href=(format!("/cases/{}/decision.pdf", case.id)) { (visit.t("procedures-decision-print")) }
                }
            }
            @if !is_of_firm { (inset(html! { p { (visit.t("procedures-firm-left")) } })) }
            @if case.state == CaseState::Waiting && is_of_firm {
                (inset(html! {
                    p { strong { (visit.t("procedures-waits-for-you")) } }
                    @if let Some(by) = case.reply_by { p { (visit.t("procedures-case-reply-by")) " " (visit.date(room.day(by))) } }
                }))
            }
            h2 { (visit.t("procedures-history")) }
            (history(room, visit, &messages, &format!("/cases/{}/files", case.id)))
            @if may_write {
                (upload_form(visit, &format!("/cases/{}/message", case.id), html! {
                    (textarea(visit, &Field::new("text", visit.t("procedures-write")).value(typed).error(error_of("text")), LINES))
                    (file_input(visit, &file, None, None))
                    (buttons(button(&visit.t("procedures-write-send"), ButtonKind::Primary)))
                }))
            }
            (details(&visit.t("procedures-answers"), forms::pages::check_answers(visit, &filling, |_| None)))
            @if may_write {
                (details(&visit.t("procedures-withdraw-title"), form(visit, &format!("/cases/{}/withdraw", case.id), html! {
                    p { (visit.t("procedures-withdraw")) }
                    (button(&visit.t("procedures-withdraw-do"), ButtonKind::Danger))
                })))
            }
        },
    ))
}

/// What was said and done, the oldest first.
pub(crate) fn history(room: &Procedures, visit: &Visit, messages: &[Message], files: &str) -> Markup {
    html! {
        ol.history {
            @for message in messages {
                li {
                    p {
                        strong { (line_title(visit, message)) }
                        " "
                        span.hint { (visit.date_time(message.at, &room.zone)) }
                    }
                    @if !message.text.is_empty() { p.typed { (message.text) } }
                    @for file in &message.files { p { a href=(format!("{files}/{}", file.id)) { (file.name) } } }
                }
            }
        }
    }
}

fn line_title(visit: &Visit, message: &Message) -> String {
    let name = [("name", message.author_name.as_str().into())];
    match (message.kind, message.state) {
        (MessageKind::State, Some(state)) => visit.t(state.word()),
        (MessageKind::Request, _) => visit.t_with("procedures-line-request", &name),
        _ if message.from_office => visit.t_with("procedures-line-office", &name),
        _ => visit.t_with("procedures-line-person", &name),
    }
}

/// `POST /cases/{id}/message`
pub async fn write(
    State(room): State<Procedures>,
    visit: Visit,
    headers: HeaderMap,
    Path(id): Path<String>,
    posted: UploadForm,
) -> Result<Response, Failure> {
    let id = case_id(&id)?;
    let hand = hand(&room, &visit, &headers, id).await?;
    let sent = posted.read().await?;
    let text = sent.fields.first("text");
    let mut files = Vec::new();
    if let Some(file) = sent.file("file") {
        match room.bring_file(&hand, id, &file.name, file.content.clone()).await {
            Ok(kept) => files.push(kept),
            Err(NotKept::Refused(refusal)) => {
                let case = room.read_case(&hand, id).await?;
                let error = Some(("file", refusal.tell(&visit)));
                let page = case_page(&room, &visit, &case, false, text, error).await?;
                return Ok((StatusCode::BAD_REQUEST, page).into_response());
            }
            Err(NotKept::Failed(error)) => return Err(error.into()),
        }
    }
    let error = match room.write(&hand, id, text, files).await {
        Ok(()) => return Ok(Redirect::to(&format!("/cases/{id}")).into_response()),
        Err(NotWritten::Empty) => visit.t("procedures-text-missing"),
        Err(NotWritten::TooLong | NotWritten::Days) => visit.t("procedures-text-too-long"),
        Err(NotWritten::TooOften) => visit.t("procedures-text-too-often"),
        Err(NotWritten::Failed(error)) => return Err(error.into()),
    };
    let case = room.read_case(&hand, id).await?;
    let page = case_page(&room, &visit, &case, false, text, Some(("text", error))).await?;
    Ok((StatusCode::BAD_REQUEST, page).into_response())
}

/// `GET /cases/{id}/files/{file}`
pub async fn file(
    State(room): State<Procedures>,
    visit: Visit,
    headers: HeaderMap,
    Path((id, file)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let id = case_id(&id)?;
    Ok(room.read_file(&hand(&room, &visit, &headers, id).await?, id, &file).await?)
}

/// `POST /cases/{id}/withdraw`
pub async fn withdraw(
    State(room): State<Procedures>,
    visit: Visit,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Redirect, Failure> {
    let id = case_id(&id)?;
    room.withdraw(&hand(&room, &visit, &headers, id).await?, id).await?;
    Ok(Redirect::to(&format!("/cases/{id}")))
}
