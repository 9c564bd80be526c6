//! PostgreSQL: worker threads, each with a connection and a small runtime of its own.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use rustls::ClientConfig;
use rustls::crypto::aws_lc_rs;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls_platform_verifier::BuilderVerifierExt;
use tokio::sync::Semaphore;
use tokio_postgres::config::{Host, SslMode};
use tokio_postgres::error::SqlState;
use tokio_postgres::{Client, Config};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::command::{Command, Queue, pack};
use crate::{Opening, PATIENCE, QUEUE_MAX, READERS, RefusedSql, Rule, STATEMENT_TIMEOUT, StoreError, Tx};

mod session;
mod values;

pub(crate) use session::Session;
use session::Trouble;

/// How long one attempt to connect to one host may take.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(3);
/// How long a transaction may do nothing; a closure does not wait for anything.
const IDLE_TIMEOUT: Duration = Duration::from_secs(10);
/// While the server is away, one attempt to connect in this time.
const ATTEMPT_INTERVAL: Duration = Duration::from_millis(250);
/// Runs of a closure that meets conflicts; the next answer is [`StoreError::Busy`].
const RUNS_MAX: u32 = 24;

/// Whether a transaction may change things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    Read,
    Write,
}

/// A server and the workers that speak to it.
pub(crate) struct Postgres {
    queue: Arc<Queue<(Access, Box<dyn Command>)>>,
    workers: Vec<JoinHandle<()>>,
    server: Arc<Server>,
    /// Of long reads, so that workers are left for others.
    long: Semaphore,
}

/// How to reach the server, and whether it can be reached.
pub(crate) struct Server {
    config: Config,
    tls: MakeRustlsConnect,
    opening: Opening,
    outage: Mutex<Option<Outage>>,
    /// Held by the one transaction that runs again after a conflict.
    turn: Mutex<()>,
}

#[derive(Clone, Copy)]
struct Outage {
    since: Instant,
    last_attempt: Instant,
}

impl Postgres {
    /// Starts the workers; each connects when it has something to do.
    pub(crate) fn start(server: Arc<Server>, workers: usize) -> Result<Self, StoreError> {
        let queue = Arc::new(Queue::new(QUEUE_MAX));
        let workers = (0..workers)
            .map(|number| {
                let (queue, session) = (Arc::clone(&queue), Session::new(Arc::clone(&server))?);
                std::thread::Builder::new()
                    .name(format!("store-{number}"))
                    .spawn(move || Worker { session }.serve(&queue))
                    .map_err(|error| StoreError::Unavailable(error.to_string()))
            })
            .collect::<Result<Vec<_>, _>>()?;
        let long = Semaphore::new(READERS.min(workers.len()));
        Ok(Self { queue, workers, server, long })
    }

    /// Hands the closure to a worker and waits for its answer.
    pub(crate) async fn run<F, T, E>(&self, access: Access, closure: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (command, answer) = pack(closure);
        self.queue.push((access, command))?;
        answer.await.unwrap_or_else(|_| Err(StoreError::Unavailable("it was closed".to_owned()).into()))
    }

    /// As [`Postgres::run`] of a read, for a few at a time.
    pub(crate) async fn read_long<F, T, E>(&self, closure: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let permit = tokio::time::timeout(self.server.opening.lock_timeout, self.long.acquire()).await;
        let _permit = permit.map_err(|_| StoreError::Busy)?;
        self.run(Access::Read, closure).await
    }

    pub(crate) fn server(&self) -> &Server {
        &self.server
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        self.queue.close();
        for worker in self.workers.drain(..) {
            // The last clone of a `Db` may be dropped by a closure, on a worker's own thread.
            if worker.thread().id() != std::thread::current().id() {
                // Its panics were caught, command by command.
                let _ = worker.join();
            }
        }
    }
}

impl Server {
    /// Reads a `postgres://` address. As in libpq, several hosts may be given, with
    /// `target_session_attrs=read-write` to find the primary.
    ///
    /// `sslmode` is `disable`, `prefer` or `require`; what it encrypts, it also verifies, against the
    /// certificates of `sslrootcert=FILE` (PEM) or of the system. Without `sslmode`: nothing on this
    /// machine, `prefer` elsewhere.
    pub(crate) fn new(url: &str, opening: &Opening) -> Result<Self, StoreError> {
        let wrong = |error: &dyn std::fmt::Display| StoreError::Address(error.to_string());
        let (url, root_file) = take_root_file(url);
        let mut config: Config = url.parse().map_err(|error: tokio_postgres::Error| wrong(&deepest(&error)))?;
        let here = |host: &Host| match host {
            Host::Tcp(name) => matches!(name.as_str(), "localhost" | "127.0.0.1" | "::1"),
            #[cfg(unix)]
            Host::Unix(_) => true,
        };
        if !url.contains("sslmode=") && config.get_hosts().iter().all(here) {
            config.ssl_mode(SslMode::Disable);
        }
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(CONNECT_TIMEOUT);
        }
        config.tcp_user_timeout(STATEMENT_TIMEOUT).keepalives_idle(STATEMENT_TIMEOUT);
        if config.get_application_name().is_none() {
            config.application_name("passerelle");
        }

        let builder = ClientConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(|error| wrong(&error))?;
        let tls = if let Some(file) = root_file {
            let mut roots = rustls::RootCertStore::empty();
            let certificates = CertificateDer::pem_file_iter(&file)
                .map_err(|error| StoreError::Address(format!("sslrootcert={}: {error}", file.display())))?;
            for certificate in certificates {
                let certificate = certificate.map_err(|error| wrong(&error))?;
                roots.add(certificate).map_err(|error| wrong(&error))?;
            }
            builder.with_root_certificates(roots)
        } else if config.get_ssl_mode() == SslMode::Disable {
            builder.with_root_certificates(rustls::RootCertStore::empty())
        } else {
            builder.with_platform_verifier().map_err(|error| wrong(&error))?
        };
        Ok(Self {
            config,
            tls: MakeRustlsConnect::new(tls.with_no_client_auth()),
            opening: *opening,
            outage: Mutex::new(None),
            turn: Mutex::new(()),
        })
    }

    /// A connection, driven by a task of the current runtime, with what a statement may do outside of a
    /// transaction.
    pub(crate) async fn connect(&self, outside: Access) -> Result<Client, StoreError> {
        {
            let mut outage = self.outage.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(outage) = &mut *outage {
                if outage.last_attempt.elapsed() < ATTEMPT_INTERVAL {
                    return Err(StoreError::Unavailable("the server cannot be reached".to_owned()));
                }
                outage.last_attempt = Instant::now();
            }
        }
        let connected = self.connect_now(outside).await;
        let mut outage = self.outage.lock().unwrap_or_else(PoisonError::into_inner);
        match &connected {
            Ok(_) => *outage = None,
            Err(_) if outage.is_none() => {
                let now = Instant::now();
                *outage = Some(Outage { since: now, last_attempt: now });
            }
            Err(_) => {}
        }
        connected
    }

    async fn connect_now(&self, outside: Access) -> Result<Client, StoreError> {
        let connecting = async {
            let (client, connection) = self.config.connect(self.tls.clone()).await.map_err(|error| {
                StoreError::Unavailable(format!("{}{}", deepest(&error), hint(&error).unwrap_or_default()))
            })?;
            tokio::spawn(async move {
                // Whoever uses the client learns of it.
                let _ = connection.await;
            });
            let settings = format!(
                "SET statement_timeout = {}; SET lock_timeout = {}; SET idle_in_transaction_session_timeout = {};
                 SET default_transaction_read_only = {}",
                self.opening.statement_timeout.as_millis(),
                self.opening.lock_timeout.as_millis(),
                IDLE_TIMEOUT.as_millis(),
                if outside == Access::Read { "on" } else { "off" },
            );
            client.batch_execute(&settings).await.map_err(|error| failure(&error, ""))?;
            Ok(client)
        };
        tokio::time::timeout(PATIENCE, connecting)
            .await
            .unwrap_or_else(|_| Err(StoreError::Unavailable("the server does not answer".to_owned())))
    }

    /// Whether the server was away for so long that nobody should wait for it any more.
    fn is_away(&self) -> bool {
        let outage = self.outage.lock().unwrap_or_else(PoisonError::into_inner);
        outage.is_some_and(|outage| outage.since.elapsed() > PATIENCE)
    }

    /// The texts that PostgreSQL refuses.
    pub(crate) async fn prepare_all(&self, texts: &[(&'static str, u32, &'static str)]) -> Vec<RefusedSql> {
        let refused = |&(file, line, text): &_, message| RefusedSql { file, line, text, message };
        let client = match self.connect(Access::Read).await {
            Ok(client) => client,
            Err(error) => return texts.iter().map(|place| refused(place, error.to_string())).collect(),
        };
        let mut all = Vec::new();
        for place in texts {
            let message = match client.prepare(place.2).await {
                Ok(statement) => {
                    let strange = |what: &str, ty: &_| format!("{what} of type {ty}: write CAST(… AS …)");
                    let parameter = statement.params().iter().find(|ty| !values::takes(ty));
                    let column = statement.columns().iter().map(tokio_postgres::Column::type_);
                    parameter
                        .map(|ty| strange("a parameter", ty))
                        .or_else(|| column.into_iter().find(|ty| !values::gives(ty)).map(|ty| strange("a column", ty)))
                }
                Err(error) => Some(failure(&error, place.2).to_string()),
            };
            all.extend(message.map(|message| refused(place, message)));
        }
        all
    }
}

/// Takes `sslrootcert=FILE`, which the driver does not know, out of an address.
fn take_root_file(url: &str) -> (String, Option<PathBuf>) {
    let Some((place, query)) = url.split_once('?') else {
        return (url.to_owned(), None);
    };
    let (files, others): (Vec<&str>, Vec<&str>) = query.split('&').partition(|pair| pair.starts_with("sslrootcert="));
    let file = files.first().and_then(|pair| pair.strip_prefix("sslrootcert=")).map(PathBuf::from);
    let url = if others.is_empty() { place.to_owned() } else { format!("{place}?{}", others.join("&")) };
    (url, file)
}

/// The innermost cause, which says most.
fn deepest(error: &tokio_postgres::Error) -> String {
    let mut cause: &dyn std::error::Error = error;
    while let Some(inner) = cause.source() {
        cause = inner;
    }
    cause.to_string()
}

/// A way out, for an error of connecting that many meet.
fn hint(error: &tokio_postgres::Error) -> Option<&'static str> {
    error.to_string().contains("TLS").then_some(
        " (the server's certificate is verified: give its authority by sslrootcert=FILE, or sslmode=disable in a \
         network that you trust)",
    )
}

/// A thread with its connection.
struct Worker {
    session: Session,
}

impl Worker {
    fn serve(mut self, queue: &Queue<(Access, Box<dyn Command>)>) {
        let mut one = Vec::with_capacity(1);
        loop {
            // The end of the last transaction may go together with the beginning of the next.
            if self.session.is_open() && !queue.take_now(&mut one, 1) {
                self.session.end();
            }
            if one.is_empty() && !queue.take(&mut one, 1) {
                return;
            }
            for (access, command) in one.drain(..) {
                if command.is_wanted() {
                    self.run(access, command);
                }
            }
        }
    }

    /// Runs the command until it is answered.
    fn run(&mut self, access: Access, mut command: Box<dyn Command>) {
        let started = Instant::now();
        let server = Arc::clone(self.session.server());
        let mut turn = None;
        for run in 1.. {
            self.session.begin(access);
            let wants_commit = command.run(&mut Tx::postgres(&mut self.session));
            let trouble = match self.session.trouble() {
                None if access == Access::Read => return command.answer(),
                None if !wants_commit => {
                    // At once: others may wait for what it locked.
                    self.session.end();
                    return command.answer();
                }
                None => match self.session.commit() {
                    Ok(()) => return command.answer(),
                    Err(error) => match self.session.trouble() {
                        None => return command.refuse(error),
                        Some(Trouble::Lost(_)) => return command.refuse(StoreError::OutcomeUnknown),
                        Some(trouble) => trouble,
                    },
                },
                Some(trouble) => trouble,
            };
            // Nothing was changed: the closure may run again, if it is worth it.
            match trouble {
                Trouble::Conflict | Trouble::Stale if run >= RUNS_MAX || !command.is_wanted() => {
                    self.session.end();
                    return command.refuse(StoreError::Busy);
                }
                Trouble::Conflict => {
                    self.session.end();
                    // Those that lost once do not fight each other: p99 under conflicts is half of what it is
                    // when they do.
                    if turn.is_none() {
                        turn = Some(server.turn.lock().unwrap_or_else(PoisonError::into_inner));
                    }
                    std::thread::sleep(Self::pause(run));
                }
                Trouble::Lost(error) if server.is_away() || started.elapsed() > PATIENCE => {
                    return command.refuse(error);
                }
                Trouble::Lost(_) => std::thread::sleep(ATTEMPT_INTERVAL / 5),
                Trouble::Stale => self.session.end(),
            }
        }
    }

    /// Before the next run, longer each time: the transaction that won is about to end.
    fn pause(run: u32) -> Duration {
        Duration::from_micros(50) * run.min(16)
    }
}

/// What an error of PostgreSQL means. Its detail is left out, because it holds values of rows.
pub(crate) fn failure(error: &tokio_postgres::Error, text: &'static str) -> StoreError {
    let Some(refusal) = error.as_db_error() else {
        return if is_lost(error) {
            StoreError::Unavailable(deepest(error))
        } else {
            StoreError::Statement { message: deepest(error), text }
        };
    };
    let message = refusal.message().to_owned();
    let name = || refusal.constraint().or(refusal.column()).unwrap_or(&message).to_owned();
    let code = refusal.code();
    let forbidden = |rule| StoreError::Forbidden { rule, name: name() };
    match *code {
        SqlState::UNIQUE_VIOLATION => StoreError::Conflict(name()),
        SqlState::FOREIGN_KEY_VIOLATION => forbidden(Rule::ForeignKey),
        SqlState::CHECK_VIOLATION => forbidden(Rule::Check),
        SqlState::NOT_NULL_VIOLATION => forbidden(Rule::NotNull),
        SqlState::DATATYPE_MISMATCH => forbidden(Rule::Type),
        SqlState::READ_ONLY_SQL_TRANSACTION => StoreError::ReadOnly,
        SqlState::T_R_SERIALIZATION_FAILURE
        | SqlState::T_R_DEADLOCK_DETECTED
        | SqlState::LOCK_NOT_AVAILABLE
        | SqlState::TOO_MANY_CONNECTIONS => StoreError::Busy,
        SqlState::QUERY_CANCELED => StoreError::TooSlow,
        SqlState::IN_FAILED_SQL_TRANSACTION => StoreError::Aborted,
        SqlState::DISK_FULL | SqlState::OUT_OF_MEMORY | SqlState::IO_ERROR => StoreError::Unavailable(message),
        _ if is_lost(error) => StoreError::Unavailable(message),
        _ => StoreError::Statement { message, text },
    }
}

/// Whether the connection is gone.
fn is_lost(error: &tokio_postgres::Error) -> bool {
    if let Some(code) = error.code() {
        return code.code().starts_with("08")
            || matches!(
                *code,
                SqlState::ADMIN_SHUTDOWN
                    | SqlState::CRASH_SHUTDOWN
                    | SqlState::CANNOT_CONNECT_NOW
                    | SqlState::IDLE_IN_TRANSACTION_SESSION_TIMEOUT
            );
    }
    let is_io = std::error::Error::source(error).is_some_and(<dyn std::error::Error>::is::<std::io::Error>);
    error.is_closed() || is_io
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_file_is_taken_out_of_the_address() {
        let (url, file) = take_root_file("postgres://db/x?sslmode=require&sslrootcert=/etc/ca.pem");
        assert_eq!((url.as_str(), file), ("postgres://db/x?sslmode=require", Some(PathBuf::from("/etc/ca.pem"))));
        assert_eq!(take_root_file("postgres://db/x?sslrootcert=a").0, "postgres://db/x");
        assert_eq!(take_root_file("postgres://db/x"), ("postgres://db/x".to_owned(), None));
    }

    #[test]
    fn nothing_is_encrypted_on_this_machine_unless_asked() {
        let mode = |url| Server::new(url, &Opening::default()).unwrap().config.get_ssl_mode();
        assert_eq!(mode("postgres://localhost/x"), SslMode::Disable);
        assert_eq!(mode("postgres://u@%2Frun%2Fpostgresql/x"), SslMode::Disable);
        assert_eq!(mode("postgres://localhost/x?sslmode=require"), SslMode::Require);
        assert_eq!(mode("postgres://localhost,db.example/x"), SslMode::Prefer);
    }

    #[test]
    fn an_address_that_cannot_be_used_says_why() {
        let error =
            Server::new("postgres://db/x?sslmode=require&sslrootcert=/nowhere.pem", &Opening::default()).err().unwrap();
        assert!(error.to_string().contains("/nowhere.pem"), "{error}");
        let error = Server::new("postgres://db/x?sslmode=maybe", &Opening::default()).err().unwrap();
        assert!(error.to_string().contains("sslmode"), "{error}");
    }
}
