//! The room's state: what its use cases are given.

use std::ops::Deref;
use std::sync::{Arc, PoisonError, RwLock};

use base::activity::Activities;
use base::territory::Territories;
use base::{Clock, FirmNumberKind, Lang, PersonId, Random, Timestamp};
use directory::Directory;
use evidence::{Access, Action, Actor, Evidence, EvidenceError, Subject};
use exchange::{Register, RegisterRefusal};
use forms::Question;
use identity::{Identity, IdentityError};
use jiff::SignedDuration;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use store::{Db, StoreError};
use ui::{Failure, Texts, Words};

use crate::close_firm::FirmElsewhere;
use crate::content::Content;
use crate::model::{MAX_FIRM_PEOPLE, MAX_FIRMS, MAX_REQUESTS_A_DAY};
use crate::own_figures::OwnFigures;
use crate::reasons::{Meaning, Speaker};
use crate::roles::Right;
use crate::verdicts::Knowledge;

/// When the platform is overloaded, when to come back, seconds.
const COME_BACK_AFTER_S: i64 = 5;

/// Help for firms. Cheap to clone.
#[derive(Clone)]
pub struct Business(Arc<Room>);

struct Room {
    parts: Parts,
    /// How the firms of this platform answer, as it was counted last.
    own_figures: RwLock<Arc<OwnFigures>>,
}

/// What the room is made of.
pub struct Parts {
    /// The database.
    pub db: Db,
    /// Who read what.
    pub evidence: Evidence,
    /// Who people are.
    pub identity: Identity,
    /// Advisers and events.
    pub directory: Directory,
    /// Which number the firms of the territory carry; only of a SIRET is the register asked.
    pub number_kind: FirmNumberKind,
    /// The register of firms.
    pub register: Arc<dyn Register>,
    /// The territory of the pack.
    pub territories: Arc<Territories>,
    /// The activities of the pack.
    pub activities: Arc<Activities>,
    /// The pack's instruments, recommendations and figures.
    pub content: Content,
    /// What is said, in every language; for messages.
    pub texts: Arc<Texts>,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Makes identifiers.
    pub random: Arc<dyn Random>,
    /// The address under which people reach the platform, for links in messages.
    pub public_url: String,
    /// The zone of the territory.
    pub zone: TimeZone,
    /// What a firm's page leads to in other rooms.
    pub doors: Vec<FirmDoor>,
    /// The other rooms that keep records of firms.
    pub elsewhere: FirmElsewhere,
}

/// A part of a firm's page that leads to another room.
#[derive(Debug, Clone, Copy)]
pub struct FirmDoor {
    /// Its address; `{id}` in it stands for the firm.
    pub href: &'static str,
    /// The key of its heading.
    pub title: &'static str,
    /// The key of what one finds there.
    pub hint: &'static str,
    /// The key of its button.
    pub open: &'static str,
    /// Who sees it.
    pub right: Right,
    /// Which records of another room are summed up beside it: their name, [`crate::FirmRecords::name`].
    pub records: Option<&'static str>,
}

/// Why a use case of the room did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum BusinessError {
    /// There is no such thing, or it is somebody else's.
    #[error("not found")]
    NotFound,
    /// The person looks after as many firms as one may.
    #[error("a person looks after {MAX_FIRMS} firms at most")]
    TooManyFirms,
    /// The person's role in the firm does not do.
    #[error("the role does not allow it")]
    NotAllowed,
    /// A firm has an owner always.
    #[error("a firm has an owner")]
    LastOwner,
    /// As many people look after the firm as may.
    #[error("{MAX_FIRM_PEOPLE} people look after a firm at most")]
    TooManyPeople,
    /// Another room still needs the firm: the key of the sentence that says why.
    #[error("another room needs the firm: {0}")]
    StillNeeded(&'static str),
    /// Another room failed.
    #[error("another room failed: {0}")]
    Elsewhere(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The person asked as many questions in a day as one may.
    #[error("a person asks {MAX_REQUESTS_A_DAY} questions a day at most")]
    TooManyRequests,
    /// The person had as many letters sent in a day as one may.
    #[error("a person has no more letters sent today")]
    TooManyLetters,
    /// The request was answered, ended or given to somebody else meanwhile.
    #[error("the request changed meanwhile")]
    RequestElsewhere,
    /// The register did not tell.
    #[error(transparent)]
    Register(#[from] RegisterRefusal),
    /// The pack has the instrument of a diagnosis no longer.
    #[error("the instrument of the diagnosis is no longer in the pack")]
    InstrumentGone,
    /// The answers changed since they were read.
    #[error("the answers changed elsewhere")]
    ChangedElsewhere,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The log of accesses failed: nothing may be disclosed.
    #[error(transparent)]
    Evidence(#[from] EvidenceError),
    /// The accounts failed.
    #[error(transparent)]
    Identity(#[from] IdentityError),
    /// Answers in the database cannot be read.
    #[error("stored answers cannot be read: {0}")]
    Answers(#[from] serde_json::Error),
    /// The form and the answers do not go together.
    #[error("the form cannot be filled in: {0}")]
    Form(String),
    /// A document cannot be printed.
    #[error("a document cannot be printed: {0}")]
    Printing(String),
    /// A message cannot be written.
    #[error("a message cannot be written: {0}")]
    Mail(String),
}

impl From<BusinessError> for Failure {
    fn from(error: BusinessError) -> Self {
        match error {
            BusinessError::NotFound => Self::NotFound,
            BusinessError::TooManyFirms => Self::Conflict("business-too-many-firms"),
            BusinessError::NotAllowed => Self::Forbidden,
            BusinessError::LastOwner => Self::Conflict("business-last-owner"),
            BusinessError::TooManyPeople => Self::Conflict("business-too-many-people"),
            BusinessError::StillNeeded(why) => Self::Conflict(why),
            BusinessError::TooManyRequests => Self::Conflict("business-too-many-requests"),
            BusinessError::TooManyLetters => Self::TooOften("business-too-many-letters"),
            BusinessError::RequestElsewhere => Self::Conflict("business-request-elsewhere"),
            BusinessError::ChangedElsewhere => Self::Conflict("business-diagnosis-changed-elsewhere"),
            BusinessError::InstrumentGone => Self::Conflict("business-diagnosis-instrument-gone"),
            BusinessError::Store(error) if error.is_passing() => {
                Self::Busy { retry_after: SignedDuration::from_secs(COME_BACK_AFTER_S) }
            }
            error => Self::internal(error),
        }
    }
}

impl Business {
    /// The room, from its parts.
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(Room { parts, own_figures: RwLock::default() }))
    }

    /// How the firms of this platform answer, as it was counted last.
    pub(crate) fn own_figures(&self) -> Arc<OwnFigures> {
        Arc::clone(&self.0.own_figures.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Replaces what was counted.
    pub(crate) fn set_own_figures(&self, counted: OwnFigures) {
        *self.0.own_figures.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(counted);
    }

    /// The day of a moment in the territory.
    pub fn day(&self, at: Timestamp) -> Date {
        self.zone.to_datetime(at.jiff()).date()
    }

    /// What codes of questions and calculations stand for: activities and the bands of a score.
    pub fn meaning(&self, lang: Lang) -> impl Fn(&str, Option<&Question>, &str) -> Option<String> + '_ {
        crate::reasons::meaning(&self.content, &self.activities, lang)
    }

    /// Says verdicts in words, about these answers.
    pub fn speaker<'a>(&'a self, words: &'a Words, knowledge: &'a Knowledge, meaning: Meaning<'a>) -> Speaker<'a> {
        Speaker { words, knowledge, criteria: &self.content.criteria, meaning }
    }

    /// Records that a person does something with data, before it is done.
    pub(crate) async fn record(
        &self,
        actor: PersonId,
        subject: Subject,
        action: Action,
        detail: &str,
    ) -> Result<(), BusinessError> {
        let access = Access {
            actor: Actor::Person(actor),
            subject,
            action,
            detail: detail.to_owned(),
            basis: "business-basis-own-request".to_owned(),
        };
        self.evidence.record(access).await?;
        Ok(())
    }
}

impl Deref for Business {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0.parts
    }
}
