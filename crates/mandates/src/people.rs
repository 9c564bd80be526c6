//! What this room needs of the room that knows people and services, which stands above it.

use std::error::Error;
use std::future::Future;
use std::pin::Pin;

use base::{Lang, Localized, PersonId, Timestamp};
use civil::PivotIdentity;
use store::{StoreError, Tx};

use crate::model::MandateId;

/// Something that went wrong in that room.
pub type Trouble = Box<dyn Error + Send + Sync>;
/// What the traits of this room promise.
pub type Pending<'a, T> = Pin<Box<dyn Future<Output = Result<T, Trouble>> + Send + 'a>>;

/// A person as they can be written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The whole name.
    pub name: String,
    /// The mailbox, if there is one.
    pub email: Option<String>,
    /// The language that they prefer.
    pub lang: Lang,
}

/// What came of a search by civil status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// The person, known before or only now. They have no account.
    Person(PersonId),
    /// Somebody with this very civil status has an account: only they can say that it is theirs.
    HasAccount,
    /// Somebody is known whose civil status is nearly the same: someone has to look.
    Near,
}

/// A person whom a helper describes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Described {
    /// The civil status, from a paper that the helper saw.
    pub identity: PivotIdentity,
    /// The mailbox, if there is one.
    pub email: Option<String>,
    /// The language that the person reads.
    pub lang: Lang,
    /// Whether the helper looked twice: this is nobody of those whose civil status is near.
    pub is_nobody_near: bool,
}

/// Who people are.
pub trait People: Send + Sync {
    /// Whether this session proves surely enough who the helper is.
    fn may_help<'a>(&'a self, session: Option<&'a str>) -> Pending<'a, bool>;

    /// Whose user name or verified e-mail address it is.
    fn find_account<'a>(&'a self, login: &'a str) -> Pending<'a, Option<PersonId>>;

    /// The person of a civil status, without credentials; made when nobody has it.
    fn find_or_create<'a>(&'a self, helper: PersonId, described: &'a Described) -> Pending<'a, Found>;

    /// Whether somebody can sign in who is this person, by the civil status.
    fn has_account(&self, person: PersonId) -> Pending<'_, bool>;

    /// What is known of a person, for what is written to them.
    fn known(&self, person: PersonId) -> Pending<'_, Option<Known>>;

    /// Takes back everything that services were given under a mandate.
    fn take_back(&self, tx: &mut Tx<'_>, mandate: MandateId, now: Timestamp) -> Result<(), StoreError>;

    /// Takes back everything that services were given through a helper, under whichever mandate.
    fn take_back_from(&self, tx: &mut Tx<'_>, helper: PersonId, now: Timestamp) -> Result<(), StoreError>;
}

/// A service that accepts mandates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// Its client identifier.
    pub id: String,
    /// Its name for people.
    pub name: Localized,
    /// The families of procedures that it belongs to.
    pub families: Vec<String>,
}

/// Which services there are.
pub trait Services: Send + Sync {
    /// Those that accept mandates.
    fn accepting(&self) -> Pending<'_, Vec<Service>>;
}
