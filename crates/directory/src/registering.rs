//! Who comes to an event: registrations, places and the line of those who wait.

use base::{Id, Lang, PersonId, Timestamp};
use jiff::SignedDuration;

use crate::model::{EventId, Mode};

/// The identifier of a [`Registration`].
pub type RegistrationId = Id<Registration>;

/// A place that became free is held for whoever is next in line, at most.
pub const PLACE_HELD_FOR: SignedDuration = SignedDuration::from_hours(48);
/// A registration whose letter nobody answered is taken away.
pub const UNCONFIRMED_FOR: SignedDuration = SignedDuration::from_hours(48);
/// Names and addresses are kept so long after an event, and then deleted: people are told so.
pub const KEPT_AFTER_EVENT: SignedDuration = SignedDuration::from_hours(24 * KEPT_DAYS);
/// The same in days.
pub const KEPT_DAYS: i64 = 28;
/// Letters that one registration may cause by being asked for again.
pub const LETTERS_MAX: u32 = 5;
/// Registrations of one mailbox that wait to be confirmed: nobody is flooded with letters that others ask for.
pub const UNCONFIRMED_MAX: i64 = 5;
/// Registrations of one event, of every state.
pub const REGISTRATIONS_MAX: i64 = 50_000;
/// Characters of a name.
pub const NAME_MAX_CHARS: usize = 120;

/// Somebody's registration for an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registration {
    /// Its identifier.
    pub id: RegistrationId,
    /// The event.
    pub event: EventId,
    /// The name, as the person wrote it.
    pub name: String,
    /// The mailbox.
    pub email: String,
    /// The account, when the person was signed in.
    pub person: Option<PersonId>,
    /// The language of letters.
    pub lang: Lang,
    /// On site, or from afar.
    pub attendance: Mode,
    /// What became of it.
    pub state: RegistrationState,
    /// When it was asked for.
    pub asked_at: Timestamp,
    /// Since when the person stands in line.
    pub queued_at: Timestamp,
    /// Until when a place is held.
    pub answer_by: Option<Timestamp>,
    /// Whether the person came.
    pub attended: bool,
    /// Letters that it caused by being asked for.
    pub letters: u32,
}

/// What became of a registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RegistrationState {
    /// The mailbox is not known to be the person's.
    Unconfirmed,
    /// There is a place.
    Registered,
    /// All places are taken: the person stands in line.
    Waiting,
    /// A place became free and is held until the person answers.
    Offered,
    /// The person does not come.
    Cancelled,
    /// The person did not answer in time.
    Lapsed,
}

impl RegistrationState {
    /// All.
    pub const ALL: [Self; 6] =
        [Self::Unconfirmed, Self::Registered, Self::Waiting, Self::Offered, Self::Cancelled, Self::Lapsed];

    /// Its name in the database and in keys of texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unconfirmed => "unconfirmed",
            Self::Registered => "registered",
            Self::Waiting => "waiting",
            Self::Offered => "offered",
            Self::Cancelled => "cancelled",
            Self::Lapsed => "lapsed",
        }
    }

    /// The state of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// Whether the person comes, or stands in line.
    pub const fn is_active(self) -> bool {
        matches!(self, Self::Registered | Self::Waiting | Self::Offered)
    }
}

/// The places of one way to attend, and who has or wants them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Line {
    /// How many there are; nothing when there is no limit.
    pub places: Option<u32>,
    /// How many are taken or held.
    pub taken: u32,
    /// How many people stand in line.
    pub waiting: u32,
}

impl Line {
    /// Places that nobody has; nothing when there is no limit.
    pub fn free(self) -> Option<u32> {
        self.places.map(|places| places.saturating_sub(self.taken))
    }

    /// What whoever comes now gets: a place, when one is free and nobody stands in line for it.
    pub fn next(self) -> RegistrationState {
        if self.waiting == 0 && self.free().is_none_or(|free| free > 0) {
            RegistrationState::Registered
        } else {
            RegistrationState::Waiting
        }
    }

    /// How many of those in line can be offered a place.
    pub fn to_offer(self) -> u32 {
        self.free().unwrap_or(u32::MAX).min(self.waiting)
    }
}

/// Until when a place is held that is offered now: two days, or half of the time that is left until the event begins.
/// Nothing when it has begun.
pub fn answer_by(now: Timestamp, starts: Timestamp) -> Option<Timestamp> {
    let left = starts.since(now);
    if left.is_negative() || left.is_zero() {
        return None;
    }
    Some(now.plus(PLACE_HELD_FOR.min(left / 2)))
}

/// By which two spellings of a mailbox are the same registration.
pub fn email_key(email: &str) -> String {
    email.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_place_is_held_for_two_days_or_half_of_the_time_that_is_left() {
        let now = Timestamp::from_seconds(1_000_000);
        let in_hours = |hours: i64| now.plus(SignedDuration::from_hours(hours));
        assert_eq!(answer_by(now, in_hours(24 * 30)), Some(in_hours(48)));
        assert_eq!(answer_by(now, in_hours(10)), Some(in_hours(5)));
        assert_eq!(answer_by(now, now), None);
        assert_eq!(answer_by(now, in_hours(-1)), None);
    }

    #[test]
    fn nobody_overtakes_those_who_wait() {
        let line = Line { places: Some(10), taken: 9, waiting: 1 };
        assert_eq!((line.next(), line.to_offer()), (RegistrationState::Waiting, 1));
        assert_eq!(Line { waiting: 0, ..line }.next(), RegistrationState::Registered);
        assert_eq!(Line { places: None, taken: 9_999, waiting: 0 }.next(), RegistrationState::Registered);
    }

    proptest! {
        #[test]
        fn no_more_places_are_given_away_than_there_are(places in 0..50u32, taken in 0..80u32, waiting in 0..80u32) {
            let line = Line { places: Some(places), taken, waiting };
            if line.next() == RegistrationState::Registered {
                prop_assert!(taken < places);
            }
            prop_assert!(line.to_offer() == 0 || taken + line.to_offer() <= places);
        }
    }
}
