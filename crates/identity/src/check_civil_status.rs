//! Asking the register of civil status about a person, and keeping what it answers.

use ::store::{StoreError, Tx};
use base::PersonId;
use civil::RegistryAnswer;
use evidence::{Access, Action, Actor, Subject};

use crate::error::IdentityError;
use crate::model::{CivilStatus, RegisterAnswer, RegisterCheck, Scope};
use crate::state_civil_status::names_of;
use crate::{Identity, store};

/// The name under which the register stands in the log.
pub(crate) const REGISTER: &str = "rnipp";

/// What came of a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CivilStatusCheck {
    /// The register answered; this is what is known now.
    Answered(Box<CivilStatus>),
    /// The register did not answer. Nothing changed: ask again later.
    TryLater,
    /// The person stated no civil status, or stated another one meanwhile.
    NothingToCheck,
    /// No register is set up.
    NoRegister,
}

/// What the register's answer makes of a status. A corrected identity is kept beside the stated one; the
/// account, and so every subject at a service, stays the same.
fn settle(status: CivilStatus, answer: RegistryAnswer, at: base::Timestamp) -> Option<CivilStatus> {
    let (answer, identity) = match answer {
        RegistryAnswer::Found => (RegisterAnswer::Found, status.stated.clone()),
        RegistryAnswer::Rectified(corrected) => (RegisterAnswer::Rectified, *corrected),
        RegistryAnswer::MaritalNameOnly => (RegisterAnswer::MaritalNameOnly, status.stated.clone()),
        RegistryAnswer::Ambiguous => (RegisterAnswer::Ambiguous, status.stated.clone()),
        RegistryAnswer::NotFound => (RegisterAnswer::NotFound, status.stated.clone()),
        RegistryAnswer::Deceased => (RegisterAnswer::Deceased, status.stated.clone()),
        RegistryAnswer::Rejected => (RegisterAnswer::Rejected, status.stated.clone()),
        RegistryAnswer::Unreachable => return None,
    };
    Some(CivilStatus { identity, register: Some(RegisterCheck { answer, at }), ..status })
}

impl Identity {
    /// Asks the register about a person's civil status. The question is in the log before it is asked, the
    /// answer together with what it changes.
    pub async fn check_civil_status(&self, person: PersonId) -> Result<CivilStatusCheck, IdentityError> {
        let Some(register) = &self.0.settings.civil_registry else { return Ok(CivilStatusCheck::NoRegister) };
        let Some(status) = self.civil_status(person).await? else { return Ok(CivilStatusCheck::NothingToCheck) };
        let asks = access(person, &names_of(Scope::IdentitePivot), Action::CheckCivilStatus);
        self.0.evidence.record(asks).await?;
        let answer = register.check(&status.stated).await;
        let now = self.0.clock.now();
        let Some(settled) = settle(status, answer, now) else { return Ok(CivilStatusCheck::TryLater) };
        let detail = settled.register.map_or("", |check| check.answer.name());
        let kept = settled.clone();
        // Whatever was stated while the register thought is another question.
        let change = move |tx: &mut Tx<'_>| -> Result<bool, StoreError> {
            let Some(current) = store::civil_status(tx, person)?.filter(|current| current.stated == kept.stated) else {
                return Ok(false);
            };
            // Who vouched for it meanwhile, or saw the person, still does.
            let (identity, register) = (kept.identity.clone(), kept.register);
            store::put_civil_status(tx, person, &CivilStatus { identity, register, ..current }, now)?;
            Ok(true)
        };
        let recorded = self.0.evidence.record_with(access(person, detail, Action::HearFromRegister), change).await?;
        Ok(match recorded {
            Some(_) => CivilStatusCheck::Answered(Box::new(settled)),
            None => CivilStatusCheck::NothingToCheck,
        })
    }
}

fn access(person: PersonId, detail: &str, action: Action) -> Access {
    Access {
        actor: Actor::System(REGISTER.to_owned()),
        subject: Subject::Person(person),
        action,
        detail: detail.to_owned(),
        basis: "identity-basis-register".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::StatedBy;
    use base::Timestamp;
    use civil::PivotIdentity;

    fn status() -> CivilStatus {
        let identity = PivotIdentity::read("Ana", "Fictive", "1990-05-04", "female", ("87085", "99100"), "").unwrap();
        CivilStatus::stated(identity, StatedBy::Person, Timestamp::from_seconds(0))
    }

    fn settled(answer: RegistryAnswer) -> Option<CivilStatus> {
        settle(status(), answer, Timestamp::from_seconds(9))
    }

    #[test]
    fn each_answer_of_the_register_is_kept_as_such() {
        use RegisterAnswer as Kept;
        for (answer, kept, confirmed) in [
            (RegistryAnswer::Found, Kept::Found, true),
            (RegistryAnswer::Ambiguous, Kept::Ambiguous, false),
            (RegistryAnswer::MaritalNameOnly, Kept::MaritalNameOnly, false),
            (RegistryAnswer::NotFound, Kept::NotFound, false),
            (RegistryAnswer::Deceased, Kept::Deceased, false),
            (RegistryAnswer::Rejected, Kept::Rejected, false),
        ] {
            let settled = settled(answer).unwrap();
            assert_eq!(settled.register.unwrap().answer, kept);
            assert_eq!((settled.is_confirmed(), &settled.identity), (confirmed, &status().identity), "{kept:?}");
        }
    }

    #[test]
    fn a_correction_counts_and_what_was_stated_is_not_forgotten() {
        let corrected = PivotIdentity { given_names: "Ana Lucie".parse().unwrap(), ..status().identity };
        let settled = settled(RegistryAnswer::Rectified(Box::new(corrected.clone()))).unwrap();
        assert_eq!((settled.identity, settled.stated), (corrected, status().stated));
    }

    #[test]
    fn no_answer_changes_nothing() {
        assert_eq!(settled(RegistryAnswer::Unreachable), None);
    }
}
