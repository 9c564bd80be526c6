//! Cookies: their names, their attributes, and nothing that a script could read.
//!
//! With a public URL in https a cookie is named `__Host-…` (RFC 6265bis §4.1.3.2) and `Secure`: no
//! sub-domain and no plain connection can set it. On http, which [`PublicUrl`](crate::PublicUrl) allows
//! on the machine itself only, the name is plain, so that every tool's cookie jar takes it.

use std::convert::Infallible;

use axum::http::header::{COOKIE, HeaderMap, HeaderValue, SET_COOKIE};
use axum::response::{IntoResponse, IntoResponseParts, Response, ResponseParts};
use jiff::SignedDuration;

/// The cookie of a signed-in session; identity sets it, its value is opaque here.
pub const SESSION: &str = "session";
/// The cookie that ties forms to a browser that is not signed in.
pub(crate) const VISIT: &str = "visit";
/// The cookie that remembers the language.
pub(crate) const LANG: &str = "lang";

/// How cookies are named and protected here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cookies {
    secure: bool,
}

/// A `Set-Cookie` line, to give back beside a response: `(cookie, Redirect::to("/"))`.
#[derive(Debug, Clone)]
pub struct SetCookie(HeaderValue);

/// A cookie's value has letters that RFC 6265 §4.1.1 does not allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the cookie {0} was given a value with characters that no cookie may have")]
pub struct CookieError(&'static str);

impl Cookies {
    pub(crate) const fn new(secure: bool) -> Self {
        Self { secure }
    }

    /// The name under which a cookie travels.
    pub fn name(self, plain: &'static str) -> String {
        if self.secure { format!("__Host-{plain}") } else { plain.to_owned() }
    }

    fn is_name(self, name: &str, plain: &str) -> bool {
        if self.secure { name.strip_prefix("__Host-") == Some(plain) } else { name == plain }
    }

    /// The value of a cookie in a request.
    pub fn read(self, headers: &HeaderMap, plain: &'static str) -> Option<String> {
        headers
            .get_all(COOKIE)
            .iter()
            .filter_map(|line| line.to_str().ok())
            .flat_map(|line| line.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find(|(of, value)| self.is_name(of, plain) && !value.is_empty())
            .map(|(_, value)| value.to_owned())
    }

    /// Sets a cookie for the whole site, `HttpOnly` and `SameSite=Lax`; without `lasts` it ends with the browser.
    ///
    /// # Errors
    /// When the value is not made of cookie octets.
    pub fn set(
        self,
        plain: &'static str,
        value: &str,
        lasts: Option<SignedDuration>,
    ) -> Result<SetCookie, CookieError> {
        if !value.bytes().all(|byte| matches!(byte, 0x21 | 0x23..=0x2b | 0x2d..=0x3a | 0x3c..=0x5b | 0x5d..=0x7e)) {
            return Err(CookieError(plain));
        }
        let secure = if self.secure { "; Secure" } else { "" };
        let lasts = lasts.map(|lasts| format!("; Max-Age={}", lasts.as_secs().max(0))).unwrap_or_default();
        let line = format!("{}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{lasts}", self.name(plain));
        HeaderValue::try_from(line).map(SetCookie).map_err(|_| CookieError(plain))
    }

    /// Takes a cookie away.
    ///
    /// # Errors
    /// Never for a name of this crate.
    pub fn remove(self, plain: &'static str) -> Result<SetCookie, CookieError> {
        self.set(plain, "", Some(SignedDuration::ZERO))
    }
}

impl SetCookie {
    pub(crate) fn add_to(self, headers: &mut HeaderMap) {
        headers.append(SET_COOKIE, self.0);
    }
}

impl IntoResponseParts for SetCookie {
    type Error = Infallible;

    fn into_response_parts(self, mut response: ResponseParts) -> Result<ResponseParts, Infallible> {
        self.add_to(response.headers_mut());
        Ok(response)
    }
}

impl IntoResponse for SetCookie {
    fn into_response(self) -> Response {
        (self, ()).into_response()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn https_cookies_are_bound_to_the_host() {
        let cookie = Cookies::new(true).set(SESSION, "abc", Some(SignedDuration::from_hours(1))).unwrap();
        assert_eq!(cookie.0, "__Host-session=abc; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=3600");
    }

    #[test]
    fn on_the_machine_itself_names_are_plain() {
        let cookie = Cookies::new(false).set(SESSION, "abc", None).unwrap();
        assert_eq!(cookie.0, "session=abc; Path=/; HttpOnly; SameSite=Lax");
    }

    #[test]
    fn a_value_cannot_smuggle_an_attribute() {
        assert!(Cookies::new(true).set(SESSION, "abc; Domain=evil.example", None).is_err());
        assert!(Cookies::new(true).set(SESSION, "abc\r\nX: y", None).is_err());
    }

    #[test]
    fn a_cookie_without_its_prefix_is_not_read_on_https() {
        let mut headers = HeaderMap::new();
        headers.append(COOKIE, HeaderValue::from_static("session=evil; __Host-session=good"));
        headers.append(COOKIE, HeaderValue::from_static("lang=de"));
        assert_eq!(Cookies::new(true).read(&headers, SESSION).as_deref(), Some("good"));
        assert_eq!(Cookies::new(false).read(&headers, SESSION).as_deref(), Some("evil"));
        assert_eq!(Cookies::new(false).read(&headers, LANG).as_deref(), Some("de"));
    }
}
