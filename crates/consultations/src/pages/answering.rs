//! Answering: one idea a page, then the answers to check, then a receipt. No script is needed.

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use forms::{Filling, Refusal};
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Field, Kind, Link, NoticeKind, button, button_link, buttons, error_summary, figure, form, inset,
    notice, progress, text_input, warning,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::NotShown;
use super::held::{answering_without, ticket_of, votes_from_now_on};
use crate::answer::{Answered, Draft, Sent};
use crate::model::{Audience, Channel, Consultation};
use crate::room::Consultations;
use crate::ticket::Ticket;

/// Who answers: with which ticket, and whether paper is keyed in.
struct Answering {
    consultation: Consultation,
    ticket: Ticket,
    on_paper: bool,
    asks_statements: bool,
}

/// The consultation and the ticket of the browser, or the way to get one.
async fn answering(
    room: &Consultations,
    visit: &Visit,
    headers: &HeaderMap,
    code: &str,
) -> Result<Answering, NotShown> {
    let consultation = room.published(code).await?;
    let held = ticket_of(room, visit, headers, &consultation);
    let (ticket, on_paper) = held.ok_or_else(|| NotShown::Elsewhere(format!("/consultations/{code}")))?;
    let asks_statements = room.has_statements(&consultation).await?;
    Ok(Answering { consultation, ticket, on_paper, asks_statements })
}

impl Answering {
    /// The page of a step, or the answers to check when there is none left.
    fn on_to(&self, step: Option<&str>) -> Response {
        let code = &self.consultation.code;
        let to = match step {
            Some(step) => format!("/consultations/{code}/answer/{step}"),
            None => format!("/consultations/{code}/check"),
        };
        Redirect::to(&to).into_response()
    }

    /// Where whoever sent it already is led.
    async fn on_to_receipt(
        &self,
        room: &Consultations,
        visit: &Visit,
        headers: &HeaderMap,
    ) -> Result<Response, NotShown> {
        let number = crate::ticket::receipt_number(&self.ticket.key());
        let cookie = answering_without(room, visit, headers, &self.consultation)?;
        let to = format!("/consultations/{}/sent?receipt={number}", self.consultation.code);
        if !self.asks_statements {
            return Ok((cookie, Redirect::to(&to)).into_response());
        }
        // The same ticket votes on statements.
        let held = (&self.ticket, self.on_paper);
        let voting = votes_from_now_on(room, visit, headers, &self.consultation, held).await?;
        Ok((cookie, voting, Redirect::to(&to)).into_response())
    }
}

/// `GET /consultations/{code}/answer`
pub async fn go_on(
    State(room): State<Consultations>,
    visit: Visit,
    headers: HeaderMap,
    Path(code): Path<String>,
) -> Result<Response, NotShown> {
    let own = answering(&room, &visit, &headers, &code).await?;
    if own.asks_statements && room.has_statements_alone(&own.consultation).await? {
        return Ok(Redirect::to(&format!("/consultations/{code}/statements")).into_response());
    }
    let Some(Draft { filling, .. }) = room.draft(&own.consultation, &own.ticket, visit.lang).await? else {
        return own.on_to_receipt(&room, &visit, &headers).await;
    };
    // Words at the beginning are read before the first answer.
    let first = filling.steps().into_iter().next().filter(|_| filling.answers().is_empty());
    Ok(own.on_to(first.or_else(|| filling.next_step()).map(|step| step.name).as_deref()))
}

/// `GET /consultations/{code}/answer/{step}`
pub async fn ask(
    State(room): State<Consultations>,
    visit: Visit,
    headers: HeaderMap,
    Path((code, step)): Path<(String, String)>,
) -> Result<Response, NotShown> {
    let own = answering(&room, &visit, &headers, &code).await?;
    let Some(Draft { filling, .. }) = room.draft(&own.consultation, &own.ticket, visit.lang).await? else {
        return own.on_to_receipt(&room, &visit, &headers).await;
    };
    match question_page(&visit, &own, &filling, &step, &[]) {
        Some(page) => Ok(page.into_response()),
        // The question is not asked any more.
        None if filling.question(&step).is_some() => {
            Ok(own.on_to(filling.next_step().map(|step| step.name).as_deref()))
        }
        None => Err(Failure::NotFound.into()),
    }
}

/// `POST /consultations/{code}/answer/{step}`
pub async fn take(
    State(room): State<Consultations>,
    visit: Visit,
    headers: HeaderMap,
    Path((code, step)): Path<(String, String)>,
    posted: CsrfForm<Fields>,
) -> Result<Response, NotShown> {
    let own = answering(&room, &visit, &headers, &code).await?;
    match room.answer(&own.consultation, &own.ticket, visit.lang, &step, &posted.fields).await? {
        Answered::Kept(next) => Ok(own.on_to(next.as_deref())),
        Answered::Sent => own.on_to_receipt(&room, &visit, &headers).await,
        Answered::Refused(filling, refusals) => {
            let page = question_page(&visit, &own, &filling, &step, &refusals).ok_or(Failure::NotFound)?;
            Ok((StatusCode::BAD_REQUEST, page).into_response())
        }
    }
}

fn question_page(
    visit: &Visit,
    own: &Answering,
    filling: &Filling,
    name: &str,
    refusals: &[Refusal],
) -> Option<Markup> {
    let steps = filling.steps();
    let at = steps.iter().position(|step| step.name == name)?;
    let step = steps.get(at)?;
    let address = format!("/consultations/{}", own.consultation.code);
    let title_of = own.consultation.about.title.get(visit.lang);
    let back = match at.checked_sub(1).and_then(|before| steps.get(before)) {
        Some(before) => Link::new(format!("{address}/answer/{}", before.name), visit.t("consultations-back")),
        None => Link::new(&address, title_of),
    };
    let errors = forms::pages::errors(visit, filling, refusals);
    let title = forms::pages::title(visit, filling, step);
    let title = if title.is_empty() { title_of.to_owned() } else { title };
    Some(page(
        visit,
        PageHead::new(title).back(back).errors(!errors.is_empty()),
        html! {
            (error_summary(visit, &errors))
            (progress(visit, at + 1, steps.len()))
            (on_paper(visit, own))
            (form(visit, &format!("{address}/answer/{}", step.name), html! {
                (forms::pages::question(visit, filling, step, refusals))
                (buttons(html! {
                    (button(&visit.t("consultations-continue"), ButtonKind::Primary))
                    (button_link(&Link::new(format!("{address}/ticket"), visit.t("consultations-later")), ButtonKind::Secondary))
                }))
            }))
        },
    ))
}

fn on_paper(visit: &Visit, own: &Answering) -> Markup {
    if own.on_paper {
        inset(html! { p { (visit.t("consultations-keying")) } })
    } else {
        html! {}
    }
}

/// `GET /consultations/{code}/check`
pub async fn check(
    State(room): State<Consultations>,
    visit: Visit,
    headers: HeaderMap,
    Path(code): Path<String>,
) -> Result<Response, NotShown> {
    let own = answering(&room, &visit, &headers, &code).await?;
    let Some(draft) = room.draft(&own.consultation, &own.ticket, visit.lang).await? else {
        return own.on_to_receipt(&room, &visit, &headers).await;
    };
    if let Some(open) = draft.filling.next_step() {
        return Ok(own.on_to(Some(&open.name)));
    }
    Ok(check_page(&visit, &own, &draft, false).into_response())
}

fn check_page(visit: &Visit, own: &Answering, draft: &Draft, has_changed: bool) -> Markup {
    let title = visit.t("consultations-check-title");
    let address = format!("/consultations/{}", own.consultation.code);
    let link = |step: &str| Some(format!("{address}/answer/{step}"));
    page(
        visit,
        PageHead::new(&title)
            .back(Link::new(&address, own.consultation.about.title.get(visit.lang)))
            .errors(has_changed),
        html! {
            h1 { (title) }
            @if has_changed { (warning(visit, html! { p { (visit.t("consultations-check-changed")) } })) }
            (on_paper(visit, own))
            (forms::pages::check_answers(visit, &draft.filling, link))
            p { (visit.t("consultations-check-final")) }
            (form(visit, &format!("{address}/check"), html! {
                input type="hidden" name="checked" value=(draft.revision);
                (button(&visit.t("consultations-send"), ButtonKind::Primary))
            }))
        },
    )
}

/// `POST /consultations/{code}/check`
pub async fn send(
    State(room): State<Consultations>,
    visit: Visit,
    headers: HeaderMap,
    Path(code): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Response, NotShown> {
    let own = answering(&room, &visit, &headers, &code).await?;
    let checked = posted.fields.first("checked").parse().ok();
    let channel = if own.on_paper { Channel::Paper } else { Channel::Web };
    match room.send_checked(&own.consultation, &own.ticket, visit.lang, channel, checked).await? {
        Sent::Yes(_) => own.on_to_receipt(&room, &visit, &headers).await,
        Sent::Open(step) => Ok(own.on_to(Some(&step))),
        Sent::Changed => match room.draft(&own.consultation, &own.ticket, visit.lang).await? {
            Some(draft) => Ok((StatusCode::CONFLICT, check_page(&visit, &own, &draft, true)).into_response()),
            None => own.on_to_receipt(&room, &visit, &headers).await,
        },
    }
}

/// The receipt's number, as the address of its page has it.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Receipt {
    receipt: String,
}

/// `GET /consultations/{code}/sent`
pub async fn sent(
    State(room): State<Consultations>,
    visit: Visit,
    Path(code): Path<String>,
    Query(Receipt { receipt }): Query<Receipt>,
) -> Result<Markup, Failure> {
    let consultation = room.published(&code).await?;
    let is_number = receipt.len() == 8 && receipt.bytes().all(|letter| letter.is_ascii_alphanumeric());
    if !is_number {
        return Err(Failure::NotFound);
    }
    let more = if room.has_statements(&consultation).await? {
        super::statements::after_answers(&visit, &consultation)
    } else {
        html! {}
    };
    Ok(sent_page_with(&room, &visit, &consultation, &receipt, ("", None), &more))
}

/// Thanks, the receipt, and the way to be told what became of it.
pub(super) fn sent_page(
    room: &Consultations,
    visit: &Visit,
    consultation: &Consultation,
    receipt: &str,
    typed: &str,
    error: Option<String>,
) -> Markup {
    sent_page_with(room, visit, consultation, receipt, (typed, error), &html! {})
}

/// The same, with what else one may say.
fn sent_page_with(
    room: &Consultations,
    visit: &Visit,
    consultation: &Consultation,
    receipt: &str,
    (typed, error): (&str, Option<String>),
    more: &Markup,
) -> Markup {
    let title = visit.t("consultations-sent");
    let address = format!("/consultations/{}", consultation.code);
    let errors: Vec<_> = error.iter().map(|error| ("email".to_owned(), error.clone())).collect();
    let today = visit.date(room.day(room.clock.now()));
    page(
        visit,
        PageHead::new(&title)
            .back(Link::new(&address, consultation.about.title.get(visit.lang)))
            .errors(!errors.is_empty()),
        html! {
            (error_summary(visit, &errors))
            (notice(visit, NoticeKind::Success, html! { p { strong { (title) } } }))
            h1 { (visit.t("consultations-receipt")) }
            (figure(receipt, "", html! { p { (visit.t_with("consultations-receipt-lead", &[("date", today.into())])) } }))
            @if consultation.about.audience.has_box() { p { (visit.t("consultations-receipt-box")) } }
            @if consultation.shows_results { p { a href={ (address) "/results" } { (visit.t("consultations-see-results")) } } }
            @if consultation.about.audience == Audience::Open {
                p { (visit.t("consultations-again")) " " a href=(address) { (consultation.about.title.get(visit.lang)) } }
            }
            (more)
            (contact_form(visit, consultation, receipt, (typed, error)))
        },
    )
}

/// The way to be told what became of it: an address that nothing joins with what was said.
pub(super) fn contact_form(
    visit: &Visit,
    consultation: &Consultation,
    receipt: &str,
    (typed, error): (&str, Option<String>),
) -> Markup {
    let mut email = Field::new("email", visit.t("consultations-contact-email"))
        .hint(visit.t("consultations-contact-hint"))
        .value(typed)
        .error(error);
    (email.kind, email.autocomplete) = (Kind::Email, Some("email"));
    html! {
        h2 { (visit.t("consultations-contact-title")) }
        (form(visit, &format!("/consultations/{}/contact", consultation.code), html! {
            input type="hidden" name="receipt" value=(receipt);
            (text_input(visit, &email))
            (button(&visit.t("consultations-contact-keep"), ButtonKind::Secondary))
        }))
    }
}
