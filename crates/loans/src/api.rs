//! The API for banks' own systems: JSON in and out, a key instead of a session, `Idempotency-Key` on what changes
//! something, problem documents (RFC 9457). Amounts are in cents.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::header::AUTHORIZATION;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Value, json};
use ui::{Access, Failure, Routes};

use crate::bank_access::Hand;
use crate::decide::{BankDeed, Received};
use crate::guarantee::Report;
use crate::room::{Loans, LoansError};

/// The contract, as OpenAPI.
const OPENAPI: &str = include_str!("../openapi.json");
/// The header that carries the key of a command.
const IDEMPOTENCY_KEY: &str = "idempotency-key";
/// Most bytes of a body.
const BODY_MAX_BYTES: usize = 32 * 1024;

pub(crate) fn routes() -> Routes<Loans> {
    Routes::new()
        .get("/api/bank/openapi.json", Access::Public, contract)
        .get("/api/bank/applications", Access::Client, list)
        .get("/api/bank/applications/{id}", Access::Client, show)
        .post("/api/bank/applications/{id}", Access::Client, decide)
        .post("/api/bank/applications/{id}/guarantee", Access::Client, guarantee)
        .get("/api/bank/loans/{id}", Access::Client, loan)
        .post("/api/bank/loans/{id}", Access::Client, report)
}

async fn contract() -> impl IntoResponse {
    ([("content-type", "application/json")], OPENAPI)
}

/// A problem document (RFC 9457).
fn problem(status: StatusCode, kind: &str, detail: &str) -> Response {
    let body = json!({
        "type": format!("urn:passerelle:problem:{kind}"), "title": kind, "status": status.as_u16(), "detail": detail,
    });
    (status, [("content-type", "application/problem+json")], body.to_string()).into_response()
}

fn failed(error: LoansError) -> Response {
    let kind = error.sentence().map(|key| key.trim_start_matches("loans-"));
    match (&error, kind) {
        (LoansError::NotFound, _) => problem(StatusCode::NOT_FOUND, "not-found", "there is no such thing at this bank"),
        (LoansError::KeyReused, _) => problem(
            StatusCode::UNPROCESSABLE_ENTITY,
            "key-reused",
            "another command was given under this Idempotency-Key, or the key is missing or too long",
        ),
        (LoansError::OverCeiling(over), _) => {
            let ceiling = credit::CEILING_CENTS;
            let body = json!({
                "type": "urn:passerelle:problem:over-ceiling", "title": "over-ceiling", "status": 409,
                "detail": error.to_string(), "before": over.before, "new": over.new, "ceiling": ceiling,
            });
            (StatusCode::CONFLICT, [("content-type", "application/problem+json")], body.to_string()).into_response()
        }
        (LoansError::Text | LoansError::Terms(_) | LoansError::OutsideProduct | LoansError::NotThus(_), Some(kind)) => {
            problem(StatusCode::BAD_REQUEST, kind, &error.to_string())
        }
        (_, Some(kind)) => problem(StatusCode::CONFLICT, kind, &error.to_string()),
        (_, None) => Failure::from(error).into_response(),
    }
}

/// The bank of the request's key.
async fn hand(loans: &Loans, headers: &HeaderMap) -> Result<Hand, Response> {
    let refused = || {
        let answer =
            problem(StatusCode::UNAUTHORIZED, "unauthorized", "a key of a bank is expected: Authorization: Bearer …");
        ([("www-authenticate", "Bearer")], answer).into_response()
    };
    let value = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let secret =
        value.strip_prefix("Bearer ").map(str::trim).filter(|secret| !secret.is_empty()).ok_or_else(refused)?;
    loans.hand_of_key(secret).await.map_err(failed)?.ok_or_else(refused)
}

fn key_of(headers: &HeaderMap) -> &str {
    headers.get(IDEMPOTENCY_KEY).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

fn read<T: for<'de> Deserialize<'de>>(body: &str, expected: &str) -> Result<T, Box<Response>> {
    if body.len() > BODY_MAX_BYTES {
        return Err(problem(StatusCode::PAYLOAD_TOO_LARGE, "too-large", "the body is too large").into());
    }
    let wrong = |error: serde_json::Error| {
        problem(StatusCode::BAD_REQUEST, "bad-input", &format!("{expected} is expected: {error}"))
    };
    serde_json::from_str(body).map_err(|error| wrong(error).into())
}

fn id_of<T: std::str::FromStr>(text: &str) -> Result<T, LoansError> {
    text.parse().map_err(|_| LoansError::NotFound)
}

fn application(loans: &Loans, received: &Received, is_whole: bool) -> Value {
    let Received { line, application, file, guarantee } = received;
    let product = loans.content.product(&application.product);
    let mut told = json!({
        "id": line.id,
        "state": line.state.name(),
        "product": application.product,
        "collateral": product.map(|product| product.collateral.name()),
        "sent_at": application.sent_at.map(|at| at.to_string()),
        "changed_at": line.changed_at.to_string(),
        "firm": { "name": file.firm.name, "number": file.firm.number },
        "asked": { "amount": file.asked.amount, "months": file.asked.months, "deferral": file.asked.deferral },
        "loan": guarantee.as_ref().map(|guarantee| guarantee.id),
    });
    if is_whole {
        told["file"] = json!(file);
        told["question"] = json!(line.question);
        told["answer"] = json!(line.answer);
        told["reason"] = json!(line.reason);
        told["offer"] = json!(line.offer);
        if let Some(product) = product {
            let judged = loans.eligibility(product, &file.firm, &file.asked);
            told["criteria"] = judged
                .judged
                .iter()
                .map(|one| {
                    let verdict = match one.verdict {
                        forms::expression::Verdict::True => "yes",
                        forms::expression::Verdict::False => "no",
                        forms::expression::Verdict::Unknown => "unknown",
                    };
                    json!({ "name": one.criterion.name, "verdict": verdict, "source": one.criterion.source })
                })
                .collect();
        }
    }
    told
}

/// `GET /api/bank/applications`
async fn list(State(loans): State<Loans>, headers: HeaderMap) -> Result<Json<Value>, Response> {
    let hand = hand(&loans, &headers).await?;
    let all = loans.received(&hand).await.map_err(failed)?;
    Ok(Json(json!({ "applications": all.iter().map(|one| application(&loans, one, false)).collect::<Vec<_>>() })))
}

/// `GET /api/bank/applications/{id}`: with all that was sent; the reading is in the firm's log.
async fn show(State(loans): State<Loans>, headers: HeaderMap, Path(id): Path<String>) -> Result<Json<Value>, Response> {
    let hand = hand(&loans, &headers).await?;
    let received = loans.read_received(&hand, id_of(&id).map_err(failed)?).await.map_err(failed)?;
    Ok(Json(application(&loans, &received, true)))
}

/// `POST /api/bank/applications/{id}`
async fn decide(
    State(loans): State<Loans>,
    headers: HeaderMap,
    Path(id): Path<String>,
    body: String,
) -> Result<Json<Value>, Response> {
    let hand = hand(&loans, &headers).await?;
    let deed: BankDeed = read(&body, "a JSON object with deed (ask, offer, refuse) and its text, terms or reason")
        .map_err(|refused| *refused)?;
    let id = id_of(&id).map_err(failed)?;
    loans.decide(&hand, id, &deed, key_of(&headers)).await.map_err(failed)?;
    let received = loans.read_received(&hand, id).await.map_err(failed)?;
    Ok(Json(application(&loans, &received, true)))
}

/// `POST /api/bank/applications/{id}/guarantee`
async fn guarantee(
    State(loans): State<Loans>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Json<Value>, Response> {
    let hand = hand(&loans, &headers).await?;
    let drawn = loans.draw_guarantee(&hand, id_of(&id).map_err(failed)?, key_of(&headers)).await.map_err(failed)?;
    Ok(Json(loans.read_guarantee(&hand, drawn).await.map_err(failed)?.document()))
}

/// `GET /api/bank/loans/{id}`
async fn loan(State(loans): State<Loans>, headers: HeaderMap, Path(id): Path<String>) -> Result<Json<Value>, Response> {
    let hand = hand(&loans, &headers).await?;
    Ok(Json(loans.read_guarantee(&hand, id_of(&id).map_err(failed)?).await.map_err(failed)?.document()))
}

/// `POST /api/bank/loans/{id}`
async fn report(
    State(loans): State<Loans>,
    headers: HeaderMap,
    Path(id): Path<String>,
    body: String,
) -> Result<Json<Value>, Response> {
    let hand = hand(&loans, &headers).await?;
    let said: Report = read(&body, "a JSON object with report (repaid, default, call_again, recovered) and its cents")
        .map_err(|refused| *refused)?;
    let id = id_of(&id).map_err(failed)?;
    loans.report(&hand, id, said, key_of(&headers)).await.map_err(failed)?;
    Ok(Json(loans.read_guarantee(&hand, id).await.map_err(failed)?.document()))
}
