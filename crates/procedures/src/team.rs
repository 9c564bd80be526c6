//! Who works for an authority, and what each may do.

use base::PersonId;

use crate::model::{Case, Duty};
use crate::room::{Procedures, ProceduresError};
use crate::store as tables;

impl Procedures {
    /// The authorities that somebody works for, and as what.
    pub async fn duties_of(&self, person: PersonId) -> Result<Vec<(String, Duty)>, ProceduresError> {
        self.db.read(move |tx| Ok(tables::duties_of(tx, person)?)).await
    }

    /// Who works for an authority.
    pub async fn team_of(&self, authority: &str) -> Result<Vec<(PersonId, Duty)>, ProceduresError> {
        let authority = authority.to_owned();
        self.db.read(move |tx| Ok(tables::team_of(tx, &authority)?)).await
    }

    /// Gives somebody a duty, instead of an earlier one.
    pub async fn give_duty(&self, authority: &str, person: PersonId, duty: Duty) -> Result<(), ProceduresError> {
        let (authority, now) = (authority.to_owned(), self.clock.now());
        self.db.write(move |tx| Ok(tables::add_member(tx, &authority, person, duty, now)?)).await
    }

    /// Takes somebody's duty away.
    pub async fn end_duty(&self, authority: &str, person: PersonId) -> Result<(), ProceduresError> {
        let authority = authority.to_owned();
        self.db.write(move |tx| Ok(tables::remove_member(tx, &authority, person)?)).await
    }

    /// Refuses whoever has not this duty, or a higher one.
    pub(crate) async fn need_duty(
        &self,
        person: PersonId,
        authority: &str,
        duty: Duty,
    ) -> Result<Duty, ProceduresError> {
        let duties = self.duties_of(person).await?;
        let own = duties.into_iter().find(|(known, own)| known == authority && *own >= duty);
        own.map(|(_, own)| own).ok_or(ProceduresError::Forbidden)
    }

    /// The authority that decides on a case.
    pub(crate) fn authority_of(&self, case: &Case) -> Result<String, ProceduresError> {
        let version = self.catalogue.version(&case.version).ok_or(ProceduresError::NotFound)?;
        Ok(version.about.authority.clone())
    }
}
