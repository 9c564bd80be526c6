//! The pages, as people see them.

use consultations::model::Audience;

use crate::house::{House, TEXTS};

#[test]
fn the_room_says_the_same_in_every_language() {
    assert_eq!(ui::texts::disagreements(&TEXTS), Vec::<String>::new());
}

#[tokio::test]
async fn every_page_is_there_says_everything_and_says_that_it_is_not_representative() {
    for house in House::each().await {
        for audience in Audience::ALL {
            let one = house.published(audience).await;
            house.room.show_results(house.omar.person, one.id, true).await.unwrap();
            let public = format!("/consultations/{}", one.code);
            let office = format!("/office/consultations/{}", one.id);
            for path in
                ["/consultations".to_owned(), public.clone(), format!("{public}/code"), format!("{public}/became")]
            {
                for who in [None, Some(&house.ana), Some(&house.leo)] {
                    let page = house.sees(who, &path).await;
                    assert_eq!(page.status, 200, "{path}: {}", page.body);
                }
            }
            for path in [
                "/office/consultations".to_owned(),
                "/office/consultations/new".to_owned(),
                office.clone(),
                format!("{office}/notices"),
                format!("{office}/themes"),
            ] {
                let page = house.sees(Some(&house.omar), &path).await;
                assert_eq!(page.status, 200, "{path}: {}", page.body);
                assert_eq!(house.sees(Some(&house.ana), &path).await.status, 403, "{path}");
            }
            for path in
                [office.clone(), format!("{office}/results"), format!("{office}/notices"), format!("{office}/themes")]
            {
                assert_eq!(house.sees(Some(&house.otto), &path).await.status, 404, "{path}: another officer's");
            }
            for lang in ["fr", "de", "lb", "en"] {
                let words = match lang {
                    "fr" => "ne sont pas représentatives",
                    "de" => "nicht repräsentativ",
                    "lb" => "net representativ",
                    _ => "not representative",
                };
                let results = house.site.get(&format!("{public}/results")).header("accept-language", lang).send().await;
                assert!(results.body.contains(words) && !results.body.contains('⟦'), "{}", results.body);
                let own = format!("{office}/results?rows=works&columns=trust");
                let own = house.site.get(&own).as_person(&house.omar).header("accept-language", lang).send().await;
                assert!(own.status == 200 && own.body.contains(words), "{}", own.body);
            }
        }
    }
}

#[tokio::test]
async fn what_is_printed_is_a_pdf_and_the_code_leads_to_the_page() {
    for house in House::each().await {
        let one = house.published(Audience::Invitation).await;
        let public = format!("/consultations/{}", one.code);
        for path in [format!("{public}/paper.pdf"), format!("{public}/poster.pdf?in=fr")] {
            let answer = house.site.get(&path).send().await;
            assert_eq!((answer.status, answer.header("content-type")), (200, "application/pdf"), "{path}");
        }
        let codes = format!("/office/consultations/{}/codes", one.id);
        let desk = format!("/office/consultations/{}", one.id);
        let sheet = house.site.fill_in(&desk, &codes, &[("count", "30")], Some(&house.omar)).await;
        assert_eq!((sheet.status, sheet.header("content-type")), (200, "application/pdf"));
        let wrong = house.site.fill_in(&desk, &codes, &[("count", "many")], Some(&house.omar)).await;
        assert_eq!(wrong.status, 400);
        let drawn = house.site.get(&format!("{public}/qr.svg")).send().await;
        assert_eq!(drawn.header("content-type"), "image/svg+xml");
        assert_eq!(read_code(&drawn.body), format!("https://passerelle.example{public}"), "{}", house.engine);
    }
}

/// Reads a code from its drawing, as a telephone does.
fn read_code(svg: &str) -> String {
    let side: usize = svg.split_once("viewBox=\"0 0 ").unwrap().1.split(' ').next().unwrap().parse().unwrap();
    let mut dark = std::collections::BTreeSet::new();
    let path = svg.rsplit_once("d=\"").unwrap().1.split('"').next().unwrap();
    for square in path.split('M').skip(1) {
        let (x, rest) = square.split_once(' ').unwrap();
        dark.insert((x.parse::<usize>().unwrap(), rest.split('h').next().unwrap().parse::<usize>().unwrap()));
    }
    let scale = 4;
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side * scale, side * scale, |x, y| {
        if dark.contains(&(x / scale, y / scale)) { 0 } else { 255 }
    });
    image.detect_grids()[0].decode().unwrap().1
}

/// What a question's section says on a page.
fn section<'a>(page: &'a str, question: &str) -> &'a str {
    page.split_once(&format!("<h2>{question}</h2>")).unwrap().1.split_once("</section>").unwrap().0
}

#[tokio::test]
async fn everybody_sees_no_small_cell_and_the_officer_sees_each() {
    for house in House::each().await {
        let open = house.published(Audience::Open).await;
        house.room.show_results_split(house.omar.person, open.id, "works").await.unwrap();
        let public = format!("/consultations/{}/results", open.code);
        let address = format!("/api/consultations/{}/answers", open.code);
        for (number, works) in ["no"; 3].into_iter().chain(["yes"; 26]).enumerate() {
            let body = format!(r#"{{"answers": {{"works": "{works}", "trust": "neither", "age": {}}}}}"#, 20 + number);
            let odd = house.site.post(&address).header("idempotency-key", &format!("answer-{number:04}"));
            assert_eq!(odd.body("application/json", &body).send().await.status, 201);
        }
        let shown = house.sees(None, &public).await.body;
        assert!(shown.contains("Answers shown below"), "{}: {shown}", house.engine);
        let works = section(&shown, "Do you work in the town?");
        assert_eq!(works.matches("hidden").count(), 4, "three said no: neither count follows: {works}");
        assert!(!works.contains("84.2") && !works.contains("15.8"), "{works}");
        let needs = section(&shown, "What do you need?");
        assert!(needs.contains("Nothing is shown here"), "it is asked of those who said yes: {needs}");
        let age = section(&shown, "How old are you?");
        assert!(!age.contains("Half of them") && !age.contains("20 –"), "{age}");
        let crossed = house.sees(None, &format!("{public}?columns=trust")).await.body;
        let table = crossed.split_once("Do you work in the town? / I am well informed").unwrap().1;
        let table = table.split_once("</table>").unwrap().0;
        assert!(table.contains("Yes + No") && !table.contains(">3<"), "what the list hides stands together: {table}");
        let own = house.sees(Some(&house.omar), &format!("/office/consultations/{}/results", open.id)).await.body;
        assert!(section(&own, "Do you work in the town?").contains(">3<") && !own.contains("hidden<"), "{own}");
    }
}

#[tokio::test]
async fn what_everybody_sees_changes_in_steps_and_a_restart_shows_no_more() {
    for mut house in House::each().await {
        let open = house.published(Audience::Open).await;
        house.room.show_results(house.omar.person, open.id, true).await.unwrap();
        let public = format!("/consultations/{}/results", open.code);
        let below = async |house: &House| {
            let page = house.sees(None, &public).await.body;
            let Some((_, after)) = page.split_once("Answers shown below") else { return String::new() };
            let digits = after.chars().skip_while(|letter| !letter.is_ascii_digit());
            digits.take_while(char::is_ascii_digit).collect()
        };
        for number in 1..=39 {
            house.anyone_sends(&open, "x").await;
            let expected = match number {
                ..20 => "",
                20..30 => "10",
                _ => "20",
            };
            if [1, 10, 19, 20, 21, 29, 30, 39].contains(&number) {
                assert_eq!(below(&house).await, expected, "{} after {number}", house.engine);
            }
        }
        let one = house.room.notices(house.omar.person, open.id).await.unwrap().groups;
        assert!(one.is_empty(), "short words are no campaign");
        house.restart();
        assert_eq!(below(&house).await, "20", "{}: nothing more after a start", house.engine);
        assert!(house.sees(None, &public).await.body.contains("in steps of at least 10"));
        house.clock.advance(jiff::SignedDuration::from_hours(241));
        assert_eq!(below(&house).await, "39", "at the end all are shown: nineteen more at once");
    }
}

#[tokio::test]
async fn setting_one_answer_apart_does_not_show_what_it_said() {
    for house in House::each().await {
        let open = house.published(Audience::Open).await;
        house.room.show_results(house.omar.person, open.id, true).await.unwrap();
        let letter = "We ask that the town opens a shared room to work in near the station before the summer";
        for number in 0..40 {
            house.anyone_sends(&open, if number < 2 { letter } else { "x" }).await;
        }
        let public = format!("/consultations/{}/results", open.code);
        let before = house.sees(None, &public).await.body;
        let groups = house.room.notices(house.omar.person, open.id).await.unwrap().groups;
        house
            .room
            .set_apart(house.omar.person, open.id, &groups[0].answers, Some("Twice the same letter"))
            .await
            .unwrap();
        let after = house.sees(None, &public).await.body;
        assert_eq!(
            section(&before, "Do you work in the town?"),
            section(&after, "Do you work in the town?"),
            "{}",
            house.engine
        );
        let own = house.sees(Some(&house.omar), &format!("/office/consultations/{}/results", open.id)).await.body;
        assert!(own.contains(">38<"), "{own}");
    }
}

#[tokio::test]
async fn everybody_splits_results_by_one_question_that_is_chosen_once() {
    for house in House::each().await {
        let open = house.published(Audience::Open).await;
        let office = format!("/office/consultations/{}", open.id);
        let desk = house.sees(Some(&house.omar), &office).await.body;
        let offered = desk.split_once("name=\"split\"").unwrap().1.split_once("</select>").unwrap().0;
        assert!(offered.contains("works") && !offered.contains("needs") && !offered.contains("age"), "{offered}");
        let show = |split: &'static str| [("deed", "show"), ("split", split)];
        let refused = house.site.fill_in(&office, &office, &show("needs"), Some(&house.omar)).await;
        assert_eq!(refused.status, 404);
        for split in ["trust", "works"] {
            assert_eq!(house.site.fill_in(&office, &office, &show(split), Some(&house.omar)).await.status, 303);
        }
        let desk = house.sees(Some(&house.omar), &office).await.body;
        let row = desk.split_once("Set the results against").unwrap().1.split_once("</dd>").unwrap().0;
        assert!(row.contains("I am well informed"), "{}: the first choice stays: {row}", house.engine);
    }
}
