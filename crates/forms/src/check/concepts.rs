//! Questions that ask what the concepts of a pack already give.

use std::collections::HashMap;

use base::fold;

use crate::concepts::{Concept, ConceptSource, Concepts};
use crate::expression::Expression;
use crate::model::{Question, QuestionKind};

use super::finding::{Finding, Flaw};
use super::rules::Rules;
use super::search::constant;
use super::wording::can_both_be_asked;

/// The type of a question, as XLSForm writes it, without its list.
pub(super) fn kind_name(kind: &QuestionKind) -> &'static str {
    match kind {
        QuestionKind::Text => "text",
        QuestionKind::Integer => "integer",
        QuestionKind::Decimal => "decimal",
        QuestionKind::Range(_) => "range",
        QuestionKind::Date => "date",
        QuestionKind::Time => "time",
        QuestionKind::DateTime => "dateTime",
        QuestionKind::SelectOne(_) => "select_one",
        QuestionKind::SelectMultiple(_) => "select_multiple",
        QuestionKind::Rank(_) => "rank",
        QuestionKind::Barcode => "barcode",
        QuestionKind::Geopoint => "geopoint",
        QuestionKind::Geotrace => "geotrace",
        QuestionKind::Geoshape => "geoshape",
        QuestionKind::Image => "image",
        QuestionKind::Audio => "audio",
        QuestionKind::Video => "video",
        QuestionKind::File => "file",
        QuestionKind::Osm(_) => "osm",
        QuestionKind::Acknowledge | QuestionKind::Trigger => "acknowledge",
        QuestionKind::Note => "note",
        _ => "calculate",
    }
}

/// Whether an answer of one type can be taken over by a question of another.
pub(super) fn fits(from: &str, question: &str) -> bool {
    from == question
        || matches!(
            (from, question),
            ("integer", "decimal" | "range")
                | ("decimal", "range")
                | ("range", "integer" | "decimal")
                | ("text" | "barcode", "text" | "barcode")
                | ("select_one", "select_multiple")
                | ("file" | "image", "file" | "image")
        )
}

/// Whether a person is asked it: seen, to be answered, not computed, and not always read-only.
pub(super) fn is_asked(question: &Question) -> bool {
    let fixed = question.read_only.as_ref().and_then(|text| Expression::parse(&text.text).ok());
    let fixed = fixed.is_some_and(|fixed| constant(fixed.expr()).is_some_and(|value| value.to_boolean()));
    question.at.column.is_empty()
        && question.kind.is_visible()
        && !matches!(question.kind, QuestionKind::Note)
        && question.calculation.is_none()
        && !fixed
}

pub(super) fn check(rules: &Rules<'_>, known: &Concepts, findings: &mut Vec<Finding>) {
    let mut asked: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, question) in rules.questions() {
        let at = |column: &str| question.at.in_column(column);
        let Some(name) = question.concept.as_deref() else {
            if let Some(concept) = known.iter().find(|concept| looks_like(question, concept)) {
                let flaw = Flaw::LooksLikeConcept { concept: concept.name.clone() };
                findings.push(Finding::new(at("bind::concept"), flaw));
            }
            continue;
        };
        match known.get(name) {
            None if known.is_empty() => {}
            None => {
                let flaw = Flaw::UnknownConcept { concept: name.to_owned() };
                findings.push(Finding::new(at("bind::concept"), flaw));
            }
            Some(concept) => {
                let takes = question.kind.is_visible() && question.kind != QuestionKind::Note;
                if takes && !fits(&concept.kind, kind_name(&question.kind)) {
                    let flaw = Flaw::OtherKindOfConcept { concept: name.to_owned(), kind: concept.kind.clone() };
                    findings.push(Finding::new(at("type"), flaw));
                }
                let registers: Option<Vec<&str>> = concept
                    .sources
                    .iter()
                    .map(|source| match source {
                        ConceptSource::Register(id) => Some(id.as_str()),
                        _ => None,
                    })
                    .collect();
                if let Some([register, ..]) = registers.as_deref()
                    && is_asked(question)
                    && question.read_only.is_none()
                {
                    let flaw = Flaw::RegisterAnswers { concept: name.to_owned(), register: (*register).to_owned() };
                    findings.push(Finding::new(at("readonly"), flaw));
                }
            }
        }
        if is_asked(question) {
            let before = asked.entry(name).or_default();
            let other = before.iter().copied().find(|other| can_both_be_asked(rules, *other, index));
            if let Some(other) = other.and_then(|other| rules.entry(other)) {
                let flaw = Flaw::ConceptTwice { concept: name.to_owned(), question: other.item.name().to_owned() };
                findings.push(Finding::new(at("bind::concept"), flaw));
            }
            before.push(index);
        }
    }
}

/// Whether a question is in the words of a concept: by its label, by its full name, or by the last
/// word of it together with the concept's words in the label.
fn looks_like(question: &Question, concept: &Concept) -> bool {
    if !is_asked(question) || !fits(&concept.kind, kind_name(&question.kind)) {
        return false;
    }
    let labels = || {
        question.label.iter().flat_map(|(tag, text)| {
            let same_language = concept.label.exact(tag).into_iter();
            let any = concept.label.iter().map(|(_, text)| text).filter(move |_| tag == "default");
            same_language.chain(any).map(move |known| (fold(text), fold(known)))
        })
    };
    let name = question.name.to_ascii_lowercase();
    let last = concept.name.rsplit('.').next().unwrap_or_default();
    labels().any(|(text, known)| text == known)
        || name == concept.name.replace('.', "_")
        || (name == last
            && labels().any(|(text, known)| known.split(' ').all(|word| text.split(' ').any(|each| each == word))))
}
