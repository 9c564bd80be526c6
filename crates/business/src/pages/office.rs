//! `/office/requests`: officers see what waits, alarms first, and take it in hand.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use directory::AdviserId;
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Card, Choice, Field, Head, Link, Table, TagKind, button, button_named, buttons, cards, error_summary,
    form, pagination, radios, table, tag, text_input,
};
use ui::{CsrfForm, Failure, PageHead, Visit, page};

use super::inbox::{answer_form, close_form, facts, shared_page};
use super::requests::{conversation_part, holder_words, request_id, state_tag, turns_part, unwritable};
use super::words::reason_words;
use crate::answer_request::{Helper, ReceivedRequest};
use crate::feedback::{Cell, Helped, Outcome as Came, SMALLEST_CELL, Shares};
use crate::model::{AdviceRequestId, Holder};
use crate::office_requests::OFFICE_LINES;
use crate::read_requests::Written;
use crate::request_state::Outcome;
use crate::room::{Business, BusinessError};
use crate::route::Routing;

/// Which page of the list.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Turned {
    page: String,
}

/// `GET /office/requests`
pub async fn list(
    State(business): State<Business>,
    visit: Visit,
    Query(turned): Query<Turned>,
) -> Result<Markup, Failure> {
    let at = turned.page.parse::<usize>().unwrap_or(1).max(1);
    let waiting = business.waiting(visit.person()?.person, at).await?;
    let shares = business.shares().await?;
    let title = visit.t("business-office-title");
    let all: Vec<Card> = waiting
        .lines
        .iter()
        .map(|(request, firm, asker)| Card {
            title: firm.facts.name.clone(),
            href: Some(format!("/office/requests/{}", request.id)),
            facts: html! {
                @if request.alarm_at.is_some() { (tag(TagKind::Error, &visit.t("business-office-alarm"))) }
                (state_tag(&visit, request))
                span { (visit.date(business.day(request.waiting_since.unwrap_or(request.asked_at)))) }
            },
            content: html! {
                p { (visit.t("business-inbox-from")) " " (asker) " · " (business.content.specialities.get(&request.subject, visit.lang)) }
                p { (visit.t("business-request-holder")) " " (holder_words(&business, &visit, &request.holder)) }
            },
        })
        .collect();
    let counts = [("total", waiting.total.into()), ("alarms", waiting.alarms.into())];
    Ok(page(
        &visit,
        PageHead::new(&title).back(Link::new("/office", visit.t("business-office-back"))),
        html! {
            h1 { (title) }
            p.lead { (visit.t_with("business-office-lead", &counts)) }
            @if all.is_empty() { p { (visit.t("business-office-none")) } } @else { (cards(&all, false)) }
            (pagination(&visit, at, waiting.total.div_ceil(OFFICE_LINES), |page| format!("/office/requests?page={page}")))
            h2 { (visit.t("business-office-shares")) }
            (shares_part(&visit, &shares))
        },
    ))
}

fn shares_part(visit: &Visit, shares: &Shares) -> Markup {
    let step = SMALLEST_CELL.into();
    let Some(mean) = shares.satisfaction else {
        return html! { p { (visit.t_with("business-office-shares-few", &[("min", step)])) } };
    };
    let helped = |helped: &Helped| visit.t(&format!("business-feedback-helped-{}", helped.name()));
    let result = |result: &Came| visit.t(&format!("business-feedback-result-{}", result.name().replace('_', "-")));
    let counts = [("count", shares.answers.into()), ("step", step)];
    html! {
        p { (visit.t_with("business-office-shares-answers", &counts)) }
        p { (visit.t_with("business-office-shares-mean", &[("mean", visit.number_with(mean, 1).into())])) }
        (shares_table(visit, "business-feedback-helped", &shares.helped, helped))
        (shares_table(visit, "business-feedback-result", &shares.results, result))
    }
}

/// What was said to one question.
fn shares_table<A>(visit: &Visit, caption: &str, cells: &[Cell<A>], label: impl Fn(&A) -> String) -> Markup {
    if cells.is_empty() {
        return html! { h3 { (visit.t(caption)) } p { (visit.t("business-office-shares-small")) } };
    }
    let row = |cell: &Cell<A>| {
        let labels: Vec<String> = cell.answers.iter().map(&label).collect();
        vec![html! { (labels.join(" · ")) }, html! { (visit.percent(percent(cell.percent))) }]
    };
    table(&Table {
        caption: visit.t(caption),
        heads: vec![
            Head::text(visit.t("business-office-shares-answer")),
            Head::number(visit.t("business-office-shares-share")),
        ],
        rows: cells.iter().map(row).collect(),
    })
}

fn percent(percent: usize) -> f64 {
    f64::from(u8::try_from(percent).unwrap_or(100)) / 100.0
}

/// `GET /office/requests/{id}`
pub async fn show(State(business): State<Business>, visit: Visit, Path(path): Path<String>) -> Result<Markup, Failure> {
    let id = request_id(&path)?;
    let (received, routing) = business.read_for_office(visit.person()?.person, id, visit.lang).await?;
    Ok(request_page(&business, &visit, &received, &routing, "", None))
}

/// What an officer does.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Done {
    #[serde(rename = "do")]
    what: String,
    answer: String,
    key: String,
    to: String,
    other: String,
}

/// `POST /office/requests/{id}`
pub async fn act(
    State(business): State<Business>,
    visit: Visit,
    Path(path): Path<String>,
    form: CsrfForm<Done>,
) -> Result<Response, Failure> {
    let (officer, id) = (visit.person()?.person, request_id(&path)?);
    let helper = Helper::Officer(officer);
    let done = form.value;
    let told = match done.what.as_str() {
        "answer" => match business.answer_request(helper, id, &done.answer, &done.key).await? {
            Written::Sent => None,
            Written::Refused => Some(("answer", unwritable(&visit, &done.answer, "business-inbox-answer-missing"))),
        },
        "take_over" => business.take_over(officer, id).await.map(|()| None)?,
        "assign" => match assigned(&done) {
            Some(to) => match business.assign(officer, id, to).await {
                Ok(()) => None,
                Err(BusinessError::NotFound) => Some(("other", visit.t("business-office-assign-wrong"))),
                Err(error) => return Err(error.into()),
            },
            None => Some(("other", visit.t("business-office-assign-wrong"))),
        },
        "take" => business.take_up(helper, id).await.map(|()| None)?,
        other => {
            let outcome = Outcome::from_name(other).ok_or_else(|| Failure::bad_input("ui-failure-form-unreadable"))?;
            business.close(helper, id, outcome).await.map(|()| None)?
        }
    };
    let Some((field, words)) = told else {
        return Ok(Redirect::to(&format!("/office/requests/{id}")).into_response());
    };
    let (received, routing) = business.read_for_office(officer, id, visit.lang).await?;
    let page = request_page(&business, &visit, &received, &routing, &done.answer, Some((field, words)));
    Ok((StatusCode::BAD_REQUEST, page).into_response())
}

/// The adviser who is chosen, or whose page's address was typed.
fn assigned(done: &Done) -> Option<AdviserId> {
    let typed = done.other.trim();
    let typed = typed.rsplit('/').next().unwrap_or(typed);
    if typed.is_empty() { done.to.parse().ok() } else { typed.parse().ok() }
}

fn request_page(
    business: &Business,
    visit: &Visit,
    received: &ReceivedRequest,
    routing: &Routing,
    typed: &str,
    error: Option<(&'static str, String)>,
) -> Markup {
    let request = received.request();
    let action = format!("/office/requests/{}", request.id);
    let errors: Vec<(String, String)> = error.iter().map(|(field, told)| ((*field).to_owned(), told.clone())).collect();
    let at = |field: &str| errors.iter().find(|(name, _)| name == field).map(|(_, told)| told.clone());
    let is_ours = matches!(request.holder, Holder::ContactPoint(_));
    let offered: Vec<Choice> = routing
        .matches
        .iter()
        .map(|found| {
            Choice::new(found.adviser.id.to_string(), found.adviser.name(), false).hint(reason_words(
                business,
                visit,
                &found.reasons,
            ))
        })
        .collect();
    let head = PageHead::new(&received.firm.facts.name)
        .back(Link::new("/office/requests", visit.t("business-office-title")))
        .errors(!errors.is_empty());
    page(
        visit,
        head,
        html! {
            (error_summary(visit, &errors))
            h1 { (received.firm.facts.name) }
            p {
                @if request.alarm_at.is_some() { (tag(TagKind::Error, &visit.t("business-office-alarm"))) " " }
                (state_tag(visit, request))
            }
            (facts(business, visit, received))
            (conversation_part(business, visit, &received.conversation))
            @if request.diagnosis.is_some() {
                p { a href=(format!("/office/requests/{}/diagnosis", request.id)) { (visit.t("business-inbox-see-diagnosis")) } }
            }
            h2 { (visit.t("business-request-turns")) }
            (turns_part(business, visit, &received.conversation))
            @if is_ours {
                (answer_form(business, visit, &action, typed, at("answer")))
                (close_form(visit, &action, request))
            } @else if !request.state.is_closed() {
                h2 { (visit.t("business-office-take-over-title")) }
                (form(visit, &action, html! {
                    (buttons(button_named(&visit.t("business-office-take-over"), ButtonKind::Primary, "do", "take_over")))
                }))
            }
            @if !request.state.is_closed() {
                h2 { (visit.t("business-office-assign")) }
                (form(visit, &action, html! {
                    input type="hidden" name="do" value="assign";
                    @if offered.is_empty() { p { (visit.t("business-office-assign-nobody")) } }
                    @else { (radios(visit, &Field::new("to", visit.t("business-office-assign-who")), &offered)) }
                    (text_input(visit, &Field::new("other", visit.t("business-office-assign-other"))
                        .hint(visit.t("business-office-assign-other-hint")).error(at("other")).optional()))
                    (button(&visit.t("business-office-assign-give"), ButtonKind::Secondary))
                }))
            }
        },
    )
}

/// `GET /office/requests/{id}/diagnosis`
pub async fn diagnosis(
    State(business): State<Business>,
    visit: Visit,
    Path(path): Path<String>,
) -> Result<Markup, Failure> {
    let id: AdviceRequestId = request_id(&path)?;
    let helper = Helper::Officer(visit.person()?.person);
    let (received, diagnosis) = business.read_shared_diagnosis(helper, id).await?;
    Ok(shared_page(&business, &visit, &received, &diagnosis, &format!("/office/requests/{id}")))
}
