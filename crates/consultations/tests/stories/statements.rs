//! Short statements: votes by the same rights as answers, apart from them; what people add is judged; and the map says what
//! unites and what divides, and nothing of one person.

use std::collections::BTreeMap;

use base::{Id, Lang, Localized, SystemRandom};
use consultations::model::{Audience, Channel, Consultation};
use consultations::statements::{BadText, Ballot, Checked, Reason, Standing};
use consultations::{Added, ConsultationsError, STATEMENTS_THEMED, Ticket, Voted, next_statement};
use jiff::SignedDuration;
use opinion::Vote;
use serde_json::json;
use store::{StoreError, params, sql};

use crate::house::House;

const SEEDS: [&str; 8] = [
    "The town hall is open late once a week",
    "Permits are asked for online only",
    "Permits are asked for at the counter only",
    "Small shops pay lower rents",
    "The market square is free of cars",
    "The market square has more parking",
    "Every street has trees",
    "Buses run until midnight",
];

/// A published consultation with statements.
async fn asking(house: &House, audience: Audience, checked: Checked, own_max: u32) -> Consultation {
    let made = house.room.make(house.omar.person, house.making(audience)).await.unwrap();
    let seeds = SEEDS.map(|seed| Localized::of("en", seed)).to_vec();
    house.room.set_statements(house.omar.person, made.id, seeds, checked, own_max).await.unwrap();
    house.room.publish(house.omar.person, made.id).await.unwrap()
}

fn ballot(votes: &[(u32, Vote)]) -> Ballot {
    votes.iter().copied().collect()
}

/// What somebody of one of two camps says: all want 1, 7 and 8; one camp the counter and cars, the other neither.
fn of_camp(camp: usize) -> Ballot {
    let (yes, no) = if camp == 0 { (Vote::Agree, Vote::Disagree) } else { (Vote::Disagree, Vote::Agree) };
    ballot(&[
        (1, Vote::Agree),
        (2, no),
        (3, yes),
        (4, Vote::Pass),
        (5, no),
        (6, yes),
        (7, Vote::Agree),
        (8, Vote::Agree),
    ])
}

async fn votes(house: &House, consultation: &Consultation, ticket: &Ticket, votes: &Ballot) -> Voted {
    house.room.vote(consultation, ticket, votes, Channel::Web).await.unwrap()
}

/// Two camps of so many people each vote on an open consultation.
async fn camps_vote(house: &House, open: &Consultation, size: usize) {
    for person in 0..2 * size {
        let ticket = house.room.ticket_for_anyone(open).unwrap();
        votes(house, open, &ticket, &of_camp(person % 2)).await;
    }
}

/// How many people the map has, a while later.
async fn people(house: &House, consultation: &Consultation) -> usize {
    house.clock.advance(SignedDuration::from_secs(11));
    house.room.opinion_map(consultation).await.unwrap().people
}

#[tokio::test]
async fn an_officer_begins_with_statements_and_they_never_change_once_published() {
    for house in House::each().await {
        let open = asking(&house, Audience::Open, Checked::Before, 3).await;
        let all = house.room.statements(&open).await.unwrap().unwrap();
        assert_eq!(all.asked().map(|one| one.number).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6, 7, 8]);
        let more = vec![Localized::of("en", "Something else")];
        let late = house.room.set_statements(house.omar.person, open.id, more, Checked::After, 0).await;
        assert!(matches!(late, Err(ConsultationsError::Published)), "{}", house.engine);
        let refused =
            house.room.judge_statement(house.omar.person, open.id, 1, Standing::Refused(Reason::Unclear)).await;
        assert!(matches!(refused, Err(ConsultationsError::NotFound)), "one to begin with is not refused later");
        let facts = house.evidence.facts_at((0..50).collect()).await.unwrap();
        let published = facts.iter().find(|fact| fact.kind == "consultation-published").unwrap();
        assert!(published.fields["detail"].contains("; 8 statements, before, 3, "), "{:?}", published.fields);
        let without = house.published(Audience::Verified).await;
        assert!(house.room.statements(&without).await.unwrap().is_none(), "a consultation may have none");
        let path = format!("/consultations/{}/statements", without.code);
        assert_eq!(house.sees(None, &path).await.status, 404);
    }
}

#[tokio::test]
async fn a_vote_counts_at_once_where_all_may_vote_and_can_be_changed_with_the_same_code() {
    for house in House::each().await {
        let open = asking(&house, Audience::Open, Checked::Before, 3).await;
        let ticket = house.room.ticket_for_anyone(&open).unwrap();
        votes(&house, &open, &ticket, &ballot(&[(1, Vote::Agree)])).await;
        votes(&house, &open, &ticket, &ballot(&[(1, Vote::Agree)])).await;
        votes(&house, &open, &ticket, &ballot(&[(1, Vote::Disagree), (2, Vote::Pass)])).await;
        assert_eq!(people(&house, &open).await, 1, "{}: two clicks are one person", house.engine);
        let map = house.room.opinion_map(&open).await.unwrap();
        assert_eq!((map.all.agree, map.all.disagree, map.all.pass), (0, 1, 1), "the last vote counts");
        let all = house.room.statements(&open).await.unwrap().unwrap();
        assert_eq!(all.of(1).unwrap().votes, 1, "a vote that is changed is no further one");
        let own = house.room.own_votes(&open, &ticket).await.unwrap().unwrap();
        let next = next_statement(&all, &own.votes, &ticket).unwrap();
        assert!(next > 2, "what was judged is not asked again");
        let unknown = house.room.vote(&open, &ticket, &ballot(&[(99, Vote::Agree)]), Channel::Web).await;
        assert!(matches!(unknown, Err(ConsultationsError::NotFound)));
    }
}

#[tokio::test]
async fn votes_wait_until_there_are_twenty_and_nothing_leads_from_a_ticket_to_them() {
    for house in House::each().await {
        let invited = asking(&house, Audience::Invitation, Checked::Before, 3).await;
        let codes = house.room.invite(house.omar.person, invited.id, 22).await.unwrap();
        for (place, code) in codes.iter().take(20).enumerate() {
            votes(&house, &invited, code, &of_camp(place % 2)).await;
            house.room.hand_in(&invited, code).await.unwrap();
            house.room.hand_in(&invited, code).await.unwrap();
            let expected = if place < 19 { 0 } else { 10 };
            assert_eq!(people(&house, &invited).await, expected, "{} after {}", house.engine, place + 1);
        }
        let late = votes(&house, &invited, &codes[0], &ballot(&[(1, Vote::Disagree)])).await;
        assert_eq!(late, Voted::HandedIn, "what is mixed does not change any more");
        assert!(house.room.own_votes(&invited, &codes[0]).await.unwrap().is_none());
        votes(&house, &invited, &codes[21], &of_camp(0)).await;
        house.sends(&invited, &codes[0], "the same ticket answers").await;

        let read = |tx: &mut store::Tx<'_>| {
            let keys = |tx: &mut store::Tx<'_>, sql| tx.all(sql, params![], |row| row.get::<Vec<u8>>(0));
            let mut all = keys(tx, sql!("SELECT ballot FROM consultations_ballots_spent"))?;
            all.extend(keys(tx, sql!("SELECT id FROM consultations_ballots_counted"))?);
            all.extend(keys(tx, sql!("SELECT ballot FROM consultations_ballots"))?);
            all.extend(keys(tx, sql!("SELECT ticket FROM consultations_spent"))?);
            let columns =
                tx.all(sql!("SELECT votes FROM consultations_ballots_counted"), params![], |row| row.get::<String>(0))?;
            Ok::<_, StoreError>((all, columns))
        };
        let (keys, kept) = house.db.db().read(read).await.unwrap();
        let distinct: std::collections::BTreeSet<&Vec<u8>> = keys.iter().collect();
        assert_eq!((keys.len(), distinct.len()), (32, 32), "no key is in two tables: {}", house.engine);
        assert!(keys.iter().all(|key| *key != codes[0].key() || key == keys.last().unwrap()));
        assert!(kept.iter().all(|votes| votes.starts_with("1a ")), "votes and nothing else: {kept:?}");

        house.clock.advance(SignedDuration::from_hours(241));
        house.room.sweep().await.unwrap();
        assert_eq!(people(&house, &invited).await, 21, "what nobody handed in counts at the end");
    }
}

#[tokio::test]
async fn what_people_add_waits_for_an_officer_whose_judgements_are_in_the_log() {
    for house in House::each().await {
        let open = asking(&house, Audience::Open, Checked::Before, 3).await;
        let ticket = house.room.ticket_for_anyone(&open).unwrap();
        let add = async |text: &str, is_sure: bool| {
            house.room.add_statement(&open, &ticket, (text, Lang::En), is_sure, Channel::Web).await.unwrap()
        };
        assert_eq!(add("Libraries open on Sundays", false).await, Added::Waits(9));
        assert_eq!(add("libraries open on sundays!", false).await, Added::Waits(9), "a second click adds nothing");
        house.clock.advance(SignedDuration::from_mins(3));
        assert_eq!(add("libraries open on sundays!", false).await, Added::Bad(BadText::There(9)), "said twice");
        assert!(matches!(add("Write to ana@example.org for trees", false).await, Added::Doubted(_)));
        assert!(matches!(add("Buses run until midnight here", false).await, Added::Doubted(_)));
        assert_eq!(add("Buses run until midnight here", true).await, Added::Waits(10));
        assert_eq!(add("Ana Martin is slow", false).await, Added::Waits(11));
        assert_eq!(add("A fourth one", false).await, Added::NoMore);

        let all = house.room.statements_to_judge(house.omar.person, open.id).await.unwrap().unwrap();
        assert_eq!((all.waiting(), all.asked().count()), (3, 8));
        assert_eq!(house.facts("consultation-texts-read").await, 1, "reading is in the log");
        let judge = async |number: u32, standing: Standing| {
            house.room.judge_statement(house.omar.person, open.id, number, standing).await
        };
        judge(9, Standing::Accepted).await.unwrap();
        judge(9, Standing::Accepted).await.unwrap();
        judge(10, Standing::Merged(8)).await.unwrap();
        judge(11, Standing::Refused(Reason::Personal)).await.unwrap();
        assert!(matches!(judge(9, Standing::Merged(11)).await, Err(ConsultationsError::NotFound)));
        assert_eq!(house.facts("consultation-statement-judged").await, 3, "{}: twice the same is once", house.engine);
        let all = house.room.statements(&open).await.unwrap().unwrap();
        assert_eq!(all.asked().count(), 9);
        assert!(all.of(11).unwrap().texts.is_empty(), "what names somebody is not kept");
        let other = house.room.judge_statement(house.otto.person, open.id, 9, Standing::Waiting).await;
        assert!(matches!(other, Err(ConsultationsError::NotFound)));

        // Votes on what was merged count for the other one.
        let voter = house.room.ticket_for_anyone(&open).unwrap();
        votes(&house, &open, &voter, &ballot(&[(9, Vote::Agree)])).await;
        judge(9, Standing::Merged(7)).await.unwrap();
        house.clock.advance(SignedDuration::from_secs(11));
        let map = house.room.opinion_map(&open).await.unwrap();
        assert_eq!(map.counts_of(7).unwrap().everybody.agree, 1);
    }
}

#[tokio::test]
async fn where_judging_comes_afterwards_a_statement_is_asked_at_once() {
    for house in House::each().await {
        let open = asking(&house, Audience::Open, Checked::After, 1).await;
        let ticket = house.room.ticket_for_anyone(&open).unwrap();
        let added = house.room.add_statement(&open, &ticket, ("More benches", Lang::En), false, Channel::Web).await;
        assert_eq!(added.unwrap(), Added::Asked(9), "{}", house.engine);
        votes(&house, &open, &ticket, &ballot(&[(9, Vote::Agree)])).await;
        let path = format!("/office/consultations/{}/statements", open.id);
        let page = house.sees(Some(&house.omar), &path).await.body;
        assert!(page.contains("More benches"), "it is to be judged all the same: {page}");
        let refused = Standing::Refused(Reason::Advertising);
        house.room.judge_statement(house.omar.person, open.id, 9, refused).await.unwrap();
        assert_eq!(people(&house, &open).await, 0, "votes on what is refused do not count");
    }
}

#[tokio::test]
async fn votes_come_as_json_by_the_same_rules() {
    for house in House::each().await {
        let open = asking(&house, Audience::Open, Checked::Before, 3).await;
        let api = format!("/api/consultations/{}/votes", open.code);
        let send = async |api: &str, key: &str, body: serde_json::Value| {
            let ask = house.site.post(api).header("idempotency-key", key);
            ask.body("application/json", &body.to_string()).send().await
        };
        let listed = house.site.get(&format!("/api/consultations/{}/statements", open.code)).send().await;
        let listed: serde_json::Value = serde_json::from_str(&listed.body).unwrap();
        assert_eq!(listed["statements"][0], json!({ "id": 1, "text": { "en": SEEDS[0] }, "origin": "seed" }));
        let votes = json!({ "votes": { "1": "agree", "2": "pass" } });
        for _ in 0..2 {
            let sent = send(&api, "person-0001", votes.clone()).await;
            assert_eq!((sent.status, sent.body.as_str()), (201, r#"{"handed_in":false,"votes":2}"#));
        }
        assert_eq!(people(&house, &open).await, 1, "{}: the same key is one person", house.engine);
        let other = send(&api, "person-0001", json!({ "votes": { "1": "disagree" } })).await;
        assert_eq!(other.status, 409, "a short key may be another sender's: {}", other.body);
        assert!(other.body.contains("at least 22 letters"), "{}", other.body);
        let map = house.room.opinion_map(&open).await.unwrap();
        assert_eq!((map.people, map.all.agree, map.all.disagree), (1, 1, 0), "nothing of a stranger's is changed");
        let long = "0c6c2f0e-7c1b-4e0a-9a44-3f0f5a0f6b11";
        for told in [json!({ "1": "agree" }), json!({ "2": "agree" }), json!({ "1": "disagree" })] {
            assert_eq!(send(&api, long, json!({ "votes": told })).await.status, 201, "{told}");
        }
        assert_eq!(people(&house, &open).await, 2, "{}: a long key is one person", house.engine);
        let map = house.room.opinion_map(&open).await.unwrap();
        assert_eq!((map.all.agree, map.all.disagree), (2, 1), "a vote that was changed counts once");
        let wrong = send(&api, "person-0002", json!({ "votes": { "1": "yes", "77": "agree" } })).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.body.contains("/votes/1") && wrong.body.contains("/votes/77"), "{}", wrong.body);
        assert_eq!(send(&api, "short", votes.clone()).await.status, 400);

        let invited = asking(&house, Audience::Invitation, Checked::Before, 3).await;
        let api = format!("/api/consultations/{}/votes", invited.code);
        assert_eq!(send(&api, "person-0001", votes.clone()).await.status, 403, "nobody without a ticket");
        let code = house.room.invite(house.omar.person, invited.id, 1).await.unwrap().remove(0).grouped();
        let kept = send(&api, "", json!({ "ticket": code, "votes": { "1": "agree" }, "hand_in": false })).await;
        assert_eq!((kept.status, kept.body.as_str()), (201, r#"{"handed_in":false,"votes":1}"#));
        let sent = send(&api, "", json!({ "ticket": code, "votes": { "1": "disagree" } })).await;
        assert_eq!((sent.status, sent.body.as_str()), (201, r#"{"handed_in":true,"votes":1}"#));
        let late = send(&api, "", json!({ "ticket": code, "votes": { "1": "agree", "2": "pass" } })).await;
        assert_eq!(
            (late.status, late.body.as_str()),
            (200, r#"{"handed_in":true,"votes":0}"#),
            "nothing of it is kept"
        );
        house.clock.advance(SignedDuration::from_hours(241));
        house.room.sweep().await.unwrap();
        let map = house.room.opinion_map(&invited).await.unwrap();
        assert_eq!((map.people, map.all.disagree), (1, 1), "the vote that was changed");
        assert_eq!(send(&api, "", json!({ "ticket": code, "votes": { "1": "agree" } })).await.status, 409);
    }
}

#[tokio::test]
async fn the_map_is_the_same_twice_and_says_nothing_of_few() {
    for house in House::each().await {
        let open = asking(&house, Audience::Open, Checked::Before, 3).await;
        let public = format!("/consultations/{}/opinions", open.code);
        assert_eq!(house.sees(None, &public).await.status, 404, "the officer has not chosen so");
        house.room.show_results(house.omar.person, open.id, true).await.unwrap();
        camps_vote(&house, &open, 4).await;
        let few = house.sees(None, &public).await.body;
        assert!(few.contains("Fewer than 10 people") && !few.contains("agree 1"), "{few}");
        camps_vote(&house, &open, 26).await;
        let odd = house.room.ticket_for_anyone(&open).unwrap();
        votes(&house, &open, &odd, &ballot(&[(1, Vote::Disagree), (7, Vote::Disagree)])).await;
        house.clock.advance(SignedDuration::from_secs(11));
        let shown = house.sees(None, &public).await.body;
        assert!(shown.contains("Group A") && shown.contains("Group B") && !shown.contains("Group C"), "{shown}");
        assert!(shown.contains("Seed 1:") && shown.contains("say nothing of the population"), "{shown}");
        let unites = shown.split_once("What unites</h2>").unwrap().1.split_once("What divides</h2>").unwrap().0;
        assert!(unites.contains(SEEDS[0]) && !unites.contains(SEEDS[2]), "{unites}");
        let divides = shown.split_once("What divides</h2>").unwrap().1;
        assert!(divides.contains(SEEDS[2]), "{divides}");
        let shares = shares_told(&shown);
        assert!(
            !shares.is_empty() && shares.iter().all(|share| share % 5 == 0),
            "one of sixty-one is told: {shares:?}"
        );
        let again = house.sees(None, &public).await.body;
        let drawing = |page: &str| page.split_once("<figure").unwrap().1.split_once("</figure>").unwrap().0.to_owned();
        assert_eq!(drawing(&shown), drawing(&again));
        let map = house.room.opinion_map(&open).await.unwrap();
        // As many votes come again, and go: the same votes give the same map.
        let other = house.room.ticket_for_anyone(&open).unwrap();
        votes(&house, &open, &other, &of_camp(0)).await;
        votes(&house, &open, &odd, &ballot(&[(1, Vote::Agree)])).await;
        votes(&house, &open, &odd, &ballot(&[(1, Vote::Disagree)])).await;
        house.clock.advance(SignedDuration::from_secs(11));
        let after = house.room.opinion_map(&open).await.unwrap();
        assert_eq!((map.groups.len(), after.people), (after.groups.len(), map.people + 1));
        for lang in ["fr", "de", "lb", "en"] {
            for path in [public.clone(), format!("/consultations/{}", open.code)] {
                let page = house.site.get(&path).header("accept-language", lang).send().await;
                assert!(page.status == 200 && !page.body.contains('⟦'), "{path} in {lang}: {}", page.body);
            }
            let own = format!("/office/consultations/{}/opinions", open.id);
            let own = house.site.get(&own).as_person(&house.omar).header("accept-language", lang).send().await;
            assert!(own.status == 200 && !own.body.contains('⟦'), "{}", own.body);
        }
        let own = format!("/office/consultations/{}/opinions", open.id);
        assert_eq!(house.sees(Some(&house.otto), &own).await.status, 404);
    }
}

#[tokio::test]
async fn votes_are_released_when_it_is_over_and_no_line_of_the_file_is_rare() {
    for house in House::each().await {
        let open = asking(&house, Audience::Open, Checked::Before, 3).await;
        house.room.show_results(house.omar.person, open.id, true).await.unwrap();
        let author = house.room.ticket_for_anyone(&open).unwrap();
        let said = ("Libraries open on Sundays", Lang::En);
        let Added::Waits(added) = house.room.add_statement(&open, &author, said, true, Channel::Web).await.unwrap()
        else {
            panic!("it waits");
        };
        house.room.judge_statement(house.omar.person, open.id, added, Standing::Accepted).await.unwrap();
        for person in 0..60 {
            let ticket = house.room.ticket_for_anyone(&open).unwrap();
            let own: Ballot = of_camp(person % 2).iter().chain([(added, Vote::Agree)]).collect();
            votes(&house, &open, &ticket, &own).await;
        }
        let singular = house.room.ticket_for_anyone(&open).unwrap();
        votes(&house, &open, &singular, &ballot(&[(1, Vote::Disagree), (2, Vote::Pass), (7, Vote::Pass)])).await;
        let files =
            ["comments.csv", "participants-votes.csv"].map(|name| format!("/consultations/{}/{name}", open.code));
        for file in &files {
            assert_eq!(house.sees(None, file).await.status, 404, "{file}: each further file tells what changed");
        }
        house.clock.advance(SignedDuration::from_hours(241));
        let comments = house.sees(None, &files[0]).await.body;
        assert!(
            comments.starts_with("timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n")
        );
        assert!(comments.contains(",,1,,60,0,1,\"The town hall is open late once a week\"\n"), "{comments}");
        let lines = house.sees(None, &files[1]).await.body;
        assert!(lines.starts_with("participant,group-id,n-comments,n-votes,n-agree,n-disagree,1,"), "{lines}");
        // As who has nothing but the file: how often is each line there, but for its number?
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        for line in lines.lines().skip(1) {
            *seen.entry(line.split_once(',').unwrap().1).or_default() += 1;
        }
        assert!(seen.values().all(|count| *count >= 10), "{seen:?}");
        assert_eq!(seen.values().sum::<usize>(), 60, "{}: the singular one is withheld", house.engine);
        assert_eq!(house.sees(None, &files[1]).await.body, lines, "the same file twice");
        assert!(lines.lines().next().unwrap().ends_with(",9"), "{lines}");
        let refused = Standing::Refused(Reason::OffTopic);
        house.room.judge_statement(house.omar.person, open.id, added, refused).await.unwrap();
        assert_eq!(
            house.sees(None, &files[1]).await.body,
            lines,
            "nor is there another one when a statement is refused"
        );
        assert!(!house.sees(None, &files[0]).await.body.contains("Libraries"), "its text is not told any more");
    }
}

#[tokio::test]
async fn somebody_votes_page_by_page_without_a_script_and_paper_is_marked_so() {
    for house in House::each().await {
        let open = asking(&house, Audience::Open, Checked::Before, 1).await;
        let public = format!("/consultations/{}", open.code);
        let address = format!("{public}/statements");
        assert_eq!(house.sees(None, &address).await.status, 303, "without a ticket, the way leads to one");
        let begun = house.site.fill_in(&public, &format!("{address}/begin"), &[], None).await;
        let own: Vec<String> = begun.cookies().into_iter().filter(|one| one.contains("voting")).collect();
        assert_eq!((begun.status, own.len()), (303, 1), "{}", begun.body);
        let see = async |path: &str| {
            let page = house.site.get(path).header("accept-language", "en").cookie(&own[0]).send().await;
            assert!(!page.body.contains('⟦'), "{path}: {}", page.body);
            page
        };
        let fill = async |page: &str, to: &str, fields: &[(&str, &str)]| {
            let opened = see(page).await;
            let mut ask = house.site.post(to).header("accept-language", "en").cookie(&own[0]);
            for cookie in opened.cookies() {
                ask = ask.cookie(&cookie);
            }
            for (name, value) in fields {
                ask = ask.field(name, value);
            }
            ask.field("csrf", &opened.token()).send().await
        };
        let first = see(&address).await.body;
        assert!(first.contains("8 statements left") && first.matches("name=\"vote\"").count() == 3, "{first}");
        assert_eq!(
            see(&address).await.body.split_once("<h1>").unwrap().1[..60],
            first.split_once("<h1>").unwrap().1[..60]
        );
        for number in 1..=8 {
            let number = number.to_string();
            let voted = fill(&address, &address, &[("statement", &number), ("vote", "agree")]).await;
            assert_eq!(voted.status, 303, "{}", voted.body);
        }
        assert!(see(&address).await.body.contains("You have said what you think of all"));
        let again = see(&format!("{address}/of/2")).await.body;
        assert!(again.contains("You said: Agree"), "{again}");
        fill(&format!("{address}/of/2"), &address, &[("statement", "2"), ("vote", "pass"), ("again", "yes")]).await;
        assert!(see(&format!("{address}/own")).await.body.contains("Pass"));
        let add = format!("{address}/add");
        let doubted = fill(&add, &add, &[("text", "Buses run until midnight daily")]).await;
        assert!(doubted.status == 400 && doubted.body.contains("says nearly the same"), "{}", doubted.body);
        assert!(doubted.body.contains("Buses run until midnight daily"), "nothing typed is lost");
        let long = fill(&add, &add, &[("text", &"x".repeat(150))]).await;
        assert!(long.body.contains("150 characters"), "{}", long.body);
        assert_eq!(fill(&add, &add, &[("text", "Bread is cheap")]).await.status, 303);
        let code = see(&format!("{address}/later")).await.body;
        assert!(code.contains("your code"), "{code}");
        let finished = fill(&address, &format!("{address}/finish"), &[]).await;
        assert_eq!(finished.header("location"), format!("{address}/thanks"));
        let thanks = see(&format!("{address}/thanks")).await.body;
        assert!(thanks.contains("Your votes count already"), "{thanks}");
        let contact = format!("{public}/contact");
        let wrong = fill(&format!("{address}/thanks"), &contact, &[("email", "nobody"), ("receipt", "")]).await;
        assert!(wrong.status == 400 && wrong.body.contains("value=\"nobody\""), "{}", wrong.body);
        assert!(wrong.body.contains("Your votes count already"), "who voted alone has no receipt: {}", wrong.body);
        let asked = fill(&format!("{address}/thanks"), &contact, &[("email", "voter@example.org")]).await;
        assert_eq!(asked.status, 200, "{}", asked.body);

        let stranger =
            house.site.fill_in(&public, &format!("{address}/begin"), &[("paper", "yes")], Some(&house.ana)).await;
        assert_eq!(stranger.status, 403, "who is no helper keys in nothing");
        let helped =
            house.site.fill_in(&public, &format!("{address}/begin"), &[("paper", "yes")], Some(&house.leo)).await;
        let paper: Vec<String> = helped.cookies().into_iter().filter(|one| one.contains("voting")).collect();
        assert_eq!(helped.header("location"), format!("{address}/sheet"));
        let sheet = format!("{address}/sheet");
        let opened =
            house.site.get(&sheet).as_person(&house.leo).cookie(&paper[0]).header("accept-language", "en").send().await;
        assert!(
            opened.body.contains("The votes will be marked so") && opened.body.contains("8. Buses"),
            "{}",
            opened.body
        );
        let mut ask = house.site.post(&sheet).as_person(&house.leo).cookie(&paper[0]);
        for cookie in opened.cookies() {
            ask = ask.cookie(&cookie);
        }
        let keyed = ask.field("vote-1", "disagree").field("csrf", &opened.token()).send().await;
        assert_eq!(keyed.status, 303, "{}", keyed.body);
        assert_eq!(people(&house, &open).await, 2, "{}", house.engine);
        assert_eq!(house.room.opinion_map(&open).await.unwrap().on_paper, 1);
        let printed = house.site.get(&format!("{public}/paper.pdf")).send().await;
        assert_eq!((printed.status, printed.header("content-type")), (200, "application/pdf"));
    }
}

#[tokio::test]
async fn a_sheet_of_notes_asks_for_statements_alone() {
    for house in House::each().await {
        let mut making = house.making(Audience::Open);
        making.sheet = b"| survey |\n| | type | name | label |\n| | note | words | Say what you think. |\n".to_vec();
        let made = house.room.make(house.omar.person, making).await.unwrap();
        let seeds = vec![Localized::of("en", "One")];
        house.room.set_statements(house.omar.person, made.id, seeds, Checked::Before, 0).await.unwrap();
        let alone = house.room.publish(house.omar.person, made.id).await.unwrap();
        let public = format!("/consultations/{}", alone.code);
        let begun = house.site.fill_in(&public, &format!("{public}/begin"), &[], None).await;
        let mut ask = house.site.get(&format!("{public}/answer"));
        for cookie in begun.cookies() {
            ask = ask.cookie(&cookie);
        }
        assert_eq!(ask.send().await.header("location"), format!("{public}/statements"), "{}", house.engine);
    }
}

#[tokio::test]
async fn the_officer_sets_and_judges_on_pages_that_lose_nothing() {
    for house in House::each().await {
        let made = house.room.make(house.omar.person, house.making(Audience::Open)).await.unwrap();
        let path = format!("/office/consultations/{}/statements", made.id);
        let post = async |fields: &[(&str, &str)]| house.site.fill_in(&path, &path, fields, Some(&house.omar)).await;
        let long = "x".repeat(141);
        let wrong = post(&[("seeds-en", &long), ("seeds-fr", "Un"), ("own", "99"), ("checked", "before")]).await;
        assert!(
            wrong.status == 400 && wrong.body.contains(&long) && wrong.body.contains("error-summary"),
            "{}",
            wrong.body
        );
        let right = [("seeds-en", "One\nTwo"), ("seeds-fr", "Un\nDeux"), ("own", "2"), ("checked", "before")];
        assert_eq!(post(&right).await.status, 303);
        let again = house.sees(Some(&house.omar), &path).await.body;
        assert!(again.contains("One\nTwo") && again.contains("Un\nDeux"), "{again}");
        let open = house.room.publish(house.omar.person, made.id).await.unwrap();
        let ticket = house.room.ticket_for_anyone(&open).unwrap();
        house.room.add_statement(&open, &ticket, ("Three", Lang::En), true, Channel::Web).await.unwrap();
        let missing = post(&[("number", "3"), ("deed", "refuse"), ("reason-3", "")]).await;
        assert!(missing.status == 400 && missing.body.contains("error-summary"), "{}", missing.body);
        let nowhere = post(&[("number", "3"), ("deed", "merge"), ("into-3", "77")]).await;
        assert!(nowhere.status == 400 && nowhere.body.contains("77"), "{}", nowhere.body);
        assert_eq!(post(&[("number", "3"), ("deed", "merge"), ("into-3", "2")]).await.status, 303);
        let all = house.room.statements(&open).await.unwrap().unwrap();
        assert_eq!(all.of(3).unwrap().standing, Standing::Merged(2), "{}", house.engine);
        assert_eq!(house.sees(Some(&house.otto), &path).await.status, 404);
        assert_eq!(house.sees(Some(&house.ana), &path).await.status, 403);
    }
}

#[tokio::test]
async fn statements_are_added_as_json_by_the_rules_of_the_page_and_once() {
    for house in House::each().await {
        let open = asking(&house, Audience::Open, Checked::Before, 2).await;
        let api = format!("/api/consultations/{}/statements", open.code);
        let send = async |api: &str, key: &str, body: serde_json::Value| {
            let ask = house.site.post(api).header("idempotency-key", key);
            ask.body("application/json", &body.to_string()).send().await
        };
        let text = |text: &str| json!({ "text": text, "lang": "en" });
        for _ in 0..2 {
            let sent = send(&api, "person-0001", text("Libraries open\n on Sundays")).await;
            let expected = (201, r#"{"standing":"waits","statement":9}"#);
            assert_eq!((sent.status, sent.body.as_str()), expected, "{}", house.engine);
        }
        house.clock.advance(SignedDuration::from_mins(3));
        let later = send(&api, "person-0001", text("Libraries open on Sundays")).await;
        assert_eq!((later.status, later.body.as_str()), (200, r#"{"standing":"waits-before","statement":9}"#));
        let said = send(&api, "person-0002", text(SEEDS[0])).await;
        assert_eq!((said.status, said.body.as_str()), (200, r#"{"standing":"asked-before","statement":1}"#));
        let all = house.room.statements(&open).await.unwrap().unwrap();
        assert_eq!((all.all.len(), all.of(9).unwrap().texts.get(Lang::En)), (9, "Libraries open on Sundays"));

        for (body, key, status, expected) in [
            (text(" … "), "person-0003", 422, "/text"),
            (text(&"x".repeat(141)), "person-0003", 422, "140 characters"),
            (text("Buses run until midnight daily"), "person-0003", 409, "\"near\":8"),
            (text("Write to ana@example.org"), "person-0003", 409, "send sure"),
            (text("Bread is cheap"), "short", 400, "Idempotency-Key"),
            (json!({ "text": "Bread", "author": "Ana" }), "person-0003", 400, "a JSON object"),
            (json!({ "text": "Bread", "ticket": "0000" }), "person-0003", 403, "a ticket"),
        ] {
            let sent = send(&api, key, body.clone()).await;
            assert_eq!(sent.status, status, "{body}: {}", sent.body);
            assert!(sent.body.contains(expected), "{body}: {}", sent.body);
            assert_eq!(sent.header("content-type"), "application/problem+json");
        }
        let sure = json!({ "text": "Buses run until midnight daily", "lang": "en", "sure": true });
        assert_eq!(send(&api, "person-0003", sure).await.status, 201);
        assert_eq!(send(&api, "person-0003", text("Bread is cheap")).await.status, 201);
        let more = send(&api, "person-0003", text("Milk is cheap")).await;
        assert!(more.status == 409 && more.body.contains("2 statements"), "{}", more.body);
        let listed = house.site.get(&api).send().await.body;
        assert!(listed.contains(&format!("{api}\"")) && !listed.contains("Bread"), "what waits is not shown: {listed}");

        let from = |last: u8| consultations::ClientAddress(std::net::IpAddr::from([192, 0, 2, last]));
        let flood = |last: u8| house.site.post(&api).extension(from(last)).body("application/json", "{}").send();
        for _ in 0..100 {
            assert_eq!(flood(1).await.status, 400);
        }
        assert_eq!((flood(1).await.status, flood(2).await.status), (429, 400), "{}", house.engine);

        let invited = asking(&house, Audience::Invitation, Checked::After, 1).await;
        let api = format!("/api/consultations/{}/statements", invited.code);
        assert_eq!(send(&api, "person-0001", text("More benches")).await.status, 403, "nobody without a ticket");
        let code = house.room.invite(house.omar.person, invited.id, 1).await.unwrap().remove(0).grouped();
        let with = |text: &str| json!({ "ticket": code, "text": text, "lang": "en" });
        let asked = send(&api, "", with("More benches")).await;
        assert_eq!((asked.status, asked.body.as_str()), (201, r#"{"standing":"asked","statement":9}"#));
        assert_eq!(send(&api, "", with("More lamps")).await.status, 409);
        house.clock.advance(SignedDuration::from_hours(241));
        assert_eq!(send(&api, "", with("More lamps")).await.status, 409, "closed");
    }
}

#[tokio::test]
async fn a_statement_that_many_send_is_asked_once_and_shown_to_the_officer_as_often_as_it_came() {
    for house in House::each().await {
        let open = asking(&house, Audience::Open, Checked::Before, 3).await;
        let add = async |text: &str| {
            let ticket = house.room.ticket_for_anyone(&open).unwrap();
            house.room.add_statement(&open, &ticket, (text, Lang::En), true, Channel::Web).await.unwrap()
        };
        assert_eq!(add("Close the old bridge to cars").await, Added::Waits(9));
        for _ in 0..12 {
            assert_eq!(add("close the old bridge to cars!").await, Added::Bad(BadText::There(9)));
        }
        assert_eq!(add("Close the old bridge to cars now").await, Added::Waits(10));
        let path = format!("/office/consultations/{}/statements", open.id);
        let page = house.sees(Some(&house.omar), &path).await.body;
        let told = page.rsplit_once("or were sent several times").unwrap().1;
        let row = told.split_once("</table>").unwrap().0;
        assert!(row.contains("Close the old bridge") && row.contains("number=9") && row.contains("number=10"), "{row}");
        assert!(row.contains(">12<"), "{}: {row}", house.engine);
        // What was merged is not proposed anew: it stands for the other one.
        let judge = async |number, standing| {
            house.room.judge_statement(house.omar.person, open.id, number, standing).await.unwrap();
        };
        judge(9, Standing::Accepted).await;
        judge(10, Standing::Merged(9)).await;
        assert_eq!(add("Close the old bridge to cars now").await, Added::Bad(BadText::There(9)));
    }
}

#[tokio::test]
async fn votes_and_answers_in_the_box_do_not_lie_in_the_order_in_which_they_came() {
    for house in House::each().await.into_iter().filter(|house| house.engine == "SQLite") {
        let invited = asking(&house, Audience::Invitation, Checked::Before, 3).await;
        for code in &house.room.invite(house.omar.person, invited.id, 12).await.unwrap() {
            house.sends(&invited, code, "Something").await;
            votes(&house, &invited, code, &of_camp(0)).await;
            house.room.hand_in(&invited, code).await.unwrap();
        }
        let read = |tx: &mut store::Tx<'_>| {
            // Without an order, SQLite reads rows as they lie.
            let mut keys = |sql| tx.all(sql, params![], |row| row.get::<Vec<u8>>(0));
            let answers = keys(sql!("SELECT id FROM consultations_box WHERE content <> ''"))?;
            Ok::<_, StoreError>([answers, keys(sql!("SELECT id FROM consultations_ballots_box WHERE votes <> ''"))?])
        };
        for lie in house.db.db().read(read).await.unwrap() {
            assert!(lie.len() == 12 && lie.is_sorted(), "{lie:?}");
        }
    }
}

#[tokio::test]
async fn statements_have_themes_and_answers_too() {
    for house in House::each().await {
        let open = asking(&house, Audience::Open, Checked::Before, 3).await;
        let (omar, theme) = (house.omar.person, Id::new(&*house.clock, &SystemRandom));
        let name = async |question: &str| {
            house.room.name_theme((omar, "Omar Muster"), open.id, theme, question, "The market", "market").await
        };
        assert!(matches!(name("no_such_question").await, Err(ConsultationsError::NotFound)));
        name(STATEMENTS_THEMED).await.unwrap();
        let desk = format!("/office/consultations/{}/themes", open.id);
        let page = house.sees(Some(&house.omar), &desk).await.body;
        assert!(page.contains("Short statements") && page.contains("The market square has more parking"), "{page}");
        house.room.reply(omar, open.id, theme, "The square is closed to cars on Saturdays.").await.unwrap();
        let became = house.sees(None, &format!("/consultations/{}/became", open.code)).await.body;
        assert!(became.contains("The square is closed to cars") && became.contains("Short statements"), "{became}");
        let seen = house.room.published_themes(&open).await.unwrap();
        let of = &seen[0];
        assert_eq!((seen.len(), of.texts, of.unclassified, of.themes[0].1), (1, Some(8), Some(6), Some(2)));
        // Where there are no statements there are no themes of them.
        let other = house.published(Audience::Firms).await;
        let none = house.room.name_theme((omar, "Omar Muster"), other.id, theme, STATEMENTS_THEMED, "x", "x").await;
        assert!(matches!(none, Err(ConsultationsError::NotFound)), "{none:?}");
    }
}

/// The shares that an English page tells as "about 50%" or "under 5%", in percent.
fn shares_told(page: &str) -> Vec<u32> {
    let close: String = page.chars().filter(|letter| !letter.is_whitespace()).collect();
    let told = |piece: &str| {
        let words = piece.trim_end_matches(|letter: char| letter.is_ascii_digit());
        let share = &piece[words.len()..];
        (words.ends_with("about") || words.ends_with("under")).then(|| share.parse().unwrap())
    };
    close.split('%').filter_map(told).collect()
}
