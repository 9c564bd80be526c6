//! An authority for tests: it issues certificates, stamps, and answers for certificates.

use asic::{Certificate, SignFailure, SignatureMethod, Signer, Trust};
use aws_lc_rs::digest::{SHA256, SHA512, digest};
use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DistinguishedName, DnType, ExtendedKeyUsagePurpose, IsCa,
    KeyPair, KeyUsagePurpose, SigningKey as _,
};

/// The member that signs.
pub const MEMBER: &str = "70000001";

pub struct Authority {
    issuer: CertifiedIssuer<'static, KeyPair>,
    pub root: Certificate,
    stamper: Holder,
    responder: Holder,
}

/// A certificate and its key.
pub struct Holder {
    pub certificate: Certificate,
    key: KeyPair,
}

fn parameters(name: &str) -> CertificateParams {
    let mut parameters = CertificateParams::default();
    parameters.distinguished_name = DistinguishedName::new();
    parameters.distinguished_name.push(DnType::OrganizationName, "Tests & <more>");
    parameters.distinguished_name.push(DnType::CommonName, name);
    // As X-Road's profile for signatures has it: instance, server, class.
    parameters.distinguished_name.push(DnType::CustomDnType(vec![2, 5, 4, 5]), "EE/ss/GOV");
    parameters
}

impl Authority {
    pub fn new() -> Self {
        let mut of_root = parameters("Root");
        of_root.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        of_root.key_usages = vec![KeyUsagePurpose::KeyCertSign];
        let issuer = CertifiedIssuer::self_signed(of_root, KeyPair::generate().unwrap()).unwrap();
        let root = Certificate::from_der(issuer.der()).unwrap();
        let holder = |name: &str, purpose| {
            let mut parameters = parameters(name);
            parameters.extended_key_usages = vec![purpose];
            issued(&issuer, &parameters, KeyPair::generate().unwrap())
        };
        let stamper = stamper_of(&issuer, &[TIME_STAMPING], true, 2020..2050);
        let responder = holder("Answers", ExtendedKeyUsagePurpose::OcspSigning);
        Self { issuer, root, stamper, responder }
    }

    pub fn trusted(&self) -> Trust {
        Trust { roots: vec![self.root.clone()], timestampers: vec![] }
    }

    /// A certificate for signatures of a member.
    pub fn member(&self, code: &str) -> Holder {
        self.holder(code, KeyPair::generate().unwrap(), KeyUsagePurpose::ContentCommitment)
    }

    /// A certificate for signatures of whom these attributes of its subject name.
    pub fn named(&self, attributes: &[(DnType, &str)]) -> Holder {
        let mut parameters = CertificateParams::default();
        parameters.distinguished_name = DistinguishedName::new();
        for (kind, text) in attributes {
            parameters.distinguished_name.push(kind.clone(), *text);
        }
        parameters.key_usages = vec![KeyUsagePurpose::ContentCommitment];
        issued(&self.issuer, &parameters, KeyPair::generate().unwrap())
    }

    /// The same, which holds from the beginning of a year on.
    pub fn member_from(&self, code: &str, year: i32) -> Holder {
        let mut parameters = parameters(code);
        parameters.key_usages = vec![KeyUsagePurpose::ContentCommitment];
        parameters.not_before = rcgen::date_time_ymd(year, 1, 1);
        issued(&self.issuer, &parameters, KeyPair::generate().unwrap())
    }

    /// The same with an RSA key.
    pub fn member_with_rsa(&self, code: &str) -> Holder {
        let key = KeyPair::generate_rsa_for(&rcgen::PKCS_RSA_SHA512, rcgen::RsaKeySize::_2048).unwrap();
        self.holder(code, key, KeyUsagePurpose::ContentCommitment)
    }

    /// A certificate of a member for something else than signatures.
    pub fn member_for_encryption(&self, code: &str) -> Holder {
        self.holder(code, KeyPair::generate().unwrap(), KeyUsagePurpose::KeyEncipherment)
    }

    fn holder(&self, code: &str, key: KeyPair, usage: KeyUsagePurpose) -> Holder {
        let mut parameters = parameters(code);
        parameters.key_usages = vec![usage];
        issued(&self.issuer, &parameters, key)
    }

    /// A timestamp over these bytes, at this time (`YYYYMMDDhhmmssZ`).
    pub fn stamp(&self, bytes: &[u8], time: &str) -> Vec<u8> {
        self.stamper.stamp(bytes, time)
    }

    /// What its stamper answers to a question with this nonce.
    pub fn answer(&self, bytes: &[u8], nonce: &[u8], time: &str) -> Vec<u8> {
        self.stamper.answer_stamped(bytes, nonce, time)
    }

    /// Somebody who stamps, with a certificate for these purposes, which holds for some years.
    pub fn stamper(&self, purposes: &[&[u8]], is_critical: bool, years: std::ops::Range<i32>) -> Holder {
        stamper_of(&self.issuer, purposes, is_critical, years)
    }

    /// A status of a certificate: 0 good, 1 revoked, 2 unknown.
    pub fn status(&self, certificate: &Certificate, status: u8) -> Vec<u8> {
        self.status_by(&self.responder, certificate, status)
    }

    /// The same, from somebody else.
    pub fn status_by(&self, responder: &Holder, certificate: &Certificate, status: u8) -> Vec<u8> {
        responder.answer(certificate, &self.root, status, ["20261128113000Z", ""])
    }

    /// The status that a certificate is good, as of a time, until another where one is said.
    pub fn status_of(&self, certificate: &Certificate, times: [&str; 2]) -> Vec<u8> {
        self.responder.answer(certificate, &self.root, 0, times)
    }

    /// A timestamp that names another certificate of its authority than the one that it carries.
    pub fn stamp_naming(&self, other: &Certificate, bytes: &[u8], time: &str) -> Vec<u8> {
        self.stamper.stamp_as(other, TST_INFO, bytes, time)
    }

    /// A timestamp that is signed as something else, of this number behind `id-smime`.
    pub fn stamp_of_kind(&self, kind: &[u8], bytes: &[u8], time: &str) -> Vec<u8> {
        self.stamper.stamp_as(&self.stamper.certificate, kind, bytes, time)
    }
}

/// `id-kp-timeStamping`, without the tag.
pub const TIME_STAMPING: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 3, 8];
/// `id-kp-OCSPSigning`, without the tag.
pub const OCSP_SIGNING: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 3, 9];
/// `id-kp-clientAuth`, without the tag.
pub const CLIENT_AUTH: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 3, 2];

fn stamper_of(
    issuer: &CertifiedIssuer<'static, KeyPair>,
    purposes: &[&[u8]],
    is_critical: bool,
    years: std::ops::Range<i32>,
) -> Holder {
    let mut parameters = parameters("Stamps");
    let purposes: Vec<_> = purposes.iter().map(|purpose| oid(&[purpose])).collect();
    let purposes: Vec<&[u8]> = purposes.iter().map(Vec::as_slice).collect();
    let mut usage = rcgen::CustomExtension::from_oid_content(&[2, 5, 29, 37], der(0x30, &purposes));
    usage.set_criticality(is_critical);
    parameters.custom_extensions = vec![usage];
    parameters.not_before = rcgen::date_time_ymd(years.start, 1, 1);
    parameters.not_after = rcgen::date_time_ymd(years.end, 1, 1);
    issued(issuer, &parameters, KeyPair::generate().unwrap())
}

/// An answer of this status without a timestamp.
pub fn refusal(status: u8, words: &str) -> Vec<u8> {
    der(0x30, &[&der(0x30, &[&[2, 1, status], &der(0x30, &[&der(0x0c, &[words.as_bytes()])])])])
}

fn issued(issuer: &CertifiedIssuer<'static, KeyPair>, parameters: &CertificateParams, key: KeyPair) -> Holder {
    let certificate = parameters.signed_by(&key, issuer).unwrap();
    Holder { certificate: Certificate::from_der(certificate.der()).unwrap(), key }
}

impl Signer for Holder {
    fn certificate(&self) -> &Certificate {
        &self.certificate
    }

    fn method(&self) -> SignatureMethod {
        if self.key.algorithm() == &rcgen::PKCS_RSA_SHA512 {
            SignatureMethod::RsaSha512
        } else {
            SignatureMethod::EcdsaSha256
        }
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SignFailure> {
        if self.method() == SignatureMethod::RsaSha512 {
            return self.key.sign(message).map_err(|_| SignFailure);
        }
        let fixed = &aws_lc_rs::signature::ECDSA_P256_SHA256_FIXED_SIGNING;
        let pair = aws_lc_rs::signature::EcdsaKeyPair::from_pkcs8(fixed, &self.key.serialize_der());
        let signature = pair.map_err(|_| SignFailure)?.sign(&aws_lc_rs::rand::SystemRandom::new(), message);
        Ok(signature.map_err(|_| SignFailure)?.as_ref().to_vec())
    }
}

const ECDSA_SHA256: &[u8] = &[0x30, 0x0a, 0x06, 8, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02];
const ALGORITHM_SHA256: &[u8] = &[0x30, 0x0b, 0x06, 9, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01];
const ALGORITHM_SHA512: &[u8] = &[0x30, 0x0b, 0x06, 9, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x03];
/// `id-smime`, behind which numbers stand.
const SMIME: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09];

/// The number of timestamps there.
const TST_INFO: &[u8] = &[16, 1, 4];

fn der(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    let content = parts.concat();
    let length = u16::try_from(content.len()).unwrap().to_be_bytes();
    let length = match length {
        [0, short] if short < 0x80 => vec![short],
        [0, short] => vec![0x81, short],
        long => [&[0x82][..], &long].concat(),
    };
    [&[tag][..], &length, &content].concat()
}

fn oid(parts: &[&[u8]]) -> Vec<u8> {
    der(6, parts)
}

/// The fields of a certificate's body: serial number, issuer and subject, with their tags; and the key's bits.
fn fields(certificate: &Certificate) -> [Vec<u8>; 4] {
    let (bytes, mut at) = (certificate.as_der(), 0);
    let read = |at: usize| {
        let (length, from) = match bytes[at + 1] {
            0x81 => (usize::from(bytes[at + 2]), at + 3),
            0x82 => (usize::from(bytes[at + 2]) << 8 | usize::from(bytes[at + 3]), at + 4),
            short => (usize::from(short), at + 2),
        };
        (from, from + length)
    };
    // Into the certificate, into its body, over its version.
    at = read(at).0;
    at = read(at).0;
    at = read(at).1;
    let mut found = Vec::new();
    for _ in 0..6 {
        let end = read(at).1;
        found.push(bytes[at..end].to_vec());
        at = end;
    }
    // Into the key, over its algorithm, to its bits.
    let info = at - found[5].len();
    let bits = read(read(read(info).0).1);
    [found[0].clone(), found[2].clone(), found[4].clone(), bytes[bits.0 + 1..bits.1].to_vec()]
}

impl Holder {
    /// A certificate that this one issues, which it may not.
    pub fn issue(&self, code: &str) -> Self {
        let mut of_issuer = parameters(MEMBER);
        of_issuer.key_usages = vec![KeyUsagePurpose::KeyCertSign];
        let issuer = rcgen::Issuer::new(of_issuer, &self.key);
        let mut parameters = parameters(code);
        parameters.key_usages = vec![KeyUsagePurpose::ContentCommitment];
        let key = KeyPair::generate().unwrap();
        let certificate = parameters.signed_by(&key, &issuer).unwrap();
        Self { certificate: Certificate::from_der(certificate.der()).unwrap(), key }
    }

    pub fn stamp(&self, bytes: &[u8], time: &str) -> Vec<u8> {
        self.stamp_as(&self.certificate, TST_INFO, bytes, time)
    }

    /// An answer (RFC 3161 §2.4.2): granted, with a timestamp.
    pub fn answer_stamped(&self, bytes: &[u8], nonce: &[u8], time: &str) -> Vec<u8> {
        let token = self.stamp_with(&self.certificate, TST_INFO, bytes, time, &der(2, &[nonce]));
        der(0x30, &[&der(0x30, &[&[2, 1, 0]]), &token])
    }

    fn stamp_as(&self, named: &Certificate, kind: &[u8], bytes: &[u8], time: &str) -> Vec<u8> {
        self.stamp_with(named, kind, bytes, time, &[])
    }

    fn stamp_with(&self, named: &Certificate, kind: &[u8], bytes: &[u8], time: &str, nonce: &[u8]) -> Vec<u8> {
        let tst_info = oid(&[SMIME, TST_INFO]);
        let imprint = der(0x30, &[ALGORITHM_SHA512, &der(4, &[digest(&SHA512, bytes).as_ref()])]);
        let at = der(0x18, &[time.as_bytes()]);
        let info = der(0x30, &[&[2, 1, 1], &oid(&[&[0x2a, 3]]), &imprint, &[2, 1, 7], &at, nonce]);
        let attribute = |name: Vec<u8>, value: &[u8]| der(0x30, &[&name, &der(0x31, &[value])]);
        let hash = der(4, &[digest(&SHA256, named.as_der()).as_ref()]);
        let mut attributes = [
            attribute(oid(&[SMIME, &[3]]), &oid(&[SMIME, kind])),
            attribute(oid(&[SMIME, &[4]]), &der(4, &[digest(&SHA256, &info).as_ref()])),
            attribute(oid(&[SMIME, &[16, 2, 47]]), &der(0x30, &[&der(0x30, &[&der(0x30, &[&hash])])])),
        ];
        attributes.sort();
        let signature = self.key.sign(&der(0x31, &[&attributes.concat()])).unwrap();
        let [serial, issuer, ..] = fields(&self.certificate);
        let signer = der(
            0x30,
            &[
                &[2, 1, 1],
                &der(0x30, &[&issuer, &serial]),
                ALGORITHM_SHA256,
                &der(0xa0, &[&attributes.concat()]),
                ECDSA_SHA256,
                &der(4, &[&signature]),
            ],
        );
        let data = der(
            0x30,
            &[
                &[2, 1, 3],
                &der(0x31, &[ALGORITHM_SHA256]),
                &der(0x30, &[&tst_info, &der(0xa0, &[&der(4, &[&info])])]),
                &der(0xa0, &[self.certificate.as_der()]),
                &der(0x31, &[&signer]),
            ],
        );
        let signed_data = oid(&[&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02]]);
        der(0x30, &[&signed_data, &der(0xa0, &[&data])])
    }

    fn answer(&self, certificate: &Certificate, issuer: &Certificate, status: u8, [this, next]: [&str; 2]) -> Vec<u8> {
        let [serial, issuer_name, ..] = fields(certificate);
        let [_, _, own_name, _] = fields(&self.certificate);
        let [.., issuer_key] = fields(issuer);
        let hash = |bytes: &[u8]| der(4, &[digest(&SHA256, bytes).as_ref()]);
        let id = der(0x30, &[ALGORITHM_SHA256, &hash(&issuer_name), &hash(&issuer_key), &serial]);
        let time = der(0x18, &[b"20261128100000Z"]);
        let status = match status {
            0 => vec![0x80, 0],
            1 => der(0xa1, &[&time]),
            _ => vec![0x82, 0],
        };
        let until = der(0xa0, &[&der(0x18, &[next.as_bytes()])]);
        let until = if next.is_empty() { Vec::new() } else { until };
        let single = der(0x30, &[&id, &status, &der(0x18, &[this.as_bytes()]), &until]);
        let data = der(0x30, &[&der(0xa1, &[&own_name]), &time, &der(0x30, &[&single])]);
        let signature = der(3, &[&[0], &self.key.sign(&data).unwrap()]);
        let carried = der(0xa0, &[&der(0x30, &[self.certificate.as_der()])]);
        let basic = der(0x30, &[&data, ECDSA_SHA256, &signature, &carried]);
        let kind = oid(&[&[0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x30, 0x01, 0x01]]);
        der(0x30, &[&[0x0a, 1, 0], &der(0xa0, &[&der(0x30, &[&kind, &der(4, &[&basic])])])])
    }
}
