//! A form while somebody fills it in: which questions are asked, what is computed, what is taken.
//!
//! The rules are those of ODK XForms. A question that is not relevant, or stands in a group that is
//! not, reads as blank; its answer is kept aside, so that going back loses nothing. Calculations
//! follow the answers at once, and only those that depend on what changed run again.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use base::{Lang, Localized, Random, Timestamp};
use jiff::civil::{Date, Time};
use jiff::tz::{Offset, TimeZone};
use rust_decimal::Decimal;

use crate::answers::{Answer, Answers, Origin, Provenance};
use crate::expression::{Expression, Moment, Reading, Value, Verdict};
use crate::input::{self, Reason};
use crate::mistake::Mistake;
use crate::model::{Choice, DefaultValue, Form, Item, Metadata, Question, QuestionKind};
use crate::plan::Plan;
use crate::reference::{self, Piece};

mod by_key;
mod view;

use view::{Place, View};

/// What surrounds the filling in of a form.
#[derive(Clone)]
pub struct Circumstances {
    /// The day, for `today()`.
    pub today: Date,
    /// The moment of new answers, and `now()`.
    pub now: Timestamp,
    /// The zone of `now()`.
    pub zone: TimeZone,
    /// The language of `jr:choice-name` and of labels in lists.
    pub lang: Lang,
    /// For `random()` and `uuid()`.
    pub random: Option<Arc<dyn Random>>,
    /// What codes stand for.
    pub meaning: Option<Meaning>,
}

/// What a code stands for, for people: of a concept (`firm.commune`) and a value (`35238`), its name.
pub type Meaning = Arc<dyn Fn(&str, &str) -> Option<String> + Send + Sync>;

impl Circumstances {
    /// A day, from its midnight in UTC.
    pub fn on(today: Date) -> Self {
        let midnight = Offset::UTC.to_timestamp(today.to_datetime(Time::midnight())).unwrap_or_default();
        Self { today, now: midnight.into(), zone: TimeZone::UTC, lang: Lang::Fr, random: None, meaning: None }
    }

    /// A moment in a zone; the day is the one it has there.
    pub fn at(now: Timestamp, zone: TimeZone) -> Self {
        Self { today: zone.to_datetime(now.jiff()).date(), now, zone, lang: Lang::Fr, random: None, meaning: None }
    }

    /// For a reader of this language.
    #[must_use]
    pub const fn speaking(mut self, lang: Lang) -> Self {
        self.lang = lang;
        self
    }

    /// Knowing what codes stand for.
    #[must_use]
    pub fn knowing(mut self, meaning: Meaning) -> Self {
        self.meaning = Some(meaning);
        self
    }

    /// With randomness.
    #[must_use]
    pub fn with_random(mut self, random: Arc<dyn Random>) -> Self {
        self.random = Some(random);
        self
    }
}

/// A form and the answers to it so far.
#[derive(Clone)]
pub struct Filling {
    plan: Arc<Plan>,
    answers: Answers,
    circumstances: Circumstances,
    states: Vec<State>,
}

/// What is known of a question or a group.
#[derive(Clone, PartialEq)]
struct State {
    /// Whether it is asked, whatever is still to be answered.
    relevance: Verdict,
    /// Whether it is asked as things stand.
    is_asked: bool,
    reading: Reading,
}

/// A page of a form: one question, or the group whose look is `field-list`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The name of the question or group.
    pub name: String,
    /// The questions on the page that are asked as things stand, in order.
    pub questions: Vec<String>,
    /// The groups around it, outermost first; its own last, when it is a group.
    pub groups: Vec<String>,
}

/// An answer that was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The question.
    pub question: String,
    /// Why.
    pub reason: Reason,
    /// What the author says about it; empty when the author says nothing.
    pub message: Localized,
    /// What was typed, to be shown again.
    pub typed: Vec<String>,
}

impl Filling {
    /// Opens a form with the answers so far. To open the same form often, make a [`Plan`] once and
    /// use [`Filling::open`].
    ///
    /// # Errors
    /// See [`Plan::new`].
    pub fn new(form: Arc<Form>, answers: Answers, today: Date) -> Result<Self, Vec<Mistake>> {
        Ok(Self::open(Plan::new(form)?, answers, Circumstances::on(today)))
    }

    /// Opens a form that was made ready, with the answers so far. Defaults fill in the questions that
    /// have no answer yet.
    pub fn open(plan: Arc<Plan>, answers: Answers, circumstances: Circumstances) -> Self {
        let empty = State {
            relevance: Verdict::Unknown,
            is_asked: true,
            reading: Reading { value: Value::Blank, settled: false },
        };
        let states = vec![empty; plan.entries().len()];
        let mut filling = Self { plan, answers, circumstances, states };
        filling.fill_in_constants();
        let plan = Arc::clone(&filling.plan);
        for &entry in plan.order() {
            let state = filling.compute(entry, false);
            filling.put(entry, state);
        }
        filling.fill_in_expressions();
        filling
    }

    /// The form.
    pub fn form(&self) -> &Arc<Form> {
        self.plan.form()
    }

    /// Every answer, also those to questions that are not asked (any more).
    pub const fn answers(&self) -> &Answers {
        &self.answers
    }

    /// Every answer, to be kept.
    pub fn into_answers(self) -> Answers {
        self.answers
    }

    /// The answers that count: to questions that are asked, and not blank; with what is computed.
    /// In the order of the form.
    pub fn counted(&self) -> Vec<(&str, Value)> {
        let entries = self.plan.entries().iter().zip(&self.states);
        entries
            .filter(|(entry, state)| entry.is_question && !state.reading.value.is_blank())
            .map(|(entry, state)| (entry.name.as_str(), state.reading.value.clone()))
            .collect()
    }

    /// The value of a question, as expressions see it: blank when it is not asked, and for a name that
    /// is no question's.
    pub fn value(&self, name: &str) -> Value {
        self.state(name).map_or(Value::Blank, |state| state.reading.value.clone())
    }

    /// The value of a question as a number.
    pub fn number(&self, name: &str) -> Option<Decimal> {
        self.state(name)?.reading.value.to_number()
    }

    /// Whether a question or group is asked as things stand.
    pub fn is_asked(&self, name: &str) -> bool {
        self.state(name).is_some_and(|state| state.is_asked)
    }

    /// Whether a question needs an answer as things stand.
    pub fn is_required(&self, name: &str) -> bool {
        self.plan.find(name).is_some_and(|entry| self.requires(entry))
    }

    /// Whether a question shows a value that cannot be changed.
    pub fn is_read_only(&self, name: &str) -> bool {
        self.plan.find(name).is_some_and(|entry| self.locks(entry))
    }

    /// Whether a person has answered a question, or seen and kept what was filled in; true for what
    /// needs no answer, such as a note that was not yet read.
    pub fn is_confirmed(&self, name: &str) -> bool {
        let Some(entry) = self.plan.find(name) else { return false };
        let takes_input = self.plan.question(entry).is_some_and(takes_input) && !self.locks(entry);
        !takes_input || self.answers.get(name).is_some_and(|answer| answer.confirmed)
    }

    /// The choices on offer, after the choice filter.
    pub fn choices(&self, name: &str) -> Vec<&Choice> {
        self.plan.find(name).map_or_else(Vec::new, |entry| self.offered(entry))
    }

    /// The answer in words, for a person: labels of choices, a comma as decimal mark where the language
    /// has one, days as numbers. Empty when there is none.
    pub fn label_of_answer(&self, name: &str, lang: Lang) -> String {
        let value = self.value(name);
        let Some(question) = self.form().question(name) else { return String::new() };
        match (&value, self.form().choices_of(question)) {
            (_, Some(list)) => {
                let label = |name: &Arc<str>| {
                    let label = list.choice(name).map_or("", |choice| choice.label.get(lang));
                    if label.is_empty() { name.to_string() } else { self.filled_in(label, lang) }
                };
                value.selected().iter().map(label).collect::<Vec<_>>().join(", ")
            }
            (Value::Number(_), _) if lang != Lang::En => value.to_string().replace('.', ","),
            (Value::Date(date), _) => {
                let (day, month, year) = (date.day(), date.month(), date.year());
                match lang {
                    Lang::Fr | Lang::En => format!("{day:02}/{month:02}/{year:04}"),
                    Lang::De | Lang::Lb => format!("{day:02}.{month:02}.{year:04}"),
                }
            }
            (Value::Time(time), _) => format!("{:02}:{:02}", time.hour(), time.minute()),
            _ => value.to_string(),
        }
    }

    /// The questions that a person answers behind one: itself, or those that its calculation reads,
    /// however far down. In the order in which the rules name them.
    pub fn asked_behind(&self, name: &str) -> Vec<&str> {
        let mut asked = Vec::new();
        let mut seen = BTreeSet::new();
        let mut open: Vec<usize> = self.plan.find(name).into_iter().collect();
        while let Some(index) = open.pop() {
            let Some(entry) = self.plan.entry(index).filter(|_| seen.insert(index)) else { continue };
            match &entry.calculation {
                Some(calculation) => {
                    let read = calculation.references().into_iter().rev();
                    open.extend(read.filter_map(|name| self.plan.find(name)));
                }
                None if self.plan.question(index).is_some_and(takes_input) => asked.push(entry.name.as_str()),
                None => {}
            }
        }
        asked
    }

    /// The zone of the dates that are shown.
    pub const fn zone(&self) -> &TimeZone {
        &self.circumstances.zone
    }

    /// What a code that was answered stands for, when that is known: the name of a commune.
    pub fn meaning_of(&self, name: &str) -> Option<String> {
        let concept = self.form().question(name)?.concept.as_deref()?;
        self.circumstances.meaning.as_ref()?(concept, &self.value(name).to_text())
    }

    /// A text of the form in a language, with the answers in the place of `${question}`.
    pub fn text(&self, text: &Localized, lang: Lang) -> String {
        self.filled_in(text.get(lang), lang)
    }

    fn filled_in(&self, text: &str, lang: Lang) -> String {
        let pieces = reference::pieces(text).into_iter();
        pieces
            .map(|piece| match piece {
                Piece::Text(text) | Piece::Malformed(text) => text.to_owned(),
                Piece::Reference(reference) => self.label_of_answer(reference.name, lang),
            })
            .collect()
    }

    /// The pages that are asked as things stand, in order.
    pub fn steps(&self) -> Vec<Step> {
        let mut steps = Vec::new();
        self.add_steps(0, &mut Vec::new(), &mut steps);
        steps
    }

    fn add_steps(&self, entry: usize, groups: &mut Vec<String>, steps: &mut Vec<Step>) {
        let Some(children) = self.plan.entry(entry).map(|entry| &entry.children) else { return };
        for &child in children {
            if !self.states.get(child).is_some_and(|state| state.is_asked) {
                continue;
            }
            match self.plan.item(child) {
                Some(Item::Question(question)) if question.kind.is_visible() => {
                    let name = question.name.clone();
                    steps.push(Step { name: name.clone(), questions: vec![name], groups: groups.clone() });
                }
                Some(Item::Group(group)) => {
                    groups.push(group.name.clone());
                    if group.looks("field-list") {
                        let questions = self.asked_inside(child);
                        if !questions.is_empty() {
                            steps.push(Step { name: group.name.clone(), questions, groups: groups.clone() });
                        }
                    } else {
                        self.add_steps(child, groups, steps);
                    }
                    groups.pop();
                }
                _ => {}
            }
        }
    }

    fn asked_inside(&self, group: usize) -> Vec<String> {
        let mut names = Vec::new();
        let mut open = vec![group];
        while let Some(entry) = open.pop() {
            if !self.states.get(entry).is_some_and(|state| state.is_asked) {
                continue;
            }
            match self.plan.question(entry) {
                Some(question) if question.kind.is_visible() => names.push(question.name.clone()),
                Some(_) => {}
                None => {
                    open.extend(self.plan.entry(entry).iter().flat_map(|entry| entry.children.iter().rev().copied()));
                }
            }
        }
        names
    }

    /// The first page with a question that nobody has answered or confirmed, or whose answer is not
    /// acceptable as things stand; `None` when the form can be checked and sent.
    pub fn next_step(&self) -> Option<Step> {
        self.steps()
            .into_iter()
            .find(|step| step.questions.iter().any(|name| !self.is_confirmed(name) || self.fault_in(name).is_some()))
    }

    /// Takes an answer that a person gives: one value, several for several choices, or day, month and
    /// year. No value, or empty ones, is no answer.
    ///
    /// # Errors
    /// What was expected, with what was typed; nothing has changed then.
    pub fn answer(&mut self, name: &str, typed: &[String]) -> Result<(), Refusal> {
        let refuse = |reason, message: Option<&Localized>| Refusal {
            question: name.to_owned(),
            reason,
            message: message.cloned().unwrap_or_default(),
            typed: typed.to_vec(),
        };
        let plan = Arc::clone(&self.plan);
        let Some((entry, question)) = plan.find(name).and_then(|entry| Some((entry, plan.question(entry)?))) else {
            return Err(refuse(Reason::NoSuchQuestion, None));
        };
        if !self.states.get(entry).is_some_and(|state| state.is_asked) {
            return Err(refuse(Reason::NotAsked, None));
        }
        if !takes_input(question) || self.locks(entry) {
            return Err(refuse(Reason::ReadOnly, None));
        }
        let text = input::read(question, typed).map_err(|reason| refuse(reason, None))?;
        self.judge(entry, question, &text).map_err(|(reason, message)| refuse(reason, message))?;
        match self.answers.get_mut(name) {
            // What was filled in and left as it is keeps its source.
            Some(known) if known.value == text && !text.is_empty() => known.confirmed = true,
            _ => self.answers.set(name, Answer::by_person(text, self.circumstances.now)),
        }
        self.follow(&[entry]);
        Ok(())
    }

    /// Whether every question that is asked has the answer it needs, and a right one.
    ///
    /// # Errors
    /// Every answer that is missing, or is not right (any more), in the order of the form.
    pub fn complete(&self) -> Result<(), Vec<Refusal>> {
        let steps = self.steps();
        let faults: Vec<Refusal> =
            steps.iter().flat_map(|step| &step.questions).filter_map(|name| self.fault_in(name)).collect();
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }

    /// What is wrong with the answer that a question has now.
    fn fault_in(&self, name: &str) -> Option<Refusal> {
        let entry = self.plan.find(name)?;
        let question = self.plan.question(entry)?;
        if !takes_input(question) || self.locks(entry) {
            return None;
        }
        let text = self.answers.get(name).map_or("", |answer| answer.value.as_str());
        let typed = vec![text.to_owned()];
        let refuse = |reason, message: Option<&Localized>| {
            let message = message.cloned().unwrap_or_default();
            Some(Refusal { question: name.to_owned(), reason, message, typed: typed.clone() })
        };
        match input::read(question, &typed) {
            Err(reason) => refuse(reason, None),
            Ok(text) => match self.judge(entry, question, &text) {
                Err((reason, message)) => refuse(reason, message),
                Ok(()) => None,
            },
        }
    }

    /// Whether an answer, well typed, is acceptable: there when needed, on offer, within the constraint.
    fn judge<'q>(
        &self,
        entry: usize,
        question: &'q Question,
        text: &str,
    ) -> Result<(), (Reason, Option<&'q Localized>)> {
        if text.is_empty() {
            return if self.requires(entry) {
                Err((Reason::Missing, Some(&question.required_message)))
            } else {
                Ok(())
            };
        }
        if question.kind.choices().is_some() {
            let offered = self.offered(entry);
            if text.split(' ').any(|name| !offered.iter().any(|choice| choice.name == name)) {
                return Err((Reason::NotAChoice, None));
            }
        }
        let value = input::value(question, text);
        let constraint = self.plan.entry(entry).and_then(|entry| entry.constraint.as_ref());
        // What cannot be worked out is not let through.
        let holds = constraint.is_none_or(|rule| rule.holds(&self.view(entry, Some(value))).unwrap_or(false));
        if holds { Ok(()) } else { Err((Reason::Constraint, Some(&question.constraint_message))) }
    }

    /// Fills an answer in for the person; `false` when it is not acceptable. The caller has looked at
    /// what it replaces.
    pub(crate) fn propose(&mut self, name: &str, value: &str, provenance: Provenance) -> bool {
        let plan = Arc::clone(&self.plan);
        let Some((entry, question)) = plan.find(name).and_then(|entry| Some((entry, plan.question(entry)?))) else {
            return false;
        };
        if question.calculation.is_some() {
            return false;
        }
        let Ok(text) = input::read(question, &[value.to_owned()]) else { return false };
        if text.is_empty() || self.judge(entry, question, &text).is_err() {
            return false;
        }
        self.answers.set(name, Answer::proposed(text, provenance));
        self.follow(&[entry]);
        true
    }

    fn state(&self, name: &str) -> Option<&State> {
        self.states.get(self.plan.find(name)?)
    }

    fn put(&mut self, entry: usize, state: State) {
        if let Some(place) = self.states.get_mut(entry) {
            *place = state;
        }
    }

    fn view(&self, here: usize, this: Option<Value>) -> View<'_> {
        View { filling: self, here, this }
    }

    fn requires(&self, entry: usize) -> bool {
        let required = self.plan.entry(entry).and_then(|entry| entry.required.as_ref());
        required.is_some_and(|required| required.holds(&self.view(entry, None)).unwrap_or(false))
    }

    /// Whether a value is computed, or read-only by itself or by a group around it.
    fn locks(&self, entry: usize) -> bool {
        let mut around = entry;
        loop {
            let Some(found) = self.plan.entry(around) else { return false };
            let computed = found.calculation.is_some() && !found.is_triggered;
            let locked = |rule: &Expression| rule.holds(&self.view(around, None)).unwrap_or(false);
            if computed || found.read_only.as_ref().is_some_and(locked) {
                return true;
            }
            if around == 0 {
                return false;
            }
            around = found.parent;
        }
    }

    fn offered(&self, entry: usize) -> Vec<&Choice> {
        let Some(list) = self.plan.question(entry).and_then(|question| self.form().choices_of(question)) else {
            return Vec::new();
        };
        let Some(path) = self.plan.entry(entry).and_then(|entry| entry.choices.as_ref()) else {
            return list.choices.iter().collect();
        };
        let rows = path.select(&self.view(entry, None)).unwrap_or_default();
        rows.into_iter()
            .filter_map(|node| match Place::of(node) {
                Place::Row { row, .. } => list.choices.get(row),
                _ => None,
            })
            .collect()
    }

    /// Works out again what depends on these entries, each after what it depends on, and runs the
    /// calculations that wait for one of the changes.
    fn follow(&mut self, changed: &[usize]) {
        let plan = Arc::clone(&self.plan);
        let mut waiting: BTreeSet<usize> = changed.iter().map(|entry| plan.rank(*entry)).collect();
        let mut triggered: Vec<usize> = Vec::new();
        let mut ran = BTreeSet::new();
        loop {
            while let Some(rank) = waiting.pop_first() {
                let Some(&entry) = plan.order().get(rank) else { continue };
                let state = self.compute(entry, true);
                if self.states.get(entry) != Some(&state) {
                    self.put(entry, state);
                    if let Some(entry) = plan.entry(entry) {
                        waiting.extend(entry.dependents.iter().map(|dependent| plan.rank(*dependent)));
                        triggered.extend(&entry.triggers);
                    }
                }
            }
            // Each runs once a change, so that two that wait for each other come to rest.
            let Some(next) = triggered.pop() else { return };
            if ran.insert(next) && self.run(next) {
                waiting.insert(plan.rank(next));
            }
        }
    }

    /// Runs a calculation whose trigger changed, and keeps its value. Whether it changed.
    fn run(&mut self, entry: usize) -> bool {
        let plan = Arc::clone(&self.plan);
        let (Some(found), Some(question)) = (plan.entry(entry), plan.question(entry)) else { return false };
        let Some(calculation) = &found.calculation else { return false };
        if !self.states.get(entry).is_some_and(|state| state.is_asked) {
            return false;
        }
        let value = computed(calculation.evaluate(&self.view(entry, None)).unwrap_or(Value::Blank)).to_string();
        let before = self.answers.get(&question.name).map_or("", |answer| answer.value.as_str());
        if before == value {
            return false;
        }
        self.keep(&question.name, value, Origin::Calculation);
        true
    }

    fn keep(&mut self, name: &str, value: String, source: Origin) {
        let provenance = Provenance { source, at: self.circumstances.now, basis: None };
        self.answers.set(name, Answer::proposed(value, provenance));
    }

    /// What is known of an entry, from what is known of those it depends on. `again` when one of those
    /// has changed, so that a value made once is made anew.
    fn compute(&mut self, entry: usize, again: bool) -> State {
        let plan = Arc::clone(&self.plan);
        let Some(found) = plan.entry(entry) else {
            return State {
                relevance: Verdict::False,
                is_asked: false,
                reading: Reading { value: Value::Blank, settled: true },
            };
        };
        let (around, around_asked) = match self.states.get(found.parent) {
            Some(state) if entry != 0 => (state.relevance, state.is_asked),
            _ => (Verdict::True, true),
        };
        let (own, own_asked) = match &found.relevant {
            None => (Verdict::True, true),
            Some(rule) => {
                let view = self.view(entry, None);
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
        if !is_asked || !found.is_question {
            let reading = Reading { value: Value::Blank, settled: relevance != Verdict::Unknown };
            return State { relevance, is_asked, reading };
        }
        let Some(question) = plan.question(entry) else {
            return State { relevance, is_asked, reading: Reading::of(Value::Blank) };
        };
        let stored = self.answers.get(&question.name).map(|answer| input::value(question, &answer.value));
        let reading = match &found.calculation {
            Some(_) if found.is_kept && !again && stored.is_some() => Reading::of(stored.unwrap_or(Value::Blank)),
            Some(calculation) if !found.is_triggered => {
                let view = self.view(entry, stored);
                let reading = match calculation.settled(&view) {
                    Ok(Some(value)) => Reading { value: computed(value), settled: true },
                    _ => {
                        Reading { value: computed(calculation.evaluate(&view).unwrap_or(Value::Blank)), settled: false }
                    }
                };
                if found.is_kept {
                    self.keep(&question.name, reading.value.to_string(), Origin::Calculation);
                }
                reading
            }
            _ if question.kind == QuestionKind::Note => Reading { value: Value::Blank, settled: true },
            _ => Reading::of(stored.unwrap_or(Value::Blank)),
        };
        let settled = reading.settled && relevance == Verdict::True;
        State { relevance, is_asked, reading: Reading { settled, ..reading } }
    }

    /// Defaults that are written out, and what is collected without asking.
    fn fill_in_constants(&mut self) {
        let plan = Arc::clone(&self.plan);
        for entry in 0..plan.entries().len() {
            let Some(question) = plan.question(entry) else { continue };
            if self.answers.get(&question.name).is_some() {
                continue;
            }
            let collected = match &question.kind {
                QuestionKind::Metadata(Metadata::Today) => Some(self.circumstances.today.to_string()),
                QuestionKind::Metadata(Metadata::Start) => Some(Value::Moment(self.moment()).to_string()),
                _ => None,
            };
            if let Some(value) = collected {
                self.keep(&question.name, value, Origin::Calculation);
            } else if let Some(DefaultValue::Static(text)) = &question.default
                && let Ok(value) = input::read(question, std::slice::from_ref(text))
                && !value.is_empty()
            {
                self.keep(&question.name, value, Origin::Default);
            }
        }
    }

    /// Defaults that are computed: once, when the form is first opened.
    fn fill_in_expressions(&mut self) {
        let plan = Arc::clone(&self.plan);
        for (index, entry) in plan.entries().iter().enumerate() {
            let (Some(default), Some(question)) = (&entry.default, plan.question(index)) else { continue };
            if self.answers.get(&question.name).is_some() {
                continue;
            }
            let value = default.evaluate(&self.view(index, None)).unwrap_or(Value::Blank);
            let value = input::read(question, &[computed(value).to_string()]).unwrap_or_default();
            self.keep(&question.name, value, Origin::Default);
            self.follow(&[index]);
        }
    }

    fn moment(&self) -> Moment {
        let at = self.circumstances.now.jiff();
        let offset = self.circumstances.zone.to_offset(at);
        Moment { civil: offset.to_datetime(at), offset }
    }
}

/// Whether a person can answer it at all.
fn takes_input(question: &Question) -> bool {
    question.kind.is_visible() && question.kind != QuestionKind::Note
}

/// What a calculation leaves as an answer: no number is no answer, of several nodes the first.
fn computed(value: Value) -> Value {
    match value {
        Value::NotANumber => Value::Blank,
        Value::Nodes(nodes) => nodes.into_iter().next().map_or(Value::Blank, computed),
        Value::Text(text) if text.is_empty() => Value::Blank,
        other => other,
    }
}

/// The answers stay out of logs.
impl fmt::Debug for Filling {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let form = self.form();
        out.debug_struct("Filling").field("form", &form.id()).field("version", &form.version()).finish_non_exhaustive()
    }
}
