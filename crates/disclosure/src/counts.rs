//! Tables of counts, and what is hidden in them.

use std::cmp::Reverse;

use crate::network::{Arc, Network};
use crate::{ANY, CELLS_MAX, CROWD_LEAST};

/// What a total is called, where a value would stand.
pub const EVERYTHING: &str = ANY;
/// Tables up to so many counts are looked through again for what need not be hidden.
const LOOKED_THROUGH_MAX: usize = 600;

/// Counts by one or two columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountTable {
    pub(crate) rows: Side,
    /// None where counts are by one column only.
    pub(crate) columns: Option<Side>,
    counts: Vec<Vec<u64>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Side {
    pub(crate) name: String,
    pub(crate) labels: Vec<String>,
}

/// What may be hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Totals {
    /// Any count, totals too where it must be: a table that stands alone.
    MayBeHidden,
    /// No total: tables that share their totals with others (see the head of the crate).
    Shown,
}

/// The table cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum BadTable {
    #[error("a table has rows and columns, each with its label, and as many counts")]
    Shape,
    #[error("a table has at most {CELLS_MAX} counts with its totals")]
    TooLarge,
    #[error("a crowd is at least {CROWD_LEAST}")]
    Crowd,
}

/// Why a table cannot be shown with its totals.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unprotected {
    /// It cannot be used at all.
    #[error(transparent)]
    Table(#[from] BadTable),
    /// Totals would have to be hidden.
    #[error("with all totals shown, these can be found: {}: put them together with others", .0.join(", "))]
    Merge(Vec<String>),
}

/// A table with what may be seen of it.
#[derive(Debug, Clone)]
pub struct Protected {
    table: CountTable,
    network: Network,
    hidden: Vec<bool>,
    crowd: u64,
}

impl CountTable {
    /// Counts by one column.
    ///
    /// # Errors
    /// When labels and counts are not as many, or too many.
    pub fn one_way(name: &str, labels: Vec<String>, counts: Vec<u64>) -> Result<Self, BadTable> {
        let counts = counts.into_iter().map(|count| vec![count]).collect();
        Self::checked(Self { rows: Side { name: name.to_owned(), labels }, columns: None, counts })
    }

    /// Counts by two columns: a list of counts for each row.
    ///
    /// # Errors
    /// When labels and counts are not as many, or too many.
    pub fn two_way(
        rows: (&str, Vec<String>),
        columns: (&str, Vec<String>),
        counts: Vec<Vec<u64>>,
    ) -> Result<Self, BadTable> {
        let side = |(name, labels): (&str, Vec<String>)| Side { name: name.to_owned(), labels };
        Self::checked(Self { rows: side(rows), columns: Some(side(columns)), counts })
    }

    fn checked(self) -> Result<Self, BadTable> {
        let width = self.width();
        let fits = self.counts.len() == self.rows.labels.len() && self.counts.iter().all(|row| row.len() == width);
        if !fits || self.counts.is_empty() || width == 0 {
            return Err(BadTable::Shape);
        }
        let cells = (self.counts.len() + 1) * (width + 1);
        let largest = u64::MAX / u64::try_from(CELLS_MAX * CELLS_MAX).unwrap_or(u64::MAX);
        if cells > CELLS_MAX || self.counts.iter().flatten().any(|count| *count > largest) {
            return Err(BadTable::TooLarge);
        }
        Ok(self)
    }

    fn width(&self) -> usize {
        self.columns.as_ref().map_or(1, |columns| columns.labels.len())
    }

    /// The counts, a list for each row, without totals.
    pub fn counts(&self) -> &[Vec<u64>] {
        &self.counts
    }

    /// Hides each count from 1 to below `crowd`, and others beside it, until nobody who sees the rest can conclude, by
    /// sums and differences, that any hidden count is below `crowd`. Counts of 0 are shown: they are nobody.
    ///
    /// Others are chosen one after the other, the cheapest each time (first few, then small ones, totals last), and what is
    /// found not to be needed is shown again. It is not proved that nothing less would do; that what is hidden is enough, is.
    ///
    /// # Errors
    /// When the crowd is too small, or [`Totals::Shown`] and there is no other way than to hide one.
    pub fn protect(self, crowd: u64, totals: Totals) -> Result<Protected, Unprotected> {
        if crowd < CROWD_LEAST as u64 {
            return Err(BadTable::Crowd.into());
        }
        let network = self.network();
        let is_small = |count: u64| (1..crowd).contains(&count);
        let hidden = network.arcs().iter().map(|arc| is_small(arc.count)).collect();
        let mut protected = Protected { table: self, network, hidden, crowd };
        let small: Vec<usize> = (0..protected.hidden.len()).filter(|place| protected.hidden[*place]).collect();
        let found = |protected: &Protected, places: &[usize]| {
            let name = |place: &usize| protected.name(*place);
            Unprotected::Merge(places.iter().map(name).collect())
        };
        let small_totals: Vec<usize> = small.iter().copied().filter(|place| protected.is_total(*place)).collect();
        if totals == Totals::Shown && !small_totals.is_empty() {
            return Err(found(&protected, &small_totals));
        }
        protected.hide_beside(totals).map_err(|place| found(&protected, &[place]))?;
        protected.show_again(&small);
        Ok(protected)
    }

    /// Nodes: the column totals' side, the row totals' side, each column, each row. By one column, a node on each side.
    fn network(&self) -> Network {
        let (height, width) = (self.counts.len(), self.width());
        if self.columns.is_none() {
            let counts = self.counts.iter().flatten();
            let mut arcs: Vec<Arc> = counts.clone().map(|count| Arc { from: 0, to: 1, count: *count }).collect();
            arcs.push(Arc { from: 1, to: 0, count: counts.sum() });
            return Network::new(2, arcs);
        }
        let (above, beside) = (0, 1);
        let (column_node, row_node) = (|column| 2 + column, |row| 2 + width + row);
        let mut arcs = Vec::with_capacity((height + 1) * (width + 1));
        for (row, counts) in self.counts.iter().enumerate() {
            let cells = counts.iter().enumerate();
            arcs.extend(cells.map(|(column, count)| Arc {
                from: column_node(column),
                to: row_node(row),
                count: *count,
            }));
            arcs.push(Arc { from: row_node(row), to: beside, count: counts.iter().sum() });
        }
        for column in 0..width {
            let count = self.counts.iter().map(|counts| counts[column]).sum();
            arcs.push(Arc { from: above, to: column_node(column), count });
        }
        arcs.push(Arc { from: beside, to: above, count: self.counts.iter().flatten().sum() });
        Network::new(2 + width + height, arcs)
    }
}

impl Protected {
    /// What may be seen: a list for each row and one for the totals, each with its total at the end where counts are by two
    /// columns. None is hidden.
    pub fn shown(&self) -> Vec<Vec<Option<u64>>> {
        let arcs = self.network.arcs().iter().zip(&self.hidden);
        let seen: Vec<Option<u64>> = arcs.map(|(arc, hidden)| (!hidden).then_some(arc.count)).collect();
        seen.chunks(self.line()).map(<[_]>::to_vec).collect()
    }

    /// How many counts are hidden.
    pub fn hidden(&self) -> usize {
        self.hidden.iter().filter(|hidden| **hidden).count()
    }

    /// The smallest count that is shown, and none below which can be concluded.
    pub fn crowd(&self) -> u64 {
        self.crowd
    }

    /// What somebody who sees the table can conclude of each hidden count: its row and column (the last ones are totals),
    /// the least and the most that it may be; no most where it has no end. Each is reached by a table that fits.
    pub fn bounds(&self) -> Vec<((usize, usize), u64, Option<u64>)> {
        let places = (0..self.hidden.len()).filter(|place| self.hidden[*place]);
        let bounds = |place: usize| {
            let count = self.network.arcs()[place].count;
            // More than everybody there is goes round: it has no end.
            let end = self.network.arcs().iter().map(|arc| arc.count).sum::<u64>() + 1;
            let more = self.network.more(place, &self.hidden, end);
            let most = (more < end).then_some(count + more);
            ((place / self.line(), place % self.line()), count - self.network.less(place, &self.hidden), most)
        };
        places.map(bounds).collect()
    }

    pub(crate) fn table(&self) -> &CountTable {
        &self.table
    }

    fn line(&self) -> usize {
        self.table.columns.as_ref().map_or(1, |columns| columns.labels.len() + 1)
    }

    fn is_total(&self, place: usize) -> bool {
        let (row, column) = (place / self.line(), place % self.line());
        row == self.table.rows.labels.len() || (self.table.columns.is_some() && column + 1 == self.line())
    }

    /// What a count is called.
    fn name(&self, place: usize) -> String {
        let label = |labels: &[String], at: usize| match labels.get(at).map(String::as_str) {
            None => EVERYTHING.to_owned(),
            Some("") => "(nothing)".to_owned(),
            Some(label) => label.to_owned(),
        };
        let row = label(&self.table.rows.labels, place / self.line());
        match &self.table.columns {
            None => row,
            Some(columns) => format!("{row} / {}", label(&columns.labels, place % self.line())),
        }
    }

    /// Whether nobody can conclude that a hidden count is small.
    fn is_safe(&self, place: usize) -> bool {
        let count = self.network.arcs()[place].count;
        let wanted = self.crowd.saturating_sub(count);
        self.network.more(place, &self.hidden, wanted) == wanted
    }

    /// Hides more until every hidden count is safe. What is hidden only ever grows, so this ends.
    fn hide_beside(&mut self, totals: Totals) -> Result<(), usize> {
        while let Some(place) = (0..self.hidden.len()).find(|place| self.hidden[*place] && !self.is_safe(*place)) {
            let wanted = self.crowd - self.network.arcs()[place].count;
            let prices: Vec<Option<u64>> = (0..self.hidden.len()).map(|other| self.price(other, totals)).collect();
            let way = self.network.cheapest(place, wanted, &prices).ok_or(place)?;
            for arc in way {
                self.hidden[arc] = true;
            }
        }
        Ok(())
    }

    /// What it costs to hide a count too.
    fn price(&self, place: usize, totals: Totals) -> Option<u64> {
        const ONE: u64 = 1 << 40;
        let count = self.network.arcs()[place].count.min(ONE - 1);
        let is_grand = place + 1 == self.hidden.len();
        match (self.hidden[place], self.is_total(place), totals) {
            (true, ..) => Some(0),
            (_, true, Totals::Shown) => None,
            (_, true, Totals::MayBeHidden) if is_grand => Some(1000 * ONE + count),
            (_, true, Totals::MayBeHidden) => Some(3 * ONE + count),
            (_, false, _) => Some(ONE + count),
        }
    }

    /// Shows again what was hidden beside small counts and is not needed, totals and large counts first.
    fn show_again(&mut self, small: &[usize]) {
        if self.hidden.len() > LOOKED_THROUGH_MAX {
            return;
        }
        let mut beside: Vec<usize> =
            (0..self.hidden.len()).filter(|place| self.hidden[*place] && !small.contains(place)).collect();
        beside.sort_by_key(|place| Reverse((self.is_total(*place), self.network.arcs()[*place].count)));
        for place in beside {
            self.hidden[place] = false;
            let all_safe = (0..self.hidden.len()).all(|other| !self.hidden[other] || self.is_safe(other));
            self.hidden[place] = !all_safe;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::strategy::{Strategy, ValueTree};
    use proptest::test_runner::TestRunner;

    use super::*;

    /// How few could be hidden: of all choices that hide what is small, the least that is safe.
    fn fewest(protected: &Protected) -> usize {
        let counts: Vec<u64> = protected.network.arcs().iter().map(|arc| arc.count).collect();
        let small = |place: usize| (1..protected.crowd).contains(&counts[place]);
        let safe = |choice: usize| {
            let hidden = (0..counts.len()).map(|place| choice >> place & 1 == 1).collect::<Vec<_>>();
            let tried = Protected { hidden, ..protected.clone() };
            (0..counts.len()).all(|place| if tried.hidden[place] { tried.is_safe(place) } else { !small(place) })
        };
        let all = (0..1_usize << counts.len()).filter(|choice| safe(*choice));
        all.map(|choice| choice.count_ones() as usize).min().unwrap_or(counts.len())
    }

    #[test]
    fn little_more_is_hidden_than_the_least_that_would_do() {
        let mut runner = TestRunner::deterministic();
        let (mut hidden, mut least) = (0, 0);
        let drawn = (proptest::collection::vec(0..30_u64, 6), 3..10_u64);
        for _ in 0..120 {
            let (counts, crowd) = drawn.new_tree(&mut runner).unwrap().current();
            let labels = |count: usize| (0..count).map(|number| number.to_string()).collect::<Vec<_>>();
            let counts = counts.chunks(3).map(<[u64]>::to_vec).collect();
            let table = CountTable::two_way(("row", labels(2)), ("column", labels(3)), counts).unwrap();
            let protected = table.protect(crowd, Totals::MayBeHidden).unwrap();
            let fewest = fewest(&protected);
            assert!(protected.hidden() >= fewest, "{protected:?}");
            hidden += protected.hidden();
            least += fewest;
        }
        assert!(least > 200 && hidden * 100 <= least * 110, "{hidden} are hidden, and {least} would do");
    }
}
