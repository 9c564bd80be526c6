//! A circuit breaker: a provider that fails is left alone for a while, then tried once to see.
//!
//! ```text
//!            FAILURES in a row                    the rest is over: one tries
//! Closed ───────────────────────► Open ◄──────────────────────────────► Trying
//!    ▲                             fails: rests twice as long             │
//!    └────────────────────────────────────────────────────────────────────┘ answers
//! ```
//!
//! Pure: the time is an argument.

use base::Timestamp;
use jiff::SignedDuration;

/// Decides whether a provider may be asked now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Breaker {
    state: State,
    /// How long it rests the next time.
    rest: SignedDuration,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Everybody may ask.
    Closed { failures: u8, since: Timestamp },
    /// Nobody may ask until then.
    Open { down_since: Timestamp, until: Timestamp },
    /// One asks, to see; the others wait for what comes of it.
    Trying { down_since: Timestamp, began: Timestamp },
}

/// What came of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// A person's sign-in was answered.
    SignInAnswered,
    /// The description was read: the provider is there, though perhaps nobody can sign in.
    ProbeAnswered,
    /// No answer, or one of a server in trouble.
    Failed,
}

/// Whether a call may be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Admission {
    /// It may.
    Ask,
    /// It may, to see whether the provider is back: what comes of it must be said.
    Try,
    /// Not now.
    Rest {
        /// When the next try is due.
        until: Timestamp,
    },
}

/// How a provider does, for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It answers.
    Up,
    /// The last calls failed, but not yet so many.
    Shaky,
    /// It does not answer.
    Down {
        /// Since when.
        since: Timestamp,
    },
}

impl Breaker {
    /// So many failures open the circuit, when no sign-in was answered between.
    pub const FAILURES: u8 = 3;
    /// The first rest.
    pub const FIRST_REST: SignedDuration = SignedDuration::from_secs(30);
    /// Each rest is twice the one before, up to this.
    pub const LONGEST_REST: SignedDuration = SignedDuration::from_mins(8);
    /// A try that says nothing for so long is given up, and another may try.
    pub const TRY_WITHIN: SignedDuration = SignedDuration::from_secs(30);
    /// After so long without a rest the next one is short again.
    pub const FORGIVEN_AFTER: SignedDuration = SignedDuration::from_mins(15);

    /// Of a provider that nothing is known of yet.
    pub const fn new(now: Timestamp) -> Self {
        Self { state: State::Closed { failures: 0, since: now }, rest: Self::FIRST_REST }
    }

    /// Whether a call may be made now.
    pub fn admit(&mut self, now: Timestamp) -> Admission {
        match self.state {
            State::Closed { .. } => Admission::Ask,
            State::Open { until, .. } if now < until => Admission::Rest { until },
            State::Trying { began, .. } if now < began.plus(Self::TRY_WITHIN) => {
                Admission::Rest { until: began.plus(Self::TRY_WITHIN) }
            }
            State::Open { down_since, .. } | State::Trying { down_since, .. } => {
                self.state = State::Trying { down_since, began: now };
                Admission::Try
            }
        }
    }

    /// What came of a call.
    pub fn settle(&mut self, outcome: Outcome, now: Timestamp) {
        self.state = match (self.state, outcome) {
            (State::Closed { since, .. }, Outcome::SignInAnswered) => State::Closed { failures: 0, since },
            // Describing itself is less than signing people in: one failure is forgiven, not all.
            (State::Closed { failures, since }, Outcome::ProbeAnswered) => {
                State::Closed { failures: failures.saturating_sub(1), since }
            }
            (State::Closed { failures, since }, Outcome::Failed) if failures + 1 < Self::FAILURES => {
                State::Closed { failures: failures + 1, since }
            }
            (State::Closed { since, .. }, Outcome::Failed) => {
                if now.since(since) >= Self::FORGIVEN_AFTER {
                    self.rest = Self::FIRST_REST;
                }
                self.open(now, now)
            }
            // Somebody was already there when it failed, and was answered: it is back.
            (State::Open { .. } | State::Trying { .. }, Outcome::SignInAnswered)
            | (State::Trying { .. }, Outcome::ProbeAnswered) => State::Closed { failures: 0, since: now },
            (State::Trying { down_since, .. }, Outcome::Failed) => self.open(down_since, now),
            // What began before the rest says nothing of what comes after it.
            (open @ State::Open { .. }, Outcome::ProbeAnswered | Outcome::Failed) => open,
        };
    }

    fn open(&mut self, down_since: Timestamp, now: Timestamp) -> State {
        let until = now.plus(self.rest);
        self.rest = (self.rest * 2).min(Self::LONGEST_REST);
        State::Open { down_since, until }
    }

    /// How the provider does.
    pub fn standing(&self) -> Standing {
        match self.state {
            State::Closed { failures: 0, .. } => Standing::Up,
            State::Closed { .. } => Standing::Shaky,
            State::Open { down_since, .. } | State::Trying { down_since, .. } => Standing::Down { since: down_since },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NOW: Timestamp = Timestamp::from_seconds(1_795_000_000);

    fn failed() -> Breaker {
        let mut breaker = Breaker::new(NOW);
        for _ in 0..Breaker::FAILURES {
            assert_eq!(breaker.admit(NOW), Admission::Ask);
            breaker.settle(Outcome::Failed, NOW);
        }
        breaker
    }

    #[test]
    fn failures_without_an_answered_sign_in_between_open_the_circuit() {
        assert_eq!(failed().standing(), Standing::Down { since: NOW });
        let mut breaker = Breaker::new(NOW);
        for _ in 0..20 {
            breaker.settle(Outcome::Failed, NOW);
            breaker.settle(Outcome::Failed, NOW);
            assert_eq!(breaker.standing(), Standing::Shaky);
            breaker.settle(Outcome::SignInAnswered, NOW);
            assert_eq!(breaker.standing(), Standing::Up);
        }
    }

    #[test]
    fn a_provider_that_describes_itself_but_signs_nobody_in_goes_down() {
        let mut breaker = Breaker::new(NOW);
        for _ in 0..4 {
            breaker.settle(Outcome::Failed, NOW);
            breaker.settle(Outcome::Failed, NOW);
            breaker.settle(Outcome::ProbeAnswered, NOW);
        }
        assert!(matches!(breaker.standing(), Standing::Down { .. }));
    }

    #[test]
    fn after_the_rest_one_tries_and_the_others_wait_for_it() {
        let mut breaker = failed();
        let later = NOW.plus(Breaker::FIRST_REST);
        assert_eq!(breaker.admit(later), Admission::Try);
        assert!(matches!(breaker.admit(later), Admission::Rest { .. }));
        breaker.settle(Outcome::ProbeAnswered, later);
        assert_eq!((breaker.admit(later), breaker.standing()), (Admission::Ask, Standing::Up));
    }

    #[test]
    fn a_try_that_fails_rests_twice_as_long_and_keeps_the_time_of_the_fall() {
        let mut breaker = failed();
        let later = NOW.plus(Breaker::FIRST_REST);
        breaker.admit(later);
        breaker.settle(Outcome::Failed, later);
        let until = later.plus(Breaker::FIRST_REST * 2);
        assert_eq!(breaker.admit(later), Admission::Rest { until });
        assert_eq!(breaker.standing(), Standing::Down { since: NOW });
    }

    #[test]
    fn a_try_that_never_ends_leaves_the_next_one_its_turn() {
        let mut breaker = failed();
        let later = NOW.plus(Breaker::FIRST_REST);
        breaker.admit(later);
        assert_eq!(breaker.admit(later.plus(Breaker::TRY_WITHIN)), Admission::Try);
    }

    #[test]
    fn one_that_falls_again_soon_rests_longer_and_one_that_stood_long_does_not() {
        let fall = |breaker: &mut Breaker, at: Timestamp| {
            for _ in 0..Breaker::FAILURES {
                breaker.settle(Outcome::Failed, at);
            }
            match breaker.admit(at) {
                Admission::Rest { until } => until.since(at),
                other => panic!("{other:?}"),
            }
        };
        let up = |breaker: &mut Breaker, at: Timestamp| {
            breaker.admit(at);
            breaker.settle(Outcome::ProbeAnswered, at);
        };
        let mut breaker = Breaker::new(NOW);
        assert_eq!(fall(&mut breaker, NOW), Breaker::FIRST_REST);
        let back = NOW.plus(Breaker::FIRST_REST);
        up(&mut breaker, back);
        assert_eq!(fall(&mut breaker, back), Breaker::FIRST_REST * 2);
        let back = back.plus(Breaker::FIRST_REST * 2);
        up(&mut breaker, back);
        assert_eq!(fall(&mut breaker, back.plus(Breaker::FORGIVEN_AFTER)), Breaker::FIRST_REST);
    }

    fn rests(admission: Admission) -> bool {
        matches!(admission, Admission::Rest { .. })
    }

    fn is_down(breaker: &Breaker) -> bool {
        matches!(breaker.standing(), Standing::Down { .. })
    }

    #[derive(Debug, Clone, Copy)]
    enum Event {
        Ask,
        Wait(i64),
        Come(Outcome),
    }

    fn event() -> impl Strategy<Value = Event> {
        prop_oneof![
            Just(Event::Ask),
            (0_i64..700).prop_map(Event::Wait),
            Just(Event::Come(Outcome::Failed)),
            Just(Event::Come(Outcome::ProbeAnswered)),
            Just(Event::Come(Outcome::SignInAnswered)),
        ]
    }

    proptest! {
        /// Whatever happened before: a provider that is down is asked by one at a time, never before its
        /// rest is over, and always again in the end; no rest is longer than the longest.
        #[test]
        fn whatever_happens_the_provider_is_spared_and_never_forgotten(events in proptest::collection::vec(event(), 0..80)) {
            let mut breaker = Breaker::new(NOW);
            let mut now = NOW;
            let mut resting_until = None;
            let mut failures_in_a_row = 0_u32;
            for event in events {
                match event {
                    Event::Wait(seconds) => now = now.plus(SignedDuration::from_secs(seconds)),
                    Event::Ask => match breaker.admit(now) {
                        Admission::Rest { until } => {
                            prop_assert!(until > now && until.since(now) <= Breaker::LONGEST_REST);
                            resting_until = Some(until);
                        }
                        Admission::Try => {
                            prop_assert!(resting_until.is_none_or(|until| now >= until));
                            prop_assert!(rests(breaker.admit(now)), "one at a time");
                            resting_until = Some(now.plus(Breaker::TRY_WITHIN));
                        }
                        Admission::Ask => prop_assert!(!is_down(&breaker)),
                    },
                    Event::Come(outcome) => {
                        let was_down = is_down(&breaker);
                        breaker.settle(outcome, now);
                        let is_down = is_down(&breaker);
                        failures_in_a_row = if outcome == Outcome::Failed { failures_in_a_row + 1 } else { 0 };
                        prop_assert!(outcome == Outcome::Failed || was_down || !is_down, "only failures bring it down");
                        prop_assert!(failures_in_a_row < u32::from(Breaker::FAILURES) || is_down);
                        if outcome == Outcome::SignInAnswered {
                            prop_assert_eq!(breaker.standing(), Standing::Up);
                        }
                        // A failed try begins a new rest, an answer ends it: both are found out by asking.
                        resting_until = None;
                    }
                }
            }
            let far = now.plus(Breaker::LONGEST_REST);
            prop_assert!(!rests(breaker.admit(far)));
        }
    }
}
