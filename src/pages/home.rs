//! The first page: what Passerelle does, and the way in.

use axum::extract::State;
use directory::Directory;
use directory::places::Places;
use maud::{Markup, html};
use ui::components::{ButtonKind, Card, Link, button_link, buttons, cards, hero};
use ui::{PageHead, Role, Visit, page};

/// What the first page counts.
#[derive(Clone)]
pub struct Home {
    /// Advisers and events.
    pub directory: Directory,
    /// Places of digital mediation.
    pub places: Places,
}

/// `GET /`
pub async fn show(State(home): State<Home>, visit: Visit) -> Markup {
    let title = visit.t("house-home-title");
    let counts = home.directory.counts();
    let card = |name: &str, href: &str, text: String| Card {
        title: visit.t(&format!("house-home-{name}-title")),
        href: Some(href.to_owned()),
        facts: html! {},
        content: html! { p { (text) } },
    };
    let text = |name: &str| visit.t(&format!("house-home-{name}-text"));
    let near =
        visit.t_with("house-home-near-text", &[("advisers", counts.advisers.into()), ("events", counts.events.into())]);
    let promises = [
        card("advice", "/firms", text("advice")),
        card("once", "/procedures", text("once")),
        card("near", "/advisers", near),
        card("places", "/places", visit.t_with("house-home-places-text", &[("count", home.places.count().into())])),
        card("voice", "/consultations", text("voice")),
        card("programmes", "/programmes", text("programmes")),
        card("account", "/account", text("account")),
    ];
    page(
        &visit,
        PageHead::new(&title).wide(),
        html! {
            (hero(&title, lead(&visit), way_in(&visit)))
            h2 { (visit.t("house-home-promises")) }
            (cards(&promises, true))
        },
    )
}

/// A greeting, or what there is to gain.
fn lead(visit: &Visit) -> Markup {
    let words = match &visit.signed_in {
        Some(person) => visit.t_with("house-home-signed-in", &[("name", person.name.as_str().into())]),
        None => visit.t("house-home-start-hint"),
    };
    html! { (visit.t("house-home-lead")) " " (words) }
}

/// Where the person most likely wants to go.
fn way_in(visit: &Visit) -> Markup {
    let Some(person) = &visit.signed_in else {
        return buttons(html! {
            (button_link(&Link::new("/firms", visit.t("house-home-start")), ButtonKind::Primary))
            (button_link(&Link::new("/advisers", visit.t("house-home-near-link")), ButtonKind::Secondary))
        });
    };
    let (href, key) = if person.roles.has(Role::Adviser) {
        ("/inbox", "house-home-inbox")
    } else {
        ("/firms", "house-home-continue")
    };
    buttons(html! {
        (button_link(&Link::new(href, visit.t(key)), ButtonKind::Primary))
        (button_link(&Link::new("/events", visit.t("house-home-events-link")), ButtonKind::Secondary))
    })
}
