//! What a jury's score sheets come to, in whole numbers.
//!
//! A reviewer gives each criterion whole points, from 0 to its most. Their **total** is the sum of weight times points, a
//! whole number. An application's **score** is the mean of its totals, or what was agreed in the discussion, in
//! ten-thousandths. Two means of at most three whole numbers that differ do so by at least 1/6, and rounding moves each
//! by at most 1/20,000: no order is changed by it, and nobody becomes equal who was not.

use selection::Score;

/// Readers of one application, at most: two or three, and a third where two differ.
pub const READERS_MAX: usize = 3;
/// The most points of a criterion.
pub const POINTS_MAX: u32 = 100;
/// The most weight of a criterion.
pub const WEIGHT_MAX: u32 = 100;

/// What a criterion weighs, and the most points that it is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weighing {
    /// By what its points are multiplied.
    pub weight: u32,
    /// The most points.
    pub most: u32,
}

/// The total of a sheet; none when a criterion has no points, or more than its most.
pub fn total(criteria: &[Weighing], points: &[Option<u32>]) -> Option<u64> {
    if criteria.len() != points.len() {
        return None;
    }
    let weighed = |(criterion, points): (&Weighing, &Option<u32>)| {
        let points = points.filter(|points| *points <= criterion.most)?;
        Some(u64::from(criterion.weight) * u64::from(points))
    };
    criteria.iter().zip(points).map(weighed).sum()
}

/// The highest total that a sheet can have.
pub fn highest(criteria: &[Weighing]) -> u64 {
    criteria.iter().map(|criterion| u64::from(criterion.weight) * u64::from(criterion.most)).sum()
}

/// The mean of totals; none without any.
pub fn mean(totals: &[u64]) -> Option<Score> {
    let count = u64::try_from(totals.len()).ok().filter(|count| *count > 0)?;
    // Rounded half up.
    let units = (totals.iter().sum::<u64>() * 20_000 + count) / (2 * count);
    of_units(units)
}

/// A score of so many ten-thousandths; none above a million.
pub fn of_units(units: u64) -> Option<Score> {
    format!("{}.{:04}", units / 10_000, units % 10_000).parse().ok()
}

/// Where an application stands between its readers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// So many sheets are still to come.
    Awaited(usize),
    /// Two differ by more than the distance: a third reads it.
    WantsThird {
        /// By how much.
        by: u64,
    },
    /// They differ by more than the distance, and there is nobody left to ask: it is discussed.
    Differs {
        /// By how much.
        by: u64,
    },
    /// It has its score.
    Scored {
        /// Which.
        score: Score,
        /// Whether the jury agreed on it in a discussion.
        is_agreed: bool,
    },
}

/// Where an application stands: its totals, how many readers have still to send their sheet, and what was agreed.
/// `wants_third` says whether a third reader may be asked for.
pub fn standing(totals: &[u64], awaited: usize, distance: u64, wants_third: bool, agreed: Option<Score>) -> Standing {
    if let Some(score) = agreed {
        return Standing::Scored { score, is_agreed: true };
    }
    if awaited > 0 {
        return Standing::Awaited(awaited);
    }
    let by = totals.iter().max().zip(totals.iter().min()).map_or(0, |(most, least)| most - least);
    match mean(totals) {
        None => Standing::Awaited(1),
        Some(_) if by > distance && totals.len() == 2 && wants_third => Standing::WantsThird { by },
        Some(_) if by > distance => Standing::Differs { by },
        Some(score) => Standing::Scored { score, is_agreed: false },
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SHEET: [Weighing; 3] =
        [Weighing { weight: 8, most: 5 }, Weighing { weight: 6, most: 5 }, Weighing { weight: 6, most: 5 }];

    #[test]
    fn a_total_is_the_sum_of_weight_times_points_and_nothing_may_be_missing() {
        assert_eq!(highest(&SHEET), 100);
        assert_eq!(total(&SHEET, &[Some(5), Some(0), Some(3)]), Some(58));
        assert_eq!(total(&SHEET, &[Some(5), None, Some(3)]), None);
        assert_eq!(total(&SHEET, &[Some(6), Some(0), Some(3)]), None, "more than its most");
        assert_eq!(total(&SHEET, &[Some(5), Some(0)]), None);
    }

    #[test]
    fn a_mean_is_written_with_four_decimals() {
        let written = |totals: &[u64]| mean(totals).map(|score| score.to_string()).unwrap_or_default();
        assert_eq!(written(&[58, 61]), "59.5");
        assert_eq!(written(&[58, 61, 61]), "60");
        assert_eq!(written(&[0, 0, 1]), "0.3333");
        assert_eq!(written(&[0, 1, 1]), "0.6667");
        assert_eq!(written(&[]), "");
    }

    #[test]
    fn who_differs_is_read_by_a_third_and_then_discussed() {
        assert_eq!(standing(&[50], 1, 20, true, None), Standing::Awaited(1));
        assert_eq!(standing(&[50, 71], 0, 20, true, None), Standing::WantsThird { by: 21 });
        assert_eq!(standing(&[50, 71], 0, 20, false, None), Standing::Differs { by: 21 });
        assert_eq!(standing(&[50, 71, 60], 0, 20, true, None), Standing::Differs { by: 21 });
        let scored = |text: &str, is_agreed| Standing::Scored { score: text.parse().unwrap(), is_agreed };
        assert_eq!(standing(&[50, 70], 0, 20, true, None), scored("60", false), "exactly the distance is within");
        assert_eq!(standing(&[50, 71], 0, 20, true, Some("64".parse().unwrap())), scored("64", true));
    }

    proptest! {
        #[test]
        fn rounding_changes_no_order_and_makes_nobody_equal(
            one in prop::collection::vec(0_u64..200_000, 1..=READERS_MAX),
            other in prop::collection::vec(0_u64..200_000, 1..=READERS_MAX),
        ) {
            let exact = (one.iter().sum::<u64>() * other.len() as u64).cmp(&(other.iter().sum::<u64>() * one.len() as u64));
            prop_assert_eq!(mean(&one).cmp(&mean(&other)), exact);
        }

        #[test]
        fn near_means_keep_their_order_too(base in 0_u64..1000, one in prop::collection::vec(0_u64..2, 1..=READERS_MAX),
            other in prop::collection::vec(0_u64..2, 1..=READERS_MAX)) {
            let raise = |totals: &[u64]| totals.iter().map(|total| total + base).collect::<Vec<_>>();
            let (one, other) = (raise(&one), raise(&other));
            let exact = (one.iter().sum::<u64>() * other.len() as u64).cmp(&(other.iter().sum::<u64>() * one.len() as u64));
            prop_assert_eq!(mean(&one).cmp(&mean(&other)), exact);
        }
    }
}
