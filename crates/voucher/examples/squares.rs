//! For the oracle, and for the corpus of `fuzz/`: squares made here, and squares made elsewhere.
//!
//! `squares make N` writes the public keys as a JWK Set and as a `COSE_KeySet` in hexadecimal, and then N lines
//! `LOT<tab>SERIAL<tab>CODE<tab>CENTS<tab>LAST DAY<tab>AREA<tab>SQUARE`, signed with the key of 32 ones.
//! `squares read KEY` reads the squares of the lines that come in, signed with the key whose 32 bytes are given in
//! hexadecimal, and writes such lines, or what is wrong with them.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a tool of the tests")]

use std::io::BufRead;

use base::{Money, Random, SeededRandom};
use jiff::ToSpan;
use jiff::civil::date;
use voucher::{Code, PublicKey, PublicKeys, Square, SquareKey};
use zeroize::Zeroizing;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["make", count] => make(count.parse().unwrap()),
        ["read", key] => read(key),
        _ => println!("squares make N | squares read KEY"),
    }
}

fn make(count: u32) {
    let key = SquareKey::from_seed(Zeroizing::new([1; 32])).unwrap();
    let keys = PublicKeys::new([key.public()]).unwrap();
    println!("{}", keys.to_jwk_set());
    println!("{}", keys.to_cose_key_set().iter().map(|byte| format!("{byte:02x}")).collect::<String>());
    let random: &dyn Random = &SeededRandom::new(45);
    for serial in 0..count {
        let face = Money::euro_cents(i64::from(random.below(100_000)) + 1);
        let until = date(2026, 1, 1).checked_add(i64::from(random.below(3_000)).days()).unwrap();
        let area = ["FR", "FR-38", "LU", "FR-200040715"][serial as usize % 4].parse().unwrap();
        let number = u64::from_le_bytes(random.bytes()) >> (16 + serial % 48);
        let square = Square::new(number, serial.into(), Code::random(random), face, until, area).unwrap();
        println!("{}\t{}", told(&square), square.sign(&key).as_str());
    }
}

fn read(key: &str) {
    let bytes = (0..32).map(|place| u8::from_str_radix(&key[2 * place..2 * place + 2], 16).unwrap());
    let key = PublicKey::from_bytes(bytes.collect::<Vec<u8>>().try_into().unwrap());
    let keys = PublicKeys::new([key]).unwrap();
    for line in std::io::stdin().lock().lines() {
        match Square::read(&line.unwrap(), &keys) {
            Ok(reading) => println!("{}", told(&reading.square)),
            Err(error) => println!("{error:?}"),
        }
    }
}

fn told(square: &Square) -> String {
    let (code, face) = (square.code().written(), square.face().cents());
    let (lot, serial, until, area) = (square.lot(), square.serial(), square.valid_until(), square.area());
    format!("{lot}\t{serial}\t{}\t{face}\t{until}\t{area}", code.as_str())
}
