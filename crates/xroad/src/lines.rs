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
    let whole = bytes.strip_suffix(b"\n").ok_or(BadMessage::Malformed)?;
    let mut lines =
        whole.split(|byte| *byte == b'\n').map(|line| line.strip_suffix(b"\r").ok_or(BadMessage::Malformed));
    let mut line = || lines.next().transpose();
    let (Some(first), Some(second)) = (line()?, line()?) else { return Err(BadMessage::Malformed) };
    let (first, second) = (text(first)?, text(second)?);
    let mut headers = Headers::default();
    while let Some(line) = line()? {
        let colon = line.iter().position(|byte| *byte == b':').ok_or(BadMessage::Malformed)?;
        let (name, value) = (text(&line[..colon])?, &line[colon + 1..]);
        let header = Header::from_bytes(name, value)?;
        // What is read must be written again as the same bytes, or a signature is over something else.
        if is_dropped(name) || header.value_bytes() != value {
            return Err(BadMessage::Malformed);
        }
        headers.push(header)?;
    }
    Ok(Lines { first, second, headers })
}

fn text(bytes: &[u8]) -> Result<&str, BadMessage> {
    std::str::from_utf8(bytes).map_err(|_| BadMessage::Malformed)
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
