//! Containers: X-Road's own, ours, and those that somebody tampered with.
#![expect(clippy::unwrap_used, reason = "these are tests")]

mod attacks;
mod authority;
mod entries;
mod fuzzing;
mod ours;
mod stamping;
mod tampering;
mod trust;
mod x_road;
