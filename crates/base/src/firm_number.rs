//! The number that a firm carries, of whichever kind its territory uses.

use std::fmt;
use std::str::FromStr;

use crate::{CompanyNumberError, LuVatNumber, LuxembourgFirmError, RcsNumber, Siret};

/// Which number the firms of a territory carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum FirmNumberKind {
    /// France: the establishment's number.
    #[default]
    Siret,
    /// Luxembourg: the number of the trade and companies register.
    Rcs,
    /// Luxembourg: the VAT number.
    Vat,
}

/// A firm's number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FirmNumber {
    /// Of an establishment in France.
    Siret(Siret),
    /// Of Luxembourg's register.
    Rcs(RcsNumber),
    /// For VAT, in Luxembourg.
    Vat(LuVatNumber),
}

/// Why a text is no number of a firm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FirmNumberError {
    /// It is no SIRET.
    #[error(transparent)]
    Siret(#[from] CompanyNumberError),
    /// It is no number of Luxembourg.
    #[error(transparent)]
    Luxembourg(#[from] LuxembourgFirmError),
}

impl FirmNumberKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Siret, Self::Rcs, Self::Vat];

    /// Its name in a pack, in addresses and in forms.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Siret => "siret",
            Self::Rcs => "rcs",
            Self::Vat => "vat",
        }
    }

    /// The kind of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Reads a number of this kind, as people type it.
    ///
    /// # Errors
    /// What was expected.
    pub fn read(self, text: &str) -> Result<FirmNumber, FirmNumberError> {
        Ok(match self {
            Self::Siret => FirmNumber::Siret(text.parse()?),
            Self::Rcs => FirmNumber::Rcs(text.parse()?),
            Self::Vat => FirmNumber::Vat(text.parse()?),
        })
    }
}

impl FirmNumber {
    /// Which kind it is.
    pub const fn kind(&self) -> FirmNumberKind {
        match self {
            Self::Siret(_) => FirmNumberKind::Siret,
            Self::Rcs(_) => FirmNumberKind::Rcs,
            Self::Vat(_) => FirmNumberKind::Vat,
        }
    }

    /// As people write it.
    pub fn grouped(&self) -> String {
        match self {
            Self::Siret(siret) => siret.grouped(),
            Self::Rcs(_) | Self::Vat(_) => self.to_string(),
        }
    }
}

impl From<Siret> for FirmNumber {
    fn from(siret: Siret) -> Self {
        Self::Siret(siret)
    }
}

impl fmt::Display for FirmNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Siret(number) => number.fmt(f),
            Self::Rcs(number) => number.fmt(f),
            Self::Vat(number) => number.fmt(f),
        }
    }
}

impl FromStr for FirmNumber {
    type Err = FirmNumberError;

    /// Reads a number that was written by [`Display`](fmt::Display): its signs tell its kind.
    fn from_str(text: &str) -> Result<Self, FirmNumberError> {
        let kind = match text.as_bytes() {
            [b'L', b'U', ..] => FirmNumberKind::Vat,
            [first, ..] if first.is_ascii_uppercase() => FirmNumberKind::Rcs,
            _ => FirmNumberKind::Siret,
        };
        kind.read(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_its_kind_and_read_back_from_what_it_writes() {
        for (kind, typed, written) in [
            (FirmNumberKind::Siret, "732 829 320 00074", "73282932000074"),
            (FirmNumberKind::Rcs, "b 123 456", "B123456"),
            (FirmNumberKind::Vat, "lu 150 274 42", "LU15027442"),
        ] {
            let number = kind.read(typed).unwrap();
            assert_eq!((number.to_string().as_str(), number.kind()), (written, kind));
            assert_eq!(written.parse(), Ok(number));
            assert_eq!(FirmNumberKind::from_name(kind.name()), Some(kind));
        }
        assert_eq!(FirmNumberKind::Rcs.read("73282932000074"), Err(LuxembourgFirmError::Rcs.into()));
        assert!("".parse::<FirmNumber>().is_err() && FirmNumberKind::from_name("duns").is_none());
    }
}
