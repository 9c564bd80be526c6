//! A sheet read by the heads of its columns.

use base::Localized;

use crate::mistake::{Mistake, Position};
use crate::model::Language;

use super::{Row, Sheet};

/// A sheet whose first row holds the heads of the columns.
#[derive(Debug, Clone)]
pub struct Table<'a> {
    sheet: &'a Sheet,
    heads: Vec<&'a str>,
}

/// A row of a table.
#[derive(Debug, Clone, Copy)]
pub struct TableRow<'t> {
    table: &'t Table<'t>,
    row: &'t Row,
}

impl<'a> Table<'a> {
    /// A table, when no two columns have the same head.
    pub(super) fn of(sheet: &'a Sheet) -> Result<Self, Mistake> {
        let heads: Vec<&str> =
            sheet.rows.first().map_or(Vec::new(), |row| row.cells.iter().map(|cell| cell.trim()).collect());
        for (index, head) in heads.iter().enumerate() {
            if !head.is_empty() && heads.iter().take(index).any(|other| other == head) {
                let message = format!("two columns are called {head:?}: rename one of them");
                return Err(Mistake::new(Position::cell(&sheet.name, 1, head), message));
            }
        }
        Ok(Self { sheet, heads })
    }

    /// The heads of the columns; empty for a column without one.
    pub fn heads(&self) -> &[&'a str] {
        &self.heads
    }

    /// Whether there is a column of this head.
    pub fn has(&self, head: &str) -> bool {
        self.heads.contains(&head)
    }

    /// Whether all these columns are there.
    ///
    /// # Errors
    /// One mistake for each that is missing.
    pub fn require(&self, heads: &[&str]) -> Result<(), Vec<Mistake>> {
        let missing: Vec<Mistake> = heads
            .iter()
            .filter(|head| !self.has(head))
            .map(|head| Mistake::new(Position::column(&self.sheet.name, head), "this column is missing: add it"))
            .collect();
        if missing.is_empty() { Ok(()) } else { Err(missing) }
    }

    /// The rows under the heads that hold something.
    pub fn rows(&self) -> impl Iterator<Item = TableRow<'_>> {
        self.sheet.rows.iter().skip(1).map(|row| TableRow { table: self, row })
    }
}

impl<'t> TableRow<'t> {
    /// The row's number in the spreadsheet.
    pub fn number(&self) -> u32 {
        self.row.number
    }

    /// The text in the column of this head, without white space around it; empty where the cell
    /// or the column is missing.
    pub fn get(&self, head: &str) -> &'t str {
        self.table.heads.iter().position(|other| *other == head).map_or("", |column| self.row.cell(column).trim())
    }

    /// A text in several languages: columns `label`, `label::French (fr)`, `label::de`. The column
    /// without a language has the key `default`.
    pub fn localized(&self, head: &str) -> Localized {
        let mut localized = Localized::new();
        for (column, other) in self.table.heads.iter().enumerate() {
            let text = self.row.cell(column).trim();
            let tag = match other.strip_prefix(head).map(|rest| rest.strip_prefix("::").ok_or(rest)) {
                Some(Ok(language)) => Language::named(language).tag,
                Some(Err("")) => "default".to_owned(),
                _ => continue,
            };
            if !text.is_empty() {
                localized.insert(tag, text);
            }
        }
        localized
    }

    /// The place of a cell, for a [`Mistake`].
    pub fn at(&self, head: &str) -> Position {
        Position::cell(&self.table.sheet.name, self.row.number, head)
    }

    /// A mistake in a cell.
    pub fn mistake(&self, head: &str, message: impl Into<String>) -> Mistake {
        Mistake::new(self.at(head), message)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Workbook;
    use base::Lang;

    #[test]
    fn a_text_is_read_in_all_its_languages() {
        let file = "id,label::French (fr),label::de,labels\n1, Pain ,Brot,no\n";
        let workbook = Workbook::read("t.csv", file.as_bytes()).unwrap();
        let table = workbook.table("t").unwrap();
        let row = table.rows().next().unwrap();
        let label = row.localized("label");
        assert_eq!((label.get(Lang::Fr), label.get(Lang::De)), ("Pain", "Brot"));
        assert_eq!(label.iter().count(), 2);
        assert_eq!(row.mistake("id", "is wrong").to_string(), "t, row 2, column id: is wrong");
    }

    #[test]
    fn a_missing_column_is_named() {
        let workbook = Workbook::read("t.csv", b"a,b\n1,2\n").unwrap();
        let mistakes = workbook.table("t").unwrap().require(&["a", "c"]).unwrap_err();
        assert_eq!(mistakes.len(), 1);
        assert_eq!(mistakes[0].to_string(), "t, column c: this column is missing: add it");
        assert!(Workbook::read("t.csv", b"a,a\n").unwrap().table("t").is_err());
        assert!(workbook.table("u").unwrap_err().message.contains("there is no sheet \"u\""));
    }
}
