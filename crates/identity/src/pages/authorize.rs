//! `/authorize`: where services send people to sign in.

use axum::body::Bytes;
use axum::extract::{Query, RawQuery, State};
use axum::http::HeaderMap;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Response};
use base::Lang;
use maud::html;
use ui::components::{ButtonKind, button};
use ui::{AllowFormTo, CsrfForm, Failure, PageHead, Visit, page};

use super::claims::Around;
use super::{acting, civil_status, consent, mistake, see_other};
use crate::Identity;
use crate::authorize::request::Reply;
use crate::authorize::{Asked, Next, request};
use crate::device_grant;
use crate::parameters::Parameters;
use crate::ticket::AuthorizationTicket;

/// The cookie in which a person's choice of language is kept; that goes before a service's wish.
const LANG_COOKIE: &str = "lang";

#[derive(serde::Deserialize)]
pub(super) struct Resumed {
    request: String,
}

/// `GET /authorize`
pub(super) async fn ask(
    State(identity): State<Identity>,
    visit: Visit,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    match Parameters::parse(query.unwrap_or_default().as_bytes()) {
        Ok(parameters) => answer(&identity, visit, &headers, &Asked::now(parameters)).await,
        Err(error) => Ok(mistake(&visit, "identity-mistake-request", &error.to_string())),
    }
}

/// `POST /authorize`: comes from the service's site, so the browser keeps our cookies back
/// (`SameSite=Lax`); the same request by GET brings them. What is sealed for that is judged first: a ticket
/// is taken as it comes.
pub(super) async fn ask_by_form(
    State(identity): State<Identity>,
    visit: Visit,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Failure> {
    let parameters = match Parameters::parse(&body) {
        Ok(parameters) => parameters,
        Err(error) => return Ok(mistake(&visit, "identity-mistake-request", &error.to_string())),
    };
    Ok(match identity.take_in(&Asked::now(parameters)).await? {
        Ok(ticket) => see_other(&resume_address(&ticket)),
        Err(next) => show(&identity, visit, &headers, next),
    })
}

/// `GET /authorize/resume`: the same request again, after the sign-in that it waited for.
pub(super) async fn resume(
    State(identity): State<Identity>,
    visit: Visit,
    headers: HeaderMap,
    Query(resumed): Query<Resumed>,
) -> Result<Response, Failure> {
    let Some(ticket) = identity.open_ticket::<AuthorizationTicket>(&resumed.request) else {
        return Ok(mistake(&visit, "identity-mistake-too-late", "the sealed request is too old or was changed"));
    };
    match Asked::again(&ticket) {
        Ok(asked) => answer(&identity, visit, &headers, &asked).await,
        Err(error) => Ok(mistake(&visit, "identity-mistake-request", &error.to_string())),
    }
}

/// The address that resumes a sealed request.
pub(super) fn resume_address(ticket: &str) -> String {
    // A ticket is base64url, so it needs no encoding.
    format!("/authorize/resume?request={ticket}")
}

async fn answer(identity: &Identity, visit: Visit, headers: &HeaderMap, asked: &Asked) -> Result<Response, Failure> {
    let next = identity.authorize(asked, visit.session()).await?;
    Ok(show(identity, visit, headers, next))
}

/// Shows what comes next, or sends the browser there.
pub(super) fn show(identity: &Identity, visit: Visit, headers: &HeaderMap, next: Next) -> Response {
    let undecided = visit.cookies.read(headers, LANG_COOKIE).is_none();
    match next {
        Next::Mistake(error) => mistake(&visit, sentence(&error), &error.to_string()),
        Next::Service(reply) => send(&visit, &reply),
        Next::SignIn { ticket, lang, provider } => {
            let mut query = form_urlencoded::Serializer::new(String::new());
            query.append_pair("request", &ticket);
            if let Some(lang) = lang.filter(|_| undecided) {
                query.append_pair("lang", lang.tag());
            }
            if let Some(provider) = provider {
                query.append_pair("provider", &provider);
            }
            see_other(&format!("/sign-in?{}", query.finish()))
        }
        Next::StateCivilStatus { ticket } => see_other(&civil_status::address(&ticket)),
        Next::ForWhom(question) => {
            let wished: Option<Lang> = question.lang.filter(|_| undecided);
            let visit = wished.map_or(visit.clone(), |lang| visit.speaking(lang));
            acting::ask(&visit, &identity.0.settings.zone, &question)
        }
        Next::Consent(question) => {
            let wished: Option<Lang> = question.request.lang.filter(|_| undecided);
            let visit = wished.map_or(visit.clone(), |lang| visit.speaking(lang));
            consent::page(&visit, Around::of(identity), &identity.0.settings.data_scopes, &question)
        }
    }
}

#[derive(serde::Deserialize)]
pub(super) struct GivenUp {
    request: String,
}

/// `POST /authorize/give-up`: back to the service without having signed in.
pub(super) async fn give_up(
    State(identity): State<Identity>,
    visit: Visit,
    headers: HeaderMap,
    form: CsrfForm<GivenUp>,
) -> Result<Response, Failure> {
    let Some(ticket) = identity.open_ticket::<AuthorizationTicket>(&form.value.request) else {
        return Ok(mistake(&visit, "identity-mistake-too-late", "the sealed request is too old or was changed"));
    };
    let next = identity.give_up(&ticket).await?;
    Ok(show(&identity, visit, &headers, next))
}

/// Sends the browser back to the service: by its address, or with a form, whose button is pressed by
/// itself where scripts run.
fn send(visit: &Visit, reply: &Reply) -> Response {
    match reply {
        Reply::Redirect(address) => match address.strip_prefix(device_grant::RETURN) {
            Some(answer) => see_other(&format!("{}{answer}", device_grant::DONE)),
            None => see_other(address),
        },
        Reply::Post { to, fields } => {
            let title = visit.t("identity-form-post-title");
            let main = html! {
                h1 { (title) }
                p { (visit.t("identity-form-post-lead")) }
                form method="post" action=(to) data-send {
                    @for (name, value) in fields { input type="hidden" name=(name) value=(value); }
                    (button(&visit.t("identity-form-post-go-on"), ButtonKind::Primary))
                }
            };
            let shown = page(visit, PageHead::new(title), main);
            ([(CACHE_CONTROL, "no-store")], AllowFormTo::of(to.as_str()), shown).into_response()
        }
    }
}

fn sentence(mistake: &request::Mistake) -> &'static str {
    match mistake {
        request::Mistake::NoClient | request::Mistake::UnknownClient(_) => "identity-mistake-client",
        request::Mistake::NoRedirectUri | request::Mistake::UnknownRedirectUri(_) => "identity-mistake-redirect",
        request::Mistake::UnknownReference => "identity-mistake-too-late",
        request::Mistake::Parameters(_) | request::Mistake::Request(_) => "identity-mistake-request",
    }
}
