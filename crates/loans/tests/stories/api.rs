use evidence::Action;
use serde_json::{Value, json};
use ui::testing::Answer;

use crate::applying::{asked, sent};
use crate::house::{BANKS, House};

async fn ask(house: &House, key: &str, path: &str) -> Answer {
    let bearer = format!("Bearer {key}");
    house.site.get(path).header("accept", "application/json").header("authorization", &bearer).send().await
}

async fn tell(house: &House, key: &str, path: &str, idempotency: &str, body: &Value) -> Answer {
    let bearer = format!("Bearer {key}");
    let ask = house.site.post(path).header("accept", "application/json").header("authorization", &bearer);
    let ask = if idempotency.is_empty() { ask } else { ask.header("idempotency-key", idempotency) };
    ask.body("application/json", &body.to_string()).send().await
}

#[tokio::test]
async fn a_banks_system_reads_decides_and_draws_the_guarantee() {
    for house in House::each().await {
        let (id, lines) = sent(&house, asked(), "key").await;
        let key = house.loans.make_key(house.omar().person, BANKS[1], "coeur").await.unwrap();
        let list: Value = serde_json::from_str(&ask(&house, &key, "/api/bank/applications").await.body).unwrap();
        assert_eq!(list["applications"][0]["id"], lines[1].to_string());
        let path = format!("/api/bank/applications/{}", lines[1]);
        let before = house.actions().await.len();
        let whole: Value = serde_json::from_str(&ask(&house, &key, &path).await.body).unwrap();
        assert_eq!(whole["file"]["asked"]["amount"], 30_000_00);
        assert_eq!((&whole["collateral"], &list["applications"][0]["collateral"]), (&json!("none"), &json!("none")));
        assert_eq!(
            whole["criteria"][0],
            json!({
                "name": "headcount", "verdict": "yes", "source": whole["criteria"][0]["source"],
            })
        );
        assert_eq!(house.actions().await[before..], [Action::ReadLoan]);

        let offer = json!({
            "deed": "offer", "amount": 30_000_00, "rate": "3,50", "months": 60, "deferral": 12, "fee": "0,7",
        });
        assert_eq!(tell(&house, &key, &path, "", &offer).await.status, 422, "a key is expected");
        assert_eq!(tell(&house, &key, &path, "1", &offer).await.status, 200);
        assert_eq!(tell(&house, &key, &path, "1", &offer).await.status, 200);
        let own = house.loans.read_own(house.leo().person, house.bakery, id).await.unwrap();
        let offered = own.lines[1].offer.as_ref().unwrap();
        assert_eq!((offered.rate.as_str(), offered.fee.as_str()), ("3.5", "0.7"), "a comma is no other rate");
        let page = house.site.get(&format!("/firms/{}/loans/{id}", house.bakery)).as_person(house.leo());
        let page = page.header("accept-language", "fr").send().await.body;
        assert!(page.contains("3,5\u{a0}%") && page.contains("0,7\u{a0}%"), "{page}");
        let other = json!({ "deed": "refuse", "reason": "non" });
        let reused = tell(&house, &key, &path, "1", &other).await;
        assert_eq!((reused.status, reused.header("content-type")), (422, "application/problem+json"));
        let nonsense = tell(&house, &key, &path, "2", &json!({ "deed": "dance" })).await;
        assert_eq!(nonsense.status, 400);
        let draw = format!("{path}/guarantee");
        assert_eq!(tell(&house, &key, &draw, "3", &json!({})).await.status, 409, "nothing is accepted yet");
        house.loans.accept(house.leo().person, house.bakery, id, lines[1]).await.unwrap();
        let drawn = tell(&house, &key, &draw, "3", &json!({})).await;
        assert_eq!(drawn.status, 200, "{}", drawn.body);
        let loan: Value = serde_json::from_str(&drawn.body).unwrap();
        assert_eq!((&loan["aid"], &loan["outstanding"]), (&json!(3_200_00), &json!(30_000_00)));
        let loan_path = format!("/api/bank/loans/{}", loan["id"].as_str().unwrap());
        let repaid = json!({ "report": "repaid", "cents": 1_000_00 });
        for _ in 0..2 {
            let told = tell(&house, &key, &loan_path, "4", &repaid).await;
            let told: Value = serde_json::from_str(&told.body).unwrap();
            assert_eq!(told["outstanding"], 29_000_00);
        }
        // Another bank's key opens nothing of it.
        let alien = house.loans.make_key(house.omar().person, BANKS[0], "autre").await.unwrap();
        assert_eq!(ask(&house, &alien, &path).await.status, 404);
        assert_eq!(ask(&house, &alien, &loan_path).await.status, 404);
        for wrong in ["", "pbk_nothing"] {
            assert_eq!(ask(&house, wrong, &path).await.status, 401);
        }
        house.books_are_sound().await;
    }
}

#[tokio::test]
async fn the_contract_names_every_route() {
    let house = House::one().await;
    let contract: Value = serde_json::from_str(&house.site.get("/api/bank/openapi.json").send().await.body).unwrap();
    let routes = house.loans.routes();
    let api = routes.table().iter().filter(|route| route.path.starts_with("/api/bank/") && route.path.contains("ap"));
    for route in api.filter(|route| !route.path.ends_with("openapi.json")) {
        let method = route.method.as_ref().unwrap().as_str().to_lowercase();
        assert!(contract["paths"][&route.path][&method].is_object(), "{method} {}", route.path);
    }
}
