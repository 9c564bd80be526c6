//! Taking a certificate back, and the list of those that were (RFC 5280 §5), for whoever does not read the list of members.

use std::fmt;
use std::str::FromStr;
use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};
use base::Timestamp;
use jiff::SignedDuration;
use rcgen::{CertificateRevocationListParams, KeyIdMethod, RevokedCertParams, SerialNumber};
use x509_cert::Certificate;
use x509_cert::der::Decode as _;
use x509_cert::ext::pkix::CrlReason;

use super::keep_authority::{AuthorityRefused, read_believed, since_1970};
use super::serial::Serial;
use crate::Exchange;
use crate::registry::{ChangeRefused, Done};
use crate::store::{self, KeptRevocation};

/// The list of what was taken back may be gone by for so long; it is made anew long before.
const HOLDS: SignedDuration = SignedDuration::from_hours(24);
/// It is made anew after so long, and whenever the registry changed.
const MADE_EVERY: SignedDuration = SignedDuration::from_hours(1);

/// Why a certificate is taken back (RFC 5280 §5.3.1): of its reasons, those that a node or member can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the standard says it")]
pub enum RevocationReason {
    Unspecified,
    KeyCompromise,
    AffiliationChanged,
    Superseded,
    CessationOfOperation,
    PrivilegeWithdrawn,
}

/// What is no reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "a reason is one of unspecified, keyCompromise, affiliationChanged, superseded, cessationOfOperation, \
     privilegeWithdrawn"
)]
pub struct UnknownReason;

impl RevocationReason {
    const NAMES: [(Self, &'static str); 6] = [
        (Self::Unspecified, "unspecified"),
        (Self::KeyCompromise, "keyCompromise"),
        (Self::AffiliationChanged, "affiliationChanged"),
        (Self::Superseded, "superseded"),
        (Self::CessationOfOperation, "cessationOfOperation"),
        (Self::PrivilegeWithdrawn, "privilegeWithdrawn"),
    ];

    /// As an answer about one certificate has it (RFC 6960 §4.2.1).
    pub(super) fn told(self) -> Option<CrlReason> {
        match self {
            Self::Unspecified => None,
            Self::KeyCompromise => Some(CrlReason::KeyCompromise),
            Self::AffiliationChanged => Some(CrlReason::AffiliationChanged),
            Self::Superseded => Some(CrlReason::Superseded),
            Self::CessationOfOperation => Some(CrlReason::CessationOfOperation),
            Self::PrivilegeWithdrawn => Some(CrlReason::PrivilegeWithdrawn),
        }
    }

    /// As a list has it; one that says nothing is left out (RFC 5280 §5.3.1).
    fn listed(self) -> Option<rcgen::RevocationReason> {
        match self {
            Self::Unspecified => None,
            Self::KeyCompromise => Some(rcgen::RevocationReason::KeyCompromise),
            Self::AffiliationChanged => Some(rcgen::RevocationReason::AffiliationChanged),
            Self::Superseded => Some(rcgen::RevocationReason::Superseded),
            Self::CessationOfOperation => Some(rcgen::RevocationReason::CessationOfOperation),
            Self::PrivilegeWithdrawn => Some(rcgen::RevocationReason::PrivilegeWithdrawn),
        }
    }
}

impl fmt::Display for RevocationReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = Self::NAMES.iter().find_map(|(reason, name)| (reason == self).then_some(*name));
        f.write_str(name.unwrap_or_default())
    }
}

impl FromStr for RevocationReason {
    type Err = UnknownReason;

    fn from_str(text: &str) -> Result<Self, UnknownReason> {
        let found = Self::NAMES.iter().find(|(_, name)| name.eq_ignore_ascii_case(text));
        found.map(|(reason, _)| *reason).ok_or(UnknownReason)
    }
}

/// The number of a certificate in DER.
pub fn serial_of(certificate: &[u8]) -> Option<Serial> {
    let read = Certificate::from_der(certificate).ok()?;
    Serial::of(read.tbs_certificate.serial_number.as_bytes()).ok()
}

/// The list of what was taken back, as it was made last, and of which state of the registry.
#[derive(Debug, Default)]
pub(crate) struct RevocationList(Mutex<Option<Made>>);

#[derive(Debug, Clone)]
struct Made {
    version: Option<u64>,
    at: Timestamp,
    der: Arc<[u8]>,
}

impl Exchange {
    /// Takes a certificate back: nodes refuse it as soon as they have the next list of members. An authority elsewhere
    /// must be named. Whether it was not taken back before.
    ///
    /// # Errors
    /// [`AuthorityRefused`].
    pub async fn revoke_certificate(
        &self,
        serial: &Serial,
        authority: Option<&str>,
        reason: RevocationReason,
        by: &str,
    ) -> Result<bool, AuthorityRefused> {
        let of = serial.clone();
        let issued = self.0.db.read(move |tx| store::issuer_of(tx, &of)).await?;
        let (name, not_after) = match (authority, issued) {
            (None, None) => return Err(AuthorityRefused::UnknownSerial(serial.clone())),
            (None, Some((name, until))) => (name, Some(until)),
            (Some(named), Some((name, until))) if named == name => (name, Some(until)),
            (Some(named), _) => (named.to_owned(), None),
        };
        let of = name.clone();
        if self.0.db.read(move |tx| store::authority(tx, &of)).await?.is_none() {
            return Err(ChangeRefused::Unknown(format!("authority {name}")).into());
        }
        let revocation = KeptRevocation { serial: serial.clone(), revoked_at: self.now(), reason, not_after };
        let done =
            Done { verb: "revoke-certificate", what: serial.to_string(), detail: format!("{name}, {reason}"), by };
        Ok(self.change(done, move |tx| store::add_revocation(tx, &name, &revocation)).await?)
    }

    /// The list of what the authority of this node took back, in DER.
    async fn revocation_list(&self) -> Result<Arc<[u8]>, AuthorityRefused> {
        let now = Timestamp::from_seconds(self.now().as_seconds());
        let version = self.registry().await.version;
        let made = self.0.revocation_list.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(made) = made
            && made.version == version
            && (SignedDuration::ZERO..MADE_EVERY).contains(&now.since(made.at))
        {
            return Ok(made.der);
        }
        let own = self.own_authority().await?;
        let believed = self.0.db.read(move |tx| read_believed(tx, now)).await?;
        let revoked = believed.into_iter().find(|(authority, _)| authority.name == own.kept.name);
        let epoch = rcgen::date_time_ymd(1970, 1, 1);
        let params = CertificateRevocationListParams {
            this_update: epoch + since_1970(now),
            next_update: epoch + since_1970(now.plus(HOLDS)),
            // It only grows, as long as the clock does not go back.
            crl_number: SerialNumber::from(self.now().as_micros().unsigned_abs()),
            issuing_distribution_point: None,
            revoked_certs: revoked.into_iter().flat_map(|(_, revoked)| revoked).map(listed).collect(),
            key_identifier_method: KeyIdMethod::Sha256,
        };
        let der: Arc<[u8]> = params.signed_by(&own.issuer)?.der().as_ref().into();
        let made = Made { version, at: now, der: Arc::clone(&der) };
        *self.0.revocation_list.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(made);
        Ok(der)
    }
}

fn listed(revocation: KeptRevocation) -> RevokedCertParams {
    RevokedCertParams {
        serial_number: SerialNumber::from_slice(revocation.serial.as_bytes()),
        revocation_time: rcgen::date_time_ymd(1970, 1, 1) + since_1970(revocation.revoked_at),
        reason_code: revocation.reason.listed(),
        invalidity_date: None,
    }
}

/// `GET /exchange/authority.crl`: what the authority of this node took back, in DER.
pub(crate) async fn authority_crl(State(exchange): State<Exchange>) -> Response {
    match exchange.revocation_list().await {
        Ok(der) => ([(CONTENT_TYPE, "application/pkix-crl")], der.to_vec()).into_response(),
        Err(AuthorityRefused::NoneHere) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::warn!(%error, "the list of revoked certificates could not be made");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_has_the_name_of_the_standard() {
        for (reason, name) in RevocationReason::NAMES {
            assert_eq!(name.parse(), Ok(reason));
            assert_eq!(reason.to_string().to_lowercase().parse(), Ok(reason));
        }
        assert_eq!("other".parse::<RevocationReason>(), Err(UnknownReason));
    }
}
