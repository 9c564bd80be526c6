//! Who people are, to a consultation: the trait that a room above implements.

use std::error::Error;
use std::future::Future;
use std::pin::Pin;

use base::{FirmId, PersonId};

/// What [`People`] promises.
pub type Asked<'a, T> = Pin<Box<dyn Future<Output = Result<T, PeopleAway>> + Send + 'a>>;

/// The accounts, or the files of firms, do not answer.
#[derive(Debug, thiserror::Error)]
#[error("who people are cannot be told")]
pub struct PeopleAway(#[source] pub Box<dyn Error + Send + Sync>);

/// A firm in which somebody has a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFirm {
    /// Which.
    pub id: FirmId,
    /// Its name.
    pub name: String,
    /// By what the register of firms tells it from all others, however often it was added here; none when the register
    /// does not know it.
    pub in_register: Option<String>,
}

/// Knows people's accounts and firms.
pub trait People: Send + Sync {
    /// Everything by which this person is known to be one, whichever of their accounts they use: no two people share any
    /// of it. None when nobody besides the person stands for who they are.
    fn known_as(&self, person: PersonId) -> Asked<'_, Option<Vec<String>>>;

    /// Whose account it is: by the user name, or by an address that was proved.
    fn find<'a>(&'a self, login: &'a str) -> Asked<'a, Option<PersonId>>;

    /// Whether a person has an account, and is an officer.
    fn is_officer(&self, person: PersonId) -> Asked<'_, bool>;

    /// The firms for which this person may answer.
    fn firms_of(&self, person: PersonId) -> Asked<'_, Vec<OwnFirm>>;
}
