//! Signed documents of messages: for the systems that sent them, and for the operator.

use std::sync::Arc;

use asic::{Kind, Trust};
use base::{Clock as _, FixedClock, SystemClock, SystemRandom};
use evidence::{Entry, Stamper, StamperParts};
use exchange::{Caller, Contract, Grantee, LOG_TIMESTAMP_NAME, PROOF_NAME, SEAL_NAME, verify_seal_document};

use crate::openssl::{Mood, OpenSsl};
use crate::pair::Pair;
use crate::story::{FIND, SHOP, Story, Told, from_this_machine};

const CLIENT: &str = "xRoadInstance=TEST&memberClass=COM&memberCode=1234&subsystemCode=shop";

async fn ask(story: &Story, query: &str) -> Told {
    story.send("GET", &format!("/asic?{query}"), &[], "").await
}

async fn send(story: &Story, service: &str, id: &str, body: &str) {
    let headers = [("X-Road-Client", SHOP), ("X-Road-Id", id)];
    let told = story.send("POST", &format!("/r1/{service}/echo"), &headers, body).await;
    assert_eq!(told.status, 200, "{}", told.text());
}

/// A service whose bodies are kept.
async fn keeping(story: &Story) -> &'static str {
    let service = "TEST/GOV/70000001/people/keeping";
    story.offer(service, Contract { keeps_bodies: true, ..Contract::default() }).await;
    story.grant(service, "* **", Grantee::Subsystem(SHOP.parse().unwrap())).await;
    service
}

fn verified(file: &[u8]) -> Vec<(String, asic::Report)> {
    asic::verify_bundle(file, &Trust::nobody()).unwrap()
}

#[tokio::test]
async fn a_client_gets_its_question_and_its_answer_signed() {
    for story in Story::each().await {
        let service = keeping(&story).await;
        send(&story, service, "a b/1", "{\"name\":\"Ana\"}").await;
        let told = ask(&story, &format!("queryId=a%20b%2F1&{CLIENT}")).await;
        assert_eq!((told.status, told.header("content-type")), (200, "application/zip"), "{}", told.text());
        assert_eq!(told.header("content-disposition"), "attachment; filename=\"a+b%2F1.zip\"");
        let documents = verified(&told.body);
        assert_eq!(documents.len(), 2);
        for ((name, report), (kind, word)) in
            documents.iter().zip([(Kind::Request, "request"), (Kind::Response, "response")])
        {
            let middle = name.strip_prefix(&format!("a+b%2F1-{word}-")).and_then(|rest| rest.strip_suffix(".asice"));
            assert_eq!(middle.map(str::len), Some(10), "{name}");
            assert_eq!((report.said.kind, report.said.id.as_str()), (kind, "a b/1"));
            assert!(report.names_signer, "both members sign here");
            assert!(report.parts.iter().all(|part| part.is_there) && report.parts.len() == 2);
        }
    }
}

#[tokio::test]
async fn one_document_is_handed_out_as_itself() {
    for story in Story::each().await {
        let service = keeping(&story).await;
        send(&story, service, "one", "{}").await;
        for (which, kind) in [("requestOnly", Kind::Request), ("responseOnly", Kind::Response)] {
            let told = ask(&story, &format!("queryId=one&{CLIENT}&{which}&unique&force")).await;
            assert_eq!((told.status, told.header("content-type")), (200, "application/vnd.etsi.asic-e+zip"));
            let report = asic::verify(&told.body, &Trust::nobody()).unwrap();
            assert_eq!(report.said.kind, kind);
            let told = ask(&story, &format!("queryId=one&{CLIENT}&{which}")).await;
            let suffix = which.trim_end_matches("Only");
            assert_eq!(told.header("content-disposition"), format!("attachment; filename=\"one-{suffix}.zip\""));
            assert_eq!(verified(&told.body).len(), 1);
        }
        // The client gives the same name twice.
        send(&story, service, "one", "{}").await;
        assert_eq!(verified(&ask(&story, &format!("queryId=one&{CLIENT}")).await.body).len(), 4);
        assert_eq!(ask(&story, &format!("queryId=one&{CLIENT}&requestOnly&unique")).await.status, 500);
    }
}

#[tokio::test]
async fn beside_the_message_lies_what_was_signed_at_the_time_and_the_proof_that_it_is_in_the_log() {
    for story in Story::each().await {
        send(&story, FIND, "kept", "{\"a\":1}").await;
        let told = ask(&story, &format!("queryId=kept&{CLIENT}&requestOnly&unique")).await;
        let file = |name: &str| asic::file_of(&told.body, &format!("META-INF/{name}")).unwrap();
        let message = asic::file_of(&told.body, "message.xml").unwrap();
        let sealed = verify_seal_document(&file(SEAL_NAME), &message, None).unwrap();
        assert_eq!((sealed.sender.as_str(), sealed.lacks_body), ("TEST/COM/1234", true));
        let mut other = message.clone();
        other.push(b' ');
        assert!(verify_seal_document(&file(SEAL_NAME), &other, None).is_err());
        assert!(verify_seal_document(&file(SEAL_NAME), &message, Some(b"x")).is_err());
        let proof = String::from_utf8(file(PROOF_NAME)).unwrap();
        let Entry::Fact(fact) = evidence::verify_proof(&proof, &story.evidence.vkey()).unwrap().entry else {
            panic!("a message is a fact")
        };
        assert_eq!(fact.fields["head"], xroad::Digest::of(&message).to_string());
        // The contract does not keep the body: its digest is signed, and the report says so.
        let report = asic::verify(&told.body, &Trust::nobody()).unwrap();
        let body = report.parts.iter().find(|part| part.name == "attachment1").unwrap();
        assert!(!body.is_there);
        assert_eq!(body.digest, xroad::Digest::of(b"{\"a\":1}").as_bytes());
    }
}

#[tokio::test]
async fn a_question_that_is_recorded_together_with_its_answer_gives_a_document_of_each() {
    for story in Story::each().await {
        let service = keeping(&story).await;
        let headers = [("X-Road-Client", SHOP), ("X-Road-Id", "both")];
        let answered = story.send("GET", &format!("/r1/{service}/people"), &headers, "").await;
        let told = ask(&story, &format!("queryId=both&{CLIENT}&responseOnly&unique")).await;
        let (message, body) = (asic::file_of(&told.body, "message.xml"), asic::file_of(&told.body, "attachment1"));
        assert_eq!((told.status, body.as_deref()), (200, Some(&answered.body[..])), "{}", told.text());
        let file = |name: &str| asic::file_of(&told.body, &format!("META-INF/{name}")).unwrap();
        let message = message.unwrap();
        assert!(message.starts_with(b"200\r\n"));
        let sealed = verify_seal_document(&file(SEAL_NAME), &message, body.as_deref()).unwrap();
        assert_eq!(sealed.sender, "TEST/GOV/70000001");
        let proof = String::from_utf8(file(PROOF_NAME)).unwrap();
        let Entry::Fact(fact) = evidence::verify_proof(&proof, &story.evidence.vkey()).unwrap().entry else {
            panic!("a message is a fact")
        };
        assert_eq!(fact.fields["answer"], xroad::Digest::of(&message).to_string());
        assert_eq!(fact.fields["answer-body"], xroad::Digest::of(&answered.body).to_string());
        let kinds: Vec<Kind> = verified(&ask(&story, &format!("queryId=both&{CLIENT}")).await.body)
            .into_iter()
            .map(|(_, report)| report.said.kind)
            .collect();
        assert_eq!(kinds, [Kind::Request, Kind::Response]);

        let altered = store::sql!("UPDATE exchange_messages SET answer_head = answer_seal WHERE side = $1");
        story.db.db().write(move |tx| tx.execute(altered, store::params!["client"])).await.unwrap();
        let told = ask(&story, &format!("queryId=both&{CLIENT}&responseOnly")).await;
        assert!(told.status == 500 && told.text().contains("is damaged"), "{}", told.text());
    }
}

#[tokio::test]
async fn who_may_not_ask_and_what_is_asked_wrongly_is_told() {
    for story in Story::each().await {
        send(&story, FIND, "mine", "{}").await;
        for (query, status, why) in [
            (CLIENT.to_owned(), 400, "Parameter \"queryId\"  must be specified."),
            (format!("queryId=mine&{CLIENT}&unique"), 400, "not applicable without"),
            (format!("queryId=mine&{CLIENT}&requestOnly&responseOnly"), 400, "at the same time"),
            (format!("queryId=other&{CLIENT}"), 404, "No signed documents found"),
            (format!("queryId=mine&{}", CLIENT.replace("shop", "nobody")), 500, "No client"),
            (
                "queryId=mine&xRoadInstance=TEST&memberClass=GOV&memberCode=70000001&subsystemCode=people".to_owned(),
                404,
                "No signed documents found",
            ),
        ] {
            let told = ask(&story, &query).await;
            assert_eq!((told.status, told.header("content-type")), (status, "text/plain;charset=utf-8"), "{query}");
            assert!(told.text().contains(why), "{query}: {}", told.text());
        }
        let far = Caller { address: [203, 0, 113, 9].into(), ..from_this_machine() };
        let target = format!("/asic?queryId=mine&{CLIENT}");
        assert_eq!(story.send_as(far, "GET", &target, &[], axum::body::Body::empty()).await.status, 401);
        assert_eq!(story.send("POST", &target, &[], "").await.status, 405);
    }
}

#[tokio::test]
async fn a_record_that_was_altered_is_not_signed_again() {
    for story in Story::each().await {
        send(&story, FIND, "altered", "{}").await;
        let sql = store::sql!("UPDATE exchange_messages SET head = seal WHERE side = $1");
        story.db.db().write(move |tx| tx.execute(sql, store::params!["client"])).await.unwrap();
        let told = ask(&story, &format!("queryId=altered&{CLIENT}")).await;
        assert_eq!(told.status, 500);
        assert!(told.text().contains("is damaged"), "{}", told.text());
    }
}

#[tokio::test]
async fn who_gets_a_document_is_written_down_before() {
    for story in Story::each().await {
        send(&story, FIND, "mine", "{}").await;
        let before = story.evidence.size().await.unwrap();
        assert_eq!(ask(&story, &format!("queryId=mine&{CLIENT}")).await.status, 200);
        assert_eq!(story.evidence.size().await.unwrap(), before + 2);
        let fact = story.evidence.fact(before).await.unwrap().unwrap();
        assert_eq!((fact.kind.as_str(), fact.fields["by"].as_str()), ("signed-document", SHOP));
        // The operator gets what both sides have.
        let documents = story.exchange.export_documents("mine", "command line").await.unwrap();
        assert_eq!(documents.len(), 4);
        assert!(documents.iter().all(|document| document.sender == document.signer && !document.is_stamped));
        assert!(story.exchange.export_documents("nothing", "command line").await.is_err());
    }
}

#[tokio::test]
async fn what_another_member_sent_is_signed_by_who_has_it_and_says_so() {
    for pair in Pair::each().await {
        send(&pair.asking, FIND, "far", "{}").await;
        let told = ask(&pair.asking, &format!("queryId=far&{CLIENT}")).await;
        let documents = verified(&told.body);
        let named: Vec<bool> = documents.iter().map(|(_, report)| report.names_signer).collect();
        assert_eq!(named, [true, false], "the answer is the register's, whose key is at its own node");
        let answer = pair.asking.exchange.export_documents("far", "command line").await.unwrap().remove(1);
        assert_eq!(
            (answer.sender.to_string(), answer.signer.to_string()),
            ("TEST/GOV/70000001".to_owned(), "TEST/COM/1234".to_owned())
        );
        // What the register signed at the time is there all the same.
        let seal = asic::file_of(&answer.container, &format!("META-INF/{SEAL_NAME}")).unwrap();
        let message = asic::file_of(&answer.container, "message.xml").unwrap();
        assert_eq!(verify_seal_document(&seal, &message, None).unwrap().sender, "TEST/GOV/70000001");
    }
}

#[tokio::test]
async fn where_there_is_an_authority_a_document_is_stamped_or_there_is_none() {
    let authority = Arc::new(OpenSsl::new());
    for db in store::testing::databases().await {
        let clock = Arc::new(FixedClock::at(SystemClock.now()));
        let stamper = Stamper::new(StamperParts {
            urls: vec!["http://tsa.example".to_owned()],
            trust: authority.trusted(),
            network: authority.clone(),
            clock: clock.clone(),
            random: Arc::new(SystemRandom),
        });
        let story = Story::stamped(db, stamper, clock).await;
        send(&story, FIND, "stamped", "{}").await;
        let told = ask(&story, &format!("queryId=stamped&{CLIENT}&requestOnly&unique")).await;
        assert_eq!(told.status, 200, "{}", told.text());
        let report = asic::verify(&told.body, &Trust::nobody()).unwrap();
        assert!(report.timestamp.unwrap().authority.subject().contains("Stamps"));
        // The log's own timestamp is over the checkpoint with which the proof ends.
        let file = |name: &str| asic::file_of(&told.body, &format!("META-INF/{name}")).unwrap();
        let proof = String::from_utf8(file(PROOF_NAME)).unwrap();
        let (_, checkpoint) = proof.split_once("\n\n").unwrap();
        assert!(authority.verifies(&file(LOG_TIMESTAMP_NAME), checkpoint));

        authority.set(Mood::IsAway);
        for (force, why) in
            [("", "Message signature has not been timestamped yet!"), ("&force", "Could not create missing timestamp!")]
        {
            let told = ask(&story, &format!("queryId=stamped&{CLIENT}{force}")).await;
            assert_eq!((told.status, told.text()), (500, why));
        }
        // Messages pass all the same, and the operator gets what there is.
        send(&story, FIND, "meanwhile", "{}").await;
        let documents = story.exchange.export_documents("meanwhile", "command line").await.unwrap();
        assert!(documents.len() == 4 && documents.iter().all(|document| !document.is_stamped));
        authority.set(Mood::Answers);
    }
}
