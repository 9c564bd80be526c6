//! The provider's key pairs.

use super::{StoreError, Timestamp, Tx, params, sql};

/// A private key, sealed.
#[derive(Debug, Clone)]
pub(crate) struct KeptKey {
    pub(crate) kid: String,
    /// The registered name of its algorithm.
    pub(crate) algorithm: String,
    pub(crate) sealed: Vec<u8>,
    pub(crate) created_at: Timestamp,
    pub(crate) active_from: Timestamp,
    pub(crate) retired_at: Option<Timestamp>,
}

/// The newest first.
pub(crate) fn keys(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<KeptKey>, StoreError> {
    tx.all(
        sql!(
            "SELECT kid, algorithm, sealed, created_at, active_from, retired_at FROM identity_keys
             ORDER BY active_from DESC, kid LIMIT $1"
        ),
        params![limit],
        |row| {
            Ok(KeptKey {
                kid: row.get(0)?,
                algorithm: row.get(1)?,
                sealed: row.get(2)?,
                created_at: row.get(3)?,
                active_from: row.get(4)?,
                retired_at: row.get(5)?,
            })
        },
    )
}

/// Keeps a key, unless it is there.
pub(crate) fn add_key(tx: &mut Tx<'_>, key: &KeptKey) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO identity_keys (kid, algorithm, sealed, created_at, active_from) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT DO NOTHING"
        ),
        params![key.kid, key.algorithm, key.sealed, key.created_at, key.active_from],
    )?;
    Ok(())
}

/// Takes the key that was kept before there were several over to the others.
pub(crate) fn take_over_first_key(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO identity_keys (kid, algorithm, sealed, created_at, active_from)
             SELECT kid, 'ES256', sealed, created_at, created_at FROM identity_signing_keys WHERE state = 'active'
             ON CONFLICT DO NOTHING"
        ),
        params![],
    )?;
    tx.execute(sql!("DELETE FROM identity_signing_keys"), params![])?;
    Ok(())
}

/// Publishes a key no longer.
pub(crate) fn retire_key(tx: &mut Tx<'_>, kid: &str, now: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        sql!("UPDATE identity_keys SET retired_at = $1 WHERE kid = $2 AND retired_at IS NULL"),
        params![now, kid],
    )?;
    Ok(())
}
