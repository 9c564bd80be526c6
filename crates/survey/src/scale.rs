//! A scale from no to yes (Likert 1932).

use crate::{Share, real};

/// Answers on a scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    /// The share of each step, the farthest against first.
    pub steps: Vec<Share>,
    /// Against: all steps below the middle.
    pub against: Share,
    /// Neither: the middle step, where the scale has one.
    pub neither: Option<Share>,
    /// For: all steps above the middle.
    pub favour: Share,
    /// The step of the middle answer, from 0: half of the answers are there or below, and half there or above. Between two
    /// steps where the middle is; none where nobody answered. Steps are an order: a mean of them would mean nothing.
    pub median: Option<f64>,
    /// Who answered.
    pub answered: usize,
    /// Who did not.
    pub unanswered: usize,
}

impl Scale {
    /// Answers on so many steps, from 0. What is not on the scale counts as no answer.
    pub fn of(steps: usize, said: impl IntoIterator<Item = Option<usize>>) -> Self {
        let mut counts = vec![0; steps];
        let mut unanswered = 0;
        for step in said {
            match step.and_then(|step| counts.get_mut(step)) {
                Some(count) => *count += 1,
                None => unanswered += 1,
            }
        }
        let answered: usize = counts.iter().sum();
        let share = |counts: &[usize]| Share::new(counts.iter().sum(), answered);
        let half = steps / 2;
        let has_middle = steps % 2 == 1;
        Self {
            against: share(&counts[..half]),
            neither: has_middle.then(|| share(&counts[half..=half])),
            favour: share(&counts[half + usize::from(has_middle)..]),
            median: median(&counts, answered),
            steps: counts.iter().map(|count| Share::new(*count, answered)).collect(),
            answered,
            unanswered,
        }
    }

    /// Where a bar begins that has its middle at 0: −1 to 0, as a share. Half of who says neither stands on each side.
    pub fn begins(&self) -> f64 {
        -self.against.share - self.neither.map_or(0.0, |neither| neither.share / 2.0)
    }
}

fn median(counts: &[usize], answered: usize) -> Option<f64> {
    let step_of = |place: usize| {
        let mut before = 0;
        counts.iter().position(|count| {
            before += count;
            before > place
        })
    };
    let (low, high) = (step_of(answered.checked_sub(1)? / 2)?, step_of(answered / 2)?);
    Some(f64::midpoint(real(low), real(high)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_steps_have_a_middle_and_four_have_none() {
        let said = [0, 1, 2, 2, 4, 4, 4, 3].map(Some).into_iter().chain([None]);
        let five = Scale::of(5, said);
        assert_eq!((five.against.count, five.neither.unwrap().count, five.favour.count), (2, 2, 4));
        assert_eq!((five.answered, five.unanswered), (8, 1));
        assert!((five.begins() + 2.0 / 8.0 + 1.0 / 8.0).abs() < 1e-15);
        let four = Scale::of(4, [0, 1, 3].map(Some));
        assert_eq!((four.against.count, four.neither, four.favour.count), (2, None, 1));
        assert_eq!(four.median, Some(1.0));
    }

    #[test]
    fn the_middle_answer_may_lie_between_two_steps() {
        assert_eq!(Scale::of(5, [1, 4].map(Some)).median, Some(2.5));
        assert_eq!(Scale::of(5, [None]).median, None);
        assert_eq!(Scale::of(0, [Some(1)]).unanswered, 1);
    }
}
