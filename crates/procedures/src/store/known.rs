//! The last answer to each concept, for as long as its case is kept.

use ::store::{StoreError, Tx, params, sql};
use base::{Id, Timestamp};

use super::ROWS_MAX;
use crate::model::CaseId;

/// An answer that was sent before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Known {
    pub(crate) concept: String,
    /// The positions in repeats, outermost first, with dots between; empty outside.
    pub(crate) place: String,
    pub(crate) value: String,
    /// The case in which it was given last.
    pub(crate) case: CaseId,
    /// The procedure in which it was given.
    pub(crate) procedure: String,
    pub(crate) at: Timestamp,
}

/// Keeps answers of a person or a firm; a concept that is answered anew loses its earlier rows.
pub(crate) fn put_known<T>(tx: &mut Tx<'_>, owner: Id<T>, answers: &[Known]) -> Result<(), StoreError> {
    for answer in answers {
        tx.execute(
            sql!("DELETE FROM procedures_known WHERE owner = $1 AND concept = $2"),
            params![owner, answer.concept],
        )?;
    }
    for answer in answers {
        tx.execute(
            sql!(
                "INSERT INTO procedures_known (owner, concept, place, value, case_id, procedure, at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING"
            ),
            params![owner, answer.concept, answer.place, answer.value, answer.case, answer.procedure, answer.at],
        )?;
    }
    Ok(())
}

/// What a person or a firm answered before.
pub(crate) fn known_of<T>(tx: &mut Tx<'_>, owner: Id<T>) -> Result<Vec<Known>, StoreError> {
    tx.all(
        sql!(
            "SELECT concept, place, value, case_id, procedure, at FROM procedures_known WHERE owner = $1
             ORDER BY concept, place LIMIT $2"
        ),
        params![owner, ROWS_MAX],
        |row| {
            Ok(Known {
                concept: row.get(0)?,
                place: row.get(1)?,
                value: row.get(2)?,
                case: row.get(3)?,
                procedure: row.get(4)?,
                at: row.get(5)?,
            })
        },
    )
}

/// Forgets what a person or a firm answered before.
pub(crate) fn forget_known<T>(tx: &mut Tx<'_>, owner: Id<T>) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM procedures_known WHERE owner = $1"), params![owner])?;
    Ok(())
}
