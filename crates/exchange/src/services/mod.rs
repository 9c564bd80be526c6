//! The way to the services behind this node.

mod attended;
mod health;
pub(crate) mod hearing;
mod moving;
mod network;
mod places;
mod reach;
mod retry_after;

pub(crate) use attended::Attended;
pub(crate) use health::{Health, Outcome, Spared};
pub(crate) use moving::{Moved, Moving};
pub use network::NoNetwork;
pub(crate) use network::{NoAnswer, ServiceNetwork};
pub(crate) use places::Place;
pub use reach::Reach;
pub(crate) use retry_after::wait_s;
