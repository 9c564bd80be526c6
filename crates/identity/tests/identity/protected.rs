//! Requests and tokens that are protected by keys: pushed and signed requests, signed assertions, proofs of
//! possession, certificates, encrypted answers.

use axum::body::Body;
use axum::http::Request;
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use identity::{AuthMethod, ClientCertificate, ClientKind, ClientSettings};
use jose::{DecryptionKey, JwkSet, KeyManagement, PrivateKey, Signer, SigningAlgorithm, jwe, jws};
use ring_hash::sha256;
use serde_json::{Value, json};

use crate::browser::{Answer, send};
use crate::house::{House, ISSUER, NOW, new_client};
use crate::relying_party::{CHALLENGE, RelyingParty, VERIFIER, claims, get};

mod ring_hash {
    pub fn sha256(bytes: &[u8]) -> Vec<u8> {
        aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, bytes).as_ref().to_vec()
    }
}

const ASSERTION_TYPE: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/// A call with a proof or a certificate.
#[derive(Default)]
struct Call<'a> {
    authorization: Option<String>,
    proof: Option<String>,
    certificate: Option<&'a [u8]>,
    is_vouched_for: bool,
    accept: Option<&'a str>,
}

impl Call<'_> {
    async fn post(&self, house: &House, path: &str, pairs: &[(&str, &str)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        let request = Request::builder().method("POST").uri(path);
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        self.send(house, request, Body::from(body)).await
    }

    async fn get(&self, house: &House, path: &str) -> Answer {
        self.send(house, Request::builder().uri(path), Body::empty()).await
    }

    async fn send(&self, house: &House, mut request: axum::http::request::Builder, body: Body) -> Answer {
        for (name, value) in
            [("authorization", self.authorization.as_deref()), ("dpop", self.proof.as_deref()), ("accept", self.accept)]
        {
            if let Some(value) = value {
                request = request.header(name, value);
            }
        }
        if let Some(certificate) = self.certificate {
            let is_vouched_for = self.is_vouched_for;
            request = request.extension(ClientCertificate { der: certificate.into(), is_vouched_for });
        }
        send(&house.router, request.body(body).unwrap()).await
    }
}

fn now() -> i64 {
    NOW.as_seconds() + 60
}

fn proof(key: &PrivateKey, method: &str, path: &str, nonce: Option<&str>, token: Option<&str>, jti: &str) -> String {
    let mut claims = json!({ "jti": jti, "htm": method, "htu": format!("{ISSUER}{path}"), "iat": now() });
    if let Some(nonce) = nonce {
        claims["nonce"] = json!(nonce);
    }
    if let Some(token) = token {
        claims["ath"] = json!(URL_SAFE_NO_PAD.encode(sha256(token.as_bytes())));
    }
    jws::sign_with_jwk(key, Some("dpop+jwt"), &claims).unwrap()
}

fn assertion(key: &PrivateKey, client: &str, audience: &Value, jti: &str) -> String {
    let claims = json!({ "iss": client, "sub": client, "aud": audience, "exp": now() + 60, "jti": jti });
    jws::sign(key, None, &claims).unwrap()
}

fn keys_of(keys: &[&PrivateKey]) -> Value {
    keys.iter().map(|key| key.public().clone()).collect::<JwkSet>().to_value()
}

/// A service with these choices.
async fn service<'h>(house: &'h House, name: &str, settings: ClientSettings) -> RelyingParty<'h> {
    let new = identity::NewClient { settings, ..new_client(name, ClientKind::Confidential) };
    let registered = house.identity.add_client(new, None).await.unwrap();
    RelyingParty::new(house, name, registered.secret)
}

#[tokio::test]
async fn a_pushed_request_is_good_for_its_client_once_and_not_for_long() {
    for house in House::each().await {
        let library = house.library().await;
        house.service("museum", ClientKind::Confidential).await;
        let browser = house.browser_of_ana().await;
        let query = library.query(&[]);
        let pairs: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let pushed = library.post("/par", &pairs).await;
        assert_eq!(pushed.status, 201, "{}", pushed.body);
        let reference = pushed.json()["request_uri"].as_str().unwrap().to_owned();
        assert!(reference.starts_with("urn:ietf:params:oauth:request_uri:"));

        let by = |client: &str| {
            let encoded: String = form_urlencoded::byte_serialize(reference.as_bytes()).collect();
            format!("/authorize?client_id={client}&request_uri={encoded}")
        };
        assert_eq!(browser.get(&by("museum")).await.status, 400, "another client's reference");
        let page = browser.get(&by("library")).await;
        assert_eq!(page.status, 200, "{}", page.body);
        let answer = browser.submit(&page, &[]).await;
        let code = answer.parameter("code").unwrap_or_else(|| panic!("{}", answer.location()));
        assert_eq!(answer.parameter("state").as_deref(), Some("state-1"));
        assert_eq!(library.redeem(&code, &[]).await.status, 200);
        assert_eq!(browser.get(&by("library")).await.status, 400, "{}: used", house.engine);

        let late = library.post("/par", &pairs).await.json()["request_uri"].as_str().unwrap().to_owned();
        house.wait_s(90);
        let late: String = form_urlencoded::byte_serialize(late.as_bytes()).collect();
        assert_eq!(browser.get(&format!("/authorize?client_id=library&request_uri={late}")).await.status, 400);
    }
}

#[tokio::test]
async fn a_client_that_proved_who_it_is_need_not_say_so_again_when_it_pushes() {
    for house in House::each().await {
        let library = house.library().await;
        let mut pairs = library.parameters(&[]);
        pairs.retain(|(name, _)| *name != "client_id");
        let pushed = library.post("/par", &pairs).await;
        assert_eq!(pushed.status, 201, "{}", pushed.body);
        let reference = pushed.json()["request_uri"].as_str().unwrap().to_owned();
        let query = form_urlencoded::Serializer::new(String::new())
            .extend_pairs([("client_id", "library"), ("request_uri", reference.as_str())])
            .finish();
        let browser = house.browser();
        let ticket = browser.get(&format!("/authorize?{query}")).await.parameter("request").unwrap();
        browser.sign_in("ana", crate::house::PASSWORD).await;
        let page = browser.get(&format!("/authorize/resume?request={ticket}")).await;
        let answer = browser.submit(&page, &[]).await;
        assert!(answer.parameter("code").is_some(), "{}: {}", house.engine, answer.location());
    }
}

#[tokio::test]
async fn a_pushed_request_and_a_key_are_referred_to_by_post_as_by_get() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        library.code(&browser, &[]).await;
        let pushed = library.post("/par", &library.parameters(&[("state", "pushed")])).await;
        let reference = pushed.json()["request_uri"].as_str().unwrap().to_owned();
        let by_form = [("client_id", "library"), ("request_uri", reference.as_str())];
        let resumed = browser.post("/authorize", &by_form).await;
        let answer = browser.get(resumed.location()).await;
        assert_eq!(answer.parameter("state").as_deref(), Some("pushed"), "{}", house.engine);
        let elsewhere = [("request_uri", "https://library.example/request.jwt")];
        let answer = browser.post("/authorize", &library.parameters(&elsewhere)).await;
        assert_eq!(answer.parameter("error").as_deref(), Some("request_uri_not_supported"));

        let key = PrivateKey::generate(SigningAlgorithm::Es256).unwrap().public().thumbprint();
        let resumed = browser.post("/authorize", &library.parameters(&[("dpop_jkt", &key)])).await;
        let code = browser.get(resumed.location()).await.parameter("code").unwrap();
        let answer = library.redeem(&code, &[]).await;
        assert_eq!(answer.status, 400, "{}: the code is bound to a key: {}", house.engine, answer.body);
    }
}

#[tokio::test]
async fn a_reference_gives_one_code_in_however_many_windows_it_waits() {
    for house in House::each().await {
        let library = house.library().await;
        let pushed = library.post("/par", &library.parameters(&[])).await;
        let reference = pushed.json()["request_uri"].as_str().unwrap().to_owned();
        let query = form_urlencoded::Serializer::new(String::new())
            .extend_pairs([("client_id", "library"), ("request_uri", reference.as_str())])
            .finish();
        let browser = house.browser();
        let mut pages = Vec::new();
        for _ in 0..2 {
            pages.push(browser.get(&format!("/authorize?{query}")).await.parameter("request").unwrap());
        }
        // Longer than the reference itself would have been good for.
        house.wait_s(600);
        house.identity.sweep().await.unwrap();
        browser.sign_in("ana", crate::house::PASSWORD).await;
        let resumed = |ticket: &str| format!("/authorize/resume?request={ticket}");
        let one = browser.get(&resumed(&pages[0])).await;
        house.wait_s(1);
        let other = browser.get(&resumed(&pages[1])).await;
        let answer = browser.submit(&one, &[]).await;
        assert!(answer.parameter("code").is_some(), "{}: {}", house.engine, answer.location());
        // The browser drops what the first of two clicks got.
        let again = browser.submit(&one, &[]).await;
        assert!(again.parameter("code").is_some(), "{}: {}", house.engine, again.body);
        let second = browser.submit(&other, &[]).await;
        assert_eq!((second.status, second.header("location")), (400, ""), "{}: {}", house.engine, second.body);
        assert_eq!(browser.get(&resumed(&pages[0])).await.status, 400, "{}", house.engine);
        house.wait_s(10);
        assert_eq!(browser.submit(&one, &[]).await.status, 400, "{}: that is no second click any more", house.engine);
    }
}

#[tokio::test]
async fn what_authorize_would_refuse_is_refused_when_it_is_pushed() {
    for house in House::each().await {
        let library = house.library().await;
        for (changes, error) in [
            (&[("redirect_uri", "https://evil.example/cb")][..], "invalid_request"),
            (&[("response_type", "token")], "unsupported_response_type"),
            (&[("request_uri", "urn:ietf:params:oauth:request_uri:x")], "invalid_request"),
            (&[("scope", "profile")], "invalid_scope"),
            (&[("claims", "[]")], "invalid_request"),
        ] {
            let query = library.query(changes);
            let pairs: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
            let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let answer = library.post("/par", &pairs).await;
            assert_eq!((answer.status, &answer.json()["error"]), (400, &json!(error)), "{changes:?}");
        }
    }
}

#[tokio::test]
async fn a_signed_request_stands_for_its_parameters() {
    for house in House::each().await {
        let key = PrivateKey::generate(SigningAlgorithm::Ps256).unwrap();
        let settings = ClientSettings { jwks: Some(keys_of(&[&key])), ..ClientSettings::default() };
        let library = service(&house, "library", settings).await;
        let browser = house.browser_of_ana().await;
        let object = |changes: &Value| {
            let mut members = json!({
                "iss": "library", "aud": ISSUER, "client_id": "library", "redirect_uri": "https://library.example/cb",
                "response_type": "code", "scope": "openid", "state": "signed", "exp": now() + 60,
                "claims": { "userinfo": { "email": null } },
            });
            for (name, value) in changes.as_object().unwrap() {
                members[name] = value.clone();
            }
            jws::sign(&key, Some("oauth-authz-req+jwt"), &members).unwrap()
        };
        let good = object(&json!({}));
        // What stands beside the object does not count (RFC 9101 §6.3).
        let page = browser.get(&library.address(&[("request", &good), ("scope", "openid profile")])).await;
        assert!(
            page.body.contains("value=\"email\"") && !page.body.contains("Ana Martin (fictional)</d"),
            "{}",
            page.body
        );
        let answer = browser.submit(&page, &[]).await;
        assert_eq!(answer.parameter("state").as_deref(), Some("signed"));

        let by_form = library.parameters(&[("request", &good), ("scope", "openid profile")]);
        let resumed = browser.post("/authorize", &by_form).await;
        let page = browser.get(resumed.location()).await;
        let answer = if page.status == 200 { browser.submit(&page, &[]).await } else { page };
        assert_eq!(answer.parameter("state").as_deref(), Some("signed"), "{}: by POST", house.engine);

        let other = PrivateKey::generate(SigningAlgorithm::Ps256).unwrap();
        let forged = jws::sign(&other, None, &json!({ "client_id": "library" })).unwrap();
        let none = format!("{}.{}.", URL_SAFE_NO_PAD.encode(r#"{"alg":"none"}"#), good.split('.').nth(1).unwrap());
        for bad in [
            forged,
            none,
            "nonsense".to_owned(),
            object(&json!({ "client_id": "museum" })),
            object(&json!({ "aud": "https://other.example" })),
            object(&json!({ "exp": now() - 100 })),
            object(&json!({ "request": "x" })),
        ] {
            let answer = browser.get(&library.address(&[("request", &bad)])).await;
            assert_eq!(answer.parameter("error").as_deref(), Some("invalid_request_object"), "{bad}");
            let answer = browser.post("/authorize", &library.parameters(&[("request", &bad)])).await;
            assert_eq!(answer.parameter("error").as_deref(), Some("invalid_request_object"), "by POST: {bad}");
        }
    }
}

#[tokio::test]
async fn a_client_that_must_sign_is_answered_after_sign_in_and_consent() {
    for house in House::each().await {
        let key = PrivateKey::generate(SigningAlgorithm::Es256).unwrap();
        let must = ClientSettings {
            jwks: Some(keys_of(&[&key])),
            require_signed_request_object: true,
            ..ClientSettings::default()
        };
        let library = service(&house, "library", must.clone()).await;
        let must = ClientSettings { require_pushed_authorization_requests: true, ..must };
        let museum = service(&house, "museum", must).await;
        let unsigned = house.browser().get(&library.address(&[])).await;
        assert_eq!(unsigned.parameter("error").as_deref(), Some("invalid_request"), "{}", unsigned.location());
        let unsigned = house.browser().post("/authorize", &library.parameters(&[])).await;
        assert_eq!(unsigned.parameter("error").as_deref(), Some("invalid_request"), "{}", unsigned.location());

        for (by, is_pushed) in [(&library, false), (&museum, true)] {
            let members = json!({
                "iss": by.id, "aud": ISSUER, "client_id": by.id, "redirect_uri": by.redirect_uri,
                "response_type": "code", "scope": "openid profile", "state": "signed", "exp": now() + 60,
                "nonce": "nonce-1", "code_challenge": CHALLENGE, "code_challenge_method": "S256",
            });
            let object = jws::sign(&key, Some("oauth-authz-req+jwt"), &members).unwrap();
            let push = async || {
                by.post("/par", &[("request", &object)]).await.json()["request_uri"].as_str().unwrap().to_owned()
            };
            let reference = if is_pushed { push().await } else { String::new() };
            let request = [("request", object.as_str()), ("request_uri", "")];
            let pushed = [("request_uri", reference.as_str()), ("request", "")];
            let answer = by.walk(&house.browser(), if is_pushed { &pushed } else { &request }).await;
            assert_eq!(answer.parameter("state").as_deref(), Some("signed"), "{}: {}", house.engine, answer.location());
            let code = answer.parameter("code").unwrap_or_else(|| panic!("{}", answer.location()));
            assert_eq!(by.redeem(&code, &[]).await.status, 200);
        }
    }
}

#[tokio::test]
async fn an_assertion_proves_a_client_once() {
    for house in House::each().await {
        let key = PrivateKey::generate(SigningAlgorithm::Es256).unwrap();
        let settings = ClientSettings {
            token_endpoint_auth_method: Some(AuthMethod::PrivateKeyJwt),
            jwks: Some(keys_of(&[&key])),
            ..ClientSettings::default()
        };
        let library = service(&house, "library", settings).await;
        let browser = house.browser_of_ana().await;
        let code = library.code(&browser, &[]).await;
        let redeem = async |assertion: &str| {
            let pairs = [
                ("grant_type", "authorization_code"),
                ("code", code.as_str()),
                ("redirect_uri", "https://library.example/cb"),
                ("code_verifier", VERIFIER),
                ("client_assertion_type", ASSERTION_TYPE),
                ("client_assertion", assertion),
            ];
            Call::default().post(&house, "/token", &pairs).await
        };
        let other = PrivateKey::generate(SigningAlgorithm::Es256).unwrap();
        for bad in [
            assertion(&other, "library", &json!(ISSUER), "1"),
            assertion(&key, "library", &json!("https://other.example"), "2"),
            assertion(&key, "museum", &json!(ISSUER), "3"),
            "nonsense".to_owned(),
        ] {
            let answer = redeem(&bad).await;
            assert_eq!((answer.status, &answer.json()["error"]), (401, &json!("invalid_client")), "{bad}");
        }
        assert_eq!(library.redeem(&code, &[]).await.status, 401, "the secret is not the way that it chose");
        let good = assertion(&key, "library", &json!([ISSUER]), "4");
        assert_eq!(redeem(&good).await.status, 200, "{}", house.engine);
        assert_eq!(redeem(&good).await.json()["error"], "invalid_client", "an assertion is good once");
    }
}

#[tokio::test]
async fn a_token_bound_to_a_key_is_of_no_use_without_it() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let code = library.code(&browser, &[("scope", "openid profile offline_access")]).await;
        let key = PrivateKey::generate(SigningAlgorithm::Es256).unwrap();
        let thief = PrivateKey::generate(SigningAlgorithm::Es256).unwrap();
        let basic = format!("Basic {}", STANDARD.encode(format!("library:{}", library.secret.clone().unwrap())));
        let token = async |proof: String, pairs: &[(&str, &str)]| {
            let call = Call { authorization: Some(basic.clone()), proof: Some(proof), ..Call::default() };
            call.post(&house, "/token", pairs).await
        };
        let redeem = [
            ("grant_type", "authorization_code"),
            ("code", code.as_str()),
            ("redirect_uri", "https://library.example/cb"),
            ("code_verifier", VERIFIER),
        ];
        let first = token(proof(&key, "POST", "/token", None, None, "1"), &redeem).await;
        assert_eq!((first.status, &first.json()["error"]), (400, &json!("use_dpop_nonce")));
        let nonce = first.header("dpop-nonce").to_owned();
        let good = proof(&key, "POST", "/token", Some(&nonce), None, "2");
        let tokens = token(good.clone(), &redeem).await;
        assert_eq!((tokens.status, &tokens.json()["token_type"]), (200, &json!("DPoP")), "{}", tokens.body);
        assert_eq!(token(good, &redeem).await.json()["error"], "invalid_dpop_proof", "a proof is good once");

        let (access, refresh) = (tokens.json()["access_token"].clone(), tokens.json()["refresh_token"].clone());
        let (access, refresh) = (access.as_str().unwrap(), refresh.as_str().unwrap());
        let userinfo = async |scheme: &str, proof: Option<String>| {
            let call = Call { authorization: Some(format!("{scheme} {access}")), proof, ..Call::default() };
            call.get(&house, "/userinfo").await
        };
        let fitting = |key: &PrivateKey, jti: &str| proof(key, "GET", "/userinfo", Some(&nonce), Some(access), jti);
        assert_eq!(userinfo("Bearer", None).await.status, 401);
        assert_eq!(userinfo("DPoP", None).await.status, 401);
        assert_eq!(userinfo("DPoP", Some(fitting(&thief, "3"))).await.status, 401);
        let without_hash = proof(&key, "GET", "/userinfo", Some(&nonce), None, "4");
        assert_eq!(userinfo("DPoP", Some(without_hash)).await.json()["error"], "invalid_dpop_proof");
        let told = userinfo("DPoP", Some(fitting(&key, "5"))).await;
        assert_eq!((told.status, &told.json()["name"]), (200, &json!("Ana Martin (fictional)")), "{}", house.engine);

        let again = [("grant_type", "refresh_token"), ("refresh_token", refresh)];
        // Its secret binds the refresh token to the library already; what it gets is bound to the key that it shows now.
        assert_eq!(library.introspect(refresh).await.json().get("cnf"), None);
        let without = library.refresh(refresh, &[]).await;
        assert_eq!(without.json()["error"], "invalid_grant", "nothing makes an unbound token of a bound one");
        let next = PrivateKey::generate(SigningAlgorithm::Es256).unwrap();
        let renewed = token(proof(&next, "POST", "/token", Some(&nonce), None, "6"), &again).await;
        assert_eq!((renewed.status, &renewed.json()["token_type"]), (200, &json!("DPoP")), "{}", renewed.body);
        let renewed = renewed.json()["access_token"].as_str().unwrap().to_owned();
        assert_eq!(library.introspect(&renewed).await.json()["cnf"]["jkt"], next.public().thumbprint());
        assert_eq!(library.introspect(access).await.json()["cnf"]["jkt"], key.public().thumbprint(), "the first one's");
        for (by, jti, status) in [(&key, "8", 401), (&next, "9", 200)] {
            let call = Call {
                authorization: Some(format!("DPoP {renewed}")),
                proof: Some(proof(by, "GET", "/userinfo", Some(&nonce), Some(&renewed), jti)),
                ..Call::default()
            };
            assert_eq!(call.get(&house, "/userinfo").await.status, status, "{}", house.engine);
        }
    }
}

#[tokio::test]
async fn a_key_that_comes_later_binds_what_is_refreshed_from_then_on() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let tokens = library.tokens(&browser, &[("scope", "openid profile offline_access")]).await;
        assert_eq!(tokens["token_type"], "Bearer");
        let key = PrivateKey::generate(SigningAlgorithm::Es256).unwrap();
        let basic = format!("Basic {}", STANDARD.encode(format!("library:{}", library.secret.clone().unwrap())));
        let refresh = async |nonce: Option<&str>, jti: &str| {
            let proof = Some(proof(&key, "POST", "/token", nonce, None, jti));
            let call = Call { authorization: Some(basic.clone()), proof, ..Call::default() };
            let token = tokens["refresh_token"].as_str().unwrap();
            call.post(&house, "/token", &[("grant_type", "refresh_token"), ("refresh_token", token)]).await
        };
        let nonce = refresh(None, "1").await.header("dpop-nonce").to_owned();
        let renewed = refresh(Some(&nonce), "2").await.json();
        assert_eq!(renewed["token_type"], "DPoP", "{renewed}");
        let access = renewed["access_token"].as_str().unwrap();
        assert_eq!(library.userinfo(access).await.status, 401, "{}", house.engine);
    }
}

#[tokio::test]
async fn the_refresh_token_of_a_client_without_a_secret_is_bound_to_its_key() {
    for house in House::each().await {
        let app = house.service("app", ClientKind::Public).await;
        let browser = house.browser_of_ana().await;
        let code = app.code(&browser, &[("scope", "openid profile offline_access")]).await;
        let key = PrivateKey::generate(SigningAlgorithm::Es256).unwrap();
        let thief = PrivateKey::generate(SigningAlgorithm::Es256).unwrap();
        let token = async |by: &PrivateKey, nonce: Option<&str>, jti: &str, pairs: &[(&str, &str)]| {
            let call = Call { proof: Some(proof(by, "POST", "/token", nonce, None, jti)), ..Call::default() };
            call.post(&house, "/token", &[pairs, &[("client_id", "app")]].concat()).await
        };
        let redeem = [
            ("grant_type", "authorization_code"),
            ("code", code.as_str()),
            ("redirect_uri", "https://app.example/cb"),
            ("code_verifier", VERIFIER),
        ];
        let nonce = token(&key, None, "1", &redeem).await.header("dpop-nonce").to_owned();
        let tokens = token(&key, Some(&nonce), "2", &redeem).await.json();
        let refresh = tokens["refresh_token"].as_str().unwrap_or_else(|| panic!("{tokens}"));
        let again = [("grant_type", "refresh_token"), ("refresh_token", refresh)];
        assert_eq!(token(&thief, Some(&nonce), "3", &again).await.json()["error"], "invalid_grant");
        let renewed = token(&key, Some(&nonce), "4", &again).await;
        assert_eq!(renewed.json()["token_type"], "DPoP", "{}: {}", house.engine, renewed.body);
    }
}

#[tokio::test]
async fn a_client_proves_itself_and_binds_its_tokens_by_its_certificate() {
    for house in House::each().await {
        let pair = rcgen::KeyPair::generate().unwrap();
        let own = rcgen::CertificateParams::default().self_signed(&pair).unwrap().der().to_vec();
        let mut jwks = keys_of(&[&PrivateKey::generate(SigningAlgorithm::Es256).unwrap()]);
        jwks["keys"][0]["x5c"] = json!([STANDARD.encode(&own)]);
        let settings = ClientSettings {
            token_endpoint_auth_method: Some(AuthMethod::SelfSignedTlsClientAuth),
            tls_client_certificate_bound_access_tokens: true,
            jwks: Some(jwks),
            ..ClientSettings::default()
        };
        let library = service(&house, "library", settings).await;
        let browser = house.browser_of_ana().await;
        let code = library.code(&browser, &[]).await;
        let redeem = [
            ("client_id", "library"),
            ("grant_type", "authorization_code"),
            ("code", code.as_str()),
            ("redirect_uri", "https://library.example/cb"),
            ("code_verifier", VERIFIER),
        ];
        let with = |certificate| Call { certificate, ..Call::default() };
        assert_eq!(with(None).post(&house, "/token", &redeem).await.status, 401);
        assert_eq!(with(Some(b"another")).post(&house, "/token", &redeem).await.status, 401);
        let tokens = with(Some(&own)).post(&house, "/token", &redeem).await;
        assert_eq!(tokens.status, 200, "{}", tokens.body);
        let bearer = Some(format!("Bearer {}", tokens.json()["access_token"].as_str().unwrap()));
        let userinfo = async |certificate| {
            Call { authorization: bearer.clone(), certificate, ..Call::default() }.get(&house, "/userinfo").await.status
        };
        assert_eq!(userinfo(None).await, 401);
        assert_eq!(userinfo(Some(b"another")).await, 401);
        assert_eq!(userinfo(Some(&own)).await, 200, "{}", house.engine);
    }
}

#[tokio::test]
async fn a_name_in_a_certificate_is_believed_when_an_authority_vouches_for_it() {
    for house in House::each().await {
        let named = |name: &str| {
            let mut params = rcgen::CertificateParams::default();
            params.distinguished_name = rcgen::DistinguishedName::new();
            params.distinguished_name.push(rcgen::DnType::CommonName, name);
            params.self_signed(&rcgen::KeyPair::generate().unwrap()).unwrap().der().to_vec()
        };
        let (own, others) = (named("library"), named("museum"));
        let settings = ClientSettings {
            token_endpoint_auth_method: Some(AuthMethod::TlsClientAuth),
            tls_client_auth_subject_dn: Some("CN=library".into()),
            ..ClientSettings::default()
        };
        let library = service(&house, "library", settings).await;
        let browser = house.browser_of_ana().await;
        let code = library.code(&browser, &[]).await;
        let redeem = [
            ("client_id", "library"),
            ("grant_type", "authorization_code"),
            ("code", code.as_str()),
            ("redirect_uri", "https://library.example/cb"),
            ("code_verifier", VERIFIER),
        ];
        let status = async |certificate: &[u8], is_vouched_for| {
            let call = Call { certificate: Some(certificate), is_vouched_for, ..Call::default() };
            call.post(&house, "/token", &redeem).await.status
        };
        assert_eq!(status(&own, false).await, 401, "anybody can write a name in a certificate");
        assert_eq!(status(&others, true).await, 401);
        assert_eq!(status(&own, true).await, 200, "{}", house.engine);
    }
}

#[tokio::test]
async fn a_client_gets_its_tokens_signed_and_encrypted_as_it_chose() {
    for house in House::each().await {
        let keys = [KeyManagement::EcdhEs, KeyManagement::RsaOaep256].map(|way| DecryptionKey::generate(way).unwrap());
        let jwks = keys.iter().map(|key| key.public().clone()).collect::<JwkSet>().to_value();
        let settings = ClientSettings {
            jwks: Some(jwks),
            id_token_signed_response_alg: Some("PS256".into()),
            id_token_encrypted_response_alg: Some("RSA-OAEP-256".into()),
            userinfo_signed_response_alg: Some("EdDSA".into()),
            userinfo_encrypted_response_alg: Some("ECDH-ES".into()),
            introspection_signed_response_alg: Some("RS256".into()),
            ..ClientSettings::default()
        };
        let library = service(&house, "library", settings).await;
        let browser = house.browser_of_ana().await;
        let tokens = library.tokens(&browser, &[]).await;
        let open = |token: &str| -> String {
            let (header, inner) = jwe::decrypt(token, &keys, &KeyManagement::ALL).unwrap();
            assert_eq!((header.enc.as_str(), header.cty.as_deref()), ("A256GCM", Some("JWT")));
            String::from_utf8(inner).unwrap()
        };
        let published = JwkSet::parse(&get(&house, "/jwks", None).await.json()).unwrap();
        let id_token = open(tokens["id_token"].as_str().unwrap());
        let id_token = jws::verify(&id_token, &published, &[SigningAlgorithm::Ps256]).unwrap().claims().unwrap();
        assert_eq!(id_token["aud"], "library");

        let access = tokens["access_token"].as_str().unwrap();
        let userinfo = library.userinfo(access).await;
        assert_eq!(userinfo.header("content-type"), "application/jwt");
        let published = JwkSet::parse(&get(&house, "/jwks", None).await.json()).unwrap();
        let told = jws::verify(&open(&userinfo.body), &published, &[SigningAlgorithm::EdDsa]).unwrap();
        let told = told.claims().unwrap();
        assert_eq!((&told["sub"], &told["iss"], &told["aud"]), (&id_token["sub"], &json!(ISSUER), &json!("library")));

        let basic = format!("Basic {}", STANDARD.encode(format!("library:{}", library.secret.clone().unwrap())));
        let accept = Some("application/token-introspection+jwt");
        let call = Call { authorization: Some(basic), accept, ..Call::default() };
        let introspected = call.post(&house, "/introspect", &[("token", access)]).await;
        assert_eq!(introspected.header("content-type"), "application/token-introspection+jwt");
        let published = JwkSet::parse(&get(&house, "/jwks", None).await.json()).unwrap();
        let said = jws::verify(&introspected.body, &published, &[SigningAlgorithm::Rs256]).unwrap();
        assert_eq!(said.header.typ.as_deref(), Some("token-introspection+jwt"));
        let said = said.claims().unwrap();
        assert_eq!(said["token_introspection"]["active"], json!(true));
        let members: Vec<&str> = said.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(members, ["aud", "iat", "iss", "token_introspection"], "{}", house.engine);
    }
}

#[tokio::test]
async fn an_id_token_by_ed25519_hashes_its_access_token_with_sha_512() {
    for house in House::each().await {
        let chosen = |name: &str| ClientSettings {
            id_token_signed_response_alg: Some(name.to_owned()),
            ..ClientSettings::default()
        };
        let sha256 = &aws_lc_rs::digest::SHA256;
        for (id, name, algorithm) in [
            ("library", "EdDSA", &aws_lc_rs::digest::SHA512),
            ("museum", "PS256", sha256),
            ("town", "RS256", sha256),
            ("school", "ES256", sha256),
        ] {
            let service = service(&house, id, chosen(name)).await;
            let tokens = service.tokens(&house.browser_of_ana().await, &[]).await;
            let access = tokens["access_token"].as_str().unwrap();
            let hash = aws_lc_rs::digest::digest(algorithm, access.as_bytes());
            let half = URL_SAFE_NO_PAD.encode(&hash.as_ref()[..hash.as_ref().len() / 2]);
            assert_eq!(claims(tokens["id_token"].as_str().unwrap())["at_hash"], half, "{}: {name}", house.engine);
        }
    }
}

#[tokio::test]
async fn userinfo_that_is_only_encrypted_holds_the_claims_themselves() {
    for house in House::each().await {
        let key = DecryptionKey::generate(KeyManagement::EcdhEs).unwrap();
        let settings = ClientSettings {
            jwks: Some([key.public().clone()].into_iter().collect::<JwkSet>().to_value()),
            userinfo_encrypted_response_alg: Some("ECDH-ES".into()),
            ..ClientSettings::default()
        };
        let library = service(&house, "library", settings).await;
        let tokens = library.tokens(&house.browser_of_ana().await, &[]).await;
        let userinfo = library.userinfo(tokens["access_token"].as_str().unwrap()).await;
        assert_eq!(userinfo.header("content-type"), "application/jwt");
        let (header, inner) = jwe::decrypt(&userinfo.body, &[key], &KeyManagement::ALL).unwrap();
        assert_eq!(header.cty, None, "nothing is nested in it");
        let told: Value = serde_json::from_slice(&inner).unwrap();
        assert_eq!(told["name"], "Ana Martin (fictional)", "{}", house.engine);
        assert_eq!(told["sub"], claims(tokens["id_token"].as_str().unwrap())["sub"]);
    }
}

#[tokio::test]
async fn a_hint_that_the_service_encrypted_for_us_is_read() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let tokens = library.tokens(&browser, &[]).await;
        house.identity.rotate_keys().await.unwrap();
        let ours = JwkSet::parse(&get(&house, "/jwks", None).await.json()).unwrap();
        let ours = ours.iter().find(|key| key.key_use() == Some(jose::KeyUse::Encryption)).unwrap().clone();
        let way = if ours.to_value()["kty"] == "RSA" { KeyManagement::RsaOaep256 } else { KeyManagement::EcdhEs };
        let encrypted = |token: &str| {
            jwe::encrypt(token.as_bytes(), &ours, way, jose::ContentEncryption::A256Gcm, Some("JWT")).unwrap()
        };
        let hint = encrypted(tokens["id_token"].as_str().unwrap());
        let answer = browser.get(&library.address(&[("id_token_hint", &hint)])).await;
        assert!(answer.parameter("code").is_some(), "{}: {}", house.engine, answer.location());
        let answer = browser.get(&library.address(&[("id_token_hint", &encrypted("nonsense"))])).await;
        assert_eq!(answer.parameter("error").as_deref(), Some("invalid_request"));
        let way_out = form_urlencoded::Serializer::new(String::new())
            .extend_pairs([
                ("id_token_hint", hint.as_str()),
                ("post_logout_redirect_uri", "https://library.example/bye"),
            ])
            .finish();
        let answer = browser.get(&format!("/end-session?{way_out}")).await;
        assert_eq!(answer.location(), "https://library.example/bye", "{}: without a question", house.engine);
    }
}

#[tokio::test]
async fn an_assertion_may_name_each_address_that_it_is_sent_to() {
    const THERE: &str = "https://certificates.example";
    for house in House::each().await {
        let house = house.taking_certificates_at(THERE).await;
        let key = PrivateKey::generate(SigningAlgorithm::Es256).unwrap();
        let settings = ClientSettings {
            token_endpoint_auth_method: Some(AuthMethod::PrivateKeyJwt),
            jwks: Some(keys_of(&[&key])),
            device_grant: true,
            ..ClientSettings::default()
        };
        service(&house, "tv", settings).await;
        for (at, audience, status) in [
            ("/device_authorization", format!("{ISSUER}/device_authorization"), 200),
            ("/device_authorization", format!("{THERE}/device_authorization"), 200),
            ("/introspect", format!("{THERE}/introspect"), 200),
            ("/introspect", format!("{THERE}/elsewhere"), 401),
        ] {
            let assertion = assertion(&key, "tv", &json!(audience), &format!("{at}-{audience}"));
            let pairs = [
                ("scope", "openid"),
                ("token", "nothing"),
                ("client_assertion_type", ASSERTION_TYPE),
                ("client_assertion", assertion.as_str()),
            ];
            let answer = Call::default().post(&house, at, &pairs).await;
            assert_eq!(answer.status, status, "{}: {audience}: {}", house.engine, answer.body);
        }
    }
}

#[tokio::test]
async fn a_fapi_2_client_signs_nothing_by_rs256() {
    for house in House::each().await {
        let weak = PrivateKey::generate(SigningAlgorithm::Rs256).unwrap();
        let strong = PrivateKey::generate(SigningAlgorithm::Es256).unwrap();
        for (name, fapi2) in [("library", false), ("bank", true)] {
            let settings = ClientSettings {
                token_endpoint_auth_method: Some(AuthMethod::PrivateKeyJwt),
                jwks: Some(keys_of(&[&strong, &weak])),
                dpop_bound_access_tokens: true,
                fapi2,
                ..ClientSettings::default()
            };
            let by = service(&house, name, settings.clone()).await;
            let push = async |signer: &PrivateKey, prover: &PrivateKey, jti: &str, nonce: Option<&str>| {
                let members = json!({
                    "iss": name, "aud": ISSUER, "client_id": name, "redirect_uri": by.redirect_uri,
                    "response_type": "code", "scope": "openid", "state": "s", "exp": now() + 60,
                    "code_challenge": CHALLENGE, "code_challenge_method": "S256",
                });
                let object = jws::sign(signer, Some("oauth-authz-req+jwt"), &members).unwrap();
                let assertion = assertion(&strong, name, &json!(ISSUER), &format!("{name}-{jti}"));
                let pairs = [
                    ("request", object.as_str()),
                    ("client_assertion_type", ASSERTION_TYPE),
                    ("client_assertion", assertion.as_str()),
                ];
                let proof = Some(proof(prover, "POST", "/par", nonce, None, &format!("{name}-{jti}")));
                Call { proof, ..Call::default() }.post(&house, "/par", &pairs).await
            };
            let nonce = push(&strong, &strong, "1", None).await.header("dpop-nonce").to_owned();
            let nonce = Some(nonce.as_str());
            assert_eq!(push(&strong, &strong, "2", nonce).await.status, 201);
            for (signer, prover, jti, error) in
                [(&weak, &strong, "3", "invalid_request_object"), (&strong, &weak, "4", "invalid_dpop_proof")]
            {
                let answer = push(signer, prover, jti, nonce).await;
                if fapi2 {
                    assert_eq!(answer.json()["error"], error, "{}: {}", house.engine, answer.body);
                } else {
                    assert_eq!(answer.status, 201, "{}: {}", house.engine, answer.body);
                }
            }
        }
    }
}

#[tokio::test]
async fn a_fapi_2_client_pushes_proves_and_binds_or_gets_nothing() {
    for house in House::each().await {
        let key = PrivateKey::generate(SigningAlgorithm::Es256).unwrap();
        let settings = ClientSettings {
            token_endpoint_auth_method: Some(AuthMethod::PrivateKeyJwt),
            jwks: Some(keys_of(&[&key])),
            fapi2: true,
            dpop_bound_access_tokens: true,
            ..ClientSettings::default()
        };
        let library = service(&house, "library", settings).await;
        let browser = house.browser_of_ana().await;
        let plain = browser.get(&library.address(&[])).await;
        assert_eq!(plain.parameter("error").as_deref(), Some("invalid_request"), "it was not pushed");
        let plain = browser.post("/authorize", &library.parameters(&[])).await;
        assert_eq!(plain.parameter("error").as_deref(), Some("invalid_request"), "it was not pushed either");

        let with_assertion = |jti: &str| assertion(&key, "library", &json!(ISSUER), jti);
        let push = async |changes: &[(&str, &str)], assertion: &str| {
            let query = library.query(changes);
            let pairs: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
            let mut pairs: Vec<(&str, &str)> =
                pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            pairs.extend([("client_assertion_type", ASSERTION_TYPE), ("client_assertion", assertion)]);
            Call::default().post(&house, "/par", &pairs).await
        };
        let without = push(&[("code_challenge", ""), ("code_challenge_method", "")], &with_assertion("1")).await;
        assert_eq!(without.json()["error"], "invalid_request", "FAPI 2.0 wants PKCE");
        let in_list = assertion(&key, "library", &json!([ISSUER]), "2");
        assert_eq!(push(&[], &in_list).await.json()["error"], "invalid_client", "the audience is the issuer alone");
        let pushed = push(&[], &with_assertion("3")).await;
        assert_eq!(pushed.status, 201, "{}", pushed.body);
        let reference = pushed.json()["request_uri"].as_str().unwrap().to_owned();
        let reference: String = form_urlencoded::byte_serialize(reference.as_bytes()).collect();
        let page = browser.get(&format!("/authorize?client_id=library&request_uri={reference}")).await;
        let answer = browser.submit(&page, &[]).await;
        assert_eq!(answer.parameter("iss").as_deref(), Some(ISSUER));
        let code = answer.parameter("code").unwrap();

        let redeem = async |assertion: String, proof: Option<String>| {
            let pairs = [
                ("grant_type", "authorization_code"),
                ("code", code.as_str()),
                ("redirect_uri", "https://library.example/cb"),
                ("code_verifier", VERIFIER),
                ("client_assertion_type", ASSERTION_TYPE),
                ("client_assertion", assertion.as_str()),
            ];
            Call { proof, ..Call::default() }.post(&house, "/token", &pairs).await
        };
        assert_eq!(redeem(with_assertion("4"), None).await.json()["error"], "invalid_dpop_proof", "nothing to bind to");
        let first = redeem(with_assertion("5"), Some(proof(&key, "POST", "/token", None, None, "a"))).await;
        let nonce = first.header("dpop-nonce").to_owned();
        let proof = proof(&key, "POST", "/token", Some(&nonce), None, "b");
        let tokens = redeem(with_assertion("6"), Some(proof)).await;
        assert_eq!((tokens.status, &tokens.json()["token_type"]), (200, &json!("DPoP")), "{}", tokens.body);
        let id_token = tokens.json()["id_token"].as_str().unwrap().to_owned();
        let published = JwkSet::parse(&get(&house, "/jwks", None).await.json()).unwrap();
        let id_token = jws::verify(&id_token, &published, &[SigningAlgorithm::Es256]).unwrap().claims().unwrap();
        assert_eq!(id_token["nonce"], "nonce-1", "{}", house.engine);
    }
}

#[tokio::test]
async fn the_answer_can_be_posted() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        library.code(&browser, &[]).await;
        let page = browser.get(&library.address(&[("response_mode", "form_post")])).await;
        assert_eq!((page.status, page.header("cache-control")), (200, "no-store"));
        let form = page.form(0);
        assert_eq!(form.action, "https://library.example/cb");
        let field = |name: &str| form.fields.iter().find(|(of, _)| of == name).map(|(_, value)| value.clone());
        assert_eq!((field("state").as_deref(), field("iss").as_deref()), (Some("state-1"), Some(ISSUER)));
        assert_eq!(library.redeem(&field("code").unwrap(), &[]).await.status, 200, "{}", house.engine);
        let refused = browser.get(&library.address(&[("response_mode", "form_post"), ("scope", "profile")])).await;
        assert!(refused.form(0).fields.contains(&("error".to_owned(), "invalid_scope".to_owned())));
    }
}

#[tokio::test]
async fn keys_follow_each_other_with_an_overlap() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let kid = |tokens: &Value| jws::peek(tokens["id_token"].as_str().unwrap()).unwrap().kid.unwrap();
        let published = async || {
            let keys = get(&house, "/jwks", None).await.json()["keys"].as_array().unwrap().clone();
            let es256 =
                keys.iter().filter(|key| key["alg"] == "ES256").map(|key| key["kid"].as_str().unwrap().to_owned());
            es256.collect::<Vec<_>>()
        };
        let first = library.tokens(&browser, &[]).await;
        house.identity.rotate_keys().await.unwrap();
        assert_eq!(published().await, [kid(&first)]);
        let day = jiff::SignedDuration::from_hours(24);

        house.wait(day * 88);
        house.identity.rotate_keys().await.unwrap();
        let both = published().await;
        assert_eq!(both.len(), 2, "the next one is published ahead of its use");
        let browser = house.browser_of_ana().await;
        assert_eq!(kid(&library.tokens(&browser, &[]).await), kid(&first));

        house.wait(day * 3);
        let browser = house.browser_of_ana().await;
        let second = library.tokens(&browser, &[]).await;
        assert!(kid(&second) != kid(&first) && both.contains(&kid(&second)));
        house.wait(day * 8);
        house.identity.rotate_keys().await.unwrap();
        assert_eq!(published().await, [kid(&second)], "{}: the first one is retired", house.engine);
        let browser = house.browser_of_ana().await;
        // What it signed is still known as ours.
        let hint = first["id_token"].as_str().unwrap();
        let answer = browser.get(&library.address(&[("id_token_hint", hint)])).await;
        assert!(answer.parameter("code").is_some(), "{}", answer.body);
        assert_eq!(claims(hint)["acr"], "eidas1");
    }
}
