//! The nouns of the room.

mod case;
mod correction;
mod message;
mod reference;
mod state;
mod team;

pub use case::{Acting, Asked, Case, CaseId, Decision, SilentSource};
pub use correction::{Correction, CorrectionId, CorrectionState};
pub use message::{Message, MessageId, MessageKind, Named};
pub use reference::{Reference, ReferenceMistake};
pub use state::{Deed, State};
pub use team::Duty;

/// Most characters of a message, a decision's reason, or what a person says is wrong.
pub const TEXT_MAX_CHARS: usize = 4_000;
