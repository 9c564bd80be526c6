//! Two logs, each a witness of the other; and one that has two histories.

use std::sync::Arc;

use base::FixedClock;
use evidence::checkpoint::Checkpoint;
use evidence::{CosignerKey, Entry, Evidence, Fault, NotCosigned, SigningKey, Verifier, Witness, WitnessQuestion};
use proptest::prelude::*;
use store::testing::{TestDb, databases};

use crate::publish::Outsider;
use crate::story::{ORIGIN, Story, ana, reading_the_profile_of};

const WITNESS: &str = "other.example/witness";

/// Another node: its log, and the witness that it is.
struct Other {
    db: TestDb,
    evidence: Evidence,
    witness: Witness,
}

impl Other {
    async fn begin(db: TestDb, clock: Arc<FixedClock>) -> Self {
        let random = Arc::new(base::SystemRandom);
        let key = SigningKey::from_seed(&[8; 32]);
        let log = Evidence::open(db.db(), key, "other.example/evidence", clock.clone(), random).await.unwrap();
        let witness = Witness::new(db.db(), log.clone(), WITNESS, SigningKey::from_seed(&[9; 32]), clock).unwrap();
        Self { db, evidence: log, witness }
    }

    fn key(&self) -> CosignerKey {
        self.witness.vkey().parse().unwrap()
    }

    async fn asked(&self, request: &str, vkey: &str) -> Result<String, NotCosigned> {
        let log = |origin: &str| (origin == ORIGIN).then(|| vkey.parse::<Verifier>().unwrap());
        self.witness.add_checkpoint(request, log, "TEST/GOV/1/node").await
    }

    /// What it wrote down of what it refused: the kinds, and what the last one says.
    async fn refusals(&self) -> Vec<evidence::RecordedFact> {
        let size = self.evidence.verify().await.unwrap().size;
        let mut facts = Vec::new();
        for index in 0..size {
            let proof = self.evidence.prove(index).await.unwrap();
            if let Entry::Fact(fact) = evidence::verify_proof(&proof, &self.evidence.vkey()).unwrap().entry {
                facts.push(fact);
            }
        }
        facts
    }
}

/// A log and another node, each with a database of its own, on each engine.
async fn pairs() -> Vec<(Story, Other, TestDb)> {
    let mut pairs = Vec::new();
    for (mine, others) in databases().await.into_iter().zip(databases().await) {
        let story = Story::begin(mine.db()).await;
        let other = Other::begin(others, story.clock.clone()).await;
        pairs.push((story, other, mine));
    }
    pairs
}

async fn question(story: &Story, old: u64) -> WitnessQuestion {
    story.evidence.question_for_witness(old).await.unwrap().unwrap()
}

#[tokio::test]
async fn a_witness_cosigns_what_goes_on_from_what_it_saw() {
    for (story, other, _mine) in pairs().await {
        let vkey = story.evidence.vkey();
        let mut old = 0;
        for count in [1, 4, 300] {
            story.record_at_once(count).await;
            let asked = question(&story, old).await;
            let line = other.asked(&asked.body, &vkey).await.unwrap();
            story.evidence.keep_cosignature(&asked, &other.key(), &line).await.unwrap();
            old = asked.size;
            let cosigned = story.evidence.verify_cosignatures().await.unwrap();
            assert_eq!(cosigned.len(), 1, "the newest says all that the older ones said");
            assert_eq!((cosigned[0].size, cosigned[0].witness.as_str()), (old, other.witness.vkey().as_str()));
        }
        assert_eq!(story.evidence.question_for_witness(old).await.unwrap(), None, "there is nothing new");
        // The same again, as after an answer that was lost.
        let again = question(&story, 0).await.body.replace("old 0", &format!("old {old}"));
        assert!(other.asked(&again, &vkey).await.is_ok());
        assert!(other.refusals().await.is_empty());
    }
}

#[tokio::test]
async fn the_cosignature_is_published_with_the_checkpoint() {
    for (story, other, _mine) in pairs().await {
        let outsider = Outsider::of(&story);
        assert_eq!(outsider.get("/evidence/witnessed").await.0, 404);
        story.record(2).await;
        let asked = question(&story, 0).await;
        let line = other.asked(&asked.body, &story.evidence.vkey()).await.unwrap();
        story.evidence.keep_cosignature(&asked, &other.key(), &line).await.unwrap();
        for path in ["/evidence/checkpoint", "/evidence/witnessed"] {
            let (_, _, note) = outsider.get(path).await;
            let note = String::from_utf8(note).unwrap();
            assert!(note.ends_with(&line) && line.starts_with(&format!("— {WITNESS} ")), "{note}");
            let log: Verifier = story.evidence.vkey().parse().unwrap();
            assert_eq!(Checkpoint::open(&note, &log).unwrap().size, 2);
        }
        story.record(1).await;
        let (_, _, newest) = outsider.get("/evidence/checkpoint").await;
        assert!(!String::from_utf8(newest).unwrap().contains(WITNESS), "nobody has seen that yet");
        let (_, _, seen) = outsider.get("/evidence/witnessed").await;
        assert!(String::from_utf8(seen).unwrap().contains(WITNESS));
        assert_eq!(
            evidence::verify_proof(&story.evidence.prove(1).await.unwrap(), &story.evidence.vkey())
                .unwrap()
                .checkpoint
                .size,
            3
        );
    }
}

#[tokio::test]
async fn each_wrong_request_has_its_answer() {
    for (story, other, _mine) in pairs().await {
        let vkey = story.evidence.vkey();
        story.record(3).await;
        let good = question(&story, 0).await.body;
        let status = |refused: Result<String, NotCosigned>| refused.err().map_or(200, |refused| refused.status());
        assert_eq!(status(other.asked("hello", &vkey).await), 400);
        assert_eq!(status(other.asked(&good.replace("old 0", "old 4"), &vkey).await), 400, "larger than the log");
        assert_eq!(status(other.asked(&good.replace(ORIGIN, "unknown.example"), &vkey).await), 404);
        assert_eq!(status(other.asked(&good, &other.evidence.vkey()).await), 403, "another key");
        assert_eq!(status(other.asked(&good.replace("\n3\n", "\n4\n"), &vkey).await), 403, "altered");
        let proved = good.replace("old 0\n", "old 0\nPlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\n");
        assert_eq!(status(other.asked(&proved, &vkey).await), 422, "nothing is to be proved");
        assert_eq!(status(other.asked(&good.replace("old 0", "old 2"), &vkey).await), 409);
        assert_eq!(status(other.asked(&good, &vkey).await), 200);
        story.record(1).await;
        match other.asked(&question(&story, 0).await.body, &vkey).await {
            Err(NotCosigned::Conflict { size }) => assert_eq!(size, 3),
            answered => panic!("{answered:?}"),
        }
        let asked = question(&story, 3).await;
        assert_eq!(status(other.asked(&asked.body, &vkey).await), 200);
        let seed = SigningKey::from_seed(&[1; 32]);
        let (db, log) = (other.db.db(), other.evidence.clone());
        let stranger = Witness::new(db, log, WITNESS, seed, story.clock.clone()).unwrap();
        let again = asked.body.split_once("\n\n").map(|(_, note)| format!("old 4\n\n{note}")).unwrap();
        let line = stranger.add_checkpoint(&again, |_| vkey.parse().ok(), "x").await.unwrap();
        assert!(story.evidence.keep_cosignature(&asked, &other.key(), &line).await.is_err(), "not that witness's");
        assert!(story.evidence.keep_cosignature(&asked, &other.key(), "<html>").await.is_err());
        assert!(story.evidence.cosigned().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_log_with_two_histories_finds_no_witness_for_the_second_and_is_written_down() {
    for (story, other, _mine) in pairs().await {
        let vkey = story.evidence.vkey();
        story.record(5).await;
        other.asked(&question(&story, 0).await.body, &vkey).await.unwrap();
        // The same log, by the same key, in another database: other entries in the same places.
        let second = Story::begin(databases().await.remove(0).db()).await;
        second.record(5).await;
        let fork = question(&second, 0).await.body.replace("old 0", "old 5");
        assert!(matches!(other.asked(&fork, &vkey).await, Err(NotCosigned::Inconsistent)));
        let facts = other.refusals().await;
        assert_eq!(facts.len(), 1);
        assert_eq!((facts[0].kind.as_str(), facts[0].fields["kind"].as_str()), ("witness-refusal", "fork"));
        let log: Verifier = vkey.parse().unwrap();
        let signed = Checkpoint::open(&facts[0].fields["note"], &log).unwrap();
        assert_eq!(signed.size, 5, "what the log signed stands there whole");
        assert_ne!(signed.root.to_string(), facts[0].fields["known-root"]);
        // Sent again, it is refused again, and not written down again.
        assert!(other.asked(&fork, &vkey).await.is_err());
        assert_eq!(other.refusals().await.len(), 1);
        // A longer second history has no proof that it goes on from the first.
        second.record(3).await;
        story.wait_an_hour();
        story.wait_an_hour();
        let longer = question(&second, 5).await.body;
        assert!(matches!(other.asked(&longer, &vkey).await, Err(NotCosigned::Inconsistent)));
        assert_eq!(other.refusals().await[1].fields["kind"], "unproved");
        // The first one goes on.
        story.record(1).await;
        assert!(other.asked(&question(&story, 5).await.body, &vkey).await.is_ok());
    }
}

#[tokio::test]
async fn of_two_that_ask_at_once_none_rolls_the_other_back() {
    for (story, other, _mine) in pairs().await {
        let vkey = story.evidence.vkey();
        let mut asked = Vec::new();
        for _ in 0..6 {
            story.record(1).await;
            asked.push(question(&story, 0).await.body);
        }
        let answers: Vec<_> = asked
            .into_iter()
            .map(|request| {
                let (witness, vkey) = (other.witness.clone(), vkey.clone());
                tokio::spawn(async move { witness.add_checkpoint(&request, |_| vkey.parse().ok(), "x").await.is_ok() })
            })
            .collect();
        let mut cosigned = 0;
        for answer in answers {
            cosigned += usize::from(answer.await.unwrap());
        }
        assert_eq!(cosigned, 1, "who was first is cosigned");
    }
}

#[tokio::test]
async fn a_cosignature_that_was_altered_is_found_and_so_is_a_log_that_lost_what_was_cosigned() {
    for (story, other, mine) in pairs().await {
        story.record(2).await;
        let asked = question(&story, 0).await;
        let line = other.asked(&asked.body, &story.evidence.vkey()).await.unwrap();
        story.evidence.keep_cosignature(&asked, &other.key(), &line).await.unwrap();
        let alter = |sql: store::Sql, text: &'static str| {
            let db = mine.db();
            async move { db.write(move |tx| tx.execute(sql, store::params![text])).await.unwrap() }
        };
        alter(store::sql!("DELETE FROM evidence_entries WHERE position = 1 AND content <> $1"), "").await;
        let fault = story.evidence.verify_cosignatures().await.unwrap_err();
        assert_eq!(fault, Fault::Forked { size: 2 });
        alter(store::sql!("UPDATE evidence_cosignatures SET line = $1"), "— other.example/witness AAAAAAAA\n").await;
        assert_eq!(story.evidence.verify_cosignatures().await.unwrap_err().code(), "cosignature-false");
        drop(story.evidence.record(reading_the_profile_of(ana())).await);
    }
}

proptest! {
    #[test]
    fn no_bytes_that_a_stranger_sends_break_the_reader(
        cut in any::<prop::sample::Index>(),
        put in prop::collection::vec(prop_oneof![Just(b'\n'), Just(b' '), Just(b'0'), any::<u8>()], 0..6),
        input in prop::sample::select(corpus()),
    ) {
        let at = cut.index(input.len() + 1);
        let mut bytes = input.clone();
        bytes.splice(at..(at + put.len() / 2).min(input.len()), put);
        evidence::fuzzing::witness_request(&bytes);
    }
}

/// The corpus of `fuzz/`.
fn corpus() -> Vec<Vec<u8>> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fuzz/corpus/evidence_witness_request");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    files.into_iter().map(|file| std::fs::read(file).unwrap()).collect()
}
