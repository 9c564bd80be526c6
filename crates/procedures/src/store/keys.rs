//! Keys of the administration's tools.

use ::store::{Row, StoreError, Tx, params, sql};
use base::{PersonId, Timestamp};

use super::ROWS_MAX;
use crate::connect_tools::KeyId;

/// A key to one procedure.
#[derive(Debug, Clone)]
pub(crate) struct Key {
    pub(crate) id: KeyId,
    pub(crate) name: String,
    pub(crate) hash: Vec<u8>,
    pub(crate) made_at: Timestamp,
    pub(crate) used_at: Option<Timestamp>,
}

fn read(row: &Row<'_>) -> Result<Key, StoreError> {
    Ok(Key { id: row.get(0)?, name: row.get(1)?, hash: row.get(2)?, made_at: row.get(3)?, used_at: row.get(4)? })
}

pub(crate) fn add_key(tx: &mut Tx<'_>, procedure: &str, key: &Key, by: PersonId) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO procedures_keys (id, procedure, name, hash, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6)"
        ),
        params![key.id, procedure, key.name, key.hash, by, key.made_at],
    )?;
    Ok(())
}

/// The keys to a procedure, by when they were made.
pub(crate) fn keys_of(tx: &mut Tx<'_>, procedure: &str) -> Result<Vec<Key>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, name, hash, made_at, used_at FROM procedures_keys WHERE procedure = $1
             ORDER BY made_at, id LIMIT $2"
        ),
        params![procedure, ROWS_MAX],
        read,
    )
}

/// The key of a hash, and its procedure.
pub(crate) fn key_of_hash(tx: &mut Tx<'_>, hash: &[u8]) -> Result<Option<(Key, String)>, StoreError> {
    tx.first(
        sql!("SELECT id, name, hash, made_at, used_at, procedure FROM procedures_keys WHERE hash = $1"),
        params![hash],
        |row| Ok((read(row)?, row.get(5)?)),
    )
}

pub(crate) fn note_use(tx: &mut Tx<'_>, hash: &[u8], now: Timestamp) -> Result<(), StoreError> {
    tx.execute(sql!("UPDATE procedures_keys SET used_at = $1 WHERE hash = $2"), params![now, hash])?;
    Ok(())
}

pub(crate) fn remove_key(tx: &mut Tx<'_>, procedure: &str, id: KeyId) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM procedures_keys WHERE procedure = $1 AND id = $2"), params![procedure, id])?;
    Ok(())
}
