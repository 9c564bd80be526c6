//! Tables and queries of releases.

use ::store::{Row, StoreError, Tx, params, sql};
use base::{PersonId, Timestamp};

use super::{Release, ReleaseId};
use crate::model::{AnswerId, ConsultationId};

/// A release with its facts as they are stored.
pub(super) type Read = Result<Release, serde_json::Error>;

fn read(row: &Row<'_>) -> Result<Read, StoreError> {
    let facts: String = row.get(2)?;
    let facts = match serde_json::from_str(&facts) {
        Ok(facts) => facts,
        Err(error) => return Ok(Err(error)),
    };
    let (at, why): (Option<Timestamp>, Option<String>) = (row.get(7)?, row.get(8)?);
    Ok(Ok(Release {
        id: row.get(0)?,
        consultation: row.get(1)?,
        facts,
        hash: row.get(3)?,
        officer: row.get(4)?,
        signer: row.get(5)?,
        signed_at: row.get(6)?,
        withdrawn: at.map(|at| (at, why.unwrap_or_default())),
    }))
}

/// Keeps a release; `false` when there is one of this consultation, also a withdrawn one.
pub(super) fn put_release(tx: &mut Tx<'_>, release: &Release, facts: &str, package: &[u8]) -> Result<bool, StoreError> {
    let put = tx.execute(
        sql!(
            "INSERT INTO consultations_releases (id, consultation, facts, hash, package, officer, signer, signed_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING"
        ),
        params![
            release.id,
            release.consultation,
            facts,
            release.hash,
            package,
            release.officer,
            release.signer,
            release.signed_at
        ],
    )?;
    Ok(put > 0)
}

pub(super) fn release_of(tx: &mut Tx<'_>, id: ConsultationId) -> Result<Option<Read>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, consultation, facts, hash, officer, signer, signed_at, withdrawn_at, withdrawn_why
             FROM consultations_releases WHERE consultation = $1"
        ),
        params![id],
        read,
    )
}

/// The ZIP of a release; none once it is withdrawn.
pub(super) fn package(tx: &mut Tx<'_>, id: ConsultationId) -> Result<Option<Vec<u8>>, StoreError> {
    let found: Option<Option<Vec<u8>>> = tx.first(
        sql!("SELECT package FROM consultations_releases WHERE consultation = $1 AND withdrawn_at IS NULL"),
        params![id],
        |row| row.get(0),
    )?;
    Ok(found.flatten())
}

/// Withdraws a release, once, and its files with it.
pub(super) fn withdraw(
    tx: &mut Tx<'_>,
    id: ConsultationId,
    release: ReleaseId,
    why: &str,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let done = tx.execute(
        sql!(
            "UPDATE consultations_releases SET withdrawn_at = $1, withdrawn_why = $2, package = NULL
             WHERE id = $3 AND consultation = $4 AND withdrawn_at IS NULL"
        ),
        params![now, why, release, id],
    )?;
    Ok(done > 0)
}

/// Texts that are signed: the answer, the question, who signed.
pub(super) fn signed_texts(tx: &mut Tx<'_>, id: ConsultationId) -> Result<Vec<(AnswerId, String, String)>, StoreError> {
    tx.all(
        sql!("SELECT answer, question, signer FROM consultations_signed_texts WHERE consultation = $1"),
        params![id],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// Signs the text of an answer, once.
pub(super) fn sign_text(
    tx: &mut Tx<'_>,
    id: ConsultationId,
    (answer, question): (&AnswerId, &str),
    (officer, signer): (PersonId, &str),
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO consultations_signed_texts (answer, question, consultation, officer, signer, signed_at)
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING"
        ),
        params![answer.as_slice(), question, id, officer, signer, now],
    )?;
    Ok(())
}

/// Takes a signature back.
pub(super) fn unsign_text(
    tx: &mut Tx<'_>,
    id: ConsultationId,
    answer: &AnswerId,
    question: &str,
) -> Result<(), StoreError> {
    tx.execute(
        sql!("DELETE FROM consultations_signed_texts WHERE consultation = $1 AND answer = $2 AND question = $3"),
        params![id, answer.as_slice(), question],
    )?;
    Ok(())
}
