//! The line between two nodes: cut after any byte, and with a byte that is another.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use axum::{Extension, Router};
use exchange::NodePeer;
use http_body_util::BodyExt as _;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use tower::ServiceExt as _;

use crate::pair::{Pair, Papers, listen};
use crate::story::{FIND, SHOP, Told};

fn at(path: &str) -> String {
    format!("/r1/{FIND}{path}")
}

/// Between two nodes; it cuts each connection after so many bytes of one direction.
#[derive(Clone)]
pub struct Cutter {
    pub to: Arc<Mutex<SocketAddr>>,
    /// Bytes that still pass: to the provider, and back.
    left: [Arc<AtomicUsize>; 2],
    pub passed: [Arc<AtomicUsize>; 2],
    /// Who waits for a cut is told of it, and lets go.
    pub reached: Arc<Notify>,
}

impl Cutter {
    pub async fn between(to: SocketAddr) -> (Self, SocketAddr) {
        let count = |number| Arc::new(AtomicUsize::new(number));
        let (left, passed) = ([count(usize::MAX), count(usize::MAX)], [count(0), count(0)]);
        let cutter = Self { to: Arc::new(Mutex::new(to)), left, passed, reached: Arc::default() };
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let cutting = cutter.clone();
        tokio::spawn(async move {
            while let Ok((from, _)) = listener.accept().await {
                let cutter = cutting.clone();
                tokio::spawn(async move { cutter.pass(from).await });
            }
        });
        (cutter, address)
    }

    async fn pass(&self, from: TcpStream) {
        let to = *self.to.lock().unwrap();
        let Ok(to) = TcpStream::connect(to).await else { return };
        let ((mut from_read, mut from_write), (mut to_read, mut to_write)) = (from.into_split(), to.into_split());
        // Whichever direction is cut first takes the other with it.
        tokio::select! {
            () = self.copy(0, &mut from_read, &mut to_write) => {}
            () = self.copy(1, &mut to_read, &mut from_write) => {}
        }
    }

    async fn copy(
        &self,
        way: usize,
        from: &mut tokio::net::tcp::OwnedReadHalf,
        to: &mut tokio::net::tcp::OwnedWriteHalf,
    ) {
        let mut buffer = vec![0; 16 * 1024];
        while let Ok(count @ 1..) = from.read(&mut buffer).await {
            let left = self.left[way].load(Ordering::SeqCst);
            let count = count.min(left);
            self.passed[way].fetch_add(count, Ordering::SeqCst);
            if left != usize::MAX {
                self.left[way].store(left - count, Ordering::SeqCst);
            }
            if to.write_all(&buffer[..count]).await.is_err() {
                return;
            }
            if count == left {
                self.reached.notify_one();
                return;
            }
        }
    }

    /// The next exchange is cut after so many bytes of one way.
    pub fn cut(&self, way: usize, after: usize) {
        self.left[way].store(after, Ordering::SeqCst);
        self.left[1 - way].store(usize::MAX, Ordering::SeqCst);
    }
}

fn is_named(told: &Told) -> bool {
    let sentence = serde_json::from_slice::<serde_json::Value>(&told.body)
        .ok()
        .and_then(|body| body["message"].as_str().map(str::to_owned));
    told.status == 500 && !told.header("x-road-error").is_empty() && sentence.is_some_and(|text| text.len() > 10)
}

#[tokio::test]
async fn wherever_the_line_is_cut_a_question_reaches_the_service_once_at_most_and_the_fault_is_named() {
    for pair in Pair::each().await {
        let (cutter, address) = Cutter::between(pair.addresses[1]).await;
        let mut list = pair.list().await;
        list.nodes[1].address = format!("https://{address}");
        list.version = 2;
        pair.asking.exchange.take_list(&list).await.unwrap();
        let body = "{\"question\":\"".to_owned() + &"q".repeat(2_000) + "\"}";
        let headers = [("X-Road-Client", SHOP)];
        let target = at("/echo");
        let ask = || pair.asking.send("POST", &target, &headers, &body);
        assert_eq!(ask().await.status, 200);
        let whole = [0, 1].map(|way| cutter.passed[way].load(Ordering::SeqCst));
        // A fresh connection each time: the one of before is cut with the first byte.
        let (mut asked, mut answered) = (1, 1);
        for way in [0, 1] {
            for after in (0..whole[way] + 400).step_by(211) {
                cutter.cut(way, 0);
                let _ = ask().await;
                asked += 1;
                cutter.cut(way, after);
                let told = ask().await;
                asked += 1;
                if told.status == 200 {
                    assert_eq!(told.text(), body);
                    answered += 1;
                } else {
                    assert!(is_named(&told), "{way}, {after}: {} {}", told.status, told.text());
                }
            }
        }
        cutter.cut(0, usize::MAX);
        pair.asking.exchange.ended().await;
        pair.answering.exchange.ended().await;
        let count = pair.answering.service.count();
        let of = |records: Vec<(String, String)>, direction: &str| {
            records.iter().filter(|(_, one)| one == direction).count()
        };
        let (asking, answering) = (pair.asking.records().await, pair.answering.records().await);
        assert_eq!(of(asking.clone(), "request"), asked, "what was asked is on record");
        assert!(of(asking, "response") >= answered, "and what was answered");
        assert_eq!(of(answering.clone(), "request"), count, "what reached the service is on record, and nothing else");
        assert_eq!(of(answering, "response"), count);
        assert!(answered < count && count < asked, "{answered} answered, {count} at the service, {asked} asked");
        for story in [&pair.asking, &pair.answering] {
            story.evidence.verify().await.unwrap();
        }
        assert_eq!(ask().await.status, 200, "and the line is as it was");
    }
}

/// A node in the provider's place that passes a question on to it and alters one byte of the answer.
async fn altering(pair: &Pair, place: Arc<AtomicUsize>) -> (SocketAddr, Papers) {
    let (papers, nodes) = (Papers::valid_for(30), pair.answering.exchange.node_routes().into_router());
    let peer = NodePeer { certificate: pair.papers[0].certificate.as_ref().into(), between: [].into() };
    let app = Router::new().fallback(move |request: Request| {
        let (nodes, place) = (nodes.clone(), Arc::clone(&place));
        async move {
            let answer = nodes.oneshot(request).await.unwrap();
            let mut bytes = answer.into_body().collect().await.unwrap().to_bytes().to_vec();
            match place.load(Ordering::SeqCst) {
                at if at < bytes.len() => bytes[at] ^= 1,
                usize::MAX => {}
                _ => place.store(usize::MAX, Ordering::SeqCst),
            }
            Response::new(Body::from(bytes))
        }
    });
    // Over the true connection's certificate: it is the asking node that asks.
    let (address, _listening) = listen(app.layer(Extension(peer)), &papers).await;
    (address, papers)
}

#[tokio::test]
async fn an_answer_with_one_altered_byte_is_never_handed_back() {
    let pair = Pair::begin(0, 30).await;
    let place = Arc::new(AtomicUsize::new(usize::MAX));
    let (address, papers) = altering(&pair, Arc::clone(&place)).await;
    let mut list = pair.list().await;
    list.version = 2;
    list.nodes[1].address = format!("https://{address}");
    list.nodes[1].certificate = Some(papers.fingerprint());
    pair.asking.exchange.take_list(&list).await.unwrap();
    let told = pair.asking.get(&at("/people")).await;
    assert_eq!(told.status, 200, "{}", told.text());
    let mut altered = 0;
    for at_byte in (0..).step_by(37) {
        place.store(at_byte, Ordering::SeqCst);
        let told = pair.asking.get(&at("/people")).await;
        if place.load(Ordering::SeqCst) == usize::MAX {
            assert_eq!(told.status, 200, "no byte was altered");
            break;
        }
        altered += 1;
        assert!(is_named(&told), "byte {at_byte}: {} {}", told.status, told.text());
    }
    assert!(altered > 20, "{altered} bytes");
    let records = pair.asking.records().await;
    let count = |wanted: &str| records.iter().filter(|(_, direction)| direction == wanted).count();
    assert_eq!(count("response"), 2, "no altered answer is on record");
    assert_eq!(count("request"), altered + 2, "every question is, whatever came of it");
    for story in [&pair.asking, &pair.answering] {
        story.evidence.verify().await.unwrap();
    }
}
