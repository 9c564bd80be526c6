//! The pages of this room.

mod desk;
mod draft;
mod mandate;
mod organisations;
mod own;
mod revoke;
mod sheet;
mod terms;
pub(crate) mod words;

use axum::response::{IntoResponse, Response};
use maud::html;
use ui::components::{ButtonKind, Link, button_link, buttons, inset};
use ui::{Access, Failure, PageHead, Role, Routes, Visit, page};

use crate::draft_mandate::Helper;
use crate::room::Mandates;

pub(crate) fn routes() -> Routes<Mandates> {
    let (signed_in, officer) = (Access::SignedIn, Access::Role(Role::Officer));
    Routes::new()
        .get("/mandates", signed_in, desk::show)
        .get("/mandates/new", signed_in, terms::ask)
        .get("/mandates/new/who", signed_in, draft::ask)
        .post("/mandates/new/who", signed_in, draft::write_down)
        .get("/mandates/revoke", Access::Public, revoke::ask)
        .post("/mandates/revoke", Access::Public, revoke::end)
        .get("/mandates/organisations", officer, organisations::list)
        .post("/mandates/organisations", officer, organisations::accredit)
        .get("/mandates/organisations/{id}", officer, organisations::show)
        .post("/mandates/organisations/{id}/helpers", officer, organisations::add_helper)
        .post("/mandates/organisations/{id}/helpers/remove", officer, organisations::remove_helper)
        .post("/mandates/organisations/{id}/extend", officer, organisations::extend)
        .post("/mandates/organisations/{id}/end", officer, organisations::end)
        .post("/mandates/organisations/{id}/end-mandate", officer, organisations::end_mandate)
        .get("/mandates/{id}", signed_in, mandate::show)
        .post("/mandates/{id}/code", signed_in, mandate::send_code)
        .post("/mandates/{id}/sign", signed_in, mandate::sign)
        .post("/mandates/{id}/end", signed_in, mandate::end)
        .post("/mandates/{id}/renew", signed_in, mandate::renew)
        .get("/mandates/{id}/sheet", signed_in, sheet::show)
        .get("/account/mandates", signed_in, own::list)
        .post("/account/mandates/{id}/end", signed_in, own::end)
}

/// The helper of this visit, or the page that says why there is none: they belong to no accredited
/// organisation, or did not prove surely enough who they are.
async fn helper(mandates: &Mandates, visit: &Visit) -> Result<Result<Helper, Response>, Failure> {
    let person = visit.person()?;
    let told = |key: &str, links: &[Link]| {
        let title = visit.t("mandates-desk-title");
        let main = html! {
            h1 { (title) }
            (inset(html! { p { (visit.t(key)) } }))
            (buttons(html! {
                @for (place, link) in links.iter().enumerate() {
                    (button_link(link, if place == 0 { ButtonKind::Primary } else { ButtonKind::Secondary }))
                }
            }))
        };
        let head = PageHead::new(&title).back(Link::new("/account", visit.t("mandates-own-back")));
        page(visit, head, main).into_response()
    };
    if mandates.organisation_of(person.person).await?.is_none() {
        let own = Link::new("/account/mandates", visit.t("mandates-own-title"));
        return Ok(Err(told("mandates-no-helper", &[own])));
    }
    if !mandates.people.may_help(visit.session()).await.map_err(Failure::internal)? {
        // Who has a second step signs in again with it; who has none sets one up first.
        let again = Link::new("/sign-in?again=yes&next=%2Fmandates", visit.t("mandates-too-low-again"));
        let set_up = Link::new("/account/security", visit.t("mandates-too-low-set-up"));
        return Ok(Err(told("mandates-too-low", &[again, set_up])));
    }
    Ok(Ok(Helper { person: person.person, name: person.name.clone() }))
}

/// The identifier of an address; what is none leads nowhere.
fn id<T>(text: &str) -> Result<base::Id<T>, Failure> {
    text.parse().map_err(|_| Failure::NotFound)
}
