//! Whoever changes the tables behind the log's back is found out, and what they changed is named.

use std::sync::Arc;

use base::{FixedClock, SystemRandom, Timestamp};
use evidence::merkle::Hash;
use evidence::tiles::TileId;
use evidence::{Evidence, EvidenceError, Fault, SigningKey};
use store::{Db, Sql, StoreError, params, sql};

use crate::story::{ORIGIN, Story, ana, open, person, reading_the_profile_of};

/// Runs statements without values straight in the database.
async fn tamper(db: &Db, statements: &[Sql]) {
    let statements = statements.to_vec();
    db.write(move |tx| {
        for statement in &statements {
            assert!(tx.execute(*statement, params![])? > 0, "{} changed nothing", statement.text());
        }
        Ok::<_, StoreError>(())
    })
    .await
    .unwrap();
}

/// A log of 700 entries with checkpoints at 300, 600 and 700.
async fn log_of_700(db: Db) -> Story {
    let story = Story::begin(db).await;
    for count in [300, 300, 100] {
        story.record_at_once(count).await;
        story.wait_an_hour();
    }
    assert_eq!(story.evidence.verify().await.unwrap().size, 700);
    story
}

/// What verification says after these statements.
async fn found(statements: &[Sql]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for database in store::testing::databases().await {
        let story = log_of_700(database.db()).await;
        tamper(&database.db(), statements).await;
        faults.push(story.evidence.verify().await.expect_err(database.engine()));
    }
    faults
}

async fn assert_found(statements: &[Sql], fault: Fault) {
    for found in found(statements).await {
        assert_eq!(found, fault);
    }
}

#[tokio::test]
async fn an_altered_entry_is_named() {
    assert_found(
        &[sql!("UPDATE evidence_entries SET content = REPLACE(content, 'demo-rp', 'nobody') WHERE position = 412")],
        Fault::EntryAltered { index: 412 },
    )
    .await;
}

#[tokio::test]
async fn an_altered_entry_of_the_last_batch_is_named() {
    assert_found(
        &[sql!("UPDATE evidence_entries SET content = REPLACE(content, 'name', 'none') WHERE position = 699")],
        Fault::EntryAltered { index: 699 },
    )
    .await;
}

#[tokio::test]
async fn of_several_altered_entries_the_first_is_named() {
    assert_found(
        &[sql!("UPDATE evidence_entries SET content = content || ' ' WHERE position = 5 OR position = 650")],
        Fault::EntryAltered { index: 5 },
    )
    .await;
}

#[tokio::test]
async fn an_entry_that_was_hidden_from_its_person_is_named() {
    for database in store::testing::databases().await {
        let story = log_of_700(database.db()).await;
        database
            .db()
            .write(|tx| {
                tx.execute(sql!("UPDATE evidence_entries SET person = $1 WHERE position = 33"), params![person(5)])
            })
            .await
            .unwrap();
        assert_eq!(story.evidence.verify().await, Err(Fault::EntryMisfiled { index: 33 }), "{}", database.engine());
    }
}

#[tokio::test]
async fn an_access_that_was_filed_as_the_persons_own_or_as_nobodys_is_named() {
    let own = sql!("UPDATE evidence_entries SET by_self = NOT by_self WHERE position = 33");
    let nobodys = sql!("UPDATE evidence_entries SET of_nobody = NOT of_nobody WHERE position = 33");
    for filed in [own, nobodys] {
        for database in store::testing::databases().await {
            let story = log_of_700(database.db()).await;
            database.db().write(move |tx| tx.execute(filed, params![])).await.unwrap();
            assert_eq!(story.evidence.verify().await, Err(Fault::EntryMisfiled { index: 33 }), "{}", database.engine());
        }
    }
}

/// As one who knows the code would do it: content and leaf agree.
async fn alter_with_its_leaf(db: &Db, position: i64) {
    db.write(move |tx| {
        let content: String =
            tx.one(sql!("SELECT content FROM evidence_entries WHERE position = $1"), params![position], |row| {
                row.get(0)
            })?;
        let content = content.replace("demo-rp", "nobody");
        tx.execute(
            sql!("UPDATE evidence_entries SET content = $1, leaf = $2 WHERE position = $3"),
            params![content, Hash::of_leaf(content.as_bytes()).0, position],
        )
    })
    .await
    .unwrap();
}

#[tokio::test]
async fn an_entry_altered_with_its_leaf_is_found_in_its_tile() {
    for database in store::testing::databases().await {
        let story = log_of_700(database.db()).await;
        alter_with_its_leaf(&database.db(), 412).await;
        assert_eq!(
            story.evidence.verify().await,
            // The tile is 256 to 511; up to 300 a checkpoint had been signed.
            Err(Fault::EntriesAltered { first: 300, last: 511 }),
            "{}",
            database.engine()
        );
    }
}

#[tokio::test]
async fn an_entry_altered_with_all_the_tree_is_found_between_two_checkpoints() {
    for database in store::testing::databases().await {
        let story = log_of_700(database.db()).await;
        alter_with_its_leaf(&database.db(), 690).await;
        assert_eq!(
            story.evidence.verify().await,
            Err(Fault::EntriesAltered { first: 600, last: 699 }),
            "{}",
            database.engine()
        );
    }
}

#[tokio::test]
async fn missing_entries_are_named() {
    assert_found(
        &[sql!("DELETE FROM evidence_entries WHERE position >= 100 AND position < 103")],
        Fault::EntriesMissing { first: 100, last: 102 },
    )
    .await;
    assert_found(
        &[sql!("DELETE FROM evidence_entries WHERE position >= 250 AND position < 650")],
        Fault::EntriesMissing { first: 250, last: 649 },
    )
    .await;
    assert_found(
        &[sql!("DELETE FROM evidence_entries WHERE position >= 695")],
        Fault::EntriesMissing { first: 695, last: 699 },
    )
    .await;
    assert_found(&[sql!("DELETE FROM evidence_entries")], Fault::EntriesMissing { first: 0, last: 699 }).await;
}

#[tokio::test]
async fn an_entry_that_the_log_did_not_add_is_named() {
    assert_found(
        &[sql!(
            "INSERT INTO evidence_entries (position, person, content, leaf)
             SELECT 700, person, content, leaf FROM evidence_entries WHERE position = 1"
        )],
        Fault::EntriesUnsigned { index: 700 },
    )
    .await;
}

#[tokio::test]
async fn an_altered_leaf_is_named_as_its_tile() {
    assert_found(
        &[sql!(
            "UPDATE evidence_entries SET leaf = (SELECT leaf FROM evidence_entries WHERE position = 3) WHERE position = 600"
        )],
        Fault::TileAltered { tile: TileId { level: 0, index: 2 } },
    )
    .await;
}

#[tokio::test]
async fn an_altered_missing_or_foreign_tile_is_named() {
    let first = Fault::TileAltered { tile: TileId { level: 1, index: 0 } };
    assert_found(&[sql!("DELETE FROM evidence_tiles WHERE level = 1")], first.clone()).await;
    assert_found(
        &[sql!("UPDATE evidence_tiles SET hashes = (SELECT leaf FROM evidence_entries WHERE position = 3)")],
        first,
    )
    .await;
    assert_found(
        &[sql!("INSERT INTO evidence_tiles (level, place, hashes) SELECT 2, 0, hashes FROM evidence_tiles")],
        Fault::TileAltered { tile: TileId { level: 2, index: 0 } },
    )
    .await;
    assert_found(
        &[sql!("INSERT INTO evidence_tiles (level, place, hashes) SELECT 9, 4, hashes FROM evidence_tiles")],
        Fault::TileAltered { tile: TileId { level: 9, index: 4 } },
    )
    .await;
}

#[tokio::test]
async fn an_altered_checkpoint_is_named() {
    let second = Fault::CheckpointAltered { number: 1 };
    assert_found(&[sql!("UPDATE evidence_checkpoints SET size = 599 WHERE number = 1")], second.clone()).await;
    assert_found(
        &[sql!(
            "UPDATE evidence_checkpoints
             SET root = (SELECT leaf FROM evidence_entries WHERE position = 1) WHERE number = 1"
        )],
        second.clone(),
    )
    .await;
    assert_found(
        &[sql!("UPDATE evidence_checkpoints SET note = REPLACE(note, '600', '601'), size = 601 WHERE number = 1")],
        second.clone(),
    )
    .await;
    // Signed by the log, and still not this one.
    assert_found(
        &[sql!(
            "UPDATE evidence_checkpoints
             SET note = (SELECT note FROM evidence_checkpoints WHERE number = 0) WHERE number = 1"
        )],
        second.clone(),
    )
    .await;
    assert_found(
        &[sql!(
            "UPDATE evidence_checkpoints
             SET note = (SELECT note FROM evidence_checkpoints WHERE number = 0), size = 300,
                 root = (SELECT root FROM evidence_checkpoints WHERE number = 0) WHERE number = 1"
        )],
        second,
    )
    .await;
    assert_found(
        &[sql!("UPDATE evidence_checkpoints SET note = 'none' WHERE number = 2")],
        Fault::CheckpointAltered { number: 2 },
    )
    .await;
}

#[tokio::test]
async fn a_missing_checkpoint_is_named() {
    for number in [0, 1] {
        let statement = [
            sql!("DELETE FROM evidence_checkpoints WHERE number = 0"),
            sql!("DELETE FROM evidence_checkpoints WHERE number = 1"),
        ][number];
        assert_found(&[statement], Fault::CheckpointMissing { number: number as u64 }).await;
    }
    // Without the newest one, its entries are in no checkpoint.
    assert_found(&[sql!("DELETE FROM evidence_checkpoints WHERE number = 2")], Fault::EntriesUnsigned { index: 600 })
        .await;
    assert_found(&[sql!("DELETE FROM evidence_checkpoints")], Fault::EntriesUnsigned { index: 0 }).await;
}

/// Takes the last hour away without a trace inside the database.
const DROP_THE_LAST_HOUR: [Sql; 2] = [
    sql!("DELETE FROM evidence_entries WHERE position >= 600"),
    sql!("DELETE FROM evidence_checkpoints WHERE number = 2"),
];

#[tokio::test]
async fn entries_dropped_with_their_checkpoint_are_found_with_a_published_one() {
    for database in store::testing::databases().await {
        let story = log_of_700(database.db()).await;
        let published = story.evidence.checkpoint().await.unwrap();
        tamper(&database.db(), &DROP_THE_LAST_HOUR).await;
        assert_eq!(story.evidence.verify().await.unwrap().size, 600, "nothing inside shows it");
        let fault = story.evidence.verify_against(&published).await.unwrap_err();
        assert_eq!(fault, Fault::EntriesDropped { first: 600, last: 699 }, "{}", database.engine());
        assert_eq!((fault.code(), fault.index()), ("entries-dropped", Some(600)));
    }
}

#[tokio::test]
async fn a_second_history_after_dropped_entries_is_found_with_a_published_checkpoint() {
    for database in store::testing::databases().await {
        let story = log_of_700(database.db()).await;
        let published = story.evidence.checkpoint().await.unwrap();
        tamper(&database.db(), &DROP_THE_LAST_HOUR).await;
        let (db, clock) = (database.db(), story.clock.clone());
        drop(story);
        let story = Story { evidence: open(db, clock.clone()).await, clock };
        story.record_at_once(150).await;
        assert_eq!(story.evidence.verify().await.unwrap().size, 750);
        let fault = story.evidence.verify_against(&published).await.unwrap_err();
        assert_eq!(fault, Fault::Forked { size: 700 }, "{}", database.engine());
    }
}

#[tokio::test]
async fn every_checkpoint_published_on_the_way_still_fits() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db()).await;
        let mut published = Vec::new();
        for count in [1, 2, 250, 3, 1, 300] {
            story.record_at_once(count).await;
            published.push(story.evidence.checkpoint().await.unwrap());
        }
        for checkpoint in &published {
            assert_eq!(story.evidence.verify_against(checkpoint).await.unwrap().size, 557, "{}", database.engine());
        }
    }
}

#[tokio::test]
async fn a_checkpoint_of_another_log_is_refused() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db()).await;
        let clock = Arc::new(FixedClock::at(Timestamp::from_seconds(0)));
        let key = SigningKey::from_seed(&[8; 32]);
        let stranger = Evidence::open(database.db(), key, ORIGIN, clock, Arc::new(SystemRandom)).await.unwrap();
        let published = stranger.checkpoint().await.unwrap();
        let fault = story.evidence.verify_against(&published).await.unwrap_err();
        assert_eq!(fault.code(), "published-false", "{}", database.engine());
    }
}

#[tokio::test]
async fn a_log_that_was_altered_at_its_end_is_not_signed_again() {
    for database in store::testing::databases().await {
        let story = log_of_700(database.db()).await;
        let (db, clock) = (database.db(), story.clock.clone());
        drop(story);
        alter_with_its_leaf(&db, 690).await;
        let again = open(db, clock).await;
        assert!(matches!(again.check().await, Err(EvidenceError::Damaged)), "{}", database.engine());
        let refused = again.record(reading_the_profile_of(ana())).await.unwrap_err();
        assert!(matches!(refused, EvidenceError::Damaged), "{refused}");
        assert_eq!(again.verify().await, Err(Fault::EntriesAltered { first: 600, last: 699 }));
    }
}

#[tokio::test]
async fn entries_taken_from_under_a_running_log_stop_it() {
    for database in store::testing::databases().await {
        let story = log_of_700(database.db()).await;
        tamper(&database.db(), &[sql!("DELETE FROM evidence_checkpoints WHERE number = 2")]).await;
        let refused = story.evidence.record(reading_the_profile_of(ana())).await.unwrap_err();
        assert!(matches!(refused, EvidenceError::Damaged), "{}: {refused}", database.engine());
    }
}

#[tokio::test]
async fn another_key_is_told_at_once() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db()).await;
        story.record(1).await;
        let key = SigningKey::from_seed(&[8; 32]);
        let other =
            Evidence::open(database.db(), key, ORIGIN, story.clock.clone(), Arc::new(SystemRandom)).await.unwrap();
        assert!(matches!(other.check().await, Err(EvidenceError::OtherKey(_))), "{}", database.engine());
        let refused = other.record(reading_the_profile_of(ana())).await.unwrap_err();
        assert!(matches!(refused, EvidenceError::OtherKey(_)), "{refused}");
    }
}
