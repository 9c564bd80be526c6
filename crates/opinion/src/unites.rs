//! What unites: statements on which every group thinks the same.

use crate::{Landscape, Tally, Vote, real};

/// The share of each group that must say the same, of those who answered.
pub const COMMON_SHARE: f64 = 0.6;

/// A statement on which all groups think the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Common {
    /// The statement's number.
    pub statement: u32,
    /// What they say: yes or no.
    pub vote: Vote,
    /// How strongly, 0 to 1: the product over the groups of the share that says so, each with a person added for it and
    /// one against. One group that is against weighs as much as another, whatever its size.
    pub consensus: f64,
    /// What each group said.
    pub groups: Vec<Tally>,
}

impl Landscape {
    /// What all groups say yes to, or all no, the strongest first.
    pub fn unites(&self) -> Vec<Common> {
        let mut common: Vec<Common> = self
            .counts()
            .iter()
            .filter_map(|counts| Some((counts.statement, counts.groups.as_ref()?)))
            .flat_map(|(statement, groups)| {
                [Vote::Agree, Vote::Disagree].into_iter().filter_map(move |vote| common(statement, vote, groups))
            })
            .collect();
        common.sort_by(|one, other| {
            other.consensus.total_cmp(&one.consensus).then_with(|| one.statement.cmp(&other.statement))
        });
        common
    }
}

fn common(statement: u32, vote: Vote, groups: &[Tally]) -> Option<Common> {
    let shares = groups.iter().map(|tally| share(*tally, vote));
    let is_common = shares.clone().all(|share| share >= COMMON_SHARE);
    is_common.then(|| Common { statement, vote, consensus: shares.product(), groups: groups.to_vec() })
}

/// The share that says so, with a person added for it and one against: of nobody, a half.
pub(crate) fn share(tally: Tally, vote: Vote) -> f64 {
    (real(tally.of(vote)) + 1.0) / (real(tally.all()) + 2.0)
}
