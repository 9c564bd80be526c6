//! A service that signs people in by OpenID Connect.

use axum::body::Body;
use axum::http::Request;
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::Value;

use crate::browser::{Answer, Browser, send};
use crate::house::{House, PASSWORD};

pub const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
pub const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

pub struct RelyingParty<'h> {
    house: &'h House,
    pub id: String,
    pub secret: Option<String>,
    pub redirect_uri: String,
}

impl<'h> RelyingParty<'h> {
    pub fn new(house: &'h House, id: &str, secret: Option<String>) -> Self {
        Self { house, id: id.to_owned(), secret, redirect_uri: format!("https://{id}.example/cb") }
    }

    /// The address that begins a sign-in; a change with an empty value takes a parameter away.
    pub fn address(&self, changes: &[(&str, &str)]) -> String {
        format!("/authorize?{}", self.query(changes))
    }

    pub fn query(&self, changes: &[(&str, &str)]) -> String {
        form_urlencoded::Serializer::new(String::new()).extend_pairs(self.parameters(changes)).finish()
    }

    /// What begins a sign-in, for a form.
    pub fn parameters<'a>(&'a self, changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
        let mut pairs = vec![
            ("client_id", self.id.as_str()),
            ("redirect_uri", self.redirect_uri.as_str()),
            ("response_type", "code"),
            ("scope", "openid profile"),
            ("state", "state-1"),
            ("nonce", "nonce-1"),
            ("code_challenge", CHALLENGE),
            ("code_challenge_method", "S256"),
        ];
        pairs.retain(|(name, _)| changes.iter().all(|(changed, _)| changed != name));
        pairs.extend(changes.iter().filter(|(_, value)| !value.is_empty()));
        pairs
    }

    /// Takes a browser through sign-in and consent, whichever is asked, to the answer for the
    /// service.
    pub async fn walk(&self, browser: &Browser<'_>, changes: &[(&str, &str)]) -> Answer {
        let mut answer = browser.get(&self.address(changes)).await;
        for _ in 0..8 {
            if answer.status == 303 {
                let location = answer.location().to_owned();
                if location.starts_with(&self.redirect_uri) {
                    return answer;
                }
                answer = browser.get(&location).await;
            } else if answer.body.contains("name=\"password\"") {
                answer = browser.submit(&answer, &[("username", "ana"), ("password", PASSWORD)]).await;
            } else if answer.body.contains("/authorize/consent") {
                answer = browser.submit(&answer, &[]).await;
            } else {
                break;
            }
        }
        panic!("{}: the walk ended at {} {}", self.house.engine, answer.status, answer.body);
    }

    /// A code for Ana.
    pub async fn code(&self, browser: &Browser<'_>, changes: &[(&str, &str)]) -> String {
        let answer = self.walk(browser, changes).await;
        answer.parameter("code").unwrap_or_else(|| panic!("no code in {}", answer.location()))
    }

    /// Tokens for Ana.
    pub async fn tokens(&self, browser: &Browser<'_>, changes: &[(&str, &str)]) -> Value {
        let code = self.code(browser, changes).await;
        let answer = self.redeem(&code, &[]).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        answer.json()
    }

    /// Redeems a code; a change with an empty value takes a parameter away.
    pub async fn redeem(&self, code: &str, changes: &[(&str, &str)]) -> Answer {
        let mut pairs = vec![
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", self.redirect_uri.as_str()),
            ("code_verifier", VERIFIER),
        ];
        pairs.retain(|(name, _)| changes.iter().all(|(changed, _)| changed != name));
        pairs.extend(changes.iter().filter(|(_, value)| !value.is_empty()));
        self.post("/token", &pairs).await
    }

    pub async fn refresh(&self, token: &str, more: &[(&str, &str)]) -> Answer {
        let pairs = [&[("grant_type", "refresh_token"), ("refresh_token", token)], more].concat();
        self.post("/token", &pairs).await
    }

    pub async fn introspect(&self, token: &str) -> Answer {
        self.post("/introspect", &[("token", token)]).await
    }

    pub async fn revoke(&self, token: &str) -> Answer {
        self.post("/revoke", &[("token", token)]).await
    }

    /// Posts a form with the service's own credentials.
    pub async fn post(&self, path: &str, pairs: &[(&str, &str)]) -> Answer {
        match &self.secret {
            Some(secret) => {
                let basic = format!("Basic {}", STANDARD.encode(format!("{}:{secret}", self.id)));
                post(self.house, path, Some(&basic), pairs).await
            }
            None => post(self.house, path, None, &[pairs, &[("client_id", self.id.as_str())]].concat()).await,
        }
    }

    pub async fn userinfo(&self, access_token: &str) -> Answer {
        get(self.house, "/userinfo", Some(&format!("Bearer {access_token}"))).await
    }
}

/// Posts a form with this `Authorization` header.
pub async fn post(house: &House, path: &str, authorization: Option<&str>, pairs: &[(&str, &str)]) -> Answer {
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    let mut request =
        Request::builder().method("POST").uri(path).header("content-type", "application/x-www-form-urlencoded");
    if let Some(header) = authorization {
        request = request.header("authorization", header);
    }
    send(&house.router, request.body(Body::from(body)).unwrap()).await
}

pub async fn get(house: &House, path: &str, authorization: Option<&str>) -> Answer {
    let mut request = Request::builder().uri(path);
    if let Some(header) = authorization {
        request = request.header("authorization", header);
    }
    send(&house.router, request.body(Body::empty()).unwrap()).await
}

/// The claims of a token, unchecked.
pub fn claims(token: &str) -> Value {
    let part = token.split('.').nth(1).unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
}
