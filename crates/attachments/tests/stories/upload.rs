//! Uploads in parts.

use attachments::{Appended, AttachmentError, CHUNK, Checksum, Refusal};
use aws_lc_rs::digest::{SHA1_FOR_LEGACY_USE_ONLY, SHA256, digest};
use futures_util::StreamExt as _;

use crate::story::{Story, broken_off, coming, pdf, read};

const OWNER: &str = "draft:1";

#[tokio::test]
async fn parts_become_a_file_also_after_a_restart() {
    for story in Story::each().await {
        let bytes = pdf(3 * CHUNK + 100);
        let size = bytes.len() as u64;
        let upload = story.open().begin(OWNER, "a.pdf", size).await.unwrap();
        let mut offset = 0;
        for part in bytes.chunks(50_000) {
            let files = story.open();
            assert_eq!(files.upload(upload.id, OWNER).await.unwrap().received, offset);
            match files.append(upload.id, OWNER, offset, None, coming(part)).await.unwrap() {
                Appended::More(upload) => offset = upload.received,
                Appended::Whole(kept) => {
                    assert_eq!((kept.id, kept.size), (upload.id, size));
                    offset = size;
                }
            }
        }
        let files = story.open();
        assert!(read(&files, upload.id, OWNER).await.unwrap() == bytes, "{}", story.engine());
        assert_eq!(files.upload(upload.id, OWNER).await.unwrap().received, size, "it is still known how far it went");
        let again = files.append(upload.id, OWNER, 0, None, coming(b"more")).await;
        assert!(matches!(again, Err(AttachmentError::Offset { received }) if received == size));
    }
}

#[tokio::test]
async fn a_part_begins_where_the_last_one_ended() {
    for story in Story::each().await {
        let files = story.open();
        let upload = files.begin(OWNER, "a.pdf", 1000).await.unwrap();
        files.append(upload.id, OWNER, 0, None, coming(&pdf(1000)[..400])).await.unwrap();
        for wrong in [0, 399, 401, 1000] {
            let refused = files.append(upload.id, OWNER, wrong, None, coming(b"x")).await;
            assert!(matches!(refused, Err(AttachmentError::Offset { received: 400 })), "{wrong}");
        }
        let others = files.append(upload.id, "draft:2", 400, None, coming(b"x")).await;
        assert!(matches!(others, Err(AttachmentError::NotFound)));
    }
}

#[tokio::test]
async fn two_do_not_write_at_once() {
    for story in Story::each().await {
        let files = story.open();
        let bytes = pdf(1000);
        let upload = files.begin(OWNER, "a.pdf", 1000).await.unwrap();
        // One who came and never sends.
        let slow =
            files.append(upload.id, OWNER, 0, None, futures_util::stream::pending::<Result<_, std::io::Error>>());
        let second = async {
            tokio::time::sleep(std::time::Duration::from_millis(300)).await;
            files.append(upload.id, OWNER, 0, None, coming(&bytes)).await
        };
        tokio::select! {
            _ = slow => panic!("it cannot end"),
            refused = second => assert!(matches!(refused, Err(AttachmentError::Locked)), "{refused:?}"),
        }
        // Who came first is dropped: the next one need not wait for the end of the lock.
        for _ in 0..100 {
            match files.append(upload.id, OWNER, 0, None, coming(&bytes)).await {
                Err(AttachmentError::Locked) => tokio::time::sleep(std::time::Duration::from_millis(20)).await,
                ended => {
                    assert!(matches!(ended, Ok(Appended::Whole(_))), "{ended:?} on {}", story.engine());
                    break;
                }
            }
        }
        assert!(read(&files, upload.id, OWNER).await.unwrap() == bytes);
    }
}

#[tokio::test]
async fn what_came_before_the_line_broke_is_kept() {
    for story in Story::each().await {
        let files = story.open();
        let bytes = pdf(2 * CHUNK);
        let upload = files.begin(OWNER, "a.pdf", bytes.len() as u64).await.unwrap();
        let broken = files.append(upload.id, OWNER, 0, None, broken_off(&bytes[..CHUNK + 7])).await;
        assert!(matches!(broken, Err(AttachmentError::BrokenOff)));
        let received = files.upload(upload.id, OWNER).await.unwrap().received;
        assert_eq!(received, CHUNK as u64 + 7);
        files.append(upload.id, OWNER, received, None, coming(&bytes[CHUNK + 7..])).await.unwrap();
        assert!(read(&files, upload.id, OWNER).await.unwrap() == bytes);
    }
}

#[tokio::test]
async fn a_part_with_another_checksum_is_not_kept() {
    for story in Story::each().await {
        let files = story.open();
        let bytes = pdf(3 * CHUNK);
        let (first, rest) = bytes.split_at(CHUNK + 9);
        let upload = files.begin(OWNER, "a.pdf", bytes.len() as u64).await.unwrap();
        let sha1 = |bytes: &[u8]| Checksum::Sha1(digest(&SHA1_FOR_LEGACY_USE_ONLY, bytes).as_ref().try_into().unwrap());
        let sha256 = |bytes: &[u8]| Checksum::Sha256(digest(&SHA256, bytes).as_ref().try_into().unwrap());
        for wrong in [sha1(b"other"), sha256(b"other")] {
            let refused = files.append(upload.id, OWNER, 0, Some(wrong), coming(first)).await;
            assert!(matches!(refused, Err(AttachmentError::Checksum)));
            let broken = files.append(upload.id, OWNER, 0, Some(sha1(first)), broken_off(first)).await;
            assert!(matches!(broken, Err(AttachmentError::BrokenOff)));
            assert_eq!(files.upload(upload.id, OWNER).await.unwrap().received, 0);
        }
        files.append(upload.id, OWNER, 0, Some(sha1(first)), coming(first)).await.unwrap();
        let whole = files.append(upload.id, OWNER, first.len() as u64, Some(sha256(rest)), coming(rest)).await.unwrap();
        assert!(matches!(whole, Appended::Whole(_)));
        assert!(read(&files, upload.id, OWNER).await.unwrap() == bytes, "{}", story.engine());
    }
}

#[tokio::test]
async fn an_upload_that_is_refused_or_given_up_leaves_nothing() {
    for story in Story::each().await {
        let files = story.open();
        let too_large = files.begin(OWNER, "a.pdf", 1024 * 1024 + 1).await;
        assert!(matches!(too_large, Err(AttachmentError::Refused(Refusal::TooLarge { .. }))));
        assert!(matches!(files.begin(OWNER, "a.pdf", 0).await, Err(AttachmentError::Refused(Refusal::Empty))));

        let program = [b"MZ".to_vec(), pdf(2 * CHUNK)].concat();
        let upload = files.begin(OWNER, "a.pdf", program.len() as u64).await.unwrap();
        let refused = files.append(upload.id, OWNER, 0, None, coming(&program)).await;
        assert!(matches!(refused, Err(AttachmentError::Refused(Refusal::Program))), "{refused:?}");
        assert!(matches!(files.upload(upload.id, OWNER).await, Err(AttachmentError::NotFound)));

        let upload = files.begin(OWNER, "a.pdf", 3 * CHUNK as u64).await.unwrap();
        let more = coming(&pdf(4 * CHUNK)).take(30);
        let refused = files.append(upload.id, OWNER, 0, None, more).await;
        assert!(matches!(refused, Err(AttachmentError::Refused(Refusal::TooLarge { .. }))), "more than was said");

        let upload = files.begin(OWNER, "a.pdf", 3 * CHUNK as u64).await.unwrap();
        files.append(upload.id, OWNER, 0, None, coming(&pdf(3 * CHUNK)[..2 * CHUNK])).await.unwrap();
        assert!(matches!(files.terminate(upload.id, "draft:2").await, Err(AttachmentError::NotFound)));
        files.terminate(upload.id, OWNER).await.unwrap();
        assert!(story.on_disk().is_empty(), "{}: {:?}", story.engine(), story.on_disk());
    }
}

#[tokio::test]
async fn an_upload_that_does_not_go_on_is_forgotten() {
    for story in Story::each().await {
        let files = story.open();
        let upload = files.begin(OWNER, "a.pdf", 3 * CHUNK as u64).await.unwrap();
        files.append(upload.id, OWNER, 0, None, coming(&pdf(3 * CHUNK)[..2 * CHUNK])).await.unwrap();
        story.wait(jiff::SignedDuration::from_hours(47));
        assert_eq!(files.sweep().await.unwrap().expired, 0);
        assert!(files.upload(upload.id, OWNER).await.is_ok());
        story.wait(jiff::SignedDuration::from_hours(2));
        assert!(matches!(files.upload(upload.id, OWNER).await, Err(AttachmentError::NotFound)));
        assert_eq!(files.sweep().await.unwrap().expired, 1);
        assert!(story.on_disk().is_empty());
    }
}

#[tokio::test]
async fn a_long_part_that_is_dropped_loses_its_end_only() {
    for story in Story::each().await {
        let files = story.open();
        let bytes = pdf(12 * CHUNK);
        let upload = files.begin(OWNER, "a.pdf", bytes.len() as u64).await.unwrap();
        let (started, goes_on) = (coming(&bytes[..10 * CHUNK]), futures_util::stream::pending());
        let slow = files.append(upload.id, OWNER, 0, None, started.chain(goes_on));
        let _ = tokio::time::timeout(std::time::Duration::from_secs(3), slow).await.unwrap_err();
        let received = files.upload(upload.id, OWNER).await.unwrap().received;
        assert!(received >= 8 * CHUNK as u64, "{received} on {}", story.engine());
        story.wait(attachments::LOCKED_FOR + jiff::SignedDuration::from_secs(1));
        let rest = coming(&bytes[usize::try_from(received).unwrap()..]);
        files.append(upload.id, OWNER, received, None, rest).await.unwrap();
        assert!(read(&files, upload.id, OWNER).await.unwrap() == bytes);
    }
}
