//! Times as certificates and timestamps have them: UTC, to the second.

use std::fmt;
use std::time::Duration;

use x509_cert::der::DateTime;

/// A time, in seconds of UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time(u64);

impl Time {
    /// So many seconds after the beginning of 1970.
    pub const fn from_unix_seconds(seconds: u64) -> Self {
        Self(seconds)
    }

    /// Seconds since the beginning of 1970.
    pub const fn unix_seconds(self) -> u64 {
        self.0
    }

    pub(crate) fn of(time: DateTime) -> Self {
        Self(time.unix_duration().as_secs())
    }

    /// Reads a `GeneralizedTime` in UTC, `YYYYMMDDhhmmss[.f…]Z`; fractions of a second are left out.
    pub(crate) fn of_generalized(text: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(text).ok()?.strip_suffix('Z')?;
        let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.len() != 14 || !is_number(whole) || !is_number(fraction) {
            return None;
        }
        let number = |from: usize| whole.get(from..from + 2).and_then(|text| text.parse::<u8>().ok());
        let year = whole.get(..4)?.parse().ok()?;
        let time = DateTime::new(year, number(4)?, number(6)?, number(8)?, number(10)?, number(12)?).ok()?;
        Some(Self::of(time))
    }

    /// Reads the beginning of an `xs:dateTime` in UTC, such as a signature's `SigningTime`.
    pub(crate) fn of_xml(text: &str) -> Option<Self> {
        let digits: String = text.trim().strip_suffix('Z')?.chars().filter(|c| !matches!(c, '-' | 'T' | ':')).collect();
        Self::of_generalized(format!("{digits}Z").as_bytes())
    }
}

/// As RFC 3339 writes it.
impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match DateTime::from_unix_duration(Duration::from_secs(self.0)) {
            Ok(time) => time.fmt(f),
            Err(_) => write!(f, "{} s after 1970", self.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_and_written() {
        let time = Time::of_generalized(b"20240711125112Z").unwrap();
        assert_eq!(time.to_string(), "2024-07-11T12:51:12Z");
        assert_eq!(Time::of_generalized(b"20240711125112.500Z"), Some(time));
        assert_eq!(Time::of_xml("2024-07-11T12:51:12.661Z"), Some(time));
        for bad in ["20240711125112", "2024071112511Z", "20241311125112Z", "20240711125112.Z", "+0240711125112Z"] {
            assert_eq!(Time::of_generalized(bad.as_bytes()), None, "{bad}");
        }
    }
}
