//! Getting a ticket to vote with, showing it, typing it on another device.

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::components::{ButtonKind, Link, button, button_link, buttons, figure, form};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::super::NotShown;
use super::super::code_page::CodePage;
use super::super::held::{Purpose, answering_without, kept_beside, keys_in, voting_ticket, voting_without};
use super::{Consultations, address_of, asked, voting};
use crate::model::{Audience, Consultation};
use crate::throttle::{ClientAddress, Deed};

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
    if on_paper && !keys_in(&visit) {
        return Err(Failure::Forbidden);
    }
    let address = address_of(&consultation);
    // A sheet that is begun is gone on with; votes of somebody's own are not keyed over.
    let is_begun = voting_ticket(&room, &visit, &headers, &consultation).is_some_and(|(_, paper)| paper || !on_paper);
    if is_begun {
        return Ok(Redirect::to(&next(&address, on_paper)).into_response());
    }
    if consultation.about.audience != Audience::Open {
        return Ok(Redirect::to(&format!("{address}/code")).into_response());
    }
    let kept = match kept_beside(&room, &visit, &headers, &consultation, (Purpose::Vote, None)).await? {
        Ok(kept) => kept,
        Err(first) => return Ok(first),
    };
    // Who keys in a pile of paper begins many.
    if !on_paper {
        room.0.throttle.count(Deed::Begin, from.map(|Extension(client)| client), room.clock.now())?;
    }
    let ticket = room.ticket_for_anyone(&consultation)?;
    let cookie = kept.voting_with(&room, &visit, (&ticket, on_paper), &consultation)?;
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
    let on_paper = posted.fields.first("paper") == "yes" && keys_in(&visit);
    let wrong = |key: &str| {
        let page = code_page(&visit, &consultation, typed, Some(visit.t(key)), on_paper);
        Ok((StatusCode::BAD_REQUEST, page).into_response())
    };
    let Some(ticket) = room.tickets.read(consultation.id, typed) else { return wrong("consultations-code-wrong") };
    if room.own_votes(&consultation, &ticket).await?.is_none() {
        return wrong("consultations-votes-code-used");
    }
    let kept = match kept_beside(&room, &visit, &headers, &consultation, (Purpose::Vote, Some(&ticket))).await? {
        Ok(kept) => kept,
        Err(first) => return Ok(first),
    };
    let cookie = kept.voting_with(&room, &visit, (&ticket, on_paper), &consultation)?;
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
    let votes = voting_without(&room, &visit, &headers, &consultation)?;
    let answers = answering_without(&room, &visit, &headers, &consultation)?;
    Ok((votes, answers, Redirect::to(&format!("/consultations/{code}"))).into_response())
}
