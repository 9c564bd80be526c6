//! The room with its neighbours, on each engine: Leo and Mia look after firms, Bea works at a bank, Omar runs the fund.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use base::headcount::HeadcountBand;
use base::{FirmId, FixedClock, Id, Lang, PersonId, SystemRandom};
use evidence::{Action, Evidence, SigningKey};
use identity::{Identity, NewAccount, Password, PasswordCost, Secret, Settings};
use jiff::civil::date;
use jiff::tz::TimeZone;
use loans::{Away, Content, Files, FirmFile, Firms, Hand, Loans, Parts, Pending, Plan, PlanStep, Plans};
use store::testing::TestDb;
use ui::testing::{NOW, ORIGIN, Site};
use ui::{Role, Roles, RoomTexts, SignedIn, Texts};

pub const TEXTS: [RoomTexts; 5] = [ui::TEXTS, mail::TEXTS, identity::TEXTS, evidence::TEXTS, loans::TEXTS];

/// The product of the stories, and its banks.
pub const PRODUCT: &str = "demo_digital";
pub const BANKS: [&str; 2] = ["banque_alizee", "caisse_boreale"];

pub struct House {
    pub loans: Loans,
    pub evidence: Evidence,
    pub clock: Arc<FixedClock>,
    pub site: Site,
    pub bakery: FirmId,
    pub files: Arc<FakeFirms>,
    pub engine: &'static str,
    people: [SignedIn; 4],
    pub db: TestDb,
}

/// Files of firms, as the stories want them.
#[derive(Default)]
pub struct FakeFirms(pub Mutex<BTreeMap<(PersonId, FirmId), FirmFile>>);

impl Firms for FakeFirms {
    fn of(&self, person: PersonId) -> Pending<'_, Result<Vec<(FirmId, String)>, Away>> {
        let files = self.0.lock().unwrap();
        let own = files.iter().filter(|((of, _), _)| *of == person);
        let own = own.map(|((_, firm), file)| (*firm, file.name.clone())).collect();
        Box::pin(async move { Ok(own) })
    }

    fn name(&self, person: PersonId, firm: FirmId) -> Pending<'_, Result<Option<String>, Away>> {
        let name = self.0.lock().unwrap().get(&(person, firm)).map(|file| file.name.clone());
        Box::pin(async move { Ok(name) })
    }

    fn file(&self, person: PersonId, firm: FirmId) -> Pending<'_, Result<Option<FirmFile>, Away>> {
        let file = self.0.lock().unwrap().get(&(person, firm)).cloned();
        Box::pin(async move { Ok(file) })
    }

    fn written_to(&self, applicant: PersonId, firm: FirmId) -> Pending<'_, Result<Vec<PersonId>, Away>> {
        let files = self.0.lock().unwrap();
        let who = if files.contains_key(&(applicant, firm)) {
            vec![applicant]
        } else {
            files.keys().filter(|(_, of)| *of == firm).map(|(person, _)| *person).collect()
        };
        Box::pin(async move { Ok(who) })
    }
}

struct FakePlans;

impl Plans for FakePlans {
    fn plan(&self, _: PersonId, _: FirmId, _: Lang) -> Pending<'_, Result<Option<Plan>, Away>> {
        let step =
            PlanStep { title: "Un site pour commander".to_owned(), why: "Vous ne vendez pas en ligne".to_owned() };
        Box::pin(async { Ok(Some(Plan { made_on: date(2026, 11, 1), steps: vec![step] })) })
    }
}

impl House {
    pub async fn each() -> Vec<Self> {
        let mut houses = Vec::new();
        for db in store::testing::databases().await {
            houses.push(Self::open(db, content()).await);
        }
        houses
    }

    pub async fn one() -> Self {
        Self::open(store::testing::sqlite(store::Migrations::embedded()).await, content()).await
    }

    pub async fn open(db: TestDb, content: Content) -> Self {
        let (clock, random) = (Arc::new(FixedClock::at(NOW)), Arc::new(SystemRandom));
        let key = SigningKey::from_seed(&[7; 32]);
        let evidence = Evidence::open(db.db(), key, "passerelle.example", clock.clone(), random.clone()).await.unwrap();
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
        let people = [
            account(&identity, "leo", Roles::NONE.with(Role::Owner)).await,
            account(&identity, "mia", Roles::NONE.with(Role::Owner)).await,
            account(&identity, "bea", Roles::NONE.with(Role::Bank)).await,
            account(&identity, "omar", Roles::NONE.with(Role::Officer)).await,
        ];
        let bakery = Id::new(&*clock, &*random);
        let files = Arc::new(FakeFirms::default());
        files.0.lock().unwrap().insert((people[0].person, bakery), bakery_file());
        let loans = Loans::new(Parts {
            db: db.db(),
            evidence: evidence.clone(),
            identity,
            firms: files.clone(),
            plans: Arc::new(FakePlans),
            content,
            texts: Texts::with(&TEXTS).unwrap(),
            clock: clock.clone(),
            random,
            public_url: ORIGIN.to_owned(),
            zone: TimeZone::UTC,
        });
        loans.add_bank_person(BANKS[0], people[2].person).await.unwrap();
        let routes = loans.routes().merge(mail::pages::routes(db.db(), TimeZone::UTC));
        let site = Site::with_people(routes, &TEXTS, &people);
        let engine = db.engine();
        Self { loans, evidence, clock, site, bakery, files, engine, people, db }
    }

    pub fn leo(&self) -> &SignedIn {
        &self.people[0]
    }

    pub fn mia(&self) -> &SignedIn {
        &self.people[1]
    }

    pub fn bea(&self) -> &SignedIn {
        &self.people[2]
    }

    pub fn omar(&self) -> &SignedIn {
        &self.people[3]
    }

    pub async fn at_bank(&self) -> Hand {
        self.loans.hand_of(self.bea().person).await.unwrap()
    }

    /// What was done with Leo's data, the oldest first.
    pub async fn actions(&self) -> Vec<Action> {
        let mut all = Vec::new();
        for page in 1.. {
            let some = self.evidence.accesses_to(self.leo().person, page).await.unwrap();
            if some.is_empty() {
                break;
            }
            all.extend(some.into_iter().map(|access| access.action));
        }
        all.reverse();
        all
    }

    /// The subjects of all letters.
    pub async fn letters(&self) -> String {
        self.site.get("/demo/mail").send().await.body
    }

    /// The books hold.
    pub async fn books_are_sound(&self) {
        let report = ledger::check(&self.db.db()).await.unwrap();
        assert!(report.faults.is_empty(), "{}: {:?}", self.engine, report.faults);
    }
}

pub fn content() -> Content {
    Content::read(&Files {
        products: include_str!("../../../../packs/france/loans/products.csv"),
        criteria: include_str!("../../../../packs/france/loans/criteria.csv"),
        purposes: include_str!("../../../../packs/france/loans/purposes.csv"),
        banks: include_str!("../../../../packs/france/loans/banks.csv"),
    })
    .unwrap()
}

pub fn bakery_file() -> FirmFile {
    FirmFile {
        name: "Boulangerie Léo (fictive)".to_owned(),
        number: Some("999 900 012 00017".to_owned()),
        undertaking: "999900012".to_owned(),
        activity: Some(("10.71C".to_owned(), "Boulangerie".to_owned())),
        commune: Some("Limoges (87)".to_owned()),
        headcount: HeadcountBand::from_code("02"),
        founded_on: Some(date(2014, 4, 1)),
        source: Some("registre (fictif)".to_owned()),
    }
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
        lang: Lang::Fr,
        roles,
        password: Password::choose("passerelle-demo").unwrap(),
    };
    let person = identity.add_account(new).await.unwrap();
    SignedIn { person, name, roles, shared: false }
}
