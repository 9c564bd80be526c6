//! What a node does, as the systems around it see it: one that asks, one that answers, and a third that reads the records.

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test may stop")]

mod between;
mod data_uses;
mod describing;
mod messages;
mod pair;
mod refusing;
mod registry;
mod story;
mod watched;
