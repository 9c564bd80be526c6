//! The status of a certificate at a time (OCSP, RFC 6960).

use aws_lc_rs::digest::{SHA1_FOR_LEGACY_USE_ONLY, digest};

use crate::algorithm::{self, DigestMethod};
use crate::certificate::{Certificate, OCSP_SIGNING};
use crate::der::{self, Reader};
use crate::fault::Fault;
use crate::time::Time;

const BASIC: &[u8] = &[0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x30, 0x01, 0x01];
const SHA1: &[u8] = &[0x2b, 0x0e, 0x03, 0x02, 0x1a];
/// Statuses and certificates that one answer may carry.
const MAX_CARRIED: usize = 100;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Status {
    Good,
    Revoked,
    Unknown,
}

/// A status is of a time when it was said so many seconds before at most, as X-Road has it where a network says nothing
/// else (`ocspFreshnessSeconds`).
const FRESH_FOR_S: u64 = 3600;

/// How far a responder's clock may be ahead of ours.
const CLOCKS_APART_S: u64 = 300;
/// A status that is asked for must hold for so long at least: what is signed with it is stamped afterwards.
const HOLDS_STILL_FOR_S: u64 = 60;
const UNKNOWN: &str = "its issuer does not know it";

/// What is said of one certificate.
struct Single {
    id: CertId,
    status: Status,
    this_update: Time,
    next_update: Option<Time>,
}

/// Which certificate a status is of.
struct CertId {
    hash: Vec<u8>,
    issuer_name: Vec<u8>,
    issuer_key: Vec<u8>,
    serial: Vec<u8>,
}

enum Responder {
    Name(Vec<u8>),
    Key(Vec<u8>),
}

/// An answer of an OCSP responder, well formed.
pub(crate) struct Response {
    data: Vec<u8>,
    responder: Responder,
    produced: Time,
    statuses: Vec<Single>,
    algorithm: Vec<u8>,
    signature: Vec<u8>,
    certificates: Vec<Certificate>,
}

/// What an OCSP responder said of the signer's certificate: that it was good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateStatus {
    /// When the responder said so.
    pub produced: Time,
    /// As of when.
    pub this_update: Time,
    /// When more would be known, where it says so.
    pub next_update: Option<Time>,
    /// The responder's certificate.
    pub responder: Certificate,
}

impl CertificateStatus {
    /// Whether it says something of this time: what is said later of a certificate that is good holds for before, too.
    pub fn is_fresh_at(&self, at: Time) -> bool {
        let is_recent = at.unix_seconds() <= self.this_update.unix_seconds().saturating_add(FRESH_FOR_S);
        is_recent && self.next_update.is_none_or(|next| at <= next)
    }
}

/// Judges what a responder answers (`OCSPResponse`, in DER) about a certificate that this issuer issued: that it is good,
/// and says so of now.
///
/// # Errors
/// [`Fault::CertValidation`] where it is revoked; [`Fault::ValidationInfo`] where the answer says nothing of that, such as
/// of a certificate that its issuer does not know yet.
pub fn verify_status(
    answer: &[u8],
    certificate: &Certificate,
    issuer: &Certificate,
    now: Time,
) -> Result<CertificateStatus, Fault> {
    let response = Response::read(answer).ok_or(Fault::ValidationInfo("it is no answer with a status"))?;
    let status = match response.verify(certificate, std::slice::from_ref(issuer), Some(now)) {
        Err(Fault::CertValidation(UNKNOWN)) => return Err(Fault::ValidationInfo(UNKNOWN)),
        judged => judged?,
    };
    if !status.is_fresh_at(Time::from_unix_seconds(now.unix_seconds().saturating_add(HOLDS_STILL_FOR_S))) {
        return Err(Fault::ValidationInfo("it is old"));
    }
    if status.this_update.unix_seconds() > now.unix_seconds().saturating_add(CLOCKS_APART_S) {
        return Err(Fault::ValidationInfo("it is of a time that is not yet: one of both clocks is wrong"));
    }
    Ok(status)
}

impl Response {
    /// Reads an `OCSPResponse` in DER.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut outer = Reader::new(bytes);
        let mut response = outer.sequence()?;
        if !outer.is_empty() || response.value(der::ENUMERATED)? != [0] {
            return None;
        }
        let mut typed = Reader::new(response.value(der::context(0))?).sequence()?;
        if typed.value(der::OID)? != BASIC {
            return None;
        }
        let mut basic = Reader::new(typed.value(der::OCTET_STRING)?).sequence()?;
        let data = basic.whole(der::SEQUENCE)?;
        let algorithm = basic.whole(der::SEQUENCE)?.to_vec();
        let signature = basic.bit_string()?.to_vec();
        let mut certificates = Vec::new();
        if let Some(carried) = basic.optional(der::context(0)) {
            let mut carried = Reader::new(carried).sequence()?;
            while !carried.is_empty() && certificates.len() < MAX_CARRIED {
                certificates.push(Certificate::from_der(carried.whole(der::SEQUENCE)?).ok()?);
            }
        }
        let mut fields = Reader::new(data).sequence()?;
        fields.optional(der::context(0));
        let responder = match fields.any()? {
            (tag, _, name) if tag == der::context(1) => Responder::Name(name.to_vec()),
            (tag, _, key) if tag == der::context(2) => {
                Responder::Key(Reader::new(key).value(der::OCTET_STRING)?.to_vec())
            }
            _ => return None,
        };
        let produced = Time::of_generalized(fields.value(der::GENERALIZED_TIME)?)?;
        let mut statuses = Vec::new();
        let mut singles = fields.sequence()?;
        while !singles.is_empty() && statuses.len() < MAX_CARRIED {
            statuses.push(status(singles.sequence()?)?);
        }
        Some(Self { data: data.to_vec(), responder, produced, statuses, algorithm, signature, certificates })
    }

    /// The certificates that it carries.
    #[cfg(feature = "fuzzing")]
    pub fn carried(&self) -> &[Certificate] {
        &self.certificates
    }

    /// Whether one of its statuses is of this certificate.
    pub fn is_of(&self, certificate: &Certificate) -> bool {
        self.statuses.iter().any(|single| single.id.is_of(certificate))
    }

    /// Checks the responder's signature, and that it says good of this certificate. A responder is the issuer, or one
    /// whose certificate the issuer made for this; its certificate holds at that time, where one is known. Where the
    /// issuer is not known, the certificate that the answer carries is taken: who it is must be judged by whoever trusts
    /// somebody.
    pub fn verify(
        &self,
        certificate: &Certificate,
        issuers: &[Certificate],
        at: Option<Time>,
    ) -> Result<CertificateStatus, Fault> {
        let issuer = issuers.iter().find(|issuer| certificate.is_issued_by(issuer));
        let responder = self
            .certificates
            .iter()
            .chain(issuer)
            .find(|certificate| self.responder.is(certificate))
            .ok_or(Fault::ValidationInfo("the responder's certificate is not there"))?;
        let (scheme, method) = algorithm::of_identifier(&self.algorithm, None)
            .ok_or(Fault::ValidationInfo("its signature's algorithm is not known"))?;
        if !responder.key().verifies(scheme, method, &self.data, &self.signature) {
            return Err(Fault::ValidationInfo("its signature is not the responder's"));
        }
        if let Some(issuer) = issuer {
            let may_say = responder.as_der() == issuer.as_der()
                || responder.is_for(OCSP_SIGNING) && responder.is_issued_by(issuer);
            if !may_say {
                return Err(Fault::ValidationInfo("the issuer did not ask this responder to answer"));
            }
        }
        if at.is_some_and(|at| !responder.holds_at(at)) {
            return Err(Fault::ValidationInfo("the responder's certificate was not valid then"));
        }
        let of_this = |id: &CertId| id.is_of(certificate) && issuer.is_none_or(|issuer| id.is_issued_by(issuer));
        let single = self.statuses.iter().find(|single| of_this(&single.id));
        let single = single.ok_or(Fault::ValidationInfo("it is of another certificate"))?;
        match single.status {
            Status::Good => Ok(CertificateStatus {
                produced: self.produced,
                this_update: single.this_update,
                next_update: single.next_update,
                responder: responder.clone(),
            }),
            Status::Revoked => Err(Fault::CertValidation("it is revoked")),
            Status::Unknown => Err(Fault::CertValidation(UNKNOWN)),
        }
    }
}

fn status(mut single: Reader<'_>) -> Option<Single> {
    let mut id = single.sequence()?;
    let id = CertId {
        hash: id.sequence()?.value(der::OID)?.to_vec(),
        issuer_name: id.value(der::OCTET_STRING)?.to_vec(),
        issuer_key: id.value(der::OCTET_STRING)?.to_vec(),
        serial: id.value(der::INTEGER)?.to_vec(),
    };
    let status = match single.any()? {
        (0x80, _, []) => Status::Good,
        (0xa1, _, _) => Status::Revoked,
        (0x82, _, []) => Status::Unknown,
        _ => return None,
    };
    let this_update = Time::of_generalized(single.value(der::GENERALIZED_TIME)?)?;
    let next_update = match single.optional(der::context(0)) {
        Some(next) => Some(Time::of_generalized(Reader::new(next).value(der::GENERALIZED_TIME)?)?),
        None => None,
    };
    Some(Single { id, status, this_update, next_update })
}

impl CertId {
    fn hashed(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        if self.hash == SHA1 {
            return Some(digest(&SHA1_FOR_LEGACY_USE_ONLY, bytes).as_ref().to_vec());
        }
        DigestMethod::of_oid(&self.hash).map(|method| method.digest(bytes))
    }

    fn is_of(&self, certificate: &Certificate) -> bool {
        self.serial == certificate.serial_bytes()
            && self.hashed(certificate.issuer_der()).as_ref() == Some(&self.issuer_name)
    }

    fn is_issued_by(&self, issuer: &Certificate) -> bool {
        self.hashed(&issuer.key().bits).as_ref() == Some(&self.issuer_key)
    }
}

impl Responder {
    fn is(&self, certificate: &Certificate) -> bool {
        match self {
            Self::Name(name) => certificate.subject_der() == name.as_slice(),
            Self::Key(key) => certificate.key_sha1() == *key,
        }
    }
}
