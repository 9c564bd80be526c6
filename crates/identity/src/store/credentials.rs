//! Codes, passkeys, links: by what people prove who they are besides a password.

use super::{
    Account, EmailAddress, Factors, Hash, OneTime, OneTimeKind, Passkey, PersonId, Row, StoreError, Timestamp, Tx,
    Username, account, params, sql,
};

/// An account as someone names it to sign in: whose it is, and the hash of its password.
#[derive(Debug)]
pub(crate) struct NamedAccount {
    pub(crate) person: PersonId,
    pub(crate) password_hash: Option<String>,
    /// Whether the password opens nothing any more.
    pub(crate) is_password_stopped: bool,
    /// Whether the password alone is not enough.
    pub(crate) has_second_factor: bool,
}

/// The account of a user name.
pub(crate) fn named_by_username(tx: &mut Tx<'_>, username: &Username) -> Result<Option<NamedAccount>, StoreError> {
    tx.first(
        sql!(
            "SELECT a.id, p.hash, EXISTS (SELECT 1 FROM identity_totp t WHERE t.account_id = a.id),
                 EXISTS (SELECT 1 FROM identity_passkeys k WHERE k.account_id = a.id), p.stopped_at
             FROM identity_accounts a LEFT JOIN identity_passwords p ON p.account_id = a.id WHERE a.username = $1"
        ),
        params![username],
        read_named,
    )
}

/// The account of an address that was proved; none when several have it.
pub(crate) fn named_by_email(tx: &mut Tx<'_>, email: &EmailAddress) -> Result<Option<NamedAccount>, StoreError> {
    let mut named = tx.all(
        sql!(
            "SELECT a.id, p.hash, EXISTS (SELECT 1 FROM identity_totp t WHERE t.account_id = a.id),
                 EXISTS (SELECT 1 FROM identity_passkeys k WHERE k.account_id = a.id), p.stopped_at
             FROM identity_accounts a LEFT JOIN identity_passwords p ON p.account_id = a.id
             WHERE a.email_key = $1 AND a.email_verified ORDER BY a.id LIMIT 2"
        ),
        params![email.key()],
        read_named,
    )?;
    Ok(if named.len() == 1 { named.pop() } else { None })
}

fn read_named(row: &Row<'_>) -> Result<NamedAccount, StoreError> {
    let (totp, passkeys): (bool, bool) = (row.get(2)?, row.get(3)?);
    Ok(NamedAccount {
        person: row.get(0)?,
        password_hash: row.get(1)?,
        is_password_stopped: row.get::<Option<Timestamp>>(4)?.is_some(),
        has_second_factor: totp || passkeys,
    })
}

/// Whether an account has this address, and proved it.
pub(crate) fn is_email_taken(tx: &mut Tx<'_>, email: &EmailAddress) -> Result<bool, StoreError> {
    let taken = tx.first(
        sql!("SELECT 1 FROM identity_accounts WHERE email_key = $1 AND email_verified LIMIT 1"),
        params![email.key()],
        |_| Ok(()),
    )?;
    Ok(taken.is_some())
}

/// The hash of a person's password, when they have one, and whether it opens nothing any more.
pub(crate) fn password_of(tx: &mut Tx<'_>, person: PersonId) -> Result<Option<(String, bool)>, StoreError> {
    tx.first(sql!("SELECT hash, stopped_at FROM identity_passwords WHERE account_id = $1"), params![person], |row| {
        Ok((row.get(0)?, row.get::<Option<Timestamp>>(1)?.is_some()))
    })
}

/// From now on the password opens nothing.
pub(crate) fn stop_password(tx: &mut Tx<'_>, person: PersonId, now: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        sql!("UPDATE identity_passwords SET stopped_at = $1 WHERE account_id = $2 AND stopped_at IS NULL"),
        params![now, person],
    )?;
    Ok(())
}

pub(crate) fn put_password(tx: &mut Tx<'_>, person: PersonId, hash: &str, now: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO identity_passwords (account_id, hash, changed_at) VALUES ($1, $2, $3)
             ON CONFLICT (account_id) DO UPDATE
                 SET hash = excluded.hash, changed_at = excluded.changed_at, stopped_at = NULL"
        ),
        params![person, hash, now],
    )?;
    Ok(())
}

/// What a person has besides a password.
pub(crate) fn factors(tx: &mut Tx<'_>, person: PersonId) -> Result<Factors, StoreError> {
    let has_password = password_of(tx, person)?.is_some();
    let totp_since =
        tx.first(sql!("SELECT added_at FROM identity_totp WHERE account_id = $1"), params![person], |row| row.get(0))?;
    let recovery_codes = tx.one(
        sql!("SELECT COUNT(*) FROM identity_recovery_codes WHERE account_id = $1 AND used_at IS NULL"),
        params![person],
        |row| row.get::<i64>(0),
    )?;
    let recovery_codes = usize::try_from(recovery_codes).unwrap_or_default();
    Ok(Factors { has_password, totp_since, recovery_codes, passkeys: passkeys(tx, person)? })
}

/// The sealed secret of a person's application, and the newest code that was taken.
pub(crate) fn totp(tx: &mut Tx<'_>, person: PersonId) -> Result<Option<(Vec<u8>, i64)>, StoreError> {
    tx.first(sql!("SELECT sealed, last_step FROM identity_totp WHERE account_id = $1"), params![person], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

pub(crate) fn put_totp(
    tx: &mut Tx<'_>,
    person: PersonId,
    sealed: &[u8],
    step: i64,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let put = tx.execute(
        sql!(
            "INSERT INTO identity_totp (account_id, sealed, last_step, added_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (account_id) DO NOTHING"
        ),
        params![person, sealed, step, now],
    )?;
    Ok(put == 1)
}

/// Takes the code of a step. Whether none of it or of a later one was taken before.
pub(crate) fn take_totp_step(tx: &mut Tx<'_>, person: PersonId, step: i64) -> Result<bool, StoreError> {
    let taken = tx.execute(
        sql!("UPDATE identity_totp SET last_step = $1 WHERE last_step < $1 AND account_id = $2"),
        params![step, person],
    )?;
    Ok(taken == 1)
}

pub(crate) fn remove_totp(tx: &mut Tx<'_>, person: PersonId) -> Result<bool, StoreError> {
    Ok(tx.execute(sql!("DELETE FROM identity_totp WHERE account_id = $1"), params![person])? > 0)
}

/// Puts new recovery codes in the place of all earlier ones.
pub(crate) fn put_recovery_codes(
    tx: &mut Tx<'_>,
    person: PersonId,
    codes: &[Hash],
    now: Timestamp,
) -> Result<(), StoreError> {
    remove_recovery_codes(tx, person)?;
    for hash in codes {
        tx.execute(
            sql!("INSERT INTO identity_recovery_codes (account_id, hash, added_at) VALUES ($1, $2, $3)"),
            params![person, hash, now],
        )?;
    }
    Ok(())
}

pub(crate) fn remove_recovery_codes(tx: &mut Tx<'_>, person: PersonId) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM identity_recovery_codes WHERE account_id = $1"), params![person])?;
    Ok(())
}

/// Uses a recovery code up. Whether there was one that was not used.
pub(crate) fn use_recovery_code(
    tx: &mut Tx<'_>,
    person: PersonId,
    hash: &Hash,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let used = tx.execute(
        sql!(
            "UPDATE identity_recovery_codes SET used_at = $1
             WHERE account_id = $2 AND hash = $3 AND used_at IS NULL"
        ),
        params![now, person, hash],
    )?;
    Ok(used == 1)
}

/// A person's passkeys, the oldest first.
pub(crate) fn passkeys(tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<Passkey>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, account_id, name, content, synchronised, added_at, used_at FROM identity_passkeys
             WHERE account_id = $1 ORDER BY added_at, id LIMIT $2"
        ),
        params![person, Passkey::MAX_EACH],
        read_passkey,
    )
}

/// The passkey of a credential.
pub(crate) fn passkey(tx: &mut Tx<'_>, id: &Hash) -> Result<Option<Passkey>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, account_id, name, content, synchronised, added_at, used_at FROM identity_passkeys WHERE id = $1"
        ),
        params![id],
        read_passkey,
    )
}

fn read_passkey(row: &Row<'_>) -> Result<Passkey, StoreError> {
    Ok(Passkey {
        id: row.get(0)?,
        person: row.get(1)?,
        name: row.get(2)?,
        content: row.get(3)?,
        synchronised: row.get(4)?,
        added_at: row.get(5)?,
        used_at: row.get(6)?,
    })
}

/// Adds a passkey. Whether nobody had it yet.
pub(crate) fn add_passkey(tx: &mut Tx<'_>, passkey: &Passkey) -> Result<bool, StoreError> {
    let added = tx.execute(
        sql!(
            "INSERT INTO identity_passkeys (id, account_id, name, content, synchronised, added_at)
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING"
        ),
        params![passkey.id, passkey.person, passkey.name, &passkey.content, passkey.synchronised, passkey.added_at],
    )?;
    Ok(added == 1)
}

/// Takes note that a passkey was used, with its counter.
pub(crate) fn see_passkey(tx: &mut Tx<'_>, id: &Hash, content: &str, now: Timestamp) -> Result<bool, StoreError> {
    let seen = tx.execute(
        sql!("UPDATE identity_passkeys SET content = $1, used_at = $2 WHERE id = $3"),
        params![content, now, id],
    )?;
    Ok(seen == 1)
}

pub(crate) fn name_passkey(
    tx: &mut Tx<'_>,
    person: PersonId,
    id: &Hash,
    name: &crate::model::Name,
) -> Result<bool, StoreError> {
    let named = tx.execute(
        sql!("UPDATE identity_passkeys SET name = $1 WHERE id = $2 AND account_id = $3"),
        params![name, id, person],
    )?;
    Ok(named == 1)
}

pub(crate) fn remove_passkey(tx: &mut Tx<'_>, person: PersonId, id: &Hash) -> Result<bool, StoreError> {
    let removed =
        tx.execute(sql!("DELETE FROM identity_passkeys WHERE id = $1 AND account_id = $2"), params![id, person])?;
    Ok(removed == 1)
}

/// Takes away everything by which a person proves who they are, but the password.
pub(crate) fn remove_second_factors(tx: &mut Tx<'_>, person: PersonId) -> Result<(), StoreError> {
    remove_totp(tx, person)?;
    remove_recovery_codes(tx, person)?;
    tx.execute(sql!("DELETE FROM identity_passkeys WHERE account_id = $1"), params![person])?;
    Ok(())
}

pub(crate) fn add_one_time(tx: &mut Tx<'_>, one: &OneTime) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO identity_one_time (hash, kind, account_id, email, issued_by, created_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        params![one.hash, one.kind, one.person, one.email, one.issued_by, one.created_at, one.expires_at],
    )?;
    Ok(())
}

/// The link of a hash, while it opens something, with its account when it has one.
pub(crate) fn one_time(
    tx: &mut Tx<'_>,
    hash: &Hash,
    kind: OneTimeKind,
    now: Timestamp,
) -> Result<Option<(OneTime, Option<Account>)>, StoreError> {
    let found = tx.first(
        sql!(
            "SELECT hash, kind, account_id, email, issued_by, created_at, expires_at FROM identity_one_time
             WHERE hash = $1 AND kind = $2 AND used_at IS NULL AND expires_at > $3"
        ),
        params![hash, kind, now],
        |row| {
            Ok(OneTime {
                hash: row.get(0)?,
                kind: row.get(1)?,
                person: row.get(2)?,
                email: row.get(3)?,
                issued_by: row.get(4)?,
                created_at: row.get(5)?,
                expires_at: row.get(6)?,
            })
        },
    )?;
    let Some(found) = found else { return Ok(None) };
    let account = match found.person {
        Some(person) => account(tx, person)?,
        None => None,
    };
    Ok(Some((found, account)))
}

/// Uses a link up. Whether it was not used before, and in time.
pub(crate) fn use_one_time(tx: &mut Tx<'_>, hash: &Hash, now: Timestamp) -> Result<bool, StoreError> {
    let used = tx.execute(
        sql!("UPDATE identity_one_time SET used_at = $1 WHERE hash = $2 AND used_at IS NULL AND expires_at > $3"),
        params![now, hash, now],
    )?;
    Ok(used == 1)
}

/// Closes every open link and code of a person.
pub(crate) fn close_one_times(tx: &mut Tx<'_>, person: PersonId, now: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        sql!("UPDATE identity_one_time SET used_at = $1 WHERE account_id = $2 AND used_at IS NULL"),
        params![now, person],
    )?;
    Ok(())
}
