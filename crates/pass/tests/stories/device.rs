//! The counter on a device without a network: what the device is told, and how its list is answered.

use base::Clock as _;
use serde_json::Value;

use super::desk::{CLERK, LILLE, id};
use super::pages::{House, code};

#[tokio::test]
async fn the_page_is_the_same_for_everybody_and_brings_its_scripts() {
    for house in House::each().await {
        let (stranger, karim) =
            (house.site.get("/counter/device").send().await, house.open("/counter/device", "karim").await);
        assert_eq!((stranger.status, karim.status), (200, 200));
        assert!(
            !stranger.body.contains('⟦') && stranger.body.contains("La personne ne paie jamais"),
            "{}",
            stranger.body
        );
        let main = |page: &str| page.split("<main").nth(1).unwrap().split("</main>").next().unwrap().to_owned();
        assert_eq!(main(&stranger.body), main(&karim.body), "nothing of a person is in what a device keeps");
        assert!(stranger.header("permissions-policy").contains("camera=(self)"));
        let counter = house.open("/counter", "karim").await;
        assert!(counter.header("permissions-policy").contains("camera=(self)"));
        let script = counter
            .body
            .split("src=\"")
            .find_map(|rest| rest.split('"').next().filter(|path| path.ends_with("/counter.js")));
        assert_eq!(house.site.get(script.unwrap()).send().await.status, 200);
        assert!(house.open("/counter/claims", "karim").await.header("permissions-policy").contains("camera=()"));
        let files = stranger.body.split("data-files=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        for file in files.split(' ') {
            let script = house.site.get(file).send().await;
            assert_eq!(
                (script.status, script.header("content-type")),
                (200, "text/javascript; charset=utf-8"),
                "{file}"
            );
            assert!(script.header("cache-control").contains("immutable"));
        }
        assert!(files.contains("/device.js") && stranger.body.contains("device.js\"></script>"), "{}", stranger.body);
        assert_eq!(house.site.get("/counter/device/0/device.js").send().await.status, 404, "of another version");
        let worker = house.site.get("/counter/device/worker.js").send().await;
        assert_eq!(worker.header("service-worker-allowed"), "/counter/device");
        assert_eq!(worker.header("cache-control"), "no-cache");
    }
}

#[tokio::test]
async fn a_device_is_told_the_keys_and_what_the_places_of_its_person_may_accept() {
    for house in House::each().await {
        let told = |body: &str| -> Value { serde_json::from_str(body).unwrap() };
        house.desk.issue(1, 1).await;
        house.desks.square_keys.rotate().await.unwrap();
        let left = async |house: &House| {
            let karim = told(&house.open("/counter/device/places.json", "karim").await.body);
            karim["places"][0]["left_cents"].as_i64()
        };
        assert_eq!(left(&house).await, Some(0), "nobody has paid in for the risk");
        house.desk.passes.receive_money(CLERK, "for the risk", None, 60_00).await.unwrap();
        assert_eq!(left(&house).await, Some(60_00), "what is there for the risk");
        house.desk.passes.receive_money(CLERK, "more for the risk", None, 60_00).await.unwrap();
        let karim = told(&house.open("/counter/device/places.json", "karim").await.body);
        assert_eq!(karim["keys"].as_array().unwrap().len(), 1);
        let expected = [("within_hours", 72), ("tolerance_days", 30), ("code_cents", 10_00)];
        for (name, value) in expected {
            assert_eq!(karim[name], value, "{name}");
        }
        assert_eq!(karim["zone"], "Europe/Paris");
        assert_eq!(karim["now"], house.desk.clock.now().as_micros() / 1_000);
        let place = &karim["places"][0];
        assert_eq!((place["id"].as_str(), place["held"].as_bool()), (Some(&*LILLE.to_string()), Some(false)));
        assert_eq!(place["areas"], serde_json::json!(["FR", "FR-59", "FR-R32"]));
        assert_eq!((place["cap_cents"].as_i64(), place["left_cents"].as_i64()), (Some(100_00), Some(100_00)));
        let nobody = told(&house.open("/counter/device/places.json", "nobody").await.body);
        assert_eq!(nobody["places"], serde_json::json!([]));
        let answer = house.open("/counter/device/places.json", "karim").await;
        assert_eq!(answer.header("cache-control"), "no-store");
        house.desk.passes.hold_place(LILLE, Some("why")).await.unwrap();
        let held = told(&house.open("/counter/device/places.json", "karim").await.body);
        assert_eq!(held["places"][0]["held"], true);
    }
}

#[tokio::test]
async fn a_list_that_a_script_sends_is_answered_line_by_line_and_counts_once() {
    for house in House::each().await {
        house.desk.passes.receive_money(CLERK, "for the risk", None, 100_00).await.unwrap();
        let papers = house.desk.handed(1, 2).await;
        house.desk.passes.block(papers[1].id, papers[1].id).await.unwrap();
        let at = house.desk.clock.now().jiff().to_string();
        let line = |nth: u128, code: &str| serde_json::json!({ "code": code, "at": at, "operation": id::<()>(nth) });
        let list = serde_json::json!([
            line(1, &code(&papers[0], 0)),
            line(2, &code(&papers[1], 0)),
            line(3, "7ZQ4-K0N0-3W5V-T20V"),
            line(4, "7ZQ4"),
        ]);
        let list = list.to_string();
        let fields = [("of", &*LILLE.to_string()), ("list", &*list)];
        let mut before = None;
        for _twice in 0..2 {
            let answer = house.send_for_json("/counter/offline", "/counter/offline", &fields, "karim").await;
            assert_eq!(answer.status, 200, "{}", answer.body);
            let told: Vec<Value> = serde_json::from_str(&answer.body).unwrap();
            let words: Vec<&str> = told.iter().filter_map(|one| one["outcome"].as_str()).collect();
            assert_eq!(words, ["redeemed", "paid", "refused", "unread"], "{told:?}");
            assert_eq!(told.iter().filter_map(|one| one["number"].as_i64()).collect::<Vec<_>>(), [1, 2, 3, 4]);
            assert!(told[1]["said"].as_str().unwrap().contains("perdu ou volé"), "{told:?}");
            assert!(before.is_none_or(|before| before == told), "the same again is answered as the first time");
            before = Some(told);
        }
        assert_eq!((house.desk.cents("risk").await, house.desk.cents("risk-owed").await), (90_00, 10_00));
        let other = house.send_for_json("/counter/offline", "/counter/offline", &fields, "nina").await;
        assert_eq!(other.status, 404, "for the place of somebody else");
        house.desk.is_sound().await;
    }
}
