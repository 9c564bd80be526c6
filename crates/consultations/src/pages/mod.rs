//! The pages of this room.

mod answering;
mod became;
mod begin;
mod code_page;
mod consultation;
mod contact;
mod held;
pub(crate) mod office;
mod open_data;
mod printed;
mod results;
pub(crate) mod statements;

use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::{Access, Failure, Routes};

use crate::model::ConsultationId;
use crate::room::{Consultations, ConsultationsError};

/// The pages for everybody. Whoever holds a ticket answers, so the handlers find out who does.
pub(crate) fn routes() -> Routes<Consultations> {
    let public = Access::Public;
    Routes::new()
        .get("/consultations", public, consultation::list)
        .get("/consultations/{code}", public, consultation::show)
        .post("/consultations/{code}/begin", public, begin::begin)
        .get("/consultations/{code}/code", public, begin::ask_code)
        .post("/consultations/{code}/code", public, begin::open_by_code)
        .get("/consultations/{code}/ticket", public, begin::ticket)
        .post("/consultations/{code}/keep", Access::SignedIn, begin::keep)
        .post("/consultations/{code}/leave", public, begin::leave)
        .get("/consultations/{code}/answer", public, answering::go_on)
        .get("/consultations/{code}/answer/{step}", public, answering::ask)
        .post("/consultations/{code}/answer/{step}", public, answering::take)
        .get("/consultations/{code}/check", public, answering::check)
        .post("/consultations/{code}/check", public, answering::send)
        .get("/consultations/{code}/sent", public, answering::sent)
        .post("/consultations/{code}/contact", public, contact::ask)
        .get("/consultations/contact/{link}", public, contact::show)
        .post("/consultations/contact/{link}", public, contact::act)
        .get("/consultations/{code}/became", public, became::show)
        .get("/consultations/{code}/results", public, results::show)
        .get("/consultations/{code}/data", public, open_data::show)
        .get("/consultations/{code}/data/{file}", public, open_data::file)
        .get("/consultations/{code}/paper.pdf", public, printed::paper)
        .get("/consultations/{code}/poster.pdf", public, printed::poster)
        .get("/consultations/{code}/qr.svg", public, printed::qr)
}

/// Why a page is not shown.
pub enum NotShown {
    /// It has another address now.
    Elsewhere(String),
    /// It failed.
    Failed(Failure),
}

impl IntoResponse for NotShown {
    fn into_response(self) -> Response {
        match self {
            Self::Elsewhere(address) => Redirect::to(&address).into_response(),
            Self::Failed(failure) => failure.into_response(),
        }
    }
}

impl From<Failure> for NotShown {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

impl From<ConsultationsError> for NotShown {
    fn from(error: ConsultationsError) -> Self {
        Self::Failed(error.into())
    }
}

/// The identifier of an address; what is none leads nowhere.
fn consultation_id(id: &str) -> Result<ConsultationId, Failure> {
    id.parse().map_err(|_| Failure::NotFound)
}

/// A text in paragraphs.
fn paragraphs(text: &str) -> Markup {
    html! { @for paragraph in text.split("\n\n").map(str::trim).filter(|one| !one.is_empty()) { p { (paragraph) } } }
}
