//! The table of bad input: what comes in over the socket, byte by byte, and what is answered, at the client's node and
//! at the provider's.

use std::net::SocketAddr;
use std::time::Duration;

use axum::Extension;
use axum::body::Body;
use exchange::Grantee;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use crate::between::send_frames;
use crate::pair::Pair;
use crate::story::{FIND, PEOPLE, SHOP, Story, from_this_machine};

/// An answer comes within this time.
const WITHIN: Duration = Duration::from_secs(20);

/// The node's door for systems, on a socket.
pub async fn on_a_socket(story: &Story) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let app = story.app().layer(Extension(from_this_machine()));
    tokio::spawn(async move { axum::serve(listener, app).await });
    address
}

/// Sends bytes and reads until the connection ends: all that was answered.
async fn say(to: SocketAddr, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(to).await.unwrap();
    // The other side may stop listening before the end.
    let _ = stream.write_all(bytes).await;
    let mut answer = Vec::new();
    let reading = tokio::time::timeout(WITHIN, stream.read_to_end(&mut answer)).await;
    assert!(reading.is_ok(), "no end after {:?}", String::from_utf8_lossy(&answer));
    String::from_utf8_lossy(&answer).into_owned()
}

fn status(answer: &str) -> u16 {
    answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0)
}

fn fault(answer: &str) -> &str {
    let line = answer.lines().take_while(|line| !line.is_empty()).find(|line| line.starts_with("x-road-error: "));
    line.map_or("", |line| line.split_at(14).1)
}

/// A request as `curl` writes it, with what is put in place of its parts.
fn request(first: &str, headers: &str, body: &str) -> Vec<u8> {
    format!("{first} HTTP/1.1\r\nHost: node\r\nConnection: close\r\n{headers}\r\n{body}").into_bytes()
}

/// What is sent; the status; the type of the fault, or none where a machine before the node's own code answers.
type Row = (&'static str, Vec<u8>, u16, &'static str);

/// What never reaches another node, whoever is asked.
fn rows_of_the_clients_node() -> Vec<Row> {
    let (get, post) = (format!("GET /r1/{FIND}/people"), format!("POST /r1/{FIND}/echo"));
    let client = format!("X-Road-Client: {SHOP}\r\n");
    let long = "x".repeat(9 * 1024);
    let with = |extra: &str| format!("{client}{extra}");
    let many = |count: usize| (0..count).map(|number| format!("X-{number}: 1\r\n")).collect::<String>();
    vec![
        ("nobody asks", request(&get, "", ""), 400, "Client.InvalidClientIdentifier"),
        (
            "a client of two parts",
            request(&get, "X-Road-Client: TEST/COM\r\n", ""),
            400,
            "Client.InvalidClientIdentifier",
        ),
        (
            "a client that leads elsewhere",
            request(&get, "X-Road-Client: TEST/COM/../x\r\n", ""),
            400,
            "Client.InvalidClientIdentifier",
        ),
        (
            "a client with a line's end",
            request(&get, "X-Road-Client: TEST/COM/1%0d%0a/x\r\n", ""),
            400,
            "Client.InvalidClientIdentifier",
        ),
        ("no service", request(&format!("GET /r1/{PEOPLE}"), &client, ""), 400, "Client.BadRequest"),
        (
            "a service that leads elsewhere",
            request(&format!("GET /r1/{PEOPLE}/%2e%2e/x"), &client, ""),
            400,
            "Client.BadRequest",
        ),
        ("another version", request(&format!("GET /r3/{FIND}"), &client, ""), 400, "Client.InvalidProtocolVersion"),
        ("an invented method", request(&format!("BREW /r1/{FIND}"), &client, ""), 400, "Client.InvalidHttpMethod"),
        (
            "a target that is too long",
            request(&format!("GET /r1/{FIND}/{long}"), &client, ""),
            400,
            "Client.BadRequest",
        ),
        ("too many headers", request(&get, &with(&many(300)), ""), 431, ""),
        ("a head that is too long", request(&get, &with(&format!("X-Long: {}\r\n", "x".repeat(600_000))), ""), 431, ""),
        (
            "headers that are too long",
            request(&get, &with(&format!("X-Long: {}\r\n", "x".repeat(70_000))), ""),
            400,
            "Client.BadRequest",
        ),
        ("an empty name of a message", request(&get, &with("X-Road-Id: \r\n"), ""), 400, "Client.BadRequest"),
        (
            "a name that is too long",
            request(&get, &with(&format!("X-Road-Id: {}\r\n", "x".repeat(2000))), ""),
            400,
            "Client.BadRequest",
        ),
        (
            "a header that goes on in the next line",
            request(&get, &with("X-Own: 1\r\n X-Road-Client: TEST/GOV/1/x\r\n"), ""),
            400,
            "",
        ),
        ("a blank before the colon", request(&get, &with("X-Own : 1\r\n"), ""), 400, ""),
        ("a zero byte", request(&get, &with("X-Own: a\0b\r\n"), ""), 400, ""),
        ("a carriage return in a value", request(&get, &with("X-Own: a\rX-Road-Client: x\r\n"), ""), 400, ""),
        ("two lengths", request(&post, &with("Content-Length: 2\r\nContent-Length: 3\r\n"), "abc"), 400, ""),
        ("a length with a sign", request(&post, &with("Content-Length: +3\r\n"), "abc"), 400, ""),
        ("a length that is none", request(&post, &with("Content-Length: 3, 3x\r\n"), "abc"), 400, ""),
        ("an unknown coding", request(&post, &with("Transfer-Encoding: gzip\r\n"), "abc"), 400, ""),
        ("chunked, but not last", request(&post, &with("Transfer-Encoding: chunked, gzip\r\n"), "0\r\n\r\n"), 400, ""),
        ("no HTTP", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n".to_vec(), 400, ""),
        (
            "a path to the node itself",
            request(&format!("GET /r1/{FIND}/../../x"), &with("X-Road-Security-Server: a\r\n"), ""),
            400,
            "Client.InvalidSecurityServer",
        ),
        (
            "a client nobody knows",
            request(&get, "X-Road-Client: TEST/COM/9/x\r\n", ""),
            500,
            "Server.ClientProxy.UnknownMember",
        ),
        (
            "a provider nobody knows",
            request("GET /r1/TEST/GOV/9/x/y", &client, ""),
            500,
            "Server.ClientProxy.UnknownMember",
        ),
        (
            "another server",
            request(&get, &with("X-Road-Security-Server: TEST/GOV/1/x\r\n"), ""),
            500,
            "Server.ClientProxy.InvalidSecurityServer",
        ),
    ]
}

/// What the provider's node refuses: 403 and 404 of another protocol are these two, and 502 and 504 the last.
fn rows_of_the_providers_node() -> Vec<Row> {
    let client = format!("X-Road-Client: {SHOP}\r\n");
    let get = |path: &str| request(&format!("GET /r1/{PEOPLE}{path}"), &client, "");
    vec![
        ("no such service", get("/nothing"), 500, "Server.ServerProxy.UnknownService"),
        ("no right", get("/closed/people"), 500, "Server.ServerProxy.AccessDenied"),
        ("a path that leads up", get("/find/a/../b"), 500, "Server.ServerProxy.AccessDenied"),
        ("the same, encoded", get("/find/%2e%2e/b"), 500, "Server.ServerProxy.AccessDenied"),
        ("encoded twice", get("/find/%252e%252e/b"), 500, "Server.ServerProxy.AccessDenied"),
        ("an encoded slash", get("/find/a%2fb"), 500, "Server.ServerProxy.AccessDenied"),
        ("a zero byte in the path", get("/find/a%00"), 500, "Server.ServerProxy.AccessDenied"),
        ("an overlong encoding", get("/find/%c0%ae%c0%ae/x"), 500, "Server.ServerProxy.AccessDenied"),
        ("no description", get("/getOpenAPI"), 500, "Server.ServerProxy.InvalidRequest"),
        ("nobody is there", get("/gone"), 500, "Server.ServerProxy.ServiceFailed.NetworkError"),
        ("no answer in time", get("/find/slow"), 500, "Server.ServerProxy.ServiceFailed.NetworkError"),
    ]
}

async fn check(rows: Vec<Row>, address: SocketAddr) {
    for (what, bytes, expected, kind) in rows {
        let answer = say(address, &bytes).await;
        assert_eq!((status(&answer), fault(&answer)), (expected, kind), "{what}: {answer}");
        if !kind.is_empty() {
            let body: serde_json::Value = serde_json::from_str(answer.split_once("\r\n\r\n").unwrap().1).unwrap();
            let sentence = body["message"].as_str().unwrap();
            assert!(sentence.len() > 10 && !sentence.contains('\n'), "{what}: {sentence}");
        }
    }
}

#[tokio::test]
async fn what_is_wrong_is_refused_with_its_status_and_its_type_by_a_node_that_plays_both_sides() {
    for story in Story::each().await {
        provide_what_is_refused(&story).await;
        let address = on_a_socket(&story).await;
        check(rows_of_the_clients_node(), address).await;
        assert_eq!((story.records().await.len(), story.service.count()), (0, 0), "nothing of it is a message");
        check(rows_of_the_providers_node(), address).await;
        story.evidence.verify().await.unwrap();
    }
}

#[tokio::test]
async fn what_is_wrong_is_refused_the_same_by_two_nodes() {
    for pair in Pair::each().await {
        provide_what_is_refused(&pair.answering).await;
        let address = on_a_socket(&pair.asking).await;
        check(rows_of_the_clients_node(), address).await;
        assert_eq!((pair.asking.records().await.len(), pair.answering.records().await.len()), (0, 0));
        check(rows_of_the_providers_node(), address).await;
        // What the service answers passes, whatever it is.
        for code in [400, 403, 404, 413, 429, 502, 504] {
            let get = request(&format!("GET /r1/{FIND}/{code}"), &format!("X-Road-Client: {SHOP}\r\n"), "");
            let answer = say(address, &get).await;
            assert_eq!((status(&answer), fault(&answer)), (code, ""), "{answer}");
        }
        for (frames, why) in [
            (&b""[..], "broke off"),
            (b"H", "broke off"),
            (b"X\0\0\0\x01a", "no message"),
            (b"H\xff\xff\xff\xff", "no message"),
            (b"D\0\0\0\x01a", "no message"),
            (b"H\0\0\0\x01aS\0\0\0\x02{}", "no message"),
            (b"H\0\0\0\x01aD\0\0\0\0", "no message"),
            (b"F\0\0\0\x02{}", "no message"),
            (b"H\0\0\0\x05GET\r\nS\0\0\0\x24{\"batch\":\"a.b.c\",\"index\":0,\"path\":[]}", "broke off"),
            (b"H\0\0\0\x05GET\r\nS\0\0\0\x25{\"batch\":\"a.b.c\",\"index\":0,\"path\":[]}", "canonical form"),
        ] {
            let (kind, told) = send_frames(&pair, frames.to_vec().into()).await;
            assert!(kind == b'F' && told.contains(why), "{frames:?}: {told}");
        }
        for story in [&pair.asking, &pair.answering] {
            story.evidence.verify().await.unwrap();
        }
    }
}

/// A service without a right, and one that is gone.
async fn provide_what_is_refused(story: &Story) {
    let offered = exchange::Contract::default();
    story.offer(&format!("{PEOPLE}/closed"), offered.clone()).await;
    let gone = format!("{PEOPLE}/gone");
    story.offer_at("http://127.0.0.1:9/", &gone).await;
    story.grant(&gone, "* **", Grantee::Subsystem(SHOP.parse().unwrap())).await;
}

#[tokio::test]
async fn no_request_is_smuggled_behind_another() {
    for pair in Pair::each().await {
        let address = on_a_socket(&pair.asking).await;
        // Both lengths: a machine in front may believe the other one, and take what follows for the next request.
        let hidden = format!("GET /r1/{FIND}/hidden HTTP/1.1\r\nHost: node\r\nX-Road-Client: {SHOP}\r\n\r\n");
        let both = format!(
            "POST /r1/{FIND}/echo HTTP/1.1\r\nHost: node\r\nX-Road-Client: {SHOP}\r\nTransfer-Encoding: chunked\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n0\r\n\r\n{hidden}",
            5 + hidden.len()
        );
        let answer = say(address, both.as_bytes()).await;
        let targets: Vec<String> =
            pair.answering.service.got.lock().unwrap().iter().map(|got| got.target.clone()).collect();
        assert!(!targets.iter().any(|target| target.contains("hidden")), "{targets:?}: {answer}");
        // And none behind the node: what the service gets has one length.
        let headers = [("X-Road-Client", SHOP), ("Transfer-Encoding", "chunked"), ("Content-Length", "99")];
        let body = Body::from("{}");
        let told = pair.asking.send_as(from_this_machine(), "POST", &format!("/r1/{FIND}/echo"), &headers, body).await;
        assert_eq!((told.status, told.text()), (200, "{}"), "{}", told.header("x-road-error"));
        let got = pair.answering.service.last();
        let of = |wanted: &str| got.headers.iter().filter(|(name, _)| name == wanted).count();
        assert_eq!(of("content-length") + of("transfer-encoding"), 1, "{:?}", got.headers);
    }
}
