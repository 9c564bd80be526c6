//! The nightly comparison of records: what one side left out or has otherwise.

use axum::body::Body;
use axum::extract::Request;
use evidence::Entry;
use exchange::{NodePeer, NotCompared, Wrong};
use http_body_util::BodyExt as _;
use jiff::SignedDuration;
use tower::ServiceExt as _;

use crate::pair::{CLIENT_NODE, PROVIDER_NODE, Pair, Papers};
use crate::story::{FIND, SHOP, Story};

/// The day on which the story begins, since 1970.
const DAY: i64 = crate::story::NOW / 86_400;

fn at(path: &str) -> String {
    format!("/r1/{FIND}{path}")
}

/// Both clocks go on by so many hours.
fn wait(pair: &Pair, hours: i64) {
    for story in [&pair.asking, &pair.answering] {
        story.clock.advance(SignedDuration::from_hours(hours));
    }
}

/// A day with messages at several hours, which ended.
async fn day_of_messages(pair: &Pair) {
    for hour in 0..3 {
        // The first is recorded together with its answer, the second before it.
        for (method, path) in [("GET", "/one"), ("POST", "/two")] {
            let told = pair.asking.send(method, &at(path), &[("X-Road-Client", SHOP)], "").await;
            assert_eq!(told.status, 200, "{}", told.text());
        }
        if hour < 2 {
            wait(pair, 1);
        }
    }
    wait(pair, 24);
}

async fn change(story: &Story, sql: store::Sql) {
    let changed = story.db.db().write(move |tx| tx.execute(sql, store::params!["provider"])).await.unwrap();
    assert!(changed > 0);
}

/// The kinds of what one node finds of the other, and what was lost on the way.
async fn found(story: &Story, partner: &str) -> (Vec<(&'static str, Wrong)>, u64) {
    let compared = story.exchange.cross_check(&partner.parse().unwrap(), DAY).await.unwrap();
    let found = compared.found.iter().map(|found| (found.direction, found.wrong)).collect();
    (found, compared.undelivered)
}

/// The facts of a kind in the log.
async fn facts(story: &Story, kind: &str) -> Vec<evidence::RecordedFact> {
    let mut facts = Vec::new();
    for index in 0..story.evidence.size().await.unwrap() {
        let proof = story.evidence.prove(index).await.unwrap();
        if let Entry::Fact(fact) = evidence::verify_proof(&proof, &story.evidence.vkey()).unwrap().entry
            && fact.kind == kind
        {
            facts.push(fact);
        }
    }
    facts
}

#[tokio::test]
async fn records_that_agree_are_compared_once_and_nothing_is_written_down() {
    for pair in Pair::each().await {
        day_of_messages(&pair).await;
        for (story, partner) in [(&pair.asking, PROVIDER_NODE), (&pair.answering, CLIENT_NODE)] {
            let compared = story.exchange.cross_check(&partner.parse().unwrap(), DAY).await.unwrap();
            assert_eq!((compared.here, compared.there, compared.found.len()), (12, 12, 0));
            assert_eq!(story.exchange.compare_what_is_due().await, 0);
            assert_eq!(
                (facts(story, "discrepancy").await.len(), story.exchange.discrepancies().await.unwrap()),
                (0, 0)
            );
        }
    }
}

#[tokio::test]
async fn an_answer_that_the_provider_left_out_is_found_by_both() {
    for pair in Pair::each().await {
        day_of_messages(&pair).await;
        change(
            &pair.answering,
            store::sql!(
                "DELETE FROM exchange_messages WHERE side = $1 AND position =
                 (SELECT MAX(position) FROM exchange_messages WHERE direction = 'response')"
            ),
        )
        .await;
        assert_eq!(found(&pair.asking, PROVIDER_NODE).await, (vec![("response", Wrong::LeftOutThere)], 0));
        assert_eq!(found(&pair.answering, CLIENT_NODE).await, (vec![("response", Wrong::LeftOutHere)], 0));
        // Asked again, it is found again, and written down no more.
        assert_eq!(found(&pair.asking, PROVIDER_NODE).await.0.len(), 1);
        let written = facts(&pair.asking, "discrepancy").await;
        assert_eq!(written.len(), 1);
        let fields = &written[0].fields;
        assert_eq!((fields["kind"].as_str(), fields["partner"].as_str()), ("left-out-there", PROVIDER_NODE));
        assert_eq!((fields["day"].as_str(), fields["direction"].as_str()), ("2027-01-15", "response"));
        assert!(fields.contains_key("here") && !fields.contains_key("there"));
        assert_eq!(pair.asking.exchange.discrepancies().await.unwrap(), 1);
    }
}

#[tokio::test]
async fn a_record_that_was_altered_is_found() {
    for pair in Pair::each().await {
        day_of_messages(&pair).await;
        change(
            &pair.answering,
            store::sql!(
                "UPDATE exchange_messages SET head = seal WHERE side = $1 AND position =
                 (SELECT MIN(position) FROM exchange_messages WHERE direction = 'request')"
            ),
        )
        .await;
        assert_eq!(found(&pair.asking, PROVIDER_NODE).await, (vec![("request", Wrong::Differs)], 0));
        assert_eq!(found(&pair.answering, CLIENT_NODE).await, (vec![("request", Wrong::Differs)], 0));
    }
}

#[tokio::test]
async fn an_answer_that_was_altered_or_left_out_of_the_record_of_its_question_is_found() {
    for pair in Pair::each().await {
        day_of_messages(&pair).await;
        let altered = store::sql!(
            "UPDATE exchange_messages SET answer_head = answer_seal WHERE side = $1 AND position =
             (SELECT MIN(position) FROM exchange_messages WHERE answer_head IS NOT NULL)"
        );
        change(&pair.answering, altered).await;
        assert_eq!(found(&pair.asking, PROVIDER_NODE).await, (vec![("response", Wrong::Differs)], 0));
        assert_eq!(found(&pair.answering, CLIENT_NODE).await, (vec![("response", Wrong::Differs)], 0));
        let left_out = store::sql!(
            "UPDATE exchange_messages SET answer_head = NULL, answer_seal = NULL WHERE side = $1 AND position =
             (SELECT MIN(position) FROM exchange_messages WHERE answer_head IS NOT NULL)"
        );
        change(&pair.answering, left_out).await;
        assert_eq!(found(&pair.asking, PROVIDER_NODE).await, (vec![("response", Wrong::LeftOutThere)], 0));
    }
}

#[tokio::test]
async fn what_was_lost_on_the_way_accuses_nobody() {
    for pair in Pair::each().await {
        day_of_messages(&pair).await;
        // As if the last question had never arrived: the client has no answer to it, either.
        let all = store::sql!(
            "DELETE FROM exchange_messages WHERE side = $1 AND request_id =
             (SELECT MAX(request_id) FROM exchange_messages WHERE direction = 'response')"
        );
        let answer = store::sql!(
            "DELETE FROM exchange_messages WHERE side = $1 AND direction = 'response' AND request_id =
             (SELECT MAX(request_id) FROM exchange_messages WHERE direction = 'response')"
        );
        change(&pair.answering, all).await;
        let removed = pair.asking.db.db().write(move |tx| tx.execute(answer, store::params!["client"])).await.unwrap();
        assert_eq!(removed, 1);
        assert_eq!(found(&pair.asking, PROVIDER_NODE).await, (vec![], 1));
        assert_eq!(found(&pair.answering, CLIENT_NODE).await, (vec![], 1));
        assert!(facts(&pair.asking, "discrepancy").await.is_empty());
    }
}

#[tokio::test]
async fn a_partner_that_is_away_is_asked_again_later() {
    let pair = Pair::begin(0, 30).await;
    wait(&pair, 24);
    pair.kill_provider();
    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    let unheard = pair.asking.exchange.cross_check(&PROVIDER_NODE.parse().unwrap(), DAY).await;
    assert!(matches!(unheard, Err(NotCompared::Away(_))), "{unheard:?}");
    assert_eq!(pair.asking.exchange.compare_what_is_due().await, 6, "every day stays due");
}

#[tokio::test]
async fn only_days_that_ended_and_are_still_kept_are_compared_and_only_with_nodes_of_the_list() {
    let pair = Pair::begin(0, 30).await;
    day_of_messages(&pair).await;
    let compare = async |partner: &str, day| pair.asking.exchange.cross_check(&partner.parse().unwrap(), day).await;
    assert!(matches!(compare(PROVIDER_NODE, DAY + 1).await, Err(NotCompared::NotDue)));
    assert!(matches!(compare(PROVIDER_NODE, DAY - 7).await, Err(NotCompared::NotDue)));
    assert!(matches!(compare("TEST/COM/9/node", DAY).await, Err(NotCompared::Unknown(_))));
    assert!(matches!(compare(CLIENT_NODE, DAY).await, Err(NotCompared::Unknown(_))), "not with itself");
}

/// Asks the answering node what it has on record, as whoever has this certificate.
async fn ask(pair: &Pair, certificate: &[u8], question: &str) -> (u16, String) {
    let mut request = Request::post("/exchange/tally").body(Body::from(question.to_owned())).unwrap();
    request.extensions_mut().insert(NodePeer { certificate: certificate.into(), between: [].into() });
    let answer = pair.answering.exchange.node_routes().into_router().oneshot(request).await.unwrap();
    let (head, body) = answer.into_parts();
    (head.status.as_u16(), String::from_utf8(body.collect().await.unwrap().to_bytes().to_vec()).unwrap())
}

#[tokio::test]
async fn a_node_learns_of_messages_in_which_it_took_part_and_of_no_others() {
    for pair in Pair::each().await {
        day_of_messages(&pair).await;
        let minute = crate::story::NOW / 60;
        let question = format!("{{\"minute\":[{minute},\"\"]}}");
        let (status, told) = ask(&pair, pair.papers[0].certificate.as_ref(), &question).await;
        assert_eq!((status, told.matches("\"exchange\"").count()), (200, 4), "{told}");
        let stranger = Papers::valid_for(30);
        assert_eq!(ask(&pair, stranger.certificate.as_ref(), &question).await.0, 403);
        // A third node of the list, behind which nobody stands who took part.
        let mut list = pair.list().await;
        list.version = 2;
        list.nodes.push(exchange::ListedNode {
            id: "TEST/COM/9/node".to_owned(),
            address: "https://127.0.0.1:9".to_owned(),
            certificate: Some(stranger.fingerprint()),
            authority: None,
            dns: None,
            log: None,
            witness: None,
        });
        pair.publish(&list).await;
        let (status, told) = ask(&pair, stranger.certificate.as_ref(), &question).await;
        assert_eq!((status, told.as_str()), (200, r#"{"entries":[[],false]}"#));
        let (_, told) = ask(&pair, stranger.certificate.as_ref(), &format!("{{\"day\":{DAY}}}")).await;
        assert_eq!(told.matches("\"count\":0").count(), 24, "{told}");
        for (question, status) in [
            ("hello", 400),
            ("{\"day\":\"x\"}", 400),
            ("{\"year\":1}", 400),
            ("{\"day\":99999}", 410),
            ("{\"day\":-1}", 410),
            ("{\"hour\":9223372036854775807}", 410),
        ] {
            assert_eq!(ask(&pair, stranger.certificate.as_ref(), question).await.0, status, "{question}");
        }
    }
}
