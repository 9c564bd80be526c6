//! What would change a refusal: the fewest answers that would have to be others. Pure.
//!
//! The answers are those that the form takes, tried on a copy: so what is told is attainable, and what depends on them
//! (a calculation, a question that is then asked) follows. One question is tried before two, two before three.

use std::collections::BTreeMap;

use forms::expression::{Asks, Expression, Requirement, Scope, Verdict};
use forms::model::QuestionKind;
use forms::{Filling, Question};
use rust_decimal::Decimal;

use crate::verdicts::DONT_KNOW;

/// The most questions whose answers would have to be others.
pub const MAX_CHANGED: usize = 3;
/// The most copies that are tried for one recommendation.
const MAX_TRIED: usize = 600;
/// What makes a beginning an acceptable text: `47` becomes `4700Z`.
const ENDINGS: [&str; 6] = ["", "Z", "0Z", "00Z", "000Z", "0000Z"];
/// How many times one question may be asked because of another.
const MAX_WAYS_BACK: u8 = 4;

/// The answers that would make a recommendation right.
#[derive(Debug, Clone)]
pub struct Change {
    /// The questions whose answers would be others, in the order of the form.
    pub questions: Vec<String>,
    /// The answers as they would be.
    pub answers: Filling,
}

/// Looks for what would change refusals; what was tried for one is known for the next.
pub struct Changes<'a> {
    told: &'a Filling,
    /// The answers with one of them changed, by question and answer; `None` when the form does not take it.
    with_one: BTreeMap<(String, Vec<String>), Option<Filling>>,
}

/// Answers of which some are others than they were told.
#[derive(Clone)]
struct Way {
    /// The questions, by their places in the list of those that may matter.
    changed: Vec<usize>,
    answers: Filling,
}

/// What may matter to a rule, and how much is left to try.
struct Search<'r> {
    rule: &'r Expression,
    questions: Vec<String>,
    tried: usize,
}

impl<'a> Changes<'a> {
    /// Of these answers, "I do not know" too.
    pub const fn of(told: &'a Filling) -> Self {
        Self { told, with_one: BTreeMap::new() }
    }

    /// The fewest answers that would make a rule hold; `None` when none was found among [`MAX_CHANGED`] questions.
    pub fn fewest(&mut self, rule: &Expression) -> Option<Change> {
        let mut search = Search { rule, questions: self.questions_behind(rule), tried: 0 };
        let mut ways = self.first_ways(&mut search);
        for _ in 1..MAX_CHANGED {
            if ways.iter().any(|way| search.holds(way)) || search.tried >= MAX_TRIED {
                break;
            }
            ways = ways.iter().flat_map(|way| search.longer(way)).collect();
        }
        let way = ways.into_iter().find(|way| search.holds(way))?;
        let questions = way.changed.iter().filter_map(|place| search.questions.get(*place).cloned()).collect();
        Some(Change { questions, answers: way.answers })
    }

    /// The questions that a person answers behind a rule, in the order of the form; with those because of which one of
    /// them is asked.
    fn questions_behind(&self, rule: &Expression) -> Vec<String> {
        let mut found = Vec::new();
        for name in rule.references() {
            self.add_behind(name, MAX_WAYS_BACK, &mut found);
        }
        let all = self.told.form().questions().map(|question| question.name.clone());
        all.filter(|name| found.contains(name)).collect()
    }

    fn add_behind(&self, name: &str, ways_back: u8, found: &mut Vec<String>) {
        for asked in self.told.asked_behind(name) {
            if found.iter().any(|known| known == asked) {
                continue;
            }
            found.push(asked.to_owned());
            if ways_back > 0 && !self.told.is_asked(asked) {
                for condition in self.told.conditions_of(asked) {
                    for name in condition.references() {
                        self.add_behind(name, ways_back - 1, found);
                    }
                }
            }
        }
    }

    /// Every answer by itself that makes a difference.
    fn first_ways(&mut self, search: &mut Search<'_>) -> Vec<Way> {
        let told = self.told;
        let mut seen = vec![search.sight(told)];
        let mut ways = Vec::new();
        for (place, question) in search.questions.clone().into_iter().enumerate() {
            for typed in candidates(told, search.rule, &question) {
                let key = (question.clone(), typed);
                let answers =
                    self.with_one.entry(key).or_insert_with_key(|(question, typed)| with(told, question, typed));
                if let Some(answers) = answers
                    && search.is_new(answers, &mut seen)
                {
                    ways.push(Way { changed: vec![place], answers: answers.clone() });
                }
            }
        }
        ways
    }
}

impl Search<'_> {
    fn holds(&self, way: &Way) -> bool {
        self.rule.verdict(&way.answers) == Verdict::True
    }

    /// A way with one more answer changed, to a question that stands further down in the form.
    fn longer(&mut self, way: &Way) -> Vec<Way> {
        let mut seen = vec![self.sight(&way.answers)];
        let mut ways = Vec::new();
        let after = way.changed.last().map_or(0, |last| last + 1);
        for place in after..self.questions.len() {
            let Some(question) = self.questions.get(place).cloned() else { break };
            for typed in candidates(&way.answers, self.rule, &question) {
                if self.tried >= MAX_TRIED {
                    return ways;
                }
                if let Some(answers) = with(&way.answers, &question, &typed)
                    && self.is_new(&answers, &mut seen)
                {
                    let changed = way.changed.iter().copied().chain([place]).collect();
                    ways.push(Way { changed, answers });
                }
            }
        }
        ways
    }

    /// Whether the rule sees something that it has not seen yet.
    fn is_new(&mut self, answers: &Filling, seen: &mut Vec<Sight>) -> bool {
        self.tried += 1;
        let sight = self.sight(answers);
        let is_new = !seen.contains(&sight);
        if is_new {
            seen.push(sight);
        }
        is_new
    }

    /// What the rule can tell answers apart by.
    fn sight(&self, answers: &Filling) -> Sight {
        let is_settled = |name: &str| Scope::question(answers, name).is_some_and(|reading| reading.settled);
        let known = self.questions.iter().map(|name| (answers.is_asked(name), is_settled(name))).collect();
        (self.rule.verdicts_on_parts(answers), known)
    }
}

/// The verdict on each part of a rule, and of each question whether it is asked and whether its answer is settled.
type Sight = (Vec<Verdict>, Vec<(bool, bool)>);

/// The answers with one of them changed, when the form takes it.
fn with(answers: &Filling, question: &str, typed: &[String]) -> Option<Filling> {
    let mut changed = answers.clone();
    changed.answer(question, typed).ok()?;
    Some(changed)
}

/// The answers that may make a difference to a rule, as they would be typed.
fn candidates(answers: &Filling, rule: &Expression, name: &str) -> Vec<Vec<String>> {
    let Some(question) = answers.question(name).filter(|_| answers.is_asked(name)) else { return Vec::new() };
    let current = answers.value(name);
    let choices = || answers.choices(name).iter().map(|choice| choice.name.clone()).collect::<Vec<_>>();
    match &question.kind {
        QuestionKind::SelectOne(_) => {
            let current = current.to_text();
            // What one knows comes before that one does not know.
            let (unsure, known): (Vec<_>, Vec<_>) = choices().into_iter().partition(|choice| choice == DONT_KNOW);
            known.into_iter().chain(unsure).filter(|choice| **choice != *current).map(|choice| vec![choice]).collect()
        }
        QuestionKind::SelectMultiple(_) => {
            let chosen: Vec<String> = current.selected().iter().map(ToString::to_string).collect();
            several(&chosen, &choices())
        }
        QuestionKind::Integer | QuestionKind::Decimal | QuestionKind::Range(_) => numbers(rule, question),
        QuestionKind::Text => beginnings(answers, rule, name),
        _ => Vec::new(),
    }
}

/// One choice more or less; one alone.
fn several(chosen: &[String], choices: &[String]) -> Vec<Vec<String>> {
    let without = |left_out: &String| chosen.iter().filter(|choice| *choice != left_out).cloned().collect::<Vec<_>>();
    let (with_it, not_yet): (Vec<_>, Vec<_>) = choices.iter().partition(|choice| chosen.contains(choice));
    let fewer = with_it.into_iter().map(without).filter(|left| !left.is_empty());
    let more = not_yet.iter().map(|choice| chosen.iter().cloned().chain([(*choice).clone()]).collect::<Vec<_>>());
    let alone = not_yet.iter().map(|choice| vec![(*choice).clone()]);
    fewer.chain(more).chain(alone).collect()
}

/// The numbers around those that a rule compares with.
fn numbers(rule: &Expression, question: &Question) -> Vec<Vec<String>> {
    let mut bounds = Vec::new();
    for part in rule.parts() {
        if let Some(Requirement { question: of, asks }) = Requirement::of(part, true)
            && of == question.name
            && let Asks::Equals(bound)
            | Asks::Differs(bound)
            | Asks::LessThan(bound)
            | Asks::AtMost(bound)
            | Asks::MoreThan(bound)
            | Asks::AtLeast(bound) = asks
        {
            bounds.extend([bound, bound - Decimal::ONE, bound + Decimal::ONE]);
        }
    }
    bounds.into_iter().map(|bound| vec![bound.to_string()]).collect()
}

/// Texts that begin as a rule asks.
fn beginnings(answers: &Filling, rule: &Expression, name: &str) -> Vec<Vec<String>> {
    let mut texts = Vec::new();
    for part in rule.parts() {
        match Requirement::of(part, true) {
            Some(Requirement { question, asks: Asks::Begins(start) }) if question == name => {
                let acceptable = ENDINGS.iter().map(|ending| vec![format!("{start}{ending}")]);
                texts.extend(acceptable.into_iter().find(|typed| with(answers, name, typed).is_some()));
            }
            Some(Requirement { question, asks: Asks::Is(text) }) if question == name => {
                texts.push(vec![text.to_owned()]);
            }
            _ => {}
        }
    }
    texts
}
