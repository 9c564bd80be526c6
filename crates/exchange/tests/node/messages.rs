//! A question and its answer, with nothing wrong.

use std::collections::BTreeMap;

use axum::body::{Body, Bytes};
use evidence::Entry;
use exchange::{Contract, Grantee, SHORT_BODY_BYTES};
use futures_util::stream;

use crate::story::{FIND, SHOP, Story, from_this_machine};

fn at(path: &str) -> String {
    format!("/r1/{FIND}{path}")
}

#[tokio::test]
async fn a_question_passes_unmodified_but_for_what_belongs_to_a_connection() {
    for story in Story::each().await {
        let headers = [
            ("X-Road-Client", SHOP),
            ("X-Road-UserId", "EE12345678901"),
            ("X-Road-Issue", "case 7"),
            ("X-Road-Request-Id", "mine"),
            ("X-Road-Request-Hash", "mine"),
            ("Accept", "application/json"),
            ("Authorization", "Bearer abc"),
            ("User-Agent", "shop/1"),
            ("Connection", "keep-alive"),
            ("TE", "trailers"),
            ("X-Own", "one"),
            ("X-Own", "two"),
        ];
        let told = story.send("POST", &at("/people%20of/find?name=%C3%A9&&x"), &headers, "{\"a\":1}").await;
        assert_eq!(told.status, 200, "{}", told.text());
        let got = story.service.last();
        assert_eq!((got.method.as_str(), got.target.as_str()), ("POST", "/api/people%20of/find?name=%C3%A9&&x"));
        assert_eq!(&got.body[..], b"{\"a\":1}");
        let names: BTreeMap<&str, Vec<&str>> = got.headers.iter().fold(BTreeMap::new(), |mut all, (name, value)| {
            all.entry(name.as_str()).or_insert_with(Vec::new).push(value.as_str());
            all
        });
        for (name, value) in [
            ("x-road-client", SHOP),
            ("x-road-userid", "EE12345678901"),
            ("x-road-issue", "case 7"),
            ("accept", "application/json"),
            ("authorization", "Bearer abc"),
        ] {
            assert_eq!(names[name], [value], "{name}");
        }
        assert_eq!(names["x-own"], ["one", "two"]);
        for dropped in ["user-agent", "connection", "te", "x-road-request-hash"] {
            assert!(!names.contains_key(dropped), "{dropped}");
        }
        assert_ne!(names["x-road-request-id"], ["mine"]);
        assert!(names["x-road-id"][0].starts_with("TEST-"), "{:?}", names["x-road-id"]);
    }
}

#[tokio::test]
async fn an_answer_says_to_which_question_it_belongs() {
    for story in Story::each().await {
        let headers = [("X-Road-Client", SHOP), ("X-Road-Id", "my-id-1")];
        let told = story.send("GET", &at("/forging"), &headers, "").await;
        assert_eq!((told.status, told.header("x-road-id")), (200, "my-id-1"));
        assert_eq!((told.header("x-road-client"), told.header("x-road-service")), (SHOP, FIND));
        assert_eq!(told.header("x-road-request-id").len(), 36);
        assert_eq!(told.header("x-road-request-hash").len(), 88, "a SHA-512 in base64");
        assert_eq!(told.header("x-own"), "kept");
        assert!(!told.headers.contains_key("server") && !told.headers.contains_key("x-road-error"));
        assert_eq!(told.headers.get_all("x-road-id").iter().count(), 1);
    }
}

#[tokio::test]
async fn what_the_service_answers_is_no_error_of_a_node_whatever_it_is() {
    for story in Story::each().await {
        for status in [200, 204, 304, 400, 403, 404, 413, 422, 429, 500, 502, 503, 504] {
            let told = story.get(&at(&format!("/{status}"))).await;
            assert_eq!(told.status, status);
            assert_eq!(told.header("x-road-error"), "", "{status}");
            assert!(!told.header("x-road-request-hash").is_empty(), "{status}");
        }
        let moved = story.get(&at("/moved")).await;
        assert_eq!((moved.status, moved.header("location")), (302, "http://elsewhere.example/x"));
    }
}

#[tokio::test]
async fn each_side_keeps_a_record_of_each_message_with_its_entry_in_the_log() {
    for story in Story::each().await {
        let entries = story.evidence.verify().await.unwrap().size;
        let headers = [("X-Road-Client", SHOP), ("X-Road-UserId", "EE12345678901"), ("X-Purpose", "canteen rate")];
        assert_eq!(story.send("POST", &at("/people"), &headers, "{}").await.status, 200);
        let kept = story.records().await;
        let expected =
            [("client", "request"), ("provider", "request"), ("provider", "response"), ("client", "response")];
        assert_eq!(kept, expected.map(|(side, direction)| (side.to_owned(), direction.to_owned())));
        assert_eq!(story.evidence.verify().await.unwrap().size, entries + 4);

        let proof = story.evidence.prove(entries).await.unwrap();
        let proven = evidence::verify_proof(&proof, &story.evidence.vkey()).unwrap();
        let Entry::Fact(fact) = proven.entry else { panic!("a message is a fact") };
        assert_eq!((fact.kind.as_str(), fact.fields["client"].as_str()), ("message", SHOP));
        assert_eq!(fact.fields["purpose"], "canteen rate");
        assert!(!proven.content.contains("EE12345678901"), "people stand in the log under a keyed hash");
        assert!(!fact.fields["user"].is_empty() && !fact.fields["body"].is_empty());
    }
}

#[tokio::test]
async fn a_question_that_changes_nothing_is_recorded_together_with_its_answer_under_one_entry() {
    for story in Story::each().await {
        let entries = story.evidence.verify().await.unwrap().size;
        assert_eq!(story.get(&at("/people")).await.status, 200);
        let expected =
            [("provider", "request"), ("provider", "response"), ("client", "request"), ("client", "response")];
        assert_eq!(story.records().await, expected.map(|(side, direction)| (side.to_owned(), direction.to_owned())));
        assert_eq!(story.evidence.verify().await.unwrap().size, entries + 2);
        for place in [entries, entries + 1] {
            let fact = story.evidence.fact(place).await.unwrap().unwrap();
            assert_eq!((fact.kind.as_str(), fact.fields["direction"].as_str()), ("message", "request"));
            for digest in ["head", "answer", "answer-body"] {
                assert_eq!(fact.fields[digest].len(), 88, "a SHA-512 in base64: {digest}");
            }
            assert_eq!(fact.fields.get("body"), None);
        }
    }
}

#[tokio::test]
async fn bodies_are_kept_where_the_contract_says_so_and_nowhere_else() {
    for story in Story::each().await {
        let keeping = "TEST/GOV/70000001/people/keeping";
        story.offer(keeping, Contract { keeps_bodies: true, ..Contract::default() }).await;
        story.grant(keeping, "* **", Grantee::Subsystem(SHOP.parse().unwrap())).await;
        let headers = [("X-Road-Client", SHOP)];
        story.send("POST", &at("/people"), &headers, "secret").await;
        story.send("POST", &format!("/r1/{keeping}/people"), &headers, "to keep").await;
        let bodies: Vec<Option<Vec<u8>>> = story
            .db
            .db()
            .read(|tx| {
                let rows = store::sql!("SELECT body FROM exchange_messages WHERE direction = $1 ORDER BY position");
                tx.all(rows, store::params!["request"], |row| row.get(0))
            })
            .await
            .unwrap();
        assert_eq!(bodies, [None, None, Some(b"to keep".to_vec()), Some(b"to keep".to_vec())]);

        let told = story.get(&format!("/r1/{keeping}/people")).await;
        let answers: Vec<Option<Vec<u8>>> = story
            .db
            .db()
            .read(|tx| {
                let rows =
                    store::sql!("SELECT answer_body FROM exchange_messages WHERE answer_head IS NOT NULL LIMIT $1");
                tx.all(rows, store::params![10], |row| row.get(0))
            })
            .await
            .unwrap();
        assert_eq!(answers, [Some(told.body.to_vec()), Some(told.body.to_vec())]);
    }
}

#[tokio::test]
async fn a_long_body_streams_through_both_ways_and_is_recorded_when_it_is_whole() {
    for story in Story::each().await {
        let piece = Bytes::from(vec![b'x'; SHORT_BODY_BYTES]);
        let pieces: Vec<Result<Bytes, std::io::Error>> = (0..50).map(|_| Ok(piece.clone())).collect();
        let body = Body::from_stream(stream::iter(pieces));
        let headers = [("X-Road-Client", SHOP)];
        let told = story.send_as(from_this_machine(), "POST", &at("/echo"), &headers, body).await;
        assert_eq!((told.status, told.body.len()), (200, 50 * SHORT_BODY_BYTES), "{}", told.header("x-road-error"));
        assert_eq!(story.service.last().body.len(), 50 * SHORT_BODY_BYTES);
        assert_eq!(story.records().await.len(), 4);
    }
}

#[tokio::test]
async fn a_long_body_that_breaks_off_never_reaches_the_service_whole_and_leaves_no_record() {
    for story in Story::each().await {
        let piece = Bytes::from(vec![b'x'; SHORT_BODY_BYTES]);
        let broken = Err(std::io::Error::from(std::io::ErrorKind::BrokenPipe));
        let body = Body::from_stream(stream::iter([Ok(piece.clone()), Ok(piece), broken]));
        let headers = [("X-Road-Client", SHOP)];
        let told = story.send_as(from_this_machine(), "POST", &at("/echo"), &headers, body).await;
        assert_eq!(told.status, 500);
        assert_eq!(told.header("x-road-error"), "Server.ServerProxy.IOError");
        assert_eq!(story.service.count(), 0);
        assert_eq!(story.records().await, []);
    }
}
