//! Whom a certificate names (RFC 8705 §2.1).

use x509_cert::Certificate;
use x509_cert::der::Decode;

use crate::caller::ClientCertificate;

/// The subject of a certificate, as RFC 4514 writes it; none when it cannot be read.
pub(crate) fn subject_of(certificate: &ClientCertificate) -> Option<String> {
    let certificate = Certificate::from_der(&certificate.der).ok()?;
    Some(certificate.tbs_certificate.subject.to_string())
}

/// Whether two distinguished names are the same, whatever the case of their attributes and the spaces
/// between them.
pub(crate) fn is_same_name(one: &str, other: &str) -> bool {
    let normal = |name: &str| -> Vec<String> {
        name.split(',').map(|part| part.trim().to_lowercase()).filter(|part| !part.is_empty()).collect()
    };
    let (one, other) = (normal(one), normal(other));
    !one.is_empty() && one == other
}

#[cfg(test)]
mod tests {
    use super::*;
    use rcgen::{CertificateParams, DnType, KeyPair};

    #[test]
    fn the_subject_of_a_certificate_is_read() {
        let mut params = CertificateParams::default();
        params.distinguished_name = rcgen::DistinguishedName::new();
        params.distinguished_name.push(DnType::OrganizationName, "Library");
        params.distinguished_name.push(DnType::CommonName, "client");
        let certificate = params.self_signed(&KeyPair::generate().unwrap()).unwrap();
        let read = |der: &[u8]| subject_of(&ClientCertificate { der: der.into(), is_vouched_for: true });
        let subject = read(certificate.der()).unwrap();
        assert!(is_same_name(&subject, "cn=client, o=Library"), "{subject}");
        assert!(!is_same_name(&subject, "CN=client") && !is_same_name("", ""));
        assert_eq!(read(&[1, 2, 3]), None);
    }
}
