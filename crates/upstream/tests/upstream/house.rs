//! The room, opened on each engine, with a provider in town and a clock that stands still.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use base::{FixedClock, Localized, SystemRandom};
use jiff::SignedDuration;
use serde_json::{Value, json};
use store::testing::TestDb;
use tower::ServiceExt;
use ui::web::{WebSettings, dress};
use ui::{NoSessions, Texts, Theme};
use upstream::testing::{FakeProvider, FakeWeb, NOW, Person};
use upstream::{
    Answer, ClientAuthentication, Departure, NewProvider, NoAnswer, ProviderId, ProviderSettings, Settings, Trouble,
    Upstream, Wish,
};

pub const ISSUER: &str = "https://id.example";
pub const SITE: &str = "https://passerelle.example";
pub const SECRET: &str = "a secret of more than thirty-two letters";

pub struct House {
    pub upstream: Upstream,
    pub provider: Arc<FakeProvider>,
    pub clock: Arc<FixedClock>,
    pub router: Router,
    pub engine: &'static str,
    pub db: TestDb,
}

impl House {
    /// One house on each engine.
    pub async fn each() -> Vec<Self> {
        let mut houses = Vec::new();
        for db in store::testing::databases().await {
            houses.push(Self::open(db).await);
        }
        houses
    }

    /// With the provider registered, after a change of its settings.
    pub async fn each_with(change: impl Fn(&mut ProviderSettings)) -> Vec<Self> {
        let houses = Self::each().await;
        for house in &houses {
            let mut new = new_provider();
            change(&mut new.settings);
            if new.settings.authentication == ClientAuthentication::PrivateKeyJwt {
                new.secret = None;
            }
            house.upstream.add_provider(new).await.unwrap();
        }
        houses
    }

    pub async fn each_plain() -> Vec<Self> {
        Self::each_with(|_| {}).await
    }

    async fn open(db: TestDb) -> Self {
        let clock = Arc::new(FixedClock::at(NOW));
        let provider = FakeProvider::new(ISSUER, clock.clone());
        let upstream = open(&db, &provider, &clock, 7).await.unwrap();
        let settings = WebSettings {
            language: base::Lang::En,
            public_url: SITE.parse().unwrap(),
            secret: vec![7; 32],
            clock: clock.clone(),
            random: Arc::new(SystemRandom),
            texts: Texts::with(&[ui::TEXTS, upstream::TEXTS]).unwrap(),
            theme: Theme::default(),
            sessions: Arc::new(NoSessions),
            demo: false,
            source_url: "https://code.example/passerelle".to_owned(),
        };
        let router = dress(upstream.routes(), settings).unwrap();
        Self { upstream, provider, clock, router, engine: db.engine(), db }
    }

    pub fn wait(&self, duration: SignedDuration) {
        self.clock.advance(duration);
    }

    pub async fn depart(&self, wish: &Wish) -> Departure {
        self.upstream.begin(&id(), wish, "/account", None).await.unwrap()
    }

    /// The person goes to the provider, signs in there, and comes back.
    pub async fn sign_in(&self, person: &Person) -> Result<Answer, NoAnswer> {
        self.sign_in_as_wished(&Wish::default(), person).await
    }

    pub async fn sign_in_as_wished(&self, wish: &Wish, person: &Person) -> Result<Answer, NoAnswer> {
        let departure = self.depart(wish).await;
        let back = self.provider.sign_in(&departure.address, person);
        self.come_back(&back, &departure).await
    }

    pub async fn come_back(&self, back: &str, departure: &Departure) -> Result<Answer, NoAnswer> {
        let query = back.strip_prefix("/upstream/callback?").unwrap();
        self.upstream.finish(query, Some(&departure.cookie)).await
    }

    pub async fn get(&self, path: &str) -> (u16, String) {
        let request = Request::builder().uri(path).header("accept-language", "en").body(Body::empty()).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status().as_u16();
        let body = to_bytes(response.into_body(), 1024 * 1024).await.unwrap();
        (status, String::from_utf8(body.to_vec()).unwrap())
    }

    /// Our keys, as everyone finds them.
    pub async fn our_keys(&self) -> Value {
        serde_json::from_str(&self.get("/upstream/jwks").await.1).unwrap()
    }
}

pub async fn open(
    db: &TestDb,
    provider: &Arc<FakeProvider>,
    clock: &Arc<FixedClock>,
    secret: u8,
) -> Result<Upstream, upstream::UpstreamError> {
    let network = Arc::new(FakeWeb(vec![provider.clone()]));
    let settings = Settings { public_url: SITE.parse().unwrap(), secret: [secret; 32] };
    Upstream::open(db.db(), network, clock.clone(), Arc::new(SystemRandom), settings).await
}

pub fn id() -> ProviderId {
    "post".parse().unwrap()
}

pub fn new_provider() -> NewProvider {
    let mut settings = ProviderSettings::new(ISSUER, "passerelle", ClientAuthentication::ClientSecretBasic);
    settings.acr = [
        ("urn:bronze".to_owned(), upstream::Assurance::Low),
        ("urn:silver".to_owned(), upstream::Assurance::Substantial),
    ]
    .into();
    settings.levels = upstream::Assurance::ALL.into();
    NewProvider {
        id: "post".to_owned(),
        name: Localized::of("en", "The Post (fictional)"),
        settings,
        secret: Some(SECRET.to_owned()),
    }
}

/// Somebody who has an account at the provider.
pub fn ana() -> Person {
    Person::new("ana-at-the-post", &json!({ "given_name": "Ana", "family_name": "MARTIN", "email": "ana@example.org" }))
}

/// What went wrong.
#[track_caller]
pub fn trouble(answer: Result<Answer, NoAnswer>) -> Trouble {
    match answer {
        Err(NoAnswer { trouble, .. }) => trouble,
        Ok(answer) => panic!("{} is believed", answer.subject),
    }
}
