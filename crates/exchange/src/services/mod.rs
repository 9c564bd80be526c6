//! The way to the services behind this node.

mod health;
pub(crate) mod hearing;
mod network;
mod reach;

pub(crate) use health::{Health, Spared};
pub use network::NoNetwork;
pub(crate) use network::{NoAnswer, ServiceNetwork};
pub use reach::Reach;
