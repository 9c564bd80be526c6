//! Who may be chosen.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

/// Decimals of a score.
const DECIMALS: usize = 4;
const UNIT: i64 = 10_000;
/// The highest score.
const MAX: i64 = 1_000_000 * UNIT;

/// A score with up to four decimals, from -1,000,000 to 1,000,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(i64);

/// The text is no score.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no score: a number of at most 1,000,000 with up to four decimals, such as 61.5")]
pub struct BadScore(String);

impl Score {
    /// The score in ten-thousandths.
    pub fn ten_thousandths(self) -> i64 {
        self.0
    }
}

impl FromStr for Score {
    type Err = BadScore;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bad = || BadScore(text.chars().take(40).collect());
        let (sign, digits) = text.strip_prefix('-').map_or((1, text), |digits| (-1, digits));
        let (whole, decimals) = digits.split_once(['.', ',']).unwrap_or((digits, "0"));
        let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !is_digits(whole) || !is_digits(decimals) || decimals.len() > DECIMALS || whole.len() > 7 {
            return Err(bad());
        }
        let units: i64 = format!("{whole}{decimals:0<DECIMALS$}").parse().map_err(|_| bad())?;
        if units <= MAX { Ok(Self(sign * units)) } else { Err(bad()) }
    }
}

/// As it is read: `61.5`.
impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, decimals) = (self.0.abs() / UNIT, format!("{:04}", self.0.abs() % UNIT));
        match decimals.trim_end_matches('0') {
            "" => write!(f, "{sign}{whole}"),
            decimals => write!(f, "{sign}{whole}.{decimals}"),
        }
    }
}

/// Somebody who may be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Names them; no two have the same.
    pub id: String,
    /// What the jury gave.
    pub score: Score,
    /// What they stated of each attribute; what they did not state is not there.
    pub attributes: BTreeMap<String, String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_is_read_as_it_was_meant() {
        for (text, written) in [("61.5", "61.5"), ("0", "0"), ("-3,25", "-3.25"), ("1000000", "1000000"), ("-0", "0")] {
            assert_eq!(text.parse::<Score>().unwrap().to_string(), written);
        }
        for text in ["", "a", "1e3", "1.00001", "1000000.1", "+1", "--1", "1.", "NaN"] {
            assert!(text.parse::<Score>().is_err(), "{text}");
        }
        assert!("9".parse::<Score>().unwrap() < "10".parse().unwrap());
    }
}
