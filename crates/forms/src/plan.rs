//! A form made ready to be filled in: its expressions read and checked, its questions in the order
//! in which they depend on each other.

use std::collections::HashMap;
use std::sync::Arc;

use crate::expression::Expression;
use crate::mistake::Mistake;
use crate::model::{ChoiceList, Form, Item, Question};

mod links;
mod making;
mod order;
mod quotes;

pub use making::Tables;

/// Most questions, groups and repeats of a form that can be filled in.
pub const MAX_ITEMS: usize = 5_000;

/// A form that can be filled in. Make it once a form; many [`Filling`](crate::Filling)s share it.
#[derive(Debug)]
pub struct Plan {
    form: Arc<Form>,
    /// The form itself, then its questions, groups and repeats in order. A repeat has two: itself,
    /// then what each of its rows is.
    entries: Vec<Entry>,
    by_name: HashMap<String, usize>,
    /// The files beside the form, under the name that `instance('…')` uses.
    beside: Vec<ChoiceList>,
    /// The questions outside rows that note when the form was finished.
    ends: Vec<usize>,
    /// The entries, each after those that it depends on.
    order: Vec<usize>,
    /// The place of each entry in `order`.
    rank: Vec<usize>,
}

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Is {
    /// A group, or the form around them all.
    #[default]
    Group,
    Question,
    /// A repeat as a whole: whether rows can be added, and how many there must be.
    Repeat {
        /// What each of its rows is.
        row: usize,
    },
    /// A row of a repeat.
    Row {
        /// The repeat.
        repeat: usize,
    },
}

/// A question, a group, a repeat or its row, or the form around them all.
#[derive(Debug, Default)]
pub(crate) struct Entry {
    pub(crate) name: String,
    pub(crate) is: Is,
    /// Where the item is in the form: its index at each level.
    path: Vec<usize>,
    /// The entry around this one; the form's own is itself. A row stands where its repeat does.
    pub(crate) parent: usize,
    pub(crate) children: Vec<usize>,
    /// The rows around it, outermost first; a row's own last.
    pub(crate) chain: Arc<[usize]>,
    /// Its place among the entries of its row (or of the form outside rows).
    pub(crate) slot: usize,
    /// What a row (or the form) holds, by slot.
    pub(crate) members: Vec<usize>,
    pub(crate) relevant: Option<Expression>,
    pub(crate) required: Option<Expression>,
    pub(crate) constraint: Option<Expression>,
    pub(crate) read_only: Option<Expression>,
    pub(crate) calculation: Option<Expression>,
    /// How many rows a repeat has.
    pub(crate) count: Option<Expression>,
    /// Whether the calculation runs only when another answer changes.
    pub(crate) is_triggered: bool,
    /// Whether the calculation's value is kept with the answers.
    pub(crate) is_kept: bool,
    pub(crate) default: Option<Expression>,
    pub(crate) offer: Option<Offer>,
    /// The entries that are worked out again when this one changes.
    pub(crate) dependents: Vec<Dependent>,
    /// The entries whose calculation runs when this one changes.
    pub(crate) triggers: Vec<usize>,
}

/// Where the choices of a question come from.
#[derive(Debug)]
pub(crate) enum Offer {
    /// A list or a file, by its place among the tables; the rows of it that a path leads to, or all.
    Table { table: usize, path: Option<Expression> },
    /// The answers to a question in those rows of a repeat to which a path leads.
    Rows { path: Expression, question: usize },
}

/// An entry that reads another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Dependent {
    pub(crate) entry: usize,
    /// Whether it also reads rows other than the one it is in.
    pub(crate) wide: bool,
    /// Whether it picks the row that it reads, such as the one before: then it may read itself there.
    pub(crate) picks: bool,
}

impl Entry {
    pub(crate) const fn is_question(&self) -> bool {
        matches!(self.is, Is::Question)
    }
}

impl Plan {
    /// Makes a form ready that needs no files beside it.
    ///
    /// # Errors
    /// Every expression that cannot be read or worked out, every question that it names and that is
    /// not there, every circle of calculations, one of answers whose labels quote each other, and by
    /// name what cannot be filled in: lines and areas on a map, recordings of how the form is filled
    /// in. Each with its sheet, row and column.
    pub fn new(form: Arc<Form>) -> Result<Arc<Self>, Vec<Mistake>> {
        Self::with_tables(form, Tables::new())
    }

    /// Makes a form ready, with the files beside it.
    ///
    /// # Errors
    /// See [`Plan::new`]; also each file that is missing.
    pub fn with_tables(form: Arc<Form>, tables: Tables) -> Result<Arc<Self>, Vec<Mistake>> {
        let (mut plan, mut mistakes) = making::make(form, tables);
        if mistakes.is_empty() {
            mistakes.extend(plan.sort());
            mistakes.extend(plan.quoting_circle());
        }
        if mistakes.is_empty() { Ok(Arc::new(plan)) } else { Err(mistakes) }
    }

    /// The form.
    pub fn form(&self) -> &Arc<Form> {
        &self.form
    }

    pub(crate) fn entry(&self, index: usize) -> Option<&Entry> {
        self.entries.get(index)
    }

    /// The question, group or repeat of this name.
    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        self.by_name.get(name).copied()
    }

    pub(crate) fn ends(&self) -> &[usize] {
        &self.ends
    }

    pub(crate) fn order(&self) -> &[usize] {
        &self.order
    }

    pub(crate) fn rank(&self, entry: usize) -> usize {
        self.rank.get(entry).copied().unwrap_or(0)
    }

    /// The item behind an entry; `None` for the form's own.
    pub(crate) fn item(&self, entry: usize) -> Option<&Item> {
        item_at(&self.form, &self.entries.get(entry)?.path)
    }

    pub(crate) fn question(&self, entry: usize) -> Option<&Question> {
        match self.item(entry)? {
            Item::Question(question) => Some(question),
            _ => None,
        }
    }

    /// A list of choices, of the sheet `external_choices`, or a file.
    pub(crate) fn table(&self, table: usize) -> Option<&ChoiceList> {
        table_at(&self.form, &self.beside, table)
    }

    /// The table that `instance('name')` means.
    pub(crate) fn table_named(&self, name: &str) -> Option<usize> {
        table_named(&self.form, &self.beside, name)
    }
}

/// Before the name of a list of the sheet `external_choices`, which may be that of an ordinary list.
const EXTERNAL: &str = "itemsets/";

fn table_at<'a>(form: &'a Form, beside: &'a [ChoiceList], table: usize) -> Option<&'a ChoiceList> {
    form.lists().iter().chain(form.external_lists()).chain(beside).nth(table)
}

fn table_named(form: &Form, beside: &[ChoiceList], name: &str) -> Option<usize> {
    let (lists, external) = (form.lists(), form.external_lists());
    if let Some(name) = name.strip_prefix(EXTERNAL) {
        return external.iter().position(|list| list.name == name).map(|place| lists.len() + place);
    }
    lists.iter().position(|list| list.name == name).or_else(|| {
        beside.iter().position(|table| table.name == name).map(|place| lists.len() + external.len() + place)
    })
}

fn item_at<'form>(form: &'form Form, path: &[usize]) -> Option<&'form Item> {
    let (first, rest) = path.split_first()?;
    rest.iter().try_fold(form.items().get(*first)?, |item, index| item.children().get(*index))
}
