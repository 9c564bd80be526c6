//! What a node does, as the systems around it see it: one that asks, one that answers, and a third that reads the records.

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test may stop")]

mod between;
mod describing;
mod failing;
mod messages;
mod pair;
mod refusing;
mod registers;
mod registry;
mod story;
