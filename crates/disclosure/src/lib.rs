//! Answers as open data, and tables of counts, in which nobody is found.
//!
//! # Files of answers
//! A line an answer, without a name. That is not enough: whoever knows that their neighbour is 43, lives in Kehlen and took
//! part finds the line by age and commune, and reads the rest. So each column is one of two ([`Column`]):
//!
//! - **Known**: what others may know of somebody (in the literature: a quasi-identifier). It has a [`Hierarchy`], from the
//!   exact value to everything: a commune, its department, its region, `*`.
//! - **Answer**: what they said, of a short list.
//!
//! [`release`] makes known columns coarser, and hides them (`*`) in lines that stay rare, until everybody shares what is
//! known of them with at least `k` − 1 others (Samarati and Sweeney 1998). Of all ways to do so it takes the one that loses
//! least, and says in a [`Note`] what was lost. No line is dropped, and lines are put in an order that tells nothing.
//!
//! ```
//! use disclosure::{Asked, Column, Hierarchy, Row, Table, release};
//!
//! let columns = vec![
//!     Column::known("age", Hierarchy::ages(&[10, 20])?)?,
//!     Column::answer("wants", ["a desk", "a screen"])?,
//! ];
//! let answers = [("31", "a desk"), ("34", "a screen"), ("37", "a desk"), ("52", "a desk"), ("53", "a screen"), ("58", "")];
//! let rows = (1..).zip(answers).map(|(key, (age, wants))| Row { key, cells: vec![age.to_owned(), wants.to_owned()] });
//! let table = Table::new(columns, rows)?;
//! let release = release(&table, Asked::of(3), &Default::default())?;
//! assert_eq!(release.csv(), "age,wants\n30-39,a desk\n30-39,a desk\n30-39,a screen\n50-59,\n50-59,a desk\n50-59,a screen\n");
//! assert_eq!(release.note().hidden_rows, 0);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! What a spreadsheet would run as a formula is written with an apostrophe before it ([`base::harmless`]), in every format.
//!
//! No column can hold text, an address or a hash of one: each cell is a value of a list that was made before, and a list
//! with an entry that looks like an address, a number of a person or a hash is refused ([`BadColumn::Identifier`]).
//!
//! # Tables of counts
//! *Three in this village refused*: small counts point at people, and totals tell what was left out. [`CountTable::protect`]
//! hides each count below `k`, and others beside it, until nobody can conclude from what is shown, by any sums and
//! differences of it, that a hidden count is below `k`. That is not estimated: the table is a network in which counts
//! flow, and what a hidden count can be at most is the largest flow through it.
//!
//! # Checking what was published
//! `tests/oracles/check_release.py` needs nothing but Python, the file and its description, and shares no line with this
//! crate: it says whether the crowds are large enough, whether anything stands there that may not, and whether any small
//! count is shown or can be concluded. Whoever receives a file can run it.
//!
//! # What still holds when more is published
//! - **A second file.** Lines of those who came later, added to a file, are found by comparing it with the first. So a line
//!   is released once: the keys of a release are kept ([`Release::keys`]), and a later release holds only those who came
//!   since, when they are `k`.
//! - **Totals beside a file.** Those of the lines in it: no line was dropped, so they tell nothing more.
//! - **Tables beside a file.** Those that are made of the file's own columns tell nothing more. A table of finer columns
//!   than the file's is to be published instead of it, not beside it.
//! - **Several tables**, such as each question by department: only with [`Totals::Shown`], and all by the same column at the
//!   same level. Then they share nothing but totals that are shown, any tables that fit each of them fit all of them, and
//!   each is a matter of its own. Otherwise what one hides another may show: that is not checked here.
//!
//! # What does not hold
//! Sharing with `k` − 1 others does not help where all of them answered the same: [`Note::warnings`] name where a sensitive
//! answer is told by what is known (l-diversity). Somebody who knows a person's *answers* may find them by these. And
//! whoever knows how counts are hidden may guess better than by sums (that something was hidden tells that something was
//! small). What must not be guessed is not to be published.

mod column;
mod counts;
mod files;
mod hierarchy;
mod label;
mod network;
mod release;
mod table;

pub use column::{BadColumn, CHOICES_MAX, Column};
pub use counts::{BadTable, CountTable, EVERYTHING, Protected, Totals, Unprotected};
pub use files::Licence;
pub use hierarchy::{BadHierarchy, Hierarchy, LEVELS_MAX, VALUES_MAX};
pub use label::is_identifier;
pub use release::{Asked, HeldTo, NoRelease, Note, Release, Warning, release};
pub use table::{BadCell, Row, Table};

/// What stands for any value.
pub const ANY: &str = "*";
/// Lines of a table, at most.
pub const ROWS_MAX: usize = 200_000;
/// Columns of a table, at most.
pub const COLUMNS_MAX: usize = 200;
/// Ways to make the known columns coarser that are compared, at most: the product of their levels.
pub const WAYS_MAX: usize = 50_000;
/// The smallest crowd that may be asked for.
pub const CROWD_LEAST: usize = 2;
/// Counts of a table with its totals, at most.
pub const CELLS_MAX: usize = 4_000;

/// A count as a number to reckon with.
#[expect(clippy::cast_precision_loss, reason = "rows and values are counted in hundreds of thousands")]
fn real(count: usize) -> f64 {
    count as f64
}
