//! The tables of the room.

mod audit;
mod booklets;
mod claims;
mod follow;
mod journal;
mod offline;
mod orders;
mod payments;
mod places;
mod statements;

mod parties;
mod readings;
mod visits;

pub(crate) use audit::*;
pub(crate) use booklets::*;
pub(crate) use claims::*;
pub(crate) use follow::*;
pub(crate) use journal::*;
pub(crate) use offline::*;
pub(crate) use orders::*;
pub(crate) use payments::*;
pub(crate) use places::*;
pub(crate) use statements::*;

pub use parties::Contact;
pub(crate) use parties::*;
pub(crate) use readings::*;
pub use readings::{Paid, Use};
pub(crate) use visits::*;

use ::store::StoreError;

/// What a column holds is not what this room writes.
pub(crate) fn broken(expected: &'static str) -> StoreError {
    StoreError::Column { index: 0, expected, found: "something else".to_owned() }
}
