//! The pages, as people see them.

use ui::SignedIn;
use ui::testing::Answer;

use crate::house::{House, hand};

async fn sees(house: &House, who: &SignedIn, path: &str) -> Answer {
    let answer = house.site.get(path).as_person(who).header("accept-language", "en").send().await;
    assert!(!answer.body.contains('⟦'), "a text is missing on {path}: {}", answer.body);
    answer
}

#[tokio::test]
async fn every_page_of_a_case_is_there_and_says_everything() {
    for house in House::each().await {
        let draft = house.begins(&house.leo).await;
        for path in [
            "/procedures".to_owned(),
            "/procedures?words=meals".to_owned(),
            "/procedures/meals".to_owned(),
            "/cases".to_owned(),
            "/cases/corrections".to_owned(),
            "/resume".to_owned(),
            format!("/cases/{draft}/known"),
            format!("/cases/{draft}?leave=yes"),
            format!("/cases/{draft}/q/quotient"),
            format!("/cases/{draft}/q/child"),
        ] {
            let answer = sees(&house, &house.leo, &path).await;
            assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        }
        let sent = house.sent().await;
        house.room.report_wrong(&hand(&house.ana), house.begins(&house.ana).await, "quotient", "540").await.unwrap();
        for path in [
            "/office".to_owned(),
            "/office/corrections".to_owned(),
            "/office/publish".to_owned(),
            "/office/procedures/meals".to_owned(),
            "/office/procedures/meals?state=submitted&mine=yes".to_owned(),
            "/office/procedures/meals/tools".to_owned(),
            format!("/office/cases/{sent}"),
        ] {
            let answer = sees(&house, &house.omar, &path).await;
            assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        }
        let case = sees(&house, &house.ana, &format!("/cases/{sent}?sent=yes")).await;
        assert!(case.body.contains("Your request is sent."), "{}", case.body);
        let known = sees(&house, &house.ana, &format!("/cases/{}/known", house.begins(&house.ana).await)).await;
        assert!(known.body.contains("the register caf") && known.body.contains("a law"), "{}", known.body);
        assert!(known.body.contains("you can have it"), "{}", known.body);
        for (who, path) in [(&house.otto, format!("/office/cases/{sent}")), (&house.leo, format!("/cases/{sent}"))] {
            assert_eq!(sees(&house, who, &path).await.status, 404, "{path}");
        }
    }
}

#[tokio::test]
async fn what_is_printed_is_a_pdf() {
    for house in House::each().await {
        let sent = house.sent().await;
        for path in [format!("/cases/{sent}/receipt.pdf"), "/procedures/meals/paper.pdf".to_owned()] {
            let answer = house.site.get(&path).as_person(&house.ana).send().await;
            assert_eq!((answer.status, answer.header("content-type")), (200, "application/pdf"), "{path}");
        }
        let none = house.site.get(&format!("/cases/{sent}/decision.pdf")).as_person(&house.ana).send().await;
        assert_eq!(none.status, 404, "nothing is decided");
        house.room.take_up(&hand(&house.omar), sent).await.unwrap();
        house.room.decide(&hand(&house.omar), sent, false, "The rate does not apply.").await.unwrap();
        let letter = house.site.get(&format!("/cases/{sent}/decision.pdf")).as_person(&house.ana).send().await;
        assert_eq!(letter.status, 200);
    }
}
