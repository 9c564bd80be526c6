//! Addresses of the administration's tools that are told of changes, and what they are told.

use ::store::{StoreError, Tx, params, sql};
use base::{Id, PersonId, Timestamp};

use crate::events::{DeliveryId, HOOKS_MAX};

/// What a [`HookId`] identifies.
pub enum HookKind {}
/// An address's identifier.
pub(crate) type HookId = Id<HookKind>;

/// An address that is told.
#[derive(Debug, Clone)]
pub(crate) struct Hook {
    pub(crate) id: HookId,
    pub(crate) url: String,
    /// What signs the events, sealed.
    pub(crate) secret: Vec<u8>,
    pub(crate) made_at: Timestamp,
}

/// The addresses of a procedure, by when they were added.
pub(crate) fn hooks_of(tx: &mut Tx<'_>, procedure: &str) -> Result<Vec<Hook>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, url, secret, made_at FROM procedures_hooks WHERE procedure = $1 ORDER BY made_at, id LIMIT $2"
        ),
        params![procedure, i64::try_from(HOOKS_MAX).unwrap_or(i64::MAX)],
        |row| Ok(Hook { id: row.get(0)?, url: row.get(1)?, secret: row.get(2)?, made_at: row.get(3)? }),
    )
}

pub(crate) fn add_hook(tx: &mut Tx<'_>, procedure: &str, hook: &Hook, by: PersonId) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO procedures_hooks (id, procedure, url, secret, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6)"
        ),
        params![hook.id, procedure, hook.url, hook.secret, by, hook.made_at],
    )?;
    Ok(())
}

pub(crate) fn remove_hook(tx: &mut Tx<'_>, procedure: &str, id: HookId) -> Result<bool, StoreError> {
    let removed =
        tx.execute(sql!("DELETE FROM procedures_hooks WHERE procedure = $1 AND id = $2"), params![procedure, id])?;
    Ok(removed == 1)
}

/// Puts an event down for an address, to be told at once.
pub(crate) fn add_delivery(
    tx: &mut Tx<'_>,
    id: DeliveryId,
    hook: HookId,
    payload: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO procedures_deliveries (id, hook_id, payload, attempts, next_at, made_at)
             VALUES ($1, $2, $3, 0, $4, $4) ON CONFLICT DO NOTHING"
        ),
        params![id, hook, payload, now],
    )?;
    Ok(())
}

/// An event that an address is to be told.
#[derive(Debug, Clone)]
pub(crate) struct Waiting {
    pub(crate) id: DeliveryId,
    pub(crate) url: String,
    pub(crate) secret: Vec<u8>,
    pub(crate) payload: String,
    pub(crate) attempts: i64,
}

/// What is to be told by now, the longest waiting first.
pub(crate) fn due_deliveries(tx: &mut Tx<'_>, now: Timestamp, limit: i64) -> Result<Vec<Waiting>, StoreError> {
    tx.all(
        sql!(
            "SELECT d.id, h.url, h.secret, d.payload, d.attempts FROM procedures_deliveries d
             JOIN procedures_hooks h ON h.id = d.hook_id WHERE d.next_at <= $1 ORDER BY d.next_at, d.id LIMIT $2"
        ),
        params![now, limit],
        |row| {
            Ok(Waiting {
                id: row.get(0)?,
                url: row.get(1)?,
                secret: row.get(2)?,
                payload: row.get(3)?,
                attempts: row.get(4)?,
            })
        },
    )
}

/// Notes what came of telling, and when to try again.
pub(crate) fn note_delivery(
    tx: &mut Tx<'_>,
    id: DeliveryId,
    next: Option<Timestamp>,
    status: &str,
) -> Result<(), StoreError> {
    tx.execute(
        sql!("UPDATE procedures_deliveries SET attempts = attempts + 1, next_at = $1, last_status = $2 WHERE id = $3"),
        params![next, status, id],
    )?;
    Ok(())
}

/// Events that wait for an address.
pub(crate) fn waiting_for(tx: &mut Tx<'_>, hook: HookId) -> Result<u64, StoreError> {
    tx.one(
        sql!("SELECT COUNT(*) FROM procedures_deliveries WHERE hook_id = $1 AND next_at IS NOT NULL"),
        params![hook],
        |row| row.get(0),
    )
}
