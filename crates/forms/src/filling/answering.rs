//! Taking answers: what a person gives is read, judged, kept and followed.

use std::borrow::Cow;
use std::sync::Arc;

use base::Localized;

use super::rows::At;
use super::view::Place;
use super::{Filling, Refusal, takes_input};
use crate::answers::{Answer, Origin, Provenance};
use crate::expression::{Expression, Value};
use crate::input::{self, Reason};
use crate::model::{Choice, ChoiceSource, Question, QuestionKind};
use crate::plan::{Is, Offer};

impl Filling {
    /// Takes an answer that a person gives: one value, several for several choices, day, month and year
    /// (and time), latitude and longitude. A ranking is all choices in order. A file is given as
    /// `ID/name.pdf`, where the ID is that under which it was stored. No value, or empty ones, is no answer.
    ///
    /// # Errors
    /// What was expected, with what was typed; nothing has changed then.
    pub fn answer(&mut self, key: &str, typed: &[String]) -> Result<(), Refusal> {
        let refuse = |reason, message: Option<&Localized>| Refusal {
            question: key.to_owned(),
            reason,
            message: message.cloned().unwrap_or_default(),
            typed: typed.to_vec(),
        };
        let plan = Arc::clone(&self.plan);
        let Some((at, question)) = self.find(key).and_then(|at| Some((at, plan.question(at.entry)?))) else {
            return Err(refuse(Reason::NoSuchQuestion, None));
        };
        if !self.asks(at) {
            return Err(refuse(Reason::NotAsked, None));
        }
        if !takes_input(question) || self.locks(at) {
            return Err(refuse(Reason::ReadOnly, None));
        }
        let text = input::read(question, typed, self.zone()).map_err(|reason| refuse(reason, None))?;
        self.judge(at, question, &text).map_err(|(reason, message)| refuse(reason, message))?;
        match self.answers.get_mut(key) {
            // What was filled in and left as it is keeps its source.
            Some(known) if known.value == text && !text.is_empty() => known.confirmed = true,
            _ => self.answers.set(key, Answer::by_person(text, self.circumstances.now)),
        }
        self.follow_change(at);
        self.note_end();
        Ok(())
    }

    /// Takes an answer back, as if it had never been given: a file that was removed.
    pub fn clear(&mut self, key: &str) {
        if let Some(at) = self.find(key)
            && self.answers.forget(key).is_some()
        {
            self.follow_change(at);
        }
    }

    /// The moment of the last answer is, so far, that of the end.
    fn note_end(&mut self) {
        let plan = Arc::clone(&self.plan);
        for &entry in plan.ends() {
            let at = At { row: 0, entry };
            let key = self.key(at).into_owned();
            let now = Value::Moment(self.moment()).to_string();
            if self.answers.get(&key).is_none_or(|known| known.value != now) {
                self.keep(&key, now, Origin::Calculation);
                self.follow_change(at);
            }
        }
    }

    /// Whether every question that is asked has the answer it needs, and a right one.
    ///
    /// # Errors
    /// Every answer that is missing, or is not right (any more), in the order of the form.
    pub fn complete(&self) -> Result<(), Vec<Refusal>> {
        let steps = self.steps();
        let faults: Vec<Refusal> = steps
            .iter()
            .flat_map(|step| step.questions.iter().chain(step.lists_rows.then_some(&step.name)))
            .filter_map(|key| self.fault_in(key))
            .collect();
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }

    /// What is wrong with the answer that a question has now, or with the number of rows of a repeat.
    pub(crate) fn fault_in(&self, key: &str) -> Option<Refusal> {
        let at = self.find(key)?;
        if let Is::Repeat { .. } = self.plan.entry(at.entry)?.is {
            return self.wants_too_many(at).then(|| Refusal::of(key, Reason::TooManyRows));
        }
        let question = self.plan.question(at.entry)?;
        if !takes_input(question) || self.locks(at) {
            return None;
        }
        let text = self.answers.get(key).map_or("", |answer| answer.value.as_str());
        let typed = vec![text.to_owned()];
        let refuse = |reason, message: Option<&Localized>| {
            let message = message.cloned().unwrap_or_default();
            Some(Refusal { question: key.to_owned(), reason, message, typed: typed.clone() })
        };
        match input::read(question, &typed, self.zone()) {
            Err(reason) => refuse(reason, None),
            Ok(text) => match self.judge(at, question, &text) {
                Err((reason, message)) => refuse(reason, message),
                Ok(()) => None,
            },
        }
    }

    /// Whether the form asks for more rows than there can be.
    pub(super) fn wants_too_many(&self, repeat: At) -> bool {
        let count = self.plan.entry(repeat.entry).and_then(|entry| entry.count.as_ref());
        let wanted = count.and_then(|count| count.evaluate(&self.view(repeat, None)).ok()?.to_number());
        wanted.is_some_and(|wanted| wanted.floor() > self.rows.of(repeat).len().into())
    }

    /// Whether an answer, well typed, is acceptable: there when needed, on offer, within the constraint.
    pub(super) fn judge<'q>(
        &self,
        at: At,
        question: &'q Question,
        text: &str,
    ) -> Result<(), (Reason, Option<&'q Localized>)> {
        if text.is_empty() {
            return if self.requires(at) { Err((Reason::Missing, Some(&question.required_message))) } else { Ok(()) };
        }
        if question.kind.choices().is_some() {
            let offered = self.offered(at);
            let is_offered = |name: &str| offered.iter().any(|choice| choice.name == name);
            let chosen: Vec<&str> = if matches!(question.kind, QuestionKind::SelectOne(_)) {
                vec![text]
            } else {
                text.split(' ').collect()
            };
            if chosen.iter().any(|name| !is_offered(name)) {
                return Err((Reason::NotAChoice, None));
            }
            if matches!(question.kind, QuestionKind::Rank(_)) && chosen.len() != offered.len() {
                return Err((Reason::NotAllRanked, None));
            }
        }
        let value = input::value(question, text);
        let constraint = self.plan.entry(at.entry).and_then(|entry| entry.constraint.as_ref());
        // What cannot be worked out is not let through.
        let holds = constraint.is_none_or(|rule| rule.holds(&self.view(at, Some(value))).unwrap_or(false));
        if holds { Ok(()) } else { Err((Reason::Constraint, Some(&question.constraint_message))) }
    }

    /// Fills an answer in for the person; `false` when it is not acceptable. The caller has looked at
    /// what it replaces.
    pub(crate) fn propose(&mut self, key: &str, value: &str, provenance: Provenance) -> bool {
        let plan = Arc::clone(&self.plan);
        let Some((at, question)) = self.find(key).and_then(|at| Some((at, plan.question(at.entry)?))) else {
            return false;
        };
        if question.calculation.is_some() {
            return false;
        }
        let Ok(text) = input::read(question, &[value.to_owned()], self.zone()) else { return false };
        if text.is_empty() || self.judge(at, question, &text).is_err() {
            return false;
        }
        self.answers.set(key, Answer::proposed(text, provenance));
        self.follow_change(at);
        true
    }

    pub(super) fn requires(&self, at: At) -> bool {
        let required = self.plan.entry(at.entry).and_then(|entry| entry.required.as_ref());
        required.is_some_and(|required| required.holds(&self.view(at, None)).unwrap_or(false))
    }

    /// Whether a value is computed, or read-only by itself or by what is around it.
    pub(super) fn locks(&self, at: At) -> bool {
        let mut around = at;
        loop {
            let Some(found) = self.plan.entry(around.entry) else { return false };
            let computed = found.calculation.is_some() && !found.is_triggered;
            let locked = |rule: &Expression| rule.holds(&self.view(around, None)).unwrap_or(false);
            if computed || found.read_only.as_ref().is_some_and(locked) {
                return true;
            }
            match self.around(around) {
                Some(next) => around = next,
                None => return false,
            }
        }
    }

    /// The choices on offer.
    pub(super) fn offered(&self, at: At) -> Vec<Cow<'_, Choice>> {
        let Some(entry) = self.plan.entry(at.entry) else { return Vec::new() };
        let Some(source) = self.plan.question(at.entry).and_then(|question| question.kind.choices()) else {
            return Vec::new();
        };
        let selected = |path: &Expression| path.select(&self.view(at, None)).unwrap_or_default().into_iter();
        match &entry.offer {
            None => Vec::new(),
            Some(Offer::Table { table, path }) => {
                let Some(list) = self.plan.table(*table) else { return Vec::new() };
                let rows: Vec<&Choice> = match path {
                    None => list.choices.iter().collect(),
                    Some(path) => selected(path)
                        .filter_map(|node| match Place::of(node) {
                            Place::Row { row, .. } => list.choices.get(row),
                            _ => None,
                        })
                        .collect(),
                };
                rows.into_iter().map(|row| choice_of(row, source)).collect()
            }
            Some(Offer::Rows { path, question }) => {
                let position = self.plan.question(*question).map(|question| question.at.clone()).unwrap_or_default();
                let choice = |(name, told)| {
                    let label = Localized::of("default", self.label_at(told, self.circumstances.lang));
                    let at = position.clone();
                    Cow::Owned(Choice { name, label, media: Vec::new(), columns: Vec::new(), at })
                };
                self.told_in_rows(at, path, *question).into_iter().map(choice).collect()
            }
        }
    }

    /// The answers to a question in the rows that a path leads to, as values of choices, and where each stands.
    pub(super) fn told_in_rows(&self, at: At, path: &Expression, question: usize) -> Vec<(String, At)> {
        let single = self.plan.question(at.entry).is_some_and(|q| matches!(q.kind, QuestionKind::SelectOne(_)));
        let mut choices: Vec<(String, At)> = Vec::new();
        for node in path.select(&self.view(at, None)).unwrap_or_default() {
            let Some(row) = self.at_node(node) else { continue };
            let told = At { row: row.row, entry: question };
            let Some(value) = self.state(told).map(|state| state.reading.value.to_string()) else { continue };
            let name = if single { value } else { value.split_whitespace().collect::<Vec<_>>().join("_") };
            if !name.is_empty() && choices.iter().all(|(known, _)| *known != name) {
                choices.push((name, told));
            }
        }
        choices
    }
}

/// A row of a table as a choice: a file may have other columns for its value and its words.
pub(super) fn choice_of<'c>(row: &'c Choice, source: &ChoiceSource) -> Cow<'c, Choice> {
    let ChoiceSource::File { value, label, .. } = source else { return Cow::Borrowed(row) };
    if value == "name" && label == "label" {
        return Cow::Borrowed(row);
    }
    let cell = |column: &str| match column {
        "name" => row.name.clone(),
        "label" => row.label.iter().next().map(|(_, text)| text.to_owned()).unwrap_or_default(),
        column => row.column(column).to_owned(),
    };
    Cow::Owned(Choice { name: cell(value), label: Localized::of("default", cell(label)), ..row.clone() })
}
