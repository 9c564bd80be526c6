//! Clients that go away, services that answer too soon, disks that take nothing: each is named, and nothing passes by.

use std::time::Duration;

use axum::body::{Body, Bytes};
use exchange::SHORT_BODY_BYTES;
use futures_util::stream;

use crate::between::{send_frames, send_frames_to, written_down_of};
use crate::pair::Pair;
use crate::story::{FIND, SHOP, Story, from_this_machine};

fn at(path: &str) -> String {
    format!("/r1/{FIND}{path}")
}

/// So long nobody waits for an answer that takes 300 ms.
const IMPATIENT: Duration = Duration::from_millis(100);

fn long_body(pieces: usize) -> Body {
    let piece = Bytes::from(vec![b'x'; SHORT_BODY_BYTES]);
    Body::from_stream(stream::iter((0..pieces).map(move |_| Ok::<_, std::io::Error>(piece.clone()))))
}

/// So many pieces, each after a while: together they take longer than the service has to answer.
fn flowing_body(pieces: usize) -> Body {
    Body::from_stream(stream::unfold(pieces, |left| async move {
        tokio::time::sleep(Duration::from_millis(300)).await;
        (left > 0).then(|| (Ok::<_, std::io::Error>(Bytes::from(vec![b'x'; SHORT_BODY_BYTES])), left - 1))
    }))
}

/// The end comes when the service had time to answer what came before it.
fn slowly(frames: Bytes) -> Body {
    let end = frames.len() - SHORT_BODY_BYTES / 2;
    let pieces = [(0, frames.slice(..end)), (200, frames.slice(end..))].into_iter();
    Body::from_stream(stream::unfold(pieces, |mut pieces| async {
        let (wait_ms, piece) = pieces.next()?;
        tokio::time::sleep(Duration::from_millis(wait_ms)).await;
        Some((Ok::<_, std::io::Error>(piece), pieces))
    }))
}

#[tokio::test]
async fn a_question_ends_in_its_records_though_its_client_went_away() {
    for story in Story::each().await {
        for (number, method) in ["GET", "POST"].into_iter().enumerate() {
            let (target, headers) = (at("/late"), [("X-Road-Client", SHOP)]);
            let gone = tokio::time::timeout(IMPATIENT, story.send(method, &target, &headers, "")).await;
            assert!(gone.is_err(), "{method}");
            story.exchange.ended().await;
            assert_eq!(story.service.count(), number + 1);
            assert_eq!(story.records().await.len(), 4 * (number + 1), "{method}");
        }
        story.evidence.verify().await.unwrap();
    }
}

#[tokio::test]
async fn a_question_ends_in_its_records_though_the_node_that_sent_it_went_away() {
    for pair in Pair::each().await {
        let frames = written_down_of(&pair, "GET", "/late", Body::empty()).await;
        assert!(tokio::time::timeout(IMPATIENT, send_frames(&pair, frames)).await.is_err());
        pair.answering.exchange.ended().await;
        assert_eq!((pair.answering.service.count(), pair.answering.records().await.len()), (1, 2));
    }
}

#[tokio::test]
async fn an_answer_that_comes_before_the_whole_question_is_handed_back_when_the_question_is_whole() {
    for pair in Pair::each().await {
        let headers = [("X-Road-Client", SHOP)];
        let told = pair.asking.send_as(from_this_machine(), "POST", &at("/early"), &headers, long_body(40)).await;
        assert_eq!((told.status, told.text()), (413, "too much"), "{}", told.header("x-road-error"));
        assert_eq!(told.header("x-road-error"), "");
        assert_eq!((pair.asking.records().await.len(), pair.answering.records().await.len()), (2, 2));
    }
    for story in Story::each().await {
        let headers = [("X-Road-Client", SHOP)];
        let told = story.send_as(from_this_machine(), "POST", &at("/early"), &headers, long_body(40)).await;
        assert_eq!((told.status, story.records().await.len()), (413, 4), "{}", told.header("x-road-error"));
        let described = format!("/r1/{}/listMethods", crate::story::PEOPLE);
        let told = story.send_as(from_this_machine(), "GET", &described, &headers, long_body(4)).await;
        assert_eq!((told.status, story.records().await.len()), (200, 8), "{}", told.header("x-road-error"));
    }
}

#[tokio::test]
async fn a_service_may_answer_while_it_reads() {
    for pair in Pair::each().await {
        let headers = [("X-Road-Client", SHOP)];
        let told = pair.asking.send_as(from_this_machine(), "POST", &at("/streaming"), &headers, long_body(6)).await;
        assert_eq!((told.status, told.body.len()), (200, 6 * SHORT_BODY_BYTES), "{}", told.header("x-road-error"));
        assert_eq!((pair.asking.records().await.len(), pair.answering.records().await.len()), (2, 2));
    }
}

#[tokio::test]
async fn a_long_question_may_take_longer_to_be_sent_than_the_service_has_to_answer() {
    let (headers, pieces) = ([("X-Road-Client", SHOP)], 6);
    for pair in Pair::each().await {
        let told = pair.asking.send_as(from_this_machine(), "POST", &at("/echo"), &headers, flowing_body(pieces)).await;
        assert_eq!(told.status, 200, "{}: {}", told.header("x-road-error"), told.text());
        assert_eq!(pair.answering.service.last().body.len(), pieces * SHORT_BODY_BYTES);
    }
}

#[tokio::test]
async fn a_long_question_that_is_refused_is_told_why() {
    for pair in Pair::each().await {
        let headers = [("X-Road-Client", SHOP)];
        let target = format!("/r1/{}/nothing/echo", crate::story::PEOPLE);
        for pieces in [4, 160] {
            let body = long_body(pieces);
            let told = pair.asking.send_as(from_this_machine(), "POST", &target, &headers, body).await;
            assert_eq!(told.header("x-road-error"), "Server.ServerProxy.UnknownService", "{pieces}: {}", told.text());
        }
    }
}

#[tokio::test]
async fn a_long_question_that_nobody_signed_gets_no_answer_though_the_service_gave_one() {
    for pair in Pair::each().await {
        let frames = written_down_of(&pair, "POST", "/early", long_body(4)).await;
        let mut forged = frames.to_vec();
        let last = forged.len() - 10;
        // Another place in the batch, or another signature.
        forged[last] ^= 1;
        for sent in [Bytes::from(forged), frames.slice(..frames.len() - SHORT_BODY_BYTES)] {
            let (kind, told) = send_frames_to(&pair.answering.exchange, &pair, slowly(sent)).await;
            assert_eq!(kind, b'F', "{told}");
        }
        assert!(pair.answering.records().await.is_empty(), "nothing of it is on record");
        assert_eq!(send_frames(&pair, frames).await.0, b'H');
        assert!(pair.answering.service.early.load(std::sync::atomic::Ordering::SeqCst) >= 2, "it did answer");
    }
}

#[tokio::test]
async fn a_node_whose_records_cannot_be_kept_says_so_and_passes_nothing() {
    for story in Story::each().await {
        let rename = store::sql!("ALTER TABLE exchange_messages RENAME TO exchange_messages_gone");
        story.db.db().write(move |tx| tx.execute(rename, store::params![]).map(drop)).await.unwrap();
        let told = story.send("POST", &at("/people"), &[("X-Road-Client", SHOP)], "{}").await;
        assert_eq!(told.header("x-road-error"), "Server.ClientProxy.LoggingFailed", "{}", told.text());
        assert_eq!(story.service.count(), 0, "what may change something is recorded first");
        let told = story.get(&at("/people")).await;
        assert!(told.header("x-road-error").ends_with("LoggingFailed"), "{}", told.text());
        assert!(!told.text().contains("Ana"), "no answer goes on that is not on record");
        story.evidence.verify().await.unwrap();
    }
}

#[tokio::test]
async fn a_node_that_sends_half_a_message_and_then_nothing_is_not_waited_for() {
    let pair = Pair::begin(0, 30).await;
    let frames = written_down_of(&pair, "GET", "/people", Body::empty()).await;
    for length in [0, 3, 20, frames.len() - 1] {
        let half = futures_util::StreamExt::chain(
            stream::iter([Ok::<_, std::io::Error>(frames.slice(..length))]),
            stream::pending(),
        );
        tokio::time::pause();
        let (kind, told) = send_frames_to(&pair.answering.exchange, &pair, Body::from_stream(half)).await;
        tokio::time::resume();
        assert!(kind == b'F' && told.contains("broke off"), "{told}");
    }
    assert_eq!(pair.answering.service.count(), 0);
}

#[tokio::test]
async fn one_altered_byte_of_the_log_is_found_whatever_message_it_tells_of() {
    for pair in Pair::each().await {
        let headers = [("X-Road-Client", SHOP)];
        assert_eq!(pair.asking.send("POST", &at("/people"), &headers, "{}").await.status, 200);
        for story in [&pair.asking, &pair.answering] {
            let size = story.evidence.verify().await.unwrap().size;
            for position in [size - 2, size - 1] {
                let position = i64::try_from(position).unwrap();
                let alter = move |from: &'static str, to: &'static str| {
                    let db = story.db.db();
                    async move {
                        let change = store::sql!(
                            "UPDATE evidence_entries SET content = REPLACE(content, $1, $2) WHERE position = $3"
                        );
                        db.write(move |tx| tx.execute(change, store::params![from, to, position])).await.unwrap()
                    }
                };
                assert_eq!(alter("TEST/COM/1234/shop", "TEST/COM/1234/shoq").await, 1);
                assert!(story.evidence.verify().await.is_err(), "entry {position}");
                alter("TEST/COM/1234/shoq", "TEST/COM/1234/shop").await;
                story.evidence.verify().await.unwrap();
            }
        }
    }
}
