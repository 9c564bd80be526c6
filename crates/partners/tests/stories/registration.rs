//! A service in the sandbox: registered, tried, changed, its secret and keys rotated, removed.

use identity::{AuthMethod, ClientKind, Environment};
use jiff::SignedDuration;

use crate::house::{House, admits};

#[tokio::test]
async fn a_service_on_the_own_machine_works_within_one_form() {
    for house in House::each().await {
        let leo = house.leo();
        let (id, secret) = leo.registers(&[("claim", "given_name"), ("method", "client_secret_post")]).await;
        assert_eq!(secret.len(), 43, "{}", house.engine);
        let client = house.client(&id).await;
        assert_eq!(client.settings.environment, Environment::Sandbox);
        assert_eq!(client.settings.token_endpoint_auth_method, Some(AuthMethod::ClientSecretPost));
        assert_eq!((client.kind, client.scopes.to_string().as_str()), (ClientKind::Confidential, "openid given_name"));
        assert_eq!(client.sector.as_str(), id, "nobody shares the view of people at localhost");
        assert!(admits(&client, &leo) && !admits(&client, &house.ana()));
        let page = leo.sees(&format!("/partners/{id}")).await;
        assert!(!page.contains(&secret), "a secret is shown once");
        for library in ["openid-client 6", "Authlib", "mozilla-django-oidc", "mod_auth_openidc", "end-session"] {
            assert!(page.contains(library), "{library}");
        }
        assert!(leo.sees("/partners").await.contains("Library"));
        assert!(house.mia().sees("/partners").await.contains("You have no service yet"));
    }
}

#[tokio::test]
async fn a_form_that_is_sent_twice_registers_once() {
    for house in House::each().await {
        let leo = house.leo();
        let id = leo.fresh_id().await;
        let fields = [("id", id.as_str()), ("name", "Library"), ("redirect_uris", "http://localhost:4999/cb")];
        assert_eq!(leo.sends("/partners/add", &fields).await.status, 200);
        assert_eq!(leo.sends_well("/partners/add", &fields).await, format!("/partners/{id}"));
        let listed = house.identity.list_clients().await.unwrap();
        assert_eq!(listed.len(), 1, "{}", house.engine);
    }
}

#[tokio::test]
async fn each_mistake_stands_beside_its_field_and_nothing_typed_is_lost() {
    for house in House::each().await {
        let leo = house.leo();
        let id = leo.fresh_id().await;
        for (name, uris, said) in [
            ("", "http://localhost:4999/cb", "Give a name of 1 to 80 characters."),
            ("Library", "", "Give at least one address to come back to."),
            ("Library", "http://library.example/cb", "http://library.example/cb must start with https://"),
            ("Library", "https://library.example/cb#x", "has a #"),
            ("Library", "org.library.app:/cb", "opens an app"),
        ] {
            let answer = leo.sends("/partners/add", &[("id", &id), ("name", name), ("redirect_uris", uris)]).await;
            assert_eq!(answer.status, 400, "{uris}");
            assert!(answer.body.contains(said), "{said}: {}", answer.body);
            assert!(answer.body.contains(uris) && answer.body.contains(name));
        }
        let taken =
            leo.sends("/partners/add", &[("id", "demo-rp"), ("name", "x"), ("redirect_uris", "https://a.example/")]);
        assert_eq!(taken.await.status, 404, "identifiers are given, not chosen");
    }
}

#[tokio::test]
async fn what_is_somebody_elses_is_not_there() {
    for house in House::each().await {
        let (id, _) = house.leo().registers(&[]).await;
        for page in ["", "/edit", "/claims", "/settings", "/secret", "/keys", "/people", "/production", "/remove"] {
            let answer = house.mia().asks(&format!("/partners/{id}{page}")).await;
            assert_eq!(answer.status, 404, "{page}");
            if !page.is_empty() {
                assert_eq!(house.mia().sends(&format!("/partners/{id}{page}"), &[]).await.status, 404, "{page}");
                house.leo().sees(&format!("/partners/{id}{page}")).await;
            }
        }
        assert!(house.mia().asks("/partners/reviews").await.status == 403);
    }
}

#[tokio::test]
async fn a_new_secret_and_the_old_one_overlap_as_long_as_the_owner_says() {
    for house in House::each().await {
        let leo = house.leo();
        let (id, first) = leo.registers(&[]).await;
        let answer = leo.sends(&format!("/partners/{id}/secret"), &[("overlap", "24")]).await;
        assert!(answer.status == 200 && !answer.body.contains(&first), "{}", answer.body);
        let dates = house.identity.list_secrets(&id.parse().unwrap()).await.unwrap();
        let now = ui::testing::NOW;
        assert_eq!(dates.iter().map(|dates| dates.expires_at).collect::<Vec<_>>().len(), 2);
        assert!(dates.iter().any(|dates| dates.expires_at == Some(now.plus(SignedDuration::from_hours(24)))));
        house.clock.advance(SignedDuration::from_hours(25));
        assert_eq!(house.identity.list_secrets(&id.parse().unwrap()).await.unwrap().len(), 1, "{}", house.engine);
        assert_eq!(leo.sends(&format!("/partners/{id}/secret"), &[("overlap", "9999")]).await.status, 400);
        let page = leo.sees(&format!("/partners/{id}")).await;
        assert!(page.contains("New secret") && page.contains("overlap 24 h"));
    }
}

#[tokio::test]
async fn a_certificate_that_the_operator_set_up_stays_when_settings_are_saved() {
    for house in House::each().await {
        let leo = house.leo();
        let (id, _) = leo.registers(&[]).await;
        let method = Some(AuthMethod::TlsClientAuth);
        let mut changed = house.client(&id).await.registration();
        changed.settings.token_endpoint_auth_method = method;
        changed.settings.tls_client_auth_subject_dn = Some("CN=town.example".to_owned());
        house.identity.update_client(changed).await.unwrap();
        let page = format!("/partners/{id}/settings");
        assert!(!leo.sees(&page).await.contains("client_secret_basic"));
        let saved = [("token_endpoint_auth_method", "client_secret_basic"), ("set", "device_grant")];
        leo.sends_well(&page, &saved).await;
        let kept = house.client(&id).await.settings;
        assert_eq!(kept.token_endpoint_auth_method, method, "{}", house.engine);
        assert!(kept.device_grant);
    }
}

#[tokio::test]
async fn keys_are_replaced_with_an_overlap_and_a_private_one_is_refused() {
    for house in House::each().await {
        let leo = house.leo();
        let (id, _) = leo.registers(&[]).await;
        let keys = format!("/partners/{id}/keys");
        let key = |seed| {
            let key = jose::PrivateKey::generate(jose::SigningAlgorithm::Es256).unwrap();
            let _: u8 = seed;
            serde_json::json!({ "keys": [jose::Signer::public(&key).to_value()] }).to_string()
        };
        let (old, new) = (key(1), key(2));
        leo.sends_well(&keys, &[("jwks", &old), ("overlap", "0")]).await;
        let settings =
            [("token_endpoint_auth_method", "private_key_jwt"), ("set", "dpop_bound_access_tokens"), ("set", "fapi2")];
        leo.sends_well(&format!("/partners/{id}/settings"), &settings).await;
        let client = house.client(&id).await;
        assert!(client.settings.fapi2 && client.settings.dpop_bound_access_tokens);
        leo.sends_well(&keys, &[("jwks", &new), ("overlap", "24")]).await;
        let good = |hours| {
            let house = &house;
            let id = &id;
            async move {
                house.clock.advance(SignedDuration::from_hours(hours));
                let keys = house.client(id).await.settings.keys_at(base::Clock::now(&*house.clock)).unwrap();
                keys["keys"].as_array().unwrap().len()
            }
        };
        assert_eq!((good(23).await, good(2).await), (2, 1), "{}", house.engine);
        let private = old.replace("\"kty\"", "\"d\":\"x\",\"kty\"");
        for wrong in [private.as_str(), "nonsense", "{\"keys\":[]}"] {
            let answer = leo.sends(&keys, &[("jwks", wrong), ("overlap", "0")]).await;
            assert!(answer.status == 400 && answer.body.contains("These keys will not do"), "{wrong}");
        }
        let plain = leo.sends(&keys, &[("jwks_uri", "http://keys.example/k"), ("overlap", "0")]).await;
        assert_eq!(plain.status, 400);
        leo.sends_well(&keys, &[("jwks_uri", "https://keys.example/k"), ("overlap", "0")]).await;
    }
}

#[tokio::test]
async fn the_owner_says_who_may_try_it() {
    for house in House::each().await {
        let leo = house.leo();
        let (id, _) = leo.registers(&[]).await;
        let people = format!("/partners/{id}/people");
        leo.sends_well(&people, &[("username", "ana")]).await;
        assert!(admits(&house.client(&id).await, &house.ana()));
        assert!(leo.sees(&people).await.contains("ana"));
        leo.sends_well(&people, &[("username", "nobody")]).await;
        let page = leo.sees(&people).await;
        assert!(page.contains("nobody"), "{}: whether there is such an account is not told", house.engine);
        let wrong = leo.sends(&people, &[("username", "two words")]).await;
        assert!(wrong.status == 400 && wrong.body.contains("without spaces"), "{}", wrong.body);
        leo.sends_well(&people, &[("remove", "ana")]).await;
        assert!(!admits(&house.client(&id).await, &house.ana()), "{}", house.engine);
    }
}

#[tokio::test]
async fn a_removed_service_is_gone() {
    for house in House::each().await {
        let leo = house.leo();
        let (id, _) = leo.registers(&[]).await;
        assert_eq!(leo.sends_well(&format!("/partners/{id}/remove"), &[]).await, "/partners");
        assert_eq!(leo.asks(&format!("/partners/{id}")).await.status, 404);
        assert!(house.identity.find_client(&id.parse().unwrap()).await.unwrap().is_none(), "{}", house.engine);
    }
}
