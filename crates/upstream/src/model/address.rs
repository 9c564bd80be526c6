//! Where a provider's pages and endpoints are.

use std::fmt;
use std::net::IpAddr;

use reqwest::Url;

/// An address of a provider: https, or http on this machine, since codes and tokens travel there.
///
/// ```
/// use upstream::Address;
/// assert!(Address::parse("https://id.example/authorize?tenant=1").is_ok());
/// assert!(Address::parse("http://127.0.0.1:3000/authorize").is_ok());
/// assert!(Address::parse("http://id.example/authorize").is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address(Url);

/// Why a text is no address of a provider.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AddressMistake {
    /// It is no address at all.
    #[error("it is not an address such as https://id.example")]
    NotAnAddress,
    /// Anyone on the way could read it.
    #[error("an address outside this machine begins with https://")]
    NotHttps,
    /// It has a part that would be lost or shown.
    #[error("the address holds a user, a password or a fragment (#)")]
    TooMuch,
    /// It has too many letters.
    #[error("the address has more than {} letters", Address::MAX_BYTES)]
    TooLong,
}

impl Address {
    /// The longest address, in bytes.
    pub const MAX_BYTES: usize = 2048;

    /// Reads an address.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(text: &str) -> Result<Self, AddressMistake> {
        if text.len() > Self::MAX_BYTES {
            return Err(AddressMistake::TooLong);
        }
        let url = Url::parse(text).map_err(|_| AddressMistake::NotAnAddress)?;
        if url.host_str().is_none_or(str::is_empty) {
            return Err(AddressMistake::NotAnAddress);
        }
        if !url.username().is_empty() || url.password().is_some() || url.fragment().is_some() {
            return Err(AddressMistake::TooMuch);
        }
        let address = Self(url);
        match address.0.scheme() {
            "https" => Ok(address),
            "http" if address.is_on_this_machine() => Ok(address),
            "http" => Err(AddressMistake::NotHttps),
            _ => Err(AddressMistake::NotAnAddress),
        }
    }

    /// Whether it is an address of loopback.
    pub fn is_on_this_machine(&self) -> bool {
        let host = self.0.host_str().unwrap_or_default();
        let bare = host.trim_start_matches('[').trim_end_matches(']');
        bare == "localhost" || bare.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
    }

    /// Whether both are on one server: scheme, host and port.
    pub fn is_beside(&self, other: &Self) -> bool {
        self.0.origin() == other.0.origin()
    }

    /// The address that a redirection from here leads to, when it may be followed: on the same server.
    pub fn redirected(&self, location: &str) -> Option<Self> {
        let target = Self::parse(self.0.join(location).ok()?.as_str()).ok()?;
        target.is_beside(self).then_some(target)
    }

    /// The address with more parameters in its query.
    #[must_use]
    pub fn with(&self, parameters: &[(&str, &str)]) -> String {
        let mut url = self.0.clone();
        url.query_pairs_mut().extend_pairs(parameters);
        url.into()
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// As the network's client takes it.
    pub(crate) fn url(&self) -> &Url {
        &self.0
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_travel_encrypted_or_on_this_machine() {
        for (text, mistake) in [
            ("", AddressMistake::NotAnAddress),
            ("id.example", AddressMistake::NotAnAddress),
            ("ftp://id.example", AddressMistake::NotAnAddress),
            ("http://id.example", AddressMistake::NotHttps),
            ("http://localhost.evil.example", AddressMistake::NotHttps),
            ("https://ana:secret@id.example", AddressMistake::TooMuch),
            ("https://id.example/#top", AddressMistake::TooMuch),
        ] {
            assert_eq!(Address::parse(text), Err(mistake), "{text}");
        }
        for text in ["https://id.example/a?b=c", "http://127.0.0.1:8/", "http://[::1]:8/", "http://localhost/"] {
            assert!(Address::parse(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn only_redirections_on_the_same_server_are_followed() {
        let address = Address::parse("https://id.example/a/b").unwrap();
        assert_eq!(address.redirected("../c").unwrap().as_str(), "https://id.example/c");
        for location in ["https://evil.example/", "http://id.example/", "//evil.example/", "https://id.example:8443/"] {
            assert_eq!(address.redirected(location), None, "{location}");
        }
    }

    #[test]
    fn parameters_join_those_that_are_there() {
        let address = Address::parse("https://id.example/a?tenant=1").unwrap();
        assert_eq!(address.with(&[("state", "a&b")]), "https://id.example/a?tenant=1&state=a%26b");
    }
}
