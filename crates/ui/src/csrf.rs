//! Forms that only our own pages can send.
//!
//! Two independent checks stand before every POST of a route that is not
//! [`Access::Client`](crate::Access::Client):
//! what the browser says of the request's origin (`Sec-Fetch-Site`, `Origin`) when it says it, and a
//! token that only a page given to this browser can hold. The token is an HMAC-SHA-256 of the session
//! (or, before sign-in, of an anonymous cookie) under the server's secret, with a fresh nonce, so
//! that compression cannot leak it (BREACH) and nothing has to be stored.

use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use aws_lc_rs::hmac;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{FromRequest, Request};
use axum::http::header::{CONTENT_TYPE, HOST, HeaderMap, ORIGIN};
use base::Random;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use maud::{Escaper, Render};
use serde::de::DeserializeOwned;

use crate::failure::Failure;
use crate::public_url::PublicUrl;
use crate::site::Site;
use crate::upload;
use crate::visit::Visit;

/// The field of a form that carries the token.
pub const FIELD: &str = "csrf";
/// The header in which a script may send the token instead.
pub const HEADER: &str = "x-csrf-token";
/// A form's body may have at most this many bytes.
pub const FORM_LIMIT_BYTES: usize = 64 * 1024;
/// A form may have at most this many fields.
const MAX_FIELDS: usize = 1000;

const NONCE_BYTES: usize = 16;
const TAG_BYTES: usize = 32;

/// The key of the tokens.
pub(crate) struct CsrfKey(hmac::Key);

impl CsrfKey {
    /// A key of its own, derived from the server's secret.
    pub(crate) fn derive(secret: &[u8]) -> Self {
        let own = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret), b"passerelle ui csrf 1");
        Self(hmac::Key::new(hmac::HMAC_SHA256, own.as_ref()))
    }

    pub(crate) fn issue(&self, random: &dyn Random, bound_to: &str) -> String {
        let nonce: [u8; NONCE_BYTES] = random.bytes();
        let mut token = nonce.to_vec();
        token.extend_from_slice(hmac::sign(&self.0, &Self::message(&nonce, bound_to)).as_ref());
        BASE64_URL_SAFE_NO_PAD.encode(token)
    }

    /// Compares in constant time.
    pub(crate) fn accepts(&self, token: &str, bound_to: &str) -> bool {
        let Ok(bytes) = BASE64_URL_SAFE_NO_PAD.decode(token) else { return false };
        if bytes.len() != NONCE_BYTES + TAG_BYTES {
            return false;
        }
        let (nonce, tag) = bytes.split_at(NONCE_BYTES);
        hmac::verify(&self.0, &Self::message(nonce, bound_to), tag).is_ok()
    }

    fn message(nonce: &[u8], bound_to: &str) -> Vec<u8> {
        [nonce, bound_to.as_bytes()].concat()
    }
}

/// The token of a visit, made when a page shows it. It reads as text; a page that shows it makes the
/// response set the cookie that the token needs, so that a visitor who meets no form gets no cookie.
#[derive(Clone)]
pub struct CsrfToken(Arc<Issue>);

struct Issue {
    site: Arc<Site>,
    holder: Holder,
    token: OnceLock<String>,
}

/// Whose form it is.
pub(crate) enum Holder {
    /// Whoever has this session.
    Session(String),
    /// Whoever has this anonymous cookie, which is made when it is needed.
    Browser(OnceLock<String>),
}

impl Holder {
    /// The browser with this anonymous cookie, or with none yet.
    pub(crate) fn browser(cookie: Option<String>) -> Self {
        Self::Browser(cookie.map(OnceLock::from).unwrap_or_default())
    }
}

impl CsrfToken {
    pub(crate) fn new(site: Arc<Site>, holder: Holder) -> Self {
        Self(Arc::new(Issue { site, holder, token: OnceLock::new() }))
    }

    /// Always the same, for snapshots of pages.
    #[cfg(feature = "testing")]
    pub(crate) fn fixed(site: Arc<Site>, token: &str) -> Self {
        Self(Arc::new(Issue { site, holder: Holder::browser(None), token: OnceLock::from(token.to_owned()) }))
    }

    fn accepts(&self, token: &str) -> bool {
        self.0.site.csrf_key.accepts(token, &self.0.bound_to())
    }

    /// Whether it is the token of a session that fell idle, of which the browser still has the cookie.
    fn is_of_idle_session(&self, token: &str, cookie: Option<&str>) -> bool {
        cookie.is_some_and(|session| self.0.site.csrf_key.accepts(token, &of_session(session)))
    }

    /// The anonymous cookie that the browser must keep: when a page showed the token.
    pub(crate) fn cookie(&self) -> Option<&str> {
        match &self.0.holder {
            Holder::Browser(cookie) if self.0.token.get().is_some() => cookie.get().map(String::as_str),
            _ => None,
        }
    }
}

impl Issue {
    fn bound_to(&self) -> String {
        match &self.holder {
            Holder::Session(session) => of_session(session),
            Holder::Browser(cookie) => {
                format!("visit {}", cookie.get_or_init(|| self.site.random.token::<16>()))
            }
        }
    }
}

fn of_session(session: &str) -> String {
    format!("session {session}")
}

impl Deref for CsrfToken {
    type Target = str;

    fn deref(&self) -> &str {
        let Issue { site, token, .. } = &*self.0;
        token.get_or_init(|| site.csrf_key.issue(&*site.random, &self.0.bound_to()))
    }
}

impl fmt::Display for CsrfToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

impl fmt::Debug for CsrfToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CsrfToken(…)")
    }
}

impl Render for CsrfToken {
    fn render_to(&self, buffer: &mut String) {
        use fmt::Write;
        // Writing into a string cannot fail.
        let _ = Escaper::new(buffer).write_str(self);
    }
}

/// A form that was checked: put into the request by the check, taken out by [`CsrfForm`].
#[derive(Clone)]
pub(crate) struct CheckedForm(pub(crate) Bytes);

/// A form with files whose token was checked, and of which nothing else was read.
#[derive(Clone, Copy)]
pub(crate) struct CheckedUpload;

/// What a route takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Takes {
    /// A form without files, of the session that sends it.
    Form,
    /// One with files, too.
    Files,
    /// A form without files, also of a session that fell idle since.
    FormOfIdleSession,
}

/// Lets a changing request through when both checks hold; a form without files is read on the way. A form with
/// files comes through where the route takes them, its files unread.
pub(crate) async fn check(visit: &Visit, takes: Takes, request: Request) -> Result<Request, Failure> {
    if !own_origin(request.headers(), &visit.site.public_url) {
        tracing::warn!("refused a form that another site sent");
        return Err(Failure::OtherSite);
    }
    let (mut parts, body) = request.into_parts();
    let is_form = parts
        .headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.trim_start().starts_with("application/x-www-form-urlencoded"));
    let in_header = parts.headers.get(HEADER).and_then(|value| value.to_str().ok()).map(ToOwned::to_owned);
    let (token, body) = if let Some(boundary) = upload::boundary(&parts.headers) {
        if takes != Takes::Files {
            return Err(Failure::NoFiles);
        }
        parts.extensions.insert(CheckedUpload);
        match in_header {
            Some(token) => (Some(token), body),
            None => upload::first_field(&boundary, body, FIELD).await,
        }
    } else if is_form {
        let bytes =
            to_bytes(body, FORM_LIMIT_BYTES).await.map_err(|_| Failure::TooLarge { limit_bytes: FORM_LIMIT_BYTES })?;
        let in_field =
            form_urlencoded::parse(&bytes).find(|(name, _)| name == FIELD).map(|(_, value)| value.into_owned());
        parts.extensions.insert(CheckedForm(bytes.clone()));
        (in_header.or(in_field), Body::from(bytes))
    } else {
        (in_header, body)
    };
    let is_right = |token: String| {
        visit.csrf.accepts(&token)
            || (takes == Takes::FormOfIdleSession && visit.csrf.is_of_idle_session(&token, visit.session()))
    };
    if token.is_some_and(is_right) {
        Ok(Request::from_parts(parts, body))
    } else {
        tracing::warn!("refused a form without a token of this session");
        // The person shall read why: a browser shows no answer while it is sending.
        if parts.extensions.get::<CheckedUpload>().is_some() {
            upload::throw_away(body).await;
        }
        Err(Failure::FormExpired)
    }
}

/// Whether the browser says that the request comes from one of our own pages, or says nothing.
fn own_origin(headers: &HeaderMap, public_url: &PublicUrl) -> bool {
    let text = |value: Option<&axum::http::HeaderValue>| value.map(|value| value.to_str().unwrap_or("?").to_owned());
    let site = text(headers.get("sec-fetch-site"));
    let origin = text(headers.get(ORIGIN));
    let site_is_own = site.as_deref().is_none_or(|site| site == "same-origin" || site == "none");
    let origin_is_own = match origin.as_deref() {
        None => true,
        // Browsers that hide where they come from say "null"; then only Sec-Fetch-Site can vouch.
        Some("null") => site.as_deref() == Some("same-origin"),
        Some(origin) => {
            // The demonstration answers to localhost as to 127.0.0.1: another name of this very server is ours.
            let host = text(headers.get(HOST));
            origin == public_url.origin()
                || host.is_some_and(|host| origin == format!("{}://{host}", public_url.scheme()))
        }
    };
    site_is_own && origin_is_own
}

/// The fields of a form as they were sent, to show them again beside an error. Without the token.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// The fields of a query or of an urlencoded body, at most the first thousand.
    pub fn parse(urlencoded: &[u8]) -> Self {
        Self(
            form_urlencoded::parse(urlencoded)
                .filter(|(name, _)| name != FIELD)
                .take(MAX_FIELDS)
                .map(|(name, value)| (name.into_owned(), without_nul(value.into_owned())))
                .collect(),
        )
    }

    /// The first value of a name, or an empty text.
    pub fn first(&self, name: &str) -> &str {
        self.0.iter().find(|(of, _)| of == name).map_or("", |(_, value)| value)
    }

    /// Every value of a name: several boxes may be ticked.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(of, _)| of == name).map(|(_, value)| value.as_str())
    }

    /// Every name and value, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

/// The character NUL says nothing, and PostgreSQL keeps it in no text.
fn without_nul(text: String) -> String {
    if text.contains('\0') { text.replace('\0', "") } else { text }
}

impl<N: Into<String>, V: Into<String>> FromIterator<(N, V)> for Fields {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(pairs: I) -> Self {
        Self(pairs.into_iter().map(|(name, value)| (name.into(), without_nul(value.into()))).collect())
    }
}

/// A posted form whose token was checked: the typed value and the fields as they were sent.
///
/// A field that may be sent several times is a `Vec`. Use [`Fields`] itself as `T` when the names are
/// not known beforehand.
#[derive(Debug, Clone)]
pub struct CsrfForm<T> {
    /// What the handler works with.
    pub value: T,
    /// What the person typed.
    pub fields: Fields,
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for CsrfForm<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, _: &S) -> Result<Self, Failure> {
        let CheckedForm(bytes) = request.extensions().get().cloned().ok_or_else(|| Failure::internal(NotChecked))?;
        let fields = Fields::parse(&bytes);
        let pairs = fields.iter().collect::<Vec<_>>();
        let clean = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        let value = serde_html_form::from_str(&clean).map_err(|error| {
            // The error may quote what was typed: it is not logged.
            drop(error);
            Failure::bad_input("ui-failure-form-unreadable")
        })?;
        Ok(Self { value, fields })
    }
}

impl<'de> serde::Deserialize<'de> for Fields {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::<(String, String)>::deserialize(deserializer).map(Self)
    }
}

/// `CsrfForm` or `UploadForm` on a route whose form nobody checked: a GET, or
/// [`Access::Client`](crate::Access::Client). A form with files is for `UploadForm` only.
#[derive(Debug, thiserror::Error)]
#[error(
    "the form of this route was not checked; CsrfForm wants Routes::post, UploadForm wants Routes::post_upload, and neither Access::Client"
)]
pub(crate) struct NotChecked;

#[cfg(test)]
mod tests {
    use super::*;
    use base::SeededRandom;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect()
    }

    #[test]
    fn a_token_holds_for_its_own_session_and_key_only() {
        let key = CsrfKey::derive(b"secret");
        let random = SeededRandom::new(1);
        let token = key.issue(&random, "session of Ana");
        assert!(key.accepts(&token, "session of Ana"));
        assert!(!key.accepts(&token, "session of Leo"));
        assert!(!CsrfKey::derive(b"another").accepts(&token, "session of Ana"));
        assert!(!key.accepts("", "session of Ana"));
        assert!(!key.accepts(&token[1..], "session of Ana"));
        let mut changed = token.clone().into_bytes();
        changed[30] = if changed[30] == b'A' { b'B' } else { b'A' };
        assert!(!key.accepts(&String::from_utf8(changed).unwrap(), "session of Ana"));
    }

    #[test]
    fn two_tokens_of_one_session_share_no_bytes_that_compression_could_find() {
        let key = CsrfKey::derive(b"secret");
        let random = SeededRandom::new(1);
        assert_ne!(key.issue(&random, "a")[..12], key.issue(&random, "a")[..12]);
    }

    #[test]
    fn what_the_browser_says_of_the_origin_decides() {
        let url: PublicUrl = "https://passerelle.example".parse().unwrap();
        let own = |pairs| own_origin(&headers(pairs), &url);
        assert!(own(&[]));
        assert!(own(&[("sec-fetch-site", "same-origin"), ("origin", "https://passerelle.example")]));
        assert!(own(&[("sec-fetch-site", "same-origin"), ("origin", "null")]));
        assert!(own(&[("origin", "https://inner.example"), ("host", "inner.example")]));
        assert!(!own(&[("sec-fetch-site", "cross-site")]));
        assert!(!own(&[("sec-fetch-site", "same-site"), ("origin", "https://passerelle.example")]));
        assert!(!own(&[("origin", "https://evil.example"), ("host", "passerelle.example")]));
        assert!(!own(&[("origin", "http://passerelle.example"), ("host", "passerelle.example")]));
        assert!(!own(&[("origin", "null")]));
    }

    #[test]
    fn no_field_holds_the_character_that_one_of_the_databases_keeps_in_no_text() {
        assert_eq!(Fields::parse(b"text=one%00two").first("text"), "onetwo");
        assert_eq!([("text", "\0")].into_iter().collect::<Fields>().first("text"), "");
    }

    #[test]
    fn fields_keep_every_value_but_the_token() {
        let fields = Fields::parse(b"tool=a&csrf=x&tool=b&name=L%C3%A9o");
        assert_eq!(fields.all("tool").collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!(fields.first("name"), "Léo");
        assert_eq!(fields.first("csrf"), "");
    }
}
