//! The handle of a database.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use base::Clock;

use crate::changes::Changes;
use crate::postgres::{Access, Postgres, Server};
use crate::sqlite::Sqlite;
use crate::{
    DatabaseUrl, LOCK_TIMEOUT, Migrations, POSTGRES_WORKERS, RefusedSql, STATEMENT_TIMEOUT, StoreError, Tx, address,
    registered_sql,
};

/// A database; cheap to clone. It is closed when the last clone is dropped.
#[derive(Clone)]
pub struct Db(Arc<Engine>);

enum Engine {
    Sqlite(Sqlite),
    Postgres(Postgres),
}

/// How a database is opened, other than usual.
#[derive(Debug, Clone, Copy)]
pub struct Opening {
    /// The tables.
    pub migrations: Migrations,
    /// What becomes of those of SQLite when it is opened. PostgreSQL's must always be up to date already.
    pub tables: Tables,
    /// Threads that speak to PostgreSQL, each over a connection of its own.
    pub postgres_workers: usize,
    /// How long a statement may run.
    pub statement_timeout: Duration,
    /// How long a transaction waits for what another one holds.
    pub lock_timeout: Duration,
    /// What a commit of SQLite survives. PostgreSQL has a setting of its own for it (`fsync`).
    pub survives: Survives,
}

/// What becomes of the tables of a SQLite database that is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tables {
    /// They are made, or brought up to date.
    #[default]
    BroughtUpToDate,
    /// Nothing is made, and they must be up to date already.
    AsTheyAre,
}

/// What a commit survives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Survives {
    /// The end of the process and of the machine: it is on the disk.
    #[default]
    PowerLoss,
    /// The end of the process only: the system writes it when it likes. For tests, which else wait for the disk.
    #[cfg(feature = "testing")]
    Kill,
}

impl Default for Opening {
    fn default() -> Self {
        Self {
            migrations: Migrations::embedded(),
            tables: Tables::default(),
            postgres_workers: POSTGRES_WORKERS,
            statement_timeout: STATEMENT_TIMEOUT,
            lock_timeout: LOCK_TIMEOUT,
            survives: Survives::default(),
        }
    }
}

impl fmt::Debug for Db {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match &*self.0 {
            Engine::Sqlite(_) => "Db(SQLite)",
            Engine::Postgres(_) => "Db(PostgreSQL)",
        })
    }
}

impl Db {
    /// Opens a database. SQLite's tables are brought up to date; PostgreSQL's must be so already
    /// ([`Db::migrate`]), because other nodes may be at work on them. The clock dates the migrations.
    pub async fn open(url: &DatabaseUrl, clock: Arc<dyn Clock>) -> Result<Self, StoreError> {
        Self::open_with(url, clock, Opening::default()).await
    }

    /// Opens a database to look at it: none is made, and none is changed that another program may be at work on.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when there is none, [`StoreError::Migration`] when its tables are not up to date.
    pub async fn open_as_it_is(url: &DatabaseUrl, clock: Arc<dyn Clock>) -> Result<Self, StoreError> {
        Self::open_with(url, clock, Opening { tables: Tables::AsTheyAre, ..Opening::default() }).await
    }

    /// As [`Db::open`], other than usual.
    pub async fn open_with(url: &DatabaseUrl, clock: Arc<dyn Clock>, opening: Opening) -> Result<Self, StoreError> {
        let engine = match &url.0 {
            address::Engine::Sqlite(file) => {
                let file = file.clone();
                Engine::Sqlite(blocking(move || Sqlite::open(&file, &*clock, &opening)).await?)
            }
            address::Engine::Postgres(url) => {
                let server = Arc::new(Server::new(url, &opening)?);
                opening.migrations.check_postgres(&server.connect(Access::Read).await?).await?;
                Engine::Postgres(Postgres::start(server, opening.postgres_workers)?)
            }
        };
        Ok(Self(Arc::new(engine)))
    }

    /// Brings the tables of a database up to date.
    pub async fn migrate(url: &DatabaseUrl, clock: Arc<dyn Clock>) -> Result<(), StoreError> {
        Self::migrate_with(url, clock, Migrations::embedded()).await
    }

    /// As [`Db::migrate`], with other tables.
    pub async fn migrate_with(
        url: &DatabaseUrl,
        clock: Arc<dyn Clock>,
        migrations: Migrations,
    ) -> Result<(), StoreError> {
        let opening = Opening { migrations, ..Opening::default() };
        match &url.0 {
            address::Engine::Sqlite(file) => {
                let file = file.clone();
                blocking(move || Sqlite::open(&file, &*clock, &opening)).await.map(drop)
            }
            address::Engine::Postgres(url) => {
                let mut client = Server::new(url, &opening)?.connect(Access::Write).await?;
                migrations.apply_to_postgres(&mut client, &*clock).await
            }
        }
    }

    /// Runs the closure in a transaction that may change things, and gives its answer once the changes
    /// are durable. An `Err` undoes the changes of this closure, and of no other.
    ///
    /// The closure may run more than once, after a conflict with another: it must change nothing but
    /// the transaction.
    pub async fn write<T, E, F>(&self, closure: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        match &*self.0 {
            Engine::Sqlite(sqlite) => sqlite.write(closure).await,
            Engine::Postgres(postgres) => postgres.run(Access::Write, closure).await,
        }
    }

    /// As [`Db::write`], for what changes a few rows and is soon done. On a SQLite that is quiet, on a disk that is quick,
    /// it runs in place, on the calling thread: to wake the writer and to be woken by it takes a third of such a write.
    pub async fn write_briefly<T, E, F>(&self, closure: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        match &*self.0 {
            Engine::Sqlite(sqlite) => sqlite.write_briefly(closure).await,
            Engine::Postgres(postgres) => postgres.run(Access::Write, closure).await,
        }
    }

    /// Tells from now on when rows of these tables are changed or taken away.
    pub fn changes_of(&self, tables: &'static [&'static str]) -> Changes {
        match &*self.0 {
            Engine::Sqlite(sqlite) => sqlite.watches().add(tables),
            Engine::Postgres(_) => Changes::unknown(),
        }
    }

    /// Runs the closure in a transaction that sees one state of the database and changes nothing.
    ///
    /// On SQLite it runs in place, on the calling thread: for what takes a page of rows. What reads a
    /// whole table goes to [`Db::read_long`].
    pub async fn read<T, E, F>(&self, closure: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        match &*self.0 {
            Engine::Sqlite(sqlite) => sqlite.readers().read(closure).await,
            Engine::Postgres(postgres) => postgres.run(Access::Read, closure).await,
        }
    }

    /// As [`Db::read`], away from the threads that serve requests: for exports, and for indexes that
    /// are loaded as a whole.
    pub async fn read_long<T, E, F>(&self, closure: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        match &*self.0 {
            Engine::Sqlite(sqlite) => sqlite.readers().read_long(closure).await,
            Engine::Postgres(postgres) => postgres.read_long(closure).await,
        }
    }

    /// Prepares every text of [`sql!`](crate::sql) that is linked into this program; says how many, or
    /// which are refused. Made for a test: the compiler checks the form of the texts, and only the engine
    /// knows the tables.
    pub async fn prepare_all(&self) -> Result<usize, Vec<RefusedSql>> {
        let texts = registered_sql();
        let refused: Vec<_> = match &*self.0 {
            Engine::Sqlite(sqlite) => {
                let (readers, texts) = (Arc::clone(sqlite.readers()), texts.clone());
                blocking(move || Ok(readers.prepare_all(&texts))).await.unwrap_or_default()
            }
            Engine::Postgres(postgres) => postgres.server().prepare_all(&texts).await,
        };
        if refused.is_empty() { Ok(texts.len()) } else { Err(refused) }
    }
}

/// Runs what waits for the disk away from the threads that serve requests.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    tokio::task::spawn_blocking(work).await.unwrap_or(Err(StoreError::Panicked))
}
