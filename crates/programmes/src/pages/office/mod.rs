//! The officer's pages.

mod applications;
mod calls;
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
        .get("/office/programmes/{id}/change", officer, make::ask_change)
        .post_upload("/office/programmes/{id}/change", officer, make::change)
        .get("/office/programmes/{id}/form.pdf", officer, calls::form)
        .get("/office/programmes/{id}/applications", officer, applications::list)
        .get("/office/programmes/applications/{id}", officer, applications::show)
        .post("/office/programmes/applications/{id}", officer, applications::act)
}
