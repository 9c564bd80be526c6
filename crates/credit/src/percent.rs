//! A share in percent, exactly.

use std::fmt;
use std::str::FromStr;

use crate::{Cents, divided_half_up};

/// Decimals that a percentage may have.
const DECIMALS: usize = 4;
/// Units of a percentage in the whole: ten-thousandths of a percent.
const WHOLE: u32 = 1_000_000;

/// From 0 to 100 percent, with up to four decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Percent(u32);

/// The text is no percentage.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no percentage: a number from 0 to 100 with at most four decimals, such as 3.5")]
pub struct BadPercent(String);

impl Percent {
    /// This share of an amount that is not below zero, half up to the cent.
    pub fn of(self, amount: Cents) -> Cents {
        divided_half_up(i128::from(amount) * i128::from(self.0), i128::from(WHOLE))
    }

    /// Ten-thousandths of a percent, from 0 to 1,000,000.
    pub fn ten_thousandths(self) -> u32 {
        self.0
    }
}

impl FromStr for Percent {
    type Err = BadPercent;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bad = || BadPercent(text.chars().take(40).collect());
        let (whole, decimals) = text.split_once(['.', ',']).unwrap_or((text, "0"));
        let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !is_digits(whole) || !is_digits(decimals) || decimals.len() > DECIMALS || whole.len() > 3 {
            return Err(bad());
        }
        let units: u32 = format!("{whole}{decimals:0<DECIMALS$}").parse().map_err(|_| bad())?;
        if units <= WHOLE { Ok(Self(units)) } else { Err(bad()) }
    }
}

/// Neutral form, as it is read: `3.5`.
impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, decimals) = (self.0 / 10_000, format!("{:04}", self.0 % 10_000));
        match decimals.trim_end_matches('0') {
            "" => write!(f, "{whole}"),
            decimals => write!(f, "{whole}.{decimals}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_percentage_is_read_as_it_was_meant() {
        for (text, written, of_a_thousand) in
            [("3.5", "3.5", 35_00), ("0,7", "0.7", 7_00), ("100", "100", 1000_00), ("0.0001", "0.0001", 0)]
        {
            let percent: Percent = text.parse().unwrap();
            assert_eq!((percent.to_string().as_str(), percent.of(1000_00)), (written, of_a_thousand));
        }
        for text in ["", "-1", "+1", "100.0001", "1e1", "3.", ".5", "0.00001", "NaN", "3 %", "1000"] {
            assert!(text.parse::<Percent>().is_err(), "{text}");
        }
    }

    #[test]
    fn half_a_cent_is_rounded_up() {
        let half: Percent = "50".parse().unwrap();
        assert_eq!([half.of(1), half.of(2), half.of(3)], [1, 1, 2]);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(units in 0..=WHOLE) {
            prop_assert_eq!(Percent(units).to_string().parse(), Ok(Percent(units)));
        }
    }
}
