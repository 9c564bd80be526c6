//! The answers, as they were given.

use std::collections::BTreeSet;

use crate::counts::CountTable;
use crate::{BadTable, COLUMNS_MAX, Column, ROWS_MAX};

/// A line as it comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Names the line inside the house, so that it is not released twice; never published.
    pub key: u64,
    /// A value for each column; nothing where nothing was stated.
    pub cells: Vec<String>,
}

/// Answers of which each cell is a value of its column.
#[derive(Debug, Clone)]
pub struct Table {
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Coded>,
}

/// A line as the numbers of its values.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Coded {
    pub(crate) cells: Vec<u32>,
    pub(crate) key: u64,
}

/// The table cannot be read. What a cell holds is not repeated: it may be what must not be told.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum BadCell {
    #[error("a table has one to {COLUMNS_MAX} columns, no two of the same name")]
    Columns,
    #[error("a table has at most {ROWS_MAX} lines")]
    Rows,
    #[error("line {line} has {cells} cells, and there are {columns} columns")]
    Width { line: usize, cells: usize, columns: usize },
    #[error("line {line}: what stands in {column} is none of its values")]
    Value { line: usize, column: String },
    #[error("line {line} has the key of another")]
    SameKey { line: usize },
}

impl Table {
    /// Reads lines.
    ///
    /// # Errors
    /// When a line does not fit the columns; lines are counted from 1.
    pub fn new(columns: Vec<Column>, rows: impl IntoIterator<Item = Row>) -> Result<Self, BadCell> {
        let names: BTreeSet<&str> = columns.iter().map(Column::name).collect();
        if columns.is_empty() || columns.len() > COLUMNS_MAX || names.len() < columns.len() {
            return Err(BadCell::Columns);
        }
        let mut keys = BTreeSet::new();
        let mut coded = Vec::new();
        for (line, row) in (1..).zip(rows) {
            if line > ROWS_MAX {
                return Err(BadCell::Rows);
            }
            if row.cells.len() != columns.len() {
                return Err(BadCell::Width { line, cells: row.cells.len(), columns: columns.len() });
            }
            if !keys.insert(row.key) {
                return Err(BadCell::SameKey { line });
            }
            let code = |(column, value): (&Column, &String)| {
                column.code(value).ok_or_else(|| BadCell::Value { line, column: column.name.clone() })
            };
            let cells = columns.iter().zip(&row.cells).map(code).collect::<Result<_, _>>()?;
            coded.push(Coded { cells, key: row.key });
        }
        Ok(Self { columns, rows: coded })
    }

    /// How many lines it has.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Its columns, in their order.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Counts lines by one column, or by two; each by its name and, of a known one, the level (0 is exact; an answer has
    /// only one). `None` where there is no such column or level.
    ///
    /// # Errors
    /// When there would be too many counts.
    pub fn count(&self, by: (&str, usize), and: Option<(&str, usize)>) -> Option<Result<CountTable, BadTable>> {
        let rows = self.counted(by)?;
        let Some(and) = and else {
            let mut counts = vec![0; rows.labels.len()];
            for row in &self.rows {
                counts[rows.place(row)] += 1;
            }
            return Some(CountTable::one_way(by.0, rows.labels, counts));
        };
        let columns = self.counted(and)?;
        let mut counts = vec![vec![0; columns.labels.len()]; rows.labels.len()];
        for row in &self.rows {
            counts[rows.place(row)][columns.place(row)] += 1;
        }
        Some(CountTable::two_way((by.0, rows.labels), (and.0, columns.labels), counts))
    }

    fn counted(&self, (name, level): (&str, usize)) -> Option<Counted<'_>> {
        let at = self.columns.iter().position(|column| column.name == name)?;
        let column = &self.columns[at];
        let labels = match &column.kind {
            crate::column::Kind::Known(hierarchy) if level < hierarchy.height() - 1 => hierarchy.labels(level).to_vec(),
            crate::column::Kind::Answer { choices, .. } if level == 0 => {
                choices.iter().cloned().chain([String::new()]).collect()
            }
            _ => return None,
        };
        Some(Counted { at, column, level, labels })
    }
}

/// A column by which is counted.
struct Counted<'a> {
    at: usize,
    column: &'a Column,
    level: usize,
    labels: Vec<String>,
}

impl Counted<'_> {
    fn place(&self, row: &Coded) -> usize {
        let code = row.cells[self.at];
        self.column.hierarchy().map_or(code as usize, |hierarchy| hierarchy.place(code, self.level))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Hierarchy;

    fn columns() -> Vec<Column> {
        vec![
            Column::known("age", Hierarchy::ages(&[10]).unwrap()).unwrap(),
            Column::answer("wants", ["desk", "screen"]).unwrap(),
        ]
    }

    fn row(key: u64, cells: &[&str]) -> Row {
        Row { key, cells: cells.iter().map(|cell| (*cell).to_owned()).collect() }
    }

    #[test]
    fn what_is_no_value_is_named_by_its_place_and_not_repeated() {
        let refused = |rows: Vec<Row>| Table::new(columns(), rows).unwrap_err().to_string();
        let address = refused(vec![row(1, &["43", "desk"]), row(2, &["43", "leo@example.org"])]);
        assert_eq!(address, "line 2: what stands in wants is none of its values");
        assert_eq!(refused(vec![row(1, &["43"])]), "line 1 has 1 cells, and there are 2 columns");
        assert_eq!(refused(vec![row(1, &["", ""]), row(1, &["", ""])]), "line 2 has the key of another");
        assert_eq!(Table::new(vec![], []).unwrap_err(), BadCell::Columns);
    }

    #[test]
    fn lines_are_counted_by_one_column_or_two() {
        let rows = [row(1, &["43", "desk"]), row(2, &["47", "screen"]), row(3, &["", "desk"])];
        let table = Table::new(columns(), rows).unwrap();
        assert_eq!(table.len(), 3);
        let by_wants = table.count(("wants", 0), None).unwrap().unwrap();
        assert_eq!(by_wants.counts(), [[2], [1], [0]]);
        let both = table.count(("age", 1), Some(("wants", 0))).unwrap().unwrap();
        assert_eq!(both.counts()[4], [1, 1, 0]);
        assert_eq!(both.counts().last().unwrap(), &[1, 0, 0]);
        assert!(table.count(("age", 2), None).is_none() && table.count(("name", 0), None).is_none());
    }
}
