//! Stories of the room, on both engines.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test tells what is wrong by panicking")]

mod boundaries;
mod crowd;
mod desk;
mod pages;
mod reference;
mod sequences;
mod walk;
