//! Telling the administration's tools what happened, signed, until they have heard.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use aws_lc_rs::hmac;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::SignedDuration;

use crate::connect_tools::HOOK_SECRET;
use crate::room::{Procedures, ProceduresError};
use crate::store as tables;
use crate::store::Waiting;

/// How often what waits is looked at.
const LOOK_EVERY: Duration = Duration::from_secs(2);
/// Events told in one round.
const AT_ONCE: i64 = 50;
/// Tries: one at once, then after 10 s, 30 s, 90 s, … over three days.
const TRIES_MAX: i64 = 12;
/// What lies between the first two tries.
const FIRST_PAUSE_S: i64 = 10;

/// What an attempt to tell promises: the status of the answer, or why there is none.
pub type ToolFuture<'a> = Pin<Box<dyn Future<Output = Result<u16, String>> + Send + 'a>>;

/// An event on its way, with the headers of Standard Webhooks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Where.
    pub url: String,
    /// `webhook-id`: the same each time, so that a tool hears it once.
    pub id: String,
    /// `webhook-timestamp`: seconds since 1970.
    pub timestamp: i64,
    /// `webhook-signature`: `v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64.
    pub signature: String,
    /// The body, JSON.
    pub body: String,
}

/// The way to tools.
pub trait ToolNetwork: Send + Sync {
    /// Posts an event.
    fn post<'a>(&'a self, told: &'a Told) -> ToolFuture<'a>;
}

/// Tells tools what happened.
pub struct Herald {
    room: Procedures,
    network: Arc<dyn ToolNetwork>,
}

impl Herald {
    /// A herald; it does nothing until it runs.
    pub fn new(room: Procedures, network: Arc<dyn ToolNetwork>) -> Self {
        Self { room, network }
    }

    /// Tells what waits, and learns of what other nodes published, until told to stop.
    pub async fn run(self, stop: impl Future<Output = ()>) {
        tokio::pin!(stop);
        loop {
            if let Err(error) = self.tell_all().await {
                tracing::warn!(%error, "tools could not be told");
            }
            if let Err(error) = self.room.catch_up().await {
                tracing::warn!(%error, "what other nodes published could not be read");
            }
            tokio::select! {
                () = &mut stop => return,
                () = tokio::time::sleep(LOOK_EVERY) => {}
            }
        }
    }

    /// Tells what is due now. How many tools heard.
    ///
    /// # Errors
    /// What the database says.
    pub async fn tell_all(&self) -> Result<usize, ProceduresError> {
        let now = self.room.clock.now();
        let due =
            self.room.db.read(move |tx| Ok::<_, ProceduresError>(tables::due_deliveries(tx, now, AT_ONCE)?)).await?;
        let mut heard = 0;
        for waiting in due {
            let answer = match self.signed(&waiting) {
                Some(told) => self.network.post(&told).await,
                None => Err("the secret cannot be opened".to_owned()),
            };
            let is_heard = matches!(answer, Ok(200..=299));
            heard += usize::from(is_heard);
            let status = answer.map_or_else(|reason| reason, |status| status.to_string());
            let next = (!is_heard && waiting.attempts + 1 < TRIES_MAX).then(|| now.plus(pause_after(waiting.attempts)));
            let id = waiting.id;
            self.room
                .db
                .write(move |tx| Ok::<_, ProceduresError>(tables::note_delivery(tx, id, next, &status)?))
                .await?;
        }
        Ok(heard)
    }

    fn signed(&self, waiting: &Waiting) -> Option<Told> {
        let secret = self.room.sealer.open(HOOK_SECRET, &waiting.secret)?;
        let (id, timestamp) = (format!("evt_{}", waiting.id), self.room.clock.now().as_seconds());
        let signed = format!("{id}.{timestamp}.{}", waiting.payload);
        let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &secret), signed.as_bytes());
        Some(Told {
            url: waiting.url.clone(),
            id,
            timestamp,
            signature: format!("v1,{}", STANDARD.encode(tag)),
            body: waiting.payload.clone(),
        })
    }
}

/// How long to wait after so many tries.
fn pause_after(attempts: i64) -> SignedDuration {
    let factor = 3_i64.saturating_pow(u32::try_from(attempts).unwrap_or(u32::MAX));
    SignedDuration::from_secs(FIRST_PAUSE_S.saturating_mul(factor).min(24 * 3600))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_a_day() {
        assert_eq!(pause_after(0), SignedDuration::from_secs(10));
        assert_eq!(pause_after(2), SignedDuration::from_secs(90));
        assert_eq!(pause_after(60), SignedDuration::from_hours(24));
        let all: SignedDuration = (0..TRIES_MAX - 1).map(pause_after).sum();
        assert!(all > SignedDuration::from_hours(48), "{all:?}");
    }
}
