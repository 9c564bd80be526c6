//! What a claim says of a person: pure, so that the consent page shows exactly what is sent.

use jiff::civil::Date;
use serde_json::{Value, json};

use crate::model::{Account, CivilStatus, Claim, Conventions, Details, Proof, territory_of_birth};
use crate::people_of_mandates::is_without_credentials;

/// Everything that claims are made of.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct KnownPerson {
    pub(crate) account: Account,
    pub(crate) civil_status: Option<CivilStatus>,
    pub(crate) details: Details,
}

/// What the value of a claim rests on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Facts<'a> {
    pub(crate) person: &'a KnownPerson,
    /// How the person proved who they are.
    pub(crate) proof: &'a Proof,
    /// The words that the service speaks.
    pub(crate) conventions: Conventions,
    /// The day, where ages are counted.
    pub(crate) today: Date,
}

/// The name of the identity provider of accounts that are kept here.
pub(crate) const OWN_PROVIDER: &str = "passerelle";

/// The value of a claim, as it is sent; `None` when nothing is known, and then nothing is sent
/// (OpenID Connect Core §5.3.2).
pub(crate) fn value(claim: Claim, facts: &Facts<'_>) -> Option<Value> {
    let KnownPerson { account, civil_status, details } = facts.person;
    // What only the person says of it is not told as their civil status; nor, in an answer that claims to be surer, what
    // a register knows of somebody.
    let status = civil_status.as_ref().filter(|status| status.counts_at(facts.proof.level));
    let identity = status.map(|status| &status.identity);
    // To a service of FranceConnect's conventions a name is what civil status says.
    let official = identity.filter(|_| facts.conventions == Conventions::FranceConnect);
    let registered = status.filter(|status| status.is_in_register()).map(|status| &status.identity);
    let residence = details.residence.as_ref();
    Some(match claim {
        Claim::Name => json!(account.name.as_str()),
        Claim::GivenName => match official {
            Some(identity) => json!(identity.given_names.to_string()),
            None => json!(account.given_name.as_str()),
        },
        Claim::GivenNameArray => json!(identity?.given_names.iter().collect::<Vec<_>>()),
        Claim::FamilyName => match official {
            Some(identity) => json!(identity.birth_name.as_str()),
            None => json!(account.family_name.as_str()),
        },
        Claim::PreferredUsername => match facts.conventions {
            // Nobody signs in with this name: it was made up here, and is the person's nowhere.
            Conventions::OpenId if is_without_credentials(&account.username) => return None,
            Conventions::OpenId => json!(account.username.as_str()),
            Conventions::FranceConnect => json!(identity?.usual_name.as_ref()?.as_str()),
        },
        Claim::Gender => json!(identity?.gender.name()),
        Claim::Birthdate => json!(identity?.birth_date.presumed().to_string()),
        Claim::IdpBirthdate => json!(status?.stated.birth_date.to_string()),
        Claim::Birthplace => birthplace(identity?),
        Claim::Birthcountry => json!(identity?.birthplace.country().to_string()),
        Claim::Email if !account.email.is_somewhere() => return None,
        Claim::Email => json!(account.email.as_str()),
        Claim::EmailVerified => json!(account.email_verified),
        Claim::PhoneNumber => json!(details.phone.as_ref()?),
        // No message is sent to telephones, so no number is proved.
        Claim::PhoneNumberVerified => details.phone.as_ref().map(|_| json!(false))?,
        Claim::Address => {
            let address = details.address.as_ref()?;
            let lines = [
                ("formatted", address.formatted()),
                ("street_address", address.street_address.clone()),
                ("postal_code", address.postal_code.clone()),
                ("locality", address.locality.clone()),
                ("country", address.country.clone()),
            ];
            // What is not known is left out, and not told as an empty text (OpenID Connect Core §5.3.2).
            let known = lines.into_iter().filter(|(_, line)| !line.is_empty());
            Value::Object(known.map(|(name, line)| (name.to_owned(), json!(line))).collect())
        }
        Claim::AgeOver15 => json!(identity?.birth_date.has_reached(15, facts.today)),
        Claim::AgeOver18 => json!(identity?.birth_date.has_reached(18, facts.today)),
        Claim::BirthYear => json!(identity?.birth_date.year()),
        Claim::BirthTerritory => {
            let place = &identity?.birthplace;
            json!(territory_of_birth(place.commune(), &place.country().to_string()))
        }
        Claim::ResidenceTerritory => json!(format!("DEP-{}", residence?.department)),
        Claim::ResidenceCommune => json!(format!("COM-{}", residence?.commune)),
        Claim::ResidenceRegion => json!(format!("REG-{}", residence?.region)),
        Claim::Locale => json!(account.lang.tag()),
        Claim::UpdatedAt => json!(account.updated_at.as_seconds()),
        Claim::Amr => json!(facts.proof.methods),
        Claim::IdpId => json!(facts.proof.provider.as_deref().unwrap_or(OWN_PROVIDER)),
        Claim::RnippGivenName => json!(registered?.given_names.to_string()),
        Claim::RnippFamilyName => json!(registered?.birth_name.as_str()),
        Claim::RnippGender => json!(registered?.gender.name()),
        Claim::RnippBirthdate => json!(registered?.birth_date.presumed().to_string()),
        Claim::RnippBirthplace => birthplace(registered?),
        Claim::RnippBirthcountry => json!(registered?.birthplace.country().to_string()),
    })
}

/// FranceConnect sends an empty text for who is born abroad.
pub(crate) fn birthplace(identity: &civil::PivotIdentity) -> Value {
    json!(identity.birthplace.commune().map(ToString::to_string).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Level, Method, Methods, PostalAddress, RegisterAnswer, RegisterCheck, Residence, StatedBy};
    use base::{Lang, PersonId, SeededRandom, SystemClock, Timestamp};
    use civil::PivotIdentity;
    use jiff::civil::date;
    use ui::Roles;

    const TODAY: Date = date(2026, 11, 24);

    fn ana(born: &str, place: (&str, &str)) -> KnownPerson {
        let identity = PivotIdentity::read("Ana Zoé", "Fictive", born, "female", place, "Inventée").unwrap();
        let account = Account {
            id: PersonId::new(&SystemClock, &SeededRandom::new(1)),
            username: "ana".parse().unwrap(),
            name: "Ana Fictive".parse().unwrap(),
            given_name: "Ana".parse().unwrap(),
            family_name: "Fictive".parse().unwrap(),
            email: "ana@example.org".parse().unwrap(),
            email_verified: true,
            lang: Lang::Fr,
            roles: Roles::NONE,
            created_at: Timestamp::from_seconds(0),
            updated_at: Timestamp::from_seconds(7),
        };
        let civil_status = CivilStatus::stated(identity, StatedBy::Provider("bank".into()), Timestamp::from_seconds(0));
        KnownPerson { account, civil_status: Some(civil_status), details: Details::default() }
    }

    fn told(person: &KnownPerson, conventions: Conventions, claim: Claim) -> Value {
        let proof = Proof { methods: Methods::from_iter([Method::Pwd, Method::Otp]), ..Proof::default() };
        value(claim, &Facts { person, proof: &proof, conventions, today: TODAY }).unwrap_or(Value::Null)
    }

    fn franceconnect(person: &KnownPerson, claim: Claim) -> Value {
        told(person, Conventions::FranceConnect, claim)
    }

    #[test]
    fn the_pivot_identity_has_the_formats_of_franceconnect() {
        let ana_in_france = ana("1990-05-00", ("87085", "99100"));
        for (claim, expected) in [
            (Claim::GivenName, json!("Ana Zoé")),
            (Claim::GivenNameArray, json!(["Ana", "Zoé"])),
            (Claim::FamilyName, json!("FICTIVE")),
            (Claim::PreferredUsername, json!("INVENTÉE")),
            (Claim::Gender, json!("female")),
            (Claim::Birthdate, json!("1990-05-01")),
            (Claim::IdpBirthdate, json!("1990-05-00")),
            (Claim::Birthplace, json!("87085")),
            (Claim::Birthcountry, json!("99100")),
            (Claim::BirthTerritory, json!("DEP-87")),
            (Claim::Amr, json!(["pwd", "otp"])),
            (Claim::IdpId, json!("passerelle")),
        ] {
            assert_eq!(franceconnect(&ana_in_france, claim), expected, "{claim:?}");
        }
        let ana_abroad = ana("1990-05-04", ("", "99132"));
        assert_eq!(franceconnect(&ana_abroad, Claim::Birthplace), json!(""));
        assert_eq!(franceconnect(&ana_abroad, Claim::Birthcountry), json!("99132"));
        assert_eq!(franceconnect(&ana_abroad, Claim::BirthTerritory), json!("COUNTRY-99132"));
    }

    #[test]
    fn another_service_is_told_the_names_that_the_person_writes() {
        let ana = ana("1990-05-04", ("87085", "99100"));
        assert_eq!(told(&ana, Conventions::OpenId, Claim::GivenName), json!("Ana"));
        assert_eq!(told(&ana, Conventions::OpenId, Claim::PreferredUsername), json!("ana"));
    }

    #[test]
    fn an_age_is_told_without_the_date() {
        let age = |born: &str| {
            let person = ana(born, ("87085", "99100"));
            [Claim::AgeOver15, Claim::AgeOver18, Claim::BirthYear]
                .map(|claim| told(&person, Conventions::OpenId, claim))
        };
        assert_eq!(age("2008-11-24"), [json!(true), json!(true), json!(2008)]);
        assert_eq!(age("2008-11-25"), [json!(true), json!(false), json!(2008)]);
        assert_eq!(age("2012-00-00"), [json!(false), json!(false), json!(2012)]);
    }

    #[test]
    fn only_what_the_register_confirmed_is_told_as_the_registers() {
        let mut ana = ana("1990-05-04", ("87085", "99100"));
        assert_eq!(franceconnect(&ana, Claim::RnippFamilyName), Value::Null);
        for (answer, told) in [
            (RegisterAnswer::Rectified, json!("FICTIVE")),
            (RegisterAnswer::Found, json!("FICTIVE")),
            (RegisterAnswer::Ambiguous, Value::Null),
            (RegisterAnswer::Deceased, Value::Null),
        ] {
            let check = RegisterCheck { answer, at: Timestamp::from_seconds(0) };
            ana.civil_status.as_mut().unwrap().register = Some(check);
            assert_eq!(franceconnect(&ana, Claim::RnippFamilyName), told, "{answer:?}");
        }
    }

    #[test]
    fn what_nobody_but_the_person_says_is_not_sent() {
        let mut ana = ana("1990-05-04", ("87085", "99100"));
        ana.civil_status.as_mut().unwrap().stated_by = StatedBy::Person;
        for claim in Claim::ALL.into_iter().filter(|claim| claim.needs_civil_status()) {
            assert_eq!(franceconnect(&ana, claim), Value::Null, "{claim:?}");
        }
    }

    #[test]
    fn what_a_register_knows_of_somebody_is_told_at_the_lowest_level_only() {
        let mut ana = ana("1990-05-04", ("87085", "99100"));
        let check = RegisterCheck { answer: RegisterAnswer::Found, at: Timestamp::from_seconds(0) };
        let typed =
            CivilStatus { stated_by: StatedBy::Person, register: Some(check), ..ana.civil_status.take().unwrap() };
        ana.civil_status = Some(typed);
        let told = |person: &KnownPerson, level| {
            let proof = Proof { level, ..Proof::default() };
            let facts = Facts { person, proof: &proof, conventions: Conventions::FranceConnect, today: TODAY };
            value(Claim::Birthdate, &facts)
        };
        assert_eq!(Level::ALL.map(|level| told(&ana, level).is_some()), [true, false, false]);
        ana.civil_status.as_mut().unwrap().stated_by = StatedBy::Provider("bank".into());
        assert_eq!(Level::ALL.map(|level| told(&ana, level).is_some()), [true, true, true]);
    }

    #[test]
    fn what_is_not_known_is_not_sent() {
        let nobody = KnownPerson { civil_status: None, ..ana("1990-05-04", ("87085", "99100")) };
        for claim in Claim::ALL.into_iter().filter(|claim| claim.needs_civil_status()) {
            assert_eq!(franceconnect(&nobody, claim), Value::Null, "{claim:?}");
        }
        for claim in [Claim::PhoneNumber, Claim::PhoneNumberVerified, Claim::Address, Claim::ResidenceTerritory] {
            assert_eq!(franceconnect(&nobody, claim), Value::Null, "{claim:?}");
        }
    }

    #[test]
    fn a_territory_is_told_as_finely_as_it_is_asked() {
        let mut ana = ana("1990-05-04", ("87085", "99100"));
        ana.details.residence = Some(Residence {
            commune: "2A004".into(),
            name: "Ajaccio".into(),
            department: "2A".into(),
            region: "94".into(),
        });
        let lives = [Claim::ResidenceTerritory, Claim::ResidenceCommune, Claim::ResidenceRegion]
            .map(|claim| told(&ana, Conventions::OpenId, claim));
        assert_eq!(lives, [json!("DEP-2A"), json!("COM-2A004"), json!("REG-94")]);
    }

    #[test]
    fn an_address_is_told_as_on_an_envelope() {
        let mut ana = ana("1990-05-04", ("87085", "99100"));
        ana.details.address = Some(PostalAddress {
            street_address: "1 rue Inventée".into(),
            postal_code: "87000".into(),
            locality: "Limoges".into(),
            country: String::new(),
        });
        let address = told(&ana, Conventions::OpenId, Claim::Address);
        assert_eq!(address["formatted"], "1 rue Inventée\n87000 Limoges");
    }
}
