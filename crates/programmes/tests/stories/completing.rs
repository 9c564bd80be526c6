//! The office looks whether everything is there; the candidate completes; what others read is what was sent.

use jiff::SignedDuration;
use programmes::model::{Outcome, State};
use programmes::{NotSaid, ProgrammesError, Sent};

use crate::house::House;

#[tokio::test]
async fn every_reading_by_the_office_is_in_the_candidates_log_before_it_is_shown() {
    for house in House::each().await {
        let call = house.published().await;
        let draft = house.fills_in(&call, &house.ana).await;
        let page = format!("/office/programmes/applications/{draft}");
        assert_eq!(house.sees(Some(&house.omar), &page).await.status, 404, "a draft is nobody's");
        house.room.send(house.ana.person, draft).await.unwrap();
        let before = house.accesses_by_others(&house.ana).await;
        let list =
            house.sees(Some(&house.omar), &format!("/office/programmes/{}/applications?state=sent", call.id)).await;
        let number = house.now(&house.ana, draft).await.number.unwrap();
        assert!(list.body.contains(&number) && !list.body.contains("ana"), "the list names nobody: {}", list.body);
        assert_eq!(house.accesses_by_others(&house.ana).await, before, "{}", house.engine);
        let shown = house.sees(Some(&house.omar), &page).await;
        assert!(shown.status == 200 && shown.body.contains("Bread by bicycle") && shown.body.contains("ana"));
        assert_eq!(house.accesses_by_others(&house.ana).await, before + 1, "{}", house.engine);
        assert_eq!(house.sees(Some(&house.otto), &page).await.status, 404, "another officer's call");
        assert_eq!(house.accesses_by_others(&house.ana).await, before + 1, "who is not shown it has not read it");
    }
}

#[tokio::test]
async fn what_lacks_is_told_with_a_day_and_completed_and_others_read_what_was_sent() {
    for house in House::each().await {
        let call = house.published().await;
        let id = house.sends(&call, &house.ana).await;
        let said = house.room.return_to_candidate(house.officer(), id, "  ", 14).await;
        assert!(matches!(said, Err(NotSaid::Words)));
        let said = house.room.return_to_candidate(house.officer(), id, "Your budget", 61).await;
        assert!(matches!(said, Err(NotSaid::Days)));
        for _ in 0..2 {
            house.room.return_to_candidate(house.officer(), id, "Your budget", 14).await.unwrap();
        }
        assert_eq!(
            house.letters().await.matches("Something is missing in your application").count(),
            1,
            "{}",
            house.engine
        );
        let page = house.sees(Some(&house.ana), &format!("/programmes/applications/{id}")).await.body;
        assert!(page.contains("Your budget") && page.contains("8 December 2026"), "{page}");

        house.answers(&house.ana, id, "idea", "Bread by bicycle, for 3,000 euros").await.unwrap();
        let office = house.sees(Some(&house.omar), &format!("/office/programmes/applications/{id}")).await.body;
        assert!(!office.contains("3,000 euros"), "what is not sent is not read");
        assert_eq!(house.room.send(house.ana.person, id).await.unwrap(), Sent::Yes);
        let office = house.sees(Some(&house.omar), &format!("/office/programmes/applications/{id}")).await.body;
        assert!(office.contains("3,000 euros") && !office.contains("Your budget"), "{office}");
        house.room.find_complete(house.officer(), id).await.unwrap();
        house.room.find_complete(house.officer(), id).await.unwrap();
        assert_eq!(house.now(&house.ana, id).await.state, State::Complete);
        assert_eq!(house.letters().await.matches("is complete").count(), 1, "{}", house.engine);
    }
}

#[tokio::test]
async fn a_deadline_that_passed_is_said_and_nothing_is_lost() {
    for house in House::each().await {
        let call = house.published().await;
        let id = house.sends(&call, &house.ana).await;
        house.room.return_to_candidate(house.officer(), id, "Your budget", 1).await.unwrap();
        house.answers(&house.ana, id, "idea", "Half a word").await.unwrap();
        house.clock.advance(SignedDuration::from_hours(72));
        assert!(matches!(house.room.send(house.ana.person, id).await, Err(ProgrammesError::TooLate)));
        let page = house.sees(Some(&house.ana), &format!("/programmes/applications/{id}")).await.body;
        assert!(page.contains("The time to complete it ended on") && page.contains("Nothing is lost"), "{page}");
        let late = house.now(&house.ana, id).await;
        assert_eq!(late.answers.get("idea").unwrap().value, "Half a word", "{}", house.engine);
        assert_eq!(late.sent.as_ref().unwrap().get("idea").unwrap().value, "Bread by bicycle");
        house.room.return_to_candidate(house.officer(), id, "Your budget", 7).await.unwrap();
        assert_eq!(house.room.send(house.ana.person, id).await.unwrap(), Sent::Yes, "more time was given");
    }
}

#[tokio::test]
async fn who_is_not_admitted_reads_why() {
    for house in House::each().await {
        let call = house.published().await;
        let id = house.sends(&call, &house.ana).await;
        assert!(matches!(house.room.refuse_admission(house.officer(), id, "").await, Err(NotSaid::Words)));
        let desk = format!("/office/programmes/applications/{id}");
        let fields = [("deed", "refuse"), ("reason", "You live in another region.")];
        let done = house.site.fill_in(&desk, &desk, &fields, Some(&house.omar)).await;
        assert_eq!(done.status, 303, "{}", done.body);
        let one = house.now(&house.ana, id).await;
        assert_eq!((one.state, one.decision.unwrap().outcome), (State::Decided, Outcome::NotAdmitted));
        let page = house.sees(Some(&house.ana), &format!("/programmes/applications/{id}")).await.body;
        assert!(page.contains("You live in another region.") && page.contains("Not admitted"), "{page}");
        assert!(house.letters().await.contains("is decided"), "{}", house.engine);
    }
}
