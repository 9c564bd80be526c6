//! When a place opens or closes next, by its usual hours.

use jiff::civil::{DateTime, Time, Weekday};

use super::opening_hours::OpeningHours;

const DAY_MINUTES: u16 = 24 * 60;

/// When a place is open next, by the clock on its wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenNext {
    /// It is open, until then.
    Until(Time),
    /// It opens later on the same day.
    Today(Time),
    /// It opens within the next seven days.
    On(Weekday, Time),
    /// Its hours name no day.
    Never,
}

impl OpeningHours {
    /// Whether it is open at a time of its own place, and until when; or else when it opens next. Public holidays are not
    /// known here.
    pub fn next_at(&self, at: DateTime) -> OpenNext {
        let minute = u16::try_from(i16::from(at.hour()) * 60 + i16::from(at.minute())).unwrap_or(0);
        let holds = |day: Weekday, minute: u16| {
            self.on(day).iter().find(|span| (span.from..span.to).contains(&minute)).map(|span| span.to)
        };
        let today = at.weekday();
        let until = holds(today, minute).or_else(|| holds(today.previous(), minute + DAY_MINUTES));
        if let Some(until) = until {
            return OpenNext::Until(time(until));
        }
        if let Some(next) = self.on(today).iter().find(|span| span.from > minute) {
            return OpenNext::Today(time(next.from));
        }
        let mut day = today;
        for _ in 0..7 {
            day = day.next();
            if let Some(first) = self.on(day).first() {
                return OpenNext::On(day, time(first.from));
            }
        }
        OpenNext::Never
    }
}

/// The time of a minute of a day; the end of the day is midnight.
pub(crate) fn time(minute: u16) -> Time {
    let minute = minute % DAY_MINUTES;
    let part = |number: u16| i8::try_from(number).unwrap_or(0);
    Time::new(part(minute / 60), part(minute % 60), 0, 0).unwrap_or(Time::MIN)
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};
    use proptest::prelude::*;

    use super::*;

    fn hours(text: &str) -> OpeningHours {
        text.parse().unwrap()
    }

    #[test]
    fn it_is_said_until_when_it_is_open_or_when_it_opens_next() {
        let place = hours("Mo-Tu 09:00-12:00,14:00-17:00; Fr 20:00-02:00");
        // 23 November 2026 is a Monday.
        let at = |day: i8, hour: i8, minute: i8| place.next_at(date(2026, 11, day).at(hour, minute, 0, 0));
        assert_eq!(at(23, 8, 59), OpenNext::Today(time(9, 0, 0, 0)));
        assert_eq!(at(23, 9, 0), OpenNext::Until(time(12, 0, 0, 0)));
        assert_eq!(at(23, 12, 0), OpenNext::Today(time(14, 0, 0, 0)));
        assert_eq!(at(23, 17, 0), OpenNext::On(Weekday::Tuesday, time(9, 0, 0, 0)));
        assert_eq!(at(24, 18, 0), OpenNext::On(Weekday::Friday, time(20, 0, 0, 0)));
        assert_eq!(at(27, 23, 0), OpenNext::Until(time(2, 0, 0, 0)));
        assert_eq!(at(28, 1, 59), OpenNext::Until(time(2, 0, 0, 0)));
        assert_eq!(at(28, 2, 0), OpenNext::On(Weekday::Monday, time(9, 0, 0, 0)));
        assert_eq!(hours("Mo off").next_at(date(2026, 11, 23).at(9, 0, 0, 0)), OpenNext::Never);
        assert_eq!(hours("24/7").next_at(date(2026, 11, 23).at(9, 0, 0, 0)), OpenNext::Until(time(0, 0, 0, 0)));
        let weekly = hours("Mo 09:00-10:00").next_at(date(2026, 11, 23).at(11, 0, 0, 0));
        assert_eq!(weekly, OpenNext::On(Weekday::Monday, time(9, 0, 0, 0)));
    }

    proptest! {
        #[test]
        fn it_is_open_until_then_exactly_when_it_is_open(minutes in 0i64..14 * 24 * 60) {
            let place = hours("Mo-Tu 09:00-12:00,14:00-17:00; Fr 20:00-02:00; Su 00:00-24:00");
            let at = date(2026, 11, 23).at(0, 0, 0, 0) + jiff::SignedDuration::from_mins(minutes);
            prop_assert_eq!(matches!(place.next_at(at), OpenNext::Until(_)), place.is_open_at(at));
        }
    }
}
