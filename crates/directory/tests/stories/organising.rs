//! An organiser publishes a day with its programme; people register, wait, take places and leave; time does its part.

use std::sync::Arc;

use base::{FixedClock, Lang, Localized, PersonId, Random, SeededRandom};
use directory::feeds::FeedRules;
use directory::{
    Applicant, AskedToOrganise, Contact, ContactFuture, Contacts, DirectoryError, Draft, DraftSession, EventId, Events,
    ImportError, Offers, OrganiserState, Outcome, RegistrationState, SessionKind, Speaker, Standing, Surroundings,
    TEXTS,
};
use evidence::{Evidence, SigningKey};
use jiff::SignedDuration;
use jiff::civil::date;
use jiff::tz::TimeZone;
use store::testing::TestDb;
use store::{StoreError, params, sql};
use ui::testing::{Answer, ORIGIN, Site, person};
use ui::{Role, Roles, SignedIn, Texts};

use crate::{FRANCE, clock, open, pack};

/// Everybody has a mailbox named after the last letters of their identifier, and typed Ada's who has not proved theirs.
pub struct Mailboxes;

/// Who signs in through a provider that tells no mailbox, and types somebody else's.
fn pretender() -> PersonId {
    person("Mallory Fictive", Roles::default()).person
}

impl Contacts for Mailboxes {
    fn contact(&self, person: PersonId) -> ContactFuture<'_> {
        let name = person.to_string();
        let email = format!("{}@example.org", &name[24..]).parse();
        Box::pin(async move {
            let is_proved = person != pretender();
            let email = if is_proved { email? } else { "ada@example.org".parse()? };
            Ok(Some(Contact { name: format!("Personne {}", &name[30..]), email, lang: Lang::Fr, is_proved }))
        })
    }
}

pub struct House {
    pub db: TestDb,
    pub clock: Arc<FixedClock>,
    pub events: Events,
    pub offers: Offers,
    pub nora: SignedIn,
    pub omar: SignedIn,
    pub leo: SignedIn,
    pub site: Site,
}

pub async fn house(db: TestDb) -> House {
    let clock = clock();
    let directory = open(db.db(), &clock).await;
    let random: Arc<dyn Random> = Arc::new(SeededRandom::new(7));
    let evidence =
        Evidence::open(db.db(), SigningKey::from_seed(&[7; 32]), "test/evidence", clock.clone(), random.clone())
            .await
            .unwrap();
    let surroundings = Arc::new(Surroundings {
        directory: directory.clone(),
        db: db.db(),
        evidence: evidence.clone(),
        contacts: Arc::new(Mailboxes),
        texts: Texts::with(&[ui::TEXTS, TEXTS]).unwrap(),
        clock: clock.clone(),
        random,
        key: [9; 32],
        public_url: ORIGIN.to_owned(),
        zone: TimeZone::get("Europe/Paris").unwrap(),
    });
    let (events, offers) = (Events::new(surroundings.clone()), Offers::new(surroundings));
    let [nora, omar, leo] = [("nora", Roles::NONE), ("omar", Roles::NONE.with(Role::Officer)), ("leo", Roles::NONE)]
        .map(|(name, roles)| person(name, roles));
    let routes = directory.routes(&ORIGIN.parse().unwrap()).merge(events.routes()).merge(offers.routes());
    let site = Site::with_people(routes, &[TEXTS], &[nora.clone(), omar.clone(), leo.clone()]);
    House { db, clock, events, offers, nora, omar, leo, site }
}

impl House {
    /// The letters that were written: whom to, and what about; the newest last.
    pub async fn letters(&self) -> Vec<(String, String, String)> {
        // Whatever is written from now on is newer.
        self.clock.advance(SignedDuration::from_secs(1));
        let db = self.db.db();
        let rows = db.read(|tx| {
            tx.all(
                sql!("SELECT recipient, subject, body_text FROM mail_outbox ORDER BY created_at, id"),
                params![],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
            )
        });
        rows.await.map_err(|error: StoreError| error).unwrap()
    }

    pub async fn letters_to(&self, to: &str) -> Vec<(String, String)> {
        let all = self.letters().await;
        all.into_iter().filter(|(of, ..)| of == to).map(|(_, subject, text)| (subject, text)).collect()
    }

    /// An event that nora published, with so many places on site.
    async fn published(&self, places: Option<u32>) -> EventId {
        self.agreed().await;
        let organiser = self.events.organisers_of(self.nora.person).await.unwrap().remove(0);
        let draft = Draft { places_on_site: places, ..day() };
        let event = self.events.begin_event(self.nora.person, organiser.id, draft, "k1".to_owned()).await.unwrap();
        self.events.publish_event(self.nora.person, event, "").await.unwrap();
        event
    }

    async fn agreed(&self) {
        let asked = AskedToOrganise {
            organisation: "Réseau fictif".to_owned(),
            duty: "coordonne".to_owned(),
            why: "Des ateliers.".to_owned(),
            creation_key: "k".to_owned(),
            ..AskedToOrganise::default()
        };
        self.events.ask_to_organise(self.nora.person, asked.clone()).await.unwrap();
        self.events.ask_to_organise(self.nora.person, asked).await.unwrap();
        let organisers = self.events.organisers_of(self.nora.person).await.unwrap();
        assert_eq!(organisers.len(), 1, "sent twice, asked once");
        self.events.decide_organiser(self.omar.person, organisers[0].id, true, "").await.unwrap();
    }

    /// A guest registers, and answers the letter.
    async fn comes(&self, event: EventId, name: &str) -> String {
        let email = format!("{name}@example.org");
        let guest = Applicant::Guest { name: name.to_owned(), email: email.clone(), lang: Lang::Fr };
        assert_eq!(self.events.register(event, guest, None).await.unwrap(), Outcome::LetterSent);
        let (_, text) = self.letters_to(&email).await.pop().unwrap();
        let token = token_in(&text);
        self.events.confirm_registration(&token).await.unwrap();
        self.clock.advance(SignedDuration::from_secs(1));
        token
    }

    async fn state(&self, token: &str) -> RegistrationState {
        self.events.read_registration(token).await.unwrap().registration.state
    }
}

fn token_in(text: &str) -> String {
    let at = text.find("/events/registrations/").unwrap() + "/events/registrations/".len();
    text[at..].split_whitespace().next().unwrap().to_owned()
}

/// A day in Rennes: 2027-03-09, from nine to five.
pub fn day() -> Draft {
    Draft {
        title: Localized::of("fr", "Journée du numérique"),
        description: Localized::of("fr", "Une journée (fictive)."),
        theme: "cybersecurity".to_owned(),
        starts: date(2027, 3, 9).at(9, 0, 0, 0),
        ends: date(2027, 3, 9).at(17, 0, 0, 0),
        zone: "Europe/Paris".to_owned(),
        commune: "35238".to_owned(),
        address: "Salle Alizé".to_owned(),
        online: String::new(),
        region: String::new(),
        price_cents: Some(0),
        registration: String::new(),
        registers_here: true,
        places_on_site: None,
        places_online: None,
        sessions: vec![DraftSession {
            number: 0,
            starts: date(2027, 3, 9).at(9, 0, 0, 0),
            ends: date(2027, 3, 9).at(9, 45, 0, 0),
            kind: SessionKind::Keynote,
            title: Localized::of("fr", "Ouverture"),
            room: Localized::of("fr", "Grande salle"),
            speakers: vec![Speaker {
                name: "Adèle Fictive".to_owned(),
                role: Localized::of("fr", "chercheuse"),
                organisation: Some("Université fictive".to_owned()),
            }],
        }],
        next_session: 1,
    }
}

#[tokio::test]
async fn nobody_publishes_without_an_officers_word_and_nobody_gives_it_to_themselves() {
    for db in store::testing::databases().await {
        let house = house(db).await;
        let asked = AskedToOrganise {
            organisation: "Bureau fictif".to_owned(),
            duty: "dirige".to_owned(),
            why: "Des ateliers.".to_owned(),
            creation_key: "k".to_owned(),
            ..AskedToOrganise::default()
        };
        let empty = house.events.ask_to_organise(house.omar.person, AskedToOrganise::default()).await;
        assert!(matches!(empty, Err(DirectoryError::Faults(faults)) if faults.len() == 3));
        house.events.ask_to_organise(house.omar.person, asked).await.unwrap();
        let own = house.events.organisers_of(house.omar.person).await.unwrap().remove(0);
        let decided = house.events.decide_organiser(house.omar.person, own.id, true, "").await;
        assert!(matches!(decided, Err(DirectoryError::Conflict("directory-review-own"))));
        let begun = house.events.begin_event(house.omar.person, own.id, day(), "k".to_owned()).await;
        assert!(matches!(begun, Err(DirectoryError::Conflict("directory-organiser-not-agreed"))));
        let others = house.events.begin_event(house.nora.person, own.id, day(), "k".to_owned()).await;
        assert!(matches!(others, Err(DirectoryError::NotFound)), "what is somebody else's does not exist");
        house.agreed().await;
        let agreed = house.events.organisers_of(house.nora.person).await.unwrap().remove(0);
        assert_eq!(agreed.state, OrganiserState::Agreed);
        let again = house.events.decide_organiser(house.omar.person, agreed.id, true, "").await;
        assert!(matches!(again, Err(DirectoryError::Conflict("directory-review-over"))));
        let silent = house.events.decide_organiser(house.omar.person, agreed.id, false, " ").await;
        assert!(matches!(silent, Err(DirectoryError::Faults(_))), "who loses the right hears why");
        house.events.decide_organiser(house.omar.person, agreed.id, false, "Fictif").await.unwrap();
        let events = house.events.begin_event(house.nora.person, agreed.id, day(), "x".to_owned()).await;
        assert!(matches!(events, Err(DirectoryError::Conflict("directory-organiser-not-agreed"))));
        assert_eq!(house.letters().await.len(), 2, "{}", house.db.engine());
    }
}

#[tokio::test]
async fn a_draft_is_the_organisers_alone_until_it_is_published() {
    for db in store::testing::databases().await {
        let house = house(db).await;
        house.agreed().await;
        let organiser = house.events.organisers_of(house.nora.person).await.unwrap().remove(0);
        let begin = || house.events.begin_event(house.nora.person, organiser.id, day(), "k1".to_owned());
        let event = begin().await.unwrap();
        assert_eq!(begin().await.unwrap(), event, "pressed twice, begun once");
        assert!(house.events.directory.event(event).is_none());
        let others = house.events.own_event(house.leo.person, event).await;
        assert!(matches!(others, Err(DirectoryError::NotFound)));
        // A session outside of the event is told of at publication.
        let mut outside = day().sessions.remove(0);
        outside.number = 1;
        outside.ends = date(2027, 3, 9).at(18, 0, 0, 0);
        house.events.put_session(house.nora.person, event, outside).await.unwrap();
        let refused = house.events.publish_event(house.nora.person, event, "").await;
        let Err(DirectoryError::Faults(faults)) = refused else { panic!("{refused:?}") };
        assert_eq!((faults[0].field.as_str(), faults[0].value.as_str()), ("programme", "Ouverture"));
        house.events.remove_session(house.nora.person, event, 1).await.unwrap();
        house.events.publish_event(house.nora.person, event, "").await.unwrap();
        house.events.publish_event(house.nora.person, event, "").await.unwrap();
        let published = house.events.directory.event(event).unwrap();
        assert_eq!((published.sequence, published.standing), (0, Standing::Scheduled));
        assert_eq!(published.sessions[0].speakers[0].organisation.as_deref(), Some("Université fictive"));
        let own = house.events.own_event(house.nora.person, event).await.unwrap();
        assert_eq!(own.changes.len(), 1, "pressed twice, published once: {}", house.db.engine());
        let deleted = house.events.delete_draft(house.nora.person, event).await;
        assert!(matches!(deleted, Err(DirectoryError::Conflict(_))));
        // A copy is a draft of its own, ahead.
        let copy = house.events.copy_event(house.nora.person, event, "k2".to_owned()).await.unwrap();
        assert_ne!(copy, event);
        house.events.delete_draft(house.nora.person, copy).await.unwrap();
    }
}

#[tokio::test]
async fn whoever_is_registered_hears_of_every_change_and_of_the_end() {
    for db in store::testing::databases().await {
        let house = house(db).await;
        let event = house.published(Some(1)).await;
        house.comes(event, "ada").await;
        house.comes(event, "bob").await;
        let own = house.events.own_event(house.nora.person, event).await.unwrap().organised;
        let later = Draft {
            starts: date(2027, 3, 10).at(10, 0, 0, 0),
            ends: date(2027, 3, 10).at(18, 0, 0, 0),
            ..own.draft.clone()
        };
        house.events.edit_event(house.nora.person, event, own.revision, later.clone()).await.unwrap();
        let stale = house.events.edit_event(house.nora.person, event, own.revision, day()).await;
        assert!(matches!(stale, Err(DirectoryError::Conflict("directory-draft-changed-elsewhere"))));
        assert_eq!(house.events.directory.event(event).unwrap().sequence, 0, "nothing is seen before it is published");
        house.events.publish_event(house.nora.person, event, "La salle est prise.").await.unwrap();
        let moved = house.events.directory.event(event).unwrap();
        assert_eq!((moved.sequence, moved.standing), (1, Standing::Rescheduled));
        assert!(moved.previous_starts.is_some());
        assert_eq!(moved.sessions[0].starts.to_string(), "2027-03-10T09:00:00Z", "the programme moved along");
        for who in ["ada@example.org", "bob@example.org"] {
            let (subject, text) = house.letters_to(who).await.pop().unwrap();
            assert!(subject.contains("Changement"), "{subject}");
            assert!(text.contains("date et heure") && text.contains("La salle est prise."), "{text}");
        }
        let before = house.letters().await.len();
        house.events.publish_event(house.nora.person, event, "").await.unwrap();
        assert_eq!(house.letters().await.len(), before, "nothing is otherwise: nobody is told");
        let silent = house.events.cancel_event(house.nora.person, event, "").await;
        assert!(matches!(silent, Err(DirectoryError::Faults(_))));
        house.events.cancel_event(house.nora.person, event, "Trop peu de monde.").await.unwrap();
        house.events.cancel_event(house.nora.person, event, "Encore.").await.unwrap();
        let cancelled = house.events.directory.event(event).unwrap();
        assert_eq!((cancelled.sequence, cancelled.standing), (2, Standing::Cancelled));
        let last = house.letters_to("ada@example.org").await;
        assert_eq!(last.iter().filter(|(subject, _)| subject.starts_with("Annulé")).count(), 1);
        assert!(house.events.open_event(event).is_none(), "nobody registers any more: {}", house.db.engine());
        let history = house.events.own_event(house.nora.person, event).await.unwrap().changes;
        assert_eq!(history.len(), 3);
        let calendar = house.site.get(&format!("/events/{event}.ics")).send().await.body;
        assert!(calendar.contains("STATUS:CANCELLED") && calendar.contains("SEQUENCE:2"), "{calendar}");
    }
}

/// A list knows no letters: what people register for here is cancelled by its organiser, who tells them.
#[tokio::test]
async fn no_list_cancels_behind_the_back_of_who_is_registered() {
    for db in store::testing::databases().await {
        let house = house(db).await;
        let event = house.published(None).await;
        house.comes(event, "ada").await;
        let directory = &house.events.directory;
        let before = house.letters().await.len();
        let calendar = house.site.get(&format!("/events/{event}.ics")).send().await.body;
        let elsewhere = calendar.replace(&event.to_string(), "ours@elsewhere");
        let over = elsewhere.replace("STATUS:CONFIRMED", "STATUS:CANCELLED");
        let rules = FeedRules::parse("uid,title\n", &pack("event_keywords.csv"), &FRANCE.catalogue).unwrap();
        let zone = TimeZone::get("Europe/Paris").unwrap();
        let random = SeededRandom::new(3);
        let merged = directory.import_feed("elsewhere", &elsewhere, &rules, &zone, &random).await.unwrap();
        assert_eq!((merged.merged, merged.imported.added), (1, 0), "{merged}");
        let told = directory.import_feed("elsewhere", &over, &rules, &zone, &random).await.unwrap();
        assert!(told.refused[0].reason.contains("“Réseau fictif” told it first"), "{told}");
        let table = directory.export_events().replace(",scheduled,", ",cancelled,");
        let Err(ImportError::Mistakes(mistakes)) = directory.import_events("events.csv", &table, &random).await else {
            panic!("{table}")
        };
        let named = mistakes[0].to_string();
        assert!(named.starts_with("events.csv, row 2, column standing: people register here"), "{named}");
        assert_eq!(directory.event(event).unwrap().standing, Standing::Scheduled, "{}", house.db.engine());
        assert_eq!(house.letters().await.len(), before);
        house.events.cancel_event(house.nora.person, event, "Fictif").await.unwrap();
        assert!(house.letters_to("ada@example.org").await.pop().unwrap().0.starts_with("Annulé"));
    }
}

#[tokio::test]
async fn a_place_goes_down_the_line_by_itself_and_in_order() {
    for db in store::testing::databases().await {
        let house = house(db).await;
        let event = house.published(Some(1)).await;
        let ada = house.comes(event, "ada").await;
        house.clock.advance(SignedDuration::from_mins(1));
        let bob = house.comes(event, "bob").await;
        house.clock.advance(SignedDuration::from_mins(1));
        let cyd = house.comes(event, "cyd").await;
        assert_eq!(house.state(&ada).await, RegistrationState::Registered);
        assert_eq!(house.events.read_registration(&cyd).await.unwrap().before, 1);
        house.events.cancel_registration(&ada).await.unwrap();
        house.events.cancel_registration(&ada).await.unwrap();
        assert_eq!(house.state(&bob).await, RegistrationState::Offered, "{}", house.db.engine());
        assert_eq!(house.state(&cyd).await, RegistrationState::Waiting);
        assert!(house.letters_to("bob@example.org").await.pop().unwrap().0.contains("Une place s’est libérée"));
        // Who comes now does not overtake those who wait.
        let dan = house.comes(event, "dan").await;
        assert_eq!(house.state(&dan).await, RegistrationState::Waiting);
        // Nobody answers: after two days the place goes on.
        house.clock.advance(SignedDuration::from_hours(49));
        let late = house.events.confirm_registration(&bob).await;
        assert!(matches!(late, Err(DirectoryError::Conflict("directory-registration-too-late"))));
        let did = house.events.look_after_registrations().await.unwrap();
        assert_eq!(did.passed_on, 1);
        assert_eq!(house.events.look_after_registrations().await.unwrap().passed_on, 0);
        assert_eq!(house.state(&bob).await, RegistrationState::Lapsed);
        assert_eq!(house.state(&cyd).await, RegistrationState::Offered);
        house.events.confirm_registration(&cyd).await.unwrap();
        house.events.confirm_registration(&cyd).await.unwrap();
        assert_eq!(house.state(&cyd).await, RegistrationState::Registered);
        // More places: the next in line is asked.
        let own = house.events.own_event(house.nora.person, event).await.unwrap().organised;
        let more = Draft { places_on_site: Some(5), ..own.draft };
        house.events.edit_event(house.nora.person, event, own.revision, more).await.unwrap();
        house.events.publish_event(house.nora.person, event, "").await.unwrap();
        assert_eq!(house.state(&dan).await, RegistrationState::Offered);
        // Four weeks after the event, nothing is left.
        house.clock.advance(SignedDuration::from_hours(24 * 200));
        assert!(house.events.look_after_registrations().await.unwrap().deleted >= 4);
        assert!(matches!(house.events.read_registration(&cyd).await, Err(DirectoryError::NotFound)));
    }
}

/// Registers; who is told that too many ask at once presses again.
async fn presses(events: &Events, event: EventId, person: PersonId) -> Outcome {
    loop {
        match events.register(event, Applicant::Person(person), None).await {
            Err(DirectoryError::Store(StoreError::Busy)) => tokio::task::yield_now().await,
            other => return other.unwrap(),
        }
    }
}

#[tokio::test]
async fn sixty_four_at_once_get_the_last_place_once() {
    for db in store::testing::databases().await {
        let house = house(db).await;
        let event = house.published(Some(1)).await;
        let people: Vec<PersonId> =
            (0..64).map(|number| PersonId::new(&*house.clock, &SeededRandom::new(1_000 + number))).collect();
        let tasks: Vec<_> = people
            .iter()
            .map(|person| {
                let (events, person) = (house.events.clone(), *person);
                tokio::spawn(async move {
                    // Each presses twice.
                    (presses(&events, event, person).await, presses(&events, event, person).await)
                })
            })
            .collect();
        let mut states = Vec::new();
        for task in tasks {
            let (first, second) = task.await.unwrap();
            let (Outcome::Known(first), Outcome::Known(second)) = (first, second) else {
                panic!("a person who is signed in is known")
            };
            assert_eq!(first.id, second.id);
            states.push(second.state);
        }
        let registered = states.iter().filter(|state| **state == RegistrationState::Registered).count();
        let waiting = states.iter().filter(|state| **state == RegistrationState::Waiting).count();
        assert_eq!((registered, waiting), (1, 63), "{}", house.db.engine());
        assert_eq!(house.letters().await.len(), 65, "one letter each, and that of the officer");
    }
}

#[tokio::test]
async fn who_does_not_have_the_mailbox_learns_nothing_and_floods_nobody() {
    let house = house(store::testing::sqlite(store::Migrations::embedded()).await).await;
    let event = house.published(Some(10)).await;
    let token = house.comes(event, "ada").await;
    let guest = || Applicant::Guest { name: "X".to_owned(), email: "ADA@example.org".to_owned(), lang: Lang::Fr };
    for _ in 0..20 {
        let told = house.events.register(event, guest(), None).await.unwrap();
        assert_eq!(told, Outcome::LetterSent, "the same is told as to anybody");
    }
    assert!(house.letters_to("ada@example.org").await.len() <= 6);
    assert_eq!(house.state(&token).await, RegistrationState::Registered);
    assert_eq!(house.events.read_registration(&token).await.unwrap().registration.name, "ada");
    for forged in [token.replace('.', ".x"), format!("{}.", token.split('.').next().unwrap()), "x".to_owned()] {
        assert!(matches!(house.events.read_registration(&forged).await, Err(DirectoryError::NotFound)), "{forged}");
    }
    // A letter that nobody answers gives no place, and is forgotten.
    let stranger = Applicant::Guest { name: "Y".to_owned(), email: "y@example.org".to_owned(), lang: Lang::De };
    house.events.register(event, stranger, None).await.unwrap();
    let event_of = house.events.directory.event(event).unwrap();
    assert_eq!(house.events.lines(&event_of).await.unwrap()[0].1.taken, 1);
    house.clock.advance(SignedDuration::from_hours(49));
    assert_eq!(house.events.look_after_registrations().await.unwrap().deleted, 1);
}

#[tokio::test]
async fn who_typed_the_mailbox_of_another_into_an_account_learns_nothing_either() {
    let house = house(store::testing::sqlite(store::Migrations::embedded()).await).await;
    let event = house.published(Some(10)).await;
    let pretender = || Applicant::Person(pretender());
    // Before she comes: a letter asks Ada, and gives no place and nothing to see.
    assert_eq!(house.events.register(event, pretender(), None).await.unwrap(), Outcome::LetterSent);
    let event_of = house.events.directory.event(event).unwrap();
    assert_eq!(house.events.lines(&event_of).await.unwrap()[0].1.taken, 0);
    let token = house.comes(event, "ada").await;
    // And after.
    assert_eq!(house.events.register(event, pretender(), None).await.unwrap(), Outcome::LetterSent);
    let hers = house.events.read_registration(&token).await.unwrap().registration;
    assert_eq!((hers.name.as_str(), hers.person), ("ada", None));
    assert!(house.events.registrations_of(self::pretender()).await.unwrap().is_empty());
}

#[tokio::test]
async fn the_organisers_reading_is_in_the_log_before_the_list_is_shown() {
    for db in store::testing::databases().await {
        let house = house(db).await;
        let event = house.published(None).await;
        let token = house.comes(event, "=ada").await;
        house.events.register(event, Applicant::Person(house.leo.person), None).await.unwrap();
        let stranger = house.events.read_attendees(house.leo.person, event, 1).await;
        assert!(matches!(stranger, Err(DirectoryError::NotFound)));
        let attendees = house.events.read_attendees(house.nora.person, event, 1).await.unwrap();
        assert_eq!(attendees.len(), 2);
        let readings = house.events.evidence.accesses_by_others(house.leo.person, 1).await.unwrap();
        assert_eq!(readings.len(), 1, "{}", house.db.engine());
        let page = house.site.get(&format!("/events/registrations/{token}")).send().await.body;
        assert!(page.contains("lus 1 fois"), "who has no account sees it too");
        let table = house.events.export_attendees(house.nora.person, event).await.unwrap();
        assert!(table.contains("'=ada,") && table.lines().count() == 3, "no cell is a formula: {table}");
        let leo = attendees.iter().find(|one| one.person.is_some()).unwrap();
        house.events.tick_attendance(house.nora.person, event, leo.id, true).await.unwrap();
        assert!(matches!(
            house.events.tick_attendance(house.leo.person, event, leo.id, false).await,
            Err(DirectoryError::NotFound)
        ));
        assert!(house.events.export_attendees(house.nora.person, event).await.unwrap().contains(",yes"));
    }
}

fn body(answer: Answer, status: u16) -> String {
    assert_eq!(answer.status, status, "{}", answer.body);
    assert!(!answer.body.contains('⟦'), "a text is missing");
    answer.body
}

#[tokio::test]
async fn a_day_is_published_and_attended_by_its_pages() {
    let house = house(store::testing::sqlite(store::Migrations::embedded()).await).await;
    house.agreed().await;
    let (site, nora) = (&house.site, &house.nora);
    for path in
        ["/organise", "/organise/ask", "/organise/events/new", "/offers/mine", "/offers/propose", "/events/mine"]
    {
        body(site.get(path).as_person(nora).send().await, 200);
    }
    for path in ["/office/organisers", "/office/offers"] {
        body(site.get(path).as_person(&house.omar).send().await, 200);
        assert_eq!(site.get(path).as_person(nora).send().await.status, 403);
    }
    let new = "/organise/events/new";
    let organiser = house.events.organisers_of(nora.person).await.unwrap()[0].id.to_string();
    let mut fields = vec![
        ("organiser", organiser.as_str()),
        ("key", "once"),
        ("title", "Journée <script>"),
        ("description", "Une journée."),
        ("theme", "ai"),
        ("starts-day", "9"),
        ("starts-month", "3"),
        ("starts-year", "2027"),
        ("starts-time", "9h"),
        ("ends-day", "9"),
        ("ends-month", "3"),
        ("ends-year", "2027"),
        ("ends-time", "8:00"),
        ("zone", "Europe/Paris"),
        ("commune", "Saint-Denis"),
        ("registers", "here"),
        ("places_on_site", "1"),
        ("price", "0"),
    ];
    let wrong = body(site.fill_in(new, new, &fields, Some(nora)).await, 400);
    assert!(wrong.contains("Journée &lt;script&gt;") && wrong.contains("Plusieurs communes"), "nothing typed is lost");
    fields[14].1 = "35200";
    let wrong = body(site.fill_in(new, new, &fields, Some(nora)).await, 400);
    assert!(wrong.contains("La fin vient après le début"));
    fields[12].1 = "17:00";
    let made = site.fill_in(new, new, &fields, Some(nora)).await;
    assert_eq!(made.status, 303, "{}", made.body);
    let own = made.header("location").to_owned();
    let session = format!("{own}/sessions/0");
    let typed = [
        ("title", "Ouverture"),
        ("kind", "keynote"),
        ("starts-day", "9"),
        ("starts-month", "3"),
        ("starts-year", "2027"),
        ("starts-time", "9:00"),
        ("ends", "9:45"),
        ("room", "Grande salle"),
        ("speakers", "Ada Fictive | chercheuse | Uni fictive"),
    ];
    for _ in 0..2 {
        assert_eq!(site.fill_in(&own, &session, &typed, Some(nora)).await.status, 303);
    }
    let page = body(site.get(&own).as_person(nora).send().await, 200);
    assert_eq!(page.matches("/sessions/0\"").count(), 1, "sent twice, there once");
    let preview = body(site.get(&format!("{own}/preview")).as_person(nora).send().await, 200);
    assert!(preview.contains("Uni fictive") && preview.contains("Conférence plénière"));
    assert_eq!(site.fill_in(&own, &format!("{own}/publish"), &[], Some(nora)).await.status, 303);
    let event = own.rsplit('/').next().unwrap();
    let public = body(site.get(&format!("/events/{event}")).send().await, 200);
    let data = public.split("application/ld+json\">").nth(1).unwrap().split("</script>").next().unwrap();
    let data: serde_json::Value = serde_json::from_str(data).unwrap();
    assert_eq!(data["name"], "Journée <script>", "no text ends the data");
    assert_eq!(data["eventStatus"], "https://schema.org/EventScheduled");
    assert_eq!(data["eventAttendanceMode"], "https://schema.org/OfflineEventAttendanceMode");
    assert_eq!(data["subEvent"][0]["performer"][0]["name"], "Ada Fictive");
    assert_eq!(data["isAccessibleForFree"], true);

    let register = format!("/events/{event}/register");
    let typed = [("name", ""), ("email", "nobody")];
    let wrong = body(site.fill_in(&register, &register, &typed, None).await, 400);
    assert!(wrong.contains("Remplissez ce champ") && wrong.contains("value=\"nobody\""));
    let typed = [("name", "Ada"), ("email", "ada@example.org")];
    let sent = site.fill_in(&register, &register, &typed, None).await;
    body(site.get(sent.header("location")).send().await, 200);
    let token = token_in(&house.letters_to("ada@example.org").await[0].1);
    let mine = format!("/events/registrations/{token}");
    body(site.get(&mine).send().await, 200);
    assert_eq!(house.state(&token).await, RegistrationState::Unconfirmed, "looking at a link does nothing");
    assert_eq!(site.fill_in(&mine, &format!("{mine}/confirm"), &[], None).await.status, 303);
    assert!(body(site.get(&mine).send().await, 200).contains("Vous avez une place"));
    let leo = site.fill_in(&register, &register, &[], Some(&house.leo)).await;
    let waits = body(site.get(leo.header("location")).as_person(&house.leo).send().await, 200);
    assert!(waits.contains("numéro 1 dans la liste"), "{waits}");
    let attendees = body(site.get(&format!("{own}/attendees")).as_person(nora).send().await, 200);
    assert!(attendees.contains("ada@example.org") && attendees.contains("1 en attente"));
    assert_eq!(site.get(&format!("{own}/attendees")).as_person(&house.leo).send().await.status, 404);
    assert_eq!(site.fill_in(&mine, &format!("{mine}/cancel"), &[], None).await.status, 303);
    let held = body(site.get(leo.header("location")).as_person(&house.leo).send().await, 200);
    assert!(held.contains("Prendre la place"));
    let edit = body(site.get(&format!("{own}/edit")).as_person(nora).send().await, 200);
    assert!(edit.contains("value=\"Rennes\""));
    let empty = body(site.fill_in(&own, &format!("{own}/cancel"), &[("reason", "")], Some(nora)).await, 400);
    assert!(empty.contains("Remplissez ce champ"));
    assert_eq!(site.fill_in(&own, &format!("{own}/cancel"), &[("reason", "Fictif")], Some(nora)).await.status, 303);
    assert!(body(site.get(&format!("/events/{event}")).send().await, 200).contains("EventCancelled"));
    assert_eq!(site.get(&register).send().await.status, 409);
}

#[tokio::test]
async fn an_organiser_leaves_when_nothing_is_to_come_and_leaves_no_draft_and_no_question() {
    for db in store::testing::databases().await {
        let house = house(db).await;
        let (events, nora) = (&house.events, house.nora.person);
        let event = house.published(None).await;
        let organiser = events.organisers_of(nora).await.unwrap().remove(0);
        events.begin_event(nora, organiser.id, day(), "draft".to_owned()).await.unwrap();
        let second = AskedToOrganise {
            organisation: "Autre réseau fictif".to_owned(),
            duty: "aide".to_owned(),
            why: "Une journée.".to_owned(),
            creation_key: "other".to_owned(),
            ..AskedToOrganise::default()
        };
        events.ask_to_organise(nora, second).await.unwrap();
        assert!(events.has_coming_events(nora).await.unwrap(), "people may come: {}", house.db.engine());
        assert!(!events.has_coming_events(house.leo.person).await.unwrap());
        events.cancel_event(nora, event, "Plus personne.").await.unwrap();
        assert!(!events.has_coming_events(nora).await.unwrap());
        for _ in 0..2 {
            events.forget_organiser(nora).await.unwrap();
            let left = events.organisers_of(nora).await.unwrap();
            assert_eq!(left.len(), 2);
            for organiser in left {
                assert_eq!(organiser.state, OrganiserState::Ended);
                assert_eq!((organiser.duty.as_str(), organiser.why.as_str()), ("", ""));
            }
            let own: Vec<EventId> = events.own_events(nora).await.unwrap().iter().map(|own| own.event).collect();
            assert_eq!(own, [event], "the draft is gone, what everybody saw is not");
        }
        assert!(events.organisers_in(house.omar.person, OrganiserState::Asked).await.unwrap().is_empty());
        let again = events.begin_event(nora, organiser.id, day(), "late".to_owned()).await;
        assert!(matches!(again, Err(DirectoryError::Conflict("directory-organiser-not-agreed"))));
    }
}

#[tokio::test]
async fn what_is_over_keeps_nobody() {
    for db in store::testing::databases().await {
        let house = house(db).await;
        house.published(None).await;
        house.clock.advance(SignedDuration::from_hours(24 * 200));
        assert!(!house.events.has_coming_events(house.nora.person).await.unwrap(), "{}", house.db.engine());
    }
}
