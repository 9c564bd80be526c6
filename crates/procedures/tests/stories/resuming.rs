//! A draft is taken up on another device, with a code on paper.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use procedures::ProceduresError;

use crate::house::{House, hand};

#[tokio::test]
async fn a_code_opens_its_draft_until_it_is_replaced_or_the_draft_is_sent() {
    for house in House::each().await {
        let (case, ana) = (house.begins(&house.ana).await, hand(&house.ana));
        let code = house.room.make_code(&ana, case).await.unwrap();
        assert_eq!(house.room.open_by_code("0000-0000-0000-0000").await.unwrap(), None);
        let typed = procedures::grouped(&code).to_uppercase();
        let (found, _) = house.room.open_by_code(&typed).await.unwrap().unwrap();
        assert_eq!(found, case, "{}", house.engine);
        let newer = house.room.make_code(&ana, case).await.unwrap();
        assert_eq!(house.room.open_by_code(&code).await.unwrap(), None, "a newer code was made");
        house.clock.advance(jiff::SignedDuration::from_hours(31 * 24));
        assert_eq!(house.room.open_by_code(&newer).await.unwrap(), None, "30 days are over");
        let sent = house.sent().await;
        assert!(matches!(house.room.make_code(&ana, sent).await, Err(ProceduresError::GoneOn)));
    }
}

#[tokio::test]
async fn a_device_where_the_code_was_typed_fills_in_that_draft_and_nothing_else() {
    for house in House::each().await {
        let (case, ana) = (house.begins(&house.ana).await, hand(&house.ana));
        let other = house.begins(&house.leo).await;
        let code = house.room.make_code(&ana, case).await.unwrap();
        let ask = house.site.get("/resume").send().await;
        let mut post = house.site.post("/resume");
        for cookie in ask.cookies() {
            post = post.cookie(&cookie);
        }
        let opened = post.field("code", &code).field("csrf", &ask.token()).send().await;
        assert_eq!((opened.status, opened.header("location")), (303, format!("/cases/{case}").as_str()));
        let with_cookies = |path: String| {
            let mut get = house.site.get(&path);
            for cookie in ask.cookies().into_iter().chain(opened.cookies()) {
                get = get.cookie(&cookie);
            }
            get.send()
        };
        let page = with_cookies(format!("/cases/{case}/known")).await;
        assert_eq!(page.status, 200, "{}", page.body);
        assert!(page.body.contains("640"));
        // Whoever helps may be signed in as somebody else.
        let mut helped = house.site.get(&format!("/cases/{case}/known")).as_person(&house.otto);
        for cookie in opened.cookies() {
            helped = helped.cookie(&cookie);
        }
        assert_eq!(helped.send().await.status, 200);
        let without = house.site.get(&format!("/cases/{case}/known")).as_person(&house.otto).send().await;
        assert_eq!(without.status, 404);
        let refused = with_cookies(format!("/cases/{other}/known")).await;
        assert_ne!(refused.status, 200);
        let stranger = house.site.get(&format!("/cases/{case}/known")).send().await;
        assert_ne!(stranger.status, 200);
    }
}

#[tokio::test]
async fn odk_collect_fills_in_a_draft_with_its_code_as_the_password() {
    for house in House::each().await {
        let (case, ana) = (house.begins(&house.ana).await, hand(&house.ana));
        let code = house.room.make_code(&ana, case).await.unwrap();
        let basic = format!("Basic {}", STANDARD.encode(format!("ana:{code}")));
        let get = |path: &str| house.site.get(path).header("authorization", &basic).send();
        assert_eq!(house.site.get("/openrosa/formList").send().await.status, 401);
        let list = get("/openrosa/formList").await;
        assert_eq!((list.status, list.header("x-openrosa-version")), (200, "1.0"), "{}", list.body);
        assert!(list.body.contains("<formID>meals</formID>"), "{}", list.body);
        let version = house.room.read_case(&ana, case).await.unwrap().version;
        let form = get(&format!("/openrosa/forms/{version}")).await;
        assert!(form.body.contains("<h:html"), "{}", form.body);
        let submission = |xml: &str| {
            let part = "--x\r\nContent-Disposition: form-data; name=\"xml_submission_file\"; filename=\"s.xml\"\r\nContent-Type: text/xml\r\n\r\n";
            let body = format!("{part}{xml}\r\n--x--\r\n");
            let ask = house.site.post("/openrosa/submission").header("authorization", &basic);
            ask.body("multipart/form-data; boundary=x", &body).send()
        };
        let sent = submission(
            "<data id=\"meals\"><family_name>Fictive</family_name><quotient>640</quotient><child><first_name>Zoe</first_name></child><diet>fish</diet></data>",
        )
        .await;
        assert_eq!(sent.status, 201, "{}", sent.body);
        let read = house.room.read_case(&ana, case).await.unwrap();
        let answer = |key: &str| read.answers.get(key).map(|answer| answer.value.clone());
        assert_eq!(answer("family_name").as_deref(), Some("Fictive"));
        assert_eq!(
            read.answers.get("quotient").unwrap().provenance.source.name(),
            Some("the register caf"),
            "it keeps its source"
        );
        let rows = house.room.filling(&read, base::Lang::En).unwrap().rows("child");
        assert_eq!(rows.len(), 1, "the device has one child");
        let wrong = submission("<data id=\"meals\"><quotient>many</quotient></data>").await;
        assert_eq!(wrong.status, 422, "{}", wrong.body);
        assert_eq!(submission("<data id=\"other\"/>").await.status, 422);
        assert_eq!(submission("no xml").await.status, 422);
    }
}
