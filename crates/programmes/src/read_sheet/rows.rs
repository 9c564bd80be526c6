//! Cells of a sheet, and what is wrong with them.

use std::ops::RangeInclusive;

use base::{Lang, Localized};
use forms::spreadsheet::{Table, TableRow, Workbook};
use forms::{Mistake, Position};
use jiff::civil::Date;

/// Most characters of a text for people.
const TEXT_MAX: usize = 5_000;
/// Most characters of a name.
const NAME_MAX: usize = 40;

/// The mistakes so far.
#[derive(Default)]
pub(super) struct Rows {
    pub(super) mistakes: Vec<Mistake>,
}

impl Rows {
    pub(super) fn wrong(&mut self, at: Position, message: String) {
        self.mistakes.push(Mistake::new(at, message));
    }

    /// A sheet with these columns.
    pub(super) fn table<'a>(&mut self, workbook: &'a Workbook, sheet: &str, heads: &[&str]) -> Option<Table<'a>> {
        let table = match workbook.table(sheet) {
            Ok(table) => table,
            Err(mistake) => {
                self.mistakes.push(mistake);
                return None;
            }
        };
        match table.require(heads) {
            Ok(()) => Some(table),
            Err(mistakes) => {
                self.mistakes.extend(mistakes);
                None
            }
        }
    }

    /// A row that must be there; its absence is told once.
    fn row<'t>(&mut self, row: Option<TableRow<'t>>, key: &str) -> Option<TableRow<'t>> {
        if row.is_none() && !self.mistakes.iter().any(|one| one.message.contains(&format!("key {key} "))) {
            self.wrong(Position::sheet("call"), format!("a row with the key {key} is missing"));
        }
        row
    }

    /// The value of a key, and where it stands.
    pub(super) fn value(&mut self, row: Option<TableRow<'_>>, key: &str) -> Option<(String, Position)> {
        let row = self.row(row, key)?;
        let value = row.get("value");
        if value.is_empty() || value.chars().count() > TEXT_MAX {
            self.wrong(row.at("value"), format!("{key} is missing, or longer than {TEXT_MAX} characters"));
            return None;
        }
        Some((value.to_owned(), row.at("value")))
    }

    /// The text of a key in every language of `langs`.
    pub(super) fn text(
        &mut self,
        row: Option<TableRow<'_>>,
        key: &str,
        head: &str,
        langs: Option<&Localized>,
    ) -> Localized {
        self.row(row, key).map(|row| self.localized(row, head, langs)).unwrap_or_default()
    }

    /// A text: in one language at least, and in every one of `langs`.
    pub(super) fn localized(&mut self, row: TableRow<'_>, head: &str, langs: Option<&Localized>) -> Localized {
        let text = row.localized(head);
        if text.is_empty() {
            self.wrong(row.at(head), "a text is missing: write it in a column such as ".to_owned() + head + "::fr");
        }
        if text.iter().any(|(_, text)| text.chars().count() > TEXT_MAX) {
            self.wrong(row.at(head), format!("a text has at most {TEXT_MAX} characters"));
        }
        let spoken = |lang: &Lang| langs.is_some_and(|langs| langs.exact(lang.tag()).is_some());
        for lang in Lang::ALL.into_iter().filter(spoken).filter(|lang| text.exact(lang.tag()).is_none()) {
            let column = format!("{head}::{}", lang.tag());
            self.wrong(row.at(&column), "the title has this language: write the text in it too".to_owned());
        }
        text
    }

    pub(super) fn date(&mut self, row: Option<TableRow<'_>>, key: &str) -> Option<Date> {
        let (text, at) = self.value(row, key)?;
        // A cell of a spreadsheet may bring a time of day along.
        let day = text.get(..10).unwrap_or(&text).parse().ok();
        if day.is_none() {
            self.wrong(at, format!("{text:?} is no day: write it as 2026-03-31"));
        }
        day
    }

    pub(super) fn number(&mut self, row: Option<TableRow<'_>>, key: &str, range: RangeInclusive<u32>) -> Option<u32> {
        self.row(row, key).and_then(|row| self.number_in(row, "value", range))
    }

    pub(super) fn number_in(&mut self, row: TableRow<'_>, head: &str, range: RangeInclusive<u32>) -> Option<u32> {
        let number = row.get(head).parse().ok().filter(|number| range.contains(number));
        if number.is_none() {
            let message = match *range.end() {
                u32::MAX => "a whole number is expected".to_owned(),
                end => format!("a whole number from {} to {end} is expected", range.start()),
            };
            self.wrong(row.at(head), message);
        }
        number
    }

    /// A name for tables.
    pub(super) fn name(&mut self, row: TableRow<'_>, head: &str) {
        if !is_name(row.get(head)) {
            let message =
                format!("{:?} is no name: write 1 to {NAME_MAX} letters a-z, digits and dashes", row.get(head));
            self.wrong(row.at(head), message);
        }
    }
}

/// Whether a text can be a name in tables and addresses.
pub(super) fn is_name(text: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-' || byte == b'_';
    (1..=NAME_MAX).contains(&text.len()) && text.bytes().all(is_letter)
}
