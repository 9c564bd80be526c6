//! What answers to questions say in figures.
//!
//! | Question | Figures |
//! |---|---|
//! | one of a list ([`Choices::one`]), some of a list ([`Choices::some`]) | counts, shares with their intervals |
//! | two questions together ([`CrossTable`]) | counts, shares of rows and of columns, whether they have to do with each other |
//! | a scale from no to yes ([`Scale`]) | against, neither, for; the middle answer; where a bar begins |
//! | a number ([`Histogram`]) | how many in each of some steps that people would choose, median and quartiles |
//!
//! Each says how many did not answer ([`Choices::unanswered`] and so on): they are in no share, and are told beside it.
//!
//! ```
//! use survey::Choices;
//!
//! // Of eleven people, six want a desk, two a screen, two both; one says nothing. Each counts once for each thing.
//! let said: Vec<&[usize]> = [vec![&[0][..]; 6], vec![&[1]; 2], vec![&[0, 1]; 2], vec![&[]]].concat();
//! let wanted = Choices::some(2, said);
//! let desk = &wanted.shares[0];
//! assert_eq!((desk.count, desk.of, wanted.unanswered), (8, 10, 1));
//! assert_eq!(format!("{:.0} %, {:.0} to {:.0}", desk.share * 100.0, desk.low * 100.0, desk.high * 100.0), "80 %, 49 to 94");
//! ```
//!
//! # What an interval says
//! If those who answered were drawn by lot from all who are meant, nineteen of twenty such intervals would hold the share
//! among all. Who takes part in a consultation has chosen to: the interval says how little a few answers can carry, and
//! nothing about those who kept silent. So it is to be shown with the words *self-selected, not representative*.
//!
//! These figures are exact, also where a count is one person: what is published of them goes through the room `disclosure`.

mod choices;
mod cross_table;
mod histogram;
mod scale;

pub use choices::{Choices, Share};
pub use cross_table::{CrossTable, Dependence};
pub use histogram::{BINS_MAX, Histogram};
pub use scale::Scale;

/// A count as a number to reckon with.
#[expect(clippy::cast_precision_loss, reason = "answers are counted in hundreds of thousands")]
fn real(count: usize) -> f64 {
    count as f64
}
