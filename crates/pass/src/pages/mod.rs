//! HTML handlers and their views: a file for each desk.

mod counter;
mod fund;
mod parties;
mod parts;
mod person;
mod place_account;
mod prescribe;
mod prescribed;
mod print;
mod programme;
mod receipt;
mod said;
mod shown_codes;
mod typed;

use ui::{Access, Role, Routes};

use crate::desks::Desks;

pub(crate) fn routes() -> Routes<Desks> {
    let (mediator, prescriber) = (Access::Role(Role::Mediator), Access::Role(Role::Prescriber));
    let (officer, funder) = (Access::Role(Role::Officer), Access::Role(Role::Funder));
    Routes::new()
        .get("/counter", mediator, counter::show)
        .post("/counter", mediator, counter::act)
        .get("/counter/claims", mediator, place_account::show)
        .get("/counter/redemptions/{id}", mediator, receipt::show)
        .post("/counter/redemptions/{id}", mediator, receipt::undo)
        .get("/counter/redemptions/{id}/receipt.pdf", mediator, receipt::print)
        .get("/prescribe", prescriber, prescribe::show)
        .post("/prescribe", prescriber, prescribe::hand_over)
        .get("/prescribe/booklets/{id}", prescriber, prescribed::show)
        .post("/prescribe/booklets/{id}", prescriber, prescribed::act)
        .get("/passes", Access::SignedIn, person::show)
        .post("/passes", Access::SignedIn, person::attach)
        .get("/office/passes", officer, programme::show)
        .post("/office/passes", officer, programme::act)
        .get("/office/passes/parties", officer, parties::show)
        .post("/office/passes/parties", officer, parties::act)
        .get("/fund", funder, fund::show)
        .get("/fund/order", funder, fund::ask)
        .post("/fund/order", funder, fund::order)
}
