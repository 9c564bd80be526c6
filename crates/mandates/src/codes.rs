//! The codes of a mandate: the one that signs it, and the one that ends it.
//!
//! Both grow from a key and the mandate's identifier, so neither is kept: the sheet can be printed again,
//! and the database holds only what a typed revocation code is looked up by.

use std::fmt::Write;

use aws_lc_rs::hmac;

use crate::model::MandateId;

/// Digits of a code that signs.
pub const SIGNING_DIGITS: usize = 6;
/// Digits of a code that ends: with the waits after wrong ones, nobody guesses one.
pub const REVOCATION_DIGITS: usize = 16;

/// The key of the codes.
pub(crate) struct CodeKey(hmac::Key);

impl CodeKey {
    pub(crate) fn new(key: &[u8; 32]) -> Self {
        Self(hmac::Key::new(hmac::HMAC_SHA256, key))
    }

    /// The code that signs a mandate: each that is sent has its number, and no two are alike but by chance.
    pub(crate) fn signing(&self, mandate: MandateId, number: u8) -> String {
        self.digits("mandate signing code", &format!("{mandate} {number}"), SIGNING_DIGITS)
    }

    /// The code that ends a mandate.
    pub(crate) fn revocation(&self, mandate: MandateId) -> String {
        self.digits("mandate revocation code", &mandate.to_string(), REVOCATION_DIGITS)
    }

    /// By what a revocation code is found.
    pub(crate) fn hash_of(&self, revocation_code: &str) -> [u8; 32] {
        self.tag("mandate revocation hash", revocation_code)
    }

    /// By what wrong codes from one place are counted.
    pub(crate) fn place(&self, address: &str) -> [u8; 32] {
        self.tag("place of wrong codes", address)
    }

    fn tag(&self, purpose: &str, of: &str) -> [u8; 32] {
        let mut tag = [0; 32];
        tag.copy_from_slice(hmac::sign(&self.0, format!("{purpose}\n{of}").as_bytes()).as_ref());
        tag
    }

    fn digits(&self, purpose: &str, of: &str, count: usize) -> String {
        let mut number = [0; 16];
        number.copy_from_slice(&self.tag(purpose, of)[..16]);
        // 128 bits: that some digits are likelier shows nowhere.
        let digits = u128::from_be_bytes(number).to_string();
        let padded = format!("{digits:0>count$}");
        padded[padded.len() - count..].to_owned()
    }
}

/// A code as people read it: in groups.
pub fn grouped(code: &str) -> String {
    let size = if code.len() > SIGNING_DIGITS { 4 } else { 3 };
    let mut told = String::with_capacity(code.len() * 2);
    for (place, digit) in code.chars().enumerate() {
        if place > 0 && place % size == 0 {
            told.push(' ');
        }
        let _ = told.write_char(digit);
    }
    told
}

/// The digits of a typed code, whatever people put between them; `None` when there are not so many.
pub fn typed(text: &str, count: usize) -> Option<String> {
    let digits: String = text.chars().filter(|letter| !letter.is_whitespace() && !"-.".contains(*letter)).collect();
    (digits.len() == count && digits.bytes().all(|digit| digit.is_ascii_digit())).then_some(digits)
}

/// Whether two codes are the same, in a time that says nothing of where they differ.
pub(crate) fn same(one: &str, other: &str) -> bool {
    aws_lc_rs::constant_time::verify_slices_are_equal(one.as_bytes(), other.as_bytes()).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{FixedClock, SeededRandom, Timestamp};

    fn mandate(seed: u64) -> MandateId {
        MandateId::new(&FixedClock::at(Timestamp::from_seconds(1)), &SeededRandom::new(seed))
    }

    #[test]
    fn each_code_is_its_own() {
        let key = CodeKey::new(&[1; 32]);
        let (one, other) = (mandate(1), mandate(2));
        let codes = [key.revocation(one), key.revocation(other), CodeKey::new(&[2; 32]).revocation(one)];
        assert!(codes.iter().all(|code| typed(code, REVOCATION_DIGITS).as_ref() == Some(code)));
        assert!(codes[0] != codes[1] && codes[0] != codes[2]);
        assert_eq!(key.revocation(one), codes[0], "a sheet that is printed again says the same");
        assert_ne!(key.signing(one, 1), key.signing(one, 2));
        assert_eq!(key.signing(one, 1).len(), SIGNING_DIGITS);
        assert_ne!(key.hash_of(&codes[0]), key.hash_of(&codes[1]));
    }

    #[test]
    fn a_code_is_read_as_it_is_written() {
        assert_eq!(grouped("1234567890123456"), "1234 5678 9012 3456");
        assert_eq!(grouped("123456"), "123 456");
        assert_eq!(typed(" 123-456 ", 6), Some("123456".to_owned()));
        for text in ["", "12345", "1234567", "12345x", "١٢٣٤٥٦"] {
            assert_eq!(typed(text, 6), None, "{text}");
        }
    }
}
