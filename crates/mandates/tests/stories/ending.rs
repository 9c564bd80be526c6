//! A mandate ends at once, by whoever may end it.

use evidence::{Action, Actor};
use mandates::{WRONG_CODES_COUNT_FOR, WRONG_CODES_MAX};

use crate::house::{House, digits_after, id_in};

#[tokio::test]
async fn the_code_of_the_sheet_ends_it_without_an_account_and_without_script() {
    for house in House::each().await {
        let mandate = house.rose_signs(&[]).await;
        let code = digits_after(&house.newest_letter().await, "tapez ce code", 16);
        let page = house.site.get("/mandates/revoke").send().await;
        assert!(page.status == 200 && page.body.contains("method=\"post\""), "{}", page.body);
        let typed = format!("{} {}-{}.{}", &code[..4], &code[4..8], &code[8..12], &code[12..]);
        let done = house.site.fill_in("/mandates/revoke", "/mandates/revoke", &[("code", &typed)], None).await;
        assert_eq!(done.status, 200, "{}: {}", house.engine, done.body);
        assert!(done.body.contains("Karim Muster") && !done.body.contains("Rose"), "{}", done.body);
        assert!(house.people.taken_back.lock().unwrap().contains(&id_in(&mandate).to_string()));
        let page = house.reads(&house.karim, &mandate).await;
        assert!(page.contains(&house.says("mandates-ended-code")), "{page}");
        assert_eq!(house.actions(&mandate).await.last(), Some(&Action::EndMandate));
        assert!(house.newest_letter().await.contains(&house.says("mandates-mail-ended-subject")));
        let again = house.site.fill_in("/mandates/revoke", "/mandates/revoke", &[("code", &code)], None).await;
        assert_eq!(again.status, 200, "to end it twice is no fault");
        assert_eq!(house.actions(&mandate).await.iter().filter(|action| **action == Action::EndMandate).count(), 1);
    }
}

#[tokio::test]
async fn wrong_revocation_codes_make_one_wait() {
    for house in House::each().await {
        let mandate = house.rose_signs(&[]).await;
        let code = house.mandates.revocation_code(id_in(&mandate));
        let here = Some("192.0.2.7".parse().unwrap());
        for _ in 0..WRONG_CODES_MAX {
            assert!(matches!(
                house.mandates.end_by_code("0000000000000000", here).await,
                Err(mandates::MandatesError::NotFound)
            ));
        }
        let refused = house.mandates.end_by_code(&code, here).await;
        assert!(matches!(refused, Err(mandates::MandatesError::TooManyWrongCodes(_))), "{refused:?}");
        let elsewhere = house.mandates.end_by_code("12", Some("192.0.2.8".parse().unwrap())).await;
        assert!(matches!(elsewhere, Err(mandates::MandatesError::NotFound)), "others do not wait");
        house.clock.advance(WRONG_CODES_COUNT_FOR);
        assert!(house.mandates.end_by_code(&code, here).await.is_ok(), "{}", house.engine);
        house.wait(1);
        assert!(house.mandates.sweep().await.unwrap() > 0, "the count is forgotten");
    }
    let house = House::one().await;
    let answer = house.site.fill_in("/mandates/revoke", "/mandates/revoke", &[("code", "123")], None).await;
    assert!(answer.status == 400 && answer.body.contains(&house.says("mandates-revoke-wrong")), "{}", answer.body);
    assert!(answer.body.contains("value=\"123\""), "what was typed stays");
}

#[tokio::test]
async fn the_person_ends_it_in_their_account_and_nobody_elses() {
    for house in House::each().await {
        let draft = house.drafts_well(&[("account", "yes"), ("login", "ana@example.org")]).await;
        house.sends_well(&house.karim, &format!("{draft}/code"), &[("by", "email")]).await;
        let code = digits_after(&house.newest_letter().await, "en face de vous", 6);
        house.sends_well(&house.karim, &format!("{draft}/sign"), &[("code", &code)]).await;
        let end = format!("/account{draft}/end");
        assert_eq!(house.sends(&house.lena, &end, &[]).await.status, 404, "it is Ana's");
        assert_eq!(house.sends_well(&house.ana, &end, &[]).await, "/account/mandates?done=ended");
        let own = house.reads(&house.ana, "/account/mandates?done=ended").await;
        assert!(own.contains(&house.says("mandates-ended-person")) && !own.contains(&end), "{own}");
        assert_eq!(house.log_of(&draft).await.last().unwrap().actor, Actor::Person(house.ana.person));
        assert!(house.people.taken_back.lock().unwrap().contains(&id_in(&draft).to_string()));
    }
}

#[tokio::test]
async fn a_helper_ends_it_or_gives_a_draft_up() {
    for house in House::each().await {
        let mandate = house.rose_signs(&[("may_use", "organisation")]).await;
        assert_eq!(
            house.sends_well(&house.lena, &format!("{mandate}/end"), &[]).await,
            format!("{mandate}?done=ended")
        );
        assert!(house.reads(&house.karim, &mandate).await.contains(&house.says("mandates-ended-helper")));
        let draft = house.drafts_well(&[]).await;
        house.sends_well(&house.karim, &format!("{draft}/end"), &[]).await;
        let sent = house.sends(&house.karim, &format!("{draft}/code"), &[("by", "email")]).await;
        assert_eq!(sent.status, 409, "it was given up");
        assert_eq!(house.sends(&house.ana, &format!("{mandate}/end"), &[]).await.status, 200, "Ana is no helper");
    }
}

#[tokio::test]
async fn what_is_long_over_is_forgotten() {
    for house in House::each().await {
        let (draft, signed) = (house.drafts_well(&[]).await, house.rose_signs(&[]).await);
        house.wait(8 * 86_400);
        house.mandates.sweep().await.unwrap();
        let left = |address: &str| house.mandates.mandate_for(house.karim.person, id_in(address));
        assert!(left(&draft).await.is_err() && left(&signed).await.is_ok(), "{}", house.engine);
        house.wait(366 * 86_400);
        house.mandates.sweep().await.unwrap();
        assert!(left(&signed).await.is_err());
    }
}
