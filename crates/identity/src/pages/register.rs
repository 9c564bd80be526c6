//! Making an account: an address first, then the letter's link.

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::header::{HeaderMap, REFERRER_POLICY};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use maud::html;
use ui::components::{
    ButtonKind, Field, Kind, Link, Row, Width, button, button_link, error_summary, form, summary_list, text_input,
};
use ui::{Access, CsrfForm, Failure, PageHead, Routes, Visit, cookies, page};

use super::security::{new_password_fields, not_the_same, password_mistake};
use super::sign_in::{visitor, wait_sentence};
use super::{remember_device, see_other};
use crate::model::{EmailAddress, Name};
use crate::register_person::{NewPerson, Opened};
use crate::{ClientAddress, Identity};

pub(super) fn routes() -> Routes<Identity> {
    Routes::new()
        .get("/register", Access::Public, show)
        .post("/register", Access::Public, ask)
        .get("/register/sent", Access::Public, sent)
        .get("/register/{token}", Access::Public, show_form)
        .post("/register/{token}", Access::Public, open)
}

#[derive(serde::Deserialize)]
pub(super) struct Address {
    #[serde(default)]
    email: String,
}

/// `GET /register`
async fn show(visit: Visit) -> Response {
    address_page(&visit, "", None)
}

fn address_page(visit: &Visit, typed: &str, error: Option<(StatusCode, String)>) -> Response {
    let title = visit.t("identity-register");
    let errors: Vec<_> = error.iter().map(|(_, message)| ("email".to_owned(), message.clone())).collect();
    let email = Field::new("email", visit.t("identity-register-email"))
        .hint(visit.t("identity-register-email-hint"))
        .kind(Kind::Email)
        .autocomplete("email")
        .value(typed)
        .error(errors.first().map(|(_, message)| message.clone()));
    let main = html! {
        (error_summary(visit, &errors))
        h1 { (title) }
        p.lead { (visit.t("identity-register-lead")) }
        (form(visit, "/register", html! {
            (text_input(visit, &email))
            (button(&visit.t("identity-register-send"), ButtonKind::Primary))
        }))
        p { (visit.t("identity-register-no-email")) }
    };
    let status = error.map_or(StatusCode::OK, |(status, _)| status);
    (status, page(visit, PageHead::new(title).errors(!errors.is_empty()), main)).into_response()
}

/// `POST /register`
async fn ask(
    State(identity): State<Identity>,
    visit: Visit,
    address: Option<Extension<ClientAddress>>,
    form: CsrfForm<Address>,
) -> Result<Response, Failure> {
    let typed = form.value.email;
    let Ok(email) = typed.parse::<EmailAddress>() else {
        let error = (StatusCode::BAD_REQUEST, visit.t("identity-register-email-wrong"));
        return Ok(address_page(&visit, &typed, Some(error)));
    };
    let address = address.map(|Extension(address)| address);
    Ok(match identity.ask_to_register(email, visit.lang, address).await? {
        None => see_other("/register/sent"),
        Some(wait) => address_page(&visit, &typed, Some((StatusCode::TOO_MANY_REQUESTS, wait_sentence(&visit, wait)))),
    })
}

/// `GET /register/sent`: the same whether there is such an account or not.
async fn sent(visit: Visit) -> Response {
    let title = visit.t("identity-letter-sent-title");
    let main = html! {
        h1 { (title) }
        p.lead { (visit.t("identity-register-sent")) }
        p { (visit.t("identity-letter-sent-wait")) }
    };
    page(&visit, PageHead::new(title), main).into_response()
}

/// The address of this page holds a secret: no other page is told where the person came from.
pub(super) fn with_secret_address(mut response: Response) -> Response {
    response.headers_mut().insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

/// A link that opens nothing any more.
pub(super) fn dead_link(visit: &Visit, again: &str) -> Response {
    let title = visit.t("identity-dead-link-title");
    let main = html! {
        h1 { (title) }
        p.lead { (visit.t("identity-dead-link")) }
        p { (button_link(&Link::new(again, visit.t("identity-dead-link-again")), ButtonKind::Primary)) }
    };
    (StatusCode::GONE, page(visit, PageHead::new(title), main)).into_response()
}

#[derive(Default, serde::Deserialize)]
pub(super) struct Typed {
    #[serde(default)]
    given_name: String,
    #[serde(default)]
    family_name: String,
    #[serde(default)]
    new: String,
    #[serde(default)]
    again: String,
}

/// `GET /register/{token}`
async fn show_form(
    State(identity): State<Identity>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, Failure> {
    form_page(&identity, &visit, &token, &Typed::default(), &[]).await
}

async fn form_page(
    identity: &Identity,
    visit: &Visit,
    token: &str,
    typed: &Typed,
    errors: &[(String, String)],
) -> Result<Response, Failure> {
    let Some(email) = identity.address_of_link(token).await? else {
        return Ok(with_secret_address(dead_link(visit, "/register")));
    };
    let title = visit.t("identity-register-title");
    let error_of = |field: &str| errors.iter().find(|(of, _)| of == field).map(|(_, message)| message.clone());
    let given = Field::new("given_name", visit.t("identity-given-name"))
        .autocomplete("given-name")
        .value(&typed.given_name)
        .error(error_of("given_name"));
    let family = Field::new("family_name", visit.t("identity-family-name"))
        .autocomplete("family-name")
        .value(&typed.family_name)
        .error(error_of("family_name"));
    let main = html! {
        (error_summary(visit, errors))
        h1 { (title) }
        p.lead { (visit.t("identity-register-proved")) }
        (summary_list(visit, &[Row::text(visit.t("identity-register-email"), email.as_str())]))
        (form(visit, &format!("/register/{token}"), html! {
            // For the browser's memory: by what the person will sign in.
            input type="hidden" name="username" autocomplete="username" value=(email.as_str());
            (text_input(visit, &given.width(Width::Full)))
            (text_input(visit, &family.width(Width::Full)))
            (new_password_fields(visit, errors))
            (button(&visit.t("identity-register"), ButtonKind::Primary))
        }))
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    let head = PageHead::new(title).errors(!errors.is_empty());
    Ok(with_secret_address((status, page(visit, head, main)).into_response()))
}

/// `POST /register/{token}`
async fn open(
    State(identity): State<Identity>,
    visit: Visit,
    headers: HeaderMap,
    address: Option<Extension<ClientAddress>>,
    Path(token): Path<String>,
    form: CsrfForm<Typed>,
) -> Result<Response, Failure> {
    let typed = form.value;
    let (given, family) = (typed.given_name.parse::<Name>(), typed.family_name.parse::<Name>());
    let mut errors = Vec::new();
    if given.is_err() {
        errors.push(("given_name".to_owned(), visit.t("identity-given-name-missing")));
    }
    if family.is_err() {
        errors.push(("family_name".to_owned(), visit.t("identity-family-name-missing")));
    }
    if typed.new != typed.again {
        errors.push(not_the_same(&visit));
    }
    let (Ok(given_name), Ok(family_name), true) = (given, family, errors.is_empty()) else {
        return form_page(&identity, &visit, &token, &typed, &errors).await;
    };
    let new = NewPerson { given_name, family_name, password: typed.new.clone(), lang: visit.lang };
    let visitor = visitor(&identity, &visit, &headers, address, "").await?;
    match identity.open_account(&token, new, visitor).await? {
        Opened::Done(session) => {
            let cookie = visit.cookies.set(cookies::SESSION, &session, None).map_err(Failure::internal)?;
            let known = remember_device(&identity, &visit, &headers, &session).await?;
            Ok((cookie, known, see_other("/account")).into_response())
        }
        Opened::Mistake(mistake) => {
            form_page(&identity, &visit, &token, &typed, &[password_mistake(&visit, mistake)]).await
        }
        Opened::TooLate => Ok(with_secret_address(dead_link(&visit, "/register"))),
    }
}
