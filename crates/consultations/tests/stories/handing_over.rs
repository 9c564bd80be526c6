//! A consultation outlives its officer's account: it is handed over, or taken over.

use consultations::model::Audience;
use consultations::{ConsultationsError, NotHandedOver};

use crate::house::House;

#[tokio::test]
async fn an_officer_hands_a_consultation_over_and_does_not_see_it_any_more() {
    for house in House::each().await {
        let open = house.published(Audience::Open).await;
        house.anyone_sends(&open, "More trains").await;
        let desk = format!("/office/consultations/{}", open.id);
        let page =
            house.site.fill_in(&desk, &format!("{desk}/hand-over"), &[("login", "ana")], Some(&house.omar)).await;
        assert!(page.status == 400 && page.body.contains("Aucun agent n’a ce compte"), "{}", page.body);
        assert!(page.body.contains("value=\"ana\""), "what was typed is there still: {}", page.body);
        let login = [("login", house.otto.name.as_str())];
        let done = house.site.fill_in(&desk, &format!("{desk}/hand-over"), &login, Some(&house.omar)).await;
        assert_eq!((done.status, done.header("location")), (303, "/office/consultations"));
        assert_eq!(house.sees(Some(&house.omar), &desk).await.status, 404, "{}", house.engine);
        assert!(house.sees(Some(&house.otto), &desk).await.body.contains("Hand over to another officer"));
        let give = async |by| house.room.hand_over(by, open.id, &house.otto.name).await;
        give(house.omar.person).await.unwrap();
        let stranger = house.room.hand_over(house.ana.person, open.id, &house.omar.name).await;
        assert!(matches!(stranger, Err(NotHandedOver::Failed(ConsultationsError::NotFound))), "{stranger:?}");
        let kinds: Vec<String> =
            house.evidence.facts_at((0..60).collect()).await.unwrap().into_iter().map(|fact| fact.kind).collect();
        assert_eq!(kinds.iter().filter(|kind| *kind == "consultation-handed-over").count(), 1, "{kinds:?}");
    }
}

#[tokio::test]
async fn what_has_its_officer_is_not_taken_and_what_has_none_is() {
    for house in House::each().await {
        let open = house.published(Audience::Open).await;
        let (omar, otto) = (&house.omar, &house.otto);
        let refused = house.room.take_over(otto.person, open.id).await;
        assert!(matches!(refused, Err(NotHandedOver::Failed(ConsultationsError::NotFound))), "{refused:?}");
        assert!(house.room.has_under_way(omar.person).await.unwrap(), "the account cannot be closed by its owner");
        assert!(!house.room.has_under_way(otto.person).await.unwrap());
        house.leaves(omar);
        let list = house.sees(Some(otto), "/office/consultations").await.body;
        assert!(list.contains("Consultations without an officer"), "{list}");
        let take = format!("/office/consultations/{}/take-over", open.id);
        let taken = house.site.fill_in("/office/consultations", &take, &[("deed", "take")], Some(otto)).await;
        assert_eq!(taken.header("location"), format!("/office/consultations/{}", open.id), "{}", house.engine);
        house.room.take_over(otto.person, open.id).await.unwrap();
        assert_eq!(house.room.own(otto.person, open.id).await.unwrap().id, open.id);
        assert!(house.room.without_officer().await.unwrap().is_empty());
    }
}
