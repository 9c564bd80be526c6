//! The tables of the room.

mod booklets;
mod claims;
mod journal;
mod orders;
mod places;

pub(crate) use booklets::*;
pub(crate) use claims::*;
pub(crate) use journal::*;
pub(crate) use orders::*;
pub(crate) use places::*;

use ::store::StoreError;

/// What a column holds is not what this room writes.
pub(crate) fn broken(expected: &'static str) -> StoreError {
    StoreError::Column { index: 0, expected, found: "something else".to_owned() }
}
