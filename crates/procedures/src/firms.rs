//! Whose firm is whose: what this room needs of the one that looks after firms, which stands beside it.

use base::{FirmId, PersonId};
use forms::source::Pending;
use mandates::Trouble;

/// A firm, as its owner chooses it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFirm {
    /// Which.
    pub id: FirmId,
    /// Its name.
    pub name: String,
}

/// The firms that people look after.
pub trait Firms: Send + Sync {
    /// Those of a person, the oldest first.
    fn of(&self, person: PersonId) -> Pending<'_, Result<Vec<OwnFirm>, Trouble>>;
}
