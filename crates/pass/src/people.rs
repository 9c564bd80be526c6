//! Who acts for funders, prescribers and places: what this room asks the accounts.

use std::error::Error;
use std::pin::Pin;

use base::PersonId;
use ui::{Failure, Role};

/// The accounts did not answer.
#[derive(Debug, thiserror::Error)]
#[error("the accounts: {0}")]
pub struct PeopleAway(pub Box<dyn Error + Send + Sync>);

/// What the accounts are asked.
pub type Asked<'a, T> = Pin<Box<dyn Future<Output = Result<T, PeopleAway>> + Send + 'a>>;

/// The accounts, as this room knows them.
pub trait People: Send + Sync {
    /// Whose account it is: by the user name, or by an e-mail address that was proved.
    fn find<'a>(&'a self, login: &'a str) -> Asked<'a, Option<PersonId>>;
    /// What a person is called, to be shown to another one: recorded before, with the key of the text that says why.
    fn show_name<'a>(&'a self, person: PersonId, to: PersonId, basis: &'a str) -> Asked<'a, Option<String>>;
    /// Who has a role.
    fn with_role(&self, role: Role) -> Asked<'_, Vec<PersonId>>;
    /// Gives a role; the same again changes nothing.
    fn give_role(&self, person: PersonId, role: Role) -> Asked<'_, ()>;
    /// Takes a role back; the same again changes nothing.
    fn take_role(&self, person: PersonId, role: Role) -> Asked<'_, ()>;
}

impl From<PeopleAway> for Failure {
    fn from(away: PeopleAway) -> Self {
        Self::internal(away)
    }
}
