//! Signing in and out.

use axum::Extension;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::http::header::{HeaderMap, HeaderValue, RETRY_AFTER};
use axum::response::{IntoResponse, Response};
use jiff::SignedDuration;
use maud::{Markup, html};
use ui::components::{ButtonKind, Field, Kind, Width, button, error_summary, form, inset, text_input};
use ui::{AllowFormTo, CsrfForm, Failure, LocalPath, PageHead, Visit, cookies, page};

use super::authorize::resume_address;
use super::{device, see_other};
use crate::Identity;
use crate::authorize::ForService;
use crate::error::IdentityError;
use crate::parameters::Parameters;
use crate::password::Password;
use crate::sign_in::{Attempt, ClientAddress, SignedInOrNot};
use crate::ticket::AuthorizationTicket;

/// Where a sign-in without a wish leads.
const HOME: &str = "/";
/// The start of the `next` of a person who was on their way to a service.
const AUTHORIZE: &str = "/authorize?";

/// Where the person goes on: to a page of ours, or to the service of a sealed request.
#[derive(Debug, Clone, Default, serde::Deserialize)]
pub(super) struct Onward {
    next: Option<String>,
    request: Option<String>,
}

#[derive(serde::Deserialize)]
pub(super) struct Typed {
    #[serde(default)]
    username: String,
    #[serde(default)]
    password: String,
    next: Option<String>,
    request: Option<String>,
}

/// What the page says about the attempt before.
enum Trouble {
    Missing { username: bool, password: bool },
    Wrong,
    Wait(SignedDuration),
}

impl Onward {
    fn next(&self) -> Option<LocalPath> {
        self.next.as_deref().and_then(LocalPath::parse)
    }

    /// The address to go to, always one of ours.
    fn address(&self) -> String {
        match (&self.request, self.next()) {
            (Some(ticket), _) if ticket.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)) => {
                resume_address(ticket)
            }
            (_, Some(next)) => next.to_string(),
            (_, None) => HOME.to_owned(),
        }
    }

    /// The service that the person is on their way to, if any.
    async fn service(&self, identity: &Identity) -> Result<Option<ForService>, IdentityError> {
        let next = self.next();
        let query = match (&self.request, &next) {
            (Some(ticket), _) => identity.open_ticket::<AuthorizationTicket>(ticket).map(|ticket| ticket.query),
            (None, Some(next)) => next.as_str().strip_prefix(AUTHORIZE).map(str::to_owned),
            (None, None) => None,
        };
        match query.and_then(|query| Parameters::parse(query.as_bytes()).ok()) {
            Some(parameters) => identity.service_of(&parameters).await,
            None => Ok(None),
        }
    }
}

/// `GET /sign-in`
pub(super) async fn show(
    State(identity): State<Identity>,
    visit: Visit,
    Query(onward): Query<Onward>,
) -> Result<Response, Failure> {
    let service = onward.service(&identity).await?;
    let hint = service.as_ref().and_then(|service| service.request.login_hint.clone()).unwrap_or_default();
    Ok(sign_in_page(&visit, &onward, service.as_ref(), &hint, None))
}

/// `POST /sign-in`
pub(super) async fn sign_in(
    State(identity): State<Identity>,
    visit: Visit,
    headers: HeaderMap,
    address: Option<Extension<ClientAddress>>,
    form: CsrfForm<Typed>,
) -> Result<Response, Failure> {
    let Typed { username, password, next, request } = form.value;
    let onward = Onward { next, request };
    let trouble = if username.trim().is_empty() || password.is_empty() {
        Trouble::Missing { username: username.trim().is_empty(), password: password.is_empty() }
    } else {
        let attempt = Attempt {
            username: username.clone(),
            password: Password::typed(&password),
            address: address.map(|Extension(address)| address),
            device: device(&headers),
            session: visit.session().map(str::to_owned),
        };
        match identity.sign_in(attempt).await? {
            SignedInOrNot::Done(token) => {
                let cookie = visit.cookies.set(cookies::SESSION, &token, None).map_err(Failure::internal)?;
                return Ok((cookie, see_other(&onward.address())).into_response());
            }
            SignedInOrNot::Wrong => Trouble::Wrong,
            SignedInOrNot::Wait(wait) => Trouble::Wait(wait),
        }
    };
    let service = onward.service(&identity).await?;
    Ok(sign_in_page(&visit, &onward, service.as_ref(), &username, Some(&trouble)))
}

fn sign_in_page(
    visit: &Visit,
    onward: &Onward,
    service: Option<&ForService>,
    username: &str,
    trouble: Option<&Trouble>,
) -> Response {
    let title = visit.t("identity-sign-in-title");
    let errors = trouble.map(|trouble| errors(visit, trouble)).unwrap_or_default();
    let error_of = |field: &str| errors.iter().find(|(of, _)| of == field).map(|(_, message)| message.clone());
    let username = Field::new("username", visit.t("identity-username"))
        .value(username)
        .autocomplete("username")
        .width(Width::Twenty)
        .error(error_of("username"));
    let password = Field::new("password", visit.t("identity-password"))
        .kind(Kind::Password)
        .autocomplete("current-password")
        .width(Width::Twenty)
        .error(error_of("password"));
    let main = html! {
        (error_summary(visit, &errors))
        h1 { (title) }
        @if let Some(service) = service {
            p.lead {
                (visit.t_with("identity-sign-in-for", &[("service", service.client.name.get(visit.lang).into())]))
            }
        } @else {
            p.lead { (visit.t("identity-sign-in-lead")) }
        }
        @if let Some(person) = &visit.signed_in {
            (inset(html! { p { (visit.t_with("identity-sign-in-already", &[("name", person.name.as_str().into())])) } }))
        }
        (form(visit, "/sign-in", html! {
            (onward_fields(onward))
            (text_input(visit, &username))
            (text_input(visit, &password))
            (button(&visit.t("identity-sign-in"), ButtonKind::Primary))
        }))
    };
    let status = match trouble {
        None => StatusCode::OK,
        Some(Trouble::Missing { .. }) => StatusCode::BAD_REQUEST,
        Some(Trouble::Wrong) => StatusCode::FORBIDDEN,
        Some(Trouble::Wait(_)) => StatusCode::TOO_MANY_REQUESTS,
    };
    let head = PageHead::new(title).errors(!errors.is_empty());
    let mut response = (status, page(visit, head, main)).into_response();
    if let Some(Trouble::Wait(wait)) = trouble {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(whole_seconds(*wait)));
    }
    match service {
        // The answer to this form may lead on to the service, when the person agreed before.
        Some(service) => (AllowFormTo::of(service.request.redirect_uri.as_str()), response).into_response(),
        None => response,
    }
}

fn onward_fields(onward: &Onward) -> Markup {
    html! {
        @if let Some(request) = &onward.request { input type="hidden" name="request" value=(request); }
        @if let Some(next) = onward.next() { input type="hidden" name="next" value=(next); }
    }
}

fn errors(visit: &Visit, trouble: &Trouble) -> Vec<(String, String)> {
    let error = |field: &str, message: String| (field.to_owned(), message);
    match trouble {
        Trouble::Missing { username, password } => {
            [(*username, "username", "identity-username-missing"), (*password, "password", "identity-password-missing")]
                .into_iter()
                .filter(|(missing, ..)| *missing)
                .map(|(_, field, key)| error(field, visit.t(key)))
                .collect()
        }
        Trouble::Wrong => vec![error("username", visit.t("identity-sign-in-wrong"))],
        Trouble::Wait(wait) => {
            let seconds = whole_seconds(*wait);
            let message = if seconds < 60 {
                visit.t_with("identity-sign-in-wait-seconds", &[("count", seconds.into())])
            } else {
                visit.t_with("identity-sign-in-wait-minutes", &[("count", seconds.div_ceil(60).into())])
            };
            vec![error("username", message)]
        }
    }
}

/// Rounded up: whoever waits so long has waited long enough.
fn whole_seconds(wait: SignedDuration) -> u64 {
    let whole = wait.as_secs().max(0).unsigned_abs();
    if wait.subsec_nanos() > 0 { whole + 1 } else { whole }
}

/// `GET /sign-out`, for links; the header of every page has the button itself.
pub(super) async fn show_sign_out(visit: Visit) -> Response {
    if visit.signed_in.is_none() {
        return see_other(HOME);
    }
    let title = visit.t("identity-sign-out-title");
    let main = html! {
        h1 { (title) }
        p.lead { (visit.t("identity-sign-out-lead")) }
        (form(&visit, "/sign-out", button(&visit.t("identity-sign-out"), ButtonKind::Primary)))
    };
    page(&visit, PageHead::new(title), main).into_response()
}

/// `POST /sign-out`
pub(super) async fn sign_out(State(identity): State<Identity>, visit: Visit) -> Result<Response, Failure> {
    if let Some(token) = visit.session() {
        identity.sign_out(token).await?;
    }
    let cookie = visit.cookies.remove(cookies::SESSION).map_err(Failure::internal)?;
    Ok((cookie, see_other(HOME)).into_response())
}
