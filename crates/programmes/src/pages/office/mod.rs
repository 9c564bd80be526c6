//! The officer's pages.

mod applications;
mod calls;
mod cohort;
pub(super) mod decision;
mod discussion;
mod jury;
mod make;

use ui::{Access, Role, Routes};

use crate::room::Programmes;

pub(crate) fn routes() -> Routes<Programmes> {
    let officer = Access::Role(Role::Officer);
    Routes::new()
        .get("/office/programmes", officer, calls::list)
        .get("/office/programmes/new", officer, make::ask)
        .post_upload("/office/programmes/new", officer, make::make)
        .get("/office/programmes/{id}", officer, calls::show)
        .post("/office/programmes/{id}", officer, calls::publish)
        .post("/office/programmes/{id}/hand-over", officer, calls::hand_over)
        .post("/office/programmes/{id}/take-over", officer, calls::take_over)
        .get("/office/programmes/{id}/change", officer, make::ask_change)
        .post_upload("/office/programmes/{id}/change", officer, make::change)
        .get("/office/programmes/{id}/form.pdf", officer, calls::form)
        .get("/office/programmes/{id}/applications", officer, applications::list)
        .get("/office/programmes/{id}/jury", officer, jury::show)
        .post("/office/programmes/{id}/jury", officer, jury::act)
        .get("/office/programmes/{id}/discussion", officer, discussion::list)
        .get("/office/programmes/discussion/{application}", officer, discussion::show)
        .post("/office/programmes/discussion/{application}", officer, discussion::keep)
        .get("/office/programmes/{id}/decision", officer, decision::show)
        .post("/office/programmes/{id}/decision", officer, decision::act)
        .get("/office/programmes/{id}/decision/candidates.csv", officer, decision::file)
        .get("/office/programmes/{id}/cohort", officer, cohort::show)
        .post("/office/programmes/{id}/cohort", officer, cohort::act)
        .get("/office/programmes/{id}/cohort/follow-ups", officer, cohort::follow_ups)
        .get("/office/programmes/applications/{id}/files/{file}", officer, super::files::read_for_office)
        .get("/office/programmes/applications/{id}", officer, applications::show)
        .post("/office/programmes/applications/{id}", officer, applications::act)
}
