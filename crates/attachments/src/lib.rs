//! Files that people give: recognised by their content, bounded, sealed, scanned, read back.
//!
//! A file belongs to an owner, an opaque text of the room that asked for it (`case:…`, `draft:…`), and nobody but
//! that owner finds it: the room in charge decides who may read for an owner.
//!
//! ```no_run
//! # use attachments::{Attachments, AttachmentError};
//! # async fn example(files: Attachments, db: store::Db) -> Result<(), AttachmentError> {
//! # let body = axum::body::Body::empty();
//! let kept = files.keep("draft:42", "Certificate.pdf", body.into_data_stream()).await?;
//! db.write(|tx| Attachments::hand_over(tx, "draft:42", "case:7")).await?;
//! let response = files.read(kept.id, "case:7").await?.into_response();
//! # Ok(())
//! # }
//! ```
//!
//! # What holds
//!
//! - What a file is, its bytes say ([`Kind`]): not its name, not its sender. What could be two things is refused.
//! - When [`keep`](Attachments::keep) gives `Ok`, the file is on the disk: up to [`CHUNK`] bytes in the database, more
//!   in the folder. A crash at any [`Step`] leaves a file that is kept, or nothing but what
//!   [`sweep`](Attachments::sweep) removes.
//! - At rest every byte is sealed, for its file and place: what was cut, reordered or exchanged is not given back.
//! - While a scanner is configured, a file is given to nobody before it was found clean.
//! - A part of an upload that was acknowledged is never lost, and never written by two at once.
//!
//! Two loops are the caller's: [`sweep`](Attachments::sweep) every hour or so, and
//! [`check_waiting`](Attachments::check_waiting) every minute where there is a scanner.

mod archive;
mod check;
mod copy_files;
mod draft;
mod folder;
mod hand_over;
mod keep;
mod kind;
mod model;
mod name;
mod read_files;
mod reading;
mod recognise;
mod refusal;
mod room;
mod scan;
mod sealed;
mod store;
mod sweep;
mod texts;
mod tus;
mod upload;

pub use check::{Checked, TRY_AGAIN_AFTER};
pub use copy_files::{Copied, copy_files, spare_files};
pub use draft::Step;
pub use kind::Kind;
pub use model::{Attachment, AttachmentError, AttachmentId, Kept, Limits, State, Upload};
pub use name::{FileName, NAME_MAX_CHARS};
pub use read_files::Opened;
pub use reading::Chunks;
pub use refusal::Refusal;
pub use room::{Attachments, Away, Parts, Scanning};
pub use scan::{Address, BadAddress, ClamAv, NoVerdict, SCAN_TIMEOUT, Scan, Scanner, Verdict};
pub use sealed::CHUNK;
pub use sweep::{ORPHAN_AFTER, Swept};
pub use texts::TEXTS;
pub use tus::{Gate, Owner, tus_routes};
pub use upload::{Appended, Checksum, LOCKED_FOR};
