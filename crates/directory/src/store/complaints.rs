//! The table of complaints about offers.

use base::{PersonId, Timestamp};
use store::{Row, StoreError, Tx, params, sql};

use crate::offers::{Complaint, ComplaintId, OfferId};

/// Complaints of one offer that are counted.
const COUNTED_MAX: i64 = 10_000;

/// Writes a complaint down; the same `creation_key` twice writes it once. Gives the one that is there, and whether it
/// is new.
pub fn insert_complaint(
    tx: &mut Tx<'_>,
    complaint: &Complaint,
    creation_key: &str,
) -> Result<(ComplaintId, bool), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO directory_complaints (id, offer, person, firm, message, asked_at, answer_by, creation_key) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (person, creation_key) DO NOTHING"
        ),
        params![
            complaint.id,
            complaint.offer,
            complaint.person,
            complaint.firm,
            complaint.message,
            complaint.asked_at,
            complaint.answer_by,
            creation_key,
        ],
    )?;
    let id: ComplaintId = tx.one(
        sql!("SELECT id FROM directory_complaints WHERE person = $1 AND creation_key = $2"),
        params![complaint.person, creation_key],
        |row| row.get(0),
    )?;
    Ok((id, id == complaint.id))
}

/// Complaints of a person about an offer that nobody answered.
pub fn count_waiting(tx: &mut Tx<'_>, person: PersonId, offer: OfferId) -> Result<usize, StoreError> {
    let many: u32 = tx.one(
        sql!("SELECT COUNT(*) FROM directory_complaints WHERE person = $1 AND offer = $2 AND answered_at IS NULL"),
        params![person, offer],
        |row| row.get(0),
    )?;
    Ok(usize::try_from(many).unwrap_or(usize::MAX))
}

/// The complaint of an identifier.
pub fn complaint_of(tx: &mut Tx<'_>, id: ComplaintId) -> Result<Option<Complaint>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, offer, person, firm, message, asked_at, answer_by, answer, answered_at \
             FROM directory_complaints WHERE id = $1"
        ),
        params![id],
        complaint,
    )
}

/// What a person complained of, the newest first.
pub fn complaints_of(tx: &mut Tx<'_>, person: PersonId, most: i64) -> Result<Vec<Complaint>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, offer, person, firm, message, asked_at, answer_by, answer, answered_at \
             FROM directory_complaints WHERE person = $1 ORDER BY asked_at DESC, id LIMIT $2"
        ),
        params![person, most],
        complaint,
    )
}

/// What nobody answered, what is due first.
pub fn unanswered(tx: &mut Tx<'_>, most: i64) -> Result<Vec<Complaint>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, offer, person, firm, message, asked_at, answer_by, answer, answered_at \
             FROM directory_complaints WHERE answered_at IS NULL ORDER BY answer_by, id LIMIT $1"
        ),
        params![most],
        complaint,
    )
}

/// Deletes the complaints of a person that nobody answered; of the others, what they say.
pub fn forget_person(tx: &mut Tx<'_>, person: PersonId) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM directory_complaints WHERE person = $1 AND answered_at IS NULL"), params![person])?;
    tx.execute(
        sql!("UPDATE directory_complaints SET firm = '–', message = '–', answer = '–' WHERE person = $1"),
        params![person],
    )?;
    Ok(())
}

fn complaint(row: &Row<'_>) -> Result<Complaint, StoreError> {
    let answer: Option<String> = row.get(7)?;
    Ok(Complaint {
        id: row.get(0)?,
        offer: row.get(1)?,
        person: row.get(2)?,
        firm: row.get(3)?,
        message: row.get(4)?,
        asked_at: row.get(5)?,
        answer_by: row.get(6)?,
        answer: answer.zip(row.get(8)?),
    })
}

/// When the complaints about an offer were written, were to be answered, and were answered.
pub fn times_of(tx: &mut Tx<'_>, offer: OfferId) -> Result<Vec<(Timestamp, Timestamp, Option<Timestamp>)>, StoreError> {
    tx.all(
        sql!(
            "SELECT asked_at, answer_by, answered_at FROM directory_complaints WHERE offer = $1 \
             ORDER BY asked_at LIMIT $2"
        ),
        params![offer, COUNTED_MAX],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// Writes an answer down, where there is none.
pub fn put_answer(
    tx: &mut Tx<'_>,
    id: ComplaintId,
    answer: &str,
    (by, now): (PersonId, Timestamp),
) -> Result<bool, StoreError> {
    let changed = tx.execute(
        sql!(
            "UPDATE directory_complaints SET answer = $1, answered_at = $2, answered_by = $3 \
             WHERE id = $4 AND answered_at IS NULL"
        ),
        params![answer, now, by, id],
    )?;
    Ok(changed == 1)
}
