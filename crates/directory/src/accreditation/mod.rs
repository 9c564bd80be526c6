//! Accreditation: who may call themselves an adviser of the public body, since when, until when.
//!
//! ```text
//! /adviser/apply ──► sent ─┬─ more asked ──► sent again
//!   charter signed         ├─ refused, with a reason
//!                          └─ accepted until a day ──► in the directory ─┬─ renewed, changed: the same way again
//!                                                                        ├─ suspended from today ──► lifted
//!                                                                        └─ ended
//! ```
//!
//! Each decision is a fact of the evidence log, in the same transaction as the change and its letter: what two officers
//! decide at once is decided once. What an accreditation is worth is computed from its days, today.

mod application;
mod apply;
mod charter;
mod forget_person;
mod letters;
mod profile;
mod remind;
mod review;

use std::future::Future;
use std::ops::Deref;
use std::pin::Pin;
use std::sync::Arc;

use base::{Clock, Id, Lang, PersonId, Random, Timestamp};
use evidence::{Access, Action, Actor, Evidence, EvidenceError, Subject};
use jiff::SignedDuration;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use store::StoreError;
use ui::{Failure, Texts};

pub use application::{Application, ApplicationForm, LANGUAGES, TEXT_MAX_CHARS};
pub use charter::{Charter, CharterMistake};
pub use profile::{ProfileForm, field_of};
pub use review::{Decision, YEARS_MAX};

use crate::directory::{Directory, DirectoryError};
use crate::model::AdviserId;

/// When the platform is overloaded, when to come back, seconds.
const COME_BACK_AFTER_S: i64 = 5;
/// The text that says on which ground somebody reads an application.
const BASIS: &str = "directory-basis-accreditation";

/// An application in the database.
pub enum ApplicationKind {}
/// The identifier of a [`Filed`] application.
pub type ApplicationId = Id<ApplicationKind>;

/// Something that went wrong in the room that knows people.
pub type Trouble = Box<dyn std::error::Error + Send + Sync>;
/// What [`People`] promises.
pub type Pending<'a, T> = Pin<Box<dyn Future<Output = Result<T, Trouble>> + Send + 'a>>;

/// A person as they can be written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The whole name.
    pub name: String,
    /// The mailbox.
    pub email: String,
    /// The language that they prefer.
    pub lang: Lang,
}

/// Who people are: what this room needs of the room of accounts.
pub trait People: Send + Sync {
    /// What is known of a person, for what is written to them.
    fn known(&self, person: PersonId) -> Pending<'_, Option<Known>>;

    /// Lets a person answer requests. Twice is once.
    fn make_adviser(&self, person: PersonId) -> Pending<'_, ()>;
}

/// Where an application stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It waits for an officer.
    Sent,
    /// An officer asked for more.
    MoreAsked,
    /// The adviser is in the directory.
    Accepted,
    /// It was refused.
    Refused,
    /// The person took it back.
    Withdrawn,
}

/// An application with what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Filed {
    /// Which one.
    pub id: ApplicationId,
    /// Who applies.
    pub person: PersonId,
    /// The entry that it changes or renews, or that it became.
    pub adviser: Option<AdviserId>,
    /// Where it stands.
    pub state: State,
    /// What was applied for.
    pub content: Application,
    /// The version of the charter that was signed.
    pub charter: String,
    /// When it was signed.
    pub signed_at: Timestamp,
    /// When it was sent, the last time.
    pub sent_at: Timestamp,
    /// What the officer wrote last; empty where there is nothing.
    pub note: String,
    /// When it was decided.
    pub decided_at: Option<Timestamp>,
    /// Counts the changes.
    pub revision: i64,
}

/// What was decided about an accreditation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// It began.
    Accepted,
    /// What was accredited changed.
    Changed,
    /// It lasts until another day.
    Renewed,
    /// It was suspended.
    Suspended,
    /// The suspension was lifted.
    Lifted,
    /// It was ended.
    Ended,
}

/// A decision about an accreditation, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The place of its entry in the evidence log.
    pub position: u64,
    /// When.
    pub at: Timestamp,
    /// Who decided.
    pub officer: PersonId,
    /// What.
    pub what: What,
    /// The last day of the accreditation from then on.
    pub until: Option<Date>,
    /// Why, as it was written to the adviser.
    pub reason: String,
}

/// Accreditation. Cheap to clone.
#[derive(Clone)]
pub struct Accreditations(Arc<Parts>);

/// What accreditation is made of.
pub struct Parts {
    /// The directory that the advisers are in.
    pub directory: Directory,
    /// Who decided what.
    pub evidence: Evidence,
    /// Who people are.
    pub people: Arc<dyn People>,
    /// What an adviser signs.
    pub charter: Charter,
    /// What is said, in every language; for letters.
    pub texts: Arc<Texts>,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Makes identifiers.
    pub random: Arc<dyn Random>,
    /// The address under which people reach the platform.
    pub public_url: String,
    /// The zone of the territory.
    pub zone: TimeZone,
}

/// Why a use case did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum AccreditationError {
    /// There is no such thing, or it is somebody else's.
    #[error("not found")]
    NotFound,
    /// It was decided, or changed, since it was read.
    #[error("it was decided or changed meanwhile")]
    Elsewhere,
    /// Nobody decides on their own application.
    #[error("it is the officer's own")]
    Own,
    /// What was typed cannot be used: fields and keys of texts.
    #[error("{} fields are wrong", .0.len())]
    Mistakes(Vec<(&'static str, &'static str)>),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The directory failed.
    #[error(transparent)]
    Directory(#[from] DirectoryError),
    /// The log failed: nothing may be shown or done.
    #[error(transparent)]
    Evidence(#[from] EvidenceError),
    /// The accounts failed.
    #[error("the accounts: {0}")]
    People(Trouble),
}

impl From<AccreditationError> for Failure {
    fn from(error: AccreditationError) -> Self {
        match error {
            AccreditationError::NotFound => Self::NotFound,
            AccreditationError::Elsewhere => Self::Conflict("directory-decided-elsewhere"),
            AccreditationError::Own => Self::Conflict("directory-decide-own"),
            AccreditationError::Store(error) if error.is_passing() => {
                Self::Busy { retry_after: SignedDuration::from_secs(COME_BACK_AFTER_S) }
            }
            error => Self::internal(error),
        }
    }
}

impl Deref for Accreditations {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl Accreditations {
    /// Accreditation, from its parts.
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }

    /// The day of a moment in the territory.
    pub fn day(&self, at: Timestamp) -> Date {
        self.zone.to_datetime(at.jiff()).date()
    }

    /// An access to what a person applied for or says of themselves.
    pub(crate) fn access(actor: PersonId, whose: PersonId, action: Action, detail: &str) -> Access {
        Access {
            actor: Actor::Person(actor),
            subject: Subject::Person(whose),
            action,
            detail: detail.to_owned(),
            basis: BASIS.to_owned(),
        }
    }
}

impl State {
    /// Every state.
    const ALL: [Self; 5] = [Self::Sent, Self::MoreAsked, Self::Accepted, Self::Refused, Self::Withdrawn];

    /// Its name in the database and in keys of texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::MoreAsked => "more_asked",
            Self::Accepted => "accepted",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// Whether an officer may still decide.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Sent | Self::MoreAsked)
    }
}

impl What {
    /// Every decision.
    const ALL: [Self; 6] = [Self::Accepted, Self::Changed, Self::Renewed, Self::Suspended, Self::Lifted, Self::Ended];

    /// Its name in the database, in the log and in keys of texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Changed => "changed",
            Self::Renewed => "renewed",
            Self::Suspended => "suspended",
            Self::Lifted => "lifted",
            Self::Ended => "ended",
        }
    }

    /// The decision of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|what| what.name() == name)
    }
}
