//! The rules of a form, read once, and what each name in them stands for.

use std::collections::HashMap;

use crate::expression::{Expression, Path, Start, Step, Towards};
use crate::model::{ChoiceSource, DefaultValue, ExpressionText, Form, Item, Question, QuestionKind};

use super::possible::Possible;

/// The items of a form with their rules.
pub(super) struct Rules<'form> {
    pub(super) form: &'form Form,
    /// In the order of the form.
    pub(super) entries: Vec<Entry<'form>>,
    /// The only item of each name; `None` where a name is used twice.
    names: HashMap<&'form str, Option<usize>>,
}

/// An item and its rules; what cannot be read is told when the form is imported or made ready.
pub(super) struct Entry<'form> {
    pub(super) item: &'form Item,
    pub(super) parent: Option<usize>,
    /// The innermost repeat around it.
    repeat: Option<usize>,
    pub(super) relevant: Option<Expression>,
    pub(super) constraint: Option<Expression>,
    pub(super) choice_filter: Option<Expression>,
}

impl<'form> Entry<'form> {
    pub(super) fn question(&self) -> Option<&'form Question> {
        match self.item {
            Item::Question(question) => Some(question),
            _ => None,
        }
    }

    pub(super) fn relevant_text(&self) -> Option<&'form ExpressionText> {
        self.item.relevant()
    }
}

fn read(text: Option<&ExpressionText>) -> Option<Expression> {
    Expression::parse(&text?.text).ok()
}

impl<'form> Rules<'form> {
    pub(super) fn of(form: &'form Form) -> Self {
        let mut rules = Self { form, entries: Vec::new(), names: HashMap::new() };
        rules.add(form.items(), None, None);
        rules
    }

    fn add(&mut self, items: &'form [Item], parent: Option<usize>, repeat: Option<usize>) {
        for item in items {
            let own = self.entries.len();
            self.names.entry(item.name()).and_modify(|known| *known = None).or_insert(Some(own));
            let question = match item {
                Item::Question(question) => Some(&**question),
                _ => None,
            };
            self.entries.push(Entry {
                item,
                parent,
                repeat,
                relevant: read(item.relevant()),
                constraint: question.and_then(|question| read(question.constraint.as_ref())),
                choice_filter: question.and_then(|question| read(question.choice_filter.as_ref())),
            });
            let repeat = if matches!(item, Item::Repeat(_)) { Some(own) } else { repeat };
            self.add(item.children(), Some(own), repeat);
        }
    }

    pub(super) fn entry(&self, index: usize) -> Option<&Entry<'form>> {
        self.entries.get(index)
    }

    /// The questions, with their place among the entries.
    pub(super) fn questions(&self) -> impl Iterator<Item = (usize, &'form Question)> {
        self.entries.iter().enumerate().filter_map(|(index, entry)| Some((index, entry.question()?)))
    }

    /// The place of the only item of this name.
    pub(super) fn find(&self, name: &str) -> Option<usize> {
        *self.names.get(name)?
    }

    /// The item and everything around it, innermost first.
    pub(super) fn line(&self, index: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(Some(index), |index| self.entry(*index)?.parent)
    }

    /// The question that a name means in a rule of an item, when it means one single answer there:
    /// not the answers of all rows of a repeat.
    pub(super) fn single(&self, name: &str, reader: usize) -> Option<usize> {
        let found = self.find(name)?;
        let entry = self.entry(found)?;
        entry.question()?;
        match entry.repeat {
            Some(repeat) => self.line(reader).any(|around| around == repeat).then_some(found),
            None => Some(found),
        }
    }

    /// The list of a question, unless something that is not known here decides what is in it.
    pub(super) fn list_of(&self, question: &Question) -> Option<&'form str> {
        let known = match question.kind.choices()? {
            ChoiceSource::List { list, .. } if !question.appearance.contains("search(") => list,
            _ => return None,
        };
        self.form.list(known).map(|list| list.name.as_str())
    }

    /// The names that an answer to a question can consist of, when they are known: its choices, what
    /// it starts with, and `other`.
    pub(super) fn words_of(&self, question: &Question) -> Option<Vec<&'form str>> {
        if question.calculation.is_some() || matches!(question.default, Some(DefaultValue::Dynamic(_))) {
            return None;
        }
        let list = self.form.list(self.list_of(question)?)?;
        let mut words: Vec<&str> = list.choices.iter().map(|choice| choice.name.as_str()).collect();
        if question.kind.choices().is_some_and(ChoiceSource::or_other) {
            words.push("other");
        }
        Some(words)
    }

    /// What the answer to a question can be as far as its kind goes.
    pub(super) fn possible(&self, index: usize) -> Possible {
        let Some(question) = self.entry(index).and_then(Entry::question) else { return Possible::anything() };
        let computed = question.calculation.is_some() || matches!(question.default, Some(DefaultValue::Dynamic(_)));
        if computed {
            return Possible::anything();
        }
        let default = match &question.default {
            Some(DefaultValue::Static(text)) => Some(text.clone()),
            _ => None,
        };
        match &question.kind {
            QuestionKind::Text | QuestionKind::Barcode => Possible::text(),
            QuestionKind::Integer => Possible::number(true),
            QuestionKind::Decimal => Possible::number(false),
            QuestionKind::Date => Possible::day(),
            QuestionKind::Range(range) => {
                let bounds = [&range.start, &range.end].map(|bound| bound.trim().parse().ok());
                match bounds {
                    [Some(start), Some(end)] if start <= end => Possible::between(start, Some(end), !range.decimal),
                    [Some(start), Some(end)] => Possible::between(end, Some(start), !range.decimal),
                    _ => Possible::number(!range.decimal),
                }
            }
            QuestionKind::SelectOne(_) => match self.words_of(question) {
                Some(words) => Possible::among(words.into_iter().map(str::to_owned).chain(default)),
                None => Possible::text(),
            },
            QuestionKind::SelectMultiple(_) | QuestionKind::Rank(_) => Possible::text(),
            QuestionKind::Acknowledge | QuestionKind::Trigger => {
                Possible::among(std::iter::once("OK".to_owned()).chain(default))
            }
            _ => Possible::anything(),
        }
    }
}

/// The name of `${name}`, when a path is nothing else.
pub(super) fn plain_name(path: &Path) -> Option<&str> {
    match &path.start {
        Start::Question(name) if path.predicates.is_empty() && path.steps.is_empty() => Some(name),
        _ => None,
    }
}

/// Whether a path is `.`, alone.
pub(super) fn is_dot(path: &Path) -> bool {
    let own = matches!(path.steps.as_slice(), [Step { to: Towards::Own, predicates }] if predicates.is_empty());
    own && path.predicates.is_empty() && matches!(path.start, Start::Here | Start::Current)
}

/// The name of a path that is a bare name: a column, in the conditions on a list.
pub(super) fn column_name(path: &Path) -> Option<&str> {
    match (&path.start, path.steps.as_slice()) {
        (Start::Here, [Step { to: Towards::Child(name), predicates }])
            if predicates.is_empty() && path.predicates.is_empty() =>
        {
            Some(name)
        }
        _ => None,
    }
}
