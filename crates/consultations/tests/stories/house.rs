//! The room on each engine: Omar and Otto are officers, Ana and Leo have an account. Ana is confirmed, and has a second
//! account in which she is, too; Leo has a bakery, which Otto added once more, and Ana a firm that no register knows.

use std::sync::{Arc, Mutex};

use base::territory::Territories;
use base::{Clock as _, FirmId, FixedClock, Id, Lang, Localized, PersonId, Sealer, SystemRandom};
use consultations::model::{About, Audience, Channel, Consultation};
use consultations::{Answered, Consultations, Making, OwnFirm, Parts, People, PeopleFuture, Sent, Ticket, TicketKey};
use evidence::{Evidence, SigningKey};
use jiff::SignedDuration;
use jiff::tz::TimeZone;
use store::testing::TestDb;
use ui::testing::{NOW, ORIGIN, Site, person};
use ui::{Fields, Role, Roles, RoomTexts, SignedIn, Texts};

pub const TEXTS: [RoomTexts; 5] = [ui::TEXTS, evidence::TEXTS, mail::TEXTS, forms::TEXTS, consultations::TEXTS];

/// The form of the stories.
pub const FORM: &str = "
| survey |
| | type | name | label::English (en) | required | relevant | appearance |
| | select_one yn | works | Do you work in the town? | yes | | |
| | select_multiple needs | needs | What do you need? | | ${works} = 'yes' | |
| | select_one scale | trust | I am well informed | | | likert |
| | integer | age | How old are you? | | | |
| | text | why | What should change? | | | |
| choices |
| | list_name | name | label::English (en) |
| | yn | yes | Yes |
| | yn | no | No |
| | needs | money | Money |
| | needs | room | A room |
| | scale | agree | I agree |
| | scale | neither | Neither |
| | scale | disagree | I disagree |
| settings |
| | form_title | form_id |
| | Town | town |
";

/// Three communes of two departments, invented.
fn territories() -> Arc<Territories> {
    let communes = "code,name,type,department,region,postcodes,population,parent,latitude,longitude\n\
        10001,Un,commune-actuelle,10,1,,,,,\n10002,Deux,commune-actuelle,10,1,,,,,\n11001,Trois,commune-actuelle,11,1,,,,,\n";
    let departments = "code,name,region,seat\n10,Dix,1,10001\n11,Onze,1,11001\n";
    Arc::new(Territories::parse(communes, departments, "code,name\n1,Une\n").unwrap())
}

struct FakePeople {
    confirmed: Vec<PersonId>,
    firms: Vec<(PersonId, OwnFirm)>,
    /// By user name; whoever left is no officer any more.
    officers: Mutex<Vec<(String, PersonId)>>,
}

impl People for FakePeople {
    fn known_as(&self, person: PersonId) -> PeopleFuture<'_, Option<Vec<String>>> {
        let names = move || vec![format!("account {person}"), "civil fictive|ana|1990-05-04".to_owned()];
        Box::pin(async move { Ok(self.confirmed.contains(&person).then(names)) })
    }

    fn find<'a>(&'a self, login: &'a str) -> PeopleFuture<'a, Option<PersonId>> {
        let found = self.officers.lock().unwrap().iter().find(|(name, _)| name == login).map(|(_, person)| *person);
        Box::pin(async move { Ok(found) })
    }

    fn is_officer(&self, person: PersonId) -> PeopleFuture<'_, bool> {
        let is_one = self.officers.lock().unwrap().iter().any(|(_, officer)| *officer == person);
        Box::pin(async move { Ok(is_one) })
    }

    fn firms_of(&self, person: PersonId) -> PeopleFuture<'_, Vec<OwnFirm>> {
        let own = self.firms.iter().filter(|(owner, _)| *owner == person).map(|(_, firm)| firm.clone());
        let own = own.collect();
        Box::pin(async move { Ok(own) })
    }
}

pub struct House {
    pub room: Consultations,
    pub evidence: Evidence,
    pub clock: Arc<FixedClock>,
    pub site: Site,
    pub ana: SignedIn,
    pub ana_again: SignedIn,
    pub leo: SignedIn,
    pub omar: SignedIn,
    pub otto: SignedIn,
    /// The bakery, as Leo added it, and as Otto did.
    pub firm: FirmId,
    pub same_firm: FirmId,
    /// Ana's, which she described by hand.
    pub unknown_firm: FirmId,
    people: Arc<FakePeople>,
    pub engine: &'static str,
    pub db: TestDb,
}

fn room(db: &TestDb, evidence: &Evidence, clock: &Arc<FixedClock>, people: &Arc<FakePeople>) -> Consultations {
    Consultations::new(Parts {
        db: db.db(),
        evidence: evidence.clone(),
        people: people.clone(),
        texts: Texts::with(&TEXTS).unwrap(),
        clock: clock.clone(),
        random: Arc::new(SystemRandom),
        sealer: Sealer::new(&[3; 32]),
        tickets: TicketKey::new(&[4; 32]),
        public_url: ORIGIN.to_owned(),
        zone: TimeZone::UTC,
        territories: territories(),
    })
}

impl House {
    /// An officer's account is closed.
    pub fn leaves(&self, officer: &SignedIn) {
        self.people.officers.lock().unwrap().retain(|(_, person)| *person != officer.person);
    }

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
        let (ana, leo) = (person("ana", Roles::NONE), person("leo", Roles::NONE.with(Role::Mediator)));
        let (omar, otto) = (person("omar", officer), person("otto", officer));
        let ana_again = person("ana-again", Roles::NONE);
        let [firm, same_firm, unknown_firm] = [(); 3].map(|()| Id::new(&*clock, &*random));
        let bakery = |id| OwnFirm { id, name: "Bakery".to_owned(), in_register: Some("732829320".to_owned()) };
        let unknown = OwnFirm { id: unknown_firm, name: "An idea".to_owned(), in_register: None };
        let firms = vec![(leo.person, bakery(firm)), (otto.person, bakery(same_firm)), (ana.person, unknown)];
        let officers = Mutex::new([&omar, &otto].map(|who| (who.name.clone(), who.person)).into());
        let people = Arc::new(FakePeople { confirmed: vec![ana.person, ana_again.person], firms, officers });
        let room = room(&db, &evidence, &clock, &people);
        let all = [ana.clone(), ana_again.clone(), leo.clone(), omar.clone(), otto.clone()];
        let routes = room.routes().merge(mail::pages::routes(db.db(), TimeZone::UTC));
        let site = Site::with_people(routes, &TEXTS, &all);
        let engine = db.engine();
        Self {
            room,
            evidence,
            clock,
            site,
            ana,
            ana_again,
            leo,
            omar,
            otto,
            firm,
            same_firm,
            unknown_firm,
            people,
            engine,
            db,
        }
    }

    /// The room is started again: nothing is in its memory.
    pub fn restart(&mut self) {
        self.room = room(&self.db, &self.evidence, &self.clock, &self.people);
        let routes = self.room.routes().merge(mail::pages::routes(self.db.db(), TimeZone::UTC));
        let all = [&self.ana, &self.ana_again, &self.leo, &self.omar, &self.otto].map(Clone::clone);
        self.site = Site::with_people(routes, &TEXTS, &all);
    }

    /// Somebody's browser with its cookies opens a page, or posts to it with its token.
    pub async fn browses(
        &self,
        jar: &mut Vec<String>,
        who: Option<&SignedIn>,
        path: &str,
        posted: Option<&[(&str, &str)]>,
    ) -> ui::testing::Answer {
        let mut ask = match posted {
            None => self.site.get(path),
            Some(_) => self.site.post(path),
        };
        if let Some(who) = who {
            ask = ask.as_person(who);
        }
        for cookie in jar.iter() {
            ask = ask.cookie(cookie);
        }
        for (name, value) in posted.into_iter().flatten() {
            ask = ask.field(name, value);
        }
        let answer = ask.header("accept-language", "en").send().await;
        for cookie in answer.cookies() {
            let name = cookie.split('=').next().unwrap().to_owned();
            jar.retain(|known| known.split('=').next() != Some(&name));
            jar.push(cookie);
        }
        answer
    }

    /// What Omar makes, open for ten days from now on.
    pub fn making(&self, audience: Audience) -> Making {
        let mut title = Localized::of("en", "A better town");
        title.insert("fr", "Une meilleure ville");
        let mut introduction = Localized::of("en", "We want to know what you need.\n\nWe answer in June.");
        introduction.insert("fr", "Nous voulons savoir ce qu’il vous faut.");
        Making {
            about: About { title, introduction, body: "The town".to_owned(), audience },
            opens_at: self.clock.now(),
            closes_at: self.clock.now().plus(SignedDuration::from_hours(240)),
            file_name: "town.md".to_owned(),
            sheet: FORM.as_bytes().to_vec(),
            creation_key: audience.name().to_owned(),
        }
    }

    /// A consultation of Omar's that is published.
    pub async fn published(&self, audience: Audience) -> Consultation {
        let made = self.room.make(self.omar.person, self.making(audience)).await.unwrap();
        self.room.publish(self.omar.person, made.id).await.unwrap()
    }

    /// The consultation as it stands now.
    pub async fn now(&self, consultation: &Consultation) -> Consultation {
        self.room.own(self.omar.person, consultation.id).await.unwrap()
    }

    /// Answers a page.
    pub async fn answers(&self, consultation: &Consultation, ticket: &Ticket, step: &str, typed: &[&str]) -> Answered {
        let fields: Fields = typed.iter().map(|answer| (step, *answer)).collect();
        self.room.answer(consultation, ticket, Lang::En, step, &fields).await.unwrap()
    }

    /// Answers every page with a ticket, and sends it.
    pub async fn sends(&self, consultation: &Consultation, ticket: &Ticket, why: &str) -> Sent {
        for (step, typed) in [
            ("works", vec!["yes"]),
            ("needs", vec!["money", "room"]),
            ("trust", vec!["agree"]),
            ("age", vec!["41"]),
            ("why", vec![why]),
        ] {
            let kept = self.answers(consultation, ticket, step, &typed).await;
            assert!(matches!(kept, Answered::Kept(_)), "{step} on {}", self.engine);
        }
        self.room.send(consultation, ticket, Lang::En, Channel::Web).await.unwrap()
    }

    /// Somebody answers an open consultation.
    pub async fn anyone_sends(&self, consultation: &Consultation, why: &str) {
        let ticket = self.room.ticket_for_anyone(consultation).unwrap();
        assert!(matches!(self.sends(consultation, &ticket, why).await, Sent::Yes(_)));
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

    /// How many facts of a kind are in the log.
    pub async fn facts(&self, kind: &str) -> usize {
        let facts = self.evidence.facts_at((0..500).collect()).await.unwrap();
        facts.iter().filter(|fact| fact.kind == kind).count()
    }
}
