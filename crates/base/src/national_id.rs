//! Luxembourg's national identification number (matricule) of natural persons.
//!
//! Thirteen digits: the date of birth (year, month, day), three digits that tell apart who was born on one
//! day, and two keys, both over the eleven digits before them: Luhn's (ISO/IEC 7812-1), then Verhoeff's
//! (law of 19 June 2013 on the identification of natural persons; OECD, *Luxembourg, tax identification
//! numbers*). Where the month or the day of a birth is not known, its digits are zero.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

/// The digits before the keys.
const KEYED: usize = 11;

/// The number of a natural person: thirteen digits, the last two of them keys.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NationalId([u8; 13]);

/// Why a text is no national identification number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NationalIdError {
    /// Something else than digits and spaces.
    #[error("only digits and spaces are allowed")]
    NotDigits,
    /// Too few or too many digits.
    #[error("13 digits are expected, not {found}")]
    Length {
        /// How many were given.
        found: usize,
    },
    /// The first eight digits are no day, nor a part of one.
    #[error("the first eight digits are the date of birth: year, month, day")]
    Birth,
    /// A key does not match: a digit was mistyped or two were swapped.
    #[error("the last two digits do not match the others: a digit may be mistyped")]
    Keys,
}

impl FromStr for NationalId {
    type Err = NationalIdError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut digits = [0; 13];
        let mut found = 0;
        for letter in text.chars().filter(|letter| !letter.is_whitespace()) {
            let digit = letter.to_digit(10).and_then(|digit| u8::try_from(digit).ok());
            let digit = digit.ok_or(NationalIdError::NotDigits)?;
            if let Some(place) = digits.get_mut(found) {
                *place = digit;
            }
            found += 1;
        }
        if found != digits.len() {
            return Err(NationalIdError::Length { found });
        }
        let number = Self(digits);
        if !number.begins_with_a_birth() {
            return Err(NationalIdError::Birth);
        }
        let (keyed, keys) = digits.split_at(KEYED);
        if keys == [luhn_key(keyed), verhoeff_key(keyed)] { Ok(number) } else { Err(NationalIdError::Keys) }
    }
}

impl NationalId {
    /// The day of birth; `None` where the month or the day is not known.
    pub fn born_on(&self) -> Option<Date> {
        let [year, month, day] = self.birth();
        Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    }

    /// As it stands on the social security card: `1893 1201 057 32`.
    pub fn grouped(&self) -> String {
        let digits = self.to_string();
        format!("{} {} {} {}", &digits[..4], &digits[4..8], &digits[8..11], &digits[11..])
    }

    fn birth(&self) -> [u16; 3] {
        let number = |digits: &[u8]| digits.iter().fold(0, |number, digit| number * 10 + u16::from(*digit));
        [number(&self.0[..4]), number(&self.0[4..6]), number(&self.0[6..8])]
    }

    fn begins_with_a_birth(&self) -> bool {
        match self.birth() {
            [_, 0..=12, 0] => true,
            [_, 0, _] => false,
            _ => self.born_on().is_some(),
        }
    }
}

/// Luhn's key: with it, every second digit from the right counts double, and all add up to a multiple of ten.
fn luhn_key(digits: &[u8]) -> u8 {
    let doubled = |digit: u8| if digit > 4 { digit * 2 - 9 } else { digit * 2 };
    let places = digits.iter().rev().enumerate();
    let sum: u32 = places.map(|(place, digit)| u32::from(if place % 2 == 0 { doubled(*digit) } else { *digit })).sum();
    u8::try_from((10 - sum % 10) % 10).unwrap_or_default()
}

/// Verhoeff's key: the digits, each permuted by its place, multiply to nothing in the group of the pentagon's
/// ten symmetries (J. Verhoeff, *Error detecting decimal codes*, 1969).
fn verhoeff_key(digits: &[u8]) -> u8 {
    let places = digits.iter().rev().zip(1..);
    let product = places.fold(0, |product, (digit, place)| multiply(product, permute(*digit, place)));
    // The inverse of a rotation is the rotation back; a reflection is its own.
    if product < 5 { (5 - product) % 5 } else { product }
}

/// The product of two symmetries: 0 to 4 are rotations, 5 to 9 reflections.
const fn multiply(one: u8, other: u8) -> u8 {
    match (one < 5, other < 5) {
        (true, true) => (one + other) % 5,
        (true, false) => (one + other - 5) % 5 + 5,
        (false, true) => (one + 5 - other) % 5 + 5,
        (false, false) => (one + 5 - other) % 5,
    }
}

/// Verhoeff's permutation, as often as the place says (it repeats after eight).
fn permute(digit: u8, place: u32) -> u8 {
    const ONCE: [u8; 10] = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
    (0..place % 8).fold(digit, |digit, _| ONCE.get(usize::from(digit)).copied().unwrap_or(digit))
}

impl fmt::Display for NationalId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|digit| write!(f, "{digit}"))
    }
}

/// The number says when somebody was born, and is not written into logs.
impl fmt::Debug for NationalId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NationalId(…)")
    }
}

impl serde::Serialize for NationalId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for NationalId {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    /// The example that the OECD publishes for Luxembourg.
    const PUBLISHED: &str = "1893120105732";

    #[test]
    fn the_published_example_is_a_number() {
        let number: NationalId = PUBLISHED.parse().unwrap();
        assert_eq!(number.born_on(), Some(date(1893, 12, 1)));
        assert_eq!(number.grouped(), "1893 1201 057 32");
        assert_eq!("1893 1201\u{a0}057 32".parse(), Ok(number));
    }

    #[test]
    fn verhoeffs_key_is_the_one_of_his_book() {
        assert_eq!(verhoeff_key(&[2, 3, 6]), 3);
    }

    #[test]
    fn what_is_wrong_is_said() {
        let refused = |text: &str| text.parse::<NationalId>().unwrap_err();
        assert_eq!(refused("1893120105733"), NationalIdError::Keys);
        assert_eq!(refused("189312010573"), NationalIdError::Length { found: 12 });
        assert_eq!(refused("18931201057321"), NationalIdError::Length { found: 14 });
        assert_eq!(refused(""), NationalIdError::Length { found: 0 });
        assert_eq!(refused("1893-1201-057-32"), NationalIdError::NotDigits);
        assert_eq!(refused("１８９３1201057"), NationalIdError::NotDigits);
        assert_eq!(refused(&with_keys("19870230001")), NationalIdError::Birth);
        assert_eq!(refused(&with_keys("19871301001")), NationalIdError::Birth);
        assert_eq!(refused(&with_keys("19870012001")), NationalIdError::Birth, "a day without a month");
    }

    #[test]
    fn a_birth_may_be_known_in_part() {
        for partly in ["19620000001", "19940700004"] {
            assert_eq!(with_keys(partly).parse::<NationalId>().unwrap().born_on(), None, "{partly}");
        }
    }

    #[test]
    fn a_number_is_not_shown_in_logs() {
        assert_eq!(format!("{:?}", PUBLISHED.parse::<NationalId>().unwrap()), "NationalId(…)");
    }

    fn with_keys(digits: &str) -> String {
        let numbers: Vec<u8> = digits.bytes().map(|digit| digit - b'0').collect();
        format!("{digits}{}{}", luhn_key(&numbers), verhoeff_key(&numbers))
    }

    proptest! {
        #[test]
        fn one_mistyped_digit_is_always_found(day in 1..=28u8, order in 0..1000u16, place in 8..13usize, by in 1..10u8) {
            let number = with_keys(&format!("198704{day:02}{order:03}"));
            prop_assert!(number.parse::<NationalId>().is_ok());
            let mut mistyped = number.into_bytes();
            mistyped[place] = b'0' + (mistyped[place] - b'0' + by) % 10;
            let mistyped = String::from_utf8(mistyped).unwrap();
            prop_assert_eq!(mistyped.parse::<NationalId>(), Err(NationalIdError::Keys));
        }

        #[test]
        fn two_swapped_digits_are_always_found(order in 0..1000u16, place in 8..12usize) {
            let number = with_keys(&format!("19870412{order:03}"));
            let mut swapped = number.clone().into_bytes();
            swapped.swap(place, place + 1);
            let swapped = String::from_utf8(swapped).unwrap();
            prop_assume!(swapped != number);
            prop_assert_eq!(swapped.parse::<NationalId>(), Err(NationalIdError::Keys));
        }

        #[test]
        fn no_text_breaks_it(text in ".*") {
            let _ = text.parse::<NationalId>();
        }
    }
}
