//! One language at work: sentences, dates, numbers and money.

use std::fmt;
use std::sync::Arc;

use base::{Currency, Lang, Money, Timestamp};
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

use crate::texts::{Texts, Value};

const NO_BREAK_SPACE: char = '\u{a0}';
const NARROW_NO_BREAK_SPACE: char = '\u{202f}';

/// The texts in one language. A [`Visit`](crate::Visit) has that of its reader; a letter to someone
/// else is written with theirs.
#[derive(Clone)]
pub struct Words {
    /// The language.
    pub lang: Lang,
    texts: Arc<Texts>,
}

impl Words {
    /// The texts in this language.
    pub const fn new(texts: Arc<Texts>, lang: Lang) -> Self {
        Self { lang, texts }
    }

    /// The same texts in another language.
    #[must_use]
    pub fn in_language(&self, lang: Lang) -> Self {
        Self { lang, texts: Arc::clone(&self.texts) }
    }

    /// The sentence of a key.
    pub fn t(&self, key: &str) -> String {
        self.texts.say(self.lang, key, &[])
    }

    /// The sentence of a key, with values: `t_with("ui-question", &[("at", 3.into())])`.
    pub fn t_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.texts.say(self.lang, key, values)
    }

    /// Whether this language has a key; for keys that are put together from data.
    pub fn has(&self, key: &str) -> bool {
        self.texts.has(self.lang, key)
    }

    /// A day: `24 novembre 2026`.
    pub fn date(&self, date: Date) -> String {
        self.t_with(
            "ui-date",
            &[
                ("day", date.day().into()),
                ("month", self.month(date.month()).into()),
                ("year", date.year().to_string().into()),
            ],
        )
    }

    /// A day with its weekday: `mardi 24 novembre 2026`.
    pub fn weekday_date(&self, date: Date) -> String {
        let weekday = self.t(WEEKDAYS[usize::from(date.weekday().to_monday_zero_offset().unsigned_abs()) % 7]);
        self.t_with("ui-weekday-date", &[("weekday", weekday.into()), ("date", self.date(date).into())])
    }

    /// A month's name: 1 is January.
    pub fn month(&self, month: i8) -> String {
        self.t(MONTHS[usize::from(month.unsigned_abs()).clamp(1, 12) - 1])
    }

    /// A day and the time of day in a zone: `24 novembre 2026 à 14 h 05`.
    pub fn date_time(&self, at: Timestamp, zone: &TimeZone) -> String {
        let there = zone.to_datetime(at.jiff());
        self.t_with(
            "ui-date-time",
            &[("date", self.date(there.date()).into()), ("time", self.civil_time(there.time()).into())],
        )
    }

    /// The time of day in a zone: `14 h 05`.
    pub fn time(&self, at: Timestamp, zone: &TimeZone) -> String {
        self.civil_time(zone.to_datetime(at.jiff()).time())
    }

    fn civil_time(&self, time: Time) -> String {
        let minute = format!("{:02}", time.minute());
        let hour = if self.lang == Lang::Fr { time.hour().to_string() } else { format!("{:02}", time.hour()) };
        self.t_with("ui-time", &[("hour", hour.into()), ("minute", minute.into())])
    }

    /// A number with at most two decimals and no more than it needs: `12 345,5`.
    pub fn number(&self, number: f64) -> String {
        let two = decimals(self.lang, number, 2, GROUP_FROM);
        let separator = decimal_separator(self.lang);
        match two.split_once(separator) {
            Some((whole, fraction)) => match fraction.trim_end_matches('0') {
                "" => whole.to_owned(),
                fraction => format!("{whole}{separator}{fraction}"),
            },
            None => two,
        }
    }

    /// A number with exactly this many decimals.
    pub fn number_with(&self, number: f64, places: usize) -> String {
        decimals(self.lang, number, places, GROUP_FROM)
    }

    /// A share as a percentage without decimals: 0.42 is `42 %`.
    pub fn percent(&self, share: f64) -> String {
        let number = self.number_with(share * 100.0, 0);
        if self.lang == Lang::En { format!("{number}%") } else { format!("{number}{NO_BREAK_SPACE}%") }
    }

    /// An amount: `1 234,50 €`; whole amounts without cents.
    pub fn money(&self, money: Money) -> String {
        let cents = money.cents();
        let separator = decimal_separator(self.lang);
        let whole = grouped(self.lang, &(cents.unsigned_abs() / 100).to_string(), 4);
        let number = match cents.unsigned_abs() % 100 {
            0 => whole,
            rest => format!("{whole}{separator}{rest:02}"),
        };
        let sign = if cents < 0 { "−" } else { "" };
        let symbol = match money.currency() {
            Currency::Euro => '€',
        };
        match self.lang {
            Lang::En => format!("{sign}{symbol}{number}"),
            Lang::Fr | Lang::De | Lang::Lb => format!("{sign}{number}{NO_BREAK_SPACE}{symbol}"),
        }
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("lang", &self.lang).finish_non_exhaustive()
    }
}

const MONTHS: [&str; 12] = [
    "ui-month-1",
    "ui-month-2",
    "ui-month-3",
    "ui-month-4",
    "ui-month-5",
    "ui-month-6",
    "ui-month-7",
    "ui-month-8",
    "ui-month-9",
    "ui-month-10",
    "ui-month-11",
    "ui-month-12",
];

const WEEKDAYS: [&str; 7] =
    ["ui-weekday-1", "ui-weekday-2", "ui-weekday-3", "ui-weekday-4", "ui-weekday-5", "ui-weekday-6", "ui-weekday-7"];

/// Numbers of fewer digits are written without groups, so that a year stays a year.
const GROUP_FROM: usize = 5;

const fn decimal_separator(lang: Lang) -> char {
    match lang {
        Lang::Fr | Lang::De | Lang::Lb => ',',
        Lang::En => '.',
    }
}

const fn group_separator(lang: Lang) -> char {
    match lang {
        Lang::Fr => NARROW_NO_BREAK_SPACE,
        Lang::De | Lang::Lb => '.',
        Lang::En => ',',
    }
}

/// The digits in groups of three, when there are at least `from` of them.
fn grouped(lang: Lang, digits: &str, from: usize) -> String {
    if digits.len() < from {
        return digits.to_owned();
    }
    let mut grouped = String::with_capacity(digits.len() * 2);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(group_separator(lang));
        }
        grouped.push(digit);
    }
    grouped
}

fn decimals(lang: Lang, number: f64, places: usize, group_from: usize) -> String {
    let plain = format!("{:.places$}", number.abs());
    let sign = if number < 0.0 && plain.bytes().any(|digit| (b'1'..=b'9').contains(&digit)) { "−" } else { "" };
    match plain.split_once('.') {
        Some((whole, fraction)) => {
            format!("{sign}{}{}{fraction}", grouped(lang, whole, group_from), decimal_separator(lang))
        }
        None => format!("{sign}{}", grouped(lang, &plain, group_from)),
    }
}

/// How Fluent writes a number inside a sentence.
pub(crate) fn number_in_text(lang: Lang, value: &Value<'_>) -> Option<String> {
    let Value::Number(number) = value else { return None };
    let plain = number.as_string();
    let places = plain.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let places = places.min(number.options.maximum_fraction_digits.unwrap_or(places));
    let group_from = if number.options.use_grouping { GROUP_FROM } else { usize::MAX };
    Some(decimals(lang, number.value, places, group_from))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(lang: Lang) -> Words {
        Words::new(Texts::with(&[]).unwrap(), lang)
    }

    #[test]
    fn days_are_written_in_the_four_languages() {
        let day = jiff::civil::date(2027, 3, 1);
        assert_eq!(words(Lang::Fr).date(day), "1er mars 2027");
        assert_eq!(words(Lang::De).date(day), "1. März 2027");
        assert_eq!(words(Lang::Lb).date(day), "1. Mäerz 2027");
        assert_eq!(words(Lang::En).date(day), "1 March 2027");
        assert_eq!(words(Lang::Lb).weekday_date(day), "Méindeg, den 1. Mäerz 2027");
        assert_eq!(words(Lang::Fr).weekday_date(jiff::civil::date(2026, 11, 29)), "dimanche 29 novembre 2026");
    }

    #[test]
    fn the_time_of_day_is_that_of_the_zone() {
        let paris = TimeZone::get("Europe/Paris").unwrap();
        let at: Timestamp = "2026-11-24T23:05:00Z".parse::<jiff::Timestamp>().unwrap().into();
        assert_eq!(words(Lang::Fr).date_time(at, &paris), "25 novembre 2026 à 0\u{a0}h\u{a0}05");
        assert_eq!(words(Lang::De).date_time(at, &paris), "25. November 2026, 00:05\u{a0}Uhr");
        assert_eq!(words(Lang::Lb).date_time(at, &paris), "25. November 2026, 00:05\u{a0}Auer");
        assert_eq!(words(Lang::En).date_time(at, &TimeZone::UTC), "24 November 2026 at 23:05");
    }

    #[test]
    fn numbers_have_the_separators_of_the_language_and_no_empty_decimals() {
        assert_eq!(words(Lang::Fr).number(1_234_567.5), "1\u{202f}234\u{202f}567,5");
        assert_eq!(words(Lang::De).number(1_234_567.891), "1.234.567,89");
        assert_eq!(words(Lang::En).number(12_000.0), "12,000");
        assert_eq!(words(Lang::Lb).number(2026.0), "2026");
        assert_eq!(words(Lang::En).number(-0.001), "0");
        assert_eq!(words(Lang::Fr).number(-7.25), "−7,25");
        assert_eq!(words(Lang::Fr).percent(0.425), "42\u{a0}%");
        assert_eq!(words(Lang::En).percent(1.0), "100%");
    }

    #[test]
    fn amounts_keep_their_cents() {
        assert_eq!(words(Lang::Fr).money(Money::euro_cents(123_450)), "1\u{202f}234,50\u{a0}€");
        assert_eq!(words(Lang::De).money(Money::euro_cents(3_000_000)), "30.000\u{a0}€");
        assert_eq!(words(Lang::En).money(Money::euro_cents(-205)), "−€2.05");
        assert_eq!(words(Lang::Lb).money(Money::euro_cents(i64::MIN)), "−92.233.720.368.547.758,08\u{a0}€");
    }
}
