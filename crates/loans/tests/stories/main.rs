//! What the room promises, as stories on both engines: one application to several banks, decided by people and by
//! systems, guaranteed within the ceiling of small aid and the portfolio's limits, each step told and recorded.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

mod api;
mod applying;
mod fund;
mod house;
mod simulator;
mod words;
