//! The room's state: what its use cases are given.

use std::ops::Deref;
use std::sync::Arc;

use base::activity::Activities;
use base::territory::Territories;
use base::{Clock, FirmNumberKind, PersonId, Random, Timestamp};
use directory::Directory;
use evidence::{Access, Action, Actor, Evidence, EvidenceError, Subject};
use exchange::{Register, RegisterRefusal};
use identity::{Identity, IdentityError};
use jiff::SignedDuration;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use store::{Db, StoreError};
use ui::{Failure, Texts};

use crate::content::Content;
use crate::model::{MAX_FIRMS, MAX_REQUESTS_A_DAY};

/// When the platform is overloaded, when to come back, seconds.
const COME_BACK_AFTER_S: i64 = 5;

/// Help for firms. Cheap to clone.
#[derive(Clone)]
pub struct Business(Arc<Parts>);

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
    /// The pack's diagnosis, recommendations and figures.
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
    /// The person asked as many questions in a day as one may.
    #[error("a person asks {MAX_REQUESTS_A_DAY} questions a day at most")]
    TooManyRequests,
    /// The request was answered, ended or given to somebody else meanwhile.
    #[error("the request changed meanwhile")]
    RequestElsewhere,
    /// The register did not tell.
    #[error(transparent)]
    Register(#[from] RegisterRefusal),
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
    /// A message cannot be written.
    #[error("a message cannot be written: {0}")]
    Mail(String),
}

impl From<BusinessError> for Failure {
    fn from(error: BusinessError) -> Self {
        match error {
            BusinessError::NotFound => Self::NotFound,
            BusinessError::TooManyFirms => Self::Conflict("business-too-many-firms"),
            BusinessError::TooManyRequests => Self::Conflict("business-too-many-requests"),
            BusinessError::RequestElsewhere => Self::Conflict("business-request-elsewhere"),
            BusinessError::ChangedElsewhere => Self::Conflict("business-diagnosis-changed-elsewhere"),
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
        Self(Arc::new(parts))
    }

    /// The day of a moment in the territory.
    pub fn day(&self, at: Timestamp) -> Date {
        self.zone.to_datetime(at.jiff()).date()
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
        &self.0
    }
}
