//! How often a person may cause letters. Without a limit one account could have the platform write to anybody, in its
//! name and with words of the account's own, until no mail server takes its letters any more.

use base::{PersonId, Timestamp};
use jiff::SignedDuration;
use store::{StoreError, Tx};

use crate::store as outbox;

/// Over so long it is counted.
pub(crate) const COUNTED_OVER: SignedDuration = SignedDuration::from_hours(24);

/// How often a person may cause letters of a kind in a day, however many letters each time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allowance {
    /// The kind, for the table.
    pub kind: &'static str,
    /// So often in a day.
    pub times_a_day: u32,
}

/// Whether a person may cause letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Allowed {
    /// They may, and it is counted.
    Yes,
    /// They did as often as one may. The caller gives its transaction up.
    NoMore,
}

impl Allowance {
    /// Counts that a person causes letters now, in the transaction that writes them.
    pub fn count(self, tx: &mut Tx<'_>, person: PersonId, now: Timestamp) -> Result<Allowed, StoreError> {
        let times = outbox::count_caused(tx, person, self.kind, now, now.minus(COUNTED_OVER))?;
        Ok(if times > i64::from(self.times_a_day) { Allowed::NoMore } else { Allowed::Yes })
    }
}
