//! What the room promises, as stories on both engines: anyone answers, nobody is told from what they say, every answer is
//! counted once, and what is set apart is never lost.

#![expect(clippy::unwrap_used, clippy::panic, reason = "what fails here fails the test")]

mod answering;
mod campaigns;
mod handing_over;
mod house;
mod making;
mod pages;
mod release;
mod secrecy;
mod statements;
mod themes;
mod writing;
