//! Candidates withdraw; what is over goes by the clock.

use base::Clock as _;
use jiff::SignedDuration;
use programmes::model::State;
use programmes::{ProgrammesError, Sent};

use crate::house::House;

#[tokio::test]
async fn who_withdraws_is_no_candidate_any_more_and_may_apply_anew() {
    for house in House::each().await {
        let call = house.published().await;
        let id = house.sends(&call, &house.ana).await;
        house.room.find_complete(house.officer(), id).await.unwrap();
        house.room.withdraw(house.ana.person, id).await.unwrap();
        house.room.withdraw(house.ana.person, id).await.unwrap();
        assert_eq!(house.now(&house.ana, id).await.state, State::Withdrawn);
        assert!(
            house.room.own_groups(house.ana.person, id).await.unwrap().is_empty(),
            "and nothing is counted of them"
        );
        let touched = house.room.find_complete(house.officer(), id).await;
        assert!(matches!(touched, Err(ProgrammesError::GoneOn)), "{}", house.engine);
        let anew = house.begins(&call, &house.ana).await;
        assert_ne!(anew, id);
        house.room.discard(house.ana.person, anew).await.unwrap();
        let gone = house.room.own_application(house.ana.person, anew).await;
        assert!(matches!(gone, Err(ProgrammesError::NotFound)), "a draft that was thrown away is gone");
    }
}

#[tokio::test]
async fn drafts_are_reminded_of_once_before_the_closing_and_go_thirty_days_after_it() {
    for house in House::each().await {
        let call = house.published().await;
        let id = house.fills_in(&call, &house.ana).await;
        assert_eq!(house.room.sweep().await.unwrap().told, 0, "weeks before, nobody is told");
        house.before_closing(&call, 60 * 24 * 2);
        assert_eq!(house.room.sweep().await.unwrap().told, 1, "{}", house.engine);
        assert_eq!(house.room.sweep().await.unwrap().told, 0, "once");
        assert!(house.letters().await.contains("Your draft is not sent"));
        house.before_closing(&call, -60 * 24 * 29);
        assert_eq!(house.room.sweep().await.unwrap().gone, 0, "{}", house.engine);
        house.clock.advance(SignedDuration::from_hours(48));
        assert_eq!(house.room.sweep().await.unwrap().gone, 1, "{}", house.engine);
        assert!(matches!(house.room.own_application(house.ana.person, id).await, Err(ProgrammesError::NotFound)));
    }
}

#[tokio::test]
async fn what_was_refused_or_withdrawn_goes_after_the_months_that_the_call_says_and_what_waits_stays() {
    for house in House::each().await {
        let call = house.published().await;
        let refused = house.sends(&call, &house.ana).await;
        let waiting = house.sends(&call, &house.leo).await;
        house.room.refuse_admission(house.officer(), refused, "Another region.").await.unwrap();
        let until = house.now(&house.ana, refused).await.kept_until.unwrap();
        assert_eq!(until, house.clock.now().plus(SignedDuration::from_hours(24 * 31 * 12)), "twelve months");
        house.clock.advance(until.since(house.clock.now()));
        assert_eq!(house.room.sweep().await.unwrap().gone, 0, "{}", house.engine);
        house.clock.advance(SignedDuration::from_secs(1));
        assert_eq!(house.room.sweep().await.unwrap().gone, 1, "{}", house.engine);
        assert!(matches!(house.room.own_application(house.ana.person, refused).await, Err(ProgrammesError::NotFound)));
        assert_eq!(house.now(&house.leo, waiting).await.state, State::Sent);
        assert_eq!(house.room.send(house.leo.person, waiting).await.unwrap(), Sent::Yes);
    }
}
