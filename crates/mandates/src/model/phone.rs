//! A telephone that takes short messages.

use std::fmt;
use std::str::FromStr;

use base::Telephone;
use serde::{Deserialize, Serialize};

/// A telephone number in the form of E.164: `+33612345678`. A national number that begins with one zero
/// is read as one of France and its territories.
///
/// ```
/// use mandates::Phone;
/// assert_eq!("06 12 34 56 78".parse::<Phone>()?.as_str(), "+33612345678");
/// # Ok::<(), mandates::PhoneMistake>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);

/// A text that cannot be a telephone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a telephone number is 06 12 34 56 78, or + with 8 to 15 digits")]
pub struct PhoneMistake;

impl Phone {
    /// The number.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Phone {
    type Err = PhoneMistake;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // The zero that is dialled within a country only: it is no part of the number.
        let text = text.replace("(0)", "");
        let plain: String = text.chars().filter(|letter| !" .-()\u{a0}\u{202f}".contains(*letter)).collect();
        if let Some(known) = Telephone::parse(&plain) {
            return Ok(Self(known.to_string()));
        }
        let plain = plain.strip_prefix("00").map_or(plain.clone(), |rest| format!("+{rest}"));
        // A number of France that is none is mistyped: the message would go to nobody, or to somebody else.
        if plain.starts_with(FRANCE) { Err(PhoneMistake) } else { plain.try_into() }
    }
}

/// With what numbers of France begin.
const FRANCE: &str = "+33";

impl TryFrom<String> for Phone {
    type Error = PhoneMistake;

    /// A number in the form of E.164, as it is kept: whatever was taken before is read.
    fn try_from(text: String) -> Result<Self, Self::Error> {
        let digits = text.strip_prefix('+').ok_or(PhoneMistake)?;
        let fits = (8..=15).contains(&digits.len())
            && digits.bytes().all(|digit| digit.is_ascii_digit())
            && !digits.starts_with('0');
        if fits { Ok(Self(text)) } else { Err(PhoneMistake) }
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> Self {
        phone.0
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_people_write_it() {
        for text in [
            "06 12 34 56 78",
            "06.12.34.56.78",
            "(06) 12 34 56 78",
            "+33 6 12 34 56 78",
            "+33 (0)6 12 34 56 78",
            "0033612345678",
        ] {
            assert_eq!(text.parse::<Phone>().map(String::from), Ok("+33612345678".to_owned()), "{text}");
        }
        assert_eq!("0692 12 34 56".parse::<Phone>().map(String::from), Ok("+262692123456".to_owned()));
        assert_eq!("+44 (0)20 7946 0958".parse::<Phone>().map(String::from), Ok("+442079460958".to_owned()));
        assert_eq!("+352 621 123 456".parse::<Phone>().map(String::from), Ok("+352621123456".to_owned()));
    }

    #[test]
    fn what_cannot_be_a_number_is_refused() {
        for text in ["", "612", "06 12 34 56", "+33 6 12 x", "+33 06 12 34 56 78", "+0612345678", "+1234567890123456"] {
            assert!(text.parse::<Phone>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn what_was_kept_before_is_still_read() {
        let kept: Phone = serde_json::from_str("\"+330612345678\"").unwrap();
        assert_eq!(kept.as_str(), "+330612345678");
    }
}
