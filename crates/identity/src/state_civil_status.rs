//! A person, or the identity provider that vouches for them, states who they are for the State; and a
//! person tells what else a service may need.

use base::{PersonId, Timestamp};
use civil::PivotIdentity;
use evidence::{Access, Action, Actor, Subject};

use crate::error::IdentityError;
use crate::model::{CivilStatus, Details, Scope, StatedBy};
use crate::{Identity, store};

/// Who states a civil status, in the log, when an officer saw the person.
pub(crate) const OFFICER: &str = "officer";

impl Identity {
    /// A person's civil status; `None` while nobody stated one.
    ///
    /// For the machine's own needs. Whoever shows it to someone else records that first.
    pub async fn civil_status(&self, person: PersonId) -> Result<Option<CivilStatus>, IdentityError> {
        Ok(self.0.db.read(move |tx| store::civil_status(tx, person)).await?)
    }

    /// Keeps what was stated. It counts as nobody's word but the stater's: what the register or an officer
    /// said of another status is gone; of the same one it stays. Gives what is kept now, which is what there was where
    /// an officer or an identity provider vouched for that and the person types another.
    ///
    /// The person's subjects at services stay the same, whatever becomes of the names.
    pub async fn state_civil_status(
        &self,
        person: PersonId,
        identity: PivotIdentity,
        by: StatedBy,
    ) -> Result<CivilStatus, IdentityError> {
        let now = self.0.clock.now();
        if let Some(before) = self.civil_status(person).await?
            && settle(Some(before.clone()), identity.clone(), by.clone(), now) == before
        {
            return Ok(before);
        }
        let actor = match &by {
            StatedBy::Person => Actor::Person(person),
            StatedBy::Provider(provider) => Actor::System(provider.clone()),
            StatedBy::Officer => Actor::System(OFFICER.to_owned()),
        };
        self.record_change(person, actor, &names_of(Scope::IdentitePivot)).await?;
        let kept = self.0.db.write(move |tx| {
            let stated = settle(store::civil_status(tx, person)?, identity.clone(), by.clone(), now);
            store::put_civil_status(tx, person, &stated, now)?;
            Ok::<_, IdentityError>(stated)
        });
        kept.await
    }

    /// What a person told besides.
    pub async fn details(&self, person: PersonId) -> Result<Details, IdentityError> {
        Ok(self.0.db.read(move |tx| store::details(tx, person)).await?)
    }

    /// Keeps what a person tells besides.
    pub async fn tell_details(&self, person: PersonId, details: Details) -> Result<(), IdentityError> {
        let now = self.0.clock.now();
        self.record_change(person, Actor::Person(person), "phone_number, address, residence_commune").await?;
        Ok(self.0.db.write(move |tx| store::put_details(tx, person, &details, now)).await?)
    }

    async fn record_change(&self, person: PersonId, actor: Actor, detail: &str) -> Result<(), IdentityError> {
        let access = Access {
            actor,
            subject: Subject::Person(person),
            action: Action::ChangeProfile,
            detail: detail.to_owned(),
            basis: "identity-basis-self".to_owned(),
        };
        self.0.evidence.record(access).await?;
        Ok(())
    }
}

/// What is kept, after what was kept before.
fn settle(before: Option<CivilStatus>, identity: PivotIdentity, by: StatedBy, now: Timestamp) -> CivilStatus {
    let Some(before) = before else { return CivilStatus::stated(identity, by, now) };
    let is_same = before.is_about(&identity);
    match (&by, &before.stated_by) {
        (StatedBy::Person, _) if is_same || before.is_vouched_for() => before,
        // The word of a provider weighs more than what its person typed: else whoever typed first would stay unbelieved.
        (StatedBy::Provider(_), StatedBy::Person) if before.stated == identity => {
            CivilStatus { stated_by: by, stated_at: now, ..before }
        }
        (StatedBy::Provider(_), StatedBy::Person) if is_same => {
            CivilStatus { seen: before.seen, ..CivilStatus::stated(identity, by, now) }
        }
        _ if is_same => before,
        _ => CivilStatus::stated(identity, by, now),
    }
}

/// The names of the claims of a scope, for the log.
pub(crate) fn names_of(scope: Scope) -> String {
    scope.claims().iter().map(|claim| claim.name()).collect::<Vec<_>>().join(", ")
}
