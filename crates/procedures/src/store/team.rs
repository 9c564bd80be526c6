//! Who works for an authority.

use ::store::{StoreError, Tx, params, sql};
use base::{PersonId, Timestamp};

use super::ROWS_MAX;
use crate::model::Duty;

/// Gives somebody a duty, instead of an earlier one.
pub(crate) fn add_member(
    tx: &mut Tx<'_>,
    authority: &str,
    person: PersonId,
    duty: Duty,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO procedures_team (authority, person_id, duty, added_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (authority, person_id) DO UPDATE SET duty = excluded.duty"
        ),
        params![authority, person, duty, now],
    )?;
    Ok(())
}

pub(crate) fn remove_member(tx: &mut Tx<'_>, authority: &str, person: PersonId) -> Result<(), StoreError> {
    tx.execute(
        sql!("DELETE FROM procedures_team WHERE authority = $1 AND person_id = $2"),
        params![authority, person],
    )?;
    Ok(())
}

/// The authorities that somebody works for, and as what.
pub(crate) fn duties_of(tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<(String, Duty)>, StoreError> {
    tx.all(
        sql!("SELECT authority, duty FROM procedures_team WHERE person_id = $1 ORDER BY authority LIMIT $2"),
        params![person, ROWS_MAX],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Who works for an authority, by when they came.
pub(crate) fn team_of(tx: &mut Tx<'_>, authority: &str) -> Result<Vec<(PersonId, Duty)>, StoreError> {
    tx.all(
        sql!("SELECT person_id, duty FROM procedures_team WHERE authority = $1 ORDER BY added_at, person_id LIMIT $2"),
        params![authority, ROWS_MAX],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}
