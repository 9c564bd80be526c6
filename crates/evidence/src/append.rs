//! The one task that makes the log grow: it takes what waits, adds it in one transaction, signs the new
//! checkpoint, and answers once the transaction is durable.

use std::collections::BTreeMap;
use std::sync::Arc;

use base::{Clock, PersonId, Timestamp};
use store::{Db, StoreError, Tx};
use tokio::sync::{mpsc, oneshot};

use crate::checkpoint::Checkpoint;
use crate::error::EvidenceError;
use crate::merkle::Hash;
use crate::note::Signer;
use crate::store::{self as tables, KeptCheckpoint, KeptEntry};
use crate::tiles::{Edge, TileId};

/// Entries that one transaction adds.
const BATCH_MAX: usize = 256;
/// How often a batch is tried when other nodes keep adding before it.
const ATTEMPTS_MAX: u32 = 20;
/// One hour, in microseconds: of each hour the last checkpoint is kept.
const HOUR_US: i64 = 3_600_000_000;

const ENTRIES: &str = "passerelle_evidence_entries_total";
const REFUSED: &str = "passerelle_evidence_refused_total";

/// An entry on its way into the log.
pub(crate) struct Waiting {
    pub(crate) person: PersonId,
    pub(crate) content: String,
    pub(crate) reply: oneshot::Sender<Result<u64, EvidenceError>>,
}

/// Where the log ends.
#[derive(Debug, Clone, Default)]
pub(crate) struct Head {
    edge: Edge,
    /// The newest checkpoint's number and hour.
    newest: Option<(u64, i64)>,
}

impl Head {
    /// Reads where the log ends, and checks that it is what the newest checkpoint says: a log that was
    /// tampered with is never signed again.
    pub(crate) fn load(tx: &mut Tx<'_>, signer: &Signer) -> Result<Self, EvidenceError> {
        let newest = tables::latest_checkpoint(tx)?;
        let kept = match &newest {
            Some(kept) => kept.checkpoint,
            None => Checkpoint { size: 0, root: Hash::of_nothing() },
        };
        if let Some(newest) = &newest {
            let said = Checkpoint::open(&newest.note, signer.verifier()).map_err(EvidenceError::OtherKey)?;
            if said != kept {
                return Err(EvidenceError::Damaged);
            }
        }
        if tables::end_of_entries(tx)? != kept.size {
            return Err(EvidenceError::Damaged);
        }
        let edge = Edge::load(kept.size, |tile, width| {
            let hashes = tables::tile(tx, tile)?;
            if hashes.len() == width { Ok(hashes) } else { Err(EvidenceError::Damaged) }
        })?;
        if edge.root() != kept.root {
            return Err(EvidenceError::Damaged);
        }
        Ok(Self { edge, newest: newest.map(|kept| (kept.number, kept.hour)) })
    }
}

/// What one transaction adds.
struct Batch {
    /// The size before.
    size: u64,
    entries: Vec<KeptEntry>,
    tiles: BTreeMap<TileId, Vec<Hash>>,
    checkpoint: KeptCheckpoint,
}

impl Batch {
    /// The batch that adds these entries, and the head after it.
    fn prepare(head: &Head, waiting: &[Waiting], now: Timestamp, signer: &Signer) -> (Self, Head) {
        let mut edge = head.edge.clone();
        let mut tiles = BTreeMap::new();
        let mut entries = Vec::with_capacity(waiting.len());
        for one in waiting {
            let leaf = Hash::of_leaf(one.content.as_bytes());
            let entry = KeptEntry { position: edge.size(), person: one.person, content: one.content.clone(), leaf };
            entries.push(entry);
            edge.push(leaf, &mut tiles);
        }

        let hour = now.as_micros().div_euclid(HOUR_US);
        let (number, hour) = match head.newest {
            // A clock that went back does not reopen an hour.
            Some((number, newest)) if hour <= newest => (number, newest),
            Some((number, _)) => (number + 1, hour),
            None => (0, hour),
        };
        let checkpoint = Checkpoint { size: edge.size(), root: edge.root() };
        let note = checkpoint.sign(signer);
        let batch = Self {
            size: head.edge.size(),
            entries,
            tiles,
            checkpoint: KeptCheckpoint { number, hour, checkpoint, note },
        };
        (batch, Head { edge, newest: Some((number, hour)) })
    }

    fn write(&self, tx: &mut Tx<'_>) -> Result<(), NotAdded> {
        let size = tables::latest_checkpoint(tx)?.map_or(0, |kept| kept.checkpoint.size);
        if size != self.size {
            return Err(NotAdded::Overtaken);
        }
        for entry in &self.entries {
            tables::insert_entry(tx, entry)?;
        }
        for (tile, hashes) in &self.tiles {
            tables::put_tile(tx, *tile, hashes)?;
        }
        tables::put_checkpoint(tx, &self.checkpoint)?;
        Ok(())
    }
}

enum NotAdded {
    /// Another node added entries before.
    Overtaken,
    Store(StoreError),
}

impl From<StoreError> for NotAdded {
    fn from(error: StoreError) -> Self {
        // The position is the primary key: two nodes cannot both take it.
        if error.is_unique_violation() { Self::Overtaken } else { Self::Store(error) }
    }
}

/// The task's belongings.
pub(crate) struct Appender {
    pub(crate) db: Db,
    pub(crate) signer: Arc<Signer>,
    pub(crate) clock: Arc<dyn Clock>,
    /// `None` until it is read, and after every failure.
    pub(crate) head: Option<Head>,
}

impl Appender {
    /// Adds what comes through the queue, until its last sender is gone.
    pub(crate) async fn run(mut self, mut queue: mpsc::Receiver<Waiting>) {
        metrics::describe_counter!(ENTRIES, "Entries added to the evidence log by this node.");
        metrics::describe_counter!(REFUSED, "Entries that could not be added to the evidence log.");
        let mut waiting = Vec::with_capacity(BATCH_MAX);
        while queue.recv_many(&mut waiting, BATCH_MAX).await > 0 {
            let added = self.append(&waiting).await;
            let count = waiting.len() as u64;
            match &added {
                Ok(_) => metrics::counter!(ENTRIES).increment(count),
                Err(error) => {
                    metrics::counter!(REFUSED).increment(count);
                    tracing::error!(%error, count, "entries were not added to the evidence log");
                }
            }
            for (place, one) in waiting.drain(..).enumerate() {
                // Who asked may have gone away: the entry is there all the same.
                let _ = one.reply.send(added.clone().map(|first| first + place as u64));
            }
            // Whoever was answered may have more to record: let them, before the next batch is taken.
            tokio::task::yield_now().await;
        }
    }

    /// Adds a batch; gives the place of its first entry.
    async fn append(&mut self, waiting: &[Waiting]) -> Result<u64, EvidenceError> {
        for _ in 0..ATTEMPTS_MAX {
            let head = match self.head.take() {
                Some(head) => head,
                None => read_head(&self.db, &self.signer).await?,
            };
            let (batch, next) = Batch::prepare(&head, waiting, self.clock.now(), &self.signer);
            let batch = Arc::new(batch);
            let written = Arc::clone(&batch);
            match self.db.write(move |tx| written.write(tx)).await {
                Ok(()) => {
                    self.head = Some(next);
                    return Ok(batch.size);
                }
                Err(NotAdded::Overtaken) => {}
                Err(NotAdded::Store(StoreError::OutcomeUnknown)) => {
                    if self.is_there(&batch).await? {
                        return Ok(batch.size);
                    }
                }
                Err(NotAdded::Store(StoreError::Busy)) => return Err(EvidenceError::Busy),
                Err(NotAdded::Store(error)) => return Err(error.into()),
            }
        }
        Err(EvidenceError::Busy)
    }

    /// Whether a batch of which the outcome is unknown was added. Its salts make its contents unique.
    async fn is_there(&self, batch: &Batch) -> Result<bool, EvidenceError> {
        let Some(first) = batch.entries.first() else { return Ok(true) };
        let (position, due) = (first.position, first.content.clone());
        let found = self.db.read(move |tx| tables::content(tx, position)).await?;
        Ok(found.is_some_and(|content| content == due))
    }
}

pub(crate) async fn read_head(db: &Db, signer: &Arc<Signer>) -> Result<Head, EvidenceError> {
    let signer = Arc::clone(signer);
    db.read(move |tx| Head::load(tx, &signer)).await
}
