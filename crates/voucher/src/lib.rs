//! What a pass numérique is on paper: its code, and the signed square that a place reads without a network.

mod code;

pub use code::{Code, CodeError, CodeKey, CodeMac};
