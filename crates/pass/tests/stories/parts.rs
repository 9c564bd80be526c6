//! A lot that is larger than one file is printed in parts.

use base::PersonId;
use pass::{BookletId, PART_BOOKLETS, PartState, PassError};
use voucher::Code;

use crate::desk::{Desk, LILLE, ORDER, PRESCRIBER, id, reason};

const OFFICER: PersonId = PersonId::from_uuid(uuid::Uuid::from_u128(0x0ff));

async fn states(desk: &Desk, lot: pass::LotId) -> Vec<PartState> {
    desk.passes.parts_of_lot(lot).await.unwrap().iter().map(|part| part.state).collect()
}

#[tokio::test]
async fn each_part_is_printed_once_and_delivered_afterwards_only() {
    for desk in Desk::each().await {
        let available = desk.available().await;
        let lot = desk.passes.issue_in_parts(id(1), ORDER, 90).await.unwrap();
        assert_eq!(desk.passes.issue_in_parts(id(1), ORDER, 90).await.unwrap(), lot, "the same command");
        assert_eq!(available - desk.available().await, 90 * 100_00, "paid once, when it is issued");
        let parts = desk.passes.parts_of_lot(lot).await.unwrap();
        let ranges: Vec<(i64, i64)> = parts.iter().map(|part| (part.first.0, part.last.0)).collect();
        assert_eq!(ranges, [(1, PART_BOOKLETS), (PART_BOOKLETS + 1, 90)]);

        let early = desk.passes.deliver(BookletId(1), BookletId(81), PRESCRIBER).await;
        assert!(matches!(early, Err(PassError::NotThere { asked: 81, fit: 0 })), "{early:?}");
        let second = desk.passes.print_part(id(10), (lot, 2), OFFICER).await.unwrap();
        let serials: Vec<i64> = second.booklets.iter().map(|(id, _)| id.0).collect();
        assert_eq!(serials, (81..=90).collect::<Vec<_>>());
        for again in [10, 11] {
            let again = desk.passes.print_part(id(again), (lot, 2), OFFICER).await;
            assert!(matches!(again, Err(PassError::IssuedBefore)), "{again:?}");
        }
        assert_eq!(states(&desk, lot).await, [PartState::ToPrint, PartState::Printed]);

        let half = desk.passes.deliver_by(OFFICER, (BookletId(80), BookletId(81)), PRESCRIBER).await;
        assert!(matches!(half, Err(PassError::NotThere { .. })), "one of them is not printed: {half:?}");
        desk.passes.deliver(BookletId(81), BookletId(85), PRESCRIBER).await.unwrap();
        desk.passes.hand_over(PRESCRIBER, BookletId(81), None).await.unwrap();
        desk.redeem(1, LILLE, &[&second.booklets[0].1[0]]).await.unwrap();
        assert_eq!(states(&desk, lot).await, [PartState::ToPrint, PartState::Delivered]);
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn a_part_whose_print_was_lost_gets_other_codes_and_the_others_keep_theirs() {
    for desk in Desk::each().await {
        let lot = desk.passes.issue_in_parts(id(1), ORDER, 85).await.unwrap();
        let unprinted = desk.passes.reissue_part(id(9), (lot, 1), OFFICER).await;
        assert!(matches!(unprinted, Err(PassError::NotFound)), "{unprinted:?}");
        let lost = desk.passes.print_part(id(10), (lot, 2), OFFICER).await.unwrap();
        let kept = desk.passes.print_part(id(11), (lot, 1), OFFICER).await.unwrap();
        desk.passes.block(BookletId(85), BookletId(85)).await.unwrap();
        let anew = desk.passes.reissue_part(id(12), (lot, 2), OFFICER).await.unwrap();
        let serials: Vec<i64> = anew.booklets.iter().map(|(id, _)| id.0).collect();
        assert_eq!(serials, [81, 82, 83, 84], "what was blocked is not printed again");
        assert!(matches!(desk.passes.reissue_part(id(12), (lot, 2), OFFICER).await, Err(PassError::IssuedBefore)));

        desk.passes.deliver(BookletId(1), BookletId(84), PRESCRIBER).await.unwrap();
        for booklet in [1, 81] {
            desk.passes.hand_over(PRESCRIBER, BookletId(booklet), None).await.unwrap();
        }
        let first = |all: &pass::Issued| -> Code { all.booklets[0].1[0].clone() };
        assert_eq!(reason(desk.redeem(1, LILLE, &[&first(&lost)]).await), "unknown-code");
        desk.redeem(2, LILLE, &[&first(&anew)]).await.unwrap();
        desk.redeem(3, LILLE, &[&first(&kept)]).await.unwrap();
        let delivered = desk.passes.reissue_part(id(13), (lot, 1), OFFICER).await;
        assert!(matches!(delivered, Err(PassError::NotThere { asked: 80, fit: 0 })), "{delivered:?}");
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn two_who_print_the_same_part_at_once_give_one_print() {
    for desk in Desk::each().await {
        let lot = desk.passes.issue_in_parts(id(1), ORDER, 81).await.unwrap();
        let both = (0..8).map(|nth| {
            let passes = desk.passes.clone();
            tokio::spawn(async move { passes.print_part(id(10 + nth), (lot, 2), OFFICER).await })
        });
        let mut printed = 0;
        for one in both.collect::<Vec<_>>() {
            match one.await.unwrap() {
                Ok(_) => printed += 1,
                Err(error) => assert!(matches!(error, PassError::IssuedBefore), "{error:?}"),
            }
        }
        assert_eq!(printed, 1);
        desk.is_sound().await;
    }
}
