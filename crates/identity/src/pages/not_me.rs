//! *It wasn't me*, by the link of a letter: for whoever has it, signed in or not. And what such a report
//! shows, wherever it was made.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use ui::components::{ButtonKind, Link, button, button_link, buttons, form, inset};
use ui::{CsrfForm, Failure, PageHead, Visit, page};

use super::account::device_name;
use super::provider_names::ProviderNames;
use super::{left, see_other};
use crate::Identity;
use crate::arrive::NotMeTicket;
use crate::claim_value::OWN_PROVIDER;
use crate::look_back::SignIn;
use crate::model::{Report, Reported, Session};
use crate::report_sign_in::{From, ShutsOut};

#[derive(serde::Deserialize)]
pub(super) struct Asked {
    #[serde(rename = "sign-in", default)]
    sign_in: String,
}

/// The sign-in of a link; `None` when it is none of ours, too old, or forgotten.
async fn sign_in_of(identity: &Identity, sealed: &str) -> Result<Option<(NotMeTicket, SignIn)>, Failure> {
    let Some(ticket) = identity.open_ticket::<NotMeTicket>(sealed) else { return Ok(None) };
    let sign_in = identity.sign_in_of(ticket.person, ticket.session).await?;
    Ok(sign_in.map(|sign_in| (ticket, sign_in)))
}

/// `GET /not-me`: asks once; a mail program that looks at the links of a letter changes nothing.
pub(super) async fn ask(
    State(identity): State<Identity>,
    visit: Visit,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let Some((_, sign_in)) = sign_in_of(&identity, &asked.sign_in).await? else { return Ok(too_old(&visit)) };
    if let Some(report) = &sign_in.report {
        return reported(&identity, &visit, report).await;
    }
    let title = visit.t("identity-not-me-title");
    let session = &sign_in.session;
    let happens = what_happens(&identity, &visit, "identity-not-me-ends-all", session, None).await?;
    let main = html! {
        h1 { (title) }
        p.lead { (visit.t_with("identity-report-about", &[
            ("device", device_name(&visit, &session.device).into()),
            ("date", visit.date_time(session.started_at, &identity.0.settings.zone).into()),
        ])) }
        (happens)
        (form(&visit, "/not-me", html! {
            input type="hidden" name="sign-in" value=(asked.sign_in);
            (buttons(html! {
                (button(&visit.t("identity-not-me-confirm"), ButtonKind::Primary))
                (button_link(&Link::new("/", visit.t("identity-not-me-it-was")), ButtonKind::Secondary))
            }))
        }))
    };
    Ok(page(&visit, PageHead::new(title), main).into_response())
}

/// `POST /not-me`
pub(super) async fn confirm(
    State(identity): State<Identity>,
    visit: Visit,
    form: CsrfForm<Asked>,
) -> Result<Response, Failure> {
    let Some((ticket, _)) = sign_in_of(&identity, &form.value.sign_in).await? else { return Ok(too_old(&visit)) };
    if identity.report_sign_in(ticket.person, ticket.session, From::Letter).await?.is_none() {
        return Ok(too_old(&visit));
    }
    // A page that can be gone back to.
    let shown = see_other(&format!("/not-me?sign-in={}", form.value.sign_in));
    // If it was this browser's own session that ended, it forgets it.
    if identity.session_here(visit.session()).await?.is_none() && visit.session().is_some() {
        let left = left(&visit)?;
        return Ok((left, shown).into_response());
    }
    Ok(shown)
}

/// What the button will do, before it is pressed.
pub(super) async fn what_happens(
    identity: &Identity,
    visit: &Visit,
    ends: &str,
    session: &Session,
    here: Option<&Session>,
) -> Result<Markup, Failure> {
    let shuts_out = identity.shuts_out(session, here).await?;
    let provider = ProviderNames::read(identity).await?.of(visit, session.proof.provider_name());
    let reported = Reported::new(session, &[], false, false);
    Ok(html! {
        p { (visit.t("identity-not-me-lead")) }
        ul {
            li { (visit.t(ends)) }
            @if reported.password_stopped { li { (visit.t("identity-not-me-stops-password")) } }
            li { (visit.t("identity-not-me-removes-passkeys")) }
            li { (visit.t("identity-not-me-tells-services")) }
            @if shuts_out == ShutsOut::Yes { li { (visit.t("identity-not-me-blocks-provider")) } }
            li { (visit.t("identity-not-me-opens-report")) }
        }
        @if shuts_out == ShutsOut::OnlyWay {
            (inset(html! { p { (visit.t_with("identity-not-me-only-way", &[("provider", provider.into())])) } }))
        }
    })
}

/// What was done, and the number to quote.
pub(super) async fn reported(identity: &Identity, visit: &Visit, report: &Report) -> Result<Response, Failure> {
    let stays = identity.session_here(visit.session()).await?.is_some_and(|here| here.person == report.person);
    let title = visit.t("identity-reported-title");
    let provider = report.reported.provider.as_deref().unwrap_or(OWN_PROVIDER);
    let provider = [("provider", ProviderNames::read(identity).await?.of(visit, provider).into())];
    let main = html! {
        h1 { (title) }
        p { strong.number { (report.number) } br; (visit.t("identity-reported-number")) }
        p { (visit.t("identity-reported-done")) }
        @if report.reported.blocked {
            p { (visit.t_with("identity-reported-blocked", &provider)) }
        } @else if report.reported.provider.is_some() {
            p { (visit.t_with("identity-reported-not-blocked", &provider)) }
            ul {
                li { a href="/account/security" { (visit.t("identity-not-me-other-way")) } }
                li { a href="/account/providers" { (visit.t_with("identity-reported-block-then", &provider)) } }
            }
        }
        @if report.reported.passkeys_removed > 0 {
            p { (visit.t_with("identity-reported-passkeys", &[("count", report.reported.passkeys_removed.into())])) }
        }
        @if report.reported.password_stopped {
            h2 { (visit.t("identity-reported-password-title")) }
            p { (visit.t("identity-reported-password")) }
            // Who is still signed in knows the old one; everybody else proves themselves by a letter.
            @let way = if stays { "/account/security/password" } else { "/recover" };
            p { (button_link(&Link::new(way, visit.t("identity-stopped-recover")), ButtonKind::Primary)) }
        }
        h2 { (visit.t("identity-reported-next-title")) }
        p { (visit.t("identity-reported-next")) }
        p { a href="/account/reports" { (visit.t("identity-account-reports")) } }
    };
    Ok(page(visit, PageHead::new(title), main).into_response())
}

fn too_old(visit: &Visit) -> Response {
    let title = visit.t("identity-not-me-too-old-title");
    let main = html! {
        h1 { (title) }
        p { (visit.t("identity-not-me-too-old")) }
        p { (button_link(&Link::new("/account/sign-ins", visit.t("identity-account-sign-ins")), ButtonKind::Primary)) }
    };
    (StatusCode::NOT_FOUND, page(visit, PageHead::new(title), main)).into_response()
}
