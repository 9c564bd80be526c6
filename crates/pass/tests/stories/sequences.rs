//! Any sequence of commands says on the real tables what it says in plain words, and leaves the same money where it is.

use std::sync::Arc;

use base::FixedClock;
use jiff::SignedDuration;
use pass::{BookletId, OperationKind, Order, PassError, Passes, PlaceId, PrescriberId, Redemption, Rules, Service};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use store::Migrations;
use store::testing::TestDb;
use voucher::Code;

use crate::desk::{CLERK, FUNDER, LILLE, LYON, NOW, ORDER, id, is_sound, order, passes_of, place};
use crate::reference::{Command, Ends, FACE, ORDERED, PASSES, Reference, Said};

const CASES_OF_SQLITE: u32 = 120;
const CASES_OF_POSTGRES: u32 = 12;
/// Days are shorter in the sequences: the last day of the passes is the third.
const LAST: jiff::civil::Date = jiff::civil::date(2026, 11, 29);

fn command() -> impl Strategy<Value = Command> {
    let booklet = || 0..7usize;
    let pass = || (booklet(), 0..PASSES);
    prop_oneof![
        2 => (0..4u8, 1..4i64).prop_map(|(line, times)| Command::Receive { line, cents: times * 90_00 }),
        3 => (0..4u8, 1..4i64).prop_map(|(issue, booklets)| Command::Issue { issue, booklets }),
        4 => (booklet(), 0..2u8).prop_map(|(booklet, prescriber)| Command::Deliver { booklet, prescriber }),
        5 => (booklet(), 0..2u8).prop_map(|(booklet, prescriber)| Command::HandOver { booklet, prescriber }),
        2 => booklet().prop_map(|booklet| Command::Block { booklet }),
        3 => booklet().prop_map(|booklet| Command::Replace { booklet }),
        12 => (0..8u8, 0..2u8, prop::collection::vec(pass(), 1..4))
            .prop_map(|(operation, place, passes)| Command::Redeem { operation, place, passes }),
        3 => (0..8u8, 0..2u8, pass()).prop_map(|(operation, place, pass)| Command::Undo { operation, place, pass }),
        2 => Just(Command::Close),
        1 => Just(Command::Expire),
        1 => (0..3u8, 1..4i64).prop_map(|(refund, times)| Command::Refund { refund, cents: times * 30_00 }),
        3 => prop_oneof![Just(1), Just(899), Just(900), Just(86_400), Just(3 * 86_400)]
            .prop_map(|seconds| Command::Wait { seconds }),
    ]
}

/// Money, an order and a booklet in somebody's hands, so that sequences get somewhere.
fn beginning() -> Vec<Command> {
    let mut all = vec![Command::Receive { line: 9, cents: 4 * 30_00 }, Command::Issue { issue: 9, booklets: 2 }];
    for booklet in 0..2 {
        all.push(Command::Deliver { booklet, prescriber: 0 });
        all.push(Command::HandOver { booklet, prescriber: 0 });
    }
    all
}

struct Real {
    db: TestDb,
    passes: Passes,
    clock: Arc<FixedClock>,
    /// The codes of each booklet, in the order of the plain words, which is that of serial numbers.
    codes: Vec<Vec<Code>>,
}

fn place_of(number: u8) -> PlaceId {
    if number == 0 { LILLE } else { LYON }
}

fn said<T>(answer: Result<T, PassError>) -> Said {
    match answer {
        Ok(_) => "ok",
        Err(PassError::IssuedBefore) => "issued-before",
        Err(PassError::OverOrder { .. }) => "over-order",
        other => crate::desk::reason(other.map(drop)),
    }
}

impl Real {
    async fn on(db: TestDb) -> Self {
        let clock = Arc::new(FixedClock::at(NOW));
        let rules = Rules { tolerance_days: 2, offline_within: SignedDuration::from_hours(24), ..Rules::default() };
        let (passes, _) = passes_of(db.db(), clock.clone(), rules, 1).await;
        passes.keep_place(place(LILLE, "Maison du numérique", "59", "32", (50.63, 3.06))).await.unwrap();
        passes.keep_place(place(LYON, "Atelier des pentes", "69", "84", (45.77, 4.83))).await.unwrap();
        let ordered =
            Order { passes: PASSES as i64, booklets: ORDERED, face_cents: FACE, valid_until: LAST, ..order(1) };
        passes.order(ordered).await.unwrap();
        Self { db, passes, clock, codes: vec![] }
    }

    fn code(&self, (booklet, nth): (usize, usize)) -> Code {
        let known = self.codes.get(booklet).and_then(|codes| codes.get(nth));
        // A code that nobody was given; the same one for the same pass.
        let stranger = || {
            let seed = 1_000_000 + (booklet * 100 + nth) as u64;
            Code::random(&base::SeededRandom::new(seed))
        };
        known.cloned().unwrap_or_else(stranger)
    }

    async fn run(&mut self, command: &Command) -> Said {
        let serial = |booklet: &usize| BookletId(*booklet as i64 + 1);
        let prescriber = |number: &u8| -> PrescriberId { id(0xc0 + u128::from(*number)) };
        match command {
            Command::Receive { line, cents } => {
                said(self.passes.receive_money(CLERK, &line.to_string(), Some(FUNDER), *cents).await)
            }
            Command::Refund { refund, cents } => {
                said(self.passes.refund(CLERK, id(u128::from(*refund)), FUNDER, *cents).await)
            }
            Command::Issue { issue, booklets } => {
                let issued = self.passes.issue(id(u128::from(*issue)), ORDER, *booklets).await;
                if let Ok(issued) = &issued {
                    self.codes.extend(issued.booklets.iter().map(|(_, codes)| codes.clone()));
                }
                said(issued)
            }
            Command::Deliver { booklet, prescriber: to } => {
                said(self.passes.deliver(serial(booklet), serial(booklet), prescriber(to)).await)
            }
            Command::HandOver { booklet, prescriber: by } => {
                said(self.passes.hand_over(prescriber(by), serial(booklet), None).await)
            }
            Command::Block { booklet } => said(self.passes.block(serial(booklet), serial(booklet)).await),
            Command::Replace { booklet } => {
                let new = self.passes.replace(serial(booklet)).await;
                if let Ok(new) = &new {
                    self.codes.push(new.codes.clone());
                }
                said(new)
            }
            Command::Redeem { operation, place, passes } => {
                let codes = passes.iter().map(|pass| self.code(*pass)).collect();
                let operation = id::<OperationKind>(u128::from(*operation));
                let redemption = Redemption { operation, codes, service: Service(1) };
                said(self.passes.redeem(place_of(*place), &redemption).await)
            }
            Command::Undo { operation, place, pass } => {
                let code = self.code(*pass);
                said(self.passes.undo(place_of(*place), id(u128::from(*operation)), &code).await)
            }
            Command::Close => said(self.passes.close_claims().await),
            Command::Expire => said(self.passes.expire().await),
            Command::Wait { seconds } => {
                self.clock.advance(SignedDuration::from_secs(*seconds));
                "ok"
            }
        }
    }
}

/// When things end, in seconds after the beginning.
fn ends() -> Ends {
    let zone = jiff::tz::TimeZone::get("Europe/Paris").unwrap();
    let after = |days: i64| {
        let day = LAST.checked_add(SignedDuration::from_hours(24 * days)).unwrap();
        zone.to_timestamp(day.at(0, 0, 0, 0)).unwrap().as_second() - NOW.as_seconds()
    };
    Ends { valid: after(1), tolerance: after(3), expiry: after(3) + 86_400 }
}

async fn says_what_plain_words_say(db: TestDb, commands: &[Command]) -> Result<(), TestCaseError> {
    let (mut plain, mut real, ends) = (Reference::default(), Real::on(db).await, ends());
    for command in beginning().iter().chain(commands) {
        prop_assert_eq!(real.run(command).await, plain.run(command, &ends), "{:?}", command);
    }
    let name = |name: String| ledger::account_named(&format!("pass/{name}"));
    let mut wanted = vec![(name(format!("available/{FUNDER}")), plain.available)];
    for number in 0..2u8 {
        let owed = plain.payable.get(&number).copied().unwrap_or(0);
        wanted.push((name(format!("payable/{}", place_of(number))), owed));
    }
    for (account, cents) in wanted {
        let account = real.db.db().read(move |tx| ledger::Ledger::account(tx, account)).await.unwrap();
        prop_assert_eq!(account.unwrap().balance.credit(), cents);
    }
    let figures = real.passes.figures().await.unwrap();
    prop_assert_eq!(figures.alive + figures.unclaimed, plain.in_lots());
    is_sound(&real.db.db(), real.db.engine()).await;
    Ok(())
}

fn run(cases: u32, fresh: impl AsyncFn() -> TestDb) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let mut runner = TestRunner::new(Config { cases, ..Config::default() });
    let sequences = prop::collection::vec(command(), 1..40);
    let result = runner.run(&sequences, |commands| {
        runtime.block_on(async { says_what_plain_words_say(fresh().await, &commands).await })
    });
    result.unwrap();
}

#[test]
fn the_passes_on_sqlite_say_what_plain_words_say() {
    run(CASES_OF_SQLITE, async || store::testing::sqlite(Migrations::embedded()).await);
}

#[test]
fn the_passes_on_postgresql_say_what_plain_words_say() {
    run(CASES_OF_POSTGRES, async || store::testing::postgres(Migrations::embedded()).await);
}
