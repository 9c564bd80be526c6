//! Other identity providers: how people are sent there, what they answer, and whether they are there.
//!
//! The side of the relying party of OpenID Connect, for any number of providers:
//!
//! ```text
//! begin ── ticket (state, nonce, PKCE) ──► the provider's page ──► /upstream/callback
//! finish ── state ── iss ── assertion ──► token endpoint ── open_token ── id_token ── userinfo ──► Answer
//! radar ── looks at every provider ──► board (circuit breaker, description, keys) ──► /providers/status
//! ```
//!
//! Who the person is *here* is decided above: this room says what a provider vouches for, and nothing is
//! stored of people. The [`Network`] is passed in, so that stories run without sockets.

mod assertion;
mod begin;
mod board;
mod breaker;
mod cabinet;
mod fault;
mod finish;
mod id_token;
mod metadata;
mod model;
mod network;
mod open_token;
mod pages;
mod radar;
mod reachable;
mod read_provider;
mod register_provider;
mod sign_out;
mod store;
mod test_provider;
#[cfg(feature = "testing")]
pub mod testing;
mod ticket;
mod userinfo;
mod web_client;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use ::store::Db;
use aws_lc_rs::hkdf;
use base::{Clock, Lang, Random, Sealer, Timestamp};
use ui::{PublicUrl, RoomTexts, Routes};

pub use begin::{COOKIE, Departure, NoDeparture, ONWARD_MAX_BYTES, Wish};
pub use board::Health;
pub use breaker::{Admission, Breaker, Outcome, Standing};
pub use fault::{Fault, Step, UpstreamError};
pub use finish::{Answer, CLOCKS_DIFFER, NoAnswer, TIME_TO_COME_BACK, Trouble};
pub use metadata::{Announced, Metadata};
pub use model::{
    Address, AddressMistake, AssertionAudience, Assurance, ClientAuthentication, NewProvider, Provider, ProviderId,
    ProviderMistake, ProviderSettings, UnknownAcr,
};
pub use network::{ANSWER_MAX_BYTES, BoxFuture, Network, NetworkFailure, Question, Reply};
pub use pages::standing_text;
pub use radar::LOOK_EVERY;
pub use reachable::Reachable;
pub use register_provider::MAX_PROVIDERS;
pub use sign_out::SIGNED_OUT;
pub use test_provider::{Finding, Verdict};
pub use ticket::StateMistake;
pub use web_client::WebClient;

use board::Board;
use cabinet::Cabinet;
use ticket::Tickets;

/// Where providers send people back to.
pub const CALLBACK: &str = "/upstream/callback";
/// Where providers find our keys.
pub const JWKS: &str = "/upstream/jwks";
/// Where everyone sees how the providers do.
pub const STATUS: &str = "/providers/status";

/// What this room says.
pub const TEXTS: RoomTexts = RoomTexts {
    room: "upstream",
    sources: [
        (Lang::Fr, include_str!("../texts/fr.ftl")),
        (Lang::De, include_str!("../texts/de.ftl")),
        (Lang::Lb, include_str!("../texts/lb.ftl")),
        (Lang::En, include_str!("../texts/en.ftl")),
    ],
};

/// What the configuration decides.
pub struct Settings {
    /// Where the platform is reached.
    pub public_url: PublicUrl,
    /// The key that every key here grows from.
    pub secret: [u8; 32],
}

/// The face of this room; cheap to clone.
#[derive(Clone)]
pub struct Upstream(Arc<Inner>);

struct Inner {
    db: Db,
    network: Arc<dyn Network>,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    settings: Settings,
    sealer: Sealer,
    tickets: Tickets,
    board: Mutex<Board>,
    cabinet: Mutex<Option<(Timestamp, Arc<Cabinet>)>>,
}

impl Upstream {
    /// Opens the room on a database, and tends the keys.
    ///
    /// # Errors
    /// When the database does not answer, or a key was sealed under another secret.
    pub async fn open(
        db: Db,
        network: Arc<dyn Network>,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Random>,
        settings: Settings,
    ) -> Result<Self, UpstreamError> {
        let key = |purpose: &str| derive(&settings.secret, purpose);
        let sealer = Sealer::new(&key("seal 1"));
        let tickets = Tickets::new(&key("state 1"), &key("number 1"));
        let (board, cabinet) = (Mutex::default(), Mutex::default());
        let upstream = Self(Arc::new(Inner { db, network, clock, random, settings, sealer, tickets, board, cabinet }));
        upstream.tend_keys().await?;
        upstream.cabinet().await?;
        Ok(upstream)
    }

    /// The pages and documents of this room.
    pub fn routes(&self) -> Routes {
        pages::routes().with_state(self.clone())
    }

    /// The way to documents of other systems.
    pub fn network(&self) -> &dyn Network {
        &*self.0.network
    }

    fn board(&self) -> MutexGuard<'_, Board> {
        self.lock(&self.0.board)
    }

    /// Nothing that is locked here is left half done by a panic.
    #[expect(clippy::unused_self, reason = "reads as a sentence where it is used")]
    fn lock<'m, T>(&self, mutex: &'m Mutex<T>) -> MutexGuard<'m, T> {
        mutex.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// An independent key for one purpose (RFC 5869).
fn derive(secret: &[u8; 32], purpose: &str) -> [u8; 32] {
    let mut key = [0; 32];
    #[expect(clippy::expect_used, reason = "32 bytes are one block of SHA-256, far below HKDF's 255")]
    hkdf::Salt::new(hkdf::HKDF_SHA256, b"passerelle upstream")
        .extract(secret)
        .expand(&[purpose.as_bytes()], hkdf::HKDF_SHA256)
        .and_then(|material| material.fill(&mut key))
        .expect("HKDF gives 32 bytes");
    key
}
