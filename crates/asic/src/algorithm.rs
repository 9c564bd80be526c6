//! Digests and signatures, by the names that XML and ASN.1 give them.

use aws_lc_rs::digest::{self, digest};
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_ASN1, ECDSA_P256_SHA384_ASN1, ECDSA_P256_SHA512_ASN1, ECDSA_P384_SHA256_ASN1,
    ECDSA_P384_SHA384_ASN1, ECDSA_P384_SHA512_ASN1, ECDSA_P521_SHA256_ASN1, ECDSA_P521_SHA384_ASN1,
    ECDSA_P521_SHA512_ASN1, RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_2048_8192_SHA384, RSA_PKCS1_2048_8192_SHA512,
    RSA_PSS_2048_8192_SHA256, RSA_PSS_2048_8192_SHA384, RSA_PSS_2048_8192_SHA512, UnparsedPublicKey,
    VerificationAlgorithm,
};

use crate::der;

/// A digest of the SHA-2 family. Nothing older is believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DigestMethod {
    Sha256,
    Sha384,
    Sha512,
}

impl DigestMethod {
    const ALL: [Self; 3] = [Self::Sha256, Self::Sha384, Self::Sha512];

    /// The name in XML (RFC 6931 §2.1).
    pub const fn uri(self) -> &'static str {
        match self {
            Self::Sha256 => "http://www.w3.org/2001/04/xmlenc#sha256",
            Self::Sha384 => "http://www.w3.org/2001/04/xmldsig-more#sha384",
            Self::Sha512 => "http://www.w3.org/2001/04/xmlenc#sha512",
        }
    }

    pub const fn oid(self) -> &'static [u8] {
        match self {
            Self::Sha256 => &[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01],
            Self::Sha384 => &[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x02],
            Self::Sha512 => &[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x03],
        }
    }

    /// By its plain name, such as `SHA-512`.
    pub fn of_name(name: &str) -> Option<Self> {
        let names = ["SHA-256", "SHA-384", "SHA-512"];
        names.into_iter().zip(Self::ALL).find(|(own, _)| *own == name).map(|(_, method)| method)
    }

    pub fn of_uri(uri: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.uri() == uri)
    }

    pub fn of_oid(oid: &[u8]) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.oid() == oid)
    }

    pub fn digest(self, bytes: &[u8]) -> Vec<u8> {
        let algorithm = match self {
            Self::Sha256 => &digest::SHA256,
            Self::Sha384 => &digest::SHA384,
            Self::Sha512 => &digest::SHA512,
        };
        digest(algorithm, bytes).as_ref().to_vec()
    }
}

/// How something is signed, apart from its digest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scheme {
    /// RSA with PKCS #1 padding.
    Rsa,
    /// RSA with PSS padding, its mask made with the same digest.
    RsaPss,
    /// ECDSA, in ASN.1.
    Ecdsa,
}

const RSA_KEY: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01];
const EC_KEY: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01];
const P256: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07];
const P384: &[u8] = &[0x2b, 0x81, 0x04, 0x00, 0x22];
const P521: &[u8] = &[0x2b, 0x81, 0x04, 0x00, 0x23];

/// A public key, as it stands in a certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PublicKey {
    algorithm: Vec<u8>,
    curve: Vec<u8>,
    pub bits: Vec<u8>,
}

impl PublicKey {
    /// Of a `SubjectPublicKeyInfo` (RFC 5280 §4.1.2.7).
    pub fn read(info: &[u8]) -> Option<Self> {
        let mut info = der::Reader::new(info).sequence()?;
        let mut algorithm = info.sequence()?;
        let (oid, curve) = (algorithm.value(der::OID)?, algorithm.optional(der::OID).unwrap_or_default());
        let bits = info.bit_string()?;
        Some(Self { algorithm: oid.to_vec(), curve: curve.to_vec(), bits: bits.to_vec() })
    }

    /// Whether the signature over the message was made with the key's other half. `false` too for a key of another
    /// kind, an RSA key of less than 2048 bits and other curves than P-256, P-384 and P-521.
    pub fn verifies(&self, scheme: Scheme, method: DigestMethod, message: &[u8], signature: &[u8]) -> bool {
        use DigestMethod::{Sha256, Sha384, Sha512};
        let algorithm: &'static dyn VerificationAlgorithm = match (scheme, self.algorithm.as_slice()) {
            (Scheme::Rsa, RSA_KEY) => match method {
                Sha256 => &RSA_PKCS1_2048_8192_SHA256,
                Sha384 => &RSA_PKCS1_2048_8192_SHA384,
                Sha512 => &RSA_PKCS1_2048_8192_SHA512,
            },
            (Scheme::RsaPss, RSA_KEY) => match method {
                Sha256 => &RSA_PSS_2048_8192_SHA256,
                Sha384 => &RSA_PSS_2048_8192_SHA384,
                Sha512 => &RSA_PSS_2048_8192_SHA512,
            },
            (Scheme::Ecdsa, EC_KEY) => match (self.curve.as_slice(), method) {
                (P256, Sha256) => &ECDSA_P256_SHA256_ASN1,
                (P256, Sha384) => &ECDSA_P256_SHA384_ASN1,
                (P256, Sha512) => &ECDSA_P256_SHA512_ASN1,
                (P384, Sha256) => &ECDSA_P384_SHA256_ASN1,
                (P384, Sha384) => &ECDSA_P384_SHA384_ASN1,
                (P384, Sha512) => &ECDSA_P384_SHA512_ASN1,
                (P521, Sha256) => &ECDSA_P521_SHA256_ASN1,
                (P521, Sha384) => &ECDSA_P521_SHA384_ASN1,
                (P521, Sha512) => &ECDSA_P521_SHA512_ASN1,
                _ => return false,
            },
            _ => return false,
        };
        UnparsedPublicKey::new(algorithm, &self.bits).verify(message, signature).is_ok()
    }

    /// The length of each of both numbers of an ECDSA signature, bytes.
    fn number_bytes(&self) -> Option<usize> {
        match self.curve.as_slice() {
            P256 => Some(32),
            P384 => Some(48),
            P521 => Some(66),
            _ => None,
        }
    }
}

/// How XML is signed (RFC 6931 §2.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignatureMethod {
    /// RSA with PKCS #1 padding and SHA-256.
    RsaSha256,
    /// RSA with PKCS #1 padding and SHA-384.
    RsaSha384,
    /// RSA with PKCS #1 padding and SHA-512.
    RsaSha512,
    /// RSA with PSS padding and SHA-256.
    RsaPssSha256,
    /// RSA with PSS padding and SHA-384.
    RsaPssSha384,
    /// RSA with PSS padding and SHA-512.
    RsaPssSha512,
    /// ECDSA with SHA-256.
    EcdsaSha256,
    /// ECDSA with SHA-384.
    EcdsaSha384,
    /// ECDSA with SHA-512.
    EcdsaSha512,
}

impl SignatureMethod {
    const ALL: [Self; 9] = [
        Self::RsaSha256,
        Self::RsaSha384,
        Self::RsaSha512,
        Self::RsaPssSha256,
        Self::RsaPssSha384,
        Self::RsaPssSha512,
        Self::EcdsaSha256,
        Self::EcdsaSha384,
        Self::EcdsaSha512,
    ];

    /// The name in XML.
    pub const fn uri(self) -> &'static str {
        match self {
            Self::RsaSha256 => "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
            Self::RsaSha384 => "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384",
            Self::RsaSha512 => "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512",
            Self::RsaPssSha256 => "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1",
            Self::RsaPssSha384 => "http://www.w3.org/2007/05/xmldsig-more#sha384-rsa-MGF1",
            Self::RsaPssSha512 => "http://www.w3.org/2007/05/xmldsig-more#sha512-rsa-MGF1",
            Self::EcdsaSha256 => "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256",
            Self::EcdsaSha384 => "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384",
            Self::EcdsaSha512 => "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512",
        }
    }

    pub(crate) fn of_uri(uri: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.uri() == uri)
    }

    const fn parts(self) -> (Scheme, DigestMethod) {
        match self {
            Self::RsaSha256 => (Scheme::Rsa, DigestMethod::Sha256),
            Self::RsaSha384 => (Scheme::Rsa, DigestMethod::Sha384),
            Self::RsaSha512 => (Scheme::Rsa, DigestMethod::Sha512),
            Self::RsaPssSha256 => (Scheme::RsaPss, DigestMethod::Sha256),
            Self::RsaPssSha384 => (Scheme::RsaPss, DigestMethod::Sha384),
            Self::RsaPssSha512 => (Scheme::RsaPss, DigestMethod::Sha512),
            Self::EcdsaSha256 => (Scheme::Ecdsa, DigestMethod::Sha256),
            Self::EcdsaSha384 => (Scheme::Ecdsa, DigestMethod::Sha384),
            Self::EcdsaSha512 => (Scheme::Ecdsa, DigestMethod::Sha512),
        }
    }

    /// Whether a signature of XML holds. That of ECDSA is both numbers one behind the other (RFC 6931 §2.3.6).
    pub(crate) fn verifies(self, key: &PublicKey, message: &[u8], signature: &[u8]) -> bool {
        let (scheme, digest) = self.parts();
        if scheme != Scheme::Ecdsa {
            return key.verifies(scheme, digest, message, signature);
        }
        let has_length = key.number_bytes().is_some_and(|length| signature.len() == 2 * length);
        has_length && key.verifies(scheme, digest, message, &ecdsa_in_der(signature))
    }
}

/// A signature of ECDSA as certificates have it (RFC 3279 §2.2.3), of both its numbers one behind the other.
pub fn ecdsa_in_der(signature: &[u8]) -> Vec<u8> {
    let (r, s) = signature.split_at(signature.len() / 2);
    der::wrapped(der::SEQUENCE, &[der::unsigned(r), der::unsigned(s)].concat())
}

/// How a certificate, a timestamp or a status is signed (an `AlgorithmIdentifier`, RFC 5280 §4.1.1.2). `digest` is
/// what CMS says beside it, where the algorithm alone does not say it (RFC 5652 §5.4).
pub(crate) fn of_identifier(identifier: &[u8], digest: Option<DigestMethod>) -> Option<(Scheme, DigestMethod)> {
    let mut identifier = der::Reader::new(identifier).sequence()?;
    match identifier.value(der::OID)? {
        [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, last] => match last {
            1 => Some((Scheme::Rsa, digest?)),
            11 => Some((Scheme::Rsa, DigestMethod::Sha256)),
            12 => Some((Scheme::Rsa, DigestMethod::Sha384)),
            13 => Some((Scheme::Rsa, DigestMethod::Sha512)),
            // RSASSA-PSS-params (RFC 4055 §3.1): the digest stands in [0]; without it, it is SHA-1.
            10 => {
                let mut parameters = identifier.sequence()?;
                let mut named = der::Reader::new(parameters.value(der::context(0))?).sequence()?;
                Some((Scheme::RsaPss, DigestMethod::of_oid(named.value(der::OID)?)?))
            }
            _ => None,
        },
        [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, last] => match last {
            2 => Some((Scheme::Ecdsa, DigestMethod::Sha256)),
            3 => Some((Scheme::Ecdsa, DigestMethod::Sha384)),
            4 => Some((Scheme::Ecdsa, DigestMethod::Sha512)),
            _ => None,
        },
        _ => None,
    }
}
