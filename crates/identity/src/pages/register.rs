//! Making an account: an address first, then the letter's link.

use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::header::{HeaderMap, REFERRER_POLICY};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use jiff::SignedDuration;
use maud::html;
use ui::components::{
    ButtonKind, Field, Kind, Link, Row, Width, button, button_link, error_summary, form, summary_list, text_input,
};
use ui::{Access, CsrfForm, Failure, PageHead, Routes, Visit, cookies, page};

use super::onward::Onward;
use super::security::{new_password_fields, not_the_same, password_mistake};
use super::sign_in::{visitor, wait_sentence};
use super::{remember_device, see_other};
use crate::model::{Client, ClientId, EmailAddress, Name};
use crate::register_person::{NewPerson, Opened};
use crate::{ClientAddress, Identity, ticket};

pub(super) fn routes() -> Routes<Identity> {
    Routes::new()
        .get("/register", Access::Public, show)
        .post("/register", Access::Public, ask)
        .get("/register/sent", Access::Public, sent)
        .get("/register/{token}", Access::Public, show_form)
        .post("/register/{token}", Access::Public, open)
}

/// The cookie of who is on the way to a service, or to a page of ours, and makes an account first.
pub(super) const WAY: &str = "way";
/// As long as a request waits.
const WAY_LASTS: SignedDuration = ticket::LASTS;
/// A browser keeps no longer cookies, in bytes.
const WAY_MAX_BYTES: usize = 3900;

#[derive(serde::Deserialize)]
pub(super) struct Address {
    #[serde(default)]
    email: String,
    next: Option<String>,
    request: Option<String>,
}

/// `GET /register`
async fn show(
    State(identity): State<Identity>,
    visit: Visit,
    Query(onward): Query<Onward>,
) -> Result<Response, Failure> {
    address_page(&identity, &visit, &onward, "", None).await
}

async fn address_page(
    identity: &Identity,
    visit: &Visit,
    onward: &Onward,
    typed: &str,
    error: Option<(StatusCode, String)>,
) -> Result<Response, Failure> {
    let service = onward.service(identity).await?;
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
        @if let Some(service) = &service {
            p { (visit.t_with("identity-register-then", &[("service", service.client.name.get(visit.lang).into())])) }
        }
        (form(visit, "/register", html! {
            (onward.fields())
            (text_input(visit, &email))
            (button(&visit.t("identity-register-send"), ButtonKind::Primary))
        }))
        p { (visit.t("identity-register-no-email")) }
    };
    let status = error.map_or(StatusCode::OK, |(status, _)| status);
    let head = PageHead::new(title).back(Link::new(onward.by_way_of("/sign-in"), visit.t("identity-sign-in")));
    Ok((status, page(visit, head.errors(!errors.is_empty()), main)).into_response())
}

/// `POST /register`
async fn ask(
    State(identity): State<Identity>,
    visit: Visit,
    address: Option<Extension<ClientAddress>>,
    form: CsrfForm<Address>,
) -> Result<Response, Failure> {
    let Address { email: typed, next, request } = form.value;
    let onward = Onward { next, request };
    let Ok(email) = typed.parse::<EmailAddress>() else {
        let error = (StatusCode::BAD_REQUEST, visit.t("identity-register-email-wrong"));
        return address_page(&identity, &visit, &onward, &typed, Some(error)).await;
    };
    let address = address.map(|Extension(address)| address);
    let service = onward.service(&identity).await?.map(|service| service.client.id);
    if let Some(wait) = identity.ask_to_register(email, visit.lang, service.as_ref(), address).await? {
        let error = (StatusCode::TOO_MANY_REQUESTS, wait_sentence(&visit, wait));
        return address_page(&identity, &visit, &onward, &typed, Some(error)).await;
    }
    let way = onward.kept();
    let cookie = if way.is_empty() || way.len() > WAY_MAX_BYTES {
        visit.cookies.remove(WAY)
    } else {
        visit.cookies.set(WAY, &way, Some(WAY_LASTS))
    };
    Ok((cookie.map_err(Failure::internal)?, see_other(&onward.by_way_of("/register/sent"))).into_response())
}

/// `GET /register/sent`: the same whether there is such an account or not.
async fn sent(
    State(identity): State<Identity>,
    visit: Visit,
    Query(onward): Query<Onward>,
) -> Result<Response, Failure> {
    let service = onward.service(&identity).await?;
    let title = visit.t("identity-letter-sent-title");
    let main = html! {
        h1 { (title) }
        p.lead { (visit.t("identity-register-sent")) }
        p { (visit.t("identity-letter-sent-wait")) }
        @if let Some(service) = &service {
            h2 { (visit.t("identity-register-done-title")) }
            p { (visit.t_with("identity-register-done", &[("service", service.client.name.get(visit.lang).into())])) }
            p { (button_link(&Link::new(onward.by_way_of("/sign-in"), visit.t("identity-sign-in")), ButtonKind::Secondary)) }
        }
    };
    Ok(page(&visit, PageHead::new(title), main).into_response())
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
        // Also who pressed the button twice comes here.
        p { (visit.t("identity-dead-link-done")) " " a href="/sign-in" { (visit.t("identity-sign-in")) } }
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

/// What the link of the letter says besides its secret.
#[derive(Default, serde::Deserialize)]
pub(super) struct Linked {
    /// The service that the person was on the way to.
    service: Option<String>,
}

impl Linked {
    async fn client(&self, identity: &Identity) -> Result<Option<Client>, Failure> {
        Ok(match self.service.as_ref().and_then(|service| service.parse::<ClientId>().ok()) {
            Some(id) => identity.find_client(&id).await?,
            None => None,
        })
    }
}

/// `GET /register/{token}`
async fn show_form(
    State(identity): State<Identity>,
    visit: Visit,
    headers: HeaderMap,
    Path(token): Path<String>,
    Query(linked): Query<Linked>,
) -> Result<Response, Failure> {
    form_page(&identity, &visit, &headers, (&token, &linked), &Typed::default(), &[]).await
}

/// Where this browser was on the way to when its person began to make an account.
fn way(visit: &Visit, headers: &HeaderMap) -> Option<Onward> {
    visit.cookies.read(headers, WAY).map(|kept| Onward::read(&kept))
}

async fn form_page(
    identity: &Identity,
    visit: &Visit,
    headers: &HeaderMap,
    (token, linked): (&str, &Linked),
    typed: &Typed,
    errors: &[(String, String)],
) -> Result<Response, Failure> {
    let Some(email) = identity.address_of_link(token).await? else {
        return Ok(with_secret_address(dead_link(visit, "/register")));
    };
    let client = linked.client(identity).await?;
    let goes_on = way(visit, headers).is_some_and(|way| way.leads_on(identity));
    let then = if goes_on { "identity-register-then" } else { "identity-register-then-back" };
    let action = match &client {
        Some(client) => format!("/register/{token}?service={}", client.id),
        None => format!("/register/{token}"),
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
        @if let Some(client) = &client {
            p { (visit.t_with(then, &[("service", client.name.get(visit.lang).into())])) }
        }
        (form(visit, &action, html! {
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
    Query(linked): Query<Linked>,
    form: CsrfForm<Typed>,
) -> Result<Response, Failure> {
    let typed = form.value;
    let link = (token.as_str(), &linked);
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
        return form_page(&identity, &visit, &headers, link, &typed, &errors).await;
    };
    let new = NewPerson { given_name, family_name, password: typed.new.clone(), lang: visit.lang };
    let visitor = visitor(&identity, &visit, &headers, address, "").await?;
    match identity.open_account(&token, new, visitor).await? {
        Opened::Done(session) => {
            let cookie = visit.cookies.set(cookies::SESSION, &session, None).map_err(Failure::internal)?;
            let known = remember_device(&identity, &visit, &headers, &session).await?;
            let gone = visit.cookies.remove(WAY).map_err(Failure::internal)?;
            let service = linked.client(&identity).await?;
            let to = match (way(&visit, &headers).filter(|way| way.leads_on(&identity)), service) {
                (Some(way), _) => way.address(),
                (None, Some(service)) => format!("/account?registered={}", service.id),
                (None, None) => "/account".to_owned(),
            };
            Ok((cookie, known, gone, see_other(&to)).into_response())
        }
        Opened::Mistake(mistake) => {
            form_page(&identity, &visit, &headers, link, &typed, &[password_mistake(&visit, mistake)]).await
        }
        Opened::TooLate => Ok(with_secret_address(dead_link(&visit, "/register"))),
    }
}
