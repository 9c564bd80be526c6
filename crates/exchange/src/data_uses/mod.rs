//! Who used the data of a person: kept beside each question that is about somebody, shown to them, proved to them.
//!
//! A contract says where a question names whom it is about ([`SubjectPlace`]). The question is found again by keyed
//! hashes, and its entry in the evidence log has a commitment to the person, so that a proof says whom it is about
//! to who holds its opening.

mod count_hidden;
mod find_usage;
mod hiding;
mod look_up;
mod note_use;
mod people;
mod place;
mod print_proof;
mod prove_use;

pub use count_hidden::{HIDDEN_CELL_MIN, HIDDEN_MONTHS, HiddenCell, HiddenMonth};
pub use find_usage::FIND_USAGE_LIMIT;
pub use hiding::{BadHiding, HIDDEN_DAYS_MAX, HiddenUntil, Hiding};
pub use look_up::{DataUsesError, Outcome, USES_PER_PAGE, UseLine, WantedUses};
pub(crate) use note_use::DataUse;
pub use people::{CODES_MAX, Look, People, PeopleFuture, PeopleTrouble};
pub use place::{BadPlace, SUBJECT_PLACES_MAX, SubjectPlace, SubjectTrouble};
pub use prove_use::{ProvenUse, UseProofFault, verify_use};
