//! The adviser's side: read what was asked, and answer.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Card, Field, Link, NoticeKind, Row, button, button_link, cards, error_summary, form, inset, notice,
    summary_list, textarea,
};
use ui::{CsrfForm, Failure, PageHead, Visit, page};

use super::requests::{request_part, state_tag};
use super::score::measured_part;
use super::share_plan::link_to_shared;
use super::words::{activity_words, commune_words};
use crate::answer_request::{Answered, ReceivedRequest};
use crate::assess::measure;
use crate::model::{AdviceRequestId, MAX_MESSAGE_CHARS};
use crate::room::{Business, BusinessError};

/// Lines of the answer's field.
const ANSWER_LINES: u8 = 10;

/// `GET /inbox`
pub async fn list(State(business): State<Business>, visit: Visit) -> Result<Markup, Failure> {
    let received = match business.requests_received(visit.person()?.person).await {
        Ok(received) => received,
        Err(BusinessError::NotFound) => return Ok(no_profile(&visit)),
        Err(error) => return Err(error.into()),
    };
    let all: Vec<Card> = received
        .iter()
        .map(|one| Card {
            title: one.firm.facts.name.clone(),
            href: Some(format!("/inbox/{}", one.request.id)),
            facts: html! {
                p { (visit.date(business.day(one.request.asked_at))) " " (state_tag(&visit, &one.request)) }
            },
            content: html! {
                p { (visit.t("business-inbox-from")) " " (one.asker) }
                p { (business.content.specialities.get(&one.request.subject, visit.lang)) }
            },
        })
        .collect();
    Ok(page(
        &visit,
        PageHead::new(visit.t("business-inbox-title")),
        html! {
            h1 { (visit.t("business-inbox-title")) }
            @if received.is_empty() { p { (visit.t("business-inbox-none")) } } @else { (cards(&all, false)) }
            p { a href="/shared-plans" { (visit.t("business-shared-plans-title")) } }
        },
    ))
}

fn no_profile(visit: &Visit) -> Markup {
    page(
        visit,
        PageHead::new(visit.t("business-inbox-title")),
        html! {
            h1 { (visit.t("business-inbox-title")) }
            (inset(html! { p { (visit.t("business-inbox-no-profile")) } }))
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
    let received = business.read_received(visit.person()?.person, request_id(&id)?).await?;
    let told = (sent == "1" && received.request.answer.is_some())
        .then(|| notice(&visit, NoticeKind::Success, html! { p { (visit.t("business-inbox-sent")) } }));
    Ok(request_page(&business, &visit, &received, "", None, told))
}

/// What an adviser types.
#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    answer: String,
}

/// `POST /inbox/{id}`
pub async fn answer(
    State(business): State<Business>,
    visit: Visit,
    Path(id): Path<String>,
    form: CsrfForm<Typed>,
) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    let id = request_id(&id)?;
    let typed = form.value.answer;
    match business.answer_request(person, id, &typed).await? {
        Answered::Sent => Ok(Redirect::to(&format!("/inbox/{id}?sent=1")).into_response()),
        Answered::Already => {
            let received = business.read_received(person, id).await?;
            let told = notice(&visit, NoticeKind::Trouble, html! { p { (visit.t("business-inbox-already")) } });
            let page = request_page(&business, &visit, &received, &typed, None, Some(told));
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Answered::Refused => {
            let received = business.read_received(person, id).await?;
            let error = if typed.trim().is_empty() {
                visit.t("business-inbox-answer-missing")
            } else {
                visit.t_with("business-ask-message-long", &[("max", MAX_MESSAGE_CHARS.into())])
            };
            let page = request_page(&business, &visit, &received, &typed, Some(&error), None);
            Ok((StatusCode::BAD_REQUEST, page).into_response())
        }
    }
}

fn request_page(
    business: &Business,
    visit: &Visit,
    received: &ReceivedRequest,
    typed: &str,
    error: Option<&str>,
    told: Option<Markup>,
) -> Markup {
    let ReceivedRequest { request, firm, asker, .. } = received;
    let errors: Vec<(String, String)> = error.iter().map(|error| ("answer".to_owned(), (*error).to_owned())).collect();
    let unknown = || visit.t("business-firm-unknown");
    let activity = firm.facts.activity.as_ref().map_or_else(unknown, |code| activity_words(business, code));
    let commune = firm.facts.commune.as_ref().map_or_else(unknown, |code| commune_words(business, code));
    let rows = [
        Row::text(visit.t("business-inbox-from"), asker),
        Row::text(visit.t("business-firm-activity"), &activity),
        Row::text(visit.t("business-firm-commune"), &commune),
    ];
    let head = PageHead::new(&firm.facts.name)
        .back(Link::new("/inbox", visit.t("business-inbox-title")))
        .errors(!errors.is_empty());
    let max = [("max", MAX_MESSAGE_CHARS.into())];
    page(
        visit,
        head,
        html! {
            (error_summary(visit, &errors))
            @if let Some(told) = told { (told) }
            h1 { (firm.facts.name) }
            (summary_list(visit, &rows))
            (request_part(business, visit, request))
            @if request.diagnosis.is_some() {
                p { (button_link(
                    &Link::new(format!("/inbox/{}/diagnosis", request.id), visit.t("business-inbox-see-diagnosis")),
                    ButtonKind::Secondary,
                )) }
            }
            (link_to_shared(visit, received.plan))
            @match &request.answer {
                Some(answer) => {
                    h2 { (visit.t("business-request-answer")) }
                    p.small { (visit.t_with("business-inbox-answered", &[("date", visit.date(business.day(answer.at)).into())])) }
                    (inset(html! { p.typed { (answer.text) } }))
                }
                None => {
                    (form(visit, &format!("/inbox/{}", request.id), html! {
                        (textarea(
                            visit,
                            &Field::new("answer", visit.t("business-inbox-answer"))
                                .hint(visit.t_with("business-inbox-answer-hint", &max))
                                .error(error.map(str::to_owned))
                                .value(typed),
                            ANSWER_LINES,
                        ))
                        (button(&visit.t("business-inbox-send"), ButtonKind::Primary))
                    }))
                }
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
    let (received, diagnosis) = business.read_shared_diagnosis(visit.person()?.person, id).await?;
    let filling = business.filling(&diagnosis);
    let measured = measure(business.instrument_of(&diagnosis), &filling);
    let title = visit.t_with("business-shared-title", &[("firm", received.firm.facts.name.as_str().into())]);
    let head = PageHead::new(&title).back(Link::new(format!("/inbox/{id}"), received.firm.facts.name.as_str()));
    Ok(page(
        &visit,
        head,
        html! {
            h1 { (title) }
            p.lead { (measured.instrument.label.get(visit.lang)) }
            (measured_part(&visit, &measured, None))
            (super::diagnosis::answers_part(&visit, &filling, None))
        },
    ))
}

fn request_id(id: &str) -> Result<AdviceRequestId, Failure> {
    id.parse().map_err(|_| Failure::NotFound)
}
