//! A complaint about an offer: written, read by the three whom it concerns, and answered.

use axum::extract::{Path, State};
use axum::response::Response;
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Card, Field, Link, Row, TagKind, button, cards, form, inset, summary_list, tag, text_input, textarea,
};
use ui::{CsrfForm, Failure, Fields, Role, Visit};

use super::offers::{facts, id_of};
use super::office::decision;
use super::organise::{faults_of, see_other, typed_page};
use crate::fault::{self, Fault};
use crate::offers::{ANSWER_WITHIN_DAYS, Complained, ComplaintId, Offer, Proposed, SeenComplaint};
use crate::surroundings::Offers;

/// Bytes of the key that makes a complaint be made once.
const KEY_BYTES: usize = 16;
/// Lines of a text.
const LINES: u8 = 8;

/// `GET /offers/{id}/complain`
pub async fn ask(State(offers): State<Offers>, visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let offer = offers.offer(id_of(&id)?).await?;
    let fields: Fields = [("key", offers.random.token::<KEY_BYTES>())].into_iter().collect();
    Ok(complain_page(&visit, &offer, &fields, &[]))
}

/// `POST /offers/{id}/complain`
pub async fn send(
    State(offers): State<Offers>,
    visit: Visit,
    Path(id): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let offer = offers.offer(id_of(&id)?).await?;
    let text = |name: &str| form.fields.first(name).to_owned();
    let complained = Complained { firm: text("firm"), message: text("message"), creation_key: text("key") };
    match offers.complain(visit.person()?.person, offer.id, complained).await {
        Ok(complaint) => Ok(see_other(&format!("/complaints/{complaint}"))),
        Err(error) => Ok(complain_page(&visit, &offer, &form.fields, &faults_of(error)?)),
    }
}

fn complain_page(visit: &Visit, offer: &Offer, fields: &Fields, faults: &[Fault]) -> Response {
    let field = |name: &str, key: &str| {
        Field::new(name, visit.t(key)).value(fields.first(name)).error(fault::of_field(visit, faults, name))
    };
    let content = html! {
        p.lead { (offer.terms.operator) }
        (inset(html! { p { (visit.t_with("directory-complain-text", &[("days", ANSWER_WITHIN_DAYS.into())])) } }))
        (form(visit, &format!("/offers/{}/complain", offer.id), html! {
            input type="hidden" name="key" value=(fields.first("key"));
            (text_input(visit, &field("firm", "directory-complain-firm").autocomplete("organization")))
            (textarea(visit, &field("message", "directory-complain-message"), LINES))
            (button(&visit.t("directory-send"), ButtonKind::Primary))
        }))
    };
    let back = Link::new(format!("/offers/{}", offer.id), offer.terms.operator.as_str());
    typed_page(visit, &visit.t("directory-complain"), back, faults, content)
}

fn complaint_of(id: &str) -> Result<ComplaintId, Failure> {
    id.parse().map_err(|_| Failure::NotFound)
}

fn is_officer(visit: &Visit) -> bool {
    visit.signed_in.as_ref().is_some_and(|person| person.roles.has(Role::Officer))
}

/// `GET /complaints/{id}`
pub async fn show(State(offers): State<Offers>, visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let seen = offers.read_complaint(visit.person()?.person, is_officer(&visit), complaint_of(&id)?).await?;
    Ok(complaint_page(&offers, &visit, &seen, "", &[]))
}

/// `POST /complaints/{id}`
pub async fn answer(
    State(offers): State<Offers>,
    visit: Visit,
    Path(id): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let (person, id) = (visit.person()?.person, complaint_of(&id)?);
    let typed = form.fields.first("answer");
    match offers.answer_complaint(person, is_officer(&visit), id, typed).await {
        Ok(()) => Ok(see_other(&format!("/complaints/{id}"))),
        Err(error) => {
            let faults = faults_of(error)?;
            let seen = offers.read_complaint(person, is_officer(&visit), id).await?;
            Ok(complaint_page(&offers, &visit, &seen, typed, &faults))
        }
    }
}

fn complaint_page(offers: &Offers, visit: &Visit, seen: &SeenComplaint, typed: &str, faults: &[Fault]) -> Response {
    let SeenComplaint { complaint, offer, name, may_answer } = seen;
    let mut rows = vec![
        Row::text(visit.t("directory-complain-firm"), &complaint.firm),
        Row::text(visit.t("directory-office-asked-on"), &visit.date(offers.day(complaint.asked_at))),
        Row::text(visit.t("directory-complaint-answer-by"), &visit.date(offers.day(complaint.answer_by))),
    ];
    rows.extend(name.iter().map(|name| Row::text(visit.t("directory-fact-person"), name)));
    let field = Field::new("answer", visit.t("directory-complaint-answer"))
        .value(typed)
        .error(fault::of_field(visit, faults, "answer"));
    let content = html! {
        @if complaint.is_overdue(visit.now) { p { (tag(TagKind::Error, &visit.t("directory-complaint-overdue"))) } }
        (summary_list(visit, &rows))
        h2 { (visit.t("directory-complain-message")) }
        (inset(lines(&complaint.message)))
        @match &complaint.answer {
            Some((answer, at)) => {
                h2 { (visit.t("directory-complaint-answer")) }
                p { (visit.date(offers.day(*at))) }
                (inset(lines(answer)))
            }
            None if *may_answer => (form(visit, &format!("/complaints/{}", complaint.id), html! {
                (textarea(visit, &field, LINES))
                (button(&visit.t("directory-complaint-send-answer"), ButtonKind::Primary))
            })),
            None => p { (visit.t("directory-complaint-waiting")) },
        }
    };
    let title = visit.t_with("directory-complaint-title", &[("operator", offer.terms.operator.as_str().into())]);
    let back = Link::new(format!("/offers/{}", offer.id), offer.terms.operator.as_str());
    typed_page(visit, &title, back, faults, content)
}

fn lines(text: &str) -> Markup {
    html! { @for line in text.lines().filter(|line| !line.trim().is_empty()) { p { (line) } } }
}

/// `GET /office/offers`
pub async fn office(State(offers): State<Offers>, visit: Visit) -> Result<Response, Failure> {
    office_page(&offers, &visit, &[]).await
}

/// `POST /office/offers/{id}`
pub async fn decide(
    State(offers): State<Offers>,
    visit: Visit,
    Path(id): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let proposal = id.parse().map_err(|_| Failure::NotFound)?;
    let accepts = form.fields.first("decision") == "agree";
    let reason = form.fields.first(&format!("reason-{id}"));
    match offers.decide_proposal(visit.person()?.person, proposal, accepts, reason).await {
        Ok(()) => Ok(see_other("/office/offers")),
        Err(error) => {
            let faults: Vec<Fault> =
                faults_of(error)?.into_iter().map(|fault| Fault { field: format!("reason-{id}"), ..fault }).collect();
            office_page(&offers, &visit, &faults).await
        }
    }
}

async fn office_page(offers: &Offers, visit: &Visit, faults: &[Fault]) -> Result<Response, Failure> {
    let proposed = offers.open_proposals(visit.person()?.person).await?;
    let waiting = offers.unanswered(None).await?;
    let (overdue, others): (Vec<_>, Vec<_>) =
        waiting.into_iter().partition(|(complaint, _)| complaint.is_overdue(visit.now));
    let shown: Vec<Card> = proposed.iter().map(|proposed| proposed_card(offers, visit, proposed, faults)).collect();
    let list = |title: &str, complaints: &[(crate::offers::Complaint, Offer)]| {
        html! {
            @if !complaints.is_empty() {
                h2 { (visit.t(title)) }
                ul { @for (complaint, offer) in complaints { li {
                    a href={ "/complaints/" (complaint.id) } { (offer.terms.operator) ", " (visit.date(offers.day(complaint.asked_at))) }
                    " – " (visit.t("directory-complaint-answer-by")) " " (visit.date(offers.day(complaint.answer_by)))
                } } }
            }
        }
    };
    let content = html! {
        (list("directory-complaints-overdue", &overdue))
        (list("directory-complaints-waiting", &others))
        h2 { (visit.t("directory-office-asked")) }
        @if shown.is_empty() { p { (visit.t("directory-office-none")) } } @else { (cards(&shown, true)) }
    };
    let back = Link::new("/account", visit.t("directory-office-back"));
    Ok(typed_page(visit, &visit.t("directory-office-offers"), back, faults, content))
}

fn proposed_card(offers: &Offers, visit: &Visit, proposed: &Proposed, faults: &[Fault]) -> Card {
    let Proposed { proposal, name, now } = proposed;
    let mut rows = facts(visit, &proposal.terms);
    rows.insert(0, Row::text(visit.t("directory-fact-person"), name));
    rows.insert(1, Row::text(visit.t("directory-office-asked-on"), &visit.date(offers.day(proposal.asked_at))));
    Card {
        title: proposal.terms.operator.clone(),
        href: None,
        facts: html! { @if now.is_some() { (tag(TagKind::Accent, &visit.t("directory-office-change"))) } },
        content: html! {
            (summary_list(visit, &rows))
            @if let Some(now) = now {
                p { a href={ "/offers/" (now.id) } { (visit.t("directory-office-now")) span.sr { " " (now.terms.operator) } } }
            }
            (decision(visit, "/office/offers", &proposal.id.to_string(), true, faults))
        },
    }
}
