use base::{Random, SeededRandom, SystemRandom};
use coset::Label;
use coset::cbor::cbor;
use proptest::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc, Version};

use super::*;
use crate::keys::{BadKeys, PublicKey};

fn key(seed: u8) -> SquareKey {
    SquareKey::from_seed(Zeroizing::new([seed; 32])).unwrap()
}

fn keys(seeds: &[u8]) -> PublicKeys {
    PublicKeys::new(seeds.iter().map(|seed| key(*seed).public())).unwrap()
}

fn square() -> Square {
    let code = Code::random(&SeededRandom::new(7));
    Square::new(7, 12_001, code, Money::euro_cents(10_00), date(2027, 12, 31), "FR-38".parse().unwrap()).unwrap()
}

/// The bytes below the Base45.
fn bytes(text: &str) -> Vec<u8> {
    base45::decode(text.strip_prefix(PREFIX).unwrap()).unwrap()
}

fn text(bytes: &[u8]) -> String {
    format!("{PREFIX}{}", base45::encode(bytes))
}

/// Signs whatever it is given, as a program that does not keep our rules might.
fn signed(protected: &[u8], unprotected: Value, payload: &[u8]) -> Vec<u8> {
    let message = value_bytes(&Value::Array(vec![
        Value::from("Signature1"),
        Value::Bytes(protected.to_vec()),
        Value::Bytes(vec![]),
        Value::Bytes(payload.to_vec()),
    ]));
    let parts = vec![
        Value::Bytes(protected.to_vec()),
        unprotected,
        Value::Bytes(payload.to_vec()),
        Value::Bytes(key(1).sign(&message)),
    ];
    value_bytes(&Value::Tag(18, Box::new(Value::Array(parts))))
}

fn value_bytes(value: &Value) -> Vec<u8> {
    let mut bytes = Vec::new();
    coset::cbor::ser::into_writer(value, &mut bytes).unwrap();
    bytes
}

fn header() -> Vec<u8> {
    [&[0xa2, 0x01, 0x27, 0x04, 0x48], key(1).public().id().as_bytes().as_slice()].concat()
}

fn read(text: &str) -> Result<Reading, SquareError> {
    Square::read(text, &keys(&[1, 2]))
}

fn read_bytes(bytes: &[u8]) -> Result<Reading, SquareError> {
    read(&text(bytes))
}

fn none() -> Value {
    Value::Map(vec![])
}

#[test]
fn what_was_signed_is_read_also_after_keys_have_changed() {
    for seed in [1, 2] {
        let read = read(&square().sign(&key(seed))).unwrap();
        assert_eq!(read.square, square());
        assert_eq!(read.signed_by, key(seed).public().id());
    }
}

#[test]
fn the_same_pass_has_the_same_square() {
    let told = square().sign(&key(1));
    assert_eq!(told, square().sign(&key(1)));
    assert_eq!(bytes(&told), signed(&header(), none(), &square().payload()), "as the standards say it");
}

#[test]
fn a_key_that_is_not_trusted_is_named() {
    let stranger = key(3);
    assert_eq!(read(&square().sign(&stranger)), Err(SquareError::UnknownKey(stranger.public().id())));
    assert_eq!(Square::read(&square().sign(&key(1)), &PublicKeys::default()).unwrap_err(), {
        SquareError::UnknownKey(key(1).public().id())
    });
}

#[test]
fn every_altered_bit_is_refused() {
    let genuine = bytes(&square().sign(&key(1)));
    for place in 0..genuine.len() {
        for bit in 0..8 {
            let mut altered = genuine.clone();
            altered[place] ^= 1 << bit;
            assert!(read_bytes(&altered).is_err(), "bit {bit} of byte {place}");
        }
    }
}

#[test]
fn every_altered_letter_is_refused() {
    let genuine = square().sign(&key(1));
    for place in 0..genuine.len() {
        for letter in b"0A:%\n\x7f" {
            let mut altered = genuine.as_bytes().to_vec();
            altered[place] = *letter;
            let altered = String::from_utf8(altered).unwrap();
            assert!(altered == *genuine || read(&altered).is_err(), "letter {place}");
        }
    }
}

#[test]
fn another_algorithm_is_refused_even_beside_a_right_signature() {
    let id = key(1).public().id();
    // ES256, HS256, the later number of Ed25519 (RFC 9864: one name for one thing), none at all, a private one.
    for algorithm in [&[0x01, 0x26][..], &[0x01, 0x05], &[0x01, 0x32], &[], &[0x01, 0x3a, 0x00, 0x01, 0x11, 0x6f]] {
        let count = if algorithm.is_empty() { 0xa1 } else { 0xa2 };
        let header = [&[count], algorithm, &[0x04, 0x48], id.as_bytes().as_slice()].concat();
        assert_eq!(read_bytes(&signed(&header, none(), &square().payload())), Err(SquareError::Algorithm));
    }
}

#[test]
fn what_is_said_outside_the_signature_is_refused() {
    // Algorithm, key or anything else in the header that nobody signs.
    for unprotected in [cbor!({1 => -7}), cbor!({4 => "key"}), cbor!({99 => 1})] {
        assert_eq!(
            read_bytes(&signed(&header(), unprotected.unwrap(), &square().payload())),
            Err(SquareError::Damaged)
        );
    }
}

#[test]
fn another_header_is_refused() {
    let id = key(1).public().id();
    let other_order = [&[0xa2, 0x04, 0x48], id.as_bytes().as_slice(), &[0x01, 0x27]].concat();
    let one_more = [&[0xa3], &header()[1..], &[0x18, 0x63, 0x01]].concat();
    let must_be_understood = [&[0xa3, 0x01, 0x27, 0x02, 0x81, 0x18, 0x63], &header()[3..]].concat();
    for header in [other_order, one_more, must_be_understood, [&header()[..], &[0x00]].concat()] {
        assert_eq!(read_bytes(&signed(&header, none(), &square().payload())), Err(SquareError::Damaged));
    }
}

#[test]
fn other_encodings_of_the_same_are_refused() {
    let payload = square().payload();
    assert_eq!(payload[..3], [0xa6, 0x01, 0x07], "six entries, the first one lot 7");
    let indefinite = [&[0xbf], &payload[1..], &[0xff]].concat();
    let long_count = [&[0xb8, 0x06], &payload[1..]].concat();
    let long_number = [&[0xa6, 0x01, 0x18, 0x07], &payload[3..]].concat();
    let label_as_text = [&[0xa6, 0x61, b'1', 0x07], &payload[3..]].concat();
    let twice = [&[0xa7, 0x01, 0x08, 0x01, 0x07], &payload[3..]].concat();
    let followed = [&payload[..], &[0x00]].concat();
    for other in [indefinite, long_count, long_number, label_as_text, twice, followed] {
        assert_eq!(read_bytes(&signed(&header(), none(), &other)), Err(SquareError::Contents), "{other:02x?}");
    }
    let genuine = bytes(&square().sign(&key(1)));
    assert_eq!(genuine[..2], [0xd2, 0x84], "the tag, and an array of four");
    let untagged = &genuine[1..];
    let indefinite = [&[0xd2, 0x9f], &genuine[2..], &[0xff]].concat();
    let long_count = [&[0xd2, 0x98, 0x04], &genuine[2..]].concat();
    let twice_tagged = [&[0xd2], &genuine[..]].concat();
    let followed = [&genuine[..], &[0x00]].concat();
    for other in [untagged, &indefinite, &long_count, &twice_tagged, &followed, &[], &[0xd2], &genuine[..100]] {
        assert_eq!(read_bytes(other), Err(SquareError::Damaged));
    }
}

#[test]
fn what_is_signed_and_no_pass_is_refused() {
    let genuine: Value = coset::cbor::de::from_reader(square().payload().as_slice()).unwrap();
    let with = |label: usize, value: Value| {
        let mut entries = genuine.clone().into_map().unwrap();
        entries[label - 1].1 = value;
        read_bytes(&signed(&header(), none(), &value_bytes(&Value::Map(entries))))
    };
    assert!(with(1, Value::from(8)).is_ok(), "another lot");
    let wrong = [
        (1, Value::from(-1)),
        (2, Value::from(1_u64 << 48)),
        (3, Value::from("0000000000000000")),
        (3, Value::from(square().code.written().as_str())),
        (4, Value::from(0)),
        (4, Value::from(-10_00)),
        (4, Value::from(1_000_01)),
        (5, Value::from(21_000)),
        (5, Value::Tag(1, Box::new(Value::from(21_000)))),
        (5, Value::Tag(100, Box::new(Value::from(i64::MAX)))),
        (5, Value::Tag(100, Box::new(Value::from(-1)))),
        (6, Value::from("")),
        (6, Value::from("fr-38")),
        (6, Value::Null),
    ];
    for (label, value) in wrong {
        assert_eq!(with(label, value.clone()), Err(SquareError::Contents), "{label}: {value:?}");
    }
}

#[test]
fn other_codes_and_long_texts_are_told_from_squares() {
    assert_eq!(read("https://example.org/"), Err(SquareError::NotASquare));
    assert_eq!(read("pn1:ABC"), Err(SquareError::NotASquare));
    assert_eq!(read("PN2:ABC"), Err(SquareError::NotASquare));
    assert_eq!(read("PN1:"), Err(SquareError::Damaged));
    assert_eq!(read("PN1:::: "), Err(SquareError::Damaged));
    assert_eq!(read(&format!("PN1:{}", "0".repeat(SQUARE_MAX))), Err(SquareError::TooLong));
    // As deep as it can be: read without a fall.
    for deep in [[0x81; 200], [0xd2; 200], [0xa1; 200], [0x9f; 200]] {
        assert_eq!(read_bytes(&deep), Err(SquareError::Damaged));
    }
}

#[test]
fn what_no_pass_says_is_not_signed() {
    let make = |lot, serial, cents, year| {
        let code = Code::random(&SeededRandom::new(1));
        let area = "FR".parse().unwrap();
        Square::new(lot, serial, code, Money::euro_cents(cents), date(year, 1, 1), area).map(|_| ())
    };
    assert_eq!(make(0, 0, 1, 2026), Ok(()));
    assert_eq!(make(0, 0, 0, 2026), Err(BadSquare::Face));
    assert_eq!(make(0, 0, FACE_MAX_CENTS + 1, 2026), Err(BadSquare::Face));
    assert_eq!(make(0, 0, 1, 1969), Err(BadSquare::Day));
    assert_eq!(make(0, 0, 1, 2200), Err(BadSquare::Day));
    assert_eq!(make(1 << 48, 0, 1, 2026), Err(BadSquare::Number));
    for area in ["", "fr", "FR 38", "FR-1234567890"] {
        assert!(area.parse::<Area>().is_err(), "{area}");
    }
}

#[test]
fn it_fits_a_code_of_49_squares_with_medium_correction() {
    let code = Code::random(&SystemRandom);
    let area = "FR-200040715".parse().unwrap();
    let largest = Square::new(
        u64::from(u32::MAX),
        u64::from(u32::MAX),
        code,
        Money::euro_cents(FACE_MAX_CENTS),
        date(2199, 12, 31),
        area,
    );
    for square in [square(), largest.unwrap()] {
        let text = square.sign(&key(1));
        let qr = QrCode::encode_text(&text, QrCodeEcc::Medium).unwrap();
        assert!(qr.version() <= Version::new(8), "{} letters: version {}", text.len(), qr.version().value());
    }
}

#[test]
fn the_keys_for_others_are_in_both_spellings() {
    let set = keys(&[1, 2]);
    let cose = <coset::CoseKeySet as coset::CborSerializable>::from_slice(&set.to_cose_key_set()).unwrap();
    for (cose, seed) in cose.0.iter().zip([1, 2]) {
        let public = key(seed).public();
        assert_eq!(cose.key_id, public.id().as_bytes());
        assert!(cose.params.contains(&(Label::Int(-2), Value::Bytes(public.as_bytes().to_vec()))));
        assert!(set.to_jwk_set().contains(&format!(r#""kid":"{}""#, public.id())));
    }
}

#[test]
fn keys_are_few_and_each_has_its_name() {
    assert_eq!(PublicKeys::new([key(1).public(); 2]).unwrap_err(), BadKeys::SameName(key(1).public().id()));
    let many = (0..=64_u8).map(|number| PublicKey::from_bytes([number; 32]));
    assert_eq!(PublicKeys::new(many).unwrap_err(), BadKeys::TooMany);
}

#[test]
fn nothing_secret_is_shown() {
    let random: &dyn Random = &SeededRandom::new(5);
    let seed: [u8; 32] = random.bytes();
    let key = SquareKey::from_seed(Zeroizing::new(seed)).unwrap();
    assert_eq!(format!("{key:?}"), format!("SquareKey({:?})", key.public().id()));
    assert!(!format!("{:?}", square()).contains(&square().code.written().as_str()[..4]));
}

proptest! {
    #[test]
    fn every_pass_comes_back(
        seed: u64, lot in 0..NUMBER_END, serial in 0..NUMBER_END, cents in 1..=FACE_MAX_CENTS, days in 0..83_000_i32,
        area in "[A-Z0-9-]{1,12}",
    ) {
        let code = Code::random(&SeededRandom::new(seed));
        let until = epoch().checked_add(jiff::Span::new().days(days)).unwrap();
        let square = Square::new(lot, serial, code, Money::euro_cents(cents), until, area.parse().unwrap()).unwrap();
        let text = square.sign(&key(1));
        prop_assert!(text.len() <= SQUARE_MAX);
        prop_assert_eq!(read(&text).unwrap().square, square);
    }

    #[test]
    fn any_bytes_are_read_without_a_fall(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(read_bytes(&bytes).is_err());
    }
}
