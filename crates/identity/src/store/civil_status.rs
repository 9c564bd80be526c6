//! Civil status, and what people tell besides.

use civil::PivotIdentity;

use super::{
    CivilStatus, Claim, Claims, Conventions, Details, PersonId, Row, StoreError, Timestamp, Tx, account, params, sql,
};
use crate::claim_value::KnownPerson;
use crate::people_of_mandates::{WITHOUT_CREDENTIALS, is_without_credentials};

/// People who are compared because one datum is the same, at most.
const CANDIDATES_MAX: i64 = 2000;

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

/// Somebody whose civil status may be another's.
#[derive(Debug)]
pub(crate) struct Alike {
    /// Who.
    pub(crate) person: PersonId,
    /// The civil status.
    pub(crate) status: CivilStatus,
    /// Whether they can sign in.
    pub(crate) has_credentials: bool,
}

/// Who may have a civil status, or one near it: everybody who was born on the day under the birth name, but for its
/// spelling, those who are known longest first; then of those with whom only one of both is the same, who can sign in and
/// then who was born on the day before others, [`CANDIDATES_MAX`] at most.
pub(crate) fn people_like(tx: &mut Tx<'_>, identity: &PivotIdentity) -> Result<Vec<Alike>, StoreError> {
    let (born_on, name) = (identity.birth_date.to_string(), name_key(identity.birth_name.as_str()));
    // Without a limit: the one whom it cut off would be taken for nobody. Few share both.
    let mut all = tx.all(
        sql!(
            "SELECT s.account_id, s.status, a.username,
                 EXISTS (SELECT 1 FROM identity_passwords p WHERE p.account_id = s.account_id)
             FROM identity_civil_status s JOIN identity_accounts a ON a.id = s.account_id
             WHERE s.born_on = $1 AND s.name_key = $2 ORDER BY s.account_id"
        ),
        params![born_on, name],
        read_alike,
    )?;
    all.extend(tx.all(
        sql!(
            "SELECT s.account_id, s.status, a.username,
                 EXISTS (SELECT 1 FROM identity_passwords p WHERE p.account_id = s.account_id)
             FROM identity_civil_status s JOIN identity_accounts a ON a.id = s.account_id
             WHERE (s.born_on = $1 OR s.name_key = $2) AND NOT (s.born_on = $1 AND s.name_key = $2)
             ORDER BY CASE WHEN a.username LIKE $3 THEN 1 ELSE 0 END, CASE WHEN s.born_on = $1 THEN 0 ELSE 1 END,
                 s.account_id
             LIMIT $4"
        ),
        params![born_on, name, format!("{WITHOUT_CREDENTIALS}%"), CANDIDATES_MAX],
        read_alike,
    )?);
    Ok(all)
}

fn read_alike(row: &Row<'_>) -> Result<Alike, StoreError> {
    let has_password: bool = row.get(3)?;
    let has_credentials = has_password || !is_without_credentials(&row.get(2)?);
    Ok(Alike { person: row.get(0)?, status: row.get(1)?, has_credentials })
}

/// A birth name without accents, case, hyphens and spaces.
fn name_key(name: &str) -> String {
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
