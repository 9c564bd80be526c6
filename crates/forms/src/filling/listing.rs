//! The rows of repeats: which there are, one more, one less.

use std::sync::Arc;

use super::follow::Work;
use super::rows::{self, At};
use super::{Filling, Refusal};
use crate::input::Reason;
use crate::plan::Is;

/// Most rows of a repeat.
pub const MAX_ROWS: usize = 100;

/// Most questions, groups and repeats of a filling, those in each row counted.
pub const MAX_INSTANCES: usize = 20_000;

impl Filling {
    /// The row that a key stands in; none outside repeats.
    pub fn row_of(&self, key: &str) -> Option<String> {
        let at = self.find(key).filter(|at| at.row != 0)?;
        let entry = self.rows.get(at.row)?.entry;
        Some(self.key(At { row: at.row, entry }).into_owned())
    }

    /// The positions of a key's rows in their repeats, counted from 0, outermost first; empty outside repeats.
    pub fn place_of(&self, key: &str) -> Vec<usize> {
        self.find(key).map(|at| self.rows.positions(at.row)).unwrap_or_default()
    }

    /// The keys of the rows of a repeat, in order: `child@1`, `child@3`. None for what is no repeat.
    pub fn rows(&self, repeat: &str) -> Vec<String> {
        let Some((at, row)) = self.repeat(repeat) else { return Vec::new() };
        self.rows.of(at).iter().map(|one| self.key(At { row: *one, entry: row }).into_owned()).collect()
    }

    /// Whether a key is that of a row.
    pub fn is_row(&self, key: &str) -> bool {
        let entry = self.find(key).and_then(|at| self.plan.entry(at.entry));
        entry.is_some_and(|entry| matches!(entry.is, Is::Row { .. }))
    }

    /// Whether the form itself says how many rows a repeat has.
    pub fn is_counted(&self, repeat: &str) -> bool {
        self.repeat(repeat).and_then(|(at, _)| self.plan.entry(at.entry)).is_some_and(|entry| entry.count.is_some())
    }

    /// Whether a person can add a row to a repeat, as things stand.
    pub fn can_grow(&self, repeat: &str) -> bool {
        self.repeat(repeat).is_some_and(|(at, row)| self.why_not_grow(at, row).is_none())
    }

    /// Whether a person said that a repeat has all its rows, or the form says how many there are.
    pub fn is_complete(&self, repeat: &str) -> bool {
        self.is_counted(repeat) || self.answers.listed(repeat).is_some_and(|listed| listed.is_complete)
    }

    /// How many rows a repeat ever had: the number of the last.
    pub fn rows_made(&self, repeat: &str) -> u32 {
        self.answers.listed(repeat).map_or(0, |listed| listed.last)
    }

    /// The row of a repeat with this number, unless it was removed.
    pub fn row_numbered(&self, repeat: &str, number: u32) -> Option<String> {
        let (at, entry) = self.repeat(repeat)?;
        let row = self.rows.of(at).iter().find(|row| self.rows.get(**row).is_some_and(|row| row.number == number))?;
        Some(self.key(At { row: *row, entry }).into_owned())
    }

    /// Adds an empty row to a repeat, last, and gives its key. The repeat is then no longer complete.
    ///
    /// # Errors
    /// Why there is none: [`Reason::NoSuchQuestion`], [`Reason::NotAsked`], [`Reason::ReadOnly`],
    /// [`Reason::TooManyRows`].
    pub fn add_row(&mut self, repeat: &str) -> Result<String, Refusal> {
        let refuse = |reason| Refusal::of(repeat, reason);
        let (at, row) = self.repeat(repeat).ok_or_else(|| refuse(Reason::NoSuchQuestion))?;
        if let Some(reason) = self.why_not_grow(at, row) {
            return Err(refuse(reason));
        }
        self.answers.listed_mut(repeat).by_person = true;
        Ok(self.grow(at, row))
    }

    /// Adds a row, which is allowed.
    pub(crate) fn grow_proposed(&mut self, repeat: &str) -> Option<String> {
        let (at, row) = self.repeat(repeat)?;
        self.why_not_grow(at, row).is_none().then(|| self.grow(at, row))
    }

    fn grow(&mut self, at: At, entry: usize) -> String {
        let plan = Arc::clone(&self.plan);
        let key = self.key(at).into_owned();
        let listed = self.answers.listed_mut(&key);
        listed.is_complete = false;
        let number = listed.push();
        let row = self.rows.add(&plan, at, number);
        let mut work = Work::default();
        self.enter(row, &mut work);
        self.renumber();
        work.add(&plan, at);
        self.wake(at, false, &mut work);
        self.follow(work);
        self.key(At { row, entry }).into_owned()
    }

    /// Removes a row with its answers; `false` when there is none (any more), so that removing it twice
    /// is removing it once.
    ///
    /// # Errors
    /// [`Reason::ReadOnly`] when the form says how many rows there are, or that nothing can be changed.
    pub fn remove_row(&mut self, row: &str) -> Result<bool, Refusal> {
        let plan = Arc::clone(&self.plan);
        let Some((at, Is::Row { repeat })) = self.find(row).and_then(|at| Some((at, plan.entry(at.entry)?.is))) else {
            return Ok(false);
        };
        let Some(found) = self.rows.get(at.row) else { return Ok(false) };
        let (number, container) = (found.number, At { row: found.parent, entry: repeat });
        if plan.entry(repeat).is_some_and(|entry| entry.count.is_some()) || self.locks(container) {
            return Err(Refusal::of(row, Reason::ReadOnly));
        }
        let (rows, answers) = (&self.rows, &mut self.answers);
        answers.retain(|key| !rows::is_inside(&plan, rows, at, key));
        let key = self.key(container).into_owned();
        let listed = self.answers.listed_mut(&key);
        listed.order.retain(|one| *one != number);
        (listed.is_complete, listed.by_person) = (false, true);
        self.rows.remove(at.row);
        self.renumber();
        let mut work = Work::default();
        work.add(&plan, container);
        self.wake(container, false, &mut work);
        self.follow(work);
        Ok(true)
    }

    /// Notes that a repeat has all its rows: the person said so.
    pub fn complete_rows(&mut self, repeat: &str) {
        let Some((at, _)) = self.repeat(repeat).filter(|_| !self.is_counted(repeat)) else { return };
        self.answers.listed_mut(repeat).is_complete = true;
        self.follow_change(at);
    }

    /// A repeat by its key, and what its rows are.
    pub(super) fn repeat(&self, key: &str) -> Option<(At, usize)> {
        let at = self.find(key)?;
        match self.plan.entry(at.entry)?.is {
            Is::Repeat { row } => Some((at, row)),
            _ => None,
        }
    }

    /// Whether a key is that of a row, or of something inside it.
    pub(crate) fn is_in_row(&self, key: &str, row: &str) -> bool {
        self.find(row).is_some_and(|at| rows::is_inside(&self.plan, &self.rows, at, key))
    }

    /// Whether a key is that of something in a row of a repeat.
    pub(crate) fn is_in_repeat(&self, key: &str, repeat: &str) -> bool {
        let Some((at, row)) = self.repeat(repeat) else { return false };
        let Some((name, numbers)) = key.split_once('@') else { return false };
        let entry = self.plan.find(name).and_then(|entry| self.plan.entry(entry));
        let around = self.rows.get(at.row).map_or("", |row| row.suffix.trim_start_matches('@'));
        let rest = numbers.strip_prefix(around);
        entry.is_some_and(|entry| entry.chain.contains(&row))
            && rest.is_some_and(|rest| around.is_empty() || rest.starts_with('.'))
    }

    fn why_not_grow(&self, at: At, row: usize) -> Option<Reason> {
        if !self.asks(at) {
            return Some(Reason::NotAsked);
        }
        if self.plan.entry(at.entry).is_some_and(|entry| entry.count.is_some()) || self.locks(at) {
            return Some(Reason::ReadOnly);
        }
        (self.rows.of(at).len() >= MAX_ROWS || !self.has_room(row)).then_some(Reason::TooManyRows)
    }
}

impl Refusal {
    /// A refusal of something that was not typed.
    pub(crate) fn of(key: &str, reason: Reason) -> Self {
        Self { question: key.to_owned(), reason, message: base::Localized::new(), typed: Vec::new() }
    }
}
