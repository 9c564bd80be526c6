//! Somebody applies, officers decide, the badge tells the truth of the day, and the log has every decision.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use base::{Clock, FixedClock, Lang, PersonId, Random, SystemRandom};
use directory::accreditation::{Accreditations, ApplicationForm, Charter, Decision, Known, Parts, Pending, People};
use directory::{AdviserId, AdviserQuery, Directory, TEXTS};
use evidence::{Evidence, SigningKey};
use jiff::SignedDuration;
use jiff::civil::date;
use jiff::tz::TimeZone;
use store::testing::TestDb;
use ui::testing::{Answer, ORIGIN, Site, person};
use ui::{Role, Roles, SignedIn, Texts};

use crate::{AdviserBuilder, FRANCE, open, pack};

/// The accounts, as the room above would tell of them.
#[derive(Default)]
struct Accounts {
    names: BTreeMap<PersonId, String>,
    advisers: Mutex<Vec<PersonId>>,
}

impl People for Accounts {
    fn known(&self, person: PersonId) -> Pending<'_, Option<Known>> {
        let known = self.names.get(&person).map(|name| Known {
            name: name.clone(),
            email: format!("{}@example.org", name.to_lowercase().replace(' ', ".")),
            lang: Lang::Fr,
        });
        Box::pin(std::future::ready(Ok(known)))
    }

    fn make_adviser(&self, person: PersonId) -> Pending<'_, ()> {
        self.advisers.lock().unwrap().push(person);
        Box::pin(std::future::ready(Ok(())))
    }
}

struct House {
    accreditations: Accreditations,
    directory: Directory,
    evidence: Evidence,
    accounts: Arc<Accounts>,
    clock: Arc<FixedClock>,
    site: Site,
    zoe: SignedIn,
    omar: SignedIn,
    olga: SignedIn,
    engine: &'static str,
    #[expect(dead_code, reason = "the database is there as long as the house")]
    db: TestDb,
}

impl House {
    async fn each() -> Vec<Self> {
        let mut houses = Vec::new();
        for db in store::testing::databases().await {
            houses.push(Self::open(db).await);
        }
        houses
    }

    async fn open(db: TestDb) -> Self {
        let clock = crate::clock();
        let random: Arc<dyn Random> = Arc::new(SystemRandom);
        let ticking = Arc::clone(&clock) as Arc<dyn Clock>;
        let key = SigningKey::from_seed(&[7; 32]);
        let evidence =
            Evidence::open(db.db(), key, "passerelle.example", ticking.clone(), random.clone()).await.unwrap();
        let directory = open(db.db(), &clock).await;
        let officer = Roles::NONE.with(Role::Officer);
        let zoe = person("Zoé Exemple", Roles::NONE);
        let (omar, olga) = (person("Omar Exemple", officer), person("Olga Exemple", officer));
        let names = [&zoe, &omar, &olga].map(|known| (known.person, known.name.clone()));
        let accounts = Arc::new(Accounts { names: names.into(), advisers: Mutex::default() });
        let accreditations = Accreditations::new(Parts {
            directory: directory.clone(),
            evidence: evidence.clone(),
            people: accounts.clone(),
            charter: Charter::parse(&pack("adviser_charter.csv")).unwrap(),
            texts: Texts::with(&[ui::TEXTS, TEXTS]).unwrap(),
            clock: ticking,
            random,
            public_url: ORIGIN.to_owned(),
            zone: TimeZone::UTC,
        });
        let routes = accreditations.routes().merge(directory.routes(&ORIGIN.parse().unwrap()));
        let routes = routes.merge(mail::pages::routes(db.db(), TimeZone::UTC));
        let people = [zoe.clone(), omar.clone(), olga.clone()];
        let site = Site::with_people(routes, &[TEXTS, mail::TEXTS], &people);
        let engine = db.engine();
        Self { accreditations, directory, evidence, accounts, clock, site, zoe, omar, olga, engine, db }
    }

    async fn sees(&self, who: &SignedIn, path: &str) -> Answer {
        let answer = self.site.get(path).as_person(who).send().await;
        assert!(!answer.body.contains('⟦'), "a text is missing on {path}: {}", answer.body);
        answer
    }

    async fn sends(&self, who: &SignedIn, path: &str, fields: &[(&str, &str)]) -> Answer {
        let answer = self.site.fill_in("/adviser", path, fields, Some(who)).await;
        assert!(!answer.body.contains('⟦'), "a text is missing on {path}: {}", answer.body);
        answer
    }

    fn says(&self, key: &str) -> String {
        self.accreditations.texts.say(Lang::Fr, key, &[])
    }

    /// The application of Zoé, as it waits for an officer.
    async fn zoe_applies(&self) -> String {
        let sent = self.sends(&self.zoe, "/adviser/apply", &filled("one")).await;
        assert_eq!((sent.status, sent.header("location")), (303, "/adviser?sent=1"), "{}", sent.body);
        let list = self.sees(&self.omar, "/office/advisers").await.body;
        let id = list.split("/office/advisers/applications/").nth(1).unwrap().split('"').next().unwrap().to_owned();
        format!("/office/advisers/applications/{id}")
    }

    async fn zoe_is_accepted(&self) -> AdviserId {
        let path = self.zoe_applies().await;
        let accepted = self.sends(&self.omar, &path, &accept("1")).await;
        assert_eq!(accepted.status, 303, "{}: {}", self.engine, accepted.body);
        self.directory.adviser_of(self.zoe.person).unwrap().id
    }

    async fn letters(&self) -> Vec<String> {
        let list = self.site.get("/demo/mail").send().await.body;
        let mut letters = Vec::new();
        for link in list.split("href=\"/demo/mail/").skip(1) {
            let id = link.split('"').next().unwrap();
            letters.push(self.site.get(&format!("/demo/mail/{id}")).send().await.body);
        }
        letters
    }

    fn is_listed(&self, id: AdviserId) -> bool {
        let found = self.directory.advisers(&AdviserQuery { text: "Zéphyr".to_owned(), ..AdviserQuery::default() });
        found.hits.iter().any(|hit| hit.adviser.id == id)
    }
}

/// What Zoé fills in.
fn filled(key: &str) -> Vec<(&'static str, &str)> {
    vec![
        ("key", key),
        ("organisation", "Cabinet Zéphyr (fictif)"),
        ("kind", "consultancy"),
        ("commune", "Rennes"),
        ("reach", "region"),
        ("modes", "on_site"),
        ("modes", "remote"),
        ("specialities", "website"),
        ("specialities", "ecommerce"),
        ("activities", "10.71 56"),
        ("employees_to", "49"),
        ("capacity", "12"),
        ("languages", "fr"),
        ("presentation", "Nous <aidons> les boulangeries."),
        ("evidence", "Label fictif, https://label.example/zephyr"),
        ("charter", "2026-1"),
    ]
}

fn accept(revision: &str) -> Vec<(&'static str, &str)> {
    vec![
        ("revision", revision),
        ("decision", "accept"),
        ("until-day", "31"),
        ("until-month", "12"),
        ("until-year", "2028"),
    ]
}

#[tokio::test]
async fn an_application_is_read_and_accepted_until_a_day() {
    for house in House::each().await {
        let path = house.zoe_applies().await;
        let page = house.sees(&house.omar, &path).await.body;
        for told in ["Cabinet Zéphyr (fictif)", "label.example", "Bretagne", "Charte 2026-1", "10.71"] {
            assert!(page.contains(told), "{told} is not on {page}");
        }
        let read = house.evidence.accesses_by_others(house.zoe.person, 1).await.unwrap();
        assert!(!read.is_empty(), "{}: who read it is recorded", house.engine);
        assert_eq!(house.sends(&house.omar, &path, &accept("1")).await.status, 303);
        let adviser = house.directory.adviser_of(house.zoe.person).unwrap();
        assert_eq!(adviser.accreditation.until, Some(date(2028, 12, 31)));
        assert_eq!((adviser.service.capacity, adviser.service.employees), (Some(12), Some((0, 49))));
        assert!(house.is_listed(adviser.id), "{}", house.engine);
        assert_eq!(*house.accounts.advisers.lock().unwrap(), [house.zoe.person]);
        let own = house.sees(&house.zoe, "/adviser").await.body;
        assert!(
            own.contains(&house.says("directory-standing-held"))
                && own.contains(&house.says("directory-step-accepted"))
        );
        let letters = house.letters().await;
        assert_eq!(letters.len(), 2, "received, accepted");
        let accepted = letters.iter().find(|letter| letter.contains("/badge")).unwrap();
        assert!(accepted.contains("31 décembre 2028"), "{accepted}");
        let page = house.site.get(&format!("/advisers/{}", adviser.id)).send().await.body;
        assert!(page.contains("31 décembre 2028"), "it is listed with its dates: {page}");
        assert!(
            page.contains("Nous &lt;aidons&gt;") && !page.contains("label.example") && !page.contains("zoé.exemple")
        );
    }
}

#[tokio::test]
async fn everything_that_is_to_be_mended_is_named_and_what_was_typed_stays() {
    for house in House::each().await {
        let empty = house.sends(&house.zoe, "/adviser/apply", &[("organisation", "")]).await;
        assert_eq!(empty.status, 400);
        for field in ["organisation", "kind", "commune", "reach", "modes", "specialities", "languages", "presentation"]
        {
            let told = house.says(&format!("directory-apply-{field}-missing"));
            assert!(empty.body.contains(&told), "{told}");
        }
        assert!(empty.body.contains(&house.says("directory-apply-charter-missing")));
        let mut wrong = filled("k");
        wrong.retain(|(name, _)| !["commune", "activities", "capacity"].contains(name));
        wrong.extend([("commune", "Saint-Denis"), ("activities", "99.99"), ("capacity", "0")]);
        let wrong = house.sends(&house.zoe, "/adviser/apply", &wrong).await;
        assert_eq!(wrong.status, 400);
        for key in ["commune-several", "activities-unknown", "capacity-wrong"] {
            assert!(wrong.body.contains(&house.says(&format!("directory-apply-{key}"))), "{key}");
        }
        assert!(wrong.body.contains("Cabinet Zéphyr (fictif)") && wrong.body.contains("name=\"commune_code\""));
        let list = house.sees(&house.omar, "/office/advisers").await.body;
        assert!(list.contains(&house.says("directory-accreditation-office-none")), "nothing was sent");
    }
}

#[tokio::test]
async fn the_same_form_twice_is_one_application() {
    for house in House::each().await {
        let fields = filled("the same");
        let send = || house.sends(&house.zoe, "/adviser/apply", &fields);
        let (one, two) = tokio::join!(send(), send());
        assert_eq!([one.status, two.status], [303, 303], "{}", house.engine);
        assert_eq!(house.accreditations.open_applications().await.unwrap().len(), 1);
        assert_eq!(house.letters().await.len(), 1);
        let other = house.sends(&house.zoe, "/adviser/apply", &filled("another")).await;
        assert_eq!(other.status, 409, "one at a time");
    }
}

#[tokio::test]
async fn two_officers_at_once_do_not_both_decide() {
    for house in House::each().await {
        let path = house.zoe_applies().await;
        let refuse = [("revision", "1"), ("decision", "refuse"), ("reason", "Pas assez de preuves.")];
        let yes = accept("1");
        let (one, two) = tokio::join!(house.sends(&house.omar, &path, &yes), house.sends(&house.olga, &path, &refuse));
        let mut statuses = [one.status, two.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409], "{}", house.engine);
        assert_eq!(house.letters().await.len(), 2, "received, and one decision");

        let Some(adviser) = house.directory.adviser_of(house.zoe.person) else { continue };
        let seen = adviser.accreditation;
        let decide = |officer: PersonId, decision| {
            house.accreditations.decide_about(officer, adviser.id, seen, decision, "Une raison.")
        };
        let renew = Decision::Renew(date(2030, 1, 1));
        let (one, two) = tokio::join!(decide(house.omar.person, Decision::Suspend), decide(house.olga.person, renew));
        assert_eq!(usize::from(one.is_ok()) + usize::from(two.is_ok()), 1, "{}: {one:?} {two:?}", house.engine);
    }
}

#[tokio::test]
async fn an_officer_asks_for_more_or_refuses_with_a_reason() {
    for house in House::each().await {
        let path = house.zoe_applies().await;
        let silent = house.sends(&house.omar, &path, &[("revision", "1"), ("decision", "refuse")]).await;
        assert_eq!(silent.status, 400);
        assert!(silent.body.contains(&house.says("directory-review-reason-missing")));
        let more = [("revision", "1"), ("decision", "more"), ("reason", "Quelles <références> ?")];
        assert_eq!(house.sends(&house.omar, &path, &more).await.status, 303);
        let own = house.sees(&house.zoe, "/adviser").await.body;
        assert!(own.contains("Quelles &lt;références&gt; ?"), "{own}");
        let id = path.rsplit('/').next().unwrap();
        let again = house.sees(&house.zoe, &format!("/adviser/apply?application={id}")).await.body;
        assert!(again.contains("Cabinet Zéphyr (fictif)") && again.contains("label.example"), "{again}");
        let mut fields = filled("two");
        fields.push(("application", id));
        assert_eq!(house.sends(&house.zoe, "/adviser/apply", &fields).await.status, 303);
        assert_eq!(house.sends(&house.omar, &path, &accept("1")).await.status, 409, "it is not what was read");
        assert_eq!(house.sends(&house.omar, &path, &accept("3")).await.status, 303);
        assert_eq!(house.sees(&house.omar, &format!("/adviser/apply?application={id}")).await.status, 404);
    }
}

#[tokio::test]
async fn who_is_suspended_today_appears_nowhere_is_in_the_log_and_the_badge_says_so() {
    for house in House::each().await {
        let id = house.zoe_is_accepted().await;
        let (badge, office) = (format!("/advisers/{id}/badge"), format!("/office/advisers/{id}"));
        let held = house.site.get(&badge).send().await.body;
        assert!(held.contains("est reconnu aujourd’hui, le 24 novembre 2026"), "{held}");
        let picture = house.site.get(&format!("{badge}.svg")).send().await;
        assert_eq!(picture.header("content-type"), "image/svg+xml");
        assert!(picture.body.contains(&house.says("directory-standing-held")), "{}", picture.body);
        let table = house.site.get("/advisers.csv").send().await.body;
        assert!(table.contains("Cabinet Zéphyr") && !table.contains("example.org"), "no mailbox in the open data");

        let entries = house.evidence.size().await.unwrap();
        let seen = "2026-11-24 2028-12-31 ";
        let suspend = [("seen", seen), ("decision", "suspend"), ("reason", "Charte non tenue.")];
        assert_eq!(house.sends(&house.omar, &office, &suspend).await.status, 303, "{}", house.engine);
        assert!(!house.is_listed(id), "{}", house.engine);
        assert!(!house.site.get("/advisers.csv").send().await.body.contains("Cabinet Zéphyr"));
        assert!(!house.directory.export_as_data_set().contains("Cabinet Zéphyr"));
        assert!(house.directory.export_advisers().contains("2026-11-24"), "the whole table keeps the suspension");
        let suspended = house.site.get(&badge).send().await.body;
        assert!(suspended.contains("suspendue depuis le 24 novembre 2026"), "{suspended}");
        let fact = house.evidence.fact(entries).await.unwrap().unwrap();
        assert_eq!(fact.kind, "accreditation");
        assert_eq!((fact.fields["decision"].as_str(), fact.fields["adviser"].clone()), ("suspended", id.to_string()));
        let document = house.site.get(&format!("{badge}.json")).send().await.body;
        let document: serde_json::Value = serde_json::from_str(&document).unwrap();
        assert_eq!((document["standing"].as_str(), document["on"].as_str()), (Some("suspended"), Some("2026-11-24")));
        let proof = document["proof"].as_str().unwrap();
        let proven = evidence::verify_proof(proof, document["key"].as_str().unwrap()).unwrap();
        assert!(proven.content.contains("suspended") && proven.content.contains(&id.to_string()));
        assert!(house.letters().await.iter().any(|letter| letter.contains("Charte non tenue.")));

        assert_eq!(house.sends(&house.omar, &office, &suspend).await.status, 409, "a second click finds it done");
        let lift = [("seen", "2026-11-24 2028-12-31 2026-11-24"), ("decision", "lift")];
        assert_eq!(house.sends(&house.olga, &office, &lift).await.status, 303);
        assert!(house.is_listed(id));
        assert_eq!(house.accreditations.steps(id).await.unwrap().len(), 3);
        house.evidence.verify().await.unwrap();
    }
}

#[tokio::test]
async fn an_accreditation_ends_by_itself_and_its_end_is_announced_once() {
    for house in House::each().await {
        let id = house.zoe_is_accepted().await;
        assert_eq!(house.accreditations.remind().await.unwrap(), 0);
        let seen = house.directory.adviser(id).unwrap().accreditation;
        let renew = Decision::Renew(date(2027, 1, 31));
        house.accreditations.decide_about(house.omar.person, id, seen, renew, "").await.unwrap();
        house.clock.advance(SignedDuration::from_hours(24 * 20));
        house.directory.refresh().await.unwrap();
        assert_eq!(house.accreditations.remind().await.unwrap(), 1, "{}", house.engine);
        assert_eq!(house.accreditations.remind().await.unwrap(), 0, "once");
        house.clock.advance(SignedDuration::from_hours(24 * 50));
        house.directory.refresh().await.unwrap();
        assert!(!house.is_listed(id), "nobody had to do anything");
        let badge = house.site.get(&format!("/advisers/{id}/badge")).send().await.body;
        assert!(badge.contains("est terminée"), "{badge}");
    }
}

#[tokio::test]
async fn an_adviser_keeps_the_profile_and_what_was_accredited_is_reviewed() {
    for house in House::each().await {
        let id = house.zoe_is_accepted().await;
        let fields = [
            ("presentation_fr", "Nous aidons tout le monde."),
            ("specialities", "cybersecurity"),
            ("modes", "remote"),
            ("languages", "fr"),
            ("languages", "en"),
            ("capacity", "3"),
            ("away_from", "2026-12-24"),
            ("away_until", "2027-01-03"),
            ("organisation", "Autre nom"),
        ];
        assert_eq!(house.sends(&house.zoe, "/adviser/profile", &fields).await.status, 303, "{}", house.engine);
        let adviser = house.directory.adviser(id).unwrap();
        assert_eq!(adviser.organisation, "Cabinet Zéphyr (fictif)", "the name was accredited");
        assert_eq!(adviser.service.away, Some((date(2026, 12, 24), date(2027, 1, 3))));
        assert_eq!((adviser.service.capacity, adviser.languages.len()), (Some(3), 2));
        let mut wrong = fields.to_vec();
        wrong.retain(|(name, _)| *name != "away_until");
        wrong.push(("away_until", "2026-12-01"));
        let wrong = house.sends(&house.zoe, "/adviser/profile", &wrong).await;
        assert_eq!(wrong.status, 400);
        assert!(wrong.body.contains(&house.says("directory-profile-away-wrong")));
        assert_eq!(house.sees(&house.omar, "/adviser/profile").await.status, 404, "who is no adviser has none");

        let form = house.sees(&house.zoe, "/adviser/apply").await.body;
        assert!(form.contains("Cabinet Zéphyr (fictif)"), "a change begins with what is there: {form}");
        let mut renamed: Vec<_> = filled("rename").into_iter().filter(|(name, _)| *name != "organisation").collect();
        renamed.push(("organisation", "Cabinet Zéphyr et Cie (fictif)"));
        assert_eq!(house.sends(&house.zoe, "/adviser/apply", &renamed).await.status, 303);
        assert_eq!(house.directory.adviser(id).unwrap().organisation, "Cabinet Zéphyr (fictif)", "not yet");
        let list = house.sees(&house.omar, "/office/advisers").await.body;
        let path = list.split("/office/advisers/applications/").nth(1).unwrap().split('"').next().unwrap();
        let path = format!("/office/advisers/applications/{path}");
        assert_eq!(house.sends(&house.omar, &path, &accept("1")).await.status, 303);
        let adviser = house.directory.adviser(id).unwrap();
        assert_eq!(adviser.organisation, "Cabinet Zéphyr et Cie (fictif)");
        assert_eq!(adviser.service.away, Some((date(2026, 12, 24), date(2027, 1, 3))), "the absence stays");
    }
}

#[tokio::test]
async fn an_entry_of_a_list_becomes_the_applicants_own() {
    for house in House::each().await {
        let known = AdviserBuilder::new(4, "Cabinet Zéphyr (fictif)").with(|it| it.source_key = Some("F-17".into()));
        let known = known.build();
        let id = known.id;
        house.directory.put(vec![known], Vec::new()).await.unwrap();
        let path = house.zoe_applies().await;
        let page = house.sees(&house.omar, &path).await.body;
        assert!(page.contains(&format!("value=\"{id}\"")), "{page}");
        let (entry, mut fields) = (id.to_string(), accept("1"));
        fields.push(("entry", &entry));
        assert_eq!(house.sends(&house.omar, &path, &fields).await.status, 303);
        let own = house.directory.adviser_of(house.zoe.person).unwrap();
        assert_eq!((own.id, own.source_key.as_deref()), (id, Some("F-17")), "{}", house.engine);
        assert_eq!(house.directory.counts().advisers, 1);
    }
}

#[tokio::test]
async fn nobody_decides_on_their_own_and_strangers_see_nothing() {
    for house in House::each().await {
        let sent = house.sends(&house.omar, "/adviser/apply", &filled("mine")).await;
        assert_eq!(sent.status, 303);
        let list = house.sees(&house.omar, "/office/advisers").await.body;
        let id = list.split("/office/advisers/applications/").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let path = format!("/office/advisers/applications/{id}");
        assert_eq!(house.sends(&house.omar, &path, &accept("1")).await.status, 409);
        assert_eq!(house.sees(&house.zoe, &path).await.status, 403);
        assert_eq!(house.sees(&house.zoe, &format!("/adviser/apply?application={id}")).await.status, 404);
        let taken = house.sends(&house.zoe, "/adviser/withdraw", &[("application", &id)]).await;
        assert_eq!(taken.status, 404);
        assert_eq!(house.sends(&house.omar, "/adviser/withdraw", &[("application", &id)]).await.status, 303);
        assert_eq!(house.sends(&house.olga, &path, &accept("2")).await.status, 409, "it was taken back");
        for path in ["/office/advisers/nonsense", "/advisers/nonsense/badge", "/advisers/nonsense/badge.json"] {
            assert_eq!(house.sees(&house.olga, path).await.status, 404, "{path}");
        }
    }
}

#[test]
fn a_form_that_was_read_can_be_shown_and_read_again() {
    let form = ApplicationForm {
        organisation: "Cabinet".to_owned(),
        kind: "bank".to_owned(),
        commune: "Limoges".to_owned(),
        reach: "50".to_owned(),
        modes: vec!["remote".to_owned()],
        specialities: vec!["website".to_owned()],
        languages: vec!["fr".to_owned()],
        presentation: "Bonjour.".to_owned(),
        evidence: "Un label.".to_owned(),
        charter: "2026-1".to_owned(),
        ..ApplicationForm::default()
    };
    let read = form.read(&FRANCE, "2026-1", "fr").unwrap();
    let shown = ApplicationForm { charter: "2026-1".to_owned(), ..ApplicationForm::of(&read, &FRANCE) };
    assert_eq!(shown.read(&FRANCE, "2026-1", "fr").unwrap(), read);
    assert_eq!(form.read(&FRANCE, "2027-1", "fr").unwrap_err(), [("charter", "directory-apply-charter-missing")]);
}

#[tokio::test]
async fn who_closes_their_account_is_asked_no_more_and_nothing_of_theirs_waits() {
    for house in House::each().await {
        let id = house.zoe_is_accepted().await;
        let entry = (*house.directory.adviser(id).unwrap()).clone();
        let named = directory::Adviser { person_name: Some("Zoé Exemple".to_owned()), ..entry };
        house.directory.put(vec![named.clone()], Vec::new()).await.unwrap();
        // A change of the entry waits for an officer.
        house.sends(&house.zoe, "/adviser/apply", &filled("two")).await;
        assert_eq!(house.accreditations.open_applications().await.unwrap().len(), 1);
        for _ in 0..2 {
            house.accreditations.forget_person(house.zoe.person).await.unwrap();
            let left = house.directory.adviser(id).unwrap();
            assert_eq!((left.account, &left.person_name), (None, &None), "{}", house.engine);
            assert_eq!((&left.organisation, &left.accreditation), (&named.organisation, &named.accreditation));
            assert!(house.directory.adviser_of(house.zoe.person).is_none());
        }
        assert!(house.accreditations.open_applications().await.unwrap().is_empty(), "nobody decides for nobody");
        let kept = house.accreditations.applications_of(house.zoe.person).await.unwrap();
        assert_eq!(kept.len(), 1, "what was granted stays");
        let page = house.site.get(&format!("/advisers/{id}")).send().await.body;
        assert!(!page.contains("Zoé Exemple"), "{page}");
        let before = house.letters().await.len();
        house.clock.advance(SignedDuration::from_hours(24 * 365 * 2));
        house.directory.refresh().await.unwrap();
        house.accreditations.remind().await.unwrap();
        assert_eq!(house.letters().await.len(), before, "nobody is reminded of an end");
    }
}
