//! Who people are for the State: stated, checked by the register over HTTP, confirmed by an officer.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use civil::demo_registry::{DemoPeople, DemoPerson, router};
use civil::{CivilRegistry, HttpCivilRegistry, HttpRegistrySettings, PivotIdentity};
use evidence::{Action, Actor};
use identity::{CivilStatus, CivilStatusCheck, CivilStatusConfirmation, NewAccount, RegisterAnswer, StatedBy};
use ui::{Role, Roles};

use crate::house::{House, PASSWORD, new_account};

fn person(given: &str, name: &str) -> PivotIdentity {
    PivotIdentity::read(given, name, "1990-05-04", "female", ("87085", "99100"), "").unwrap()
}

fn at(address: SocketAddr) -> Arc<dyn CivilRegistry> {
    let address = format!("http://{address}/individus").parse().unwrap();
    let settings = HttpRegistrySettings { address, answer_within: Duration::from_secs(5) };
    Arc::new(HttpCivilRegistry::new(settings).unwrap())
}

/// A register that knows Ana, a dead woman, and two sisters who are easily confused.
async fn registry() -> Arc<dyn CivilRegistry> {
    let known = |given, name, deceased| DemoPerson { identity: person(given, name), deceased };
    let people = vec![
        known("Ana Lucie", "MARTIN", false),
        known("Victoire", "PERDUE", true),
        known("Rose", "JUMELLE", false),
        known("Rose Anne", "JUMELLE", false),
    ];
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let router = router(DemoPeople { people, ..DemoPeople::default() });
    tokio::spawn(async move { axum::serve(listener, router).await });
    at(address)
}

/// States a civil status for Ana, and asks the register.
async fn check(house: &House, identity: PivotIdentity) -> CivilStatus {
    house.identity.state_civil_status(house.ana, identity, StatedBy::Person).await.unwrap();
    match house.identity.check_civil_status(house.ana).await.unwrap() {
        CivilStatusCheck::Answered(status) => {
            assert_eq!(house.identity.civil_status(house.ana).await.unwrap().as_ref(), Some(&*status));
            *status
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn the_register_finds_corrects_doubts_and_tells_of_a_death() {
    for house in House::each().await {
        let house = house.asking(registry().await).await;
        for (given, name, answer, confirmed) in [
            ("Ana Lucie", "MARTIN", RegisterAnswer::Found, true),
            ("Ana", "MARTIN", RegisterAnswer::Rectified, true),
            ("Rose Anne Lise", "JUMELLE", RegisterAnswer::Ambiguous, false),
            ("Nadie", "INCONNUE", RegisterAnswer::NotFound, false),
            ("Victoire", "PERDUE", RegisterAnswer::Deceased, false),
        ] {
            let status = check(&house, person(given, name)).await;
            assert_eq!(status.register.unwrap().answer, answer, "{}", house.engine);
            assert_eq!(status.is_confirmed(), confirmed, "{answer:?}");
            assert_eq!(status.stated, person(given, name));
        }
        let corrected = check(&house, person("Ana", "MARTIN")).await;
        assert_eq!(corrected.identity, person("Ana Lucie", "MARTIN"));
    }
}

#[tokio::test]
async fn the_question_and_the_answer_are_in_the_log() {
    for house in House::each().await {
        let house = house.asking(registry().await).await;
        check(&house, person("Ana", "MARTIN")).await;
        let log = house.accesses_to_ana().await;
        let told: Vec<_> = log.iter().map(|entry| (entry.action, entry.detail.as_str())).collect();
        let data = "given_name, family_name, gender, birthdate, birthplace, birthcountry";
        assert_eq!(
            told,
            [(Action::ChangeProfile, data), (Action::CheckCivilStatus, data), (Action::HearFromRegister, "rectified")],
            "{}",
            house.engine
        );
        assert_eq!(log[1].actor, Actor::System("rnipp".to_owned()));
        let page = house.browser_of_ana().await.get("/account/accesses").await.body;
        assert!(page.contains("It found you, and corrected something."), "{page}");
        assert!(page.contains("National register of people") && !page.contains("rectified"), "{page}");
    }
}

#[tokio::test]
async fn a_register_that_is_away_loses_nothing() {
    for house in House::each().await {
        let house = house.asking(registry().await).await;
        let before = check(&house, person("Ana", "MARTIN")).await;
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let nobody = listener.local_addr().unwrap();
        drop(listener);
        let house = house.asking(at(nobody)).await;
        assert_eq!(house.identity.check_civil_status(house.ana).await.unwrap(), CivilStatusCheck::TryLater);
        assert_eq!(house.identity.civil_status(house.ana).await.unwrap(), Some(before), "{}", house.engine);
    }
}

#[tokio::test]
async fn another_status_is_a_new_question_and_the_same_is_not() {
    for house in House::each().await {
        let house = house.asking(registry().await).await;
        let corrected = check(&house, person("Ana", "MARTIN")).await;
        let again = house.identity.state_civil_status(house.ana, corrected.identity.clone(), StatedBy::Person).await;
        assert_eq!(again.unwrap(), corrected, "{}", house.engine);
        let changes = async || {
            let log = house.accesses_to_ana().await;
            log.iter().filter(|access| access.action == Action::ChangeProfile).count()
        };
        assert_eq!(changes().await, 1, "what changes nothing is no change in the log");
        let other = house.identity.state_civil_status(house.ana, person("Rose", "JUMELLE"), StatedBy::Person).await;
        let other = other.unwrap();
        assert!(other.register.is_none() && !other.is_confirmed());
        assert_eq!(changes().await, 2);
    }
}

#[tokio::test]
async fn an_officer_confirms_someone_else_face_to_face() {
    for house in House::each().await {
        let omar = house.identity.add_account(new_account("omar", "Omar Fictif")).await.unwrap();
        let read = person("Ana Lucie", "MARTIN");
        let confirm = |officer, who| house.identity.confirm_civil_status(officer, who, read.clone());
        assert_eq!(confirm(house.ana, house.ana).await.unwrap(), CivilStatusConfirmation::OneOwn);
        assert_eq!(house.identity.civil_status(house.ana).await.unwrap(), None);
        assert_eq!(confirm(omar, house.ana).await.unwrap(), CivilStatusConfirmation::Confirmed);
        let status = house.identity.civil_status(house.ana).await.unwrap().unwrap();
        assert!(status.is_checked_face_to_face() && status.is_confirmed(), "{}", house.engine);
        assert_eq!(status.seen.unwrap().by, omar);
        let log = house.accesses_to_ana().await;
        assert_eq!((log[0].action, &log[0].actor), (Action::ConfirmCivilStatus, &Actor::Person(omar)));
        // What somebody types afterwards does not replace what was seen: the page says where to have it corrected.
        let other = house.identity.state_civil_status(house.ana, person("Rose", "JUMELLE"), StatedBy::Person).await;
        assert_eq!(other.unwrap(), status);
        let page = house.browser_of_ana().await.get("/account/civil-status").await;
        assert!(page.body.contains("it cannot be typed over here"), "{}", page.body);
        assert!(!page.body.contains("name=\"birth_name\""), "{}", page.body);
    }
}

#[tokio::test]
async fn the_word_of_a_provider_counts_whoever_typed_first() {
    for house in House::each().await {
        let house = house.asking(registry().await).await;
        let typed = check(&house, person("Ana Lucie", "MARTIN")).await;
        assert!(typed.is_in_register() && !typed.is_theirs());
        let bank = || StatedBy::Provider("bank".into());
        let vouched =
            house.identity.state_civil_status(house.ana, person("Ana Lucie", "MARTIN"), bank()).await.unwrap();
        assert_eq!((vouched.stated_by.clone(), vouched.register), (bank(), typed.register), "{}", house.engine);
        assert!(vouched.is_theirs());
        let other = house.identity.state_civil_status(house.ana, person("Rose", "JUMELLE"), StatedBy::Person).await;
        assert_eq!(other.unwrap(), vouched, "nor is it typed over");
    }
}

#[tokio::test]
async fn without_a_register_nobody_is_asked() {
    for house in House::each().await {
        house.identity.state_civil_status(house.ana, person("Ana", "MARTIN"), StatedBy::Person).await.unwrap();
        assert_eq!(house.identity.check_civil_status(house.ana).await.unwrap(), CivilStatusCheck::NoRegister);
    }
}

#[tokio::test]
async fn an_officer_finds_the_account_and_confirms_what_the_document_says() {
    for house in House::each().await {
        let officer = NewAccount { roles: Roles::NONE.with(Role::Officer), ..new_account("omar", "Omar Fictif") };
        let omar = house.identity.add_account(officer).await.unwrap();
        let ana = house.browser_of_ana().await;
        assert_eq!(ana.get("/officer/civil-status").await.status, 403, "{}", house.engine);
        let browser = house.browser();
        browser.sign_in("omar", PASSWORD).await;
        let nobody = browser.get("/officer/civil-status?username=nobody").await;
        assert!(nobody.body.contains("Nobody has this user name"), "{}", nobody.body);
        let page = browser.get("/officer/civil-status?username=ana").await;
        assert!(page.body.contains("Ana Martin (fictional)"), "{}", page.body);
        let mut fields = vec![
            ("given_names", "Ana Lucie"),
            ("birth_name", "Martin"),
            ("usual_name", ""),
            ("born-day", ""),
            ("born-month", "5"),
            ("born-year", "1990"),
            ("gender", "female"),
            ("abroad", "yes"),
            ("commune", ""),
            ("country", "99132"),
            ("seen", ""),
        ];
        let unseen: Vec<_> = fields.iter().copied().filter(|(name, _)| *name != "seen").collect();
        let mut form = page.form(0);
        form.fields.retain(|(name, _)| name != "seen");
        let refused = browser.submit_form(&form, &unseen).await;
        assert!(refused.body.contains("Tick the box"), "{}", refused.body);
        assert_eq!(house.identity.civil_status(house.ana).await.unwrap(), None);
        fields.retain(|(name, _)| *name != "seen");
        fields.push(("seen", "yes"));
        let done = browser.submit(&page, &fields).await;
        assert_eq!(done.location(), "/officer/civil-status?done=confirmed");
        let status = house.identity.civil_status(house.ana).await.unwrap().unwrap();
        assert_eq!((status.seen.unwrap().by, status.identity.birth_date.to_string().as_str()), (omar, "1990-05-00"));
        let told = ana.get("/account").await;
        assert!(told.body.contains("An officer saw you with your document"), "{}", told.body);
    }
}

#[tokio::test]
async fn what_a_person_tells_besides_is_kept_and_told_when_they_agree() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let page = browser.get("/account/details").await;
        let wrong = browser.submit(&page, &[("phone", "twelve")]).await;
        assert!(wrong.body.contains("value=\"twelve\""), "{}", wrong.body);
        let fields =
            [("phone", "06 12 34 56 78"), ("street", "1 rue Inventée"), ("postcode", "87000"), ("town", "Limoges")];
        assert_eq!(browser.submit(&page, &fields).await.location(), "/account/details?done=kept");
        let tokens = library.tokens(&browser, &[("scope", "openid phone address")]).await;
        let userinfo = library.userinfo(tokens["access_token"].as_str().unwrap()).await.json();
        assert_eq!(userinfo["phone_number"], "+33612345678", "{}", house.engine);
        assert_eq!(userinfo["phone_number_verified"], false);
        assert_eq!(userinfo["address"]["formatted"], "1 rue Inventée\n87000 Limoges");
    }
}
