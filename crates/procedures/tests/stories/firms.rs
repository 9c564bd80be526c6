//! Procedures in the name of a firm: who may apply for it now, does.

use procedures::model::State;
use procedures::{NotKept, NotWritten, ProceduresError};

use crate::house::{House, hand};

fn is_refused<T>(tried: Result<T, ProceduresError>) -> bool {
    matches!(tried, Err(ProceduresError::NotOfFirm))
}

#[tokio::test]
async fn whoever_was_removed_from_a_firm_does_nothing_more_with_its_draft_but_throw_it_away() {
    for house in House::each().await {
        house.firms.add(&house.ana);
        let (_, lease) = house.sent_for_firm(&house.ana).await;
        let (draft, leo) = (house.begins_for_firm(&house.leo).await, hand(&house.leo));
        let known = house.room.read_case(&leo, draft).await.unwrap();
        assert_eq!(
            known.answers.get("sign").unwrap().value,
            "Bread and cakes",
            "{}: a colleague said so",
            house.engine
        );
        let code = house.room.make_code(&leo, draft).await.unwrap();
        house.firms.remove(&house.leo);

        assert!(is_refused(house.room.read_case(&leo, draft).await));
        assert!(is_refused(house.room.answer(&leo, draft, "sign", &ui::Fields::default(), &[]).await));
        assert!(is_refused(house.room.keep_known(&leo, draft, &["sign".to_owned()]).await));
        assert!(is_refused(house.room.ask_sources_again(&leo, draft).await));
        assert!(is_refused(house.room.submit(&leo, draft).await));
        assert!(is_refused(house.room.make_code(&leo, draft).await));
        let brought = house.room.bring_file(&leo, draft, "lease.txt", "another".into()).await;
        assert!(matches!(brought, Err(NotKept::Failed(ProceduresError::NotOfFirm))));
        let (case, _) = house.room.open_by_code(&code).await.unwrap().unwrap();
        let by_code = house.room.read_case(&procedures::Hand::Code(case), case).await;
        assert!(is_refused(by_code), "nor does whoever has the code on paper");

        let sees = |path: String| house.site.get(&path).as_person(&house.leo).header("accept-language", "en").send();
        assert_eq!(sees(format!("/cases/{draft}/files/{lease}")).await.status, 409, "the colleague's document");
        let known = sees(format!("/cases/{draft}/known")).await;
        assert!(known.status == 409 && known.body.contains("You no longer belong to the firm"), "{}", known.body);
        let page = sees(format!("/cases/{draft}")).await;
        assert!(page.status == 200 && page.body.contains(&format!("/cases/{draft}/discard")), "{}", page.body);
        assert!(!page.body.contains("Bread and cakes"), "{}", page.body);
        house.room.discard(&leo, draft).await.unwrap();
        assert!(matches!(house.room.read_case(&leo, draft).await, Err(ProceduresError::NotFound)));
    }
}

#[tokio::test]
async fn what_somebody_sent_for_a_firm_they_read_after_leaving_it_and_do_not_go_on_with() {
    for house in House::each().await {
        let ((case, _), leo) = (house.sent_for_firm(&house.leo).await, hand(&house.leo));
        let path = format!("/cases/{case}");
        let sees = || house.site.get(&path).as_person(&house.leo).header("accept-language", "en").send();
        let page = sees().await;
        assert!(page.body.contains("Write to the office") && page.body.contains("Take it back"), "{}", page.body);
        assert!(house.room.has_under_way(house.leo.person).await.unwrap(), "{}", house.engine);

        house.firms.remove(&house.leo);
        let page = sees().await;
        assert!(page.status == 200 && page.body.contains("You no longer belong to the firm"), "{}", page.body);
        assert!(!page.body.contains("Write to the office") && !page.body.contains("Take it back"), "{}", page.body);
        let written = house.room.write(&leo, case, "It is mine", Vec::new()).await;
        assert!(matches!(written, Err(NotWritten::Failed(ProceduresError::NotOfFirm))));
        assert!(is_refused(house.room.withdraw(&leo, case).await));
        assert_eq!(house.room.read_case(&leo, case).await.unwrap().state, State::Submitted);
        assert!(!house.room.has_under_way(house.leo.person).await.unwrap(), "what they can do nothing about");

        house.firms.add(&house.leo);
        house.room.withdraw(&leo, case).await.unwrap();
    }
}

#[tokio::test]
async fn what_a_colleague_left_behind_is_taken_over_by_who_still_applies_for_the_firm() {
    for house in House::each().await {
        let ((case, _), ana) = (house.sent_for_firm(&house.leo).await, hand(&house.ana));
        house.firms.add(&house.ana);
        let sees = || house.site.get("/cases").as_person(&house.ana).header("accept-language", "en").send();
        let take_over = async |who: &ui::SignedIn| {
            let token = house.site.get("/procedures/meals").as_person(who).send().await.token();
            let path = format!("/cases/{case}/take-over");
            house.site.post(&path).as_person(who).field("csrf", &token).send().await
        };
        assert!(!sees().await.body.contains("Left by a colleague"), "{}: Leo answers for it", house.engine);
        assert_eq!(take_over(&house.ana).await.status, 404);

        house.firms.remove(&house.leo);
        let list = sees().await.body;
        assert!(list.contains("Left by a colleague") && list.contains(&format!("/cases/{case}/take-over")), "{list}");
        assert!(matches!(house.room.read_case(&ana, case).await, Err(ProceduresError::NotFound)), "not yet hers");
        assert_eq!(take_over(&house.otto).await.status, 404, "Otto is not of the firm");
        for press in 0..2 {
            let taken = take_over(&house.ana).await;
            assert_eq!((taken.status, taken.header("location")), (303, &*format!("/cases/{case}")), "press {press}");
        }
        house.room.write(&ana, case, "What do you need?", Vec::new()).await.unwrap();
        let page = house.site.get(&format!("/cases/{case}")).as_person(&house.omar).send().await;
        assert_eq!(page.status, 404, "the office has its own page");
        let read = house.room.read_case(&ana, case).await.unwrap();
        assert_eq!((read.person, read.state), (house.ana.person, State::Submitted));
        assert!(matches!(house.room.read_case(&hand(&house.leo), case).await, Err(ProceduresError::NotFound)));
        let log = house.log(&house.leo).await;
        assert!(log.iter().any(|entry| entry.basis == "procedures-basis-firm"), "Leo reads who took it over: {log:?}");
        let page = house.site.get(&format!("/cases/{case}")).as_person(&house.ana).send().await.body;
        assert_eq!(page.matches("I answer for this request from now on").count(), 1, "{page}");
        assert!(!sees().await.body.contains("Left by a colleague"));
    }
}
