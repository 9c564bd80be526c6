//! What is wrong in an author's spreadsheet, and where.

use std::fmt;
use std::sync::Arc;

/// A place in a workbook. Zero or empty where the mistake is about more than one cell: a row of 0
/// is the whole sheet, an empty column the whole row.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Position {
    /// The name of the sheet, as XLSForm knows it: `survey`, `choices`, `settings`…
    pub sheet: Arc<str>,
    /// The row as spreadsheets number it: the heads are usually row 1.
    pub row: u32,
    /// The head of the column, as the author wrote it.
    pub column: Arc<str>,
}

impl Position {
    /// A cell.
    pub fn cell(sheet: &str, row: u32, column: &str) -> Self {
        Self { sheet: sheet.into(), row, column: column.into() }
    }

    /// A whole row.
    pub fn row(sheet: &str, row: u32) -> Self {
        Self::cell(sheet, row, "")
    }

    /// A whole column of a sheet.
    pub fn column(sheet: &str, column: &str) -> Self {
        Self::cell(sheet, 0, column)
    }

    /// A whole sheet.
    pub fn sheet(sheet: &str) -> Self {
        Self::cell(sheet, 0, "")
    }

    /// The same row, another column.
    #[must_use]
    pub fn in_column(&self, column: &str) -> Self {
        Self { column: column.into(), ..self.clone() }
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let row = (self.row > 0).then(|| format!("row {}", self.row));
        let column = (!self.column.is_empty()).then(|| format!("column {}", self.column));
        let sheet = (!self.sheet.is_empty()).then(|| self.sheet.to_string());
        f.write_str(&[sheet, row, column].into_iter().flatten().collect::<Vec<_>>().join(", "))
    }
}

/// One mistake: where it is, and a sentence that says what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{at}{}{message}", if .at == &Position::default() { "" } else { ": " })]
pub struct Mistake {
    /// Where.
    pub at: Position,
    /// What is wrong and what to write instead.
    pub message: String,
}

impl Mistake {
    /// At this place, this is wrong.
    pub fn new(at: Position, message: impl Into<String>) -> Self {
        Self { at, message: message.into() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistake_reads_as_a_sentence_that_starts_with_its_place() {
        let mistake = Mistake::new(Position::cell("survey", 5, "type"), "write a type");
        assert_eq!(mistake.to_string(), "survey, row 5, column type: write a type");
        assert_eq!(Mistake::new(Position::sheet("survey"), "is empty").to_string(), "survey: is empty");
        assert_eq!(Mistake::new(Position::default(), "no sheet").to_string(), "no sheet");
    }
}
