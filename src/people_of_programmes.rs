//! Programmes among the other rooms: who people are, whose firm is whose, and who knows answers beforehand.

use std::sync::Arc;

use base::{Clock, PersonId, Random, Sealer};
use business::model::Firm;
use business::{Business, Right};
use identity::Identity;
use procedures::Procedures;
use programmes::{Contact, OwnFirm, Parts, People, PeopleAway, PeopleFuture, Programmes};
use ui::{PublicUrl, Role};

use crate::people_of_consultations::in_register;

/// What the accounts and the files of firms know.
pub struct AccountsOfProgrammes {
    /// Who people are.
    pub identity: Identity,
    /// Whose firm is whose.
    pub business: Business,
}

impl People for AccountsOfProgrammes {
    fn contact(&self, person: PersonId) -> PeopleFuture<'_, Option<Contact>> {
        Box::pin(async move {
            let account = self.identity.person(person).await.map_err(|error| PeopleAway(Box::new(error)))?;
            Ok(account.map(|account| Contact {
                name: account.name.to_string(),
                email: account.email.is_somewhere().then(|| account.email.to_string()),
                lang: account.lang,
            }))
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

/// Opens the room. What is known beforehand comes from the same sources as for procedures.
pub fn open_programmes(
    identity: &Identity,
    business: &Business,
    procedures: &Procedures,
    public_url: &PublicUrl,
    clock: &Arc<dyn Clock>,
    random: &Arc<dyn Random>,
    sealer: Sealer,
) -> Programmes {
    Programmes::new(Parts {
        db: procedures.db.clone(),
        evidence: procedures.evidence.clone(),
        people: Arc::new(AccountsOfProgrammes { identity: identity.clone(), business: business.clone() }),
        sources: procedures.sources.clone(),
        registers: procedures.content.registers.iter().map(|register| register.id.clone()).collect(),
        concepts: procedures.content.concepts.clone(),
        meaning: procedures.meaning.clone(),
        texts: procedures.texts.clone(),
        clock: clock.clone(),
        random: random.clone(),
        files: procedures.files.clone(),
        sealer: Arc::new(sealer),
        public_url: public_url.origin().to_owned(),
        zone: procedures.zone.clone(),
    })
}
