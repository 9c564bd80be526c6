//! Whether a person's civil status lets them go on to a service that asks for it.

use base::PersonId;

use crate::Identity;
use crate::authorize::request::Request;
use crate::check_civil_status::CivilStatusCheck;
use crate::error::IdentityError;
use crate::model::{CivilStatus, Conventions, Level, Proof, Session};

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

/// A service of FranceConnect's conventions gets a civil status that counts at the level it wants, or nobody; another
/// one is told what is known.
fn decide(status: Option<&CivilStatus>, conventions: Conventions, wanted: Level) -> CivilStatusGate {
    match status {
        Some(status) if status.is_of_the_dead() => CivilStatusGate::Refuse,
        Some(status) if status.counts_at(wanted) => CivilStatusGate::Pass,
        _ if conventions == Conventions::FranceConnect => CivilStatusGate::Ask,
        _ => CivilStatusGate::Pass,
    }
}

/// The level of a proof as it is now: the highest rests on an officer who saw the person, unless another provider
/// vouches for it.
pub(crate) fn level_now(proof: &Proof, status: Option<&CivilStatus>) -> Level {
    let is_high_here = proof.level == Level::Eidas3 && proof.provider.is_none();
    if is_high_here && !status.is_some_and(CivilStatus::is_checked_face_to_face) { Level::Eidas2 } else { proof.level }
}

/// An answer that carries a civil status is no surer than the civil status. A service that wanted no more than the
/// lowest level gets that, with the civil status; one that wanted more is not told less than it asked for unawares.
fn level_told(level: Level, wanted: Level, told: Option<&CivilStatus>, conventions: Conventions) -> Level {
    // The register may still be asked, and a service of FranceConnect's conventions gets nobody when it does not know.
    let may_count = |status: &CivilStatus| {
        status.is_confirmed() || status.register.is_none() && conventions == Conventions::FranceConnect
    };
    match told {
        Some(told) if wanted == Level::Eidas1 && !told.counts_at(level) && may_count(told) => Level::Eidas1,
        _ => level,
    }
}

impl Identity {
    /// How sure an answer to this request can be, by this session and about this person.
    pub(crate) async fn level_of_answer(
        &self,
        request: &Request,
        session: &Session,
        about: PersonId,
    ) -> Result<Level, IdentityError> {
        let proof = &session.proof;
        if proof.level == Level::Eidas1 {
            return Ok(Level::Eidas1);
        }
        let own = self.civil_status(session.person).await?;
        let level = level_now(proof, own.as_ref());
        if !request.required.iter().any(|claim| claim.rests_on_civil_status(request.conventions)) {
            return Ok(level);
        }
        let told = if about == session.person { own } else { self.civil_status(about).await? };
        Ok(level_told(level, request.level, told.as_ref(), request.conventions))
    }

    /// Decides, and asks the register first when it was never heard about this person, as when it was out
    /// of reach at the time.
    pub(crate) async fn civil_status_gate(
        &self,
        request: &Request,
        person: PersonId,
    ) -> Result<CivilStatusGate, IdentityError> {
        let (conventions, wanted) = (request.conventions, request.level);
        if !request.required.iter().any(|claim| claim.rests_on_civil_status(conventions)) {
            return Ok(CivilStatusGate::Pass);
        }
        let status = self.civil_status(person).await?;
        if status.as_ref().is_some_and(|status| status.register.is_none() && !status.is_confirmed())
            && let CivilStatusCheck::Answered(status) = self.check_civil_status(person).await?
        {
            return Ok(decide(Some(&status), conventions, wanted));
        }
        Ok(decide(status.as_ref(), conventions, wanted))
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
            assert_eq!(decide(status.as_ref(), Conventions::FranceConnect, Level::Eidas1), gate, "{status:?}");
        }
    }

    #[test]
    fn a_service_that_wants_more_than_the_lowest_level_gets_what_somebody_vouched_for() {
        let found = Some(RegisterAnswer::Found);
        for wanted in [Level::Eidas2, Level::Eidas3] {
            for (by, gate) in
                [(StatedBy::Person, CivilStatusGate::Ask), (StatedBy::Provider("bank".into()), CivilStatusGate::Pass)]
            {
                assert_eq!(decide(Some(&status(by, found)), Conventions::FranceConnect, wanted), gate);
            }
            let typed = status(StatedBy::Person, found);
            assert_eq!(decide(Some(&typed), Conventions::OpenId, wanted), CivilStatusGate::Pass, "less is told");
        }
    }

    #[test]
    fn an_answer_is_no_surer_than_the_civil_status_that_it_carries() {
        use Level::{Eidas1, Eidas2};
        let told = |by, answer, wanted, conventions| level_told(Eidas2, wanted, Some(&status(by, answer)), conventions);
        let found = Some(RegisterAnswer::Found);
        let bank = || StatedBy::Provider("bank".into());
        for conventions in [Conventions::FranceConnect, Conventions::OpenId] {
            assert_eq!(told(StatedBy::Person, found, Eidas1, conventions), Eidas1);
            assert_eq!(told(StatedBy::Person, found, Eidas2, conventions), Eidas2, "it carries none");
            assert_eq!(told(bank(), found, Eidas1, conventions), Eidas2);
            assert_eq!(told(StatedBy::Person, Some(RegisterAnswer::NotFound), Eidas1, conventions), Eidas2);
        }
    }

    #[test]
    fn the_highest_level_needs_that_an_officer_saw_the_person_also_when_the_answer_is_given() {
        let high = Proof { level: Level::Eidas3, ..Proof::default() };
        let seen = |seen| CivilStatus { seen, ..status(StatedBy::Officer, None) };
        let officer = base::Id::new(&base::SystemClock, &base::SystemRandom);
        let by_officer = Some(SeenByOfficer { by: officer, at: Timestamp::from_seconds(0) });
        assert_eq!(level_now(&high, Some(&seen(by_officer))), Level::Eidas3);
        assert_eq!(level_now(&high, Some(&seen(None))), Level::Eidas2);
        assert_eq!(level_now(&high, None), Level::Eidas2);
        let bank = Proof { provider: Some("bank".into()), ..high };
        assert_eq!(level_now(&bank, None), Level::Eidas3, "another provider vouches for it");
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
        assert_eq!(decide(None, Conventions::OpenId, Level::Eidas2), CivilStatusGate::Pass);
        let dead = status(StatedBy::Officer, Some(RegisterAnswer::Deceased));
        assert_eq!(decide(Some(&dead), Conventions::OpenId, Level::Eidas1), CivilStatusGate::Refuse);
    }
}
