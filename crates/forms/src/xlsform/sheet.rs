//! A sheet that is being written: rows of texts under heads.

use std::collections::BTreeMap;

/// A sheet that is being written.
#[derive(Debug, Clone)]
pub(super) struct SheetDraft {
    /// The name on its tab.
    pub(super) name: &'static str,
    /// The order of the columns that are known beforehand.
    order: &'static [&'static str],
    heads: Vec<Head>,
    rows: BTreeMap<u32, Vec<(Head, String)>>,
}

/// The head of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Head {
    /// Its name: `label`, `bind::concept`…
    pub(super) name: String,
    /// Its language, as in `label::French (fr)`.
    pub(super) language: Option<String>,
}

impl Head {
    fn text(&self) -> String {
        match &self.language {
            Some(language) => format!("{}::{language}", self.name),
            None => self.name.clone(),
        }
    }
}

impl SheetDraft {
    /// An empty sheet, with the order of the columns that come first.
    pub(super) fn new(name: &'static str, order: &'static [&'static str]) -> Self {
        Self { name, order, heads: Vec::new(), rows: BTreeMap::new() }
    }

    /// Whether nothing is written.
    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The number for the next row: this one, or the first that is free after all others.
    pub(super) fn next_row(&self, wanted: u32) -> u32 {
        let free = self.rows.last_key_value().map_or(2, |(last, _)| last + 1);
        wanted.max(free)
    }

    /// Writes a text in a row that is counted as spreadsheets do; the heads are row 1.
    pub(super) fn put(&mut self, row: u32, name: &str, language: Option<&str>, text: &str) {
        let cells = self.rows.entry(row).or_default();
        if text.is_empty() {
            return;
        }
        let head = Head { name: name.to_owned(), language: language.map(str::to_owned) };
        cells.push((head.clone(), text.to_owned()));
        if !self.heads.contains(&head) {
            self.heads.push(head);
        }
    }

    /// The heads, those with a known place first, a column without a language before its others.
    fn sorted_heads(&self) -> Vec<Head> {
        let mut heads = self.heads.clone();
        let place = |head: &Head| self.order.iter().position(|known| *known == head.name).unwrap_or(self.order.len());
        let first = |head: &Head| self.heads.iter().position(|other| other.name == head.name);
        heads.sort_by_key(|head| (place(head), first(head), head.language.is_some()));
        heads
    }

    /// The texts as a grid: row, column, text, all counted from 0.
    pub(super) fn cells(&self) -> Vec<(u32, u16, String)> {
        let heads = self.sorted_heads();
        let mut cells: Vec<(u32, u16, String)> = Vec::new();
        for (column, head) in (0..).zip(&heads) {
            cells.push((0, column, head.text()));
        }
        for (row, texts) in &self.rows {
            for (head, text) in texts {
                let Some(column) = heads.iter().position(|known| known == head) else { continue };
                let Ok(column) = u16::try_from(column) else { continue };
                cells.push((row.saturating_sub(1), column, text.clone()));
            }
        }
        cells
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_their_order() {
        let mut sheet = SheetDraft::new("survey", &["type", "name"]);
        sheet.put(3, "label", Some("French (fr)"), "Nom");
        sheet.put(3, "name", None, "a");
        sheet.put(3, "label", None, "Name");
        sheet.put(3, "type", None, "text");
        let heads: Vec<String> = sheet.sorted_heads().iter().map(Head::text).collect();
        assert_eq!(heads, ["type", "name", "label", "label::French (fr)"]);
        assert!(sheet.cells().contains(&(2, 3, "Nom".to_owned())));
        assert_eq!((sheet.next_row(2), sheet.next_row(9)), (4, 9));
    }
}
