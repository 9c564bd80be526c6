//! Who people are, to the room of the exchange: their codes, and under which mandate somebody looks for another.

use base::{Localized, PersonId};
use civil::PersonCode;
use evidence::{Access, Action, Actor, Evidence, Subject};
use exchange::{Look, People, PeopleFuture, PeopleTrouble};
use identity::Identity;
use mandates::{Mandates, Pending, Service, Services};

/// The name by which a mandate lets a helper see who used a person's data.
const SERVICE: &str = "data-uses";

/// Who used a person's data, as something that a mandate can name.
fn service() -> Service {
    let mut name = Localized::of("fr", "Qui a demandé vos données");
    name.insert("de", "Wer Ihre Daten abgefragt hat");
    name.insert("lb", "Wien no Ären Daten gefrot huet");
    name.insert("en", "Who asked for your data");
    Service { id: SERVICE.to_owned(), name, families: Vec::new() }
}

/// The services that accept mandates: those of the accounts, and who used a person's data.
pub struct ServicesOfTheHouse {
    /// Who people are.
    pub identity: Identity,
}

impl Services for ServicesOfTheHouse {
    fn accepting(&self) -> Pending<'_, Vec<Service>> {
        Box::pin(async move {
            let mut services = self.identity.accepting().await?;
            services.push(service());
            Ok(services)
        })
    }
}

/// What the accounts and the mandates know.
pub struct PeopleOfTheHouse {
    /// Who people are.
    pub identity: Identity,
    /// Who may act for whom.
    pub mandates: Mandates,
    /// The log.
    pub evidence: Evidence,
}

impl PeopleOfTheHouse {
    /// Whether a helper has a mandate that names who used the person's data.
    async fn may_look_for(&self, helper: PersonId, person: PersonId) -> Result<bool, PeopleTrouble> {
        Ok(self.mandates.may_act_for(helper, person, &service()).await?)
    }

    async fn record(&self, actor: Actor, person: PersonId, basis: &str) -> Result<(), PeopleTrouble> {
        let access = Access {
            actor,
            subject: Subject::Person(person),
            action: Action::ReadAccesses,
            detail: SERVICE.to_owned(),
            basis: basis.to_owned(),
        };
        self.evidence.record(access).await?;
        Ok(())
    }
}

impl People for PeopleOfTheHouse {
    fn codes_of(&self, person: PersonId) -> PeopleFuture<'_, Vec<PersonCode>> {
        Box::pin(async move { Ok(self.identity.person_codes(person).await?) })
    }

    fn admit<'a>(&'a self, look: Look<'a>) -> PeopleFuture<'a, bool> {
        Box::pin(async move {
            let Look { by, about, through } = look;
            let person = self.identity.person_of_code(about).await?;
            if by == about {
                // Through a portal: it says who looks, and the log says that it did.
                if let Some(person) = person {
                    self.record(Actor::System(through.to_owned()), person, "exchange-basis-own-look").await?;
                }
                return Ok(true);
            }
            let (Some(helper), Some(person)) = (self.identity.person_of_code(by).await?, person) else {
                return Ok(false);
            };
            let is_allowed = self.may_look_for(helper, person).await?;
            if is_allowed {
                self.record(Actor::Person(helper), person, "mandates-basis-mandate").await?;
            }
            Ok(is_allowed)
        })
    }
}

#[cfg(test)]
mod tests {
    use base::Lang;
    use civil::PivotIdentity;
    use identity::{NewAccount, Password, PersonCodeStated};
    use jiff::SignedDuration;
    use mandates::{Channel, Described, Helper, Lasts, MandateId, MayUse, Scope, Terms, Who};
    use ui::Roles;

    use super::*;
    use crate::house::House;

    fn code(text: &str) -> PersonCode {
        text.parse().unwrap()
    }

    async fn account(house: &House, username: &str) -> PersonId {
        let new = NewAccount {
            username: username.parse().unwrap(),
            name: "Karim Fictif".parse().unwrap(),
            given_name: "Karim".parse().unwrap(),
            family_name: "Fictif".parse().unwrap(),
            email: format!("{username}@passerelle.example").parse().unwrap(),
            email_verified: true,
            lang: Lang::Fr,
            roles: Roles::NONE,
            password: Password::choose("passerelle-demo").unwrap(),
        };
        house.identity.add_account(new).await.unwrap()
    }

    /// A mandate by which a helper acts for Rose, signed.
    async fn mandate(house: &House, helper: &Helper, scope: Scope) -> (MandateId, PersonId) {
        let identity =
            PivotIdentity::read("Rose Marie", "INVENTÉE", "1941-11-03", "female", ("87085", "99100"), "").unwrap();
        let described = Described { identity, email: None, lang: Lang::Fr, is_nobody_near: true };
        let who = Who::Described { person: Box::new(described), phone: None };
        let terms = Terms { scope, lasts: Lasts::Year, may_use: MayUse::Helper };
        let id = house.mandates.draft(helper, who, terms).await.unwrap();
        house.mandates.send_code(helper.person, id, Channel::Paper).await.unwrap();
        let (kept, _) = house.mandates.mandate_for(helper.person, id).await.unwrap();
        let signing = house.mandates.code_on_sheet(&kept).unwrap();
        house.mandates.sign(helper.person, id, &signing).await.unwrap();
        (id, kept.person)
    }

    #[tokio::test]
    async fn a_helper_looks_for_a_person_under_a_mandate_that_names_it_and_every_look_is_in_their_log() {
        let folder = tempfile::tempdir().unwrap();
        let house = crate::house::tests::house(folder.path()).await;
        let people = PeopleOfTheHouse {
            identity: house.identity.clone(),
            mandates: house.mandates.clone(),
            evidence: house.evidence.clone(),
        };
        let karim = account(&house, "karim").await;
        let until = house.clock.now().plus(SignedDuration::from_hours(24));
        let organisation = house.mandates.accredit("Espace fictif".parse().unwrap(), until, None).await.unwrap();
        house.mandates.add_helper(karim, organisation).await.unwrap();
        let helper = Helper { person: karim, name: "Karim Fictif".to_owned() };
        let papers = Scope::families(["papers".to_owned()]).unwrap();
        let (_, rose) = mandate(&house, &helper, papers).await;
        let [karims, roses, strangers] = ["1940793066111", "2411187085222", "9"].map(code);
        for (person, code) in [(karim, &karims), (rose, &roses)] {
            let stated = house.identity.state_person_code(person, code, "test").await.unwrap();
            assert_eq!(stated, PersonCodeStated::Kept);
        }
        assert_eq!(
            house.identity.state_person_code(karim, &roses, "test").await.unwrap(),
            PersonCodeStated::Anothers,
            "two people never see the same lines"
        );
        assert_eq!(people.codes_of(rose).await.unwrap(), std::slice::from_ref(&roses));

        let look = |by, about| people.admit(Look { by, about, through: "TEST/GOV/1/portal" });
        assert!(!look(&karims, &roses).await.unwrap(), "a mandate for papers does not open this");
        assert!(!look(&roses, &karims).await.unwrap());
        assert!(!look(&karims, &strangers).await.unwrap());
        assert!(look(&strangers, &strangers).await.unwrap(), "who has no account looks at their own through a portal");
        assert_eq!(house.evidence.count_accesses_to(karim).await.unwrap(), 1, "the code alone");

        mandate(&house, &helper, Scope::services([SERVICE.to_owned()]).unwrap()).await;
        let before = house.evidence.count_accesses_by_others(rose).await.unwrap();
        assert!(look(&karims, &roses).await.unwrap());
        assert!(look(&roses, &roses).await.unwrap());
        let accesses = house.evidence.accesses_by_others(rose, 1).await.unwrap();
        assert_eq!(house.evidence.count_accesses_by_others(rose).await.unwrap(), before + 2);
        assert!(accesses[..2].iter().all(|access| access.action == Action::ReadAccesses && access.detail == SERVICE));
        assert_eq!(accesses[1].actor, Actor::Person(karim));
        let services = ServicesOfTheHouse { identity: house.identity.clone() }.accepting().await.unwrap();
        assert!(services.iter().any(|service| service.id == SERVICE));
    }
}
