//! A person may act for a funder, a prescriber or a place.

use base::PersonId;

use crate::party::{Party, PartyId, PartyKind};
use crate::room::{PassError, Passes};
use crate::store;

/// People of a party, and parties of a person, at most.
pub const MEMBERS_MAX: i64 = 100;

impl Passes {
    /// Lets a person act for a party; the same again changes nothing.
    ///
    /// # Errors
    /// [`PassError::NotFound`] when there is no such party, [`PassError::Field`] when it has [`MEMBERS_MAX`] people.
    pub async fn add_member(&self, officer: PersonId, party: PartyId, person: PersonId) -> Result<(), PassError> {
        let now = self.clock.now();
        self.db
            .write(move |tx| {
                store::party(tx, party)?.ok_or(PassError::NotFound)?;
                if store::count_members(tx, party)? >= MEMBERS_MAX {
                    return Err(PassError::Field("member"));
                }
                Ok(store::add_member(tx, party, person, officer, now)?)
            })
            .await
    }

    /// The parties of a kind that a person acts for, by name.
    pub async fn parties_of(&self, person: PersonId, kind: PartyKind) -> Result<Vec<Party>, PassError> {
        self.db.read(move |tx| Ok(store::parties_of(tx, person, kind)?)).await
    }
}
