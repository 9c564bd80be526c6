//! Accounts and passwords.

use ui::Role;

use super::{Account, Kept, Lang, PersonId, Roles, Row, StoreError, Tx, Username, params, sql};

pub(crate) fn add_account_without_password(tx: &mut Tx<'_>, account: &Account) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO identity_accounts (id, username, name, given_name, family_name, email, email_key,
                 email_verified, language, roles, created_at, updated_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
        ),
        params![
            account.id,
            account.username,
            account.name,
            account.given_name,
            account.family_name,
            account.email,
            account.email.key(),
            account.email_verified,
            Kept(account.lang),
            Kept(account.roles),
            account.created_at,
            account.updated_at
        ],
    )?;
    Ok(())
}

pub(crate) fn add_account(tx: &mut Tx<'_>, account: &Account, password_hash: &str) -> Result<(), StoreError> {
    add_account_without_password(tx, account)?;
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

/// Changes what a person does on the platform.
pub(crate) fn set_roles(
    tx: &mut Tx<'_>,
    person: PersonId,
    roles: Roles,
    now: base::Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        sql!("UPDATE identity_accounts SET roles = $1, updated_at = $2 WHERE id = $3"),
        params![Kept(roles), now, person],
    )?;
    Ok(())
}

/// People who have this role.
pub(crate) fn people_with(tx: &mut Tx<'_>, role: Role, limit: i64) -> Result<Vec<PersonId>, StoreError> {
    tx.all(
        sql!("SELECT id FROM identity_accounts WHERE ' ' || roles || ' ' LIKE $1 ORDER BY id LIMIT $2"),
        params![format!("% {} %", role.name()), limit],
        |row| row.get(0),
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
