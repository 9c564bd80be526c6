//! An identity provider without sockets, for stories (feature `testing`).

#![expect(clippy::unwrap_used, clippy::missing_panics_doc, reason = "a test that cannot go on shall fail")]

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use base::{Clock, Timestamp};
use jose::{ContentEncryption, Jwk, JwkSet, KeyManagement, PrivateKey, Signer, SigningAlgorithm, hs256, jwe, jws};
use serde_json::{Map, Value, json};

use crate::network::{BoxFuture, Network, NetworkFailure, Question, Reply};

/// How a provider answers at the moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// As it should.
    Well,
    /// Not at all.
    Silent,
    /// Too late.
    Slow,
    /// With this status, from the token endpoint too.
    Status(u16),
    /// It describes itself, but its token endpoint has this status.
    TokenStatus(u16),
}

/// How userinfo is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// As JSON.
    Plain,
    /// As a signed token.
    Signed,
    /// As a signed token in an encrypted one.
    Encrypted,
}

/// Who signs in there, and how the answer is spoiled.
#[derive(Debug, Clone)]
pub struct Person {
    /// Their name there.
    pub sub: String,
    /// What userinfo tells of them.
    pub claims: Map<String, Value>,
    /// Claims of the ID token that are added, changed, or (null) left out.
    pub id_token: Map<String, Value>,
}

struct State {
    mood: Mood,
    key: PrivateKey,
    /// What signs, when it is not the published key.
    forger: Option<PrivateKey>,
    /// Signs with HS256 and this secret instead.
    hs256: Option<String>,
    /// What is asked for, by path.
    asked: BTreeMap<String, usize>,
    /// The last form that came to the token endpoint.
    last_form: Vec<(String, String)>,
    last_authorization: Option<String>,
    codes: BTreeMap<String, (BTreeMap<String, String>, Person)>,
    tokens: BTreeMap<String, Person>,
    /// Members of the description that are changed.
    description: Map<String, Value>,
    userinfo: Form,
    id_token_encrypted: bool,
    /// Our keys there.
    our_keys: Option<Value>,
    way: KeyManagement,
    count: usize,
}

/// An identity provider.
pub struct FakeProvider {
    issuer: String,
    clock: Arc<dyn Clock>,
    state: Mutex<State>,
}

impl FakeProvider {
    /// A provider of this issuer.
    pub fn new(issuer: &str, clock: Arc<dyn Clock>) -> Arc<Self> {
        let state = State {
            mood: Mood::Well,
            key: PrivateKey::generate(SigningAlgorithm::Es256).unwrap(),
            forger: None,
            hs256: None,
            asked: BTreeMap::new(),
            last_form: Vec::new(),
            last_authorization: None,
            codes: BTreeMap::new(),
            tokens: BTreeMap::new(),
            description: Map::new(),
            userinfo: Form::Plain,
            id_token_encrypted: false,
            our_keys: None,
            way: KeyManagement::EcdhEs,
            count: 0,
        };
        Arc::new(Self { issuer: issuer.to_owned(), clock, state: Mutex::new(state) })
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes how it answers.
    pub fn be(&self, mood: Mood) {
        self.state().mood = mood;
    }

    /// Changes a member of its description; null takes it away.
    pub fn describe(&self, member: &str, value: Value) {
        self.state().description.insert(member.to_owned(), value);
    }

    /// Replaces its key.
    pub fn rotate(&self) {
        self.state().key = PrivateKey::generate(SigningAlgorithm::Es256).unwrap();
    }

    /// Signs with this kind of key from now on.
    pub fn sign_with(&self, algorithm: SigningAlgorithm) {
        self.state().key = PrivateKey::generate(algorithm).unwrap();
    }

    /// Signs with a key that it does not publish.
    pub fn forge(&self) {
        self.state().forger = Some(PrivateKey::generate(SigningAlgorithm::Es256).unwrap());
    }

    /// Signs with HS256 and this secret.
    pub fn sign_with_secret(&self, secret: &str) {
        self.state().hs256 = Some(secret.to_owned());
    }

    /// Answers userinfo like this; encrypted for these keys in this way.
    pub fn answer_userinfo(&self, form: Form) {
        self.state().userinfo = form;
    }

    /// Encrypts ID tokens too.
    pub fn encrypt_id_tokens(&self, yes: bool) {
        self.state().id_token_encrypted = yes;
    }

    /// Learns our keys, as it would from `/upstream/jwks`, and how to use them.
    pub fn learn_our_keys(&self, keys: Value, way: KeyManagement) {
        let mut state = self.state();
        state.our_keys = Some(keys);
        state.way = way;
    }

    /// How often something was asked for, by the path.
    pub fn asked(&self, path: &str) -> usize {
        self.state().asked.get(path).copied().unwrap_or_default()
    }

    /// The last form that came to the token endpoint, and its `Authorization` header.
    pub fn last_form(&self) -> (BTreeMap<String, String>, Option<String>) {
        let state = self.state();
        (state.last_form.iter().cloned().collect(), state.last_authorization.clone())
    }

    /// A person goes to the address that we sent them to and signs in: gives the path and query with
    /// which they come back.
    pub fn sign_in(&self, address: &str, person: &Person) -> String {
        let request = query_of(address);
        assert!(address.starts_with(&self.issuer), "{address}");
        assert_eq!(request["response_type"], "code");
        assert_eq!(request["code_challenge_method"], "S256");
        let mut state = self.state();
        state.count += 1;
        let code = format!("code-{}", state.count);
        state.codes.insert(code.clone(), (request.clone(), person.clone()));
        self.back(&request, &[("code", &code)])
    }

    /// A person goes there, and comes back with an error.
    pub fn refuse(&self, address: &str, error: &str) -> String {
        self.back(&query_of(address), &[("error", error)])
    }

    fn back(&self, request: &BTreeMap<String, String>, answer: &[(&str, &str)]) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(answer).append_pair("state", &request["state"]).append_pair("iss", &self.issuer);
        let redirect = &request["redirect_uri"];
        let path = redirect.find("://").map_or(0, |at| at + 3);
        let path = redirect[path..].find('/').map_or("/", |at| &redirect[path + at..]);
        format!("{path}?{}", query.finish())
    }

    fn answer(&self, question: &Question) -> Result<Reply, NetworkFailure> {
        let path = question.address.as_str().strip_prefix(&self.issuer).unwrap_or_default().to_owned();
        *self.state().asked.entry(path.clone()).or_default() += 1;
        let mood = self.state().mood;
        match mood {
            Mood::Silent => return Err(NetworkFailure::Unreachable("nobody listens".to_owned())),
            Mood::Slow => return Err(NetworkFailure::TooSlow),
            Mood::Status(status) => return Ok(json_reply(status, &json!({ "error": "server_error" }))),
            Mood::TokenStatus(status) if path == "/token" => return Ok(json_reply(status, &json!({}))),
            Mood::Well | Mood::TokenStatus(_) => {}
        }
        Ok(match path.as_str() {
            "/.well-known/openid-configuration" => json_reply(200, &self.description()),
            "/jwks" => json_reply(200, &json!({ "keys": [self.state().key.public().to_value()] })),
            "/token" => self.token(question),
            "/userinfo" => self.userinfo(question),
            _ => json_reply(404, &json!({})),
        })
    }

    fn description(&self) -> Value {
        let issuer = &self.issuer;
        let mut description = json!({
            "issuer": issuer,
            "authorization_endpoint": format!("{issuer}/authorize"),
            "token_endpoint": format!("{issuer}/token"),
            "userinfo_endpoint": format!("{issuer}/userinfo"),
            "jwks_uri": format!("{issuer}/jwks"),
            "end_session_endpoint": format!("{issuer}/end"),
            "authorization_response_iss_parameter_supported": true,
            "response_types_supported": ["code"],
            "id_token_signing_alg_values_supported": ["ES256"],
            "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post", "private_key_jwt"],
            "code_challenge_methods_supported": ["S256"],
        });
        let members = description.as_object_mut().unwrap();
        for (member, value) in &self.state().description {
            if value.is_null() {
                members.remove(member)
            } else {
                members.insert(member.clone(), value.clone())
            };
        }
        description
    }

    fn token(&self, question: &Question) -> Reply {
        let form = question.form.clone().unwrap_or_default();
        let fields: BTreeMap<String, String> = form.iter().cloned().collect();
        let now = self.clock.now();
        let mut state = self.state();
        state.last_form = form;
        state.last_authorization.clone_from(&question.authorization);
        let redeemed = state.codes.remove(&fields["code"]);
        let refusal = || json_reply(400, &json!({ "error": "invalid_grant" }));
        let Some((request, person)) = redeemed else { return refusal() };
        let proved = crate::ticket::challenge(&fields["code_verifier"]) == request["code_challenge"];
        if !proved || fields["redirect_uri"] != request["redirect_uri"] {
            return refusal();
        }
        state.count += 1;
        let access_token = format!("access-{}", state.count);
        let mut claims = json!({
            "iss": self.issuer, "sub": person.sub, "aud": request["client_id"], "nonce": request["nonce"],
            "iat": now.as_seconds(), "exp": now.plus(jiff::SignedDuration::from_mins(5)).as_seconds(),
            "auth_time": now.as_seconds(),
        });
        let members = claims.as_object_mut().unwrap();
        for (name, value) in &person.id_token {
            if value.is_null() {
                members.remove(name)
            } else {
                members.insert(name.clone(), value.clone())
            };
        }
        let mut id_token = state.sign(&claims);
        if state.id_token_encrypted {
            id_token = state.encrypt(&id_token);
        }
        state.tokens.insert(access_token.clone(), person);
        let body = json!({ "access_token": access_token, "token_type": "Bearer", "id_token": id_token });
        json_reply(200, &body)
    }

    fn userinfo(&self, question: &Question) -> Reply {
        let state = self.state();
        let token = question.authorization.as_deref().and_then(|header| header.strip_prefix("Bearer "));
        let Some(person) = token.and_then(|token| state.tokens.get(token)) else { return json_reply(401, &json!({})) };
        let mut claims = person.claims.clone();
        claims.entry("sub").or_insert_with(|| person.sub.clone().into());
        let claims = Value::Object(claims);
        let jwt = |token: String| Reply { status: 200, content_type: "application/jwt".to_owned(), body: token.into() };
        match state.userinfo {
            Form::Plain => json_reply(200, &claims),
            Form::Signed => jwt(state.sign(&claims)),
            Form::Encrypted => jwt(state.encrypt(&state.sign(&claims))),
        }
    }
}

impl State {
    fn sign(&self, claims: &Value) -> String {
        if let Some(secret) = &self.hs256 {
            return hs256::sign(claims, secret.as_bytes()).unwrap();
        }
        jws::sign(self.forger.as_ref().unwrap_or(&self.key), Some("JWT"), claims).unwrap()
    }

    fn encrypt(&self, token: &str) -> String {
        let keys = JwkSet::parse(self.our_keys.as_ref().unwrap()).unwrap();
        let of_way = |key: &&Jwk| key.to_value()["alg"] == self.way.name();
        let key = keys.iter().find(of_way).unwrap();
        jwe::encrypt(token.as_bytes(), key, self.way, ContentEncryption::A256Gcm, Some("JWT")).unwrap()
    }
}

impl Person {
    /// Somebody of this name there, of whom userinfo tells this.
    pub fn new(sub: &str, claims: &Value) -> Self {
        Self { sub: sub.to_owned(), claims: claims.as_object().unwrap().clone(), id_token: Map::new() }
    }

    /// As a claim of the ID token says, or (null) does not say.
    #[must_use]
    pub fn saying(mut self, claim: &str, value: impl Into<Value>) -> Self {
        self.id_token.insert(claim.to_owned(), value.into());
        self
    }

    /// With one more claim of userinfo.
    #[must_use]
    pub fn telling(mut self, claim: &str, value: impl Into<Value>) -> Self {
        self.claims.insert(claim.to_owned(), value.into());
        self
    }
}

/// The parameters of an address.
pub fn query_of(address: &str) -> BTreeMap<String, String> {
    let query = address.split_once('?').map_or("", |(_, query)| query);
    form_urlencoded::parse(query.as_bytes()).into_owned().collect()
}

fn json_reply(status: u16, body: &Value) -> Reply {
    Reply { status, content_type: "application/json; charset=utf-8".to_owned(), body: body.to_string().into_bytes() }
}

/// Several providers.
pub struct FakeWeb(pub Vec<Arc<FakeProvider>>);

impl Network for FakeWeb {
    fn send(&self, question: Question) -> BoxFuture<'_, Result<Reply, NetworkFailure>> {
        let provider = self.0.iter().find(|provider| question.address.as_str().starts_with(&provider.issuer));
        let reply = match provider {
            Some(provider) => provider.answer(&question),
            None => Err(NetworkFailure::Unreachable("there is no such server".to_owned())),
        };
        Box::pin(std::future::ready(reply))
    }
}

/// A moment of stories: 2026-11-24, 10:00 UTC.
pub const NOW: Timestamp = Timestamp::from_seconds(1_795_514_400);
