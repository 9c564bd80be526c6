//! Answers from a document that was filled in elsewhere, taken all or none: every rule is applied again.

use std::sync::Arc;

use crate::answers::{Answer, Answers, Origin, Provenance};
use crate::expression::Value;
use crate::filling::{Filling, MAX_ROWS, Refusal};
use crate::input::{self, Reason};
use crate::model::{Item, Question, QuestionKind};

/// What was refused of a document, and where it stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit {
    /// Where: a JSON Pointer (RFC 6901), or the path of an element.
    pub at: String,
    /// What was refused, and why.
    pub refusal: Refusal,
}

/// A document while it is taken.
pub(crate) struct Intake<'f> {
    filling: &'f Filling,
    answers: Answers,
    /// The answers that were given: key and place in the document.
    given: Vec<(String, String)>,
    misfits: Vec<Misfit>,
    /// Whether values that the form keeps once they are made are taken from the document: the device that
    /// made them may have shown them.
    takes_made: bool,
}

impl<'f> Intake<'f> {
    pub(crate) fn new(filling: &'f Filling, takes_made: bool) -> Self {
        let answers = filling.answers().clone();
        Self { filling, answers, given: Vec::new(), misfits: Vec::new(), takes_made }
    }

    pub(crate) fn refuse(&mut self, at: &str, key: &str, reason: Reason) {
        self.misfits.push(Misfit { at: at.to_owned(), refusal: Refusal::of(key, reason) });
    }

    /// Takes what is typed for a question.
    pub(crate) fn answer(&mut self, at: &str, key: &str, question: &Question, typed: &[String]) {
        let made = is_made(question);
        if question.kind == QuestionKind::Note || (made && !self.is_taken_made(question)) {
            return;
        }
        let text = match input::read(question, typed, self.filling.zone()) {
            Ok(text) => text,
            Err(reason) => {
                let refusal = Refusal { typed: typed.to_vec(), ..Refusal::of(key, reason) };
                return self.misfits.push(Misfit { at: at.to_owned(), refusal });
            }
        };
        let now = self.filling.now();
        match self.answers.get_mut(key) {
            Some(known) if known.value == text && !text.is_empty() => known.confirmed |= !made,
            _ if made => {
                let provenance = Provenance { source: Origin::Calculation, at: now, basis: None };
                self.answers.set(key, Answer::proposed(text, provenance));
            }
            _ => self.answers.set(key, Answer::by_person(text, now)),
        }
        self.given.push((key.to_owned(), at.to_owned()));
    }

    fn is_taken_made(&self, question: &Question) -> bool {
        let kept = question.calculation.as_ref().is_none_or(|calculation| {
            !question.trigger.is_empty()
                || crate::expression::Expression::parse(&calculation.text).is_ok_and(|read| read.is_made_once())
        });
        self.takes_made && kept
    }

    /// Gives a repeat so many rows, and what their keys end in.
    pub(crate) fn rows(&mut self, at: &str, repeat: &str, counted: bool, wanted: usize) -> Vec<String> {
        if wanted > MAX_ROWS {
            self.refuse(at, repeat, Reason::TooManyRows);
            return Vec::new();
        }
        let known = self.answers.rows(repeat).len();
        if known > wanted && !counted {
            let gone: Vec<String> = self.filling.rows(repeat).into_iter().skip(wanted).collect();
            let filling = self.filling;
            self.answers.retain(|key| !gone.iter().any(|row| filling.is_in_row(key, row)));
        }
        if wanted > 0 || known > 0 || !counted {
            let listed = self.answers.listed_mut(repeat);
            while listed.order.len() < wanted {
                listed.push();
            }
            if !counted {
                listed.order.truncate(wanted);
                (listed.is_complete, listed.by_person) = (true, true);
            }
        }
        let around = repeat.split_once('@').map(|(_, numbers)| format!("{numbers}.")).unwrap_or_default();
        let numbers = self.answers.rows(repeat).iter().take(wanted);
        numbers.map(|number| format!("@{around}{number}")).collect()
    }

    /// The filling with all answers, if every one of them is acceptable.
    pub(crate) fn finish(self) -> Result<Filling, Vec<Misfit>> {
        let Self { filling, answers, given, mut misfits, .. } = self;
        let next = Filling::open(Arc::clone(filling.plan()), answers, filling.circumstances().clone());
        for (key, at) in given {
            let is_blank = next.answers().get(&key).is_none_or(|answer| answer.value.is_empty());
            let Some(question) = next.question(&key) else {
                misfits.push(Misfit { at, refusal: Refusal::of(&key, Reason::NotAsked) });
                continue;
            };
            let refused = if !next.is_asked(&key) {
                (!is_blank).then(|| Refusal::of(&key, Reason::NotAsked))
            } else if is_made(question) {
                None
            } else if next.is_read_only(&key) {
                let same = next.answers().get(&key).map(|answer| &answer.value)
                    == filling.answers().get(&key).map(|answer| &answer.value);
                (!same && !is_blank).then(|| Refusal::of(&key, Reason::ReadOnly))
            } else {
                next.fault_in(&key)
            };
            misfits.extend(refused.map(|refusal| Misfit { at, refusal }));
        }
        if misfits.is_empty() { Ok(next) } else { Err(misfits) }
    }
}

/// Whether nobody types the answer.
fn is_made(question: &Question) -> bool {
    !question.kind.is_visible() || (question.calculation.is_some() && question.trigger.is_empty())
}

/// The answer of a question that counts, as it is kept; `None` when there is none.
pub(crate) fn counted(filling: &Filling, key: &str, question: &Question) -> Option<String> {
    let value = filling.value(key);
    if value.is_blank() || question.kind == QuestionKind::Note {
        return None;
    }
    // What was typed stands as it was read: a time without seconds.
    let stored = filling.answers().get(key).filter(|_| !is_made(question)).map(|answer| answer.value.clone());
    stored.or_else(|| Some(value.to_string())).filter(|text| !text.is_empty() && value != Value::Blank)
}

/// The item of this name among others.
pub(crate) fn item_named<'i>(items: &'i [Item], name: &str) -> Option<&'i Item> {
    items.iter().find(|item| item.name() == name)
}
