//! A telephone that takes short messages.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A telephone number in the form of E.164: `+33612345678`. A national number that begins with one zero
/// is read as a French one.
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
        let plain: String = text.chars().filter(|letter| !" .-()\u{a0}\u{202f}".contains(*letter)).collect();
        let plain = plain.strip_prefix("00").map_or(plain.clone(), |rest| format!("+{rest}"));
        let plain = match plain.strip_prefix('0') {
            Some(rest) if rest.len() == 9 => format!("+33{rest}"),
            _ => plain,
        };
        let digits = plain.strip_prefix('+').ok_or(PhoneMistake)?;
        let fits = (8..=15).contains(&digits.len())
            && digits.bytes().all(|digit| digit.is_ascii_digit())
            && !digits.starts_with('0');
        if fits { Ok(Self(plain)) } else { Err(PhoneMistake) }
    }
}

impl TryFrom<String> for Phone {
    type Error = PhoneMistake;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
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
        for text in ["06 12 34 56 78", "06.12.34.56.78", "+33 6 12 34 56 78", "0033612345678"] {
            assert_eq!(text.parse::<Phone>().map(String::from), Ok("+33612345678".to_owned()), "{text}");
        }
        assert_eq!("+352 621 123 456".parse::<Phone>().map(String::from), Ok("+352621123456".to_owned()));
    }

    #[test]
    fn what_cannot_be_a_number_is_refused() {
        for text in ["", "612", "06 12 34 56", "+33 6 12 x", "+0612345678", "+1234567890123456"] {
            assert!(text.parse::<Phone>().is_err(), "{text:?}");
        }
    }
}
