//! What the stories of this room begin with.

use std::sync::Arc;

use base::{FixedClock, PersonId, SeededRandom, SystemRandom, Timestamp};
use evidence::{Access, Action, Actor, Evidence, SigningKey, Subject};
use store::Db;

pub const ORIGIN: &str = "services.example/evidence";

/// A log, and the clock that the story moves.
pub struct Story {
    pub evidence: Evidence,
    pub clock: Arc<FixedClock>,
}

impl Story {
    /// A fresh log in this database, at noon.
    pub async fn begin(db: Db) -> Self {
        let clock = Arc::new(FixedClock::at(Timestamp::from_seconds(1_795_003_200)));
        let evidence = open(db, clock.clone()).await;
        Self { evidence, clock }
    }

    /// Records `count` accesses to Ana's profile, one after the other.
    pub async fn record(&self, count: usize) {
        for _ in 0..count {
            self.evidence.record(reading_the_profile_of(ana())).await.unwrap();
        }
    }

    /// Records many accesses at once, which is quicker.
    pub async fn record_at_once(&self, count: usize) {
        for chunk in (0..count).collect::<Vec<_>>().chunks(500) {
            let all: Vec<_> = chunk
                .iter()
                .map(|_| {
                    let evidence = self.evidence.clone();
                    tokio::spawn(async move { evidence.record(reading_the_profile_of(ana())).await })
                })
                .collect();
            for one in all {
                one.await.unwrap().unwrap();
            }
        }
    }

    /// An hour goes by, so that the newest checkpoint is kept for ever.
    pub fn wait_an_hour(&self) {
        self.clock.advance(jiff::SignedDuration::from_hours(1));
    }
}

/// A node of the log in this database.
pub async fn open(db: Db, clock: Arc<FixedClock>) -> Evidence {
    Evidence::open(db, SigningKey::from_seed(&[7; 32]), ORIGIN, clock, Arc::new(SystemRandom)).await.unwrap()
}

/// A fictional person.
pub fn ana() -> PersonId {
    person(1)
}

/// A fictional person.
pub fn person(number: u64) -> PersonId {
    PersonId::new(&FixedClock::at(Timestamp::from_seconds(1_790_000_000)), &SeededRandom::new(number))
}

pub fn reading_the_profile_of(person: PersonId) -> Access {
    Access {
        actor: Actor::RelyingParty("demo-rp".to_owned()),
        subject: Subject::Person(person),
        action: Action::ReadProfile,
        detail: "name, email".to_owned(),
        basis: "identity-basis-consent".to_owned(),
    }
}
