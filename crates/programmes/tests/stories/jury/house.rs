//! The room on each engine with a jury: Omar is the officer, Mia, Max, Mona and Moritz judge, and twelve people apply.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use base::{Clock as _, FixedClock, Lang, PersonId, Sealer, SystemRandom};
use evidence::{Evidence, SigningKey};
use forms::Concepts;
use jiff::SignedDuration;
use jiff::tz::TimeZone;
use programmes::model::jury::{Mark, Marks};
use programmes::model::{ApplicationId, Call};
use programmes::{Answered, Contact, Making, Officer, OwnFirm, Parts, People, PeopleFuture, Programmes, Sent, Who};
use store::testing::TestDb;
use ui::testing::{NOW, ORIGIN, Site, person};
use ui::{Fields, Role, Roles, SignedIn, Texts};

use crate::house::{SHEET, TEXTS};

/// How many apply.
pub const APPLY: usize = 12;
const MEMBERS: [&str; 4] = ["mia", "max", "mona", "moritz"];

/// Who is known, and who closed their account.
struct FakePeople(Vec<SignedIn>, Arc<Mutex<BTreeSet<PersonId>>>);

impl People for FakePeople {
    fn contact(&self, person: PersonId) -> PeopleFuture<'_, Option<Contact>> {
        let found = self.0.iter().find(|known| known.person == person).map(|known| Contact {
            name: format!("Name of {}", known.name),
            email: Some(format!("{}@passerelle.example", known.name)),
            lang: Lang::En,
        });
        Box::pin(async move { Ok(found) })
    }

    fn find<'a>(&'a self, login: &'a str) -> PeopleFuture<'a, Option<PersonId>> {
        let found = self.0.iter().find(|known| known.name == login).map(|known| known.person);
        Box::pin(async move { Ok(found) })
    }

    fn is_officer(&self, person: PersonId) -> PeopleFuture<'_, bool> {
        let gone = self.1.lock().unwrap().contains(&person);
        let is = !gone && self.0.iter().any(|known| known.person == person && known.roles.has(Role::Officer));
        Box::pin(async move { Ok(is) })
    }

    fn firms_of(&self, _: PersonId) -> PeopleFuture<'_, Vec<OwnFirm>> {
        Box::pin(async { Ok(Vec::new()) })
    }
}

pub struct House {
    pub room: Programmes,
    pub evidence: Evidence,
    pub clock: Arc<FixedClock>,
    pub site: Site,
    pub omar: SignedIn,
    pub otto: SignedIn,
    pub members: Vec<SignedIn>,
    pub candidates: Vec<SignedIn>,
    /// Who closed their account.
    pub gone: Arc<Mutex<BTreeSet<PersonId>>>,
    pub engine: &'static str,
    pub files: attachments::Attachments,
    pub db: TestDb,
    _folder: tempfile::TempDir,
}

impl House {
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
        let (omar, otto) = (person("omar", officer), person("otto", officer));
        let members: Vec<SignedIn> = MEMBERS.iter().map(|name| person(name, Roles::NONE)).collect();
        let candidates: Vec<SignedIn> =
            (0..APPLY).map(|place| person(&format!("candidate{place}"), Roles::NONE)).collect();
        let mut people = vec![omar.clone(), otto.clone()];
        people.extend(members.iter().chain(&candidates).cloned());
        let gone = Arc::new(Mutex::new(BTreeSet::new()));
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
            people: Arc::new(FakePeople(people.clone(), gone.clone())),
            sources: Vec::new(),
            registers: BTreeSet::new(),
            concepts: Concepts::default(),
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
        Self { room, evidence, clock, site, omar, otto, members, candidates, gone, engine, files, db, _folder: folder }
    }

    /// A call of Omar's that is published and open, with something else in its workbook.
    pub async fn published(&self, from: &str, to: &str) -> Call {
        assert!(SHEET.contains(from), "{from}");
        let making = Making {
            file_name: "call.md".to_owned(),
            sheet: SHEET.replacen(from, to, 1).into_bytes(),
            creation_key: "jury".to_owned(),
        };
        let made = self.room.make_call(self.omar.person, making).await.unwrap();
        self.room.publish_call(self.omar.person, made.id).await.unwrap()
    }

    pub fn officer(&self) -> Officer<'_> {
        Officer { person: self.omar.person, name: "Omar" }
    }

    /// Somebody applies and says who they are; the office finds it complete.
    pub async fn applies(&self, call: &Call, who: &SignedIn, gender: &str, territory: &str) -> ApplicationId {
        let id = self.fills_in(call, who, gender, territory).await;
        assert_eq!(self.room.send(who.person, id).await.unwrap(), Sent::Yes);
        self.room.find_complete(self.officer(), id).await.unwrap();
        id
    }

    /// Somebody fills everything in, and says who they are.
    pub async fn fills_in(&self, call: &Call, who: &SignedIn, gender: &str, territory: &str) -> ApplicationId {
        let typed = Fields::default();
        let id = self.room.begin(call, Who { person: who.person, firm: None }, Lang::En, &typed).await.unwrap();
        let answers = [
            ("age", "30"),
            ("income", "yes"),
            ("grant", "no"),
            ("area", "no"),
            ("idea", "Bread by bicycle"),
            ("email", "me@passerelle.example"),
        ];
        for (step, typed) in answers {
            let fields: Fields = [(step, typed)].into_iter().collect();
            let kept = self.room.answer(who.person, id, step, &fields).await.unwrap();
            assert!(matches!(kept, Answered::Kept(_)), "{step}: {kept:?}");
        }
        let groups = [("gender", gender), ("territory", territory)];
        let groups = groups.map(|(name, value)| (name.to_owned(), value.to_owned()));
        self.room.say_groups(who.person, id, &groups.into()).await.unwrap();
        id
    }

    /// The first `count` candidates apply: every third is a woman, every fourth from the country.
    pub async fn all_apply(&self, call: &Call, count: usize) -> Vec<ApplicationId> {
        let mut all = Vec::new();
        for (place, who) in self.candidates.iter().take(count).enumerate() {
            let gender = if place % 3 == 2 { "woman" } else { "man" };
            let territory = if place % 4 == 3 { "country" } else { "city" };
            all.push(self.applies(call, who, gender, territory).await);
        }
        all
    }

    /// The call closes, the first `members` are invited, and everything is shared out.
    pub async fn shares_out(&self, call: &Call, members: usize) {
        self.closes(call);
        for member in &self.members[..members] {
            self.room.invite_reviewer(self.omar.person, call.id, &member.name).await.unwrap();
        }
        self.room.share_applications(self.omar.person, call.id).await.unwrap();
    }

    pub fn closes(&self, call: &Call) {
        self.clock.advance(call.closes_at.plus(SignedDuration::from_mins(31)).since(self.clock.now()));
    }

    /// What a member reads of the call, by application.
    pub async fn reads(&self, member: &SignedIn) -> Vec<ApplicationId> {
        let all = self.room.to_read(member.person).await.unwrap();
        let readings = all.into_iter().flat_map(|one| one.readings);
        readings.filter(|(reading, _)| reading.is_theirs()).map(|(reading, _)| reading.application).collect()
    }

    /// A sheet of so many points for the idea and for the person.
    pub fn marks(idea: u32, person: u32) -> Marks {
        let mark = |points| Mark { points: Some(points), comment: "Because of what it says.".to_owned() };
        Marks::from([("idea".to_owned(), mark(idea)), ("person".to_owned(), mark(person))])
    }

    /// A member declares that they have no conflict, and sends their sheet.
    pub async fn scores(&self, member: &SignedIn, application: ApplicationId, idea: u32, person: u32) {
        self.room.declare(member.person, application, None, "").await.unwrap();
        let (_, _, reading) = self.room.own_reading(member.person, application).await.unwrap();
        let marks = Self::marks(idea, person);
        self.room.keep_sheet(member.person, application, reading.revision, marks, true).await.unwrap();
    }

    /// Everybody sends the sheets of what is theirs: the points of each application by its place.
    pub async fn all_score(&self, applications: &[ApplicationId], points: impl Fn(usize) -> (u32, u32)) {
        for member in &self.members {
            for application in self.reads(member).await {
                let place = applications.iter().position(|one| *one == application).unwrap();
                let (idea, person) = points(place);
                self.scores(member, application, idea, person).await;
            }
        }
    }

    /// The number of an application.
    pub async fn number(&self, who: &SignedIn, id: ApplicationId) -> String {
        self.room.own_application(who.person, id).await.unwrap().1.number.unwrap()
    }

    /// A page as somebody sees it, in English, with every text there.
    pub async fn sees(&self, who: Option<&SignedIn>, path: &str) -> ui::testing::Answer {
        self.sees_in("en", who, path).await
    }

    pub async fn sees_in(&self, lang: &str, who: Option<&SignedIn>, path: &str) -> ui::testing::Answer {
        let ask = self.site.get(path).header("accept-language", lang);
        let answer = match who {
            Some(who) => ask.as_person(who).send().await,
            None => ask.send().await,
        };
        assert!(!answer.body.contains('⟦'), "a text is missing on {path}: {}", answer.body);
        answer
    }

    /// How many entries of the log say that somebody looked at this candidate's data.
    pub async fn looks_at(&self, candidate: &SignedIn) -> usize {
        self.evidence.accesses_by_others(candidate.person, 1).await.unwrap().len()
    }

    /// The letters to somebody, with all that they say.
    pub async fn letters_to(&self, who: &SignedIn) -> String {
        let address = format!("{}@passerelle.example", who.name);
        let read = move |tx: &mut store::Tx<'_>| {
            let letters: Vec<(String, String)> = tx.all(
                store::sql!("SELECT subject, body_text FROM mail_outbox WHERE recipient = $1 ORDER BY created_at, id"),
                store::params![address],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )?;
            Ok::<_, store::StoreError>(letters)
        };
        let letters = self.db.db().read(read).await.unwrap();
        letters.iter().map(|(subject, text)| format!("{subject}\n{text}\n")).collect()
    }
}
