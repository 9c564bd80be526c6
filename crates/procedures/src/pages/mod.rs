//! The pages of this room.

mod case;
mod cases;
mod catalogue;
mod code;
mod filling;
mod known;
pub(crate) mod office;
mod printed;
mod procedure;
pub(crate) mod words;

use std::sync::Arc;

use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use forms::Filling;
use ui::{Access, Failure, Routes, Visit};

use crate::files::DraftGate;
use crate::hand::Hand;
use crate::model::{Case, CaseId, State};
use crate::room::{Procedures, ProceduresError};

/// The cookie that keeps a draft open on a device where its code was typed.
const CODE_COOKIE: &str = "draft";

/// The pages for people. Those of a draft are open to whoever holds its code, so the handlers find out who may
/// use them.
pub(crate) fn routes() -> Routes<Procedures> {
    let (public, signed_in) = (Access::Public, Access::SignedIn);
    Routes::new()
        .get("/procedures", public, catalogue::list)
        .get("/procedures/{id}", public, procedure::show)
        .post("/procedures/{id}", signed_in, procedure::begin)
        .get("/procedures/{id}/paper.pdf", public, printed::form)
        .get("/cases/{id}/receipt.pdf", public, printed::receipt)
        .get("/cases/{id}/decision.pdf", public, printed::decision)
        .get("/cases", signed_in, cases::list)
        .get("/cases/corrections", signed_in, cases::corrections)
        .get("/cases/{id}", public, case::show)
        .get("/cases/{id}/files/{file}", public, case::file)
        .post_upload("/cases/{id}/message", signed_in, case::write)
        .post("/cases/{id}/withdraw", signed_in, case::withdraw)
        .post("/cases/{id}/take-over", signed_in, cases::take_over)
        .get("/cases/{id}/known", public, known::show)
        .post("/cases/{id}/known", public, known::keep)
        .post("/cases/{id}/ask-again", public, known::ask_again)
        .get("/cases/{id}/wrong/{key}", public, known::ask_what_is_wrong)
        .post("/cases/{id}/wrong/{key}", public, known::report)
        .get("/cases/{id}/q/{step}", public, filling::ask)
        .post_upload("/cases/{id}/q/{step}", public, filling::take)
        .get("/cases/{id}/check", public, filling::check)
        .post("/cases/{id}/check", public, filling::send)
        .post("/cases/{id}/discard", public, filling::discard)
        .post("/cases/{id}/code", public, code::make)
        .get("/resume", public, code::ask)
        .post("/resume", public, code::open)
}

/// Files of a draft, uploaded in parts by a script.
pub(crate) fn uploads(room: &Procedures) -> Routes {
    let gate = Arc::new(DraftGate(room.clone()));
    attachments::tus_routes("/cases/{id}/uploads", Access::Public, room.files.clone(), gate)
}

/// Who asks: the person who is signed in, or whoever typed the code of this draft.
pub(crate) async fn hand(room: &Procedures, visit: &Visit, headers: &HeaderMap, case: CaseId) -> Result<Hand, Failure> {
    if let Some(person) = &visit.signed_in {
        let account = Hand::Account { person: person.person, name: person.name.clone() };
        match room.need_level(visit.session(), &account, case).await {
            Ok(()) => return Ok(account),
            // Somebody else's, unless its code was typed here.
            Err(ProceduresError::NotFound) => {}
            Err(error) => return Err(error.into()),
        }
    }
    let cookie = visit.cookies.read(headers, CODE_COOKIE);
    let opened = match cookie {
        Some(cookie) => room.opened_by(&cookie).await?,
        None => None,
    };
    let nobody = if visit.signed_in.is_some() { Failure::NotFound } else { Failure::SignInFirst };
    opened.filter(|hand| *hand == Hand::Code(case)).ok_or(nobody)
}

/// A draft to be shown with its form, or the way to the case once it was sent; the reading is recorded.
async fn draft(
    room: &Procedures,
    visit: &Visit,
    headers: &HeaderMap,
    id: &str,
) -> Result<Result<(Case, Filling), Response>, Failure> {
    let id = case_id(id)?;
    let case = room.read_case(&hand(room, visit, headers, id).await?, id).await?;
    if case.state != State::Draft {
        return Ok(Err(Redirect::to(&format!("/cases/{id}")).into_response()));
    }
    let filling = room.filling(&case, visit.lang)?;
    Ok(Ok((case, filling)))
}

/// The identifier of an address; what is none leads nowhere.
pub(crate) fn case_id(id: &str) -> Result<CaseId, Failure> {
    id.parse().map_err(|_| Failure::NotFound)
}
