//! Verified people answer once each, and what is stored does not say who said what.

use base::{Clock as _, Lang};
use consultations::model::{Audience, BATCH_LEAST, BOX_HOLDS, Channel, Content};
use consultations::{Asked, Sent, Ticket};
use store::{StoreError, params, sql};

use crate::answering::counted;
use crate::house::House;

/// A row of the answers: batch, day, content.
type AnswerRow = (Vec<u8>, i64, Option<i64>, String);

async fn answers(house: &House) -> Vec<AnswerRow> {
    let read = |tx: &mut store::Tx<'_>| {
        tx.all(sql!("SELECT id, batch, day, content FROM consultations_answers"), params![], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })
    };
    house.db.db().read(read).await.unwrap_or_else(|error: StoreError| panic!("{error}"))
}

/// The session of a browser.
const SESSION: &str = "a browser";

fn ticket(asked: Asked) -> Ticket {
    match asked {
        Asked::Ticket(ticket) => ticket,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_confirmed_person_takes_one_ticket_and_a_second_click_gives_the_same() {
    for house in House::each().await {
        let verified = house.published(Audience::Verified).await;
        let first = ticket(house.room.ticket_for_person(&verified, house.ana.person, SESSION).await.unwrap());
        let second = ticket(house.room.ticket_for_person(&verified, house.ana.person, SESSION).await.unwrap());
        assert_eq!(first, second, "{}: the first page was lost on the way", house.engine);
        let elsewhere = house.room.ticket_for_person(&verified, house.ana.person, "another browser").await.unwrap();
        assert_eq!(elsewhere, Asked::GivenBefore, "a second click comes from the same browser");
        house.clock.advance(jiff::SignedDuration::from_secs(121));
        let late = house.room.ticket_for_person(&verified, house.ana.person, SESSION).await.unwrap();
        assert_eq!(late, Asked::GivenBefore, "nothing knows the ticket any more");
        let leo = house.room.ticket_for_person(&verified, house.leo.person, SESSION).await.unwrap();
        assert_eq!(leo, Asked::NotTheirs, "nobody stands for who Leo is");
        assert!(house.room.keep_with_account(&verified, &first, house.ana.person).await.is_err());
    }
}

#[tokio::test]
async fn a_ticket_that_a_browser_forgot_is_given_by_nobody_again() {
    for house in House::each().await {
        let verified = house.published(Audience::Verified).await;
        ticket(house.room.ticket_for_person(&verified, house.ana.person, SESSION).await.unwrap());
        house.room.forget_given(&verified, house.ana.person);
        let again = house.room.ticket_for_person(&verified, house.ana.person, SESSION).await.unwrap();
        assert_eq!(again, Asked::GivenBefore, "{}", house.engine);
    }
}

#[tokio::test]
async fn a_firm_takes_one_ticket_through_somebody_with_a_role_there() {
    for house in House::each().await {
        let firms = house.published(Audience::Firms).await;
        let refused = house.room.ticket_for_firm(&firms, (house.ana.person, SESSION), house.firm).await.unwrap();
        assert_eq!(refused, Asked::NotTheirs, "{}", house.engine);
        let own = ticket(house.room.ticket_for_firm(&firms, (house.leo.person, SESSION), house.firm).await.unwrap());
        house.clock.advance(jiff::SignedDuration::from_secs(121));
        assert_eq!(
            house.room.ticket_for_firm(&firms, (house.leo.person, SESSION), house.firm).await.unwrap(),
            Asked::GivenBefore
        );
        assert!(matches!(house.sends(&firms, &own, "x").await, Sent::Yes(_)));
    }
}

#[tokio::test]
async fn one_person_takes_one_ticket_with_however_many_accounts() {
    for house in House::each().await {
        let verified = house.published(Audience::Verified).await;
        ticket(house.room.ticket_for_person(&verified, house.ana_again.person, SESSION).await.unwrap());
        let other = house.room.ticket_for_person(&verified, house.ana.person, SESSION).await.unwrap();
        assert_eq!(other, Asked::GivenBefore, "{}: the same civil status, another account", house.engine);
    }
}

#[tokio::test]
async fn one_firm_takes_one_ticket_however_often_it_was_added_and_nobody_else_is_given_it_again() {
    for house in House::each().await {
        let firms = house.published(Audience::Firms).await;
        let own = ticket(house.room.ticket_for_firm(&firms, (house.leo.person, SESSION), house.firm).await.unwrap());
        let again = house.room.ticket_for_firm(&firms, (house.leo.person, SESSION), house.firm).await.unwrap();
        assert_eq!(again, Asked::Ticket(own), "{}: his second click", house.engine);
        let other = house.room.ticket_for_firm(&firms, (house.otto.person, SESSION), house.same_firm).await.unwrap();
        assert_eq!(other, Asked::GivenBefore, "{}: another person, the same SIREN", house.engine);
    }
}

#[tokio::test]
async fn a_firm_that_the_register_does_not_know_is_told_why_it_cannot_answer_and_what_to_do() {
    for house in House::each().await {
        let firms = house.published(Audience::Firms).await;
        let asked = house.room.ticket_for_firm(&firms, (house.ana.person, SESSION), house.unknown_firm).await.unwrap();
        assert_eq!(asked, Asked::NotInRegister, "{}", house.engine);
        let path = format!("/consultations/{}", firms.code);
        let page = house.sees(Some(&house.ana), &path).await.body;
        assert!(page.contains("added by hand") && page.contains("An idea") && page.contains("/firms/add"), "{page}");
        let firm = house.unknown_firm.to_string();
        let refused = house.site.fill_in(&path, &format!("{path}/begin"), &[("firm", &firm)], Some(&house.ana)).await;
        assert_eq!(refused.status, 409, "{}", refused.body);
    }
}

#[tokio::test]
async fn answers_wait_for_twenty_and_ten_of_them_drawn_at_random_are_counted_without_a_day() {
    let mut firsts = std::collections::BTreeSet::new();
    for house in House::each().await {
        let invited = house.published(Audience::Invitation).await;
        let codes = house.room.invite(house.omar.person, invited.id, 31).await.unwrap();
        for (place, code) in codes.iter().enumerate() {
            house.sends(&invited, code, &format!("text {place}")).await;
            let expected = match place + 1 {
                ..BOX_HOLDS => "0",
                20..30 => "10",
                _ => "20",
            };
            assert_eq!(counted(&house, &invited).await, expected, "{} after {}", house.engine, place + 1);
        }
        let stored = answers(&house).await;
        assert!(stored.iter().all(|(_, batch, day, _)| (1..=2).contains(batch) && day.is_none()), "{}", house.engine);
        let first: Vec<String> = stored
            .iter()
            .filter(|(_, batch, ..)| *batch == 1)
            .map(|(.., content)| serde_json::from_str::<Content>(content).unwrap().answers["why"].clone())
            .collect();
        assert_eq!(first.iter().collect::<std::collections::BTreeSet<_>>().len(), BATCH_LEAST);
        firsts.insert(first.clone());
        if house.engine == "SQLite" {
            let of_first = stored.iter().filter(|(_, batch, ..)| *batch == 1);
            let physical: Vec<Vec<u8>> = of_first.map(|(id, ..)| id.clone()).collect();
            let mut sorted = physical.clone();
            sorted.sort();
            assert_eq!(physical, sorted, "they lie in the order of what was drawn, not of time");
        }
        let desk = house.sees(Some(&house.omar), &format!("/office/consultations/{}", invited.id)).await.body;
        let results =
            house.sees(Some(&house.omar), &format!("/office/consultations/{}/results", invited.id)).await.body;
        for page in [desk, results] {
            assert!(page.contains(">20<") && !page.contains(">11<"), "what waits is shown to nobody: {page}");
        }

        house.clock.advance(jiff::SignedDuration::from_hours(240));
        house.room.sweep().await.unwrap();
        assert_eq!(counted(&house, &invited).await, "20", "somebody's answer may be on its way");
        house.clock.advance(jiff::SignedDuration::from_hours(1));
        house.room.sweep().await.unwrap();
        assert_eq!(counted(&house, &invited).await, "31", "the last ones are eleven together");
        let last = answers(&house).await.iter().filter(|(_, batch, ..)| *batch == 3).count();
        assert_eq!(last, 11);
        house.room.sweep().await.unwrap();
        assert_eq!(counted(&house, &invited).await, "31");
    }
    let in_order: Vec<String> = (0..BATCH_LEAST).map(|place| format!("text {place}")).collect();
    assert!(!firsts.contains(&in_order), "the first ten are not the first that came");
}

#[tokio::test]
async fn of_fewer_than_ten_answers_in_all_it_is_only_shown_that_they_were_few() {
    for house in House::each().await {
        let invited = house.published(Audience::Invitation).await;
        house.room.show_results(house.omar.person, invited.id, true).await.unwrap();
        let codes = house.room.invite(house.omar.person, invited.id, 9).await.unwrap();
        for code in &codes {
            house.sends(&invited, code, "Only nine of us").await;
        }
        house.clock.advance(jiff::SignedDuration::from_hours(241));
        house.room.sweep().await.unwrap();
        let office = format!("/office/consultations/{}", invited.id);
        for (who, path) in [
            (Some(&house.omar), format!("{office}/results")),
            (None, format!("/consultations/{}/results", invited.code)),
        ] {
            let page = house.sees(who, &path).await.body;
            assert!(page.contains("Fewer than 10 answers came"), "{}: {page}", house.engine);
            assert!(!page.contains(">9<") && !page.contains("Only nine"), "{page}");
        }
        let texts = house.room.group_texts(house.omar.person, invited.id).await.unwrap();
        assert!(texts.iter().all(|question| question.texts == 0), "no text either");
        assert!(answers(&house).await.is_empty());
    }
}

#[tokio::test]
async fn nothing_that_is_stored_leads_from_a_person_to_an_answer() {
    for house in House::each().await {
        let verified = house.published(Audience::Verified).await;
        let own = ticket(house.room.ticket_for_person(&verified, house.ana.person, SESSION).await.unwrap());
        house.sends(&verified, &own, "What Ana thinks of it").await;
        let (person, code) = (house.ana.person.to_string(), own.grouped().replace('-', ""));
        let read = |tx: &mut store::Tx<'_>| {
            let mut all: Vec<Vec<u8>> = Vec::new();
            all.extend(tx.all(sql!("SELECT mark FROM consultations_marks"), params![], |row| row.get::<Vec<u8>>(0))?);
            all.extend(tx.all(sql!("SELECT ticket FROM consultations_spent"), params![], |row| row.get::<Vec<u8>>(0))?);
            all.extend(tx.all(sql!("SELECT id FROM consultations_box"), params![], |row| row.get::<Vec<u8>>(0))?);
            let texts = tx.all(sql!("SELECT content FROM consultations_box"), params![], |row| row.get::<String>(0))?;
            let drafts =
                tx.all(sql!("SELECT answers FROM consultations_drafts"), params![], |row| row.get::<String>(0))?;
            Ok::<_, StoreError>((all, texts, drafts))
        };
        let (keys, texts, drafts) = house.db.db().read(read).await.unwrap();
        // Two marks: her account, and her civil status.
        assert_eq!((keys.len(), texts.len(), drafts.len()), (4, 1, 0), "{}: no draft stays", house.engine);
        let distinct: std::collections::BTreeSet<&Vec<u8>> = keys.iter().collect();
        assert_eq!(distinct.len(), 4, "no key is in two tables");
        let content: serde_json::Value = serde_json::from_str(&texts[0]).unwrap();
        let names: Vec<&String> = content.as_object().unwrap().keys().collect();
        assert_eq!(names, ["answers", "channel", "lang"], "no time, no address, no name");
        assert!(!texts[0].contains(&person) && !texts[0].contains(&code));
        assert!(!texts[0].contains("2026"), "no moment in the answers: {}", texts[0]);
        let facts = house.evidence.facts_at((0..100).collect()).await.unwrap();
        assert!(facts.iter().all(|fact| !fact.fields.values().any(|value| value.contains(&person))));
        assert!(
            house.evidence.accesses_to(house.ana.person, 1).await.unwrap().is_empty(),
            "the log tells no time of it"
        );
    }
}

#[tokio::test]
async fn a_draft_that_nobody_touches_for_sixty_days_goes() {
    for house in House::each().await {
        let mut making = house.making(Audience::Open);
        making.closes_at = house.clock.now().plus(jiff::SignedDuration::from_hours(24 * 200));
        let made = house.room.make(house.omar.person, making).await.unwrap();
        let open = house.room.publish(house.omar.person, made.id).await.unwrap();
        let [left, touched] = [(); 2].map(|()| house.room.ticket_for_anyone(&open).unwrap());
        for ticket in [&left, &touched] {
            house.answers(&open, ticket, "works", &["yes"]).await;
        }
        house.clock.advance(jiff::SignedDuration::from_hours(24 * 40));
        house.answers(&open, &touched, "age", &["30"]).await;
        house.clock.advance(jiff::SignedDuration::from_hours(24 * 21));
        house.room.sweep().await.unwrap();
        for (ticket, is_kept) in [(left, false), (touched, true)] {
            let draft = house.room.draft(&open, &ticket, Lang::En).await.unwrap().unwrap();
            assert_eq!(draft.filling.answers().get("works").is_some(), is_kept, "{}", house.engine);
        }
    }
}

#[tokio::test]
async fn drafts_hold_the_day_and_no_time_and_go_when_the_consultation_closes() {
    for house in House::each().await {
        let open = house.published(Audience::Open).await;
        let ticket = house.room.ticket_for_anyone(&open).unwrap();
        house.clock.advance(jiff::SignedDuration::from_mins(7));
        house.answers(&open, &ticket, "works", &["yes"]).await;
        let read = |tx: &mut store::Tx<'_>| {
            tx.all(sql!("SELECT answers FROM consultations_drafts"), params![], |row| row.get::<String>(0))
        };
        // Midnight, where it was seven minutes past ten.
        let drafts: Vec<String> = house.db.db().read(read).await.unwrap_or_else(|error: StoreError| panic!("{error}"));
        assert!(drafts[0].contains("\"at\":1795478400000000"), "{}", drafts[0]);
        house.clock.advance(jiff::SignedDuration::from_hours(241));
        house.room.sweep().await.unwrap();
        let left: Vec<String> = house.db.db().read(read).await.unwrap_or_else(|error: StoreError| panic!("{error}"));
        assert!(left.is_empty(), "{}", house.engine);
        let late = house.room.send(&open, &ticket, Lang::En, Channel::Web).await;
        assert!(late.is_err());
    }
}
