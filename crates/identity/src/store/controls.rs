//! What people choose about who may sign them in, and which devices are known.

use super::{PersonId, StoreError, Timestamp, Tx, params, sql};

/// From when on the devices of an account are known; for ever, when nothing was reported.
pub(crate) fn devices_since(tx: &mut Tx<'_>, person: PersonId) -> Result<Option<Timestamp>, StoreError> {
    tx.first(sql!("SELECT devices_since FROM identity_controls WHERE account_id = $1"), params![person], |row| {
        row.get(0)
    })
}

/// Forgets every device of an account.
pub(crate) fn forget_devices(tx: &mut Tx<'_>, person: PersonId, now: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO identity_controls (account_id, devices_since, new_providers_blocked) VALUES ($1, $2, FALSE)
             ON CONFLICT (account_id) DO UPDATE SET devices_since = excluded.devices_since"
        ),
        params![person, now],
    )?;
    Ok(())
}

/// Whether providers that a person did not allow are shut out.
pub(crate) fn are_new_providers_blocked(tx: &mut Tx<'_>, person: PersonId) -> Result<bool, StoreError> {
    let blocked = tx.first(
        sql!("SELECT new_providers_blocked FROM identity_controls WHERE account_id = $1"),
        params![person],
        |row| row.get(0),
    )?;
    Ok(blocked.unwrap_or(false))
}

pub(crate) fn block_new_providers(tx: &mut Tx<'_>, person: PersonId, blocked: bool) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO identity_controls (account_id, devices_since, new_providers_blocked) VALUES ($1, 0, $2)
             ON CONFLICT (account_id) DO UPDATE SET new_providers_blocked = excluded.new_providers_blocked"
        ),
        params![person, blocked],
    )?;
    Ok(())
}

/// What a person chose, provider by provider.
pub(crate) fn provider_choices(
    tx: &mut Tx<'_>,
    person: PersonId,
    limit: i64,
) -> Result<Vec<(String, bool)>, StoreError> {
    tx.all(
        sql!(
            "SELECT provider, allowed FROM identity_provider_choices WHERE account_id = $1 ORDER BY provider LIMIT $2"
        ),
        params![person, limit],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

pub(crate) fn choose_provider(
    tx: &mut Tx<'_>,
    person: PersonId,
    provider: &str,
    allowed: bool,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO identity_provider_choices (account_id, provider, allowed, chosen_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (account_id, provider) DO UPDATE SET allowed = excluded.allowed, chosen_at = excluded.chosen_at"
        ),
        params![person, provider, allowed, now],
    )?;
    Ok(())
}

/// Whether a person shut a provider out.
pub(crate) fn is_provider_blocked(tx: &mut Tx<'_>, person: PersonId, provider: &str) -> Result<bool, StoreError> {
    let allowed: Option<bool> = tx.first(
        sql!("SELECT allowed FROM identity_provider_choices WHERE account_id = $1 AND provider = $2"),
        params![person, provider],
        |row| row.get(0),
    )?;
    match allowed {
        Some(allowed) => Ok(!allowed),
        None => are_new_providers_blocked(tx, person),
    }
}

/// The providers that signed a person in, the account here aside.
pub(crate) fn providers_used_by(tx: &mut Tx<'_>, person: PersonId, limit: i64) -> Result<Vec<String>, StoreError> {
    tx.all(
        sql!(
            "SELECT DISTINCT provider FROM identity_sessions WHERE account_id = $1 AND provider IS NOT NULL
             ORDER BY provider LIMIT $2"
        ),
        params![person, limit],
        |row| row.get(0),
    )
}
