//! Who people are, to programmes: the trait that a room above implements.

use std::error::Error;

use base::{FirmId, Lang, PersonId};
use forms::source::Pending;

/// What [`People`] promises.
pub type PeopleFuture<'a, T> = Pending<'a, Result<T, PeopleAway>>;

/// The accounts, or the files of firms, do not answer.
#[derive(Debug, thiserror::Error)]
#[error("who people are cannot be told")]
pub struct PeopleAway(#[source] pub Box<dyn Error + Send + Sync>);

/// How somebody is called and written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Their name.
    pub name: String,
    /// Their mailbox; none when they have none.
    pub email: Option<String>,
    /// Their language.
    pub lang: Lang,
}

/// A firm for which somebody may apply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFirm {
    /// Which.
    pub id: FirmId,
    /// Its name.
    pub name: String,
    /// The number by which a register knows the firm; none when nobody but the person says that there is such a firm.
    pub in_register: Option<String>,
}

/// Knows people's accounts and firms.
pub trait People: Send + Sync {
    /// How a person is called and written to; none when there is no such account any more.
    fn contact(&self, person: PersonId) -> PeopleFuture<'_, Option<Contact>>;

    /// Whose account it is: by the user name, or by an address that was proved.
    fn find<'a>(&'a self, login: &'a str) -> PeopleFuture<'a, Option<PersonId>>;

    /// Whether a person has an account, and is an officer.
    fn is_officer(&self, person: PersonId) -> PeopleFuture<'_, bool>;

    /// The firms for which this person may apply.
    fn firms_of(&self, person: PersonId) -> PeopleFuture<'_, Vec<OwnFirm>>;
}
