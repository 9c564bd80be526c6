//! Signs, verifies, encrypts and decrypts for whoever asks on the standard input: one JSON object a line, one
//! answer a line. The oracles of `tests/oracles` compare it with other libraries.
//!
//! ```text
//! {"do":"public","alg":"ES256"}                              → {"ok":{"kty":"EC",…}}
//! {"do":"sign","alg":"ES256","claims":{…}}                   → {"ok":"eyJ…"}    (with "jwk": by that private key)
//! {"do":"verify","alg":"ES256","jwk":{…},"token":"eyJ…"}     → {"ok":{…}} or {"refused":"…"}
//! {"do":"encrypt","alg":"ECDH-ES","enc":"A256GCM","jwk":{…},"text":"…"}
//! {"do":"decrypt","alg":"ECDH-ES","token":"eyJ…"}            (with "jwk": by that private key)
//! {"do":"thumbprint","jwk":{…}}
//! {"do":"mac","secret":"…","claims":{…}} · {"do":"check-mac","secret":"…","token":"eyJ…"}
//! ```

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::error::Error;
use std::io::{BufRead, Write};

use jose::{
    ContentEncryption, DecryptionKey, Jwk, KeyManagement, PrivateKey, Signer, SigningAlgorithm, hs256, jwe, jws,
};
use serde_json::{Value, json};

/// The keys that were made, by the name of their algorithm.
#[derive(Default)]
struct Keys {
    signing: BTreeMap<SigningAlgorithm, PrivateKey>,
    decryption: BTreeMap<KeyManagement, DecryptionKey>,
}

impl Keys {
    fn signing(&mut self, algorithm: SigningAlgorithm, jwk: &Value) -> Result<&PrivateKey, Box<dyn Error>> {
        Ok(match self.signing.entry(algorithm) {
            entry if jwk.is_object() => entry.insert_entry(PrivateKey::from_jwk(algorithm, jwk)?).into_mut(),
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => entry.insert(PrivateKey::generate(algorithm)?),
        })
    }

    fn decryption(&mut self, algorithm: KeyManagement, jwk: &Value) -> Result<&DecryptionKey, Box<dyn Error>> {
        Ok(match self.decryption.entry(algorithm) {
            entry if jwk.is_object() => entry.insert_entry(DecryptionKey::from_jwk(algorithm, jwk)?).into_mut(),
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => entry.insert(DecryptionKey::generate(algorithm)?),
        })
    }

    fn answer(&mut self, asked: &Value) -> Result<Value, Box<dyn Error>> {
        let text = |name: &str| asked[name].as_str().unwrap_or_default();
        let (token, secret, jwk) = (text("token"), text("secret").as_bytes(), &asked["jwk"]);
        let signing = SigningAlgorithm::from_name(text("alg"));
        let management = KeyManagement::from_name(text("alg"));
        let signed_by = signing.ok_or("alg is not one that signs");
        let managed_by = management.ok_or("alg is not one that encrypts");
        Ok(match text("do") {
            "public" => match signing {
                Some(algorithm) => self.signing(algorithm, jwk)?.public().to_value(),
                None => self.decryption(managed_by?, jwk)?.public().to_value(),
            },
            "sign" => json!(jws::sign(self.signing(signed_by?, jwk)?, Some("JWT"), &asked["claims"])?),
            "verify" => jws::verify_with(token, &Jwk::parse(jwk)?, &[signed_by?])?.claims()?,
            "encrypt" => {
                let encryption = ContentEncryption::from_name(text("enc")).ok_or("enc is not one that encrypts")?;
                json!(jwe::encrypt(text("text").as_bytes(), &Jwk::parse(jwk)?, managed_by?, encryption, Some("JWT"))?)
            }
            "decrypt" => {
                let key = self.decryption(managed_by?, jwk)?;
                let (_, opened) = jwe::decrypt(token, std::slice::from_ref(key), &[managed_by?])?;
                json!(String::from_utf8(opened)?)
            }
            "thumbprint" => json!(Jwk::parse(jwk)?.thumbprint()),
            "mac" => json!(hs256::sign(&asked["claims"], secret)?),
            "check-mac" => hs256::verify(token, secret)?.claims()?,
            other => return Err(format!("what is {other:?}?").into()),
        })
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let (mut keys, mut output) = (Keys::default(), std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let answer = match keys.answer(&serde_json::from_str(&line?)?) {
            Ok(value) => json!({ "ok": value }),
            Err(refusal) => json!({ "refused": refusal.to_string() }),
        };
        writeln!(output, "{answer}")?;
        output.flush()?;
    }
    Ok(())
}
