//! Messages between two nodes, and what goes wrong on the way.

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::HeaderValue;
use axum::response::Response;
use exchange::{BadList, Exchange, NodePeer, SHORT_BODY_BYTES};
use futures_util::stream;
use http_body_util::BodyExt as _;
use jiff::SignedDuration;
use tower::ServiceExt as _;

use crate::pair::{Pair, Papers, Taken, listen, recorder};
use crate::story::{FIND, SHOP, from_this_machine};

fn at(path: &str) -> String {
    format!("/r1/{FIND}{path}")
}

fn records(of: &[(&str, &str)]) -> Vec<(String, String)> {
    of.iter().map(|(side, direction)| ((*side).to_owned(), (*direction).to_owned())).collect()
}

#[tokio::test]
async fn a_question_goes_to_the_other_node_and_each_keeps_its_own_records() {
    for pair in Pair::each().await {
        let headers = [("X-Road-Client", SHOP)];
        let told = pair.asking.send("POST", &at("/echo?x=1"), &headers, "{\"a\":1}").await;
        assert_eq!((told.status, told.text()), (200, "{\"a\":1}"), "{}", told.header("x-road-error"));
        assert_eq!(pair.answering.service.last().target, "/api/echo?x=1");
        assert_eq!(pair.asking.records().await, records(&[("client", "request"), ("client", "response")]));
        assert_eq!(pair.answering.records().await, records(&[("provider", "request"), ("provider", "response")]));
        for status in [204, 404, 429, 502, 504] {
            let told = pair.asking.get(&at(&format!("/{status}"))).await;
            assert_eq!((told.status, told.header("x-road-error")), (status, ""));
        }
        let described = pair.asking.get(&format!("/r1/{}/listMethods", crate::story::PEOPLE)).await;
        assert!(described.text().contains("find"), "{}", described.text());
    }
}

#[tokio::test]
async fn a_long_body_streams_through_both_nodes_both_ways() {
    for pair in Pair::each().await {
        let piece = Bytes::from(vec![b'x'; SHORT_BODY_BYTES]);
        let pieces: Vec<Result<Bytes, std::io::Error>> = (0..40).map(|_| Ok(piece.clone())).collect();
        let body = Body::from_stream(stream::iter(pieces));
        let headers = [("X-Road-Client", SHOP)];
        let told = pair.asking.send_as(from_this_machine(), "POST", &at("/echo"), &headers, body).await;
        assert_eq!((told.status, told.body.len()), (200, 40 * SHORT_BODY_BYTES), "{}", told.header("x-road-error"));
        assert_eq!((pair.asking.records().await.len(), pair.answering.records().await.len()), (2, 2));
    }
}

#[tokio::test]
async fn values_of_old_encodings_pass_byte_for_byte_both_ways() {
    for pair in Pair::each().await {
        let request = Request::post(at("/echo"))
            .header("X-Road-Client", SHOP)
            .header("X-Said", HeaderValue::from_bytes(b"\xe9t\xe9").unwrap())
            .header("X-Said", HeaderValue::from_bytes("été".as_bytes()).unwrap());
        let answer = pair.asking.asks(from_this_machine(), request.body(Body::from("{}")).unwrap()).await;
        let said: Vec<&[u8]> = answer.headers().get_all("x-said").iter().map(HeaderValue::as_bytes).collect();
        assert_eq!((answer.status().as_u16(), said), (200, vec![&b"\xe9t\xe9"[..], "été".as_bytes()]));
    }
}

#[tokio::test]
async fn a_long_answer_whose_client_goes_away_is_on_record_at_both_nodes() {
    for pair in Pair::each().await {
        let piece = Bytes::from(vec![b'x'; SHORT_BODY_BYTES]);
        let pieces = (0..40).map(move |_| Ok::<_, std::io::Error>(piece.clone()));
        let body = Body::from_stream(stream::iter(pieces));
        let request = Request::post(at("/echo")).header("X-Road-Client", SHOP).body(body).unwrap();
        let answer = pair.asking.asks(from_this_machine(), request).await;
        let mut body = answer.into_body();
        assert!(body.frame().await.unwrap().is_ok(), "the client has some of it");
        drop(body);
        for (story, side) in [(&pair.asking, "client"), (&pair.answering, "provider")] {
            let whole = records(&[(side, "request"), (side, "response")]);
            let mut kept = story.records().await;
            for _ in 0..500 {
                if kept == whole {
                    break;
                }
                tokio::time::sleep(std::time::Duration::from_millis(10)).await;
                kept = story.records().await;
            }
            assert_eq!(kept, whole);
        }
    }
}

#[tokio::test]
async fn the_other_node_refuses_in_its_own_name() {
    for pair in Pair::each().await {
        let told = pair.asking.get(&format!("/r1/{}/nothing", crate::story::PEOPLE)).await;
        assert_eq!((told.status, told.header("x-road-error")), (500, "Server.ServerProxy.UnknownService"));
        let told = pair.asking.get(&at("/slow")).await;
        assert_eq!(told.header("x-road-error"), "Server.ServerProxy.ServiceFailed.NetworkError");
        assert_eq!(pair.asking.get(&at("/%2e%2e/x")).await.header("x-road-error"), "Server.ServerProxy.AccessDenied");
    }
}

#[tokio::test]
async fn a_node_that_is_gone_is_named_and_what_was_asked_stays_on_record() {
    let pair = Pair::begin(0, 30).await;
    pair.kill_provider();
    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    let told = pair.asking.get(&at("/people")).await;
    assert_eq!(told.header("x-road-error"), "Server.ClientProxy.NetworkError", "{}", told.text());
    assert!(told.text().contains("TEST/GOV/70000001/node cannot be reached"), "{}", told.text());
    assert_eq!(pair.asking.records().await, records(&[("client", "request")]));
    assert!(pair.answering.records().await.is_empty());
}

#[tokio::test]
async fn an_expired_certificate_and_an_expired_list_stop_the_traffic_and_say_so() {
    let pair = Pair::begin(0, 30).await;
    assert_eq!(pair.asking.get(&at("/people")).await.status, 200);
    // The connections that are open stay believed no longer than the certificate.
    for story in [&pair.asking, &pair.answering] {
        story.clock.advance(SignedDuration::from_hours(31 * 24));
    }
    let told = pair.asking.get(&at("/people")).await;
    assert!(told.header("x-road-error").ends_with("SslAuthenticationFailed"), "{}", told.text());
    assert!(told.text().contains("expired"), "{}", told.text());
    for story in [&pair.asking, &pair.answering] {
        story.clock.advance(SignedDuration::from_hours(30 * 24));
    }
    let told = pair.asking.get(&at("/people")).await;
    assert_eq!(told.header("x-road-error"), "Server.ClientProxy.OutdatedGlobalConf", "{}", told.text());
}

#[tokio::test]
async fn who_is_struck_from_the_list_is_out() {
    for pair in Pair::each().await {
        let mut list = pair.list().await;
        list.version = 2;
        list.members[0].keys.clear();
        pair.publish(&list).await;
        let told = pair.asking.get(&at("/people")).await;
        assert_eq!(told.header("x-road-error"), "Server.ServerProxy.CertValidation", "{}", told.text());
        list.version = 3;
        list.members[1].subsystems.clear();
        pair.publish(&list).await;
        assert_eq!(pair.asking.get(&at("/people")).await.header("x-road-error"), "Server.ClientProxy.UnknownMember");
        list.version = 2;
        assert_eq!(pair.asking.exchange.take_list(&list).await, Err(BadList::Older));
    }
}

#[tokio::test]
async fn a_node_with_another_certificate_than_the_lists_is_not_spoken_to() {
    let pair = Pair::begin(0, 30).await;
    let mut list = pair.list().await;
    list.version = 2;
    list.nodes[1].certificate = Some(Papers::valid_for(30).fingerprint());
    // A connection that was open before is not used again: it was made to who was believed then.
    assert_eq!(pair.asking.get(&at("/people")).await.status, 200);
    pair.asking.exchange.take_list(&list).await.unwrap();
    let told = pair.asking.get(&at("/people")).await;
    assert_eq!(told.header("x-road-error"), "Server.ClientProxy.SslAuthenticationFailed", "{}", told.text());
    assert_eq!(pair.answering.service.count(), 1);
}

/// Has the asking node send one question to a node that writes it down.
async fn written_down(pair: &Pair) -> Bytes {
    written_down_of(pair, "POST", "/people", Body::from("{\"a\":1}")).await
}

/// The same, of any question.
pub async fn written_down_of(pair: &Pair, method: &str, path: &str, question: Body) -> Bytes {
    let taken = Taken::default();
    let papers = Papers::valid_for(30);
    let (address, _listening) = listen(recorder(Arc::clone(&taken), || Response::new(Body::empty())), &papers).await;
    let mut list = pair.list().await;
    list.nodes[1].address = format!("https://{address}");
    list.nodes[1].certificate = Some(papers.fingerprint());
    pair.asking.exchange.take_list(&list).await.unwrap();
    let headers = [("X-Road-Client", SHOP)];
    let told = pair.asking.send_as(from_this_machine(), method, &at(path), &headers, question).await;
    assert_eq!(told.header("x-road-error"), "Server.ClientProxy.IOError", "{}", told.text());
    let taken = taken.lock().unwrap();
    taken.first().cloned().unwrap()
}

/// Sends bytes to the answering node as the asking one; the kind of the first frame of its answer, and all of it.
pub async fn send_frames(pair: &Pair, frames: Bytes) -> (u8, String) {
    send_frames_to(&pair.answering.exchange, pair, Body::from(frames)).await
}

/// The same, to a node that is told.
pub async fn send_frames_to(exchange: &Exchange, pair: &Pair, frames: Body) -> (u8, String) {
    let peer = NodePeer { certificate: pair.papers[0].certificate.as_ref().into(), between: [].into() };
    let mut request = Request::post("/exchange/messages").body(frames).unwrap();
    request.extensions_mut().insert(peer);
    let answer = exchange.node_routes().into_router().oneshot(request).await.unwrap();
    let body = answer.into_body().collect().await.unwrap().to_bytes();
    (body[0], String::from_utf8_lossy(&body).into_owned())
}

#[tokio::test]
async fn a_message_that_is_sent_again_is_not_passed_twice() {
    for pair in Pair::each().await {
        let frames = written_down(&pair).await;
        assert_eq!(send_frames(&pair, frames.clone()).await.0, b'H');
        assert_eq!(pair.answering.service.count(), 1);
        let (kind, told) = send_frames(&pair, frames).await;
        assert_eq!(kind, b'F');
        assert!(told.contains("passed here before"), "{told}");
        assert_eq!((pair.answering.service.count(), pair.answering.records().await.len()), (1, 2));
    }
}

#[tokio::test]
async fn an_old_question_is_not_asked_again_though_its_record_waits_for_the_answer() {
    for pair in Pair::each().await {
        let frames = written_down_of(&pair, "GET", "/people", Body::empty()).await;
        assert_eq!(send_frames(&pair, frames.clone()).await.0, b'H');
        let (kind, told) = send_frames(&pair, frames.clone()).await;
        assert!(kind == b'F' && told.contains("passed here before"), "{told}");
        // A process that began a moment ago remembers nothing: the records do.
        let anew = pair.answering.begun_anew().await;
        anew.take_list(&pair.list().await).await.unwrap();
        let (kind, told) = send_frames_to(&anew, &pair, Body::from(frames)).await;
        assert!(kind == b'F' && told.contains("passed here before"), "{told}");
        // One that was written and never sent, and comes later.
        let kept_back = written_down_of(&pair, "GET", "/people", Body::empty()).await;
        pair.answering.clock.advance(SignedDuration::from_mins(11));
        let (kind, told) = send_frames(&pair, kept_back).await;
        assert!(kind == b'F' && told.contains("from another time"), "{told}");
        assert_eq!(pair.answering.service.count(), 1, "the service heard of one question");
    }
}

#[tokio::test]
async fn a_message_with_one_altered_byte_reaches_no_service() {
    let pair = Pair::begin(0, 30).await;
    let frames = written_down(&pair).await;
    for place in (0..frames.len()).step_by(7) {
        let mut altered = frames.to_vec();
        altered[place] ^= 1;
        let (kind, told) = send_frames(&pair, altered.into()).await;
        assert_eq!(kind, b'F', "byte {place}: {told}");
    }
    assert_eq!((pair.answering.service.count(), pair.answering.records().await.len()), (0, 0));
    for length in (0..frames.len()).step_by(11) {
        assert_eq!(send_frames(&pair, frames.slice(..length)).await.0, b'F', "cut after {length}");
    }
    assert_eq!(send_frames(&pair, frames).await.0, b'H', "the unaltered one is answered");
}

#[tokio::test]
async fn nobody_speaks_for_a_subsystem_that_stands_behind_another_node() {
    let pair = Pair::begin(0, 30).await;
    let frames = written_down(&pair).await;
    let stranger = Papers::valid_for(30);
    for (certificate, why) in
        [(&stranger.certificate, "not the one that the list"), (&pair.papers[1].certificate, "does not stand behind")]
    {
        let mut request = Request::post("/exchange/messages").body(Body::from(frames.clone())).unwrap();
        request.extensions_mut().insert(NodePeer { certificate: certificate.as_ref().into(), between: [].into() });
        let answer = pair.answering.exchange.node_routes().into_router().oneshot(request).await.unwrap();
        let body = answer.into_body().collect().await.unwrap().to_bytes();
        assert!(String::from_utf8_lossy(&body).contains(why), "{body:?}");
    }
    let request = Request::post("/exchange/messages").body(Body::from(frames)).unwrap();
    let answer = pair.answering.exchange.node_routes().into_router().oneshot(request).await.unwrap();
    let body = answer.into_body().collect().await.unwrap().to_bytes();
    assert!(String::from_utf8_lossy(&body).contains("shows no certificate"), "{body:?}");
}
