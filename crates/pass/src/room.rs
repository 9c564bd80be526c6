//! The room's state: what its use cases are given.

use std::ops::Deref;
use std::sync::{Arc, Mutex, PoisonError};

use base::{Clock, Random, Timestamp};
use evidence::{Evidence, EvidenceError, Fact};
use jiff::SignedDuration;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use ledger::LedgerError;
use store::{Db, StoreError, Tx};
use voucher::CodeKey;

use crate::decide::Refusal;
use crate::model::{Rules, TEXT_MAX_CHARS};
use crate::people::PeopleAway;
use crate::redeem_together::Waiting;

/// The passes. Cheap to clone.
#[derive(Clone)]
pub struct Passes(Arc<Room>);

struct Room {
    parts: Parts,
    waiting: Waiting,
}

/// What the room is made of.
pub struct Parts {
    /// The database.
    pub db: Db,
    /// Where statements are anchored.
    pub evidence: Evidence,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Makes codes and identifiers.
    pub random: Arc<dyn Random>,
    /// The key of the codes' MACs, kept outside the database.
    pub code_key: CodeKey,
    /// What the programme is run by.
    pub rules: Rules,
    /// The zone of the territory: days end there.
    pub zone: TimeZone,
}

/// Why a use case of the room did not do what was asked; nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum PassError {
    /// There is no such thing, or it is somebody else's.
    #[error("not found")]
    NotFound,
    /// A pass was not redeemed: said at the counter.
    #[error("{0}")]
    Refused(#[from] Refusal),
    /// The identifier of a command was used for another one.
    #[error("another command was given under this identifier")]
    Reused,
    /// A booklet is blocked before it is replaced.
    #[error("the booklet is not blocked")]
    NotBlocked,
    /// The same lot was issued before; its codes were given then, and are kept nowhere.
    #[error("this lot was issued before: its codes were given then")]
    IssuedBefore,
    /// There is not enough money for it.
    #[error("there is not enough money for it")]
    Lacking,
    /// More booklets than the order has left.
    #[error("{left} booklets of the order are left")]
    OverOrder {
        /// How many.
        left: i64,
    },
    /// Something of what is asked for cannot be so; the field has a name.
    #[error("{0} is missing, too long or out of its range")]
    Field(&'static str),
    /// Booklets are not where this can be done with them.
    #[error("{fit} of {asked} booklets are where this can be done")]
    NotThere {
        /// How many are meant.
        asked: i64,
        /// Of how many it holds.
        fit: i64,
    },
    /// It was attached to an account, or handed over to another one.
    #[error("the booklet belongs to another account")]
    Attached,
    /// The time to undo is over, it was claimed, or it is not of this place.
    #[error("it can no longer be undone")]
    NotUndone,
    /// A payment was settled otherwise before.
    #[error("the payment was settled otherwise before")]
    Settled,
    /// What was brought is no answer of the bank about one of our files.
    #[error("the bank's answer: {0}")]
    Answer(#[from] remittance::BadReport),
    /// A letter could not be written.
    #[error("a letter: {0}")]
    Letter(String),
    /// A key that signs squares cannot be used.
    #[error("a key of squares: {0}")]
    Key(String),
    /// The accounts or the list of places did not answer.
    #[error(transparent)]
    People(#[from] PeopleAway),
    /// Nobody more may come at this time.
    #[error("nobody more may come at this time")]
    Full,
    /// The time is over, began, or is no longer offered.
    #[error("the time is over, or no longer offered")]
    Over,
    /// Another appointment of the same booklet is at this time.
    #[error("there is another appointment at this time")]
    Overlaps,
    /// The books do not allow it.
    #[error("the books: {0}")]
    Ledger(#[from] LedgerError),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The evidence log failed.
    #[error(transparent)]
    Evidence(#[from] EvidenceError),
}

impl PassError {
    /// Whether the same call may succeed in a moment, or should be sent again to learn its outcome.
    pub fn is_passing(&self) -> bool {
        let passes = |error: &StoreError| error.is_passing() || matches!(error, StoreError::OutcomeUnknown);
        match self {
            Self::Store(error) | Self::Ledger(LedgerError::Store(error)) => passes(error),
            _ => false,
        }
    }
}

impl Passes {
    /// The room, from its parts. To be called within a runtime, which decides on redemptions as long as the room is there.
    pub fn new(parts: Parts) -> Self {
        let waiting = Waiting::on(parts.db.clone());
        Self(Arc::new(Room { parts, waiting }))
    }

    /// Where redemptions wait.
    pub(crate) fn waiting(&self) -> &Waiting {
        &self.0.waiting
    }

    /// The day of a moment in the territory.
    pub fn day(&self, at: Timestamp) -> Date {
        self.zone.to_datetime(at.jiff()).date()
    }

    /// The first moment of a day in the territory.
    pub(crate) fn start_of(&self, day: Date) -> Timestamp {
        let start = self.zone.to_timestamp(day.at(0, 0, 0, 0));
        // A day that the calendar's end cuts off never ends.
        start.map_or(Timestamp::from_micros(i64::MAX), Timestamp::from)
    }

    /// The first moment after a day, and after so many more.
    pub(crate) fn after(&self, day: Date, more_days: i64) -> Timestamp {
        let next = day.checked_add(SignedDuration::from_hours(24 * (1 + more_days)));
        next.map_or(Timestamp::from_micros(i64::MAX), |next| self.start_of(next))
    }
}

impl Passes {
    /// Records a fact in the transaction of a change, which is told its place; when the change says that it was made before, nothing is recorded. The
    /// change refuses before it writes.
    pub(crate) async fn record_change(
        &self,
        fact: Fact,
        change: impl Fn(&mut Tx<'_>, u64) -> Result<bool, PassError> + Send + Sync + 'static,
    ) -> Result<(), PassError> {
        let refused = Arc::new(Mutex::new(None));
        let told = Arc::clone(&refused);
        let change = move |tx: &mut Tx<'_>, position: u64| {
            let (is_made, refusal) = match change(tx, position) {
                Ok(is_made) => (is_made, None),
                Err(PassError::Store(error) | PassError::Ledger(LedgerError::Store(error))) => return Err(error),
                Err(refusal) => (false, Some(refusal)),
            };
            *told.lock().unwrap_or_else(PoisonError::into_inner) = refusal;
            Ok(is_made)
        };
        self.evidence.record_fact_with(fact, change).await?;
        let refused = refused.lock().unwrap_or_else(PoisonError::into_inner).take();
        refused.map_or(Ok(()), Err)
    }
}

impl Deref for Passes {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0.parts
    }
}

/// A text that was typed: trimmed, there, and not too long.
pub(crate) fn text(field: &'static str, typed: &str) -> Result<String, PassError> {
    let text = typed.trim();
    let fits = !text.is_empty() && text.chars().count() <= TEXT_MAX_CHARS;
    if fits { Ok(text.to_owned()) } else { Err(PassError::Field(field)) }
}

/// A number within its range.
pub(crate) fn within(field: &'static str, number: i64, range: std::ops::RangeInclusive<i64>) -> Result<(), PassError> {
    if range.contains(&number) { Ok(()) } else { Err(PassError::Field(field)) }
}
