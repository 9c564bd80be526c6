//! What the rows of the survey are read with.

use crate::mistake::{Mistake, Position};
use crate::model::ChoiceList;
use crate::reference::is_name;

use super::languages::Languages;
use super::names;
use super::record::Record;

/// What the rows of the survey are read with, and what is found on the way.
pub(super) struct Context<'a> {
    /// The languages of the form.
    pub(super) languages: &'a Languages,
    /// The lists of the sheet `choices`.
    pub(super) lists: &'a [ChoiceList],
    /// What is wrong.
    pub(super) mistakes: Vec<Mistake>,
    /// What is worth saying.
    pub(super) notes: Vec<Mistake>,
    /// What is saved to entities.
    pub(super) saves: Vec<Save>,
    /// How many questions and groups loops were written out to.
    pub(super) unrolled: usize,
}

/// A cell of the column `save_to`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Save {
    /// What it says: `property` or `list#property`.
    pub(super) text: String,
    /// Where.
    pub(super) at: Position,
}

impl Context<'_> {
    /// Refuses a name that is missing or cannot be one.
    pub(super) fn check_name(&mut self, record: Record<'_>) {
        let at = record.at_known("name");
        match record.known("name") {
            None => self.mistakes.push(Mistake::new(at, "the question, group or repeat has no name: write one")),
            Some(name) if !is_name(name) => {
                self.mistakes.push(Mistake::new(at, format!("{name:?} cannot be a name: {}", names::RULE)));
            }
            Some(_) => {}
        }
    }
}
