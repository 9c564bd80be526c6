//! Days, times and moments: read and written as ISO 8601, and by the patterns of `format-date`.

use std::fmt::Write as _;

use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime, Time, date};
use jiff::tz::Offset;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::value::{Moment, SECONDS_OF_A_DAY};

/// Where OpenRosa counts days from.
const EPOCH: Date = date(1970, 1, 1);

/// Days since 1970-01-01.
pub(super) fn days(date: Date) -> i64 {
    EPOCH.duration_until(date).as_hours() / 24
}

/// The day that is so many days after 1970-01-01; `None` outside the years −9999 to 9999.
pub(super) fn date_of_days(days: i64) -> Option<Date> {
    if days.unsigned_abs() > 4_000_000 {
        return None;
    }
    EPOCH.checked_add(days.days()).ok()
}

/// The moment, in UTC, that is so many days after 1970-01-01, to the millisecond.
pub(super) fn moment_of_days(days: Decimal) -> Option<Moment> {
    let date = date_of_days(days.floor().to_i64()?)?;
    let milliseconds = ((days - days.floor()) * Decimal::from(SECONDS_OF_A_DAY * 1_000)).round().to_i64()?;
    let civil = date.to_datetime(Time::midnight()).checked_add(milliseconds.milliseconds()).ok()?;
    Some(Moment { civil, offset: Offset::UTC })
}

/// Seconds since midnight.
pub(super) fn seconds(time: Time) -> Decimal {
    let whole = i64::from(time.hour()) * 3_600 + i64::from(time.minute()) * 60 + i64::from(time.second());
    Decimal::from(whole) + Decimal::new(i64::from(time.subsec_nanosecond()), 9)
}

/// Reads `2026-11-24`; months and days may lack their leading zero.
pub(super) fn read_date(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    let year = digits(parts.next()?, 4, 4)?;
    let month = digits(parts.next()?, 1, 2)?;
    let day = digits(parts.next()?, 1, 2)?;
    Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok()
}

/// Reads `14:30`, `14:30:05.250`, with or without a zone, which is dropped.
pub(super) fn read_time(text: &str) -> Option<Time> {
    split_zone(text).and_then(|(clock, _)| read_clock(clock))
}

/// Reads `2026-11-24T14:30:00.000+01:00`, or only its day. Without a zone it is UTC.
pub(super) fn read_moment(text: &str) -> Option<Moment> {
    let Some((day, clock)) = text.split_once(['T', ' ']) else {
        return Some(Moment { civil: read_date(text)?.to_datetime(Time::midnight()), offset: Offset::UTC });
    };
    let (clock, offset) = split_zone(clock)?;
    Some(Moment { civil: read_date(day)?.to_datetime(read_clock(clock)?), offset })
}

/// Whether a text has the shape of a moment, so that it is compared as one.
pub(super) fn looks_like_moment(text: &str) -> bool {
    text.trim().split_once('T').is_some_and(|(day, clock)| day.len() >= 8 && clock.contains(':'))
}

fn split_zone(clock: &str) -> Option<(&str, Offset)> {
    if let Some(clock) = clock.strip_suffix(['Z', 'z']) {
        return Some((clock, Offset::UTC));
    }
    let Some(place) = clock.rfind(['+', '-']) else {
        return Some((clock, Offset::UTC));
    };
    let (clock, zone) = clock.split_at(place);
    let sign = if zone.starts_with('-') { -1 } else { 1 };
    let zone = zone.get(1..)?;
    let (hours, minutes) = match zone.len() {
        2 => (zone, "00"),
        4 => zone.split_at_checked(2)?,
        _ => zone.split_once(':')?,
    };
    let seconds = i32::from(digits(hours, 2, 2)?) * 3_600 + i32::from(digits(minutes, 2, 2)?) * 60;
    Some((clock, Offset::from_seconds(sign * seconds).ok()?))
}

fn read_clock(clock: &str) -> Option<Time> {
    let mut parts = clock.splitn(3, ':');
    let hour = digits(parts.next()?, 1, 2)?;
    let minute = digits(parts.next()?, 2, 2)?;
    let (second, fraction) = match parts.next() {
        None => (0, 0),
        Some(rest) => {
            let (second, fraction) = rest.split_once('.').unwrap_or((rest, "0"));
            if fraction.is_empty() || fraction.len() > 9 || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
                return None;
            }
            (digits(second, 2, 2)?, format!("{fraction:0<9}").parse().ok()?)
        }
    };
    Time::new(hour.try_into().ok()?, minute.try_into().ok()?, second.try_into().ok()?, fraction).ok()
}

fn digits(text: &str, least: usize, most: usize) -> Option<i16> {
    let fits = (least..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| text.parse().ok()).flatten()
}

/// `14:30:00.000`.
pub(super) fn write_time(time: Time) -> String {
    format!("{:02}:{:02}:{:02}.{:03}", time.hour(), time.minute(), time.second(), time.millisecond())
}

/// `2026-11-24T14:30:00.000+01:00`, as OpenRosa writes it; `Z` for UTC.
pub(super) fn write_moment(moment: Moment) -> String {
    let minutes = moment.offset.seconds() / 60;
    let zone = if minutes == 0 {
        "Z".to_owned()
    } else {
        let sign = if minutes < 0 { '-' } else { '+' };
        format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
    };
    format!("{}T{}{zone}", moment.civil.date(), write_time(moment.civil.time()))
}

/// The short names that `%b` and `%a` give, as in the C locale: forms translate them by a list.
const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// Fills in a pattern of `format-date` (ODK XForms, §8.4): `%Y-%m-%d`. `None` when the pattern has
/// a sign that it does not know.
pub(super) fn format(moment: DateTime, pattern: &str) -> Option<String> {
    let mut out = String::with_capacity(pattern.len() + 8);
    let mut characters = pattern.chars();
    while let Some(character) = characters.next() {
        if character != '%' {
            out.push(character);
            continue;
        }
        let written = match characters.next()? {
            '%' => out.write_char('%'),
            'Y' => write!(out, "{:04}", moment.year()),
            'y' => write!(out, "{:02}", moment.year().rem_euclid(100)),
            'm' => write!(out, "{:02}", moment.month()),
            'n' => write!(out, "{}", moment.month()),
            'b' => out.write_str(MONTHS.get(usize::from(moment.month().unsigned_abs()).wrapping_sub(1))?),
            'd' => write!(out, "{:02}", moment.day()),
            'e' => write!(out, "{}", moment.day()),
            'a' => {
                out.write_str(DAYS.get(usize::from(moment.date().weekday().to_monday_zero_offset().unsigned_abs()))?)
            }
            'H' => write!(out, "{:02}", moment.hour()),
            'h' => write!(out, "{}", moment.hour()),
            'M' => write!(out, "{:02}", moment.minute()),
            'S' => write!(out, "{:02}", moment.second()),
            '3' => write!(out, "{:03}", moment.millisecond()),
            _ => return None,
        };
        written.ok()?;
    }
    Some(out)
}
