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

#[tokio::test]
async fn everybody_sees_no_small_cell_and_the_officer_sees_each() {
    for house in House::each().await {
        let open = house.published(Audience::Open).await;
        house.room.show_results(house.omar.person, open.id, true).await.unwrap();
        let public = format!("/consultations/{}/results", open.code);
        for _ in 0..4 {
            house.anyone_sends(&open, "x").await;
        }
        assert!(house.sees(None, &public).await.body.contains("Fewer than 5 answers"), "{}", house.engine);
        for _ in 0..4 {
            house.anyone_sends(&open, "x").await;
        }
        let address = format!("/api/consultations/{}/answers", open.code);
        let odd = house.site.post(&address).header("idempotency-key", "answer-0001");
        odd.body("application/json", r#"{"answers": {"works": "no", "trust": "neither"}}"#).send().await;
        let shown = house.sees(None, &public).await.body;
        assert!(shown.contains("hidden") && !shown.contains("Fewer than 5"), "{shown}");
        let works = shown.split_once("Do you work in the town?").unwrap().1.split_once("</section>").unwrap().0;
        assert!(!works.contains("11.1") && !works.contains("11 %") && works.matches("hidden").count() >= 2, "{works}");
        let own = house.sees(Some(&house.omar), &format!("/office/consultations/{}/results", open.id)).await.body;
        assert!(!own.contains("hidden<"), "{own}");
    }
}
