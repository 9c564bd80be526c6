//! Base45 (RFC 9285): bytes as the letters that a QR code packs best. A text has one meaning, and bytes one text.

/// The letters, in the order of their values.
const LETTERS: &[u8; 45] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

pub(crate) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(2) * 3);
    for pair in bytes.chunks(2) {
        let mut number = pair.iter().fold(0_usize, |number, byte| number << 8 | usize::from(*byte));
        for _ in 0..=pair.len() {
            text.push(char::from(LETTERS[number % 45]));
            number /= 45;
        }
    }
    text
}

/// The bytes, unless a letter is none, the length is none, or a group is too large for its bytes.
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 3 * 2 + 1);
    for group in text.as_bytes().chunks(3) {
        let number = group.iter().rev().try_fold(0_u32, |number, letter| Some(number * 45 + value(*letter)?))?;
        let number = u16::try_from(number).ok()?;
        match group.len() {
            3 => bytes.extend(number.to_be_bytes()),
            2 => bytes.push(u8::try_from(number).ok()?),
            _ => return None,
        }
    }
    Some(bytes)
}

fn value(letter: u8) -> Option<u32> {
    LETTERS.iter().position(|known| *known == letter).and_then(|place| u32::try_from(place).ok())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_examples_of_the_standard_hold() {
        // RFC 9285 §4.3 and §4.4.
        for (bytes, text) in
            [("AB", "BB8"), ("Hello!!", "%69 VD92EX0"), ("base-45", "UJCLQE7W581"), ("ietf!", "QED8WEX0")]
        {
            assert_eq!(encode(bytes.as_bytes()), text);
            assert_eq!(decode(text).as_deref(), Some(bytes.as_bytes()));
        }
    }

    #[test]
    fn what_no_bytes_give_is_refused() {
        // RFC 9285 §6: FGW is 65535, GGW one more than two bytes hold.
        assert_eq!(decode("FGW"), Some(vec![255, 255]));
        for text in ["GGW", ":::", "A", "BB8A", "bb8", "BB\n", "BÉ", "U5\0"] {
            assert_eq!(decode(text), None, "{text:?}");
        }
        assert_eq!(decode("U5"), Some(vec![255]));
        assert_eq!(decode("V5"), None, "256 is not a byte");
    }

    proptest! {
        #[test]
        fn bytes_come_back(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            prop_assert_eq!(decode(&encode(&bytes)), Some(bytes));
        }

        #[test]
        fn bytes_have_one_text(text in "[0-9A-Z $%*+./:-]{0,60}") {
            if let Some(bytes) = decode(&text) {
                prop_assert_eq!(encode(&bytes), text);
            }
        }
    }
}
