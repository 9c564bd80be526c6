//! Codes that people read from paper and type.

use std::fmt;

use base::Random;

/// Letters and digits that are not taken for one another (Crockford's base 32).
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Two groups of five: 50 bits, out of reach of guessing where failures make one wait.
const LENGTH: usize = 10;

/// A code of ten letters and digits, shown as `K7M2Q-9XQD4`.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct PrintedCode(String);

impl PrintedCode {
    pub(crate) fn draw(random: &dyn Random) -> Self {
        let bytes = random.bytes::<LENGTH>();
        Self(bytes.iter().map(|byte| char::from(LETTERS[usize::from(byte & 31)])).collect())
    }

    /// Reads what was typed: small or capital, with or without the hyphen, O for 0, I or L for 1.
    pub(crate) fn parse(typed: &str) -> Option<Self> {
        let mut code = String::with_capacity(LENGTH);
        for letter in typed.chars().filter(|letter| !letter.is_whitespace() && !"-–‐".contains(*letter)) {
            let letter = match letter.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                letter => letter,
            };
            if code.len() == LENGTH || !letter.is_ascii() || !LETTERS.contains(&(letter as u8)) {
                return None;
            }
            code.push(letter);
        }
        (code.len() == LENGTH).then_some(Self(code))
    }

    /// The code without its hyphen.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// The code as it is printed.
    pub(crate) fn in_groups(&self) -> String {
        let (one, other) = self.0.split_at(LENGTH / 2);
        format!("{one}-{other}")
    }
}

impl fmt::Debug for PrintedCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PrintedCode(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::SystemRandom;
    use proptest::prelude::*;

    #[test]
    fn a_code_reads_as_it_was_printed() {
        for _ in 0..50 {
            let code = PrintedCode::draw(&SystemRandom);
            assert_eq!(PrintedCode::parse(&code.in_groups()), Some(code.clone()));
            assert_eq!(PrintedCode::parse(&code.as_str().to_lowercase()), Some(code));
        }
    }

    #[test]
    fn letters_that_look_alike_are_read_as_one() {
        assert_eq!(PrintedCode::parse("OIL23-45678"), PrintedCode::parse("0112345678"));
        for text in ["", "OIL23-4567", "OIL23-456789", "OIL23-4567U", "OIL23-4567é"] {
            assert_eq!(PrintedCode::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_code_is_not_shown_by_accident() {
        assert_eq!(format!("{:?}", PrintedCode::draw(&SystemRandom)), "PrintedCode(…)");
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_read_without_a_panic(typed in "\\PC{0,30}") {
            PrintedCode::parse(&typed);
        }
    }
}
