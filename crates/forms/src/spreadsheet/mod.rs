//! Spreadsheets as people write them: Excel files, CSV and Markdown tables.
//!
//! Whatever the file, a [`Workbook`] is sheets of rows of texts, and every text keeps its place. A
//! [`Table`] is the easy face: rows that are read by the heads of their columns.
//!
//! ```
//! use forms::spreadsheet::Workbook;
//! let workbook = Workbook::read("colours.csv", b"name,label\nred,Rouge\nblue,Bleu\n")?;
//! let table = workbook.table("colours")?;
//! let labels: Vec<&str> = table.rows().map(|row| row.get("label")).collect();
//! assert_eq!(labels, ["Rouge", "Bleu"]);
//! # Ok::<(), forms::mistake::Mistake>(())
//! ```

mod archive;
mod csv;
mod excel;
mod markdown;
mod table;
mod xls;

pub use table::{Table, TableRow};

use crate::mistake::{Mistake, Position};

/// A larger file is refused, in bytes.
pub const MAX_FILE_BYTES: usize = 16 * 1024 * 1024;
/// More sheets are refused.
pub const MAX_SHEETS: usize = 100;
/// More rows in a sheet are refused.
pub const MAX_ROWS: u32 = 100_000;
/// More columns in a sheet are refused.
pub const MAX_COLUMNS: u32 = 1_000;
/// More text in one cell is refused, in bytes. Excel's own limit is 32,767 characters.
pub const MAX_CELL_BYTES: usize = 128 * 1024;
/// More text in all cells together is refused, in bytes: one text can stand in many cells.
pub const MAX_TEXT_BYTES: usize = 64 * 1024 * 1024;
/// More filled cells in all sheets together are refused.
pub const MAX_CELLS: usize = 2_000_000;

/// A file of one or more sheets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workbook {
    name: String,
    sheets: Vec<Sheet>,
}

/// One sheet: rows that hold something, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    name: String,
    rows: Vec<Row>,
}

/// One row that holds something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// As spreadsheets number it: the first is 1.
    pub number: u32,
    /// The texts by column; empty where there is nothing. The last one is not empty.
    pub cells: Vec<String>,
}

impl Row {
    /// The text in a column, 0 being the first; empty where there is nothing.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

impl Sheet {
    /// The name on its tab.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The rows that hold something.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }
}

impl Workbook {
    /// Reads a file whose name says its format: `.xlsx`, `.xlsm`, `.xls`, `.csv` or `.md`.
    ///
    /// A CSV or Markdown file can hold several sheets, as in the examples of XLSForm: the name of
    /// a sheet stands alone in the first column, and its rows leave that column empty. Any other
    /// CSV or Markdown file is one sheet named after the file.
    ///
    /// # Errors
    /// When the format is unknown, the file cannot be read, or it is larger than the limits.
    pub fn read(file_name: &str, bytes: &[u8]) -> Result<Self, Mistake> {
        let (stem, extension) = file_name.rsplit_once('.').unwrap_or((file_name, ""));
        let name = stem.rsplit(['/', '\\']).next().unwrap_or(stem).to_owned();
        if bytes.len() > MAX_FILE_BYTES {
            return Err(too_large(&format!("the file is larger than {} MiB", MAX_FILE_BYTES / (1024 * 1024))));
        }
        let sheets = match extension.to_ascii_lowercase().as_str() {
            "xlsx" | "xlsm" => excel::read(bytes)?,
            "xls" => xls::read(bytes)?,
            "csv" => csv::read(&name, bytes)?,
            "md" => markdown::read(&name, bytes)?,
            _ => {
                let message = format!("{file_name:?} is not a spreadsheet: use .xlsx, .xls, .csv or .md");
                return Err(Mistake::new(Position::default(), message));
            }
        };
        Self::of(name, sheets)
    }

    /// The sheets, once they are known to be within the limits.
    fn of(name: String, sheets: Vec<Sheet>) -> Result<Self, Mistake> {
        if sheets.len() > MAX_SHEETS {
            return Err(too_large(&format!("the file has more than {MAX_SHEETS} sheets")));
        }
        Ok(Self { name, sheets })
    }

    /// The file's name without folder and extension.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The sheets, in the order of their tabs.
    pub fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    /// The sheet of this name; capitals do not count.
    pub fn sheet(&self, name: &str) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.name.trim().to_lowercase() == name.to_lowercase())
    }

    /// The sheet of this name as a table whose first row holds the heads of the columns.
    ///
    /// # Errors
    /// When there is no such sheet, or two of its columns have the same head.
    pub fn table(&self, sheet: &str) -> Result<Table<'_>, Mistake> {
        let Some(found) = self.sheet(sheet) else {
            let names: Vec<&str> = self.sheets.iter().map(Sheet::name).collect();
            let message = format!("there is no sheet {sheet:?}; the file has {}", names.join(", "));
            return Err(Mistake::new(Position::default(), message));
        };
        Table::of(found)
    }
}

/// Reads a file that somebody gave apart from the threads that serve: within the limits it may still take seconds, in which
/// nobody else on its thread would be answered.
///
/// # Errors
/// When the reader panics: the file is then to blame.
pub async fn apart<T: Send + 'static>(read: impl FnOnce() -> T + Send + 'static) -> Result<T, Mistake> {
    let read = tokio::task::spawn_blocking(read).await;
    read.map_err(|_| too_large("the file cannot be read: open it in a spreadsheet program and save it again"))
}

/// Counts cells while a file is read, and stops before memory does.
#[derive(Debug, Default)]
struct Meter {
    cells: usize,
    /// The length of all texts, in bytes.
    text: usize,
}

impl Meter {
    /// One more filled cell, at this row (1 is the first) and column (0 is the first).
    fn count(&mut self, sheet: &str, row: u32, column: usize, text: &str) -> Result<(), Mistake> {
        self.cells += 1;
        self.text += text.len();
        let at = || Position::row(sheet, row);
        if row > MAX_ROWS {
            return Err(Mistake::new(Position::sheet(sheet), format!("the sheet has more than {MAX_ROWS} rows")));
        }
        if column >= MAX_COLUMNS as usize {
            return Err(Mistake::new(at(), format!("the row has more than {MAX_COLUMNS} columns")));
        }
        if text.len() > MAX_CELL_BYTES {
            return Err(Mistake::new(at(), format!("a cell holds more than {} KiB", MAX_CELL_BYTES / 1024)));
        }
        if self.text > MAX_TEXT_BYTES {
            return Err(too_large(&format!("the texts come to more than {} MiB", MAX_TEXT_BYTES / (1024 * 1024))));
        }
        if self.cells > MAX_CELLS {
            return Err(too_large(&format!("the file has more than {MAX_CELLS} filled cells")));
        }
        Ok(())
    }
}

fn too_large(message: &str) -> Mistake {
    Mistake::new(Position::default(), message)
}

/// The text of bytes that should be UTF-8, with or without a byte order mark.
fn utf8(bytes: &[u8]) -> Result<&str, Mistake> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let line = bytes.iter().take(error.valid_up_to()).filter(|byte| **byte == b'\n').count() + 1;
        Mistake::new(Position::default(), format!("line {line} is not UTF-8: save the file with the encoding UTF-8"))
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// Sheets out of rows in which a text alone in the first column starts a new sheet; one sheet
/// where the first row does not.
fn sheets_of(name: &str, rows: impl Iterator<Item = Result<Vec<String>, Mistake>>) -> Result<Vec<Sheet>, Mistake> {
    let mut meter = Meter::default();
    let mut sheets: Vec<Sheet> = Vec::new();
    let mut several = None;
    let mut number = 0;
    for cells in rows {
        let mut cells = cells?;
        while cells.last().is_some_and(|cell| cell.trim().is_empty()) {
            cells.pop();
        }
        let alone = cells.len() == 1;
        if cells.is_empty() {
            number += 1;
            continue;
        }
        // A single column is a plain table too: only a second row with an empty first cell tells.
        let several = *several.get_or_insert(alone);
        if several && !cells.first().is_none_or(|cell| cell.trim().is_empty()) {
            let name = cells.first().map(|cell| cell.trim().to_owned()).unwrap_or_default();
            if !alone {
                let message = "in a file of several sheets, the first column is for the names of the sheets only";
                return Err(Mistake::new(Position::row(&name, 0), message));
            }
            sheets.push(Sheet { name, rows: Vec::new() });
            number = 0;
            if sheets.len() > MAX_SHEETS {
                return Err(too_large(&format!("the file has more than {MAX_SHEETS} sheets")));
            }
            continue;
        }
        if several {
            cells.remove(0);
        } else if sheets.is_empty() {
            sheets.push(Sheet { name: name.to_owned(), rows: Vec::new() });
        }
        number += 1;
        let Some(sheet) = sheets.last_mut() else { continue };
        for (column, cell) in cells.iter().enumerate() {
            meter.count(&sheet.name, number, column, cell)?;
        }
        sheet.rows.push(Row { number, cells });
    }
    Ok(sheets)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(workbook: &Workbook) -> Vec<&str> {
        workbook.sheets().iter().map(Sheet::name).collect()
    }

    #[test]
    fn a_csv_file_can_hold_several_sheets() {
        let file = b"survey,,\n,type,name\n,text,a\n,,\n,text,b\nchoices\n,list_name,name\n";
        let workbook = Workbook::read("folder/form.CSV", file).unwrap();
        assert_eq!(workbook.name(), "form");
        assert_eq!(names(&workbook), ["survey", "choices"]);
        let rows = workbook.sheet("Survey").unwrap().rows();
        assert_eq!(rows.iter().map(|row| row.number).collect::<Vec<_>>(), [1, 2, 4]);
        assert_eq!(rows[2].cells, ["text", "b"]);
        assert_eq!(workbook.sheet("choices").unwrap().rows()[0].number, 1);
    }

    #[test]
    fn markdown_tables_can_hold_several_sheets() {
        let file =
            b"# A form\n\n| survey |\n| | type | name |\n| | text | a |\n\n| settings |\n| | form_id |\n| | f |\n";
        let workbook = Workbook::read("form.md", file).unwrap();
        assert_eq!(names(&workbook), ["survey", "settings"]);
        assert_eq!(workbook.table("settings").unwrap().rows().next().unwrap().get("form_id"), "f");
    }

    #[test]
    fn another_table_is_one_sheet_named_after_the_file() {
        let workbook = Workbook::read("advice.md", b"| a | b |\n|---|:-:|\n| 1 | 2 |\n").unwrap();
        assert_eq!(names(&workbook), ["advice"]);
        let table = workbook.table("advice").unwrap();
        assert_eq!(
            table.rows().map(|row| (row.number(), row.get("b").to_owned())).collect::<Vec<_>>(),
            [(2, "2".into())]
        );
    }

    #[test]
    fn a_file_of_another_kind_is_refused_by_name() {
        let mistake = Workbook::read("form.odt", b"").unwrap_err();
        assert!(mistake.to_string().contains("\"form.odt\" is not a spreadsheet"), "{mistake}");
        let mistake = Workbook::read("form.csv", b"a\nb\xff").unwrap_err();
        assert!(mistake.to_string().contains("line 2 is not UTF-8"), "{mistake}");
    }

    #[tokio::test]
    async fn others_are_served_while_a_file_is_read_apart() {
        let (served, wait) = std::sync::mpsc::channel();
        let other = tokio::spawn(async move { served.send("served") });
        let read = apart(move || wait.recv_timeout(std::time::Duration::from_mins(1))).await;
        assert_eq!(read.unwrap(), Ok("served"), "on the one thread of this test");
        other.await.unwrap().unwrap();
        let broken = apart(|| -> () { panic!("a fault of the reader") }).await;
        assert!(broken.unwrap_err().message.contains("save it again"));
    }

    #[test]
    fn limits_are_kept() {
        let wide = vec!["x"; MAX_COLUMNS as usize + 1].join(",");
        assert!(Workbook::read("wide.csv", wide.as_bytes()).unwrap_err().message.contains("columns"));
        let long = "x\n".repeat(MAX_ROWS as usize + 1);
        assert!(Workbook::read("long.csv", format!("a,b\n{long}").as_bytes()).unwrap_err().message.contains("rows"));
        let large = vec![b'x'; MAX_FILE_BYTES + 1];
        assert!(Workbook::read("large.csv", &large).unwrap_err().message.contains("MiB"));
    }
}
