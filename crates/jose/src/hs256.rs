//! HMAC with SHA-256 (RFC 7518 §3.2), apart from everything else: a shared secret is never taken for a key.
//! For identity providers that know nothing better.

use aws_lc_rs::hmac;
use serde::Serialize;

use crate::jws::{Verified, peek};
use crate::{Refusal, SignFailure, decode, encode};

/// The shortest secret, in bytes (RFC 7518 §3.2).
pub const MIN_SECRET_BYTES: usize = 32;

/// A token that was made with the secret.
pub fn verify(token: &str, secret: &[u8]) -> Result<Verified, Refusal> {
    let header = peek(token)?;
    if header.alg != "HS256" {
        return Err(Refusal::Algorithm);
    }
    if secret.len() < MIN_SECRET_BYTES {
        return Err(Refusal::NoKey);
    }
    let (signed, signature) = token.rsplit_once('.').ok_or(Refusal::Malformed)?;
    let payload = signed.split_once('.').and_then(|(_, payload)| decode(payload)).ok_or(Refusal::Malformed)?;
    let signature = decode(signature).ok_or(Refusal::Malformed)?;
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret);
    hmac::verify(&key, signed.as_bytes(), &signature).map_err(|_| Refusal::Forged)?;
    Ok(Verified { header, payload })
}

/// A token made with the secret.
pub fn sign(claims: &impl Serialize, secret: &[u8]) -> Result<String, SignFailure> {
    let payload = serde_json::to_vec(claims).map_err(|_| SignFailure)?;
    let signed = format!("{}.{}", encode(r#"{"alg":"HS256"}"#), encode(payload));
    let signature = encode(sign_bytes(signed.as_bytes(), secret));
    Ok(format!("{signed}.{signature}"))
}

pub(crate) fn sign_bytes(message: &[u8], secret: &[u8]) -> Vec<u8> {
    hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret), message).as_ref().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 7515 appendix A.1.
    #[test]
    fn the_example_of_the_standard() {
        let secret =
            decode("AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow").unwrap();
        let token = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
        assert_eq!(verify(token, &secret).unwrap().claims().unwrap()["iss"], "joe");
        assert_eq!(verify(token, &[1; 32]), Err(Refusal::Forged));
        assert_eq!(verify(token, &[1; 31]), Err(Refusal::NoKey));
        assert!(verify(&sign(&1, &secret).unwrap(), &secret).is_ok());
    }
}
