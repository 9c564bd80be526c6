//! Before something ends, whoever it concerns is told: once, whatever happens in between.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll};

use jiff::SignedDuration;
use procedures::model::{Case, State};
use procedures::{NotWritten, ProceduresError, Swept};

use crate::house::{House, hand};

const ENDS: &str = "will be deleted";
const REPLY: &str = "Please answer by";
const DECISION: &str = "Decision due on";

fn days(count: i64) -> SignedDuration {
    SignedDuration::from_hours(24 * count)
}

#[tokio::test]
async fn a_person_is_told_two_weeks_before_their_draft_is_deleted_and_again_when_they_went_on() {
    for house in House::each().await {
        let (draft, leo) = (house.begins(&house.leo).await, hand(&house.leo));
        house.clock.advance(days(75));
        assert_eq!(house.room.sweep().await.unwrap(), Swept::default(), "{}", house.engine);
        house.clock.advance(days(2));
        assert_eq!(house.room.sweep().await.unwrap(), Swept { gone: 0, told: 1 });
        assert_eq!(house.room.sweep().await.unwrap(), Swept::default(), "once");
        assert_eq!(house.letters_saying(ENDS).await, 1);
        let letters = house.letters().await;
        assert!(letters.contains("leo@example.org"), "{letters}");
        // Leo goes on: the draft lives, and is told of anew much later.
        house.answers(&leo, draft, "family_name", "Fictif").await;
        house.clock.advance(days(20));
        assert_eq!(house.room.sweep().await.unwrap(), Swept::default());
        house.clock.advance(days(60));
        assert_eq!(house.room.sweep().await.unwrap(), Swept { gone: 0, told: 1 });
        house.clock.advance(days(11));
        assert_eq!(house.room.sweep().await.unwrap(), Swept { gone: 1, told: 0 });
        assert!(matches!(house.room.read_case(&leo, draft).await, Err(ProceduresError::NotFound)));
        assert_eq!(house.letters_saying(ENDS).await, 2);
    }
}

#[tokio::test]
async fn nobody_loses_a_draft_without_notice_because_the_platform_was_down() {
    for house in House::each().await {
        house.begins(&house.leo).await;
        house.clock.advance(days(200));
        assert_eq!(house.room.sweep().await.unwrap(), Swept { gone: 0, told: 1 }, "{}", house.engine);
        house.clock.advance(days(6));
        assert_eq!(house.room.sweep().await.unwrap(), Swept::default());
        house.clock.advance(days(2));
        assert_eq!(house.room.sweep().await.unwrap(), Swept { gone: 1, told: 0 });
    }
}

#[tokio::test]
async fn a_person_who_was_asked_for_something_is_reminded_before_the_day_and_anew_for_another_request() {
    for house in House::each().await {
        let (case, omar, ana) = (house.sent().await, hand(&house.omar), hand(&house.ana));
        house.room.take_up(&omar, case).await.unwrap();
        assert!(matches!(house.room.ask_person(&omar, case, "A photo", 2).await, Err(NotWritten::Days)));
        house.room.ask_person(&omar, case, "A photo", 5).await.unwrap();
        house.clock.advance(days(1));
        assert_eq!(house.room.sweep().await.unwrap().told, 0, "{}", house.engine);
        house.clock.advance(days(2));
        house.room.sweep().await.unwrap();
        house.room.sweep().await.unwrap();
        assert_eq!(house.letters_saying(REPLY).await, 1);
        let page = house.site.get(&format!("/cases/{case}")).as_person(&house.ana).header("accept-language", "en");
        let page = page.send().await;
        assert!(page.body.contains("Answer by 29 November 2026"), "{}", page.body);
        house.room.write(&ana, case, "Here it is", Vec::new()).await.unwrap();
        house.clock.advance(days(1));
        house.room.sweep().await.unwrap();
        assert_eq!(house.letters_saying(REPLY).await, 1, "who answered is left alone");
        house.room.ask_person(&omar, case, "A better photo", 5).await.unwrap();
        house.clock.advance(days(4));
        house.room.sweep().await.unwrap();
        assert_eq!(house.letters_saying(REPLY).await, 2);
    }
}

#[tokio::test]
async fn an_office_is_reminded_once_of_a_decision_and_not_when_it_is_taken() {
    for house in House::each().await {
        let (case, omar) = (house.sent().await, hand(&house.omar));
        house.clock.advance(days(6));
        assert_eq!(house.room.sweep().await.unwrap().told, 0, "{}", house.engine);
        house.clock.advance(days(2));
        assert_eq!(house.room.sweep().await.unwrap().told, 1);
        assert_eq!(house.room.sweep().await.unwrap().told, 0);
        assert_eq!(house.letters_saying(DECISION).await, 1);
        assert!(house.letters().await.contains("town@example.org"));
        let other = house.sent().await;
        for case in [case, other] {
            house.room.take_up(&omar, case).await.unwrap();
            house.room.decide(&omar, case, true, "Granted").await.unwrap();
        }
        house.clock.advance(days(9));
        assert_eq!(house.room.sweep().await.unwrap().told, 0);
        assert_eq!(house.room.read_case(&hand(&house.ana), case).await.unwrap().state, State::Accepted);
    }
}

#[tokio::test]
async fn two_nodes_that_sweep_at_once_write_one_letter() {
    for house in House::each().await {
        house.begins(&house.leo).await;
        house.sent().await;
        house.clock.advance(Case::DRAFT_LASTS - Case::DRAFT_TOLD_BEFORE + days(1));
        let other = house.another_node().await;
        let (one, two, three) = tokio::join!(house.room.sweep(), other.sweep(), house.room.sweep());
        let told = [one.unwrap(), two.unwrap(), three.unwrap()].iter().map(|swept| swept.told).sum::<usize>();
        assert_eq!((told, house.letters_saying(ENDS).await, house.letters_saying(DECISION).await), (2, 1, 1));
    }
}

#[tokio::test]
async fn a_sweep_that_stops_anywhere_writes_no_letter_twice_and_loses_none() {
    let mut stopped = 0;
    for house in House::each().await {
        for steps in 0..10 {
            let draft = house.begins(&house.leo).await;
            house.clock.advance(days(77));
            stopped += usize::from(!stopped_after(steps, house.room.sweep()).await);
            house.room.sweep().await.unwrap();
            house.room.sweep().await.unwrap();
            assert_eq!(house.letters_saying(ENDS).await, steps + 1, "{}, stopped after {steps}", house.engine);
            house.room.discard(&hand(&house.leo), draft).await.unwrap();
        }
    }
    // SQLite without the disk may be done at the first look; PostgreSQL answers over a line.
    assert!(stopped > 0, "the sweep was never stopped");
}

/// Drops a future after it came so far; whether it was done before. What it began elsewhere may still end.
async fn stopped_after(steps: usize, sweep: impl Future<Output = Result<Swept, ProceduresError>>) -> bool {
    let mut sweep = pin!(sweep);
    let mut left = steps;
    std::future::poll_fn(|context: &mut Context<'_>| match sweep.as_mut().poll(context) {
        Poll::Ready(swept) => Poll::Ready(swept.is_ok()),
        Poll::Pending if left == 0 => Poll::Ready(false),
        Poll::Pending => {
            left -= 1;
            Poll::Pending
        }
    })
    .await
}
