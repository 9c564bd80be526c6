//! For the tests of rooms: a site in memory, visits, and people who are signed in.
//!
//! ```
//! # tokio_test(async {
//! use ui::testing::Site;
//! use ui::{Access, Routes, Visit};
//! let routes = Routes::new().get("/hello", Access::Public, async |visit: Visit| visit.lang.tag());
//! let site = Site::new(routes, &[]);
//! let answer = site.get("/hello").header("accept-language", "de").send().await;
//! assert_eq!((answer.status, answer.body.as_str()), (200, "de"));
//! # });
//! # fn tokio_test(future: impl Future<Output = ()>) {
//! #     tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future);
//! # }
//! ```

#![expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "a test with wrong texts, routes or requests shall fail where it is wrong"
)]

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Extensions, HeaderMap, Request};
use base::{FixedClock, Lang, PersonId, SeededRandom, Timestamp};
use futures_util::stream;
use tower::ServiceExt;

use crate::csrf::CsrfToken;
use crate::routes::{Access, RouteEntry, Routes};
use crate::texts::{RoomTexts, Texts};
use crate::theme::Theme;
use crate::visit::{Roles, Seen, SessionFuture, SessionReader, SignedIn, Visit};
use crate::web::{self, WebSettings};
use crate::words::Words;

/// The origin of test sites.
pub const ORIGIN: &str = "https://passerelle.example";
/// When tests happen: 2026-11-24, 10:00 UTC.
pub const NOW: Timestamp = Timestamp::from_seconds(1_795_514_400);
/// A body of an answer longer than this is a fault, bytes.
const ANSWER_LIMIT_BYTES: usize = 4 * 1024 * 1024;

fn settings(rooms: &[RoomTexts], sessions: Sessions) -> WebSettings {
    WebSettings {
        language: base::Lang::Fr,
        public_url: ORIGIN.parse().expect("the address of tests is right"),
        secret: vec![7; 32],
        clock: Arc::new(FixedClock::at(NOW)),
        random: Arc::new(SeededRandom::new(1)),
        texts: Texts::with(rooms).expect("texts can be read"),
        theme: Theme::default(),
        sessions: Arc::new(sessions),
        demo: false,
        source_url: "https://code.example/passerelle".to_owned(),
    }
}

/// People by the value of their session cookie.
#[derive(Debug, Clone, Default)]
struct Sessions(BTreeMap<String, SignedIn>);

impl SessionReader for Sessions {
    fn signed_in<'a>(&'a self, session: &'a str) -> SessionFuture<'a> {
        Box::pin(async move { Ok(self.0.get(session).cloned()) })
    }
}

/// A visit of nobody in particular to `/`, for tests of pages without a server.
pub fn visit(lang: Lang, rooms: &[RoomTexts]) -> Visit {
    visit_with(lang, rooms, |_| {})
}

/// The same with a change: somewhere else, by someone.
pub fn visit_with(lang: Lang, rooms: &[RoomTexts], change: impl FnOnce(&mut Seen)) -> Visit {
    let site = Arc::new(web::site(settings(rooms, Sessions::default())).expect("a site"));
    let mut seen = Seen {
        signed_in: None,
        csrf: CsrfToken::fixed(Arc::clone(&site), "token"),
        request_id: "test".to_owned(),
        path: "/".to_owned(),
        host: None,
        demo: false,
        now: NOW,
        cookies: site.cookies,
        session: None,
        words: Words::new(Arc::clone(&site.texts), lang),
        route: OnceLock::new(),
        site,
    };
    change(&mut seen);
    seen.into()
}

/// A person for tests, always the same for a name.
pub fn person(name: &str, roles: Roles) -> SignedIn {
    let seed = name.bytes().fold(0, |seed: u64, letter| seed.rotate_left(8) ^ u64::from(letter));
    let person = PersonId::new(&FixedClock::at(NOW), &SeededRandom::new(seed));
    SignedIn { person, name: name.to_owned(), roles, shared: false }
}

/// A dressed router, without a socket.
pub struct Site {
    router: Router,
    table: Vec<RouteEntry>,
    /// How titles of pages with errors begin, in each language.
    error_titles: Vec<String>,
}

impl Site {
    /// These routes with these texts; nobody is signed in.
    pub fn new(routes: Routes, rooms: &[RoomTexts]) -> Self {
        Self::with_people(routes, rooms, &[])
    }

    /// These routes with these texts; each person is signed in by [`Ask::as_person`].
    pub fn with_people(routes: Routes, rooms: &[RoomTexts], people: &[SignedIn]) -> Self {
        let sessions = people.iter().map(|person| (session_of(person), person.clone())).collect();
        let table = routes.table().to_vec();
        let settings = settings(rooms, Sessions(sessions));
        let error_titles = error_titles(&settings.texts);
        let dressed = web::dress(routes, settings).expect("a site");
        Self { router: dressed, table, error_titles }
    }

    /// Whoever listens to a page hears its title first: with an error summary, it says that there are errors.
    fn check_title(&self, path: &str, body: &str) {
        if !body.contains("<div class=\"error-summary\"") {
            return;
        }
        let title = body.split_once("<title>").map_or("", |(_, after)| after);
        let is_said = self.error_titles.iter().any(|beginning| title.starts_with(beginning));
        assert!(is_said, "the title of {path} does not say that there are errors: PageHead::errors was not called");
    }

    /// A GET, as a browser does it.
    pub fn get(&self, path: &str) -> Ask<'_> {
        Ask::new(self, "GET", path)
    }

    /// A POST of a form, without a token unless [`Ask::field`] gives one.
    pub fn post(&self, path: &str) -> Ask<'_> {
        Ask::new(self, "POST", path)
    }

    /// Another request, as a script does it.
    pub fn ask(&self, method: &str, path: &str) -> Ask<'_> {
        Ask::new(self, method, path)
    }

    /// Posts a form as a person does: opens `page` first, and sends the token and cookie that it gives.
    pub async fn fill_in(
        &self,
        page: &str,
        action: &str,
        fields: &[(&str, &str)],
        person: Option<&SignedIn>,
    ) -> Answer {
        let signed = |ask| match person {
            Some(person) => Ask::as_person(ask, person),
            None => ask,
        };
        let opened = signed(self.get(page)).send().await;
        let mut ask = signed(self.post(action));
        for cookie in opened.cookies() {
            ask = ask.cookie(&cookie);
        }
        for (name, value) in fields {
            ask = ask.field(name, value);
        }
        ask.field("csrf", &opened.token()).send().await
    }

    /// Every route that is not open to all, with what an anonymous request to it is answered. Give it a
    /// table of routes in a test: no status may be a success.
    pub async fn anonymous_answers(&self) -> Vec<(RouteEntry, u16)> {
        let mut answers = Vec::new();
        for entry in &self.table {
            if matches!(entry.access, Access::SignedIn | Access::Role(_)) {
                let method = entry.method.as_ref().map_or("POST", axum::http::Method::as_str);
                let path = entry.path.replace(['{', '}', '*'], "");
                answers.push((entry.clone(), Ask::new(self, method, &path).send().await.status));
            }
        }
        answers
    }
}

fn error_titles(texts: &Texts) -> Vec<String> {
    let mark = "\u{1}";
    let title = |lang: Lang| texts.say(lang, "ui-title-with-errors", &[("title", mark.into())]);
    // What stands before the title; formatters of texts may put a sign around a value.
    let before = |text: String| text.split(mark).next().unwrap_or("").trim_end_matches('\u{2068}').to_owned();
    Lang::ALL.map(|lang| before(title(lang))).into()
}

fn session_of(person: &SignedIn) -> String {
    format!("session-{}", person.person)
}

/// A request to be sent.
#[must_use]
pub struct Ask<'a> {
    site: &'a Site,
    method: String,
    path: String,
    headers: Vec<(String, String)>,
    cookies: Vec<String>,
    fields: Vec<(String, String)>,
    body: Option<String>,
    breaks_off: bool,
    extensions: Extensions,
}

impl<'a> Ask<'a> {
    fn new(site: &'a Site, method: &str, path: &str) -> Self {
        Self {
            site,
            method: method.to_owned(),
            path: path.to_owned(),
            headers: Vec::new(),
            cookies: Vec::new(),
            fields: Vec::new(),
            body: None,
            breaks_off: false,
            extensions: Extensions::new(),
        }
    }

    /// With what a listener knows of it.
    pub fn extension<T: Clone + Send + Sync + 'static>(mut self, known: T) -> Self {
        self.extensions.insert(known);
        self
    }

    /// With a header; `accept` replaces a browser's.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// With a cookie, `name=value`.
    pub fn cookie(mut self, pair: &str) -> Self {
        self.cookies.push(pair.to_owned());
        self
    }

    /// With a field of its form.
    pub fn field(mut self, name: &str, value: &str) -> Self {
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// With this body instead of a form.
    pub fn body(mut self, content_type: &str, body: &str) -> Self {
        self.body = Some(body.to_owned());
        self.header("content-type", content_type)
    }

    /// The line breaks behind its body.
    pub fn breaks_off(mut self) -> Self {
        self.breaks_off = true;
        self
    }

    /// By one of the people of the site.
    pub fn as_person(self, person: &SignedIn) -> Self {
        let cookie = format!("__Host-session={}", session_of(person));
        self.cookie(&cookie)
    }

    /// Sends it.
    pub async fn send(self) -> Answer {
        let mut request = Request::builder().method(self.method.as_str()).uri(&self.path);
        if !self.headers.iter().any(|(name, _)| name == "accept") {
            request = request.header("accept", "text/html");
        }
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        if !self.cookies.is_empty() {
            request = request.header("cookie", self.cookies.join("; "));
        }
        let body = if matches!(self.method.as_str(), "GET" | "HEAD") {
            Body::empty()
        } else {
            if !self.headers.iter().any(|(name, _)| name == "content-type") {
                request = request.header("content-type", "application/x-www-form-urlencoded");
            }
            match self.body {
                Some(body) if self.breaks_off => {
                    let cut = std::io::Error::from(std::io::ErrorKind::ConnectionReset);
                    Body::from_stream(stream::iter([Ok(body), Err(cut)]))
                }
                Some(body) => Body::from(body),
                None => Body::from(form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.fields).finish()),
            }
        };
        let mut request = request.body(body).expect("a request");
        *request.extensions_mut() = self.extensions;
        let response = self.site.router.clone().oneshot(request).await.expect("routers do not fail");
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, ANSWER_LIMIT_BYTES).await.expect("a body");
        let text = String::from_utf8_lossy(&body).into_owned();
        self.site.check_title(&self.path, &text);
        Answer { status: parts.status.as_u16(), headers: parts.headers, length: body.len(), body: text }
    }
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body, as text.
    pub body: String,
    /// How many bytes its body had on the way, compressed when the request allowed it.
    pub length: usize,
}

impl Answer {
    /// A header's value, or an empty text.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or("")
    }

    /// The cookies that it sets, as `name=value`.
    pub fn cookies(&self) -> Vec<String> {
        let lines = self.headers.get_all("set-cookie").iter().filter_map(|line| line.to_str().ok());
        lines.filter_map(|line| line.split(';').next()).map(ToOwned::to_owned).collect()
    }

    /// The first form token of the page, or an empty text.
    pub fn token(&self) -> String {
        let after = self.body.split_once("name=\"csrf\" value=\"").map_or("", |(_, after)| after);
        after.split('"').next().unwrap_or("").to_owned()
    }
}
