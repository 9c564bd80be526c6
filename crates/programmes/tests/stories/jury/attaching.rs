//! Candidates attach files where a call asks for them.

use jiff::SignedDuration;
use programmes::attach_file::NotAttached;
use programmes::model::Call;
use programmes::{ProgrammesError, Sent};

use super::house::House;

fn pdf(number: u32) -> Vec<u8> {
    format!("%PDF-1.7\n{number}\n%%EOF\n").into_bytes()
}

/// A call that takes two files.
async fn with_files(house: &House) -> Call {
    let files = "| | keeps_months | 12 | | |\n| | files | 2 | Vos diapositives | Your slides |";
    house.published("| | keeps_months | 12 | | |", files).await
}

#[tokio::test]
async fn files_are_attached_before_sending_and_others_read_them_as_they_were_sent() {
    for house in House::each().await {
        let call = with_files(&house).await;
        let ana = &house.candidates[0];
        let id = house.fills_in(&call, ana, "woman", "city").await;
        let attach = async |name: &str, bytes: Vec<u8>| {
            house.clock.advance(SignedDuration::from_secs(1));
            house.room.attach_file(ana.person, id, name, bytes.into()).await
        };
        attach("slides.pdf", pdf(1)).await.unwrap();
        attach("slides again.pdf", pdf(1)).await.unwrap();
        assert_eq!(house.room.own_files(ana.person, id).await.unwrap().len(), 1, "the same bytes twice are one file");
        let strange = attach("notes.txt", b"some words, and nothing else".to_vec()).await;
        assert!(matches!(strange, Err(NotAttached::Kind)), "{strange:?}");
        let script = attach("a.pdf", b"<html><script>".to_vec()).await;
        assert!(matches!(script, Err(NotAttached::Refused(_))), "{script:?}");
        attach("second.pdf", pdf(2)).await.unwrap();
        assert!(matches!(attach("third.pdf", pdf(3)).await, Err(NotAttached::TooMany)));
        let files = house.room.own_files(ana.person, id).await.unwrap();
        let second = files.iter().find(|file| file.name.as_str() == "second.pdf").unwrap().id;
        for _ in 0..2 {
            house.room.detach_file(ana.person, id, second).await.unwrap();
        }
        let page = house.sees(Some(ana), &format!("/programmes/applications/{id}/files")).await.body;
        assert!(page.contains("slides.pdf") && page.contains("Your slides") && !page.contains("second.pdf"), "{page}");
        let check = house.sees(Some(ana), &format!("/programmes/applications/{id}/check")).await.body;
        assert!(check.contains("slides.pdf"), "{check}");
        let office = format!("/office/programmes/applications/{id}");
        let slides = house.room.own_files(ana.person, id).await.unwrap()[0].id;
        assert_eq!(house.sees(Some(&house.omar), &format!("{office}/files/{slides}")).await.status, 404, "a draft");

        assert_eq!(house.room.send(ana.person, id).await.unwrap(), Sent::Yes);
        assert!(house.sees(Some(&house.omar), &office).await.body.contains("slides.pdf"));
        let before = house.looks_at(ana).await;
        let read = house.sees(Some(&house.omar), &format!("{office}/files/{slides}")).await;
        assert!(read.status == 200 && read.body.starts_with("%PDF"), "{}", read.status);
        assert_eq!(house.looks_at(ana).await, before + 1, "each reading is in the log, on {}", house.engine);
        for who in [&house.otto, &house.candidates[1]] {
            let path = format!("/programmes/applications/{id}/files/{slides}");
            assert_eq!(house.sees(Some(who), &path).await.status, 404, "somebody else's");
        }
        assert_eq!(house.sees(Some(&house.otto), &format!("{office}/files/{slides}")).await.status, 404);
        let late = attach("late.pdf", pdf(4)).await;
        assert!(matches!(late, Err(NotAttached::Failed(ProgrammesError::GoneOn))), "{late:?}");

        // Returned: something is added, and nobody reads it before it is sent; what was sent stays.
        house.room.return_to_candidate(house.officer(), id, "The budget", 10).await.unwrap();
        attach("budget.pdf", pdf(5)).await.unwrap();
        assert!(!house.sees(Some(&house.omar), &office).await.body.contains("budget.pdf"));
        let taken = house.room.detach_file(ana.person, id, slides).await;
        assert!(matches!(taken, Err(ProgrammesError::GoneOn)), "{taken:?}");
        house.clock.advance(SignedDuration::from_secs(1));
        house.room.send(ana.person, id).await.unwrap();
        assert!(house.sees(Some(&house.omar), &office).await.body.contains("budget.pdf"), "{}", house.engine);
        let receipt = house.sees(Some(ana), &format!("/programmes/applications/{id}/receipt.pdf")).await;
        assert_eq!(receipt.status, 200);
    }
}

#[tokio::test]
async fn readers_of_the_jury_read_files_after_they_declared_and_files_go_with_their_application() {
    for house in House::each().await {
        let call = with_files(&house).await;
        let ana = &house.candidates[0];
        let id = house.fills_in(&call, ana, "woman", "city").await;
        house.room.attach_file(ana.person, id, "slides.pdf", pdf(1).into()).await.unwrap();
        house.room.send(ana.person, id).await.unwrap();
        house.room.find_complete(house.officer(), id).await.unwrap();
        let draft = house.fills_in(&call, &house.candidates[1], "man", "city").await;
        house.room.attach_file(house.candidates[1].person, draft, "a.pdf", pdf(2).into()).await.unwrap();
        let slides = house.room.own_files(ana.person, id).await.unwrap()[0].id;
        house.shares_out(&call, 2).await;
        let mia = &house.members[0];
        let path = format!("/jury/{id}/files/{slides}");
        assert_eq!(house.sees(Some(mia), &path).await.status, 404, "not before they declare");
        house.room.declare(mia.person, id, None, "").await.unwrap();
        assert!(house.sees(Some(mia), &format!("/jury/{id}")).await.body.contains("slides.pdf"));
        assert_eq!(house.sees(Some(mia), &path).await.status, 200);
        assert_eq!(house.sees(Some(&house.members[3]), &path).await.status, 404, "not theirs");

        house.room.withdraw(ana.person, id).await.unwrap();
        assert_eq!(house.sees(Some(mia), &path).await.status, 404, "{}", house.engine);
        let office = format!("/office/programmes/applications/{id}/files/{slides}");
        assert_eq!(house.sees(Some(&house.omar), &office).await.status, 404, "withdrawn: read no more");
        house.clock.advance(SignedDuration::from_hours(24 * 31 * 13));
        house.room.sweep().await.unwrap();
        for gone in [id, draft] {
            assert!(house.files.list(&format!("application:{gone}")).await.unwrap().is_empty(), "{}", house.engine);
        }
    }
}
