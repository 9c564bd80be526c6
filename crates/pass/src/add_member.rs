//! A person may act for a funder, a prescriber or a place.

use ::store::Tx;
use base::PersonId;
use evidence::{Access, Action, Actor, Subject};

use crate::party::{Party, PartyId, PartyKind};
use crate::room::{PassError, Passes};
use crate::statement::OwedLine;
use crate::store;

/// People of a party, and parties of a person, at most.
pub const MEMBERS_MAX: i64 = 100;

/// Why it stands among the accesses to a person's data.
const BASIS: &str = "pass-basis-members";

/// That somebody may act for a party from now on, or no longer.
pub(crate) fn membership(party: PartyId, person: PersonId, officer: PersonId) -> Access {
    Access {
        actor: Actor::Person(officer),
        subject: Subject::Person(person),
        action: Action::ChangeMembership,
        detail: OwedLine::name(party),
        basis: BASIS.to_owned(),
    }
}

impl Passes {
    /// Lets a person act for a party; the same again changes nothing. Recorded in the evidence log.
    ///
    /// # Errors
    /// [`PassError::NotFound`] when there is no such party, [`PassError::Field`] when it has [`MEMBERS_MAX`] people.
    pub async fn add_member(&self, officer: PersonId, party: PartyId, person: PersonId) -> Result<(), PassError> {
        let now = self.clock.now();
        let is_member = self.db.read(move |tx| {
            store::party(tx, party)?.ok_or(PassError::NotFound)?;
            let members = store::members(tx, party)?;
            let is_full = i64::try_from(members.len()).unwrap_or(i64::MAX) >= MEMBERS_MAX;
            let is_member = members.contains(&person);
            if is_full && !is_member { Err(PassError::Field("member")) } else { Ok(is_member) }
        });
        if !is_member.await? {
            let change = move |tx: &mut Tx<'_>| store::add_member(tx, party, person, officer, now);
            self.evidence.record_with(membership(party, person, officer), change).await?;
        }
        Ok(())
    }

    /// Who acts for a party.
    pub async fn members_of(&self, party: PartyId) -> Result<Vec<PersonId>, PassError> {
        self.db.read(move |tx| Ok(store::members(tx, party)?)).await
    }

    /// The parties of a kind that a person acts for, by name.
    pub async fn parties_of(&self, person: PersonId, kind: PartyKind) -> Result<Vec<Party>, PassError> {
        self.db.read(move |tx| Ok(store::parties_of(tx, person, kind)?)).await
    }
}
