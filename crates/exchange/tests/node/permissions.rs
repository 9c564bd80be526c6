//! Messages that rest on a person's permission.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use base::{FixedClock, Lang, Localized, PersonId, SeededRandom, Timestamp};
use evidence::{Action, Actor, RecordedAccess};
use exchange::{
    Accounts, AccountsAway, BoxFuture, Contract, Grantee, NewOffer, Opened, Permission, PersonFacts, Terms, TokenTerms,
};
use jiff::SignedDuration;
use jiff::tz::TimeZone;
use jose::{PrivateKey, Signer as _, SigningAlgorithm, jws};
use serde_json::Value;
use tokio::sync::{Mutex, oneshot};
use ui::testing::{Answer, Site};
use ui::{Roles, SignedIn};

use crate::pair::Pair;
use crate::story::{BY, FIND, NOW, PEOPLE, SHOP, Story, Told};

const ORIGIN: &str = "https://passerelle.example";
const BACK: &str = "https://shop.example/back?case=7";
const OTHER: &str = "TEST/COM/5678/bank";
/// Ana's question, as her shop writes it.
const ANAS: &str = "/quotient?name=FICTIVE&born=1987-03-09";
const LEOS: &str = "/quotient?name=MARCHAND&born=1979-11-30";

/// Whoever knows Ana and Leo; of Zoé, nobody is sure.
struct KnownPeople {
    key: PrivateKey,
    zone: TimeZone,
    facts: BTreeMap<PersonId, PersonFacts>,
    /// Whose data of which scope a token opens.
    tokens: Mutex<BTreeMap<(&'static str, &'static str), PersonId>>,
}

fn person(seed: u64, name: &str) -> SignedIn {
    let person = PersonId::new(&FixedClock::at(Timestamp::from_seconds(NOW)), &SeededRandom::new(seed));
    SignedIn { person, name: name.to_owned(), roles: Roles::NONE, shared: false }
}

fn ana() -> SignedIn {
    person(1, "Ana Fictive")
}

fn leo() -> SignedIn {
    person(2, "Léo Marchand (fictif)")
}

fn zoe() -> SignedIn {
    person(3, "Zoé Fictive")
}

impl KnownPeople {
    fn new() -> Arc<Self> {
        let facts = |name: &str, born: &str| {
            PersonFacts::from([("family_name", name.to_owned()), ("birthdate", born.to_owned())])
        };
        Arc::new(Self {
            key: PrivateKey::generate(SigningAlgorithm::Es256).unwrap(),
            zone: TimeZone::UTC,
            facts: BTreeMap::from([
                (ana().person, facts("FICTIVE", "1987-03-09")),
                (leo().person, facts("MARCHAND", "1979-11-30")),
            ]),
            tokens: Mutex::new(BTreeMap::from([(("ana-token", "cnaf_quotient_familial"), ana().person)])),
        })
    }
}

impl Accounts for KnownPeople {
    fn origin(&self) -> &str {
        ORIGIN
    }

    fn zone(&self) -> &TimeZone {
        &self.zone
    }

    fn certain(&self, person: PersonId) -> BoxFuture<'_, Result<Option<PersonFacts>, AccountsAway>> {
        Box::pin(async move { Ok(self.facts.get(&person).cloned()) })
    }

    fn sign<'a>(&'a self, typ: &'static str, claims: &'a Value) -> BoxFuture<'a, Result<String, AccountsAway>> {
        Box::pin(async move { Ok(jws::sign(&self.key, Some(typ), claims).unwrap()) })
    }

    fn signed(&self, typ: &'static str, token: &str) -> Option<Value> {
        let verified = jws::verify_with(token, self.key.public(), &[SigningAlgorithm::Es256]).ok()?;
        (verified.header.typ.as_deref() == Some(typ)).then(|| verified.claims().unwrap())
    }

    fn opened_by<'a>(&'a self, token: &'a str, scope: &'a str) -> BoxFuture<'a, Result<Option<Opened>, AccountsAway>> {
        Box::pin(async move {
            let tokens = self.tokens.lock().await;
            let found = tokens.iter().find(|((of, opens), _)| *of == token && *opens == scope);
            Ok(found.map(|(_, person)| Opened { person: *person, client: "shop-app".to_owned() }))
        })
    }
}

fn words(text: &str) -> Localized {
    let mut words = Localized::new();
    for lang in Lang::ALL {
        words.insert(lang.tag(), text);
    }
    words
}

fn terms(question: &str) -> Terms {
    Terms {
        question: question.parse().unwrap(),
        data: words("Family quotient"),
        purposes: BTreeMap::from([
            ("canteen".to_owned(), words("The rate of the school canteen")),
            ("holidays".to_owned(), words("Help for holidays")),
        ]),
        labels: BTreeMap::from([("/name".to_owned(), words("First name"))]),
        days: 365,
        jurisdiction: "FR".to_owned(),
    }
}

fn on_consent(question: &str) -> Contract {
    Contract { permission: Some(Permission::Consent(Box::new(terms(question)))), ..Contract::default() }
}

const QUESTION: &str = "GET /quotient?name={family_name}&born={birthdate}";

/// A node beside accounts, with a service that answers on consent.
struct Office<'s> {
    story: &'s Story,
    site: Site,
    accounts: Arc<KnownPeople>,
}

impl<'s> Office<'s> {
    async fn of(story: &'s Story) -> Self {
        Self::asking(story, QUESTION).await
    }

    async fn asking(story: &'s Story, question: &str) -> Self {
        let accounts = KnownPeople::new();
        story.exchange.join_accounts(accounts.clone());
        story.offer(FIND, on_consent(question)).await;
        let site = Site::with_people(story.exchange.routes(), &[exchange::TEXTS], &[ana(), leo(), zoe()]);
        Self { story, site, accounts }
    }

    /// What the shop's system is told when it asks for a permission.
    async fn wish(&self, more: &str) -> Told {
        let target = format!("/r1/{PEOPLE}/askPermission?service=find&purpose=canteen{more}");
        self.story.get(&target).await
    }

    /// The address for the person, within the site.
    async fn address(&self, more: &str) -> String {
        let told = self.wish(more).await;
        assert_eq!(told.status, 200, "{}", told.text());
        let told: Value = serde_json::from_str(told.text()).unwrap();
        told["address"].as_str().unwrap().strip_prefix(ORIGIN).unwrap().to_owned()
    }

    async fn open(&self, address: &str, who: &SignedIn) -> Answer {
        self.site.get(address).header("accept-language", "en").as_person(who).send().await
    }

    /// Answers the page at an address.
    async fn answer(&self, address: &str, who: &SignedIn, decision: &str) -> Answer {
        let page = self.open(address, who).await;
        assert_eq!(page.status, 200, "{}", page.body);
        let shown = hidden(&page, "shown");
        self.send(address, who, decision, &shown).await
    }

    async fn send(&self, address: &str, who: &SignedIn, decision: &str, shown: &str) -> Answer {
        let fields = [("shown", shown), ("decision", decision)];
        self.site.fill_in(address, "/permissions/ask", &fields, Some(who)).await
    }

    /// Ana agrees, and the shop learns the name of her consent.
    async fn agreed(&self) -> String {
        let address = self.address(&format!("&return={}", encoded(BACK))).await;
        let answer = self.answer(&address, &ana(), "allow").await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        parameter(answer.header("location"), "consent").unwrap()
    }

    async fn withdraw(&self, consent: &str, who: &SignedIn) -> Answer {
        let page = format!("/permissions/{consent}");
        self.site.fill_in(&page, &format!("{page}/withdraw"), &[], Some(who)).await
    }

    /// The shop asks with a consent.
    async fn ask(&self, question: &str, consent: &str, purpose: &str) -> Told {
        let headers = [("X-Road-Client", SHOP), ("X-Consent", consent), ("X-Purpose", purpose)];
        self.story.send("GET", &format!("/r1/{FIND}{question}"), &headers, "").await
    }

    async fn status(&self, consent: &str) -> Value {
        let told = self.story.get(&format!("/r1/{PEOPLE}/permissionStatus?consent={consent}")).await;
        assert_eq!(told.status, 200, "{}", told.text());
        serde_json::from_str(told.text()).unwrap()
    }

    /// What the log holds of a person, the oldest first.
    async fn log_of(&self, who: &SignedIn) -> Vec<RecordedAccess> {
        let mut log = self.story.evidence.accesses_to(who.person, 1).await.unwrap();
        log.reverse();
        log
    }

    async fn actions_on(&self, who: &SignedIn) -> Vec<Action> {
        self.log_of(who).await.into_iter().map(|access| access.action).collect()
    }
}

fn encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

fn parameter(address: &str, name: &str) -> Option<String> {
    let address = url::Url::parse(address).unwrap();
    address.query_pairs().find(|(of, _)| of == name).map(|(_, value)| value.into_owned())
}

fn hidden(page: &Answer, name: &str) -> String {
    let (_, after) = page.body.split_once(&format!("name=\"{name}\" value=\"")).unwrap();
    after.split('"').next().unwrap().to_owned()
}

#[track_caller]
fn assert_denied(told: &Told, why: &str) {
    assert_eq!(told.header("x-road-error"), "Server.ServerProxy.AccessDenied", "{}", told.text());
    assert!(told.text().contains(why), "{}", told.text());
}

#[tokio::test]
async fn a_person_sees_the_very_values_agrees_and_the_message_passes() {
    for story in Story::each().await {
        let office = Office::of(&story).await;
        assert_eq!(
            office.ask(ANAS, "", "canteen").await.header("x-road-error"),
            "Server.ServerProxy.MissingHeaderField"
        );
        assert_eq!(story.service.count(), 0, "nothing goes before");

        let address = office.address(&format!("&days=30&keeps_days=90&state=s-1&return={}", encoded(BACK))).await;
        let page = office.open(&address, &ana()).await;
        for said in ["May Shop ask for your data?", "People", "Family quotient", "The rate of the school canteen"] {
            assert!(page.body.contains(said), "{said} in {}", page.body);
        }
        assert!(page.body.contains("First name") && page.body.contains("Ana"), "the very values: {}", page.body);
        assert!(page.body.contains("14 February 2027") && page.body.contains("90 days"), "{}", page.body);
        assert!(page.header("content-security-policy").contains("form-action 'self' https://shop.example"));
        assert_eq!(page.header("cache-control"), "no-store");
        assert_eq!(story.service.last().target, format!("/api{ANAS}"));
        assert_eq!(office.actions_on(&ana()).await, [Action::PreviewData]);

        let answer = office.answer(&address, &ana(), "allow").await;
        let back = answer.header("location");
        assert!(back.starts_with("https://shop.example/back?case=7&consent="), "{back}");
        assert_eq!(parameter(back, "state").as_deref(), Some("s-1"));
        let consent = parameter(back, "consent").unwrap();

        let asked = story.service.count();
        let told = office.ask(ANAS, &consent, "canteen").await;
        assert_eq!((told.status, told.text()), (200, r#"{"name":"Ana"}"#), "{}", told.header("x-road-error"));
        assert_eq!(story.service.count(), asked + 1);
        let log = office.log_of(&ana()).await;
        let actions: Vec<_> = log.iter().map(|access| access.action).collect();
        let (looked, decided) = actions.split_at(actions.len() - 2);
        assert!(looked.iter().all(|action| *action == Action::PreviewData), "each page that showed values: {looked:?}");
        assert_eq!(decided, [Action::GiveConsent, Action::SendData]);
        let [given, sent] = [&log[log.len() - 2], &log[log.len() - 1]];
        assert_eq!(given.detail, "Shop, Family quotient");
        assert_eq!(sent.actor, Actor::RelyingParty(format!("Shop ({SHOP})")));
        assert_eq!((sent.detail.as_str(), sent.basis.as_str()), ("Family quotient", "exchange-basis-permission"));
        let page = office.open(&format!("/permissions/{consent}"), &ana()).await;
        assert!(page.body.contains("15 January 2027"), "given and last used: {}", page.body);
    }
}

#[tokio::test]
async fn a_consent_covers_its_client_its_purpose_and_its_question_and_nothing_else() {
    for story in Story::each().await {
        let office = Office::of(&story).await;
        let consent = office.agreed().await;
        story.take_in(OTHER, None).await;
        story.grant(FIND, "* **", Grantee::Subsystem(OTHER.parse().unwrap())).await;
        let asked = story.service.count();

        assert_denied(&office.ask(LEOS, &consent, "canteen").await, "another question");
        assert_denied(&office.ask(&format!("{ANAS}&all=1"), &consent, "canteen").await, "another question");
        assert_denied(&office.ask("/quotient", &consent, "canteen").await, "another question");
        assert_denied(&office.ask(ANAS, &consent, "holidays").await, "for the purpose canteen");
        assert_denied(&office.ask(ANAS, &consent, "").await, "for the purpose canteen");
        assert_denied(&office.ask(ANAS, "nonsense", "canteen").await, "neither the name of a consent nor a receipt");
        let nobodys = "0197a1d4-0000-7000-8000-000000000000";
        assert_denied(&office.ask(ANAS, nobodys, "canteen").await, "has no such consent");
        let by_other = [("X-Road-Client", OTHER), ("X-Consent", &consent), ("X-Purpose", "canteen")];
        let told = story.send("GET", &format!("/r1/{FIND}{ANAS}"), &by_other, "").await;
        assert_denied(&told, "has no such consent");
        let post = [("X-Road-Client", SHOP), ("X-Consent", &consent), ("X-Purpose", "canteen")];
        let told = story.send("POST", &format!("/r1/{FIND}{ANAS}"), &post, "{}").await;
        assert_denied(&told, "another question");
        let told = story.send("GET", &format!("/r1/{FIND}{ANAS}"), &post, r#"{"name":"MARCHAND"}"#).await;
        assert_denied(&told, "a question without a body");
        assert_eq!(story.service.count(), asked, "the service heard of none of it");
        assert!(!office.actions_on(&ana()).await.contains(&Action::SendData));

        let reordered = office.ask("/quotient?born=1987-03-09&name=%46ICTIVE", &consent, "canteen").await;
        assert_eq!(reordered.status, 200, "how it is written does not matter");
        story.clock.advance(SignedDuration::from_hours(24 * 365));
        assert_denied(&office.ask(ANAS, &consent, "canteen").await, "This consent is over");
        assert_eq!(office.status(&consent).await["active"], false);
    }
}

#[tokio::test]
async fn a_consent_that_is_taken_back_lets_nothing_pass_from_then_on() {
    for story in Story::each().await {
        let office = Office::of(&story).await;
        let consent = office.agreed().await;
        assert_eq!(office.ask(ANAS, &consent, "canteen").await.status, 200);
        assert_eq!(office.status(&consent).await["active"], true);
        let answer = office.withdraw(&consent, &ana()).await;
        assert_eq!(
            (answer.status, answer.header("location")),
            (303, &*format!("/permissions/{consent}?done=withdrawn"))
        );
        let asked = story.service.count();
        assert_denied(&office.ask(ANAS, &consent, "canteen").await, "took this consent back");
        assert_eq!(story.service.count(), asked);
        let status = office.status(&consent).await;
        assert_eq!((&status["active"], status["withdrawn_at"].is_string()), (&Value::Bool(false), true));
        let again = office.site.get(&format!("/permissions/{consent}")).as_person(&ana()).send().await;
        assert!(!again.body.contains("/withdraw"), "there is nothing more to take back");
        let log = office.log_of(&ana()).await;
        assert_eq!((log.last().unwrap().action, &*log.last().unwrap().detail), (Action::WithdrawConsent, "Shop"));
        let listed = story.exchange.consents_of(ana().person).await.unwrap();
        assert!(matches!(listed[0].state, exchange::ConsentState::Withdrawn(_)));
    }
}

#[tokio::test]
async fn somebody_elses_permission_is_not_there() {
    for story in Story::each().await {
        let office = Office::of(&story).await;
        let consent = office.agreed().await;
        for path in ["", "/receipt.pdf", "/receipt.jws", "/receipt.json"] {
            let page = office.open(&format!("/permissions/{consent}{path}"), &leo()).await;
            assert_eq!(page.status, 404, "{path}");
        }
        let own = office.agreed_by_leo().await;
        let page = format!("/permissions/{own}");
        let of_ana = format!("/permissions/{consent}/withdraw");
        assert_eq!(office.site.fill_in(&page, &of_ana, &[], Some(&leo())).await.status, 404);
        assert_eq!(office.ask(ANAS, &consent, "canteen").await.status, 200, "it still stands");
        assert_denied(&office.ask(ANAS, &own, "canteen").await, "another question");
    }
}

impl Office<'_> {
    async fn agreed_by_leo(&self) -> String {
        let address = self.address(&format!("&return={}", encoded(BACK))).await;
        parameter(self.answer(&address, &leo(), "allow").await.header("location"), "consent").unwrap()
    }
}

#[tokio::test]
async fn what_was_shown_to_one_person_no_other_can_agree_to() {
    for story in Story::each().await {
        let office = Office::of(&story).await;
        let address = office.address("").await;
        let shown = hidden(&office.open(&address, &ana()).await, "shown");
        assert_eq!(office.send(&address, &leo(), "allow", &shown).await.status, 400);
        let mut altered = shown.clone().into_bytes();
        altered[60] = if altered[60] == b'A' { b'B' } else { b'A' };
        let altered = String::from_utf8(altered).unwrap();
        assert_eq!(office.send(&address, &ana(), "allow", &altered).await.status, 400);
        let bare = office.site.post("/permissions/ask").as_person(&ana()).field("shown", &shown);
        assert_eq!(bare.field("decision", "allow").send().await.status, 403, "a form needs its token");
        assert!(story.exchange.consents_of(ana().person).await.unwrap().is_empty());
        let page = office.open("/permissions/ask?wish=nonsense", &ana()).await;
        assert_eq!(page.status, 400);
        story.clock.advance(SignedDuration::from_mins(61));
        assert_eq!(office.open(&address, &ana()).await.status, 400, "the address is too old");
        assert!(office.send("/permissions/ask", &ana(), "allow", &shown).await.status >= 400);
    }
}

#[tokio::test]
async fn the_same_page_agreed_to_twice_makes_one_consent() {
    for story in Story::each().await {
        let office = Office::of(&story).await;
        let address = office.address("").await;
        let shown = hidden(&office.open(&address, &ana()).await, "shown");
        let one = office.send(&address, &ana(), "allow", &shown).await;
        let other = office.send(&address, &ana(), "allow", &shown).await;
        assert_eq!((one.status, one.header("location")), (other.status, other.header("location")));
        assert!(one.header("location").starts_with("/permissions/"), "no address was named: a page of her own");
        assert_eq!(story.exchange.consents_of(ana().person).await.unwrap().len(), 1);
        let given = office.actions_on(&ana()).await;
        assert_eq!(given.iter().filter(|action| **action == Action::GiveConsent).count(), 1);
    }
}

#[tokio::test]
async fn who_refuses_goes_back_and_nothing_is_kept() {
    for story in Story::each().await {
        let office = Office::of(&story).await;
        let address = office.address(&format!("&state=s-1&return={}", encoded(BACK))).await;
        let answer = office.answer(&address, &ana(), "refuse").await;
        assert_eq!(answer.header("location"), "https://shop.example/back?case=7&error=access_denied&state=s-1");
        assert!(story.exchange.consents_of(ana().person).await.unwrap().is_empty());
        assert!(!office.actions_on(&ana()).await.contains(&Action::GiveConsent));
    }
}

#[tokio::test]
async fn where_values_cannot_be_shown_a_sentence_says_so_and_the_choice_stays() {
    for (path, said) in
        [("404", "finds nothing about you"), ("503", "does not answer now"), ("slow", "does not answer now")]
    {
        let story = Story::in_dialect(xroad::Dialect::default()).await;
        let office = Office::asking(&story, &format!("GET /{{birthdate}}/{path}")).await;
        let address = office.address("").await;
        let page = office.open(&address, &ana()).await;
        assert!(page.body.contains(said), "{path}: {}", page.body);
        assert_eq!(office.answer(&address, &ana(), "allow").await.status, 303, "{path}");
    }
}

#[tokio::test]
async fn nobody_is_asked_about_who_is_not_certain() {
    for story in Story::each().await {
        let office = Office::of(&story).await;
        let address = office.address(&format!("&return={}", encoded(BACK))).await;
        let page = office.open(&address, &zoe()).await;
        assert!(page.body.contains("not sure enough who you are") && page.body.contains("/account#civil-status"));
        assert!(!page.body.contains("name=\"decision\""), "{}", page.body);
        assert!(page.body.contains("https://shop.example/back?case=7&amp;error=access_denied"));
        assert_eq!(story.service.count(), 0);
    }
}

#[tokio::test]
async fn the_receipt_has_the_fields_of_the_standard_and_is_signed() {
    for story in Story::each().await {
        let office = Office::of(&story).await;
        let consent = office.agreed().await;
        let get = async |kind: &str| office.open(&format!("/permissions/{consent}/receipt.{kind}"), &ana()).await;
        let token = get("jws").await.body;
        let claims = office.accounts.signed("consent-receipt+jwt", &token).unwrap();
        assert_eq!((&claims["iss"], &claims["jti"]), (&Value::from(ORIGIN), &Value::from(consent.clone())));
        let receipt = &claims["consent_receipt"];
        assert_eq!(serde_json::from_str::<Value>(&get("json").await.body).unwrap(), *receipt);
        let named = |place: &str| receipt.pointer(place).unwrap_or_else(|| panic!("{place} in {receipt:#}"));
        for place in [
            "/schema_version",
            "/record_id",
            "/pii_principal_id",
            "/pii_processing/privacy_notice",
            "/pii_processing/purposes/0/purpose",
            "/pii_processing/purposes/0/lawful_basis",
            "/pii_processing/purposes/0/pii_information/0/pii_type",
            "/pii_processing/purposes/0/pii_controllers/0",
            "/pii_processing/purposes/0/collection_method",
            "/pii_processing/purposes/0/jurisdiction",
            "/pii_processing/purposes/0/withdrawal_method",
            "/pii_processing/purposes/0/privacy_rights",
            "/party_identification/0/party_name",
            "/event/0/event_type",
            "/event/0/event_time",
            "/event_state",
            "/validity_duration",
        ] {
            assert!(named(place).as_str().is_some_and(|text| !text.is_empty()), "{place}");
        }
        assert!(!token.contains(&ana().person.to_string()) && !receipt.to_string().contains("1987"));
        let entry = named("/evidence/entry").as_u64().unwrap();
        let proof = story.evidence.prove(entry).await.unwrap();
        let proven = evidence::verify_proof(&proof, named("/evidence/log").as_str().unwrap()).unwrap();
        assert_eq!(proven.entry.person(), Some(ana().person), "the receipt names its entry in the log");
        assert!(get("pdf").await.body.starts_with("%PDF-1.7"));

        let told = office.ask(ANAS, &token, "canteen").await;
        assert_eq!(told.status, 200, "the receipt stands for its consent: {}", told.text());
        let (head, rest) = token.split_once('.').unwrap();
        let (body, signature) = rest.split_once('.').unwrap();
        for altered in [
            format!("{head}.{body}.{}", signature.replacen(|_: char| true, "A", 3)),
            format!("{head}.{}.{signature}", body.replacen('a', "b", 1)),
            format!("{head}.{body}."),
            "a".repeat(20_000),
        ] {
            assert_denied(&office.ask(ANAS, &altered, "canteen").await, "neither the name of a consent nor a receipt");
        }
        let other =
            jws::sign(&PrivateKey::generate(SigningAlgorithm::Es256).unwrap(), Some("consent-receipt+jwt"), &claims);
        assert_denied(&office.ask(ANAS, &other.unwrap(), "canteen").await, "neither the name of a consent");
        let other_kind = jws::sign(&office.accounts.key, Some("JWT"), &claims).unwrap();
        assert_denied(&office.ask(ANAS, &other_kind, "canteen").await, "neither the name of a consent");

        office.withdraw(&consent, &ana()).await;
        assert_denied(&office.ask(ANAS, &token, "canteen").await, "took this consent back");
        let after: Value = serde_json::from_str(&get("json").await.body).unwrap();
        assert_eq!(after["event_state"], "withdrawn");
        assert_eq!(after["event"][1]["event_type"], "consent withdrawn");
    }
}

#[tokio::test]
async fn what_a_system_asks_amiss_is_told_why() {
    for story in Story::each().await {
        let office = Office::of(&story).await;
        let plain = "TEST/GOV/70000001/people/plain";
        story.offer(plain, Contract::default()).await;
        let at = |query: &str| format!("/r1/{PEOPLE}/askPermission?{query}");
        for (query, why) in [
            ("purpose=canteen", "The parameter service is missing"),
            ("service=find", "The parameter purpose is missing"),
            ("service=none&purpose=canteen", "offers no service none"),
            ("service=plain&purpose=canteen", "does not rest on people's consent"),
            ("service=find&purpose=spying", "but for: canteen, holidays"),
            ("service=find&purpose=canteen&purpose=holidays", "comes twice"),
            ("service=find&purpose=canteen&days=366", "from 1 to 365"),
            ("service=find&purpose=canteen&days=0", "from 1 to 365"),
            ("service=find&purpose=canteen&keeps_days=x", "from 1 to 36600"),
            ("service=find&purpose=canteen&return=http%3A%2F%2Fevil.example%2F", "return is an https:// address"),
            ("service=find&purpose=canteen&return=javascript%3Aalert(1)", "return is an https:// address"),
        ] {
            let told = story.get(&at(query)).await;
            assert_ne!(told.header("x-road-error"), "", "{query}");
            assert!(told.text().contains(why), "{query}: {}", told.text());
        }
        let post = story.send("POST", &at("service=find&purpose=canteen"), &[("X-Road-Client", SHOP)], "").await;
        assert!(post.text().contains("with GET"), "{}", post.text());
        story.take_in(OTHER, None).await;
        let by_other = [("X-Road-Client", OTHER)];
        let told = story.send("GET", &at("service=find&purpose=canteen"), &by_other, "").await;
        assert_denied(&told, "may not ask");
        let consent = office.agreed().await;
        let status = format!("/r1/{PEOPLE}/permissionStatus?consent={consent}");
        let told = story.send("GET", &status, &by_other, "").await;
        assert_eq!(told.text(), r#"{"active":false}"#, "of another's consent nobody learns anything");
        let address = office.address("").await;
        story.exchange.revoke_access(story.right, BY).await.unwrap();
        assert_eq!(office.open(&address, &ana()).await.status, 400, "the right was taken back meanwhile");
    }
}

#[tokio::test]
async fn bad_terms_are_not_offered() {
    let story = Story::in_dialect(xroad::Dialect::default()).await;
    let bad = Terms { days: 0, ..terms(QUESTION) };
    let offer = NewOffer {
        address: format!("http://{}/api", story.address).parse().unwrap(),
        timeout: Duration::from_secs(1),
        contract: Contract { permission: Some(Permission::Consent(Box::new(bad))), ..Contract::default() },
        description: None,
    };
    let refused = story.exchange.offer_service(&FIND.parse().unwrap(), offer, BY).await.unwrap_err();
    assert!(refused.to_string().contains("a consent holds for 1 to"), "{refused}");
}

#[tokio::test]
async fn a_token_of_the_person_opens_a_service_whose_contract_says_so() {
    for story in Story::each().await {
        let office = Office::of(&story).await;
        let scope = "cnaf_quotient_familial".to_owned();
        let question = Some("GET /quotient".parse().unwrap());
        let terms = TokenTerms { scope, question, clients: BTreeMap::new() };
        let contract = Contract { permission: Some(Permission::Token(terms)), ..Contract::default() };
        story.offer(FIND, contract).await;
        let ask = |authorization: &'static str| {
            let headers = vec![("X-Road-Client", SHOP), ("Authorization", authorization)];
            let story = &story;
            async move { story.send("GET", &format!("/r1/{FIND}/quotient"), &headers, "").await }
        };
        let bare = story.get(&format!("/r1/{FIND}/quotient")).await;
        assert_eq!(bare.header("x-road-error"), "Server.ServerProxy.MissingHeaderField");
        assert_eq!(ask("Basic eDp5").await.header("x-road-error"), "Server.ServerProxy.MissingHeaderField");
        assert_denied(&ask("Bearer other").await, "does not open cnaf_quotient_familial");
        assert_eq!(story.service.count(), 0);
        assert_eq!(ask("Bearer ana-token").await.status, 200);
        let got = story.service.last();
        assert!(got.headers.contains(&("authorization".to_owned(), "Bearer ana-token".to_owned())), "it passes on");
        assert_eq!(office.actions_on(&ana()).await, [Action::SendData]);
    }
}

#[tokio::test]
async fn a_token_covers_the_question_about_its_person_and_comes_from_whom_it_was_given_to() {
    for story in Story::each().await {
        let office = Office::of(&story).await;
        story.take_in(OTHER, None).await;
        story.grant(FIND, "* **", Grantee::Subsystem(OTHER.parse().unwrap())).await;
        let offered = async |clients: &[(&str, &str)]| {
            let terms = TokenTerms {
                scope: "cnaf_quotient_familial".to_owned(),
                question: Some(QUESTION.parse().unwrap()),
                clients: clients.iter().map(|(one, other)| ((*one).to_owned(), (*other).to_owned())).collect(),
            };
            let contract = Contract { permission: Some(Permission::Token(terms)), ..Contract::default() };
            story.offer(FIND, contract).await;
        };
        let ask = async |client: &str, question: &str| {
            let headers = [("X-Road-Client", client), ("Authorization", "Bearer ana-token")];
            story.send("GET", &format!("/r1/{FIND}{question}"), &headers, "").await
        };
        offered(&[]).await;
        assert_denied(&ask(SHOP, LEOS).await, "for another question");
        assert_denied(&ask(SHOP, "/quotient").await, "for another question");
        assert_eq!(story.service.count(), 0, "the service heard of none of it");
        assert!(office.actions_on(&ana()).await.is_empty(), "and Ana's log says nothing of it");
        assert_eq!(ask(OTHER, ANAS).await.status, 200);
        offered(&[(SHOP, "shop-app"), (OTHER, "bank-app")]).await;
        assert_denied(&ask(OTHER, ANAS).await, "was not given to TEST/COM/5678/bank");
        assert_eq!(ask(SHOP, ANAS).await.status, 200);
        assert_eq!(office.actions_on(&ana()).await, [Action::SendData, Action::SendData]);
    }
}

#[tokio::test]
async fn who_is_not_the_one_that_agreed_or_took_it_back_is_not_told_that_they_agreed() {
    for story in Story::each().await {
        let office = Office::of(&story).await;
        let address = office.address(&format!("&return={}", encoded(BACK))).await;
        let given = office.answer(&address, &ana(), "allow").await;
        let consent = parameter(given.header("location"), "consent").unwrap();
        let again = office.answer(&address, &ana(), "allow").await;
        assert_eq!(parameter(again.header("location"), "consent"), Some(consent.clone()), "the same page twice");
        let other = office.answer(&address, &leo(), "allow").await;
        assert_eq!(other.status, 409, "{}", other.header("location"));
        assert!(other.body.contains("Cette demande a déjà reçu une réponse"), "{}", other.body);
        assert!(!office.actions_on(&leo()).await.contains(&Action::GiveConsent));
        let page = office.open(&address, &ana()).await;
        assert_eq!(office.withdraw(&consent, &ana()).await.status, 303);
        let late = office.send(&address, &ana(), "allow", &hidden(&page, "shown")).await;
        assert_eq!(late.status, 409, "{}", late.header("location"));
        assert!(late.body.contains("Vous n’avez donné aucune permission maintenant"), "{}", late.body);
    }
}

#[tokio::test]
async fn a_service_that_is_switched_off_is_not_asked_to_show_values_either() {
    for story in Story::each().await {
        let office = Office::of(&story).await;
        let address = office.address("").await;
        let (find, notice) = (FIND.parse().unwrap(), "Until Monday".parse().unwrap());
        story.exchange.switch_service(&find, Some(&notice), BY).await.unwrap();
        let page = office.open(&address, &ana()).await;
        assert!(page.status == 200 && !page.body.contains("First name"), "{}", page.body);
        story.exchange.switch_service(&find, None, BY).await.unwrap();
        story.exchange.maintain(story.exchange.server(), Some(&notice), BY).await.unwrap();
        assert!(!office.open(&address, &ana()).await.body.contains("First name"));
        assert_eq!(story.service.count(), 0);
        story.exchange.maintain(story.exchange.server(), None, BY).await.unwrap();
        assert!(office.open(&address, &ana()).await.body.contains("First name"));
    }
}

/// A service that says when it is asked, and answers when it is told to.
#[derive(Clone)]
struct Waiting {
    asked: Arc<Mutex<Option<oneshot::Sender<()>>>>,
    go_on: Arc<Mutex<Option<oneshot::Receiver<()>>>>,
}

async fn wait(State(waiting): State<Waiting>) -> &'static str {
    if let Some(asked) = waiting.asked.lock().await.take() {
        let _ = asked.send(());
    }
    if let Some(go_on) = waiting.go_on.lock().await.take() {
        let _ = go_on.await;
    }
    "{}"
}

/// Has the service wait, once it is asked, until it is told to answer.
async fn waits(story: &Story, contract: Contract) -> (oneshot::Receiver<()>, oneshot::Sender<()>) {
    let ((asked, was_asked), (answer, go_on)) = (oneshot::channel(), oneshot::channel());
    let waiting = Waiting { asked: Arc::new(Mutex::new(Some(asked))), go_on: Arc::new(Mutex::new(Some(go_on))) };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap()).parse().unwrap();
    let app = Router::new().fallback(wait).with_state(waiting);
    tokio::spawn(async move { axum::serve(listener, app).await });
    let offer = NewOffer { address, timeout: Duration::from_secs(20), contract, description: None };
    story.exchange.offer_service(&FIND.parse().unwrap(), offer, BY).await.unwrap();
    (was_asked, answer)
}

#[tokio::test]
async fn a_token_that_opens_nothing_any_more_when_the_service_answered_lets_no_answer_out() {
    for story in Story::each().await {
        let office = Office::of(&story).await;
        let question = Some("GET /quotient".parse().unwrap());
        let terms = TokenTerms { scope: "cnaf_quotient_familial".to_owned(), question, clients: BTreeMap::new() };
        let contract = Contract { permission: Some(Permission::Token(terms)), ..Contract::default() };
        let (was_asked, answer) = waits(&story, contract).await;
        let meanwhile = async {
            was_asked.await.unwrap();
            office.accounts.tokens.lock().await.clear();
            answer.send(()).unwrap();
        };
        let headers = [("X-Road-Client", SHOP), ("Authorization", "Bearer ana-token")];
        let target = format!("/r1/{FIND}/quotient");
        let (told, ()) = tokio::join!(story.send("GET", &target, &headers, ""), meanwhile);
        assert_denied(&told, "opened cnaf_quotient_familial no more");
    }
}

#[tokio::test]
async fn a_consent_that_is_taken_back_while_the_service_is_asked_lets_no_answer_out() {
    for story in Story::each().await {
        let office = Office::of(&story).await;
        let consent = office.agreed().await;
        let (was_asked, answer) = waits(&story, on_consent(QUESTION)).await;
        let meanwhile = async {
            was_asked.await.unwrap();
            assert_eq!(office.withdraw(&consent, &ana()).await.status, 303);
            answer.send(()).unwrap();
        };
        let (told, ()) = tokio::join!(office.ask(ANAS, &consent, "canteen"), meanwhile);
        assert_denied(&told, "took this consent back while the service was asked");
    }
}

#[tokio::test]
async fn a_permission_is_asked_for_used_and_taken_back_across_two_nodes() {
    for pair in Pair::each().await {
        let accounts = KnownPeople::new();
        pair.answering.exchange.join_accounts(accounts.clone());
        pair.answering.offer(FIND, on_consent(QUESTION)).await;
        let site = Site::with_people(pair.answering.exchange.routes(), &[exchange::TEXTS], &[ana()]);
        let office = Office { story: &pair.asking, site, accounts };
        let consent = office.agreed().await;
        let told = office.ask(ANAS, &consent, "canteen").await;
        assert_eq!(told.status, 200, "{}", told.text());
        assert_eq!(office.status(&consent).await["active"], true);
        let (at_client, at_provider) = (pair.asking.records().await.len(), pair.answering.records().await.len());
        assert_eq!(office.withdraw(&consent, &ana()).await.status, 303);
        assert_denied(&office.ask(ANAS, &consent, "canteen").await, "took this consent back");
        assert_eq!(pair.asking.records().await.len(), at_client + 1, "the client's node has its question on record");
        assert_eq!(pair.answering.records().await.len(), at_provider, "nothing passed at the provider's");
        assert_eq!(office.status(&consent).await["active"], false);
    }
}

/// All that the room is written in.
fn sources_under(folder: &std::path::Path) -> String {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let text = |path: std::path::PathBuf| {
        if path.is_dir() { sources_under(&path) } else { std::fs::read_to_string(path).unwrap() }
    };
    entries.map(text).collect()
}

#[test]
fn every_language_says_the_same_and_every_text_is_used() {
    assert_eq!(ui::texts::disagreements(&[exchange::TEXTS]), Vec::<String>::new());
    let sources = sources_under(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
        // The door to this room's pages, in the house that has it.
        + &sources_under(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src"));
    let keys = exchange::TEXTS.sources[0].1.lines().filter(|line| line.starts_with("exchange-"));
    for key in keys.filter_map(|line| line.split(" =").next()) {
        assert!(sources.contains(&format!("\"{key}\"")), "{key} is said nowhere");
    }
}
