//! The books: double entry in whole cents, of which nothing is ever altered or taken away.
//!
//! An **account** has a currency and may have a limit: its debits must not exceed its credits, or the reverse. A
//! **transfer** debits one account and credits another. It counts at once ([`Deed::Post`]), or is reserved first
//! ([`Deed::Reserve`]) and later settled, in whole or in part, or ended; a reservation may expire. Several transfers
//! that are posted together stand or fall together.
//!
//! The identifier of a transfer is chosen by who posts it, before: the same transfer again is answered as the first
//! time and counts once; another one under the same identifier is refused. So a command can be sent again whatever
//! became of the first.
//!
//! Another room posts within its own transaction, so that a decision and its booking are one:
//!
//! ```no_run
//! # use base::{Currency, Timestamp};
//! # use ledger::{AccountId, Deed, Ledger, LedgerError, Transfer, transfer_of_key};
//! # async fn grant(db: store::Db, fund: AccountId, bank: AccountId, at: Timestamp) -> Result<(), LedgerError> {
//! let commitment = Transfer {
//!     id: transfer_of_key("loan 7: commitment"),
//!     deed: Deed::Post { debit: fund, credit: bank, cents: 24_000_00 },
//!     purpose: "commitment",
//! };
//! db.write(move |tx| {
//!     // … the room's own tables …
//!     Ledger::post(tx, std::slice::from_ref(&commitment), at).map(drop)
//! })
//! .await
//! # }
//! ```
//!
//! [`check`] proves all of it from the transfers alone; [`Ledger::seal`] anchors them in the evidence log.

mod check;
mod decide;
mod expire;
mod model;
mod post;
mod seal;
mod store;

pub use check::{Fault, Report, check};
pub use decide::Why;
pub use model::{
    Account, AccountId, Balance, Bound, Deed, NAME_MAX_CHARS, NewAccount, PURPOSE_MAX_BYTES, Seal, Transfer,
    TransferId, account_named, transfer_of_key,
};
pub use post::{LINKED_MAX, Posted, Refusal};
pub use seal::{SEAL_AFTER, SEAL_KIND};

use std::sync::Arc;

use ::store::{Db, StoreError, Tx};
use base::{Clock, Timestamp};
use evidence::{Evidence, EvidenceError};

/// The books of a database. Cheap to clone.
#[derive(Clone)]
pub struct Ledger {
    db: Db,
    evidence: Evidence,
    clock: Arc<dyn Clock>,
}

/// Why something was not booked.
#[derive(Debug, thiserror::Error)]
pub enum LedgerError {
    /// The books do not allow it; nothing was written.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The evidence log failed.
    #[error(transparent)]
    Evidence(#[from] EvidenceError),
}

impl Ledger {
    /// The books of this database, anchored in this log.
    pub fn new(db: Db, evidence: Evidence, clock: Arc<dyn Clock>) -> Self {
        Self { db, evidence, clock }
    }

    /// Opens an account; `false` when it is there already, as it was opened first.
    pub fn open_account(tx: &mut Tx<'_>, account: &NewAccount, at: Timestamp) -> Result<bool, StoreError> {
        self::store::insert_account(tx, account, at)
    }

    /// What was posted on an account from a moment on, in the caller's transaction: credits less debits. With what the account
    /// has now, it says what it had then.
    pub fn posted_since(tx: &mut Tx<'_>, id: AccountId, from: Timestamp) -> Result<i64, StoreError> {
        store::posted_since(tx, id, from)
    }

    /// An account with its balance.
    pub fn account(tx: &mut Tx<'_>, id: AccountId) -> Result<Option<Account>, StoreError> {
        self::store::account(tx, id)
    }
}
