//! The pages of a form, one idea each, and which comes next.

use std::collections::BTreeSet;

use super::Filling;
use super::rows::{At, FORM};
use crate::model::Item;
use crate::plan::Is;

/// A page of a form: one question, the group (or row) whose look is `field-list`, or the rows of a repeat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The key of the question, group, row or repeat.
    pub name: String,
    /// The keys of the questions on the page that are asked as things stand, in order.
    pub questions: Vec<String>,
    /// The keys of the groups and rows around it, outermost first; its own last, when it is one.
    pub groups: Vec<String>,
    /// Whether it is the page that lists the rows of a repeat.
    pub lists_rows: bool,
}

impl Filling {
    /// The pages that are asked as things stand, in order. A repeat has one that lists its rows, unless the
    /// form itself says how many there are; then come those of each row.
    pub fn steps(&self) -> Vec<Step> {
        let mut steps = Vec::new();
        self.add_steps(FORM, &mut Vec::new(), &mut steps);
        steps
    }

    /// The first page of a row, when something is asked in it.
    pub fn first_step_of(&self, row: &str) -> Option<Step> {
        self.steps().into_iter().find(|step| step.groups.iter().any(|group| group == row))
    }

    fn add_steps(&self, at: At, groups: &mut Vec<String>, steps: &mut Vec<Step>) {
        let Some(entry) = self.plan.entry(at.entry) else { return };
        for &child in &entry.children {
            let child = At { row: at.row, entry: child };
            match (self.plan.item(child.entry), self.plan.entry(child.entry).map(|entry| entry.is)) {
                (Some(Item::Question(question)), _) if self.asks(child) && question.kind.is_visible() => {
                    let name = self.key(child).into_owned();
                    let questions = vec![name.clone()];
                    steps.push(Step { name, questions, groups: groups.clone(), lists_rows: false });
                }
                (Some(Item::Group(group)), _) if self.asks(child) => {
                    self.add_group(child, group.looks("field-list"), groups, steps);
                }
                (Some(Item::Repeat(repeat)), Some(Is::Repeat { row })) => {
                    self.add_list(child, groups, steps);
                    for one in self.rows.of(child) {
                        let one = At { row: *one, entry: row };
                        if self.asks(one) {
                            self.add_group(one, repeat.group.looks("field-list"), groups, steps);
                        }
                    }
                }
                _ => {}
            }
        }
    }

    /// The page that lists the rows of a repeat.
    fn add_list(&self, repeat: At, groups: &[String], steps: &mut Vec<Step>) {
        let counted = self.plan.entry(repeat.entry).is_some_and(|entry| entry.count.is_some());
        let is_shown = if counted {
            self.asks(repeat) && self.wants_too_many(repeat)
        } else {
            self.asks(repeat)
                || (!self.rows.of(repeat).is_empty() && self.around(repeat).is_some_and(|at| self.asks(at)))
        };
        if is_shown {
            let name = self.key(repeat).into_owned();
            steps.push(Step { name, questions: Vec::new(), groups: groups.to_vec(), lists_rows: true });
        }
    }

    fn add_group(&self, group: At, is_page: bool, groups: &mut Vec<String>, steps: &mut Vec<Step>) {
        let name = self.key(group).into_owned();
        groups.push(name.clone());
        if is_page {
            let mut questions = Vec::new();
            let mut repeats = Vec::new();
            self.add_inside(group, &mut questions, &mut repeats);
            if !questions.is_empty() {
                steps.push(Step { name, questions, groups: groups.clone(), lists_rows: false });
            }
            // Repeats inside a page have pages of their own, behind it.
            for repeat in repeats {
                let Some(Is::Repeat { row }) = self.plan.entry(repeat.entry).map(|entry| entry.is) else { continue };
                let is_page =
                    matches!(self.plan.item(row), Some(Item::Repeat(found)) if found.group.looks("field-list"));
                self.add_list(repeat, groups, steps);
                for one in self.rows.of(repeat) {
                    let one = At { row: *one, entry: row };
                    if self.asks(one) {
                        self.add_group(one, is_page, groups, steps);
                    }
                }
            }
        } else {
            self.add_steps(group, groups, steps);
        }
        groups.pop();
    }

    /// The questions on one page, and the repeats among them.
    fn add_inside(&self, at: At, questions: &mut Vec<String>, repeats: &mut Vec<At>) {
        for &child in self.plan.entry(at.entry).map_or(&[][..], |entry| &entry.children) {
            let child = At { row: at.row, entry: child };
            match self.plan.item(child.entry) {
                Some(Item::Question(question)) if self.asks(child) && question.kind.is_visible() => {
                    questions.push(self.key(child).into_owned());
                }
                Some(Item::Group(_)) if self.asks(child) => self.add_inside(child, questions, repeats),
                Some(Item::Repeat(_)) => repeats.push(child),
                _ => {}
            }
        }
    }

    /// The first page with a question that nobody has answered or confirmed, or whose answer is not
    /// acceptable as things stand, or with a repeat of which nobody said that it has all its rows; `None`
    /// when the form can be checked and sent. The rows that there are come before the question for more.
    pub fn next_step(&self) -> Option<Step> {
        let mut list: Option<(Step, BTreeSet<String>)> = None;
        for step in self.steps() {
            // The list of a repeat is next once the pages of its rows are done.
            if let Some((_, rows)) = &list
                && !step.groups.iter().any(|group| rows.contains(group))
            {
                break;
            }
            if step.lists_rows {
                // A list inside a row of another comes first.
                if self.needs_list(&step.name) {
                    let rows = self.rows(&step.name).into_iter().collect();
                    list = Some((step, rows));
                }
            } else if self.needs_person(&step) {
                return Some(step);
            }
        }
        list.map(|(step, _)| step)
    }

    /// Whether a page still needs the person: an answer, or the word that a list has all its rows.
    pub fn is_open(&self, step: &Step) -> bool {
        if step.lists_rows { self.needs_list(&step.name) } else { self.needs_person(step) }
    }

    /// Whether a page of questions still needs the person.
    fn needs_person(&self, step: &Step) -> bool {
        step.questions.iter().any(|key| !self.is_confirmed(key) || self.fault_in(key).is_some())
    }

    fn needs_list(&self, repeat: &str) -> bool {
        !self.is_complete(repeat) || self.fault_in(repeat).is_some()
    }

    /// The rows of a repeat in which a page still needs the person, in order.
    pub fn unfinished_rows(&self, repeat: &str) -> Vec<String> {
        let open = self.steps().into_iter().filter(|step| self.is_open(step));
        let open: BTreeSet<String> = open.flat_map(|step| step.groups).collect();
        self.rows(repeat).into_iter().filter(|row| open.contains(row)).collect()
    }
}
