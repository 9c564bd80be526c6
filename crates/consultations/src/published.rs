//! What everybody is shown of results: no small count, none that follows from others, and never two states that differ by
//! a few answers. What was shown last is kept, so that a restart does not show more.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::PoisonError;

use forms::model::{ExpressionText, Form, Item};
use serde::{Deserialize, Serialize};

use crate::model::{AnswerId, Consultation, ConsultationId};
use crate::room::{Consultations, ConsultationsError};
use crate::small_counts::{self as small, Crossing, Groups};
use crate::statistics::Histogram;
use crate::store as tables;
use crate::store::LastShown;
use crate::tally::{Counted, Counting, Figures, Tally};

/// Answers by which two states that everybody sees differ, at least.
pub(crate) const STEP_LEAST: usize = 10;
/// Options of a question by which everybody may split the results, and of those that are split.
const SPLIT_OPTIONS_MAX: usize = 12;
/// Options of a question that are listed for everybody.
const LISTED_MAX: usize = 500;
/// How often a step is tried when somebody else shows one.
const TRIES_MAX: u8 = 5;
/// Under which name results are kept.
pub(crate) const RESULTS: &str = "results";

/// Results as everybody sees them.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Published {
    /// How many answers are in it.
    pub(crate) count: u64,
    /// How many of those that came were set apart.
    pub(crate) apart: u64,
    /// By which question they can be split.
    pub(crate) split: Option<String>,
    /// The questions, in the order of the form; none while there are too few answers.
    pub(crate) questions: Vec<Shown>,
    /// The question by which is split against each other one for which that can be shown.
    pub(crate) crossings: Vec<Crossed>,
}

/// A question with the figures that a reader may see.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Shown {
    pub(crate) name: String,
    pub(crate) counting: Counting,
    /// How many answered it; none when that is hidden.
    pub(crate) answered: Option<u64>,
    pub(crate) figures: Seen,
}

/// Figures, each hidden or not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) enum Seen {
    Options(Vec<(String, Option<u64>)>),
    Numbers(Classes),
    Texts,
    /// There are too few answers, or the figures would tell what others hide.
    Nothing,
}

/// Numbers in classes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Classes {
    /// From, up to, how many; open at an end where all beyond are in it.
    pub(crate) classes: Vec<(Option<f64>, Option<f64>, Option<u64>)>,
    pub(crate) step: f64,
    pub(crate) is_whole: bool,
    /// The one in the middle is somebody's: for the officer.
    pub(crate) median: Option<f64>,
}

/// Two questions against one another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Crossed {
    /// The second question.
    pub(crate) columns: String,
    /// The options of the first, by whose places its groups are named; silence stands behind them.
    pub(crate) row_options: Vec<String>,
    pub(crate) column_options: Vec<String>,
    pub(crate) crossing: Crossing,
}

impl Shown {
    /// All of it: for the officer.
    pub(crate) fn whole(counted: Counted) -> Self {
        let figures = match counted.figures {
            Figures::Options(options) => {
                Seen::Options(options.into_iter().map(|(option, count)| (option, Some(count))).collect())
            }
            Figures::Numbers(Some(drawn)) => Seen::Numbers(Classes::whole(&drawn)),
            Figures::Numbers(None) | Figures::Texts => Seen::Texts,
        };
        Self { name: counted.name, counting: counted.counting, answered: Some(counted.answered), figures }
    }

    fn nothing(counted: &Counted) -> Self {
        Self { name: counted.name.clone(), counting: counted.counting, answered: None, figures: Seen::Nothing }
    }

    /// Whether it is a list of which nothing is hidden.
    fn is_whole_list(&self) -> bool {
        let Seen::Options(options) = &self.figures else { return false };
        self.answered.is_some() && options.iter().all(|(_, count)| count.is_some())
    }
}

impl Classes {
    fn whole(drawn: &Histogram) -> Self {
        let classes = drawn.classes.iter().map(|class| (class.from, class.to, Some(class.count)));
        Self { classes: classes.collect(), step: drawn.step, is_whole: drawn.is_whole, median: Some(drawn.median) }
    }

    /// Classes of enough numbers each, open at both ends: an end would tell the least and the most that anybody said.
    fn coarser(drawn: &Histogram) -> (Self, Vec<u64>) {
        let counts: Vec<u64> = drawn.classes.iter().map(|class| class.count).collect();
        let joined = small::coarser(&counts);
        let last = joined.len().saturating_sub(1);
        let ends = joined.iter().enumerate().map(|(place, (range, _))| {
            let from = drawn.classes.get(range.start).and_then(|class| class.from).filter(|_| place > 0);
            let to = drawn.classes.get(range.end - 1).and_then(|class| class.to).filter(|_| place < last);
            (from, to, None)
        });
        let classes = Self { classes: ends.collect(), step: drawn.step, is_whole: drawn.is_whole, median: None };
        (classes, joined.into_iter().map(|(_, count)| count).collect())
    }
}

/// When a question is asked.
enum Asking {
    Always,
    /// Depending on what these were answered.
    After(Vec<String>),
    /// Depending on something else.
    Unknown,
}

/// The questions that an expression names.
fn named(expression: &ExpressionText) -> Vec<String> {
    let pieces = expression.text.split("${").skip(1).filter_map(|rest| rest.split_once('}'));
    pieces.map(|(name, _)| name.trim().to_owned()).collect()
}

/// When each question is asked, and which choices of it, by its name.
fn asking(form: &Form) -> BTreeMap<String, (Asking, Vec<String>)> {
    let mut found = BTreeMap::new();
    for placed in form.walk() {
        let Item::Question(question) = placed.item else { continue };
        let around = placed.ancestors.iter().filter_map(|item| match item {
            Item::Group(group) => group.relevant.as_ref(),
            _ => None,
        });
        let conditions: Vec<Vec<String>> = around.chain(&question.relevant).map(named).collect();
        let asked = if conditions.is_empty() {
            Asking::Always
        } else if conditions.iter().any(Vec::is_empty) {
            Asking::Unknown
        } else {
            Asking::After(conditions.concat())
        };
        let filtered = question.choice_filter.as_ref().map(named).unwrap_or_default();
        found.insert(question.name.clone(), (asked, filtered));
    }
    found
}

/// The questions that everybody is asked, each with the same choices.
pub(crate) fn asked_of_all(form: &Form) -> BTreeSet<String> {
    let all = asking(form).into_iter();
    all.filter(|(_, (asked, filtered))| matches!(asked, Asking::Always) && filtered.is_empty())
        .map(|(name, _)| name)
        .collect()
}

/// Whether a question is asked of everybody, offers everybody the same few choices, and takes one of them.
fn can_be_split(counted: &Counted, asked: &BTreeMap<String, (Asking, Vec<String>)>) -> bool {
    let Figures::Options(options) = &counted.figures else { return false };
    let is_asked_of_all = matches!(asked.get(&counted.name), Some((Asking::Always, filtered)) if filtered.is_empty());
    is_asked_of_all && counted.counting != Counting::Many && options.len() <= SPLIT_OPTIONS_MAX
}

/// The questions by which results can be split.
pub(crate) fn splitting(form: &Form, counted: &[Counted]) -> Vec<String> {
    let asked = asking(form);
    counted.iter().filter(|one| can_be_split(one, &asked)).map(|one| one.name.clone()).collect()
}

/// Who said nothing to a question, as the last line of its list.
fn with_silence(options: &[(String, u64)], silent: u64) -> Vec<u64> {
    options.iter().map(|(_, count)| *count).chain([silent]).collect()
}

/// One question of so many answers. `silence` is none where it is asked of some only: then how many they are is known from
/// the question before.
fn seen(counted: &Counted, silence: Option<u64>) -> Option<Shown> {
    let answered = counted.answered;
    let shown = |answered, figures| Shown { name: counted.name.clone(), counting: counted.counting, answered, figures };
    let told_silence = silence.unwrap_or(0);
    match &counted.figures {
        Figures::Options(options) if options.len() > LISTED_MAX => None,
        Figures::Options(options) if counted.counting == Counting::Many => {
            let counts: Vec<u64> = options.iter().map(|(_, count)| *count).collect();
            let several = small::several(&counts, answered, told_silence)?;
            let names = options.iter().map(|(option, _)| option.clone());
            Some(shown(several.answered, Seen::Options(names.zip(several.counts).collect())))
        }
        Figures::Options(options) => {
            let mut list = small::list(&with_silence(options, told_silence))?;
            let shows_answered = list.pop().flatten().is_some();
            let names = options.iter().map(|(option, _)| option.clone());
            Some(shown(shows_answered.then_some(answered), Seen::Options(names.zip(list).collect())))
        }
        Figures::Numbers(drawn) => {
            let (mut classes, counts) = Classes::coarser(drawn.as_ref()?);
            if counts.is_empty() {
                return None;
            }
            let mut list = small::list(&counts.into_iter().chain([told_silence]).collect::<Vec<_>>())?;
            let shows_answered = list.pop().flatten().is_some();
            for (class, count) in classes.classes.iter_mut().zip(list) {
                class.2 = count;
            }
            Some(shown(shows_answered.then_some(answered), Seen::Numbers(classes)))
        }
        Figures::Texts => {
            let list = small::list(&[answered, told_silence])?;
            Some(shown(list.first().copied().flatten(), Seen::Texts))
        }
    }
}

/// What everybody may see of the answers that came and are not apart.
pub(crate) fn publish(form: &Form, tally: &Tally, is_apart: &[bool], split: Option<&str>) -> Published {
    let apart = is_apart.iter().filter(|is_apart| **is_apart).count() as u64;
    let count = is_apart.len() as u64 - apart;
    let split = split.map(str::to_owned);
    if count < STEP_LEAST as u64 {
        return Published { count, apart, split, ..Published::default() };
    }
    let counted = tally.counted_of(is_apart);
    let asked = asking(form);
    // Lists of which nothing is hidden, and of which one is chosen: how many are asked after one of them is a sum of it. After
    // two answers, or one of several choices, it would be a count that no list shows.
    let mut whole: BTreeSet<&str> = BTreeSet::new();
    let mut questions = Vec::with_capacity(counted.len());
    for one in &counted {
        let is_known = |names: &[String]| {
            names.first().is_some_and(|first| whole.contains(first.as_str()) && names.iter().all(|name| name == first))
        };
        let silence = count.saturating_sub(one.answered);
        let shown = match asked.get(&one.name) {
            Some((Asking::Always, _)) => seen(one, Some(silence)),
            Some((Asking::After(names), _)) if is_known(names) => seen(one, None),
            _ => None,
        };
        let filtered = asked.get(&one.name).map(|(_, filtered)| filtered.as_slice()).unwrap_or_default();
        // Choices that depend on another answer add up to it: then nothing may be hidden in either.
        let shown = shown.filter(|shown| filtered.is_empty() || (shown.is_whole_list() && is_known(filtered)));
        let shown = shown.unwrap_or_else(|| Shown::nothing(one));
        if shown.is_whole_list() && one.counting != Counting::Many {
            whole.insert(&one.name);
        }
        questions.push(shown);
    }
    let crossings = split.as_deref().map(|split| crossings(tally, is_apart, &counted, &asked, split, count));
    Published { count, apart, split, questions, crossings: crossings.unwrap_or_default() }
}

fn crossings(
    tally: &Tally,
    is_apart: &[bool],
    counted: &[Counted],
    asked: &BTreeMap<String, (Asking, Vec<String>)>,
    split: &str,
    count: u64,
) -> Vec<Crossed> {
    let grouped = |one: &Counted| -> Option<(Vec<String>, Groups)> {
        let Figures::Options(options) = &one.figures else { return None };
        let groups = small::groups(&with_silence(options, count.saturating_sub(one.answered)))?;
        Some((options.iter().map(|(option, _)| option.clone()).collect(), groups))
    };
    let can: Vec<&Counted> = counted.iter().filter(|one| can_be_split(one, asked)).collect();
    let Some((row_options, rows)) = can.iter().find(|one| one.name == split).and_then(|one| grouped(one)) else {
        return Vec::new();
    };
    let crossed = |one: &&Counted| {
        let (column_options, columns) = grouped(one)?;
        let counts = tally.cross_with_silence(split, &one.name, is_apart)?;
        let crossing = small::crossing(&rows, &columns, &counts)?;
        Some(Crossed { columns: one.name.clone(), row_options: row_options.clone(), column_options, crossing })
    };
    can.iter().filter(|one| one.name != split).filter_map(crossed).collect()
}

/// Up to which batch everybody may be shown answers now; none while that would differ by a few from what they were shown
/// last. `entries` are the answers that count there, in the order of their batches. While more come one by one, the last
/// ones are held back: so those that are left at the end are never a few.
pub(crate) fn next_until<'a>(
    entries: impl DoubleEndedIterator<Item = (i64, &'a AnswerId)> + Clone,
    apart: &HashSet<AnswerId>,
    last: Option<&LastShown>,
    holds_back: bool,
) -> Option<i64> {
    let mut from_the_end = entries.clone().rev();
    let until = if holds_back { from_the_end.nth(STEP_LEAST - 1)?.0 - 1 } else { from_the_end.next()?.0 };
    let none = HashSet::new();
    let (known, before) = last.map_or((i64::MIN, &none), |last| (last.until, &last.apart));
    let has_changed = |(batch, id): &(i64, &AnswerId)| {
        if *batch <= known {
            apart.contains(*id) != before.contains(*id)
        } else {
            *batch <= until && !apart.contains(*id)
        }
    };
    let changed = entries.filter(has_changed).take(STEP_LEAST).count();
    (changed >= STEP_LEAST).then_some(until.max(known))
}

impl Consultations {
    /// What everybody sees of the results; none while too few answers came.
    pub(crate) async fn published_results(
        &self,
        consultation: &Consultation,
    ) -> Result<Option<Published>, ConsultationsError> {
        let plan = self.plan(consultation).await?;
        let shared = self.tally(consultation).await?;
        let id = consultation.id;
        let holds_back = !consultation.about.audience.has_box() && !consultation.is_over(self.clock.now());
        for _ in 0..TRIES_MAX {
            let read = move |tx: &mut ::store::Tx<'_>| {
                Ok::<_, ConsultationsError>((tables::last_shown(tx, id, RESULTS)?, tables::split(tx, id)?))
            };
            let (last, split) = self.db.read(read).await?;
            let known: Option<Published> = last.as_ref().map(|last| serde_json::from_str(&last.figures)).transpose()?;
            let (until, apart, figures) = {
                let tally = shared.read().unwrap_or_else(PoisonError::into_inner);
                let now = tally.set_apart_now();
                let (until, apart) = match (next_until(tally.entries(), now, last.as_ref(), holds_back), &last) {
                    (Some(until), _) => (until, now.clone()),
                    // The same answers, split otherwise.
                    (None, Some(last)) if known.as_ref().is_some_and(|known| known.split != split) => {
                        (last.until, last.apart.clone())
                    }
                    (None, _) => return Ok(known),
                };
                let figures = publish(plan.form(), &tally, &tally.apart_until(until, &apart), split.as_deref());
                (until, apart, figures)
            };
            let step = last.map_or(0, |last| last.step) + 1;
            let next = LastShown { step, until, apart, figures: serde_json::to_string(&figures)? };
            if self.show_next(id, RESULTS, next).await? {
                return Ok(Some(figures));
            }
        }
        Err(ConsultationsError::ChangedElsewhere)
    }

    /// Keeps what everybody is shown from now on; `false` when somebody else did meanwhile.
    pub(crate) async fn show_next(
        &self,
        id: ConsultationId,
        what: &str,
        next: LastShown,
    ) -> Result<bool, ConsultationsError> {
        let what = what.to_owned();
        self.db.write(move |tx| Ok::<_, ConsultationsError>(tables::show_next(tx, id, &what, &next)?)).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Channel, Content};
    use base::Lang;

    const FORM: &str = "
| survey |
| | type | name | label | relevant |
| | select_one yn | works | Do you work? | |
| | select_one size | size | How large? | |
| | select_one yn | paid | Are you paid? | ${works} = 'yes' |
| | select_one yn | large | Is it a large firm? | ${works} = 'yes' and ${size} = 'l' |
| | integer | age | Your age | |
| choices |
| | list_name | name | label |
| | yn | yes | Yes |
| | yn | no | No |
| | size | s | S |
| | size | m | M |
| | size | l | L |
";

    fn form() -> std::sync::Arc<forms::Plan> {
        crate::read_sheet::read_sheet("x.md", FORM.as_bytes()).unwrap()
    }

    /// So many answers of each kind.
    fn tally(of: &[(usize, &[(&str, &str)])]) -> Tally {
        let mut tally = Tally::of(form().form());
        let mut number = 0_u128;
        for (count, answers) in of {
            for _ in 0..*count {
                number += 1;
                let answers = answers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
                let content = Content { channel: Channel::Web, lang: Lang::En, answers };
                tally.add(number.to_be_bytes(), None, &content);
            }
        }
        tally
    }

    fn shown(tally: &Tally, split: Option<&str>) -> Published {
        publish(form().form(), tally, &tally.apart_until(i64::MAX, &HashSet::new()), split)
    }

    fn options(published: &Published, name: &str) -> Vec<Option<u64>> {
        match &published.questions.iter().find(|one| one.name == name).unwrap().figures {
            Seen::Options(options) => options.iter().map(|(_, count)| *count).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn who_is_asked_only_after_another_answer_does_not_tell_how_many_gave_it() {
        let few = tally(&[(22, &[("works", "yes"), ("paid", "yes")]), (3, &[("works", "no")])]);
        let published = shown(&few, None);
        assert_eq!(options(&published, "works"), [None, None]);
        assert_eq!(options(&published, "paid"), [], "22 of 25 were asked: three said no");
        let enough = tally(&[(20, &[("works", "yes"), ("paid", "yes")]), (7, &[("works", "no")])]);
        assert_eq!(options(&shown(&enough, None), "paid"), [Some(20), Some(0)]);
    }

    #[test]
    fn who_is_asked_after_two_answers_together_does_not_tell_how_many_gave_both() {
        let answers = tally(&[
            (18, &[("works", "yes"), ("size", "l"), ("large", "yes")]),
            (2, &[("works", "yes"), ("size", "s")]),
            (10, &[("works", "no"), ("size", "s")]),
        ]);
        let published = shown(&answers, None);
        assert_eq!(
            (options(&published, "works"), options(&published, "size")),
            (vec![Some(20), Some(10)], vec![Some(12), Some(0), Some(18)])
        );
        assert_eq!(options(&published, "large"), [], "18 of the 20 who work: two work in a small firm");
    }

    #[test]
    fn numbers_of_a_few_people_are_not_even_counted() {
        let published = shown(&tally(&[(3, &[("age", "30")]), (20, &[("works", "yes")])]), None);
        let age = published.questions.iter().find(|one| one.name == "age").unwrap();
        assert_eq!((age.answered, &age.figures), (None, &Seen::Nothing));
    }

    #[test]
    fn a_question_that_a_few_left_out_does_not_say_how_many() {
        let some = tally(&[(20, &[("size", "s")]), (10, &[("size", "m")]), (2, &[("works", "yes")])]);
        let published = shown(&some, None);
        let size = published.questions.iter().find(|one| one.name == "size").unwrap();
        assert_eq!((size.answered, options(&published, "size")), (None, vec![Some(20), None, Some(0)]));
    }

    #[test]
    fn what_a_list_hides_is_not_shown_where_it_is_crossed() {
        let answers = tally(&[
            (20, &[("works", "yes"), ("size", "s")]),
            (14, &[("works", "no"), ("size", "m")]),
            (2, &[("works", "no"), ("size", "l")]),
        ]);
        let published = shown(&answers, Some("works"));
        assert_eq!(options(&published, "size"), [Some(20), None, None]);
        let crossing = &published.crossings[0].crossing;
        assert_eq!((published.crossings.len(), &crossing.columns), (1, &vec![vec![0], vec![1, 2]]));
        assert!(published.crossings.iter().all(|one| one.columns != "paid"), "it is not asked of everybody");
    }

    #[test]
    fn numbers_are_in_classes_of_enough_and_tell_neither_the_least_nor_the_most() {
        let ages: Vec<(usize, Vec<(&str, String)>)> =
            (0..40).map(|number| (1, vec![("age", (20 + number % 20).to_string())])).collect();
        let mut all = tally(&[]);
        for (number, (_, answers)) in ages.into_iter().chain([(1, vec![("age", "97".to_owned())])]).enumerate() {
            let answers = answers.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
            let content = Content { channel: Channel::Web, lang: Lang::En, answers };
            all.add((number as u128).to_be_bytes(), None, &content);
        }
        let published = shown(&all, None);
        let Seen::Numbers(classes) = &published.questions[4].figures else { panic!("{published:?}") };
        let (first, last) = (classes.classes.first().unwrap(), classes.classes.last().unwrap());
        assert!(first.0.is_none() && last.1.is_none() && last.0.is_none_or(|from| from < 40.0), "{classes:?}");
        assert!(classes.classes.iter().all(|(_, _, count)| count.is_some_and(|count| count >= 5)), "{classes:?}");
        assert_eq!(classes.median, None);
    }

    fn ids(count: u8) -> Vec<AnswerId> {
        (0..count).map(|number| [number; 16]).collect()
    }

    fn last(until: i64, apart: &[AnswerId]) -> LastShown {
        LastShown { step: 1, until, figures: String::new(), apart: apart.iter().copied().collect() }
    }

    #[test]
    fn two_states_differ_by_ten_answers_or_more_and_none_is_left_over_at_the_end() {
        let ids = ids(40);
        let next = |count: usize, last: Option<&LastShown>, holds_back: bool| {
            next_until((1..).zip(&ids).take(count).collect::<Vec<_>>().into_iter(), &HashSet::new(), last, holds_back)
        };
        assert_eq!((next(19, None, true), next(20, None, true)), (None, Some(10)));
        assert_eq!((next(29, Some(&last(10, &[])), true), next(30, Some(&last(10, &[])), true)), (None, Some(20)));
        assert_eq!(next(29, Some(&last(10, &[])), false), Some(29), "at the end all are shown");
        assert_eq!(next(9, None, false), None);
    }

    #[test]
    fn setting_a_few_apart_shows_nothing_new_and_goes_with_the_next_step() {
        let ids = ids(40);
        let next = |count: usize, apart: &[AnswerId]| {
            let entries: Vec<(i64, &AnswerId)> = (1..).zip(&ids).take(count).collect();
            next_until(entries.into_iter(), &apart.iter().copied().collect(), Some(&last(20, &[])), false)
        };
        assert_eq!(next(20, &ids[..9]), None);
        assert_eq!(next(20, &ids[..10]), Some(20));
        assert_eq!(next(29, &ids[..1]), Some(29));
    }
}
