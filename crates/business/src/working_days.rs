//! Days on which somebody can be expected to answer.

use base::Timestamp;
use jiff::ToSpan as _;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// The moment so many working days (Monday to Friday) later, at the same time of day in the zone. Public holidays count
/// as working days: which ones there are, the pack does not say.
pub fn working_days_after(at: Timestamp, days: u32, zone: &TimeZone) -> Timestamp {
    let then = zone.to_datetime(at.jiff());
    let mut day = then.date();
    let mut left = days;
    while left > 0 {
        day = next(day);
        if is_working_day(day) {
            left -= 1;
        }
    }
    zone.to_timestamp(day.to_datetime(then.time())).map_or(at, Timestamp::from)
}

fn is_working_day(day: Date) -> bool {
    day.weekday().to_monday_zero_offset() < 5
}

fn next(day: Date) -> Date {
    day.checked_add(1.day()).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weekend_is_not_counted() {
        let at = |text: &str| -> Timestamp { text.parse::<jiff::Timestamp>().unwrap().into() };
        // 2026-11-24 is a Tuesday.
        for (from, days, to) in [
            ("2026-11-24T10:00:00Z", 0, "2026-11-24T10:00:00Z"),
            ("2026-11-24T10:00:00Z", 3, "2026-11-27T10:00:00Z"),
            ("2026-11-24T10:00:00Z", 4, "2026-11-30T10:00:00Z"),
            ("2026-11-28T10:00:00Z", 1, "2026-11-30T10:00:00Z"),
            ("2026-11-24T10:00:00Z", 10, "2026-12-08T10:00:00Z"),
        ] {
            assert_eq!(working_days_after(at(from), days, &TimeZone::UTC), at(to), "{from} + {days}");
        }
    }
}
