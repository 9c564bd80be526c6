//! Signing in and out.

use axum::Extension;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::http::header::{HeaderMap, HeaderValue, RETRY_AFTER};
use axum::response::{IntoResponse, Response};
use jiff::SignedDuration;
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Choice, Field, Kind, Link, Width, button, button_link, button_named, buttons, checkboxes,
    error_summary, form, inset, link, text_input,
};
use ui::{AllowFormTo, CsrfForm, Failure, PageHead, Visit, cookies, page};

use super::broker::{Choosing, JOIN_COOKIE, hinted, provider_choices};
use super::onward::{HOME, Onward};
use super::passkeys::{Ceremony, passkey_form};
use super::register::WAY;
use super::{CLEAR_SITE_DATA, device, left, remember_device, see_other, step_up};
use crate::authorize::ForService;
use crate::broker::USUAL_COOKIE;
use crate::error::IdentityError;
use crate::password::Password;
use crate::sign_in::{SignedInOrNot, TypedPassword, Visitor};
use crate::{ClientAddress, Identity};

/// The cookie of who typed the right password and has still to take the second step.
pub(super) const STEP: &str = "step";
/// The second step.
pub(super) const SECOND_STEP: &str = "/sign-in/second";
/// Where a browser lands that was told to forget everything.
const LEFT: &str = "/sign-out/done";
/// What a browser forgets when its person leaves a shared computer.
const FORGET: &str = "\"cache\", \"cookies\", \"storage\"";
/// Cookies that are taken away one by one, for browsers that do not know how to forget everything.
const LEFT_COOKIES: [&str; 8] =
    [cookies::SESSION, STEP, USUAL_COOKIE, JOIN_COOKIE, WAY, upstream::COOKIE, "visit", "lang"];

#[derive(serde::Deserialize)]
pub(super) struct Asked {
    /// The person wants to sign in with a password, although they are signed in.
    again: Option<String>,
    done: Option<Done>,
    next: Option<String>,
    request: Option<String>,
    /// The identity provider that the service hints at.
    provider: Option<String>,
    /// Others use the same computer.
    shared: Option<String>,
}

/// What the person just did, said at the top of the page.
#[derive(Debug, Clone, Copy, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Done {
    Recovered,
}

#[derive(serde::Deserialize)]
pub(super) struct Typed {
    #[serde(default)]
    username: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    shared: String,
    next: Option<String>,
    request: Option<String>,
}

/// What the page says about the attempt before.
pub(super) enum Trouble {
    Missing { username: bool, password: bool },
    Wrong,
    Passkey,
    Wait(SignedDuration),
}

/// `GET /sign-in`
pub(super) async fn show(
    State(identity): State<Identity>,
    visit: Visit,
    headers: HeaderMap,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let Asked { again, done, next, request, provider, shared } = asked;
    let onward = Onward { next, request };
    let service = onward.service(&identity).await?;
    if again.is_none()
        && let Some(needed) = step_up::needed(&identity, &visit, &onward, service.as_ref()).await?
    {
        return step_up::show(&identity, &visit, &onward, service.as_ref(), &needed, None);
    }
    let shared = shared.is_some();
    let choosing = Choosing::new(&identity, &onward, service.as_ref(), shared);
    if let Some(address) = hinted(&identity, provider.as_deref(), &choosing).await? {
        return Ok(see_other(&address));
    }
    let providers = provider_choices(&identity, &visit, &headers, &choosing).await?;
    let hint = service.as_ref().and_then(|service| service.request.login_hint.clone()).unwrap_or_default();
    let said = done.map(|Done::Recovered| visit.t("identity-recovered"));
    Ok(sign_in_page(
        &identity,
        &visit,
        &onward,
        service.as_ref(),
        Shown { username: &hint, said, trouble: None, providers, own: own_computer(&choosing) },
    ))
}

/// `POST /sign-in`
pub(super) async fn sign_in(
    State(identity): State<Identity>,
    visit: Visit,
    headers: HeaderMap,
    address: Option<Extension<ClientAddress>>,
    form: CsrfForm<Typed>,
) -> Result<Response, Failure> {
    let Typed { username, password, shared, next, request } = form.value;
    let onward = Onward { next, request };
    let trouble = if username.trim().is_empty() || password.is_empty() {
        Trouble::Missing { username: username.trim().is_empty(), password: password.is_empty() }
    } else {
        let visitor = visitor(&identity, &visit, &headers, address, &shared).await?;
        let typed = TypedPassword { username: username.clone(), password: Password::typed(&password), visitor };
        match identity.sign_in(typed).await? {
            SignedInOrNot::Done(token) => return finish(&identity, &visit, &headers, &token, &onward).await,
            SignedInOrNot::SecondStep(halfway) => {
                let cookie = visit.cookies.set(STEP, &halfway, None).map_err(Failure::internal)?;
                return Ok((cookie, see_other(&onward.by_way_of(SECOND_STEP))).into_response());
            }
            SignedInOrNot::Stopped => return Ok(stopped(&visit)),
            SignedInOrNot::Wrong => Trouble::Wrong,
            SignedInOrNot::Wait(wait) => Trouble::Wait(wait),
        }
    };
    show_again(&identity, &visit, &headers, &onward, (&username, !shared.is_empty()), &trouble).await
}

/// The password was right, and opens nothing any more.
fn stopped(visit: &Visit) -> Response {
    let title = visit.t("identity-stopped-title");
    let main = html! {
        h1 { (title) }
        p.lead { (visit.t("identity-stopped-lead")) }
        p { (button_link(&Link::new("/recover", visit.t("identity-stopped-recover")), ButtonKind::Primary)) }
        p { (visit.t("identity-stopped-counter")) }
    };
    (StatusCode::FORBIDDEN, page(visit, PageHead::new(title), main)).into_response()
}

/// With what someone comes. A session that began on a shared computer stays one of a shared computer.
pub(super) async fn visitor(
    identity: &Identity,
    visit: &Visit,
    headers: &HeaderMap,
    address: Option<Extension<ClientAddress>>,
    shared: &str,
) -> Result<Visitor, IdentityError> {
    let was_shared = match visit.session() {
        Some(token) => identity.live_session(token).await?.is_some_and(|(session, _)| session.shared),
        None => false,
    };
    Ok(Visitor {
        address: address.map(|Extension(address)| address),
        device: device(headers),
        session: visit.session().map(str::to_owned),
        shared: was_shared || !shared.is_empty(),
    })
}

/// The person is signed in: on to where they were going.
pub(super) async fn finish(
    identity: &Identity,
    visit: &Visit,
    headers: &HeaderMap,
    token: &str,
    onward: &Onward,
) -> Result<Response, Failure> {
    let known = remember_device(identity, visit, headers, token).await?;
    let cookie = visit.cookies.set(cookies::SESSION, token, None).map_err(Failure::internal)?;
    let step = visit.cookies.remove(STEP).map_err(Failure::internal)?;
    Ok((cookie, step, known, see_other(&onward.address())).into_response())
}

/// The page again, with the name that was typed, for a computer that is shared or not, and with what went wrong.
pub(super) async fn show_again(
    identity: &Identity,
    visit: &Visit,
    headers: &HeaderMap,
    onward: &Onward,
    (username, shared): (&str, bool),
    trouble: &Trouble,
) -> Result<Response, Failure> {
    let service = onward.service(identity).await?;
    if matches!(trouble, Trouble::Passkey)
        && let Some(needed) = step_up::needed(identity, visit, onward, service.as_ref()).await?
    {
        return step_up::show(identity, visit, onward, service.as_ref(), &needed, Some(trouble));
    }
    let choosing = Choosing::new(identity, onward, service.as_ref(), shared);
    let providers = provider_choices(identity, visit, headers, &choosing).await?;
    let shown = Shown { username, said: None, trouble: Some(trouble), providers, own: own_computer(&choosing) };
    Ok(sign_in_page(identity, visit, onward, service.as_ref(), shown))
}

/// What the page shows besides its form.
struct Shown<'a> {
    username: &'a str,
    said: Option<String>,
    trouble: Option<&'a Trouble>,
    /// The other identity providers to choose from.
    providers: Markup,
    /// On a computer that others use too: the same page for a computer of one's own.
    own: Option<String>,
}

fn own_computer(choosing: &Choosing<'_>) -> Option<String> {
    choosing.journey.shared.then(|| choosing.journey.on_shared_computer(false).choice())
}

fn sign_in_page(
    identity: &Identity,
    visit: &Visit,
    onward: &Onward,
    service: Option<&ForService>,
    shown: Shown<'_>,
) -> Response {
    let Shown { username, said, trouble, providers, own } = shown;
    let title = visit.t("identity-sign-in-title");
    let errors = trouble.map(|trouble| errors(visit, trouble, "username")).unwrap_or_default();
    let error_of = |field: &str| errors.iter().find(|(of, _)| of == field).map(|(_, message)| message.clone());
    // A service may take people by other providers only.
    let takes_own = service.is_none_or(|service| service.client.settings.allows_provider(None));
    let challenge = if takes_own { identity.ask_for_passkey(None) } else { None };
    let username = Field::new("username", visit.t("identity-username"))
        .hint(visit.t("identity-username-hint"))
        .value(username)
        .autocomplete(if challenge.is_some() { "username webauthn" } else { "username" })
        .width(Width::Twenty)
        .error(error_of("username"));
    let password = Field::new("password", visit.t("identity-password"))
        .kind(Kind::Password)
        .autocomplete("current-password")
        .width(Width::Twenty)
        .error(error_of("password"));
    let main = html! {
        @if let Some(said) = said {
            (ui::components::notice(visit, ui::components::NoticeKind::Success, html! { p { (said) } }))
        }
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
        @if let Some(own) = &own {
            (inset(html! { p { (visit.t("identity-shared-on")) " " a href=(own) { (visit.t("identity-shared-own")) } } }))
        }
        @if takes_own {
            (form(visit, "/sign-in", html! {
                (onward.fields())
                (text_input(visit, &username))
                (text_input(visit, &password))
                @if own.is_some() {
                    (SHARED)
                    (buttons(button(&visit.t("identity-sign-in"), ButtonKind::Primary)))
                } @else {
                    // The first button is for a computer of one's own; nothing is ticked or harvested by mistake.
                    (buttons(html! {
                        (button(&visit.t("identity-sign-in"), ButtonKind::Primary))
                        (button_named(&visit.t("identity-sign-in-shared"), ButtonKind::Secondary, "shared", "yes"))
                    }))
                    p.hint { (visit.t("identity-shared-hint")) }
                }
            }))
            p { (link(&Link::new("/recover", visit.t("identity-forgotten")))) }
            @if let Some(challenge) = &challenge {
                h2 { (visit.t("identity-sign-in-passkey-title")) }
                (passkey_form(identity, visit, "/sign-in/passkey", Ceremony::Propose, challenge, html! {
                    (onward.fields())
                    @if own.is_some() { (SHARED) } @else { (shared_box(visit)) }
                }, &visit.t("identity-sign-in-passkey")))
            }
        } @else if let Some(service) = service {
            p {
                (visit.t_with("identity-sign-in-not-kept-here", &[("service", service.client.name.get(visit.lang).into())]))
            }
        }
        (providers)
        @if takes_own {
            h2 { (visit.t("identity-no-account")) }
            p { (button_link(&Link::new(onward.by_way_of("/register"), visit.t("identity-register")), ButtonKind::Secondary)) }
        } @else {
            (form(visit, "/authorize/give-up", html! {
                (onward.fields())
                (button(&visit.t("identity-step-up-give-up"), ButtonKind::Secondary))
            }))
        }
    };
    let head = PageHead::new(title).errors(!errors.is_empty()).passkeys(challenge.is_some());
    respond(visit, head, main, trouble, service)
}

/// The field of a form on a computer that others use too.
const SHARED: maud::PreEscaped<&str> = maud::PreEscaped(r#"<input type="hidden" name="shared" value="yes">"#);

/// The box to tick where others use the same computer.
fn shared_box(visit: &Visit) -> Markup {
    let field = Field::new("shared", visit.t("identity-shared-question"));
    let choice = Choice::new("yes", visit.t("identity-shared-yes"), false).hint(visit.t("identity-shared-hint"));
    checkboxes(visit, &field, &[choice])
}

/// A page of a sign-in, with the status of what went wrong.
pub(super) fn respond(
    visit: &Visit,
    head: PageHead,
    main: Markup,
    trouble: Option<&Trouble>,
    service: Option<&ForService>,
) -> Response {
    let status = match trouble {
        None => StatusCode::OK,
        Some(Trouble::Missing { .. }) => StatusCode::BAD_REQUEST,
        Some(Trouble::Wrong | Trouble::Passkey) => StatusCode::FORBIDDEN,
        Some(Trouble::Wait(_)) => StatusCode::TOO_MANY_REQUESTS,
    };
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

/// What went wrong, each with its field; `first` is the field of what concerns the whole.
pub(super) fn errors(visit: &Visit, trouble: &Trouble, first: &str) -> Vec<(String, String)> {
    let error = |field: &str, message: String| (field.to_owned(), message);
    match trouble {
        Trouble::Missing { username, password } => {
            [(*username, "username", "identity-username-missing"), (*password, "password", "identity-password-missing")]
                .into_iter()
                .filter(|(missing, ..)| *missing)
                .map(|(_, field, key)| error(field, visit.t(key)))
                .collect()
        }
        Trouble::Wrong => vec![error(first, visit.t("identity-sign-in-wrong"))],
        Trouble::Passkey => vec![error(first, visit.t("identity-passkey-refused"))],
        Trouble::Wait(wait) => vec![error(first, wait_sentence(visit, *wait))],
    }
}

/// How long to wait, in words.
pub(super) fn wait_sentence(visit: &Visit, wait: SignedDuration) -> String {
    let seconds = whole_seconds(wait);
    if seconds < 60 {
        visit.t_with("identity-sign-in-wait-seconds", &[("count", seconds.into())])
    } else {
        visit.t_with("identity-sign-in-wait-minutes", &[("count", seconds.div_ceil(60).into())])
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
    let (mut farewell, mut shared) = (None, false);
    if let Some(token) = visit.session() {
        shared = identity.open_session(token).await?.is_some_and(|session| session.shared);
        // Before the session ends: the identity provider is known by it.
        farewell = identity.farewell(token, shared.then(|| LEFT.to_owned())).await?;
        identity.sign_out(token).await?;
    }
    if shared {
        return leave_nothing(&visit, farewell.as_deref().unwrap_or(LEFT));
    }
    let left = left(&visit)?;
    Ok((left, see_other(farewell.as_deref().unwrap_or(HOME))).into_response())
}

/// Leaves a shared computer: the browser forgets all that it kept of this site.
fn leave_nothing(visit: &Visit, to: &str) -> Result<Response, Failure> {
    let mut response = see_other(to);
    for name in LEFT_COOKIES {
        let cookie = visit.cookies.remove(name).map_err(Failure::internal)?;
        response = (cookie, response).into_response();
    }
    response.headers_mut().insert(CLEAR_SITE_DATA, HeaderValue::from_static(FORGET));
    Ok(response)
}

/// `GET /sign-out/done`
pub(super) async fn show_left(visit: Visit) -> Response {
    let title = visit.t("identity-left-title");
    let main = html! {
        h1 { (title) }
        p.lead { (visit.t("identity-left-lead")) }
        p { (visit.t("identity-left-close")) }
        p { (button_link(&Link::new("/sign-in", visit.t("identity-sign-in")), ButtonKind::Secondary)) }
    };
    page(&visit, PageHead::new(title), main).into_response()
}
