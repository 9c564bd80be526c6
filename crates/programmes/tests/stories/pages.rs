//! The pages, as people see them.

use crate::house::{House, TEXTS};

#[test]
fn the_room_says_the_same_in_every_language() {
    assert_eq!(ui::texts::disagreements(&TEXTS), Vec::<String>::new());
}

#[tokio::test]
async fn every_page_is_there_and_says_everything_in_four_languages() {
    for house in House::each().await {
        let call = house.published().await;
        let id = house.sends(&call, &house.ana).await;
        let draft = house.fills_in(&call, &house.leo).await;
        let (public, office) = (format!("/programmes/{}", call.code), format!("/office/programmes/{}", call.id));
        let own = format!("/programmes/applications/{id}");
        let filling = format!("/programmes/applications/{draft}");
        let pages = [
            (None, "/programmes".to_owned()),
            (None, public.clone()),
            (None, format!("{public}/eligible")),
            (Some(&house.leo), format!("{public}/eligible")),
            (Some(&house.ana), public.clone()),
            (Some(&house.ana), "/programmes/mine".to_owned()),
            (Some(&house.ana), own),
            (Some(&house.leo), filling.clone()),
            (Some(&house.leo), format!("{filling}/q/idea")),
            (Some(&house.leo), format!("{filling}/groups")),
            (Some(&house.leo), format!("{filling}/check")),
            (Some(&house.omar), "/office/programmes".to_owned()),
            (Some(&house.omar), "/office/programmes/new".to_owned()),
            (Some(&house.omar), office.clone()),
            (Some(&house.omar), format!("{office}/applications")),
            (Some(&house.omar), format!("/office/programmes/applications/{id}")),
        ];
        for (who, path) in &pages {
            for lang in ["fr", "de", "lb", "en"] {
                let ask = house.site.get(path).header("accept-language", lang);
                let page = match who {
                    Some(who) => ask.as_person(who).send().await,
                    None => ask.send().await,
                };
                assert_eq!(page.status, 200, "{path} in {lang}: {}", page.body);
                assert!(!page.body.contains('⟦'), "a text is missing on {path} in {lang}: {}", page.body);
            }
            if path.starts_with("/office") {
                assert_eq!(house.sees(Some(&house.ana), path).await.status, 403, "{path}");
            }
        }
        for path in [office.clone(), format!("{office}/applications"), format!("{office}/form.pdf")] {
            assert_eq!(house.sees(Some(&house.otto), &path).await.status, 404, "{path}: another officer's");
        }
        let form = house.sees(Some(&house.omar), &format!("{office}/form.pdf")).await;
        assert_eq!((form.status, form.header("content-type")), (200, "application/pdf"));
        let code = house.sees(None, &format!("{public}/qr.svg")).await;
        assert_eq!((code.status, code.header("content-type")), (200, "image/svg+xml"));
    }
}

#[tokio::test]
async fn no_page_of_a_person_is_open_to_a_stranger() {
    for house in House::each().await {
        for (route, status) in house.site.anonymous_answers().await {
            assert!(!(200..300).contains(&status), "{}: {status}", route.path);
        }
    }
}

#[tokio::test]
async fn programs_read_the_calls_and_their_rules() {
    for house in House::each().await {
        let call = house.published().await;
        let all = house.sees(None, "/api/programmes").await.body;
        assert!(all.contains(&call.code) && all.contains("\"places\":4"), "{}: {all}", house.engine);
        let one = house.sees(None, &format!("/api/programmes/{}", call.code)).await.body;
        assert!(
            one.contains("\"any_of\"") && one.contains("${grant} = 'yes'") && one.contains("\"best_score\":50"),
            "{one}"
        );
        let schema = house.sees(None, &format!("/api/programmes/{}/schema", call.code)).await;
        assert_eq!(schema.header("content-type"), "application/schema+json");
        assert_eq!(house.sees(None, "/api/programmes/nothing1").await.status, 404);
        for none in ["/programmes/%00", "/api/programmes/%00", "/programmes/%00/result"] {
            assert_eq!(house.sees(None, none).await.status, 404, "{none} on {}", house.engine);
        }
    }
}
