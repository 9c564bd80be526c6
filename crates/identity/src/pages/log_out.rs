//! `/end-session`: where services send people to sign out.

use axum::body::Bytes;
use axum::extract::{Query, RawQuery, State};
use axum::response::{IntoResponse, Response};
use maud::html;
use ui::components::{ButtonKind, Link, button, button_link, buttons, form};
use ui::{AllowFormTo, CsrfForm, Failure, PageHead, Visit, page};

use super::{left, mistake, see_other};
use crate::Identity;
use crate::log_out::{Mistake, Next, PARAMETERS};
use crate::model::{Client, RedirectUri};
use crate::parameters::Parameters;
use crate::ticket::LogoutTicket;

#[derive(serde::Deserialize)]
pub(super) struct Sealed {
    request: String,
}

/// `GET /end-session`
pub(super) async fn ask(
    State(identity): State<Identity>,
    visit: Visit,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    answer(&identity, &visit, query.unwrap_or_default().as_bytes(), false).await
}

/// `POST /end-session`: comes without our cookies, as a form of another site does; the same request
/// by GET brings them.
pub(super) async fn ask_by_form(
    State(identity): State<Identity>,
    visit: Visit,
    body: Bytes,
) -> Result<Response, Failure> {
    match Parameters::parse(&body) {
        Ok(parameters) => {
            let ticket = LogoutTicket { asked_at: visit.now, query: parameters.encode(&PARAMETERS) };
            Ok(see_other(&format!("/end-session/resume?request={}", identity.seal_ticket(&ticket))))
        }
        Err(error) => Ok(mistake(&visit, "identity-mistake-request", &error.to_string())),
    }
}

/// `GET /end-session/resume`
pub(super) async fn resume(
    State(identity): State<Identity>,
    visit: Visit,
    Query(sealed): Query<Sealed>,
) -> Result<Response, Failure> {
    answer_sealed(&identity, &visit, &sealed.request, false).await
}

/// `POST /end-session/agree`: the person's yes.
pub(super) async fn agree(
    State(identity): State<Identity>,
    visit: Visit,
    form: CsrfForm<Sealed>,
) -> Result<Response, Failure> {
    answer_sealed(&identity, &visit, &form.value.request, true).await
}

async fn answer_sealed(identity: &Identity, visit: &Visit, sealed: &str, agreed: bool) -> Result<Response, Failure> {
    match identity.open_ticket::<LogoutTicket>(sealed) {
        Some(ticket) => answer(identity, visit, ticket.query.as_bytes(), agreed).await,
        None => Ok(mistake(visit, "identity-mistake-too-late", "the sealed request is too old or was changed")),
    }
}

async fn answer(identity: &Identity, visit: &Visit, query: &[u8], agreed: bool) -> Result<Response, Failure> {
    let parameters = match Parameters::parse(query) {
        Ok(parameters) => parameters,
        Err(error) => return Ok(mistake(visit, "identity-mistake-request", &error.to_string())),
    };
    match identity.log_out(&parameters, agreed, visit).await? {
        Next::Mistake(error) => Ok(mistake(visit, sentence(&error), &error.to_string())),
        Next::Ask { ticket, client, services, redirect_uri, may_stay } => {
            Ok(question(visit, &ticket, client.as_deref(), &services, redirect_uri.as_ref(), may_stay))
        }
        Next::Done { address } => {
            let left = left(visit)?;
            let address = address.unwrap_or_else(|| "/".to_owned());
            Ok((left, see_other(&address)).into_response())
        }
    }
}

fn question(
    visit: &Visit,
    ticket: &str,
    client: Option<&Client>,
    services: &[Client],
    redirect_uri: Option<&RedirectUri>,
    may_stay: bool,
) -> Response {
    let title = visit.t("identity-sign-out-title");
    let main = html! {
        h1 { (title) }
        @if let Some(client) = client {
            p.lead { (visit.t_with("identity-sign-out-for", &[("service", client.name.get(visit.lang).into())])) }
        } @else {
            p.lead { (visit.t("identity-sign-out-lead")) }
        }
        @if !services.is_empty() {
            p { (visit.t("identity-sign-out-services")) }
            ul { @for service in services { li { (service.name.get(visit.lang)) } } }
        }
        (form(visit, "/end-session/agree", html! {
            input type="hidden" name="request" value=(ticket);
            (buttons(html! {
                (button(&visit.t("identity-sign-out"), ButtonKind::Primary))
                @if may_stay {
                    (button_link(&Link::new("/", visit.t("identity-stay-signed-in")), ButtonKind::Secondary))
                }
            }))
        }))
    };
    let shown = page(visit, PageHead::new(title), main);
    match redirect_uri {
        Some(uri) => (AllowFormTo::of(uri.as_str()), shown).into_response(),
        None => shown.into_response(),
    }
}

fn sentence(mistake: &Mistake) -> &'static str {
    match mistake {
        Mistake::Parameters(_) | Mistake::Hint | Mistake::NoClient => "identity-mistake-request",
        Mistake::UnknownClient(_) | Mistake::OtherClient => "identity-mistake-client",
        Mistake::UnknownRedirectUri(_) => "identity-mistake-redirect",
    }
}
