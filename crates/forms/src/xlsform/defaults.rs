//! Whether a default value is a text or an expression.

use crate::reference::{Piece, pieces};

/// Whether the text is computed: it refers to a question, calls a function or reckons.
///
/// `2026-11-24`, `a-b`, `-1`, `1/2` and `what? (yes)` are texts; `today()`, `1 + 1` and `${age}`
/// are expressions. The line is where pyxform draws it.
pub(super) fn is_dynamic(text: &str) -> bool {
    if pieces(text).iter().any(|piece| matches!(piece, Piece::Reference(_))) {
        return true;
    }
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '\'' | '"' => quoted(rest, first),
            '0'..='9' => number(rest),
            '-' if rest[1..].starts_with(|next: char| next.is_ascii_digit()) => 1 + number(&rest[1..]),
            '+' | '*' | '-' => return true,
            _ if is_start(first) => {
                let word = word(rest);
                let after = &rest[word..];
                if matches!(&rest[..word], "div" | "mod") || after.starts_with('(') {
                    return true;
                }
                word
            }
            other => other.len_utf8(),
        };
        rest = &rest[length..];
    }
    false
}

fn is_start(character: char) -> bool {
    character.is_alphabetic() || character == '_'
}

/// The length of a name, a path of an address and the like: hyphens and dots belong to it.
fn word(text: &str) -> usize {
    let inside = |character: char| character.is_alphanumeric() || matches!(character, '_' | '-' | '.');
    text.find(|character| !inside(character)).unwrap_or(text.len())
}

/// The length of a number, a date or a time: `1.5`, `2026-11-24T10:00:00.000+01:00`.
fn number(text: &str) -> usize {
    let digits =
        |text: &str| text.find(|character: char| !character.is_ascii_digit() && character != '.').unwrap_or(text.len());
    moment(text).unwrap_or_else(|| digits(text))
}

/// The length of a date, a time or both at the start of a text.
fn moment(text: &str) -> Option<usize> {
    let shaped = |from: usize, pattern: &str| {
        let part = text.as_bytes().get(from..from + pattern.len())?;
        let fits = part
            .iter()
            .zip(pattern.bytes())
            .all(|(byte, like)| if like == b'0' { byte.is_ascii_digit() } else { *byte == like });
        fits.then_some(from + pattern.len())
    };
    let date = shaped(0, "0000-00-00");
    let time = match date {
        Some(end) => shaped(end, "T00:00:00"),
        None => shaped(0, "00:00:00"),
    };
    let Some(mut end) = time else { return date };
    if let Some(fraction) = text[end..].strip_prefix('.') {
        end += 1 + fraction.bytes().take_while(u8::is_ascii_digit).count();
    }
    Some(shaped(end, "-00:00").or_else(|| shaped(end, "+00:00")).unwrap_or(end))
}

/// The length of a text in quotes, or of the quote when it is not closed.
fn quoted(text: &str, quote: char) -> usize {
    text[1..].find(quote).map_or(1, |end| end + 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn texts_stay_texts() {
        let texts = [
            "a",
            "a b-c",
            "2020-01-01",
            "a/b",
            "-1",
            "1-1",
            "jr://images/a.png",
            "1.5",
            "https://a.b/c?d=1&e",
            "1 2 -3.4 4",
            "a (b)",
            ".",
            "..",
            "../q1",
            "'abc + d'",
            "a = b",
            "what? (yes)",
            "10:00:00.000-03:00",
            "2020-01-01T10:00:00.000-03:00",
            "a-1",
            "a[1]",
            "$(a)",
            "f (x)",
            "a- b",
            "//a",
            "1/2",
        ];
        for text in texts {
            assert!(!is_dynamic(text), "{text}");
        }
    }

    #[test]
    fn expressions_are_computed() {
        let expressions = [
            "${q}",
            "${last-saved#q}",
            "2020-01-01+1",
            "a - b",
            "today()",
            "1 + 1",
            "if(1,2,3)",
            "f(x",
            "a * b",
            "a*b",
            "3 div 2",
            "x mod y",
            "- a",
            "a -b",
            "1 - 1",
            "1- 1",
            "a+b",
            "node()",
        ];
        for text in expressions {
            assert!(is_dynamic(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_breaks_it(text in "\\PC{0,40}") {
            is_dynamic(&text);
        }
    }
}
