//! Which language a visit speaks: the address says it (`?lang=de`), else the cookie, else the
//! browser (`Accept-Language`), else the installation.

use axum::extract::Request;
use axum::http::header::ACCEPT_LANGUAGE;
use base::Lang;
use jiff::SignedDuration;

use crate::cookies::{self, Cookies, SetCookie};

/// The choice is remembered for a year.
const REMEMBER_DAYS: i64 = 365;

pub(crate) struct Choice {
    pub(crate) lang: Lang,
    /// The language to remember, when the address chose it.
    pub(crate) remember: Option<Lang>,
}

pub(crate) fn choose(request: &Request, cookies: Cookies, fallback: Lang) -> Choice {
    let query = request.uri().query().filter(|query| query.contains("lang="));
    let in_address = query.and_then(|query| {
        form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "lang").and_then(|(_, tag)| exact(&tag))
    });
    let lang = in_address
        .or_else(|| cookies.read(request.headers(), cookies::LANG).and_then(|tag| exact(&tag)))
        .unwrap_or_else(|| {
            let accepted = request.headers().get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
            Lang::negotiate(accepted.unwrap_or(""), fallback)
        });
    Choice { lang, remember: in_address }
}

/// The cookie that remembers the language.
pub(crate) fn cookie(cookies: Cookies, lang: Lang) -> Option<SetCookie> {
    cookies.set(cookies::LANG, lang.tag(), Some(SignedDuration::from_hours(REMEMBER_DAYS * 24))).ok()
}

fn exact(tag: &str) -> Option<Lang> {
    Lang::ALL.into_iter().find(|lang| lang.tag() == tag)
}
