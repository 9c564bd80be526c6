//! Three nodes in processes of their own: one governs, behind one is who asks, behind one who answers.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::extract::{Request, State};
use axum::response::Response;
use axum::{Router, body::Body};
use base::{Clock as _, FixedClock, SystemClock};
use exchange::{Grantee, Line, ListedNode, MemberList, NodeCertificate, NodeCredential, NodeKeys};
use http_body_util::BodyExt as _;
use tokio::net::TcpListener;
use tokio::sync::Notify;
use xroad::Dialect;

use super::process::{Process, Told};
use crate::cut_line::Cutter;
use crate::pair::{CLIENT_NODE, PROVIDER_NODE, Papers, listed};
use crate::story::{BY, FIND, PEOPLE, SHOP, Story};

const GOVERNOR: &str = "TEST/GOV/1/governor";
/// A node is ready within this time.
const READY_WITHIN: Duration = Duration::from_secs(20);

/// The service: it remembers what it was asked, and can be held before it answers.
#[derive(Clone, Default)]
pub struct Stub {
    got: Arc<Mutex<Vec<String>>>,
    hold: Arc<Mutex<bool>>,
    pub reached: Arc<Notify>,
    pub go_on: Arc<Notify>,
}

impl Stub {
    async fn listen(&self) -> SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let app = Router::new().fallback(serve).with_state(self.clone());
        tokio::spawn(async move { axum::serve(listener, app).await });
        address
    }

    /// How often it was asked this.
    pub fn count(&self, path: &str) -> usize {
        self.got.lock().unwrap().iter().filter(|got| *got == path).count()
    }

    /// The next question is not answered until it is let go.
    pub fn hold(&self) {
        *self.hold.lock().unwrap() = true;
    }
}

async fn serve(State(stub): State<Stub>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let Ok(body) = body.collect().await else { return Response::new(Body::empty()) };
    stub.got.lock().unwrap().push(head.uri.path().to_owned());
    if std::mem::take(&mut *stub.hold.lock().unwrap()) {
        stub.reached.notify_one();
        stub.go_on.notified().await;
    }
    Response::new(Body::from(body.to_bytes()))
}

/// A node with its process, and its database as it is seen from here.
pub struct Node {
    pub story: Story,
    pub told: Told,
    pub process: Process,
}

impl Node {
    /// It begins anew after it was killed.
    pub fn begin_anew(&mut self) {
        self.process.kill();
        self.process = Process::start(&self.told);
    }

    /// The records of the messages that say this in their head: whose, and of what.
    pub async fn records_of(&self, exchange: &str) -> Vec<(String, String)> {
        let exchange = exchange.to_owned();
        let db = self.story.db.db();
        let found = db.read(move |tx| {
            let rows = store::sql!(
                "SELECT side, direction, head, answer_head FROM exchange_messages ORDER BY position LIMIT $1"
            );
            let text = |head: Vec<u8>| String::from_utf8_lossy(&head).into_owned();
            let all = tx.all(rows, store::params![10_000], |row| {
                let answer: Option<Vec<u8>> = row.get(3)?;
                Ok((row.get(0)?, row.get(1)?, text(row.get(2)?), answer.map(text)))
            })?;
            let all: Vec<(String, String, String, Option<String>)> = all;
            Ok::<_, store::StoreError>(all)
        });
        let with_answer = |(side, direction, head, answer): (String, String, String, Option<String>)| {
            let answer = answer.map(|answer| (side.clone(), "response".to_owned(), answer));
            std::iter::once((side, direction, head)).chain(answer)
        };
        let mut found: Vec<_> = found.await.unwrap().into_iter().flat_map(with_answer).collect();
        found.retain(|(_, _, head)| head.contains(&exchange));
        found.into_iter().map(|(side, direction, _)| (side, direction)).collect()
    }
}

pub struct Network {
    _governor: Node,
    /// The client's node, and the provider's.
    pub nodes: [Node; 2],
    pub papers: [Papers; 2],
    pub stub: Stub,
    pub cutter: Cutter,
    http: reqwest::Client,
}

/// An answer as the client's system got it.
#[derive(Debug, Clone)]
pub struct Answered {
    pub status: u16,
    pub fault: String,
    pub exchange: String,
    pub body: String,
}

impl Network {
    /// On one engine.
    pub async fn begin(engine: usize) -> Self {
        let papers = [0; 3].map(|_| Papers::valid(-4_000, 4_000));
        let mut stories = Vec::new();
        for (server, papers) in [CLIENT_NODE, PROVIDER_NODE, GOVERNOR].into_iter().zip(&papers) {
            let db = store::testing::databases().await.remove(engine);
            let clock = Arc::new(FixedClock::at(SystemClock.now()));
            let line = Line::new(vec![papers.certificate.clone()], papers.key(), clock.clone()).unwrap();
            stories.push(Story::bare(db, Dialect::default(), server, Some(line), clock).await);
        }
        let stub = Stub::default();
        let service = stub.listen().await;
        let [asking, answering, governing] = <[Story; 3]>::try_from(stories).ok().unwrap();
        asking.take_in(SHOP, None).await;
        answering.take_in(PEOPLE, None).await;
        answering.take_in(SHOP, Some(CLIENT_NODE)).await;
        answering.offer_at(&format!("http://{service}"), FIND).await;
        answering.grant(FIND, "* **", Grantee::Subsystem(SHOP.parse().unwrap())).await;
        let (cutter, line) = Cutter::between(service).await;
        let addresses = ["https://127.0.0.1:9".to_owned(), format!("https://{line}")];
        for (place, (story, subsystem)) in [(&asking, SHOP), (&answering, PEOPLE)].into_iter().enumerate() {
            let server = story.exchange.server().clone();
            governing.take_in(subsystem, Some(&server.to_string())).await;
            let key = story.exchange.public_key(&server.owner()).await.unwrap();
            governing.exchange.trust_key(&server.owner(), &jose::Jwk::parse(&key).unwrap(), BY).await.unwrap();
            let certificate = NodeCertificate::read(&papers[place].certificate).unwrap().fingerprint;
            let address = addresses[place].parse().unwrap();
            let certificate = NodeCredential::Certificate(certificate);
            governing.exchange.register_node(&server, &address, certificate, NodeKeys::default(), BY).await.unwrap();
        }
        governing.take_in("TEST/GOV/1/registry", None).await;
        let key = governing.exchange.public_key(&governing.exchange.server().owner()).await.unwrap();
        let [one, other, third] = papers;
        let governor = Self::start(governing, &third, None);
        let http = reqwest::Client::builder().timeout(Duration::from_secs(30)).build().unwrap();
        let list = format!("http://{}/exchange/members", governor.process.door);
        let published = || async { http.get(&list).send().await.is_ok_and(|told| told.status().is_success()) };
        until(published, "the governor publishes its list").await;
        let nodes = [(asking, &one), (answering, &other)];
        let nodes = nodes.map(|(story, papers)| Self::start(story, papers, Some((list.clone(), key.clone()))));
        let network = Self { _governor: governor, nodes, papers: [one, other], stub, cutter, http };
        network.is_ready().await;
        network
    }

    /// A list that names another address and certificate for the provider's node.
    pub async fn list_with(&self, address: &str, papers: &Papers) -> MemberList {
        let now = SystemClock.now().as_seconds();
        let node = |id: &str, address: &str, papers: &Papers| ListedNode {
            id: id.to_owned(),
            address: address.to_owned(),
            certificate: Some(papers.fingerprint()),
            authority: None,
            dns: None,
            log: None,
            witness: None,
        };
        let [asking, answering] = &self.nodes;
        MemberList {
            instance: "TEST".to_owned(),
            version: 1,
            issued_at: now,
            expires_at: now + 86_400,
            nodes: vec![
                node(CLIENT_NODE, "https://127.0.0.1:9", &self.papers[0]),
                node(PROVIDER_NODE, address, papers),
            ],
            members: vec![
                listed(&asking.story, "TEST/COM/1234", "shop", CLIENT_NODE).await,
                listed(&answering.story, "TEST/GOV/70000001", "people", PROVIDER_NODE).await,
            ],
            authorities: Vec::new(),
        }
    }

    fn start(story: Story, papers: &Papers, governor: Option<(String, serde_json::Value)>) -> Node {
        let (database, server) = (story.db.url().to_string(), story.exchange.server().to_string());
        let told = Told { database, server, papers: papers.to_bytes(), governor };
        let process = Process::start(&told);
        Node { story, told, process }
    }

    /// Waits until a question passes.
    pub async fn is_ready(&self) {
        *self.cutter.to.lock().unwrap() = self.nodes[1].process.for_nodes;
        self.cutter.cut(0, usize::MAX);
        let passes = || async { self.ask("GET", "/ready").await.is_some_and(|told| told.status == 200) };
        until(passes, "a question passes").await;
    }

    /// What the client's system gets; nothing where its node is not there.
    pub async fn ask(&self, method: &str, path: &str) -> Option<Answered> {
        self.asking(method, path).await
    }

    /// The same, to go on beside.
    pub fn asking(&self, method: &str, path: &str) -> impl Future<Output = Option<Answered>> + Send + use<> {
        let target = format!("http://{}/r1/{FIND}{path}", self.nodes[0].process.door);
        let request =
            self.http.request(method.parse().unwrap(), target).header("X-Road-Client", SHOP).body("{\"a\":1}");
        async move {
            let told = request.send().await.ok()?;
            let header = |name: &str| {
                told.headers().get(name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default()
            };
            let (fault, exchange) = (header("x-road-error"), header("x-road-request-id"));
            let status = told.status().as_u16();
            Some(Answered { status, fault, exchange, body: told.text().await.ok()? })
        }
    }
}

async fn until<F: Future<Output = bool>>(holds: impl Fn() -> F, what: &str) {
    let began = std::time::Instant::now();
    while !holds().await {
        assert!(began.elapsed() < READY_WITHIN, "{what}, within {READY_WITHIN:?}");
        tokio::time::sleep(Duration::from_millis(30)).await;
    }
}
