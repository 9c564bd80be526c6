//! The path on which a right is decided.
//!
//! The path goes to the provider as it came. So a path of which two programs could make two different things is
//! refused: whatever is decided here, the provider sees the same.

use std::fmt;

use crate::segment::percent_decode;

/// Why no right can be decided on a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadPath {
    /// It does not begin with `/`.
    #[error("the path must begin with /")]
    Relative,
    /// A segment is `.`, or `..` is in one, encoded or not.
    #[error("the path has . or .. in it")]
    Dots,
    /// A segment in the middle is empty.
    #[error("the path has // in it")]
    EmptySegment,
    /// `/` or `\` is percent-encoded.
    #[error("the path has an encoded / or \\ in it")]
    EncodedSeparator,
    /// It is encoded twice: after decoding once, `%` and two digits stand there.
    #[error("the path is encoded twice")]
    EncodedTwice,
    /// It has a control character, such as NUL.
    #[error("the path has a control character in it")]
    Control,
    /// What is percent-encoded is not UTF-8, or longer than it needs to be.
    #[error("the path is not UTF-8")]
    NotUtf8,
    /// It has a character that must be percent-encoded, or `%` without two digits.
    #[error("the path is not percent-encoded as RFC 3986 wants it")]
    Encoding,
}

/// A path, decoded once, of which every program makes the same.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct NormalPath(String);

impl NormalPath {
    /// Reads the path within a service, as it came: empty, or from its `/` on.
    pub fn read(path: &str) -> Result<Self, BadPath> {
        if path.is_empty() {
            return Ok(Self(String::new()));
        }
        let segments = path.strip_prefix('/').ok_or(BadPath::Relative)?;
        let last = segments.matches('/').count();
        let mut normal = String::with_capacity(path.len());
        for (place, segment) in segments.split('/').enumerate() {
            if segment.is_empty() && place < last {
                return Err(BadPath::EmptySegment);
            }
            normal.push('/');
            normal.push_str(&decode(segment)?);
        }
        Ok(Self(normal))
    }

    /// The text of it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for NormalPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn decode(segment: &str) -> Result<String, BadPath> {
    let bytes = percent_decode(segment).ok_or(BadPath::Encoding)?;
    let text = String::from_utf8(bytes).map_err(|_| BadPath::NotUtf8)?;
    if text.chars().any(char::is_control) {
        return Err(BadPath::Control);
    }
    if text.contains(['/', '\\']) {
        return Err(BadPath::EncodedSeparator);
    }
    let hex = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_hexdigit);
    let bytes = text.as_bytes();
    if bytes.iter().enumerate().any(|(at, byte)| *byte == b'%' && hex(bytes.get(at + 1)) && hex(bytes.get(at + 2))) {
        return Err(BadPath::EncodedTwice);
    }
    // `;` begins a parameter, which some programs take away before they look at the dots.
    if text == "." || text.starts_with(".;") || text.contains("..") {
        return Err(BadPath::Dots);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_path_is_decoded_once() {
        for (path, normal) in [
            ("", ""),
            ("/", "/"),
            ("/pets", "/pets"),
            ("/pets/", "/pets/"),
            ("/p%65ts/%C3%A9t%C3%A9", "/pets/été"),
            ("/100%25", "/100%"),
            ("/100%25x", "/100%x"),
            ("/a.b/.c/d.", "/a.b/.c/d."),
            ("/a;v=1,2/b+c", "/a;v=1,2/b+c"),
            ("/a%20b%3F%23", "/a b?#"),
        ] {
            assert_eq!(NormalPath::read(path).unwrap().as_str(), normal, "{path}");
        }
    }

    #[test]
    fn a_path_with_two_meanings_is_refused() {
        for (path, why) in [
            ("pets", BadPath::Relative),
            ("?", BadPath::Relative),
            ("/..", BadPath::Dots),
            ("/a/../b", BadPath::Dots),
            ("/a/..", BadPath::Dots),
            ("/a/%2e%2e/b", BadPath::Dots),
            ("/a/.%2E/b", BadPath::Dots),
            ("/a/..;x=1/b", BadPath::Dots),
            ("/a/..%3B/b", BadPath::Dots),
            ("/a..b", BadPath::Dots),
            ("/a/./b", BadPath::Dots),
            ("/.", BadPath::Dots),
            ("/a/%2e/b", BadPath::Dots),
            ("/a/.;x/b", BadPath::Dots),
            ("//", BadPath::EmptySegment),
            ("//a", BadPath::EmptySegment),
            ("/a//b", BadPath::EmptySegment),
            ("/a//", BadPath::EmptySegment),
            ("/a%2Fb", BadPath::EncodedSeparator),
            ("/a%2fb", BadPath::EncodedSeparator),
            ("/a%5Cb", BadPath::EncodedSeparator),
            ("/..%2Fb", BadPath::EncodedSeparator),
            ("/a%252Fb", BadPath::EncodedTwice),
            ("/%252e%252e/b", BadPath::EncodedTwice),
            ("/a%2541", BadPath::EncodedTwice),
            ("/a%00", BadPath::Control),
            ("/a%0D%0Ab", BadPath::Control),
            ("/a%7F", BadPath::Control),
            ("/a%C2%80", BadPath::Control),
            ("/%C0%AE%C0%AE/", BadPath::NotUtf8),
            ("/%C0%AF", BadPath::NotUtf8),
            ("/%E0%80%AF", BadPath::NotUtf8),
            ("/%F0%80%80%AF", BadPath::NotUtf8),
            ("/%ED%A0%80", BadPath::NotUtf8),
            ("/%FF", BadPath::NotUtf8),
            ("/a\\b", BadPath::Encoding),
            ("/a b", BadPath::Encoding),
            ("/a%", BadPath::Encoding),
            ("/a%2", BadPath::Encoding),
            ("/a%u002e", BadPath::Encoding),
            ("/a?b", BadPath::Encoding),
            ("/é", BadPath::Encoding),
        ] {
            assert_eq!(NormalPath::read(path), Err(why), "{path:?}");
        }
    }

    /// As a program decodes that takes what it finds: `%` without two digits stays.
    fn decoded_by_anybody(segment: &str) -> Vec<u8> {
        let (mut decoded, mut rest) = (Vec::new(), segment.as_bytes());
        while let Some((byte, after)) = rest.split_first() {
            let digits = after.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
            let value = digits.filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
            match value.and_then(|digits| u8::from_str_radix(digits, 16).ok()).filter(|_| *byte == b'%') {
                Some(value) => {
                    decoded.push(value);
                    rest = &after[2..];
                }
                None => {
                    decoded.push(*byte);
                    rest = after;
                }
            }
        }
        decoded
    }

    #[test]
    fn the_decoder_of_these_tests_decodes() {
        assert_eq!(decoded_by_anybody("a%2Fb%%2%zz%41"), b"a/b%%2%zzA");
    }

    proptest! {
        #[test]
        fn a_path_that_is_normal_stays_what_it_is(path in "(/|%|[0-9a-fA-F]|\\.|;|:|é|%C3%A9|%2[0-9A-F]){0,24}") {
            if let Ok(normal) = NormalPath::read(&path) {
                let mut encoded = String::new();
                for (place, segment) in normal.as_str().split('/').enumerate() {
                    encoded.push_str(if place > 0 { "/" } else { "" });
                    crate::segment::encode(segment, &mut encoded).unwrap();
                }
                prop_assert_eq!(NormalPath::read(&encoded), Ok(normal));
            }
        }

        #[test]
        fn what_is_normal_has_no_second_meaning(path in "(/|%|\\.|2|e|E|f|F|5|c|C|0|;|a|\\\\|\\x00|é){0,16}") {
            if let Ok(normal) = NormalPath::read(&path) {
                let normal = normal.as_str();
                prop_assert!(!normal.contains("..") && !normal.contains("//") && !normal.contains('\\'));
                prop_assert!(!normal.split('/').any(|segment| segment == "."));
                prop_assert_eq!(normal.matches('/').count(), path.matches('/').count());
                // A program that decodes once more finds nothing to decode.
                for segment in normal.split('/') {
                    prop_assert_eq!(decoded_by_anybody(segment), segment.as_bytes());
                }
            }
        }
    }
}
