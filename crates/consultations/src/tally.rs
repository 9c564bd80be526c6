//! The answers of a consultation as columns in memory: what results are counted from. Each request adds only what came
//! since the one before.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, PoisonError, RwLock};

use forms::Question;
use forms::model::{Form, QuestionKind};
use serde::{Deserialize, Serialize};

use crate::model::{AnswerId, Channel, Consultation, Content};
use crate::room::{Consultations, ConsultationsError};
use crate::statistics::{Histogram, histogram};
use crate::store as tables;
use crate::store::StoredAnswer;

/// Most different values of a question of which one is chosen.
const OPTIONS_MAX: usize = 2_000;
/// Consultations whose answers are in memory at once.
const TALLIES_MAX: usize = 64;

/// A tally that requests share.
pub(crate) type Shared = Arc<RwLock<Tally>>;

/// How the answers to a question are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counting {
    /// One of several.
    One,
    /// One of several steps of a scale.
    Likert,
    /// Several of several: each counts for itself, never in combinations.
    Many,
    /// What was put first.
    First,
    /// Numbers, in classes.
    Numbers,
    /// Texts, days and times: only how many there are.
    Texts,
}

/// The answers to one question.
#[derive(Debug, Clone)]
struct Column {
    name: String,
    counting: Counting,
    options: Vec<String>,
    places: HashMap<String, u16>,
    values: Values,
}

#[derive(Debug, Clone)]
enum Values {
    /// The place of the option and 1; 0 is no answer.
    One(Vec<u16>),
    /// A bit for each option.
    Many(Vec<u64>),
    /// Not a number is no answer.
    Numbers(Vec<f64>),
    Texts(Vec<bool>),
}

/// Every answer.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    batches: i64,
    aparts: i64,
    ids: Vec<AnswerId>,
    /// The batch in which each came, in their order.
    came_in: Vec<i64>,
    days: Vec<Option<i64>>,
    channels: Vec<Channel>,
    is_apart: Vec<bool>,
    apart: HashSet<AnswerId>,
    columns: Vec<Column>,
}

/// What was counted of a question.
#[derive(Debug, Clone, PartialEq)]
pub enum Figures {
    /// Each option, and how often it was chosen.
    Options(Vec<(String, u64)>),
    /// Numbers in classes; none without answers.
    Numbers(Option<Histogram>),
    /// Nothing but how many answered.
    Texts,
}

/// A question with its figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Counted {
    /// Its name.
    pub name: String,
    /// How it is counted.
    pub counting: Counting,
    /// How many answered it.
    pub answered: u64,
    /// What they answered.
    pub figures: Figures,
}

/// Two questions against one another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cross {
    /// The options of the first, a row each.
    pub rows: Vec<String>,
    /// The options of the second, a column each.
    pub columns: Vec<String>,
    /// How many chose both.
    pub counts: Vec<Vec<u64>>,
    /// How many answered both questions, by row.
    pub of_row: Vec<u64>,
}

impl Column {
    fn of(form: &Form, question: &Question) -> Option<Self> {
        if !question.kind.is_visible() || question.calculation.is_some() {
            return None;
        }
        let counting = match &question.kind {
            QuestionKind::Note => return None,
            QuestionKind::SelectOne(_) if question.looks("likert") => Counting::Likert,
            QuestionKind::SelectOne(_) | QuestionKind::Acknowledge | QuestionKind::Trigger => Counting::One,
            QuestionKind::SelectMultiple(_) => Counting::Many,
            QuestionKind::Rank(_) => Counting::First,
            QuestionKind::Integer | QuestionKind::Decimal | QuestionKind::Range(_) => Counting::Numbers,
            _ => Counting::Texts,
        };
        let values = match counting {
            Counting::One | Counting::Likert | Counting::First => Values::One(Vec::new()),
            Counting::Many => Values::Many(Vec::new()),
            Counting::Numbers => Values::Numbers(Vec::new()),
            Counting::Texts => Values::Texts(Vec::new()),
        };
        let mut column =
            Self { name: question.name.clone(), counting, options: Vec::new(), places: HashMap::new(), values };
        for choice in form.choices_of(question).into_iter().flat_map(|list| &list.choices) {
            column.place(&choice.name);
        }
        Some(column)
    }

    /// The place of an option and 1; what is not in the form's list (`or_other`, lists beside the form) is added.
    fn place(&mut self, option: &str) -> u16 {
        if let Some(place) = self.places.get(option) {
            return *place;
        }
        if self.options.len() >= OPTIONS_MAX {
            return 0;
        }
        self.options.push(option.to_owned());
        let place = u16::try_from(self.options.len()).unwrap_or(0);
        self.places.insert(option.to_owned(), place);
        place
    }

    fn push(&mut self, value: &str) {
        let chosen = match self.values {
            Values::One(_) if self.counting == Counting::First => {
                value.split_whitespace().next().map_or(0, |first| self.place(first))
            }
            Values::One(_) if value.is_empty() => 0,
            Values::One(_) => self.place(value),
            _ => 0,
        };
        let bits = match self.values {
            Values::Many(_) => value.split_whitespace().fold(0, |bits, option| match self.place(option) {
                place @ 1..=64 => bits | 1 << (place - 1),
                _ => bits,
            }),
            _ => 0,
        };
        match &mut self.values {
            Values::One(values) => values.push(chosen),
            Values::Many(values) => values.push(bits),
            Values::Numbers(values) => values.push(value.trim().parse().unwrap_or(f64::NAN)),
            Values::Texts(values) => values.push(!value.is_empty()),
        }
    }

    /// The places of the options of an answer.
    fn chosen(&self, answer: usize) -> u64 {
        match &self.values {
            // A question of which one is chosen may have more options than bits: those are not crossed.
            Values::One(values) => match values.get(answer) {
                Some(place @ 1..=64) => 1 << (place - 1),
                _ => 0,
            },
            Values::Many(values) => values.get(answer).copied().unwrap_or(0),
            _ => 0,
        }
    }

    fn counted(&self, is_apart: &[bool]) -> Counted {
        let counts = |place: usize| is_apart.get(place) == Some(&false);
        let mut chosen = vec![0_u64; self.options.len()];
        let mut answered = 0;
        let figures = match &self.values {
            Values::One(values) => {
                for place in values.iter().enumerate().filter(|(at, place)| **place > 0 && counts(*at)) {
                    answered += 1;
                    if let Some(count) = chosen.get_mut(usize::from(*place.1) - 1) {
                        *count += 1;
                    }
                }
                Figures::Options(self.options.iter().cloned().zip(chosen).collect())
            }
            Values::Many(values) => {
                for (_, bits) in values.iter().enumerate().filter(|(at, bits)| **bits != 0 && counts(*at)) {
                    answered += 1;
                    let mut left = *bits;
                    while left != 0 {
                        if let Some(count) = chosen.get_mut(left.trailing_zeros() as usize) {
                            *count += 1;
                        }
                        left &= left - 1;
                    }
                }
                Figures::Options(self.options.iter().cloned().zip(chosen).collect())
            }
            Values::Numbers(values) => {
                let kept = values.iter().enumerate().filter(|(at, value)| !value.is_nan() && counts(*at));
                let kept: Vec<f64> = kept.map(|(_, value)| *value).collect();
                answered = kept.len() as u64;
                Figures::Numbers(histogram(kept))
            }
            Values::Texts(values) => {
                answered = values.iter().enumerate().filter(|(at, is_given)| **is_given && counts(*at)).count() as u64;
                Figures::Texts
            }
        };
        Counted { name: self.name.clone(), counting: self.counting, answered, figures }
    }
}

impl Tally {
    /// No answer yet.
    pub fn of(form: &Form) -> Self {
        Self {
            columns: form.questions().filter_map(|question| Column::of(form, question)).collect(),
            ..Self::default()
        }
    }

    /// Adds an answer.
    pub fn add(&mut self, id: AnswerId, day: Option<i64>, content: &Content) {
        self.put(id, self.batches, day, content);
    }

    fn put(&mut self, id: AnswerId, batch: i64, day: Option<i64>, content: &Content) {
        for column in &mut self.columns {
            column.push(content.answers.get(&column.name).map_or("", String::as_str));
        }
        self.ids.push(id);
        self.came_in.push(batch);
        self.days.push(day);
        self.channels.push(content.channel);
        self.is_apart.push(self.apart.contains(&id));
    }

    fn add_all(&mut self, from: i64, until: i64, answers: &[StoredAnswer]) {
        // Another request added them meanwhile.
        if self.batches != from {
            return;
        }
        for answer in answers {
            match serde_json::from_str(&answer.content) {
                Ok(content) => self.put(answer.id, answer.batch, answer.day, &content),
                Err(error) => tracing::error!(%error, "an answer that is stored cannot be read"),
            }
        }
        self.batches = until;
    }

    /// Leaves these answers out from now on, and no others.
    pub fn set_apart(&mut self, apart: HashSet<AnswerId>) {
        self.is_apart = self.ids.iter().map(|id| apart.contains(id)).collect();
        self.apart = apart;
    }

    /// How many answers count.
    pub fn count(&self) -> u64 {
        self.is_apart.iter().filter(|is_apart| !**is_apart).count() as u64
    }

    /// How many are set apart.
    pub fn apart_count(&self) -> u64 {
        self.is_apart.iter().filter(|is_apart| **is_apart).count() as u64
    }

    /// How many came in a way, of those that count.
    pub fn count_by(&self, channel: Channel) -> u64 {
        let own = self.channels.iter().zip(&self.is_apart).filter(|(way, is_apart)| **way == channel && !**is_apart);
        own.count() as u64
    }

    /// Every question with its figures, in the order of the form.
    pub fn counted(&self) -> Vec<Counted> {
        self.columns.iter().map(|column| column.counted(&self.is_apart)).collect()
    }

    /// Every answer that came up to a batch, and whether it is one of those set apart.
    pub(crate) fn apart_until(&self, until: i64, apart: &HashSet<AnswerId>) -> Vec<bool> {
        let came = self.came_in.partition_point(|batch| *batch <= until);
        self.ids.iter().take(came).map(|id| !apart.is_empty() && apart.contains(id)).collect()
    }

    /// The same figures of the answers that are not apart, of the first ones.
    pub(crate) fn counted_of(&self, is_apart: &[bool]) -> Vec<Counted> {
        self.columns.iter().map(|column| column.counted(is_apart)).collect()
    }

    /// Every answer with its batch, in order.
    pub(crate) fn entries(&self) -> impl DoubleEndedIterator<Item = (i64, &AnswerId)> + ExactSizeIterator + Clone {
        self.came_in.iter().copied().zip(&self.ids)
    }

    /// Those that are set apart.
    pub(crate) const fn set_apart_now(&self) -> &HashSet<AnswerId> {
        &self.apart
    }

    /// Two questions of which one is chosen against one another, with who said nothing as the last line of each.
    pub(crate) fn cross_with_silence(&self, rows: &str, columns: &str, is_apart: &[bool]) -> Option<Vec<Vec<u64>>> {
        let find = |name: &str| self.columns.iter().find(|column| column.name == name);
        let (first, second) = (find(rows)?, find(columns)?);
        let (Values::One(down), Values::One(across)) = (&first.values, &second.values) else { return None };
        let mut counts = vec![vec![0_u64; second.options.len() + 1]; first.options.len() + 1];
        // 0 is no answer, and stands last.
        let place = |value: u16, length: usize| usize::from(value).checked_sub(1).unwrap_or(length);
        for ((row, column), _) in down.iter().zip(across).zip(is_apart).filter(|(_, is_apart)| !**is_apart) {
            let row = counts.get_mut(place(*row, first.options.len()));
            if let Some(cell) = row.and_then(|row| row.get_mut(place(*column, second.options.len()))) {
                *cell += 1;
            }
        }
        Some(counts)
    }

    /// The questions that can be crossed.
    pub fn crossable(&self) -> Vec<&str> {
        let can = |column: &&Column| {
            matches!(column.values, Values::One(_) | Values::Many(_)) && column.options.len() <= CROSS_OPTIONS_MAX
        };
        self.columns.iter().filter(can).map(|column| column.name.as_str()).collect()
    }

    /// Two questions against one another; none when one of them cannot be crossed.
    pub fn cross(&self, rows: &str, columns: &str) -> Option<Cross> {
        let can = self.crossable();
        let find = |name: &str| self.columns.iter().find(|column| column.name == name && can.contains(&name));
        let (first, second) = (find(rows)?, find(columns)?);
        let mut counts = vec![vec![0_u64; second.options.len()]; first.options.len()];
        let mut of_row = vec![0_u64; first.options.len()];
        for answer in (0..self.ids.len()).filter(|answer| self.is_apart.get(*answer) == Some(&false)) {
            let (mut left, across) = (first.chosen(answer), second.chosen(answer));
            if across == 0 {
                continue;
            }
            while left != 0 {
                let row = left.trailing_zeros() as usize;
                left &= left - 1;
                if let Some(count) = of_row.get_mut(row) {
                    *count += 1;
                }
                let mut beside = across;
                while beside != 0 {
                    let column = beside.trailing_zeros() as usize;
                    beside &= beside - 1;
                    if let Some(cell) = counts.get_mut(row).and_then(|row| row.get_mut(column)) {
                        *cell += 1;
                    }
                }
            }
        }
        Some(Cross { rows: first.options.clone(), columns: second.options.clone(), counts, of_row })
    }
}

/// Options of a question that is crossed: what a table can show.
const CROSS_OPTIONS_MAX: usize = 24;

impl Consultations {
    /// Every answer that was there when the consultation was read.
    pub(crate) async fn tally(&self, consultation: &Consultation) -> Result<Shared, ConsultationsError> {
        let plan = self.plan(consultation).await?;
        let id = consultation.id;
        let shared = {
            let mut tallies = self.0.tallies.lock().unwrap_or_else(PoisonError::into_inner);
            let version = (id, consultation.hash.clone());
            if tallies.len() >= TALLIES_MAX && !tallies.contains_key(&version) {
                tallies.clear();
            }
            let empty = || Arc::new(RwLock::new(Tally::of(plan.form())));
            Arc::clone(tallies.entry(version).or_insert_with(empty))
        };
        loop {
            let from = shared.read().unwrap_or_else(PoisonError::into_inner).batches;
            if from >= consultation.batches {
                break;
            }
            let until = (from + tables::PIECE).min(consultation.batches);
            let read = move |tx: &mut ::store::Tx<'_>| {
                Ok::<_, ConsultationsError>(tables::answers_after(tx, id, from, until)?)
            };
            let answers = self.db.read_long(read).await?;
            shared.write().unwrap_or_else(PoisonError::into_inner).add_all(from, until, &answers);
        }
        let known = shared.read().unwrap_or_else(PoisonError::into_inner).aparts;
        if known != consultation.aparts {
            let apart = self.db.read(move |tx| Ok::<_, ConsultationsError>(tables::apart(tx, id)?)).await?;
            let mut tally = shared.write().unwrap_or_else(PoisonError::into_inner);
            tally.set_apart(apart.into_iter().map(|(answer, _)| answer).collect());
            tally.aparts = consultation.aparts;
        }
        Ok(shared)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Lang;

    const FORM: &str = "
| survey |
| | type | name | label |
| | select_one yn | works | Do you work? |
| | select_multiple needs | needs | What do you need? |
| | integer | age | Your age |
| | text | why | Why? |
| choices |
| | list_name | name | label |
| | yn | yes | Yes |
| | yn | no | No |
| | needs | money | Money |
| | needs | time | Time |
| | needs | room | A room |
";

    fn tally(answers: &[(&str, &str, &str, &str)]) -> Tally {
        let plan = crate::read_sheet::read_sheet("x.md", FORM.as_bytes()).unwrap();
        let mut tally = Tally::of(plan.form());
        for (place, (works, needs, age, why)) in answers.iter().enumerate() {
            let given = [("works", *works), ("needs", *needs), ("age", *age), ("why", *why)];
            let answers = given
                .iter()
                .filter(|one| !one.1.is_empty())
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
            let content = Content { channel: Channel::Web, lang: Lang::En, answers: answers.collect() };
            tally.add([u8::try_from(place).unwrap(); 16], None, &content);
        }
        tally
    }

    #[test]
    fn several_choices_count_each_for_itself_and_never_in_combinations() {
        let counted = tally(&[("yes", "money time", "30", "x"), ("no", "money", "", ""), ("", "", "40", "")]).counted();
        let options = |name: &str| counted.iter().find(|one| one.name == name).unwrap().clone();
        let needs = options("needs");
        assert_eq!(needs.answered, 2);
        let expected = [("money", 2), ("time", 1), ("room", 0)].map(|(name, count)| (name.to_owned(), count));
        assert_eq!(needs.figures, Figures::Options(expected.to_vec()));
        assert_eq!((options("works").answered, options("age").answered, options("why").answered), (2, 2, 1));
    }

    #[test]
    fn what_is_set_apart_counts_nowhere_and_comes_back() {
        let mut tally = tally(&[("yes", "money", "30", "x"), ("yes", "time", "30", "x")]);
        tally.set_apart(HashSet::from([[0; 16]]));
        assert_eq!((tally.count(), tally.apart_count()), (1, 1));
        assert_eq!(tally.cross("works", "needs").unwrap().counts[0], [0, 1, 0]);
        assert_eq!(tally.counted()[0].answered, 1);
        tally.set_apart(HashSet::new());
        assert_eq!((tally.count(), tally.apart_count()), (2, 0));
    }

    #[test]
    fn two_questions_are_crossed_by_who_answered_both() {
        let tally = tally(&[("yes", "money time", "", ""), ("yes", "", "", ""), ("no", "time", "", "")]);
        let cross = tally.cross("works", "needs").unwrap();
        assert_eq!(cross.counts, [[1, 1, 0], [0, 1, 0]]);
        assert_eq!(cross.of_row, [1, 1]);
        assert_eq!(tally.cross("works", "age"), None);
    }
}
