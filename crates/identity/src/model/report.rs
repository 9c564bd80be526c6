//! A sign-in that a person says was not theirs.

use std::fmt;
use std::str::FromStr;

use base::{Id, PersonId, Random, Timestamp};
use serde::{Deserialize, Serialize};

use super::{ClientId, Device, Level, Method, Session, SessionId};

/// What a [`ReportId`] identifies.
pub(crate) enum ReportKind {}
/// A report's identifier; not a secret.
pub(crate) type ReportId = Id<ReportKind>;

/// What a person quotes when they write or call about a report: `7K3Q-H9WD`. Drawn by lot, so that nobody
/// can tell how many there are, or quote somebody else's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ReportNumber(String);

/// Digits and letters that are not taken for each other when they are read aloud or copied by hand
/// (Crockford's base 32).
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters on each side of the hyphen.
const HALF: usize = 4;

impl ReportNumber {
    pub(crate) fn draw(random: &dyn Random) -> Self {
        let letters = random.bytes::<{ 2 * HALF }>().map(|byte| char::from(LETTERS[usize::from(byte) % LETTERS.len()]));
        let (one, two) = letters.split_at(HALF);
        Self(format!("{}-{}", one.iter().collect::<String>(), two.iter().collect::<String>()))
    }
}

impl fmt::Display for ReportNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text that is not the number of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NotANumber;

impl FromStr for ReportNumber {
    type Err = NotANumber;

    /// As people write it: in any case, with or without the hyphen, with letters that look alike.
    fn from_str(text: &str) -> Result<Self, NotANumber> {
        let letters: Vec<u8> = text
            .bytes()
            .filter(|byte| !byte.is_ascii_whitespace() && *byte != b'-')
            .map(|byte| match byte.to_ascii_uppercase() {
                b'O' => b'0',
                b'I' | b'L' => b'1',
                other => other,
            })
            .collect();
        if letters.len() != 2 * HALF || !letters.iter().all(|letter| LETTERS.contains(letter)) {
            return Err(NotANumber);
        }
        let (one, two) = letters.split_at(HALF);
        Ok(Self(format!("{}-{}", String::from_utf8_lossy(one), String::from_utf8_lossy(two))))
    }
}

/// What was known of the sign-in when it was reported: the session itself is forgotten after a while.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Reported {
    /// Its device, as [`Device::name`] tells it.
    pub(crate) device: String,
    pub(crate) started_at: Timestamp,
    pub(crate) level: Level,
    pub(crate) provider: Option<String>,
    /// Where it was used.
    pub(crate) services: Vec<String>,
    /// Whether the identity provider was shut out.
    pub(crate) blocked: bool,
    /// Whether the password, which it used, was stopped.
    #[serde(default)]
    pub(crate) password_stopped: bool,
    /// How many passkeys were taken away that may be the stranger's.
    #[serde(default)]
    pub(crate) passkeys_removed: usize,
    /// Whether the report came by the link of a letter, and not from the account.
    pub(crate) by_letter: bool,
}

impl Reported {
    pub(crate) fn new(session: &Session, services: &[ClientId], blocked: bool, by_letter: bool) -> Self {
        Self {
            device: session.device.name().to_owned(),
            started_at: session.started_at,
            level: session.proof.level,
            provider: session.proof.provider.clone(),
            services: services.iter().map(ToString::to_string).collect(),
            blocked,
            password_stopped: session.proof.provider.is_none() && session.proof.methods.has(Method::Pwd),
            passkeys_removed: 0,
            by_letter,
        }
    }

    /// The device.
    pub(crate) fn device(&self) -> Device {
        Device::kept(self.device.clone())
    }
}

/// How a report ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Closed {
    pub(crate) at: Timestamp,
    /// What the person is told.
    pub(crate) note: String,
}

/// A report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Report {
    pub(crate) id: ReportId,
    pub(crate) number: ReportNumber,
    pub(crate) person: PersonId,
    pub(crate) session: SessionId,
    pub(crate) reported: Reported,
    pub(crate) opened_at: Timestamp,
    pub(crate) closed: Option<Closed>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::SeededRandom;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_number_is_read_however_it_is_written(seed in any::<u64>()) {
            let number = ReportNumber::draw(&SeededRandom::new(seed));
            let text = number.to_string();
            let sloppy = text.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
            for written in [text.as_str(), sloppy.as_str()] {
                prop_assert_eq!(written.parse(), Ok(number.clone()));
            }
        }
    }

    #[test]
    fn what_is_no_number_is_not_read() {
        for text in ["", "7K3Q", "7K3Q-H9WU", "7K3Q-H9WDX", "7K3Q-H9W'"] {
            assert_eq!(text.parse::<ReportNumber>(), Err(NotANumber), "{text}");
        }
    }
}
