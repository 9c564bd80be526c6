//! Answers and texts in words, for people.

use std::sync::Arc;

use base::{Lang, Localized};
use rust_decimal::{Decimal, RoundingStrategy};

use super::rows::{At, FORM};
use super::{Filling, answering};
use crate::expression::Value;
use crate::model::{Item, Question, QuestionKind};
use crate::plan::Offer;
use crate::reference::{self, Piece};

/// The appearance of a number that is an amount of money.
const MONEY: &str = "money";

/// Most answers that the name of a row is made of.
const ANSWERS_IN_A_NAME: usize = 2;

/// How deep answers are quoted: the label of an answer may quote another, whose label quotes a third.
const QUOTED_DEEP: u8 = 8;

/// Most that is quoted in one text, in bytes.
const QUOTED_BYTES: usize = 256 * 1024;

/// What a quoted answer counts at least, in bytes: also of empty ones there can be too many.
const QUOTED_LEAST: usize = 256;

/// In the place of what would be quoted too deep, or would be too much.
const LEFT_OUT: &str = "…";

/// What may still be quoted in a text.
struct Quoting {
    deep: u8,
    bytes: usize,
}

impl Quoting {
    const fn begin() -> Self {
        Self { deep: QUOTED_DEEP, bytes: QUOTED_BYTES }
    }

    /// The words of a quoted answer, which may quote others.
    fn quote(&mut self, words: impl FnOnce(&mut Self) -> String) -> String {
        let Some(deeper) = self.deep.checked_sub(1).filter(|_| self.bytes > 0) else { return LEFT_OUT.to_owned() };
        self.bytes = self.bytes.saturating_sub(QUOTED_LEAST);
        let mut inside = Self { deep: deeper, bytes: self.bytes };
        let words = words(&mut inside);
        self.bytes = inside.bytes.saturating_sub(words.len());
        words
    }
}

impl Filling {
    /// The answer in words, for a person: labels of choices, a comma as decimal mark where the language
    /// has one, days as numbers, a file by its name. Empty when there is none.
    pub fn label_of_answer(&self, key: &str, lang: Lang) -> String {
        self.find(key).map(|at| self.label_at(at, lang)).unwrap_or_default()
    }

    pub(super) fn label_at(&self, at: At, lang: Lang) -> String {
        self.quoted(at, lang, &mut Quoting::begin())
    }

    fn quoted(&self, at: At, lang: Lang, quoting: &mut Quoting) -> String {
        let value = self.state(at).map_or(Value::Blank, |state| state.reading.value.clone());
        let Some(question) = self.plan.question(at.entry) else { return String::new() };
        match &value {
            _ if question.kind.choices().is_some() => self.labels_of_choices(at, question, &value, lang, quoting),
            Value::Number(number) if question.looks(MONEY) => amount(*number, lang),
            Value::Number(_) if lang != Lang::En => value.to_string().replace('.', ","),
            Value::Date(date) => written(*date, lang),
            Value::Time(time) => format!("{:02}:{:02}", time.hour(), time.minute()),
            Value::Moment(moment) => {
                let time = moment.civil.time();
                format!("{}, {:02}:{:02}", written(moment.civil.date(), lang), time.hour(), time.minute())
            }
            Value::Text(text) if question.kind.is_file() => text.rsplit('/').next().unwrap_or(text).to_owned(),
            _ => value.to_string(),
        }
    }

    fn labels_of_choices(
        &self,
        at: At,
        question: &Question,
        value: &Value,
        lang: Lang,
        quoting: &mut Quoting,
    ) -> String {
        let mut label = |name: &str| {
            let label = self.label_of_choice(at, name, lang, quoting).filter(|label| !label.is_empty());
            label.unwrap_or_else(|| name.to_owned())
        };
        if matches!(question.kind, QuestionKind::SelectOne(_)) {
            let name = value.to_text();
            return if name.is_empty() { String::new() } else { label(&name) };
        }
        value.selected().iter().map(|name: &Arc<str>| label(name)).collect::<Vec<_>>().join(", ")
    }

    fn label_of_choice(&self, at: At, name: &str, lang: Lang, quoting: &mut Quoting) -> Option<String> {
        match self.plan.entry(at.entry)?.offer.as_ref()? {
            Offer::Table { .. } => {
                let label = self.choice_label(at.entry, name, lang)?;
                Some(self.filled_in(at, &label, lang, quoting))
            }
            Offer::Rows { path, question } => {
                let (_, told) = self.told_in_rows(at, path, *question).into_iter().find(|(known, _)| known == name)?;
                Some(quoting.quote(|quoting| self.quoted(told, lang, quoting)))
            }
        }
    }

    /// The label of a choice of a table, also of one that is not on offer as things stand.
    pub(super) fn choice_label(&self, entry: usize, name: &str, lang: Lang) -> Option<String> {
        let source = self.plan.question(entry)?.kind.choices()?;
        let Some(Offer::Table { table, .. }) = &self.plan.entry(entry)?.offer else { return None };
        let rows = &self.plan.table(*table)?.choices;
        let found = rows.iter().map(|row| answering::choice_of(row, source)).find(|choice| choice.name == name)?;
        Some(found.label.get(lang).to_owned())
    }

    /// What a code that was answered stands for, when that is known: the name of a commune.
    pub fn meaning_of(&self, key: &str) -> Option<String> {
        let concept = self.question(key)?.concept.as_deref()?;
        self.circumstances.meaning.as_ref()?(concept, &self.value(key).to_text())
    }

    /// A text of the form in a language, with the answers in the place of `${question}`.
    pub fn text(&self, text: &Localized, lang: Lang) -> String {
        self.filled_in(FORM, text.get(lang), lang, &mut Quoting::begin())
    }

    /// A text of the question, group or row of this key: `${name}` is the answer in the same row.
    pub fn text_at(&self, key: &str, text: &Localized, lang: Lang) -> String {
        self.filled_in(self.find(key).unwrap_or(FORM), text.get(lang), lang, &mut Quoting::begin())
    }

    fn filled_in(&self, at: At, text: &str, lang: Lang, quoting: &mut Quoting) -> String {
        if !text.contains("${") {
            return text.to_owned();
        }
        let mut answers = |name: &str| {
            let found = self.view(at, None).spots(name).unwrap_or_default().into_iter();
            let labels = found.map(|at| quoting.quote(|quoting| self.quoted(at, lang, quoting)));
            labels.filter(|label| !label.is_empty()).collect::<Vec<_>>().join(", ")
        };
        let pieces = reference::pieces(text).into_iter();
        pieces
            .map(|piece| match piece {
                Piece::Text(text) | Piece::Malformed(text) => text.to_owned(),
                Piece::Reference(reference) => answers(reference.name),
            })
            .collect()
    }

    /// The label of a question, group or repeat; its name where the author gave none.
    pub fn label(&self, key: &str, lang: Lang) -> String {
        let (label, name) = match self.item(key) {
            Some(Item::Question(question)) => (&question.label, &question.name),
            Some(Item::Group(group)) => (&group.label, &group.name),
            Some(Item::Repeat(repeat)) => (&repeat.group.label, &repeat.group.name),
            None => return String::new(),
        };
        let label = self.text_at(key, label, lang);
        if label.is_empty() { name.clone() } else { label }
    }

    /// What a row is called: its first answers, or else the label of its repeat and its place.
    pub fn name_of_row(&self, row: &str, lang: Lang) -> String {
        let Some(at) = self.find(row) else { return String::new() };
        let mut answers = Vec::new();
        self.first_answers(at, lang, &mut answers);
        if !answers.is_empty() {
            return answers.join(", ");
        }
        let siblings = self.rows.get(at.row).map_or(0, |found| found.parent);
        let place = self.plan.entry(at.entry).and_then(|entry| match entry.is {
            crate::plan::Is::Row { repeat } => {
                self.rows.of(At { row: siblings, entry: repeat }).iter().position(|one| *one == at.row)
            }
            _ => None,
        });
        format!("{} {}", self.label(row, lang), place.unwrap_or(0) + 1)
    }

    fn first_answers(&self, at: At, lang: Lang, answers: &mut Vec<String>) {
        for &child in self.plan.entry(at.entry).map_or(&[][..], |entry| &entry.children) {
            let child = At { row: at.row, entry: child };
            if answers.len() >= ANSWERS_IN_A_NAME || !self.asks(child) {
                continue;
            }
            match self.plan.item(child.entry) {
                Some(Item::Question(question)) if question.kind.is_visible() => {
                    let label = self.label_at(child, lang);
                    answers.extend((!label.is_empty()).then_some(label));
                }
                Some(Item::Group(_)) => self.first_answers(child, lang, answers),
                _ => {}
            }
        }
    }
}

/// An amount without its currency, which stands in the author's words: to the cent, with the marks of the language.
fn amount(number: Decimal, lang: Lang) -> String {
    let cents = number.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero).abs();
    let plain = format!("{cents:.2}");
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, "00"));
    let (group, mark) = match lang {
        Lang::Fr => ('\u{202f}', ','),
        Lang::De | Lang::Lb => ('.', ','),
        Lang::En => (',', '.'),
    };
    let mut written = String::with_capacity(plain.len() * 2);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            written.push(group);
        }
        written.push(digit);
    }
    let sign = if number.is_sign_negative() && !cents.is_zero() { "−" } else { "" };
    format!("{sign}{written}{mark}{fraction}")
}

fn written(date: jiff::civil::Date, lang: Lang) -> String {
    let (day, month, year) = (date.day(), date.month(), date.year());
    match lang {
        Lang::Fr | Lang::En => format!("{day:02}/{month:02}/{year:04}"),
        Lang::De | Lang::Lb => format!("{day:02}.{month:02}.{year:04}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_has_its_cents_and_the_marks_of_the_language() {
        let told = |number: &str, lang| amount(number.parse().unwrap(), lang);
        assert_eq!(told("38.5", Lang::En), "38.50");
        assert_eq!(told("38.5", Lang::Fr), "38,50");
        assert_eq!(told("1234567", Lang::Fr), "1\u{202f}234\u{202f}567,00");
        assert_eq!(told("1234.565", Lang::De), "1.234,57");
        assert_eq!(told("1234.5", Lang::Lb), "1.234,50");
        assert_eq!(told("-999.999", Lang::En), "−1,000.00");
        assert_eq!((told("0", Lang::En), told("-0.001", Lang::En)), ("0.00".to_owned(), "0.00".to_owned()));
    }
}
