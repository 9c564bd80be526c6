//! What unites and what divides those who agree and disagree with short statements, in the manner of Polis.
//!
//! Everybody sees some statements and says *agree*, *disagree* or *pass* to each. Nobody reads a thousand answers of a
//! line each, and nobody has to: who answers alike is put together, without a word of any language being understood.
//!
//! 1. **A table**, a line a participant, a column a statement: 1, −1, 0, or nothing where the statement was not answered.
//!    Nothing counts as what the others said on average, so it draws nobody anywhere ([`Votes`]).
//! 2. **A map.** The two directions in which participants differ most ([`Axes`]); whoever answered few statements stands
//!    nearer to the middle than they should, and is moved out for it. Near each other are those who answer alike.
//! 3. **Groups.** Between two and five, by k-means, as many as stand apart best ([`clusters`]).
//! 4. **What unites** ([`Landscape::unites`]): statements on which each group, however small, thinks the same. A majority
//!    of everybody is no consensus when a group is against.
//! 5. **What divides** ([`Landscape::divides`]): for each group, what it thinks and the others do not.
//!
//! ```
//! use opinion::{Cast, Landscape, Settings, Vote, Votes};
//!
//! // Forty people: all want longer opening hours (1), one half wants more at the screen (2), the other at the desk (3).
//! let casts = (0..40).flat_map(|participant| {
//!     let (screen, desk) = if participant % 2 == 0 { (Vote::Agree, Vote::Disagree) } else { (Vote::Disagree, Vote::Agree) };
//!     [(1, Vote::Agree), (2, screen), (3, desk)].map(|(statement, vote)| Cast { participant, statement, vote })
//! });
//! let votes = Votes::new(casts.collect())?;
//! let landscape = Landscape::of(&votes, Settings::default());
//! assert_eq!(landscape.groups().len(), 2);
//! assert_eq!(landscape.unites()[0].statement, 1);
//! assert!(landscape.divides(0).iter().all(|typical| typical.statement != 1));
//! # Ok::<(), opinion::BadVotes>(())
//! ```
//!
//! # What it does not say
//! - Groups are a way of looking: k-means finds some in any crowd, also where there are none. [`Landscape::silhouette`]
//!   says how well they stand apart (0 not at all, 1 entirely), and is to be shown beside them.
//! - The figure of a difference ([`Typical::z`]) sorts and sifts. It proves nothing about who did not take part, and the
//!   groups were made of the same votes.
//! - Who takes part has chosen to. Nothing here is representative of anybody else.
//!
//! # What is never shown
//! A group of fewer than [`Settings::least`] people does not come out: a number of groups that would make one is not
//! taken. Where fewer than that of some group answered a statement, no group's counts of it are given, since the others'
//! would tell it by difference.
//!
//! # The same result twice
//! The seed is published with the result. Votes are put in an order of their own first, by what people answered and not
//! by their numbers, so neither the order of votes nor the numbers given to people change anything. Only additions,
//! multiplications, divisions and square roots are used, which are the same on every machine (IEEE 754).

mod axes;
pub mod clusters;
mod divides;
mod landscape;
mod unites;
mod votes;

pub use axes::Axes;
pub use divides::{Typical, difference};
pub use landscape::{Counts, Group, Landscape, Place, Settings, Tally};
pub use unites::{COMMON_SHARE, Common};
pub use votes::{BadVotes, Cast, Vote, Votes};

/// Participants, at most.
pub const PARTICIPANTS_MAX: usize = 100_000;
/// Statements, at most.
pub const STATEMENTS_MAX: usize = 300;

/// A count as a number to reckon with.
#[expect(clippy::cast_precision_loss, reason = "there are at most thirty million votes")]
fn real(count: usize) -> f64 {
    count as f64
}
