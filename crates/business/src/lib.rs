//! Help for small firms: a diagnosis, recommendations made for the firm, and advice from people.
//!
//! A firm's first visit: the person gives a SIRET ([`add_firm`](Business::look_up)), answers one of the
//! pack's instruments with the known answers filled in, gets a result with recommendations that say why,
//! and asks an adviser, sharing what the person chooses to share. Every reading of these data is
//! recorded in the evidence log before anything is shown.

mod add_firm;
mod answer_diagnosis;
mod answer_request;
pub mod assess;
pub mod catalogue;
mod change_firm_people;
pub mod changes;
mod close_firm;
pub mod compare;
pub mod contact_points;
pub mod content;
mod count_answers;
pub mod examples;
pub mod feedback;
mod follow_requests;
mod hand_over;
pub mod headcounts;
pub mod instrument;
mod invite_to_firm;
mod join_firm;
pub mod labels;
mod look_at_firm;
mod messages;
pub mod model;
mod office_requests;
pub mod own_figures;
mod pages;
pub mod plan;
mod propose_advisers;
mod read_firm;
mod read_requests;
mod read_result;
pub mod reasons;
pub mod recommend;
mod request_advice;
pub mod request_state;
mod roles;
mod room;
pub mod route;
mod store;
mod take_firm_data;
pub mod verdicts;
pub mod what_changes;
mod working_days;

use base::Lang;
use ui::{Access, Role, RoomTexts, Routes};

pub use answer_request::{Helper, ReceivedRequest};
pub use change_firm_people::FirmPeople;
pub use close_firm::{FirmElsewhere, FirmRecords, SummaryLine, Told};
pub use content::{Content, ContentError, Files};
pub use follow_requests::Followed;
pub use instrument::InstrumentFiles;
pub use invite_to_firm::NotInvited;
pub use look_at_firm::{FirmView, Progress};
pub use pages::result::result_page;
pub use read_requests::{Conversation, Written};
pub use request_advice::{FOLLOW_UP_AFTER_DAYS, Fault, NotSent, Question, To};
pub use roles::{FirmRole, Right};
pub use room::{Business, BusinessError, FirmDoor, Parts};

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
        use pages::{
            add_firm, ask, diagnosis, feedback, firm_data, firm_people, firms, inbox, instruments, office,
            office_recommendations, plan, recommendations, requests, result, share_plan,
        };
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
            .get("/firms/{id}/people", signed_in, firm_people::list)
            .post("/firms/{id}/people", signed_in, firm_people::invite)
            .post("/firms/{id}/people/uninvite", signed_in, firm_people::uninvite)
            .post("/firms/{id}/people/role", signed_in, firm_people::change_role)
            .post("/firms/{id}/people/remove", signed_in, firm_people::remove)
            .post("/firms/{id}/leave", signed_in, firm_people::leave)
            .get("/firms/join/{token}", signed_in, firm_people::ask_to_join)
            .post("/firms/join/{token}", signed_in, firm_people::join)
            .get("/firms/{id}/data.json", signed_in, firm_data::take)
            .get("/firms/{id}/close", signed_in, firm_data::ask)
            .post("/firms/{id}/close", signed_in, firm_data::close)
            .get("/firms/{id}/diagnosis", signed_in, instruments::choose)
            .post("/firms/{id}/diagnosis", signed_in, diagnosis::begin)
            .get("/firms/{id}/results", signed_in, instruments::results)
            .get("/diagnoses/{id}", signed_in, diagnosis::resume)
            .get("/diagnoses/{id}/q/{name}", signed_in, diagnosis::ask)
            .post("/diagnoses/{id}/q/{name}", signed_in, diagnosis::take)
            .get("/diagnoses/{id}/check", signed_in, diagnosis::check)
            .post("/diagnoses/{id}/check", signed_in, diagnosis::complete)
            .get("/diagnoses/{id}/result", signed_in, result::show)
            .get("/diagnoses/{id}/advice", signed_in, result::advice)
            .get("/diagnoses/{id}/recommendations", signed_in, recommendations::show)
            .get("/firms/{id}/plan", signed_in, plan::show)
            .get("/firms/{id}/plan/print", signed_in, plan::print)
            .post("/firms/{id}/plan/steps", signed_in, plan::add)
            .get("/firms/{id}/plan/steps/{name}", signed_in, plan::step)
            .post("/firms/{id}/plan/steps/{name}", signed_in, plan::change)
            .get("/firms/{id}/plan/share", signed_in, share_plan::choose)
            .post("/firms/{id}/plan/share", signed_in, share_plan::share)
            .post("/firms/{id}/plan/shares/{share}", signed_in, share_plan::stop)
            .get("/office/recommendations", Access::Role(Role::Officer), office_recommendations::ask)
            .post_upload("/office/recommendations", Access::Role(Role::Officer), office_recommendations::compare)
            .get("/shared-plans", adviser, share_plan::list)
            .get("/shared-plans/{id}", adviser, share_plan::show)
            .get("/shared-plans/{id}/print", adviser, share_plan::print)
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
