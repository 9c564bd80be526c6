//! Sums of which nobody can be made out: small ones are not shown, nor what they could be worked out from. Pure.

/// Sums of fewer people are not shown.
pub const SMALL_BELOW: i64 = 5;

/// Sums as they may be shown; what is not shown is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownSums {
    /// Each sum, in the order in which they were given.
    pub cells: Vec<Option<i64>>,
    /// All together.
    pub total: Option<i64>,
}

/// Hides what is under [`SMALL_BELOW`] and not zero, and then the next smallest sums until what is hidden, which is the
/// total less what is shown, leaves at least [`SMALL_BELOW`] possibilities for each of them. Where there is no other sum to
/// hide, the total is hidden too. Zero is shown: it is about nobody.
pub fn suppress(sums: &[i64]) -> ShownSums {
    let mut hidden: Vec<bool> = sums.iter().map(|sum| (1..SMALL_BELOW).contains(sum)).collect();
    let safe = |hidden: &[bool]| {
        let (many, sum) = hidden_of(sums, hidden);
        // Each hidden sum is one at least: it may be anything from one to what the others leave.
        many == 0 || (many >= 2 && sum - many + 1 >= SMALL_BELOW)
    };
    while !safe(&hidden) {
        let shown = sums.iter().enumerate().filter(|(nth, sum)| !hidden[*nth] && **sum > 0);
        let Some((nth, _)) = shown.min_by_key(|(_, sum)| **sum) else { break };
        hidden[nth] = true;
    }
    let total = safe(&hidden).then(|| sums.iter().sum());
    let cells = sums.iter().zip(&hidden).map(|(sum, hidden)| (!hidden).then_some(*sum)).collect();
    ShownSums { cells, total }
}

/// How many are hidden, and what they are together.
fn hidden_of(sums: &[i64], hidden: &[bool]) -> (i64, i64) {
    sums.iter().zip(hidden).filter(|(_, hidden)| **hidden).fold((0, 0), |(many, sum), (one, _)| (many + 1, sum + one))
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_small_sum_takes_another_one_with_it() {
        let shown = |sums: &[i64]| {
            let shown = suppress(sums);
            (shown.cells, shown.total)
        };
        assert_eq!(shown(&[12, 0, 7]), (vec![Some(12), Some(0), Some(7)], Some(19)));
        assert_eq!(shown(&[12, 3, 7]), (vec![Some(12), None, None], Some(22)));
        assert_eq!(shown(&[0, 3, 0]), (vec![Some(0), None, Some(0)], None));
        assert_eq!(shown(&[1, 1, 9]), (vec![None, None, None], Some(11)));
        assert_eq!(shown(&[4, 4, 9]), (vec![None, None, Some(9)], Some(17)));
    }

    /// Who knows the rule, and all that is shown, asks which sums could have led to it.
    #[test]
    fn nobody_who_knows_the_rule_works_a_hidden_sum_out() {
        const MOST: i64 = 14;
        let mut led_to: BTreeMap<(Vec<Option<i64>>, Option<i64>), Vec<[i64; 3]>> = BTreeMap::new();
        for one in 0..=MOST {
            for two in 0..=MOST {
                for three in 0..=MOST {
                    let shown = suppress(&[one, two, three]);
                    led_to.entry((shown.cells, shown.total)).or_default().push([one, two, three]);
                }
            }
        }
        for ((cells, total), sums) in led_to {
            for nth in (0..3).filter(|nth| cells[*nth].is_none()) {
                let could_be: BTreeSet<i64> = sums.iter().map(|sums| sums[nth]).collect();
                assert!(could_be.len() >= 2, "{cells:?} {total:?}: only {could_be:?} at {nth}");
            }
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_is_true_and_never_small(sums in proptest::collection::vec(0i64..40, 1..8)) {
            let shown = suppress(&sums);
            for (sum, cell) in sums.iter().zip(&shown.cells) {
                prop_assert!(cell.is_none_or(|cell| cell == *sum && (cell == 0 || cell >= SMALL_BELOW)));
            }
            prop_assert!(shown.total.is_none_or(|total| total == sums.iter().sum::<i64>()));
            let many = shown.cells.iter().filter(|cell| cell.is_none()).count();
            prop_assert!(many != 1 || shown.total.is_none());
        }
    }
}
