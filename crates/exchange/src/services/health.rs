//! A service that fails is spared for a while, as is one that asks for it, and one that is slow does not take all places.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use base::{Clock, Timestamp};
use jiff::SignedDuration;
use xroad::ServiceId;

use super::places::{NoPlace, Place, Places};

/// So many failures in a row, and nobody asks for a while.
const FAILURES: u32 = 5;
/// For how long nobody asks then. The first who asks after it finds out for all.
const REST: SignedDuration = SignedDuration::from_secs(10);
/// A service is spared for so long at most, whatever it asks for.
const WAIT_MAX: SignedDuration = SignedDuration::from_mins(10);
/// Who waited for a place and got none asks again in so many seconds.
const AGAIN_S: u64 = 1;

/// Why a service is not asked now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Spared {
    /// It failed too often.
    #[error("The service failed several times in a row and is spared for {0} seconds.")]
    Resting(u64),
    /// It said so itself (`Retry-After`).
    #[error("The service asked not to be asked for {0} seconds.")]
    AskedToWait(u64),
    /// It said so to this client.
    #[error("The service asked this client to wait for {0} seconds.")]
    AskedClientToWait(u64),
    /// It has as many requests open as it may.
    #[error("The service has too many requests open already.")]
    Full,
    /// It has as many requests of this client open as of one it may.
    #[error("The service has too many requests of this client open already.")]
    FullOfOne,
}

impl Spared {
    /// The seconds after which asking again has a point.
    pub(crate) fn retry_after_s(self) -> u64 {
        match self {
            Self::Resting(seconds) | Self::AskedToWait(seconds) | Self::AskedClientToWait(seconds) => seconds,
            Self::Full | Self::FullOfOne => AGAIN_S,
        }
    }
}

impl From<NoPlace> for Spared {
    fn from(none: NoPlace) -> Self {
        match none {
            NoPlace::Full => Self::Full,
            NoPlace::FullOfOne => Self::FullOfOne,
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
    /// It wants to be left alone by this client for so long.
    AskedClientToWait(SignedDuration),
}

/// How the services behind this node are.
#[derive(Default)]
pub(crate) struct Health(Mutex<HashMap<ServiceId, State>>);

#[derive(Default)]
struct State {
    places: Arc<Places>,
    failures: u32,
    spared: Option<Sparing>,
    /// Until when by single clients.
    spared_by: HashMap<String, Timestamp>,
}

/// Until when a service is spared, and whether it asked for that.
#[derive(Clone, Copy)]
struct Sparing {
    until: Timestamp,
    asked_for: bool,
}

impl Health {
    /// A place for a client among those who may ask a service, which may take a moment to come free.
    pub(crate) async fn admit(&self, service: &ServiceId, client: &str, clock: &dyn Clock) -> Result<Place, Spared> {
        let places = {
            let mut states = self.states();
            let state = states.entry(service.clone()).or_default();
            state.check(client, clock.now())?;
            Arc::clone(&state.places)
        };
        let place = places.take(client).await?;
        // Much may have come to light meanwhile.
        self.states().entry(service.clone()).or_default().admit(client, clock.now())?;
        Ok(place)
    }

    fn states(&self) -> MutexGuard<'_, HashMap<ServiceId, State>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What came of a request.
    pub(crate) fn settle(&self, service: &ServiceId, client: &str, outcome: Outcome, now: Timestamp) {
        let mut states = self.states();
        let state = states.entry(service.clone()).or_default();
        match outcome {
            Outcome::Answered => state.is_there(now),
            Outcome::Failed => {
                state.failures += 1;
                if state.failures >= FAILURES {
                    state.spare(now.plus(REST), false);
                }
            }
            Outcome::AskedToWait(wait) => state.spare(now.plus(wait.clamp(SignedDuration::ZERO, WAIT_MAX)), true),
            Outcome::AskedClientToWait(wait) => {
                state.is_there(now);
                let until = now.plus(wait.clamp(SignedDuration::ZERO, WAIT_MAX));
                let kept = state.spared_by.entry(client.to_owned()).or_insert(until);
                *kept = until.max(*kept);
            }
        }
    }
}

impl State {
    /// Whether a client may ask the service now.
    fn check(&mut self, client: &str, now: Timestamp) -> Result<(), Spared> {
        self.heed_clock(now);
        if let Some(until) = self.spared_by.get(client) {
            return Err(Spared::AskedClientToWait(seconds_until(*until, now)));
        }
        match self.spared {
            Some(sparing) if now < sparing.until => Err(sparing.told(now)),
            _ => Ok(()),
        }
    }

    /// The client asks. After a rest, this one finds out; those who come meanwhile go on waiting.
    fn admit(&mut self, client: &str, now: Timestamp) -> Result<(), Spared> {
        self.check(client, now)?;
        if self.spared.is_some() {
            self.spared = Some(Sparing { until: now.plus(REST), asked_for: false });
        }
        Ok(())
    }

    /// It answered. An answer to what was asked before does not take back what the service asked for since.
    fn is_there(&mut self, now: Timestamp) {
        self.failures = 0;
        self.spared = self.spared.filter(|sparing| sparing.asked_for && now < sparing.until);
    }

    /// Forgets what is over. Nobody is spared for longer than was ever asked for, though the clock went back.
    fn heed_clock(&mut self, now: Timestamp) {
        if let Some(sparing) = &mut self.spared {
            sparing.until = sparing.until.min(now.plus(if sparing.asked_for { WAIT_MAX } else { REST }));
        }
        self.spared_by.retain(|_, until| {
            *until = now.plus(WAIT_MAX).min(*until);
            now < *until
        });
    }

    /// Spares the service until then, or longer where that was decided before.
    fn spare(&mut self, until: Timestamp, asked_for: bool) {
        if self.spared.is_none_or(|sparing| sparing.until < until) {
            self.spared = Some(Sparing { until, asked_for });
        }
    }
}

impl Sparing {
    fn told(self, now: Timestamp) -> Spared {
        let seconds = seconds_until(self.until, now);
        if self.asked_for { Spared::AskedToWait(seconds) } else { Spared::Resting(seconds) }
    }
}

fn seconds_until(until: Timestamp, now: Timestamp) -> u64 {
    u64::try_from(until.since(now).as_micros()).unwrap_or_default().div_ceil(1_000_000)
}

#[cfg(test)]
mod tests {
    use base::FixedClock;
    use futures_util::FutureExt as _;

    use super::*;

    const CLIENT: &str = "A/COM/1/shop";
    const NOW: Timestamp = Timestamp::from_seconds(1_800_000_000);

    fn service() -> ServiceId {
        "A/GOV/1/people/find".parse().unwrap()
    }

    /// A place that is free, or why nobody asks.
    fn admit(health: &Health, service: &ServiceId, client: &str, now: Timestamp) -> Result<Place, Spared> {
        health.admit(service, client, &FixedClock::at(now)).now_or_never().expect("a place is free")
    }

    fn after(seconds: i64) -> Timestamp {
        NOW.plus(SignedDuration::from_secs(seconds))
    }

    #[test]
    fn a_service_that_fails_is_spared_then_asked_by_one() {
        let health = Health::default();
        for _ in 0..FAILURES {
            assert!(admit(&health, &service(), CLIENT, NOW).is_ok());
            health.settle(&service(), CLIENT, Outcome::Failed, NOW);
        }
        assert_eq!(admit(&health, &service(), CLIENT, NOW).err().unwrap(), Spared::Resting(10));
        assert_eq!(admit(&health, &service(), CLIENT, after(9)).err().unwrap(), Spared::Resting(1));
        assert!(admit(&health, &service(), CLIENT, after(10)).is_ok(), "one finds out");
        assert!(admit(&health, &service(), CLIENT, after(10)).is_err(), "the others wait");
        health.settle(&service(), CLIENT, Outcome::Answered, after(11));
        assert!(admit(&health, &service(), CLIENT, after(11)).is_ok());
        assert!(
            admit(&health, &"A/GOV/1/people/other".parse().unwrap(), CLIENT, NOW).is_ok(),
            "each service for itself"
        );
    }

    #[test]
    fn a_service_that_asks_for_it_is_spared_for_so_long_and_not_for_ever() {
        let health = Health::default();
        let wait = |seconds| Outcome::AskedToWait(SignedDuration::from_secs(seconds));
        health.settle(&service(), CLIENT, wait(30), NOW);
        assert_eq!(admit(&health, &service(), CLIENT, after(1)).err().unwrap(), Spared::AskedToWait(29));
        health.settle(&service(), CLIENT, Outcome::Answered, after(2));
        assert!(
            admit(&health, &service(), CLIENT, after(3)).is_err(),
            "an answer to an older question changes nothing"
        );
        health.settle(&service(), CLIENT, wait(5), after(3));
        assert!(admit(&health, &service(), CLIENT, after(10)).is_err(), "what was asked for first holds");
        assert!(admit(&health, &service(), CLIENT, after(30)).is_ok());
        health.settle(&service(), CLIENT, Outcome::Answered, after(30));
        health.settle(&service(), CLIENT, wait(86_400), after(31));
        assert_eq!(admit(&health, &service(), CLIENT, after(31)).err().unwrap(), Spared::AskedToWait(600));
        health.settle(&service(), CLIENT, wait(-5), after(700));
        assert!(admit(&health, &service(), CLIENT, after(700)).is_ok(), "a date that is over asks for nothing");
    }

    #[test]
    fn who_is_told_to_wait_waits_alone() {
        let health = Health::default();
        for _ in 0..FAILURES {
            health.settle(&service(), CLIENT, Outcome::Failed, after(-REST.as_secs()));
        }
        assert!(admit(&health, &service(), CLIENT, NOW).is_ok(), "one finds out, and is told");
        health.settle(&service(), CLIENT, Outcome::AskedClientToWait(SignedDuration::from_secs(30)), NOW);
        assert_eq!(admit(&health, &service(), CLIENT, after(1)).err(), Some(Spared::AskedClientToWait(29)));
        assert!(admit(&health, &service(), "A/COM/2/shop", after(1)).is_ok(), "others are answered");
        health.settle(&service(), "A/COM/2/shop", Outcome::Answered, after(2));
        assert!(admit(&health, &service(), CLIENT, after(3)).is_err(), "an answer to others changes nothing");
        health.settle(&service(), CLIENT, Outcome::AskedClientToWait(SignedDuration::from_hours(24)), after(3));
        assert_eq!(admit(&health, &service(), CLIENT, after(3)).err(), Some(Spared::AskedClientToWait(600)));
        assert!(admit(&health, &service(), CLIENT, after(603)).is_ok());
    }

    #[test]
    fn a_clock_that_goes_back_makes_nobody_wait_longer_than_was_asked_for() {
        let health = Health::default();
        let hours_ago = after(-7200);
        for _ in 0..FAILURES {
            health.settle(&service(), CLIENT, Outcome::Failed, NOW);
        }
        assert_eq!(admit(&health, &service(), CLIENT, hours_ago).err(), Some(Spared::Resting(10)));
        assert!(admit(&health, &service(), CLIENT, after(-7190)).is_ok());
        health.settle(&service(), CLIENT, Outcome::AskedClientToWait(SignedDuration::from_secs(30)), NOW);
        assert_eq!(admit(&health, &service(), CLIENT, hours_ago).err(), Some(Spared::AskedClientToWait(600)));
    }
}
