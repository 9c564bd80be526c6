//! Timestamps on checkpoints, by an authority of other make.

use std::sync::Arc;
use std::time::Duration;

use asic::Trust;
use base::{Clock as _, FixedClock, SystemClock, SystemRandom, Timestamp};
use base64::Engine as _;
use evidence::{Fault, Stamper, StamperParts, TimestampNetwork};
use jiff::SignedDuration;
use store::testing::{TestDb, databases};

use crate::openssl::{Mood, OpenSsl};
use crate::publish::Outsider;
use crate::story::{Story, ana, open, reading_the_profile_of};

/// The authority tells the time that it is: so must the story.
async fn begin(db: &TestDb) -> Story {
    let clock = Arc::new(FixedClock::at(SystemClock.now()));
    Story { evidence: open(db.db(), clock.clone()).await, clock }
}

fn stamper(story: &Story, urls: &[&str], trust: Trust, network: Arc<dyn TimestampNetwork>) -> Stamper {
    let urls = urls.iter().map(|url| (*url).to_owned()).collect();
    Stamper::new(StamperParts { urls, trust, network, clock: story.clock.clone(), random: Arc::new(SystemRandom) })
}

#[tokio::test]
async fn a_checkpoint_that_changed_is_stamped_and_covers_all_entries_before_it() {
    let authority = Arc::new(OpenSsl::new());
    for db in databases().await {
        let story = begin(&db).await;
        let stamper = stamper(&story, &["http://tsa.example"], authority.trusted(), authority.clone());
        assert_eq!(
            story.evidence.stamp_newest(&stamper).await.unwrap().newest,
            None,
            "an empty log has nothing to stamp"
        );
        story.record(3).await;
        let state = story.evidence.stamp_state().await.unwrap();
        assert_eq!((state.newest, state.pending), (None, 3));
        let state = story.evidence.stamp_newest(&stamper).await.unwrap();
        let newest = state.newest.unwrap();
        assert_eq!((newest.size, state.pending), (3, 0));
        assert!(newest.authority.contains("CN=Stamps"), "{}", newest.authority);
        assert!(newest.at.since(story.clock.now()).as_secs().abs() <= 60);
        assert!(authority.verifies(&newest.token, &newest.checkpoint), "OpenSSL finds it good, too");
        assert!(!authority.verifies(&newest.token, "something else"));
        // Nothing changed: nothing is asked for.
        authority.set(Mood::IsAway);
        assert_eq!(story.evidence.stamp_newest(&stamper).await.unwrap().newest, Some(newest));
        authority.set(Mood::Answers);
        assert_eq!(story.evidence.verify_stamps(&authority.trusted()).await, Ok(1));
        assert_eq!(story.evidence.stamp_over(2).await.unwrap().unwrap().size, 3);
        assert_eq!(story.evidence.stamp_over(3).await.unwrap(), None);
    }
}

#[tokio::test]
async fn while_the_authority_is_away_entries_are_pending_and_one_timestamp_makes_up_for_all() {
    let authority = Arc::new(OpenSsl::new());
    for db in databases().await {
        let story = begin(&db).await;
        let stamper = stamper(&story, &["http://tsa.example"], authority.trusted(), authority.clone());
        authority.set(Mood::IsAway);
        for entries in 1..=3 {
            story.record(1).await;
            let refused = story.evidence.stamp_newest(&stamper).await.unwrap_err();
            assert_eq!(refused.to_string(), "no authority stamped: http://tsa.example: no connection");
            assert_eq!(story.evidence.stamp_state().await.unwrap().pending, entries);
        }
        story.evidence.check().await.unwrap();
        authority.set(Mood::Answers);
        let state = story.evidence.stamp_newest(&stamper).await.unwrap();
        assert_eq!((state.newest.unwrap().size, state.pending), (3, 0));
    }
}

/// Two authorities at two addresses.
struct Both(Arc<OpenSsl>, Arc<OpenSsl>);

impl TimestampNetwork for Both {
    fn post<'a>(&'a self, url: &'a str, question: Vec<u8>) -> evidence::TimestampFuture<'a> {
        if url.contains("other") { self.1.post(url, question) } else { self.0.post(url, question) }
    }
}

#[tokio::test]
async fn another_authority_is_asked_when_the_first_one_is_not_believed() {
    let (own, other) = (Arc::new(OpenSsl::new()), Arc::new(OpenSsl::new()));
    let db = databases().await.remove(0);
    let story = begin(&db).await;
    story.record(1).await;

    let network = Arc::new(Both(own.clone(), other.clone()));
    let urls = ["http://other.example", "http://own.example"];
    let both = stamper(&story, &urls, own.trusted(), network.clone());
    assert_eq!(story.evidence.stamp_newest(&both).await.unwrap().pending, 0);
    story.record(1).await;
    own.set(Mood::IsAway);
    let told = story.evidence.stamp_newest(&both).await.unwrap_err().to_string();
    assert!(told.contains("http://other.example: the timestamp's authority is not trusted"), "{told}");
    assert!(told.contains("http://own.example: no connection"), "{told}");
}

#[tokio::test]
async fn an_answer_to_an_earlier_question_is_not_believed() {
    let authority = Arc::new(OpenSsl::new());
    let db = databases().await.remove(0);
    let story = begin(&db).await;
    let stamper = stamper(&story, &["http://tsa.example"], authority.trusted(), authority.clone());
    story.record(1).await;
    story.evidence.stamp_newest(&stamper).await.unwrap();
    authority.set(Mood::RepeatsItself);
    story.record(1).await;
    let told = story.evidence.stamp_newest(&stamper).await.unwrap_err().to_string();
    assert!(told.contains("over something else"), "{told}");
}

#[tokio::test]
async fn a_timestamp_that_was_altered_or_moved_is_found() {
    let authority = Arc::new(OpenSsl::new());
    for db in databases().await {
        let story = begin(&db).await;
        let stamper = stamper(&story, &["http://tsa.example"], authority.trusted(), authority.clone());
        story.record(2).await;
        story.evidence.stamp_newest(&stamper).await.unwrap();
        let stranger = OpenSsl::new().trusted();
        let fault = story.evidence.verify_stamps(&stranger).await.unwrap_err();
        assert!(matches!(fault, Fault::StampFalse { size: 2, .. }), "{fault}");
        db.db()
            .write(|tx| tx.execute(store::sql!("UPDATE evidence_timestamps SET size = $1"), store::params![1]))
            .await
            .unwrap();
        let fault = story.evidence.verify_stamps(&authority.trusted()).await.unwrap_err();
        assert_eq!(fault.code(), "stamp-false");
    }
}

#[tokio::test]
async fn timestamps_are_asked_for_by_themselves_and_thinned_out_after_a_week() {
    let authority = Arc::new(OpenSsl::new());
    for db in databases().await {
        let story = begin(&db).await;
        let stamper = stamper(&story, &["http://tsa.example"], authority.trusted(), authority.clone());
        for _ in 0..3 {
            story.record(1).await;
            story.evidence.stamp_newest(&stamper).await.unwrap();
        }
        story.evidence.record(reading_the_profile_of(ana())).await.unwrap();
        story.clock.advance(SignedDuration::from_hours(9 * 24));
        authority.set(Mood::IsAway);
        let (evidence, stop) = (story.evidence.clone(), tokio::time::sleep(Duration::from_millis(300)));
        evidence.look_after_timestamps(stamper, stop).await;
        // All three were made in one hour, or in two when the hour ended meanwhile.
        let kept = story.evidence.verify_stamps(&authority.trusted()).await.unwrap();
        assert!(kept == 1 || kept == 2, "{kept}");
        assert_eq!(story.evidence.stamp_over(0).await.unwrap().unwrap().size, 1, "the first one of the hour stays");
        authority.set(Mood::Answers);
    }
}

#[tokio::test]
async fn the_newest_timestamp_is_published_with_what_was_stamped() {
    let authority = Arc::new(OpenSsl::new());
    for db in databases().await {
        let story = begin(&db).await;
        let outsider = Outsider::of(&story);
        assert_eq!(outsider.get("/evidence/timestamp").await.0, 404);
        story.record(2).await;
        let stamper = stamper(&story, &["http://tsa.example"], authority.trusted(), authority.clone());
        story.evidence.stamp_newest(&stamper).await.unwrap();
        story.record(1).await;
        let (_, _, body) = outsider.get("/evidence/timestamp").await;
        let told: serde_json::Value = serde_json::from_slice(&body).unwrap();
        assert_eq!((told["size"].as_u64(), told["pending"].as_u64()), (Some(2), Some(1)));
        let token = base64::engine::general_purpose::STANDARD.decode(told["token"].as_str().unwrap()).unwrap();
        assert!(authority.verifies(&token, told["checkpoint"].as_str().unwrap()));
        let at: jiff::Timestamp = told["time"].as_str().unwrap().parse().unwrap();
        assert!(Timestamp::from(at).since(story.clock.now()).as_secs().abs() <= 60);
    }
}
