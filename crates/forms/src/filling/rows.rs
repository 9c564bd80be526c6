//! The rows of a filling: which there are, what they are called, and where each answer stands.

use std::borrow::Cow;

use super::State;
use crate::plan::{Entry, Is, Plan};

/// A question, group, repeat or row in one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct At {
    /// The row it is in, or is; 0 outside rows.
    pub(super) row: usize,
    pub(super) entry: usize,
}

/// The form itself.
pub(super) const FORM: At = At { row: 0, entry: 0 };

/// A row, or the form around them all.
#[derive(Debug, Clone, Default)]
pub(super) struct Row {
    /// What it is a row of: its entry; 0 for the form.
    pub(super) entry: usize,
    /// The row around it.
    pub(super) parent: usize,
    /// Its number, which no other row of its repeat ever had.
    pub(super) number: u32,
    /// What its keys end in: `@3.1`; nothing for the form.
    pub(super) suffix: String,
    /// What is known of each entry in it, by slot; nothing yet in a new row.
    pub(super) states: Vec<Option<State>>,
    /// Where each entry stands in the document, by slot.
    places: Vec<u32>,
    /// The rows of the repeats in it: the repeat and its rows in order.
    inner: Vec<(usize, Vec<usize>)>,
    /// Whether it was removed.
    is_gone: bool,
}

/// Every row of a filling.
#[derive(Debug, Clone)]
pub(super) struct Rows {
    all: Vec<Row>,
    /// What stands where in the document.
    document: Vec<At>,
    /// How many questions, groups and repeats there are in all rows.
    instances: usize,
}

impl Rows {
    /// The form without any rows.
    pub(super) fn new(plan: &Plan) -> Self {
        let mut rows = Self { all: Vec::new(), document: Vec::new(), instances: 0 };
        rows.push(plan, Row::default());
        rows.number(plan);
        rows
    }

    fn push(&mut self, plan: &Plan, mut row: Row) -> usize {
        let members = plan.entry(row.entry).map_or(&[][..], |entry| &entry.members);
        row.states = vec![None; members.len()];
        let repeats =
            members.iter().filter(|member| matches!(plan.entry(**member), Some(Entry { is: Is::Repeat { .. }, .. })));
        row.inner = repeats.map(|repeat| (*repeat, Vec::new())).collect();
        self.instances += members.len();
        self.all.push(row);
        self.all.len() - 1
    }

    pub(super) fn get(&self, row: usize) -> Option<&Row> {
        self.all.get(row).filter(|row| !row.is_gone)
    }

    /// How many questions, groups and repeats there are, those in each row counted.
    pub(super) const fn instances(&self) -> usize {
        self.instances
    }

    pub(super) fn state(&self, plan: &Plan, at: At) -> Option<&State> {
        self.get(at.row)?.states.get(plan.entry(at.entry)?.slot)?.as_ref()
    }

    pub(super) fn put(&mut self, plan: &Plan, at: At, state: State) {
        let slot = plan.entry(at.entry).map_or(usize::MAX, |entry| entry.slot);
        if let Some(place) = self.all.get_mut(at.row).and_then(|row| row.states.get_mut(slot)) {
            *place = Some(state);
        }
    }

    /// The rows of a repeat that stands in a row, in order.
    pub(super) fn of(&self, repeat: At) -> &[usize] {
        let inner = self.get(repeat.row).map_or(&[][..], |row| &row.inner);
        inner.iter().find(|(entry, _)| *entry == repeat.entry).map_or(&[], |(_, rows)| rows)
    }

    /// Every row that a chain of rows leads to from a row.
    pub(super) fn below(&self, plan: &Plan, from: usize, chain: &[usize]) -> Vec<usize> {
        let mut reached = vec![from];
        for entry in chain {
            let Some(Is::Row { repeat }) = plan.entry(*entry).map(|entry| entry.is) else { return Vec::new() };
            reached = reached.into_iter().flat_map(|row| self.of(At { row, entry: repeat }).iter().copied()).collect();
        }
        reached
    }

    /// The row around a row, so many rows deep.
    pub(super) fn around(&self, mut row: usize, mut depth: usize, wanted: usize) -> usize {
        while depth > wanted {
            row = self.get(row).map_or(0, |row| row.parent);
            depth -= 1;
        }
        row
    }

    /// Adds a row to a repeat, last. Whoever adds rows numbers them afterwards.
    pub(super) fn add(&mut self, plan: &Plan, repeat: At, number: u32) -> usize {
        let Some(Is::Repeat { row: entry }) = plan.entry(repeat.entry).map(|entry| entry.is) else { return 0 };
        let around = self.get(repeat.row).map(|row| row.suffix.as_str()).unwrap_or_default();
        let suffix = if around.is_empty() { format!("@{number}") } else { format!("{around}.{number}") };
        let row = self.push(plan, Row { entry, parent: repeat.row, number, suffix, ..Row::default() });
        if let Some(rows) = self.inner_mut(repeat) {
            rows.push(row);
        }
        row
    }

    fn inner_mut(&mut self, repeat: At) -> Option<&mut Vec<usize>> {
        let inner = &mut self.all.get_mut(repeat.row)?.inner;
        inner.iter_mut().find(|(entry, _)| *entry == repeat.entry).map(|(_, rows)| rows)
    }

    /// Takes a row away, with the rows inside it.
    pub(super) fn remove(&mut self, row: usize) {
        let Some(found) = self.all.get(row).filter(|found| row != 0 && !found.is_gone) else { return };
        let (parent, inside) =
            (found.parent, found.inner.iter().flat_map(|(_, rows)| rows.clone()).collect::<Vec<_>>());
        for inner in inside {
            self.remove(inner);
        }
        if let Some(parent) = self.all.get_mut(parent) {
            for (_, rows) in &mut parent.inner {
                rows.retain(|one| *one != row);
            }
        }
        if let Some(gone) = self.all.get_mut(row) {
            self.instances -= gone.states.len();
            *gone = Row { is_gone: true, ..Row::default() };
        }
    }

    /// Says anew where everything stands in the document.
    pub(super) fn number(&mut self, plan: &Plan) {
        self.document.clear();
        for row in &mut self.all {
            row.places = vec![0; row.states.len()];
        }
        self.number_from(plan, FORM);
    }

    fn number_from(&mut self, plan: &Plan, at: At) {
        let Some(entry) = plan.entry(at.entry) else { return };
        if let Is::Repeat { row: inside } = entry.is {
            for row in self.of(at).to_vec() {
                self.number_from(plan, At { row, entry: inside });
            }
        }
        let place = u32::try_from(self.document.len()).unwrap_or(u32::MAX);
        if let Some(known) = self.all.get_mut(at.row).and_then(|row| row.places.get_mut(entry.slot)) {
            *known = place;
        }
        self.document.push(at);
        for child in &entry.children {
            self.number_from(plan, At { row: at.row, entry: *child });
        }
    }

    /// Where something stands in the document. A repeat stands behind its rows, where the next would.
    pub(super) fn place(&self, plan: &Plan, at: At) -> u32 {
        let slot = plan.entry(at.entry).map_or(usize::MAX, |entry| entry.slot);
        self.get(at.row).and_then(|row| row.places.get(slot).copied()).unwrap_or(0)
    }

    pub(super) fn at_place(&self, place: u32) -> Option<At> {
        self.document.get(usize::try_from(place).ok()?).copied()
    }

    /// What something is called: `income`, `first_name@3`.
    pub(super) fn key<'p>(&self, plan: &'p Plan, at: At) -> Cow<'p, str> {
        let name = plan.entry(at.entry).map_or("", |entry| &entry.name);
        match self.get(at.row).map(|row| row.suffix.as_str()) {
            None | Some("") => Cow::Borrowed(name),
            Some(suffix) => Cow::Owned(format!("{name}{suffix}")),
        }
    }

    /// The positions of a row and those around it among their neighbours, outermost first; none for the form.
    pub(super) fn positions(&self, mut row: usize) -> Vec<usize> {
        let mut positions = Vec::new();
        while let Some(parent) = self.get(row).filter(|_| row != 0).map(|row| row.parent) {
            let lists = self.get(parent).map_or(&[][..], |parent| &parent.inner);
            positions.extend(lists.iter().find_map(|(_, rows)| rows.iter().position(|one| *one == row)));
            row = parent;
        }
        positions.reverse();
        positions
    }

    /// What a key means.
    pub(super) fn find(&self, plan: &Plan, key: &str) -> Option<At> {
        let (name, numbers) = split(key)?;
        let mut entry = plan.find(name)?;
        let mut chain: &[usize] = &plan.entry(entry)?.chain;
        // A repeat with one number more is its row.
        if let Some(Is::Repeat { row }) = plan.entry(entry).map(|entry| entry.is)
            && numbers.len() == chain.len() + 1
        {
            entry = row;
            chain = &plan.entry(row)?.chain;
        }
        if numbers.len() != chain.len() {
            return None;
        }
        let mut row = 0;
        for (step, number) in chain.iter().zip(numbers) {
            let Is::Row { repeat } = plan.entry(*step)?.is else { return None };
            let rows = self.of(At { row, entry: repeat });
            row = *rows.iter().find(|row| self.get(**row).is_some_and(|row| row.number == number))?;
        }
        Some(At { row, entry })
    }
}

/// A key as the name and the numbers of its rows.
fn split(key: &str) -> Option<(&str, Vec<u32>)> {
    let Some((name, numbers)) = key.split_once('@') else { return Some((key, Vec::new())) };
    // One spelling a key: no sign, no needless zero.
    let number = |text: &str| text.parse().ok().filter(|number: &u32| *number > 0 && number.to_string() == text);
    numbers.split('.').map(number).collect::<Option<_>>().map(|numbers| (name, numbers))
}

/// Whether a key is that of a row, or of something inside it.
pub(super) fn is_inside(plan: &Plan, rows: &Rows, row: At, key: &str) -> bool {
    let (Some(row), Some(chain)) = (rows.get(row.row), plan.entry(row.entry).map(|entry| &entry.chain)) else {
        return false;
    };
    let Some((name, at)) = key.find('@').and_then(|at| key.split_at_checked(at)) else { return false };
    let own = plan.find(name).and_then(|entry| plan.entry(entry)).is_some_and(|entry| entry.chain.starts_with(chain));
    let rest = at.strip_prefix(row.suffix.as_str());
    own && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}
