//! Work under way: how much of it there may be, for one client and in all, and that it ends.
//!
//! A client that goes away takes nothing with it: a question that may have reached the service ends in its record.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::future::Future;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Requests under way at a node, at most, whoever sent them.
const ALL: u32 = 16 * 1024;

/// What clients may send.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Requests that the systems of one subsystem may have under way at once; another node may have twice as many here.
    pub at_once: usize,
    /// Bytes of a question's body, at most; as many as there are, where nothing is said.
    pub body_bytes: Option<u64>,
}

impl Default for Limits {
    fn default() -> Self {
        Self { at_once: 256, body_bytes: None }
    }
}

/// Who has how many requests under way.
type Crowd = Arc<Mutex<HashMap<String, usize>>>;

/// The work under way at a node.
pub(crate) struct UnderWay {
    all: Arc<Semaphore>,
    crowd: Crowd,
}

impl Default for UnderWay {
    fn default() -> Self {
        Self { all: Arc::new(Semaphore::new(ALL as usize)), crowd: Crowd::default() }
    }
}

/// A place among the requests of one client, given back when it is dropped.
pub(crate) struct Place {
    whose: String,
    crowd: Crowd,
}

/// What stays under way until it is dropped, with the places that it takes: the long body of an answer, which goes on when
/// its head is there.
pub(crate) struct Stay {
    _places: Vec<Place>,
    /// One of all; none where there were none left.
    _one: Option<OwnedSemaphorePermit>,
}

impl UnderWay {
    /// Stays under way with these places.
    pub(crate) fn stay(&self, places: Vec<Place>) -> Stay {
        Stay { _places: places, _one: Arc::clone(&self.all).try_acquire_owned().ok() }
    }

    /// Does this, to its end, even where nobody waits for it any more. `None` where it was not begun because there is
    /// too much under way already, or where it stopped by a mistake of the program.
    pub(crate) async fn to_its_end<T: Send + 'static>(
        &self,
        work: impl Future<Output = T> + Send + 'static,
    ) -> Option<T> {
        let place = Arc::clone(&self.all).try_acquire_owned().ok()?;
        let working = tokio::spawn(async move {
            let done = work.await;
            drop(place);
            done
        });
        working.await.ok()
    }

    /// All that is under way ended.
    pub(crate) async fn ended(&self) {
        // The semaphore is never closed.
        drop(self.all.acquire_many(ALL).await);
    }

    /// A place for one more request, where the client has not as many under way as it may.
    pub(crate) fn admit(&self, whose: String, most: usize) -> Option<Place> {
        let mut crowd = self.crowd.lock().unwrap_or_else(PoisonError::into_inner);
        let count = crowd.entry(whose.clone()).or_default();
        if *count >= most {
            return None;
        }
        *count += 1;
        Some(Place { whose, crowd: Arc::clone(&self.crowd) })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut crowd = self.crowd.lock().unwrap_or_else(PoisonError::into_inner);
        if let Entry::Occupied(mut count) = crowd.entry(std::mem::take(&mut self.whose)) {
            *count.get_mut() -= 1;
            if *count.get() == 0 {
                count.remove();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_client_has_so_many_places_and_gives_them_back() {
        let work = UnderWay::default();
        let (one, two) = (work.admit("a".to_owned(), 2).unwrap(), work.admit("a".to_owned(), 2).unwrap());
        assert!(work.admit("a".to_owned(), 2).is_none() && work.admit("b".to_owned(), 2).is_some());
        drop(one);
        let three = work.admit("a".to_owned(), 2);
        assert!(three.is_some());
        drop((two, three));
        assert!(work.crowd.lock().unwrap().is_empty(), "who has nothing under way takes no memory");
        assert!(work.admit("a".to_owned(), 0).is_none());
    }

    #[tokio::test(start_paused = true)]
    async fn work_ends_though_nobody_waits_for_it() {
        let work = UnderWay::default();
        let (said, mut heard) = tokio::sync::oneshot::channel();
        let begun = work.to_its_end(async move {
            tokio::time::sleep(Duration::from_secs(5)).await;
            said.send(()).unwrap();
        });
        assert!(tokio::time::timeout(Duration::from_secs(1), begun).await.is_err(), "who waited went away");
        assert!(heard.try_recv().is_err());
        work.ended().await;
        assert!(heard.try_recv().is_ok());
        let stay = work.stay(vec![work.admit("a".to_owned(), 1).unwrap()]);
        assert!(tokio::time::timeout(Duration::from_secs(1), work.ended()).await.is_err(), "a body is under way");
        assert!(work.admit("a".to_owned(), 1).is_none());
        drop(stay);
        work.ended().await;
        assert!(work.admit("a".to_owned(), 1).is_some());
        assert_eq!(work.to_its_end(async { panic!("a mistake") }).await, None::<()>);
    }
}
