//! Uploads by the protocol tus 1.0.0 (core, creation, expiration, termination, checksum), for scripts in the browser.
//!
//! A script sends the token of the page in `x-csrf-token`, as for every change. Whose upload it is, the room that
//! mounts the routes decides, through a [`Gate`].

mod headers;

use std::error::Error;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{Path, Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, LOCATION};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse as _, Response};
use futures_util::Stream;
use jiff::SignedDuration;
use ui::{Access, Failure, Routes, Visit};

use crate::model::{AttachmentError, AttachmentId, Upload};
use crate::refusal::Refusal;
use crate::room::Attachments;
use crate::tus::headers::{Asked, Mistake, date, said};
use crate::upload::Appended;

const RESUMABLE: HeaderName = HeaderName::from_static("tus-resumable");
const OFFSET: HeaderName = HeaderName::from_static("upload-offset");
const LENGTH: HeaderName = HeaderName::from_static("upload-length");
const EXPIRES: HeaderName = HeaderName::from_static("upload-expires");
const OVERRIDE: HeaderName = HeaderName::from_static("x-http-method-override");
const VERSION: &str = "1.0.0";
/// The status of a part that is not what its checksum says, by the extension checksum.
const CHECKSUM_MISMATCH: u16 = 460;
/// When the platform is overloaded, when to come back, seconds.
const COME_BACK_AFTER_S: i64 = 5;

/// The owner that a visitor may upload for, on its way.
pub type Owner<'a> = Pin<Box<dyn Future<Output = Result<String, Failure>> + Send + 'a>>;

/// Decides for which owner a visitor uploads.
pub trait Gate: Send + Sync + 'static {
    /// The owner of the uploads at this place of the address, when this visitor may upload for it; else
    /// [`Failure::NotFound`] or another. The headers tell what the visit does not: further cookies.
    fn owner<'a>(&'a self, visit: &'a Visit, headers: &'a HeaderMap, place: &'a str) -> Owner<'a>;
}

#[derive(Clone)]
struct Uploads {
    files: Attachments,
    gate: Arc<dyn Gate>,
}

/// The routes of uploads below `path`, which has one variable part, the place: `/drafts/{draft}/uploads`. They are
/// open to who has `access` and passes the gate.
pub fn tus_routes(path: &str, access: Access, files: Attachments, gate: Arc<dyn Gate>) -> Routes {
    Routes::new()
        .any(path, access, at_uploads)
        .any(&format!("{path}/{{id}}"), access, at_upload)
        .with_state(Uploads { files, gate })
}

/// `OPTIONS` tells what is understood, `POST` begins an upload.
async fn at_uploads(
    State(uploads): State<Uploads>,
    Path(place): Path<String>,
    visit: Visit,
    request: Request,
) -> Response {
    match *request.method() {
        Method::OPTIONS => abilities(&uploads.files),
        Method::POST => answered(&visit, uploads.begin(&visit, &place, request.headers()).await),
        _ => Failure::MethodNotAllowed.into_response(),
    }
}

/// `HEAD` tells how far it is, `PATCH` adds a part, `DELETE` forgets it.
async fn at_upload(
    State(uploads): State<Uploads>,
    Path((place, id)): Path<(String, String)>,
    visit: Visit,
    request: Request,
) -> Response {
    let Ok(id) = id.parse::<AttachmentId>() else { return Failure::NotFound.into_response() };
    let method = match request.headers().get(OVERRIDE).map(|named| Method::from_bytes(named.as_bytes())) {
        Some(Ok(named)) if request.method() == Method::POST => named,
        _ => request.method().clone(),
    };
    match method {
        Method::OPTIONS => abilities(&uploads.files),
        Method::HEAD => answered(&visit, uploads.tell(&visit, &place, id, request.headers()).await),
        Method::PATCH => answered(&visit, uploads.append(&visit, &place, id, request).await),
        Method::DELETE => answered(&visit, uploads.forget(&visit, &place, id, request.headers()).await),
        _ => Failure::MethodNotAllowed.into_response(),
    }
}

/// Why a request is not carried out.
enum Trouble {
    Mistake(Mistake),
    File(AttachmentError),
    Failure(Failure),
}

impl From<Mistake> for Trouble {
    fn from(mistake: Mistake) -> Self {
        Self::Mistake(mistake)
    }
}

impl From<AttachmentError> for Trouble {
    fn from(error: AttachmentError) -> Self {
        Self::File(error)
    }
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}

impl Uploads {
    async fn begin(&self, visit: &Visit, place: &str, headers: &HeaderMap) -> Result<Response, Trouble> {
        let asked = Asked::of(headers);
        asked.check_version()?;
        let (size, name) = (asked.length()?, asked.name());
        let owner = self.gate.owner(visit, headers, place).await?;
        let upload = self.files.begin(&owner, &name, size).await?;
        let address = format!("{}/{}", visit.path.trim_end_matches('/'), upload.id);
        let mut response = progress(StatusCode::CREATED, &upload);
        response.headers_mut().insert(LOCATION, said(&address));
        Ok(response)
    }

    async fn tell(
        &self,
        visit: &Visit,
        place: &str,
        id: AttachmentId,
        headers: &HeaderMap,
    ) -> Result<Response, Trouble> {
        Asked::of(headers).check_version()?;
        let owner = self.gate.owner(visit, headers, place).await?;
        let upload = self.files.upload(id, &owner).await?;
        let mut response = progress(StatusCode::OK, &upload);
        response.headers_mut().insert(LENGTH, said(&upload.size.to_string()));
        Ok(response)
    }

    async fn append(
        &self,
        visit: &Visit,
        place: &str,
        id: AttachmentId,
        request: Request,
    ) -> Result<Response, Trouble> {
        let asked = Asked::of(request.headers());
        asked.check_version()?;
        asked.check_part()?;
        let (offset, checksum) = (asked.offset()?, asked.checksum()?);
        let owner = self.gate.owner(visit, request.headers(), place).await?;
        let upload = match self.files.append(id, &owner, offset, checksum, part(request.into_body())).await? {
            Appended::More(upload) => upload,
            Appended::Whole(kept) => Upload {
                id,
                size: kept.size,
                received: kept.size,
                expires_at: kept.kept_at.plus(self.files.limits().upload_lasts),
            },
        };
        Ok(progress(StatusCode::NO_CONTENT, &upload))
    }

    async fn forget(
        &self,
        visit: &Visit,
        place: &str,
        id: AttachmentId,
        headers: &HeaderMap,
    ) -> Result<Response, Trouble> {
        Asked::of(headers).check_version()?;
        let owner = self.gate.owner(visit, headers, place).await?;
        self.files.terminate(id, &owner).await?;
        Ok(StatusCode::NO_CONTENT.into_response())
    }
}

fn part(body: Body) -> impl Stream<Item = Result<Bytes, axum::Error>> + Send {
    body.into_data_stream()
}

fn progress(status: StatusCode, upload: &Upload) -> Response {
    let mut response = status.into_response();
    let headers = response.headers_mut();
    headers.insert(OFFSET, said(&upload.received.to_string()));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if upload.received < upload.size {
        headers.insert(EXPIRES, said(&date(upload.expires_at)));
    }
    response
}

/// What this server understands.
fn abilities(files: &Attachments) -> Response {
    let mut response = StatusCode::NO_CONTENT.into_response();
    let headers = response.headers_mut();
    let mut say = |name: &'static str, value: &str| headers.insert(HeaderName::from_static(name), said(value));
    say("tus-resumable", VERSION);
    say("tus-version", VERSION);
    say("tus-extension", "creation,expiration,termination,checksum");
    say("tus-checksum-algorithm", "sha1,sha256");
    say("tus-max-size", &files.limits().file_bytes.to_string());
    response
}

fn answered(visit: &Visit, result: Result<Response, Trouble>) -> Response {
    let mut response = result.unwrap_or_else(|trouble| match trouble {
        Trouble::Mistake(mistake) => problem(mistake.status(), &mistake.to_string()),
        Trouble::Failure(failure) => failure.into_response(),
        Trouble::File(error) => told(visit, error),
    });
    response.headers_mut().insert(RESUMABLE, HeaderValue::from_static(VERSION));
    response
}

fn told(visit: &Visit, error: AttachmentError) -> Response {
    match error {
        AttachmentError::Refused(refusal) => {
            let status = match refusal {
                Refusal::TooLarge { .. } | Refusal::TooMuch { .. } => StatusCode::PAYLOAD_TOO_LARGE,
                Refusal::NotCheckable => StatusCode::SERVICE_UNAVAILABLE,
                _ => StatusCode::UNPROCESSABLE_ENTITY,
            };
            problem(status, &refusal.tell(visit))
        }
        AttachmentError::NotFound | AttachmentError::Closed(_) => Failure::NotFound.into_response(),
        AttachmentError::Offset { received } => {
            let mut response = problem(StatusCode::CONFLICT, &error.to_string());
            response.headers_mut().insert(OFFSET, said(&received.to_string()));
            response
        }
        AttachmentError::Locked => problem(StatusCode::LOCKED, &error.to_string()),
        AttachmentError::Checksum => {
            let status = StatusCode::from_u16(CHECKSUM_MISMATCH).unwrap_or(StatusCode::BAD_REQUEST);
            problem(status, &error.to_string())
        }
        AttachmentError::BrokenOff => problem(StatusCode::BAD_REQUEST, &error.to_string()),
        AttachmentError::Store(ref store) if store.is_passing() => {
            Failure::Busy { retry_after: SignedDuration::from_secs(COME_BACK_AFTER_S) }.into_response()
        }
        AttachmentError::Store(_) | AttachmentError::Disk(_) => {
            let error: Box<dyn Error + Send + Sync> = Box::new(error);
            Failure::Internal(error).into_response()
        }
    }
}

/// A problem document (RFC 9457): only scripts come here.
fn problem(status: StatusCode, detail: &str) -> Response {
    let document = serde_json::json!({ "type": "about:blank", "status": status.as_u16(), "detail": detail });
    let mut response = (status, document.to_string()).into_response();
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    response
}
