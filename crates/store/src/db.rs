//! The handle of a database.

use std::path::Path;
use std::sync::Arc;

use base::Clock;

use crate::command::pack;
use crate::sqlite::Sqlite;
use crate::{DatabaseUrl, Migrations, RefusedSql, StoreError, Tx, registered_sql};

/// A database; cheap to clone. It is closed when the last clone is dropped.
#[derive(Clone)]
pub struct Db(Arc<Engine>);

enum Engine {
    Sqlite(Sqlite),
}

impl Db {
    /// Opens a database. SQLite's tables are brought up to date; PostgreSQL's must be so already
    /// ([`Db::migrate`]). The clock dates the migrations.
    pub async fn open(url: &DatabaseUrl, clock: Arc<dyn Clock>) -> Result<Self, StoreError> {
        Self::open_with(url, clock, Migrations::embedded()).await
    }

    /// As [`Db::open`], with other tables.
    pub async fn open_with(
        url: &DatabaseUrl,
        clock: Arc<dyn Clock>,
        migrations: Migrations,
    ) -> Result<Self, StoreError> {
        let Some(file) = url.sqlite_file().map(Path::to_owned) else {
            return Err(StoreError::Address("PostgreSQL is not there yet".to_owned()));
        };
        let engine = blocking(move || Sqlite::open(&file, &*clock, &migrations)).await?;
        Ok(Self(Arc::new(Engine::Sqlite(engine))))
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
        let (command, answer) = pack(closure);
        match &*self.0 {
            Engine::Sqlite(sqlite) => sqlite.queue().push(command)?,
        }
        answer.await.unwrap_or_else(|_| Err(StoreError::Unavailable("it was closed".to_owned()).into()))
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
        };
        if refused.is_empty() { Ok(texts.len()) } else { Err(refused) }
    }

    /// Copies a SQLite database, as it is now, to a new file, while others go on.
    pub async fn backup(&self, file: &Path) -> Result<(), StoreError> {
        let file = file.to_owned();
        match &*self.0 {
            Engine::Sqlite(sqlite) => {
                let readers = Arc::clone(sqlite.readers());
                blocking(move || readers.back_up(&file)).await
            }
        }
    }
}

/// Runs what waits for the disk away from the threads that serve requests.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    tokio::task::spawn_blocking(work).await.unwrap_or(Err(StoreError::Panicked))
}
