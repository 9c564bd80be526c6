//! The address under which people reach the platform.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use axum::http::Uri;

/// The public address: a scheme, a host and perhaps a port. `https`, or `http` on the machine itself.
///
/// ```
/// use ui::PublicUrl;
/// let url: PublicUrl = "https://passerelle.example/".parse()?;
/// assert_eq!(url.origin(), "https://passerelle.example");
/// assert!("http://passerelle.example".parse::<PublicUrl>().is_err());
/// # Ok::<(), ui::PublicUrlError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicUrl {
    scheme: &'static str,
    origin: String,
}

/// A public address that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PublicUrlError {
    /// Not a scheme and a host.
    #[error("{0:?} is not an address such as https://passerelle.example")]
    Unreadable(String),
    /// Sessions would travel in clear.
    #[error(
        "{0:?} is plain http: outside the machine itself (localhost, 127.0.0.1, [::1]) the public URL must be https"
    )]
    NotSecure(String),
    /// The platform lives at the root of its host.
    #[error("{0:?} has a path: the platform lives at the root of its host")]
    Path(String),
}

impl PublicUrl {
    /// Scheme, host and port, without a slash at the end: what browsers send as `Origin`.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// `https` or `http`.
    pub const fn scheme(&self) -> &'static str {
        self.scheme
    }

    /// Whether the address is https.
    pub fn is_secure(&self) -> bool {
        self.scheme == "https"
    }
}

impl FromStr for PublicUrl {
    type Err = PublicUrlError;

    fn from_str(text: &str) -> Result<Self, PublicUrlError> {
        let unreadable = || PublicUrlError::Unreadable(text.to_owned());
        let uri: Uri = text.trim().parse().map_err(|_| unreadable())?;
        let authority = uri.authority().filter(|authority| !authority.as_str().contains('@')).ok_or_else(unreadable)?;
        let host = authority.host().to_ascii_lowercase();
        let loopback = host == "localhost"
            || host.ends_with(".localhost")
            || host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
        let (scheme, usual_port) = match uri.scheme_str() {
            Some("https") => ("https", 443),
            Some("http") if loopback => ("http", 80),
            Some("http") => return Err(PublicUrlError::NotSecure(text.to_owned())),
            _ => return Err(unreadable()),
        };
        if uri.path_and_query().is_some_and(|path| path.as_str() != "/") {
            return Err(PublicUrlError::Path(text.to_owned()));
        }
        let origin = match authority.port_u16().filter(|port| *port != usual_port) {
            Some(port) => format!("{scheme}://{host}:{port}"),
            None => format!("{scheme}://{host}"),
        };
        Ok(Self { scheme, origin })
    }
}

impl fmt::Display for PublicUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.origin)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_origin_is_what_a_browser_would_say() {
        let origin = |text: &str| text.parse::<PublicUrl>().map(|url| url.origin().to_owned());
        assert_eq!(origin("https://Passerelle.Example:443/").unwrap(), "https://passerelle.example");
        assert_eq!(origin("http://127.0.0.1:8080").unwrap(), "http://127.0.0.1:8080");
        assert_eq!(origin("http://[::1]:8080").unwrap(), "http://[::1]:8080");
        assert!(matches!(origin("http://10.0.0.1"), Err(PublicUrlError::NotSecure(_))));
        assert!(matches!(origin("http://127.evil.example"), Err(PublicUrlError::NotSecure(_))));
        assert!(matches!(origin("https://a.example/x"), Err(PublicUrlError::Path(_))));
        assert!(matches!(origin("passerelle.example"), Err(PublicUrlError::Unreadable(_))));
        assert!(matches!(origin("https://a@b.example"), Err(PublicUrlError::Unreadable(_))));
    }
}
