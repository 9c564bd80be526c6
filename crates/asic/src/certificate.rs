//! Certificates (RFC 5280), and whether somebody who is trusted stands behind one.

use std::fmt;

use aws_lc_rs::digest::{SHA1_FOR_LEGACY_USE_ONLY, digest};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use x509_cert::der::Decode as _;
use x509_cert::ext::pkix::name::GeneralName;
use x509_cert::ext::pkix::{
    AuthorityInfoAccessSyntax, BasicConstraints, ExtendedKeyUsage, KeyUsage, SubjectKeyIdentifier,
};
use xroad::MemberId;

use crate::algorithm::{self, PublicKey};
use crate::der;
use crate::fault::Fault;
use crate::time::Time;

/// Certificates of a chain, at most.
const MAX_CHAIN: usize = 6;
/// Signatures that are checked to find a chain, at most.
const MAX_CHECKS: usize = 64;
/// Extensions that may be critical, and are heeded here or say nothing against it: basic constraints, the use of the key,
/// its purposes, other names of the subject, policies. Any other that is critical is a demand which must not be passed
/// over (RFC 5280 §4.2), such as the names that an authority may certify.
const KNOWN_EXTENSIONS: [&str; 5] = ["2.5.29.19", "2.5.29.15", "2.5.29.37", "2.5.29.17", "2.5.29.32"];

/// Attributes of names (X.520).
const COMMON_NAME: &str = "2.5.4.3";
const SERIAL_NUMBER: &str = "2.5.4.5";
const COUNTRY: &str = "2.5.4.6";
const ORGANISATION: &str = "2.5.4.10";
const UNIT: &str = "2.5.4.11";
/// `id-kp-timeStamping`.
pub(crate) const TIME_STAMPING: &str = "1.3.6.1.5.5.7.3.8";
/// `id-ad-ocsp`.
const OCSP: &str = "1.3.6.1.5.5.7.48.1";
/// `id-kp-OCSPSigning`.
pub(crate) const OCSP_SIGNING: &str = "1.3.6.1.5.5.7.3.9";

/// A certificate.
#[derive(Clone, PartialEq, Eq)]
pub struct Certificate {
    bytes: Vec<u8>,
    fields: x509_cert::Certificate,
    key: PublicKey,
}

/// A certificate is not well formed, or its key is of a kind that is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a certificate is not well formed")]
pub struct BadCertificate;

impl Certificate {
    /// Reads it, in DER.
    pub fn from_der(bytes: &[u8]) -> Result<Self, BadCertificate> {
        Self::read(bytes).ok_or(BadCertificate)
    }

    /// Reads all that stand in a text, each in PEM (RFC 7468).
    pub fn all_from_pem(text: &str) -> Result<Vec<Self>, BadCertificate> {
        let (begin, end) = ("-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----");
        let read = |block: &str| {
            let encoded: String = block.split_once(end)?.0.split_ascii_whitespace().collect();
            Self::read(&STANDARD.decode(encoded).ok()?)
        };
        text.split(begin).skip(1).map(|block| read(block).ok_or(BadCertificate)).collect()
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let fields = x509_cert::Certificate::from_der(bytes).ok()?;
        let mut outer = der::Reader::new(bytes).sequence()?;
        let mut body = outer.sequence()?;
        body.optional(der::context(0));
        // Serial number, algorithm, issuer, validity, subject; then the key.
        for _ in 0..5 {
            body.any()?;
        }
        let key = PublicKey::read(body.whole(der::SEQUENCE)?)?;
        Some(Self { bytes: bytes.to_vec(), fields, key })
    }

    /// Its bytes, in DER.
    pub fn as_der(&self) -> &[u8] {
        &self.bytes
    }

    /// Whose it is, as RFC 4514 writes names.
    pub fn subject(&self) -> String {
        self.fields.tbs_certificate.subject.to_string()
    }

    /// Who issued it.
    pub fn issuer(&self) -> String {
        self.fields.tbs_certificate.issuer.to_string()
    }

    /// Its number, in decimal.
    pub fn serial(&self) -> String {
        decimal(self.fields.tbs_certificate.serial_number.as_bytes())
    }

    /// From when it holds.
    pub fn not_before(&self) -> Time {
        Time::of(self.fields.tbs_certificate.validity.not_before.to_date_time())
    }

    /// Until when it holds.
    pub fn not_after(&self) -> Time {
        Time::of(self.fields.tbs_certificate.validity.not_after.to_date_time())
    }

    pub(crate) fn key(&self) -> &PublicKey {
        &self.key
    }

    pub(crate) fn serial_bytes(&self) -> &[u8] {
        self.fields.tbs_certificate.serial_number.as_bytes()
    }

    /// All bytes of a field of the certificate's body, counted behind its version: 2 is the issuer, 4 the subject.
    fn field(&self, place: usize) -> &[u8] {
        let body = der::Reader::new(&self.bytes).sequence().and_then(|mut outer| outer.sequence());
        let field = body.and_then(|mut body| {
            body.optional(der::context(0));
            for _ in 0..place {
                body.any()?;
            }
            body.any().map(|(_, whole, _)| whole)
        });
        field.unwrap_or_default()
    }

    pub(crate) fn issuer_der(&self) -> &[u8] {
        self.field(2)
    }

    pub(crate) fn subject_der(&self) -> &[u8] {
        self.field(4)
    }

    /// Whether it is for signatures that cannot be denied (key usage `nonRepudiation`).
    pub(crate) fn is_for_signing(&self) -> bool {
        let usage = self.fields.tbs_certificate.get::<KeyUsage>();
        usage.is_ok_and(|usage| usage.is_some_and(|(_, usage)| usage.non_repudiation()))
    }

    /// Whether its extended key usage has this purpose.
    pub(crate) fn is_for(&self, purpose: &str) -> bool {
        let usage = self.fields.tbs_certificate.get::<ExtendedKeyUsage>();
        let has = |usage: &ExtendedKeyUsage| usage.0.iter().any(|oid| oid.to_string() == purpose);
        usage.is_ok_and(|usage| usage.is_some_and(|(_, usage)| has(&usage)))
    }

    /// Whether it is for timestamps and nothing else, and whoever reads it must heed that (RFC 3161 §2.3).
    pub(crate) fn is_for_timestamps_alone(&self) -> bool {
        let usage = self.fields.tbs_certificate.get::<ExtendedKeyUsage>().ok().flatten();
        usage.is_some_and(|(is_critical, ExtendedKeyUsage(purposes))| {
            is_critical && purposes.len() == 1 && self.is_for(TIME_STAMPING)
        })
    }

    fn may_issue(&self) -> bool {
        let body = &self.fields.tbs_certificate;
        let constraints = body.get::<BasicConstraints>().ok().flatten();
        let usage = body.get::<KeyUsage>().ok().flatten();
        constraints.is_some_and(|(_, constraints)| constraints.ca)
            && usage.is_none_or(|(_, usage)| usage.key_cert_sign())
    }

    /// Whether so many authorities may stand between it and whom it is about (RFC 5280 §4.2.1.9).
    fn takes_so_many_below(&self, below: usize) -> bool {
        let constraints = self.fields.tbs_certificate.get::<BasicConstraints>().ok().flatten();
        let most = constraints.and_then(|(_, constraints)| constraints.path_len_constraint);
        most.is_none_or(|most| below <= usize::from(most))
    }

    fn demands_what_is_not_known(&self) -> bool {
        let extensions = self.fields.tbs_certificate.extensions.iter().flatten();
        let is_known = |oid: &str| KNOWN_EXTENSIONS.contains(&oid);
        extensions.filter(|extension| extension.critical).any(|extension| !is_known(&extension.extn_id.to_string()))
    }

    pub(crate) fn subject_key_id(&self) -> Option<Vec<u8>> {
        let extension = self.fields.tbs_certificate.get::<SubjectKeyIdentifier>().ok().flatten();
        extension.map(|(_, id)| id.0.as_bytes().to_vec())
    }

    /// SHA-1 of the key, by which statuses name it.
    pub(crate) fn key_sha1(&self) -> Vec<u8> {
        digest(&SHA1_FOR_LEGACY_USE_ONLY, &self.key.bits).as_ref().to_vec()
    }

    /// Whether this one was signed with the key of that one, which may issue certificates.
    pub fn is_issued_by(&self, issuer: &Self) -> bool {
        let parts = || {
            let mut outer = der::Reader::new(&self.bytes).sequence()?;
            let (body, identifier) = (outer.whole(der::SEQUENCE)?, outer.whole(der::SEQUENCE)?);
            Some((body, algorithm::of_identifier(identifier, None)?, outer.bit_string()?))
        };
        self.issuer_der() == issuer.subject_der()
            && issuer.may_issue()
            && parts()
                .is_some_and(|(body, (scheme, method), signature)| issuer.key.verifies(scheme, method, body, signature))
    }

    /// Where its status is asked for (OCSP), as its issuer says in it (RFC 5280 §4.2.2.1): the first address of the web.
    pub fn status_url(&self) -> Option<String> {
        let access = self.fields.tbs_certificate.get::<AuthorityInfoAccessSyntax>().ok().flatten()?.1;
        let urls = access.0.into_iter().filter_map(|place| match place.access_location {
            GeneralName::UniformResourceIdentifier(url) if place.access_method.to_string() == OCSP => {
                Some(url.as_str().to_owned())
            }
            _ => None,
        });
        urls.into_iter().find(|url| url.starts_with("https://") || url.starts_with("http://"))
    }

    pub(crate) fn holds_at(&self, time: Time) -> bool {
        self.not_before() <= time && time <= self.not_after()
    }

    /// The bits of its public key: for a key on a curve, the point.
    pub fn key_bytes(&self) -> &[u8] {
        &self.key.bits
    }

    /// Whether the subject names this member, by one of X-Road's profiles of certificates for signatures: with a serial
    /// number, that is instance, server and class with slashes between, and the common name is the code; without one,
    /// country, organisation and common name are instance, class and code, or organisation, unit and common name are
    /// (as this programme's own are that nobody issued). What else stands in the subject, such as what people call the
    /// organisation, says nothing of who it is.
    pub fn names(&self, member: &MemberId) -> bool {
        let (instance, class) = (Some(member.instance()), Some(member.member_class()));
        if self.attribute(COMMON_NAME) != Some(member.member_code()) {
            return false;
        }
        if self.has_attribute(SERIAL_NUMBER) {
            let mut parts = self.attribute(SERIAL_NUMBER).unwrap_or_default().split('/');
            let place = [parts.next(), parts.next(), parts.next(), parts.next()];
            return matches!(place, [of, Some(_), in_class, None] if of == instance && in_class == class);
        }
        if self.has_attribute(UNIT) {
            return self.attribute(ORGANISATION) == instance && self.attribute(UNIT) == class;
        }
        self.attribute(COUNTRY) == instance && self.attribute(ORGANISATION) == class
    }

    /// The values of an attribute of the subject.
    fn attributes(&self, kind: &str) -> impl Iterator<Item = &[u8]> {
        let attributes = self.fields.tbs_certificate.subject.0.iter().flat_map(|names| names.0.iter());
        attributes.filter(move |attribute| attribute.oid.to_string() == kind).map(|attribute| attribute.value.value())
    }

    fn has_attribute(&self, kind: &str) -> bool {
        self.attributes(kind).next().is_some()
    }

    /// The text of an attribute of the subject that is there once.
    fn attribute(&self, kind: &str) -> Option<&str> {
        let mut values = self.attributes(kind);
        let value = values.next()?;
        values.next().is_none().then(|| std::str::from_utf8(value).ok()).flatten()
    }
}

impl fmt::Debug for Certificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Certificate({}, {})", self.subject(), self.serial())
    }
}

fn decimal(bytes: &[u8]) -> String {
    let mut digits = vec![0_u8];
    for byte in bytes {
        let mut carry = u32::from(*byte);
        for digit in &mut digits {
            carry += u32::from(*digit) * 256;
            *digit = u8::try_from(carry % 10).unwrap_or_default();
            carry /= 10;
        }
        while carry > 0 {
            digits.push(u8::try_from(carry % 10).unwrap_or_default());
            carry /= 10;
        }
    }
    digits.iter().rev().map(|digit| char::from(b'0' + digit)).collect()
}

/// Who is trusted. Without anybody, no chain is judged, and the report says so.
#[derive(Debug, Clone, Default)]
pub struct Trust {
    /// Authorities whose certificates are believed, and those that they issue.
    pub roots: Vec<Certificate>,
    /// Authorities of timestamps whose own certificates are believed, beside those that a root issued.
    pub timestampers: Vec<Certificate>,
}

impl Trust {
    /// Nobody: what is signed is checked, who signed is not judged.
    pub fn nobody() -> Self {
        Self::default()
    }

    pub(crate) fn judges(&self) -> bool {
        !self.roots.is_empty() || !self.timestampers.is_empty()
    }

    /// The root at the end of a chain from this certificate, all of it valid at that time.
    pub(crate) fn root_of(
        &self,
        certificate: &Certificate,
        between: &[Certificate],
        time: Time,
    ) -> Result<&Certificate, Fault> {
        let mut search = Search { between, time, checks_left: MAX_CHECKS };
        self.root_above(certificate, 0, &mut search)
    }

    /// The same, where so many authorities stand below this one already. An authority may have several certificates with
    /// one name and key, such as a renewed one: each is tried.
    fn root_above(&self, last: &Certificate, below: usize, search: &mut Search<'_>) -> Result<&Certificate, Fault> {
        if !last.holds_at(search.time) {
            return Err(Fault::CertValidation("it was not valid when it was used"));
        }
        if last.demands_what_is_not_known() {
            return Err(Fault::CertValidation("it, or one above it, demands what is not understood here"));
        }
        let mut why = Fault::CertValidation("none that is trusted issued it");
        for root in &self.roots {
            if root.bytes == last.bytes || search.finds_issued(last, root) {
                if root.holds_at(search.time) {
                    return Ok(root);
                }
                why = Fault::CertValidation("its issuer was not valid then");
            }
        }
        if below + 1 == MAX_CHAIN {
            return Err(Fault::CertValidation("its chain is too long"));
        }
        for issuer in search.between {
            let is_other = issuer.bytes != last.bytes && issuer.takes_so_many_below(below);
            if is_other && search.finds_issued(last, issuer) {
                match self.root_above(issuer, below + 1, search) {
                    Ok(root) => return Ok(root),
                    Err(fault) => why = fault,
                }
            }
        }
        Err(why)
    }
}

/// What is looked for a chain in.
struct Search<'a> {
    between: &'a [Certificate],
    time: Time,
    checks_left: usize,
}

impl Search<'_> {
    /// Whether that one issued this one, as far as signatures are still checked: who sends many that could be the issuers
    /// of one another keeps nobody busy.
    fn finds_issued(&mut self, issued: &Certificate, issuer: &Certificate) -> bool {
        if issued.issuer_der() != issuer.subject_der() || self.checks_left == 0 {
            return false;
        }
        self.checks_left -= 1;
        issued.is_issued_by(issuer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use rcgen::{BasicConstraints as Bounds, CertificateParams, CustomExtension, DnType, IsCa, Issuer, KeyPair};

    /// A year in the middle of which something is used.
    fn in_year(year: i32) -> Time {
        Time::from_unix_seconds(u64::try_from(rcgen::date_time_ymd(year, 7, 1).unix_timestamp()).unwrap())
    }

    fn named(name: &str, is_ca: IsCa, years: std::ops::Range<i32>) -> CertificateParams {
        let mut parameters = CertificateParams::default();
        parameters.distinguished_name = rcgen::DistinguishedName::new();
        parameters.distinguished_name.push(DnType::CommonName, name);
        parameters.is_ca = is_ca;
        parameters.not_before = rcgen::date_time_ymd(years.start, 1, 1);
        parameters.not_after = rcgen::date_time_ymd(years.end, 1, 1);
        parameters
    }

    fn certificate(der: &rcgen::Certificate) -> Certificate {
        Certificate::from_der(der.der()).unwrap()
    }

    fn trusting(roots: Vec<Certificate>) -> Trust {
        Trust { roots, timestampers: Vec::new() }
    }

    #[test]
    fn of_an_authority_that_was_renewed_each_certificate_counts_in_its_time() {
        let (key, own) = (KeyPair::generate().unwrap(), KeyPair::generate().unwrap());
        let any = || IsCa::Ca(Bounds::Unconstrained);
        let (old, new) = (named("Root", any(), 2010..2020), named("Root", any(), 2020..2030));
        let leaf = named("Stamps", IsCa::NoCa, 2010..2040).signed_by(&own, &Issuer::from_params(&old, &key)).unwrap();
        let (old, new) = (certificate(&old.self_signed(&key).unwrap()), certificate(&new.self_signed(&key).unwrap()));
        let leaf = certificate(&leaf);
        for roots in [vec![old.clone(), new.clone()], vec![new.clone(), old.clone()]] {
            let trust = trusting(roots);
            assert_eq!(trust.root_of(&leaf, &[], in_year(2015)).unwrap(), &old);
            assert_eq!(trust.root_of(&leaf, &[], in_year(2025)).unwrap(), &new);
            let ended = trust.root_of(&leaf, &[], in_year(2035)).unwrap_err();
            assert!(ended.to_string().contains("its issuer was not valid then"), "{ended}");
        }
        // The same between a root and the end of a chain, whichever is sent first.
        let (top, between) = (KeyPair::generate().unwrap(), KeyPair::generate().unwrap());
        let root = named("Top", any(), 2010..2040);
        let issuing = Issuer::from_params(&root, &top);
        let both = [2010..2020, 2020..2030]
            .map(|years| certificate(&named("Between", any(), years).signed_by(&between, &issuing).unwrap()));
        let below = named("Between", any(), 2010..2040);
        let leaf = named("Stamps", IsCa::NoCa, 2010..2040).signed_by(&own, &Issuer::from_params(&below, &between));
        let (leaf, trust) =
            (certificate(&leaf.unwrap()), trusting(vec![certificate(&root.self_signed(&top).unwrap())]));
        for year in [2015, 2025] {
            assert!(trust.root_of(&leaf, &both, in_year(year)).is_ok(), "{year}");
        }
        assert!(trust.root_of(&leaf, &both, in_year(2035)).is_err());
    }

    #[test]
    fn an_authority_certifies_no_more_than_who_certified_it_allows() {
        let keys: Vec<_> = (0..4).map(|_| KeyPair::generate().unwrap()).collect();
        let root = named("Root", IsCa::Ca(Bounds::Unconstrained), 2010..2040);
        let trust = trusting(vec![certificate(&root.self_signed(&keys[0]).unwrap())]);
        let found = |of_first: Bounds, demands: Option<&[u64]>| {
            let mut first = named("First", IsCa::Ca(of_first), 2010..2040);
            if let Some(oid) = demands {
                let mut extension = CustomExtension::from_oid_content(oid, vec![0x30, 0]);
                extension.set_criticality(true);
                first.custom_extensions = vec![extension];
            }
            let second = named("Second", IsCa::Ca(Bounds::Unconstrained), 2010..2040);
            let between = [
                certificate(&first.signed_by(&keys[1], &Issuer::from_params(&root, &keys[0])).unwrap()),
                certificate(&second.signed_by(&keys[2], &Issuer::from_params(&first, &keys[1])).unwrap()),
            ];
            let leaf = named("Member", IsCa::NoCa, 2010..2040);
            let leaf = certificate(&leaf.signed_by(&keys[3], &Issuer::from_params(&second, &keys[2])).unwrap());
            trust.root_of(&leaf, &between, in_year(2025)).is_ok()
        };
        assert!(found(Bounds::Unconstrained, None));
        assert!(found(Bounds::Constrained(1), None), "one may stand below it");
        assert!(!found(Bounds::Constrained(0), None), "none may");
        assert!(!found(Bounds::Unconstrained, Some(&[2, 5, 29, 30])), "only certain names");
        assert!(!found(Bounds::Unconstrained, Some(&[1, 2, 3, 4])), "whatever that asks for");
    }

    #[test]
    fn numbers_are_written_in_decimal() {
        assert_eq!(decimal(&[]), "0");
        assert_eq!(decimal(&[0x12]), "18");
        assert_eq!(decimal(&[0x01, 0x00]), "256");
        assert_eq!(decimal(&[0xff; 8]), "18446744073709551615");
    }
}
