//! How many chose what.

use crate::real;

/// The normal deviate that nineteen of twenty stay within.
const Z: f64 = 1.959_963_984_540_054;

/// A part of those who answered.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// How many.
    pub count: usize,
    /// Of how many.
    pub of: usize,
    /// The share, 0 to 1; 0 of nobody.
    pub share: f64,
    /// The lower end of its interval (95 %).
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// Answers to a question with a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Choices {
    /// The share of each thing on the list, of those who answered.
    pub shares: Vec<Share>,
    /// Who answered.
    pub answered: usize,
    /// Who did not.
    pub unanswered: usize,
}

impl Share {
    /// So many of so many, with the interval of Wilson (1927): unlike the one of schoolbooks it stays within 0 and 1, and
    /// holds for few answers and for shares near the ends. Of nobody, it is everything there is.
    pub fn new(count: usize, of: usize) -> Self {
        if of == 0 {
            return Self { count, of, share: 0.0, low: 0.0, high: 1.0 };
        }
        let (share, all) = (real(count) / real(of), real(of));
        let square = Z * Z;
        let middle = (share + square / (2.0 * all)) / (1.0 + square / all);
        let half = Z / (1.0 + square / all) * (share * (1.0 - share) / all + square / (4.0 * all * all)).sqrt();
        // What is exactly 0 or 1 must not be a little beside it by rounding.
        let low = if count == 0 { 0.0 } else { (middle - half).max(0.0) };
        let high = if count == of { 1.0 } else { (middle + half).min(1.0) };
        Self { count, of, share, low, high }
    }
}

impl Choices {
    /// Of a list of `length` things each chose one, or none. What is not on the list counts as no answer.
    pub fn one(length: usize, said: impl IntoIterator<Item = Option<usize>>) -> Self {
        Self::counted(length, said.into_iter().map(|choice| choice.into_iter().collect()))
    }

    /// Of a list of `length` things each chose some: who chose two counts for both, and once as somebody who answered. So
    /// shares may add up to more than 1. What is chosen twice counts once.
    pub fn some<'a>(length: usize, said: impl IntoIterator<Item = &'a [usize]>) -> Self {
        Self::counted(length, said.into_iter().map(<[usize]>::to_vec))
    }

    fn counted(length: usize, said: impl Iterator<Item = Vec<usize>>) -> Self {
        let mut counts = vec![0; length];
        let (mut answered, mut unanswered) = (0, 0);
        for mut choices in said {
            choices.sort_unstable();
            choices.dedup();
            choices.retain(|choice| *choice < length);
            if choices.is_empty() {
                unanswered += 1;
                continue;
            }
            answered += 1;
            for choice in choices {
                counts[choice] += 1;
            }
        }
        let shares = counts.into_iter().map(|count| Share::new(count, answered)).collect();
        Self { shares, answered, unanswered }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interval_is_the_published_one() {
        // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20 and 1 of 29.
        for (count, of, low, high) in
            [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)]
        {
            let share = Share::new(count, of);
            assert!((share.low - low).abs() < 6e-5 && (share.high - high).abs() < 6e-5, "{share:?}");
        }
    }

    #[test]
    fn nobody_and_everybody_are_the_ends() {
        assert_eq!(Share::new(0, 0), Share { count: 0, of: 0, share: 0.0, low: 0.0, high: 1.0 });
        let ends = [Share::new(0, 5).low, Share::new(5, 5).high].map(f64::to_bits);
        assert_eq!(ends, [0.0_f64, 1.0].map(f64::to_bits));
        assert!(Share::new(5, 5).low < 0.6, "five of five are not much");
    }

    #[test]
    fn one_choice_is_counted_and_silence_is_told() {
        let told = Choices::one(3, [Some(0), Some(2), None, Some(0), Some(7)]);
        assert_eq!(told.shares.iter().map(|share| share.count).collect::<Vec<_>>(), [2, 0, 1]);
        assert_eq!((told.answered, told.unanswered), (3, 2));
        let said: [&[usize]; 3] = [&[0, 1, 0], &[1], &[]];
        let told = Choices::some(2, said);
        assert_eq!(told.shares.iter().map(|share| (share.count, share.of)).collect::<Vec<_>>(), [(1, 2), (2, 2)]);
    }
}
