//! The registers that the demonstration runs beside itself: one service over HTTP that answers the cases of a pack.
//!
//! A file has one address of one register: `{"endpoint", "path", "cases": [{"case", "params", "status", "payload"}]}`,
//! in which `path` has the names of parameters in braces. A question is answered with the case whose parameters are the
//! same, and with the register's own 404 where there is none. Files are read when they are asked for, not held.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::future::Future;
use std::io;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, Method, Response, StatusCode};
use axum::{Json, Router, response::IntoResponse};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use url::form_urlencoded;

use super::demo_register::AnswersError;

/// Addresses that one provider has, at most.
const ENDPOINTS_MAX: usize = 500;
/// How long a register wants to be left alone that is asked too often or is being repaired, seconds.
pub const RETRY_AFTER_S: u64 = 2;
/// What the API wants of every question, and no case tells apart: who asks, and what for.
const OF_THE_API: [&str; 3] = ["recipient", "context", "object"];

/// Gives a file of the pack by its name.
type Open = dyn Fn(&str) -> Result<String, String> + Send + Sync;

/// The registers of a pack.
#[derive(Clone)]
pub struct MockProvider(Arc<Inner>);

struct Inner {
    /// Each address with the files that have cases for it.
    endpoints: BTreeMap<String, Vec<String>>,
    open: Box<Open>,
}

#[derive(Deserialize)]
struct Endpoint {
    path: String,
    cases: Vec<Case>,
}

/// A question with its answer.
#[derive(Debug, Deserialize)]
struct Case {
    params: BTreeMap<String, Value>,
    status: u16,
    payload: Value,
}

/// The parameters of a question, each with its values.
type Parameters = BTreeMap<String, Vec<String>>;

impl MockProvider {
    /// Reads the files once, to know where each is asked.
    ///
    /// # Errors
    /// The file that cannot be read, and why.
    pub fn read<E: Display>(
        files: impl IntoIterator<Item = String>,
        open: impl Fn(&str) -> Result<String, E> + Send + Sync + 'static,
    ) -> Result<Self, AnswersError> {
        let mut endpoints: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for file in files {
            let wrong = |message: String| AnswersError { file: file.clone(), message };
            let text = open(&file).map_err(|error| wrong(error.to_string()))?;
            let endpoint: Endpoint = serde_json::from_str(&text).map_err(|error| wrong(error.to_string()))?;
            if endpoint.cases.iter().any(|case| StatusCode::from_u16(case.status).is_err()) {
                return Err(wrong("a case has a status that HTTP does not have".to_owned()));
            }
            endpoints.entry(endpoint.path).or_default().push(file);
            if endpoints.len() > ENDPOINTS_MAX {
                return Err(AnswersError {
                    file: "–".to_owned(),
                    message: format!("more than {ENDPOINTS_MAX} addresses"),
                });
            }
        }
        let open = Box::new(move |file: &str| open(file).map_err(|error| error.to_string()));
        Ok(Self(Arc::new(Inner { endpoints, open })))
    }

    /// The provider's router.
    pub fn router(self) -> Router {
        Router::new().fallback(answer).with_state(self)
    }

    /// Serves the registers until told to stop.
    ///
    /// # Errors
    /// When the listener fails.
    pub async fn serve(self, listener: TcpListener, stop: impl Future<Output = ()> + Send + 'static) -> io::Result<()> {
        axum::serve(listener, self.router()).with_graceful_shutdown(stop).await
    }

    /// The answer to a question.
    fn find(&self, path: &str, query: &str) -> Response<Body> {
        let found = self.0.endpoints.iter().find_map(|(template, files)| Some((files, in_path(template, path)?)));
        let Some((files, mut asked)) = found else {
            return refuse(StatusCode::NOT_FOUND, "00404", "Il n'y a rien à cette adresse.");
        };
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let name = name.strip_suffix("[]").unwrap_or(&name);
            if !OF_THE_API.contains(&name) {
                asked.entry(name.to_owned()).or_default().push(value.into_owned());
            }
        }
        let mut own_refusal = None;
        for file in files {
            // The files were read when this began.
            let endpoint = (self.0.open)(file).ok().and_then(|text| serde_json::from_str::<Endpoint>(&text).ok());
            for case in endpoint.into_iter().flat_map(|endpoint| endpoint.cases) {
                if case.parameters() == asked {
                    return case.answer();
                }
                if case.status == 404 && own_refusal.is_none() {
                    own_refusal = Some(case);
                }
            }
        }
        match own_refusal {
            Some(case) => case.answer(),
            None => refuse(StatusCode::NOT_FOUND, "01003", "L'identifiant indiqué n'existe pas ou n'est pas connu."),
        }
    }
}

impl Case {
    fn parameters(&self) -> Parameters {
        let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let values = |value: &Value| match value {
            Value::Array(values) => values.iter().map(text).collect(),
            value => vec![text(value)],
        };
        self.params.iter().map(|(name, value)| (name.clone(), values(value))).collect()
    }

    fn answer(self) -> Response<Body> {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut answer = (status, self.payload.to_string()).into_response();
        answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
        if matches!(status, StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE) {
            answer.headers_mut().insert(RETRY_AFTER, HeaderValue::from(RETRY_AFTER_S));
        }
        answer
    }
}

/// What stands in a path in the places of its parameters, if it is one of this template.
fn in_path(template: &str, path: &str) -> Option<Parameters> {
    let (wanted, found): (Vec<&str>, Vec<&str>) = (template.split('/').collect(), path.split('/').collect());
    if wanted.len() != found.len() {
        return None;
    }
    let mut parameters = Parameters::new();
    for (wanted, found) in wanted.into_iter().zip(found) {
        match wanted.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
            Some(name) => drop(parameters.insert(name.to_owned(), vec![found.to_owned()])),
            None if wanted == found => {}
            None => return None,
        }
    }
    Some(parameters)
}

async fn answer(State(provider): State<MockProvider>, request: Request) -> Response<Body> {
    if request.method() != Method::GET {
        return refuse(StatusCode::METHOD_NOT_ALLOWED, "00405", "Ces registres se consultent avec GET.");
    }
    provider.find(request.uri().path(), request.uri().query().unwrap_or_default())
}

fn refuse(status: StatusCode, code: &str, detail: &str) -> Response<Body> {
    let error = json!({ "code": code, "title": "Entité non trouvée", "detail": detail, "source": null, "meta": {} });
    (status, Json(json!({ "errors": [error] }))).into_response()
}
