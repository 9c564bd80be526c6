//! OpenRosa: a draft is filled in offline, with ODK Collect or Enketo.
//!
//! The person, or whoever helps them, makes a code for a draft and types it as the password of the device. The device
//! gets the draft's form and sends it back filled in; the answers stand in the draft then, and the person checks and
//! sends it. Protocol: OpenRosa 1.0, form list and form submission APIs.

use std::collections::BTreeMap;

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderValue, LOCATION, WWW_AUTHENTICATE};
use axum::http::{Request, StatusCode};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use forms::Answers;
use md5::{Digest as _, Md5};
use ui::{Access, Routes, UPLOAD_LIMIT_BYTES, Upload};

use crate::answer_case::Answered;
use crate::files::NotKept;
use crate::hand::Hand;
use crate::model::{Case, State as CaseState};
use crate::room::{Procedures, ProceduresError};

/// The part of a submission that is the filled-in form.
const FORM_PART: &str = "xml_submission_file";

pub(crate) fn routes() -> Routes<Procedures> {
    Routes::new()
        .get("/openrosa/formList", Access::Client, list)
        .get("/openrosa/forms/{version}", Access::Client, form)
        .get("/openrosa/submission", Access::Client, where_to)
        .post("/openrosa/submission", Access::Client, submit)
}

/// An answer of the protocol.
fn told(status: StatusCode, content_type: &'static str, body: String) -> Response {
    let mut response = (status, [(CONTENT_TYPE, content_type)], body).into_response();
    let headers = response.headers_mut();
    headers.insert("x-openrosa-version", HeaderValue::from_static("1.0"));
    headers.insert("x-openrosa-accept-content-length", HeaderValue::from(UPLOAD_LIMIT_BYTES));
    response
}

/// What a device shows to whoever holds it.
fn message(status: StatusCode, text: &str) -> Response {
    let text = escape(text);
    told(
        status,
        "text/xml; charset=utf-8",
        format!(
            "<OpenRosaResponse xmlns=\"http://openrosa.org/http/response\"><message nature=\"submit_{}\">{text}</message></OpenRosaResponse>",
            if status.is_success() { "success" } else { "error" }
        ),
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The draft whose code is the password of the request (RFC 7617).
async fn draft(room: &Procedures, headers: &HeaderMap) -> Result<(Hand, Case), Response> {
    let refused = || {
        let answer = message(StatusCode::UNAUTHORIZED, "The code of a draft is expected as the password.");
        ([(WWW_AUTHENTICATE, "Basic realm=\"drafts\", charset=\"UTF-8\"")], answer).into_response()
    };
    let value = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let pair = value
        .strip_prefix("Basic ")
        .and_then(|text| STANDARD.decode(text.trim()).ok())
        .and_then(|bytes| String::from_utf8(bytes).ok());
    let code = pair.as_deref().and_then(|pair| pair.split_once(':')).map(|(_, code)| code).ok_or_else(refused)?;
    let opened = room.open_by_code(code).await.map_err(failed)?;
    let (id, _) = opened.ok_or_else(refused)?;
    let hand = Hand::Code(id);
    let case = room.hold(&hand, id).await.map_err(|error| match error {
        ProceduresError::NotOfFirm => {
            message(StatusCode::FORBIDDEN, "Whoever began the draft does not apply for the firm any more.")
        }
        error => failed(error),
    })?;
    Ok((hand, case))
}

fn failed(error: ProceduresError) -> Response {
    tracing::warn!(%error, "a device could not be served");
    message(StatusCode::INTERNAL_SERVER_ERROR, "Something went wrong here. Try again later.")
}

/// `GET /openrosa/formList`
async fn list(State(room): State<Procedures>, headers: HeaderMap) -> Response {
    let case = match draft(&room, &headers).await {
        Ok((_, case)) => case,
        Err(refused) => return refused,
    };
    let Some(version) = room.catalogue.version(&case.version) else { return failed(ProceduresError::NotFound) };
    let (form, xml) = (version.plan.form(), forms::xform::write(version.plan.form()));
    // The protocol wants this hash; it only tells a device that the form is another one.
    let hash: String = Md5::digest(xml.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    let body = format!(
        "<xforms xmlns=\"http://openrosa.org/xforms/xformsList\"><xform><formID>{}</formID><name>{}</name><version>{}</version><hash>md5:{hash}</hash><downloadUrl>{}/openrosa/forms/{}</downloadUrl></xform></xforms>",
        escape(form.id()),
        escape(version.about.title.get(case.lang)),
        escape(form.version()),
        room.public_url,
        version.hash,
    );
    told(StatusCode::OK, "text/xml; charset=utf-8", body)
}

/// `GET /openrosa/forms/{version}`: the form of the draft as an XForm.
async fn form(State(room): State<Procedures>, headers: HeaderMap, Path(version): Path<String>) -> Response {
    match draft(&room, &headers).await {
        Ok((_, case)) if case.version == version => match room.catalogue.version(&version) {
            Some(version) => told(StatusCode::OK, "text/xml; charset=utf-8", forms::xform::write(version.plan.form())),
            None => failed(ProceduresError::NotFound),
        },
        Ok(_) => message(StatusCode::NOT_FOUND, "This form is not the draft's."),
        Err(refused) => refused,
    }
}

/// `HEAD /openrosa/submission`: where filled-in forms are sent, and how large they may be.
async fn where_to(State(room): State<Procedures>, headers: HeaderMap) -> Response {
    if let Err(refused) = draft(&room, &headers).await {
        return refused;
    }
    let mut response = told(StatusCode::NO_CONTENT, "text/xml; charset=utf-8", String::new());
    if let Ok(place) = HeaderValue::try_from(format!("{}/openrosa/submission", room.public_url)) {
        response.headers_mut().insert(LOCATION, place);
    }
    response
}

/// `POST /openrosa/submission`: the answers stand in the draft; files that came with it are kept.
async fn submit(State(room): State<Procedures>, request: Request<Body>) -> Response {
    let (parts, body) = request.into_parts();
    let (hand, case) = match draft(&room, &parts.headers).await {
        Ok(held) => held,
        Err(refused) => return refused,
    };
    let Ok(upload) = Upload::read(&parts.headers, body).await else {
        return message(
            StatusCode::BAD_REQUEST,
            "A form with a part xml_submission_file is expected, of 12 MiB at most.",
        );
    };
    let Some(xml) = upload.text_of(FORM_PART) else {
        return message(StatusCode::BAD_REQUEST, "The part xml_submission_file is missing, or is no text.");
    };
    let mut files = BTreeMap::new();
    for file in upload.files.iter().filter(|file| file.field != FORM_PART) {
        match room.bring_file(&hand, case.id, &file.name, file.content.clone()).await {
            Ok(kept) => drop(files.insert(file.name.clone(), format!("{}/{}", kept.id, kept.name))),
            Err(NotKept::Refused(refusal)) => {
                return message(StatusCode::UNPROCESSABLE_ENTITY, &format!("{}: {refusal}", file.name));
            }
            Err(NotKept::Failed(error)) => return failed(error),
        }
    }
    let Some(version) = room.catalogue.version(&case.version) else { return failed(ProceduresError::NotFound) };
    let filled = forms::xform::read_instance(&version.plan, &xml, room.circumstances(case.lang), &files);
    let answers = match filled {
        Ok(filled) => filled.into_answers(),
        Err(error) => return message(StatusCode::UNPROCESSABLE_ENTITY, &error.to_string()),
    };
    match room.take_over(&hand, case, answers).await {
        Ok(Answered::Kept(_)) => {
            message(StatusCode::CREATED, "The answers are in the draft. Check and send it online.")
        }
        Ok(_) => message(StatusCode::CONFLICT, "The draft was sent meanwhile."),
        Err(error) => failed(error),
    }
}

impl Procedures {
    /// Puts the answers of a filled-in form into the draft that it was made for. What stays the same keeps its source.
    async fn take_over(&self, hand: &Hand, mut case: Case, answers: Answers) -> Result<Answered, ProceduresError> {
        if case.state != CaseState::Draft {
            return Ok(Answered::Sent);
        }
        let known = std::mem::replace(&mut case.answers, answers);
        for (key, answer) in known.iter() {
            if case.answers.get(key).is_some_and(|given| given.value == answer.value) {
                let mut kept = answer.clone();
                kept.confirmed = true;
                case.answers.set(key, kept);
            }
        }
        if self.keep_answers(hand, case, "offline").await? {
            Ok(Answered::Kept(None))
        } else {
            Err(ProceduresError::ChangedElsewhere)
        }
    }
}
