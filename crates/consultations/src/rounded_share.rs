//! Shares and counts so rounded that no step of them is fewer than five people. Pure.

/// People of whom something is told, at least: `opinion` has the same least for a group.
pub const TOLD_LEAST: usize = 10;
/// People that a step is, at least.
const STEP_PEOPLE: usize = 5;
/// Steps of a share, percent; with ten people the last is five of them.
const STEPS: [usize; 7] = [1, 2, 5, 10, 20, 25, 50];

/// A share in percent, in steps of at least five people; none of fewer than [`TOLD_LEAST`].
pub fn rounded_percent(count: usize, of: usize) -> Option<usize> {
    if of < TOLD_LEAST || count > of {
        return None;
    }
    let step = STEPS.into_iter().find(|step| step * of >= 100 * STEP_PEOPLE)?;
    // To the nearest step; half a step goes up.
    let steps = (200 * count + step * of) / (2 * step * of);
    Some((steps * step).min(100))
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
            let shares: Vec<usize> = (0..=of).map(|count| rounded_percent(count, of).unwrap()).collect();
            let runs: Vec<usize> = shares.chunk_by(|one, next| one == next).map(<[usize]>::len).collect();
            let (ends, between) = ([runs[0], runs[runs.len() - 1]], &runs[1..runs.len() - 1]);
            assert!(ends.iter().all(|run| *run >= 2), "{of}: none and one look the same, all and all but one too");
            // The last step may be cut short where 100 is no multiple of it.
            assert!(between.iter().all(|run| *run >= 4), "{of}: {runs:?}");
            assert_eq!((shares[0], shares[of]), (0, 100));
        }
    }

    #[test]
    fn of_fewer_than_ten_nothing_is_told() {
        assert_eq!(rounded_percent(9, 9), None);
        assert_eq!(rounded_percent(5, 10), Some(50));
        assert_eq!((rounded_percent(2, 10), rounded_percent(3, 10)), (Some(0), Some(50)));
        assert_eq!(rounded_percent(873, 1_000), Some(87));
        assert_eq!((rounded_count(2), rounded_count(3), rounded_count(48)), (0, 5, 50));
    }
}
