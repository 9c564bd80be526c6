//! Tables are made once, in order, the same on both engines, and never silently other than expected.

#![expect(clippy::panic, reason = "a test tells what is wrong by panicking")]

use std::sync::Arc;

use base::{FixedClock, SystemClock, Timestamp};
use store::testing::{databases, databases_with, schema};
use store::{Db, Migration, MigrationError, Migrations, Opening, StoreError, params, sql};
use tokio::task::JoinSet;

const ONE: Migration = Migration {
    version: 1,
    name: "one",
    text: "CREATE TABLE test_one (id UUID PRIMARY KEY, used BOOLEAN NOT NULL, place BIGINT UNIQUE, note TEXT);
           CREATE INDEX test_one_unused ON test_one (place DESC, note) WHERE used = FALSE;",
};
const TWO: Migration = Migration {
    version: 2,
    name: "two",
    text: "-- The second; of two.
           CREATE TABLE test_two (
               one UUID NOT NULL REFERENCES test_one (id) ON DELETE CASCADE,
               number BIGINT NOT NULL, bytes BYTEA, ratio DOUBLE PRECISION,
               PRIMARY KEY (one, number), UNIQUE (ratio, number));
           ALTER TABLE test_one ADD COLUMN later TEXT;",
};
const BROKEN: Migration = Migration {
    version: 3,
    name: "broken",
    text: "CREATE TABLE test_three (id UUID PRIMARY KEY); CREATE TABLE test_one (id UUID PRIMARY KEY);",
};

static FIRST: [Migration; 1] = [ONE];
static BOTH: [Migration; 2] = [ONE, TWO];
static WITH_BROKEN: [Migration; 3] = [ONE, TWO, BROKEN];
static ALTERED: [Migration; 1] = [Migration { text: "CREATE TABLE test_one (id UUID PRIMARY KEY);", ..ONE }];
static OTHER_LINE_ENDS: [Migration; 1] = [Migration {
    text: "CREATE TABLE test_one (id UUID PRIMARY KEY, used BOOLEAN NOT NULL, place BIGINT UNIQUE, note TEXT);\r
           CREATE INDEX test_one_unused ON test_one (place DESC, note) WHERE used = FALSE;",
    ..ONE
}];

async fn open(url: &store::DatabaseUrl, list: &'static [Migration]) -> Result<Db, StoreError> {
    let opening = Opening { migrations: Migrations::of(list), postgres_workers: 1, ..Opening::default() };
    Db::open_with(url, Arc::new(SystemClock), opening).await
}

async fn migrate(url: &store::DatabaseUrl, list: &'static [Migration]) -> Result<(), MigrationError> {
    match Db::migrate_with(url, Arc::new(SystemClock), Migrations::of(list)).await {
        Ok(()) => Ok(()),
        Err(StoreError::Migration(error)) => Err(error),
        Err(other) => panic!("{other}"),
    }
}

#[tokio::test]
async fn the_tables_of_the_rooms_are_the_same_on_both_engines() {
    let mut engines = Vec::new();
    for db in databases().await {
        engines.push(schema(&db).await.unwrap());
    }
    assert!(engines[0].contains(&"schema_migrations key (version)".to_owned()), "{:#?}", engines[0]);
    assert_eq!(engines[0], engines[1]);
}

#[tokio::test]
async fn a_schema_is_told_alike_by_both_engines() {
    for db in databases_with(Migrations::of(&BOTH)).await {
        let lines = schema(&db).await.unwrap();
        let told: Vec<&str> = lines.iter().map(String::as_str).filter(|line| line.starts_with("test_")).collect();
        assert_eq!(
            told,
            [
                "test_one index (place DESC, note) partial",
                "test_one key (id)",
                "test_one unique (place)",
                "test_one.id BLOB NOT NULL",
                "test_one.later TEXT",
                "test_one.note TEXT",
                "test_one.place INTEGER",
                "test_one.used INTEGER NOT NULL",
                "test_two key (one, number)",
                "test_two unique (ratio, number)",
                "test_two.bytes BLOB",
                "test_two.number INTEGER NOT NULL",
                "test_two.one -> test_one.id ON DELETE CASCADE",
                "test_two.one BLOB NOT NULL",
                "test_two.ratio REAL",
            ],
            "{}",
            db.engine()
        );
    }
}

#[tokio::test]
async fn what_is_applied_is_not_applied_again_and_what_is_new_is_added() {
    for db in databases_with(Migrations::of(&FIRST)).await {
        let clock = Arc::new(FixedClock::at(Timestamp::from_seconds(1_795_000_000)));
        Db::migrate_with(db.url(), clock.clone(), Migrations::of(&BOTH)).await.unwrap();
        clock.advance(jiff::SignedDuration::from_secs(60));
        Db::migrate_with(db.url(), clock, Migrations::of(&BOTH)).await.unwrap();
        let handle = db.db();
        let applied = handle.read(|tx| {
            tx.all(sql!("SELECT version, name, applied_at FROM schema_migrations ORDER BY version"), params![], |row| {
                Ok((row.get::<i64>(0)?, row.get::<String>(1)?, row.get::<Timestamp>(2)?))
            })
        });
        let applied: Result<Vec<_>, StoreError> = applied.await;
        let applied = applied.unwrap();
        assert_eq!(applied.len(), 2, "{}", db.engine());
        assert_eq!(applied[1], (2, "two".to_owned(), Timestamp::from_seconds(1_795_000_000)), "{}", db.engine());
    }
}

#[tokio::test]
async fn a_migration_that_was_altered_since_is_refused() {
    for db in databases_with(Migrations::of(&FIRST)).await {
        let altered = Err(MigrationError::Altered("0001_one".to_owned()));
        assert_eq!(migrate(db.url(), &ALTERED).await, altered, "{}", db.engine());
        assert!(open(db.url(), &ALTERED).await.is_err(), "{}", db.engine());
        assert_eq!(migrate(db.url(), &OTHER_LINE_ENDS).await, Ok(()), "{}", db.engine());
    }
}

#[tokio::test]
async fn a_database_of_a_newer_program_is_refused() {
    for db in databases_with(Migrations::of(&BOTH)).await {
        let unknown = Err(MigrationError::Unknown("0002_two".to_owned()));
        assert_eq!(migrate(db.url(), &FIRST).await, unknown, "{}", db.engine());
        assert!(open(db.url(), &FIRST).await.is_err(), "{}", db.engine());
    }
}

#[tokio::test]
async fn a_migration_that_fails_leaves_nothing_behind() {
    for db in databases_with(Migrations::of(&FIRST)).await {
        let before = schema(&db).await.unwrap();
        let failed = migrate(db.url(), &WITH_BROKEN).await.unwrap_err();
        assert!(matches!(&failed, MigrationError::Failed { name, .. } if name == "0003_broken"), "{failed}");
        assert_eq!(schema(&db).await.unwrap(), before, "{}", db.engine());
        // And what is whole can be applied afterwards.
        assert_eq!(migrate(db.url(), &BOTH).await, Ok(()), "{}", db.engine());
    }
}

#[tokio::test]
async fn postgresql_is_not_migrated_behind_the_back_of_other_nodes() {
    let db = store::testing::postgres(Migrations::of(&FIRST)).await;
    let behind = open(db.url(), &WITH_BROKEN).await.err().unwrap();
    assert!(
        matches!(&behind, StoreError::Migration(MigrationError::Behind { count: 2, first }) if first == "0002_two"),
        "{behind}"
    );
    assert!(behind.to_string().contains("passerelle migrate"), "the message says what to do: {behind}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_that_migrate_at_once_do_it_once() {
    for db in databases_with(Migrations::of(&[])).await {
        let mut calls = JoinSet::new();
        for _ in 0..4 {
            let url = db.url().clone();
            calls.spawn(async move { migrate(&url, &BOTH).await });
        }
        assert_eq!(calls.join_all().await, [Ok(()), Ok(()), Ok(()), Ok(())], "{}", db.engine());
    }
}

#[test]
fn the_embedded_files_are_in_order_and_portable() {
    let versions: Vec<u32> = Migrations::embedded().list().iter().map(|migration| migration.version).collect();
    assert!(versions.is_sorted_by(|one, two| one < two), "{versions:?}");
    let files = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations")).unwrap();
    let files = files.filter(|file| file.as_ref().unwrap().path().extension().is_some_and(|end| end == "sql")).count();
    assert_eq!(versions.len(), files);
}
