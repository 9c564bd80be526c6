//! Answering for the certificates of this node's own authorities (OCSP, RFC 6960): good, revoked, or not known here.
//!
//! The list of members says the same to nodes. This is for whoever knows nothing of the network but the authority, and
//! for signed documents, which carry the answer.

use ::store::{StoreError, Tx};
use aws_lc_rs::digest::{SHA1_FOR_LEGACY_USE_ONLY, SHA256, SHA384, SHA512, digest};
use axum::body::{Body, to_bytes};
use axum::extract::{Path, Request as HttpRequest, State};
use axum::http::header::{ALLOW, CONTENT_TYPE};
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse as _, Response};
use base::Timestamp;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::SignedDuration;
use rcgen::{CustomExtension, SigningKey as _};
use x509_cert::Certificate;
use x509_cert::der::asn1::{BitString, Ia5String, ObjectIdentifier, OctetString};
use x509_cert::der::{self, DateTime, Decode as _, Encode as _};
use x509_cert::ext::pkix::name::GeneralName;
use x509_cert::ext::pkix::{AccessDescription, AuthorityInfoAccessSyntax};
use x509_cert::ext::{Extension, Extensions};
use x509_cert::spki::AlgorithmIdentifierOwned;
use x509_ocsp::{
    BasicOcspResponse, CertId, CertStatus, OcspGeneralizedTime, OcspRequest, OcspResponse, ResponderId, ResponseData,
    RevokedInfo, SingleResponse, Version,
};

use super::keep_authority::{AuthorityRefused, OwnAuthority, all_own, since_1970};
use super::serial::Serial;
use super::{AUTHORITY_CRL, AUTHORITY_STATUS};
use crate::Exchange;
use crate::store::{self, KeptAuthority};

/// For how long an answer may be gone by; it is made anew for each question.
const HOLDS: SignedDuration = SignedDuration::from_hours(1);
/// Bytes of a question, at most.
const MAX_QUESTION_BYTES: usize = 16 * 1024;
/// Certificates that one question may be about.
pub(crate) const ASKED_MAX: usize = 32;
/// Bytes of a number by which an answer is known as that to a question, at most; there is one at least (RFC 9654 §2.1).
const NONCE_BYTES_MAX: usize = 128;

/// `id-pe-authorityInfoAccess`.
const AUTHORITY_INFO_ACCESS: &[u64] = &[1, 3, 6, 1, 5, 5, 7, 1, 1];
/// `id-ad-ocsp`.
const AD_OCSP: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.48.1");
/// `id-pkix-ocsp-nonce`.
const NONCE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.48.1.2");
/// `ecdsa-with-SHA256`.
const ECDSA_SHA256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.4.3.2");

/// Where a certificate says that its status is asked for: where the list of what was taken back is, too.
pub(super) fn access_to_status(authority: &KeptAuthority) -> Option<CustomExtension> {
    let url = format!("{}{AUTHORITY_STATUS}", authority.crl_url.as_deref()?.strip_suffix(AUTHORITY_CRL)?);
    let access_location = GeneralName::UniformResourceIdentifier(Ia5String::new(&url).ok()?);
    let access = AuthorityInfoAccessSyntax(vec![AccessDescription { access_method: AD_OCSP, access_location }]);
    Some(CustomExtension::from_oid_content(AUTHORITY_INFO_ACCESS, access.to_der().ok()?))
}

/// `POST /exchange/authority.ocsp`: a question (`application/ocsp-request`) in the body.
pub(crate) async fn authority_status(State(exchange): State<Exchange>, request: HttpRequest) -> Response {
    if request.method() != Method::POST {
        return (StatusCode::METHOD_NOT_ALLOWED, [(ALLOW, "POST")]).into_response();
    }
    match to_bytes(request.into_body(), MAX_QUESTION_BYTES).await {
        Ok(question) => exchange.tell_status(&question).await,
        Err(_) => StatusCode::PAYLOAD_TOO_LARGE.into_response(),
    }
}

/// `GET /exchange/authority.ocsp/{question}`: the same in base64, in the address.
pub(crate) async fn authority_status_of(
    State(exchange): State<Exchange>,
    method: Method,
    Path(question): Path<String>,
) -> Response {
    if !matches!(method, Method::GET | Method::HEAD) {
        return (StatusCode::METHOD_NOT_ALLOWED, [(ALLOW, "GET, HEAD")]).into_response();
    }
    exchange.tell_status(&STANDARD.decode(question).unwrap_or_default()).await
}

impl Exchange {
    async fn tell_status(&self, question: &[u8]) -> Response {
        let told = match self.answer_status(question).await {
            Ok(answer) => answer,
            Err(AuthorityRefused::NoneHere) => return StatusCode::NOT_FOUND.into_response(),
            Err(error) => {
                tracing::warn!(%error, "the status of a certificate could not be told");
                OcspResponse::try_later()
            }
        };
        match told.to_der() {
            Ok(der) => ([(CONTENT_TYPE, "application/ocsp-response")], Body::from(der)).into_response(),
            Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        }
    }

    /// The answer to a question (`OCSPRequest`, in DER), signed by the authority that it is about first.
    ///
    /// # Errors
    /// Where no authority is here, or it could not be asked.
    pub(super) async fn answer_status(&self, question: &[u8]) -> Result<OcspResponse, AuthorityRefused> {
        let own = self.0.db.read(all_own).await?;
        if own.is_empty() {
            return Err(AuthorityRefused::NoneHere);
        }
        let Some(asked) = AskedStatus::read(question) else { return Ok(OcspResponse::malformed_request()) };
        let mut read = own.into_iter().filter_map(|kept| {
            let certificate = Certificate::from_der(&kept.certificate).ok()?;
            asked.ids.first().is_some_and(|id| is_by(id, &certificate)).then_some((kept, certificate))
        });
        let Some((kept, certificate)) = read.next() else { return Ok(OcspResponse::unauthorized()) };
        // What it did not issue, it does not know.
        let serial =
            |id: &CertId| is_by(id, &certificate).then(|| Serial::of(id.serial_number.as_bytes()).ok()).flatten();
        let serials: Vec<Option<Serial>> = asked.ids.iter().map(serial).collect();
        let name = kept.name.clone();
        let statuses = self.0.db.read(move |tx| {
            let told = serials.iter().map(|serial| match serial {
                Some(serial) => status_of(tx, &name, serial),
                None => Ok(CertStatus::unknown()),
            });
            told.collect::<Result<Vec<_>, StoreError>>()
        });
        let told = asked.ids.into_iter().zip(statuses.await?).collect();
        let own = self.open_authority(kept)?;
        let now = Timestamp::from_seconds(self.now().as_seconds());
        Ok(signed(&own, &certificate, told, asked.nonce, now).unwrap_or_else(|_| OcspResponse::internal_error()))
    }
}

/// What a question asks.
pub(crate) struct AskedStatus {
    pub(crate) ids: Vec<CertId>,
    nonce: Option<Extension>,
}

impl AskedStatus {
    /// Nothing where it is no question, is about nothing or about too much, or wants something that must be understood
    /// and is not.
    pub(crate) fn read(question: &[u8]) -> Option<Self> {
        let asked = OcspRequest::from_der(question).ok()?.tbs_request;
        let extensions: Extensions = asked.request_extensions.unwrap_or_default();
        let is_understood = |extension: &Extension| extension.extn_id == NONCE || !extension.critical;
        let of_each = asked.request_list.iter().filter_map(|one| one.single_request_extensions.as_ref()).flatten();
        if !(1..=ASKED_MAX).contains(&asked.request_list.len())
            || !extensions.iter().all(is_understood)
            || of_each.into_iter().any(|extension| extension.critical)
        {
            return None;
        }
        let nonce = extensions.into_iter().find(|extension| extension.extn_id == NONCE);
        let length =
            |nonce: &Extension| OctetString::from_der(nonce.extn_value.as_bytes()).map(|nonce| nonce.as_bytes().len());
        if let Some(nonce) = &nonce
            && !length(nonce).is_ok_and(|bytes| (1..=NONCE_BYTES_MAX).contains(&bytes))
        {
            return None;
        }
        Some(Self { ids: asked.request_list.into_iter().map(|one| one.req_cert).collect(), nonce })
    }
}

/// Whether the certificate of this name was issued by that authority, as who asks says.
fn is_by(id: &CertId, issuer: &Certificate) -> bool {
    let method = match id.hash_algorithm.oid.to_string().as_str() {
        // What it is for here needs no more than a name for something, and it is what everybody asks with.
        "1.3.14.3.2.26" => &SHA1_FOR_LEGACY_USE_ONLY,
        "2.16.840.1.101.3.4.2.1" => &SHA256,
        "2.16.840.1.101.3.4.2.2" => &SHA384,
        "2.16.840.1.101.3.4.2.3" => &SHA512,
        _ => return false,
    };
    let body = &issuer.tbs_certificate;
    let is = |hash: &[u8], bytes: &[u8]| digest(method, bytes).as_ref() == hash;
    let name = body.subject.to_der().unwrap_or_default();
    is(id.issuer_name_hash.as_bytes(), &name)
        && is(id.issuer_key_hash.as_bytes(), body.subject_public_key_info.subject_public_key.raw_bytes())
}

/// What the authority of this name says of a certificate.
fn status_of(tx: &mut Tx<'_>, authority: &str, serial: &Serial) -> Result<CertStatus, StoreError> {
    if let Some((at, reason)) = store::revocation(tx, authority, serial)? {
        let time = time(at).map(|revocation_time| RevokedInfo { revocation_time, revocation_reason: reason.told() });
        return Ok(time.map_or_else(|_| CertStatus::unknown(), CertStatus::Revoked));
    }
    let is_issued = store::issuer_of(tx, serial)?.is_some_and(|(by, _)| by == authority);
    Ok(if is_issued { CertStatus::good() } else { CertStatus::unknown() })
}

/// The answer, signed with the authority's own key: nobody else answers for it.
fn signed(
    own: &OwnAuthority,
    certificate: &Certificate,
    told: Vec<(CertId, CertStatus)>,
    nonce: Option<Extension>,
    now: Timestamp,
) -> der::Result<OcspResponse> {
    let (this_update, next_update) = (time(now)?, time(now.plus(HOLDS))?);
    let responses = told.into_iter().map(|(cert_id, cert_status)| SingleResponse {
        cert_id,
        cert_status,
        this_update,
        next_update: Some(next_update),
        single_extensions: None,
    });
    let tbs_response_data = ResponseData {
        version: Version::default(),
        responder_id: ResponderId::ByName(certificate.tbs_certificate.subject.clone()),
        produced_at: this_update,
        responses: responses.collect(),
        response_extensions: nonce.map(|nonce| vec![Extension { critical: false, ..nonce }]),
    };
    let signature = own.issuer.key().sign(&tbs_response_data.to_der()?);
    let signature = signature.map_err(|_| der::ErrorKind::Failed)?;
    OcspResponse::successful(BasicOcspResponse {
        tbs_response_data,
        signature_algorithm: AlgorithmIdentifierOwned { oid: ECDSA_SHA256, parameters: None },
        signature: BitString::from_bytes(&signature)?,
        certs: None,
    })
}

fn time(at: Timestamp) -> der::Result<OcspGeneralizedTime> {
    DateTime::from_unix_duration(since_1970(at)).map(OcspGeneralizedTime::from)
}
