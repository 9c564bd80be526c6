//! What strangers scan and type, of any bytes: the targets of `fuzz/`, and of a test that mutates its corpus.

use zeroize::Zeroizing;

use crate::code::Code;
use crate::keys::{PublicKeys, SquareKey};
use crate::square::{PREFIX, Square};
use crate::{base45, square};

/// Reads what a stranger sent.
pub type Reader = fn(&[u8]);

/// Every target, by the name of its corpus.
pub const TARGETS: [(&str, Reader); 3] =
    [("voucher_code", code), ("voucher_square", scanned), ("voucher_square_bytes", square_bytes)];

/// A code as somebody typed it.
///
/// # Panics
/// When a code that is read is not read from what we write of it.
pub fn code(bytes: &[u8]) {
    if let Ok(code) = String::from_utf8_lossy(bytes).parse::<Code>() {
        assert_eq!(code.written().parse(), Ok(code), "a code is written as it is read");
    }
}

/// The text of a QR code.
///
/// # Panics
/// When a square is believed that is not, letter by letter, the one of its pass.
pub fn scanned(bytes: &[u8]) {
    read(&String::from_utf8_lossy(bytes));
}

/// What is below the Base45.
///
/// # Panics
/// When a square is believed that is not, letter by letter, the one of its pass.
pub fn square_bytes(bytes: &[u8]) {
    read(&format!("{PREFIX}{}", base45::encode(bytes.get(..square::SQUARE_MAX / 2).unwrap_or(bytes))));
}

fn read(text: &str) {
    let Ok(key) = SquareKey::from_seed(Zeroizing::new([1; 32])) else { return };
    let Ok(keys) = PublicKeys::new([key.public()]) else { return };
    if let Ok(reading) = Square::read(text, &keys) {
        assert_eq!(reading.square.sign(&key).as_str(), text, "a pass has one square");
    }
}
