//! The way of a booklet: ordered, paid for, printed, delivered, handed over, used, claimed, and what is left goes back.

use evidence::{Action, Actor};
use jiff::SignedDuration;
use pass::{Asker, BookletState, PassError, PassState};

use crate::desk::{CLERK, Desk, FUNDER, LILLE, LYON, PRESCRIBER, id, order, reason, redemption};

#[tokio::test]
async fn a_lot_is_issued_once_and_only_for_what_was_paid_in() {
    for desk in Desk::each().await {
        let papers = desk.issue(1, 60).await;
        assert_eq!((papers.len(), papers[0].codes.len()), (60, 10));
        assert_eq!(desk.available().await, 40 * 100_00);
        assert!(matches!(desk.passes.issue(id(1), order(1).id, 60).await, Err(PassError::IssuedBefore)));
        assert_eq!(reason(desk.passes.issue(id(2), order(1).id, 41).await), "lacking");
        let over = desk.passes.issue(id(3), order(1).id, 941).await;
        assert!(matches!(over, Err(PassError::OverOrder { left: 940 })), "{over:?}");
        let next = desk.issue(4, 40).await;
        assert_eq!(next[0].id.0, papers[59].id.0 + 1, "serial numbers go on");
        assert_eq!((desk.available().await, desk.cents("escrow").await), (0, 100 * 100_00));
        // The same order, and the same line of the bank's statement, count once.
        desk.passes.order(order(1_000)).await.unwrap();
        assert_eq!(reason(desk.passes.order(order(999)).await), "reused");
        desk.passes.receive_money(CLERK, "statement 1, line 1", Some(FUNDER), 100 * 100_00).await.unwrap();
        assert_eq!(reason(desk.passes.receive_money(CLERK, "statement 1, line 1", Some(FUNDER), 1).await), "reused");
        assert_eq!(desk.cents("escrow").await, 100 * 100_00);
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn a_pass_is_redeemed_once_after_its_booklet_was_handed_over() {
    for desk in Desk::each().await {
        let paper = desk.issue(1, 1).await.remove(0);
        let code = &paper.codes[0];
        assert_eq!(reason(desk.redeem(1, LILLE, &[code]).await), "not-handed-over");
        assert_eq!(reason(desk.passes.hand_over(PRESCRIBER, paper.id, None).await), "not-found");
        desk.passes.deliver(paper.id, paper.id, PRESCRIBER).await.unwrap();
        assert_eq!(reason(desk.redeem(1, LILLE, &[code]).await), "not-handed-over");
        assert_eq!(reason(desk.passes.hand_over(id(9), paper.id, None).await), "not-found");
        desk.passes.hand_over(PRESCRIBER, paper.id, None).await.unwrap();
        desk.passes.hand_over(PRESCRIBER, paper.id, None).await.unwrap();
        assert_eq!(reason(desk.passes.deliver(paper.id, paper.id, id(9)).await), "not-there");

        let first = desk.redeem(1, LILLE, &[code]).await.unwrap();
        assert_eq!((first.cents, first.passes[0].booklet()), (10_00, paper.id));
        desk.wait(SignedDuration::from_mins(1));
        assert_eq!(
            desk.redeem(1, LILLE, &[code]).await.unwrap(),
            first,
            "the same again is answered as the first time"
        );
        assert_eq!(reason(desk.redeem(2, LILLE, &[code]).await), "spent");
        assert_eq!(reason(desk.redeem(2, LYON, &[code]).await), "spent");
        assert_eq!(reason(desk.redeem(1, LYON, &[code]).await), "reused");
        assert_eq!(reason(desk.redeem(1, LILLE, &[&paper.codes[1]]).await), "reused");
        assert_eq!(reason(desk.redeem(3, id(9), &[&paper.codes[1]]).await), "not-found");
        let known = desk.passes.look_up(Asker::Place(LILLE), code).await.unwrap();
        assert_eq!((known.booklet, known.pass, known.left), (paper.id, PassState::Spent, 9));
        assert_eq!(desk.cents("lot/1").await, 100_00, "a redemption moves nothing");
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn several_passes_are_redeemed_together_or_not_at_all() {
    for desk in Desk::each().await {
        let paper = desk.handed(1, 1).await.remove(0);
        let [one, two, three, four] = [0, 1, 2, 3].map(|nth| &paper.codes[nth]);
        let first = desk.redeem(1, LILLE, &[one, two]).await.unwrap();
        assert_eq!((first.cents, first.passes.len()), (20_00, 2));
        assert_eq!(reason(desk.redeem(2, LILLE, &[three, two]).await), "spent");
        assert_eq!(reason(desk.redeem(2, LILLE, &[three, three]).await), "count");
        assert_eq!(reason(desk.redeem(2, LILLE, &[]).await), "count");
        assert_eq!(desk.redeem(1, LILLE, &[one, two]).await.unwrap(), first);
        assert_eq!(reason(desk.redeem(1, LILLE, &[two, one]).await), "reused");
        assert_eq!(reason(desk.redeem(1, LILLE, &[one]).await), "reused");
        assert_eq!(reason(desk.redeem(1, LILLE, &[three, four]).await), "reused");
        assert_eq!(desk.redeem(2, LILLE, &[three, four]).await.unwrap().cents, 20_00);
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn what_was_redeemed_can_be_undone_by_the_two_of_them_for_a_short_time() {
    for desk in Desk::each().await {
        let papers = desk.handed(1, 2).await;
        let [one, two] = [0, 1].map(|nth| &papers[0].codes[nth]);
        desk.redeem(1, LILLE, &[one, two]).await.unwrap();
        assert_eq!(reason(desk.passes.undo(LYON, id(1), one).await), "not-found");
        assert_eq!(reason(desk.passes.undo(LILLE, id(1), &papers[1].codes[0]).await), "not-found");
        assert_eq!(reason(desk.passes.undo(LILLE, id(2), one).await), "not-found");
        desk.wait(SignedDuration::from_secs(15 * 60 - 1));
        desk.passes.undo(LILLE, id(1), two).await.unwrap();
        desk.passes.undo(LILLE, id(1), two).await.unwrap();
        assert!(desk.redeem(1, LILLE, &[one, two]).await.unwrap().undone_at.is_some());
        desk.redeem(2, LYON, &[one]).await.unwrap();
        desk.wait(SignedDuration::from_mins(15));
        assert_eq!(reason(desk.passes.undo(LYON, id(2), one).await), "not-undone");
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn a_place_is_owed_what_it_redeemed_by_a_claim_that_closes_itself() {
    for desk in Desk::each().await {
        let first = desk.handed(1, 2).await;
        let second = desk.handed(2, 1).await;
        desk.redeem(1, LILLE, &[&first[0].codes[0], &first[0].codes[1]]).await.unwrap();
        desk.redeem(2, LILLE, &[&second[0].codes[0]]).await.unwrap();
        desk.redeem(3, LYON, &[&first[1].codes[0]]).await.unwrap();
        assert_eq!(desk.passes.close_claims().await.unwrap(), 0, "it can still be undone");
        desk.wait(SignedDuration::from_mins(15));
        desk.redeem(4, LILLE, &[&second[0].codes[1]]).await.unwrap();
        assert_eq!(desk.passes.close_claims().await.unwrap(), 2);
        assert_eq!(desk.passes.close_claims().await.unwrap(), 0);
        let claims = desk.passes.claims_of(LILLE).await.unwrap();
        assert_eq!((claims.len(), claims[0].cents, claims[0].redemptions), (1, 30_00, 3));
        assert_eq!(desk.cents(&format!("payable/{LILLE}")).await, 30_00);
        assert_eq!((desk.cents("lot/1").await, desk.cents("lot/2").await), (170_00, 90_00));
        assert_eq!(reason(desk.passes.undo(LILLE, id(1), &first[0].codes[0]).await), "not-undone");
        desk.wait(SignedDuration::from_mins(15));
        assert_eq!(desk.passes.close_claims().await.unwrap(), 1);
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn a_lost_booklet_is_replaced_by_one_with_what_was_left() {
    for desk in Desk::each().await {
        let papers = desk.handed(1, 2).await;
        let old = &papers[0];
        desk.redeem(1, LILLE, &[&old.codes[0], &old.codes[1], &old.codes[2]]).await.unwrap();
        assert_eq!(desk.passes.block(old.id, papers[1].id).await.unwrap(), 2);
        assert_eq!(desk.passes.block(old.id, papers[1].id).await.unwrap(), 0);
        assert_eq!(reason(desk.redeem(2, LILLE, &[&old.codes[3]]).await), "blocked");
        let new = desk.passes.replace(old.id).await.unwrap();
        assert_eq!(new.codes.len(), 7);
        assert_eq!(reason(desk.redeem(2, LILLE, &[&old.codes[3]]).await), "replaced");
        assert_eq!(reason(desk.passes.replace(old.id).await), "replaced");
        assert_eq!(reason(desk.passes.undo(LILLE, id(1), &old.codes[0]).await), "not-undone");
        let all: Vec<_> = new.codes.iter().collect();
        assert_eq!(desk.redeem(2, LILLE, &all).await.unwrap().cents, 70_00);
        assert_eq!(reason(desk.passes.replace(new.booklet).await), "not-blocked", "who has it may still use it");
        assert_eq!(reason(desk.replace(new.booklet).await), "spent");
        assert_eq!(desk.available().await, 98 * 100_00, "no money moved");
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn a_booklet_that_was_handed_over_is_not_handed_over_to_somebody_else() {
    for desk in Desk::each().await {
        let paper = desk.handed(1, 1).await.remove(0);
        desk.passes.hand_over(PRESCRIBER, paper.id, None).await.unwrap();
        desk.wait(SignedDuration::from_mins(2));
        assert_eq!(
            reason(desk.passes.hand_over(PRESCRIBER, paper.id, None).await),
            "attached",
            "a number read wrongly"
        );
    }
}

#[tokio::test]
async fn a_statement_owes_what_a_funder_paid_before_any_order() {
    for desk in Desk::each().await {
        desk.passes.receive_money(CLERK, "statement 1, line 2", Some(id(77)), 10_00).await.unwrap();
        let figures = desk.passes.figures().await.unwrap();
        assert_eq!(figures.held, figures.owed(), "{}", desk.db.engine());
        assert_eq!(figures.held, 100 * 100_00 + 10_00);
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn a_booklet_that_is_replaced_while_a_redemption_is_undone_loses_nothing() {
    for desk in Desk::each().await {
        for (turn, paper) in desk.handed(1, 20).await.into_iter().enumerate() {
            let operation = u128::try_from(turn).unwrap() + 1;
            desk.redeem(operation, LILLE, &[&paper.codes[0]]).await.unwrap();
            let (undone, replaced) = tokio::join!(
                desk.passes.undo(LILLE, id::<pass::OperationKind>(operation), &paper.codes[0]),
                desk.replace(paper.id),
            );
            let new = replaced.unwrap();
            assert_eq!(new.codes.len(), if undone.is_ok() { 10 } else { 9 });
        }
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn a_booklet_is_attached_to_one_account_by_a_code_of_it() {
    for desk in Desk::each().await {
        let papers = desk.handed(1, 1).await;
        let (anna, ben) = (id(0xa), id(0xb));
        assert_eq!(desk.passes.attach(anna, &papers[0].codes[4]).await.unwrap(), papers[0].id);
        assert_eq!(desk.passes.attach(anna, &papers[0].codes[5]).await.unwrap(), papers[0].id);
        assert_eq!(reason(desk.passes.attach(ben, &papers[0].codes[5]).await), "attached");
        desk.redeem(1, LILLE, &[&papers[0].codes[0]]).await.unwrap();
        let own = desk.passes.booklets_of(anna).await.unwrap();
        assert_eq!((own.len(), own[0].0.state, own[0].1), (1, BookletState::Handed, 9));
        assert!(desk.passes.booklets_of(ben).await.unwrap().is_empty());
        let printed = desk.issue(2, 1).await;
        assert_eq!(reason(desk.passes.attach(anna, &printed[0].codes[0]).await), "not-handed-over");
    }
}

#[tokio::test]
async fn a_booklet_that_is_replaced_leaves_the_account_of_who_attached_it_by_a_code() {
    for desk in Desk::each().await {
        let papers = desk.handed(1, 1).await;
        let (thief, anna) = (id(0xa), id(0xb));
        desk.passes.attach(thief, &papers[0].codes[4]).await.unwrap();
        let new = desk.replace(papers[0].id).await.unwrap();
        let held = async |person| {
            let own = desk.passes.booklets_of(person).await.unwrap();
            own.into_iter().map(|(booklet, _)| booklet.id).collect::<Vec<_>>()
        };
        assert!(!held(thief).await.contains(&new.booklet), "who knew an old code does not know a new one");
        desk.passes.attach(anna, &new.codes[0]).await.unwrap();
        assert_eq!(held(anna).await, [new.booklet]);
        // Whose account it was handed over to has it again.
        let paper = desk.issue(2, 1).await.remove(0);
        desk.passes.deliver(paper.id, paper.id, PRESCRIBER).await.unwrap();
        desk.passes.hand_over(PRESCRIBER, paper.id, Some(anna)).await.unwrap();
        desk.passes.attach(anna, &paper.codes[0]).await.unwrap();
        let again = desk.replace(paper.id).await.unwrap();
        assert_eq!(held(anna).await, [new.booklet, paper.id, again.booklet]);
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn a_prescriber_detaches_the_account_of_a_stranger_and_its_log_says_so() {
    for desk in Desk::each().await {
        let papers = desk.handed(1, 1).await;
        let stranger = id(0xa);
        desk.passes.attach(stranger, &papers[0].codes[4]).await.unwrap();
        assert_eq!(reason(desk.passes.detach(CLERK, id(0xc9), papers[0].id).await), "not-found");
        desk.passes.detach(CLERK, PRESCRIBER, papers[0].id).await.unwrap();
        assert!(desk.passes.booklets_of(stranger).await.unwrap().is_empty());
        let log = desk.evidence.accesses_to(stranger, 1).await.unwrap();
        assert_eq!((log[0].action, &log[0].actor), (Action::ChangePasses, &Actor::Person(CLERK)));
        desk.passes.detach(CLERK, PRESCRIBER, papers[0].id).await.unwrap();
        assert_eq!(desk.evidence.accesses_to(stranger, 1).await.unwrap().len(), log.len(), "nobody was to be detached");
        desk.passes.attach(id(0xb), &papers[0].codes[5]).await.unwrap();
    }
}

#[tokio::test]
async fn what_was_not_used_goes_back_to_the_funder_who_can_have_it_back() {
    for desk in Desk::each().await {
        let papers = desk.handed(1, 3).await;
        desk.redeem(1, LILLE, &[&papers[0].codes[0]]).await.unwrap();
        desk.passes.block(papers[1].id, papers[1].id).await.unwrap();
        desk.replace(papers[2].id).await.unwrap();
        desk.wait(SignedDuration::from_hours(24 * 64));
        assert_eq!(desk.passes.expire().await.unwrap(), 0, "a device may still hold what it accepted in time");
        desk.wait(SignedDuration::from_hours(24 * 4));
        assert_eq!(desk.passes.expire().await.unwrap(), 1);
        assert_eq!(desk.passes.expire().await.unwrap(), 0);
        assert_eq!(desk.available().await, 100 * 100_00 - 10_00);
        assert_eq!(reason(desk.passes.replace(papers[1].id).await), "ended");
        assert_eq!(desk.passes.close_claims().await.unwrap(), 1, "what was redeemed is owed all the same");
        assert_eq!((desk.cents("lot/1").await, desk.cents(&format!("payable/{LILLE}")).await), (0, 10_00));
        assert_eq!(reason(desk.passes.refund(CLERK, id(1), FUNDER, 10_000_00).await), "lacking");
        desk.passes.refund(CLERK, id(1), FUNDER, 9_990_00).await.unwrap();
        desk.passes.refund(CLERK, id(1), FUNDER, 9_990_00).await.unwrap();
        assert_eq!((desk.available().await, desk.cents("escrow").await), (0, 10_00));
        desk.is_sound().await;
        // A clock that is put back brings nothing back.
        desk.go_to(crate::desk::NOW);
        assert_eq!(reason(desk.passes.redeem(LILLE, &redemption(2, &[&papers[0].codes[1]])).await), "ended");
    }
}
