//! What nobody needs any more.

use super::{SWEPT_AT_ONCE, StoreError, Timestamp, Tx, params, sql};

/// Takes away some rows that ended before these times. How many.
pub(crate) fn sweep(
    tx: &mut Tx<'_>,
    sessions_seen: Timestamp,
    grants_made: Timestamp,
    failures_last: Timestamp,
    now: Timestamp,
) -> Result<u64, StoreError> {
    let mut swept = tx.execute(
        sql!(
            "DELETE FROM identity_sessions WHERE id IN
                 (SELECT id FROM identity_sessions WHERE seen_at < $1 ORDER BY seen_at LIMIT $2)"
        ),
        params![sessions_seen, SWEPT_AT_ONCE],
    )?;
    swept += tx.execute(
        sql!(
            "DELETE FROM identity_grants WHERE id IN
                 (SELECT id FROM (SELECT id, created_at, ends_at FROM identity_grants ORDER BY id LIMIT $1) AS oldest
                  WHERE created_at < $2 AND ends_at < $3)"
        ),
        params![SWEPT_AT_ONCE, grants_made, now],
    )?;
    swept += tx.execute(
        sql!(
            "DELETE FROM identity_spent WHERE hash IN
                 (SELECT hash FROM identity_spent WHERE expires_at < $1 ORDER BY expires_at LIMIT $2)"
        ),
        params![now, SWEPT_AT_ONCE],
    )?;
    swept += tx.execute(
        sql!(
            "DELETE FROM identity_pushed_requests WHERE hash IN
                 (SELECT hash FROM identity_pushed_requests WHERE expires_at < $1 ORDER BY expires_at LIMIT $2)"
        ),
        params![now, SWEPT_AT_ONCE],
    )?;
    swept += tx.execute(
        sql!(
            "DELETE FROM identity_refresh_tokens WHERE hash IN
                 (SELECT hash FROM identity_refresh_tokens WHERE expires_at < $1 ORDER BY expires_at LIMIT $2)"
        ),
        params![now, SWEPT_AT_ONCE],
    )?;
    swept += tx.execute(
        sql!(
            "DELETE FROM identity_one_time WHERE hash IN
                 (SELECT hash FROM identity_one_time WHERE expires_at < $1 ORDER BY expires_at LIMIT $2)"
        ),
        params![now, SWEPT_AT_ONCE],
    )?;
    swept += tx.execute(
        sql!(
            "DELETE FROM identity_failures WHERE who IN
                 (SELECT who FROM identity_failures WHERE last_at < $1 ORDER BY last_at LIMIT $2)"
        ),
        params![failures_last, SWEPT_AT_ONCE],
    )?;
    Ok(swept)
}
