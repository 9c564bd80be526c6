//! What the room promises, as stories on both engines: a service is registered, reviewed, changed, and its
//! client is tried.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

mod house;
mod registration;
mod review;
mod trial;
mod words;
