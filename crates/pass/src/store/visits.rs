//! What a spotting found, calls, slots, appointments, what was learnt, and codes without paper.

use ::store::{Row, StoreError, Tx, params, sql};
use base::{PersonId, Timestamp};

use crate::appointment::{Appointment, AppointmentId, AppointmentState, Slot, SlotId, Way};
use crate::call_person::Call;
use crate::model::{BookletId, FunderId, LotId, OperationId, PlaceId, Service};
use crate::note_learning::Learnt;
use crate::spot_needs::Proposal;
use crate::spotting::{self, Answers, SkillArea};

pub(crate) fn keep_spotting(
    tx: &mut Tx<'_>,
    booklet: BookletId,
    answers: &Answers,
    agreed_at: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO pass_spottings (booklet, answers, agreed_at) VALUES ($1, $2, $3) \
             ON CONFLICT (booklet) DO NOTHING"
        ),
        params![booklet, spotting::written(answers), agreed_at],
    )?;
    Ok(())
}

pub(crate) fn spotting_of(tx: &mut Tx<'_>, booklet: BookletId) -> Result<Option<(Answers, Timestamp)>, StoreError> {
    tx.first(sql!("SELECT answers, agreed_at FROM pass_spottings WHERE booklet = $1"), params![booklet], |row| {
        let answers: String = row.get(0)?;
        Ok((spotting::read(&answers), row.get(1)?))
    })
}

pub(crate) fn forget_spotting(tx: &mut Tx<'_>, booklet: BookletId) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM pass_spottings WHERE booklet = $1"), params![booklet])?;
    // What was needed, and where the home is, was worked out from it.
    tx.execute(
        sql!("UPDATE pass_proposals SET commune = '', service = NULL, passes = 0 WHERE booklet = $1"),
        params![booklet],
    )?;
    Ok(())
}

pub(crate) fn keep_proposal(
    tx: &mut Tx<'_>,
    booklet: BookletId,
    one: &Proposal,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO pass_proposals (booklet, place, commune, service, passes, at) VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT (booklet) DO UPDATE SET place = excluded.place, commune = excluded.commune, \
             service = excluded.service, passes = excluded.passes, at = excluded.at"
        ),
        params![booklet, one.place, one.commune, one.service.map(|service| service.0), one.passes, at],
    )?;
    Ok(())
}

pub(crate) fn proposal_of(tx: &mut Tx<'_>, booklet: BookletId) -> Result<Option<Proposal>, StoreError> {
    tx.first(
        sql!("SELECT place, commune, service, passes FROM pass_proposals WHERE booklet = $1"),
        params![booklet],
        |row| {
            Ok(Proposal {
                place: row.get(0)?,
                commune: row.get(1)?,
                service: row.get::<Option<u8>>(2)?.map(Service),
                passes: row.get(3)?,
            })
        },
    )
}

/// What belongs to a booklet goes to the one that replaces it.
pub(crate) fn move_visits(tx: &mut Tx<'_>, from: BookletId, to: BookletId) -> Result<(), StoreError> {
    tx.execute(sql!("UPDATE pass_spottings SET booklet = $1 WHERE booklet = $2"), params![to, from])?;
    tx.execute(sql!("UPDATE pass_proposals SET booklet = $1 WHERE booklet = $2"), params![to, from])?;
    tx.execute(sql!("UPDATE pass_calls SET booklet = $1 WHERE booklet = $2"), params![to, from])?;
    tx.execute(
        sql!("UPDATE pass_appointments SET booklet = $1 WHERE booklet = $2 AND state = 'booked'"),
        params![to, from],
    )?;
    Ok(())
}

pub(crate) fn insert_call(tx: &mut Tx<'_>, booklet: BookletId, call: &Call) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO pass_calls (id, booklet, at, by_person, reached, will_come) VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT (id) DO NOTHING"
        ),
        params![call.id, booklet, call.at, call.by, call.reached, call.will_come],
    )?;
    Ok(())
}

/// The calls about a booklet, the newest first.
pub(crate) fn calls_of(tx: &mut Tx<'_>, booklet: BookletId, limit: i64) -> Result<Vec<Call>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, at, by_person, reached, will_come FROM pass_calls WHERE booklet = $1 \
             ORDER BY at DESC, id LIMIT $2"
        ),
        params![booklet, limit],
        |row| {
            Ok(Call { id: row.get(0)?, at: row.get(1)?, by: row.get(2)?, reached: row.get(3)?, will_come: row.get(4)? })
        },
    )
}

pub(crate) fn agree_to_calls(tx: &mut Tx<'_>, booklet: BookletId, at: Timestamp) -> Result<(), StoreError> {
    tx.execute(sql!("UPDATE pass_contacts SET agreed_at = $1 WHERE booklet = $2"), params![at, booklet])?;
    Ok(())
}

pub(crate) fn forget_contact(tx: &mut Tx<'_>, booklet: BookletId) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM pass_contacts WHERE booklet = $1"), params![booklet])?;
    Ok(())
}

pub(crate) fn keep_way(tx: &mut Tx<'_>, place: PlaceId, way: &Way) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO pass_ways (place, way, by_telephone) VALUES ($1, $2, $3) \
             ON CONFLICT (place) DO UPDATE SET way = excluded.way, by_telephone = excluded.by_telephone"
        ),
        params![place, way.way, way.by_telephone],
    )?;
    Ok(())
}

pub(crate) fn way_of(tx: &mut Tx<'_>, place: PlaceId) -> Result<Option<Way>, StoreError> {
    tx.first(sql!("SELECT way, by_telephone FROM pass_ways WHERE place = $1"), params![place], |row| {
        Ok(Way { way: row.get(0)?, by_telephone: row.get(1)? })
    })
}

/// Counters that are listed at a moment.
pub(crate) fn counters_at(tx: &mut Tx<'_>, at: Timestamp, limit: i64) -> Result<Vec<PlaceId>, StoreError> {
    tx.all(
        sql!(
            "SELECT place FROM pass_places WHERE listed_from <= $1 AND (listed_until IS NULL OR listed_until > $2) \
             ORDER BY id LIMIT $3"
        ),
        params![at, at, limit],
        |row| row.get(0),
    )
}

/// Offers a time; `false` when it is offered already.
pub(crate) fn insert_slot(tx: &mut Tx<'_>, slot: &Slot, at: Timestamp) -> Result<bool, StoreError> {
    let added = tx.execute(
        sql!(
            "INSERT INTO pass_slots (id, place, starts_at, ends_at, capacity, service, made_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING"
        ),
        params![slot.id, slot.place, slot.starts_at, slot.ends_at, slot.capacity, slot.service.0, at],
    )?;
    Ok(added == 1)
}

pub(crate) fn slot(tx: &mut Tx<'_>, id: SlotId) -> Result<Option<Slot>, StoreError> {
    tx.first(
        sql!(
            "SELECT s.id, s.place, s.starts_at, s.ends_at, s.capacity, s.service, \
             (SELECT COUNT(*) FROM pass_appointments a WHERE a.slot = s.id AND a.state <> 'cancelled') \
             FROM pass_slots s WHERE s.id = $1 AND s.withdrawn_at IS NULL"
        ),
        params![id],
        read_slot,
    )
}

/// The times of a place between two moments, the next first.
pub(crate) fn slots_of(
    tx: &mut Tx<'_>,
    place: PlaceId,
    (from, to): (Timestamp, Timestamp),
    limit: i64,
) -> Result<Vec<Slot>, StoreError> {
    tx.all(
        sql!(
            "SELECT s.id, s.place, s.starts_at, s.ends_at, s.capacity, s.service, \
             (SELECT COUNT(*) FROM pass_appointments a WHERE a.slot = s.id AND a.state <> 'cancelled') \
             FROM pass_slots s WHERE s.place = $1 AND s.withdrawn_at IS NULL AND s.starts_at > $2 AND s.starts_at < $3 \
             ORDER BY s.starts_at, s.id LIMIT $4"
        ),
        params![place, from, to, limit],
        read_slot,
    )
}

fn read_slot(row: &Row<'_>) -> Result<Slot, StoreError> {
    Ok(Slot {
        id: row.get(0)?,
        place: row.get(1)?,
        starts_at: row.get(2)?,
        ends_at: row.get(3)?,
        capacity: row.get(4)?,
        service: Service(row.get(5)?),
        taken: row.get(6)?,
    })
}

/// Whose time it is, also of one that was withdrawn.
pub(crate) fn place_of_slot(tx: &mut Tx<'_>, id: SlotId) -> Result<Option<PlaceId>, StoreError> {
    tx.first(sql!("SELECT place FROM pass_slots WHERE id = $1"), params![id], |row| row.get(0))
}

pub(crate) fn withdraw_slot(tx: &mut Tx<'_>, id: SlotId, at: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        sql!("UPDATE pass_slots SET withdrawn_at = $1 WHERE id = $2 AND withdrawn_at IS NULL"),
        params![at, id],
    )?;
    Ok(())
}

pub(crate) fn insert_appointment(tx: &mut Tx<'_>, one: &Appointment, at: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO pass_appointments (id, slot, place, booklet, starts_at, ends_at, passes, name, state, made_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        ),
        params![
            one.id,
            one.slot,
            one.place,
            one.booklet,
            one.starts_at,
            one.ends_at,
            one.passes,
            one.name,
            one.state.name(),
            at
        ],
    )?;
    Ok(())
}

pub(crate) fn appointment(tx: &mut Tx<'_>, id: AppointmentId) -> Result<Option<Appointment>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, slot, place, booklet, starts_at, ends_at, passes, name, state \
             FROM pass_appointments WHERE id = $1"
        ),
        params![id],
        read_appointment,
    )
}

/// The appointments of a booklet, the latest first.
pub(crate) fn appointments_of(tx: &mut Tx<'_>, booklet: BookletId, limit: i64) -> Result<Vec<Appointment>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, slot, place, booklet, starts_at, ends_at, passes, name, state FROM pass_appointments \
             WHERE booklet = $1 ORDER BY starts_at DESC, id LIMIT $2"
        ),
        params![booklet, limit],
        read_appointment,
    )
}

/// The appointments of a place that begin between two moments, in their order; those that were cancelled are left out.
pub(crate) fn appointments_at(
    tx: &mut Tx<'_>,
    place: PlaceId,
    (from, to): (Timestamp, Timestamp),
    limit: i64,
) -> Result<Vec<Appointment>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, slot, place, booklet, starts_at, ends_at, passes, name, state FROM pass_appointments \
             WHERE place = $1 AND starts_at >= $2 AND starts_at < $3 AND state <> 'cancelled' \
             ORDER BY starts_at, id LIMIT $4"
        ),
        params![place, from, to, limit],
        read_appointment,
    )
}

/// The appointments of a time that are to come.
pub(crate) fn booked_of(tx: &mut Tx<'_>, slot: SlotId) -> Result<Vec<Appointment>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, slot, place, booklet, starts_at, ends_at, passes, name, state FROM pass_appointments \
             WHERE slot = $1 AND state = 'booked' ORDER BY id LIMIT 1000"
        ),
        params![slot],
        read_appointment,
    )
}

/// Appointments that begin between two moments, and that nobody was reminded of.
pub(crate) fn appointments_due(
    tx: &mut Tx<'_>,
    (from, to): (Timestamp, Timestamp),
    limit: i64,
) -> Result<Vec<Appointment>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, slot, place, booklet, starts_at, ends_at, passes, name, state FROM pass_appointments \
             WHERE state = 'booked' AND reminded_at IS NULL AND starts_at > $1 AND starts_at < $2 \
             ORDER BY starts_at, id LIMIT $3"
        ),
        params![from, to, limit],
        read_appointment,
    )
}

/// Takes note of a reminder; `false` when it was given before.
pub(crate) fn mark_reminded(tx: &mut Tx<'_>, id: AppointmentId, at: Timestamp) -> Result<bool, StoreError> {
    let done = tx.execute(
        sql!(
            "UPDATE pass_appointments SET reminded_at = $1 WHERE id = $2 AND reminded_at IS NULL AND state = 'booked'"
        ),
        params![at, id],
    )?;
    Ok(done == 1)
}

pub(crate) fn set_appointment(tx: &mut Tx<'_>, id: AppointmentId, state: AppointmentState) -> Result<(), StoreError> {
    tx.execute(sql!("UPDATE pass_appointments SET state = $1 WHERE id = $2"), params![state.name(), id])?;
    Ok(())
}

fn read_appointment(row: &Row<'_>) -> Result<Appointment, StoreError> {
    let state: String = row.get(8)?;
    Ok(Appointment {
        id: row.get(0)?,
        slot: row.get(1)?,
        place: row.get(2)?,
        booklet: row.get(3)?,
        starts_at: row.get(4)?,
        ends_at: row.get(5)?,
        passes: row.get(6)?,
        name: row.get(7)?,
        state: AppointmentState::from_name(&state).ok_or_else(|| super::broken("a state of an appointment"))?,
    })
}

/// Forgets under which names people had appointments that are over since a moment; says how many.
pub(crate) fn forget_names(tx: &mut Tx<'_>, before: Timestamp) -> Result<u64, StoreError> {
    tx.execute(sql!("UPDATE pass_appointments SET name = '' WHERE name <> '' AND ends_at < $1"), params![before])
}

/// Forgets what was spotted, calls and codes of booklets that have ended or were replaced; says how many.
pub(crate) fn forget_ended(tx: &mut Tx<'_>, now: Timestamp) -> Result<u64, StoreError> {
    let spottings = tx.execute(
        sql!(
            "DELETE FROM pass_spottings WHERE booklet IN (SELECT b.id FROM pass_booklets b \
             JOIN pass_lots l ON l.id = b.lot WHERE b.state = 4 OR l.ends_at <= $1)"
        ),
        params![now],
    )?;
    let calls = tx.execute(
        sql!(
            "DELETE FROM pass_calls WHERE booklet IN (SELECT b.id FROM pass_booklets b \
             JOIN pass_lots l ON l.id = b.lot WHERE b.state = 4 OR l.ends_at <= $1)"
        ),
        params![now],
    )?;
    let proposals = tx.execute(
        sql!(
            "DELETE FROM pass_proposals WHERE booklet IN (SELECT b.id FROM pass_booklets b \
             JOIN pass_lots l ON l.id = b.lot WHERE b.state = 4 OR l.ends_at <= $1)"
        ),
        params![now],
    )?;
    let codes = tx.execute(
        sql!(
            "DELETE FROM pass_sealed_codes WHERE booklet IN (SELECT b.id FROM pass_booklets b \
             JOIN pass_lots l ON l.id = b.lot WHERE b.state = 4 OR l.ends_at <= $1)"
        ),
        params![now],
    )?;
    Ok(spottings + calls + proposals + codes)
}

/// Forgets what is known of the holder of booklets beside their use; appointments stay, without a name.
pub(crate) fn forget_visits_of(tx: &mut Tx<'_>, holder: PersonId) -> Result<(), StoreError> {
    tx.execute(
        sql!("DELETE FROM pass_spottings WHERE booklet IN (SELECT id FROM pass_booklets WHERE holder = $1)"),
        params![holder],
    )?;
    tx.execute(
        sql!("DELETE FROM pass_calls WHERE booklet IN (SELECT id FROM pass_booklets WHERE holder = $1)"),
        params![holder],
    )?;
    tx.execute(
        sql!("DELETE FROM pass_proposals WHERE booklet IN (SELECT id FROM pass_booklets WHERE holder = $1)"),
        params![holder],
    )?;
    tx.execute(
        sql!("DELETE FROM pass_learning WHERE booklet IN (SELECT id FROM pass_booklets WHERE holder = $1)"),
        params![holder],
    )?;
    tx.execute(
        sql!("DELETE FROM pass_sealed_codes WHERE booklet IN (SELECT id FROM pass_booklets WHERE holder = $1)"),
        params![holder],
    )?;
    tx.execute(
        sql!(
            "UPDATE pass_appointments SET name = '' WHERE booklet IN (SELECT id FROM pass_booklets WHERE holder = $1)"
        ),
        params![holder],
    )?;
    Ok(())
}

/// Writes down what was learnt at a visit; `false` when it was before.
pub(crate) fn insert_learnt(tx: &mut Tx<'_>, lot: LotId, one: &Learnt) -> Result<bool, StoreError> {
    let added = tx.execute(
        sql!(
            "INSERT INTO pass_learning (operation, competence, area, booklet, place, lot, at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (operation, competence) DO NOTHING"
        ),
        params![one.operation, one.competence, one.area.number(), one.booklet, one.place, lot, one.at],
    )?;
    Ok(added == 1)
}

pub(crate) fn forget_learnt(tx: &mut Tx<'_>, operation: OperationId) -> Result<u64, StoreError> {
    tx.execute(sql!("DELETE FROM pass_learning WHERE operation = $1"), params![operation])
}

pub(crate) fn learnt_at(tx: &mut Tx<'_>, operation: OperationId) -> Result<Vec<Learnt>, StoreError> {
    tx.all(
        sql!(
            "SELECT operation, competence, area, booklet, place, at FROM pass_learning WHERE operation = $1 \
             ORDER BY competence LIMIT 100"
        ),
        params![operation],
        read_learnt,
    )
}

/// What was learnt with a booklet, the newest first.
pub(crate) fn learnt_with(tx: &mut Tx<'_>, booklet: BookletId, limit: i64) -> Result<Vec<Learnt>, StoreError> {
    tx.all(
        sql!(
            "SELECT operation, competence, area, booklet, place, at FROM pass_learning WHERE booklet = $1 \
             ORDER BY at DESC, operation, competence LIMIT $2"
        ),
        params![booklet, limit],
        read_learnt,
    )
}

fn read_learnt(row: &Row<'_>) -> Result<Learnt, StoreError> {
    Ok(Learnt {
        operation: row.get(0)?,
        competence: row.get(1)?,
        area: SkillArea::from_number(row.get(2)?).ok_or_else(|| super::broken("an area of skills"))?,
        booklet: row.get(3)?,
        place: row.get(4)?,
        at: row.get(5)?,
    })
}

/// Of a funder's lots: with how many booklets something was learnt in each area, at visits before a moment.
pub(crate) fn learners_by_area(tx: &mut Tx<'_>, funder: FunderId, before: Timestamp) -> Result<[i64; 5], StoreError> {
    let mut counts = [0; 5];
    tx.each(
        sql!(
            "SELECT e.area, COUNT(DISTINCT e.booklet) FROM pass_learning e JOIN pass_lots l ON l.id = e.lot \
             WHERE l.funder = $1 AND e.at < $2 GROUP BY e.area"
        ),
        params![funder, before],
        |row| {
            let area: i64 = row.get(0)?;
            if let Some(count) = usize::try_from(area - 1).ok().and_then(|nth| counts.get_mut(nth)) {
                *count = row.get(1)?;
            }
            Ok(true)
        },
    )?;
    Ok(counts)
}

pub(crate) fn seal_codes(tx: &mut Tx<'_>, booklet: BookletId, sealed: &[u8]) -> Result<(), StoreError> {
    tx.execute(sql!("INSERT INTO pass_sealed_codes (booklet, sealed) VALUES ($1, $2)"), params![booklet, sealed])?;
    Ok(())
}

pub(crate) fn sealed_codes(tx: &mut Tx<'_>, booklet: BookletId) -> Result<Option<Vec<u8>>, StoreError> {
    tx.first(sql!("SELECT sealed FROM pass_sealed_codes WHERE booklet = $1"), params![booklet], |row| row.get(0))
}
