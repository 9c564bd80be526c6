//! The administration's own tools: told, and asking.

use std::sync::{Arc, Mutex};

use aws_lc_rs::hmac;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::SignedDuration;
use procedures::{Herald, NotConnected, Told, ToolFuture, ToolNetwork};
use serde_json::Value;

use crate::house::{House, hand};

#[derive(Default)]
struct FakeNetwork {
    heard: Mutex<Vec<Told>>,
    status: Mutex<u16>,
}

impl ToolNetwork for FakeNetwork {
    fn post<'a>(&'a self, told: &'a Told) -> ToolFuture<'a> {
        self.heard.lock().unwrap().push(told.clone());
        let status = *self.status.lock().unwrap();
        Box::pin(async move { Ok(status) })
    }
}

#[tokio::test]
async fn a_tool_is_told_signed_and_again_until_it_hears() {
    for house in House::each().await {
        let omar = house.omar.person;
        assert!(matches!(house.room.add_hook(omar, "meals", "http://tool.example/").await, Err(NotConnected::Url)));
        let secret = house.room.add_hook(omar, "meals", "https://tool.example/hook").await.unwrap();
        house.sent().await;
        let network = Arc::new(FakeNetwork { status: Mutex::new(500), ..FakeNetwork::default() });
        let herald = Herald::new(house.room.clone(), network.clone());
        assert_eq!(herald.tell_all().await.unwrap(), 0);
        assert_eq!(herald.tell_all().await.unwrap(), 0, "not again at once");
        assert_eq!(network.heard.lock().unwrap().len(), 1);
        house.clock.advance(SignedDuration::from_secs(11));
        *network.status.lock().unwrap() = 204;
        assert_eq!(herald.tell_all().await.unwrap(), 1);
        house.clock.advance(SignedDuration::from_hours(48));
        assert_eq!(herald.tell_all().await.unwrap(), 0, "what was heard is not told again");
        let heard = network.heard.lock().unwrap().clone();
        assert_eq!(heard[0].id, heard[1].id, "a tool knows it again");
        let told: Value = serde_json::from_str(&heard[1].body).unwrap();
        assert_eq!((&told["type"], &told["state"]), (&Value::from("submitted"), &Value::from("submitted")));
        assert!(!heard[1].body.contains("Fictive"), "no answer leaves");
        let key = hmac::Key::new(hmac::HMAC_SHA256, secret.strip_prefix("whsec_").unwrap().as_bytes());
        let signed = format!("{}.{}.{}", heard[1].id, heard[1].timestamp, heard[1].body);
        let tag = STANDARD.decode(heard[1].signature.strip_prefix("v1,").unwrap()).unwrap();
        hmac::verify(&key, signed.as_bytes(), &tag).unwrap();
    }
}

#[tokio::test]
async fn a_key_opens_its_own_procedure_reads_and_decides() {
    for house in House::each().await {
        let case = house.sent().await;
        let case = house.room.read_case(&hand(&house.ana), case).await.unwrap();
        let reference = case.reference.unwrap();
        let key = house.room.make_key(house.omar.person, "meals", "ERP").await.unwrap();
        assert!(matches!(house.room.make_key(house.omar.person, "meals", " ").await, Err(NotConnected::Name)));
        let bearer = format!("Bearer {key}");
        let get = |path: String, bearer: &str| house.site.get(&path).header("authorization", bearer).send();
        let cases = "/api/procedures/meals/cases";
        assert_eq!(house.site.get(cases).send().await.status, 401);
        assert_eq!(get(cases.to_owned(), "Bearer pak_wrong").await.status, 401);
        assert_eq!(get("/api/procedures/other/cases".to_owned(), &bearer).await.status, 401);
        let list: Value = serde_json::from_str(&get(cases.to_owned(), &bearer).await.body).unwrap();
        assert_eq!(list["cases"][0]["reference"], reference.to_string());
        let one = get(format!("{cases}/{reference}"), &bearer).await;
        let one: Value = serde_json::from_str(&one.body).unwrap();
        assert_eq!(one["answers"]["family_name"], "Fictive", "{one}");
        let act = |body: &str| {
            let ask = house.site.post(&format!("{cases}/{reference}")).header("authorization", &bearer);
            ask.body("application/json", body).send()
        };
        assert_eq!(act("{\"deed\":\"fly\"}").await.status, 400);
        assert_eq!(act("{\"deed\":\"accept\",\"reason\":\"Yes\"}").await.status, 409, "nobody took it up");
        assert_eq!(act("{\"deed\":\"take_up\"}").await.status, 200);
        let accepted = act("{\"deed\":\"accept\",\"reason\":\"Yes\"}").await;
        assert!(accepted.body.contains("accepted"), "{}", accepted.body);
        let schema = house.site.get("/api/procedures/meals/schema").send().await;
        assert!(schema.body.contains("2020-12"), "{}", schema.body);
    }
}
