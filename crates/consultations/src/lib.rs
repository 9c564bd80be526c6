//! Consultations: the public body asks, from a spreadsheet; anyone answers; the answers are counted as they come; and
//! everybody hears what became of it.
//!
//! An officer makes a [`Consultation`](model::Consultation) and publishes it: then nothing of it changes any more. Whoever
//! answers has a [`Ticket`], which opens what they began and is spent when they send it. Where the platform knows who may
//! answer, it marks that they took their ticket, stores nothing of the ticket, and mixes the answers in a box before they
//! are counted (docs/decisions/55). Everybody sees results in steps, without small counts (docs/decisions/56).
//!
//! Results are counted from columns in memory ([`Tally`]), to which each request adds what came since the one before.
//! Besides questions, a consultation may ask what people think of short statements, to which they add: votes are cast by the
//! same ticket, kept apart from answers, and drawn as a map of who thinks alike ([`OpinionMap`]).
//!
//! Duplicates and campaigns are noticed, and set apart by a person with a reason; no answer is ever deleted.

mod add_statement;
mod alike_statements;
mod answer;
mod api;
mod begin_answering;
mod contacts;
mod drawn_order;
mod hand_over;
mod judge_statements;
mod likeness;
mod make_consultation;
pub mod model;
mod notice_duplicates;
mod opinion_map;
mod pages;
mod people;
mod print;
mod published;
pub mod questionnaire;
mod read_sheet;
pub mod release;
mod release_votes;
mod room;
mod rounded_share;
mod sha256_hex;
mod small_counts;
pub mod statements;
pub mod statistics;
mod stop_words;
mod store;
mod tally;
mod themes;
mod throttle;
mod ticket;
mod vote;
mod vote_api;
mod vote_order;

use base::Lang;
use ui::{RoomTexts, Routes};

pub use add_statement::{Added, NotAdded};
pub use answer::{Answered, Draft, Fault, NotTaken, Receipt, Sent};
pub use begin_answering::Asked;
pub use contacts::{CONTACTS_MAX, KEPT_DAYS, KEPT_DAYS_MAX, LINK_DAYS};
pub use hand_over::NotHandedOver;
pub use judge_statements::BadSeeds;
pub use likeness::Likeness;
pub use make_consultation::{INVITATIONS_AT_ONCE_MAX, INVITATIONS_MAX, Making, NotMade};
pub use notice_duplicates::{Noticed, Notices};
pub use opinion_map::{Divided, Mark, OpinionMap};
pub use people::{Asked as PeopleFuture, OwnFirm, People, PeopleAway};
pub use read_sheet::{CHOICES_MAX, QUESTIONS_MAX, read_sheet};
pub use release_votes::{ALIKE_LEAST, PEOPLE_LEAST, VotesFile};
pub use room::{Consultations, ConsultationsError, Parts};
pub use rounded_share::RoundedShare;
pub use tally::{Counted, Counting, Cross, Figures, Tally};
pub use themes::{Became, Grouped, STATEMENTS as STATEMENTS_THEMED, Theme, ThemeId, Weighed};
pub use throttle::ClientAddress;
pub use ticket::{TICKET_LETTERS, Ticket, TicketKey, receipt_number};
pub use vote::{OwnVotes, TakenVotes, Voted, VotesNotTaken, next_statement};

/// What this room says.
pub const TEXTS: RoomTexts = RoomTexts {
    room: "consultations",
    sources: [
        (Lang::Fr, include_str!("../texts/fr.ftl")),
        (Lang::De, include_str!("../texts/de.ftl")),
        (Lang::Lb, include_str!("../texts/lb.ftl")),
        (Lang::En, include_str!("../texts/en.ftl")),
    ],
};

impl Consultations {
    /// The pages of this room.
    pub fn routes(&self) -> Routes {
        pages::routes()
            .merge(pages::office::routes())
            .merge(pages::statements::routes())
            .merge(api::routes())
            .merge(vote_api::routes())
            .with_state(self.clone())
    }
}
