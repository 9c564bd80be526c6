//! From the socket to the handler and back: what happens to every request.

use std::any::Any;
use std::borrow::Cow;
use std::convert::Infallible;
use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::sync::{Arc, OnceLock};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, Query, Request};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, HOST, HeaderName, HeaderValue, VARY};
use axum::response::{IntoResponse, Redirect, Response};
use base::{Clock, Lang, Random, Timestamp};
use jiff::SignedDuration;
use tower::{Layer, Service};
use tower_http::compression::CompressionLayer;
use tracing::Instrument;

use crate::access_log::{self, Traffic};
use crate::assets::{self, Assets};
use crate::cookies::{self, Cookies};
use crate::csrf::{CsrfKey, CsrfToken, Holder};
use crate::failure::{Failure, Reader, Untold};
use crate::language;
use crate::local_path::LocalPath;
use crate::public_url::PublicUrl;
use crate::routes::{Access, Routes};
use crate::security_headers;
use crate::site::Site;
use crate::texts::Texts;
use crate::theme::Theme;
use crate::visit::{Role, Roles, Seen, SessionReader, SignedIn, Visit};
use crate::words::Words;

/// A handler must begin its answer within this time, seconds.
const ANSWER_WITHIN_S: u64 = 30;
/// A body that a handler reads whole may have at most this many bytes, unless the route says otherwise.
const BODY_LIMIT_BYTES: usize = 1024 * 1024;
/// After a timeout, when to come back, seconds.
const COME_BACK_AFTER_S: i64 = 10;
/// The header that names a request.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// A secret shorter than this many bytes could be guessed.
const MIN_SECRET_BYTES: usize = 32;

/// What [`dress`] needs.
pub struct WebSettings {
    /// The address under which people reach the platform.
    pub public_url: PublicUrl,
    /// At least 32 secret bytes, the same after a restart and on every machine: form tokens derive from it.
    pub secret: Vec<u8>,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Makes request ids, nonces and anonymous cookies.
    pub random: Arc<dyn Random>,
    /// What is said, in every language.
    pub texts: Arc<Texts>,
    /// The colours.
    pub theme: Theme,
    /// Opens sessions.
    pub sessions: Arc<dyn SessionReader>,
    /// The language of those whose browser asks for none that is spoken here.
    pub language: Lang,
    /// Whether this is the demonstration: pages then say that their data is fictional.
    pub demo: bool,
    /// Where the source code is (EUPL-1.2, article 5): the address of the footer's link.
    pub source_url: String,
}

/// Settings that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum WebError {
    /// The secret could be guessed.
    #[error("the secret has {0} bytes; it needs at least {MIN_SECRET_BYTES}")]
    ShortSecret(usize),
}

/// Wraps the finished routes of all rooms: visits, sessions, languages, failures told as pages or
/// problems, security headers, request ids, access log, metrics, limits, compression, and the
/// static files.
///
/// # Errors
/// [`WebError`].
pub fn dress(routes: Routes, settings: WebSettings) -> Result<Router, WebError> {
    let site = Arc::new(site(settings)?);
    access_log::describe_metrics();
    let own = Routes::new()
        .get("/static/{file}", Access::Public, assets::serve)
        .get("/language/{tag}", Access::Public, choose_language)
        .with_state(Arc::clone(&site));
    let (rooms, bare) = routes.merge(own).into_parts();
    let router = rooms
        .fallback(|| async { Failure::NotFound })
        .method_not_allowed_fallback(|| async { Failure::MethodNotAllowed });
    let limited = DefaultBodyLimit::max(BODY_LIMIT_BYTES).layer(router);
    Ok(bare.fallback_service(CompressionLayer::new().layer(Reception { rooms: limited, site })))
}

/// Stands once before all routes: as layers of the router, what it does would be wrapped around each of
/// them, and be copied piece by piece for every request.
#[derive(Clone)]
struct Reception<S> {
    rooms: S,
    site: Arc<Site>,
}

impl<S> Service<Request> for Reception<S>
where
    S: Service<Request, Response = Response, Error = Infallible, Future: Send> + Clone + Send + 'static,
{
    type Response = Response;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.rooms.poll_ready(context)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let next = self.rooms.clone();
        // The one that was made ready goes; its copy stays.
        let rooms = std::mem::replace(&mut self.rooms, next);
        let site = Arc::clone(&self.site);
        Box::pin(async move { Ok(receive(&site, request, rooms).await) })
    }
}

pub(crate) fn site(settings: WebSettings) -> Result<Site, WebError> {
    if settings.secret.len() < MIN_SECRET_BYTES {
        return Err(WebError::ShortSecret(settings.secret.len()));
    }
    Ok(Site {
        cookies: Cookies::new(settings.public_url.is_secure()),
        csrf_key: CsrfKey::derive(&settings.secret),
        assets: Assets::new(&settings.theme),
        public_url: settings.public_url,
        source_url: settings.source_url,
        clock: settings.clock,
        random: settings.random,
        texts: settings.texts,
        sessions: settings.sessions,
        language: settings.language,
        demo: settings.demo,
        astray: Traffic::of("none"),
    })
}

/// Receives one request: recognises the visitor, lets the handler answer, tells its failure, and
/// leaves one line in the log.
async fn receive<S>(site: &Arc<Site>, request: Request, rooms: S) -> Response
where
    S: Service<Request, Response = Response, Error = Infallible>,
{
    let began = site.clock.now();
    let request_id = site.random.token::<12>();
    let method = request.method().clone();
    let span = tracing::info_span!("request", id = request_id);
    let (visit, mut response) = answer(site, request, rooms, began, request_id).instrument(span).await;
    security_headers::put(&mut response, &site.public_url);
    if let Ok(id) = HeaderValue::try_from(&visit.request_id) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    let took = site.clock.now().since(began);
    let route = visit.route.get().map_or(&site.astray, |route| &**route);
    access_log::write(&visit.request_id, &method, route, response.status(), took);
    response
}

async fn answer<S>(
    site: &Arc<Site>,
    mut request: Request,
    rooms: S,
    began: Timestamp,
    request_id: String,
) -> (Visit, Response)
where
    S: Service<Request, Response = Response, Error = Infallible>,
{
    let reader = Reader::of(&request);
    // Static files are the same for everyone: no session is read for them.
    let is_static = request.uri().path().starts_with(assets::FOLDER);
    let session = if is_static { None } else { site.cookies.read(request.headers(), cookies::SESSION) };
    let signed_in = match &session {
        Some(session) => site.sessions.signed_in(session).await,
        None => Ok(None),
    };
    let (signed_in, refusal) = match signed_in {
        Ok(signed_in) => (signed_in, None),
        Err(failure) => (None, Some(failure)),
    };
    let choice = language::choose(&request, site.cookies, site.language);
    let visit = visit(site, &request, began, request_id, session, signed_in, choice.lang);

    let mut response = if let Some(failure) = refusal {
        failure.into_response()
    } else {
        request.extensions_mut().insert(visit.clone());
        let patience = Duration::from_secs(ANSWER_WITHIN_S);
        tokio::time::timeout(patience, unless_it_panics(rooms, request)).await.unwrap_or_else(|_| {
            tracing::error!("no answer within {ANSWER_WITHIN_S} s");
            Failure::Busy { retry_after: SignedDuration::from_secs(COME_BACK_AFTER_S) }.into_response()
        })
    };
    if let Some(Untold(failure)) = response.extensions_mut().remove() {
        let mut told = failure.tell(&visit, reader);
        // What a handler or the router set beside the failure (a cookie, `Allow`) stays.
        for (name, value) in response.headers() {
            if name != CONTENT_TYPE && name != CONTENT_LENGTH {
                told.headers_mut().append(name, value.clone());
            }
        }
        response = told;
    }
    finish(&visit, choice.remember, &mut response);
    (visit, response)
}

/// The answer of the rooms; a panic of a handler is a failure like others.
async fn unless_it_panics<S>(mut rooms: S, request: Request) -> Response
where
    S: Service<Request, Response = Response, Error = Infallible>,
{
    let mut answer = pin!(rooms.call(request));
    poll_fn(|context| match catch_unwind(AssertUnwindSafe(|| answer.as_mut().poll(context))) {
        Ok(polled) => polled.map(|Ok(answered)| answered),
        Err(panic) => Poll::Ready(Failure::internal(said(&*panic)).into_response()),
    })
    .await
}

/// What a panic said.
fn said(panic: &(dyn Any + Send)) -> String {
    let said = panic.downcast_ref::<&str>().map(|said| Cow::Borrowed(*said));
    let said = said.or_else(|| panic.downcast_ref::<String>().map(|said| Cow::Owned(said.clone())));
    format!("a handler panicked: {}", said.unwrap_or_default())
}

/// As HTTP/1.1 or HTTP/2 says it.
fn host(request: &Request) -> Option<&str> {
    let header = request.headers().get(HOST).and_then(|host| host.to_str().ok());
    header.or_else(|| request.uri().authority().map(axum::http::uri::Authority::as_str))
}

fn visit(
    site: &Arc<Site>,
    request: &Request,
    now: Timestamp,
    request_id: String,
    session: Option<String>,
    signed_in: Option<SignedIn>,
    lang: Lang,
) -> Visit {
    let holder = match (&session, &signed_in) {
        (Some(session), Some(_)) => Holder::Session(session.clone()),
        _ => Holder::browser(site.cookies.read(request.headers(), cookies::VISIT)),
    };
    let seen = Seen {
        signed_in,
        csrf: CsrfToken::new(Arc::clone(site), holder),
        request_id,
        path: request.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned(),
        host: host(request).map(str::to_owned),
        demo: site.demo,
        now,
        cookies: site.cookies,
        session,
        words: Words::new(Arc::clone(&site.texts), lang),
        route: OnceLock::new(),
        site: Arc::clone(site),
    };
    seen.into()
}

/// Whether somebody sees nothing that is of others: a person, or the owner of a firm.
fn sees_own(person: &SignedIn) -> bool {
    person.roles.without(Role::Owner) == Roles::NONE
}

/// Sets what the browser shall remember, and what nobody shall.
fn finish(visit: &Visit, remember: Option<Lang>, response: &mut Response) {
    let is_page = response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let keep = match &visit.signed_in {
        // A form that came back with what is wrong in it is there again for whoever goes back to it, instead of the
        // browser's question whether to send it anew. Signing out takes it away; a page with a secret says itself that
        // it is not kept.
        Some(person) if !person.shared && sees_own(person) && response.status().is_client_error() => {
            "private, no-cache"
        }
        // What else a signed-in person sees is not kept: the computer may be shared though nobody said so.
        Some(_) => "no-store",
        None => "private, no-cache",
    };
    let headers = response.headers_mut();
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static(keep));
    if is_page {
        headers.append(VARY, HeaderValue::from_static("accept-language, cookie"));
    }
    if let Some(cookie) = remember.and_then(|lang| language::cookie(visit.cookies, lang)) {
        cookie.add_to(headers);
    }
    if let Some(anonymous) = visit.csrf.cookie()
        && let Ok(cookie) = visit.cookies.set(cookies::VISIT, anonymous, None)
    {
        cookie.add_to(headers);
    }
}

#[derive(serde::Deserialize)]
struct Back {
    back: Option<String>,
}

/// `GET /language/{tag}?back=PATH`: remembers the language and goes back.
async fn choose_language(
    visit: Visit,
    Path(tag): Path<String>,
    Query(Back { back }): Query<Back>,
) -> Result<Response, Failure> {
    let lang = Lang::ALL.into_iter().find(|lang| lang.tag() == tag).ok_or(Failure::NotFound)?;
    let back = back.as_deref().and_then(LocalPath::parse).unwrap_or_else(LocalPath::home);
    let cookie = language::cookie(visit.cookies, lang);
    let mut response = Redirect::to(back.as_str()).into_response();
    *response.status_mut() = StatusCode::SEE_OTHER;
    if let Some(cookie) = cookie {
        cookie.add_to(response.headers_mut());
    }
    Ok(response)
}
