//! An access that the law hides from whom it is about, for a time.

use base::Timestamp;
use jiff::SignedDuration;

/// Days for which an access may be hidden, at most.
pub const HIDDEN_DAYS_MAX: u16 = 5 * 366;

/// Until when the accesses of a right are hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HiddenUntil {
    /// All of them until this time; those after it are not hidden.
    Date(Timestamp),
    /// Each for so many days: 1 to [`HIDDEN_DAYS_MAX`].
    DaysAfter(u16),
}

/// Accesses of a right are hidden from whom they are about: on which legal basis, and until when. There is no hiding
/// without an end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hiding {
    /// The legal basis of the hiding; a text for people.
    pub basis: String,
    /// Its end.
    pub until: HiddenUntil,
}

/// Why accesses cannot be hidden so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("accesses are hidden for 1 to {HIDDEN_DAYS_MAX} days, or until a date that is to come and not further away")]
pub struct BadHiding;

impl Hiding {
    /// The hiding, when it ends soon enough.
    pub(crate) fn checked(self, now: Timestamp) -> Result<Self, BadHiding> {
        let is_good = match self.until {
            HiddenUntil::Date(until) => now < until && until <= now.plus(days(HIDDEN_DAYS_MAX)),
            HiddenUntil::DaysAfter(count) => (1..=HIDDEN_DAYS_MAX).contains(&count),
        };
        if is_good { Ok(self) } else { Err(BadHiding) }
    }

    /// When an access of this moment appears; none when it need not be hidden any more.
    pub(crate) fn ends(&self, at: Timestamp) -> Option<Timestamp> {
        match self.until {
            HiddenUntil::Date(until) => (at < until).then_some(until),
            HiddenUntil::DaysAfter(count) => Some(at.plus(days(count))),
        }
    }

    /// The same in one line.
    pub fn told(&self) -> String {
        match self.until {
            HiddenUntil::Date(until) => format!("hidden until {until}: {}", self.basis),
            HiddenUntil::DaysAfter(count) => format!("hidden for {count} days each: {}", self.basis),
        }
    }
}

fn days(count: u16) -> SignedDuration {
    SignedDuration::from_hours(24 * i64::from(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hiding(until: HiddenUntil) -> Hiding {
        Hiding { basis: "Code, art. 1".to_owned(), until }
    }

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_seconds(seconds)
    }

    #[test]
    fn nothing_is_hidden_without_an_end_that_is_near_enough() {
        let far = at(0).plus(days(HIDDEN_DAYS_MAX));
        for (until, is_good) in [
            (HiddenUntil::Date(at(0)), false),
            (HiddenUntil::Date(at(1)), true),
            (HiddenUntil::Date(far), true),
            (HiddenUntil::Date(far.plus(SignedDuration::from_secs(1))), false),
            (HiddenUntil::DaysAfter(0), false),
            (HiddenUntil::DaysAfter(1), true),
            (HiddenUntil::DaysAfter(HIDDEN_DAYS_MAX), true),
            (HiddenUntil::DaysAfter(HIDDEN_DAYS_MAX + 1), false),
        ] {
            assert_eq!(hiding(until).checked(at(0)).is_ok(), is_good, "{until:?}");
        }
    }

    #[test]
    fn an_access_appears_at_its_end() {
        assert_eq!(hiding(HiddenUntil::Date(at(9))).ends(at(8)), Some(at(9)));
        assert_eq!(hiding(HiddenUntil::Date(at(9))).ends(at(9)), None);
        assert_eq!(hiding(HiddenUntil::DaysAfter(2)).ends(at(9)), Some(at(9 + 2 * 86_400)));
    }
}
