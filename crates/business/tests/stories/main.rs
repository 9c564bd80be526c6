//! What the room promises, as stories on both engines: a firm is added, its diagnosis answered, its
//! result read, an adviser asked, and every reading of it recorded.

#![expect(clippy::unwrap_used, clippy::panic, reason = "what fails here fails the test")]

mod add_firm;
mod advice;
mod answers;
mod diagnosis;
mod firm_people;
mod follow_up;
mod france;
mod house;
mod instruments;
mod over_time;
mod person;
mod plan;
mod privacy;
mod recommendations;
mod register;
mod result;
mod routing;
mod share_plan;
mod simulation;
mod words;
mod world;
