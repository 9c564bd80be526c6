//! The pages of the directory.

mod accreditation;
mod advisers;
mod attendees;
mod complaints;
mod event_form;
mod events;
mod listings;
mod offers;
mod office;
mod open_data;
mod organise;
pub(crate) mod place;
mod places;
mod register;
mod typed_day;

use std::sync::Arc;

use ui::components::said;
use ui::{Access, PublicUrl, Role, Routes};

use crate::directory::Directory;
use crate::surroundings::{Events, Offers};

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

impl Events {
    /// The pages of organisers and of those who register.
    pub fn routes(&self) -> Routes {
        let officer = Access::Role(Role::Officer);
        Routes::new()
            .get("/events/mine", Access::SignedIn, register::mine)
            .get("/events/{id}/register", Access::Public, register::ask)
            .post("/events/{id}/register", Access::Public, register::register)
            .get("/events/{id}/registered", Access::Public, register::registered)
            .get("/events/registrations/{token}", Access::Public, register::show)
            .post("/events/registrations/{token}/confirm", Access::Public, register::confirm)
            .post("/events/registrations/{token}/cancel", Access::Public, register::cancel)
            .get("/organise", Access::SignedIn, organise::home)
            .get("/organise/ask", Access::SignedIn, organise::ask)
            .post("/organise/ask", Access::SignedIn, organise::send_ask)
            .get("/organise/events/new", Access::SignedIn, organise::new)
            .post("/organise/events/new", Access::SignedIn, organise::create)
            .get("/organise/events/{id}", Access::SignedIn, organise::show)
            .get("/organise/events/{id}/edit", Access::SignedIn, organise::edit)
            .post("/organise/events/{id}/edit", Access::SignedIn, organise::save)
            .get("/organise/events/{id}/sessions/{number}", Access::SignedIn, organise::session)
            .post("/organise/events/{id}/sessions/{number}", Access::SignedIn, organise::put_session)
            .get("/organise/events/{id}/preview", Access::SignedIn, organise::preview)
            .post("/organise/events/{id}/publish", Access::SignedIn, organise::publish)
            .post("/organise/events/{id}/cancel", Access::SignedIn, organise::cancel)
            .post("/organise/events/{id}/copy", Access::SignedIn, organise::copy)
            .post("/organise/events/{id}/delete", Access::SignedIn, organise::delete)
            .get("/organise/events/{id}/attendees", Access::SignedIn, attendees::list)
            .get("/organise/events/{id}/attendees.csv", Access::SignedIn, attendees::table)
            .post("/organise/events/{id}/attendees/{registration}", Access::SignedIn, attendees::tick)
            .get("/office/organisers", officer, office::organisers)
            .post("/office/organisers/{id}", officer, office::decide_organiser)
            .with_state(self.clone())
    }
}

impl Offers {
    /// The pages of offers and complaints.
    pub fn routes(&self) -> Routes {
        let officer = Access::Role(Role::Officer);
        Routes::new()
            .get("/offers", Access::Public, offers::list)
            .get("/offers.csv", Access::Public, offers::table_of_all)
            .get("/offers/compare", Access::Public, offers::compare)
            .get("/offers/mine", Access::SignedIn, offers::mine)
            .get("/offers/propose", Access::SignedIn, offers::propose)
            .post("/offers/propose", Access::SignedIn, offers::send_proposal)
            .get("/offers/{id}", Access::Public, offers::show)
            .post("/offers/{id}/end", Access::SignedIn, offers::end)
            .get("/offers/{id}/complain", Access::SignedIn, complaints::ask)
            .post("/offers/{id}/complain", Access::SignedIn, complaints::send)
            .get("/complaints/{id}", Access::SignedIn, complaints::show)
            .post("/complaints/{id}", Access::SignedIn, complaints::answer)
            .get("/office/offers", officer, complaints::office)
            .post("/office/offers/{id}", officer, complaints::decide)
            .with_state(self.clone())
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
