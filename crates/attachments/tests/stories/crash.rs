//! The program stops between any two steps: files and rows agree all the same.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use attachments::{Appended, Attachments, CHUNK, ORPHAN_AFTER, Step};

use crate::story::{Story, coming, pdf, read};

/// Never comes back from the `nth` step: the rest of the task does not run, as after a crash.
fn dies_at(nth: usize) -> impl Fn(Step) + Send + Sync + 'static {
    let count = AtomicUsize::new(0);
    move |_| {
        if count.fetch_add(1, Ordering::SeqCst) == nth {
            std::panic::resume_unwind(Box::new("the plug is pulled"));
        }
    }
}

/// Every file of the folder has a row, and every row can be read.
async fn agree(story: &Story, files: &Attachments, owner: &str, bytes: &[u8]) {
    story.wait(ORPHAN_AFTER + jiff::SignedDuration::from_hours(48));
    files.sweep().await.unwrap();
    let kept = files.list(owner).await.unwrap();
    for file in &kept {
        assert!(read(files, file.id, owner).await.unwrap() == bytes, "{}", story.engine());
    }
    let expected: Vec<String> = kept.iter().map(|file| format!("{}.sealed", file.id)).collect();
    assert_eq!(story.on_disk(), expected, "{}", story.engine());
}

#[tokio::test]
async fn keeping_may_stop_anywhere() {
    let bytes = pdf(2 * CHUNK + 5);
    for story in Story::each().await {
        let mut survived = false;
        for nth in 0..20 {
            let files = Arc::new(story.open_with_steps(dies_at(nth)));
            let task = {
                let (files, bytes) = (Arc::clone(&files), bytes.clone());
                tokio::spawn(async move { files.keep("case:1", "a.pdf", coming(&bytes)).await })
            };
            let ended = task.await;
            survived = ended.is_ok();
            let again = story.open();
            let count = again.list("case:1").await.unwrap().len();
            agree(&story, &again, "case:1", &bytes).await;
            if survived {
                assert!(nth >= 7 && count == 1, "only {nth} steps");
                break;
            }
            assert!(count <= 1);
            for kept in again.list("case:1").await.unwrap() {
                again.delete(kept.id, "case:1").await.unwrap();
            }
        }
        assert!(survived, "{}", story.engine());
    }
}

#[tokio::test]
async fn deleting_may_stop_anywhere() {
    let bytes = pdf(2 * CHUNK);
    for story in Story::each().await {
        for nth in 0..2 {
            let kept = story.open().keep("case:1", "a.pdf", coming(&bytes)).await.unwrap();
            let files = story.open_with_steps(dies_at(nth));
            let died = tokio::spawn(async move { files.delete(kept.id, "case:1").await }).await;
            assert!(died.is_err());
            let again = story.open();
            assert!(again.list("case:1").await.unwrap().is_empty());
            again.sweep().await.unwrap();
            assert!(story.on_disk().is_empty(), "at once, not only after a day: {}", story.engine());
        }
    }
}

#[tokio::test]
async fn an_upload_may_stop_anywhere_and_goes_on() {
    let bytes = pdf(4 * CHUNK + 5);
    for story in Story::each().await {
        let mut survived = false;
        for nth in 0..20 {
            let owner = format!("draft:{nth}");
            let begun = story.open().begin(&owner, "a.pdf", bytes.len() as u64).await.unwrap();
            story.open().append(begun.id, &owner, 0, None, coming(&bytes[..CHUNK + 10])).await.unwrap();

            let files = story.open_with_steps(dies_at(nth));
            let (rest, its) = (bytes[CHUNK + 10..].to_vec(), owner.clone());
            let ended =
                tokio::spawn(
                    async move { files.append(begun.id, &its, (CHUNK + 10) as u64, None, coming(&rest)).await },
                );
            survived = ended.await.is_ok();

            let again = story.open();
            story.wait(attachments::LOCKED_FOR + jiff::SignedDuration::from_secs(1));
            let upload = again.upload(begun.id, &owner).await.unwrap();
            if upload.received < upload.size {
                let from = usize::try_from(upload.received).unwrap();
                let ended =
                    again.append(begun.id, &owner, upload.received, None, coming(&bytes[from..])).await.unwrap();
                assert!(matches!(ended, Appended::Whole(_)), "{nth} on {}", story.engine());
            }
            assert!(read(&again, begun.id, &owner).await.unwrap() == bytes, "{nth} on {}", story.engine());
            again.delete(begun.id, &owner).await.unwrap();
            assert!(story.on_disk().is_empty(), "{nth} on {}: {:?}", story.engine(), story.on_disk());
            if survived {
                break;
            }
        }
        assert!(survived, "{}", story.engine());
    }
}
