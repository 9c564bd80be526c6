//! A set of forms that the same people fill in: nothing is asked of them twice.
//!
//! Two forms that ask the same concept are fine, since the first answer fills in the second
//! question; not so when the questions are not the same, or when the same thing goes by two concepts.

use std::collections::{BTreeMap, BTreeSet};

use base::fold;

use crate::model::{Form, Question, QuestionKind};

use super::concepts::{fits, is_asked, kind_name};
use super::finding::{Finding, Flaw};
use super::rules::Rules;
use super::search::{asked, can_hold};

/// Whom a form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Audience {
    /// People.
    Person,
    /// Firms.
    Firm,
}

/// A form of a set.
#[derive(Debug, Clone, Copy)]
pub struct FormOfSet<'a> {
    /// What it is called in findings: its file.
    pub name: &'a str,
    /// The form.
    pub form: &'a Form,
    /// Whom it is for.
    pub audience: Audience,
}

/// What was found in a form of a set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingOfSet {
    /// The form's name in the set.
    pub form: String,
    /// What was found, and where in it.
    pub finding: Finding,
}

/// A question of a form of the set.
#[derive(Clone, Copy)]
struct Asked<'a> {
    form: FormOfSet<'a>,
    question: &'a Question,
}

/// What is asked twice, or in two ways, of the same people over all forms of a set. Each is told
/// once, at the later form.
pub fn check_set(forms: &[FormOfSet<'_>]) -> Vec<FindingOfSet> {
    let mut findings = Vec::new();
    for audience in [Audience::Person, Audience::Firm] {
        let mut by_concept: BTreeMap<&str, Asked<'_>> = BTreeMap::new();
        let mut by_words: BTreeMap<(String, String), Asked<'_>> = BTreeMap::new();
        for form in forms.iter().filter(|form| form.audience == audience) {
            let mut tell = |at, flaw| {
                findings.push(FindingOfSet { form: form.name.to_owned(), finding: Finding::new(at, flaw) });
            };
            let questions: Vec<&Question> = form.form.questions().filter(|question| is_asked(question)).collect();
            for question in &questions {
                if let Some(concept) = &question.concept
                    && let Some(first) = by_concept.get(concept.as_str())
                    && first.form.name != form.name
                {
                    compare(concept, *first, Asked { form: *form, question }, &mut tell);
                }
                let elsewhere = question
                    .label
                    .iter()
                    .find_map(|(tag, text)| by_words.get(&(tag.to_owned(), fold(text))))
                    .filter(|first| first.form.name != form.name && first.question.concept != question.concept)
                    .filter(|first| fits(kind_name(&first.question.kind), kind_name(&question.kind)));
                if let Some(first) = elsewhere {
                    let at = question.at.in_column("bind::concept");
                    match (&first.question.concept, &question.concept) {
                        (Some(concept), Some(_)) => {
                            tell(at, Flaw::OtherConcept { form: first.form.name.to_owned(), concept: concept.clone() });
                        }
                        (Some(concept), None) => tell(at, Flaw::LooksLikeConcept { concept: concept.clone() }),
                        _ => {}
                    }
                }
            }
            for question in questions {
                let here = Asked { form: *form, question };
                if let Some(concept) = &question.concept {
                    by_concept.entry(concept).or_insert(here);
                }
                for (tag, text) in question.label.iter() {
                    let words = fold(text);
                    if !words.is_empty() {
                        by_words.entry((tag.to_owned(), words)).or_insert(here);
                    }
                }
            }
        }
    }
    findings
}

/// How a question differs from the one that asks the same concept in another form.
fn compare(concept: &str, first: Asked<'_>, second: Asked<'_>, tell: &mut dyn FnMut(crate::Position, Flaw)) {
    let (theirs, ours) = (first.question, second.question);
    let form = || first.form.name.to_owned();
    let concept = || concept.to_owned();
    let kind = kind_name(&theirs.kind);
    if !fits(kind, kind_name(&ours.kind)) {
        tell(ours.at.in_column("type"), Flaw::OtherKind { concept: concept(), form: form(), kind: kind.to_owned() });
        return;
    }
    if let (Some(theirs), Some(ours_offered)) = (choices(first), choices(second)) {
        let different: Vec<&str> = theirs.symmetric_difference(&ours_offered).copied().collect();
        if !different.is_empty() {
            let choices = different.join(", ");
            tell(ours.at.in_column("type"), Flaw::OtherChoices { concept: concept(), form: form(), choices });
        }
    }
    let other = ours.label.iter().find_map(|(tag, text)| {
        let known = theirs.label.exact(tag)?;
        (!text.is_empty() && fold(known) != fold(text)).then_some((tag, known))
    });
    if let Some((tag, label)) = other {
        let language = second.form.form.languages().iter().find(|language| language.tag == tag);
        let at = super::translations::cell(&ours.at, "label", language.map_or(tag, |language| &language.name));
        tell(at, Flaw::OtherWords { concept: concept(), form: form(), label: label.to_owned() });
    }
}

fn choices(asked: Asked<'_>) -> Option<BTreeSet<&str>> {
    let list = asked.form.form.choices_of(asked.question)?;
    Some(list.choices.iter().map(|choice| choice.name.as_str()).collect())
}

/// How many of a form's questions arrive filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ArrivingShare {
    /// Those whose concept is available, or that are computed.
    pub arriving: usize,
    /// All that a person can see and that take an answer; notes and acknowledgements do not.
    pub shown: usize,
}

impl ArrivingShare {
    /// In percent, rounded down; 100 of no question at all.
    pub const fn percent(self) -> usize {
        match (100 * self.arriving).checked_div(self.shown) {
            Some(percent) => percent,
            None => 100,
        }
    }
}

/// The share of a form's questions that arrive filled in, when these concepts are available.
pub fn arriving_share(form: &Form, available: &dyn Fn(&str) -> bool) -> ArrivingShare {
    let rules = Rules::of(form);
    let mut share = ArrivingShare { arriving: 0, shown: 0 };
    for (index, question) in rules.questions() {
        let takes = question.kind.is_visible()
            && !matches!(question.kind, QuestionKind::Note | QuestionKind::Acknowledge | QuestionKind::Trigger)
            && question.at.column.is_empty();
        if !takes || !can_hold(&rules, asked(&rules, index)) {
            continue;
        }
        share.shown += 1;
        let given = question.concept.as_deref().is_some_and(available);
        share.arriving += usize::from(given || question.calculation.is_some());
    }
    share
}
