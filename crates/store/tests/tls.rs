//! What `sslmode` encrypts, it also verifies.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test tells what is wrong by panicking")]

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::{MetadataExt, chown};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use base::SystemClock;
use store::{Db, Migrations, Opening, StoreError, params, sql};
use tempfile::TempDir;

/// A cluster that talks by TLS only, with a certificate for `localhost` from an authority of its own.
struct Cluster {
    server: Option<Child>,
    folder: TempDir,
    port: u16,
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if let Some(mut server) = self.server.take() {
            server.kill().unwrap();
            server.wait().unwrap();
        }
    }
}

impl Cluster {
    fn start() -> Self {
        let folder = TempDir::new().unwrap();
        let place = folder.path();
        let file = |name: &str| place.join(name).display().to_string();
        let key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
        run(Command::new("openssl").args(["req", "-x509"]).args(key).args([
            "-subj",
            "/CN=Test authority",
            "-keyout",
            &file("ca.key"),
            "-out",
            &file("ca.pem"),
        ]));
        run(Command::new("openssl").args(["req", "-x509"]).args(key).args([
            "-subj",
            "/CN=localhost",
            "-addext",
            "subjectAltName=DNS:localhost",
            "-addext",
            "basicConstraints=critical,CA:FALSE",
            "-CA",
            &file("ca.pem"),
            "-CAkey",
            &file("ca.key"),
            "-keyout",
            &file("server.key"),
            "-out",
            &file("server.pem"),
        ]));
        fs::write(place.join("password"), "a fictional password\n").unwrap();
        for name in ["", "server.key", "server.pem", "password"] {
            own(&place.join(name));
        }
        run(as_owner(&binary("initdb")).args([
            "--username=postgres",
            "--auth=scram-sha-256",
            "--no-sync",
            &format!("--pwfile={}", file("password")),
            &format!("--pgdata={}", file("data")),
        ]));
        let rules = place.join("data/pg_hba.conf");
        fs::write(&rules, "hostssl all all 127.0.0.1/32 scram-sha-256\n").unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut cluster = Self { server: None, folder, port };
        let file = |name: &str| cluster.folder.path().join(name).display().to_string();
        let server = as_owner(&binary("postgres"))
            .args(["-D", &file("data"), "-k", &file(""), "-p", &port.to_string()])
            .args(["-c", "listen_addresses=127.0.0.1", "-c", "fsync=off", "-c", "ssl=on"])
            .args(["-c", &format!("ssl_cert_file={}", file("server.pem"))])
            .args(["-c", &format!("ssl_key_file={}", file("server.key"))])
            .stderr(Stdio::null())
            .spawn();
        cluster.server = server.ok();
        for _ in 0..400 {
            if Command::new(binary("pg_isready"))
                .args(["-q", "-h", "127.0.0.1", "-p", &port.to_string()])
                .status()
                .unwrap()
                .success()
            {
                return cluster;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("the server does not answer");
    }

    async fn open(&self, host: &str, options: &str) -> Result<Db, StoreError> {
        let options = options.replace("CA", &self.folder.path().join("ca.pem").display().to_string());
        let url = format!("postgres://postgres:a%20fictional%20password@{host}:{}/postgres?{options}", self.port);
        let (url, clock) = (url.parse()?, Arc::new(SystemClock));
        let migrations = Migrations::of(&[]);
        Db::migrate_with(&url, clock.clone(), migrations).await?;
        Db::open_with(&url, clock, Opening { migrations, postgres_workers: 1, ..Opening::default() }).await
    }
}

fn run(command: &mut Command) {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
}

fn binary(name: &str) -> PathBuf {
    let mut versions: Vec<_> =
        fs::read_dir("/usr/lib/postgresql").unwrap().map(|entry| entry.unwrap().path()).collect();
    versions.sort();
    versions.last().unwrap().join("bin").join(name)
}

/// PostgreSQL refuses to run as root.
const OWNER: &str = "postgres";

fn is_root() -> bool {
    fs::metadata("/proc/self").unwrap().uid() == 0
}

fn own(path: &Path) {
    if is_root() {
        let of = |what: &str| {
            let id = Command::new("id").args([what, OWNER]).output().unwrap();
            String::from_utf8(id.stdout).unwrap().trim().parse().unwrap()
        };
        chown(path, Some(of("-u")), Some(of("-g"))).unwrap();
    }
}

fn as_owner(program: &Path) -> Command {
    let mut command = Command::new("setpriv");
    if is_root() {
        command.args([&format!("--reuid={OWNER}"), &format!("--regid={OWNER}"), "--init-groups"]);
    }
    command.arg("--pdeathsig=KILL").arg(program).stdout(Stdio::null());
    command
}

#[tokio::test]
async fn a_connection_is_encrypted_with_a_server_that_proves_who_it_is_and_with_no_other() {
    let cluster = Cluster::start();

    let db = cluster.open("localhost", "sslmode=require&channel_binding=require&sslrootcert=CA").await.unwrap();
    let encrypted: Result<bool, StoreError> = db
        .read(|tx| {
            tx.one(sql!("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"), params![], |row| row.get(0))
        })
        .await;
    assert!(encrypted.unwrap());

    let unknown_authority = cluster.open("localhost", "sslmode=require").await.err().unwrap();
    assert!(unknown_authority.to_string().contains("sslrootcert=FILE"), "{unknown_authority}");
    let other_name = cluster.open("127.0.0.1", "sslmode=require&sslrootcert=CA").await.err().unwrap();
    assert!(matches!(other_name, StoreError::Unavailable(_)), "{other_name}");
    let in_the_clear = cluster.open("localhost", "sslmode=disable").await.err().unwrap();
    assert!(in_the_clear.to_string().contains("no encryption"), "{in_the_clear}");
}
