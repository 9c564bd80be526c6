//! The status of certificates (OCSP): told by a node's own authority to whoever asks, and carried by signed documents.

use std::path::Path;
use std::process::{Command, Output};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use asic::{Certificate, Chain, Fault, Report, Trust};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::StatusCode;
use base::{Clock as _, FixedClock, SystemClock, SystemRandom};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use evidence::{Stamper, StamperParts};
use exchange::{CertificateRequest, Holder, Issuance, RevocationReason, Serial};
use jiff::SignedDuration;
use xroad::MemberId;

use crate::authorities::{OWN, for_node, governor, terms};
use crate::openssl::{OpenSsl, run};
use crate::pair::CLIENT_NODE;
use crate::story::{BY, FIND, NOW, SHOP, Story, Told, from_this_machine};

const ASKED_AT: &str = "/exchange/authority.ocsp";
const CLIENT: &str = "xRoadInstance=TEST&memberClass=COM&memberCode=1234&subsystemCode=shop";

fn openssl(folder: &Path, arguments: &[&str]) -> Output {
    Command::new("openssl").args(arguments).current_dir(folder).output().unwrap()
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

async fn post(story: &Story, question: Vec<u8>) -> Told {
    let headers = [("Content-Type", "application/ocsp-request")];
    story.send_as(from_this_machine(), "POST", ASKED_AT, &headers, Body::from(question)).await
}

/// What a client that knows nothing of us asks and understands: OpenSSL.
struct Asking(tempfile::TempDir);

impl Asking {
    async fn about(governing: &Story, certificates: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let authority = governing.get("/exchange/authority.pem").await;
        std::fs::write(folder.path().join("authority.pem"), &authority.body).unwrap();
        for (name, pem) in certificates {
            std::fs::write(folder.path().join(name), pem).unwrap();
        }
        Self(folder)
    }

    fn question(&self, about: &[&str]) -> Vec<u8> {
        let folder = self.0.path();
        run(folder, &[&["ocsp", "-issuer", "authority.pem", "-reqout", "question"], about].concat());
        std::fs::read(folder.join("question")).unwrap()
    }

    /// What OpenSSL makes of an answer to the last question at this time.
    fn understood(&self, answer: &[u8], about: &[&str], at: i64) -> String {
        let folder = self.0.path();
        std::fs::write(folder.join("answer"), answer).unwrap();
        let at = at.to_string();
        let read = ["ocsp", "-issuer", "authority.pem", "-CAfile", "authority.pem", "-reqin", "question"];
        // The clock of the story is not that of this machine.
        let times = ["-respin", "answer", "-attime", &at, "-validity_period", "200000000", "-no_nonce"];
        said(&openssl(folder, &[&read[..], &times, about].concat()))
    }

    /// What OpenSSL says of the nonce of an answer to the last question, which must have had one.
    fn compared(&self, answer: &[u8], at: i64) -> String {
        // Named certificates would make another question of it.
        self.understood(answer, &[], at)
    }
}

#[tokio::test]
async fn openssl_is_told_what_is_good_what_is_revoked_and_what_is_not_known() {
    for engine in 0..store::testing::databases().await.len() {
        let governing = governor(engine).await;
        let mut issued = Vec::new();
        for _ in 0..2 {
            let made = exchange::request_for_node(&CLIENT_NODE.parse().unwrap(), "node.example").unwrap();
            let request = CertificateRequest::read(made.request.as_bytes()).unwrap();
            let issuance = for_node(CLIENT_NODE, Some("node.example"), 30);
            issued.push(governing.exchange.issue_certificate(&request, &issuance, BY).await.unwrap());
        }
        let [(first, one), (_, two)] = &issued[..] else { panic!("two were issued") };
        let asking = Asking::about(&governing, &[("one.pem", one), ("two.pem", two)]).await;
        let text = said(&openssl(asking.0.path(), &["x509", "-in", "one.pem", "-noout", "-ocsp_uri"]));
        assert_eq!(text.trim(), "https://governor.example/exchange/authority.ocsp");

        let about = ["-cert", "one.pem", "-cert", "two.pem", "-serial", "0x77"];
        let question = asking.question(&about);
        let told = post(&governing, question.clone()).await;
        assert_eq!((told.status, told.header("content-type")), (200, "application/ocsp-response"));
        let text = asking.understood(&told.body, &about, NOW);
        for expected in ["Response verify OK", "one.pem: good", "two.pem: good", "0x77: unknown"] {
            assert!(text.contains(expected), "{expected}: {text}");
        }
        let text = asking.compared(&told.body, NOW);
        assert!(text.contains("Response verify OK") && !text.to_lowercase().contains("nonce"), "{text}");
        let other = asking.question(&about);
        let text = asking.compared(&told.body, NOW);
        assert!(text.contains("Nonce Verify error"), "it answers this question and no other: {text}");
        assert_ne!(other, question);

        governing.exchange.revoke_certificate(&first.serial, None, RevocationReason::KeyCompromise, BY).await.unwrap();
        governing.clock.advance(SignedDuration::from_secs(1));
        let told = post(&governing, question).await;
        let text = asking.understood(&told.body, &about, NOW + 1);
        for expected in ["Response verify OK", "one.pem: revoked", "Reason: keyCompromise", "two.pem: good"] {
            assert!(text.contains(expected), "{expected}: {text}");
        }

        // The question stands in the address, too.
        let question = asking.question(&["-cert", "two.pem", "-no_nonce"]);
        let plain = STANDARD.encode(&question);
        for address in [plain.clone(), plain.replace('/', "%2F").replace('+', "%2B").replace('=', "%3D")] {
            let told = governing.get(&format!("{ASKED_AT}/{address}")).await;
            let text = asking.understood(&told.body, &["-cert", "two.pem"], NOW + 1);
            assert!(text.contains("two.pem: good"), "{address}: {text}");
        }

        // A second authority answers for what the first one issued no more than a stranger: the first one does.
        governing.exchange.create_authority(terms("The next one"), BY).await.unwrap();
        let told = governing.get(&format!("{ASKED_AT}/{}", plain.replace('/', "%2F"))).await;
        let text = asking.understood(&told.body, &["-cert", "two.pem"], NOW + 1);
        assert!(text.contains("Response verify OK") && text.contains("two.pem: good"), "{text}");
        governing.exchange.distrust_authority(OWN, BY).await.unwrap();
        let told = governing.get(&format!("{ASKED_AT}/{}", plain.replace('/', "%2F"))).await;
        assert_eq!(told.body[..], [0x30, 3, 0x0a, 1, 6], "it is not authorised to answer for that one any more");
    }
}

fn der(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    let content = parts.concat();
    let length = u8::try_from(content.len()).unwrap();
    let length = if length < 0x80 { vec![length] } else { vec![0x81, length] };
    [&[tag][..], &length, &content].concat()
}

/// A question about a certificate of nobody here, with this nonce (RFC 9654).
fn with_nonce(nonce: &[u8]) -> Vec<u8> {
    const SHA1: &[u8] = &[0x30, 9, 6, 5, 0x2b, 0x0e, 3, 2, 0x1a, 5, 0];
    const NONCE: &[u8] = &[6, 9, 0x2b, 6, 1, 5, 5, 7, 48, 1, 2];
    let id = der(0x30, &[SHA1, &der(4, &[&[1; 20]]), &der(4, &[&[2; 20]]), &[2, 1, 7]]);
    let extension = der(0x30, &[NONCE, &der(4, &[&der(4, &[nonce])])]);
    let extensions = der(0xa2, &[&der(0x30, &[&extension])]);
    der(0x30, &[&der(0x30, &[&der(0x30, &[&der(0x30, &[&id])]), &extensions])])
}

#[tokio::test]
async fn what_is_no_question_is_told_and_a_node_without_an_authority_answers_nothing() {
    let governing = governor(0).await;
    let malformed = [0x30, 3, 0x0a, 1, 1];
    let nonce = |bytes: usize| with_nonce(&vec![7; bytes]);
    assert_ne!(post(&governing, nonce(128)).await.body[..], malformed);
    for question in
        [&b""[..], b"x", b"<html>", &[0x30, 0x80, 0, 0], &[0x30, 4, 0x30, 2, 0x30, 0], &nonce(0), &nonce(129)]
    {
        let told = post(&governing, question.to_vec()).await;
        assert_eq!((told.status, &told.body[..]), (200, &malformed[..]), "{question:?}");
    }
    assert_eq!(post(&governing, vec![0; 20_000]).await.status, 413);
    assert_eq!(governing.get(&format!("{ASKED_AT}/not+base64!")).await.body[..], malformed);
    for (method, target) in [("GET", ASKED_AT.to_owned()), ("DELETE", format!("{ASKED_AT}/x"))] {
        assert_eq!(governing.send(method, &target, &[], "").await.status, 405, "{method} {target}");
    }
    let story = Story::each().await.remove(0);
    assert_eq!(post(&story, vec![]).await.status, 404);
}

/// A node whose log and documents are stamped, and who stamps them.
async fn stamped(engine: usize) -> (Story, Trust) {
    let stamps = Arc::new(OpenSsl::new());
    let clock = Arc::new(FixedClock::at(SystemClock.now()));
    let trust = stamps.trusted();
    let stamper = Stamper::new(StamperParts {
        urls: vec!["http://tsa.example".to_owned()],
        trust: trust.clone(),
        network: stamps,
        clock: clock.clone(),
        random: Arc::new(SystemRandom),
    });
    let story = Story::stamped(store::testing::databases().await.remove(engine), stamper, clock).await;
    let headers = [("X-Road-Client", SHOP), ("X-Road-Id", "q")];
    let told = story.send("GET", &format!("/r1/{FIND}/people"), &headers, "").await;
    assert_eq!(told.status, 200);
    (story, trust)
}

fn shop() -> MemberId {
    "TEST/COM/1234".parse().unwrap()
}

/// The shop's question as a client gets it, judged by whoever knows these authorities alone.
async fn judged(story: &Story, trust: &Trust) -> Result<Report, Fault> {
    let told = story.get(&format!("/asic?queryId=q&{CLIENT}&requestOnly&unique")).await;
    assert_eq!(told.status, 200, "{}", told.text());
    let signed = asic::verify(&told.body, &Trust::nobody());
    assert!(signed.is_ok(), "who trusts nobody sees that it is signed: {signed:?}");
    asic::verify(&told.body, trust)
}

/// The shop's certificate from the node's own authority.
async fn vouched_for(story: &Story) -> Serial {
    let request = story.exchange.request_for_member(&shop()).await.unwrap();
    let read = CertificateRequest::read(request.as_bytes()).unwrap();
    let issuance = Issuance { holder: Holder::Member(shop()), host: None, days: 100 };
    let (issued, pem) = story.exchange.issue_certificate(&read, &issuance, BY).await.unwrap();
    story.exchange.take_member_certificate(&pem, BY).await.unwrap();
    issued.serial
}

#[tokio::test]
async fn a_document_carries_that_its_certificate_was_good_when_it_was_signed() {
    for engine in 0..store::testing::databases().await.len() {
        let (story, mut trust) = stamped(engine).await;
        story.exchange.create_authority(terms(OWN), BY).await.unwrap();
        let serial = vouched_for(&story).await;
        let authority = story.get("/exchange/authority.pem").await;
        trust.roots.extend(Certificate::all_from_pem(authority.text()).unwrap());
        let report = judged(&story, &trust).await.unwrap();
        let status = report.status.unwrap();
        assert_eq!(status.responder.subject(), trust.roots.last().unwrap().subject());
        assert!(matches!(report.chain, Chain::Root(_)) && report.timestamp.unwrap().time >= status.this_update);
        let documents = story.exchange.export_documents("q", BY).await.unwrap();
        assert!(documents.iter().all(|document| !document.lacks_status));

        story.exchange.revoke_certificate(&serial, None, RevocationReason::Superseded, BY).await.unwrap();
        assert_eq!(judged(&story, &trust).await.unwrap_err().code(), "cert_validation");
    }
}

/// An authority elsewhere, whose responder is OpenSSL behind a socket.
struct Responder {
    folder: tempfile::TempDir,
    is_away: AtomicBool,
}

async fn respond(State(responder): State<Arc<Responder>>, question: Bytes) -> Result<Vec<u8>, StatusCode> {
    if responder.is_away.load(Ordering::Acquire) {
        return Err(StatusCode::SERVICE_UNAVAILABLE);
    }
    let folder = responder.folder.path();
    std::fs::write(folder.join("question"), &question).unwrap();
    let answer = ["ocsp", "-index", "index", "-CA", "root.pem", "-rsigner", "root.pem", "-rkey", "root.key"];
    run(folder, &[&answer[..], &["-reqin", "question", "-respout", "answer", "-ndays", "1"]].concat());
    Ok(std::fs::read(folder.join("answer")).unwrap())
}

impl Responder {
    async fn listen() -> (Arc<Self>, String) {
        let folder = tempfile::tempdir().unwrap();
        let new = ["req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=Root"];
        let root = ["-x509", "-keyout", "root.key", "-out", "root.pem", "-days", "90"];
        run(folder.path(), &[&new[..], &root, &["-addext", "keyUsage=critical,keyCertSign,digitalSignature"]].concat());
        let responder = Arc::new(Self { folder, is_away: AtomicBool::new(false) });
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/ocsp", listener.local_addr().unwrap());
        let router = Router::new().route("/ocsp", axum::routing::post(respond)).with_state(Arc::clone(&responder));
        tokio::spawn(async move { axum::serve(listener, router).await });
        (responder, url)
    }

    fn write(&self, file: &str, content: &str) {
        std::fs::write(self.folder.path().join(file), content).unwrap();
    }

    fn read(&self, file: &str) -> String {
        std::fs::read_to_string(self.folder.path().join(file)).unwrap()
    }

    /// Issues the certificate of the shop on its request, which says where its status is asked for.
    fn issue(&self, request: &str, url: &str) -> String {
        self.write("shop.csr", request);
        let extensions = format!("keyUsage=critical,nonRepudiation\nauthorityInfoAccess=OCSP;URI:{url}\n");
        self.write("extensions", &extensions);
        let sign = ["x509", "-req", "-in", "shop.csr", "-out", "shop.pem", "-days", "30", "-CA", "root.pem"];
        let rest = ["-CAkey", "root.key", "-set_serial", "0x1f", "-subj", r"/CN=1234/serialNumber=TEST\/node\/COM"];
        run(self.folder.path(), &[&sign[..], &rest, &["-extfile", "extensions"]].concat());
        self.read("shop.pem")
    }

    /// What the authority says of it: `V` for valid, or `R` for revoked.
    fn say(&self, state: &str) {
        let revoked = if state == "R" { "261101000000Z" } else { "" };
        self.write("index", &format!("{state}\t491231235959Z\t{revoked}\t1F\tunknown\t/CN=1234\n"));
    }
}

#[tokio::test]
async fn an_authority_elsewhere_is_asked_where_its_certificate_says() {
    for engine in 0..store::testing::databases().await.len() {
        let (story, mut trust) = stamped(engine).await;
        let (responder, url) = Responder::listen().await;
        responder.say("V");
        // Its certificates begin now, which is after the clock of the story stopped.
        story.clock.advance(SignedDuration::from_secs(60));
        let root = Certificate::all_from_pem(&responder.read("root.pem")).unwrap().remove(0);
        story.exchange.trust_authority(&"Elsewhere".parse().unwrap(), root.as_der(), BY).await.unwrap();
        let request = story.exchange.request_for_member(&shop()).await.unwrap();
        let pem = responder.issue(&request, &url);
        story.exchange.take_member_certificate(&pem, BY).await.unwrap();
        trust.roots.push(root);
        let report = judged(&story, &trust).await.unwrap();
        assert_eq!(report.status.unwrap().responder.subject(), "CN=Root");

        // One that does not know it yet says nothing of it.
        responder.write("index", "");
        let told = story.get(&format!("/asic?queryId=q&{CLIENT}&requestOnly&unique")).await;
        assert_eq!((told.status, told.text().contains("OCSP")), (500, true), "{}", told.text());
        responder.say("V");

        // Where it is away, a client is told to wait, and the operator gets what there is.
        responder.is_away.store(true, Ordering::Release);
        let told = story.get(&format!("/asic?queryId=q&{CLIENT}&requestOnly&unique")).await;
        assert_eq!((told.status, told.text().contains("OCSP")), (500, true), "{}", told.text());
        let documents = story.exchange.export_documents("q", BY).await.unwrap();
        let of_shop = documents.iter().find(|document| document.sender == shop()).unwrap();
        assert!(of_shop.lacks_status && asic::verify(&of_shop.container, &trust).unwrap().status.is_none());

        // What it took back signs nothing more, though nobody told this node.
        responder.is_away.store(false, Ordering::Release);
        responder.say("R");
        assert!(judged(&story, &trust).await.is_err(), "it vouches for itself again");
    }
}
