//! What happens while a form is filled in.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a test stops where it fails")]

mod answering;
mod asking;
mod build;
mod calculating;
mod documents;
mod growing;
mod prefilling;
mod preparing;
mod rendering;
mod repeating;
