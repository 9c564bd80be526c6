//! Following an answer: what depends on it is worked out again, each after what it depends on.

use std::collections::{BTreeSet, VecDeque};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use rust_decimal::prelude::ToPrimitive as _;

use super::listing::{MAX_INSTANCES, MAX_ROWS};
use super::rows::{At, Rows};
use super::{Circumstances, Filling, State};
use crate::answers::{Answer, Answers, Origin, Provenance};
use crate::expression::{Reading, Value, Verdict};
use crate::input;
use crate::model::{DefaultValue, Metadata, Question, QuestionKind};
use crate::plan::{Dependent, Entry, Is, Plan};

/// How often, on average, everything may be worked out again for one change. Values that pass from row
/// to row take a round for each row.
const MAX_ROUNDS: usize = MAX_ROWS + 20;

/// Most steps of all expressions together that follow one change; those left over then have no value. An
/// ordinary change takes some thousands.
const MAX_STEPS_A_CHANGE: u32 = 5_000_000;

/// What the expressions that follow a change may still take; outside of that, each has its own limit.
#[derive(Debug)]
pub(super) struct Budget(AtomicU32);

impl Budget {
    const UNLIMITED: u32 = u32::MAX;

    pub(super) fn left(&self) -> u32 {
        self.0.load(Ordering::Relaxed)
    }

    pub(super) fn spend(&self, steps: u32) {
        let left = self.left();
        if left != Self::UNLIMITED {
            self.0.store(left.saturating_sub(steps), Ordering::Relaxed);
        }
    }

    fn start(&self) {
        self.0.store(MAX_STEPS_A_CHANGE, Ordering::Relaxed);
    }

    fn stop(&self) {
        self.0.store(Self::UNLIMITED, Ordering::Relaxed);
    }
}

impl Default for Budget {
    fn default() -> Self {
        Self(AtomicU32::new(Self::UNLIMITED))
    }
}

impl Clone for Budget {
    fn clone(&self) -> Self {
        Self::default()
    }
}

/// What is still to be done after a change.
#[derive(Default)]
pub(super) struct Work {
    /// What is worked out again: rank and row.
    waiting: BTreeSet<(usize, usize)>,
    /// Calculations whose trigger changed.
    triggered: Vec<At>,
    /// Computed defaults of what is new.
    defaults: VecDeque<At>,
    /// Calculations that ran: each runs once a change, so that two that wait for each other come to rest.
    ran: BTreeSet<At>,
}

impl Work {
    pub(super) fn add(&mut self, plan: &Plan, at: At) {
        self.waiting.insert((plan.rank(at.entry), at.row));
    }
}

impl Filling {
    /// Opens a form that was made ready, with the answers so far. Defaults fill in the questions that
    /// have no answer yet.
    pub fn open(plan: Arc<Plan>, answers: Answers, circumstances: Circumstances) -> Self {
        let rows = Rows::new(&plan);
        let mut filling = Self { plan, answers, circumstances, rows, budget: Budget::default() };
        let mut work = Work::default();
        filling.enter(0, &mut work);
        filling.renumber();
        filling.follow(work);
        filling
    }

    /// Takes up a new row: its rows, its defaults, and what is collected without asking.
    pub(super) fn enter(&mut self, row: usize, work: &mut Work) {
        let plan = Arc::clone(&self.plan);
        let Some(home) = self.rows.get(row).and_then(|row| plan.entry(row.entry)) else { return };
        for &entry in &home.members {
            let at = At { row, entry };
            work.add(&plan, at);
            let Some(found) = plan.entry(entry) else { continue };
            match found.is {
                Is::Question => {
                    if let Some(question) = plan.question(entry) {
                        self.fill_in(at, question);
                    }
                    if found.default.is_some() {
                        work.defaults.push_back(at);
                    }
                }
                Is::Repeat { row: inside } if found.count.is_none() => {
                    let numbers = self.answers.rows(&self.key(at)).to_vec();
                    for number in numbers.into_iter().take(MAX_ROWS) {
                        if self.has_room(inside) {
                            let row = self.rows.add(&plan, at, number);
                            self.enter(row, work);
                        }
                    }
                }
                _ => {}
            }
        }
    }

    /// Whether one more row fits into a form.
    pub(super) fn has_room(&self, row: usize) -> bool {
        let needed = self.plan.entry(row).map_or(0, |row| row.members.len());
        self.rows.instances() + needed <= MAX_INSTANCES
    }

    pub(super) fn renumber(&mut self) {
        let plan = Arc::clone(&self.plan);
        self.rows.number(&plan);
    }

    /// Defaults that are written out, and what is collected without asking.
    fn fill_in(&mut self, at: At, question: &Question) {
        let collected = match &question.kind {
            QuestionKind::Metadata(Metadata::Today) => Some(self.circumstances.today.to_string()),
            QuestionKind::Metadata(Metadata::Start) => Some(Value::Moment(self.moment()).to_string()),
            QuestionKind::Metadata(Metadata::Property { property, .. }) => {
                let known = self.circumstances.properties.iter().find(|(known, _)| known == property);
                known.map(|(_, value)| value.clone())
            }
            _ => None,
        };
        if collected.is_none() && !matches!(question.default, Some(DefaultValue::Static(_))) {
            return;
        }
        let key = self.key(at).into_owned();
        if self.answers.get(&key).is_some() {
            return;
        }
        if let Some(value) = collected {
            self.keep(&key, value, Origin::Calculation);
        } else if let Some(DefaultValue::Static(text)) = &question.default
            && let Ok(value) = input::read(question, std::slice::from_ref(text), self.zone())
            && !value.is_empty()
        {
            self.keep(&key, value, Origin::Default);
        }
    }

    /// Works out again what depends on these, and runs the calculations that wait for one of the changes.
    pub(super) fn follow_change(&mut self, changed: At) {
        let mut work = Work::default();
        work.add(&self.plan, changed);
        self.follow(work);
    }

    pub(super) fn follow(&mut self, work: Work) {
        self.budget.start();
        self.follow_all(work);
        self.budget.stop();
    }

    fn follow_all(&mut self, mut work: Work) {
        let plan = Arc::clone(&self.plan);
        let mut rounds = 0usize;
        loop {
            while let Some((rank, row)) = work.waiting.pop_first() {
                let (Some(&entry), true) = (plan.order().get(rank), self.rows.get(row).is_some()) else { continue };
                let at = At { row, entry };
                rounds += 1;
                // What goes round in circles from row to row stops; what is new is still looked at.
                if rounds <= (self.rows.instances() + 1).saturating_mul(MAX_ROUNDS) || self.state(at).is_none() {
                    self.update(at, &mut work);
                }
            }
            if let Some(next) = work.triggered.pop() {
                if work.ran.insert(next) && self.run(next) {
                    work.add(&plan, next);
                }
            } else if let Some(next) = work.defaults.pop_front() {
                if self.start_with(next) {
                    work.add(&plan, next);
                }
            } else {
                return;
            }
        }
    }

    /// Works one thing out, and notes what depends on it when it changed.
    fn update(&mut self, at: At, work: &mut Work) {
        let plan = Arc::clone(&self.plan);
        let Some(entry) = plan.entry(at.entry) else { return };
        let is_new = self.state(at).is_none();
        let state = self.compute(at, !is_new);
        let mut changed = matches!(entry.is, Is::Repeat { .. }) && self.count_rows(at, work);
        if self.state(at) != Some(&state) {
            self.rows.put(&plan, at, state);
            changed = true;
        }
        if changed {
            self.wake(at, is_new, work);
        }
    }

    /// Notes what depends on a change.
    pub(super) fn wake(&self, at: At, is_new: bool, work: &mut Work) {
        let Some(entry) = self.plan.entry(at.entry) else { return };
        for dependent in &entry.dependents {
            for row in self.readers(at, entry, *dependent) {
                work.waiting.insert((self.plan.rank(dependent.entry), row));
            }
        }
        if !is_new {
            for &triggered in &entry.triggers {
                let dependent = Dependent { entry: triggered, wide: false, picks: false };
                let rows = self.readers(at, entry, dependent);
                work.triggered.extend(rows.into_iter().map(|row| At { row, entry: triggered }));
            }
        }
    }

    /// The rows in which a dependent reads something.
    fn readers(&self, at: At, entry: &Entry, dependent: Dependent) -> Vec<usize> {
        let Some(reader) = self.plan.entry(dependent.entry) else { return Vec::new() };
        if dependent.wide {
            return self.rows.below(&self.plan, 0, &reader.chain);
        }
        let shared = entry.chain.iter().zip(reader.chain.iter()).take_while(|(one, other)| one == other).count();
        let base = self.rows.around(at.row, entry.chain.len(), shared);
        self.rows.below(&self.plan, base, reader.chain.get(shared..).unwrap_or_default())
    }

    /// Gives a repeat as many rows as its count says. Rows that are too many keep their answers aside.
    /// Whether rows came or went.
    fn count_rows(&mut self, at: At, work: &mut Work) -> bool {
        let plan = Arc::clone(&self.plan);
        let Some((count, inside)) = plan.entry(at.entry).and_then(|entry| match entry.is {
            Is::Repeat { row } => Some((entry.count.as_ref()?, row)),
            _ => None,
        }) else {
            return false;
        };
        let count = count.evaluate(&self.view(at, None)).ok().and_then(|value| value.to_number());
        let wanted = count.map_or(0, |count| count.floor().to_usize().unwrap_or(0)).min(MAX_ROWS);
        let known = self.rows.of(at).to_vec();
        if known.len() == wanted {
            return false;
        }
        for row in known.iter().skip(wanted) {
            self.rows.remove(*row);
        }
        let key = self.key(at).into_owned();
        let mut numbers = self.answers.rows(&key).to_vec();
        if numbers.len() < wanted {
            let listed = self.answers.listed_mut(&key);
            while listed.order.len() < wanted {
                listed.push();
            }
            numbers.clone_from(&listed.order);
        }
        for number in numbers.into_iter().take(wanted).skip(known.len()) {
            if self.has_room(inside) {
                let row = self.rows.add(&plan, at, number);
                self.enter(row, work);
            }
        }
        self.renumber();
        self.rows.of(at) != known
    }

    /// Runs a calculation whose trigger changed, and keeps its value. Whether it changed.
    fn run(&mut self, at: At) -> bool {
        let plan = Arc::clone(&self.plan);
        let Some(calculation) = plan.entry(at.entry).and_then(|entry| entry.calculation.as_ref()) else {
            return false;
        };
        if !self.asks(at) {
            return false;
        }
        let value = computed(calculation.evaluate(&self.view(at, None)).unwrap_or(Value::Blank)).to_string();
        let key = self.key(at).into_owned();
        let before = self.answers.get(&key).map_or("", |answer| answer.value.as_str());
        if before == value {
            return false;
        }
        self.keep(&key, value, Origin::Calculation);
        true
    }

    /// Computes a default: once, when the form is first opened or the row is made. Whether it was done.
    fn start_with(&mut self, at: At) -> bool {
        let plan = Arc::clone(&self.plan);
        let default = plan.entry(at.entry).and_then(|entry| entry.default.as_ref());
        let (Some(default), Some(question)) = (default, plan.question(at.entry)) else { return false };
        let key = self.key(at).into_owned();
        if self.rows.get(at.row).is_none() || self.answers.get(&key).is_some() {
            return false;
        }
        let value = default.evaluate(&self.view(at, None)).unwrap_or(Value::Blank);
        let value = input::read(question, &[computed(value).to_string()], self.zone()).unwrap_or_default();
        self.keep(&key, value, Origin::Default);
        true
    }

    pub(super) fn keep(&mut self, key: &str, value: String, source: Origin) {
        let provenance = Provenance { source, at: self.circumstances.now, basis: None };
        self.answers.set(key, Answer::proposed(value, provenance));
    }

    /// What is known of something, from what is known of that on which it depends. `again` when one of
    /// those has changed, so that a value made once is made anew.
    fn compute(&mut self, at: At, again: bool) -> State {
        let plan = Arc::clone(&self.plan);
        let nothing = |relevance| State {
            relevance,
            is_asked: false,
            reading: Reading { value: Value::Blank, settled: relevance != Verdict::Unknown },
        };
        let Some(found) = plan.entry(at.entry) else { return nothing(Verdict::False) };
        let (around, around_asked) = match self.around(at) {
            Some(around) => self.state(around).map_or((Verdict::Unknown, true), |one| (one.relevance, one.is_asked)),
            None => (Verdict::True, true),
        };
        let (own, own_asked) = match &found.relevant {
            None => (Verdict::True, true),
            Some(rule) => {
                let view = self.view(at, None);
                match rule.verdict(&view) {
                    // A condition that cannot be worked out must not hide a question.
                    Verdict::Unknown => (Verdict::Unknown, rule.holds(&view).unwrap_or(true)),
                    verdict => (verdict, verdict == Verdict::True),
                }
            }
        };
        let relevance = match (around, own) {
            (Verdict::False, _) | (_, Verdict::False) => Verdict::False,
            (Verdict::True, Verdict::True) => Verdict::True,
            _ => Verdict::Unknown,
        };
        let is_asked = around_asked && own_asked;
        if let Is::Repeat { .. } = found.is {
            // Whether more rows may come.
            let settled = match &found.count {
                Some(count) => matches!(count.settled(&self.view(at, None)), Ok(Some(_))),
                None => self.answers.listed(&self.key(at)).is_some_and(|listed| listed.is_complete),
            };
            let settled = settled || relevance == Verdict::False;
            return State { relevance, is_asked, reading: Reading { value: Value::Blank, settled } };
        }
        if !is_asked || !found.is_question() {
            return State { is_asked, ..nothing(relevance) };
        }
        let Some(question) = plan.question(at.entry) else { return nothing(relevance) };
        let key = self.key(at).into_owned();
        let stored = self.answers.get(&key).map(|answer| input::value(question, &answer.value));
        let reading = match &found.calculation {
            Some(_) if found.is_kept && !again && stored.is_some() => Reading::of(stored.unwrap_or(Value::Blank)),
            Some(calculation) if !found.is_triggered => {
                let view = self.view(at, stored);
                let reading = match calculation.settled(&view) {
                    Ok(Some(value)) => Reading { value: computed(value), settled: true },
                    _ => {
                        Reading { value: computed(calculation.evaluate(&view).unwrap_or(Value::Blank)), settled: false }
                    }
                };
                if found.is_kept {
                    self.keep(&key, reading.value.to_string(), Origin::Calculation);
                }
                reading
            }
            _ if question.kind == QuestionKind::Note => Reading { value: Value::Blank, settled: true },
            _ => Reading::of(stored.unwrap_or(Value::Blank)),
        };
        let settled = reading.settled && relevance == Verdict::True;
        State { relevance, is_asked, reading: Reading { settled, ..reading } }
    }
}

/// What a calculation leaves as an answer: no number is no answer, of several nodes the first.
pub(super) fn computed(value: Value) -> Value {
    match value {
        Value::NotANumber => Value::Blank,
        Value::Nodes(nodes) => nodes.into_iter().next().map_or(Value::Blank, computed),
        Value::Text(text) if text.is_empty() => Value::Blank,
        other => other,
    }
}
