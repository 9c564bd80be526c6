//! Whether a person's civil status lets them go on to a service that asks for it.

use base::PersonId;

use crate::Identity;
use crate::authorize::request::Request;
use crate::check_civil_status::CivilStatusCheck;
use crate::error::IdentityError;
use crate::model::{CivilStatus, Conventions};

/// What becomes of a request that rests on civil status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CivilStatusGate {
    /// It goes on.
    Pass,
    /// The person has to state who they are, or to have it confirmed.
    Ask,
    /// The register says that the person died: nobody signs in with their civil status any more.
    Refuse,
}

/// A service of FranceConnect's conventions gets a confirmed civil status or nobody; another one is told
/// what is known.
fn decide(status: Option<&CivilStatus>, conventions: Conventions) -> CivilStatusGate {
    match status {
        Some(status) if status.is_of_the_dead() => CivilStatusGate::Refuse,
        Some(status) if status.is_confirmed() => CivilStatusGate::Pass,
        _ if conventions == Conventions::FranceConnect => CivilStatusGate::Ask,
        _ => CivilStatusGate::Pass,
    }
}

impl Identity {
    /// Decides, and asks the register first when it was never heard about this person, as when it was out
    /// of reach at the time.
    pub(crate) async fn civil_status_gate(
        &self,
        request: &Request,
        person: PersonId,
    ) -> Result<CivilStatusGate, IdentityError> {
        let conventions = request.conventions;
        if !request.required.iter().any(|claim| claim.rests_on_civil_status(conventions)) {
            return Ok(CivilStatusGate::Pass);
        }
        let status = self.civil_status(person).await?;
        if status.as_ref().is_some_and(|status| status.register.is_none() && !status.is_confirmed())
            && let CivilStatusCheck::Answered(status) = self.check_civil_status(person).await?
        {
            return Ok(decide(Some(&status), conventions));
        }
        Ok(decide(status.as_ref(), conventions))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{RegisterAnswer, RegisterCheck, SeenByOfficer, StatedBy};
    use base::Timestamp;
    use civil::PivotIdentity;

    fn status(by: StatedBy, answer: Option<RegisterAnswer>) -> CivilStatus {
        let at = Timestamp::from_seconds(0);
        let identity = PivotIdentity::read("Ana", "Fictive", "1990-05-04", "female", ("87085", "99100"), "").unwrap();
        let register = answer.map(|answer| RegisterCheck { answer, at });
        CivilStatus { register, ..CivilStatus::stated(identity, by, at) }
    }

    #[test]
    fn a_service_of_franceconnect_gets_a_confirmed_status_or_nobody() {
        let bank = || StatedBy::Provider("bank".into());
        for (status, gate) in [
            (None, CivilStatusGate::Ask),
            (Some(status(StatedBy::Person, None)), CivilStatusGate::Ask),
            (Some(status(StatedBy::Person, Some(RegisterAnswer::Found))), CivilStatusGate::Pass),
            (Some(status(StatedBy::Person, Some(RegisterAnswer::Ambiguous))), CivilStatusGate::Ask),
            (Some(status(bank(), None)), CivilStatusGate::Pass),
            (Some(status(bank(), Some(RegisterAnswer::NotFound))), CivilStatusGate::Ask),
            (Some(status(bank(), Some(RegisterAnswer::Deceased))), CivilStatusGate::Refuse),
        ] {
            assert_eq!(decide(status.as_ref(), Conventions::FranceConnect), gate, "{status:?}");
        }
    }

    #[test]
    fn that_a_register_knows_somebody_does_not_say_that_it_is_this_person() {
        let bank = || StatedBy::Provider("bank".into());
        for (status, is_theirs) in [
            (status(StatedBy::Person, Some(RegisterAnswer::Found)), false),
            (status(StatedBy::Officer, Some(RegisterAnswer::Found)), false),
            (status(bank(), None), true),
            (status(bank(), Some(RegisterAnswer::Rectified)), true),
            (status(bank(), Some(RegisterAnswer::Ambiguous)), false),
            (status(bank(), Some(RegisterAnswer::Deceased)), false),
        ] {
            assert_eq!(status.is_theirs(), is_theirs, "{status:?}");
        }
        let officer = base::Id::new(&base::SystemClock, &base::SystemRandom);
        let seen = Some(SeenByOfficer { by: officer, at: Timestamp::from_seconds(0) });
        assert!(CivilStatus { seen, ..status(StatedBy::Person, None) }.is_theirs());
    }

    #[test]
    fn another_service_is_told_what_is_known_but_nobody_lives_on_as_the_dead() {
        assert_eq!(decide(None, Conventions::OpenId), CivilStatusGate::Pass);
        let dead = status(StatedBy::Officer, Some(RegisterAnswer::Deceased));
        assert_eq!(decide(Some(&dead), Conventions::OpenId), CivilStatusGate::Refuse);
    }
}
