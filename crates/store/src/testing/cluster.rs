//! The PostgreSQL cluster of the tests.

#![expect(clippy::expect_used, reason = "a test cannot go on without its database")]

use std::fs::{DirBuilder, File, OpenOptions};
use std::os::unix::fs::{DirBuilderExt, MetadataExt};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use base::SystemClock;
use tokio_postgres::Client;

use super::fingerprint;
use crate::postgres::{Access, Server};
use crate::{DatabaseUrl, Db, Migrations, Opening, address};

/// Starts a cluster, runs a command, stops the cluster.
const WITH_POSTGRES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/with-postgres");
/// The command that it runs for a shared cluster: ends when no test has used it for a while.
const WHILE_USED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/testing/while-used");
/// How long a cluster may take to start, with every processor busy compiling.
const START_TIMEOUT: Duration = Duration::from_mins(1);
/// Any number: who makes a template holds this lock.
const TEMPLATE_LOCK: i64 = 7_270_537;

/// The address of the maintenance database.
pub(super) async fn maintenance() -> String {
    #[expect(clippy::disallowed_methods, reason = "where the tests find their cluster")]
    if let Ok(url) = std::env::var("PASSERELLE_TEST_POSTGRES") {
        return url;
    }
    tokio::task::spawn_blocking(shared).await.expect("a shared cluster")
}

/// The cluster that the tests of this user share. This process counts as a user of it until it ends.
fn shared() -> String {
    static USE: OnceLock<(File, String)> = OnceLock::new();
    USE.get_or_init(|| {
        let folder = private_folder();
        let starting = lock_file(&folder, "starting");
        starting.lock().expect("the lock of the folder");
        let used = lock_file(&folder, "used");
        used.lock_shared().expect("the lock of the cluster");
        let address = folder.join("address");
        if let Some(url) = running(&address) {
            return (used, url);
        }
        let _ = std::fs::remove_file(&address);
        let log = File::create(folder.join("log")).expect("a log");
        // In a group of its own: an interruption of the tests leaves it, for the next run.
        let mut server = std::os::unix::process::CommandExt::process_group(
            Command::new(WITH_POSTGRES)
                .args([WHILE_USED.as_ref(), folder.as_os_str()])
                .stdin(Stdio::null())
                .stdout(log.try_clone().expect("a log"))
                .stderr(log),
            0,
        )
        .spawn()
        .expect("tests/with-postgres");
        std::thread::spawn(move || server.wait());
        let started = Instant::now();
        loop {
            if let Some(url) = running(&address) {
                return (used, url);
            }
            assert!(
                started.elapsed() < START_TIMEOUT,
                "PostgreSQL did not start: {}",
                std::fs::read_to_string(folder.join("log")).unwrap_or_default()
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    })
    .1
    .clone()
}

/// The address in the file, when something answers there.
fn running(address: &Path) -> Option<String> {
    let url = std::fs::read_to_string(address).ok()?;
    let (_, place) = url.split_once('@')?;
    let folder = place.split('/').next()?.replace("%2F", "/");
    std::os::unix::net::UnixStream::connect(format!("{folder}/.s.PGSQL.5432")).ok()?;
    Some(url)
}

/// A folder that no other user can write to.
fn private_folder() -> PathBuf {
    let user = std::fs::metadata("/proc/self").expect("Linux").uid();
    let folder = std::env::temp_dir().join(format!("passerelle-tests-{user}"));
    let _ = DirBuilder::new().mode(0o700).create(&folder);
    let owner = std::fs::symlink_metadata(&folder).expect("a temporary folder");
    assert!(owner.is_dir() && owner.uid() == user, "{} belongs to somebody else", folder.display());
    folder
}

fn lock_file(folder: &Path, name: &str) -> File {
    OpenOptions::new().write(true).create(true).truncate(false).open(folder.join(name)).expect("a lock file")
}

/// The address of another database of the cluster.
pub(super) fn in_database(maintenance: &str, name: &str) -> String {
    let (place, options) = maintenance.split_once('?').map_or((maintenance, ""), |(place, options)| (place, options));
    let (server, _) = place.rsplit_once('/').expect("…/database");
    if options.is_empty() { format!("{server}/{name}") } else { format!("{server}/{name}?{options}") }
}

async fn connect(maintenance: &str) -> Client {
    Server::new(maintenance, &Opening::default())
        .expect("an address")
        .connect(Access::Write)
        .await
        .expect("the cluster of the tests")
}

/// A database with these tables, made by the first test that needs it.
async fn template(client: &Client, maintenance: &str, migrations: Migrations) -> String {
    let tables = fingerprint(migrations);
    let name = format!("template_{tables}");
    let exists = "SELECT 1 FROM pg_database WHERE datname = $1";
    if client.query_opt(exists, &[&name]).await.expect("databases").is_some() {
        return name;
    }
    client
        .execute("SELECT pg_advisory_lock($1), set_config('statement_timeout', '0', false)", &[&TEMPLATE_LOCK])
        .await
        .expect("the lock of the templates");
    if client.query_opt(exists, &[&name]).await.expect("databases").is_none() {
        let draft = format!("draft_{tables}");
        client.batch_execute(&format!("DROP DATABASE IF EXISTS {draft} WITH (FORCE)")).await.expect("no old draft");
        client.batch_execute(&format!("CREATE DATABASE {draft}")).await.expect("a draft");
        let url = DatabaseUrl(address::Engine::Postgres(in_database(maintenance, &draft)));
        if let Err(error) = Db::migrate_with(&url, Arc::new(SystemClock), migrations).await {
            #[expect(clippy::panic, reason = "no test can go on")]
            {
                panic!("{error}");
            }
        }
        // The connection of the migration may take a moment to end.
        client
            .execute("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1", &[&draft])
            .await
            .expect("the end of the migration");
        client.batch_execute(&format!("ALTER DATABASE {draft} RENAME TO {name}")).await.expect("a template");
    }
    name
}

/// A copy of a template. Its files are copied: to log each of their pages takes the server half as long again.
pub(super) async fn copy(maintenance: &str, migrations: Migrations, name: &str) {
    let client = connect(maintenance).await;
    let template = template(&client, maintenance, migrations).await;
    client.batch_execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await.expect("no old copy");
    let create = format!("CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY");
    client.batch_execute(&create).await.expect("a copy");
}

/// Drops a copy, whoever still uses it. On a thread of its own: the runtime of the test is busy.
pub(super) fn drop_database(maintenance: String, name: String) {
    let dropping = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().ok()?;
        runtime.block_on(async {
            let client = Server::new(&maintenance, &Opening::default()).ok()?.connect(Access::Write).await.ok()?;
            client.batch_execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await.ok()
        })
    });
    // When it fails, the copy goes with the cluster.
    let _ = dropping.join();
}
