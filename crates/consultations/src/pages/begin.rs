//! Getting a ticket, showing it, typing it on another device.

use axum::extract::{Extension, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::components::{ButtonKind, Link, button, button_link, buttons, figure, form, warning};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::code_page::CodePage;
use super::consultation::{WayIn, show_page};
use super::held::{COOKIE_DAYS, Kept, Purpose, answering_without, kept_beside, keys_in, ticket_of};
use crate::begin_answering::Asked;
use crate::model::{Audience, Consultation};
use crate::room::Consultations;
use crate::throttle::{ClientAddress, Deed};
use crate::ticket::Ticket;

/// `POST /consultations/{code}/begin`
pub async fn begin(
    State(room): State<Consultations>,
    visit: Visit,
    headers: HeaderMap,
    address: Option<Extension<ClientAddress>>,
    Path(code): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let consultation = room.published(&code).await?;
    let fields = &posted.fields;
    let on_paper = fields.first("paper") == "yes";
    if on_paper && !keys_in(&visit) {
        return Err(Failure::Forbidden);
    }
    // Paper that is begun is gone on with; nobody's own answers are keyed over.
    let begun = ticket_of(&room, &visit, &headers, &consultation);
    if begun.is_some_and(|(_, paper)| paper || !on_paper) {
        let next = if on_paper { "ticket" } else { "answer" };
        return Ok(Redirect::to(&format!("/consultations/{code}/{next}")).into_response());
    }
    let kept = match kept_beside(&room, &visit, &headers, &consultation, (Purpose::Answer, None)).await? {
        Ok(kept) => kept,
        Err(first) => return Ok(first),
    };
    // Who keys in a pile of paper begins many.
    if !on_paper {
        room.0.throttle.count(Deed::Begin, address.map(|Extension(address)| address), room.clock.now())?;
    }
    let asked = match consultation.about.audience {
        Audience::Open if fields.first("kept") == "yes" => {
            let kept = room.kept_by_account(&consultation, visit.person()?.person).await?;
            kept.map_or_else(|| room.ticket_for_anyone(&consultation), Ok).map(Asked::Ticket)?
        }
        Audience::Open => Asked::Ticket(room.ticket_for_anyone(&consultation)?),
        Audience::Invitation => return Ok(Redirect::to(&format!("/consultations/{code}/code")).into_response()),
        Audience::Verified => {
            room.ticket_for_person(&consultation, visit.person()?.person, session_of(&visit)?).await?
        }
        Audience::Firms => match fields.first("firm").parse() {
            Ok(firm) => {
                room.ticket_for_firm(&consultation, (visit.person()?.person, session_of(&visit)?), firm).await?
            }
            Err(_) => Asked::NotTheirs,
        },
    };
    let error = match asked {
        Asked::Ticket(ticket) => {
            let next = if consultation.about.audience.needs_account() { "ticket" } else { "answer" };
            return given(&room, &visit, kept, &consultation, &ticket, on_paper, next);
        }
        Asked::GivenBefore => "consultations-ticket-given",
        Asked::NotTheirs if consultation.about.audience == Audience::Verified => "consultations-not-confirmed",
        Asked::NotTheirs => "consultations-firm-missing",
        Asked::NotInRegister => "consultations-firm-not-in-register",
    };
    let firms = match consultation.about.audience {
        Audience::Firms => room.firms_of(visit.person()?.person).await?,
        _ => Vec::new(),
    };
    let phase = consultation.phase(room.clock.now());
    let more = super::consultation::statements_part(&room, &visit, &headers, &consultation, phase).await?;
    let way = WayIn { has_begun: false, kept: false, firms, error: Some(error), more };
    Ok((StatusCode::CONFLICT, show_page(&room, &visit, &consultation, phase, &way)).into_response())
}

fn session_of(visit: &Visit) -> Result<&str, Failure> {
    visit.session().ok_or(Failure::SignInFirst)
}

/// The browser gets the ticket, and goes on.
fn given(
    room: &Consultations,
    visit: &Visit,
    kept: Kept,
    consultation: &Consultation,
    ticket: &Ticket,
    on_paper: bool,
    next: &str,
) -> Result<Response, Failure> {
    let cookie = kept.answering_with(room, visit, (ticket, on_paper), consultation)?;
    Ok((cookie, Redirect::to(&format!("/consultations/{}/{next}", consultation.code))).into_response())
}

/// `GET /consultations/{code}/code`
pub async fn ask_code(
    State(room): State<Consultations>,
    visit: Visit,
    Path(code): Path<String>,
) -> Result<Markup, Failure> {
    let consultation = room.published(&code).await?;
    room.need_open(&consultation)?;
    Ok(code_page(&visit, &consultation, "", false, false))
}

fn code_page(visit: &Visit, consultation: &Consultation, typed: &str, is_wrong: bool, on_paper: bool) -> Markup {
    let action = format!("/consultations/{}/code", consultation.code);
    let error = is_wrong.then(|| visit.t("consultations-code-wrong"));
    let shown = CodePage { consultation, action, key_in: "consultations-key-in", typed, error, on_paper };
    super::code_page::code_page(visit, shown)
}

/// `POST /consultations/{code}/code`
pub async fn open_by_code(
    State(room): State<Consultations>,
    visit: Visit,
    headers: HeaderMap,
    Path(code): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let consultation = room.published(&code).await?;
    let typed = posted.fields.first("code");
    let on_paper = posted.fields.first("paper") == "yes" && keys_in(&visit);
    match room.ticket_of_code(&consultation, typed).await? {
        Some(ticket) => {
            match kept_beside(&room, &visit, &headers, &consultation, (Purpose::Answer, Some(&ticket))).await? {
                Ok(kept) => given(&room, &visit, kept, &consultation, &ticket, on_paper, "answer"),
                Err(first) => Ok(first),
            }
        }
        None => {
            let page = code_page(&visit, &consultation, typed, true, on_paper);
            Ok((StatusCode::BAD_REQUEST, page).into_response())
        }
    }
}

/// `GET /consultations/{code}/ticket`
pub async fn ticket(
    State(room): State<Consultations>,
    visit: Visit,
    headers: HeaderMap,
    Path(code): Path<String>,
) -> Result<Response, Failure> {
    let consultation = room.published(&code).await?;
    let address = format!("/consultations/{code}");
    let Some((ticket, _)) = ticket_of(&room, &visit, &headers, &consultation) else {
        return Ok(Redirect::to(&address).into_response());
    };
    let (is_open, is_told_apart) =
        (consultation.about.audience == Audience::Open, consultation.about.audience.needs_account());
    let title = visit.t("consultations-my-code");
    let use_at = [("address", format!("{}/code", room.address(&consultation)).into())];
    let shown = page(
        &visit,
        PageHead::new(&title).back(Link::new(&address, consultation.about.title.get(visit.lang))),
        html! {
            h1 { (title) }
            (figure(&ticket.grouped(), "", html! { p { (visit.t_with("consultations-code-use", &use_at)) } }))
            p { (visit.t_with("consultations-code-lasts", &[("days", COOKIE_DAYS.into())])) }
            @if is_told_apart {
                (warning(&visit, html! { p { (visit.t("consultations-ticket-apart")) } }))
            } @else { p { (visit.t("consultations-code-warning")) } }
            (buttons(html! {
                (button_link(&Link::new(format!("{address}/answer"), visit.t("consultations-go-on")), ButtonKind::Primary))
            }))
            @if is_open && visit.signed_in.is_some() {
                (form(&visit, &format!("{address}/keep"), button(&visit.t("consultations-keep"), ButtonKind::Secondary)))
            }
            h2 { (visit.t("consultations-leave-title")) }
            p { (visit.t("consultations-leave-lead")) }
            (form(&visit, &format!("{address}/leave"), button(&visit.t("consultations-leave"), ButtonKind::Secondary)))
        },
    );
    Ok(shown.into_response())
}

/// `POST /consultations/{code}/keep`
pub async fn keep(
    State(room): State<Consultations>,
    visit: Visit,
    headers: HeaderMap,
    Path(code): Path<String>,
) -> Result<Response, Failure> {
    let consultation = room.published(&code).await?;
    let person = visit.person()?.person;
    let (ticket, _) = ticket_of(&room, &visit, &headers, &consultation).ok_or(Failure::NotFound)?;
    let is_kept = room.keep_with_account(&consultation, &ticket, person).await?;
    let title = visit.t(if is_kept { "consultations-kept" } else { "consultations-nothing-to-keep" });
    let shown = page(
        &visit,
        PageHead::new(&title),
        html! {
            h1 { (title) }
            @if is_kept { p { (visit.t("consultations-kept-lead")) } }
            (buttons(html! {
                (button_link(&Link::new(format!("/consultations/{code}/answer"), visit.t("consultations-go-on")), ButtonKind::Primary))
            }))
        },
    );
    Ok(shown.into_response())
}

/// `POST /consultations/{code}/leave`: this browser forgets the ticket.
pub async fn leave(
    State(room): State<Consultations>,
    visit: Visit,
    headers: HeaderMap,
    Path(code): Path<String>,
) -> Result<Response, Failure> {
    let consultation = room.published(&code).await?;
    if let Some(person) = &visit.signed_in {
        room.forget_given(&consultation, person.person);
    }
    let cookie = answering_without(&room, &visit, &headers, &consultation)?;
    Ok((cookie, Redirect::to(&format!("/consultations/{code}"))).into_response())
}
