//! The code of a pass: what is printed, read aloud on the telephone, typed at a counter.
//!
//! Fourteen random letters of Crockford's base 32 (70 bits) and two of check, `XXXX-XXXX-XXXX-XXXX`.
//!
//! # What the check catches, and why
//! Read as a number of base 32, most significant letter first, a code is 1 modulo 1021, a prime. With letters
//! counted from the right (`k` = 0…15), an error changes that number by
//!
//! - `d·32ᵏ` when one letter differs by `d`, 0 < |d| < 32;
//! - `d·(32ᵐ − 1)·32ᵏ` when two letters that differ by `d`, `m` places apart, are exchanged (0 < m < 16);
//! - `d·33·32ᵏ` when a doubled letter is typed as another one doubled.
//!
//! None of the factors is a multiple of 1021: |d| and 33 are below it, no power of 2 is, and the order of 32 modulo
//! 1021 is 68, above 15. So neither is their product: every single error, every exchange of two letters at any
//! distance, and every twin error is caught. Of other mistakes, one in 1021 is not.
//!
//! One rather than zero, so that a field filled with zeros is no code.

use std::fmt;

use aws_lc_rs::{constant_time::verify_slices_are_equal, hmac};
use base::Random;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// The letters, in the order of their values: no I, L, O (read as 1, 1, 0) and no U.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Letters of a code.
const LENGTH: usize = 16;

/// Letters that are random; those after them are the check.
const RANDOM_LENGTH: usize = 14;

/// The prime of the check.
const MODULUS: u32 = 1021;

/// What a code is, modulo [`MODULUS`].
const REMAINDER: u32 = 1;

/// Longest text that is looked at, in characters: a code with a separator after each letter, and some room.
const MAX_TYPED: usize = 64;

/// A pass's code. Who knows it can spend the pass: it is shown to nobody but its holder, and never stored; see
/// [`Code::mac`].
///
/// ```
/// use voucher::{Code, CodeError};
/// let code: Code = "7ZQ4 k0no-3w5v-t20v".parse()?;
/// assert_eq!(code.written().as_str(), "7ZQ4-K0N0-3W5V-T20V");
/// # Ok::<(), CodeError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Code([u8; LENGTH]);

/// Why a text is no code. Nothing of the code is in it but the letter that is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// Too few or too many letters.
    #[error("a code has 16 letters and digits, this text has {found}")]
    Length {
        /// Letters and digits found, separators not counted; more than 64 are counted as 65.
        found: usize,
    },
    /// A character that no code contains.
    #[error("`{letter}` at place {place} is in no code")]
    Letter {
        /// The character as typed.
        letter: char,
        /// Its place among the letters, from 1, separators not counted.
        place: usize,
    },
    /// Every letter can be in a code, but they do not go together: one was misread, or two exchanged.
    #[error("the letters do not go together: one was misread, or two were exchanged")]
    Check,
}

impl Code {
    /// A new code, each of the 2⁷⁰ as likely as the next.
    pub fn random(random: &dyn Random) -> Self {
        let bits = Zeroizing::new(random.bytes::<RANDOM_LENGTH>());
        let mut code = Self([0; LENGTH]);
        for (letter, byte) in code.0.iter_mut().zip(bits.iter()) {
            *letter = byte & 31;
        }
        let check = (MODULUS + REMAINDER - remainder(&code.0)) % MODULUS;
        code.0[LENGTH - 2..].copy_from_slice(&digits(check));
        code
    }

    /// As it is printed: `XXXX-XXXX-XXXX-XXXX`. There is no `Display`, so that no log has a code by mistake.
    pub fn written(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(LENGTH + 3));
        for (place, letter) in self.letters().iter().enumerate() {
            if place > 0 && place % 4 == 0 {
                text.push('-');
            }
            text.push(char::from(*letter));
        }
        text
    }

    /// The sixteen letters, as ASCII.
    pub(crate) fn letters(&self) -> Zeroizing<[u8; LENGTH]> {
        Zeroizing::new(self.0.map(|value| LETTERS[usize::from(value)]))
    }

    /// What is stored in place of the code: nobody gets from it to the code without the key.
    pub fn mac(&self, key: &CodeKey) -> CodeMac {
        let tag = hmac::sign(&key.0, &*self.letters());
        let mut mac = [0; 16];
        mac.copy_from_slice(&tag.as_ref()[..16]);
        CodeMac(mac)
    }
}

/// Reads kindly: capitals or not, I and L for 1, O for 0, and spaces, dashes, points and underscores anywhere.
impl std::str::FromStr for Code {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, CodeError> {
        let mut code = Self([0; LENGTH]);
        let mut found = 0;
        let mut stranger = None;
        for letter in text.chars().filter(|letter| !separates(*letter)) {
            found += 1;
            if found > MAX_TYPED {
                break;
            }
            match value(letter) {
                None => stranger = stranger.or(Some(CodeError::Letter { letter, place: found })),
                Some(value) => {
                    if let Some(place) = code.0.get_mut(found - 1) {
                        *place = value;
                    }
                }
            }
        }
        // A letter that is none says more than a length, if the text could be a code at all.
        match stranger {
            Some(stranger) if found <= LENGTH => Err(stranger),
            _ if found != LENGTH => Err(CodeError::Length { found }),
            Some(stranger) => Err(stranger),
            None if code.checks() => Ok(code),
            None => Err(CodeError::Check),
        }
    }
}

impl Code {
    /// Whether the check fits, and is the one that [`Code::random`] writes: below the modulus.
    fn checks(&self) -> bool {
        let check = u32::from(self.0[LENGTH - 2]) * 32 + u32::from(self.0[LENGTH - 1]);
        check < MODULUS && remainder(&self.0) == REMAINDER
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(…)")
    }
}

/// The key of [`Code::mac`], kept outside the database.
#[derive(Clone)]
pub struct CodeKey(hmac::Key);

impl CodeKey {
    /// A key of 32 random bytes. They are wiped here; the library wipes its own copy when the key is dropped.
    pub fn new(bytes: Zeroizing<[u8; 32]>) -> Self {
        Self(hmac::Key::new(hmac::HMAC_SHA256, &*bytes))
    }
}

impl fmt::Debug for CodeKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CodeKey(…)")
    }
}

/// The first 16 bytes of HMAC-SHA-256 (RFC 2104, FIPS 198-1) of a code's sixteen letters. Compared in constant time.
#[derive(Clone, Copy, Eq)]
pub struct CodeMac([u8; 16]);

impl CodeMac {
    /// The bytes, to be stored and looked up.
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

impl From<[u8; 16]> for CodeMac {
    fn from(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }
}

impl PartialEq for CodeMac {
    fn eq(&self, other: &Self) -> bool {
        verify_slices_are_equal(&self.0, &other.0).is_ok()
    }
}

impl std::hash::Hash for CodeMac {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

/// In hexadecimal: without the key it says nothing of the code.
impl fmt::Debug for CodeMac {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CodeMac({:032x})", u128::from_be_bytes(self.0))
    }
}

/// What people put between letters.
fn separates(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '.' | '_' | '·')
}

/// The value of a letter, as Crockford reads it.
fn value(letter: char) -> Option<u8> {
    let letter = match letter.to_ascii_uppercase() {
        'I' | 'L' => '1',
        'O' => '0',
        other => other,
    };
    let place = LETTERS.iter().position(|known| char::from(*known) == letter)?;
    u8::try_from(place).ok()
}

/// The number that the letters write, modulo [`MODULUS`].
fn remainder(letters: &[u8; LENGTH]) -> u32 {
    letters.iter().fold(0, |rest, value| (rest * 32 + u32::from(*value)) % MODULUS)
}

/// A number below 1024 as two letters' values.
fn digits(number: u32) -> [u8; 2] {
    [(number / 32 % 32) as u8, (number % 32) as u8]
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use base::{SeededRandom, SystemRandom};
    use proptest::prelude::*;

    use super::*;

    fn sample(count: usize) -> impl Iterator<Item = Code> {
        let random = SeededRandom::new(1021);
        (0..count).map(move |_| Code::random(&random))
    }

    fn parses(letters: [u8; LENGTH]) -> bool {
        Code(letters).checks()
    }

    #[test]
    fn the_arithmetic_holds_for_every_place_and_every_difference() {
        let power = |k: u32| (0..k).fold(1_i64, |power, _| power * 32 % i64::from(MODULUS));
        let caught = |change: i64| change.rem_euclid(i64::from(MODULUS)) != 0;
        assert!((2..MODULUS).all(|divisor| !MODULUS.is_multiple_of(divisor)), "1021 is a prime");
        for difference in (-31..=31).filter(|difference| *difference != 0) {
            for place in 0..16 {
                assert!(caught(difference * power(place)), "one letter at {place}");
                assert!(place == 15 || caught(difference * 33 * power(place)), "twins at {place}");
                for apart in 1..16 - place {
                    assert!(
                        caught(difference * (power(apart) - 1) * power(place)),
                        "exchange of {place}, {apart} apart"
                    );
                }
            }
        }
        assert_eq!((1..1021).find(|order| power(*order) == 1), Some(68));
    }

    #[test]
    fn every_single_error_of_a_hundred_thousand_codes_is_caught() {
        for (number, code) in sample(100_000).enumerate() {
            for place in 0..LENGTH {
                // Every other letter for one code in ten, three of them for the rest: the test stays quick.
                let others: &[u8] = if number % 10 == 0 { &ALL_SHIFTS } else { &[1, 16, 31] };
                for shift in others {
                    let mut wrong = code.0;
                    wrong[place] = (wrong[place] + shift) % 32;
                    assert!(!parses(wrong), "letter {place} of code {number}, moved by {shift}");
                }
            }
        }
    }

    const ALL_SHIFTS: [u8; 31] = {
        let mut shifts = [0; 31];
        let mut next = 1_u8;
        while next < 32 {
            shifts[next as usize - 1] = next;
            next += 1;
        }
        shifts
    };

    #[test]
    fn every_exchange_of_two_letters_of_a_hundred_thousand_codes_is_caught() {
        for (number, code) in sample(100_000).enumerate() {
            for first in 0..LENGTH {
                for second in first + 1..LENGTH {
                    let mut wrong = code.0;
                    wrong.swap(first, second);
                    assert!(wrong == code.0 || !parses(wrong), "letters {first} and {second} of code {number}");
                }
            }
        }
    }

    #[test]
    fn errors_are_caught_through_the_text_too() {
        for code in sample(200) {
            let letters = code.letters();
            for place in 0..LENGTH {
                for other in LETTERS {
                    let mut wrong = *letters;
                    wrong[place] = *other;
                    let expected = if wrong == *letters { Ok(code.clone()) } else { Err(CodeError::Check) };
                    assert_eq!(std::str::from_utf8(&wrong).unwrap().parse::<Code>(), expected);
                }
            }
        }
    }

    #[test]
    fn a_random_code_checks_and_uses_every_letter_everywhere() {
        let codes: Vec<Code> = sample(20_000).collect();
        assert!(codes.iter().all(|code| parses(code.0)));
        for place in 0..LENGTH {
            let seen: HashSet<u8> = codes.iter().map(|code| code.0[place]).collect();
            assert_eq!(seen.len(), 32, "letters at place {place}");
        }
        let different: HashSet<[u8; LENGTH]> = codes.iter().map(|code| code.0).collect();
        assert_eq!(different.len(), codes.len());
    }

    #[test]
    fn reading_is_kind() {
        let code = sample(1).next().unwrap();
        let written = code.written();
        let as_typed = written.replace('0', "o").replace('1', "l").replace('-', " – ").to_lowercase();
        assert_eq!(as_typed.parse(), Ok(code.clone()));
        assert_eq!(format!("\u{a0}{}\n", written.replace('1', "I").replace('-', "")).parse(), Ok(code));
    }

    #[test]
    fn what_is_wrong_is_said() {
        let read = |text: &str| text.parse::<Code>().unwrap_err();
        assert_eq!(read(""), CodeError::Length { found: 0 });
        assert_eq!(read("7ZQ4-K0N0-3W5V-T2D"), CodeError::Length { found: 15 });
        assert_eq!(read("7ZQ4-K0N0-3W5V-T2D11"), CodeError::Length { found: 17 });
        assert_eq!(read(&"7".repeat(100_000)), CodeError::Length { found: 65 });
        assert_eq!(read("7ZQ4-KU"), CodeError::Letter { letter: 'U', place: 6 });
        assert_eq!(read("7ZQ4-K0N0-3W5V-T2D€"), CodeError::Letter { letter: '€', place: 16 });
        assert_eq!(read("ı0000000000000000"), CodeError::Length { found: 17 });
        assert_eq!(read("0000-0000-0000-0000"), CodeError::Check, "zeros are no code");
    }

    #[test]
    fn a_pass_has_one_code_only() {
        // The same letters with 1021 more in the check have the same remainder, and are refused.
        let twin =
            sample(20_000).find(|code| code.0[14] == 0 && code.0[15] < 3).expect("one code in 340 has a low check");
        let mut other = twin.0;
        other[14..].copy_from_slice(&digits(1021 + u32::from(twin.0[15])));
        assert_eq!(remainder(&other), REMAINDER);
        assert!(!parses(other));
    }

    #[test]
    fn nothing_secret_is_shown() {
        let code = Code::random(&SystemRandom);
        assert_eq!(format!("{code:?}"), "Code(…)");
        assert_eq!(format!("{:?}", CodeKey::new(Zeroizing::new([7; 32]))), "CodeKey(…)");
    }

    #[test]
    fn the_mac_is_hmac_sha_256_cut_to_16_bytes() {
        // Computed with Python: hmac.new(bytes(range(32)), b"7ZQ4K0N03W5VT20V", "sha256").hexdigest()[:32]
        let code: Code = "7ZQ4-K0N0-3W5V-T20V".parse().unwrap();
        let key = CodeKey::new(Zeroizing::new(std::array::from_fn(|place| u8::try_from(place).unwrap())));
        assert_eq!(format!("{:?}", code.mac(&key)), "CodeMac(e927b20f33ce8db9500ef7bfe37d0bb6)");
        let other = CodeKey::new(Zeroizing::new([0; 32]));
        assert_ne!(code.mac(&key), code.mac(&other));
        assert_eq!(CodeMac::from(*code.mac(&key).as_bytes()), code.mac(&key));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(seed: u64) {
            let code = Code::random(&SeededRandom::new(seed));
            prop_assert_eq!(code.written().parse::<Code>(), Ok(code));
        }

        #[test]
        fn no_text_breaks_the_reader(text in "\\PC{0,80}") {
            if let Ok(code) = text.parse::<Code>() {
                prop_assert_eq!(code.written().parse::<Code>(), Ok(code));
            }
        }

        #[test]
        fn separators_and_capitals_never_matter(seed: u64, separators in "[-_. \u{a0}–]{16}", lower: bool) {
            let code = Code::random(&SeededRandom::new(seed));
            let mixed: String = code.letters().iter().zip(separators.chars()).flat_map(|(letter, gap)| [char::from(*letter), gap]).collect();
            let mixed = if lower { mixed.to_lowercase() } else { mixed };
            prop_assert_eq!(mixed.parse::<Code>(), Ok(code));
        }
    }
}
