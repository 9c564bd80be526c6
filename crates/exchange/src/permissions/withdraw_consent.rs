//! A person takes a consent back: from then on no message passes on it.

use base::PersonId;
use evidence::{Access, Action, Actor, Subject};

use super::give_consent::PermissionTrouble;
use super::model::ConsentId;
use crate::{Exchange, store};

impl Exchange {
    /// Takes a consent back. Whether the person gave it; a second time changes nothing more.
    ///
    /// # Errors
    /// When the database or the log of accesses fails.
    pub async fn withdraw_consent(&self, person: PersonId, id: ConsentId) -> Result<bool, PermissionTrouble> {
        let Some(consent) = self.consent_of(person, id).await? else { return Ok(false) };
        let client = self.registry().await.name_of(&consent.client);
        let access = Access {
            actor: Actor::Person(person),
            subject: Subject::Person(person),
            action: Action::WithdrawConsent,
            detail: client.replace(", ", " "),
            basis: "identity-basis-self".to_owned(),
        };
        let now = self.0.clock.now();
        let withdraw =
            move |tx: &mut ::store::Tx<'_>, position: u64| store::withdraw_consent(tx, person, id, now, position);
        self.0.evidence.record_placed(access, withdraw).await?;
        Ok(true)
    }
}
