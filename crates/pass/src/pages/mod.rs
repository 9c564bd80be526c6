//! HTML handlers and their views: a file for each desk.

mod appointment;
mod conflicts;
mod counter;
mod device;
mod ending;
mod fund;
mod fund_report;
mod learning;
mod lost_range;
mod lot_parts;
mod near;
mod offline;
mod parties;
mod parts;
mod payment_files;
mod payments;
mod person;
mod place_account;
mod place_day;
mod place_payments;
mod prescribe;
mod prescribed;
mod print;
mod programme;
mod published_keys;
mod receipt;
mod said;
mod shown_codes;
mod signals;
mod spotting;
mod statements;
mod stock;
mod take_along;
mod typed;
mod without_paper;

use ui::{Access, Role, Routes};

use crate::desks::Desks;

pub(crate) use said::{bank_reason, unpaid_reason};

pub(crate) fn routes() -> Routes<Desks> {
    let (officer, prescriber) = (Access::Role(Role::Officer), Access::Role(Role::Prescriber));
    let (funder, signed_in) = (Access::Role(Role::Funder), Access::SignedIn);
    // Who takes passes has no role for it: the handlers ask for whom a person acts.
    Routes::new()
        .get("/counter", signed_in, counter::show)
        .post("/counter", signed_in, counter::act)
        .get("/passes/keys.json", Access::Public, published_keys::jwk_set)
        .get("/passes/keys.cbor", Access::Public, published_keys::cose_key_set)
        .get("/counter/offline", signed_in, offline::show)
        .post_upload("/counter/offline", signed_in, offline::bring)
        .get("/counter/device", Access::Public, device::show)
        .get("/counter/device/worker.js", Access::Public, device::worker)
        .get("/counter/device/places.json", signed_in, device::places)
        .get("/counter/device/{folder}/{file}", Access::Public, device::script)
        .get("/prescribe/lost", prescriber, lost_range::show)
        .post("/prescribe/lost", prescriber, lost_range::block)
        .get("/prescribe/ending", prescriber, ending::show)
        .post("/prescribe/ending", prescriber, ending::print_letter)
        .get("/office/passes/signals", officer, signals::show)
        .post("/office/passes/signals", officer, signals::act)
        .get("/office/passes/conflicts", officer, conflicts::show)
        .post("/office/passes/conflicts", officer, conflicts::endow)
        .get("/office/passes/stock", officer, stock::show)
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
        .get("/office/passes/lots/{lot}", officer, lot_parts::show)
        .post("/office/passes/lots/{lot}", officer, lot_parts::act)
        .get("/office/passes/parties", officer, parties::show)
        .post("/office/passes/parties", officer, parties::act)
        .get("/office/passes/payments", officer, payments::show)
        .post("/office/passes/payments", officer, payments::act)
        .post_upload("/office/passes/payments/answer", officer, payments::bring)
        .get("/office/passes/payments/files/{run}", officer, payment_files::show)
        .post("/office/passes/payments/files/{run}", officer, payment_files::act)
        .get("/office/passes/payments/files/{run}/file.xml", officer, payment_files::download)
        .get("/office/passes/payments/places/{place}", officer, place_payments::show)
        .post("/office/passes/payments/places/{place}", officer, place_payments::act)
        .get("/passes/statements", Access::Public, statements::list)
        .get("/passes/statements/check_statement.py", Access::Public, statements::script)
        .get("/passes/statements/{day}", Access::Public, statements::show)
        .get("/passes/statements/{day}/statement.json", Access::Public, statements::file)
        .get("/passes/statements/{day}/own-line.json", signed_in, statements::own)
        .get("/fund/report", funder, fund_report::show)
        .get("/fund/report.csv", funder, fund_report::table_of_lines)
        .get("/fund/refund", funder, fund::ask_back)
        .post("/fund/refund", funder, fund::refund)
        .get("/fund", funder, fund::show)
        .get("/fund/order", funder, fund::ask)
        .post("/fund/order", funder, fund::order)
}
