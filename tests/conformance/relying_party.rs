//! A service that signs people in by OpenID Connect, as strict as the suite's.

use axum::body::Body;
use axum::http::header::LOCATION;
use axum::http::{HeaderValue, Request};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use jsonwebtoken::jwk::JwkSet;
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};
use serde_json::{Value, json};

use crate::browser::{Answer, Browser, send};
use crate::house::{House, ISSUER, PASSWORD};
use crate::stage::Mode;

pub const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
pub const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
/// No sign-in takes more steps.
const STEPS_MAX: usize = 8;

pub struct RelyingParty<'h> {
    house: &'h House,
    pub id: String,
    pub secret: Option<String>,
    pub redirect_uri: String,
    mode: Mode,
}

impl<'h> RelyingParty<'h> {
    pub fn new(house: &'h House, id: &str, secret: Option<String>) -> Self {
        let redirect_uri = format!("https://{id}.example/cb");
        Self { house, id: id.to_owned(), secret, redirect_uri, mode: Mode::Query }
    }

    pub fn by(mut self, mode: Mode) -> Self {
        self.mode = mode;
        self
    }

    /// The address that begins a sign-in; a change with an empty value takes a parameter away.
    pub fn address(&self, changes: &[(&str, &str)]) -> String {
        let pairs = self.parameters(changes);
        format!("/authorize?{}", form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish())
    }

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
        if self.mode == Mode::FormPost {
            pairs.push(("response_mode", "form_post"));
        }
        pairs.retain(|(name, _)| changes.iter().all(|(changed, _)| changed != name));
        pairs.extend(changes.iter().filter(|(_, value)| !value.is_empty()));
        pairs
    }

    /// What the browser meets first.
    pub async fn ask(&self, browser: &Browser<'_>, changes: &[(&str, &str)]) -> Answer {
        self.delivered(browser.get(&self.address(changes)).await)
    }

    /// The answer as the service gets it: a form that the browser posts to it becomes a redirect with the same
    /// parameters, so that stories need not know how they came.
    pub fn delivered(&self, mut answer: Answer) -> Answer {
        let here = |location: &str| location.starts_with(&self.redirect_uri);
        if self.mode == Mode::Query {
            return answer;
        }
        assert!(answer.status != 303 || !here(answer.header("location")), "answered in the query");
        if answer.status == 200 && answer.body.contains(&format!("action=\"{}\"", self.redirect_uri)) {
            let policy = answer.header("content-security-policy");
            let origin = self.redirect_uri.trim_end_matches("/cb");
            assert!(policy.contains(origin), "the page may not post its form: {policy}");
            assert_eq!(answer.header("cache-control"), "no-store");
            let form = answer.form(0);
            assert_eq!(form.action, self.redirect_uri);
            let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(form.fields).finish();
            let location = format!("{}?{query}", self.redirect_uri);
            answer.status = 303;
            answer.headers.insert(LOCATION, HeaderValue::try_from(location).unwrap());
        }
        answer
    }

    /// Takes a browser through sign-in and consent, whichever is asked, to the answer for the service.
    pub async fn walk(&self, browser: &Browser<'_>, changes: &[(&str, &str)]) -> Answer {
        self.walk_on(browser, browser.get(&self.address(changes)).await).await
    }

    /// As [`Self::walk`], from an answer on the way.
    pub async fn walk_on(&self, browser: &Browser<'_>, mut answer: Answer) -> Answer {
        for _ in 0..STEPS_MAX {
            answer = self.delivered(answer);
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
        self.tokens_of(&self.code(browser, changes).await).await
    }

    /// The tokens of a code.
    pub async fn tokens_of(&self, code: &str) -> Value {
        let answer = self.redeem(code, &[]).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        answer.json()
    }

    /// Tokens for Ana, and the claims of their ID token, checked.
    pub async fn signed_on(&self, browser: &Browser<'_>, changes: &[(&str, &str)]) -> (Value, Value) {
        let tokens = self.tokens(browser, changes).await;
        let claims = self.verified(tokens["id_token"].as_str().unwrap()).await;
        (tokens, claims)
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

    /// Posts a form with the service's own credentials.
    pub async fn post(&self, path: &str, pairs: &[(&str, &str)]) -> Answer {
        let secret = self.secret.as_ref().unwrap();
        let basic = format!("Basic {}", STANDARD.encode(format!("{}:{secret}", self.id)));
        post(self.house, path, &[("authorization", &basic)], pairs).await
    }

    /// The claims at the userinfo endpoint.
    pub async fn userinfo(&self, tokens: &Value) -> Value {
        let answer = self.userinfo_answer(tokens).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        answer.json()
    }

    pub async fn userinfo_answer(&self, tokens: &Value) -> Answer {
        let bearer = format!("Bearer {}", tokens["access_token"].as_str().unwrap());
        get(self.house, "/userinfo", &[("authorization", &bearer)]).await
    }

    /// The claims of an ID token, checked by a library that is not ours, as a service does it.
    pub async fn verified(&self, token: &str) -> Value {
        verified(self.house, token, &self.id, &[Algorithm::ES256]).await
    }
}

/// The claims of an ID token of this service, whose signature is one of these.
pub async fn verified(house: &House, token: &str, audience: &str, algorithms: &[Algorithm]) -> Value {
    let set: JwkSet = serde_json::from_value(get(house, "/jwks", &[]).await.json()).unwrap();
    let header = decode_header(token).unwrap();
    assert!(algorithms.contains(&header.alg), "{:?}", header.alg);
    let key = DecodingKey::from_jwk(set.find(&header.kid.expect("a kid")).expect("a published key")).unwrap();
    let mut validation = Validation::new(header.alg);
    validation.set_audience(&[audience]);
    validation.set_issuer(&[ISSUER]);
    validation.set_required_spec_claims(&["iss", "sub", "aud", "exp"]);
    // The house has a clock of its own.
    validation.validate_exp = false;
    let claims = decode::<Value>(token, &key, &validation).unwrap().claims;
    let (now, time) = (base::Clock::now(&*house.clock).as_seconds(), |name: &str| claims[name].as_i64().unwrap());
    assert!(time("iat") <= now && now < time("exp"), "{claims}");
    claims
}

/// The claims of a token, unchecked.
pub fn claims(token: &str) -> Value {
    let part = token.split('.').nth(1).unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
}

/// The error that the service is told, with its state and who says it.
#[track_caller]
pub fn error_of(answer: &Answer) -> String {
    assert!(answer.location().contains(".example/cb?"), "{}", answer.location());
    assert_eq!(answer.parameter("iss").as_deref(), Some(ISSUER));
    assert_eq!(answer.parameter("state").as_deref(), Some("state-1"));
    assert_eq!(answer.parameter("code"), None);
    answer.parameter("error").unwrap_or_else(|| panic!("no error in {}", answer.location()))
}

/// The endpoint refuses with this error (RFC 6749 §5.2).
#[track_caller]
pub fn assert_refused(answer: &Answer, error: &str) {
    assert!(matches!(answer.status, 400 | 401), "{}: {}", answer.status, answer.body);
    assert_eq!(answer.json()["error"], json!(error), "{}", answer.body);
    assert_eq!(answer.header("cache-control"), "no-store");
}

/// The person sees a page that says what is wrong, and is sent nowhere.
#[track_caller]
pub fn assert_stays_here(answer: &Answer) {
    assert_eq!((answer.status, answer.header("location")), (400, ""), "{}", answer.body);
    assert!(!answer.body.contains(".example/cb\""), "no form leads there either: {}", answer.body);
}

/// Posts a form.
pub async fn post(house: &House, path: &str, headers: &[(&str, &str)], pairs: &[(&str, &str)]) -> Answer {
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    let mut request =
        Request::builder().method("POST").uri(path).header("content-type", "application/x-www-form-urlencoded");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    send(&house.router, request.body(Body::from(body)).unwrap()).await
}

pub async fn get(house: &House, path: &str, headers: &[(&str, &str)]) -> Answer {
    let mut request = Request::builder().uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    send(&house.router, request.body(Body::empty()).unwrap()).await
}
