//! Who people are, to the room of the exchange: their codes, and under which mandate somebody looks for another.

use base::{Localized, PersonId};
use civil::PersonCode;
use evidence::{Access, Action, Actor, Evidence, Subject};
use exchange::{Look, People, PeopleFuture, PeopleTrouble};
use identity::Identity;
use mandates::{MandateBook, Mandates, Pending, Service, Services};

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
        let fitting = self.mandates.fitting(helper, &service()).await?;
        Ok(fitting.iter().any(|mandate| mandate.person == person))
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
