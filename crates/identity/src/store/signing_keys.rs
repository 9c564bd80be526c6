//! Signing keys.

use super::{StoreError, Timestamp, Tx, params, sql};

/// A private key, encrypted.
pub(crate) struct KeptKey {
    pub(crate) kid: String,
    pub(crate) is_active: bool,
    pub(crate) sealed: Vec<u8>,
}

/// The newest first.
pub(crate) fn signing_keys(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<KeptKey>, StoreError> {
    tx.all(
        sql!("SELECT kid, state = 'active', sealed FROM identity_signing_keys ORDER BY created_at DESC LIMIT $1"),
        params![limit],
        |row| Ok(KeptKey { kid: row.get(0)?, is_active: row.get(1)?, sealed: row.get(2)? }),
    )
}

/// Keeps a new active key, unless another process did so first.
pub(crate) fn add_signing_key(tx: &mut Tx<'_>, kid: &str, sealed: &[u8], now: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO identity_signing_keys (kid, state, sealed, created_at) VALUES ($1, 'active', $2, $3)
             ON CONFLICT DO NOTHING"
        ),
        params![kid, sealed, now],
    )?;
    Ok(())
}
