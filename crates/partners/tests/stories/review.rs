//! Going into production.

use identity::Environment;

use crate::house::{House, admits};

#[tokio::test]
async fn what_is_missing_is_listed_and_nothing_is_sent_before() {
    for house in House::each().await {
        let leo = house.leo();
        let (id, _) = leo.registers(&[("claim", "email")]).await;
        let page = leo.sees(&format!("/partners/{id}/production")).await;
        for missing in ["http://localhost:4999/cb", "Give a contact address", "privacy page", "Say why: E-mail address"]
        {
            assert!(page.contains(missing), "{missing}: {page}");
        }
        assert_eq!(leo.sends(&format!("/partners/{id}/production"), &[]).await.status, 400);
        assert!(house.omar().sees("/partners/reviews").await.contains("No request is waiting."));
    }
}

#[tokio::test]
async fn what_is_wrong_is_told_beside_the_field_where_it_is_mended() {
    for house in House::each().await {
        let leo = house.leo();
        let (id, _) = leo.registers(&[("claim", "email")]).await;
        // The way from the summary leads to something on its page.
        let refused = leo.sends(&format!("/partners/{id}/production"), &[]).await;
        assert!(
            refused.body.contains("href=\"#missing\"") && refused.body.contains("id=\"missing\""),
            "{}",
            refused.body
        );
        let long = "x".repeat(501);
        let claims = format!("/partners/{id}/claims");
        let refused = leo.sends(&claims, &[("claim", "email"), ("reason-email", long.as_str())]).await;
        assert_eq!(refused.status, 400);
        for part in ["href=\"#reason-email\"", "id=\"reason-email-error\""] {
            assert!(refused.body.contains(part), "{part}: {}", refused.body);
        }
        let id = leo.registers_for_production().await;
        let review = leo.asks_for_production(&id).await;
        house.omar().sends_well(&review, &[("decision", "accept")]).await;
        let claims = format!("/partners/{id}/claims");
        let refused = leo.sends(&claims, &[("claim", "email"), ("reason-email", " ")]).await;
        assert!(refused.body.contains("id=\"reason-email-error\""), "{}", refused.body);
        let edit =
            [("name", "Library"), ("redirect_uris", "https://library.example/cb"), ("contact", ""), ("privacy", "")];
        let refused = leo.sends(&format!("/partners/{id}/edit"), &edit).await;
        assert_eq!(refused.status, 400);
        for part in ["href=\"#contact\"", "id=\"contact-error\"", "href=\"#privacy\"", "id=\"privacy-error\""] {
            assert!(refused.body.contains(part), "{part}: {}", refused.body);
        }
    }
}

#[tokio::test]
async fn an_officer_accepts_and_everyone_can_sign_in() {
    for house in House::each().await {
        let leo = house.leo();
        let id = leo.registers_for_production().await;
        let review = leo.asks_for_production(&id).await;
        let client = house.client(&id).await;
        assert_eq!(client.settings.environment, Environment::Review);
        assert!(!admits(&client, &house.ana()), "not yet");
        assert!(leo.sees(&format!("/partners/{id}")).await.contains("A request is being looked at."));
        let letters = house.omar().sees("/demo/mail").await;
        assert!(letters.contains("“Library” asks for production"), "the officer is written to: {letters}");
        let page = house.omar().sees(&review).await;
        assert!(page.contains("to send the receipt") && page.contains("it@library.example"));
        house.omar().sends_well(&review, &[("decision", "accept")]).await;
        let client = house.client(&id).await;
        assert_eq!(client.settings.environment, Environment::Production);
        assert_eq!(client.sector.as_str(), "library.example");
        assert!(admits(&client, &house.ana()), "{}", house.engine);
        let letters = house.leo().sees("/demo/mail").await;
        assert!(letters.contains("“Library” is in production"), "{letters}");
        assert_eq!(house.omar().sends(&review, &[("decision", "accept")]).await.status, 409, "decided once");
    }
}

#[tokio::test]
async fn a_refusal_has_a_reason_that_the_owner_reads() {
    for house in House::each().await {
        let leo = house.leo();
        let id = leo.registers_for_production().await;
        let review = leo.asks_for_production(&id).await;
        let silent = house.omar().sends(&review, &[("decision", "refuse"), ("reason", " ")]).await;
        assert!(silent.status == 400 && silent.body.contains("Give a reason"));
        let reason = "A receipt needs no e-mail address.";
        house.omar().sends_well(&review, &[("decision", "refuse"), ("reason", reason)]).await;
        let page = leo.sees(&format!("/partners/{id}")).await;
        assert!(page.contains(reason) && page.contains("Sandbox"), "{}", house.engine);
        assert_eq!(house.client(&id).await.settings.environment, Environment::Sandbox);
        leo.asks_for_production(&id).await;
    }
}

#[tokio::test]
async fn in_production_new_addresses_wait_while_the_old_ones_work() {
    for house in House::each().await {
        let leo = house.leo();
        let id = leo.registers_for_production().await;
        let review = leo.asks_for_production(&id).await;
        house.omar().sends_well(&review, &[("decision", "accept")]).await;
        let edit = |uri: &'static str| {
            [
                ("name", "Library"),
                ("redirect_uris", uri),
                ("contact", "it@library.example"),
                ("privacy", "https://library.example/privacy"),
            ]
        };
        let local = leo.sends(&format!("/partners/{id}/edit"), &edit("http://localhost:1/cb")).await;
        assert_eq!(local.status, 400, "no address of the own machine in production");
        let next = leo.sends_well(&format!("/partners/{id}/edit"), &edit("https://library.example/new")).await;
        assert!(next.ends_with("?done=review"));
        let addresses =
            async || house.client(&id).await.redirect_uris.iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(addresses().await, ["https://library.example/cb"], "{}", house.engine);
        assert_eq!(house.client(&id).await.settings.environment, Environment::Production);
        let again = leo.sends(&format!("/partners/{id}/edit"), &edit("https://library.example/other")).await;
        assert_eq!(again.status, 409, "one review at a time");
        let queue = house.omar().sees("/partners/reviews").await;
        let (_, rest) = queue.rsplit_once("href=\"/partners/reviews/").unwrap();
        let review = format!("/partners/reviews/{}", rest.split('"').next().unwrap());
        assert!(house.omar().sees(&review).await.contains("What holds today"));
        house.omar().sends_well(&review, &[("decision", "accept")]).await;
        assert_eq!(addresses().await, ["https://library.example/new"]);
    }
}

#[tokio::test]
async fn whether_helpers_act_for_people_there_is_said_by_the_owner_and_in_production_by_the_office() {
    for house in House::each().await {
        let leo = house.leo();
        let id = leo.registers_for_production().await;
        let edit = |families: &'static [&'static str]| {
            let mut form = vec![
                ("name", "Library"),
                ("redirect_uris", "https://library.example/cb"),
                ("contact", "it@library.example"),
                ("privacy", "https://library.example/privacy"),
                ("mandates", "yes"),
            ];
            form.extend(families.iter().map(|family| ("family", *family)));
            form
        };
        let families = async || {
            let settings = house.client(&id).await.settings;
            (settings.accepts_mandates, settings.mandate_families)
        };
        let page = format!("/partners/{id}/edit");
        let next = leo.sends_well(&page, &edit(&["papers", "no-such-family"])).await;
        assert!(next.ends_with("?done=edited"), "at once in the sandbox: {next}");
        assert_eq!(families().await, (true, vec!["papers".to_owned()]), "{}", house.engine);
        assert!(leo.sees(&page).await.contains("Money and taxes"));
        // Keys and other settings leave it alone.
        leo.sends_well(&format!("/partners/{id}/settings"), &[("set", "device_grant")]).await;
        assert_eq!(families().await, (true, vec!["papers".to_owned()]));
        let review = leo.asks_for_production(&id).await;
        assert!(house.omar().sees(&review).await.contains("Papers"), "the office reads it");
        house.omar().sends_well(&review, &[("decision", "accept")]).await;
        let next = leo.sends_well(&page, &edit(&["papers", "money"])).await;
        assert!(next.ends_with("?done=review"), "{next}");
        assert_eq!(families().await, (true, vec!["papers".to_owned()]), "what holds goes on");
        let queue = house.omar().sees("/partners/reviews").await;
        let (_, rest) = queue.rsplit_once("href=\"/partners/reviews/").unwrap();
        let review = format!("/partners/reviews/{}", rest.split('"').next().unwrap());
        assert!(house.omar().sees(&review).await.contains("Money and taxes, Papers"));
        house.omar().sends_well(&review, &[("decision", "accept")]).await;
        assert_eq!(families().await, (true, vec!["money".to_owned(), "papers".to_owned()]));
    }
}

#[tokio::test]
async fn of_two_decisions_at_the_same_moment_one_holds_and_the_other_changes_nothing() {
    for house in House::each().await {
        for round in 0..4 {
            let leo = house.leo();
            let id = leo.registers_for_production().await;
            let review = leo.asks_for_production(&id).await;
            let (yes, no) = (house.omar(), house.omar());
            let accept = [("decision", "accept")];
            let refuse = [("decision", "refuse"), ("reason", "Not yet.")];
            let (accepted, refused) = if round % 2 == 0 {
                tokio::join!(yes.sends(&review, &accept), no.sends(&review, &refuse))
            } else {
                let (refused, accepted) = tokio::join!(no.sends(&review, &refuse), yes.sends(&review, &accept));
                (accepted, refused)
            };
            let environment = house.client(&id).await.settings.environment;
            match (accepted.status, refused.status) {
                (303, 409) => assert_eq!(environment, Environment::Production, "{}", house.engine),
                (409, 303) => assert_eq!(environment, Environment::Sandbox, "{}", house.engine),
                both => panic!("{}: {both:?}", house.engine),
            }
        }
    }
}

#[tokio::test]
async fn what_another_node_decided_a_moment_ago_is_not_undone_by_a_change() {
    for house in House::each().await {
        let leo = house.leo();
        let id = leo.registers_for_production().await;
        let review = leo.asks_for_production(&id).await;
        let elsewhere = house.another_node().await;
        leo.at(&elsewhere).sees(&format!("/partners/{id}/settings")).await;
        house.omar().sends_well(&review, &[("decision", "accept")]).await;
        // This node has read the service while the request was open, and no time has passed.
        leo.at(&elsewhere).sends_well(&format!("/partners/{id}/settings"), &[("set", "device_grant")]).await;
        leo.at(&elsewhere).sends_well(&format!("/partners/{id}/people"), &[("username", "ana")]).await;
        let settings = house.identity.read_client(&id.parse().unwrap()).await.unwrap().unwrap().settings;
        assert_eq!(settings.environment, Environment::Production, "{}", house.engine);
        assert!(settings.device_grant && settings.tester_names.contains(&"ana".to_owned()), "{settings:?}");
    }
}

#[tokio::test]
async fn of_a_decision_and_a_change_at_the_same_moment_none_is_written_over() {
    for house in House::each().await {
        let leo = house.leo();
        for round in 0..4 {
            let id = leo.registers_for_production().await;
            let review = leo.asks_for_production(&id).await;
            let (settings, accept) = (format!("/partners/{id}/settings"), [("decision", "accept")]);
            let grant = [("set", "device_grant")];
            let omar = house.omar();
            let (changed, accepted) = if round % 2 == 0 {
                tokio::join!(leo.sends(&settings, &grant), omar.sends(&review, &accept))
            } else {
                let (accepted, changed) = tokio::join!(omar.sends(&review, &accept), leo.sends(&settings, &grant));
                (changed, accepted)
            };
            let kept = house.identity.read_client(&id.parse().unwrap()).await.unwrap().unwrap().settings;
            let told = (changed.status == 303, accepted.status == 303);
            assert_eq!((kept.device_grant, kept.environment == Environment::Production), told, "{}", house.engine);
            assert!([303, 409].contains(&changed.status) && [303, 409].contains(&accepted.status));
            if accepted.status == 409 {
                // It is decided again, on what is there by now.
                omar.sends_well(&review, &accept).await;
            }
        }
    }
}

#[tokio::test]
async fn who_asks_and_calls_off_again_and_again_does_not_write_to_the_office_without_an_end() {
    for house in House::each().await {
        let leo = house.leo();
        let id = leo.registers_for_production().await;
        let (ask, withdraw) = (format!("/partners/{id}/production"), format!("/partners/{id}/production/withdraw"));
        for _ in 0..10 {
            leo.sends_well(&ask, &[]).await;
            leo.sends_well(&withdraw, &[]).await;
        }
        let refused = leo.sends(&ask, &[]).await;
        assert_eq!(refused.status, 429, "{}", house.engine);
        assert!(refused.body.contains("You have asked for many reviews today already."), "{}", refused.body);
        assert_eq!(house.client(&id).await.settings.environment, Environment::Sandbox, "nothing is half done");
        house.clock.advance(jiff::SignedDuration::from_hours(24));
        leo.sends_well(&ask, &[]).await;
    }
}

#[tokio::test]
async fn a_request_can_be_called_off_and_nobody_decides_about_their_own_service() {
    for house in House::each().await {
        let omar = house.omar();
        let id = omar.registers_for_production().await;
        let review = omar.asks_for_production(&id).await;
        assert_eq!(omar.sends(&review, &[("decision", "accept")]).await.status, 409);
        assert_eq!(house.leo().sends(&review, &[("decision", "accept")]).await.status, 403);
        omar.sends_well(&format!("/partners/{id}/production/withdraw"), &[]).await;
        assert_eq!(house.client(&id).await.settings.environment, Environment::Sandbox, "{}", house.engine);
        assert!(omar.sees("/partners/reviews").await.contains("No request is waiting."));
    }
}
