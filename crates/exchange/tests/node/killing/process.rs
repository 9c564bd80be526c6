//! A node in a process of its own, which can be killed.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use axum::Extension;
use base::{Clock, SystemClock, SystemRandom};
use evidence::{Evidence, SigningKey};
use exchange::{Exchange, Governor, Limits, Line, Networks, Parts, Reach};
use jose::Jwk;
use serde::{Deserialize, Serialize};
use store::{DatabaseUrl, Db};
use tokio::net::TcpListener;
use xroad::Dialect;

use crate::pair::{Papers, listen};
use crate::story::from_this_machine;

/// What a process is told of the node that it is.
#[derive(Clone, Serialize, Deserialize)]
pub struct Told {
    pub database: String,
    pub server: String,
    pub papers: [Vec<u8>; 2],
    /// Where the list of members is, and the key that signs it.
    pub governor: Option<(String, serde_json::Value)>,
}

/// Not a test by itself: a node of the tests of this module. It ends when its input does.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "a node of the tests that kill it"]
async fn node_that_is_killed() {
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).unwrap();
    let Ok(told) = serde_json::from_str::<Told>(&line) else { return };
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let url: DatabaseUrl = told.database.parse().unwrap();
    let db = Db::open(&url, clock.clone()).await.unwrap();
    let (key, random) = (SigningKey::from_seed(&[3; 32]), Arc::new(SystemRandom));
    let origin = format!("{}/evidence", told.server);
    let evidence = Evidence::open(db.clone(), key, &origin, clock.clone(), random.clone()).await.unwrap();
    let papers = Papers::from_bytes(told.papers);
    let parts = Parts {
        db,
        evidence,
        server: told.server.parse().unwrap(),
        dialect: Dialect::default(),
        networks: Networks::this_machine(),
        reach: Reach { this_machine: true },
        limits: Limits::default(),
        line: Some(Line::new(vec![papers.certificate.clone()], papers.key(), clock.clone()).unwrap()),
        witness: None,
        stamper: None,
        key: [9; 32],
        clock,
        random,
    };
    let exchange = Exchange::open(parts).await.unwrap();
    let door = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = door.local_addr().unwrap();
    let app = exchange.routes().into_router().layer(Extension(from_this_machine()));
    tokio::spawn(async move { axum::serve(door, app).await });
    let (for_nodes, _serving) = listen(exchange.node_routes().into_router(), &papers).await;
    let governor = told.governor.map(|(url, key)| Governor { url, key: Jwk::parse(&key).unwrap() });
    tokio::spawn(exchange.look_after_list(governor, std::future::pending()));
    std::io::stdout().write_all(format!("\nready {address} {for_nodes}\n").as_bytes()).unwrap();
    let ended = tokio::task::spawn_blocking(|| std::io::stdin().read_line(&mut String::new()));
    let _ = ended.await;
    std::process::exit(0);
}

/// A node that runs.
pub struct Process {
    child: Child,
    /// Where systems ask it.
    pub door: SocketAddr,
    /// Where other nodes ask it.
    pub for_nodes: SocketAddr,
}

impl Process {
    pub fn start(told: &Told) -> Self {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--ignored", "--exact", "killing::process::node_that_is_killed", "--nocapture"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let line = serde_json::to_string(told).unwrap();
        writeln!(child.stdin.as_mut().unwrap(), "{line}").unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let ready = lines.find(|line| line.starts_with("ready ")).expect("the node begins");
        std::thread::spawn(move || lines.for_each(drop));
        let mut addresses = ready.split(' ').skip(1).map(|address| address.parse().unwrap());
        Self { child, door: addresses.next().unwrap(), for_nodes: addresses.next().unwrap() }
    }

    /// SIGKILL: nothing is ended well.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
