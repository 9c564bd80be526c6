//! The postman: takes letters from the outbox, hands them over, and notes what became of them.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use base::{Clock, Timestamp};
use jiff::SignedDuration;
use store::{Db, StoreError, Tx};
use tokio::task::JoinSet;
use tokio::time::{Instant, MissedTickBehavior};

use crate::allowance::COUNTED_OVER;
use crate::compose::compose;
use crate::model::{Letter, MessageId, Sender, State};
use crate::retry::{self, ATTEMPTS_MAX, Next, Refusal};
use crate::store::{self as outbox, KeptLetter};
use crate::transport::Transport;

/// How often the outbox is looked at: a letter leaves within this time of the change that caused it.
const LOOK_EVERY: Duration = Duration::from_millis(250);
/// Letters under way at once, so that one slow mail server does not hold up all.
const UNDER_WAY_MAX: usize = 4;
/// Who takes a letter has it for this long; a letter under way never takes as long
/// (`transport::SEND_TIMEOUT`). After a crash it is tried again when this is over.
pub const TAKEN_FOR: SignedDuration = SignedDuration::from_mins(5);
/// How long a shutdown waits for the letters under way.
const LAST_LETTERS: Duration = Duration::from_secs(10);
/// How often the letters are counted for the metrics, and old ones forgotten.
const COUNT_EVERY: Duration = Duration::from_mins(1);
/// Letters that were sent or given up are kept this long: they hold personal data.
pub const KEPT_FOR: SignedDuration = SignedDuration::from_hours(30 * 24);
/// How often, and how long after one another, a result is written when the database does not answer.
const NOTE_ATTEMPTS: u32 = 5;
const NOTE_PAUSE: Duration = Duration::from_secs(1);

const SENT: &str = "passerelle_mail_sent_total";
const REFUSED: &str = "passerelle_mail_refused_total";
const GIVEN_UP: &str = "passerelle_mail_given_up_total";
const WAITING: &str = "passerelle_mail_waiting";
const FAILED: &str = "passerelle_mail_failed";

fn describe_metrics() {
    metrics::describe_counter!(SENT, "Letters that the mail server took.");
    metrics::describe_counter!(REFUSED, "Attempts to hand a letter over that failed.");
    metrics::describe_counter!(GIVEN_UP, "Letters that were given up.");
    metrics::describe_gauge!(WAITING, "Letters that wait for their first or next attempt.");
    metrics::describe_gauge!(FAILED, "Letters that were given up in the last 30 days.");
}

/// Delivers the letters of the outbox. Any number of nodes may run one on the same database.
#[derive(Clone)]
pub struct Postman {
    db: Db,
    transport: Transport,
    from: Arc<Sender>,
    clock: Arc<dyn Clock>,
}

impl Postman {
    /// A postman who delivers by `transport`, in the name of `from`.
    pub fn new(db: Db, transport: Transport, from: Sender, clock: Arc<dyn Clock>) -> Self {
        Self { db, transport, from: Arc::new(from), clock }
    }

    /// Works until `shutdown` is ready; then hands over what is under way, for ten seconds at most.
    pub async fn run(self, shutdown: impl Future<Output = ()>) {
        describe_metrics();
        let mut shutdown = pin!(shutdown);
        let mut look = tokio::time::interval(LOOK_EVERY);
        look.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut count = tokio::time::interval(COUNT_EVERY);
        let mut under_way = JoinSet::new();
        loop {
            tokio::select! {
                () = &mut shutdown => break,
                _ = look.tick() => {}
                _ = count.tick() => self.take_stock().await,
                Some(_) = under_way.join_next() => {}
            }
            while under_way.len() < UNDER_WAY_MAX {
                match self.take().await {
                    Ok(Some(kept)) => {
                        let postman = self.clone();
                        under_way.spawn(async move { postman.deliver(kept).await });
                    }
                    Ok(None) => break,
                    Err(error) => {
                        tracing::warn!(%error, "the outbox of letters cannot be read");
                        break;
                    }
                }
            }
        }
        let end = Instant::now() + LAST_LETTERS;
        while let Ok(Some(_)) = tokio::time::timeout_at(end, under_way.join_next()).await {}
    }

    async fn take(&self) -> Result<Option<KeptLetter>, StoreError> {
        let now = self.clock.now();
        // Looking costs no write.
        if !self.db.read(move |tx| outbox::is_any_due(tx, now)).await? {
            return Ok(None);
        }
        self.db.write(move |tx| outbox::take(tx, now, now.plus(TAKEN_FOR))).await
    }

    async fn deliver(&self, kept: KeptLetter) {
        let (id, attempts) = (kept.id, kept.attempts);
        let handed_over = if attempts > ATTEMPTS_MAX {
            Err(Refusal::ForEver("every attempt ended without a result".to_owned()))
        } else {
            match kept.letter() {
                Some(letter) => self.hand_over(&letter).await,
                None => Err(Refusal::ForEver("the row is not that of a letter".to_owned())),
            }
        };
        let now = self.clock.now();
        match handed_over {
            Ok(()) => {
                metrics::counter!(SENT).increment(1);
                tracing::info!(%id, attempts, "a letter was sent");
                self.close(id, attempts, State::Sent, now, None).await;
            }
            Err(refusal) => {
                metrics::counter!(REFUSED).increment(1);
                // What the mail server says may hold the address: it goes to the outbox, not to the log.
                match retry::after(&refusal, attempts, now) {
                    Next::TryAt(due_at) => {
                        tracing::warn!(%id, attempts, %due_at, "a letter was not taken and will be tried again");
                        self.put_back(id, attempts, due_at, refusal.problem()).await;
                    }
                    Next::GiveUp => {
                        metrics::counter!(GIVEN_UP).increment(1);
                        tracing::error!(%id, attempts, "a letter was given up; mail_outbox.problem says why");
                        self.close(id, attempts, State::Failed, now, Some(refusal.problem())).await;
                    }
                }
            }
        }
    }

    async fn hand_over(&self, letter: &Letter) -> Result<(), Refusal> {
        let composed = compose(letter, &self.from).map_err(|error| Refusal::ForEver(error.to_string()))?;
        self.transport.send(letter.id, composed).await
    }

    async fn close(&self, id: MessageId, attempts: u32, state: State, now: Timestamp, problem: Option<&str>) {
        let problem = problem.map(ToOwned::to_owned);
        self.note(id, || {
            let problem = problem.clone();
            self.db.write(move |tx| outbox::close(tx, id, attempts, state, now, problem.as_deref()))
        })
        .await;
    }

    async fn put_back(&self, id: MessageId, attempts: u32, due_at: Timestamp, problem: &str) {
        self.note(id, || {
            let problem = problem.to_owned();
            self.db.write(move |tx| outbox::put_back(tx, id, attempts, due_at, &problem))
        })
        .await;
    }

    /// Writes what became of a letter. While that is not written, the letter comes again.
    async fn note<W>(&self, id: MessageId, write: impl Fn() -> W)
    where
        W: Future<Output = Result<bool, StoreError>>,
    {
        for attempt in 1..=NOTE_ATTEMPTS {
            match write().await {
                Ok(true) => return,
                Ok(false) => {
                    tracing::warn!(%id, "another node took the letter meanwhile: it may go out twice");
                    return;
                }
                Err(error) => tracing::warn!(%id, %error, attempt, "what became of a letter was not written"),
            }
            tokio::time::sleep(NOTE_PAUSE).await;
        }
    }

    /// Counts for the metrics, and forgets old letters.
    async fn take_stock(&self) {
        let now = self.clock.now();
        let (before, counted_since) = (now.minus(KEPT_FOR), now.minus(COUNTED_OVER));
        let forget = move |tx: &mut Tx<'_>| {
            outbox::forget_caused(tx, counted_since)?;
            outbox::forget(tx, before)
        };
        let forgotten = self.db.write(forget).await;
        match (forgotten, backlog(&self.db).await) {
            (Ok(_), Ok(backlog)) => {
                metrics::gauge!(WAITING).set(as_gauge(backlog.waiting));
                metrics::gauge!(FAILED).set(as_gauge(backlog.failed));
            }
            (Err(error), _) | (_, Err(error)) => tracing::warn!(%error, "letters cannot be counted"),
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "a gauge of letters needs no more than 52 bits")]
fn as_gauge(count: u64) -> f64 {
    count as f64
}

/// What the operator looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Backlog {
    /// Letters that wait for their first or next attempt.
    pub waiting: u64,
    /// Letters that were given up in the last 30 days.
    pub failed: u64,
}

/// Counts the letters that wait and those that were given up.
pub async fn backlog(db: &Db) -> Result<Backlog, StoreError> {
    db.read(|tx| Ok(Backlog { waiting: outbox::count(tx, State::Waiting)?, failed: outbox::count(tx, State::Failed)? }))
        .await
}
