//! What is wrong with a line of a list of places, and what became of it.

use std::fmt;

use super::record::Field;

/// So much of a value is told, characters.
const VALUE_MAX_CHARS: usize = 80;

/// Something in a list that the strict profile does not let pass.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where: the row as a spreadsheet counts it, from 2; of JSON the place in the list, from 1.
    pub line: usize,
    /// The identifier that the line gives.
    pub id: String,
    /// The field.
    pub field: Field,
    /// What stands there.
    pub value: String,
    /// What is wrong, and what was expected.
    pub problem: String,
    /// What its author can do.
    pub remedy: String,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a line with a fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The place is not in: a field that is needed is missing or wrong.
    Refused,
    /// The place is in, without the value.
    LeftOut,
    /// The place is in, and this is taken instead.
    Taken(String),
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, id, field, value, problem, remedy, outcome } = self;
        let mut told: String = value.chars().take(VALUE_MAX_CHARS).collect();
        if told.len() < value.len() {
            told.push('…');
        }
        write!(f, "line {line} (id {id}), {} {told:?}: {problem}. ", field.name())?;
        match outcome {
            Outcome::Refused => f.write_str("Refused")?,
            Outcome::LeftOut => f.write_str("Kept without it")?,
            Outcome::Taken(instead) => write!(f, "Taken as {instead:?}")?,
        }
        write!(f, ". {remedy}")
    }
}
