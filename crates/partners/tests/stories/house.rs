//! The room with the accounts below it, on each engine: Leo looks after services, Mia after others, Omar is an
//! officer and Ana tries services.

use std::collections::BTreeSet;
use std::sync::Arc;

use base::{FixedClock, Lang, Localized, SystemRandom};
use evidence::{Evidence, SigningKey};
use identity::{Client, Identity, NewAccount, Password, PasswordCost, Secret, Settings};
use jiff::tz::TimeZone;
use partners::{Partners, Parts};
use store::testing::TestDb;
use ui::testing::{Answer, NOW, ORIGIN, Site};
use ui::{Role, Roles, RoomTexts, SignedIn, Texts};

pub const TEXTS: [RoomTexts; 5] = [ui::TEXTS, evidence::TEXTS, mail::TEXTS, identity::TEXTS, partners::TEXTS];

pub struct House {
    pub identity: Identity,
    pub clock: Arc<FixedClock>,
    pub site: Site,
    pub engine: &'static str,
    people: [SignedIn; 4],
    evidence: Evidence,
    db: TestDb,
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

    async fn open(db: TestDb) -> Self {
        let clock = Arc::new(FixedClock::at(NOW));
        let random = Arc::new(SystemRandom);
        let key = SigningKey::from_seed(&[7; 32]);
        let evidence = Evidence::open(db.db(), key, "passerelle.example", clock.clone(), random.clone()).await.unwrap();
        let identity = Identity::open(db.db(), evidence.clone(), clock.clone(), random, settings()).await.unwrap();
        let people = [
            account(&identity, "leo", Roles::NONE).await,
            account(&identity, "mia", Roles::NONE).await,
            account(&identity, "omar", Roles::NONE.with(Role::Officer)).await,
            account(&identity, "ana", Roles::NONE).await,
        ];
        let site = site(&db, &identity, &clock, &people);
        let engine = db.engine();
        Self { identity, clock, site, engine, people, evidence, db }
    }

    /// Another node on the same database, which remembers for itself what it read.
    pub async fn another_node(&self) -> Site {
        let random = Arc::new(SystemRandom);
        let opened = Identity::open(self.db.db(), self.evidence.clone(), self.clock.clone(), random, settings()).await;
        site(&self.db, &opened.unwrap(), &self.clock, &self.people)
    }

    pub fn leo(&self) -> Person<'_> {
        Person { house: self, who: &self.people[0], node: &self.site }
    }

    pub fn mia(&self) -> Person<'_> {
        Person { house: self, who: &self.people[1], node: &self.site }
    }

    pub fn omar(&self) -> Person<'_> {
        Person { house: self, who: &self.people[2], node: &self.site }
    }

    pub fn ana(&self) -> Person<'_> {
        Person { house: self, who: &self.people[3], node: &self.site }
    }

    pub async fn client(&self, id: &str) -> Client {
        self.identity.find_client(&id.parse().unwrap()).await.unwrap().unwrap()
    }
}

fn settings() -> Settings {
    Settings {
        public_url: ORIGIN.parse().unwrap(),
        secret: Secret::new("the secret of the configuration, for tests").unwrap(),
        trusted_clients: BTreeSet::new(),
        password_cost: PasswordCost::TRIVIAL,
        civil_registry: None,
        module_signers: Vec::new(),
        mutual_tls: None,
        helper_level: identity::Level::Eidas2,
        territories: None,
        data_scopes: Arc::default(),
        logged_words: Arc::default(),
        zone: TimeZone::UTC,
        texts: Texts::with(&TEXTS).unwrap(),
    }
}

/// The pages of a node.
fn site(db: &TestDb, identity: &Identity, clock: &Arc<FixedClock>, people: &[SignedIn]) -> Site {
    let partners = Partners::new(Parts {
        db: db.db(),
        identity: identity.clone(),
        texts: Texts::with(&TEXTS).unwrap(),
        clock: clock.clone(),
        random: Arc::new(SystemRandom),
        public_url: ORIGIN.to_owned(),
        zone: TimeZone::UTC,
        families: [("papers", "Papers"), ("money", "Money and taxes")]
            .map(|(code, name)| (code.to_owned(), Localized::of("en", name.to_owned())))
            .into(),
    });
    let routes = partners.routes().merge(mail::pages::routes(db.db(), TimeZone::UTC));
    Site::with_people(routes, &TEXTS, people)
}

async fn account(identity: &Identity, username: &str, roles: Roles) -> SignedIn {
    let name = format!("{username} Muster");
    let new = NewAccount {
        username: username.parse().unwrap(),
        name: name.parse().unwrap(),
        given_name: username.parse().unwrap(),
        family_name: "Muster".parse().unwrap(),
        email: format!("{username}@example.org").parse().unwrap(),
        email_verified: true,
        lang: Lang::En,
        roles,
        password: Password::choose("passerelle-demo").unwrap(),
    };
    let person = identity.add_account(new).await.unwrap();
    SignedIn { person, name, roles, shared: false }
}

/// Somebody in front of the pages.
#[derive(Clone, Copy)]
pub struct Person<'h> {
    pub house: &'h House,
    pub who: &'h SignedIn,
    pub node: &'h Site,
}

impl<'h> Person<'h> {
    /// The same person at the pages of another node.
    pub fn at(self, node: &'h Site) -> Self {
        Self { node, ..self }
    }

    pub async fn asks(&self, path: &str) -> Answer {
        self.node.get(path).as_person(self.who).header("accept-language", "en").send().await
    }

    /// A page that is there and says everything that it has to say.
    pub async fn sees(&self, path: &str) -> String {
        let answer = self.asks(path).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        assert!(!answer.body.contains('⟦'), "a text is missing on {path}: {}", answer.body);
        answer.body
    }

    pub async fn sends(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let opened = self.asks("/partners").await;
        let mut ask = self.node.post(path).as_person(self.who).header("accept-language", "en");
        for cookie in opened.cookies() {
            ask = ask.cookie(&cookie);
        }
        for (name, value) in fields {
            ask = ask.field(name, value);
        }
        let answer = ask.field("csrf", &opened.token()).send().await;
        assert!(!answer.body.contains('⟦'), "a text is missing on {path}: {}", answer.body);
        answer
    }

    /// Sends a form that is taken, and gives the address that follows.
    pub async fn sends_well(&self, path: &str, fields: &[(&str, &str)]) -> String {
        let answer = self.sends(path, fields).await;
        assert_eq!(answer.status, 303, "{path}: {}", answer.body);
        answer.header("location").to_owned()
    }

    /// Registers a library on the own machine, and gives its identifier and its secret.
    pub async fn registers(&self, more: &[(&str, &str)]) -> (String, String) {
        let id = self.fresh_id().await;
        let fields = [("id", id.as_str()), ("name", "Library"), ("redirect_uris", "http://localhost:4999/cb")];
        let answer = self.sends("/partners/add", &[&fields, more].concat()).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        let secret = answer.body.split_once("<code class=\"secret\">").map_or("", |(_, rest)| rest);
        (id, secret.split('<').next().unwrap().to_owned())
    }

    pub async fn fresh_id(&self) -> String {
        let page = self.sees("/partners/add").await;
        let (_, rest) = page.split_once("name=\"id\" value=\"").unwrap();
        rest.split('"').next().unwrap().to_owned()
    }

    /// Registers a library that is ready for production.
    pub async fn registers_for_production(&self) -> String {
        let (id, _) = self.registers(&[("claim", "email")]).await;
        let page = format!("/partners/{id}");
        let edit = [
            ("name", "Library"),
            ("redirect_uris", "https://library.example/cb"),
            ("contact", "it@library.example"),
            ("privacy", "https://library.example/privacy"),
        ];
        self.sends_well(&format!("{page}/edit"), &edit).await;
        self.sends_well(&format!("{page}/claims"), &[("claim", "email"), ("reason-email", "to send the receipt")])
            .await;
        id
    }

    /// Asks for production; gives the address of the review.
    pub async fn asks_for_production(&self, id: &str) -> String {
        let next = self.sends_well(&format!("/partners/{id}/production"), &[]).await;
        assert_eq!(next, format!("/partners/{id}?done=review"));
        let queue = self.house.omar().sees("/partners/reviews").await;
        let (_, rest) = queue.rsplit_once("href=\"/partners/reviews/").unwrap();
        format!("/partners/reviews/{}", rest.split('"').next().unwrap())
    }
}

/// Whether a person may sign in at a service.
pub fn admits(client: &identity::Client, person: &Person<'_>) -> bool {
    client.settings.admits(person.who.person, &person.who.name.split(' ').next().unwrap().parse().unwrap())
}
