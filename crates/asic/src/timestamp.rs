//! Timestamps (RFC 3161): that something existed at a time, signed by an authority (CMS, RFC 5652).

use aws_lc_rs::digest::{SHA1_FOR_LEGACY_USE_ONLY, digest};

use crate::algorithm::{self, DigestMethod};
use crate::certificate::{Certificate, TIME_STAMPING, Trust};
use crate::der::{self, Reader};
use crate::fault::Fault;
use crate::time::Time;

const SIGNED_DATA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02];
const TST_INFO: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x10, 0x01, 0x04];
const CONTENT_TYPE: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x03];
const MESSAGE_DIGEST: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x04];
const SIGNING_CERTIFICATE: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x10, 0x02, 0x0c];
const SIGNING_CERTIFICATE_V2: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x10, 0x02, 0x2f];
/// Certificates that a token may carry.
const MAX_CERTIFICATES: usize = 10;

/// A token, well formed.
pub(crate) struct Token {
    info: Vec<u8>,
    certificates: Vec<Certificate>,
    signer: SignerInfo,
    method: DigestMethod,
    imprint: Vec<u8>,
    time: Time,
    /// As it is written: the content of an integer.
    nonce: Option<Vec<u8>>,
}

struct SignerInfo {
    issuer_and_serial: Option<(Vec<u8>, Vec<u8>)>,
    key_id: Option<Vec<u8>>,
    digest: DigestMethod,
    /// With the tag of a set, as it is signed.
    attributes: Vec<u8>,
    algorithm: Vec<u8>,
    signature: Vec<u8>,
}

/// When something was stamped, and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timestamped {
    /// The time that the authority says.
    pub time: Time,
    /// The authority's certificate.
    pub authority: Certificate,
}

impl Token {
    /// Reads a `TimeStampToken` in DER.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut outer = Reader::new(bytes);
        let mut content = outer.sequence()?;
        if !outer.is_empty() || content.value(der::OID)? != SIGNED_DATA {
            return None;
        }
        let mut data = Reader::new(content.value(der::context(0))?).sequence()?;
        data.value(der::INTEGER)?;
        data.value(der::SET)?;
        let mut encapsulated = data.sequence()?;
        if encapsulated.value(der::OID)? != TST_INFO {
            return None;
        }
        let info = Reader::new(encapsulated.value(der::context(0))?).value(der::OCTET_STRING)?;
        let mut certificates = Vec::new();
        let mut carried = Reader::new(data.optional(der::context(0)).unwrap_or_default());
        while !carried.is_empty() {
            let certificate = Certificate::from_der(carried.whole(der::SEQUENCE)?).ok()?;
            certificates.push(certificate);
        }
        data.optional(der::context(1));
        let mut signers = Reader::new(data.value(der::SET)?);
        let signer = SignerInfo::read(signers.sequence()?)?;
        if !signers.is_empty() || certificates.len() > MAX_CERTIFICATES {
            return None;
        }
        let mut fields = Reader::new(info).sequence()?;
        let (version, _policy) = (fields.value(der::INTEGER)?, fields.value(der::OID)?);
        let mut imprinted = fields.sequence()?;
        let method = DigestMethod::of_oid(imprinted.sequence()?.value(der::OID)?)?;
        let imprint = imprinted.value(der::OCTET_STRING)?.to_vec();
        fields.value(der::INTEGER)?;
        let time = Time::of_generalized(fields.value(der::GENERALIZED_TIME)?)?;
        // How exact it is, and whether the authority's timestamps are in order.
        fields.optional(der::SEQUENCE);
        fields.optional(der::BOOLEAN);
        let nonce = fields.optional(der::INTEGER).map(<[u8]>::to_vec);
        (version == [1]).then_some(Self { info: info.to_vec(), certificates, signer, method, imprint, time, nonce })
    }

    /// Whether it is over these bytes.
    pub fn is_over(&self, bytes: &[u8]) -> bool {
        self.method.digest(bytes) == self.imprint
    }

    /// Whether it is over what has this digest, and says so by this method.
    pub fn has_imprint(&self, method: DigestMethod, digest: &[u8]) -> bool {
        self.method == method && self.imprint == digest
    }

    /// Whether it answers the question of this number.
    pub fn has_nonce(&self, nonce: &[u8]) -> bool {
        let written = der::unsigned(nonce);
        self.nonce.as_deref().is_some_and(|own| der::wrapped(der::INTEGER, own) == written)
    }

    /// Checks the authority's signature, and, where somebody is trusted, the authority.
    pub fn verify(&self, trust: &Trust) -> Result<Timestamped, Fault> {
        let known = self.certificates.iter().chain(&trust.timestampers).chain(&trust.roots);
        let authority = known
            .into_iter()
            .find(|certificate| self.signer.is(certificate))
            .ok_or(Fault::TimestampSignature("its certificate is not there"))?;
        self.signer.verify(&self.info, authority).map_err(Fault::TimestampSignature)?;
        if !authority.is_for(TIME_STAMPING) {
            return Err(Fault::TimestampSignature("its certificate is not for timestamps"));
        }
        let is_named = trust.timestampers.iter().any(|trusted| trusted.as_der() == authority.as_der());
        if trust.judges() && !is_named {
            let root = trust.root_of(authority, &self.certificates, self.time);
            root.map_err(|_| Fault::TimestampAuthority)?;
        }
        Ok(Timestamped { time: self.time, authority: authority.clone() })
    }
}

impl SignerInfo {
    fn read(mut fields: Reader<'_>) -> Option<Self> {
        fields.value(der::INTEGER)?;
        let (mut issuer_and_serial, mut key_id) = (None, None);
        if fields.next_tag()? == der::SEQUENCE {
            let mut named = fields.sequence()?;
            issuer_and_serial = Some((named.whole(der::SEQUENCE)?.to_vec(), named.value(der::INTEGER)?.to_vec()));
        } else {
            key_id = Some(fields.value(der::context_primitive(0))?.to_vec());
        }
        let digest = DigestMethod::of_oid(fields.sequence()?.value(der::OID)?)?;
        let attributes = der::wrapped(der::SET, fields.value(der::context(0))?);
        let algorithm = fields.whole(der::SEQUENCE)?.to_vec();
        let signature = fields.value(der::OCTET_STRING)?.to_vec();
        Some(Self { issuer_and_serial, key_id, digest, attributes, algorithm, signature })
    }

    fn is(&self, certificate: &Certificate) -> bool {
        match (&self.issuer_and_serial, &self.key_id) {
            (Some((issuer, serial)), _) => {
                certificate.issuer_der() == issuer && certificate.serial_bytes() == serial.as_slice()
            }
            (None, Some(key_id)) => certificate.subject_key_id().as_ref() == Some(key_id),
            (None, None) => false,
        }
    }

    fn verify(&self, info: &[u8], certificate: &Certificate) -> Result<(), &'static str> {
        let attribute = |wanted| self.attribute(wanted).ok_or("an attribute is missing or there twice");
        if attribute(CONTENT_TYPE)? != der::wrapped(der::OID, TST_INFO) {
            return Err("it is signed as something else");
        }
        if attribute(MESSAGE_DIGEST)? != der::wrapped(der::OCTET_STRING, &self.digest.digest(info)) {
            return Err("another time is signed");
        }
        if !self.names(certificate) {
            return Err("another certificate is signed");
        }
        let (scheme, method) =
            algorithm::of_identifier(&self.algorithm, Some(self.digest)).ok_or("its algorithm is not known")?;
        let is_good = certificate.key().verifies(scheme, method, &self.attributes, &self.signature);
        if is_good { Ok(()) } else { Err("it was not made with the certificate's key") }
    }

    /// The one value of an attribute that stands there once.
    fn attribute(&self, wanted: &[u8]) -> Option<Vec<u8>> {
        let mut attributes = Reader::new(Reader::new(&self.attributes).value(der::SET)?);
        let mut found = None;
        while !attributes.is_empty() {
            let mut attribute = attributes.sequence()?;
            if attribute.value(der::OID)? == wanted {
                let mut values = Reader::new(attribute.value(der::SET)?);
                let (_, value, _) = values.any()?;
                if !values.is_empty() || found.replace(value.to_vec()).is_some() {
                    return None;
                }
            }
        }
        found
    }

    /// Whether the signed attributes name this certificate (RFC 5035 §3, §4): required of timestamps.
    fn names(&self, certificate: &Certificate) -> bool {
        let first = |value: &[u8]| {
            let mut ids = Reader::new(value).sequence()?.sequence()?;
            ids.whole(der::SEQUENCE).map(<[u8]>::to_vec)
        };
        let v2 = self.attribute(SIGNING_CERTIFICATE_V2).and_then(|value| {
            let id = first(&value)?;
            let mut id = Reader::new(&id).sequence()?;
            let method = match id.optional(der::SEQUENCE) {
                Some(algorithm) => DigestMethod::of_oid(Reader::new(algorithm).value(der::OID)?)?,
                None => DigestMethod::Sha256,
            };
            Some(id.value(der::OCTET_STRING)? == method.digest(certificate.as_der()))
        });
        let v1 = || {
            let value = self.attribute(SIGNING_CERTIFICATE)?;
            let id = first(&value)?;
            let hash = digest(&SHA1_FOR_LEGACY_USE_ONLY, certificate.as_der());
            Some(Reader::new(&id).sequence()?.value(der::OCTET_STRING)? == hash.as_ref())
        };
        v2.or_else(v1).unwrap_or(false)
    }
}
