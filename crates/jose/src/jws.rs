//! Signed tokens in compact form (RFC 7515 §3.1).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;
use serde_json::Value;

use crate::strict_json::{members, take_text};
use crate::{Jwk, JwkSet, MAX_TOKEN_BYTES, Refusal, SignFailure, Signer, SigningAlgorithm, decode};

/// Room for a signature of 4096 bits, encoded, and the dots.
const MAX_SIGNATURE_CHARACTERS: usize = 700;
/// The members of private and shared keys (RFC 7518 §6.2.2, §6.3.2 and §6.4).
const SECRET_MEMBERS: [&str; 8] = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

/// What a token says of how it was made (RFC 7515 §4.1); nothing of it is to be believed by itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Header {
    /// `alg`
    pub alg: String,
    /// `kid`
    pub kid: Option<String>,
    /// `typ`
    pub typ: Option<String>,
    /// `cty`
    pub cty: Option<String>,
    /// `jwk`, when it is a public key that can be used
    pub jwk: Option<Jwk>,
}

#[derive(Serialize)]
struct NewHeader<'a> {
    alg: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    kid: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    typ: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    jwk: Option<Value>,
}

/// A token that was signed by one of the keys.
#[derive(Debug, Clone, PartialEq)]
pub struct Verified {
    /// How it was made.
    pub header: Header,
    /// What was signed.
    pub payload: Vec<u8>,
}

impl Verified {
    /// The claims that were signed, an object (RFC 7519 §4). Its times and audience are the caller's to check.
    pub fn claims(&self) -> Result<Value, Refusal> {
        members(&self.payload).map(Value::Object).ok_or(Refusal::NotJson)
    }
}

/// Signs claims; `typ` says what kind of token it is (RFC 8725 §3.11).
pub fn sign(signer: &dyn Signer, typ: Option<&str>, claims: &impl Serialize) -> Result<String, SignFailure> {
    sign_under(&NewHeader { alg: signer.algorithm().name(), kid: signer.kid(), typ, jwk: None }, signer, claims)
}

/// Signs claims under a header that holds the public key itself, as a proof of possession does (RFC 9449 §4.2).
pub fn sign_with_jwk(signer: &dyn Signer, typ: Option<&str>, claims: &impl Serialize) -> Result<String, SignFailure> {
    let mut jwk = signer.public().to_value();
    if let Some(members) = jwk.as_object_mut() {
        members.retain(|name, _| !["kid", "use", "alg"].contains(&name.as_str()));
    }
    sign_under(&NewHeader { alg: signer.algorithm().name(), kid: "", typ, jwk: Some(jwk) }, signer, claims)
}

fn sign_under(header: &NewHeader<'_>, signer: &dyn Signer, claims: &impl Serialize) -> Result<String, SignFailure> {
    // Written in one buffer and encoded into another: all of this costs a fiftieth of the signature.
    let mut json = Vec::with_capacity(1024);
    serde_json::to_writer(&mut json, header).map_err(|_| SignFailure)?;
    let header_bytes = json.len();
    serde_json::to_writer(&mut json, claims).map_err(|_| SignFailure)?;
    let (header, payload) = json.split_at(header_bytes);
    let mut token = String::with_capacity(json.len() * 4 / 3 + MAX_SIGNATURE_CHARACTERS);
    URL_SAFE_NO_PAD.encode_string(header, &mut token);
    token.push('.');
    URL_SAFE_NO_PAD.encode_string(payload, &mut token);
    let signature = signer.sign(token.as_bytes())?;
    token.push('.');
    URL_SAFE_NO_PAD.encode_string(signature, &mut token);
    Ok(token)
}

/// A token's parts: what was signed, its header, its payload, its signature.
struct Parts<'a> {
    signed: &'a str,
    header: Header,
    payload: &'a str,
    signature: Vec<u8>,
}

fn split(token: &str) -> Result<Parts<'_>, Refusal> {
    if token.len() > MAX_TOKEN_BYTES {
        return Err(Refusal::TooLong);
    }
    let (signed, signature) = token.rsplit_once('.').ok_or(Refusal::Malformed)?;
    let (header, payload) = signed.split_once('.').ok_or(Refusal::Malformed)?;
    let header = decode(header).ok_or(Refusal::Malformed)?;
    let mut members = members(&header).ok_or(Refusal::Malformed)?;
    if members.contains_key("crit") || members.contains_key("b64") {
        return Err(Refusal::Critical);
    }
    let jwk = match members.remove("jwk") {
        None => None,
        // A proof never shows its private half (RFC 9449 §4.3).
        Some(jwk) if SECRET_MEMBERS.iter().any(|name| jwk.get(name).is_some()) => return Err(Refusal::Malformed),
        Some(jwk) => Some(Jwk::parse(&jwk).map_err(|_| Refusal::NoKey)?),
    };
    let mut text = |name| take_text(&mut members, name);
    let alg = text("alg")?.ok_or(Refusal::Malformed)?;
    let header = Header { alg, kid: text("kid")?, typ: text("typ")?, cty: text("cty")?, jwk };
    Ok(Parts { signed, header, payload, signature: decode(signature).ok_or(Refusal::Malformed)? })
}

/// What a token says of how it was made, before anything is known of it.
pub fn peek(token: &str) -> Result<Header, Refusal> {
    Ok(split(token)?.header)
}

/// A token that one of the keys signed by one of the algorithms: the key that it names, or any that fits
/// when it names none.
pub fn verify(token: &str, keys: &JwkSet, allowed: &[SigningAlgorithm]) -> Result<Verified, Refusal> {
    let parts = split(token)?;
    let kid = parts.header.kid.clone();
    let named = |key: &&Jwk| match &kid {
        Some(kid) => key.kid().is_none_or(|name| name == kid),
        None => true,
    };
    check(parts, keys.iter().filter(named), allowed)
}

/// A token that this key signed by one of the algorithms.
pub fn verify_with(token: &str, key: &Jwk, allowed: &[SigningAlgorithm]) -> Result<Verified, Refusal> {
    check(split(token)?, std::iter::once(key), allowed)
}

fn check<'a>(
    parts: Parts<'_>,
    keys: impl Iterator<Item = &'a Jwk>,
    allowed: &[SigningAlgorithm],
) -> Result<Verified, Refusal> {
    let algorithm = SigningAlgorithm::from_name(&parts.header.alg)
        .filter(|algorithm| allowed.contains(algorithm))
        .ok_or(Refusal::Algorithm)?;
    let mut refusal = Refusal::NoKey;
    for key in keys.filter(|key| key.signs_with(algorithm)) {
        if key.verifies(algorithm, parts.signed.as_bytes(), &parts.signature) {
            let payload = decode(parts.payload).ok_or(Refusal::Malformed)?;
            return Ok(Verified { header: parts.header, payload });
        }
        refusal = Refusal::Forged;
    }
    Err(refusal)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{PrivateKey, encode, hs256};
    use proptest::prelude::*;
    use serde_json::json;

    fn keys_of(keys: &[&PrivateKey]) -> JwkSet {
        keys.iter().map(|key| key.public().clone()).collect()
    }

    #[test]
    fn every_algorithm_signs_what_it_verifies_and_another_library_agrees() {
        for algorithm in SigningAlgorithm::ALL {
            let key = PrivateKey::generate(algorithm).unwrap();
            let again = PrivateKey::from_pkcs8(algorithm, key.to_pkcs8()).unwrap();
            assert_eq!(again.public(), key.public());
            let token = sign(&again, Some("JWT"), &json!({ "sub": "s", "exp": 4_000_000_000_u32 })).unwrap();
            let verified = verify(&token, &keys_of(&[&key]), &[algorithm]).unwrap();
            assert_eq!(verified.claims().unwrap()["sub"], "s");
            assert_eq!(verified.header.kid.as_deref(), Some(key.kid()));

            let jwk: jsonwebtoken::jwk::Jwk = serde_json::from_value(key.public().to_value()).unwrap();
            let other = jsonwebtoken::DecodingKey::from_jwk(&jwk).unwrap();
            let validation = jsonwebtoken::Validation::new(algorithm.name().parse().unwrap());
            let read = jsonwebtoken::decode::<Value>(&token, &other, &validation).unwrap();
            assert_eq!(read.claims["sub"], "s");
        }
    }

    #[test]
    fn the_key_that_a_token_names_has_to_be_the_one() {
        let (one, other) =
            (PrivateKey::generate(SigningAlgorithm::Es256), PrivateKey::generate(SigningAlgorithm::Es256));
        let (one, other) = (one.unwrap(), other.unwrap());
        let token = sign(&one, None, &json!({})).unwrap();
        assert_eq!(verify(&token, &keys_of(&[&other]), &SigningAlgorithm::ALL), Err(Refusal::NoKey));
        let renamed = other.public().clone().named(one.kid());
        assert_eq!(verify_with(&token, &renamed, &SigningAlgorithm::ALL), Err(Refusal::Forged));
        assert!(verify(&token, &keys_of(&[&other, &one]), &SigningAlgorithm::ALL).is_ok());
        assert_eq!(verify(&token, &keys_of(&[&one]), &[SigningAlgorithm::EdDsa]), Err(Refusal::Algorithm));
    }

    #[test]
    fn no_header_talks_its_way_past_the_signature() {
        let key = PrivateKey::generate(SigningAlgorithm::Es256).unwrap();
        let keys = keys_of(&[&key]);
        let token = sign(&key, None, &json!({ "sub": "s" })).unwrap();
        let (signed, signature) = token.rsplit_once('.').unwrap();
        let payload = signed.split_once('.').unwrap().1;
        for header in [
            r#"{"alg":"none"}"#.to_owned(),
            r#"{"alg":"HS256"}"#.to_owned(),
            r#"{"alg":"RS256"}"#.to_owned(),
            r#"{"alg":"ES256","crit":["b64"],"b64":false}"#.to_owned(),
            r#"{"alg":"ES256","b64":false}"#.to_owned(),
            r#"{"alg":"ES256","alg":"none"}"#.to_owned(),
            r#"{"alg":"ES256","x":1,"x":2}"#.to_owned(),
            r#"{"alg":"ES256","crit":null}"#.to_owned(),
            r#"{"alg":"ES256","crit":[]}"#.to_owned(),
            r#"{"alg":"ES256","kid":7}"#.to_owned(),
            r#"{"alg":null}"#.to_owned(),
            "{}".to_owned(),
            r#"{"alg":"ES256","jwk":{"kty":"oct","k":"AA"}}"#.to_owned(),
            format!(r#"{{"alg":"ES256","kid":"{}","typ":"changed"}}"#, key.kid()),
            "[]".to_owned(),
            String::new(),
        ] {
            for signature in [signature, "", &encode([0; 64])] {
                let forged = format!("{}.{payload}.{signature}", encode(&header));
                assert!(verify(&forged, &keys, &SigningAlgorithm::ALL).is_err(), "{header}");
            }
        }
        // The public key as a shared secret.
        let header = encode(r#"{"alg":"HS256"}"#);
        let forged = format!("{header}.{payload}");
        let mac = hs256::sign_bytes(forged.as_bytes(), key.public().to_value().to_string().as_bytes());
        assert!(verify(&format!("{forged}.{}", encode(mac)), &keys, &SigningAlgorithm::ALL).is_err());
        assert_eq!(peek(&"x".repeat(MAX_TOKEN_BYTES + 1)), Err(Refusal::TooLong));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn what_is_signed_reads_as_itself(name in ".{0,40}", number in any::<i64>()) {
            let key = PrivateKey::generate(SigningAlgorithm::EdDsa).unwrap();
            let claims = json!({ "name": name, "number": number });
            let token = sign(&key, None, &claims).unwrap();
            prop_assert_eq!(verify_with(&token, key.public(), &SigningAlgorithm::ALL).unwrap().claims(), Ok(claims));
        }

        #[test]
        fn any_text_is_read_without_a_panic(text in "[A-Za-z0-9._-]{0,200}|(eyJhbGciOiJFUzI1NiJ9\\.)[A-Za-z0-9._-]{0,100}") {
            let _ = peek(&text);
            prop_assert!(verify(&text, &JwkSet::default(), &SigningAlgorithm::ALL).is_err());
        }
    }
}
