//! What people and firms answered is known for as long as its case is kept, and no longer than they are here.

use procedures::ProceduresError;
use procedures::model::CaseId;
use ui::SignedIn;

use crate::house::{House, hand};

/// What a draft proposes as the answer to a question.
async fn proposed(house: &House, who: &SignedIn, draft: CaseId, key: &str) -> Option<String> {
    let case = house.room.read_case(&hand(who), draft).await.unwrap();
    case.answers.get(key).map(|answer| answer.value.clone())
}

#[tokio::test]
async fn what_was_answered_is_known_until_its_case_is_taken_away() {
    for house in House::each().await {
        let (first, omar, ana) = (house.sent().await, hand(&house.omar), hand(&house.ana));
        house.room.take_up(&omar, first).await.unwrap();
        house.room.decide(&omar, first, true, "Granted").await.unwrap();
        house.clock.advance(jiff::SignedDuration::from_hours(24 * 31 * 11));
        house.room.sweep().await.unwrap();
        let next = house.begins(&house.ana).await;
        let known = proposed(&house, &house.ana, next, "family_name").await;
        assert_eq!(known.as_deref(), Some("Fictive"), "{}: it is not asked twice", house.engine);
        house.room.discard(&ana, next).await.unwrap();

        house.clock.advance(jiff::SignedDuration::from_hours(24 * 32));
        house.room.sweep().await.unwrap();
        assert!(matches!(house.room.read_case(&ana, first).await, Err(ProceduresError::NotFound)));
        let next = house.begins(&house.ana).await;
        assert_eq!(proposed(&house, &house.ana, next, "family_name").await, None, "the case is gone");
        let records = house.room.records_of(house.ana.person).await.unwrap();
        assert_eq!(records["known_answers"].as_array().map(Vec::len), Some(0), "{records}");
    }
}

#[tokio::test]
async fn whoever_leaves_takes_what_is_known_of_them_along_and_nothing_of_it_stays() {
    for house in House::each().await {
        let (sent, ana) = (house.sent().await, hand(&house.ana));
        let draft = house.begins(&house.ana).await;
        house.room.report_wrong(&ana, draft, "quotient", "It is 540").await.unwrap();
        let records = house.room.records_of(house.ana.person).await.unwrap();
        assert_eq!(records["cases"].as_array().map(Vec::len), Some(2), "{records}");
        let answers = records["known_answers"].as_array().unwrap();
        let name = answers.iter().find(|known| known["concept"] == "person.family_name").unwrap();
        assert_eq!((&name["value"], &name["procedure"]), (&"Fictive".into(), &"meals".into()), "{}", house.engine);
        assert_eq!(records["reported_wrong"][0]["said"], "It is 540");

        house.room.forget_person(house.ana.person).await.unwrap();
        house.room.forget_person(house.ana.person).await.unwrap();
        let records = house.room.records_of(house.ana.person).await.unwrap();
        assert_eq!(records["cases"].as_array().map(Vec::len), Some(1), "{records}");
        for gone in ["known_answers", "known_documents", "reported_wrong"] {
            assert_eq!(records[gone].as_array().map(Vec::len), Some(0), "{gone}: {records}");
        }
        house.room.read_for_office(&hand(&house.omar), sent).await.unwrap();
        let next = house.begins(&house.ana).await;
        assert_eq!(proposed(&house, &house.ana, next, "family_name").await, None);
    }
}

#[tokio::test]
async fn a_firm_that_is_closed_leaves_no_draft_and_nothing_that_is_known_of_it() {
    for house in House::each().await {
        house.firms.add(&house.ana);
        let (firm, leo) = (house.firms.firm, hand(&house.leo));
        let (sent, _) = house.sent_for_firm(&house.leo).await;
        let (of_leo, of_ana) = (house.begins_for_firm(&house.leo).await, house.begins_for_firm(&house.ana).await);
        let own = house.begins(&house.ana).await;
        assert!(house.room.is_under_way_for(firm).await.unwrap(), "{}: the office works on it", house.engine);
        house.room.withdraw(&leo, sent).await.unwrap();
        assert!(!house.room.is_under_way_for(firm).await.unwrap(), "drafts keep nothing open");
        let records = house.room.records_of_firm(firm).await.unwrap();
        assert_eq!(records["known_answers"][0]["value"], "Bread and cakes", "{records}");
        assert_eq!(records["known_documents"][0]["name"], "lease.txt", "{records}");

        house.room.forget_firm(firm).await.unwrap();
        house.room.forget_firm(firm).await.unwrap();
        for (who, draft) in [(&house.leo, of_leo), (&house.ana, of_ana)] {
            let gone = house.room.read_case(&hand(who), draft).await;
            assert!(matches!(gone, Err(ProceduresError::NotFound)), "{}", who.name);
        }
        house.room.read_case(&hand(&house.ana), own).await.unwrap();
        house.room.read_case(&leo, sent).await.unwrap();
        let records = house.room.records_of_firm(firm).await.unwrap();
        assert_eq!(records["known_answers"].as_array().map(Vec::len), Some(0), "{records}");
        let next = house.begins_for_firm(&house.ana).await;
        assert_eq!(proposed(&house, &house.ana, next, "sign").await, None);
        assert_eq!(proposed(&house, &house.ana, next, "lease").await, None);
    }
}

#[tokio::test]
async fn a_correction_is_kept_until_its_answer_was_read_and_its_case_is_gone() {
    for house in House::each().await {
        let (draft, ana) = (house.begins(&house.ana).await, hand(&house.ana));
        let correction = house.room.report_wrong(&ana, draft, "quotient", "It is 540").await.unwrap();
        let count = async || house.room.corrections_of(house.ana.person).await.unwrap().len();
        house.room.discard(&ana, draft).await.unwrap();
        house.clock.advance(jiff::SignedDuration::from_hours(24 * 100));
        house.room.sweep().await.unwrap();
        assert_eq!(count().await, 1, "{}: nobody answered yet", house.engine);
        house.room.answer_correction(house.omar.person, correction, true, "It is mended.").await.unwrap();
        house.clock.advance(jiff::SignedDuration::from_hours(24 * 89));
        house.room.sweep().await.unwrap();
        assert_eq!(count().await, 1, "there is time to read the answer");
        house.clock.advance(jiff::SignedDuration::from_hours(24 * 2));
        house.room.sweep().await.unwrap();
        assert_eq!(count().await, 0);
    }
}
