//! The answers as a table of `disclosure`: each cell is a value of a list that was made before.

use std::collections::BTreeSet;

use base::Localized;
use base::territory::Territories;
use disclosure::{BadCell, BadColumn, BadHierarchy, Column, Hierarchy, Row, Table};
use forms::Form;

use super::classes::Classes;
use super::propose::plain;
use super::{Choices, Proposed, Shape, Treatment};
use crate::model::Content;

/// Cells of a release, at most: its files are held in memory while they are made.
pub(super) const CELLS_MAX: usize = 2_000_000;
/// Letters of a column's name, at most.
const NAME_MAX: usize = 56;

/// A table, and what each of its columns is about.
pub(super) struct Laid {
    pub(super) table: Table,
    pub(super) columns: Vec<About>,
}

/// What a column is about.
#[derive(Debug, Clone)]
pub(super) struct About {
    pub(super) name: String,
    pub(super) label: Localized,
    pub(super) option: Option<Localized>,
    pub(super) treatment: Treatment,
    pub(super) values: Vec<(String, Localized)>,
    pub(super) unlisted: u64,
}

/// Why the answers cannot be laid out so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum Unfit {
    /// This question cannot be released so.
    #[error("the question {0} cannot be released so")]
    Question(String),
    /// The width of this question's classes is none, or gives too many.
    #[error("the width of the classes of {0} cannot be used")]
    Width(String),
    /// Nothing is released, or too much.
    #[error("a release has at least a column, and at most {CELLS_MAX} cells")]
    Size,
}

/// A column, and what it takes of an answer.
struct Drawn<'a> {
    column: Column,
    about: About,
    question: &'a str,
    take: Take,
}

/// What a column takes of what was answered.
enum Take {
    /// The value, when the list has it.
    Listed(BTreeSet<String>),
    /// Whether this choice is among several.
    Chosen(String),
    /// The first of several, when the list has it.
    First(BTreeSet<String>),
    Class(Classes),
    Year,
}

/// Lays the answers out as the officer chose.
pub(super) fn lay_out(
    form: &Form,
    territories: &Territories,
    proposed: &[Proposed],
    choices: &Choices,
    answers: &[&Content],
) -> Result<Laid, Unfit> {
    let mut names = BTreeSet::new();
    let mut drawn = Vec::new();
    for one in proposed {
        let Some(way) = choices.ways.get(&one.question).filter(|way| way.treatment != Treatment::LeftOut) else {
            continue;
        };
        if !one.treatments().contains(&way.treatment) {
            return Err(Unfit::Question(one.question.clone()));
        }
        drawn.extend(draw(form, territories, one, way, answers, &mut names)?);
    }
    if drawn.is_empty() || drawn.len().saturating_mul(answers.len()) > CELLS_MAX {
        return Err(Unfit::Size);
    }
    let mut unlisted = vec![0; drawn.len()];
    let mut cells_of = |answer: &Content| -> Vec<String> {
        let cell = |(drawn, unlisted): (&Drawn<'_>, &mut u64)| match answer.answers.get(drawn.question) {
            Some(value) if !value.trim().is_empty() => drawn.take.cell(value.trim()).unwrap_or_else(|| {
                *unlisted += 1;
                String::new()
            }),
            _ => String::new(),
        };
        drawn.iter().zip(&mut unlisted).map(cell).collect()
    };
    let rows: Vec<Row> = (1..).zip(answers).map(|(key, answer)| Row { key, cells: cells_of(answer) }).collect();
    let table =
        Table::new(drawn.iter().map(|drawn| drawn.column.clone()).collect(), rows).map_err(|bad| match bad {
            BadCell::Value { column, .. } => Unfit::Question(column),
            _ => Unfit::Size,
        })?;
    let columns = drawn.into_iter().zip(unlisted);
    Ok(Laid { table, columns: columns.map(|(drawn, unlisted)| About { unlisted, ..drawn.about }).collect() })
}

/// The columns of a question.
fn draw<'a>(
    form: &Form,
    territories: &Territories,
    one: &'a Proposed,
    way: &super::Way,
    answers: &[&Content],
    names: &mut BTreeSet<String>,
) -> Result<Vec<Drawn<'a>>, Unfit> {
    let unfit = |_: BadColumn| Unfit::Question(one.question.clone());
    let torn = |_: BadHierarchy| Unfit::Question(one.question.clone());
    let words = |choice: &str| {
        let list = form.question(&one.question).and_then(|question| form.choices_of(question));
        list.and_then(|list| list.choice(choice)).map(|choice| plain(&choice.label)).unwrap_or_default()
    };
    let named = |choices: &[String]| choices.iter().map(|choice| (choice.clone(), words(choice))).collect();
    let listed = |choices: &[String]| choices.iter().cloned().collect::<BTreeSet<_>>();
    // A known column by its hierarchy, any other by its list.
    let column = |name: &str, hierarchy: Result<Hierarchy, BadHierarchy>, values: &[String]| match way.treatment {
        Treatment::Known => Column::known(name, hierarchy.map_err(torn)?).map_err(unfit),
        Treatment::Sensitive => Ok(Column::answer(name, values).map_err(unfit)?.sensitive()),
        _ => Column::answer(name, values).map_err(unfit),
    };
    let about = |name: String, option: Option<Localized>, values: Vec<(String, Localized)>| About {
        name,
        label: one.label.clone(),
        option,
        treatment: way.treatment,
        values,
        unlisted: 0,
    };
    let question = one.question.as_str();
    let single = |column: Column, values: Vec<(String, Localized)>, take: Take| {
        vec![Drawn { about: about(column.name().to_owned(), None, values), column, question, take }]
    };
    let mut name = |parts: &[&str]| own_name(parts, names);
    Ok(match &one.shape {
        Shape::Words => Vec::new(),
        Shape::Category(choices) => {
            let column = column(&name(&[question]), Hierarchy::plain("exact", choices), choices)?;
            single(column, named(choices), Take::Listed(listed(choices)))
        }
        Shape::First(choices) => {
            let column = column(&name(&[question, "first"]), Hierarchy::plain("exact", choices), choices)?;
            single(column, named(choices), Take::First(listed(choices)))
        }
        Shape::Territory(choices) => {
            let path = |choice: &String| match territories.commune(choice) {
                Some(commune) => [choice.clone(), commune.department.to_string(), commune.region.to_string()],
                None => [(); 3].map(|()| choice.clone()),
            };
            let column = column(&name(&[question]), Hierarchy::territory(choices.iter().map(path)), choices)?;
            single(column, named(choices), Take::Listed(listed(choices)))
        }
        Shape::Number => {
            let values: Vec<f64> =
                answers.iter().filter_map(|answer| answer.answers.get(question)?.trim().parse().ok()).collect();
            let classes = Classes::new(&way.width, &values).ok_or_else(|| Unfit::Width(one.question.clone()))?;
            let column = column(&name(&[question]), classes.hierarchy(), &classes.labels())?;
            single(column, Vec::new(), Take::Class(classes))
        }
        Shape::Day => {
            let years: BTreeSet<String> =
                answers.iter().filter_map(|answer| year(answer.answers.get(question)?.trim())).collect();
            let years: Vec<String> = years.into_iter().collect();
            let decade = |year: &String| {
                let first = year.parse::<i32>().map_or(0, |year| year - year.rem_euclid(10));
                vec![year.clone(), format!("{first}–{}", first + 9)]
            };
            let hierarchy = Hierarchy::new(&["year", "decade"], years.iter().map(decade));
            let column = column(&name(&[question, "year"]), hierarchy, &years)?;
            single(column, Vec::new(), Take::Year)
        }
        Shape::Several(choices) => {
            let answers = ["yes", "no"].map(str::to_owned);
            let mut columns = Vec::new();
            for choice in choices {
                let column = column(&name(&[question, choice]), Hierarchy::plain("exact", &answers), &answers)?;
                let about = about(column.name().to_owned(), Some(words(choice)), Vec::new());
                columns.push(Drawn { column, about, question, take: Take::Chosen(choice.clone()) });
            }
            columns
        }
    })
}

impl Take {
    /// The cell of what was answered; none when it is of no list.
    fn cell(&self, value: &str) -> Option<String> {
        match self {
            Self::Listed(list) => list.contains(value).then(|| value.to_owned()),
            Self::First(list) => {
                value.split_whitespace().next().filter(|first| list.contains(*first)).map(str::to_owned)
            }
            Self::Chosen(choice) => {
                let is_chosen = value.split_whitespace().any(|one| one == choice);
                Some(if is_chosen { "yes" } else { "no" }.to_owned())
            }
            Self::Class(classes) => {
                value.parse().ok().filter(|value: &f64| value.is_finite()).map(|value| classes.label(value))
            }
            Self::Year => year(value),
        }
    }
}

/// The year of `2026-11-29`, or of such a day with its time.
fn year(day: &str) -> Option<String> {
    let (year, _) = day.split_once('-')?;
    (year.len() == 4 && year.bytes().all(|letter| letter.is_ascii_digit())).then(|| year.to_owned())
}

/// A name of a column that no other has: lower-case letters, digits and `_`, a letter first.
fn own_name(parts: &[&str], names: &mut BTreeSet<String>) -> String {
    let plain = |letter: char| {
        let lower = letter.to_ascii_lowercase();
        if lower.is_ascii_lowercase() || lower.is_ascii_digit() { lower } else { '_' }
    };
    let mut name: String = parts.join("_").chars().map(plain).take(NAME_MAX).collect();
    if !name.starts_with(|letter: char| letter.is_ascii_lowercase()) {
        name = format!("q{name}").chars().take(NAME_MAX).collect();
    }
    let taken = name.clone();
    let mut number = 2;
    while !names.insert(name.clone()) {
        name = format!("{taken}_{number}");
        number += 1;
    }
    name
}
