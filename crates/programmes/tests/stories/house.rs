//! The room on each engine: Omar and Otto are officers, Ana, Leo and Mia have an account, Leo has a bakery, with Mia, and a
//! garage alone. A register knows that Ana receives a minimum income, and the account her mailbox; that the bakery lies in a priority area, and the garage
//! does not.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use base::{Clock as _, FirmId, FixedClock, Id, Lang, PersonId, Sealer, SystemRandom};
use evidence::{Evidence, SigningKey};
use forms::source::{About, AnswerSource, Pending, Silence};
use forms::{Concepts, Origin, Proposal};
use jiff::SignedDuration;
use jiff::tz::TimeZone;
use programmes::model::{Application, ApplicationId, Call};
use programmes::{
    Answered, Contact, Making, Officer, OwnFirm, Parts, People, PeopleFuture, Programmes, ProgrammesError, Sent, Who,
};
use store::testing::TestDb;
use ui::testing::{NOW, ORIGIN, Site, person};
use ui::{Fields, Role, Roles, RoomTexts, SignedIn, Texts};

pub const TEXTS: [RoomTexts; 6] =
    [ui::TEXTS, evidence::TEXTS, mail::TEXTS, forms::TEXTS, attachments::TEXTS, programmes::TEXTS];

/// The workbook of the stories: open from 20 November to 20 December 2026, 4 places.
pub const SHEET: &str = include_str!("call.md");

/// Who may apply for which firm.
type Acting = Arc<Mutex<Vec<(PersonId, OwnFirm)>>>;

struct FakePeople {
    known: Vec<SignedIn>,
    acting: Acting,
}

impl People for FakePeople {
    fn contact(&self, person: PersonId) -> PeopleFuture<'_, Option<Contact>> {
        let found = self.known.iter().find(|known| known.person == person).map(|known| Contact {
            name: known.name.clone(),
            email: Some(format!("{}@passerelle.example", known.name)),
            lang: Lang::En,
        });
        Box::pin(async move { Ok(found) })
    }

    fn find<'a>(&'a self, login: &'a str) -> PeopleFuture<'a, Option<PersonId>> {
        let found = self.known.iter().find(|known| known.name == login).map(|known| known.person);
        Box::pin(async move { Ok(found) })
    }

    fn is_officer(&self, person: PersonId) -> PeopleFuture<'_, bool> {
        let is = self.known.iter().any(|known| known.person == person && known.roles.has(Role::Officer));
        Box::pin(async move { Ok(is) })
    }

    fn firms_of(&self, person: PersonId) -> PeopleFuture<'_, Vec<OwnFirm>> {
        let acting = self.acting.lock().unwrap();
        let own = acting.iter().filter(|(who, _)| *who == person).map(|(_, firm)| firm.clone()).collect();
        Box::pin(async move { Ok(own) })
    }
}

/// A source that knows one thing of one person, or of a firm of theirs.
struct FakeSource {
    id: &'static str,
    whose: PersonId,
    firm: Option<FirmId>,
    concept: &'static str,
    value: &'static str,
}

impl AnswerSource for FakeSource {
    fn id(&self) -> &str {
        self.id
    }

    fn name(&self, _lang: Lang) -> String {
        format!("the {}", self.id)
    }

    fn ask<'a>(
        &'a self,
        about: About<'a>,
        concepts: &'a [String],
        lang: Lang,
    ) -> Pending<'a, Result<Vec<Proposal>, Silence>> {
        Box::pin(async move {
            let is_theirs = about.person == self.whose && (self.firm.is_none() || self.firm == about.firm);
            if !is_theirs || !concepts.iter().any(|one| one == self.concept) {
                return Ok(Vec::new());
            }
            Ok(vec![Proposal {
                concept: self.concept.to_owned(),
                rows: Vec::new(),
                value: self.value.to_owned(),
                source: Origin::Register(self.name(lang)),
                at: NOW,
                basis: None,
            }])
        })
    }
}

/// A source that is down.
struct Away;

impl AnswerSource for Away {
    fn id(&self) -> &'static str {
        "away"
    }

    fn name(&self, _lang: Lang) -> String {
        "the sleeping register".to_owned()
    }

    fn ask<'a>(
        &'a self,
        _about: About<'a>,
        _concepts: &'a [String],
        _lang: Lang,
    ) -> Pending<'a, Result<Vec<Proposal>, Silence>> {
        Box::pin(async { Err(Silence::Down) })
    }
}

pub struct House {
    pub room: Programmes,
    pub evidence: Evidence,
    pub clock: Arc<FixedClock>,
    pub site: Site,
    pub ana: SignedIn,
    pub leo: SignedIn,
    pub mia: SignedIn,
    pub omar: SignedIn,
    pub otto: SignedIn,
    pub firm: FirmId,
    pub garage: FirmId,
    acting: Acting,
    pub engine: &'static str,
    _db: TestDb,
    _folder: tempfile::TempDir,
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
        let officer = Roles::NONE.with(Role::Officer);
        let [ana, leo, mia] = ["ana", "leo", "mia"].map(|name| person(name, Roles::NONE));
        let (omar, otto) = (person("omar", officer), person("otto", officer));
        let (firm, garage) = (Id::new(&*clock, &*random), Id::new(&*clock, &*random));
        let own = |id, name: &str| OwnFirm { id, name: name.to_owned(), in_register: None };
        let acting = vec![
            (leo.person, own(firm, "Bakery")),
            (mia.person, own(firm, "Bakery")),
            (leo.person, own(garage, "Garage")),
        ];
        let acting = Arc::new(Mutex::new(acting));
        let people = vec![ana.clone(), leo.clone(), mia.clone(), omar.clone(), otto.clone()];
        let source = |id, concept, value| FakeSource { id, whose: ana.person, firm: None, concept, value };
        let of_firm = |firm, value| FakeSource {
            id: "account",
            whose: leo.person,
            firm: Some(firm),
            concept: "firm.area",
            value,
        };
        let folder = tempfile::tempdir().unwrap();
        let files = attachments::Attachments::open(attachments::Parts {
            db: db.db(),
            folder: folder.path().to_owned(),
            key: [5; 32],
            limits: attachments::Limits::default(),
            scanner: None,
            clock: clock.clone(),
            random: random.clone(),
        })
        .unwrap();
        let room = Programmes::new(Parts {
            db: db.db(),
            evidence: evidence.clone(),
            people: Arc::new(FakePeople { known: people.clone(), acting: acting.clone() }),
            sources: vec![
                Arc::new(source("benefits", "person.income", "yes")),
                Arc::new(source("account", "person.email", "ana@passerelle.example")),
                Arc::new(of_firm(firm, "yes")),
                Arc::new(of_firm(garage, "no")),
                Arc::new(Away),
            ],
            registers: BTreeSet::from(["benefits".to_owned()]),
            concepts: concepts(),
            meaning: Arc::new(|_, _| None),
            texts: Texts::with(&TEXTS).unwrap(),
            clock: clock.clone(),
            random,
            files: files.clone(),
            sealer: Arc::new(Sealer::new(&[9; 32])),
            public_url: ORIGIN.to_owned(),
            zone: TimeZone::UTC,
        });
        let routes = room.routes().merge(mail::pages::routes(db.db(), TimeZone::UTC));
        let site = Site::with_people(routes, &TEXTS, &people);
        let engine = db.engine();
        Self {
            room,
            evidence,
            clock,
            site,
            ana,
            leo,
            mia,
            omar,
            otto,
            firm,
            garage,
            acting,
            engine,
            _db: db,
            _folder: folder,
        }
    }

    /// The workbook, with something else in it.
    pub fn making(from: &str, to: &str) -> Making {
        assert!(SHEET.contains(from), "{from}");
        Making {
            file_name: "call.md".to_owned(),
            sheet: SHEET.replacen(from, to, 1).into_bytes(),
            creation_key: "key".to_owned(),
        }
    }

    /// A call of Omar's that is published and open.
    pub async fn published(&self) -> Call {
        let made = self.room.make_call(self.omar.person, Self::making("", "")).await.unwrap();
        self.room.publish_call(self.omar.person, made.id).await.unwrap()
    }

    /// Somebody acts for a firm from now on.
    pub fn joins(&self, who: &SignedIn, firm: OwnFirm) {
        self.acting.lock().unwrap().push((who.person, firm));
    }

    /// Somebody acts for a firm no more.
    pub fn leaves(&self, who: &SignedIn, firm: FirmId) {
        self.acting.lock().unwrap().retain(|(person, own)| *person != who.person || own.id != firm);
    }

    /// Somebody begins, for a firm.
    pub async fn begins_for(
        &self,
        call: &Call,
        who: &SignedIn,
        firm: FirmId,
    ) -> Result<ApplicationId, ProgrammesError> {
        let who = Who { person: who.person, firm: Some(firm) };
        self.room.begin(call, who, Lang::En, &Fields::default()).await
    }

    /// Somebody begins, for themselves.
    pub async fn begins(&self, call: &Call, who: &SignedIn) -> ApplicationId {
        let typed = Fields::default();
        self.room.begin(call, Who { person: who.person, firm: None }, Lang::En, &typed).await.unwrap()
    }

    /// Answers one page.
    pub async fn answers(
        &self,
        who: &SignedIn,
        id: ApplicationId,
        step: &str,
        typed: &str,
    ) -> Result<Answered, ProgrammesError> {
        let fields: Fields = [(step, typed)].into_iter().collect();
        self.room.answer(who.person, id, step, &fields).await
    }

    /// Answers every page, says nothing of themselves, and leaves it unsent.
    pub async fn fills_in(&self, call: &Call, who: &SignedIn) -> ApplicationId {
        let id = self.begins(call, who).await;
        self.answers_all(who, id).await;
        id
    }

    /// Answers every page of what was begun, and says nothing of themselves that could be told.
    pub async fn answers_all(&self, who: &SignedIn, id: ApplicationId) {
        for (step, typed) in [
            ("age", "30"),
            ("income", "yes"),
            ("grant", "no"),
            ("area", "no"),
            ("idea", "Bread by bicycle"),
            ("email", "me@passerelle.example"),
        ] {
            let kept = self.answers(who, id, step, typed).await.unwrap();
            assert!(matches!(kept, Answered::Kept(_)), "{step} on {}: {kept:?}", self.engine);
        }
        self.room.say_groups(who.person, id, &[("gender", "woman")].map(owned).into()).await.unwrap();
    }

    /// Fills in and sends.
    pub async fn sends(&self, call: &Call, who: &SignedIn) -> ApplicationId {
        let id = self.fills_in(call, who).await;
        assert_eq!(self.room.send(who.person, id).await.unwrap(), Sent::Yes, "{}", self.engine);
        id
    }

    /// An application as it stands.
    pub async fn now(&self, who: &SignedIn, id: ApplicationId) -> Application {
        self.room.own_application(who.person, id).await.unwrap().1
    }

    /// Omar at his desk.
    pub fn officer(&self) -> Officer<'_> {
        Officer { person: self.omar.person, name: "Omar" }
    }

    /// Moves the clock to so long before (or, below zero, behind) the closing.
    pub fn before_closing(&self, call: &Call, minutes: i64) {
        let to = call.closes_at.minus(SignedDuration::from_mins(minutes));
        self.clock.advance(to.since(self.clock.now()));
    }

    /// A page as somebody sees it, in English, with every text there.
    pub async fn sees(&self, who: Option<&SignedIn>, path: &str) -> ui::testing::Answer {
        let ask = self.site.get(path).header("accept-language", "en");
        let answer = match who {
            Some(who) => ask.as_person(who).send().await,
            None => ask.send().await,
        };
        assert!(!answer.body.contains('⟦'), "a text is missing on {path}: {}", answer.body);
        answer
    }

    /// The letters that wait, as the demonstration shows them.
    pub async fn letters(&self) -> String {
        self.site.get("/demo/mail").send().await.body
    }

    /// How many times somebody else looked at what is kept of a person.
    pub async fn accesses_by_others(&self, who: &SignedIn) -> u64 {
        self.evidence.count_accesses_by_others(who.person).await.unwrap()
    }
}

fn owned((name, value): (&str, &str)) -> (String, String) {
    (name.to_owned(), value.to_owned())
}

fn concepts() -> Concepts {
    let table = "concept,kind,sources,label\nperson.income,select_one,benefits,Income\n\
                 person.email,text,account away,Mailbox\nfirm.area,select_one,account,Area\n";
    Concepts::read("concepts.csv", table.as_bytes()).unwrap()
}
