//! What went wrong, and the one place that tells it: a page with a way out, or a problem document.

use std::error::Error;
use std::sync::Arc;

use axum::Json;
use axum::extract::Request;
use axum::http::header::{ACCEPT, CONTENT_TYPE, HeaderMap, HeaderValue, RETRY_AFTER};
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use jiff::SignedDuration;
use maud::html;

use crate::components::{ButtonKind, Link, button_link};
use crate::cookies::CookieError;
use crate::local_path::LocalPath;
use crate::page::{PageHead, page};
use crate::visit::Visit;

/// The one error that handlers return. A room says how its own errors become one:
/// `impl From<RoomError> for Failure`.
///
/// A person gets a page in their language with a way out, a program a problem document (RFC 9457).
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// There is nothing here, or nothing that this person may know of (404).
    #[error("not found")]
    NotFound,
    /// The person is known and may not do this (403).
    #[error("forbidden")]
    Forbidden,
    /// The person must sign in: a GET goes to `/sign-in?next=…` (303), else 401.
    #[error("sign in first")]
    SignInFirst,
    /// The form has no token of this session: too old, or not ours (403).
    #[error("the form has no token of this session")]
    FormExpired,
    /// Another site sent the form (403).
    #[error("another site sent the form")]
    OtherSite,
    /// What was sent cannot be used (400).
    #[error("bad input")]
    BadInput(BadInput),
    /// What is asked does not fit with what is already done (409); the sentence of this text key says why.
    #[error("conflict: {0}")]
    Conflict(&'static str),
    /// The address exists, not for this method (405).
    #[error("method not allowed")]
    MethodNotAllowed,
    /// The body is too large (413).
    #[error("the body is over {limit_bytes} bytes")]
    TooLarge {
        /// The largest body that would be read.
        limit_bytes: usize,
    },
    /// A form with files came where none are taken (415).
    #[error("no files are taken here")]
    NoFiles,
    /// Too many requests from one place (429).
    #[error("too many requests")]
    TooMany {
        /// When to come back.
        retry_after: SignedDuration,
    },
    /// The person did as often as one may in a day (429); the sentence of this text key says so.
    #[error("too often: {0}")]
    TooOften(&'static str),
    /// The platform, or something that it needs, cannot answer now (503).
    #[error("busy")]
    Busy {
        /// When to come back.
        retry_after: SignedDuration,
    },
    /// A fault of ours (500). It is logged with the request's id; the person sees the id only.
    #[error("internal error")]
    Internal(#[source] Box<dyn Error + Send + Sync>),
}

/// What is wrong with what was sent, as keys of texts, told in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadInput {
    sentence: &'static str,
    fields: Vec<(String, &'static str)>,
}

impl BadInput {
    /// The key of the sentence that says what was expected.
    pub const fn new(sentence: &'static str) -> Self {
        Self { sentence, fields: Vec::new() }
    }

    /// A field at fault, with the key of the sentence about it.
    #[must_use]
    pub fn field(mut self, name: impl Into<String>, sentence: &'static str) -> Self {
        self.fields.push((name.into(), sentence));
        self
    }
}

impl Failure {
    /// A fault of ours.
    pub fn internal(error: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::Internal(error.into())
    }

    /// Input that cannot be used; the key of the sentence that says what was expected.
    pub const fn bad_input(sentence: &'static str) -> Self {
        Self::BadInput(BadInput::new(sentence))
    }

    /// The status of the answer.
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Forbidden | Self::FormExpired | Self::OtherSite => StatusCode::FORBIDDEN,
            Self::SignInFirst => StatusCode::UNAUTHORIZED,
            Self::BadInput(_) => StatusCode::BAD_REQUEST,
            Self::Conflict(_) => StatusCode::CONFLICT,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Self::NoFiles => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooMany { .. } | Self::TooOften(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy { .. } => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The last part of the problem's type, and the text keys of its title and sentence.
    const fn told_as(&self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::NotFound => ("not-found", "ui-failure-not-found-title", "ui-failure-not-found"),
            Self::Forbidden => ("forbidden", "ui-failure-forbidden-title", "ui-failure-forbidden"),
            Self::SignInFirst => ("sign-in-first", "ui-failure-sign-in-title", "ui-failure-sign-in"),
            Self::FormExpired => ("form-expired", "ui-failure-form-expired-title", "ui-failure-form-expired"),
            Self::OtherSite => ("other-site", "ui-failure-other-site-title", "ui-failure-other-site"),
            Self::BadInput(input) => ("bad-input", "ui-failure-bad-input-title", input.sentence),
            Self::Conflict(sentence) => ("conflict", "ui-failure-conflict-title", sentence),
            Self::MethodNotAllowed => ("method-not-allowed", "ui-failure-not-found-title", "ui-failure-method"),
            Self::TooLarge { .. } => ("too-large", "ui-failure-too-large-title", "ui-failure-too-large"),
            Self::NoFiles => ("no-files", "ui-failure-bad-input-title", "ui-failure-no-files"),
            Self::TooMany { .. } => ("too-many", "ui-failure-too-many-title", "ui-failure-too-many"),
            Self::TooOften(sentence) => ("too-many", "ui-failure-too-many-title", sentence),
            Self::Busy { .. } => ("busy", "ui-failure-busy-title", "ui-failure-busy"),
            Self::Internal(_) => ("internal", "ui-failure-internal-title", "ui-failure-internal"),
        }
    }

    const fn retry_after(&self) -> Option<SignedDuration> {
        match self {
            Self::TooMany { retry_after } | Self::Busy { retry_after } => Some(*retry_after),
            _ => None,
        }
    }

    /// Tells the failure to whoever made the request.
    pub(crate) fn tell(&self, visit: &Visit, reader: Reader) -> Response {
        if let Self::Internal(error) = self {
            tracing::error!(error = %chain(error.as_ref()), "a request failed by a fault of ours");
        }
        let here = LocalPath::parse(&visit.path).unwrap_or_else(LocalPath::home);
        if matches!(self, Self::SignInFirst) && reader.follows {
            return Redirect::to(&here.within("/sign-in", "next")).into_response();
        }
        let mut response = if reader.wants_page { self.page(visit) } else { self.problem(visit) };
        *response.status_mut() = self.status();
        if let Some(wait) = self.retry_after() {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(wait.as_secs().max(1).unsigned_abs()));
        }
        response
    }

    fn page(&self, visit: &Visit) -> Response {
        let (_, title, sentence) = self.told_as();
        let way_out = match self {
            Self::SignInFirst => Link::new("/sign-in", visit.t("ui-sign-in")),
            _ => Link::new("/", visit.t("ui-failure-home")),
        };
        let main = html! {
            h1 { (visit.t(title)) }
            p.lead { (visit.t(sentence)) }
            @if let Self::BadInput(input) = self {
                @if !input.fields.is_empty() {
                    ul { @for (name, sentence) in &input.fields { li { strong { (name) } " " (visit.t(sentence)) } } }
                }
            }
            p { (button_link(&way_out, ButtonKind::Primary)) }
            p.muted { (visit.t("ui-failure-reference")) " " code { (visit.request_id) } }
        };
        page(visit, PageHead::new(visit.t(title)), main).into_response()
    }

    fn problem(&self, visit: &Visit) -> Response {
        let (kind, title, sentence) = self.told_as();
        let mut document = serde_json::json!({
            "type": format!("urn:passerelle:problem:{kind}"),
            "title": visit.t(title),
            "status": self.status().as_u16(),
            "detail": visit.t(sentence),
            "instance": format!("urn:passerelle:request:{}", visit.request_id),
        });
        if let Self::BadInput(input) = self {
            document["errors"] = input
                .fields
                .iter()
                .map(|(name, sentence)| serde_json::json!({ "field": name, "detail": visit.t(sentence) }))
                .collect();
        }
        problem_response(document)
    }
}

fn problem_response(document: serde_json::Value) -> Response {
    let mut response = Json(document).into_response();
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    response
}

/// Who a failure is told to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reader {
    wants_page: bool,
    /// Whether they go where a redirect leads.
    follows: bool,
}

impl Reader {
    pub(crate) fn of(request: &Request) -> Self {
        let headers = request.headers();
        let wants_page = wants_page(headers);
        let may_redirect = [Method::GET, Method::HEAD].contains(request.method());
        Self { wants_page, follows: may_redirect && (wants_page || !wants_json(headers)) }
    }
}

/// Whether the answer shall be a page: only for who asks for HTML by name, as browsers do.
fn wants_page(headers: &HeaderMap) -> bool {
    accepts(headers, "text/html") || accepts(headers, "application/xhtml+xml")
}

/// Whether JSON is asked for by name. Who asks for nothing in particular follows a redirect as a browser does.
fn wants_json(headers: &HeaderMap) -> bool {
    accepts(headers, "json")
}

fn accepts(headers: &HeaderMap, kind: &str) -> bool {
    headers.get_all(ACCEPT).iter().filter_map(|value| value.to_str().ok()).any(|value| value.contains(kind))
}

/// An error and what caused it, in one line.
fn chain(error: &dyn Error) -> String {
    let mut line = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        line.push_str(": ");
        line.push_str(&cause.to_string());
        source = cause.source();
    }
    line
}

/// A failure on its way through the response to where it is told.
#[derive(Clone)]
pub(crate) struct Untold(pub(crate) Arc<Failure>);

impl IntoResponse for Failure {
    /// A bare problem document; [`dress`](crate::web::dress) tells it properly, in the reader's language.
    fn into_response(self) -> Response {
        let (kind, ..) = self.told_as();
        let status = self.status();
        let document =
            serde_json::json!({ "type": format!("urn:passerelle:problem:{kind}"), "status": status.as_u16() });
        let mut response = problem_response(document);
        *response.status_mut() = status;
        response.extensions_mut().insert(Untold(Arc::new(self)));
        response
    }
}

impl From<CookieError> for Failure {
    fn from(error: CookieError) -> Self {
        Self::internal(error)
    }
}
