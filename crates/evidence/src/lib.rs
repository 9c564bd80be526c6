//! An append-only signed log of who did what with whose data.
//!
//! Whoever shows or changes personal data records it first with [`Evidence::record`], which answers once
//! the entry is durable. The entries are the leaves of a Merkle tree (RFC 9162 hashes); after each batch
//! the log signs how many entries it has and the root over them, and publishes that with the tree's hashes
//! (C2SP tlog-tiles, tlog-checkpoint, signed-note). So anyone who kept a checkpoint finds out that an
//! entry was altered or dropped, and a person can be given a proof that an access is in the log.
//!
//! Others vouch for it: a time-stamping authority says when a checkpoint was there ([`Stamper`], RFC 3161), and
//! witnesses that all that they saw of the log before is its beginning (C2SP tlog-witness). A [`Witness`] does the same
//! for the logs of others.

use std::sync::Arc;

use ::store::Db;
use base::{Clock, Random};
use tokio::sync::mpsc;

mod accesses;
mod api;
mod append;
pub mod checkpoint;
mod cosignature;
mod cosigned;
mod error;
mod fact;
mod facts;
#[cfg(feature = "fuzzing")]
pub mod fuzzing;
pub mod merkle;
mod model;
pub mod note;
mod prove;
mod publish;
mod record;
mod stamp;
mod store;
mod texts;
pub mod tiles;
mod verify;
mod witness;
mod witness_request;

pub use accesses::ACCESSES_PER_PAGE;
pub use api::routes;
pub use cosignature::CosignerKey;
pub use cosigned::{BadCosignature, Cosigned, WitnessQuestion};
pub use error::EvidenceError;
pub use fact::{Fact, MAX_FACT_FIELDS, RecordedFact};
pub use facts::FACTS_MAX;
pub use model::{Access, Action, Actor, Entry, MAX_TEXT_CHARS, RecordedAccess, Subject, TextTooLong};
pub use note::{SigningKey, Verifier};
pub use prove::{ProofFault, Proven, verify_proof};
pub use publish::recorded_origin;
pub use record::Recorded;
pub use stamp::{
    NoAnswer, NotStamped, PublishedStamp, StampError, StampState, Stamper, StamperParts, TimestampFuture,
    TimestampNetwork,
};
pub use texts::TEXTS;
pub use verify::{Fault, VerifiedLog};
pub use witness::{NotCosigned, Witness};
pub use witness_request::MAX_WITNESS_REQUEST_BYTES;

use append::{Appender, Waiting};
use note::Signer;

/// The evidence log; cheap to clone. The task that adds to it ends when the last clone is dropped.
#[derive(Clone)]
pub struct Evidence {
    db: Db,
    signer: Arc<Signer>,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    queue: mpsc::Sender<Waiting>,
}

impl Evidence {
    /// Opens the log of a database.
    ///
    /// `origin` is its name for ever, without spaces or `+`: the public address without `https://`, such as
    /// `services.example/evidence`. Every node on one database has the same key and origin.
    ///
    /// A log that was tampered with is opened too, so that it can be verified; nothing more can be recorded.
    ///
    /// # Errors
    /// [`EvidenceError::Name`], or what the database says.
    pub async fn open(
        db: Db,
        key: SigningKey,
        origin: &str,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Random>,
    ) -> Result<Self, EvidenceError> {
        let signer = Arc::new(Signer::new(origin, key)?);
        let head = match append::read_head(&db, &signer).await {
            Ok(head) => Some(head),
            Err(EvidenceError::Store(error)) => return Err(error.into()),
            Err(error) => {
                tracing::error!(%error, "nothing can be recorded in the evidence log");
                None
            }
        };
        let (queue, arrivals) = mpsc::channel(record::QUEUE_MAX);
        let appender = Appender { db: db.clone(), signer: Arc::clone(&signer), clock: Arc::clone(&clock), head };
        tokio::spawn(appender.run(arrivals));
        Ok(Self { db, signer, clock, random, queue })
    }

    /// The public key that checks the log's checkpoints and proofs, as verifiers of signed notes take it:
    /// `name+hash+key`.
    pub fn vkey(&self) -> String {
        self.signer.verifier().to_string()
    }

    /// The log's name.
    pub fn origin(&self) -> &str {
        self.signer.verifier().name()
    }

    /// Whether the log can be added to: its end is what its newest checkpoint says, and the checkpoint is
    /// signed with this key. Quick; [`Evidence::verify`] looks at everything.
    ///
    /// # Errors
    /// [`EvidenceError::Damaged`] or [`EvidenceError::OtherKey`] when it cannot.
    pub async fn check(&self) -> Result<(), EvidenceError> {
        append::read_head(&self.db, &self.signer).await.map(|_| ())
    }
}
