//! Grants, and what hangs on them.

use super::{Grant, GrantId, Hash, Row, Scopes, StoreError, Timestamp, Tx, params, sql};

/// A grant and what became of it.
pub(crate) struct KeptGrant {
    pub(crate) grant: Grant,
    pub(crate) redeemed_at: Option<Timestamp>,
    pub(crate) revoked_at: Option<Timestamp>,
}

/// An access token and the grant that it hangs on.
pub(crate) struct KeptAccess {
    pub(crate) kept: KeptGrant,
    pub(crate) scopes: Scopes,
    pub(crate) issued_at: Timestamp,
    pub(crate) expires_at: Timestamp,
}

/// A refresh token and the grant that it hangs on.
pub(crate) struct KeptRefresh {
    pub(crate) kept: KeptGrant,
    pub(crate) issued_at: Timestamp,
    pub(crate) expires_at: Timestamp,
    pub(crate) used_at: Option<Timestamp>,
}

pub(crate) fn add_grant(tx: &mut Tx<'_>, grant: &Grant, code: &Hash) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO identity_grants (id, account_id, client_id, session_id, scopes, redirect_uri, nonce,
                 code_challenge, authenticated_at, created_at, ends_at, code_hash)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
        ),
        params![
            grant.id,
            grant.person,
            grant.client,
            grant.session,
            grant.scopes,
            grant.redirect_uri,
            grant.nonce,
            grant.challenge,
            grant.authenticated_at,
            grant.created_at,
            grant.ends_at(),
            code
        ],
    )?;
    Ok(())
}

fn read_grant(row: &Row<'_>) -> Result<KeptGrant, StoreError> {
    Ok(KeptGrant {
        grant: Grant {
            id: row.get(0)?,
            person: row.get(1)?,
            client: row.get(2)?,
            session: row.get(3)?,
            scopes: row.get(4)?,
            redirect_uri: row.get(5)?,
            nonce: row.get(6)?,
            challenge: row.get(7)?,
            authenticated_at: row.get(8)?,
            created_at: row.get(9)?,
        },
        redeemed_at: row.get(10)?,
        revoked_at: row.get(11)?,
    })
}

pub(crate) fn grant_of_code(tx: &mut Tx<'_>, code: &Hash) -> Result<Option<KeptGrant>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, account_id, client_id, session_id, scopes, redirect_uri, nonce, code_challenge,
                 authenticated_at, created_at, redeemed_at, revoked_at
             FROM identity_grants WHERE code_hash = $1"
        ),
        params![code],
        read_grant,
    )
}

/// Marks a code as used. Whether it was not yet, even if another asks at the same moment.
pub(crate) fn redeem_code(tx: &mut Tx<'_>, grant: GrantId, now: Timestamp) -> Result<bool, StoreError> {
    let redeemed = tx.execute(
        sql!("UPDATE identity_grants SET redeemed_at = $1 WHERE id = $2 AND redeemed_at IS NULL"),
        params![now, grant],
    )?;
    Ok(redeemed == 1)
}

pub(crate) fn revoke_grant(tx: &mut Tx<'_>, grant: GrantId, now: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        sql!("UPDATE identity_grants SET revoked_at = $1 WHERE id = $2 AND revoked_at IS NULL"),
        params![now, grant],
    )?;
    Ok(())
}

pub(crate) fn add_access_token(
    tx: &mut Tx<'_>,
    grant: GrantId,
    token: &Hash,
    scopes: &Scopes,
    issued_at: Timestamp,
    expires_at: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO identity_access_tokens (hash, grant_id, scopes, issued_at, expires_at)
             VALUES ($1, $2, $3, $4, $5)"
        ),
        params![token, grant, scopes, issued_at, expires_at],
    )?;
    Ok(())
}

pub(crate) fn access_token(tx: &mut Tx<'_>, token: &Hash) -> Result<Option<KeptAccess>, StoreError> {
    tx.first(
        sql!(
            "SELECT g.id, g.account_id, g.client_id, g.session_id, g.scopes, g.redirect_uri, g.nonce,
                 g.code_challenge, g.authenticated_at, g.created_at, g.redeemed_at, g.revoked_at,
                 t.scopes, t.issued_at, t.expires_at
             FROM identity_access_tokens t JOIN identity_grants g ON g.id = t.grant_id WHERE t.hash = $1"
        ),
        params![token],
        |row| {
            Ok(KeptAccess {
                kept: read_grant(row)?,
                scopes: row.get(12)?,
                issued_at: row.get(13)?,
                expires_at: row.get(14)?,
            })
        },
    )
}

pub(crate) fn remove_access_token(tx: &mut Tx<'_>, token: &Hash) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM identity_access_tokens WHERE hash = $1"), params![token])?;
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
            "SELECT g.id, g.account_id, g.client_id, g.session_id, g.scopes, g.redirect_uri, g.nonce,
                 g.code_challenge, g.authenticated_at, g.created_at, g.redeemed_at, g.revoked_at,
                 t.issued_at, t.expires_at, t.used_at
             FROM identity_refresh_tokens t JOIN identity_grants g ON g.id = t.grant_id WHERE t.hash = $1"
        ),
        params![token],
        |row| {
            Ok(KeptRefresh {
                kept: read_grant(row)?,
                issued_at: row.get(12)?,
                expires_at: row.get(13)?,
                used_at: row.get(14)?,
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
