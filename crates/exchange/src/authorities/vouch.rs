//! Whether an authority stands behind a certificate (RFC 5280 §6): directly, or through others that are sent with it.

use std::collections::BTreeMap;
use std::slice;
use std::time::Duration;

use base::Timestamp;
use rustls::pki_types::{CertificateDer, TrustAnchor, UnixTime};
use webpki::{ALL_VERIFICATION_ALGS, Cert, EndEntityCert, ExtendedKeyUsageValidator, KeyPurposeIdIter};
use x509_cert::Certificate;
use x509_cert::der::Decode as _;
use x509_cert::der::oid::AssociatedOid;
use x509_cert::ext::pkix::{BasicConstraints, ExtendedKeyUsage, KeyUsage};
use x509_cert::time::Time;
use xroad::ServerId;

use super::serial::Serial;

/// Certificates between a node's and its authority's, at most.
pub(crate) const BETWEEN_MAX: usize = 4;
/// Names of one certificate that are looked at.
const NAMES_MAX: usize = 32;

/// What a certificate is shown for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// By a node that answers others.
    Answering,
    /// By a node that asks others.
    Asking,
    /// By a member that signs.
    Signing,
}

/// Why no authority vouches for a certificate: what is wrong with it, to be read behind "the certificate".
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotVouched {
    /// It is none, or has what nobody here understands.
    #[error("cannot be read")]
    Malformed,
    /// It, or one above it, is not within its dates.
    #[error("expired, or is not valid yet")]
    Expired,
    /// The authority is not within its own dates.
    #[error("is of an authority that expired, or is not valid yet")]
    AuthorityExpired,
    /// No authority that is believed issued it.
    #[error("is of no authority that is believed here")]
    UnknownAuthority,
    /// The authority took it, or one above it, back.
    #[error("was revoked at {0}")]
    Revoked(Timestamp),
    /// It names somebody else.
    #[error("is of another node")]
    OtherNode,
    /// It is for something else.
    #[error("is for another use")]
    OtherUse,
    /// Too many certificates are sent with it.
    #[error("comes with more than {BETWEEN_MAX} others")]
    TooMany,
}

/// What is no certificate of an authority.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadAuthority {
    /// It cannot be read.
    #[error("the certificate of the authority cannot be read")]
    Malformed,
    /// It is somebody's own.
    #[error("the certificate is none of an authority: it may not issue others")]
    NoAuthority,
}

/// Between two dates, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Dates {
    pub(crate) from: Timestamp,
    pub(crate) until: Timestamp,
}

impl Dates {
    /// The dates of a certificate.
    pub(crate) fn of(certificate: &Certificate) -> Option<Self> {
        let at = |time: Time| Some(Timestamp::from_seconds(i64::try_from(time.to_unix_duration().as_secs()).ok()?));
        let validity = certificate.tbs_certificate.validity;
        Some(Self { from: at(validity.not_before)?, until: at(validity.not_after)? })
    }

    pub(crate) fn hold(self, now: Timestamp) -> bool {
        self.from <= now && now <= self.until
    }
}

/// An authority that is believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Authority {
    /// What this network calls it.
    pub(crate) name: String,
    /// Its certificate, in DER.
    pub(crate) certificate: CertificateDer<'static>,
    anchor: TrustAnchor<'static>,
    pub(crate) dates: Dates,
    /// How many authorities may stand below it, one under the other.
    below_max: Option<u8>,
    revoked: BTreeMap<Serial, Timestamp>,
}

fn extension<'a, T: x509_cert::der::Decode<'a> + AssociatedOid>(
    certificate: &'a Certificate,
) -> Result<Option<T>, x509_cert::der::Error> {
    Ok(certificate.tbs_certificate.get::<T>()?.map(|(_, extension)| extension))
}

impl Authority {
    /// Reads an authority's certificate, in DER; the certificates that it took back are told, with when it did.
    pub(crate) fn read(
        name: &str,
        certificate: &[u8],
        revoked: impl IntoIterator<Item = (Serial, Timestamp)>,
    ) -> Result<Self, BadAuthority> {
        let malformed = |_| BadAuthority::Malformed;
        let read = Certificate::from_der(certificate).map_err(malformed)?;
        let constraints: BasicConstraints = extension(&read).map_err(malformed)?.ok_or(BadAuthority::NoAuthority)?;
        let usage: Option<KeyUsage> = extension(&read).map_err(malformed)?;
        if !constraints.ca || usage.is_some_and(|usage| !usage.key_cert_sign()) {
            return Err(BadAuthority::NoAuthority);
        }
        let certificate = CertificateDer::from(certificate.to_vec());
        let anchor = webpki::anchor_from_trusted_cert(&certificate).map_err(|_| BadAuthority::Malformed)?.to_owned();
        Ok(Self {
            name: name.to_owned(),
            anchor,
            dates: Dates::of(&read).ok_or(BadAuthority::Malformed)?,
            below_max: constraints.path_len_constraint,
            revoked: revoked.into_iter().collect(),
            certificate,
        })
    }

    /// Whether it stands behind a certificate (DER) now, for this purpose: until when it does, if nothing is revoked.
    pub(crate) fn vouch(
        &self,
        own: &[u8],
        between: &[CertificateDer<'_>],
        purpose: Purpose,
        now: Timestamp,
    ) -> Result<Timestamp, NotVouched> {
        if between.len() > BETWEEN_MAX {
            return Err(NotVouched::TooMany);
        }
        let own = CertificateDer::from(own);
        let read = EndEntityCert::try_from(&own).map_err(|_| NotVouched::Malformed)?;
        let time = UnixTime::since_unix_epoch(Duration::from_secs(now.as_seconds().max(0).unsigned_abs()));
        let anchors = slice::from_ref(&self.anchor);
        let path = read.verify_for_usage(ALL_VERIFICATION_ALGS, anchors, between, time, purpose, None, None);
        let path = path.map_err(not_vouched)?;
        let mut until = self.dates.until;
        let mut above = 0;
        for authority in path.intermediate_certificates() {
            until = until.min(self.look_at(authority, |usage| usage.key_cert_sign(), None)?);
            above += 1;
        }
        if self.below_max.is_some_and(|most| above > most) {
            return Err(NotVouched::UnknownAuthority);
        }
        let until = until.min(self.look_at(&read, |usage| purpose.may(usage), Some(purpose))?);
        if self.dates.hold(now) { Ok(until) } else { Err(NotVouched::AuthorityExpired) }
    }

    /// Looks at what the building of the path left out, of one certificate of it: until when it holds.
    fn look_at(
        &self,
        certificate: &Cert<'_>,
        may: impl Fn(KeyUsage) -> bool,
        purpose: Option<Purpose>,
    ) -> Result<Timestamp, NotVouched> {
        let serial = Serial::of(certificate.serial()).map_err(|_| NotVouched::Malformed)?;
        if let Some(at) = self.revoked.get(&serial) {
            return Err(NotVouched::Revoked(*at));
        }
        let der = certificate.der();
        let read = Certificate::from_der(&der).map_err(|_| NotVouched::Malformed)?;
        let usage: Option<KeyUsage> = extension(&read).map_err(|_| NotVouched::Malformed)?;
        let purposes: Option<ExtendedKeyUsage> = extension(&read).map_err(|_| NotVouched::Malformed)?;
        // A line wants a certificate that says that it is for lines. What purposes it says, was looked at before.
        let is_silent = purposes.is_none() && matches!(purpose, Some(Purpose::Answering | Purpose::Asking));
        let is_silent = is_silent || (usage.is_none() && purpose == Some(Purpose::Signing));
        if is_silent || usage.is_some_and(|usage| !may(usage)) {
            return Err(NotVouched::OtherUse);
        }
        Dates::of(&read).map(|dates| dates.until).ok_or(NotVouched::Malformed)
    }
}

impl Purpose {
    fn may(self, usage: KeyUsage) -> bool {
        match self {
            Self::Answering | Self::Asking => usage.digital_signature(),
            Self::Signing => usage.non_repudiation(),
        }
    }
}

impl ExtendedKeyUsageValidator for Purpose {
    fn validate(&self, purposes: KeyPurposeIdIter<'_, '_>) -> Result<(), webpki::Error> {
        match self {
            Self::Answering => webpki::KeyUsage::server_auth().validate(purposes),
            Self::Asking => webpki::KeyUsage::client_auth().validate(purposes),
            Self::Signing => Ok(()),
        }
    }
}

fn not_vouched(error: webpki::Error) -> NotVouched {
    use webpki::Error as Wrong;
    match error {
        Wrong::CertExpired { .. } | Wrong::CertNotValidYet { .. } | Wrong::InvalidCertValidity => NotVouched::Expired,
        Wrong::RequiredEkuNotFoundContext(_) | Wrong::EmptyEkuExtension | Wrong::CaUsedAsEndEntity => {
            NotVouched::OtherUse
        }
        Wrong::BadDer | Wrong::BadDerTime | Wrong::ExtensionValueInvalid | Wrong::UnsupportedCriticalExtension => {
            NotVouched::Malformed
        }
        _ => NotVouched::UnknownAuthority,
    }
}

/// By which name a certificate is a node's.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum NodeName {
    /// By its identifier, as our authorities write it.
    Identifier(String),
    /// By the host at which it is reached, in small letters: of an authority that knows no identifiers.
    Host(String),
}

impl NodeName {
    pub(crate) fn of(node: &ServerId) -> Self {
        Self::Identifier(urn_of(node))
    }

    pub(crate) fn host(name: &str) -> Self {
        Self::Host(name.to_ascii_lowercase())
    }
}

/// How a certificate names a node.
pub(crate) fn urn_of(node: &ServerId) -> String {
    format!("urn:passerelle:node:{node}")
}

/// The names in a certificate by which it may be a node's. A `*` stands for nobody.
pub(crate) fn names_in(certificate: &[u8]) -> Vec<NodeName> {
    let certificate = CertificateDer::from(certificate);
    let Ok(read) = EndEntityCert::try_from(&certificate) else { return Vec::new() };
    let identifiers = read.valid_uri_names().map(|urn| NodeName::Identifier(urn.to_owned()));
    let hosts = read.valid_dns_names().filter(|host| !host.contains('*')).map(NodeName::host);
    identifiers.chain(hosts).take(NAMES_MAX).collect()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use rcgen::{
        BasicConstraints, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair, KeyUsagePurpose,
        NameConstraints, SerialNumber,
    };

    use super::*;

    const NOW: i64 = 1_800_000_000;

    struct Made {
        issuer: Issuer<'static, KeyPair>,
        der: CertificateDer<'static>,
    }

    fn named(name: &str) -> CertificateParams {
        let mut params = CertificateParams::default();
        params.distinguished_name.push(DnType::CommonName, name);
        let day =
            |days: i64| rcgen::date_time_ymd(1970, 1, 1) + Duration::from_secs((NOW + days * 86_400).unsigned_abs());
        (params.not_before, params.not_after) = (day(-1), day(10));
        params
    }

    fn authority(name: &str, above: Option<&Made>, change: impl Fn(&mut CertificateParams)) -> Made {
        let mut params = named(name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        change(&mut params);
        let key = KeyPair::generate().unwrap();
        let certificate = match above {
            Some(above) => params.signed_by(&key, &above.issuer).unwrap(),
            None => params.self_signed(&key).unwrap(),
        };
        Made { der: certificate.der().clone(), issuer: Issuer::new(params, key) }
    }

    /// A node's certificate with the number 7.
    fn node(by: &Made, change: impl Fn(&mut CertificateParams)) -> Vec<u8> {
        let mut params = named("node");
        params.serial_number = Some(SerialNumber::from(7));
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth, ExtendedKeyUsagePurpose::ClientAuth];
        change(&mut params);
        params.signed_by(&KeyPair::generate().unwrap(), &by.issuer).unwrap().der().to_vec()
    }

    fn believed(made: &Made) -> Authority {
        Authority::read("own", &made.der, []).unwrap()
    }

    fn at(days: i64) -> Timestamp {
        Timestamp::from_seconds(NOW + days * 86_400)
    }

    #[test]
    fn what_an_authority_issued_is_vouched_for_while_it_holds() {
        let own = authority("own", None, |_| ());
        let certificate = node(&own, |_| ());
        for purpose in [Purpose::Asking, Purpose::Answering] {
            assert_eq!(believed(&own).vouch(&certificate, &[], purpose, at(0)), Ok(at(10)));
        }
        for days in [-2, 11] {
            let told = believed(&own).vouch(&certificate, &[], Purpose::Asking, at(days));
            assert_eq!(told, Err(NotVouched::Expired));
        }
        let told = believed(&own).vouch(b"no certificate", &[], Purpose::Asking, at(0));
        assert_eq!(told, Err(NotVouched::Malformed));
    }

    #[test]
    fn another_authority_of_the_same_name_vouches_for_nothing() {
        let [own, other] = [0; 2].map(|_| authority("own", None, |_| ()));
        let told = believed(&own).vouch(&node(&other, |_| ()), &[], Purpose::Asking, at(0));
        assert_eq!(told, Err(NotVouched::UnknownAuthority));
        // Nor does one that sends itself along.
        let told = believed(&own).vouch(&node(&other, |_| ()), slice::from_ref(&other.der), Purpose::Asking, at(0));
        assert_eq!(told, Err(NotVouched::UnknownAuthority));
    }

    #[test]
    fn an_authority_vouches_for_nothing_when_its_own_dates_are_over() {
        let own = authority("own", None, |params| params.not_after = rcgen::date_time_ymd(2027, 1, 16));
        let certificate = node(&own, |_| ());
        assert!(believed(&own).vouch(&certificate, &[], Purpose::Asking, at(0)).is_ok());
        let told = believed(&own).vouch(&certificate, &[], Purpose::Asking, at(2));
        assert_eq!(told, Err(NotVouched::AuthorityExpired));
    }

    #[test]
    fn what_was_revoked_is_vouched_for_no_more_and_nothing_below_it() {
        let own = authority("own", None, |_| ());
        let middle = authority("middle", Some(&own), |params| params.serial_number = Some(SerialNumber::from(9)));
        let certificate = node(&middle, |_| ());
        let vouch = |serials: &[u8]| {
            let revoked = serials.iter().map(|serial| (Serial::of(&[*serial]).unwrap(), at(-1)));
            let authority = Authority::read("own", &own.der, revoked).unwrap();
            authority.vouch(&certificate, slice::from_ref(&middle.der), Purpose::Asking, at(0))
        };
        assert_eq!(vouch(&[8]), Ok(at(10)));
        assert_eq!(vouch(&[7]), Err(NotVouched::Revoked(at(-1))));
        assert_eq!(vouch(&[9]), Err(NotVouched::Revoked(at(-1))));
    }

    #[test]
    fn authorities_between_must_be_such_and_no_more_than_are_allowed() {
        let own = authority("own", None, |params| params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0)));
        let middle = authority("middle", Some(&own), |_| ());
        let told = believed(&own).vouch(&node(&middle, |_| ()), slice::from_ref(&middle.der), Purpose::Asking, at(0));
        assert_eq!(told, Err(NotVouched::UnknownAuthority), "none may stand below it");

        let own = authority("own", None, |_| ());
        let middle = authority("middle", Some(&own), |_| ());
        let certificate = node(&middle, |_| ());
        assert!(believed(&own).vouch(&certificate, slice::from_ref(&middle.der), Purpose::Asking, at(0)).is_ok());
        assert_eq!(
            believed(&own).vouch(&certificate, &[], Purpose::Asking, at(0)),
            Err(NotVouched::UnknownAuthority),
            "it was not sent along"
        );
        let many = vec![middle.der.clone(); BETWEEN_MAX + 1];
        assert_eq!(believed(&own).vouch(&certificate, &many, Purpose::Asking, at(0)), Err(NotVouched::TooMany));
        for change in [
            |params: &mut CertificateParams| params.is_ca = IsCa::ExplicitNoCa,
            |params: &mut CertificateParams| params.key_usages = vec![KeyUsagePurpose::DigitalSignature],
        ] {
            let middle = authority("middle", Some(&own), change);
            let told =
                believed(&own).vouch(&node(&middle, |_| ()), slice::from_ref(&middle.der), Purpose::Asking, at(0));
            assert!(matches!(told, Err(NotVouched::UnknownAuthority | NotVouched::OtherUse)), "{told:?}");
        }
    }

    #[test]
    fn an_authority_that_may_name_some_hosts_only_vouches_for_no_other() {
        let constrained = |params: &mut CertificateParams| {
            params.name_constraints = Some(NameConstraints {
                permitted_subtrees: vec![rcgen::GeneralSubtree::DnsName("city.example".to_owned())],
                excluded_subtrees: vec![],
            });
        };
        let own = authority("own", None, constrained);
        for (host, is_vouched) in [("node.city.example", true), ("node.other.example", false)] {
            let name = rcgen::SanType::DnsName(host.try_into().unwrap());
            let certificate = node(&own, |params| params.subject_alt_names = vec![name.clone()]);
            assert_eq!(believed(&own).vouch(&certificate, &[], Purpose::Asking, at(0)).is_ok(), is_vouched, "{host}");
        }
    }

    #[test]
    fn a_certificate_is_for_what_it_says() {
        let own = authority("own", None, |_| ());
        let vouch = |purpose, change: fn(&mut CertificateParams)| {
            believed(&own).vouch(&node(&own, change), &[], purpose, at(0))
        };
        let other = Err(NotVouched::OtherUse);
        let server_only = |params: &mut CertificateParams| {
            params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        };
        assert!(vouch(Purpose::Answering, server_only).is_ok());
        assert_eq!(vouch(Purpose::Asking, server_only), other);
        assert_eq!(vouch(Purpose::Asking, |params| params.extended_key_usages.clear()), other);
        assert_eq!(vouch(Purpose::Asking, |params| params.key_usages = vec![KeyUsagePurpose::KeyAgreement]), other);
        assert_eq!(vouch(Purpose::Asking, |params| params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained)), other);
        assert_eq!(vouch(Purpose::Signing, |_| ()), other);
        let signing = |params: &mut CertificateParams| {
            params.key_usages = vec![KeyUsagePurpose::DigitalSignature, KeyUsagePurpose::ContentCommitment];
            params.extended_key_usages.clear();
        };
        assert!(vouch(Purpose::Signing, signing).is_ok());
        assert_eq!(vouch(Purpose::Answering, signing), other);
    }

    #[test]
    fn a_star_is_nobodys_name() {
        let own = authority("own", None, |_| ());
        let names =
            ["*.city.example", "Node.City.example"].map(|name| rcgen::SanType::DnsName(name.try_into().unwrap()));
        let certificate = node(&own, |params| params.subject_alt_names = names.to_vec());
        assert_eq!(names_in(&certificate), [NodeName::Host("node.city.example".to_owned())]);
    }

    #[test]
    fn somebodys_own_certificate_is_no_authority() {
        let own = authority("own", None, |_| ());
        assert_eq!(Authority::read("x", &node(&own, |_| ()), []), Err(BadAuthority::NoAuthority));
        assert_eq!(Authority::read("x", b"x", []), Err(BadAuthority::Malformed));
        let may_not = authority("own", None, |params| params.key_usages = vec![KeyUsagePurpose::CrlSign]);
        assert_eq!(Authority::read("x", &may_not.der, []), Err(BadAuthority::NoAuthority));
    }
}
