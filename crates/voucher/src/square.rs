//! The signed square: what a QR code on a pass says, and how a place reads it without a network.
//!
//! ```text
//! square    = "PN1:" Base45(COSE_Sign1)                     RFC 9285, RFC 9052 (tag 18)
//! protected = {1: -8 (EdDSA), 4: key id, 8 bytes}           signed with Ed25519, no external data
//! payload   = {1: lot, 2: serial number, 3: code (16 letters), 4: face value (cents),
//!              5: last day (days since 1970-01-01, tag 100 of RFC 8943), 6: area}
//! ```
//!
//! Everything is in the one deterministic encoding of RFC 8949 §4.2. What is written otherwise is refused even
//! when its signature is right: a pass has one square, and no second reading of it.
//!
//! # What it proves, and what not
//! A square that is read was made by who holds the key: a pass with this code, value, last day and area was issued.
//! It does **not** prove that the pass is unspent, that it was handed out, that it was not lost and blocked, or that
//! who shows it is its holder: a copy of the paper reads as well as the paper. Only the register knows that.
//!
//! For who writes a reader of their own: `docs/pass-squares.md`.

use base::Money;
use coset::cbor::Value;
use coset::{CoseSign1, CoseSign1Builder, HeaderBuilder, TaggedCborSerializable, iana};
use jiff::civil::{Date, date};
use zeroize::Zeroizing;

use crate::area::Area;
use crate::base45;
use crate::code::Code;
use crate::keys::{KeyId, PublicKeys, SquareKey};

/// Before the Base45: a pass numérique, first form.
pub const PREFIX: &str = "PN1:";

/// Letters of a square, at most, the prefix among them.
pub const SQUARE_MAX: usize = 320;

/// The highest face value of a pass, in cents.
pub const FACE_MAX_CENTS: i64 = 1_000_00;

/// The first day that can be the last one of a pass.
pub const DAY_MIN: Date = jiff::civil::date(1970, 1, 1);

/// The last one.
pub const DAY_MAX: Date = jiff::civil::date(2199, 12, 31);

/// The tag of days since 1970-01-01 (RFC 8943 §1.1).
const DAYS: u64 = 100;

/// Lots and serial numbers are below this.
const NUMBER_END: u64 = 1 << 48;

/// What the square on a pass says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Square {
    lot: u64,
    serial: u64,
    code: Code,
    face: Money,
    valid_until: Date,
    area: Area,
}

/// What no square says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadSquare {
    /// The face value is not positive, or too high.
    #[error("a pass is worth more than nothing and at most {FACE_MAX_CENTS} cents")]
    Face,
    /// The last day is before [`DAY_MIN`] or after [`DAY_MAX`].
    #[error("the last day is between {DAY_MIN} and {DAY_MAX}")]
    Day,
    /// The number of the lot or the serial number is 2⁴⁸ or more.
    #[error("lots and serial numbers are below 2^48")]
    Number,
}

/// Why a text is not believed to be a square of ours. None of them has anything of the code in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SquareError {
    /// It is something else: another QR code.
    #[error("this is not the square of a pass")]
    NotASquare,
    /// Longer than [`SQUARE_MAX`].
    #[error("longer than a square is")]
    TooLong,
    /// Not Base45, not a `COSE_Sign1`, not in the one encoding, or something follows it.
    #[error("the square is damaged")]
    Damaged,
    /// Signed by another algorithm than Ed25519, or by none.
    #[error("the square is signed in a way that is not believed")]
    Algorithm,
    /// Signed by a key that is not in the set: made by somebody else, or newer than the set.
    #[error("the square is signed by a key that is not known here, {0}")]
    UnknownKey(KeyId),
    /// The signature is not of these contents.
    #[error("the signature is wrong: the square was altered or forged")]
    Signature,
    /// Signed rightly, and yet no pass: of another form, or with a value that none has.
    #[error("the square is signed, but says nothing that a pass says")]
    Contents,
}

impl Square {
    /// What a pass says: its lot, its serial number (both below 2⁴⁸), its code, its value, and the last day and the
    /// area in which it is taken.
    pub fn new(
        lot: u64,
        serial: u64,
        code: Code,
        face: Money,
        valid_until: Date,
        area: Area,
    ) -> Result<Self, BadSquare> {
        if !(1..=FACE_MAX_CENTS).contains(&face.cents()) {
            return Err(BadSquare::Face);
        }
        if !(DAY_MIN..=DAY_MAX).contains(&valid_until) {
            return Err(BadSquare::Day);
        }
        if lot >= NUMBER_END || serial >= NUMBER_END {
            return Err(BadSquare::Number);
        }
        Ok(Self { lot, serial, code, face, valid_until, area })
    }

    /// The lot.
    pub const fn lot(&self) -> u64 {
        self.lot
    }

    /// The serial number, which is public.
    pub const fn serial(&self) -> u64 {
        self.serial
    }

    /// The code, which is secret.
    pub const fn code(&self) -> &Code {
        &self.code
    }

    /// The face value.
    pub const fn face(&self) -> Money {
        self.face
    }

    /// The last day on which the pass is taken.
    pub const fn valid_until(&self) -> Date {
        self.valid_until
    }

    /// Where it is taken.
    pub const fn area(&self) -> &Area {
        &self.area
    }

    /// The text of the QR code: letters of its alphanumeric mode, for version 8 with error correction M.
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use base::{Money, SystemRandom};
    /// use voucher::{Code, PublicKeys, Square, SquareKey};
    ///
    /// let key = SquareKey::random(&SystemRandom)?;
    /// let code = Code::random(&SystemRandom);
    /// let until = jiff::civil::date(2027, 12, 31);
    /// let square = Square::new(7, 12_001, code, Money::euro_cents(10_00), until, "FR-38".parse()?)?;
    /// let text = square.sign(&key);
    ///
    /// let keys = PublicKeys::new([key.public()])?;
    /// let read = Square::read(&text, &keys)?;
    /// assert_eq!(read.square, square);
    /// # Ok(())
    /// # }
    /// ```
    pub fn sign(&self, key: &SquareKey) -> Zeroizing<String> {
        let envelope = envelope(key.public().id(), self.payload());
        let signature = key.sign(&envelope.tbs_data(&[]));
        let bytes = Zeroizing::new(to_bytes(CoseSign1 { signature, ..envelope }));
        Zeroizing::new(format!("{PREFIX}{}", base45::encode(&bytes)))
    }

    /// Reads the text of a QR code, and believes it if a key of the set signed it. Whether the pass is unspent, only
    /// the register knows; whether its last day is over, the caller's clock.
    pub fn read(text: &str, keys: &PublicKeys) -> Result<Reading, SquareError> {
        if text.len() > SQUARE_MAX {
            return Err(SquareError::TooLong);
        }
        let text = text.strip_prefix(PREFIX).ok_or(SquareError::NotASquare)?;
        let bytes = Zeroizing::new(base45::decode(text).ok_or(SquareError::Damaged)?);
        let cose = CoseSign1::from_tagged_slice(&bytes).map_err(|_| SquareError::Damaged)?;
        let header = &cose.protected.header;
        if header.alg != Some(coset::Algorithm::Assigned(iana::Algorithm::EdDSA)) {
            return Err(SquareError::Algorithm);
        }
        let id = KeyId(header.key_id.as_slice().try_into().map_err(|_| SquareError::Damaged)?);
        let payload = cose.payload.clone().ok_or(SquareError::Damaged)?;
        // Written again as we write, it is the same: nothing unprotected, no other header, no longer way to say it.
        let again = CoseSign1 { signature: cose.signature.clone(), ..envelope(id, payload.clone()) };
        if to_bytes(again) != *bytes {
            return Err(SquareError::Damaged);
        }
        let key = keys.find(id).ok_or(SquareError::UnknownKey(id))?;
        if !key.verifies(&cose.tbs_data(&[]), &cose.signature) {
            return Err(SquareError::Signature);
        }
        let square = Self::from_payload(&payload).ok_or(SquareError::Contents)?;
        if square.payload() != payload {
            return Err(SquareError::Contents);
        }
        Ok(Reading { square, signed_by: id })
    }

    fn payload(&self) -> Vec<u8> {
        let letters = self.code.letters();
        let letters: String = letters.iter().map(|letter| char::from(*letter)).collect();
        let days = epoch().until(self.valid_until).map_or(0, |span| span.get_days());
        let values = [
            Value::from(self.lot),
            Value::from(self.serial),
            Value::from(letters),
            Value::from(self.face.cents()),
            Value::Tag(DAYS, Box::new(Value::from(days))),
            Value::from(self.area.as_str()),
        ];
        let entries = (1_u8..).zip(values).map(|(label, value)| (Value::from(label), value)).collect();
        let mut bytes = Vec::with_capacity(72);
        // Writing to memory does not fail, and no value is of a kind that has no encoding.
        let written = coset::cbor::ser::into_writer(&Value::Map(entries), &mut bytes);
        debug_assert!(written.is_ok());
        bytes
    }

    /// What the payload says, if it says it in this order.
    fn from_payload(payload: &[u8]) -> Option<Self> {
        let value: Value = coset::cbor::de::from_reader(payload).ok()?;
        let values: Vec<Value> = value.into_map().ok()?.into_iter().map(|(_, value)| value).collect();
        let [lot, serial, code, face, until, area]: [Value; 6] = values.try_into().ok()?;
        let (_, days) = until.into_tag().ok()?;
        let days = i32::try_from(days.into_integer().ok()?).ok()?;
        let until = epoch().checked_add(jiff::Span::new().try_days(days).ok()?).ok()?;
        let code = Zeroizing::new(code.into_text().ok()?);
        Self::new(
            lot.into_integer().ok()?.try_into().ok()?,
            serial.into_integer().ok()?.try_into().ok()?,
            code.parse().ok()?,
            Money::euro_cents(face.into_integer().ok()?.try_into().ok()?),
            until,
            area.into_text().ok()?.parse().ok()?,
        )
        .ok()
    }
}

/// A square that is believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// What it says.
    pub square: Square,
    /// The key that signed it.
    pub signed_by: KeyId,
}

const fn epoch() -> Date {
    date(1970, 1, 1)
}

/// The envelope without its signature.
fn envelope(id: KeyId, payload: Vec<u8>) -> CoseSign1 {
    let protected = HeaderBuilder::new().algorithm(iana::Algorithm::EdDSA).key_id(id.0.to_vec()).build();
    CoseSign1Builder::new().protected(protected).payload(payload).build()
}

fn to_bytes(envelope: CoseSign1) -> Vec<u8> {
    // Only a label that stands twice is refused, and our headers have two different ones.
    envelope.to_tagged_vec().unwrap_or_default()
}

#[cfg(test)]
mod tests;
