//! How people are written to, and whether they proved a moment ago who they are: what this room asks the accounts.

use base::{Lang, PersonId};

use crate::people::Asked;

/// Whether somebody proved a moment ago who they are, and how they are written to: what this room asks the accounts
/// besides.
pub trait Reach: Send + Sync {
    /// How a person is written to; none when the account is gone, or its address is none that mail goes to.
    fn contact(&self, person: PersonId) -> Asked<'_, Option<Contacted>>;
    /// Whether the session of this cookie was proved a moment ago.
    fn is_fresh<'a>(&'a self, session: Option<&'a str>) -> Asked<'a, bool>;
}

/// How a person is written to.
#[derive(Debug, Clone)]
pub struct Contacted {
    /// What they are called.
    pub name: String,
    /// Their e-mail address.
    pub email: mail::Address,
    /// Their language.
    pub lang: Lang,
}
