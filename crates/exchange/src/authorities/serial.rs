//! The number of a certificate.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::hexadecimal;

/// Bytes of a number, at most (RFC 5280 §4.1.2.2).
const MAX_BYTES: usize = 20;

/// The number of a certificate, which its authority gave to no other. Read and written as hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Serial(Vec<u8>);

/// What is no number of a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the number of a certificate has between 1 and 40 hexadecimal digits, and is not 0")]
pub struct BadSerial;

impl Serial {
    /// A number of the bytes that stand in a certificate.
    ///
    /// # Errors
    /// [`BadSerial`].
    pub fn of(bytes: &[u8]) -> Result<Self, BadSerial> {
        let significant: Vec<u8> = bytes.iter().copied().skip_while(|byte| *byte == 0).collect();
        if (1..=MAX_BYTES).contains(&significant.len()) { Ok(Self(significant)) } else { Err(BadSerial) }
    }

    /// A number that nobody can guess: 128 bits of chance behind a one, so that it is never negative or 0.
    pub(crate) fn random(chance: [u8; 16]) -> Self {
        let mut bytes = vec![1];
        bytes.extend(chance);
        Self(bytes)
    }

    /// Its bytes, the first of which is not 0.
    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Display for Serial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hexadecimal(&self.0))
    }
}

/// Reads it as OpenSSL and others print it, too: in any case, a colon between bytes, or `0x` before it.
impl FromStr for Serial {
    type Err = BadSerial;

    fn from_str(text: &str) -> Result<Self, BadSerial> {
        let digits: String = text.trim().trim_start_matches("0x").chars().filter(|letter| *letter != ':').collect();
        let digits = if digits.len() % 2 == 1 { format!("0{digits}") } else { digits };
        if digits.len() > 2 * (MAX_BYTES + 1) || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(BadSerial);
        }
        let byte = |place: usize| u8::from_str_radix(digits.get(place..place + 2)?, 16).ok();
        let bytes: Option<Vec<u8>> = (0..digits.len()).step_by(2).map(byte).collect();
        Self::of(&bytes.ok_or(BadSerial)?)
    }
}

impl From<Serial> for String {
    fn from(serial: Serial) -> Self {
        serial.to_string()
    }
}

impl TryFrom<String> for Serial {
    type Error = BadSerial;

    fn try_from(text: String) -> Result<Self, BadSerial> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_others_print_it_and_written_in_one_way() {
        for text in ["0a1b", "A1B", "0A:1B", "0x0a1b", "000a1b", " 0a1b\n"] {
            assert_eq!(text.parse::<Serial>().map(|serial| serial.to_string()), Ok("0a1b".to_owned()), "{text}");
        }
        for text in ["", "0", "0x", "xyz", "é", &"f".repeat(41)] {
            assert_eq!(text.parse::<Serial>(), Err(BadSerial), "{text}");
        }
        assert!("f".repeat(40).parse::<Serial>().is_ok());
        assert_eq!(Serial::of(&[0, 0x80]), Serial::of(&[0x80]));
        assert_eq!(Serial::random([0; 16]).as_bytes().len(), 17);
    }
}
