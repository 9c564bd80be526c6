//! The officer's pages.

mod desk;
mod fault_of_text;
mod make;
mod notices;
mod questions;
mod release;
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
        .post("/office/consultations/{id}/hand-over", officer, desk::hand_over)
        .post("/office/consultations/{id}/take-over", officer, desk::take_over)
        .get("/office/consultations/{id}/change", officer, make::ask_change)
        .post_upload("/office/consultations/{id}/change", officer, make::change)
        .get("/office/consultations/{id}/paper.pdf", officer, desk::paper)
        .post("/office/consultations/{id}/codes", officer, desk::codes)
        .get("/office/consultations/{id}/results", officer, desk::results)
        .get("/office/consultations/{id}/notices", officer, notices::show)
        .post("/office/consultations/{id}/notices", officer, notices::act)
        .get("/office/questionnaires", officer, questions::list)
        .post("/office/questionnaires", officer, questions::begin)
        .get("/office/questionnaires/{id}", officer, questions::show)
        .post("/office/questionnaires/{id}", officer, questions::act)
        .get("/office/questionnaires/{id}/add", officer, questions::add)
        .get("/office/questionnaires/{id}/questions/{question}", officer, questions::ask_change)
        .post("/office/questionnaires/{id}/questions/{question}", officer, questions::change)
        .get("/office/questionnaires/{id}/preview", officer, questions::preview)
        .get("/office/questionnaires/{id}/questions.xlsx", officer, questions::file)
        .get("/office/consultations/{id}/release", officer, release::show)
        .post("/office/consultations/{id}/release", officer, release::act)
        .get("/office/consultations/{id}/release/texts", officer, release::texts)
        .post("/office/consultations/{id}/release/texts", officer, release::sign_texts)
        .get("/office/consultations/{id}/themes", officer, themes::show)
        .post("/office/consultations/{id}/themes", officer, themes::act)
}
