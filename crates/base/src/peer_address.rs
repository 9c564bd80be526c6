//! Where another system is reached.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use url::Url;

/// The address of another system, that paths are appended to. Personal data and secrets travel there: it is
/// https, or on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeerAddress {
    url: Url,
    on_this_machine: bool,
}

/// Why a text cannot be such an address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PeerAddressError {
    /// It is no address at all.
    #[error("write an address such as https://entreprise.api.gouv.fr")]
    NotAnAddress,
    /// Anyone on the way could read it.
    #[error("an address outside this machine begins with https://")]
    NotHttps,
    /// It has a part that would be lost or shown.
    #[error("the address holds neither a user, nor a password, nor a ? or #")]
    TooMuch,
}

impl PeerAddress {
    /// The address.
    pub const fn url(&self) -> &Url {
        &self.url
    }

    /// Whether nothing sent there leaves this machine.
    pub const fn is_on_this_machine(&self) -> bool {
        self.on_this_machine
    }
}

impl FromStr for PeerAddress {
    type Err = PeerAddressError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let url = Url::parse(text.trim()).map_err(|_| PeerAddressError::NotAnAddress)?;
        let host = url.host_str().filter(|host| !host.is_empty()).ok_or(PeerAddressError::NotAnAddress)?;
        let bare = host.trim_start_matches('[').trim_end_matches(']');
        let on_this_machine = bare == "localhost" || bare.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback());
        match url.scheme() {
            "https" => {}
            "http" if on_this_machine => {}
            "http" => return Err(PeerAddressError::NotHttps),
            _ => return Err(PeerAddressError::NotAnAddress),
        }
        let plain = url.username().is_empty() && url.password().is_none();
        if !plain || url.query().is_some() || url.fragment().is_some() {
            return Err(PeerAddressError::TooMuch);
        }
        Ok(Self { url, on_this_machine })
    }
}

impl fmt::Display for PeerAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.url.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_may_be_asked_without_encryption() {
        for address in [
            "https://entreprise.api.gouv.fr",
            "https://staging.entreprise.api.gouv.fr/base/",
            "http://127.0.0.1:4810",
            "http://[::1]:4810",
            "http://localhost:4810",
        ] {
            assert!(address.parse::<PeerAddress>().is_ok(), "{address}");
        }
        let refused = |text: &str| text.parse::<PeerAddress>().unwrap_err();
        assert_eq!(refused("http://entreprise.api.gouv.fr"), PeerAddressError::NotHttps);
        assert_eq!(refused("http://127.0.0.1.evil.example"), PeerAddressError::NotHttps);
        assert_eq!(refused("http://localhost.evil.example"), PeerAddressError::NotHttps);
        assert_eq!(refused("http://10.0.0.1"), PeerAddressError::NotHttps);
        assert_eq!(refused("ftp://127.0.0.1"), PeerAddressError::NotAnAddress);
        assert_eq!(refused("entreprise.api.gouv.fr"), PeerAddressError::NotAnAddress);
        assert_eq!(refused("https://user:secret@entreprise.api.gouv.fr"), PeerAddressError::TooMuch);
        assert_eq!(refused("https://entreprise.api.gouv.fr?token=secret"), PeerAddressError::TooMuch);
    }
}
