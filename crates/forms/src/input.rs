//! What a person types, read as an answer of the question's kind.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use rust_decimal::Decimal;

use crate::expression::{Moment, Value};
use crate::model::{ChoiceSource, Metadata, Question, QuestionKind, Range};
use crate::shape;

/// Most characters of an answer in words.
pub const MAX_TEXT_CHARACTERS: usize = 5_000;

/// Most digits of a number.
pub const MAX_DIGITS: usize = 18;

/// Most characters of the name of a file.
pub const MAX_FILE_NAME: usize = 255;

/// Fewest characters of the identifier under which a file was stored.
pub const MIN_FILE_ID: usize = 26;

/// The value of a ticked `acknowledge`, as ODK writes it.
pub const ACKNOWLEDGED: &str = "OK";

/// Why an answer was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// An answer is needed.
    Missing,
    /// A whole number is expected.
    NotWhole,
    /// A number is expected.
    NotANumber,
    /// The number has more than [`MAX_DIGITS`] digits.
    TooManyDigits,
    /// The number is outside the range, or between its steps.
    OutOfRange(Box<Range>),
    /// A day is expected.
    NotADate,
    /// A time of day is expected.
    NotATime,
    /// A day and a time are expected.
    NotAMoment,
    /// A latitude from −90 to 90 and a longitude from −180 to 180 are expected.
    NotAPlace,
    /// Two points or more are expected, one a line, or a line in GeoJSON.
    NotALine,
    /// Three points or more are expected, one a line, or an area in GeoJSON.
    NotAnArea,
    /// A file is expected that was stored: `ID/name.pdf`.
    NotAFile,
    /// The text has more than [`MAX_TEXT_CHARACTERS`] characters.
    TooLong,
    /// One of the choices is expected.
    NotAChoice,
    /// All choices are expected, in order.
    NotAllRanked,
    /// Two choices were given the same place.
    SamePlace,
    /// The repeat has as many rows as there can be, or the form asks for more than that.
    TooManyRows,
    /// A row of the repeat is not finished: the question is its key.
    Unfinished,
    /// The author's constraint does not hold.
    Constraint,
    /// The answer is shown, but cannot be changed.
    ReadOnly,
    /// The question is not asked of this person.
    NotAsked,
    /// The form has no such question.
    NoSuchQuestion,
    /// A document has something of another shape here: a text where a list should be.
    WrongShape,
}

/// Reads what was typed as the canonical text of an answer; empty when nothing was. Choices are
/// checked by the caller, who knows which are on offer.
pub(crate) fn read(question: &Question, typed: &[String], zone: &TimeZone) -> Result<String, Reason> {
    if let QuestionKind::SelectOne(ChoiceSource::Repeat { .. }) = question.kind {
        // An answer of somebody's own may be of several words.
        return match typed {
            [] => Ok(String::new()),
            [one] => Ok(one.trim().to_owned()),
            _ => Err(Reason::NotAChoice),
        };
    }
    if question.kind.choices().is_some() {
        let mut chosen: Vec<&str> = Vec::new();
        for name in typed.iter().flat_map(|one| one.split_whitespace()) {
            if !chosen.contains(&name) {
                chosen.push(name);
            }
        }
        if matches!(question.kind, QuestionKind::SelectOne(_)) && chosen.len() > 1 {
            return Err(Reason::NotAChoice);
        }
        return Ok(chosen.join(" "));
    }
    let first = typed.first().map(|text| text.trim()).unwrap_or_default();
    if typed.iter().all(|part| part.trim().is_empty()) {
        return Ok(String::new());
    }
    match &question.kind {
        QuestionKind::Integer => {
            let number =
                number(first).map_err(|reason| if reason == Reason::NotANumber { Reason::NotWhole } else { reason })?;
            if number.fract().is_zero() { Ok(number.to_string()) } else { Err(Reason::NotWhole) }
        }
        QuestionKind::Decimal => number(first).map(|number| number.to_string()),
        QuestionKind::Range(range) => {
            let number = number(first)?;
            if is_in_range(number, range) {
                Ok(number.to_string())
            } else {
                Err(Reason::OutOfRange(Box::new(range.clone())))
            }
        }
        QuestionKind::Date => date(typed).map(|date| date.to_string()).ok_or(Reason::NotADate),
        QuestionKind::Time => time(first).ok_or(Reason::NotATime),
        QuestionKind::DateTime => moment(typed, zone).ok_or(Reason::NotAMoment),
        QuestionKind::Acknowledge | QuestionKind::Trigger => Ok(ACKNOWLEDGED.to_owned()),
        QuestionKind::Geopoint => point(typed).ok_or(Reason::NotAPlace),
        QuestionKind::Geotrace => shape::line(&typed.join("\n")).ok_or(Reason::NotALine),
        QuestionKind::Geoshape => shape::area(&typed.join("\n")).ok_or(Reason::NotAnArea),
        kind if kind.is_file() => file(typed).ok_or(Reason::NotAFile),
        _ => {
            let lines = first.replace("\r\n", "\n").replace('\r', "\n");
            let text: String = lines.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
            if text.chars().count() > MAX_TEXT_CHARACTERS { Err(Reason::TooLong) } else { Ok(text) }
        }
    }
}

/// The value of a canonical text; blank when it is empty or not of the kind (any more).
pub(crate) fn value(question: &Question, text: &str) -> Value {
    let as_text = Value::text(text);
    match question.kind {
        QuestionKind::Integer | QuestionKind::Decimal | QuestionKind::Range(_) => {
            as_text.to_number().map_or(Value::Blank, Value::Number)
        }
        QuestionKind::Date | QuestionKind::Metadata(Metadata::Today) => {
            as_text.to_date().map_or(Value::Blank, Value::Date)
        }
        QuestionKind::Time => as_text.to_time().map_or(Value::Blank, Value::Time),
        QuestionKind::DateTime | QuestionKind::Metadata(Metadata::Start | Metadata::End) => {
            as_text.to_moment().map_or(Value::Blank, Value::Moment)
        }
        _ => as_text,
    }
}

/// Reads a number with a point or a comma as decimal mark, spaces or apostrophes between groups; when
/// both marks stand in it, the last is the decimal mark.
fn number(text: &str) -> Result<Decimal, Reason> {
    let mut plain: String = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '\u{2019}')).collect();
    plain = plain.replace('\u{2212}', "-");
    if let (Some(point), Some(comma)) = (plain.rfind('.'), plain.rfind(',')) {
        plain = plain.replace(if point > comma { ',' } else { '.' }, "");
    }
    let plain = plain.replace(',', ".");
    let digits = plain.strip_prefix('-').unwrap_or(&plain);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let are_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !are_digits(whole) || !are_digits(fraction) {
        return Err(Reason::NotANumber);
    }
    if whole.len() + fraction.len() > MAX_DIGITS + 1 {
        return Err(Reason::TooManyDigits);
    }
    let number = Decimal::from_str_exact(&plain).map_err(|_| Reason::TooManyDigits)?.normalize();
    Ok(if number.is_zero() { Decimal::ZERO } else { number })
}

fn is_in_range(number: Decimal, range: &Range) -> bool {
    let bound = |text: &str| Decimal::from_str_exact(text).ok();
    let (Some(start), Some(end)) = (bound(&range.start), bound(&range.end)) else {
        return true;
    };
    let fits = number >= start.min(end) && number <= start.max(end);
    let step = bound(&range.step).map(|step| step.abs()).filter(|step| !step.is_zero());
    fits && step.is_none_or(|step| (number - start).checked_rem(step).is_none_or(|rest| rest.is_zero()))
}

/// Reads a day: ISO 8601, day.month.year with any mark between, or the three of them apart.
fn date(typed: &[String]) -> Option<Date> {
    let parts: Vec<&str> = match typed {
        [whole] => whole.trim().split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect(),
        parts => parts.iter().map(|part| part.trim()).collect(),
    };
    let [first, month, last] = parts.as_slice() else {
        return None;
    };
    let (year, day) = if typed.len() == 1 && first.len() == 4 { (first, last) } else { (last, first) };
    let digits = |text: &str, most: usize| text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit());
    if year.len() != 4 || !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
        return None;
    }
    let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    (date.year() >= 1).then_some(date)
}

/// Reads a day and a time: ISO 8601, with or without the distance from UTC, or day, month, year and time
/// apart. Without a distance it is that of the zone.
fn moment(typed: &[String], zone: &TimeZone) -> Option<String> {
    let (day, clock) = match typed {
        [whole] => whole.trim().split_once(['T', ' ']).map(|(day, clock)| (vec![day.to_owned()], clock.trim()))?,
        [parts @ .., clock] => (parts.to_vec(), clock.trim()),
        [] => return None,
    };
    let date = date(&day)?;
    let exact = || match Value::text(&format!("{date}T{clock}")).to_moment() {
        Some(moment) if typed.len() == 1 && clock.contains(['Z', 'z', '+', '-']) => Some(moment),
        _ => None,
    };
    let moment = match exact() {
        Some(moment) => moment,
        // What is not read with its distance from UTC would be another moment without it.
        None if clock.contains(['Z', 'z', '+', '-']) => return None,
        None => {
            let time = Value::text(&time(clock)?).to_time()?;
            let civil: DateTime = date.to_datetime(time);
            let at = zone.to_ambiguous_timestamp(civil).compatible().ok()?;
            Moment { civil, offset: zone.to_offset(at) }
        }
    };
    Some(Value::Moment(moment).to_string())
}

/// Reads latitude and longitude in degrees, and as far as they are given altitude and accuracy in metres:
/// `48.1 -1.7`, `48,1 -1,7`, `48.1, -1.7`, or apart.
pub(crate) fn point(typed: &[String]) -> Option<String> {
    let whole;
    let parts: Vec<&str> = match typed {
        [one] => {
            // Where a point is the decimal mark, a comma stands between the numbers.
            whole = if one.contains('.') { one.replace(',', " ") } else { one.clone() };
            whole.split([' ', ';']).filter(|part| !part.is_empty()).collect()
        }
        parts => parts.iter().map(|part| part.trim()).collect(),
    };
    let numbers: Vec<Decimal> = parts.iter().map(|part| number(part)).collect::<Result<_, _>>().ok()?;
    let within = |place: usize, most: i64| numbers.get(place).is_some_and(|number| number.abs() <= most.into());
    if !(2..=4).contains(&numbers.len()) || !within(0, 90) || !within(1, 180) {
        return None;
    }
    Some(numbers.iter().map(Decimal::to_string).collect::<Vec<_>>().join(" "))
}

/// Reads the place of a stored file: its identifier, a slash and its name.
fn file(typed: &[String]) -> Option<String> {
    let [one] = typed else { return None };
    let (id, name) = one.split_once('/')?;
    let is_id = id.len() >= MIN_FILE_ID && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let is_name = !name.trim().is_empty()
        && name.chars().count() <= MAX_FILE_NAME
        && !name.contains(['/', '\\'])
        && !name.chars().any(char::is_control);
    (is_id && id.len() <= MAX_FILE_NAME && is_name).then(|| one.clone())
}

/// Half of the day.
#[derive(Clone, Copy)]
enum Half {
    Morning,
    Afternoon,
}

/// Reads `14:30`, `14h30`, `14 h 30` or `2:30 pm`, and writes `14:30`. What follows the minutes is known or refused:
/// it may mean another time.
fn time(text: &str) -> Option<String> {
    let plain: String = text.to_lowercase().split_whitespace().collect();
    let (hour, rest) = digits(&plain, 1, 2)?;
    let (minute, behind, is_marked) = match rest.strip_prefix([':', 'h', '.']) {
        Some(rest) => digits(rest, 2, 2).map_or((0, rest, true), |(minute, rest)| (minute, rest, true)),
        None => (0, rest, false),
    };
    let hour = match half_behind(behind)? {
        Some(half) => in_half(hour, half)?,
        // A bare number need not be an hour.
        None if !is_marked => return None,
        None => hour,
    };
    jiff::civil::Time::new(hour, minute, 0, 0).ok().map(|time| format!("{:02}:{:02}", time.hour(), time.minute()))
}

/// The number at the beginning, of so many digits, and what follows.
fn digits(text: &str, least: usize, most: usize) -> Option<(i8, &str)> {
    let count = text.bytes().take(most).take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at_checked(count).filter(|_| count >= least)?;
    Some((number.parse().ok()?, rest))
}

/// What follows the minutes: the half of the day, where it says one; `None` when it is nothing that is known.
#[expect(clippy::option_option, reason = "nothing said is not the same as nothing known")]
fn half_behind(text: &str) -> Option<Option<Half>> {
    match behind_seconds(text)? {
        "" | "h" | "min" | "uhr" | "auer" => Some(None),
        "am" | "a.m." | "a.m" => Some(Some(Half::Morning)),
        "pm" | "p.m." | "p.m" => Some(Some(Half::Afternoon)),
        zone => is_zone(zone).then_some(None),
    }
}

/// What follows `:59` or `:59.250`.
fn behind_seconds(text: &str) -> Option<&str> {
    let Some((second, rest)) = text.strip_prefix([':', '.']).and_then(|rest| digits(rest, 2, 2)) else {
        return Some(text);
    };
    let fraction = rest.strip_prefix(['.', ',']).filter(|rest| rest.starts_with(|one: char| one.is_ascii_digit()));
    let rest = fraction.map_or(rest, |rest| rest.trim_start_matches(|one: char| one.is_ascii_digit()));
    (second < 60).then_some(rest)
}

/// Whether a text is a distance from UTC, which a time of day does without: `z`, `+01`, `+0100`, `+01:00`.
fn is_zone(text: &str) -> bool {
    let Some(distance) = text.strip_prefix(['+', '-']) else { return text == "z" };
    let Some((_, minutes)) = digits(distance, 2, 2) else { return false };
    let minutes = minutes.strip_prefix(':').unwrap_or(minutes);
    distance.len() == 2 || digits(minutes, 2, 2).is_some_and(|(_, rest)| rest.is_empty())
}

/// An hour of the clock of twelve: at twelve a half begins.
fn in_half(hour: i8, half: Half) -> Option<i8> {
    let since = if hour == 12 { 0 } else { hour };
    (1..=12).contains(&hour).then_some(match half {
        Half::Morning => since,
        Half::Afternoon => since + 12,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mistake::Position;

    fn typed(kind: QuestionKind, parts: &[&str]) -> Result<String, Reason> {
        let parts: Vec<String> = parts.iter().map(ToString::to_string).collect();
        read(&Question::new("q", kind, Position::default()), &parts, &TimeZone::get("Europe/Paris").unwrap())
    }

    #[test]
    fn whole_numbers() {
        for (input, read) in [
            ("12", "12"),
            (" 1 250 ", "1250"),
            ("1\u{202f}250", "1250"),
            ("-3", "-3"),
            ("−3", "-3"),
            ("007", "7"),
            ("-0", "0"),
            ("5,0", "5"),
        ] {
            assert_eq!(typed(QuestionKind::Integer, &[input]), Ok(read.to_owned()), "{input}");
        }
        for input in ["douze", "1.5", "1,5", "1e3", "+5", "--5", "5-", "٣", "0x1"] {
            assert_eq!(typed(QuestionKind::Integer, &[input]), Err(Reason::NotWhole), "{input}");
        }
        assert_eq!(typed(QuestionKind::Integer, &["1234567890123456789012"]), Err(Reason::TooManyDigits));
        assert_eq!(typed(QuestionKind::Integer, &["  "]), Ok(String::new()));
    }

    #[test]
    fn numbers_take_a_comma_or_a_point() {
        for (input, read) in [
            ("12,5", "12.5"),
            ("12.50", "12.5"),
            ("1 234,56", "1234.56"),
            ("1.234,56", "1234.56"),
            ("1,234.56", "1234.56"),
            ("1'234.5", "1234.5"),
        ] {
            assert_eq!(typed(QuestionKind::Decimal, &[input]), Ok(read.to_owned()), "{input}");
        }
        for input in ["1,2,3", "1.2.3", ",5", "5,", ".", "abc", "5 €"] {
            assert_eq!(typed(QuestionKind::Decimal, &[input]), Err(Reason::NotANumber), "{input}");
        }
    }

    #[test]
    fn a_range_has_bounds_and_steps() {
        let range = Range { start: "1".into(), end: "5".into(), step: "0.5".into(), decimal: true };
        let kind = QuestionKind::Range(range.clone());
        assert_eq!(typed(kind.clone(), &["2,5"]), Ok("2.5".to_owned()));
        for outside in ["0.5", "5.5", "2.2"] {
            assert_eq!(typed(kind.clone(), &[outside]), Err(Reason::OutOfRange(Box::new(range.clone()))), "{outside}");
        }
    }

    #[test]
    fn a_day_is_typed_whole_or_in_three_parts() {
        for parts in [
            &["2026-11-24"][..],
            &["24/11/2026"],
            &["24.11.2026"],
            &["24 11 2026"],
            &["24", "11", "2026"],
            &["2026-11-24", ""],
        ] {
            let expected = if parts.len() == 2 { Err(Reason::NotADate) } else { Ok("2026-11-24".to_owned()) };
            assert_eq!(typed(QuestionKind::Date, parts), expected, "{parts:?}");
        }
        assert_eq!(typed(QuestionKind::Date, &["5", "1", "1990"]), Ok("1990-01-05".to_owned()));
        assert_eq!(typed(QuestionKind::Date, &["", " ", ""]), Ok(String::new()));
        for parts in [
            &["30", "2", "2026"][..],
            &["24", "11", "26"],
            &["24", "", "2026"],
            &["x"],
            &["24-11"],
            &["2026", "11", "24"],
        ] {
            assert_eq!(typed(QuestionKind::Date, parts), Err(Reason::NotADate), "{parts:?}");
        }
    }

    #[test]
    fn a_time_of_day_is_typed_in_several_ways() {
        for (input, read) in [
            ("14:30", "14:30"),
            ("14h30", "14:30"),
            ("9 h 05", "09:05"),
            ("9h", "09:00"),
            ("14:30:59", "14:30"),
            ("14.30", "14:30"),
            ("14.30.59", "14:30"),
            ("14:30:59.250", "14:30"),
            ("14:30:00.000+01:00", "14:30"),
            ("14:30Z", "14:30"),
            ("14:30+0100", "14:30"),
            ("14:30 Uhr", "14:30"),
            ("14.30 Auer", "14:30"),
            ("14 h 30 min", "14:30"),
            ("14:30 h", "14:30"),
            ("2:30 pm", "14:30"),
            ("2:30\u{202f}PM", "14:30"),
            ("2:30:15 p.m.", "14:30"),
            ("2.30 a.m.", "02:30"),
            ("12 am", "00:00"),
            ("12:05 pm", "12:05"),
            ("2 pm", "14:00"),
        ] {
            assert_eq!(typed(QuestionKind::Time, &[input]), Ok(read.to_owned()), "{input}");
        }
        for input in [
            "24:00",
            "12:60",
            "noon",
            "12",
            "é:éé",
            "+2:30",
            "-0:30",
            "2:305",
            "2:30 or 3:30",
            "2:30x",
            "14:30:99",
            "14:30 pm",
            "0:30 am",
            "13 am",
            "pm",
            "14:30+1",
            "14:30+01:0",
            "2:30 pm pm",
            "٢:30",
        ] {
            assert_eq!(typed(QuestionKind::Time, &[input]), Err(Reason::NotATime), "{input}");
        }
    }

    #[test]
    fn a_moment_is_a_day_and_a_time_in_the_zone() {
        for parts in [&["2026-11-24T14:30"][..], &["24/11/2026 14h30"], &["24", "11", "2026", "14:30"]] {
            let read = typed(QuestionKind::DateTime, parts);
            assert_eq!(read.as_deref(), Ok("2026-11-24T14:30:00.000+01:00"), "{parts:?}");
        }
        let read = typed(QuestionKind::DateTime, &["2026-07-24T14:30:05.250-04:00"]);
        assert_eq!(read.as_deref(), Ok("2026-07-24T14:30:05.250-04:00"));
        let read = typed(QuestionKind::DateTime, &["24", "11", "2026", "2:30 pm"]);
        assert_eq!(read.as_deref(), Ok("2026-11-24T14:30:00.000+01:00"));
        for parts in [&["2026-11-24T14h30+03:00"][..], &["24", "11", "2026", "14:30Z"], &["24/11/2026 14:30-4"]] {
            assert_eq!(typed(QuestionKind::DateTime, parts), Err(Reason::NotAMoment), "{parts:?}");
        }
        for parts in [&["2026-11-24"][..], &["24", "11", "2026", ""], &["24", "13", "2026", "14:30"], &["x y"]] {
            assert_eq!(typed(QuestionKind::DateTime, parts), Err(Reason::NotAMoment), "{parts:?}");
        }
    }

    #[test]
    fn a_place_is_two_numbers_in_bounds() {
        for parts in [&["48.1 -1.7"][..], &["48,1 -1,7"], &["48.1, -1.7"], &["48.1;-1.7"], &["48,1", "-1.7"]] {
            assert_eq!(typed(QuestionKind::Geopoint, parts).as_deref(), Ok("48.1 -1.7"), "{parts:?}");
        }
        assert_eq!(typed(QuestionKind::Geopoint, &["48.1 -1.7 30 5"]).as_deref(), Ok("48.1 -1.7 30 5"));
        for parts in [&["48.1"][..], &["91 0"], &["0 181"], &["48.1", ""], &["a b"], &["1 2 3 4 5"]] {
            assert_eq!(typed(QuestionKind::Geopoint, parts), Err(Reason::NotAPlace), "{parts:?}");
        }
    }

    #[test]
    fn a_file_is_the_place_where_it_was_stored() {
        const ID: &str = "01890a5d-ac96-774b-bcce-b302099a8057";
        let kept = format!("{ID}/pay slip.pdf");
        assert_eq!(typed(QuestionKind::File, &[&kept]), Ok(kept.clone()));
        let refused = ["slip.pdf", "short/slip.pdf", &format!("{ID}/"), &format!("{ID}/../x"), &format!("{ID}/a\nb")];
        for wrong in refused {
            assert_eq!(typed(QuestionKind::Image, &[wrong]), Err(Reason::NotAFile), "{wrong}");
        }
        assert_eq!(typed(QuestionKind::File, &[&kept, &kept]), Err(Reason::NotAFile));
    }

    #[test]
    fn words_keep_their_lines_and_have_a_limit() {
        assert_eq!(typed(QuestionKind::Text, &[" one\r\ntwo\u{0} "]), Ok("one\ntwo".to_owned()));
        assert_eq!(
            typed(QuestionKind::Text, &[&"é".repeat(MAX_TEXT_CHARACTERS)]).map(|text| text.chars().count()),
            Ok(MAX_TEXT_CHARACTERS)
        );
        assert_eq!(typed(QuestionKind::Text, &[&"é".repeat(MAX_TEXT_CHARACTERS + 1)]), Err(Reason::TooLong));
    }
}
