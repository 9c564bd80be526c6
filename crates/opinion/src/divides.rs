//! What divides: what a group thinks and the others do not.

use crate::unites::share;
use crate::{Landscape, Tally, Vote, real};

/// From here on a difference is told: by chance alone it is as large in one of a hundred cases.
const Z_LEAST: f64 = 2.576;

/// A statement that is typical of a group.
#[derive(Debug, Clone, PartialEq)]
pub struct Typical {
    /// The statement's number.
    pub statement: u32,
    /// What most of the group say: yes or no.
    pub vote: Vote,
    /// What the group said.
    pub inside: Tally,
    /// What the other groups said together.
    pub outside: Tally,
    /// How many times as likely somebody of the group is to say so.
    pub ratio: f64,
    /// How far the two shares are apart, in standard errors ([`difference`]).
    pub z: f64,
}

impl Landscape {
    /// What is typical of a group (from 0): more than half of it say so, and fewer elsewhere, beyond chance. The clearest
    /// first.
    pub fn divides(&self, group: usize) -> Vec<Typical> {
        let mut typical: Vec<Typical> = self
            .counts()
            .iter()
            .filter_map(|counts| Some((counts.statement, counts.groups.as_ref()?)))
            .flat_map(|(statement, groups)| {
                [Vote::Agree, Vote::Disagree]
                    .into_iter()
                    .filter_map(move |vote| typical(statement, vote, group, groups))
            })
            .collect();
        typical.sort_by(|one, other| other.z.total_cmp(&one.z).then_with(|| one.statement.cmp(&other.statement)));
        typical
    }
}

fn typical(statement: u32, vote: Vote, group: usize, groups: &[Tally]) -> Option<Typical> {
    let inside = *groups.get(group)?;
    let others = groups.iter().enumerate().filter(|(other, _)| *other != group);
    let outside = others.fold(Tally::default(), |sum, (_, tally)| sum.plus(*tally));
    let z = difference((inside.of(vote), inside.all()), (outside.of(vote), outside.all()));
    let ratio = share(inside, vote) / share(outside, vote);
    let is_typical = share(inside, vote) > 0.5 && z >= Z_LEAST;
    is_typical.then_some(Typical { statement, vote, inside, outside, ratio, z })
}

/// How far two shares (so many of so many) are apart, in standard errors: the test of two proportions with a pooled share.
/// Each side gets one person for and one against (Agresti and Caffo 2000), so that three of three are no certainty.
pub fn difference((some, all): (usize, usize), (others, all_others): (usize, usize)) -> f64 {
    let (some, all) = (real(some) + 1.0, real(all) + 2.0);
    let (others, all_others) = (real(others) + 1.0, real(all_others) + 2.0);
    let pooled = (some + others) / (all + all_others);
    (some / all - others / all_others) / (pooled * (1.0 - pooled) * (1.0 / all + 1.0 / all_others)).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_weighs_more_the_more_people_say_so() {
        assert!(difference((5, 10), (5, 10)).abs() < 1e-15);
        assert!(difference((3, 3), (0, 3)) < Z_LEAST);
        assert!(difference((30, 30), (0, 30)) > Z_LEAST);
        assert!((difference((9, 10), (2, 10)) + difference((2, 10), (9, 10))).abs() < 1e-15);
        // With one for and one against on each side: 10 of 12 and 3 of 12, pooled 13 of 24.
        let by_hand = (10.0 / 12.0 - 3.0 / 12.0) / (13.0 / 24.0 * 11.0 / 24.0 / 6.0_f64).sqrt();
        assert!((difference((9, 10), (2, 10)) - by_hand).abs() < 1e-12);
    }

    #[test]
    fn nobody_at_all_is_no_difference() {
        assert!(difference((0, 0), (0, 0)).abs() < 1e-15);
    }
}
