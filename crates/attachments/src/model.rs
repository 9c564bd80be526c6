//! The nouns of this room.

use std::time::Duration;

use base::{Id, Timestamp};
use jiff::SignedDuration;
use store::StoreError;

use crate::kind::Kind;
use crate::name::FileName;
use crate::refusal::Refusal;

/// The kind of [`AttachmentId`].
pub enum Attachment {}
/// A file that somebody gave, or is giving.
pub type AttachmentId = Id<Attachment>;

/// Whether a file was looked at by the scanner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// No scanner is configured.
    Unchecked,
    /// The scanner has yet to look at it: it is not given to anybody.
    Waiting,
    /// The scanner found nothing.
    Clean,
    /// The scanner found something: the bytes are gone, the entry tells.
    Infected,
}

impl State {
    /// Whether the file may be given to its owner's readers.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Unchecked | Self::Clean)
    }
}

/// A file that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its id.
    pub id: AttachmentId,
    /// Its name, cleaned.
    pub name: FileName,
    /// What it is.
    pub kind: Kind,
    /// Bytes.
    pub size: u64,
    /// SHA-256 of its bytes.
    pub sha256: [u8; 32],
    /// Whether it was looked at.
    pub state: State,
    /// What the scanner found.
    pub finding: Option<String>,
    /// When it was kept.
    pub kept_at: Timestamp,
}

/// A file that comes in parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// Its id, which the kept file has as well.
    pub id: AttachmentId,
    /// How many bytes it will have.
    pub size: u64,
    /// How many are safe: the next part begins here.
    pub received: u64,
    /// When it is forgotten, unless it goes on.
    pub expires_at: Timestamp,
}

/// How much is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a file.
    pub file_bytes: u64,
    /// Bytes of all files of one owner.
    pub owner_bytes: u64,
    /// Files of one owner.
    pub owner_files: u32,
    /// How long an upload waits for its next part.
    pub upload_lasts: SignedDuration,
    /// How long who sends a file waits for the scanner: well below what a request may take, or nobody would be told what
    /// became of the file.
    pub check_lasts: Duration,
}

impl Limits {
    /// Whether an owner who has so many files and bytes may have another file of this size.
    pub(crate) fn check_owner(&self, files: u64, bytes: u64, size: u64) -> Result<(), Refusal> {
        if files >= u64::from(self.owner_files) {
            return Err(Refusal::TooMany { limit: self.owner_files });
        }
        if bytes.saturating_add(size) > self.owner_bytes {
            return Err(Refusal::TooMuch { limit: self.owner_bytes });
        }
        Ok(())
    }
}

impl Default for Limits {
    /// 10 MiB a file; 100 MiB and 50 files an owner; two days between two parts; 8 seconds for the scanner.
    fn default() -> Self {
        Self {
            file_bytes: 10 * 1024 * 1024,
            owner_bytes: 100 * 1024 * 1024,
            owner_files: 50,
            upload_lasts: SignedDuration::from_hours(48),
            check_lasts: Duration::from_secs(8),
        }
    }
}

/// Why something cannot be done with a file.
#[derive(Debug, thiserror::Error)]
pub enum AttachmentError {
    /// It is not taken.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// There is no such file of this owner.
    #[error("there is no such file")]
    NotFound,
    /// The file is not given to anybody in this state.
    #[error("the file is {0:?}")]
    Closed(State),
    /// A part begins elsewhere than where the last one ended.
    #[error("the next part begins at byte {received}")]
    Offset {
        /// Where it has to begin.
        received: u64,
    },
    /// Another part of the same file is being written.
    #[error("another part is being written")]
    Locked,
    /// A part is not what its checksum says; nothing of it was kept.
    #[error("the part is not what its checksum says")]
    Checksum,
    /// The sender broke off; what came before is kept.
    #[error("the sender broke off")]
    BrokenOff,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The folder.
    #[error("the folder of files: {0}")]
    Disk(#[from] std::io::Error),
}
