//! A programme on an engine: a funder with money, two places, a prescriber, a clock that the story moves.

use std::sync::Arc;

use base::{Clock as _, FixedClock, Id, Random, SeededRandom, Timestamp};
use evidence::{Evidence, SigningKey};
use jiff::SignedDuration;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use ledger::{Ledger, account_named};
use pass::{
    BookletId, FunderId, Order, OrderId, Parts, PassError, Passes, Place, PlaceId, PrescriberId, Redeemed, Redemption,
    Rules, Service,
};
use store::Db;
use store::testing::TestDb;
use uuid::Uuid;
use voucher::{Code, CodeKey};

/// When the stories begin: 27 November 2026, in the morning.
pub const NOW: Timestamp = Timestamp::from_seconds(1_795_770_000);
/// The last day of the passes.
pub const LAST_DAY: Date = jiff::civil::date(2026, 12, 31);
pub const FUNDER: FunderId = Id::from_uuid(Uuid::from_u128(0xf0));
pub const PRESCRIBER: PrescriberId = Id::from_uuid(Uuid::from_u128(0xc0));
/// Somebody at a funder's or in the office.
pub const CLERK: base::PersonId = Id::from_uuid(Uuid::from_u128(0x0c1e));
pub const LILLE: PlaceId = Id::from_uuid(Uuid::from_u128(0x59));
pub const LYON: PlaceId = Id::from_uuid(Uuid::from_u128(0x69));
pub const ORDER: OrderId = Id::from_uuid(Uuid::from_u128(0x0d));

pub struct Desk {
    pub db: TestDb,
    pub passes: Passes,
    pub clock: Arc<FixedClock>,
    pub evidence: Evidence,
}

/// A booklet with its codes.
pub struct Paper {
    pub id: BookletId,
    pub codes: Vec<Code>,
}

pub fn id<T>(number: u128) -> Id<T> {
    Id::from_uuid(Uuid::from_u128(number))
}

pub fn code_key() -> CodeKey {
    CodeKey::new([7; 32].into())
}

pub fn place(id: PlaceId, name: &str, department: &str, region: &str, point: (f64, f64)) -> Place {
    Place {
        id,
        name: name.to_owned(),
        department: department.to_owned(),
        region: region.to_owned(),
        point: base::territory::Point::new(point.0, point.1),
        is_approximate: false,
        iban: Some("FR7630006000011234567890189".to_owned()),
        listed_from: Timestamp::from_seconds(0),
        listed_until: None,
        held: None,
    }
}

pub fn order(booklets: i64) -> Order {
    Order {
        id: ORDER,
        funder: FUNDER,
        face_cents: 10_00,
        booklets,
        passes: 10,
        valid_until: LAST_DAY,
        territory: "department:59 region:84".parse().unwrap(),
        audience: "people who look for work".to_owned(),
    }
}

pub async fn passes_of(db: Db, clock: Arc<FixedClock>, rules: Rules, seed: u64) -> (Passes, Evidence) {
    let key = SigningKey::from_seed(&[7; 32]);
    let random: Arc<dyn Random> = Arc::new(SeededRandom::new(seed));
    let evidence = Evidence::open(db.clone(), key, "passes.example", clock.clone(), Arc::clone(&random)).await.unwrap();
    let zone = TimeZone::get("Europe/Paris").unwrap();
    let parts = Parts { db, evidence: evidence.clone(), clock, random, code_key: code_key(), rules, zone };
    (Passes::new(parts), evidence)
}

impl Desk {
    /// Each engine, with places, an order of a thousand booklets, and money for a hundred.
    pub async fn each() -> Vec<Self> {
        let mut desks = Vec::new();
        for db in store::testing::databases().await {
            desks.push(Self::on(db).await);
        }
        desks
    }

    pub async fn on(db: TestDb) -> Self {
        let clock = Arc::new(FixedClock::at(NOW));
        let (passes, evidence) = passes_of(db.db(), clock.clone(), Rules::default(), 1).await;
        let desk = Self { db, passes, clock, evidence };
        desk.passes.keep_place(place(LILLE, "Maison du numérique", "59", "32", (50.63, 3.06))).await.unwrap();
        desk.passes.keep_place(place(LYON, "Atelier des pentes", "69", "84", (45.77, 4.83))).await.unwrap();
        desk.passes.order(order(1_000)).await.unwrap();
        desk.passes.receive_money(CLERK, "statement 1, line 1", Some(FUNDER), 100 * 100_00).await.unwrap();
        desk
    }

    pub fn wait(&self, duration: SignedDuration) {
        self.clock.advance(duration);
    }

    /// Puts the clock at a moment.
    pub fn go_to(&self, at: Timestamp) {
        self.clock.advance(at.since(self.clock.now()));
    }

    /// Booklets that were printed.
    pub async fn issue(&self, number: u128, booklets: i64) -> Vec<Paper> {
        let issued = self.passes.issue(id::<pass::IssueKind>(number), ORDER, booklets).await.unwrap();
        issued.booklets.into_iter().map(|(id, codes)| Paper { id, codes }).collect()
    }

    /// Booklets that were handed over to people without an account.
    pub async fn handed(&self, number: u128, booklets: i64) -> Vec<Paper> {
        let papers = self.issue(number, booklets).await;
        let (first, last) = (papers[0].id, papers[papers.len() - 1].id);
        self.passes.deliver(first, last, PRESCRIBER).await.unwrap();
        for paper in &papers {
            self.passes.hand_over(PRESCRIBER, paper.id, None).await.unwrap();
        }
        papers
    }

    /// Blocks a booklet and replaces it.
    pub async fn replace(&self, booklet: BookletId) -> Result<pass::Replacement, PassError> {
        self.passes.block(booklet, booklet).await?;
        self.passes.replace(booklet).await
    }

    pub async fn redeem(&self, operation: u128, place: PlaceId, codes: &[&Code]) -> Result<Redeemed, PassError> {
        self.passes.redeem(place, &redemption(operation, codes)).await
    }

    /// What is in an account of the passes, in cents.
    pub async fn cents(&self, name: &str) -> i64 {
        let id = account_named(&format!("pass/{name}"));
        let account = self.db.db().read(move |tx| Ledger::account(tx, id)).await.unwrap();
        account.map_or(0, |account| account.balance.credit().abs())
    }

    pub async fn available(&self) -> i64 {
        self.cents(&format!("available/{FUNDER}")).await
    }

    /// The passes and the books are proved without a fault.
    pub async fn is_sound(&self) {
        is_sound(&self.db.db(), self.db.engine()).await;
    }
}

pub async fn is_sound(db: &Db, engine: &str) {
    let books = ledger::check(db).await.unwrap();
    assert!(books.faults.is_empty(), "{engine}: {:#?}", books.faults);
    let report = pass::check(db).await.unwrap();
    assert!(report.faults.is_empty(), "{engine}: {:#?}", report.faults);
}

pub fn redemption(operation: u128, codes: &[&Code]) -> Redemption {
    Redemption {
        operation: id::<pass::OperationKind>(operation),
        codes: codes.iter().map(|code| (*code).clone()).collect(),
        service: Service(3),
    }
}

/// The reason of a refusal at the counter.
pub fn reason<T: std::fmt::Debug>(answer: Result<T, PassError>) -> &'static str {
    match answer {
        Err(PassError::Refused(refusal)) => refusal.word(),
        Err(PassError::NotFound) => "not-found",
        Err(PassError::Reused) => "reused",
        Err(PassError::NotUndone) => "not-undone",
        Err(PassError::Lacking) => "lacking",
        Err(PassError::Attached) => "attached",
        Err(PassError::NotBlocked) => "not-blocked",
        Err(PassError::NotThere { .. }) => "not-there",
        other => panic!("{other:?}"),
    }
}
