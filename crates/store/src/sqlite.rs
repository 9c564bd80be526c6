//! SQLite: one writer that commits many commands at once, and readers that see what is committed.

use std::cell::{Cell, RefCell};
use std::ffi::c_int;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use base::Clock;
use rusqlite::config::DbConfig;
use rusqlite::ffi;
use rusqlite::hooks::Wal;
use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use rusqlite::{CachedStatement, Connection, OpenFlags};
use tokio::sync::Semaphore;

use crate::changes::{Watches, changed_table};
use crate::checkpoints::Checkpoints;
use crate::command::{Command, Queue, pack, run_once};
use crate::{
    BATCH_MAX, Opening, Param, QUEUE_MAX, READERS, RefusedSql, Row, Rule, Sql, StoreError, Survives, Tables, Tx,
};

/// Prepared statements kept by a connection: more than the program has texts.
const STATEMENTS_KEPT: usize = 1024;

/// Of the writer, for every page it holds.
const WRITER_CACHE_KIB: i64 = 2 * 1024;
/// Of each reader.
const READER_CACHE_KIB: i64 = 512;

/// So long after the last who wrote, the database is quiet.
const QUIET: Duration = Duration::from_millis(1);
/// A transaction that took less was quick: a thread that serves requests may wait for the next one.
const QUICK: Duration = Duration::from_millis(2);

/// A database file, its writer and its readers.
pub(crate) struct Sqlite {
    queue: Arc<Queue<Box<dyn Command>>>,
    pen: Arc<Mutex<Pen>>,
    writer: Option<JoinHandle<()>>,
    checkpoints: Arc<Checkpoints>,
    copier: Option<JoinHandle<()>>,
    readers: Arc<Readers>,
    watches: Arc<Watches>,
}

impl Sqlite {
    /// Opens the file, makes it and brings its tables up to date where that is wanted, and starts the writer.
    pub(crate) fn open(file: &Path, clock: &dyn Clock, opening: &Opening) -> Result<Self, StoreError> {
        match opening.tables {
            Tables::BroughtUpToDate => create_private(file)?,
            Tables::AsTheyAre if file.exists() => {}
            Tables::AsTheyAre => {
                return Err(StoreError::Unavailable(format!("there is no database at {}", file.display())));
            }
        }
        let mut connection = connect(file, OpenFlags::SQLITE_OPEN_READ_WRITE, WRITER_CACHE_KIB, opening)?;
        match opening.tables {
            Tables::BroughtUpToDate => opening.migrations.apply_to_sqlite(&mut connection, clock)?,
            Tables::AsTheyAre => opening.migrations.check_sqlite(&connection)?,
        }
        // Counts the rows of tables that have grown since, for the planner; a few are looked at, not all.
        connection.execute_batch("PRAGMA optimize = 0x10002").map_err(|error| failure(&error, "PRAGMA optimize"))?;
        let checkpoints = Arc::new(Checkpoints::default());
        let noting = Arc::clone(&checkpoints);
        let note_pages = move |_: &mut Wal, pages: c_int| {
            noting.note(u32::try_from(pages).unwrap_or_default());
            Ok(())
        };
        connection.wal_hook(Some(note_pages)).map_err(|error| failure(&error, ""))?;
        let pen = Arc::new(Mutex::new(Pen::new(Timed::new(connection, opening.statement_timeout)?, opening)));
        let watches = Arc::new(Watches::default());
        let told = Arc::clone(&watches);
        let readers = (0..READERS).map(|_| read_only(file, opening)).collect::<Result<Vec<_>, _>>()?;
        let queue = Arc::new(Queue::new(QUEUE_MAX));
        let commands = Arc::clone(&queue);
        let (resting, lent) = (Arc::clone(&checkpoints), Arc::clone(&pen));
        let writer = start("store-writer", move || write_all(&lent, &commands, &resting, &told))?;
        let (copying, copied, opened) = (Arc::clone(&checkpoints), file.to_owned(), *opening);
        let copier = start("store-copier", move || {
            copying.run(|| connect(&copied, OpenFlags::SQLITE_OPEN_READ_WRITE, READER_CACHE_KIB, &opened));
        })?;
        Ok(Self {
            queue,
            pen,
            writer: Some(writer),
            checkpoints,
            copier: Some(copier),
            watches,
            readers: Arc::new(Readers {
                idle: Mutex::new(readers),
                permits: Arc::new(Semaphore::new(READERS)),
                waiting: AtomicUsize::new(0),
                file: file.to_owned(),
                opening: *opening,
            }),
        })
    }

    /// Hands the closure to the writer and waits for its answer.
    pub(crate) async fn write<F, T, E>(&self, closure: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (command, answer) = pack(closure);
        self.queue.push(command)?;
        answer.await.unwrap_or_else(|_| Err(StoreError::Unavailable("it was closed".to_owned()).into()))
    }

    /// As [`Self::write`], on the calling thread where nobody else writes and the disk is quick.
    pub(crate) async fn write_briefly<F, T, E>(&self, closure: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (command, answer) = pack(closure);
        if let Some(command) = self.write_here(command) {
            self.queue.push(command)?;
        }
        answer.await.unwrap_or_else(|_| Err(StoreError::Unavailable("it was closed".to_owned()).into()))
    }

    /// Writes on the calling thread, or gives the command back where that would have to wait.
    fn write_here(&self, command: Box<dyn Command>) -> Option<Box<dyn Command>> {
        let Ok(mut pen) = self.pen.try_lock() else { return Some(command) };
        if !pen.is_at_hand() || !self.queue.is_empty() || self.checkpoints.is_rest_due() {
            return Some(command);
        }
        let began = Instant::now();
        if pen.begin_without_waiting().is_err() {
            return Some(command);
        }
        finish_alone(&pen.connection, command, &self.watches);
        pen.put_down(began);
        None
    }

    pub(crate) fn watches(&self) -> &Watches {
        &self.watches
    }

    pub(crate) fn readers(&self) -> &Arc<Readers> {
        &self.readers
    }
}

impl Drop for Sqlite {
    fn drop(&mut self) {
        self.queue.close();
        self.checkpoints.close();
        if let Some(copier) = self.copier.take() {
            let _ = copier.join();
        }
        if let Some(writer) = self.writer.take()
            // The last clone of a `Db` may be dropped by a closure, on the writer's own thread.
            && writer.thread().id() != std::thread::current().id()
        {
            // Its panics were caught, command by command.
            let _ = writer.join();
        }
        // The pen is put down last: SQLite then copies its log into the database, and leaves one file. A connection that
        // only reads could not.
        self.readers.idle.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

/// Starts a thread.
fn start(name: &str, work: impl FnOnce() + Send + 'static) -> Result<JoinHandle<()>, StoreError> {
    let started = std::thread::Builder::new().name(name.to_owned()).spawn(work);
    started.map_err(|error| StoreError::Unavailable(error.to_string()))
}

/// Makes the file, when it does not exist, so that its owner alone can read it.
pub(crate) fn create_private(file: &Path) -> Result<(), StoreError> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file).map(drop).map_err(|error| StoreError::Unavailable(format!("{}: {error}", file.display())))
}

/// A connection that stops a statement which takes too long.
pub(crate) struct Timed {
    connection: Connection,
    opened: Instant,
    /// When the statement began, in milliseconds since `opened`.
    begun: Arc<AtomicU64>,
    /// Whether a statement was run that may change something.
    wrote: Cell<bool>,
    /// Tables of which the transaction changed rows.
    changed: RefCell<Vec<&'static str>>,
}

impl Timed {
    fn new(mut connection: Connection, limit: Duration) -> Result<Self, StoreError> {
        /// Steps of SQLite's machine between two looks at the time; some milliseconds.
        const STEPS: i32 = 100_000;
        let (opened, begun) = (Instant::now(), Arc::new(AtomicU64::new(0)));
        let since = Arc::clone(&begun);
        let is_too_long =
            move || opened.elapsed().saturating_sub(Duration::from_millis(since.load(Ordering::Relaxed))) > limit;
        connection.progress_handler(STEPS, Some(is_too_long)).map_err(|error| failure(&error, ""))?;
        Ok(Self { connection, opened, begun, wrote: Cell::new(false), changed: RefCell::default() })
    }

    /// Takes note of what a statement changes.
    fn note(&self, sql: Sql) {
        self.wrote.set(true);
        if let Some(table) = changed_table(sql) {
            let mut changed = self.changed.borrow_mut();
            if !changed.contains(&table) {
                changed.push(table);
            }
        }
    }

    fn begin(&self, text: &str) -> rusqlite::Result<CachedStatement<'_>> {
        let now = u64::try_from(self.opened.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.begun.store(now, Ordering::Relaxed);
        self.connection.prepare_cached(text)
    }
}

fn read_only(file: &Path, opening: &Opening) -> Result<Timed, StoreError> {
    let connection = connect(file, OpenFlags::SQLITE_OPEN_READ_ONLY, READER_CACHE_KIB, opening)?;
    Timed::new(connection, opening.statement_timeout)
}

fn connect(file: &Path, access: OpenFlags, cache_kib: i64, opening: &Opening) -> Result<Connection, StoreError> {
    // Each connection is used by one thread at a time, so SQLite's own locks are not needed.
    let connection =
        Connection::open_with_flags(file, access | OpenFlags::SQLITE_OPEN_NO_MUTEX).map_err(|e| failure(&e, ""))?;
    let set_up = || {
        connection.busy_timeout(opening.lock_timeout)?;
        if access.contains(OpenFlags::SQLITE_OPEN_READ_WRITE) {
            connection.pragma_update(None, "journal_mode", "WAL")?;
            connection.pragma_update(None, "synchronous", synchronous(opening.survives))?;
            // `Checkpoints` does it.
            connection.pragma_update(None, "wal_autocheckpoint", 0)?;
        } else {
            connection.pragma_update(None, "query_only", true)?;
        }
        connection.pragma_update(None, "foreign_keys", true)?;
        // As in PostgreSQL: "quoted" is always a name, and LIKE tells capitals from small letters.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
        connection.pragma_update(None, "case_sensitive_like", true)?;
        connection.pragma_update(None, "trusted_schema", false)?;
        connection.pragma_update(None, "temp_store", "MEMORY")?;
        connection.pragma_update(None, "cache_size", -cache_kib)?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
        Ok(())
    };
    set_up().map_err(|error: rusqlite::Error| failure(&error, ""))?;
    Ok(connection)
}

/// SQLite's word for it.
const fn synchronous(survives: Survives) -> &'static str {
    match survives {
        Survives::PowerLoss => "FULL",
        #[cfg(feature = "testing")]
        Survives::Kill => "OFF",
    }
}

/// The connection that writes, for one who writes at a time.
struct Pen {
    connection: Timed,
    lock_timeout: Duration,
    last_used: Instant,
    last_took: Duration,
}

impl Pen {
    fn new(connection: Timed, opening: &Opening) -> Self {
        Self { connection, lock_timeout: opening.lock_timeout, last_used: Instant::now(), last_took: Duration::ZERO }
    }

    /// Whether nobody wrote a moment ago, and who wrote last was not kept waiting by the disk.
    fn is_at_hand(&self) -> bool {
        self.last_took < QUICK && self.last_used.elapsed() > QUIET
    }

    /// Begins a transaction, unless another program writes.
    fn begin_without_waiting(&self) -> rusqlite::Result<()> {
        self.connection.connection.busy_timeout(Duration::ZERO)?;
        let begun = statement(&self.connection, "BEGIN IMMEDIATE");
        self.connection.connection.busy_timeout(self.lock_timeout)?;
        begun
    }

    fn put_down(&mut self, began: Instant) {
        self.last_used = Instant::now();
        self.last_took = self.last_used - began;
    }
}

/// The life of the writer: takes what waits, makes it durable in one commit, answers.
fn write_all(pen: &Mutex<Pen>, queue: &Queue<Box<dyn Command>>, checkpoints: &Checkpoints, watches: &Watches) {
    let mut batch = Vec::with_capacity(BATCH_MAX);
    while queue.take(&mut batch, BATCH_MAX) {
        // Panics of closures are caught while it is held.
        let mut pen = pen.lock().unwrap_or_else(PoisonError::into_inner);
        let (began, connection) = (Instant::now(), &pen.connection);
        batch.retain(|command| command.is_wanted());
        // First as if nothing would fail, then so that failures are undone one by one.
        for guard in [Guard::None, Guard::Savepoints] {
            if batch.len() > 1 {
                write_together(connection, &mut batch, guard, watches);
            }
        }
        for command in batch.drain(..) {
            write_alone(connection, command, watches);
        }
        checkpoints.copy_rest(&connection.connection);
        pen.put_down(began);
    }
}

/// One transaction for one command.
fn write_alone(connection: &Timed, command: Box<dyn Command>, watches: &Watches) {
    match statement(connection, "BEGIN IMMEDIATE") {
        Ok(()) => finish_alone(connection, command, watches),
        Err(error) => command.refuse(failure(&error, "BEGIN")),
    }
}

/// Runs the one command of a transaction that began.
fn finish_alone(connection: &Timed, mut command: Box<dyn Command>, watches: &Watches) {
    connection.changed.borrow_mut().clear();
    if command.run(&mut Tx::sqlite(connection)) {
        match statement(connection, "COMMIT") {
            Ok(()) => {
                watches.tell(&connection.changed.borrow());
                command.answer();
            }
            Err(error) => {
                roll_back(connection);
                command.refuse(failure(&error, "COMMIT"));
            }
        }
    } else {
        roll_back(connection);
        command.answer();
    }
}

/// How a command that fails within a transaction of many is undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Guard {
    /// Together with all others, which then run again: failures after a change are rare, and a savepoint
    /// costs a fifth of an insert.
    None,
    /// Alone: each command has a savepoint.
    Savepoints,
}

/// One transaction for many commands. Leaves in the batch those that must run again, because one of them
/// spoiled the transaction for all.
fn write_together(connection: &Timed, batch: &mut Vec<Box<dyn Command>>, guard: Guard, watches: &Watches) {
    connection.changed.borrow_mut().clear();
    if let Err(error) = statement(connection, "BEGIN IMMEDIATE") {
        let error = failure(&error, "BEGIN");
        return batch.drain(..).for_each(|command| command.refuse(error.clone()));
    }
    for command in batch.iter_mut() {
        let is_whole = match guard {
            Guard::None => {
                connection.wrote.set(false);
                command.run(&mut Tx::sqlite(connection)) || !connection.wrote.get()
            }
            Guard::Savepoints => statement(connection, "SAVEPOINT command")
                .and_then(|()| {
                    if !command.run(&mut Tx::sqlite(connection)) {
                        statement(connection, "ROLLBACK TO command")?;
                    }
                    statement(connection, "RELEASE command")
                })
                .is_ok(),
        };
        // Without room on the disk or without memory, SQLite gives up the whole transaction.
        if !is_whole || connection.connection.is_autocommit() {
            return roll_back(connection);
        }
    }
    match statement(connection, "COMMIT") {
        Ok(()) => {
            watches.tell(&connection.changed.borrow());
            batch.drain(..).for_each(Command::answer);
        }
        // A deferred foreign key of one of them is not satisfied.
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) => {
            roll_back(connection);
        }
        Err(error) => {
            roll_back(connection);
            let error = failure(&error, "COMMIT");
            batch.drain(..).for_each(|command| command.refuse(error.clone()));
        }
    }
}

fn statement(connection: &Timed, text: &str) -> rusqlite::Result<()> {
    connection.begin(text)?.raw_execute().map(drop)
}

fn roll_back(connection: &Timed) {
    if !connection.connection.is_autocommit()
        && let Err(error) = statement(connection, "ROLLBACK")
    {
        tracing::error!(%error, "a transaction was not rolled back");
    }
}

/// Connections that only read, lent to one reader at a time.
pub(crate) struct Readers {
    idle: Mutex<Vec<Timed>>,
    permits: Arc<Semaphore>,
    waiting: AtomicUsize,
    file: PathBuf,
    opening: Opening,
}

impl Readers {
    /// Runs the closure on the calling thread.
    pub(crate) async fn read<F, T, E>(&self, closure: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E>,
        E: From<StoreError>,
    {
        let _permit = match self.permits.try_acquire() {
            Ok(permit) => permit,
            Err(_) => self.wait(self.permits.acquire()).await?,
        };
        self.run(&closure)
    }

    /// Runs the closure on a thread of its own.
    pub(crate) async fn read_long<F, T, E>(self: &Arc<Self>, closure: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let permit = self.wait(Arc::clone(&self.permits).acquire_owned()).await?;
        let readers = Arc::clone(self);
        let reading = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            readers.run(&closure)
        });
        reading.await.unwrap_or_else(|_| Err(StoreError::Panicked.into()))
    }

    async fn wait<P>(
        &self,
        permit: impl Future<Output = Result<P, tokio::sync::AcquireError>>,
    ) -> Result<P, StoreError> {
        if self.waiting.fetch_add(1, Ordering::Relaxed) >= QUEUE_MAX {
            self.waiting.fetch_sub(1, Ordering::Relaxed);
            return Err(StoreError::Busy);
        }
        let permit = tokio::time::timeout(self.opening.lock_timeout, permit).await;
        self.waiting.fetch_sub(1, Ordering::Relaxed);
        match permit {
            Ok(Ok(permit)) => Ok(permit),
            Ok(Err(_)) | Err(_) => Err(StoreError::Busy),
        }
    }

    /// The texts that SQLite refuses.
    pub(crate) fn prepare_all(&self, texts: &[(&'static str, u32, &'static str)]) -> Vec<RefusedSql> {
        let refused = |&(file, line, text): &_, message| RefusedSql { file, line, text, message };
        match read_only(&self.file, &self.opening) {
            Ok(Timed { connection, .. }) => texts
                .iter()
                .filter_map(|place| Some(refused(place, connection.prepare(place.2).err()?.to_string())))
                .collect(),
            Err(error) => texts.iter().map(|place| refused(place, error.to_string())).collect(),
        }
    }

    fn run<F, T, E>(&self, closure: &F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E>,
        E: From<StoreError>,
    {
        let idle = || self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let taken = idle().pop();
        let connection = match taken {
            Some(connection) => connection,
            None => read_only(&self.file, &self.opening)?,
        };
        let given = statement(&connection, "BEGIN")
            .map_err(|error| failure(&error, "BEGIN").into())
            .and_then(|()| run_once(closure, &mut Tx::sqlite(&connection)));
        roll_back(&connection);
        idle().push(connection);
        given
    }
}

/// Runs a statement that gives no rows.
pub(crate) fn execute(connection: &Timed, sql: Sql, params: &[Param<'_>]) -> Result<u64, StoreError> {
    let run = || {
        let mut statement = connection.begin(sql.text())?;
        if statement.column_count() > 0 {
            return Err(rusqlite::Error::ExecuteReturnedResults);
        }
        connection.note(sql);
        bind(&mut statement, params)?;
        statement.raw_execute()
    };
    run().map(|changed| changed as u64).map_err(|error| failure(&error, sql.text()))
}

/// Hands over the rows as long as `on_row` says true.
pub(crate) fn query(
    connection: &Timed,
    sql: Sql,
    params: &[Param<'_>],
    on_row: &mut dyn FnMut(&Row<'_>) -> bool,
) -> Result<(), StoreError> {
    let mut run = || {
        let mut statement = connection.begin(sql.text())?;
        bind(&mut statement, params)?;
        // A statement that changes things runs to its end, where its foreign keys are checked.
        let reads = statement.readonly();
        if !reads {
            connection.note(sql);
        }
        let mut rows = statement.raw_query();
        let mut wanted = true;
        while let Some(row) = rows.next()? {
            wanted = wanted && on_row(&Row::sqlite(row));
            if reads && !wanted {
                break;
            }
        }
        Ok(())
    };
    run().map_err(|error| failure(&error, sql.text()))
}

fn bind(statement: &mut rusqlite::Statement<'_>, params: &[Param<'_>]) -> rusqlite::Result<()> {
    for (index, param) in params.iter().enumerate() {
        statement.raw_bind_parameter(index + 1, param)?;
    }
    Ok(())
}

impl rusqlite::ToSql for Param<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Null => ToSqlOutput::Owned(Value::Null),
            Self::Boolean(value) => ToSqlOutput::Owned(Value::Integer(i64::from(*value))),
            Self::Integer(value) => ToSqlOutput::Owned(Value::Integer(*value)),
            Self::Real(value) => ToSqlOutput::Owned(Value::Real(*value)),
            Self::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Self::Bytes(bytes) => ToSqlOutput::Borrowed(ValueRef::Blob(bytes)),
            Self::Uuid(uuid) => ToSqlOutput::Borrowed(ValueRef::Blob(uuid.as_bytes())),
        })
    }
}

/// What an error of SQLite means.
pub(crate) fn failure(error: &rusqlite::Error, text: &'static str) -> StoreError {
    let message = error.to_string();
    let rusqlite::Error::SqliteFailure(code, _) = error else {
        return StoreError::Statement { message, text };
    };
    let forbidden = |rule| {
        let name = message.split_once(": ").map_or(message.as_str(), |(_, name)| name).to_owned();
        StoreError::Forbidden { rule, name }
    };
    match code.extended_code {
        ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY | ffi::SQLITE_CONSTRAINT_ROWID => {
            StoreError::Conflict(message.split_once(": ").map_or(message.as_str(), |(_, name)| name).to_owned())
        }
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => forbidden(Rule::ForeignKey),
        ffi::SQLITE_CONSTRAINT_CHECK => forbidden(Rule::Check),
        ffi::SQLITE_CONSTRAINT_NOTNULL => forbidden(Rule::NotNull),
        ffi::SQLITE_CONSTRAINT_DATATYPE => forbidden(Rule::Type),
        _ => match code.extended_code & 0xff {
            ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED => StoreError::Busy,
            ffi::SQLITE_READONLY => StoreError::ReadOnly,
            ffi::SQLITE_INTERRUPT => StoreError::TooSlow,
            ffi::SQLITE_IOERR
            | ffi::SQLITE_FULL
            | ffi::SQLITE_CORRUPT
            | ffi::SQLITE_NOTADB
            | ffi::SQLITE_CANTOPEN
            | ffi::SQLITE_NOMEM => StoreError::Unavailable(message),
            _ => StoreError::Statement { message, text },
        },
    }
}
