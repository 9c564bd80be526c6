//! Who people are for the State: stated, checked by the register over HTTP, confirmed by an officer.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use civil::demo_registry::{DemoPeople, DemoPerson, router};
use civil::{CivilRegistry, HttpCivilRegistry, HttpRegistrySettings, PivotIdentity};
use evidence::{Action, Actor};
use identity::{CivilStatus, CivilStatusCheck, CivilStatusConfirmation, RegisterAnswer, StatedBy};

use crate::house::{House, new_account};

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
        let other = house.identity.state_civil_status(house.ana, person("Rose", "JUMELLE"), StatedBy::Person).await;
        let other = other.unwrap();
        assert!(other.register.is_none() && !other.is_confirmed());
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
        // Whoever states another name afterwards was not seen with it.
        let other = house.identity.state_civil_status(house.ana, person("Rose", "JUMELLE"), StatedBy::Person).await;
        assert!(!other.unwrap().is_checked_face_to_face());
    }
}

#[tokio::test]
async fn without_a_register_nobody_is_asked() {
    for house in House::each().await {
        house.identity.state_civil_status(house.ana, person("Ana", "MARTIN"), StatedBy::Person).await.unwrap();
        assert_eq!(house.identity.check_civil_status(house.ana).await.unwrap(), CivilStatusCheck::NoRegister);
    }
}
