//! Checking the whole log: every entry against the tree, every tile, every checkpoint.
//!
//! The entries are read page by page, so that the memory stays the same however long the log is. Two
//! trees grow along: one over the contents, one over the hashes that stand beside them. At each
//! checkpoint the signed root tells which of the two is the true one, and so what was altered.

use std::collections::BTreeMap;

use store::StoreError;

use crate::Evidence;
use crate::checkpoint::{Checkpoint, CheckpointError};
use crate::merkle::{CompactRange, Hash};
use crate::model;
use crate::store::{self as tables, KeptCheckpoint, KeptEntry};
use crate::tiles::{self, Edge, TILE_WIDTH, TileId};

/// Entries that are read at a time: four tiles of level 0.
const PAGE: u64 = 4 * TILE_WIDTH as u64;

/// A log that is whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifiedLog {
    /// The number of entries.
    pub size: u64,
    /// The Merkle root over them.
    pub root: Hash,
    /// The signed note that says it.
    pub checkpoint: String,
}

/// What is wrong with the log. Places of entries are counted from 0.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum Fault {
    #[error("entry {index} was altered")]
    EntryAltered { index: u64 },
    #[error("entries were altered, with the tree over them: among entries {first} to {last}")]
    EntriesAltered { first: u64, last: u64 },
    #[error("entries {first} to {last} are missing")]
    EntriesMissing { first: u64, last: u64 },
    #[error("entries {first} to {last} are missing: a published checkpoint has them")]
    EntriesDropped { first: u64, last: u64 },
    #[error(
        "entry {index} and those after it are in no checkpoint: they were not added by the log, or its newest checkpoint was removed"
    )]
    EntriesUnsigned { index: u64 },
    #[error("entry {index} is filed under another person than the one it is about, or as if they had made it")]
    EntryMisfiled { index: u64 },
    #[error("the tile {tile} of the tree was altered, is missing, or does not belong there")]
    TileAltered { tile: TileId },
    #[error("checkpoint {number} was altered")]
    CheckpointAltered { number: u64 },
    #[error("checkpoint {number} is missing")]
    CheckpointMissing { number: u64 },
    #[error("the published checkpoint is not this log's: {0}")]
    PublishedFalse(CheckpointError),
    #[error(
        "the published checkpoint of {size} entries is signed, but the log had other entries: it has two histories"
    )]
    Forked { size: u64 },
    #[error("the timestamp over {size} entries is not to be believed: {why}")]
    StampFalse { size: u64, why: String },
    #[error("the cosignature that is kept of the witness {witness} is false")]
    CosignatureFalse { witness: String },
    #[error("the log cannot be read: {0}")]
    Unreadable(String),
}

impl Fault {
    /// The fault in one word, for scripts.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::EntryAltered { .. } => "entry-altered",
            Self::EntriesAltered { .. } => "entries-altered",
            Self::EntriesMissing { .. } => "entries-missing",
            Self::EntriesDropped { .. } => "entries-dropped",
            Self::EntriesUnsigned { .. } => "entries-unsigned",
            Self::EntryMisfiled { .. } => "entry-misfiled",
            Self::TileAltered { .. } => "tile-altered",
            Self::CheckpointAltered { .. } => "checkpoint-altered",
            Self::CheckpointMissing { .. } => "checkpoint-missing",
            Self::PublishedFalse(_) => "published-false",
            Self::Forked { .. } => "forked",
            Self::StampFalse { .. } => "stamp-false",
            Self::CosignatureFalse { .. } => "cosignature-false",
            Self::Unreadable(_) => "unreadable",
        }
    }

    /// The first entry that it is about.
    pub const fn index(&self) -> Option<u64> {
        match self {
            Self::EntryAltered { index } | Self::EntriesUnsigned { index } | Self::EntryMisfiled { index } => {
                Some(*index)
            }
            Self::EntriesAltered { first, .. }
            | Self::EntriesMissing { first, .. }
            | Self::EntriesDropped { first, .. } => Some(*first),
            _ => None,
        }
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        Self::Unreadable(error.to_string())
    }
}

/// The two trees that grow along, and what was seen on the way.
#[derive(Default)]
struct Walk {
    /// The size that the newest checkpoint says.
    end: u64,
    contents: Edge,
    leaves: CompactRange,
    /// The first entry whose content does not have the hash that stands beside it.
    unlike: Option<u64>,
    misfiled: Option<u64>,
    /// Tiles above level 0 that became full, to be compared with those that are kept.
    full: Vec<(TileId, Vec<Hash>)>,
    /// The first full tile that is kept otherwise.
    unlike_tile: Option<TileId>,
    /// A size, and the root at that size once the walk has passed it.
    published: Option<(u64, Option<Hash>)>,
}

impl Walk {
    fn step(&mut self, entry: &KeptEntry) {
        let hash = Hash::of_leaf(entry.content.as_bytes());
        if hash != entry.leaf {
            self.unlike.get_or_insert(entry.position);
        }
        // Filed as the person's own, or as nobody's, an access by somebody else would be hidden from them.
        let hidden =
            entry.by_self && !model::is_by_self(&entry.content) || entry.of_nobody && entry.person != model::NOBODY;
        if hidden || model::person_in_content(&entry.content) != Some(entry.person) {
            self.misfiled.get_or_insert(entry.position);
        }
        let mut grown = BTreeMap::new();
        self.contents.push(hash, &mut grown);
        self.leaves.push(entry.leaf);
        self.full.extend(grown.into_iter().filter(|(_, hashes)| hashes.len() == TILE_WIDTH));
        if let Some((size, root)) = &mut self.published
            && *size == self.contents.size()
        {
            *root = Some(self.contents.root());
        }
    }

    /// What the signed root over the entries so far tells.
    fn compare(&self, signed: Hash) -> Verdict {
        if self.contents.root() == signed {
            let unlike = self.unlike.map(|index| TileId { level: 0, index: index / TILE_WIDTH as u64 });
            if let Some(tile) = unlike.or(self.unlike_tile) {
                return Verdict::Fault(Fault::TileAltered { tile });
            }
            return self.misfiled.map_or(Verdict::Whole, |index| Verdict::Fault(Fault::EntryMisfiled { index }));
        }
        match self.unlike {
            Some(index) if self.leaves.root() == signed => Verdict::Fault(Fault::EntryAltered { index }),
            _ => Verdict::Neither,
        }
    }
}

enum Verdict {
    Whole,
    Fault(Fault),
    /// Neither the contents nor the hashes beside them have the signed root.
    Neither,
}

impl Evidence {
    /// Recomputes the whole log and says that nothing in it was altered or dropped, or what was.
    ///
    /// Who can write to the database can take away the last entries together with their checkpoints:
    /// that shows only against a checkpoint that was kept elsewhere, by [`Evidence::verify_against`].
    pub async fn verify(&self) -> Result<VerifiedLog, Fault> {
        self.walk(None).await
    }

    /// As [`Evidence::verify`], and that the log still begins with what a checkpoint says that it
    /// published before (the text of `/evidence/checkpoint`).
    pub async fn verify_against(&self, published: &str) -> Result<VerifiedLog, Fault> {
        let published = Checkpoint::open(published, self.signer.verifier()).map_err(Fault::PublishedFalse)?;
        self.walk(Some(published)).await
    }

    async fn walk(&self, published: Option<Checkpoint>) -> Result<VerifiedLog, Fault> {
        // Entries that are added from here on are the business of the next verification.
        let (newest, end) =
            self.db.read(|tx| Ok::<_, Fault>((tables::latest_checkpoint(tx)?, tables::end_of_entries(tx)?))).await?;
        let size = newest.as_ref().map_or(0, |kept| kept.checkpoint.size);

        let published_size = published.map(|published| (published.size, None));
        let mut walk = Walk { end: size, published: published_size, ..Walk::default() };
        if let Some(newest) = &newest {
            let (mut before, mut last_hour) = (0, i64::MIN);
            for number in 0..=newest.number {
                let kept = self.kept_checkpoint(number, newest).await?;
                if kept.checkpoint.size <= before || kept.hour <= last_hour {
                    return Err(Fault::CheckpointAltered { number });
                }
                self.advance(&mut walk, kept.checkpoint.size).await?;
                match walk.compare(kept.checkpoint.root) {
                    Verdict::Whole => {}
                    Verdict::Fault(fault) => return Err(fault),
                    Verdict::Neither => return Err(self.narrow(before, kept.checkpoint.size).await?),
                }
                (before, last_hour) = (kept.checkpoint.size, kept.hour);
            }
        }
        if end > size {
            return Err(Fault::EntriesUnsigned { index: size });
        }
        self.compare_edge(walk.contents.clone()).await?;
        let root = walk.contents.root();
        if let (Some(published), Some((_, passed))) = (published, walk.published) {
            if published.size > size {
                return Err(Fault::EntriesDropped { first: size, last: published.size - 1 });
            }
            if published.size > 0 && passed != Some(published.root) {
                return Err(Fault::Forked { size: published.size });
            }
        }
        let checkpoint = newest.map_or_else(|| Checkpoint { size, root }.sign(&self.signer), |newest| newest.note);
        Ok(VerifiedLog { size, root, checkpoint })
    }

    /// A kept checkpoint, when it is what its signed note says.
    async fn kept_checkpoint(&self, number: u64, newest: &KeptCheckpoint) -> Result<KeptCheckpoint, Fault> {
        // The newest one may have moved on since it was read.
        let kept = if number == newest.number {
            newest.clone()
        } else {
            let kept = self.db.read(move |tx| tables::checkpoint(tx, number)).await?;
            kept.ok_or(Fault::CheckpointMissing { number })?
        };
        match Checkpoint::open(&kept.note, self.signer.verifier()) {
            Ok(signed) if signed == kept.checkpoint => Ok(kept),
            _ => Err(Fault::CheckpointAltered { number }),
        }
    }

    /// Walks on until the trees have `size` entries.
    async fn advance(&self, walk: &mut Walk, size: u64) -> Result<(), Fault> {
        while walk.contents.size() < size {
            let from = walk.contents.size();
            let to = size.min(from + PAGE);
            let entries = self.db.read_long(move |tx| tables::entries(tx, from, to)).await?;
            for (due, entry) in (from..).zip(&entries) {
                if entry.position != due {
                    return Err(Fault::EntriesMissing { first: due, last: entry.position - 1 });
                }
                walk.step(entry);
            }
            if walk.contents.size() < to {
                return Err(self.gap(walk.contents.size(), walk.end).await?);
            }
            for (tile, hashes) in std::mem::take(&mut walk.full) {
                if self.db.read(move |tx| tables::tile(tx, tile)).await? != hashes {
                    walk.unlike_tile.get_or_insert(tile);
                }
            }
        }
        Ok(())
    }

    /// The fault of a missing entry: up to the next one that is there.
    async fn gap(&self, first: u64, end: u64) -> Result<Fault, Fault> {
        let next = self.db.read(move |tx| tables::next_entry(tx, first)).await?;
        Ok(Fault::EntriesMissing { first, last: next.unwrap_or(end).min(end) - 1 })
    }

    /// Where among `[from, to)` the contents have other hashes than the first level of tiles, to name 256
    /// entries instead of an hour's.
    async fn narrow(&self, from: u64, to: u64) -> Result<Fault, Fault> {
        let width = TILE_WIDTH as u64;
        for block in from / width..to / width {
            let (first, next) = (block * width, (block + 1) * width);
            let above = TileId { level: 1, index: block / width };
            let (entries, kept) = self
                .db
                .read_long(move |tx| Ok::<_, Fault>((tables::entries(tx, first, next)?, tables::tile(tx, above)?)))
                .await?;
            let hashes: Vec<_> = entries.iter().map(|entry| Hash::of_leaf(entry.content.as_bytes())).collect();
            let place = usize::try_from(block % width).unwrap_or(0);
            if kept.get(place) != Some(&tiles::root_of_full(&hashes)) {
                return Ok(Fault::EntriesAltered { first: first.max(from), last: next - 1 });
            }
        }
        Ok(Fault::EntriesAltered { first: from, last: to - 1 })
    }

    /// Compares the partial tiles above level 0, and looks for tiles that no tree of this size has.
    async fn compare_edge(&self, edge: Edge) -> Result<(), Fault> {
        self.db
            .read(move |tx| {
                // The log may have grown since; what was there stays the beginning of what is there now.
                let now = tables::latest_checkpoint(tx)?.map_or(0, |kept| kept.checkpoint.size).max(edge.size());
                for (tile, width) in Edge::tiles(edge.size()).filter(|(tile, _)| tile.level > 0) {
                    let kept = tables::tile(tx, tile)?;
                    let due = edge.partial(tile.level);
                    if kept.len() != tile.width(now) || kept.get(..width) != Some(due) {
                        return Err(Fault::TileAltered { tile });
                    }
                }
                for beyond in tiles::beyond(now) {
                    if let Some(tile) = tables::tile_from(tx, beyond)? {
                        return Err(Fault::TileAltered { tile });
                    }
                }
                Ok(())
            })
            .await
    }
}
