//! Asking for the status of a member's certificate (OCSP, RFC 6960): a signed document carries the answer, so that it can
//! be judged later by somebody who asks nobody.

use std::time::Duration;

use asic::{CertificateStatus, Fault, Time};
use aws_lc_rs::digest::{SHA1_FOR_LEGACY_USE_ONLY, digest};
use axum::body::Body;
use axum::http::header::{ACCEPT, CONTENT_TYPE};
use axum::http::{HeaderValue, Method, Request as HttpRequest, Uri};
use http_body_util::{BodyExt as _, Limited};
use x509_cert::Certificate;
use x509_cert::der::asn1::{Null, ObjectIdentifier, OctetString};
use x509_cert::der::{self, Decode as _, Encode as _};
use x509_cert::spki::AlgorithmIdentifierOwned;
use x509_ocsp::{CertId, OcspRequest, Request, TbsRequest};

use super::keep_authority::{AuthorityRefused, all_own};
use crate::Exchange;

/// A responder answers within this time.
const WITHIN: Duration = Duration::from_secs(10);
/// Bytes of an answer, at most: one with the certificates of its chain has some 4 KB.
const MAX_ANSWER_BYTES: usize = 64 * 1024;

/// SHA-1, by which every responder knows an issuer (RFC 5019 §2.1.1). It names something here and protects nothing.
const SHA1: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.14.3.2.26");

/// Why there is no status of a certificate.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum NoStatus {
    #[error("the certificate is not good any more: {0}")]
    NotGood(Fault),
    #[error("it was over before the signature was stamped: try again")]
    Over,
    #[error("{0}: {1}")]
    NotTold(String, Fault),
    #[error("{0} was not heard: {1}")]
    Away(String, String),
    #[error("the authority of this node: {0}")]
    Own(#[from] AuthorityRefused),
    #[error("the certificate is not well formed: {0}")]
    Malformed(#[from] der::Error),
}

/// That a certificate is good.
pub(crate) struct GoodStatus {
    /// The answer (`OCSPResponse`, in DER).
    pub(crate) answer: Vec<u8>,
    /// What it says.
    pub(crate) said: CertificateStatus,
}

impl Exchange {
    /// What the issuer of a certificate says of it now, where it says something to anybody: that it is good.
    ///
    /// # Errors
    /// [`NoStatus`].
    pub(crate) async fn ask_status(
        &self,
        certificate: &asic::Certificate,
        issuer: &asic::Certificate,
    ) -> Result<Option<GoodStatus>, NoStatus> {
        let question = question(certificate, issuer)?;
        let url = certificate.status_url();
        let (by, answer) = if self.is_own(issuer).await? {
            ("this node".to_owned(), self.answer_status(&question).await?.to_der()?)
        } else if let Some(url) = url {
            let answer = self.ask_responder(&url, question).await;
            (url.clone(), answer.map_err(|why| NoStatus::Away(url, why))?)
        } else {
            return Ok(None);
        };
        let now = Time::from_unix_seconds(self.now().as_seconds().unsigned_abs());
        match asic::verify_status(&answer, certificate, issuer, now) {
            Ok(said) => Ok(Some(GoodStatus { answer, said })),
            Err(fault @ Fault::CertValidation(_)) => Err(NoStatus::NotGood(fault)),
            Err(fault) => Err(NoStatus::NotTold(by, fault)),
        }
    }

    /// Whether this is an authority of this node.
    async fn is_own(&self, issuer: &asic::Certificate) -> Result<bool, AuthorityRefused> {
        let own = self.0.db.read(all_own).await?;
        Ok(own.iter().any(|authority| authority.certificate == issuer.as_der()))
    }

    /// Asks a responder. It may stand where services may, and nowhere else.
    async fn ask_responder(&self, url: &str, question: Vec<u8>) -> Result<Vec<u8>, String> {
        let uri: Uri = url.parse().map_err(|_| "its address is not well formed".to_owned())?;
        let mut request = HttpRequest::new(Body::from(question));
        *request.method_mut() = Method::POST;
        *request.uri_mut() = uri;
        request.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/ocsp-request"));
        request.headers_mut().insert(ACCEPT, HeaderValue::from_static("application/ocsp-response"));
        let asked = async {
            let answer = self.0.services.ask(request, WITHIN).await.map_err(|why| why.to_string())?;
            if !answer.status().is_success() {
                return Err(format!("it answered with status {}", answer.status().as_u16()));
            }
            let body = Limited::new(answer.into_body(), MAX_ANSWER_BYTES).collect().await;
            body.map(|body| body.to_bytes().to_vec()).map_err(|_| "its answer broke off, or is too long".to_owned())
        };
        let heard = tokio::time::timeout(WITHIN, asked).await;
        heard.unwrap_or_else(|_| Err("it did not answer in time".to_owned()))
    }
}

/// The question for the status of one certificate (RFC 6960 §4.1).
fn question(certificate: &asic::Certificate, issuer: &asic::Certificate) -> der::Result<Vec<u8>> {
    let asked = Certificate::from_der(certificate.as_der())?.tbs_certificate;
    let by = Certificate::from_der(issuer.as_der())?.tbs_certificate;
    let hash = |bytes: &[u8]| OctetString::new(digest(&SHA1_FOR_LEGACY_USE_ONLY, bytes).as_ref());
    let req_cert = CertId {
        hash_algorithm: AlgorithmIdentifierOwned { oid: SHA1, parameters: Some(Null.into()) },
        issuer_name_hash: hash(&by.subject.to_der()?)?,
        issuer_key_hash: hash(by.subject_public_key_info.subject_public_key.raw_bytes())?,
        serial_number: asked.serial_number,
    };
    let request_list = vec![Request { req_cert, single_request_extensions: None }];
    OcspRequest { tbs_request: TbsRequest { request_list, ..TbsRequest::default() }, optional_signature: None }.to_der()
}
