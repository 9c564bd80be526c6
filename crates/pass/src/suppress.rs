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

/// Hides what is under [`SMALL_BELOW`] and not zero; and then the total, since what is hidden would be the total less what
/// is shown. To hide a second, larger sum in the total's place does not do: who knows the rule knows that the larger one was
/// the smallest that was left, and works some cases out. Zero is shown: it is about nobody.
pub fn suppress(sums: &[i64]) -> ShownSums {
    let cells: Vec<Option<i64>> =
        sums.iter().map(|sum| Some(*sum).filter(|sum| !(1..SMALL_BELOW).contains(sum))).collect();
    let total = cells.iter().copied().sum();
    ShownSums { cells, total }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_small_sum_takes_the_total_with_it() {
        let shown = |sums: &[i64]| {
            let shown = suppress(sums);
            (shown.cells, shown.total)
        };
        assert_eq!(shown(&[12, 0, 7]), (vec![Some(12), Some(0), Some(7)], Some(19)));
        assert_eq!(shown(&[12, 3, 7]), (vec![Some(12), None, Some(7)], None));
        assert_eq!(shown(&[0, 0, 0]), (vec![Some(0), Some(0), Some(0)], Some(0)));
    }

    /// Who knows the rule, and all that is shown, asks which sums could have led to it.
    #[test]
    fn nobody_who_knows_the_rule_works_a_hidden_sum_out() {
        const MOST: i64 = 14;
        type Shown = (Vec<Option<i64>>, Option<i64>);
        let mut led_to: BTreeMap<Shown, Vec<[i64; 3]>> = BTreeMap::new();
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
                assert_eq!(could_be, (1..SMALL_BELOW).collect(), "{cells:?} {total:?} at {nth}");
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
            prop_assert_eq!(shown.total.is_none(), shown.cells.contains(&None));
        }
    }
}
