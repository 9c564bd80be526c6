//! A transaction and its rows.

use rusqlite::types::ValueRef;

use crate::{Column, FromColumn, Mismatch, Param, ROWS_MAX, Sql, StoreError, postgres, sqlite};

/// An open transaction, handed to the closure of [`Db::write`](crate::Db::write) or
/// [`Db::read`](crate::Db::read).
///
/// After a statement fails, the transaction can only be given up: every further statement gives
/// [`StoreError::Aborted`], and an `Ok` of the closure becomes the error of the statement. Expect a
/// collision with `ON CONFLICT … DO NOTHING`, or handle the error outside the closure.
pub struct Tx<'a> {
    session: Session<'a>,
    failure: Option<StoreError>,
}

enum Session<'a> {
    Sqlite(&'a sqlite::Timed),
    Postgres(&'a mut postgres::Session),
}

/// A row of an answer.
pub struct Row<'a>(Source<'a>);

enum Source<'a> {
    Sqlite(&'a rusqlite::Row<'a>),
    Postgres(&'a tokio_postgres::Row),
}

impl<'a> Tx<'a> {
    pub(crate) fn sqlite(connection: &'a sqlite::Timed) -> Self {
        Self { session: Session::Sqlite(connection), failure: None }
    }

    pub(crate) fn postgres(session: &'a mut postgres::Session) -> Self {
        Self { session: Session::Postgres(session), failure: None }
    }

    /// The error of the first statement that failed.
    pub(crate) fn take_failure(&mut self) -> Option<StoreError> {
        self.failure.take()
    }

    /// Runs a statement that gives no rows; says how many rows it changed.
    pub fn execute(&mut self, sql: Sql, params: &[Param<'_>]) -> Result<u64, StoreError> {
        self.check(sql, params)?;
        let done = match &mut self.session {
            Session::Sqlite(connection) => sqlite::execute(connection, sql, params),
            Session::Postgres(session) => session.execute(sql, params),
        };
        done.map_err(|error| self.fail(error))
    }

    /// Every row, at most [`ROWS_MAX`].
    pub fn all<T>(
        &mut self,
        sql: Sql,
        params: &[Param<'_>],
        mut map: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let mut rows = Vec::new();
        self.each(sql, params, |row| {
            if rows.len() == ROWS_MAX {
                return Err(StoreError::TooManyRows);
            }
            rows.push(map(row)?);
            Ok(true)
        })?;
        Ok(rows)
    }

    /// The first row, if there is one.
    pub fn first<T>(
        &mut self,
        sql: Sql,
        params: &[Param<'_>],
        mut map: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        let mut first = None;
        self.each(sql, params, |row| {
            first = Some(map(row)?);
            Ok(false)
        })?;
        Ok(first)
    }

    /// The first row; [`StoreError::NotFound`] when there is none.
    pub fn one<T>(
        &mut self,
        sql: Sql,
        params: &[Param<'_>],
        map: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.first(sql, params, map)?.ok_or(StoreError::NotFound)
    }

    /// Hands over the rows one after the other, as long as the visitor says `true`.
    pub fn each(
        &mut self,
        sql: Sql,
        params: &[Param<'_>],
        mut visit: impl FnMut(&Row<'_>) -> Result<bool, StoreError>,
    ) -> Result<(), StoreError> {
        self.check(sql, params)?;
        // An error of the visitor is not one of the statement: the transaction may go on.
        let mut refusal = None;
        let mut on_row = |row: &Row<'_>| {
            visit(row).unwrap_or_else(|error| {
                refusal = Some(error);
                false
            })
        };
        let done = match &mut self.session {
            Session::Sqlite(connection) => sqlite::query(connection, sql, params, &mut on_row),
            Session::Postgres(session) => session.query(sql, params, &mut on_row),
        };
        done.map_err(|error| self.fail(error))?;
        refusal.map_or(Ok(()), Err)
    }

    fn check(&self, sql: Sql, params: &[Param<'_>]) -> Result<(), StoreError> {
        if self.failure.is_some() {
            return Err(StoreError::Aborted);
        }
        if sql.parameters() == params.len() {
            Ok(())
        } else {
            Err(StoreError::Parameters { expected: sql.parameters(), given: params.len(), text: sql.text() })
        }
    }

    fn fail(&mut self, error: StoreError) -> StoreError {
        self.failure = Some(error.clone());
        error
    }
}

impl<'a> Row<'a> {
    pub(crate) fn sqlite(row: &'a rusqlite::Row<'a>) -> Self {
        Self(Source::Sqlite(row))
    }

    pub(crate) fn postgres(row: &'a tokio_postgres::Row) -> Self {
        Self(Source::Postgres(row))
    }

    /// The value of a column, counted from 0.
    pub fn get<T: FromColumn>(&self, index: usize) -> Result<T, StoreError> {
        let mismatch = |expected, found| StoreError::Column { index, expected, found };
        let column = match &self.0 {
            Source::Sqlite(row) => match row.get_ref(index) {
                Ok(ValueRef::Null) => Column::Null,
                Ok(ValueRef::Integer(value)) => Column::Integer(value),
                Ok(ValueRef::Real(value)) => Column::Real(value),
                Ok(ValueRef::Text(text)) => Column::Text(
                    std::str::from_utf8(text).map_err(|_| mismatch("a text", "bytes that are not UTF-8".to_owned()))?,
                ),
                Ok(ValueRef::Blob(bytes)) => Column::Bytes(bytes),
                Err(_) => return Err(mismatch("a column", "the row has fewer columns".to_owned())),
            },
            Source::Postgres(row) => match row.try_get(index) {
                Ok(column) => column,
                Err(_) => match row.columns().get(index) {
                    Some(column) => return Err(mismatch("a known type", column.type_().to_string())),
                    None => return Err(mismatch("a column", "the row has fewer columns".to_owned())),
                },
            },
        };
        T::from_column(column).map_err(|Mismatch { expected }| mismatch(expected, column.kind()))
    }
}
