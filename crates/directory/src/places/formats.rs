//! The shapes of lists that are not the standard's own, as the pack's tables tell them.

use std::borrow::Cow;
use std::collections::HashMap;

use jiff::tz::TimeZone;
use serde_json::{Map, Value};

use super::opening_hours::{HoursError, OpeningHours};
use super::record::{Field, Record, text_of};
use crate::sheet::{Mistake, Row, Sheet};

/// The days of a table, as OpenStreetMap writes them.
const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
/// What parts the values of a list in the standard.
const SEPARATOR: &str = "|";

/// The pack's tables of places.
#[derive(Debug, Clone, Default)]
pub struct Formats {
    known: Vec<Format>,
    zones: HashMap<String, TimeZone>,
}

/// A shape that is told by tables.
#[derive(Debug, Clone)]
struct Format {
    name: String,
    recognised_by: String,
    separator: String,
    columns: Vec<(Field, Origin)>,
    /// By field and what is written.
    values: HashMap<(Field, String), String>,
}

/// Where the text of a field comes from.
#[derive(Debug, Clone)]
enum Origin {
    Column(String),
    /// The hours of a day of the week, from Monday on.
    Day(usize, String),
    Constant(String),
}

/// What the texts of a line are in the standard's fields.
#[derive(Debug)]
pub struct Translated {
    /// The texts; lists with `|` between.
    pub record: Record,
    /// Hours by days that were not understood, and what was written.
    pub hours: Option<(HoursError, String)>,
    /// Whether the list has a shape of its own, whose ways of writing are no faults.
    pub is_foreign: bool,
}

/// A line of a list.
#[derive(Debug, Clone, Copy)]
pub enum Line<'a> {
    /// Of a table.
    Row(Row<'a>),
    /// Of JSON.
    Object(&'a Map<String, Value>),
}

impl Line<'_> {
    fn has(&self, column: &str) -> bool {
        match self {
            Self::Row(row) => row.sheet_has(column),
            Self::Object(object) => object.contains_key(column),
        }
    }

    fn get(&self, column: &str) -> Cow<'_, str> {
        match self {
            Self::Row(row) => Cow::Borrowed(row.get(column)),
            Self::Object(object) => object.get(column).map_or(Cow::Borrowed(""), |value| Cow::Owned(text_of(value))),
        }
    }
}

impl Formats {
    /// Reads the tables `places/formats.csv` (`format`, the column it is `recognised_by`, the `separator` of its
    /// lists), `places/columns.csv` (`format`, `field`, and where it comes from: a `column`, of a `day` for hours, or a
    /// `constant`; a field without a row has a column of its own name), `places/values.csv` (`format`, `field`, what is
    /// `written`, what it `means`) and `places/zones.csv` (`department`, `zone`: those that have other clocks than the
    /// pack).
    ///
    /// # Errors
    /// The first mistake, with its file, row and column.
    pub fn parse(formats: &str, columns: &str, values: &str, zones: &str) -> Result<Self, Mistake> {
        let sheet = Sheet::read("places/formats.csv", formats)?;
        let mut known = Vec::new();
        for row in sheet.rows() {
            known.push(Format {
                name: row.required("format")?.to_owned(),
                recognised_by: row.required("recognised_by")?.to_owned(),
                separator: row.filled("separator").unwrap_or(SEPARATOR).to_owned(),
                columns: Vec::new(),
                values: HashMap::new(),
            });
        }
        let mut read = Self { known, zones: HashMap::new() };
        read.add_columns(&Sheet::read("places/columns.csv", columns)?)?;
        read.add_values(&Sheet::read("places/values.csv", values)?)?;
        for row in Sheet::read("places/zones.csv", zones)?.rows() {
            let name = row.required("zone")?;
            let zone = TimeZone::get(name).map_err(|_| row.mistake("zone", format!("{name:?} is no time zone")))?;
            read.zones.insert(row.required("department")?.to_owned(), zone);
        }
        Ok(read)
    }

    fn add_columns(&mut self, sheet: &Sheet) -> Result<(), Mistake> {
        for row in sheet.rows() {
            let field = field(row)?;
            let column = row.get("column").to_owned();
            let origin = match (row.filled("day"), row.filled("constant")) {
                (Some(day), _) => {
                    let place = DAYS.iter().position(|known| *known == day);
                    Origin::Day(
                        place.ok_or_else(|| row.mistake("day", "Mo, Tu, We, Th, Fr, Sa or Su is expected"))?,
                        column,
                    )
                }
                (None, Some(constant)) => Origin::Constant(constant.to_owned()),
                (None, None) => Origin::Column(row.required("column")?.to_owned()),
            };
            self.named(row)?.columns.push((field, origin));
        }
        Ok(())
    }

    fn add_values(&mut self, sheet: &Sheet) -> Result<(), Mistake> {
        for row in sheet.rows() {
            let (field, written, means) = (field(row)?, row.required("written")?, row.required("means")?);
            self.named(row)?.values.insert((field, written.to_owned()), means.to_owned());
        }
        Ok(())
    }

    fn named(&mut self, row: Row<'_>) -> Result<&mut Format, Mistake> {
        let name = row.required("format")?;
        let known = self.known.iter_mut().find(|format| format.name == name);
        known.ok_or_else(|| row.mistake("format", format!("{name:?} is no format of formats.csv")))
    }

    /// The clock of a department; none where it is the pack's.
    pub fn zone(&self, department: &str) -> Option<&TimeZone> {
        self.zones.get(department)
    }

    /// A line in the fields of the standard.
    pub fn translate(&self, line: Line<'_>) -> Translated {
        match self.known.iter().find(|format| line.has(&format.recognised_by)) {
            Some(format) => format.translate(line),
            None => {
                let mut record = Record::default();
                for field in Field::ALL {
                    record.set(field, line.get(field.name()));
                }
                Translated { record, hours: None, is_foreign: false }
            }
        }
    }
}

impl Format {
    fn translate(&self, line: Line<'_>) -> Translated {
        let mut record = Record::default();
        let mut days: [Cow<'_, str>; 7] = Default::default();
        for field in Field::ALL {
            let mut origins = self.columns.iter().filter(|(known, _)| *known == field).peekable();
            if origins.peek().is_none() {
                record.set(field, self.value(field, &line.get(field.name())));
            }
            for (_, origin) in origins {
                match origin {
                    Origin::Column(column) => record.set(field, self.value(field, &line.get(column))),
                    Origin::Constant(constant) => record.set(field, constant.as_str()),
                    Origin::Day(day, column) => days[*day] = line.get(column),
                }
            }
        }
        let hours = match OpeningHours::of_days(std::array::from_fn(|day| &*days[day])) {
            Ok(Some(hours)) => {
                record.set(Field::Hours, hours.as_str());
                None
            }
            Ok(None) => None,
            Err(error) => Some((error, days.join(" | "))),
        };
        Translated { record, hours, is_foreign: true }
    }

    /// What is written, in the standard's words and with its separator.
    fn value(&self, field: Field, written: &str) -> String {
        if !is_list(field) {
            return self.values.get(&(field, written.to_owned())).map_or(written, String::as_str).to_owned();
        }
        let mut list: Vec<&str> = Vec::new();
        for part in written.split(self.separator.as_str()).map(str::trim).filter(|part| !part.is_empty()) {
            let means = self.values.get(&(field, part.to_owned())).map_or(part, String::as_str);
            if !list.contains(&means) {
                list.push(means);
            }
        }
        list.join(SEPARATOR)
    }
}

fn field(row: Row<'_>) -> Result<Field, Mistake> {
    let name = row.required("field")?;
    Field::from_name(name).ok_or_else(|| row.mistake("field", format!("{name:?} is no field of the standard")))
}

/// Whether a field is a list of words.
const fn is_list(field: Field) -> bool {
    matches!(
        field,
        Field::Kinds
            | Field::Roaming
            | Field::Helps
            | Field::Audiences
            | Field::Cares
            | Field::Fees
            | Field::Programmes
            | Field::Labels
            | Field::OtherLabels
            | Field::Approaches
            | Field::Supports
    )
}
