//! Which sheet of a workbook is which.

use crate::mistake::{Mistake, Position};
use crate::spreadsheet::{Sheet, Workbook};

/// The sheets that XLSForm knows.
const KNOWN: [&str; 6] = ["survey", "choices", "settings", "external_choices", "entities", "osm"];
/// Names that differ by more letters than this are not alike.
const MAX_DISTANCE: usize = 2;
/// Longer names are not compared, in characters.
const MAX_COMPARED: usize = 64;

/// The sheet of this name; capitals do not count.
pub(super) fn find<'a>(workbook: &'a Workbook, name: &str) -> Option<&'a Sheet> {
    workbook.sheet(name)
}

/// Whether a sheet of this name is one that XLSForm knows.
pub(super) fn is_known(name: &str) -> bool {
    KNOWN.contains(&name.to_lowercase().as_str())
}

/// The names of sheets that could be this one, misspelled. A name that starts with an underscore
/// is meant to be left out.
pub(super) fn alike<'a>(workbook: &'a Workbook, name: &str) -> Vec<&'a str> {
    let candidate = |other: &str| {
        let lower = other.to_lowercase();
        !lower.starts_with('_') && !KNOWN.contains(&lower.as_str()) && distance(&lower, name) <= MAX_DISTANCE
    };
    workbook.sheets().iter().map(Sheet::name).filter(|other| candidate(other)).collect()
}

/// A sheet is needed and is not there.
pub(super) fn missing(workbook: &Workbook, name: &str, needs: &str) -> Mistake {
    let alike = alike(workbook, name);
    let hint = match alike.as_slice() {
        [] => String::new(),
        names => format!(" The name is close to that of {}: rename it.", quoted(names)),
    };
    Mistake::new(Position::sheet(name), format!("the form needs a sheet {name:?} with {needs}.{hint}"))
}

/// A sheet that could be this one, misspelled, is left out.
pub(super) fn note_misspelling(workbook: &Workbook, name: &str) -> Option<Mistake> {
    if find(workbook, name).is_some() {
        return None;
    }
    let alike = alike(workbook, name);
    let message = format!(
        "the sheet {} is left out: rename it {name:?} if it is meant, or start its name with an underscore if not",
        quoted(&alike)
    );
    (!alike.is_empty()).then(|| Mistake::new(Position::sheet(name), message))
}

fn quoted(names: &[&str]) -> String {
    names.iter().map(|name| format!("{name:?}")).collect::<Vec<_>>().join(", ")
}

/// How many letters must be changed, added or left out to make one word of the other.
fn distance(a: &str, b: &str) -> usize {
    if a.chars().count().max(b.chars().count()) > MAX_COMPARED {
        return usize::MAX;
    }
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, letter) in a.chars().enumerate() {
        let mut diagonal = i;
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
        for (j, other) in b.iter().enumerate() {
            let changed = diagonal + usize::from(letter != *other);
            let (left, above) = (row.get(j).copied().unwrap_or(0), row.get(j + 1).copied().unwrap_or(0));
            diagonal = above;
            if let Some(cell) = row.get_mut(j + 1) {
                *cell = changed.min(left + 1).min(above + 1);
            }
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_count_letters() {
        for (a, b, expected) in [
            ("choices", "choices", 0),
            ("choice", "choices", 1),
            ("chioces", "choices", 2),
            ("", "abc", 3),
            ("choose", "choices", 3),
        ] {
            assert_eq!(distance(a, b), expected, "{a} {b}");
        }
    }

    #[test]
    fn a_misspelled_sheet_is_recognised() {
        let workbook = Workbook::read("f.csv", b"surveys,\n,type\n_survey,\n,type\nhams,\n,type\n").unwrap();
        assert_eq!(alike(&workbook, "survey"), ["surveys"]);
        assert!(missing(&workbook, "survey", "questions").message.contains("\"surveys\""));
    }
}
