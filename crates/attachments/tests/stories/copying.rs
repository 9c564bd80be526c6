//! The operator copies the files beside the database, and puts an older copy of it in place.

use attachments::{CHUNK, Copied, ORPHAN_AFTER, Swept, copy_files, spare_files};
use base::Clock as _;
use jiff::SignedDuration;

use crate::story::{Story, coming, pdf, read};

#[tokio::test]
async fn a_second_copy_takes_only_what_came_since() {
    for story in Story::each().await {
        let (from, to) = (story.folder.path().join("files"), story.folder.path().join("copy"));
        let files = story.open();
        let first = files.keep("case:1", "a.pdf", coming(&pdf(2 * CHUNK))).await.unwrap();
        assert_eq!(copy_files(&from, &to).unwrap(), Copied { new: 1, known: 0 });
        let second = files.keep("case:1", "b.pdf", coming(&pdf(3 * CHUNK))).await.unwrap();
        assert_eq!(copy_files(&from, &to).unwrap(), Copied { new: 1, known: 1 });
        // The disk is lost, and the copy becomes the folder.
        std::fs::remove_dir_all(&from).unwrap();
        let lost = read(&files, first.id, "case:1").await;
        assert!(lost.is_err(), "{lost:?}");
        std::fs::rename(&to, &from).unwrap();
        for (kept, size) in [(first, 2 * CHUNK), (second, 3 * CHUNK)] {
            assert!(read(&files, kept.id, "case:1").await.unwrap() == pdf(size), "{}", story.engine());
        }
    }
}

#[tokio::test]
async fn files_of_a_database_that_was_put_aside_stay_for_a_while() {
    for (story, older) in Story::each().await.into_iter().zip(Story::each().await) {
        let files = story.open();
        let kept = files.keep("case:1", "a.pdf", coming(&pdf(2 * CHUNK))).await.unwrap();
        let folder = story.folder.path().join("files");
        let until = story.clock.now().plus(SignedDuration::from_hours(30 * 24));
        spare_files(&folder, until).unwrap();
        // The older database knows nothing of the file.
        let before = attachments::Attachments::open(attachments::Parts { db: older.db(), ..story.parts() }).unwrap();
        story.wait(ORPHAN_AFTER + SignedDuration::from_hours(1));
        assert_eq!(before.sweep().await.unwrap(), Swept::default());
        assert!(read(&files, kept.id, "case:1").await.is_ok(), "{}", story.engine());
        story.wait(SignedDuration::from_hours(30 * 24));
        assert_eq!(before.sweep().await.unwrap(), Swept { orphans: 1, ..Swept::default() }, "{}", story.engine());
    }
}
