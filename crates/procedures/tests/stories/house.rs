//! The room with its neighbours, on each engine: Ana and Leo have an account, Omar decides at the town, Rita only
//! reads there, Otto works nowhere. A register knows Ana, another can be down.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use attachments::{Attachments, Away, Chunks, Scan, Scanner, Scanning, Verdict};
use base::{Clock as _, FirmId, FixedClock, Id, Lang, PersonId, Sealer, SystemRandom, Timestamp};
use evidence::{Action, Evidence, RecordedAccess, SigningKey};
use forms::source::{About, AnswerSource, Pending, Silence};
use forms::{Origin, Proposal};
use futures_util::StreamExt as _;
use identity::{Identity, Level, NewAccount, Password, PasswordCost, Secret, Settings};
use jiff::tz::TimeZone;
use mandates::{Fitting, FittingList, MandateBook, MandateId, Service, Trouble};
use procedures::documents::EarlierDocuments;
use procedures::model::{CaseId, Duty};
use procedures::prefill::EarlierAnswers;
use procedures::{Content, Files, Firms, ForWhom, Hand, OwnFirm, Parts, Procedures, Sent, stock};
use store::testing::TestDb;
use store::{StoreError, Tx};
use ui::testing::{NOW, ORIGIN, Site};
use ui::{Fields, Role, Roles, RoomTexts, SignedIn, Texts};

pub const TEXTS: [RoomTexts; 8] = [
    ui::TEXTS,
    evidence::TEXTS,
    mail::TEXTS,
    forms::TEXTS,
    mandates::TEXTS,
    identity::TEXTS,
    attachments::TEXTS,
    procedures::TEXTS,
];

const LABELS: &str = "label::French (fr),label::German (de),label::Luxembourgish (lb),label::English (en)";

/// The form of the stories, as its author writes it.
pub const MEALS: &str = "
| survey |
| | type | name | label::English (en) | bind::concept | required | relevant | calculation |
| | text | family_name | Family name | person.family_name | yes | | |
| | integer | quotient | Family quotient | household.quotient | yes | | |
| | begin repeat | child | Child | | | | |
| | text | first_name | First name of the child | household.child.given_name | yes | | |
| | end repeat | child | | | | | |
| | calculate | rate | | | | | if(${quotient} < 800, 'low', 'high') |
| | text | diet | What does your child not eat? | | | ${quotient} < 5000 | |
| settings |
| | form_title | form_id |
| | Meals | meals |
";

/// Another one: it asks for files.
pub const PERMIT: &str = "
| survey |
| | type | name | label::English (en) | bind::concept | required | constraint | appearance |
| | begin group | papers | Papers | | | | field-list |
| | text | why | Why do you ask? | | yes | string-length(.) < 20 | |
| | file | proof | Proof of income | household.income_proof | yes | | |
| | end group | papers | | | | | |
| settings |
| | form_title | form_id |
| | Permit | permit |
";

/// A third one: a table knows its canton by its town.
pub const MOVE: &str = "
| survey |
| | type | name | label::English (en) | bind::concept | required |
| | text | town | Your new town | household.town | yes |
| | text | canton | Your new canton | household.canton | yes |
| | file | proof | Proof of income | household.income_proof | yes |
| settings |
| | form_title | form_id |
| | Move | move |
";

/// A fourth one, for firms.
pub const SHOP: &str = "
| survey |
| | type | name | label::English (en) | bind::concept | required |
| | text | sign | What stands on your sign? | firm.sign | yes |
| | file | lease | The lease of the shop | firm.lease | yes |
| settings |
| | form_title | form_id |
| | Shop | shop |
";

/// What the scanner of the stories takes for a danger.
pub const DANGER: &str = "a dangerous line";

/// Knows two towns.
struct FakeTable;

impl AnswerSource for FakeTable {
    fn id(&self) -> &'static str {
        "tables"
    }

    fn name(&self, _: Lang) -> String {
        "the table of towns".to_owned()
    }

    fn ask<'a>(&'a self, _: About<'a>, _: &'a [String], _: Lang) -> Pending<'a, Result<Vec<Proposal>, Silence>> {
        Box::pin(async { Ok(Vec::new()) })
    }

    fn derive(&self, known: &[Proposal], concepts: &[String], lang: Lang) -> Vec<Proposal> {
        let of = |town: &Proposal| {
            let canton = match town.value.as_str() {
                "Esch" => "South",
                "Clervaux" => "North",
                _ => return None,
            };
            let (concept, source) = ("household.canton".to_owned(), Origin::Table(self.name(lang)));
            Some(Proposal { concept, value: canton.to_owned(), source, ..town.clone() })
        };
        let wanted = concepts.contains(&"household.canton".to_owned());
        known.iter().filter(|one| wanted && one.concept == "household.town").filter_map(of).collect()
    }
}

struct FakeScanner;

impl Scanner for FakeScanner {
    fn scan(&self, mut bytes: Chunks) -> Scan<'_> {
        Box::pin(async move {
            let mut whole = Vec::new();
            while let Some(Ok(chunk)) = bytes.next().await {
                whole.extend_from_slice(&chunk);
            }
            let is_danger = String::from_utf8_lossy(&whole).contains(DANGER);
            Ok(if is_danger { Verdict::Infected("Test".to_owned()) } else { Verdict::Clean })
        })
    }
}

/// Of whom, what, in which rows, and the value.
type Entry = (PersonId, &'static str, Vec<usize>, &'static str);

/// A register of the stories.
pub struct FakeRegister {
    id: &'static str,
    is_down: AtomicBool,
    known: Mutex<Vec<Entry>>,
}

impl FakeRegister {
    fn new(id: &'static str) -> Arc<Self> {
        Arc::new(Self { id, is_down: AtomicBool::new(false), known: Mutex::default() })
    }

    pub fn set_down(&self, is_down: bool) {
        self.is_down.store(is_down, Ordering::SeqCst);
    }
}

impl AnswerSource for FakeRegister {
    fn id(&self) -> &str {
        self.id
    }

    fn name(&self, _: Lang) -> String {
        format!("the register {}", self.id)
    }

    fn ask<'a>(
        &'a self,
        about: About<'a>,
        concepts: &'a [String],
        lang: Lang,
    ) -> Pending<'a, Result<Vec<Proposal>, Silence>> {
        Box::pin(async move {
            if self.is_down.load(Ordering::SeqCst) {
                return Err(Silence::Down);
            }
            let known = self.known.lock().unwrap();
            let own = known
                .iter()
                .filter(|(who, concept, ..)| *who == about.person && concepts.iter().any(|one| one == concept));
            Ok(own
                .map(|(_, concept, rows, value)| Proposal {
                    concept: (*concept).to_owned(),
                    rows: rows.clone(),
                    value: (*value).to_owned(),
                    source: Origin::Register(self.name(lang)),
                    at: NOW,
                    basis: Some("a law".to_owned()),
                })
                .collect())
        })
    }
}

/// Who may act for whom, as the stories want it.
#[derive(Default)]
pub struct FakeBook {
    pub fitting: Mutex<Vec<(PersonId, Fitting)>>,
    pub over: Mutex<BTreeSet<MandateId>>,
}

impl FakeBook {
    /// A mandate that somebody gives to a helper, who uses it until it is over.
    pub fn give(&self, helper: &SignedIn, person: &SignedIn) -> MandateId {
        let mandate = Id::new(&FixedClock::at(NOW), &SystemRandom);
        let fitting = Fitting {
            mandate,
            person: person.person,
            person_name: "Ana".to_owned(),
            until: NOW,
            organisation: "Helpers".to_owned(),
            covers: "family".to_owned(),
        };
        self.fitting.lock().unwrap().push((helper.person, fitting));
        mandate
    }

    /// Ends a mandate.
    pub fn end(&self, mandate: MandateId) {
        self.over.lock().unwrap().insert(mandate);
    }

    fn first(&self, is_wanted: impl Fn(PersonId, &Fitting) -> bool) -> Option<Fitting> {
        let (fitting, over) = (self.fitting.lock().unwrap(), self.over.lock().unwrap());
        let wanted = fitting.iter().find(|(of, one)| !over.contains(&one.mandate) && is_wanted(*of, one));
        wanted.map(|(_, one)| one.clone())
    }
}

impl MandateBook for FakeBook {
    fn fitting<'a>(&'a self, helper: PersonId, _: &'a Service, sought: &'a str) -> mandates::Pending<'a, FittingList> {
        let fitting = self.fitting.lock().unwrap();
        let own = fitting.iter().filter(|(of, one)| *of == helper && one.person_name.contains(sought));
        let shown: Vec<_> = own.map(|(_, one)| one.clone()).take(mandates::FITTING_MAX).collect();
        let has_more = fitting.len() > shown.len() && sought.is_empty();
        Box::pin(async move { Ok(FittingList { shown, has_more }) })
    }

    fn fits<'a>(
        &'a self,
        helper: PersonId,
        mandate: MandateId,
        _: &'a Service,
    ) -> mandates::Pending<'a, Option<Fitting>> {
        let one = self.first(|of, one| of == helper && one.mandate == mandate);
        Box::pin(async move { Ok(one) })
    }

    fn fitting_for<'a>(
        &'a self,
        helper: PersonId,
        person: PersonId,
        _: &'a Service,
    ) -> mandates::Pending<'a, Option<Fitting>> {
        let one = self.first(|of, one| of == helper && one.person == person);
        Box::pin(async move { Ok(one) })
    }

    fn is_helper(&self, helper: PersonId) -> mandates::Pending<'_, bool> {
        let is_one = self.fitting.lock().unwrap().iter().any(|(of, _)| *of == helper);
        Box::pin(async move { Ok(is_one) })
    }

    fn use_one<'a>(
        &'a self,
        helper: PersonId,
        mandate: MandateId,
        service: &'a Service,
    ) -> mandates::Pending<'a, Option<Fitting>> {
        self.fits(helper, mandate, service)
    }

    fn is_live(&self, _: &mut Tx<'_>, helper: PersonId, mandate: MandateId, _: Timestamp) -> Result<bool, StoreError> {
        Ok(self.first(|of, one| of == helper && one.mandate == mandate).is_some())
    }
}

/// One firm, and who may apply for it.
pub struct FakeFirms {
    pub firm: FirmId,
    pub people: Mutex<Vec<PersonId>>,
}

impl FakeFirms {
    pub fn add(&self, who: &SignedIn) {
        self.people.lock().unwrap().push(who.person);
    }

    pub fn remove(&self, who: &SignedIn) {
        self.people.lock().unwrap().retain(|one| *one != who.person);
    }
}

impl Firms for FakeFirms {
    fn of(&self, person: PersonId) -> Pending<'_, Result<Vec<OwnFirm>, Trouble>> {
        let is_own = self.people.lock().unwrap().contains(&person);
        let own = is_own.then(|| OwnFirm { id: self.firm, name: "Bakery".to_owned() });
        Box::pin(async move { Ok(own.into_iter().collect()) })
    }
}

pub struct House {
    pub room: Procedures,
    pub evidence: Evidence,
    pub clock: Arc<FixedClock>,
    pub site: Site,
    pub caf: Arc<FakeRegister>,
    pub book: Arc<FakeBook>,
    pub firms: Arc<FakeFirms>,
    pub ana: SignedIn,
    pub leo: SignedIn,
    pub omar: SignedIn,
    pub rita: SignedIn,
    pub otto: SignedIn,
    pub engine: &'static str,
    neighbours: Neighbours,
    #[expect(dead_code, reason = "the files are there as long as the house")]
    folder: tempfile::TempDir,
    db: TestDb,
}

/// What the room is opened with.
struct Neighbours {
    evidence: Evidence,
    identity: Identity,
    files: Attachments,
    caf: Arc<FakeRegister>,
    book: Arc<FakeBook>,
    firms: Arc<FakeFirms>,
    texts: Arc<Texts>,
    clock: Arc<FixedClock>,
}

impl Neighbours {
    async fn open(&self, db: &TestDb) -> Procedures {
        let content = content();
        let sheet = |name: &str| {
            let sheet = match name {
                "permit.md" => PERMIT,
                "move.md" => MOVE,
                "shop.md" => SHOP,
                _ => MEALS,
            };
            Ok(sheet.as_bytes().to_vec())
        };
        let catalogue = stock(&db.db(), &content, sheet, self.clock.now()).await.unwrap();
        let earlier = EarlierAnswers::new(db.db(), |_| "your earlier procedures".to_owned(), |id, _| id.to_owned());
        let (files, name) = (self.files.clone(), |_| "documents you gave".to_owned());
        let documents = EarlierDocuments::new(db.db(), files, name, |id, _| id.to_owned());
        let sources: Vec<Arc<dyn AnswerSource>> =
            vec![self.caf.clone(), Arc::new(earlier), Arc::new(documents), Arc::new(FakeTable)];
        Procedures::new(Parts {
            db: db.db(),
            evidence: self.evidence.clone(),
            identity: self.identity.clone(),
            mandates: self.book.clone(),
            firms: self.firms.clone(),
            sources,
            files: self.files.clone(),
            meaning: Arc::new(|_, _| None),
            content,
            catalogue,
            texts: self.texts.clone(),
            clock: self.clock.clone(),
            random: Arc::new(SystemRandom),
            sealer: Sealer::new(&[3; 32]),
            public_url: ORIGIN.to_owned(),
            zone: TimeZone::UTC,
            lang: Lang::En,
        })
    }
}

fn content() -> Content {
    let told = |what: &str| LABELS.replace("label", what);
    let (title, summary, conditions) = (told("title"), told("summary"), told("conditions"));
    let head = format!(
        "id,form,audience,life_events,needs,family,authority,level,eligible,decides_within_days,keeps_months,legal_basis,{title},{summary},{conditions}"
    );
    let texts = "Repas,Essen,Iessen,Meals,Moins cher,Billiger,Méi bëlleg,Cheaper,Un enfant,Ein Kind,E Kand,A child";
    Content::read(&Files {
        procedures: &format!("{head}\nmeals,meals.md,person,school,,family,town,eidas1,${{quotient}} < 1000,10,12,a law,{texts}\npermit,permit.md,person,school,,,town,eidas1,,10,12,a law,{texts}\nmove,move.md,person,school,,,town,eidas1,,10,12,a law,{texts}\npension,meals.md,person,school,,family,town,eidas2,,10,36,a law,{texts}\nshop,shop.md,firm,,,,town,eidas1,,10,12,a law,{texts}"),
        life_events: &format!("code,{LABELS}\nschool,École,Schule,Schoul,School"),
        needs: &format!("code,{LABELS}"),
        authorities: &format!("code,{LABELS},email,office\ntown,La ville,Die Stadt,D'Stad,The town,town@example.org,1 rue"),
        registers: &format!("id,owner,{LABELS},{}\ncaf,town,a,b,c,d,e,f,g,h", told("basis")),
        concepts: &format!(
            "concept,kind,sources,{LABELS},from,table\nperson.family_name,text,answers,Nom,Name,Numm,Name\nhousehold.quotient,integer,caf answers,q,q,q,quotient\nhousehold.child.given_name,text,caf answers,e,k,k,child\nhousehold.town,text,answers,v,s,s,town\nhousehold.canton,text,tables answers,c,k,k,canton,household.town,town.canton\nhousehold.income_proof,file,documents,j,n,n,proof\nfirm.sign,text,answers,e,s,s,sign\nfirm.lease,file,documents,b,m,l,lease"
        ),
    })
    .unwrap()
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
        let (clock, random) = (Arc::new(FixedClock::at(NOW)), Arc::new(SystemRandom));
        let key = SigningKey::from_seed(&[7; 32]);
        let evidence = Evidence::open(db.db(), key, "passerelle.example", clock.clone(), random.clone()).await.unwrap();
        let texts = Texts::with(&TEXTS).unwrap();
        let settings = Settings {
            public_url: ORIGIN.parse().unwrap(),
            secret: Secret::new("the secret of the configuration, for tests").unwrap(),
            trusted_clients: BTreeSet::new(),
            password_cost: PasswordCost::TRIVIAL,
            civil_registry: None,
            module_signers: Vec::new(),
            mutual_tls: None,
            helper_level: Level::Eidas2,
            territories: None,
            data_scopes: Arc::default(),
            logged_words: Arc::default(),
            zone: TimeZone::UTC,
            texts: texts.clone(),
        };
        let identity =
            Identity::open(db.db(), evidence.clone(), clock.clone(), random.clone(), settings).await.unwrap();
        let officer = Roles::NONE.with(Role::Officer);
        let ana = account(&identity, "ana", Roles::NONE).await;
        let leo = account(&identity, "leo", Roles::NONE).await;
        let omar = account(&identity, "omar", officer).await;
        let rita = account(&identity, "rita", officer).await;
        let otto = account(&identity, "otto", officer).await;
        let folder = tempfile::tempdir().unwrap();
        let files = Attachments::open(attachments::Parts {
            db: db.db(),
            folder: folder.path().to_owned(),
            key: [9; 32],
            limits: attachments::Limits::default(),
            scanner: Some(Scanning { scanner: Arc::new(FakeScanner), away: Away::Hold }),
            clock: clock.clone(),
            random: random.clone(),
        })
        .unwrap();
        let caf = FakeRegister::new("caf");
        caf.known.lock().unwrap().extend([
            (ana.person, "household.quotient", vec![], "640"),
            (ana.person, "household.child.given_name", vec![0], "Milo"),
            (ana.person, "household.child.given_name", vec![1], "Lou"),
        ]);
        let book = Arc::new(FakeBook::default());
        let firm = Id::new(&*clock, &*random);
        let firms = Arc::new(FakeFirms { firm, people: Mutex::new(vec![leo.person]) });
        let neighbours = Neighbours {
            evidence: evidence.clone(),
            identity,
            files,
            caf: caf.clone(),
            book: book.clone(),
            firms: firms.clone(),
            texts,
            clock: clock.clone(),
        };
        let room = neighbours.open(&db).await;
        room.give_duty("town", omar.person, Duty::Manager).await.unwrap();
        room.give_duty("town", rita.person, Duty::Reader).await.unwrap();
        let people = [ana.clone(), leo.clone(), omar.clone(), rita.clone(), otto.clone()];
        let routes = room.routes().merge(mail::pages::routes(db.db(), TimeZone::UTC));
        let site = Site::with_people(routes, &TEXTS, &people);
        let engine = db.engine();
        Self {
            room,
            evidence,
            clock,
            site,
            caf,
            book,
            firms,
            ana,
            leo,
            omar,
            rita,
            otto,
            engine,
            neighbours,
            folder,
            db,
        }
    }

    /// The same room on another node, opened now.
    pub async fn another_node(&self) -> Procedures {
        self.neighbours.open(&self.db).await
    }

    /// A draft of this person's, with what is known filled in.
    pub async fn begins(&self, who: &SignedIn) -> CaseId {
        self.begins_the(who, "meals").await
    }

    /// The same of this procedure.
    pub async fn begins_the(&self, who: &SignedIn, procedure: &str) -> CaseId {
        let hand = (who.person, who.name.as_str());
        self.room.begin(hand, Some(Level::Eidas1), procedure, ForWhom::Self_, Lang::En).await.unwrap()
    }

    /// A draft of this person's for the firm.
    pub async fn begins_for_firm(&self, who: &SignedIn) -> CaseId {
        let (hand, whom) = ((who.person, who.name.as_str()), ForWhom::Firm(self.firms.firm));
        self.room.begin(hand, Some(Level::Eidas1), "shop", whom, Lang::En).await.unwrap()
    }

    /// A case that this person sent for the firm, and the file with the lease.
    pub async fn sent_for_firm(&self, who: &SignedIn) -> (CaseId, String) {
        let (case, hand) = (self.begins_for_firm(who).await, hand(who));
        let lease = self.room.bring_file(&hand, case, "lease.txt", "a lease".into()).await.unwrap();
        self.answers(&hand, case, "sign", "Bread and cakes").await;
        let files = [("lease".to_owned(), lease.clone())];
        self.room.answer(&hand, case, "lease", &Fields::default(), &files).await.unwrap();
        assert!(matches!(self.room.submit(&hand, case).await.unwrap(), Sent::Yes), "{}", self.engine);
        (case, lease.id)
    }

    /// Answers a page.
    pub async fn answers(&self, hand: &Hand, case: CaseId, step: &str, answer: &str) -> procedures::Answered {
        let fields: Fields = [(step, answer)].into_iter().collect();
        self.room.answer(hand, case, step, &fields, &[]).await.unwrap()
    }

    /// A case of Ana's that was sent.
    pub async fn sent(&self) -> CaseId {
        let (case, hand) = (self.begins(&self.ana).await, hand(&self.ana));
        let keys = ["quotient", "first_name@1", "first_name@2"].map(str::to_owned);
        self.room.keep_known(&hand, case, &keys).await.unwrap();
        self.answers(&hand, case, "family_name", "Fictive").await;
        self.answers(&hand, case, "child", "").await;
        self.answers(&hand, case, "diet", "fish").await;
        assert!(matches!(self.room.submit(&hand, case).await.unwrap(), Sent::Yes), "{}", self.engine);
        case
    }

    /// What a person's log says, the newest first.
    pub async fn log(&self, who: &SignedIn) -> Vec<RecordedAccess> {
        self.evidence.accesses_to(who.person, 1).await.unwrap()
    }

    pub async fn did(&self, who: &SignedIn, action: Action) -> usize {
        self.log(who).await.iter().filter(|entry| entry.action == action).count()
    }

    /// How many letters have these words in their subject.
    pub async fn letters_saying(&self, words: &str) -> usize {
        let mut count = 0;
        for page in 1..=10 {
            let list = self.site.get(&format!("/demo/mail?page={page}")).send().await.body;
            count += list.matches(words).count();
        }
        count
    }

    /// The letters that wait, as the demonstration shows them.
    pub async fn letters(&self) -> String {
        self.site.get("/demo/mail").send().await.body
    }
}

pub fn hand(who: &SignedIn) -> Hand {
    Hand::Account { person: who.person, name: who.name.clone() }
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
