//! The API: what is asked, its schema, and answers as JSON.

use axum::Json;
use axum::extract::{Extension, Path, State};
use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use base::Lang;
use serde::Deserialize;
use serde_json::{Value, json};
use ui::{Access, Failure, Routes, Visit};

use crate::answer::NotTaken;
use crate::model::{Consultation, Phase};
use crate::room::{Consultations, ConsultationsError};
use crate::throttle::{ClientAddress, Deed};

/// Letters of a sender's key.
const KEY_MAX: usize = 128;

pub(crate) fn routes() -> Routes<Consultations> {
    Routes::new()
        .get("/api/consultations", Access::Public, list)
        .get("/api/consultations/{code}", Access::Public, show)
        .get("/api/consultations/{code}/schema", Access::Public, schema)
        .post("/api/consultations/{code}/answers", Access::Client, take)
}

/// A problem document (RFC 9457).
pub(crate) fn problem(status: StatusCode, title: &str, detail: &str, errors: &[Value]) -> Response {
    let mut body = json!({ "type": "about:blank", "title": title, "status": status.as_u16(), "detail": detail });
    if !errors.is_empty() {
        body["errors"] = json!(errors);
    }
    (status, [("content-type", "application/problem+json")], body.to_string()).into_response()
}

pub(crate) fn failed(error: ConsultationsError) -> Response {
    match error {
        ConsultationsError::NotFound => {
            problem(StatusCode::NOT_FOUND, "not found", "there is no such consultation", &[])
        }
        ConsultationsError::NotOpen => {
            problem(StatusCode::CONFLICT, "not open", "the consultation takes no answers now", &[])
        }
        ConsultationsError::TooMany(wait) => {
            let told = "too many answers came from this address, or lie here begun: come back later";
            let mut response = problem(StatusCode::TOO_MANY_REQUESTS, "too many", told, &[]);
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(wait.as_secs().max(1)));
            response
        }
        other => Failure::from(other).into_response(),
    }
}

fn told(room: &Consultations, consultation: &Consultation) -> Value {
    let api = format!("{}/api/consultations/{}", room.public_url, consultation.code);
    let phase = match consultation.phase(room.clock.now()) {
        Phase::Draft => "draft",
        Phase::ToCome => "to-come",
        Phase::Open => "open",
        Phase::Closed => "closed",
    };
    json!({
        "id": consultation.code,
        "version": consultation.hash,
        "title": consultation.about.title,
        "introduction": consultation.about.introduction,
        "body": consultation.about.body,
        "audience": consultation.about.audience,
        "phase": phase,
        "opens_at": consultation.opens_at.to_string(),
        "closes_at": consultation.closes_at.to_string(),
        "page": room.address(consultation),
        "schema": format!("{api}/schema"),
        "answers": format!("{api}/answers"),
    })
}

/// `GET /api/consultations`
async fn list(State(room): State<Consultations>) -> Response {
    match room.all_published().await {
        Ok(all) => {
            let all: Vec<Value> = all.iter().map(|one| told(&room, one)).collect();
            Json(json!({ "consultations": all })).into_response()
        }
        Err(error) => failed(error),
    }
}

/// `GET /api/consultations/{code}`
async fn show(State(room): State<Consultations>, Path(code): Path<String>) -> Response {
    room.published(&code).await.map_or_else(failed, |one| Json(told(&room, &one)).into_response())
}

/// `GET /api/consultations/{code}/schema`: the contract of the answers, as JSON Schema.
async fn schema(State(room): State<Consultations>, visit: Visit, Path(code): Path<String>) -> Response {
    let found = async {
        let consultation = room.published(&code).await?;
        room.plan(&consultation).await
    };
    match found.await {
        Ok(plan) => {
            let schema = forms::schema::of(plan.form(), visit.lang);
            ([("content-type", "application/schema+json")], schema.to_string()).into_response()
        }
        Err(error) => failed(error),
    }
}

/// An answer as it is sent.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sent {
    /// A ticket; in an open consultation none is needed.
    #[serde(default)]
    ticket: Option<String>,
    /// In which language it was answered.
    #[serde(default)]
    lang: Option<String>,
    /// The answers, in the shape of the schema.
    answers: Value,
}

/// Who sends: a ticket, or the sender's own key where none is needed (`Err`). None when there is neither.
pub(crate) fn sender<'a>(ticket: Option<&'a str>, headers: &'a HeaderMap) -> Option<Result<&'a str, &'a str>> {
    let once = headers.get("idempotency-key").and_then(|value| value.to_str().ok()).unwrap_or_default();
    match ticket {
        Some(ticket) => Some(Ok(ticket)),
        None => (8..=KEY_MAX).contains(&once.len()).then_some(Err(once)),
    }
}

/// What is answered where nobody is told.
pub(crate) fn no_sender() -> Response {
    let expected =
        "Idempotency-Key: 8 to 128 letters of your own, new for each person, are expected where there is no ticket";
    problem(StatusCode::BAD_REQUEST, "bad request", expected, &[])
}

/// What is answered where a ticket is none of this consultation's.
pub(crate) fn no_ticket() -> Response {
    problem(StatusCode::FORBIDDEN, "no ticket", "a ticket of this consultation is expected", &[])
}

/// What is answered where a body cannot be read; `members` are those that it may have.
pub(crate) fn bad_body(members: &str, error: &serde_json::Error) -> Response {
    let expected = format!("a JSON object with {members}: {error}");
    problem(StatusCode::BAD_REQUEST, "bad request", &expected, &[])
}

/// `POST /api/consultations/{code}/answers`. In an open consultation the header `Idempotency-Key` makes an answer that is
/// sent again count once.
async fn take(
    State(room): State<Consultations>,
    visit: Visit,
    headers: HeaderMap,
    address: Option<Extension<ClientAddress>>,
    Path(code): Path<String>,
    body: String,
) -> Response {
    let from = address.map(|Extension(address)| address);
    if let Err(error) = room.0.throttle.count(Deed::SendByApi, from, room.clock.now()) {
        return failed(error);
    }
    let consultation = match room.published(&code).await {
        Ok(consultation) => consultation,
        Err(error) => return failed(error),
    };
    let sent: Sent = match serde_json::from_str(&body) {
        Ok(sent) => sent,
        Err(error) => return bad_body("answers, and if need be ticket and lang", &error),
    };
    let Some(by) = sender(sent.ticket.as_deref(), &headers) else { return no_sender() };
    let lang = sent.lang.as_deref().and_then(Lang::from_tag).unwrap_or(visit.lang);
    match room.take_json(&consultation, by, &visit.in_language(lang), &sent.answers).await {
        // The same request again, or other answers: nothing knows which, since nothing leads from the ticket to answers.
        Ok(receipt) if receipt.was_sent_before => {
            Json(json!({ "receipt": receipt.number, "sent_before": true })).into_response()
        }
        Ok(receipt) => (StatusCode::CREATED, Json(json!({ "receipt": receipt.number }))).into_response(),
        Err(NotTaken::NoTicket) => no_ticket(),
        Err(NotTaken::Failed(error)) => failed(error),
        Err(NotTaken::Faults(faults)) => {
            let told = faults.iter().map(|fault| {
                let pointer = fault.at.as_ref().map(|at| format!("/answers{at}"));
                json!({ "pointer": pointer, "question": fault.question, "detail": fault.expected })
            });
            let expected = "answers that the schema and the form allow are expected";
            let told: Vec<Value> = told.collect();
            problem(StatusCode::UNPROCESSABLE_ENTITY, "answers that do not fit", expected, &told)
        }
    }
}
