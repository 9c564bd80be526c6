//! What changed between two diagnoses of a firm. Only results of the same instrument in the same version compare.

use rust_decimal::Decimal;

use crate::assess::{ItemState, Measured};
use crate::instrument::{Dimension, Item};

/// A result, and in which version of its instrument it was taken.
#[derive(Debug, Clone, Copy)]
pub struct Taken<'a> {
    /// The version whose questions were answered.
    pub version: &'a str,
    /// What was measured.
    pub measured: &'a Measured<'a>,
}

/// Why two results do not compare.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotCompared {
    /// They measure different things.
    #[error("{0} and {1} measure different things")]
    OtherFamily(String, String),
    /// They are of two versions of one thing, which ask different questions.
    #[error("versions {0} and {1} do not ask the same")]
    OtherVersion(String, String),
}

/// What changed.
#[derive(Debug)]
pub struct Changes<'a> {
    /// The score, before and now.
    pub score: (Option<Decimal>, Option<Decimal>),
    /// Each dimension, before and now, in the order of the pack.
    pub dimensions: Vec<(&'a Dimension, Option<Decimal>, Option<Decimal>)>,
    /// The items that have another value than before, or became known or unknown.
    pub items: Vec<(&'a Item, ItemState, ItemState)>,
}

/// Compares two results of a firm, the earlier first.
///
/// # Errors
/// They are of two instruments, or of two versions of one.
pub fn changes<'a>(before: Taken<'a>, now: Taken<'a>) -> Result<Changes<'a>, NotCompared> {
    let (first, second) = (before.measured.instrument, now.measured.instrument);
    if first.family != second.family {
        return Err(NotCompared::OtherFamily(first.family.clone(), second.family.clone()));
    }
    if first.name != second.name || before.version != now.version {
        return Err(NotCompared::OtherVersion(before.version.to_owned(), now.version.to_owned()));
    }
    let dimensions = before.measured.dimensions.iter().zip(&now.measured.dimensions);
    let items = before.measured.items.iter().zip(&now.measured.items);
    Ok(Changes {
        score: (before.measured.score, now.measured.score),
        dimensions: dimensions.map(|(before, now)| (now.dimension, before.score, now.score)).collect(),
        items: items
            .filter(|((_, before), (_, now))| before != now)
            .map(|((_, before), (item, now))| (*item, *before, *now))
            .collect(),
    })
}
