//! A listener that ends the TLS connections of services, and asks each for a certificate without insisting.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::serve::Listener;
use identity::ClientCertificate;
use rustls::client::danger::HandshakeSignatureValid;
use rustls::crypto::{CryptoProvider, aws_lc_rs, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, UnixTime};
use rustls::server::danger::{ClientCertVerified, ClientCertVerifier};
use rustls::{DigitallySignedStruct, DistinguishedName, ServerConfig, SignatureScheme};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, mpsc};
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

use crate::certificate_authorities::Authorities;
use crate::http_server::keep_nothing_back;
use crate::tls_connection::TlsConnection;

/// A handshake must end within this time.
const HANDSHAKE_WITHIN: Duration = Duration::from_secs(10);
/// Connections that are open at the same time, those under way included.
const CONNECTIONS_MAX: usize = 1024;
/// Connections whose handshake is done and that are not served yet.
const WAITING_MAX: usize = 64;

/// A connection whose handshake is done.
type Connection = TlsConnection<TlsStream<TcpStream>>;

/// Who holds a connection.
#[derive(Debug, Clone)]
pub struct Peer {
    /// Its address.
    pub address: SocketAddr,
    /// Its certificate, when it showed one: it has the key.
    pub certificate: Option<ClientCertificate>,
    /// Those that it sent along.
    pub between: Arc<[CertificateDer<'static>]>,
}

/// Accepts connections, and hands them on when their handshake is done.
pub struct TlsListener {
    done: mpsc::Receiver<(Connection, Peer)>,
    address: SocketAddr,
    accepting: JoinHandle<()>,
}

impl TlsListener {
    /// Ends the connections of a listener with this certificate.
    pub fn new(listener: TcpListener, config: Arc<ServerConfig>, authorities: Arc<Authorities>) -> io::Result<Self> {
        let address = listener.local_addr()?;
        let (send, done) = mpsc::channel(WAITING_MAX);
        let accepting = tokio::spawn(accept(listener, TlsAcceptor::from(config), authorities, send));
        Ok(Self { done, address, accepting })
    }
}

impl Drop for TlsListener {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

impl Listener for TlsListener {
    type Io = Connection;
    type Addr = Peer;

    async fn accept(&mut self) -> (Self::Io, Peer) {
        match self.done.recv().await {
            Some(connection) => connection,
            // The task that accepts ends with this listener only.
            None => std::future::pending().await,
        }
    }

    fn local_addr(&self) -> io::Result<Peer> {
        Ok(Peer { address: self.address, certificate: None, between: Arc::default() })
    }
}

async fn accept(
    mut listener: TcpListener,
    acceptor: TlsAcceptor,
    authorities: Arc<Authorities>,
    done: mpsc::Sender<(Connection, Peer)>,
) {
    let places = Arc::new(Semaphore::new(CONNECTIONS_MAX));
    // The semaphore is never closed.
    while let Ok(place) = Arc::clone(&places).acquire_owned().await {
        let (mut stream, address) = Listener::accept(&mut listener).await;
        keep_nothing_back(&mut stream);
        let (acceptor, authorities, done) = (acceptor.clone(), Arc::clone(&authorities), done.clone());
        tokio::spawn(async move {
            let handshake = tokio::time::timeout(HANDSHAKE_WITHIN, acceptor.accept(stream)).await;
            match handshake {
                Ok(Ok(stream)) => {
                    let peer = peer_of(&stream, address, &authorities);
                    let connection = TlsConnection::new(stream, place);
                    // An error means that nobody serves any more.
                    drop(done.send((connection, peer)).await);
                }
                Ok(Err(error)) => tracing::debug!(%error, "a TLS connection was not made"),
                Err(_) => tracing::debug!("a TLS connection took too long to make"),
            }
        });
    }
}

fn peer_of(stream: &TlsStream<TcpStream>, address: SocketAddr, authorities: &Authorities) -> Peer {
    let Some((own, others)) = stream.get_ref().1.peer_certificates().and_then(<[_]>::split_first) else {
        return Peer { address, certificate: None, between: Arc::default() };
    };
    Peer { address, certificate: Some(authorities.judge(own, others)), between: others.into() }
}

/// A server that shows this certificate, and asks for one without insisting.
pub fn server_config(
    chain: Vec<CertificateDer<'static>>,
    key: PrivateKeyDer<'static>,
) -> Result<Arc<ServerConfig>, rustls::Error> {
    config_of(rustls::DEFAULT_VERSIONS, chain, key)
}

/// The same for nodes of the exchange, which all speak TLS 1.3.
pub fn node_config(
    chain: Vec<CertificateDer<'static>>,
    key: PrivateKeyDer<'static>,
) -> Result<Arc<ServerConfig>, rustls::Error> {
    config_of(&[&rustls::version::TLS13], chain, key)
}

fn config_of(
    versions: &[&'static rustls::SupportedProtocolVersion],
    chain: Vec<CertificateDer<'static>>,
    key: PrivateKeyDer<'static>,
) -> Result<Arc<ServerConfig>, rustls::Error> {
    let provider = Arc::new(aws_lc_rs::default_provider());
    let mut config = ServerConfig::builder_with_provider(Arc::clone(&provider))
        .with_protocol_versions(versions)?
        .with_client_cert_verifier(Arc::new(AnyCertificate(provider)))
        .with_single_cert(chain, key)?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}

/// Takes any certificate whose key the client has: whose it is, is for the endpoint to judge.
#[derive(Debug)]
struct AnyCertificate(Arc<CryptoProvider>);

impl ClientCertVerifier for AnyCertificate {
    fn client_auth_mandatory(&self) -> bool {
        false
    }

    fn root_hint_subjects(&self) -> &[DistinguishedName] {
        // No hint, so that clients send what they have, whoever signed it.
        &[]
    }

    fn verify_client_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: UnixTime,
    ) -> Result<ClientCertVerified, rustls::Error> {
        Ok(ClientCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls12_signature(message, certificate, signature, &self.0.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls13_signature(message, certificate, signature, &self.0.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}
