//! The life of a question: who waits for whom, and what may happen next.
//!
//! ```text
//! sent ──► taken up ──► answered ──► done · done without help · unreachable
//!  ▲  └────────┴───────────┘  ▲          │
//!  └─ handed over             └──────────┘  either side writes again
//! ```

use base::Timestamp;
use jiff::tz::TimeZone;

use crate::working_days::working_days_after;

/// Working days after which who has the question is reminded, once each.
pub const REMINDERS_AFTER: [u32; 2] = [3, 7];
/// Working days within which the firm is told to expect an answer.
pub const ANSWER_WITHIN: u32 = 7;
/// Working days after which officers are alarmed: nobody answered.
pub const ALARM_AFTER: u32 = 10;

/// Where a question stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequestState {
    /// Nobody has looked after it yet.
    Sent,
    /// Somebody does.
    TakenUp,
    /// It is the firm's turn to speak.
    Answered,
    /// The firm was helped.
    Done,
    /// It is over, without help.
    NoHelp,
    /// The firm could not be reached.
    Unreachable,
}

/// How a question ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The firm was helped.
    Done,
    /// It was not.
    NoHelp,
    /// It could not be reached.
    Unreachable,
}

/// What happens to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// Who has it looks after it.
    TakeUp,
    /// Who has it writes.
    HelperWrites,
    /// The firm writes.
    FirmWrites,
    /// Who has it ends it.
    Close(Outcome),
    /// Somebody else gets it.
    HandOver,
}

impl RequestState {
    /// Every state.
    pub const ALL: [Self; 6] = [Self::Sent, Self::TakenUp, Self::Answered, Self::Done, Self::NoHelp, Self::Unreachable];

    /// Its name in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::TakenUp => "taken_up",
            Self::Answered => "answered",
            Self::Done => "done",
            Self::NoHelp => "no_help",
            Self::Unreachable => "unreachable",
        }
    }

    /// The state of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// Whether it is over, until somebody writes again.
    pub const fn is_closed(self) -> bool {
        matches!(self, Self::Done | Self::NoHelp | Self::Unreachable)
    }

    /// Whether the firm waits for an answer.
    pub const fn is_waiting(self) -> bool {
        matches!(self, Self::Sent | Self::TakenUp)
    }

    /// Where it stands after something happened; `None` when that cannot happen here.
    pub const fn after(self, event: Event) -> Option<Self> {
        match (self, event) {
            (Self::Sent, Event::TakeUp) => Some(Self::TakenUp),
            (_, Event::TakeUp) => None,
            (_, Event::HelperWrites) => Some(Self::Answered),
            (Self::Sent, Event::FirmWrites) => Some(Self::Sent),
            (_, Event::FirmWrites) => Some(Self::TakenUp),
            (Self::Done | Self::NoHelp | Self::Unreachable, Event::Close(_) | Event::HandOver) => None,
            (_, Event::Close(Outcome::Done)) => Some(Self::Done),
            (_, Event::Close(Outcome::NoHelp)) => Some(Self::NoHelp),
            (_, Event::Close(Outcome::Unreachable)) => Some(Self::Unreachable),
            (_, Event::HandOver) => Some(Self::Sent),
        }
    }
}

impl Outcome {
    /// The outcome of a form's value.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "done" => Some(Self::Done),
            "no_help" => Some(Self::NoHelp),
            "unreachable" => Some(Self::Unreachable),
            _ => None,
        }
    }
}

/// When an answer should have come to somebody who waits since a time.
pub fn answer_due(waiting_since: Timestamp, zone: &TimeZone) -> Timestamp {
    working_days_after(waiting_since, ANSWER_WITHIN, zone)
}

/// When the next reminder falls due, or, after the last one, the alarm; `None` once that was given.
pub fn next_step(waiting_since: Timestamp, reminders: usize, zone: &TimeZone) -> Option<Timestamp> {
    let days = REMINDERS_AFTER.get(reminders).copied().or((reminders == REMINDERS_AFTER.len()).then_some(ALARM_AFTER));
    days.map(|days| working_days_after(waiting_since, days, zone))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn events() -> impl Strategy<Value = Event> {
        prop_oneof![
            Just(Event::TakeUp),
            Just(Event::HelperWrites),
            Just(Event::FirmWrites),
            Just(Event::HandOver),
            prop_oneof![Just(Outcome::Done), Just(Outcome::NoHelp), Just(Outcome::Unreachable)].prop_map(Event::Close),
        ]
    }

    #[test]
    fn a_question_goes_its_way() {
        let taken_up = RequestState::Sent.after(Event::TakeUp).unwrap();
        let answered = taken_up.after(Event::HelperWrites).unwrap();
        assert_eq!(answered.after(Event::Close(Outcome::Done)), Some(RequestState::Done));
        assert_eq!(answered.after(Event::HandOver), Some(RequestState::Sent), "another one begins anew");
        assert_eq!(taken_up.after(Event::TakeUp), None, "nobody takes up what somebody has taken up");
    }

    #[test]
    fn reminders_come_before_the_alarm_and_the_alarm_once() {
        let since: Timestamp = "2026-11-24T10:00:00Z".parse::<jiff::Timestamp>().unwrap().into();
        let zone = TimeZone::UTC;
        let steps: Vec<Option<Timestamp>> = (0..4).map(|reminders| next_step(since, reminders, &zone)).collect();
        assert!(steps[0] < steps[1] && steps[1] < steps[2]);
        assert_eq!(steps[1], Some(answer_due(since, &zone)), "the second reminder comes when the answer is due");
        assert_eq!(steps[3], None);
    }

    proptest! {
        #[test]
        fn whatever_the_firm_writes_somebody_has_to_answer(events in proptest::collection::vec(events(), 0..20)) {
            let state = events.into_iter().fold(RequestState::Sent, |state, event| state.after(event).unwrap_or(state));
            prop_assert!(state.after(Event::FirmWrites).unwrap().is_waiting());
            prop_assert_eq!(state.after(Event::HelperWrites), Some(RequestState::Answered));
            if state.is_closed() {
                prop_assert!(state.after(Event::HandOver).is_none());
            }
        }
    }
}
