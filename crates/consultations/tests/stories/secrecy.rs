//! Verified people answer once each, and what is stored does not say who said what.

use base::Lang;
use consultations::model::{Audience, BOX_HOLDS, Channel, Content};
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
        let first = ticket(house.room.ticket_for_person(&verified, house.ana.person).await.unwrap());
        let second = ticket(house.room.ticket_for_person(&verified, house.ana.person).await.unwrap());
        assert_eq!(first, second, "{}: the first page was lost on the way", house.engine);
        house.clock.advance(jiff::SignedDuration::from_secs(121));
        let late = house.room.ticket_for_person(&verified, house.ana.person).await.unwrap();
        assert_eq!(late, Asked::GivenBefore, "nothing knows the ticket any more");
        let leo = house.room.ticket_for_person(&verified, house.leo.person).await.unwrap();
        assert_eq!(leo, Asked::NotTheirs, "nobody stands for who Leo is");
        assert!(house.room.keep_with_account(&verified, &first, house.ana.person).await.is_err());
    }
}

#[tokio::test]
async fn a_firm_takes_one_ticket_through_somebody_with_a_role_there() {
    for house in House::each().await {
        let firms = house.published(Audience::Firms).await;
        let refused = house.room.ticket_for_firm(&firms, house.ana.person, house.firm).await.unwrap();
        assert_eq!(refused, Asked::NotTheirs, "{}", house.engine);
        let own = ticket(house.room.ticket_for_firm(&firms, house.leo.person, house.firm).await.unwrap());
        house.clock.advance(jiff::SignedDuration::from_secs(121));
        assert_eq!(house.room.ticket_for_firm(&firms, house.leo.person, house.firm).await.unwrap(), Asked::GivenBefore);
        assert!(matches!(house.sends(&firms, &own, "x").await, Sent::Yes(_)));
    }
}

#[tokio::test]
async fn answers_wait_until_there_are_ten_and_are_counted_together_without_a_day() {
    for house in House::each().await {
        let invited = house.published(Audience::Invitation).await;
        let codes = house.room.invite(house.omar.person, invited.id, 12).await.unwrap();
        for (place, code) in codes.iter().enumerate() {
            house.sends(&invited, code, &format!("text {place}")).await;
            let expected = if place + 1 < BOX_HOLDS { "0" } else { "10" };
            assert_eq!(counted(&house, &invited).await, expected, "{} after {}", house.engine, place + 1);
        }
        let stored = answers(&house).await;
        assert!(stored.iter().all(|(_, batch, day, _)| *batch == 1 && day.is_none()), "{}", house.engine);
        let written: Vec<String> = stored
            .iter()
            .map(|(.., content)| serde_json::from_str::<Content>(content).unwrap().answers["why"].clone())
            .collect();
        let mut sorted = stored.iter().map(|(id, ..)| id.clone()).collect::<Vec<_>>();
        sorted.sort();
        assert_eq!(stored.len(), BOX_HOLDS);
        if house.engine == "SQLite" {
            let physical: Vec<Vec<u8>> = stored.iter().map(|(id, ..)| id.clone()).collect();
            assert_eq!(physical, sorted, "they lie in the order of what was drawn, not of time");
        }
        assert_eq!(written.iter().collect::<std::collections::BTreeSet<_>>().len(), BOX_HOLDS);

        house.clock.advance(jiff::SignedDuration::from_hours(241));
        house.room.sweep().await.unwrap();
        assert_eq!(counted(&house, &invited).await, "12", "the box is emptied when it closes");
        house.room.sweep().await.unwrap();
        assert_eq!(counted(&house, &invited).await, "12");
    }
}

#[tokio::test]
async fn nothing_that_is_stored_leads_from_a_person_to_an_answer() {
    for house in House::each().await {
        let verified = house.published(Audience::Verified).await;
        let own = ticket(house.room.ticket_for_person(&verified, house.ana.person).await.unwrap());
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
        assert_eq!((keys.len(), texts.len(), drafts.len()), (3, 1, 0), "{}: no draft stays", house.engine);
        let distinct: std::collections::BTreeSet<&Vec<u8>> = keys.iter().collect();
        assert_eq!(distinct.len(), 3, "no key is in two tables");
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
