//! Points in time, and the clock that tells them.

use std::fmt;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::SignedDuration;

/// A point in time, in microseconds since 1970-01-01T00:00:00Z. A zone comes in at the edge only.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Timestamp(i64);

impl Timestamp {
    /// From microseconds since 1970, kept within the years −9999 to 9999.
    pub const fn from_micros(micros: i64) -> Self {
        const MIN: i64 = -377_705_023_201_000_000;
        const MAX: i64 = 253_402_207_200_000_000;
        if micros < MIN {
            Self(MIN)
        } else if micros > MAX {
            Self(MAX)
        } else {
            Self(micros)
        }
    }

    /// From seconds since 1970.
    pub const fn from_seconds(seconds: i64) -> Self {
        Self::from_micros(seconds.saturating_mul(1_000_000))
    }

    /// Microseconds since 1970.
    pub const fn as_micros(self) -> i64 {
        self.0
    }

    /// Whole seconds since 1970.
    pub const fn as_seconds(self) -> i64 {
        self.0.div_euclid(1_000_000)
    }

    /// For calendars and zones.
    pub fn jiff(self) -> jiff::Timestamp {
        // Within the range that `from_micros` keeps, this never falls back.
        jiff::Timestamp::from_microsecond(self.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH)
    }

    /// Later by a duration (earlier by a negative one).
    pub fn plus(self, duration: SignedDuration) -> Self {
        let micros =
            i64::try_from(duration.as_micros()).unwrap_or(if duration.is_negative() { i64::MIN } else { i64::MAX });
        Self::from_micros(self.0.saturating_add(micros))
    }

    /// Earlier by a duration.
    pub fn minus(self, duration: SignedDuration) -> Self {
        self.plus(-duration)
    }

    /// How long after `earlier`.
    pub fn since(self, earlier: Self) -> SignedDuration {
        SignedDuration::from_micros(self.0.saturating_sub(earlier.0))
    }
}

impl From<jiff::Timestamp> for Timestamp {
    fn from(timestamp: jiff::Timestamp) -> Self {
        Self::from_micros(timestamp.as_microsecond())
    }
}

/// RFC 3339, in UTC.
impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.jiff().fmt(f)
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.jiff().fmt(f)
    }
}

/// Tells the time; passed in, so that tests decide it.
pub trait Clock: Send + Sync {
    /// The time now.
    fn now(&self) -> Timestamp;
}

/// The machine's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the one place that asks the machine")]
    fn now(&self) -> Timestamp {
        jiff::Timestamp::now().into()
    }
}

/// A clock that stands still until a test moves it.
#[derive(Debug)]
pub struct FixedClock(AtomicI64);

impl FixedClock {
    /// A clock that shows this time.
    pub const fn at(now: Timestamp) -> Self {
        Self(AtomicI64::new(now.as_micros()))
    }

    /// Moves the clock (back, by a negative duration).
    pub fn advance(&self, duration: SignedDuration) {
        self.0.store(self.now().plus(duration).as_micros(), Ordering::SeqCst);
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_micros(self.0.load(Ordering::SeqCst))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bounds_are_those_of_the_calendar() {
        assert_eq!(
            Timestamp::from_micros(i64::MIN).jiff(),
            jiff::Timestamp::from_microsecond(-377_705_023_201_000_000).unwrap()
        );
        assert_eq!(
            Timestamp::from_micros(i64::MAX).jiff(),
            jiff::Timestamp::from_microsecond(253_402_207_200_000_000).unwrap()
        );
        assert_eq!(Timestamp::from_micros(i64::MAX).plus(SignedDuration::MAX), Timestamp::from_micros(i64::MAX));
    }

    #[test]
    fn a_fixed_clock_moves_only_when_told() {
        let clock = FixedClock::at(Timestamp::from_seconds(1_795_000_000));
        assert_eq!(clock.now(), clock.now());
        clock.advance(SignedDuration::from_mins(5));
        assert_eq!(clock.now().since(Timestamp::from_seconds(1_795_000_000)), SignedDuration::from_mins(5));
        assert_eq!(Timestamp::from_seconds(0).to_string(), "1970-01-01T00:00:00Z");
    }
}
