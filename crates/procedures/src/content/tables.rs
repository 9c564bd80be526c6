//! Reading the tables of a pack: CSV with a head, localised columns as in `XLSForm`.

use base::{Lang, Localized};
use forms::{Mistake, Position};

/// A table that cannot be read: one sentence with the place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}, line {line}, column {column}: {expected}")]
pub struct TableMistake {
    file: &'static str,
    line: usize,
    column: String,
    expected: String,
}

impl TableMistake {
    /// A mistake of `concepts.csv`.
    pub(super) fn at(place: &Position, expected: &str) -> Self {
        let column = if place.column.is_empty() { "–" } else { &place.column };
        let line = usize::try_from(place.row).unwrap_or(usize::MAX);
        Self { file: "concepts.csv", line, column: column.to_owned(), expected: expected.to_owned() }
    }

    /// The first of several.
    pub(super) fn first(mistakes: &[Mistake]) -> Self {
        mistakes.first().map_or_else(
            || Self::at(&Position::default(), "the file cannot be read"),
            |mistake| Self::at(&mistake.at, &mistake.message),
        )
    }
}

/// A table.
pub(super) struct Table {
    file: &'static str,
    heads: csv::StringRecord,
    records: Vec<csv::StringRecord>,
}

/// One row of it.
pub(super) struct Row<'a> {
    table: &'a Table,
    line: usize,
    record: &'a csv::StringRecord,
}

impl Table {
    pub(super) fn read(file: &'static str, text: &str) -> Result<Self, TableMistake> {
        let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
        let unreadable = |error: &csv::Error| TableMistake {
            file,
            line: error.position().map_or(1, |at| usize::try_from(at.line()).unwrap_or(usize::MAX)),
            column: "–".to_owned(),
            expected: error.to_string(),
        };
        let heads = reader.headers().map_err(|error| unreadable(&error))?.clone();
        let records = reader.records().collect::<Result<_, _>>().map_err(|error| unreadable(&error))?;
        Ok(Self { file, heads, records })
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.records.iter().map(|record| {
            let line = record.position().map_or(0, |at| usize::try_from(at.line()).unwrap_or(usize::MAX));
            Row { table: self, line, record }
        })
    }
}

impl<'a> Row<'a> {
    pub(super) fn mistake(&self, column: &str, expected: &str) -> TableMistake {
        TableMistake {
            file: self.table.file,
            line: self.line,
            column: column.to_owned(),
            expected: expected.to_owned(),
        }
    }

    /// A cell; empty where there is none.
    pub(super) fn optional(&self, column: &str) -> &'a str {
        let at = self.table.heads.iter().position(|head| head == column);
        at.and_then(|at| self.record.get(at)).unwrap_or_default()
    }

    pub(super) fn text(&self, column: &str) -> Result<&'a str, TableMistake> {
        Some(self.optional(column))
            .filter(|text| !text.is_empty())
            .ok_or_else(|| self.mistake(column, "a text is missing"))
    }

    pub(super) fn words(&self, column: &str) -> Vec<String> {
        self.optional(column).split_whitespace().map(str::to_owned).collect()
    }

    pub(super) fn number(&self, column: &str) -> Result<u16, TableMistake> {
        self.text(column)?.parse().map_err(|_| self.mistake(column, "a whole number is expected"))
    }

    /// A text in every language of the interface.
    pub(super) fn told(&self, what: &str) -> Result<Localized, TableMistake> {
        let mut told = Localized::new();
        for lang in Lang::ALL {
            told.insert(lang.tag(), self.text(&head(what, lang))?);
        }
        Ok(told)
    }

    /// The same, of which all may be missing.
    pub(super) fn told_or_not(&self, what: &str) -> Localized {
        let mut told = Localized::new();
        for lang in Lang::ALL {
            told.insert(lang.tag(), self.optional(&head(what, lang)));
        }
        told
    }
}

pub(super) fn head(what: &str, lang: Lang) -> String {
    let name = match lang {
        Lang::Fr => "French",
        Lang::De => "German",
        Lang::Lb => "Luxembourgish",
        Lang::En => "English",
    };
    format!("{what}::{name} ({})", lang.tag())
}
