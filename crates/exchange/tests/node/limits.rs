//! What is too much for a node.

use axum::body::{Body, Bytes};
use axum::extract::Request;
use exchange::{Limits, SHORT_BODY_BYTES};
use futures_util::stream;
use http_body_util::BodyExt as _;
use store::testing::databases;
use xroad::Dialect;

use crate::pair::Pair;
use crate::story::{FIND, SHOP, Story, from_this_machine};

fn at(path: &str) -> String {
    format!("/r1/{FIND}{path}")
}

#[tokio::test]
async fn who_has_as_many_requests_open_as_may_be_is_told_to_come_again() {
    let db = databases().await.remove(0);
    let story = Story::limited(db, Dialect::default(), Limits { at_once: 1, body_bytes: None }).await;
    let (late, before) = (at("/late"), story.service.count());
    let (first, second) = tokio::join!(story.get(&late), async {
        while story.service.count() == before {
            tokio::time::sleep(std::time::Duration::from_millis(1)).await;
        }
        story.get(&at("/people")).await
    });
    assert_eq!((first.status, second.status), (200, 429), "{}", second.text());
    assert_eq!((second.header("retry-after"), second.header("x-road-error")), ("1", "Client.BadRequest"));
    assert!(second.text().contains("1 requests open"), "{}", second.text());
    assert_eq!(story.get(&at("/people")).await.status, 200);
    assert_eq!(story.service.count(), 2);
}

#[tokio::test]
async fn a_long_answer_takes_its_place_until_its_end() {
    let db = databases().await.remove(0);
    let story = Story::limited(db, Dialect::default(), Limits { at_once: 1, body_bytes: None }).await;
    let piece = Bytes::from(vec![b'x'; SHORT_BODY_BYTES]);
    let pieces = (0..40).map(move |_| Ok::<_, std::io::Error>(piece.clone()));
    let body = Body::from_stream(stream::iter(pieces));
    let request = Request::post(at("/echo")).header("X-Road-Client", SHOP).body(body).unwrap();
    let answer = story.asks(from_this_machine(), request).await;
    assert_eq!(answer.status(), 200);
    assert_eq!(story.get(&at("/people")).await.status, 429);
    let whole = answer.into_body().collect().await.unwrap().to_bytes();
    assert_eq!(whole.len(), 40 * SHORT_BODY_BYTES);
    assert_eq!(story.get(&at("/people")).await.status, 200);
}

#[tokio::test]
async fn a_body_that_is_longer_than_may_be_is_refused_whether_it_says_its_length_or_not() {
    let most = 4 * SHORT_BODY_BYTES as u64;
    for db in databases().await {
        let story = Story::limited(db, Dialect::default(), Limits { at_once: 8, body_bytes: Some(most) }).await;
        let said = [("X-Road-Client", SHOP), ("Content-Length", "300000")];
        let unsaid = [("X-Road-Client", SHOP)];
        for headers in [&said[..], &unsaid[..]] {
            let piece = Bytes::from(vec![b'x'; SHORT_BODY_BYTES]);
            let pieces = (0..6).map(move |_| Ok::<_, std::io::Error>(piece.clone()));
            let body = Body::from_stream(stream::iter(pieces));
            let told = story.send_as(from_this_machine(), "POST", &at("/echo"), headers, body).await;
            assert_eq!((told.status, told.header("x-road-error")), (413, "Client.BadRequest"), "{}", told.text());
            assert!(told.text().contains("262144 bytes"), "{}", told.text());
        }
        let body = Body::from(vec![b'x'; 4 * SHORT_BODY_BYTES]);
        let told = story.send_as(from_this_machine(), "POST", &at("/echo"), &unsaid, body).await;
        assert_eq!((told.status, told.body.len()), (200, 4 * SHORT_BODY_BYTES));
        assert_eq!(story.service.count(), 1);
    }
}

#[tokio::test]
async fn an_identifier_that_no_record_takes_is_refused_before_anything_is_done() {
    for story in Story::each().await {
        let target = format!("/r1/{}/{}", crate::story::PEOPLE, "%C3%A9".repeat(255));
        let told = story.send("POST", &target, &[("X-Road-Client", SHOP)], "{}").await;
        assert_eq!((told.status, told.header("x-road-error")), (400, "Client.BadRequest"), "{}", told.text());
        assert!(told.text().contains("500 characters"), "{}", told.text());
        assert!(story.records().await.is_empty());
    }
}

#[tokio::test]
async fn what_is_said_once_reaches_the_service_once() {
    for story in Story::each().await {
        let headers = [
            ("X-Road-Client", "TEST/GOV/1/victim"),
            ("X-Road-UserId", "EE1"),
            ("X-Road-Client", SHOP),
            ("X-Road-UserId", "EE2"),
        ];
        assert_eq!(story.send("GET", &at("/people"), &headers, "").await.status, 200);
        let got = story.service.last().headers;
        let of = |wanted: &str| -> Vec<String> {
            got.iter().filter(|(name, _)| name == wanted).map(|(_, value)| value.clone()).collect()
        };
        assert_eq!((of("x-road-client"), of("x-road-userid")), (vec![SHOP.to_owned()], vec!["EE2".to_owned()]));
        let purposes = [("X-Road-Client", SHOP), ("X-Purpose", "one"), ("X-Purpose", "other")];
        let imitation = [("X-Road-Client", SHOP), ("X_Road_Client", "TEST/GOV/1/victim")];
        for headers in [&purposes[..], &imitation[..]] {
            let told = story.send("GET", &at("/people"), headers, "").await;
            assert_eq!((told.status, told.header("x-road-error")), (400, "Client.BadRequest"), "{}", told.text());
        }
        assert_eq!(story.service.count(), 1);
    }
}

#[tokio::test]
async fn the_other_nodes_limits_hold_too_and_the_client_hears_which_it_is() {
    let most = 4 * SHORT_BODY_BYTES as u64;
    for engine in 0..databases().await.len() {
        let pair = Pair::limited(engine, Limits { at_once: 1, body_bytes: Some(most) }).await;
        let send = async |pieces: usize| {
            let piece = Bytes::from(vec![b'x'; SHORT_BODY_BYTES]);
            let pieces = (0..pieces).map(move |_| Ok::<_, std::io::Error>(piece.clone()));
            let body = Body::from_stream(stream::iter(pieces));
            pair.asking.send_as(from_this_machine(), "POST", &at("/echo"), &[("X-Road-Client", SHOP)], body).await
        };
        let told = send(6).await;
        assert_eq!((told.status, told.header("x-road-error")), (413, "Client.BadRequest"), "{}", told.text());
        assert!(told.text().contains("262144 bytes"), "{}", told.text());
        assert_eq!(pair.answering.service.count(), 0, "no whole body reached the service");
        assert_eq!(send(4).await.status, 200);
        let (late, before) = (at("/late"), pair.answering.service.count());
        let (first, second) = tokio::join!(pair.asking.get(&late), async {
            while pair.answering.service.count() == before {
                tokio::time::sleep(std::time::Duration::from_millis(1)).await;
            }
            pair.asking.get(&at("/people")).await
        });
        assert_eq!((first.status, second.status), (200, 429), "{}", second.text());
        assert_eq!(second.header("retry-after"), "1");
        assert_eq!(second.header("x-road-error"), "Server.ServerProxy.InternalError");
        assert!(second.text().contains("TEST/COM/1234/shop has 1 questions open here"), "{}", second.text());
        // A short body, of which all is there at once.
        let pair = Pair::limited(engine, Limits { at_once: 8, body_bytes: Some(3) }).await;
        let headers = [("X-Road-Client", SHOP)];
        assert_eq!(pair.asking.send("POST", &at("/echo"), &headers, "four").await.status, 413);
        assert_eq!(pair.asking.send("POST", &at("/echo"), &headers, "two").await.status, 200);
    }
}
