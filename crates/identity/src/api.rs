//! The endpoints that services call: JSON in and out, no cookies.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, AUTHORIZATION, CACHE_CONTROL, CONTENT_TYPE, HeaderMap,
    HeaderValue, PRAGMA, WWW_AUTHENTICATE,
};
use axum::http::{HeaderName, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::{Value, json};
use ui::{Access, Failure, Routes};

use crate::Identity;
use crate::authenticate_client;
use crate::error::ServiceError;
use crate::issue_tokens::Tokens;
use crate::known_clients::KnownClient;
use crate::model::ClientKind;
use crate::oauth_error::{ErrorCode, OAuthError};
use crate::parameters::Parameters;
use crate::push_request::Pushed;
use crate::redeem_code::Redemption;
use crate::refresh_tokens::Refresh;
use crate::release_claims::bearer;

/// Documents that change only with the program or its keys may be kept for this long.
const PUBLIC_DOCUMENT: HeaderValue = HeaderValue::from_static("public, max-age=300");
/// What holds a person's data or a token is kept nowhere (RFC 6749 §5.1).
const NO_STORE: HeaderValue = HeaderValue::from_static("no-store");
/// Browsers ask again after a day whether they may ask, in seconds.
const PREFLIGHT_LASTS: HeaderValue = HeaderValue::from_static("86400");
/// Who could ask, where nobody did.
const REALM: &str = "passerelle";

pub(crate) fn routes() -> Routes<Identity> {
    Routes::new()
        .any("/.well-known/openid-configuration", Access::Client, discovery)
        .any("/.well-known/oauth-authorization-server", Access::Client, discovery)
        .any("/jwks", Access::Client, jwks)
        .any("/token", Access::Client, token)
        .post("/par", Access::Client, par)
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
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Failure> {
    if let Some(answer) = preflight(&method, &[Method::POST])? {
        return Ok(answer);
    }
    answer(&headers, give_tokens(&identity, &headers, &body).await)
}

async fn give_tokens(identity: &Identity, headers: &HeaderMap, body: &[u8]) -> Result<Tokens, ServiceError> {
    let (client, parameters) = authenticated(identity, headers, body).await?;
    match wanted(&parameters, "grant_type")? {
        "authorization_code" => identity.redeem_code(&client, Redemption::read(&parameters)?, None).await,
        "refresh_token" => identity.refresh_tokens(&client, Refresh::read(&parameters)?, None).await,
        _ => Err(OAuthError::new(
            ErrorCode::UnsupportedGrantType,
            "the grant_type is neither authorization_code nor refresh_token",
        )
        .into()),
    }
}

async fn par(State(identity): State<Identity>, headers: HeaderMap, body: Bytes) -> Result<Response, Failure> {
    match push(&identity, &headers, &body).await {
        Ok(pushed) => Ok(private_document(StatusCode::CREATED, &pushed)),
        Err(ServiceError::Refused(error)) => Ok(refusal(&error, &headers)),
        Err(ServiceError::Failed(error)) => Err(error.into()),
    }
}

async fn push(identity: &Identity, headers: &HeaderMap, body: &[u8]) -> Result<Pushed, ServiceError> {
    let (client, parameters) = authenticated(identity, headers, body).await?;
    identity.push_request(&client, &parameters, None).await
}

async fn userinfo(State(identity): State<Identity>, method: Method, headers: HeaderMap) -> Result<Response, Failure> {
    if let Some(answer) = preflight(&method, &[Method::GET, Method::HEAD, Method::POST])? {
        return Ok(answer);
    }
    let Some(header) = text(&headers, AUTHORIZATION) else { return Ok(no_token(None)) };
    let claims = match bearer(header) {
        Some(token) => identity.live_access(token).await?,
        None => None,
    };
    Ok(match claims {
        Some(access) => private_document(StatusCode::OK, &identity.userinfo(&access)),
        None => no_token(Some(ErrorCode::InvalidToken)),
    })
}

async fn introspect(State(identity): State<Identity>, headers: HeaderMap, body: Bytes) -> Result<Response, Failure> {
    answer(&headers, tell_of_token(&identity, &headers, &body).await)
}

async fn tell_of_token(identity: &Identity, headers: &HeaderMap, body: &[u8]) -> Result<Value, ServiceError> {
    let (client, parameters) = authenticated(identity, headers, body).await?;
    if client.kind == ClientKind::Public {
        return Err(OAuthError::new(ErrorCode::InvalidClient, "only a client with a secret may introspect").into());
    }
    Ok(identity.introspect_token(&client, wanted(&parameters, "token")?).await?)
}

async fn revoke(
    State(identity): State<Identity>,
    method: Method,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Failure> {
    if let Some(answer) = preflight(&method, &[Method::POST])? {
        return Ok(answer);
    }
    answer(&headers, end_token(&identity, &headers, &body).await)
}

async fn end_token(identity: &Identity, headers: &HeaderMap, body: &[u8]) -> Result<Value, ServiceError> {
    let (client, parameters) = authenticated(identity, headers, body).await?;
    identity.revoke_token(&client, wanted(&parameters, "token")?).await?;
    Ok(json!({}))
}

fn wanted<'a>(parameters: &'a Parameters, name: &'static str) -> Result<&'a str, OAuthError> {
    parameters.get(name)?.ok_or_else(|| OAuthError::missing(name))
}

/// The service that a form comes from, and the form.
async fn authenticated(
    identity: &Identity,
    headers: &HeaderMap,
    body: &[u8],
) -> Result<(Arc<KnownClient>, Parameters), ServiceError> {
    let parameters = read_form(headers, body)?;
    let credentials = authenticate_client::read(text(headers, AUTHORIZATION), &parameters)?;
    Ok((identity.authenticate_client(credentials).await?, parameters))
}

/// The document, or the refusal in the words of OAuth.
fn answer<T: Serialize>(headers: &HeaderMap, given: Result<T, ServiceError>) -> Result<Response, Failure> {
    match given {
        Ok(document) => Ok(private_document(StatusCode::OK, &document)),
        Err(ServiceError::Refused(error)) => Ok(refusal(&error, headers)),
        Err(ServiceError::Failed(error)) => Err(error.into()),
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

/// The answer to a request without a good token (RFC 6750 §3).
fn no_token(code: Option<ErrorCode>) -> Response {
    let (document, header) = match code {
        Some(code) => (
            json!({ "error": code.name(), "error_description": "the access token is unknown, expired or taken back" }),
            format!("Bearer realm=\"{REALM}\", error=\"{}\"", code.name()),
        ),
        None => (json!({}), format!("Bearer realm=\"{REALM}\"")),
    };
    let mut response = private_document(StatusCode::UNAUTHORIZED, &document);
    challenge(&mut response, &header);
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
    headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static("WWW-Authenticate"));
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
    headers.insert(ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static("Authorization, Content-Type"));
    headers.insert(ACCESS_CONTROL_MAX_AGE, PREFLIGHT_LASTS);
    Ok(Some(response))
}

fn text(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}
