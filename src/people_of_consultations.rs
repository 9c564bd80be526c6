//! Who people are, to consultations: by what each is known to be one, and the firms for which they may answer.

use base::{FirmNumber, PersonId, fold};
use business::model::{Firm, Origin};
use business::{Business, Right};
use civil::PivotIdentity;
use consultations::{OwnFirm, People, PeopleAway, PeopleFuture};
use identity::Identity;
use ui::Role;

/// What the accounts and the files of firms know.
pub struct AccountsAndFirms {
    /// Who people are.
    pub identity: Identity,
    /// Whose firm is whose.
    pub business: Business,
}

impl People for AccountsAndFirms {
    fn known_as(&self, person: PersonId) -> PeopleFuture<'_, Option<Vec<String>>> {
        Box::pin(async move {
            let status = self.identity.civil_status(person).await.map_err(|error| PeopleAway(Box::new(error)))?;
            // A register alone knows that there is such a person, not that this is theirs.
            let Some(status) = status.filter(identity::CivilStatus::is_theirs) else { return Ok(None) };
            let mut names = vec![format!("account {person}"), written(&status.identity), written(&status.stated)];
            names.dedup();
            Ok(Some(names))
        })
    }

    fn find<'a>(&'a self, login: &'a str) -> PeopleFuture<'a, Option<PersonId>> {
        Box::pin(async move {
            let found = self.identity.find_by_login(login).await.map_err(|error| PeopleAway(Box::new(error)))?;
            Ok(found.map(|account| account.id))
        })
    }

    fn is_officer(&self, person: PersonId) -> PeopleFuture<'_, bool> {
        Box::pin(async move {
            let account = self.identity.person(person).await.map_err(|error| PeopleAway(Box::new(error)))?;
            Ok(account.is_some_and(|account| account.roles.has(Role::Officer)))
        })
    }

    fn firms_of(&self, person: PersonId) -> PeopleFuture<'_, Vec<OwnFirm>> {
        Box::pin(async move {
            let firms = self.business.firms_with(person, Right::Apply).await;
            let firms = firms.map_err(|error| PeopleAway(Box::new(error)))?;
            let own = |firm: Firm| OwnFirm { id: firm.id, in_register: in_register(&firm), name: firm.facts.name };
            Ok(firms.into_iter().map(own).collect())
        })
    }
}

/// A civil status in one writing: accents, capitals, hyphens and spaces are habits of offices, and no other person.
fn written(identity: &PivotIdentity) -> String {
    let plain = |name: &str| fold(name).replace(' ', "");
    let (family, given) = (plain(identity.birth_name.as_str()), plain(&identity.given_names.to_string()));
    format!("civil {family}|{given}|{}|{}|{}", identity.birth_date, identity.gender.name(), identity.birthplace.code())
}

/// The firm of an establishment: its SIREN. A number that somebody typed is nobody's word but theirs.
pub(crate) fn in_register(firm: &Firm) -> Option<String> {
    match (&firm.origin, &firm.number) {
        (Origin::Register(_), Some(FirmNumber::Siret(siret))) => Some(siret.siren().to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{FirmId, FixedClock, Id, SeededRandom, Timestamp};
    use business::model::FirmFacts;

    fn born(given: &str, family: &str) -> PivotIdentity {
        PivotIdentity::read(given, family, "1990-05-04", "female", ("87085", "99100"), "").unwrap()
    }

    #[test]
    fn one_civil_status_is_one_person_in_whatever_writing() {
        assert_eq!(written(&born("Anaïs-Lou", "D’Église")), written(&born("ANAIS LOU", "d'eglise")));
        assert_ne!(written(&born("Anaïs", "Fictive")), written(&born("Anouk", "Fictive")));
        let used = PivotIdentity { usual_name: Some("Inventée".parse().unwrap()), ..born("Anaïs", "Fictive") };
        assert_eq!(written(&used), written(&born("Anaïs", "Fictive")), "the name in use tells nobody apart");
    }

    #[test]
    fn only_what_the_register_told_is_a_firm_and_its_establishments_are_one() {
        let (clock, random) = (FixedClock::at(Timestamp::from_seconds(0)), SeededRandom::new(1));
        let id: FirmId = Id::new(&clock, &random);
        let firm = |siret: &str, origin: Origin| Firm {
            id,
            owner: Id::new(&clock, &random),
            number: Some(FirmNumber::Siret(siret.parse().unwrap())),
            facts: FirmFacts::default(),
            origin,
            known_at: Timestamp::from_seconds(0),
        };
        let told = || Origin::Register("Sirene".to_owned());
        let one = in_register(&firm("73282932000074", told()));
        assert_eq!(one.as_deref(), Some("732829320"));
        assert_eq!(in_register(&firm("73282932000074", Origin::Person)), None);
        assert_eq!(in_register(&Firm { number: None, ..firm("73282932000074", told()) }), None);
    }
}
