//! The API of statements: what is asked, and votes as JSON.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use serde::Deserialize;
use serde_json::{Value, json};
use ui::{Access, Routes};

use crate::api::{failed, no_sender, problem, sender};
use crate::model::Consultation;
use crate::room::{Consultations, ConsultationsError};
use crate::statements::{Checked, Origin, STATEMENT_CHARS_MAX, Statements};
use crate::throttle::{ClientAddress, Deed};
use crate::vote::VotesNotTaken;

pub(crate) fn routes() -> Routes<Consultations> {
    Routes::new().get("/api/consultations/{code}/statements", Access::Public, list).post(
        "/api/consultations/{code}/votes",
        Access::Client,
        take,
    )
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
            let votes = format!("{}/api/consultations/{code}/votes", room.public_url);
            Json(json!({ "statements": all, "adding": adding, "votes": votes })).into_response()
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

/// `POST /api/consultations/{code}/votes`. With a ticket, votes are added to those of the ticket, and changed. In an open
/// consultation the header `Idempotency-Key` makes votes that are sent again count once.
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
        Err(error) => {
            let expected = format!("a JSON object with votes, and if need be ticket and hand_in: {error}");
            return problem(StatusCode::BAD_REQUEST, "bad request", &expected, &[]);
        }
    };
    let Some(by) = sender(sent.ticket.as_deref(), &headers) else { return no_sender() };
    match room.take_votes_json(&consultation, by, &sent.votes, sent.hand_in).await {
        Ok(votes) => {
            let handed_in = sent.hand_in && consultation.about.audience.has_box();
            (StatusCode::CREATED, Json(json!({ "votes": votes, "handed_in": handed_in }))).into_response()
        }
        Err(VotesNotTaken::NoTicket) => {
            problem(StatusCode::FORBIDDEN, "no ticket", "a ticket of this consultation is expected", &[])
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
