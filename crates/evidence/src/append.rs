//! The one task that makes the log grow: it takes what waits, adds it in one transaction, signs the new
//! checkpoint, and answers once the transaction is durable.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use base::{Clock, PersonId, Timestamp};
use store::{Db, StoreError, Tx};
use tokio::sync::{mpsc, oneshot};

use crate::checkpoint::Checkpoint;
use crate::error::EvidenceError;
use crate::merkle::Hash;
use crate::model;
use crate::note::Signer;
use crate::store::{self as tables, KeptCheckpoint, KeptEntry};
use crate::tiles::{Edge, TileId};

/// Entries that one transaction adds.
const BATCH_MAX: usize = 256;
/// How often a batch is tried when other nodes keep adding before it.
const ATTEMPTS_MAX: u32 = 20;
/// One hour, in microseconds: of each hour the last checkpoint is kept.
pub(crate) const HOUR_US: i64 = 3_600_000_000;

const ENTRIES: &str = "passerelle_evidence_entries_total";
const REFUSED: &str = "passerelle_evidence_refused_total";

/// What is to happen in the transaction of an entry, which is told its place; whether it did.
pub(crate) type Change = Box<dyn Fn(&mut Tx<'_>, u64) -> Result<bool, StoreError> + Send + Sync>;

/// Whom to tell an entry's place; none when its change was not made.
type Reply = oneshot::Sender<Result<Option<u64>, EvidenceError>>;

/// An entry on its way into the log.
pub(crate) struct Waiting {
    pub(crate) person: PersonId,
    pub(crate) content: String,
    pub(crate) change: Option<Change>,
    /// Whether the change is one of a few rows.
    pub(crate) is_brief: bool,
    pub(crate) reply: Reply,
}

/// A [`Waiting`] without whom to tell.
struct Proposed {
    person: PersonId,
    content: String,
    change: Option<Change>,
    is_brief: bool,
}

impl Proposed {
    fn is_brief(&self) -> bool {
        self.change.is_none() || self.is_brief
    }
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

/// What one transaction is asked to add.
struct Draft {
    head: Head,
    proposed: Arc<Vec<Proposed>>,
    /// Those of the proposed entries that are tried.
    tried: Range<usize>,
    now: Timestamp,
    signer: Arc<Signer>,
}

/// What one transaction added: the place of each proposed entry, and the head after it.
struct Added {
    places: Vec<Option<u64>>,
    head: Head,
}

/// What one transaction adds.
struct Batch {
    entries: Vec<KeptEntry>,
    tiles: BTreeMap<TileId, Vec<Hash>>,
    checkpoint: KeptCheckpoint,
}

impl Draft {
    fn tried(&self) -> &[Proposed] {
        self.proposed.get(self.tried.clone()).unwrap_or_default()
    }

    /// Makes the changes, and adds the entries of those that were made.
    fn write(&self, tx: &mut Tx<'_>) -> Result<Added, NotAdded> {
        let size = tables::latest_checkpoint(tx)?.map_or(0, |kept| kept.checkpoint.size);
        if size != self.head.edge.size() {
            return Err(NotAdded::Overtaken);
        }
        let (mut made, mut places, mut next) = (Vec::new(), Vec::new(), size);
        for one in self.tried() {
            let is_made = match &one.change {
                Some(change) => change(tx, next).map_err(NotAdded::Store)?,
                None => true,
            };
            places.push(is_made.then_some(next));
            if is_made {
                made.push(one);
                next += 1;
            }
        }
        if made.is_empty() {
            return Ok(Added { places, head: self.head.clone() });
        }
        let (batch, head) = Batch::prepare(&self.head, &made, self.now, &self.signer);
        batch.write(tx)?;
        Ok(Added { places, head })
    }
}

impl Batch {
    /// The batch that adds these entries, and the head after it.
    fn prepare(head: &Head, proposed: &[&Proposed], now: Timestamp, signer: &Signer) -> (Self, Head) {
        let mut edge = head.edge.clone();
        let mut tiles = BTreeMap::new();
        let mut entries = Vec::with_capacity(proposed.len());
        for one in proposed {
            let leaf = Hash::of_leaf(one.content.as_bytes());
            let entry = KeptEntry {
                position: edge.size(),
                person: one.person,
                // What is about nobody need not be read for it.
                by_self: one.person != model::NOBODY && model::is_by_self(&one.content),
                of_nobody: one.person == model::NOBODY,
                content: one.content.clone(),
                leaf,
            };
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
        let batch = Self { entries, tiles, checkpoint: KeptCheckpoint { number, hour, checkpoint, note } };
        (batch, Head { edge, newest: Some((number, hour)) })
    }

    fn write(&self, tx: &mut Tx<'_>) -> Result<(), NotAdded> {
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
            let (proposed, replies) = waiting
                .drain(..)
                .map(|Waiting { person, content, change, is_brief, reply }| {
                    (Proposed { person, content, change, is_brief }, reply)
                })
                .unzip();
            self.serve(proposed, replies).await;
            // Whoever was answered may have more to record: let them, before the next batch is taken.
            tokio::task::yield_now().await;
        }
    }

    /// Adds what is proposed and answers. When a change fails, each is tried alone, so that only whose
    /// change it is hears of it.
    async fn serve(&mut self, proposed: Vec<Proposed>, replies: Vec<Reply>) {
        let proposed = Arc::new(proposed);
        let added = self.append(&proposed, 0..proposed.len()).await;
        let has_change = proposed.iter().any(|one| one.change.is_some());
        if matches!(added, Err(EvidenceError::Store(_))) && has_change && proposed.len() > 1 {
            for (place, reply) in replies.into_iter().enumerate() {
                tell(self.append(&proposed, place..place + 1).await, vec![reply]);
            }
        } else {
            tell(added, replies);
        }
    }

    /// Adds some of the proposed entries; gives the place of each.
    async fn append(
        &mut self,
        proposed: &Arc<Vec<Proposed>>,
        tried: Range<usize>,
    ) -> Result<Vec<Option<u64>>, EvidenceError> {
        for _ in 0..ATTEMPTS_MAX {
            let head = match self.head.take() {
                Some(head) => head,
                None => read_head(&self.db, &self.signer).await?,
            };
            let from = head.edge.size();
            let draft = Draft {
                head,
                proposed: Arc::clone(proposed),
                tried: tried.clone(),
                now: self.clock.now(),
                signer: Arc::clone(&self.signer),
            };
            // What takes long must not hold up a thread that serves requests.
            let is_brief = draft.tried().iter().all(Proposed::is_brief);
            let write = move |tx: &mut Tx<'_>| draft.write(tx);
            let added = if is_brief { self.db.write_briefly(write).await } else { self.db.write(write).await };
            match added {
                Ok(Added { places, head }) => {
                    self.head = Some(head);
                    return Ok(places);
                }
                Err(NotAdded::Overtaken) => {}
                Err(NotAdded::Store(StoreError::OutcomeUnknown)) => {
                    let due = proposed.get(tried.clone()).unwrap_or_default();
                    let places = self.places_of(due, from).await?;
                    // None is there: it was not committed, or every change was refused and is again.
                    if places.iter().any(Option::is_some) {
                        return Ok(places);
                    }
                }
                Err(NotAdded::Store(StoreError::Busy)) => return Err(EvidenceError::Busy),
                Err(NotAdded::Store(error)) => return Err(error.into()),
            }
        }
        Err(EvidenceError::Busy)
    }

    /// Where the entries are that a transaction of unknown outcome added from a place on. Their salts
    /// make their contents unique.
    async fn places_of(&self, due: &[Proposed], from: u64) -> Result<Vec<Option<u64>>, EvidenceError> {
        let to = from + due.len() as u64;
        let there = self.db.read(move |tx| tables::entries(tx, from, to)).await?;
        let place =
            |one: &Proposed| there.iter().find(|entry| entry.content == one.content).map(|entry| entry.position);
        Ok(due.iter().map(place).collect())
    }
}

/// Tells each its place, and counts. Who asked may have gone away: the entry is there all the same.
fn tell(added: Result<Vec<Option<u64>>, EvidenceError>, replies: Vec<Reply>) {
    match added {
        Ok(places) => {
            metrics::counter!(ENTRIES).increment(places.iter().flatten().count() as u64);
            for (place, reply) in places.into_iter().zip(replies) {
                let _ = reply.send(Ok(place));
            }
        }
        Err(error) => {
            let count = replies.len() as u64;
            metrics::counter!(REFUSED).increment(count);
            tracing::error!(%error, count, "entries were not added to the evidence log");
            for reply in replies {
                let _ = reply.send(Err(error.clone()));
            }
        }
    }
}

pub(crate) async fn read_head(db: &Db, signer: &Arc<Signer>) -> Result<Head, EvidenceError> {
    let signer = Arc::clone(signer);
    db.read(move |tx| Head::load(tx, &signer)).await
}
