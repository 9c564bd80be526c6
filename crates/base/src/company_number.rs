//! SIREN and SIRET, the numbers of French firms and of their establishments.
//!
//! Both end with a Luhn key (ISO/IEC 7812-1). La Poste (SIREN 356000000) has more establishments
//! than the key allows for: the digits of its SIRETs only need to add up to a multiple of five.

use std::fmt;
use std::str::FromStr;

/// The one legal unit whose establishments do not follow Luhn's key.
const LA_POSTE: [u8; 9] = *b"356000000";

/// A legal unit's number: nine digits, the last one a Luhn key.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Siren([u8; 9]);

/// An establishment's number: the SIREN and five digits, the last one a Luhn key.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Siret([u8; 14]);

/// Why a text is no SIREN or SIRET.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CompanyNumberError {
    /// Something else than digits and spaces.
    #[error("only digits and spaces are allowed")]
    NotDigits,
    /// Too few or too many digits.
    #[error("{expected} digits are expected, not {found}")]
    Length {
        /// How many digits the number has.
        expected: usize,
        /// How many were given.
        found: usize,
    },
    /// The key does not match: a digit was mistyped or two were swapped.
    #[error("the last digit does not match the others: a digit may be mistyped")]
    Key,
}

impl FromStr for Siren {
    type Err = CompanyNumberError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = digits::<9>(text)?;
        if luhn(&digits) { Ok(Self(digits)) } else { Err(CompanyNumberError::Key) }
    }
}

impl FromStr for Siret {
    type Err = CompanyNumberError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = digits::<14>(text)?;
        let (siren, _) = digits.split_at(9);
        let sound = luhn(siren) && (luhn(&digits) || (siren == LA_POSTE && digit_sum(&digits).is_multiple_of(5)));
        if sound { Ok(Self(digits)) } else { Err(CompanyNumberError::Key) }
    }
}

impl Siret {
    /// The legal unit that the establishment belongs to.
    pub fn siren(&self) -> Siren {
        let mut siren = [0; 9];
        siren.copy_from_slice(&self.0[..9]);
        Siren(siren)
    }

    /// As people write it: `732 829 320 00074`.
    pub fn grouped(&self) -> String {
        let digits = self.to_string();
        format!("{} {} {} {}", &digits[..3], &digits[3..6], &digits[6..9], &digits[9..])
    }
}

impl Siren {
    /// As people write it: `732 829 320`.
    pub fn grouped(&self) -> String {
        let digits = self.to_string();
        format!("{} {} {}", &digits[..3], &digits[3..6], &digits[6..])
    }
}

/// The digits of a text in which people may have left white space (non-breaking included).
fn digits<const N: usize>(text: &str) -> Result<[u8; N], CompanyNumberError> {
    let mut found = 0;
    let mut digits = [0; N];
    for letter in text.chars().filter(|letter| !letter.is_whitespace()) {
        if !letter.is_ascii_digit() {
            return Err(CompanyNumberError::NotDigits);
        }
        if let Some(place) = digits.get_mut(found) {
            *place = letter as u8;
        }
        found += 1;
    }
    if found == N { Ok(digits) } else { Err(CompanyNumberError::Length { expected: N, found }) }
}

fn digit_sum(digits: &[u8]) -> u32 {
    digits.iter().map(|digit| u32::from(digit - b'0')).sum()
}

/// Luhn's check: from the right, every second digit counts double, and the digits add up to a
/// multiple of ten.
fn luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, digit)| {
            let digit = u32::from(digit - b'0');
            match (place % 2, digit * 2) {
                (0, _) => digit,
                (_, double) if double > 9 => double - 9,
                (_, double) => double,
            }
        })
        .sum();
    sum.is_multiple_of(10)
}

macro_rules! as_text {
    ($type:ty) => {
        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.iter().try_for_each(|digit| write!(f, "{}", *digit as char))
            }
        }

        impl fmt::Debug for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($type), "({})"), self)
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

as_text!(Siren);
as_text!(Siret);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_number_may_be_typed_with_spaces() {
        let siret: Siret = " 732 829\u{a0}320 00074 ".parse().unwrap();
        assert_eq!(siret.to_string(), "73282932000074");
        assert_eq!(siret.grouped(), "732 829 320 00074");
        assert_eq!(siret.siren(), "732829320".parse().unwrap());
    }

    #[test]
    fn establishments_of_la_poste_follow_their_own_rule() {
        // The head office follows Luhn's key, a post office the multiple of five.
        assert!("35600000000048".parse::<Siret>().is_ok());
        assert!("35600000049837".parse::<Siret>().is_ok());
        assert_eq!("35600000049838".parse::<Siret>(), Err(CompanyNumberError::Key));
    }

    #[test]
    fn la_poste_is_the_only_exception() {
        // Another SIREN whose SIRET adds up to a multiple of five, but has a wrong key.
        assert_eq!("73282932000079".parse::<Siret>(), Err(CompanyNumberError::Key));
    }

    #[test]
    fn what_is_wrong_is_said() {
        assert_eq!("7328293200007".parse::<Siret>(), Err(CompanyNumberError::Length { expected: 14, found: 13 }));
        assert_eq!("732829320O0074".parse::<Siret>(), Err(CompanyNumberError::NotDigits));
        assert_eq!("７３２８２９３２０".parse::<Siren>(), Err(CompanyNumberError::NotDigits));
        assert_eq!("".parse::<Siren>(), Err(CompanyNumberError::Length { expected: 9, found: 0 }));
    }

    fn with_key(digits: &str) -> String {
        let keyed = (b'0'..=b'9').map(|key| format!("{digits}{}", key as char)).find(|text| luhn(text.as_bytes()));
        keyed.unwrap()
    }

    proptest! {
        #[test]
        fn every_number_has_exactly_one_key(digits in "[0-9]{8}") {
            let keys = (b'0'..=b'9').filter(|key| format!("{digits}{}", *key as char).parse::<Siren>().is_ok()).count();
            prop_assert_eq!(keys, 1);
        }

        #[test]
        fn one_mistyped_digit_is_always_noticed(digits in "[0-9]{8}", place in 0usize..9, other in 1u8..10) {
            let siren = with_key(&digits);
            let mut mistyped = siren.into_bytes();
            mistyped[place] = b'0' + (mistyped[place] - b'0' + other) % 10;
            prop_assert_eq!(String::from_utf8(mistyped).unwrap().parse::<Siren>(), Err(CompanyNumberError::Key));
        }

        #[test]
        fn a_siret_survives_writing_and_reading(digits in "[0-9]{8}", nic in "[0-9]{4}") {
            let siret = with_key(&format!("{}{nic}", with_key(&digits)));
            let parsed: Siret = siret.parse().unwrap();
            prop_assert_eq!(parsed.to_string(), siret);
            prop_assert_eq!(parsed.grouped().parse::<Siret>().unwrap(), parsed);
        }

        #[test]
        fn no_text_makes_it_panic(text in ".{0,40}") {
            let _ = text.parse::<Siret>();
            let _ = text.parse::<Siren>();
        }
    }
}
