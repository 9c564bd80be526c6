//! Times that a place offers, and appointments. Pure: who may book, and what a reservation means.

use base::{Id, Timestamp};

use crate::model::{BookletId, PlaceId, Service};

/// What a [`SlotId`] identifies.
pub enum SlotKind {}
/// A time that a place offers.
pub type SlotId = Id<SlotKind>;
/// What an [`AppointmentId`] identifies.
pub enum AppointmentKind {}
/// An appointment; chosen by who books, before, so that a double click books once.
pub type AppointmentId = Id<AppointmentKind>;

/// How one comes to a place, in its own words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Way {
    /// Bus, entrance, floor; may be empty.
    pub way: String,
    /// Whether it gives appointments by telephone, beside the times that it offers.
    pub by_telephone: bool,
}

/// A time that a place offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// Which one.
    pub id: SlotId,
    /// Whose.
    pub place: PlaceId,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it ends, after it began.
    pub ends_at: Timestamp,
    /// How many people may come, from 1.
    pub capacity: i64,
    /// For what.
    pub service: Service,
    /// How many are expected, or came.
    pub taken: i64,
}

impl Slot {
    /// How many more people may come.
    pub fn free(&self) -> i64 {
        (self.capacity - self.taken).max(0)
    }
}

/// What became of an appointment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AppointmentState {
    /// It is to come.
    Booked,
    /// One of the two cancelled it, or it was moved.
    Cancelled,
    /// The person came.
    Came,
    /// The person did not come.
    Missed,
}

impl AppointmentState {
    const ALL: [Self; 4] = [Self::Booked, Self::Cancelled, Self::Came, Self::Missed];

    /// Its name in the table and in keys of texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Booked => "booked",
            Self::Cancelled => "cancelled",
            Self::Came => "came",
            Self::Missed => "missed",
        }
    }

    /// The state of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}

/// An appointment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    /// Which one.
    pub id: AppointmentId,
    /// Its time.
    pub slot: SlotId,
    /// Where.
    pub place: PlaceId,
    /// Whose passes.
    pub booklet: BookletId,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it ends.
    pub ends_at: Timestamp,
    /// Passes that are kept for it.
    pub passes: i64,
    /// Under which name the person is called; may be empty.
    pub name: String,
    /// What became of it.
    pub state: AppointmentState,
}

impl Appointment {
    /// Passes that it keeps at a moment: none once it is over, whatever became of it.
    pub fn keeps(&self, now: Timestamp) -> i64 {
        if self.state == AppointmentState::Booked && now < self.ends_at { self.passes } else { 0 }
    }

    /// Whether it and a time overlap.
    pub fn overlaps(&self, slot: &Slot) -> bool {
        self.state == AppointmentState::Booked && self.starts_at < slot.ends_at && slot.starts_at < self.ends_at
    }
}

/// An appointment elsewhere that would lack passes if so many of its booklet were used here now: the next one. It stands in
/// nobody's way; the counter tells of it, and asks.
pub fn lacking(
    appointments: &[Appointment],
    here: PlaceId,
    (left, using): (i64, i64),
    now: Timestamp,
) -> Option<&Appointment> {
    let elsewhere = || appointments.iter().filter(|one| one.place != here && one.keeps(now) > 0);
    let kept: i64 = elsewhere().map(|one| one.keeps(now)).sum();
    (left - using < kept).then(|| elsewhere().min_by_key(|one| one.starts_at)).flatten()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_seconds(seconds)
    }

    fn place(number: u128) -> PlaceId {
        Id::from_uuid(Uuid::from_u128(number))
    }

    fn booked(number: u128, starts: i64, passes: i64) -> Appointment {
        Appointment {
            id: Id::from_uuid(Uuid::from_u128(starts.unsigned_abs().into())),
            slot: Id::from_uuid(Uuid::from_u128(1)),
            place: place(number),
            booklet: BookletId(1),
            starts_at: at(starts),
            ends_at: at(starts + 60),
            passes,
            name: String::new(),
            state: AppointmentState::Booked,
        }
    }

    #[test]
    fn passes_are_told_to_be_kept_elsewhere_until_the_appointment_is_over() {
        let all = [booked(1, 200, 2), booked(1, 100, 1), booked(2, 300, 4)];
        assert_eq!(lacking(&all, place(3), (10, 3), at(0)), None, "seven are left for seven");
        assert_eq!(lacking(&all, place(3), (10, 4), at(0)), Some(&all[1]), "the next one is told");
        assert_eq!(lacking(&all, place(2), (10, 7), at(0)), None, "what is kept for here does not matter");
        assert_eq!(lacking(&all, place(3), (10, 4), at(160)), None, "the first is over");
        let cancelled = [Appointment { state: AppointmentState::Cancelled, ..booked(1, 200, 9) }];
        assert_eq!(lacking(&cancelled, place(3), (10, 10), at(0)), None);
    }

    proptest! {
        #[test]
        fn once_all_are_over_nothing_is_kept(
            told in proptest::collection::vec((1u128..4, 0i64..1_000, 0i64..10), 0..6),
            left in 0i64..10,
        ) {
            let all: Vec<_> = told.into_iter().map(|(number, starts, passes)| booked(number, starts, passes)).collect();
            prop_assert_eq!(lacking(&all, place(9), (left, left), at(1_060)), None);
            prop_assert!(all.iter().all(|one| one.keeps(at(1_060)) == 0));
        }
    }
}
