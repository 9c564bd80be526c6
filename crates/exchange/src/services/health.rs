//! A service that fails is spared for a while, as is one that asks for it, and one that is slow does not take all places.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use base::Timestamp;
use jiff::SignedDuration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use xroad::ServiceId;

/// Requests that one service may have open at the same time.
const PLACES: usize = 128;
/// So many failures in a row, and nobody asks for a while.
const FAILURES: u32 = 5;
/// For how long nobody asks then. The first who asks after it finds out for all.
const REST: SignedDuration = SignedDuration::from_secs(10);
/// A service is spared for so long at most, whatever it asks for.
const WAIT_MAX: SignedDuration = SignedDuration::from_mins(10);

/// Why a service is not asked now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Spared {
    /// It failed too often.
    #[error("The service failed several times in a row and is spared for {0} seconds.")]
    Resting(u64),
    /// It said so itself (`Retry-After`).
    #[error("The service asked not to be asked for {0} seconds.")]
    AskedToWait(u64),
    /// It has as many requests open as it may.
    #[error("The service has too many requests open already.")]
    Full,
}

impl Spared {
    /// The seconds after which asking again has a point.
    pub(crate) fn retry_after_s(self) -> Option<u64> {
        match self {
            Self::Resting(seconds) | Self::AskedToWait(seconds) => Some(seconds),
            Self::Full => None,
        }
    }
}

/// What came of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// The service answered.
    Answered,
    /// It did not, or what stands before it said that it does not.
    Failed,
    /// It wants to be left alone for so long.
    AskedToWait(SignedDuration),
}

/// How the services behind this node are.
#[derive(Default)]
pub(crate) struct Health(Mutex<HashMap<ServiceId, State>>);

struct State {
    places: Arc<Semaphore>,
    failures: u32,
    spared: Option<Sparing>,
}

/// Until when a service is spared, and whether it asked for that.
#[derive(Clone, Copy)]
struct Sparing {
    until: Timestamp,
    asked_for: bool,
}

impl Default for State {
    fn default() -> Self {
        Self { places: Arc::new(Semaphore::new(PLACES)), failures: 0, spared: None }
    }
}

impl Health {
    /// A place among those who may ask a service now; it is given back when it is dropped.
    pub(crate) fn admit(&self, service: &ServiceId, now: Timestamp) -> Result<OwnedSemaphorePermit, Spared> {
        let mut states = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let state = states.entry(service.clone()).or_default();
        match state.spared {
            Some(sparing) if now < sparing.until => return Err(sparing.told(now)),
            // This one finds out; those who come meanwhile go on waiting.
            Some(_) => state.spared = Some(Sparing { until: now.plus(REST), asked_for: false }),
            None => {}
        }
        Arc::clone(&state.places).try_acquire_owned().map_err(|_| Spared::Full)
    }

    /// What came of a request.
    pub(crate) fn settle(&self, service: &ServiceId, outcome: Outcome, now: Timestamp) {
        let mut states = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let state = states.entry(service.clone()).or_default();
        match outcome {
            Outcome::Answered => {
                state.failures = 0;
                // An answer to what was asked before does not take back what the service asked for since.
                state.spared = state.spared.filter(|sparing| sparing.asked_for && now < sparing.until);
            }
            Outcome::Failed => {
                state.failures += 1;
                if state.failures >= FAILURES {
                    state.spare(now.plus(REST), false);
                }
            }
            Outcome::AskedToWait(wait) => state.spare(now.plus(wait.clamp(SignedDuration::ZERO, WAIT_MAX)), true),
        }
    }
}

impl State {
    /// Spares the service until then, or longer where that was decided before.
    fn spare(&mut self, until: Timestamp, asked_for: bool) {
        if self.spared.is_none_or(|sparing| sparing.until < until) {
            self.spared = Some(Sparing { until, asked_for });
        }
    }
}

impl Sparing {
    fn told(self, now: Timestamp) -> Spared {
        let micros = self.until.since(now).as_micros();
        let seconds = u64::try_from(micros).unwrap_or_default().div_ceil(1_000_000);
        if self.asked_for { Spared::AskedToWait(seconds) } else { Spared::Resting(seconds) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_seconds(1_800_000_000);

    fn service() -> ServiceId {
        "A/GOV/1/people/find".parse().unwrap()
    }

    fn after(seconds: i64) -> Timestamp {
        NOW.plus(SignedDuration::from_secs(seconds))
    }

    #[test]
    fn a_service_that_fails_is_spared_then_asked_by_one() {
        let health = Health::default();
        for _ in 0..FAILURES {
            assert!(health.admit(&service(), NOW).is_ok());
            health.settle(&service(), Outcome::Failed, NOW);
        }
        assert_eq!(health.admit(&service(), NOW).unwrap_err(), Spared::Resting(10));
        assert_eq!(health.admit(&service(), after(9)).unwrap_err(), Spared::Resting(1));
        assert!(health.admit(&service(), after(10)).is_ok(), "one finds out");
        assert!(health.admit(&service(), after(10)).is_err(), "the others wait");
        health.settle(&service(), Outcome::Answered, after(11));
        assert!(health.admit(&service(), after(11)).is_ok());
        assert!(health.admit(&"A/GOV/1/people/other".parse().unwrap(), NOW).is_ok(), "each service for itself");
    }

    #[test]
    fn a_service_that_asks_for_it_is_spared_for_so_long_and_not_for_ever() {
        let health = Health::default();
        let wait = |seconds| Outcome::AskedToWait(SignedDuration::from_secs(seconds));
        health.settle(&service(), wait(30), NOW);
        assert_eq!(health.admit(&service(), after(1)).unwrap_err(), Spared::AskedToWait(29));
        health.settle(&service(), Outcome::Answered, after(2));
        assert!(health.admit(&service(), after(3)).is_err(), "an answer to an older question changes nothing");
        health.settle(&service(), wait(5), after(3));
        assert!(health.admit(&service(), after(10)).is_err(), "what was asked for first holds");
        assert!(health.admit(&service(), after(30)).is_ok());
        health.settle(&service(), Outcome::Answered, after(30));
        health.settle(&service(), wait(86_400), after(31));
        assert_eq!(health.admit(&service(), after(31)).unwrap_err(), Spared::AskedToWait(600));
        health.settle(&service(), wait(-5), after(700));
        assert!(health.admit(&service(), after(700)).is_ok(), "a date that is over asks for nothing");
    }

    #[test]
    fn a_slow_service_has_so_many_places_and_no_more() {
        let health = Health::default();
        let taken: Vec<_> = (0..PLACES).map(|_| health.admit(&service(), NOW).unwrap()).collect();
        assert_eq!(health.admit(&service(), NOW).unwrap_err(), Spared::Full);
        drop(taken);
        assert!(health.admit(&service(), NOW).is_ok());
    }
}
