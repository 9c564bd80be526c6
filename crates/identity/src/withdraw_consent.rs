//! Taking a consent back.

use base::PersonId;
use evidence::{Access, Action, Actor, Subject};

use crate::error::IdentityError;
use crate::model::{Client, ClientId, Consent};
use crate::{Identity, store};

/// Consents that the account page lists.
const MAX_LISTED: i64 = 200;

impl Identity {
    /// What a person allowed which services, the newest first.
    pub(crate) async fn consents_of(&self, person: PersonId) -> Result<Vec<(Client, Consent)>, IdentityError> {
        let listed = self.0.db.read(move |tx| {
            let mut listed = Vec::new();
            for consent in store::consents_of(tx, person, MAX_LISTED)? {
                if let Some(client) = store::client(tx, &consent.client)? {
                    listed.push((client, consent));
                }
            }
            Ok::<_, IdentityError>(listed)
        });
        listed.await
    }

    /// Takes a consent back, with everything that the service was given for it. Whether there was
    /// one.
    pub(crate) async fn withdraw_consent(&self, person: PersonId, client: ClientId) -> Result<bool, IdentityError> {
        let (now, named) = (self.0.clock.now(), client.clone());
        let withdrawn = self.0.db.write(move |tx| store::withdraw_consent(tx, person, &named, now)).await?;
        if withdrawn {
            let access = Access {
                actor: Actor::Person(person),
                subject: Subject::Person(person),
                action: Action::WithdrawConsent,
                detail: client.to_string(),
                basis: "identity-basis-self".to_owned(),
            };
            self.0.evidence.record(access).await?;
        }
        Ok(withdrawn)
    }
}
