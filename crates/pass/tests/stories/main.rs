//! Stories of the room, on both engines.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test tells what is wrong by panicking")]
#![expect(clippy::cast_possible_wrap, reason = "booklets and passes of a story are few")]

mod boundaries;
mod crowd;
mod desk;
mod device;
mod following;
mod money;
mod money_pages;
mod neighbours;
mod office;
mod offline;
mod pages;
mod parts;
mod payment;
mod reconciliation;
mod reference;
mod reissue;
mod sequences;
mod tampering;
mod visits;
mod visits_at_desks;
mod walk;
