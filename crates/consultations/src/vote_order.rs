//! Which statement comes next: drawn, so that none is always on top, and the less it was judged, the likelier. Pure.

use base::{Random, SeededRandom};

/// How many times as likely as one that many judged a statement comes that nobody judged yet, beyond once.
const HEAD_START: f64 = 8.0;
/// Votes that halve the head start.
const HALVES: f64 = 5.0;

/// The next statement for somebody, of those that they have not judged (number, votes on it). The same person is given the
/// same one as long as nobody votes, so that a page that is loaded again asks the same.
///
/// Each draws a number for each statement, and the largest comes first (Efraimidis and Spirakis 2006): the chance of a
/// statement is its weight among those that are left. Weights are those that Polis publishes for new statements.
pub fn next(seed: u64, left: impl Iterator<Item = (u32, u64)>) -> Option<u32> {
    let drawn = left.map(|(number, votes)| (number, drawn(seed, number).ln() / weight(votes)));
    drawn.max_by(|(one, of_one), (other, of_other)| of_one.total_cmp(of_other).then(other.cmp(one))).map(|(one, _)| one)
}

/// 9 for a statement without votes, nearly 1 for one with many.
fn weight(votes: u64) -> f64 {
    let votes = f64::from(u32::try_from(votes).unwrap_or(u32::MAX));
    1.0 + HEAD_START * (-votes / HALVES).exp2()
}

/// Between 0 and 1, neither of them.
fn drawn(seed: u64, number: u32) -> f64 {
    let random: &dyn Random = &SeededRandom::new(seed ^ u64::from(number).wrapping_mul(0xd6e8_feb8_6659_fd93));
    (f64::from(random.below(u32::MAX)) + 0.5) / f64::from(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first_of(people: u64, all: &[(u32, u64)]) -> Vec<u64> {
        let mut first = vec![0; all.len()];
        for seed in 0..people {
            let number = next(seed * 977 + 13, all.iter().copied()).unwrap();
            first[all.iter().position(|(one, _)| *one == number).unwrap()] += 1;
        }
        first
    }

    #[test]
    fn every_statement_is_first_for_some_and_none_for_most() {
        let all: Vec<(u32, u64)> = (1..=20).map(|number| (number, 300)).collect();
        let first = first_of(4_000, &all);
        assert!(first.iter().all(|count| (120..=280).contains(count)), "{first:?}");
    }

    #[test]
    fn what_few_judged_comes_earlier() {
        // Weights 9, 5, 1 and 1: of 16.
        let first = first_of(4_000, &[(1, 0), (2, 5), (3, 400), (4, 400)]);
        for (count, expected) in first.iter().zip([2_250, 1_250, 250, 250]) {
            assert!(count.abs_diff(expected) < 150, "{first:?}");
        }
    }

    #[test]
    fn a_page_that_is_loaded_again_asks_the_same_until_nothing_is_left() {
        let all = [(1, 4), (2, 4), (3, 4)];
        let one = next(7, all.into_iter()).unwrap();
        assert_eq!(next(7, all.into_iter().rev()), Some(one));
        let left = all.into_iter().filter(|(number, _)| *number != one);
        assert_ne!(next(7, left), Some(one));
        assert_eq!(next(7, std::iter::empty()), None);
    }
}
