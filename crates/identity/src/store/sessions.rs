//! Sessions.

use super::{
    CLOCK_WENT_BACK_US, Hash, PersonId, Proof, Row, Session, SessionId, StoreError, Timestamp, Tx, params, sql,
};

pub(crate) fn add_session(tx: &mut Tx<'_>, session: &Session, token: &Hash) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO identity_sessions (id, account_id, token_hash, device, started_at, authenticated_at, seen_at,
                 level, methods, provider, shared, signed_in_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
        ),
        params![
            session.id,
            session.person,
            token,
            session.device,
            session.started_at,
            session.authenticated_at,
            session.seen_at,
            session.proof.level,
            session.proof.methods,
            session.proof.provider,
            session.shared,
            session.signed_in_at
        ],
    )?;
    Ok(())
}

fn read_session(row: &Row<'_>) -> Result<Session, StoreError> {
    Ok(Session {
        id: row.get(0)?,
        person: row.get(1)?,
        device: row.get(2)?,
        started_at: row.get(3)?,
        authenticated_at: row.get(4)?,
        seen_at: row.get(5)?,
        ended_at: row.get(6)?,
        proof: Proof { level: row.get(7)?, methods: row.get(8)?, provider: row.get(9)? },
        shared: row.get(10)?,
        signed_in_at: row.get(11)?,
    })
}

/// The session of a token, ended or not.
pub(crate) fn session(tx: &mut Tx<'_>, token: &Hash) -> Result<Option<Session>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, account_id, device, started_at, authenticated_at, seen_at, ended_at, level, methods, provider,
                 shared, signed_in_at
             FROM identity_sessions WHERE token_hash = $1"
        ),
        params![token],
        read_session,
    )
}

/// Whether the session was not ended.
pub(crate) fn is_session_open(tx: &mut Tx<'_>, session: SessionId) -> Result<bool, StoreError> {
    let open =
        tx.first(sql!("SELECT 1 FROM identity_sessions WHERE id = $1 AND ended_at IS NULL"), params![session], |_| {
            Ok(())
        })?;
    Ok(open.is_some())
}

/// A person's sessions that were not ended, the newest first.
pub(crate) fn sessions_of(tx: &mut Tx<'_>, person: PersonId, limit: i64) -> Result<Vec<Session>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, account_id, device, started_at, authenticated_at, seen_at, ended_at, level, methods, provider,
                 shared, signed_in_at
             FROM identity_sessions WHERE account_id = $1 AND ended_at IS NULL
             ORDER BY started_at DESC LIMIT $2"
        ),
        params![person, limit],
        read_session,
    )
}

/// Where a person signed in, ended or not, the newest first.
pub(crate) fn sign_ins_of(
    tx: &mut Tx<'_>,
    person: PersonId,
    limit: i64,
    offset: i64,
) -> Result<Vec<Session>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, account_id, device, started_at, authenticated_at, seen_at, ended_at, level, methods, provider,
                 shared, signed_in_at
             FROM identity_sessions WHERE account_id = $1 ORDER BY started_at DESC, id DESC LIMIT $2 OFFSET $3"
        ),
        params![person, limit, offset],
        read_session,
    )
}

pub(crate) fn count_sign_ins_of(tx: &mut Tx<'_>, person: PersonId) -> Result<u64, StoreError> {
    tx.one(sql!("SELECT COUNT(*) FROM identity_sessions WHERE account_id = $1"), params![person], |row| row.get(0))
}

/// One sign-in of a person, ended or not.
pub(crate) fn sign_in_of(tx: &mut Tx<'_>, person: PersonId, session: SessionId) -> Result<Option<Session>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, account_id, device, started_at, authenticated_at, seen_at, ended_at, level, methods, provider,
                 shared, signed_in_at
             FROM identity_sessions WHERE account_id = $1 AND id = $2"
        ),
        params![person, session],
        read_session,
    )
}

/// Gives a session a new token after its person proved again who they are, as `renewed` says.
pub(crate) fn renew_session(
    tx: &mut Tx<'_>,
    session: SessionId,
    token: &Hash,
    renewed: &Session,
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "UPDATE identity_sessions SET token_hash = $1, authenticated_at = $2, seen_at = $3, level = $4, methods = $5,
                 provider = $6, shared = $7, signed_in_at = $8
             WHERE id = $9"
        ),
        params![
            token,
            renewed.authenticated_at,
            renewed.seen_at,
            renewed.proof.level,
            renewed.proof.methods,
            renewed.proof.provider,
            renewed.shared,
            renewed.signed_in_at,
            session
        ],
    )?;
    Ok(())
}

pub(crate) fn see_session(tx: &mut Tx<'_>, session: SessionId, now: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        sql!("UPDATE identity_sessions SET seen_at = $1 WHERE id = $2 AND ended_at IS NULL"),
        params![now, session],
    )?;
    Ok(())
}

/// Ends a session of a person, and whatever services got by it that was not to outlast it; services that
/// want to know will be told. Whether there was such a session.
pub(crate) fn end_session(
    tx: &mut Tx<'_>,
    person: PersonId,
    session: SessionId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let ended = tx.execute(
        sql!("UPDATE identity_sessions SET ended_at = $1 WHERE id = $2 AND account_id = $3 AND ended_at IS NULL"),
        params![now, session, person],
    )?;
    if ended > 0 {
        tx.execute(
            sql!(
                "UPDATE identity_grants SET revoked_at = $1
                 WHERE session_id = $2 AND account_id = $3 AND revoked_at IS NULL AND NOT outlasts_session
                     AND created_at >= COALESCE((SELECT started_at FROM identity_sessions WHERE id = $2), 0) - $4"
            ),
            params![now, session, person, CLOCK_WENT_BACK_US],
        )?;
        super::revoke_grants_of_helpers_session(tx, person, session, now)?;
        super::tell_session_ended(tx, person, session, now)?;
    }
    Ok(ended > 0)
}
