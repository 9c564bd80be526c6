//! HTML handlers and their views: a file for each part of the visit.

pub mod add_firm;
pub mod ask;
mod changed;
mod compared;
pub mod diagnosis;
pub mod feedback;
pub mod firm_data;
pub mod firm_people;
pub mod firms;
pub mod inbox;
pub mod instruments;
pub mod office;
pub mod office_recommendations;
pub mod plan;
pub mod recommendations;
pub mod requests;
pub mod result;
mod score;
pub mod share_plan;
mod words;

pub use words::reason_words;
