//! A helper signs in at a service for a person, under a mandate.

use std::sync::{Arc, Mutex};

use base::territory::Territories;
use base::{Lang, PersonId, SystemRandom, Timestamp};
use civil::PivotIdentity;
use evidence::{Action, Actor};
use identity::{ClientKind, ClientSettings, Level, LogoutFuture, LogoutMessenger, LogoutNetwork};
use jiff::SignedDuration;
use mandates::{
    Channel, Described, Families, Helper, Lasts, MandateId, Mandates, MandatesError, MayUse, NotDrafted, Parts, Scope,
    Terms, Who,
};
use store::{StoreError, params, sql};
use ui::Texts;

use crate::authenticator::code;
use crate::browser::{Answer, Browser};
use crate::credentials::set_up_codes;
use crate::house::{House, ISSUER, NOW, PASSWORD, new_account, new_client};
use crate::relying_party::{RelyingParty, claims};

const FAMILIES: &str = include_str!("../../../../packs/france/mandate_families.csv");

/// The house with its room of mandates, and Karim, who helps.
struct Help<'h> {
    house: &'h House,
    mandates: Mandates,
    karim: Helper,
}

fn rose() -> PivotIdentity {
    PivotIdentity::read("Rose Marie", "INVENTÉE", "1941-11-03", "female", ("87085", "99100"), "").unwrap()
}

fn terms(family: &str) -> Terms {
    let scope = Scope::families([family.to_owned(), "leisure".to_owned()]).unwrap();
    Terms { scope, lasts: Lasts::Day, may_use: MayUse::Helper }
}

impl<'h> Help<'h> {
    async fn open(house: &'h House) -> Self {
        let identity = house.identity.clone();
        let mandates = Mandates::new(Parts {
            db: house.db.db(),
            evidence: house.evidence.clone(),
            people: Arc::new(identity.clone()),
            services: Arc::new(identity.clone()),
            families: Families::parse(FAMILIES).unwrap(),
            territories: Arc::new(
                Territories::parse(
                    include_str!("../../../../packs/france/communes.csv"),
                    include_str!("../../../../packs/france/departments.csv"),
                    include_str!("../../../../packs/france/regions.csv"),
                )
                .unwrap(),
            ),
            sms: None,
            texts: Texts::with(&[ui::TEXTS, mandates::TEXTS]).unwrap(),
            clock: house.clock.clone(),
            random: Arc::new(SystemRandom),
            key: [9; 32],
            public_url: ISSUER.to_owned(),
            zone: jiff::tz::TimeZone::UTC,
        });
        identity.accept_mandates(Arc::new(mandates.clone()));
        let karim = identity.add_account(new_account("karim", "Karim Muster (fictional)")).await.unwrap();
        let until = NOW.plus(SignedDuration::from_hours(24 * 400));
        let organisation = mandates.accredit("Espace Fictif".parse().unwrap(), until, None).await.unwrap();
        mandates.add_helper(karim, organisation).await.unwrap();
        Self { house, mandates, karim: Helper { person: karim, name: "Karim Muster".to_owned() } }
    }

    /// Rose signs on paper.
    async fn rose_signs(&self, terms: Terms) -> MandateId {
        let described = Described {
            identity: rose(),
            email: Some("rose@example.org".to_owned()),
            lang: Lang::Fr,
            is_nobody_near: true,
        };
        let who = Who::Described { person: Box::new(described), phone: None };
        let id = self.mandates.draft(&self.karim, who, terms).await.unwrap();
        self.mandates.send_code(self.karim.person, id, Channel::Paper).await.unwrap();
        let (mandate, _) = self.mandates.mandate_for(self.karim.person, id).await.unwrap();
        let code = self.mandates.code_on_sheet(&mandate).unwrap();
        self.mandates.sign(self.karim.person, id, &code).await.unwrap();
        id
    }

    async fn person_of(&self, id: MandateId) -> PersonId {
        self.mandates.mandate_for(self.karim.person, id).await.unwrap().0.person
    }

    /// A service of the family of papers that accepts mandates.
    async fn town(&self) -> RelyingParty<'h> {
        let mut new = new_client("town", ClientKind::Confidential);
        new.settings = ClientSettings {
            accepts_mandates: true,
            device_grant: true,
            mandate_families: vec!["papers".to_owned()],
            backchannel_logout_uri: Some("https://town.example/logout".to_owned()),
            ..ClientSettings::default()
        };
        let registered = self.house.identity.add_client(new, None).await.unwrap();
        RelyingParty::new(self.house, "town", registered.secret)
    }

    async fn browser(&self) -> Browser<'h> {
        let browser = self.house.browser();
        let answer = browser.sign_in("karim", PASSWORD).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        self.house.wait_s(60);
        browser
    }

    /// Chooses for whom on the page that asks, and gives what follows.
    async fn chooses(&self, browser: &Browser<'_>, page: &Answer, whom: &str) -> Answer {
        assert!(page.body.contains("/authorize/for-whom"), "{}: {}", self.house.engine, page.body);
        browser.submit(page, &[("whom", whom)]).await
    }

    /// Goes to the service for Rose, agrees, and gives the code.
    async fn code_for_rose(&self, browser: &Browser<'_>, town: &RelyingParty<'_>, mandate: MandateId) -> String {
        let page = browser.get(&town.address(&[("scope", "openid profile email offline_access")])).await;
        let consent = self.chooses(browser, &page, &mandate.to_string()).await;
        assert!(consent.body.contains("Rose INVENTÉE"), "{}", consent.body);
        let answer = browser.submit(&consent, &[]).await;
        answer.parameter("code").unwrap_or_else(|| panic!("no code in {}", answer.location()))
    }
}

#[tokio::test]
async fn the_token_names_both_and_every_use_is_in_the_persons_log() {
    for house in House::each().await {
        let help = Help::open(&house).await;
        let (town, mandate) = (help.town().await, help.rose_signs(terms("papers")).await);
        let browser = help.browser().await;
        let code = help.code_for_rose(&browser, &town, mandate).await;
        let tokens = town.redeem(&code, &[]).await;
        assert_eq!(tokens.status, 200, "{}: {}", house.engine, tokens.body);
        let tokens = tokens.json();
        assert!(tokens.get("refresh_token").is_none(), "nothing goes on without the helper");
        assert!(!tokens["scope"].as_str().unwrap().contains("offline_access"));
        let id_token = claims(tokens["id_token"].as_str().unwrap());
        let access = tokens["access_token"].as_str().unwrap();
        let (userinfo, introspection) = (town.userinfo(access).await.json(), town.introspect(access).await.json());
        for told in [&id_token, &userinfo, &introspection] {
            assert_eq!(told["act"]["organisation"], "Espace Fictif", "{told}");
            assert_eq!(told["mandate_id"], mandate.to_string());
            assert_eq!(told["mandate_scope"], "papers", "of the rest of the mandate the service learns nothing");
            assert_eq!(told["sub"], id_token["sub"]);
            assert_eq!(told["act"]["sub"], id_token["act"]["sub"]);
        }
        assert_eq!(userinfo["name"], "Rose INVENTÉE");
        assert_eq!(userinfo["email"], "rose@example.org");
        assert!(userinfo.get("preferred_username").is_none(), "she has no user name: {userinfo}");
        let number = help.person_of(mandate).await.to_string();
        assert!(!userinfo.to_string().contains(&number) && !id_token.to_string().contains(&number));

        // The token that the service got names who is signed in: it asks for the next one, and signs out, by it.
        let hint = [("id_token_hint", tokens["id_token"].as_str().unwrap())];
        let again = browser.get(&town.address(&hint)).await;
        assert!(again.body.contains("/authorize/for-whom"), "{}: {}", house.engine, again.location());

        // Karim for himself is another subject: the one that `act` names.
        let page = browser.get(&town.address(&[])).await;
        let consent = help.chooses(&browser, &page, "self").await;
        assert!(!consent.body.contains("Rose"), "{}", consent.body);
        let answer = browser.submit(&consent, &[]).await;
        let own = town.redeem(&answer.parameter("code").unwrap(), &[]).await.json();
        let own = claims(own["id_token"].as_str().unwrap());
        assert_eq!(own["sub"], id_token["act"]["sub"]);
        assert!(own.get("act").is_none() && own["sub"] != id_token["sub"]);

        let log = house.evidence.accesses_to(help.person_of(mandate).await, 1).await.unwrap();
        let used = log.iter().find(|entry| entry.action == Action::UseMandate).unwrap();
        assert_eq!((&used.actor, used.detail.as_str()), (&Actor::Person(help.karim.person), "town, papers"));
        let released = log.iter().find(|entry| entry.action == Action::ReleaseClaims).unwrap();
        assert_eq!(released.basis, "identity-basis-mandate");
    }
}

#[tokio::test]
async fn a_device_is_allowed_for_the_person_who_is_helped() {
    for house in House::each().await {
        let help = Help::open(&house).await;
        let (town, mandate) = (help.town().await, help.rose_signs(terms("papers")).await);
        let browser = help.browser().await;
        let codes =
            town.post("/device_authorization", &[("scope", "openid profile"), ("place", "Hall A")]).await.json();
        let page = browser.get("/device").await;
        let compare = browser.submit(&page, &[("user_code", codes["user_code"].as_str().unwrap())]).await;
        let resumed = browser.submit(&compare, &[("answer", "same")]).await;
        let for_whom = browser.get(resumed.location()).await;
        let consent = help.chooses(&browser, &for_whom, &mandate.to_string()).await;
        let done = browser.submit(&consent, &[]).await;
        let done = browser.get(done.location()).await;
        assert!(done.body.contains("The device is allowed"), "{}: {}", house.engine, done.body);
        house.wait_s(6);
        let grant = ("grant_type", "urn:ietf:params:oauth:grant-type:device_code");
        let tokens = town.post("/token", &[grant, ("device_code", codes["device_code"].as_str().unwrap())]).await;
        assert_eq!(tokens.status, 200, "{}", tokens.body);
        let id_token = claims(tokens.json()["id_token"].as_str().unwrap());
        assert_eq!(id_token["act"]["organisation"], "Espace Fictif", "{id_token}");
    }
}

#[tokio::test]
async fn the_end_of_a_mandate_takes_everything_back_at_once() {
    for house in House::each().await {
        let help = Help::open(&house).await;
        let (town, mandate) = (help.town().await, help.rose_signs(terms("papers")).await);
        let browser = help.browser().await;
        let tokens = town.redeem(&help.code_for_rose(&browser, &town, mandate).await, &[]).await.json();
        let access = tokens["access_token"].as_str().unwrap();
        assert_eq!(town.userinfo(access).await.status, 200);
        let waiting = help.code_for_rose(&browser, &town, mandate).await;
        let page = browser.get(&town.address(&[])).await;
        let open_consent = help.chooses(&browser, &page, &mandate.to_string()).await;

        let code = help.mandates.revocation_code(mandate);
        help.mandates.end_by_code(&code, None).await.unwrap();
        assert_eq!(town.userinfo(access).await.status, 401, "{}", house.engine);
        assert_eq!(town.introspect(access).await.json()["active"], false);
        let late = town.redeem(&waiting, &[]).await;
        assert_eq!((late.status, late.json()["error"].as_str()), (400, Some("invalid_grant")));
        let after = browser.submit(&open_consent, &[]).await;
        assert!(after.body.contains("/authorize/for-whom"), "he is asked again: {}", after.body);
        assert!(after.body.contains("Karim Muster") && !after.body.contains("Rose"), "{}", after.body);
        let own = help.chooses(&browser, &after, "self").await;
        assert!(own.body.contains("/authorize/consent") && !own.body.contains("Rose"), "{}", own.body);
    }
}

/// What services are told of ends of sessions.
#[derive(Clone, Default)]
struct Heard(Arc<Mutex<Vec<String>>>);

impl LogoutNetwork for Heard {
    fn post<'a>(&'a self, _address: &'a str, logout_token: &'a str) -> LogoutFuture<'a> {
        self.0.lock().unwrap().push(logout_token.to_owned());
        Box::pin(async { Ok(200) })
    }
}

impl Heard {
    /// Tells what is due; gives the subjects, in order.
    async fn tell(&self, house: &House) -> Vec<String> {
        LogoutMessenger::new(house.identity.clone(), Arc::new(self.clone())).tell_all().await.unwrap();
        let told = std::mem::take(&mut *self.0.lock().unwrap());
        let mut subjects: Vec<_> = told.iter().map(|token| claims(token)["sub"].as_str().unwrap().to_owned()).collect();
        subjects.sort();
        subjects
    }
}

fn subject(tokens: &serde_json::Value) -> String {
    claims(tokens["id_token"].as_str().unwrap())["sub"].as_str().unwrap().to_owned()
}

async fn sign_out(browser: &Browser<'_>) {
    let page = browser.get("/sign-out").await;
    let count = page.body.matches("method=\"post\"").count();
    let form = (0..count).map(|place| page.form(place)).find(|form| form.action == "/sign-out").unwrap();
    browser.submit_form(&form, &[]).await.location();
}

#[tokio::test]
async fn a_helper_who_signs_out_leaves_nothing_open_for_others_and_services_are_told() {
    for house in House::each().await {
        let (help, heard) = (Help::open(&house).await, Heard::default());
        let (town, mandate) = (help.town().await, help.rose_signs(terms("papers")).await);
        let browser = help.browser().await;
        let for_rose = town.redeem(&help.code_for_rose(&browser, &town, mandate).await, &[]).await.json();
        let page = browser.get(&town.address(&[])).await;
        let consent = help.chooses(&browser, &page, "self").await;
        let code = browser.submit(&consent, &[]).await.parameter("code").unwrap();
        let own = town.redeem(&code, &[]).await.json();
        assert_eq!(heard.tell(&house).await, Vec::<String>::new());

        sign_out(&browser).await;
        for tokens in [&for_rose, &own] {
            let access = tokens["access_token"].as_str().unwrap();
            assert_eq!(town.userinfo(access).await.status, 401, "{}", house.engine);
        }
        let mut both = vec![subject(&for_rose), subject(&own)];
        both.sort();
        assert_eq!(heard.tell(&house).await, both, "{}", house.engine);
    }
}

#[tokio::test]
async fn services_are_told_of_the_end_of_a_mandate_and_again_of_the_end_of_what_came_after_it() {
    for house in House::each().await {
        let (help, heard) = (Help::open(&house).await, Heard::default());
        let (town, mandate) = (help.town().await, help.rose_signs(terms("papers")).await);
        let browser = help.browser().await;
        let tokens = town.redeem(&help.code_for_rose(&browser, &town, mandate).await, &[]).await.json();
        let rose = vec![subject(&tokens)];
        help.mandates.end_by_code(&help.mandates.revocation_code(mandate), None).await.unwrap();
        assert_eq!(heard.tell(&house).await, rose, "{}", house.engine);

        let again = help.rose_signs(terms("papers")).await;
        house.wait_s(60);
        let tokens = town.redeem(&help.code_for_rose(&browser, &town, again).await, &[]).await.json();
        assert_eq!(vec![subject(&tokens)], rose);
        sign_out(&browser).await;
        assert_eq!(heard.tell(&house).await, rose, "{}", house.engine);
        assert_eq!(heard.tell(&house).await, Vec::<String>::new(), "once is enough");
    }
}

#[tokio::test]
async fn a_token_ends_with_the_mandate() {
    for house in House::each().await {
        let help = Help::open(&house).await;
        let (town, mandate) = (help.town().await, help.rose_signs(terms("papers")).await);
        house.wait(SignedDuration::from_hours(24) - SignedDuration::from_mins(5));
        let browser = help.browser().await;
        let tokens = town.redeem(&help.code_for_rose(&browser, &town, mandate).await, &[]).await.json();
        let access = tokens["access_token"].as_str().unwrap();
        assert_eq!(town.userinfo(access).await.status, 200);
        house.wait(SignedDuration::from_mins(5));
        assert_eq!(town.userinfo(access).await.status, 401, "{}", house.engine);
    }
}

#[tokio::test]
async fn nobody_is_asked_where_no_mandate_reaches() {
    for house in House::each().await {
        let help = Help::open(&house).await;
        let (town, library) = (help.town().await, house.library().await);
        help.rose_signs(terms("money")).await;
        let browser = help.browser().await;
        for service in [&town, &library] {
            let page = browser.get(&service.address(&[])).await;
            assert!(page.body.contains("/authorize/consent"), "{}: {}", service.id, page.body);
        }
        help.rose_signs(terms("papers")).await;
        let refused = browser.get(&library.address(&[])).await;
        assert!(refused.body.contains("/authorize/consent"), "the library does not accept mandates");
        let silent = browser.get(&town.address(&[("prompt", "none")])).await;
        assert_eq!(silent.parameter("error").as_deref(), Some("consent_required"), "without a page it is for himself");
        // Ana has no mandate, whatever she sends.
        let ana = house.browser_of_ana().await;
        assert!(ana.get(&town.address(&[])).await.body.contains("/authorize/consent"));
    }
}

#[tokio::test]
async fn a_choice_holds_for_who_made_it_only() {
    let house = House::each().await.remove(0);
    let help = Help::open(&house).await;
    let (town, mandate) = (help.town().await, help.rose_signs(terms("papers")).await);
    let browser = help.browser().await;
    let page = browser.get(&town.address(&[])).await;
    let form = page.form(0);
    let ticket = form.fields.iter().find(|(name, _)| name == "request").unwrap().1.clone();
    let ana = house.browser_of_ana().await;
    let csrf = ana.get("/account").await.form(0).fields.into_iter().find(|(name, _)| name == "csrf").unwrap().1;
    let whom = mandate.to_string();
    let answer = ana.post("/authorize/for-whom", &[("csrf", &csrf), ("request", &ticket), ("whom", &whom)]).await;
    assert!(answer.body.contains("/authorize/consent") && !answer.body.contains("Rose"), "{}", answer.body);
    let unknown = help.chooses(&browser, &page, "01a20cff-7d00-7c2b-8d02-092728bea8f4").await;
    assert!(unknown.body.contains("/authorize/for-whom"), "he is asked again: {}", unknown.body);
}

#[tokio::test]
async fn a_helper_has_to_be_sure_enough() {
    let house = House::each().await.remove(0).with_helpers_at(Level::Eidas2).await;
    let help = Help::open(&house).await;
    let town = help.town().await;
    let mandate = help.rose_signs(terms("papers")).await;
    let browser = help.browser().await;
    let page = browser.get(&town.address(&[])).await;
    assert!(!page.body.contains("INVENTÉE"), "a password is not enough to read whom one helps: {}", page.body);
    let consent = help.chooses(&browser, &page, "self").await;
    assert!(consent.body.contains("Send your data to"), "it is enough for oneself: {}", consent.body);

    let surer = help.chooses(&browser, &page, "another").await;
    let step = browser.get(surer.location()).await;
    assert!(step.body.contains("To act for somebody else at"), "{}", step.body);
    let (key, _) = set_up_codes(&house, &help.browser().await).await;
    house.wait_s(60);
    let step = browser.get(surer.location()).await;
    let on = browser.submit(&step, &[("code", &code(&key, house.clock.as_ref(), 0))]).await;
    let page = browser.get(on.location()).await;
    assert!(page.body.contains("Rose"), "{}", page.body);
    let consent = help.chooses(&browser, &page, &mandate.to_string()).await;
    assert!(consent.body.contains("These are the data of Rose"), "{}", consent.body);
    assert!(!consent.body.contains("Your full name"), "{}", consent.body);
}

#[tokio::test]
async fn a_person_without_an_account_is_found_again_and_never_merged() {
    for house in House::each().await {
        let help = Help::open(&house).await;
        let described = |identity: PivotIdentity, is_nobody_near| Who::Described {
            person: Box::new(Described { identity, email: None, lang: Lang::Fr, is_nobody_near }),
            phone: None,
        };
        let first = help.mandates.draft(&help.karim, described(rose(), false), terms("papers")).await.unwrap();
        let again = help.mandates.draft(&help.karim, described(rose(), false), terms("papers")).await.unwrap();
        assert_eq!(help.person_of(first).await, help.person_of(again).await, "{}", house.engine);
        let mut near = rose();
        near.birth_name = "INVENTEE".parse().unwrap();
        let refused = help.mandates.draft(&help.karim, described(near.clone(), false), terms("papers")).await;
        assert!(matches!(refused, Err(NotDrafted::Near)), "{refused:?}");
        let other = help.mandates.draft(&help.karim, described(near, true), terms("papers")).await.unwrap();
        assert_ne!(help.person_of(other).await, help.person_of(first).await);

        // She cannot sign in, and nobody learns of a mailbox that is none.
        let person = house.identity.person(help.person_of(first).await).await.unwrap().unwrap();
        assert!(!person.email.is_somewhere());
        assert_eq!(house.browser().sign_in(person.username.as_str(), PASSWORD).await.status, 403);
        let login = Who::Account { login: person.username.to_string() };
        let by_name = help.mandates.draft(&help.karim, login, terms("papers")).await;
        assert!(matches!(by_name, Err(NotDrafted::NoAccount)));

        // Ana has an account: only she can say that it is hers.
        let ana = PivotIdentity::read("Ana", "MARTIN", "1990-05-04", "female", ("87085", "99100"), "").unwrap();
        house.identity.state_civil_status(house.ana, ana.clone(), identity::StatedBy::Person).await.unwrap();
        let refused = help.mandates.draft(&help.karim, described(ana, true), terms("papers")).await;
        assert!(matches!(refused, Err(NotDrafted::HasAccount)), "{refused:?}");
        let login = Who::Account { login: "ana@example.org".to_owned() };
        let id = help.mandates.draft(&help.karim, login, terms("papers")).await.unwrap();
        assert_eq!(help.person_of(id).await, house.ana);
        let paper = help.mandates.send_code(help.karim.person, id, Channel::Paper).await;
        assert!(matches!(paper, Err(MandatesError::NoWay)), "only her own code will do");
    }
}

#[tokio::test]
async fn whoever_of_several_with_one_civil_status_has_the_account_only_they_can_sign() {
    for house in House::each().await {
        let help = Help::open(&house).await;
        let described = |identity: PivotIdentity| Who::Described {
            person: Box::new(Described { identity, email: None, lang: Lang::Fr, is_nobody_near: true }),
            phone: None,
        };
        let ana = PivotIdentity::read("Ana", "MARTIN", "1990-05-04", "female", ("87085", "99100"), "").unwrap();
        // She was described before she opened her account, and signed then.
        let first = help.mandates.draft(&help.karim, described(ana.clone()), terms("papers")).await.unwrap();
        help.mandates.send_code(help.karim.person, first, Channel::Paper).await.unwrap();
        let (mandate, _) = help.mandates.mandate_for(help.karim.person, first).await.unwrap();
        let code = help.mandates.code_on_sheet(&mandate).unwrap();
        help.mandates.sign(help.karim.person, first, &code).await.unwrap();
        house.identity.state_civil_status(house.ana, ana.clone(), identity::StatedBy::Person).await.unwrap();
        let again = help.mandates.draft(&help.karim, described(ana), terms("papers")).await;
        assert!(matches!(again, Err(NotDrafted::HasAccount)), "{}: {again:?}", house.engine);
        let renewed = help.mandates.renew(&help.karim, first).await;
        assert!(matches!(renewed, Err(MandatesError::HasAccount)), "{}: {renewed:?}", house.engine);
    }
}

#[tokio::test]
async fn who_has_the_account_is_found_among_however_many() {
    for house in House::each().await {
        let help = Help::open(&house).await;
        // Karim, and many like him, were born on the same day under another name, and are known longer.
        let other = PivotIdentity::read("Karim", "AUTRE", "1990-05-04", "male", ("87085", "99100"), "").unwrap();
        house.identity.state_civil_status(help.karim.person, other, identity::StatedBy::Person).await.unwrap();
        write_many_like(&house, help.karim.person, 2_100).await;
        let ana = PivotIdentity::read("Ana", "MARTIN", "1990-05-04", "female", ("87085", "99100"), "").unwrap();
        house.identity.state_civil_status(house.ana, ana.clone(), identity::StatedBy::Person).await.unwrap();
        let described = Described { identity: ana, email: None, lang: Lang::Fr, is_nobody_near: true };
        let who = Who::Described { person: Box::new(described), phone: None };
        let refused = help.mandates.draft(&help.karim, who, terms("papers")).await;
        assert!(matches!(refused, Err(NotDrafted::HasAccount)), "{}: {refused:?}", house.engine);
    }
}

/// So many people without an account, with the civil status of another.
async fn write_many_like(house: &House, person: PersonId, count: u32) {
    let db = house.db.db();
    let written = db.write(move |tx| {
        let read = |row: &store::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?));
        let (status, born_on, name_key, at): (String, String, String, Timestamp) = tx.one(
            sql!("SELECT status, born_on, name_key, changed_at FROM identity_civil_status WHERE account_id = $1"),
            params![person],
            read,
        )?;
        for number in 0..count {
            let id: PersonId = format!("00000000-0000-7000-8000-{number:012}").parse().unwrap();
            tx.execute(
                sql!(
                    "INSERT INTO identity_accounts (id, username, name, given_name, family_name, email, email_key,
                         email_verified, language, roles, created_at, updated_at)
                     VALUES ($1, $2, 'Autre', 'Autre', 'Autre', '', '', FALSE, 'fr', '', $3, $4)"
                ),
                params![id, format!("helped.many{number}"), at, at],
            )?;
            tx.execute(
                sql!(
                    "INSERT INTO identity_civil_status (account_id, status, born_on, name_key, changed_at)
                     VALUES ($1, $2, $3, $4, $5)"
                ),
                params![id, status.as_str(), born_on.as_str(), name_key.as_str(), at],
            )?;
        }
        Ok::<_, StoreError>(())
    });
    written.await.unwrap();
}

#[tokio::test]
async fn my_account_leads_a_helper_to_the_desk_and_everyone_to_who_may_act_for_them() {
    for house in House::each().await {
        let help = Help::open(&house).await;
        let own = help.browser().await.get("/account").await;
        assert!(own.body.contains("href=\"/mandates\"") && own.body.contains("href=\"/account/mandates\""));
        let anas = house.browser_of_ana().await.get("/account").await;
        assert!(!anas.body.contains("href=\"/mandates\"") && anas.body.contains("href=\"/account/mandates\""));
    }
}

#[tokio::test]
async fn a_helper_with_many_mandates_finds_one_by_the_persons_name() {
    let house = House::each().await.remove(0);
    let help = Help::open(&house).await;
    let town = help.town().await;
    let month = || Terms { lasts: Lasts::Month, ..terms("papers") };
    let mut newest = help.rose_signs(month()).await;
    for _ in 0..mandates::FITTING_MAX {
        // A day has so many drafts of one helper: these are of some days.
        house.wait_s(3600);
        newest = help.rose_signs(month()).await;
    }
    let browser = help.browser().await;
    let page = browser.get(&town.address(&[("scope", "openid profile")])).await;
    assert!(page.body.contains("more mandates than are shown here"), "{}", page.body);
    let nobody = browser.submit(&page, &[("sought", "nobody")]).await;
    assert!(nobody.body.contains("no mandate at this service for a person of this name"), "{}", nobody.body);
    assert!(!nobody.body.contains("Rose"), "{}", nobody.body);
    let found = browser.submit(&nobody, &[("sought", " inventee")]).await;
    assert!(found.body.contains("Rose INVENTÉE"), "{}", found.body);
    let consent = browser.submit_form(&found.form(1), &[("whom", &newest.to_string())]).await;
    assert!(consent.body.contains("Rose INVENTÉE") && consent.body.contains("/authorize/consent"), "{}", consent.body);
    // Whoever signed in meanwhile searches among their own.
    let other = house.browser_of_ana().await;
    let shown = other.submit_form(&found.form(0), &[("sought", "")]).await;
    assert!(!shown.body.contains("Rose"), "{}", shown.body);
}
