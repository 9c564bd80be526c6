//! Anyone answers: page by page, later with a code, on paper through somebody, or by the API; and each answer counts once.

use consultations::model::{Audience, Consultation};
use consultations::{Answered, Sent};

use crate::house::House;

/// How many answers the officer's page counts.
pub async fn counted(house: &House, consultation: &Consultation) -> String {
    let path = format!("/office/consultations/{}/results", consultation.id);
    let page = house.sees(Some(&house.omar), &path).await.body;
    let after = page.split_once("Answers counted").unwrap().1;
    let digits = after.chars().skip_while(|letter| !letter.is_ascii_digit()).take_while(char::is_ascii_digit);
    digits.collect()
}

#[tokio::test]
async fn an_answer_is_counted_at_once_and_a_second_click_counts_nothing() {
    for house in House::each().await {
        let open = house.published(Audience::Open).await;
        let ticket = house.room.ticket_for_anyone(&open).unwrap();
        let first = house.sends(&open, &ticket, "More trains").await;
        assert_eq!(counted(&house, &open).await, "1", "{}", house.engine);
        let again = house.room.send(&open, &ticket, base::Lang::En, consultations::model::Channel::Web).await.unwrap();
        assert_eq!(first, again, "the same receipt");
        assert!(matches!(house.answers(&open, &ticket, "age", &["50"]).await, Answered::Sent));
        assert_eq!(counted(&house, &open).await, "1");
        house.anyone_sends(&open, "Cheaper rooms").await;
        assert_eq!(counted(&house, &open).await, "2", "live: the next page knows it");
    }
}

#[tokio::test]
async fn what_was_begun_is_taken_up_with_its_code_or_by_the_account_that_kept_it() {
    for house in House::each().await {
        let open = house.published(Audience::Open).await;
        let ticket = house.room.ticket_for_anyone(&open).unwrap();
        assert!(!house.room.keep_with_account(&open, &ticket, house.ana.person).await.unwrap(), "nothing is there yet");
        let kept = house.answers(&open, &ticket, "works", &["yes"]).await;
        assert!(matches!(kept, Answered::Kept(Some(ref next)) if next == "needs"));
        let typed = ticket.grouped().to_uppercase();
        assert_eq!(house.room.ticket_of_code(&open, &typed).await.unwrap(), Some(ticket.clone()), "{}", house.engine);
        let draft = house.room.draft(&open, &ticket, base::Lang::En).await.unwrap().unwrap();
        assert_eq!(draft.filling.answers().get("works").unwrap().value, "yes");
        assert_eq!(house.room.ticket_of_code(&open, "0000-0000-0000-0000-0000").await.unwrap(), None);

        assert!(house.room.keep_with_account(&open, &ticket, house.ana.person).await.unwrap());
        assert_eq!(house.room.kept_by_account(&open, house.ana.person).await.unwrap(), Some(ticket.clone()));
        assert_eq!(house.room.kept_by_account(&open, house.leo.person).await.unwrap(), None);
        assert_eq!(house.room.all_kept_by(house.ana.person).await.unwrap()[0].1["works"], "yes", "in her file");
        assert!(matches!(house.sends(&open, &ticket, "More trains").await, Sent::Yes(_)));
        assert_eq!(house.room.kept_by_account(&open, house.ana.person).await.unwrap(), None, "gone once it is sent");
        assert_eq!(house.room.ticket_of_code(&open, &typed).await.unwrap(), None);
    }
}

#[tokio::test]
async fn a_page_that_is_wrong_says_so_and_an_answer_that_is_missing_is_asked_before_sending() {
    for house in House::each().await {
        let open = house.published(Audience::Open).await;
        let ticket = house.room.ticket_for_anyone(&open).unwrap();
        let refused = house.answers(&open, &ticket, "works", &[""]).await;
        assert!(matches!(refused, Answered::Refused(_, ref refusals) if refusals.len() == 1));
        let sent = house.room.send(&open, &ticket, base::Lang::En, consultations::model::Channel::Web).await.unwrap();
        assert_eq!(sent, Sent::Open("works".to_owned()), "{}", house.engine);
    }
}

#[tokio::test]
async fn what_another_tab_changed_is_checked_again_and_not_lost() {
    for house in House::each().await {
        let open = house.published(Audience::Open).await;
        let page = format!("/consultations/{}", open.code);
        let mut jar = Vec::new();
        let begin = house.browses(&mut jar, None, &page, None).await.token();
        house.browses(&mut jar, None, &format!("{page}/begin"), Some(&[("csrf", &begin)])).await;
        let mut answer = async |step: &str, typed: &str| {
            let path = format!("{page}/answer/{step}");
            let token = house.browses(&mut jar, None, &path, None).await.token();
            house.browses(&mut jar, None, &path, Some(&[("csrf", &token), (step, typed)])).await
        };
        for (step, typed) in [("works", "no"), ("trust", "agree"), ("age", "30"), ("why", "More trains")] {
            assert_eq!(answer(step, typed).await.status, 303, "{step}");
        }
        let check = format!("{page}/check");
        let checked =
            |body: &str| body.split_once("name=\"checked\" value=\"").unwrap().1.split('"').next().unwrap().to_owned();
        let mut other = jar.clone();
        let first = house.browses(&mut jar, None, &check, None).await;
        let why = format!("{page}/answer/why");
        let token = house.browses(&mut other, None, &why, None).await.token();
        house.browses(&mut other, None, &why, Some(&[("csrf", &token), ("why", "Later trains")])).await;

        let fields = [("csrf", first.token()), ("checked", checked(&first.body))];
        let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
        let again = house.browses(&mut jar, None, &check, Some(&fields)).await;
        assert_eq!(again.status, 409, "{}: {}", house.engine, again.body);
        assert!(again.body.contains("Another page changed") && again.body.contains("Later trains"), "{}", again.body);
        assert_eq!(counted(&house, &open).await, "0", "nothing was sent");
        let fields = [("csrf", again.token()), ("checked", checked(&again.body))];
        let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
        assert_eq!(house.browses(&mut jar, None, &check, Some(&fields)).await.status, 303);
        assert_eq!(counted(&house, &open).await, "1");
    }
}

/// Consultations that are open to all and ask for statements too.
async fn many(house: &House, count: usize) -> Vec<Consultation> {
    let mut all = Vec::new();
    for number in 0..count {
        let making = consultations::Making { creation_key: format!("held {number}"), ..house.making(Audience::Open) };
        let made = house.room.make(house.omar.person, making).await.unwrap();
        let seeds = vec![base::Localized::of("en", "Every street has trees")];
        let checked = consultations::statements::Checked::Before;
        house.room.set_statements(house.omar.person, made.id, seeds, checked, 3).await.unwrap();
        all.push(house.room.publish(house.omar.person, made.id).await.unwrap());
    }
    all
}

#[tokio::test]
async fn a_browser_that_holds_sixteen_tickets_drops_none_for_another_one() {
    for house in House::each().await {
        let all = many(&house, 17).await;
        let mut jar = Vec::new();
        // Half of them to answer with, half of them to vote with.
        let begin = async |jar: &mut Vec<String>, place: usize| {
            let page = format!("/consultations/{}", all[place].code);
            let token = house.browses(jar, None, &page, None).await.token();
            let to = if place.is_multiple_of(2) { format!("{page}/begin") } else { format!("{page}/statements/begin") };
            house.browses(jar, None, &to, Some(&[("csrf", &token)])).await
        };
        for place in 0..16 {
            let begun = begin(&mut jar, place).await;
            assert_eq!(begun.status, 303, "{place}: {}", begun.body);
            assert!(begun.cookies().iter().all(|cookie| cookie.len() < 4_000), "a browser keeps it");
        }
        let last = begin(&mut jar, 16).await;
        assert_eq!(last.status, 409, "{}", house.engine);
        let (answer, votes) = (
            format!("/consultations/{}/ticket", all[0].code),
            format!("/consultations/{}/statements/later", all[1].code),
        );
        assert!(last.body.contains("Write a code down first"), "{}", last.body);
        assert!(last.body.contains(&answer) && last.body.contains(&votes), "{}", last.body);
        for path in [&answer, &votes] {
            assert_eq!(house.browses(&mut jar, None, path, None).await.status, 200, "the first ones are still there");
        }
        let shown = house.browses(&mut jar, None, &votes, None).await;
        let leave = format!("/consultations/{}/statements/leave", all[1].code);
        house.browses(&mut jar, None, &leave, Some(&[("csrf", &shown.token())])).await;
        assert_eq!(begin(&mut jar, 16).await.status, 303);

        // What is sent goes on to vote, and pushes nothing out.
        let page = format!("/consultations/{}", all[0].code);
        for (step, typed) in [("works", "no"), ("trust", "agree"), ("age", "30"), ("why", "More trains")] {
            let path = format!("{page}/answer/{step}");
            let token = house.browses(&mut jar, None, &path, None).await.token();
            house.browses(&mut jar, None, &path, Some(&[("csrf", &token), (step, typed)])).await;
        }
        let token = house.browses(&mut jar, None, &format!("{page}/check"), None).await.token();
        let sent = house.browses(&mut jar, None, &format!("{page}/check"), Some(&[("csrf", &token)])).await;
        assert!(sent.header("location").contains("/sent"), "{} {}", sent.status, sent.body);
        for place in [0, 3, 5, 15] {
            let path = format!("/consultations/{}/statements/later", all[place].code);
            assert_eq!(house.browses(&mut jar, None, &path, None).await.status, 200, "{place}");
        }
    }
}

#[tokio::test]
async fn paper_is_not_keyed_in_over_what_a_helper_said_themselves() {
    for house in House::each().await {
        let open = many(&house, 1).await.remove(0);
        let page = format!("/consultations/{}", open.code);
        for (way, own) in [("begin", "answer/works"), ("statements/begin", "statements")] {
            let mut jar = Vec::new();
            let leo = Some(&house.leo);
            let token = house.browses(&mut jar, leo, &page, None).await.token();
            let begin = format!("{page}/{way}");
            assert_eq!(house.browses(&mut jar, leo, &begin, Some(&[("csrf", &token)])).await.status, 303);
            let paper = house.browses(&mut jar, leo, &begin, Some(&[("csrf", &token), ("paper", "yes")])).await;
            assert_eq!(paper.status, 409, "{way} on {}: {}", house.engine, paper.body);
            assert!(paper.body.contains("Write a code down first"), "{}", paper.body);
            let shown = house.browses(&mut jar, leo, &format!("{page}/{own}"), None).await;
            assert!(shown.status == 200 && !shown.body.contains("You key in"), "{}", shown.body);
        }
    }
}

#[tokio::test]
async fn a_place_that_sends_without_end_waits_and_nothing_of_its_address_is_kept() {
    for house in House::each().await {
        let open = house.published(Audience::Open).await;
        let address = format!("/api/consultations/{}/answers", open.code);
        let from = |last: u8| consultations::ClientAddress(std::net::IpAddr::from([192, 0, 2, last]));
        let send = |last: u8| house.site.post(&address).extension(from(last)).body("application/json", "{}").send();
        for _ in 0..1_000 {
            assert_eq!(send(1).await.status, 400);
        }
        let refused = send(1).await;
        assert_eq!((refused.status, refused.header("retry-after")), (429, "3600"), "{}", refused.body);
        assert_eq!(refused.header("content-type"), "application/problem+json");
        let votes = format!("/api/consultations/{}/votes", open.code);
        let votes = house.site.post(&votes).extension(from(1)).body("application/json", "{}").send().await;
        assert_eq!(votes.status, 429, "votes count as answers do");
        assert_eq!(send(2).await.status, 400, "{}: another place", house.engine);
        house.clock.advance(jiff::SignedDuration::from_hours(1));
        assert_eq!(send(1).await.status, 400);
    }
}

#[tokio::test]
async fn an_invitation_is_used_once_and_opens_nothing_elsewhere() {
    for house in House::each().await {
        let invited = house.published(Audience::Invitation).await;
        let codes = house.room.invite(house.omar.person, invited.id, 3).await.unwrap();
        assert_eq!((codes.len(), house.now(&invited).await.invitations), (3, 3), "{}", house.engine);
        let ticket = house.room.ticket_of_code(&invited, &codes[0].grouped()).await.unwrap().unwrap();
        assert!(matches!(house.sends(&invited, &ticket, "x").await, Sent::Yes(_)));
        assert_eq!(house.room.ticket_of_code(&invited, &codes[0].grouped()).await.unwrap(), None);
        assert!(house.room.ticket_for_anyone(&invited).is_err());
        let open = house.published(Audience::Open).await;
        assert_eq!(house.room.ticket_of_code(&open, &codes[1].grouped()).await.unwrap(), None);
    }
}

#[tokio::test]
async fn a_helper_keys_in_paper_and_it_is_marked_so() {
    for house in House::each().await {
        let open = house.published(Audience::Open).await;
        let page = format!("/consultations/{}", open.code);
        let begin = format!("{page}/begin");
        let stranger = house.site.fill_in(&page, &begin, &[("paper", "yes")], Some(&house.ana)).await;
        assert_eq!(stranger.status, 403, "who does not help people keys nothing in");
        let begun = house.site.fill_in(&page, &begin, &[("paper", "yes")], Some(&house.leo)).await;
        assert_eq!(begun.status, 303, "{}", begun.body);
        let cookie = begun.cookies().into_iter().find(|cookie| cookie.contains("answering")).unwrap();
        for (step, answer) in [("works", "no"), ("trust", ""), ("age", ""), ("why", "")] {
            let path = format!("{page}/answer/{step}");
            let shown = house
                .site
                .get(&path)
                .cookie(&cookie)
                .as_person(&house.leo)
                .header("accept-language", "en")
                .send()
                .await;
            assert!(shown.body.contains("You key in what somebody wrote on paper"), "{}", shown.body);
            let mut post = house.site.post(&path).cookie(&cookie).as_person(&house.leo);
            for other in shown.cookies() {
                post = post.cookie(&other);
            }
            assert_eq!(post.field("csrf", &shown.token()).field(step, answer).send().await.status, 303, "{step}");
        }
        let path = format!("{page}/check");
        let shown = house.site.get(&path).cookie(&cookie).as_person(&house.leo).send().await;
        let mut post = house.site.post(&path).cookie(&cookie).as_person(&house.leo);
        for other in shown.cookies() {
            post = post.cookie(&other);
        }
        let sent = post.field("csrf", &shown.token()).send().await;
        assert!(sent.header("location").contains("/sent?receipt="), "{} {}", sent.status, sent.body);
        let results = house.sees(Some(&house.omar), &format!("/office/consultations/{}/results", open.id)).await;
        let after = results.body.split_once("On paper").unwrap().1;
        let digits: String =
            after.chars().skip_while(|letter| !letter.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
        assert_eq!(digits, "1", "{}", house.engine);
    }
}

#[tokio::test]
async fn the_api_takes_answers_that_fit_the_schema_and_names_those_that_do_not() {
    for house in House::each().await {
        let open = house.published(Audience::Open).await;
        let address = format!("/api/consultations/{}", open.code);
        let schema = house.site.get(&format!("{address}/schema")).header("accept", "application/json").send().await;
        assert!(schema.body.contains("\"works\""), "{}", schema.body);
        let send = |body: &str, key: &str| {
            let ask = house.site.post(&format!("{address}/answers")).header("idempotency-key", key);
            ask.body("application/json", body).send()
        };
        let right = r#"{"lang": "en", "answers": {"works": "yes", "needs": ["money"], "age": 30}}"#;
        let sent = send(right, "answer-0001").await;
        assert_eq!(sent.status, 201, "{}", sent.body);
        assert_eq!(send(right, "answer-0001").await.body, sent.body, "sent twice, counted once");
        assert_eq!(counted(&house, &open).await, "1", "{}", house.engine);
        for (body, key, status, said) in [
            (r#"{"answers": {"works": "perhaps"}}"#, "answer-0002", 422, "/answers/works"),
            (r#"{"answers": {"age": 30}}"#, "answer-0003", 422, "works"),
            (r#"{"answers": {"works": "no", "other": 1}}"#, "answer-0004", 422, "/answers/other"),
            ("no json", "answer-0005", 400, "a JSON object"),
            (right, "short", 400, "Idempotency-Key"),
            (r#"{"ticket": "0000", "answers": {"works": "no"}}"#, "answer-0006", 403, "ticket"),
        ] {
            let answer = send(body, key).await;
            assert_eq!(answer.status, status, "{body}: {}", answer.body);
            assert!(answer.body.contains(said), "{body}: {}", answer.body);
            assert_eq!(answer.header("content-type"), "application/problem+json");
        }
        assert_eq!(counted(&house, &open).await, "1");
    }
}

#[tokio::test]
async fn a_program_is_told_when_its_ticket_was_used_before() {
    for house in House::each().await {
        let invited = house.published(Audience::Invitation).await;
        let code = house.room.invite(house.omar.person, invited.id, 1).await.unwrap().remove(0).grouped();
        let address = format!("/api/consultations/{}/answers", invited.code);
        let send = async |works: &str| {
            let body = serde_json::json!({ "ticket": code, "answers": { "works": works } }).to_string();
            house.site.post(&address).body("application/json", &body).send().await
        };
        let first = send("yes").await;
        assert_eq!(first.status, 201, "{}", first.body);
        let again = send("no").await;
        assert_eq!(again.status, 200, "{}: nothing of it was taken", house.engine);
        assert!(again.body.contains("\"sent_before\":true"), "{}", again.body);
    }
}

#[tokio::test]
async fn a_name_that_no_consultation_has_leads_nowhere_on_every_engine() {
    for house in House::each().await {
        for path in ["/consultations/%00", "/consultations/%00/results", "/api/consultations/a%00b", "/consultations/é"]
        {
            assert_eq!(house.site.get(path).send().await.status, 404, "{path} on {}", house.engine);
        }
    }
}
