//! Making the authority that a node is itself, believing others, and believing one no more.

use ::store::{StoreError, Tx};
use aws_lc_rs::digest::{SHA256, digest};
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};
use base::Timestamp;
use jiff::SignedDuration;
use rcgen::{
    BasicConstraints, CertificateParams, CrlDistributionPoint, IsCa, Issuer, KeyPair, KeyUsagePurpose, SerialNumber,
};

use super::issue_certificate::VALID_FOR_DAYS_MAX;
use super::name::{NAME_CHARS_MAX, Named};
use super::request::BadRequest;
use super::serial::Serial;
use super::vouch::{Authority, BadAuthority, NotVouched};
use super::{Country, pem_of};
use crate::nodes::LISTED_AUTHORITIES_MAX;
use crate::registry::{ChangeRefused, Done, Words};
use crate::store::{self, KeptAuthority, KeptRevocation};
use crate::{Exchange, hexadecimal};

/// What the seal of an authority's key says it is for.
const PURPOSE: &str = "exchange authority key";
/// An authority holds for so many years of 365 days and a quarter.
const HOLDS_DAYS: i64 = 3653;
/// It begins so long before it is made: clocks differ.
const BEGINS_BEFORE: SignedDuration = SignedDuration::from_hours(24);
/// A certificate that is over stays on the list of those that were revoked for so long.
const TOLD_AFTER: SignedDuration = SignedDuration::from_hours(7 * 24);

/// Why nothing was done about an authority, a certificate of one, or a request for one.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum AuthorityRefused {
    #[error(transparent)]
    Change(#[from] ChangeRefused),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Request(#[from] BadRequest),
    #[error(transparent)]
    Bad(#[from] BadAuthority),
    #[error("the certificate {0}")]
    NotVouched(#[from] NotVouched),
    #[error("the name of an authority has {NAME_CHARS_MAX} letters at most")]
    Name,
    #[error("there is an authority of the name {0} already")]
    Exists(String),
    #[error("there are {LISTED_AUTHORITIES_MAX} authorities already, more than a list has")]
    TooMany,
    #[error("there is no authority here: make one with `passerelle authority create`")]
    NoneHere,
    #[error("the key of the authority {0} was sealed under another secret")]
    OtherSecret(String),
    #[error("a certificate holds for 1 to {VALID_FOR_DAYS_MAX} days")]
    Days,
    #[error("the authority itself ends at {0}: fewer days are left")]
    AuthorityEnds(Timestamp),
    #[error("{0} is of another network")]
    OtherInstance(String),
    #[error("the request asks for the name {0}, which was not allowed: the host of a node is, where --dns says it")]
    NameNotAllowed(String),
    #[error("{0} is no name of a host, such as node.example")]
    Host(String),
    #[error("no certificate with the number {0} was issued here: say which authority issued it")]
    UnknownSerial(Serial),
    #[error("a certificate could not be made: {0}")]
    NotMade(#[from] rcgen::Error),
}

/// What an authority that a node makes is to be.
#[derive(Debug, Clone)]
pub struct AuthorityTerms {
    /// What people call it.
    pub name: Words,
    /// Where it stands; it stands in the names of those whom it vouches for, too.
    pub country: Option<Country>,
    /// Where everybody fetches what it took back.
    pub crl_url: Option<String>,
}

/// An authority as the registry has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownAuthority {
    /// What the network calls it.
    pub name: String,
    /// Its certificate in PEM.
    pub pem: String,
    /// Until when it holds.
    pub until: Timestamp,
    /// Whether this node is it.
    pub is_own: bool,
    /// Since when it is believed no more.
    pub distrusted_at: Option<Timestamp>,
}

/// The authority of this node, open.
pub(super) struct OwnAuthority {
    pub(super) kept: KeptAuthority,
    pub(super) issuer: Issuer<'static, KeyPair>,
    pub(super) until: Timestamp,
    pub(super) from: Timestamp,
}

/// What the certificate of an authority says, and what those that it signs take from it: the same each time.
fn params_of(name: &str, country: Option<&str>) -> CertificateParams {
    let mut params = CertificateParams::default();
    let named = Named { country, organisation: None, common_name: name, serial_number: None };
    params.distinguished_name = named.to_name();
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    // What it says of the status of a certificate is an ordinary signature.
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature, KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    params
}

/// So many seconds after 1970, which certificates count from.
pub(super) fn since_1970(at: Timestamp) -> std::time::Duration {
    std::time::Duration::from_secs(at.as_seconds().max(0).unsigned_abs())
}

impl Exchange {
    /// Makes an authority of this node: a key (P-256), kept sealed, and a certificate that vouches for itself. From then
    /// on it issues certificates; one that was made before stays believed.
    ///
    /// # Errors
    /// [`AuthorityRefused`].
    pub async fn create_authority(&self, terms: AuthorityTerms, by: &str) -> Result<KnownAuthority, AuthorityRefused> {
        let name = terms.name.as_str().to_owned();
        self.is_free(&name).await?;
        let country = terms.country.as_ref().map(Country::as_str);
        let now = self.now();
        let (from, until) = (now.minus(BEGINS_BEFORE), now.plus(SignedDuration::from_hours(24 * HOLDS_DAYS)));
        let key = KeyPair::generate()?;
        let mut params = params_of(&name, country);
        let epoch = rcgen::date_time_ymd(1970, 1, 1);
        (params.not_before, params.not_after) = (epoch + since_1970(from), epoch + since_1970(until));
        params.serial_number = Some(SerialNumber::from_slice(Serial::random(self.0.random.bytes()).as_bytes()));
        let certificate = params.self_signed(&key)?;
        let kept = KeptAuthority {
            name: name.clone(),
            certificate: certificate.der().to_vec(),
            sealed: Some(self.0.sealer.seal_text(PURPOSE, &key.serialize_der(), &*self.0.random)),
            country: country.map(str::to_owned),
            crl_url: terms.crl_url,
            added_at: now,
            distrusted_at: None,
        };
        let made = known(&kept)?;
        let detail = format!("until {until}, SHA-256 {}", sha256(&kept.certificate));
        let done = Done { verb: "create-authority", what: name.clone(), detail, by };
        let is_made = self
            .change(done, move |tx| {
                Ok(store::authority(tx, &kept.name)?.is_none() && {
                    store::put_authority(tx, &kept)?;
                    true
                })
            })
            .await?;
        if is_made { Ok(made) } else { Err(AuthorityRefused::Exists(name)) }
    }

    async fn is_free(&self, name: &str) -> Result<(), AuthorityRefused> {
        if name.chars().count() > NAME_CHARS_MAX {
            return Err(AuthorityRefused::Name);
        }
        let there = self.0.db.read(store::authorities).await?;
        if there.iter().any(|authority| authority.name == name) {
            return Err(AuthorityRefused::Exists(name.to_owned()));
        }
        if there.len() >= LISTED_AUTHORITIES_MAX { Err(AuthorityRefused::TooMany) } else { Ok(()) }
    }

    /// Believes an authority elsewhere, by its certificate (DER). One of the same name that was taken in before has
    /// another certificate from now on.
    ///
    /// # Errors
    /// [`AuthorityRefused`].
    pub async fn trust_authority(
        &self,
        name: &Words,
        certificate: &[u8],
        by: &str,
    ) -> Result<KnownAuthority, AuthorityRefused> {
        let name = name.as_str().to_owned();
        let there = self.0.db.read({
            let name = name.clone();
            move |tx| store::authority(tx, &name)
        });
        let added_at = match there.await? {
            Some(there) => there.added_at,
            None => {
                self.is_free(&name).await?;
                self.now()
            }
        };
        let kept = KeptAuthority {
            name: name.clone(),
            certificate: certificate.to_vec(),
            sealed: None,
            country: None,
            crl_url: None,
            added_at,
            distrusted_at: None,
        };
        let made = known(&kept)?;
        let detail = format!("SHA-256 {}", sha256(certificate));
        let done = Done { verb: "trust-authority", what: name, detail, by };
        let is_trusted = self.change(done, move |tx| {
            // One that was made here meanwhile keeps its name.
            let there = store::authority(tx, &kept.name)?;
            let is_other = there.is_some_and(|own| own.sealed.is_some() && own.certificate != kept.certificate);
            Ok(!is_other && {
                store::put_authority(tx, &kept)?;
                true
            })
        });
        if is_trusted.await? { Ok(made) } else { Err(AuthorityRefused::Exists(made.name)) }
    }

    /// Believes an authority no more: the nodes that it vouches for are out.
    ///
    /// # Errors
    /// [`AuthorityRefused`].
    pub async fn distrust_authority(&self, name: &str, by: &str) -> Result<(), AuthorityRefused> {
        let done = Done { verb: "distrust-authority", what: name.to_owned(), detail: String::new(), by };
        let (of, at) = (name.to_owned(), self.now());
        Ok(self.change_known(done, move |tx| store::distrust_authority(tx, &of, at)).await?)
    }

    /// All authorities of the registry, those too that are believed no more.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn authorities(&self) -> Result<Vec<KnownAuthority>, AuthorityRefused> {
        let kept = self.0.db.read(store::authorities).await?;
        kept.iter().map(|authority| known(authority).map_err(AuthorityRefused::from)).collect()
    }

    /// The authority that this node is; the newest one that is believed.
    pub(super) async fn own_authority(&self) -> Result<OwnAuthority, AuthorityRefused> {
        let kept = self.0.db.read(own).await?.ok_or(AuthorityRefused::NoneHere)?;
        self.open_authority(kept)
    }

    /// Opens an authority of this node.
    pub(super) fn open_authority(&self, kept: KeptAuthority) -> Result<OwnAuthority, AuthorityRefused> {
        let other = || AuthorityRefused::OtherSecret(kept.name.clone());
        let sealed = kept.sealed.as_deref().unwrap_or_default();
        let key = self.0.sealer.open_text(PURPOSE, sealed).ok_or_else(other)?;
        let key = KeyPair::try_from(key.as_slice())?;
        let dates = Authority::read(&kept.name, &kept.certificate, [])?.dates;
        let issuer = Issuer::new(params_of(&kept.name, kept.country.as_deref()), key);
        Ok(OwnAuthority { issuer, from: dates.from, until: dates.until, kept })
    }
}

/// The authority that this node is, as it is kept.
pub(super) fn own(tx: &mut Tx<'_>) -> Result<Option<KeptAuthority>, StoreError> {
    Ok(all_own(tx)?.into_iter().next())
}

/// All authorities that this node is and was, the newest first, but for those that are believed no more.
pub(super) fn all_own(tx: &mut Tx<'_>) -> Result<Vec<KeptAuthority>, StoreError> {
    let kept = store::authorities(tx)?;
    let is_own = |authority: &KeptAuthority| authority.sealed.is_some() && authority.distrusted_at.is_none();
    Ok(kept.into_iter().rev().filter(is_own).collect())
}

/// The authorities that are believed, each with what it took back. One that cannot be read is left out.
pub(crate) fn read_believed(
    tx: &mut Tx<'_>,
    now: Timestamp,
) -> Result<Vec<(Authority, Vec<KeptRevocation>)>, StoreError> {
    let mut believed = Vec::new();
    for kept in store::authorities(tx)?.into_iter().filter(|kept| kept.distrusted_at.is_none()) {
        let revoked = store::revocations(tx, &kept.name, now.minus(TOLD_AFTER))?;
        let numbers = revoked.iter().map(|one| (one.serial.clone(), one.revoked_at));
        match Authority::read(&kept.name, &kept.certificate, numbers) {
            Ok(authority) => believed.push((authority, revoked)),
            Err(error) => tracing::warn!(authority = kept.name, %error, "an authority is left out of the list"),
        }
    }
    Ok(believed)
}

fn known(kept: &KeptAuthority) -> Result<KnownAuthority, BadAuthority> {
    let read = Authority::read(&kept.name, &kept.certificate, [])?;
    Ok(KnownAuthority {
        name: kept.name.clone(),
        pem: pem_of([&kept.certificate]),
        until: read.dates.until,
        is_own: kept.sealed.is_some(),
        distrusted_at: kept.distrusted_at,
    })
}

pub(super) fn sha256(certificate: &[u8]) -> String {
    hexadecimal(digest(&SHA256, certificate).as_ref())
}

/// Where what an authority took back is fetched, as certificates say it.
pub(super) fn distribution(authority: &KeptAuthority) -> Vec<CrlDistributionPoint> {
    authority.crl_url.iter().map(|url| CrlDistributionPoint { uris: vec![url.clone()] }).collect()
}

/// `GET /exchange/authority.pem`: the certificate of the authority that this node is. It is no secret.
pub(crate) async fn authority_pem(State(exchange): State<Exchange>) -> Response {
    match exchange.0.db.read(own).await {
        Ok(Some(kept)) => ([(CONTENT_TYPE, "application/x-pem-file")], pem_of([kept.certificate])).into_response(),
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::warn!(%error, "the authority could not be read");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}
