//! Two nodes, each with its own database: behind one is who asks, behind the other who answers.

use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use axum::{Extension, Router};
use base::Timestamp;
use exchange::{
    Contract, Grantee, Limits, Line, ListedMember, ListedNode, ListedSubsystem, MemberList, NodeCertificate, NodePeer,
};
use rcgen::{CertificateParams, KeyPair};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;
use xroad::Dialect;

use crate::story::{FIND, NOW, PEOPLE, SHOP, Story};

pub const CLIENT_NODE: &str = "TEST/COM/1234/node";
pub const PROVIDER_NODE: &str = "TEST/GOV/70000001/node";

/// A node's certificate and key.
pub struct Papers {
    pub certificate: CertificateDer<'static>,
    /// Those that are sent along.
    pub between: Vec<CertificateDer<'static>>,
    key: Vec<u8>,
}

impl Papers {
    /// Valid from a day before the story begins, for so many days.
    pub fn valid_for(days: i64) -> Self {
        Self::valid(-1, days)
    }

    /// Valid between two days, counted from the one when the story begins.
    pub fn valid(from: i64, until: i64) -> Self {
        let key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::new(vec!["node.example".to_owned()]).unwrap();
        let day = |days: i64| {
            let seconds = NOW + days * 86_400;
            rcgen::date_time_ymd(1970, 1, 1) + std::time::Duration::from_secs(seconds.unsigned_abs())
        };
        (params.not_before, params.not_after) = (day(from), day(until));
        let certificate = params.self_signed(&key).unwrap().der().clone();
        Self { certificate, between: Vec::new(), key: key.serialize_der() }
    }

    /// As they stand in files: the certificate with those above it, and the key.
    pub fn from_pem(certificates: &str, key: &str) -> Self {
        let mut chain = CertificateDer::pem_slice_iter(certificates.as_bytes()).map(Result::unwrap);
        let key = PrivateKeyDer::from_pem_slice(key.as_bytes()).unwrap();
        Self { certificate: chain.next().unwrap(), between: chain.collect(), key: key.secret_der().to_vec() }
    }

    pub fn chain(&self) -> Vec<CertificateDer<'static>> {
        std::iter::once(&self.certificate).chain(&self.between).cloned().collect()
    }

    /// How a listener tells of them.
    pub fn peer(&self) -> NodePeer {
        NodePeer { certificate: self.certificate.as_ref().into(), between: self.between.as_slice().into() }
    }

    /// As another process takes them.
    pub fn to_bytes(&self) -> [Vec<u8>; 2] {
        [self.certificate.to_vec(), self.key.clone()]
    }

    pub fn from_bytes([certificate, key]: [Vec<u8>; 2]) -> Self {
        Self { certificate: certificate.into(), between: Vec::new(), key }
    }

    pub fn key(&self) -> PrivateKeyDer<'static> {
        PrivateKeyDer::try_from(self.key.clone()).unwrap()
    }

    pub fn fingerprint(&self) -> String {
        let read = NodeCertificate::read(&self.certificate).unwrap();
        read.fingerprint.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

pub struct Pair {
    /// The node of the shop.
    pub asking: Story,
    /// The node of the register of people.
    pub answering: Story,
    pub papers: [Papers; 2],
    pub addresses: [SocketAddr; 2],
    listening: [tokio::task::JoinHandle<()>; 2],
}

impl Pair {
    pub async fn each() -> Vec<Self> {
        let engines = store::testing::databases().await.len();
        let mut pairs = Vec::new();
        for engine in 0..engines {
            pairs.push(Self::begin(engine, 30).await);
        }
        pairs
    }

    /// On one engine, with certificates that are valid for so many days.
    pub async fn begin(engine: usize, days: i64) -> Self {
        let papers = [Papers::valid_for(days), Papers::valid_for(days)];
        let pair = Self::with(engine, papers, NOW).await;
        pair.publish(&pair.list().await).await;
        pair
    }

    /// On one engine; the node that answers takes no more than this.
    pub async fn limited(engine: usize, limits: Limits) -> Self {
        let papers = [Papers::valid_for(30), Papers::valid_for(30)];
        let pair = Self::with_limits(engine, papers, NOW, limits).await;
        pair.publish(&pair.list().await).await;
        pair
    }

    /// On one engine, with these certificates, at this time; nobody told them of a list yet.
    pub async fn with(engine: usize, papers: [Papers; 2], now: i64) -> Self {
        Self::with_limits(engine, papers, now, Limits::default()).await
    }

    async fn with_limits(engine: usize, papers: [Papers; 2], now: i64, limits: Limits) -> Self {
        let asking = Self::node(engine, CLIENT_NODE, &papers[0], now, Limits::default()).await;
        let answering = Self::node(engine, PROVIDER_NODE, &papers[1], now, limits).await;
        asking.take_in(SHOP, None).await;
        answering.take_in(PEOPLE, None).await;
        answering.take_in(SHOP, Some(CLIENT_NODE)).await;
        answering.offer(FIND, Contract::default()).await;
        answering.grant(FIND, "* **", Grantee::Subsystem(SHOP.parse().unwrap())).await;
        let (one, first) = listen(asking.exchange.node_routes().into_router(), &papers[0]).await;
        let (other, second) = listen(answering.exchange.node_routes().into_router(), &papers[1]).await;
        Self { asking, answering, papers, addresses: [one, other], listening: [first, second] }
    }

    async fn node(engine: usize, server: &str, papers: &Papers, now: i64, limits: Limits) -> Story {
        let db = store::testing::databases().await.remove(engine);
        let clock = Arc::new(base::FixedClock::at(Timestamp::from_seconds(now)));
        let line = Line::new(papers.chain(), papers.key(), clock.clone()).unwrap();
        Story::bare_limited(db, Dialect::default(), server, Some(line), clock, limits).await
    }

    /// The list of both, signed by nobody yet.
    pub async fn list(&self) -> MemberList {
        let node = |id: &str, address: SocketAddr, papers: &Papers, story: &Story| ListedNode {
            id: id.to_owned(),
            address: format!("https://{address}"),
            certificate: Some(papers.fingerprint()),
            authority: None,
            dns: None,
            log: Some(story.evidence.vkey()),
            witness: Some(story.witness.vkey()),
        };
        let [one, other] = &self.papers;
        MemberList {
            instance: "TEST".to_owned(),
            version: 1,
            issued_at: NOW,
            expires_at: NOW + 60 * 86_400,
            nodes: vec![
                node(CLIENT_NODE, self.addresses[0], one, &self.asking),
                node(PROVIDER_NODE, self.addresses[1], other, &self.answering),
            ],
            members: vec![
                listed(&self.asking, "TEST/COM/1234", "shop", CLIENT_NODE).await,
                listed(&self.answering, "TEST/GOV/70000001", "people", PROVIDER_NODE).await,
            ],
            authorities: Vec::new(),
        }
    }

    /// Both go by a list from now on.
    pub async fn publish(&self, list: &MemberList) {
        self.asking.exchange.take_list(list).await.unwrap();
        self.answering.exchange.take_list(list).await.unwrap();
    }

    /// The provider's node begins anew at the same address, with other papers.
    pub async fn renew_provider(&mut self, papers: Papers) {
        self.kill_provider();
        let app = self.answering.exchange.node_routes().into_router();
        let (_, listening) = listen_at(self.addresses[1], app, &papers).await;
        (self.listening[1], self.papers[1]) = (listening, papers);
    }

    /// The provider's node is gone.
    pub fn kill_provider(&self) {
        self.listening[1].abort();
    }
}

pub async fn listed(story: &Story, id: &str, code: &str, node: &str) -> ListedMember {
    let key = story.exchange.public_key(&id.parse().unwrap()).await.unwrap();
    let subsystem = ListedSubsystem { code: code.to_owned(), name: code.to_owned(), node: node.to_owned() };
    ListedMember { id: id.to_owned(), name: id.to_owned(), keys: vec![key], subsystems: vec![subsystem] }
}

/// Serves a router to nodes, over TLS with these papers.
pub async fn listen(app: Router, papers: &Papers) -> (SocketAddr, tokio::task::JoinHandle<()>) {
    listen_at(([127, 0, 0, 1], 0).into(), app, papers).await
}

async fn listen_at(address: SocketAddr, app: Router, papers: &Papers) -> (SocketAddr, tokio::task::JoinHandle<()>) {
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider.clone())
        .with_protocol_versions(&[&rustls::version::TLS13])
        .unwrap()
        .with_client_cert_verifier(Arc::new(anybody::AnyCertificate(provider)))
        .with_single_cert(papers.chain(), papers.key())
        .unwrap();
    let tcp = bound(address).await;
    let address = tcp.local_addr().unwrap();
    let listener = NodeListener { tcp, acceptor: TlsAcceptor::from(Arc::new(config)) };
    let app = app.layer(axum::middleware::map_request(introduce));
    let service = app.into_make_service_with_connect_info::<Peer>();
    let serving = tokio::spawn(async move { axum::serve(listener, service).await.unwrap() });
    (address, serving)
}

/// Waits until who listened there is gone.
async fn bound(address: SocketAddr) -> TcpListener {
    for _ in 0..100 {
        if let Ok(listener) = TcpListener::bind(address).await {
            return listener;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    TcpListener::bind(address).await.unwrap()
}

async fn introduce(
    axum::extract::ConnectInfo(Peer(peer)): axum::extract::ConnectInfo<Peer>,
    mut request: axum::extract::Request,
) -> axum::extract::Request {
    if let Some(peer) = peer {
        request.extensions_mut().insert(peer);
    }
    request
}

/// Who is at the other end.
#[derive(Debug, Clone)]
struct Peer(Option<NodePeer>);

struct NodeListener {
    tcp: TcpListener,
    acceptor: TlsAcceptor,
}

impl Listener for NodeListener {
    type Io = TlsStream<TcpStream>;
    type Addr = Peer;

    async fn accept(&mut self) -> (Self::Io, Peer) {
        loop {
            let Ok((stream, _)) = self.tcp.accept().await else { continue };
            if let Ok(stream) = self.acceptor.accept(stream).await {
                let chain = stream.get_ref().1.peer_certificates().and_then(<[_]>::split_first);
                let peer =
                    chain.map(|(own, others)| NodePeer { certificate: own.as_ref().into(), between: others.into() });
                return (stream, Peer(peer));
            }
        }
    }

    fn local_addr(&self) -> io::Result<Peer> {
        Ok(Peer(None))
    }
}

impl Connected<IncomingStream<'_, NodeListener>> for Peer {
    fn connect_info(stream: IncomingStream<'_, NodeListener>) -> Self {
        stream.remote_addr().clone()
    }
}

/// What came to a node that only writes down, and what it answers.
pub type Taken = Arc<Mutex<Vec<axum::body::Bytes>>>;

/// A node that writes down what it gets and answers as it is told.
pub fn recorder(taken: Taken, answer: impl Fn() -> axum::response::Response + Clone + Send + Sync + 'static) -> Router {
    Router::new()
        .fallback(move |Extension(taken): Extension<Taken>, body: axum::body::Bytes| async move {
            taken.lock().unwrap().push(body);
            answer()
        })
        .layer(Extension(taken))
}

pub mod anybody {
    //! Takes any certificate whose key the other side has: whose it is, is for the node to judge.

    use std::sync::Arc;

    use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
    use rustls::crypto::{CryptoProvider, verify_tls13_signature};
    use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
    use rustls::server::danger::{ClientCertVerified, ClientCertVerifier};
    use rustls::{DigitallySignedStruct, DistinguishedName, Error, SignatureScheme};

    #[derive(Debug)]
    pub struct AnyCertificate(pub Arc<CryptoProvider>);

    impl ServerCertVerifier for AnyCertificate {
        fn verify_server_cert(
            &self,
            _: &CertificateDer<'_>,
            _: &[CertificateDer<'_>],
            _: &ServerName<'_>,
            _: &[u8],
            _: UnixTime,
        ) -> Result<ServerCertVerified, Error> {
            Ok(ServerCertVerified::assertion())
        }

        fn verify_tls12_signature(
            &self,
            _: &[u8],
            _: &CertificateDer<'_>,
            _: &DigitallySignedStruct,
        ) -> Result<HandshakeSignatureValid, Error> {
            Err(Error::General("TLS 1.3 only".to_owned()))
        }

        fn verify_tls13_signature(
            &self,
            message: &[u8],
            certificate: &CertificateDer<'_>,
            signature: &DigitallySignedStruct,
        ) -> Result<HandshakeSignatureValid, Error> {
            verify_tls13_signature(message, certificate, signature, &self.0.signature_verification_algorithms)
        }

        fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
            self.0.signature_verification_algorithms.supported_schemes()
        }
    }

    impl ClientCertVerifier for AnyCertificate {
        fn client_auth_mandatory(&self) -> bool {
            false
        }

        fn root_hint_subjects(&self) -> &[DistinguishedName] {
            &[]
        }

        fn verify_client_cert(
            &self,
            _: &CertificateDer<'_>,
            _: &[CertificateDer<'_>],
            _: UnixTime,
        ) -> Result<ClientCertVerified, Error> {
            Ok(ClientCertVerified::assertion())
        }

        fn verify_tls12_signature(
            &self,
            _: &[u8],
            _: &CertificateDer<'_>,
            _: &DigitallySignedStruct,
        ) -> Result<HandshakeSignatureValid, Error> {
            Err(Error::General("TLS 1.3 only".to_owned()))
        }

        fn verify_tls13_signature(
            &self,
            message: &[u8],
            certificate: &CertificateDer<'_>,
            signature: &DigitallySignedStruct,
        ) -> Result<HandshakeSignatureValid, Error> {
            verify_tls13_signature(message, certificate, signature, &self.0.signature_verification_algorithms)
        }

        fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
            self.0.signature_verification_algorithms.supported_schemes()
        }
    }
}
