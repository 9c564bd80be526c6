//! A firm's side: ask an adviser, and see what became of it.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use std::sync::Arc;

use directory::{Adviser, AdviserId};
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Card, Choice, Field, Link, NoticeKind, TagKind, button, button_link, cards, checkboxes, error_summary,
    form, inset, notice, radios, select, tag, textarea,
};
use ui::{CsrfForm, Failure, PageHead, Visit, page};

use super::share_plan::{plan_choice, plans_to_share};
use super::words::{date_of, score_words};
use crate::model::{AdviceRequest, AdviceRequestId, Diagnosis, Firm, MAX_MESSAGE_CHARS};
use crate::request_advice::{Fault, NotSent, Question};
use crate::room::Business;

/// Bytes of entropy in the key that makes a request be sent once.
const KEY_BYTES: usize = 16;
/// Lines of the message's field.
const MESSAGE_LINES: u8 = 8;

/// What a person types to ask for help.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Asked {
    firm: String,
    subject: String,
    message: String,
    diagnosis: String,
    pub(super) plan: String,
    key: String,
}

/// A firm with the diagnoses that may be shared.
pub type Offered = (Firm, Vec<Diagnosis>);

/// `GET /advisers/{id}/ask`
pub async fn ask(State(business): State<Business>, visit: Visit, Path(id): Path<String>) -> Result<Markup, Failure> {
    let adviser = adviser(&business, &id)?;
    let offered = business.firms_with_diagnoses(visit.person()?.person).await?;
    let asked = Asked { key: business.random.token::<KEY_BYTES>(), ..Asked::default() };
    let plans = plans_to_share(&business, &visit, &offered, &asked).await?;
    Ok(ask_page(&business, &visit, &adviser, &offered, &plans, &asked, &[]))
}

/// `POST /advisers/{id}/ask`
pub async fn send(
    State(business): State<Business>,
    visit: Visit,
    Path(id): Path<String>,
    form: CsrfForm<Asked>,
) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    let adviser = adviser(&business, &id)?;
    let asked = form.value;
    match business.request_advice(person, question(&adviser, &asked)).await {
        Ok(id) => Ok(Redirect::to(&format!("/requests/{id}?sent=1")).into_response()),
        Err(NotSent::Failed(error)) => Err(error.into()),
        Err(NotSent::Faults(faults)) => {
            let offered = business.firms_with_diagnoses(person).await?;
            let plans = plans_to_share(&business, &visit, &offered, &asked).await?;
            let page = ask_page(&business, &visit, &adviser, &offered, &plans, &asked, &faults);
            Ok((StatusCode::BAD_REQUEST, page).into_response())
        }
    }
}

/// What was typed, as a question. A firm that is none is refused by the use case.
fn question(adviser: &Adviser, asked: &Asked) -> Question {
    Question {
        adviser: adviser.id,
        firm: asked.firm.parse().ok(),
        subject: asked.subject.clone(),
        message: asked.message.clone(),
        diagnosis: asked.diagnosis.parse().ok(),
        plan: asked.plan.parse().ok(),
        creation_key: asked.key.clone(),
    }
}

/// The adviser who is asked: one with an account, who can answer here.
fn adviser(business: &Business, id: &str) -> Result<Arc<Adviser>, Failure> {
    let id: AdviserId = id.parse().map_err(|_| Failure::NotFound)?;
    business.directory.adviser(id).filter(|adviser| adviser.account.is_some()).ok_or(Failure::NotFound)
}

fn ask_page(
    business: &Business,
    visit: &Visit,
    adviser: &Adviser,
    offered: &[Offered],
    plans: &[Choice],
    asked: &Asked,
    faults: &[Fault],
) -> Markup {
    let title = visit.t_with("business-ask-title", &[("adviser", adviser.name().into())]);
    let errors: Vec<(String, String)> =
        faults.iter().map(|fault| (field_of(*fault).to_owned(), fault_words(visit, *fault))).collect();
    let error = |field: &str| errors.iter().find(|(name, _)| name == field).map(|(_, words)| words.clone());
    let head = PageHead::new(&title)
        .back(Link::new(format!("/advisers/{}", adviser.id), adviser.name()))
        .errors(!errors.is_empty());
    if offered.is_empty() {
        return page(
            visit,
            head,
            html! {
                h1 { (title) }
                (inset(html! { p { (visit.t("business-ask-no-firm")) } }))
                p { (button_link(&Link::new("/firms/add", visit.t("business-firms-add")), ButtonKind::Primary)) }
            },
        );
    }
    let only = offered.len() == 1;
    let firms: Vec<Choice> = offered
        .iter()
        .map(|(firm, _)| Choice::new(firm.id.to_string(), &firm.facts.name, only || asked.firm == firm.id.to_string()))
        .collect();
    let shareable = shareable(business, visit, offered, asked);
    let max = [("max", MAX_MESSAGE_CHARS.into())];
    page(
        visit,
        head,
        html! {
            (error_summary(visit, &errors))
            h1 { (title) }
            (form(visit, &format!("/advisers/{}/ask", adviser.id), html! {
                input type="hidden" name="key" value=(asked.key);
                (radios(visit, &Field::new("firm", visit.t("business-ask-firm")).error(error("firm")), &firms))
                (select(
                    visit,
                    &Field::new("subject", visit.t("business-ask-subject")).error(error("subject")),
                    &subjects(business, visit, adviser, &asked.subject),
                ))
                (textarea(
                    visit,
                    &Field::new("message", visit.t("business-ask-message"))
                        .hint(visit.t_with("business-ask-message-hint", &max))
                        .error(error("message"))
                        .value(&asked.message),
                    MESSAGE_LINES,
                ))
                @if !shareable.is_empty() {
                    @let field = Field::new("diagnosis", visit.t("business-ask-share"))
                        .hint(visit.t("business-ask-share-hint"))
                        .error(error("diagnosis"));
                    @if shareable.len() > 1 { (radios(visit, &field, &or_nothing(visit, shareable, asked))) }
                    @else { (checkboxes(visit, &field, &shareable)) }
                }
                @if !plans.is_empty() { (plan_choice(visit, plans, error("plan"))) }
                (inset(html! { p { (visit.t("business-ask-what-goes")) } }))
                (button(&visit.t("business-ask-send"), ButtonKind::Primary))
            }))
        },
    )
}

/// The subjects to choose from: the adviser's own first.
fn subjects(business: &Business, visit: &Visit, adviser: &Adviser, chosen: &str) -> Vec<Choice> {
    let is_own = |code: &str| adviser.specialities.iter().any(|own| own.as_str() == code);
    let choice = |(code, label): (&str, &base::Localized)| Choice::new(code, label.get(visit.lang), chosen == code);
    let (own, others): (Vec<_>, Vec<_>) = business.content.specialities.iter().partition(|(code, _)| is_own(code));
    std::iter::once(Choice::new("", visit.t("forms-choose"), chosen.is_empty()))
        .chain(own.into_iter().chain(others).map(choice))
        .collect()
}

fn shareable(business: &Business, visit: &Visit, offered: &[Offered], asked: &Asked) -> Vec<Choice> {
    let with_diagnosis =
        offered.iter().flat_map(|(firm, diagnoses)| diagnoses.iter().map(move |diagnosis| (firm, diagnosis)));
    with_diagnosis
        .map(|(firm, diagnosis)| {
            let measured = business.measure(diagnosis);
            let instrument = measured.instrument;
            let label = visit.t_with(
                "business-ask-share-diagnosis",
                &[
                    ("instrument", instrument.label.get(visit.lang).into()),
                    ("firm", firm.facts.name.as_str().into()),
                    ("date", date_of(business, visit, diagnosis).into()),
                    ("score", score_words(visit, instrument, measured.score).into()),
                ],
            );
            let id = diagnosis.id.to_string();
            Choice::new(id.as_str(), label, asked.diagnosis == id)
        })
        .collect()
}

/// One of several, or none of them.
fn or_nothing(visit: &Visit, mut shareable: Vec<Choice>, asked: &Asked) -> Vec<Choice> {
    shareable.push(Choice::new("", visit.t("business-ask-share-nothing"), asked.diagnosis.is_empty()));
    shareable
}

fn field_of(fault: Fault) -> &'static str {
    match fault {
        Fault::Firm => "firm",
        Fault::Subject => "subject",
        Fault::NoMessage | Fault::LongMessage => "message",
        Fault::Diagnosis => "diagnosis",
        Fault::Plan => "plan",
    }
}

fn fault_words(visit: &Visit, fault: Fault) -> String {
    match fault {
        Fault::Firm => visit.t("business-ask-firm-missing"),
        Fault::Subject => visit.t("business-ask-subject-missing"),
        Fault::NoMessage => visit.t("business-ask-message-missing"),
        Fault::LongMessage => visit.t_with("business-ask-message-long", &[("max", MAX_MESSAGE_CHARS.into())]),
        Fault::Diagnosis => visit.t("business-ask-diagnosis-other-firm"),
        Fault::Plan => visit.t("business-ask-plan-other-firm"),
    }
}

/// `GET /requests`
pub async fn list(State(business): State<Business>, visit: Visit) -> Result<Markup, Failure> {
    let requests = business.read_own_requests(visit.person()?.person).await?;
    let all: Vec<Card> = requests
        .iter()
        .map(|request| Card {
            title: adviser_words(&business, &visit, request),
            href: Some(format!("/requests/{}", request.id)),
            facts: html! { p { (visit.date(business.day(request.asked_at))) " " (state_tag(&visit, request)) } },
            content: html! { p { (business.content.specialities.get(&request.subject, visit.lang)) } },
        })
        .collect();
    let head =
        PageHead::new(visit.t("business-requests-title")).back(Link::new("/firms", visit.t("business-firms-title")));
    Ok(page(
        &visit,
        head,
        html! {
            h1 { (visit.t("business-requests-title")) }
            @if requests.is_empty() {
                p { (visit.t("business-requests-none")) }
                p { (button_link(&Link::new("/advisers", visit.t("business-firm-find-adviser")), ButtonKind::Primary)) }
            } @else {
                (cards(&all, false))
            }
        },
    ))
}

/// What a page says of a request besides the request.
#[derive(Deserialize)]
pub struct Sent {
    #[serde(default)]
    sent: String,
}

/// `GET /requests/{id}`
pub async fn show(
    State(business): State<Business>,
    visit: Visit,
    Path(id): Path<String>,
    Query(Sent { sent }): Query<Sent>,
) -> Result<Markup, Failure> {
    let id: AdviceRequestId = id.parse().map_err(|_| Failure::NotFound)?;
    let request = business.read_own_request(visit.person()?.person, id).await?;
    let adviser = adviser_words(&business, &visit, &request);
    let date = visit.date(business.day(request.asked_at));
    let title = visit.t_with("business-request-title", &[("date", date.into())]);
    let head = PageHead::new(&title).back(Link::new("/requests", visit.t("business-requests-title")));
    Ok(page(
        &visit,
        head,
        html! {
            @if !sent.is_empty() && request.answer.is_none() {
                (notice(&visit, NoticeKind::Success, html! {
                    p { strong { (visit.t("business-asked-title")) } }
                    p { (visit.t_with("business-asked-text", &[("adviser", adviser.as_str().into())])) }
                }))
            }
            h1 { (title) }
            p { (visit.t("business-requests-to")) " " strong { (adviser) } " " (state_tag(&visit, &request)) }
            (request_part(&business, &visit, &request))
            @if let Some(answer) = &request.answer {
                h2 { (visit.t("business-request-answer")) }
                p.small { (visit.date(business.day(answer.at))) }
                (inset(html! { p.typed { (answer.text) } }))
            }
        },
    ))
}

/// The request itself, for the firm and for the adviser.
pub fn request_part(business: &Business, visit: &Visit, request: &AdviceRequest) -> Markup {
    let shared =
        if request.diagnosis.is_some() { "business-request-shared" } else { "business-request-nothing-shared" };
    html! {
        h2 { (visit.t("business-request-message")) }
        p { strong { (business.content.specialities.get(&request.subject, visit.lang)) } }
        p.typed { (request.message) }
        p.small { (visit.t(shared)) }
    }
}

/// Whether there is an answer.
pub fn state_tag(visit: &Visit, request: &AdviceRequest) -> Markup {
    match request.answer {
        Some(_) => tag(TagKind::Success, &visit.t("business-request-answered")),
        None => tag(TagKind::Warm, &visit.t("business-request-waiting")),
    }
}

fn adviser_words(business: &Business, visit: &Visit, request: &AdviceRequest) -> String {
    business
        .directory
        .adviser(request.adviser)
        .map_or_else(|| visit.t("business-request-adviser-gone"), |adviser| adviser.name().to_owned())
}
