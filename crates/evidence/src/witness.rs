//! Being a witness of other logs (C2SP tlog-witness): whoever sees a log at two times makes sure that the one is the
//! beginning of the other, and says so. A log that shows different histories to different readers finds no witness for
//! the second one, and what it signed for both is kept as evidence against it.

use std::collections::BTreeMap;
use std::sync::Arc;

use ::store::{Db, StoreError, Tx};
use base::{Clock, Timestamp};
use jiff::SignedDuration;

use crate::Evidence;
use crate::checkpoint::{Checkpoint, CheckpointError};
use crate::cosignature::Cosigner;
use crate::error::EvidenceError;
use crate::fact::Fact;
use crate::merkle::{self, Hash};
use crate::model::MAX_TEXT_CHARS;
use crate::note::{KeyNameError, SigningKey, Verifier};
use crate::store as tables;
use crate::witness_request::WitnessRequest;

/// Of a log whose checkpoints are refused, one is recorded as evidence in so much time.
const RECORDED_EVERY: SignedDuration = SignedDuration::from_hours(1);

const WITNESSED: &str = "passerelle_evidence_witnessed_total";

/// Cosigns the checkpoints of other logs; cheap to clone.
#[derive(Clone)]
pub struct Witness {
    db: Db,
    evidence: Evidence,
    cosigner: Arc<Cosigner>,
    clock: Arc<dyn Clock>,
}

/// Why a checkpoint is not cosigned, with the status of an answer of HTTP.
#[derive(Debug, thiserror::Error)]
pub enum NotCosigned {
    /// 400: the request cannot be read, or is of a smaller log than it says that was cosigned.
    #[error("the request is not as the witness protocol says")]
    Malformed,
    /// 404: no log of this name is witnessed here.
    #[error("this log is not known here")]
    UnknownLog,
    /// 403: the log did not sign it.
    #[error("the checkpoint is not signed by the log: {0}")]
    NotSigned(#[from] CheckpointError),
    /// 409: another size was cosigned last.
    #[error("{size} entries were cosigned last")]
    Conflict {
        /// The entries that were cosigned last.
        size: u64,
    },
    /// 422: what was cosigned last is not its beginning, or is not proved to be.
    #[error("what was cosigned before is not proved to be the beginning of this")]
    Inconsistent,
    /// The database does not answer.
    #[error(transparent)]
    Evidence(#[from] EvidenceError),
}

impl NotCosigned {
    /// The status of the answer.
    pub const fn status(&self) -> u16 {
        match self {
            Self::Malformed => 400,
            Self::NotSigned(_) => 403,
            Self::UnknownLog => 404,
            Self::Conflict { .. } => 409,
            Self::Inconsistent => 422,
            Self::Evidence(_) => 503,
        }
    }
}

/// What came of a checkpoint in the transaction that looked at what was cosigned last.
enum Looked {
    Cosigned,
    OtherSize(u64),
    Inconsistent(Checkpoint),
}

impl Witness {
    /// A witness that cosigns under this name, and writes into this log what it refuses.
    ///
    /// # Errors
    /// When the name cannot be one.
    pub fn new(
        db: Db,
        evidence: Evidence,
        name: &str,
        key: SigningKey,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, KeyNameError> {
        metrics::describe_counter!(WITNESSED, "Checkpoints of other logs that were to be cosigned, by how that ended.");
        Ok(Self { db, evidence, cosigner: Arc::new(Cosigner::new(name, key)?), clock })
    }

    /// The public key that checks its cosignatures, `name+hash+key`.
    pub fn vkey(&self) -> String {
        self.cosigner.public().to_string()
    }

    /// Answers `add-checkpoint`: the cosignature of a checkpoint, a signature line. `log` tells the public key of the
    /// log of a name, `asked_by` who sent it.
    ///
    /// # Errors
    /// [`NotCosigned`].
    pub async fn add_checkpoint(
        &self,
        request: &str,
        log: impl FnOnce(&str) -> Option<Verifier>,
        asked_by: &str,
    ) -> Result<String, NotCosigned> {
        let cosigned = self.cosign(request, log, asked_by).await;
        let result = cosigned.as_ref().err().map_or(200, NotCosigned::status);
        metrics::counter!(WITNESSED, "status" => result.to_string()).increment(1);
        cosigned
    }

    async fn cosign(
        &self,
        request: &str,
        log: impl FnOnce(&str) -> Option<Verifier>,
        asked_by: &str,
    ) -> Result<String, NotCosigned> {
        let request = WitnessRequest::read(request).ok_or(NotCosigned::Malformed)?;
        let log = log(request.origin()).ok_or(NotCosigned::UnknownLog)?;
        let checkpoint = Checkpoint::open(request.note, &log)?;
        if request.old > checkpoint.size {
            return Err(NotCosigned::Malformed);
        }
        let now = self.clock.now();
        let (old, proof) = (request.old, request.proof);
        let (origin, note) = (log.name().to_owned(), request.note.to_owned());
        let (name, kept) = (origin.clone(), note.clone());
        let looked = self.db.write(move |tx| look(tx, &name, old, &proof, checkpoint, &kept, now));
        match looked.await.map_err(EvidenceError::from)? {
            Looked::Cosigned => {
                let text = log.open(&note).map_err(CheckpointError::from)?;
                Ok(self.cosigner.sign(text, now))
            }
            Looked::OtherSize(size) => Err(NotCosigned::Conflict { size }),
            Looked::Inconsistent(known) => {
                self.record_refusal(&origin, checkpoint, known, &note, asked_by).await?;
                Err(NotCosigned::Inconsistent)
            }
        }
    }

    /// Keeps what a log signed that does not fit what it signed before: whoever has both can show that it has two
    /// histories, where the sizes are the same.
    async fn record_refusal(
        &self,
        origin: &str,
        refused: Checkpoint,
        known: Checkpoint,
        note: &str,
        asked_by: &str,
    ) -> Result<(), EvidenceError> {
        let is_fork = refused.size == known.size;
        tracing::error!(
            origin,
            size = refused.size,
            known = known.size,
            asked_by,
            is_fork,
            "a log's checkpoint does not fit what it signed before: it is not cosigned"
        );
        let short = |text: &str| text.chars().take(MAX_TEXT_CHARS).collect::<String>();
        let fields = BTreeMap::from([
            ("asked-by", short(asked_by)),
            ("kind", if is_fork { "fork" } else { "unproved" }.to_owned()),
            ("known-root", known.root.to_string()),
            ("known-size", known.size.to_string()),
            ("note", short(note)),
            ("origin", short(origin)),
        ]);
        let (origin, now) = (origin.to_owned(), self.clock.now());
        let fact = Fact { kind: "witness-refusal", fields };
        let noted =
            move |tx: &mut Tx<'_>, _| tables::note_refused(tx, &origin, refused.root, now, now.minus(RECORDED_EVERY));
        self.evidence.record_fact_with(fact, noted).await.map(|_| ())
    }
}

/// Compares a checkpoint with the one that was cosigned last, and keeps it in its place: what is answered is kept before.
fn look(
    tx: &mut Tx<'_>,
    origin: &str,
    old: u64,
    proof: &[Hash],
    checkpoint: Checkpoint,
    note: &str,
    now: Timestamp,
) -> Result<Looked, StoreError> {
    let known = tables::witnessed(tx, origin)?.map(|(known, _)| known);
    let known = known.unwrap_or(Checkpoint { size: 0, root: Hash::of_nothing() });
    if known.size != old {
        return Ok(Looked::OtherSize(known.size));
    }
    if !merkle::consistency_holds(old, known.root, checkpoint.size, checkpoint.root, proof) {
        return Ok(Looked::Inconsistent(known));
    }
    tables::put_witnessed(tx, origin, &checkpoint, note, now)?;
    Ok(Looked::Cosigned)
}
