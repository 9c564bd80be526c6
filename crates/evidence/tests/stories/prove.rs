//! Proofs that are checked without the log.

use evidence::checkpoint::CheckpointError;
use evidence::note::NoteError;
use evidence::{EvidenceError, ProofFault, verify_proof};
use proptest::prelude::*;

use crate::story::{Story, ana};

#[tokio::test]
async fn an_entry_is_proved_with_the_public_key_only() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db()).await;
        story.record_at_once(600).await;
        let vkey = story.evidence.vkey();
        for index in [0, 1, 255, 256, 511, 512, 599] {
            let proof = story.evidence.prove(index).await.unwrap();
            let proven = verify_proof(&proof, &vkey).unwrap();
            assert_eq!(proven.entry.index(), index);
            assert_eq!(proven.entry.person(), Some(ana()));
            assert_eq!(proven.checkpoint.size, 600, "{}", database.engine());
        }
    }
}

#[tokio::test]
async fn a_proof_made_earlier_holds_when_the_log_has_grown() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db()).await;
        story.record(3).await;
        let proof = story.evidence.prove(1).await.unwrap();
        story.record(5).await;
        assert!(verify_proof(&proof, &story.evidence.vkey()).is_ok(), "{}", database.engine());
        assert_ne!(proof, story.evidence.prove(1).await.unwrap());
    }
}

#[tokio::test]
async fn what_is_not_in_the_log_cannot_be_proved() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db()).await;
        let refused = story.evidence.prove(0).await.unwrap_err();
        assert!(matches!(refused, EvidenceError::NoSuchEntry { index: 0, size: 0 }), "{refused}");
        story.record(3).await;
        let refused = story.evidence.prove(3).await.unwrap_err();
        assert!(matches!(refused, EvidenceError::NoSuchEntry { index: 3, size: 3 }), "{refused}");
        assert!(story.evidence.prove(u64::MAX).await.is_err());
    }
}

/// A proof and the key that checks it.
async fn a_proof() -> (String, String) {
    let database = store::testing::databases().await.remove(0);
    let story = Story::begin(database.db()).await;
    story.record_at_once(13).await;
    (story.evidence.prove(4).await.unwrap(), story.evidence.vkey())
}

#[tokio::test]
async fn a_proof_names_what_is_wrong_with_it() {
    let (proof, vkey) = a_proof().await;
    let with = |old: &str, new: &str| {
        assert!(proof.contains(old), "{old} is not in:\n{proof}");
        verify_proof(&proof.replacen(old, new, 1), &vkey).unwrap_err()
    };
    assert_eq!(with("index 4", "index 5"), ProofFault::NotIncluded);
    assert_eq!(with("index 4", "index 04"), ProofFault::Malformed);
    assert_eq!(with("c2sp.org/tlog-proof@v1", "c2sp.org/tlog-proof@v2"), ProofFault::Malformed);
    assert_eq!(with("\n13\n", "\n14\n"), ProofFault::Checkpoint(CheckpointError::Note(NoteError::FalseSignature)));
    assert_eq!(with("extra ", "extra A"), ProofFault::Malformed);

    let other = evidence::verify_proof(&proof, "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    assert_eq!(other, Err(ProofFault::Checkpoint(CheckpointError::Note(NoteError::NotSigned))));
    assert_eq!(evidence::verify_proof(&proof, "no key").unwrap_err().code(), "proof-key");
    assert_eq!(verify_proof("", &vkey), Err(ProofFault::Malformed));
}

#[tokio::test]
async fn a_proof_with_any_flipped_bit_fails() {
    let (proof, vkey) = a_proof().await;
    proptest!(|(at in 0..proof.len(), bit in 0u8..8)| {
        let mut bytes = proof.clone().into_bytes();
        bytes[at] ^= 1 << bit;
        if let Ok(flipped) = String::from_utf8(bytes) {
            prop_assert!(verify_proof(&flipped, &vkey).is_err(), "{flipped}");
        }
    });
}
