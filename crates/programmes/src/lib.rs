//! Programmes: a public body calls for candidates, from a workbook; people learn whether they may apply before the first
//! question, and apply with what is known filled in.
//!
//! An officer makes a [`Call`](model::Call), a season of a [`Programme`](model::Programme), and publishes it: then nothing
//! of it changes any more. Who is eligible is [judged](eligibility::judge) from what is known and what they answer: yes,
//! no, or it depends, never a no for what they do not know. An [`Application`](model::Application) is filled in page by
//! page, sent once, completed when something lacks, withdrawn at any time. Others read it as it was sent, and every reading
//! is in the candidate's log before it happens.
//!
//! What candidates say of gender and territory is optional, stands apart, and is read by the bounds of the selection,
//! the indicators and the file of a final list alone.

pub mod amend_list;
mod answer_application;
mod api;
pub mod assess;
pub mod attach_file;
mod begin_application;
mod bounded_text;
mod check_completeness;
pub mod decide_list;
pub mod discuss;
pub mod eligibility;
mod fingerprint;
pub mod follow_cohort;
pub mod hand_over;
pub mod indicators;
pub mod invite_reviewer;
mod letters;
mod look_after_places;
pub mod lottery;
mod make_call;
pub mod model;
mod pages;
mod people;
mod print;
pub mod propose_list;
pub mod publish_list;
pub mod read_for_jury;
mod read_sheet;
pub mod recompute;
mod room;
pub mod score;
pub mod score_application;
mod send_application;
pub mod sentence;
mod share_applications;
pub mod share_out;
pub mod sign_list;
mod store;
mod sweep;
mod whole_file;

use base::Lang;
use ui::{RoomTexts, Routes};

pub use answer_application::Answered;
pub use begin_application::{Known, Who};
pub use bounded_text::TooLong;
pub use check_completeness::{COMPLETE_DAYS, NotSaid, Officer, TEXT_MAX};
pub use make_call::{Making, NotMade};
pub use people::{Contact, OwnFirm, People, PeopleAway, PeopleFuture};
pub use read_sheet::{CONDITIONS_MAX, CRITERIA_MAX, CallSheet, GROUPS_MAX, PLACES_MAX, QUESTIONS_MAX, read_sheet};
pub use room::{Parts, Programmes, ProgrammesError};
pub use send_application::Sent;
pub use sweep::Swept;

/// What this room says.
pub const TEXTS: RoomTexts = RoomTexts {
    room: "programmes",
    sources: [
        (Lang::Fr, include_str!("../texts/fr.ftl")),
        (Lang::De, include_str!("../texts/de.ftl")),
        (Lang::Lb, include_str!("../texts/lb.ftl")),
        (Lang::En, include_str!("../texts/en.ftl")),
    ],
};

impl Programmes {
    /// The pages of this room.
    pub fn routes(&self) -> Routes {
        pages::routes().merge(pages::office::routes()).merge(api::routes()).with_state(self.clone())
    }
}
