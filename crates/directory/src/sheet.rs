//! A table with named columns, as spreadsheets save it (CSV).

use std::fmt;

use base::Localized;

/// A table with more rows than this is refused.
pub const ROWS_MAX: usize = 200_000;

/// A table that was read.
#[derive(Debug)]
pub struct Sheet {
    file: String,
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// A row of a [`Sheet`].
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    sheet: &'a Sheet,
    /// The row's number as a spreadsheet shows it: the heads are row 1.
    pub number: usize,
    cells: &'a [String],
}

/// Something in a table that cannot be used, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct Mistake {
    /// The file.
    pub file: String,
    /// The row as a spreadsheet counts it, from 1; 0 for the file as a whole.
    pub row: usize,
    /// The head of the column; empty for the row as a whole.
    pub column: String,
    /// What is wrong, and what is expected.
    pub message: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if self.row > 0 {
            write!(f, ", row {}", self.row)?;
        }
        if !self.column.is_empty() {
            write!(f, ", column {}", self.column)?;
        }
        write!(f, ": {}", self.message)
    }
}

impl Sheet {
    /// Reads a table; commas or semicolons stand between the cells, whichever the first line has more of.
    pub fn read(file: &str, text: &str) -> Result<Self, Mistake> {
        let mistake = |row, message: String| Mistake { file: file.to_owned(), row, column: String::new(), message };
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let first = text.lines().next().unwrap_or_default();
        let delimiter = if first.matches(';').count() > first.matches(',').count() { b';' } else { b',' };
        let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
        let heads = reader.headers().map_err(|error| mistake(1, error.to_string()))?;
        let heads: Vec<String> = heads.iter().map(|head| head.trim().to_owned()).collect();
        for (place, head) in heads.iter().enumerate() {
            if !head.is_empty() && heads[..place].contains(head) {
                return Err(mistake(1, format!("the column {head} is there twice")));
            }
        }
        let mut rows = Vec::new();
        for (number, record) in (2..).zip(reader.records()) {
            if rows.len() == ROWS_MAX {
                return Err(mistake(number, format!("more than {ROWS_MAX} rows")));
            }
            let record = record.map_err(|error| mistake(number, error.to_string()))?;
            rows.push(record.iter().map(|cell| cell.trim().to_owned()).collect());
        }
        Ok(Self { file: file.to_owned(), heads, rows })
    }

    /// The rows, without empty ones.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (2..)
            .zip(&self.rows)
            .map(|(number, cells)| Row { sheet: self, number, cells })
            .filter(|row| row.cells.iter().any(|cell| !cell.is_empty()))
    }

    /// Whether there is a column of this head.
    pub fn has(&self, column: &str) -> bool {
        self.heads.iter().any(|head| head == column)
    }

    /// The heads of the columns.
    pub fn heads(&self) -> &[String] {
        &self.heads
    }

    /// A mistake about the file as a whole.
    pub fn mistake(&self, column: &str, message: impl Into<String>) -> Mistake {
        Mistake { file: self.file.clone(), row: 1, column: column.to_owned(), message: message.into() }
    }
}

impl<'a> Row<'a> {
    /// The cell of a column; empty where there is no such column.
    pub fn get(self, column: &str) -> &'a str {
        let place = self.sheet.heads.iter().position(|head| head == column);
        place.and_then(|place| self.cells.get(place)).map_or("", String::as_str)
    }

    /// Whether the table has a column of this head.
    pub fn sheet_has(self, column: &str) -> bool {
        self.sheet.has(column)
    }

    /// The cell of a column, when something is in it.
    pub fn filled(self, column: &str) -> Option<&'a str> {
        Some(self.get(column)).filter(|cell| !cell.is_empty())
    }

    /// The cell of a column that must not be empty.
    pub fn required(self, column: &str) -> Result<&'a str, Mistake> {
        self.filled(column).ok_or_else(|| self.mistake(column, "this must be filled in"))
    }

    /// The cell of a column, when something is in it; of at most so many characters.
    pub fn within(self, column: &str, chars_max: usize) -> Result<Option<String>, Mistake> {
        match self.filled(column) {
            Some(text) if text.chars().count() > chars_max => {
                Err(self.mistake(column, format!("at most {chars_max} characters are expected")))
            }
            text => Ok(text.map(ToOwned::to_owned)),
        }
    }

    /// As [`Self::localized`]; each text of at most so many characters.
    pub fn localized_within(self, name: &str, chars_max: usize) -> Result<Localized, Mistake> {
        let text = self.localized(name);
        for (lang, _) in text.iter() {
            self.within(&format!("{name}_{lang}"), chars_max)?;
        }
        Ok(text)
    }

    /// The texts of the columns `NAME_fr`, `NAME_de`, … that are filled in.
    pub fn localized(self, name: &str) -> Localized {
        let mut text = Localized::new();
        for (head, cell) in self.sheet.heads.iter().zip(self.cells) {
            let lang = head.strip_prefix(name).and_then(|rest| rest.strip_prefix('_'));
            if let (Some(lang), false) = (lang, cell.is_empty()) {
                text.insert(lang, cell.as_str());
            }
        }
        text
    }

    /// A mistake in a cell of this row.
    pub fn mistake(self, column: &str, message: impl Into<String>) -> Mistake {
        Mistake { file: self.sheet.file.clone(), row: self.number, column: column.to_owned(), message: message.into() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_and_semicolons_are_both_understood() {
        for table in ["a,b\n1,\"x, y\"\n", "\u{feff}a;b\r\n1;x, y\r\n"] {
            let sheet = Sheet::read("t.csv", table).unwrap();
            let row = sheet.rows().next().unwrap();
            assert_eq!((row.number, row.get("a"), row.get("b"), row.get("c")), (2, "1", "x, y", ""));
        }
    }

    #[test]
    fn a_mistake_names_file_row_and_column() {
        let sheet = Sheet::read("t.csv", "a,b\n\n,2\n").unwrap();
        let mistake = sheet.rows().next().unwrap().required("a").unwrap_err();
        assert_eq!(mistake.to_string(), "t.csv, row 2, column a: this must be filled in");
        assert_eq!(Sheet::read("t.csv", "a,a\n").unwrap_err().to_string(), "t.csv, row 1: the column a is there twice");
    }

    #[test]
    fn texts_are_gathered_by_language() {
        let sheet = Sheet::read("t.csv", "title_fr,title_en,title,subtitle_fr\nun,one,x,y\n").unwrap();
        let text = sheet.rows().next().unwrap().localized("title");
        assert_eq!(text.iter().collect::<Vec<_>>(), [("en", "one"), ("fr", "un")]);
    }
}
