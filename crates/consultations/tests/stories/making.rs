//! An officer makes a consultation, publishes it, and then nothing of it changes.

use consultations::model::{Audience, Phase};
use consultations::{ConsultationsError, NotMade};

use crate::house::House;

#[tokio::test]
async fn a_draft_is_its_officers_alone_and_a_published_one_never_changes() {
    for house in House::each().await {
        let made = house.room.make(house.omar.person, house.making(Audience::Open)).await.unwrap();
        let again = house.room.make(house.omar.person, house.making(Audience::Open)).await.unwrap();
        assert_eq!(made.id, again.id, "{}: two clicks make one", house.engine);
        assert!(matches!(house.room.published(&made.code).await, Err(ConsultationsError::NotFound)));
        let other = house.room.own(house.otto.person, made.id).await;
        assert!(matches!(other, Err(ConsultationsError::NotFound)), "another officer does not learn of it");

        let mut change = house.making(Audience::Open);
        change.about.body = "The old town".to_owned();
        house.room.change_draft(house.omar.person, made.id, change.clone()).await.unwrap();
        let published = house.room.publish(house.omar.person, made.id).await.unwrap();
        assert_eq!((published.about.body.as_str(), published.phase(published.opens_at)), ("The old town", Phase::Open));
        change.about.body = "Somebody else".to_owned();
        let refused = house.room.change_draft(house.omar.person, made.id, change).await;
        assert!(matches!(refused, Err(NotMade::Failed(ConsultationsError::Published))), "{refused:?}");
        assert_eq!(house.now(&published).await, published);
        house.room.publish(house.omar.person, made.id).await.unwrap();
        assert_eq!(house.facts("consultation-published").await, 1, "published once");
    }
}

#[tokio::test]
async fn a_mistake_of_the_sheet_names_its_cell_on_the_page_and_nothing_typed_is_lost() {
    for house in House::each().await {
        let sheet = "| survey |\n| | type | name | label |\n| | image | photo | A photo |\n";
        let body = |fields: &[(&str, &str)], token: &str| {
            let mut body = String::new();
            for (name, value) in [("csrf", token)].iter().chain(fields) {
                body += &format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            }
            body + &format!(
                "--x\r\nContent-Disposition: form-data; name=\"sheet\"; filename=\"town.md\"\r\n\r\n{sheet}\r\n--x--\r\n"
            )
        };
        let page = house.sees(Some(&house.omar), "/office/consultations/new").await;
        let mut post =
            house.site.post("/office/consultations/new").as_person(&house.omar).header("accept-language", "en");
        for cookie in page.cookies() {
            post = post.cookie(&cookie);
        }
        let fields = [
            ("key", "k"),
            ("body", "The town"),
            ("title-en", "A better town"),
            ("introduction-en", "Why we ask"),
            ("opens-day", "24"),
            ("opens-month", "11"),
            ("opens-year", "2026"),
            ("closes-day", "24"),
            ("closes-month", "12"),
            ("closes-year", "2026"),
            ("audience", "open"),
        ];
        let sent = post.body("multipart/form-data; boundary=x", &body(&fields, &page.token())).send().await;
        assert_eq!(sent.status, 400, "{}", sent.body);
        assert!(sent.body.contains("survey, row 2, column type: a consultation takes no files"), "{}", sent.body);
        assert!(sent.body.contains("A better town") && sent.body.contains("Why we ask"), "{}", sent.body);
        assert!(house.room.of_officer(house.omar.person).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_consultation_opens_and_closes_by_the_clock() {
    for house in House::each().await {
        let mut making = house.making(Audience::Open);
        making.opens_at = making.opens_at.plus(jiff::SignedDuration::from_hours(24));
        let made = house.room.make(house.omar.person, making).await.unwrap();
        let published = house.room.publish(house.omar.person, made.id).await.unwrap();
        assert!(matches!(house.room.ticket_for_anyone(&published), Err(ConsultationsError::NotOpen)));
        house.clock.advance(jiff::SignedDuration::from_hours(25));
        assert!(house.room.ticket_for_anyone(&published).is_ok(), "{}", house.engine);
        house.clock.advance(jiff::SignedDuration::from_hours(240));
        assert!(matches!(house.room.ticket_for_anyone(&published), Err(ConsultationsError::NotOpen)));
    }
}
