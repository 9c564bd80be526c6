//! Applications, decisions, reminders.

use std::collections::BTreeMap;

use base::PersonId;
use jiff::civil::Date;
use store::{Row, StoreError, Tx, params, sql};

use super::Json;
use crate::accreditation::{ApplicationId, Filed, State, Step, What};
use crate::model::AdviserId;

/// Applications that a list shows.
const LIST_MAX: i64 = 200;
/// Decisions about one adviser that are shown.
const STEPS_MAX: i64 = 100;

/// Writes a new application down; `false` when the same form was sent before.
pub fn file(tx: &mut Tx<'_>, filed: &Filed, key: &str) -> Result<bool, StoreError> {
    let written = tx.execute(
        sql!(
            "INSERT INTO directory_applications (id, person, adviser, state, content, charter, signed_at, sent_at, note, \
             decided_at, revision, creation_key) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) \
             ON CONFLICT (person, creation_key) DO NOTHING"
        ),
        params![
            filed.id,
            filed.person,
            filed.adviser,
            filed.state.name(),
            Json(&filed.content),
            filed.charter,
            filed.signed_at,
            filed.sent_at,
            filed.note,
            filed.decided_at,
            filed.revision,
            key
        ],
    )?;
    Ok(written == 1)
}

/// Changes an application, unless somebody else did since its revision: then nothing is written.
pub fn change(tx: &mut Tx<'_>, filed: &Filed) -> Result<bool, StoreError> {
    let changed = tx.execute(
        sql!(
            "UPDATE directory_applications SET adviser = $1, state = $2, content = $3, charter = $4, signed_at = $5, \
             sent_at = $6, note = $7, decided_at = $8, revision = revision + 1 \
             WHERE id = $9 AND revision = $10 AND state IN ('sent', 'more_asked')"
        ),
        params![
            filed.adviser,
            filed.state.name(),
            Json(&filed.content),
            filed.charter,
            filed.signed_at,
            filed.sent_at,
            filed.note,
            filed.decided_at,
            filed.id,
            filed.revision
        ],
    )?;
    Ok(changed == 1)
}

/// An application, whoever's it is.
pub fn application(tx: &mut Tx<'_>, id: ApplicationId) -> Result<Option<Filed>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, person, adviser, state, content, charter, signed_at, sent_at, note, decided_at, revision \
             FROM directory_applications WHERE id = $1"
        ),
        params![id],
        filed,
    )
}

/// The application that a form was sent as.
pub fn application_of_key(tx: &mut Tx<'_>, person: PersonId, key: &str) -> Result<Option<ApplicationId>, StoreError> {
    tx.first(
        sql!("SELECT id FROM directory_applications WHERE person = $1 AND creation_key = $2"),
        params![person, key],
        |row| row.get(0),
    )
}

/// The application of a person that is not decided yet.
pub fn open_application_of(tx: &mut Tx<'_>, person: PersonId) -> Result<Option<ApplicationId>, StoreError> {
    tx.first(
        sql!("SELECT id FROM directory_applications WHERE person = $1 AND state IN ('sent', 'more_asked')"),
        params![person],
        |row| row.get(0),
    )
}

/// The applications of a person, the newest first.
pub fn applications_of(tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<Filed>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, person, adviser, state, content, charter, signed_at, sent_at, note, decided_at, revision \
             FROM directory_applications WHERE person = $1 ORDER BY sent_at DESC, id DESC LIMIT $2"
        ),
        params![person, LIST_MAX],
        filed,
    )
}

/// Deletes what a person applied for and was not granted.
pub fn forget_not_granted(tx: &mut Tx<'_>, person: PersonId) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM directory_applications WHERE person = $1 AND state <> 'accepted'"), params![person])?;
    Ok(())
}

/// What waits for an officer first, then what waits for applicants; the oldest first.
pub fn open_applications(tx: &mut Tx<'_>) -> Result<Vec<Filed>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, person, adviser, state, content, charter, signed_at, sent_at, note, decided_at, revision \
             FROM directory_applications WHERE state IN ('sent', 'more_asked') \
             ORDER BY CASE WHEN state = 'sent' THEN 0 ELSE 1 END, sent_at, id LIMIT $1"
        ),
        params![LIST_MAX],
        filed,
    )
}

fn filed(row: &Row<'_>) -> Result<Filed, StoreError> {
    let state: String = row.get(3)?;
    Ok(Filed {
        id: row.get(0)?,
        person: row.get(1)?,
        adviser: row.get(2)?,
        // The table holds no other.
        state: State::from_name(&state).unwrap_or(State::Withdrawn),
        content: row.get::<Json<_>>(4)?.0,
        charter: row.get(5)?,
        signed_at: row.get(6)?,
        sent_at: row.get(7)?,
        note: row.get(8)?,
        decided_at: row.get(9)?,
        revision: row.get(10)?,
    })
}

/// Keeps a decision.
pub fn add_step(tx: &mut Tx<'_>, adviser: AdviserId, step: &Step) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO directory_accreditation_steps (adviser, position, at, officer, what, until, reason) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        params![
            adviser,
            i64::try_from(step.position).unwrap_or(i64::MAX),
            step.at,
            step.officer,
            step.what.name(),
            step.until,
            step.reason
        ],
    )?;
    Ok(())
}

/// What was decided about an adviser, the newest first.
pub fn steps(tx: &mut Tx<'_>, adviser: AdviserId) -> Result<Vec<Step>, StoreError> {
    tx.all(
        sql!(
            "SELECT position, at, officer, what, until, reason FROM directory_accreditation_steps \
             WHERE adviser = $1 ORDER BY position DESC LIMIT $2"
        ),
        params![adviser, STEPS_MAX],
        |row| {
            let what: String = row.get(3)?;
            Ok(Step {
                position: u64::try_from(row.get::<i64>(0)?).unwrap_or(0),
                at: row.get(1)?,
                officer: row.get(2)?,
                // The table holds no other.
                what: What::from_name(&what).unwrap_or(What::Changed),
                until: row.get(4)?,
                reason: row.get(5)?,
            })
        },
    )
}

/// The last day of an accreditation whose end was announced, of each adviser that was told of one.
pub fn reminded(tx: &mut Tx<'_>) -> Result<BTreeMap<AdviserId, Date>, StoreError> {
    let mut all = BTreeMap::new();
    tx.each(
        sql!("SELECT id, reminded_until FROM directory_advisers WHERE reminded_until IS NOT NULL"),
        params![],
        |row| {
            all.insert(row.get(0)?, row.get(1)?);
            Ok(true)
        },
    )?;
    Ok(all)
}

/// Notes that an end was announced; `false` when it was before.
pub fn set_reminded(tx: &mut Tx<'_>, id: AdviserId, until: Date) -> Result<bool, StoreError> {
    let noted = tx.execute(
        sql!(
            "UPDATE directory_advisers SET reminded_until = $1 \
             WHERE id = $2 AND (reminded_until IS NULL OR reminded_until <> $3)"
        ),
        params![until, id, until],
    )?;
    Ok(noted == 1)
}
