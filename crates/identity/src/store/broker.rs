//! Whom the subjects of other identity providers are.

use super::{Hash, PersonId, Row, SessionId, StoreError, Timestamp, Tx, params, sql};

/// A person at a provider, who is a person here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Link {
    pub(crate) issuer: String,
    pub(crate) subject: String,
    pub(crate) provider: String,
    pub(crate) person: PersonId,
    pub(crate) linked_at: Timestamp,
    pub(crate) used_at: Timestamp,
}

/// Adds a link; gives whether it was: one subject of a provider is one person here, for good.
pub(crate) fn add_link(tx: &mut Tx<'_>, link: &Link) -> Result<bool, StoreError> {
    let added = tx.execute(
        sql!(
            "INSERT INTO identity_provider_links (issuer, subject, provider, account_id, linked_at, used_at)
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (issuer, subject) DO NOTHING"
        ),
        params![link.issuer, link.subject, link.provider, link.person, link.linked_at, link.used_at],
    )?;
    Ok(added > 0)
}

/// Adds a link, or notes the use of the one that is there.
pub(crate) fn put_link(tx: &mut Tx<'_>, link: &Link) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO identity_provider_links (issuer, subject, provider, account_id, linked_at, used_at)
             VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (issuer, subject) DO UPDATE SET used_at = excluded.used_at, provider = excluded.provider"
        ),
        params![link.issuer, link.subject, link.provider, link.person, link.linked_at, link.used_at],
    )?;
    Ok(())
}

/// Who a subject of a provider is here.
pub(crate) fn linked_person(tx: &mut Tx<'_>, issuer: &str, subject: &str) -> Result<Option<PersonId>, StoreError> {
    tx.first(
        sql!("SELECT account_id FROM identity_provider_links WHERE issuer = $1 AND subject = $2"),
        params![issuer, subject],
        |row| row.get(0),
    )
}

/// The providers that lead to an account, the last used first.
pub(crate) fn links_of(tx: &mut Tx<'_>, person: PersonId, limit: i64) -> Result<Vec<Link>, StoreError> {
    tx.all(
        sql!(
            "SELECT issuer, subject, provider, account_id, linked_at, used_at FROM identity_provider_links
             WHERE account_id = $1 ORDER BY used_at DESC, provider LIMIT $2"
        ),
        params![person, limit],
        |row: &Row<'_>| {
            Ok(Link {
                issuer: row.get(0)?,
                subject: row.get(1)?,
                provider: row.get(2)?,
                person: row.get(3)?,
                linked_at: row.get(4)?,
                used_at: row.get(5)?,
            })
        },
    )
}

pub(crate) fn remove_links(tx: &mut Tx<'_>, person: PersonId, provider: &str) -> Result<bool, StoreError> {
    let removed = tx.execute(
        sql!("DELETE FROM identity_provider_links WHERE account_id = $1 AND provider = $2"),
        params![person, provider],
    )?;
    Ok(removed > 0)
}

/// Whether an account opens by something of its own: a password.
pub(crate) fn opens_without_provider(tx: &mut Tx<'_>, person: PersonId) -> Result<bool, StoreError> {
    Ok(password_since(tx, person)?.is_some())
}

/// Since when the account has the password that opens it; none when no password does.
pub(crate) fn password_since(tx: &mut Tx<'_>, person: PersonId) -> Result<Option<Timestamp>, StoreError> {
    tx.first(
        sql!("SELECT changed_at FROM identity_passwords WHERE account_id = $1 AND stopped_at IS NULL"),
        params![person],
        |row| row.get(0),
    )
}

pub(crate) fn put_provider_session(
    tx: &mut Tx<'_>,
    session: SessionId,
    provider: &str,
    id_token: &[u8],
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO identity_provider_sessions (session_id, provider, id_token) VALUES ($1, $2, $3)
             ON CONFLICT (session_id) DO UPDATE SET provider = excluded.provider, id_token = excluded.id_token"
        ),
        params![session, provider, id_token],
    )?;
    Ok(())
}

pub(crate) fn remove_provider_session(tx: &mut Tx<'_>, session: SessionId) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM identity_provider_sessions WHERE session_id = $1"), params![session])?;
    Ok(())
}

/// The provider of a session that was not ended, and the sealed ID token.
pub(crate) fn provider_session(tx: &mut Tx<'_>, token: &Hash) -> Result<Option<(String, Vec<u8>)>, StoreError> {
    tx.first(
        sql!(
            "SELECT p.provider, p.id_token FROM identity_provider_sessions p
             JOIN identity_sessions s ON s.id = p.session_id WHERE s.token_hash = $1 AND s.ended_at IS NULL"
        ),
        params![token],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}
