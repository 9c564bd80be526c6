//! The examples of the standards: RFC 7515, 7516, 7520, 7797 and 8037, those with our algorithms to be read,
//! the others to be refused. RFC 7518 C, 7638 and 8037 A.3 stand beside the code that they are about.
#![expect(clippy::unwrap_used, reason = "these are tests")]

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jose::{DecryptionKey, KeyManagement, PrivateKey, Refusal, Signer, SigningAlgorithm, hs256, jwe, jws};
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
struct Vectors {
    signed: Vec<Signed>,
    encrypted: Vec<Encrypted>,
    refused: Vec<Refused>,
}

#[derive(Deserialize)]
struct Signed {
    source: String,
    alg: String,
    key: Value,
    token: String,
    payload: String,
}

#[derive(Deserialize)]
struct Encrypted {
    source: String,
    alg: String,
    key: Value,
    token: String,
    plaintext: String,
}

#[derive(Deserialize)]
struct Refused {
    source: String,
    token: String,
}

fn vectors() -> Vectors {
    serde_json::from_str(include_str!("vectors.json")).unwrap()
}

fn bytes(text: &str) -> Vec<u8> {
    URL_SAFE_NO_PAD.decode(text).unwrap()
}

#[test]
fn the_signed_examples_are_read_and_signed_again_where_the_signature_is_always_the_same() {
    let mut tried = Vec::new();
    for Signed { source, alg, key, token, payload } in vectors().signed {
        let (message, signature) = token.rsplit_once('.').unwrap();
        if alg == "HS256" {
            let secret = bytes(key["k"].as_str().unwrap());
            assert_eq!(hs256::verify(&token, &secret).unwrap().payload, payload.as_bytes(), "{source}");
        } else {
            let algorithm = SigningAlgorithm::from_name(&alg).unwrap();
            let key = PrivateKey::from_jwk(algorithm, &key).unwrap();
            let verified = jws::verify_with(&token, key.public(), &[algorithm]).unwrap();
            assert_eq!(verified.payload, payload.as_bytes(), "{source}");
            if matches!(algorithm, SigningAlgorithm::Rs256 | SigningAlgorithm::EdDsa) {
                assert_eq!(key.sign(message.as_bytes()).unwrap(), bytes(signature), "{source}");
            }
            let changed = format!("{message}A.{signature}");
            assert!(jws::verify_with(&changed, key.public(), &[algorithm]).is_err(), "{source}");
        }
        tried.push(alg);
    }
    assert_eq!(tried, ["HS256", "RS256", "ES256", "RS256", "HS256", "EdDSA", "PS256"]);
}

#[test]
fn the_encrypted_examples_are_opened() {
    let mut tried = Vec::new();
    for Encrypted { source, alg, key, token, plaintext } in vectors().encrypted {
        let algorithm = KeyManagement::from_name(&alg).unwrap();
        let key = DecryptionKey::from_jwk(algorithm, &key).unwrap();
        let (header, opened) = jwe::decrypt(&token, std::slice::from_ref(&key), &[algorithm]).unwrap();
        assert_eq!(String::from_utf8(opened).unwrap(), plaintext, "{source}");
        tried.push(format!("{alg} {}", header.enc));
        let other: Vec<_> = KeyManagement::ALL.into_iter().filter(|other| *other != algorithm).collect();
        assert_eq!(jwe::decrypt(&token, &[key], &other), Err(Refusal::Algorithm), "{source}");
    }
    assert_eq!(tried, ["RSA-OAEP A256GCM", "RSA-OAEP A256GCM", "ECDH-ES A128CBC-HS256", "RSA-OAEP A128GCM"]);
}

#[test]
fn the_examples_in_other_ways_are_refused_whatever_the_keys() {
    let vectors = vectors();
    let keys = vectors.encrypted.iter().filter_map(|one| {
        KeyManagement::ALL.into_iter().find_map(|algorithm| DecryptionKey::from_jwk(algorithm, &one.key).ok())
    });
    let keys: Vec<DecryptionKey> = keys.collect();
    let signing = vectors.signed.iter().filter_map(|one| jose::Jwk::parse(&one.key).ok()).collect();
    for Refused { source, token } in vectors.refused {
        let refusal = if jwe::looks_encrypted(&token) {
            jwe::decrypt(&token, &keys, &KeyManagement::ALL).unwrap_err()
        } else {
            jws::verify(&token, &signing, &SigningAlgorithm::ALL).unwrap_err()
        };
        let extension = source.contains("compressed") || source.contains("b64");
        assert_eq!(refusal, if extension { Refusal::Critical } else { Refusal::Algorithm }, "{source}");
    }
}
