//! The pages of this room.

mod account;
mod acting;
mod authorize;
mod broker;
mod civil_status;
mod claims;
mod close_account;
mod consent;
mod counter;
mod details;
mod device;
mod log_out;
mod not_me;
mod officer;
mod onward;
mod passkeys;
mod provider_names;
mod providers;
mod recover;
mod register;
mod reports;
mod second_step;
mod security;
mod sign_in;
mod step_up;
mod typed_identity;

use axum::http::StatusCode;
use axum::http::header::{COOKIE, HeaderMap, HeaderName, USER_AGENT};
use axum::response::{IntoResponse, Redirect, Response};
use maud::html;
use ui::components::{ButtonKind, Link, button_link, details};
use ui::cookies::{self, SetCookie};
use ui::{Access, Failure, PageHead, Routes, Visit, page};

use crate::model::Device;
use crate::{Identity, known_device};

/// Pages that are also reached by the paths of FranceConnect.
pub(crate) fn franceconnect_routes() -> Routes<Identity> {
    Routes::new()
        .get("/api/v2/authorize", Access::Public, authorize::ask)
        // A service's own form sends it: the browser sends no cookie along, and none is looked at.
        .post("/api/v2/authorize", Access::Client, authorize::ask_by_form)
        .get("/api/v2/session/end", Access::Public, log_out::ask)
        .post("/api/v2/session/end", Access::Client, log_out::ask_by_form)
}

pub(crate) fn routes() -> Routes<Identity> {
    broker::routes().merge(providers::routes()).merge(own_routes())
}

fn own_routes() -> Routes<Identity> {
    Routes::new()
        .merge(civil_status::routes())
        .merge(close_account::routes())
        .merge(details::routes())
        .merge(counter::routes())
        .merge(recover::routes())
        .merge(register::routes())
        .merge(device::routes())
        .get("/sign-in", Access::Public, sign_in::show)
        .post("/sign-in", Access::Public, sign_in::sign_in)
        .get("/sign-in/second", Access::Public, second_step::show)
        .post("/sign-in/second", Access::Public, second_step::take)
        .post("/sign-in/passkey", Access::Public, passkeys::sign_in)
        .get("/sign-out", Access::Public, sign_in::show_sign_out)
        .get("/sign-out/done", Access::Public, sign_in::show_left)
        .post_leaving("/sign-out", Access::Public, sign_in::sign_out)
        .get("/authorize", Access::Public, authorize::ask)
        // A service's own form sends it: the browser sends no cookie along, and none is looked at.
        .post("/authorize", Access::Client, authorize::ask_by_form)
        .get("/authorize/resume", Access::Public, authorize::resume)
        .post("/authorize/consent", Access::SignedIn, consent::answer)
        .post("/authorize/for-whom", Access::SignedIn, acting::answer)
        .post("/authorize/give-up", Access::Public, authorize::give_up)
        .get("/end-session", Access::Public, log_out::ask)
        .post("/end-session", Access::Client, log_out::ask_by_form)
        .get("/end-session/resume", Access::Public, log_out::resume)
        .post_leaving("/end-session/agree", Access::Public, log_out::agree)
        .get("/account/security", Access::SignedIn, security::show)
        .get("/account/security/password", Access::SignedIn, security::show_password)
        .post("/account/security/password", Access::SignedIn, security::change_password)
        .get("/account/security/codes", Access::SignedIn, security::show_codes)
        .post("/account/security/codes", Access::SignedIn, security::add_codes)
        .post("/account/security/codes/remove", Access::SignedIn, security::remove_codes)
        .post("/account/security/recovery-codes", Access::SignedIn, security::renew_recovery_codes)
        .get("/account/security/passkeys", Access::SignedIn, security::show_add_passkey)
        .post("/account/security/passkeys", Access::SignedIn, security::add_passkey)
        .post("/account/security/passkeys/name", Access::SignedIn, security::name_passkey)
        .post("/account/security/passkeys/remove", Access::SignedIn, security::remove_passkey)
        .get("/not-me", Access::Public, not_me::ask)
        .post("/not-me", Access::Public, not_me::confirm)
        .merge(account::routes())
        .merge(reports::routes())
}

/// A page that says that a service asked for something that cannot be done: to the person in plain
/// words, to whoever runs the service in `technical` ones.
fn mistake(visit: &Visit, sentence: &str, technical: &str) -> Response {
    let title = visit.t("identity-mistake-title");
    let main = html! {
        h1 { (title) }
        p.lead { (visit.t(sentence)) }
        p { (visit.t("identity-mistake-way-out")) }
        p { (button_link(&Link::new("/", visit.t("identity-home")), ButtonKind::Primary)) }
        (details(&visit.t("identity-mistake-technical"), html! { p { code lang="en" { (technical) } } }))
    };
    (StatusCode::BAD_REQUEST, page(visit, PageHead::new(title), main)).into_response()
}

/// A name of a datum as it stands at the start of a line.
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Says what a browser forgets.
const CLEAR_SITE_DATA: HeaderName = HeaderName::from_static("clear-site-data");
/// Forms that came back to a person and were not sent.
const FORMS_THAT_CAME_BACK: &str = "\"cache\"";

/// What a browser is told whose session is over.
type Left = (SetCookie, [(HeaderName, &'static str); 1]);

fn left(visit: &Visit) -> Result<Left, Failure> {
    let cookie = visit.cookies.remove(cookies::SESSION).map_err(Failure::internal)?;
    Ok((cookie, [(CLEAR_SITE_DATA, FORMS_THAT_CAME_BACK)]))
}

/// Sends the browser on with a GET (RFC 9700 §4.12: 303, so that a password is never sent along).
fn see_other(address: &str) -> Response {
    Redirect::to(address).into_response()
}

fn device(headers: &HeaderMap) -> Device {
    Device::from_user_agent(headers.get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default())
        .keeping(kept_by(headers))
}

/// What the browser keeps to be known again, under the name of a secure connection or of this machine's.
fn kept_by(headers: &HeaderMap) -> Option<String> {
    let lines = headers.get_all(COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| name.trim_start_matches("__Host-") == known_device::COOKIE).map(|(_, kept)| kept.to_owned())
}

/// After a sign-in, what the browser keeps to be known again; nothing on a computer that others use.
async fn remember_device(
    identity: &Identity,
    visit: &Visit,
    headers: &HeaderMap,
    token: &str,
) -> Result<Option<SetCookie>, Failure> {
    let kept = identity.remember_device(&kept_by(headers).unwrap_or_default(), token).await?;
    let set = |kept: String| visit.cookies.set(known_device::COOKIE, &kept, Some(known_device::LASTS));
    kept.map(set).transpose().map_err(Failure::internal)
}
