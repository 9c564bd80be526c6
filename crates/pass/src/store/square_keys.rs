//! The keys that sign squares.

use ::store::{StoreError, Tx, params, sql};
use base::Timestamp;

/// A key, sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KeptKey {
    pub(crate) id: String,
    pub(crate) public: [u8; 32],
    pub(crate) sealed: Vec<u8>,
    pub(crate) active_from: Timestamp,
    pub(crate) needed_until: Timestamp,
}

/// The newest first.
pub(crate) fn square_keys(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<KeptKey>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, public, sealed, active_from, needed_until FROM pass_square_keys \
             ORDER BY active_from DESC, id LIMIT $1"
        ),
        params![limit],
        |row| {
            Ok(KeptKey {
                id: row.get(0)?,
                public: row.get(1)?,
                sealed: row.get(2)?,
                active_from: row.get(3)?,
                needed_until: row.get(4)?,
            })
        },
    )
}

pub(crate) fn insert_square_key(tx: &mut Tx<'_>, key: &KeptKey) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO pass_square_keys (id, public, sealed, active_from, needed_until) \
             VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING"
        ),
        params![key.id, key.public, key.sealed, key.active_from, key.needed_until],
    )?;
    Ok(())
}

/// A pass that the key signs can be brought in until then.
pub(crate) fn need_square_key(tx: &mut Tx<'_>, id: &str, until: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        sql!("UPDATE pass_square_keys SET needed_until = $1 WHERE id = $2 AND needed_until < $3"),
        params![until, id, until],
    )?;
    Ok(())
}
