//! The tables of the room.

mod audit;
mod booklets;
mod claims;
mod deeds;
mod follow;
mod journal;
mod months;
mod offline;
mod orders;
mod parties;
mod parts;
mod payments;
mod places;
mod readings;
mod refunds;
mod runs;
mod square_keys;
mod statements;
mod visits;

pub(crate) use audit::*;
pub(crate) use booklets::*;
pub(crate) use claims::*;
pub(crate) use deeds::*;
pub(crate) use follow::*;
pub(crate) use journal::*;
pub(crate) use months::*;
pub(crate) use offline::*;
pub(crate) use orders::*;
pub use parties::Contact;
pub(crate) use parties::*;
pub(crate) use parts::*;
pub(crate) use payments::*;
pub(crate) use places::*;
pub use readings::Use;
pub(crate) use readings::*;
pub(crate) use refunds::*;
pub(crate) use runs::*;
pub(crate) use square_keys::*;
pub(crate) use statements::*;
pub(crate) use visits::*;

use ::store::StoreError;

// The texts of the statements say 32: a pass is 32 times its booklet, and its place in it.
const _: () = assert!(crate::model::BOOKLET_PASSES_MAX == 32);

/// What a column holds is not what this room writes.
pub(crate) fn broken(expected: &'static str) -> StoreError {
    StoreError::Column { index: 0, expected, found: "something else".to_owned() }
}
