//! The pages of this room.

mod application;
mod applying;
mod call;
mod eligible;
mod files;
mod jury;
pub(crate) mod office;
mod place;
mod result;
mod rules;
mod seasons;

use attachments::AttachmentId;
use maud::{Markup, html};
use ui::{Access, Failure, Routes, Visit};

use crate::bounded_text::TooLong;
use crate::model::{ApplicationId, CallId};
use crate::room::Programmes;

/// The pages for everybody, and those of candidates.
pub(crate) fn routes() -> Routes<Programmes> {
    let (public, own) = (Access::Public, Access::SignedIn);
    Routes::new()
        .get("/programmes", public, call::list)
        .get("/programmes/mine", own, application::list)
        .get("/programmes/{code}", public, call::show)
        .get("/programmes/{code}/qr.svg", public, call::qr)
        .get("/programmes/{code}/eligible", public, eligible::ask)
        .post("/programmes/{code}/eligible", public, eligible::take)
        .get("/programmes/{code}/result", public, result::show)
        .get("/programmes/{code}/result/candidates.csv", public, result::file)
        .get("/programmes/{code}/seasons", public, seasons::show)
        .get("/programmes/applications/{id}/place", own, place::show)
        .get("/programmes/applications/{id}/follow-up/{months}", own, place::ask)
        .post("/programmes/applications/{id}/follow-up/{months}", own, place::answer)
        .get("/jury", own, jury::list)
        .get("/jury/{application}", own, jury::show)
        .post("/jury/{application}/declare", own, jury::declare)
        .post("/jury/{application}/sheet", own, jury::keep)
        .get("/programmes/applications/{id}", own, application::show)
        .get("/programmes/applications/{id}/go", own, applying::go_on)
        .get("/programmes/applications/{id}/known", own, applying::known)
        .post("/programmes/applications/{id}/known", own, applying::keep_known)
        .get("/programmes/applications/{id}/q/{step}", own, applying::ask)
        .post("/programmes/applications/{id}/q/{step}", own, applying::take)
        .get("/programmes/applications/{id}/groups", own, applying::ask_groups)
        .post("/programmes/applications/{id}/groups", own, applying::take_groups)
        .get("/programmes/applications/{id}/check", own, applying::check)
        .post("/programmes/applications/{id}/check", own, applying::send)
        .get("/programmes/applications/{id}/files", own, files::show)
        .post_upload("/programmes/applications/{id}/files", own, files::act)
        .get("/programmes/applications/{id}/files/{file}", own, files::read)
        .get("/jury/{application}/files/{file}", own, files::read_for_jury)
        .get("/programmes/applications/{id}/receipt.pdf", own, application::receipt)
        .post("/programmes/applications/{id}/withdraw", own, application::withdraw)
        .post("/programmes/applications/{id}/discard", own, application::discard)
}

/// The identifier of an address; what is none leads nowhere.
fn application_id(id: &str) -> Result<ApplicationId, Failure> {
    id.parse().map_err(|_| Failure::NotFound)
}

/// The identifier of an address; what is none leads nowhere.
fn call_id(id: &str) -> Result<CallId, Failure> {
    id.parse().map_err(|_| Failure::NotFound)
}

/// The identifier of an address; what is none leads nowhere.
fn file_id(id: &str) -> Result<AttachmentId, Failure> {
    id.parse().map_err(|_| Failure::NotFound)
}

/// What becomes of what candidates say of themselves.
fn why_groups(visit: &Visit) -> String {
    visit.t_with("programmes-groups-why", &[("crowd", crate::recompute::CROWD.into())])
}

/// That a text is too long, and by how much.
fn too_long(visit: &Visit, told: TooLong) -> String {
    visit.t_with("programmes-too-long", &[("count", told.count.into()), ("most", told.most.into())])
}

/// How long a text may be.
fn at_most(visit: &Visit, most: usize) -> String {
    visit.t_with("programmes-at-most-letters", &[("most", most.into())])
}

/// A text in paragraphs.
fn paragraphs(text: &str) -> Markup {
    html! { @for paragraph in text.split("\n\n").map(str::trim).filter(|one| !one.is_empty()) { p { (paragraph) } } }
}
