//! Requests that were pushed.

use super::{ClientId, Hash, StoreError, Timestamp, Tx, params, sql};

/// A request as it was pushed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PushedRequest {
    pub(crate) client: ClientId,
    /// Its parameters.
    pub(crate) query: String,
    /// The key that its code is bound to.
    pub(crate) dpop_thumbprint: Option<String>,
    pub(crate) expires_at: Timestamp,
}

pub(crate) fn add_pushed_request(tx: &mut Tx<'_>, hash: &Hash, pushed: &PushedRequest) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO identity_pushed_requests (hash, client_id, query, dpop_thumbprint, expires_at)
             VALUES ($1, $2, $3, $4, $5)"
        ),
        params![hash, pushed.client, pushed.query, pushed.dpop_thumbprint, pushed.expires_at],
    )?;
    Ok(())
}

pub(crate) fn pushed_request(tx: &mut Tx<'_>, hash: &Hash) -> Result<Option<PushedRequest>, StoreError> {
    tx.first(
        sql!("SELECT client_id, query, dpop_thumbprint, expires_at FROM identity_pushed_requests WHERE hash = $1"),
        params![hash],
        |row| {
            Ok(PushedRequest {
                client: row.get(0)?,
                query: row.get(1)?,
                dpop_thumbprint: row.get(2)?,
                expires_at: row.get(3)?,
            })
        },
    )
}

pub(crate) fn remove_pushed_request(tx: &mut Tx<'_>, hash: &Hash) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM identity_pushed_requests WHERE hash = $1"), params![hash])?;
    Ok(())
}
