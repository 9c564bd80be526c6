//! A text that somebody typed: it is kept whole, or refused, and never cut.

/// A text is longer than what is kept of it could be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{count} characters, of which at most {most} can be kept")]
pub struct TooLong {
    /// Its characters.
    pub count: usize,
    /// The most that there may be.
    pub most: usize,
}

/// A text without white space around it, its lines ended in one way.
///
/// # Errors
/// How long it is, when it is too long.
pub(crate) fn bounded(typed: &str, most: usize) -> Result<String, TooLong> {
    let text = typed.trim().replace("\r\n", "\n");
    match text.chars().count() {
        count if count > most => Err(TooLong { count, most }),
        _ => Ok(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_is_kept_whole_and_what_does_not_is_refused() {
        assert_eq!(bounded(" été\r\nété ", 7), Ok("été\nété".to_owned()));
        assert_eq!(bounded("été été.", 7), Err(TooLong { count: 8, most: 7 }));
        assert_eq!(bounded("  ", 7), Ok(String::new()));
    }
}
