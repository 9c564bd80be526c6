//! What the room promises, as stories on both engines: a helper makes a mandate, the person signs, the helper
//! acts, and it ends, also without an account.

#![expect(clippy::unwrap_used, clippy::panic, reason = "what fails here fails the test")]

mod ending;
mod house;
mod officer;
mod signing;
mod texts;
mod using;
