//! The two directions in which participants differ most: principal components of the table of votes.

use crate::clusters::Point;
use crate::{Vote, Votes, real};

/// Turns of all pairs of columns, at most; a dozen are enough for three hundred columns.
const SWEEPS_MAX: usize = 60;
/// What may be left beside the diagonal, as a part of the whole: less than rounding leaves.
const REST: f64 = 1e-30;

/// The directions, as a weight for each statement.
///
/// What is missing counts as the mean of its column. Taken off the mean, that is nothing: the table stays as sparse as it
/// came, and is never filled in.
#[derive(Debug, Clone)]
pub struct Axes {
    /// The mean vote of each statement, −1 to 1.
    pub means: Vec<f64>,
    /// Two weights for each statement, one for each direction; each direction has length 1. Of each, the weight that is
    /// farthest from nothing is positive (of equals, the first), so that the map does not turn round.
    pub weights: Vec<Point>,
    /// How much participants vary along each direction (the variance, by n − 1).
    pub variances: Point,
    /// How much they vary in all directions together.
    pub variance: f64,
}

impl Axes {
    /// Those of some votes.
    pub fn of(votes: &Votes) -> Self {
        let means = means(votes);
        let covariance = covariance(votes, &means);
        let size = means.len();
        let variance = (0..size).map(|column| covariance[column * size + column]).sum();
        let (values, vectors) = eigen(covariance, size);
        let mut order: Vec<usize> = (0..size).collect();
        order.sort_by(|one, other| values[*other].total_cmp(&values[*one]));
        let mut axes = Self { means, weights: vec![[0.0; 2]; size], variances: [0.0; 2], variance };
        for (axis, place) in order.into_iter().take(2).enumerate() {
            let vector = &vectors[place * size..(place + 1) * size];
            let sign = sign(vector);
            axes.variances[axis] = values[place].max(0.0);
            for (weights, weight) in axes.weights.iter_mut().zip(vector) {
                weights[axis] = sign * weight;
            }
        }
        axes
    }

    /// Where somebody with such a line stands. Who answered a quarter of the statements is moved twice as far out: what
    /// they did not answer drew them to the middle, by the root of the share that they answered.
    pub fn place(&self, line: &[(u16, Vote)]) -> Point {
        let mut point = [0.0; 2];
        for (column, vote) in line {
            let column = usize::from(*column);
            let off = vote.value() - self.means[column];
            point[0] += off * self.weights[column][0];
            point[1] += off * self.weights[column][1];
        }
        let spread = (real(self.means.len()) / real(line.len().max(1))).sqrt();
        point.map(|coordinate| coordinate * spread)
    }
}

/// The mean vote of each statement, of those who answered it.
fn means(votes: &Votes) -> Vec<f64> {
    let mut sums = vec![(0.0, 0_usize); votes.statements().len()];
    for (column, vote) in votes.lines().flatten() {
        let (sum, count) = &mut sums[usize::from(*column)];
        *sum += vote.value();
        *count += 1;
    }
    sums.into_iter().map(|(sum, count)| sum / real(count.max(1))).collect()
}

/// The covariance of every two statements, row by row. Of each participant only what they answered is looked at.
fn covariance(votes: &Votes, means: &[f64]) -> Vec<f64> {
    let size = means.len();
    let mut sums = vec![0.0; size * size];
    let mut off = Vec::with_capacity(size);
    for line in votes.lines() {
        off.clear();
        off.extend(
            line.iter().map(|(column, vote)| (usize::from(*column), vote.value() - means[usize::from(*column)])),
        );
        for (place, (column, one)) in off.iter().enumerate() {
            let row = &mut sums[column * size..(column + 1) * size];
            for (other, two) in &off[place..] {
                row[*other] += one * two;
            }
        }
    }
    let degrees = real(votes.lines().len().saturating_sub(1).max(1));
    for row in 0..size {
        for column in row..size {
            let covariance = sums[row * size + column] / degrees;
            sums[row * size + column] = covariance;
            sums[column * size + row] = covariance;
        }
    }
    sums
}

/// Eigenvalues of a symmetric matrix and, a row each, their vectors: Jacobi's method. Every pair of columns is turned
/// until nothing is left beside the diagonal. It is slower than others and has no case in which it goes wrong: equal
/// values, values of nought and values that lie near each other come out to the last digits.
fn eigen(mut matrix: Vec<f64>, size: usize) -> (Vec<f64>, Vec<f64>) {
    let mut vectors = vec![0.0; size * size];
    for place in 0..size {
        vectors[place * size + place] = 1.0;
    }
    let whole: f64 = matrix.iter().map(|value| value * value).sum();
    for _ in 0..SWEEPS_MAX {
        let beside = |place: usize| place / size != place % size;
        let rest: f64 =
            matrix.iter().enumerate().filter(|(place, _)| beside(*place)).map(|(_, value)| value * value).sum();
        if rest <= whole * REST {
            break;
        }
        for one in 0..size {
            for other in one + 1..size {
                turn(&mut matrix, &mut vectors, size, one, other);
            }
        }
    }
    ((0..size).map(|place| matrix[place * size + place]).collect(), vectors)
}

/// Turns two columns and two rows so that nothing is left where they cross.
fn turn(matrix: &mut [f64], vectors: &mut [f64], size: usize, one: usize, other: usize) {
    let crossing = matrix[one * size + other];
    if crossing == 0.0 {
        return;
    }
    let half = (matrix[other * size + other] - matrix[one * size + one]) / (2.0 * crossing);
    let tangent = half.signum() / (half.abs() + (half * half + 1.0).sqrt());
    let cosine = 1.0 / (tangent * tangent + 1.0).sqrt();
    let sine = tangent * cosine;
    matrix[one * size + one] -= tangent * crossing;
    matrix[other * size + other] += tangent * crossing;
    matrix[one * size + other] = 0.0;
    matrix[other * size + one] = 0.0;
    for place in (0..size).filter(|place| *place != one && *place != other) {
        let (left, right) = (matrix[one * size + place], matrix[other * size + place]);
        let (left, right) = (cosine * left - sine * right, sine * left + cosine * right);
        matrix[one * size + place] = left;
        matrix[place * size + one] = left;
        matrix[other * size + place] = right;
        matrix[place * size + other] = right;
    }
    for place in 0..size {
        let (left, right) = (vectors[one * size + place], vectors[other * size + place]);
        vectors[one * size + place] = cosine * left - sine * right;
        vectors[other * size + place] = sine * left + cosine * right;
    }
}

fn sign(vector: &[f64]) -> f64 {
    let farthest = vector.iter().fold(0.0_f64, |farthest, weight| {
        // Weights that differ by rounding only are equals.
        if weight.abs() > farthest.abs() * (1.0 + 1e-9) { *weight } else { farthest }
    });
    if farthest < 0.0 { -1.0 } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Cast;

    #[test]
    fn a_matrix_that_can_be_reckoned_by_hand_comes_out() {
        // Values 3 and 1, along (1, 1) and (1, −1).
        let (values, vectors) = eigen(vec![2.0, 1.0, 1.0, 2.0], 2);
        let (first, second) = if values[0] > values[1] { (0, 1) } else { (1, 0) };
        assert!((values[first] - 3.0).abs() < 1e-14 && (values[second] - 1.0).abs() < 1e-14);
        assert!((vectors[first * 2] - vectors[first * 2 + 1]).abs() < 1e-14);
        // One that is diagonal already, with two equal values, stays.
        assert_eq!(eigen(vec![4.0, 0.0, 0.0, 4.0], 2), (vec![4.0, 4.0], vec![1.0, 0.0, 0.0, 1.0]));
        assert_eq!(eigen(vec![], 0), (vec![], vec![]));
    }

    #[test]
    fn what_was_not_answered_draws_nobody_anywhere() {
        let cast = |participant, statement, vote| Cast { participant, statement, vote };
        let votes = Votes::new(vec![
            cast(1, 1, Vote::Agree),
            cast(1, 2, Vote::Agree),
            cast(2, 1, Vote::Disagree),
            cast(2, 2, Vote::Disagree),
            cast(3, 1, Vote::Agree),
        ])
        .unwrap();
        let axes = Axes::of(&votes);
        assert!((axes.means[0] - 1.0 / 3.0).abs() < 1e-15);
        assert!(axes.means[1].abs() < 1e-15);
        assert!(axes.place(&[]).iter().all(|coordinate| coordinate.abs() < 1e-15));
        // Who answered one of two stands where they would, moved out by the root of two.
        let alone = axes.place(&[(0, Vote::Agree)]);
        assert!((alone[0] - 2.0 / 3.0 * axes.weights[0][0] * 2.0_f64.sqrt()).abs() < 1e-15);
    }
}
