//! The headers in which a proxy names the certificate of its client (RFC 9440).

use axum::http::{HeaderMap, HeaderName};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

const CLIENT_CERT: HeaderName = HeaderName::from_static("client-cert");
const CLIENT_CERT_CHAIN: HeaderName = HeaderName::from_static("client-cert-chain");
/// The largest certificate, in bytes.
const CERTIFICATE_MAX_BYTES: usize = 16 * 1024;

/// A header that is not one certificate.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HeaderMistake {
    /// Somebody added another.
    #[error("it is there more than once")]
    Twice,
    /// Not as RFC 8941 §3.3.5 writes bytes.
    #[error("a certificate in DER was expected, in base64 between colons, such as :MIIB…:")]
    NotBytes,
    /// Too large.
    #[error("it is larger than {CERTIFICATE_MAX_BYTES} bytes")]
    TooLarge,
}

/// Takes the headers away, and gives the certificate that they name. The chain is not looked at: what
/// vouches for a certificate is in the list of authorities.
pub fn take(headers: &mut HeaderMap) -> Option<Result<Vec<u8>, HeaderMistake>> {
    headers.remove(CLIENT_CERT_CHAIN);
    let told = {
        let mut values = headers.get_all(CLIENT_CERT).iter();
        let first = values.next()?;
        if values.next().is_some() { Err(HeaderMistake::Twice) } else { read(first.as_bytes()) }
    };
    headers.remove(CLIENT_CERT);
    // Some proxies write the colons even when there is nothing to put between them.
    Some(told).filter(|told| !told.as_ref().is_ok_and(Vec::is_empty))
}

/// A byte sequence of structured fields, without parameters.
fn read(value: &[u8]) -> Result<Vec<u8>, HeaderMistake> {
    let encoded = value
        .trim_ascii()
        .strip_prefix(b":")
        .and_then(|rest| rest.strip_suffix(b":"))
        .ok_or(HeaderMistake::NotBytes)?;
    if encoded.len() / 4 * 3 > CERTIFICATE_MAX_BYTES {
        return Err(HeaderMistake::TooLarge);
    }
    STANDARD.decode(encoded).map_err(|_| HeaderMistake::NotBytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(values: &[&str]) -> Option<Result<Vec<u8>, HeaderMistake>> {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append("Client-Cert", value.parse().unwrap());
        }
        headers.insert("client-cert-chain", ":AAAA:".parse().unwrap());
        headers.insert("accept", "*/*".parse().unwrap());
        let told = take(&mut headers);
        assert_eq!(headers.len(), 1, "both headers are taken away");
        told
    }

    #[test]
    fn a_byte_sequence_is_read_and_nothing_else() {
        assert_eq!(taken(&[]), None);
        assert_eq!(taken(&["::"]), None);
        assert_eq!(taken(&[":AQID:"]), Some(Ok(vec![1, 2, 3])));
        assert_eq!(taken(&["  :AQIDBA==: "]), Some(Ok(vec![1, 2, 3, 4])));
        for wrong in ["", "AQID", ":", ":AQI:", ":AQID", ":-----BEGIN CERTIFICATE-----:", ":AQID:;a=1", ":AQ ID:"] {
            assert_eq!(taken(&[wrong]), Some(Err(HeaderMistake::NotBytes)), "{wrong}");
        }
        assert_eq!(taken(&[":AQID:", ":AQID:"]), Some(Err(HeaderMistake::Twice)));
        let large = format!(":{}:", "A".repeat(30_000));
        assert_eq!(taken(&[&large]), Some(Err(HeaderMistake::TooLarge)));
    }
}
