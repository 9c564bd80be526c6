//! The numbers of Luxembourg's firms: that of the trade and companies register, and that of the VAT.

use std::fmt;
use std::str::FromStr;

/// The most digits of a number in the register.
const MAX_RCS_DIGITS: usize = 6;
/// VAT's key is the rest of the first six digits after division by this.
const VAT_MODULUS: u32 = 89;

/// A number of the trade and companies register (RCS): a letter for the kind of entity (`B`: companies) and
/// up to six digits. It has no key.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RcsNumber(Box<str>);

/// A VAT number: `LU` and eight digits, the last two a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LuVatNumber(u32);

/// Why a text is no number of a firm of Luxembourg.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LuxembourgFirmError {
    /// It is no number of the register.
    #[error("a letter and up to six digits are expected, such as B123456")]
    Rcs,
    /// It is not written as a VAT number.
    #[error("LU and eight digits are expected, such as LU15027442")]
    Vat,
    /// The key does not match: a digit was mistyped or two were swapped.
    #[error("the last two digits do not match the others: a digit may be mistyped")]
    Key,
}

/// The signs of a number, without the spaces and points that people leave.
fn signs(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && *letter != '.').map(|l| l.to_ascii_uppercase()).collect()
}

impl FromStr for RcsNumber {
    type Err = LuxembourgFirmError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let signs = signs(text);
        let signs = signs.strip_prefix("RCS").unwrap_or(&signs);
        let mut letters = signs.chars();
        let kind = letters.next().filter(char::is_ascii_uppercase).ok_or(LuxembourgFirmError::Rcs)?;
        let digits = letters.as_str();
        let sound = (1..=MAX_RCS_DIGITS).contains(&digits.len())
            && digits.bytes().all(|digit| digit.is_ascii_digit())
            && !digits.starts_with('0');
        if sound { Ok(Self(format!("{kind}{digits}").into())) } else { Err(LuxembourgFirmError::Rcs) }
    }
}

impl FromStr for LuVatNumber {
    type Err = LuxembourgFirmError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let signs = signs(text);
        let digits = signs.strip_prefix("LU").unwrap_or(&signs);
        if digits.len() != 8 || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
            return Err(LuxembourgFirmError::Vat);
        }
        let number: u32 = digits.parse().map_err(|_| LuxembourgFirmError::Vat)?;
        if number / 100 % VAT_MODULUS == number % 100 { Ok(Self(number)) } else { Err(LuxembourgFirmError::Key) }
    }
}

impl fmt::Display for RcsNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for LuVatNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LU{:08}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_number_of_the_register_is_a_letter_and_digits() {
        for (typed, kept) in [("B123456", "B123456"), ("b 12 345", "B12345"), ("R.C.S. B 9", "B9"), ("F1234", "F1234")]
        {
            assert_eq!(typed.parse::<RcsNumber>().unwrap().to_string(), kept);
        }
        for wrong in ["", "B", "123456", "B1234567", "BB1234", "B12A4", "B0123", "B１２"] {
            assert_eq!(wrong.parse::<RcsNumber>(), Err(LuxembourgFirmError::Rcs), "{wrong}");
        }
    }

    #[test]
    fn a_vat_number_ends_with_its_key() {
        for typed in ["LU15027442", "LU 150 274 42", "15027442", "lu15027442"] {
            assert_eq!(typed.parse::<LuVatNumber>().unwrap().to_string(), "LU15027442", "{typed}");
        }
        assert_eq!("LU15027443".parse::<LuVatNumber>(), Err(LuxembourgFirmError::Key));
        for wrong in ["", "LU", "LU1502744", "LU150274420", "FR15027442", "LU1502744A"] {
            assert_eq!(wrong.parse::<LuVatNumber>(), Err(LuxembourgFirmError::Vat), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn every_vat_number_has_one_key(number in 0..1_000_000u32) {
            let keys = (0..100).filter(|key| format!("LU{number:06}{key:02}").parse::<LuVatNumber>().is_ok()).count();
            prop_assert_eq!(keys, 1);
        }

        #[test]
        fn no_text_breaks_them(text in ".*") {
            let _ = (text.parse::<RcsNumber>(), text.parse::<LuVatNumber>());
        }
    }
}
