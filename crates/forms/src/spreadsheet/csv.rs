//! Comma-separated values, RFC 4180. A semicolon is taken too, as French spreadsheets write it.

use crate::mistake::{Mistake, Position};

use super::{Sheet, sheets_of, utf8};

/// The sheets of a CSV file.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Vec<Sheet>, Mistake> {
    let text = utf8(bytes)?;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let rows = reader.records().map(|record| {
        let record =
            record.map_err(|error| Mistake::new(Position::default(), format!("the CSV cannot be read: {error}")))?;
        Ok(record.iter().map(str::to_owned).collect())
    });
    sheets_of(name, rows)
}

/// What separates the values: whatever comes more often on the first lines that have any.
fn delimiter(text: &str) -> u8 {
    let line = text.lines().find(|line| line.contains([',', ';'])).unwrap_or_default();
    if line.matches(';').count() > line.matches(',').count() { b';' } else { b',' }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_commas_and_line_ends_stand_inside_a_value() {
        let sheets = read("t", b"a,b\r\n\"x, \"\"y\"\"\nz\",2\r\n").unwrap();
        assert_eq!(sheets[0].rows[1].cells, ["x, \"y\"\nz", "2"]);
    }

    #[test]
    fn a_semicolon_separates_where_it_is_the_habit() {
        let sheets = read("t", "\u{feff}a;b\n\"1,5\";2\n".as_bytes()).unwrap();
        assert_eq!(sheets[0].rows[1].cells, ["1,5", "2"]);
    }
}
