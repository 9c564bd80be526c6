//! What this room must know of people, from the rooms that know them.

use std::error::Error;
use std::future::Future;
use std::pin::Pin;

use base::PersonId;
use civil::PersonCode;

/// Codes of one person, at most.
pub const CODES_MAX: usize = 4;

/// Something that went wrong in those rooms.
pub type PeopleTrouble = Box<dyn Error + Send + Sync>;
/// What [`People`] promises.
pub type PeopleFuture<'a, T> = Pin<Box<dyn Future<Output = Result<T, PeopleTrouble>> + Send + 'a>>;

/// Somebody wants to see who used the data of a person.
#[derive(Debug, Clone, Copy)]
pub struct Look<'a> {
    /// Who looks.
    pub by: &'a PersonCode,
    /// Whose data it is about.
    pub about: &'a PersonCode,
    /// The subsystem that asks for them.
    pub through: &'a str,
}

/// Who people are. Implemented where the rooms meet.
pub trait People: Send + Sync {
    /// The codes under which registers know a person: only such as somebody besides the person stands for, and at most
    /// [`CODES_MAX`].
    fn codes_of(&self, person: PersonId) -> PeopleFuture<'_, Vec<PersonCode>>;

    /// Whether this look is allowed: at one's own data, or under a mandate that holds. One that is allowed is in the
    /// log of the person, where they have one, before this answers.
    fn admit<'a>(&'a self, look: Look<'a>) -> PeopleFuture<'a, bool>;
}
