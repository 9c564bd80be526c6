//! A lot that is larger than one file is printed in parts.

use base::PersonId;
use pass::{BookletId, LotId, Order, PartState, PassError, booklets_of_file};
use store::{params, sql};
use voucher::Code;

use crate::desk::{Desk, LILLE, ORDER, PRESCRIBER, id, order, reason};
use crate::pages::House;

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
        assert_eq!(ranges, [(1, 62), (63, 90)]);

        let early = desk.passes.deliver(BookletId(1), BookletId(63), PRESCRIBER).await;
        assert!(matches!(early, Err(PassError::NotThere { asked: 63, fit: 0 })), "{early:?}");
        let second = desk.passes.print_part(id(10), (lot, 2), OFFICER).await.unwrap();
        let serials: Vec<i64> = second.booklets.iter().map(|(id, _)| id.0).collect();
        assert_eq!(serials, (63..=90).collect::<Vec<_>>());
        for again in [10, 11] {
            let again = desk.passes.print_part(id(again), (lot, 2), OFFICER).await;
            assert!(matches!(again, Err(PassError::IssuedBefore)), "{again:?}");
        }
        assert_eq!(states(&desk, lot).await, [PartState::ToPrint, PartState::Printed]);

        let half = desk.passes.deliver_by(OFFICER, (BookletId(62), BookletId(63)), PRESCRIBER).await;
        assert!(matches!(half, Err(PassError::NotThere { .. })), "one of them is not printed: {half:?}");
        desk.passes.deliver(BookletId(63), BookletId(67), PRESCRIBER).await.unwrap();
        desk.passes.hand_over(PRESCRIBER, BookletId(63), None).await.unwrap();
        desk.redeem(1, LILLE, &[&second.booklets[0].1[0]]).await.unwrap();
        assert_eq!(states(&desk, lot).await, [PartState::ToPrint, PartState::Delivered]);
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn a_part_whose_print_was_lost_gets_other_codes_and_the_others_keep_theirs() {
    for desk in Desk::each().await {
        let lot = desk.passes.issue_in_parts(id(1), ORDER, 67).await.unwrap();
        let unprinted = desk.passes.reissue_part(id(9), (lot, 1), OFFICER).await;
        assert!(matches!(unprinted, Err(PassError::NotFound)), "{unprinted:?}");
        let lost = desk.passes.print_part(id(10), (lot, 2), OFFICER).await.unwrap();
        let kept = desk.passes.print_part(id(11), (lot, 1), OFFICER).await.unwrap();
        desk.passes.block(BookletId(67), BookletId(67)).await.unwrap();
        let anew = desk.passes.reissue_part(id(12), (lot, 2), OFFICER).await.unwrap();
        let serials: Vec<i64> = anew.booklets.iter().map(|(id, _)| id.0).collect();
        assert_eq!(serials, [63, 64, 65, 66], "what was blocked is not printed again");
        assert!(matches!(desk.passes.reissue_part(id(12), (lot, 2), OFFICER).await, Err(PassError::IssuedBefore)));

        desk.passes.deliver(BookletId(1), BookletId(66), PRESCRIBER).await.unwrap();
        for booklet in [1, 63] {
            desk.passes.hand_over(PRESCRIBER, BookletId(booklet), None).await.unwrap();
        }
        let first = |all: &pass::Issued| -> Code { all.booklets[0].1[0].clone() };
        assert_eq!(reason(desk.redeem(1, LILLE, &[&first(&lost)]).await), "unknown-code");
        desk.redeem(2, LILLE, &[&first(&anew)]).await.unwrap();
        desk.redeem(3, LILLE, &[&first(&kept)]).await.unwrap();
        let delivered = desk.passes.reissue_part(id(13), (lot, 1), OFFICER).await;
        assert!(matches!(delivered, Err(PassError::NotThere { asked: 62, fit: 0 })), "{delivered:?}");
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn two_who_print_the_same_part_at_once_give_one_print() {
    for desk in Desk::each().await {
        let lot = desk.passes.issue_in_parts(id(1), ORDER, 63).await.unwrap();
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

/// An order of booklets with as many passes as there can be.
async fn thick(desk: &Desk) -> pass::OrderId {
    let thick = Order { id: id(0x32), face_cents: 1_00, passes: 32, ..order(100) };
    desk.passes.order(thick.clone()).await.unwrap();
    thick.id
}

async fn ranges(desk: &Desk, lot: LotId) -> Vec<(i64, (i64, i64))> {
    let parts = desk.passes.parts_of_lot(lot).await.unwrap();
    parts.iter().map(|part| (part.number, (part.first.0, part.last.0))).collect()
}

/// As the page of a lot does.
async fn press(house: &House, lot: LotId, deed: &str, part: i64, command: u128) -> ui::testing::Answer {
    let (path, part) = (format!("/office/passes/lots/{lot}"), part.to_string());
    let command = id::<pass::IssueKind>(command).to_string();
    let fields = [("deed", deed), ("part", part.as_str()), ("command", command.as_str())];
    house.send(&path, &path, &fields, "omar").await
}

#[tokio::test]
async fn booklets_of_many_passes_are_printed_in_more_parts() {
    assert_eq!([1, 10, 13, 20, 32].map(booklets_of_file), [80, 62, 50, 38, 26]);
    for house in House::each().await {
        let order = thick(&house.desk).await.to_string();
        let (field, issue) = (format!("booklets-{order}"), id::<pass::IssueKind>(1).to_string());
        let page = house.open("/office/passes", "omar").await.body;
        assert!(page.contains("Jusqu’à 26 carnets") && page.contains("Jusqu’à 62 carnets"), "{page}");
        let fields = [("deed", "issue"), ("order", &*order), ("issue", &*issue), (&*field, "27")];
        let issued = house.send("/office/passes", "/office/passes", &fields, "omar").await;
        assert_eq!((issued.status, issued.header("location")), (303, "/office/passes/lots/1"), "{}", issued.body);
        assert_eq!(ranges(&house.desk, LotId(1)).await, [(1, (1, 26)), (2, (27, 27))]);
        let pdf = press(&house, LotId(1), "print", 2, 10).await;
        assert_eq!((pdf.status, pdf.header("content-type")), (200, "application/pdf"), "{}", pdf.body);
    }
}

#[tokio::test]
async fn a_part_that_no_file_had_room_for_is_split_and_printed() {
    for house in House::each().await {
        let desk = &house.desk;
        let lot = desk.passes.issue_in_parts(id(1), thick(desk).await, 90).await.unwrap();
        // As they were made before: of eighty booklets, whatever is in them. The first was noted as printed, and no file came.
        desk.passes.print_part(id(2), (lot, 1), OFFICER).await.unwrap();
        let first = sql!("UPDATE pass_parts SET last_booklet = 80 WHERE part = 1");
        let second = sql!("UPDATE pass_parts SET first_booklet = 81, last_booklet = 90 WHERE part = 2");
        let rest = sql!("DELETE FROM pass_parts WHERE part > 2");
        let alter = move |tx: &mut store::Tx<'_>| {
            [first, second, rest].into_iter().try_for_each(|one| tx.execute(one, params![]).map(drop))
        };
        desk.db.db().write(alter).await.unwrap();

        // A click on a page of before, or one that means nothing, takes no print from anybody.
        let before = ranges(desk, lot).await;
        let stale = [press(&house, lot, "print", 1, 18).await, press(&house, lot, "dance", 1, 19).await];
        assert_eq!(stale.map(|answer| answer.status), [409, 400]);
        assert_eq!(ranges(desk, lot).await, before);
        for _ in 0..2 {
            let split = press(&house, lot, "lost", 1, 20).await;
            assert!(split.status == 303 || split.status == 404, "{}", split.body);
            let parts = [(1, (1, 26)), (3, (27, 52)), (4, (53, 78)), (5, (79, 80)), (2, (81, 90))];
            assert_eq!(ranges(desk, lot).await, parts, "by their booklets");
        }
        assert!(states(desk, lot).await.iter().all(|state| *state == PartState::ToPrint));
        let page = house.open(&format!("/office/passes/lots/{lot}?done=split"), "omar").await.body;
        assert!(page.contains("trop grande pour un fichier"), "{page}");
        let pdf = press(&house, lot, "print", 5, 30).await;
        assert_eq!((pdf.status, pdf.header("content-type")), (200, "application/pdf"), "{}", pdf.body);
        desk.passes.print_part(id(31), (lot, 1), OFFICER).await.unwrap();
        let early = desk.passes.deliver(BookletId(1), BookletId(27), PRESCRIBER).await;
        assert!(matches!(early, Err(PassError::NotThere { .. })), "{early:?}");
        desk.passes.deliver(BookletId(1), BookletId(26), PRESCRIBER).await.unwrap();
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn a_lot_that_was_issued_whole_and_never_printed_is_printed_in_parts() {
    for house in House::each().await {
        let desk = &house.desk;
        let order = thick(desk).await;
        let lot = desk.passes.issue(id(1), order, 27).await.unwrap().lot;
        let anew = async |command: u128| {
            let (lot, command) = (lot.to_string(), id::<pass::IssueKind>(command).to_string());
            let fields = [("deed", "reissue"), ("issue", command.as_str()), ("lot", lot.as_str())];
            house.send("/office/passes", "/office/passes", &fields, "omar").await
        };
        for command in [2, 2, 3] {
            let to_parts = anew(command).await;
            assert_eq!(to_parts.header("location"), format!("/office/passes/lots/{lot}"), "{}", to_parts.body);
        }
        assert_eq!(ranges(desk, lot).await, [(1, (1, 26)), (2, (27, 27))]);
        let pdf = press(&house, lot, "print", 2, 30).await;
        assert_eq!((pdf.status, pdf.header("content-type")), (200, "application/pdf"), "{}", pdf.body);
        let deeds = desk.passes.stock().await.unwrap().reissued;
        assert_eq!(deeds.iter().map(|deed| deed.booklets).collect::<Vec<_>>(), [27], "once");
        // Of which somebody has a booklet, it stays together.
        let other = desk.passes.issue(id(4), order, 30).await.unwrap();
        let first = other.booklets[0].0;
        desk.passes.deliver(first, first, PRESCRIBER).await.unwrap();
        let late = desk.passes.split_lot(OFFICER, other.lot).await;
        assert!(matches!(late, Err(PassError::NotThere { asked: 30, fit: 29 })), "{late:?}");
        desk.is_sound().await;
    }
}
