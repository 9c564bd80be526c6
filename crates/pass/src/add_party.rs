//! A funder or a prescriber is made known, and those that are known are listed.

use crate::party::{Party, PartyKind, PartyPeople};
use crate::room::{PassError, Passes, text};
use crate::store;

/// Parties of a kind that are listed.
const LISTED_MAX: i64 = 500;
/// Most characters of a name.
const NAME_MAX_CHARS: usize = 120;

impl Passes {
    /// Writes a funder or a prescriber down; the same again changes nothing. A place: [`Passes::add_place`].
    ///
    /// # Errors
    /// [`PassError::Field`] with the field that is missing or too long; [`PassError::Reused`] when the identifier is
    /// another party's.
    pub async fn add_party(&self, party: Party) -> Result<(), PassError> {
        if party.id.kind() == PartyKind::Place {
            return Err(PassError::NotFound);
        }
        let name = text("name", &party.name)?;
        if name.chars().count() > NAME_MAX_CHARS {
            return Err(PassError::Field("name"));
        }
        let party = Party {
            name,
            address: text("address", &party.address)?,
            telephone: text("telephone", &party.telephone)?,
            id: party.id,
        };
        let now = self.clock.now();
        self.db
            .write(move |tx| {
                let is_same =
                    store::insert_party(tx, &party, now)? || store::party(tx, party.id)?.as_ref() == Some(&party);
                if is_same { Ok(()) } else { Err(PassError::Reused) }
            })
            .await
    }

    /// The parties of a kind, by name, each with who acts for it.
    pub async fn parties(&self, kind: PartyKind) -> Result<Vec<PartyPeople>, PassError> {
        self.db
            .read(move |tx| {
                let mut all = Vec::new();
                for party in store::parties(tx, kind, LISTED_MAX)? {
                    let people = store::members(tx, party.id)?;
                    all.push(PartyPeople { party, people });
                }
                Ok(all)
            })
            .await
    }
}
