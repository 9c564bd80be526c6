//! One connection, and the transaction that is open on it.

use std::collections::HashMap;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use futures_util::TryStreamExt;
use tokio::runtime::Runtime;
use tokio_postgres::error::SqlState;
use tokio_postgres::{Client, Error, Statement};

use super::{Access, Server, failure, is_lost};
use crate::{Param, Row, Sql, StoreError};

/// How long an answer may be on its way, beyond the time that the server gives itself.
const ANSWER_TIMEOUT: Duration = Duration::from_secs(5);

/// A connection, made when it is needed, with the runtime that drives it.
pub(crate) struct Session {
    driver: Driver,
    server: Arc<Server>,
    connected: Option<Connected>,
    access: Access,
    state: State,
    trouble: Option<Trouble>,
}

struct Connected {
    client: Client,
    /// By the place of the text in the program.
    statements: HashMap<(usize, usize), Statement>,
}

/// Where the transaction is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// The server has none open.
    Closed,
    /// It is to begin with the next statement; `true` when an earlier one has to end first.
    Beginning(bool),
    /// The server has one open.
    Open,
}

/// Why a run has to be given up, or to be made again.
#[derive(Debug, Clone)]
pub(crate) enum Trouble {
    /// With another transaction.
    Conflict,
    /// The connection is gone, or could not be made.
    Lost(StoreError),
    /// Tables were changed since a statement was prepared.
    Stale,
}

impl Session {
    pub(crate) fn new(server: Arc<Server>) -> Result<Self, StoreError> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| StoreError::Unavailable(error.to_string()))?;
        let driver = Driver { runtime, limit: server.opening.statement_timeout.saturating_add(ANSWER_TIMEOUT) };
        Ok(Self { driver, server, connected: None, access: Access::Read, state: State::Closed, trouble: None })
    }

    pub(crate) fn server(&self) -> &Arc<Server> {
        &self.server
    }

    /// Announces a transaction; it begins with its first statement.
    pub(crate) fn begin(&mut self, access: Access) {
        self.trouble = None;
        self.access = access;
        self.state = State::Beginning(self.is_open());
    }

    /// Whether the server still has a transaction open.
    pub(crate) fn is_open(&self) -> bool {
        matches!(self.state, State::Open | State::Beginning(true))
    }

    /// What went wrong in this run, beyond the statement itself.
    pub(crate) fn trouble(&mut self) -> Option<Trouble> {
        self.trouble.take()
    }

    /// Makes the changes durable.
    pub(crate) fn commit(&mut self) -> Result<(), StoreError> {
        match (self.state, &self.connected) {
            (State::Open, Some(connected)) => {
                let done = self.driver.answer(connected.client.batch_execute("COMMIT"));
                self.state = State::Closed;
                done.map_err(|error| self.judge(error, "COMMIT"))
            }
            // No statement was run.
            _ => Ok(()),
        }
    }

    /// Ends what is open, without its changes.
    pub(crate) fn end(&mut self) {
        if self.is_open()
            && let Some(connected) = &self.connected
            && self.driver.answer(connected.client.batch_execute("ROLLBACK")).is_err()
        {
            self.connected = None;
        }
        self.state = State::Closed;
    }

    /// Runs a statement that gives no rows.
    pub(crate) fn execute(&mut self, sql: Sql, params: &[Param<'_>]) -> Result<u64, StoreError> {
        self.run(sql, params, None)
    }

    /// Hands over the rows as long as `on_row` says true.
    pub(crate) fn query(
        &mut self,
        sql: Sql,
        params: &[Param<'_>],
        on_row: &mut dyn FnMut(&Row<'_>) -> bool,
    ) -> Result<(), StoreError> {
        self.run(sql, params, Some(on_row)).map(drop)
    }

    fn run(
        &mut self,
        sql: Sql,
        params: &[Param<'_>],
        on_row: Option<&mut dyn FnMut(&Row<'_>) -> bool>,
    ) -> Result<u64, StoreError> {
        let text = sql.text();
        if self.connected.as_ref().is_none_or(|connected| connected.client.is_closed()) {
            if self.state == State::Open {
                let error = StoreError::Unavailable("the connection is lost".to_owned());
                self.lose(error.clone());
                return Err(error);
            }
            self.connect()?;
        }
        let Some(connected) = &mut self.connected else {
            return Err(StoreError::Unavailable("there is no connection".to_owned()));
        };
        let earlier = self.state == State::Beginning(true);
        let key = (text.as_ptr().addr(), text.len());
        let statement = match connected.statements.get(&key) {
            Some(statement) => statement.clone(),
            None => match self.driver.answer(async {
                // An earlier transaction that failed would refuse it.
                let client = &connected.client;
                let end = async { if earlier { client.batch_execute("ROLLBACK").await } else { Ok(()) } };
                let (ended, statement) = tokio::join!(biased; end, client.prepare(text));
                ended.and(statement)
            }) {
                Ok(statement) => {
                    if earlier {
                        self.state = State::Beginning(false);
                    }
                    connected.statements.insert(key, statement.clone());
                    statement
                }
                Err(error) => return Err(self.judge(error, text)),
            },
        };
        if on_row.is_none() && !statement.columns().is_empty() {
            return Err(StoreError::Statement { message: "it gives rows: use all, first or one".to_owned(), text });
        }
        let client = &connected.client;
        let opening = match (self.state, self.access) {
            (State::Open, _) => None,
            (State::Beginning(true), Access::Write) => Some("ROLLBACK; BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE"),
            (_, Access::Write) => Some("BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE"),
            (State::Beginning(true), Access::Read) => Some("ROLLBACK; BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"),
            (_, Access::Read) => Some("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"),
        };
        let begins = async {
            match opening {
                Some(text) => client.batch_execute(text).await,
                None => Ok(()),
            }
        };
        let runs = async {
            let mut rows = pin!(client.query_raw(&statement, params).await?);
            let Some(on_row) = on_row else {
                while rows.try_next().await?.is_some() {}
                return Ok(rows.rows_affected().unwrap_or(0));
            };
            // To the end, even when the visitor has seen enough: an error may come after a row.
            let mut wanted = true;
            while let Some(row) = rows.try_next().await? {
                wanted = wanted && on_row(&Row::postgres(&row));
            }
            Ok(0)
        };
        // In one packet: the server reads BEGIN first.
        let both = async {
            let (opened, given) = tokio::join!(biased; begins, runs);
            opened.and(given)
        };
        self.state = State::Open;
        self.driver.answer(both).map_err(|error| self.judge(error, text))
    }

    fn connect(&mut self) -> Result<(), StoreError> {
        self.connected = None;
        self.state = State::Beginning(false);
        // Should a BEGIN ever get lost, what follows it must not change anything by itself.
        match self.driver.runtime.block_on(self.server.connect(Access::Read)) {
            Ok(client) => {
                self.connected = Some(Connected { client, statements: HashMap::new() });
                Ok(())
            }
            Err(error) => {
                self.trouble = Some(Trouble::Lost(error.clone()));
                Err(error)
            }
        }
    }

    /// What an error means, noting what concerns the whole run.
    fn judge(&mut self, error: Fault, text: &'static str) -> StoreError {
        let error = match error {
            Fault::Silence => {
                let error = StoreError::Unavailable("the server does not answer".to_owned());
                self.lose(error.clone());
                return error;
            }
            Fault::Answer(error) => error,
        };
        let meaning = failure(&error, text);
        match error.code() {
            Some(&(SqlState::T_R_SERIALIZATION_FAILURE | SqlState::T_R_DEADLOCK_DETECTED)) => {
                self.trouble = Some(Trouble::Conflict);
            }
            // "cached plan must not change result type"
            Some(&SqlState::FEATURE_NOT_SUPPORTED) if meaning.to_string().contains("cached plan") => {
                if let Some(connected) = &mut self.connected {
                    connected.statements.clear();
                }
                self.trouble = Some(Trouble::Stale);
            }
            _ if is_lost(&error) => self.lose(meaning.clone()),
            _ => {}
        }
        meaning
    }

    fn lose(&mut self, error: StoreError) {
        self.connected = None;
        self.state = State::Closed;
        self.trouble = Some(Trouble::Lost(error));
    }
}

/// Why there is no answer.
enum Fault {
    Answer(Error),
    Silence,
}

/// Drives a connection while an answer is waited for, but not for ever.
struct Driver {
    runtime: Runtime,
    limit: Duration,
}

impl Driver {
    fn answer<T>(&self, work: impl Future<Output = Result<T, Error>>) -> Result<T, Fault> {
        self.runtime.block_on(async {
            match tokio::time::timeout(self.limit, work).await {
                Ok(done) => done.map_err(Fault::Answer),
                Err(_) => Err(Fault::Silence),
            }
        })
    }
}
