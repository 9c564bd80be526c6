//! What people say is wrong at a source.

use ::store::{Row, StoreError, Tx, params, sql};
use base::{PersonId, Timestamp};

use super::ROWS_MAX;
use crate::model::{Correction, CorrectionId, CorrectionState};

pub(crate) fn add_correction(tx: &mut Tx<'_>, correction: &Correction) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO procedures_corrections (id, person_id, case_id, source, concept, shown, said, state, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING"
        ),
        params![
            correction.id,
            correction.person,
            correction.case,
            correction.source,
            correction.concept,
            correction.shown,
            correction.said,
            correction.state,
            correction.created_at
        ],
    )?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<Correction, StoreError> {
    Ok(Correction {
        id: row.get(0)?,
        person: row.get(1)?,
        case: row.get(2)?,
        source: row.get(3)?,
        concept: row.get(4)?,
        shown: row.get(5)?,
        said: row.get(6)?,
        state: row.get(7)?,
        answer: row.get(8)?,
        created_at: row.get(9)?,
        answered_at: row.get(10)?,
    })
}

pub(crate) fn correction(tx: &mut Tx<'_>, id: CorrectionId) -> Result<Option<Correction>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, person_id, case_id, source, concept, shown, said, state, answer, created_at, answered_at
             FROM procedures_corrections WHERE id = $1"
        ),
        params![id],
        read,
    )
}

/// What a person said is wrong, the newest first.
pub(crate) fn corrections_of(tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<Correction>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, person_id, case_id, source, concept, shown, said, state, answer, created_at, answered_at
             FROM procedures_corrections WHERE person_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2"
        ),
        params![person, ROWS_MAX],
        read,
    )
}

/// What is said to be wrong at a source, open ones only, the oldest first.
pub(crate) fn corrections_at(tx: &mut Tx<'_>, source: &str) -> Result<Vec<Correction>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, person_id, case_id, source, concept, shown, said, state, answer, created_at, answered_at
             FROM procedures_corrections WHERE source = $1 AND state = 'open' ORDER BY created_at, id LIMIT $2"
        ),
        params![source, ROWS_MAX],
        read,
    )
}

/// Answers one that is open. Whether it still was.
pub(crate) fn answer_correction(
    tx: &mut Tx<'_>,
    id: CorrectionId,
    state: CorrectionState,
    answer: &str,
    by: PersonId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let changed = tx.execute(
        sql!(
            "UPDATE procedures_corrections SET state = $1, answer = $2, answered_by = $3, answered_at = $4
             WHERE id = $5 AND state = 'open'"
        ),
        params![state, answer, by, now, id],
    )?;
    Ok(changed == 1)
}

/// Forgets what a person said is wrong.
pub(crate) fn forget_corrections(tx: &mut Tx<'_>, person: PersonId) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM procedures_corrections WHERE person_id = $1"), params![person])?;
    Ok(())
}

/// Drops those that were answered before this moment and whose case is gone.
pub(crate) fn drop_answered_corrections(tx: &mut Tx<'_>, before: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "DELETE FROM procedures_corrections WHERE answered_at < $1 AND state <> 'open'
                 AND NOT EXISTS (SELECT 1 FROM procedures_cases c WHERE c.id = procedures_corrections.case_id)"
        ),
        params![before],
    )?;
    Ok(())
}
