//! Two questions together.

use crate::{Share, real};

/// What a count should be at least if nothing depended on anything, for the test to be told (Cochran 1954, the strict way).
const EXPECTED_LEAST: f64 = 5.0;

/// How many answered this to one question and that to the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CrossTable {
    /// A list for each answer to the first question, a count for each answer to the second.
    pub counts: Vec<Vec<usize>>,
    /// Who did not answer both.
    pub left_out: usize,
}

/// Whether two questions have to do with each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dependence {
    /// Pearson's chi-square, without correction.
    pub chi_square: f64,
    /// Its degrees of freedom.
    pub degrees: usize,
    /// How often it would be as large by chance alone, 0 to 1.
    pub p: f64,
    /// How strong it is (Cramér's V), 0 (nothing) to 1 (one tells the other).
    pub strength: f64,
}

impl CrossTable {
    /// Counts pairs of answers, of lists of two lengths. What is not on a list counts as no answer.
    pub fn of(lengths: (usize, usize), said: impl IntoIterator<Item = (Option<usize>, Option<usize>)>) -> Self {
        let mut table = Self { counts: vec![vec![0; lengths.1]; lengths.0], left_out: 0 };
        for (one, other) in said {
            match one.zip(other).filter(|(one, other)| *one < lengths.0 && *other < lengths.1) {
                Some((one, other)) => table.counts[one][other] += 1,
                None => table.left_out += 1,
            }
        }
        table
    }

    /// How many gave each answer to the first question.
    pub fn rows(&self) -> Vec<usize> {
        self.counts.iter().map(|row| row.iter().sum()).collect()
    }

    /// How many gave each answer to the second.
    pub fn columns(&self) -> Vec<usize> {
        let width = self.counts.first().map_or(0, Vec::len);
        (0..width).map(|column| self.counts.iter().map(|row| row[column]).sum()).collect()
    }

    /// Of those who gave an answer to the first question, the share of each answer to the second.
    pub fn shares_of_rows(&self) -> Vec<Vec<Share>> {
        let of = |(row, all): (&Vec<usize>, usize)| row.iter().map(|count| Share::new(*count, all)).collect();
        self.counts.iter().zip(self.rows()).map(of).collect()
    }

    /// Of those who gave an answer to the second question, the share of each answer to the first; a list for each answer
    /// to the first, as in [`Self::counts`].
    pub fn shares_of_columns(&self) -> Vec<Vec<Share>> {
        let columns = self.columns();
        let of = |row: &Vec<usize>| row.iter().zip(&columns).map(|(count, all)| Share::new(*count, *all)).collect();
        self.counts.iter().map(of).collect()
    }

    /// Whether the answers have to do with each other. Answers that nobody gave are left out. `None` where there is nothing
    /// to compare, or where counts are too small for the test to mean anything: less than five would be expected somewhere.
    pub fn dependence(&self) -> Option<Dependence> {
        let (rows, columns) = (self.rows(), self.columns());
        let all: usize = rows.iter().sum();
        let given = |totals: &[usize]| totals.iter().filter(|total| **total > 0).count();
        let (height, width) = (given(&rows), given(&columns));
        if height < 2 || width < 2 {
            return None;
        }
        let mut chi_square = 0.0;
        for (counts, row) in self.counts.iter().zip(&rows).filter(|(_, row)| **row > 0) {
            for (count, column) in counts.iter().zip(&columns).filter(|(_, column)| **column > 0) {
                let expected = real(*row) * real(*column) / real(all);
                if expected < EXPECTED_LEAST {
                    return None;
                }
                chi_square += (real(*count) - expected).powi(2) / expected;
            }
        }
        let degrees = (height - 1) * (width - 1);
        let strength = (chi_square / (real(all) * real(height.min(width) - 1))).sqrt().min(1.0);
        Some(Dependence { chi_square, degrees, p: beyond(chi_square, degrees), strength })
    }
}

/// How often a chi-square of so many degrees is beyond a value: for even degrees a sum that ends, for odd ones the same
/// from the tail of the normal distribution on (Abramowitz and Stegun 26.4.4 and 26.4.5).
fn beyond(chi_square: f64, degrees: usize) -> f64 {
    let half = chi_square / 2.0;
    let (mut sum, mut term, mut next) = if degrees.is_multiple_of(2) {
        (0.0, (-half).exp(), 2)
    } else {
        let root = chi_square.sqrt();
        (normal_tails(root), (2.0 / std::f64::consts::PI).sqrt() * (-half).exp() * root, 3)
    };
    while next <= degrees {
        sum += term;
        term *= chi_square / real(next);
        next += 2;
    }
    sum.clamp(0.0, 1.0)
}

/// How often a normal deviate is farther from its mean than this, on either side: the complement of the error function, by
/// its series near the middle and by its continued fraction far away.
fn normal_tails(deviate: f64) -> f64 {
    const NEAR: f64 = 3.0;
    let x = deviate / std::f64::consts::SQRT_2;
    let square = x * x;
    let density = (-square).exp() / std::f64::consts::PI.sqrt();
    if deviate < NEAR {
        let (mut sum, mut term, mut at) = (x, x, 1.0);
        while term > sum * 1e-17 {
            term *= 2.0 * square / (2.0 * at + 1.0);
            sum += term;
            at += 1.0;
        }
        1.0 - 2.0 * density * sum
    } else {
        let fraction = (1..=200).rev().fold(x, |below, at| x + f64::from(at) / 2.0 / below);
        density / fraction
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chance_is_told_as_in_the_tables() {
        for (chi_square, degrees, p) in
            [(3.841_458_821, 1, 0.05), (5.991_464_547, 2, 0.05), (7.814_727_903, 3, 0.05), (29.141_237_74, 14, 0.01)]
        {
            assert!((beyond(chi_square, degrees) - p).abs() < 1e-9, "{chi_square}, {degrees}");
        }
        assert!((beyond(0.0, 1) - 1.0).abs() < 1e-15 && (beyond(0.0, 4) - 1.0).abs() < 1e-15);
        assert!(beyond(800.0, 3) < 1e-100);
    }

    #[test]
    fn pairs_are_counted_both_ways() {
        let table = CrossTable::of(
            (2, 2),
            [(Some(0), Some(0)), (Some(0), Some(1)), (Some(1), Some(1)), (None, Some(1)), (Some(1), Some(9))],
        );
        assert_eq!((table.counts.clone(), table.left_out), (vec![vec![1, 1], vec![0, 1]], 2));
        assert_eq!((table.rows(), table.columns()), (vec![2, 1], vec![1, 2]));
        assert!((table.shares_of_rows()[0][1].share - 0.5).abs() < 1e-15);
        assert_eq!(table.shares_of_columns()[1][1].of, 2);
    }

    #[test]
    fn small_counts_prove_nothing() {
        let table = |counts: [[usize; 2]; 2]| CrossTable { counts: counts.map(Vec::from).to_vec(), left_out: 0 };
        assert_eq!(table([[1, 3], [2, 1]]).dependence(), None);
        assert_eq!(table([[10, 0], [20, 0]]).dependence(), None);
        let clear = table([[30, 0], [0, 30]]).dependence().unwrap();
        assert!(clear.p < 1e-10 && (clear.strength - 1.0).abs() < 1e-15);
        let nothing = table([[20, 20], [20, 20]]).dependence().unwrap();
        assert!((nothing.p - 1.0).abs() < 1e-15 && nothing.strength.abs() < 1e-15);
    }
}
