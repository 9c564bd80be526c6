//! What a node does not pass on, and how it says so.

use axum::body::Body;
use base::Timestamp;
use exchange::{Caller, ClientCertificate, Contract, Grantee, Proof};
use jiff::SignedDuration;
use xroad::Dialect;

use crate::story::{BY, FIND, NOW, PEOPLE, SHOP, Story, from_this_machine};

/// Method, target, headers; status and type of the error.
type Row<'a> = (&'a str, &'a str, &'a [(&'a str, &'a str)], u16, &'a str);

#[tokio::test]
async fn each_mistake_has_its_type_its_status_and_its_sentence() {
    for story in Story::each().await {
        let find = format!("/r1/{FIND}");
        let client = [("X-Road-Client", SHOP)];
        let server = [("X-Road-Client", SHOP), ("X-Road-Security-Server", "TEST/GOV/1/other")];
        let party = [("X-Road-Client", SHOP), ("X-Road-Represented-Party", "a/b/c")];
        let rows: [Row<'_>; 24] = [
            ("GET", &find, &[], 400, "Client.InvalidClientIdentifier"),
            ("GET", &find, &[("X-Road-Client", "TEST/COM")], 400, "Client.InvalidClientIdentifier"),
            ("GET", &find, &[("X-Road-Client", "TEST/COM/9/x")], 500, "Server.ClientProxy.UnknownMember"),
            ("GET", &find, &[("X-Road-Client", "TEST/COM/9")], 500, "Server.ClientProxy.UnknownMember"),
            ("GET", &find, &[("X-Road-Client", "TEST/COM/1234")], 500, "Server.ServerProxy.AccessDenied"),
            ("POST", &format!("/r1/{PEOPLE}/listMethods"), &client, 500, "Server.ServerProxy.UnknownService"),
            ("PUT", &format!("/r1/{PEOPLE}/getOpenAPI"), &client, 500, "Server.ServerProxy.UnknownService"),
            ("POST", "/listClients", &client, 400, "Client.InvalidHttpMethod"),
            ("GET", "/r1/TEST/GOV/9/x/find", &client, 500, "Server.ClientProxy.UnknownMember"),
            ("GET", &format!("/r1/{PEOPLE}/nothing"), &client, 500, "Server.ServerProxy.UnknownService"),
            ("GET", &format!("/r1/{PEOPLE}"), &client, 400, "Client.BadRequest"),
            ("GET", &format!("/r2/{FIND}"), &client, 400, "Client.InvalidProtocolVersion"),
            ("GET", &format!("/r10/{FIND}"), &client, 400, "Client.InvalidProtocolVersion"),
            ("GET", "/r2", &client, 400, "Client.InvalidProtocolVersion"),
            ("GET", "/r7x/", &client, 400, "Client.InvalidProtocolVersion"),
            ("GET", "/r1", &client, 400, "Client.BadRequest"),
            ("GET", "/r1/", &client, 400, "Client.BadRequest"),
            ("GET", "/r1?x=1", &client, 400, "Client.BadRequest"),
            ("BREW", &find, &client, 400, "Client.InvalidHttpMethod"),
            ("GET", &format!("{find}/a/../b"), &client, 500, "Server.ServerProxy.AccessDenied"),
            ("GET", &format!("{find}/%2e%2e/b"), &client, 500, "Server.ServerProxy.AccessDenied"),
            ("GET", &find, &server, 500, "Server.ClientProxy.InvalidSecurityServer"),
            ("GET", &find, &party, 400, "Client.BadRequest"),
            ("GET", &format!("{find}/slow"), &client, 500, "Server.ServerProxy.ServiceFailed.NetworkError"),
        ];
        for (method, target, headers, status, kind) in rows {
            let told = story.send(method, target, headers, "").await;
            let what = format!("{method} {target} {headers:?}: {}", told.text());
            assert_eq!((told.status, told.header("x-road-error")), (status, kind), "{what}");
            assert_eq!(told.header("content-type"), "application/json;charset=utf-8");
            let body: serde_json::Value = serde_json::from_slice(&told.body).unwrap();
            assert_eq!(body["type"], kind, "{what}");
            assert!(body["message"].as_str().unwrap().len() > 10, "{what}");
            assert_eq!(body["detail"].as_str().unwrap().len(), 36, "{what}");
        }
    }
}

#[tokio::test]
async fn an_error_is_told_as_xml_to_who_accepts_it_and_in_the_spelling_of_the_setting() {
    let story = Story::in_dialect(Dialect::Since7_8).await;
    let headers = [("Accept", "text/xml")];
    let told = story.send("GET", &format!("/r1/{FIND}"), &headers, "").await;
    assert_eq!(told.header("content-type"), "text/xml;charset=utf-8");
    assert_eq!(told.header("x-road-error"), "client.invalid_client_identifier");
    assert!(told.text().contains("<type>client.invalid_client_identifier</type>"), "{}", told.text());
}

#[tokio::test]
async fn who_has_no_right_is_refused_and_the_service_hears_nothing() {
    for story in Story::each().await {
        story.exchange.revoke_access(story.right, BY).await.unwrap();
        let told = story.get(&format!("/r1/{FIND}/people")).await;
        assert_eq!(told.header("x-road-error"), "Server.ServerProxy.AccessDenied");
        assert_eq!(story.service.count(), 0);
        story.grant(FIND, "GET /people/*", Grantee::Subsystem(SHOP.parse().unwrap())).await;
        assert_eq!(story.get(&format!("/r1/{FIND}/people/7")).await.status, 200);
        for (method, path) in [("DELETE", "/people/7"), ("GET", "/people/7/children"), ("GET", "/people"), ("GET", "")]
        {
            let told = story.send(method, &format!("/r1/{FIND}{path}"), &[("X-Road-Client", SHOP)], "").await;
            assert_eq!(told.header("x-road-error"), "Server.ServerProxy.AccessDenied", "{method} {path}");
        }
        assert_eq!(story.service.count(), 1);
    }
}

#[tokio::test]
async fn a_service_that_is_switched_off_or_maintained_says_why() {
    for story in Story::each().await {
        let (find, why) = (FIND.parse().unwrap(), "Closed on Sunday.".parse().unwrap());
        story.exchange.switch_service(&find, Some(&why), BY).await.unwrap();
        let told = story.get(&format!("/r1/{FIND}")).await;
        assert_eq!(told.header("x-road-error"), "Server.ServerProxy.ServiceDisabled");
        assert!(told.text().contains("Closed on Sunday."));
        story.exchange.switch_service(&find, None, BY).await.unwrap();
        assert_eq!(story.get(&format!("/r1/{FIND}")).await.status, 200);
        story.exchange.maintain(story.exchange.server(), Some(&why), BY).await.unwrap();
        let told = story.get(&format!("/r1/{FIND}")).await;
        assert_eq!(told.header("x-road-error"), "Server.ServerProxy.MaintenanceMode");
        story.exchange.maintain(story.exchange.server(), None, BY).await.unwrap();
        assert_eq!(story.get(&format!("/r1/{FIND}")).await.status, 200);
    }
}

#[tokio::test]
async fn a_contract_may_ask_who_asks_and_what_for() {
    for story in Story::each().await {
        story.offer(FIND, Contract { purpose_required: true, ..Contract::default() }).await;
        let target = format!("/r1/{FIND}");
        let told = story.get(&target).await;
        assert_eq!(told.header("x-road-error"), "Server.ServerProxy.MissingHeaderField");
        let user = [("X-Road-Client", SHOP), ("X-Road-UserId", "EE1"), ("X-Purpose", " ")];
        assert_eq!(story.send("GET", &target, &user, "").await.status, 500);
        let both = [("X-Road-Client", SHOP), ("X-Road-UserId", "EE1"), ("X-Purpose", "canteen rate")];
        assert_eq!(story.send("GET", &target, &both, "").await.status, 200);
    }
}

#[tokio::test]
async fn a_system_proves_which_subsystem_it_is_as_the_registry_says() {
    for story in Story::each().await {
        let (shop, name) = (SHOP.parse().unwrap(), "Shop".parse().unwrap());
        let here = from_this_machine();
        let (secure, other) = (Caller { is_secure: true, ..here }, Caller { address: [10, 0, 0, 7].into(), ..here });
        let known = Caller { certificate: Some([5; 32]), ..secure };
        let certificate = ClientCertificate { fingerprint: [5; 32], dates: None };
        story.exchange.trust_certificate(&shop, certificate, &name, BY).await.unwrap();
        for (proof, callers) in [
            (Proof::Network, [(here, true), (secure, true), (known, true), (other, false)]),
            (Proof::Tls, [(here, false), (secure, true), (known, true), (other, false)]),
            (Proof::Certificate, [(here, false), (secure, false), (known, true), (other, false)]),
        ] {
            story.exchange.register_subsystem(&shop, &name, None, proof, BY).await.unwrap();
            for (caller, is_admitted) in callers {
                let headers = [("X-Road-Client", SHOP)];
                let told = story.send_as(caller, "GET", &format!("/r1/{FIND}"), &headers, Body::empty()).await;
                let kind = if is_admitted { "" } else { "Server.ClientProxy.SslAuthenticationFailed" };
                assert_eq!(told.header("x-road-error"), kind, "{proof:?} {caller:?}");
            }
        }
        let speak = async || {
            let headers = [("X-Road-Client", SHOP)];
            story.send_as(known, "GET", &format!("/r1/{FIND}"), &headers, Body::empty()).await
        };
        let days = |count: i64| Timestamp::from_seconds(NOW + count * 86_400);
        let dated = ClientCertificate { dates: Some((days(-1), days(2))), ..certificate };
        story.exchange.trust_certificate(&shop, dated, &name, BY).await.unwrap();
        assert_eq!(speak().await.status, 200);
        story.clock.advance(SignedDuration::from_hours(3 * 24));
        let told = speak().await;
        assert!(told.text().contains("certificate of the system expired"), "{}", told.text());
        story.exchange.distrust_certificate(&shop, [5; 32], BY).await.unwrap();
        let headers = [("X-Road-Client", SHOP)];
        let told = story.send_as(known, "GET", &format!("/r1/{FIND}"), &headers, Body::empty()).await;
        assert_eq!(told.header("x-road-error"), "Server.ClientProxy.SslAuthenticationFailed");
    }
}

#[tokio::test]
async fn a_service_that_cannot_be_reached_is_spared_after_some_tries() {
    let story = Story::in_dialect(Dialect::default()).await;
    let gone = "TEST/GOV/70000001/people/gone";
    let offer = exchange::NewOffer {
        address: "http://127.0.0.1:1/".parse().unwrap(),
        timeout: std::time::Duration::from_secs(1),
        contract: Contract::default(),
        description: None,
    };
    story.exchange.offer_service(&gone.parse().unwrap(), offer, BY).await.unwrap();
    story.grant(gone, "* **", Grantee::Subsystem(SHOP.parse().unwrap())).await;
    for _ in 0..5 {
        let told = story.get(&format!("/r1/{gone}")).await;
        assert_eq!(told.header("x-road-error"), "Server.ServerProxy.ServiceFailed.NetworkError");
        assert!(told.text().contains("cannot be reached"), "{}", told.text());
    }
    assert!(story.get(&format!("/r1/{gone}")).await.text().contains("spared"));
    assert_eq!(story.get(&format!("/r1/{FIND}")).await.status, 200, "others are asked as ever");
}

#[tokio::test]
async fn a_member_itself_reads_what_is_offered_and_has_no_right_to_more() {
    for story in Story::each().await {
        let member = [("X-Road-Client", "TEST/COM/1234")];
        let told = story.send("GET", &format!("/r1/{PEOPLE}/listMethods"), &member, "").await;
        assert_eq!((told.status, told.header("x-road-client")), (200, "TEST/COM/1234"), "{}", told.text());
        assert!(told.text().contains("find"), "{}", told.text());
        let told = story.send("GET", &format!("/r1/{PEOPLE}/allowedMethods"), &member, "").await;
        assert_eq!(told.text(), r#"{"service":[]}"#);
        let told = story.send("GET", &format!("/r1/{FIND}"), &member, "").await;
        assert!(told.text().contains("one of its subsystems must ask"), "{}", told.text());
        // For the member speaks who proves to be a system of one of its subsystems, and nobody else.
        let (shop, name) = (SHOP.parse().unwrap(), "Shop".parse().unwrap());
        story.exchange.register_subsystem(&shop, &name, None, Proof::Tls, BY).await.unwrap();
        let told = story.send("GET", &format!("/r1/{PEOPLE}/listMethods"), &member, "").await;
        assert_eq!(told.header("x-road-error"), "Server.ClientProxy.SslAuthenticationFailed");
    }
}
