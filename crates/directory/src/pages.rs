//! The pages of the directory.

mod accreditation;
mod advisers;
mod events;
mod open_data;
pub(crate) mod place;

use std::sync::Arc;

use base::{Lang, Localized};
use maud::{Markup, html};
use ui::{Access, PublicUrl, Routes};

use crate::directory::Directory;

/// What the handlers are given.
#[derive(Clone)]
pub struct Desk {
    directory: Directory,
    /// The public address of the platform.
    origin: Arc<str>,
}

impl Directory {
    /// The pages, the calendars and the open data of the directory, reached under this address.
    pub fn routes(&self, public_url: &PublicUrl) -> Routes {
        Routes::new()
            .get("/advisers", Access::Public, advisers::search)
            .get("/advisers.csv", Access::Public, open_data::advisers)
            .get("/advisers/{id}", Access::Public, advisers::show)
            .get("/events", Access::Public, events::search)
            .get("/events.csv", Access::Public, open_data::events)
            .get("/events.ics", Access::Public, events::feed)
            .get("/events/{id}", Access::Public, events::show)
            .with_state(Desk { directory: self.clone(), origin: public_url.origin().into() })
    }
}

/// A text of the pack or of an adviser, marked with its language where it is not the page's (WCAG 3.1.2).
fn said(text: &Localized, lang: Lang) -> Markup {
    let shown = text.get(lang);
    let other = text.exact(lang.tag()).is_none().then(|| text.iter().find(|(_, known)| *known == shown)).flatten();
    html! {
        @match other {
            Some((tag, _)) => span lang=(tag) { (shown) },
            None => (shown),
        }
    }
}

/// The pairs of a query as an address, without those that say nothing.
fn address(path: &str, pairs: &[(&str, String)]) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(pairs.iter().filter(|(_, value)| !value.is_empty()));
    match query.finish() {
        query if query.is_empty() => path.to_owned(),
        query => format!("{path}?{query}"),
    }
}
