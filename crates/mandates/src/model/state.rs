//! How a mandate comes about and ends: a pure machine.
//!
//! ```text
//! Drafted ──send_code──► Sent ──try_code(right)──► Signed ──time, code, person, helper, officer, organisation──► over
//!    │                   │ ▲ └─ try_code(wrong): counted; too many make the code void
//!    │                   └─┘ send_code again, after a while, a few times
//!    └───────────────────┴── not signed within a day, or given up ──► over
//! ```

use base::Timestamp;
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use super::{Lasts, Organisation};

/// How long a code by e-mail or SMS can be typed.
pub const CODE_LASTS: SignedDuration = SignedDuration::from_mins(15);
/// How long a printed sheet can be signed.
pub const PAPER_LASTS: SignedDuration = SignedDuration::from_hours(24);
/// How long a draft can be signed.
pub const DRAFT_LASTS: SignedDuration = SignedDuration::from_hours(24);
/// Wrong codes before a code is void.
pub const TRIES_MAX: u8 = 5;
/// Codes that are sent for one mandate.
pub const CODES_MAX: u8 = 5;
/// How long one waits before a code is sent again.
pub const SEND_AGAIN_AFTER: SignedDuration = SignedDuration::from_secs(30);

/// How the code of the signature reaches the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// By e-mail.
    Email,
    /// By SMS.
    Sms,
    /// Printed on the sheet that the person signs by hand.
    Paper,
}

impl Channel {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::Email, Self::Sms, Self::Paper];

    /// Its name in forms and text keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Sms => "sms",
            Self::Paper => "paper",
        }
    }

    /// The way of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.name() == name)
    }

    const fn lasts(self) -> SignedDuration {
        match self {
            Self::Email | Self::Sms => CODE_LASTS,
            Self::Paper => PAPER_LASTS,
        }
    }
}

/// Why a mandate is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// Its time is over, or it was not signed in time.
    Time,
    /// Someone had the code of the sheet.
    Code,
    /// The person, with their account.
    Person,
    /// A helper.
    Helper,
    /// An officer.
    Officer,
    /// The organisation is no longer accredited.
    Organisation,
}

impl Ending {
    /// Its name in text keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Code => "code",
            Self::Person => "person",
            Self::Helper => "helper",
            Self::Officer => "officer",
            Self::Organisation => "organisation",
        }
    }
}

/// Where a mandate stands by what was done with it. What time makes of it, [`State::standing`] says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum State {
    /// Written down; the person has no code yet.
    Drafted,
    /// A code is on its way to the person.
    Sent {
        /// How it goes.
        by: Channel,
        /// How many codes there were, this one included: each has its number.
        number: u8,
        /// When.
        at: Timestamp,
        /// Wrong codes that were typed since.
        wrong: u8,
    },
    /// Signed.
    Signed {
        /// How the code reached the person.
        by: Channel,
        /// When.
        at: Timestamp,
    },
    /// Ended by someone.
    Ended {
        /// When.
        at: Timestamp,
        /// By whom.
        why: Ending,
        /// When it had been signed, if it was.
        signed_at: Option<Timestamp>,
    },
}

/// What a mandate is worth at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Not signed yet.
    Draft,
    /// In force.
    Live {
        /// From here on no more.
        until: Timestamp,
    },
    /// Over, or never come into force.
    Over {
        /// Since when.
        since: Timestamp,
        /// Why.
        why: Ending,
    },
}

/// Why no code is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotSent {
    /// It was signed or is over.
    #[error("the mandate is no draft")]
    NoDraft,
    /// One was sent a moment ago.
    #[error("a code was sent a moment ago")]
    TooSoon,
    /// Too many were sent.
    #[error("{CODES_MAX} codes were sent")]
    TooMany,
    /// The person was sent too many within a day, in all mandates.
    #[error("the person was sent too many codes within a day")]
    TooManyOfDay,
}

/// Why a code does not sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotSigned {
    /// No code was sent, or it was signed, or is over.
    #[error("no code is awaited")]
    NoCode,
    /// It is not the code.
    #[error("this is not the code")]
    Wrong,
    /// Too many wrong ones were typed: a new one is needed.
    #[error("{TRIES_MAX} wrong codes were typed")]
    TooManyWrong,
    /// It is too old: a new one is needed.
    #[error("the code is too old")]
    TooLate,
    /// Too many wrong ones were typed for the person within a day, in all mandates.
    #[error("too many wrong codes were typed for the person within a day")]
    TooManyOfDay,
}

impl State {
    /// A code is sent.
    ///
    /// # Errors
    /// [`NotSent`]
    pub fn send_code(self, by: Channel, now: Timestamp) -> Result<Self, NotSent> {
        match self {
            Self::Drafted => Ok(Self::Sent { by, number: 1, at: now, wrong: 0 }),
            Self::Sent { number, .. } if number >= CODES_MAX => Err(NotSent::TooMany),
            // A sheet can be printed at once when a message does not come.
            Self::Sent { at, .. } if by != Channel::Paper && now.since(at) < SEND_AGAIN_AFTER => Err(NotSent::TooSoon),
            Self::Sent { number, .. } => Ok(Self::Sent { by, number: number + 1, at: now, wrong: 0 }),
            Self::Signed { .. } | Self::Ended { .. } => Err(NotSent::NoDraft),
        }
    }

    /// A code is typed that is right or not. What becomes of the mandate, also when it does not sign.
    pub fn try_code(self, right: bool, now: Timestamp) -> (Self, Result<(), NotSigned>) {
        let Self::Sent { by, number, at, wrong } = self else { return (self, Err(NotSigned::NoCode)) };
        if wrong >= TRIES_MAX {
            return (self, Err(NotSigned::TooManyWrong));
        }
        if now.since(at) >= by.lasts() {
            return (self, Err(NotSigned::TooLate));
        }
        if right {
            return (Self::Signed { by, at: now }, Ok(()));
        }
        let wrong = wrong + 1;
        let refused = if wrong >= TRIES_MAX { NotSigned::TooManyWrong } else { NotSigned::Wrong };
        (Self::Sent { by, number, at, wrong }, Err(refused))
    }

    /// Someone ends it. Nothing changes when it was ended before.
    pub const fn end(self, why: Ending, now: Timestamp) -> Self {
        match self {
            Self::Ended { .. } => self,
            Self::Signed { at, .. } => Self::Ended { at: now, why, signed_at: Some(at) },
            Self::Drafted | Self::Sent { .. } => Self::Ended { at: now, why, signed_at: None },
        }
    }

    /// What it is worth now, under an organisation.
    pub fn standing(
        self,
        drafted_at: Timestamp,
        lasts: Lasts,
        organisation: &Organisation,
        now: Timestamp,
    ) -> Standing {
        let until = match self {
            Self::Ended { at, why, .. } => return Standing::Over { since: at, why },
            Self::Drafted | Self::Sent { .. } => drafted_at.plus(DRAFT_LASTS),
            Self::Signed { at, .. } => at.plus(lasts.duration()),
        };
        let organisation_ends = organisation.ends_at();
        if now >= until && until <= organisation_ends {
            return Standing::Over { since: until, why: Ending::Time };
        }
        if now >= organisation_ends {
            return Standing::Over { since: organisation_ends, why: Ending::Organisation };
        }
        match self {
            Self::Signed { .. } => Standing::Live { until: until.min(organisation_ends) },
            _ => Standing::Draft,
        }
    }

    /// Its name in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Drafted => "drafted",
            Self::Sent { .. } => "sent",
            Self::Signed { .. } => "signed",
            Self::Ended { .. } => "ended",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::OrganisationId;
    use proptest::prelude::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_seconds(seconds)
    }

    fn organisation(until: i64, ended: Option<i64>) -> Organisation {
        Organisation {
            id: OrganisationId::new(&base::FixedClock::at(at(0)), &base::SeededRandom::new(1)),
            name: "Espace (fictif)".parse().unwrap(),
            accredited_at: at(0),
            accredited_until: at(until),
            ended_at: ended.map(at),
        }
    }

    #[derive(Debug, Clone)]
    enum Event {
        Send(Channel),
        Try(bool),
        End(Ending),
        Wait(i64),
    }

    fn event() -> impl Strategy<Value = Event> {
        prop_oneof![
            prop::sample::select(Channel::ALL.to_vec()).prop_map(Event::Send),
            any::<bool>().prop_map(Event::Try),
            prop::sample::select(vec![Ending::Code, Ending::Person, Ending::Helper, Ending::Officer])
                .prop_map(Event::End),
            prop::sample::select(vec![1, 29, 31, 14 * 60, 16 * 60, 25 * 3600, 32 * 86_400]).prop_map(Event::Wait),
        ]
    }

    #[test]
    fn a_code_signs_once_and_in_time() {
        let sent = State::Drafted.send_code(Channel::Email, at(0)).unwrap();
        let (signed, answer) = sent.try_code(true, at(899));
        assert_eq!((signed, answer), (State::Signed { by: Channel::Email, at: at(899) }, Ok(())));
        assert_eq!(signed.try_code(true, at(900)).1, Err(NotSigned::NoCode));
        assert_eq!(sent.try_code(true, at(900)), (sent, Err(NotSigned::TooLate)));
        assert_eq!(State::Drafted.try_code(true, at(0)).1, Err(NotSigned::NoCode));
    }

    #[test]
    fn after_five_wrong_codes_the_right_one_does_not_sign() {
        let mut state = State::Drafted.send_code(Channel::Sms, at(0)).unwrap();
        for tried in 1..=TRIES_MAX {
            let (next, answer) = state.try_code(false, at(1));
            let expected = if tried == TRIES_MAX { NotSigned::TooManyWrong } else { NotSigned::Wrong };
            assert_eq!(answer, Err(expected));
            state = next;
        }
        assert_eq!(state.try_code(true, at(1)), (state, Err(NotSigned::TooManyWrong)));
        assert_eq!(state.send_code(Channel::Sms, at(29)), Err(NotSent::TooSoon));
        let again = state.send_code(Channel::Sms, at(30)).unwrap();
        assert!(again.try_code(true, at(31)).1.is_ok(), "a new code counts anew");
    }

    #[test]
    fn the_end_of_the_organisation_is_the_end_of_its_mandates() {
        let signed = State::Signed { by: Channel::Paper, at: at(0) };
        let standing = |organisation: &Organisation, now| signed.standing(at(0), Lasts::Month, organisation, at(now));
        let open = organisation(400 * 86_400, None);
        assert_eq!(standing(&open, 30 * 86_400), Standing::Live { until: at(31 * 86_400) });
        assert_eq!(standing(&open, 31 * 86_400), Standing::Over { since: at(31 * 86_400), why: Ending::Time });
        let short = organisation(10 * 86_400, None);
        assert_eq!(standing(&short, 1), Standing::Live { until: at(10 * 86_400) });
        let closed = organisation(400 * 86_400, Some(50));
        assert_eq!(standing(&closed, 50), Standing::Over { since: at(50), why: Ending::Organisation });
    }

    proptest! {
        #[test]
        fn whatever_happens_the_promises_hold(events in prop::collection::vec(event(), 0..40), lasts in 0_usize..4, open_days in 1_i64..500) {
            let lasts = Lasts::ALL[lasts];
            let organisation = organisation(open_days * 86_400, None);
            let (mut state, mut now, mut sent, mut wrong) = (State::Drafted, at(0), 0_u32, 0_u32);
            let mut signed_by_right_code = false;
            for event in events {
                let before = state;
                match event {
                    Event::Wait(seconds) => now = now.plus(SignedDuration::from_secs(seconds)),
                    Event::Send(by) => if let Ok(next) = state.send_code(by, now) {
                        state = next;
                        sent += 1;
                    },
                    Event::Try(right) => {
                        let (next, answer) = state.try_code(right, now);
                        prop_assert!(answer.is_err() || right, "a wrong code never signs");
                        wrong += u32::from(matches!(answer, Err(NotSigned::Wrong | NotSigned::TooManyWrong)) && next != before);
                        signed_by_right_code |= answer.is_ok();
                        state = next;
                    }
                    Event::End(why) => state = state.end(why, now),
                }
                let is_ended = |state| matches!(state, State::Ended { .. });
                prop_assert!(!is_ended(before) || state == before, "what ended stays ended");
                prop_assert!(sent <= u32::from(CODES_MAX) && wrong <= u32::from(CODES_MAX) * u32::from(TRIES_MAX));
                if let Standing::Live { until } = state.standing(at(0), lasts, &organisation, now) {
                    prop_assert!(signed_by_right_code && !is_ended(state));
                    prop_assert!(now < until && until <= organisation.ends_at());
                    prop_assert!(until.since(now) <= SignedDuration::from_hours(24 * 365));
                }
            }
        }

        #[test]
        fn what_is_over_is_never_live_again(later in 0_i64..1_000_000, more in 0_i64..1_000_000, ended in any::<bool>()) {
            let signed = State::Signed { by: Channel::Email, at: at(0) };
            let state = if ended { signed.end(Ending::Code, at(10)) } else { signed };
            let organisation = organisation(500_000, None);
            let standing = |now| state.standing(at(0), Lasts::Day, &organisation, at(now));
            if matches!(standing(later), Standing::Over { .. }) {
                prop_assert_eq!(standing(later + more), standing(later));
            }
        }
    }
}
