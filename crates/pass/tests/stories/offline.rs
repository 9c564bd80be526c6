//! What devices accepted without a network.

use base::Clock as _;
use jiff::SignedDuration;
use pass::{Accepted, Outcome, PassError, Service};
use voucher::Code;

use crate::desk::{CLERK, Desk, LILLE, LYON, PRESCRIBER, id, reason};

fn accepted(desk: &Desk, operation: u128, code: &Code) -> Accepted {
    let (code, at, service) = (code.clone(), desk.clock.now(), Service(1));
    Accepted { operation: id(operation), code, at, service, printed: None }
}

fn word(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Redeemed { .. } => "redeemed".to_owned(),
        Outcome::PaidFromRisk { reason, .. } => format!("paid: {reason}"),
        Outcome::Refused { reason } => format!("refused: {reason}"),
    }
}

#[tokio::test]
async fn the_first_that_is_accepted_wins_and_the_second_place_is_paid_from_the_risk_account() {
    for desk in Desk::each().await {
        desk.passes.receive_money(CLERK, "for the risk", None, 25_00).await.unwrap();
        let papers = desk.handed(1, 2).await;
        let code = |nth: usize| &papers[0].codes[nth];
        let of_lille: Vec<_> = (0..3).map(|nth| accepted(&desk, 10 + nth as u128, code(nth))).collect();
        let of_lyon: Vec<_> = (0..4).map(|nth| accepted(&desk, 20 + nth as u128, code(nth))).collect();
        desk.wait(SignedDuration::from_hours(5));
        let first = desk.passes.redeem_offline(LILLE, &of_lille).await.unwrap();
        assert!(first.iter().all(|outcome| word(outcome) == "redeemed"), "{first:?}");
        let second = desk.passes.redeem_offline(LYON, &of_lyon).await.unwrap();
        let words: Vec<String> = second.iter().map(word).collect();
        assert_eq!(words, ["paid: spent", "paid: spent", "refused: risk-empty", "redeemed"]);
        // Whatever is sent again is answered as the first time, whole or in part, and counts once.
        assert_eq!(desk.passes.redeem_offline(LYON, &of_lyon).await.unwrap(), second);
        assert_eq!(desk.passes.redeem_offline(LILLE, &of_lille[1..]).await.unwrap(), first[1..]);
        let other = accepted(&desk, 20, code(9));
        assert!(matches!(desk.passes.redeem_offline(LYON, &[other]).await, Err(PassError::Reused)));
        assert_eq!((desk.cents("risk").await, desk.cents("risk-owed").await), (5_00, 20_00));
        assert_eq!(desk.passes.conflicts_of(LYON).await.unwrap().len(), 3);
        desk.passes.close_claims().await.unwrap();
        let claims = desk.passes.claims_of(LYON).await.unwrap();
        assert_eq!((claims[0].cents, claims[0].risk_cents, claims[0].redemptions), (30_00, 20_00, 1));
        desk.is_sound().await;
        // What came while the account was empty is paid as soon as there is money, once.
        desk.passes.receive_money(CLERK, "more for the risk", None, 25_00).await.unwrap();
        let again = desk.passes.redeem_offline(LYON, &of_lyon).await.unwrap();
        assert_eq!(word(&again[2]), "paid: risk-late");
        desk.passes.receive_money(CLERK, "and more", None, 25_00).await.unwrap();
        assert_eq!((desk.cents("risk").await, desk.cents("risk-owed").await), (45_00, 10_00));
        desk.passes.close_claims().await.unwrap();
        let claimed: i64 = desk.passes.claims_of(LYON).await.unwrap().iter().map(|claim| claim.risk_cents).sum();
        assert_eq!(claimed, 30_00);
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn what_the_risk_account_pays_to_a_place_for_a_day_is_capped() {
    for desk in Desk::each().await {
        desk.passes.receive_money(CLERK, "for the risk", None, 1_000_00).await.unwrap();
        let papers = desk.handed(1, 2).await;
        let codes: Vec<_> = papers.iter().flat_map(|paper| &paper.codes).collect();
        for (nth, code) in codes.iter().enumerate().take(12) {
            desk.redeem(100 + nth as u128, LILLE, &[code]).await.unwrap();
        }
        let late: Vec<_> = (0..11).map(|nth| accepted(&desk, 200 + nth as u128, codes[nth])).collect();
        let outcomes = desk.passes.redeem_offline(LYON, &late).await.unwrap();
        let words: Vec<String> = outcomes.iter().map(word).collect();
        assert!(words[..10].iter().all(|word| word == "paid: spent"), "{words:?}");
        assert_eq!(words[10], "refused: over-cap");
        desk.wait(SignedDuration::from_hours(24));
        let next_day = desk.passes.redeem_offline(LYON, &[accepted(&desk, 300, codes[11])]).await.unwrap();
        assert_eq!(word(&next_day[0]), "paid: spent");
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn a_device_brings_in_what_it_could_accept_alone_within_three_days() {
    for desk in Desk::each().await {
        desk.passes.receive_money(CLERK, "for the risk", None, 1_000_00).await.unwrap();
        let papers = desk.handed(1, 2).await;
        let printed = desk.issue(2, 1).await;
        let ahead = Accepted {
            at: desk.clock.now().plus(SignedDuration::from_mins(6)),
            ..accepted(&desk, 1, &papers[0].codes[0])
        };
        let stranger = accepted(&desk, 2, &Code::random(&base::SeededRandom::new(9)));
        let stolen = accepted(&desk, 3, &printed[0].codes[0]);
        let outcomes = desk.passes.redeem_offline(LILLE, &[ahead, stranger, stolen]).await.unwrap();
        let words: Vec<String> = outcomes.iter().map(word).collect();
        assert_eq!(words, ["refused: not-yet", "refused: unknown-code", "paid: not-handed-over"]);

        let (in_time, late) = (accepted(&desk, 4, &papers[0].codes[1]), accepted(&desk, 5, &papers[0].codes[2]));
        // A booklet that was blocked while the device was away: it could not know.
        let blocked = accepted(&desk, 6, &papers[1].codes[0]);
        desk.passes.block(papers[1].id, papers[1].id).await.unwrap();
        desk.wait(SignedDuration::from_hours(72));
        let outcomes = desk.passes.redeem_offline(LILLE, &[in_time, blocked]).await.unwrap();
        assert_eq!(outcomes.iter().map(word).collect::<Vec<_>>(), ["redeemed", "paid: blocked"]);
        desk.wait(SignedDuration::from_secs(1));
        let outcomes = desk.passes.redeem_offline(LILLE, &[late]).await.unwrap();
        assert_eq!(word(&outcomes[0]), "refused: too-late");
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn what_was_taken_from_stolen_stock_is_not_redeemed_from_who_has_it_since() {
    for desk in Desk::each().await {
        desk.passes.receive_money(CLERK, "for the risk", None, 100_00).await.unwrap();
        let paper = desk.issue(1, 1).await.remove(0);
        desk.passes.deliver(paper.id, paper.id, PRESCRIBER).await.unwrap();
        let stolen = accepted(&desk, 1, &paper.codes[0]);
        desk.wait(SignedDuration::from_hours(24));
        desk.passes.hand_over(PRESCRIBER, paper.id, None).await.unwrap();
        let outcomes = desk.passes.redeem_offline(LILLE, &[stolen]).await.unwrap();
        assert_eq!(word(&outcomes[0]), "paid: not-handed-over");
        desk.redeem(2, LYON, &[&paper.codes[0]]).await.unwrap();
        // A device may go as far behind as ahead: it took this one after the hand-over.
        let at = desk.clock.now().minus(SignedDuration::from_mins(5));
        let behind = Accepted { at, ..accepted(&desk, 3, &paper.codes[1]) };
        let before = Accepted { at: at.minus(SignedDuration::from_secs(1)), ..accepted(&desk, 4, &paper.codes[2]) };
        let outcomes = desk.passes.redeem_offline(LILLE, &[behind, before]).await.unwrap();
        assert_eq!(outcomes.iter().map(word).collect::<Vec<_>>(), ["redeemed", "paid: not-handed-over"]);
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn what_was_accepted_in_the_last_second_is_taken_in_after_the_end() {
    for desk in Desk::each().await {
        let papers = desk.handed(1, 1).await;
        let end = desk.passes.look_up(pass::Asker::Place(LILLE), &papers[0].codes[0]).await.unwrap().ends_at;
        desk.go_to(end.minus(SignedDuration::from_secs(1)));
        let last = accepted(&desk, 1, &papers[0].codes[0]);
        desk.go_to(end);
        let after = accepted(&desk, 2, &papers[0].codes[1]);
        desk.wait(SignedDuration::from_hours(71));
        assert_eq!(desk.passes.expire().await.unwrap(), 0);
        let outcomes = desk.passes.redeem_offline(LILLE, &[last, after]).await.unwrap();
        assert_eq!(outcomes.iter().map(word).collect::<Vec<_>>(), ["redeemed", "refused: ended"]);
        desk.wait(SignedDuration::from_hours(1));
        assert_eq!(desk.passes.expire().await.unwrap(), 1);
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn a_place_is_paid_once_for_a_pass_however_it_brings_it_in() {
    for desk in Desk::each().await {
        desk.passes.receive_money(CLERK, "for the risk", None, 1_000_00).await.unwrap();
        let papers = desk.handed(1, 2).await;
        let printed = desk.issue(2, 1).await;
        // Online, and then in a list; the booklet was blocked meanwhile, which the place could not know.
        let online = desk.redeem(1, LILLE, &[&papers[0].codes[0]]).await.unwrap();
        desk.redeem(2, LILLE, &[&papers[1].codes[0]]).await.unwrap();
        desk.passes.block(papers[1].id, papers[1].id).await.unwrap();
        let list = [accepted(&desk, 10, &papers[0].codes[0]), accepted(&desk, 11, &papers[1].codes[0])];
        let outcomes = desk.passes.redeem_offline(LILLE, &list).await.unwrap();
        assert_eq!(outcomes.iter().map(word).collect::<Vec<_>>(), ["refused: spent", "refused: blocked"]);
        // From the risk account, and then in another list, or online.
        let code = &printed[0].codes[0];
        let list = [accepted(&desk, 20, code), accepted(&desk, 21, code)];
        let outcomes = desk.passes.redeem_offline(LILLE, &list).await.unwrap();
        let words: Vec<String> = outcomes.iter().map(word).collect();
        assert_eq!(words, ["paid: not-handed-over", "refused: not-handed-over"]);
        desk.passes.deliver(printed[0].id, printed[0].id, PRESCRIBER).await.unwrap();
        desk.passes.hand_over(PRESCRIBER, printed[0].id, None).await.unwrap();
        assert_eq!(reason(desk.redeem(3, LILLE, &[code]).await), "spent");
        let outcomes = desk.passes.redeem_offline(LILLE, &[accepted(&desk, 22, code)]).await.unwrap();
        assert_eq!(word(&outcomes[0]), "refused: spent");
        // The person has it still, and another place takes it; what was undone is no payment.
        desk.redeem(4, LYON, &[code]).await.unwrap();
        desk.passes.undo(LILLE, online.operation, &papers[0].codes[0]).await.unwrap();
        let outcomes = desk.passes.redeem_offline(LILLE, &[accepted(&desk, 30, &papers[0].codes[0])]).await.unwrap();
        assert_eq!(word(&outcomes[0]), "redeemed");
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn a_place_that_is_held_brings_in_what_it_accepted_before() {
    for desk in Desk::each().await {
        desk.passes.receive_money(CLERK, "for the risk", None, 1_000_00).await.unwrap();
        let papers = desk.handed(1, 1).await;
        let code = |nth: usize| &papers[0].codes[nth];
        let before = accepted(&desk, 1, code(0));
        desk.wait(SignedDuration::from_secs(1));
        desk.passes.hold_place(LILLE, Some("an officer looks into it")).await.unwrap();
        let since = accepted(&desk, 2, code(1));
        desk.wait(SignedDuration::from_secs(1));
        // Other words for it do not make it begin anew.
        desk.passes.hold_place(LILLE, Some("an officer still looks into it")).await.unwrap();
        let outcomes = desk.passes.redeem_offline(LILLE, &[before, since]).await.unwrap();
        assert_eq!(outcomes.iter().map(word).collect::<Vec<_>>(), ["redeemed", "refused: held"]);
        assert_eq!(reason(desk.redeem(3, LILLE, &[code(2)]).await), "held");
        desk.passes.hold_place(LILLE, None).await.unwrap();
        let outcomes = desk.passes.redeem_offline(LILLE, &[accepted(&desk, 4, code(3))]).await.unwrap();
        assert_eq!(word(&outcomes[0]), "redeemed");
        desk.is_sound().await;
    }
}
