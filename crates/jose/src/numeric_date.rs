//! Times in tokens.

use serde::{Deserialize, Deserializer, de};
use serde_json::Value;

/// The end of the year 9999: beyond, sums of times would overflow.
const LAST: i64 = 253_402_300_799;

/// A time in a JWT (`NumericDate`, RFC 7519 §2): seconds since 1970, a fraction cut off.
///
/// ```
/// use jose::NumericDate;
/// let date = NumericDate::read(&serde_json::json!(1_795_003_200.25)).unwrap();
/// assert_eq!(date.as_seconds(), 1_795_003_200);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct NumericDate(i64);

impl NumericDate {
    /// Reads a member of a JWT; `None` of what is no number, before 1970 or after the year 9999.
    pub fn read(value: &Value) -> Option<Self> {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a cast from f64 saturates, and the range is checked below"
        )]
        let whole = |number: f64| (number >= 0.0).then_some(number as i64);
        let seconds = value.as_i64().or_else(|| value.as_f64().and_then(whole))?;
        (0..=LAST).contains(&seconds).then_some(Self(seconds))
    }

    /// Whole seconds since 1970.
    pub const fn as_seconds(self) -> i64 {
        self.0
    }
}

impl<'de> Deserialize<'de> for NumericDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::read(&Value::deserialize(deserializer)?).ok_or_else(|| de::Error::custom("not a time"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_fraction_is_cut_and_what_is_no_time_is_none() {
        for (value, read) in [
            (json!(0), Some(0)),
            (json!(1_795_003_200), Some(1_795_003_200)),
            (json!(1_795_003_200.999), Some(1_795_003_200)),
            (json!(1.795e9), Some(1_795_000_000)),
            (json!(LAST), Some(LAST)),
            (json!(LAST + 1), None),
            (json!(-1), None),
            (json!(-0.5), None),
            (json!(1e300), None),
            (json!("1795003200"), None),
            (json!(null), None),
            (json!([1]), None),
        ] {
            assert_eq!(NumericDate::read(&value).map(NumericDate::as_seconds), read, "{value}");
            assert_eq!(serde_json::from_value::<NumericDate>(value.clone()).is_ok(), read.is_some(), "{value}");
        }
    }
}
