//! Headers as they travel: in their order, in their case, without those that belong to one connection.

use std::fmt;

/// Headers of a message, at most.
pub const MAX_HEADERS: usize = 200;
/// Bytes of all headers of a message together, at most.
pub const MAX_HEADER_BYTES: usize = 64 * 1024;

/// How the names of the protocol's own headers begin.
const PROTOCOL: &str = "x-road-";
pub(crate) const CLIENT: &str = "x-road-client";
pub(crate) const ID: &str = "x-road-id";
pub(crate) const REQUEST_ID: &str = "x-road-request-id";
pub(crate) const REQUEST_HASH: &str = "x-road-request-hash";
pub(crate) const SERVICE: &str = "x-road-service";
pub(crate) const USER_ID: &str = "x-road-userid";
pub(crate) const ISSUE: &str = "x-road-issue";
pub(crate) const SECURITY_SERVER: &str = "x-road-security-server";
pub(crate) const REPRESENTED_PARTY: &str = "x-road-represented-party";
pub(crate) const ERROR: &str = "x-road-error";

/// What belongs to a connection or to a program, and is dropped in both directions.
pub const DROPPED: [&str; 13] = [
    "transfer-encoding",
    "keep-alive",
    "proxy-authenticate",
    "proxy-authorization",
    "te",
    "trailer",
    "upgrade",
    "connection",
    "user-agent",
    "host",
    "content-length",
    "server",
    "expect",
];

/// What is said once of a question: of several headers, the last one counts.
pub const SAID_ONCE: [&str; 7] = [CLIENT, ID, REQUEST_ID, SECURITY_SERVER, USER_ID, ISSUE, REPRESENTED_PARTY];

/// Whether a header of this name is dropped in both directions.
pub fn is_dropped(name: &str) -> bool {
    DROPPED.iter().any(|dropped| dropped.eq_ignore_ascii_case(name))
}

/// Why a header is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadHeader {
    /// Its name is not a token (RFC 9110 §5.6.2).
    #[error("a header has a name that no header may have")]
    Name,
    /// Its value has a line's end or another control character, or begins or ends with a blank.
    #[error("a header has a value that no header may have")]
    Value,
    /// Its name is one of the protocol's, but for a `_` where that has `-`: many a program takes both for the same.
    #[error("a header has the name of one of the protocol's, but for a _ where that has -")]
    Imitation,
    /// There are more than [`MAX_HEADERS`], or they have more than [`MAX_HEADER_BYTES`].
    #[error("the headers are too many or too long")]
    TooMany,
}

/// One header: a name in the case that it came in, and its value.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Header {
    /// `Name:Value`, one piece of memory.
    line: Box<str>,
    /// Where the `:` stands: no name has one.
    colon: usize,
    /// The value as it came, where that is no text of today: it goes on as it came.
    raw: Option<Box<[u8]>>,
}

impl Header {
    /// A header; blanks around the value are not part of it.
    pub fn new(name: &str, value: &str) -> Result<Self, BadHeader> {
        let token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
        if name.is_empty() || !name.bytes().all(token) {
            return Err(BadHeader::Name);
        }
        let value = value.trim_matches([' ', '\t']);
        if value.chars().any(|c| c.is_control() && c != '\t') {
            return Err(BadHeader::Value);
        }
        Ok(Self { line: [name, ":", value].concat().into(), colon: name.len(), raw: None })
    }

    /// A header as it came on the wire. What is not UTF-8 is read as ISO 8859-1, the encoding of old (RFC 9110 §5.5),
    /// and goes on as it came; but the protocol's own headers are UTF-8.
    pub fn from_bytes(name: &str, value: &[u8]) -> Result<Self, BadHeader> {
        if let Ok(value) = std::str::from_utf8(value) {
            return Self::new(name, value);
        }
        // What the protocol itself says is compared, answered and recorded as a text.
        if name.get(..PROTOCOL.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(PROTOCOL)) {
            return Err(BadHeader::Value);
        }
        let is_blank = |byte: &u8| matches!(byte, b' ' | b'\t');
        let begin = value.iter().position(|byte| !is_blank(byte)).unwrap_or(value.len());
        let end = value.iter().rposition(|byte| !is_blank(byte)).map_or(begin, |last| last + 1);
        let raw = value.get(begin..end).unwrap_or_default();
        // Nobody can read these as signs: there, another page of signs was meant.
        let sign =
            |byte: &u8| if (0x80..0xa0).contains(byte) { char::REPLACEMENT_CHARACTER } else { char::from(*byte) };
        let text: String = raw.iter().map(sign).collect();
        Ok(Self { raw: Some(raw.into()), ..Self::new(name, &text)? })
    }

    /// Its name, in the case that it came in.
    pub fn name(&self) -> &str {
        self.line.get(..self.colon).unwrap_or_default()
    }

    /// Its value as it came, and as it goes on.
    pub fn value_bytes(&self) -> &[u8] {
        self.raw.as_deref().unwrap_or_else(|| self.value().as_bytes())
    }

    /// Its value, to read.
    pub fn value(&self) -> &str {
        self.line.get(self.colon + 1..).unwrap_or_default()
    }

    /// Bytes of its line, with the line's end.
    fn length(&self) -> usize {
        self.colon + 1 + self.value_bytes().len() + 2
    }

    /// Whether a program that takes `_` and `-` for the same would take it for a header of the protocol.
    pub(crate) fn imitates(&self) -> bool {
        self.name().contains('_') && self.name().replace('_', "-").to_ascii_lowercase().starts_with("x-road-")
    }

    /// Whether it goes by this name, in any case.
    pub fn is(&self, name: &str) -> bool {
        self.name().eq_ignore_ascii_case(name)
    }
}

/// The headers of a message that go on to the other side.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Headers(Vec<Header>);

impl Headers {
    /// Those that go on: without the thirteen of [`DROPPED`], and without these.
    pub(crate) fn passed(received: impl IntoIterator<Item = Header>, without: &[&str]) -> Result<Self, BadHeader> {
        let mut headers = Self::default();
        for header in received {
            if !is_dropped(header.name()) && !without.iter().any(|name| header.is(name)) {
                headers.push(header)?;
            }
        }
        Ok(headers)
    }

    /// Of several of a name, the last one alone stays.
    pub(crate) fn keep_last_of(&mut self, names: &[&str]) {
        for name in names {
            let mut left = self.count(name);
            self.0.retain(|header| {
                left -= usize::from(header.is(name));
                !header.is(name) || left == 0
            });
        }
    }

    /// How many of this name there are.
    pub fn count(&self, name: &str) -> usize {
        self.0.iter().filter(|header| header.is(name)).count()
    }

    pub(crate) fn push(&mut self, header: Header) -> Result<(), BadHeader> {
        self.0.push(header);
        let bytes: usize = self.0.iter().map(Header::length).sum();
        if self.0.len() > MAX_HEADERS || bytes > MAX_HEADER_BYTES { Err(BadHeader::TooMany) } else { Ok(()) }
    }

    pub(crate) fn add(&mut self, name: &str, value: &str) -> Result<(), BadHeader> {
        self.push(Header::new(name, value)?)
    }

    /// The value of the last header of this name.
    pub fn last(&self, name: &str) -> Option<&str> {
        self.0.iter().rev().find(|header| header.is(name)).map(Header::value)
    }

    /// In their order.
    pub fn iter(&self) -> std::slice::Iter<'_, Header> {
        self.0.iter()
    }

    /// `Name:Value` and a line's end each.
    pub(crate) fn write(&self, to: &mut Vec<u8>) {
        for header in &self.0 {
            match &header.raw {
                None => to.extend_from_slice(header.line.as_bytes()),
                Some(raw) => to.extend([header.name().as_bytes(), b":", raw].concat()),
            }
            to.extend_from_slice(b"\r\n");
        }
    }
}

impl<'a> IntoIterator for &'a Headers {
    type Item = &'a Header;
    type IntoIter = std::slice::Iter<'a, Header>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for Header {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.name(), self.value())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn no_header_carries_another() {
        assert_eq!(Header::new("X-A", "1\r\nX-B: 2"), Err(BadHeader::Value));
        assert_eq!(Header::new("X-A", "1\n"), Err(BadHeader::Value));
        assert_eq!(Header::new("X-A", "\u{0}"), Err(BadHeader::Value));
        assert_eq!(Header::new("X-A:", "1"), Err(BadHeader::Name));
        assert_eq!(Header::new("", "1"), Err(BadHeader::Name));
        assert_eq!(Header::new("X A", "1"), Err(BadHeader::Name));
    }

    #[test]
    fn old_encodings_are_read_and_go_on_as_they_came() {
        let read = |bytes: &[u8]| Header::from_bytes("X-A", bytes).unwrap();
        for (came, text, goes_on) in [
            ("été".as_bytes(), "été", "été".as_bytes()),
            (b"\xe9t\xe9", "été", b"\xe9t\xe9"),
            (b" \tx\t ", "x", b"x"),
            (b"\t \x93\xe9 ", "\u{fffd}é", b"\x93\xe9"),
        ] {
            assert_eq!((read(came).value(), read(came).value_bytes()), (text, goes_on));
        }
        assert_eq!(Header::from_bytes("X-Road-UserId", b"Ba\x9aa"), Err(BadHeader::Value));
        assert_ne!(read("é".as_bytes()), read(b"\xe9"), "a signature is over one of them");
        assert_eq!(Header::from_bytes("X-A", b"\xe9\r\nX-B: 1"), Err(BadHeader::Value));
    }

    #[test]
    fn too_many_headers_are_refused() {
        let header = || Header::new("a", "b").unwrap();
        assert!(Headers::passed((0..MAX_HEADERS).map(|_| header()), &[]).is_ok());
        assert_eq!(Headers::passed((0..=MAX_HEADERS).map(|_| header()), &[]), Err(BadHeader::TooMany));
        let long = Header::new("a", &"b".repeat(MAX_HEADER_BYTES)).unwrap();
        assert_eq!(Headers::passed([long], &[]), Err(BadHeader::TooMany));
    }

    fn any_header() -> impl Strategy<Value = Header> {
        let name = prop_oneof![
            prop::sample::select(DROPPED.to_vec()).prop_map(str::to_owned),
            prop::sample::select(DROPPED.to_vec()).prop_map(str::to_ascii_uppercase),
            "[A-Za-z][A-Za-z0-9-]{0,12}"
        ];
        let value = prop::collection::vec(prop_oneof![0x20..0x7f_u8, 0x80..=0xff_u8], 0..20);
        let header = |(name, value): (String, Vec<u8>)| Header::from_bytes(&name, &value).ok();
        (name, value).prop_filter_map("text with control signs", header)
    }

    proptest! {
        #[test]
        fn the_thirteen_are_dropped_and_nothing_else_changes(headers in prop::collection::vec(any_header(), 0..20)) {
            let passed = Headers::passed(headers.clone(), &[]).unwrap();
            let expected: Vec<_> = headers
                .into_iter()
                .filter(|header| !DROPPED.contains(&header.name().to_ascii_lowercase().as_str()))
                .collect();
            prop_assert_eq!(passed.iter().cloned().collect::<Vec<_>>(), expected);
        }

        #[test]
        fn every_value_goes_on_byte_for_byte(value in prop::collection::vec(any::<u8>(), 0..20)) {
            if let Ok(header) = Header::from_bytes("X-A", &value) {
                let mut written = Vec::new();
                Headers(vec![header.clone()]).write(&mut written);
                prop_assert_eq!(written.len(), header.length());
                prop_assert_eq!(&written, &[b"X-A:", header.value_bytes(), b"\r\n"].concat());
                let blank = [b' ', b'\t'];
                let begin = value.iter().position(|byte| !blank.contains(byte)).unwrap_or(value.len());
                prop_assert!(value[begin..].starts_with(header.value_bytes()));
                prop_assert!(value[begin + header.value_bytes().len()..].iter().all(|byte| blank.contains(byte)));
            }
        }
    }
}
