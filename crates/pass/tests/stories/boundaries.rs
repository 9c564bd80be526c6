//! The last second in which something can be done, and the first in which it cannot.

use base::Timestamp;
use jiff::SignedDuration;
use pass::Place;

use crate::desk::{Desk, LILLE, PRESCRIBER, id, place, reason};

/// The first moment of a day in Paris.
fn midnight(date: &str) -> Timestamp {
    let zone = jiff::tz::TimeZone::get("Europe/Paris").unwrap();
    let date: jiff::civil::Date = date.parse().unwrap();
    Timestamp::from(zone.to_timestamp(date.at(0, 0, 0, 0)).unwrap())
}

fn second_before(at: Timestamp) -> Timestamp {
    at.minus(SignedDuration::from_secs(1))
}

#[tokio::test]
async fn booklets_are_handed_over_until_the_last_second_of_the_last_day() {
    for desk in Desk::each().await {
        let papers = desk.issue(1, 2).await;
        desk.passes.deliver(papers[0].id, papers[1].id, PRESCRIBER).await.unwrap();
        desk.go_to(second_before(midnight("2027-01-01")));
        desk.passes.hand_over(PRESCRIBER, papers[0].id, None).await.unwrap();
        desk.go_to(midnight("2027-01-01"));
        assert_eq!(reason(desk.passes.hand_over(PRESCRIBER, papers[1].id, None).await), "ended");
        desk.redeem(1, LILLE, &[&papers[0].codes[0]]).await.unwrap();
    }
}

#[tokio::test]
async fn passes_are_taken_until_the_last_second_of_the_tolerance() {
    for desk in Desk::each().await {
        let papers = desk.handed(1, 1).await;
        let known = desk.passes.look_up(pass::Asker::Person(id(1)), &papers[0].codes[0]).await.unwrap();
        assert_eq!((known.valid_until, known.ends_at), (midnight("2027-01-01"), midnight("2027-01-31")));
        desk.go_to(second_before(midnight("2027-01-31")));
        desk.redeem(1, LILLE, &[&papers[0].codes[0]]).await.unwrap();
        desk.go_to(midnight("2027-01-31"));
        assert_eq!(reason(desk.redeem(2, LILLE, &[&papers[0].codes[1]]).await), "ended");
        // An answer that was lost is given all the same.
        assert_eq!(desk.redeem(1, LILLE, &[&papers[0].codes[0]]).await.unwrap().cents, 10_00);
    }
}

#[tokio::test]
async fn a_place_redeems_in_the_territory_of_the_order_while_it_is_listed_and_not_held() {
    for desk in Desk::each().await {
        let papers = desk.handed(1, 1).await;
        let code = |nth: usize| &papers[0].codes[nth];
        let paris = place(id(75), "Médiathèque", "75", "11", (48.86, 2.35));
        desk.passes.keep_place(paris.clone()).await.unwrap();
        assert_eq!(reason(desk.redeem(1, paris.id, &[code(0)]).await), "outside-territory");
        let until = midnight("2026-12-01");
        let lille = desk.passes.place(LILLE).await.unwrap();
        desk.passes.keep_place(Place { listed_until: Some(until), ..lille }).await.unwrap();
        desk.passes.hold_place(LILLE, Some("too many passes in a day")).await.unwrap();
        assert_eq!(reason(desk.redeem(2, LILLE, &[code(0)]).await), "held");
        desk.passes.hold_place(LILLE, None).await.unwrap();
        desk.go_to(second_before(until));
        desk.redeem(3, LILLE, &[code(0)]).await.unwrap();
        desk.go_to(until);
        assert_eq!(reason(desk.redeem(4, LILLE, &[code(1)]).await), "not-listed");
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn nothing_is_written_over_a_place_that_is_known() {
    for desk in Desk::each().await {
        let lille = desk.passes.place(LILLE).await.unwrap();
        desk.passes.add_place(lille.clone()).await.unwrap();
        let other = Place { iban: Some("FR1420041010050500013M02606".to_owned()), ..lille.clone() };
        assert_ne!(other.iban, lille.iban);
        for other in [other, Place { name: "Un autre lieu".to_owned(), ..lille.clone() }] {
            let refused = desk.passes.add_place(other).await;
            assert!(matches!(refused, Err(pass::PassError::Reused)), "{refused:?}");
        }
        let kept = desk.passes.place(LILLE).await.unwrap();
        assert_eq!((kept.name, kept.iban), (lille.name, lille.iban));
    }
}

#[tokio::test]
async fn a_booklet_that_is_handed_to_two_people_within_a_minute_is_a_number_read_wrongly() {
    for desk in Desk::each().await {
        let paper = desk.issue(1, 1).await.remove(0);
        desk.passes.deliver(paper.id, paper.id, PRESCRIBER).await.unwrap();
        let ines = base::Id::from_uuid(uuid::Uuid::from_u128(0x1e5));
        let to = |name: &str| pass::Receiver {
            name: name.to_owned(),
            telephone: "01 99 00 12 34".to_owned(),
            agreed: true,
            ..pass::Receiver::default()
        };
        for _ in 0..2 {
            desk.passes.hand_over_to(ines, PRESCRIBER, paper.id, to("Anne")).await.unwrap();
        }
        let other = desk.passes.hand_over_to(ines, PRESCRIBER, paper.id, to("Basile")).await;
        assert!(matches!(other, Err(pass::PassError::Attached)), "{other:?}");
    }
}
