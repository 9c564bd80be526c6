//! Signing in the name of a member as X-Road's containers want it: with a certificate around the key by which the
//! member's messages are signed here.
//!
//! Where an authority issued a certificate of that key, it is that one. Else it vouches for itself: whose key it is, the
//! signed list of members says.

use std::sync::Arc;

use asic::{Certificate, SignFailure, SignatureMethod, ecdsa_in_der};
use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jose::{Jwk, Signer};
use rcgen::{
    CertificateParams, DistinguishedName, DnType, IsCa, KeyUsagePurpose, PKCS_ECDSA_P256_SHA256, PublicKeyData,
    SerialNumber, SignatureAlgorithm,
};
use xroad::MemberId;

use crate::authorities::MemberChain;

/// The years within which the certificates hold: a document that was signed stays verifiable.
const YEARS: (i32, i32) = (2020, 2099);
/// Bytes of a certificate's number.
const SERIAL_BYTES: usize = 16;

/// Signs containers with a member's key.
pub(crate) struct MemberSigner {
    signer: Arc<dyn Signer>,
    certificate: Certificate,
}

/// No certificate could be made around a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no certificate could be made around the member's key")]
pub struct NoCertificate;

impl MemberSigner {
    /// Signs in the name of a member with its key (ES256). The same key has the same certificate, but for its
    /// signature.
    pub(crate) fn new(member: &MemberId, signer: Arc<dyn Signer>) -> Result<Self, NoCertificate> {
        let key = IssuingKey::of(&*signer).ok_or(NoCertificate)?;
        let mut params = CertificateParams::default();
        params.distinguished_name = DistinguishedName::new();
        // As X-Road's usual profile names a member: its class, and its code.
        params.distinguished_name.push(DnType::OrganizationName, member.instance());
        params.distinguished_name.push(DnType::OrganizationalUnitName, member.member_class());
        params.distinguished_name.push(DnType::CommonName, member.member_code());
        params.is_ca = IsCa::ExplicitNoCa;
        params.key_usages = vec![KeyUsagePurpose::ContentCommitment];
        params.not_before = rcgen::date_time_ymd(YEARS.0, 1, 1);
        params.not_after = rcgen::date_time_ymd(YEARS.1, 12, 31);
        let mut serial = digest(&SHA256, &key.point).as_ref()[..SERIAL_BYTES].to_vec();
        // A number that is positive, and not 0.
        serial[0] = serial[0] & 0x7f | 0x40;
        params.serial_number = Some(SerialNumber::from_slice(&serial));
        let issued = params.self_signed(&key).map_err(|_| NoCertificate)?;
        let certificate = Certificate::from_der(issued.der()).map_err(|_| NoCertificate)?;
        Ok(Self { signer, certificate })
    }

    /// Signs with the key of a certificate that an authority issued.
    pub(crate) fn vouched_for(signer: Arc<dyn Signer>, chain: &MemberChain) -> Self {
        Self { signer, certificate: chain.own.clone() }
    }
}

impl asic::Signer for MemberSigner {
    fn certificate(&self) -> &Certificate {
        &self.certificate
    }

    fn method(&self) -> SignatureMethod {
        SignatureMethod::EcdsaSha256
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SignFailure> {
        self.signer.sign(message).map_err(|_| SignFailure)
    }
}

/// A member's key, as what makes certificates wants it.
pub(crate) struct IssuingKey<'a> {
    point: Vec<u8>,
    signer: &'a dyn Signer,
}

impl<'a> IssuingKey<'a> {
    /// Nothing where it is no key on P-256.
    pub(crate) fn of(signer: &'a dyn Signer) -> Option<Self> {
        Some(Self { point: point_of(signer.public())?, signer })
    }
}

impl PublicKeyData for IssuingKey<'_> {
    fn der_bytes(&self) -> &[u8] {
        &self.point
    }

    fn algorithm(&self) -> &'static SignatureAlgorithm {
        &PKCS_ECDSA_P256_SHA256
    }
}

impl rcgen::SigningKey for IssuingKey<'_> {
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, rcgen::Error> {
        self.signer.sign(message).map(|signature| ecdsa_in_der(&signature)).map_err(|_| rcgen::Error::RemoteKeyError)
    }
}

/// The point of a key on P-256, uncompressed.
pub(crate) fn point_of(key: &Jwk) -> Option<Vec<u8>> {
    let value = key.to_value();
    let number = |name| URL_SAFE_NO_PAD.decode(value.get(name)?.as_str()?).ok();
    Some([vec![0x04], number("x")?, number("y")?].concat())
}

#[cfg(test)]
mod tests {
    use asic::{Batch, Container, Proofs, Signer as _, Time, Trust};
    use jose::{PrivateKey, SigningAlgorithm};

    use super::*;

    #[test]
    fn what_a_member_signs_is_verified_and_names_the_member() {
        let key: Arc<dyn Signer> = Arc::new(PrivateKey::generate(SigningAlgorithm::Es256).unwrap());
        let member: MemberId = "TEST/COM/1234".parse().unwrap();
        let signer = MemberSigner::new(&member, Arc::clone(&key)).unwrap();
        let again = MemberSigner::new(&member, key).unwrap();
        assert_eq!(signer.certificate().serial(), again.certificate().serial());
        let message = b"GET\r\n/r1/TEST/GOV/7/people/find/x\r\nX-Road-Client:TEST/COM/1234/shop\r\nx-road-request-id:e\r\nx-road-id:a\r\n";
        let mut batch = Batch::default();
        let place = batch.add(message, None);
        let signed = batch.sign(&signer, &Proofs::default(), Time::from_unix_seconds(1_800_000_000)).unwrap();
        let container = Container { message, body: None, signed: &signed, place, timestamp: None };
        let bytes = container.write_with(&[("passerelle-seal.json", b"{}")]).unwrap();
        let trust = Trust { roots: vec![signer.certificate().clone()], timestampers: vec![] };
        let report = asic::verify(&bytes, &trust);
        match report {
            Ok(report) => assert!(report.names_signer && report.unsigned == ["META-INF/passerelle-seal.json"]),
            Err(fault) => panic!("{fault}"),
        }
        assert_eq!(asic::file_of(&bytes, "META-INF/passerelle-seal.json"), Some(b"{}".to_vec()));
    }
}
