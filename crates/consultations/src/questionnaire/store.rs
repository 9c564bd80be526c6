//! Tables and queries of questions in writing.

use ::store::{Row, StoreError, Tx, params, sql};
use base::{PersonId, Timestamp};

use super::{Draft, QuestionnaireId};

/// A draft with its content as it is stored.
pub(super) type Read = Result<Draft, serde_json::Error>;

fn read(row: &Row<'_>) -> Result<Read, StoreError> {
    let content: String = row.get(2)?;
    let content = match serde_json::from_str(&content) {
        Ok(content) => content,
        Err(error) => return Ok(Err(error)),
    };
    Ok(Ok(Draft { id: row.get(0)?, officer: row.get(1)?, content, revision: row.get(3)?, changed_at: row.get(4)? }))
}

/// Keeps a new draft; the same creation key again changes nothing.
pub(super) fn add(tx: &mut Tx<'_>, draft: &Draft, content: &str, creation_key: &str) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO consultations_questionnaires (id, officer, content, revision, creation_key, changed_at)
             VALUES ($1, $2, $3, 1, $4, $5) ON CONFLICT DO NOTHING"
        ),
        params![draft.id, draft.officer, content, creation_key, draft.changed_at],
    )?;
    Ok(())
}

pub(super) fn by_creation_key(tx: &mut Tx<'_>, creation_key: &str) -> Result<Option<Read>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, officer, content, revision, changed_at FROM consultations_questionnaires
             WHERE creation_key = $1"
        ),
        params![creation_key],
        read,
    )
}

pub(super) fn by_id(tx: &mut Tx<'_>, id: QuestionnaireId) -> Result<Option<Read>, StoreError> {
    tx.first(
        sql!("SELECT id, officer, content, revision, changed_at FROM consultations_questionnaires WHERE id = $1"),
        params![id],
        read,
    )
}

/// An officer's drafts, the one that changed last first.
pub(super) fn of_officer(tx: &mut Tx<'_>, officer: PersonId, most: i64) -> Result<Vec<Read>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, officer, content, revision, changed_at FROM consultations_questionnaires
             WHERE officer = $1 ORDER BY changed_at DESC, id LIMIT $2"
        ),
        params![officer, most],
        read,
    )
}

/// Keeps a draft as it is now; `false` when another page changed it meanwhile.
pub(super) fn change(
    tx: &mut Tx<'_>,
    id: QuestionnaireId,
    content: &str,
    known: i64,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let changed = tx.execute(
        sql!(
            "UPDATE consultations_questionnaires SET content = $1, revision = revision + 1, changed_at = $2
             WHERE id = $3 AND revision = $4"
        ),
        params![content, now, id, known],
    )?;
    Ok(changed > 0)
}
