//! The jury: its members, who reads what, the sheets, and what was discussed.

use ::store::{Row, StoreError, Tx, params, sql};
use base::{PersonId, Timestamp};

use super::Document;
use crate::model::jury::{Conflict, Declared, Discussion, Jury, Marks, Reading};
use crate::model::{ApplicationId, Brief, CallId, Decision, State};

fn count(number: i64) -> usize {
    usize::try_from(number).unwrap_or_default()
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Keeps how a call is judged, with its sealed seed; what is there already stays.
pub(crate) fn add_jury(tx: &mut Tx<'_>, jury: &Jury, seed: &[u8]) -> Result<bool, StoreError> {
    let added = tx.execute(
        sql!(
            "INSERT INTO programme_juries (call, readers, most, distance, seed, commitment, committed_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING"
        ),
        params![
            jury.call,
            number(jury.readers),
            number(jury.most),
            i64::try_from(jury.distance).unwrap_or(i64::MAX),
            seed,
            jury.commitment,
            jury.committed_at
        ],
    )?;
    Ok(added > 0)
}

pub(crate) fn jury(tx: &mut Tx<'_>, call: CallId) -> Result<Option<Jury>, StoreError> {
    tx.first(
        sql!("SELECT call, readers, most, distance, commitment, committed_at FROM programme_juries WHERE call = $1"),
        params![call],
        |row| {
            let (readers, most, distance): (i64, i64, i64) = (row.get(1)?, row.get(2)?, row.get(3)?);
            Ok(Jury {
                call: row.get(0)?,
                readers: count(readers),
                most: count(most),
                distance: u64::try_from(distance).unwrap_or_default(),
                commitment: row.get(4)?,
                committed_at: row.get(5)?,
            })
        },
    )
}

/// The sealed seed of a call's lottery.
pub(crate) fn sealed_seed(tx: &mut Tx<'_>, call: CallId) -> Result<Option<Vec<u8>>, StoreError> {
    tx.first(sql!("SELECT seed FROM programme_juries WHERE call = $1"), params![call], |row| row.get(0))
}

pub(crate) fn set_jury(
    tx: &mut Tx<'_>,
    call: CallId,
    readers: usize,
    most: usize,
    distance: u64,
) -> Result<(), StoreError> {
    tx.execute(
        sql!("UPDATE programme_juries SET readers = $1, most = $2, distance = $3 WHERE call = $4"),
        params![number(readers), number(most), i64::try_from(distance).unwrap_or(i64::MAX), call],
    )?;
    Ok(())
}

/// Published calls without a jury row.
pub(crate) fn calls_without_jury(tx: &mut Tx<'_>, most: i64) -> Result<Vec<CallId>, StoreError> {
    tx.all(
        sql!(
            "SELECT c.id FROM programme_calls c LEFT JOIN programme_juries j ON j.call = c.id
             WHERE c.published_at IS NOT NULL AND j.call IS NULL ORDER BY c.id LIMIT $1"
        ),
        params![most],
        |row| row.get(0),
    )
}

/// Invites somebody, or invites them again.
pub(crate) fn put_reviewer(
    tx: &mut Tx<'_>,
    call: CallId,
    person: PersonId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let put = tx.execute(
        sql!(
            "INSERT INTO programme_reviewers (call, person, invited_at) VALUES ($1, $2, $3)
             ON CONFLICT (call, person) DO UPDATE SET left_at = NULL WHERE programme_reviewers.left_at IS NOT NULL"
        ),
        params![call, person, now],
    )?;
    Ok(put > 0)
}

pub(crate) fn remove_reviewer(
    tx: &mut Tx<'_>,
    call: CallId,
    person: PersonId,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        sql!("UPDATE programme_reviewers SET left_at = $1 WHERE call = $2 AND person = $3 AND left_at IS NULL"),
        params![now, call, person],
    )?;
    // What they sent stays and counts; what they only began is somebody else's now.
    tx.execute(
        sql!(
            "UPDATE programme_readings SET taken_at = $1
             WHERE call = $2 AND reviewer = $3 AND submitted_at IS NULL AND taken_at IS NULL"
        ),
        params![now, call, person],
    )?;
    Ok(())
}

/// The members of a jury, as they were invited.
pub(crate) fn reviewers(tx: &mut Tx<'_>, call: CallId, most: i64) -> Result<Vec<PersonId>, StoreError> {
    tx.all(
        sql!(
            "SELECT person FROM programme_reviewers WHERE call = $1 AND left_at IS NULL
             ORDER BY invited_at, person LIMIT $2"
        ),
        params![call, most],
        |row| row.get(0),
    )
}

/// The calls in whose jury somebody is.
pub(crate) fn calls_of_reviewer(tx: &mut Tx<'_>, person: PersonId, most: i64) -> Result<Vec<CallId>, StoreError> {
    tx.all(
        sql!(
            "SELECT call FROM programme_reviewers WHERE person = $1 AND left_at IS NULL
             ORDER BY invited_at DESC, call LIMIT $2"
        ),
        params![person, most],
        |row| row.get(0),
    )
}

/// Who applies to a call, whether or not they sent it.
pub(crate) fn applicants(tx: &mut Tx<'_>, call: CallId) -> Result<Vec<PersonId>, StoreError> {
    tx.all(
        sql!("SELECT DISTINCT person FROM programme_applications WHERE call = $1 AND state <> 'withdrawn' ORDER BY person"),
        params![call],
        |row| row.get(0),
    )
}

/// The applications of a call that were sent and not taken back, without what was answered, by number.
pub(crate) fn briefs(tx: &mut Tx<'_>, call: CallId, most: i64) -> Result<Vec<Brief>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, person, firm, state, number, decision FROM programme_applications
             WHERE call = $1 AND number IS NOT NULL AND state <> 'withdrawn' ORDER BY number LIMIT $2"
        ),
        params![call, most],
        |row| {
            let decision: Option<Document<Decision>> = row.get(5)?;
            Ok(Brief {
                id: row.get(0)?,
                person: row.get(1)?,
                firm: row.get(2)?,
                state: row.get(3)?,
                number: row.get(4)?,
                outcome: decision.map(|Document(decision)| decision.outcome),
            })
        },
    )
}

fn read(row: &Row<'_>) -> Result<Reading, StoreError> {
    let conflict: Option<String> = row.get(4)?;
    let Document(marks) = row.get(6)?;
    Ok(Reading {
        application: row.get(0)?,
        reviewer: row.get(1)?,
        call: row.get(2)?,
        is_third: row.get(3)?,
        declared: match conflict.as_deref() {
            None => Declared::NotYet,
            Some("") => Declared::Free,
            // A name that nobody knows any more is still a conflict.
            Some(name) => Declared::In(Conflict::from_name(name).unwrap_or(Conflict::Other)),
        },
        taken_at: row.get(5)?,
        marks,
        revision: row.get(7)?,
        submitted_at: row.get(8)?,
    })
}

/// Gives an application to somebody, or gives it back to who had left; given before, nothing changes.
pub(crate) fn add_reading(
    tx: &mut Tx<'_>,
    call: CallId,
    application: ApplicationId,
    reviewer: PersonId,
    is_third: bool,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let added = tx.execute(
        sql!(
            "INSERT INTO programme_readings (application, reviewer, call, given_at, is_third, conflict_words, marks, revision)
             VALUES ($1, $2, $3, $4, $5, '', '{}', 0)
             ON CONFLICT (application, reviewer) DO UPDATE SET taken_at = NULL
             WHERE programme_readings.taken_at IS NOT NULL AND COALESCE(programme_readings.conflict, '') = ''"
        ),
        params![application, reviewer, call, now, is_third],
    )?;
    Ok(added > 0)
}

/// All readings of a call, those that were taken away too.
pub(crate) fn readings_of_call(tx: &mut Tx<'_>, call: CallId) -> Result<Vec<Reading>, StoreError> {
    tx.all(
        sql!(
            "SELECT application, reviewer, call, is_third, conflict, taken_at, marks, revision, submitted_at
             FROM programme_readings WHERE call = $1 ORDER BY application, given_at, reviewer"
        ),
        params![call],
        read,
    )
}

/// What somebody reads of a call, with the numbers of the applications, and where they stand.
pub(crate) fn readings_of_reviewer(
    tx: &mut Tx<'_>,
    call: CallId,
    reviewer: PersonId,
) -> Result<Vec<(Reading, String, State)>, StoreError> {
    tx.all(
        sql!(
            "SELECT r.application, r.reviewer, r.call, r.is_third, r.conflict, r.taken_at, r.marks, r.revision,
                 r.submitted_at, a.number, a.state
             FROM programme_readings r JOIN programme_applications a ON a.id = r.application
             WHERE r.call = $1 AND r.reviewer = $2 AND a.state IN ('complete', 'decided') AND a.number IS NOT NULL
             ORDER BY a.number"
        ),
        params![call, reviewer],
        |row| Ok((read(row)?, row.get(9)?, row.get(10)?)),
    )
}

pub(crate) fn reading(
    tx: &mut Tx<'_>,
    application: ApplicationId,
    reviewer: PersonId,
) -> Result<Option<Reading>, StoreError> {
    tx.first(
        sql!(
            "SELECT application, reviewer, call, is_third, conflict, taken_at, marks, revision, submitted_at
             FROM programme_readings WHERE application = $1 AND reviewer = $2"
        ),
        params![application, reviewer],
        read,
    )
}

/// Keeps what somebody declares; a conflict takes the application away, and a sheet that was sent counts no more, nor a
/// score that was agreed with them: the minutes stay. `false`
/// when they declared a conflict before, or declare that there is none after they sent their sheet.
pub(crate) fn declare(
    tx: &mut Tx<'_>,
    application: ApplicationId,
    reviewer: PersonId,
    conflict: Option<Conflict>,
    words: &str,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let changed = tx.execute(
        sql!(
            "UPDATE programme_readings SET conflict = $1, conflict_words = $2, declared_at = $3, taken_at = $4
             WHERE application = $5 AND reviewer = $6 AND taken_at IS NULL AND (submitted_at IS NULL OR $7)"
        ),
        params![
            conflict.map_or("", Conflict::name),
            words,
            now,
            conflict.map(|_| now),
            application,
            reviewer,
            conflict.is_some()
        ],
    )?;
    if changed > 0 && conflict.is_some() {
        tx.execute(
            sql!("UPDATE programme_discussions SET agreed = NULL WHERE application = $1"),
            params![application],
        )?;
    }
    Ok(changed > 0)
}

/// The conflicts of a call, in the words of who declared them; for the officer.
pub(crate) fn conflicts(tx: &mut Tx<'_>, call: CallId) -> Result<Vec<(String, PersonId, String, String)>, StoreError> {
    tx.all(
        sql!(
            "SELECT a.number, r.reviewer, r.conflict, r.conflict_words
             FROM programme_readings r JOIN programme_applications a ON a.id = r.application
             WHERE r.call = $1 AND r.conflict <> '' AND a.number IS NOT NULL ORDER BY a.number, r.reviewer LIMIT 1000"
        ),
        params![call],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
    )
}

/// Whether somebody sent a sheet about an application that counts.
pub(crate) fn is_judged(tx: &mut Tx<'_>, application: ApplicationId) -> Result<bool, StoreError> {
    let sheets: i64 = tx.one(
        sql!(
            "SELECT COUNT(*) FROM programme_readings
             WHERE application = $1 AND submitted_at IS NOT NULL AND conflict = '' AND taken_at IS NULL"
        ),
        params![application],
        |row| row.get(0),
    )?;
    Ok(sheets > 0)
}

/// Keeps a sheet at a revision, and sends it when `submitted`; `false` when it changed elsewhere, or was sent or taken away.
pub(crate) fn put_sheet(
    tx: &mut Tx<'_>,
    known: &Reading,
    marks: &Marks,
    submitted: Option<Timestamp>,
) -> Result<bool, StoreError> {
    let changed = tx.execute(
        sql!(
            "UPDATE programme_readings SET marks = $1, submitted_at = $2, revision = revision + 1
             WHERE application = $3 AND reviewer = $4 AND revision = $5 AND submitted_at IS NULL AND taken_at IS NULL
                 AND conflict = ''"
        ),
        params![Document(marks), submitted, known.application, known.reviewer, known.revision],
    )?;
    Ok(changed > 0)
}

/// Changes a sheet that was sent, in the discussion; as it was and why stay. `false` when it changed elsewhere.
pub(crate) fn change_sheet(
    tx: &mut Tx<'_>,
    known: &Reading,
    marks: &Marks,
    reason: &str,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let changed = tx.execute(
        sql!(
            "UPDATE programme_readings SET marks = $1, revision = revision + 1
             WHERE application = $2 AND reviewer = $3 AND revision = $4 AND submitted_at IS NOT NULL"
        ),
        params![Document(marks), known.application, known.reviewer, known.revision],
    )?;
    if changed > 0 {
        tx.execute(
            sql!(
                "INSERT INTO programme_sheet_changes (application, reviewer, revision, was, became, reason, at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7)"
            ),
            params![
                known.application,
                known.reviewer,
                known.revision,
                Document(&known.marks),
                Document(marks),
                reason,
                now
            ],
        )?;
    }
    Ok(changed > 0)
}

/// Who changed their sheet of an application after it was sent, and why.
pub(crate) fn sheet_changes(
    tx: &mut Tx<'_>,
    application: ApplicationId,
) -> Result<Vec<(PersonId, String, Timestamp)>, StoreError> {
    tx.all(
        sql!(
            "SELECT reviewer, reason, at FROM programme_sheet_changes WHERE application = $1 ORDER BY at, revision LIMIT 100"
        ),
        params![application],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

fn read_discussion(row: &Row<'_>) -> Result<Discussion, StoreError> {
    let Document(present) = row.get(1)?;
    Ok(Discussion {
        application: row.get(0)?,
        present,
        minutes: row.get(2)?,
        agreed: row.get(3)?,
        reason: row.get(4)?,
        at: row.get(5)?,
    })
}

/// Keeps what was said of an application.
pub(crate) fn put_discussion(
    tx: &mut Tx<'_>,
    call: CallId,
    officer: PersonId,
    one: &Discussion,
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO programme_discussions (application, call, present, minutes, agreed, reason, officer, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (application) DO UPDATE SET present = excluded.present, minutes = excluded.minutes,
                 agreed = excluded.agreed, reason = excluded.reason, officer = excluded.officer, at = excluded.at"
        ),
        params![one.application, call, Document(&one.present), one.minutes, one.agreed, one.reason, officer, one.at],
    )?;
    Ok(())
}

pub(crate) fn discussions(tx: &mut Tx<'_>, call: CallId) -> Result<Vec<Discussion>, StoreError> {
    tx.all(
        sql!(
            "SELECT application, present, minutes, agreed, reason, at FROM programme_discussions WHERE call = $1
             ORDER BY application"
        ),
        params![call],
        read_discussion,
    )
}
