//! HTML handlers and their views: a file for each part of the visit.

mod application;
mod apply;
mod bank;
mod bank_loan;
mod catalogue;
mod firm;
mod office;
mod parts;
mod simulate;
mod typed;

use ui::{Access, Role, Routes};

use crate::room::Loans;

pub(crate) fn routes() -> Routes<Loans> {
    let (everyone, signed_in) = (Access::Public, Access::SignedIn);
    let (bank_role, officer) = (Access::Role(Role::Bank), Access::Role(Role::Officer));
    Routes::new()
        .get("/loans", everyone, catalogue::list)
        .get("/loans/simulate", everyone, simulate::show)
        .get("/loans/simulate.pdf", everyone, simulate::print)
        .get("/firms/{id}/loans", signed_in, firm::list)
        .get("/firms/{id}/loans/new", signed_in, apply::ask)
        .post("/firms/{id}/loans/new", signed_in, apply::begin)
        .get("/firms/{id}/loans/{loan}", signed_in, application::show)
        .get("/firms/{id}/loans/{loan}/edit", signed_in, apply::edit)
        .post("/firms/{id}/loans/{loan}/edit", signed_in, apply::change)
        .get("/firms/{id}/loans/{loan}/check", signed_in, apply::check)
        .post("/firms/{id}/loans/{loan}/check", signed_in, apply::send)
        .post("/firms/{id}/loans/{loan}/withdraw", signed_in, application::withdraw)
        .post("/firms/{id}/loans/{loan}/at/{line}", signed_in, application::act)
        .get("/bank", bank_role, bank::list)
        .get("/bank/applications/{id}", bank_role, bank::show)
        .post("/bank/applications/{id}", bank_role, bank::act)
        .get("/bank/loans/{id}", bank_role, bank_loan::show)
        .post("/bank/loans/{id}", bank_role, bank_loan::act)
        .get("/office/loans", officer, office::show)
        .post("/office/loans/calls/{id}", officer, office::settle)
        .get("/office/loans/banks", officer, office::banks)
        .post("/office/loans/banks", officer, office::change_banks)
}
