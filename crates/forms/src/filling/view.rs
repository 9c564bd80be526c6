//! What expressions see of a filling: a tree of answers, and one of each list of choices.

use base::Random;
use jiff::civil::Date;

use super::rows::{At, FORM};
use super::{Filling, State};
use crate::expression::{Moment, Node, Presence, Reading, Scope, Value, Verdict};
use crate::model::Choice;
use crate::plan::Is;

/// Rules about the whole form, such as recommendations, read the answers from its root.
impl Scope for Filling {
    fn question(&self, name: &str) -> Option<Reading> {
        self.view(FORM, None).question(name)
    }

    fn choice_label(&self, question: &str, choice: &str) -> Option<String> {
        self.view(FORM, None).choice_label(question, choice)
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
        Some(self.node(FORM))
    }

    fn root(&self) -> Option<Node> {
        Some(Place::Document.node())
    }

    fn instance(&self, name: &str) -> Option<Node> {
        self.view(FORM, None).instance(name)
    }

    fn nodes(&self, name: &str) -> Option<Vec<Node>> {
        self.view(FORM, None).nodes(name)
    }

    fn children(&self, node: Node, name: Option<&str>, each: &mut dyn FnMut(Node)) {
        self.view(FORM, None).children(node, name, each);
    }

    fn parent(&self, node: Node) -> Option<Node> {
        self.view(FORM, None).parent(node)
    }

    fn name(&self, node: Node) -> Option<&str> {
        name_of(self, node)
    }

    fn presence(&self, node: Node) -> Presence {
        self.view(FORM, None).presence(node)
    }

    fn read(&self, node: Node) -> Reading {
        self.view(FORM, None).read(node)
    }

    fn is_of_a_list(&self, node: Node) -> bool {
        self.view(FORM, None).is_of_a_list(node)
    }

    fn is_whole(&self, name: &str) -> bool {
        self.view(FORM, None).is_whole(name)
    }
}

impl Filling {
    /// The node of something.
    pub(super) fn node(&self, at: At) -> Node {
        Place::Answer(self.rows.place(&self.plan, at)).node()
    }

    /// What a node stands for, when it is among the answers.
    pub(super) fn at_node(&self, node: Node) -> Option<At> {
        match Place::of(node) {
            Place::Answer(place) => self.rows.at_place(place),
            _ => None,
        }
    }
}

/// A filling as seen from a question, group, repeat or row.
pub(super) struct View<'a> {
    pub(super) filling: &'a Filling,
    pub(super) here: At,
    /// What `.` is, when it is not its own value.
    pub(super) this: Option<Value>,
}

/// What a [`Node`] stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Above the form.
    Document,
    /// What stands at this place among the answers.
    Answer(u32),
    /// Above a list of choices.
    List(usize),
    /// Its element `root`.
    ListRoot(usize),
    /// A choice.
    Row { list: usize, row: usize },
    /// A column of a choice: 0 is `name`, 1 is `label`, then its further columns.
    Cell { list: usize, row: usize, column: usize },
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
            Self::Answer(place) => Node(u64::from(place) + 1),
            Self::List(list) => in_list(list, 0, 0),
            Self::ListRoot(list) => in_list(list, 0, 1),
            Self::Row { list, row } => in_list(list, row + 1, 0),
            Self::Cell { list, row, column } => in_list(list, row + 1, column + 1),
        }
    }

    pub(super) fn of(Node(number): Node) -> Self {
        let part = |shift: u32, mask: u64| usize::try_from(number >> shift & mask).unwrap_or(0);
        if number & LISTS == 0 {
            return u32::try_from(number)
                .ok()
                .and_then(|place| place.checked_sub(1))
                .map_or(Self::Document, Self::Answer);
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
        self.filling.plan.table(list)?.choices.get(row)
    }

    fn state(&self, at: At) -> Option<&'a State> {
        self.filling.state(at)
    }

    /// What `${name}` means here: in the same row where there is one, or else in every row that is asked.
    pub(super) fn spots(&self, name: &str) -> Option<Vec<At>> {
        let filling = self.filling;
        let (entry, base, rest) = self.way_to(name)?;
        if rest.is_empty() {
            return Some(vec![At { row: base, entry }]);
        }
        let rows = filling.rows.below(&filling.plan, base, rest);
        Some(rows.into_iter().map(|row| At { row, entry }).filter(|at| filling.asks(*at)).collect())
    }

    /// The entry of a name, the row that it shares with this place, and the rows from there to it.
    fn way_to(&self, name: &str) -> Option<(usize, usize, &'a [usize])> {
        let plan = &self.filling.plan;
        let mut entry = plan.find(name)?;
        let mut found = plan.entry(entry)?;
        // A repeat stands for its rows, all of them that there are where it is.
        let mut most = found.chain.len();
        if let Is::Repeat { row } = found.is {
            entry = row;
            found = plan.entry(row)?;
            most = found.chain.len().saturating_sub(1);
        }
        let own = &plan.entry(self.here.entry)?.chain;
        let shared = found.chain.iter().take(most).zip(own.iter()).take_while(|(one, other)| one == other).count();
        let base = self.filling.rows.around(self.here.row, own.len(), shared);
        Some((entry, base, found.chain.get(shared..)?))
    }
}

/// Apart from [`View`], so that the name outlives it.
fn name_of(filling: &Filling, node: Node) -> Option<&str> {
    match Place::of(node) {
        Place::Document | Place::List(_) => None,
        Place::Answer(place) => {
            let at = filling.rows.at_place(place)?;
            filling.plan.entry(at.entry).map(|entry| entry.name.as_str())
        }
        Place::ListRoot(_) => Some("root"),
        Place::Row { .. } => Some("item"),
        Place::Cell { column: 0, .. } => Some("name"),
        Place::Cell { column: 1, .. } => Some("label"),
        Place::Cell { list, row, column } => {
            let choice = filling.plan.table(list)?.choices.get(row)?;
            choice.columns.get(column - 2).map(|(name, _)| name.as_str())
        }
    }
}

impl Scope for View<'_> {
    fn question(&self, name: &str) -> Option<Reading> {
        let reading = |at: At| {
            let nothing = || Reading { value: Value::Blank, settled: false };
            self.state(at).map_or_else(nothing, |state| state.reading.clone())
        };
        let (entry, row, rest) = self.way_to(name)?;
        if rest.is_empty() {
            return Some(reading(At { row, entry }));
        }
        let mut settled = self.is_whole(name);
        let mut values = Vec::new();
        for reading in self.spots(name)?.into_iter().map(reading) {
            settled &= reading.settled;
            values.push(reading.value);
        }
        Some(Reading { value: Value::Nodes(values), settled })
    }

    fn this(&self) -> Option<Reading> {
        match &self.this {
            Some(value) => Some(Reading::of(value.clone())),
            None => {
                let nothing = Reading { value: Value::Blank, settled: false };
                Some(self.state(self.here).map_or(nothing, |state| state.reading.clone()))
            }
        }
    }

    fn choice_label(&self, question: &str, choice: &str) -> Option<String> {
        let filling = self.filling;
        filling.choice_label(filling.plan.find(question)?, choice, filling.circumstances.lang)
    }

    fn today(&self) -> Option<Date> {
        Some(self.filling.circumstances.today)
    }

    fn now(&self) -> Option<Moment> {
        Some(self.filling.moment())
    }

    fn random(&self) -> Option<&dyn Random> {
        self.filling.circumstances.random.as_deref()
    }

    fn here(&self) -> Option<Node> {
        Some(self.filling.node(self.here))
    }

    fn root(&self) -> Option<Node> {
        Some(Place::Document.node())
    }

    fn instance(&self, name: &str) -> Option<Node> {
        Some(Place::List(self.filling.plan.table_named(name)?).node())
    }

    fn nodes(&self, name: &str) -> Option<Vec<Node>> {
        Some(self.spots(name)?.into_iter().map(|at| self.filling.node(at)).collect())
    }

    fn is_whole(&self, name: &str) -> bool {
        let Some((_, base, rest)) = self.way_to(name) else { return true };
        let filling = self.filling;
        let mut rows = vec![base];
        for step in rest {
            let Some(Is::Row { repeat }) = filling.plan.entry(*step).map(|entry| entry.is) else { return false };
            let repeats = rows.into_iter().map(|row| At { row, entry: repeat });
            let mut inside = Vec::new();
            for repeat in repeats {
                if !self.state(repeat).is_some_and(|state| state.reading.settled) {
                    return false;
                }
                inside.extend_from_slice(filling.rows.of(repeat));
            }
            rows = inside;
        }
        true
    }

    fn children(&self, node: Node, name: Option<&str>, each: &mut dyn FnMut(Node)) {
        let wanted = |own: &str| name.is_none_or(|name| name == own);
        match Place::of(node) {
            // Whatever the form's outermost element is called.
            Place::Document => each(self.filling.node(FORM)),
            Place::Answer(place) => {
                let filling = self.filling;
                let Some(at) = filling.rows.at_place(place) else { return };
                for &child in filling.plan.entry(at.entry).map_or(&[][..], |entry| &entry.children) {
                    let Some(found) = filling.plan.entry(child).filter(|found| wanted(&found.name)) else { continue };
                    let child = At { row: at.row, entry: child };
                    match found.is {
                        Is::Repeat { row } => {
                            let rows = filling.rows.of(child).iter();
                            rows.for_each(|one| each(filling.node(At { row: *one, entry: row })));
                        }
                        _ => each(filling.node(child)),
                    }
                }
            }
            Place::List(list) if wanted("root") => each(Place::ListRoot(list).node()),
            Place::ListRoot(list) if wanted("item") => {
                let rows = self.filling.plan.table(list).map_or(0, |list| list.choices.len());
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
            Place::Answer(place) => {
                let at = self.filling.rows.at_place(place)?;
                return Some(
                    self.filling.around(at).map_or(Place::Document.node(), |around| self.filling.node(around)),
                );
            }
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
        let Some(at) = self.filling.at_node(node) else { return Presence { is_there: true, settled: true } };
        self.state(at).map_or(Presence { is_there: true, settled: false }, |state| Presence {
            is_there: state.is_asked,
            settled: state.relevance != Verdict::Unknown,
        })
    }

    fn read(&self, node: Node) -> Reading {
        let value = match Place::of(node) {
            Place::Answer(place) => {
                let state = self.filling.rows.at_place(place).and_then(|at| self.state(at));
                let nothing = || Reading { value: Value::Blank, settled: false };
                return state.map_or_else(nothing, |state| state.reading.clone());
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

    fn steps_left(&self) -> u32 {
        self.filling.budget.left()
    }

    fn spend(&self, steps: u32) {
        self.filling.budget.spend(steps);
    }
}
