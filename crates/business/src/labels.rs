//! Tables of codes and what they are called: columns `code`, `label_fr`, `label_de`, …

use std::collections::BTreeMap;

use base::{Lang, Localized};

/// Codes in the order of their table, with their labels.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Labels(Vec<(String, Localized)>);

/// A line that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {message}")]
pub struct LabelsError {
    /// The line, from 1.
    pub line: u64,
    /// What is wrong.
    pub message: String,
}

impl Labels {
    /// What a code is called; the code itself when it is unknown.
    pub fn get<'a>(&'a self, code: &'a str, lang: Lang) -> &'a str {
        self.0.iter().find(|(known, _)| known == code).map_or(code, |(_, label)| label.get(lang))
    }

    /// Whether the table has this code.
    pub fn has(&self, code: &str) -> bool {
        self.0.iter().any(|(known, _)| known == code)
    }

    /// The codes and labels, in the order of the table.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Localized)> {
        self.0.iter().map(|(code, label)| (code.as_str(), label))
    }
}

/// Reads a table of labels; other columns than `code` and `label_…` are not looked at.
pub fn read_labels(table: &str) -> Result<Labels, LabelsError> {
    let rows = read_rows(table)?;
    let labels = rows.into_iter().map(|row| {
        let code = row.required("code")?.to_owned();
        Ok((code, row.localized("label")))
    });
    labels.collect::<Result<_, _>>().map(Labels)
}

/// A row of a CSV table, by the names of its columns.
pub struct LabelRow {
    line: u64,
    cells: BTreeMap<String, String>,
}

impl LabelRow {
    /// The text of a column; empty when it is not there.
    pub fn get(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// The text of a column that must not be empty.
    pub fn required(&self, column: &str) -> Result<&str, LabelsError> {
        match self.get(column) {
            "" => Err(self.mistake(format!("the column {column} is empty"))),
            text => Ok(text),
        }
    }

    /// The texts of the columns `NAME_fr`, `NAME_de`, …
    pub fn localized(&self, name: &str) -> Localized {
        let mut localized = Localized::new();
        for (column, text) in &self.cells {
            if let Some(tag) = column.strip_prefix(name).and_then(|rest| rest.strip_prefix('_')) {
                localized.insert(tag, text);
            }
        }
        localized
    }

    /// A mistake of this row.
    pub fn mistake(&self, message: impl Into<String>) -> LabelsError {
        LabelsError { line: self.line, message: message.into() }
    }
}

/// The rows of a CSV table.
pub fn read_rows(table: &str) -> Result<Vec<LabelRow>, LabelsError> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let heads = reader.headers().map_err(|error| LabelsError { line: 1, message: error.to_string() })?.clone();
    let rows = reader.records().enumerate().map(|(row, record)| {
        let line = row as u64 + 2;
        let record = record.map_err(|error| LabelsError { line, message: error.to_string() })?;
        let cells = heads.iter().zip(record.iter()).map(|(head, cell)| (head.to_owned(), cell.trim().to_owned()));
        Ok(LabelRow { line, cells: cells.collect() })
    });
    rows.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_called_by_its_label() {
        let labels = read_labels("code,label_fr,label_en\na,un,one\n").unwrap();
        assert_eq!(labels.get("a", Lang::En), "one");
        assert_eq!(labels.get("a", Lang::Lb), "un");
        assert_eq!(labels.get("b", Lang::En), "b");
        assert!(labels.has("a") && !labels.has("b"));
    }

    #[test]
    fn a_row_without_a_code_is_named() {
        assert_eq!(read_labels("code,label_fr\na,un\n,deux\n").unwrap_err().line, 3);
    }
}
