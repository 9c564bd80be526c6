//! An officer makes a call from a workbook, publishes it, and then nothing of it changes.

use base::Clock as _;
use programmes::model::Phase;
use programmes::{NotMade, ProgrammesError};

use crate::house::{House, SHEET};

#[tokio::test]
async fn a_draft_is_its_officers_alone_and_a_published_call_never_changes() {
    for house in House::each().await {
        let made = house.room.make_call(house.omar.person, House::making("", "")).await.unwrap();
        let again = house.room.make_call(house.omar.person, House::making("", "")).await.unwrap();
        assert_eq!(made.id, again.id, "{}: two clicks make one", house.engine);
        assert!(matches!(house.room.published(&made.code).await, Err(ProgrammesError::NotFound)));
        let other = house.room.own_call(house.otto.person, made.id).await;
        assert!(matches!(other, Err(ProgrammesError::NotFound)), "another officer does not learn of it");

        let change = House::making("| places | 4 |", "| places | 5 |");
        house.room.change_call(house.omar.person, made.id, change.clone()).await.unwrap();
        let published = house.room.publish_call(house.omar.person, made.id).await.unwrap();
        assert_eq!((published.places, published.phase(house.clock.now())), (5, Phase::Open));
        let refused = house.room.change_call(house.omar.person, made.id, House::making("", "")).await;
        assert!(matches!(refused, Err(NotMade::Failed(ProgrammesError::Published))), "{refused:?}");
        assert_eq!(house.room.publish_call(house.omar.person, made.id).await.unwrap(), published, "once is enough");
        let (programme, seasons) = house.room.programme(published.programme).await.unwrap();
        assert_eq!((programme.code.as_str(), seasons.len()), ("springboard", 1));
    }
}

#[tokio::test]
async fn a_second_season_belongs_to_the_same_programme_and_no_other_officer_takes_its_name() {
    for house in House::each().await {
        let first = house.published().await;
        let mut making = House::making("| season | 2026 |", "| season | 2027 |");
        let taken = house.room.make_call(house.otto.person, making.clone()).await;
        let Err(NotMade::Sheet(mistakes)) = taken else { panic!("{}: {taken:?}", house.engine) };
        let told = mistakes.iter().map(ToString::to_string).collect::<Vec<_>>();
        assert!(told[0].starts_with("call, row 2, column value: another officer has a programme"), "{told:?}");
        making.creation_key = "second".to_owned();
        let second = house.room.make_call(house.omar.person, making).await.unwrap();
        assert_eq!(second.programme, first.programme, "{}", house.engine);
    }
}

#[tokio::test]
async fn a_mistake_of_the_workbook_names_its_cell_on_the_page() {
    for house in House::each().await {
        let page = house.sees(Some(&house.omar), "/office/programmes/new").await;
        let sheet = SHEET.replacen("| places | 4 |", "| places | many |", 1);
        let body = format!(
            "--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{}\r\n\
             --x\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\nk\r\n\
             --x\r\nContent-Disposition: form-data; name=\"sheet\"; filename=\"call.md\"\r\n\r\n{sheet}\r\n--x--\r\n",
            page.token()
        );
        let mut post = house.site.post("/office/programmes/new").as_person(&house.omar).header("accept-language", "en");
        for cookie in page.cookies() {
            post = post.cookie(&cookie);
        }
        let sent = post.body("multipart/form-data; boundary=x", &body).send().await;
        assert_eq!(sent.status, 400, "{}", sent.body);
        assert!(sent.body.contains("call, row 10, column value: a whole number from 1 to 10000"), "{}", sent.body);
        assert!(house.room.calls_of(house.omar.person).await.unwrap().is_empty(), "{}", house.engine);
    }
}
