//! An officer saw the person, and a document with their photograph: the highest level rests on it.

use ::store::{StoreError, Tx};
use base::PersonId;
use civil::PivotIdentity;
use evidence::{Access, Action, Actor, Subject};

use crate::error::IdentityError;
use crate::model::{CivilStatus, Scope, SeenByOfficer, StatedBy};
use crate::state_civil_status::names_of;
use crate::{Identity, store};

/// What came of a confirmation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CivilStatusConfirmation {
    /// It counts from now on.
    Confirmed,
    /// An officer cannot vouch for themselves.
    OneOwn,
    /// There is no such account.
    NoSuchPerson,
}

impl Identity {
    /// Keeps what an officer read on a person's document, face to face. What the register said of another
    /// status is gone, of the same one it stays.
    ///
    /// Whoever calls this made sure that `officer` is one.
    pub async fn confirm_civil_status(
        &self,
        officer: PersonId,
        person: PersonId,
        read: PivotIdentity,
    ) -> Result<CivilStatusConfirmation, IdentityError> {
        if officer == person {
            return Ok(CivilStatusConfirmation::OneOwn);
        }
        let now = self.0.clock.now();
        let access = Access {
            actor: Actor::Person(officer),
            subject: Subject::Person(person),
            action: Action::ConfirmCivilStatus,
            detail: names_of(Scope::IdentitePivot),
            basis: "identity-basis-face-to-face".to_owned(),
        };
        let change = move |tx: &mut Tx<'_>| -> Result<bool, StoreError> {
            if store::account(tx, person)?.is_none() {
                return Ok(false);
            }
            let known = store::civil_status(tx, person)?.filter(|known| known.is_about(&read));
            let known = known.unwrap_or_else(|| CivilStatus::stated(read.clone(), StatedBy::Officer, now));
            let seen = Some(SeenByOfficer { by: officer, at: now });
            store::put_civil_status(tx, person, &CivilStatus { seen, ..known }, now)?;
            Ok(true)
        };
        Ok(match self.0.evidence.record_with(access, change).await? {
            Some(_) => CivilStatusConfirmation::Confirmed,
            None => CivilStatusConfirmation::NoSuchPerson,
        })
    }
}
