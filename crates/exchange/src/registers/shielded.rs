//! A register with a shield before it: not asked twice in a row, not asked by too many at once, and
//! left alone while it fails.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use base::{Clock, Siret};
use tokio::sync::Semaphore;

use super::breaker::Breaker;
use super::model::{BoxFuture, Establishment, Register, RegisterRefusal};
use super::recent::Recent;

/// So many may ask at once; a slow register then holds up so many requests of ours and no more.
const AT_ONCE: usize = 16;
/// How long one waits for a place among them.
const PLACE_WITHIN: Duration = Duration::from_secs(1);

/// A [`Register`] that spares the register behind it.
pub struct Shielded<R> {
    register: R,
    clock: Arc<dyn Clock>,
    places: Semaphore,
    memory: Mutex<Memory>,
}

#[derive(Default)]
struct Memory {
    breaker: Breaker,
    recent: Recent,
}

impl<R: Register> Shielded<R> {
    /// A shield before this register.
    pub fn new(register: R, clock: Arc<dyn Clock>) -> Self {
        Self { register, clock, places: Semaphore::new(AT_ONCE), memory: Mutex::default() }
    }

    fn memory(&self) -> MutexGuard<'_, Memory> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn ask(&self, siret: &Siret) -> Result<Establishment, RegisterRefusal> {
        if let Some(answer) = self.memory().recent.answer(siret, self.clock.now()) {
            return answer;
        }
        let place = tokio::time::timeout(PLACE_WITHIN, self.places.acquire()).await;
        let Ok(Ok(_place)) = place else { return Err(RegisterRefusal::TooSlow) };
        self.memory().breaker.admit(self.clock.now())?;
        let mut call = Call { of: self, settled: false };
        let answer = self.register.establishment(siret).await;
        call.settled = true;
        let now = self.clock.now();
        let mut memory = self.memory();
        memory.breaker.settle(answer.as_ref().err().copied(), now);
        memory.recent.keep(siret, &answer, now);
        answer
    }
}

impl<R: Register> Register for Shielded<R> {
    fn establishment<'a>(&'a self, siret: &'a Siret) -> BoxFuture<'a, Result<Establishment, RegisterRefusal>> {
        Box::pin(self.ask(siret))
    }
}

/// A call under way: when its future is dropped (the visitor went away), the breaker must know.
struct Call<'a, R: Register> {
    of: &'a Shielded<R>,
    settled: bool,
}

impl<R: Register> Drop for Call<'_, R> {
    fn drop(&mut self) {
        if !self.settled {
            let now = self.of.clock.now();
            self.of.memory().breaker.abandon(now);
        }
    }
}
