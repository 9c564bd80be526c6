//! What events of organisers and offers of partners are given, and what they need of the rooms above.

use std::error::Error;
use std::future::Future;
use std::ops::Deref;
use std::pin::Pin;
use std::sync::Arc;

use aws_lc_rs::hmac;
use base::{Clock, Lang, PersonId, Random, Timestamp};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use evidence::{Access, Action, Actor, Evidence, Subject};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use store::Db;
use ui::Texts;

use crate::directory::{Directory, DirectoryError};

/// Bytes of the proof in a link of a letter: nobody guesses 128 bits.
const PROOF_BYTES: usize = 16;

/// Something that went wrong in the room that knows people.
pub type Trouble = Box<dyn Error + Send + Sync>;
/// What [`Contacts`] promises.
pub type ContactFuture<'a> = Pin<Box<dyn Future<Output = Result<Option<Contact>, Trouble>> + Send + 'a>>;

/// Whom letters go to. The room that knows people stands beside this one.
pub trait Contacts: Send + Sync {
    /// How a person is written to; `None` when there is no such account.
    fn contact(&self, person: PersonId) -> ContactFuture<'_>;
}

/// How somebody is written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The name.
    pub name: String,
    /// The mailbox.
    pub email: mail::Address,
    /// The language.
    pub lang: Lang,
    /// Whether the mailbox is known to be theirs: they read a letter there, or a provider that is believed says so.
    pub is_proved: bool,
}

/// What both are made of.
pub struct Surroundings {
    /// What everybody sees.
    pub directory: Directory,
    /// The database.
    pub db: Db,
    /// Who read what.
    pub evidence: Evidence,
    /// Whom letters go to.
    pub contacts: Arc<dyn Contacts>,
    /// What is said, in every language; for letters.
    pub texts: Arc<Texts>,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Makes identifiers.
    pub random: Arc<dyn Random>,
    /// From which the links of letters are made; of this use only.
    pub key: [u8; 32],
    /// The address under which people reach the platform, without a slash at the end.
    pub public_url: String,
    /// The zone of the territory.
    pub zone: TimeZone,
}

/// Events of organisers, and who registers for them. Cheap to clone.
#[derive(Clone)]
pub struct Events(Arc<Surroundings>);

/// Offers of partners to small firms, and complaints. Cheap to clone.
#[derive(Clone)]
pub struct Offers(Arc<Surroundings>);

impl Events {
    /// The events of this place.
    pub fn new(surroundings: Arc<Surroundings>) -> Self {
        Self(surroundings)
    }
}

impl Offers {
    /// The offers of this place.
    pub fn new(surroundings: Arc<Surroundings>) -> Self {
        Self(surroundings)
    }
}

impl Deref for Events {
    type Target = Surroundings;

    fn deref(&self) -> &Surroundings {
        &self.0
    }
}

impl Deref for Offers {
    type Target = Surroundings;

    fn deref(&self) -> &Surroundings {
        &self.0
    }
}

impl Surroundings {
    /// The day of a moment in the territory.
    pub(crate) fn day(&self, at: Timestamp) -> Date {
        self.zone.to_datetime(at.jiff()).date()
    }

    /// How a person with an account is written to.
    pub(crate) async fn contact(&self, person: PersonId) -> Result<Contact, DirectoryError> {
        let contact = self.contacts.contact(person).await.map_err(DirectoryError::Contacts)?;
        contact.ok_or(DirectoryError::NotFound)
    }

    /// Records that somebody is about to see a person's name and address.
    pub(crate) async fn record_reading(
        &self,
        reader: PersonId,
        of: PersonId,
        detail: &str,
        basis: &str,
    ) -> Result<(), DirectoryError> {
        let access = Access {
            actor: Actor::Person(reader),
            subject: Subject::Person(of),
            action: Action::ReadProfile,
            detail: detail.to_owned(),
            basis: basis.to_owned(),
        };
        self.evidence.record(access).await?;
        Ok(())
    }

    /// The proof that a link to this identifier was sent by us. Nothing of it is kept.
    pub(crate) fn proof(&self, purpose: &str, id: &str) -> String {
        let key = hmac::Key::new(hmac::HMAC_SHA256, &self.key);
        let tag = hmac::sign(&key, format!("{purpose}:{id}").as_bytes());
        URL_SAFE_NO_PAD.encode(tag.as_ref().get(..PROOF_BYTES).unwrap_or_default())
    }

    /// Whether a proof is that of [`Self::proof`]; takes as long for every wrong one.
    pub(crate) fn is_proof(&self, purpose: &str, id: &str, proof: &str) -> bool {
        aws_lc_rs::constant_time::verify_slices_are_equal(self.proof(purpose, id).as_bytes(), proof.as_bytes()).is_ok()
    }
}
