//! Numbers in steps that people would choose.

use crate::real;

/// Steps of a histogram, at most.
pub const BINS_MAX: usize = 20;

/// How many numbers lie where.
#[derive(Debug, Clone, PartialEq)]
pub struct Histogram {
    /// Where each step begins, and where the last one ends. A number on an edge is in the step that begins there.
    pub edges: Vec<f64>,
    /// How many are in each step.
    pub counts: Vec<usize>,
    /// A quarter, a half and three quarters of the numbers are below (linear between two); none where there are none.
    pub quartiles: Option<[f64; 3]>,
    /// Who gave a number.
    pub answered: usize,
    /// Who gave none, or none that can be counted with.
    pub unanswered: usize,
}

impl Histogram {
    /// Of some numbers. Steps are as wide as Freedman and Diaconis (1981) advise for so many numbers that vary so much,
    /// widened to the next 1, 2 or 5 with noughts, and further until there are at most [`BINS_MAX`]. Whole numbers are not
    /// cut in pieces.
    pub fn of(said: impl IntoIterator<Item = Option<f64>>) -> Self {
        let mut unanswered = 0;
        let mut numbers = Vec::new();
        for number in said {
            match number.filter(|number| number.is_finite() && number.abs() < LARGEST) {
                Some(number) => numbers.push(number),
                None => unanswered += 1,
            }
        }
        numbers.sort_by(f64::total_cmp);
        let Some((first, last)) = numbers.first().copied().zip(numbers.last().copied()) else {
            return Self { edges: Vec::new(), counts: Vec::new(), quartiles: None, answered: 0, unanswered };
        };
        let quartiles = [0.25, 0.5, 0.75].map(|part| quantile(&numbers, part));
        let finest = first.abs().max(last.abs()) * FINEST;
        let mut step = Step::at_least(advised(&numbers, quartiles, last - first).max(finest));
        if numbers.iter().all(|number| number.fract() == 0.0) && step.width() < 1.0 {
            step = Step { digit: 1, noughts: 0 };
        }
        let mut edges = step.edges(first, last);
        while edges.len() > BINS_MAX + 1 {
            step = step.next();
            edges = step.edges(first, last);
        }
        let below = |edge: &f64| numbers.partition_point(|number| number < edge);
        let counts = edges.array_windows().map(|[begin, end]| below(end) - below(begin)).collect();
        Self { edges, counts, quartiles: Some(quartiles), answered: numbers.len(), unanswered }
    }
}

/// Beyond this, numbers are mistakes, and whole ones cannot be told from the next.
const LARGEST: f64 = 1e15;

/// A step is no narrower than this part of the largest number: beyond, one edge could not be told from the next.
const FINEST: f64 = 1e-9;

/// How wide a step should be: twice the middle half of the numbers, by the cube root of how many there are. Where the middle
/// half is one number, a tenth of the whole.
fn advised(numbers: &[f64], quartiles: [f64; 3], range: f64) -> f64 {
    let middle_half = quartiles[2] - quartiles[0];
    if middle_half > 0.0 { 2.0 * middle_half / real(numbers.len()).cbrt() } else { range / 10.0 }
}

/// A part of sorted numbers is below this; between two numbers, along the line.
fn quantile(sorted: &[f64], part: f64) -> f64 {
    let place = part * real(sorted.len() - 1);
    let low = place.floor();
    let number = |place: f64| {
        let near = (0..sorted.len()).find(|at| real(*at) >= place).unwrap_or(sorted.len() - 1);
        sorted[near]
    };
    let (below, above) = (number(low), number(place.ceil()));
    below + (above - below) * (place - low)
}

/// A width of 1, 2 or 5 with noughts, or by as many tens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Step {
    digit: u8,
    noughts: i32,
}

/// Noughts of the narrowest step.
const NOUGHTS_LEAST: i32 = -6;

impl Step {
    fn at_least(width: f64) -> Self {
        let mut step = Self { digit: 1, noughts: NOUGHTS_LEAST };
        // Widths are below 10¹⁵, so it ends.
        while step.width() < width {
            step = step.next();
        }
        step
    }

    fn next(self) -> Self {
        match self.digit {
            1 => Self { digit: 2, ..self },
            2 => Self { digit: 5, ..self },
            _ => Self { digit: 1, noughts: self.noughts + 1 },
        }
    }

    fn width(self) -> f64 {
        self.times(1.0)
    }

    /// So many steps: dividing by a whole number keeps 0.3 the nearest that there is to three tenths.
    fn times(self, count: f64) -> f64 {
        let digits = count * f64::from(self.digit);
        if self.noughts < 0 { digits / 10_f64.powi(-self.noughts) } else { digits * 10_f64.powi(self.noughts) }
    }

    /// Edges around two numbers; no more than are needed to see that there are too many.
    fn edges(self, first: f64, last: f64) -> Vec<f64> {
        let mut at = (first / self.width()).floor();
        while self.times(at) > first {
            at -= 1.0;
        }
        while self.times(at + 1.0) <= first {
            at += 1.0;
        }
        let mut edges = vec![self.times(at)];
        while edges.len() < BINS_MAX + 2 && edges.last().is_some_and(|edge| *edge <= last) {
            at += 1.0;
            edges.push(self.times(at));
        }
        edges
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn steps_are_those_that_people_would_choose() {
        let ages = Histogram::of((0..500).map(|number| Some(f64::from(18 + number * 7 % 60))));
        assert_eq!(ages.edges[..3], [10.0, 20.0, 30.0]);
        let shares = Histogram::of((0..50).map(|number| Some(f64::from(number) / 100.0)));
        assert_eq!(shares.edges, [0.0, 0.2, 0.4, 0.6]);
        let steps = Histogram::of([1.0, 2.0, 2.0, 3.0, 4.0, 4.0, 4.0, 5.0].map(Some));
        assert_eq!(steps.counts.iter().sum::<usize>(), 8);
        assert!(steps.edges.iter().all(|edge| edge.fract() == 0.0));
    }

    #[test]
    fn one_number_is_one_step_and_none_is_none() {
        let same = Histogram::of([Some(7.0); 9]);
        assert_eq!((same.edges, same.counts), (vec![7.0, 8.0], vec![9]));
        let none = Histogram::of([None, Some(f64::NAN), Some(f64::INFINITY)]);
        assert_eq!((none.counts.len(), none.quartiles, none.unanswered), (0, None, 3));
    }

    #[test]
    fn large_numbers_that_hardly_differ_have_steps_that_do() {
        let told = Histogram::of([73_000_000_000_000.3, 73_000_000_000_000.4, 73_000_000_000_000.9].map(Some));
        assert_eq!((told.edges, told.counts), (vec![73_000_000_000_000.0, 73_000_000_100_000.0], vec![3]));
    }

    proptest! {
        #[test]
        fn every_number_is_in_one_step(
            numbers in proptest::collection::vec(prop_oneof![-1e3..1e3_f64, -1e14..1e14_f64, (0..9_i32).prop_map(f64::from)], 1..80),
        ) {
            let told = Histogram::of(numbers.iter().copied().map(Some));
            prop_assert_eq!(told.counts.iter().sum::<usize>(), numbers.len());
            prop_assert!(told.counts.len() <= BINS_MAX);
            prop_assert!(told.counts.first() > Some(&0) && told.counts.last() > Some(&0));
            prop_assert!(told.edges.array_windows().all(|[one, next]| one < next));
        }
    }
}
