//! A call is the office's: another officer carries on.

use programmes::ProgrammesError;
use programmes::hand_over::NotHandedOver;

use super::house::House;

#[tokio::test]
async fn an_officer_hands_a_programme_over_with_all_that_belongs_to_it() {
    for house in House::each().await {
        let call = house.published("", "").await;
        let id = house.all_apply(&call, 1).await[0];
        house.room.invite_reviewer(house.omar.person, call.id, "mia").await.unwrap();
        assert!(house.room.has_calls_under_way(house.omar.person).await.unwrap(), "so the account is not closed");
        let path = format!("/office/programmes/{}", call.id);
        let to = format!("{path}/hand-over");
        for login in ["candidate0", "nobody"] {
            let answer = house.site.fill_in(&path, &to, &[("login", login)], Some(&house.omar)).await;
            assert!(answer.status == 400 && answer.body.contains(login), "no officer: {}", answer.body);
        }
        let others = house.room.hand_over(house.otto.person, call.id, "otto").await;
        assert!(matches!(others, Err(NotHandedOver::Failed(ProgrammesError::NotFound))), "not Otto's to give");
        let taken = house.room.take_over(house.otto.person, call.id).await;
        assert!(matches!(taken, Err(NotHandedOver::Failed(ProgrammesError::NotFound))), "Omar is there");

        let done = house.site.fill_in(&path, &to, &[("login", "otto")], Some(&house.omar)).await;
        assert_eq!(done.status, 303, "{}", done.body);
        assert_eq!(house.sees(Some(&house.omar), &path).await.status, 404, "{}", house.engine);
        assert_eq!(house.sees(Some(&house.otto), &path).await.status, 200);
        assert_eq!(house.sees(Some(&house.otto), &format!("/office/programmes/applications/{id}")).await.status, 200);
        assert!(!house.room.has_calls_under_way(house.omar.person).await.unwrap());
        assert!(house.letters_to(&house.otto).await.contains("A programme is handed over to you"));
        assert!(house.room.jury_desk(house.otto.person, call.id).await.is_ok());
    }
}

#[tokio::test]
async fn what_an_officer_left_is_taken_over_by_another_who_neither_applies_nor_judges() {
    for house in House::each().await {
        let call = house.published("", "").await;
        house.room.invite_reviewer(house.omar.person, call.id, "otto").await.unwrap();
        house.all_apply(&call, 1).await;
        house.gone.lock().unwrap().insert(house.omar.person);
        let list = house.sees(Some(&house.otto), "/office/programmes").await.body;
        assert!(list.contains("Calls without an officer") && list.contains("Springboard 2026"), "{list}");
        let to = format!("/office/programmes/{}/take-over", call.id);
        let refused = house.site.fill_in("/office/programmes", &to, &[], Some(&house.otto)).await;
        assert!(refused.status == 409 && refused.body.contains("Vous êtes d’un jury"), "{}", refused.body);
        house.room.leave_juries(house.otto.person).await.unwrap();
        for _ in 0..2 {
            let done = house.site.fill_in("/office/programmes", &to, &[], Some(&house.otto)).await;
            assert_eq!(done.status, 303, "{}", done.body);
        }
        let list = house.sees(Some(&house.otto), "/office/programmes").await.body;
        assert!(!list.contains("Calls without an officer"), "{list}");
        let candidate = house.room.take_over(house.candidates[0].person, call.id).await;
        assert!(matches!(candidate, Err(NotHandedOver::Failed(ProgrammesError::NotFound))), "{candidate:?}");
    }
}
