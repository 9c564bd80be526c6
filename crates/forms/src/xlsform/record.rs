//! The rows of a sheet, read by what their columns mean.

use std::collections::BTreeMap;
use std::sync::Arc;

use base::Localized;

use crate::mistake::{Mistake, Position};
use crate::model::{Attributes, ExpressionText, Media, MediaKind};
use crate::spreadsheet::{Row, Sheet};

use super::columns::{self, Attribute, Column, Key, Kind};
use super::languages::Languages;

/// A sheet whose columns are understood.
#[derive(Debug, Clone)]
pub(super) struct Grid {
    /// The name that XLSForm knows it by.
    pub(super) sheet: Arc<str>,
    /// Its columns.
    pub(super) columns: Vec<Column>,
    /// Its rows under the heads, with their texts made clean.
    rows: Vec<Row>,
}

/// One row of a [`Grid`].
#[derive(Debug, Clone, Copy)]
pub(super) struct Record<'a> {
    grid: &'a Grid,
    row: &'a Row,
}

impl Grid {
    /// Reads the heads of a sheet, and makes its texts clean: no white space around them, straight
    /// quotes, and, unless the author objects, one space where there are several.
    ///
    /// A text under no head is a mistake where heads are counted by hand (CSV, Markdown); in an
    /// Excel file it is a note beside the table.
    pub(super) fn read(
        sheet: &Sheet,
        name: &str,
        kind: Kind,
        collapse: bool,
        notes_beside: bool,
        mistakes: &mut Vec<Mistake>,
    ) -> Self {
        let columns = columns::read(sheet, name, kind, mistakes);
        let mut rows = Vec::with_capacity(sheet.rows().len());
        for row in sheet.rows().iter().skip(1) {
            let cells: Vec<String> = row.cells.iter().map(|cell| clean(cell, collapse)).collect();
            let headless = |index: usize| sheet.rows().first().is_none_or(|heads| heads.cell(index).trim().is_empty());
            if !notes_beside && cells.iter().enumerate().any(|(index, cell)| !cell.is_empty() && headless(index)) {
                let message = "a text stands in a column without a head: add the row of heads (type, name, label…), or the missing head";
                mistakes.push(Mistake::new(Position::row(name, row.number), message));
            }
            if cells.iter().any(|cell| !cell.is_empty()) {
                rows.push(Row { number: row.number, cells });
            }
        }
        Self { sheet: name.into(), columns, rows }
    }

    /// A sheet that is not there.
    pub(super) fn empty(name: &str) -> Self {
        Self { sheet: name.into(), columns: Vec::new(), rows: Vec::new() }
    }

    /// The rows that hold something.
    pub(super) fn records(&self) -> impl Iterator<Item = Record<'_>> {
        self.rows.iter().map(|row| Record { grid: self, row })
    }

    /// Whether nothing stands under the heads.
    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Whether there is a column of this meaning, in any language.
    pub(super) fn has(&self, key: &Key) -> bool {
        self.columns.iter().any(|column| column.key == *key)
    }

    /// The names of the columns that XLSForm does not know.
    pub(super) fn extras(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().filter_map(|column| match &column.key {
            Key::Extra(name) => Some(name.as_str()),
            _ => None,
        })
    }
}

impl<'a> Record<'a> {
    /// The row's number in the spreadsheet.
    pub(super) fn number(&self) -> u32 {
        self.row.number
    }

    /// The place of the whole row.
    pub(super) fn at(&self) -> Position {
        Position { sheet: self.grid.sheet.clone(), row: self.row.number, column: "".into() }
    }

    /// The place of a cell.
    pub(super) fn cell_at(&self, column: &Column) -> Position {
        self.at().in_column(&column.head)
    }

    /// The place of the cell of a column that XLSForm knows.
    pub(super) fn at_known(&self, name: &'static str) -> Position {
        self.column(&Key::Known(name)).map_or_else(|| self.at().in_column(name), |column| self.cell_at(column))
    }

    /// The columns and the texts in them, where there is a text.
    pub(super) fn cells(&self) -> impl Iterator<Item = (&'a Column, &'a str)> + use<'a> {
        let (grid, row) = (self.grid, self.row);
        grid.columns.iter().map(|column| (column, row.cell(column.index))).filter(|(_, text)| !text.is_empty())
    }

    fn column(&self, key: &Key) -> Option<&'a Column> {
        self.grid.columns.iter().find(|column| column.key == *key)
    }

    /// The text of a column that XLSForm knows, if there is one.
    pub(super) fn known(&self, name: &'static str) -> Option<&'a str> {
        self.column(&Key::Known(name)).map(|column| self.row.cell(column.index)).filter(|text| !text.is_empty())
    }

    /// The expression of a column that XLSForm knows, if there is one.
    pub(super) fn known_expression(&self, name: &'static str) -> Option<ExpressionText> {
        self.known(name).map(|text| ExpressionText::new(text, self.at_known(name)))
    }

    /// The expression of a `bind::` column; `yes` and `no` are `true()` and `false()`.
    pub(super) fn bind(&self, name: &str) -> Option<ExpressionText> {
        let column = self.column(&Key::Bind(Attribute { name: name.to_owned(), inside: Vec::new() }))?;
        let text = self.row.cell(column.index);
        (!text.is_empty()).then(|| ExpressionText::new(truth(text), self.cell_at(column)))
    }

    /// The text of a `body::` column.
    pub(super) fn body(&self, name: &str) -> Option<ExpressionText> {
        let column = self.column(&Key::Body(Attribute { name: name.to_owned(), inside: Vec::new() }))?;
        let text = self.row.cell(column.index);
        (!text.is_empty()).then(|| ExpressionText::new(text, self.cell_at(column)))
    }

    /// The attributes that `pick` finds in the meanings of columns without a language.
    pub(super) fn attributes(&self, pick: impl Fn(&Key) -> Option<&Attribute>) -> Attributes {
        self.cells()
            .filter(|(column, _)| column.language.is_none())
            .filter_map(|(column, text)| {
                pick(&column.key).map(|attribute| (attribute.name.clone(), inside(attribute, text)))
            })
            .collect()
    }

    /// The columns that XLSForm does not know.
    pub(super) fn extra(&self) -> BTreeMap<String, String> {
        self.cells()
            .filter_map(|(column, text)| match &column.key {
                Key::Extra(name) => Some((name.clone(), text.to_owned())),
                _ => None,
            })
            .collect()
    }

    /// A text in all languages.
    pub(super) fn localized(&self, key: &Key, languages: &Languages) -> Localized {
        let texts = self.cells().filter(|(column, _)| column.key == *key);
        languages.localized(texts.map(|(column, text)| (column.language.as_deref(), text)))
    }

    /// A message of a `bind::` column in all languages.
    pub(super) fn message(&self, name: &str, languages: &Languages) -> Localized {
        self.localized(&Key::Bind(Attribute { name: name.to_owned(), inside: Vec::new() }), languages)
    }

    /// Pictures and sounds, in the order of their columns.
    pub(super) fn media(&self, languages: &Languages) -> Vec<Media> {
        let mut media: Vec<Media> = Vec::new();
        for (column, _) in self.cells() {
            let Key::Media(name) = &column.key else { continue };
            let kind = match name.as_str() {
                "image" => MediaKind::Image,
                "big-image" => MediaKind::BigImage,
                "audio" => MediaKind::Audio,
                _ => MediaKind::Video,
            };
            if media.iter().all(|known| known.kind != kind) {
                media.push(Media { kind, file: self.localized(&column.key, languages) });
            }
        }
        media
    }
}

/// `yes`, `TRUE`… as an expression.
pub(super) fn truth(text: &str) -> &str {
    match text {
        "yes" | "Yes" | "YES" | "true" | "True" | "TRUE" => "true()",
        "no" | "No" | "NO" | "false" | "False" | "FALSE" => "false()",
        other => other,
    }
}

/// Whether a cell says yes.
pub(super) fn says_yes(text: &str) -> bool {
    truth(text) == "true()" || text == "true()"
}

/// The value of an attribute whose head names what is inside: `{'style': '…'}`.
fn inside(attribute: &Attribute, text: &str) -> String {
    let mut value = text.to_owned();
    for (depth, name) in attribute.inside.iter().rev().enumerate() {
        value = if depth == 0 { format!("{{'{name}': '{value}'}}") } else { format!("{{'{name}': {value}}}") };
    }
    value
}

/// A text without white space around it, with straight quotes and plain spaces.
fn clean(text: &str, collapse: bool) -> String {
    let mut cleaned = String::with_capacity(text.len());
    for character in text.trim().chars() {
        let plain = match character {
            '\u{a0}' => ' ',
            '\u{201c}' | '\u{201d}' => '"',
            '\u{2018}' | '\u{2019}' => '\'',
            other => other,
        };
        if !(collapse && plain == ' ' && cleaned.ends_with(' ')) {
            cleaned.push(plain);
        }
    }
    cleaned
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_made_clean() {
        assert_eq!(clean("  a \u{a0} “b”  ’c’\n  d ", true), "a \"b\" 'c'\n d");
        assert_eq!(clean(" a  b ", false), "a  b");
    }

    #[test]
    fn an_attribute_can_name_what_is_inside() {
        let attribute = Attribute { name: "a".into(), inside: vec!["b".into(), "c".into()] };
        assert_eq!(inside(&attribute, "5"), "{'b': {'c': '5'}}");
    }
}
