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
use super::words::{date_of, reason_words, score_words};
use crate::model::{AdviceRequest, AdviceRequestId, Diagnosis, Firm, Holder, MAX_MESSAGE_CHARS, TurnEnd};
use crate::read_requests::{Conversation, Written};
use crate::request_advice::{Fault, NotSent, Question, To};
use crate::request_state::{RequestState, answer_due};
use crate::room::{Business, BusinessError};

/// Bytes of entropy in the key that makes a request be sent once.
pub const KEY_BYTES: usize = 16;
/// Lines of the message's field.
pub const MESSAGE_LINES: u8 = 8;

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
    let plans = plans_to_share(&business, &visit, &offered, &asked.plan).await?;
    Ok(ask_page(&business, &visit, &adviser, (&offered, &plans), &asked, &[]))
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
            let plans = plans_to_share(&business, &visit, &offered, &asked.plan).await?;
            let page = ask_page(&business, &visit, &adviser, (&offered, &plans), &asked, &faults);
            Ok((StatusCode::BAD_REQUEST, page).into_response())
        }
    }
}

/// What was typed, as a question. A firm that is none is refused by the use case.
fn question(adviser: &Adviser, asked: &Asked) -> Question {
    Question {
        to: To::Adviser(adviser.id),
        firm: asked.firm.parse().ok(),
        subject: asked.subject.clone(),
        message: asked.message.clone(),
        diagnosis: asked.diagnosis.parse().ok(),
        plan: asked.plan.parse().ok(),
        creation_key: asked.key.clone(),
    }
}

/// The adviser who is asked: one with an account, who can answer here, and for whom the public body vouches today.
fn adviser(business: &Business, id: &str) -> Result<Arc<Adviser>, Failure> {
    let id: AdviserId = id.parse().map_err(|_| Failure::NotFound)?;
    let today = business.directory.today();
    let can_answer = |adviser: &Arc<Adviser>| adviser.account.is_some() && adviser.accreditation.holds_on(today);
    business.directory.adviser(id).filter(can_answer).ok_or(Failure::NotFound)
}

fn ask_page(
    business: &Business,
    visit: &Visit,
    adviser: &Adviser,
    (offered, plans): (&[Offered], &[Choice]),
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
    let shareable: Vec<(&Firm, &Diagnosis)> =
        offered.iter().flat_map(|(firm, diagnoses)| diagnoses.iter().map(move |known| (firm, known))).collect();
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
                    (shared_field(business, visit, &shareable, &asked.diagnosis, error("diagnosis")))
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

/// The diagnoses that can be shared, none of them ticked beforehand.
pub fn shared_field(
    business: &Business,
    visit: &Visit,
    shareable: &[(&Firm, &Diagnosis)],
    chosen: &str,
    error: Option<String>,
) -> Markup {
    let choices: Vec<Choice> = shareable
        .iter()
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
            Choice::new(id.as_str(), label, chosen == id)
        })
        .collect();
    let field =
        Field::new("diagnosis", visit.t("business-ask-share")).hint(visit.t("business-ask-share-hint")).error(error);
    if choices.len() > 1 {
        radios(visit, &field, &or_nothing(visit, choices, chosen))
    } else {
        checkboxes(visit, &field, &choices)
    }
}

/// One of several, or none of them.
fn or_nothing(visit: &Visit, mut choices: Vec<Choice>, chosen: &str) -> Vec<Choice> {
    choices.push(Choice::new("", visit.t("business-ask-share-nothing"), chosen.is_empty()));
    choices
}

pub fn field_of(fault: Fault) -> &'static str {
    match fault {
        Fault::Firm => "firm",
        Fault::Subject => "subject",
        Fault::NoMessage | Fault::LongMessage => "message",
        Fault::Diagnosis => "diagnosis",
        Fault::Plan => "plan",
        Fault::Adviser => "to",
    }
}

pub fn fault_words(visit: &Visit, fault: Fault) -> String {
    match fault {
        Fault::Firm => visit.t("business-ask-firm-missing"),
        Fault::Subject => visit.t("business-ask-subject-missing"),
        Fault::NoMessage => visit.t("business-ask-message-missing"),
        Fault::LongMessage => visit.t_with("business-ask-message-long", &[("max", MAX_MESSAGE_CHARS.into())]),
        Fault::Diagnosis => visit.t("business-ask-diagnosis-other-firm"),
        Fault::Plan => visit.t("business-ask-plan-other-firm"),
        Fault::Adviser => visit.t("business-ask-adviser-gone"),
    }
}

/// `GET /requests`
pub async fn list(State(business): State<Business>, visit: Visit) -> Result<Markup, Failure> {
    let requests = business.read_own_requests(visit.person()?.person).await?;
    let all: Vec<Card> = requests
        .iter()
        .map(|request| Card {
            title: holder_words(&business, &visit, &request.holder),
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
    let conversation = business.read_own_request(visit.person()?.person, request_id(&id)?).await?;
    Ok(own_page(&business, &visit, &conversation, &sent, "", None))
}

/// What the firm writes again.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Again {
    more: String,
    key: String,
}

/// `POST /requests/{id}`
pub async fn write_again(
    State(business): State<Business>,
    visit: Visit,
    Path(id): Path<String>,
    form: CsrfForm<Again>,
) -> Result<Response, Failure> {
    let (person, id) = (visit.person()?.person, request_id(&id)?);
    let typed = form.value;
    let (status, error) = match business.write_again(person, id, &typed.more, &typed.key).await {
        Ok(Written::Sent) => return Ok(Redirect::to(&format!("/requests/{id}")).into_response()),
        Ok(Written::Refused) => {
            (StatusCode::BAD_REQUEST, unwritable(&visit, &typed.more, "business-ask-message-missing"))
        }
        Err(BusinessError::TooManyLetters) => (StatusCode::TOO_MANY_REQUESTS, visit.t("business-too-many-letters")),
        Err(error) => return Err(error.into()),
    };
    let conversation = business.read_own_request(person, id).await?;
    let page = own_page(&business, &visit, &conversation, "", &typed.more, Some(error));
    Ok((status, page).into_response())
}

/// Why a text cannot be sent: there is none, or it is too long.
pub fn unwritable(visit: &Visit, typed: &str, missing: &str) -> String {
    if typed.trim().is_empty() {
        visit.t(missing)
    } else {
        visit.t_with("business-ask-message-long", &[("max", MAX_MESSAGE_CHARS.into())])
    }
}

fn own_page(
    business: &Business,
    visit: &Visit,
    conversation: &Conversation,
    sent: &str,
    typed: &str,
    error: Option<String>,
) -> Markup {
    let request = &conversation.request;
    let holder = holder_words(business, visit, &request.holder);
    let date = visit.date(business.day(request.asked_at));
    let title = visit.t_with("business-request-title", &[("date", date.into())]);
    let errors: Vec<(String, String)> = error.iter().map(|told| ("more".to_owned(), told.clone())).collect();
    let head = PageHead::new(&title)
        .back(Link::new("/requests", visit.t("business-requests-title")))
        .errors(!errors.is_empty());
    page(
        visit,
        head,
        html! {
            (error_summary(visit, &errors))
            @if !sent.is_empty() && conversation.said.is_empty() {
                (notice(visit, NoticeKind::Success, html! {
                    p { strong { (visit.t("business-asked-title")) } }
                    p { (visit.t_with("business-asked-text", &[("adviser", holder.as_str().into())])) }
                }))
            }
            h1 { (title) }
            p { (visit.t("business-request-holder")) " " strong { (holder) } " " (state_tag(visit, request)) }
            (waiting_part(business, visit, request))
            (conversation_part(business, visit, conversation))
            h2 { (visit.t("business-request-more")) }
            (form(visit, &format!("/requests/{}", request.id), html! {
                input type="hidden" name="key" value=(business.random.token::<KEY_BYTES>());
                (textarea(
                    visit,
                    &Field::new("more", visit.t("business-request-more-field"))
                        .hint(visit.t_with("business-request-more-hint", &[("max", MAX_MESSAGE_CHARS.into())]))
                        .error(error)
                        .value(typed),
                    MESSAGE_LINES,
                ))
                (button(&visit.t("business-request-more-send"), ButtonKind::Secondary))
            }))
            h2 { (visit.t("business-request-turns")) }
            (turns_part(business, visit, conversation))
        },
    )
}

/// Until when an answer should come, or who looks after it when none came.
fn waiting_part(business: &Business, visit: &Visit, request: &AdviceRequest) -> Markup {
    let Some(since) = request.waiting_since else { return html! {} };
    if request.alarm_at.is_some() {
        return inset(html! { p { (visit.t("business-request-alarmed")) } });
    }
    let due = visit.date(business.day(answer_due(since, &business.zone)));
    html! { p { (visit.t_with("business-request-due", &[("date", due.into())])) } }
}

/// The question and all that was said, for the firm and for who helps.
pub fn conversation_part(business: &Business, visit: &Visit, conversation: &Conversation) -> Markup {
    let request = &conversation.request;
    let shared =
        if request.diagnosis.is_some() { "business-request-shared" } else { "business-request-nothing-shared" };
    html! {
        h2 { (visit.t("business-request-message")) }
        p { strong { (business.content.specialities.get(&request.subject, visit.lang)) } }
        p.typed { (request.message) }
        p.small { (visit.t(shared)) }
        @for said in &conversation.said {
            h3 { @if said.by_firm { (visit.t("business-request-more-said")) } @else { (visit.t("business-request-answer")) } }
            p.small { (said.name) " · " (visit.date(business.day(said.at))) }
            (inset(html! { p.typed { (said.text) } }))
        }
    }
}

/// Who had the question, and why.
pub fn turns_part(business: &Business, visit: &Visit, conversation: &Conversation) -> Markup {
    html! {
        ol {
            @for turn in &conversation.turns {
                li {
                    (visit.date(business.day(turn.since))) " · " (holder_words(business, visit, &turn.holder)) " · "
                    (visit.t(&format!("business-turn-{}", turn.chosen.name())))
                    @if !turn.reasons.is_empty() { ": " (reason_words(business, visit, &turn.reasons)) }
                    @if let Some((at, why)) = turn.ended {
                        " · " (visit.t_with(turn_end_key(why), &[("date", visit.date(business.day(at)).into())]))
                    }
                }
            }
        }
    }
}

const fn turn_end_key(why: TurnEnd) -> &'static str {
    match why {
        TurnEnd::NotForMe => "business-turn-ended-not-for-me",
        TurnEnd::NoLongerListed => "business-turn-ended-no-longer-listed",
        TurnEnd::Officer => "business-turn-ended-officer",
    }
}

/// Where a question stands.
pub fn state_tag(visit: &Visit, request: &AdviceRequest) -> Markup {
    let (kind, key) = match request.state {
        RequestState::Sent => (TagKind::Warm, "business-request-waiting"),
        RequestState::TakenUp => (TagKind::Accent, "business-request-taken-up"),
        RequestState::Answered => (TagKind::Success, "business-request-answered"),
        RequestState::Done => (TagKind::Success, "business-request-done"),
        RequestState::NoHelp => (TagKind::Neutral, "business-request-no-help"),
        RequestState::Unreachable => (TagKind::Neutral, "business-request-unreachable"),
    };
    tag(kind, &visit.t(key))
}

/// Who has a question.
pub fn holder_words(business: &Business, visit: &Visit, holder: &Holder) -> String {
    business.holder_name(holder, visit.lang).unwrap_or_else(|| visit.t("business-request-adviser-gone"))
}

/// The identifier of an address; what is none leads nowhere.
pub fn request_id(id: &str) -> Result<AdviceRequestId, Failure> {
    id.parse().map_err(|_| Failure::NotFound)
}
