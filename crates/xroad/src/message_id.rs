//! The names of a message: the one that the client knows it by, and the one of a single exchange.

use std::fmt;

/// Bytes of a name, at most.
pub const MAX_ID_BYTES: usize = 1024;

/// A name is empty, too long, or has a character that no header has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a message's id must have between 1 and {MAX_ID_BYTES} visible characters")]
pub struct BadMessageId;

/// A message's name (`X-Road-Id`, `X-Road-Request-Id`).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MessageId(Box<str>);

impl MessageId {
    /// A name that somebody gave.
    pub fn new(text: &str) -> Result<Self, BadMessageId> {
        let is_good = !text.is_empty() && text.len() <= MAX_ID_BYTES && !text.chars().any(char::is_control);
        if is_good && text.trim() == text { Ok(Self(text.into())) } else { Err(BadMessageId) }
    }

    /// The name of one exchange, fresh each time: a random UUID (RFC 9562 §5.4) of these 16 random bytes.
    pub fn of_exchange(random: [u8; 16]) -> Self {
        Self(uuid(random).into())
    }

    /// The name for a message whose client gave none: `instance-uuid`, of these 16 random bytes.
    pub fn for_client(instance: &str, random: [u8; 16]) -> Result<Self, BadMessageId> {
        Self::new(&format!("{instance}-{}", uuid(random)))
    }

    /// The text of it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for MessageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn uuid(mut random: [u8; 16]) -> String {
    random[6] = random[6] & 0x0f | 0x40;
    random[8] = random[8] & 0x3f | 0x80;
    let mut text = String::with_capacity(36);
    for (place, byte) in random.into_iter().enumerate() {
        if matches!(place, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        text.push_str(&format!("{byte:02x}"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fresh_name_is_a_random_uuid() {
        assert_eq!(MessageId::of_exchange([0xff; 16]).as_str(), "ffffffff-ffff-4fff-bfff-ffffffffffff");
        assert_eq!(MessageId::for_client("EE", [0; 16]).unwrap().as_str(), "EE-00000000-0000-4000-8000-000000000000");
    }

    #[test]
    fn a_name_is_one_line() {
        assert_eq!(MessageId::new(""), Err(BadMessageId));
        assert_eq!(MessageId::new("a\r\nb"), Err(BadMessageId));
        assert_eq!(MessageId::new(&"x".repeat(MAX_ID_BYTES + 1)), Err(BadMessageId));
        assert_eq!(MessageId::new("any text: 7/b").unwrap().as_str(), "any text: 7/b");
    }
}
