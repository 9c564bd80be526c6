//! The office's pages.

mod case;
mod corrections;
mod desk;
mod desks;
mod publish;
mod tools;

use ui::{Access, Failure, Role, Routes, Visit};

use crate::hand::Hand;
use crate::room::Procedures;

pub(crate) fn routes() -> Routes<Procedures> {
    let officer = Access::Role(Role::Officer);
    Routes::new()
        .get("/office", officer, desks::list)
        .get("/office/publish", officer, publish::ask)
        .post_upload("/office/publish", officer, publish::publish)
        .get("/office/corrections", officer, corrections::list)
        .post("/office/corrections/{id}", officer, corrections::answer)
        .get("/office/procedures/{id}", officer, desk::show)
        .get("/office/procedures/{id}/export/{format}", officer, desk::export)
        .post("/office/procedures/{id}/open", officer, desk::set_open)
        .post("/office/procedures/{id}/team", officer, desk::give_duty)
        .get("/office/procedures/{id}/tools", officer, tools::show)
        .post("/office/procedures/{id}/tools/keys", officer, tools::make_key)
        .post("/office/procedures/{id}/tools/hooks", officer, tools::add_hook)
        .post("/office/procedures/{id}/tools/remove", officer, tools::remove)
        .get("/office/cases/{id}", officer, case::show)
        .post("/office/cases/{id}", officer, case::act)
        .get("/office/cases/{id}/files/{file}", officer, case::file)
}

/// The officer who asks.
fn officer(visit: &Visit) -> Result<Hand, Failure> {
    let person = visit.person()?;
    Ok(Hand::Account { person: person.person, name: person.name.clone() })
}
