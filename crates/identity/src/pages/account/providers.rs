//! Through whom the person can be signed in.

use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use ui::components::{ButtonKind, TagKind, button, form, tag};
use ui::{CsrfForm, Failure, PageHead, Visit, page};

use super::{Done, Wanted, way_back};
use crate::Identity;
use crate::choose_providers::{NotBlocked, Provider};
use crate::model::Proof;
use crate::pages::provider_names::ProviderNames;
use crate::pages::see_other;

async fn proof_here(identity: &Identity, visit: &Visit) -> Result<Proof, Failure> {
    Ok(identity.session_here(visit.session()).await?.ok_or(Failure::SignInFirst)?.proof)
}

/// `GET /account/providers`
pub(super) async fn show(
    State(identity): State<Identity>,
    visit: Visit,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    let in_use = proof_here(&identity, &visit).await?;
    let names = ProviderNames::read(&identity).await?;
    let providers = identity.providers_of(person, &in_use, names.ids().map(str::to_owned).collect()).await?;
    let title = visit.t("identity-account-providers");
    let (text, new) = if providers.new_blocked {
        ("identity-account-new-providers-allow", "allow")
    } else {
        ("identity-account-new-providers-block", "block")
    };
    let main = html! {
        @if let Some(done) = wanted.done { (done.notice(&visit)) }
        h1 { (title) }
        p.lead { (visit.t("identity-account-providers-lead")) }
        p { (visit.t("identity-account-providers-linked")) " "
            a href="/account/providers/linked" { (visit.t("identity-providers-title")) } }
        ul.cards { @for provider in &providers.listed { li { (card(&visit, &names, provider)) } } }
        h2 { (visit.t("identity-account-new-providers")) }
        p { (visit.t(if providers.new_blocked {
            "identity-account-new-providers-are-blocked"
        } else {
            "identity-account-new-providers-hint"
        })) }
        (form(&visit, "/account/providers/new", html! {
            input type="hidden" name="choice" value=(new);
            (button(&visit.t(text), ButtonKind::Secondary))
        }))
    };
    Ok(page(&visit, PageHead::new(title).back(way_back(&visit)), main).into_response())
}

fn card(visit: &Visit, names: &ProviderNames, provider: &Provider) -> Markup {
    let name = names.of(visit, &provider.name);
    let (text, label, choice) = if provider.blocked {
        ("identity-account-provider-allow", "identity-account-provider-allow-of", "allow")
    } else {
        ("identity-account-provider-block", "identity-account-provider-block-of", "block")
    };
    html! {
        article.card {
            h2 { (name) }
            @if provider.in_use {
                p { (tag(TagKind::Accent, &visit.t("identity-account-provider-in-use"))) }
            } @else {
                @if provider.blocked { p { (tag(TagKind::Warm, &visit.t("identity-account-provider-is-blocked"))) } }
                (form(visit, "/account/providers/choose", html! {
                    input type="hidden" name="provider" value=(provider.name);
                    input type="hidden" name="choice" value=(choice);
                    button class="button secondary" type="submit" aria-label=(visit.t_with(
                        label,
                        &[("provider", name.as_str().into())],
                    )) { (visit.t(text)) }
                }))
            }
        }
    }
}

#[derive(serde::Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum Choice {
    Block,
    Allow,
}

#[derive(serde::Deserialize)]
pub(super) struct Chosen {
    provider: String,
    choice: Choice,
}

/// `POST /account/providers/choose`
pub(super) async fn choose(
    State(identity): State<Identity>,
    visit: Visit,
    form: CsrfForm<Chosen>,
) -> Result<Response, Failure> {
    let in_use = proof_here(&identity, &visit).await?;
    let Chosen { provider, choice } = form.value;
    let allowed = choice == Choice::Allow;
    match identity.choose_provider(visit.person()?.person, &in_use, provider, allowed).await? {
        Ok(()) => Ok(see_other(if allowed { address(Done::Allowed) } else { address(Done::Blocked) })),
        Err(NotBlocked::InUse) => Err(Failure::Conflict("identity-account-provider-stays")),
        Err(NotBlocked::Unknown) => Err(Failure::NotFound),
    }
}

const fn address(done: Done) -> &'static str {
    match done {
        Done::Blocked => "/account/providers?done=blocked",
        Done::NewBlocked => "/account/providers?done=new-blocked",
        Done::NewAllowed => "/account/providers?done=new-allowed",
        _ => "/account/providers?done=allowed",
    }
}

#[derive(serde::Deserialize)]
pub(super) struct ChosenAboutNew {
    choice: Choice,
}

/// `POST /account/providers/new`
pub(super) async fn choose_about_new(
    State(identity): State<Identity>,
    visit: Visit,
    form: CsrfForm<ChosenAboutNew>,
) -> Result<Response, Failure> {
    let in_use = proof_here(&identity, &visit).await?;
    let blocked = form.value.choice == Choice::Block;
    identity.block_new_providers(visit.person()?.person, &in_use, blocked).await?;
    Ok(see_other(address(if blocked { Done::NewBlocked } else { Done::NewAllowed })))
}
