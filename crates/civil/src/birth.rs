//! When and where someone was born.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Years that a birth can be in.
const YEARS: std::ops::RangeInclusive<i16> = 1850..=2199;

/// The gender of civil status (the claim `gender`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Gender {
    /// `female`.
    Female,
    /// `male`.
    Male,
}

impl Gender {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Female, Self::Male];

    /// The value on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Female => "female",
            Self::Male => "male",
        }
    }

    /// The gender of a value on the wire.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|gender| gender.name() == name)
    }
}

/// A birth date, of which the day, or the day and the month, may not be known: people born where
/// there was no register are then *presumed* to be born on the first.
///
/// Its text keeps what is not known, as `00`; [`BirthDate::presumed`] is what services are told.
///
/// ```
/// let date: civil::BirthDate = "1962-00-00".parse()?;
/// assert_eq!(date.presumed().to_string(), "1962-01-01");
/// assert_eq!(date.to_string(), "1962-00-00");
/// # Ok::<(), civil::BirthDateMistake>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BirthDate {
    /// The whole date.
    Day(Date),
    /// The month, by its first day.
    Month(Date),
    /// The year, by its first day.
    Year(Date),
}

/// A text that cannot be a birth date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a birth date is written YYYY-MM-DD, with 00 for a day or a month that is not known, from 1850 on")]
pub struct BirthDateMistake;

impl BirthDate {
    /// A whole date.
    pub fn on(date: Date) -> Result<Self, BirthDateMistake> {
        if YEARS.contains(&date.year()) { Ok(Self::Day(date)) } else { Err(BirthDateMistake) }
    }

    /// The date that counts: what is not known is the first (the claim `birthdate`).
    pub const fn presumed(self) -> Date {
        match self {
            Self::Day(date) | Self::Month(date) | Self::Year(date) => date,
        }
    }

    /// The year.
    pub fn year(self) -> i16 {
        self.presumed().year()
    }

    /// Whether the day or the month is not known.
    pub const fn is_presumed(self) -> bool {
        !matches!(self, Self::Day(_))
    }

    /// Whether someone born then has certainly lived so many years on this day: what is not known is
    /// taken as the last it can be. Who is born on 29 February comes of age on 1 March.
    pub fn has_reached(self, years: i16, today: Date) -> bool {
        let latest = match self {
            Self::Day(date) => date,
            Self::Month(date) => date.last_of_month(),
            Self::Year(date) => date.last_of_year(),
        };
        let year = latest.year() + years;
        let birthday = Date::new(year, latest.month(), latest.day()).or_else(|_| Date::new(year, 3, 1));
        birthday.is_ok_and(|birthday| birthday <= today)
    }

    /// Whether someone born then is born on this day.
    pub fn is_by(self, today: Date) -> bool {
        self.presumed() <= today
    }
}

impl FromStr for BirthDate {
    type Err = BirthDateMistake;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = |byte: u8| byte.is_ascii_digit();
        let bytes = text.as_bytes();
        let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = bytes else { return Err(BirthDateMistake) };
        if ![y1, y2, y3, y4, m1, m2, d1, d2].into_iter().all(digits) {
            return Err(BirthDateMistake);
        }
        let number = |digits: &[u8]| digits.iter().fold(0_i16, |number, digit| number * 10 + i16::from(digit - b'0'));
        let (year, month, day) = (number(&bytes[..4]), number(&bytes[5..7]), number(&bytes[8..]));
        if !YEARS.contains(&year) {
            return Err(BirthDateMistake);
        }
        let date = |month: i16, day: i16| {
            let (month, day) = (i8::try_from(month), i8::try_from(day));
            let (Ok(month), Ok(day)) = (month, day) else { return Err(BirthDateMistake) };
            Date::new(year, month, day).map_err(|_| BirthDateMistake)
        };
        match (month, day) {
            (0, 0) => date(1, 1).map(Self::Year),
            (month, 0) => date(month, 1).map(Self::Month),
            (month, day) => date(month, day).map(Self::Day),
        }
    }
}

impl fmt::Display for BirthDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = self.presumed();
        let (month, day) = match self {
            Self::Day(date) => (date.month(), date.day()),
            Self::Month(date) => (date.month(), 0),
            Self::Year(_) => (0, 0),
        };
        write!(f, "{:04}-{month:02}-{day:02}", date.year())
    }
}

/// A text that cannot be a code of the official geographic code (COG) of Insee.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PlaceMistake {
    /// Not a commune's.
    #[error("a commune's code has 5 signs, such as 75056 or 2A004")]
    Commune,
    /// Not a country's.
    #[error("a country's code is 99 and 3 digits, such as 99100 for France")]
    Country,
    /// A commune of birth for someone born abroad.
    #[error("who is born abroad has no commune of birth")]
    CommuneAbroad,
    /// Someone born in France, nobody knows where.
    #[error("who is born in France is born in a commune")]
    CommuneMissing,
}

/// The code of a commune in the official geographic code, of today or of the day of a birth.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CommuneCode(String);

impl CommuneCode {
    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The code of its department: its first two signs, or three overseas.
    pub fn department(&self) -> &str {
        let signs = if self.0.starts_with("97") || self.0.starts_with("98") { 3 } else { 2 };
        self.0.get(..signs).unwrap_or_default()
    }
}

impl FromStr for CommuneCode {
    type Err = PlaceMistake;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let well_formed = match text.as_bytes() {
            [b'2', b'A' | b'B', rest @ ..] => rest.len() == 3 && rest.iter().all(u8::is_ascii_digit),
            digits => {
                digits.len() == 5
                    && digits.iter().all(u8::is_ascii_digit)
                    && !digits.starts_with(b"00")
                    && !digits.starts_with(b"99")
            }
        };
        if well_formed { Ok(Self(text.to_owned())) } else { Err(PlaceMistake::Commune) }
    }
}

impl fmt::Display for CommuneCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The code of a country in the official geographic code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CountryCode(u16);

impl CountryCode {
    /// France.
    pub const FRANCE: Self = Self(100);
}

impl FromStr for CountryCode {
    type Err = PlaceMistake;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = text.strip_prefix("99").filter(|rest| rest.len() == 3 && rest.bytes().all(|b| b.is_ascii_digit()));
        digits.and_then(|digits| digits.parse().ok()).map(Self).ok_or(PlaceMistake::Country)
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "99{:03}", self.0)
    }
}

/// Where someone was born: in a commune of France, or in another country.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Birthplace {
    /// In this commune.
    France(CommuneCode),
    /// In this country, which is not France.
    Abroad(CountryCode),
}

impl Birthplace {
    /// The place of two codes as they are on the wire: the commune's is empty for a birth abroad.
    pub fn of(commune: &str, country: &str) -> Result<Self, PlaceMistake> {
        match (commune, country.parse::<CountryCode>()?) {
            ("", CountryCode::FRANCE) => Err(PlaceMistake::CommuneMissing),
            (commune, CountryCode::FRANCE) => commune.parse().map(Self::France),
            ("", country) => Ok(Self::Abroad(country)),
            _ => Err(PlaceMistake::CommuneAbroad),
        }
    }

    /// The claim `birthplace`: the commune's code, or nothing for a birth abroad.
    pub fn commune(&self) -> Option<&CommuneCode> {
        match self {
            Self::France(commune) => Some(commune),
            Self::Abroad(_) => None,
        }
    }

    /// The claim `birthcountry`.
    pub const fn country(&self) -> CountryCode {
        match self {
            Self::France(_) => CountryCode::FRANCE,
            Self::Abroad(country) => *country,
        }
    }

    /// The one code by which registers know the place: the commune's, or the country's.
    pub fn code(&self) -> String {
        match self {
            Self::France(commune) => commune.to_string(),
            Self::Abroad(country) => country.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn born(text: &str) -> BirthDate {
        text.parse().unwrap()
    }

    #[test]
    fn what_cannot_be_a_birth_date_is_refused() {
        for text in [
            "",
            "1976-2-24",
            "1976-02-30",
            "1976-00-12",
            "24/02/1976",
            "1849-12-31",
            "2200-01-01",
            "+976-02-24",
            "1976-13-01",
            "1976-02-24 ",
            "１９７６-02-24",
        ] {
            assert_eq!(text.parse::<BirthDate>(), Err(BirthDateMistake), "{text:?}");
        }
        assert!(
            born("1976-02-00").is_presumed() && born("1976-00-00").is_presumed() && !born("1976-01-01").is_presumed()
        );
    }

    #[test]
    fn an_age_is_reached_on_the_birthday_and_only_when_certain() {
        let adult = |text, today| born(text).has_reached(18, today);
        assert!(!adult("2008-11-25", date(2026, 11, 24)) && adult("2008-11-24", date(2026, 11, 24)));
        assert!(!adult("2008-02-29", date(2026, 2, 28)) && adult("2008-02-29", date(2026, 3, 1)));
        assert!(!adult("2008-11-00", date(2026, 11, 29)) && adult("2008-11-00", date(2026, 11, 30)));
        assert!(!adult("2008-00-00", date(2026, 12, 30)) && adult("2008-00-00", date(2026, 12, 31)));
    }

    #[test]
    fn a_place_is_a_commune_or_a_country_and_not_both() {
        assert_eq!(Birthplace::of("75056", "99100").unwrap().code(), "75056");
        assert_eq!(Birthplace::of("", "99132").unwrap().code(), "99132");
        assert_eq!(Birthplace::of("75056", "99132"), Err(PlaceMistake::CommuneAbroad));
        assert_eq!(Birthplace::of("", "99100"), Err(PlaceMistake::CommuneMissing));
        for text in ["7505", "750566", "2C004", "99100", "00123", "2a004", "7505A"] {
            assert_eq!(Birthplace::of(text, "99100"), Err(PlaceMistake::Commune), "{text}");
        }
        for text in ["100", "98100", "99-10", "991000", "FRA"] {
            assert_eq!(Birthplace::of("", text), Err(PlaceMistake::Country), "{text}");
        }
    }

    #[test]
    fn a_department_is_read_off_a_commune() {
        let department = |code: &str| code.parse::<CommuneCode>().unwrap().department().to_owned();
        assert_eq!([department("87085"), department("2B033"), department("97411")], ["87", "2B", "974"]);
    }

    proptest! {
        #[test]
        fn a_birth_date_reads_as_itself(year in 1850_i16..2200, month in 0_i8..13, day in 0_i8..32) {
            let text = format!("{year:04}-{month:02}-{day:02}");
            if let Ok(date) = text.parse::<BirthDate>() {
                prop_assert_eq!(date.to_string(), text);
            }
        }

        #[test]
        fn who_has_reached_an_age_has_reached_every_lower_one(day in 0_i32..40_000, age in 1_i16..60, today in 0_i32..80_000) {
            let from = date(1900, 1, 1);
            let at = |days: i32| from.checked_add(jiff::Span::new().days(days)).unwrap();
            let birth = BirthDate::on(at(day)).unwrap();
            if birth.has_reached(age, at(today)) {
                prop_assert!(birth.has_reached(age - 1, at(today)));
            }
        }

        #[test]
        fn any_text_is_read_without_a_panic(text in "\\PC{0,12}") {
            let _ = (text.parse::<BirthDate>(), text.parse::<CommuneCode>(), text.parse::<CountryCode>());
        }
    }
}
