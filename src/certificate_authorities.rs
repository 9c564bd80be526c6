//! Who vouches for the name in a service's certificate.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use identity::ClientCertificate;
use rustls::RootCertStore;
use rustls::crypto::aws_lc_rs::default_provider;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, UnixTime};
use rustls::server::WebPkiClientVerifier;
use rustls::server::danger::ClientCertVerifier;

/// The authorities that the operator trusts; perhaps none.
#[derive(Debug)]
pub struct Authorities(Option<Arc<dyn ClientCertVerifier>>);

/// Why a file of certificates cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum AuthoritiesError {
    /// Not there, or not PEM.
    #[error("{file}: {message}")]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// Why.
        message: String,
    },
    /// Nothing in it.
    #[error("{0} holds no certificate in PEM (-----BEGIN CERTIFICATE-----)")]
    Empty(PathBuf),
    /// A certificate that is none.
    #[error("{file}: certificate {position} cannot be read: {message}")]
    Certificate {
        /// The file.
        file: PathBuf,
        /// Which, from 1.
        position: usize,
        /// Why.
        message: String,
    },
}

/// The certificates of a PEM file.
pub fn read_certificates(file: &Path) -> Result<Vec<CertificateDer<'static>>, AuthoritiesError> {
    let unreadable = |error: rustls::pki_types::pem::Error| AuthoritiesError::Unreadable {
        file: file.to_owned(),
        message: error.to_string(),
    };
    let certificates: Vec<_> =
        CertificateDer::pem_file_iter(file).map_err(unreadable)?.collect::<Result<_, _>>().map_err(unreadable)?;
    if certificates.is_empty() { Err(AuthoritiesError::Empty(file.to_owned())) } else { Ok(certificates) }
}

impl Authorities {
    /// Nobody vouches for anybody.
    pub const fn none() -> Self {
        Self(None)
    }

    /// The authorities of a PEM file.
    pub fn read(file: &Path) -> Result<Self, AuthoritiesError> {
        let wrong = |position: usize, error: &dyn std::fmt::Display| AuthoritiesError::Certificate {
            file: file.to_owned(),
            position,
            message: error.to_string(),
        };
        let mut roots = RootCertStore::empty();
        for (position, certificate) in (1..).zip(read_certificates(file)?) {
            roots.add(certificate).map_err(|error| wrong(position, &error))?;
        }
        let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), Arc::new(default_provider()));
        Ok(Self(Some(verifier.build().map_err(|error| wrong(1, &error))?)))
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// A certificate, with whether one of the authorities vouches for it now, perhaps through certificates
    /// that came with it.
    pub fn judge(&self, der: &[u8], intermediates: &[CertificateDer<'_>]) -> ClientCertificate {
        let is_vouched_for = self.0.as_ref().is_some_and(|authorities| {
            authorities.verify_client_cert(&CertificateDer::from(der), intermediates, UnixTime::now()).is_ok()
        });
        ClientCertificate { der: der.into(), is_vouched_for }
    }
}

#[cfg(test)]
mod tests {
    use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair};

    use super::*;

    struct Authority(Issuer<'static, KeyPair>, String);

    impl Authority {
        fn new(name: &str, above: Option<&Self>) -> Self {
            let mut params = params(name);
            params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
            let key = KeyPair::generate().unwrap();
            let certificate = match above {
                Some(above) => params.signed_by(&key, &above.0).unwrap(),
                None => params.self_signed(&key).unwrap(),
            };
            Self(Issuer::new(params, key), certificate.pem())
        }

        fn issue(&self, params: CertificateParams) -> Vec<u8> {
            params.signed_by(&KeyPair::generate().unwrap(), &self.0).unwrap().der().to_vec()
        }

        fn der(&self) -> CertificateDer<'static> {
            CertificateDer::from_pem_slice(self.1.as_bytes()).unwrap()
        }
    }

    fn params(name: &str) -> CertificateParams {
        let mut params = CertificateParams::default();
        params.distinguished_name.push(DnType::CommonName, name);
        params
    }

    fn trusting(pem: &str) -> Authorities {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("authorities.pem");
        std::fs::write(&file, pem).unwrap();
        Authorities::read(&file).unwrap()
    }

    #[test]
    fn a_certificate_of_a_known_authority_is_vouched_for_and_no_other() {
        let (known, stranger) = (Authority::new("known", None), Authority::new("known", None));
        let authorities = trusting(&known.1);
        assert!(authorities.judge(&known.issue(params("library")), &[]).is_vouched_for);
        assert!(!authorities.judge(&stranger.issue(params("library")), &[]).is_vouched_for);
        let own = params("library").self_signed(&KeyPair::generate().unwrap()).unwrap();
        assert!(!authorities.judge(own.der(), &[]).is_vouched_for);
        assert!(!authorities.judge(b"no certificate", &[]).is_vouched_for);
        assert!(!Authorities::none().judge(&known.issue(params("library")), &[]).is_vouched_for);
    }

    #[test]
    fn a_certificate_that_is_over_is_vouched_for_no_more() {
        let known = Authority::new("known", None);
        let mut over = params("library");
        (over.not_before, over.not_after) = (rcgen::date_time_ymd(2020, 1, 1), rcgen::date_time_ymd(2021, 1, 1));
        assert!(!trusting(&known.1).judge(&known.issue(over), &[]).is_vouched_for);
    }

    #[test]
    fn an_authority_may_vouch_through_another_that_is_sent_along_or_listed() {
        let root = Authority::new("root", None);
        let middle = Authority::new("middle", Some(&root));
        let certificate = middle.issue(params("library"));
        assert!(trusting(&root.1).judge(&certificate, &[middle.der()]).is_vouched_for);
        assert!(!trusting(&root.1).judge(&certificate, &[]).is_vouched_for);
        assert!(trusting(&middle.1).judge(&certificate, &[]).is_vouched_for);
    }
}
