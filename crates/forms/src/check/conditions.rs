//! Conditions that can never hold, and what follows: questions that are never asked, answers that are
//! never right, choices that are never offered.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use rust_decimal::Decimal;

use crate::expression::{Call, Expr, Expression, Operator, Value, Variables};
use crate::mistake::Position;
use crate::model::{Choice, DefaultValue, ExpressionText, Item, Question, QuestionKind};

use super::finding::{Finding, Flaw};
use super::rules::{Entry, Rules, column_name, plain_name};
use super::search::{Goal, Place, asked, can_hold, can_hold_when_answered, constant};

/// Most different choices whose filter is looked at in one form; the others may be offered.
const MOST_FILTERED: usize = 5_000;

pub(super) fn check(rules: &Rules<'_>, findings: &mut Vec<Finding>) {
    let misspelled = not_choices(rules, findings);
    let never = never_asked(rules, &misspelled, findings);
    for (index, question) in rules.questions() {
        if rules.line(index).any(|around| never.contains(&around)) {
            continue;
        }
        nothing_fits(rules, index, question, &misspelled, findings);
        default_refused(rules, index, question, findings);
    }
    reads_later(rules, findings);
    never_offered(rules, &never, &misspelled, findings);
}

/// Values that are none of the choices of the question that they are compared with. Gives the cells
/// that have one: what follows from it is not told too.
fn not_choices(rules: &Rules<'_>, findings: &mut Vec<Finding>) -> HashSet<Position> {
    let mut wrong = HashSet::new();
    for (index, entry) in rules.entries.iter().enumerate() {
        let mut texts: Vec<(&ExpressionText, bool)> =
            entry.relevant_text().map(|text| (text, false)).into_iter().collect();
        if let Some(question) = entry.question() {
            let others = [&question.required, &question.calculation, &question.read_only, &question.choice_filter];
            texts.extend(others.into_iter().flatten().map(|text| (text, false)));
            texts.extend(question.constraint.iter().map(|text| (text, true)));
            default_not_a_choice(rules, question, findings);
        }
        if let Item::Repeat(repeat) = entry.item {
            texts.extend(repeat.count.iter().map(|text| (text, false)));
        }
        for (text, is_about_answer) in texts {
            let Ok(expression) = Expression::parse(&text.text) else { continue };
            let mut check = |path: &Expr, value: &Expr| {
                let Expr::Path(path) = path else { return };
                let Expr::Text(value) = value else { return };
                let own = is_about_answer && super::rules::is_dot(path);
                // Every row of a repeat has the same choices, so any question of the name will do.
                let found = plain_name(path).and_then(|name| rules.find(name)).or(own.then_some(index));
                let Some(question) = found.and_then(|found| rules.entry(found)).and_then(Entry::question) else {
                    return;
                };
                if value.is_empty() || may_be(rules, question, value) {
                    return;
                }
                wrong.insert(text.at.clone());
                let list = rules.list_of(question).unwrap_or_default().to_owned();
                let flaw = Flaw::NotAChoice { value: value.clone(), question: question.name.clone(), list };
                findings.push(Finding::new(text.at.clone(), flaw));
            };
            expression.expr().walk(&mut |part| match part {
                Expr::Binary(Operator::Equal | Operator::NotEqual, left, right) => {
                    check(left, right);
                    check(right, left);
                }
                Expr::Call(Call { name, arguments, .. }) if name == "selected" => {
                    if let [list, value] = arguments.as_slice() {
                        check(list, value);
                    }
                }
                _ => {}
            });
        }
    }
    wrong
}

/// Whether a text can be (a word of) the answer to a question; also where its choices are not known.
fn may_be(rules: &Rules<'_>, question: &Question, value: &str) -> bool {
    let Some(words) = rules.words_of(question) else { return true };
    let default = match &question.default {
        Some(DefaultValue::Static(text)) => text.as_str(),
        _ => "",
    };
    value.split_whitespace().all(|word| words.contains(&word) || default.split_whitespace().any(|each| each == word))
}

fn default_not_a_choice(rules: &Rules<'_>, question: &Question, findings: &mut Vec<Finding>) {
    let (Some(DefaultValue::Static(default)), Some(words)) = (&question.default, rules.words_of(question)) else {
        return;
    };
    if let Some(word) = default.split_whitespace().find(|word| !words.contains(word)) {
        let list = rules.list_of(question).unwrap_or_default().to_owned();
        let flaw = Flaw::NotAChoice { value: word.to_owned(), question: question.name.clone(), list };
        findings.push(Finding::new(question.at.in_column("default"), flaw));
    }
}

/// The items that are never asked, outermost only.
fn never_asked(rules: &Rules<'_>, misspelled: &HashSet<Position>, findings: &mut Vec<Finding>) -> HashSet<usize> {
    let mut never = HashSet::new();
    for (index, entry) in rules.entries.iter().enumerate() {
        let (Some(text), Some(relevant)) = (entry.relevant_text(), &entry.relevant) else { continue };
        if rules.line(index).any(|around| never.contains(&around)) {
            continue;
        }
        let flaw = match constant(relevant.expr()) {
            Some(value) if !value.to_boolean() => Flaw::SwitchedOff,
            Some(_) => continue,
            None if can_hold(rules, asked(rules, index)) => continue,
            None => Flaw::NeverAsked,
        };
        never.insert(index);
        if !misspelled.contains(&text.at) {
            findings.push(Finding::new(text.at.clone(), flaw));
        }
    }
    never
}

fn nothing_fits(
    rules: &Rules<'_>,
    index: usize,
    question: &Question,
    misspelled: &HashSet<Position>,
    findings: &mut Vec<Finding>,
) {
    let entry = rules.entry(index);
    let (Some(text), Some(constraint)) = (&question.constraint, entry.and_then(|entry| entry.constraint.as_ref()))
    else {
        return;
    };
    if misspelled.contains(&text.at) {
        return;
    }
    let mut goals = asked(rules, index);
    goals.push(Goal { expr: constraint.expr(), holds: true, of: index, place: Place::Answer });
    if !can_hold_when_answered(rules, goals, index) {
        let required = question.required.as_ref().and_then(|required| Expression::parse(&required.text).ok());
        let required =
            required.is_some_and(|required| constant(required.expr()).is_some_and(|value| value.to_boolean()));
        findings.push(Finding::new(text.at.clone(), Flaw::NothingFits { required }));
    }
}

/// A default that does not keep to a constraint about the answer alone.
fn default_refused(rules: &Rules<'_>, index: usize, question: &Question, findings: &mut Vec<Finding>) {
    let entry = rules.entry(index);
    let (Some(DefaultValue::Static(default)), Some(constraint)) =
        (&question.default, entry.and_then(|entry| entry.constraint.as_ref()))
    else {
        return;
    };
    let text = Value::text(default);
    let value = match question.kind {
        QuestionKind::Integer | QuestionKind::Decimal | QuestionKind::Range(_) => {
            let Ok(number) = default.trim().parse::<Decimal>() else { return };
            Value::Number(number)
        }
        QuestionKind::Date => match text.to_date() {
            Some(day) => Value::Date(day),
            None => return,
        },
        QuestionKind::Text | QuestionKind::SelectOne(_) | QuestionKind::SelectMultiple(_) => text,
        _ => return,
    };
    // What needs other answers or the day cannot be worked out here.
    if let Ok(false) = constraint.holds(&Variables::new().about(value)) {
        let at = question.at.in_column("default");
        findings.push(Finding::new(at, Flaw::DefaultRefused { value: default.clone() }));
    }
}

/// Conditions that read a question which is asked further down, and starts without an answer.
fn reads_later(rules: &Rules<'_>, findings: &mut Vec<Finding>) {
    for (index, entry) in rules.entries.iter().enumerate() {
        let (Some(text), Some(relevant)) = (entry.relevant_text(), &entry.relevant) else { continue };
        let later = relevant.references().into_iter().find(|name| {
            let Some(found) = rules.single(name, index).filter(|found| *found > index) else { return false };
            let inside = rules.line(found).any(|around| around == index);
            rules.entry(found).and_then(Entry::question).is_some_and(|question| {
                let starts_blank = question.default.is_none() && question.calculation.is_none();
                !inside && starts_blank && question.kind.is_visible() && question.kind != QuestionKind::Note
            })
        });
        if let Some(name) = later {
            findings.push(Finding::new(text.at.clone(), Flaw::ReadsLater { question: name.to_owned() }));
        }
    }
}

fn never_offered(
    rules: &Rules<'_>,
    never: &HashSet<usize>,
    misspelled: &HashSet<Position>,
    findings: &mut Vec<Finding>,
) {
    // For each list, the choices that some question offers; `None` when one offers all.
    let mut offered: BTreeMap<&str, Option<HashSet<usize>>> = BTreeMap::new();
    let mut looked_at = 0;
    for (index, question) in rules.questions() {
        let Some(list) = question.kind.choices().and_then(|source| source.list()) else { continue };
        let entry = rules.entry(index);
        let filter = entry.and_then(|entry| entry.choice_filter.as_ref());
        let known = rules.list_of(question).is_some() && !rules.line(index).any(|around| never.contains(&around));
        let (Some(filter), true, Some(choices)) = (filter, known, rules.form.list(list)) else {
            offered.insert(list, None);
            continue;
        };
        let columns = columns_of(filter);
        let has = |column: &&str| choices.choices.iter().any(|choice| !cell(choice, column).is_empty());
        if let Some(column) = columns.iter().find(|column| !has(column))
            && let Some(text) = &question.choice_filter
        {
            let flaw = Flaw::NoSuchColumn { column: (*column).to_owned(), list: list.to_owned() };
            findings.push(Finding::new(text.at.clone(), flaw));
            offered.insert(list, None);
            continue;
        }
        let mut verdicts: HashMap<Vec<&str>, bool> = HashMap::new();
        let mut found = HashSet::new();
        for (place, choice) in choices.choices.iter().enumerate() {
            let cells: Vec<&str> = columns.iter().map(|column| cell(choice, column)).collect();
            let verdict = *verdicts.entry(cells).or_insert_with(|| {
                looked_at += 1;
                looked_at > MOST_FILTERED || {
                    let mut goals = asked(rules, index);
                    goals.push(Goal { expr: filter.expr(), holds: true, of: index, place: Place::Choice(choice) });
                    can_hold(rules, goals)
                }
            });
            if verdict {
                found.insert(place);
            }
        }
        if found.is_empty() && !choices.choices.is_empty() {
            if let Some(text) = question.choice_filter.as_ref().filter(|text| !misspelled.contains(&text.at)) {
                findings.push(Finding::new(text.at.clone(), Flaw::NothingOffered { list: list.to_owned() }));
            }
            offered.insert(list, None);
        } else if let Some(all) = offered.entry(list).or_insert_with(|| Some(HashSet::new())) {
            all.extend(found);
        }
    }
    for (list, found) in offered {
        let (Some(found), Some(choices)) = (found, rules.form.list(list)) else { continue };
        for (place, choice) in choices.choices.iter().enumerate() {
            if !found.contains(&place) {
                let flaw = Flaw::NeverOffered { choice: choice.name.clone(), list: list.to_owned() };
                findings.push(Finding::new(choice.at.clone(), flaw));
            }
        }
    }
}

fn columns_of(filter: &Expression) -> BTreeSet<&str> {
    let mut columns = BTreeSet::new();
    filter.expr().walk(&mut |part| {
        if let Expr::Path(path) = part {
            columns.extend(column_name(path));
        }
    });
    columns
}

fn cell<'a>(choice: &'a Choice, column: &str) -> &'a str {
    match column {
        "name" => &choice.name,
        "label" => choice.label.iter().next().map_or("", |(_, text)| text),
        column => choice.column(column),
    }
}
