//! The keys that squares are signed by, for the devices of places and for everyone: `docs/pass-squares.md`.

use axum::extract::State;
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use ui::Failure;

use crate::desks::Desks;

/// A key is known a month before it signs: who asks every few minutes misses none.
const KEPT_FOR: &str = "public, max-age=300";

/// `GET /passes/keys.json`: a JWK Set (RFC 7517, RFC 8037)
pub async fn jwk_set(State(desks): State<Desks>) -> Result<Response, Failure> {
    let keys = desks.square_keys.public().await?;
    Ok(published("application/jwk-set+json", keys.to_jwk_set().into_bytes()))
}

/// `GET /passes/keys.cbor`: a `COSE_KeySet` (RFC 9052 §7)
pub async fn cose_key_set(State(desks): State<Desks>) -> Result<Response, Failure> {
    let keys = desks.square_keys.public().await?;
    Ok(published("application/cose-key-set", keys.to_cose_key_set()))
}

fn published(kind: &'static str, bytes: Vec<u8>) -> Response {
    let headers = [(CONTENT_TYPE, kind), (CACHE_CONTROL, KEPT_FOR), (ACCESS_CONTROL_ALLOW_ORIGIN, "*")];
    (headers, bytes).into_response()
}
