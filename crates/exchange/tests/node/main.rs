//! What a node does, as the systems around it see it: one that asks, one that answers, and a third that reads the records.

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test may stop")]

mod authorities;
mod bad_input;
mod between;
mod comparing;
mod curl;
mod cut_line;
mod data_uses;
mod describing;
mod documents;
mod failing;
mod going_wrong;
mod killing;
mod limits;
mod messages;
#[expect(dead_code, reason = "the stories of the evidence log ask more of it")]
#[path = "../../../evidence/tests/stories/openssl.rs"]
mod openssl;
mod pair;
mod permissions;
mod putting_away;
mod refusing;
mod registers;
mod registry;
mod statuses;
mod story;
mod watched;
mod witnesses;
