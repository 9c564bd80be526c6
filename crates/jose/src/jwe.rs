//! Encrypted tokens in compact form (RFC 7516 §3.1).

use aws_lc_rs::aead::{AES_128_GCM, AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use aws_lc_rs::agreement::{ECDH_P256, EphemeralPrivateKey, UnparsedPublicKey, agree_ephemeral};
use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::key_wrap::{AES_256, AesKek, KeyWrap};
use aws_lc_rs::rand::{SecureRandom, SystemRandom};
use aws_lc_rs::rsa::{OAEP_SHA1_MGF1SHA1, OAEP_SHA256_MGF1SHA256, OaepPublicEncryptingKey, PublicEncryptingKey};
use aws_lc_rs::signature::RsaPublicKeyComponents;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::jwk::Numbers;
use crate::{
    BadKey, ContentEncryption, DecryptionKey, Jwk, KeyManagement, KeyUse, MAX_TOKEN_BYTES, Refusal, decode, encode,
};

/// The length of a tag of AES-GCM, in bytes.
const TAG_BYTES: usize = 16;

/// What a token says of how it was encrypted; all of it was authenticated.
#[derive(Debug, Clone, PartialEq)]
pub struct Header {
    /// `alg`
    pub alg: String,
    /// `enc`
    pub enc: String,
    /// `kid`
    pub kid: Option<String>,
    /// `cty`: `JWT` when a signed token is inside
    pub cty: Option<String>,
    /// `typ`
    pub typ: Option<String>,
}

#[derive(Deserialize)]
struct RawHeader {
    alg: String,
    enc: String,
    kid: Option<String>,
    cty: Option<String>,
    typ: Option<String>,
    epk: Option<Value>,
    apu: Option<String>,
    apv: Option<String>,
    crit: Option<Value>,
    zip: Option<Value>,
}

/// Whether a text has the form of an encrypted token, which has five parts.
pub fn looks_encrypted(token: &str) -> bool {
    token.bytes().filter(|byte| *byte == b'.').count() == 4
}

/// Encrypts for a key; `cty` says what is inside (`JWT` for a signed token, RFC 7519 §5.2).
///
/// # Errors
/// When the key is not for encryption, or of another kind than the algorithm.
pub fn encrypt(
    plaintext: &[u8],
    to: &Jwk,
    algorithm: KeyManagement,
    encryption: ContentEncryption,
    cty: Option<&str>,
) -> Result<String, BadKey> {
    const FAILED: BadKey = BadKey("the library could not encrypt for it");
    if to.key_use() == Some(KeyUse::Signature) || to.alg().is_some_and(|alg| alg != algorithm.name()) {
        return Err(BadKey("it is for something else"));
    }
    let mut header = json!({ "alg": algorithm.name(), "enc": encryption.name() });
    if let Some(kid) = to.kid() {
        header["kid"] = json!(kid);
    }
    if let Some(cty) = cty {
        header["cty"] = json!(cty);
    }
    let mut key = vec![0; encryption.key_bytes()];
    SystemRandom::new().fill(&mut key).map_err(|_| FAILED)?;
    let mut wrapped = Vec::new();
    match (algorithm, &to.numbers) {
        (KeyManagement::EcdhEs | KeyManagement::EcdhEsA256Kw, Numbers::P256(point)) => {
            let ephemeral = EphemeralPrivateKey::generate(&ECDH_P256, &SystemRandom::new()).map_err(|_| FAILED)?;
            let own = ephemeral.compute_public_key().map_err(|_| FAILED)?;
            let (x, y) = (own.as_ref().get(1..33).unwrap_or_default(), own.as_ref().get(33..).unwrap_or_default());
            header["epk"] = json!({ "kty": "EC", "crv": "P-256", "x": encode(x), "y": encode(y) });
            let other = UnparsedPublicKey::new(&ECDH_P256, point);
            let secret = agree_ephemeral(ephemeral, other, FAILED, |secret| Ok(secret.to_vec()))?;
            if algorithm == KeyManagement::EcdhEs {
                key = concat_kdf(&secret, encryption.name(), encryption.key_bytes(), &[], &[]);
            } else {
                let kek = concat_kdf(&secret, algorithm.name(), 32, &[], &[]);
                wrapped = vec![0; key.len() + 8];
                AesKek::new(&AES_256, &kek)
                    .and_then(|kek| kek.wrap(&key, &mut wrapped).map(|_| ()))
                    .map_err(|_| FAILED)?;
            }
        }
        (KeyManagement::RsaOaep | KeyManagement::RsaOaep256, Numbers::Rsa { n, e }) => {
            let public: PublicEncryptingKey = RsaPublicKeyComponents { n, e }.try_into().map_err(|_| FAILED)?;
            let public = OaepPublicEncryptingKey::new(public).map_err(|_| FAILED)?;
            let padding = match algorithm {
                KeyManagement::RsaOaep => &OAEP_SHA1_MGF1SHA1,
                _ => &OAEP_SHA256_MGF1SHA256,
            };
            wrapped = vec![0; public.ciphertext_size()];
            public.encrypt(padding, &key, &mut wrapped, None).map_err(|_| FAILED)?;
        }
        _ => return Err(BadKey("it is of another kind than the algorithm")),
    }
    let header = encode(header.to_string());
    let mut nonce = [0; NONCE_LEN];
    SystemRandom::new().fill(&mut nonce).map_err(|_| FAILED)?;
    let cipher = cipher(encryption, &key).ok_or(FAILED)?;
    let mut body = plaintext.to_vec();
    let tag = cipher
        .seal_in_place_separate_tag(Nonce::assume_unique_for_key(nonce), Aad::from(header.as_bytes()), &mut body)
        .map_err(|_| FAILED)?;
    Ok([header, encode(wrapped), encode(nonce), encode(body), encode(tag)].join("."))
}

/// Opens a token that was encrypted for one of the keys in one of the allowed ways: for the key that it
/// names, or for any that fits when it names none.
pub fn decrypt(token: &str, keys: &[DecryptionKey], allowed: &[KeyManagement]) -> Result<(Header, Vec<u8>), Refusal> {
    decrypt_with(token, keys.iter(), allowed)
}

/// As [`decrypt`], for keys that stand apart.
pub fn decrypt_with<'a>(
    token: &str,
    keys: impl Iterator<Item = &'a DecryptionKey>,
    allowed: &[KeyManagement],
) -> Result<(Header, Vec<u8>), Refusal> {
    if token.len() > MAX_TOKEN_BYTES {
        return Err(Refusal::TooLong);
    }
    let parts: Vec<&str> = token.splitn(6, '.').collect();
    let [header, wrapped, nonce, body, tag] = parts[..] else { return Err(Refusal::Malformed) };
    let raw: RawHeader =
        serde_json::from_slice(&decode(header).ok_or(Refusal::Malformed)?).map_err(|_| Refusal::Malformed)?;
    // Compressed tokens tell of their content by their length, and may be enormous inside (RFC 8725 §3.6).
    if raw.crit.is_some() || raw.zip.is_some() {
        return Err(Refusal::Critical);
    }
    let algorithm = KeyManagement::from_name(&raw.alg).filter(|one| allowed.contains(one)).ok_or(Refusal::Algorithm)?;
    let encryption = ContentEncryption::from_name(&raw.enc).ok_or(Refusal::Algorithm)?;
    let wrapped = decode(wrapped).ok_or(Refusal::Malformed)?;
    let nonce: [u8; NONCE_LEN] = decode(nonce).and_then(|nonce| nonce.try_into().ok()).ok_or(Refusal::Malformed)?;
    let tag = decode(tag).filter(|tag| tag.len() == TAG_BYTES).ok_or(Refusal::Malformed)?;
    let sealed = [decode(body).ok_or(Refusal::Malformed)?, tag].concat();

    let mut refusal = Refusal::NoKey;
    let named = |key: &&DecryptionKey| raw.kid.as_deref().is_none_or(|kid| kid == key.kid());
    for decryption in keys.filter(|key| fits(key.algorithm(), algorithm)).filter(named) {
        refusal = Refusal::Forged;
        let Some(key) = content_key(decryption, &raw, algorithm, encryption, &wrapped) else { continue };
        let Some(cipher) = cipher(encryption, &key) else { continue };
        let mut body = sealed.clone();
        let opened = cipher.open_in_place(Nonce::assume_unique_for_key(nonce), Aad::from(header.as_bytes()), &mut body);
        if let Ok(plaintext) = opened {
            let plaintext = plaintext.to_vec();
            let RawHeader { alg, enc, kid, cty, typ, .. } = raw;
            return Ok((Header { alg, enc, kid, cty, typ }, plaintext));
        }
    }
    Err(refusal)
}

/// A key of one kind opens both ways of its kind on a curve; for RSA each padding has its own key.
fn fits(key: KeyManagement, token: KeyManagement) -> bool {
    let is_agreement = |one| matches!(one, KeyManagement::EcdhEs | KeyManagement::EcdhEsA256Kw);
    key == token || (is_agreement(key) && is_agreement(token))
}

fn content_key(
    decryption: &DecryptionKey,
    raw: &RawHeader,
    algorithm: KeyManagement,
    encryption: ContentEncryption,
    wrapped: &[u8],
) -> Option<Vec<u8>> {
    let key = match algorithm {
        KeyManagement::RsaOaep | KeyManagement::RsaOaep256 => decryption.unwrap_rsa(wrapped)?,
        KeyManagement::EcdhEs | KeyManagement::EcdhEsA256Kw => {
            // A point that is not on the curve is refused when the key is read (RFC 7518 §9: invalid curve).
            let secret = decryption.agree(&Jwk::parse(raw.epk.as_ref()?).ok()?)?;
            let party = |text: &Option<String>| text.as_deref().map_or(Some(Vec::new()), decode);
            let (apu, apv) = (party(&raw.apu)?, party(&raw.apv)?);
            if algorithm == KeyManagement::EcdhEs {
                if !wrapped.is_empty() {
                    return None;
                }
                concat_kdf(&secret, encryption.name(), encryption.key_bytes(), &apu, &apv)
            } else {
                let kek = concat_kdf(&secret, algorithm.name(), 32, &apu, &apv);
                let mut key = vec![0; wrapped.len().checked_sub(8)?];
                let length = AesKek::new(&AES_256, &kek).ok()?.unwrap(wrapped, &mut key).ok()?.len();
                key.truncate(length);
                key
            }
        }
    };
    (key.len() == encryption.key_bytes()).then_some(key)
}

fn cipher(encryption: ContentEncryption, key: &[u8]) -> Option<LessSafeKey> {
    let algorithm = match encryption {
        ContentEncryption::A128Gcm => &AES_128_GCM,
        ContentEncryption::A256Gcm => &AES_256_GCM,
    };
    UnboundKey::new(algorithm, key).ok().map(LessSafeKey::new)
}

/// Concat KDF with SHA-256 (RFC 7518 §4.6.2); one round gives the 32 bytes that are needed at most.
fn concat_kdf(secret: &[u8], algorithm: &str, bytes: usize, apu: &[u8], apv: &[u8]) -> Vec<u8> {
    let length = |data: &[u8]| u32::try_from(data.len()).unwrap_or(u32::MAX).to_be_bytes();
    let bits = u32::try_from(bytes * 8).unwrap_or(u32::MAX).to_be_bytes();
    let message = [
        &1_u32.to_be_bytes()[..],
        secret,
        &length(algorithm.as_bytes()),
        algorithm.as_bytes(),
        &length(apu),
        apu,
        &length(apv),
        apv,
        &bits,
    ]
    .concat();
    digest(&SHA256, &message).as_ref().iter().take(bytes).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// RFC 7518 appendix C.
    #[test]
    fn the_key_agreement_of_the_standard() {
        let secret = [
            158, 86, 217, 29, 129, 113, 53, 211, 114, 131, 66, 131, 191, 132, 38, 156, 251, 49, 110, 163, 218, 128,
            106, 72, 246, 218, 167, 121, 140, 254, 144, 196,
        ];
        let key = concat_kdf(&secret, "A128GCM", 16, b"Alice", b"Bob");
        assert_eq!(encode(key), "VqqN6vgjbSBcIijNcacQGg");
    }

    #[test]
    fn every_algorithm_opens_what_it_encrypts() {
        for algorithm in KeyManagement::ALL {
            let key = DecryptionKey::generate(algorithm).unwrap();
            let key = DecryptionKey::from_pkcs8(algorithm, key.to_pkcs8()).unwrap();
            for encryption in ContentEncryption::ALL {
                let token = encrypt(b"a token", key.public(), algorithm, encryption, Some("JWT")).unwrap();
                assert!(looks_encrypted(&token));
                let (header, opened) = decrypt(&token, std::slice::from_ref(&key), &[algorithm]).unwrap();
                assert_eq!((header.cty.as_deref(), &opened[..]), (Some("JWT"), &b"a token"[..]));
                assert_eq!((header.alg.as_str(), header.enc.as_str()), (algorithm.name(), encryption.name()));
            }
        }
    }

    #[test]
    fn another_key_another_way_and_every_changed_part_are_refused() {
        let key = DecryptionKey::generate(KeyManagement::EcdhEs).unwrap();
        let other = DecryptionKey::generate(KeyManagement::EcdhEs).unwrap();
        let way = [KeyManagement::EcdhEs];
        let token = encrypt(b"a token", key.public(), way[0], ContentEncryption::A256Gcm, None).unwrap();
        assert_eq!(decrypt(&token, &[other], &way), Err(Refusal::NoKey));
        let keys = [key];
        assert_eq!(decrypt(&token, &keys, &[KeyManagement::RsaOaep256]), Err(Refusal::Algorithm));
        let parts: Vec<&str> = token.split('.').collect();
        for place in 0..parts.len() {
            let mut parts: Vec<String> = parts.iter().map(|part| (*part).to_owned()).collect();
            parts[place] = format!("{}AAAA", parts[place]);
            assert!(decrypt(&parts.join("."), &keys, &way).is_err(), "part {place}");
        }
        let header = |json: &str| format!("{}..{}.{}.{}", encode(json), parts[2], parts[3], parts[4]);
        let coordinate = encode([7; 32]);
        for json in [
            r#"{"alg":"ECDH-ES","enc":"A256GCM"}"#.to_owned(),
            r#"{"alg":"ECDH-ES","enc":"A256GCM","zip":"DEF"}"#.to_owned(),
            r#"{"alg":"dir","enc":"A256GCM"}"#.to_owned(),
            r#"{"alg":"RSA1_5","enc":"A256GCM"}"#.to_owned(),
            format!(
                r#"{{"alg":"ECDH-ES","enc":"A256GCM","epk":{{"kty":"EC","crv":"P-256","x":"{coordinate}","y":"{coordinate}"}}}}"#
            ),
        ] {
            assert!(decrypt(&header(&json), &keys, &KeyManagement::ALL).is_err(), "{json}");
        }
    }

    #[test]
    fn a_key_for_signatures_is_not_encrypted_for() {
        let signing = crate::PrivateKey::generate(crate::SigningAlgorithm::Es256).unwrap();
        let public = crate::Signer::public(&signing);
        assert!(encrypt(b"x", public, KeyManagement::EcdhEs, ContentEncryption::A256Gcm, None).is_err());
        let key = DecryptionKey::generate(KeyManagement::EcdhEs).unwrap();
        assert!(encrypt(b"x", key.public(), KeyManagement::RsaOaep256, ContentEncryption::A256Gcm, None).is_err());
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_a_panic(text in "[A-Za-z0-9._-]{0,200}|eyJhbGciOiJFQ0RILUVTIiwiZW5jIjoiQTI1NkdDTSJ9(\\.[A-Za-z0-9_-]{0,40}){4}") {
            prop_assert!(decrypt(&text, &[], &KeyManagement::ALL).is_err());
        }
    }
}
