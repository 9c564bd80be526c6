//! The room with its neighbours, on each engine: Leo and Mia look after firms, Nora and Ugo advise.

use std::collections::BTreeSet;
use std::sync::Arc;

use base::{FirmNumberKind, FixedClock, Id, Lang, Localized, SystemRandom, Timestamp};
use business::{Business, FirmDoor, Parts, Right};
use directory::{Accreditation, Adviser, AdviserId, Directory, Modes, Place, Reach, Sector};
use evidence::{Evidence, RecordedAccess, SigningKey};
use exchange::Register;
use identity::{Identity, NewAccount, Password, PasswordCost, Secret, Settings};
use jiff::civil::date;
use jiff::tz::TimeZone;
use store::testing::TestDb;
use ui::testing::{NOW, ORIGIN, Site};
use ui::{Role, Roles, RoomTexts, SignedIn, Texts};

use crate::france::{ACTIVITIES, TERRITORIES, catalogue, content};
use crate::person::Person;
use crate::register::FakeRegister;

/// What every page of this room may say.
pub const TEXTS: [RoomTexts; 6] =
    [ui::TEXTS, forms::TEXTS, mail::TEXTS, identity::TEXTS, directory::TEXTS, business::TEXTS];

pub struct House {
    pub business: Business,
    pub evidence: Evidence,
    pub clock: Arc<FixedClock>,
    pub register: Arc<FakeRegister>,
    pub site: Site,
    /// The adviser of the directory whose requests Nora answers.
    pub nora_advises: AdviserId,
    /// The adviser of the directory whose requests Ugo answers.
    pub ugo_advises: AdviserId,
    pub directory: Directory,
    /// An adviser of the directory whom nobody answers for.
    pub silent: AdviserId,
    pub engine: &'static str,
    people: [SignedIn; 5],
    log: Option<tokio::runtime::Runtime>,
    pub db: TestDb,
}

impl House {
    /// One house on each engine.
    pub async fn each() -> Vec<Self> {
        Self::each_with(FirmNumberKind::Siret).await
    }

    /// The same where firms carry this number.
    pub async fn each_with(kind: FirmNumberKind) -> Vec<Self> {
        let mut houses = Vec::new();
        for db in store::testing::databases().await {
            houses.push(Self::open(db, kind).await);
        }
        houses
    }

    /// One house, for stories in which the database decides nothing.
    pub async fn one() -> Self {
        Self::open(store::testing::sqlite(store::Migrations::embedded()).await, FirmNumberKind::Siret).await
    }

    async fn open(db: TestDb, number_kind: FirmNumberKind) -> Self {
        let clock = Arc::new(FixedClock::at(NOW));
        let random = Arc::new(SystemRandom);
        // The log writes on a runtime of its own, so that a story can take it away.
        let log = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let opening = {
            let (db, clock, random) = (db.db(), clock.clone(), random.clone());
            async move { Evidence::open(db, SigningKey::from_seed(&[7; 32]), "passerelle.example", clock, random).await }
        };
        let evidence = log.spawn(opening).await.unwrap().unwrap();
        let settings = Settings {
            public_url: ORIGIN.parse().unwrap(),
            secret: Secret::new("the secret of the configuration, for tests").unwrap(),
            trusted_clients: BTreeSet::new(),
            password_cost: PasswordCost::TRIVIAL,
            civil_registry: None,
            module_signers: Vec::new(),
            mutual_tls: None,
            territories: None,
            data_scopes: Arc::default(),
            logged_words: Arc::default(),
            helper_level: identity::Level::Eidas2,
            zone: TimeZone::UTC,
            texts: Texts::with(&[identity::TEXTS]).unwrap(),
        };
        let identity =
            Identity::open(db.db(), evidence.clone(), clock.clone(), random.clone(), settings).await.unwrap();
        let owner = Roles::NONE.with(Role::Owner);
        let adviser = Roles::NONE.with(Role::Adviser);
        let people = [
            account(&identity, "leo", Lang::Lb, owner).await,
            account(&identity, "mia", Lang::Fr, owner).await,
            account(&identity, "nora", Lang::De, adviser).await,
            account(&identity, "ugo", Lang::En, adviser).await,
            account(&identity, "omar", Lang::Fr, Roles::NONE.with(Role::Officer)).await,
        ];
        let (territories, activities) = (Arc::clone(&TERRITORIES), Arc::clone(&ACTIVITIES));
        let directory = Directory::open(db.db(), territories.clone(), activities.clone(), catalogue(), clock.clone())
            .await
            .unwrap();
        let of_nora = in_rennes("Cabinet Alizé (fictif)", Some(&people[2]));
        let of_ugo = in_rennes("Cabinet Brise (fictif)", Some(&people[3]));
        let of_nobody = in_rennes("Cabinet Calme (fictif)", None);
        let (nora_advises, ugo_advises, silent) = (of_nora.id, of_ugo.id, of_nobody.id);
        directory.put(vec![of_nora, of_ugo, of_nobody], Vec::new()).await.unwrap();
        let register = Arc::new(FakeRegister::default());
        let business = Business::new(Parts {
            db: db.db(),
            evidence: evidence.clone(),
            identity,
            directory: directory.clone(),
            number_kind,
            register: Arc::clone(&register) as Arc<dyn Register>,
            territories,
            activities,
            content: content(),
            texts: Texts::with(&TEXTS).unwrap(),
            clock: clock.clone(),
            random,
            public_url: ORIGIN.to_owned(),
            zone: TimeZone::UTC,
            doors: vec![GARDEN],
            elsewhere: business::FirmElsewhere::default(),
        });
        let routes = business.routes().merge(mail::pages::routes(db.db(), TimeZone::UTC));
        let site = Site::with_people(routes, &TEXTS, &people);
        let engine = db.engine();
        Self {
            business,
            evidence,
            clock,
            register,
            site,
            directory,
            nora_advises,
            ugo_advises,
            silent,
            engine,
            people,
            log: Some(log),
            db,
        }
    }

    /// A baker who looks after firms and reads Luxembourgish.
    pub fn leo(&self) -> Person<'_> {
        Person { house: self, who: &self.people[0] }
    }

    /// Somebody else who looks after firms.
    pub fn mia(&self) -> Person<'_> {
        Person { house: self, who: &self.people[1] }
    }

    /// An adviser who reads German.
    pub fn nora(&self) -> Person<'_> {
        Person { house: self, who: &self.people[2] }
    }

    /// Another adviser.
    pub fn ugo(&self) -> Person<'_> {
        Person { house: self, who: &self.people[3] }
    }

    /// An officer.
    pub fn omar(&self) -> Person<'_> {
        Person { house: self, who: &self.people[4] }
    }

    /// Changes an adviser of the directory.
    pub async fn changes(&self, id: AdviserId, change: impl FnOnce(&mut Adviser)) {
        let mut adviser = (*self.directory.adviser(id).unwrap()).clone();
        change(&mut adviser);
        self.directory.put(vec![adviser], Vec::new()).await.unwrap();
    }

    /// Opens another adviser's account.
    pub async fn opens_an_account(&self, username: &str) -> base::PersonId {
        account(&self.business.identity, username, Lang::Fr, Roles::NONE.with(Role::Adviser)).await.person
    }

    /// Whom letters were written to, all that ever were.
    pub async fn recipients(&self) -> Vec<String> {
        let db = self.db.db();
        let all = db.read(|tx| {
            tx.all(store::sql!("SELECT recipient FROM mail_outbox"), store::params![], |row| row.get::<String>(0))
        });
        all.await.unwrap()
    }

    /// Days pass, and the platform does what is due.
    pub async fn days_pass(&self, days: i64) -> business::Followed {
        self.clock.advance(jiff::SignedDuration::from_hours(24 * days));
        self.directory.refresh().await.unwrap();
        self.business.follow_requests().await.unwrap()
    }

    /// What is said in French, the language of the stories.
    pub fn says(&self, key: &str) -> String {
        self.says_with(key, &[])
    }

    pub fn says_with(&self, key: &str, values: &[(&str, ui::texts::Value<'_>)]) -> String {
        self.business.texts.say(Lang::Fr, key, values)
    }

    /// Every access to a person's data, the oldest first.
    pub async fn accesses_to(&self, person: Person<'_>) -> Vec<RecordedAccess> {
        let mut all = Vec::new();
        for page in 1.. {
            let some = self.evidence.accesses_to(person.who.person, page).await.unwrap();
            if some.is_empty() {
                break;
            }
            all.extend(some);
        }
        all.reverse();
        all
    }

    /// From now on the log of accesses takes nothing more.
    pub fn lose_the_log(&mut self) {
        self.log.take().unwrap().shutdown_background();
    }

    /// Every letter of the outbox, as the page of the demonstration shows it.
    pub async fn letters(&self) -> Vec<String> {
        let list = self.site.get("/demo/mail").send().await.body;
        let mut letters = Vec::new();
        for link in list.split("href=\"/demo/mail/").skip(1) {
            let id = link.split('"').next().unwrap();
            letters.push(self.site.get(&format!("/demo/mail/{id}")).send().await.body);
        }
        letters
    }
}

/// The way from a firm's page to another room.
pub const GARDEN: FirmDoor = FirmDoor {
    href: "/firms/{id}/garden",
    title: "business-firms-title",
    hint: "business-firms-intro",
    open: "business-firms-title",
    right: Right::Apply,
    records: Some("garden"),
};

impl Drop for House {
    fn drop(&mut self) {
        if let Some(log) = self.log.take() {
            log.shutdown_background();
        }
    }
}

async fn account(identity: &Identity, username: &str, lang: Lang, roles: Roles) -> SignedIn {
    let name = format!("{username} Muster");
    let new = NewAccount {
        username: username.parse().unwrap(),
        name: name.parse().unwrap(),
        given_name: username.parse().unwrap(),
        family_name: "Muster".parse().unwrap(),
        email: format!("{username}@example.org").parse().unwrap(),
        email_verified: true,
        lang,
        roles,
        password: Password::choose("passerelle-demo").unwrap(),
    };
    let person = identity.add_account(new).await.unwrap();
    SignedIn { person, name, roles, shared: false }
}

fn in_rennes(organisation: &str, account: Option<&SignedIn>) -> Adviser {
    let rennes = TERRITORIES.commune("35238").unwrap();
    let catalogue = catalogue();
    Adviser {
        id: Id::new(&FixedClock::at(NOW), &SystemRandom),
        source_key: None,
        organisation: organisation.to_owned(),
        person_name: None,
        kind: catalogue.kind("consultancy").unwrap().code.clone(),
        sector: Sector::Private,
        size: None,
        specialities: BTreeSet::from([catalogue.speciality("website").unwrap().code.clone()]),
        languages: BTreeSet::from(["fr".parse().unwrap()]),
        place: Place {
            address: None,
            postcode: Some("35000".to_owned()),
            commune: Some(rennes.code.clone()),
            town: Some("Rennes".to_owned()),
            region: Some(rennes.region.clone()),
            point: rennes.point,
        },
        reach: Reach::km(50),
        modes: Modes::Both,
        presentation: Localized::of("fr", "Nous aidons les petites entreprises."),
        web_site: None,
        reference_page: None,
        activities: BTreeSet::new(),
        fictional: true,
        account: account.map(|account| account.person),
        accreditation: Accreditation::new(date(2026, 1, 1), None),
        service: directory::Service::default(),
        changed_at: NOW,
    }
}

/// Some seconds after the stories begin.
pub fn later(seconds: i64) -> Timestamp {
    NOW.plus(jiff::SignedDuration::from_secs(seconds))
}
