//! Getting a ticket to vote with, showing it, typing it on another device.

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use jiff::SignedDuration;
use maud::{Markup, html};
use ui::components::{ButtonKind, Link, button, button_link, buttons, figure, form};
use ui::cookies::SetCookie;
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::super::code_page::CodePage;
use super::super::{COOKIE as ANSWERING, COOKIE_DAYS, NotShown, held as held_answering};
use super::{COOKIE, Consultations, address_of, asked, held, may_key_in, voting, voting_ticket};
use crate::begin_answering::HELD_MAX;
use crate::model::{Audience, Consultation};
use crate::throttle::{ClientAddress, Deed};
use crate::ticket::Ticket;

/// The cookie of a browser that votes with one more ticket.
pub(in super::super) fn voting_cookie(
    room: &Consultations,
    visit: &Visit,
    headers: &HeaderMap,
    consultation: &Consultation,
    (ticket, on_paper): (&Ticket, bool),
) -> Result<SetCookie, Failure> {
    let mut kept = held(room, visit, headers);
    kept.drain(..kept.len().saturating_sub(HELD_MAX - 1));
    let sealed = room.cookie_with(kept, ticket, consultation.id, on_paper);
    let lasts = SignedDuration::from_hours(24 * COOKIE_DAYS);
    visit.cookies.set(COOKIE, &sealed, Some(lasts)).map_err(Failure::internal)
}

/// The cookies of a browser that forgets its ticket: that of votes, and that of answers where it has one.
pub(super) fn cookies_without(
    room: &Consultations,
    visit: &Visit,
    headers: &HeaderMap,
    consultation: &Consultation,
) -> Result<(SetCookie, SetCookie), Failure> {
    let lasts = Some(SignedDuration::from_hours(24 * COOKIE_DAYS));
    let votes = room.cookie_without(held(room, visit, headers), consultation.id);
    let answers = room.cookie_without(held_answering(room, visit, headers), consultation.id);
    Ok((
        visit.cookies.set(COOKIE, &votes, lasts).map_err(Failure::internal)?,
        visit.cookies.set(ANSWERING, &answers, lasts).map_err(Failure::internal)?,
    ))
}

/// The cookie of votes alone, without a ticket that was handed in.
pub(super) fn votes_cookie_without(
    room: &Consultations,
    visit: &Visit,
    headers: &HeaderMap,
    consultation: &Consultation,
) -> Result<SetCookie, Failure> {
    cookies_without(room, visit, headers, consultation).map(|(votes, _)| votes)
}

/// `POST /consultations/{code}/statements/begin`: a ticket of an open consultation.
pub async fn begin(
    State(room): State<Consultations>,
    visit: Visit,
    headers: HeaderMap,
    from: Option<Extension<ClientAddress>>,
    Path(code): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let (consultation, _) = asked(&room, &code).await?;
    let on_paper = posted.fields.first("paper") == "yes";
    if on_paper && !visit.signed_in.as_ref().is_some_and(|person| may_key_in(person.roles)) {
        return Err(Failure::Forbidden);
    }
    let address = address_of(&consultation);
    if voting_ticket(&room, &visit, &headers, &consultation).is_some() && !on_paper {
        return Ok(Redirect::to(&address).into_response());
    }
    if consultation.about.audience != Audience::Open {
        return Ok(Redirect::to(&format!("{address}/code")).into_response());
    }
    // Who keys in a pile of paper begins many.
    if !on_paper {
        room.0.throttle.count(Deed::Begin, from.map(|Extension(client)| client), room.clock.now())?;
    }
    let ticket = room.ticket_for_anyone(&consultation)?;
    let cookie = voting_cookie(&room, &visit, &headers, &consultation, (&ticket, on_paper))?;
    Ok((cookie, Redirect::to(&next(&address, on_paper))).into_response())
}

fn next(address: &str, on_paper: bool) -> String {
    if on_paper { format!("{address}/sheet") } else { address.to_owned() }
}

/// `GET /consultations/{code}/statements/code`
pub async fn ask_code(
    State(room): State<Consultations>,
    visit: Visit,
    Path(code): Path<String>,
) -> Result<Markup, Failure> {
    let (consultation, _) = asked(&room, &code).await?;
    room.need_open(&consultation)?;
    Ok(code_page(&visit, &consultation, "", None, false))
}

fn code_page(visit: &Visit, consultation: &Consultation, typed: &str, error: Option<String>, on_paper: bool) -> Markup {
    let action = format!("{}/code", address_of(consultation));
    let shown = CodePage { consultation, action, key_in: "consultations-votes-key-in", typed, error, on_paper };
    super::super::code_page::code_page(visit, shown)
}

/// `POST /consultations/{code}/statements/code`
pub async fn open_by_code(
    State(room): State<Consultations>,
    visit: Visit,
    headers: HeaderMap,
    Path(code): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let (consultation, _) = asked(&room, &code).await?;
    let typed = posted.fields.first("code");
    let on_paper = posted.fields.first("paper") == "yes"
        && visit.signed_in.as_ref().is_some_and(|person| may_key_in(person.roles));
    let wrong = |key: &str| {
        let page = code_page(&visit, &consultation, typed, Some(visit.t(key)), on_paper);
        Ok((StatusCode::BAD_REQUEST, page).into_response())
    };
    let Some(ticket) = room.tickets.read(consultation.id, typed) else { return wrong("consultations-code-wrong") };
    if room.own_votes(&consultation, &ticket).await?.is_none() {
        return wrong("consultations-votes-code-used");
    }
    let cookie = voting_cookie(&room, &visit, &headers, &consultation, (&ticket, on_paper))?;
    Ok((cookie, Redirect::to(&next(&address_of(&consultation), on_paper))).into_response())
}

/// `GET /consultations/{code}/statements/later`: the code with which one goes on.
pub async fn later(
    State(room): State<Consultations>,
    visit: Visit,
    headers: HeaderMap,
    Path(code): Path<String>,
) -> Result<Response, NotShown> {
    let own = voting(&room, &visit, &headers, &code).await?;
    let title = visit.t("consultations-my-code");
    let address = own.address();
    let use_at = [("address", format!("{}/statements/code", room.address(&own.consultation)).into())];
    let when = if own.consultation.about.audience.has_box() {
        "consultations-votes-count-late"
    } else {
        "consultations-votes-count-now"
    };
    let shown = page(
        &visit,
        PageHead::new(&title).back(Link::new(&address, visit.t("consultations-back"))),
        html! {
            h1 { (title) }
            (figure(&own.ticket.grouped(), "", html! { p { (visit.t_with("consultations-code-use", &use_at)) } }))
            p { (visit.t(when)) }
            p { (visit.t("consultations-votes-code-warning")) }
            (buttons(button_link(&Link::new(&address, visit.t("consultations-go-on")), ButtonKind::Primary)))
            h2 { (visit.t("consultations-leave-title")) }
            p { (visit.t("consultations-leave-lead")) }
            (form(&visit, &format!("{address}/leave"), button(&visit.t("consultations-leave"), ButtonKind::Secondary)))
        },
    );
    Ok(shown.into_response())
}

/// `POST /consultations/{code}/statements/leave`: this browser forgets the ticket.
pub async fn leave(
    State(room): State<Consultations>,
    visit: Visit,
    headers: HeaderMap,
    Path(code): Path<String>,
) -> Result<Response, Failure> {
    let (consultation, _) = asked(&room, &code).await?;
    let (votes, answers) = cookies_without(&room, &visit, &headers, &consultation)?;
    Ok((votes, answers, Redirect::to(&format!("/consultations/{code}"))).into_response())
}
