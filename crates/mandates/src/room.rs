//! The room's state: what its use cases are given.

use std::ops::Deref;
use std::sync::Arc;

use base::territory::Territories;
use base::{Clock, PersonId, Random};
use evidence::{Evidence, EvidenceError};
use jiff::SignedDuration;
use jiff::tz::TimeZone;
use store::{Db, StoreError};
use ui::{Failure, Texts};

use crate::codes::CodeKey;
use crate::model::{Families, NotSent, NotSigned, Organisation};
use crate::people::{People, Services, Trouble};
use crate::sms::SmsGateway;
use crate::store as tables;

/// When the platform is overloaded, when to come back, seconds.
const COME_BACK_AFTER_S: i64 = 5;

/// What the room is made of.
pub struct Parts {
    /// The database.
    pub db: Db,
    /// Who did what.
    pub evidence: Evidence,
    /// Who people are.
    pub people: Arc<dyn People>,
    /// Which services accept mandates.
    pub services: Arc<dyn Services>,
    /// The families of procedures of the pack.
    pub families: Families,
    /// The communes of the pack, for places of birth.
    pub territories: Arc<Territories>,
    /// Takes short messages; without one, none are offered.
    pub sms: Option<Arc<dyn SmsGateway>>,
    /// What is said, in every language; for letters.
    pub texts: Arc<Texts>,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Makes identifiers.
    pub random: Arc<dyn Random>,
    /// The key that the codes grow from.
    pub key: [u8; 32],
    /// The address under which people reach the platform, without a slash at its end.
    pub public_url: String,
    /// The zone of the territory.
    pub zone: TimeZone,
}

/// The parts, and what grows from them.
pub struct Inner {
    parts: Parts,
    pub(crate) codes: CodeKey,
}

/// Mandates. Cheap to clone.
#[derive(Clone)]
pub struct Mandates(Arc<Inner>);

impl Mandates {
    /// The room, from its parts.
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(Inner { codes: CodeKey::new(&parts.key), parts }))
    }

    /// The organisation that a person helps for, while it is accredited.
    pub async fn organisation_of(&self, helper: PersonId) -> Result<Option<Organisation>, MandatesError> {
        let now = self.clock.now();
        let found = self.db.read(move |tx| tables::organisation_of(tx, helper)).await?;
        Ok(found.filter(|organisation| organisation.is_accredited(now)))
    }
}

impl Deref for Mandates {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl Deref for Inner {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.parts
    }
}

/// Why a use case of the room did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum MandatesError {
    /// There is no such thing, or it is somebody else's.
    #[error("not found")]
    NotFound,
    /// The person is no helper of an accredited organisation.
    #[error("the person is no helper")]
    NoHelper,
    /// The helper wrote down too many mandates within a day.
    #[error("too many drafts")]
    TooManyDrafts,
    /// The person has an account by now: they are found by what they sign in with.
    #[error("the person has an account")]
    HasAccount,
    /// The person cannot be reached like this.
    #[error("the person cannot be reached like this")]
    NoWay,
    /// No code is sent.
    #[error(transparent)]
    NotSent(#[from] NotSent),
    /// The code does not sign.
    #[error(transparent)]
    NotSigned(#[from] NotSigned),
    /// The organisation is no longer accredited.
    #[error("the organisation is no longer accredited")]
    NotAccredited,
    /// The person helps for another organisation.
    #[error("the person helps for another organisation")]
    HelpsElsewhere,
    /// Too many wrong codes came from one place.
    #[error("too many wrong codes")]
    TooManyWrongCodes(SignedDuration),
    /// The mandate changed meanwhile.
    #[error("the mandate changed meanwhile")]
    Changed,
    /// A short message was not taken.
    #[error("the message was not taken: {0}")]
    Sms(#[source] Trouble),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The log failed: nothing may be done or disclosed.
    #[error(transparent)]
    Evidence(#[from] EvidenceError),
    /// The room that knows people failed.
    #[error("people and services: {0}")]
    Neighbour(#[source] Trouble),
    /// A letter cannot be written.
    #[error("a letter cannot be written: {0}")]
    Letter(String),
}

impl From<Trouble> for MandatesError {
    fn from(trouble: Trouble) -> Self {
        Self::Neighbour(trouble)
    }
}

impl From<MandatesError> for Failure {
    fn from(error: MandatesError) -> Self {
        match error {
            MandatesError::NotFound => Self::NotFound,
            MandatesError::NoHelper => Self::Forbidden,
            MandatesError::TooManyDrafts => Self::Conflict("mandates-too-many-drafts"),
            MandatesError::HasAccount => Self::Conflict("mandates-renew-has-account"),
            MandatesError::NoWay => Self::Conflict("mandates-no-way"),
            MandatesError::NotSent(_) | MandatesError::NotSigned(_) | MandatesError::Changed => {
                Self::Conflict("mandates-changed")
            }
            MandatesError::NotAccredited => Self::Conflict("mandates-not-accredited"),
            MandatesError::HelpsElsewhere => Self::Conflict("mandates-helps-elsewhere"),
            MandatesError::TooManyWrongCodes(retry_after) => Self::TooMany { retry_after },
            MandatesError::Store(error) if error.is_passing() => {
                Self::Busy { retry_after: SignedDuration::from_secs(COME_BACK_AFTER_S) }
            }
            error => Self::internal(error),
        }
    }
}
