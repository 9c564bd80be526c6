//! What expressions see of a filling: a tree of answers, and one of each list of choices.

use base::Random;
use jiff::civil::Date;

use super::Filling;
use crate::expression::{Moment, Node, Presence, Reading, Scope, Value, Verdict};
use crate::model::Choice;

/// Rules about the whole form, such as recommendations, read the answers from its root.
impl Scope for Filling {
    fn question(&self, name: &str) -> Option<Reading> {
        self.view(0, None).question(name)
    }

    fn choice_label(&self, question: &str, choice: &str) -> Option<String> {
        self.view(0, None).choice_label(question, choice)
    }

    fn today(&self) -> Option<Date> {
        Some(self.circumstances.today)
    }

    fn now(&self) -> Option<Moment> {
        Some(self.moment())
    }

    fn random(&self) -> Option<&dyn Random> {
        self.circumstances.random.as_deref()
    }

    fn here(&self) -> Option<Node> {
        Some(Place::Entry(0).node())
    }

    fn root(&self) -> Option<Node> {
        Some(Place::Document.node())
    }

    fn instance(&self, name: &str) -> Option<Node> {
        self.view(0, None).instance(name)
    }

    fn nodes(&self, name: &str) -> Option<Vec<Node>> {
        self.view(0, None).nodes(name)
    }

    fn children(&self, node: Node, name: Option<&str>, each: &mut dyn FnMut(Node)) {
        self.view(0, None).children(node, name, each);
    }

    fn parent(&self, node: Node) -> Option<Node> {
        self.view(0, None).parent(node)
    }

    fn name(&self, node: Node) -> Option<&str> {
        name_of(self, node)
    }

    fn presence(&self, node: Node) -> Presence {
        self.view(0, None).presence(node)
    }

    fn read(&self, node: Node) -> Reading {
        self.view(0, None).read(node)
    }

    fn is_of_a_list(&self, node: Node) -> bool {
        self.view(0, None).is_of_a_list(node)
    }
}

/// A filling as seen from one of its entries.
pub(super) struct View<'a> {
    pub(super) filling: &'a Filling,
    pub(super) here: usize,
    /// What `.` is, when it is not the entry's own value.
    pub(super) this: Option<Value>,
}

/// What a [`Node`] stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Above the form.
    Document,
    Entry(usize),
    /// Above a list of choices.
    List(usize),
    /// Its element `root`.
    ListRoot(usize),
    /// A choice.
    Row {
        list: usize,
        row: usize,
    },
    /// A column of a choice: 0 is `name`, 1 is `label`, then its further columns.
    Cell {
        list: usize,
        row: usize,
        column: usize,
    },
}

/// Nodes of lists have the first bit; then list (23 bits), row (24) and column (16), each of the last
/// two from 1, 0 meaning none.
const LISTS: u64 = 1 << 63;

impl Place {
    pub(super) fn node(self) -> Node {
        let in_list = |list: usize, row: usize, column: usize| {
            Node(LISTS | (list as u64 & 0x7f_ffff) << 40 | (row as u64 & 0xff_ffff) << 16 | (column as u64 & 0xffff))
        };
        match self {
            Self::Document => Node(0),
            Self::Entry(entry) => Node(entry as u64 + 1),
            Self::List(list) => in_list(list, 0, 0),
            Self::ListRoot(list) => in_list(list, 0, 1),
            Self::Row { list, row } => in_list(list, row + 1, 0),
            Self::Cell { list, row, column } => in_list(list, row + 1, column + 1),
        }
    }

    pub(super) fn of(Node(number): Node) -> Self {
        let part = |shift: u32, mask: u64| usize::try_from(number >> shift & mask).unwrap_or(0);
        if number & LISTS == 0 {
            return part(0, u64::MAX).checked_sub(1).map_or(Self::Document, Self::Entry);
        }
        let (list, row, column) = (part(40, 0x7f_ffff), part(16, 0xff_ffff), part(0, 0xffff));
        match (row.checked_sub(1), column.checked_sub(1)) {
            (None, None) => Self::List(list),
            (None, Some(_)) => Self::ListRoot(list),
            (Some(row), None) => Self::Row { list, row },
            (Some(row), Some(column)) => Self::Cell { list, row, column },
        }
    }
}

impl<'a> View<'a> {
    fn choice(&self, list: usize, row: usize) -> Option<&'a Choice> {
        self.filling.form().lists().get(list)?.choices.get(row)
    }
}

/// Apart from [`View`], so that the name outlives it.
fn name_of(filling: &Filling, node: Node) -> Option<&str> {
    match Place::of(node) {
        Place::Document | Place::List(_) => None,
        Place::Entry(entry) => filling.plan.entry(entry).map(|entry| entry.name.as_str()),
        Place::ListRoot(_) => Some("root"),
        Place::Row { .. } => Some("item"),
        Place::Cell { column: 0, .. } => Some("name"),
        Place::Cell { column: 1, .. } => Some("label"),
        Place::Cell { list, row, column } => {
            let choice = filling.form().lists().get(list)?.choices.get(row)?;
            choice.columns.get(column - 2).map(|(name, _)| name.as_str())
        }
    }
}

impl Scope for View<'_> {
    fn question(&self, name: &str) -> Option<Reading> {
        self.filling.state(name).map(|state| state.reading.clone())
    }

    fn this(&self) -> Option<Reading> {
        match &self.this {
            Some(value) => Some(Reading::of(value.clone())),
            None => self.filling.states.get(self.here).map(|state| state.reading.clone()),
        }
    }

    fn choice_label(&self, question: &str, choice: &str) -> Option<String> {
        let form = self.filling.form();
        let label = &form.choices_of(form.question(question)?)?.choice(choice)?.label;
        Some(label.get(self.filling.circumstances.lang).to_owned())
    }

    fn today(&self) -> Option<Date> {
        self.filling.today()
    }

    fn now(&self) -> Option<Moment> {
        self.filling.now()
    }

    fn random(&self) -> Option<&dyn Random> {
        self.filling.circumstances.random.as_deref()
    }

    fn here(&self) -> Option<Node> {
        Some(Place::Entry(self.here).node())
    }

    fn root(&self) -> Option<Node> {
        Some(Place::Document.node())
    }

    fn instance(&self, name: &str) -> Option<Node> {
        let list = self.filling.form().lists().iter().position(|list| list.name == name)?;
        Some(Place::List(list).node())
    }

    fn nodes(&self, name: &str) -> Option<Vec<Node>> {
        self.filling.plan.find(name).map(|entry| vec![Place::Entry(entry).node()])
    }

    fn children(&self, node: Node, name: Option<&str>, each: &mut dyn FnMut(Node)) {
        let wanted = |own: &str| name.is_none_or(|name| name == own);
        match Place::of(node) {
            // Whatever the form's outermost element is called.
            Place::Document => each(Place::Entry(0).node()),
            Place::Entry(entry) => {
                let children =
                    self.filling.plan.entry(entry).map(|entry| entry.children.as_slice()).unwrap_or_default();
                for &child in children {
                    if self.filling.plan.entry(child).is_some_and(|child| wanted(&child.name)) {
                        each(Place::Entry(child).node());
                    }
                }
            }
            Place::List(list) if wanted("root") => each(Place::ListRoot(list).node()),
            Place::ListRoot(list) if wanted("item") => {
                let rows = self.filling.form().lists().get(list).map_or(0, |list| list.choices.len());
                (0..rows).for_each(|row| each(Place::Row { list, row }.node()));
            }
            Place::Row { list, row } => {
                let Some(choice) = self.choice(list, row) else { return };
                let columns = ["name", "label"].into_iter().chain(choice.columns.iter().map(|(name, _)| name.as_str()));
                for (column, own) in columns.enumerate() {
                    if wanted(own) {
                        each(Place::Cell { list, row, column }.node());
                    }
                }
            }
            Place::List(_) | Place::ListRoot(_) | Place::Cell { .. } => {}
        }
    }

    fn parent(&self, node: Node) -> Option<Node> {
        let place = match Place::of(node) {
            Place::Document | Place::List(_) => return None,
            Place::Entry(0) => Place::Document,
            Place::Entry(entry) => Place::Entry(self.filling.plan.entry(entry)?.parent),
            Place::ListRoot(list) => Place::List(list),
            Place::Row { list, .. } => Place::ListRoot(list),
            Place::Cell { list, row, .. } => Place::Row { list, row },
        };
        Some(place.node())
    }

    fn name(&self, node: Node) -> Option<&str> {
        name_of(self.filling, node)
    }

    /// As in JavaRosa, a path does not see what is not asked.
    fn presence(&self, node: Node) -> Presence {
        let state = match Place::of(node) {
            Place::Entry(entry) => self.filling.states.get(entry),
            _ => None,
        };
        state.map_or(Presence { is_there: true, settled: true }, |state| Presence {
            is_there: state.is_asked,
            settled: state.relevance != Verdict::Unknown,
        })
    }

    fn read(&self, node: Node) -> Reading {
        let value = match Place::of(node) {
            Place::Entry(entry) => {
                let nothing = || Reading { value: Value::Blank, settled: true };
                return self.filling.states.get(entry).map_or_else(nothing, |state| state.reading.clone());
            }
            Place::Cell { list, row, column } => self.choice(list, row).map_or(Value::Blank, |choice| match column {
                0 => Value::text(&choice.name),
                1 => Value::text(choice.label.get(self.filling.circumstances.lang)),
                _ => choice.columns.get(column - 2).map_or(Value::Blank, |(_, value)| Value::text(value)),
            }),
            _ => Value::Blank,
        };
        Reading { value, settled: true }
    }

    fn is_of_a_list(&self, node: Node) -> bool {
        node.0 & LISTS != 0
    }
}
