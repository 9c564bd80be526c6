//! The table of who registered for which event.

use base::{Lang, PersonId, Timestamp};
use store::{Row, StoreError, Tx, params, sql};

use super::named_columns;
use crate::model::{EventId, Mode};
use crate::registering::{Line, Registration, RegistrationId, RegistrationState};

/// People of one event that letters go to at once.
const CONCERNED_MAX: i64 = 50_000;

named_columns! { RegistrationState: "a state of a registration" }

/// How a way to attend is called in the table.
const fn attendance(mode: Mode) -> &'static str {
    match mode {
        Mode::OnSite => "on_site",
        Mode::Remote => "online",
    }
}

fn registration(row: &Row<'_>) -> Result<Registration, StoreError> {
    Ok(Registration {
        id: row.get(0)?,
        event: row.get(1)?,
        name: row.get(2)?,
        email: row.get(3)?,
        person: row.get(4)?,
        lang: row.get::<String>(5)?.parse().unwrap_or(Lang::Fr),
        attendance: if row.get::<String>(6)? == "online" { Mode::Remote } else { Mode::OnSite },
        state: row.get(7)?,
        asked_at: row.get(8)?,
        queued_at: row.get(9)?,
        answer_by: row.get(10)?,
        attended: row.get(11)?,
        letters: row.get(12)?,
    })
}

/// The registration of an identifier.
pub fn registration_of(tx: &mut Tx<'_>, id: RegistrationId) -> Result<Option<Registration>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, event, name, email, person, lang, attendance, state, asked_at, queued_at, answer_by, attended, \
             letters FROM directory_registrations WHERE id = $1"
        ),
        params![id],
        registration,
    )
}

/// The registration of a mailbox for an event.
pub fn of_email(tx: &mut Tx<'_>, event: EventId, email_key: &str) -> Result<Option<Registration>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, event, name, email, person, lang, attendance, state, asked_at, queued_at, answer_by, attended, \
             letters FROM directory_registrations WHERE event = $1 AND email_key = $2"
        ),
        params![event, email_key],
        registration,
    )
}

/// A person's registrations, the newest first.
pub fn of_person(tx: &mut Tx<'_>, person: PersonId, most: i64) -> Result<Vec<Registration>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, event, name, email, person, lang, attendance, state, asked_at, queued_at, answer_by, attended, \
             letters FROM directory_registrations WHERE person = $1 ORDER BY asked_at DESC, id LIMIT $2"
        ),
        params![person, most],
        registration,
    )
}

/// Everybody who comes to an event, or stands in line.
pub fn concerned(tx: &mut Tx<'_>, event: EventId) -> Result<Vec<Registration>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, event, name, email, person, lang, attendance, state, asked_at, queued_at, answer_by, attended, \
             letters FROM directory_registrations WHERE event = $1 AND state IN ('registered', 'waiting', 'offered') \
             ORDER BY queued_at, id LIMIT $2"
        ),
        params![event, CONCERNED_MAX],
        registration,
    )
}

/// A page of those who come or stand in line: those with a place first, each in the order of the line.
pub fn attendees(tx: &mut Tx<'_>, event: EventId, offset: i64, most: i64) -> Result<Vec<Registration>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, event, name, email, person, lang, attendance, state, asked_at, queued_at, answer_by, attended, \
             letters FROM directory_registrations WHERE event = $1 AND state IN ('registered', 'waiting', 'offered') \
             ORDER BY state, queued_at, id LIMIT $2 OFFSET $3"
        ),
        params![event, most, offset],
        registration,
    )
}

/// Puts a registration in, or in the place of what was there under its identifier.
pub fn put_registration(tx: &mut Tx<'_>, known: &Registration, email_key: &str) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO directory_registrations (id, event, name, email, email_key, person, lang, attendance, state, \
             asked_at, queued_at, answer_by, attended, letters) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) \
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, email = excluded.email, person = excluded.person, \
             lang = excluded.lang, attendance = excluded.attendance, state = excluded.state, \
             asked_at = excluded.asked_at, queued_at = excluded.queued_at, answer_by = excluded.answer_by, \
             attended = excluded.attended, letters = excluded.letters"
        ),
        params![
            known.id,
            known.event,
            known.name,
            known.email,
            email_key,
            known.person,
            known.lang.tag(),
            attendance(known.attendance),
            known.state,
            known.asked_at,
            known.queued_at,
            known.answer_by,
            known.attended,
            known.letters,
        ],
    )?;
    Ok(())
}

/// How long the line of one way to attend is.
pub fn line(tx: &mut Tx<'_>, event: EventId, mode: Mode, places: Option<u32>) -> Result<Line, StoreError> {
    let mut line = Line { places, ..Line::default() };
    tx.each(
        sql!(
            "SELECT state, COUNT(*) FROM directory_registrations WHERE event = $1 AND attendance = $2 \
             AND state IN ('registered', 'waiting', 'offered') GROUP BY state"
        ),
        params![event, attendance(mode)],
        |row| {
            let many: u32 = row.get(1)?;
            match row.get(0)? {
                RegistrationState::Waiting => line.waiting += many,
                _ => line.taken += many,
            }
            Ok(true)
        },
    )?;
    Ok(line)
}

/// Those who are next in line.
pub fn next_in_line(tx: &mut Tx<'_>, event: EventId, mode: Mode, most: u32) -> Result<Vec<Registration>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, event, name, email, person, lang, attendance, state, asked_at, queued_at, answer_by, attended, \
             letters FROM directory_registrations WHERE event = $1 AND attendance = $2 AND state = 'waiting' \
             ORDER BY queued_at, id LIMIT $3"
        ),
        params![event, attendance(mode), most],
        registration,
    )
}

/// How many people stand before this one in the line.
pub fn before_in_line(tx: &mut Tx<'_>, known: &Registration) -> Result<u32, StoreError> {
    tx.one(
        sql!(
            "SELECT COUNT(*) FROM directory_registrations WHERE event = $1 AND attendance = $2 AND state = 'waiting' \
             AND (queued_at < $3 OR (queued_at = $3 AND id < $4))"
        ),
        params![known.event, attendance(known.attendance), known.queued_at, known.id],
        |row| row.get(0),
    )
}

/// Registrations of an event, of every state.
pub fn count(tx: &mut Tx<'_>, event: EventId) -> Result<i64, StoreError> {
    tx.one(sql!("SELECT COUNT(*) FROM directory_registrations WHERE event = $1"), params![event], |row| row.get(0))
}

/// Registrations of a mailbox that wait to be confirmed, for every event.
pub fn count_unconfirmed(tx: &mut Tx<'_>, email_key: &str) -> Result<i64, StoreError> {
    tx.one(
        sql!("SELECT COUNT(*) FROM directory_registrations WHERE email_key = $1 AND state = 'unconfirmed'"),
        params![email_key],
        |row| row.get(0),
    )
}

/// Places that were held until now, and that nobody took.
pub fn offers_over(tx: &mut Tx<'_>, now: Timestamp, most: i64) -> Result<Vec<Registration>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, event, name, email, person, lang, attendance, state, asked_at, queued_at, answer_by, attended, \
             letters FROM directory_registrations WHERE state = 'offered' AND answer_by <= $1 \
             ORDER BY answer_by, id LIMIT $2"
        ),
        params![now, most],
        registration,
    )
}

/// Takes away what was asked for before and never confirmed; gives how many.
pub fn delete_unconfirmed(tx: &mut Tx<'_>, before: Timestamp) -> Result<u64, StoreError> {
    tx.execute(
        sql!("DELETE FROM directory_registrations WHERE state = 'unconfirmed' AND asked_at < $1"),
        params![before],
    )
}

/// Takes away everybody of events that ended before; gives how many.
pub fn delete_over(tx: &mut Tx<'_>, before: Timestamp) -> Result<u64, StoreError> {
    tx.execute(
        sql!("DELETE FROM directory_registrations WHERE event IN (SELECT id FROM directory_events WHERE ends < $1)"),
        params![before],
    )
}

/// Notes whether somebody came.
pub fn tick(tx: &mut Tx<'_>, event: EventId, id: RegistrationId, attended: bool) -> Result<bool, StoreError> {
    let changed = tx.execute(
        sql!(
            "UPDATE directory_registrations SET attended = $1 WHERE id = $2 AND event = $3 \
             AND state IN ('registered', 'offered', 'waiting')"
        ),
        params![attended, id, event],
    )?;
    Ok(changed == 1)
}

/// Deletes every registration of a person.
pub fn forget_person(tx: &mut Tx<'_>, person: PersonId) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM directory_registrations WHERE person = $1"), params![person])?;
    Ok(())
}
