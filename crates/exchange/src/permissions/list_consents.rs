//! What a person agreed to, with what became of it.

use ::store::StoreError;
use base::{PersonId, Timestamp};
use serde_json::Value;

use super::model::{ConsentId, KeptConsent};
use crate::{Exchange, store};

/// Consents of one person that are listed, the newest first.
const LISTED_MAX: i64 = 200;

/// Whether messages rest on a consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConsentState {
    /// They may.
    Holds,
    /// It came to its end.
    Over,
    /// The person took it back.
    Withdrawn(Timestamp),
}

/// A consent as its person sees it, in the words that they read when they agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgreedConsent {
    /// Which one.
    pub id: ConsentId,
    /// Who may ask.
    pub client: String,
    /// Who tells.
    pub provider: String,
    /// What is told.
    pub data: String,
    /// What for.
    pub purpose: String,
    /// When it was given.
    pub given_at: Timestamp,
    /// Until when it holds.
    pub valid_until: Timestamp,
    /// When a message last rested on it.
    pub last_used_at: Option<Timestamp>,
    /// What became of it.
    pub state: ConsentState,
}

impl KeptConsent {
    pub(crate) fn state(&self, now: Timestamp) -> ConsentState {
        match self.withdrawn_at {
            Some(at) => ConsentState::Withdrawn(at),
            None if self.holds(now) => ConsentState::Holds,
            None => ConsentState::Over,
        }
    }

    pub(crate) fn agreed(&self, now: Timestamp) -> AgreedConsent {
        let document: Value = serde_json::from_str(&self.document).unwrap_or_default();
        let said = |name: &str| document[name].as_str().unwrap_or_default().to_owned();
        AgreedConsent {
            id: self.id,
            client: said("client"),
            provider: said("provider"),
            data: said("data"),
            purpose: said("purpose"),
            given_at: self.given_at,
            valid_until: self.valid_until,
            last_used_at: self.last_used_at,
            state: self.state(now),
        }
    }
}

impl Exchange {
    /// The consents of a person, those that hold first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn consents_of(&self, person: PersonId) -> Result<Vec<AgreedConsent>, StoreError> {
        let now = self.0.clock.now();
        let kept = self.0.db.read(move |tx| store::consents_of(tx, person, LISTED_MAX)).await?;
        let mut agreed: Vec<_> = kept.iter().map(|consent| consent.agreed(now)).collect();
        agreed.sort_by_key(|consent| consent.state != ConsentState::Holds);
        Ok(agreed)
    }

    /// A consent, when it is this person's.
    pub(crate) async fn consent_of(&self, person: PersonId, id: ConsentId) -> Result<Option<KeptConsent>, StoreError> {
        let found: Result<_, StoreError> = self.0.db.read(move |tx| store::consent(tx, id)).await;
        Ok(found?.filter(|consent| consent.person == person))
    }
}
