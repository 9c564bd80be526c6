//! What a person holds in their hand: an application that shows codes, a key.

use std::cell::{Cell, RefCell};

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
use aws_lc_rs::{digest, hmac};
use base::Clock;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::browser::Answer;
use crate::house::ISSUER;

/// The code that an application shows, some steps of half a minute from now (RFC 6238).
pub fn code(key: &str, clock: &dyn Clock, steps: i64) -> String {
    let step = clock.now().as_micros() / 30_000_000 + steps;
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, &base32(key));
    let mac = hmac::sign(&key, &step.to_be_bytes());
    let offset = usize::from(mac.as_ref()[19] & 15);
    let number = u32::from_be_bytes(mac.as_ref()[offset..offset + 4].try_into().unwrap()) & 0x7fff_ffff;
    format!("{:06}", number % 1_000_000)
}

fn base32(text: &str) -> Vec<u8> {
    let (mut bits, mut count, mut bytes) = (0_u64, 0, Vec::new());
    for letter in text.bytes().filter(|letter| *letter != b' ') {
        let value = if letter.is_ascii_digit() { letter - b'2' + 26 } else { letter - b'A' };
        bits = bits << 5 | u64::from(value);
        count += 5;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from((bits >> count) & 0xff).unwrap());
        }
    }
    bytes
}

/// A key of WebAuthn, as small as can be: ES256, no attestation, always unlocked by its person.
pub struct SoftKey {
    pair: EcdsaKeyPair,
    id: Vec<u8>,
    user: RefCell<Vec<u8>>,
    counter: Cell<u32>,
}

/// The person is there, and unlocked the key (Web Authentication §6.1).
const PRESENT_AND_VERIFIED: u8 = 0b101;
/// A new key is told of.
const WITH_KEY: u8 = 0b0100_0000;

impl SoftKey {
    pub fn new(name: u8) -> Self {
        let document = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_ASN1_SIGNING).unwrap();
        Self { pair: document, id: vec![name; 32], user: RefCell::default(), counter: Cell::new(0) }
    }

    /// The answer to the challenge of a page that wants a new key.
    pub fn create(&self, page: &Answer) -> String {
        let options = options(page);
        *self.user.borrow_mut() = URL_SAFE_NO_PAD.decode(options["user"]["id"].as_str().unwrap()).unwrap();
        let client = client_data("webauthn.create", &options);
        // A map of CBOR: {"fmt": "none", "attStmt": {}, "authData": bytes}.
        let data = self.data(PRESENT_AND_VERIFIED | WITH_KEY, true);
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        object.push(u8::try_from(data.len()).unwrap());
        object.extend(data);
        self.answer(serde_json::json!({ "clientDataJSON": b64(&client), "attestationObject": b64(&object) }))
    }

    /// The answer to the challenge of a page that wants a known key.
    pub fn get(&self, page: &Answer) -> String {
        self.get_with(page, PRESENT_AND_VERIFIED)
    }

    /// As [`SoftKey::get`], by a key that was touched but not unlocked.
    pub fn get_locked(&self, page: &Answer) -> String {
        self.get_with(page, 1)
    }

    fn get_with(&self, page: &Answer, flags: u8) -> String {
        let client = client_data("webauthn.get", &options(page));
        self.counter.set(self.counter.get() + 1);
        let data = self.data(flags, false);
        let signed = [&data[..], digest::digest(&digest::SHA256, &client).as_ref()].concat();
        let signature = self.pair.sign(&SystemRandom::new(), &signed).unwrap();
        self.answer(serde_json::json!({
            "clientDataJSON": b64(&client),
            "authenticatorData": b64(&data),
            "signature": b64(signature.as_ref()),
            "userHandle": b64(&self.user.borrow()),
        }))
    }

    fn data(&self, flags: u8, with_key: bool) -> Vec<u8> {
        let mut data = digest::digest(&digest::SHA256, b"passerelle.example").as_ref().to_vec();
        data.push(flags);
        data.extend(self.counter.get().to_be_bytes());
        if with_key {
            data.extend([0; 16]);
            data.extend(u16::try_from(self.id.len()).unwrap().to_be_bytes());
            data.extend(&self.id);
            // A key of COSE (RFC 9053 §7.1.1): {1: 2, 3: -7, -1: 1, -2: x, -3: y}.
            let point = self.pair.public_key().as_ref();
            data.extend(b"\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20");
            data.extend(&point[1..33]);
            data.extend(b"\x22\x58\x20");
            data.extend(&point[33..65]);
        }
        data
    }

    fn answer(&self, response: serde_json::Value) -> String {
        let id = b64(&self.id);
        serde_json::json!({ "id": id, "rawId": id, "type": "public-key", "extensions": {}, "response": response })
            .to_string()
    }
}

fn options(page: &Answer) -> serde_json::Value {
    let text = page.body.split("data-options=\"").nth(1).unwrap().split('"').next().unwrap();
    let options: serde_json::Value = serde_json::from_str(&text.replace("&quot;", "\"")).unwrap();
    options["publicKey"].clone()
}

fn client_data(kind: &str, options: &serde_json::Value) -> Vec<u8> {
    let data =
        serde_json::json!({ "type": kind, "challenge": options["challenge"], "origin": ISSUER, "crossOrigin": false });
    data.to_string().into_bytes()
}

fn b64(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
