//! Campaigns are noticed, and a person decides: with a reason, in the open, and never for good.

use consultations::model::Audience;
use consultations::{ConsultationsError, Likeness};

use store::{params, sql};

use crate::answering::counted;
use crate::house::House;

const LETTER: &str = "We ask that the town opens a shared room to work in near the station before the summer";

#[tokio::test]
async fn the_same_letter_is_noticed_set_apart_with_a_reason_and_put_back() {
    for house in House::each().await {
        let open = house.published(Audience::Open).await;
        for why in [
            LETTER,
            LETTER,
            "We ask that the TOWN opens a shared room to work in, near the station, before the summer!",
            "More trains at night would help those of us who work late in the valley",
        ] {
            house.anyone_sends(&open, why).await;
        }
        let notices = house.room.notices(house.omar.person, open.id).await.unwrap();
        assert_eq!(notices.looked_at, 4, "{}", house.engine);
        let group = &notices.groups[0];
        assert_eq!(
            (group.likeness, group.answers.len(), group.apart),
            (Likeness::Same, 3, 0),
            "signs and capitals aside"
        );
        assert_eq!(house.facts("consultation-texts-read").await, 1, "the reading is in the log");

        house
            .room
            .set_apart(house.omar.person, open.id, &group.answers, Some("One letter, three times"))
            .await
            .unwrap();
        assert_eq!(counted(&house, &open).await, "1");
        let results = house.sees(Some(&house.omar), &format!("/office/consultations/{}/results", open.id)).await.body;
        assert!(results.contains("were set apart by an officer"), "{results}");
        let again = house.room.notices(house.omar.person, open.id).await.unwrap();
        assert_eq!((again.groups[0].apart, again.groups[0].reasons.len()), (3, 1), "they are still there");

        house.room.set_apart(house.omar.person, open.id, &group.answers, None).await.unwrap();
        assert_eq!(counted(&house, &open).await, "4");
        let other = house.room.notices(house.otto.person, open.id).await;
        assert!(matches!(other, Err(ConsultationsError::NotFound)));
    }
}

#[tokio::test]
async fn a_group_is_set_apart_on_its_page_and_not_without_a_reason() {
    for house in House::each().await {
        let open = house.published(Audience::Open).await;
        house.anyone_sends(&open, LETTER).await;
        house.anyone_sends(&open, LETTER).await;
        let path = format!("/office/consultations/{}/notices", open.id);
        let page = house.sees(Some(&house.omar), &path).await.body;
        assert!(page.contains("We ask that the town"), "{page}");
        let name = page.split_once("name=\"name\" value=\"").unwrap().1.split('"').next().unwrap().to_owned();
        let fields =
            |reason: &'static str| [("group", "0"), ("name", name.as_str()), ("deed", "apart"), ("reason-0", reason)];
        let refused = house.site.fill_in(&path, &path, &fields(" "), Some(&house.omar)).await;
        assert_eq!(refused.status, 400, "{}", refused.body);
        assert_eq!(counted(&house, &open).await, "2", "{}", house.engine);
        let done = house.site.fill_in(&path, &path, &fields("Twice the same"), Some(&house.omar)).await;
        assert_eq!(done.status, 303);
        assert_eq!(counted(&house, &open).await, "0");
        house.anyone_sends(&open, LETTER).await;
        let grown = house.site.fill_in(&path, &path, &fields("Twice the same"), Some(&house.omar)).await;
        assert!(grown.status == 409 && grown.body.contains("Ce groupe a changé"), "{}", grown.body);
        assert_eq!(counted(&house, &open).await, "1", "what nobody read is not set apart");
    }
}

#[tokio::test]
async fn a_campaign_of_thousands_is_set_apart_at_once() {
    for house in House::each().await {
        let open = house.published(Audience::Open).await;
        let (id, content) = (open.id, format!(r#"{{"channel":"web","lang":"en","answers":{{"why":"{LETTER}"}}}}"#));
        let put = move |tx: &mut store::Tx<'_>| {
            for number in 1..=2_500_i64 {
                let answer = u128::from(number.unsigned_abs()).to_be_bytes();
                tx.execute(
                    sql!("INSERT INTO consultations_answers (id, consultation, batch, day, content) VALUES ($1, $2, $3, $4, $5)"),
                    params![answer.as_slice(), id, number, 20_000_i64, content],
                )?;
            }
            tx.execute(sql!("UPDATE consultations SET batches = 2500 WHERE id = $1"), params![id])?;
            Ok::<_, store::StoreError>(())
        };
        house.db.db().write(put).await.unwrap();
        let path = format!("/office/consultations/{}/notices", open.id);
        let page = house.sees(Some(&house.omar), &path).await.body;
        let name = page.split_once("name=\"name\" value=\"").unwrap().1.split('"').next().unwrap().to_owned();
        let fields =
            [("group", "0"), ("name", name.as_str()), ("deed", "apart"), ("reason-0", "One letter, 2,500 times")];
        let done = house.site.fill_in(&path, &path, &fields, Some(&house.omar)).await;
        assert_eq!((done.status, counted(&house, &open).await.as_str()), (303, "0"), "{}", house.engine);
    }
}

#[tokio::test]
async fn a_letter_in_secret_answers_is_noticed_too_without_a_day_or_a_name() {
    for house in House::each().await {
        let invited = house.published(Audience::Invitation).await;
        let codes = house.room.invite(house.omar.person, invited.id, 24).await.unwrap();
        for (place, code) in codes.iter().enumerate() {
            let own = format!("Wish {place}: trains {} at night for those who work late in shop {place}", place * 7);
            let text = if place % 2 == 0 { LETTER.to_owned() } else { own };
            house.sends(&invited, code, &text).await;
        }
        house.clock.advance(jiff::SignedDuration::from_hours(241));
        house.room.sweep().await.unwrap();
        let notices = house.room.notices(house.omar.person, invited.id).await.unwrap();
        assert_eq!((notices.looked_at, notices.groups.len()), (24, 1), "{}", house.engine);
        let group = &notices.groups[0];
        assert_eq!((group.answers.len(), group.days), (12, None), "no day is kept of it");
        assert!(notices.bursts.is_empty());
        let path = format!("/office/consultations/{}/notices", invited.id);
        let page = house.sees(Some(&house.omar), &path).await.body;
        assert!(page.contains("We ask that the town"), "{page}");
        house.room.set_apart(house.omar.person, invited.id, &group.answers, Some("One letter")).await.unwrap();
        assert_eq!(counted(&house, &invited).await, "12");
    }
}
