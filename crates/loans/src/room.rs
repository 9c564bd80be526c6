//! The room's state: what its use cases are given.

use std::ops::Deref;
use std::sync::Arc;

use aws_lc_rs::digest::{SHA256, digest};
use base::{Clock, FirmId, PersonId, Random, Timestamp};
use evidence::{Access, Action, Actor, Evidence, EvidenceError, Subject};
use identity::{Identity, IdentityError};
use jiff::SignedDuration;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use ledger::LedgerError;
use store::{Db, StoreError, Tx};
use ui::{Failure, Texts};

use crate::content::Content;
use crate::firm_file::{Away, Firms, Plans};
use crate::fund::NotThus;
use crate::model::APPLICATIONS_MAX;
use crate::store as tables;
use crate::store::Seen;

/// When the platform is overloaded, when to come back, seconds.
const COME_BACK_AFTER_S: i64 = 5;
/// Most bytes of the key of a command.
pub(crate) const KEY_MAX_BYTES: usize = 200;

/// Loans. Cheap to clone.
#[derive(Clone)]
pub struct Loans(Arc<Parts>);

/// What the room is made of.
pub struct Parts {
    /// The database.
    pub db: Db,
    /// Who read what.
    pub evidence: Evidence,
    /// Who people are.
    pub identity: Identity,
    /// The files of firms.
    pub firms: Arc<dyn Firms>,
    /// Their plans.
    pub plans: Arc<dyn Plans>,
    /// The pack's products, purposes and banks.
    pub content: Content,
    /// What is said, in every language; for letters.
    pub texts: Arc<Texts>,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Makes identifiers.
    pub random: Arc<dyn Random>,
    /// The address under which people reach the platform, for links in letters.
    pub public_url: String,
    /// The zone of the territory.
    pub zone: TimeZone,
}

/// Why a use case of the room did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum LoansError {
    /// There is no such thing, or it is somebody else's.
    #[error("not found")]
    NotFound,
    /// It does not stand where this can be done.
    #[error("the application has gone on meanwhile")]
    GoneOn,
    /// The key of a command was used for another one.
    #[error("another command was given under this key")]
    KeyReused,
    /// A firm has as many applications as it may.
    #[error("a firm has {APPLICATIONS_MAX} applications at most")]
    TooMany,
    /// The product is closed on this day.
    #[error("the product is not open")]
    Closed,
    /// A criterion says no, or is not known.
    #[error("the firm cannot have this product, or it is not known yet")]
    NotEligible,
    /// No bank was chosen, or one that is not there.
    #[error("a bank is to be chosen")]
    NoBank,
    /// What was sent is not what was shown.
    #[error("what would be sent has changed since it was shown")]
    NotAsShown,
    /// A text is missing or too long.
    #[error("a text of 1 to {} characters is expected", crate::model::TEXT_MAX_CHARS)]
    Text,
    /// The terms of an offer cannot be agreed.
    #[error("the offer: {0}")]
    Terms(#[from] credit::LoanMistake),
    /// The offer is outside of what the product allows.
    #[error("the offer is outside of what the product allows")]
    OutsideProduct,
    /// The guarantee is larger than the proportional way of article 4 allows.
    #[error("the guarantee: {0}")]
    NotProportional(#[from] credit::NotProportional),
    /// The ceiling of small aid.
    #[error("the ceiling of small aid: {0}")]
    OverCeiling(#[from] credit::OverCeiling),
    /// The portfolio takes no more in.
    #[error("the portfolio is full")]
    PortfolioFull,
    /// The figures cannot be what is said.
    #[error(transparent)]
    NotThus(#[from] NotThus),
    /// The firm's file cannot be had.
    #[error(transparent)]
    Away(#[from] Away),
    /// The books do not allow it.
    #[error("the books: {0}")]
    Ledger(#[from] LedgerError),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The log of accesses failed: nothing may be disclosed.
    #[error(transparent)]
    Evidence(#[from] EvidenceError),
    /// The accounts failed.
    #[error(transparent)]
    Identity(#[from] IdentityError),
    /// A letter cannot be written.
    #[error("a letter cannot be written: {0}")]
    Mail(String),
    /// A document cannot be printed.
    #[error("a document cannot be printed: {0}")]
    Printing(String),
}

impl LoansError {
    /// The key of the sentence that tells a person what stands in the way; none where it is no refusal.
    pub fn sentence(&self) -> Option<&'static str> {
        Some(match self {
            Self::GoneOn => "loans-gone-on",
            Self::KeyReused => "loans-key-reused",
            Self::TooMany => "loans-too-many",
            Self::Closed => "loans-closed",
            Self::NotEligible => "loans-not-eligible",
            Self::NoBank => "loans-no-bank",
            Self::NotAsShown => "loans-not-as-shown",
            Self::Text => "loans-text-wrong",
            Self::Terms(_) => "loans-terms-wrong",
            Self::OutsideProduct => "loans-outside-product",
            Self::NotProportional(_) => "loans-not-proportional",
            Self::OverCeiling(_) => "loans-over-ceiling",
            Self::PortfolioFull => "loans-portfolio-full",
            Self::NotThus(_) => "loans-figures-wrong",
            _ => return None,
        })
    }
}

impl From<LoansError> for Failure {
    fn from(error: LoansError) -> Self {
        match error {
            LoansError::NotFound => Self::NotFound,
            LoansError::Store(error) if error.is_passing() => {
                Self::Busy { retry_after: SignedDuration::from_secs(COME_BACK_AFTER_S) }
            }
            error => error.sentence().map_or_else(|| Self::internal(error), Self::Conflict),
        }
    }
}

impl Loans {
    /// The room, from its parts.
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }

    /// The day of a moment in the territory.
    pub fn day(&self, at: Timestamp) -> Date {
        self.zone.to_datetime(at.jiff()).date()
    }

    /// Today in the territory.
    pub fn today(&self) -> Date {
        self.day(self.clock.now())
    }

    /// Records that somebody does something with a firm's data, before it is done.
    pub(crate) async fn record(
        &self,
        actor: Actor,
        (firm, owner): (FirmId, PersonId),
        action: Action,
        detail: &str,
    ) -> Result<(), LoansError> {
        let is_own = actor == Actor::Person(owner);
        let basis = if is_own { "loans-basis-own-request" } else { "loans-basis-consent" };
        let subject = Subject::Firm(firm, owner);
        let access = Access { actor, subject, action, detail: detail.to_owned(), basis: basis.to_owned() };
        self.evidence.record(access).await?;
        Ok(())
    }
}

/// A command with the key that makes it count once.
#[derive(Debug, Clone)]
pub(crate) struct Command {
    pub(crate) actor: String,
    pub(crate) key: String,
    digest: Vec<u8>,
}

impl Command {
    /// `content` says all that the command asks for.
    pub(crate) fn new(actor: &str, key: &str, content: &str) -> Result<Self, LoansError> {
        if key.is_empty() || key.len() > KEY_MAX_BYTES {
            return Err(LoansError::KeyReused);
        }
        let digest = digest(&SHA256, content.as_bytes()).as_ref().to_vec();
        Ok(Self { actor: actor.to_owned(), key: key.to_owned(), digest })
    }

    /// Whether it is to be carried out now; `false` when it was before.
    pub(crate) fn is_new(&self, tx: &mut Tx<'_>, at: Timestamp) -> Result<bool, LoansError> {
        match tables::note_deed(tx, &self.actor, &self.key, &self.digest, at)? {
            Seen::New => Ok(true),
            Seen::Same => Ok(false),
            Seen::Other => Err(LoansError::KeyReused),
        }
    }
}

/// A text that was typed: trimmed, there, and not too long.
pub(crate) fn text(typed: &str) -> Result<String, LoansError> {
    let text = typed.trim();
    if text.is_empty() || text.chars().count() > crate::model::TEXT_MAX_CHARS {
        return Err(LoansError::Text);
    }
    Ok(text.to_owned())
}

impl Deref for Loans {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}
