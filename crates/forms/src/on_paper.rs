//! A form on paper, to be filled in by hand and keyed in by somebody.

use paper::{Document, Field};
use ui::Words;

use crate::model::{Choice, Form, Item, Question, QuestionKind};

/// Lines for an answer in words.
const LINES: u8 = 2;
/// Boxes for a number.
const BOXES: u8 = 10;
/// Times that a repeat stands on paper.
const ROWS_ON_PAPER: usize = 3;
/// The level of the headings of the outermost groups.
const GROUP_LEVEL: u8 = 2;
/// The level of the headings of those inside, however deep.
const DEEPEST_LEVEL: u8 = 3;

/// The questions of a form, as boxes and lines, behind what a document has already.
pub fn fields(document: Document, words: &Words, form: &Form) -> Document {
    items(document, words, form, form.items(), GROUP_LEVEL)
}

fn items(mut document: Document, words: &Words, form: &Form, all: &[Item], level: u8) -> Document {
    for item in all {
        document = match item {
            Item::Question(question) => question_on_paper(document, words, form, question),
            Item::Group(group) => {
                let label = group.label.get(words.lang);
                // A level that has no heading must not be left out between two that have one.
                let (document, inside) = if label.is_empty() {
                    (document, level)
                } else {
                    (document.heading(level, bare(label)), below(level))
                };
                items(document, words, form, &group.items, inside)
            }
            Item::Repeat(repeat) => {
                let label = bare(repeat.group.label.get(words.lang));
                for row in 1..=ROWS_ON_PAPER {
                    document = document.heading(level, format!("{label} {row}"));
                    document = items(document, words, form, &repeat.group.items, below(level));
                }
                document
            }
        };
    }
    document
}

const fn below(level: u8) -> u8 {
    if level < DEEPEST_LEVEL { level + 1 } else { level }
}

fn question_on_paper(document: Document, words: &Words, form: &Form, question: &Question) -> Document {
    if !question.kind.is_visible() || question.calculation.is_some() {
        return document;
    }
    let label = bare(question.label.get(words.lang));
    let choices = |all: &[Choice]| all.iter().map(|choice| bare(choice.label.get(words.lang))).collect::<Vec<_>>();
    let field = match &question.kind {
        QuestionKind::Note => return document.paragraph(label),
        QuestionKind::Date => Field::date(label),
        QuestionKind::Integer | QuestionKind::Decimal | QuestionKind::Range(_) => Field::comb(label, BOXES),
        QuestionKind::Acknowledge | QuestionKind::Trigger => Field::choices(label, [words.t("forms-paper-agreed")]),
        QuestionKind::SelectOne(_) | QuestionKind::SelectMultiple(_) => match form.choices_of(question) {
            Some(list) if list.choices.len() <= CHOICES_ON_PAPER => Field::choices(label, choices(&list.choices)),
            _ => Field::line(label),
        },
        kind if kind.is_file() => Field::choices(label, [words.t("forms-paper-enclosed")]),
        QuestionKind::Text => Field::lines(label, LINES),
        _ => Field::line(label),
    };
    let hint = match (bare(question.hint.get(words.lang)), &question.kind) {
        (hint, QuestionKind::SelectMultiple(_)) if hint.is_empty() => words.t("forms-paper-several"),
        (hint, _) => hint,
    };
    document.field(if hint.is_empty() { field } else { field.hint(hint) })
}

/// More choices than this are written, not ticked.
const CHOICES_ON_PAPER: usize = 24;

/// A text of the form without the places of answers that paper does not know.
pub fn bare(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("${") {
        bare.push_str(before);
        bare.push('…');
        rest = after.split_once('}').map_or("", |(_, rest)| rest);
    }
    bare.push_str(rest);
    bare
}
