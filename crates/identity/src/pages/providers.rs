//! `/account/providers/linked`: the identity providers that lead to a person's account.

use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use ui::components::{ButtonKind, Link, NoticeKind, button, form, notice};
use ui::{Access, CsrfForm, Failure, PageHead, Routes, Visit, page};

use super::{broker, see_other};
use crate::Identity;
use crate::broker::{LinkedProvider, Unlinked};

const PROVIDERS: &str = "/account/providers/linked";

pub(crate) fn routes() -> Routes<Identity> {
    Routes::new().get(PROVIDERS, Access::SignedIn, show).post("/account/providers/link", Access::SignedIn, link).post(
        "/account/providers/unlink",
        Access::SignedIn,
        unlink,
    )
}

#[derive(Debug, Clone, Copy, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Done {
    Linked,
    Unlinked,
    LastWay,
}

#[derive(serde::Deserialize)]
struct Wanted {
    done: Option<Done>,
}

/// `GET /account/providers/linked`
async fn show(
    State(identity): State<Identity>,
    visit: Visit,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    let linked = identity.linked_providers(person).await?;
    let offers = identity.offers(None, crate::model::Level::default(), None).await?;
    let mut free = Vec::new();
    for offer in &offers {
        let is_linked = linked.iter().any(|linked| linked.provider == offer.id);
        if offer.unavailable.is_none() && !is_linked && identity.takes_provider(person, &offer.id).await? {
            free.push(offer);
        }
    }
    let title = visit.t("identity-providers-title");
    let main = html! {
        @if let Some(done) = wanted.done {
            @let (kind, text) = match done {
                Done::Linked => (NoticeKind::Success, "identity-providers-linked"),
                Done::Unlinked => (NoticeKind::Success, "identity-providers-unlinked"),
                Done::LastWay => (NoticeKind::Trouble, "identity-providers-last-way"),
            };
            (notice(&visit, kind, html! { p { (visit.t(text)) } }))
        }
        h1 { (title) }
        p.lead { (visit.t("identity-providers-lead")) }
        p { (visit.t("identity-providers-others")) " "
            a href="/account/security" { (visit.t("identity-security-title")) } ", "
            a href="/account/providers" { (visit.t("identity-account-providers")) } }
        @if linked.is_empty() { p { (visit.t("identity-providers-none")) } }
        ul.cards { @for one in &linked { li { (card(&visit, &identity, one)) } } }
        @if !free.is_empty() {
            h2 { (visit.t("identity-providers-add")) }
            p { (visit.t("identity-providers-add-text")) }
            @for offer in free {
                (form(&visit, "/account/providers/link", html! {
                    input type="hidden" name="provider" value=(offer.id);
                    (button(
                        &visit.t_with("identity-providers-link", &[("provider", offer.name.get(visit.lang).into())]),
                        ButtonKind::Secondary,
                    ))
                }))
            }
        }
    };
    let head = PageHead::new(title).back(Link::new("/account", visit.t("identity-providers-back")));
    Ok(page(&visit, head, main).into_response())
}

fn card(visit: &Visit, identity: &Identity, linked: &LinkedProvider) -> Markup {
    let zone = &identity.0.settings.zone;
    let name = linked.name.as_ref().map_or(linked.provider.as_str(), |name| name.get(visit.lang));
    html! {
        article.card {
            h2 { (name) }
            p { (visit.t_with("identity-providers-since", &[
                ("linked", visit.date_time(linked.linked_at, zone).into()),
                ("used", visit.date_time(linked.used_at, zone).into()),
            ])) }
            (form(visit, "/account/providers/unlink", html! {
                input type="hidden" name="provider" value=(linked.provider);
                button class="button secondary" type="submit" aria-label=(visit.t_with(
                    "identity-providers-unlink-of",
                    &[("provider", name.into())],
                )) { (visit.t("identity-providers-unlink")) }
            }))
        }
    }
}

#[derive(serde::Deserialize)]
struct Named {
    provider: String,
}

/// `POST /account/providers/link`: to the provider, and back to this account. By a form of ours only: a
/// link could make a person join somebody else's identity to their account.
async fn link(
    State(identity): State<Identity>,
    visit: Visit,
    headers: HeaderMap,
    form: CsrfForm<Named>,
) -> Result<Response, Failure> {
    let journey = Identity::journey_to_link(visit.person()?.person);
    broker::lead_to_link(&identity, &visit, &headers, form.value.provider, journey).await
}

/// `POST /account/providers/unlink`
async fn unlink(State(identity): State<Identity>, visit: Visit, form: CsrfForm<Named>) -> Result<Response, Failure> {
    match identity.unlink(visit.person()?.person, &form.value.provider).await? {
        // A second press of the button finds it done.
        Unlinked::Done | Unlinked::NoSuchLink => Ok(see_other("/account/providers/linked?done=unlinked")),
        Unlinked::LastWay => Ok(see_other("/account/providers/linked?done=last-way")),
    }
}
