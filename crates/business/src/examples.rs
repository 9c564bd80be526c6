//! A pack's example firms: invented, with their answers, and what is recommended to them. They show an author what a change
//! of the sheet does. Pure.

use std::collections::BTreeSet;
use std::sync::Arc;

use base::Localized;
use base::activity::Activities;
use forms::model::QuestionKind;
use forms::spreadsheet::{TableRow, Workbook};
use forms::{Answers, Circumstances, Filling, Mistake};
use jiff::civil::Date;
use ui::Words;

use crate::catalogue::Recommendation;
use crate::content::Content;
use crate::instrument::Instrument;
use crate::reasons::{Speaker, meaning};
use crate::verdicts::{Fit, Judged, Knowledge, judge_all};

/// The sheet's name.
const SHEET: &str = "firms";
/// The most example firms of a pack.
const MAX_EXAMPLES: usize = 100;
/// Columns that are no questions.
const NAME: &str = "name";
const LABEL: &str = "label";
const EXPECTED: &str = "expected";
const INSTRUMENT: &str = "instrument";

/// An invented firm with its answers.
#[derive(Debug, Clone)]
pub struct Example {
    /// Its name in the sheet.
    pub name: String,
    /// What it is called.
    pub label: String,
    /// What is recommended to it, as the author last saw and accepted it.
    pub expected: Vec<String>,
    /// The instrument that it answers; empty for the pack's first.
    instrument: String,
    /// Its answers, by question, as they stand in the sheet.
    answers: Vec<(String, String)>,
    row: u32,
}

/// An answer of an example that a form does not take.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("firms, row {row}, column {question}: the form does not take {typed:?} ({why})")]
pub struct NotTaken {
    /// The row.
    pub row: u32,
    /// The question.
    pub question: String,
    /// The answer.
    pub typed: String,
    /// Why not.
    pub why: String,
}

/// What changed for an example since its author last looked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Surprise {
    /// What is recommended now, and was not expected.
    pub appeared: Vec<String>,
    /// What was expected, and is not recommended now.
    pub vanished: Vec<String>,
    /// What the column `expected` would say now.
    pub now: Vec<String>,
}

/// A verdict that is another in another sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The recommendation, by its name in the sheets.
    pub name: String,
    /// What it says, from the newer sheet that has it.
    pub label: Localized,
    /// The verdict before; none where the sheet does not have it.
    pub before: Option<Fit>,
    /// The verdict after.
    pub after: Option<Fit>,
    /// Why it is so after; before, where it is gone.
    pub because: Vec<String>,
}

/// A sheet of recommendations with what it is read by.
#[derive(Clone, Copy)]
pub struct Sheet<'a> {
    /// The recommendations.
    pub recommendations: &'a [Recommendation],
    /// The diagnosis that they speak of, and how things are called.
    pub content: &'a Content,
    /// The activities of the pack.
    pub activities: &'a Activities,
}

impl<'a> Sheet<'a> {
    /// The sheet of a pack.
    pub fn of(content: &'a Content, activities: &'a Activities) -> Self {
        Self { recommendations: &content.recommendations, content, activities }
    }

    fn judge<'k>(&self, knowledge: &'k Knowledge) -> Vec<Judged<'k>>
    where
        'a: 'k,
    {
        judge_all(self.recommendations, self.content.instrument_of(knowledge.told()), knowledge)
    }

    fn reasons(&self, one: &Judged<'_>, knowledge: &Knowledge, words: &Words) -> Vec<String> {
        let meaning = meaning(self.content, self.activities, words.lang);
        let speaker = Speaker { words, knowledge, criteria: &self.content.criteria, meaning: &meaning };
        speaker.reasons(one).into_iter().map(|told| told.sentence).collect()
    }
}

/// Reads the example firms: a row each, a column for each question, choices with blanks between.
///
/// # Errors
/// Every mistake, with its sheet, row and column.
pub fn read_examples(file: &str, bytes: &[u8]) -> Result<Vec<Example>, Vec<Mistake>> {
    let workbook = Workbook::read(file, bytes).map_err(|mistake| vec![mistake])?;
    let table = workbook.table(SHEET).map_err(|mistake| vec![mistake])?;
    table.require(&[NAME, LABEL, EXPECTED])?;
    let questions: Vec<&str> =
        table.heads().iter().copied().filter(|head| ![NAME, LABEL, EXPECTED, INSTRUMENT, ""].contains(head)).collect();
    let mut names = BTreeSet::new();
    let (mut examples, mut mistakes) = (Vec::new(), Vec::new());
    for row in table.rows().filter(|row| !row.get(NAME).is_empty()) {
        if !names.insert(row.get(NAME).to_owned()) {
            mistakes.push(row.mistake(NAME, format!("the name {:?} stands twice; give another", row.get(NAME))));
        }
        if examples.len() >= MAX_EXAMPLES {
            mistakes.push(row.mistake(NAME, format!("more than {MAX_EXAMPLES} examples")));
            break;
        }
        examples.push(read_example(&row, &questions));
    }
    if mistakes.is_empty() { Ok(examples) } else { Err(mistakes) }
}

fn read_example(row: &TableRow<'_>, questions: &[&str]) -> Example {
    let answers = questions.iter().map(|question| ((*question).to_owned(), row.get(question).to_owned()));
    Example {
        name: row.get(NAME).to_owned(),
        label: row.get(LABEL).to_owned(),
        expected: row.get(EXPECTED).split_whitespace().map(str::to_owned).collect(),
        instrument: row.get(INSTRUMENT).to_owned(),
        answers: answers.filter(|(_, answer)| !answer.is_empty()).collect(),
        row: row.number(),
    }
}

impl Example {
    /// The instrument of a pack that it answers: the first where it names none, or one that the pack does not have.
    fn instrument_in<'c>(&self, content: &'c Content) -> &'c Instrument {
        content.instruments.get(&self.instrument).unwrap_or_else(|| content.instruments.main())
    }

    /// Its answers in its instrument, and those that the form does not take.
    pub fn fill_in(&self, content: &Content, today: Date) -> (Filling, Vec<NotTaken>) {
        let plan = &self.instrument_in(content).plan;
        let mut filling = Filling::open(Arc::clone(plan), Answers::new(), Circumstances::on(today));
        let order: Vec<&str> = plan.form().questions().map(|question| question.name.as_str()).collect();
        let place = |name: &str| order.iter().position(|known| *known == name).unwrap_or(usize::MAX);
        let mut answers: Vec<&(String, String)> = self.answers.iter().collect();
        answers.sort_by_key(|(question, _)| place(question));
        let mut refused = Vec::new();
        if !self.instrument.is_empty() && content.instruments.get(&self.instrument).is_none() {
            let why = "no such instrument".to_owned();
            let (question, typed) = (INSTRUMENT.to_owned(), self.instrument.clone());
            refused.push(NotTaken { row: self.row, question, typed, why });
        }
        for (question, typed) in answers {
            let several = plan
                .form()
                .question(question)
                .is_some_and(|asked| matches!(asked.kind, QuestionKind::SelectMultiple(_)));
            let given: Vec<String> =
                if several { typed.split_whitespace().map(str::to_owned).collect() } else { vec![typed.clone()] };
            if let Err(refusal) = filling.answer(question, &given) {
                let why = format!("{:?}", refusal.reason);
                refused.push(NotTaken { row: self.row, question: question.clone(), typed: typed.clone(), why });
            }
        }
        (filling, refused)
    }

    /// What is recommended to it otherwise than its author expects.
    pub fn surprise(&self, sheet: Sheet<'_>, today: Date) -> Option<Surprise> {
        let knowledge = Knowledge::of(self.fill_in(sheet.content, today).0);
        let judged = sheet.judge(&knowledge);
        let now: Vec<String> =
            judged.iter().filter(|one| one.fit == Fit::Yes).map(|one| one.recommendation.name.clone()).collect();
        let without = |some: &[String], others: &[String]| -> Vec<String> {
            some.iter().filter(|name| !others.contains(name)).cloned().collect()
        };
        let (appeared, vanished) = (without(&now, &self.expected), without(&self.expected, &now));
        (!appeared.is_empty() || !vanished.is_empty()).then_some(Surprise { appeared, vanished, now })
    }

    /// The verdicts that another sheet changes for it, in the order of worth.
    pub fn differences(&self, before: Sheet<'_>, after: Sheet<'_>, today: Date, words: &Words) -> Vec<Difference> {
        let known_before = Knowledge::of(self.fill_in(before.content, today).0);
        let known_after = Knowledge::of(self.fill_in(after.content, today).0);
        let (judged_before, judged_after) = (before.judge(&known_before), after.judge(&known_after));
        let fit_in = |judged: &[Judged<'_>], name: &str| {
            judged.iter().find(|one| one.recommendation.name == name).map(|one| one.fit)
        };
        let mut differences: Vec<Difference> = judged_after
            .iter()
            .map(|one| Difference {
                name: one.recommendation.name.clone(),
                label: one.recommendation.label.clone(),
                before: fit_in(&judged_before, &one.recommendation.name),
                after: Some(one.fit),
                because: after.reasons(one, &known_after, words),
            })
            .collect();
        let gone = judged_before.iter().filter(|one| fit_in(&judged_after, &one.recommendation.name).is_none());
        differences.extend(gone.map(|one| Difference {
            name: one.recommendation.name.clone(),
            label: one.recommendation.label.clone(),
            before: Some(one.fit),
            after: None,
            because: before.reasons(one, &known_before, words),
        }));
        differences.retain(|difference| difference.before != difference.after);
        differences
    }
}

/// Which recommendations of a sheet no example gets: who looks at the examples does not see them.
pub fn untried<'a>(examples: &[Example], sheet: Sheet<'a>, today: Date) -> Vec<&'a Recommendation> {
    let mut got: BTreeSet<String> = BTreeSet::new();
    // What speaks of an instrument that no example answers is no news.
    let answered: BTreeSet<&str> =
        examples.iter().map(|example| example.instrument_in(sheet.content).name.as_str()).collect();
    for example in examples {
        let knowledge = Knowledge::of(example.fill_in(sheet.content, today).0);
        let meant = sheet.judge(&knowledge).into_iter().filter(|one| one.fit == Fit::Yes);
        got.extend(meant.map(|one| one.recommendation.name.clone()));
    }
    let spoken_of = sheet.recommendations.iter().filter(|known| answered.contains(known.instrument.as_str()));
    spoken_of.filter(|known| !got.contains(&known.name)).collect()
}

/// The word for a verdict in a table; a dash where the sheet does not have the recommendation.
pub fn fit_word(fit: Option<Fit>, words: &Words) -> String {
    fit.map_or_else(|| "–".to_owned(), |fit| words.t(&format!("business-fit-{}", fit.word())))
}
