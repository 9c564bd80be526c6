//! A candidate applies: what is known is filled in, nothing is lost, it is sent once.

use base::{Clock as _, Lang};
use jiff::SignedDuration;
use programmes::model::State;
use programmes::{Answered, ProgrammesError, Sent, Who};
use ui::Fields;

use crate::house::House;

#[tokio::test]
async fn what_is_known_is_filled_in_and_what_was_typed_before_comes_along() {
    for house in House::each().await {
        let call = house.published().await;
        let typed: Fields = [("age", "30"), ("grant", "maybe")].into_iter().collect();
        let who = Who { person: house.ana.person, firm: None };
        let id = house.room.begin(&call, who, Lang::En, &typed).await.unwrap();
        let again = house.room.begin(&call, who, Lang::En, &Fields::default()).await.unwrap();
        assert_eq!(id, again, "{}: two clicks begin one", house.engine);
        let draft = house.now(&house.ana, id).await;
        let value = |key: &str| draft.answers.get(key).map(|answer| answer.value.clone());
        assert_eq!(value("income").as_deref(), Some("yes"));
        assert_eq!(value("email").as_deref(), Some("ana@passerelle.example"));
        assert_eq!(value("age").as_deref(), Some("30"), "typed on the page of eligibility");
        assert_eq!(value("grant"), None, "what does not fit is asked again");
        let known = house.sees(Some(&house.ana), &format!("/programmes/applications/{id}/known")).await.body;
        assert!(known.contains("the benefits") && known.contains("ana@passerelle.example"), "{known}");
        house.room.keep_known(house.ana.person, id, &["income".to_owned(), "email".to_owned()]).await.unwrap();
        let open = house.room.send(house.ana.person, id).await.unwrap();
        assert_eq!(open, Sent::Open("grant".to_owned()), "the first page that is open");
    }
}

#[tokio::test]
async fn an_application_is_sent_once_however_often_one_clicks_and_its_candidate_has_a_number() {
    for house in House::each().await {
        let call = house.published().await;
        let id = house.fills_in(&call, &house.ana).await;
        let (first, second) =
            tokio::join!(house.room.send(house.ana.person, id), house.room.send(house.ana.person, id));
        assert_eq!((first.unwrap(), second.unwrap()), (Sent::Yes, Sent::Yes), "{}", house.engine);
        assert_eq!(house.room.send(house.ana.person, id).await.unwrap(), Sent::Yes);
        let sent = house.now(&house.ana, id).await;
        assert_eq!((sent.state, sent.sent.as_ref()), (State::Sent, Some(&sent.answers)));
        let number = sent.number.unwrap();
        assert_eq!(house.letters().await.matches("is sent: Springboard 2026").count(), 1, "{}", house.engine);
        let page = house.sees(Some(&house.ana), &format!("/programmes/applications/{id}")).await.body;
        assert!(page.contains(&number) && page.contains("Bread by bicycle"), "{page}");
        let pdf = house.sees(Some(&house.ana), &format!("/programmes/applications/{id}/receipt.pdf")).await;
        assert_eq!((pdf.status, pdf.header("content-type")), (200, "application/pdf"));
        let changed = house.answers(&house.ana, id, "idea", "Something else").await;
        assert!(matches!(changed, Err(ProgrammesError::GoneOn)), "what is sent stays as it is: {changed:?}");
    }
}

#[tokio::test]
async fn what_is_said_of_oneself_is_optional_and_stands_apart() {
    for house in House::each().await {
        let call = house.published().await;
        let id = house.sends(&call, &house.ana).await;
        assert_eq!(house.room.own_groups(house.ana.person, id).await.unwrap()["gender"], "woman");
        let office = house.sees(Some(&house.omar), &format!("/office/programmes/applications/{id}")).await.body;
        assert!(office.contains("Bread by bicycle") && !office.contains("A woman"), "{}: {office}", house.engine);

        let other = house.begins(&call, &house.leo).await;
        for (step, typed) in
            [("age", "40"), ("income", ""), ("grant", ""), ("area", "yes"), ("idea", "x"), ("email", "l@x.lu")]
        {
            assert!(
                matches!(house.answers(&house.leo, other, step, typed).await.unwrap(), Answered::Kept(_)),
                "{step}"
            );
        }
        assert_eq!(
            house.room.send(house.leo.person, other).await.unwrap(),
            Sent::Groups,
            "one is asked before sending"
        );
        let said = [("gender".to_owned(), "unsaid".to_owned()), ("territory".to_owned(), "moon".to_owned())].into();
        house.room.say_groups(house.leo.person, other, &said).await.unwrap();
        assert!(house.room.own_groups(house.leo.person, other).await.unwrap().is_empty(), "nobody has to say anything");
        assert_eq!(house.room.send(house.leo.person, other).await.unwrap(), Sent::Yes);
    }
}

#[tokio::test]
async fn after_the_closing_nobody_begins_and_who_had_begun_has_half_an_hour() {
    for house in House::each().await {
        let call = house.published().await;
        let id = house.fills_in(&call, &house.ana).await;
        house.before_closing(&call, -29);
        let late =
            house.room.begin(&call, Who { person: house.leo.person, firm: None }, Lang::En, &Fields::default()).await;
        assert!(matches!(late, Err(ProgrammesError::NotOpen)), "{}: {late:?}", house.engine);
        let kept = house.answers(&house.ana, id, "idea", "A last word").await.unwrap();
        assert!(matches!(kept, Answered::Kept(_)));
        house.clock.advance(SignedDuration::from_mins(1));
        assert!(matches!(house.room.send(house.ana.person, id).await, Err(ProgrammesError::NotOpen)));
        let page = house.sees(Some(&house.ana), &format!("/programmes/applications/{id}")).await;
        assert!(page.status == 200 && page.body.contains("The call closed on"), "{}", page.body);
        assert!(page.body.contains("A last word"), "what was written can still be read");
        let (own, send) = (format!("/programmes/applications/{id}"), format!("/programmes/applications/{id}/check"));
        let sent = house.site.fill_in(&own, &send, &[], Some(&house.ana)).await;
        assert_eq!(sent.status, 303, "whoever sends too late is led to the page that says so");
        assert_eq!(
            house.now(&house.ana, id).await.answers.get("idea").unwrap().value,
            "A last word",
            "nothing is lost"
        );
        assert!(house.clock.now() >= call.closes_at);
    }
}

#[tokio::test]
async fn an_application_is_for_oneself_or_for_ones_own_firm() {
    for house in House::each().await {
        let call = house.published().await;
        let other = Who { person: house.ana.person, firm: Some(house.firm) };
        let refused = house.room.begin(&call, other, Lang::En, &Fields::default()).await;
        assert!(matches!(refused, Err(ProgrammesError::OtherApplicant)), "{}: {refused:?}", house.engine);
        let own = Who { person: house.leo.person, firm: Some(house.firm) };
        let id = house.room.begin(&call, own, Lang::En, &Fields::default()).await.unwrap();
        assert_eq!(house.now(&house.leo, id).await.firm, Some(house.firm));
        let page = house.sees(Some(&house.ana), &format!("/programmes/applications/{id}")).await;
        assert_eq!(page.status, 404, "what is somebody else's is not there");
    }
}
