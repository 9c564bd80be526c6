//! Which entries read which, and which names lead nowhere.

use std::collections::BTreeSet;

use super::making::Maker;
use super::{Dependent, Entry, Is, Offer, item_at, table_at, table_named};
use crate::expression::{Call, Expr, Expression, Path, Start, Step, Towards};
use crate::mistake::{Mistake, Position};
use crate::model::{DefaultValue, ExpressionText, Item};
use crate::reference;

/// Where a relative path starts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Here {
    Entry(usize),
    /// Above the form.
    Document,
    /// In a table of this place: names are columns.
    Table(usize),
}

/// What a path leads to.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Spot {
    here: Here,
    /// Whether it may lie in another row than the entry that reads it.
    wide: bool,
    /// Whether those other rows are picked by a condition.
    picks: bool,
}

impl Spot {
    const fn at(here: Here) -> Self {
        Self { here, wide: false, picks: false }
    }
}

/// What the expressions of one entry read.
#[derive(Default)]
struct Reads {
    found: BTreeSet<Dependent>,
    wrong: Vec<String>,
}

impl Maker<'_> {
    /// Finds out which entries depend on which, and which names lead nowhere.
    pub(super) fn link(&mut self) {
        let mut dependencies: Vec<BTreeSet<Dependent>> = Vec::with_capacity(self.entries.len());
        let mut triggers: Vec<(usize, usize)> = Vec::new();
        let mut wrong = Vec::new();
        for index in 0..self.entries.len() {
            dependencies.push(self.dependencies(index, &mut triggers, &mut wrong));
        }
        self.mistakes.extend(wrong);
        for (index, of) in dependencies.into_iter().enumerate() {
            for Dependent { entry, wide, picks } in of {
                if let Some(needed) = self.entries.get_mut(entry) {
                    needed.dependents.push(Dependent { entry: index, wide, picks });
                }
            }
        }
        for (trigger, triggered) in triggers {
            if let Some(trigger) = self.entries.get_mut(trigger) {
                trigger.triggers.push(triggered);
            }
        }
    }

    fn dependencies(
        &self,
        index: usize,
        triggers: &mut Vec<(usize, usize)>,
        wrong: &mut Vec<Mistake>,
    ) -> BTreeSet<Dependent> {
        let mut found = BTreeSet::new();
        let Some((entry, item)) =
            self.entries.get(index).and_then(|entry| Some((entry, item_at(self.form, &entry.path)?)))
        else {
            return found;
        };
        let own = |entry| Dependent { entry, wide: false, picks: false };
        found.insert(own(entry.parent));
        if let Is::Row { repeat } = entry.is {
            found.insert(own(repeat));
        }
        // What is wrong with the rules of a repeat is told once.
        let is_told = !matches!(entry.is, Is::Row { .. });
        let mut gather = |expression: Option<&Expression>, at: Option<&Position>, counts: bool| {
            let (Some(expression), Some(at)) = (expression, at) else { return };
            let mut reads = Reads::default();
            self.gather(expression.expr(), Spot::at(Here::Entry(index)), index, &mut reads);
            if is_told {
                wrong.extend(reads.wrong.into_iter().map(|message| Mistake::new(at.clone(), message)));
            }
            if counts {
                found.extend(reads.found);
            }
        };
        let at = |text: &Option<ExpressionText>| text.as_ref().map(|text| text.at.clone());
        gather(entry.relevant.as_ref(), item.relevant().map(|text| &text.at), true);
        if let Item::Repeat(repeat) = item {
            gather(entry.count.as_ref(), at(&repeat.count).as_ref(), true);
        }
        let Item::Question(question) = item else { return found };
        gather(entry.calculation.as_ref(), at(&question.calculation).as_ref(), !entry.is_triggered);
        gather(entry.required.as_ref(), at(&question.required).as_ref(), false);
        gather(entry.constraint.as_ref(), at(&question.constraint).as_ref(), false);
        gather(entry.read_only.as_ref(), at(&question.read_only).as_ref(), false);
        let filter = at(&question.choice_filter).unwrap_or_else(|| question.at.in_column("type"));
        match &entry.offer {
            Some(Offer::Table { path, .. }) => gather(path.as_ref(), Some(&filter), false),
            Some(Offer::Rows { path, .. }) => gather(Some(path), Some(&filter), false),
            None => {}
        }
        if let Some(DefaultValue::Dynamic(text)) = &question.default {
            gather(entry.default.as_ref(), Some(&text.at), false);
        }
        for trigger in &question.trigger {
            match self.by_name.get(trigger) {
                Some(trigger) => triggers.push((*trigger, index)),
                None => wrong.push(Mistake::new(question.at.in_column("trigger"), no_such_question(trigger))),
            }
        }
        for (_, text) in question.label.iter().chain(question.hint.iter()) {
            for reference in reference::references(text) {
                if !self.by_name.contains_key(reference.name) {
                    wrong.push(Mistake::new(question.at.in_column("label"), no_such_question(reference.name)));
                }
            }
        }
        found
    }

    /// Adds the entries that an expression reads, and says which names lead nowhere. `here` is where
    /// a relative path starts, `current` where the whole expression stands.
    fn gather(&self, expr: &Expr, here: Spot, current: usize, reads: &mut Reads) {
        match expr {
            Expr::Text(_) | Expr::Number(_) => {}
            Expr::Path(path) => self.gather_path(path, here, current, reads),
            Expr::Call(call) => self.gather_call(call, here, current, reads),
            Expr::Negate(inner) => self.gather(inner, here, current, reads),
            Expr::Binary(_, left, right) => {
                self.gather(left, here, current, reads);
                self.gather(right, here, current, reads);
            }
            Expr::And(parts) | Expr::Or(parts) => {
                for part in parts {
                    self.gather(part, here, current, reads);
                }
            }
        }
    }

    fn gather_call(&self, call: &Call, here: Spot, current: usize, reads: &mut Reads) {
        if let ("pulldata", [Expr::Text(file), Expr::Text(wanted), Expr::Text(key), _]) =
            (call.name.as_str(), call.arguments.as_slice())
            && let Some(table) = table_named(self.form, &self.beside, file)
        {
            for column in [wanted, key] {
                if !self.has_column(table, column) {
                    reads
                        .wrong
                        .push(format!("add the column `{column}` to the file `{file}`: it has none of this name"));
                }
            }
        }
        for (place, argument) in call.arguments.iter().enumerate() {
            // The question and the repeats of `indexed-repeat` mean every row.
            if call.name == "indexed-repeat" && (place == 0 || place % 2 == 1) {
                let mut own = Reads::default();
                self.gather(argument, here, current, &mut own);
                reads.wrong.append(&mut own.wrong);
                reads.found.extend(own.found.into_iter().map(|read| Dependent { wide: true, picks: true, ..read }));
            } else {
                self.gather(argument, here, current, reads);
            }
        }
    }

    fn gather_path(&self, path: &Path, here: Spot, current: usize, reads: &mut Reads) {
        let chain: &[usize] = self.entries.get(current).map_or(&[], |entry| &entry.chain);
        let mut spots = match &path.start {
            Start::Root => vec![Spot::at(Here::Document)],
            Start::Here => vec![here],
            Start::Current => vec![Spot::at(Here::Entry(current))],
            Start::Question(name) => match self.by_name.get(name) {
                Some(entry) => vec![self.named(*entry, chain, !path.predicates.is_empty(), reads)],
                None => return reads.wrong.push(no_such_question(name)),
            },
            Start::Instance(name) => match table_named(self.form, &self.beside, name) {
                Some(table) => vec![Spot::at(Here::Table(table))],
                None => {
                    let message = format!("add the list `{name}` to the choices: there is none of this name");
                    return reads.wrong.push(message);
                }
            },
            // `check` has refused it.
            Start::LastSaved(_) => return,
        };
        for predicate in &path.predicates {
            for spot in &spots {
                self.gather(predicate, *spot, current, reads);
            }
        }
        let mut is_dot = true;
        for (place, step) in path.steps.iter().enumerate() {
            is_dot &= step.to == Towards::Own;
            // An absolute path stays in the row where it is read, as long as it goes on from there.
            let stays = path.start == Start::Root && place + 1 < path.steps.len() && step.predicates.is_empty();
            spots = self.gather_step(step, &spots, chain, stays, reads);
            for predicate in &step.predicates {
                for spot in &spots {
                    self.gather(predicate, *spot, current, reads);
                }
            }
        }
        if spots.is_empty() {
            let name = path.steps.iter().rev().find_map(|step| match &step.to {
                Towards::Child(name) if self.by_name.contains_key(name) => Some(name),
                _ => None,
            });
            reads.wrong.push(match name {
                Some(name) => format!("write `${{{name}}}` instead of `{path}`, which leads nowhere"),
                None => format!("mend the path `{path}`, which leads nowhere"),
            });
        }
        // `.` is the answer at hand, or the one before: no dependency.
        let own = is_dot && matches!(path.start, Start::Here | Start::Current) && !here.wide;
        for spot in spots {
            match spot.here {
                Here::Entry(entry) if !own => self.add(entry, spot, reads),
                _ => {}
            }
        }
    }

    /// What `${name}` leads to: the same row where there is one, or else every row.
    fn named(&self, entry: usize, chain: &[usize], picks: bool, reads: &mut Reads) -> Spot {
        let spot = Spot::at(Here::Entry(entry));
        // Rows around it that come or go change what is read.
        for row in self.entries.get(entry).map_or(&[][..], |entry| &entry.chain) {
            if !chain.contains(row) {
                self.add(*row, spot, reads);
            }
        }
        let Some(Is::Repeat { row }) = self.entries.get(entry).map(|entry| entry.is) else { return spot };
        let wide = chain.contains(&row);
        let spot = Spot { here: Here::Entry(row), wide, picks: wide && picks };
        self.add(row, spot, reads);
        spot
    }

    /// Adds what a spot is. Whoever reads a row also depends on which rows there are.
    fn add(&self, entry: usize, spot: Spot, reads: &mut Reads) {
        reads.found.insert(Dependent { entry, wide: spot.wide, picks: spot.picks });
        if let Some(Is::Row { repeat }) = self.entries.get(entry).map(|entry| entry.is) {
            reads.found.insert(Dependent { entry: repeat, wide: true, picks: false });
        }
    }

    fn gather_step(&self, step: &Step, from: &[Spot], chain: &[usize], stays: bool, reads: &mut Reads) -> Vec<Spot> {
        let mut reached: Vec<Spot> = Vec::new();
        for spot in from {
            let to = |here| Spot { here, ..*spot };
            match (spot.here, &step.to) {
                (_, Towards::Own) => reached.push(*spot),
                (Here::Table(table), towards) => {
                    reached.push(*spot);
                    if let Towards::Child(column) = towards
                        && !matches!(column.as_str(), "root" | "item" | "name" | "label")
                        && !self.has_column(table, column)
                    {
                        let table = table_at(self.form, &self.beside, table).map_or("", |table| table.name.as_str());
                        reads.wrong.push(format!(
                            "add the column `{column}` to the list `{table}`, or write `${{{column}}}` for a question"
                        ));
                    }
                }
                (Here::Document, Towards::Child(_) | Towards::AnyChild) => reached.push(to(Here::Entry(0))),
                (Here::Document, Towards::Parent) => {}
                (Here::Entry(0), Towards::Parent) => reached.push(to(Here::Document)),
                (Here::Entry(entry), towards) => {
                    let Some(entry) = self.entries.get(entry) else { continue };
                    match towards {
                        Towards::Parent => reached.push(to(Here::Entry(entry.parent))),
                        Towards::AnyChild | Towards::Child(_) => {
                            let children = entry.children.iter().filter_map(|child| {
                                let found = self.entries.get(*child)?;
                                let wanted = !matches!(towards, Towards::Child(name) if found.name != *name);
                                wanted.then_some((*child, found))
                            });
                            for (index, child) in children {
                                reached.push(self.stepped(index, child, *spot, chain, stays, step, reads));
                            }
                        }
                        Towards::Own => {}
                    }
                }
            }
        }
        reached.dedup();
        reached
    }

    /// A child that a path steps to: for a repeat, its rows.
    #[expect(clippy::too_many_arguments, reason = "one step, and all that surrounds it")]
    fn stepped(
        &self,
        index: usize,
        child: &Entry,
        from: Spot,
        chain: &[usize],
        stays: bool,
        step: &Step,
        reads: &mut Reads,
    ) -> Spot {
        let Is::Repeat { row } = child.is else { return Spot { here: Here::Entry(index), ..from } };
        let leaves = chain.contains(&row) && !stays;
        let picks = from.picks || (leaves && !step.predicates.is_empty());
        let spot = Spot { here: Here::Entry(row), wide: from.wide || leaves, picks };
        self.add(row, spot, reads);
        spot
    }

    fn has_column(&self, table: usize, column: &str) -> bool {
        matches!(column, "name" | "label")
            || table_at(self.form, &self.beside, table).is_some_and(|table| {
                // A file that is missing has been named.
                table.choices.is_empty()
                    || table.choices.iter().any(|choice| choice.columns.iter().any(|(name, _)| name == column))
            })
    }
}

fn no_such_question(name: &str) -> String {
    format!("mend the reference `${{{name}}}`: no question has this name")
}
