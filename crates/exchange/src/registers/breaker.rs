//! A circuit breaker: a register that fails is left alone for a while, then asked once to see.

use base::Timestamp;
use jiff::SignedDuration;

use super::model::RegisterRefusal;

/// So many failures in a row open the circuit.
const FAILURES: u32 = 5;
/// How long it then stays open.
const REST: SignedDuration = SignedDuration::from_secs(30);

/// Decides whether a register may be asked now.
#[derive(Debug)]
pub struct Breaker {
    state: State,
}

#[derive(Debug, Clone, Copy)]
enum State {
    /// Everybody may ask. The last failures in a row, and whether the last call was one too many.
    Closed { failures: u32, limited: bool },
    /// Nobody may ask until then.
    Open { until: Timestamp, because: RegisterRefusal },
    /// One asks, to see; the others wait for its outcome.
    Trying { because: RegisterRefusal },
}

impl State {
    const ANSWERING: Self = Self::Closed { failures: 0, limited: false };
}

impl Default for Breaker {
    fn default() -> Self {
        Self { state: State::ANSWERING }
    }
}

impl Breaker {
    /// Lets the caller ask, who must then say the outcome with [`Self::settle`] or [`Self::abandon`].
    ///
    /// # Errors
    /// Why the register is left alone, with the time that remains where it was asked too often.
    pub fn admit(&mut self, now: Timestamp) -> Result<(), RegisterRefusal> {
        match self.state {
            State::Closed { .. } => Ok(()),
            State::Open { until, because } if now < until => Err(match because {
                RegisterRefusal::RateLimited { .. } => {
                    RegisterRefusal::RateLimited { retry_after_s: seconds_up(until.since(now)) }
                }
                other => other,
            }),
            State::Open { because, .. } => {
                self.state = State::Trying { because };
                Ok(())
            }
            State::Trying { because: RegisterRefusal::RateLimited { .. } } => {
                Err(RegisterRefusal::RateLimited { retry_after_s: 1 })
            }
            State::Trying { because } => Err(because),
        }
    }

    /// What came of a call that was admitted: `None` for an answer.
    ///
    /// One "too often" may concern one number only (the caller remembers it); the second in a row concerns
    /// everybody. An answer that cannot be read says nothing of the next one.
    pub fn settle(&mut self, refusal: Option<RegisterRefusal>, now: Timestamp) {
        use RegisterRefusal::{Down, NotAllowed, RateLimited, TooSlow, Unknown, Unreadable};
        self.state = match (self.state, refusal) {
            // A call from before the circuit opened changes nothing.
            (open @ State::Open { .. }, _) => open,
            (State::Closed { failures, limited: false }, Some(RateLimited { .. })) => {
                State::Closed { failures, limited: true }
            }
            (_, Some(because @ RateLimited { retry_after_s })) => {
                State::Open { until: now.plus(SignedDuration::from_secs(i64::from(retry_after_s))), because }
            }
            (State::Closed { failures, limited }, Some(Down | TooSlow)) if failures + 1 < FAILURES => {
                State::Closed { failures: failures + 1, limited }
            }
            (_, Some(because @ (Down | TooSlow))) => State::Open { until: now.plus(REST), because },
            (closed @ State::Closed { .. }, Some(Unreadable)) => closed,
            (_, None | Some(Unknown | NotAllowed | Unreadable)) => State::ANSWERING,
        };
    }

    /// A call that was admitted was given up before its outcome: whoever comes next may try.
    pub fn abandon(&mut self, now: Timestamp) {
        if let State::Trying { because } = self.state {
            self.state = State::Open { until: now, because };
        }
    }
}

/// Whole seconds, rounded up, at least one.
pub(crate) fn seconds_up(duration: SignedDuration) -> u32 {
    u32::try_from(duration.as_millis().max(1).unsigned_abs().div_ceil(1000)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_seconds(1_795_000_000);

    fn failed() -> Breaker {
        let mut breaker = Breaker::default();
        for _ in 0..FAILURES {
            breaker.admit(NOW).unwrap();
            breaker.settle(Some(RegisterRefusal::Down), NOW);
        }
        breaker
    }

    #[test]
    fn failures_in_a_row_open_the_circuit_and_an_answer_between_does_not() {
        let mut breaker = Breaker::default();
        for _ in 0..3 * FAILURES {
            breaker.admit(NOW).unwrap();
            breaker.settle(Some(RegisterRefusal::Down), NOW);
            breaker.admit(NOW).unwrap();
            breaker.settle(Some(RegisterRefusal::Unknown), NOW);
        }
        assert_eq!(breaker.admit(NOW), Ok(()));
        assert_eq!(failed().admit(NOW), Err(RegisterRefusal::Down));
    }

    #[test]
    fn after_the_rest_one_call_tries_and_the_others_wait_for_it() {
        let mut breaker = failed();
        let later = NOW.plus(REST);
        assert_eq!(breaker.admit(later), Ok(()));
        assert_eq!(breaker.admit(later), Err(RegisterRefusal::Down));
        breaker.settle(None, later);
        assert_eq!((breaker.admit(later), breaker.admit(later)), (Ok(()), Ok(())));
    }

    #[test]
    fn a_try_that_fails_opens_it_again_at_once() {
        let mut breaker = failed();
        let later = NOW.plus(REST);
        breaker.admit(later).unwrap();
        breaker.settle(Some(RegisterRefusal::TooSlow), later);
        assert_eq!(breaker.admit(later), Err(RegisterRefusal::TooSlow));
    }

    #[test]
    fn a_try_that_is_given_up_leaves_the_next_one_its_turn() {
        let mut breaker = failed();
        let later = NOW.plus(REST);
        breaker.admit(later).unwrap();
        breaker.abandon(later);
        assert_eq!(breaker.admit(later), Ok(()));
    }

    #[test]
    fn a_rate_limit_counts_down() {
        let mut breaker = Breaker::default();
        for _ in 0..2 {
            breaker.admit(NOW).unwrap();
            breaker.settle(Some(RegisterRefusal::RateLimited { retry_after_s: 40 }), NOW);
        }
        let later = NOW.plus(SignedDuration::from_millis(29_500));
        assert_eq!(breaker.admit(later), Err(RegisterRefusal::RateLimited { retry_after_s: 11 }));
        assert_eq!(breaker.admit(NOW.plus(SignedDuration::from_secs(40))), Ok(()));
    }

    #[test]
    fn one_rate_limit_alone_or_between_answers_stops_nobody() {
        let mut breaker = Breaker::default();
        for _ in 0..3 {
            breaker.admit(NOW).unwrap();
            breaker.settle(Some(RegisterRefusal::RateLimited { retry_after_s: 40 }), NOW);
            breaker.admit(NOW).unwrap();
            breaker.settle(None, NOW);
        }
    }

    #[test]
    fn answers_that_cannot_be_read_never_open_the_circuit() {
        let mut breaker = Breaker::default();
        for _ in 0..3 * FAILURES {
            breaker.admit(NOW).unwrap();
            breaker.settle(Some(RegisterRefusal::Unreadable), NOW);
        }
    }

    #[test]
    fn a_late_answer_does_not_close_a_circuit_that_opened_meanwhile() {
        let mut breaker = failed();
        breaker.settle(None, NOW);
        assert_eq!(breaker.admit(NOW), Err(RegisterRefusal::Down));
    }
}
