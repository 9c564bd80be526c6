//! HTML handlers and their views: a file for each part of the visit.

pub mod add_firm;
pub mod ask;
pub mod diagnosis;
pub mod feedback;
pub mod firms;
pub mod inbox;
pub mod office;
pub mod requests;
pub mod result;
mod words;
