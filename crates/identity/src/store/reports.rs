//! Sign-ins that people say were not theirs.

use super::{Closed, PersonId, Report, ReportId, ReportNumber, Row, SessionId};
use super::{StoreError, Timestamp, Tx, params, sql};

fn read_report(row: &Row<'_>) -> Result<Report, StoreError> {
    let (closed_at, note): (Option<Timestamp>, Option<String>) = (row.get(6)?, row.get(7)?);
    Ok(Report {
        id: row.get(0)?,
        number: row.get(1)?,
        person: row.get(2)?,
        session: row.get(3)?,
        reported: row.get(4)?,
        opened_at: row.get(5)?,
        closed: closed_at.map(|at| Closed { at, note: note.unwrap_or_default() }),
    })
}

/// Opens a report. Whether it was opened: a session is reported once.
pub(crate) fn add_report(tx: &mut Tx<'_>, report: &Report) -> Result<bool, StoreError> {
    let added = tx.execute(
        sql!(
            "INSERT INTO identity_reports (id, number, account_id, session_id, content, opened_at)
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING"
        ),
        params![report.id, report.number, report.person, report.session, report.reported, report.opened_at],
    )?;
    Ok(added == 1)
}

pub(crate) fn report_of_session(tx: &mut Tx<'_>, session: SessionId) -> Result<Option<Report>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, number, account_id, session_id, content, opened_at, closed_at, note FROM identity_reports
             WHERE session_id = $1"
        ),
        params![session],
        read_report,
    )
}

pub(crate) fn report_numbered(tx: &mut Tx<'_>, number: &ReportNumber) -> Result<Option<Report>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, number, account_id, session_id, content, opened_at, closed_at, note FROM identity_reports
             WHERE number = $1"
        ),
        params![number],
        read_report,
    )
}

/// A person's reports, the newest first.
pub(crate) fn reports_of(tx: &mut Tx<'_>, person: PersonId, limit: i64) -> Result<Vec<Report>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, number, account_id, session_id, content, opened_at, closed_at, note FROM identity_reports
             WHERE account_id = $1 ORDER BY opened_at DESC, id DESC LIMIT $2"
        ),
        params![person, limit],
        read_report,
    )
}

/// Everyone's reports: those that are open, the oldest first, then those that were closed.
pub(crate) fn reports(tx: &mut Tx<'_>, limit: i64, offset: i64) -> Result<Vec<Report>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, number, account_id, session_id, content, opened_at, closed_at, note FROM identity_reports
             ORDER BY closed_at IS NOT NULL, opened_at, id LIMIT $1 OFFSET $2"
        ),
        params![limit, offset],
        read_report,
    )
}

pub(crate) fn count_reports(tx: &mut Tx<'_>) -> Result<u64, StoreError> {
    tx.one(sql!("SELECT COUNT(*) FROM identity_reports"), params![], |row| row.get(0))
}

/// Closes a report. Whether it was open.
pub(crate) fn close_report(
    tx: &mut Tx<'_>,
    report: ReportId,
    by: PersonId,
    note: &str,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let closed = tx.execute(
        sql!(
            "UPDATE identity_reports SET closed_at = $1, closed_by = $2, note = $3
             WHERE id = $4 AND closed_at IS NULL"
        ),
        params![now, by, note, report],
    )?;
    Ok(closed == 1)
}
