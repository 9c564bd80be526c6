//! A person adds a firm: from the register, or by hand.

use base::{FirmId, FirmNumber, Id, PersonId, Siret};
use evidence::{Action, Subject};
use exchange::Establishment;

use crate::model::{Firm, FirmFacts, MAX_FIRMS, Origin};
use crate::room::{Business, BusinessError};
use crate::store;

impl Business {
    /// Reads an establishment from the register and records that it was read, before it is shown.
    pub async fn look_up(&self, person: PersonId, siret: Siret) -> Result<Establishment, BusinessError> {
        let establishment = self.register.establishment(&siret).await?;
        let detail = format!("SIRET {siret}");
        self.record(person, Subject::Person(person), Action::ReadFirmFromRegister, &detail).await?;
        Ok(establishment)
    }

    /// Adds the firm of an establishment that the register knows as open. The same SIRET again
    /// brings what is known of the firm up to date.
    ///
    /// # Errors
    /// [`BusinessError::NotFound`] when it has closed.
    pub async fn add_from_register(&self, person: PersonId, siret: Siret) -> Result<FirmId, BusinessError> {
        let establishment = self.look_up(person, siret).await?;
        if establishment.is_closed() {
            return Err(BusinessError::NotFound);
        }
        let firm = Firm {
            id: Id::new(&*self.clock, &*self.random),
            owner: person,
            number: Some(establishment.siret.into()),
            facts: facts_of(&establishment),
            origin: Origin::Register(establishment.source_label),
            known_at: establishment.read_at,
        };
        self.add(firm, siret.to_string()).await
    }

    /// Adds a firm that the person described. The same `creation_key` again adds it once.
    pub async fn add_by_hand(
        &self,
        person: PersonId,
        number: Option<FirmNumber>,
        facts: FirmFacts,
        creation_key: String,
    ) -> Result<FirmId, BusinessError> {
        let known_at = self.clock.now();
        let id = Id::new(&*self.clock, &*self.random);
        let firm = Firm { id, owner: person, number, facts, origin: Origin::Person, known_at };
        self.add(firm, creation_key).await
    }

    async fn add(&self, firm: Firm, creation_key: String) -> Result<FirmId, BusinessError> {
        let now = self.clock.now();
        self.db
            .write(move |tx| {
                if let Some(known) = store::known_firm(tx, &firm, &creation_key)? {
                    return Ok(known);
                }
                if store::firms_of(tx, firm.owner)?.len() >= MAX_FIRMS {
                    return Err(BusinessError::TooManyFirms);
                }
                store::insert_firm(tx, &firm, &creation_key, now)?;
                Ok(firm.id)
            })
            .await
    }
}

/// What the register tells, as facts of a firm. A firm that asked not to be named goes by its number.
fn facts_of(establishment: &Establishment) -> FirmFacts {
    let name = establishment.name.clone().or_else(|| establishment.trade_name.clone());
    FirmFacts {
        name: name.unwrap_or_else(|| establishment.siret.grouped()),
        activity: establishment.activity.as_ref().map(ToString::to_string),
        commune: establishment.commune.clone(),
        headcount: establishment.headcount,
    }
}
