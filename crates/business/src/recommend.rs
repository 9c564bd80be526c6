//! Which recommendations are meant for a firm, and because of which answers.

use std::cmp::Reverse;

use forms::expression::{Explanation, Scope, Verdict};

use crate::catalogue::Recommendation;

/// A recommendation that a firm's answers made true.
#[derive(Debug, Clone)]
pub struct Advice<'a> {
    /// What is recommended.
    pub recommendation: &'a Recommendation,
    /// The answers that made it true.
    pub because: Explanation,
}

/// The recommendations whose condition is certainly true of these answers (what is not known makes
/// none true), those that bring the most for the least effort first.
pub fn recommend<'a>(recommendations: &'a [Recommendation], answers: &dyn Scope) -> Vec<Advice<'a>> {
    let mut advice: Vec<Advice<'a>> = recommendations
        .iter()
        .map(|recommendation| Advice { recommendation, because: recommendation.relevant.explain(answers) })
        .filter(|advice| advice.because.verdict == Verdict::True)
        .collect();
    advice.sort_by_key(|advice| Reverse(worth(advice.recommendation)));
    advice
}

/// Benefit over effort in 60ths (which every effort from 1 to 5 divides), then benefit.
fn worth(recommendation: &Recommendation) -> (u32, u8) {
    let (benefit, effort) = (recommendation.benefit.get(), recommendation.effort.get());
    (u32::from(benefit) * 60 / u32::from(effort), benefit)
}
