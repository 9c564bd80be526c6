//! What the rooms that ask need to know of a question, by its key.

use super::{Filling, Step};
use crate::model::Question;

impl Filling {
    /// The question of a key.
    pub fn question(&self, key: &str) -> Option<&Question> {
        self.form().question(key)
    }

    /// The positions of a key's rows in their repeats, outermost first; empty outside repeats.
    pub fn place_of(&self, _key: &str) -> Vec<usize> {
        Vec::new()
    }

    /// Whether a page has something that nobody has answered or confirmed, or whose answer is not acceptable.
    pub fn is_open(&self, step: &Step) -> bool {
        step.questions.iter().any(|key| !self.is_confirmed(key) || self.fault_in(key).is_some())
    }
}
