//! `/device`: where a person types the code that a device shows (RFC 8628 §3.3).

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Field, NoticeKind, Row, Width, button, button_named, buttons, error_summary, form, inset, notice,
    summary_list, text_input, warning,
};
use ui::{Access, CsrfForm, Failure, PageHead, Routes, Visit, page};

use super::authorize::resume_address;
use super::see_other;
use crate::Identity;
use crate::device_grant::{Found, Typed, UserCode};

pub(crate) fn routes() -> Routes<Identity> {
    Routes::new()
        .get("/device", Access::SignedIn, ask)
        .post("/device", Access::SignedIn, take)
        .post("/device/confirm", Access::SignedIn, confirm)
        .get("/device/done", Access::SignedIn, done)
        .get("/device/qr", Access::Public, qr)
}

#[derive(serde::Deserialize)]
pub(super) struct Code {
    #[serde(default)]
    user_code: String,
}

/// `GET /device`: with the code already in the address when the person followed the picture.
async fn ask(visit: Visit, Query(code): Query<Code>) -> Markup {
    ask_page(&visit, &code.user_code, None)
}

/// `POST /device`
async fn take(State(identity): State<Identity>, visit: Visit, form: CsrfForm<Code>) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    let typed = form.value.user_code.as_str();
    Ok(match identity.find_device(typed, person).await? {
        Typed::Found(found) => compare_page(&visit, typed, &found).into_response(),
        Typed::Unknown => {
            let error = visit.t("identity-device-unknown");
            (StatusCode::BAD_REQUEST, ask_page(&visit, typed, Some(error))).into_response()
        }
        Typed::Wait(wait) => {
            let seconds = wait.as_secs().max(0).unsigned_abs() + 1;
            let error = visit.t_with("identity-sign-in-wait-seconds", &[("count", seconds.into())]);
            (StatusCode::TOO_MANY_REQUESTS, ask_page(&visit, typed, Some(error))).into_response()
        }
    })
}

fn ask_page(visit: &Visit, typed: &str, error: Option<String>) -> Markup {
    let title = visit.t("identity-device-title");
    let errors: Vec<(String, String)> = error.iter().map(|error| ("user_code".to_owned(), error.clone())).collect();
    let field = Field::new("user_code", visit.t("identity-device-code"))
        .hint(visit.t("identity-device-code-hint"))
        .value(typed)
        .autocomplete("off")
        .width(Width::Ten)
        .error(error);
    let main = html! {
        (error_summary(visit, &errors))
        h1 { (title) }
        p.lead { (visit.t("identity-device-lead")) }
        (form(visit, "/device", html! {
            (text_input(visit, &field))
            (button(&visit.t("identity-device-continue"), ButtonKind::Primary))
        }))
    };
    page(visit, PageHead::new(title).errors(!errors.is_empty()), main)
}

fn compare_page(visit: &Visit, typed: &str, found: &Found) -> Markup {
    let name = found.client.name.get(visit.lang);
    let title = visit.t_with("identity-device-compare-title", &[("service", name.into())]);
    let code = UserCode::parse(typed).map(|code| code.shown()).unwrap_or_default();
    let mut rows = vec![Row::text(visit.t("identity-device-service"), name)];
    if !found.place.is_empty() {
        rows.push(Row::text(visit.t("identity-device-place"), &found.place));
    }
    rows.push(Row::new(visit.t("identity-device-code"), html! { strong { code { (code) } } }));
    let main = html! {
        h1 { (title) }
        p.lead { (visit.t("identity-device-compare")) }
        (summary_list(visit, &rows))
        (warning(visit, html! { p { (visit.t("identity-device-warning")) } }))
        (form(visit, "/device/confirm", html! {
            input type="hidden" name="device" value=(found.ticket);
            (buttons(html! {
                (button_named(&visit.t("identity-device-same"), ButtonKind::Primary, "answer", "same"))
                (button_named(&visit.t("identity-device-not-mine"), ButtonKind::Secondary, "answer", "other"))
            }))
        }))
    };
    page(visit, PageHead::new(visit.t("identity-device-title")), main)
}

#[derive(serde::Deserialize)]
struct Compared {
    device: String,
    #[serde(default)]
    answer: String,
}

/// `POST /device/confirm`: on to consent, or a no.
async fn confirm(
    State(identity): State<Identity>,
    visit: Visit,
    form: CsrfForm<Compared>,
) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    let Compared { device, answer } = form.value;
    if answer != "same" {
        identity.refuse_device(&device, person).await?;
        return Ok(end_page(&visit, Some(false)).into_response());
    }
    Ok(match identity.confirm_device(&device, person).await? {
        Some(ticket) => see_other(&resume_address(&ticket)),
        None => end_page(&visit, None).into_response(),
    })
}

#[derive(serde::Deserialize)]
struct Answer {
    #[serde(default)]
    state: String,
    code: Option<String>,
}

/// `GET /device/done`: the person agreed or not; the device will learn it when it asks.
async fn done(
    State(identity): State<Identity>,
    visit: Visit,
    Query(answer): Query<Answer>,
) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    let done = identity.finish_device(&answer.state, answer.code.as_deref(), person).await?;
    Ok(end_page(&visit, done).into_response())
}

fn end_page(visit: &Visit, allowed: Option<bool>) -> Markup {
    let (kind, title, text) = match allowed {
        Some(true) => (NoticeKind::Success, "identity-device-allowed-title", "identity-device-allowed"),
        Some(false) => (NoticeKind::Information, "identity-device-denied-title", "identity-device-denied"),
        None => (NoticeKind::Trouble, "identity-device-late-title", "identity-device-late"),
    };
    let title = visit.t(title);
    let main = html! {
        h1 { (title) }
        (notice(visit, kind, html! { p { (visit.t(text)) } }))
        (inset(html! { p { (visit.t("identity-device-shared")) } }))
    };
    page(visit, PageHead::new(title), main)
}

/// `GET /device/qr?user_code=…`: the complete address as a picture, for the screen of the device.
async fn qr(State(identity): State<Identity>, Query(code): Query<Code>) -> Result<Response, Failure> {
    let code = UserCode::parse(&code.user_code).ok_or(Failure::NotFound)?;
    let address = format!("{}/device?user_code={}", identity.issuer(), code.shown());
    let picture = ui::QrCode::of(&address).ok_or(Failure::NotFound)?;
    let headers = [
        ("content-type", "image/svg+xml"),
        ("cache-control", "no-store"),
        ("cross-origin-resource-policy", "cross-origin"),
    ];
    Ok((headers, picture.file(None)).into_response())
}
