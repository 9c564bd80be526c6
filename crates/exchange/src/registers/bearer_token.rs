//! The token that a register knows us by.

use std::fmt;

/// A bearer token (RFC 6750 §2.1). It is never shown: `Debug` leaves it out, and there is no `Display`.
#[derive(Clone, PartialEq, Eq)]
pub struct BearerToken(String);

/// A text that cannot be a bearer token; it does not say the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a token is made of visible ASCII letters without spaces, at most {MAX_BYTES} of them")]
pub struct BearerTokenError;

/// A longer token does not fit the headers of many servers.
const MAX_BYTES: usize = 4096;

impl BearerToken {
    /// The token, white space around it taken off.
    ///
    /// # Errors
    /// When it is empty, too long, or could not stand in a header.
    pub fn new(token: &str) -> Result<Self, BearerTokenError> {
        let token = token.trim();
        let sound = (1..=MAX_BYTES).contains(&token.len()) && token.bytes().all(|letter| letter.is_ascii_graphic());
        if sound { Ok(Self(token.to_owned())) } else { Err(BearerTokenError) }
    }

    /// The value of the `Authorization` header.
    pub(crate) fn authorization(&self) -> String {
        format!("Bearer {}", self.0)
    }
}

impl fmt::Debug for BearerToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BearerToken(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_never_shown() {
        let token = BearerToken::new(" secret \n").unwrap();
        assert_eq!(token.authorization(), "Bearer secret");
        assert!(!format!("{token:?}").contains("secret"));
    }

    #[test]
    fn a_token_cannot_carry_another_header() {
        for text in ["", "  ", "a b", "a\r\nX: y", "é"] {
            assert_eq!(BearerToken::new(text), Err(BearerTokenError), "{text:?}");
        }
    }
}
