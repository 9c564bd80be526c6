//! Taking a consent back.

use ::store::{StoreError, Tx};
use base::PersonId;
use evidence::{Access, Action, Actor, Subject};

use crate::error::IdentityError;
use crate::model::ClientId;
use crate::{Identity, store};

impl Identity {
    /// Takes a consent back, with everything that the service was given for it, and lets the service be told
    /// that the person is no longer signed in there. Whether there was one.
    pub(crate) async fn withdraw_consent(&self, person: PersonId, client: ClientId) -> Result<bool, IdentityError> {
        let now = self.0.clock.now();
        let access = Access {
            actor: Actor::Person(person),
            subject: Subject::Person(person),
            action: Action::WithdrawConsent,
            detail: client.to_string(),
            basis: "identity-basis-self".to_owned(),
        };
        let change = move |tx: &mut Tx<'_>| {
            let withdrawn = store::withdraw_consent(tx, person, &client, now)?;
            if withdrawn {
                store::tell_every_session_ended(tx, &client, person, now)?;
            }
            Ok::<_, StoreError>(withdrawn)
        };
        Ok(self.0.evidence.record_with(access, change).await?.is_some())
    }
}
