//! Nodes that are killed at every step of an exchange: what was acknowledged is on record at both, and what changes
//! something is passed once.

mod network;
mod process;

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::response::Response;
use evidence::Fact;
use rustls::pki_types::ServerName;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::pair::anybody::AnyCertificate;
use crate::pair::{Papers, Taken, listen, recorder};
use crate::story::{FIND, SHOP};
use network::{Answered, Network};

/// Steps of the line at which a node is killed, each way.
const STEPS_A_WAY: usize = 5;
/// A step that is not reached within this time is none of this exchange.
const STEP_WITHIN: Duration = Duration::from_secs(30);

/// When a node is killed.
#[derive(Debug, Clone, Copy)]
enum Step {
    /// After so many bytes of the line, to the provider or back.
    Line(usize, usize),
    /// When the service has the question.
    Service,
    /// When the client's system has the answer.
    Answered,
}

/// Which node.
#[derive(Debug, Clone, Copy)]
enum Whose {
    Client = 0,
    Provider = 1,
}

fn has(records: &[(String, String)], side: &str, direction: &str) -> bool {
    records.iter().any(|(one, other)| one == side && other == direction)
}

/// Asks, kills at the step, begins anew; what the client's system got, and whether the step was reached before that.
async fn kill_at(
    network: &mut Network,
    step: Step,
    whose: Whose,
    method: &'static str,
    path: &str,
) -> (Option<Answered>, bool) {
    match step {
        Step::Line(way, after) => {
            // The connection of before is cut, so that the steps are those of a whole exchange.
            network.cutter.cut(0, 0);
            let _ = network.ask("GET", "/cut").await;
            let _ = tokio::time::timeout(Duration::from_millis(1), network.cutter.reached.notified()).await;
            network.cutter.cut(way, after);
        }
        Step::Service => network.stub.hold(),
        Step::Answered => {}
    }
    let mut asking = tokio::spawn(network.asking(method, path));
    let (at_line, at_service) = (Arc::clone(&network.cutter.reached), Arc::clone(&network.stub.reached));
    let reached = async {
        match step {
            Step::Line(..) => at_line.notified().await,
            Step::Service => at_service.notified().await,
            Step::Answered => std::future::pending().await,
        }
    };
    let (mut told, mut is_reached) = (None, false);
    // The cut itself ends the connection, so both may be there at once: the step counts first.
    tokio::select! {
        biased;
        () = reached => is_reached = true,
        answered = &mut asking => told = Some(answered.unwrap()),
        () = tokio::time::sleep(STEP_WITHIN) => {}
    }
    network.nodes[whose as usize].process.kill();
    network.stub.go_on.notify_one();
    let told = match told {
        Some(told) => told,
        None => asking.await.unwrap(),
    };
    let _ = tokio::time::timeout(Duration::from_millis(1), network.stub.go_on.notified()).await;
    network.nodes[whose as usize].begin_anew();
    network.is_ready().await;
    (told, is_reached)
}

async fn killed_at_every_step(engine: usize) {
    let mut network = Network::begin(engine).await;
    network.cutter.cut(0, 0);
    let _ = network.ask("GET", "/cut").await;
    network.cutter.cut(0, usize::MAX);
    let before = [0, 1].map(|way| network.cutter.passed[way].load(Ordering::SeqCst));
    assert_eq!(network.ask("POST", "/measured").await.unwrap().status, 200);
    let whole = [0, 1].map(|way| network.cutter.passed[way].load(Ordering::SeqCst) - before[way]);
    let line = [0, 1]
        .into_iter()
        .flat_map(|way| (0..=STEPS_A_WAY).map(move |step| Step::Line(way, whole[way] * step / STEPS_A_WAY)));
    let steps: Vec<Step> = line.chain([Step::Service, Step::Answered]).collect();
    let (mut asked_at_service, mut acknowledged, mut missed) = (0, 0, Vec::new());
    for (number, step) in steps.iter().enumerate() {
        for whose in [Whose::Client, Whose::Provider] {
            let method = if number % 3 == 2 { "GET" } else { "POST" };
            let path = format!("/step-{number}-{whose:?}");
            let (told, is_reached) = kill_at(&mut network, *step, whose, method, &path).await;
            if !is_reached && !matches!(step, Step::Answered) {
                missed.push((*step, whose));
            }
            let what = format!("{method} {path}, {step:?}: {told:?}");
            let count = network.stub.count(&path);
            assert!(count <= 1 || method == "GET" && count <= 2, "{what}: asked {count} times");
            let [client, provider] = &network.nodes;
            let of = format!("{FIND}{path}\r\n");
            if count > 0 && method == "POST" {
                assert!(has(&client.records_of(&of).await, "client", "request"), "{what}");
                assert!(has(&provider.records_of(&of).await, "provider", "request"), "{what}");
            }
            asked_at_service += count;
            match told {
                Some(Answered { status: 200, exchange, .. }) => {
                    acknowledged += 1;
                    let (here, there) = (client.records_of(&exchange).await, provider.records_of(&exchange).await);
                    for direction in ["request", "response"] {
                        assert!(has(&here, "client", direction) && has(&there, "provider", direction), "{what}");
                    }
                }
                Some(told) => {
                    let body: serde_json::Value = serde_json::from_str(&told.body).expect(&what);
                    assert!(!told.fault.is_empty() && body["message"].as_str().unwrap().len() > 10, "{what}");
                }
                None => assert!(matches!(whose, Whose::Client), "the node that is there answers: {what}"),
            }
        }
    }
    // An exchange is not always of the same length, and a machine may be busy; but a test that kills after the answer, as
    // a rule, tests nothing.
    let wanted = 2 * (steps.len() - 1);
    assert!(missed.len() * 4 <= wanted, "of {wanted} steps these were not reached: {missed:?}");
    // How many is a race between the kill and the answer.
    assert!(asked_at_service > 8 && acknowledged > 0, "{asked_at_service} asked, {acknowledged} acknowledged");
    for node in &network.nodes {
        node.story.evidence.verify().await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_acknowledged_survives_a_kill_of_either_node_at_every_step_on_sqlite() {
    killed_at_every_step(0).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_acknowledged_survives_a_kill_of_either_node_at_every_step_on_postgresql() {
    if store::testing::databases().await.len() > 1 {
        killed_at_every_step(1).await;
    }
}

/// A question as the client's node would send it, which it never sent.
async fn written_down(network: &Network, path: &str) -> Bytes {
    let (taken, papers) = (Taken::default(), Papers::valid(-4_000, 4_000));
    let (address, _listening) = listen(recorder(Arc::clone(&taken), || Response::new(Body::empty())), &papers).await;
    let asking = &network.nodes[0].story;
    let list = network.list_with(&format!("https://{address}"), &papers).await;
    asking.exchange.take_list(&list).await.unwrap();
    let headers = [("X-Road-Client", SHOP)];
    let told = asking.send("POST", &format!("/r1/{FIND}{path}"), &headers, "{\"a\":1}").await;
    assert_eq!(told.header("x-road-error"), "Server.ClientProxy.IOError", "{}", told.text());
    let taken = taken.lock().unwrap();
    taken.first().cloned().unwrap()
}

/// Sends frames to the provider's node as the client's; what it answers, as far as it does.
async fn send(network: &Network, frames: &[u8], only: usize) -> String {
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let papers = &network.papers[0];
    let config = rustls::ClientConfig::builder_with_provider(Arc::clone(&provider))
        .with_protocol_versions(&[&rustls::version::TLS13])
        .unwrap()
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(AnyCertificate(provider)))
        .with_client_auth_cert(vec![papers.certificate.clone()], papers.key())
        .unwrap();
    let tcp = TcpStream::connect(network.nodes[1].process.for_nodes).await.unwrap();
    let name = ServerName::try_from("node.example").unwrap();
    let mut tls = tokio_rustls::TlsConnector::from(Arc::new(config)).connect(name, tcp).await.unwrap();
    let head = format!(
        "POST /exchange/messages HTTP/1.1\r\nhost: node\r\nconnection: close\r\ncontent-length: {}\r\n\r\n",
        frames.len()
    );
    tls.write_all(head.as_bytes()).await.unwrap();
    tls.write_all(&frames[..only.min(frames.len())]).await.unwrap();
    tls.flush().await.unwrap();
    let mut answer = Vec::new();
    let _ = tls.read_to_end(&mut answer).await;
    String::from_utf8_lossy(&answer).into_owned()
}

async fn sent_again_after_a_kill(engine: usize) {
    let mut network = Network::begin(engine).await;

    // The question was not there whole: it is as if it had never come.
    let frames = written_down(&network, "/half").await;
    let sending = { tokio::time::timeout(Duration::from_millis(200), send(&network, &frames, frames.len() / 2)).await };
    assert!(sending.is_err());
    network.nodes[1].begin_anew();
    network.is_ready().await;
    assert!(send(&network, &frames, usize::MAX).await.contains("x-road-request-hash"));
    assert_eq!(network.stub.count("/half"), 1);

    // The question is there, and its record cannot be kept yet: the service has not heard of it.
    let frames = written_down(&network, "/unrecorded").await;
    let (held, release) = hold_the_log(&network);
    held.await.unwrap();
    let sending = tokio::time::timeout(Duration::from_millis(700), send(&network, &frames, usize::MAX)).await;
    assert!(sending.is_err(), "{sending:?}");
    assert_eq!(network.stub.count("/unrecorded"), 0, "what changes something is recorded first");
    network.nodes[1].process.kill();
    drop(release);
    network.nodes[1].begin_anew();
    network.is_ready().await;
    let told = send(&network, &frames, usize::MAX).await;
    assert!(told.contains("x-road-request-hash"), "{told}");
    assert_eq!(network.stub.count("/unrecorded"), 1);

    // The service has it, and the node dies before it can tell.
    let frames = written_down(&network, "/asked").await;
    network.stub.hold();
    let reached = Arc::clone(&network.stub.reached);
    // The cut itself ends the connection, so both may be there at once: the step counts first.
    tokio::select! {
        biased;
        () = reached.notified() => {}
        told = send(&network, &frames, usize::MAX) => panic!("{told}"),
    }
    network.nodes[1].begin_anew();
    network.stub.go_on.notify_one();
    network.is_ready().await;
    let told = send(&network, &frames, usize::MAX).await;
    assert!(told.contains("passed here before"), "{told}");
    assert_eq!(network.stub.count("/asked"), 1);

    // It was answered.
    let frames = written_down(&network, "/answered").await;
    assert!(send(&network, &frames, usize::MAX).await.contains("x-road-request-hash"));
    network.nodes[1].begin_anew();
    network.is_ready().await;
    assert!(send(&network, &frames, usize::MAX).await.contains("passed here before"));
    assert_eq!(network.stub.count("/answered"), 1);
    for node in &network.nodes {
        node.story.evidence.verify().await.unwrap();
    }
}

/// Nobody can write into the provider's log until the second is dropped; the first says that it began.
fn hold_the_log(network: &Network) -> (tokio::sync::oneshot::Receiver<()>, std::sync::mpsc::Sender<()>) {
    let (began, has_begun) = tokio::sync::oneshot::channel();
    let (release, released) = std::sync::mpsc::channel::<()>();
    let began = std::sync::Mutex::new(Some(began));
    let released = std::sync::Mutex::new(released);
    let evidence = network.nodes[1].story.evidence.clone();
    let is_sqlite = network.nodes[1].told.database.starts_with("sqlite");
    tokio::spawn(async move {
        let fact = Fact { kind: "registry", fields: std::collections::BTreeMap::new() };
        let held = evidence.record_fact_with(fact, move |tx, _| {
            // SQLite has one writer at a time.
            if !is_sqlite {
                let lock = store::sql!("LOCK TABLE exchange_messages IN ACCESS EXCLUSIVE MODE");
                tx.execute(lock, store::params![])?;
            }
            if let Some(began) = began.lock().unwrap().take() {
                let _ = began.send(());
                let _ = released.lock().unwrap().recv();
            }
            Ok(false)
        });
        let _ = held.await;
    });
    (has_begun, release)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_that_is_sent_again_after_a_kill_is_passed_once_on_sqlite() {
    sent_again_after_a_kill(0).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_that_is_sent_again_after_a_kill_is_passed_once_on_postgresql() {
    if store::testing::databases().await.len() > 1 {
        sent_again_after_a_kill(1).await;
    }
}
