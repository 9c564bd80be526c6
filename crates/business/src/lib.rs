//! Help for small firms: a diagnosis, recommendations made for the firm, and advice from people.
//!
//! A firm's first visit: the person gives a SIRET ([`add_firm`](Business::look_up)), answers the
//! pack's diagnosis with the known answers filled in, gets a result with recommendations that say why,
//! and asks an adviser, sharing what the person chooses to share. Every reading of these data is
//! recorded in the evidence log before anything is shown.

mod add_firm;
mod answer_diagnosis;
mod answer_request;
pub mod assess;
pub mod catalogue;
pub mod compare;
pub mod contact_points;
pub mod content;
pub mod feedback;
mod follow_requests;
mod hand_over;
pub mod instrument;
pub mod labels;
mod messages;
pub mod model;
mod office_requests;
mod pages;
mod propose_advisers;
mod read_firm;
mod read_requests;
pub mod recommend;
mod request_advice;
pub mod request_state;
mod room;
pub mod route;
mod store;
mod working_days;

use base::Lang;
use ui::{Access, Role, RoomTexts, Routes};

pub use answer_request::{Helper, ReceivedRequest};
pub use content::{Content, ContentError, Files};
pub use follow_requests::Followed;
pub use pages::result::result_page;
pub use read_requests::{Conversation, Written};
pub use request_advice::{FOLLOW_UP_AFTER_DAYS, Fault, NotSent, Question, To};
pub use room::{Business, BusinessError, Parts};

/// What this room says.
pub const TEXTS: RoomTexts = RoomTexts {
    room: "business",
    sources: [
        (Lang::Fr, include_str!("../texts/fr.ftl")),
        (Lang::De, include_str!("../texts/de.ftl")),
        (Lang::Lb, include_str!("../texts/lb.ftl")),
        (Lang::En, include_str!("../texts/en.ftl")),
    ],
};

impl Business {
    /// The pages of this room.
    pub fn routes(&self) -> Routes {
        use pages::{add_firm, ask, diagnosis, feedback, firms, inbox, office, requests, result};
        let signed_in = Access::SignedIn;
        let adviser = Access::Role(Role::Adviser);
        let officer = Access::Role(Role::Officer);
        Routes::new()
            .get("/firms", signed_in, firms::list)
            .get("/firms/add", signed_in, add_firm::ask_number)
            .post("/firms/add", signed_in, add_firm::take_number)
            .get("/firms/add/by-hand", signed_in, add_firm::ask_by_hand)
            .post("/firms/add/by-hand", signed_in, add_firm::take_by_hand)
            .get("/firms/add/{siret}", signed_in, add_firm::confirm)
            .post("/firms/add/{siret}", signed_in, add_firm::add)
            .get("/firms/{id}", signed_in, firms::show)
            .post("/firms/{id}/diagnosis", signed_in, diagnosis::begin)
            .get("/diagnoses/{id}", signed_in, diagnosis::resume)
            .get("/diagnoses/{id}/q/{name}", signed_in, diagnosis::ask)
            .post("/diagnoses/{id}/q/{name}", signed_in, diagnosis::take)
            .get("/diagnoses/{id}/check", signed_in, diagnosis::check)
            .post("/diagnoses/{id}/check", signed_in, diagnosis::complete)
            .get("/diagnoses/{id}/result", signed_in, result::show)
            .get("/diagnoses/{id}/advice", signed_in, result::advice)
            .get("/advisers/{id}/ask", signed_in, requests::ask)
            .post("/advisers/{id}/ask", signed_in, requests::send)
            .get("/requests", signed_in, requests::list)
            .get("/requests/{id}", signed_in, requests::show)
            .get("/inbox", adviser, inbox::list)
            .get("/inbox/{id}", adviser, inbox::show)
            .post("/inbox/{id}", adviser, inbox::act)
            .get("/inbox/{id}/diagnosis", adviser, inbox::diagnosis)
            .get("/firms/{id}/ask", signed_in, ask::ask)
            .post("/firms/{id}/ask", signed_in, ask::send)
            .post("/requests/{id}", signed_in, requests::write_again)
            .get("/office/requests", officer, office::list)
            .get("/office/requests/{id}", officer, office::show)
            .post("/office/requests/{id}", officer, office::act)
            .get("/office/requests/{id}/diagnosis", officer, office::diagnosis)
            .get("/feedback/{token}", Access::Public, feedback::ask)
            .post("/feedback/{token}", Access::Public, feedback::take)
            .with_state(self.clone())
    }
}
