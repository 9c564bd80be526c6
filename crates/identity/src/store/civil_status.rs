//! Civil status, and what people tell besides.

use super::{
    CivilStatus, Claim, Claims, Conventions, Details, PersonId, StoreError, Timestamp, Tx, account, params, sql,
};
use crate::claim_value::KnownPerson;

/// What these claims are made of.
pub(crate) fn known_person(
    tx: &mut Tx<'_>,
    person: PersonId,
    claims: &Claims,
    conventions: Conventions,
) -> Result<Option<KnownPerson>, StoreError> {
    let Some(account) = account(tx, person)? else { return Ok(None) };
    let wants = |of: fn(Claim, Conventions) -> bool| claims.iter().any(|claim| of(claim, conventions));
    let civil_status = if wants(Claim::rests_on_civil_status) { civil_status(tx, person)? } else { None };
    let details = if wants(Claim::rests_on_details) { details(tx, person)? } else { Details::default() };
    Ok(Some(KnownPerson { account, civil_status, details }))
}

pub(crate) fn civil_status(tx: &mut Tx<'_>, person: PersonId) -> Result<Option<CivilStatus>, StoreError> {
    tx.first(sql!("SELECT status FROM identity_civil_status WHERE account_id = $1"), params![person], |row| row.get(0))
}

pub(crate) fn put_civil_status(
    tx: &mut Tx<'_>,
    person: PersonId,
    status: &CivilStatus,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO identity_civil_status (account_id, status, born_on, name_key, changed_at)
             VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (account_id) DO UPDATE SET status = excluded.status, born_on = excluded.born_on,
                 name_key = excluded.name_key, changed_at = excluded.changed_at"
        ),
        params![
            person,
            status,
            status.identity.birth_date.to_string(),
            name_key(status.identity.birth_name.as_str()),
            now
        ],
    )?;
    Ok(())
}

/// A birth name without accents, case, hyphens and spaces.
pub(super) fn name_key(name: &str) -> String {
    base::fold(name).replace(' ', "")
}

pub(crate) fn details(tx: &mut Tx<'_>, person: PersonId) -> Result<Details, StoreError> {
    let told =
        tx.first(sql!("SELECT details FROM identity_details WHERE account_id = $1"), params![person], |row| row.get(0));
    Ok(told?.unwrap_or_default())
}

pub(crate) fn put_details(
    tx: &mut Tx<'_>,
    person: PersonId,
    details: &Details,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO identity_details (account_id, details, changed_at) VALUES ($1, $2, $3)
             ON CONFLICT (account_id) DO UPDATE SET details = excluded.details, changed_at = excluded.changed_at"
        ),
        params![person, details, now],
    )?;
    Ok(())
}
