//! What is worth keeping for ever and is about nobody with an account here: a message between
//! administrations, a change of who may ask whom.

use std::collections::BTreeMap;

use base::Timestamp;
use serde::{Deserialize, Serialize};

use crate::model::{MAX_TEXT_CHARS, TextTooLong};

/// Fields that a fact may have.
pub const MAX_FACT_FIELDS: usize = 32;

/// What happened, as names and texts. What is personal in it stands there as a keyed hash, never bare: an
/// entry is kept for ever.
///
/// Kinds and names of fields are ASCII, and are added, never renamed or removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What kind of fact it is: `message`.
    pub kind: &'static str,
    /// What is said of it.
    pub fields: BTreeMap<&'static str, String>,
}

impl Fact {
    /// The fact, when it is short enough to be kept for ever.
    pub(crate) fn checked(self) -> Result<Self, TextTooLong> {
        if self.fields.len() > MAX_FACT_FIELDS {
            return Err(TextTooLong { field: self.kind });
        }
        match self.fields.iter().find(|(_, text)| text.chars().count() > MAX_TEXT_CHARS) {
            Some((field, _)) => Err(TextTooLong { field }),
            None => Ok(self),
        }
    }
}

/// A fact as the log holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordedFact {
    /// Its place in the log, from 0.
    pub index: u64,
    /// When.
    pub at: Timestamp,
    /// What kind of fact it is.
    pub kind: String,
    /// What is said of it.
    pub fields: BTreeMap<String, String>,
}

/// The content of a fact's entry: canonical JSON (RFC 8785), as that of an access.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Content {
    at: jiff::Timestamp,
    fact: BTreeMap<String, String>,
    kind: String,
    #[serde(rename = "salt")]
    _salt: String,
}

/// The same to be written.
#[derive(Serialize)]
struct NewContent<'a> {
    at: jiff::Timestamp,
    fact: &'a BTreeMap<&'static str, String>,
    kind: &'a str,
    salt: &'a str,
}

/// The canonical JSON of a fact at a time, with its salt.
pub(crate) fn write_content(fact: &Fact, at: Timestamp, salt: &str) -> String {
    let content = NewContent { at: at.jiff(), fact: &fact.fields, kind: fact.kind, salt };
    #[expect(clippy::expect_used, reason = "texts and times always have a JSON form")]
    serde_json::to_string(&content).expect("a fact has a JSON form")
}

/// The fact that an entry's content says; `None` when it is none.
pub(crate) fn read_content(index: u64, content: &str) -> Option<RecordedFact> {
    let content: Content = serde_json::from_str(content).ok()?;
    Some(RecordedFact { index, at: content.at.into(), kind: content.kind, fields: content.fact })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(client: &str) -> Fact {
        Fact { kind: "message", fields: BTreeMap::from([("service", "b".to_owned()), ("client", client.to_owned())]) }
    }

    #[test]
    fn a_fact_is_canonical_json_and_is_read_again() {
        let content = write_content(&message("a"), Timestamp::from_seconds(0), "c2FsdA");
        assert_eq!(
            content,
            r#"{"at":"1970-01-01T00:00:00Z","fact":{"client":"a","service":"b"},"kind":"message","salt":"c2FsdA"}"#
        );
        let read = read_content(7, &content).unwrap();
        assert_eq!((read.index, read.kind.as_str(), read.fields["client"].as_str()), (7, "message", "a"));
        assert_eq!(read_content(7, &content.replace("salt", "pepper")), None);
    }

    #[test]
    fn a_text_that_is_too_long_is_refused_by_name() {
        assert!(message(&"é".repeat(MAX_TEXT_CHARS)).checked().is_ok());
        let refused = message(&"é".repeat(MAX_TEXT_CHARS + 1)).checked();
        assert_eq!(refused, Err(TextTooLong { field: "client" }));
    }
}
