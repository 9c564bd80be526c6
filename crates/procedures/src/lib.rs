//! Procedures: a public officer publishes one from a spreadsheet, and a person finds it mostly filled in.
//!
//! A person begins a procedure ([`Procedures::begin`]), for themselves, for their firm, or under a mandate; every
//! source that knows something of what the form asks is asked first ([`prefill`]). The person keeps what is right,
//! changes it, or tells the source's owner that it is wrong, answers the rest page by page, and sends the case.
//! The office takes it up, asks for what is missing, and decides; both follow the same history.
//!
//! A published [`Version`](catalogue::Version) never changes: cases that were begun stay with theirs.
//! Every reading and every change is in the person's log before it happens.

mod answer_case;
mod api;
mod begin_case;
pub mod catalogue;
mod connect_tools;
pub mod content;
pub mod documents;
mod eligibility;
mod events;
mod export;
mod files;
mod firms;
mod hand;
mod instruct;
mod keep_records;
mod letters;
pub mod model;
mod office;
mod openrosa;
mod pages;
pub mod prefill;
mod print;
mod publish;
mod read_cases;
mod report_wrong;
mod resume_by_code;
mod room;
mod store;
mod submit_case;
mod sweep;
mod take_over_case;
mod team;
mod tell_tools;
mod what_is_known;
mod write_message;

use base::Lang;
use ui::{RoomTexts, Routes};

pub use answer_case::Answered;
pub use begin_case::{Choices, ForWhom};
pub use connect_tools::{HookId, HookLine, KeyId, KeyLine, NotConnected};
pub use content::{Content, Files, TableMistake};
pub use eligibility::Eligibility;
pub use export::Sheet;
pub use files::NotKept;
pub use firms::{Firms, OwnFirm};
pub use hand::Hand;
pub use office::{CASES_MAX, Desk, ListOrder, Narrowed, PAGE_LINES, Page};
pub use publish::{NotPublished, first_mistake, read_sheet, stock};
pub use read_cases::Line;
pub use resume_by_code::grouped;
pub use room::{Parts, Procedures, ProceduresError};
pub use submit_case::Sent;
pub use sweep::Swept;
pub use tell_tools::{Herald, Told, ToolFuture, ToolNetwork};
pub use write_message::NotWritten;

/// What this room says.
pub const TEXTS: RoomTexts = RoomTexts {
    room: "procedures",
    sources: [
        (Lang::Fr, include_str!("../texts/fr.ftl")),
        (Lang::De, include_str!("../texts/de.ftl")),
        (Lang::Lb, include_str!("../texts/lb.ftl")),
        (Lang::En, include_str!("../texts/en.ftl")),
    ],
};

impl Procedures {
    /// The pages of this room.
    pub fn routes(&self) -> Routes {
        pages::routes()
            .merge(pages::office::routes())
            .merge(api::routes())
            .merge(openrosa::routes())
            .with_state(self.clone())
            .merge(pages::uploads(self))
    }
}
