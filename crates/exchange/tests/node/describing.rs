//! What systems read of members and services.

use std::time::Duration;

use exchange::{Caller, Contract, Grantee, NewOffer};
use serde_json::{Value, json};
use xroad::openapi::Format;

use crate::story::{BY, FIND, PEOPLE, SHOP, Story, from_this_machine};

const DOCUMENT: &str = r#"{"openapi":"3.0.0","info":{"title":"Pets","version":"1"},
"servers":[{"url":"http://pets.internal/api"}],
"paths":{"/pets":{"get":{},"post":{}},"/pets/{id}":{"get":{}}}}"#;
const PETS: &str = "TEST/GOV/70000001/people/pets";

async fn with_pets(story: &Story) {
    let offer = NewOffer {
        address: format!("http://{}/api", story.address).parse().unwrap(),
        timeout: Duration::from_secs(1),
        contract: Contract::default(),
        description: Some((DOCUMENT.to_owned(), Format::Json)),
    };
    story.exchange.offer_service(&PETS.parse().unwrap(), offer, BY).await.unwrap();
}

fn codes(answer: &Value) -> Vec<&str> {
    answer["service"].as_array().unwrap().iter().map(|one| one["service_code"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn members_and_subsystems_are_listed_as_json_and_as_xml() {
    for story in Story::each().await {
        let told = story.send("GET", "/listClients", &[("Accept", "application/json")], "").await;
        let listed: Value = serde_json::from_slice(&told.body).unwrap();
        assert_eq!(listed["member"].as_array().unwrap().len(), 4);
        assert_eq!(
            listed["member"][1],
            json!({"id": {"member_class": "COM", "member_code": "1234", "object_type": "SUBSYSTEM",
                "subsystem_code": "shop", "xroad_instance": "TEST"}, "name": "Shop", "subsystem_name": "Shop"})
        );
        let xml = story.send("GET", "/listClients", &[], "").await;
        assert_eq!(xml.header("content-type"), "text/xml;charset=utf-8");
        assert!(xml.text().contains("<id:memberCode>70000001</id:memberCode>"));
        let other = story.send("GET", "/listClients?xRoadInstance=XX", &[("Accept", "application/json")], "").await;
        assert_eq!(other.text(), r#"{"member":[]}"#);
        let stranger = Caller { address: [8, 8, 8, 8].into(), ..from_this_machine() };
        let told = story.send_as(stranger, "GET", "/listClients", &[], axum::body::Body::empty()).await;
        assert_eq!(told.status, 500);
    }
}

#[tokio::test]
async fn services_are_listed_to_everybody_and_allowed_ones_to_whom_they_are_allowed() {
    for story in Story::each().await {
        with_pets(&story).await;
        let told = story.get(&format!("/r1/{PEOPLE}/listMethods")).await;
        assert_eq!((told.status, told.header("x-road-service")), (200, format!("{PEOPLE}/listMethods").as_str()));
        let listed: Value = serde_json::from_slice(&told.body).unwrap();
        assert_eq!(codes(&listed), ["find", "pets"]);
        assert_eq!(listed["service"][1]["service_type"], "OPENAPI");
        assert_eq!(listed["service"][1]["endpoint_list"].as_array().unwrap().len(), 3);
        let allowed = format!("/r1/{PEOPLE}/allowedMethods");
        let told: Value = serde_json::from_slice(&story.get(&allowed).await.body).unwrap();
        assert_eq!(codes(&told), ["find"]);
        story.grant(PETS, "GET /pets/*", Grantee::Subsystem(SHOP.parse().unwrap())).await;
        let told: Value = serde_json::from_slice(&story.get(&allowed).await.body).unwrap();
        assert_eq!(told["service"][1]["endpoint_list"], json!([{"method": "GET", "path": "/pets/*"}]));
    }
}

#[tokio::test]
async fn a_description_is_given_without_the_addresses_of_servers() {
    for story in Story::each().await {
        with_pets(&story).await;
        let told = story.get(&format!("/r1/{PEOPLE}/getOpenAPI?serviceCode=pets")).await;
        assert_eq!((told.status, told.header("content-type")), (200, "application/json;charset=utf-8"));
        assert!(told.text().contains("Pets") && !told.text().contains("pets.internal"), "{}", told.text());
        for (query, kind) in [
            ("", "Server.ServerProxy.InvalidRequest"),
            ("?serviceCode=", "Server.ServerProxy.InvalidRequest"),
            ("?serviceCode=none", "Server.ServerProxy.UnknownService"),
            ("?serviceCode=find", "Server.ServerProxy.InvalidRequest"),
        ] {
            let told = story.get(&format!("/r1/{PEOPLE}/getOpenAPI{query}")).await;
            assert_eq!(told.header("x-road-error"), kind, "{query}");
        }
        assert_eq!(story.get(&format!("/r1/{FIND}")).await.status, 200);
    }
}
