//! How many may ask a service at the same time, of one client and in all.
//!
//! Who finds no place free waits a moment for one: many questions that come at once are answered one after the other, and
//! only those that a service is too slow for are refused.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout_at;

/// Requests that one service may have open at the same time.
const PLACES: usize = 128;
/// Of them, those of one client: who reads slowly, or asks without end, leaves places to others.
const PLACES_OF_ONE: usize = PLACES / 2;
/// Nobody waits longer for a place. What waits may be as much as a node takes of its clients (`under_way`).
const WAIT: Duration = Duration::from_secs(1);

/// No place came free in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoPlace {
    /// All are taken.
    Full,
    /// Those that one client may have are taken by this one.
    FullOfOne,
}

/// The places of one service.
pub(super) struct Places {
    all: Arc<Semaphore>,
    of: Mutex<HashMap<String, Arc<Semaphore>>>,
}

/// A place among those who may ask a service; it is given back when it is dropped.
pub(crate) struct Place {
    _of_client: OwnedSemaphorePermit,
    _of_all: OwnedSemaphorePermit,
}

impl Default for Places {
    fn default() -> Self {
        Self { all: Arc::new(Semaphore::new(PLACES)), of: Mutex::default() }
    }
}

impl Places {
    /// A place for a client, in the order in which they ask for one.
    pub(super) async fn take(&self, client: &str) -> Result<Place, NoPlace> {
        let until = tokio::time::Instant::now() + WAIT;
        let of_client = one_of(self.of(client), until).await.ok_or(NoPlace::FullOfOne)?;
        let of_all = one_of(Arc::clone(&self.all), until).await.ok_or(NoPlace::Full)?;
        Ok(Place { _of_client: of_client, _of_all: of_all })
    }

    /// The places of one client. Those of clients who ask nothing now are forgotten.
    fn of(&self, client: &str) -> Arc<Semaphore> {
        let mut of = self.of.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(places) = of.get(client) {
            return Arc::clone(places);
        }
        of.retain(|_, places| Arc::strong_count(places) > 1);
        Arc::clone(of.entry(client.to_owned()).or_insert_with(|| Arc::new(Semaphore::new(PLACES_OF_ONE))))
    }
}

/// One of these places, where one comes free until then.
async fn one_of(places: Arc<Semaphore>, until: tokio::time::Instant) -> Option<OwnedSemaphorePermit> {
    match Arc::clone(&places).try_acquire_owned() {
        Ok(place) => Some(place),
        // The semaphore is never closed.
        Err(_) => timeout_at(until, places.acquire_owned()).await.ok()?.ok(),
    }
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt as _;

    use super::*;

    fn at_once(places: &Places, client: &str) -> Option<Place> {
        places.take(client).now_or_never()?.ok()
    }

    #[tokio::test(start_paused = true)]
    async fn a_slow_service_has_so_many_places_and_no_more() {
        let places = Places::default();
        let one: Vec<_> = (0..PLACES_OF_ONE).map(|_| at_once(&places, "A/COM/1/shop").unwrap()).collect();
        assert_eq!(places.take("A/COM/1/shop").await.err(), Some(NoPlace::FullOfOne), "one leaves places to others");
        let other: Vec<_> = (0..PLACES_OF_ONE).map(|_| at_once(&places, "A/COM/2/shop").unwrap()).collect();
        assert_eq!(places.take("A/COM/3/shop").await.err(), Some(NoPlace::Full));
        drop(one);
        assert!(at_once(&places, "A/COM/3/shop").is_some() && at_once(&places, "A/COM/1/shop").is_some());
        assert_eq!(places.take("A/COM/2/shop").await.err(), Some(NoPlace::FullOfOne));
        drop(other);
        assert!(at_once(&places, "A/COM/2/shop").is_some());
    }

    #[tokio::test(start_paused = true)]
    async fn who_finds_no_place_waits_a_moment_for_one_in_the_order_of_coming() {
        let places = Places::default();
        let mut taken: Vec<_> = (0..PLACES_OF_ONE).map(|_| at_once(&places, "A/COM/1/shop").unwrap()).collect();
        let (first, second) = (places.take("A/COM/1/shop"), places.take("A/COM/1/shop"));
        tokio::pin!(first, second);
        assert!(first.as_mut().now_or_never().is_none() && second.as_mut().now_or_never().is_none());
        taken.pop();
        assert!(second.as_mut().now_or_never().is_none(), "the other came before");
        let _first = first.as_mut().now_or_never().unwrap().ok().unwrap();
        let begun = tokio::time::Instant::now();
        assert_eq!(second.await.err(), Some(NoPlace::FullOfOne));
        assert_eq!(begun.elapsed(), WAIT);
    }

    #[tokio::test]
    async fn clients_who_ask_nothing_any_more_are_forgotten() {
        let places = Places::default();
        let kept = at_once(&places, "A/COM/1/shop").unwrap();
        for number in 2..100 {
            drop(at_once(&places, &format!("A/COM/{number}/shop")).unwrap());
        }
        assert!(places.of.lock().unwrap().len() <= 3);
        drop(kept);
    }
}
