//! Chooses among candidates by score, under bounds for groups, and says why.
//!
//! Candidates are ranked by score; who has the same score is ranked by a lottery number that everybody can compute from a
//! published seed. Of all lists that fill the places and keep the bounds, the best is chosen: the one with the highest
//! sum of scores, and among equals the one with the lowest sum of ranks. Bounds are for the values of up to two
//! attributes, such as gender and territory, both at once.
//!
//! Nothing is guessed: the choice is a flow of least cost, which is exact, and [`Selection::is_best`] looks again, in
//! another way, whether any exchange of candidates would make it better. Where no list keeps the bounds, the error names
//! the smallest change of the bounds for which there is one.
//!
//! An attribute is used for its bound and for nothing else; whoever does not state it is in no group.

mod bound;
mod candidate;
mod choose;
mod flow;
mod prove;
mod ranking;
mod reason;

pub use bound::{BadBound, Bound};
pub use candidate::{BadScore, Candidate, Score};
pub use choose::{NoSelection, Relaxed, Selection, select};
pub use reason::{Placed, Reason};

/// Candidates that are chosen from, at most.
pub const CANDIDATES_MAX: usize = 50_000;
/// Attributes that may have bounds at once.
pub const ATTRIBUTES_MAX: usize = 2;
