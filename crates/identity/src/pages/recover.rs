//! Back into an account without its password.

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Choice, Field, Link, Width, button, button_link, checkboxes, error_summary, form, text_input,
};
use ui::{Access, CsrfForm, Failure, PageHead, Routes, Visit, page};

use super::register::{dead_link, with_secret_address};
use super::security::{new_password_fields, not_the_same, password_mistake};
use super::see_other;
use super::sign_in::wait_sentence;
use crate::recover_account::{CodeTyped, Recovered};
use crate::{ClientAddress, Identity};

/// Where the person signs in with the new password.
const DONE: &str = "/sign-in?done=recovered";

pub(super) fn routes() -> Routes<Identity> {
    Routes::new()
        .get("/recover", Access::Public, show)
        .post("/recover", Access::Public, ask)
        .get("/recover/sent", Access::Public, sent)
        .get("/recover/link/{token}", Access::Public, show_link)
        .post("/recover/link/{token}", Access::Public, recover_by_link)
        .get("/recover/counter", Access::Public, show_counter)
        .post("/recover/counter", Access::Public, type_code)
        .post("/recover/counter/password", Access::Public, recover_by_code)
}

#[derive(serde::Deserialize)]
pub(super) struct Named {
    #[serde(default)]
    username: String,
}

fn name_field(visit: &Visit, typed: &str, error: Option<String>) -> Markup {
    let field = Field::new("username", visit.t("identity-username"))
        .hint(visit.t("identity-username-hint"))
        .autocomplete("username")
        .width(Width::Twenty)
        .value(typed)
        .error(error);
    text_input(visit, &field)
}

/// `GET /recover`
async fn show(visit: Visit) -> Response {
    ask_page(&visit, "", None)
}

fn ask_page(visit: &Visit, typed: &str, error: Option<(StatusCode, String)>) -> Response {
    let title = visit.t("identity-recover-title");
    let errors: Vec<_> = error.iter().map(|(_, message)| ("username".to_owned(), message.clone())).collect();
    let main = html! {
        (error_summary(visit, &errors))
        h1 { (title) }
        p.lead { (visit.t("identity-recover-lead")) }
        (form(visit, "/recover", html! {
            (name_field(visit, typed, errors.first().map(|(_, message)| message.clone())))
            (button(&visit.t("identity-recover-send"), ButtonKind::Primary))
        }))
        h2 { (visit.t("identity-recover-counter-title")) }
        p { (visit.t("identity-recover-counter-lead")) }
        p { (button_link(&Link::new("/recover/counter", visit.t("identity-recover-counter-have")), ButtonKind::Secondary)) }
    };
    let status = error.map_or(StatusCode::OK, |(status, _)| status);
    let head = PageHead::new(title).back(Link::new("/sign-in", visit.t("identity-sign-in"))).errors(!errors.is_empty());
    (status, page(visit, head, main)).into_response()
}

/// `POST /recover`
async fn ask(
    State(identity): State<Identity>,
    visit: Visit,
    address: Option<Extension<ClientAddress>>,
    form: CsrfForm<Named>,
) -> Result<Response, Failure> {
    let typed = form.value.username;
    if typed.trim().is_empty() {
        let error = (StatusCode::BAD_REQUEST, visit.t("identity-username-missing"));
        return Ok(ask_page(&visit, &typed, Some(error)));
    }
    let address = address.map(|Extension(address)| address);
    Ok(match identity.ask_to_recover(&typed, address).await? {
        None => see_other("/recover/sent"),
        Some(wait) => ask_page(&visit, &typed, Some((StatusCode::TOO_MANY_REQUESTS, wait_sentence(&visit, wait)))),
    })
}

/// `GET /recover/sent`: the same whether there is such an account or not.
async fn sent(visit: Visit) -> Response {
    let title = visit.t("identity-letter-sent-title");
    let main = html! {
        h1 { (title) }
        p.lead { (visit.t("identity-recover-sent")) }
        p { (visit.t("identity-letter-sent-wait")) }
    };
    page(&visit, PageHead::new(title), main).into_response()
}

#[derive(Default, serde::Deserialize)]
pub(super) struct NewPassword {
    #[serde(default)]
    new: String,
    #[serde(default)]
    again: String,
    #[serde(default)]
    ticket: String,
    #[serde(default)]
    lost: String,
}

/// `GET /recover/link/{token}`: shows the form only, for mail programs that look at every link.
async fn show_link(
    State(identity): State<Identity>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, Failure> {
    if !identity.is_recovery_link(&token).await? {
        return Ok(with_secret_address(dead_link(&visit, "/recover")));
    }
    let action = format!("/recover/link/{token}");
    Ok(with_secret_address(password_page(&visit, &action, &html! {}, "identity-recover-password-lead", &[])))
}

fn password_page(visit: &Visit, action: &str, more: &Markup, lead: &str, errors: &[(String, String)]) -> Response {
    let title = visit.t("identity-recover-password-title");
    let main = html! {
        (error_summary(visit, errors))
        h1 { (title) }
        p.lead { (visit.t(lead)) }
        (form(visit, action, html! {
            (new_password_fields(visit, errors))
            (more)
            (button(&visit.t("identity-recover-save"), ButtonKind::Primary))
        }))
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    (status, page(visit, PageHead::new(title).errors(!errors.is_empty()), main)).into_response()
}

/// `POST /recover/link/{token}`
async fn recover_by_link(
    State(identity): State<Identity>,
    visit: Visit,
    Path(token): Path<String>,
    form: CsrfForm<NewPassword>,
) -> Result<Response, Failure> {
    let NewPassword { new, again, .. } = form.value;
    let error = if new == again {
        match identity.recover_by_link(&token, &new).await? {
            Recovered::Done => return Ok(see_other(DONE)),
            Recovered::TooLate => return Ok(with_secret_address(dead_link(&visit, "/recover"))),
            Recovered::Mistake(mistake) => password_mistake(&visit, mistake),
        }
    } else {
        not_the_same(&visit)
    };
    let action = format!("/recover/link/{token}");
    Ok(with_secret_address(password_page(&visit, &action, &html! {}, "identity-recover-password-lead", &[error])))
}

/// `GET /recover/counter`
async fn show_counter(visit: Visit) -> Response {
    code_page(&visit, "", None)
}

fn code_page(visit: &Visit, username: &str, error: Option<(StatusCode, String)>) -> Response {
    let title = visit.t("identity-recover-counter-have");
    let errors: Vec<_> = error.iter().map(|(_, message)| ("code".to_owned(), message.clone())).collect();
    let code = Field::new("code", visit.t("identity-recover-code"))
        .hint(visit.t("identity-recover-code-hint"))
        .autocomplete("off")
        .width(Width::Twenty)
        .error(errors.first().map(|(_, message)| message.clone()));
    let main = html! {
        (error_summary(visit, &errors))
        h1 { (title) }
        p.lead { (visit.t("identity-recover-code-lead")) }
        (form(visit, "/recover/counter", html! {
            (name_field(visit, username, None))
            (text_input(visit, &code))
            (button(&visit.t("identity-continue"), ButtonKind::Primary))
        }))
    };
    let status = error.map_or(StatusCode::OK, |(status, _)| status);
    let head =
        PageHead::new(title).back(Link::new("/recover", visit.t("identity-recover-title"))).errors(!errors.is_empty());
    (status, page(visit, head, main)).into_response()
}

#[derive(serde::Deserialize)]
pub(super) struct TypedCode {
    #[serde(default)]
    username: String,
    #[serde(default)]
    code: String,
}

/// `POST /recover/counter`
async fn type_code(
    State(identity): State<Identity>,
    visit: Visit,
    address: Option<Extension<ClientAddress>>,
    form: CsrfForm<TypedCode>,
) -> Result<Response, Failure> {
    let TypedCode { username, code } = form.value;
    let address = address.map(|Extension(address)| address);
    Ok(match identity.type_counter_code(&username, &code, address).await? {
        CodeTyped::Right(ticket) => counter_password_page(&visit, &ticket, false, &[]),
        CodeTyped::Wrong => {
            code_page(&visit, &username, Some((StatusCode::FORBIDDEN, visit.t("identity-recover-code-wrong"))))
        }
        CodeTyped::Wait(wait) => {
            code_page(&visit, &username, Some((StatusCode::TOO_MANY_REQUESTS, wait_sentence(&visit, wait))))
        }
    })
}

fn counter_password_page(visit: &Visit, ticket: &str, lost: bool, errors: &[(String, String)]) -> Response {
    let field = Field::new("lost", visit.t("identity-recover-lost-question"));
    let choice = Choice::new("yes", visit.t("identity-recover-lost"), lost).hint(visit.t("identity-recover-lost-hint"));
    let more = html! {
        input type="hidden" name="ticket" value=(ticket);
        (checkboxes(visit, &field, &[choice]))
    };
    password_page(visit, "/recover/counter/password", &more, "identity-recover-counter-password-lead", errors)
}

/// `POST /recover/counter/password`
async fn recover_by_code(
    State(identity): State<Identity>,
    visit: Visit,
    form: CsrfForm<NewPassword>,
) -> Result<Response, Failure> {
    let NewPassword { new, again, ticket, lost } = form.value;
    let lost = !lost.is_empty();
    let error = if new == again {
        match identity.recover_by_code(&ticket, &new, lost).await? {
            Recovered::Done => return Ok(see_other(DONE)),
            Recovered::TooLate => return Ok(dead_link(&visit, "/recover/counter")),
            Recovered::Mistake(mistake) => password_mistake(&visit, mistake),
        }
    } else {
        not_the_same(&visit)
    };
    Ok(counter_password_page(&visit, &ticket, lost, &[error]))
}
