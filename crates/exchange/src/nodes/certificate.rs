//! A node's certificate: it is the one that the list of members names, or an authority of the list vouches for it, and it
//! is within its dates.

use aws_lc_rs::digest::{SHA256, digest};
use base::Timestamp;
use x509_cert::Certificate;
use x509_cert::der::Decode;

use crate::authorities::{Dates, NotVouched};
use crate::registry::{ClientCertificate, Fingerprint};

/// Why a node is not believed by its certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadCertificate {
    /// It shows none.
    #[error("the node shows no certificate")]
    Missing,
    /// It is none.
    #[error("the node's certificate cannot be read")]
    Malformed,
    /// It is not the one of the list.
    #[error("the node's certificate is not the one that the list of members names")]
    NotListed,
    /// It is not valid yet, or not any more.
    #[error("the node's certificate expired, or is not valid yet")]
    Expired,
    /// The authority by which the list knows the node does not vouch for it.
    #[error("the node's certificate {0}")]
    NotVouched(#[from] NotVouched),
}

/// What counts of a node's certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NodeCertificate {
    /// Its SHA-256.
    pub fingerprint: Fingerprint,
    dates: Dates,
}

impl NodeCertificate {
    /// Reads a certificate in DER.
    ///
    /// # Errors
    /// [`BadCertificate::Malformed`].
    pub fn read(der: &[u8]) -> Result<Self, BadCertificate> {
        let read = Certificate::from_der(der).map_err(|_| BadCertificate::Malformed)?;
        let dates = Dates::of(&read).ok_or(BadCertificate::Malformed)?;
        Ok(Self { fingerprint: fingerprint_of(der), dates })
    }

    /// Whether it is within its dates.
    ///
    /// # Errors
    /// [`BadCertificate::Expired`].
    pub fn check_dates(&self, now: Timestamp) -> Result<(), BadCertificate> {
        if self.dates.hold(now) { Ok(()) } else { Err(BadCertificate::Expired) }
    }

    /// The same of a client's system.
    pub fn of_client(&self) -> ClientCertificate {
        ClientCertificate { fingerprint: self.fingerprint, dates: Some((self.dates.from, self.dates.until)) }
    }

    /// Until when it holds.
    pub(crate) fn until(&self) -> Timestamp {
        self.dates.until
    }
}

/// The SHA-256 of a certificate in DER.
pub(crate) fn fingerprint_of(der: &[u8]) -> Fingerprint {
    let mut fingerprint = Fingerprint::default();
    fingerprint.copy_from_slice(digest(&SHA256, der).as_ref());
    fingerprint
}
