//! Files come with the form, or ahead of it in parts: the line may break, and nothing is lost or let in.

use attachments::Refusal;
use procedures::model::{CaseId, State};
use procedures::{NotKept, NotWritten};
use ui::SignedIn;
use ui::testing::{Answer, Ask};

use crate::house::{DANGER, House, hand};

/// A page of a draft, as its script sees it.
struct Page<'a> {
    house: &'a House,
    who: &'a SignedIn,
    token: String,
    uploads: String,
    action: String,
}

const FORM: &str = "multipart/form-data; boundary=x";

impl<'a> Page<'a> {
    async fn of(house: &'a House, who: &'a SignedIn, case: CaseId) -> Self {
        let action = format!("/cases/{case}/q/papers");
        let page = house.site.get(&action).as_person(who).send().await;
        let uploads = format!("/cases/{case}/uploads");
        assert!(page.body.contains(&format!("data-uploads=\"{uploads}\"")), "{}", page.body);
        assert!(page.body.contains("-uploads.js"), "the page brings the script");
        Self { house, who, token: page.token(), uploads, action }
    }

    fn ask(&self, method: &str, path: &str) -> Ask<'a> {
        let ask = self.house.site.ask(method, path).as_person(self.who).header("accept-language", "en");
        ask.header("x-csrf-token", &self.token).header("tus-resumable", "1.0.0")
    }

    async fn begin(&self, size: usize) -> Answer {
        let ask = self.ask("POST", &self.uploads).header("upload-length", &size.to_string());
        ask.header("upload-metadata", "filename cHJvb2YudHh0").send().await
    }

    fn part(&self, address: &str, offset: usize, text: &str) -> Ask<'a> {
        let ask = self.ask("PATCH", address).header("upload-offset", &offset.to_string());
        ask.body("application/offset+octet-stream", text)
    }

    /// A file in one part.
    async fn upload(&self, text: &str) -> Answer {
        let begun = self.begin(text.len()).await;
        if begun.status != 201 {
            return begun;
        }
        self.part(begun.header("location"), 0, text).send().await
    }

    /// The form of the page with what a script puts into it, or with a file.
    async fn post(&self, why: &str, brought: &str, file: &str) -> Answer {
        let field = |name: &str, text: &str| {
            format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n")
        };
        let name = if file.is_empty() { "" } else { "form.txt" };
        let form = [
            field("csrf", &self.token),
            field("why", why),
            field("proof/brought", brought),
            field(&format!("proof\"; filename=\"{name}"), file),
        ];
        let ask = self.house.site.post(&self.action).as_person(self.who).header("accept-language", "en");
        ask.body(FORM, &format!("{}--x--\r\n", form.concat())).send().await
    }

    async fn proof(&self, case: CaseId) -> Option<String> {
        let case = self.house.room.read_case(&hand(self.who), case).await.unwrap();
        case.answers.get("proof").map(|answer| answer.value.clone())
    }
}

fn id_of(address: &str) -> &str {
    address.rsplit('/').next().unwrap()
}

#[tokio::test]
async fn an_upload_goes_on_after_the_line_broke_and_its_file_becomes_the_answer() {
    for house in House::each().await {
        let case = house.begins_the(&house.ana, "permit").await;
        let page = Page::of(&house, &house.ana, case).await;
        let text = "salary\n".repeat(100_000);
        let begun = page.begin(text.len()).await;
        assert_eq!(begun.status, 201, "{}: {}", house.engine, begun.body);
        let address = begun.header("location");

        let broken = page.part(address, 0, &text[..400_000]).breaks_off().send().await;
        assert_ne!(broken.status, 204);
        // The page was loaded again.
        let page = Page::of(&house, &house.ana, case).await;
        let told = page.ask("HEAD", address).send().await;
        let offset: usize = told.header("upload-offset").parse().unwrap();
        assert!(offset > 0 && offset <= 400_000, "{offset}");
        assert_eq!(page.part(address, 0, &text).send().await.status, 409, "not from the beginning");
        assert_eq!(page.part(address, offset, &text[offset..]).send().await.status, 204);
        let told = page.ask("HEAD", address).send().await;
        assert_eq!(told.header("upload-offset"), text.len().to_string());
        assert_eq!(page.proof(case).await, None, "the person has not gone on yet");

        let gone_on = page.post("a house", id_of(address), "").await;
        assert_eq!((gone_on.status, gone_on.header("location")), (303, format!("/cases/{case}/check").as_str()));
        assert_eq!(page.proof(case).await, Some(format!("{}/proof.txt", id_of(address))));
        // Twice the same click.
        assert_eq!(page.post("a house", id_of(address), "").await.status, 303);
        let file =
            house.site.get(&format!("/cases/{case}/files/{}", id_of(address))).as_person(&house.ana).send().await;
        assert_eq!((file.status, file.body.len()), (200, text.len()));
        assert_eq!(page.ask("HEAD", address).send().await.status, 404, "it is no upload any more");
    }
}

#[tokio::test]
async fn nobody_uploads_to_a_case_of_somebody_else_or_one_that_was_sent() {
    for house in House::each().await {
        let case = house.begins_the(&house.ana, "permit").await;
        let (page, own) = (Page::of(&house, &house.ana, case).await, house.begins_the(&house.leo, "permit").await);
        let begun = page.begin(10).await;
        let leo = Page { uploads: page.uploads.clone(), ..Page::of(&house, &house.leo, own).await };
        assert_eq!(leo.begin(10).await.status, 404, "{}", house.engine);
        assert_eq!(leo.ask("HEAD", begun.header("location")).send().await.status, 404);
        assert_eq!(leo.part(begun.header("location"), 0, "0123456789").send().await.status, 404);
        let own_address = format!("/cases/{own}/uploads/{}", id_of(begun.header("location")));
        assert_eq!(leo.part(&own_address, 0, "0123456789").send().await.status, 404);
        let stranger = house.site.ask("POST", &page.uploads).header("upload-length", "10").send().await;
        assert_eq!(stranger.status, 403, "without the token of a page");
        // Leo cannot name Ana's file in a form of his either.
        assert_eq!(page.part(begun.header("location"), 0, "0123456789").send().await.status, 204);
        let theirs = Page::of(&house, &house.leo, own).await;
        assert_eq!(theirs.post("a house", id_of(begun.header("location")), "").await.status, 404);

        page.post("a house", id_of(begun.header("location")), "").await;
        house.room.submit(&hand(&house.ana), case).await.unwrap();
        assert_eq!(house.room.read_case(&hand(&house.ana), case).await.unwrap().state, State::Submitted);
        assert_eq!(page.begin(10).await.status, 409, "it was sent");
    }
}

#[tokio::test]
async fn what_the_form_refuses_an_upload_refuses_with_the_same_sentence() {
    for house in House::each().await {
        let case = house.begins_the(&house.ana, "permit").await;
        let page = Page::of(&house, &house.ana, case).await;
        let too_large = "x".repeat(10 * 1024 * 1024 + 1);
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_owned();
        for (file, sentence) in [
            (too_large, "This file is too large: 10 MB at most."),
            (svg, "This file is a web page or an SVG drawing."),
            (format!("dear office\n{DANGER}\n"), "The virus scanner found a danger in this file."),
        ] {
            let ahead = page.upload(&file).await;
            assert!(ahead.status == 413 || ahead.status == 422, "{} {}", ahead.status, ahead.body);
            assert!(ahead.body.contains(sentence), "{}", ahead.body);
            let with_form = page.post("a house", "", &file).await;
            assert_eq!(with_form.status, 400);
            assert!(with_form.body.contains(sentence), "{}", with_form.body);
            assert_eq!(page.proof(case).await, None);
        }
    }
}

#[tokio::test]
async fn a_file_that_came_with_a_refused_page_needs_not_be_chosen_again_and_no_office_sees_it() {
    for house in House::each().await {
        let case = house.begins_the(&house.ana, "permit").await;
        let page = Page::of(&house, &house.ana, case).await;
        let refused = page.post("for more reasons than fit in here", "", "salary").await;
        assert_eq!(refused.status, 400);
        assert!(refused.body.contains("form.txt is here already."), "{}", refused.body);
        let id = refused.body.split("name=\"proof/brought\" value=\"").nth(1).unwrap();
        let id = id.split('"').next().unwrap().to_owned();
        // Another file that is never named, and a third one that takes the place of the second.
        page.upload("never named").await;
        assert_eq!(page.post("a house", &id, "").await.status, 303, "{}", house.engine);
        assert_eq!(page.proof(case).await, Some(format!("{id}/form.txt")));
        assert_eq!(page.post("a house", &id, "another").await.status, 303);
        let proof = page.proof(case).await.unwrap();
        assert!(!proof.starts_with(&id) && proof.ends_with("/form.txt"), "{proof}");
        house.room.submit(&hand(&house.ana), case).await.unwrap();
        let office = house.site.get(&format!("/office/cases/{case}")).as_person(&house.omar).send().await;
        let links = office.body.matches(&format!("/office/cases/{case}/files/")).count();
        assert_eq!(links, 1, "the office has what was named: {}", office.body);
    }
}

#[tokio::test]
async fn an_area_on_the_ground_is_typed_point_by_point_or_read_from_a_file_with_geojson() {
    for house in House::each().await {
        let about = house.room.catalogue.newest("meals").unwrap().about.clone();
        let sheet = crate::house::MEALS.replace(
            "| | text | diet |",
            "| | geoshape | field | Where is the field? | | yes | | |\n| | text | diet |",
        );
        house.clock.advance(jiff::SignedDuration::from_secs(1));
        house.room.publish(house.omar.person, about, "meals.md", sheet.into_bytes()).await.unwrap();
        let (case, leo) = (house.begins(&house.leo).await, hand(&house.leo));
        let action = format!("/cases/{case}/q/field");
        let page = house.site.get(&action).as_person(&house.leo).header("accept-language", "en").send().await;
        assert!(page.body.contains("One point a line") && page.body.contains("multipart/form-data"), "{}", page.body);
        let post = async |typed: &str, geojson: &str| {
            let field = |name: &str, text: &str| {
                format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n")
            };
            let file = if geojson.is_empty() { "" } else { "field.geojson" };
            let file = field(&format!("field/geojson\"; filename=\"{file}"), geojson);
            let form = format!("{}{}{file}--x--\r\n", field("csrf", &page.token()), field("field", typed));
            let ask = house.site.post(&action).as_person(&house.leo).header("accept-language", "en");
            ask.body(FORM, &form).send().await
        };
        let answer = async || {
            let case = house.room.read_case(&leo, case).await.unwrap();
            case.answers.get("field").map(|answer| answer.value.clone())
        };
        let wrong = post("48.1, -1.7\n48.2, -1.6", "").await;
        assert_eq!(wrong.status, 400, "{}", house.engine);
        assert!(
            wrong.body.contains("Enter 3 to 1000 corners") && wrong.body.contains("48.1, -1.7\n48.2, -1.6"),
            "{}",
            wrong.body
        );
        assert_eq!(post("48.1, -1.7\r\n48.2, -1.6\r\n48.2, -1.7", "").await.status, 303);
        assert_eq!(answer().await.as_deref(), Some("48.1 -1.7; 48.2 -1.6; 48.2 -1.7; 48.1 -1.7"));
        let polygon = r#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}"#;
        assert_eq!(post("", polygon).await.status, 303);
        assert_eq!(answer().await.as_deref(), Some("0 0; 0 1; 1 1; 0 0"), "the file goes before what was typed");
        assert_eq!(post("", "\u{fffd}no map").await.status, 400);
        let office = house.room.filling(&house.room.read_case(&leo, case).await.unwrap(), base::Lang::En).unwrap();
        assert_eq!(office.label_of_answer("field", base::Lang::En), "0 0; 0 1; 1 1; 0 0");
    }
}

#[tokio::test]
async fn messages_bring_no_more_than_a_case_may_have_and_no_more_letters_than_an_office_reads_in_a_day() {
    for house in House::each().await {
        let (case, ana) = (house.sent().await, hand(&house.ana));
        let writes = async |number: usize| {
            let file = house.room.bring_file(&ana, case, "more.txt", format!("page {number}").into()).await?;
            Ok::<_, NotKept>(house.room.write(&ana, case, "One more", vec![file]).await)
        };
        for number in 0..20 {
            writes(number).await.unwrap().unwrap();
        }
        let said = house.room.write(&ana, case, "And another thing", Vec::new()).await;
        assert!(matches!(said, Err(NotWritten::TooOften)), "{}: {said:?}", house.engine);
        for number in 20..50 {
            house.clock.advance(jiff::SignedDuration::from_hours(25));
            writes(number).await.unwrap().unwrap();
        }
        house.clock.advance(jiff::SignedDuration::from_hours(25));
        let brought = writes(50).await;
        assert!(matches!(brought, Err(NotKept::Refused(Refusal::TooMany { limit: 50 }))), "{brought:?}");
    }
}
