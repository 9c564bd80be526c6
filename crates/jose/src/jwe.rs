//! Encrypted tokens in compact form (RFC 7516 §3.1).

use aws_lc_rs::aead::{AES_128_GCM, AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use aws_lc_rs::agreement::{ECDH_P256, EphemeralPrivateKey, UnparsedPublicKey, agree_ephemeral};
use aws_lc_rs::cipher::{self, DecryptionContext, PaddedBlockDecryptingKey, UnboundCipherKey};
use aws_lc_rs::constant_time::verify_slices_are_equal;
use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::hmac;
use aws_lc_rs::iv::FixedLength;
use aws_lc_rs::key_wrap::{AES_256, AesKek, KeyWrap};
use aws_lc_rs::rand::{SecureRandom, SystemRandom};
use aws_lc_rs::rsa::{OAEP_SHA1_MGF1SHA1, OAEP_SHA256_MGF1SHA256, OaepPublicEncryptingKey, PublicEncryptingKey};
use aws_lc_rs::signature::RsaPublicKeyComponents;
use serde_json::{Map, Value, json};
use zeroize::Zeroizing;

use crate::jwk::Numbers;
use crate::strict_json::{members, take_text};
use crate::{BadKey, ContentEncryption, DecryptionKey, Jwk, KeyManagement, MAX_TOKEN_BYTES, Refusal, decode, encode};

/// The length of a tag, in bytes.
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

/// What the two parties said while they agreed on a key (RFC 7518 §4.6.1).
struct Agreement {
    epk: Option<Value>,
    apu: Vec<u8>,
    apv: Vec<u8>,
}

/// How a token's content is opened. More than what is offered for encryption: older providers know CBC only.
#[derive(Clone, Copy)]
enum Opening {
    Gcm(ContentEncryption),
    /// AES-128 in CBC mode under HMAC with SHA-256 (RFC 7518 §5.2.3).
    A128CbcHs256,
}

/// The encrypted content of a token.
struct Sealed<'a> {
    header: &'a str,
    nonce: Vec<u8>,
    body: Vec<u8>,
    tag: Vec<u8>,
}

impl Opening {
    const CBC: &'static str = "A128CBC-HS256";

    fn from_name(name: &str) -> Option<Self> {
        if name == Self::CBC { Some(Self::A128CbcHs256) } else { ContentEncryption::from_name(name).map(Self::Gcm) }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Gcm(encryption) => encryption.name(),
            Self::A128CbcHs256 => Self::CBC,
        }
    }

    const fn key_bytes(self) -> usize {
        match self {
            Self::Gcm(encryption) => encryption.key_bytes(),
            Self::A128CbcHs256 => 32,
        }
    }

    fn open(self, key: &[u8], sealed: &Sealed<'_>) -> Option<Vec<u8>> {
        let Self::Gcm(encryption) = self else { return open_cbc(key, sealed) };
        let nonce = Nonce::try_assume_unique_for_key(&sealed.nonce).ok()?;
        let mut body = [&sealed.body[..], &sealed.tag].concat();
        let aad = Aad::from(sealed.header.as_bytes());
        let opened = cipher(encryption, key)?.open_in_place(nonce, aad, &mut body).ok()?.len();
        body.truncate(opened);
        Some(body)
    }
}

/// RFC 7518 §5.2.2.2; the padding is looked at only after the tag proved right.
fn open_cbc(key: &[u8], sealed: &Sealed<'_>) -> Option<Vec<u8>> {
    let (for_tag, for_body) = key.split_at_checked(16)?;
    let mut context = hmac::Context::with_key(&hmac::Key::new(hmac::HMAC_SHA256, for_tag));
    let header_bits = u64::try_from(sealed.header.len()).ok()?.checked_mul(8)?.to_be_bytes();
    for part in [sealed.header.as_bytes(), &sealed.nonce, &sealed.body, &header_bits] {
        context.update(part);
    }
    verify_slices_are_equal(context.sign().as_ref().get(..TAG_BYTES)?, &sealed.tag).ok()?;
    let iv: [u8; 16] = sealed.nonce.as_slice().try_into().ok()?;
    let key = PaddedBlockDecryptingKey::cbc_pkcs7(UnboundCipherKey::new(&cipher::AES_128, for_body).ok()?).ok()?;
    let mut body = sealed.body.clone();
    let opened = key.decrypt(&mut body, DecryptionContext::Iv128(FixedLength::from(&iv))).ok()?.len();
    body.truncate(opened);
    Some(body)
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
    if !to.encrypts_with(algorithm) {
        return Err(BadKey("it is for something else, or of another kind than the algorithm"));
    }
    let mut header = json!({ "alg": algorithm.name(), "enc": encryption.name() });
    if let Some(kid) = to.kid() {
        header["kid"] = json!(kid);
    }
    if let Some(cty) = cty {
        header["cty"] = json!(cty);
    }
    let mut key = Zeroizing::new(vec![0; encryption.key_bytes()]);
    SystemRandom::new().fill(&mut key).map_err(|_| FAILED)?;
    let mut wrapped = Vec::new();
    match (algorithm, &to.numbers) {
        (KeyManagement::EcdhEs | KeyManagement::EcdhEsA256Kw, Numbers::P256(point)) => {
            let ephemeral = EphemeralPrivateKey::generate(&ECDH_P256, &SystemRandom::new()).map_err(|_| FAILED)?;
            let own = ephemeral.compute_public_key().map_err(|_| FAILED)?;
            let (x, y) = (own.as_ref().get(1..33).unwrap_or_default(), own.as_ref().get(33..).unwrap_or_default());
            header["epk"] = json!({ "kty": "EC", "crv": "P-256", "x": encode(x), "y": encode(y) });
            let other = UnparsedPublicKey::new(&ECDH_P256, point);
            let secret = agree_ephemeral(ephemeral, other, FAILED, |secret| Ok(Zeroizing::new(secret.to_vec())))?;
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
        _ => return Err(FAILED),
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
    let members = decode(header).and_then(|header| members(&header)).ok_or(Refusal::Malformed)?;
    let (read, agreement) = read_header(members)?;
    let algorithm =
        KeyManagement::from_name(&read.alg).filter(|one| allowed.contains(one)).ok_or(Refusal::Algorithm)?;
    let opening = Opening::from_name(&read.enc).ok_or(Refusal::Algorithm)?;
    let part = |part| decode(part).ok_or(Refusal::Malformed);
    let (wrapped, tag) = (part(wrapped)?, part(tag)?);
    if tag.len() != TAG_BYTES {
        return Err(Refusal::Malformed);
    }
    let sealed = Sealed { header, nonce: part(nonce)?, body: part(body)?, tag };

    let mut refusal = Refusal::NoKey;
    let named = |key: &&DecryptionKey| read.kid.as_deref().is_none_or(|kid| kid == key.kid());
    for decryption in keys.filter(|key| fits(key.algorithm(), algorithm)).filter(named) {
        // Whatever went wrong in here is told as one thing, so that nothing can be learnt by asking.
        refusal = Refusal::Forged;
        let Some(key) = content_key(decryption, &agreement, algorithm, opening, &wrapped) else { continue };
        if let Some(plaintext) = opening.open(&key, &sealed) {
            return Ok((read, plaintext));
        }
    }
    Err(refusal)
}

fn read_header(mut members: Map<String, Value>) -> Result<(Header, Agreement), Refusal> {
    // Compressed tokens tell of their content by their length, and may be enormous inside (RFC 8725 §3.6).
    if members.contains_key("crit") || members.contains_key("zip") {
        return Err(Refusal::Critical);
    }
    let epk = members.remove("epk");
    let mut text = |name| take_text(&mut members, name);
    let header = Header {
        alg: text("alg")?.ok_or(Refusal::Malformed)?,
        enc: text("enc")?.ok_or(Refusal::Malformed)?,
        kid: text("kid")?,
        cty: text("cty")?,
        typ: text("typ")?,
    };
    let party = |text: Option<String>| decode(text.as_deref().unwrap_or_default()).ok_or(Refusal::Malformed);
    let agreement = Agreement { epk, apu: party(text("apu")?)?, apv: party(text("apv")?)? };
    Ok((header, agreement))
}

/// A key of one kind opens both ways of its kind on a curve; for RSA each padding has its own key.
fn fits(key: KeyManagement, token: KeyManagement) -> bool {
    let is_agreement = |one| matches!(one, KeyManagement::EcdhEs | KeyManagement::EcdhEsA256Kw);
    key == token || (is_agreement(key) && is_agreement(token))
}

fn content_key(
    decryption: &DecryptionKey,
    agreement: &Agreement,
    algorithm: KeyManagement,
    opening: Opening,
    wrapped: &[u8],
) -> Option<Zeroizing<Vec<u8>>> {
    let key = match algorithm {
        KeyManagement::RsaOaep | KeyManagement::RsaOaep256 => decryption.unwrap_rsa(wrapped)?,
        KeyManagement::EcdhEs | KeyManagement::EcdhEsA256Kw => {
            // A point that is not on the curve is refused when the key is read (RFC 7518 §9: invalid curve).
            let secret = decryption.agree(&Jwk::parse(agreement.epk.as_ref()?).ok()?)?;
            let Agreement { apu, apv, .. } = agreement;
            if algorithm == KeyManagement::EcdhEs {
                if !wrapped.is_empty() {
                    return None;
                }
                concat_kdf(&secret, opening.name(), opening.key_bytes(), apu, apv)
            } else {
                let kek = concat_kdf(&secret, algorithm.name(), 32, apu, apv);
                let mut key = Zeroizing::new(vec![0; wrapped.len().checked_sub(8)?]);
                let length = AesKek::new(&AES_256, &kek).ok()?.unwrap(wrapped, &mut key).ok()?.len();
                key.truncate(length);
                key
            }
        }
    };
    (key.len() == opening.key_bytes()).then_some(key)
}

fn cipher(encryption: ContentEncryption, key: &[u8]) -> Option<LessSafeKey> {
    let algorithm = match encryption {
        ContentEncryption::A128Gcm => &AES_128_GCM,
        ContentEncryption::A256Gcm => &AES_256_GCM,
    };
    UnboundKey::new(algorithm, key).ok().map(LessSafeKey::new)
}

/// Concat KDF with SHA-256 (RFC 7518 §4.6.2); one round gives the 32 bytes that are needed at most.
fn concat_kdf(secret: &[u8], algorithm: &str, bytes: usize, apu: &[u8], apv: &[u8]) -> Zeroizing<Vec<u8>> {
    let length = |data: &[u8]| u32::try_from(data.len()).unwrap_or(u32::MAX).to_be_bytes();
    let bits = u32::try_from(bytes * 8).unwrap_or(u32::MAX).to_be_bytes();
    let message = Zeroizing::new(
        [
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
        .concat(),
    );
    Zeroizing::new(digest(&SHA256, &message).as_ref().iter().take(bytes).copied().collect())
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
        assert_eq!(encode(&*key), "VqqN6vgjbSBcIijNcacQGg");
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
