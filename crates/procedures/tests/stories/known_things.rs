//! Documents that were given before, and what tables know: proposed with their source, kept, replaced or refused.

use forms::Origin;
use procedures::model::{CaseId, Named};
use procedures::{Answered, Sent};
use ui::{Fields, SignedIn};

use crate::house::{House, hand};

/// A permit that was sent with this proof of income; the file's identifier.
async fn sent_with(house: &House, who: &SignedIn, proof: &'static str) -> (CaseId, String) {
    let (case, hand) = (house.begins_the(who, "permit").await, hand(who));
    let file = house.room.bring_file(&hand, case, "salary.txt", proof.into()).await.unwrap();
    let fields: Fields = [("why", "a house")].into_iter().collect();
    let files = [("proof".to_owned(), file.clone())];
    let answered = house.room.answer(&hand, case, "papers", &fields, &files).await.unwrap();
    assert!(matches!(answered, Answered::Kept(None)), "{answered:?}");
    assert!(matches!(house.room.submit(&hand, case).await.unwrap(), Sent::Yes));
    (case, file.id)
}

async fn proof_of(house: &House, who: &SignedIn, case: CaseId) -> Option<forms::Answer> {
    house.room.read_case(&hand(who), case).await.unwrap().answers.get("proof").cloned()
}

async fn reads(house: &House, who: &SignedIn, path: &str) -> (u16, String) {
    let answer = house.site.get(path).as_person(who).header("accept-language", "en").send().await;
    (answer.status, answer.body)
}

#[tokio::test]
async fn a_document_that_was_given_is_proposed_and_kept_as_a_copy_of_the_new_case() {
    for house in House::each().await {
        let (first, file) = sent_with(&house, &house.ana, "salary of Ana").await;
        house.clock.advance(jiff::SignedDuration::from_hours(48));
        let (next, ana) = (house.begins_the(&house.ana, "move").await, hand(&house.ana));
        let proposed = proof_of(&house, &house.ana, next).await.unwrap();
        assert_eq!((proposed.value.as_str(), proposed.confirmed), (format!("{file}/salary.txt").as_str(), false));
        assert_eq!(proposed.provenance.source, Origin::Earlier("permit".to_owned()), "{}", house.engine);
        let (_, known) = reads(&house, &house.ana, &format!("/cases/{next}/known")).await;
        assert!(known.contains("salary.txt") && known.contains("24 November 2026 in “permit”"), "{known}");
        let path = format!("/cases/{next}/files/{file}");
        assert_eq!(reads(&house, &house.ana, &path).await, (200, "salary of Ana".to_owned()), "to be looked at");
        assert_eq!(reads(&house, &house.leo, &path).await.0, 404);

        house.room.keep_known(&ana, next, &["proof".to_owned()]).await.unwrap();
        let kept = proof_of(&house, &house.ana, next).await.unwrap();
        assert!(kept.confirmed && !kept.value.starts_with(&file), "{kept:?}");
        assert_eq!(kept.provenance, proposed.provenance, "it keeps its source and its day");
        // The first case is taken away; the second has its own.
        house.room.withdraw(&ana, first).await.unwrap();
        house.clock.advance(jiff::SignedDuration::from_hours(24 * 31 * 12 + 24));
        house.room.sweep().await.unwrap();
        assert_eq!(reads(&house, &house.ana, &format!("/cases/{first}/files/{file}")).await.0, 404);
        let own = kept.value.split('/').next().unwrap();
        let path = format!("/cases/{next}/files/{own}");
        assert_eq!(reads(&house, &house.ana, &path).await, (200, "salary of Ana".to_owned()));
    }
}

#[tokio::test]
async fn a_document_is_kept_replaced_or_refused_on_its_own_page() {
    for house in House::each().await {
        let (_, file) = sent_with(&house, &house.ana, "salary of Ana").await;
        let (case, ana) = (house.begins_the(&house.ana, "move").await, hand(&house.ana));
        let answer = async |fields: Fields, files: &[(String, Named)]| {
            house.room.answer(&ana, case, "proof", &fields, files).await.unwrap()
        };
        let refused = answer([("/row", "drop:proof")].into_iter().collect(), &[]).await;
        assert!(matches!(refused, Answered::Refused(..) | Answered::Kept(Some(_))), "{refused:?}");
        assert_eq!(proof_of(&house, &house.ana, case).await, None, "{}", house.engine);
        let missing = answer(Fields::default(), &[]).await;
        assert!(matches!(missing, Answered::Refused(..)), "now one is asked for");

        house.room.discard(&ana, case).await.unwrap();
        let case = house.begins_the(&house.ana, "move").await;
        let other = house.room.bring_file(&ana, case, "newer.txt", "a newer one".into()).await.unwrap();
        let files = [("proof".to_owned(), other.clone())];
        house.room.answer(&ana, case, "proof", &Fields::default(), &files).await.unwrap();
        let replaced = proof_of(&house, &house.ana, case).await.unwrap();
        assert_eq!((replaced.value, replaced.provenance.source), (format!("{}/newer.txt", other.id), Origin::Person));

        house.room.discard(&ana, case).await.unwrap();
        let case = house.begins_the(&house.ana, "move").await;
        house.room.answer(&ana, case, "proof", &Fields::default(), &[]).await.unwrap();
        let kept = proof_of(&house, &house.ana, case).await.unwrap();
        assert!(kept.confirmed && !kept.value.starts_with(&file), "who goes on keeps it: {kept:?}");
    }
}

#[tokio::test]
async fn nothing_of_a_document_is_in_a_case_before_it_is_kept_and_nobody_elses_is_proposed() {
    for house in House::each().await {
        sent_with(&house, &house.ana, "salary of Ana").await;
        let leos = house.begins_the(&house.leo, "move").await;
        assert_eq!(proof_of(&house, &house.leo, leos).await, None, "{}", house.engine);
        let case = house.begins_the(&house.ana, "move").await;
        let open = house.room.submit(&hand(&house.ana), case).await.unwrap();
        assert!(matches!(open, Sent::Open(_)), "what is proposed is not sent: {open:?}");
    }
}

#[tokio::test]
async fn a_table_fills_in_what_follows_from_an_answer_and_follows_its_change() {
    for house in House::each().await {
        let (case, leo) = (house.begins_the(&house.leo, "move").await, hand(&house.leo));
        let canton = async || {
            let case = house.room.read_case(&leo, case).await.unwrap();
            case.answers.get("canton").map(|answer| (answer.value.clone(), answer.confirmed))
        };
        assert_eq!(canton().await, None);
        house.answers(&leo, case, "town", "Esch").await;
        assert_eq!(canton().await, Some(("South".to_owned(), false)), "{}", house.engine);
        let (_, page) = reads(&house, &house.leo, &format!("/cases/{case}/q/canton")).await;
        assert!(page.contains("From the table of towns, by the answer of 24 November 2026"), "{page}");
        house.answers(&leo, case, "canton", "South").await;
        assert_eq!(canton().await, Some(("South".to_owned(), true)), "it is kept");
        house.answers(&leo, case, "town", "Clervaux").await;
        assert_eq!(canton().await, Some(("North".to_owned(), false)), "what followed from another town is not");
        house.answers(&leo, case, "town", "Nowhere").await;
        assert_eq!(canton().await, None);
        house.answers(&leo, case, "canton", "My own").await;
        house.answers(&leo, case, "town", "Esch").await;
        assert_eq!(canton().await, Some(("My own".to_owned(), true)), "what a person gave stays");
    }
}
