//! Where the person signed in: devices, services, and what to do when it was not them.

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use ui::components::{ButtonKind, Link, TagKind, button, button_link, buttons, form, pagination, tag};
use ui::{CsrfForm, Failure, PageHead, Visit, page};

use super::{Wanted, device_name, level, way_back};
use crate::Identity;
use crate::look_back::{PageOf, SIGN_INS_PER_PAGE, SignIn};
use crate::model::{Session, SessionId};
use crate::pages::provider_names::ProviderNames;
use crate::pages::{left, not_me, see_other};
use crate::report_sign_in::From;

/// `GET /account/sign-ins`
pub(super) async fn list(
    State(identity): State<Identity>,
    visit: Visit,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    let at = wanted.page();
    let PageOf { items, total } = identity.sign_ins_of(person, at).await?;
    let pages = usize::try_from(total.div_ceil(u64::from(SIGN_INS_PER_PAGE))).unwrap_or(usize::MAX);
    let here = identity.session_here(visit.session()).await?.map(|session| session.id);
    let others = identity.sessions_of(person).await?.iter().any(|session| Some(session.id) != here);
    let providers = ProviderNames::read(&identity).await?;
    let title = visit.t("identity-account-sign-ins");
    let main = html! {
        @if let Some(done) = wanted.done { (done.notice(&visit)) }
        h1 { (title) }
        p.lead { (visit.t("identity-account-sign-ins-lead")) }
        ul.cards { @for sign_in in &items { li { (card(&visit, &identity, &providers, sign_in, here)) } } }
        (pagination(&visit, at as usize, pages, |page| format!("/account/sign-ins?page={page}")))
        h2 { (visit.t("identity-account-end-title")) }
        p { (visit.t("identity-account-end-hint")) }
        (buttons(html! {
            @if others {
                (form(&visit, "/account/sessions/end-others", button(
                    &visit.t("identity-account-end-others"),
                    ButtonKind::Secondary,
                )))
            }
            (form(&visit, "/account/sessions/end-all", button(&visit.t("identity-account-end-all"), ButtonKind::Secondary)))
        }))
    };
    Ok(page(&visit, PageHead::new(title).back(way_back(&visit)), main).into_response())
}

fn card(
    visit: &Visit,
    identity: &Identity,
    providers: &ProviderNames,
    sign_in: &SignIn,
    here: Option<SessionId>,
) -> Markup {
    let session = &sign_in.session;
    let is_live = session.is_live(visit.now);
    let device = device_name(visit, &session.device);
    html! {
        article.card {
            h2 { (device) }
            @if Some(session.id) == here {
                p { (tag(TagKind::Accent, &visit.t("identity-account-this-device"))) }
            } @else if is_live {
                p { (tag(TagKind::Accent, &visit.t("identity-account-signed-in"))) }
            }
            (facts(visit, identity, providers, session))
            @if sign_in.services.is_empty() {
                p { (visit.t("identity-account-no-service")) }
            } @else {
                p {
                    (visit.t("identity-account-used-for"))
                    @for (place, service) in sign_in.services.iter().enumerate() {
                        @if place > 0 { "," }
                        " " a href={ "/account/services/" (service.id) } { (service.name.get(visit.lang)) }
                    }
                }
            }
            @if let Some(report) = &sign_in.report {
                p { a href="/account/reports" {
                    (visit.t_with("identity-account-reported", &[("number", report.number.to_string().into())]))
                } }
            } @else {
                p { a href={ "/account/sign-ins/" (session.id) "/not-me" } aria-label=(visit.t_with(
                    "identity-not-me-on",
                    &[("device", device.as_str().into()), ("date", visit.date_time(session.started_at, &identity.0.settings.zone).into())],
                )) { (visit.t("identity-not-me")) } }
            }
            @if is_live && Some(session.id) != here {
                (form(visit, "/account/sessions/end", html! {
                    input type="hidden" name="session" value=(session.id);
                    button class="button secondary" type="submit" aria-label=(visit.t_with(
                        "identity-account-end-session-of",
                        &[("device", device.as_str().into())],
                    )) { (visit.t("identity-account-end-session")) }
                }))
            }
        }
    }
}

/// When, how surely, and through whom.
fn facts(visit: &Visit, identity: &Identity, providers: &ProviderNames, session: &Session) -> Markup {
    let zone = &identity.0.settings.zone;
    let by = providers.of(visit, session.proof.provider_name());
    html! {
        p.facts {
            time datetime=(session.started_at.jiff().strftime("%Y-%m-%dT%H:%M:%SZ")) {
                (visit.t_with("identity-account-signed-in-on", &[("date", visit.date_time(session.started_at, zone).into())]))
            }
            span { (visit.t_with("identity-account-seen", &[("date", visit.date_time(session.seen_at, zone).into())])) }
            span { (visit.t_with("identity-account-through", &[("provider", by.into())])) }
            span { (level(visit, session.proof.level)) }
            @if session.shared { span { (visit.t("identity-account-shared")) } }
        }
    }
}

/// `GET /account/sign-ins/{session}/not-me`
pub(super) async fn ask_not_me(
    State(identity): State<Identity>,
    visit: Visit,
    Path(session): Path<String>,
) -> Result<Response, Failure> {
    let session: SessionId = session.parse().map_err(|_| Failure::NotFound)?;
    let sign_in = identity.sign_in_of(visit.person()?.person, session).await?.ok_or(Failure::NotFound)?;
    if let Some(report) = &sign_in.report {
        return not_me::reported(&identity, &visit, report).await;
    }
    let device = device_name(&visit, &sign_in.session.device);
    let providers = ProviderNames::read(&identity).await?;
    let here = identity.session_here(visit.session()).await?;
    let ends = if here.as_ref().is_some_and(|here| here.id == session) {
        "identity-not-me-ends-all"
    } else {
        "identity-not-me-ends-others"
    };
    let happens = not_me::what_happens(&identity, &visit, ends, &sign_in.session, here.as_ref()).await?;
    let title = visit.t("identity-not-me-title");
    let main = html! {
        h1 { (title) }
        p.lead { (device) }
        (facts(&visit, &identity, &providers, &sign_in.session))
        (happens)
        (form(&visit, &format!("/account/sign-ins/{session}/not-me"), buttons(html! {
            (button(&visit.t("identity-not-me-confirm"), ButtonKind::Primary))
            (button_link(&Link::new("/account/sign-ins", visit.t("identity-not-me-it-was")), ButtonKind::Secondary))
        })))
    };
    let back = Link::new("/account/sign-ins", visit.t("identity-account-sign-ins"));
    Ok(page(&visit, PageHead::new(title).back(back), main).into_response())
}

/// `POST /account/sign-ins/{session}/not-me`
pub(super) async fn not_me(
    State(identity): State<Identity>,
    visit: Visit,
    Path(session): Path<String>,
) -> Result<Response, Failure> {
    let session: SessionId = session.parse().map_err(|_| Failure::NotFound)?;
    let person = visit.person()?.person;
    let here = identity.session_here(visit.session()).await?.ok_or(Failure::SignInFirst)?;
    let was_here = here.id == session;
    let report = identity.report_sign_in(person, session, From::Account(here)).await?.ok_or(Failure::NotFound)?;
    if was_here {
        let shown = not_me::reported(&identity, &visit, &report).await?;
        let left = left(&visit)?;
        return Ok((left, shown).into_response());
    }
    // A page that can be gone back to.
    Ok(see_other(&format!("/account/sign-ins/{session}/not-me")))
}

#[derive(serde::Deserialize)]
pub(super) struct Ended {
    session: String,
}

/// `POST /account/sessions/end`
pub(super) async fn end_session(
    State(identity): State<Identity>,
    visit: Visit,
    form: CsrfForm<Ended>,
) -> Result<Response, Failure> {
    let session: SessionId = form.value.session.parse().map_err(|_| Failure::NotFound)?;
    let person = visit.person()?.person;
    // A second press of the button finds it done.
    if !identity.end_session(person, session).await? && identity.sign_in_of(person, session).await?.is_none() {
        return Err(Failure::NotFound);
    }
    Ok(see_other("/account/sign-ins?done=session-ended"))
}

/// `POST /account/sessions/end-others`
pub(super) async fn end_other_sessions(State(identity): State<Identity>, visit: Visit) -> Result<Response, Failure> {
    let here = identity.session_here(visit.session()).await?.map(|session| session.id);
    identity.end_sessions(visit.person()?.person, here).await?;
    Ok(see_other("/account/sign-ins?done=sessions-ended"))
}

/// `POST /account/sessions/end-all`: everywhere, here too.
pub(super) async fn end_all_sessions(State(identity): State<Identity>, visit: Visit) -> Result<Response, Failure> {
    identity.end_sessions(visit.person()?.person, None).await?;
    let left = left(&visit)?;
    Ok((left, see_other("/")).into_response())
}
