//! A service wants to know more surely who the person is.

use axum::response::Response;
use base::{Localized, PersonId};
use maud::{Markup, html};
use ui::components::{ButtonKind, Link, button, button_link, error_summary, form, link};
use ui::{Failure, PageHead, Visit};

use super::broker::Choosing;
use super::onward::Onward;
use super::second_step::{code_errors, code_form, passkey_section};
use super::sign_in::{Trouble, respond};
use crate::Identity;
use crate::authorize::ForService;
use crate::model::{Factors, Level};
use crate::require_civil_status::level_now;
use crate::step_up::{Way, ways};

/// What the person lacks, and how they get there.
pub(super) struct Needed {
    level: Level,
    factors: Factors,
    ways: Vec<Way>,
    /// Providers that reach the level, by name and the address that begins with them.
    providers: Vec<(Localized, String)>,
}

/// What the signed-in person lacks for the level that the service wants; none when nothing is lacking, or
/// when they have to sign in again anyway.
pub(super) async fn needed(
    identity: &Identity,
    visit: &Visit,
    onward: &Onward,
    service: Option<&ForService>,
) -> Result<Option<Needed>, Failure> {
    let (Some(ticket), Some(service), Some(token)) = (onward.ticket(identity), service, visit.session()) else {
        return Ok(None);
    };
    let Some(level) = ticket.level else { return Ok(None) };
    let Some((session, account)) = identity.live_session(token).await? else { return Ok(None) };
    let prompt = &service.request.prompt;
    let signs_in_anew = (prompt.login || prompt.select_account) && session.signed_in_at < ticket.first_asked_at;
    let status = identity.civil_status(account.id).await?;
    if level_now(&session.proof, status.as_ref()) >= level || signs_in_anew {
        return Ok(None);
    }
    let factors = identity.factors(account.id).await?;
    let seen = status.is_some_and(|status| status.is_checked_face_to_face());
    // What is kept here helps nobody at a service that takes people by other providers only.
    let is_of_use = service.client.settings.allows_provider(None);
    let ways = if is_of_use { ways(level, &factors, &session.proof, seen) } else { Vec::new() };
    let choosing = Choosing::new(identity, onward, Some(service), session.shared);
    let providers = able_providers(identity, account.id, &choosing).await?;
    Ok(Some(Needed { level, factors, ways, providers }))
}

/// The providers that can be taken now, that the service and the person accept, and that reach the level.
async fn able_providers(
    identity: &Identity,
    person: PersonId,
    choosing: &Choosing<'_>,
) -> Result<Vec<(Localized, String)>, Failure> {
    let mut able = Vec::new();
    for offer in identity.offers(choosing.service, choosing.level, None).await? {
        if offer.unavailable.is_none() && identity.takes_provider(person, &offer.id).await? {
            let address = choosing.journey.begin(&offer.id, false);
            able.push((offer.name, address));
        }
    }
    Ok(able)
}

/// The page that says why more is needed, and offers what reaches it.
pub(super) fn show(
    identity: &Identity,
    visit: &Visit,
    onward: &Onward,
    service: Option<&ForService>,
    needed: &Needed,
    trouble: Option<&Trouble>,
) -> Result<Response, Failure> {
    let title = visit.t("identity-step-up-title");
    let errors = code_errors(visit, trouble);
    let name = service.map(|service| service.client.name.get(visit.lang)).unwrap_or_default();
    let for_another = service.is_some_and(|service| service.request.level < needed.level);
    let why = if for_another {
        "identity-step-up-for-another"
    } else if needed.level == Level::Eidas3 {
        "identity-step-up-high"
    } else {
        "identity-step-up-substantial"
    };
    let main = html! {
        (error_summary(visit, &errors))
        h1 { (title) }
        p.lead { (visit.t_with(why, &[("service", name.into())])) }
        @for way in needed.ways.iter().filter(|way| **way != Way::Counter) {
            section { (section(identity, visit, onward, needed, *way, &errors)) }
        }
        @if !needed.providers.is_empty() { section { (providers_section(visit, needed)) } }
        @if needed.ways.contains(&Way::Counter) {
            section { (section(identity, visit, onward, needed, Way::Counter, &errors)) }
        }
        p { (link(&Link::new(again(onward), visit.t("identity-step-up-other-account")))) }
        (form(visit, "/authorize/give-up", html! {
            (onward.fields())
            (button(&visit.t("identity-step-up-give-up"), ButtonKind::Secondary))
        }))
    };
    let head = PageHead::new(title).errors(!errors.is_empty()).passkeys(needed.ways.contains(&Way::Passkey));
    Ok(respond(visit, head, main, trouble, service))
}

/// What leads to a provider: links, since the way there changes nothing here.
fn providers_section(visit: &Visit, needed: &Needed) -> Markup {
    let text =
        |name: &Localized| visit.t_with("identity-broker-continue", &[("provider", name.get(visit.lang).into())]);
    html! {
        h2 { (visit.t("identity-way-provider")) }
        p { (visit.t("identity-way-provider-text")) }
        ul.ways {
            @for (name, address) in &needed.providers {
                li { p { (button_link(&Link::new(address, text(name)), ButtonKind::Secondary)) } }
            }
        }
    }
}

/// The sign-in page itself, for another account.
fn again(onward: &Onward) -> String {
    let address = onward.by_way_of("/sign-in");
    let join = if address.contains('?') { '&' } else { '?' };
    format!("{address}{join}again=yes")
}

fn section(
    identity: &Identity,
    visit: &Visit,
    onward: &Onward,
    needed: &Needed,
    way: Way,
    errors: &[(String, String)],
) -> Markup {
    let lead_on = |title: &str, text: &str, page: String, press: &str| {
        html! {
            h2 { (visit.t(title)) }
            p { (visit.t(text)) }
            p { (button_link(&Link::new(page, visit.t(press)), ButtonKind::Primary)) }
        }
    };
    match way {
        Way::Code => html! {
            h2 { (visit.t("identity-way-code")) }
            (code_form(visit, onward, &needed.factors, errors))
        },
        Way::Passkey => html! {
            h2 { (visit.t("identity-way-passkey")) }
            @if let Some(form) = passkey_section(identity, visit, onward, &needed.factors) { (form) }
        },
        Way::PasswordAndCode => {
            lead_on("identity-way-code", "identity-way-password-and-code", again(onward), "identity-sign-in")
        }
        Way::AddCodes => lead_on(
            "identity-way-add-codes",
            "identity-way-add-codes-text",
            onward.by_way_of("/account/security/codes"),
            "identity-set-up",
        ),
        Way::AddPasskey => lead_on(
            "identity-way-add-passkey",
            "identity-way-add-passkey-text",
            onward.by_way_of("/account/security/passkeys"),
            "identity-add-passkey",
        ),
        Way::Counter => html! {
            h2 { (visit.t("identity-way-counter")) }
            p { (visit.t("identity-way-counter-text")) }
        },
    }
}
