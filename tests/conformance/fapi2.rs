//! The FAPI 2.0 Security Profile plan: `private_key_jwt`, DPoP, unsigned requests that are pushed, plain answers.
//!
//! Every story that wants a refusal first shows that the same request goes well when nothing is wrong with it.

use std::cell::{Cell, RefCell};

use identity::{AuthMethod, ClientKind, ClientSettings, NewClient};
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::browser::{Answer, Browser};
use crate::house::{ISSUER, new_client};
use crate::keys::{Key, RsaKey, encode, hash, with};
use crate::relying_party::{RelyingParty, VERIFIER, error_of, get, post};
use crate::stage::Stage;

const ASSERTION_TYPE: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/// A service that keeps to the profile.
struct Service<'s> {
    stage: &'s Stage,
    party: RelyingParty<'s>,
    /// The key of its assertions.
    key: Key,
    /// The key of its DPoP proofs.
    dpop: Key,
    /// The nonce that the server wants in proofs.
    nonce: RefCell<Option<String>>,
    count: Cell<u32>,
    /// The key of its assertions, when they are signed with RS256.
    rsa: Option<&'s RsaKey>,
}

/// How a call differs from a right one.
#[derive(Default)]
struct Wrong<'a> {
    /// Parameters; an empty value takes one away.
    parameters: &'a [(&'a str, &'a str)],
    /// Members of the assertion; null takes one away.
    assertion: Option<Value>,
    /// Members of the assertion's header.
    assertion_header: Option<Value>,
    no_assertion: bool,
    /// Members of the DPoP proof.
    proof: Option<Value>,
    /// Members of the proof's header.
    proof_header: Option<Value>,
    no_proof: bool,
    /// The key that signs the proof, when it is another.
    proof_key: Option<&'a Key>,
}

impl<'s> Service<'s> {
    async fn new(stage: &'s Stage, name: &str) -> Self {
        let key = Key::new();
        let jwk = with(key.jwk().clone(), &json!({ "kid": "key-1", "use": "sig", "alg": "ES256" }));
        let settings = ClientSettings {
            token_endpoint_auth_method: Some(AuthMethod::PrivateKeyJwt),
            jwks: Some(json!({ "keys": [jwk] })),
            require_pushed_authorization_requests: true,
            dpop_bound_access_tokens: true,
            fapi2: true,
            ..ClientSettings::default()
        };
        let party = stage.client(NewClient { settings, ..new_client(name, ClientKind::Confidential) }).await;
        Self { stage, party, key, dpop: Key::new(), nonce: RefCell::default(), count: Cell::default(), rsa: None }
    }

    fn now(&self) -> i64 {
        base::Clock::now(&*self.stage.clock).as_seconds()
    }

    fn unique(&self) -> String {
        self.count.set(self.count.get() + 1);
        format!("{}-{}", self.party.id, self.count.get())
    }

    fn assertion(&self, wrong: &Wrong<'_>) -> String {
        let (now, id) = (self.now(), &self.party.id);
        let claims = json!({ "iss": id, "sub": id, "aud": ISSUER, "iat": now, "exp": now + 60, "jti": self.unique() });
        let header =
            with(json!({ "alg": "ES256", "kid": "key-1" }), wrong.assertion_header.as_ref().unwrap_or(&json!({})));
        if let Some(rsa) = self.rsa {
            return rsa.sign(&json!({ "alg": "RS256", "kid": "key-2" }), &claims);
        }
        self.key.sign(&header, &with(claims, wrong.assertion.as_ref().unwrap_or(&json!({}))))
    }

    fn proof(&self, method: &str, path: &str, token: Option<&str>, wrong: &Wrong<'_>) -> String {
        let key = wrong.proof_key.unwrap_or(&self.dpop);
        let claims = json!({
            "jti": self.unique(), "htm": method, "htu": format!("{ISSUER}{path}"), "iat": self.now(),
            "nonce": *self.nonce.borrow(), "ath": token.map(|token| hash(token.as_bytes())),
        });
        let header = json!({ "typ": "dpop+jwt", "alg": "ES256", "jwk": key.jwk() });
        let header = with(header, wrong.proof_header.as_ref().unwrap_or(&json!({})));
        key.sign(&header, &with(claims, wrong.proof.as_ref().unwrap_or(&json!({}))))
    }

    /// Posts a form with an assertion and a proof; once more when the server wants its nonce in the proof.
    async fn post(&self, path: &str, pairs: &[(&str, &str)], wrong: &Wrong<'_>) -> Answer {
        let mut answer = self.post_once(path, pairs, wrong).await;
        let nonce = answer.header("dpop-nonce").to_owned();
        if !nonce.is_empty() {
            *self.nonce.borrow_mut() = Some(nonce);
            if answer.status != 200 && answer.body.contains("use_dpop_nonce") {
                answer = self.post_once(path, pairs, wrong).await;
            }
        }
        answer
    }

    async fn post_once(&self, path: &str, pairs: &[(&str, &str)], wrong: &Wrong<'_>) -> Answer {
        let assertion = self.assertion(wrong);
        let mut pairs = pairs.to_vec();
        pairs.push(("client_id", &self.party.id));
        if !wrong.no_assertion {
            pairs.extend([("client_assertion_type", ASSERTION_TYPE), ("client_assertion", &assertion)]);
        }
        pairs.retain(|(name, _)| wrong.parameters.iter().all(|(changed, _)| changed != name));
        pairs.extend(wrong.parameters.iter().filter(|(_, value)| !value.is_empty()));
        let proof = self.proof("POST", path, None, wrong);
        let headers = if wrong.no_proof { vec![] } else { vec![("dpop", proof.as_str())] };
        post(self.stage, path, &headers, &pairs).await
    }

    /// Pushes a request.
    async fn push(&self, wrong: &Wrong<'_>) -> Answer {
        let pairs: Vec<_> = self.party.parameters(&[]).into_iter().filter(|(name, _)| *name != "client_id").collect();
        // FAPI 2.0 lets a proof be there or not when a request is pushed: as a rule it is not.
        let bound = wrong.proof_key.is_some() || wrong.proof.is_some();
        let no_proof = wrong.no_proof || !bound;
        let wrong = Wrong {
            parameters: wrong.parameters,
            assertion: wrong.assertion.clone(),
            assertion_header: wrong.assertion_header.clone(),
            no_assertion: wrong.no_assertion,
            proof: wrong.proof.clone(),
            proof_header: wrong.proof_header.clone(),
            no_proof,
            proof_key: wrong.proof_key,
        };
        self.post("/par", &pairs, &wrong).await
    }

    /// The reference of a pushed request, which goes well.
    async fn reference(&self, parameters: &[(&str, &str)]) -> String {
        let answer = self.push(&Wrong { parameters, ..Wrong::default() }).await;
        assert_eq!((answer.status, answer.header("cache-control")), (201, "no-store"), "{}", answer.body);
        let document = answer.json();
        assert!((1..600).contains(&document["expires_in"].as_i64().unwrap()), "{document}");
        document["request_uri"].as_str().unwrap().to_owned()
    }

    fn address(&self, reference: &str, more: &[(&str, &str)]) -> String {
        let pairs = [&[("client_id", self.party.id.as_str()), ("request_uri", reference)], more].concat();
        format!("/authorize?{}", form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish())
    }

    /// From a reference to the answer for the service.
    async fn walk(&self, browser: &Browser<'_>, reference: &str, more: &[(&str, &str)]) -> Answer {
        self.party.walk_on(browser, browser.get(&self.address(reference, more)).await).await
    }

    /// The answer to a whole authorization request.
    async fn authorized(&self, browser: &Browser<'_>, parameters: &[(&str, &str)]) -> Answer {
        let reference = self.reference(parameters).await;
        self.walk(browser, &reference, &[]).await
    }

    async fn code(&self, browser: &Browser<'_>, parameters: &[(&str, &str)]) -> String {
        let answer = self.authorized(browser, parameters).await;
        answer.parameter("code").unwrap_or_else(|| panic!("no code in {}", answer.location()))
    }

    async fn redeem(&self, code: &str, wrong: &Wrong<'_>) -> Answer {
        let uri = self.party.redirect_uri.as_str();
        let pairs =
            [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", uri), ("code_verifier", VERIFIER)];
        self.post("/token", &pairs, wrong).await
    }

    /// Tokens, and the claims of the ID token.
    async fn tokens_of(&self, code: &str) -> (Value, Value) {
        let answer = self.redeem(code, &Wrong::default()).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        let tokens = answer.json();
        assert!(tokens["token_type"].as_str().unwrap().eq_ignore_ascii_case("dpop"), "{tokens}");
        let claims = self.party.verified(tokens["id_token"].as_str().unwrap()).await;
        (tokens, claims)
    }

    async fn signed_on(&self, parameters: &[(&str, &str)]) -> (Value, Value) {
        self.tokens_of(&self.code(&self.stage.browser(), parameters).await).await
    }

    /// Asks for userinfo with a token and a proof; once more when the server wants its nonce.
    async fn userinfo(&self, tokens: &Value, scheme: &str, wrong: &Wrong<'_>) -> Answer {
        let token = tokens["access_token"].as_str().unwrap();
        let authorization = format!("{scheme} {token}");
        for _ in 0..2 {
            let proof = self.proof("GET", "/userinfo", Some(token), wrong);
            let mut headers = vec![("authorization", authorization.as_str())];
            if !wrong.no_proof {
                headers.push(("dpop", &proof));
            }
            let answer = get(self.stage, "/userinfo", &headers).await;
            let nonce = answer.header("dpop-nonce").to_owned();
            if answer.status == 401 && answer.header("www-authenticate").contains("use_dpop_nonce") && !nonce.is_empty()
            {
                *self.nonce.borrow_mut() = Some(nonce);
                continue;
            }
            return answer;
        }
        panic!("the server wants another nonce each time");
    }

    async fn assert_works(&self, tokens: &Value) {
        let answer = self.userinfo(tokens, "DPoP", &Wrong::default()).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        assert!(answer.json()["sub"].is_string());
    }
}

#[track_caller]
fn refused(answer: &Answer, errors: &[&str]) {
    assert!(matches!(answer.status, 400 | 401), "{}: {}", answer.status, answer.body);
    let error = answer.json()["error"].as_str().unwrap_or_default().to_owned();
    assert!(errors.contains(&error.as_str()), "{}", answer.body);
}

const BAD_CLIENT: &[&str] = &["invalid_client", "invalid_request"];
const BAD_REQUEST: &[&str] = &["invalid_request", "invalid_request_object"];
const BAD_GRANT: &[&str] = &["invalid_grant"];
const BAD_PROOF: &[&str] = &["invalid_dpop_proof", "invalid_request", "invalid_grant"];

pub async fn discovery(stage: Stage) {
    let document = get(&stage, "/.well-known/openid-configuration", &[]).await.json();
    let has = |list: &str, one: &str| document[list].as_array().is_some_and(|list| list.contains(&json!(one)));
    for (list, one) in [
        ("response_types_supported", "code"),
        ("code_challenge_methods_supported", "S256"),
        ("token_endpoint_auth_methods_supported", "private_key_jwt"),
        ("token_endpoint_auth_signing_alg_values_supported", "ES256"),
        ("token_endpoint_auth_signing_alg_values_supported", "PS256"),
        ("dpop_signing_alg_values_supported", "ES256"),
        ("id_token_signing_alg_values_supported", "PS256"),
        ("grant_types_supported", "authorization_code"),
        ("scopes_supported", "openid"),
    ] {
        assert!(has(list, one), "{one} is not in {list}: {}", document[list]);
    }
    for algorithms in ["dpop_signing_alg_values_supported", "token_endpoint_auth_signing_alg_values_supported"] {
        assert!(!has(algorithms, "none") && !has(algorithms, "HS256"), "{algorithms}");
    }
    assert_eq!(document["authorization_response_iss_parameter_supported"], true);
    assert_eq!(document["pushed_authorization_request_endpoint"], format!("{ISSUER}/par"));
}

pub async fn happy_flow(stage: Stage) {
    for name in ["bank", "insurer"] {
        let service = Service::new(&stage, name).await;
        let (tokens, claims) = service.signed_on(&[]).await;
        assert_eq!(claims["nonce"], "nonce-1");
        service.assert_works(&tokens).await;
        let told = service.userinfo(&tokens, "DPoP", &Wrong::default()).await.json();
        assert_eq!(told["sub"], claims["sub"]);
    }
}

pub async fn user_rejects_authentication(stage: Stage) {
    let service = Service::new(&stage, "bank").await;
    let browser = stage.browser_of_ana().await;
    let reference = service.reference(&[]).await;
    let mut page = browser.get(&service.address(&reference, &[])).await;
    if page.status == 303 {
        page = browser.get(page.location()).await;
    }
    let answer = browser.submit_form(&page.form(1), &[]).await;
    assert_eq!(error_of(&answer), "access_denied");
}

pub async fn without_state(stage: Stage) {
    let service = Service::new(&stage, "bank").await;
    let answer = service.authorized(&stage.browser(), &[("state", "")]).await;
    assert_eq!(answer.parameter("state"), None);
    let (_, claims) = service.tokens_of(&answer.parameter("code").unwrap()).await;
    assert_eq!(claims.get("s_hash"), None);
}

pub async fn without_nonce(stage: Stage) {
    let service = Service::new(&stage, "bank").await;
    assert_eq!(service.signed_on(&[("nonce", "")]).await.1.get("nonce"), None);
}

pub async fn nonce_of_64_letters(stage: Stage) {
    let service = Service::new(&stage, "bank").await;
    let nonce = "n".repeat(64);
    assert_eq!(service.signed_on(&[("nonce", &nonce)]).await.1["nonce"], nonce);
}

pub async fn other_scope_order(stage: Stage) {
    let service = Service::new(&stage, "bank").await;
    let (tokens, _) = service.signed_on(&[("scope", "profile openid")]).await;
    let scopes: Vec<&str> = tokens["scope"].as_str().unwrap().split(' ').collect();
    assert!(scopes.contains(&"openid") && scopes.contains(&"profile"));
}

pub async fn claims_parameter(stage: Stage) {
    let service = Service::new(&stage, "bank").await;
    let wish = [("scope", "openid"), ("claims", r#"{"id_token":{"name":{"essential":true}}}"#)];
    assert_eq!(service.signed_on(&wish).await.1["name"], "Ana Martin (fictional)");
}

pub async fn token_type_in_any_case(stage: Stage) {
    let service = Service::new(&stage, "bank").await;
    let (tokens, _) = service.signed_on(&[]).await;
    for scheme in ["DPoP", "dpop", "DPOP", "dPoP"] {
        let answer = service.userinfo(&tokens, scheme, &Wrong::default()).await;
        assert_eq!(answer.status, 200, "{scheme}: {}", answer.body);
    }
}

/// A proof with these members is as good as any.
async fn proof_goes_well(stage: &Stage, proof: impl Fn(i64) -> Value) {
    let service = Service::new(stage, "bank").await;
    let code = service.code(&stage.browser(), &[]).await;
    let wrong = Wrong { proof: Some(proof(service.now())), ..Wrong::default() };
    let answer = service.redeem(&code, &wrong).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    let answer = service.userinfo(&answer.json(), "DPoP", &wrong).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
}

pub async fn dpop_nbf_exp(stage: Stage) {
    proof_goes_well(&stage, |now| json!({ "nbf": now, "exp": now + 300 })).await;
}

pub async fn dpop_iat_10_seconds_before(stage: Stage) {
    proof_goes_well(&stage, |now| json!({ "iat": now - 10 })).await;
}

pub async fn dpop_iat_10_seconds_after(stage: Stage) {
    proof_goes_well(&stage, |now| json!({ "iat": now + 10 })).await;
}

pub async fn mismatched_dpop_jkt(stage: Stage) {
    let service = Service::new(&stage, "bank").await;
    let (mine, other) = (service.dpop.thumbprint(), Key::new().thumbprint());
    let push = async |jkt: &str| {
        let parameters = [("dpop_jkt", jkt)];
        service.push(&Wrong { parameters: &parameters, proof_key: Some(&service.dpop), ..Wrong::default() }).await
    };
    assert_eq!(push(&mine).await.status, 201);
    refused(&push(&other).await, BAD_PROOF);
}

pub async fn token_endpoint_with_mismatched_dpop_proof(stage: Stage) {
    let service = Service::new(&stage, "bank").await;
    let other = Key::new();
    let pushed = service.push(&Wrong { proof_key: Some(&service.dpop), ..Wrong::default() }).await;
    let answer = service.walk(&stage.browser(), pushed.json()["request_uri"].as_str().unwrap(), &[]).await;
    let code = answer.parameter("code").unwrap();
    refused(&service.redeem(&code, &Wrong { proof_key: Some(&other), ..Wrong::default() }).await, BAD_PROOF);
}

pub async fn token_endpoint_with_mismatched_dpop_jkt(stage: Stage) {
    let service = Service::new(&stage, "bank").await;
    let (mine, other) = (service.dpop.thumbprint(), Key::new().thumbprint());
    let browser = stage.browser();
    service.tokens_of(&service.code(&browser, &[("dpop_jkt", &mine)]).await).await;
    let code = service.code(&browser, &[("dpop_jkt", &other)]).await;
    refused(&service.redeem(&code, &Wrong::default()).await, BAD_PROOF);
}

pub async fn dpop_proof_at_par(stage: Stage) {
    let service = Service::new(&stage, "bank").await;
    let pushed = service.push(&Wrong { proof_key: Some(&service.dpop), ..Wrong::default() }).await;
    assert_eq!(pushed.status, 201, "{}", pushed.body);
    let answer = service.walk(&stage.browser(), pushed.json()["request_uri"].as_str().unwrap(), &[]).await;
    let (tokens, _) = service.tokens_of(&answer.parameter("code").unwrap()).await;
    service.assert_works(&tokens).await;
}

pub async fn dpop_code_binding(stage: Stage) {
    let service = Service::new(&stage, "bank").await;
    let (tokens, _) = service.signed_on(&[("dpop_jkt", &service.dpop.thumbprint())]).await;
    service.assert_works(&tokens).await;
}

/// What the browser brings beside the reference does not count.
async fn beside_the_reference<'s>(
    stage: &'s Stage,
    pushed: &[(&str, &str)],
    beside: (&str, &str),
) -> (Answer, Service<'s>) {
    let service = Service::new(stage, "bank").await;
    let reference = service.reference(pushed).await;
    let answer = service.walk(&stage.browser(), &reference, &[beside]).await;
    (answer, service)
}

pub async fn other_nonce_outside(stage: Stage) {
    let (answer, service) = beside_the_reference(&stage, &[], ("nonce", "of-somebody-else")).await;
    match answer.parameter("code") {
        Some(code) => assert_eq!(service.tokens_of(&code).await.1["nonce"], "nonce-1"),
        None => assert_eq!(answer.parameter("error").as_deref(), Some("invalid_request")),
    }
}

pub async fn other_state_outside(stage: Stage) {
    let (answer, _) = beside_the_reference(&stage, &[], ("state", "of-somebody-else")).await;
    assert_eq!(answer.parameter("state").as_deref(), Some("state-1"));
}

pub async fn state_only_outside(stage: Stage) {
    let (answer, service) = beside_the_reference(&stage, &[("state", "")], ("state", "of-somebody-else")).await;
    assert_eq!(answer.parameter("state"), None);
    service.tokens_of(&answer.parameter("code").unwrap()).await;
}

/// A long value comes back whole, or is refused in so many words.
async fn long(stage: &Stage, name: &str) -> Option<(Answer, String)> {
    let service = Service::new(stage, "bank").await;
    service.signed_on(&[]).await;
    let value = "v".repeat(384);
    let pushed = service.push(&Wrong { parameters: &[(name, &value)], ..Wrong::default() }).await;
    if pushed.status != 201 {
        refused(&pushed, BAD_REQUEST);
        return None;
    }
    let answer = service.walk(&stage.browser(), pushed.json()["request_uri"].as_str().unwrap(), &[]).await;
    let (_, claims) = service.tokens_of(&answer.parameter("code").unwrap()).await;
    if name == "nonce" {
        assert_eq!(claims["nonce"], value);
    }
    Some((answer, value))
}

pub async fn long_nonce(stage: Stage) {
    long(&stage, "nonce").await;
}

pub async fn long_state(stage: Stage) {
    if let Some((answer, value)) = long(&stage, "state").await {
        assert_eq!(answer.parameter("state"), Some(value));
    }
}

/// A pushed request with these parameters is refused, and without them it is not.
async fn push_refused(stage: &Stage, parameters: &[(&str, &str)], errors: &[&str]) {
    let service = Service::new(stage, "bank").await;
    service.reference(&[]).await;
    refused(&service.push(&Wrong { parameters, ..Wrong::default() }).await, errors);
}

pub async fn without_redirect_uri(stage: Stage) {
    push_refused(&stage, &[("redirect_uri", "")], BAD_REQUEST).await;
}

pub async fn registered_redirect_uri(stage: Stage) {
    push_refused(&stage, &[("redirect_uri", "https://evil.example/cb")], BAD_REQUEST).await;
}

pub async fn tolerate_unregistered_redirect_uri(stage: Stage) {
    // The module lets a provider accept it or not; this one does not.
    push_refused(&stage, &[("redirect_uri", "https://bank.example/other")], BAD_REQUEST).await;
}

pub async fn redirect_uri_in_request(stage: Stage) {
    push_refused(&stage, &[("redirect_uri", "")], BAD_REQUEST).await;
}

pub async fn not_pushed(stage: Stage) {
    let service = Service::new(&stage, "bank").await;
    service.signed_on(&[]).await;
    for answer in [
        stage.browser().get(&service.party.address(&[])).await,
        stage.browser().post("/authorize", &service.party.parameters(&[])).await,
    ] {
        if answer.status == 303 {
            assert!(BAD_REQUEST.contains(&error_of(&answer).as_str()));
        } else {
            assert_eq!(answer.status, 400);
        }
    }
}

pub async fn response_type_code_id_token(stage: Stage) {
    push_refused(&stage, &[("response_type", "code id_token")], &["unsupported_response_type", "invalid_request"])
        .await;
}

pub async fn response_type_token(stage: Stage) {
    push_refused(&stage, &[("response_type", "token")], &["unsupported_response_type", "invalid_request"]).await;
}

pub async fn client_id_in_token_request(stage: Stage) {
    let service = Service::new(&stage, "bank").await;
    Service::new(&stage, "insurer").await;
    let code = service.code(&stage.browser(), &[]).await;
    let parameters = [("client_id", "insurer")];
    refused(&service.redeem(&code, &Wrong { parameters: &parameters, ..Wrong::default() }).await, BAD_CLIENT);
    service.tokens_of(&code).await;
}

pub async fn holder_of_key_required(stage: Stage) {
    let service = Service::new(&stage, "bank").await;
    let browser = stage.browser();
    service.tokens_of(&service.code(&browser, &[]).await).await;
    let code = service.code(&browser, &[]).await;
    refused(&service.redeem(&code, &Wrong { no_proof: true, ..Wrong::default() }).await, BAD_PROOF);
}

pub async fn code_is_bound_to_client(stage: Stage) {
    let (service, other) = (Service::new(&stage, "bank").await, Service::new(&stage, "insurer").await);
    let browser = stage.browser();
    service.tokens_of(&service.code(&browser, &[]).await).await;
    let code = service.code(&browser, &[]).await;
    refused(&other.redeem(&code, &Wrong::default()).await, BAD_GRANT);
}

pub async fn code_reuse_after_one_second(stage: Stage) {
    let service = Service::new(&stage, "bank").await;
    let code = service.code(&stage.browser(), &[]).await;
    let (tokens, _) = service.tokens_of(&code).await;
    service.assert_works(&tokens).await;
    stage.wait_s(1);
    refused(&service.redeem(&code, &Wrong::default()).await, BAD_GRANT);
    assert_eq!(service.userinfo(&tokens, "DPoP", &Wrong::default()).await.status, 401, "what it gave is taken back");
}

pub async fn expired_code(stage: Stage) {
    let service = Service::new(&stage, "bank").await;
    let browser = stage.browser();
    service.tokens_of(&service.code(&browser, &[]).await).await;
    let code = service.code(&browser, &[]).await;
    stage.wait_s(61);
    refused(&service.redeem(&code, &Wrong::default()).await, BAD_GRANT);
}

/// A code is not given tokens with this assertion, and then is, with a right one.
async fn assertion_refused(stage: &Stage, wrong: impl Fn(i64) -> Wrong<'static>) {
    let service = Service::new(stage, "bank").await;
    let code = service.code(&stage.browser(), &[]).await;
    refused(&service.redeem(&code, &wrong(service.now())).await, BAD_CLIENT);
    service.tokens_of(&code).await;
}

fn assertion(members: Value) -> Wrong<'static> {
    Wrong { assertion: Some(members), ..Wrong::default() }
}

pub async fn assertion_rs256(stage: Stage) {
    // The signature is right, and the key is the service's: only the profile refuses it.
    let rsa = RsaKey::new();
    for fapi2 in [false, true] {
        let mut service = Service::new(&stage, if fapi2 { "bank" } else { "library" }).await;
        let jwk = with(rsa.jwk().clone(), &json!({ "kid": "key-2", "use": "sig" }));
        let own = with(service.key.jwk().clone(), &json!({ "kid": "key-1", "use": "sig", "alg": "ES256" }));
        let settings = ClientSettings {
            token_endpoint_auth_method: Some(AuthMethod::PrivateKeyJwt),
            jwks: Some(json!({ "keys": [own, jwk] })),
            dpop_bound_access_tokens: true,
            fapi2,
            ..ClientSettings::default()
        };
        let changed = NewClient { settings, ..new_client(&service.party.id, ClientKind::Confidential) };
        stage.identity.update_client(changed).await.unwrap();
        let code = service.code(&stage.browser(), &[]).await;
        service.rsa = Some(&rsa);
        let answer = service.redeem(&code, &Wrong::default()).await;
        if fapi2 {
            refused(&answer, BAD_CLIENT);
            service.rsa = None;
            service.tokens_of(&code).await;
        } else {
            assert_eq!(answer.status, 200, "{}", answer.body);
        }
    }
}

pub async fn assertion_missing(stage: Stage) {
    assertion_refused(&stage, |_| Wrong { no_assertion: true, ..Wrong::default() }).await;
}

pub async fn assertion_expired(stage: Stage) {
    assertion_refused(&stage, |now| assertion(json!({ "iat": now - 360, "exp": now - 300 }))).await;
}

pub async fn assertion_wrong_aud(stage: Stage) {
    assertion_refused(&stage, |_| assertion(json!({ "aud": "https://elsewhere.example" }))).await;
}

pub async fn assertion_no_sub(stage: Stage) {
    assertion_refused(&stage, |_| assertion(json!({ "sub": null }))).await;
}

pub async fn dpop_negative(stage: Stage) {
    let service = Service::new(&stage, "bank").await;
    let (tokens, _) = service.signed_on(&[]).await;
    service.assert_works(&tokens).await;
    let token = tokens["access_token"].as_str().unwrap();
    let other = Key::new();
    let claims = |claims: Value| Wrong { proof: Some(claims), ..Wrong::default() };
    let header = |header: Value| Wrong { proof_header: Some(header), ..Wrong::default() };
    let private = with(service.dpop.jwk().clone(), &json!({ "d": encode([7; 32]) }));
    let now = service.now();
    for (what, wrong) in [
        ("no typ", header(json!({ "typ": null }))),
        ("another typ", header(json!({ "typ": "jwt" }))),
        ("no alg", header(json!({ "alg": null }))),
        ("alg none", header(json!({ "alg": "none" }))),
        ("alg of another key", header(json!({ "alg": "PS256" }))),
        ("no jwk", header(json!({ "jwk": null }))),
        ("a private jwk", header(json!({ "jwk": private }))),
        ("the jwk of another key", header(json!({ "jwk": other.jwk() }))),
        ("no jti", claims(json!({ "jti": null }))),
        ("no htm", claims(json!({ "htm": null }))),
        ("another htm", claims(json!({ "htm": "PUT" }))),
        ("no htu", claims(json!({ "htu": null }))),
        ("another htu", claims(json!({ "htu": "https://elsewhere.example/userinfo" }))),
        ("no iat", claims(json!({ "iat": null }))),
        ("an hour early", claims(json!({ "iat": now - 3600 }))),
        ("an hour late", claims(json!({ "iat": now + 3600 }))),
        ("no ath", claims(json!({ "ath": null }))),
        ("another ath", claims(json!({ "ath": hash(b"another token") }))),
        ("another key", Wrong { proof_key: Some(&other), ..Wrong::default() }),
        ("no proof", Wrong { no_proof: true, ..Wrong::default() }),
    ] {
        let answer = service.userinfo(&tokens, "DPoP", &wrong).await;
        assert!(matches!(answer.status, 400 | 401), "{what}: {} {}", answer.status, answer.body);
    }
    // A query and a fragment do not count, nor does what is written beside (RFC 9449 §4.3).
    for more in [json!({ "htu": format!("{ISSUER}/userinfo?a=b#c") }), json!({ "extra": "x" })] {
        let answer = service.userinfo(&tokens, "DPoP", &claims(more.clone())).await;
        assert_eq!(answer.status, 200, "{more}: {}", answer.body);
    }
    // Not two proofs, not a broken one, and not one without a scheme that asks for it.
    let dpop = format!("DPoP {token}");
    let proof = || service.proof("GET", "/userinfo", Some(token), &Wrong::default());
    let (one, two) = (proof(), proof());
    let mut broken = proof();
    broken.truncate(broken.len() - 3);
    let good = proof();
    for headers in [
        vec![("authorization", dpop.as_str()), ("dpop", one.as_str()), ("dpop", two.as_str())],
        vec![("authorization", dpop.as_str()), ("dpop", broken.as_str())],
        vec![("authorization", dpop.as_str()), ("dpop", "nonsense")],
    ] {
        let answer = get(&stage, "/userinfo", &headers).await;
        assert!(matches!(answer.status, 400 | 401), "{headers:?}: {}", answer.status);
    }
    let bearer = format!("Bearer {token}");
    assert_eq!(get(&stage, "/userinfo", &[("authorization", &bearer), ("dpop", &good)]).await.status, 401);
    assert_eq!(get(&stage, "/userinfo", &[("authorization", &bearer)]).await.status, 401);
    // The same proof twice.
    let again = proof();
    let headers = [("authorization", dpop.as_str()), ("dpop", again.as_str())];
    assert_eq!(get(&stage, "/userinfo", &headers).await.status, 200);
    assert!(matches!(get(&stage, "/userinfo", &headers).await.status, 400 | 401), "a proof is good once");
}

pub async fn refresh_token(stage: Stage) {
    let (service, other) = (Service::new(&stage, "bank").await, Service::new(&stage, "insurer").await);
    let (tokens, before) = service.signed_on(&[("scope", "openid offline_access"), ("prompt", "consent")]).await;
    let token = tokens["refresh_token"].as_str().expect("a refresh token");
    let pairs = [("grant_type", "refresh_token"), ("refresh_token", token)];
    refused(&other.post("/token", &pairs, &Wrong::default()).await, BAD_GRANT);
    refused(&service.post("/token", &pairs, &Wrong { no_assertion: true, ..Wrong::default() }).await, BAD_CLIENT);
    refused(&service.post("/token", &pairs, &Wrong { no_proof: true, ..Wrong::default() }).await, BAD_PROOF);
    let answer = service.post("/token", &pairs, &Wrong::default()).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    let refreshed = answer.json();
    service.assert_works(&refreshed).await;
    if let Some(id_token) = refreshed["id_token"].as_str() {
        assert_eq!(service.party.verified(id_token).await["sub"], before["sub"]);
    }
}

pub async fn essential_acr(stage: Stage) {
    let service = Service::new(&stage, "bank").await;
    service.signed_on(&[]).await;
    let sca = r#"{"id_token":{"acr":{"essential":true,"values":["urn:openbanking:psd2:sca"]}}}"#;
    let pushed = service.push(&Wrong { parameters: &[("claims", sca)], ..Wrong::default() }).await;
    if pushed.status != 201 {
        return refused(&pushed, &["invalid_request", "access_denied", "unmet_authentication_requirements"]);
    }
    let answer = service.walk(&stage.browser(), pushed.json()["request_uri"].as_str().unwrap(), &[]).await;
    match answer.parameter("code") {
        Some(code) => assert_eq!(service.tokens_of(&code).await.1["acr"], "urn:openbanking:psd2:sca"),
        None => {
            let error = error_of(&answer);
            assert!(
                ["access_denied", "unmet_authentication_requirements", "invalid_request"].contains(&error.as_str())
            );
        }
    }
}

pub async fn reference_visited_twice_before(stage: Stage) {
    let service = Service::new(&stage, "bank").await;
    let reference = service.reference(&[]).await;
    let browser = stage.browser();
    assert_ne!(browser.get(&service.address(&reference, &[])).await.status, 400);
    let answer = service.walk(&browser, &reference, &[]).await;
    service.tokens_of(&answer.parameter("code").unwrap()).await;
}

/// The reference leads nowhere.
#[track_caller]
fn leads_nowhere(answer: &Answer) {
    if answer.status == 303 {
        assert!(["invalid_request_uri", "invalid_request"].contains(&error_of(answer).as_str()));
    } else {
        assert_eq!(answer.status, 400, "{}", answer.body);
    }
}

pub async fn reference_reused(stage: Stage) {
    let service = Service::new(&stage, "bank").await;
    let reference = service.reference(&[]).await;
    let browser = stage.browser();
    assert!(service.walk(&browser, &reference, &[]).await.parameter("code").is_some());
    leads_nowhere(&browser.get(&service.address(&reference, &[])).await);
}

pub async fn reference_expired(stage: Stage) {
    let service = Service::new(&stage, "bank").await;
    service.signed_on(&[]).await;
    let pushed = service.push(&Wrong::default()).await.json();
    stage.wait(SignedDuration::from_secs(pushed["expires_in"].as_i64().unwrap() + 1));
    leads_nowhere(&stage.browser().get(&service.address(pushed["request_uri"].as_str().unwrap(), &[])).await);
}

/// A request is pushed with an assertion like this, and goes well or not.
async fn push_with_assertion(stage: &Stage, members: impl Fn(i64) -> Value, goes_well: bool) {
    let service = Service::new(stage, "bank").await;
    service.reference(&[]).await;
    let answer = service.push(&assertion(members(service.now()))).await;
    if goes_well {
        assert_eq!(answer.status, 201, "{}", answer.body);
    } else {
        refused(&answer, BAD_CLIENT);
    }
}

pub async fn assertion_8_seconds_early(stage: Stage) {
    push_with_assertion(&stage, |now| json!({ "iat": now + 8, "nbf": now + 8, "exp": now + 68 }), true).await;
}

pub async fn assertion_over_60_seconds_early(stage: Stage) {
    push_with_assertion(&stage, |now| json!({ "iat": now + 90, "nbf": now + 90, "exp": now + 150 }), false).await;
}

pub async fn reference_of_another_client(stage: Stage) {
    let (service, other) = (Service::new(&stage, "bank").await, Service::new(&stage, "insurer").await);
    let reference = service.reference(&[]).await;
    let browser = stage.browser_of_ana().await;
    let answer = browser.get(&other.address(&reference, &[])).await;
    assert_eq!((answer.status, answer.header("location")), (400, ""), "{}", answer.body);
    assert!(service.walk(&browser, &reference, &[]).await.parameter("code").is_some());
}

pub async fn reference_inside_a_push(stage: Stage) {
    push_refused(&stage, &[("request_uri", "urn:ietf:params:oauth:request_uri:random")], BAD_REQUEST).await;
}

pub async fn other_methods_at_par(stage: Stage) {
    let service = Service::new(&stage, "bank").await;
    service.reference(&[]).await;
    assert_eq!(get(&stage, "/par", &[]).await.status, 405);
}

pub async fn pkce_required(stage: Stage) {
    push_refused(&stage, &[("code_challenge", ""), ("code_challenge_method", "")], BAD_REQUEST).await;
}

/// A code is not given tokens with this verifier, though with the right one it would be.
async fn verifier_refused(stage: &Stage, verifier: &str) {
    let service = Service::new(stage, "bank").await;
    let browser = stage.browser();
    service.tokens_of(&service.code(&browser, &[]).await).await;
    let code = service.code(&browser, &[]).await;
    let parameters = [("code_verifier", verifier)];
    refused(&service.redeem(&code, &Wrong { parameters: &parameters, ..Wrong::default() }).await, BAD_GRANT);
}

pub async fn pkce_verifier_required(stage: Stage) {
    verifier_refused(&stage, "").await;
}

pub async fn pkce_wrong_verifier(stage: Stage) {
    verifier_refused(&stage, &"x".repeat(43)).await;
}

pub async fn pkce_plain(stage: Stage) {
    push_refused(&stage, &[("code_challenge", VERIFIER), ("code_challenge_method", "plain")], BAD_REQUEST).await;
}

pub async fn without_duplicate_parameters(stage: Stage) {
    let service = Service::new(&stage, "bank").await;
    let reference = service.reference(&[]).await;
    let answer = service.walk(&stage.browser(), &reference, &[]).await;
    service.tokens_of(&answer.parameter("code").unwrap()).await;
}

pub async fn audience_array(stage: Stage) {
    push_with_assertion(&stage, |_| json!({ "aud": [ISSUER, "https://elsewhere.example"] }), false).await;
}

pub async fn audience_par_endpoint(stage: Stage) {
    push_with_assertion(&stage, |_| json!({ "aud": format!("{ISSUER}/par") }), false).await;
}

pub async fn audience_token_endpoint(stage: Stage) {
    push_with_assertion(&stage, |_| json!({ "aud": format!("{ISSUER}/token") }), false).await;
}
