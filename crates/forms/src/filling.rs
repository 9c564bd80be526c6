//! A form while somebody fills it in: which questions are asked, what is computed, what is taken.
//!
//! The rules are those of ODK XForms. A question that is not relevant, or stands in a group that is
//! not, reads as blank; its answer is kept aside, so that going back loses nothing. Calculations
//! follow the answers at once, and only those that depend on what changed run again.
//!
//! Everything is named by a key. Outside repeats it is the name of the question (`income`); inside, the
//! numbers of its rows follow, outermost first (`first_name@3`, `toy@3.1`). A repeat has the key of a
//! question at its place (`child`, `toys@3`), its row one number more (`child@3`, `toys@3.1`). The
//! number of a row stays while others come and go, and is never given again.
//!
//! A repeat without a count starts without rows. `relevant` of a repeat is asked of each row, and for the
//! row that would come next: where it does not hold, none can be added.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use base::{Lang, Localized, Random, Timestamp};
use jiff::civil::{Date, Time};
use jiff::tz::{Offset, TimeZone};
use rust_decimal::Decimal;

use crate::answers::Answers;
use crate::expression::{Expression, Moment, Reading, Value, Verdict};
use crate::input::Reason;
use crate::mistake::Mistake;
use crate::model::{Choice, Form, Item, Property, Question, QuestionKind};
use crate::plan::{Is, Plan};

mod answering;
mod follow;
mod listing;
mod rows;
mod steps;
mod view;
mod words;

use follow::Budget;
pub use listing::{MAX_INSTANCES, MAX_ROWS};
use rows::{At, Rows};
pub use steps::Step;
use view::View;

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
    /// What is known of the person who is signed in, for questions such as `username`.
    pub properties: Vec<(Property, String)>,
}

/// What a code stands for, for people: of a concept (`firm.commune`) and a value (`35238`), its name.
pub type Meaning = Arc<dyn Fn(&str, &str) -> Option<String> + Send + Sync>;

impl Circumstances {
    /// A day, from its midnight in UTC.
    pub fn on(today: Date) -> Self {
        let midnight = Offset::UTC.to_timestamp(today.to_datetime(Time::midnight())).unwrap_or_default();
        Self { today, ..Self::at(midnight.into(), TimeZone::UTC) }
    }

    /// A moment in a zone; the day is the one it has there.
    pub fn at(now: Timestamp, zone: TimeZone) -> Self {
        let today = zone.to_datetime(now.jiff()).date();
        Self { today, now, zone, lang: Lang::Fr, random: None, meaning: None, properties: Vec::new() }
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
    rows: Rows,
    budget: Budget,
}

/// What is known of a question, a group, a repeat or a row.
#[derive(Debug, Clone, PartialEq)]
struct State {
    /// Whether it is asked, whatever is still to be answered.
    relevance: Verdict,
    /// Whether it is asked as things stand.
    is_asked: bool,
    reading: Reading,
}

/// An answer that was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The key of the question, the repeat or the row.
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

    /// The form.
    pub fn form(&self) -> &Arc<Form> {
        self.plan.form()
    }

    /// The form as it was made ready.
    pub const fn plan(&self) -> &Arc<Plan> {
        &self.plan
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
    /// In the order of the form, by key.
    pub fn counted(&self) -> Vec<(String, Value)> {
        let counts = |at: &At| {
            let value = self.state(*at).map(|state| &state.reading.value).filter(|value| !value.is_blank())?;
            Some((self.key(*at).into_owned(), value.clone()))
        };
        self.questions().iter().filter_map(counts).collect()
    }

    /// Every question that there is, in order, whether it is asked or not.
    fn questions(&self) -> Vec<At> {
        let all = (0..).map_while(|place| self.rows.at_place(place));
        all.filter(|at| self.plan.entry(at.entry).is_some_and(crate::plan::Entry::is_question)).collect()
    }

    /// The question, group or repeat behind a key; a repeat also behind that of its row.
    pub fn item(&self, key: &str) -> Option<&Item> {
        self.plan.item(self.find(key)?.entry)
    }

    /// The question behind a key.
    pub fn question(&self, key: &str) -> Option<&Question> {
        self.plan.question(self.find(key)?.entry)
    }

    /// The value of a question, as expressions see it: blank when it is not asked, and for a key that
    /// is no question's.
    pub fn value(&self, key: &str) -> Value {
        self.find(key).and_then(|at| self.state(at)).map_or(Value::Blank, |state| state.reading.value.clone())
    }

    /// The value of a question as a number.
    pub fn number(&self, key: &str) -> Option<Decimal> {
        self.state(self.find(key)?)?.reading.value.to_number()
    }

    /// Whether a question, group, repeat or row is asked as things stand.
    pub fn is_asked(&self, key: &str) -> bool {
        self.find(key).is_some_and(|at| self.asks(at))
    }

    /// Whether a question needs an answer as things stand.
    pub fn is_required(&self, key: &str) -> bool {
        self.find(key).is_some_and(|at| self.requires(at))
    }

    /// Whether a question shows a value that cannot be changed.
    pub fn is_read_only(&self, key: &str) -> bool {
        self.find(key).is_some_and(|at| self.locks(at))
    }

    /// Whether a person has answered a question, or seen and kept what was filled in; true for what
    /// needs no answer, such as a note that was not yet read.
    pub fn is_confirmed(&self, key: &str) -> bool {
        let Some(at) = self.find(key) else { return false };
        let takes_input = self.plan.question(at.entry).is_some_and(takes_input) && !self.locks(at);
        !takes_input || self.answers.get(key).is_some_and(|answer| answer.confirmed)
    }

    /// The choices on offer, after the choice filter. The choices of a repeat are the answers in it; where
    /// several can be chosen, `_` stands for each space in them.
    pub fn choices(&self, key: &str) -> Vec<Cow<'_, Choice>> {
        self.find(key).map_or_else(Vec::new, |at| self.offered(at))
    }

    /// The names of the questions that a person answers behind one: itself, or those that its calculation
    /// reads, however far down. In the order in which the rules name them.
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

    /// The conditions under which a question is asked: of what surrounds it, outermost first, then its own.
    pub fn conditions_of(&self, name: &str) -> Vec<&Expression> {
        let mut conditions = Vec::new();
        let mut next = self.plan.find(name);
        while let Some(entry) = next.and_then(|index| self.plan.entry(index)) {
            conditions.extend(&entry.relevant);
            // The form's own entry stands in itself.
            next = Some(entry.parent).filter(|parent| Some(*parent) != next && next != Some(0));
        }
        conditions.reverse();
        conditions
    }

    /// The calculation of a question of this name, if it is computed.
    pub fn calculation_of(&self, name: &str) -> Option<&Expression> {
        self.plan.entry(self.plan.find(name)?)?.calculation.as_ref()
    }

    /// Every key of a question of this name: one outside repeats, one a row inside.
    pub fn keys_of(&self, name: &str) -> Vec<String> {
        let Some(entry) = self.plan.find(name) else { return Vec::new() };
        let Some(found) = self.plan.entry(entry) else { return Vec::new() };
        let rows = self.rows.below(&self.plan, 0, &found.chain);
        rows.into_iter().map(|row| self.key(At { row, entry }).into_owned()).collect()
    }

    /// The zone of the dates that are shown.
    pub const fn zone(&self) -> &TimeZone {
        &self.circumstances.zone
    }

    /// What surrounds the filling in.
    pub(crate) const fn circumstances(&self) -> &Circumstances {
        &self.circumstances
    }

    /// The moment of new answers.
    pub(crate) const fn now(&self) -> Timestamp {
        self.circumstances.now
    }

    fn find(&self, key: &str) -> Option<At> {
        self.rows.find(&self.plan, key)
    }

    fn key(&self, at: At) -> Cow<'_, str> {
        self.rows.key(&self.plan, at)
    }

    fn state(&self, at: At) -> Option<&State> {
        self.rows.state(&self.plan, at)
    }

    fn asks(&self, at: At) -> bool {
        self.state(at).is_some_and(|state| state.is_asked)
    }

    fn view(&self, here: At, this: Option<Value>) -> View<'_> {
        View { filling: self, here, this }
    }

    /// What is around something.
    fn around(&self, at: At) -> Option<At> {
        let entry = self.plan.entry(at.entry).filter(|_| at.entry != 0)?;
        let row = match entry.is {
            Is::Row { .. } => self.rows.get(at.row)?.parent,
            _ => at.row,
        };
        Some(At { row, entry: entry.parent })
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

/// The answers stay out of logs.
impl fmt::Debug for Filling {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let form = self.form();
        out.debug_struct("Filling").field("form", &form.id()).field("version", &form.version()).finish_non_exhaustive()
    }
}
