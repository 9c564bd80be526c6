//! The ceiling of small aid.

use jiff::Span;
use jiff::civil::Date;

use crate::Cents;

/// What a single undertaking may get over any three years, in cents (Regulation (EU) 2023/2831, article 3(2)).
pub const CEILING_CENTS: Cents = 300_000_00;
/// The years that count.
const YEARS: i16 = 3;

/// An aid that was granted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aid {
    /// The day on which the right to it arose.
    pub granted_on: Date,
    /// Its gross grant equivalent, in cents.
    pub cents: Cents,
}

/// What a single undertaking, with those that it is linked to, got so far.
#[derive(Debug, Clone, Default)]
pub struct DeMinimis {
    aids: Vec<Aid>,
}

/// One more would go over the ceiling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "{} cents were granted in the three years before, and {new} more would go over the ceiling of {CEILING_CENTS}",
    .before
)]
pub struct OverCeiling {
    /// What was granted in the three years before, in cents.
    pub before: Cents,
    /// What was asked for, in cents.
    pub new: Cents,
}

impl DeMinimis {
    /// What was granted so far, in any order.
    pub fn of(aids: impl IntoIterator<Item = Aid>) -> Self {
        Self { aids: aids.into_iter().collect() }
    }

    /// What counts on a day, in cents: all that was granted in the three years that end with it, date to date.
    pub fn granted_before(&self, day: Date) -> Cents {
        // Three years before 29 February is 28 February.
        let begin = day.checked_sub(Span::new().years(YEARS)).unwrap_or(Date::MIN);
        let counts = |aid: &&Aid| aid.granted_on > begin && aid.granted_on <= day;
        self.aids.iter().filter(counts).fold(0, |sum, aid| sum.saturating_add(aid.cents))
    }

    /// What may still be granted on a day, in cents.
    pub fn left(&self, day: Date) -> Cents {
        CEILING_CENTS.saturating_sub(self.granted_before(day)).max(0)
    }

    /// Whether an aid may be granted on a day.
    ///
    /// # Errors
    /// When it would go over the ceiling, with the figures.
    pub fn admits(&self, new: Aid) -> Result<(), OverCeiling> {
        let before = self.granted_before(new.granted_on);
        if before.saturating_add(new.cents) <= CEILING_CENTS {
            Ok(())
        } else {
            Err(OverCeiling { before, new: new.cents })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_ceiling_counts_three_years_from_date_to_date() {
        let so_far = DeMinimis::of([
            Aid { granted_on: date(2023, 11, 29), cents: 200_000_00 },
            Aid { granted_on: date(2025, 1, 1), cents: 100_000_00 },
        ]);
        let one_cent = |day| so_far.admits(Aid { granted_on: day, cents: 1 });
        assert_eq!(one_cent(date(2026, 11, 28)), Err(OverCeiling { before: 300_000_00, new: 1 }));
        assert_eq!(so_far.left(date(2026, 11, 28)), 0);
        // Three years later to the day, the first counts no more.
        assert_eq!(one_cent(date(2026, 11, 29)), Ok(()));
        assert_eq!(so_far.left(date(2026, 11, 29)), 200_000_00);
        let all = Aid { granted_on: date(2026, 11, 29), cents: 200_000_00 };
        assert_eq!(so_far.admits(all), Ok(()));
        assert!(so_far.admits(Aid { cents: all.cents + 1, ..all }).is_err());
    }

    #[test]
    fn what_comes_later_does_not_count_yet() {
        let so_far = DeMinimis::of([Aid { granted_on: date(2026, 6, 1), cents: CEILING_CENTS }]);
        assert_eq!(so_far.left(date(2026, 5, 31)), CEILING_CENTS);
        assert_eq!(so_far.left(date(2026, 6, 1)), 0);
    }
}
