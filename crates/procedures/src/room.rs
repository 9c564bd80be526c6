//! The room's state: what its use cases are given.

use std::ops::Deref;
use std::sync::Arc;

use attachments::{AttachmentError, Attachments};
use base::{Clock, FirmId, Lang, PersonId, Random, Sealer, Timestamp};
use evidence::{Access, Action, Evidence, EvidenceError, Subject};
use forms::filling::Meaning;
use forms::source::AnswerSource;
use identity::{Identity, IdentityError};
use jiff::SignedDuration;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use mandates::{MandateBook, Trouble};
use store::{Db, StoreError};
use ui::{Failure, Texts};

use crate::catalogue::Catalogue;
use crate::content::Content;
use crate::firms::Firms;
use crate::hand::Hand;
use crate::model::Case;

/// When the platform is overloaded, when to come back, seconds.
const COME_BACK_AFTER_S: i64 = 5;

/// Procedures and cases. Cheap to clone.
#[derive(Clone)]
pub struct Procedures(pub(crate) Arc<Parts>);

/// What the room is made of.
pub struct Parts {
    /// The database.
    pub db: Db,
    /// Who read what.
    pub evidence: Evidence,
    /// Who people are.
    pub identity: Identity,
    /// Who may act for whom.
    pub mandates: Arc<dyn MandateBook>,
    /// Whose firm is whose.
    pub firms: Arc<dyn Firms>,
    /// Who knows answers beforehand, the best first.
    pub sources: Vec<Arc<dyn AnswerSource>>,
    /// The files that people give.
    pub files: Attachments,
    /// What codes that were answered stand for.
    pub meaning: Meaning,
    /// The pack's procedures, authorities, registers and concepts.
    pub content: Content,
    /// The versions that are published.
    pub catalogue: Catalogue,
    /// What is said, in every language; for letters.
    pub texts: Arc<Texts>,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Makes identifiers and codes.
    pub random: Arc<dyn Random>,
    /// Seals what leaves the database in a cookie, and secrets inside it.
    pub sealer: Sealer,
    /// The address under which people reach the platform, for links in letters.
    pub public_url: String,
    /// The zone of the territory.
    pub zone: TimeZone,
    /// The language of the territory's offices.
    pub lang: Lang,
}

/// Why a use case of the room did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum ProceduresError {
    /// There is no such thing, or it is somebody else's.
    #[error("not found")]
    NotFound,
    /// The office has given this person another duty, or none.
    #[error("forbidden")]
    Forbidden,
    /// It changed since it was read.
    #[error("it changed elsewhere")]
    ChangedElsewhere,
    /// The case does not stand where this can be done.
    #[error("the case has gone on")]
    GoneOn,
    /// The person of the case may not apply for its firm any more.
    #[error("the person does not apply for the firm any more")]
    NotOfFirm,
    /// The sign-in is not sure enough.
    #[error("the sign-in is not sure enough")]
    LevelTooLow,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The log of accesses failed: nothing may be disclosed.
    #[error(transparent)]
    Evidence(#[from] EvidenceError),
    /// The accounts failed.
    #[error(transparent)]
    Identity(#[from] IdentityError),
    /// The files failed.
    #[error(transparent)]
    Files(AttachmentError),
    /// The mandates failed.
    #[error("mandates: {0}")]
    Mandates(Trouble),
    /// A document in the database cannot be read.
    #[error("a stored document cannot be read: {0}")]
    Document(#[from] serde_json::Error),
    /// A published sheet cannot be read (any more).
    #[error("the procedure {0}: {1}")]
    Sheet(String, String),
    /// A document cannot be printed.
    #[error("a document cannot be printed: {0}")]
    Printing(String),
    /// A letter cannot be written.
    #[error("a letter cannot be written: {0}")]
    Letter(String),
}

impl From<AttachmentError> for ProceduresError {
    fn from(error: AttachmentError) -> Self {
        match error {
            AttachmentError::NotFound | AttachmentError::Closed(_) => Self::NotFound,
            other => Self::Files(other),
        }
    }
}

impl From<ProceduresError> for Failure {
    fn from(error: ProceduresError) -> Self {
        match error {
            ProceduresError::NotFound => Self::NotFound,
            ProceduresError::Forbidden => Self::Forbidden,
            ProceduresError::ChangedElsewhere => Self::Conflict("procedures-changed-elsewhere"),
            ProceduresError::GoneOn => Self::Conflict("procedures-gone-on"),
            ProceduresError::NotOfFirm => Self::Conflict("procedures-firm-left"),
            ProceduresError::LevelTooLow => Self::Conflict("procedures-surer"),
            ProceduresError::Store(error) if error.is_passing() => {
                Self::Busy { retry_after: SignedDuration::from_secs(COME_BACK_AFTER_S) }
            }
            error => Self::internal(error),
        }
    }
}

impl Procedures {
    /// The room, from its parts.
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }

    /// The day of a moment in the territory.
    pub(crate) fn day(&self, at: Timestamp) -> Date {
        self.zone.to_datetime(at.jiff()).date()
    }

    /// Records that somebody does something with a case, before it is done.
    pub(crate) async fn record(
        &self,
        hand: &Hand,
        case: &Case,
        action: Action,
        detail: &str,
    ) -> Result<(), ProceduresError> {
        self.evidence.record(access(hand, case, action, detail)).await?;
        Ok(())
    }
}

/// An entry of the log about a case. A helper's says for which organisation.
pub(crate) fn access(hand: &Hand, case: &Case, action: Action, detail: &str) -> Access {
    let acting = case.acting.as_ref().filter(|acting| hand.is(acting.helper));
    let basis = match acting {
        Some(_) => "procedures-basis-mandate",
        None if hand.is(case.person) => "procedures-basis-own",
        None if *hand == Hand::Code(case.id) => "procedures-basis-code",
        None => "procedures-basis-instruction",
    };
    let detail = match acting {
        Some(acting) => format!("{}, {detail}, {}", case.procedure, acting.organisation),
        None => format!("{}, {detail}", case.procedure),
    };
    Access {
        actor: hand.actor(),
        subject: subject(case.person, case.firm),
        action,
        detail: detail.chars().take(evidence::MAX_TEXT_CHARS).collect(),
        basis: basis.to_owned(),
    }
}

pub(crate) fn subject(person: PersonId, firm: Option<FirmId>) -> Subject {
    firm.map_or(Subject::Person(person), |firm| Subject::Firm(firm, person))
}

impl Deref for Procedures {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}
