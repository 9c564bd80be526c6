//! The endpoints of the provider that misbehaves.

use aws_lc_rs::digest;
use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, RawQuery, State};
use axum::http::header::{AUTHORIZATION, CACHE_CONTROL, CONTENT_TYPE, HeaderMap, LOCATION};
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use identity::{AuthMethod, ClientKind};
use jose::{JwkSet, Signer};
use serde_json::{Value, json};
use ui::{Failure, Fields};

use super::forge::{self, About, SUBJECT};
use super::judge::Attempt;
use super::scenario::Scenario;
use crate::model::Service;
use crate::room::Partners;

/// The longest parameter that is kept, bytes.
const MAX_KEPT: usize = 1000;

/// `GET /try/{run}/.well-known/openid-configuration`
pub async fn discovery(
    State(partners): State<Partners>,
    Path(run): Path<String>,
    method: Method,
) -> Result<Response, Failure> {
    only(&method, &[Method::GET, Method::HEAD])?;
    let service = partners.trial_service(&run).await?;
    let (_, trial) = partners.trial_of(&service).await?;
    let issuer = partners.trial_issuer(&run);
    let algorithms: Vec<&str> = trial.keys().first().map(|key| key.algorithm().name()).into_iter().collect();
    Ok(document(&json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "userinfo_endpoint": format!("{issuer}/userinfo"),
        "jwks_uri": format!("{issuer}/jwks"),
        "response_types_supported": ["code"],
        "response_modes_supported": ["query"],
        "grant_types_supported": ["authorization_code"],
        "subject_types_supported": ["pairwise"],
        "scopes_supported": ["openid", "profile", "email"],
        "id_token_signing_alg_values_supported": algorithms,
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post", "private_key_jwt", "none"],
        "code_challenge_methods_supported": ["S256"],
        "authorization_response_iss_parameter_supported": true,
    })))
}

/// `GET /try/{run}/jwks`
pub async fn jwks(
    State(partners): State<Partners>,
    Path(run): Path<String>,
    method: Method,
) -> Result<Response, Failure> {
    only(&method, &[Method::GET, Method::HEAD])?;
    partners.trial_service(&run).await?;
    let keys = partners
        .change_trial(&run, |trial, _, now| {
            trial.keys_seen = Some(now);
            trial.going_on(now).looked_at_keys = true;
            trial.keys().iter().map(|key| key.public().clone()).collect::<JwkSet>().to_value()
        })
        .await?;
    Ok(document(&keys))
}

/// `GET /try/{run}/authorize`: nobody is asked anything, the answer comes at once.
pub async fn authorize(
    State(partners): State<Partners>,
    Path(run): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let service = partners.trial_service(&run).await?;
    let asked = Fields::parse(query.unwrap_or_default().as_bytes());
    let redirect_uri = asked.first("redirect_uri").to_owned();
    if asked.first("client_id") != service.client.id.as_str() || service.client.redirect_uri(&redirect_uri).is_none() {
        return Err(Failure::bad_input("partners-try-unknown-address"));
    }
    let (issuer, code) = (partners.trial_issuer(&run), partners.random.token::<16>());
    let kept =
        |name: &str| Some(asked.first(name).to_owned()).filter(|value| !value.is_empty() && value.len() <= MAX_KEPT);
    let (state, nonce, challenge) = (kept("state"), kept("nonce"), kept("code_challenge"));
    let mut remarks = Vec::new();
    for (missing, key) in [
        (state.is_none(), "partners-remark-no-state"),
        (nonce.is_none(), "partners-remark-no-nonce"),
        (challenge.is_none() || asked.first("code_challenge_method") != "S256", "partners-remark-no-pkce"),
    ] {
        if missing {
            remarks.push(key.to_owned());
        }
    }
    let (uri, sent) = (redirect_uri.clone(), code.clone());
    let (scenario, state) = partners
        .change_trial(&run, move |trial, _, now| {
            let scenario = trial.scenario();
            let attempt = trial.going_on(now);
            *attempt = Attempt {
                redirect_uri: uri.clone(),
                state: state.clone(),
                nonce: nonce.clone(),
                challenge: challenge.clone(),
                code: sent.clone(),
                answered: true,
                remarks: remarks.clone(),
                keys_fresh: attempt.keys_fresh,
                looked_at_keys: attempt.looked_at_keys,
                ..Attempt::begin(attempt.started_at, None)
            };
            (scenario, state.clone())
        })
        .await?;
    Ok(see_other(&answer(scenario, &redirect_uri, &code, state.as_deref(), &issuer)))
}

/// The address of the answer, with its fault.
pub fn answer(scenario: Scenario, redirect_uri: &str, code: &str, state: Option<&str>, issuer: &str) -> String {
    let mut pairs: Vec<(&str, String)> = Vec::new();
    if scenario == Scenario::ErrorAnswer {
        pairs.push(("error", "access_denied".to_owned()));
        pairs.push(("error_description", "the person did not agree".to_owned()));
        // A careless client that looks for a code first is given one.
        pairs.push(("code", code.to_owned()));
    } else {
        pairs.push(("code", code.to_owned()));
    }
    match (scenario, state) {
        (Scenario::MissingState, _) => {}
        (Scenario::WrongState, state) => pairs.push(("state", format!("{}-of-another", state.unwrap_or_default()))),
        (_, Some(state)) => pairs.push(("state", state.to_owned())),
        (_, None) => {}
    }
    let iss = if scenario == Scenario::WrongIssParameter { format!("{issuer}/another") } else { issuer.to_owned() };
    pairs.push(("iss", iss));
    let mut address = redirect_uri.to_owned();
    address.push(if address.contains('?') { '&' } else { '?' });
    let start = address.len();
    form_urlencoded::Serializer::for_suffix(&mut address, start).extend_pairs(pairs);
    address
}

/// What came of a code.
enum Redeemed {
    /// It is not the one that was sent, or not proved.
    Refused(&'static str),
    /// The tokens, with their fault.
    Given(Value),
}

/// `POST /try/{run}/token`
pub async fn token(
    State(partners): State<Partners>,
    Path(run): Path<String>,
    method: Method,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Failure> {
    let service = partners.trial_service(&run).await?;
    only(&method, &[Method::POST])?;
    let form = Fields::parse(&body);
    let Some(used) = proved(&partners, &service, &headers, &form).await? else {
        return Ok(refusal(StatusCode::UNAUTHORIZED, "invalid_client"));
    };
    let registered = service.client.settings.token_endpoint_auth_method;
    let other_method = registered.is_some_and(|registered| registered != used);
    let (issuer, access_token) = (partners.trial_issuer(&run), partners.random.token::<16>());
    let (code, uri) = (form.first("code").to_owned(), form.first("redirect_uri").to_owned());
    let verifier = form.first("code_verifier").to_owned();
    // Its proofs are checked by the real endpoints; here, a client that sends them is answered as it expects.
    let token_type = if headers.contains_key("dpop") { "DPoP" } else { "Bearer" };
    let grant_type = form.first("grant_type") == "authorization_code";
    let redeemed = partners
        .change_trial(&run, move |trial, client, now| {
            let (scenario, keys) = (trial.scenario(), trial.keys());
            let attempt = trial.going_on(now);
            if !grant_type || attempt.code.is_empty() || code != attempt.code {
                return Redeemed::Refused("invalid_grant");
            }
            attempt.redeemed += 1;
            if other_method {
                remark(attempt, "partners-remark-method");
            }
            if uri != attempt.redirect_uri {
                remark(attempt, "partners-remark-redirect");
                return Redeemed::Refused("invalid_grant");
            }
            if attempt.challenge.as_ref().is_some_and(|challenge| *challenge != hash_of(&verifier)) {
                remark(attempt, "partners-remark-verifier");
                return Redeemed::Refused("invalid_grant");
            }
            if scenario == Scenario::TokenError {
                // With tokens beside it, for a client that does not look at the status.
                attempt.access_token.clone_from(&access_token);
                return Redeemed::Refused("invalid_grant");
            }
            attempt.access_token.clone_from(&access_token);
            let about = About {
                issuer: &issuer,
                client: client.as_str(),
                nonce: attempt.nonce.as_deref(),
                access_token: &access_token,
                now,
            };
            match keys.first().and_then(|key| forge::id_token(scenario, key, &about)) {
                Some(id_token) => Redeemed::Given(json!({
                    "access_token": access_token,
                    "token_type": token_type,
                    "expires_in": 600,
                    "scope": "openid",
                    "id_token": id_token,
                })),
                None => Redeemed::Refused("server_error"),
            }
        })
        .await?;
    Ok(match redeemed {
        Redeemed::Given(tokens) => document(&tokens),
        Redeemed::Refused(error) => {
            let scenario = partners.trial_of(&service).await?.1.scenario();
            refused_with(&partners, &run, scenario, error).await?
        }
    })
}

/// An error; in the scenario of errors with an access token beside it, which nobody may use.
async fn refused_with(partners: &Partners, run: &str, scenario: Scenario, error: &str) -> Result<Response, Failure> {
    if scenario != Scenario::TokenError {
        return Ok(refusal(StatusCode::BAD_REQUEST, error));
    }
    let token = partners.change_trial(run, |trial, _, now| trial.going_on(now).access_token.clone()).await?;
    let body = json!({ "error": error, "access_token": token, "token_type": "Bearer" });
    Ok((StatusCode::BAD_REQUEST, [(CACHE_CONTROL, "no-store")], Json(body)).into_response())
}

fn remark(attempt: &mut Attempt, key: &str) {
    if !attempt.remarks.iter().any(|one| one == key) {
        attempt.remarks.push(key.to_owned());
    }
}

/// `GET` or `POST /try/{run}/userinfo`
pub async fn userinfo(
    State(partners): State<Partners>,
    Path(run): Path<String>,
    method: Method,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    partners.trial_service(&run).await?;
    only(&method, &[Method::GET, Method::HEAD, Method::POST])?;
    let token = headers
        .get(AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split_once(' '))
        .filter(|(scheme, _)| ["bearer", "dpop"].iter().any(|known| scheme.eq_ignore_ascii_case(known)))
        .map(|(_, token)| token.to_owned())
        .unwrap_or_default();
    let told = partners
        .change_trial(&run, move |trial, _, now| {
            let scenario = trial.scenario();
            let attempt = trial.going_on(now);
            if token.is_empty() || token != attempt.access_token {
                return None;
            }
            attempt.used += 1;
            let sub = if scenario == Scenario::OtherSubject { "somebody-else" } else { SUBJECT };
            Some(json!({
                "sub": sub,
                "name": "Camille Exemple",
                "given_name": "Camille",
                "family_name": "Exemple",
                "preferred_username": "camille",
                "email": "camille@example.org",
                "email_verified": true,
            }))
        })
        .await?;
    Ok(match told {
        Some(claims) => document(&claims),
        None => refusal(StatusCode::UNAUTHORIZED, "invalid_token"),
    })
}

/// How the client proved itself, as an honest provider would see it; `None` when it did not.
async fn proved(
    partners: &Partners,
    service: &Service,
    headers: &HeaderMap,
    form: &Fields,
) -> Result<Option<AuthMethod>, Failure> {
    let id = &service.client.id;
    let basic = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok()).and_then(read_basic);
    let (named, secret, method) = match (basic, form.first("client_secret"), form.first("client_assertion")) {
        (Some((id, secret)), ..) => (id, secret, AuthMethod::ClientSecretBasic),
        (None, "", "") => {
            // A certificate is looked at by the real token endpoint only.
            let by_certificate = service
                .client
                .settings
                .token_endpoint_auth_method
                .filter(|method| matches!(method, AuthMethod::TlsClientAuth | AuthMethod::SelfSignedTlsClientAuth));
            let public = (service.client.kind == ClientKind::Public).then_some(AuthMethod::None);
            return Ok(by_certificate.or(public).filter(|_| form.first("client_id") == id.as_str()));
        }
        // Its signature is checked by the real token endpoint; here the keys may be anywhere.
        (None, "", _) => return Ok(Some(AuthMethod::PrivateKeyJwt)),
        (None, secret, _) => (form.first("client_id").to_owned(), secret.to_owned(), AuthMethod::ClientSecretPost),
    };
    let good = named == id.as_str() && partners.identity.is_secret_of(id, &secret).await?;
    Ok(good.then_some(method))
}

fn read_basic(header: &str) -> Option<(String, String)> {
    let (scheme, encoded) = header.split_once(' ')?;
    let joined = String::from_utf8(STANDARD.decode(encoded.trim()).ok()?).ok()?;
    let (id, secret) = joined.split_once(':').filter(|_| scheme.eq_ignore_ascii_case("basic"))?;
    let plain = |text: &str| Fields::parse(format!("v={}", text.replace('&', "%26")).as_bytes()).first("v").to_owned();
    Some((plain(id), plain(secret)))
}

fn hash_of(verifier: &str) -> String {
    URL_SAFE_NO_PAD.encode(digest::digest(&digest::SHA256, verifier.as_bytes()))
}

fn only(method: &Method, allowed: &[Method]) -> Result<(), Failure> {
    if allowed.contains(method) { Ok(()) } else { Err(Failure::MethodNotAllowed) }
}

fn see_other(address: &str) -> Response {
    (StatusCode::SEE_OTHER, [(LOCATION, address), (CACHE_CONTROL, "no-store")]).into_response()
}

fn document(value: &Value) -> Response {
    let headers = [(CACHE_CONTROL, "no-store"), (CONTENT_TYPE, "application/json")];
    let open = [("access-control-allow-origin", "*"), ("cross-origin-resource-policy", "cross-origin")];
    (headers, open, Json(value)).into_response()
}

fn refusal(status: StatusCode, error: &str) -> Response {
    (status, [(CACHE_CONTROL, "no-store")], Json(json!({ "error": error }))).into_response()
}
