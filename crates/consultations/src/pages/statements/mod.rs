//! The pages of statements: voting, adding, the map, and the officer's.

mod adding;
mod beginning;
mod drawing;
mod map;
mod voting;

use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::components::{ButtonKind, Link, button, button_link, buttons, form};
use ui::{Access, Failure, Role, Routes, Visit};

use super::NotShown;
use super::held::{keys_in, voting_ticket};
use crate::model::{Audience, Channel, Consultation, Phase};
use crate::room::Consultations;
use crate::statements::{Statement, Statements};
use crate::ticket::Ticket;
use crate::vote::OwnVotes;

pub(super) use map::{MapReader, map_of};
pub(super) use voting::thanks_page;

/// Whoever holds a ticket votes, so the handlers find out who does.
pub(crate) fn routes() -> Routes<Consultations> {
    let public = Access::Public;
    let officer = Access::Role(Role::Officer);
    Routes::new()
        .get("/consultations/{code}/statements", public, voting::ask)
        .post("/consultations/{code}/statements", public, voting::take)
        .get("/consultations/{code}/statements/own", public, voting::own)
        .get("/consultations/{code}/statements/of/{number}", public, voting::ask_again)
        .get("/consultations/{code}/statements/sheet", public, voting::sheet)
        .post("/consultations/{code}/statements/sheet", public, voting::take_sheet)
        .post("/consultations/{code}/statements/finish", public, voting::finish)
        .get("/consultations/{code}/statements/thanks", public, voting::thanks)
        .get("/consultations/{code}/statements/add", public, adding::ask)
        .post("/consultations/{code}/statements/add", public, adding::add)
        .post("/consultations/{code}/statements/begin", public, beginning::begin)
        .get("/consultations/{code}/statements/code", public, beginning::ask_code)
        .post("/consultations/{code}/statements/code", public, beginning::open_by_code)
        .get("/consultations/{code}/statements/later", public, beginning::later)
        .post("/consultations/{code}/statements/leave", public, beginning::leave)
        .get("/consultations/{code}/opinions", public, map::show)
        .get("/consultations/{code}/comments.csv", public, map::comments)
        .get("/consultations/{code}/participants-votes.csv", public, map::participants_votes)
        .get("/office/consultations/{id}/statements", officer, super::office::statements::show)
        .post("/office/consultations/{id}/statements", officer, super::office::statements::act)
        .get("/office/consultations/{id}/opinions", officer, super::office::statements::opinions)
}

/// Who votes: on what, with which ticket, and whether paper is keyed in.
struct Voting {
    consultation: Consultation,
    statements: Statements,
    ticket: Ticket,
    on_paper: bool,
}

impl Voting {
    fn address(&self) -> String {
        address_of(&self.consultation)
    }

    fn channel(&self) -> Channel {
        if self.on_paper { Channel::Paper } else { Channel::Web }
    }

    /// Where whoever handed their votes in is led.
    fn on_to_thanks(&self) -> Response {
        Redirect::to(&self.thanks()).into_response()
    }

    fn thanks(&self) -> String {
        format!("{}/thanks", self.address())
    }
}

/// Where people vote.
fn address_of(consultation: &Consultation) -> String {
    format!("/consultations/{}/statements", consultation.code)
}

/// The consultation that is asked for, if it asks for statements.
async fn asked(room: &Consultations, code: &str) -> Result<(Consultation, Statements), Failure> {
    let consultation = room.published(code).await?;
    let statements = room.statements(&consultation).await?.ok_or(Failure::NotFound)?;
    Ok((consultation, statements))
}

/// What is voted on and the ticket of the browser, or the way to get one.
async fn voting(room: &Consultations, visit: &Visit, headers: &HeaderMap, code: &str) -> Result<Voting, NotShown> {
    let (consultation, statements) = asked(room, code).await?;
    room.need_open(&consultation)?;
    let held = voting_ticket(room, visit, headers, &consultation);
    let (ticket, on_paper) = held.ok_or_else(|| NotShown::Elsewhere(format!("/consultations/{code}#statements")))?;
    Ok(Voting { consultation, statements, ticket, on_paper })
}

/// The same, with what was voted so far; who handed it in is led to thanks.
async fn voting_so_far(
    room: &Consultations,
    visit: &Visit,
    headers: &HeaderMap,
    code: &str,
) -> Result<(Voting, OwnVotes), NotShown> {
    let own = voting(room, visit, headers, code).await?;
    match room.own_votes(&own.consultation, &own.ticket).await? {
        Some(votes) => Ok((own, votes)),
        None => Err(NotShown::Elsewhere(own.thanks())),
    }
}

/// What a statement says, with its language where it is not the reader's.
pub(super) fn said(visit: &Visit, statement: &Statement) -> Markup {
    let (text, lang) = statement.text(visit.lang);
    html! { @if let Some(lang) = lang { span lang=(lang) { (text) } } @else { (text) } }
}

/// What a statement of a number says.
fn said_of(visit: &Visit, statements: &Statements, number: u32) -> Markup {
    html! { @if let Some(one) = statements.of(number) { (said(visit, one)) } @else { (number) } }
}

/// The part of a consultation's page that leads to its statements. `is_alone`: the way in above leads there already.
pub(super) fn way_in(
    visit: &Visit,
    consultation: &Consultation,
    statements: &Statements,
    phase: Phase,
    (has_ticket, is_alone): (bool, bool),
) -> Markup {
    let address = address_of(consultation);
    let count = statements.asked().count();
    let privacy = if consultation.about.audience.has_box() {
        "consultations-statements-privacy-box"
    } else {
        "consultations-statements-privacy-open"
    };
    html! {
        h2 #statements { (visit.t("consultations-statements-title")) }
        p {
            (visit.t_with("consultations-statements-lead", &[("count", count.into())]))
            @if statements.rules.own_max > 0 { " " (visit.t("consultations-statements-lead-add")) }
        }
        @if phase == Phase::Open { p.muted { (visit.t(privacy)) } }
        @if phase == Phase::Open && !is_alone { (ways(visit, consultation, &address, has_ticket)) }
        @if consultation.shows_results && phase != Phase::ToCome {
            p { a href={ "/consultations/" (consultation.code) "/opinions" } { (visit.t("consultations-opinions-see")) } }
        }
    }
}

fn ways(visit: &Visit, consultation: &Consultation, address: &str, has_ticket: bool) -> Markup {
    let begin = format!("{address}/begin");
    let by_code = format!("{address}/code");
    let audience = consultation.about.audience;
    if has_ticket {
        let link = Link::new(address, visit.t("consultations-vote"));
        return buttons(button_link(&link, ButtonKind::Secondary));
    }
    html! {
        @match audience {
            Audience::Open => {
                (form(visit, &begin, button(&visit.t("consultations-vote"), ButtonKind::Secondary)))
                @if keys_in(visit) {
                    (form(visit, &begin, html! {
                        input type="hidden" name="paper" value="yes";
                        (button(&visit.t("consultations-votes-key-in"), ButtonKind::Secondary))
                    }))
                }
            }
            Audience::Invitation => {}
            Audience::Firms | Audience::Verified => { p { (visit.t("consultations-vote-ticket-first")) } }
        }
        p { a href=(by_code) { (visit.t(if audience == Audience::Invitation { "consultations-vote-invitation" } else { "consultations-vote-by-code" })) } }
    }
}

/// On the page behind sent answers: there is more that one may say.
pub(super) fn after_answers(visit: &Visit, consultation: &Consultation) -> Markup {
    html! {
        h2 { (visit.t("consultations-statements-title")) }
        p { (visit.t("consultations-statements-after")) }
        (buttons(button_link(&Link::new(address_of(consultation), visit.t("consultations-vote")), ButtonKind::Secondary)))
    }
}
