//! The print of a lot was lost.

use base::{Clock as _, PersonId};
use pass::{BookletId, PassError};

use crate::desk::{CLERK, Desk, LILLE, LYON, PRESCRIBER, id, reason};

const OFFICER: PersonId = PersonId::from_uuid(uuid::Uuid::from_u128(0x0ff));

#[tokio::test]
async fn a_lot_that_nobody_has_gets_other_codes_and_the_old_ones_are_dead() {
    for desk in Desk::each().await {
        let lost = desk.issue(1, 3).await;
        let other = desk.handed(2, 1).await;
        let available = desk.available().await;
        let lot = desk.passes.lot_of(lost[0].id).await.unwrap().id;
        let anew = desk.passes.reissue(id(10), lot, OFFICER).await.unwrap();
        let serials: Vec<BookletId> = anew.booklets.iter().map(|(id, _)| *id).collect();
        assert_eq!(serials, lost.iter().map(|paper| paper.id).collect::<Vec<_>>());
        assert!(anew.booklets.iter().all(|(_, codes)| codes.len() == 10));
        assert_eq!(desk.available().await, available, "no money moves");
        // The same command again: its codes were given, and are kept nowhere.
        assert!(matches!(desk.passes.reissue(id(10), lot, OFFICER).await, Err(PassError::IssuedBefore)));

        desk.passes.deliver(lost[0].id, lost[2].id, PRESCRIBER).await.unwrap();
        desk.passes.hand_over(PRESCRIBER, lost[0].id, None).await.unwrap();
        assert_eq!(reason(desk.redeem(1, LILLE, &[&lost[0].codes[0]]).await), "unknown-code");
        desk.redeem(2, LILLE, &[&anew.booklets[0].1[0], &anew.booklets[0].1[9]]).await.unwrap();
        desk.redeem(3, LYON, &[&other[0].codes[0]]).await.unwrap();
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn a_lot_of_which_one_booklet_has_left_the_printer_keeps_its_codes() {
    for desk in Desk::each().await {
        let papers = desk.issue(1, 3).await;
        let lot = desk.passes.lot_of(papers[0].id).await.unwrap().id;
        desk.passes.deliver(papers[1].id, papers[1].id, PRESCRIBER).await.unwrap();
        let refused = desk.passes.reissue(id(10), lot, OFFICER).await;
        assert!(matches!(refused, Err(PassError::NotThere { asked: 3, fit: 2 })), "{refused:?}");
        desk.passes.hand_over(PRESCRIBER, papers[1].id, None).await.unwrap();
        desk.redeem(1, LILLE, &[&papers[1].codes[0]]).await.unwrap();
        let unknown = desk.passes.reissue(id(11), pass::LotId(99), OFFICER).await;
        assert!(matches!(unknown, Err(PassError::NotFound)));
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn what_was_paid_for_a_stolen_print_is_not_held_against_who_has_the_other_codes() {
    for desk in Desk::each().await {
        let stolen = desk.issue(1, 1).await.remove(0);
        desk.passes.receive_money(CLERK, "for the risk", None, 100_00).await.unwrap();
        let at = desk.clock.now();
        let (code, service) = (stolen.codes[0].clone(), pass::Service(1));
        let accepted = pass::Accepted { operation: id(1), code, service, at, printed: None };
        let outcome = desk.passes.redeem_offline(LILLE, &[accepted]).await.unwrap();
        assert!(matches!(outcome[0], pass::Outcome::PaidFromRisk { .. }), "{outcome:?}");
        let lot = desk.passes.lot_of(stolen.id).await.unwrap().id;
        let anew = desk.passes.reissue(id(10), lot, OFFICER).await.unwrap();
        desk.passes.deliver(stolen.id, stolen.id, PRESCRIBER).await.unwrap();
        desk.passes.hand_over(PRESCRIBER, stolen.id, None).await.unwrap();
        desk.redeem(2, LILLE, &[&anew.booklets[0].1[0]]).await.unwrap();
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn a_signed_square_of_a_lost_print_is_paid_as_one_that_was_blocked() {
    for desk in Desk::each().await {
        let lost = desk.issue(1, 1).await.remove(0);
        desk.passes.receive_money(CLERK, "for the risk", None, 100_00).await.unwrap();
        let (at, service) = (desk.clock.now(), pass::Service(1));
        let accepted = |operation, printed| pass::Accepted {
            operation: id(operation),
            code: lost.codes[3].clone(),
            at,
            service,
            printed,
        };
        let lot = desk.passes.lot_of(lost.id).await.unwrap().id;
        desk.passes.reissue(id(10), lot, OFFICER).await.unwrap();
        let signed = Some(lost.id.pass(3));
        // Typed, it is a code that nobody knows; signed by us, the device could not know. Once a place.
        let list = [accepted(1, None), accepted(2, signed), accepted(3, signed)];
        let outcomes = desk.passes.redeem_offline(LILLE, &list).await.unwrap();
        let refused = |reason: &str| pass::Outcome::Refused { reason: reason.to_owned() };
        let paid = pass::Outcome::PaidFromRisk { cents: 10_00, reason: "blocked".to_owned() };
        assert_eq!(outcomes, [refused("unknown-code"), paid, refused("blocked")]);
        desk.is_sound().await;
    }
}
