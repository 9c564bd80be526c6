//! Economic activities by the codes of the pack's nomenclature (NAF rév. 2 in France, NACE Rev. 2 in Luxembourg).

use std::collections::BTreeMap;
use std::fmt;

use crate::{Localized, fold};

/// A code of the pack's nomenclature. Only an [`Activities`] gives one out, so it exists.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(transparent)]
pub struct ActivityCode(String);

/// An activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// Its code, with its point: `10.71C`.
    pub code: ActivityCode,
    /// What it is called, in the nomenclature's language.
    pub label: String,
}

/// In which language activities are called: both nomenclatures that packs have, NAF and NACE, are given in French.
const LANGUAGE: &str = "fr";

impl Activity {
    /// What it is called, with the language of it.
    pub fn name(&self) -> Localized {
        Localized::of(LANGUAGE, self.label.clone())
    }
}

/// The nomenclature of the pack.
#[derive(Debug, Default)]
pub struct Activities {
    by_code: BTreeMap<String, Activity>,
    folded: Vec<(String, String)>,
    /// How many signs the most precise codes have: five in NAF, four in NACE.
    finest: usize,
}

/// A line of the nomenclature's file that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {message}")]
pub struct ActivityError {
    /// The line, from 1.
    pub line: u64,
    /// What is wrong, and what was expected.
    pub message: String,
}

impl ActivityCode {
    /// The code, with its point.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the activity belongs to a wider one: `10.71C` has the prefixes `10`, `10.7`, `1071`.
    pub fn has_prefix(&self, prefix: &str) -> bool {
        compact(&self.0).starts_with(&compact(prefix))
    }
}

impl fmt::Display for ActivityCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Activities {
    /// Reads a table with the columns `code` and `label`.
    pub fn parse(table: &str) -> Result<Self, ActivityError> {
        let mut activities = Self::default();
        for (row, record) in csv::Reader::from_reader(table.as_bytes()).records().enumerate() {
            let line = row as u64 + 2;
            let record = record.map_err(|error| ActivityError { line, message: error.to_string() })?;
            let (Some(code), Some(label)) = (record.get(0).filter(|code| !code.is_empty()), record.get(1)) else {
                return Err(ActivityError { line, message: "a code and a label are expected".to_owned() });
            };
            let activity = Activity { code: ActivityCode(code.to_owned()), label: label.to_owned() };
            activities.finest = activities.finest.max(compact(code).len());
            activities.folded.push((fold(label), compact(code)));
            activities.by_code.insert(compact(code), activity);
        }
        Ok(activities)
    }

    /// The activity of a code, written with or without its point (`10.71C`, `1071C`).
    pub fn get(&self, code: &str) -> Option<&Activity> {
        self.by_code.get(&compact(code))
    }

    /// The most precise activities whose label has every word of the text, or whose code begins
    /// with it: at most `limit`, the shortest label first.
    pub fn search(&self, text: &str, limit: usize) -> Vec<&Activity> {
        let words = fold(text);
        let code = compact(text);
        if words.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<&Activity> = self
            .folded
            .iter()
            .filter(|(label, known)| {
                known.len() == self.finest
                    && (known.starts_with(&code) || words.split(' ').all(|word| has_word(label, word)))
            })
            .filter_map(|(_, known)| self.by_code.get(known))
            .collect();
        found.sort_by_key(|activity| (activity.label.chars().count(), &activity.code));
        found.truncate(limit);
        found
    }
}

/// Whether one of the label's words begins with this one.
fn has_word(label: &str, beginning: &str) -> bool {
    label.split(' ').any(|word| word.starts_with(beginning))
}

fn compact(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_uppercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some() -> Activities {
        Activities::parse("code,label\n10,Industries alimentaires\n10.71C,Boulangerie et boulangerie-pâtisserie\n56.10A,Restauration traditionnelle\n").unwrap()
    }

    #[test]
    fn a_code_is_found_with_or_without_its_point() {
        let activities = some();
        assert_eq!(activities.get("1071c"), activities.get("10.71C"));
        assert!(activities.get("10.71C").unwrap().code.has_prefix("10.7"));
        assert_eq!(activities.get("99.99Z"), None);
    }

    #[test]
    fn an_activity_is_found_by_its_words() {
        let activities = some();
        let found = activities.search("PATISSERIE", 5);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].code.as_str(), "10.71C");
        // The wider group is not an answer: only the most precise codes are activities of a firm.
        assert!(activities.search("industries", 5).is_empty());
        assert!(activities.search("", 5).is_empty());
    }

    #[test]
    fn the_most_precise_codes_are_those_of_the_nomenclature() {
        let nace = Activities::parse("code,label\n10.7,Boulangerie et pâtes\n10.71,Boulangerie fraîche\n").unwrap();
        let found: Vec<&str> = nace.search("boulangerie", 5).iter().map(|found| found.code.as_str()).collect();
        assert_eq!(found, ["10.71"]);
    }

    #[test]
    fn a_line_without_code_is_named() {
        assert_eq!(Activities::parse("code,label\n01,a\n,b\n").unwrap_err().line, 3);
    }
}
