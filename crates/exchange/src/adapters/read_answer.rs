//! What an answer says: concepts, or the kind of refusal that it is.

use serde_json::Value;

use super::transform::{Circumstances, text};
use super::{Adapter, AnswerRule};

/// Rows of a repeat that are read, at most.
const ROWS_MAX: usize = 50;

/// An answer to a concept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The concept.
    pub concept: String,
    /// In which row of a repeat, counted from 0; empty outside of repeats.
    pub rows: Vec<usize>,
    /// The answer, as forms write it.
    pub value: String,
}

/// Why a register told nothing. None of these says that something is not so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It knows nobody by what it was asked.
    #[error("the register knows nobody by that")]
    NotFound,
    /// It was asked too little or too vaguely to tell one person from others.
    #[error("the register was told too little to find one person")]
    TooLittle,
    /// It does not let us ask this.
    #[error("the register does not answer us that")]
    Denied,
    /// It was asked too often.
    #[error("the register was asked too often")]
    TooMany,
    /// It is away.
    #[error("the register is away")]
    Away,
    /// What it said cannot be read.
    #[error("the register's answer cannot be read")]
    Unreadable,
}

impl Refusal {
    /// Whether asking again later may help.
    pub fn may_pass(self) -> bool {
        !matches!(self, Self::NotFound | Self::TooLittle)
    }
}

impl Adapter {
    /// What an answer says.
    ///
    /// # Errors
    /// What kind of refusal it is.
    pub fn read(&self, status: u16, body: &[u8], circumstances: &Circumstances) -> Result<Vec<Known>, Refusal> {
        match status {
            200 => {}
            400 | 409 | 422 => return Err(Refusal::TooLittle),
            401 | 403 | 451 => return Err(Refusal::Denied),
            404 if lists_errors(body) => return Err(Refusal::NotFound),
            429 => return Err(Refusal::TooMany),
            408 | 500..=599 => return Err(Refusal::Away),
            // A 404 without the register's own words comes from a wrong address.
            _ => return Err(Refusal::Unreadable),
        }
        let answer: Value = serde_json::from_slice(body).map_err(|_| Refusal::Unreadable)?;
        // An answer that says what went wrong is none, whatever its status.
        if !answer.is_object() || answer.get("errors").is_some() {
            return Err(Refusal::Unreadable);
        }
        let mut known: Vec<Known> = Vec::new();
        for rule in &self.answers {
            for (rows, value) in rule.read(&answer, circumstances) {
                let is_told = known.iter().any(|one| one.concept == rule.concept && one.rows == rows);
                if !is_told {
                    known.push(Known { concept: rule.concept.clone(), rows, value });
                }
            }
        }
        Ok(known)
    }
}

impl AnswerRule {
    fn read(&self, answer: &Value, circumstances: &Circumstances) -> Vec<(Vec<usize>, String)> {
        let holds = |(pointer, expected): &(String, String)| match answer.pointer(pointer) {
            Some(Value::Bool(found)) => expected == if *found { "true" } else { "false" },
            Some(found) => text(found).as_ref() == Some(expected),
            None => false,
        };
        if !self.conditions.iter().all(holds) {
            return Vec::new();
        }
        let make = |within: &Value| {
            let found: Vec<Option<&Value>> = self.pointers.iter().map(|pointer| within.pointer(pointer)).collect();
            self.transform.make(&found, circumstances)
        };
        match &self.rows {
            None => make(answer).map(|value| (Vec::new(), value)).into_iter().collect(),
            Some(rows) => {
                let rows = answer.pointer(rows).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
                let made = rows.iter().take(ROWS_MAX).enumerate();
                made.filter_map(|(row, within)| Some((vec![row], make(within)?))).collect()
            }
        }
    }
}

/// Whether the body is `{"errors":[…]}`, as the register's refusals are.
pub(crate) fn lists_errors(body: &[u8]) -> bool {
    #[derive(serde::Deserialize)]
    struct Errors {
        errors: Vec<Value>,
    }
    serde_json::from_slice::<Errors>(body).is_ok_and(|answer| !answer.errors.is_empty())
}
