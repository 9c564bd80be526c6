//! The room with its neighbours, on each engine: Karim and Lena help at one organisation, Olga accredits, Ana has
//! an account.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use base::territory::Territories;
use base::{Clock as _, FixedClock, Id, Lang, Localized, PersonId, SystemRandom, Timestamp};
use civil::{Comparison, PivotIdentity, compare};
use evidence::{Action, Evidence, RecordedAccess, SigningKey};
use jiff::SignedDuration;
use jiff::tz::TimeZone;
use mandates::{
    Described, Families, FolderSms, Found, Known, MandateId, Mandates, OrganisationId, Parts, Pending, People, Service,
    Services,
};
use store::testing::TestDb;
use store::{StoreError, Tx, params, sql};
use ui::testing::{Answer, NOW, ORIGIN, Site, person};
use ui::{Role, Roles, RoomTexts, SignedIn, Texts};

pub const TEXTS: [RoomTexts; 4] = [ui::TEXTS, evidence::TEXTS, mail::TEXTS, mandates::TEXTS];

const FAMILIES: &str = include_str!("../../../../packs/france/mandate_families.csv");
const COMMUNES: &str = include_str!("../../../../packs/france/communes.csv");
const DEPARTMENTS: &str = include_str!("../../../../packs/france/departments.csv");
const REGIONS: &str = include_str!("../../../../packs/france/regions.csv");

static TERRITORIES: std::sync::LazyLock<Arc<Territories>> =
    std::sync::LazyLock::new(|| Arc::new(Territories::parse(COMMUNES, DEPARTMENTS, REGIONS).unwrap()));

/// A person, their civil status, and whether they have an account.
type Kept = (Known, Option<PivotIdentity>, bool);

/// People as the room above would know them.
#[derive(Default)]
pub struct FakePeople {
    known: Mutex<BTreeMap<PersonId, Kept>>,
    /// Mandates and helpers whose grants were taken back.
    pub taken_back: Mutex<BTreeSet<String>>,
    /// Who did not prove surely enough who they are.
    pub unsure: Mutex<bool>,
}

impl FakePeople {
    fn add(&self, who: PersonId, name: &str, email: Option<&str>, identity: Option<PivotIdentity>, account: bool) {
        let known = Known { name: name.to_owned(), email: email.map(str::to_owned), lang: Lang::Fr };
        self.known.lock().unwrap().insert(who, (known, identity, account));
    }

    /// Somebody who was described opens an account.
    pub fn opens_account(&self, who: PersonId) {
        if let Some((.., account)) = self.known.lock().unwrap().get_mut(&who) {
            *account = true;
        }
    }

    pub fn count(&self) -> usize {
        self.known.lock().unwrap().len()
    }
}

impl People for FakePeople {
    fn may_help<'a>(&'a self, _: Option<&'a str>) -> Pending<'a, bool> {
        Box::pin(async { Ok(!*self.unsure.lock().unwrap()) })
    }

    fn find_account<'a>(&'a self, login: &'a str) -> Pending<'a, Option<PersonId>> {
        Box::pin(async move {
            let known = self.known.lock().unwrap();
            Ok(known
                .iter()
                .find(|(_, (known, _, account))| *account && known.email.as_deref() == Some(login))
                .map(|(id, _)| *id))
        })
    }

    fn find_or_create<'a>(&'a self, _: PersonId, described: &'a Described) -> Pending<'a, Found> {
        Box::pin(async move {
            let mut near = false;
            for (id, (_, identity, account)) in &*self.known.lock().unwrap() {
                match identity.as_ref().map(|identity| compare(identity, &described.identity)) {
                    Some(Comparison::Same) if *account => return Ok(Found::HasAccount),
                    Some(Comparison::Same) => return Ok(Found::Person(*id)),
                    Some(Comparison::Near(_)) => near = true,
                    _ => {}
                }
            }
            if near && !described.is_nobody_near {
                return Ok(Found::Near);
            }
            let id = Id::new(&FixedClock::at(NOW), &SystemRandom);
            self.add(id, "Given Name", described.email.as_deref(), Some(described.identity.clone()), false);
            Ok(Found::Person(id))
        })
    }

    fn has_account(&self, person: PersonId) -> Pending<'_, bool> {
        Box::pin(async move { Ok(self.known.lock().unwrap().get(&person).is_some_and(|(.., account)| *account)) })
    }

    fn known(&self, person: PersonId) -> Pending<'_, Option<Known>> {
        Box::pin(async move { Ok(self.known.lock().unwrap().get(&person).map(|(known, ..)| known.clone())) })
    }

    fn take_back(&self, _: &mut Tx<'_>, mandate: MandateId, _: Timestamp) -> Result<(), StoreError> {
        self.taken_back.lock().unwrap().insert(mandate.to_string());
        Ok(())
    }

    fn take_back_from(&self, _: &mut Tx<'_>, helper: PersonId, _: Timestamp) -> Result<(), StoreError> {
        self.taken_back.lock().unwrap().insert(helper.to_string());
        Ok(())
    }
}

pub fn service(id: &str, families: &[&str]) -> Service {
    Service {
        id: id.to_owned(),
        name: Localized::of("fr", format!("Service {id}")),
        families: families.iter().map(|family| (*family).to_owned()).collect(),
    }
}

struct FakeServices;

impl Services for FakeServices {
    fn accepting(&self) -> Pending<'_, Vec<Service>> {
        Box::pin(async { Ok(vec![service("town", &["papers"]), service("tax", &["money"])]) })
    }
}

pub struct House {
    pub mandates: Mandates,
    pub evidence: Evidence,
    pub clock: Arc<FixedClock>,
    pub people: Arc<FakePeople>,
    pub site: Site,
    pub engine: &'static str,
    pub organisation: OrganisationId,
    pub karim: SignedIn,
    pub lena: SignedIn,
    pub ana: SignedIn,
    pub olga: SignedIn,
    sms: tempfile::TempDir,
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

    /// One house, for stories in which the database decides nothing.
    pub async fn one() -> Self {
        Self::open(store::testing::sqlite(store::Migrations::embedded()).await).await
    }

    async fn open(db: TestDb) -> Self {
        let (clock, random) = (Arc::new(FixedClock::at(NOW)), Arc::new(SystemRandom));
        let key = SigningKey::from_seed(&[7; 32]);
        let evidence = Evidence::open(db.db(), key, "passerelle.example", clock.clone(), random.clone()).await.unwrap();
        let sms = tempfile::tempdir().unwrap();
        let people = Arc::new(FakePeople::default());
        let named = [
            ("Karim Muster", Roles::NONE.with(Role::Mediator), "karim@example.org"),
            ("Lena Muster", Roles::NONE, "lena@example.org"),
            ("Ana Muster", Roles::NONE, "ana@example.org"),
            ("Olga Muster", Roles::NONE.with(Role::Officer), "olga@example.org"),
        ]
        .map(|(name, roles, email)| {
            let who = person(name, roles);
            people.add(who.person, name, Some(email), None, true);
            who
        });
        let ana = PivotIdentity::read("Ana Zoé", "FICTIVE", "1990-05-04", "female", ("87085", "99100"), "").unwrap();
        people.add(named[2].person, "Ana Muster", Some("ana@example.org"), Some(ana), true);
        let texts = Texts::with(&TEXTS).unwrap();
        let mandates = Mandates::new(Parts {
            db: db.db(),
            evidence: evidence.clone(),
            people: people.clone(),
            services: Arc::new(FakeServices),
            families: Families::parse(FAMILIES).unwrap(),
            territories: Arc::clone(&TERRITORIES),
            sms: Some(Arc::new(FolderSms::new(sms.path().to_owned()))),
            texts,
            clock: clock.clone(),
            random,
            key: [9; 32],
            public_url: ORIGIN.to_owned(),
            zone: TimeZone::UTC,
        });
        let until = NOW.plus(SignedDuration::from_hours(24 * 400));
        let organisation = mandates.accredit("Espace Fictif".parse().unwrap(), until, None).await.unwrap();
        let [karim, lena, ana, olga] = named;
        for helper in [&karim, &lena] {
            mandates.add_helper(helper.person, organisation).await.unwrap();
        }
        let routes = mandates.routes().merge(mail::pages::routes(db.db(), TimeZone::UTC));
        let site = Site::with_people(routes, &TEXTS, &[karim.clone(), lena.clone(), ana.clone(), olga.clone()]);
        let engine = db.engine();
        Self { mandates, evidence, clock, people, site, engine, organisation, karim, lena, ana, olga, sms, db }
    }

    pub fn wait(&self, seconds: i64) {
        self.clock.advance(SignedDuration::from_secs(seconds));
    }

    pub async fn sees(&self, who: &SignedIn, path: &str) -> Answer {
        let answer = self.site.get(path).as_person(who).send().await;
        assert!(!answer.body.contains('⟦'), "a text is missing on {path}: {}", answer.body);
        assert!(!answer.body.contains(" style="), "no style in the page: {path}");
        answer
    }

    pub async fn reads(&self, who: &SignedIn, path: &str) -> String {
        let answer = self.sees(who, path).await;
        assert_eq!(answer.status, 200, "{} {path}: {}", self.engine, answer.body);
        answer.body
    }

    pub async fn sends(&self, who: &SignedIn, path: &str, fields: &[(&str, &str)]) -> Answer {
        let answer = self.site.fill_in("/mandates/revoke", path, fields, Some(who)).await;
        // What comes next comes later: letters are listed by their time.
        self.clock.advance(SignedDuration::from_millis(1));
        assert!(!answer.body.contains('⟦'), "a text is missing on {path}: {}", answer.body);
        answer
    }

    /// Where a form that is taken leads.
    pub async fn sends_well(&self, who: &SignedIn, path: &str, fields: &[(&str, &str)]) -> String {
        let answer = self.sends(who, path, fields).await;
        assert_eq!(answer.status, 303, "{} {path}: {}", self.engine, answer.body);
        answer.header("location").to_owned()
    }

    /// Karim writes a mandate down for someone without an account.
    pub async fn drafts(&self, changed: &[(&str, &str)]) -> Answer {
        let mut fields = vec![
            ("family", "papers"),
            ("lasts", "day"),
            ("may_use", "helper"),
            ("account", "no"),
            ("given_names", "Rose Marie"),
            ("birth_name", "INVENTÉE"),
            ("birth-day", "3"),
            ("birth-month", "11"),
            ("birth-year", "1941"),
            ("gender", "female"),
            ("birthplace", "Limoges"),
            ("email", "rose@example.org"),
            ("phone", "06 12 34 56 78"),
            ("lang", "fr"),
        ];
        fields.retain(|(name, _)| changed.iter().all(|(other, _)| other != name));
        fields.extend(changed.iter().filter(|(_, value)| !value.is_empty()));
        self.sends(&self.karim, "/mandates/new/who", &fields).await
    }

    /// The address of a draft that is taken.
    pub async fn drafts_well(&self, changed: &[(&str, &str)]) -> String {
        let answer = self.drafts(changed).await;
        assert_eq!(answer.status, 303, "{}: {}", self.engine, answer.body);
        answer.header("location").to_owned()
    }

    /// A mandate that Rose signed with a code by e-mail; its address.
    pub async fn rose_signs(&self, changed: &[(&str, &str)]) -> String {
        let draft = self.drafts_well(changed).await;
        self.sends_well(&self.karim, &format!("{draft}/code"), &[("by", "email")]).await;
        let code = digits_after(&self.newest_letter().await, "en face de vous", 6);
        let next = self.sends_well(&self.karim, &format!("{draft}/sign"), &[("code", &code)]).await;
        assert_eq!(next, format!("{draft}?done=signed"));
        draft
    }

    /// So many mandates of a day like the one that is there, each of another person, written since: as many as a desk
    /// has after some weeks.
    pub async fn writes_many(&self, count: u32) {
        self.wait(60);
        let now = self.clock.now();
        let db = self.db.db();
        let copied = db.write(move |tx| {
            let read = |row: &store::Row<'_>| Ok((row.get::<String>(0)?, row.get::<PersonId>(1)?));
            let (content, helper) =
                tx.one(sql!("SELECT content, helper_id FROM mandates_mandates"), params![], read)?;
            let mut mandate: serde_json::Value = serde_json::from_str(&content).unwrap();
            let organisation: OrganisationId = serde_json::from_value(mandate["organisation"].clone()).unwrap();
            mandate["terms"]["lasts"] = "day".into();
            for number in 0..count {
                let id: MandateId = format!("00000000-0000-7000-8000-{number:012}").parse().unwrap();
                mandate["id"] = id.to_string().into();
                mandate["person_name"] = format!("Person {number}").into();
                let mut revocation = [1; 32];
                revocation[..4].copy_from_slice(&number.to_be_bytes());
                let good_until = now.plus(SignedDuration::from_hours(24));
                tx.execute(
                    sql!(
                        "INSERT INTO mandates_mandates (id, person_id, organisation_id, helper_id, state, content,
                             revocation, drafted_at, forgotten_at, good_until)
                         VALUES ($1, $2, $3, $4, 'signed', $5, $6, $7, $8, $9)"
                    ),
                    params![
                        id,
                        helper,
                        organisation,
                        helper,
                        mandate.to_string(),
                        revocation,
                        now,
                        good_until,
                        good_until
                    ],
                )?;
            }
            Ok::<_, StoreError>(())
        });
        copied.await.unwrap();
    }

    /// The newest letter of the outbox, as the page of the demonstration shows it.
    pub async fn newest_letter(&self) -> String {
        self.letters().await.into_iter().next().unwrap_or_default()
    }

    /// Every letter, the newest first.
    pub async fn letters(&self) -> Vec<String> {
        let list = self.site.get("/demo/mail").send().await.body;
        let mut letters = Vec::new();
        for link in list.split("href=\"/demo/mail/").skip(1) {
            let id = link.split('"').next().unwrap();
            letters.push(self.site.get(&format!("/demo/mail/{id}")).send().await.body);
        }
        letters
    }

    pub fn short_messages(&self) -> Vec<String> {
        let mut files: Vec<_> = std::fs::read_dir(self.sms.path()).unwrap().map(|file| file.unwrap().path()).collect();
        files.sort();
        files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect()
    }

    /// What the log holds of the person of a mandate, the oldest first.
    pub async fn log_of(&self, address: &str) -> Vec<RecordedAccess> {
        let (mandate, _) = self.mandates.mandate_for(self.karim.person, id_in(address)).await.unwrap();
        let mut log = self.evidence.accesses_to(mandate.person, 1).await.unwrap();
        log.reverse();
        log
    }

    pub async fn actions(&self, address: &str) -> Vec<Action> {
        self.log_of(address).await.into_iter().map(|entry| entry.action).collect()
    }

    pub fn says(&self, key: &str) -> String {
        Texts::with(&TEXTS).unwrap().say(Lang::Fr, key, &[])
    }
}

#[track_caller]
pub fn id_in(address: &str) -> MandateId {
    address.strip_prefix("/mandates/").unwrap().parse().unwrap()
}

/// The digits of a code that stands somewhere after a text.
#[track_caller]
pub fn digits_after(text: &str, before: &str, count: usize) -> String {
    let (_, after) = text.split_once(before).unwrap_or_else(|| panic!("{before} is not in {text}"));
    let mut digits = String::new();
    for letter in after.chars() {
        match letter {
            '0'..='9' => digits.push(letter),
            ' ' if !digits.is_empty() => {}
            _ if digits.len() == count => return digits,
            _ => digits.clear(),
        }
    }
    panic!("no code of {count} digits after {before} in {text}")
}
