//! The forms room.

pub mod mistake;
pub mod model;
