//! The forms room.

pub mod expression;
pub mod mistake;
pub mod model;
pub mod spreadsheet;
