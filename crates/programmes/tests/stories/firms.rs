//! A firm applies once to a call, whoever fills the application in, and somebody with two firms once for each.

use base::{Id, SystemRandom};
use programmes::{OwnFirm, ProgrammesError, Sent};

use crate::house::House;

#[tokio::test]
async fn a_firm_applies_once_whoever_of_its_people_begins() {
    for house in House::each().await {
        let call = house.published().await;
        let id = house.begins_for(&call, &house.leo, house.firm).await.unwrap();
        let second = house.begins_for(&call, &house.mia, house.firm).await;
        assert!(matches!(second, Err(ProgrammesError::FirmApplies)), "{}: {second:?}", house.engine);
        let page = format!("/programmes/{}/eligible", call.code);
        let told = house.sees(Some(&house.mia), &format!("{page}?firm={}", house.firm)).await.body;
        assert!(told.contains("Somebody else who acts for Bakery has begun or sent an application"), "{told}");
        assert!(!told.contains("value=\"apply\"") && !told.contains(&id.to_string()), "nothing of it is shown: {told}");
        let fields = [("deed", "apply"), ("firm", &house.firm.to_string()), ("filled_for", &house.firm.to_string())];
        let sent = house.site.fill_in(&page, &page, &fields, Some(&house.mia)).await;
        assert_eq!(sent.status, 409, "{}", house.engine);
        assert!(sent.body.contains("qui agit pour Bakery"), "{}", sent.body);
        house.begins(&call, &house.mia).await;

        house.room.discard(house.leo.person, id).await.unwrap();
        house.begins_for(&call, &house.mia, house.firm).await.unwrap();
    }
}

#[tokio::test]
async fn somebody_with_two_firms_applies_for_each_and_every_page_says_for_which() {
    for house in House::each().await {
        let call = house.published().await;
        let bakery = house.begins_for(&call, &house.leo, house.firm).await.unwrap();
        let garage = house.begins_for(&call, &house.leo, house.garage).await.unwrap();
        assert_ne!(bakery, garage, "{}", house.engine);
        let again = house.begins_for(&call, &house.leo, house.firm).await.unwrap();
        assert_eq!(bakery, again, "{}: two clicks begin one", house.engine);
        let public = house.sees(Some(&house.leo), &format!("/programmes/{}", call.code)).await.body;
        assert!(public.contains("Continue my application (Bakery)") && public.contains("(Garage)"), "{public}");
        assert!(public.contains("Begin another application"), "one for himself is left: {public}");
        let page = format!("/programmes/{}/eligible", call.code);
        let free = house.sees(Some(&house.leo), &page).await.body;
        assert!(free.contains("value=\"apply\"") && free.contains("name=\"filled_for\" value=\"none\""), "{free}");
        let eligible = house.sees(Some(&house.leo), &format!("{page}?firm={}", house.firm)).await.body;
        assert!(eligible.contains("value=\"see\""), "the others can be chosen: {eligible}");
        assert!(eligible.contains("You have an application to this call for Bakery already"), "{eligible}");

        house.answers_all(&house.leo, garage).await;
        let check = house.sees(Some(&house.leo), &format!("/programmes/applications/{garage}/check")).await.body;
        assert!(check.contains("For Garage"), "{check}");
        assert_eq!(house.room.send(house.leo.person, garage).await.unwrap(), Sent::Yes);
        let mine = house.sees(Some(&house.leo), "/programmes/mine").await.body;
        assert!(mine.contains("Bakery") && mine.contains("Garage"), "{mine}");
        let own = house.sees(Some(&house.leo), &format!("/programmes/applications/{garage}")).await.body;
        assert!(own.contains("For Garage"), "{own}");
        let desk = house.sees(Some(&house.omar), &format!("/office/programmes/applications/{garage}")).await.body;
        assert!(desk.contains("Garage") && !desk.contains("The same firm also sent"), "{desk}");
    }
}

#[tokio::test]
async fn a_draft_of_who_left_the_firm_keeps_nobody_away_and_is_never_sent() {
    for house in House::each().await {
        let call = house.published().await;
        let left = house.begins_for(&call, &house.leo, house.firm).await.unwrap();
        house.answers_all(&house.leo, left).await;
        house.leaves(&house.leo, house.firm);
        let next = house.begins_for(&call, &house.mia, house.firm).await.unwrap();
        let sent = house.room.send(house.leo.person, left).await;
        assert!(matches!(sent, Err(ProgrammesError::FirmLeft)), "{}: {sent:?}", house.engine);
        house.answers_all(&house.mia, next).await;
        assert_eq!(house.room.send(house.mia.person, next).await.unwrap(), Sent::Yes);
        house.joins(&house.leo, OwnFirm { id: house.firm, name: "Bakery".to_owned(), in_register: None });
        let sent = house.room.send(house.leo.person, left).await;
        assert!(matches!(sent, Err(ProgrammesError::FirmApplies)), "{}: {sent:?}", house.engine);
    }
}

#[tokio::test]
async fn two_files_of_one_firm_are_told_to_the_officer_who_decides() {
    for house in House::each().await {
        let call = house.published().await;
        let registered = |id| OwnFirm { id, name: "Mill".to_owned(), in_register: Some("552100554".to_owned()) };
        let mut sent = Vec::new();
        // Each added the firm for themselves: a program cannot know that nobody types the number of a rival.
        for who in [&house.ana, &house.mia] {
            let file = Id::new(&*house.clock, &SystemRandom);
            house.joins(who, registered(file));
            let id = house.begins_for(&call, who, file).await.unwrap();
            house.answers_all(who, id).await;
            assert_eq!(house.room.send(who.person, id).await.unwrap(), Sent::Yes, "{}", house.engine);
            sent.push((id, house.now(who, id).await.number.unwrap()));
        }
        let desk = house.sees(Some(&house.omar), &format!("/office/programmes/applications/{}", sent[0].0)).await.body;
        assert!(desk.contains("The same firm also sent") && desk.contains(&sent[1].1), "{}: {desk}", house.engine);
    }
}
