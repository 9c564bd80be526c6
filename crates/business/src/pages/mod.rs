//! HTML handlers and their views: a file for each part of the visit.

pub mod add_firm;
pub mod diagnosis;
pub mod firms;
pub mod inbox;
pub mod office_recommendations;
pub mod plan;
pub mod recommendations;
pub mod requests;
pub mod result;
pub mod share_plan;
mod words;
