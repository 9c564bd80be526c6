//! An appointment is booked, moved, cancelled and kept. Passes that are kept for it stand in no place's way.

use ::store::Tx;
use base::{PersonId, Timestamp};
use evidence::Action;
use jiff::SignedDuration;
use jiff::civil::Date;

use crate::appointment::{Appointment, AppointmentId, AppointmentState, SlotId, lacking};
use crate::decide::Refusal;
use crate::model::{Booklet, BookletId, BookletState, PassId, PlaceId, PrescriberId};
use crate::room::{PassError, Passes};
use crate::store;

/// Appointments of a booklet that are looked at.
const OF_BOOKLET_MAX: i64 = 50;
/// Appointments of a day that a place is shown.
const OF_DAY_MAX: i64 = 500;
/// Most characters of the name under which the person is called.
const NAME_MAX_CHARS: usize = 80;
/// For so long after an appointment a place may still note that the person came, or did not.
const NOTED_WITHIN: SignedDuration = SignedDuration::from_hours(24 * 14);
/// The name of an appointment is forgotten so long after it.
const NAME_KEPT: SignedDuration = SignedDuration::from_hours(24 * 30);
/// Why a place sees who has an appointment there.
const BASIS_PLACE: &str = "pass-basis-appointment";

/// What a place cancels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// An appointment.
    Appointment(AppointmentId),
    /// A time that it offers, with all that were booked of it: it is offered no longer.
    Slot(SlotId),
}

/// Who books: a prescriber for the person, or the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Booker {
    /// Somebody of the prescriber who handed the booklet over.
    Prescriber(PersonId, PrescriberId),
    /// Whose account the booklet is attached to.
    Holder(PersonId),
}

impl Booker {
    fn may(self, booklet: &Booklet) -> bool {
        match self {
            Self::Prescriber(_, id) => booklet.prescriber == Some(id),
            Self::Holder(person) => booklet.holder == Some(person),
        }
    }
}

/// What is booked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booking {
    /// Chosen before: the same again books once.
    pub id: AppointmentId,
    /// The time.
    pub slot: SlotId,
    /// The booklet.
    pub booklet: BookletId,
    /// Passes to keep for it, from 0 to what is left and not kept for another one.
    pub passes: i64,
    /// Under which name the person is called; may be empty.
    pub name: String,
    /// The appointment that it takes the place of.
    pub instead_of: Option<AppointmentId>,
}

impl Passes {
    /// Books a time; with [`Booking::instead_of`], another appointment of the booklet is cancelled in the same transaction.
    /// Of two who want the last place, one gets it.
    ///
    /// # Errors
    /// [`PassError::Full`] when nobody more may come; [`PassError::Over`] when it began or is no longer offered;
    /// [`PassError::Overlaps`] with another appointment of the booklet; [`Refusal::NotHandedOver`], [`Refusal::Blocked`],
    /// [`Refusal::Replaced`], [`Refusal::Ended`], [`Refusal::OutsideTerritory`], [`Refusal::NotListed`] for passes that the
    /// place could not take then; [`PassError::Field`] for `passes` and `name`.
    pub async fn book(&self, by: Booker, booking: Booking) -> Result<Appointment, PassError> {
        let name = booking.name.trim().to_owned();
        if name.chars().count() > NAME_MAX_CHARS {
            return Err(PassError::Field("name"));
        }
        let booking = Booking { name, ..booking };
        self.record_booking(by, booking.booklet).await?;
        let now = self.clock.now();
        self.db.write(move |tx| book(tx, by, &booking, now)).await
    }

    /// Cancels an appointment that is to come: its passes are free at once. The same again changes nothing.
    ///
    /// # Errors
    /// [`PassError::NotFound`] for somebody else's, [`PassError::Over`] when it is over.
    pub async fn cancel_appointment(&self, by: Booker, id: AppointmentId) -> Result<Appointment, PassError> {
        let one = self.db.read(move |tx| store::appointment(tx, id)).await?.ok_or(PassError::NotFound)?;
        self.record_booking(by, one.booklet).await?;
        let now = self.clock.now();
        self.db
            .write(move |tx| {
                let one = store::appointment(tx, id)?.ok_or(PassError::NotFound)?;
                cancel(tx, &one, now)?;
                Ok(one)
            })
            .await
    }

    /// A place cancels an appointment, or withdraws a time with all that were booked of it; gives what was booked. Nobody is
    /// told: [`Desks::cancel_and_tell`](crate::Desks::cancel_and_tell) does both at once.
    ///
    /// # Errors
    /// [`PassError::NotFound`] for another place's, [`PassError::Over`] when an appointment is over.
    pub async fn cancel_at(&self, place: PlaceId, ending: Ending) -> Result<Vec<Appointment>, PassError> {
        let now = self.clock.now();
        self.db
            .write(move |tx| {
                let ended = ended_by(tx, place, ending)?;
                end(tx, &ended, ending, now)?;
                Ok(ended)
            })
            .await
    }

    /// A place notes that the person came, or did not; it may be corrected for two weeks.
    ///
    /// # Errors
    /// [`PassError::NotFound`] for another place's or one that was cancelled, [`PassError::Over`] before it begins and two
    /// weeks after it.
    pub async fn note_visit(&self, place: PlaceId, id: AppointmentId, came: bool) -> Result<(), PassError> {
        let now = self.clock.now();
        self.db
            .write(move |tx| {
                let one = store::appointment(tx, id)?.filter(|one| one.place == place).ok_or(PassError::NotFound)?;
                if one.state == AppointmentState::Cancelled {
                    return Err(PassError::NotFound);
                }
                let is_early = now.plus(SignedDuration::from_hours(1)) < one.starts_at;
                if is_early || now.since(one.ends_at) > NOTED_WITHIN {
                    return Err(PassError::Over);
                }
                let state = if came { AppointmentState::Came } else { AppointmentState::Missed };
                Ok(store::set_appointment(tx, id, state)?)
            })
            .await
    }

    /// Passes of a booklet were used at a place: who had an appointment there that day came.
    pub async fn note_came(&self, place: PlaceId, booklets: Vec<BookletId>, at: Timestamp) -> Result<(), PassError> {
        let day = self.day(at);
        let span = (self.start_of(day), self.after(day, 0));
        self.db
            .write(move |tx| {
                for one in store::appointments_at(tx, place, span, OF_DAY_MAX)? {
                    if one.state == AppointmentState::Booked && booklets.contains(&one.booklet) {
                        store::set_appointment(tx, one.id, AppointmentState::Came)?;
                    }
                }
                Ok(())
            })
            .await
    }

    /// Who comes to a place on a day, in the order of the hours. That the appointments of accounts are read is recorded
    /// before.
    pub async fn day_of(&self, reader: PersonId, place: PlaceId, day: Date) -> Result<Vec<Appointment>, PassError> {
        let span = (self.start_of(day), self.after(day, 0));
        let (all, mut holders) = self
            .db
            .read(move |tx| {
                let all = store::appointments_at(tx, place, span, OF_DAY_MAX)?;
                let mut holders = Vec::new();
                for one in &all {
                    holders.extend(store::booklet(tx, one.booklet)?.and_then(|booklet| booklet.holder));
                }
                Ok::<_, PassError>((all, holders))
            })
            .await?;
        holders.sort();
        holders.dedup();
        for holder in holders {
            self.record(reader, holder, Action::ReadPasses, BASIS_PLACE).await?;
        }
        Ok(all)
    }

    /// The appointments of a booklet, the latest first.
    ///
    /// # Errors
    /// [`PassError::NotFound`] for somebody else's.
    pub async fn appointments(&self, by: Booker, booklet: BookletId) -> Result<Vec<Appointment>, PassError> {
        self.db
            .read(move |tx| {
                store::booklet(tx, booklet)?.filter(|booklet| by.may(booklet)).ok_or(PassError::NotFound)?;
                Ok(store::appointments_of(tx, booklet, OF_BOOKLET_MAX)?)
            })
            .await
    }

    /// The appointments elsewhere for which passes would lack if these were used here now, one a booklet. It refuses
    /// nothing: who is at the counter decides.
    pub async fn kept_elsewhere(&self, place: PlaceId, passes: Vec<PassId>) -> Result<Vec<Appointment>, PassError> {
        let now = self.clock.now();
        self.db
            .read(move |tx| {
                let mut booklets: Vec<BookletId> = passes.iter().map(|pass| pass.booklet()).collect();
                booklets.sort_unstable();
                booklets.dedup();
                let mut all = Vec::new();
                for booklet in booklets {
                    let using = passes.iter().filter(|pass| pass.booklet() == booklet).count();
                    let numbers = (store::left_of(tx, booklet)?, i64::try_from(using).unwrap_or(0));
                    let known = store::appointments_of(tx, booklet, OF_BOOKLET_MAX)?;
                    all.extend(lacking(&known, place, numbers, now).cloned());
                }
                Ok(all)
            })
            .await
    }

    /// Forgets names of appointments that are long over, and what was spotted, said on the telephone and sealed for
    /// booklets that have ended; says how many. The program calls it once a day.
    pub async fn forget_visits(&self) -> Result<u64, PassError> {
        let now = self.clock.now();
        self.db
            .write(move |tx| {
                let names = store::forget_names(tx, now.minus(NAME_KEPT))?;
                Ok(names + store::forget_ended(tx, now)?)
            })
            .await
    }

    /// That a booklet of somebody's account is changed is recorded before.
    async fn record_booking(&self, by: Booker, booklet: BookletId) -> Result<(), PassError> {
        let booklet = self.db.read(move |tx| store::booklet(tx, booklet)).await?;
        let booklet = booklet.filter(|booklet| by.may(booklet)).ok_or(PassError::NotFound)?;
        match (by, booklet.holder) {
            (Booker::Prescriber(person, _), Some(holder)) => {
                self.record(person, holder, Action::ChangePasses, crate::follow_booklets::BASIS).await
            }
            _ => Ok(()),
        }
    }
}

fn book(tx: &mut Tx<'_>, by: Booker, booking: &Booking, now: Timestamp) -> Result<Appointment, PassError> {
    let booklet = store::booklet(tx, booking.booklet)?.filter(|booklet| by.may(booklet)).ok_or(PassError::NotFound)?;
    if let Some(known) = store::appointment(tx, booking.id)? {
        let is_same = known.slot == booking.slot && known.booklet == booking.booklet;
        return if is_same { Ok(known) } else { Err(PassError::Reused) };
    }
    let slot = store::slot(tx, booking.slot)?.filter(|slot| now < slot.starts_at).ok_or(PassError::Over)?;
    could_be_taken(tx, &booklet, slot.place, slot.starts_at)?;
    let mut others = store::appointments_of(tx, booking.booklet, OF_BOOKLET_MAX)?;
    if let Some(old) = booking.instead_of {
        let place = others.iter().position(|one| one.id == old).ok_or(PassError::NotFound)?;
        cancel(tx, &others.swap_remove(place), now)?;
    }
    if others.iter().any(|one| one.overlaps(&slot)) {
        return Err(PassError::Overlaps);
    }
    // Counted again: the one that is moved may have been of this time.
    if store::slot(tx, booking.slot)?.is_none_or(|slot| slot.free() == 0) {
        return Err(PassError::Full);
    }
    let kept: i64 = others.iter().map(|one| one.keeps(now)).sum();
    if booking.passes < 0 || booking.passes > (store::left_of(tx, booking.booklet)? - kept).max(0) {
        return Err(PassError::Field("passes"));
    }
    let one = Appointment {
        id: booking.id,
        slot: slot.id,
        place: slot.place,
        booklet: booking.booklet,
        starts_at: slot.starts_at,
        ends_at: slot.ends_at,
        passes: booking.passes,
        name: booking.name.clone(),
        state: AppointmentState::Booked,
    };
    store::insert_appointment(tx, &one, now)?;
    Ok(one)
}

/// Whether a place could take passes of a booklet at a time.
fn could_be_taken(tx: &mut Tx<'_>, booklet: &Booklet, place: PlaceId, at: Timestamp) -> Result<(), PassError> {
    match booklet.state {
        BookletState::Handed => {}
        BookletState::Blocked => return Err(Refusal::Blocked.into()),
        BookletState::Replaced => return Err(Refusal::Replaced.into()),
        BookletState::Printed | BookletState::Stock => return Err(Refusal::NotHandedOver.into()),
    }
    let lot = store::lot(tx, booklet.lot)?.ok_or(PassError::NotFound)?;
    if lot.expired_at.is_some() || at >= lot.valid_until {
        return Err(Refusal::Ended { until: lot.valid_until }.into());
    }
    let number = store::place_number(tx, place)?.ok_or(Refusal::NotListed)?;
    let place = store::place(tx, number)?.ok_or(Refusal::NotListed)?;
    if at < place.listed_from || place.listed_until.is_some_and(|until| at >= until) {
        return Err(Refusal::NotListed.into());
    }
    if !lot.territory.has(&place.department, &place.region) {
        return Err(Refusal::OutsideTerritory.into());
    }
    Ok(())
}

/// The appointments that a place ends so; one that was cancelled before is among them.
pub(crate) fn ended_by(tx: &mut Tx<'_>, place: PlaceId, ending: Ending) -> Result<Vec<Appointment>, PassError> {
    match ending {
        Ending::Appointment(id) => {
            let one = store::appointment(tx, id)?.filter(|one| one.place == place);
            Ok(vec![one.ok_or(PassError::NotFound)?])
        }
        Ending::Slot(id) => {
            // One that was withdrawn before has nobody any more: the same click again is none the worse.
            store::place_of_slot(tx, id)?.filter(|of| *of == place).ok_or(PassError::NotFound)?;
            Ok(store::booked_of(tx, id)?)
        }
    }
}

/// Ends them, and what they were booked of. Refuses before it writes.
pub(crate) fn end(tx: &mut Tx<'_>, ended: &[Appointment], ending: Ending, now: Timestamp) -> Result<(), PassError> {
    match ending {
        Ending::Appointment(_) => ended.iter().try_for_each(|one| cancel(tx, one, now)),
        Ending::Slot(id) => {
            for one in ended {
                store::set_appointment(tx, one.id, AppointmentState::Cancelled)?;
            }
            Ok(store::withdraw_slot(tx, id, now)?)
        }
    }
}

fn cancel(tx: &mut Tx<'_>, one: &Appointment, now: Timestamp) -> Result<(), PassError> {
    match one.state {
        AppointmentState::Cancelled => Ok(()),
        AppointmentState::Booked if now < one.ends_at => {
            Ok(store::set_appointment(tx, one.id, AppointmentState::Cancelled)?)
        }
        _ => Err(PassError::Over),
    }
}
