//! Files are kept, found by their owner only, and given back as they were.

use attachments::{AttachmentError, CHUNK, Kind, Refusal, State};
use axum::body::to_bytes;

use crate::story::{Story, broken_off, coming, pdf, read};

#[tokio::test]
async fn a_file_is_given_back_as_it_was_whatever_its_size() {
    for story in Story::each().await {
        let files = story.open();
        for size in [20, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 17] {
            let owner = format!("draft:{size}");
            let bytes = pdf(size);
            let kept = files.keep(&owner, "../attestation.jpg", coming(&bytes)).await.unwrap();
            assert_eq!((kept.kind, kept.size, kept.state), (Kind::Pdf, size as u64, State::Unchecked));
            assert_eq!(kept.name.as_str(), "attestation.jpg.pdf");
            assert_eq!(kept.sha256.as_slice(), aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, &bytes).as_ref());
            assert!(read(&files, kept.id, &owner).await.unwrap() == bytes, "{size} on {}", story.engine());
            assert_eq!(files.list(&owner).await.unwrap(), [kept]);
        }
        assert_eq!(story.on_disk().len(), 3, "small files are in the database: {:?}", story.on_disk());
    }
}

#[tokio::test]
async fn a_file_of_another_does_not_exist() {
    for story in Story::each().await {
        let files = story.open();
        let kept = files.keep("case:1", "a.pdf", coming(&pdf(100))).await.unwrap();
        assert!(matches!(files.read(kept.id, "case:2").await, Err(AttachmentError::NotFound)));
        assert!(matches!(files.delete(kept.id, "case:2").await, Err(AttachmentError::NotFound)));
        assert!(files.list("case:2").await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn nothing_of_a_refused_file_stays() {
    for story in Story::each().await {
        let files = story.open();
        let refused = async |bytes: &[u8]| match files.keep("case:1", "a.pdf", coming(bytes)).await {
            Err(AttachmentError::Refused(refusal)) => refusal,
            other => panic!("{other:?}"),
        };
        assert_eq!(refused(b"").await, Refusal::Empty);
        assert_eq!(refused(&[b"MZ".to_vec(), pdf(3 * CHUNK)].concat()).await, Refusal::Program);
        assert_eq!(refused(&pdf(1024 * 1024 + 1)).await, Refusal::TooLarge { limit: 1024 * 1024 });
        let broken = files.keep("case:1", "a.pdf", broken_off(&pdf(3 * CHUNK))).await;
        assert!(matches!(broken, Err(AttachmentError::BrokenOff)));
        assert!(files.list("case:1").await.unwrap().is_empty() && story.on_disk().is_empty(), "{}", story.engine());
    }
}

#[tokio::test]
async fn an_owner_has_so_many_files_and_bytes() {
    for story in Story::each().await {
        let files = story.open();
        files.keep("case:1", "a.pdf", coming(&pdf(1024 * 1024))).await.unwrap();
        let too_much = files.keep("case:1", "b.pdf", coming(&pdf(600 * 1024))).await;
        assert!(matches!(too_much, Err(AttachmentError::Refused(Refusal::TooMuch { .. }))), "{too_much:?}");
        assert_eq!(story.on_disk().len(), 1);
        for _ in 0..4 {
            files.keep("case:1", "c.txt", coming(b"text")).await.unwrap();
        }
        let too_many = files.keep("case:1", "d.txt", coming(b"text")).await;
        assert!(matches!(too_many, Err(AttachmentError::Refused(Refusal::TooMany { limit: 5 }))), "{too_many:?}");
        assert!(files.keep("case:2", "d.txt", coming(b"text")).await.is_ok(), "another owner has their own");
    }
}

#[tokio::test]
async fn what_was_altered_on_the_disk_is_not_given_back() {
    for story in Story::each().await {
        let files = story.open();
        let one = files.keep("case:1", "a.pdf", coming(&pdf(3 * CHUNK))).await.unwrap();
        let other = files.keep("case:1", "a.pdf", coming(&pdf(3 * CHUNK))).await.unwrap();
        let path = |id| story.folder.path().join("files").join(format!("{id}.sealed"));
        let whole = std::fs::read(path(one.id)).unwrap();
        assert!(!whole.windows(4).any(|window| window == b"%PDF"), "it is sealed");

        let sealed_chunk = CHUNK + 28;
        let swapped = [
            &whole[..17],
            &whole[17 + sealed_chunk..17 + 2 * sealed_chunk],
            &whole[17..17 + sealed_chunk],
            &whole[17 + 2 * sealed_chunk..],
        ]
        .concat();
        let mut flipped = whole.clone();
        flipped[100_000] ^= 1;
        let others = std::fs::read(path(other.id)).unwrap();
        let changes = [
            ("cut", whole[..17 + 2 * sealed_chunk].to_vec()),
            ("swapped", swapped),
            ("flipped", flipped),
            ("exchanged", others),
        ];
        for (what, bytes) in changes {
            std::fs::write(path(one.id), bytes).unwrap();
            let given = read(&files, one.id, "case:1").await;
            assert!(matches!(given, Err(AttachmentError::Disk(_))), "{what} on {}: {given:?}", story.engine());
        }
        std::fs::write(path(one.id), whole).unwrap();
        assert!(read(&files, one.id, "case:1").await.is_ok());
    }
}

#[tokio::test]
async fn a_file_is_sent_so_that_a_browser_saves_it() {
    for story in Story::each().await {
        let files = story.open();
        let kept = files.keep("case:1", "Zoé \"x\".csv", coming("é;b\n".as_bytes())).await.unwrap();
        let response = files.read(kept.id, "case:1").await.unwrap().into_response();
        let header = |name: &str| response.headers()[name].to_str().unwrap().to_owned();
        assert_eq!(header("content-type"), "text/csv; charset=utf-8");
        assert_eq!(
            header("content-disposition"),
            "attachment; filename=\"Zo_ _x_.csv\"; filename*=UTF-8''Zo%C3%A9%20_x_.csv"
        );
        assert_eq!(
            (header("x-content-type-options"), header("content-length")),
            ("nosniff".to_owned(), "5".to_owned())
        );
        assert_eq!(to_bytes(response.into_body(), 100).await.unwrap(), "é;b\n".as_bytes());
    }
}
