//! Booklets are followed, and what is strange is told.

use jiff::SignedDuration;
use pass::{Receiver, SignalKind};

use crate::desk::{CLERK, Desk, LILLE, LYON, PRESCRIBER, id, reason};

#[tokio::test]
async fn each_is_reminded_once_before_the_last_day_of_what_is_left() {
    for desk in Desk::each().await {
        let papers = desk.handed(1, 3).await;
        desk.passes.attach(id(0xa), &papers[0].codes[0]).await.unwrap();
        let all: Vec<_> = papers[2].codes.iter().collect();
        desk.redeem(1, LILLE, &all).await.unwrap();
        assert!(desk.passes.due_reminders().await.unwrap().is_empty());
        desk.wait(SignedDuration::from_hours(24 * 6));
        let due = desk.passes.due_reminders().await.unwrap();
        let told: Vec<_> = due.iter().map(|one| (one.booklet, one.holder, one.left, one.days)).collect();
        assert_eq!(told, [(papers[0].id, Some(id(0xa)), 10, 30), (papers[1].id, None, 10, 30)]);
        for one in due {
            desk.passes.remind(one, None).await.unwrap();
        }
        assert!(desk.passes.due_reminders().await.unwrap().is_empty());
        let reminded = desk.passes.reminded(PRESCRIBER).await.unwrap();
        assert_eq!(reminded.iter().map(|one| one.booklet.id).collect::<Vec<_>>(), [papers[1].id]);
        desk.wait(SignedDuration::from_hours(24 * 24));
        let due = desk.passes.due_reminders().await.unwrap();
        assert_eq!(due.iter().map(|one| one.days).collect::<Vec<_>>(), [7, 7]);
    }
}

#[tokio::test]
async fn what_is_strange_is_told_once_and_refuses_nothing_in_silence() {
    for desk in Desk::each().await {
        let papers = desk.handed(1, 42).await;
        desk.redeem(1, LILLE, &[&papers[0].codes[0]]).await.unwrap();
        desk.wait(SignedDuration::from_mins(30));
        desk.redeem(2, LYON, &[&papers[0].codes[1]]).await.unwrap();
        let most: Vec<_> = papers[1].codes[..6].iter().collect();
        desk.redeem(3, LILLE, &most).await.unwrap();
        assert_eq!(desk.passes.watch().await.unwrap(), 2);
        assert_eq!(desk.passes.watch().await.unwrap(), 0);
        let kinds = |signals: Vec<(pass::PlaceId, pass::Signal)>| {
            let mut kinds: Vec<_> = signals.iter().map(|(_, signal)| signal.kind).collect();
            kinds.sort_unstable();
            kinds
        };
        assert_eq!(kinds(desk.passes.signals().await.unwrap()), [SignalKind::Series, SignalKind::Travel]);
        for (nth, paper) in papers[2..].iter().enumerate() {
            let all: Vec<_> = paper.codes.iter().collect();
            desk.redeem(10 + nth as u128, LYON, &all).await.unwrap();
        }
        desk.passes.watch().await.unwrap();
        let all = kinds(desk.passes.signals().await.unwrap());
        for kind in [SignalKind::Day, SignalKind::Held, SignalKind::Burst] {
            assert!(all.contains(&kind), "{all:?}");
        }
        assert_eq!(reason(desk.redeem(99, LYON, &[&papers[0].codes[2]]).await), "held");
        // An officer has looked: the same day does not hold it again.
        desk.passes.hold_place(LYON, None).await.unwrap();
        desk.passes.watch().await.unwrap();
        desk.redeem(99, LYON, &[&papers[0].codes[2]]).await.unwrap();
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn who_can_be_called_and_was_not_stands_first() {
    for desk in Desk::each().await {
        let papers = desk.issue(1, 53).await;
        desk.passes.deliver(papers[0].id, papers[52].id, PRESCRIBER).await.unwrap();
        for (nth, paper) in papers.iter().enumerate() {
            let reached = Receiver {
                name: "Zoé".to_owned(),
                telephone: "01 99 00 12 34".to_owned(),
                agreed: true,
                ..Receiver::default()
            };
            let receiver = if nth > 50 { reached } else { Receiver::default() };
            desk.passes.hand_over_to(CLERK, PRESCRIBER, paper.id, receiver).await.unwrap();
        }
        desk.wait(SignedDuration::from_hours(24 * 15));
        let numbers = async |page| {
            let followed = desk.passes.followed_page(CLERK, PRESCRIBER, page).await.unwrap();
            assert_eq!(followed.pages, 2);
            followed.to_call.iter().map(|one| one.booklet.id).collect::<Vec<_>>()
        };
        let all: Vec<_> = papers.iter().map(|paper| paper.id).collect();
        let first = numbers(1).await;
        assert_eq!((first.len(), &first[..3]), (50, &[all[51], all[52], all[0]][..]));
        desk.passes.note_call(CLERK, PRESCRIBER, all[51], (id(1), true, false)).await.unwrap();
        assert_eq!(numbers(1).await[..3], [all[52], all[51], all[0]]);
        assert_eq!(numbers(2).await, all[48..51]);
        assert_eq!(numbers(3).await, all[48..51], "past the end is the last page");
    }
}
