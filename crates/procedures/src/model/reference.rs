//! What people call a case: short, without letters that look alike, with a check character.

use std::fmt;
use std::str::FromStr;

use base::Random;

/// Crockford's Base32: no I, L, O, U.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters drawn by chance, and before the check.
const DRAWN: usize = 9;

/// The reference of a case: `K7QF-20MX-B4`. Not a secret. The last letter checks the others, so that
/// one wrong letter, or two that changed places side by side, is noticed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reference(String);

/// A text is no reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a reference has {} letters and digits, as in K7QF-20MX-B4", DRAWN + 1)]
pub struct ReferenceMistake;

impl Reference {
    /// A new one.
    pub fn draw(random: &dyn Random) -> Self {
        let mut letters: String =
            random.bytes::<DRAWN>().iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect();
        letters.push(check(&letters));
        Self(letters)
    }

    /// The letters without marks between, as they are kept.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// ISO 7064's idea with the prime 31: weights that all differ tell places apart.
fn check(letters: &str) -> char {
    let place = |letter: u8| LETTERS.iter().position(|known| *known == letter).unwrap_or(0);
    let sum: usize = letters.bytes().enumerate().map(|(at, letter)| (at + 1) * place(letter)).sum();
    char::from(LETTERS[sum % 31])
}

impl FromStr for Reference {
    type Err = ReferenceMistake;

    /// Takes it as people type it: with spaces or dashes, small letters, O for zero and I or L for one.
    fn from_str(text: &str) -> Result<Self, ReferenceMistake> {
        let letters: String = text
            .chars()
            .filter(|letter| !letter.is_whitespace() && *letter != '-')
            .map(|letter| match letter.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            })
            .take(DRAWN + 2)
            .collect();
        let is_known = letters.len() == DRAWN + 1 && letters.bytes().all(|letter| LETTERS.contains(&letter));
        let (drawn, last) = letters.split_at_checked(DRAWN).ok_or(ReferenceMistake)?;
        if is_known && last.starts_with(check(drawn)) { Ok(Self(letters)) } else { Err(ReferenceMistake) }
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, letter) in self.0.chars().enumerate() {
            if at > 0 && at % 4 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{letter}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use base::SeededRandom;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_reference_is_read_as_people_type_it() {
        let reference = Reference::draw(&SeededRandom::new(7));
        let shown = reference.to_string();
        assert_eq!(shown.len(), 12);
        for typed in [shown.clone(), shown.to_lowercase(), shown.replace('-', " "), shown.replace('0', "o")] {
            assert_eq!(typed.parse(), Ok(reference.clone()), "{typed}");
        }
        for wrong in ["", "K7QF", "💶💶💶", "UUUUUUUUUU"] {
            assert_eq!(wrong.parse::<Reference>(), Err(ReferenceMistake), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn two_letters_that_changed_places_are_noticed(seed in any::<u64>(), at in 0..8_usize) {
            let reference = Reference::draw(&SeededRandom::new(seed));
            let mut letters: Vec<char> = reference.as_str().chars().collect();
            prop_assume!(letters[at] != letters[at + 1] && !['0', 'Z'].contains(&letters[at]) && !['0', 'Z'].contains(&letters[at + 1]));
            letters.swap(at, at + 1);
            let swapped: String = letters.into_iter().collect();
            prop_assert!(swapped.parse::<Reference>().is_err());
        }

        #[test]
        fn any_text_is_read_without_a_panic(text in ".{0,30}") {
            let _ = text.parse::<Reference>();
        }
    }
}
