//! What may stand in a cell: never what names a person.

use crate::ANY;

/// Characters of a value, at most.
const LABEL_CHARS_MAX: usize = 120;
/// Digits that make a number of a person or a firm, or a telephone: a date has eight.
const DIGITS_MAX: usize = 8;
/// Characters of the shortest hash that is of any use, when written in hexadecimal or base64.
const HASH_CHARS: usize = 20;

/// Whether a text can be a value: not empty, of one line, not what stands for any value.
pub(crate) fn is_value(label: &str) -> bool {
    let is_short = label.chars().take(LABEL_CHARS_MAX + 1).count() <= LABEL_CHARS_MAX;
    !label.trim().is_empty() && label != ANY && is_short && !label.chars().any(char::is_control)
}

/// Whether a text looks like what names a person: an address (of mail, of a page, of a machine), a long number, a hash.
pub fn is_identifier(label: &str) -> bool {
    label.contains('@') || label.contains("://") || has_long_number(label) || label.split_whitespace().any(is_code)
}

/// Digits that follow each other but for what is written between them.
fn has_long_number(label: &str) -> bool {
    let between = |letter: char| matches!(letter, ' ' | '.' | '-' | '/' | '(' | ')' | '\u{a0}' | '\u{202f}');
    let mut digits = 0;
    label.chars().any(|letter| {
        if letter.is_numeric() {
            digits += 1;
        } else if !between(letter) {
            digits = 0;
        }
        digits > DIGITS_MAX
    })
}

/// An address of a machine, or a hash: long, of letters and digits that no word has.
fn is_code(word: &str) -> bool {
    let is_machine = word.parse::<std::net::IpAddr>().is_ok();
    let is_encoded = word.chars().all(|letter| letter.is_ascii_alphanumeric() || "+/=_-".contains(letter));
    let count = |of: fn(&char) -> bool| word.chars().filter(of).count();
    let (digits, capitals) = (count(char::is_ascii_digit), count(char::is_ascii_uppercase));
    let is_mixed = digits >= 3 || (digits >= 1 && capitals >= 4);
    is_machine || (is_encoded && is_mixed && word.len() >= HASH_CHARS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_names_a_person_is_recognised() {
        for label in [
            "leo@example.org",
            "https://example.org/leo",
            "192.0.2.7",
            "2001:db8::7",
            "06 12 34 56 78",
            "+352 621 123 456",
            "732829320",
            "1 85 05 78 006 084",
            "5d41402abc4b2a76b9719d911017c592",
            "ee739daffd0b1c105427d7874f96a8467eaba2ac6ee0464b6744ed3c1e01ca66",
            "7nOdr/0LHBBUJ9eHT5aoRn66",
            "qLKXcBdWpRtvNxZmYhGj/4fA",
            "550e8400-e29b-41d4-a716-446655440000",
        ] {
            assert!(is_identifier(label), "{label}");
        }
    }

    #[test]
    fn what_people_say_is_not() {
        for label in [
            "67482",
            "2026-11-29",
            "25-29",
            "Esch-sur-Alzette",
            "10 à 49 salariés",
            "1 000 000",
            "2A004",
            "Paris-16e-Arrondissement",
            "Non",
        ] {
            assert!(!is_identifier(label) && is_value(label), "{label}");
        }
        for label in ["", "  ", "*", "a\nb"] {
            assert!(!is_value(label), "{label:?}");
        }
    }
}
