//! What a pass numérique is on paper: its code, and the signed square that a place reads without a network.
//!
//! Nothing here knows whether a pass is spent: that is the register's. See [`square`] for what the square proves, and
//! what it does not.

mod area;
mod base45;
mod code;
#[cfg(feature = "fuzzing")]
pub mod fuzzing;
mod keys;
pub mod square;

pub use area::{AREA_MAX, Area, BadArea};
pub use code::{Code, CodeError, CodeKey, CodeMac};
pub use keys::{BadKeys, BadSeed, KEYS_MAX, KeyId, PublicKey, PublicKeys, SquareKey};
pub use square::{BadSquare, Reading, Square, SquareError};
