//! Who used the data of a person: kept with each question, shown to them, hidden where the law hides, proved.

use axum::body::{Body, Bytes};
use evidence::Entry;
use exchange::{ChangeRefused, Contract, Grantee, HiddenUntil, RegistryMistake, SHORT_BODY_BYTES, verify_use};
use futures_util::stream;
use jiff::SignedDuration;

use crate::pair::{CLIENT_NODE, Pair};
use crate::story::{BY, FIND, PEOPLE, SHOP, Story, from_this_machine};
use crate::watched::{ANA, FAMILY, LEO, SECRET_LAW, USAGE, Watched, about_people, code};

const HOUR: SignedDuration = SignedDuration::from_hours(1);
const POLICE: &str = "TEST/GOV/70000009/police";

#[tokio::test]
async fn a_person_sees_who_asked_about_them_when_what_for_and_on_which_basis() {
    for story in Story::each().await {
        story.offer_family().await;
        let watched = Watched::at(&story);
        assert!(watched.anas().await.contains("Nobody asked for data about you here."));
        let asked = story.ask_about(SHOP, &format!("/people/{ANA}/quotient"), "Price of the canteen").await;
        assert_eq!(asked.status, 200, "{}", asked.text());
        let page = watched.anas().await;
        for seen in [
            "15 January 2027",
            "Shop",
            "asked People for: Family quotient",
            "Price of the canteen",
            "Family code, art. 4",
            "The data was sent.",
        ] {
            assert!(page.contains(seen), "{seen}: {page}");
        }
        assert!(!page.contains("EE38001010000"), "who asks there is nobody's name to show");
        assert!(!page.contains(ANA), "the code need not stand on the page");
        let leos = watched.page(&watched.leo, "/account/data-uses").await;
        assert!(leos.body.contains("Nobody asked for data about you here."), "{}", leos.body);
        let nobodys = watched.page(&watched.nobody, "/account/data-uses").await;
        assert!(nobodys.body.contains("We do not know yet under which number"), "{}", nobodys.body);
        let looks = story.evidence.accesses_to(watched.ana.person, 1).await.unwrap();
        assert_eq!(looks.len(), 2, "each look is on record");
        assert_eq!(story.uses().await, 1, "one row for a question, whatever the sides");
    }
}

#[tokio::test]
async fn whatever_the_service_answers_the_question_is_seen() {
    for story in Story::each().await {
        story.offer_family().await;
        let watched = Watched::at(&story);
        for path in ["/404", "/503", "/slow"] {
            story.ask_about(SHOP, &format!("/people/{ANA}{path}"), path).await;
        }
        let page = watched.anas().await;
        for seen in ["Nothing was found.", "The data was not sent (answer 503).", "There was no answer."] {
            assert!(page.contains(seen), "{seen}: {page}");
        }
    }
}

#[tokio::test]
async fn a_body_names_the_person_too_and_one_question_may_be_about_two() {
    for story in Story::each().await {
        story.offer_family().await;
        let watched = Watched::at(&story);
        let headers = [
            ("X-Road-Client", SHOP),
            ("X-Road-UserId", "u"),
            ("X-Purpose", "Both parents"),
            ("X-Asked-By", "School office"),
        ];
        let body = format!(r#"{{"person":{{"code":"{LEO}"}}}}"#);
        let told = story.send("POST", &format!("/r1/{FAMILY}/people/{ANA}"), &headers, &body).await;
        assert_eq!(told.status, 200, "{}", told.text());
        assert_eq!(story.uses().await, 2);
        for who in [&watched.ana, &watched.leo] {
            let page = watched.page(who, "/account/data-uses").await.body;
            assert!(page.contains("Both parents") && page.contains("School office"), "{page}");
            assert!(page.contains("1 request, the newest first."), "{page}");
        }
    }
}

#[tokio::test]
async fn a_question_that_names_nobody_or_several_is_refused_and_the_service_hears_nothing() {
    for story in Story::each().await {
        story.offer_family().await;
        let headers = [("X-Road-Client", SHOP), ("X-Road-UserId", "u"), ("X-Purpose", "p")];
        let family = |path: &str| format!("/r1/{FAMILY}{path}");
        let twice = r#"{"person":{"code":"1","code":"2"}}"#;
        for (target, body, why) in [
            (family("/statistics"), "", "it names nobody"),
            (family("/people/1,2"), "", "names one person"),
            (family("/search"), twice, "without doubled names"),
            (family(&format!("/people/{ANA}")), twice, "without doubled names"),
            (family("/search"), "not json", "not JSON"),
        ] {
            let told = story.send("POST", &target, &headers, body).await;
            assert_eq!(told.header("x-road-error"), "Server.ServerProxy.InvalidRequest", "{target} {body}");
            assert!(told.text().contains(why) && told.text().contains("path /people/{subject}/**"), "{}", told.text());
        }
        let piece = || Ok::<_, std::io::Error>(Bytes::from(vec![b'x'; SHORT_BODY_BYTES]));
        let long = Body::from_stream(stream::iter([piece(), piece(), piece()]));
        let told = story.send_as(from_this_machine(), "POST", &family("/search"), &headers, long).await;
        assert!(told.text().contains("too long to be read"), "{}", told.text());
        assert_eq!((story.service.count(), story.uses().await), (0, 0));
    }
}

#[tokio::test]
async fn a_service_about_people_has_a_basis_and_wants_a_purpose() {
    for story in Story::each().await {
        let offer = |contract| exchange::NewOffer {
            address: "http://people.internal/".parse().unwrap(),
            timeout: std::time::Duration::from_secs(1),
            contract,
            description: None,
        };
        let id = FAMILY.parse().unwrap();
        for bad in [Contract { basis: None, ..about_people() }, Contract { purpose_required: false, ..about_people() }]
        {
            let refused = story.exchange.offer_service(&id, offer(bad), BY).await;
            assert!(
                matches!(refused, Err(ChangeRefused::Mistake(RegistryMistake::SubjectWithoutBasis))),
                "{refused:?}"
            );
        }
        story.offer_family().await;
        let kept = story.exchange.registry().await.service(&id).unwrap().offer.contract.clone();
        assert_eq!(kept, about_people());
    }
}

#[tokio::test]
async fn a_person_finds_lines_by_time_and_by_who_asked_and_turns_pages() {
    for story in Story::each().await {
        story.offer_family().await;
        story.take_in("TEST/GOV/70000002/town", None).await;
        story.grant(FAMILY, "* **", Grantee::Subsystem("TEST/GOV/70000002/town".parse().unwrap())).await;
        let watched = Watched::at(&story);
        story.ask_about("TEST/GOV/70000002/town", &format!("/people/{ANA}"), "Long ago").await;
        story.clock.advance(HOUR * 24 * 40);
        for number in 1..=21 {
            story.ask_about(SHOP, &format!("/people/{ANA}"), &format!("Delivery {number:02}")).await;
        }
        let at = async |query: &str| watched.page(&watched.ana, &format!("/account/data-uses{query}")).await.body;
        let first = at("").await;
        assert!(first.contains("22 requests, the newest first.") && first.contains("Delivery 21"), "{first}");
        assert!(!first.contains("Long ago") && first.contains("?page=2"), "{first}");
        let second = at("?page=2").await;
        assert!(second.contains("Long ago") && second.contains("Delivery 01") && !second.contains("Delivery 02"));
        let month = at("?period=month").await;
        assert!(month.contains("21 requests") && month.contains("?period=month&amp;page=2"), "{month}");
        let town = at("?by=TEST%2FGOV%2F70000002").await;
        assert!(town.contains("1 request,") && town.contains("Long ago") && !town.contains("Delivery"), "{town}");
        assert!(at("?by=TEST%2FGOV%2F7000000").await.contains("Nothing fits."));
    }
}

#[tokio::test]
async fn what_the_law_hides_appears_at_its_end_and_says_that_it_was_hidden() {
    for story in Story::each().await {
        story.offer_family().await;
        story.take_in(POLICE, None).await;
        story.grant_hidden(POLICE, HiddenUntil::DaysAfter(30)).await;
        let watched = Watched::at(&story);
        let asked = story.ask_about(POLICE, &format!("/people/{ANA}"), "Investigation 7").await;
        assert_eq!(asked.status, 200, "{}", asked.text());
        let position = newest_use(&story).await;
        let hidden = watched.anas().await;
        assert!(hidden.contains("Nobody asked for data about you here.") && !hidden.contains("Investigation"));
        let proof = format!("/account/data-uses/{position}/proof");
        assert_eq!(watched.page(&watched.ana, &proof).await.status, 404, "no proof before its time");
        story.clock.advance(HOUR * 24 * 30 - SignedDuration::from_secs(1));
        assert!(!watched.anas().await.contains("Investigation"));
        story.clock.advance(SignedDuration::from_secs(1));
        let shown = watched.anas().await;
        assert!(shown.contains("Investigation 7") && shown.contains("This line was hidden from you until"), "{shown}");
        assert!(shown.contains(SECRET_LAW) && shown.contains("14 February 2027"), "{shown}");
        assert_eq!(watched.page(&watched.ana, &proof).await.status, 200);
    }
}

#[tokio::test]
async fn a_hiding_until_a_date_hides_nothing_after_it_and_an_open_right_goes_before() {
    for story in Story::each().await {
        story.offer_family().await;
        story.take_in(POLICE, None).await;
        let until = base::Clock::now(&*story.clock).plus(HOUR * 24);
        story.grant_hidden(POLICE, HiddenUntil::Date(until)).await;
        story.grant_hidden(SHOP, HiddenUntil::Date(until)).await;
        let watched = Watched::at(&story);
        story.ask_about(POLICE, &format!("/people/{ANA}"), "Before the end").await;
        story.ask_about(SHOP, &format!("/people/{ANA}"), "By an open right").await;
        let now = watched.anas().await;
        assert!(!now.contains("Before the end") && now.contains("By an open right"), "{now}");
        story.clock.advance(HOUR * 24);
        story.ask_about(POLICE, &format!("/people/{ANA}"), "After the end").await;
        let later = watched.anas().await;
        assert!(later.contains("Before the end") && later.contains("After the end"), "{later}");
        assert_eq!(later.matches("This line was hidden from you until").count(), 1);
        for (days, basis) in [(0, "x"), (9_999, "x")] {
            let hiding = exchange::Hiding { basis: basis.to_owned(), until: HiddenUntil::DaysAfter(days) };
            let refused = story.exchange.approve_hidden_access(story.right, None, None, hiding, BY).await;
            assert!(matches!(refused, Err(ChangeRefused::Mistake(RegistryMistake::Hiding(_)))), "{refused:?}");
        }
    }
}

#[tokio::test]
async fn hidden_uses_are_counted_in_public_without_small_numbers() {
    for story in Story::each().await {
        story.offer_family().await;
        story.take_in(POLICE, None).await;
        story.grant_hidden(POLICE, HiddenUntil::DaysAfter(365)).await;
        let watched = Watched::at(&story);
        let json = async || watched.site.get("/data-uses/hidden.json").send().await.body;
        story.ask_about(POLICE, &format!("/people/{ANA}"), "One").await;
        assert_eq!(json().await, r#"{"leastTold":10,"months":[]}"#, "the month is not over");
        story.clock.advance(HOUR * 24 * 20);
        let few = json().await;
        assert_eq!(few, r#"{"leastTold":10,"months":[{"cells":[],"month":"2027-01","others":null}]}"#);
        for number in 0..12 {
            story.ask_about(POLICE, &format!("/people/{ANA}"), &number.to_string()).await;
        }
        story.clock.advance(HOUR * 24 * 30);
        let many: serde_json::Value = serde_json::from_str(&json().await).unwrap();
        assert_eq!(many["months"][0]["month"], "2027-02");
        let cell = serde_json::json!({ "owner": "People", "basis": SECRET_LAW, "uses": 12 });
        assert_eq!(many["months"][0]["cells"][0], cell);
        let page = watched.site.get("/data-uses/hidden").header("accept-language", "en").send().await;
        assert!(page.body.contains("February 2027") && page.body.contains("fewer than 10, or none"), "{}", page.body);
        assert!(watched.anas().await.contains("Nobody asked for data about you here."));
    }
}

/// The place of the newest question that is about somebody.
async fn newest_use(story: &Story) -> i64 {
    let newest = |tx: &mut store::Tx<'_>| {
        tx.one(store::sql!("SELECT MAX(position) FROM exchange_uses"), store::params![], |row| row.get(0))
    };
    story.db.db().read(newest).await.unwrap()
}

#[tokio::test]
async fn a_proof_says_that_the_entry_is_in_the_log_and_whom_it_is_about() {
    for story in Story::each().await {
        story.offer_family().await;
        let watched = Watched::at(&story);
        story.ask_about(SHOP, &format!("/people/{ANA}"), "Deliveries").await;
        let position = newest_use(&story).await;
        let address = format!("/account/data-uses/{position}/proof");
        let file = watched.page(&watched.ana, &address).await;
        assert_eq!((file.status, file.header("content-type")), (200, "application/json"), "{}", file.body);
        let key = story.evidence.vkey();
        let proven = verify_use(&file.body, &key, Some(&code(ANA))).unwrap();
        assert_eq!((proven.is_about, proven.fact.fields["purpose"].as_str()), (Some(true), "Deliveries"));
        assert_eq!(proven.fact.fields["basis"], "Family code, art. 4");
        assert_eq!(verify_use(&file.body, &key, Some(&code(LEO))).unwrap().is_about, Some(false));
        assert_eq!(verify_use(&file.body, &key, None).unwrap().is_about, None);
        assert!(!file.body.contains(ANA), "the file does not say the code");
        let other = "other.example+00000000+AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        assert!(verify_use(&file.body, other, None).is_err());
        // Whom it is not about, or who is nobody, is told nothing.
        for who in [&watched.leo, &watched.nobody] {
            assert_eq!(watched.page(who, &address).await.status, 404);
            assert_eq!(watched.page(who, &format!("{address}.pdf")).await.status, 404);
        }
        assert_eq!(watched.page(&watched.ana, "/account/data-uses/0/proof").await.status, 404);
        let paper = watched.page(&watched.ana, &format!("{address}.pdf")).await;
        assert!(paper.status == 200 && paper.body.starts_with("%PDF-1.7"), "{}", paper.status);
        for (route, status) in watched.site.anonymous_answers().await {
            assert!(status == 401 || status == 303, "{route:?} answers {status}");
        }
    }
}

/// What the independent program of `tests/oracles` checks.
#[derive(serde::Deserialize)]
struct Sample {
    file: String,
    key: String,
    code: String,
    parts: Vec<String>,
}

#[tokio::test]
async fn the_proofs_that_an_independent_program_checks_are_those_that_nodes_make() {
    let sample: Sample = serde_json::from_str(include_str!("../oracles/sample.json")).unwrap();
    let story = Story::each().await.remove(0);
    story.offer_family().await;
    let watched = Watched::at(&story);
    story.ask_about(SHOP, &format!("/people/{ANA}/quotient"), "Price of the canteen").await;
    let position = newest_use(&story).await;
    let file = watched.page(&watched.ana, &format!("/account/data-uses/{position}/proof")).await.body;
    let today = verify_use(&file, &story.evidence.vkey(), Some(&code(ANA))).unwrap();
    let about = code(&sample.code);
    let proven = verify_use(&sample.file, &sample.key, Some(&about)).unwrap();
    assert_eq!(proven.is_about, Some(true));
    assert_eq!(verify_use(&sample.parts.join("\n"), &sample.key, Some(&about)).unwrap(), proven);
    let fields = |fact: &evidence::RecordedFact| fact.fields.keys().cloned().collect::<Vec<_>>();
    // The sample was made when a question and its answer had an entry each: it says nothing of the answer.
    let since = [["answer".to_owned(), "answer-body".to_owned()].to_vec(), fields(&proven.fact)].concat();
    assert_eq!(fields(&today.fact), since);
    let names = |file: &str| {
        let document: serde_json::Map<String, serde_json::Value> = serde_json::from_str(file).unwrap();
        document.keys().cloned().collect::<Vec<_>>()
    };
    assert_eq!(names(&file), names(&sample.file));
}

#[tokio::test]
async fn a_bare_proof_of_another_entry_with_the_opening_of_this_one_is_about_nobody() {
    let story = Story::each().await.remove(0);
    story.offer_family().await;
    let watched = Watched::at(&story);
    let mut files = Vec::new();
    for purpose in ["One", "Two"] {
        story.ask_about(SHOP, &format!("/people/{ANA}"), purpose).await;
        let position = newest_use(&story).await;
        let file = watched.page(&watched.ana, &format!("/account/data-uses/{position}/proof")).await;
        files.push(serde_json::from_str::<serde_json::Value>(&file.body).unwrap());
    }
    assert_ne!(files[0]["opening"], files[1]["opening"], "one proof opens no other entry");
    let mut mixed = files[0].clone();
    mixed["opening"] = files[1]["opening"].clone();
    let key = story.evidence.vkey();
    assert_eq!(verify_use(&mixed.to_string(), &key, Some(&code(ANA))).unwrap().is_about, Some(false));
    // A message that is about nobody proves nothing of anybody.
    story.get(&format!("/r1/{FIND}/x")).await;
    let size = story.evidence.verify().await.unwrap().size;
    let mut bare = files[0].clone();
    bare["proof"] = story.evidence.prove(size - 1).await.unwrap().into();
    assert!(verify_use(&bare.to_string(), &key, None).is_err());
}

#[tokio::test]
async fn the_log_has_no_code_and_another_commitment_for_each_question() {
    for story in Story::each().await {
        story.offer_family().await;
        let mut seen = Vec::new();
        for _ in 0..2 {
            story.ask_about(SHOP, &format!("/people/{ANA}"), "Deliveries").await;
            let position = u64::try_from(newest_use(&story).await).unwrap();
            let proof = story.evidence.prove(position).await.unwrap();
            let proven = evidence::verify_proof(&proof, &story.evidence.vkey()).unwrap();
            assert!(!proven.content.contains(ANA), "{}", proven.content);
            let Entry::Fact(fact) = proven.entry else { panic!("a message is a fact") };
            seen.push(fact.fields["subject"].clone());
        }
        assert_ne!(seen[0], seen[1], "nobody sees in the log that two questions are about the same person");
    }
}

#[tokio::test]
async fn the_provider_of_two_nodes_shows_the_line_and_the_client_where_it_knows_the_contract() {
    for pair in Pair::each().await {
        pair.answering.offer_family().await;
        let there = Watched::at(&pair.answering);
        let here = Watched::at(&pair.asking);
        let ask = async |purpose: &str| pair.asking.ask_about(SHOP, &format!("/people/{ANA}"), purpose).await;
        let told = ask("Unknown here").await;
        assert_eq!(told.status, 200, "{}", told.text());
        assert!(there.anas().await.contains("Unknown here"));
        assert!(!here.anas().await.contains("Unknown here"));
        assert_eq!((pair.answering.uses().await, pair.asking.uses().await), (1, 0));
        pair.asking.take_in(PEOPLE, Some(crate::pair::PROVIDER_NODE)).await;
        pair.asking.offer(FAMILY, about_people()).await;
        assert_eq!(ask("Right unknown").await.status, 200);
        let (provider, client) = (there.anas().await, here.anas().await);
        assert!(provider.contains("Right unknown"), "{provider}");
        assert!(!client.contains("Right unknown"), "it may be one that the law hides: {client}");
        pair.asking.grant(FAMILY, "* **", Grantee::Subsystem(SHOP.parse().unwrap())).await;
        assert_eq!(ask("Known to both").await.status, 200);
        let (provider, client) = (there.anas().await, here.anas().await);
        assert!(provider.contains("Known to both") && client.contains("Known to both"), "{client}");
        // What the provider's node refuses is no use of data there; the client's keeps what its system asked.
        let refused = pair.asking.ask_about(SHOP, "/statistics", "Nobody").await;
        assert_eq!(refused.header("x-road-error"), "Server.ServerProxy.InvalidRequest");
        assert_eq!((pair.answering.uses().await, pair.asking.uses().await), (3, 1));
        assert_eq!(
            pair.answering.exchange.registry().await.subsystem(&SHOP.parse().unwrap()).unwrap().node,
            Some(CLIENT_NODE.parse().unwrap())
        );
    }
}

/// Offers the node's own service of who used data, and lets the shop ask it.
async fn offer_usage(story: &Story) {
    let offer = exchange::NewOffer {
        address: "node:find-usage".parse().unwrap(),
        timeout: std::time::Duration::from_secs(1),
        contract: Contract::default(),
        description: None,
    };
    story.exchange.offer_service(&USAGE.parse().unwrap(), offer, BY).await.unwrap();
    story.grant(USAGE, "GET /v2/*", Grantee::Subsystem(SHOP.parse().unwrap())).await;
}

async fn usage(story: &Story, user: Option<&str>, path: &str) -> (u16, serde_json::Value) {
    let mut headers = vec![("X-Road-Client", SHOP)];
    headers.extend(user.map(|user| ("X-Road-UserId", user)));
    let told = story.send("GET", &format!("/r1/{USAGE}{path}"), &headers, "").await;
    assert_eq!(told.header("x-road-error"), "", "{}", told.text());
    (told.status, serde_json::from_slice(&told.body).unwrap())
}

#[tokio::test]
async fn a_portal_finds_usage_as_the_protocol_of_the_data_tracker_has_it() {
    for story in Story::each().await {
        story.offer_family().await;
        offer_usage(&story).await;
        let watched = Watched::at(&story);
        for purpose in ["Canteen", "School bus", "Library"] {
            story.ask_about(SHOP, &format!("/people/{ANA}"), purpose).await;
            story.clock.advance(HOUR);
        }
        let own = format!("/v2/findUsage?userCode={ANA}");
        let (status, found) = usage(&story, Some(ANA), &own).await;
        assert_eq!((status, &found["totalUsages"]), (200, &3.into()));
        let actions: Vec<_> = found["usages"].as_array().unwrap().iter().map(|one| one["action"].clone()).collect();
        assert_eq!(actions, ["Library", "School bus", "Canteen"], "the newest first");
        let expected = serde_json::json!({
            "logtime": "2027-01-15T10:00:00Z", "action": "Library", "receiverCode": "1234", "receiverName": "Shop",
            "receiverSystem": "Shop",
        });
        assert_eq!(found["usages"][0], expected);
        let (_, page) = usage(&story, Some(ANA), &format!("{own}&offset=1&limit=1")).await;
        assert_eq!((&page["totalUsages"], page["usages"].as_array().unwrap().len()), (&3.into(), 1));
        assert_eq!(page["usages"][0]["action"], "School bus");
        let period = "&periodStart=2027-01-15T09:00:00Z&periodEnd=2027-01-15T09:00:00Z";
        let (_, at_nine) = usage(&story, Some(ANA), &format!("{own}{period}")).await;
        assert_eq!((&at_nine["totalUsages"], &at_nine["usages"][0]["action"]), (&1.into(), &"School bus".into()));
        let (_, since) = usage(&story, None, "/v2/usagePeriod").await;
        assert_eq!(since, serde_json::json!({ "periodStart": "2027-01-15T08:00:00Z" }));
        assert_eq!(usage(&story, None, "/v2/heartbeat").await, (200, serde_json::json!({ "status": "OK" })));
        for (user, path, status) in [
            (None, own.as_str(), 400),
            (Some("a,b"), own.as_str(), 400),
            (Some(ANA), "/v2/findUsage", 400),
            (Some(ANA), &format!("{own}&limit=x"), 400),
            (Some(ANA), "/v2/other", 404),
        ] {
            let (told, why) = usage(&story, user, path).await;
            assert_eq!(told, status, "{user:?} {path}");
            assert!(why["message"].is_string(), "{why}");
        }
        assert!(watched.known.looks.lock().unwrap().iter().all(|look| look == &format!("{SHOP} true")));
        assert_eq!(watched.anas().await.matches("asked People for").count(), 3, "to look is no use of data");
    }
}

#[tokio::test]
async fn somebody_else_finds_usage_under_a_mandate_only_and_nobody_finds_what_is_hidden() {
    for story in Story::each().await {
        story.offer_family().await;
        offer_usage(&story).await;
        story.take_in(POLICE, None).await;
        story.grant_hidden(POLICE, HiddenUntil::DaysAfter(10)).await;
        let watched = Watched::at(&story);
        story.ask_about(POLICE, &format!("/people/{ANA}"), "Investigation").await;
        story.ask_about(SHOP, &format!("/people/{ANA}"), "Canteen").await;
        let anas = format!("/v2/findUsage?userCode={ANA}");
        assert_eq!(usage(&story, Some(LEO), &anas).await.0, 403);
        watched.known.mandates.lock().unwrap().push((code(LEO), code(ANA)));
        let (status, found) = usage(&story, Some(LEO), &anas).await;
        assert_eq!((status, &found["totalUsages"]), (200, &1.into()), "{found}");
        story.clock.advance(HOUR * 24 * 10);
        let (_, later) = usage(&story, Some(ANA), &anas).await;
        assert_eq!((&later["totalUsages"], &later["usages"][1]["action"]), (&2.into(), &"Investigation".into()));
        watched.known.mandates.lock().unwrap().clear();
        assert_eq!(usage(&story, Some(LEO), &anas).await.0, 403, "the mandate ended");
        let other = format!("/r1/{USAGE}/v2/heartbeat");
        let told = story.send("GET", &other, &[("X-Road-Client", POLICE)], "").await;
        assert_eq!(told.header("x-road-error"), "Server.ServerProxy.AccessDenied", "rights decide here, too");
    }
}

#[tokio::test]
async fn a_line_stays_with_what_came_of_it_when_its_record_is_put_away() {
    for story in Story::each().await {
        story.offer_family().await;
        let watched = Watched::at(&story);
        story.ask_about(SHOP, &format!("/people/{ANA}"), "Canteen").await;
        let main = |page: String| page.split("<main").nth(1).unwrap().split("</main>").next().unwrap().to_owned();
        let before = main(watched.anas().await);
        assert!(before.contains("Canteen"), "{before}");
        story.clock.advance(SignedDuration::from_hours(40 * 24));
        let keeping = exchange::Keeping { days: 30, folder: None };
        assert_eq!(story.exchange.put_away(&keeping).await.unwrap(), 4);
        assert!(story.records().await.is_empty());
        assert_eq!(main(watched.anas().await), before, "nothing of the line is lost");
    }
}

#[tokio::test]
async fn on_whose_behalf_it_was_asked_stands_in_the_entry_and_on_the_line() {
    for story in Story::each().await {
        story.offer_family().await;
        story.take_in("TEST/COM/777/any", None).await;
        let watched = Watched::at(&story);
        for (party, said) in [("COM/777", "Fictional (COM/777)"), ("777", "Fictional (777)"), ("GOV/8", "GOV/8")] {
            let headers = [
                ("X-Road-Client", SHOP),
                ("X-Road-UserId", "EE38001010000"),
                ("X-Purpose", "Canteen"),
                ("X-Road-Represented-Party", party),
            ];
            let told = story.send("GET", &format!("/r1/{FAMILY}/people/{ANA}"), &headers, "").await;
            assert_eq!(told.status, 200, "{}", told.text());
            let fact = story.evidence.fact(newest_use(&story).await.unsigned_abs()).await.unwrap().unwrap();
            assert_eq!(fact.fields["represented"], party);
            let page = watched.anas().await;
            assert!(page.contains("On whose behalf") && page.contains(said), "{said}: {page}");
        }
        let long = format!("COM/{}", "%C3%A9".repeat(200));
        let headers = [("X-Road-Client", SHOP), ("X-Road-Represented-Party", long.as_str())];
        let told = story.send("GET", &format!("/r1/{FAMILY}/people/{ANA}"), &headers, "").await;
        assert_eq!((told.status, told.header("x-road-error")), (400, "Client.BadRequest"), "{}", told.text());
    }
}
