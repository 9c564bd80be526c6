//! `/firms/{id}/ask`: a firm asks; the platform proposes who answers, and says why.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::FirmId;
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{ButtonKind, Choice, Field, Link, button, error_summary, form, inset, radios, select, textarea};
use ui::{CsrfForm, Failure, PageHead, Visit, page};

use super::requests::{KEY_BYTES, MESSAGE_LINES, Offered, fault_words, field_of, shared_field};
use super::share_plan::{plan_choice, plans_to_share};
use super::words::reason_words;
use crate::model::{Diagnosis, Firm, Holder, MAX_MESSAGE_CHARS};
use crate::propose_advisers::Proposal;
use crate::request_advice::{Fault, NotSent, Question, To};
use crate::roles::Right;
use crate::room::Business;

/// The value of the contact point among those who may answer.
const CONTACT_POINT: &str = "contact_point";

/// What a person types.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Asked {
    subject: String,
    message: String,
    diagnosis: String,
    plan: String,
    key: String,
    /// Whom the person chose; empty before the proposal.
    to: String,
    /// Whether the proposal was seen.
    proposed: String,
}

/// `GET /firms/{id}/ask`
pub async fn ask(State(business): State<Business>, visit: Visit, Path(path): Path<String>) -> Result<Markup, Failure> {
    let (offered, plans) = own(&business, &visit, &path, "").await?;
    let asked = Asked { key: business.random.token::<KEY_BYTES>(), ..Asked::default() };
    Ok(question_page(&business, &visit, &offered, &plans, &asked, &[]))
}

/// `POST /firms/{id}/ask`
pub async fn send(
    State(business): State<Business>,
    visit: Visit,
    Path(path): Path<String>,
    form: CsrfForm<Asked>,
) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    let asked = form.value;
    let (offered, plans) = own(&business, &visit, &path, &asked.plan).await?;
    let firm = &offered.0;
    let question = question(firm, &asked);
    let again = |faults: &[Fault]| {
        let page = question_page(&business, &visit, &offered, &plans, &asked, faults);
        (StatusCode::BAD_REQUEST, page).into_response()
    };
    if asked.to.is_empty() {
        match business.check_question(person, &question).await {
            Ok(_) => {}
            Err(NotSent::Faults(faults)) => return Ok(again(&faults)),
            Err(NotSent::Failed(error)) => return Err(error.into()),
        }
        let proposal = business.propose(person, firm.id, &asked.subject, visit.lang).await?;
        let error = (!asked.proposed.is_empty()).then(|| visit.t("business-propose-missing"));
        return Ok(proposal_page(&business, &visit, &proposal, &asked, error));
    }
    match business.request_advice(person, question).await {
        Ok(id) => Ok(Redirect::to(&format!("/requests/{id}?sent=1")).into_response()),
        Err(NotSent::Failed(error)) => Err(error.into()),
        Err(NotSent::Faults(faults)) if faults == [Fault::Adviser] => {
            let proposal = business.propose(person, firm.id, &asked.subject, visit.lang).await?;
            let error = Some(visit.t("business-ask-adviser-gone"));
            Ok(proposal_page(&business, &visit, &proposal, &asked, error))
        }
        Err(NotSent::Faults(faults)) => Ok(again(&faults)),
    }
}

/// The firm of the address in whose name this person may ask, and what can be shared.
async fn own(business: &Business, visit: &Visit, path: &str, plan: &str) -> Result<(Offered, Vec<Choice>), Failure> {
    let id: FirmId = path.parse().map_err(|_| Failure::NotFound)?;
    let person = visit.person()?.person;
    business.firm_with(person, id, Right::AskAdvice).await?;
    let offered = business.firms_with_diagnoses(person).await?.into_iter().find(|(firm, _)| firm.id == id);
    let offered = offered.ok_or(Failure::NotFound)?;
    let plans = plans_to_share(business, visit, std::slice::from_ref(&offered), plan).await?;
    Ok((offered, plans))
}

fn question(firm: &Firm, asked: &Asked) -> Question {
    let to = match asked.to.as_str() {
        CONTACT_POINT => To::ContactPoint,
        chosen => chosen.parse().map_or(To::Platform, To::Adviser),
    };
    Question {
        to,
        firm: Some(firm.id),
        subject: asked.subject.clone(),
        message: asked.message.clone(),
        diagnosis: asked.diagnosis.parse().ok(),
        plan: asked.plan.parse().ok(),
        creation_key: asked.key.clone(),
    }
}

fn question_page(
    business: &Business,
    visit: &Visit,
    (firm, diagnoses): &Offered,
    plans: &[Choice],
    asked: &Asked,
    faults: &[Fault],
) -> Markup {
    let title = visit.t("business-propose-title");
    let shareable: Vec<(&Firm, &Diagnosis)> = diagnoses.iter().map(|known| (firm, known)).collect();
    let errors: Vec<(String, String)> =
        faults.iter().map(|fault| (field_of(*fault).to_owned(), fault_words(visit, *fault))).collect();
    let error = |field: &str| errors.iter().find(|(name, _)| name == field).map(|(_, words)| words.clone());
    let subjects = business.content.specialities.iter();
    let subjects = subjects.map(|(code, label)| Choice::new(code, label.get(visit.lang), asked.subject == code));
    let subjects: Vec<Choice> =
        std::iter::once(Choice::new("", visit.t("forms-choose"), asked.subject.is_empty())).chain(subjects).collect();
    let head = PageHead::new(&title)
        .back(Link::new(format!("/firms/{}", firm.id), firm.facts.name.as_str()))
        .errors(!errors.is_empty());
    page(
        visit,
        head,
        html! {
            (error_summary(visit, &errors))
            h1 { (title) }
            p.lead { (visit.t("business-propose-lead")) }
            (form(visit, &format!("/firms/{}/ask", firm.id), html! {
                input type="hidden" name="key" value=(asked.key);
                (select(visit, &Field::new("subject", visit.t("business-ask-subject")).error(error("subject")), &subjects))
                (textarea(
                    visit,
                    &Field::new("message", visit.t("business-ask-message"))
                        .hint(visit.t_with("business-ask-message-hint", &[("max", MAX_MESSAGE_CHARS.into())]))
                        .error(error("message"))
                        .value(&asked.message),
                    MESSAGE_LINES,
                ))
                @if !shareable.is_empty() {
                    (shared_field(business, visit, &shareable, &asked.diagnosis, error("diagnosis")))
                }
                @if !plans.is_empty() { (plan_choice(visit, plans, error("plan"))) }
                (inset(html! { p { (visit.t("business-ask-what-goes")) } }))
                (button(&visit.t("business-propose-continue"), ButtonKind::Primary))
            }))
        },
    )
}

fn proposal_page(
    business: &Business,
    visit: &Visit,
    proposal: &Proposal,
    asked: &Asked,
    error: Option<String>,
) -> Response {
    let firm = &proposal.firm;
    let title = visit.t("business-propose-who");
    let errors: Vec<(String, String)> = error.iter().map(|told| ("to".to_owned(), told.clone())).collect();
    let point = business.holder_name(&Holder::ContactPoint(proposal.region.clone()), visit.lang).unwrap_or_default();
    let first = proposal.routing.matches.first();
    let advisers = proposal.routing.matches.iter().enumerate().map(|(place, found)| {
        let id = found.adviser.id.to_string();
        let chosen = if asked.to.is_empty() { place == 0 } else { asked.to == id };
        Choice::new(id, found.adviser.name(), chosen).hint(reason_words(business, visit, &found.reasons))
    });
    let contact = Choice::new(CONTACT_POINT, &point, first.is_none() || asked.to == CONTACT_POINT)
        .hint(visit.t("business-propose-contact-hint"));
    let choices: Vec<Choice> = advisers.chain([contact]).collect();
    let lead = match first {
        Some(found) => visit.t_with(
            "business-propose-first",
            &[
                ("adviser", found.adviser.name().into()),
                ("reasons", reason_words(business, visit, &found.reasons).into()),
            ],
        ),
        None => visit.t_with("business-propose-nobody", &[("office", point.as_str().into())]),
    };
    let head = PageHead::new(&title)
        .back(Link::new(format!("/firms/{}", firm.id), firm.facts.name.as_str()))
        .errors(!errors.is_empty());
    let search = firm.facts.commune.as_ref().map_or_else(
        || format!("/advisers?speciality={}", asked.subject),
        |code| format!("/advisers?commune={code}&speciality={}", asked.subject),
    );
    let main = html! {
        (error_summary(visit, &errors))
        h1 { (title) }
        p.lead { (lead) }
        @if first.is_none() && !proposal.routing.excluded.is_empty() {
            p { (visit.t("business-propose-why-nobody")) }
            ul {
                @for (exclusion, many) in &proposal.routing.excluded {
                    li { (visit.t_with(&format!("business-excluded-{}", exclusion.name()), &[("count", (*many).into())])) }
                }
            }
        }
        (form(visit, &format!("/firms/{}/ask", firm.id), html! {
            input type="hidden" name="key" value=(asked.key);
            input type="hidden" name="subject" value=(asked.subject);
            input type="hidden" name="message" value=(asked.message);
            input type="hidden" name="diagnosis" value=(asked.diagnosis);
            input type="hidden" name="plan" value=(asked.plan);
            input type="hidden" name="proposed" value="yes";
            (radios(visit, &Field::new("to", visit.t("business-propose-choose")).error(errors.first().map(|(_, told)| told.clone())), &choices))
            (button(&visit.t("business-ask-send"), ButtonKind::Primary))
        }))
        p { a href=(search) { (visit.t("business-propose-directory")) } }
        p.small { (visit.t("business-propose-rules")) }
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    (status, page(visit, head, main)).into_response()
}
