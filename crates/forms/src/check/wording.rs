//! Questions without words, in the words of their neighbours, or in those of another kind.

use std::collections::HashMap;

use base::fold;

use crate::model::{ChoiceSource, DefaultValue, Item, Question, QuestionKind};

use super::finding::{Finding, Flaw};
use super::rules::Rules;
use super::search::{asked, can_hold};

pub(super) fn check(rules: &Rules<'_>, findings: &mut Vec<Finding>) {
    for (_, question) in rules.questions() {
        if !question.at.column.is_empty() || !question.kind.is_visible() {
            continue;
        }
        if question.label.is_empty() && question.media.is_empty() && is_shown(question) {
            findings.push(Finding::new(question.at.in_column("label"), Flaw::NoLabel));
        }
        if question.kind == QuestionKind::Note
            && let Some((_, _)) = question.label.iter().find(|(_, text)| text.trim_end().ends_with('?'))
        {
            findings.push(Finding::new(question.at.in_column("type"), Flaw::NoteAsks));
        }
        let one = matches!(question.kind, QuestionKind::SelectOne(_) | QuestionKind::Rank(_));
        if let (true, Some(list)) = (one, rules.list_of(question))
            && !question.kind.choices().is_some_and(ChoiceSource::or_other)
            && rules.form.list(list).is_some_and(|list| list.choices.len() == 1)
        {
            findings.push(Finding::new(question.at.in_column("type"), Flaw::OnlyChoice { list: list.to_owned() }));
        }
    }
    same_labels(rules, findings);
}

/// Whether a person sees it: what is computed or starts with a value may be there for its value.
fn is_shown(question: &Question) -> bool {
    question.calculation.is_none() && !matches!(question.default, Some(DefaultValue::Dynamic(_)))
}

/// Neighbours in the same words that can be asked both.
fn same_labels(rules: &Rules<'_>, findings: &mut Vec<Finding>) {
    // By the item around, and the words in all languages.
    let mut known: HashMap<(Option<usize>, String), Vec<usize>> = HashMap::new();
    for (index, entry) in rules.entries.iter().enumerate() {
        let Item::Question(question) = entry.item else { continue };
        if !question.at.column.is_empty() || question.kind == QuestionKind::Note || !question.kind.is_visible() {
            continue;
        }
        let words = question.label.iter().map(|(_, text)| fold(text)).collect::<Vec<_>>().join("|");
        if words.chars().all(|letter| !letter.is_alphanumeric()) {
            continue;
        }
        let same = known.entry((entry.parent, words)).or_default();
        let both = same.iter().copied().find(|other| can_both_be_asked(rules, *other, index));
        if let Some(other) = both.and_then(|other| rules.entry(other)) {
            let flaw = Flaw::SameLabel { question: other.item.name().to_owned() };
            findings.push(Finding::new(question.at.in_column("label"), flaw));
        }
        same.push(index);
    }
}

/// Whether the same person can be asked both.
pub(super) fn can_both_be_asked(rules: &Rules<'_>, one: usize, other: usize) -> bool {
    let mut goals = asked(rules, one);
    goals.extend(asked(rules, other));
    can_hold(rules, goals)
}
