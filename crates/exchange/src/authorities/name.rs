//! Names in certificates, as X-Road's profiles write them.

use std::str::FromStr;

use rcgen::string::PrintableString;
use rcgen::{DistinguishedName, DnType, DnValue};

/// Letters of a name in a certificate, at most (RFC 5280 appendix A.1, `ub-common-name`, and the same of others).
pub(crate) const NAME_CHARS_MAX: usize = 64;
/// The attribute `serialNumber` of a name (X.520).
const SERIAL_NUMBER: [u64; 4] = [2, 5, 4, 5];

/// A country: two capital letters (ISO 3166-1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Country(String);

/// What is no country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a country has two capital letters, such as LU")]
pub struct BadCountry;

impl FromStr for Country {
    type Err = BadCountry;

    fn from_str(text: &str) -> Result<Self, BadCountry> {
        let is_country = text.len() == 2 && text.bytes().all(|letter| letter.is_ascii_uppercase());
        if is_country { Ok(Self(text.to_owned())) } else { Err(BadCountry) }
    }
}

impl Country {
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whose certificate it is, or which authority's.
pub(crate) struct Named<'a> {
    pub(crate) country: Option<&'a str>,
    /// What people call the organisation.
    pub(crate) organisation: Option<&'a str>,
    pub(crate) common_name: &'a str,
    /// Instance, server and class, a slash between them.
    pub(crate) serial_number: Option<&'a str>,
}

impl Named<'_> {
    pub(crate) fn to_name(&self) -> DistinguishedName {
        let mut name = DistinguishedName::new();
        let mut add = |kind, text: Option<&str>| {
            if let Some(text) = text {
                name.push(kind, value(text));
            }
        };
        add(DnType::CountryName, self.country);
        add(DnType::OrganizationName, self.organisation);
        add(DnType::CommonName, Some(self.common_name));
        add(DnType::CustomDnType(SERIAL_NUMBER.to_vec()), self.serial_number);
        name
    }
}

/// A text as it stands in a name: of the letters that old programs print, where it has no others.
fn value(text: &str) -> DnValue {
    let short: String = text.chars().take(NAME_CHARS_MAX).collect();
    match PrintableString::try_from(short.as_str()) {
        Ok(printable) => DnValue::PrintableString(printable),
        Err(_) => DnValue::Utf8String(short),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_has_two_capital_letters() {
        assert!("LU".parse::<Country>().is_ok());
        for text in ["lu", "LUX", "", "É"] {
            assert_eq!(text.parse::<Country>(), Err(BadCountry), "{text}");
        }
    }
}
