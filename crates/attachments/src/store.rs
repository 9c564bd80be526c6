//! The tables of files, of uploads, and of leftovers.

use base::Timestamp;
use store::{Column, FromColumn, Mismatch, Param, Row, StoreError, ToParam, Tx, params, sql};
use uuid::Uuid;

use crate::kind::Kind;
use crate::model::{AttachmentId, Kept, State};
use crate::name::FileName;
use crate::sealed::SALT;

impl ToParam for State {
    fn to_param(&self) -> Param<'_> {
        Param::Text(match self {
            Self::Unchecked => "unchecked".into(),
            Self::Waiting => "waiting".into(),
            Self::Clean => "clean".into(),
            Self::Infected => "infected".into(),
        })
    }
}

impl FromColumn for State {
    fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
        let expected = "a state of a file";
        match column.text(expected)? {
            "unchecked" => Ok(Self::Unchecked),
            "waiting" => Ok(Self::Waiting),
            "clean" => Ok(Self::Clean),
            "infected" => Ok(Self::Infected),
            _ => Err(Mismatch { expected }),
        }
    }
}

impl ToParam for Kind {
    fn to_param(&self) -> Param<'_> {
        Param::Text(self.extension().into())
    }
}

impl FromColumn for Kind {
    fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
        let expected = "a kind of file";
        Self::from_extension(column.text(expected)?).ok_or(Mismatch { expected })
    }
}

/// Sizes are far below what a column holds: a larger one is none.
pub(crate) fn signed(size: u64) -> i64 {
    i64::try_from(size).unwrap_or(i64::MAX)
}

fn kept(row: &Row<'_>) -> Result<Kept, StoreError> {
    Ok(Kept {
        id: row.get(0)?,
        name: FileName::kept(row.get(1)?),
        kind: row.get(2)?,
        size: row.get(3)?,
        sha256: row.get(4)?,
        state: row.get(5)?,
        finding: row.get(6)?,
        kept_at: row.get(7)?,
    })
}

pub(crate) fn insert(tx: &mut Tx<'_>, owner: &str, file: &Kept, content: Option<&[u8]>) -> Result<(), StoreError> {
    let due_at = (file.state == State::Waiting).then_some(file.kept_at);
    tx.execute(
        sql!(
            "INSERT INTO attachments (id, owner, name, kind, size, sha256, state, content, kept_at, due_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        ),
        params![
            file.id,
            owner,
            file.name.as_str(),
            file.kind,
            signed(file.size),
            file.sha256,
            file.state,
            content,
            file.kept_at,
            due_at
        ],
    )?;
    Ok(())
}

/// How many files an owner has, and their bytes; what is still coming counts as it will be, but for one.
pub(crate) fn usage(tx: &mut Tx<'_>, owner: &str, but: AttachmentId) -> Result<(u64, u64), StoreError> {
    let kept: (u64, u64) = tx.one(
        sql!("SELECT COUNT(*), CAST(COALESCE(SUM(size), 0) AS BIGINT) FROM attachments WHERE owner = $1"),
        params![owner],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let coming: (u64, u64) = tx.one(
        sql!(
            "SELECT COUNT(*), CAST(COALESCE(SUM(size), 0) AS BIGINT) FROM attachment_uploads
             WHERE owner = $1 AND id <> $2"
        ),
        params![owner, but],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok((kept.0 + coming.0, kept.1 + coming.1))
}

pub(crate) fn one(tx: &mut Tx<'_>, id: AttachmentId, owner: &str) -> Result<Option<Kept>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, name, kind, size, sha256, state, finding, kept_at FROM attachments
             WHERE id = $1 AND owner = $2"
        ),
        params![id, owner],
        kept,
    )
}

/// Where the bytes of a file are.
pub(crate) struct Lies {
    pub(crate) size: u64,
    /// Sealed, when they are in the row; else they are in the folder.
    pub(crate) content: Option<Vec<u8>>,
}

pub(crate) fn lies(tx: &mut Tx<'_>, id: AttachmentId) -> Result<Option<Lies>, StoreError> {
    tx.first(sql!("SELECT size, content FROM attachments WHERE id = $1"), params![id], |row| {
        Ok(Lies { size: row.get(0)?, content: row.get(1)? })
    })
}

pub(crate) fn of_owner(tx: &mut Tx<'_>, owner: &str) -> Result<Vec<Kept>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, name, kind, size, sha256, state, finding, kept_at FROM attachments
             WHERE owner = $1 ORDER BY kept_at, id"
        ),
        params![owner],
        kept,
    )
}

pub(crate) fn hand_over(tx: &mut Tx<'_>, from: &str, to: &str) -> Result<u64, StoreError> {
    tx.execute(sql!("UPDATE attachment_uploads SET owner = $1 WHERE owner = $2"), params![to, from])?;
    tx.execute(sql!("UPDATE attachments SET owner = $1 WHERE owner = $2"), params![to, from])
}

pub(crate) fn hand_over_one(tx: &mut Tx<'_>, id: AttachmentId, from: &str, to: &str) -> Result<bool, StoreError> {
    let moved =
        tx.execute(sql!("UPDATE attachments SET owner = $1 WHERE id = $2 AND owner = $3"), params![to, id, from])?;
    Ok(moved > 0)
}

/// Forgets a file; its bytes in the folder, if any, become leftovers.
pub(crate) fn delete(tx: &mut Tx<'_>, id: AttachmentId, owner: &str) -> Result<bool, StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO attachment_leftovers (id)
             SELECT id FROM attachments WHERE id = $1 AND owner = $2 AND content IS NULL
             ON CONFLICT (id) DO NOTHING"
        ),
        params![id, owner],
    )?;
    let gone = tx.execute(sql!("DELETE FROM attachments WHERE id = $1 AND owner = $2"), params![id, owner])?;
    Ok(gone > 0)
}

/// Forgets all files and uploads of an owner.
pub(crate) fn delete_owner(tx: &mut Tx<'_>, owner: &str) -> Result<u64, StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO attachment_leftovers (id)
             SELECT id FROM attachments WHERE owner = $1 AND content IS NULL
             ON CONFLICT (id) DO NOTHING"
        ),
        params![owner],
    )?;
    tx.execute(
        sql!(
            "INSERT INTO attachment_leftovers (id)
             SELECT id FROM attachment_uploads WHERE owner = $1
             ON CONFLICT (id) DO NOTHING"
        ),
        params![owner],
    )?;
    tx.execute(sql!("DELETE FROM attachment_uploads WHERE owner = $1"), params![owner])?;
    tx.execute(sql!("DELETE FROM attachments WHERE owner = $1"), params![owner])
}

/// Files that wait for the scanner since the longest time: their ids and owners.
pub(crate) fn due(tx: &mut Tx<'_>, now: Timestamp, limit: u32) -> Result<Vec<(AttachmentId, String)>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, owner FROM attachments WHERE state = 'waiting' AND due_at <= $1
             ORDER BY due_at, id LIMIT $2"
        ),
        params![now, limit],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

pub(crate) fn found_clean(tx: &mut Tx<'_>, id: AttachmentId) -> Result<(), StoreError> {
    tx.execute(
        sql!("UPDATE attachments SET state = 'clean', due_at = NULL WHERE id = $1 AND state = 'waiting'"),
        params![id],
    )?;
    Ok(())
}

/// The bytes go, the entry stays and says why.
pub(crate) fn found_infected(tx: &mut Tx<'_>, id: AttachmentId, finding: &str) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO attachment_leftovers (id)
             SELECT id FROM attachments WHERE id = $1 AND state = 'waiting' AND content IS NULL
             ON CONFLICT (id) DO NOTHING"
        ),
        params![id],
    )?;
    tx.execute(
        sql!(
            "UPDATE attachments SET state = 'infected', finding = $1, content = NULL, due_at = NULL
             WHERE id = $2 AND state = 'waiting'"
        ),
        params![finding, id],
    )?;
    Ok(())
}

pub(crate) fn scan_later(tx: &mut Tx<'_>, id: AttachmentId, due_at: Timestamp) -> Result<(), StoreError> {
    tx.execute(sql!("UPDATE attachments SET due_at = $1 WHERE id = $2 AND state = 'waiting'"), params![due_at, id])?;
    Ok(())
}

/// An upload as its row has it.
#[derive(Debug, Clone)]
pub(crate) struct UploadRow {
    pub(crate) id: AttachmentId,
    pub(crate) name: String,
    pub(crate) size: u64,
    pub(crate) received: u64,
    pub(crate) chunks: u64,
    pub(crate) salt: [u8; SALT],
    /// Sealed.
    pub(crate) tail: Vec<u8>,
    pub(crate) locked_until: Timestamp,
    pub(crate) expires_at: Timestamp,
}

pub(crate) fn insert_upload(tx: &mut Tx<'_>, owner: &str, upload: &UploadRow) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO attachment_uploads
                 (id, owner, name, size, received, chunks, salt, tail, locked_until, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        ),
        params![
            upload.id,
            owner,
            upload.name,
            signed(upload.size),
            signed(upload.received),
            signed(upload.chunks),
            upload.salt,
            upload.tail,
            upload.locked_until,
            upload.expires_at
        ],
    )?;
    Ok(())
}

pub(crate) fn upload(tx: &mut Tx<'_>, id: AttachmentId, owner: &str) -> Result<Option<UploadRow>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, name, size, received, chunks, salt, tail, locked_until, expires_at FROM attachment_uploads
             WHERE id = $1 AND owner = $2"
        ),
        params![id, owner],
        |row| {
            Ok(UploadRow {
                id: row.get(0)?,
                name: row.get(1)?,
                size: row.get(2)?,
                received: row.get(3)?,
                chunks: row.get(4)?,
                salt: row.get(5)?,
                tail: row.get(6)?,
                locked_until: row.get(7)?,
                expires_at: row.get(8)?,
            })
        },
    )
}

/// Says that somebody writes.
pub(crate) fn lock_upload(tx: &mut Tx<'_>, id: AttachmentId, until: Timestamp) -> Result<(), StoreError> {
    tx.execute(sql!("UPDATE attachment_uploads SET locked_until = $1 WHERE id = $2"), params![until, id])?;
    Ok(())
}

/// Says that who had the upload until then writes no longer.
pub(crate) fn unlock_upload(tx: &mut Tx<'_>, id: AttachmentId, had_until: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        sql!("UPDATE attachment_uploads SET locked_until = 0 WHERE id = $1 AND locked_until = $2"),
        params![id, had_until],
    )?;
    Ok(())
}

/// What is safe now, by who had the upload until then. False when another has it since, or it is gone.
pub(crate) fn go_on(tx: &mut Tx<'_>, had_until: Timestamp, upload: &UploadRow) -> Result<bool, StoreError> {
    let changed = tx.execute(
        sql!(
            "UPDATE attachment_uploads SET received = $1, chunks = $2, tail = $3, locked_until = $4, expires_at = $5
             WHERE id = $6 AND locked_until = $7"
        ),
        params![
            signed(upload.received),
            signed(upload.chunks),
            upload.tail,
            upload.locked_until,
            upload.expires_at,
            upload.id,
            had_until
        ],
    )?;
    Ok(changed > 0)
}

/// The upload is whole: its row goes. False when it is gone already, or another's.
pub(crate) fn end_upload(tx: &mut Tx<'_>, id: AttachmentId, owner: &str) -> Result<bool, StoreError> {
    Ok(tx.execute(sql!("DELETE FROM attachment_uploads WHERE id = $1 AND owner = $2"), params![id, owner])? > 0)
}

/// Forgets an upload; its parts become leftovers.
pub(crate) fn drop_upload(tx: &mut Tx<'_>, id: AttachmentId, owner: &str) -> Result<bool, StoreError> {
    let gone = tx.execute(sql!("DELETE FROM attachment_uploads WHERE id = $1 AND owner = $2"), params![id, owner])?;
    if gone > 0 {
        leave(tx, id.uuid())?;
    }
    Ok(gone > 0)
}

/// Forgets uploads that did not go on; says how many.
pub(crate) fn drop_expired(tx: &mut Tx<'_>, now: Timestamp) -> Result<u64, StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO attachment_leftovers (id)
             SELECT id FROM attachment_uploads WHERE expires_at <= $1 AND locked_until <= $1
             ON CONFLICT (id) DO NOTHING"
        ),
        params![now],
    )?;
    tx.execute(sql!("DELETE FROM attachment_uploads WHERE expires_at <= $1 AND locked_until <= $1"), params![now])
}

pub(crate) fn leave(tx: &mut Tx<'_>, id: Uuid) -> Result<(), StoreError> {
    tx.execute(sql!("INSERT INTO attachment_leftovers (id) VALUES ($1) ON CONFLICT (id) DO NOTHING"), params![id])?;
    Ok(())
}

pub(crate) fn leftovers(tx: &mut Tx<'_>, limit: u32) -> Result<Vec<Uuid>, StoreError> {
    tx.all(sql!("SELECT id FROM attachment_leftovers ORDER BY id LIMIT $1"), params![limit], |row| row.get(0))
}

pub(crate) fn removed(tx: &mut Tx<'_>, id: Uuid) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM attachment_leftovers WHERE id = $1"), params![id])?;
    Ok(())
}

/// Whether a file of the folder belongs to a row.
pub(crate) fn is_known(tx: &mut Tx<'_>, id: Uuid) -> Result<bool, StoreError> {
    let rows: i64 = tx.one(
        sql!(
            "SELECT (SELECT COUNT(*) FROM attachments WHERE id = $1 AND content IS NULL AND state <> 'infected')
                  + (SELECT COUNT(*) FROM attachment_uploads WHERE id = $1)"
        ),
        params![id],
        |row| row.get(0),
    )?;
    Ok(rows > 0)
}
