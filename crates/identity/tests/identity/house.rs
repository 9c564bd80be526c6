//! The room, opened on each engine, with a clock that stands still and one person in it.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::Router;
use base::{FixedClock, Lang, PersonId, SystemRandom, Timestamp};
use civil::CivilRegistry;
use evidence::{Action, Evidence, RecordedAccess, SigningKey};
use identity::{
    Client, ClientKind, Identity, Level, NewAccount, NewClient, Password, PasswordCost, Scopes, Secret, Settings,
};
use jiff::SignedDuration;
use store::testing::TestDb;
use store::{params, sql};
use ui::web::{WebSettings, dress};
use ui::{Roles, Texts, Theme};

use crate::browser::Browser;
use crate::relying_party::RelyingParty;

pub const ISSUER: &str = "https://passerelle.example";
pub const SECRET: &str = "the secret of the configuration, for tests";
pub const PASSWORD: &str = "passerelle-demo";
/// 2026-11-24, 10:00 UTC.
pub const NOW: Timestamp = Timestamp::from_seconds(1_795_514_400);

pub struct House {
    pub identity: Identity,
    pub evidence: Evidence,
    pub clock: Arc<FixedClock>,
    pub router: Router,
    pub ana: PersonId,
    pub engine: &'static str,
    pub db: TestDb,
}

/// A letter in the outbox.
#[derive(Debug, Clone)]
pub struct Letter {
    pub to: String,
    pub text: String,
}

impl House {
    /// One house on each engine.
    pub async fn each() -> Vec<Self> {
        let mut houses = Vec::new();
        for db in store::testing::databases().await {
            houses.push(Self::open(db, &[]).await);
        }
        houses
    }

    /// As [`House::each`], with services that need no consent.
    pub async fn each_trusting(trusted: &[&str]) -> Vec<Self> {
        let mut houses = Vec::new();
        for db in store::testing::databases().await {
            houses.push(Self::open(db, trusted).await);
        }
        houses
    }

    async fn open(db: TestDb, trusted: &[&str]) -> Self {
        let clock = Arc::new(FixedClock::at(NOW));
        let key = SigningKey::from_seed(&[7; 32]);
        let evidence = Evidence::open(db.db(), key, "passerelle.example", clock.clone(), Arc::new(SystemRandom)).await;
        let evidence = evidence.unwrap();
        let identity = open_identity(&db, &evidence, &clock, SECRET, trusted).await.unwrap();
        let ana = identity.add_account(new_account("ana", "Ana Martin (fictional)")).await.unwrap();
        let router = site(&identity, clock.clone());
        Self { identity, evidence, clock, router, ana, engine: db.engine(), db }
    }

    /// The same house, with a register of civil status to ask.
    pub async fn asking(mut self, registry: Arc<dyn CivilRegistry>) -> Self {
        let settings = Settings { civil_registry: Some(registry), ..settings(SECRET, &[]) };
        let (db, evidence, clock) = (self.db.db(), self.evidence.clone(), self.clock.clone());
        self.identity = Identity::open(db, evidence, clock.clone(), Arc::new(SystemRandom), settings).await.unwrap();
        self.router = site(&self.identity, clock);
        self
    }

    /// The same house, with keys in a module.
    pub async fn signing_with(mut self, module_signers: Vec<Arc<dyn jose::Signer>>) -> Self {
        let settings = Settings { module_signers, ..settings(SECRET, &[]) };
        let (db, evidence, clock) = (self.db.db(), self.evidence.clone(), self.clock.clone());
        self.identity = Identity::open(db, evidence, clock.clone(), Arc::new(SystemRandom), settings).await.unwrap();
        self.router = site(&self.identity, clock);
        self
    }

    /// The same house, with an address where certificates are taken.
    pub async fn taking_certificates_at(mut self, address: &str) -> Self {
        let mutual_tls = identity::MutualTls { public_url: address.parse().unwrap(), has_authorities: false };
        let settings = Settings { mutual_tls: Some(mutual_tls), ..settings(SECRET, &[]) };
        let (db, evidence, clock) = (self.db.db(), self.evidence.clone(), self.clock.clone());
        self.identity = Identity::open(db, evidence, clock.clone(), Arc::new(SystemRandom), settings).await.unwrap();
        self.router = site(&self.identity, clock);
        self
    }

    /// The same house, with helpers who must have proved who they are this surely.
    pub async fn with_helpers_at(mut self, level: Level) -> Self {
        let settings = Settings { helper_level: level, ..settings(SECRET, &[]) };
        let (db, evidence, clock) = (self.db.db(), self.evidence.clone(), self.clock.clone());
        self.identity = Identity::open(db, evidence, clock.clone(), Arc::new(SystemRandom), settings).await.unwrap();
        self.router = site(&self.identity, clock);
        self
    }

    /// Lets time go by.
    pub fn wait(&self, duration: SignedDuration) {
        self.clock.advance(duration);
    }

    pub fn wait_s(&self, seconds: i64) {
        self.wait(SignedDuration::from_secs(seconds));
    }

    /// A browser that nobody signed in with.
    pub fn browser(&self) -> Browser<'_> {
        Browser::new(self)
    }

    /// A browser in which Ana signed in a minute ago.
    pub async fn browser_of_ana(&self) -> Browser<'_> {
        let browser = self.browser();
        let answer = browser.sign_in("ana", PASSWORD).await;
        assert_eq!(answer.status, 303, "{}: {}", self.engine, answer.body);
        self.wait_s(60);
        browser
    }

    /// A registered library with a secret, which may ask for everything.
    pub async fn library(&self) -> RelyingParty<'_> {
        self.service("library", ClientKind::Confidential).await
    }

    /// A registered service at `https://NAME.example/cb`.
    pub async fn service(&self, name: &str, kind: ClientKind) -> RelyingParty<'_> {
        let registered = self.identity.add_client(new_client(name, kind), None).await.unwrap();
        RelyingParty::new(self, name, registered.secret)
    }

    pub async fn client(&self, id: &str) -> Option<Client> {
        self.identity.find_client(&id.parse().unwrap()).await.unwrap()
    }

    /// What the log holds of Ana, the oldest first.
    pub async fn accesses_to_ana(&self) -> Vec<RecordedAccess> {
        let mut accesses = self.evidence.accesses_to(self.ana, 1).await.unwrap();
        accesses.reverse();
        accesses
    }

    /// The letters that wait, the oldest first.
    pub async fn letters(&self) -> Vec<Letter> {
        let db = self.db.db();
        let listed = db.read(|tx| {
            tx.all(sql!("SELECT recipient, body_text FROM mail_outbox ORDER BY created_at, id"), params![], |row| {
                Ok(Letter { to: row.get(0)?, text: row.get(1)? })
            })
        });
        listed.await.map_err(|error: store::StoreError| error).unwrap()
    }

    /// The letters that wait but for those that tell of a new device, which every new browser brings.
    pub async fn letters_of_changes(&self) -> Vec<Letter> {
        let mut letters = self.letters().await;
        letters.retain(|letter| !letter.text.contains("/not-me?"));
        letters
    }

    pub async fn actions_on_ana(&self) -> Vec<Action> {
        self.accesses_to_ana().await.into_iter().map(|access| access.action).collect()
    }
}

/// The pages of the room, as the program serves them.
pub fn site(identity: &Identity, clock: Arc<FixedClock>) -> Router {
    let settings = WebSettings {
        language: base::Lang::Fr,
        public_url: ISSUER.parse().unwrap(),
        secret: vec![7; 32],
        clock,
        random: Arc::new(SystemRandom),
        texts: Texts::with(&[identity::TEXTS, evidence::TEXTS]).unwrap(),
        theme: Theme::default(),
        sessions: Arc::new(identity.clone()),
        demo: false,
        source_url: "https://code.example/passerelle".to_owned(),
    };
    dress(identity.routes(), settings).unwrap()
}

pub async fn open_identity(
    db: &TestDb,
    evidence: &Evidence,
    clock: &Arc<FixedClock>,
    secret: &str,
    trusted: &[&str],
) -> Result<Identity, identity::IdentityError> {
    let settings = settings(secret, trusted);
    Identity::open(db.db(), evidence.clone(), clock.clone(), Arc::new(SystemRandom), settings).await
}

fn settings(secret: &str, trusted: &[&str]) -> Settings {
    Settings {
        public_url: ISSUER.parse().unwrap(),
        secret: Secret::new(secret).unwrap(),
        trusted_clients: trusted.iter().map(|id| id.parse().unwrap()).collect::<BTreeSet<_>>(),
        password_cost: PasswordCost::TRIVIAL,
        civil_registry: None,
        module_signers: Vec::new(),
        mutual_tls: None,
        territories: None,
        data_scopes: data_scopes(),
        logged_words: Arc::default(),
        helper_level: Level::Eidas1,
        zone: jiff::tz::TimeZone::UTC,
        texts: Texts::with(&[ui::TEXTS, identity::TEXTS]).unwrap(),
    }
}

/// The scopes of data of France's pack.
fn data_scopes() -> Arc<identity::DataCatalogue> {
    let table = include_str!("../../../../packs/france/data_scopes.csv");
    Arc::new(identity::DataCatalogue::parse(table).unwrap())
}

pub fn new_account(username: &str, name: &str) -> NewAccount {
    NewAccount {
        username: username.parse().unwrap(),
        name: name.parse().unwrap(),
        given_name: name.split(' ').next().unwrap().parse().unwrap(),
        family_name: name.split(' ').nth(1).unwrap().parse().unwrap(),
        email: format!("{username}@example.org").parse().unwrap(),
        email_verified: true,
        lang: Lang::Fr,
        roles: Roles::NONE,
        password: Password::choose(PASSWORD).unwrap(),
    }
}

pub fn new_client(name: &str, kind: ClientKind) -> NewClient {
    NewClient {
        id: name.parse().unwrap(),
        name: base::Localized::of("fr", format!("Service {name}")),
        kind,
        redirect_uris: vec![format!("https://{name}.example/cb")],
        post_logout_redirect_uris: vec![format!("https://{name}.example/bye")],
        scopes: Scopes::known("openid profile email address phone offline_access"),
        sector: None,
        settings: identity::ClientSettings::default(),
    }
}
