//! The nouns of the books.

use aws_lc_rs::digest::{SHA256, digest};
use base::{Currency, Id, Timestamp};
use uuid::Uuid;

/// What an [`AccountId`] identifies.
pub enum AccountKind {}
/// The identifier of an account.
pub type AccountId = Id<AccountKind>;
/// What a [`TransferId`] identifies.
pub enum TransferKind {}
/// The identifier of a transfer: the key that makes it count once.
pub type TransferId = Id<TransferKind>;

/// Most characters of an account's name.
pub const NAME_MAX_CHARS: usize = 200;
/// Most bytes of a transfer's purpose: a word in ASCII.
pub const PURPOSE_MAX_BYTES: usize = 40;

/// What an account must keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// Nothing.
    Free,
    /// Its debits, with those that are reserved, must not exceed its credits: it cannot be overdrawn.
    DebitsWithinCredits,
    /// Its credits, with those that are reserved, must not exceed its debits.
    CreditsWithinDebits,
}

/// An account to open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAccount {
    /// Which one; see [`account_named`].
    pub id: AccountId,
    /// What it is, for who reads the books: nobody's name. At most [`NAME_MAX_CHARS`] are kept.
    pub name: String,
    /// Of which currency.
    pub currency: Currency,
    /// What it must keep.
    pub bound: Bound,
}

impl NewAccount {
    /// The account of a name, in euro.
    pub fn named(name: &str, bound: Bound) -> Self {
        Self { id: account_named(name), name: name.to_owned(), currency: Currency::Euro, bound }
    }
}

/// What was moved on an account, in cents; none is below zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Balance {
    /// Reserved debits.
    pub debits_pending: i64,
    /// Debits that count.
    pub debits_posted: i64,
    /// Reserved credits.
    pub credits_pending: i64,
    /// Credits that count.
    pub credits_posted: i64,
}

impl Balance {
    /// Credits over debits, of what counts, in cents.
    pub const fn credit(self) -> i64 {
        self.credits_posted.saturating_sub(self.debits_posted)
    }

    /// What can still be debited from an account that must not be overdrawn, in cents.
    pub const fn left(self) -> i64 {
        self.credit().saturating_sub(self.debits_pending)
    }

    /// Whether it keeps a bound.
    pub(crate) fn keeps(self, bound: Bound) -> bool {
        // Each is at most i64::MAX: their sums fit into 128 bits.
        let sum = |one: i64, other: i64| i128::from(one) + i128::from(other);
        match bound {
            Bound::Free => true,
            Bound::DebitsWithinCredits => sum(self.debits_posted, self.debits_pending) <= self.credits_posted.into(),
            Bound::CreditsWithinDebits => sum(self.credits_posted, self.credits_pending) <= self.debits_posted.into(),
        }
    }
}

/// An account with what was moved on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Which one.
    pub id: AccountId,
    /// What it is.
    pub name: String,
    /// Of which currency.
    pub currency: Currency,
    /// What it must keep.
    pub bound: Bound,
    /// What was moved.
    pub balance: Balance,
}

/// What a transfer does. Amounts are in cents, above zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Moves at once.
    Post {
        /// The account that is debited.
        debit: AccountId,
        /// The account that is credited.
        credit: AccountId,
        /// How much.
        cents: i64,
    },
    /// Reserves, to be settled or ended later.
    Reserve {
        /// The account that is to be debited.
        debit: AccountId,
        /// The account that is to be credited.
        credit: AccountId,
        /// How much.
        cents: i64,
        /// From then on it can no longer be settled; `None`: it does not expire.
        expires_at: Option<Timestamp>,
    },
    /// Moves what was reserved, or less of it; the rest is free again.
    Settle {
        /// The reservation.
        pending: TransferId,
        /// How much of it.
        cents: i64,
    },
    /// Ends a reservation; nothing moves.
    Void {
        /// The reservation.
        pending: TransferId,
    },
}

/// A transfer to post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Transfer {
    /// Chosen before: the same again counts once.
    pub id: TransferId,
    /// What it does.
    pub deed: Deed,
    /// What it is for, in a word; at most [`PURPOSE_MAX_BYTES`] of ASCII.
    pub purpose: &'static str,
}

/// What kind of line it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Post,
    Reserve,
    Settle,
    Void,
    /// Ended by time.
    Expire,
}

impl Kind {
    const ALL: [(&'static str, Self); 5] = [
        ("post", Self::Post),
        ("reserve", Self::Reserve),
        ("settle", Self::Settle),
        ("void", Self::Void),
        ("expire", Self::Expire),
    ];

    pub(crate) fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, kind)| *kind == self).map_or("", |(name, _)| name)
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind)
    }
}

/// A line of the books, as it is written for ever.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) id: TransferId,
    pub(crate) at: Timestamp,
    pub(crate) kind: Kind,
    pub(crate) debit: AccountId,
    pub(crate) credit: AccountId,
    pub(crate) cents: i64,
    pub(crate) pending: Option<TransferId>,
    pub(crate) expires_at: Option<Timestamp>,
    pub(crate) linked: TransferId,
    pub(crate) links: i64,
    pub(crate) purpose: String,
}

impl Line {
    /// The line as the leaf of a seal: its columns in their order, with `|` between. Never changed.
    pub(crate) fn leaf(&self) -> String {
        let or_none = |text: Option<String>| text.unwrap_or_default();
        format!(
            "{}|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}",
            self.id,
            self.at.as_micros(),
            self.kind.name(),
            self.debit,
            self.credit,
            self.cents,
            or_none(self.pending.map(|id| id.to_string())),
            or_none(self.expires_at.map(|at| at.as_micros().to_string())),
            self.linked,
            self.links,
            self.purpose
        )
    }
}

/// A seal over all transfers until a moment that no earlier seal holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seal {
    /// From 1.
    pub number: i64,
    /// The last moment that it holds.
    pub until: Timestamp,
    /// How many transfers it holds.
    pub transfers: i64,
    /// The root of their tree (RFC 6962, SHA-256), in the order of time, then of identifiers.
    pub root: [u8; 32],
    /// The root of the seal before; zeros before the first.
    pub previous: [u8; 32],
    /// The place of the fact in the evidence log that says the same.
    pub position: u64,
}

/// The account of a name: always the same.
pub fn account_named(name: &str) -> AccountId {
    AccountId::from_uuid(uuid_of("account", name))
}

/// The transfer of a key, such as the command that causes it: always the same.
pub fn transfer_of_key(key: &str) -> TransferId {
    TransferId::from_uuid(uuid_of("transfer", key))
}

/// A UUID of version 8 (RFC 9562): the beginning of a SHA-256.
fn uuid_of(what: &str, name: &str) -> Uuid {
    let hash = digest(&SHA256, format!("{what}\n{name}").as_bytes());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash.as_ref()[..16]);
    bytes[6] = 0x80 | (bytes[6] & 0x0f);
    bytes[8] = 0x80 | (bytes[8] & 0x3f);
    Uuid::from_bytes(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_one_account_and_a_key_one_transfer() {
        assert_eq!(account_named("fund"), account_named("fund"));
        assert_ne!(account_named("fund"), account_named("bank"));
        assert_ne!(account_named("a").uuid(), transfer_of_key("a").uuid());
        assert_eq!(transfer_of_key("a").uuid().get_version_num(), 8);
    }

    #[test]
    fn a_leaf_says_every_column() {
        let line = Line {
            id: transfer_of_key("a"),
            at: Timestamp::from_micros(5),
            kind: Kind::Reserve,
            debit: account_named("d"),
            credit: account_named("c"),
            cents: 7,
            pending: None,
            expires_at: Some(Timestamp::from_micros(9)),
            linked: transfer_of_key("a"),
            links: 1,
            purpose: "test".to_owned(),
        };
        let leaf = line.leaf();
        assert_eq!(leaf.matches('|').count(), 10);
        assert!(leaf.contains("|5|reserve|") && leaf.ends_with("|1|test"), "{leaf}");
        assert_ne!(leaf, Line { cents: 8, ..line }.leaf());
    }
}
