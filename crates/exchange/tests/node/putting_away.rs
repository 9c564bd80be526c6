//! What becomes of old records.

use asic::Trust;
use exchange::{Keeping, NotPutAway};
use jiff::SignedDuration;

use crate::story::{FIND, SHOP, Story};

async fn send(story: &Story, count: usize) {
    for _ in 0..count {
        let headers = [("X-Road-Client", SHOP)];
        assert_eq!(story.send("POST", &format!("/r1/{FIND}/people"), &headers, "{}").await.status, 200);
    }
}

fn wait_days(story: &Story, days: i64) {
    story.clock.advance(SignedDuration::from_hours(days * 24));
}

/// The archives of a folder, in their order.
fn archives(folder: &std::path::Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort_by_key(|file| file.to_string_lossy().rsplit('-').next().unwrap().to_owned());
    files
        .into_iter()
        .map(|file| (file.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(file).unwrap()))
        .collect()
}

#[tokio::test]
async fn old_records_are_put_into_archives_that_are_linked_and_young_ones_stay() {
    for story in Story::each().await {
        let folder = tempfile::tempdir().unwrap();
        let keeping = Keeping { days: 30, folder: Some(folder.path().join("archive")) };
        send(&story, 2).await;
        wait_days(&story, 20);
        send(&story, 1).await;
        assert_eq!(story.exchange.put_away(&keeping).await.unwrap(), 0, "nothing is old yet");
        wait_days(&story, 11);
        let entries = story.evidence.size().await.unwrap();
        assert_eq!(story.exchange.put_away(&keeping).await.unwrap(), 8);
        assert_eq!(story.records().await.len(), 4);
        assert_eq!(story.exchange.put_away(&keeping).await.unwrap(), 0);
        assert_eq!(
            story.evidence.size().await.unwrap(),
            entries + 1,
            "the entries stay, and one says where the rest is"
        );
        wait_days(&story, 20);
        assert_eq!(story.exchange.put_away(&keeping).await.unwrap(), 4);

        let files = archives(&folder.path().join("archive"));
        assert_eq!(files.len(), 2);
        assert!(files[0].0.starts_with("mlog-20270115080000-20270115080000-"), "{}", files[0].0);
        let first = asic::verify_archive(&files[0].1, &Trust::nobody()).unwrap();
        let second = asic::verify_archive(&files[1].1, &Trust::nobody()).unwrap();
        assert_eq!((first.containers.len(), first.previous), (8, None));
        assert_eq!((second.containers.len(), second.previous.as_deref()), (4, Some(files[0].0.as_str())));
        assert_eq!(second.previous_link, first.last_link);
        assert!(first.containers.iter().all(|(_, report)| report.names_signer));
        let told = story.evidence.fact(entries).await.unwrap().unwrap();
        assert_eq!((told.kind.as_str(), told.fields["file"].as_str()), ("archive", files[0].0.as_str()));
        assert_eq!(told.fields["last-link"], first.last_link);
        story.evidence.verify().await.unwrap();
    }
}

#[tokio::test]
async fn where_the_setting_says_so_old_records_are_deleted_and_their_entries_stay() {
    for story in Story::each().await {
        send(&story, 1).await;
        wait_days(&story, 8);
        let keeping = Keeping { days: 1, folder: None };
        wait_days(&story, -2);
        assert_eq!(story.exchange.put_away(&keeping).await.unwrap(), 0, "a week at least");
        wait_days(&story, 2);
        assert_eq!(story.exchange.put_away(&keeping).await.unwrap(), 4);
        assert!(story.records().await.is_empty());
        let last = story.evidence.size().await.unwrap() - 1;
        assert_eq!(story.evidence.fact(last).await.unwrap().unwrap().kind, "deletion");
    }
}

#[tokio::test]
async fn an_answer_that_was_recorded_with_its_question_is_put_away_beside_it() {
    for story in Story::each().await {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(story.get(&format!("/r1/{FIND}/people")).await.status, 200);
        wait_days(&story, 40);
        let keeping = Keeping { days: 30, folder: Some(folder.path().to_owned()) };
        assert_eq!(story.exchange.put_away(&keeping).await.unwrap(), 4);
        assert!(story.records().await.is_empty());
        let archive = asic::verify_archive(&archives(folder.path())[0].1, &Trust::nobody()).unwrap();
        let mut names: Vec<_> = archive.containers.iter().map(|(name, _)| name.contains("-response-")).collect();
        names.sort_unstable();
        assert_eq!(names, [false, false, true, true]);
    }
}

#[tokio::test]
async fn a_folder_that_cannot_be_written_loses_nothing() {
    for story in Story::each().await {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        std::fs::write(&file, "").unwrap();
        send(&story, 1).await;
        wait_days(&story, 40);
        let keeping = Keeping { days: 30, folder: Some(file) };
        let failed = story.exchange.put_away(&keeping).await;
        assert!(matches!(failed, Err(NotPutAway::File { .. })), "{failed:?}");
        assert_eq!(story.records().await.len(), 4);
    }
}

#[tokio::test]
async fn many_are_put_away_a_few_at_a_time() {
    let story = Story::each().await.remove(0);
    let folder = tempfile::tempdir().unwrap();
    send(&story, 60).await;
    wait_days(&story, 40);
    let keeping = Keeping { days: 30, folder: Some(folder.path().to_owned()) };
    assert_eq!(story.exchange.put_away(&keeping).await.unwrap(), 200);
    assert_eq!(story.exchange.put_away(&keeping).await.unwrap(), 40);
    let files = archives(folder.path());
    let verified: Vec<_> =
        files.iter().map(|(_, file)| asic::verify_archive(file, &Trust::nobody()).unwrap()).collect();
    assert_eq!(verified[1].previous_link, verified[0].last_link);
}

#[tokio::test]
async fn records_of_a_member_that_is_gone_are_signed_by_who_is_still_there() {
    for story in Story::each().await {
        let folder = tempfile::tempdir().unwrap();
        send(&story, 1).await;
        story.exchange.remove_member(&"TEST/COM/1234".parse().unwrap(), crate::story::BY).await.unwrap();
        wait_days(&story, 40);
        let keeping = Keeping { days: 30, folder: Some(folder.path().to_owned()) };
        assert_eq!(story.exchange.put_away(&keeping).await.unwrap(), 4);
        assert!(story.records().await.is_empty());
        let archive = asic::verify_archive(&archives(folder.path())[0].1, &Trust::nobody()).unwrap();
        assert_eq!(archive.containers.len(), 4);
        assert!(archive.containers.iter().all(|(_, report)| report.certificate.subject().contains("CN=70000001")));
    }
}

#[tokio::test]
async fn what_nobody_can_sign_and_what_is_damaged_is_set_aside_and_the_rest_is_put_away() {
    for story in Story::each().await {
        let folder = tempfile::tempdir().unwrap();
        send(&story, 1).await;
        let damaged = store::sql!("UPDATE exchange_messages SET head = seal WHERE side = $1 AND direction = $2");
        let changed = story.db.db().write(move |tx| tx.execute(damaged, store::params!["client", "request"])).await;
        assert_eq!(changed.unwrap(), 1);
        send(&story, 1).await;
        wait_days(&story, 40);
        let keeping = Keeping { days: 30, folder: Some(folder.path().to_owned()) };
        let entries = story.evidence.size().await.unwrap();
        assert_eq!(story.exchange.put_away(&keeping).await.unwrap(), 1);
        let told = story.evidence.fact(entries).await.unwrap().unwrap();
        assert_eq!((told.kind.as_str(), told.fields["rows"].as_str()), ("set-aside", "1"));
        let lines = std::fs::read_to_string(folder.path().join(&told.fields["file"])).unwrap();
        let line: serde_json::Value = serde_json::from_str(lines.trim_end()).unwrap();
        assert_eq!((line["side"].as_str(), line["direction"].as_str()), (Some("client"), Some("request")));
        assert!(line["why"].as_str().unwrap().contains("cannot be read") && line["head"] == line["seal"]);
        assert_eq!(story.exchange.put_away(&keeping).await.unwrap(), 7);

        // Nobody is left: not those who took part, and not who keeps the node.
        send(&story, 1).await;
        for member in ["TEST/COM/1234", "TEST/GOV/70000001"] {
            story.exchange.remove_member(&member.parse().unwrap(), crate::story::BY).await.unwrap();
        }
        wait_days(&story, 40);
        assert_eq!(story.exchange.put_away(&keeping).await.unwrap(), 4);
        assert_eq!(story.exchange.put_away(&keeping).await.unwrap(), 0);
        assert!(story.records().await.is_empty());
    }
}
