//! The line to other nodes: TLS 1.3 with a certificate on both sides, on connections that are kept.

use std::collections::HashMap;
use std::fmt;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, Response, Uri};
use base::{Clock, Timestamp};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use rustls::client::Resumption;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, aws_lc_rs, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName, UnixTime};
use rustls::{CertificateError, ClientConfig, DigitallySignedStruct, OtherError, SignatureScheme};

use super::certificate::{BadCertificate, fingerprint_of};
use super::list::{Credential, Network};
use crate::authorities::Purpose;
use crate::hexadecimal;
use crate::services::hearing::HearOut;

/// A connection to a node is made within this time.
const CONNECT_WITHIN: Duration = Duration::from_secs(5);
/// A connection that nobody used for so long is closed. Shorter than the other side keeps it.
const IDLE_FOR: Duration = Duration::from_secs(45);
/// Connections to one node that are kept.
const KEPT_A_NODE: usize = 128;

/// No line can be had with this certificate and key.
#[derive(Debug, thiserror::Error)]
#[error("the line to other nodes: {0}")]
pub struct NoLine(#[from] rustls::Error);

/// By what nodes are known by the list, by the name that stands for the host and port at which they are reached.
type Expected = Arc<RwLock<HashMap<String, Credential>>>;
/// When the first of the certificates ends that open connections were made with, in microseconds.
type FirstEnd = Arc<AtomicI64>;

/// Asks other nodes, on connections that are kept.
type Asking = Client<HttpsConnector<HearOut<HttpConnector>>, Body>;

/// The line to other nodes.
pub struct Line {
    connector: HttpsConnector<HearOut<HttpConnector>>,
    client: RwLock<Asking>,
    expected: Expected,
    first_end: FirstEnd,
    clock: Arc<dyn Clock>,
}

fn asking(connector: &HttpsConnector<HearOut<HttpConnector>>) -> Asking {
    Client::builder(TokioExecutor::new())
        .pool_idle_timeout(IDLE_FOR)
        .pool_max_idle_per_host(KEPT_A_NODE)
        .build(connector.clone())
}

impl Line {
    /// A line on which this node shows its certificate, with those above it.
    ///
    /// # Errors
    /// When the key is not the certificate's.
    pub fn new(
        chain: Vec<CertificateDer<'static>>,
        key: PrivateKeyDer<'static>,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, NoLine> {
        let provider = Arc::new(aws_lc_rs::default_provider());
        let expected = Expected::default();
        let first_end = FirstEnd::new(AtomicI64::new(i64::MAX));
        let verifier = ListedOnly {
            provider: Arc::clone(&provider),
            clock: Arc::clone(&clock),
            expected: Arc::clone(&expected),
            first_end: Arc::clone(&first_end),
        };
        let mut config = ClientConfig::builder_with_provider(provider)
            .with_protocol_versions(&[&rustls::version::TLS13])?
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(verifier))
            .with_client_auth_cert(chain, key)?;
        // Who goes on with a session shows no certificate: each connection looks at one.
        config.resumption = Resumption::disabled();
        let mut http = HttpConnector::new();
        http.set_connect_timeout(Some(CONNECT_WITHIN));
        http.set_nodelay(true);
        http.enforce_http(false);
        let known = Arc::clone(&expected);
        let https = HttpsConnectorBuilder::new()
            .with_tls_config(config)
            .https_only()
            .with_server_name_resolver(move |uri: &Uri| name_of(&known, uri))
            .enable_http1()
            .wrap_connector(HearOut(http));
        Ok(Self { client: RwLock::new(asking(&https)), connector: https, expected, first_end, clock })
    }

    /// Which nodes there are. Where one of them is known by something else now, or is not there any more, no connection
    /// of before is used again: it was made to who was believed then. An authority that revoked a certificate since is
    /// something else.
    pub(crate) fn know(&self, network: &Network) {
        let places = network.nodes.values().filter_map(|node| {
            let (host, port) = (node.address.host_str()?, node.address.port_or_known_default()?);
            Some((name_of_place(host, port), node.credential.clone()))
        });
        let places = places.collect();
        let before = std::mem::replace(&mut *self.expected.write().unwrap_or_else(PoisonError::into_inner), places);
        let now = self.expected.read().unwrap_or_else(PoisonError::into_inner);
        if before.iter().any(|(place, credential)| now.get(place) != Some(credential)) {
            self.begin_anew();
        }
    }

    /// No connection of before is used again.
    fn begin_anew(&self) {
        self.first_end.store(i64::MAX, Ordering::Release);
        *self.client.write().unwrap_or_else(PoisonError::into_inner) = asking(&self.connector);
    }

    pub(crate) async fn send(
        &self,
        request: Request<Body>,
    ) -> Result<Response<Body>, hyper_util::client::legacy::Error> {
        // A connection is believed no longer than the certificate that was shown on it.
        if Timestamp::from_micros(self.first_end.load(Ordering::Acquire)) < self.clock.now() {
            self.begin_anew();
        }
        let client = self.client.read().unwrap_or_else(PoisonError::into_inner).clone();
        Ok(client.request(request).await?.map(Body::new))
    }
}

/// A name that stands for a place in the network: who answers there is known by the certificate, and by nothing else.
fn name_of_place(host: &str, port: u16) -> String {
    let digits = hexadecimal(&fingerprint_of(format!("{host}:{port}").as_bytes()));
    let (one, other) = digits.split_at(digits.len() / 2);
    format!("c{one}.c{other}.node.internal")
}

/// The same, of an address at which a node of the list is reached.
fn name_of(known: &Expected, uri: &Uri) -> Result<ServerName<'static>, UnknownNode> {
    let name = name_of_place(uri.host().unwrap_or_default(), uri.port_u16().unwrap_or(443));
    if !known.read().unwrap_or_else(PoisonError::into_inner).contains_key(&name) {
        return Err(UnknownNode);
    }
    ServerName::try_from(name).map_err(|_| UnknownNode)
}

/// Nobody in the list is reached at this address.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("no node of the list is reached at this address")]
struct UnknownNode;

/// Takes a certificate by which the list knows the node, while it is within its dates.
struct ListedOnly {
    provider: Arc<CryptoProvider>,
    clock: Arc<dyn Clock>,
    expected: Expected,
    first_end: FirstEnd,
}

impl fmt::Debug for ListedOnly {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ListedOnly")
    }
}

impl ServerCertVerifier for ListedOnly {
    fn verify_server_cert(
        &self,
        own: &CertificateDer<'_>,
        between: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        let credential = self.expected.read().unwrap_or_else(PoisonError::into_inner).get(&*name.to_str()).cloned();
        let checked = credential
            .ok_or(BadCertificate::NotListed)
            .and_then(|credential| credential.check(own, between, Purpose::Answering, self.clock.now()));
        let until = checked.map_err(|bad| CertificateError::Other(OtherError(Arc::new(bad))))?;
        self.first_end.fetch_min(until.as_micros(), Ordering::AcqRel);
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Err(rustls::Error::PeerIncompatible(rustls::PeerIncompatible::Tls13RequiredForQuic))
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls13_signature(message, certificate, signature, &self.provider.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}
