//! Files change hands, and go.

use attachments::{AttachmentError, Attachments, CHUNK, Swept};
use store::StoreError;

use crate::story::{Story, coming, pdf, read};

#[tokio::test]
async fn files_change_hands_with_the_change_that_causes_it() {
    for story in Story::each().await {
        let files = story.open();
        let kept = files.keep("draft:1", "a.pdf", coming(&pdf(2 * CHUNK))).await.unwrap();
        let undone: Result<(), StoreError> = story
            .db()
            .write(|tx| {
                Attachments::hand_over(tx, "draft:1", "case:1")?;
                Err(StoreError::NotFound)
            })
            .await;
        assert!(undone.is_err() && read(&files, kept.id, "draft:1").await.is_ok());

        let moved = story.db().write(|tx| Attachments::hand_over(tx, "draft:1", "case:1")).await.unwrap();
        assert_eq!(moved, 1);
        assert!(read(&files, kept.id, "case:1").await.is_ok());
        assert!(matches!(files.read(kept.id, "draft:1").await, Err(AttachmentError::NotFound)));
    }
}

#[tokio::test]
async fn one_file_changes_hands_and_the_others_stay() {
    for story in Story::each().await {
        let files = story.open();
        let one = files.keep("draft:1", "a.txt", coming(b"one")).await.unwrap();
        let other = files.keep("draft:1", "b.txt", coming(b"other")).await.unwrap();
        let db = story.db();
        let hand_over = |from: &'static str| db.write(move |tx| Attachments::hand_over_one(tx, one.id, from, "case:1"));
        assert!(!hand_over("draft:2").await.unwrap(), "it is not theirs to give");
        assert!(hand_over("draft:1").await.unwrap());
        assert!(!hand_over("draft:1").await.unwrap(), "once");
        assert!(read(&files, one.id, "case:1").await.is_ok() && read(&files, other.id, "draft:1").await.is_ok());
    }
}

#[tokio::test]
async fn with_an_owner_all_their_files_go() {
    for story in Story::each().await {
        let files = story.open();
        files.keep("case:1", "a.pdf", coming(&pdf(2 * CHUNK))).await.unwrap();
        files.keep("case:1", "b.txt", coming(b"small")).await.unwrap();
        let upload = files.begin("case:1", "c.pdf", 4 * CHUNK as u64).await.unwrap();
        files.append(upload.id, "case:1", 0, None, coming(&pdf(4 * CHUNK)[..3 * CHUNK])).await.unwrap();
        let stays = files.keep("case:2", "a.pdf", coming(&pdf(2 * CHUNK))).await.unwrap();

        let gone = story.db().write(|tx| Attachments::delete_owner(tx, "case:1")).await.unwrap();
        assert_eq!(gone, 2);
        assert_eq!(files.sweep().await.unwrap(), Swept { leftovers: 2, ..Swept::default() }, "{}", story.engine());
        assert_eq!(story.on_disk(), [format!("{}.sealed", stays.id)]);
        assert!(read(&files, stays.id, "case:2").await.is_ok());
        assert_eq!(files.sweep().await.unwrap(), Swept::default(), "a second time there is nothing");
    }
}

#[tokio::test]
async fn a_file_that_is_deleted_leaves_nothing() {
    for story in Story::each().await {
        let files = story.open();
        let kept = files.keep("case:1", "a.pdf", coming(&pdf(2 * CHUNK))).await.unwrap();
        files.delete(kept.id, "case:1").await.unwrap();
        assert!(story.on_disk().is_empty());
        assert!(matches!(files.delete(kept.id, "case:1").await, Err(AttachmentError::NotFound)));
        assert_eq!(files.sweep().await.unwrap(), Swept::default());
    }
}

#[tokio::test]
async fn an_upload_changes_hands_as_well_and_goes_on_for_its_new_owner() {
    for story in Story::each().await {
        let files = story.open();
        let bytes = pdf(2 * CHUNK);
        let upload = files.begin("draft:1", "a.pdf", bytes.len() as u64).await.unwrap();
        files.append(upload.id, "draft:1", 0, None, coming(&bytes[..10])).await.unwrap();
        story.db().write(|tx| Attachments::hand_over(tx, "draft:1", "case:1")).await.unwrap();
        let old = files.append(upload.id, "draft:1", 10, None, coming(&bytes[10..])).await;
        assert!(matches!(old, Err(AttachmentError::NotFound)));
        files.append(upload.id, "case:1", 10, None, coming(&bytes[10..])).await.unwrap();
        assert!(read(&files, upload.id, "case:1").await.unwrap() == bytes, "{}", story.engine());
    }
}
