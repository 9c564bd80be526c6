//! A person may no longer act for a funder, a prescriber or a place.

use base::PersonId;

use crate::party::PartyId;
use crate::room::{PassError, Passes};
use crate::store;

impl Passes {
    /// No longer lets a person act for a party; the same again changes nothing.
    pub async fn remove_member(&self, party: PartyId, person: PersonId) -> Result<(), PassError> {
        self.db.write(move |tx| Ok(store::remove_member(tx, party, person)?)).await
    }
}
