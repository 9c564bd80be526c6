//! The order in which entries are worked out, and circles among them.

use std::collections::BTreeSet;

use super::Plan;
use crate::mistake::Mistake;
use crate::model::Item;

impl Plan {
    /// Puts the entries in order (Kahn's algorithm, in the order of the form where there is a choice).
    /// Where a value reads that of another row, such as the row before, a circle of entries need not be
    /// one of values: the order is then without such readings.
    pub(super) fn sort(&mut self) -> Vec<Mistake> {
        let before = match self.try_sort(false) {
            Ok(()) => return Vec::new(),
            Err(before) => before,
        };
        match self.try_sort(true) {
            Ok(()) => Vec::new(),
            Err(_) => self.circles(&before),
        }
    }

    fn try_sort(&mut self, without_picked: bool) -> Result<(), Vec<usize>> {
        let mut before = vec![0usize; self.entries.len()];
        let counts = |dependent: &super::Dependent| !(without_picked && dependent.picks);
        for dependent in self.entries.iter().flat_map(|entry| &entry.dependents).filter(|one| counts(one)) {
            if let Some(count) = before.get_mut(dependent.entry) {
                *count += 1;
            }
        }
        let mut ready: BTreeSet<usize> =
            before.iter().enumerate().filter(|(_, count)| **count == 0).map(|(index, _)| index).collect();
        self.order.clear();
        while let Some(next) = ready.pop_first() {
            self.order.push(next);
            for dependent in self.entries.get(next).into_iter().flat_map(|entry| &entry.dependents) {
                if let Some(count) = before.get_mut(dependent.entry).filter(|_| counts(dependent)) {
                    *count -= 1;
                    if *count == 0 {
                        ready.insert(dependent.entry);
                    }
                }
            }
        }
        self.rank = vec![0; self.entries.len()];
        for (place, entry) in self.order.iter().enumerate() {
            if let Some(rank) = self.rank.get_mut(*entry) {
                *rank = place;
            }
        }
        if self.order.len() == self.entries.len() { Ok(()) } else { Err(before) }
    }

    /// Names one circle among the entries that could not be put in order.
    fn circles(&self, before: &[usize]) -> Vec<Mistake> {
        let stuck = |index: usize| before.get(index).is_some_and(|count| *count > 0);
        let behind = |index: usize| {
            (0..self.entries.len()).filter(|other| stuck(*other)).find(|other| {
                self.entries.get(*other).is_some_and(|entry| entry.dependents.iter().any(|one| one.entry == index))
            })
        };
        let Some(first) = (0..self.entries.len()).find(|index| stuck(*index)) else {
            return Vec::new();
        };
        // Going back along what each depends on must meet an entry twice: there is the circle.
        let mut walked = vec![first];
        let circle = loop {
            let Some(next) = walked.last().and_then(|last| behind(*last)) else {
                break walked;
            };
            if let Some(start) = walked.iter().position(|seen| *seen == next) {
                break walked.split_off(start);
            }
            walked.push(next);
        };
        let names: Vec<&str> =
            circle.iter().rev().filter_map(|index| self.entry(*index)).map(|e| e.name.as_str()).collect();
        let at = circle.iter().find_map(|index| {
            let entry = self.entry(*index)?;
            let item = self.item(*index)?;
            match item {
                Item::Question(question) if entry.calculation.is_some() => {
                    question.calculation.as_ref().map(|c| c.at.clone())
                }
                other => other.relevant().map(|relevant| relevant.at.clone()),
            }
        });
        let message = match names.as_slice() {
            [own] => format!("take `${{{own}}}` out of its own rule: a value cannot depend on itself"),
            names => format!("break the circle: the values of {} depend on each other", names.join(", ")),
        };
        vec![Mistake::new(at.unwrap_or_default(), message)]
    }
}
