//! Answers that somebody else already gave: proposed by concept, shown with their source, kept or
//! changed by the person.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use base::Timestamp;

use crate::answers::{Answer, Answers, Origin, Provenance};
use crate::filling::Filling;
use crate::model::{Item, Question};

/// What a source knows of a concept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// What it means, across all forms: `firm.headcount`.
    pub concept: String,
    /// In which rows of repeats, counted from 0, outermost first: the second child is `[1]`. Empty outside
    /// repeats.
    pub rows: Vec<usize>,
    /// The value, as ODK writes it: `12.5`, `2026-11-24`, the name of a choice.
    pub value: String,
    /// Who knows it.
    pub source: Origin,
    /// When the source said so.
    pub at: Timestamp,
    /// The legal basis on which it was fetched, when it was.
    pub basis: Option<String>,
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

/// Whether a question takes what somebody else knows. What no page shows does not: nothing may leave that the
/// person has not seen.
fn is_filled_in(question: &Question) -> bool {
    question.calculation.is_none() && question.kind.is_visible()
}

impl Filling {
    /// The concepts of the questions that no person has answered or confirmed yet, each once, in the
    /// order of the form. A question in a repeat is open as long as one of its rows is, or there are none.
    pub fn concepts(&self) -> Vec<&str> {
        let mut seen = BTreeSet::new();
        let is_open = |question: &Question| {
            let keys = self.keys_of(&question.name);
            let is_confirmed = |key: &String| self.answers().get(key).is_some_and(|answer| answer.confirmed);
            keys.is_empty() || !keys.iter().all(is_confirmed)
        };
        self.form()
            .walk()
            .into_iter()
            .filter_map(|placed| match placed.item {
                Item::Question(question) if is_filled_in(question) => Some(&**question),
                _ => None,
            })
            .filter(|question| question.concept.is_some() && is_open(question))
            .filter_map(|question| question.concept.as_deref())
            .filter(|concept| seen.insert(*concept))
            .collect()
    }

    /// Fills in what is proposed. An answer that a person gave or kept is never touched, nor one from a
    /// source that counts more; of two proposals for a concept, the one that counts more is taken, and
    /// of two that count the same, the latest. Questions that are not asked (yet) are filled in too, in
    /// case they will be.
    ///
    /// Proposals for rows make the rows of a repeat in which no person has added, removed or answered
    /// anything: as many as the source that counts most knows. They are then there to be kept, changed or
    /// removed. A repeat that is the person's own is left alone.
    pub fn prefill(&mut self, proposals: &[Proposal]) -> Prefilled {
        let mut prefilled = Prefilled::default();
        let form = Arc::clone(self.form());
        self.make_rows(form.items(), &mut Vec::new(), &mut Vec::new(), proposals);
        for placed in form.walk() {
            let Item::Question(question) = placed.item else { continue };
            let Some(concept) = question.concept.as_deref().filter(|_| is_filled_in(question)) else {
                continue;
            };
            let repeats: Vec<&str> = placed
                .ancestors
                .iter()
                .filter_map(|around| matches!(around, Item::Repeat(_)).then_some(around.name()))
                .collect();
            let mut by_rows: BTreeMap<&[usize], Vec<&Proposal>> = BTreeMap::new();
            for proposal in proposals.iter().filter(|one| one.concept == concept && one.rows.len() == repeats.len()) {
                by_rows.entry(&proposal.rows).or_default().push(proposal);
            }
            for (rows, mut fitting) in by_rows {
                let Some(key) = self.key_in_rows(&question.name, &repeats, rows) else { continue };
                fitting.sort_by_key(|proposal| std::cmp::Reverse((proposal.source.weight(), proposal.at)));
                let known = self.answers().get(&key);
                if known.is_some_and(|answer| answer.confirmed) {
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
                    self.propose(&key, value, provenance)
                });
                let list = if taken { &mut prefilled.filled } else { &mut prefilled.refused };
                list.push(key);
            }
        }
        prefilled
    }

    /// Proposes what this form was answered an earlier time, at the moment when those answers were confirmed; `source` is
    /// who says so. What is answered already stays, and so does what was never confirmed, is blank, or does not fit (any
    /// more). Gives the keys of the questions that were filled in.
    pub fn prefill_from(&mut self, earlier: &Answers, source: &Origin, at: Timestamp) -> Vec<String> {
        let mut filled = Vec::new();
        for (key, answer) in earlier.iter().filter(|(_, answer)| answer.confirmed && !answer.value.is_empty()) {
            if self.answers().get(key).is_some() || !self.question(key).is_some_and(is_filled_in) {
                continue;
            }
            let provenance = Provenance { source: source.clone(), at, basis: None };
            if self.propose(key, &answer.value, provenance) {
                filled.push(key.to_owned());
            }
        }
        filled
    }

    /// What is answered, by concept: each answer as the proposal that it would be elsewhere.
    pub fn known(&self) -> Vec<Proposal> {
        let known = self.counted().into_iter().filter_map(|(key, value)| {
            let concept = self.question(&key)?.concept.clone()?;
            let Provenance { source, at, basis } = self.answers().get(&key)?.provenance.clone();
            Some(Proposal { concept, rows: self.place_of(&key), value: value.to_text().to_string(), source, at, basis })
        });
        known.collect()
    }

    /// Fills in what tables make of the answers, and takes back what they made of answers that changed since, even
    /// when the person had kept it.
    pub fn refill(&mut self, derived: &[Proposal]) -> Prefilled {
        let is_outdated = |key: &str, answer: &Answer| {
            let concept = self.question(key).and_then(|question| question.concept.as_deref());
            let rows = self.place_of(key);
            let holds =
                |one: &Proposal| Some(one.concept.as_str()) == concept && one.rows == rows && one.value == answer.value;
            matches!(answer.provenance.source, Origin::Table(_)) && !derived.iter().any(holds)
        };
        let outdated = self.answers().iter().filter(|(key, answer)| is_outdated(key, answer));
        let outdated: Vec<String> = outdated.map(|(key, _)| key.to_owned()).collect();
        for key in &outdated {
            self.clear(key);
        }
        self.prefill(derived)
    }

    /// Makes the rows that are proposed, outermost first. `path` is where the items are.
    fn make_rows(&mut self, items: &[Item], path: &mut Vec<usize>, numbers: &mut Vec<String>, proposals: &[Proposal]) {
        for item in items {
            let Item::Repeat(repeat) = item else {
                self.make_rows(item.children(), path, numbers, proposals);
                continue;
            };
            let key = match numbers.last() {
                Some(around) => format!("{}@{around}", repeat.group.name),
                None => repeat.group.name.clone(),
            };
            if !self.is_counted(&key) && !self.is_own(&key) {
                let concepts = concepts_inside(&repeat.group.items);
                let inside: Vec<&Proposal> = proposals
                    .iter()
                    .filter(|one| one.rows.len() > path.len() && one.rows.starts_with(path))
                    .filter(|one| concepts.contains(one.concept.as_str()))
                    .collect();
                let best = inside.iter().map(|one| one.source.weight()).max();
                let wanted = inside
                    .iter()
                    .filter(|one| Some(one.source.weight()) == best && best >= self.weight_inside(&key))
                    .filter_map(|one| one.rows.get(path.len()))
                    .max()
                    .map_or(0, |last| last.saturating_add(1));
                while self.rows(&key).len() < wanted && self.grow_proposed(&key).is_some() {}
            }
            for (place, row) in self.rows(&key).into_iter().enumerate() {
                let Some((_, own)) = row.split_once('@') else { continue };
                path.push(place);
                numbers.push(own.to_owned());
                self.make_rows(&repeat.group.items, path, numbers, proposals);
                numbers.pop();
                path.pop();
            }
        }
    }

    /// Whether a person has added or removed rows of a repeat, or answered something in one.
    fn is_own(&self, repeat: &str) -> bool {
        let by_person = |key: &str| self.answers().listed(key).is_some_and(|listed| listed.by_person);
        by_person(repeat) || self.answers_inside(repeat).any(|answer| answer.confirmed)
    }

    /// How much the source counts that filled in the rows of a repeat.
    fn weight_inside(&self, repeat: &str) -> Option<u8> {
        self.answers_inside(repeat).map(|answer| answer.provenance.source.weight()).max()
    }

    fn answers_inside(&self, repeat: &str) -> impl Iterator<Item = &Answer> {
        self.answers().iter().filter(move |(key, _)| self.is_in_repeat(key, repeat)).map(|(_, answer)| answer)
    }

    /// The key of a question in rows that are given by their places; none in rows of the person's own, whose
    /// places mean something else.
    fn key_in_rows(&self, name: &str, repeats: &[&str], rows: &[usize]) -> Option<String> {
        let mut suffix = String::new();
        for (repeat, place) in repeats.iter().zip(rows) {
            let repeat = format!("{repeat}{suffix}");
            if self.answers().listed(&repeat).is_some_and(|listed| listed.by_person) {
                return None;
            }
            let row = self.rows(&repeat).into_iter().nth(*place)?;
            suffix = row.split_once('@').map(|(_, numbers)| format!("@{numbers}"))?;
        }
        Some(format!("{name}{suffix}"))
    }
}

fn concepts_inside(items: &[Item]) -> BTreeSet<&str> {
    let mut concepts = BTreeSet::new();
    for item in items {
        if let Item::Question(question) = item {
            concepts.extend(question.concept.as_deref());
        }
        concepts.extend(concepts_inside(item.children()));
    }
    concepts
}
