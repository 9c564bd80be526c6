//! From the exact value to everything, step by step.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::{ANY, label, real};

/// Exact values of a hierarchy, at most.
pub const VALUES_MAX: usize = 50_000;
/// Levels of a hierarchy, at most, with the exact value and everything.
pub const LEVELS_MAX: usize = 8;
/// The highest age; whoever is older is as old.
const AGE_MAX: u32 = 120;

/// How a value is made coarser: at the first level it is exact, and at the last it is `*`. What somebody did not state
/// stays so, up to the last level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hierarchy {
    levels: Vec<Level>,
    /// The number of each exact value.
    codes: BTreeMap<String, u32>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Level {
    name: String,
    labels: Vec<String>,
    /// The label of each exact value.
    label_of: Vec<u32>,
    /// How many exact values have each label.
    values: Vec<usize>,
}

/// The hierarchy cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum BadHierarchy {
    #[error("a hierarchy has one to {} levels below `*`", LEVELS_MAX - 1)]
    Levels,
    #[error("a hierarchy has one to {VALUES_MAX} exact values")]
    Values,
    #[error("{0:?} is no value: one line, not empty, not `*`")]
    Label(String),
    #[error("{0:?} looks like what names a person")]
    Identifier(String),
    #[error("{0:?} stands twice")]
    Twice(String),
    #[error("{label:?} ({level}) is in {one:?} and in {other:?}")]
    Torn { level: String, label: String, one: String, other: String },
    #[error("bands of {width} years do not fit into bands of {wider}")]
    Bands { width: u32, wider: u32 },
    #[error("the first day is after the last")]
    Days,
}

impl Hierarchy {
    /// Of any kind: the levels' names, and for each exact value what it is called at each level, the exact one first.
    /// `*` is added.
    ///
    /// # Errors
    /// When it has no or too many values or levels, or something lies in two things.
    pub fn new(levels: &[&str], values: impl IntoIterator<Item = Vec<String>>) -> Result<Self, BadHierarchy> {
        if levels.is_empty() || levels.len() >= LEVELS_MAX {
            return Err(BadHierarchy::Levels);
        }
        let mut building: Vec<Building> = levels.iter().map(|_| Building::default()).collect();
        let mut codes = BTreeMap::new();
        for (code, path) in (0_u32..).zip(values) {
            if path.len() != levels.len() {
                return Err(BadHierarchy::Levels);
            }
            if codes.len() >= VALUES_MAX {
                return Err(BadHierarchy::Values);
            }
            for one in &path {
                check(one)?;
            }
            for (place, (level, label)) in building.iter_mut().zip(&path).enumerate() {
                let wider = path.get(place + 1).map_or(ANY, String::as_str);
                level.add(levels[place], label, wider)?;
            }
            if codes.insert(path[0].clone(), code).is_some() {
                return Err(BadHierarchy::Twice(path[0].clone()));
            }
        }
        if codes.is_empty() {
            return Err(BadHierarchy::Values);
        }
        codes.insert(String::new(), u32::try_from(codes.len()).unwrap_or(u32::MAX));
        let named = levels.iter().zip(building).map(|(name, building)| building.level(name));
        let everything = Level {
            name: ANY.to_owned(),
            labels: vec![ANY.to_owned()],
            label_of: vec![0; codes.len()],
            values: vec![codes.len()],
        };
        Ok(Self { levels: named.chain([everything]).collect(), codes })
    }

    /// Values that are told or not, and nothing between.
    ///
    /// # Errors
    /// When there are none or too many, or one is no value.
    pub fn plain(name: &str, values: impl IntoIterator<Item = impl Into<String>>) -> Result<Self, BadHierarchy> {
        Self::new(&[name], values.into_iter().map(|value| vec![value.into()]))
    }

    /// Ages in years, 0 to 120, then in bands of each width in years, such as 5, 10 and 20.
    ///
    /// # Errors
    /// When bands do not fit into the next.
    pub fn ages(widths: &[u32]) -> Result<Self, BadHierarchy> {
        for pair in std::iter::once(&1).chain(widths).collect::<Vec<_>>().windows(2) {
            let (width, wider) = (*pair[0], *pair[1]);
            if wider <= width || wider % width != 0 {
                return Err(BadHierarchy::Bands { width, wider });
            }
        }
        let names: Vec<String> =
            std::iter::once("year".to_owned()).chain(widths.iter().map(|width| format!("{width} years"))).collect();
        let band = |age: u32, width: u32| format!("{}-{}", age - age % width, age - age % width + width - 1);
        let path = |age: u32| {
            std::iter::once(age.to_string()).chain(widths.iter().map(|width| band(age, *width))).collect::<Vec<_>>()
        };
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        Self::new(&names, (0..=AGE_MAX).map(path))
    }

    /// Days from the first to the last, then months, quarters and years.
    ///
    /// # Errors
    /// When the first is after the last, or there are too many.
    pub fn dates(first: Date, last: Date) -> Result<Self, BadHierarchy> {
        if first > last {
            return Err(BadHierarchy::Days);
        }
        let days = first.series(1.day()).take_while(|day| *day <= last).take(VALUES_MAX + 1);
        let path = |day: Date| {
            let (year, month) = (day.year(), day.month());
            vec![
                day.to_string(),
                format!("{year:04}-{month:02}"),
                format!("{year:04}-Q{}", (month + 2) / 3),
                format!("{year:04}"),
            ]
        };
        Self::new(&["day", "month", "quarter", "year"], days.map(path))
    }

    /// Communes, each with its department and region: codes or names.
    ///
    /// # Errors
    /// When there are none or too many, or a department lies in two regions.
    pub fn territory(communes: impl IntoIterator<Item = [String; 3]>) -> Result<Self, BadHierarchy> {
        Self::new(&["commune", "department", "region"], communes.into_iter().map(Vec::from))
    }

    /// How many levels there are, with the exact value and everything.
    pub fn height(&self) -> usize {
        self.levels.len()
    }

    /// A level's name.
    pub fn level_name(&self, level: usize) -> &str {
        &self.levels[level].name
    }

    /// What an exact value is called at a level; of nothing, what is not stated.
    pub fn label(&self, value: &str, level: usize) -> Option<&str> {
        self.code(value).map(|code| self.label_of(code, level))
    }

    pub(crate) fn code(&self, value: &str) -> Option<u32> {
        self.codes.get(value).copied()
    }

    pub(crate) fn label_of(&self, code: u32, level: usize) -> &str {
        &self.levels[level].labels[self.place(code, level)]
    }

    /// The number of a value's label at a level.
    pub(crate) fn place(&self, code: u32, level: usize) -> usize {
        self.levels[level].label_of[code as usize] as usize
    }

    /// The labels of a level, in the order of their first values; what is not stated is the last.
    pub(crate) fn labels(&self, level: usize) -> &[String] {
        &self.levels[level].labels
    }

    /// What a value loses at a level: nothing (0) where it stays alone, and everything (1) where it is any value; between,
    /// the share of the other values from which it cannot be told (normalised certainty penalty, Xu and others 2006).
    pub(crate) fn loss(&self, code: u32, level: usize) -> f64 {
        let alike = self.levels[level].values[self.place(code, level)];
        real(alike - 1) / real(self.codes.len() - 1)
    }
}

/// A level that is being made.
#[derive(Default)]
struct Building {
    labels: Vec<String>,
    /// The place of each label, and in what it lies.
    places: BTreeMap<String, (u32, String)>,
    label_of: Vec<u32>,
}

impl Building {
    fn add(&mut self, level: &str, label: &str, wider: &str) -> Result<(), BadHierarchy> {
        let place = match self.places.get(label) {
            Some((place, known)) if known == wider => *place,
            Some((_, known)) => {
                return Err(BadHierarchy::Torn {
                    level: level.to_owned(),
                    label: label.to_owned(),
                    one: known.clone(),
                    other: wider.to_owned(),
                });
            }
            None => {
                let place = u32::try_from(self.labels.len()).unwrap_or(u32::MAX);
                self.labels.push(label.to_owned());
                self.places.insert(label.to_owned(), (place, wider.to_owned()));
                place
            }
        };
        self.label_of.push(place);
        Ok(())
    }

    fn level(mut self, name: &str) -> Level {
        // What is not stated.
        self.label_of.push(u32::try_from(self.labels.len()).unwrap_or(u32::MAX));
        self.labels.push(String::new());
        let mut values = vec![0; self.labels.len()];
        for place in &self.label_of {
            values[*place as usize] += 1;
        }
        Level { name: name.to_owned(), labels: self.labels, label_of: self.label_of, values }
    }
}

fn check(label: &str) -> Result<(), BadHierarchy> {
    let shown = || label.chars().take(80).collect();
    if !label::is_value(label) {
        return Err(BadHierarchy::Label(shown()));
    }
    if label::is_identifier(label) { Err(BadHierarchy::Identifier(shown())) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn ages_are_put_into_bands() {
        let ages = Hierarchy::ages(&[5, 10, 20]).unwrap();
        let labels: Vec<_> = (0..ages.height()).map(|level| ages.label("43", level).unwrap()).collect();
        assert_eq!(labels, ["43", "40-44", "40-49", "40-59", "*"]);
        assert_eq!(ages.label("", 1), Some(""));
        assert_eq!(ages.label("121", 0), None);
        assert_eq!(Hierarchy::ages(&[5, 12]).unwrap_err(), BadHierarchy::Bands { width: 5, wider: 12 });
        assert!(Hierarchy::ages(&[0]).is_err() && Hierarchy::ages(&[1]).is_err());
    }

    #[test]
    fn days_are_put_into_months_quarters_and_years() {
        let days = Hierarchy::dates(date(2026, 11, 28), date(2027, 4, 2)).unwrap();
        let labels: Vec<_> = (0..days.height()).map(|level| days.label("2027-03-31", level).unwrap()).collect();
        assert_eq!(labels, ["2027-03-31", "2027-03", "2027-Q1", "2027", "*"]);
        assert_eq!(Hierarchy::dates(date(2027, 1, 1), date(2026, 1, 1)).unwrap_err(), BadHierarchy::Days);
        assert_eq!(Hierarchy::dates(date(1, 1, 1), date(9999, 1, 1)).unwrap_err(), BadHierarchy::Values);
    }

    #[test]
    fn communes_lie_in_departments_and_these_in_regions() {
        let commune = |names: [&str; 3]| names.map(str::to_owned);
        let some = [commune(["67482", "67", "44"]), commune(["67043", "67", "44"]), commune(["57463", "57", "44"])];
        let communes = Hierarchy::territory(some.clone()).unwrap();
        assert_eq!(communes.label("67043", 1), Some("67"));
        // One of two in the department, of four values with what is not stated.
        assert!((communes.loss(communes.code("67043").unwrap(), 1) - 1.0 / 3.0).abs() < 1e-15);
        assert!((communes.loss(communes.code("67043").unwrap(), 3) - 1.0).abs() < 1e-15);
        let torn = Hierarchy::territory(some.into_iter().chain([commune(["67001", "67", "32"])])).unwrap_err();
        assert_eq!(torn.to_string(), r#""67" (department) is in "44" and in "32""#);
    }

    #[test]
    fn a_list_of_people_is_no_hierarchy() {
        let people = Hierarchy::plain("who", ["leo@example.org"]).unwrap_err();
        assert_eq!(people, BadHierarchy::Identifier("leo@example.org".to_owned()));
        assert_eq!(Hierarchy::plain("who", ["a", "a"]).unwrap_err(), BadHierarchy::Twice("a".to_owned()));
        assert_eq!(Hierarchy::plain("who", [""; 0]).unwrap_err(), BadHierarchy::Values);
        assert_eq!(Hierarchy::new(&[], [vec![]]).unwrap_err(), BadHierarchy::Levels);
    }
}
