//! Programmes and calls.

use ::store::{Row, StoreError, Tx, params, sql};
use base::{PersonId, Timestamp};

use super::Document;
use crate::model::{Call, CallId, Programme, ProgrammeAbout, ProgrammeId};

/// A call as it is made, with its sheet.
#[derive(Debug, Clone)]
pub(crate) struct Made {
    pub(crate) call: Call,
    pub(crate) file_name: String,
    pub(crate) sheet: Vec<u8>,
    pub(crate) creation_key: String,
    pub(crate) made_at: Timestamp,
}

/// The sheet of a call and the name of its file.
#[derive(Debug, Clone)]
pub(crate) struct Stored {
    pub(crate) file_name: String,
    pub(crate) sheet: Vec<u8>,
}

fn read_programme(row: &Row<'_>) -> Result<Programme, StoreError> {
    let Document(about) = row.get(3)?;
    Ok(Programme { id: row.get(0)?, code: row.get(1)?, officer: row.get(2)?, about })
}

/// Keeps a new programme; one of the same code stays as it is.
pub(crate) fn add_programme(tx: &mut Tx<'_>, programme: &Programme, now: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO programmes (id, code, officer, about, made_at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT DO NOTHING"
        ),
        params![programme.id, programme.code, programme.officer, Document(&programme.about), now],
    )?;
    Ok(())
}

pub(crate) fn programme(tx: &mut Tx<'_>, id: ProgrammeId) -> Result<Option<Programme>, StoreError> {
    tx.first(sql!("SELECT id, code, officer, about FROM programmes WHERE id = $1"), params![id], read_programme)
}

pub(crate) fn programme_by_code(tx: &mut Tx<'_>, code: &str) -> Result<Option<Programme>, StoreError> {
    tx.first(sql!("SELECT id, code, officer, about FROM programmes WHERE code = $1"), params![code], read_programme)
}

fn read(row: &Row<'_>) -> Result<Call, StoreError> {
    let Document(about) = row.get(4)?;
    let Document(bounds) = row.get(10)?;
    let Document(eligibility) = row.get(11)?;
    let Document(criteria) = row.get(12)?;
    let (places, pass_mark): (i64, Option<i64>) = (row.get(8)?, row.get(9)?);
    Ok(Call {
        id: row.get(0)?,
        programme: row.get(1)?,
        code: row.get(2)?,
        officer: row.get(3)?,
        about,
        hash: row.get(5)?,
        opens_at: row.get(6)?,
        closes_at: row.get(7)?,
        places: u32::try_from(places).unwrap_or(u32::MAX),
        pass_mark: pass_mark.map(|mark| u32::try_from(mark).unwrap_or(u32::MAX)),
        bounds,
        eligibility,
        criteria,
        published_at: row.get(13)?,
    })
}

/// Keeps a new call; the same creation key again changes nothing.
pub(crate) fn add_call(tx: &mut Tx<'_>, made: &Made) -> Result<(), StoreError> {
    let call = &made.call;
    tx.execute(
        sql!(
            "INSERT INTO programme_calls (id, programme, code, officer, about, file_name, sheet, hash, creation_key,
                 opens_at, closes_at, places, pass_mark, bounds, eligibility, criteria, made_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
             ON CONFLICT DO NOTHING"
        ),
        params![
            call.id,
            call.programme,
            call.code,
            call.officer,
            Document(&call.about),
            made.file_name,
            made.sheet,
            call.hash,
            made.creation_key,
            call.opens_at,
            call.closes_at,
            i64::from(call.places),
            call.pass_mark.map(i64::from),
            Document(&call.bounds),
            Document(&call.eligibility),
            Document(&call.criteria),
            made.made_at
        ],
    )?;
    Ok(())
}

/// Replaces a draft, and what is said of its programme; `false` once it is published.
pub(crate) fn change_call(tx: &mut Tx<'_>, made: &Made) -> Result<bool, StoreError> {
    let call = &made.call;
    let changed = tx.execute(
        sql!(
            "UPDATE programme_calls SET programme = $1, about = $2, file_name = $3, sheet = $4, hash = $5, opens_at = $6,
                 closes_at = $7, places = $8, pass_mark = $9, bounds = $10, eligibility = $11, criteria = $12
             WHERE id = $13 AND published_at IS NULL"
        ),
        params![
            call.programme,
            Document(&call.about),
            made.file_name,
            made.sheet,
            call.hash,
            call.opens_at,
            call.closes_at,
            i64::from(call.places),
            call.pass_mark.map(i64::from),
            Document(&call.bounds),
            Document(&call.eligibility),
            Document(&call.criteria),
            call.id
        ],
    )?;
    Ok(changed > 0)
}

/// Publishes a draft; the programme is called from now on as this call says.
pub(crate) fn publish(
    tx: &mut Tx<'_>,
    id: CallId,
    hash: &str,
    programme: ProgrammeId,
    about: &ProgrammeAbout,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let changed = tx.execute(
        sql!("UPDATE programme_calls SET published_at = $1 WHERE id = $2 AND hash = $3 AND published_at IS NULL"),
        params![now, id, hash],
    )?;
    if changed > 0 {
        tx.execute(sql!("UPDATE programmes SET about = $1 WHERE id = $2"), params![Document(about), programme])?;
    }
    Ok(changed > 0)
}

pub(crate) fn by_id(tx: &mut Tx<'_>, id: CallId) -> Result<Option<Call>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, programme, code, officer, about, hash, opens_at, closes_at, places, pass_mark, bounds, eligibility,
                 criteria, published_at
             FROM programme_calls WHERE id = $1"
        ),
        params![id],
        read,
    )
}

pub(crate) fn by_code(tx: &mut Tx<'_>, code: &str) -> Result<Option<Call>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, programme, code, officer, about, hash, opens_at, closes_at, places, pass_mark, bounds, eligibility,
                 criteria, published_at
             FROM programme_calls WHERE code = $1"
        ),
        params![code],
        read,
    )
}

pub(crate) fn by_creation_key(tx: &mut Tx<'_>, key: &str) -> Result<Option<Call>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, programme, code, officer, about, hash, opens_at, closes_at, places, pass_mark, bounds, eligibility,
                 criteria, published_at
             FROM programme_calls WHERE creation_key = $1"
        ),
        params![key],
        read,
    )
}

/// An officer's, the newest first.
pub(crate) fn of_officer(tx: &mut Tx<'_>, officer: PersonId, most: i64) -> Result<Vec<Call>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, programme, code, officer, about, hash, opens_at, closes_at, places, pass_mark, bounds, eligibility,
                 criteria, published_at
             FROM programme_calls WHERE officer = $1 ORDER BY made_at DESC, id LIMIT $2"
        ),
        params![officer, most],
        read,
    )
}

/// A programme and all its calls are another officer's from now on; `false` when they are not this one's any more.
pub(crate) fn hand_over(
    tx: &mut Tx<'_>,
    programme: ProgrammeId,
    from: PersonId,
    to: PersonId,
) -> Result<bool, StoreError> {
    let calls = tx.execute(
        sql!("UPDATE programme_calls SET officer = $1 WHERE programme = $2 AND officer = $3"),
        params![to, programme, from],
    )?;
    tx.execute(
        sql!("UPDATE programmes SET officer = $1 WHERE id = $2 AND officer = $3"),
        params![to, programme, from],
    )?;
    Ok(calls > 0)
}

/// Throws the drafts of an officer away.
pub(crate) fn forget_drafts_of(tx: &mut Tx<'_>, officer: PersonId) -> Result<u64, StoreError> {
    let gone =
        tx.execute(sql!("DELETE FROM programme_calls WHERE officer = $1 AND published_at IS NULL"), params![officer])?;
    // The short name of a programme that has no call any more is free again.
    tx.execute(
        sql!(
            "DELETE FROM programmes
             WHERE officer = $1 AND id NOT IN (SELECT programme FROM programme_calls)"
        ),
        params![officer],
    )?;
    Ok(gone)
}

/// Whose the published calls are.
pub(crate) fn officers_of_published(tx: &mut Tx<'_>) -> Result<Vec<PersonId>, StoreError> {
    tx.all(
        sql!("SELECT DISTINCT officer FROM programme_calls WHERE published_at IS NOT NULL ORDER BY officer LIMIT 500"),
        params![],
        |row| row.get(0),
    )
}

/// The published seasons of a programme, the last first.
pub(crate) fn of_programme(tx: &mut Tx<'_>, programme: ProgrammeId, most: i64) -> Result<Vec<Call>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, programme, code, officer, about, hash, opens_at, closes_at, places, pass_mark, bounds, eligibility,
                 criteria, published_at
             FROM programme_calls WHERE programme = $1 AND published_at IS NOT NULL ORDER BY opens_at DESC, id LIMIT $2"
        ),
        params![programme, most],
        read,
    )
}

/// Those that are published, those that close last first.
pub(crate) fn all_published(tx: &mut Tx<'_>, most: i64) -> Result<Vec<Call>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, programme, code, officer, about, hash, opens_at, closes_at, places, pass_mark, bounds, eligibility,
                 criteria, published_at
             FROM programme_calls WHERE published_at IS NOT NULL ORDER BY closes_at DESC, id LIMIT $1"
        ),
        params![most],
        read,
    )
}

/// The sheet of a call.
pub(crate) fn sheet(tx: &mut Tx<'_>, id: CallId) -> Result<Option<Stored>, StoreError> {
    tx.first(sql!("SELECT file_name, sheet FROM programme_calls WHERE id = $1"), params![id], |row| {
        Ok(Stored { file_name: row.get(0)?, sheet: row.get(1)? })
    })
}
