//! The room's state: what its use cases are given.

use std::ops::Deref;
use std::sync::Arc;

use base::{Clock, Id, Localized, PersonId, Random};
use identity::{Client, ClientId, Identity, IdentityError};
use jiff::SignedDuration;
use jiff::tz::TimeZone;
use mail::{Message, MessageId};
use store::{Db, StoreError, Tx};
use ui::{Failure, Texts};

use crate::model::{Change, MAX_SERVICES, Mistake, REVIEWS_ASKED, Review, Service, What};
use crate::store as tables;

/// When the platform is overloaded, when to come back, seconds.
const COME_BACK_AFTER_S: i64 = 5;

/// Self-service for the owners of services. Cheap to clone.
#[derive(Clone)]
pub struct Partners(Arc<Parts>);

/// What the room is made of.
pub struct Parts {
    /// The database.
    pub db: Db,
    /// Where services are registered.
    pub identity: Identity,
    /// What is said, in every language; for letters.
    pub texts: Arc<Texts>,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Makes identifiers and keys.
    pub random: Arc<dyn Random>,
    /// The address under which people and services reach the platform; the issuer.
    pub public_url: String,
    /// The zone in which pages tell the time.
    pub zone: TimeZone,
    /// The families of procedures of the pack that mandates name: code and name.
    pub families: Vec<(String, Localized)>,
}

/// Why a use case of the room did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum PartnersError {
    /// There is no such thing, or it is somebody else's.
    #[error("not found")]
    NotFound,
    /// Something typed cannot be used.
    #[error("{} fields are wrong", .0.len())]
    Mistakes(Vec<Mistake>),
    /// The person looks after as many services as one may.
    #[error("a person looks after {MAX_SERVICES} services at most")]
    TooManyServices,
    /// The form was sent before.
    #[error("the service is registered already")]
    AlreadyDone(ClientId),
    /// A review is open already, or was decided meanwhile.
    #[error("the review is decided, or another one is open")]
    ReviewElsewhere,
    /// The person asked for reviews as often as one may in a day.
    #[error("a person asks for {} reviews a day at most", REVIEWS_ASKED.times_a_day)]
    TooManyAsked,
    /// Somebody changed the service since it was read.
    #[error("the service changed meanwhile")]
    ChangedElsewhere,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The accounts failed.
    #[error(transparent)]
    Identity(#[from] IdentityError),
    /// A key could not be made or used.
    #[error("a key of the trial: {0}")]
    Key(&'static str),
}

impl From<PartnersError> for Failure {
    fn from(error: PartnersError) -> Self {
        match error {
            PartnersError::NotFound => Self::NotFound,
            PartnersError::TooManyServices => Self::Conflict("partners-too-many"),
            PartnersError::ReviewElsewhere => Self::Conflict("partners-review-elsewhere"),
            PartnersError::TooManyAsked => Self::TooOften("partners-too-many-asked"),
            PartnersError::ChangedElsewhere => Self::Conflict("partners-changed-elsewhere"),
            PartnersError::Store(error) if error.is_passing() => {
                Self::Busy { retry_after: SignedDuration::from_secs(COME_BACK_AFTER_S) }
            }
            PartnersError::Identity(error) => error.into(),
            error => Self::internal(error),
        }
    }
}

impl Deref for Partners {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

/// What is written beside a change, in its transaction.
#[derive(Debug, Clone)]
pub(crate) struct Noted {
    key: Id<Change>,
    change: Change,
}

impl Noted {
    pub(crate) fn keep(&self, tx: &mut Tx<'_>) -> Result<(), StoreError> {
        tables::add_change(tx, self.key, &self.change)
    }
}

/// A letter that waits for its transaction.
pub(crate) struct Letter(Option<(MessageId, Message)>);

impl Letter {
    pub(crate) fn post(&self, tx: &mut Tx<'_>, now: base::Timestamp) -> Result<(), StoreError> {
        match &self.0 {
            Some((id, message)) => mail::enqueue(tx, *id, message, now),
            None => Ok(()),
        }
    }
}

impl Partners {
    /// The room, from its parts.
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }

    /// Whether the pack has this family of procedures.
    pub(crate) fn is_family(&self, code: &str) -> bool {
        self.families.iter().any(|(known, _)| known == code)
    }

    /// The service, when the person looks after it.
    pub(crate) async fn own(&self, person: PersonId, client: &str) -> Result<Service, PartnersError> {
        let service = self.service(client).await?;
        if service.owner == person { Ok(service) } else { Err(PartnersError::NotFound) }
    }

    /// The service, whoever looks after it.
    pub(crate) async fn service(&self, client: &str) -> Result<Service, PartnersError> {
        let id: ClientId = client.parse().map_err(|_| PartnersError::NotFound)?;
        let named = id.clone();
        let kept = self.db.read(move |tx| tables::service(tx, &named)).await?;
        let (owner, about) = kept.ok_or(PartnersError::NotFound)?;
        // As it is at this moment: a change writes the whole of it back.
        let client = self.identity.read_client(&id).await?.ok_or(PartnersError::NotFound)?;
        Ok(Service { client, owner, about })
    }

    /// The services that a person looks after.
    pub async fn services_of(&self, person: PersonId) -> Result<Vec<Client>, PartnersError> {
        let ids = self.db.read(move |tx| tables::services_of(tx, person)).await?;
        let mut clients = Vec::with_capacity(ids.len());
        for id in ids {
            clients.extend(self.identity.find_client(&id).await?);
        }
        Ok(clients)
    }

    pub(crate) async fn last_review(&self, client: &ClientId) -> Result<Option<Review>, PartnersError> {
        let client = client.clone();
        Ok(self.db.read(move |tx| tables::last_review(tx, &client)).await?)
    }

    pub(crate) async fn changes(&self, client: &ClientId) -> Result<Vec<Change>, PartnersError> {
        let client = client.clone();
        Ok(self.db.read(move |tx| tables::changes(tx, &client)).await?)
    }

    /// The note of a change, to keep in the transaction that makes it.
    pub(crate) fn note(&self, client: &ClientId, person: PersonId, what: What, detail: impl Into<String>) -> Noted {
        let change = Change { client: client.clone(), person, what, detail: detail.into(), at: self.clock.now() };
        Noted { key: Id::new(&*self.clock, &*self.random), change }
    }

    /// A letter of the texts `KEY-subject` and `KEY-text` to the account of a person; none when the
    /// account or its address cannot take one.
    pub(crate) async fn letter(
        &self,
        to: PersonId,
        key: &str,
        values: &[(&str, &str)],
    ) -> Result<Letter, PartnersError> {
        let Some(account) = self.identity.person(to).await? else { return Ok(Letter(None)) };
        let values: Vec<_> = [("person", account.name.as_str())]
            .iter()
            .chain(values)
            .map(|(name, value)| (*name, (*value).into()))
            .collect();
        let message = account.email.as_str().parse().ok().and_then(|address| {
            let subject = self.texts.say(account.lang, &format!("{key}-subject"), &values).parse().ok()?;
            let text = self.texts.say(account.lang, &format!("{key}-text"), &values);
            Message::new(address, subject, text, account.lang).ok()
        });
        Ok(Letter(message.map(|message| (MessageId::new(&*self.clock, &*self.random), message))))
    }
}
