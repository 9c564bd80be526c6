//! The world: what is in it, what happens, and what must hold.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;
use std::sync::Arc;

use base::{Clock as _, FixedClock, Random, SeededRandom};
use evidence::{Evidence, SigningKey};
use jiff::SignedDuration;
use jiff::tz::TimeZone;
use ledger::Ledger;
use pass::{
    Accepted, BookletId, OperationId, Order, Outcome, Parts, PassError, PassId, Passes, PaymentState, Place, PlaceId,
    Redeemed, Redemption, Refusal, Rules, Service, Settlement, verify_statement,
};
use store::testing::TestDb;
use store::{DatabaseUrl, Db, Migrations, Opening, Survives};
use tempfile::TempDir;
use voucher::Code;

use crate::desk::{CLERK, FUNDER, NOW, ORDER, PRESCRIBER, code_key, id, is_sound, order, place};

/// What happens in a world.
const STEPS: u32 = 700;
/// Steps between two proofs.
const PROVED_EVERY: u32 = 140;
const PLACES: u32 = 4;
const FACE: i64 = 10_00;
const IBANS: [&str; 2] = ["FR7630006000011234567890189", "FR1420041010050500013M02606"];

/// What a world came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Told {
    pub redeemed: u64,
    pub in_crowds: u64,
    pub undone: u64,
    pub refused: u64,
    pub from_risk: u64,
    pub crashes: u64,
    pub lost: u64,
    pub bank_refusals: u64,
    pub paid_cents: i64,
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

/// A message on its way to the program. It is sent again until an answer comes back.
#[derive(Debug, Clone)]
enum Message {
    Redeem(PlaceId, Redemption),
    Undo(PlaceId, OperationId, Code),
    Bring(PlaceId, Vec<Accepted>),
}

struct Booklet {
    id: BookletId,
    codes: Vec<Code>,
}

struct Device {
    place: PlaceId,
    is_online: bool,
    kept: Vec<Accepted>,
}

/// What the program did, seen from outside: what it answered, whether the answer arrived or not.
#[derive(Default)]
struct Seen {
    answers: HashMap<OperationId, Redeemed>,
    outcomes: HashMap<OperationId, Outcome>,
    /// The operation that each pass is spent by.
    spent: HashMap<PassId, OperationId>,
    place: HashMap<OperationId, PlaceId>,
    /// The pass that each operation of a device is about.
    kept: HashMap<OperationId, PassId>,
    undone: BTreeSet<OperationId>,
}

/// Where the world's database is: it stays when the program stops.
pub enum Home {
    Folder(TempDir),
    Server(TestDb),
}

impl Home {
    pub fn in_a_folder() -> Self {
        Self::Folder(TempDir::new().unwrap())
    }

    pub async fn on_a_server() -> Self {
        Self::Server(store::testing::postgres(Migrations::embedded()).await)
    }

    fn url(&self) -> DatabaseUrl {
        match self {
            Self::Folder(folder) => DatabaseUrl::sqlite(folder.path().join("world.sqlite")),
            Self::Server(db) => db.url().clone(),
        }
    }

    fn engine(&self) -> &'static str {
        match self {
            Self::Folder(_) => "SQLite",
            Self::Server(_) => "PostgreSQL",
        }
    }
}

pub struct World {
    home: Home,
    random: SeededRandom,
    clock: Arc<FixedClock>,
    program: Option<(Db, Passes, Ledger)>,
    starts: u64,
    booklets: Vec<Booklet>,
    devices: Vec<Device>,
    on_the_way: Vec<Message>,
    seen: Seen,
    next: u128,
    received: i64,
    /// Whether the clock was put back and has not caught up: it is never put back twice.
    is_behind: bool,
    told: Told,
}

impl World {
    pub async fn run(seed: u64, home: Home) -> Told {
        let devices =
            (0..PLACES).map(|number| Device { place: place_id(number), is_online: true, kept: vec![] }).collect();
        let mut world = Self {
            home,
            random: SeededRandom::new(seed),
            clock: Arc::new(FixedClock::at(NOW)),
            program: None,
            starts: 0,
            booklets: vec![],
            devices,
            on_the_way: vec![],
            seen: Seen::default(),
            next: 1,
            received: 0,
            is_behind: false,
            told: Told::default(),
        };
        world.begin().await;
        for step in 1..=STEPS {
            world.step().await;
            if step % PROVED_EVERY == 0 {
                world.is_sound().await;
            }
        }
        world.come_to_rest().await;
        world.told
    }

    fn below(&self, limit: u32) -> u32 {
        let random: &dyn Random = &self.random;
        random.below(limit)
    }

    fn pick(&self, count: usize) -> usize {
        self.below(u32::try_from(count).unwrap()) as usize
    }

    fn number(&mut self) -> u128 {
        self.next += 1;
        self.next
    }

    fn passes(&self) -> Passes {
        self.program.as_ref().unwrap().1.clone()
    }

    fn db(&self) -> Db {
        self.program.as_ref().unwrap().0.clone()
    }

    /// The program stops, wherever it is, and starts again on its file.
    async fn restart(&mut self) {
        self.program = None;
        self.starts += 1;
        // One worker, so that what happens at once happens in one order.
        let opening = Opening { postgres_workers: 1, survives: Survives::Kill, ..Opening::default() };
        let db = Db::open_with(&self.home.url(), self.clock.clone(), opening).await.unwrap();
        let key = SigningKey::from_seed(&[7; 32]);
        // A start of the program has randomness of its own, from the world's.
        let seed = u64::from(self.below(u32::MAX)) << 20 | self.starts;
        let random: Arc<dyn Random> = Arc::new(SeededRandom::new(seed));
        let evidence = Evidence::open(db.clone(), key, "passes.example", self.clock.clone(), Arc::clone(&random));
        let evidence = evidence.await.unwrap();
        let ledger = Ledger::new(db.clone(), evidence.clone(), self.clock.clone());
        let rules = Rules {
            daily_passes: 10,
            daily_passes_held: 30,
            offline_cap_cents: 50_00,
            tolerance_days: 5,
            ..Rules::default()
        };
        let zone = TimeZone::get("Europe/Paris").unwrap();
        let clock = self.clock.clone();
        let parts = Parts { db: db.clone(), evidence, clock, random, code_key: code_key(), rules, zone };
        self.program = Some((db, Passes::new(parts), ledger));
    }

    async fn begin(&mut self) {
        self.restart().await;
        let passes = self.passes();
        for number in 0..PLACES {
            passes.keep_place(place_of(number, IBANS[0])).await.unwrap();
        }
        let ordered = Order { booklets: 100_000, passes: 5, territory: "".parse().unwrap(), ..order(1) };
        passes.order(ordered).await.unwrap();
        self.receive(Some(40 * 50_00)).await;
        self.receive(None).await;
        self.issue().await;
    }

    async fn step(&mut self) {
        match self.below(100) {
            0..=29 => self.visit(),
            30..=59 => self.deliver_message().await,
            60..=64 => self.deliver_crowd().await,
            65..=69 => self.turn_network(),
            70..=74 => self.undo(),
            75..=76 => self.issue().await,
            77 => self.receive(Some(20 * 50_00)).await,
            78..=79 => self.lose_booklet().await,
            80..=87 => self.pass_time(),
            88..=91 => self.daily_work().await,
            92..=94 => self.bank_speaks().await,
            95..=96 => self.officer_looks().await,
            _ => {
                self.told.crashes += 1;
                self.restart().await;
            }
        }
    }

    /// Somebody shows passes at a place: most often new ones, sometimes a copy of what was used.
    fn visit(&mut self) {
        if self.booklets.is_empty() {
            return;
        }
        let booklet = self.pick(self.booklets.len());
        let many = 1 + self.pick(3);
        let mut codes: Vec<Code> = Vec::new();
        for _ in 0..many {
            let nth = self.pick(self.booklets[booklet].codes.len());
            let code = self.booklets[booklet].codes[nth].clone();
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
        let device = self.pick(self.devices.len());
        let operation = id(self.number());
        let (place, service) = (self.devices[device].place, Service(1));
        self.seen.place.insert(operation, place);
        if self.devices[device].is_online {
            self.on_the_way.push(Message::Redeem(place, Redemption { operation, codes, service }));
        } else {
            let (code, at) = (codes[0].clone(), self.clock.now());
            let known = &self.booklets[booklet];
            let nth = known.codes.iter().position(|one| *one == code).unwrap();
            self.seen.kept.insert(operation, known.id.pass(i64::try_from(nth).unwrap()));
            self.devices[device].kept.push(Accepted { operation, code, at, service, printed: None });
        }
    }

    fn turn_network(&mut self) {
        let nth = self.pick(self.devices.len());
        let device = &mut self.devices[nth];
        device.is_online = !device.is_online;
        if device.is_online && !device.kept.is_empty() {
            self.on_the_way.push(Message::Bring(device.place, std::mem::take(&mut device.kept)));
        }
    }

    /// Some message arrives: not in the order in which they were sent, perhaps never, perhaps twice.
    async fn deliver_message(&mut self) {
        if self.on_the_way.is_empty() {
            return;
        }
        let nth = self.pick(self.on_the_way.len());
        let message = self.on_the_way.swap_remove(nth);
        let fate = self.below(10);
        if fate == 0 {
            // Lost on its way: who sent it sends it again.
            self.told.lost += 1;
            self.on_the_way.push(message);
            return;
        }
        self.handle(&message).await;
        match fate {
            // The answer is lost, and sometimes the program with it.
            1..=2 => {
                self.told.lost += 1;
                self.on_the_way.push(message);
                if fate == 2 {
                    self.told.crashes += 1;
                    self.restart().await;
                }
            }
            // It was doubled on its way.
            3 => self.on_the_way.push(message),
            _ => {}
        }
    }

    /// All redemptions that are on their way arrive at once, some of them doubled; some answers are lost.
    async fn deliver_crowd(&mut self) {
        let mut crowd = Vec::new();
        for nth in (0..self.on_the_way.len()).rev() {
            if let Message::Redeem(place, redemption) = &self.on_the_way[nth] {
                let copies = if self.below(6) == 0 { 2 } else { 1 };
                crowd.extend(vec![(*place, redemption.clone()); copies]);
                if self.below(4) > 0 {
                    self.on_the_way.swap_remove(nth);
                }
            }
        }
        self.told.in_crowds += crowd.len() as u64;
        let passes = self.passes();
        let asked: Vec<_> = crowd
            .into_iter()
            .map(|(place, redemption)| {
                let passes = passes.clone();
                tokio::spawn(async move {
                    let answer = passes.redeem(place, &redemption).await;
                    (redemption, answer)
                })
            })
            .collect();
        for one in asked {
            let (redemption, answer) = one.await.unwrap();
            self.see_redeemed(&redemption, answer);
        }
    }

    async fn handle(&mut self, message: &Message) {
        let passes = self.passes();
        match message {
            Message::Redeem(place, redemption) => {
                let answer = passes.redeem(*place, redemption).await;
                self.see_redeemed(redemption, answer);
            }
            Message::Undo(place, operation, code) => match passes.undo(*place, *operation, code).await {
                Ok(()) => self.see_undone(*operation),
                Err(PassError::NotUndone | PassError::NotFound) => {}
                Err(other) => panic!("{other}"),
            },
            Message::Bring(place, accepted) => {
                let outcomes = passes.redeem_offline(*place, accepted).await.unwrap();
                for (one, outcome) in accepted.iter().zip(outcomes) {
                    self.see_outcome(one.operation, outcome);
                }
            }
        }
    }

    fn see_redeemed(&mut self, redemption: &Redemption, answer: Result<Redeemed, PassError>) {
        let known = self.seen.answers.get(&redemption.operation);
        match (answer, known) {
            (Ok(answer), Some(known)) => {
                let answer = Redeemed { undone_at: None, ..answer };
                assert_eq!(answer, *known, "the same again is answered as the first time");
            }
            (Ok(answer), None) => {
                for pass in &answer.passes {
                    let before = self.seen.spent.insert(*pass, answer.operation);
                    assert_eq!(before, None, "pass {pass} was used twice");
                    self.told.redeemed += 1;
                }
                self.seen.answers.insert(answer.operation, answer);
            }
            (Err(PassError::Refused(refusal)), None) => {
                assert_ne!(refusal, Refusal::UnknownCode, "every code in this world is genuine");
                self.told.refused += 1;
            }
            (Err(other), known) => panic!("{other}, after {known:?}"),
        }
    }

    fn see_undone(&mut self, operation: OperationId) {
        if self.seen.undone.insert(operation) {
            self.told.undone += 1;
            self.seen.spent.retain(|_, by| *by != operation);
        }
    }

    fn see_outcome(&mut self, operation: OperationId, outcome: Outcome) {
        if let Some(known) = self.seen.outcomes.get(&operation) {
            let waited = matches!(known, Outcome::Refused { reason } if reason == "risk-empty");
            let is_paid_late = matches!(&outcome, Outcome::PaidFromRisk { reason, .. } if reason == "risk-late");
            if waited && is_paid_late {
                self.told.from_risk += 1;
                self.seen.outcomes.insert(operation, outcome);
            } else {
                assert_eq!(outcome, *known, "the same again is answered as the first time");
            }
            return;
        }
        match &outcome {
            Outcome::Redeemed { pass, .. } => {
                let before = self.seen.spent.insert(*pass, operation);
                assert_eq!(before, None, "pass {pass} was used twice");
                self.told.redeemed += 1;
            }
            Outcome::PaidFromRisk { .. } => self.told.from_risk += 1,
            Outcome::Refused { .. } => self.told.refused += 1,
        }
        self.seen.outcomes.insert(operation, outcome);
    }

    /// The two of them undo what they did, or try to after too long.
    fn undo(&mut self) {
        let mut known: Vec<_> = self.seen.spent.iter().map(|(pass, operation)| (*operation, *pass)).collect();
        if known.is_empty() {
            return;
        }
        // A map has no order that a seed would make again.
        known.sort_unstable();
        let (operation, pass) = known[known.len() - 1 - self.pick(known.len().min(3))];
        let booklet = self.booklets.iter().find(|booklet| booklet.id == pass.booklet());
        let code = booklet.and_then(|booklet| booklet.codes.get(usize::try_from(pass.nth()).unwrap()));
        if let Some(code) = code {
            self.on_the_way.push(Message::Undo(self.seen.place[&operation], operation, code.clone()));
        }
    }

    /// Money comes in for the funder, or for the risk account; the bank says it twice.
    async fn receive(&mut self, cents: Option<i64>) {
        let line = format!("line {}", self.number());
        let (funder, cents) = cents.map_or((None, 200_00), |cents| (Some(FUNDER), cents));
        self.received += cents;
        for _ in 0..2 {
            self.passes().receive_money(CLERK, &line, funder, cents).await.unwrap();
        }
    }

    /// A lot is printed, delivered and handed over, as long as there is money.
    async fn issue(&mut self) {
        let many = 1 + i64::from(self.below(6));
        let passes = self.passes();
        let issued = match passes.issue(id(self.number()), ORDER, many).await {
            Ok(issued) => issued,
            Err(PassError::Lacking | PassError::Refused(Refusal::Ended { .. })) => return,
            Err(other) => panic!("{other}"),
        };
        let (first, last) = (issued.booklets[0].0, issued.booklets[issued.booklets.len() - 1].0);
        passes.deliver(first, last, PRESCRIBER).await.unwrap();
        for (booklet, codes) in issued.booklets {
            // Some stay in stock: their passes are shown all the same.
            if self.below(8) > 0 {
                match passes.hand_over(PRESCRIBER, booklet, None).await {
                    Ok(()) | Err(PassError::Refused(Refusal::Ended { .. })) => {}
                    Err(other) => panic!("{other}"),
                }
            }
            self.booklets.push(Booklet { id: booklet, codes });
        }
    }

    async fn lose_booklet(&mut self) {
        let nth = self.pick(self.booklets.len());
        let booklet = self.booklets[nth].id;
        let passes = self.passes();
        passes.block(booklet, booklet).await.unwrap();
        if self.below(3) == 0 {
            return;
        }
        match passes.replace(booklet).await {
            Ok(new) => self.booklets.push(Booklet { id: new.booklet, codes: new.codes }),
            Err(PassError::Refused(_)) => {}
            Err(other) => panic!("{other}"),
        }
    }

    fn pass_time(&mut self) {
        let seconds = match self.below(10) {
            0 if !self.is_behind => -120,
            0 => 120,
            1..=4 => i64::from(self.below(600)),
            5..=7 => i64::from(self.below(3 * 3600)),
            8 => i64::from(self.below(2 * 86_400)),
            _ => i64::from(self.below(4 * 86_400)),
        };
        self.is_behind = seconds < 0 || (self.is_behind && seconds < 120);
        self.clock.advance(SignedDuration::from_secs(seconds));
    }

    async fn daily_work(&mut self) {
        let passes = self.passes();
        match self.below(6) {
            0 => drop(passes.watch().await.unwrap()),
            1 => drop(passes.close_claims().await.unwrap()),
            2 => {
                let run = id(self.number());
                let first = passes.pay(run).await.unwrap();
                // The answer was lost, and it is asked again.
                assert_eq!(passes.pay(run).await.unwrap(), first);
            }
            3 => drop(passes.expire().await.unwrap()),
            4 => {
                let statement = passes.state_solvency().await.unwrap();
                verify_statement(&statement.text, &statement.hash).unwrap();
            }
            _ => {
                let ledger = &self.program.as_ref().unwrap().2;
                ledger.seal().await.unwrap();
            }
        }
    }

    /// The bank says what became of a payment: paid, or refused, and each more than once.
    async fn bank_speaks(&mut self) {
        let passes = self.passes();
        let place = place_id(self.below(PLACES));
        let sent = passes.payments_of(place).await.unwrap();
        let Some(payment) = sent.iter().find(|payment| payment.state == PaymentState::Sent) else { return };
        let settlement = if self.below(3) == 0 {
            self.told.bank_refusals += 1;
            Settlement::Refused("AC04: the account is closed".to_owned())
        } else {
            self.told.paid_cents += payment.cents;
            Settlement::Paid
        };
        for _ in 0..2 {
            passes.settle_payment(CLERK, payment.id, settlement.clone(), vec![]).await.unwrap();
        }
        let other =
            if settlement == Settlement::Paid { Settlement::Refused("no".to_owned()) } else { Settlement::Paid };
        assert!(matches!(passes.settle_payment(CLERK, payment.id, other, vec![]).await, Err(PassError::Settled)));
        if settlement != Settlement::Paid {
            let number = (0..PLACES).find(|number| place_id(*number) == place).unwrap();
            passes.keep_place(place_of(number, IBANS[self.pick(2)])).await.unwrap();
        }
    }

    async fn officer_looks(&mut self) {
        let passes = self.passes();
        let place = place_id(self.below(PLACES));
        let why = (self.below(4) == 0).then_some("an officer looks into it");
        passes.hold_place(place, why).await.unwrap();
    }

    async fn is_sound(&self) {
        is_sound(&self.db(), self.home.engine()).await;
    }

    /// Faults stop: every message is answered, every device comes back, every claim is paid, what is left flows back.
    async fn come_to_rest(&mut self) {
        for nth in 0..self.devices.len() {
            let device = &mut self.devices[nth];
            let kept = std::mem::take(&mut device.kept);
            self.on_the_way.push(Message::Bring(self.devices[nth].place, kept));
        }
        for message in std::mem::take(&mut self.on_the_way) {
            self.handle(&message).await;
        }
        // Nothing can be undone any more, also of what was dated by a clock that was ahead.
        self.clock.advance(SignedDuration::from_mins(21));
        let passes = self.passes();
        passes.close_claims().await.unwrap();
        // What is held waits: the officer has looked.
        for number in 0..PLACES {
            passes.hold_place(place_id(number), None).await.unwrap();
        }
        passes.pay(id(self.number())).await.unwrap();
        for number in 0..PLACES {
            for payment in passes.payments_of(place_id(number)).await.unwrap() {
                if payment.state == PaymentState::Sent {
                    passes.settle_payment(CLERK, payment.id, Settlement::Paid, vec![]).await.unwrap();
                    self.told.paid_cents += payment.cents;
                }
            }
        }
        self.every_place_has_what_it_is_owed().await;
        self.clock.advance(SignedDuration::from_hours(24 * 60));
        while passes.expire().await.unwrap() > 0 {}
        let figures = passes.figures().await.unwrap();
        assert_eq!((figures.alive, figures.unclaimed, figures.claims, figures.in_payment), (0, 0, 0, 0));
        assert_eq!(figures.held, self.received - self.told.paid_cents);
        assert_eq!(figures.held, figures.available + figures.risk);
        assert!(passes.report_of(FUNDER).await.unwrap().reconciles());
        self.is_sound().await;
    }

    async fn every_place_has_what_it_is_owed(&self) {
        let mut owed: BTreeMap<PlaceId, i64> = BTreeMap::new();
        let mut paid_for: BTreeSet<(PlaceId, PassId)> = BTreeSet::new();
        for (pass, operation) in &self.seen.spent {
            *owed.entry(self.seen.place[operation]).or_default() += FACE;
            paid_for.insert((self.seen.place[operation], *pass));
        }
        for (operation, outcome) in &self.seen.outcomes {
            if let Outcome::PaidFromRisk { cents, .. } = outcome {
                *owed.entry(self.seen.place[operation]).or_default() += cents;
                let (place, pass) = (self.seen.place[operation], self.seen.kept[operation]);
                assert!(paid_for.insert((place, pass)), "place {place} is paid twice for pass {pass}");
            }
        }
        for number in 0..PLACES {
            let place = place_id(number);
            let payments = self.passes().payments_of(place).await.unwrap();
            let paid = payments.iter().filter(|payment| payment.state == PaymentState::Paid);
            let paid: i64 = paid.map(|payment| payment.cents).sum();
            assert_eq!(paid, owed.get(&place).copied().unwrap_or(0), "what place {place} is paid");
        }
    }
}

fn place_id(number: u32) -> PlaceId {
    id(0x100 + u128::from(number))
}

fn place_of(number: u32, iban: &str) -> Place {
    let point = (44.0 + f64::from(number), 2.0 + f64::from(number));
    let one = place(place_id(number), &format!("Atelier {number}"), "59", "32", point);
    Place { iban: Some(iban.to_owned()), ..one }
}
