//! The tables of this room, and every statement that touches them.

use base::{Lang, Localized, PersonId, Timestamp};
use store::{Column, FromColumn, Mismatch, Param, Row, StoreError, ToParam, Tx, params, sql};
use ui::{Role, Roles};

use crate::model::{
    Account, Client, ClientId, ClientKind, Consent, Device, EmailAddress, Grant, GrantId, Name, RedirectUri, Scopes,
    Sector, Session, SessionId, Username,
};
use crate::pkce::Challenge;
use crate::throttle::Failures;

/// The hash of a secret text that was handed out.
pub(crate) type Hash = [u8; 32];

/// Rows of one table that [`sweep`] takes away at once.
const SWEPT_AT_ONCE: i64 = 1000;

// Types that are kept as text: how they are written, and how they are read back.

macro_rules! kept_as_text {
    ($($type:ty: $write:expr, $read:expr;)+) => { $(
        impl ToParam for $type {
            fn to_param(&self) -> Param<'_> {
                let write: fn(&$type) -> String = $write;
                Param::Text(write(self).into())
            }
        }

        impl FromColumn for $type {
            fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
                const EXPECTED: &str = stringify!($type);
                let read: fn(&str) -> Option<$type> = $read;
                read(column.text(EXPECTED)?).ok_or(Mismatch { expected: EXPECTED })
            }
        }
    )+ };
}

kept_as_text! {
    Username: |name| name.to_string(), |text| text.parse().ok();
    Name: |name| name.to_string(), |text| text.parse().ok();
    EmailAddress: |address| address.to_string(), |text| text.parse().ok();
    ClientId: |id| id.to_string(), |text| text.parse().ok();
    ClientKind: |kind| kind.name().to_owned(), ClientKind::from_name;
    RedirectUri: |uri| uri.to_string(), |text| RedirectUri::parse(text).ok();
    Scopes: |scopes| scopes.to_string(), |text| Some(Scopes::known(text));
    Sector: |sector| sector.as_str().to_owned(), Sector::parse;
    Challenge: |challenge| challenge.as_str().to_owned(), Challenge::parse;
    Device: |device| device.name().to_owned(), |text| Some(Device::kept(text.to_owned()));
}

/// Types of other rooms, and lists, that are kept as text.
struct Kept<T>(T);

kept_as_text! {
    Kept<Lang>: |lang| lang.0.tag().to_owned(), |text| Lang::from_tag(text).map(Kept);
    Kept<Roles>: |roles| roles.0.iter().map(Role::name).collect::<Vec<_>>().join(" "),
        |text| text.split_whitespace().map(Role::from_name).collect::<Option<Roles>>().map(Kept);
    Kept<Localized>: |text| serde_json::json!(text.0).to_string(), |text| serde_json::from_str(text).ok().map(Kept);
    Kept<Vec<RedirectUri>>: |uris| serde_json::json!(uris.0.iter().map(RedirectUri::as_str).collect::<Vec<_>>()).to_string(),
        |text| {
            let uris: Vec<String> = serde_json::from_str(text).ok()?;
            uris.iter().map(|uri| RedirectUri::parse(uri).ok()).collect::<Option<Vec<_>>>().map(Kept)
        };
}

// Accounts and passwords

pub(crate) fn add_account(tx: &mut Tx<'_>, account: &Account, password_hash: &str) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO identity_accounts (id, username, name, given_name, family_name, email, email_verified,
                 language, roles, created_at, updated_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
        ),
        params![
            account.id,
            account.username,
            account.name,
            account.given_name,
            account.family_name,
            account.email,
            account.email_verified,
            Kept(account.lang),
            Kept(account.roles),
            account.created_at,
            account.updated_at
        ],
    )?;
    tx.execute(
        sql!("INSERT INTO identity_passwords (account_id, hash, changed_at) VALUES ($1, $2, $3)"),
        params![account.id, password_hash, account.created_at],
    )?;
    Ok(())
}

fn read_account(row: &Row<'_>) -> Result<Account, StoreError> {
    Ok(Account {
        id: row.get(0)?,
        username: row.get(1)?,
        name: row.get(2)?,
        given_name: row.get(3)?,
        family_name: row.get(4)?,
        email: row.get(5)?,
        email_verified: row.get(6)?,
        lang: row.get::<Kept<Lang>>(7)?.0,
        roles: row.get::<Kept<Roles>>(8)?.0,
        created_at: row.get(9)?,
        updated_at: row.get(10)?,
    })
}

pub(crate) fn account(tx: &mut Tx<'_>, person: PersonId) -> Result<Option<Account>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, username, name, given_name, family_name, email, email_verified, language, roles, created_at,
                 updated_at
             FROM identity_accounts WHERE id = $1"
        ),
        params![person],
        read_account,
    )
}

pub(crate) fn account_named(tx: &mut Tx<'_>, username: &Username) -> Result<Option<Account>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, username, name, given_name, family_name, email, email_verified, language, roles, created_at,
                 updated_at
             FROM identity_accounts WHERE username = $1"
        ),
        params![username],
        read_account,
    )
}

/// Whose user name it is, and the hash of their password.
pub(crate) fn password_hash(tx: &mut Tx<'_>, username: &Username) -> Result<Option<(PersonId, String)>, StoreError> {
    tx.first(
        sql!(
            "SELECT a.id, p.hash FROM identity_accounts a JOIN identity_passwords p ON p.account_id = a.id
             WHERE a.username = $1"
        ),
        params![username],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

// Failed sign-ins

pub(crate) fn failures(tx: &mut Tx<'_>, who: &Hash) -> Result<Option<Failures>, StoreError> {
    tx.first(sql!("SELECT count, last_at FROM identity_failures WHERE who = $1"), params![who], |row| {
        Ok(Failures { count: row.get(0)?, last_at: row.get(1)? })
    })
}

pub(crate) fn put_failures(tx: &mut Tx<'_>, who: &Hash, failures: Failures) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO identity_failures (who, count, last_at) VALUES ($1, $2, $3)
             ON CONFLICT (who) DO UPDATE SET count = excluded.count, last_at = excluded.last_at"
        ),
        params![who, failures.count, failures.last_at],
    )?;
    Ok(())
}

pub(crate) fn forget_failures(tx: &mut Tx<'_>, who: &Hash) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM identity_failures WHERE who = $1"), params![who])?;
    Ok(())
}

// Sessions

pub(crate) fn add_session(tx: &mut Tx<'_>, session: &Session, token: &Hash) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO identity_sessions (id, account_id, token_hash, device, started_at, authenticated_at, seen_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        params![
            session.id,
            session.person,
            token,
            session.device,
            session.started_at,
            session.authenticated_at,
            session.seen_at
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
    })
}

/// The session of a token, ended or not.
pub(crate) fn session(tx: &mut Tx<'_>, token: &Hash) -> Result<Option<Session>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, account_id, device, started_at, authenticated_at, seen_at, ended_at
             FROM identity_sessions WHERE token_hash = $1"
        ),
        params![token],
        read_session,
    )
}

/// A person's sessions that were not ended, the newest first.
pub(crate) fn sessions_of(tx: &mut Tx<'_>, person: PersonId, limit: i64) -> Result<Vec<Session>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, account_id, device, started_at, authenticated_at, seen_at, ended_at
             FROM identity_sessions WHERE account_id = $1 AND ended_at IS NULL
             ORDER BY started_at DESC LIMIT $2"
        ),
        params![person, limit],
        read_session,
    )
}

/// Gives a session a new token after its person proved again who they are.
pub(crate) fn renew_session(
    tx: &mut Tx<'_>,
    session: SessionId,
    token: &Hash,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        sql!("UPDATE identity_sessions SET token_hash = $1, authenticated_at = $2, seen_at = $2 WHERE id = $3"),
        params![token, now, session],
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

/// Ends a session of a person, and whatever services got by it that was not to outlast it. Whether
/// there was such a session.
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
                 WHERE session_id = $2 AND revoked_at IS NULL AND scopes NOT LIKE '%offline_access%'"
            ),
            params![now, session],
        )?;
    }
    Ok(ended > 0)
}

// Services and their secrets

pub(crate) fn add_client(tx: &mut Tx<'_>, client: &Client) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO identity_clients (id, name, kind, redirect_uris, post_logout_redirect_uris, scopes, sector,
                 created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        params![
            client.id,
            Kept(client.name.clone()),
            client.kind,
            Kept(client.redirect_uris.clone()),
            Kept(client.post_logout_redirect_uris.clone()),
            client.scopes,
            client.sector,
            client.created_at
        ],
    )?;
    Ok(())
}

fn read_client(row: &Row<'_>) -> Result<Client, StoreError> {
    Ok(Client {
        id: row.get(0)?,
        name: row.get::<Kept<Localized>>(1)?.0,
        kind: row.get(2)?,
        redirect_uris: row.get::<Kept<Vec<RedirectUri>>>(3)?.0,
        post_logout_redirect_uris: row.get::<Kept<Vec<RedirectUri>>>(4)?.0,
        scopes: row.get(5)?,
        sector: row.get(6)?,
        created_at: row.get(7)?,
    })
}

pub(crate) fn client(tx: &mut Tx<'_>, id: &ClientId) -> Result<Option<Client>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, name, kind, redirect_uris, post_logout_redirect_uris, scopes, sector, created_at
             FROM identity_clients WHERE id = $1"
        ),
        params![id],
        read_client,
    )
}

pub(crate) fn clients(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<Client>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, name, kind, redirect_uris, post_logout_redirect_uris, scopes, sector, created_at
             FROM identity_clients ORDER BY id LIMIT $1"
        ),
        params![limit],
        read_client,
    )
}

/// Takes a service away with everything that it was allowed and given. Whether it was there.
pub(crate) fn remove_client(tx: &mut Tx<'_>, id: &ClientId) -> Result<bool, StoreError> {
    Ok(tx.execute(sql!("DELETE FROM identity_clients WHERE id = $1"), params![id])? > 0)
}

pub(crate) fn add_client_secret(
    tx: &mut Tx<'_>,
    client: &ClientId,
    secret: &Hash,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        sql!("INSERT INTO identity_client_secrets (client_id, hash, created_at) VALUES ($1, $2, $3)"),
        params![client, secret, now],
    )?;
    Ok(())
}

/// Lets the secrets of a service go on for a while only, and no longer than they would have.
pub(crate) fn expire_client_secrets(tx: &mut Tx<'_>, client: &ClientId, at: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "UPDATE identity_client_secrets SET expires_at = $1
             WHERE client_id = $2 AND (expires_at IS NULL OR expires_at > $1)"
        ),
        params![at, client],
    )?;
    Ok(())
}

/// Whether this is a secret of the service that is still good.
pub(crate) fn has_client_secret(
    tx: &mut Tx<'_>,
    client: &ClientId,
    secret: &Hash,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let found = tx.first(
        sql!(
            "SELECT 1 FROM identity_client_secrets
             WHERE client_id = $1 AND hash = $2 AND (expires_at IS NULL OR expires_at > $3)"
        ),
        params![client, secret, now],
        |_| Ok(()),
    )?;
    Ok(found.is_some())
}

// Consents

pub(crate) fn consent(tx: &mut Tx<'_>, person: PersonId, client: &ClientId) -> Result<Option<Consent>, StoreError> {
    tx.first(
        sql!(
            "SELECT account_id, client_id, scopes, given_at FROM identity_consents
             WHERE account_id = $1 AND client_id = $2"
        ),
        params![person, client],
        read_consent,
    )
}

fn read_consent(row: &Row<'_>) -> Result<Consent, StoreError> {
    Ok(Consent { person: row.get(0)?, client: row.get(1)?, scopes: row.get(2)?, given_at: row.get(3)? })
}

pub(crate) fn consents_of(tx: &mut Tx<'_>, person: PersonId, limit: i64) -> Result<Vec<Consent>, StoreError> {
    tx.all(
        sql!(
            "SELECT account_id, client_id, scopes, given_at FROM identity_consents
             WHERE account_id = $1 ORDER BY given_at DESC, client_id LIMIT $2"
        ),
        params![person, limit],
        read_consent,
    )
}

pub(crate) fn put_consent(tx: &mut Tx<'_>, consent: &Consent) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO identity_consents (account_id, client_id, scopes, given_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (account_id, client_id) DO UPDATE SET scopes = excluded.scopes, given_at = excluded.given_at"
        ),
        params![consent.person, consent.client, consent.scopes, consent.given_at],
    )?;
    Ok(())
}

/// Takes a consent back, and everything that was handed out to the service. Whether there was one.
pub(crate) fn withdraw_consent(
    tx: &mut Tx<'_>,
    person: PersonId,
    client: &ClientId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let withdrawn = tx.execute(
        sql!("DELETE FROM identity_consents WHERE account_id = $1 AND client_id = $2"),
        params![person, client],
    )?;
    tx.execute(
        sql!(
            "UPDATE identity_grants SET revoked_at = $1
             WHERE account_id = $2 AND client_id = $3 AND revoked_at IS NULL"
        ),
        params![now, person, client],
    )?;
    Ok(withdrawn > 0)
}

// Grants, and what hangs on them

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

// Signing keys

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

// What nobody needs any more

/// Takes away some rows that ended before these times. How many.
pub(crate) fn sweep(
    tx: &mut Tx<'_>,
    sessions_seen: Timestamp,
    grants_ended: Timestamp,
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
                 (SELECT id FROM identity_grants WHERE ends_at < $1 ORDER BY ends_at LIMIT $2)"
        ),
        params![grants_ended, SWEPT_AT_ONCE],
    )?;
    swept += tx.execute(
        sql!(
            "DELETE FROM identity_access_tokens WHERE hash IN
                 (SELECT hash FROM identity_access_tokens WHERE expires_at < $1 ORDER BY expires_at LIMIT $2)"
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
            "DELETE FROM identity_failures WHERE who IN
                 (SELECT who FROM identity_failures WHERE last_at < $1 ORDER BY last_at LIMIT $2)"
        ),
        params![failures_last, SWEPT_AT_ONCE],
    )?;
    Ok(swept)
}
