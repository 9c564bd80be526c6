//! What administrations already know, so that nobody is asked for it again.
//!
//! A [`Register`] answers for one establishment. [`InseeRegister`] asks the Sirene register through API
//! Entreprise; [`Shielded`] spares a register that is slow or down, and does not ask it twice in a row;
//! [`demo_register`] is the register that the demonstration runs beside itself.
//!
//! Whoever shows what a register answered records the access in the evidence log first, whether the
//! answer came from the register or was remembered for a moment.

mod bearer_token;
mod breaker;
pub mod demo_register;
mod insee_answer;
mod insee_register;
mod model;
mod recent;
mod shielded;

pub use bearer_token::{BearerToken, BearerTokenError};
pub use insee_answer::{Unreadable, read_establishment};
pub use insee_register::{InseeRegister, InseeSettings};
pub use model::{BoxFuture, Establishment, Purpose, Register, RegisterRefusal, Standing};
pub use shielded::Shielded;
