//! Which choice of a form a band of employees falls under.

use std::collections::BTreeMap;

use base::headcount::HeadcountBand;

use crate::labels::{LabelsError, read_rows};

/// The choices of the question about employees, by INSEE's bands.
#[derive(Debug, Clone, Default)]
pub struct Headcounts(BTreeMap<String, String>);

impl Headcounts {
    /// Reads `headcount_bands.csv`.
    pub fn read(table: &str) -> Result<Self, LabelsError> {
        let rows = read_rows(table)?;
        let choices = rows.iter().map(|row| {
            let code = row.required("insee_code")?;
            if HeadcountBand::from_code(code).is_none() {
                return Err(row.mistake(format!("{code:?} is no band of employees")));
            }
            Ok((code.to_owned(), row.required("choice")?.to_owned()))
        });
        choices.collect::<Result<_, _>>().map(Self)
    }

    /// The form's answer for an INSEE band of employees.
    pub fn answer(&self, band: HeadcountBand) -> Option<&str> {
        self.0.get(band.code()).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_band_falls_under_a_choice_and_a_code_that_is_none_is_named() {
        let table = "insee_code,choice\nNN,none\n01,some\n";
        let headcounts = Headcounts::read(table).unwrap();
        let answer = |code| headcounts.answer(HeadcountBand::from_code(code).unwrap());
        assert_eq!((answer("NN"), answer("01"), answer("53")), (Some("none"), Some("some"), None));
        let refusal = |from: &str, to: &str| Headcounts::read(&table.replace(from, to)).unwrap_err().to_string();
        assert_eq!(refusal("01", "1"), "line 3: \"1\" is no band of employees");
        assert_eq!(refusal("some", ""), "line 3: the column choice is empty");
    }
}
