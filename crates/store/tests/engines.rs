//! What holds for one engine only.

#![expect(clippy::unwrap_used, reason = "a test tells what is wrong by panicking")]

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use base::SystemClock;
use store::{DatabaseUrl, Db, Migration, Migrations, Opening, StoreError, Tables, Tx, params, sql};
use tokio::task::JoinSet;

static MIGRATIONS: [Migration; 1] = [Migration {
    version: 1,
    name: "test",
    text: "CREATE TABLE test_pairs (id BIGINT PRIMARY KEY, other BIGINT NOT NULL);",
}];

async fn insert_pair(db: &Db, id: i64) -> Result<(), StoreError> {
    db.write(move |tx| {
        let insert = sql!("INSERT INTO test_pairs (id, other) VALUES ($1, $2)");
        tx.execute(insert, params![id, -id])?;
        tx.execute(insert, params![-id, id]).map(drop)
    })
    .await
}

async fn ids(db: &Db) -> Vec<i64> {
    let ids: Result<_, StoreError> =
        db.read_long(|tx| tx.all(sql!("SELECT id FROM test_pairs ORDER BY id"), params![], |row| row.get(0))).await;
    ids.unwrap()
}

#[tokio::test]
async fn sqlite_waits_for_the_disk_and_keeps_its_foreign_keys() {
    const FULL: i64 = 2;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("test.sqlite");
    let opening = Opening { migrations: Migrations::of(&MIGRATIONS), ..Opening::default() };
    let db = Db::open_with(&DatabaseUrl::sqlite(&file), Arc::new(SystemClock), opening).await.unwrap();
    let settings = db.write(|tx| {
        let journal: String = tx.one(sql!("PRAGMA journal_mode"), params![], |row| row.get(0))?;
        let synchronous: i64 = tx.one(sql!("PRAGMA synchronous"), params![], |row| row.get(0))?;
        let foreign_keys: bool = tx.one(sql!("PRAGMA foreign_keys"), params![], |row| row.get(0))?;
        Ok::<_, StoreError>((journal, synchronous, foreign_keys))
    });
    assert_eq!(settings.await.unwrap(), ("wal".to_owned(), FULL, true));
    #[cfg(unix)]
    {
        let file = std::fs::metadata(&file).unwrap();
        assert_eq!(std::os::unix::fs::PermissionsExt::mode(&file.permissions()) & 0o777, 0o600, "for its owner alone");
    }
}

#[tokio::test]
async fn sqlite_tables_hold_their_types_and_nothing_else() {
    let test = store::testing::sqlite(Migrations::of(&MIGRATIONS)).await;
    let refused: Result<u64, StoreError> = test
        .db()
        .write(|tx| tx.execute(sql!("INSERT INTO test_pairs (id, other) VALUES ($1, 1)"), params!["a text"]))
        .await;
    assert!(refused.is_err(), "{refused:?}");
}

/// The file of a database on SQLite.
fn file_of(test: &store::testing::TestDb) -> &std::path::Path {
    test.url().sqlite_file().unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_copy_of_sqlite_is_whole_while_others_write() {
    let test = store::testing::sqlite(Migrations::of(&MIGRATIONS)).await;
    let folder = tempfile::TempDir::new().unwrap();
    let stop = Arc::new(AtomicBool::new(false));
    let (db, stopped) = (test.db(), Arc::clone(&stop));
    let writing = tokio::spawn(async move {
        let mut id = 0;
        while !stopped.load(Ordering::SeqCst) {
            id += 1;
            insert_pair(&db, id).await.unwrap();
        }
        id
    });
    for round in 0..5 {
        let before = ids(&test.db()).await.len();
        let file = folder.path().join(format!("copy-{round}.sqlite"));
        store::copy_sqlite(file_of(&test), &file).unwrap();
        let opening = Opening { migrations: Migrations::of(&MIGRATIONS), ..Opening::default() };
        let copy = Db::open_with(&DatabaseUrl::sqlite(&file), Arc::new(SystemClock), opening).await.unwrap();
        let copied = ids(&copy).await;
        assert!(copied.len() >= before);
        assert!(copied.iter().zip(copied.iter().rev()).all(|(one, other)| *one == -other), "half a transaction");
        let again = store::copy_sqlite(file_of(&test), &file);
        assert!(again.is_err(), "a copy never replaces a file");
    }
    stop.store(true, Ordering::SeqCst);
    assert!(writing.await.unwrap() > 0);
}

#[tokio::test]
async fn a_folder_that_does_not_exist_is_named() {
    let url: DatabaseUrl = "sqlite:/nowhere/at/all.sqlite".parse().unwrap();
    let error = Db::open(&url, Arc::new(SystemClock)).await.err().unwrap();
    assert!(error.to_string().contains("/nowhere/at/all.sqlite"), "{error}");
}

#[tokio::test]
async fn a_file_that_is_no_database_is_refused_and_left_alone() {
    let folder = tempfile::TempDir::new().unwrap();
    let file = folder.path().join("letter.txt");
    std::fs::write(&file, "Dear Ana, ".repeat(1000)).unwrap();
    let error = Db::open(&DatabaseUrl::sqlite(&file), Arc::new(SystemClock)).await.err().unwrap();
    assert!(matches!(error, StoreError::Unavailable(_)), "{error:?}");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "Dear Ana, ".repeat(1000));
}

#[tokio::test]
async fn no_statement_and_no_lock_of_postgresql_lasts_for_ever() {
    let test = store::testing::postgres(Migrations::of(&MIGRATIONS)).await;
    let settings: Result<Vec<String>, StoreError> = test
        .db()
        .write(|tx| {
            [
                sql!("SHOW statement_timeout"),
                sql!("SHOW lock_timeout"),
                sql!("SHOW idle_in_transaction_session_timeout"),
                sql!("SHOW transaction_isolation"),
                sql!("SHOW transaction_read_only"),
                sql!("SHOW default_transaction_read_only"),
            ]
            .into_iter()
            .map(|text| tx.one(text, params![], |row| row.get(0)))
            .collect()
        })
        .await;
    assert_eq!(settings.unwrap(), ["30s", "5s", "10s", "serializable", "off", "on"]);
    let reading: Result<(String, String), StoreError> = test
        .db()
        .read(|tx| {
            Ok((
                tx.one(sql!("SHOW transaction_isolation"), params![], |row| row.get(0))?,
                tx.one(sql!("SHOW transaction_read_only"), params![], |row| row.get(0))?,
            ))
        })
        .await;
    assert_eq!(reading.unwrap(), ("repeatable read".to_owned(), "on".to_owned()));
}

#[tokio::test]
async fn a_row_that_another_holds_too_long_is_not_waited_for_any_longer() {
    let test = store::testing::postgres(Migrations::of(&MIGRATIONS)).await;
    insert_pair(&test.db(), 1).await.unwrap();
    let opening = Opening {
        migrations: Migrations::of(&MIGRATIONS),
        lock_timeout: Duration::from_millis(100),
        ..Opening::default()
    };
    let db = Db::open_with(test.url(), Arc::new(SystemClock), opening).await.unwrap();
    let update = |tx: &mut Tx| tx.execute(sql!("UPDATE test_pairs SET other = 7 WHERE id = 1"), params![]);
    let (go_on, may_go_on) = std::sync::mpsc::channel::<()>();
    let (holds, mut does_hold) = tokio::sync::mpsc::channel(1);
    let (holder, may_go_on) = (test.db(), Mutex::new(may_go_on));
    let holding = tokio::spawn(async move {
        holder
            .write(move |tx| {
                let updated = update(tx)?;
                let _ = holds.try_send(());
                let _ = may_go_on.lock().unwrap().recv();
                Ok::<_, StoreError>(updated)
            })
            .await
    });
    does_hold.recv().await.unwrap();
    let waited: Result<u64, StoreError> = db.write(update).await;
    assert!(matches!(waited, Err(StoreError::Busy)), "{waited:?}");
    drop(go_on);
    assert_eq!(holding.await.unwrap().unwrap(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn connections_that_are_cut_lose_and_double_nothing() {
    let test = store::testing::postgres(Migrations::of(&MIGRATIONS)).await;
    let opening = Opening { migrations: Migrations::of(&MIGRATIONS), postgres_workers: 4, ..Opening::default() };
    let db = Db::open_with(test.url(), Arc::new(SystemClock), opening).await.unwrap();
    let stop = Arc::new(AtomicBool::new(false));
    let unknown = Arc::new(AtomicU32::new(0));
    let mut calls = JoinSet::new();
    for caller in 1..=8_i64 {
        let (db, stop, unknown) = (db.clone(), Arc::clone(&stop), Arc::clone(&unknown));
        calls.spawn(async move {
            let mut acknowledged = Vec::new();
            let mut number = 0;
            while !stop.load(Ordering::SeqCst) {
                number += 1;
                let id = caller * 1_000_000 + number;
                match insert_pair(&db, id).await {
                    Ok(()) => acknowledged.push(id),
                    Err(StoreError::OutcomeUnknown) => {
                        unknown.fetch_add(1, Ordering::SeqCst);
                    }
                    Err(other) => panic!("{other}"),
                }
            }
            acknowledged
        });
    }
    // From another connection: all of those, again and again.
    let mut cut = 0;
    for _ in 0..20 {
        tokio::time::sleep(Duration::from_millis(25)).await;
        let count: Result<i64, StoreError> = test
            .db()
            .write(|tx| {
                tx.one(
                    sql!(
                        "SELECT COUNT(*) FROM (SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                         WHERE datname = current_database() AND pid <> pg_backend_pid()) ended"
                    ),
                    params![],
                    |row| row.get(0),
                )
            })
            .await;
        cut += count.unwrap();
    }
    stop.store(true, Ordering::SeqCst);
    let acknowledged: Vec<i64> = calls.join_all().await.into_iter().flatten().collect();
    assert!(cut > 20 && acknowledged.len() > 20, "{cut} cut, {} written", acknowledged.len());
    let stored: std::collections::BTreeSet<i64> = ids(&test.db()).await.into_iter().collect();
    assert!(acknowledged.iter().all(|id| stored.contains(id) && stored.contains(&-id)));
    let extra = stored.len() / 2 - acknowledged.len();
    assert!(extra <= unknown.load(Ordering::SeqCst) as usize, "{extra} stored that nobody was told of");
}

#[tokio::test]
async fn a_server_that_is_not_there_is_said_in_time() {
    let url: DatabaseUrl = "postgres://nobody@127.0.0.1:1/nothing".parse().unwrap();
    let error = Db::open(&url, Arc::new(SystemClock)).await.err().unwrap();
    assert!(matches!(&error, StoreError::Unavailable(why) if why.contains("refused")), "{error:?}");
}

#[tokio::test]
async fn tables_that_change_under_prepared_statements_are_met_with_new_ones() {
    let test = store::testing::postgres(Migrations::of(&MIGRATIONS)).await;
    let opening = Opening { migrations: Migrations::of(&MIGRATIONS), postgres_workers: 1, ..Opening::default() };
    let db = Db::open_with(test.url(), Arc::new(SystemClock), opening).await.unwrap();
    let all = || db.read(|tx| tx.all(sql!("SELECT * FROM test_pairs"), params![], |row| row.get::<i64>(0)));
    let before: Result<Vec<i64>, StoreError> = all().await;
    assert_eq!(before.unwrap(), [0; 0]);
    let altered: Result<u64, StoreError> =
        test.db().write(|tx| tx.execute(sql!("ALTER TABLE test_pairs ADD COLUMN note TEXT"), params![])).await;
    altered.unwrap();
    insert_pair(&db, 1).await.unwrap();
    let after: Result<Vec<i64>, StoreError> = all().await;
    assert_eq!(after.unwrap().len(), 2);
}

#[tokio::test]
async fn a_transaction_that_failed_does_not_stand_in_the_way_of_the_next() {
    let test = store::testing::postgres(Migrations::of(&MIGRATIONS)).await;
    let opening = Opening { migrations: Migrations::of(&MIGRATIONS), postgres_workers: 1, ..Opening::default() };
    let db = Db::open_with(test.url(), Arc::new(SystemClock), opening).await.unwrap();
    // Both wait for the one worker, which goes from the first to the second without a pause.
    let (refused, read): (Result<u64, StoreError>, Result<Vec<i64>, StoreError>) = tokio::join!(
        db.read(|tx| tx.execute(sql!("DELETE FROM test_pairs"), params![])),
        db.read(|tx| tx.all(sql!("SELECT other FROM test_pairs"), params![], |row| row.get(0))),
    );
    assert!(matches!(refused, Err(StoreError::ReadOnly)), "{refused:?}");
    assert_eq!(read.unwrap(), [0; 0]);
}

#[tokio::test]
async fn who_only_looks_makes_no_database_and_changes_no_tables() {
    let folder = tempfile::TempDir::new().unwrap();
    let file = folder.path().join("passerelle.sqlite");
    let url = DatabaseUrl::sqlite(&file);
    let look = || async { Db::open_as_it_is(&url, Arc::new(SystemClock)).await.err().map(|error| error.to_string()) };
    assert!(look().await.unwrap().contains("there is no database at"));
    assert!(store::copy_sqlite(&file, &folder.path().join("copy.sqlite")).is_err());
    assert_eq!(folder.path().read_dir().unwrap().count(), 0, "nothing was made");

    let opening = Opening { migrations: Migrations::of(&MIGRATIONS), ..Opening::default() };
    let db = Db::open_with(&url, Arc::new(SystemClock), opening).await.unwrap();
    insert_pair(&db, 1).await.unwrap();
    let refused = look().await.unwrap();
    assert!(refused.contains("does not know") || refused.contains("another text"), "another program's: {refused}");
    drop(db);
    Db::open_with(&url, Arc::new(SystemClock), Opening { tables: Tables::AsTheyAre, ..opening }).await.unwrap();
}

#[tokio::test]
async fn a_database_that_is_closed_is_one_file_and_a_copy_takes_what_its_log_holds() {
    let folder = tempfile::TempDir::new().unwrap();
    let (live, aside) = (folder.path().join("live.sqlite"), folder.path().join("aside.sqlite"));
    let log = |file: &std::path::Path| std::path::PathBuf::from(format!("{}-wal", file.display()));
    let opening = Opening::default();
    let db = Db::open_with(&DatabaseUrl::sqlite(&live), Arc::new(SystemClock), opening).await.unwrap();
    // Put aside as it was when the machine lost its power.
    for (from, to) in [(live.clone(), aside.clone()), (log(&live), log(&aside))] {
        std::fs::copy(from, to).unwrap();
    }
    assert!(std::fs::metadata(log(&aside)).unwrap().len() > 0, "the tables are in the log yet");
    store::check_copy(&aside).unwrap();
    let left = std::fs::metadata(log(&aside)).map(|log| log.len()).unwrap_or_default();
    assert_eq!(left, 0, "all is in the one file");
    std::fs::remove_file(log(&aside)).unwrap_or_default();
    let again = Db::open_as_it_is(&DatabaseUrl::sqlite(&aside), Arc::new(SystemClock)).await;
    again.unwrap();
    drop(db);
    assert!(!log(&live).exists(), "whoever copies the file alone has all of it");
}

#[test]
fn what_is_no_copy_of_a_database_is_told() {
    let folder = tempfile::TempDir::new().unwrap();
    for (name, content) in [("empty", String::new()), ("letter", "Dear Ana, ".repeat(1000))] {
        let file = folder.path().join(name);
        std::fs::write(&file, &content).unwrap();
        assert!(store::check_copy(&file).is_err(), "{name}");
        assert_eq!(std::fs::read_to_string(&file).unwrap(), content, "{name} is left as it was");
    }
}
