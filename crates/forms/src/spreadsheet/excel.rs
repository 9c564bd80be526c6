//! Excel files of today (`.xlsx`), read by `calamine`.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, ExcelDateTime, Reader, SheetType, Xlsx};

use crate::mistake::{Mistake, Position};

use super::{MAX_SHEETS, Meter, Row, Sheet, archive, too_large};

/// The sheets of an `.xlsx` file.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Mistake> {
    archive::check(bytes)?;
    guarded(|| {
        let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(unreadable)?;
        let mut meter = Meter::default();
        let mut sheets = Vec::new();
        for name in tab_names(&workbook)? {
            let mut sheet = Sheet { name: name.clone(), rows: Vec::new() };
            let mut cells = workbook.worksheet_cells_reader(&name).map_err(unreadable)?;
            while let Some(cell) = cells.next_cell().map_err(unreadable)? {
                let (row, column) = cell.get_position();
                put(&mut sheet, &mut meter, row, column, text_of(&Data::from(cell.get_value().clone())))?;
            }
            sheet.rows.sort_by_key(|row| row.number);
            sheets.push(sheet);
        }
        Ok(sheets)
    })
}

/// The names of the sheets that hold cells, in the order of their tabs.
fn tab_names<'a, W: Reader<Cursor<&'a [u8]>>>(workbook: &W) -> Result<Vec<String>, Mistake> {
    let tabs = workbook.sheets_metadata();
    if tabs.len() > MAX_SHEETS {
        return Err(too_large(&format!("the file has more than {MAX_SHEETS} sheets")));
    }
    Ok(tabs.iter().filter(|tab| tab.typ == SheetType::WorkSheet).map(|tab| tab.name.clone()).collect())
}

/// Puts a text at a row and a column that are counted from 0.
pub(super) fn put(sheet: &mut Sheet, meter: &mut Meter, row: u32, column: u32, text: String) -> Result<(), Mistake> {
    if text.trim().is_empty() {
        return Ok(());
    }
    let (number, column) = (row.saturating_add(1), column as usize);
    meter.count(&sheet.name, number, column, &text)?;
    let known = sheet.rows.last().is_some_and(|last| last.number == number);
    if !known {
        sheet.rows.push(Row { number, cells: Vec::new() });
    }
    if let Some(last) = sheet.rows.last_mut() {
        if last.cells.len() <= column {
            last.cells.resize(column + 1, String::new());
        }
        if let Some(cell) = last.cells.get_mut(column) {
            *cell = text;
        }
    }
    Ok(())
}

/// What a cell shows, with no regard to its format: `1`, not `1.0`; `TRUE`; `2026-11-24`.
pub(super) fn text_of(value: &Data) -> String {
    match value {
        Data::Empty | Data::Error(_) => String::new(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::Bool(true) => "TRUE".to_owned(),
        Data::Bool(false) => "FALSE".to_owned(),
        Data::DateTime(moment) => moment_of(moment),
    }
}

fn moment_of(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let serial = moment.as_f64();
    let time = format!("{hour:02}:{minute:02}:{second:02}");
    if (0.0..1.0).contains(&serial) {
        time
    } else if serial.fract() == 0.0 {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02}T{time}")
    }
}

pub(super) fn unreadable(error: impl std::fmt::Display) -> Mistake {
    Mistake::new(
        Position::default(),
        format!("the file is not a sound Excel file ({error}): open it and save it again"),
    )
}

/// Runs a reader that was not written for hostile files, and turns its panic into a mistake.
fn guarded<T>(read: impl FnOnce() -> Result<T, Mistake>) -> Result<T, Mistake> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Err(unreadable("its parts do not fit together")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::ExcelDateTimeType;

    #[test]
    fn numbers_and_moments_read_as_people_type_them() {
        let moment = |serial| Data::DateTime(ExcelDateTime::new(serial, ExcelDateTimeType::DateTime, false));
        assert_eq!(text_of(&Data::Float(1.0)), "1");
        assert_eq!(text_of(&Data::Float(0.25)), "0.25");
        assert_eq!(text_of(&Data::Bool(true)), "TRUE");
        assert_eq!(text_of(&moment(45943.0)), "2025-10-13");
        assert_eq!(text_of(&moment(45943.5)), "2025-10-13T12:00:00");
        assert_eq!(text_of(&moment(0.75)), "18:00:00");
    }

    #[test]
    fn a_broken_file_is_a_mistake() {
        assert!(read(b"PK\x03\x04").unwrap_err().message.contains("Excel file"));
    }
}
