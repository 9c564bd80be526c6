//! What the room promises, as stories on both engines: what is known is filled in, the person checks and sends, the
//! office decides, and everybody sees what belongs to them and nothing else.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

mod corrections;
mod deadlines;
mod filling;
mod firms;
mod forgetting;
mod house;
mod known_things;
mod office;
mod pages;
mod resuming;
mod texts;
mod tools;
mod uploading;
