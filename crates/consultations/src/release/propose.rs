//! How each question may be released, and how it is proposed. When in doubt, others know it.

use base::Localized;
use base::territory::Territories;
use forms::Question;
use forms::model::{Form, QuestionKind};
use forms::on_paper::bare;

use super::{Treatment, Way};
use crate::model::Content;
use crate::published::asked_of_all;
use crate::statistics::histogram;

/// Choices of a question that is released, at most.
pub(super) const CHOICES_MAX: usize = disclosure::CHOICES_MAX;
/// Questions that are proposed as known: each doubles the ways that there are to make a file coarser.
const KNOWN_MAX: usize = 6;

/// What can be released of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// One of a list.
    Category(Vec<String>),
    /// One of a list of communes: then departments, then regions.
    Territory(Vec<String>),
    /// Several of a list: a column for each choice.
    Several(Vec<String>),
    /// What was put first of a list.
    First(Vec<String>),
    /// A number, in classes.
    Number,
    /// A day, as its year.
    Day,
    /// Nothing: free text, times, codes.
    Words,
}

/// A question as it is proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposed {
    /// Its name.
    pub question: String,
    /// The question in words.
    pub label: Localized,
    /// What can be released of it.
    pub shape: Shape,
    /// Whether everybody was asked it, with the same choices. Of any other, that it was answered tells what was answered
    /// elsewhere.
    pub asked_of_all: bool,
    /// How it is proposed.
    pub way: Way,
}

impl Proposed {
    /// How it may be released: what some only were asked is never exact beside what is made coarser.
    pub fn treatments(&self) -> &'static [Treatment] {
        match self.shape.treatments() {
            all if self.asked_of_all || all.len() <= 2 => all,
            _ => &[Treatment::LeftOut, Treatment::Known],
        }
    }
}

impl Shape {
    fn of(form: &Form, question: &Question, territories: &Territories) -> Self {
        let choices = || -> Vec<String> {
            let list = form.choices_of(question);
            list.into_iter().flat_map(|list| &list.choices).map(|choice| choice.name.clone()).collect()
        };
        match &question.kind {
            QuestionKind::SelectOne(_) => {
                let choices = choices();
                // Most of them: *elsewhere* may stand beside the communes.
                let known = choices.iter().filter(|choice| territories.commune(choice).is_some()).count();
                if choices.is_empty() {
                    Self::Words
                } else if known > 1 && known + 3 >= choices.len() {
                    Self::Territory(choices)
                } else {
                    Self::Category(choices)
                }
            }
            QuestionKind::SelectMultiple(_) => Self::Several(choices()),
            QuestionKind::Rank(_) => Self::First(choices()),
            QuestionKind::Acknowledge | QuestionKind::Trigger => Self::Category(vec!["OK".to_owned()]),
            QuestionKind::Integer | QuestionKind::Decimal | QuestionKind::Range(_) => Self::Number,
            QuestionKind::Date | QuestionKind::DateTime => Self::Day,
            _ => Self::Words,
        }
    }

    /// How it may be released, when everybody was asked.
    fn treatments(&self) -> &'static [Treatment] {
        match self {
            Self::Words => &[Treatment::LeftOut],
            Self::Territory(_) => &[Treatment::LeftOut, Treatment::Known],
            _ => &Treatment::ALL,
        }
    }

    /// Whether people wrote freely.
    pub const fn is_words(&self) -> bool {
        matches!(self, Self::Words)
    }
}

/// Every question that people see, as it is proposed: free text is left out, and what some only were asked; scales and
/// several choices are what somebody said; everything else others may know.
pub fn propose(form: &Form, territories: &Territories, answers: &[&Content]) -> Vec<Proposed> {
    let mut known = 0;
    let of_all = asked_of_all(form);
    let asked = form.questions().filter(|question| {
        question.kind.is_visible() && question.calculation.is_none() && question.kind != QuestionKind::Note
    });
    asked
        .map(|question| {
            let shape = Shape::of(form, question, territories);
            let asked_of_all = of_all.contains(&question.name);
            let treatment = match &shape {
                Shape::Words => Treatment::LeftOut,
                _ if !asked_of_all => Treatment::LeftOut,
                Shape::Several(_) | Shape::First(_) => Treatment::Answer,
                Shape::Category(choices) if question.looks("likert") || choices.len() == 1 => Treatment::Answer,
                Shape::Category(choices) if choices.len() > CHOICES_MAX => Treatment::LeftOut,
                _ if known >= KNOWN_MAX => Treatment::LeftOut,
                _ => Treatment::Known,
            };
            known += usize::from(treatment == Treatment::Known);
            let width = if shape == Shape::Number { width(&question.name, answers) } else { String::new() };
            Proposed {
                question: question.name.clone(),
                label: plain(&question.label),
                shape,
                asked_of_all,
                way: Way { treatment, width },
            }
        })
        .collect()
}

/// A text without the places of answers.
pub(super) fn plain(text: &Localized) -> Localized {
    let mut plain = Localized::new();
    for (tag, text) in text.iter() {
        plain.insert(tag, bare(text));
    }
    plain
}

/// The width of the classes in which the officer sees the numbers.
fn width(question: &str, answers: &[&Content]) -> String {
    let values = answers.iter().filter_map(|answer| answer.answers.get(question)?.trim().parse().ok()).collect();
    let step = histogram(values).map_or(1.0, |drawn| drawn.step);
    let places = (0..3).find(|places| (step * 10_f64.powi(*places)).fract().abs() < 1e-9).unwrap_or(3);
    format!("{step:.places$}", places = usize::try_from(places).unwrap_or(0))
}
