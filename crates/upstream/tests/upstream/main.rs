//! What the room of identity providers promises, as stories on both engines.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on shall fail")]

mod house;
mod keys;
mod network;
mod pages;
mod radar;
mod register;
mod sign_in;
mod words;
