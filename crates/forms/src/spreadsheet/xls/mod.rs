//! Excel 97–2003 files, read by hand: the common readers believe every length that such a file
//! states, and a hostile one could ask for a terabyte.

mod container;
mod strings;

use std::collections::BTreeSet;

use calamine::{Data, ExcelDateTime, ExcelDateTimeType};

use crate::mistake::Mistake;

use container::{Container, f64_at, u16_at, u32_at};

use super::excel::{put, text_of, unreadable};
use super::{MAX_SHEETS, Meter, Sheet, too_large};

/// Kinds of records ([MS-XLS] 2.3).
mod kind {
    pub(super) const BOF: u16 = 0x0809;
    pub(super) const EOF: u16 = 0x000A;
    pub(super) const CONTINUE: u16 = 0x003C;
    pub(super) const BOUNDSHEET: u16 = 0x0085;
    pub(super) const SST: u16 = 0x00FC;
    pub(super) const FORMAT: u16 = 0x041E;
    pub(super) const XF: u16 = 0x00E0;
    pub(super) const DATE_MODE: u16 = 0x0022;
    pub(super) const FILE_PASS: u16 = 0x002F;
    pub(super) const LABEL_SST: u16 = 0x00FD;
    pub(super) const LABEL: u16 = 0x0204;
    pub(super) const RSTRING: u16 = 0x00D6;
    pub(super) const NUMBER: u16 = 0x0203;
    pub(super) const RK: u16 = 0x027E;
    pub(super) const MUL_RK: u16 = 0x00BD;
    pub(super) const BOOL_ERR: u16 = 0x0205;
    pub(super) const FORMULA: u16 = 0x0006;
    pub(super) const STRING: u16 = 0x0207;
}

/// The version of the records of Excel 97 and later.
const BIFF8: u16 = 0x0600;

/// The sheets of an `.xls` file.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Mistake> {
    let stream = Container::read(bytes).and_then(|container| container.stream("Workbook"));
    let stream = stream.ok_or_else(|| unreadable("it holds no workbook of Excel 97 or later"))?;
    let globals = Globals::read(&stream)?;
    let mut meter = Meter::default();
    let mut sheets = Vec::new();
    for (name, offset) in &globals.sheets {
        let records = stream.get(*offset..).ok_or_else(|| unreadable("a sheet lies outside of it"))?;
        sheets.push(globals.sheet(name, records, &mut meter)?);
    }
    Ok(sheets)
}

/// A record.
#[derive(Clone, Copy)]
struct Record<'a> {
    kind: u16,
    data: &'a [u8],
}

/// The records from here on.
fn records(stream: &[u8]) -> impl Iterator<Item = Record<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let (kind, length) = (u16_at(stream, at)?, usize::from(u16_at(stream, at + 2)?));
        let data = stream.get(at + 4..at + 4 + length)?;
        at += 4 + length;
        Some(Record { kind, data })
    })
}

/// What holds for all sheets.
#[derive(Default)]
struct Globals {
    /// The names of the sheets that hold cells, and where their records start.
    sheets: Vec<(String, usize)>,
    texts: Vec<String>,
    /// The number of the format of each style.
    styles: Vec<u16>,
    /// The numbers of the formats of dates and times that the file itself defines.
    own_dates: BTreeSet<u16>,
    /// Days are counted from 1904, as the Macintosh did.
    from_1904: bool,
}

impl Globals {
    fn read(stream: &[u8]) -> Result<Self, Mistake> {
        let mut globals = Self::default();
        let mut records = records(stream).peekable();
        match records.next() {
            Some(first) if first.kind == kind::BOF && u16_at(first.data, 0) == Some(BIFF8) => {}
            _ => return Err(unreadable("it is older than Excel 97")),
        }
        while let Some(record) = records.next() {
            match record.kind {
                kind::EOF => break,
                kind::FILE_PASS => return Err(unreadable("it is protected by a password")),
                kind::DATE_MODE => globals.from_1904 = u16_at(record.data, 0) == Some(1),
                kind::XF => globals.styles.extend(u16_at(record.data, 2)),
                kind::FORMAT => globals.add_format(record.data),
                kind::BOUNDSHEET => globals.add_sheet(record.data)?,
                kind::SST => {
                    let mut parts = vec![record.data];
                    while let Some(next) = records.next_if(|next| next.kind == kind::CONTINUE) {
                        parts.push(next.data);
                    }
                    globals.texts = strings::shared(parts);
                }
                _ => {}
            }
        }
        Ok(globals)
    }

    fn add_sheet(&mut self, data: &[u8]) -> Result<(), Mistake> {
        let holds_cells = data.get(5) == Some(&0);
        let found = u32_at(data, 0).zip(data.get(6..).and_then(strings::short));
        let (offset, name) = found.ok_or_else(|| unreadable("its list of sheets breaks off"))?;
        if holds_cells {
            self.sheets.push((name, offset as usize));
        }
        if self.sheets.len() > MAX_SHEETS {
            return Err(too_large(&format!("the file has more than {MAX_SHEETS} sheets")));
        }
        Ok(())
    }

    fn add_format(&mut self, data: &[u8]) {
        let format = data.get(2..).and_then(|rest| strings::Reader::new(vec![rest]).text());
        if let (Some(number), Some(format)) = (u16_at(data, 0), format)
            && shows_a_moment(&format)
        {
            self.own_dates.insert(number);
        }
    }

    /// The cells of a sheet.
    fn sheet(&self, name: &str, stream: &[u8], meter: &mut Meter) -> Result<Sheet, Mistake> {
        let mut sheet = Sheet { name: name.to_owned(), rows: Vec::new() };
        // Where the text of a formula belongs, which comes in a record of its own.
        let mut formula = None;
        for record in records(stream) {
            if record.kind == kind::EOF {
                break;
            }
            for (row, column, value) in self.cells(record, &mut formula) {
                put(&mut sheet, meter, u32::from(row), u32::from(column), text_of(&value))?;
            }
        }
        sheet.rows.sort_by_key(|row| row.number);
        Ok(sheet)
    }

    /// The cells of a record: one, or several beside each other.
    fn cells(&self, record: Record<'_>, formula: &mut Option<(u16, u16)>) -> Vec<(u16, u16, Data)> {
        let data = record.data;
        let Some((row, column)) = u16_at(data, 0).zip(u16_at(data, 2)) else { return Vec::new() };
        let value = match record.kind {
            kind::LABEL_SST => {
                u32_at(data, 6).and_then(|index| self.texts.get(index as usize)).cloned().map(Data::String)
            }
            kind::LABEL | kind::RSTRING => {
                data.get(6..).and_then(|rest| strings::Reader::new(vec![rest]).text()).map(Data::String)
            }
            kind::NUMBER => self.number(data, f64_at(data, 6)),
            kind::RK => self.number(data, u32_at(data, 6).map(rk)),
            kind::BOOL_ERR => data.get(6).filter(|_| data.get(7) == Some(&0)).map(|truth| Data::Bool(*truth != 0)),
            kind::FORMULA => {
                *formula = Some((row, column));
                self.result(data)
            }
            kind::STRING => {
                let text = strings::Reader::new(vec![data]).text().map(Data::String);
                return formula.take().zip(text).map(|((row, column), text)| (row, column, text)).into_iter().collect();
            }
            kind::MUL_RK => {
                let cells = data.get(4..data.len().saturating_sub(2)).unwrap_or_default().chunks_exact(6);
                return (column..)
                    .zip(cells)
                    .filter_map(|(column, cell)| {
                        Some((row, column, self.styled(u16_at(cell, 0)?, rk(u32_at(cell, 2)?))))
                    })
                    .collect();
            }
            _ => None,
        };
        value.map(|value| (row, column, value)).into_iter().collect()
    }

    fn number(&self, data: &[u8], number: Option<f64>) -> Option<Data> {
        Some(self.styled(u16_at(data, 4)?, number?))
    }

    /// The value of a formula, when it is not a text.
    fn result(&self, data: &[u8]) -> Option<Data> {
        if u16_at(data, 12)? != 0xFFFF {
            return self.number(data, f64_at(data, 6));
        }
        (data.get(6) == Some(&1)).then(|| Data::Bool(data.get(8).is_some_and(|truth| *truth != 0)))
    }

    /// A number as its style shows it: a moment or a number.
    fn styled(&self, style: u16, number: f64) -> Data {
        let format = self.styles.get(usize::from(style)).copied().unwrap_or(0);
        let built_in = matches!(format, 14..=22 | 27..=36 | 45..=47 | 50..=58);
        if built_in || self.own_dates.contains(&format) {
            Data::DateTime(ExcelDateTime::new(number, ExcelDateTimeType::DateTime, self.from_1904))
        } else {
            Data::Float(number)
        }
    }
}

/// A number in 30 bits ([MS-XLS] 2.5.219).
fn rk(bits: u32) -> f64 {
    let number =
        if bits & 2 == 0 { f64::from_bits(u64::from(bits & !3) << 32) } else { f64::from(bits.cast_signed() >> 2) };
    if bits & 1 == 0 { number } else { number / 100.0 }
}

/// Whether a format shows a date or a time: it has one of their letters outside of quotes, brackets
/// and escapes.
fn shows_a_moment(format: &str) -> bool {
    let (mut quoted, mut bracketed, mut escaped) = (false, false, false);
    format.chars().any(|character| {
        if std::mem::take(&mut escaped) {
            return false;
        }
        match character {
            '\\' | '_' | '*' => escaped = true,
            '"' => quoted = !quoted,
            '[' if !quoted => bracketed = true,
            ']' if !quoted => bracketed = false,
            'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' => return !quoted && !bracketed,
            _ => {}
        }
        false
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::float_cmp, reason = "the numbers are exact")]
    fn small_numbers_are_folded_into_30_bits() {
        assert_eq!(rk(2 | 18 << 2), 18.0);
        assert_eq!(rk(2 | 1 | 350 << 2), 3.5);
        assert_eq!(rk(2 | (-1i32 << 2).cast_unsigned()), -1.0);
        assert_eq!(rk(u32::try_from(1.5f64.to_bits() >> 32).unwrap()), 1.5);
    }

    #[test]
    fn formats_of_moments_are_told_from_others() {
        for format in ["yyyy-mm-dd", "[$-40C]d mmmm", "hh:mm"] {
            assert!(shows_a_moment(format), "{format}");
        }
        for format in ["0.00", "\"days\" 0", "0 \\d", "[Red]0", "#,##0 _s"] {
            assert!(!shows_a_moment(format), "{format}");
        }
    }

    #[test]
    fn a_format_that_is_defined_again_and_again_is_kept_once() {
        let mut globals = Globals::default();
        for _ in 0..3 {
            globals.add_format(b"\xa4\0\x04\0\0yyyy");
        }
        assert_eq!(globals.own_dates.len(), 1);
    }

    #[test]
    fn a_broken_file_is_a_mistake() {
        assert!(read(b"not at all").unwrap_err().message.contains("not a sound Excel file"));
    }
}
