//! A request for a certificate (PKCS #10, RFC 2986): whoever sends it has the key, and that is all that is believed of it.

use rcgen::{
    CertificateParams, DistinguishedName, DnType, KeyPair, PKCS_ECDSA_P256_SHA256, PKCS_ECDSA_P384_SHA384,
    PKCS_ED25519, PKCS_RSA_SHA256, PublicKeyData, SanType, SignatureAlgorithm,
};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateSigningRequestDer, alg_id};
use webpki::ALL_VERIFICATION_ALGS;
use x509_cert::der::asn1::{AnyRef, BitStringRef};
use x509_cert::der::oid::AssociatedOid as _;
use x509_cert::der::oid::db::rfc5912::ID_EXTENSION_REQ;
use x509_cert::der::{Decode as _, Encode as _, Reader as _, SliceReader, Tag, Tagged as _};
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::SubjectAltName;
use x509_cert::ext::pkix::name::GeneralName;
use x509_cert::request::CertReqInfo;
use xroad::ServerId;

use super::vouch::urn_of;

/// Bytes of a request, at most.
pub(crate) const MAX_REQUEST_BYTES: usize = 32 * 1024;

/// Why a request is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadRequest {
    /// It is too long.
    #[error("the request has more than {MAX_REQUEST_BYTES} bytes")]
    TooLarge,
    /// It cannot be read.
    #[error("there is no request for a certificate (PKCS #10) in it")]
    Malformed,
    /// Whoever made it may not have the key.
    #[error("the request is not signed with its own key")]
    Unsigned,
    /// Its key is of a kind that is not taken.
    #[error("the key is of a kind that is not taken: P-256, P-384, Ed25519 or RSA of 2048 bits at least is")]
    Key,
}

/// A request whose signature was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateRequest {
    pub(crate) key: RequestedKey,
    /// The names that it asks for, as they would stand in the certificate.
    pub(crate) names: Vec<AskedName>,
}

/// A name that a request asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum AskedName {
    Host(String),
    Uri(String),
    /// Of a kind that is never written.
    Other,
}

/// The public key of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RequestedKey {
    bits: Vec<u8>,
    algorithm: &'static SignatureAlgorithm,
}

impl PublicKeyData for RequestedKey {
    fn der_bytes(&self) -> &[u8] {
        &self.bits
    }

    fn algorithm(&self) -> &'static SignatureAlgorithm {
        self.algorithm
    }
}

impl CertificateRequest {
    /// Reads a request, in PEM or DER, and checks its signature.
    ///
    /// # Errors
    /// [`BadRequest`].
    pub fn read(bytes: &[u8]) -> Result<Self, BadRequest> {
        if bytes.len() > MAX_REQUEST_BYTES {
            return Err(BadRequest::TooLarge);
        }
        match CertificateSigningRequestDer::from_pem_slice(bytes) {
            Ok(der) => Self::from_der(&der),
            Err(_) => Self::from_der(bytes),
        }
    }

    fn from_der(der: &[u8]) -> Result<Self, BadRequest> {
        let (signed, algorithm, signature) = parts(der).map_err(|_| BadRequest::Malformed)?;
        let signature = signature.as_bytes().ok_or(BadRequest::Malformed)?;
        let info = CertReqInfo::from_der(signed).map_err(|_| BadRequest::Malformed)?;
        let bits = info.public_key.subject_public_key.as_bytes().ok_or(BadRequest::Malformed)?.to_vec();
        let kind = info.public_key.algorithm.to_der().map_err(|_| BadRequest::Malformed)?;
        let kind = AnyRef::from_der(&kind).map_err(|_| BadRequest::Malformed)?.value();
        let algorithm_of_key = algorithm_of(kind).ok_or(BadRequest::Key)?;
        let known = ALL_VERIFICATION_ALGS
            .iter()
            .find(|known| known.public_key_alg_id().as_ref() == kind && known.signature_alg_id().as_ref() == algorithm)
            .ok_or(BadRequest::Key)?;
        known.verify_signature(&bits, signed, signature).map_err(|_| BadRequest::Unsigned)?;
        let names = names(&info).ok_or(BadRequest::Malformed)?;
        Ok(Self { key: RequestedKey { bits, algorithm: algorithm_of_key }, names })
    }
}

/// What is signed, by which algorithm, and the signature.
fn parts(der: &[u8]) -> Result<(&[u8], &[u8], BitStringRef<'_>), x509_cert::der::Error> {
    let mut reader = SliceReader::new(der)?;
    let parts = reader.sequence(|inner| {
        let signed = inner.tlv_bytes()?;
        let algorithm = AnyRef::decode(inner)?;
        algorithm.tag().assert_eq(Tag::Sequence)?;
        Ok((signed, algorithm.value(), BitStringRef::decode(inner)?))
    })?;
    reader.finish(parts)
}

/// The algorithms of a kind of key, as certificates name it.
fn algorithm_of(kind: &[u8]) -> Option<&'static SignatureAlgorithm> {
    let known = [
        (alg_id::ECDSA_P256, &PKCS_ECDSA_P256_SHA256),
        (alg_id::ECDSA_P384, &PKCS_ECDSA_P384_SHA384),
        (alg_id::ED25519, &PKCS_ED25519),
        (alg_id::RSA_ENCRYPTION, &PKCS_RSA_SHA256),
    ];
    known.into_iter().find_map(|(id, algorithm)| (id.as_ref() == kind).then_some(algorithm))
}

/// The names that a request asks for; nothing where they cannot be read.
fn names(info: &CertReqInfo) -> Option<Vec<AskedName>> {
    let mut names = Vec::new();
    let asked = info.attributes.iter().filter(|attribute| attribute.oid == ID_EXTENSION_REQ);
    for value in asked.flat_map(|attribute| attribute.values.iter()) {
        let extensions: Vec<Extension> = value.decode_as().ok()?;
        for extension in extensions.iter().filter(|extension| extension.extn_id == SubjectAltName::OID) {
            let SubjectAltName(asked) = SubjectAltName::from_der(extension.extn_value.as_bytes()).ok()?;
            names.extend(asked.into_iter().map(|name| match name {
                GeneralName::DnsName(host) => AskedName::Host(host.to_string()),
                GeneralName::UniformResourceIdentifier(uri) => AskedName::Uri(uri.to_string()),
                _ => AskedName::Other,
            }));
        }
    }
    Some(names)
}

/// A node's new key, and its request for a certificate, both in PEM.
#[derive(Clone)]
pub struct NodePapers {
    /// The private key (PKCS #8).
    pub key: String,
    /// The request.
    pub request: String,
}

/// Makes a key (P-256) for a node that is reached at a host, and the request for its certificate.
///
/// # Errors
/// When the host is no name, or no key can be made.
pub fn request_for_node(node: &ServerId, host: &str) -> Result<NodePapers, rcgen::Error> {
    let key = KeyPair::generate()?;
    let mut params = CertificateParams::default();
    params.distinguished_name = DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, host);
    params.subject_alt_names =
        vec![SanType::URI(urn_of(node).try_into()?), SanType::DnsName(host.to_ascii_lowercase().try_into()?)];
    let request = params.serialize_request(&key)?.pem()?;
    Ok(NodePapers { key: key.serialize_pem(), request })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node() -> ServerId {
        "TEST/COM/1234/node".parse().unwrap()
    }

    fn der() -> Vec<u8> {
        let papers = request_for_node(&node(), "node.example").unwrap();
        CertificateSigningRequestDer::from_pem_slice(papers.request.as_bytes()).unwrap().to_vec()
    }

    #[test]
    fn a_request_is_read_with_the_names_that_it_asks_for() {
        let papers = request_for_node(&node(), "Node.Example").unwrap();
        let read = CertificateRequest::read(papers.request.as_bytes()).unwrap();
        let names = [
            AskedName::Uri("urn:passerelle:node:TEST/COM/1234/node".to_owned()),
            AskedName::Host("node.example".to_owned()),
        ];
        assert_eq!(read.names, names);
        let key = KeyPair::from_pem(&papers.key).unwrap();
        assert_eq!(read.key.subject_public_key_info(), key.subject_public_key_info());
    }

    #[test]
    fn a_request_is_read_whatever_key_it_has() {
        for kind in [&PKCS_ECDSA_P384_SHA384, &PKCS_ED25519, &PKCS_RSA_SHA256] {
            let key = KeyPair::generate_for(kind).unwrap();
            let request = CertificateParams::default().serialize_request(&key).unwrap();
            let read = CertificateRequest::read(request.der()).unwrap();
            assert_eq!(read.key.subject_public_key_info(), key.subject_public_key_info(), "{kind:?}");
        }
        let odd = KeyPair::generate_for(&rcgen::PKCS_ECDSA_P521_SHA512).unwrap();
        let request = CertificateParams::default().serialize_request(&odd).unwrap();
        assert_eq!(CertificateRequest::read(request.der()), Err(BadRequest::Key));
    }

    #[test]
    fn a_request_that_was_altered_anywhere_is_refused() {
        let good = der();
        assert!(CertificateRequest::read(&good).is_ok());
        for place in 0..good.len() {
            let mut altered = good.clone();
            altered[place] ^= 1;
            assert!(CertificateRequest::read(&altered).is_err(), "byte {place}");
        }
        let mut longer = good.clone();
        longer.push(0);
        assert_eq!(CertificateRequest::read(&longer), Err(BadRequest::Malformed));
        for length in 0..good.len() {
            assert!(CertificateRequest::read(&good[..length]).is_err(), "cut after {length}");
        }
        assert_eq!(CertificateRequest::read(&vec![b' '; MAX_REQUEST_BYTES + 1]), Err(BadRequest::TooLarge));
    }

    #[test]
    fn a_request_with_the_key_of_another_is_refused() {
        let [own, other] = [der(), der()];
        // The signature of one under the content of the other.
        let (signed, _, _) = parts(&own).unwrap();
        let (theirs, _, _) = parts(&other).unwrap();
        let place = own.windows(signed.len()).position(|window| window == signed).unwrap();
        let mut mixed = own.clone();
        mixed.splice(place..place + signed.len(), theirs.iter().copied());
        assert!(matches!(CertificateRequest::read(&mixed), Err(BadRequest::Unsigned | BadRequest::Malformed)));
    }
}
