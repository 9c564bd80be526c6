//! What is in a form, and nothing uses it.

use std::collections::HashSet;

use crate::expression::{Expr, Expression, Path, Start};
use crate::mistake::Position;
use crate::model::{ChoiceSource, DefaultValue, ExpressionText, Item, QuestionKind};
use crate::reference;

use super::finding::{Finding, Flaw};
use super::rules::Rules;
use super::translations::all;

pub(super) fn check(rules: &Rules<'_>, findings: &mut Vec<Finding>) {
    let mut read = Read::default();
    for entry in &rules.entries {
        read.item(entry.item);
    }
    read.expression(rules.form.settings().instance_name.as_ref());
    for entity in rules.form.entities() {
        for text in [&entity.id, &entity.create_if, &entity.update_if, &entity.label] {
            read.expression(text.as_ref());
        }
    }
    for said in all(rules.form) {
        said.text.iter().for_each(|(_, text)| read.names(text));
    }
    read.settings(rules);
    for (_, question) in rules.questions() {
        let kept = question.save_to.is_some() || question.concept.is_some() || !question.extra.is_empty();
        if question.kind == QuestionKind::Calculate && !kept && !read.questions.contains(&question.name) {
            findings.push(Finding::new(question.at.in_column("name"), Flaw::UnusedCalculation));
        }
    }
    let rounds: Vec<Vec<&str>> = rules.entries.iter().filter_map(|entry| rounds_of_loop(entry.item)).collect();
    for list in rules.form.lists() {
        let names: Vec<&str> =
            list.choices.iter().map(|choice| choice.name.as_str()).filter(|n| *n != "none").collect();
        if !read.lists.contains(&list.name) && !rounds.contains(&names) {
            let at = list.choices.first().map_or_else(|| Position::sheet("choices"), |choice| choice.at.clone());
            findings.push(Finding::new(at.in_column("list_name"), Flaw::UnusedList { list: list.name.clone() }));
        }
    }
}

/// The groups that a loop over a list was written out into: they all stand in its row.
fn rounds_of_loop(item: &Item) -> Option<Vec<&str>> {
    let Item::Group(group) = item else { return None };
    let mut rounds = Vec::new();
    for item in &group.items {
        match item {
            Item::Group(round) if round.at == group.at => rounds.push(round.name.as_str()),
            _ => return None,
        }
    }
    (!rounds.is_empty()).then_some(rounds)
}

/// What is read somewhere.
#[derive(Default)]
struct Read {
    questions: HashSet<String>,
    lists: HashSet<String>,
}

impl Read {
    fn item(&mut self, item: &Item) {
        self.expression(item.relevant());
        match item {
            Item::Question(question) => {
                if let Some(source) = question.kind.choices() {
                    match source {
                        ChoiceSource::List { list, .. } | ChoiceSource::External { list } => {
                            self.lists.insert(list.clone());
                        }
                        ChoiceSource::Repeat { question } => {
                            self.questions.insert(question.clone());
                        }
                        ChoiceSource::File { .. } => {}
                    }
                }
                for text in [
                    &question.required,
                    &question.constraint,
                    &question.calculation,
                    &question.read_only,
                    &question.choice_filter,
                ] {
                    self.expression(text.as_ref());
                }
                match &question.default {
                    Some(DefaultValue::Dynamic(text)) => self.expression(Some(text)),
                    Some(DefaultValue::Static(text)) => self.names(text),
                    None => {}
                }
                self.questions.extend(question.trigger.iter().cloned());
                self.names(&question.appearance);
                let attributes =
                    question.bind_attributes.iter().chain(&question.body_attributes).chain(&question.parameters);
                attributes.for_each(|(_, value)| self.names(value));
                // `reference-geometry` names a list.
                self.lists.extend(question.parameters.iter().map(|(_, value)| value.clone()));
            }
            Item::Group(group) => self.expression(group.read_only.as_ref()),
            Item::Repeat(repeat) => {
                self.expression(repeat.count.as_ref());
                self.expression(repeat.group.read_only.as_ref());
            }
        }
    }

    fn settings(&mut self, rules: &Rules<'_>) {
        let settings = rules.form.settings();
        settings.extra.iter().chain(&settings.instance_attributes).for_each(|(_, value)| self.names(value));
    }

    fn names(&mut self, text: &str) {
        self.questions.extend(reference::references(text).map(|reference| reference.name.to_owned()));
    }

    fn expression(&mut self, text: Option<&ExpressionText>) {
        let Some(text) = text else { return };
        self.names(&text.text);
        let Ok(expression) = Expression::parse(&text.text) else { return };
        self.questions.extend(expression.references().into_iter().map(str::to_owned));
        expression.expr().walk(&mut |part| {
            if let Expr::Path(Path { start: Start::Instance(list), .. }) = part {
                self.lists.insert(list.clone());
            }
        });
    }
}
