//! What `Db::write` and `Db::read` promise, on both engines.

#![expect(clippy::unwrap_used, reason = "a test tells what is wrong by panicking")]

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, mpsc};

use base::{Id, PersonId, Random, SeededRandom, Siren, Siret, SystemClock, Timestamp};
use jiff::civil::Date;
use store::testing::{TestDb, databases_with};
use store::{
    Column, Db, FromColumn, Migration, Migrations, Mismatch, Param, QUEUE_MAX, Rule, StoreError, ToParam, Tx, params,
    sql,
};
use tokio::task::JoinSet;

static MIGRATIONS: [Migration; 1] = [Migration {
    version: 1,
    name: "test",
    text: "CREATE TABLE test_accounts (name TEXT PRIMARY KEY, cents BIGINT NOT NULL CHECK (cents >= 0));
           CREATE TABLE test_notes (
               id UUID PRIMARY KEY,
               account TEXT REFERENCES test_accounts (name) DEFERRABLE INITIALLY DEFERRED,
               holder TEXT REFERENCES test_accounts (name),
               body TEXT NOT NULL);
           CREATE TABLE test_everything (
               id UUID PRIMARY KEY, yes BOOLEAN, number BIGINT, ratio DOUBLE PRECISION, words TEXT, bytes BYTEA);",
}];

async fn databases() -> Vec<TestDb> {
    databases_with(Migrations::of(&MIGRATIONS)).await
}

enum Note {}

fn id(random: &dyn Random) -> Id<Note> {
    Id::new(&SystemClock, random)
}

fn open_account(tx: &mut Tx, name: &str, cents: i64) -> Result<(), StoreError> {
    tx.execute(sql!("INSERT INTO test_accounts (name, cents) VALUES ($1, $2)"), params![name, cents]).map(drop)
}

fn balance(tx: &mut Tx, name: &str) -> Result<Option<i64>, StoreError> {
    tx.first(sql!("SELECT cents FROM test_accounts WHERE name = $1"), params![name], |row| row.get(0))
}

async fn names(db: &Db) -> Vec<String> {
    db.read(|tx| tx.all(sql!("SELECT name FROM test_accounts ORDER BY name"), params![], |row| row.get(0)))
        .await
        .map_err(|error: StoreError| error)
        .unwrap()
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Mode {
    OnSite,
    Remote,
}

impl ToParam for Mode {
    fn to_param(&self) -> Param<'_> {
        Param::Text(
            match self {
                Self::OnSite => "on-site",
                Self::Remote => "remote",
            }
            .into(),
        )
    }
}

impl FromColumn for Mode {
    fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
        match column.text("a mode")? {
            "on-site" => Ok(Self::OnSite),
            "remote" => Ok(Self::Remote),
            _ => Err(Mismatch { expected: "a mode" }),
        }
    }
}

#[tokio::test]
async fn every_type_comes_back_as_it_went_in() {
    let siret: Siret = "73282932000074".parse().unwrap();
    let day: Date = "2026-02-28".parse().unwrap();
    let at = Timestamp::from_micros(1_795_000_000_123_456);
    for db in databases().await {
        let person = PersonId::new(&SystemClock, &SeededRandom::new(1));
        let key: [u8; 32] = (&SeededRandom::new(2) as &dyn Random).bytes();
        db.db()
            .write(move |tx| {
                let insert = sql!(
                    "INSERT INTO test_everything (id, yes, number, ratio, words, bytes) VALUES ($1, $2, $3, $4, $5, $6)"
                );
                tx.execute(insert, params![person, true, i64::MIN, 0.1, "Éole ✓ '\"", key])?;
                tx.execute(insert, params![id(&SeededRandom::new(3)), false, at, 2.0, day, Vec::from([0_u8, 255])])?;
                tx.execute(insert, params![id(&SeededRandom::new(4)), None::<bool>, 7_u32, -1.5, siret, &[1_u8][..]])?;
                let nothing = None::<String>;
                tx.execute(
                    insert,
                    params![id(&SeededRandom::new(5)), Some(true), 3_i32, None::<f64>, Mode::Remote, None::<Vec<u8>>],
                )?;
                tx.execute(
                    insert,
                    params![
                        id(&SeededRandom::new(6)),
                        None::<bool>,
                        None::<i64>,
                        None::<f64>,
                        nothing,
                        None::<[u8; 32]>
                    ],
                )
            })
            .await
            .map_err(|error: StoreError| error)
            .unwrap();
        db.db()
            .read(move |tx| {
                let select = sql!("SELECT id, yes, number, ratio, words, bytes FROM test_everything WHERE number = $1");
                tx.one(select, params![i64::MIN], |row| {
                    assert_eq!(row.get::<PersonId>(0)?, person);
                    assert!(row.get::<bool>(1)?);
                    assert_eq!(row.get::<i64>(2)?, i64::MIN);
                    assert_eq!(row.get::<f64>(3)?.to_bits(), 0.1_f64.to_bits());
                    assert_eq!(row.get::<String>(4)?, "Éole ✓ '\"");
                    assert_eq!(row.get::<[u8; 32]>(5)?, key);
                    Ok(())
                })?;
                tx.one(select, params![at], |row| {
                    assert!(!row.get::<bool>(1)?);
                    assert_eq!(row.get::<Timestamp>(2)?, at);
                    assert_eq!(row.get::<Date>(4)?, day);
                    assert_eq!(row.get::<Vec<u8>>(5)?, [0, 255]);
                    Ok(())
                })?;
                tx.one(select, params![7_i64], |row| {
                    assert_eq!(row.get::<Option<bool>>(1)?, None);
                    assert_eq!((row.get::<u32>(2)?, row.get::<i32>(2)?, row.get::<u8>(2)?), (7, 7, 7));
                    assert_eq!(row.get::<Siret>(4)?, siret);
                    assert!(row.get::<Siren>(4).is_err());
                    Ok(())
                })?;
                tx.one(select, params![3_i64], |row| {
                    assert_eq!((row.get::<Mode>(4)?, row.get::<Option<f64>>(3)?), (Mode::Remote, None));
                    Ok(())
                })?;
                let empty = sql!("SELECT number, words, bytes FROM test_everything WHERE number IS NULL");
                tx.one(empty, params![], |row| {
                    assert_eq!(row.get::<Option<Timestamp>>(0)?, None);
                    assert_eq!(row.get::<Option<String>>(1)?, None);
                    assert_eq!(row.get::<Option<[u8; 32]>>(2)?, None);
                    Ok(())
                })
            })
            .await
            .map_err(|error: StoreError| error)
            .unwrap_or_else(|error| panic!("{}: {error}", db.engine()));
    }
}

#[tokio::test]
async fn a_sum_is_an_integer_and_an_average_is_real() {
    for db in databases().await {
        let (sum, average, none) = db
            .db()
            .write(|tx| {
                open_account(tx, "ana", 1)?;
                open_account(tx, "leo", 2)?;
                tx.one(
                    sql!("SELECT SUM(cents), AVG(cents), (SELECT SUM(cents) FROM test_accounts WHERE cents > 9) FROM test_accounts"),
                    params![],
                    |row| Ok((row.get::<i64>(0)?, row.get::<f64>(1)?, row.get::<Option<i64>>(2)?)),
                )
            })
            .await
            .map_err(|error: StoreError| error)
            .unwrap();
        assert_eq!((sum, average, none), (3, 1.5, None), "{}", db.engine());
    }
}

#[tokio::test]
async fn optional_filters_limits_and_collisions_are_written_once_for_both() {
    for db in databases().await {
        db.db()
            .write(|tx| {
                for (name, cents) in [("ana", 1), ("leo", 2), ("nora", 2)] {
                    open_account(tx, name, cents)?;
                }
                let found = |tx: &mut Tx, cents: Option<i64>, limit: u32| {
                    tx.all(
                        sql!("SELECT name FROM test_accounts WHERE (cents = $1 OR $1 IS NULL) ORDER BY name LIMIT $2"),
                        params![cents, limit],
                        |row| row.get::<String>(0),
                    )
                };
                assert_eq!(found(tx, None, 2)?, ["ana", "leo"]);
                assert_eq!(found(tx, Some(2), 9)?, ["leo", "nora"]);

                let keep =
                    sql!("INSERT INTO test_accounts (name, cents) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING");
                assert_eq!(tx.execute(keep, params!["ana", 9])?, 0);
                let raise = sql!(
                    "INSERT INTO test_accounts (name, cents) VALUES ($1, $2)
                     ON CONFLICT (name) DO UPDATE SET cents = test_accounts.cents + excluded.cents RETURNING cents"
                );
                assert_eq!(tx.one(raise, params!["ana", 9], |row| row.get::<i64>(0))?, 10);
                let add = sql!("UPDATE test_accounts SET cents = cents + $1 WHERE cents < $2");
                assert_eq!(tx.execute(add, params![1, 10])?, 2);
                Ok::<_, StoreError>(())
            })
            .await
            .unwrap_or_else(|error| panic!("{}: {error}", db.engine()));
    }
}

#[tokio::test]
async fn a_row_that_is_not_there_is_none_or_not_found() {
    for db in databases().await {
        let select = |row: &store::Row| row.get::<i64>(0);
        db.db()
            .read(move |tx| {
                let text = sql!("SELECT cents FROM test_accounts WHERE name = $1");
                assert_eq!(tx.first(text, params!["nobody"], select)?, None);
                assert!(matches!(tx.one(text, params!["nobody"], select), Err(StoreError::NotFound)));
                // Not finding is no failure of the transaction.
                assert_eq!(tx.all(text, params!["nobody"], select)?, [0; 0]);
                Ok::<_, StoreError>(())
            })
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn a_failing_closure_undoes_its_own_changes_and_no_others() {
    #[derive(Debug, PartialEq)]
    enum Refusal {
        Odd,
        Store,
    }
    impl From<StoreError> for Refusal {
        fn from(_: StoreError) -> Self {
            Self::Store
        }
    }
    for db in databases().await {
        let mut calls = JoinSet::new();
        for number in 0..100_i64 {
            let db = db.db();
            calls.spawn(async move {
                let written = db
                    .write(move |tx| {
                        if number % 10 == 5 {
                            return Err(Refusal::Odd); // before it changed anything
                        }
                        open_account(tx, &format!("{number:03}"), number)?;
                        if number % 2 == 1 { Err(Refusal::Odd) } else { Ok(number) }
                    })
                    .await;
                assert_eq!(written, if number % 2 == 1 { Err(Refusal::Odd) } else { Ok(number) });
            });
        }
        calls.join_all().await;
        let even: Vec<String> = (0..100).step_by(2).map(|number| format!("{number:03}")).collect();
        assert_eq!(names(&db.db()).await, even, "{}", db.engine());
    }
}

#[tokio::test]
async fn a_panic_undoes_its_own_changes_and_the_next_command_is_served() {
    for db in databases().await {
        let mut calls = JoinSet::new();
        for number in 0..20_i64 {
            let db = db.db();
            calls.spawn(async move {
                let written: Result<(), StoreError> = db
                    .write(move |tx| {
                        open_account(tx, &format!("{number:02}"), number)?;
                        assert!(number % 4 != 0, "this panic is part of the test");
                        // Also while rows are read.
                        tx.all(sql!("SELECT name FROM test_accounts"), params![], |_| {
                            assert!(number % 4 != 1, "this panic is part of the test");
                            Ok(())
                        })
                        .map(drop)
                    })
                    .await;
                if number % 4 < 2 {
                    assert!(matches!(written, Err(StoreError::Panicked)), "{written:?}");
                } else {
                    written.unwrap();
                }
            });
        }
        calls.join_all().await;
        let kept: Vec<String> = (0..20).filter(|number| number % 4 >= 2).map(|number| format!("{number:02}")).collect();
        assert_eq!(names(&db.db()).await, kept, "{}", db.engine());
        let read: Result<(), StoreError> = db.db().read(|_| panic!("this panic is part of the test")).await;
        assert!(matches!(read, Err(StoreError::Panicked)));
        let long: Result<(), StoreError> = db.db().read_long(|_| panic!("this panic is part of the test")).await;
        assert!(matches!(long, Err(StoreError::Panicked)));
        assert_eq!(names(&db.db()).await, kept, "{}", db.engine());
    }
}

#[tokio::test]
async fn a_commit_that_fails_fails_for_its_own_command_only() {
    for db in databases().await {
        let mut calls = JoinSet::new();
        for number in 0..40_u64 {
            let db = db.db();
            calls.spawn(async move {
                let written = db
                    .write(move |tx| {
                        let account = format!("{number:02}");
                        // Deferred: the missing account is found out at COMMIT.
                        tx.execute(
                            sql!("INSERT INTO test_notes (id, account, body) VALUES ($1, $2, $3)"),
                            params![id(&SeededRandom::new(number)), account, "a note"],
                        )?;
                        if number % 10 == 3 { Ok(()) } else { open_account(tx, &account, 1) }
                    })
                    .await;
                if number % 10 == 3 {
                    assert!(
                        matches!(written, Err(StoreError::Forbidden { rule: Rule::ForeignKey, .. })),
                        "{written:?}"
                    );
                } else {
                    written.unwrap();
                }
            });
        }
        calls.join_all().await;
        let notes: i64 = db
            .db()
            .read(|tx| tx.one(sql!("SELECT COUNT(*) FROM test_notes"), params![], |row| row.get(0)))
            .await
            .map_err(|error: StoreError| error)
            .unwrap();
        assert_eq!((notes, names(&db.db()).await.len()), (36, 36), "{}", db.engine());
    }
}

#[tokio::test]
async fn after_a_statement_fails_nothing_more_can_be_done() {
    for db in databases().await {
        let written: Result<(), StoreError> = db
            .db()
            .write(|tx| {
                open_account(tx, "ana", 1)?;
                let again = open_account(tx, "ana", 2);
                assert!(again.is_err_and(|error| error.is_unique_violation()));
                assert!(matches!(open_account(tx, "leo", 1), Err(StoreError::Aborted)));
                assert!(matches!(balance(tx, "ana"), Err(StoreError::Aborted)));
                Ok(())
            })
            .await;
        assert!(written.is_err_and(|error| error.is_unique_violation()), "{}", db.engine());
        assert_eq!(names(&db.db()).await, [""; 0]);
    }
}

#[tokio::test]
async fn a_broken_rule_is_named_alike_by_both_engines() {
    for db in databases().await {
        let try_to = |work: fn(&mut Tx) -> Result<u64, StoreError>| {
            let db = db.db();
            async move { db.write(work).await.unwrap_err() }
        };
        let rule_of = |error| match error {
            StoreError::Forbidden { rule, .. } => Some(rule),
            _ => None,
        };
        let check =
            |tx: &mut Tx| tx.execute(sql!("INSERT INTO test_accounts (name, cents) VALUES ('ana', $1)"), params![-1]);
        assert_eq!(rule_of(try_to(check).await), Some(Rule::Check), "{}", db.engine());
        let not_null = |tx: &mut Tx| {
            tx.execute(sql!("INSERT INTO test_accounts (name, cents) VALUES ('ana', $1)"), params![None::<i64>])
        };
        assert_eq!(rule_of(try_to(not_null).await), Some(Rule::NotNull), "{}", db.engine());
        let foreign_key = |tx: &mut Tx| {
            tx.execute(
                sql!("INSERT INTO test_notes (id, holder, body) VALUES ($1, 'nobody', '')"),
                params![id(&SeededRandom::new(1))],
            )
        };
        assert_eq!(rule_of(try_to(foreign_key).await), Some(Rule::ForeignKey), "{}", db.engine());
        // Also when the statement gives rows and the first is enough.
        let foreign_key_of_rows = |tx: &mut Tx| {
            tx.first(
                sql!("INSERT INTO test_notes (id, holder, body) VALUES ($1, 'nobody', '') RETURNING 1"),
                params![id(&SeededRandom::new(1))],
                |_| Ok(1),
            )
            .map(|_| 0)
        };
        assert_eq!(rule_of(try_to(foreign_key_of_rows).await), Some(Rule::ForeignKey), "{}", db.engine());
        let unknown_table = |tx: &mut Tx| tx.execute(sql!("DELETE FROM test_nowhere"), params![]);
        let error = try_to(unknown_table).await;
        assert!(matches!(error, StoreError::Statement { text: "DELETE FROM test_nowhere", .. }), "{error:?}");
        let rows = |tx: &mut Tx| tx.execute(sql!("SELECT name FROM test_accounts"), params![]);
        let error = try_to(rows).await;
        assert!(matches!(error, StoreError::Statement { .. }), "{}: {error:?}", db.engine());
    }
}

#[tokio::test]
async fn no_error_tells_what_a_row_holds() {
    for db in databases().await {
        let secret = "Ana Fictive";
        for (name, cents) in [(secret, -1), (secret, 1), (secret, 1)] {
            let written: Result<(), StoreError> = db.db().write(move |tx| open_account(tx, name, cents)).await;
            if let Err(error) = written {
                let told = format!("{error} {error:?}");
                assert!(!told.contains("Ana"), "{}: {told}", db.engine());
            }
        }
        let read: Result<i64, StoreError> =
            db.db().read(|tx| tx.one(sql!("SELECT name FROM test_accounts"), params![], |row| row.get(0))).await;
        let told = format!("{read:?}");
        assert!(told.contains("a text of 11 bytes") && !told.contains("Ana"), "{}: {told}", db.engine());
        assert_eq!(format!("{:?}", params![secret, 7]), "[Text, Integer]");
    }
}

#[tokio::test]
async fn a_column_of_another_type_is_said_and_the_transaction_goes_on() {
    for db in databases().await {
        db.db()
            .write(|tx| {
                open_account(tx, "ana", 300)?;
                let text = sql!("SELECT name, cents FROM test_accounts");
                let error = tx.one(text, params![], |row| row.get::<u8>(1)).unwrap_err();
                assert!(matches!(error, StoreError::Column { index: 1, .. }), "{error}");
                let error = tx.one(text, params![], |row| row.get::<Mode>(0)).unwrap_err();
                assert!(matches!(error, StoreError::Column { index: 0, expected: "a mode", .. }), "{error}");
                let error = tx.one(text, params![], |row| row.get::<i64>(2)).unwrap_err();
                assert!(matches!(error, StoreError::Column { index: 2, .. }), "{error}");
                let error = tx.one(text, params!["one too many"], |row| row.get::<String>(0)).unwrap_err();
                assert!(matches!(error, StoreError::Parameters { expected: 0, given: 1, .. }), "{error}");
                open_account(tx, "leo", 1)
            })
            .await
            .unwrap();
        assert_eq!(names(&db.db()).await, ["ana", "leo"], "{}", db.engine());
    }
}

#[tokio::test]
async fn a_read_that_changes_something_is_refused() {
    for db in databases().await {
        let refused: Result<(), StoreError> = db.db().read(|tx| open_account(tx, "ana", 1)).await;
        assert!(matches!(refused, Err(StoreError::ReadOnly)), "{}: {refused:?}", db.engine());
        let refused: Result<(), StoreError> = db.db().read_long(|tx| open_account(tx, "ana", 1)).await;
        assert!(matches!(refused, Err(StoreError::ReadOnly)), "{}: {refused:?}", db.engine());
        assert_eq!(names(&db.db()).await, [""; 0]);
    }
}

#[tokio::test]
async fn a_read_sees_one_committed_state() {
    for db in databases().await {
        let (begun, has_begun) = tokio::sync::oneshot::channel();
        let (go_on, may_go_on) = mpsc::channel::<()>();
        let (begun, may_go_on) = (Mutex::new(Some(begun)), Mutex::new(may_go_on));
        let reader = db.db();
        let reading = tokio::spawn(async move {
            reader
                .read_long(move |tx| {
                    let first = balance(tx, "ana")?;
                    begun.lock().unwrap().take().map(|begun| begun.send(()));
                    may_go_on.lock().unwrap().recv().unwrap();
                    Ok::<_, StoreError>((first, balance(tx, "ana")?))
                })
                .await
        });
        has_begun.await.unwrap();
        db.db().write(|tx| open_account(tx, "ana", 5)).await.unwrap();
        let now: Option<i64> = db.db().read(|tx| balance(tx, "ana")).await.map_err(|e: StoreError| e).unwrap();
        assert_eq!(now, Some(5), "what is acknowledged is seen: {}", db.engine());
        go_on.send(()).unwrap();
        assert_eq!(reading.await.unwrap().unwrap(), (None, None), "{}", db.engine());
    }
}

#[tokio::test]
async fn what_is_not_committed_is_not_seen() {
    for db in databases().await {
        let (written, has_written) = tokio::sync::oneshot::channel();
        let (go_on, may_go_on) = mpsc::channel::<()>();
        let (written, may_go_on) = (Mutex::new(Some(written)), Mutex::new(may_go_on));
        let writer = db.db();
        let writing = tokio::spawn(async move {
            writer
                .write(move |tx| {
                    open_account(tx, "ana", 5)?;
                    written.lock().unwrap().take().map(|written| written.send(()));
                    may_go_on.lock().unwrap().recv().unwrap();
                    Ok::<_, StoreError>(())
                })
                .await
        });
        has_written.await.unwrap();
        assert_eq!(names(&db.db()).await, [""; 0], "{}", db.engine());
        go_on.send(()).unwrap();
        writing.await.unwrap().unwrap();
        assert_eq!(names(&db.db()).await, ["ana"], "{}", db.engine());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn conflicts_are_run_again_until_nothing_is_lost() {
    const CALLS: i64 = 200;
    for db in databases().await {
        db.db().write(|tx| open_account(tx, "ana", 0)).await.unwrap();
        let runs = Arc::new(AtomicU32::new(0));
        let mut calls = JoinSet::new();
        for _ in 0..CALLS {
            let (db, runs) = (db.db(), Arc::clone(&runs));
            calls.spawn(async move {
                db.write(move |tx| {
                    runs.fetch_add(1, Ordering::Relaxed);
                    // Read, think, write: without isolation, one of two increments is lost.
                    let cents = balance(tx, "ana")?.ok_or(StoreError::NotFound)?;
                    tx.execute(sql!("UPDATE test_accounts SET cents = $1 WHERE name = $2"), params![cents + 1, "ana"])
                })
                .await
                .unwrap();
            });
        }
        calls.join_all().await;
        let cents: Option<i64> = db.db().read(|tx| balance(tx, "ana")).await.map_err(|e: StoreError| e).unwrap();
        assert_eq!(cents, Some(CALLS), "{}", db.engine());
        let runs = runs.load(Ordering::Relaxed);
        assert!(db.engine() == "SQLite" || runs > 200, "no conflict happened in {runs} runs: the test proves nothing");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_that_each_look_before_they_write_cannot_both_have_looked_first() {
    for db in databases().await {
        for round in 0..20 {
            let mut calls = JoinSet::new();
            for side in ["left", "right"] {
                let db = db.db();
                calls.spawn(async move {
                    // At most one of the two may be opened: they write other rows than they read.
                    db.write(move |tx| {
                        let (mine, other) = (format!("{round}-{side}"), format!("{round}-%"));
                        let open: i64 = tx.one(
                            sql!("SELECT COUNT(*) FROM test_accounts WHERE name LIKE $1"),
                            params![other],
                            |row| row.get(0),
                        )?;
                        if open == 0 { open_account(tx, &mine, 1) } else { Ok(()) }
                    })
                    .await
                    .unwrap();
                });
            }
            calls.join_all().await;
        }
        assert_eq!(names(&db.db()).await.len(), 20, "{}", db.engine());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn transfers_in_both_directions_do_not_stop_each_other() {
    for db in databases().await {
        db.db()
            .write(|tx| {
                open_account(tx, "ana", 1000)?;
                open_account(tx, "leo", 1000)
            })
            .await
            .unwrap();
        let mut calls = JoinSet::new();
        for number in 0..100 {
            let db = db.db();
            calls.spawn(async move {
                let (from, to) = if number % 2 == 0 { ("ana", "leo") } else { ("leo", "ana") };
                db.write(move |tx| {
                    let add = sql!("UPDATE test_accounts SET cents = cents + $1 WHERE name = $2");
                    tx.execute(add, params![-10, from])?;
                    tx.execute(add, params![10, to])
                })
                .await
                .unwrap();
            });
        }
        calls.join_all().await;
        let ana: Option<i64> = db.db().read(|tx| balance(tx, "ana")).await.map_err(|e: StoreError| e).unwrap();
        assert_eq!(ana, Some(1000), "{}", db.engine());
    }
}

/// A write that tells on which thread it ran.
async fn write_briefly(db: &Db, name: &'static str) -> std::thread::ThreadId {
    let written = db.write_briefly(move |tx| {
        open_account(tx, name, 1)?;
        Ok::<_, StoreError>(std::thread::current().id())
    });
    written.await.unwrap()
}

#[tokio::test]
async fn what_is_brief_is_written_in_place_when_nobody_else_writes_to_sqlite() {
    for test in databases().await {
        let db = test.db();
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        let in_place = write_briefly(&db, "ana").await == std::thread::current().id();
        assert_eq!(in_place, test.engine() == "SQLite");
        assert_eq!(names(&db).await, ["ana"], "{}", test.engine());
        let refused: Result<(), StoreError> =
            db.write_briefly(|tx| open_account(tx, "leo", 1).and(Err(StoreError::NotFound))).await;
        assert!(matches!(refused, Err(StoreError::NotFound)), "{}", test.engine());
        assert_eq!(names(&db).await, ["ana"], "{}", test.engine());
    }
}

#[tokio::test]
async fn what_is_brief_waits_for_others_without_holding_up_who_serves_requests() {
    for test in databases().await {
        let db = test.db();
        let (go_on, may_go_on) = mpsc::channel::<()>();
        let (held, may_go_on) = (Arc::new(AtomicU32::new(0)), Mutex::new(may_go_on));
        let (holding, holder) = (Arc::clone(&held), test.db());
        let long = tokio::spawn(async move {
            let written = holder.write(move |tx| {
                open_account(tx, "leo", 1)?;
                holding.fetch_add(1, Ordering::SeqCst);
                let _ = may_go_on.lock().unwrap().recv();
                Ok::<_, StoreError>(())
            });
            written.await
        });
        while held.load(Ordering::SeqCst) == 0 {
            tokio::time::sleep(std::time::Duration::from_millis(1)).await;
        }
        // This thread goes on: else nobody would let the other one end.
        let (here, ()) = tokio::join!(write_briefly(&db, "ana"), async {
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
            go_on.send(()).unwrap();
        });
        long.await.unwrap().unwrap();
        assert_ne!(here, std::thread::current().id(), "{}", test.engine());
        assert_eq!(names(&db).await, ["ana", "leo"], "{}", test.engine());
    }
}

#[tokio::test]
async fn what_is_brief_does_not_hold_up_who_serves_requests_while_another_program_writes() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}/test.sqlite", folder.path().display()).parse().unwrap();
    let open = || {
        let opening = store::Opening { migrations: Migrations::of(&MIGRATIONS), ..store::Opening::default() };
        Db::open_with(&url, Arc::new(SystemClock), opening)
    };
    let (db, other) = (open().await.unwrap(), open().await.unwrap());
    tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    let (go_on, may_go_on) = mpsc::channel::<()>();
    let (held, may_go_on) = (Arc::new(AtomicU32::new(0)), Mutex::new(may_go_on));
    let holding = Arc::clone(&held);
    let long = tokio::spawn(async move {
        let written = other.write(move |tx| {
            open_account(tx, "leo", 1)?;
            holding.fetch_add(1, Ordering::SeqCst);
            let _ = may_go_on.lock().unwrap().recv();
            Ok::<_, StoreError>(())
        });
        written.await
    });
    while held.load(Ordering::SeqCst) == 0 {
        tokio::time::sleep(std::time::Duration::from_millis(1)).await;
    }
    let (here, ()) = tokio::join!(write_briefly(&db, "ana"), async {
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        go_on.send(()).unwrap();
    });
    long.await.unwrap().unwrap();
    assert_ne!(here, std::thread::current().id());
    assert_eq!(names(&db).await, ["ana", "leo"]);
}

#[tokio::test]
async fn when_too_many_wait_the_next_is_told_at_once() {
    for db in databases().await {
        // Held up: every thread that writes.
        let (go_on, may_go_on) = mpsc::channel::<()>();
        let may_go_on = Arc::new(Mutex::new(may_go_on));
        let held_up = Arc::new(AtomicU32::new(0));
        let threads = if db.engine() == "SQLite" { 1 } else { 4 };
        let mut calls = JoinSet::new();
        for _ in 0..threads {
            let (db, held, gate) = (db.db(), Arc::clone(&held_up), Arc::clone(&may_go_on));
            calls.spawn(async move {
                let stopped: Result<(), StoreError> = db
                    .write(move |_| {
                        held.fetch_add(1, Ordering::SeqCst);
                        let _ = gate.lock().unwrap().recv();
                        Ok(())
                    })
                    .await;
                stopped.unwrap();
                true
            });
        }
        while held_up.load(Ordering::SeqCst) < threads {
            tokio::time::sleep(std::time::Duration::from_millis(1)).await;
        }
        for number in 0..QUEUE_MAX + 10 {
            let db = db.db();
            calls.spawn(async move {
                match db.write(move |tx| open_account(tx, &format!("{number:04}"), 1)).await {
                    Ok(()) => true,
                    Err(StoreError::Busy) => false,
                    Err(other) => panic!("{other}"),
                }
            });
        }
        // Let every call reach the queue, then let the writers go on.
        for _ in 0..QUEUE_MAX {
            tokio::task::yield_now().await;
        }
        drop(go_on);
        let told = calls.join_all().await.into_iter().filter(|done| !done).count();
        assert_eq!(told, 10, "{}", db.engine());
        assert_eq!(names(&db.db()).await.len(), QUEUE_MAX, "{}", db.engine());
    }
}

#[tokio::test]
async fn a_statement_that_does_not_end_is_stopped() {
    let limit = std::time::Duration::from_millis(150);
    let count = |tx: &mut Tx| {
        tx.one(
            sql!(
                "WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < $1)
                 SELECT COUNT(*) FROM number"
            ),
            params![1_000_000_000],
            |row| row.get::<i64>(0),
        )
    };
    for test in databases().await {
        let opening = store::Opening {
            migrations: Migrations::of(&MIGRATIONS),
            statement_timeout: limit,
            ..store::Opening::default()
        };
        let db = Db::open_with(test.url(), Arc::new(SystemClock), opening).await.unwrap();
        let endless: Result<i64, StoreError> = db.read_long(count).await;
        assert!(matches!(endless, Err(StoreError::TooSlow)), "{}: {endless:?}", test.engine());
        // Also among others that are written together with it.
        let (one, endless, other) = tokio::join!(
            db.write(|tx| open_account(tx, "ana", 1)),
            db.write(move |tx| {
                open_account(tx, "leo", 1)?;
                count(tx)
            }),
            db.write(|tx| open_account(tx, "nora", 1)),
        );
        one.and(other).unwrap();
        assert!(matches!(endless, Err(StoreError::TooSlow)), "{}: {endless:?}", test.engine());
        assert_eq!(names(&db).await, ["ana", "nora"], "{}", test.engine());
    }
}

#[tokio::test]
async fn a_caller_that_goes_away_leaves_the_rest_in_order() {
    for db in databases().await {
        for number in 0..50 {
            let (db, name) = (db.db(), format!("{number:02}"));
            let write = async move { db.write(move |tx| open_account(tx, &name, 1)).await };
            // Polled once, so sent, and then dropped.
            let _ = tokio::time::timeout(std::time::Duration::ZERO, write).await;
        }
        db.db().write(|tx| open_account(tx, "last", 1)).await.unwrap();
        let names = names(&db.db()).await;
        assert_eq!(names.last().map(String::as_str), Some("last"), "{}", db.engine());
    }
}

#[tokio::test]
async fn a_closure_may_hold_the_last_handle() {
    for db in databases_with(Migrations::of(&MIGRATIONS)).await {
        let url = db.url().clone();
        let opening = store::Opening {
            migrations: Migrations::of(&MIGRATIONS),
            postgres_workers: 1,
            ..store::Opening::default()
        };
        let other = Db::open_with(&url, Arc::new(SystemClock), opening).await.unwrap();
        let held = other.clone();
        let written = tokio::spawn(async move {
            other
                .write(move |tx| {
                    let _ = &held;
                    open_account(tx, "ana", 1)
                })
                .await
        });
        written.await.unwrap().unwrap();
        assert_eq!(names(&db.db()).await, ["ana"]);
    }
}
