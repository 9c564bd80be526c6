//! What a request is sent to: `/r1/{service}[/path][?query]`.

use std::fmt;

use crate::identifier::{BadIdentifier, ServiceId};

/// Bytes of a target, at most.
pub const MAX_TARGET_BYTES: usize = 8 * 1024;

/// Why a target is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadTarget {
    /// It has not all of the version and the five segments of the service.
    #[error("the address must be /r1/instance/class/member/subsystem/service, then the path of the service")]
    Incomplete,
    /// The version is written otherwise than `r` and one digit.
    #[error("the address must begin with /r1")]
    Version,
    /// The version is not one that is spoken here.
    #[error("Unsupported protocol version {0}")]
    UnsupportedVersion(u8),
    /// The service's identifier is not well formed.
    #[error(transparent)]
    Service(#[from] BadIdentifier),
    /// It has a character that no address has, such as a blank or `#`.
    #[error("the address has a character that must be percent-encoded")]
    Character,
    /// It is longer than [`MAX_TARGET_BYTES`].
    #[error("the address is longer than {MAX_TARGET_BYTES} bytes")]
    TooLong,
}

/// The target of a request. What follows the service is kept byte for byte.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Target {
    text: Box<str>,
    service: ServiceId,
    /// Where the service's own path begins.
    path_at: usize,
    /// Where `?` stands.
    query_at: Option<usize>,
}

impl Target {
    /// Reads a request's target in origin form (RFC 9112 §3.2.1).
    pub fn read(text: &str) -> Result<Self, BadTarget> {
        if text.len() > MAX_TARGET_BYTES {
            return Err(BadTarget::TooLong);
        }
        if !text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'#') {
            return Err(BadTarget::Character);
        }
        let query_at = text.find('?');
        let path = text.get(..query_at.unwrap_or(text.len())).unwrap_or_default();
        let mut slashes = path.match_indices('/').map(|(at, _)| at);
        if slashes.next() != Some(0) {
            return Err(BadTarget::Incomplete);
        }
        let service_at = slashes.next();
        match path.get(1..service_at.unwrap_or(path.len())).unwrap_or_default().as_bytes() {
            b"r1" => {}
            [b'r', digit] if digit.is_ascii_digit() => return Err(BadTarget::UnsupportedVersion(digit - b'0')),
            _ => return Err(BadTarget::Version),
        }
        // Before the service, and those within it.
        let (Some(service_at), Some(_)) = (service_at, slashes.nth(3)) else { return Err(BadTarget::Incomplete) };
        let path_at = slashes.next().unwrap_or(path.len());
        let service = path.get(service_at + 1..path_at).unwrap_or_default().parse()?;
        Ok(Self { text: text.into(), service, path_at, query_at })
    }

    /// A target of this service; the path begins with `/` or is empty, the query comes without `?`.
    pub fn of(service: &ServiceId, path: &str, query: Option<&str>) -> Result<Self, BadTarget> {
        let (mark, query) = query.map_or(("", ""), |query| ("?", query));
        if !path.is_empty() && !path.starts_with('/') {
            return Err(BadTarget::Incomplete);
        }
        Self::read(&format!("/r1/{service}{path}{mark}{query}"))
    }

    /// The service that is asked.
    pub fn service(&self) -> &ServiceId {
        &self.service
    }

    /// The path within the service, as it came: empty, or from its `/` on.
    pub fn path(&self) -> &str {
        self.text.get(self.path_at..self.query_at.unwrap_or(self.text.len())).unwrap_or_default()
    }

    /// The query as it came, without `?`.
    pub fn query(&self) -> Option<&str> {
        self.query_at.and_then(|at| self.text.get(at + 1..))
    }

    /// All of it, as it came.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The address at the provider: its base, the path with one `/` between, and the query.
    pub fn at(&self, base: &str) -> String {
        let path = self.path();
        let path = if base.ends_with('/') { path.strip_prefix('/').unwrap_or(path) } else { path };
        let (mark, query) = self.query().map_or(("", ""), |query| ("?", query));
        format!("{base}{path}{mark}{query}")
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::BadSegment;

    #[test]
    fn the_service_is_found_and_the_rest_is_kept() {
        let target = Target::read("/r1/EE/GOV/1/sub/svc/v1/pets/%C3%A9?b=1&a=%20&x?y").unwrap();
        assert_eq!(target.service().to_string(), "EE/GOV/1/sub/svc");
        assert_eq!(target.path(), "/v1/pets/%C3%A9");
        assert_eq!(target.query(), Some("b=1&a=%20&x?y"));
        assert_eq!(target.to_string(), "/r1/EE/GOV/1/sub/svc/v1/pets/%C3%A9?b=1&a=%20&x?y");
    }

    #[test]
    fn path_and_query_may_be_missing_or_empty() {
        for (text, path, query) in [
            ("/r1/EE/GOV/1/sub/svc", "", None),
            ("/r1/EE/GOV/1/sub/svc/", "/", None),
            ("/r1/EE/GOV/1/sub/svc?", "", Some("")),
            ("/r1/EE/GOV/1/sub/svc?a/b/c", "", Some("a/b/c")),
        ] {
            let target = Target::read(text).unwrap();
            assert_eq!((target.path(), target.query()), (path, query), "{text}");
        }
    }

    #[test]
    fn one_slash_stands_between_base_and_path() {
        let at = |text: &str, base: &str| Target::read(text).unwrap().at(base);
        assert_eq!(at("/r1/EE/GOV/1/sub/svc/a?b", "http://p/x"), "http://p/x/a?b");
        assert_eq!(at("/r1/EE/GOV/1/sub/svc/a?b", "http://p/x/"), "http://p/x/a?b");
        assert_eq!(at("/r1/EE/GOV/1/sub/svc?b", "http://p/x/"), "http://p/x/?b");
        assert_eq!(at("/r1/EE/GOV/1/sub/svc", "http://p/x"), "http://p/x");
        assert_eq!(at("/r1/EE/GOV/1/sub/svc/", "http://p/x/"), "http://p/x/");
    }

    #[test]
    fn what_is_no_target_is_refused() {
        let unsegmented = BadTarget::Service(BadIdentifier::Segment(BadSegment::Empty));
        for (text, why) in [
            ("", BadTarget::Incomplete),
            ("/", BadTarget::Version),
            ("/r1", BadTarget::Incomplete),
            ("/r1/", BadTarget::Incomplete),
            ("/r2?/", BadTarget::UnsupportedVersion(2)),
            ("/r10", BadTarget::Version),
            ("/r1/EE/GOV/1/sub", BadTarget::Incomplete),
            ("/r1/EE/GOV/1/sub?/svc", BadTarget::Incomplete),
            ("r1/EE/GOV/1/sub/svc/x", BadTarget::Incomplete),
            ("/r2/EE/GOV/1/sub/svc", BadTarget::UnsupportedVersion(2)),
            ("/r0/EE/GOV/1/sub/svc", BadTarget::UnsupportedVersion(0)),
            ("/r10/EE/GOV/1/sub/svc", BadTarget::Version),
            ("/R1/EE/GOV/1/sub/svc", BadTarget::Version),
            ("//EE/GOV/1/sub/svc/x", BadTarget::Version),
            ("/r1/EE/GOV/1//svc", unsegmented),
            ("/r1/EE/GOV/1/sub/svc/a b", BadTarget::Character),
            ("/r1/EE/GOV/1/sub/svc/a\r\nX:y", BadTarget::Character),
            ("/r1/EE/GOV/1/sub/svc#a", BadTarget::Character),
            ("/r1/EE/GOV/1/sub/svc/é", BadTarget::Character),
        ] {
            assert_eq!(Target::read(text), Err(why), "{text:?}");
        }
        assert_eq!(BadTarget::UnsupportedVersion(2).to_string(), "Unsupported protocol version 2");
        assert_eq!(Target::read(&format!("/r1/{}", "x".repeat(MAX_TARGET_BYTES))), Err(BadTarget::TooLong));
    }
}
