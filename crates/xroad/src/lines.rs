//! Canonical bytes, line by line.

use crate::header::{Header, Headers, is_dropped};
use crate::message::BadMessage;

/// Bytes of a message without its body, at most.
pub const MAX_MESSAGE_BYTES: usize = 128 * 1024;

/// The two first lines, and the headers.
pub(crate) struct Lines<'a> {
    pub first: &'a str,
    pub second: &'a str,
    pub headers: Headers,
}

/// Takes canonical bytes apart. Each line ends with CR LF, the last one too.
pub(crate) fn read(bytes: &[u8]) -> Result<Lines<'_>, BadMessage> {
    if bytes.len() > MAX_MESSAGE_BYTES {
        return Err(BadMessage::TooLong);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| BadMessage::Malformed)?;
    let mut lines = text.strip_suffix("\r\n").ok_or(BadMessage::Malformed)?.split("\r\n");
    let (Some(first), Some(second)) = (lines.next(), lines.next()) else { return Err(BadMessage::Malformed) };
    let mut headers = Headers::default();
    for line in lines {
        let (name, value) = line.split_once(':').ok_or(BadMessage::Malformed)?;
        let header = Header::new(name, value)?;
        // What is read must be written again as the same bytes, or a signature is over something else.
        if is_dropped(name) || header.value() != value {
            return Err(BadMessage::Malformed);
        }
        headers.push(header)?;
    }
    Ok(Lines { first, second, headers })
}

/// Puts canonical bytes together.
pub(crate) fn write(first: &str, second: &str, headers: &Headers) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(512);
    for line in [first, second] {
        bytes.extend_from_slice(line.as_bytes());
        bytes.extend_from_slice(b"\r\n");
    }
    headers.write(&mut bytes);
    bytes
}
