//! The API of statements: what is asked, votes and added statements as JSON.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use base::Lang;
use serde::Deserialize;
use serde_json::{Value, json};
use ui::{Access, Routes, Visit};

use crate::add_statement::{Added, NotAdded};
use crate::api::{bad_body, failed, no_sender, no_ticket, problem, sender};
use crate::model::Consultation;
use crate::room::{Consultations, ConsultationsError};
use crate::statements::{BadText, Checked, Doubt, Origin, STATEMENT_CHARS_MAX, Statement, Statements};
use crate::throttle::{ClientAddress, Deed};
use crate::vote::{LONG_KEY, TakenVotes, VotesNotTaken};

pub(crate) fn routes() -> Routes<Consultations> {
    Routes::new()
        .get("/api/consultations/{code}/statements", Access::Public, list)
        .post("/api/consultations/{code}/statements", Access::Client, add)
        .post("/api/consultations/{code}/votes", Access::Client, take)
}

/// `GET /api/consultations/{code}/statements`: those that are asked.
async fn list(State(room): State<Consultations>, Path(code): Path<String>) -> Response {
    match asked(&room, &code).await {
        Ok((_, statements)) => {
            let all: Vec<Value> = statements
                .asked()
                .map(|one| {
                    let origin = if one.origin == Origin::Seed { "seed" } else { "participant" };
                    json!({ "id": one.number, "text": one.texts, "origin": origin })
                })
                .collect();
            let checked = if statements.rules.checked == Checked::Before { "before" } else { "after" };
            let adding =
                json!({ "checked": checked, "most": statements.rules.own_max, "characters": STATEMENT_CHARS_MAX });
            let api = format!("{}/api/consultations/{code}", room.public_url);
            let (votes, add) = (format!("{api}/votes"), format!("{api}/statements"));
            Json(json!({ "statements": all, "adding": adding, "votes": votes, "add": add })).into_response()
        }
        Err(error) => failed(error),
    }
}

async fn asked(room: &Consultations, code: &str) -> Result<(Consultation, Statements), ConsultationsError> {
    let consultation = room.published(code).await?;
    let statements = room.statements(&consultation).await?.ok_or(ConsultationsError::NotFound)?;
    Ok((consultation, statements))
}

/// Votes as they are sent.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sent {
    /// A ticket; in an open consultation none is needed.
    #[serde(default)]
    ticket: Option<String>,
    /// `agree`, `disagree` or `pass` by the number of the statement.
    votes: BTreeMap<String, Value>,
    /// Whether nothing is to be added or changed later, where votes wait for others.
    #[serde(default = "yes")]
    hand_in: bool,
}

const fn yes() -> bool {
    true
}

/// `POST /api/consultations/{code}/votes`. Votes are added to those of the ticket, and changed; in an open consultation to
/// those of the header `Idempotency-Key`, where it is long enough to be one person's. Votes that are sent again count once.
async fn take(
    State(room): State<Consultations>,
    headers: HeaderMap,
    address: Option<Extension<ClientAddress>>,
    Path(code): Path<String>,
    body: String,
) -> Response {
    let from = address.map(|Extension(address)| address);
    if let Err(error) = room.0.throttle.count(Deed::SendByApi, from, room.clock.now()) {
        return failed(error);
    }
    let consultation = match asked(&room, &code).await {
        Ok((consultation, _)) => consultation,
        Err(error) => return failed(error),
    };
    let sent: Sent = match serde_json::from_str(&body) {
        Ok(sent) => sent,
        Err(error) => return bad_body("votes, and if need be ticket and hand_in", &error),
    };
    let Some(by) = sender(sent.ticket.as_deref(), &headers) else { return no_sender() };
    match room.take_votes_json(&consultation, by, &sent.votes, sent.hand_in).await {
        Ok(TakenVotes::Kept(votes)) => {
            let handed_in = sent.hand_in && consultation.about.audience.has_box();
            (StatusCode::CREATED, Json(json!({ "votes": votes, "handed_in": handed_in }))).into_response()
        }
        // The same request again, or other votes: nothing knows which, since nothing leads from the ticket to votes.
        Ok(TakenVotes::HandedInBefore) => Json(json!({ "votes": 0, "handed_in": true })).into_response(),
        Err(VotesNotTaken::NoTicket) => no_ticket(),
        Err(VotesNotTaken::OtherVotes) => {
            let told = format!(
                "other votes came by this Idempotency-Key: one of at least {LONG_KEY} letters, new for each person, may \
                 add to its votes and change them"
            );
            problem(StatusCode::CONFLICT, "key used before", &told, &[])
        }
        Err(VotesNotTaken::Failed(error)) => failed(error),
        Err(VotesNotTaken::Faults(faults)) => {
            let told: Vec<Value> =
                faults.iter().map(|(pointer, detail)| json!({ "pointer": pointer, "detail": detail })).collect();
            let expected = "votes on statements that are asked are expected";
            problem(StatusCode::UNPROCESSABLE_ENTITY, "votes that do not fit", expected, &told)
        }
    }
}

/// A statement as it is sent.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SentStatement {
    /// A ticket; in an open consultation none is needed.
    #[serde(default)]
    ticket: Option<String>,
    /// What it says.
    text: String,
    /// In which language.
    #[serde(default)]
    lang: Option<String>,
    /// Whether its author was asked about what was doubted.
    #[serde(default)]
    sure: bool,
}

/// `POST /api/consultations/{code}/statements`: a participant's own statement, by the rules of the page. Sent again it is
/// not added again. In an open consultation the header `Idempotency-Key` stands for the participant.
async fn add(
    State(room): State<Consultations>,
    visit: Visit,
    headers: HeaderMap,
    address: Option<Extension<ClientAddress>>,
    Path(code): Path<String>,
    body: String,
) -> Response {
    let from = address.map(|Extension(address)| address);
    if let Err(error) = room.0.throttle.count(Deed::AddStatement, from, room.clock.now()) {
        return failed(error);
    }
    let (consultation, statements) = match asked(&room, &code).await {
        Ok(asked) => asked,
        Err(error) => return failed(error),
    };
    let sent: SentStatement = match serde_json::from_str(&body) {
        Ok(sent) => sent,
        Err(error) => return bad_body("text, and if need be ticket, lang and sure", &error),
    };
    let Some(by) = sender(sent.ticket.as_deref(), &headers) else { return no_sender() };
    let lang = sent.lang.as_deref().and_then(Lang::from_tag).unwrap_or(visit.lang);
    match room.add_statement_by(&consultation, by, (&sent.text, lang), sent.sure).await {
        Ok(added) => told_of(&added, &statements),
        Err(NotAdded::NoTicket) => no_ticket(),
        Err(NotAdded::Failed(error)) => failed(error),
    }
}

/// What became of a statement.
fn told_of(added: &Added, statements: &Statements) -> Response {
    let stands = |status, number: u32, standing: &str| {
        (status, Json(json!({ "statement": number, "standing": standing }))).into_response()
    };
    let of_text = |status, detail: &str, more: Value| {
        let mut told = json!({ "pointer": "/text", "detail": detail });
        if let (Some(told), Value::Object(more)) = (told.as_object_mut(), more) {
            told.extend(more);
        }
        problem(status, "a statement that does not fit", detail, &[told])
    };
    let conflict = |title: &str, detail: &str| problem(StatusCode::CONFLICT, title, detail, &[]);
    let too_long = format!("at most {STATEMENT_CHARS_MAX} characters are expected");
    match added {
        Added::Asked(number) => stands(StatusCode::CREATED, *number, "asked"),
        Added::Waits(number) => stands(StatusCode::CREATED, *number, "waits"),
        Added::Bad(BadText::There(number)) => {
            let is_asked = statements.of(*number).is_some_and(Statement::is_asked);
            stands(StatusCode::OK, *number, if is_asked { "asked-before" } else { "waits-before" })
        }
        Added::Bad(BadText::Empty) => of_text(StatusCode::UNPROCESSABLE_ENTITY, "words are expected", Value::Null),
        Added::Bad(BadText::Long) => of_text(StatusCode::UNPROCESSABLE_ENTITY, &too_long, Value::Null),
        Added::Doubted(Doubt::Near(number)) => {
            let told = "a statement says nearly the same: vote on that one, or send sure";
            of_text(StatusCode::CONFLICT, told, json!({ "near": number }))
        }
        Added::Doubted(Doubt::Contact) => {
            let told = "it seems to say how to reach somebody, and everybody will read it: take that out, or send sure";
            of_text(StatusCode::CONFLICT, told, Value::Null)
        }
        Added::NoMore => {
            let told =
                format!("{} statements of a participant are taken, and these were added", statements.rules.own_max);
            conflict("no more", &told)
        }
        Added::Full => conflict("full", "as many statements wait or are asked as there may be: try another day"),
        Added::HandedIn => conflict("handed in", "the votes of this ticket were handed in: it adds nothing any more"),
    }
}
