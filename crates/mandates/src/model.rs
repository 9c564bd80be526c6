//! The nouns of this room. Nothing here reads a clock, a file or the database.

mod families;
mod mandate;
mod organisation;
mod phone;
mod state;
mod terms;

pub use families::{Families, FamiliesError, Family};
pub use mandate::{Contact, Mandate, MandateId};
pub use organisation::{Organisation, OrganisationId, OrganisationName, OrganisationNameMistake};
pub use phone::{Phone, PhoneMistake};
pub use state::{
    CODE_LASTS, CODES_MAX, Channel, DRAFT_LASTS, Ending, NotSent, NotSigned, PAPER_LASTS, SEND_AGAIN_AFTER, Standing,
    State, TRIES_MAX,
};
pub use terms::{Lasts, MayUse, SCOPE_MAX, Scope, ScopeMistake, Terms};
