//! The register that the demonstration runs beside itself.
//!
//! It answers `GET /v4/insee/sirene/etablissements/{siret}` as API Entreprise does, from the files of a
//! pack, and refuses what that one refuses: no token (401), no purpose (422). Some numbers fail on purpose.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::future::Future;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Path as UrlPath, Query, State};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use axum::http::{Response, StatusCode};
use axum::response::IntoResponse;
use axum::routing::get;
use axum::{Json, Router, body::Body};
use base::Siret;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use super::bearer_token::BearerToken;

/// More answers than this are no demonstration.
const ANSWERS_MAX: usize = 10_000;
/// No answer is held back for longer.
const DELAY_MAX: Duration = Duration::from_mins(1);
/// The number whose answer stands for every number that is not listed.
const NOT_LISTED: &str = "00000000000000";

/// What the register answers, by SIRET.
#[derive(Debug, Default)]
pub struct Answers(BTreeMap<String, Answer>);

#[derive(Debug)]
struct Answer {
    status: StatusCode,
    delay: Duration,
    headers: HeaderMap,
    body: String,
}

/// Answers that cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("{file}: {message}")]
pub struct AnswersError {
    /// The file at fault.
    pub file: String,
    /// What is wrong with it.
    pub message: String,
}

#[derive(Deserialize)]
struct IndexEntry {
    siret: String,
    file: String,
    status: u16,
    #[serde(default)]
    delay_ms: u64,
}

#[derive(Deserialize)]
struct AnswerFile {
    #[serde(default)]
    headers: BTreeMap<String, String>,
    payload: Option<Value>,
    raw_body: Option<String>,
}

impl Answers {
    /// Reads the folder of a pack, whose files `open` gives by name: `index.json`, a list of
    /// `{siret, file, status, delay_ms}`, and the files it names, each with a `payload` (JSON) or a `raw_body`
    /// (sent as it is), and `headers`.
    ///
    /// # Errors
    /// The file that cannot be read, and why.
    pub fn read<E: Display>(open: impl Fn(&str) -> Result<String, E>) -> Result<Self, AnswersError> {
        let open = |file: &str| open(file).map_err(|error| mistake(file, error));
        let index: Vec<IndexEntry> =
            serde_json::from_str(&open("index.json")?).map_err(|error| mistake("index.json", error))?;
        if index.len() > ANSWERS_MAX {
            return Err(mistake("index.json", format!("more than {ANSWERS_MAX} answers")));
        }
        let mut answers = Self::default();
        for entry in index {
            // A name with a folder in it would lead out of this one.
            if entry.file.contains(['/', '\\']) {
                return Err(mistake(&entry.file, "the file stands beside index.json"));
            }
            let file: AnswerFile =
                serde_json::from_str(&open(&entry.file)?).map_err(|error| mistake(&entry.file, error))?;
            let answer = Answer::new(&entry, file).map_err(|message| mistake(&entry.file, message))?;
            answers.0.insert(entry.siret, answer);
        }
        Ok(answers)
    }
}

fn mistake(file: &str, message: impl Display) -> AnswersError {
    AnswersError { file: file.to_owned(), message: message.to_string() }
}

impl Answer {
    fn new(entry: &IndexEntry, file: AnswerFile) -> Result<Self, String> {
        let status = StatusCode::from_u16(entry.status).map_err(|_| format!("{} is no status", entry.status))?;
        let mut headers = HeaderMap::new();
        let (kind, body) = match (file.payload, file.raw_body) {
            (Some(payload), None) => ("application/json", payload.to_string()),
            (None, Some(body)) => ("text/html; charset=utf-8", body),
            _ => return Err("either payload or raw_body is expected".to_owned()),
        };
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
        for (name, value) in file.headers {
            let header = name.parse::<HeaderName>().ok().zip(value.parse::<HeaderValue>().ok());
            let (name, value) = header.ok_or_else(|| format!("the header {name} cannot be sent"))?;
            headers.insert(name, value);
        }
        Ok(Self { status, delay: Duration::from_millis(entry.delay_ms).min(DELAY_MAX), headers, body })
    }
}

struct Register {
    answers: Answers,
    token: BearerToken,
}

/// The register's router: it knows only who bears this token.
pub fn router(answers: Answers, token: BearerToken) -> Router {
    Router::new()
        .route("/v4/insee/sirene/etablissements/{siret}", get(establishment))
        .with_state(Arc::new(Register { answers, token }))
}

/// Serves the register until told to stop.
///
/// # Errors
/// When the listener fails.
pub async fn serve(
    listener: TcpListener,
    answers: Answers,
    token: BearerToken,
    stop: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    axum::serve(listener, router(answers, token)).with_graceful_shutdown(stop).await
}

async fn establishment(
    State(register): State<Arc<Register>>,
    UrlPath(siret): UrlPath<String>,
    Query(purpose): Query<BTreeMap<String, String>>,
    headers: HeaderMap,
) -> Response<Body> {
    let authorization = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    if authorization != Some(&register.token.authorization()) {
        return refuse(StatusCode::UNAUTHORIZED, "00101", "the token is missing or not valid", None);
    }
    for (code, parameter) in [("00201", "context"), ("00202", "recipient"), ("00203", "object")] {
        if purpose.get(parameter).is_none_or(|value| value.trim().is_empty()) {
            return refuse(StatusCode::UNPROCESSABLE_ENTITY, code, "a parameter is missing", Some(parameter));
        }
    }
    for (code, parameter, number) in [("00210", "recipient", &purpose["recipient"]), ("00301", "siret", &siret)] {
        if number.parse::<Siret>().is_err() {
            return refuse(StatusCode::UNPROCESSABLE_ENTITY, code, "the parameter is no SIRET", Some(parameter));
        }
    }
    let answers = &register.answers.0;
    let Some(answer) = answers.get(&siret).or_else(|| answers.get(NOT_LISTED)) else {
        return refuse(StatusCode::NOT_FOUND, "04003", "there is no such establishment", None);
    };
    tokio::time::sleep(answer.delay).await;
    (answer.status, answer.headers.clone(), answer.body.clone()).into_response()
}

fn refuse(status: StatusCode, code: &str, detail: &str, parameter: Option<&str>) -> Response<Body> {
    let source = parameter.map(|parameter| json!({ "parameter": parameter }));
    let error = json!({ "code": code, "title": detail, "detail": detail, "source": source, "meta": {} });
    (status, Json(json!({ "errors": [error] }))).into_response()
}
