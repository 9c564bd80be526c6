//! What a column may be.

use std::collections::BTreeSet;

use crate::{Hierarchy, label};

/// Values that an answer may have, at most.
pub const CHOICES_MAX: usize = 200;
/// Letters of a column's name, at most.
const NAME_CHARS_MAX: usize = 60;

/// A column of a table of answers. Only values of lists that were made before can stand in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub(crate) name: String,
    pub(crate) kind: Kind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Others may know it of somebody.
    Known(Hierarchy),
    /// What somebody said.
    Answer { choices: Vec<String>, is_sensitive: bool },
}

/// The column cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum BadColumn {
    #[error(
        "{0:?} is no name of a column: lower-case letters, digits and `_`, a letter first, at most {NAME_CHARS_MAX}"
    )]
    Name(String),
    #[error("{0}: an answer has one to {CHOICES_MAX} values")]
    Choices(String),
    #[error("{0}: {1:?} is no value, or stands twice")]
    Choice(String, String),
    #[error("{0}: {1:?} looks like what names a person: it is never published")]
    Identifier(String, String),
}

impl Column {
    /// What others may know of somebody: age, commune, sector. When in doubt, a column is this one.
    ///
    /// # Errors
    /// When the name is none.
    pub fn known(name: &str, hierarchy: Hierarchy) -> Result<Self, BadColumn> {
        Ok(Self { name: checked(name)?, kind: Kind::Known(hierarchy) })
    }

    /// What somebody said, of a list. Nothing is no answer.
    ///
    /// # Errors
    /// When the name is none, or the list has no or too many values, or something that is no answer.
    pub fn answer(name: &str, choices: impl IntoIterator<Item = impl Into<String>>) -> Result<Self, BadColumn> {
        let name = checked(name)?;
        let choices: Vec<String> = choices.into_iter().take(CHOICES_MAX + 1).map(Into::into).collect();
        if choices.is_empty() || choices.len() > CHOICES_MAX {
            return Err(BadColumn::Choices(name));
        }
        let mut seen = BTreeSet::new();
        for choice in &choices {
            let shown = || choice.chars().take(80).collect();
            if label::is_identifier(choice) {
                return Err(BadColumn::Identifier(name, shown()));
            }
            if !label::is_value(choice) || !seen.insert(choice) {
                return Err(BadColumn::Choice(name, shown()));
            }
        }
        Ok(Self { name, kind: Kind::Answer { choices, is_sensitive: false } })
    }

    /// Of an answer: people would be harmed if it was told of them. A release warns where it is.
    pub fn sensitive(mut self) -> Self {
        if let Kind::Answer { is_sensitive, .. } = &mut self.kind {
            *is_sensitive = true;
        }
        self
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Of a known column, how it is made coarser.
    pub fn hierarchy(&self) -> Option<&Hierarchy> {
        match &self.kind {
            Kind::Known(hierarchy) => Some(hierarchy),
            Kind::Answer { .. } => None,
        }
    }

    /// The number of a value.
    pub(crate) fn code(&self, value: &str) -> Option<u32> {
        match &self.kind {
            Kind::Known(hierarchy) => hierarchy.code(value),
            Kind::Answer { choices, .. } if value.is_empty() => u32::try_from(choices.len()).ok(),
            Kind::Answer { choices, .. } => {
                choices.iter().position(|choice| choice == value).and_then(|place| u32::try_from(place).ok())
            }
        }
    }

    /// What is published of a value: of an answer, the answer.
    pub(crate) fn label(&self, code: u32, level: usize) -> &str {
        match &self.kind {
            Kind::Known(hierarchy) => hierarchy.label_of(code, level),
            Kind::Answer { choices, .. } => choices.get(code as usize).map_or("", String::as_str),
        }
    }
}

fn checked(name: &str) -> Result<String, BadColumn> {
    let is_name = name.starts_with(|letter: char| letter.is_ascii_lowercase())
        && name.len() <= NAME_CHARS_MAX
        && name.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_');
    if is_name { Ok(name.to_owned()) } else { Err(BadColumn::Name(name.chars().take(80).collect())) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_or_a_hash_is_no_answer() {
        for text in ["leo@example.org", "d41d8cd98f00b204e9800998ecf8427e", "06 12 34 56 78"] {
            assert!(matches!(Column::answer("who", [text]), Err(BadColumn::Identifier(..))), "{text}");
        }
    }

    #[test]
    fn a_list_without_an_end_is_no_answer() {
        assert!(matches!(
            Column::answer("age", (0..).map(|number: u32| number.to_string())),
            Err(BadColumn::Choices(_))
        ));
        assert!(matches!(Column::answer("age", [""; 0]), Err(BadColumn::Choices(_))));
        assert!(matches!(Column::answer("age", ["a", "a"]), Err(BadColumn::Choice(..))));
        for name in ["", "Age", "1st", "a b", "naïve"] {
            assert!(matches!(Column::answer(name, ["a"]), Err(BadColumn::Name(_))), "{name}");
        }
    }
}
