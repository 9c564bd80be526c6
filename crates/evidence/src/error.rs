//! What can go wrong with the log.

use store::StoreError;

use crate::checkpoint::CheckpointError;
use crate::model::TextTooLong;
use crate::note::KeyNameError;
use crate::tiles::TileTooShort;

/// Why the log did not do it.
#[derive(Debug, Clone, thiserror::Error)]
pub enum EvidenceError {
    /// Too many entries wait already: nothing was recorded, so nothing may be disclosed. Try again.
    #[error("the evidence log is busy: try again in a moment")]
    Busy,
    /// No answer in time. The entry may still be added; nothing may be disclosed.
    #[error("the evidence log did not answer in time")]
    TooSlow,
    /// A text of the access is too long.
    #[error(transparent)]
    TextTooLong(#[from] TextTooLong),
    /// The name of the log cannot be used.
    #[error(transparent)]
    Name(#[from] KeyNameError),
    /// The newest checkpoint was not signed with this key under this name.
    #[error("the newest checkpoint of the evidence log is not signed with the configured key: {0}")]
    OtherKey(CheckpointError),
    /// The log's end is not what its newest checkpoint says: no further entry is signed.
    #[error("the evidence log was altered: run `passerelle evidence verify`")]
    Damaged,
    /// There is no such entry.
    #[error("the evidence log has {size} entries: there is none at {index}")]
    NoSuchEntry {
        /// What was asked for.
        index: u64,
        /// The entries that there are.
        size: u64,
    },
    /// The content of an entry cannot be read.
    #[error("entry {0} of the evidence log cannot be read: run `passerelle evidence verify`")]
    Unreadable(u64),
    /// The log is being closed.
    #[error("the evidence log is closed")]
    Closed,
    /// The database did not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<TileTooShort> for EvidenceError {
    fn from(_: TileTooShort) -> Self {
        Self::Damaged
    }
}
