//! What people have tried on readers of tokens, each refused.
#![expect(clippy::unwrap_used, reason = "these are tests")]

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use aws_lc_rs::rsa::{Pkcs1PublicEncryptingKey, PrivateDecryptingKey};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jose::{
    ContentEncryption, DecryptionKey, Jwk, JwkSet, KeyManagement, MAX_KEYS, MAX_TOKEN_BYTES, PrivateKey, Refusal,
    Signer, SigningAlgorithm, hs256, jwe, jws,
};
use proptest::prelude::*;
use serde_json::{Value, json};

const ALL: [SigningAlgorithm; 4] = SigningAlgorithm::ALL;

fn encode(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

fn key(algorithm: SigningAlgorithm) -> PrivateKey {
    PrivateKey::generate(algorithm).unwrap()
}

fn signed(key: &PrivateKey, header: &str) -> String {
    let message = format!("{}.{}", encode(header), encode(r#"{"sub":"s"}"#));
    format!("{message}.{}", encode(key.sign(message.as_bytes()).unwrap()))
}

#[test]
fn a_token_without_a_signature_is_refused_however_none_is_spelt() {
    let keys: JwkSet = ALL.map(|algorithm| key(algorithm).public().clone()).into_iter().collect();
    for none in ["none", "None", "NONE", "nOnE", "", "null"] {
        for signature in ["", "AA"] {
            let header = encode(json!({ "alg": none }).to_string());
            let token = format!("{header}.{}.{signature}", encode(r#"{"sub":"s"}"#));
            assert_eq!(jws::verify(&token, &keys, &ALL), Err(Refusal::Algorithm), "{none}");
        }
    }
}

#[test]
fn a_public_key_is_never_a_shared_secret() {
    let key = key(SigningAlgorithm::Rs256);
    let secrets = [key.public().to_value().to_string(), key.public().to_value()["n"].as_str().unwrap().to_owned()];
    for secret in secrets {
        let token = hs256::sign(&json!({ "sub": "s" }), secret.as_bytes()).unwrap();
        assert_eq!(jws::verify_with(&token, key.public(), &ALL), Err(Refusal::Algorithm));
        // And the other way: what a key signed is not taken for made with a secret.
        let token = jws::sign(&key, None, &json!({})).unwrap();
        assert_eq!(hs256::verify(&token, secret.as_bytes()), Err(Refusal::Algorithm));
    }
}

#[test]
fn a_key_signs_by_no_algorithm_but_its_own() {
    for own in ALL {
        let key = key(own);
        for other in ALL.into_iter().filter(|other| *other != own) {
            let token = signed(&key, &json!({ "alg": other.name() }).to_string());
            assert_eq!(jws::verify_with(&token, key.public(), &ALL), Err(Refusal::NoKey), "{own:?} {other:?}");
            let mut bare = key.public().to_value();
            bare.as_object_mut().unwrap().remove("alg");
            assert!(jws::verify_with(&token, &Jwk::parse(&bare).unwrap(), &ALL).is_err(), "{own:?} {other:?}");
        }
    }
}

#[test]
fn a_key_for_one_use_has_no_other() {
    for (algorithm, way) in
        [(SigningAlgorithm::Es256, KeyManagement::EcdhEs), (SigningAlgorithm::Rs256, KeyManagement::RsaOaep256)]
    {
        let key = key(algorithm);
        let token = jws::sign(&key, None, &json!({})).unwrap();
        for (member, value, is_for_signatures) in [
            ("use", json!("sig"), true),
            ("use", json!("enc"), false),
            ("alg", json!(algorithm.name()), true),
            ("alg", json!(way.name()), false),
            ("key_ops", json!(["verify"]), true),
            ("key_ops", json!(["deriveKey", "wrapKey", "encrypt"]), false),
        ] {
            let mut jwk = key.public().to_value();
            jwk.as_object_mut().unwrap().retain(|name, _| !["use", "alg", "kid"].contains(&name.as_str()));
            jwk[member] = value;
            let jwk = Jwk::parse(&jwk).unwrap();
            assert_eq!(jws::verify_with(&token, &jwk, &ALL).is_ok(), is_for_signatures, "{algorithm:?} {member}");
            let encrypted = jwe::encrypt(b"x", &jwk, way, ContentEncryption::A256Gcm, None);
            assert_eq!(encrypted.is_err(), is_for_signatures, "{algorithm:?} {member}");
        }
    }
}

#[test]
fn psychic_signatures_convince_nobody() {
    let key = key(SigningAlgorithm::Es256);
    let message = format!("{}.{}", encode(r#"{"alg":"ES256"}"#), encode("{}"));
    // The order of the curve: another way to write zero.
    let order = [
        0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xbc, 0xe6, 0xfa, 0xad,
        0xa7, 0x17, 0x9e, 0x84, 0xf3, 0xb9, 0xca, 0xc2, 0xfc, 0x63, 0x25, 0x51,
    ];
    let (zero, mut one) = ([0; 32], [0; 32]);
    one[31] = 1;
    for r in [zero, one, order, [255; 32]] {
        for s in [zero, one, order, [255; 32]] {
            let token = format!("{message}.{}", encode([r, s].concat()));
            assert_eq!(jws::verify_with(&token, key.public(), &ALL), Err(Refusal::Forged));
        }
    }
    // In DER, too short and too long.
    for signature in [vec![0x30, 6, 2, 1, 0, 2, 1, 0], vec![], vec![0; 63], vec![0; 65]] {
        let token = format!("{message}.{}", encode(signature));
        assert_eq!(jws::verify_with(&token, key.public(), &ALL), Err(Refusal::Forged));
    }
}

#[test]
fn a_signature_is_of_the_very_bytes() {
    let key = key(SigningAlgorithm::EdDsa);
    let token = jws::sign(&key, Some("JWT"), &json!({ "sub": "s" })).unwrap();
    let read = |token: &str| jws::verify_with(token, key.public(), &ALL);
    assert!(read(&token).is_ok());
    for changed in [
        format!("{token}="),
        format!("{token}."),
        format!("{token}.{token}"),
        format!(".{token}"),
        format!(" {token}"),
        format!("{token}\n"),
        token.replacen('.', "..", 1),
        token.replace('.', ""),
        token.replacen('.', "=.", 1),
        token.to_uppercase(),
    ] {
        assert!(read(&changed).is_err(), "{changed}");
    }
}

#[test]
fn an_extension_that_is_demanded_is_refused() {
    let key = key(SigningAlgorithm::Es256);
    let read = |header| jws::verify_with(&signed(&key, header), key.public(), &ALL).map(|_| ());
    for header in [
        r#"{"alg":"ES256","crit":["exp"],"exp":1}"#,
        r#"{"alg":"ES256","crit":["b64"],"b64":true}"#,
        r#"{"alg":"ES256","crit":[]}"#,
        r#"{"alg":"ES256","crit":null}"#,
        r#"{"alg":"ES256","b64":false}"#,
    ] {
        assert_eq!(read(header), Err(Refusal::Critical), "{header}");
    }
    for header in [r#"{"alg":"ES256","alg":"ES256"}"#, r#"{"alg":"ES256","x":{"y":1,"y":2}}"#, r#"{"alg":["ES256"]}"#] {
        assert_eq!(read(header), Err(Refusal::Malformed), "{header}");
    }
    // What is not known, and not demanded, is passed over (RFC 7515 §4).
    assert_eq!(read(r#"{"alg":"ES256","x":1}"#), Ok(()));
}

#[test]
fn claims_have_one_meaning() {
    let key = key(SigningAlgorithm::Es256);
    for payload in [r#"{"sub":"a","sub":"b"}"#, r#"["a"]"#, "1", "", "{\"sub\":"] {
        let message = format!("{}.{}", encode(r#"{"alg":"ES256"}"#), encode(payload));
        let token = format!("{message}.{}", encode(key.sign(message.as_bytes()).unwrap()));
        let verified = jws::verify_with(&token, key.public(), &ALL).unwrap();
        assert_eq!(verified.claims(), Err(Refusal::NotJson), "{payload}");
    }
}

#[test]
fn a_key_inside_a_token_is_shown_and_not_believed() {
    let (known, other) = (key(SigningAlgorithm::Es256), key(SigningAlgorithm::Es256));
    let token = jws::sign_with_jwk(&other, Some("dpop+jwt"), &json!({})).unwrap();
    let shown = jws::peek(&token).unwrap().jwk.unwrap();
    assert_eq!(shown.thumbprint(), other.kid());
    assert_eq!(jws::verify_with(&token, known.public(), &ALL), Err(Refusal::Forged));
    assert!(jws::verify_with(&token, &shown, &ALL).is_ok());
    // RFC 9449 §4.3: not with its private half, nor a secret one.
    for secret in ["d", "k", "p"] {
        let mut jwk = other.public().to_value();
        jwk[secret] = json!(encode([7; 32]));
        let token = signed(&other, &json!({ "alg": "ES256", "jwk": jwk }).to_string());
        assert_eq!(jws::peek(&token), Err(Refusal::Malformed));
    }
}

#[test]
fn short_and_strange_keys_are_refused() {
    for bits in [512, 1024, 2040, 4104, 8192] {
        let jwk = json!({ "kty": "RSA", "n": encode(vec![255; bits / 8]), "e": "AQAB" });
        assert!(Jwk::parse(&jwk).is_err(), "{bits}");
    }
    let (one, other) = (key(SigningAlgorithm::Es256), key(SigningAlgorithm::Es256));
    assert!(PrivateKey::from_pkcs8(SigningAlgorithm::EdDsa, one.to_pkcs8()).is_err());
    assert!(PrivateKey::from_pkcs8(SigningAlgorithm::Rs256, one.to_pkcs8()).is_err());
    assert!(PrivateKey::from_pkcs8(SigningAlgorithm::Es256, &one.to_pkcs8()[1..]).is_err());
    // Halves that do not belong together, and one without the other.
    let mut jwk = one.public().to_value();
    jwk["d"] = json!(encode([7; 32]));
    assert!(PrivateKey::from_jwk(SigningAlgorithm::Es256, &jwk).is_err());
    assert!(PrivateKey::from_jwk(SigningAlgorithm::Es256, &other.public().to_value()).is_err());
}

#[test]
fn a_set_has_a_limit_and_passes_over_what_it_does_not_know() {
    let key = key(SigningAlgorithm::Es256).public().to_value();
    let set = |keys: Vec<Value>| JwkSet::parse(&json!({ "keys": keys }));
    assert!(set(vec![key.clone(); MAX_KEYS]).is_ok());
    assert!(set(vec![key.clone(); MAX_KEYS + 1]).is_err());
    assert_eq!(set(vec![json!({ "kty": "AKP" }), json!(1), key]).unwrap().iter().count(), 1);
    assert!(JwkSet::parse(&json!({})).is_err());
}

/// A token of the older way, encrypted as a service might that knows nothing better.
fn encrypted_by_pkcs1(key: &DecryptionKey, alg: &str) -> String {
    let public = PrivateDecryptingKey::from_pkcs8(key.to_pkcs8()).unwrap().public_key();
    let public = Pkcs1PublicEncryptingKey::new(public).unwrap();
    let mut wrapped = vec![0; public.ciphertext_size()];
    public.encrypt(&[7; 32], &mut wrapped).unwrap();
    let header = encode(json!({ "alg": alg, "enc": "A256GCM" }).to_string());
    let cipher = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &[7; 32]).unwrap());
    let mut body = b"a token".to_vec();
    let nonce = Nonce::assume_unique_for_key([1; 12]);
    let tag = cipher.seal_in_place_separate_tag(nonce, Aad::from(header.as_bytes()), &mut body).unwrap();
    [header, encode(wrapped), encode([1; 12]), encode(body), encode(tag)].join(".")
}

#[test]
fn pkcs1_padding_is_never_opened_under_any_name() {
    for algorithm in [KeyManagement::RsaOaep, KeyManagement::RsaOaep256] {
        let key = DecryptionKey::generate(algorithm).unwrap();
        let keys = std::slice::from_ref(&key);
        let refusal = |alg| jwe::decrypt(&encrypted_by_pkcs1(&key, alg), keys, &KeyManagement::ALL).unwrap_err();
        assert_eq!(refusal("RSA1_5"), Refusal::Algorithm);
        assert_eq!(refusal(algorithm.name()), Refusal::Forged);
    }
}

#[test]
fn a_key_agreement_takes_points_on_the_curve_only() {
    let key = DecryptionKey::generate(KeyManagement::EcdhEs).unwrap();
    let token = jwe::encrypt(b"x", key.public(), KeyManagement::EcdhEs, ContentEncryption::A256Gcm, None).unwrap();
    let (header, rest) = token.split_once('.').unwrap();
    let header: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(header).unwrap()).unwrap();
    let on_curve = header["epk"].clone();
    let epk = |x: &Value, y: &Value| json!({ "kty": "EC", "crv": "P-256", "x": x, "y": y });
    let zero = json!(encode([0; 32]));
    for epk in [
        // With y = 0: a point of order two on a curve with another b, as in the attack on several libraries.
        epk(&on_curve["x"], &zero),
        epk(&on_curve["x"], &on_curve["x"]),
        epk(&zero, &zero),
        epk(&json!(encode([255; 32])), &on_curve["y"]),
        json!({ "kty": "EC", "crv": "P-384", "x": encode([1; 48]), "y": encode([1; 48]) }),
        json!({ "kty": "OKP", "crv": "X25519", "x": encode([9; 32]) }),
        json!(null),
        json!("epk"),
    ] {
        let mut header = header.clone();
        header["epk"] = epk;
        let token = format!("{}.{rest}", encode(header.to_string()));
        assert_eq!(jwe::decrypt(&token, std::slice::from_ref(&key), &KeyManagement::ALL), Err(Refusal::Forged));
    }
}

#[test]
fn what_is_too_long_is_not_looked_at() {
    let key = DecryptionKey::generate(KeyManagement::EcdhEs).unwrap();
    let long = vec![b'x'; MAX_TOKEN_BYTES];
    let token = jwe::encrypt(&long, key.public(), KeyManagement::EcdhEs, ContentEncryption::A256Gcm, None).unwrap();
    assert_eq!(jwe::decrypt(&token, &[key], &KeyManagement::ALL), Err(Refusal::TooLong));
    let token = hs256::sign(&json!({ "x": "y".repeat(MAX_TOKEN_BYTES) }), &[7; 32]).unwrap();
    assert_eq!(hs256::verify(&token, &[7; 32]), Err(Refusal::TooLong));
    assert_eq!(jws::peek(&".".repeat(MAX_TOKEN_BYTES)), Err(Refusal::Malformed));
}

fn changed(token: String, place: prop::sample::Index) -> String {
    let mut bytes = token.into_bytes();
    let place = place.index(bytes.len());
    bytes[place] = if bytes[place] == b'A' { b'B' } else { b'A' };
    String::from_utf8(bytes).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever is encrypted comes back; with one changed character anywhere, nothing does.
    #[test]
    fn what_is_encrypted_opens_whole_or_not_at_all(
        plaintext in proptest::collection::vec(any::<u8>(), 0..300),
        place in any::<prop::sample::Index>(),
        wraps in any::<bool>(),
    ) {
        let way = if wraps { KeyManagement::EcdhEsA256Kw } else { KeyManagement::EcdhEs };
        let key = DecryptionKey::generate(way).unwrap();
        let token = jwe::encrypt(&plaintext, key.public(), way, ContentEncryption::A256Gcm, None).unwrap();
        prop_assert_eq!(&jwe::decrypt(&token, std::slice::from_ref(&key), &[way]).unwrap().1, &plaintext);
        prop_assert!(jwe::decrypt(&changed(token, place), &[key], &[way]).is_err());
    }

    /// With one changed character anywhere, a signed token is not believed.
    #[test]
    fn what_is_signed_is_believed_whole_or_not_at_all(text in "\\PC{0,30}", place in any::<prop::sample::Index>()) {
        let key = key(SigningAlgorithm::Es256);
        let token = jws::sign(&key, None, &json!({ "text": text })).unwrap();
        prop_assert!(jws::verify_with(&changed(token, place), key.public(), &ALL).is_err());
    }

    /// A public key reads as itself, under the same thumbprint whatever stands beside its numbers.
    #[test]
    fn a_key_reads_as_itself(kid in "\\PC{0,20}", is_edwards in any::<bool>()) {
        let algorithm = if is_edwards { SigningAlgorithm::EdDsa } else { SigningAlgorithm::Es256 };
        let key = key(algorithm).public().clone().named(&kid);
        let again = Jwk::parse(&key.to_value()).unwrap();
        prop_assert_eq!(&again, &key);
        prop_assert_eq!(again.named("other").thumbprint(), key.thumbprint());
    }

    /// Any document is read as a key or refused, without a panic; none of these is a private one.
    #[test]
    fn any_document_is_a_key_or_is_not(
        kty in "EC|RSA|OKP|oct|", crv in "P-256|Ed25519|", x in "[A-Za-z0-9_-]{0,90}", y in "[A-Za-z0-9_-]{0,90}",
    ) {
        let jwk = json!({ "kty": kty, "crv": crv, "x": x, "y": y, "n": x, "e": y, "d": y, "k": x });
        for algorithm in ALL {
            prop_assert!(PrivateKey::from_jwk(algorithm, &jwk).is_err());
        }
        if let Ok(key) = Jwk::parse(&jwk) {
            prop_assert_eq!(Jwk::parse(&key.to_value()), Ok(key));
        }
    }
}
