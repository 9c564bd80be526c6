//! Labels of choices that quote answers: which could be told for ever.

use std::collections::BTreeSet;

use super::{Offer, Plan};
use crate::mistake::{Mistake, Position};
use crate::model::ChoiceList;
use crate::reference;

/// What the labels of a question's choices lead to: first the questions of the form, by their entries, then its
/// tables, which many questions share.
type Quotes = Vec<Vec<usize>>;

impl Plan {
    /// Names one circle of questions whose answers cannot be told, because the label of each quotes the next.
    /// A filter can keep the choice away that would close the circle: such questions are let be.
    pub(super) fn quoting_circle(&self) -> Option<Mistake> {
        let circle = circle(&self.quotes())?;
        let questions: Vec<usize> = circle.iter().copied().filter(|node| *node < self.entries.len()).collect();
        let names: Vec<&str> =
            questions.iter().filter_map(|index| self.entry(*index)).map(|e| e.name.as_str()).collect();
        let message = match names.as_slice() {
            [own] => format!("take `${{{own}}}` out of the labels of its own choices: its answer would quote itself"),
            names => format!("break the circle: the answers to {} quote each other", names.join(", ")),
        };
        Some(Mistake::new(self.quoted_at(&circle, &names), message))
    }

    fn quotes(&self) -> Quotes {
        let questions = self.entries.iter().enumerate().map(|(index, entry)| match &entry.offer {
            Some(Offer::Table { table, path: None }) => vec![self.entries.len() + table],
            Some(Offer::Rows { question, .. }) if !self.is_filtered(index) => vec![*question],
            _ => Vec::new(),
        });
        let tables = (0..).map_while(|table| self.table(table)).map(|table| self.quoted_in(table));
        questions.chain(tables).collect()
    }

    fn is_filtered(&self, index: usize) -> bool {
        self.question(index).is_some_and(|question| question.choice_filter.is_some())
    }

    /// The questions with choices that the labels of a table quote: a label of another kind of answer quotes nothing.
    fn quoted_in(&self, table: &ChoiceList) -> Vec<usize> {
        let names = table.choices.iter().flat_map(|choice| choice.label.iter());
        let quoted = names.flat_map(|(_, label)| reference::references(label)).filter_map(|one| self.find(one.name));
        let quoted: BTreeSet<usize> =
            quoted.filter(|index| self.entry(*index).is_some_and(|entry| entry.offer.is_some())).collect();
        quoted.into_iter().collect()
    }

    /// The label that quotes one of these; else the question whose choices are answers.
    fn quoted_at(&self, circle: &[usize], names: &[&str]) -> Position {
        let tables = circle.iter().filter_map(|node| self.table(node.checked_sub(self.entries.len())?));
        let quotes = |label: &str| reference::references(label).any(|one| names.contains(&one.name));
        let choice =
            tables.flat_map(|table| &table.choices).find(|choice| choice.label.iter().any(|(_, label)| quotes(label)));
        let question = || circle.iter().find_map(|node| self.question(*node)).map(|one| one.at.in_column("type"));
        choice.map(|choice| choice.at.in_column("label")).or_else(question).unwrap_or_default()
    }
}

/// One circle, where there is one.
fn circle(leads: &Quotes) -> Option<Vec<usize>> {
    let mut done = vec![false; leads.len()];
    for start in 0..leads.len() {
        // The way from here, each with the turns that it has still to take.
        let mut way = vec![(start, turns(leads, start))];
        while let Some((node, turns_left)) = way.last_mut() {
            let node = *node;
            match turns_left.next() {
                Some(next) if done.get(*next) == Some(&true) => {}
                Some(next) => match way.iter().position(|(known, _)| known == next) {
                    Some(begin) => return Some(way.iter().skip(begin).map(|(node, _)| *node).collect()),
                    None => way.push((*next, turns(leads, *next))),
                },
                None => {
                    way.pop();
                    if let Some(done) = done.get_mut(node) {
                        *done = true;
                    }
                }
            }
        }
    }
    None
}

fn turns(leads: &Quotes, node: usize) -> std::slice::Iter<'_, usize> {
    leads.get(node).map_or(&[][..], Vec::as_slice).iter()
}
