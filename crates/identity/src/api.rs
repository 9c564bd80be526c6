//! The endpoints that services call: JSON in and out, no cookies.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::header::{
    ACCEPT, ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, AUTHORIZATION, CACHE_CONTROL, CONTENT_TYPE, HeaderMap,
    HeaderValue, PRAGMA, WWW_AUTHENTICATE,
};
use axum::http::{HeaderName, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::{Value, json};
use ui::{Access, Failure, Routes};

use crate::Identity;
use crate::caller::Caller;
use crate::device_grant;
use crate::error::ServiceError;
use crate::issue_tokens::Tokens;
use crate::known_clients::KnownClient;
use crate::model::ClientKind;
use crate::oauth_error::{ErrorCode, OAuthError};
use crate::parameters::Parameters;
use crate::present_token::PresentedToken;
use crate::push_request::Pushed;
use crate::redeem_code::Redemption;
use crate::refresh_tokens::Refresh;
use crate::release_claims::Userinfo;

/// Documents that change only with the program or its keys may be kept for this long.
const PUBLIC_DOCUMENT: HeaderValue = HeaderValue::from_static("public, max-age=300");
/// What holds a person's data or a token is kept nowhere (RFC 6749 §5.1).
const NO_STORE: HeaderValue = HeaderValue::from_static("no-store");
/// Browsers ask again after a day whether they may ask, in seconds.
const PREFLIGHT_LASTS: HeaderValue = HeaderValue::from_static("86400");
/// The media type of a signed introspection (RFC 9701 §5).
const INTROSPECTION_JWT: &str = "application/token-introspection+jwt";
/// Who could ask, where nobody did.
const REALM: &str = "passerelle";

pub(crate) fn routes() -> Routes<Identity> {
    Routes::new()
        .any("/.well-known/openid-configuration", Access::Client, discovery)
        .any("/.well-known/oauth-authorization-server", Access::Client, discovery)
        .any("/jwks", Access::Client, jwks)
        .any("/token", Access::Client, token)
        .post("/par", Access::Client, par)
        .post("/device_authorization", Access::Client, begin_device)
        .any("/userinfo", Access::Client, userinfo)
        .post("/introspect", Access::Client, introspect)
        .any("/revoke", Access::Client, revoke)
}

/// The same under the paths of FranceConnect; its discovery document names these.
pub(crate) fn franceconnect_routes() -> Routes<Identity> {
    Routes::new()
        .any("/api/v2/.well-known/openid-configuration", Access::Client, franceconnect_discovery)
        .any("/api/v2/jwks", Access::Client, jwks)
        .any("/api/v2/token", Access::Client, token)
        .any("/api/v2/userinfo", Access::Client, userinfo)
        .post("/api/v2/token/introspection", Access::Client, introspect)
        .any("/api/v2/token/revocation", Access::Client, revoke)
        .post("/api/v2/request", Access::Client, par)
        .post("/api/v2/checktoken", Access::Client, check_token)
}

async fn check_token(State(identity): State<Identity>, caller: Caller, body: Bytes) -> Result<Response, Failure> {
    match tell_data_provider(&identity, &caller, &body).await {
        Ok(token) => Ok(private_token(token, INTROSPECTION_JWT)),
        Err(error) => answer::<Value>(&identity, &caller, Err(error)),
    }
}

async fn tell_data_provider(identity: &Identity, caller: &Caller, body: &[u8]) -> Result<String, ServiceError> {
    let (client, parameters) = authenticated(identity, caller, body).await?;
    identity.check_token(&client, wanted(&parameters, "token")?).await
}

async fn franceconnect_discovery(State(identity): State<Identity>, method: Method) -> Result<Response, Failure> {
    public_document(&method, || Json(identity.franceconnect_discovery()))
}

async fn discovery(State(identity): State<Identity>, method: Method) -> Result<Response, Failure> {
    public_document(&method, || Json(identity.discovery()))
}

async fn jwks(State(identity): State<Identity>, method: Method) -> Result<Response, Failure> {
    public_document(&method, || Json(identity.0.key_ring.jwks()))
}

async fn token(
    State(identity): State<Identity>,
    method: Method,
    caller: Caller,
    body: Bytes,
) -> Result<Response, Failure> {
    if let Some(answer) = preflight(&method, &[Method::POST])? {
        return Ok(answer);
    }
    answer(&identity, &caller, give_tokens(&identity, &caller, &body).await)
}

async fn give_tokens(identity: &Identity, caller: &Caller, body: &[u8]) -> Result<Tokens, ServiceError> {
    let (client, parameters) = authenticated(identity, caller, body).await?;
    let grant_type = wanted(&parameters, "grant_type")?;
    let binding = caller.binding(identity, &client).await?;
    match grant_type {
        "authorization_code" => identity.redeem_code(&client, Redemption::read(&parameters)?, binding).await,
        "refresh_token" => identity.refresh_tokens(&client, Refresh::read(&parameters)?, binding).await,
        device_grant::GRANT_TYPE => identity.redeem_device(&client, &parameters, binding).await,
        _ => Err(OAuthError::new(
            ErrorCode::UnsupportedGrantType,
            "the grant_type is neither authorization_code, refresh_token nor device_code",
        )
        .into()),
    }
}

async fn begin_device(State(identity): State<Identity>, caller: Caller, body: Bytes) -> Result<Response, Failure> {
    let begun = async {
        let (client, parameters) = authenticated(&identity, &caller, &body).await?;
        identity.begin_device(&client, &parameters).await
    };
    answer(&identity, &caller, begun.await)
}

async fn par(State(identity): State<Identity>, caller: Caller, body: Bytes) -> Result<Response, Failure> {
    let pushed = push(&identity, &caller, &body).await;
    let is_kept = pushed.is_ok();
    let mut response = answer(&identity, &caller, pushed)?;
    if is_kept {
        *response.status_mut() = StatusCode::CREATED;
    }
    Ok(response)
}

async fn push(identity: &Identity, caller: &Caller, body: &[u8]) -> Result<Pushed, ServiceError> {
    let (client, parameters) = authenticated(identity, caller, body).await?;
    let thumbprint = caller.proof(identity, &client, None).await?;
    identity.push_request(&client, &parameters, thumbprint).await
}

async fn userinfo(
    State(identity): State<Identity>,
    method: Method,
    caller: Caller,
    body: Bytes,
) -> Result<Response, Failure> {
    if let Some(answer) = preflight(&method, &[Method::GET, Method::HEAD, Method::POST])? {
        return Ok(answer);
    }
    let mut response = match tell_claims(&identity, &caller, &body).await {
        Ok(Some(Userinfo::Claims(claims))) => private_document(StatusCode::OK, &claims),
        Ok(Some(Userinfo::Token(token))) => private_token(token, "application/jwt"),
        Ok(None) => no_token(None),
        Err(ServiceError::Refused(error)) => no_token(Some(&error)),
        Err(ServiceError::Failed(error)) => return Err(error.into()),
    };
    give_nonce(&identity, &caller, &mut response);
    Ok(response)
}

/// What userinfo says; `None` when no token came.
async fn tell_claims(identity: &Identity, caller: &Caller, body: &[u8]) -> Result<Option<Userinfo>, ServiceError> {
    let Some(presented) = PresentedToken::read(caller, body)? else { return Ok(None) };
    let access = identity.live_access(&presented.token).await?.ok_or_else(PresentedToken::unknown)?;
    presented.check(identity, caller, &access).await?;
    Ok(Some(identity.userinfo_for(&access).await?))
}

async fn introspect(State(identity): State<Identity>, caller: Caller, body: Bytes) -> Result<Response, Failure> {
    match tell_of_token(&identity, &caller, &body).await {
        Ok(Introspection::Token(token)) => Ok(private_token(token, INTROSPECTION_JWT)),
        Ok(Introspection::Plain(document)) => answer(&identity, &caller, Ok(document)),
        Err(error) => answer::<Value>(&identity, &caller, Err(error)),
    }
}

async fn tell_of_token(identity: &Identity, caller: &Caller, body: &[u8]) -> Result<Introspection, ServiceError> {
    let (client, parameters) = authenticated(identity, caller, body).await?;
    if client.kind == ClientKind::Public {
        return Err(OAuthError::new(ErrorCode::InvalidClient, "only a client with a secret may introspect").into());
    }
    let document = identity.introspect_token(&client, wanted(&parameters, "token")?).await?;
    // RFC 9701 §4: a JWT is for those who ask for one.
    if caller.header(ACCEPT).is_some_and(|accept| accept.contains(INTROSPECTION_JWT)) {
        Ok(Introspection::Token(identity.sign_introspection(&client, document).await?))
    } else {
        Ok(Introspection::Plain(document))
    }
}

/// What introspection answers.
enum Introspection {
    Plain(Value),
    Token(String),
}

async fn revoke(
    State(identity): State<Identity>,
    method: Method,
    caller: Caller,
    body: Bytes,
) -> Result<Response, Failure> {
    if let Some(answer) = preflight(&method, &[Method::POST])? {
        return Ok(answer);
    }
    answer(&identity, &caller, end_token(&identity, &caller, &body).await)
}

async fn end_token(identity: &Identity, caller: &Caller, body: &[u8]) -> Result<Value, ServiceError> {
    let (client, parameters) = authenticated(identity, caller, body).await?;
    identity.revoke_token(&client, wanted(&parameters, "token")?).await?;
    Ok(json!({}))
}

fn wanted<'a>(parameters: &'a Parameters, name: &'static str) -> Result<&'a str, OAuthError> {
    parameters.get(name)?.ok_or_else(|| OAuthError::missing(name))
}

/// The service that a form comes from, and the form.
pub(crate) async fn authenticated(
    identity: &Identity,
    caller: &Caller,
    body: &[u8],
) -> Result<(Arc<KnownClient>, Parameters), ServiceError> {
    let parameters = read_form(&caller.headers, body)?;
    Ok((identity.authenticate_client(caller, &parameters).await?, parameters))
}

/// The document, or the refusal in the words of OAuth.
pub(crate) fn answer<T: Serialize>(
    identity: &Identity,
    caller: &Caller,
    given: Result<T, ServiceError>,
) -> Result<Response, Failure> {
    let mut response = match given {
        Ok(document) => private_document(StatusCode::OK, &document),
        Err(ServiceError::Refused(error)) => refusal(&error, &caller.headers),
        Err(ServiceError::Failed(error)) => return Err(error.into()),
    };
    give_nonce(identity, caller, &mut response);
    Ok(response)
}

/// Whoever proves a key is told the nonce of the next proof (RFC 9449 §8.2).
fn give_nonce(identity: &Identity, caller: &Caller, response: &mut Response) {
    if caller.has_proof()
        && let Ok(nonce) = HeaderValue::try_from(identity.dpop_nonce())
    {
        response.headers_mut().insert(HeaderName::from_static("dpop-nonce"), nonce);
    }
}

/// A form (RFC 6749 appendix B), and nothing else.
fn read_form(headers: &HeaderMap, body: &[u8]) -> Result<Parameters, OAuthError> {
    let kind = text(headers, CONTENT_TYPE).unwrap_or_default();
    if !kind.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case("application/x-www-form-urlencoded") {
        return Err(OAuthError::invalid_request("the body is not application/x-www-form-urlencoded"));
    }
    Ok(Parameters::parse(body)?)
}

/// The answer that refuses a form (RFC 6749 §5.2).
fn refusal(error: &OAuthError, headers: &HeaderMap) -> Response {
    let unauthorized = error.code == ErrorCode::InvalidClient;
    let status = if unauthorized { StatusCode::UNAUTHORIZED } else { StatusCode::BAD_REQUEST };
    let document = json!({ "error": error.code.name(), "error_description": error.description });
    let mut response = private_document(status, &document);
    if unauthorized && headers.contains_key(AUTHORIZATION) {
        challenge(&mut response, &format!("Basic realm=\"{REALM}\""));
    }
    response
}

/// The answer to a request without a good token (RFC 6750 §3, RFC 9449 §7.1).
fn no_token(error: Option<&OAuthError>) -> Response {
    let Some(error) = error else {
        let mut response = private_document(StatusCode::UNAUTHORIZED, &json!({}));
        challenge(&mut response, &format!("Bearer realm=\"{REALM}\""));
        return response;
    };
    let is_proof = matches!(error.code, ErrorCode::InvalidDpopProof | ErrorCode::UseDpopNonce);
    let scheme = if is_proof { "DPoP" } else { "Bearer" };
    let status =
        if error.code == ErrorCode::InvalidRequest { StatusCode::BAD_REQUEST } else { StatusCode::UNAUTHORIZED };
    let document = json!({ "error": error.code.name(), "error_description": error.description });
    let mut response = private_document(status, &document);
    challenge(&mut response, &format!("{scheme} realm=\"{REALM}\", error=\"{}\"", error.code.name()));
    response
}

/// A token as an answer.
fn private_token(token: String, kind: &'static str) -> Response {
    let mut response = token.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(CACHE_CONTROL, NO_STORE);
    allow_any_origin(headers);
    response
}

fn challenge(response: &mut Response, header: &str) {
    if let Ok(value) = HeaderValue::try_from(header) {
        response.headers_mut().insert(WWW_AUTHENTICATE, value);
    }
}

fn private_document(status: StatusCode, document: &impl Serialize) -> Response {
    let mut response = (status, Json(document)).into_response();
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, NO_STORE);
    headers.insert(PRAGMA, HeaderValue::from_static("no-cache"));
    allow_any_origin(headers);
    response
}

fn public_document<T: IntoResponse>(method: &Method, document: impl FnOnce() -> T) -> Result<Response, Failure> {
    if let Some(answer) = preflight(method, &[Method::GET, Method::HEAD])? {
        return Ok(answer);
    }
    let mut response = document().into_response();
    response.headers_mut().insert(CACHE_CONTROL, PUBLIC_DOCUMENT);
    allow_any_origin(response.headers_mut());
    Ok(response)
}

/// Pages of any origin may read the answers: they are given for a secret or a token that the page
/// has, never for a cookie, which browsers do not send along to `*`.
fn allow_any_origin(headers: &mut HeaderMap) {
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static("WWW-Authenticate, DPoP-Nonce"));
    headers.insert(HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("cross-origin"));
}

/// The answer to a browser that asks whether a page may ask (Fetch §3.2.2); none when it is the
/// request itself.
fn preflight(method: &Method, allowed: &[Method]) -> Result<Option<Response>, Failure> {
    if allowed.contains(method) {
        return Ok(None);
    }
    if method != Method::OPTIONS {
        return Err(Failure::MethodNotAllowed);
    }
    let mut response = StatusCode::NO_CONTENT.into_response();
    let headers = response.headers_mut();
    allow_any_origin(headers);
    let methods: Vec<&str> = allowed.iter().map(Method::as_str).collect();
    if let Ok(methods) = HeaderValue::try_from(methods.join(", ")) {
        headers.insert(ACCESS_CONTROL_ALLOW_METHODS, methods);
    }
    headers.insert(ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static("Authorization, Content-Type, DPoP"));
    headers.insert(ACCESS_CONTROL_MAX_AGE, PREFLIGHT_LASTS);
    Ok(Some(response))
}

fn text(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}
