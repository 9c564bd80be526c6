//! The diagnosis: a form of the pack that computes a score of twelve items.

use std::collections::BTreeMap;
use std::sync::Arc;

use base::Localized;
use base::headcount::HeadcountBand;
use forms::{Form, Mistake, Plan};

use crate::labels::{LabelsError, read_rows};

/// The calculation of the form that gives the score.
pub const SCORE: &str = "dii_score";
/// The calculation that tells how many items are known.
pub const KNOWN: &str = "dii_known";
/// The calculation that names the band.
pub const BAND: &str = "dii_band";
/// The instrument's name and version among the published figures: only figures of the same version compare.
pub const COMPARED_WITH: (&str, &str) = ("dii", "4");

/// A diagnosis and what its results are called.
pub struct Instrument {
    /// The questions, ready to be filled in.
    pub plan: Arc<Plan>,
    /// The items that make the score.
    pub items: Vec<Item>,
    /// The bands of the score, the lowest first.
    pub bands: Vec<Band>,
    headcounts: BTreeMap<String, String>,
}

/// One item of the score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The calculation that says 1, 0, or nothing when it is not known.
    pub name: String,
    /// What it is called.
    pub label: Localized,
}

/// A band of the score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// Its name, as the form's calculation gives it.
    pub name: String,
    /// The lowest score in it.
    pub from: u8,
    /// The highest score in it.
    pub to: u8,
    /// What it is called.
    pub label: Localized,
    /// What it means.
    pub text: Localized,
}

/// What is wrong with a diagnosis.
#[derive(Debug, thiserror::Error)]
pub enum InstrumentError {
    /// The form does not compute what the result shows.
    #[error("diagnosis.xlsx: a calculation named {0:?} is expected")]
    Missing(String),
    /// A table that cannot be read.
    #[error("{file}, {source}")]
    Table {
        /// The file.
        file: &'static str,
        /// The mistake.
        source: LabelsError,
    },
    /// The form cannot be filled in.
    #[error("diagnosis.xlsx: {}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Form(Vec<Mistake>),
    /// The bands leave a score out, or overlap.
    #[error("diagnosis_bands.csv: each score from 0 to {0} must fall into one band")]
    Bands(usize),
}

impl Instrument {
    /// Reads the tables beside a form and checks that the form computes what they name.
    pub fn read(form: Arc<Form>, items: &str, bands: &str, headcounts: &str) -> Result<Self, InstrumentError> {
        let table = |file: &'static str| move |source| InstrumentError::Table { file, source };
        let items = read_items(items).map_err(table("diagnosis_items.csv"))?;
        let bands = read_bands(bands).map_err(table("diagnosis_bands.csv"))?;
        let headcounts = read_headcounts(headcounts).map_err(table("headcount_bands.csv"))?;
        for name in items.iter().map(|item| item.name.as_str()).chain([SCORE, KNOWN, BAND]) {
            if form.question(name).is_none_or(|question| question.calculation.is_none()) {
                return Err(InstrumentError::Missing(name.to_owned()));
            }
        }
        let covered = |score: usize| {
            bands.iter().filter(|band| (usize::from(band.from)..=usize::from(band.to)).contains(&score)).count() == 1
        };
        if !(0..=items.len()).all(covered) {
            return Err(InstrumentError::Bands(items.len()));
        }
        let plan = Plan::new(form).map_err(InstrumentError::Form)?;
        Ok(Self { plan, items, bands, headcounts })
    }

    /// How many questions a person may be asked, at most.
    pub fn asked(&self) -> usize {
        self.form().questions().filter(|question| question.calculation.is_none() && question.kind.is_visible()).count()
    }

    /// The questions.
    pub fn form(&self) -> &Arc<Form> {
        self.plan.form()
    }

    /// The band of a name.
    pub fn band(&self, name: &str) -> Option<&Band> {
        self.bands.iter().find(|band| band.name == name)
    }

    /// The form's answer for an INSEE band of employees.
    pub fn headcount_answer(&self, band: HeadcountBand) -> Option<&str> {
        self.headcounts.get(band.code()).map(String::as_str)
    }
}

fn read_items(table: &str) -> Result<Vec<Item>, LabelsError> {
    let rows = read_rows(table)?;
    rows.iter().map(|row| Ok(Item { name: row.required("item")?.to_owned(), label: row.localized("label") })).collect()
}

fn read_bands(table: &str) -> Result<Vec<Band>, LabelsError> {
    let rows = read_rows(table)?;
    let number = |text: &str| text.parse::<u8>().ok();
    rows.iter()
        .map(|row| {
            let (Some(from), Some(to)) = (number(row.get("from")), number(row.get("to"))) else {
                return Err(row.mistake("from and to are whole numbers"));
            };
            let name = row.required("band")?.to_owned();
            Ok(Band { name, from, to, label: row.localized("label"), text: row.localized("text") })
        })
        .collect()
}

fn read_headcounts(table: &str) -> Result<BTreeMap<String, String>, LabelsError> {
    let rows = read_rows(table)?;
    rows.iter()
        .map(|row| {
            let code = row.required("insee_code")?;
            if HeadcountBand::from_code(code).is_none() {
                return Err(row.mistake(format!("{code:?} is no band of employees")));
            }
            Ok((code.to_owned(), row.required("choice")?.to_owned()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use forms::xlsform;

    use super::*;

    const ITEMS: &str = "item,label_fr\none,Un\ntwo,Deux\n";
    const BANDS: &str = "band,from,to,label_fr\nlow,0,1,Bas\nhigh,2,2,Haut\n";
    const HEADCOUNTS: &str = "insee_code,choice\nNN,none\n01,some\n";

    fn form() -> Arc<Form> {
        let form = "| survey |\n\
            | | type | name | label | calculation |\n\
            | | text | a | A | |\n\
            | | calculate | one | | if(${a} = 'x', 1, 0) |\n\
            | | calculate | two | | if(${a} = 'y', 1, 0) |\n\
            | | calculate | dii_score | | ${one} + ${two} |\n\
            | | calculate | dii_known | | 2 |\n\
            | | calculate | dii_band | | if(${dii_score} = 2, 'high', 'low') |\n";
        Arc::new(xlsform::read("diagnosis.md", form.as_bytes()).unwrap())
    }

    fn read(items: &str, bands: &str, headcounts: &str) -> Result<Instrument, String> {
        Instrument::read(form(), items, bands, headcounts).map_err(|error| error.to_string())
    }

    #[test]
    fn a_diagnosis_is_read_with_its_tables() {
        let instrument = read(ITEMS, BANDS, HEADCOUNTS).unwrap();
        assert_eq!(instrument.asked(), 1, "calculations are not asked");
        assert_eq!(instrument.band("high").map(|band| (band.from, band.to)), Some((2, 2)));
        assert_eq!(instrument.band(""), None);
        let answer = |code| instrument.headcount_answer(HeadcountBand::from_code(code).unwrap());
        assert_eq!((answer("NN"), answer("01"), answer("53")), (Some("none"), Some("some"), None));
    }

    #[test]
    fn every_score_falls_into_one_band() {
        for (from, to) in
            [("high,2,2", "high,3,3"), ("low,0,1", "low,1,1"), ("high,2,2", "high,1,2"), ("low,0,1", "low,1,0")]
        {
            let refusal = read(ITEMS, &BANDS.replace(from, to), HEADCOUNTS).err();
            let expected = "diagnosis_bands.csv: each score from 0 to 2 must fall into one band";
            assert_eq!(refusal.as_deref(), Some(expected), "{to}");
        }
    }

    #[test]
    fn what_the_form_does_not_compute_is_named() {
        let refusal = read(&ITEMS.replace("two", "three"), BANDS, HEADCOUNTS).err();
        assert_eq!(refusal.as_deref(), Some("diagnosis.xlsx: a calculation named \"three\" is expected"));
        let refusal = read(&ITEMS.replace("two", "a"), BANDS, HEADCOUNTS).err();
        assert_eq!(
            refusal.as_deref(),
            Some("diagnosis.xlsx: a calculation named \"a\" is expected"),
            "a question is none"
        );
    }

    #[test]
    fn a_mistake_in_a_table_is_told_with_its_file_and_line() {
        for (bands, headcounts, told) in [
            (
                BANDS.replace("2,2", "two,2"),
                HEADCOUNTS.to_owned(),
                "diagnosis_bands.csv, line 3: from and to are whole numbers",
            ),
            (BANDS.replace("high", ""), HEADCOUNTS.to_owned(), "diagnosis_bands.csv, line 3: the column band is empty"),
            (
                BANDS.to_owned(),
                HEADCOUNTS.replace("01", "1"),
                "headcount_bands.csv, line 3: \"1\" is no band of employees",
            ),
            (
                BANDS.to_owned(),
                HEADCOUNTS.replace("some", ""),
                "headcount_bands.csv, line 3: the column choice is empty",
            ),
        ] {
            assert_eq!(read(ITEMS, &bands, &headcounts).err().as_deref(), Some(told));
        }
    }
}
