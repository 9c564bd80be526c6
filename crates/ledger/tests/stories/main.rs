//! What the books promise, on both engines: nothing is overdrawn, counted twice or lost, and who alters them is found out.

#![expect(clippy::unwrap_used, clippy::panic, reason = "what fails here fails the test")]

mod books;
mod crowd;
mod desk;
mod reference;
mod sealing;
mod sequences;
mod tampering;
