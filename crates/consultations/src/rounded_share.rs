//! Shares and counts so rounded that no step of them is fewer than five people. Pure.

/// People of whom something is told, at least: `opinion` has the same least for a group.
pub const TOLD_LEAST: usize = 10;
/// People that a step is, and that stand at a place of a map, at least.
pub(crate) const STEP_PEOPLE: usize = 5;
/// Steps of a share, percent; with ten people the last is five of them.
const STEPS: [usize; 8] = [1, 2, 4, 5, 10, 20, 25, 50];

/// A share in percent, as far as it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoundedShare {
    /// Less than this: nobody or a few.
    Under(usize),
    /// About this.
    About(usize),
    /// This or more: all or nearly all.
    Over(usize),
}

/// A share in steps of at least five people; none of fewer than [`TOLD_LEAST`].
pub fn rounded_share(count: usize, of: usize) -> Option<RoundedShare> {
    if of < TOLD_LEAST || count > of {
        return None;
    }
    let step = STEPS.into_iter().find(|step| step * of >= 100 * STEP_PEOPLE)?;
    // To the nearest step; half a step goes up.
    let share = (200 * count + step * of) / (2 * step * of) * step;
    Some(match share {
        0 => RoundedShare::Under(step.div_ceil(2)),
        100.. => RoundedShare::Over(100 - step.div_ceil(2)),
        share => RoundedShare::About(share),
    })
}

/// A count in steps of five people.
pub const fn rounded_count(count: usize) -> usize {
    (count + STEP_PEOPLE / 2) / STEP_PEOPLE * STEP_PEOPLE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_share_that_is_told_is_that_of_several_counts() {
        for of in TOLD_LEAST..1_200 {
            let shares: Vec<RoundedShare> = (0..=of).map(|count| rounded_share(count, of).unwrap()).collect();
            let runs: Vec<usize> = shares.chunk_by(|one, next| one == next).map(<[_]>::len).collect();
            let (ends, between) = ([runs[0], runs[runs.len() - 1]], &runs[1..runs.len() - 1]);
            assert!(ends.iter().all(|run| *run >= 2), "{of}: none and one look the same, all and all but one too");
            assert!(between.iter().all(|run| *run >= STEP_PEOPLE - 1), "{of}: {runs:?}");
        }
    }

    #[test]
    fn what_is_told_is_true_and_of_fewer_than_ten_nothing_is() {
        assert_eq!(rounded_share(9, 9), None);
        assert_eq!(rounded_share(5, 10), Some(RoundedShare::About(50)));
        assert_eq!(rounded_share(2, 10), Some(RoundedShare::Under(25)));
        assert_eq!(rounded_share(19, 20), Some(RoundedShare::Over(87)));
        assert_eq!(rounded_share(873, 1_000), Some(RoundedShare::About(87)));
        for of in TOLD_LEAST..300 {
            for count in 0..=of {
                let holds = match rounded_share(count, of).unwrap() {
                    RoundedShare::Under(share) => count * 100 < share * of,
                    RoundedShare::About(share) => (count * 100).abs_diff(share * of) <= 25 * of,
                    RoundedShare::Over(share) => count * 100 >= share * of,
                };
                assert!(holds, "{count} of {of}");
            }
        }
        assert_eq!((rounded_count(2), rounded_count(3), rounded_count(48)), (0, 5, 50));
    }
}
