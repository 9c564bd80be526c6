//! A draft is taken up on another device, with a code on paper.

use crate::house::{House, hand};
use procedures::ProceduresError;

#[tokio::test]
async fn a_code_opens_its_draft_until_it_is_replaced_or_the_draft_is_sent() {
    for house in House::each().await {
        let (case, ana) = (house.begins(&house.ana).await, hand(&house.ana));
        let code = house.room.make_code(&ana, case).await.unwrap();
        assert_eq!(house.room.open_by_code("0000-0000-0000-0000").await.unwrap(), None);
        let typed = procedures::grouped(&code).to_uppercase();
        let (found, _) = house.room.open_by_code(&typed).await.unwrap().unwrap();
        assert_eq!(found, case, "{}", house.engine);
        let newer = house.room.make_code(&ana, case).await.unwrap();
        assert_eq!(house.room.open_by_code(&code).await.unwrap(), None, "a newer code was made");
        house.clock.advance(jiff::SignedDuration::from_hours(31 * 24));
        assert_eq!(house.room.open_by_code(&newer).await.unwrap(), None, "30 days are over");
        let sent = house.sent().await;
        assert!(matches!(house.room.make_code(&ana, sent).await, Err(ProceduresError::GoneOn)));
    }
}

#[tokio::test]
async fn a_device_where_the_code_was_typed_fills_in_that_draft_and_nothing_else() {
    for house in House::each().await {
        let (case, ana) = (house.begins(&house.ana).await, hand(&house.ana));
        let other = house.begins(&house.leo).await;
        let code = house.room.make_code(&ana, case).await.unwrap();
        let ask = house.site.get("/resume").send().await;
        let mut post = house.site.post("/resume");
        for cookie in ask.cookies() {
            post = post.cookie(&cookie);
        }
        let opened = post.field("code", &code).field("csrf", &ask.token()).send().await;
        assert_eq!((opened.status, opened.header("location")), (303, format!("/cases/{case}").as_str()));
        let with_cookies = |path: String| {
            let mut get = house.site.get(&path);
            for cookie in ask.cookies().into_iter().chain(opened.cookies()) {
                get = get.cookie(&cookie);
            }
            get.send()
        };
        let page = with_cookies(format!("/cases/{case}/known")).await;
        assert_eq!(page.status, 200, "{}", page.body);
        assert!(page.body.contains("640"));
        let refused = with_cookies(format!("/cases/{other}/known")).await;
        assert_ne!(refused.status, 200);
        let stranger = house.site.get(&format!("/cases/{case}/known")).send().await;
        assert_ne!(stranger.status, 200);
    }
}
