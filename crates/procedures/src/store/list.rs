//! The list of an office: narrowed, ordered and cut into pages by the database.

use ::store::{Row, StoreError, Tx, params, sql};
use base::PersonId;

use crate::model::State;
use crate::office::{Line, ListOrder, Narrowed, PAGE_LINES};

fn read(row: &Row<'_>) -> Result<Line, StoreError> {
    Ok(Line {
        id: row.get(0)?,
        reference: row.get(1)?,
        state: row.get(2)?,
        submitted_at: row.get(3)?,
        due_at: row.get(4)?,
    })
}

/// The lines of a page, counted from 0, and how many lines there are on all pages.
pub(crate) fn page_of(
    tx: &mut Tx<'_>,
    procedure: &str,
    wanted: Narrowed,
    page: i64,
) -> Result<(Vec<Line>, u64), StoreError> {
    let from = page.saturating_mul(PAGE_LINES);
    match (wanted.order, wanted.officer, wanted.state) {
        (ListOrder::Sent, None, None) => all(tx, procedure, from),
        (ListOrder::Sent, None, Some(state)) => in_state(tx, procedure, state, from),
        (ListOrder::Sent, Some(officer), state) => of_officer(tx, procedure, officer, state, from),
        (ListOrder::Due, None, state) => due(tx, procedure, state, from),
        (ListOrder::Due, Some(officer), state) => due_of_officer(tx, procedure, officer, state, from),
    }
}

/// A state's name, or nothing for any.
fn or_any(state: Option<State>) -> &'static str {
    state.map_or("", State::name)
}

fn all(tx: &mut Tx<'_>, procedure: &str, from: i64) -> Result<(Vec<Line>, u64), StoreError> {
    let lines = tx.all(
        sql!(
            "SELECT id, reference, state, submitted_at, due_at FROM procedures_cases
             WHERE procedure = $1 AND submitted_at IS NOT NULL ORDER BY submitted_at, id LIMIT $2 OFFSET $3"
        ),
        params![procedure, PAGE_LINES, from],
        read,
    )?;
    let count = tx.one(
        sql!("SELECT COUNT(*) FROM procedures_cases WHERE procedure = $1 AND submitted_at IS NOT NULL"),
        params![procedure],
        |row| row.get(0),
    )?;
    Ok((lines, count))
}

fn in_state(tx: &mut Tx<'_>, procedure: &str, state: State, from: i64) -> Result<(Vec<Line>, u64), StoreError> {
    let lines = tx.all(
        sql!(
            "SELECT id, reference, state, submitted_at, due_at FROM procedures_cases
             WHERE procedure = $1 AND state = $2 AND submitted_at IS NOT NULL
             ORDER BY submitted_at, id LIMIT $3 OFFSET $4"
        ),
        params![procedure, state, PAGE_LINES, from],
        read,
    )?;
    let count = tx.one(
        sql!("SELECT COUNT(*) FROM procedures_cases WHERE procedure = $1 AND state = $2 AND submitted_at IS NOT NULL"),
        params![procedure, state],
        |row| row.get(0),
    )?;
    Ok((lines, count))
}

fn of_officer(
    tx: &mut Tx<'_>,
    procedure: &str,
    officer: PersonId,
    state: Option<State>,
    from: i64,
) -> Result<(Vec<Line>, u64), StoreError> {
    let lines = tx.all(
        sql!(
            "SELECT id, reference, state, submitted_at, due_at FROM procedures_cases
             WHERE procedure = $1 AND officer_id = $2 AND submitted_at IS NOT NULL AND ($3 = '' OR state = $3)
             ORDER BY submitted_at, id LIMIT $4 OFFSET $5"
        ),
        params![procedure, officer, or_any(state), PAGE_LINES, from],
        read,
    )?;
    let count = tx.one(
        sql!(
            "SELECT COUNT(*) FROM procedures_cases
             WHERE procedure = $1 AND officer_id = $2 AND submitted_at IS NOT NULL AND ($3 = '' OR state = $3)"
        ),
        params![procedure, officer, or_any(state)],
        |row| row.get(0),
    )?;
    Ok((lines, count))
}

/// Open cases only: what is decided is due no more.
fn due(tx: &mut Tx<'_>, procedure: &str, state: Option<State>, from: i64) -> Result<(Vec<Line>, u64), StoreError> {
    let lines = tx.all(
        sql!(
            "SELECT id, reference, state, submitted_at, due_at FROM procedures_cases
             WHERE procedure = $1 AND state IN ('submitted', 'in_review', 'waiting') AND ($2 = '' OR state = $2)
             ORDER BY due_at, id LIMIT $3 OFFSET $4"
        ),
        params![procedure, or_any(state), PAGE_LINES, from],
        read,
    )?;
    let count = tx.one(
        sql!(
            "SELECT COUNT(*) FROM procedures_cases
             WHERE procedure = $1 AND state IN ('submitted', 'in_review', 'waiting') AND ($2 = '' OR state = $2)"
        ),
        params![procedure, or_any(state)],
        |row| row.get(0),
    )?;
    Ok((lines, count))
}

fn due_of_officer(
    tx: &mut Tx<'_>,
    procedure: &str,
    officer: PersonId,
    state: Option<State>,
    from: i64,
) -> Result<(Vec<Line>, u64), StoreError> {
    let lines = tx.all(
        sql!(
            "SELECT id, reference, state, submitted_at, due_at FROM procedures_cases
             WHERE procedure = $1 AND officer_id = $2 AND state IN ('submitted', 'in_review', 'waiting')
                 AND ($3 = '' OR state = $3)
             ORDER BY due_at, id LIMIT $4 OFFSET $5"
        ),
        params![procedure, officer, or_any(state), PAGE_LINES, from],
        read,
    )?;
    let count = tx.one(
        sql!(
            "SELECT COUNT(*) FROM procedures_cases
             WHERE procedure = $1 AND officer_id = $2 AND state IN ('submitted', 'in_review', 'waiting')
                 AND ($3 = '' OR state = $3)"
        ),
        params![procedure, officer, or_any(state)],
        |row| row.get(0),
    )?;
    Ok((lines, count))
}
