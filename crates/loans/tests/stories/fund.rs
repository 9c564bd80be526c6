use base::{Random, SeededRandom};
use jiff::SignedDuration;
use loans::model::{Asked, DeclaredAid, Happened, Offer};
use loans::{LoansError, Report};
use store::{Migration, Migrations};

use crate::applying::{accepted, asked, offer};
use crate::house::{House, content};

#[tokio::test]
async fn a_guarantee_is_drawn_once_and_booked_with_its_decision() {
    for house in House::each().await {
        let line = accepted(&house, asked(), offer(), "1").await;
        let hand = house.at_bank().await;
        let drawn = house.loans.draw_guarantee(&hand, line, "g").await.unwrap();
        assert_eq!(house.loans.draw_guarantee(&hand, line, "g").await.unwrap(), drawn);
        assert_eq!(house.loans.draw_guarantee(&hand, line, "another").await.unwrap(), drawn);
        let followed = house.loans.read_guarantee(&hand, drawn).await.unwrap();
        // 24,000 guaranteed for five years: 3,200 of aid (business vectors; article 4(6)(b)).
        assert_eq!((followed.guarantee.figures.covered(), followed.guarantee.aid), (24_000_00, 3_200_00));
        assert_eq!(followed.guarantee.firm, house.bakery);
        let (funds, calls) = house.loans.funds().await.unwrap();
        let fund = &funds[0];
        assert_eq!((fund.room, fund.cap, fund.cap_left), (8_000_000_00 - 24_000_00, 4_800_00, 4_800_00));
        assert_eq!((fund.banks[0].committed, calls.len()), (24_000_00, 0));
        assert_eq!(house.letters().await.matches("Votre prêt est garanti").count(), 1);
        house.books_are_sound().await;
    }
}

#[tokio::test]
async fn over_the_ceiling_of_small_aid_nothing_is_granted_and_nothing_is_booked() {
    for house in House::each().await {
        let aid =
            |on: &str, cents| DeclaredAid {
                granted_on: on.parse().unwrap(), cents, by: "Région (fictive)".to_owned()
            };
        // 3,200 are granted: 296,800 may have been got before.
        let declared = vec![aid("2024-01-01", 200_000_00), aid("2025-01-01", 96_800_01), aid("2023-11-24", 9_000_00)];
        let line = accepted(&house, Asked { has_aids: Some(true), aids: declared, ..asked() }, offer(), "1").await;
        let hand = house.at_bank().await;
        let refused = house.loans.draw_guarantee(&hand, line, "g").await;
        let Err(LoansError::OverCeiling(over)) = refused else { panic!("{refused:?}") };
        assert_eq!((over.before, over.new), (296_800_01, 3_200_00), "three years back to the day counts no more");
        let report = ledger::check(&house.db.db()).await.unwrap();
        assert_eq!((report.transfers, report.accounts), (0, 0));
        // Once the first aid is three years old, it can be drawn with the same key.
        house.clock.advance(SignedDuration::from_hours(24 * 60));
        house.loans.draw_guarantee(&hand, line, "g").await.unwrap();
        // What was granted here counts for the next application, and for an enterprise that is linked to it.
        let linked = Asked { linked: vec!["999 900 012 00017".into()], ..asked() };
        let so_far = house.loans.aid_so_far("999900020", &linked);
        assert_eq!(so_far.await.unwrap().before, 3_200_00);
        house.books_are_sound().await;
    }
}

/// Article 3(2) holds for the sum: what is granted at the same moment counts for each other.
#[tokio::test]
async fn two_guarantees_at_once_under_the_ceiling_are_one() {
    for house in House::each().await {
        // 3,200 each, and room for 3,200 and a little more.
        let before = DeclaredAid {
            granted_on: "2025-01-01".parse().unwrap(),
            cents: 300_000_00 - 3_200_00 - 3_199_99,
            by: "Région (fictive)".to_owned(),
        };
        let declared = || Asked { has_aids: Some(true), aids: vec![before.clone()], ..asked() };
        let first = accepted(&house, declared(), offer(), "1").await;
        let second = accepted(&house, declared(), offer(), "2").await;
        let hand = house.at_bank().await;
        let draw = |line, key: &'static str| {
            let (loans, hand) = (house.loans.clone(), hand.clone());
            tokio::spawn(async move { loans.draw_guarantee(&hand, line, key).await })
        };
        let (first, second) = (draw(first, "g1"), draw(second, "g2"));
        let (first, second) = (first.await.unwrap(), second.await.unwrap());
        assert_ne!(first.is_ok(), second.is_ok(), "{}: {first:?} {second:?}", house.engine);
        let Some(LoansError::OverCeiling(over)) = first.err().or(second.err()) else { panic!("{}", house.engine) };
        assert_eq!((over.before, over.new), (300_000_00 - 3_199_99, 3_200_00), "the one that came first is counted");
        let (funds, _) = house.loans.funds().await.unwrap();
        assert_eq!(funds[0].banks[0].committed, 24_000_00, "one is booked");
        assert_eq!(house.loans.guarantees_at(&hand).await.unwrap().len(), 1);
        house.books_are_sound().await;
    }
}

/// The aid is decided, the commitment booked, the guarantee written down: then the database fails.
#[tokio::test]
async fn a_grant_that_breaks_half_way_leaves_nothing_behind() {
    let broken = Migration { version: 9_000, name: "broken", text: "ALTER TABLE loans_events DROP COLUMN note;" };
    let list = [Migrations::embedded().list(), &[broken]].concat();
    for db in store::testing::databases_with(Migrations::of(list.leak())).await {
        let house = House::open(db, content()).await;
        let line = accepted(&house, asked(), offer(), "1").await;
        let hand = house.at_bank().await;
        let letters = house.letters().await;
        let failed = house.loans.draw_guarantee(&hand, line, "g").await;
        assert!(matches!(failed, Err(LoansError::Store(_))), "{}: {failed:?}", house.engine);
        let report = ledger::check(&house.db.db()).await.unwrap();
        assert_eq!((report.transfers, report.accounts), (0, 0), "nothing is booked: {}", house.engine);
        assert_eq!(house.loans.guarantees_at(&hand).await.unwrap(), []);
        assert_eq!(house.loans.aid_so_far("999900012", &asked()).await.unwrap().before, 0, "no aid is counted");
        assert_eq!(house.letters().await, letters, "nobody is told of it");
    }
}

#[tokio::test]
async fn a_portfolio_that_is_full_takes_nothing_more_in() {
    let mut small = content();
    // Room for one loan of 30,000 and not for another.
    small.products.iter_mut().filter_map(|product| product.fund.as_mut()).for_each(|fund| fund.loans = 50_000_00);
    for db in store::testing::databases().await {
        let house = House::open(db, small.clone()).await;
        let hand = house.at_bank().await;
        let first = accepted(&house, asked(), offer(), "1").await;
        let second = accepted(&house, asked(), offer(), "2").await;
        house.loans.draw_guarantee(&hand, first, "1").await.unwrap();
        let full = house.loans.draw_guarantee(&hand, second, "2").await;
        assert!(matches!(full, Err(LoansError::PortfolioFull)), "{full:?}");
        assert_eq!(house.loans.guarantees_at(&hand).await.unwrap().len(), 1);
        house.books_are_sound().await;
    }
}

#[tokio::test]
async fn a_default_is_called_paid_and_given_back_within_the_cap() {
    for house in House::each().await {
        let line = accepted(&house, asked(), offer(), "1").await;
        let (loans, hand) = (&house.loans, house.at_bank().await);
        let id = loans.draw_guarantee(&hand, line, "g").await.unwrap();
        let a_second_later = || house.clock.advance(SignedDuration::from_secs(1));
        let report = async |report, key: &str| {
            a_second_later();
            loans.report(&hand, id, report, key).await
        };
        let figures = async || loans.read_guarantee(&hand, id).await.unwrap().guarantee.figures;
        report(Report::Repaid { cents: 5_000_00 }, "r").await.unwrap();
        report(Report::Repaid { cents: 5_000_00 }, "r").await.unwrap();
        assert_eq!(figures().await.outstanding, 25_000_00);
        let reused = report(Report::Repaid { cents: 6_000_00 }, "r").await;
        assert!(matches!(reused, Err(LoansError::KeyReused)));
        assert!(matches!(report(Report::Repaid { cents: 25_000_01 }, "m").await, Err(LoansError::NotThus(_))));
        report(Report::Default, "d").await.unwrap();
        // 20,000 are due; the cap of this portfolio is 20 % of 24,000.
        assert_eq!((figures().await.due, figures().await.called), (20_000_00, 4_800_00));
        let (funds, calls) = loans.funds().await.unwrap();
        assert_eq!((funds[0].waiting, funds[0].cap_left, funds[0].banks[0].committed), (4_800_00, 0, 0));
        a_second_later();
        loans.settle_call(house.omar().person, calls[0].0.id, None).await.unwrap();
        let twice = loans.settle_call(house.omar().person, calls[0].0.id, None).await;
        assert!(matches!(twice, Err(LoansError::GoneOn)), "{twice:?}");
        // 4,800 of 25,000 were the fund's loss.
        report(Report::Recovered { cents: 10_000_00 }, "v").await.unwrap();
        assert_eq!((figures().await.fund_recovered, figures().await.lender_recovered), (1_920_00, 8_080_00));
        let fund = &loans.funds().await.unwrap().0[0];
        assert_eq!((fund.cap, fund.cap_left, fund.banks[0].recovered), (4_800_00, 1_920_00, 1_920_00));
        // The cap has room again.
        report(Report::CallAgain, "c").await.unwrap();
        let call = loans.funds().await.unwrap().1.remove(0).0;
        assert_eq!(call.cents, 1_920_00);
        a_second_later();
        loans.settle_call(house.omar().person, call.id, Some("Pièce manquante")).await.unwrap();
        assert_eq!(loans.funds().await.unwrap().0[0].cap_left, 1_920_00);
        let kinds: Vec<Happened> =
            loans.read_guarantee(&hand, id).await.unwrap().events.iter().map(|event| event.kind).collect();
        let wanted = [Happened::Granted, Happened::Repaid, Happened::Called, Happened::Paid, Happened::Recovered];
        assert_eq!(kinds[..5], wanted);
        assert_eq!(kinds[5..], [Happened::Called, Happened::CallRefused]);
        house.books_are_sound().await;
    }
}

/// What chance makes of a portfolio, in the books themselves: what was paid, less what came back, never goes over the
/// cap. Ten thousand portfolios are simulated in figures alone, beside the code of the fund.
#[tokio::test]
async fn whatever_happens_to_a_portfolio_its_books_stay_under_the_cap() {
    let random: &dyn Random = &SeededRandom::new(8);
    let house = House::one().await;
    let (loans, hand) = (&house.loans, house.at_bank().await);
    let mut granted = Vec::new();
    for step in 0..120 {
        let key = step.to_string();
        if granted.len() < 3 || (granted.len() < 12 && random.below(5) == 0) {
            let amount = 5_000_00 + i64::from(random.below(45_000_00));
            let line = accepted(&house, asked(), Offer { amount, ..offer() }, &key).await;
            granted.push(loans.draw_guarantee(&hand, line, &format!("g {key}")).await.unwrap());
            continue;
        }
        let id = granted[random.below(u32::try_from(granted.len()).unwrap()) as usize];
        let cents = 1 + i64::from(random.below(8_000_00));
        let report = match random.below(5) {
            0 => Report::Repaid { cents },
            1 => Report::Default,
            2 => Report::CallAgain,
            3 => Report::Recovered { cents },
            _ => {
                if let Some((call, _)) = loans.funds().await.unwrap().1.first() {
                    let reason = (random.below(4) == 0).then_some("non");
                    loans.settle_call(house.omar().person, call.id, reason).await.unwrap();
                }
                continue;
            }
        };
        match loans.report(&hand, id, report, &key).await {
            Ok(()) | Err(LoansError::NotThus(_)) => {}
            Err(other) => panic!("{other}"),
        }
        let (funds, _) = loans.funds().await.unwrap();
        let fund = &funds[0];
        let (paid, back) = (fund.banks[0].paid, fund.banks[0].recovered);
        assert!(paid - back + fund.waiting <= fund.cap && fund.cap_left >= 0, "{fund:?}");
    }
    let called = loans.guarantees_at(&hand).await.unwrap().iter().filter(|one| one.figures.called > 0).count();
    assert!(called > 0, "something was called");
    house.books_are_sound().await;
}
