//! The tickets that a browser holds, in two sealed cookies: those to answer with, and those to vote with, which stay when
//! the answers are sent. None is dropped that its holder may need.

use std::collections::BTreeMap;

use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use jiff::SignedDuration;
use maud::html;
use ui::components::Link;
use ui::cookies::SetCookie;
use ui::{Failure, PageHead, Role, Visit, page};

use crate::begin_answering::{HELD_MAX, Held};
use crate::model::{Consultation, ConsultationId};
use crate::room::Consultations;
use crate::ticket::Ticket;

/// The cookie with the tickets to answer with.
const ANSWERING: &str = "answering";
/// The cookie with the tickets to vote with.
const VOTING: &str = "voting";
/// For how long a browser keeps a ticket, days.
pub(super) const COOKIE_DAYS: i64 = 60;

fn lasting_cookie(visit: &Visit, name: &'static str, sealed: &str) -> Result<SetCookie, Failure> {
    let lasts = SignedDuration::from_hours(24 * COOKIE_DAYS);
    visit.cookies.set(name, sealed, Some(lasts)).map_err(Failure::internal)
}

fn held(room: &Consultations, visit: &Visit, headers: &HeaderMap, cookie: &'static str) -> Vec<Held> {
    visit.cookies.read(headers, cookie).map(|cookie| room.held_in(&cookie)).unwrap_or_default()
}

/// The ticket with which the browser answers a consultation, and whether paper is keyed in.
pub(super) fn ticket_of(
    room: &Consultations,
    visit: &Visit,
    headers: &HeaderMap,
    consultation: &Consultation,
) -> Option<(Ticket, bool)> {
    room.ticket_in(&held(room, visit, headers, ANSWERING), consultation.id)
}

/// The ticket with which this browser answers, or else the one with which it votes.
pub(super) fn voting_ticket(
    room: &Consultations,
    visit: &Visit,
    headers: &HeaderMap,
    consultation: &Consultation,
) -> Option<(Ticket, bool)> {
    let answering = ticket_of(room, visit, headers, consultation);
    answering.or_else(|| room.ticket_in(&held(room, visit, headers, VOTING), consultation.id))
}

/// What a browser still holds: tickets that open something.
pub(super) struct Kept {
    answering: Vec<Held>,
    voting: Vec<Held>,
}

/// For what a ticket comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To answer questions. What is sent may be voted with later: that ticket makes way for one of another person.
    Answer,
    /// To vote on statements.
    Vote,
}

/// The tickets that a browser keeps beside one more, or the page that says which to note first: a ticket that is dropped
/// is lost. Both cookies together hold no more than [`HELD_MAX`] consultations, so that a ticket can always go from one to
/// the other.
pub(super) async fn kept_beside(
    room: &Consultations,
    visit: &Visit,
    headers: &HeaderMap,
    consultation: &Consultation,
    (purpose, comes): (Purpose, Option<&Ticket>),
) -> Result<Result<Kept, Response>, Failure> {
    let answering = room.still_held(held(room, visit, headers, ANSWERING)).await?;
    let voting = room.still_voting(held(room, visit, headers, VOTING)).await?;
    let id = consultation.id;
    let own =
        |all: &[(Held, Consultation)]| all.iter().find(|(one, _)| one.consultation == id).map(|(one, _)| one.clone());
    let is_other = |held: Option<Held>| {
        let ticket = held.and_then(|one| room.ticket_in(std::slice::from_ref(&one), id));
        ticket.is_some_and(|(ticket, _)| Some(&ticket) != comes)
    };
    let stands_in_the_way = is_other(own(&answering)) || (purpose == Purpose::Vote && is_other(own(&voting)));
    // Where the code of each is shown: an answer that is begun, or votes.
    let mut shown: BTreeMap<ConsultationId, (String, &Consultation)> = BTreeMap::new();
    for (held, consultation) in &voting {
        shown.insert(
            held.consultation,
            (format!("/consultations/{}/statements/later", consultation.code), consultation),
        );
    }
    for (held, consultation) in &answering {
        shown.insert(held.consultation, (format!("/consultations/{}/ticket", consultation.code), consultation));
    }
    let beside = shown.len() - usize::from(shown.contains_key(&id));
    if !stands_in_the_way && beside < HELD_MAX {
        let of = |all: Vec<(Held, Consultation)>| all.into_iter().map(|(held, _)| held).collect();
        return Ok(Ok(Kept { answering: of(answering), voting: of(voting) }));
    }
    if stands_in_the_way {
        shown.retain(|of, _| *of == id);
    }
    let title = visit.t("consultations-held-title");
    let back = Link::new(format!("/consultations/{}", consultation.code), consultation.about.title.get(visit.lang));
    let told = page(
        visit,
        PageHead::new(&title).back(back),
        html! {
            h1 { (title) }
            p { (visit.t("consultations-held-lead")) }
            ul {
                @for (address, of) in shown.values() {
                    li { a href=(address) { (of.about.title.get(visit.lang)) } }
                }
            }
        },
    );
    Ok(Err((StatusCode::CONFLICT, told).into_response()))
}

impl Kept {
    /// The cookie of a browser that answers with one more ticket.
    pub(super) fn answering_with(
        self,
        room: &Consultations,
        visit: &Visit,
        (ticket, on_paper): (&Ticket, bool),
        consultation: &Consultation,
    ) -> Result<SetCookie, Failure> {
        lasting_cookie(visit, ANSWERING, &room.cookie_with(self.answering, ticket, consultation.id, on_paper))
    }

    /// The cookie of a browser that votes with one more ticket.
    pub(super) fn voting_with(
        self,
        room: &Consultations,
        visit: &Visit,
        (ticket, on_paper): (&Ticket, bool),
        consultation: &Consultation,
    ) -> Result<SetCookie, Failure> {
        lasting_cookie(visit, VOTING, &room.cookie_with(self.voting, ticket, consultation.id, on_paper))
    }
}

/// The cookie of a browser whose ticket votes from now on: the answers were sent. It was counted when it began to answer.
pub(super) async fn votes_from_now_on(
    room: &Consultations,
    visit: &Visit,
    headers: &HeaderMap,
    consultation: &Consultation,
    (ticket, on_paper): (&Ticket, bool),
) -> Result<SetCookie, Failure> {
    let voting = room.still_voting(held(room, visit, headers, VOTING)).await?;
    let kept = voting.into_iter().map(|(held, _)| held).collect();
    lasting_cookie(visit, VOTING, &room.cookie_with(kept, ticket, consultation.id, on_paper))
}

/// The cookie of a browser that forgets with which ticket it answers.
pub(super) fn answering_without(
    room: &Consultations,
    visit: &Visit,
    headers: &HeaderMap,
    consultation: &Consultation,
) -> Result<SetCookie, Failure> {
    let sealed = room.cookie_without(held(room, visit, headers, ANSWERING), consultation.id);
    lasting_cookie(visit, ANSWERING, &sealed)
}

/// The cookie of a browser that forgets with which ticket it votes.
pub(super) fn voting_without(
    room: &Consultations,
    visit: &Visit,
    headers: &HeaderMap,
    consultation: &Consultation,
) -> Result<SetCookie, Failure> {
    lasting_cookie(visit, VOTING, &room.cookie_without(held(room, visit, headers, VOTING), consultation.id))
}

/// Whether somebody keys in what others wrote on paper.
pub(super) fn keys_in(visit: &Visit) -> bool {
    visit.signed_in.as_ref().is_some_and(|person| person.roles.has(Role::Mediator) || person.roles.has(Role::Officer))
}
