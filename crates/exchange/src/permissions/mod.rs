//! Messages that rest on a person's permission: asked for by the client's system, given by the person who saw the very
//! values, proven with each message, and taken back with one button.

mod accounts;
pub(crate) mod ask_permission;
pub(crate) mod check_permission;
mod give_consent;
mod list_consents;
mod model;
pub(crate) mod pages;
mod preview;
mod print;
mod question;
mod receipt;
mod withdraw_consent;

pub use accounts::{Accounts, AccountsAway, Opened, PEOPLE_FACTS, PersonFacts};
pub use list_consents::{AgreedConsent, ConsentState};
pub(crate) use model::KeptConsent;
pub use model::{ConsentId, Permission, Terms, TermsMistake, TokenTerms};
pub use question::{BadQuestion, QuestionTemplate};
