//! HTML handlers and their views: a file for each desk.

mod appointment;
mod counter;
mod fund;
mod learning;
mod near;
mod parties;
mod parts;
mod person;
mod place_account;
mod place_day;
mod prescribe;
mod prescribed;
mod print;
mod programme;
mod receipt;
mod said;
mod shown_codes;
mod spotting;
mod take_along;
mod typed;
mod without_paper;

use ui::{Access, Role, Routes};

use crate::desks::Desks;

pub(crate) fn routes() -> Routes<Desks> {
    let (officer, prescriber) = (Access::Role(Role::Officer), Access::Role(Role::Prescriber));
    let (funder, signed_in) = (Access::Role(Role::Funder), Access::SignedIn);
    // Who takes passes has no role for it: the handlers ask for whom a person acts.
    Routes::new()
        .get("/counter", signed_in, counter::show)
        .post("/counter", signed_in, counter::act)
        .get("/counter/claims", signed_in, place_account::show)
        .get("/counter/redemptions/{id}", signed_in, receipt::show)
        .post("/counter/redemptions/{id}", signed_in, receipt::undo)
        .get("/counter/redemptions/{id}/receipt.pdf", signed_in, receipt::print)
        .get("/prescribe", prescriber, prescribe::show)
        .post("/prescribe", prescriber, prescribe::hand_over)
        .get("/prescribe/booklets/{id}", prescriber, prescribed::show)
        .post("/prescribe/booklets/{id}", prescriber, prescribed::act)
        .get("/prescribe/spotting", prescriber, spotting::ask)
        .post("/prescribe/spotting", prescriber, spotting::act)
        .get("/prescribe/booklets/{id}/appointment", prescriber, appointment::show_to_prescriber)
        .post("/prescribe/booklets/{id}/appointment", prescriber, appointment::act_as_prescriber)
        .get("/prescribe/booklets/{id}/sheet.pdf", prescriber, take_along::of_prescriber)
        .get("/passes/{id}/appointment", signed_in, appointment::show_to_holder)
        .post("/passes/{id}/appointment", signed_in, appointment::act_as_holder)
        .get("/passes/{id}/sheet.pdf", signed_in, take_along::of_holder)
        .get("/passes/{id}/codes", signed_in, without_paper::show)
        .get("/passes/{id}/codes.pdf", signed_in, without_paper::print)
        .get("/counter/appointments", signed_in, place_day::show)
        .post("/counter/appointments", signed_in, place_day::act)
        .get("/counter/redemptions/{id}/learning", signed_in, learning::show)
        .post("/counter/redemptions/{id}/learning", signed_in, learning::act)
        .get("/passes", signed_in, person::show)
        .post("/passes", signed_in, person::attach)
        .get("/office/passes", officer, programme::show)
        .post("/office/passes", officer, programme::act)
        .get("/office/passes/parties", officer, parties::show)
        .post("/office/passes/parties", officer, parties::act)
        .get("/fund", funder, fund::show)
        .get("/fund/order", funder, fund::ask)
        .post("/fund/order", funder, fund::order)
}
