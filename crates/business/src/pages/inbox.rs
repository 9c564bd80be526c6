//! The adviser's side: read what was asked, take it up, answer, end it, or pass it on.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Card, Field, Link, NoticeKind, Row, button, button_link, button_named, buttons, cards, error_summary,
    form, inset, notice, summary_list, textarea,
};
use ui::{CsrfForm, Failure, PageHead, Visit, page};

use super::requests::{KEY_BYTES, conversation_part, request_id, state_tag, unwritable};
use super::score::measured_part;
use super::share_plan::link_to_shared;
use super::words::{activity_row, commune_words, headcount_words};
use crate::answer_request::{Helper, ReceivedRequest};
use crate::assess::measure;
use crate::model::{AdviceRequest, Diagnosis, MAX_MESSAGE_CHARS};
use crate::read_requests::Written;
use crate::request_state::{Outcome, RequestState, answer_due};
use crate::room::{Business, BusinessError};

/// Lines of the answer's field.
const ANSWER_LINES: u8 = 10;

/// What was just done.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Passed {
    passed: String,
}

/// `GET /inbox`
pub async fn list(
    State(business): State<Business>,
    visit: Visit,
    Query(Passed { passed }): Query<Passed>,
) -> Result<Markup, Failure> {
    let received = match business.requests_received(visit.person()?.person).await {
        Ok(received) => received,
        Err(BusinessError::NotFound) => return Ok(no_profile(&visit)),
        Err(error) => return Err(error.into()),
    };
    let all: Vec<Card> = received
        .iter()
        .map(|(request, firm, asker)| Card {
            title: firm.facts.name.clone(),
            href: Some(format!("/inbox/{}", request.id)),
            facts: html! {
                p { (visit.date(business.day(request.asked_at))) " " (state_tag(&visit, request)) }
            },
            content: html! {
                p { (visit.t("business-inbox-from")) " " (asker) }
                p { (business.content.specialities.get(&request.subject, visit.lang)) }
                (due_part(&business, &visit, request))
            },
        })
        .collect();
    Ok(page(
        &visit,
        PageHead::new(visit.t("business-inbox-title")),
        html! {
            @if !passed.is_empty() {
                (notice(&visit, NoticeKind::Success, html! { p { (visit.t("business-inbox-passed")) } }))
            }
            h1 { (visit.t("business-inbox-title")) }
            @if received.is_empty() { p { (visit.t("business-inbox-none")) } } @else { (cards(&all, false)) }
            p { a href="/adviser" { (visit.t("business-inbox-own")) } }
        },
    ))
}

/// Until when the firm expects an answer.
fn due_part(business: &Business, visit: &Visit, request: &AdviceRequest) -> Markup {
    let due = request.waiting_since.map(|since| visit.date(business.day(answer_due(since, &business.zone))));
    html! {
        @if let Some(due) = due { p { (visit.t_with("business-inbox-due", &[("date", due.into())])) } }
    }
}

fn no_profile(visit: &Visit) -> Markup {
    page(
        visit,
        PageHead::new(visit.t("business-inbox-title")),
        html! {
            h1 { (visit.t("business-inbox-title")) }
            (inset(html! { p { (visit.t("business-inbox-no-profile")) } }))
            p { (button_link(&Link::new("/adviser", visit.t("business-inbox-own")), ButtonKind::Primary)) }
        },
    )
}

/// What a page says of a request besides the request.
#[derive(Deserialize)]
pub struct Sent {
    #[serde(default)]
    sent: String,
}

/// `GET /inbox/{id}`
pub async fn show(
    State(business): State<Business>,
    visit: Visit,
    Path(id): Path<String>,
    Query(Sent { sent }): Query<Sent>,
) -> Result<Markup, Failure> {
    let received = business.read_received(Helper::Adviser(visit.person()?.person), request_id(&id)?).await?;
    let told = (sent == "1" && !received.conversation.said.is_empty())
        .then(|| notice(&visit, NoticeKind::Success, html! { p { (visit.t("business-inbox-sent")) } }));
    Ok(request_page(&business, &visit, &received, "", None, told))
}

/// What an adviser does.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Done {
    #[serde(rename = "do")]
    what: String,
    answer: String,
    key: String,
}

/// `POST /inbox/{id}`
pub async fn act(
    State(business): State<Business>,
    visit: Visit,
    Path(id): Path<String>,
    form: CsrfForm<Done>,
) -> Result<Response, Failure> {
    let helper = Helper::Adviser(visit.person()?.person);
    let id = request_id(&id)?;
    let Done { what, answer, key } = form.value;
    match what.as_str() {
        "" | "answer" => match business.answer_request(helper, id, &answer, &key).await? {
            Written::Sent => Ok(Redirect::to(&format!("/inbox/{id}?sent=1")).into_response()),
            Written::Refused => {
                let received = business.read_received(helper, id).await?;
                let error = unwritable(&visit, &answer, "business-inbox-answer-missing");
                let page = request_page(&business, &visit, &received, &answer, Some(error), None);
                Ok((StatusCode::BAD_REQUEST, page).into_response())
            }
        },
        "take" => {
            business.take_up(helper, id).await?;
            Ok(Redirect::to(&format!("/inbox/{id}")).into_response())
        }
        "not_for_me" => {
            business.not_for_me(helper, id).await?;
            Ok(Redirect::to("/inbox?passed=1").into_response())
        }
        other => {
            let outcome = Outcome::from_name(other).ok_or_else(|| Failure::bad_input("ui-failure-form-unreadable"))?;
            business.close(helper, id, outcome).await?;
            Ok(Redirect::to(&format!("/inbox/{id}")).into_response())
        }
    }
}

/// What who helps may see of the firm.
pub fn facts(business: &Business, visit: &Visit, received: &ReceivedRequest) -> Markup {
    let firm = &received.firm.facts;
    let unknown = || visit.t("business-firm-unknown");
    let rows = [
        Row::text(visit.t("business-inbox-from"), &received.asker),
        activity_row(business, visit, firm.activity.as_deref()),
        Row::text(
            visit.t("business-firm-commune"),
            &firm.commune.as_ref().map_or_else(unknown, |code| commune_words(business, code)),
        ),
        Row::text(
            visit.t("business-firm-headcount"),
            &firm.headcount.map_or_else(unknown, |band| headcount_words(visit, band)),
        ),
    ];
    summary_list(visit, &rows)
}

/// The field in which who helps answers.
pub fn answer_form(business: &Business, visit: &Visit, action: &str, typed: &str, error: Option<String>) -> Markup {
    form(
        visit,
        action,
        html! {
            input type="hidden" name="do" value="answer";
            input type="hidden" name="key" value=(business.random.token::<KEY_BYTES>());
            (textarea(
                visit,
                &Field::new("answer", visit.t("business-inbox-answer"))
                    .hint(visit.t_with("business-inbox-answer-hint", &[("max", MAX_MESSAGE_CHARS.into())]))
                    .error(error)
                    .value(typed),
                ANSWER_LINES,
            ))
            (button(&visit.t("business-inbox-send"), ButtonKind::Primary))
        },
    )
}

/// The ways to end a question.
pub fn close_form(visit: &Visit, action: &str, request: &AdviceRequest) -> Markup {
    if request.state.is_closed() {
        return html! {};
    }
    let end = |key: &str, value: &str| button_named(&visit.t(key), ButtonKind::Secondary, "do", value);
    html! {
        h2 { (visit.t("business-inbox-close")) }
        (form(visit, action, buttons(html! {
            @if request.state == RequestState::Sent { (end("business-inbox-take-up", "take")) }
            (end("business-inbox-done", "done"))
            (end("business-inbox-no-help", "no_help"))
            (end("business-inbox-unreachable", "unreachable"))
        })))
    }
}

fn request_page(
    business: &Business,
    visit: &Visit,
    received: &ReceivedRequest,
    typed: &str,
    error: Option<String>,
    told: Option<Markup>,
) -> Markup {
    let request = received.request();
    let action = format!("/inbox/{}", request.id);
    let errors: Vec<(String, String)> = error.iter().map(|error| ("answer".to_owned(), error.clone())).collect();
    let head = PageHead::new(&received.firm.facts.name)
        .back(Link::new("/inbox", visit.t("business-inbox-title")))
        .errors(!errors.is_empty());
    page(
        visit,
        head,
        html! {
            (error_summary(visit, &errors))
            @if let Some(told) = told { (told) }
            h1 { (received.firm.facts.name) }
            p { (state_tag(visit, request)) }
            (due_part(business, visit, request))
            (facts(business, visit, received))
            (conversation_part(business, visit, &received.conversation))
            @if request.diagnosis.is_some() {
                p { (button_link(
                    &Link::new(format!("/inbox/{}/diagnosis", request.id), visit.t("business-inbox-see-diagnosis")),
                    ButtonKind::Secondary,
                )) }
            }
            (link_to_shared(visit, received.plan))
            (answer_form(business, visit, &action, typed, error))
            (close_form(visit, &action, request))
            @if !request.state.is_closed() {
                h2 { (visit.t("business-inbox-not-for-me-title")) }
                p { (visit.t("business-inbox-not-for-me-text")) }
                (form(visit, &action, buttons(
                    button_named(&visit.t("business-inbox-not-for-me"), ButtonKind::Secondary, "do", "not_for_me")
                )))
            }
        },
    )
}

/// `GET /inbox/{id}/diagnosis`
pub async fn diagnosis(
    State(business): State<Business>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Markup, Failure> {
    let id = request_id(&id)?;
    let helper = Helper::Adviser(visit.person()?.person);
    let (received, diagnosis) = business.read_shared_diagnosis(helper, id).await?;
    Ok(shared_page(&business, &visit, &received, &diagnosis, &format!("/inbox/{id}")))
}

/// A diagnosis that was shared.
pub fn shared_page(
    business: &Business,
    visit: &Visit,
    received: &ReceivedRequest,
    diagnosis: &Diagnosis,
    back: &str,
) -> Markup {
    let filling = business.filling(diagnosis);
    let measured = measure(business.instrument_of(diagnosis), &filling);
    let title = visit.t_with("business-shared-title", &[("firm", received.firm.facts.name.as_str().into())]);
    let head = PageHead::new(&title).back(Link::new(back, received.firm.facts.name.as_str()));
    page(
        visit,
        head,
        html! {
            h1 { (title) }
            p.lead { (measured.instrument.label.get(visit.lang)) }
            (measured_part(visit, &measured, None))
            (super::diagnosis::answers_part(visit, &filling, None))
        },
    )
}
