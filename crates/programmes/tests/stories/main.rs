//! What the room promises, as stories on both engines: what is published never changes, nobody is refused for what they do
//! not know, an application is sent once and read by others only as it was sent and after the log knows it, and what is
//! over goes.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

mod applying;
mod completing;
mod eligible;
mod ending;
mod firms;
mod house;
mod jury;
mod making;
mod pages;
