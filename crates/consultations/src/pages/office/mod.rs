//! The officer's pages.

mod desk;
mod make;
mod notices;
pub(super) mod statements;
mod themes;

use ui::{Access, Role, Routes};

use crate::room::Consultations;

pub(crate) fn routes() -> Routes<Consultations> {
    let officer = Access::Role(Role::Officer);
    Routes::new()
        .get("/office/consultations", officer, desk::list)
        .get("/office/consultations/new", officer, make::ask)
        .post_upload("/office/consultations/new", officer, make::make)
        .get("/office/consultations/{id}", officer, desk::show)
        .post("/office/consultations/{id}", officer, desk::act)
        .get("/office/consultations/{id}/change", officer, make::ask_change)
        .post_upload("/office/consultations/{id}/change", officer, make::change)
        .get("/office/consultations/{id}/paper.pdf", officer, desk::paper)
        .post("/office/consultations/{id}/codes", officer, desk::codes)
        .get("/office/consultations/{id}/results", officer, desk::results)
        .get("/office/consultations/{id}/notices", officer, notices::show)
        .post("/office/consultations/{id}/notices", officer, notices::act)
        .get("/office/consultations/{id}/themes", officer, themes::show)
        .post("/office/consultations/{id}/themes", officer, themes::act)
}
