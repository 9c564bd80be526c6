//! An event as some list tells it, before it is decided whether it belongs here.

use base::{Localized, Timestamp};

use crate::model::{EventSource, Standing};

/// What a list tells of an event.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Where it stands in the file: `line 12`, `entry 3`.
    pub at: String,
    /// The list, and its identifier there.
    pub source: EventSource,
    /// The identifier of the list itself, where it has one.
    pub list_uid: Option<String>,
    /// What it is called.
    pub title: Localized,
    /// What it is about.
    pub description: Localized,
    /// What it is filed under there.
    pub keywords: Vec<String>,
    /// When it begins.
    pub starts: Timestamp,
    /// When it ends.
    pub ends: Timestamp,
    /// The zone of those who attend.
    pub zone: String,
    /// Where it is.
    pub place: EntryPlace,
    /// Whether people come; `None` when the list does not say.
    pub is_on_site: Option<bool>,
    /// Whether it can be followed from afar.
    pub is_online: Option<bool>,
    /// Where it can be followed.
    pub link: Option<String>,
    /// Where one registers.
    pub registration: Option<String>,
    /// What it costs, cents.
    pub price_cents: Option<u32>,
    /// Whether it takes place.
    pub standing: Standing,
    /// Who organises it.
    pub organiser: String,
}

/// Where an event is, as a list tells it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EntryPlace {
    /// The commune's code.
    pub code: Option<String>,
    /// The postcode.
    pub postcode: Option<String>,
    /// The town.
    pub town: Option<String>,
    /// Building and street.
    pub address: Option<String>,
    /// All of it in one text.
    pub text: Option<String>,
}

/// An entry that was left out, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Where it stands in the file.
    pub at: String,
    /// What it is called.
    pub title: String,
    /// Why it was left out.
    pub reason: String,
}

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: “{}” is left out: {}", self.at, self.title, self.reason)
    }
}
