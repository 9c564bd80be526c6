//! Timestamps (RFC 3161) on checkpoints: an authority outside says that the log was at this size at this time. One
//! over the newest checkpoint covers every entry before it, so that nothing is lost when the authority is away: what
//! was recorded meanwhile is said to be pending, and is covered by the next timestamp.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use asic::{Stamp, StampFault, StampRequest, Time, Trust};
use base::{Clock, Random, Timestamp};
use jiff::SignedDuration;

use crate::Evidence;
use crate::append::HOUR_US;
use crate::checkpoint::Checkpoint;
use crate::error::EvidenceError;
use crate::merkle;
use crate::store::{self as tables, KeptStamp};
use crate::tiles::TileNodes;
use crate::verify::Fault;

/// A checkpoint that changed is stamped this often (as X-Road does it).
const STAMP_EVERY: Duration = Duration::from_mins(1);
/// After a failure, this is waited for first; twice as long after each further one.
const RETRY_AFTER: Duration = Duration::from_secs(5);
/// No longer than this is waited for after failures.
const RETRY_AFTER_MAX: Duration = Duration::from_mins(5);
/// Every timestamp is kept for so long; of each hour before that, the first one.
const ALL_KEPT_FOR: SignedDuration = SignedDuration::from_hours(7 * 24);
/// Hours before that of which superfluous timestamps are taken away: those since the service last ran.
const THINNED_HOURS: i64 = 31 * 24;
/// Timestamps that are read at a time.
const PAGE: u32 = 256;

const PENDING: &str = "passerelle_evidence_timestamp_pending_entries";
const LAST: &str = "passerelle_evidence_timestamp_last_seconds";
const ASKED: &str = "passerelle_evidence_timestamps_total";

/// A future on the heap.
pub type TimestampFuture<'a> = Pin<Box<dyn Future<Output = Result<Vec<u8>, NoAnswer>> + Send + 'a>>;

/// The network, which is passed in, so that stories run without sockets.
pub trait TimestampNetwork: Send + Sync {
    /// Posts a question (`application/timestamp-query`) to an authority, and gives the body of its answer, of
    /// [`asic::MAX_STAMP_ANSWER_BYTES`] at most. Whoever implements it gives up in time.
    fn post<'a>(&'a self, url: &'a str, question: Vec<u8>) -> TimestampFuture<'a>;
}

/// Why an authority was not heard.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct NoAnswer(pub String);

/// What a [`Stamper`] is made of.
pub struct StamperParts {
    /// Where authorities are asked, the best first.
    pub urls: Vec<String>,
    /// Whose certificates are believed.
    pub trust: Trust,
    /// The way to them.
    pub network: Arc<dyn TimestampNetwork>,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Makes nonces.
    pub random: Arc<dyn Random>,
}

/// Has things stamped by an authority; cheap to clone.
#[derive(Clone)]
pub struct Stamper(Arc<StamperParts>);

/// Nobody stamped: what each authority that was asked said, or why it was not heard.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no authority stamped: {0}")]
pub struct NotStamped(String);

impl Stamper {
    /// Asks these authorities.
    pub fn new(parts: StamperParts) -> Self {
        Self(Arc::new(parts))
    }

    /// Who is trusted.
    pub fn trust(&self) -> &Trust {
        &self.0.trust
    }

    /// A timestamp over these bytes, from the first authority that gives one that is believed.
    ///
    /// # Errors
    /// [`NotStamped`].
    pub async fn stamp(&self, content: &[u8]) -> Result<Stamp, NotStamped> {
        let StamperParts { urls, trust, network, clock, random } = &*self.0;
        let mut why = Vec::new();
        for url in urls {
            let question = StampRequest::new(content, random.bytes());
            let stamped = match network.post(url, question.to_der()).await {
                Ok(answer) => {
                    question.judge(&answer, trust, time(clock.now())).map_err(|fault: StampFault| fault.to_string())
                }
                Err(NoAnswer(why)) => Err(why),
            };
            metrics::counter!(ASKED, "result" => if stamped.is_ok() { "stamped" } else { "failed" }).increment(1);
            match stamped {
                Ok(stamp) => return Ok(stamp),
                Err(reason) => why.push(format!("{url}: {reason}")),
            }
        }
        Err(NotStamped(why.join("; ")))
    }
}

fn time(at: Timestamp) -> Time {
    Time::from_unix_seconds(at.as_seconds().unsigned_abs())
}

/// Why the newest checkpoint was not stamped.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum StampError {
    #[error(transparent)]
    NotStamped(#[from] NotStamped),
    #[error(transparent)]
    Evidence(#[from] EvidenceError),
}

/// How far the log is stamped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StampState {
    /// The newest timestamp.
    pub newest: Option<PublishedStamp>,
    /// Entries that no timestamp covers yet.
    pub pending: u64,
}

/// A timestamp with what was stamped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedStamp {
    /// The entries that it covers: all before this place.
    pub size: u64,
    /// The checkpoint: the bytes that were stamped.
    pub checkpoint: String,
    /// The token, in DER.
    pub token: Vec<u8>,
    /// When, as the authority says.
    pub at: Timestamp,
    /// The authority's name.
    pub authority: String,
}

impl From<KeptStamp> for PublishedStamp {
    fn from(kept: KeptStamp) -> Self {
        let KeptStamp { size, note, token, stamped_at, authority, .. } = kept;
        Self { size, checkpoint: note, token, at: stamped_at, authority }
    }
}

impl Evidence {
    /// How far the log is stamped.
    pub async fn stamp_state(&self) -> Result<StampState, EvidenceError> {
        let (newest, size) = self
            .db
            .read(|tx| {
                let size = tables::latest_checkpoint(tx)?.map_or(0, |kept| kept.checkpoint.size);
                Ok::<_, EvidenceError>((tables::newest_stamp(tx)?, size))
            })
            .await?;
        let stamped = newest.as_ref().map_or(0, |kept| kept.size);
        Ok(StampState { newest: newest.map(PublishedStamp::from), pending: size.saturating_sub(stamped) })
    }

    /// The earliest timestamp that covers an entry.
    pub async fn stamp_over(&self, index: u64) -> Result<Option<PublishedStamp>, EvidenceError> {
        let found = self.db.read(move |tx| tables::stamps_above(tx, index, 1)).await?;
        Ok(found.into_iter().next().map(PublishedStamp::from))
    }

    /// Has the newest checkpoint stamped, unless it is, and tells how far the log is stamped then.
    ///
    /// # Errors
    /// When no authority stamps it, or the database does not answer. It stays pending, and can be asked for again.
    pub async fn stamp_newest(&self, stamper: &Stamper) -> Result<StampState, StampError> {
        let newest = self.db.read(tables::latest_checkpoint).await.map_err(EvidenceError::from)?;
        let state = self.stamp_state().await?;
        let Some(newest) = newest.filter(|_| state.pending > 0) else { return Ok(state) };
        let stamp = stamper.stamp(newest.note.as_bytes()).await?;
        let seconds = i64::try_from(stamp.said.time.unix_seconds()).unwrap_or(i64::MAX);
        let stamped_at = Timestamp::from_seconds(seconds);
        let kept = KeptStamp {
            size: newest.checkpoint.size,
            hour: stamped_at.as_micros().div_euclid(HOUR_US),
            note: newest.note,
            token: stamp.token,
            stamped_at,
            authority: stamp.said.authority.subject(),
        };
        self.db.write(move |tx| tables::add_stamp(tx, &kept)).await.map_err(EvidenceError::from)?;
        Ok(self.stamp_state().await?)
    }

    /// Has checkpoints stamped until `stop`: each minute, when entries were added; after a failure again and again,
    /// more and more slowly. Nothing else waits for it.
    pub async fn look_after_timestamps(self, stamper: Stamper, stop: impl Future<Output = ()>) {
        metrics::describe_gauge!(PENDING, "Entries of the evidence log that no timestamp covers yet.");
        metrics::describe_gauge!(LAST, "When the newest timestamp was made, seconds since 1970.");
        metrics::describe_counter!(ASKED, "Timestamps that were asked for, by how that ended.");
        let looking = async {
            let (mut failures, mut thinned_in) = (0, None);
            loop {
                match self.stamp_newest(&stamper).await {
                    Ok(_) => failures = 0,
                    Err(error) => {
                        failures += 1;
                        tracing::warn!(%error, failures, "the evidence log's timestamps are pending; nothing stops");
                    }
                }
                self.tell_stamp_state().await;
                let hour = self.clock.now().as_micros().div_euclid(HOUR_US);
                if thinned_in.replace(hour) != Some(hour) {
                    self.thin_out_stamps().await;
                }
                tokio::time::sleep(pause_after(failures)).await;
            }
        };
        tokio::select! {
            () = looking => {}
            () = stop => {}
        }
    }

    async fn tell_stamp_state(&self) {
        let Ok(state) = self.stamp_state().await else { return };
        #[expect(clippy::cast_precision_loss, reason = "a measure")]
        metrics::gauge!(PENDING).set(state.pending as f64);
        if let Some(newest) = state.newest {
            #[expect(clippy::cast_precision_loss, reason = "a measure")]
            metrics::gauge!(LAST).set(newest.at.as_seconds() as f64);
        }
    }

    /// Of each hour that is more than a week ago, leaves the first timestamp.
    async fn thin_out_stamps(&self) {
        let to = self.clock.now().minus(ALL_KEPT_FOR).as_micros().div_euclid(HOUR_US);
        if let Err(error) = self.db.write(move |tx| tables::thin_stamps(tx, to - THINNED_HOURS, to)).await {
            tracing::warn!(%error, "superfluous timestamps could not be taken away");
        }
    }

    /// Checks every timestamp that is kept: that its authority is trusted and signed it, that it is over a checkpoint
    /// that this log signed, and that the log still begins with what that says. [`Evidence::verify`] comes before: it
    /// checks the tree by which this goes.
    ///
    /// # Errors
    /// The first fault.
    pub async fn verify_stamps(&self, trust: &Trust) -> Result<u64, Fault> {
        let (mut count, mut size) = (0, 0);
        loop {
            let page = self.db.read(move |tx| tables::stamps_above(tx, size, PAGE)).await?;
            let Some(last) = page.last() else { return Ok(count) };
            size = last.size;
            for kept in page {
                self.verify_stamp(kept, trust).await?;
                count += 1;
            }
        }
    }

    async fn verify_stamp(&self, kept: KeptStamp, trust: &Trust) -> Result<(), Fault> {
        let size = kept.size;
        let stamped = Checkpoint::open(&kept.note, self.signer.verifier()).ok().filter(|said| said.size == size);
        let stamped =
            stamped.ok_or(Fault::StampFalse { size, why: "it is not over a checkpoint of this log".to_owned() })?;
        asic::verify_stamp(&kept.token, kept.note.as_bytes(), trust)
            .map_err(|fault| Fault::StampFalse { size, why: fault.to_string() })?;
        self.check_history(stamped).await
    }

    /// Whether the log's tree still begins with what a checkpoint says.
    pub(crate) async fn check_history(&self, said: Checkpoint) -> Result<(), Fault> {
        let root = self.db.read(move |tx| {
            let mut nodes = TileNodes::new(|tile| Ok::<_, EvidenceError>(tables::tile(tx, tile)?));
            merkle::root(&mut nodes, said.size)
        });
        match root.await {
            Ok(root) if root == said.root => Ok(()),
            Ok(_) => Err(Fault::Forked { size: said.size }),
            Err(EvidenceError::Store(error)) => Err(error.into()),
            // A tile is shorter than that checkpoint says.
            Err(_) => Err(Fault::Forked { size: said.size }),
        }
    }
}

/// How long is waited for after so many failures in a row.
fn pause_after(failures: u32) -> Duration {
    match failures {
        0 => STAMP_EVERY,
        failures => RETRY_AFTER.saturating_mul(1 << (failures - 1).min(16)).min(RETRY_AFTER_MAX),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_authority_that_is_away_is_asked_more_and_more_seldom() {
        let pauses: Vec<u64> = (0..9).map(|failures| pause_after(failures).as_secs()).collect();
        assert_eq!(pauses, [60, 5, 10, 20, 40, 80, 160, 300, 300]);
        assert_eq!(pause_after(u32::MAX), RETRY_AFTER_MAX);
    }
}
