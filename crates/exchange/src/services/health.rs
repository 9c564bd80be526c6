//! A service that fails is spared for a while, and one that is slow does not take all places.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::Instant;
use xroad::ServiceId;

/// Requests that one service may have open at the same time.
const PLACES: usize = 128;
/// So many failures in a row, and nobody asks for a while.
const FAILURES: u32 = 5;
/// For how long nobody asks then. The first who asks after it finds out for all.
const REST: Duration = Duration::from_secs(10);

/// Why a service is not asked now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Spared {
    /// It failed too often.
    #[error("The service failed several times in a row and is spared for {0} seconds.")]
    Resting(u64),
    /// It has as many requests open as it may.
    #[error("The service has too many requests open already.")]
    Full,
}

/// How the services behind this node are.
#[derive(Default)]
pub(crate) struct Health(Mutex<HashMap<ServiceId, State>>);

struct State {
    places: Arc<Semaphore>,
    failures: u32,
    rests_until: Option<Instant>,
}

impl Default for State {
    fn default() -> Self {
        Self { places: Arc::new(Semaphore::new(PLACES)), failures: 0, rests_until: None }
    }
}

impl Health {
    /// A place among those who may ask a service now; it is given back when it is dropped.
    pub(crate) fn admit(&self, service: &ServiceId) -> Result<OwnedSemaphorePermit, Spared> {
        let mut states = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let state = states.entry(service.clone()).or_default();
        let now = Instant::now();
        match state.rests_until {
            Some(until) if now < until => return Err(Spared::Resting((until - now).as_secs() + 1)),
            // This one finds out; those who come meanwhile go on waiting.
            Some(_) => state.rests_until = Some(now + REST),
            None => {}
        }
        Arc::clone(&state.places).try_acquire_owned().map_err(|_| Spared::Full)
    }

    /// What came of a request: whether the service answered at all.
    pub(crate) fn settle(&self, service: &ServiceId, answered: bool) {
        let mut states = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let state = states.entry(service.clone()).or_default();
        if answered {
            (state.failures, state.rests_until) = (0, None);
        } else {
            state.failures += 1;
            if state.failures >= FAILURES {
                state.rests_until = Some(Instant::now() + REST);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn service() -> ServiceId {
        "A/GOV/1/people/find".parse().unwrap()
    }

    #[tokio::test(start_paused = true)]
    async fn a_service_that_fails_is_spared_then_asked_by_one() {
        let health = Health::default();
        for _ in 0..FAILURES {
            assert!(health.admit(&service()).is_ok());
            health.settle(&service(), false);
        }
        assert_eq!(health.admit(&service()).unwrap_err(), Spared::Resting(11));
        tokio::time::advance(REST).await;
        assert!(health.admit(&service()).is_ok(), "one finds out");
        assert!(health.admit(&service()).is_err(), "the others wait");
        health.settle(&service(), true);
        assert!(health.admit(&service()).is_ok());
        assert!(health.admit(&"A/GOV/1/people/other".parse().unwrap()).is_ok(), "each service for itself");
    }

    #[tokio::test]
    async fn a_slow_service_has_so_many_places_and_no_more() {
        let health = Health::default();
        let taken: Vec<_> = (0..PLACES).map(|_| health.admit(&service()).unwrap()).collect();
        assert_eq!(health.admit(&service()).unwrap_err(), Spared::Full);
        drop(taken);
        assert!(health.admit(&service()).is_ok());
    }
}
