//! What other nodes and client systems send, of any bytes: the targets of `fuzz/`, and of a test that mutates its
//! corpus.
//!
//! A target panics when a promise is broken: a message is the same however it was cut on its way, nothing is believed
//! that nobody signed, and what goes on says one thing.

use std::convert::Infallible;
use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::OnceLock;
use std::task::{Context, Poll, Waker};

use axum::body::{Body, Bytes};
use axum::http;
use base::Timestamp;
use evidence::merkle::Hash;
use evidence::{CosignerKey, Verifier};
use http_body::{Body as _, Frame};
use jose::{JwkSet, PrivateKey, Signer as _, SigningAlgorithm};
use rustls::pki_types::CertificateDer;
use xroad::{DROPPED, Dialect, MessageId, NormalPath, SAID_ONCE};

use crate::answer::MessageBody;
use crate::authorities::{ASKED_MAX, AskedStatus, CertificateRequest, MAX_REQUEST_BYTES};
use crate::data_uses::verify_use;
use crate::messages::seal::{KnownBatches, Seal};
use crate::nodes::certificate::fingerprint_of;
use crate::nodes::list::Network;
use crate::nodes::wire::{self, BadFrames, Received};
use crate::nodes::{MemberList, NodeCertificate, fresh};
use crate::pass_on::{check_question, question_of};

/// Reads what a stranger sent.
pub type Target = fn(&[u8]);

/// Every target, by the name of its corpus.
pub const TARGETS: [(&str, Target); 9] = [
    ("exchange_frames", frames),
    ("exchange_seal", seal),
    ("exchange_list", list),
    ("exchange_question", question),
    ("exchange_certificate_request", certificate_request),
    ("exchange_certificate", certificate),
    ("exchange_status_question", status_question),
    ("exchange_proof", proof),
    ("exchange_note", note),
];

/// The key of a log that signed nothing: that of the example of Go's `golang.org/x/mod/sumdb/note`.
const OTHER_LOG: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

/// The frames of a message: the first byte says how they were cut on their way.
///
/// # Panics
/// When the same frames make another message, or what is written of a message is read as another.
pub fn frames(bytes: &[u8]) {
    let Some((cut, bytes)) = bytes.split_first() else { return };
    let whole = read(bytes, bytes.len().max(1));
    assert_eq!(whole, read(bytes, usize::from(*cut).max(1)), "a message is the same however it was cut");
    if let Ok(Told::Message { head, body, seal }) = whole {
        let body = MessageBody::Short(Bytes::from(body));
        let mut written = Vec::new();
        let ended = collect(wire::write(&head, body, crate::answer::Sealed::now(seal)), &mut written);
        assert!(ended && matches!(read(&written, written.len()), Ok(Told::Message { head: same, .. }) if same == head));
    }
}

/// A seal.
///
/// # Panics
/// When one is believed that none of our keys made, or one is written as another.
pub fn seal(bytes: &[u8]) {
    let Ok(seal) = Seal::read(bytes) else { return };
    assert_eq!(Seal::read(&seal.to_bytes()).as_ref(), Ok(&seal));
    if let Some(keys) = keys() {
        assert!(seal.verify(Hash::of_leaf(bytes), keys, &KnownBatches::default()).is_err(), "nobody here signed this");
    }
}

/// A list of members, signed or as it is before that.
///
/// # Panics
/// When one is believed that our key did not sign, or one is written as another.
pub fn list(bytes: &[u8]) {
    let key = keys().and_then(|keys| keys.iter().next());
    if let (Ok(token), Some(key)) = (std::str::from_utf8(bytes), key) {
        assert!(MemberList::open(token, key).is_err(), "nobody here signed this");
    }
    let Ok(list) = serde_json::from_slice::<MemberList>(bytes) else { return };
    assert_eq!(serde_json::from_value::<MemberList>(serde_json::json!(list)).ok(), Some(list.clone()));
    if let Ok(network) = list.take("TEST", 0, Timestamp::from_seconds(0)) {
        assert!(network.expires_at > Some(Timestamp::from_seconds(0)), "nobody goes by a list that is over");
        assert!(network.nodes.values().all(|node| node.address.scheme() == "https"));
    }
}

/// The head of a request, as HTTP has it: a method, a blank and a target; then headers, a line each.
///
/// # Panics
/// When what goes on would be read as another question, or has a header of a connection, or says twice what is said once.
pub fn question(bytes: &[u8]) {
    let Some(head) = head(bytes) else { return };
    let names = ["01900000-0000-7000-8000-000000000000", "TEST-1"].map(MessageId::new);
    let [Ok(exchange), Ok(name)] = names else { return };
    let Ok(question) = question_of(&head, exchange, name) else { return };
    assert!(check_question(&question).is_ok());
    assert_eq!(xroad::Request::read(&question.to_bytes()).as_ref(), Ok(&question));
    assert!(SAID_ONCE.into_iter().all(|name| question.headers().count(name) <= 1));
    assert!(DROPPED.into_iter().all(|name| question.headers().count(name) == 0));
    let _ = fresh::check(question.id(), Timestamp::from_seconds(0));
    if let Ok(decided) = NormalPath::read(question.target().path()) {
        let sent: Option<http::Uri> = question.target().at("http://service.example").parse().ok();
        let sent = sent.map(|uri| uri.path().to_owned()).unwrap_or_default();
        let sent = if question.target().path().is_empty() { "" } else { &sent };
        assert_eq!(NormalPath::read(sent).as_ref(), Ok(&decided), "what is decided on is what is sent");
    }
}

/// A request for a certificate (PKCS #10), in PEM or DER.
///
/// # Panics
/// When one is read that is longer than may be.
pub fn certificate_request(bytes: &[u8]) {
    if CertificateRequest::read(bytes).is_ok() {
        assert!(bytes.len() <= MAX_REQUEST_BYTES);
    }
}

/// A question for the status of certificates (OCSP), in DER.
///
/// # Panics
/// When one is read that is about nothing, or about more than may be.
pub fn status_question(bytes: &[u8]) {
    if let Some(asked) = AskedStatus::read(bytes) {
        assert!((1..=ASKED_MAX).contains(&asked.ids.len()));
    }
}

/// The certificate of another node, in DER, and the same as one that stands between it and its authority.
///
/// # Panics
/// When a node is recognised by it in a list that has no node.
pub fn certificate(bytes: &[u8]) {
    let (nobody, now) = (Network::default(), Timestamp::from_seconds(1_800_000_000));
    let between = [CertificateDer::from(bytes)];
    assert!(nobody.recognise(bytes, &between, now).is_err(), "nobody is in the list");
    if let Ok(read) = NodeCertificate::read(bytes) {
        assert_eq!(read.fingerprint, fingerprint_of(bytes));
        let _ = read.check_dates(now);
    }
    let _ = asic::Certificate::from_der(bytes);
}

/// What a person keeps of a use of their data, as a file or as the texts on paper.
///
/// # Panics
/// When it is believed under the key of a log that signed nothing.
pub fn proof(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    assert!(verify_use(text, OTHER_LOG, None).is_err(), "that log signed nothing");
    assert!(evidence::verify_proof(text, OTHER_LOG).is_err(), "that log signed nothing");
    // Its own key, where it says one, must at least be read.
    if let Ok(told) = serde_json::from_str::<serde_json::Value>(text)
        && let Some(key) = told.get("log_key").and_then(serde_json::Value::as_str)
    {
        let _ = verify_use(text, key, None);
    }
}

/// A signed note (C2SP signed-note) with a checkpoint and cosignatures, or the key of one who signs or cosigns.
///
/// # Panics
/// When a note is believed that was signed by nobody, or a key is written as another.
pub fn note(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    if let Ok(log) = OTHER_LOG.parse::<Verifier>() {
        assert!(log.open(text).is_err() || text.contains("PeterNeumann"), "that key signed nothing else");
    }
    for line in text.lines().take(3) {
        if let Ok(key) = line.parse::<CosignerKey>() {
            assert_eq!(key.to_string().parse::<CosignerKey>().as_ref(), Ok(&key));
        }
        if let Ok(key) = line.parse::<Verifier>() {
            let _ = key.open(text);
        }
    }
}

fn head(bytes: &[u8]) -> Option<http::request::Parts> {
    let mut lines = bytes.split(|byte| *byte == b'\n');
    let first = std::str::from_utf8(lines.next()?).ok()?;
    let (method, target) = first.split_once(' ')?;
    let mut request = http::Request::builder().method(method).uri(target);
    for line in lines {
        let colon = line.iter().position(|byte| *byte == b':')?;
        let (name, value) = line.split_at(colon);
        request = request.header(name, value.get(1..)?);
    }
    Some(request.body(()).ok()?.into_parts().0)
}

/// What was read of some frames.
#[derive(Debug, PartialEq)]
enum Told {
    Message { head: Vec<u8>, body: Vec<u8>, seal: std::sync::Arc<Seal> },
    Broken,
    Fault(String),
}

fn read(frames: &[u8], cut: usize) -> Result<Told, BadFrames> {
    let pieces = frames.chunks(cut).map(Bytes::copy_from_slice).collect();
    // All of it is there: nothing waits.
    let Some(received) = at_once(wire::read(Body::new(Pieces(pieces)))) else { return Ok(Told::Broken) };
    Ok(match received? {
        Received::Fault(fault) => Told::Fault(fault.kind(Dialect::Since7_8)),
        Received::Message(head, body, seal) => {
            let mut all = Vec::new();
            let ended = match body {
                MessageBody::Short(body) => {
                    all.extend_from_slice(&body);
                    true
                }
                MessageBody::Long(body) => collect(body, &mut all),
            };
            match seal.get() {
                Some(seal) if ended => Told::Message { head, body: all, seal },
                _ => Told::Broken,
            }
        }
    })
}

/// All of a body, if it is whole.
fn collect(mut body: Body, all: &mut Vec<u8>) -> bool {
    let mut context = Context::from_waker(Waker::noop());
    loop {
        match Pin::new(&mut body).poll_frame(&mut context) {
            Poll::Ready(Some(Ok(frame))) => all.extend(frame.into_data().unwrap_or_default()),
            Poll::Ready(None) => return true,
            Poll::Ready(Some(Err(_))) | Poll::Pending => return false,
        }
    }
}

fn at_once<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => Some(done),
        Poll::Pending => None,
    }
}

/// A body in pieces.
struct Pieces(std::collections::VecDeque<Bytes>);

impl http_body::Body for Pieces {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Poll::Ready(self.0.pop_front().map(|piece| Ok(Frame::data(piece))))
    }
}

/// Keys that signed nothing yet.
fn keys() -> Option<&'static JwkSet> {
    static KEYS: OnceLock<Option<JwkSet>> = OnceLock::new();
    let make = || Some(std::iter::once(PrivateKey::generate(SigningAlgorithm::Es256).ok()?.public().clone()).collect());
    KEYS.get_or_init(make).as_ref()
}
