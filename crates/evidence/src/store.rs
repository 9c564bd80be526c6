//! The tables of the log.

use base::{PersonId, Timestamp};
use store::{Row, StoreError, Tx, params, sql};

use crate::checkpoint::Checkpoint;
use crate::merkle::Hash;
use crate::tiles::{MAX_LEVEL, TILE_WIDTH, TileId};

/// An entry as it is kept.
pub(crate) struct KeptEntry {
    pub(crate) position: u64,
    pub(crate) person: PersonId,
    /// Whether the person did it with their own data.
    pub(crate) by_self: bool,
    /// Whether it is about no person, so that nobody looks for it by one.
    pub(crate) of_nobody: bool,
    pub(crate) content: String,
    pub(crate) leaf: Hash,
}

/// A checkpoint as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KeptCheckpoint {
    pub(crate) number: u64,
    pub(crate) hour: i64,
    pub(crate) checkpoint: Checkpoint,
    pub(crate) note: String,
}

/// Sizes and positions stay below 2⁶³, so that this never saturates.
fn int(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

pub(crate) fn insert_entry(tx: &mut Tx<'_>, entry: &KeptEntry) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO evidence_entries (position, person, by_self, of_nobody, content, leaf)
             VALUES ($1, $2, $3, $4, $5, $6)"
        ),
        params![int(entry.position), entry.person, entry.by_self, entry.of_nobody, entry.content, entry.leaf.0],
    )?;
    Ok(())
}

fn entry(row: &Row<'_>) -> Result<KeptEntry, StoreError> {
    Ok(KeptEntry {
        position: row.get(0)?,
        person: row.get(1)?,
        by_self: row.get(2)?,
        of_nobody: row.get(3)?,
        content: row.get(4)?,
        leaf: Hash(row.get(5)?),
    })
}

/// The entries at `[from, to)`, as far as they are there.
pub(crate) fn entries(tx: &mut Tx<'_>, from: u64, to: u64) -> Result<Vec<KeptEntry>, StoreError> {
    tx.all(
        sql!(
            "SELECT position, person, by_self, of_nobody, content, leaf FROM evidence_entries
             WHERE position >= $1 AND position < $2 ORDER BY position"
        ),
        params![int(from), int(to)],
        entry,
    )
}

/// The content of an entry.
pub(crate) fn content(tx: &mut Tx<'_>, position: u64) -> Result<Option<String>, StoreError> {
    tx.first(sql!("SELECT content FROM evidence_entries WHERE position = $1"), params![int(position)], |row| row.get(0))
}

/// The entries about a person, the newest first.
pub(crate) fn contents_about(
    tx: &mut Tx<'_>,
    person: PersonId,
    limit: u32,
    offset: u64,
) -> Result<Vec<(u64, String)>, StoreError> {
    tx.all(
        sql!(
            "SELECT position, content FROM evidence_entries
             WHERE person = $1 AND NOT of_nobody ORDER BY position DESC LIMIT $2 OFFSET $3"
        ),
        params![person, limit, int(offset)],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// The entries about a person that the person did not make themselves, the newest first.
pub(crate) fn contents_by_others(
    tx: &mut Tx<'_>,
    person: PersonId,
    limit: u32,
    offset: u64,
) -> Result<Vec<(u64, String)>, StoreError> {
    tx.all(
        sql!(
            "SELECT position, content FROM evidence_entries
             WHERE person = $1 AND NOT by_self AND NOT of_nobody ORDER BY position DESC LIMIT $2 OFFSET $3"
        ),
        params![person, limit, int(offset)],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

pub(crate) fn count_by_others(tx: &mut Tx<'_>, person: PersonId) -> Result<u64, StoreError> {
    tx.one(
        sql!("SELECT COUNT(*) FROM evidence_entries WHERE person = $1 AND NOT by_self AND NOT of_nobody"),
        params![person],
        |row| row.get(0),
    )
}

pub(crate) fn count_about(tx: &mut Tx<'_>, person: PersonId) -> Result<u64, StoreError> {
    tx.one(sql!("SELECT COUNT(*) FROM evidence_entries WHERE person = $1 AND NOT of_nobody"), params![person], |row| {
        row.get(0)
    })
}

/// The number of positions up to the last entry.
pub(crate) fn end_of_entries(tx: &mut Tx<'_>) -> Result<u64, StoreError> {
    let last: Option<u64> = tx.one(sql!("SELECT MAX(position) FROM evidence_entries"), params![], |row| row.get(0))?;
    Ok(last.map_or(0, |last| last + 1))
}

/// The first position from here on that has an entry.
pub(crate) fn next_entry(tx: &mut Tx<'_>, from: u64) -> Result<Option<u64>, StoreError> {
    tx.one(sql!("SELECT MIN(position) FROM evidence_entries WHERE position >= $1"), params![int(from)], |row| {
        row.get(0)
    })
}

/// The hashes that a tile has now: those of level 0 stand beside their entries, up to the first gap.
pub(crate) fn tile(tx: &mut Tx<'_>, tile: TileId) -> Result<Vec<Hash>, StoreError> {
    if tile.level == 0 {
        let first = tile.index.saturating_mul(TILE_WIDTH as u64);
        let rows: Vec<(u64, Hash)> = tx.all(
            sql!(
                "SELECT position, leaf FROM evidence_entries
                 WHERE position >= $1 AND position < $2 ORDER BY position"
            ),
            params![int(first), int(first.saturating_add(TILE_WIDTH as u64))],
            |row| Ok((row.get(0)?, Hash(row.get(1)?))),
        )?;
        return Ok(rows
            .into_iter()
            .zip(first..)
            .take_while(|((at, _), due)| at == due)
            .map(|((_, leaf), _)| leaf)
            .collect());
    }
    let bytes: Option<Vec<u8>> = tx.first(
        sql!("SELECT hashes FROM evidence_tiles WHERE level = $1 AND place = $2"),
        params![tile.level, int(tile.index)],
        |row| row.get(0),
    )?;
    let (hashes, _) = bytes.as_deref().unwrap_or_default().as_chunks::<32>();
    Ok(hashes.iter().copied().map(Hash).collect())
}

pub(crate) fn put_tile(tx: &mut Tx<'_>, tile: TileId, hashes: &[Hash]) -> Result<(), StoreError> {
    let bytes: Vec<u8> = hashes.iter().flat_map(|hash| hash.0).collect();
    tx.execute(
        sql!(
            "INSERT INTO evidence_tiles (level, place, hashes) VALUES ($1, $2, $3)
             ON CONFLICT (level, place) DO UPDATE SET hashes = excluded.hashes"
        ),
        params![tile.level, int(tile.index), bytes],
    )?;
    Ok(())
}

/// The first tile of a level at this place or further right, or of any level that no tree reaches.
pub(crate) fn tile_from(tx: &mut Tx<'_>, from: TileId) -> Result<Option<TileId>, StoreError> {
    tx.first(
        sql!(
            "SELECT level, place FROM evidence_tiles
             WHERE level = $1 AND place >= $2 OR level > $3 ORDER BY level, place LIMIT 1"
        ),
        params![from.level, int(from.index), MAX_LEVEL],
        |row| Ok(TileId { level: row.get(0)?, index: row.get(1)? }),
    )
}

fn kept_checkpoint(row: &Row<'_>) -> Result<KeptCheckpoint, StoreError> {
    Ok(KeptCheckpoint {
        number: row.get(0)?,
        hour: row.get(1)?,
        checkpoint: Checkpoint { size: row.get(2)?, root: Hash(row.get(3)?) },
        note: row.get(4)?,
    })
}

/// The newest checkpoint; `None` for the empty log.
pub(crate) fn latest_checkpoint(tx: &mut Tx<'_>) -> Result<Option<KeptCheckpoint>, StoreError> {
    tx.first(
        sql!("SELECT number, hour, size, root, note FROM evidence_checkpoints ORDER BY number DESC LIMIT 1"),
        params![],
        kept_checkpoint,
    )
}

pub(crate) fn checkpoint(tx: &mut Tx<'_>, number: u64) -> Result<Option<KeptCheckpoint>, StoreError> {
    tx.first(
        sql!("SELECT number, hour, size, root, note FROM evidence_checkpoints WHERE number = $1"),
        params![int(number)],
        kept_checkpoint,
    )
}

/// Adds the checkpoint, or moves the one of the same number on.
pub(crate) fn put_checkpoint(tx: &mut Tx<'_>, kept: &KeptCheckpoint) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO evidence_checkpoints (number, hour, size, root, note) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (number) DO UPDATE SET size = excluded.size, root = excluded.root, note = excluded.note"
        ),
        params![int(kept.number), kept.hour, int(kept.checkpoint.size), kept.checkpoint.root.0, kept.note],
    )?;
    Ok(())
}

// Timestamps.

/// A timestamp as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KeptStamp {
    /// The entries that the stamped checkpoint has.
    pub(crate) size: u64,
    pub(crate) hour: i64,
    /// The checkpoint: the bytes that were stamped.
    pub(crate) note: String,
    pub(crate) token: Vec<u8>,
    pub(crate) stamped_at: Timestamp,
    pub(crate) authority: String,
}

fn kept_stamp(row: &Row<'_>) -> Result<KeptStamp, StoreError> {
    Ok(KeptStamp {
        size: row.get(0)?,
        hour: row.get(1)?,
        note: row.get(2)?,
        token: row.get(3)?,
        stamped_at: row.get(4)?,
        authority: row.get(5)?,
    })
}

/// Keeps a timestamp, unless there is one over the same checkpoint.
pub(crate) fn add_stamp(tx: &mut Tx<'_>, kept: &KeptStamp) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO evidence_timestamps (size, hour, note, token, stamped_at, authority)
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (size) DO NOTHING"
        ),
        params![int(kept.size), kept.hour, kept.note, kept.token, kept.stamped_at, kept.authority],
    )?;
    Ok(())
}

/// The newest timestamp.
pub(crate) fn newest_stamp(tx: &mut Tx<'_>) -> Result<Option<KeptStamp>, StoreError> {
    tx.first(
        sql!(
            "SELECT size, hour, note, token, stamped_at, authority FROM evidence_timestamps
             ORDER BY size DESC LIMIT 1"
        ),
        params![],
        kept_stamp,
    )
}

/// The timestamps over checkpoints of more entries than so many, the smallest first.
pub(crate) fn stamps_above(tx: &mut Tx<'_>, size: u64, limit: u32) -> Result<Vec<KeptStamp>, StoreError> {
    tx.all(
        sql!(
            "SELECT size, hour, note, token, stamped_at, authority FROM evidence_timestamps
             WHERE size > $1 ORDER BY size LIMIT $2"
        ),
        params![int(size), limit],
        kept_stamp,
    )
}

/// Of each hour in a range, leaves the first timestamp.
pub(crate) fn thin_stamps(tx: &mut Tx<'_>, from_hour: i64, to_hour: i64) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "DELETE FROM evidence_timestamps WHERE hour >= $1 AND hour < $2 AND EXISTS
             (SELECT 1 FROM evidence_timestamps AS earlier
              WHERE earlier.hour = evidence_timestamps.hour AND earlier.size < evidence_timestamps.size)"
        ),
        params![from_hour, to_hour],
    )?;
    Ok(())
}

// Witnesses of this log.

/// A cosignature as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KeptCosignature {
    /// The witness's public key.
    pub(crate) witness: String,
    pub(crate) size: u64,
    pub(crate) note: String,
    pub(crate) line: String,
    pub(crate) at: Timestamp,
}

/// Keeps a witness's cosignature in place of an older one.
pub(crate) fn put_cosignature(tx: &mut Tx<'_>, kept: &KeptCosignature) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO evidence_cosignatures (witness, size, note, line, at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (witness) DO UPDATE SET size = excluded.size, note = excluded.note, line = excluded.line,
                 at = excluded.at WHERE evidence_cosignatures.size <= excluded.size"
        ),
        params![kept.witness, int(kept.size), kept.note, kept.line, kept.at],
    )?;
    Ok(())
}

/// The newest cosignature of each witness.
pub(crate) fn cosignatures(tx: &mut Tx<'_>, limit: u32) -> Result<Vec<KeptCosignature>, StoreError> {
    tx.all(
        sql!("SELECT witness, size, note, line, at FROM evidence_cosignatures ORDER BY size DESC, witness LIMIT $1"),
        params![limit],
        |row| {
            Ok(KeptCosignature {
                witness: row.get(0)?,
                size: row.get(1)?,
                note: row.get(2)?,
                line: row.get(3)?,
                at: row.get(4)?,
            })
        },
    )
}

// Other logs that are witnessed here.

/// The newest checkpoint of another log that was cosigned here.
pub(crate) fn witnessed(tx: &mut Tx<'_>, origin: &str) -> Result<Option<(Checkpoint, String)>, StoreError> {
    tx.first(sql!("SELECT size, root, note FROM evidence_witnessed WHERE origin = $1"), params![origin], |row| {
        Ok((Checkpoint { size: row.get(0)?, root: Hash(row.get(1)?) }, row.get(2)?))
    })
}

pub(crate) fn put_witnessed(
    tx: &mut Tx<'_>,
    origin: &str,
    checkpoint: &Checkpoint,
    note: &str,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO evidence_witnessed (origin, size, root, note, at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (origin) DO UPDATE SET size = excluded.size, root = excluded.root, note = excluded.note,
                 at = excluded.at"
        ),
        params![origin, int(checkpoint.size), checkpoint.root.0, note, at],
    )?;
    Ok(())
}

/// Notes that a checkpoint of another log was refused; whether that is worth telling: not the same again, nor more
/// than one since `since`.
pub(crate) fn note_refused(
    tx: &mut Tx<'_>,
    origin: &str,
    root: Hash,
    at: Timestamp,
    since: Timestamp,
) -> Result<bool, StoreError> {
    let noted = tx.execute(
        sql!(
            "UPDATE evidence_witnessed SET refused_root = $1, refused_at = $2
             WHERE origin = $3 AND (refused_root IS NULL OR refused_root <> $1)
             AND (refused_at IS NULL OR refused_at < $4)"
        ),
        params![root.0, at, origin, since],
    )?;
    Ok(noted > 0)
}
