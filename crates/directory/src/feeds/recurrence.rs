//! Repetitions: the days on which an event takes place again (RFC 5545 §3.3.10), within bounds.
//!
//! Understood are the frequencies from daily to yearly with INTERVAL, COUNT, UNTIL, BYMONTH, BYMONTHDAY, BYDAY, BYSETPOS
//! and WKST. What else there is (hours, week numbers, days of the year) is refused by name, never guessed.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Weekday};

/// Periods that are looked at, however few of them have an occurrence.
const PERIODS_MAX: u32 = 20_000;

/// A rule of repetition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    frequency: Frequency,
    interval: i32,
    count: Option<u32>,
    until: Option<Until>,
    months: Vec<i8>,
    month_days: Vec<i8>,
    days: Vec<ByDay>,
    positions: Vec<i16>,
    week_starts: Weekday,
}

/// Until when it repeats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// This day is the last.
    Day(Date),
    /// As clocks show it where the event is.
    Local(DateTime),
    /// In universal time.
    Utc(DateTime),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Frequency {
    Daily,
    Weekly,
    Monthly,
    Yearly,
}

/// A day of the week; with a number, only that one of the month or year, from its end when negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct ByDay {
    number: i16,
    day: Weekday,
}

/// A rule that is not understood.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the repetition is not understood: {0}")]
pub struct RuleFault(String);

impl Rule {
    /// Reads the value of an `RRULE`.
    ///
    /// # Errors
    /// Names the part that is not understood.
    pub fn parse(text: &str) -> Result<Self, RuleFault> {
        let wrong = |part: &str| RuleFault(part.chars().take(60).collect());
        let mut rule = Self {
            frequency: Frequency::Daily,
            interval: 1,
            count: None,
            until: None,
            months: Vec::new(),
            month_days: Vec::new(),
            days: Vec::new(),
            positions: Vec::new(),
            week_starts: Weekday::Monday,
        };
        let mut has_frequency = false;
        for part in text.trim().split(';').filter(|part| !part.is_empty()) {
            let (name, value) = part.split_once('=').ok_or_else(|| wrong(part))?;
            match name.to_ascii_uppercase().as_str() {
                "FREQ" => {
                    has_frequency = true;
                    rule.frequency = match value.to_ascii_uppercase().as_str() {
                        "DAILY" => Frequency::Daily,
                        "WEEKLY" => Frequency::Weekly,
                        "MONTHLY" => Frequency::Monthly,
                        "YEARLY" => Frequency::Yearly,
                        _ => return Err(wrong(part)),
                    };
                }
                "INTERVAL" => rule.interval = number_within(value, 1, 1_000).ok_or_else(|| wrong(part))?,
                "COUNT" => rule.count = Some(number_within(value, 1, 100_000).ok_or_else(|| wrong(part))?),
                "UNTIL" => rule.until = Some(Until::parse(value).ok_or_else(|| wrong(part))?),
                "BYMONTH" => rule.months = list(value, 1, 12, false).ok_or_else(|| wrong(part))?,
                "BYMONTHDAY" => rule.month_days = list(value, 1, 31, true).ok_or_else(|| wrong(part))?,
                "BYSETPOS" => rule.positions = list(value, 1, 366, true).ok_or_else(|| wrong(part))?,
                "BYDAY" => {
                    let days: Option<Vec<ByDay>> = value.split(',').map(ByDay::parse).collect();
                    rule.days = days.ok_or_else(|| wrong(part))?;
                }
                "WKST" => rule.week_starts = weekday(value).ok_or_else(|| wrong(part))?,
                _ => return Err(wrong(part)),
            }
        }
        rule.checked(has_frequency).map_err(wrong)
    }

    fn checked(self, has_frequency: bool) -> Result<Self, &'static str> {
        let numbered = self.days.iter().any(|day| day.number != 0);
        if !has_frequency {
            return Err("FREQ is missing");
        }
        if self.count.is_some() && self.until.is_some() {
            return Err("COUNT and UNTIL together");
        }
        if numbered && matches!(self.frequency, Frequency::Daily | Frequency::Weekly) {
            return Err("a numbered BYDAY in a daily or weekly repetition");
        }
        if self.frequency == Frequency::Weekly && !self.month_days.is_empty() {
            return Err("BYMONTHDAY in a weekly repetition");
        }
        let has_by = !(self.days.is_empty() && self.month_days.is_empty() && self.months.is_empty());
        if !self.positions.is_empty() && !has_by {
            return Err("BYSETPOS alone");
        }
        Ok(self)
    }

    /// Until when it repeats.
    pub const fn until(&self) -> Option<Until> {
        self.until
    }

    /// The occurrences of an event that begins at `first`, which is one of them, in order: those before `end`, and at
    /// most so many of those that are not before `from`. `last` is the end of the rule itself, when it has one.
    pub fn occurrences(
        &self,
        first: DateTime,
        last: Option<DateTime>,
        (from, end): (DateTime, DateTime),
        most: usize,
    ) -> Vec<DateTime> {
        let mut found = Vec::new();
        let mut counted: u32 = 0;
        let keep = |at: DateTime, found: &mut Vec<DateTime>| {
            if at >= from {
                found.push(at);
            }
        };
        for period in 0..PERIODS_MAX {
            let Some(days) = self.days_of_period(first.date(), period) else { break };
            for day in days {
                let at = day.to_datetime(first.time());
                if at < first {
                    continue;
                }
                if counted == 0 && at != first {
                    // The event itself takes place, even where the rule does not name its day.
                    keep(first, &mut found);
                }
                let is_over = last.is_some_and(|last| at > last) || self.count.is_some_and(|count| counted >= count);
                if is_over || at >= end || found.len() >= most {
                    return found;
                }
                counted += 1;
                keep(at, &mut found);
            }
        }
        found
    }

    /// The days of the n-th period, in order; `None` where calendars end.
    fn days_of_period(&self, first: Date, period: u32) -> Option<Vec<Date>> {
        let steps = i32::try_from(period).ok()?.checked_mul(self.interval)?;
        let mut days = match self.frequency {
            Frequency::Daily => vec![first.checked_add(steps.days()).ok()?],
            Frequency::Weekly => self.days_of_week(first.checked_add(steps.weeks()).ok()?)?,
            Frequency::Monthly => {
                let month = first.first_of_month().checked_add(steps.months()).ok()?;
                self.days_of_month(month, first)
            }
            Frequency::Yearly => {
                let year = first.first_of_year().checked_add(steps.years()).ok()?;
                self.days_of_year(year, first)?
            }
        };
        days.retain(|day| self.is_admitted(*day));
        days.sort_unstable();
        days.dedup();
        if !self.positions.is_empty() {
            days = at_positions(&days, &self.positions);
        }
        Some(days)
    }

    /// What limits every frequency alike: the month, and for days that were made one by one, day of month and of week.
    fn is_admitted(&self, day: Date) -> bool {
        let in_month = self.months.is_empty() || self.months.contains(&day.month());
        let is_limited = self.frequency == Frequency::Daily;
        let on_month_day = !is_limited || self.month_days.is_empty() || is_month_day(day, &self.month_days);
        let on_week_day = !is_limited || self.days.is_empty() || self.is_week_day(day);
        in_month && on_month_day && on_week_day
    }

    fn is_week_day(&self, day: Date) -> bool {
        self.days.iter().any(|by| by.day == day.weekday())
    }

    fn days_of_week(&self, day: Date) -> Option<Vec<Date>> {
        let into = day.weekday().since(self.week_starts);
        let start = day.checked_sub(into.days()).ok()?;
        let week = (0..7_i32).filter_map(|offset| start.checked_add(offset.days()).ok());
        let wanted = |date: &Date| {
            if self.days.is_empty() { date.weekday() == day.weekday() } else { self.is_week_day(*date) }
        };
        Some(week.filter(wanted).collect())
    }

    fn days_of_month(&self, month: Date, first: Date) -> Vec<Date> {
        let all = days_from(month, month.last_of_month());
        match (self.month_days.is_empty(), self.days.is_empty()) {
            (true, true) => all.into_iter().filter(|day| day.day() == first.day()).collect(),
            (false, true) => all.into_iter().filter(|day| is_month_day(*day, &self.month_days)).collect(),
            (true, false) => self.numbered_days(&all),
            (false, false) => {
                let on_week_days = self.numbered_days(&all);
                on_week_days.into_iter().filter(|day| is_month_day(*day, &self.month_days)).collect()
            }
        }
    }

    fn days_of_year(&self, year: Date, first: Date) -> Option<Vec<Date>> {
        let by_week_day_of_year = self.months.is_empty() && self.month_days.is_empty() && !self.days.is_empty();
        if by_week_day_of_year {
            return Some(self.numbered_days(&days_from(year, year.last_of_year())));
        }
        let months = (1..=12).filter(|month| {
            if !self.months.is_empty() {
                self.months.contains(month)
            } else if self.month_days.is_empty() {
                *month == first.month()
            } else {
                true
            }
        });
        let months: Option<Vec<Date>> = months.map(|month| Date::new(year.year(), month, 1).ok()).collect();
        Some(months?.into_iter().flat_map(|month| self.days_of_month(month, first)).collect())
    }

    /// Of these days, those that are on one of the days of the week, and, where it has a number, are that one.
    fn numbered_days(&self, all: &[Date]) -> Vec<Date> {
        let mut found = Vec::new();
        for by in &self.days {
            let such: Vec<Date> = all.iter().copied().filter(|day| day.weekday() == by.day).collect();
            match by.number {
                0 => found.extend(such),
                number => found.extend(at_positions(&such, &[number])),
            }
        }
        found
    }
}

/// Those at these places, from 1; from the end when negative.
fn at_positions(days: &[Date], positions: &[i16]) -> Vec<Date> {
    let many = days.len();
    let mut found: Vec<Date> = positions
        .iter()
        .filter_map(|position| {
            let steps = usize::from(position.unsigned_abs());
            let at = if *position > 0 { steps.checked_sub(1)? } else { many.checked_sub(steps)? };
            days.get(at).copied()
        })
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

fn is_month_day(day: Date, month_days: &[i8]) -> bool {
    let from_end = day.day() - day.days_in_month() - 1;
    month_days.iter().any(|wanted| *wanted == day.day() || *wanted == from_end)
}

fn days_from(first: Date, last: Date) -> Vec<Date> {
    let mut days = Vec::new();
    let mut day = first;
    while day <= last {
        days.push(day);
        let Ok(next) = day.tomorrow() else { break };
        day = next;
    }
    days
}

impl Until {
    fn parse(text: &str) -> Option<Self> {
        if let Some(text) = text.strip_suffix('Z') {
            return moment(text).map(Self::Utc);
        }
        day(text).map(Self::Day).or_else(|| moment(text).map(Self::Local))
    }
}

impl ByDay {
    fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (number, day) = text.split_at_checked(text.len().checked_sub(2)?)?;
        let number = match number {
            "" => 0,
            number => number.parse().ok().filter(|number: &i16| *number != 0 && number.abs() <= 53)?,
        };
        Some(Self { number, day: weekday(day)? })
    }
}

fn weekday(text: &str) -> Option<Weekday> {
    Some(match text.to_ascii_uppercase().as_str() {
        "MO" => Weekday::Monday,
        "TU" => Weekday::Tuesday,
        "WE" => Weekday::Wednesday,
        "TH" => Weekday::Thursday,
        "FR" => Weekday::Friday,
        "SA" => Weekday::Saturday,
        "SU" => Weekday::Sunday,
        _ => return None,
    })
}

fn number_within<T: std::str::FromStr + PartialOrd>(text: &str, least: T, most: T) -> Option<T> {
    text.parse().ok().filter(|number| *number >= least && *number <= most)
}

fn list<T>(text: &str, least: i16, most: i16, may_be_negative: bool) -> Option<Vec<T>>
where
    T: TryFrom<i16>,
{
    text.split(',')
        .map(|part| {
            let number: i16 = part.trim().parse().ok()?;
            let is_right = (least..=most).contains(&number) || (may_be_negative && (-most..=-least).contains(&number));
            is_right.then(|| T::try_from(number).ok())?
        })
        .collect()
}

/// `20270112`
pub fn day(text: &str) -> Option<Date> {
    if text.len() != 8 || !text.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    Date::new(text[..4].parse().ok()?, text[4..6].parse().ok()?, text[6..].parse().ok()?).ok()
}

/// `20270112T090000`
pub fn moment(text: &str) -> Option<DateTime> {
    let (date, time) = text.split_once('T')?;
    if time.len() != 6 || !time.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    // A leap second is told as the last of its minute.
    let second: i8 = time[4..].parse().ok()?;
    let time = jiff::civil::Time::new(time[..2].parse().ok()?, time[2..4].parse().ok()?, second.min(59), 0).ok()?;
    Some(day(date)?.to_datetime(time))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn days(first: Date, rule: &str, most: usize) -> Vec<String> {
        let rule = Rule::parse(rule).unwrap();
        let first = first.at(9, 0, 0, 0);
        let last = rule.until().map(|until| match until {
            Until::Day(day) => day.at(23, 59, 59, 0),
            Until::Local(at) | Until::Utc(at) => at,
        });
        let found = rule.occurrences(first, last, (first, date(2100, 1, 1).at(0, 0, 0, 0)), most);
        found.into_iter().map(|at| at.date().to_string()).collect()
    }

    // The examples of RFC 5545 §3.8.5.3, in the words of the standard.
    #[test]
    fn the_examples_of_the_standard_hold() {
        let tuesday = date(1997, 9, 2);
        assert_eq!(days(tuesday, "FREQ=DAILY;COUNT=10", 20).len(), 10);
        assert_eq!(days(tuesday, "FREQ=DAILY;UNTIL=19971224T000000Z", 500).len(), 113);
        assert_eq!(
            days(tuesday, "FREQ=DAILY;INTERVAL=10;COUNT=5", 9),
            ["1997-09-02", "1997-09-12", "1997-09-22", "1997-10-02", "1997-10-12"]
        );
        assert_eq!(
            days(date(1998, 1, 1), "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA", 200)
                .len(),
            93
        );
        assert_eq!(
            days(tuesday, "FREQ=WEEKLY;INTERVAL=2;WKST=SU;COUNT=4;BYDAY=TU,TH", 9),
            ["1997-09-02", "1997-09-04", "1997-09-16", "1997-09-18"]
        );
        assert_eq!(
            days(date(1997, 9, 5), "FREQ=MONTHLY;COUNT=4;BYDAY=1FR", 9),
            ["1997-09-05", "1997-10-03", "1997-11-07", "1997-12-05"]
        );
        assert_eq!(
            days(date(1997, 9, 22), "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", 9),
            ["1997-09-22", "1997-10-20", "1997-11-17", "1997-12-22", "1998-01-19", "1998-02-16"]
        );
        assert_eq!(
            days(date(1997, 9, 28), "FREQ=MONTHLY;BYMONTHDAY=-3", 3),
            ["1997-09-28", "1997-10-29", "1997-11-28"]
        );
        assert_eq!(days(date(1997, 5, 19), "FREQ=YEARLY;BYDAY=20MO", 3), ["1997-05-19", "1998-05-18", "1999-05-17"]);
        assert_eq!(
            days(date(1996, 11, 5), "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", 3),
            ["1996-11-05", "2000-11-07", "2004-11-02"]
        );
        assert_eq!(
            days(date(1997, 9, 4), "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", 9),
            ["1997-09-04", "1997-10-07", "1997-11-06"]
        );
        assert_eq!(
            days(date(1997, 8, 5), "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", 9),
            ["1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"]
        );
        assert_eq!(
            days(date(2007, 1, 15), "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", 9),
            ["2007-01-15", "2007-01-30", "2007-02-15", "2007-03-15", "2007-03-30"],
            "the thirtieth of February is left out"
        );
    }

    #[test]
    fn what_is_not_understood_is_named() {
        for (rule, named) in [
            ("FREQ=HOURLY", "FREQ=HOURLY"),
            ("FREQ=YEARLY;BYWEEKNO=20", "BYWEEKNO=20"),
            ("FREQ=DAILY;BYHOUR=9", "BYHOUR=9"),
            ("COUNT=3", "FREQ is missing"),
            ("FREQ=DAILY;COUNT=0", "COUNT=0"),
            ("FREQ=DAILY;INTERVAL=-1", "INTERVAL=-1"),
            ("FREQ=WEEKLY;BYDAY=1MO", "numbered BYDAY"),
            ("FREQ=DAILY;COUNT=3;UNTIL=20270101", "COUNT and UNTIL"),
        ] {
            let said = Rule::parse(rule).unwrap_err().to_string();
            assert!(said.contains(named), "{rule}: {said}");
        }
    }

    #[test]
    fn a_rule_that_never_comes_ends() {
        assert_eq!(days(date(2026, 1, 1), "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", 9), Vec::<String>::new());
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic_or_run_on(
            text in "(FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY);)?((INTERVAL|COUNT|BYMONTH|BYMONTHDAY|BYDAY|BYSETPOS|UNTIL)=[-0-9A-Z,]{0,9};?){0,4}"
        ) {
            if let Ok(rule) = Rule::parse(&text) {
                let first = date(2026, 1, 31).at(9, 0, 0, 0);
                let found = rule.occurrences(first, None, (first, date(2036, 1, 1).at(0, 0, 0, 0)), 50);
                prop_assert!(found.len() <= 51);
                prop_assert!(found.is_sorted());
            }
        }
    }
}
