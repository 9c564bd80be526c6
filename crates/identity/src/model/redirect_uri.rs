//! Addresses of a service that a browser may be sent to.

use std::fmt;

/// An address that a service registered, for the way back from sign-in or sign-out. It is compared
/// letter by letter (OAuth 2.1 §4.1.3), so it is kept exactly as written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RedirectUri(String);

/// Why an address cannot be registered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RedirectUriMistake {
    /// Longer than [`RedirectUri::MAX_BYTES`].
    #[error("is longer than {} bytes", RedirectUri::MAX_BYTES)]
    TooLong,
    /// A space, a control character, a quote or a letter outside ASCII.
    #[error("holds a character that must be percent-encoded")]
    Character,
    /// `#` and what follows (RFC 6749 §3.1.2).
    #[error("has a fragment (#), which OAuth does not allow")]
    Fragment,
    /// No scheme, or one that Passerelle cannot send a browser to.
    #[error(
        "must start with https://, or http:// for 127.0.0.1 and localhost, or an app's own scheme such as org.example.app:/"
    )]
    Scheme,
    /// Nothing or nonsense between `//` and the path, or a user name in it.
    #[error("has no plain host name (and port)")]
    Host,
}

impl RedirectUri {
    /// The longest address, in bytes.
    pub const MAX_BYTES: usize = 1000;

    /// Checks an address.
    ///
    /// ```
    /// use identity::RedirectUri;
    /// assert!(RedirectUri::parse("https://service.example/cb?tenant=2").is_ok());
    /// assert!(RedirectUri::parse("http://localhost:4999/cb").is_ok());
    /// assert!(RedirectUri::parse("http://service.example/cb").is_err());
    /// assert!(RedirectUri::parse("javascript:alert(1)").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<Self, RedirectUriMistake> {
        if text.len() > Self::MAX_BYTES {
            return Err(RedirectUriMistake::TooLong);
        }
        if text.contains('#') {
            return Err(RedirectUriMistake::Fragment);
        }
        if !text.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"<>\\^`{|}'".contains(&byte)) {
            return Err(RedirectUriMistake::Character);
        }
        let uri = Self(text.to_owned());
        match uri.scheme() {
            "https" => uri.check_host().map(|_| ())?,
            "http" => {
                if !matches!(uri.check_host()?, "127.0.0.1" | "localhost") {
                    return Err(RedirectUriMistake::Scheme);
                }
            }
            scheme if is_private_use(scheme) => {}
            _ => return Err(RedirectUriMistake::Scheme),
        }
        Ok(uri)
    }

    /// The address, as registered.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it opens an app by a scheme of its own (RFC 8252 §7.1). Any app may claim such a
    /// scheme, so only public clients, which need PKCE, have them.
    pub fn is_private_use(&self) -> bool {
        is_private_use(self.scheme())
    }

    /// The host name, without the port; none for an app's scheme.
    pub fn host(&self) -> Option<&str> {
        self.check_host().ok()
    }

    /// Host and path of an `http` address, which is on the person's own machine, without its port.
    pub(crate) fn on_any_port(&self) -> Option<(&str, &str)> {
        let rest = self.0.strip_prefix("http://")?;
        let end = rest.find(['/', '?']).unwrap_or(rest.len());
        Some((self.host()?, rest.get(end..)?))
    }

    /// The address with parameters added to its query, percent-encoded.
    pub fn with(&self, parameters: &[(&str, &str)]) -> String {
        let added: usize = parameters.iter().map(|(name, value)| name.len() + value.len() + 2).sum();
        let mut address = String::with_capacity(self.0.len() + added);
        address.push_str(&self.0);
        let mut separator = if address.contains('?') { '&' } else { '?' };
        for (name, value) in parameters {
            address.push(separator);
            encode(name, &mut address);
            address.push('=');
            encode(value, &mut address);
            separator = '&';
        }
        address
    }

    fn scheme(&self) -> &str {
        self.0.split_once(':').map_or("", |(scheme, _)| scheme)
    }

    fn authority(&self) -> Option<&str> {
        let rest = self.0.split_once("://")?.1;
        rest.split(['/', '?']).next()
    }

    fn check_host(&self) -> Result<&str, RedirectUriMistake> {
        let authority = self.authority().filter(|_| !self.is_private_use()).ok_or(RedirectUriMistake::Host)?;
        let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
        let plain_host = !host.is_empty()
            && host.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-".contains(&byte));
        if plain_host
            && port.parse::<u16>().is_ok_and(|port| port > 0)
            && port.bytes().all(|byte| byte.is_ascii_digit())
        {
            Ok(host)
        } else {
            Err(RedirectUriMistake::Host)
        }
    }
}

/// Adds a text as it stands in a form (`application/x-www-form-urlencoded`). A code is some hundreds of letters of base64,
/// of which none is encoded.
fn encode(text: &str, to: &mut String) {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
    if text.bytes().all(is_plain) {
        to.push_str(text);
    } else {
        to.extend(form_urlencoded::byte_serialize(text.as_bytes()));
    }
}

/// RFC 8252 §7.1: a reversed domain name, so it holds a dot; that also keeps `javascript:` out.
fn is_private_use(scheme: &str) -> bool {
    scheme.contains('.')
        && scheme.starts_with(|first: char| first.is_ascii_lowercase())
        && scheme.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-+".contains(&byte))
}

impl fmt::Display for RedirectUri {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn addresses_that_could_lead_elsewhere_are_refused() {
        for (text, mistake) in [
            ("https://service.example/cb#x", RedirectUriMistake::Fragment),
            ("https://service.example@evil.example/", RedirectUriMistake::Host),
            ("https://service.example:443:8/", RedirectUriMistake::Host),
            ("https:///cb", RedirectUriMistake::Host),
            ("https:/service.example", RedirectUriMistake::Host),
            ("https://a;b/", RedirectUriMistake::Host),
            ("https://service.example/ x", RedirectUriMistake::Character),
            ("https://service.example\\@evil.example/", RedirectUriMistake::Character),
            ("http://192.0.2.1/cb", RedirectUriMistake::Scheme),
            ("http://localhost.evil.example/cb", RedirectUriMistake::Scheme),
            ("data:text/html,x", RedirectUriMistake::Scheme),
            ("/cb", RedirectUriMistake::Scheme),
            ("", RedirectUriMistake::Scheme),
        ] {
            assert_eq!(RedirectUri::parse(text), Err(mistake), "{text}");
        }
    }

    #[test]
    fn parameters_join_a_query_that_is_already_there() {
        let uri = RedirectUri::parse("https://service.example/cb?tenant=2").unwrap();
        assert_eq!(
            uri.with(&[("code", "a b"), ("state", "x&y=z")]),
            "https://service.example/cb?tenant=2&code=a+b&state=x%26y%3Dz"
        );
        let app = RedirectUri::parse("org.example.app:/cb").unwrap();
        assert_eq!(app.with(&[("code", "c")]), "org.example.app:/cb?code=c");
    }

    proptest! {
        #[test]
        fn an_accepted_address_keeps_its_start_whatever_is_added(text in "(https|http|a\\.b|javascript)://?[a-z0-9.:;@, -]{0,30}(/[ -~]{0,20})?", value in ".{0,20}") {
            if let Ok(uri) = RedirectUri::parse(&text) {
                let address = uri.with(&[("state", &value)]);
                prop_assert!(address.starts_with(&text) && address.is_ascii());
                prop_assert!(!address.contains(['#', ' ', '\\', '\r', '\n']));
            }
        }

        #[test]
        fn parameters_are_written_as_a_form_writes_them(pairs in prop::collection::vec(("[a-z_]{1,8}", "(\\PC{0,12}|[A-Za-z0-9*._~-]{0,40})"), 0..4)) {
            let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let written = RedirectUri::parse("https://service.example/cb?a=1").unwrap().with(&pairs);
            let mut expected = "https://service.example/cb?a=1&".to_owned();
            form_urlencoded::Serializer::for_suffix(&mut expected, 31).extend_pairs(&pairs);
            prop_assert_eq!(written, if pairs.is_empty() { "https://service.example/cb?a=1" } else { &expected });
        }

        #[test]
        fn any_text_is_judged_without_a_panic(text in ".{0,300}") {
            let _ = RedirectUri::parse(&text);
        }
    }
}
