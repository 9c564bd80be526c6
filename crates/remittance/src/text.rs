//! Texts as banks take them: the basic Latin letters of SEPA (EPC217-08), and nothing else.

use std::fmt;
use std::str::FromStr;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Letters of a name, at most (EPC132-08, AT-P001 and AT-E001).
pub const NAME_MAX: usize = 70;

/// Letters of a reference, at most (`Max35Text`).
pub const REFERENCE_MAX: usize = 35;

/// Letters of the text that goes with a payment, at most (`Max140Text`).
pub const REMITTANCE_MAX: usize = 140;

/// Why a text cannot go to a bank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadText {
    /// No letter and no digit is left of it.
    #[error("no letter that banks know is in it")]
    Empty,
    /// Too long.
    #[error("it has {found} letters, and {max} fit")]
    TooLong {
        /// Letters that it has, as banks would write it.
        found: usize,
        /// Letters that fit.
        max: usize,
    },
    /// A reference is not rewritten, since it must come back as it went.
    #[error("`{letter}` is in no reference")]
    Letter {
        /// The letter.
        letter: char,
    },
    /// A reference begins or ends with a slash, or has two in a row (EPC132-08 §1.4).
    #[error("a reference has no slash at its ends, and no two in a row")]
    Slash,
}

/// The name of who pays or is paid, in SEPA's letters. What is longer than [`NAME_MAX`] is cut: banks compare no more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name(String);

/// What the creditor reads on the statement of account, in SEPA's letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemittanceText(String);

/// An identifier that comes back unchanged: of a message or of a payment from end to end.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Reference(String);

impl FromStr for Name {
    type Err = BadText;

    fn from_str(text: &str) -> Result<Self, BadText> {
        let mut name = sepa_letters(text)?;
        name.truncate(NAME_MAX);
        name.truncate(name.trim_end().len());
        Ok(Self(name))
    }
}

impl FromStr for RemittanceText {
    type Err = BadText;

    fn from_str(text: &str) -> Result<Self, BadText> {
        let text = sepa_letters(text)?;
        match text.len() {
            found if found > REMITTANCE_MAX => Err(BadText::TooLong { found, max: REMITTANCE_MAX }),
            _ => Ok(Self(text)),
        }
    }
}

impl FromStr for Reference {
    type Err = BadText;

    fn from_str(text: &str) -> Result<Self, BadText> {
        if let Some(letter) = text.chars().find(|letter| *letter == ' ' || !is_sepa(*letter)) {
            return Err(BadText::Letter { letter });
        }
        match text.len() {
            0 => Err(BadText::Empty),
            found if found > REFERENCE_MAX => Err(BadText::TooLong { found, max: REFERENCE_MAX }),
            _ if text.starts_with('/') || text.ends_with('/') || text.contains("//") => Err(BadText::Slash),
            _ => Ok(Self(text.to_owned())),
        }
    }
}

macro_rules! read_as_text {
    ($($name:ident),*) => {$(
        impl $name {
            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

read_as_text!(Name, RemittanceText, Reference);

/// The letters that every bank of SEPA takes (EPC217-08 §6.1).
fn is_sepa(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || " /-?:().,'+".contains(letter)
}

/// The text in those letters: accents fall, ligatures are spelt out, other signs become the nearest one, and what has
/// none becomes a point, as EPC217-08 has it. Spaces in a row are one.
fn sepa_letters(text: &str) -> Result<String, BadText> {
    let mut plain = String::with_capacity(text.len());
    for letter in text.nfkd().filter(|letter| !is_combining_mark(*letter)) {
        match letter {
            _ if letter.is_whitespace() => {
                if !plain.is_empty() && !plain.ends_with(' ') {
                    plain.push(' ');
                }
            }
            _ if is_sepa(letter) => plain.push(letter),
            _ => plain.push_str(spelt(letter)),
        }
    }
    plain.truncate(plain.trim_end().len());
    if plain.bytes().any(|letter| letter.is_ascii_alphanumeric()) { Ok(plain) } else { Err(BadText::Empty) }
}

/// What stands for a letter that has no accent to lose.
fn spelt(letter: char) -> &'static str {
    match letter {
        'ß' => "ss",
        'ẞ' => "SS",
        'æ' => "ae",
        'Æ' => "AE",
        'œ' => "oe",
        'Œ' => "OE",
        'ø' => "o",
        'Ø' => "O",
        'ł' => "l",
        'Ł' => "L",
        'đ' | 'ð' => "d",
        'Đ' | 'Ð' => "D",
        'þ' => "th",
        'Þ' => "TH",
        'ı' => "i",
        'ħ' => "h",
        'Ħ' => "H",
        '€' => "EUR",
        '&' => "+",
        '‘' | '’' | '‚' | '‛' | '`' | '´' | 'ʼ' | '"' | '“' | '”' | '„' | '«' | '»' => "'",
        '‐' | '‑' | '‒' | '–' | '—' | '−' | '_' | '~' => "-",
        '[' | '{' | '<' => "(",
        ']' | '}' | '>' => ")",
        '\\' | '|' => "/",
        ';' => ",",
        '!' => ".",
        // What is not seen leaves nothing behind.
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => "",
        _ => ".",
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn name(text: &str) -> String {
        text.parse::<Name>().unwrap().to_string()
    }

    #[test]
    fn names_are_written_in_the_letters_of_banks() {
        assert_eq!(name("Médiathèque de L’Haÿ-les-Roses"), "Mediatheque de L'Hay-les-Roses");
        assert_eq!(name("  Œuvre   des\u{a0}Ærø & Cie; «Straße» "), "OEuvre des AEro + Cie, 'Strasse'");
        assert_eq!(name("Café 3 €"), "Cafe 3 EUR");
        assert_eq!(name("Łódź, Đakovo, Þór"), "Lodz, Dakovo, THor");
        assert_eq!(name("Ateliers №4 ☎"), "Ateliers No4 .");
        assert_eq!(name("Exem\u{ad}ple"), "Exemple");
    }

    #[test]
    fn a_name_of_which_nothing_is_left_is_refused() {
        for text in ["", "   ", "例え", "---", "…"] {
            assert_eq!(text.parse::<Name>(), Err(BadText::Empty), "{text}");
        }
    }

    #[test]
    fn a_long_name_is_cut_and_a_long_text_is_refused() {
        assert_eq!(name(&"é".repeat(100)).len(), NAME_MAX);
        assert_eq!(name(&format!("{} b", "a".repeat(69))).len(), 69, "no space is left at the end");
        assert!("é".repeat(140).parse::<RemittanceText>().is_ok());
        assert_eq!("é".repeat(141).parse::<RemittanceText>(), Err(BadText::TooLong { found: 141, max: 140 }));
    }

    #[test]
    fn a_reference_is_taken_as_it_is_or_not_at_all() {
        let read = |text: &str| text.parse::<Reference>().map(|_| ());
        assert_eq!(read("CLAIM/2026-11/000042"), Ok(()));
        assert_eq!(read(""), Err(BadText::Empty));
        assert_eq!(read("é"), Err(BadText::Letter { letter: 'é' }));
        assert_eq!(read("A B"), Err(BadText::Letter { letter: ' ' }));
        assert_eq!(read("<A>"), Err(BadText::Letter { letter: '<' }));
        assert_eq!(read(&"A".repeat(36)), Err(BadText::TooLong { found: 36, max: 35 }));
        for text in ["/A", "A/", "A//B"] {
            assert_eq!(read(text), Err(BadText::Slash), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_text_is_made_of_the_letters_of_banks(text in "\\PC{0,120}") {
            if let Ok(name) = text.parse::<Name>() {
                prop_assert!(name.as_str().chars().all(is_sepa));
                prop_assert!((1..=NAME_MAX).contains(&name.as_str().len()));
                prop_assert_eq!(name.as_str().trim(), name.as_str());
                prop_assert_eq!(name.as_str().parse(), Ok(name.clone()));
            }
        }
    }
}
