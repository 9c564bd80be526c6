//! Whose account: its number (IBAN), perhaps its bank (BIC), and the name of who has it.

use std::fmt;
use std::str::FromStr;

use iban::{IbanLike, ParseBaseIbanError, ParseIbanError};

use crate::text::Name;

/// Countries whose accounts SEPA reaches, as an IBAN names them (EPC409-09 of 24 December 2025). Those of Guernsey,
/// Jersey and the Isle of Man begin with GB, those of Åland with FI, those of the French overseas departments with FR.
const SEPA: [&str; 42] = [
    "AD", "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GI", "GR", "HR", "HU",
    "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO", "RS", "SE",
    "SI", "SK", "SM", "VA",
];

/// The number of an account (ISO 13616) that SEPA reaches: its check modulo 97 and its country's length and form hold.
/// `Debug` shows the country and the last four signs only.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Iban(iban::Iban);

/// Why a text is no IBAN that can be paid to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadIban {
    /// Not two letters, two digits and up to thirty letters and digits.
    #[error("an IBAN has two letters, two digits, and then up to thirty letters and digits")]
    Form,
    /// The check digits do not fit: a digit was misread, or two were exchanged.
    #[error("the digits do not go together: one was misread, or two were exchanged")]
    Check,
    /// No country writes IBANs so.
    #[error("no country has IBANs that begin like this")]
    Country,
    /// The length or the signs are not those of its country.
    #[error("an IBAN of this country has another length or other signs")]
    Bank,
    /// A country that SEPA does not reach.
    #[error("SEPA does not reach accounts of this country")]
    NotSepa,
}

impl FromStr for Iban {
    type Err = BadIban;

    fn from_str(text: &str) -> Result<Self, BadIban> {
        let plain: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
        let iban: iban::Iban = plain.to_ascii_uppercase().parse().map_err(|error| match error {
            ParseIbanError::InvalidBaseIban { source: ParseBaseIbanError::InvalidChecksum } => BadIban::Check,
            ParseIbanError::InvalidBaseIban { source: ParseBaseIbanError::InvalidFormat } => BadIban::Form,
            ParseIbanError::InvalidBban(_) => BadIban::Bank,
            ParseIbanError::UnknownCountry(_) => BadIban::Country,
        })?;
        if SEPA.contains(&iban.country_code()) { Ok(Self(iban)) } else { Err(BadIban::NotSepa) }
    }
}

impl Iban {
    /// Without spaces, as files have it.
    pub fn as_str(&self) -> &str {
        self.0.electronic_str()
    }
}

/// In groups of four, as people write it.
impl fmt::Display for Iban {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, letter) in self.as_str().chars().enumerate() {
            if place > 0 && place % 4 == 0 {
                f.write_str(" ")?;
            }
            write!(f, "{letter}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Iban {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (country, rest) = self.as_str().split_at(2);
        write!(f, "Iban({country}…{})", rest.get(rest.len().saturating_sub(4)..).unwrap_or_default())
    }
}

/// The identifier of a bank (ISO 9362): eight or eleven letters and digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bic(String);

/// The text is no BIC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a BIC has eight or eleven letters and digits, the fifth and sixth name a country")]
pub struct BadBic;

impl FromStr for Bic {
    type Err = BadBic;

    fn from_str(text: &str) -> Result<Self, BadBic> {
        let text: String = text.trim().to_ascii_uppercase();
        let is_sign = |letter: u8| letter.is_ascii_digit() || letter.is_ascii_uppercase();
        let has_country = text.bytes().skip(4).take(2).all(|letter| letter.is_ascii_uppercase());
        let fits = matches!(text.len(), 8 | 11) && text.bytes().all(is_sign) && has_country;
        if fits { Ok(Self(text)) } else { Err(BadBic) }
    }
}

impl Bic {
    /// The signs.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An account with the name of who has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Who has it.
    pub name: Name,
    /// Its number.
    pub iban: Iban,
    /// Its bank; inside SEPA the number is enough.
    pub bic: Option<Bic>,
}

impl Account {
    /// An account by its number alone.
    pub fn new(name: Name, iban: Iban) -> Self {
        Self { name, iban, bic: None }
    }

    /// With its bank.
    pub fn at(self, bic: Bic) -> Self {
        Self { bic: Some(bic), ..self }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Result<String, BadIban> {
        text.parse::<Iban>().map(|iban| iban.as_str().to_owned())
    }

    #[test]
    fn ibans_are_read_as_people_write_them() {
        let french = "FR1420041010050500013M02606";
        assert_eq!(read("fr14 2004 1010 0505 0001 3m02 606\n").as_deref(), Ok(french));
        assert_eq!(french.parse::<Iban>().unwrap().to_string(), "FR14 2004 1010 0505 0001 3M02 606");
        assert_eq!(read("LU28 0019 4006 4475 0000").as_deref(), Ok("LU280019400644750000"));
    }

    #[test]
    fn what_is_wrong_with_an_iban_is_said() {
        assert_eq!(read(""), Err(BadIban::Form));
        assert_eq!(read("FR14-2004"), Err(BadIban::Form));
        assert_eq!(read("FR1420041010050500013M02607"), Err(BadIban::Check));
        assert_eq!(read("LU28001940064475000"), Err(BadIban::Check));
        // Brazil's example of the registry: an IBAN, and out of SEPA's reach.
        assert_eq!(read("BR1800360305000010009795493C1"), Err(BadIban::NotSepa));
        // Digits that go together, and another length than France's; and a country that has none.
        assert_eq!(read(&with_check("FR", "20041010050500013M026")), Err(BadIban::Bank));
        assert_eq!(read(&with_check("ZZ", "200410100505")), Err(BadIban::Country));
    }

    /// An IBAN whose check digits fit, worked out by another way than the crate's: on the number as a text.
    fn with_check(country: &str, rest: &str) -> String {
        let digits: String =
            format!("{rest}{country}00").chars().map(|letter| letter.to_digit(36).unwrap().to_string()).collect();
        let remainder = digits.chars().fold(0, |rest, digit| (rest * 10 + digit.to_digit(10).unwrap()) % 97);
        format!("{country}{:02}{rest}", 98 - remainder)
    }

    #[test]
    fn a_number_is_not_shown_whole_by_mistake() {
        let iban: Iban = "FR1420041010050500013M02606".parse().unwrap();
        assert_eq!(format!("{iban:?}"), "Iban(FR…2606)");
    }

    #[test]
    fn banks_have_eight_or_eleven_signs() {
        for bic in ["AGRIFRPP", "agrifrpp882", " BCEELULL "] {
            assert!(bic.parse::<Bic>().is_ok(), "{bic}");
        }
        for bic in ["", "AGRIFRP", "AGRIFRPP8", "AGRI1RPP", "AGRIFRPP88É", "AGRIFRPP8823"] {
            assert!(bic.parse::<Bic>().is_err(), "{bic}");
        }
    }

    proptest! {
        #[test]
        fn one_wrong_digit_or_two_exchanged_are_found(account in "[0-9]{16}", at in 4_usize..20, by in 1_u32..10) {
            let iban = with_check("LU", &account);
            prop_assert!(read(&iban).is_ok());
            let mut wrong: Vec<char> = iban.chars().collect();
            wrong[at] = char::from_digit((wrong[at].to_digit(10).unwrap() + by) % 10, 10).unwrap();
            prop_assert_eq!(read(&wrong.iter().collect::<String>()), Err(BadIban::Check));
            let mut swapped: Vec<char> = iban.chars().collect();
            swapped.swap(at - 1, at);
            let swapped: String = swapped.iter().collect();
            prop_assert!(swapped == iban || read(&swapped) == Err(BadIban::Check));
        }
    }
}
