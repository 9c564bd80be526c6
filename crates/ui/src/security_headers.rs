//! Headers that tell browsers to be careful.

use std::convert::Infallible;

use axum::http::Uri;
use axum::http::header::{
    CONTENT_SECURITY_POLICY, HeaderName, HeaderValue, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::response::{IntoResponseParts, Response, ResponseParts};

use crate::public_url::PublicUrl;

/// Nothing but our own style sheet, scripts, forms and pictures; scripts talk to nobody but us. What a page may add
/// stands at the end of the last two.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; \
                      frame-ancestors 'none'; img-src 'self' data:; form-action 'self'";

const OTHERS: [(HeaderName, HeaderValue); 3] = [
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"),
    ),
];

/// Headers that are put on every answer, here and by the reception.
const ALL: usize = 10;

/// Two years, seconds.
const HSTS: &str = "max-age=63072000";

/// One more place to which a form of this page may lead, beside the page itself in the response:
/// `(AllowFormTo::of(redirect_uri), page)`.
///
/// Chromium holds every redirect that follows a form against `form-action`, so the consent page of
/// OpenID Connect must name the site to which its answer sends the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AllowFormTo(Option<String>);

impl AllowFormTo {
    /// The origin of an address (or the scheme alone, for an app's own scheme and for IPv6 hosts, which
    /// the policy's grammar cannot name). Allows nothing when the address has none.
    pub fn of(address: &str) -> Self {
        Self(source(address))
    }
}

/// One more place from which pictures of this page may come, beside the page itself in the response:
/// `(AllowImagesFrom::of(address), page)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AllowImagesFrom(Option<String>);

impl AllowImagesFrom {
    /// The origin of an address. Allows nothing when the address has none.
    pub fn of(address: &str) -> Self {
        Self(source(address))
    }
}

/// A CSP source (CSP3 §2.3.1) of an address. Its letters are checked: it ends up in a header.
fn source(address: &str) -> Option<String> {
    let scheme = address.split_once(':')?.0.to_ascii_lowercase();
    let is_scheme = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    if !is_scheme || ["javascript", "data", "blob"].contains(&scheme.as_str()) {
        return None;
    }
    if scheme != "https" && scheme != "http" {
        return Some(format!("{scheme}:"));
    }
    let uri: Uri = address.split(['?', '#']).next()?.parse().ok()?;
    let host = uri.host()?.to_ascii_lowercase();
    if host.starts_with('[') {
        return Some(format!("{scheme}:"));
    }
    if !host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte)) {
        return None;
    }
    Some(match uri.port_u16() {
        Some(port) => format!("{scheme}://{host}:{port}"),
        None => format!("{scheme}://{host}"),
    })
}

impl IntoResponseParts for AllowFormTo {
    type Error = Infallible;

    fn into_response_parts(self, mut response: ResponseParts) -> Result<ResponseParts, Infallible> {
        response.extensions_mut().insert(self);
        Ok(response)
    }
}

impl IntoResponseParts for AllowImagesFrom {
    type Error = Infallible;

    fn into_response_parts(self, mut response: ResponseParts) -> Result<ResponseParts, Infallible> {
        response.extensions_mut().insert(self);
        Ok(response)
    }
}

/// The policy with what a page adds.
fn policy(images: Option<String>, forms: Option<String>) -> HeaderValue {
    if images.is_none() && forms.is_none() {
        return HeaderValue::from_static(POLICY);
    }
    let mut policy = POLICY.to_owned();
    if let Some(source) = images {
        policy = policy.replace("data:", &format!("data: {source}"));
    }
    if let Some(source) = forms {
        policy = format!("{policy} {source}");
    }
    HeaderValue::try_from(policy).unwrap_or(HeaderValue::from_static(POLICY))
}

/// Puts the headers on a response. A handler may have set the lesser ones itself; never the policy.
pub(crate) fn put(response: &mut Response, public_url: &PublicUrl) {
    let forms = response.extensions_mut().remove::<AllowFormTo>().and_then(|AllowFormTo(source)| source);
    let images = response.extensions_mut().remove::<AllowImagesFrom>().and_then(|AllowImagesFrom(source)| source);
    let policy = policy(images, forms);
    let headers = response.headers_mut();
    headers.reserve(ALL);
    headers.insert(CONTENT_SECURITY_POLICY, policy);
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    headers.entry(REFERRER_POLICY).or_insert(HeaderValue::from_static("same-origin"));
    for (name, value) in OTHERS {
        headers.entry(name).or_insert(value);
    }
    if public_url.is_secure() {
        headers.insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(HSTS));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_address_adds_more_than_one_source(address in "(https?|[a-z.;, ]{0,8}):(//)?[ -~]{0,40}") {
            let source = source(&address).unwrap_or_default();
            prop_assert!(!source.contains([';', ',', ' ', '\'', '*']), "{source}");
        }
    }

    #[test]
    fn a_redirect_address_becomes_its_origin() {
        assert_eq!(source("http://127.0.0.1:4999/cb?x=1").as_deref(), Some("http://127.0.0.1:4999"));
        assert_eq!(source("https://Shop.Example/cb").as_deref(), Some("https://shop.example"));
        assert_eq!(source("http://[::1]:4999/cb").as_deref(), Some("http:"));
        assert_eq!(source("com.example.app:/cb").as_deref(), Some("com.example.app:"));
    }

    #[test]
    fn a_page_adds_a_source_of_pictures_and_a_target_of_forms_each_to_its_own() {
        let added = policy(source("https://tiles.example/{z}/{x}/{y}.png"), source("https://shop.example/cb"));
        let added = added.to_str().unwrap();
        assert!(added.contains("img-src 'self' data: https://tiles.example;"), "{added}");
        assert!(added.ends_with("form-action 'self' https://shop.example"), "{added}");
        assert_eq!(policy(None, None), POLICY);
    }

    #[test]
    fn nothing_can_be_smuggled_into_the_policy() {
        for address in
            ["javascript:alert(1)", "data:text/html,x", "https://a.example;script-src *", "x y://a", "", "/cb"]
        {
            assert_eq!(source(address), None, "{address}");
        }
    }
}
