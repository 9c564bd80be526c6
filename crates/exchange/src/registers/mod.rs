//! Registers that are asked beside the exchange's own messages: one establishment, in time.

mod bearer_token;
pub(crate) mod breaker;
pub mod demo_register;
mod insee_answer;
mod insee_register;
mod mock_provider;
mod model;
mod recent;
mod shielded;

pub use bearer_token::{BearerToken, BearerTokenError};
pub use insee_answer::{Unreadable, read_establishment};
pub use insee_register::{InseeRegister, InseeSettings};
pub use mock_provider::{MockProvider, RETRY_AFTER_S};
pub use model::{BoxFuture, Establishment, Purpose, Register, RegisterRefusal, Standing};
pub use shielded::Shielded;
