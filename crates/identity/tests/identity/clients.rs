//! Accounts and services, as the operator's command line makes them; and what outlives a restart.

use identity::{ClientKind, IdentityError};
use jiff::SignedDuration;

use crate::house::{House, SECRET, new_account, new_client, open_identity, site};
use crate::relying_party::{RelyingParty, get};

#[tokio::test]
async fn a_user_name_is_taken_once() {
    for house in House::each().await {
        let again = house.identity.add_account(new_account("ana", "Ana Dupont (fictional)")).await;
        assert!(matches!(again, Err(IdentityError::UsernameTaken(_))), "{}", house.engine);
        let found = house.identity.find_by_username(&"ana".parse().unwrap()).await.unwrap().unwrap();
        assert_eq!((found.id, found.name.as_str()), (house.ana, "Ana Martin (fictional)"));
        assert_eq!(house.identity.person(house.ana).await.unwrap(), Some(found));
    }
}

#[tokio::test]
async fn roles_and_language_come_back_as_they_were_given() {
    for house in House::each().await {
        let roles = [ui::Role::Adviser, ui::Role::Operator].into_iter().collect();
        let account =
            identity::NewAccount { roles, lang: base::Lang::Lb, ..new_account("nora", "Nora Weber (fictional)") };
        let nora = house.identity.add_account(account).await.unwrap();
        let kept = house.identity.person(nora).await.unwrap().unwrap();
        assert_eq!((kept.roles, kept.lang), (roles, base::Lang::Lb));
    }
}

#[tokio::test]
async fn a_service_is_registered_once_listed_and_removed() {
    for house in House::each().await {
        let library = house.library().await;
        let again = house.identity.add_client(new_client("library", ClientKind::Public), None).await;
        assert!(matches!(again, Err(IdentityError::ClientExists(_))), "{}", house.engine);
        house.service("app", ClientKind::Public).await;
        let listed = house.identity.list_clients().await.unwrap();
        assert_eq!(listed.iter().map(|client| client.id.as_str()).collect::<Vec<_>>(), ["app", "library"]);
        assert_eq!(listed[1], house.client("library").await.unwrap());

        let browser = house.browser_of_ana().await;
        let access = library.tokens(&browser, &[]).await["access_token"].as_str().unwrap().to_owned();
        house.identity.remove_client(&"library".parse().unwrap()).await.unwrap();
        assert_eq!(library.userinfo(&access).await.status, 401);
        assert_eq!(browser.get(&library.address(&[])).await.status, 400);
        assert!(!browser.get("/account").await.body.contains("/account/services/withdraw"));
        let gone = house.identity.remove_client(&"library".parse().unwrap()).await;
        assert!(matches!(gone, Err(IdentityError::NoSuchClient(_))));
    }
}

#[tokio::test]
async fn a_secret_is_given_once_and_a_weak_one_is_refused() {
    for house in House::each().await {
        let confidential = new_client("library", ClientKind::Confidential);
        let weak = house.identity.add_client(confidential.clone(), Some("short".into())).await;
        assert!(matches!(weak, Err(IdentityError::WeakClientSecret { .. })));
        let public = house.identity.add_client(new_client("app", ClientKind::Public), Some("x".repeat(40))).await;
        assert!(matches!(public, Err(IdentityError::NoSecretForPublic(_))));
        let given = "demo-rp-secret-for-local-tests-only".to_owned();
        let registered = house.identity.add_client(confidential, Some(given.clone())).await.unwrap();
        assert_eq!(registered.secret, Some(given));
    }
}

#[tokio::test]
async fn a_new_secret_overlaps_with_the_old_one_for_a_while() {
    for house in House::each().await {
        let library = house.library().await;
        let id = "library".parse().unwrap();
        let secret = house.identity.rotate_secret(&id, SignedDuration::from_hours(24)).await.unwrap();
        let renewed = RelyingParty::new(&house, "library", Some(secret));
        for (hours, old) in [(23, 200), (2, 401)] {
            house.wait(SignedDuration::from_hours(hours));
            assert_eq!(library.introspect("x").await.status, old, "{}", house.engine);
            assert_eq!(renewed.introspect("x").await.status, 200);
        }
        house.service("app", ClientKind::Public).await;
        let public = house.identity.rotate_secret(&"app".parse().unwrap(), SignedDuration::ZERO).await;
        assert!(matches!(public, Err(IdentityError::NoSecretForPublic(_))));
    }
}

#[tokio::test]
async fn the_signing_key_and_the_subjects_outlive_a_restart() {
    for mut house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let access = library.tokens(&browser, &[]).await["access_token"].as_str().unwrap().to_owned();
        let keys = get(&house, "/jwks", None).await.json();
        let subject = library.userinfo(&access).await.json()["sub"].clone();

        let restarted = open_identity(&house.db, &house.evidence, &house.clock, SECRET, &[]).await.unwrap();
        house.router = site(&restarted, house.clock.clone());
        assert_eq!(get(&house, "/jwks", None).await.json(), keys, "{}", house.engine);
        let answer = get(&house, "/userinfo", Some(&format!("Bearer {access}"))).await;
        assert_eq!(answer.json()["sub"], subject);
    }
}

#[tokio::test]
async fn another_secret_does_not_open_the_signing_key() {
    for house in House::each().await {
        let other = "another secret of the configuration, for tests";
        let refused = open_identity(&house.db, &house.evidence, &house.clock, other, &[]).await;
        assert!(matches!(refused, Err(IdentityError::OtherSecret { .. })), "{}", house.engine);
    }
}
