//! What everyone may read of the log (C2SP tlog-tiles): the newest checkpoint and the tiles of hashes; the checkpoint
//! that most witnesses cosigned; the newest timestamp. The entries stay inside: there is no `tile/entries`.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::SignedDuration;
use serde::Serialize;
use ui::{Access, Failure, Routes};

use crate::Evidence;
use crate::error::EvidenceError;
use crate::tiles::TilePath;

/// A checkpoint is old after a few seconds.
const CHECKPOINT_CACHE: &str = "public, max-age=2";
/// A tile of a given width never changes.
const TILE_CACHE: &str = "public, max-age=31536000, immutable";
/// When to come again after the log was busy.
const RETRY_AFTER: SignedDuration = SignedDuration::from_secs(2);

/// `/evidence/checkpoint`, `/evidence/key` and `/evidence/tile/…`.
pub fn routes(evidence: Evidence) -> Routes {
    Routes::new()
        .get("/evidence/checkpoint", Access::Public, checkpoint)
        .get("/evidence/witnessed", Access::Public, witnessed)
        .get("/evidence/timestamp", Access::Public, timestamp)
        .get("/evidence/key", Access::Public, key)
        .get("/evidence/tile/{*path}", Access::Public, tile)
        .with_state(evidence)
}

async fn checkpoint(State(evidence): State<Evidence>) -> Result<Response, Failure> {
    Ok(note(evidence.checkpoint().await?))
}

/// The checkpoint that most witnesses cosigned, with their signatures.
async fn witnessed(State(evidence): State<Evidence>) -> Result<Response, Failure> {
    Ok(note(evidence.witnessed_checkpoint().await?.ok_or(Failure::NotFound)?))
}

fn note(note: String) -> Response {
    let headers = [(CONTENT_TYPE, "text/plain; charset=utf-8"), (CACHE_CONTROL, CHECKPOINT_CACHE)];
    (headers, note).into_response()
}

/// The newest timestamp with the checkpoint that it is over, of one moment.
#[derive(Serialize)]
struct Stamped {
    /// The entries that it covers.
    size: u64,
    /// The bytes that were stamped.
    checkpoint: String,
    /// A `TimeStampToken` (RFC 3161), DER in base64.
    token: String,
    /// What it says, and who.
    time: String,
    authority: String,
    /// Entries since then.
    pending: u64,
}

async fn timestamp(State(evidence): State<Evidence>) -> Result<Response, Failure> {
    let state = evidence.stamp_state().await?;
    let newest = state.newest.ok_or(Failure::NotFound)?;
    let stamped = Stamped {
        size: newest.size,
        checkpoint: newest.checkpoint,
        token: STANDARD.encode(newest.token),
        time: newest.at.to_string(),
        authority: newest.authority,
        pending: state.pending,
    };
    Ok(([(CACHE_CONTROL, CHECKPOINT_CACHE)], Json(stamped)).into_response())
}

/// The public key of the log, as verifiers of signed notes take it. Who checks a proof has it from somewhere else, too.
async fn key(State(evidence): State<Evidence>) -> Response {
    ([(CONTENT_TYPE, "text/plain; charset=utf-8")], format!("{}\n", evidence.vkey())).into_response()
}

async fn tile(State(evidence): State<Evidence>, Path(path): Path<String>) -> Result<Response, Failure> {
    let path: TilePath = path.parse().map_err(|_| Failure::NotFound)?;
    let hashes = evidence.tile(path).await?.ok_or(Failure::NotFound)?;
    let headers = [(CONTENT_TYPE, "application/octet-stream"), (CACHE_CONTROL, TILE_CACHE)];
    Ok((headers, hashes).into_response())
}

impl From<EvidenceError> for Failure {
    fn from(error: EvidenceError) -> Self {
        match error {
            EvidenceError::Busy | EvidenceError::TooSlow => Self::Busy { retry_after: RETRY_AFTER },
            EvidenceError::Store(store) if store.is_passing() => Self::Busy { retry_after: RETRY_AFTER },
            EvidenceError::NoSuchEntry { .. } => Self::NotFound,
            error => Self::internal(error),
        }
    }
}
