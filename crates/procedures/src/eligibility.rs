//! Who may have it: told before the first question, from what is known.

use forms::Filling;
use forms::expression::{Explanation, Verdict};

use crate::catalogue::Version;
use crate::room::Procedures;

/// What can be said of somebody's right to a procedure.
pub struct Eligibility {
    /// Yes, no, or it depends on an answer that is not there yet.
    pub verdict: Verdict,
    /// The answers that decide.
    pub because: Option<Explanation>,
}

impl Procedures {
    /// Whether a case's answers, as far as they go, give a right to what it asks for.
    pub fn eligibility(&self, version: &Version, filling: &Filling) -> Eligibility {
        match version.about.eligibility() {
            None => Eligibility { verdict: Verdict::True, because: None },
            Some(rule) => {
                let because = rule.explain(filling);
                Eligibility { verdict: because.verdict, because: Some(because) }
            }
        }
    }
}
