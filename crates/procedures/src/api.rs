//! The API for the administration's own tools: JSON in and out, a key instead of a session.

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::header::AUTHORIZATION;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use base::{Lang, Timestamp};
use evidence::Action;
use serde::Deserialize;
use serde_json::{Value, json};
use ui::{Access, Failure, Routes};

use crate::hand::Hand;
use crate::model::{Case, Reference};
use crate::room::{Procedures, ProceduresError};
use crate::store as tables;
use crate::submit_case::reference_of;
use crate::write_message::NotWritten;

/// Cases of one page of a list.
const PAGE: i64 = 100;

pub(crate) fn routes() -> Routes<Procedures> {
    Routes::new()
        .get("/api/procedures", Access::Public, list)
        .get("/api/procedures/{id}/schema", Access::Public, schema)
        .get("/api/procedures/{id}/cases", Access::Client, cases)
        .get("/api/procedures/{id}/cases/{reference}", Access::Client, case)
        .post("/api/procedures/{id}/cases/{reference}", Access::Client, act)
}

/// A problem document (RFC 9457).
fn problem(status: StatusCode, title: &str, detail: &str) -> Response {
    let body = json!({ "type": "about:blank", "title": title, "status": status.as_u16(), "detail": detail });
    (status, [("content-type", "application/problem+json")], body.to_string()).into_response()
}

/// The tool of the request's key, when it opens this procedure.
async fn tool(room: &Procedures, headers: &HeaderMap, procedure: &str) -> Result<Hand, Response> {
    let refused = || {
        let answer = problem(
            StatusCode::UNAUTHORIZED,
            "unauthorized",
            "a key of this procedure is expected: Authorization: Bearer …",
        );
        ([("www-authenticate", "Bearer")], answer).into_response()
    };
    let value = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let secret =
        value.strip_prefix("Bearer ").map(str::trim).filter(|secret| !secret.is_empty()).ok_or_else(refused)?;
    let hand = room.tool_of(secret).await.map_err(failed)?.ok_or_else(refused)?;
    match &hand {
        Hand::Tool { procedure: own, .. } if own == procedure => Ok(hand),
        _ => Err(refused()),
    }
}

fn failed(error: ProceduresError) -> Response {
    match error {
        ProceduresError::NotFound => {
            problem(StatusCode::NOT_FOUND, "not found", "there is no such case in this procedure")
        }
        ProceduresError::GoneOn => {
            problem(StatusCode::CONFLICT, "gone on", "the case does not stand where this can be done")
        }
        ProceduresError::ChangedElsewhere => {
            problem(StatusCode::CONFLICT, "changed", "the case changed meanwhile: read it again")
        }
        other => Failure::from(other).into_response(),
    }
}

/// `GET /api/procedures`: what is published.
async fn list(State(room): State<Procedures>) -> Json<Value> {
    let all = room.catalogue.open();
    let told = all.iter().map(|version| {
        let about = &version.about;
        json!({
            "id": about.id,
            "version": version.hash,
            "title": about.title,
            "summary": about.summary,
            "audience": about.audience,
            "authority": about.authority,
            "life_events": about.life_events,
            "needs": about.needs,
            "schema": format!("{}/api/procedures/{}/schema", room.public_url, about.id),
        })
    });
    Json(json!({ "procedures": told.collect::<Vec<_>>() }))
}

/// `GET /api/procedures/{id}/schema`: the contract of the answers, as JSON Schema.
async fn schema(State(room): State<Procedures>, Path(id): Path<String>) -> Response {
    match room.catalogue.newest(&id) {
        Some(version) => {
            let schema = forms::schema::of(version.plan.form(), Lang::En);
            ([("content-type", "application/schema+json")], schema.to_string()).into_response()
        }
        None => problem(StatusCode::NOT_FOUND, "not found", "there is no such procedure"),
    }
}

/// From when on.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Since {
    /// A moment (RFC 3339); cases sent from then on.
    since: String,
}

/// `GET /api/procedures/{id}/cases`: references and states, the oldest first, a hundred at once.
async fn cases(
    State(room): State<Procedures>,
    headers: HeaderMap,
    Path(id): Path<String>,
    Query(Since { since }): Query<Since>,
) -> Response {
    let hand = match tool(&room, &headers, &id).await {
        Ok(hand) => hand,
        Err(refused) => return refused,
    };
    let since = if since.is_empty() {
        Ok(Timestamp::from_seconds(0))
    } else {
        since.parse::<jiff::Timestamp>().map(Timestamp::from)
    };
    let Ok(since) = since else {
        return problem(
            StatusCode::BAD_REQUEST,
            "bad request",
            "since: a moment such as 2026-11-28T00:00:00Z is expected",
        );
    };
    match room.cases_at(&hand, &id, since, PAGE).await {
        Ok(cases) => {
            let lines = cases.iter().map(|case| {
                json!({
                    "reference": reference_of(case),
                    "state": case.state.name(),
                    "submitted_at": case.submitted_at.map(|at| at.to_string()),
                    "changed_at": case.changed_at.to_string(),
                })
            });
            Json(json!({ "cases": lines.collect::<Vec<_>>() })).into_response()
        }
        Err(error) => failed(error),
    }
}

/// The case of a reference, in this procedure.
async fn found(room: &Procedures, procedure: &str, reference: &str) -> Result<Case, ProceduresError> {
    let reference: Reference = reference.parse().map_err(|_| ProceduresError::NotFound)?;
    let case = room.db.read(move |tx| Ok::<_, ProceduresError>(tables::case_of_reference(tx, &reference)?)).await?;
    case.filter(|case| case.procedure == procedure).ok_or(ProceduresError::NotFound)
}

/// `GET /api/procedures/{id}/cases/{reference}`: with its answers; the reading is in the person's log.
async fn case(
    State(room): State<Procedures>,
    headers: HeaderMap,
    Path((id, reference)): Path<(String, String)>,
) -> Response {
    let hand = match tool(&room, &headers, &id).await {
        Ok(hand) => hand,
        Err(refused) => return refused,
    };
    let told = async {
        let case = found(&room, &id, &reference).await?;
        room.record(&hand, &case, Action::ExportCases, &reference_of(&case)).await?;
        room.document_of(&case)
    };
    told.await.map_or_else(failed, |document| Json(document).into_response())
}

/// What a tool does with a case.
#[derive(Deserialize)]
#[serde(tag = "deed", rename_all = "snake_case")]
enum Deed {
    /// Takes it in hand.
    TakeUp,
    /// Writes to the person.
    Message { text: String },
    /// Asks the person for something; the case waits for so many days.
    Ask {
        text: String,
        #[serde(default = "reply_days")]
        days: u16,
    },
    /// Grants it.
    Accept { reason: String },
    /// Refuses it.
    Refuse { reason: String },
}

fn reply_days() -> u16 {
    Case::REPLY_DAYS
}

/// `POST /api/procedures/{id}/cases/{reference}`
async fn act(
    State(room): State<Procedures>,
    headers: HeaderMap,
    Path((id, reference)): Path<(String, String)>,
    body: String,
) -> Response {
    let hand = match tool(&room, &headers, &id).await {
        Ok(hand) => hand,
        Err(refused) => return refused,
    };
    let deed: Deed = match serde_json::from_str(&body) {
        Ok(deed) => deed,
        Err(error) => {
            let expected = format!(
                "a JSON object with deed (take_up, message, ask, accept, refuse) and its text or reason: {error}"
            );
            return problem(StatusCode::BAD_REQUEST, "bad request", &expected);
        }
    };
    let case = match found(&room, &id, &reference).await {
        Ok(case) => case,
        Err(error) => return failed(error),
    };
    let done = match deed {
        Deed::TakeUp => room.take_up(&hand, case.id).await.map_err(NotWritten::Failed),
        Deed::Message { text } => room.write_to_person(&hand, case.id, &text).await,
        Deed::Ask { text, days } => room.ask_person(&hand, case.id, &text, days).await,
        Deed::Accept { reason } => room.decide(&hand, case.id, true, &reason).await,
        Deed::Refuse { reason } => room.decide(&hand, case.id, false, &reason).await,
    };
    match done {
        Ok(()) => match found(&room, &id, &reference).await {
            Ok(case) => Json(json!({ "reference": reference_of(&case), "state": case.state.name() })).into_response(),
            Err(error) => failed(error),
        },
        Err(NotWritten::Failed(error)) => failed(error),
        Err(mistake) => problem(StatusCode::BAD_REQUEST, "bad request", &mistake.to_string()),
    }
}
