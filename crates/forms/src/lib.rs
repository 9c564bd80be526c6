//! The forms room: questionnaires that authors write in spreadsheets and people fill in.
//!
//! A form is read from an `XLSForm` into a [`Form`], which never changes. A [`Filling`] holds one
//! person's answers to it: it knows which questions are asked, computes what follows from the answers,
//! and takes or refuses what is typed. Rules are [`Expression`](expression::Expression)s, which also
//! explain themselves.

pub mod answers;
pub mod check;
pub mod concepts;
pub mod expression;
pub mod filling;
pub mod input;
mod intake;
mod json;
pub mod mistake;
pub mod model;
pub mod on_paper;
pub mod pages;
mod plan;
pub mod prefill;
mod reference;
pub mod schema;
mod shape;
pub mod source;
pub mod spreadsheet;
pub mod xform;
pub mod xlsform;

pub use answers::{Answer, Answers, Origin, Provenance};
pub use concepts::{Concept, ConceptSource, Concepts};
pub use filling::{Circumstances, Filling, Refusal, Step};
pub use input::Reason;
pub use intake::Misfit;
pub use mistake::{Mistake, Position};
pub use model::{Form, Question};
pub use plan::{Plan, Tables};
pub use prefill::Proposal;
pub use shape::MAX_POINTS;
pub use source::AnswerSource;

/// What this room says.
pub const TEXTS: ui::RoomTexts = ui::RoomTexts {
    room: "forms",
    sources: [
        (base::Lang::Fr, include_str!("../texts/fr.ftl")),
        (base::Lang::De, include_str!("../texts/de.ftl")),
        (base::Lang::Lb, include_str!("../texts/lb.ftl")),
        (base::Lang::En, include_str!("../texts/en.ftl")),
    ],
};
