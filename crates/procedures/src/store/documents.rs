//! The last document of each concept.

use ::store::{StoreError, Tx, params, sql};
use base::{Id, Timestamp};

use super::ROWS_MAX;
use crate::model::{CaseId, Named};

/// A document that was sent before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Given {
    pub(crate) concept: String,
    /// The positions in repeats, outermost first, with dots between; empty outside.
    pub(crate) place: String,
    /// The case that has the file.
    pub(crate) case: CaseId,
    pub(crate) file: Named,
    /// The procedure in which it was given.
    pub(crate) procedure: String,
    /// When it was given first.
    pub(crate) at: Timestamp,
}

/// Keeps what a person or a firm gave; a concept that is given anew loses its earlier rows.
pub(crate) fn put_documents<T>(tx: &mut Tx<'_>, owner: Id<T>, given: &[Given]) -> Result<(), StoreError> {
    for one in given {
        tx.execute(
            sql!("DELETE FROM procedures_documents WHERE owner = $1 AND concept = $2"),
            params![owner, one.concept],
        )?;
    }
    for one in given {
        tx.execute(
            sql!(
                "INSERT INTO procedures_documents (owner, concept, place, case_id, file, name, procedure, at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING"
            ),
            params![owner, one.concept, one.place, one.case, one.file.id, one.file.name, one.procedure, one.at],
        )?;
    }
    Ok(())
}

/// What a person or a firm gave before.
pub(crate) fn documents_of<T>(tx: &mut Tx<'_>, owner: Id<T>) -> Result<Vec<Given>, StoreError> {
    tx.all(
        sql!(
            "SELECT concept, place, case_id, file, name, procedure, at FROM procedures_documents WHERE owner = $1
             ORDER BY concept, place LIMIT $2"
        ),
        params![owner, ROWS_MAX],
        |row| {
            Ok(Given {
                concept: row.get(0)?,
                place: row.get(1)?,
                case: row.get(2)?,
                file: Named { id: row.get(3)?, name: row.get(4)? },
                procedure: row.get(5)?,
                at: row.get(6)?,
            })
        },
    )
}

/// Forgets what a person or a firm gave before; the files stay with their cases.
pub(crate) fn forget_documents<T>(tx: &mut Tx<'_>, owner: Id<T>) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM procedures_documents WHERE owner = $1"), params![owner])?;
    Ok(())
}
