//! A service that is away, or asks to be left alone.

use base::Clock as _;
use evidence::Entry;
use exchange::{Contract, Grantee};
use jiff::SignedDuration;

use crate::story::{FIND, SHOP, Story, Told};

/// The same service, with a contract that lets its last answers be given again for an hour.
const REMEMBERED: &str = "TEST/GOV/70000001/people/remembered";
const HOUR_S: i64 = 3600;

fn at(path: &str) -> String {
    format!("/r1/{FIND}{path}")
}

fn seconds(seconds: i64) -> SignedDuration {
    SignedDuration::from_secs(seconds)
}

async fn remembered(last_known_s: Option<u64>) -> Vec<Story> {
    let stories = Story::each().await;
    for story in &stories {
        story.offer(REMEMBERED, Contract { last_known_s, ..Contract::default() }).await;
        story.grant(REMEMBERED, "* **", Grantee::Subsystem(SHOP.parse().unwrap())).await;
    }
    stories
}

async fn ask(story: &Story, path: &str) -> Told {
    story.get(&format!("/r1/{REMEMBERED}{path}")).await
}

#[tokio::test]
async fn a_service_that_asks_to_be_left_alone_is_and_whoever_asks_is_told_for_how_long() {
    for story in Story::each().await {
        // 2027-01-15T08:00:00Z is when the story begins.
        for (status, when) in [(429, "30"), (503, "30"), (429, "Fri, 15 Jan 2027 08:00:30 GMT")] {
            story.service.set_away(status, Some(when));
            let own = story.get(&at("/people")).await;
            assert_eq!((own.status, own.header("retry-after"), own.header("x-road-error")), (status, when, ""));
            let asked = story.service.count();
            story.service.set_back();
            let spared = story.get(&at("/people")).await;
            assert_eq!((spared.status, spared.header("retry-after")), (500, "30"), "{}", spared.text());
            assert_eq!(spared.header("x-road-error"), "Server.ServerProxy.ServiceFailed.NetworkError");
            let why = if status == 429 { "asked this client to wait for 30" } else { "asked not to be asked for 30" };
            assert!(spared.text().contains(why), "{}", spared.text());
            story.clock.advance(seconds(29));
            assert_eq!(story.get(&at("/people")).await.header("retry-after"), "1");
            assert_eq!(story.service.count(), asked, "it was not asked meanwhile");
            story.clock.advance(seconds(1));
            assert_eq!(story.get(&at("/people")).await.status, 200);
            story.clock.advance(seconds(-30));
        }
    }
}

#[tokio::test]
async fn who_asks_too_often_is_told_to_wait_and_others_are_answered() {
    let other = "TEST/COM/77/other";
    for story in Story::each().await {
        story.take_in(other, None).await;
        story.grant(FIND, "* **", Grantee::Subsystem(other.parse().unwrap())).await;
        story.service.set_away(429, Some("600"));
        assert_eq!(story.get(&at("/people")).await.status, 429);
        story.service.set_back();
        let of_other = story.send("GET", &at("/people"), &[("X-Road-Client", other)], "").await;
        assert_eq!(of_other.status, 200, "{}", of_other.text());
        let own = story.get(&at("/people")).await;
        assert_eq!((own.status, own.header("retry-after")), (500, "600"), "{}", own.text());
    }
}

#[tokio::test]
async fn a_clock_that_is_set_right_again_lets_changes_count_at_once() {
    for story in Story::each().await {
        assert_eq!(story.get(&at("/people")).await.status, 200);
        story.clock.advance(seconds(-2 * HOUR_S));
        // Another program makes the change, as the command does.
        story.begun_anew().await.revoke_access(story.right, "test").await.unwrap();
        let refused = story.get(&at("/people")).await;
        assert_eq!(refused.header("x-road-error"), "Server.ServerProxy.AccessDenied", "{}", refused.text());
    }
}

#[tokio::test]
async fn nobody_is_left_alone_for_longer_than_ten_minutes() {
    for story in Story::each().await {
        story.service.set_away(503, Some("86400"));
        story.get(&at("/people")).await;
        story.service.set_back();
        assert_eq!(story.get(&at("/people")).await.header("retry-after"), "600");
        story.clock.advance(seconds(600));
        assert_eq!(story.get(&at("/people")).await.status, 200);
    }
}

#[tokio::test]
async fn a_service_behind_a_door_that_says_it_is_away_is_spared_after_five_times() {
    for story in Story::each().await {
        for status in [502, 503, 504, 502, 504] {
            story.service.set_away(status, None);
            assert_eq!(story.get(&at("/people")).await.status, status, "what the door says passes");
        }
        story.service.set_back();
        let spared = story.get(&at("/people")).await;
        assert_eq!((spared.status, spared.header("retry-after")), (500, "10"), "{}", spared.text());
        story.clock.advance(seconds(10));
        assert_eq!(story.get(&at("/people")).await.status, 200);
        for status in [400, 404, 500] {
            for _ in 0..6 {
                assert_eq!(story.get(&at(&format!("/{status}"))).await.status, status, "the service is there");
            }
        }
    }
}

#[tokio::test]
async fn the_last_answer_is_given_again_with_its_date_while_the_service_is_away() {
    for story in remembered(Some(HOUR_S.unsigned_abs())).await {
        let fresh = ask(&story, "/people?name=ana").await;
        assert_eq!((fresh.status, fresh.header("x-last-known")), (200, ""));
        story.clock.advance(seconds(60));
        for status in [429, 502, 503, 504] {
            story.service.set_away(status, None);
            let again = ask(&story, "/people?name=ana").await;
            assert_eq!((again.status, again.text()), (200, fresh.text()));
            assert_eq!(again.header("x-last-known"), "2027-01-15T08:00:00Z");
            assert_eq!((again.header("x-own"), again.header("content-type")), ("kept", "application/json"));
            assert_eq!(again.headers.get_all("x-road-request-id").iter().count(), 1);
            assert_ne!(again.header("x-road-request-id"), fresh.header("x-road-request-id"));
        }
        // Spared, too, it stands in; and being given again does not make it newer.
        story.service.set_away(503, Some("120"));
        ask(&story, "/people?name=ana").await;
        let spared = ask(&story, "/people?name=ana").await;
        assert_eq!((spared.status, spared.header("x-last-known")), (200, "2027-01-15T08:00:00Z"));
        story.clock.advance(seconds(HOUR_S - 60));
        assert_eq!(ask(&story, "/people?name=ana").await.status, 503, "an hour later it is over");
        story.service.set_back();
        story.clock.advance(seconds(600));
        let fresh = ask(&story, "/people?name=ana").await;
        assert_eq!((fresh.status, fresh.header("x-last-known")), (200, ""));
    }
}

#[tokio::test]
async fn a_last_known_answer_is_recorded_as_such_on_both_sides() {
    for story in remembered(Some(60)).await {
        ask(&story, "/people").await;
        story.service.set_away(504, None);
        let before = story.evidence.verify().await.unwrap().size;
        assert_eq!(ask(&story, "/people").await.status, 200);
        let mut told = Vec::new();
        for place in before..story.evidence.verify().await.unwrap().size {
            let proof = story.evidence.prove(place).await.unwrap();
            let Entry::Fact(fact) = evidence::verify_proof(&proof, &story.evidence.vkey()).unwrap().entry else {
                panic!("a message is a fact")
            };
            let field = |name: &str| fact.fields.get(name).cloned().unwrap_or_default();
            assert_eq!(field("answer").len(), 88, "one entry tells of the question and of its answer");
            told.push((field("side"), field("direction"), field("last_known")));
        }
        told.sort_unstable();
        let date = "2027-01-15T08:00:00Z";
        let expected = [("client", "request", date), ("provider", "request", date)];
        assert_eq!(told, expected.map(|(side, direction, date)| (side.into(), direction.into(), date.to_owned())));
    }
}

#[tokio::test]
async fn nobody_gets_the_last_answer_to_another_question_or_where_the_contract_does_not_say_so() {
    for story in remembered(Some(60)).await {
        let other = "TEST/COM/77/other";
        story.take_in(other, None).await;
        story.grant(REMEMBERED, "* **", Grantee::Subsystem(other.parse().unwrap())).await;
        let user = [("X-Road-Client", SHOP), ("X-Road-UserId", "one")];
        let target = format!("/r1/{REMEMBERED}/people?name=ana");
        assert_eq!(story.send("GET", &target, &user, "").await.status, 200);
        ask(&story, "/private").await;
        ask(&story, "/404").await;
        assert_eq!(story.get(&at("/people")).await.status, 200);
        story.service.set_away(503, None);
        let named =
            [("X-Road-Client", SHOP), ("X-Road-UserId", "one"), ("X-Road-Id", "mine"), ("X-Purpose", "canteen")];
        assert_eq!(story.send("GET", &target, &named, "").await.status, 200, "the same question");
        for headers in [
            vec![("X-Road-Client", other), ("X-Road-UserId", "one")],
            vec![("X-Road-Client", SHOP), ("X-Road-UserId", "two")],
            vec![("X-Road-Client", SHOP), ("X-Road-UserId", "one"), ("Authorization", "Bearer two")],
            vec![("X-Road-Client", SHOP), ("X-Road-UserId", "one"), ("X-Road-Represented-Party", "COM/9")],
        ] {
            assert_eq!(story.send("GET", &target, &headers, "").await.status, 503, "{headers:?}");
        }
        // Let the service be asked again at once: failures in a row would have it spared.
        for (method, path, why) in [
            ("GET", "/people?name=leo", "another question"),
            ("POST", "/people?name=ana", "one that may change something"),
            ("GET", "/private", "an answer that may not be stored"),
            ("GET", "/404", "no good answer"),
        ] {
            story.clock.advance(seconds(11));
            let told = story.send(method, &format!("/r1/{REMEMBERED}{path}"), &user, "").await;
            assert_eq!((told.status, told.header("x-last-known")), (503, ""), "{why}");
        }
        assert_eq!(story.get(&at("/people")).await.status, 503, "a contract that says nothing");
    }
}

#[tokio::test]
async fn what_is_kept_lies_sealed_and_goes_when_it_is_over() {
    for story in remembered(Some(60)).await {
        ask(&story, "/people?name=ana").await;
        ask(&story, "/people?name=ana").await;
        ask(&story, "/people?name=leo").await;
        let kept = async |story: &Story| -> Vec<Vec<u8>> {
            let db = story.db.db();
            let rows = db.read(|tx| {
                let rows = store::sql!("SELECT sealed FROM exchange_last_answers ORDER BY at LIMIT $1");
                tx.all(rows, store::params![10], |row| row.get(0))
            });
            rows.await.unwrap()
        };
        let sealed = kept(&story).await;
        assert_eq!(sealed.len(), 2, "one for each question");
        let shows = |bytes: &[u8]| bytes.windows(3).any(|three| three == b"Ana");
        assert!(!sealed.iter().any(|bytes| shows(bytes)), "nobody reads it in the database");
        assert_eq!(story.exchange.sweep().await.unwrap(), 0);
        story.clock.advance(seconds(60));
        assert_eq!(story.exchange.sweep().await.unwrap(), 2);
        assert_eq!(kept(&story).await.len(), 0);
    }
}

#[tokio::test]
async fn a_contract_that_allows_it_for_less_now_counts_at_once() {
    for story in remembered(Some(3600)).await {
        ask(&story, "/people").await;
        story.clock.advance(seconds(120));
        story.service.set_away(503, None);
        assert_eq!(ask(&story, "/people").await.status, 200);
        story.offer(REMEMBERED, Contract { last_known_s: Some(60), ..Contract::default() }).await;
        assert_eq!(ask(&story, "/people").await.status, 503);
        story.offer(REMEMBERED, Contract::default()).await;
        assert_eq!(ask(&story, "/people").await.status, 503);
        assert!(story.clock.now() > base::Timestamp::from_seconds(crate::story::NOW));
        let too_long = Contract { last_known_s: Some(10_000_000), ..Contract::default() };
        let offer = exchange::NewOffer {
            address: "http://10.0.0.1/".parse().unwrap(),
            timeout: std::time::Duration::from_secs(1),
            contract: too_long,
            description: None,
        };
        let refused = story.exchange.offer_service(&REMEMBERED.parse().unwrap(), offer, "test").await.unwrap_err();
        assert!(refused.to_string().starts_with("a last known answer is given for"), "{refused}");
    }
}

#[tokio::test]
async fn a_service_that_drips_is_cut_off_in_its_time_and_spared_and_one_that_flows_is_neither() {
    for story in Story::each().await {
        // One that gives its head at once and then next to nothing, five times: its time is a second.
        let (story, dripping) = (&story, at("/dripping"));
        for told in futures_util::future::join_all((0..5).map(|_| story.get(&dripping))).await {
            assert_eq!(told.header("x-road-error"), "Server.ServerProxy.ServiceFailed.IOError", "{}", told.text());
        }
        let spared = story.get(&at("/people")).await;
        assert!(spared.text().contains("failed several times in a row"), "{}", spared.text());
        story.clock.advance(seconds(10));
        let flowing = story.get(&at("/flowing")).await;
        assert_eq!((flowing.status, flowing.body.len()), (200, 6 * 64 * 1024), "longer than its time, and whole");
        assert_eq!(story.get(&at("/people")).await.status, 200);
    }
}
