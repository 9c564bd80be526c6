//! A person may no longer act for a funder, a prescriber or a place.

use ::store::Tx;
use base::PersonId;

use crate::add_member::membership;
use crate::party::PartyId;
use crate::room::{PassError, Passes};
use crate::store;

impl Passes {
    /// No longer lets a person act for a party; the same again changes nothing. Recorded in the evidence log. Says whether
    /// they act for no other party of its kind: then the role goes too.
    pub async fn remove_member(&self, officer: PersonId, party: PartyId, person: PersonId) -> Result<bool, PassError> {
        let change = move |tx: &mut Tx<'_>| store::remove_member(tx, party, person);
        self.evidence.record_with(membership(party, person, officer), change).await?;
        Ok(self.parties_of(person, party.kind()).await?.is_empty())
    }
}
