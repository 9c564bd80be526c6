//! Grants, and what hangs on them.

use serde_json::{Map, Value};

use super::{
    CLOCK_WENT_BACK_US, ClientId, Grant, GrantId, Hash, PersonId, SessionId, StoreError, Timestamp, Tx, params, sql,
};

/// A grant and what became of it.
#[derive(Debug, Clone)]
pub(crate) struct KeptGrant {
    pub(crate) grant: Grant,
    /// What userinfo tells, sealed.
    pub(crate) released: Vec<u8>,
    /// The same, open, as long as it is remembered since it was made.
    pub(crate) opened: Option<Map<String, Value>>,
    pub(crate) revoked_at: Option<Timestamp>,
}

/// What a service was told until it was told something else.
#[derive(Debug)]
pub(crate) struct EarlierRelease {
    pub(crate) told_until: Timestamp,
    /// The values, sealed.
    pub(crate) released: Vec<u8>,
}

/// A refresh token and the grant that it hangs on.
pub(crate) struct KeptRefresh {
    pub(crate) kept: KeptGrant,
    pub(crate) issued_at: Timestamp,
    pub(crate) expires_at: Timestamp,
    pub(crate) used_at: Option<Timestamp>,
}

/// Keeps a grant. Whether it was not there yet: a code makes one grant.
pub(crate) fn add_grant(tx: &mut Tx<'_>, grant: &Grant, released: &[u8]) -> Result<bool, StoreError> {
    let added = tx.execute(
        sql!(
            "INSERT INTO identity_grants (id, account_id, client_id, session_id, outlasts_session, content, released,
                 created_at, ends_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING"
        ),
        params![
            grant.id,
            grant.person,
            grant.client,
            grant.session,
            grant.outlasts_session(),
            grant,
            released,
            grant.created_at,
            grant.ends_at()
        ],
    )?;
    Ok(added == 1)
}

pub(crate) fn grant(tx: &mut Tx<'_>, grant: GrantId) -> Result<Option<KeptGrant>, StoreError> {
    tx.first(sql!("SELECT content, released, revoked_at FROM identity_grants WHERE id = $1"), params![grant], |row| {
        Ok(KeptGrant { grant: row.get(0)?, released: row.get(1)?, opened: None, revoked_at: row.get(2)? })
    })
}

/// What a service was told about a person, the newest first.
pub(crate) fn grants_at(
    tx: &mut Tx<'_>,
    person: PersonId,
    client: &ClientId,
    limit: i64,
    offset: i64,
) -> Result<Vec<KeptGrant>, StoreError> {
    tx.all(
        sql!(
            "SELECT content, released, revoked_at FROM identity_grants
             WHERE account_id = $1 AND client_id = $2 ORDER BY created_at DESC, id DESC LIMIT $3 OFFSET $4"
        ),
        params![person, client, limit, offset],
        |row| Ok(KeptGrant { grant: row.get(0)?, released: row.get(1)?, opened: None, revoked_at: row.get(2)? }),
    )
}

pub(crate) fn count_grants_at(tx: &mut Tx<'_>, person: PersonId, client: &ClientId) -> Result<u64, StoreError> {
    tx.one(
        sql!("SELECT COUNT(*) FROM identity_grants WHERE account_id = $1 AND client_id = $2"),
        params![person, client],
        |row| row.get(0),
    )
}

/// When a person last signed in at a service.
pub(crate) fn last_grant_at(
    tx: &mut Tx<'_>,
    person: PersonId,
    client: &ClientId,
) -> Result<Option<Timestamp>, StoreError> {
    tx.one(
        sql!("SELECT MAX(created_at) FROM identity_grants WHERE account_id = $1 AND client_id = $2"),
        params![person, client],
        |row| row.get(0),
    )
}

/// The services that a person signed in at, and when last; the last used first.
pub(crate) fn services_used_by(
    tx: &mut Tx<'_>,
    person: PersonId,
    limit: i64,
) -> Result<Vec<(ClientId, Timestamp)>, StoreError> {
    tx.all(
        sql!(
            "SELECT client_id, MAX(created_at) FROM identity_grants WHERE account_id = $1
             GROUP BY client_id ORDER BY MAX(created_at) DESC, client_id LIMIT $2"
        ),
        params![person, limit],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Takes back everything that services got by a session.
pub(crate) fn revoke_grants_of_session(
    tx: &mut Tx<'_>,
    person: PersonId,
    session: SessionId,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "UPDATE identity_grants SET revoked_at = $1
             WHERE session_id = $2 AND account_id = $3 AND revoked_at IS NULL
                 AND created_at >= COALESCE((SELECT started_at FROM identity_sessions WHERE id = $2), 0) - $4"
        ),
        params![now, session, person, CLOCK_WENT_BACK_US],
    )?;
    super::revoke_grants_of_helpers_session(tx, person, session, now)
}

/// Keeps what a service is told from now on, beside what it was told before: unless another told it something else
/// meanwhile.
pub(crate) fn release_anew(
    tx: &mut Tx<'_>,
    grant: GrantId,
    before: &[u8],
    released: &[u8],
    now: Timestamp,
) -> Result<(), StoreError> {
    let replaced = tx.execute(
        sql!("UPDATE identity_grants SET released = $1 WHERE id = $2 AND released = $3"),
        params![released, grant, before],
    )?;
    if replaced == 1 {
        let earlier = sql!("SELECT COUNT(*) FROM identity_earlier_releases WHERE grant_id = $1");
        let number: i64 = tx.one(earlier, params![grant], |row| row.get(0))?;
        tx.execute(
            sql!(
                "INSERT INTO identity_earlier_releases (grant_id, number, told_until, released)
                 VALUES ($1, $2, $3, $4)"
            ),
            params![grant, number, now, before],
        )?;
    }
    Ok(())
}

/// What a service was told before its tokens were refreshed, the first first.
pub(crate) fn earlier_releases(tx: &mut Tx<'_>, grant: GrantId) -> Result<Vec<EarlierRelease>, StoreError> {
    tx.all(
        sql!("SELECT told_until, released FROM identity_earlier_releases WHERE grant_id = $1 ORDER BY number"),
        params![grant],
        |row| Ok(EarlierRelease { told_until: row.get(0)?, released: row.get(1)? }),
    )
}

/// Says that something of a grant changed, to whoever remembers it.
pub(crate) fn touch_grant(tx: &mut Tx<'_>, grant: GrantId) -> Result<(), StoreError> {
    tx.execute(sql!("UPDATE identity_grants SET ends_at = ends_at WHERE id = $1"), params![grant])?;
    Ok(())
}

pub(crate) fn revoke_grant(tx: &mut Tx<'_>, grant: GrantId, now: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        sql!("UPDATE identity_grants SET revoked_at = $1 WHERE id = $2 AND revoked_at IS NULL"),
        params![now, grant],
    )?;
    Ok(())
}

pub(crate) fn add_refresh_token(
    tx: &mut Tx<'_>,
    grant: GrantId,
    token: &Hash,
    issued_at: Timestamp,
    expires_at: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        sql!("INSERT INTO identity_refresh_tokens (hash, grant_id, issued_at, expires_at) VALUES ($1, $2, $3, $4)"),
        params![token, grant, issued_at, expires_at],
    )?;
    Ok(())
}

pub(crate) fn refresh_token(tx: &mut Tx<'_>, token: &Hash) -> Result<Option<KeptRefresh>, StoreError> {
    tx.first(
        sql!(
            "SELECT g.content, g.released, g.revoked_at, t.issued_at, t.expires_at, t.used_at
             FROM identity_refresh_tokens t JOIN identity_grants g ON g.id = t.grant_id WHERE t.hash = $1"
        ),
        params![token],
        |row| {
            Ok(KeptRefresh {
                kept: KeptGrant { grant: row.get(0)?, released: row.get(1)?, opened: None, revoked_at: row.get(2)? },
                issued_at: row.get(3)?,
                expires_at: row.get(4)?,
                used_at: row.get(5)?,
            })
        },
    )
}

/// Marks a refresh token as used. Whether it was not yet, even if another asks at the same moment.
pub(crate) fn use_refresh_token(tx: &mut Tx<'_>, token: &Hash, now: Timestamp) -> Result<bool, StoreError> {
    let used = tx.execute(
        sql!("UPDATE identity_refresh_tokens SET used_at = $1 WHERE hash = $2 AND used_at IS NULL"),
        params![now, token],
    )?;
    Ok(used == 1)
}

/// Takes note that this must not be accepted again. Whether it was new.
pub(crate) fn spend(tx: &mut Tx<'_>, hash: &Hash, expires_at: Timestamp) -> Result<bool, StoreError> {
    let spent = tx.execute(
        sql!("INSERT INTO identity_spent (hash, expires_at) VALUES ($1, $2) ON CONFLICT DO NOTHING"),
        params![hash, expires_at],
    )?;
    Ok(spent == 1)
}

pub(crate) fn is_spent(tx: &mut Tx<'_>, hash: &Hash) -> Result<bool, StoreError> {
    Ok(tx.first(sql!("SELECT 1 FROM identity_spent WHERE hash = $1"), params![hash], |_| Ok(()))?.is_some())
}

/// Whether it was spent, and that is not over yet.
pub(crate) fn is_spent_still(tx: &mut Tx<'_>, hash: &Hash, now: Timestamp) -> Result<bool, StoreError> {
    let found =
        tx.first(sql!("SELECT 1 FROM identity_spent WHERE hash = $1 AND expires_at > $2"), params![hash, now], |_| {
            Ok(())
        })?;
    Ok(found.is_some())
}
