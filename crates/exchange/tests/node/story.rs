//! A node that plays both sides, with a client's system in front of it and a service behind it. Names are invented.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::response::Response;
use axum::{Extension, Router};
use base::{Clock, FixedClock, Random, SeededRandom, Timestamp};
use evidence::{Evidence, SigningKey, Stamper, Witness};
use exchange::{
    Caller, Contract, Exchange, Grantee, Limits, Line, Networks, NewOffer, NewRight, Parts, Proof, Reach, RightId,
    Words,
};
use http_body_util::BodyExt as _;
use store::testing::{TestDb, databases};
use tower::ServiceExt as _;
use xroad::{Dialect, ServiceId, SubsystemId};

pub const BY: &str = "test";
/// When the story begins, seconds since 1970.
pub const NOW: i64 = 1_800_000_000;
/// The subsystem that asks.
pub const SHOP: &str = "TEST/COM/1234/shop";
/// The subsystem that answers.
pub const PEOPLE: &str = "TEST/GOV/70000001/people";
/// Its service.
pub const FIND: &str = "TEST/GOV/70000001/people/find";

/// What the service got.
#[derive(Debug, Clone)]
pub struct Got {
    pub method: String,
    pub target: String,
    pub headers: Vec<(String, String)>,
    pub body: Bytes,
}

/// A status, and what `Retry-After` says.
type Away = (u16, Option<String>);

/// The service behind the node: it answers as the first segment of the path says, and remembers what it got.
#[derive(Clone, Default)]
pub struct Service {
    pub got: Arc<Mutex<Vec<Got>>>,
    /// How often it answered before it read anything of the body.
    pub early: Arc<AtomicUsize>,
    /// What it answers to anything, where it is away.
    away: Arc<Mutex<Option<Away>>>,
}

impl Service {
    async fn listen(&self) -> SocketAddr {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let app = Router::new().fallback(serve).with_state(self.clone());
        tokio::spawn(async move { axum::serve(listener, app).await });
        address
    }

    pub fn last(&self) -> Got {
        self.got.lock().unwrap().last().cloned().expect("the service was asked")
    }

    pub fn set_away(&self, status: u16, retry_after: Option<&str>) {
        *self.away.lock().unwrap() = Some((status, retry_after.map(str::to_owned)));
    }

    pub fn set_back(&self) {
        *self.away.lock().unwrap() = None;
    }

    pub fn count(&self) -> usize {
        self.got.lock().unwrap().len()
    }
}

async fn serve(State(service): State<Service>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let path = head.uri.path().to_owned();
    if path.ends_with("/early") {
        service.early.fetch_add(1, Ordering::SeqCst);
        return Response::builder().status(413).body(Body::from("too much")).unwrap();
    }
    if path.ends_with("/streaming") {
        return Response::new(body);
    }
    if path.ends_with("/dripping") {
        return Response::new(pieces_every(Duration::from_millis(300), 1, 100));
    }
    if path.ends_with("/flowing") {
        return Response::new(pieces_every(Duration::from_millis(300), 64 * 1024, 6));
    }
    let Ok(body) = body.collect().await else { return Response::new(Body::empty()) };
    let body = body.to_bytes();
    let text = |value: &axum::http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    service.got.lock().unwrap().push(Got {
        method: head.method.to_string(),
        target: head.uri.to_string(),
        headers: head.headers.iter().map(|(name, value)| (name.to_string(), text(value))).collect(),
        body: body.clone(),
    });
    let mut answer = Response::builder().header("content-type", "application/json").header("x-own", "kept");
    if let Some((status, retry_after)) = service.away.lock().unwrap().clone() {
        answer = answer.status(status);
        let answer = match retry_after {
            Some(when) => answer.header("retry-after", when),
            None => answer,
        };
        return answer.body(Body::from(r#"{"errors":[]}"#)).unwrap();
    }
    if path.ends_with("/private") {
        answer = answer.header("cache-control", "private, no-store");
    }
    let status = path.rsplit('/').next().and_then(|last| last.parse::<u16>().ok()).filter(|code| *code >= 100);
    if path.ends_with("/slow") {
        tokio::time::sleep(Duration::from_secs(3)).await;
    }
    if path.ends_with("/late") {
        tokio::time::sleep(Duration::from_millis(300)).await;
    }
    if path.ends_with("/moved") {
        return answer.status(302).header("location", "http://elsewhere.example/x").body(Body::empty()).unwrap();
    }
    if path.ends_with("/echo") {
        answer = head.headers.get_all("x-said").iter().fold(answer, |answer, said| answer.header("x-said", said));
        return answer.body(Body::from(body)).unwrap();
    }
    if path.ends_with("/forging") {
        let forged =
            answer.header("x-road-id", "forged").header("x-road-request-hash", "forged").header("server", "own");
        return forged.body(Body::from("{}")).unwrap();
    }
    answer.status(status.unwrap_or(200)).body(Body::from(r#"{"name":"Ana"}"#)).unwrap()
}

/// A body of so many pieces of so many bytes, with some time between them.
fn pieces_every(pause: Duration, bytes: usize, count: usize) -> Body {
    let piece = Bytes::from(vec![b'x'; bytes]);
    Body::from_stream(futures_util::stream::unfold(count, move |left| {
        let piece = piece.clone();
        async move {
            let next = left.checked_sub(1)?;
            tokio::time::sleep(pause).await;
            Some((Ok::<_, std::io::Error>(piece), next))
        }
    }))
}

/// An answer as the client's system gets it.
#[derive(Debug)]
pub struct Told {
    pub status: u16,
    pub headers: axum::http::HeaderMap,
    pub body: Bytes,
}

impl Told {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
    }

    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }
}

pub struct Story {
    pub exchange: Exchange,
    pub evidence: Evidence,
    pub witness: Witness,
    pub service: Service,
    pub clock: Arc<FixedClock>,
    pub db: TestDb,
    pub right: RightId,
    pub address: SocketAddr,
    app: Router,
}

/// How the client's system comes, where nothing else is said.
pub fn from_this_machine() -> Caller {
    Caller { address: [127, 0, 0, 1].into(), is_secure: false, certificate: None }
}

impl Story {
    /// The story on each engine.
    pub async fn each() -> Vec<Self> {
        let mut stories = Vec::new();
        for db in databases().await {
            stories.push(Self::begin(db, Dialect::default()).await);
        }
        stories
    }

    pub async fn in_dialect(dialect: Dialect) -> Self {
        Self::begin(databases().await.remove(0), dialect).await
    }

    async fn begin(db: TestDb, dialect: Dialect) -> Self {
        Self::limited(db, dialect, Limits::default()).await
    }

    /// A node that takes no more than this.
    pub async fn limited(db: TestDb, dialect: Dialect, limits: Limits) -> Self {
        let clock = Arc::new(FixedClock::at(Timestamp::from_seconds(NOW)));
        let mut story = Self::open(db, dialect, "TEST/GOV/70000001/node", None, clock, limits, None).await;
        story.furnish().await;
        story
    }

    /// A node with nobody behind it yet.
    pub async fn bare(db: TestDb, dialect: Dialect, server: &str, line: Option<Line>, clock: Arc<FixedClock>) -> Self {
        Self::bare_limited(db, dialect, server, line, clock, Limits::default()).await
    }

    /// The same, which takes no more than this.
    pub async fn bare_limited(
        db: TestDb,
        dialect: Dialect,
        server: &str,
        line: Option<Line>,
        clock: Arc<FixedClock>,
        limits: Limits,
    ) -> Self {
        Self::open(db, dialect, server, line, clock, limits, None).await
    }

    /// The story, with an authority that stamps, at this time.
    pub async fn stamped(db: TestDb, stamper: Stamper, clock: Arc<FixedClock>) -> Self {
        let server = "TEST/GOV/70000001/node";
        let mut story = Self::open(db, Dialect::default(), server, None, clock, Limits::default(), Some(stamper)).await;
        story.furnish().await;
        story
    }

    async fn open(
        db: TestDb,
        dialect: Dialect,
        server: &str,
        line: Option<Line>,
        clock: Arc<FixedClock>,
        limits: Limits,
        stamper: Option<Stamper>,
    ) -> Self {
        let random: Arc<dyn Random> = Arc::new(SeededRandom::new(7));
        let key = SigningKey::from_seed(&[3; 32]);
        let shared: Arc<dyn Clock> = clock.clone();
        let evidence =
            Evidence::open(db.db(), key, &format!("{server}/evidence"), shared, random.clone()).await.unwrap();
        let (seed, name) = (SigningKey::from_seed(&[4; 32]), format!("{server}/witness"));
        let witness = Witness::new(db.db(), evidence.clone(), &name, seed, clock.clone()).unwrap();
        let exchange = Exchange::open(Parts {
            db: db.db(),
            evidence: evidence.clone(),
            server: server.parse().unwrap(),
            dialect,
            networks: Networks::this_machine(),
            reach: Reach { this_machine: true },
            line,
            limits,
            witness: Some(witness.clone()),
            stamper,
            key: [9; 32],
            clock: clock.clone(),
            random,
        })
        .await
        .unwrap();
        let service = Service::default();
        let address = service.listen().await;
        let app = exchange.routes().into_router();
        Self {
            exchange,
            evidence,
            witness,
            service,
            clock,
            db,
            right: RightId::from_uuid(uuid::Uuid::nil()),
            address,
            app,
        }
    }

    /// The node as it is after its process began anew.
    pub async fn begun_anew(&self) -> Exchange {
        let parts = Parts {
            db: self.db.db(),
            evidence: self.evidence.clone(),
            server: self.exchange.server().clone(),
            dialect: Dialect::default(),
            networks: Networks::this_machine(),
            reach: Reach { this_machine: true },
            limits: Limits::default(),
            line: None,
            witness: None,
            stamper: None,
            key: [9; 32],
            clock: self.clock.clone(),
            random: Arc::new(SeededRandom::new(8)),
        };
        Exchange::open(parts).await.unwrap()
    }

    /// What systems of the clients ask, to be served on a socket.
    pub fn app(&self) -> Router {
        self.app.clone()
    }

    /// Takes a subsystem and its member in; one that stands behind another node names it.
    pub async fn take_in(&self, subsystem: &str, node: Option<&str>) {
        let (id, name): (SubsystemId, Words) = (subsystem.parse().unwrap(), "Fictional".parse().unwrap());
        let node = node.map(|node| node.parse().unwrap());
        self.exchange.register_member(&id.member(), &name, BY).await.unwrap();
        self.exchange.register_subsystem(&id, &name, node.as_ref(), Proof::Network, BY).await.unwrap();
    }

    /// A shop that may ask a register of people.
    async fn furnish(&mut self) {
        let (shop, people): (SubsystemId, SubsystemId) = (SHOP.parse().unwrap(), PEOPLE.parse().unwrap());
        for (subsystem, name) in [(&shop, "Shop"), (&people, "People")] {
            self.exchange.register_member(&subsystem.member(), &name.parse().unwrap(), BY).await.unwrap();
            let name = name.parse().unwrap();
            self.exchange.register_subsystem(subsystem, &name, None, Proof::Network, BY).await.unwrap();
        }
        self.offer(FIND, Contract::default()).await;
        self.right = self.grant(FIND, "* **", Grantee::Subsystem(shop)).await;
    }

    pub async fn offer(&self, service: &str, contract: Contract) {
        self.offer_as(&format!("http://{}/api", self.address), service, contract).await;
    }

    /// A service that stands elsewhere.
    pub async fn offer_at(&self, address: &str, service: &str) {
        self.offer_as(address, service, Contract::default()).await;
    }

    async fn offer_as(&self, address: &str, service: &str, contract: Contract) {
        let offer = NewOffer {
            address: address.parse().unwrap(),
            timeout: Duration::from_secs(1),
            contract,
            description: None,
        };
        self.exchange.offer_service(&service.parse().unwrap(), offer, BY).await.unwrap();
    }

    pub async fn grant(&self, service: &str, endpoint: &str, grantee: Grantee) -> RightId {
        let service: ServiceId = service.parse().unwrap();
        let wanted =
            NewRight { service, endpoint: endpoint.parse().unwrap(), grantee, reason: "test".parse().unwrap() };
        let right = self.exchange.request_access(wanted, BY).await.unwrap();
        self.exchange.approve_access(right, None, None, BY).await.unwrap();
        right
    }

    /// Sends a request as the shop's system.
    pub async fn get(&self, target: &str) -> Told {
        self.send("GET", target, &[("X-Road-Client", SHOP)], "").await
    }

    pub async fn send(&self, method: &str, target: &str, headers: &[(&str, &str)], body: &str) -> Told {
        self.send_as(from_this_machine(), method, target, headers, Body::from(body.to_owned())).await
    }

    pub async fn send_as(
        &self,
        caller: Caller,
        method: &str,
        target: &str,
        headers: &[(&str, &str)],
        body: Body,
    ) -> Told {
        let mut request = Request::builder().method(method).uri(target);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let (head, body) = self.asks(caller, request.body(body).unwrap()).await.into_parts();
        let body =
            body.collect().await.map_or_else(|_| Bytes::from_static(b"(broken)"), http_body_util::Collected::to_bytes);
        Told { status: head.status.as_u16(), headers: head.headers, body }
    }

    /// The answer, of whose body nothing was read yet.
    pub async fn asks(&self, caller: Caller, request: Request) -> Response {
        self.app.clone().layer(Extension(caller)).oneshot(request).await.unwrap()
    }

    /// The records of the messages so far, oldest first: whose, and of what. A question that was recorded together with
    /// its answer is followed by it.
    pub async fn records(&self) -> Vec<(String, String)> {
        let db = self.db.db();
        let rows = db.read(|tx| {
            let rows = store::sql!(
                "SELECT side, direction, answer_head IS NOT NULL FROM exchange_messages ORDER BY position LIMIT $1"
            );
            tx.all(rows, store::params![1000], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        });
        let rows: Vec<(String, String, bool)> = rows.await.unwrap();
        let with_answer = |(side, direction, is_answered): (String, String, bool)| {
            let answer = is_answered.then(|| (side.clone(), "response".to_owned()));
            std::iter::once((side, direction)).chain(answer)
        };
        rows.into_iter().flat_map(with_answer).collect()
    }
}
