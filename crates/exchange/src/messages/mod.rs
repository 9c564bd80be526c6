//! What is made of messages: their signature, their record, their body on the way.

pub(crate) mod body;
pub(crate) mod keys;
mod leaf;
pub(crate) mod record;
pub(crate) mod seal;
mod written;

pub(crate) use leaf::leaf;
pub(crate) use written::{Passing, Written};
