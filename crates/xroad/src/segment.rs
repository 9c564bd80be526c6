//! One segment of an identifier: a word of the register, percent-encoded on the way.

use std::fmt;

/// Characters of a segment, at most.
pub const MAX_SEGMENT_CHARS: usize = 255;

/// Why a segment of an identifier is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadSegment {
    /// Nothing stands there.
    #[error("a part of the identifier is empty")]
    Empty,
    /// It has more than [`MAX_SEGMENT_CHARS`] characters.
    #[error("a part of the identifier has more than {MAX_SEGMENT_CHARS} characters")]
    TooLong,
    /// A character stands there that must be percent-encoded (RFC 3986 §3.3), or `%` without two digits.
    #[error("a part of the identifier is not percent-encoded as RFC 3986 wants it")]
    Encoding,
    /// What is percent-encoded is not UTF-8.
    #[error("a part of the identifier is not UTF-8")]
    NotUtf8,
    /// A control character, a separator, `%` or a character without width.
    #[error("a part of the identifier has a character that no identifier may have")]
    Character,
    /// It is `.`, or has `..` in it.
    #[error("a part of the identifier leads to another folder")]
    Dots,
}

/// Reads one segment of an address: percent-encoded UTF-8.
pub(crate) fn decode(encoded: &str) -> Result<String, BadSegment> {
    let bytes = percent_decode(encoded).ok_or(BadSegment::Encoding)?;
    let text = String::from_utf8(bytes).map_err(|_| BadSegment::NotUtf8)?;
    check(&text)?;
    Ok(text)
}

/// Whether this may be a segment, decoded.
pub(crate) fn check(text: &str) -> Result<(), BadSegment> {
    if text.is_empty() {
        return Err(BadSegment::Empty);
    }
    if text.chars().count() > MAX_SEGMENT_CHARS {
        return Err(BadSegment::TooLong);
    }
    // Separators and `%` would make two identifiers of one when somebody decodes twice.
    let forbidden = |c: char| c.is_control() || matches!(c, '/' | '\\' | '%' | '\u{200b}' | '\u{feff}');
    if text.chars().any(forbidden) {
        return Err(BadSegment::Character);
    }
    if text == "." || text.contains("..") {
        return Err(BadSegment::Dots);
    }
    Ok(())
}

/// Writes one segment as it stands in an address.
pub(crate) fn encode(text: &str, to: &mut impl fmt::Write) -> fmt::Result {
    for byte in text.bytes() {
        if is_segment_byte(byte) {
            to.write_char(char::from(byte))?;
        } else {
            write!(to, "%{byte:02X}")?;
        }
    }
    Ok(())
}

/// `pchar` of RFC 3986 §3.3, without the percent-encoded.
pub(crate) fn is_segment_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@".contains(&byte)
}

/// Decodes once; `None` for a byte that must be encoded, or an unfinished `%`.
pub(crate) fn percent_decode(encoded: &str) -> Option<Vec<u8>> {
    let digit =
        |byte: Option<u8>| byte.and_then(|byte| char::from(byte).to_digit(16)).and_then(|d| u8::try_from(d).ok());
    let mut decoded = Vec::with_capacity(encoded.len());
    let mut bytes = encoded.bytes();
    while let Some(byte) = bytes.next() {
        match byte {
            b'%' => decoded.push(digit(bytes.next())? << 4 | digit(bytes.next())?),
            _ if is_segment_byte(byte) => decoded.push(byte),
            _ => return None,
        }
    }
    Some(decoded)
}
