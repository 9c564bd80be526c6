//! Answers that somebody else already gave: proposed by concept, shown with their source, kept or
//! changed by the person.

use std::collections::BTreeSet;
use std::sync::Arc;

use base::Timestamp;

use crate::answers::{Origin, Provenance};
use crate::filling::Filling;

/// What a source knows of a concept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// What it means, across all forms: `firm.headcount`.
    pub concept: String,
    /// The value, as ODK writes it: `12.5`, `2026-11-24`, the name of a choice.
    pub value: String,
    /// The positions in repeats, outermost first; empty outside repeats.
    pub rows: Vec<usize>,
    /// Who knows it.
    pub source: Origin,
    /// When the source said so.
    pub at: Timestamp,
    /// The legal basis on which it was fetched, when it was.
    pub basis: Option<String>,
}

/// Whoever knows answers beforehand: the signed-in identity, a register, earlier answers.
///
/// A source that is down proposes nothing, and the questions are asked.
pub trait Source: Send + Sync {
    /// What it knows of these concepts.
    fn propose(&self, concepts: &[&str]) -> Vec<Proposal>;
}

/// What became of proposals.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Prefilled {
    /// The questions that were filled in, in the order of the form.
    pub filled: Vec<String>,
    /// The questions for which a proposal was not acceptable: not of the kind, not on offer, outside
    /// the constraint. They are asked.
    pub refused: Vec<String>,
}

impl Filling {
    /// The concepts of the questions that no person has answered or confirmed yet, each once, in the
    /// order of the form.
    pub fn concepts(&self) -> Vec<&str> {
        let mut seen = BTreeSet::new();
        let open = self.form().walk().into_iter().filter_map(|placed| match placed.item {
            crate::model::Item::Question(question) if question.calculation.is_none() => Some(&**question),
            _ => None,
        });
        open.filter(|question| !self.answers().get(&question.name).is_some_and(|answer| answer.confirmed))
            .filter_map(|question| question.concept.as_deref())
            .filter(|concept| seen.insert(*concept))
            .collect()
    }

    /// Fills in what is proposed. An answer that a person gave or kept is never touched, nor one from a
    /// source that counts more; of two proposals for a concept, the one that counts more is taken, and
    /// of two that count the same, the latest. Questions that are not asked (yet) are filled in too, in
    /// case they will be.
    pub fn prefill(&mut self, proposals: &[Proposal]) -> Prefilled {
        let mut prefilled = Prefilled::default();
        let form = Arc::clone(self.form());
        for question in form.questions() {
            let Some(concept) = &question.concept else { continue };
            let mut fitting: Vec<&Proposal> =
                proposals.iter().filter(|proposal| proposal.concept == *concept).collect();
            fitting.sort_by_key(|proposal| std::cmp::Reverse((proposal.source.weight(), proposal.at)));
            let known = self.answers().get(&question.name);
            if known.is_some_and(|answer| answer.confirmed) || question.calculation.is_some() {
                continue;
            }
            let weight = known.map_or(0, |answer| answer.provenance.source.weight());
            fitting.retain(|proposal| proposal.source.weight() >= weight);
            if fitting.is_empty() {
                continue;
            }
            let taken = fitting.into_iter().any(|proposal| {
                let Proposal { value, source, at, basis, .. } = proposal;
                let provenance = Provenance { source: source.clone(), at: *at, basis: basis.clone() };
                self.propose(&question.name, value, provenance)
            });
            let list = if taken { &mut prefilled.filled } else { &mut prefilled.refused };
            list.push(question.name.clone());
        }
        prefilled
    }
}
