//! Authorities that vouch for nodes and members: the small one that the governing node may have itself, and others.
//!
//! An authority issues certificates and takes them back; the signed list of members carries its own certificate and the
//! numbers of those that it took back. So a node is believed by a certificate that nobody named before: a renewed one
//! needs no change of the list, and a revoked one is out as soon as the list is fetched.

mod answer_status;
mod ask_status;
mod issue_certificate;
mod keep_authority;
mod name;
mod request;
mod revoke_certificate;
mod serial;
mod sign_for_member;
mod vouch;

#[cfg(feature = "fuzzing")]
pub(crate) use answer_status::{ASKED_MAX, AskedStatus};
pub(crate) use answer_status::{authority_status, authority_status_of};
pub(crate) use ask_status::GoodStatus;
pub use ask_status::NoStatus;
pub use issue_certificate::{Holder, Issuance, IssuedCertificate, VALID_FOR_DAYS, VALID_FOR_DAYS_MAX};
pub use keep_authority::{AuthorityRefused, AuthorityTerms, KnownAuthority};
pub(crate) use keep_authority::{authority_pem, read_believed};
pub use name::Country;
#[cfg(feature = "fuzzing")]
pub(crate) use request::MAX_REQUEST_BYTES;
pub use request::{BadRequest, CertificateRequest, NodePapers, request_for_node};
pub(crate) use revoke_certificate::{RevocationList, authority_crl};
pub use revoke_certificate::{RevocationReason, serial_of};
pub use serial::{BadSerial, Serial};
pub use sign_for_member::MemberCertificateRefused;
pub(crate) use sign_for_member::{MemberChain, Vouched};
pub(crate) use vouch::{Authority, Dates, NodeName, Purpose, names_in};
pub use vouch::{BadAuthority, NotVouched};

/// Where everybody reads the certificate of the authority that this node is.
pub(crate) const AUTHORITY_PEM: &str = "/exchange/authority.pem";
/// Where everybody reads what it took back (RFC 5280 §5).
pub(crate) const AUTHORITY_CRL: &str = "/exchange/authority.crl";
/// Where everybody asks for the status of a certificate that it issued (OCSP, RFC 6960).
pub(crate) const AUTHORITY_STATUS: &str = "/exchange/authority.ocsp";
/// The same with the question in the address (RFC 6960 §A.1).
pub(crate) const AUTHORITY_STATUS_OF: &str = "/exchange/authority.ocsp/{*question}";

/// Certificates in PEM, one after the other.
pub(crate) fn pem_of<T: AsRef<[u8]>>(certificates: impl IntoIterator<Item = T>) -> String {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;
    let mut text = String::new();
    for certificate in certificates {
        let encoded = STANDARD.encode(certificate);
        text.push_str("-----BEGIN CERTIFICATE-----\n");
        for line in encoded.as_bytes().chunks(64) {
            text.push_str(&String::from_utf8_lossy(line));
            text.push('\n');
        }
        text.push_str("-----END CERTIFICATE-----\n");
    }
    text
}
