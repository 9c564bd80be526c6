//! Whatever happened, the funder's report is what places claimed, and what places claimed is what was paid and what waits: to
//! the cent, in all and by month.

use jiff::SignedDuration;
use pass::{PaymentState, RefundState, Service, Settlement};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use store::Migrations;
use store::testing::TestDb;

use crate::desk::{CLERK, Desk, FUNDER, LILLE, LYON, ORDER, PRESCRIBER, id, is_sound, redemption};
use crate::pages::treasury;

const CASES_OF_SQLITE: u32 = 40;
const CASES_OF_POSTGRES: u32 = 4;
const OFFICER: base::PersonId = base::Id::from_uuid(uuid::Uuid::from_u128(0x0f));
const ACCOUNT: (&str, &str) = ("Département d’Exemple", "FR1420041010050500013M02606");

#[derive(Debug, Clone)]
enum Deed {
    Issue {
        booklets: i64,
    },
    Redeem {
        place: bool,
        pass: usize,
        count: usize,
    },
    Close,
    File,
    /// The bank answers about the oldest payment that it was sent: it pays or refuses.
    Answer {
        pays: bool,
    },
    /// The newest payment that was paid comes back.
    Return,
    /// The first operation of the newest claim is taken out of it.
    Correct {
        place: bool,
    },
    AskRefund {
        cents: i64,
    },
    EndRefund {
        is_paid: bool,
    },
    Expire,
    Wait {
        hours: i64,
    },
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        2 => (1..4i64).prop_map(|booklets| Deed::Issue { booklets }),
        10 => (any::<bool>(), 0..60usize, 1..4usize).prop_map(|(place, pass, count)| Deed::Redeem { place, pass, count }),
        3 => Just(Deed::Close),
        3 => Just(Deed::File),
        4 => any::<bool>().prop_map(|pays| Deed::Answer { pays }),
        1 => Just(Deed::Return),
        2 => any::<bool>().prop_map(|place| Deed::Correct { place }),
        2 => (1..3_000_00i64).prop_map(|cents| Deed::AskRefund { cents }),
        1 => any::<bool>().prop_map(|is_paid| Deed::EndRefund { is_paid }),
        1 => Just(Deed::Expire),
        4 => prop_oneof![Just(1), Just(30), Just(24 * 40)].prop_map(|hours| Deed::Wait { hours }),
    ]
}

struct World {
    desk: Desk,
    codes: Vec<voucher::Code>,
    next: u128,
}

impl World {
    fn number(&mut self) -> u128 {
        self.next += 1;
        self.next
    }

    /// Does it; what is refused was refused before anything changed, and that is all that matters here.
    async fn run(&mut self, deed: &Deed) {
        let number = self.number();
        let passes = self.desk.passes.clone();
        let of = |is_lille: bool| if is_lille { LILLE } else { LYON };
        match deed {
            Deed::Issue { booklets } => {
                let Ok(issued) = passes.issue(id(number), ORDER, *booklets).await else { return };
                for (booklet, codes) in issued.booklets {
                    passes.deliver(booklet, booklet, PRESCRIBER).await.unwrap();
                    passes.hand_over(PRESCRIBER, booklet, None).await.unwrap();
                    self.codes.extend(codes);
                }
            }
            Deed::Redeem { place, pass, count } => {
                let codes: Vec<_> = self.codes.iter().skip(*pass).take(*count).collect();
                let redemption = pass::Redemption { service: Service(1), ..redemption(number, &codes) };
                drop(passes.redeem(of(*place), &redemption).await);
            }
            Deed::Close => drop(passes.close_claims().await.unwrap()),
            Deed::File => drop(passes.make_payment_file(OFFICER, id(number), &treasury()).await.unwrap()),
            Deed::Answer { pays } => {
                let sent = self.payments(PaymentState::Sent).await;
                let said = if *pays { Settlement::Paid } else { Settlement::Refused("AC04".to_owned()) };
                if let Some(payment) = sent.last() {
                    passes.settle_payment(CLERK, *payment, said, vec![]).await.unwrap();
                }
            }
            Deed::Return => {
                if let Some(payment) = self.payments(PaymentState::Paid).await.first() {
                    passes.return_payment(*payment, "AC04", vec![]).await.unwrap();
                }
            }
            Deed::Correct { place } => {
                let Some(claim) = passes.claims_of(of(*place)).await.unwrap().first().map(|claim| claim.id) else {
                    return;
                };
                let (_, operations) = passes.claim_of(of(*place), claim).await.unwrap();
                if let Some(operation) = operations.first() {
                    drop(passes.correct_claim(OFFICER, claim, operation.operation, "a mistake").await);
                }
            }
            Deed::AskRefund { cents } => drop(passes.ask_refund(CLERK, id(number), FUNDER, *cents, ACCOUNT).await),
            Deed::EndRefund { is_paid } => {
                let asked = passes.refunds_of(FUNDER).await.unwrap();
                let asked = asked.iter().find(|refund| refund.state == RefundState::Asked);
                match (asked, is_paid) {
                    (Some(refund), true) => passes.note_refund_paid(CLERK, refund.id).await.unwrap(),
                    (Some(refund), false) => passes.withdraw_refund(CLERK, FUNDER, refund.id).await.unwrap(),
                    (None, _) => {}
                }
            }
            Deed::Expire => drop(passes.expire().await.unwrap()),
            Deed::Wait { hours } => self.desk.wait(SignedDuration::from_hours(*hours)),
        }
    }

    async fn payments(&self, state: PaymentState) -> Vec<pass::PaymentId> {
        let mut all = Vec::new();
        for place in [LILLE, LYON] {
            all.extend(self.desk.passes.payments_of(place).await.unwrap());
        }
        all.iter().filter(|payment| payment.state == state).map(|payment| payment.id).collect()
    }

    async fn reconciles(&self) -> Result<(), TestCaseError> {
        let passes = &self.desk.passes;
        let report = passes.report_of(FUNDER).await.unwrap();
        prop_assert!(report.reconciles(), "{report:?}");
        let all = passes.reconcile().await.unwrap();
        prop_assert!(all.holds(), "{all:?}");
        prop_assert_eq!(report.sum(|lot| lot.claimed), all.claims - all.of_risk);
        prop_assert_eq!(report.sum(|lot| lot.paid), all.payments_paid);
        prop_assert_eq!(report.sum(|lot| lot.claimed - lot.paid), all.payments_sent + all.waiting);

        let months = passes.months_of(FUNDER).await.unwrap();
        prop_assert_eq!(months.iter().map(|month| month.received).sum::<i64>(), report.received);
        prop_assert_eq!(months.iter().map(|month| month.refunded).sum::<i64>(), report.refunded);
        for lot in &report.lots {
            let sum = |of: fn(&pass::LotMonth) -> i64| -> i64 {
                months.iter().filter_map(|month| month.lots.get(&lot.lot.id)).map(of).sum()
            };
            let by_month = (sum(|lot| lot.issued), sum(|lot| lot.used), sum(|lot| lot.claimed), sum(|lot| lot.paid));
            prop_assert_eq!(by_month, (lot.lot.issued_cents(), lot.used, lot.claimed, lot.paid));
            prop_assert_eq!(sum(|lot| lot.expired), lot.expired());
            prop_assert_eq!(sum(|lot| lot.handed), lot.handed + lot.blocked + lot.replaced);
        }

        let figures = passes.figures().await.unwrap();
        prop_assert_eq!(figures.held, figures.owed());
        prop_assert_eq!((figures.available, figures.refunds), (report.available, report.refunding));
        prop_assert_eq!((figures.claims, figures.in_payment), (all.waiting, all.payments_sent));
        prop_assert_eq!(figures.alive, report.sum(|lot| lot.alive));
        prop_assert_eq!(figures.unclaimed, report.sum(|lot| lot.used - lot.claimed));
        passes.state_solvency().await.unwrap();
        is_sound(&self.desk.db.db(), self.desk.db.engine()).await;
        Ok(())
    }
}

async fn everything_reconciles(db: TestDb, deeds: &[Deed]) -> Result<(), TestCaseError> {
    let mut world = World { desk: Desk::on(db).await, codes: vec![], next: 0x1000 };
    let beginning = [
        Deed::Issue { booklets: 3 },
        Deed::Redeem { place: true, pass: 0, count: 3 },
        Deed::Redeem { place: false, pass: 10, count: 2 },
        Deed::Wait { hours: 1 },
        Deed::Close,
    ];
    for deed in beginning.iter().chain(deeds) {
        world.run(deed).await;
    }
    world.reconciles().await
}

fn run(cases: u32, fresh: impl AsyncFn() -> TestDb) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let mut runner = TestRunner::new(Config { cases, ..Config::default() });
    let histories = prop::collection::vec(deed(), 1..40);
    let result =
        runner.run(&histories, |deeds| runtime.block_on(async { everything_reconciles(fresh().await, &deeds).await }));
    result.unwrap();
}

#[test]
fn every_cent_is_found_on_sqlite_whatever_happened() {
    run(CASES_OF_SQLITE, async || store::testing::sqlite(Migrations::embedded()).await);
}

#[test]
fn every_cent_is_found_on_postgresql_whatever_happened() {
    run(CASES_OF_POSTGRES, async || store::testing::postgres(Migrations::embedded()).await);
}
