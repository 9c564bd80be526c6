//! Who people are, to consultations: confirmed or not, and the firms for which they may answer.

use base::PersonId;
use business::{Business, Right};
use consultations::{OwnFirm, People, PeopleAway, PeopleFuture};
use identity::Identity;

/// What the accounts and the files of firms know.
pub struct AccountsAndFirms {
    /// Who people are.
    pub identity: Identity,
    /// Whose firm is whose.
    pub business: Business,
}

impl People for AccountsAndFirms {
    fn is_confirmed(&self, person: PersonId) -> PeopleFuture<'_, bool> {
        Box::pin(async move {
            let status = self.identity.civil_status(person).await.map_err(|error| PeopleAway(Box::new(error)))?;
            // A register alone knows that there is such a person, not that this is theirs.
            Ok(status.is_some_and(|status| status.is_theirs()))
        })
    }

    fn firms_of(&self, person: PersonId) -> PeopleFuture<'_, Vec<OwnFirm>> {
        Box::pin(async move {
            let firms = self.business.firms_with(person, Right::Apply).await;
            let firms = firms.map_err(|error| PeopleAway(Box::new(error)))?;
            Ok(firms.into_iter().map(|firm| OwnFirm { id: firm.id, name: firm.facts.name }).collect())
        })
    }
}
