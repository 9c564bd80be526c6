//! Two nodes that are each other's witnesses, over the line between them.

use axum::body::Body;
use axum::extract::Request;
use evidence::checkpoint::Checkpoint;
use exchange::{NoCosignature, NodePeer};
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;

use crate::pair::{PROVIDER_NODE, Pair, Papers};
use crate::story::FIND;

/// Asks the answering node to cosign, as whoever has this certificate.
async fn ask(pair: &Pair, certificate: Option<&[u8]>, body: &str) -> (u16, String, String) {
    let mut request = Request::post("/exchange/witness/add-checkpoint").body(Body::from(body.to_owned())).unwrap();
    if let Some(certificate) = certificate {
        request.extensions_mut().insert(NodePeer { certificate: certificate.into(), between: [].into() });
    }
    let answer = pair.answering.exchange.node_routes().into_router().oneshot(request).await.unwrap();
    let (head, body) = answer.into_parts();
    let kind = head.headers["content-type"].to_str().unwrap().to_owned();
    let body = body.collect().await.unwrap().to_bytes();
    (head.status.as_u16(), kind, String::from_utf8(body.to_vec()).unwrap())
}

#[tokio::test]
async fn nodes_cosign_each_others_logs_and_go_on_where_they_were() {
    for pair in Pair::each().await {
        for _ in 0..3 {
            assert_eq!(pair.asking.get(&format!("/r1/{FIND}/people")).await.status, 200);
            for story in [&pair.asking, &pair.answering] {
                let asked = story.exchange.ask_witnesses().await;
                assert!(asked.len() == 1 && asked[0].1.is_ok(), "{asked:?}");
                let cosigned = story.evidence.verify_cosignatures().await.unwrap();
                assert_eq!(cosigned[0].size, story.evidence.size().await.unwrap());
            }
        }
        let note = pair.asking.evidence.checkpoint().await.unwrap();
        assert!(note.contains(&format!("— {PROVIDER_NODE}/witness ")), "{note}");
        // Nothing is new: nothing is asked, and all is well.
        assert!(pair.asking.exchange.ask_witnesses().await[0].1.is_ok());
    }
}

#[tokio::test]
async fn a_witness_that_is_away_or_knows_more_is_told_of() {
    let pair = Pair::begin(0, 30).await;
    assert_eq!(pair.asking.get(&format!("/r1/{FIND}/people")).await.status, 200);
    // The witness cosigned, and its answer was lost: it says where it is, and is asked from there on.
    let question = pair.asking.evidence.question_for_witness(0).await.unwrap().unwrap();
    let own = pair.papers[0].certificate.as_ref();
    assert_eq!(ask(&pair, Some(own), &question.body).await.0, 200);
    assert_eq!(pair.asking.get(&format!("/r1/{FIND}/people")).await.status, 200);
    assert!(pair.asking.exchange.ask_witnesses().await[0].1.is_ok());
    // The log loses its end: the witness has seen more.
    let cut = [
        store::sql!("DELETE FROM evidence_entries WHERE position >= $1"),
        store::sql!("DELETE FROM evidence_checkpoints WHERE number >= $1"),
    ];
    for sql in cut {
        pair.asking.db.db().write(move |tx| tx.execute(sql, store::params![0])).await.unwrap();
    }
    let asked = pair.asking.exchange.ask_witnesses().await;
    assert!(matches!(asked[0].1, Err(NoCosignature::SawMore { here: 0, .. })), "{asked:?}");
    pair.kill_provider();
    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    let other = Pair::begin(0, 30).await;
    other.kill_provider();
    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    assert_eq!(other.asking.get(&format!("/r1/{FIND}/people")).await.status, 500);
    let asked = other.asking.exchange.ask_witnesses().await;
    assert!(matches!(asked[0].1, Err(NoCosignature::Away(_))), "{asked:?}");
}

#[tokio::test]
async fn the_door_answers_as_the_witness_protocol_says() {
    for pair in Pair::each().await {
        assert_eq!(pair.asking.get(&format!("/r1/{FIND}/people")).await.status, 200);
        let own = pair.papers[0].certificate.as_ref();
        let good = pair.asking.evidence.question_for_witness(0).await.unwrap().unwrap();
        let stranger = Papers::valid_for(30);
        assert_eq!(ask(&pair, None, &good.body).await.0, 403);
        assert_eq!(ask(&pair, Some(stranger.certificate.as_ref()), &good.body).await.0, 403);
        assert_eq!(ask(&pair, Some(own), "hello").await.0, 400);
        assert_eq!(ask(&pair, Some(own), &"x".repeat(200_000)).await.0, 400);
        let unknown = good.body.replace("TEST/COM/1234/node/evidence", "unknown.example");
        assert_eq!(ask(&pair, Some(own), &unknown).await.0, 404);
        let (status, kind, told) = ask(&pair, Some(own), &good.body.replace("old 0", "old 1")).await;
        assert_eq!((status, kind.as_str(), told.as_str()), (409, "text/x.tlog.size", "0\n"));
        let (status, _, line) = ask(&pair, Some(own), &good.body).await;
        assert_eq!(status, 200);
        assert!(line.starts_with("— ") && line.ends_with('\n'), "{line}");
        let key = pair.asking.evidence.vkey().parse().unwrap();
        let (_, note) = good.body.split_once("\n\n").unwrap();
        assert_eq!(Checkpoint::open(&format!("{note}{line}"), &key).unwrap().size, good.size);
    }
}
