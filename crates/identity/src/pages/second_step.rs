//! The second step of a sign-in: a code, or a passkey.

use axum::Extension;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use maud::{Markup, html};
use ui::components::{ButtonKind, Field, Width, button, details, error_summary, form, text_input};
use ui::{CsrfForm, Failure, PageHead, Visit};

use super::onward::Onward;
use super::passkeys::{Ceremony, passkey_form};
use super::see_other;
use super::sign_in::{SECOND_STEP, STEP, Trouble, finish, respond, visitor, wait_sentence};
use super::step_up;
use crate::model::Factors;
use crate::second_step::Halfway;
use crate::sign_in::SignedInOrNot;
use crate::{ClientAddress, Identity};

#[derive(serde::Deserialize)]
pub(super) struct Typed {
    #[serde(default)]
    code: String,
    next: Option<String>,
    request: Option<String>,
}

/// `GET /sign-in/second`
pub(super) async fn show(
    State(identity): State<Identity>,
    visit: Visit,
    headers: HeaderMap,
    Query(onward): Query<Onward>,
) -> Result<Response, Failure> {
    match halfway(&identity, &visit, &headers).await? {
        Some(halfway) if halfway.factors.has_second() => {
            second_step_page(&identity, &visit, &onward, &halfway.factors, None).await
        }
        _ => Ok(see_other(&onward.by_way_of("/sign-in"))),
    }
}

/// `POST /sign-in/second`
pub(super) async fn take(
    State(identity): State<Identity>,
    visit: Visit,
    headers: HeaderMap,
    address: Option<Extension<ClientAddress>>,
    form: CsrfForm<Typed>,
) -> Result<Response, Failure> {
    let Typed { code, next, request } = form.value;
    let onward = Onward { next, request };
    let Some(halfway) = halfway(&identity, &visit, &headers).await? else {
        return Ok(see_other(&onward.by_way_of("/sign-in")));
    };
    let visitor = visitor(&identity, &visit, &headers, address, "").await?;
    let trouble = match identity.take_code(&halfway, &code, visitor).await? {
        SignedInOrNot::Done(token) => return finish(&identity, &visit, &headers, &token, &onward).await,
        SignedInOrNot::Wait(wait) => Trouble::Wait(wait),
        SignedInOrNot::Wrong | SignedInOrNot::Stopped | SignedInOrNot::SecondStep(_) => Trouble::Wrong,
    };
    let service = onward.service(&identity).await?;
    // Who is signed in already came from the page that asks for more.
    if visit.cookies.read(&headers, STEP).is_none()
        && let Some(needed) = step_up::needed(&identity, &visit, &onward, service.as_ref()).await?
    {
        return step_up::show(&identity, &visit, &onward, service.as_ref(), &needed, Some(&trouble));
    }
    second_step_page(&identity, &visit, &onward, &halfway.factors, Some(&trouble)).await
}

async fn halfway(identity: &Identity, visit: &Visit, headers: &HeaderMap) -> Result<Option<Halfway>, Failure> {
    let cookie = visit.cookies.read(headers, STEP);
    Ok(identity.halfway(cookie.as_deref(), visit.session()).await?)
}

async fn second_step_page(
    identity: &Identity,
    visit: &Visit,
    onward: &Onward,
    factors: &Factors,
    trouble: Option<&Trouble>,
) -> Result<Response, Failure> {
    let service = onward.service(identity).await?;
    let title = visit.t("identity-second-title");
    let errors = code_errors(visit, trouble);
    let by_passkey = passkey_section(identity, visit, onward, factors);
    let needs_script = by_passkey.is_some();
    let main = html! {
        (error_summary(visit, &errors))
        h1 { (title) }
        p.lead { (visit.t("identity-second-lead")) }
        @if factors.has_codes() { (code_form(visit, onward, factors, &errors)) }
        @if let Some(section) = by_passkey {
            @if factors.has_codes() { h2 { (visit.t("identity-second-passkey-title")) } }
            (section)
        }
        (details(&visit.t("identity-second-lost"), html! {
            @if factors.has_codes() { p { (visit.t("identity-second-lost-codes")) } }
            p { (visit.t("identity-second-lost-counter")) }
        }))
    };
    let head = PageHead::new(title).errors(!errors.is_empty()).passkeys(needs_script);
    Ok(respond(visit, head, main, trouble, service.as_ref()))
}

/// The form that takes a code.
pub(super) fn code_form(visit: &Visit, onward: &Onward, factors: &Factors, errors: &[(String, String)]) -> Markup {
    let hint = if factors.totp_since.is_some() { "identity-code-hint" } else { "identity-code-printed-hint" };
    let code = Field::new("code", visit.t("identity-code"))
        .hint(visit.t(hint))
        .autocomplete("one-time-code")
        .width(Width::Twenty)
        .error(errors.first().map(|(_, message)| message.clone()));
    form(
        visit,
        SECOND_STEP,
        html! {
            (onward.fields())
            (text_input(visit, &code))
            (button(&visit.t("identity-continue"), ButtonKind::Primary))
        },
    )
}

/// What went wrong with a code.
pub(super) fn code_errors(visit: &Visit, trouble: Option<&Trouble>) -> Vec<(String, String)> {
    let message = match trouble {
        None => return Vec::new(),
        Some(Trouble::Wait(wait)) => wait_sentence(visit, *wait),
        Some(Trouble::Passkey) => visit.t("identity-passkey-refused"),
        Some(Trouble::Missing { .. } | Trouble::Wrong) => visit.t("identity-code-wrong"),
    };
    vec![("code".to_owned(), message)]
}

/// The form that a key of this person answers; none without a key.
pub(super) fn passkey_section(
    identity: &Identity,
    visit: &Visit,
    onward: &Onward,
    factors: &Factors,
) -> Option<Markup> {
    if factors.passkeys.is_empty() {
        return None;
    }
    let challenge = identity.ask_for_passkey(Some(&factors.passkeys))?;
    let press = visit.t("identity-use-passkey");
    Some(passkey_form(identity, visit, "/sign-in/passkey", Ceremony::Get, &challenge, onward.fields(), &press))
}
