//! Published versions.

use ::store::{Row, StoreError, Tx, params, sql};
use base::{PersonId, Timestamp};

/// A version as it is kept.
#[derive(Debug, Clone)]
pub(crate) struct StoredVersion {
    pub(crate) hash: String,
    pub(crate) procedure: String,
    pub(crate) about: String,
    pub(crate) file_name: String,
    pub(crate) sheet: Vec<u8>,
    pub(crate) published_by: Option<PersonId>,
    pub(crate) published_at: Timestamp,
}

/// Keeps a version. One that was published before is the newest again: only its date changes.
pub(crate) fn put_version(tx: &mut Tx<'_>, version: &StoredVersion) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO procedures_versions (hash, procedure, about, file_name, sheet, published_by, published_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (hash) DO UPDATE SET published_by = excluded.published_by, published_at = excluded.published_at"
        ),
        params![
            version.hash,
            version.procedure,
            version.about,
            version.file_name,
            version.sheet,
            version.published_by,
            version.published_at
        ],
    )?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<StoredVersion, StoreError> {
    Ok(StoredVersion {
        hash: row.get(0)?,
        procedure: row.get(1)?,
        about: row.get(2)?,
        file_name: row.get(3)?,
        sheet: row.get(4)?,
        published_by: row.get(5)?,
        published_at: row.get(6)?,
    })
}

/// Every version, the oldest first.
pub(crate) fn versions(tx: &mut Tx<'_>) -> Result<Vec<StoredVersion>, StoreError> {
    tx.all(
        sql!(
            "SELECT hash, procedure, about, file_name, sheet, published_by, published_at
             FROM procedures_versions ORDER BY published_at, hash"
        ),
        params![],
        read,
    )
}

/// A version.
pub(crate) fn version(tx: &mut Tx<'_>, hash: &str) -> Result<Option<StoredVersion>, StoreError> {
    tx.first(
        sql!(
            "SELECT hash, procedure, about, file_name, sheet, published_by, published_at
             FROM procedures_versions WHERE hash = $1"
        ),
        params![hash],
        read,
    )
}

/// The hash of every version, and when it was last published.
pub(crate) fn publications(tx: &mut Tx<'_>) -> Result<Vec<(String, Timestamp)>, StoreError> {
    tx.all(sql!("SELECT hash, published_at FROM procedures_versions ORDER BY hash"), params![], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// The procedures that take no new cases.
pub(crate) fn closed(tx: &mut Tx<'_>) -> Result<Vec<String>, StoreError> {
    tx.all(sql!("SELECT procedure FROM procedures_closed ORDER BY procedure"), params![], |row| row.get(0))
}

pub(crate) fn close(tx: &mut Tx<'_>, procedure: &str, by: PersonId, now: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO procedures_closed (procedure, closed_by, closed_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"
        ),
        params![procedure, by, now],
    )?;
    Ok(())
}

pub(crate) fn reopen(tx: &mut Tx<'_>, procedure: &str) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM procedures_closed WHERE procedure = $1"), params![procedure])?;
    Ok(())
}
