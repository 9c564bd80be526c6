//! Letters to people.
//!
//! A room writes a letter with [`enqueue`] in the same transaction as the change that causes it. The
//! [`Postman`] takes letters from that outbox and hands them to the mail server; what is not taken is tried
//! again, over two days. A crash between the handing over and the note of it makes a letter go twice at
//! worst, with the same Message-ID; it never makes one get lost.

mod allowance;
mod compose;
mod deliver;
mod enqueue;
mod model;
pub mod pages;
mod retry;
mod store;
mod texts;
mod transport;

pub use allowance::{Allowance, Allowed};
pub use deliver::{Backlog, KEPT_FOR, Postman, TAKEN_FOR, backlog};
pub use enqueue::enqueue;
pub use model::{
    Address, AddressError, BodyTooLong, Letter, MAX_ADDRESS_CHARS, MAX_BODY_BYTES, MAX_SUBJECT_CHARS, Message,
    MessageId, Sender, State, Subject, SubjectError,
};
pub use retry::ATTEMPTS_MAX;
pub use texts::TEXTS;
pub use transport::{Security, SmtpSettings, Transport, TransportError};
