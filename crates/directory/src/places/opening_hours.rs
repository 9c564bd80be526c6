//! Usual opening hours, in the part of OpenStreetMap's language that places of mediation use.
//!
//! Rules are parted by `;`: days (`Mo-Fr`, `Tu,Th`, `PH`; none for every day), then hours (`09:00-12:00,14:00-17:30`,
//! `off`, `closed`) and perhaps a comment in quotes. A later rule replaces an earlier one for its days; one that follows
//! a comma adds to it. `24/7` is all the time. Months, weeks, numbered days and the sun are not understood, and refused:
//! whoever reads *open* must be able to believe it.

use std::fmt;
use std::str::FromStr;

use jiff::civil::{DateTime, Weekday};

/// Longer texts are refused, in bytes.
const TEXT_MAX_BYTES: usize = 1_000;
/// Spans of one day, at most.
const SPANS_MAX: usize = 8;
/// A span that goes over midnight lasts at most so long, minutes: a longer one is a slip of the pen.
const NIGHT_MAX_MINUTES: u16 = 12 * 60;
const DAY_MINUTES: u16 = 24 * 60;
/// The days of the week as OpenStreetMap writes them.
const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/// From one minute of the day up to another, which is not in it; beyond 1,440 it ends on the next day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The first minute, 0 to 1,439.
    pub from: u16,
    /// The minute of the end, at most twelve hours into the next day.
    pub to: u16,
}

/// Usual opening hours that were understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpeningHours {
    text: Box<str>,
    /// From Monday on.
    days: [Vec<Span>; 7],
    holidays: Option<Vec<Span>>,
    comments: Vec<Box<str>>,
}

/// Why a text is not understood as opening hours.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HoursError {
    /// Longer than 1,000 bytes.
    #[error("at most 1,000 characters are expected")]
    TooLong,
    /// A part that is no days and no hours.
    #[error("{0:?} is not understood: days and hours such as Mo-Fr 09:00-12:00,14:00-17:30 are expected")]
    NotUnderstood(String),
    /// A time that is none.
    #[error("{0:?} is no time of the day: hours and minutes such as 09:30 are expected")]
    NoTime(String),
    /// It ends when or before it begins.
    #[error("{0} ends before it begins")]
    EndsBeforeItBegins(String),
    /// Two spans of a day overlap.
    #[error("hours of the same day overlap: {0}")]
    Overlap(String),
    /// More spans than a day has.
    #[error("a day has at most 8 spans of hours")]
    TooMany,
    /// No day at all.
    #[error("no hours are told")]
    Nothing,
}

impl FromStr for OpeningHours {
    type Err = HoursError;

    fn from_str(text: &str) -> Result<Self, HoursError> {
        let text = text.trim();
        if text.len() > TEXT_MAX_BYTES {
            return Err(HoursError::TooLong);
        }
        let mut hours = Self { text: text.into(), days: Default::default(), holidays: None, comments: Vec::new() };
        let mut told = false;
        for rule in parted(text) {
            let rule = rule.trim();
            if !rule.is_empty() {
                hours.add_rule(rule)?;
                told = true;
            }
        }
        if told { Ok(hours) } else { Err(HoursError::Nothing) }
    }
}

impl OpeningHours {
    /// Hours of a week, from Monday on, as texts of times with anything between them: `09:00 - 12:00 / 13h30-17h`.
    /// Nothing when no day has any.
    ///
    /// # Errors
    /// The first day whose text is not understood.
    pub fn of_days(days: [&str; 7]) -> Result<Option<Self>, HoursError> {
        let mut spans: [Vec<Span>; 7] = Default::default();
        for (told, spans) in days.iter().zip(&mut spans) {
            *spans = spans_of_table(told)?;
        }
        if spans.iter().all(Vec::is_empty) {
            return Ok(None);
        }
        let text = written(&spans).into();
        Ok(Some(Self { text, days: spans, holidays: None, comments: Vec::new() }))
    }

    /// As it was written, or as it is written for a week.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The hours of a day of the week.
    pub fn on(&self, day: Weekday) -> &[Span] {
        self.days.get(place_of(day)).map_or(&[], Vec::as_slice)
    }

    /// The hours of public holidays; `None` when nothing is said of them.
    pub fn on_holidays(&self) -> Option<&[Span]> {
        self.holidays.as_deref()
    }

    /// What is said beside the hours.
    pub fn comments(&self) -> impl Iterator<Item = &str> {
        self.comments.iter().map(|comment| &**comment)
    }

    /// Whether it is usually open at a time of its own place.
    pub fn is_open_at(&self, at: DateTime) -> bool {
        let minute = u16::try_from(i16::from(at.hour()) * 60 + i16::from(at.minute())).unwrap_or(0);
        let holds = |spans: &[Span], minute: u16| spans.iter().any(|span| (span.from..span.to).contains(&minute));
        holds(self.on(at.weekday()), minute) || holds(self.on(at.weekday().previous()), minute + DAY_MINUTES)
    }

    fn add_rule(&mut self, rule: &str) -> Result<(), HoursError> {
        let (rule, comment) = without_comment(rule)?;
        self.comments.extend(comment.filter(|comment| !comment.is_empty()).map(Into::into));
        if rule == "24/7" {
            self.days = std::array::from_fn(|_| vec![Span { from: 0, to: DAY_MINUTES }]);
            return Ok(());
        }
        let mut parts = groups(rule);
        if parts.is_empty() && !self.comments.is_empty() {
            return Ok(());
        }
        for (place, part) in parts.drain(..).enumerate() {
            let (days, times) = part;
            let days = Days::read(&days)?;
            let spans = spans(&times)?;
            let adds = place > 0;
            for (day, told) in self.days.iter_mut().enumerate().filter(|(day, _)| days.week[*day]) {
                set(told, &spans, adds, DAYS[day])?;
            }
            if days.holidays {
                let holidays = self.holidays.get_or_insert_default();
                set(holidays, &spans, adds, "PH")?;
            }
        }
        Ok(())
    }
}

impl fmt::Display for OpeningHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Span {
    /// The two times, `09:00` and `12:30`.
    pub fn times(self) -> (String, String) {
        (time(self.from), time(self.to))
    }

    /// The two times of the clock on the wall; the end of the day is midnight.
    pub fn clock(self) -> (jiff::civil::Time, jiff::civil::Time) {
        (super::open_when::time(self.from), super::open_when::time(self.to))
    }
}

/// The rules of a text: what `;` parts outside of quotes.
fn parted(text: &str) -> impl Iterator<Item = &str> {
    let mut quoted = false;
    text.split(move |letter| {
        quoted ^= letter == '"';
        letter == ';' && !quoted
    })
}

fn set(told: &mut Vec<Span>, spans: &[Span], adds: bool, day: &str) -> Result<(), HoursError> {
    if !adds {
        told.clear();
    }
    told.extend_from_slice(spans);
    told.sort_unstable();
    checked(told, day)
}

fn checked(spans: &[Span], day: &str) -> Result<(), HoursError> {
    if spans.len() > SPANS_MAX {
        return Err(HoursError::TooMany);
    }
    match spans.windows(2).find(|pair| pair[0].to > pair[1].from) {
        Some(pair) => Err(HoursError::Overlap(format!("{day} {} and {}", pair[0], pair[1]))),
        None => Ok(()),
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", time(self.from), time(self.to))
    }
}

fn time(minute: u16) -> String {
    let minute = if minute > DAY_MINUTES { minute - DAY_MINUTES } else { minute };
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

fn place_of(day: Weekday) -> usize {
    usize::try_from(day.to_monday_zero_offset()).unwrap_or(0)
}

/// A rule without the comment that ends it.
fn without_comment(rule: &str) -> Result<(&str, Option<&str>), HoursError> {
    let Some((before, rest)) = rule.split_once('"') else { return Ok((rule, None)) };
    match rest.split_once('"') {
        Some((comment, after)) if after.trim().is_empty() => Ok((before.trim(), Some(comment.trim()))),
        _ => Err(HoursError::NotUnderstood(rule.to_owned())),
    }
}

/// The groups of a rule: days, then times. A comma between times belongs to them; a comma before days begins a group
/// when times were told already.
fn groups(rule: &str) -> Vec<(String, String)> {
    let mut groups: Vec<(String, String)> = Vec::new();
    let pieces = rule.split(',').flat_map(|part| {
        let mut words = part.split_whitespace();
        let first = words.next().map(|word| (true, word));
        first.into_iter().chain(words.map(|word| (false, word)))
    });
    for (after_comma, word) in pieces {
        let is_time =
            word.starts_with(|letter: char| letter.is_ascii_digit()) || matches!(word, "off" | "closed" | "open");
        match groups.last_mut() {
            Some((_, times)) if is_time => join(times, word, after_comma),
            Some((days, times)) if times.is_empty() => join(days, word, after_comma),
            _ if is_time => groups.push((String::new(), word.to_owned())),
            _ => groups.push((word.to_owned(), String::new())),
        }
    }
    groups
}

fn join(list: &mut String, word: &str, after_comma: bool) {
    if !list.is_empty() {
        list.push(if after_comma { ',' } else { ' ' });
    }
    list.push_str(word);
}

/// The days of a rule.
struct Days {
    week: [bool; 7],
    holidays: bool,
}

impl Days {
    fn read(text: &str) -> Result<Self, HoursError> {
        if text.is_empty() {
            return Ok(Self { week: [true; 7], holidays: false });
        }
        let mut days = Self { week: [false; 7], holidays: false };
        let unknown = || HoursError::NotUnderstood(text.to_owned());
        let day = |name: &str| DAYS.iter().position(|known| *known == name).ok_or_else(unknown);
        for part in text.split(',') {
            if part == "PH" {
                days.holidays = true;
                continue;
            }
            let (from, to) = match part.split_once('-') {
                Some((from, to)) => (day(from)?, day(to)?),
                None => (day(part)?, day(part)?),
            };
            // `Sa-Mo` goes over the end of the week.
            let many = (to + 7 - from) % 7 + 1;
            for step in 0..many {
                days.week[(from + step) % 7] = true;
            }
        }
        Ok(days)
    }
}

/// The spans of a rule's times.
fn spans(text: &str) -> Result<Vec<Span>, HoursError> {
    if matches!(text, "off" | "closed") {
        return Ok(Vec::new());
    }
    if text.is_empty() {
        return Err(HoursError::Nothing);
    }
    let text = text.strip_suffix(" open").unwrap_or(text);
    let mut spans: Vec<Span> = text.split(',').map(span).collect::<Result<_, _>>()?;
    spans.sort_unstable();
    Ok(spans)
}

fn span(text: &str) -> Result<Span, HoursError> {
    let (from, to) = text.split_once('-').ok_or_else(|| HoursError::NotUnderstood(text.to_owned()))?;
    let (from, to) = (minute(from)?, minute(to)?);
    let over_midnight = to + DAY_MINUTES;
    match (from, to) {
        (from, _) if from >= DAY_MINUTES => Err(HoursError::NoTime(text.to_owned())),
        (from, to) if from < to => Ok(Span { from, to }),
        (from, to) if from > to && over_midnight - from <= NIGHT_MAX_MINUTES => Ok(Span { from, to: over_midnight }),
        _ => Err(HoursError::EndsBeforeItBegins(text.to_owned())),
    }
}

/// The minute of `09:30`; `24:00` is the end of the day.
fn minute(text: &str) -> Result<u16, HoursError> {
    let told = text.split_once(':').filter(|(hour, minute)| {
        (1..=2).contains(&hour.len()) && minute.len() == 2 && (hour.len() + minute.len() + 1) == text.len()
    });
    let digits =
        |text: &str| text.bytes().all(|letter| letter.is_ascii_digit()).then(|| text.parse::<u16>().ok()).flatten();
    let minutes =
        told.and_then(|(hour, minute)| Some(digits(hour)? * 60 + digits(minute).filter(|minute| *minute < 60)?));
    minutes.filter(|minutes| *minutes <= DAY_MINUTES).ok_or_else(|| HoursError::NoTime(text.to_owned()))
}

/// The spans of a cell of a table: an even number of times, whatever stands between them; a hyphen alone is *closed*.
fn spans_of_table(cell: &str) -> Result<Vec<Span>, HoursError> {
    let squeezed: String = cell.chars().filter(|letter| !letter.is_whitespace()).collect();
    if matches!(squeezed.as_str(), "" | "-" | "–") {
        return Ok(Vec::new());
    }
    let unknown = || HoursError::NotUnderstood(cell.to_owned());
    let mut times = Vec::new();
    let mut rest = squeezed.as_str();
    while !rest.is_empty() {
        let end = rest.find(|letter: char| !letter.is_ascii_digit() && !matches!(letter, ':' | 'h' | 'H'));
        let (told, after) = rest.split_at(end.unwrap_or(rest.len()));
        // Four digits follow each other where a blank stood between two spans: `12:0013:30`.
        for told in glued(told) {
            times.push(minute(&told.replace(['h', 'H'], ":"))?);
        }
        let part = after.chars().next();
        if part.is_some_and(|letter| !matches!(letter, '-' | '–' | '/' | ',')) {
            return Err(unknown());
        }
        rest = after.get(part.map_or(0, char::len_utf8)..).unwrap_or_default();
    }
    if times.is_empty() || !times.len().is_multiple_of(2) {
        return Err(unknown());
    }
    let mut spans = Vec::with_capacity(times.len() / 2);
    for pair in times.chunks_exact(2) {
        if pair[0] >= pair[1] {
            return Err(HoursError::EndsBeforeItBegins(cell.to_owned()));
        }
        spans.push(Span { from: pair[0], to: pair[1] });
    }
    spans.sort_unstable();
    checked(&spans, cell)?;
    Ok(spans)
}

/// A time, or two that nothing parts.
fn glued(told: &str) -> Vec<&str> {
    match told.len() {
        10 => vec![&told[..5], &told[5..]],
        _ => vec![told],
    }
}

/// A week in OpenStreetMap's language; days that follow each other with the same hours share a rule.
fn written(days: &[Vec<Span>; 7]) -> String {
    let mut rules: Vec<String> = Vec::new();
    let mut first = 0;
    while first < days.len() {
        let same = days[first..].iter().take_while(|spans| **spans == days[first]).count();
        let last = first + same - 1;
        if !days[first].is_empty() {
            let spans = days[first].iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
            let which = if same == 1 { DAYS[first].to_owned() } else { format!("{}-{}", DAYS[first], DAYS[last]) };
            rules.push(format!("{which} {spans}"));
        }
        first = last + 1;
    }
    rules.join("; ")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn hours(text: &str) -> OpeningHours {
        text.parse().unwrap()
    }

    fn told(hours: &OpeningHours) -> String {
        written(&hours.days)
    }

    #[test]
    fn a_later_rule_replaces_an_earlier_one_for_its_days() {
        let week = hours("Mo-Fr 09:00-12:00,14:00-17:00; We off; Sa 10:00-12:00; PH off");
        assert_eq!(told(&week), "Mo-Tu 09:00-12:00,14:00-17:00; Th-Fr 09:00-12:00,14:00-17:00; Sa 10:00-12:00");
        assert_eq!(week.on_holidays(), Some(&[][..]));
        assert_eq!(told(&hours("Mo,We 9:00-12:00")), "Mo 09:00-12:00; We 09:00-12:00");
        assert_eq!(told(&hours("Sa-Mo 08:00-09:00")), "Mo 08:00-09:00; Sa-Su 08:00-09:00");
        assert_eq!(told(&hours("Mo 09:00-12:00, Tu 10:00-11:00")), "Mo 09:00-12:00; Tu 10:00-11:00");
        assert_eq!(told(&hours("Mo-Tu 09:00-12:00, Tu 14:00-16:00")), "Mo 09:00-12:00; Tu 09:00-12:00,14:00-16:00");
        assert_eq!(told(&hours("10:00-12:00")), "Mo-Su 10:00-12:00");
        assert_eq!(told(&hours("24/7")), "Mo-Su 00:00-24:00");
        let noted = hours("Mo 09:00-12:00 \"sur rendez-vous; sinon fermé\"");
        assert_eq!(noted.comments().collect::<Vec<_>>(), ["sur rendez-vous; sinon fermé"]);
    }

    #[test]
    fn what_cannot_be_believed_is_refused_with_its_reason() {
        let error = |text: &str| text.parse::<OpeningHours>().unwrap_err().to_string();
        assert!(error("n importe quoi").contains("not understood"));
        assert!(error("Mo 09:00-09:00").contains("ends before it begins"));
        assert!(error("Fr 17:00-12:00").contains("ends before it begins"));
        assert!(error("Mo 10h00-12h00").contains("no time of the day"));
        assert!(error("Mo 09:00-25:00").contains("no time of the day"));
        assert!(error("Mo 09:00-12:00,11:00-13:00").contains("overlap"));
        assert!(error("We 09:00-12:00-14:00").contains("no time"));
        assert!(error("Mo").contains("no hours"));
        assert!(error(" ; ").contains("no hours"));
        assert!(error("Jan-Mar Mo 09:00-12:00").contains("not understood"));
        assert!(error("Mo[1] 09:00-12:00").contains("not understood"));
    }

    #[test]
    fn tables_of_days_are_read_as_people_type_them() {
        let week = |monday: &str| OpeningHours::of_days([monday, "", "-", "", "", "", ""]);
        let read = |monday: &str| week(monday).unwrap().map(|hours| hours.to_string());
        for typed in [
            "09:00 - 12:00 / 13:30 - 17:00",
            "09:00-12:00/13 :30-17:00",
            "09:00-12:00 13:30-17:00",
            "09h00-12h00,13h30-17:00",
            "09:00-12:00-13:30-17:00",
            "09:00-12:00/\n\n 13:30-17:00",
        ] {
            assert_eq!(read(typed).as_deref(), Some("Mo 09:00-12:00,13:30-17:00"), "{typed}");
        }
        assert_eq!(read("").as_deref(), None);
        for wrong in ["09:00-12:00-/3:00-17:00", "09:00:12:00", "matin", "09:00", "12:00 - 09:00"] {
            assert!(week(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn it_is_open_within_its_hours_and_after_midnight() {
        let place = hours("Mo 09:00-12:00; Fr 20:00-02:00");
        let at = |day: i8, hour: i8, minute: i8| date(2026, 11, day).at(hour, minute, 0, 0);
        assert!(place.is_open_at(at(23, 9, 0)) && place.is_open_at(at(23, 11, 59)));
        assert!(!place.is_open_at(at(23, 8, 59)) && !place.is_open_at(at(23, 12, 0)));
        assert!(place.is_open_at(at(27, 23, 0)) && place.is_open_at(at(28, 1, 59)) && !place.is_open_at(at(28, 2, 0)));
    }

    proptest! {
        #[test]
        fn a_written_week_is_read_back(starts in proptest::collection::vec((0u16..700, 1u16..700), 7)) {
            let days: [Vec<Span>; 7] = std::array::from_fn(|day| {
                let (from, long) = starts[day];
                if long % 5 == 0 { Vec::new() } else { vec![Span { from, to: from + long }] }
            });
            let text = written(&days);
            if !text.is_empty() {
                prop_assert_eq!(text.parse::<OpeningHours>().unwrap().days, days);
            }
        }

        #[test]
        fn no_text_breaks_it(text in "[MoTuPHWe0-9:,; \"-]{0,40}|\\PC{0,40}") {
            let _ = text.parse::<OpeningHours>();
            let _ = OpeningHours::of_days([&text, "", "", "", "", "", ""]);
        }
    }
}
