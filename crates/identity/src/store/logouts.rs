//! Services that are to be told that a session ended.

use mandates::MandateId;

use super::{CLOCK_WENT_BACK_US, ClientId, Logout, PersonId, Row, SessionId, StoreError, Timestamp, Tx, params, sql};

/// Services of one session that are named or told; nobody signs in at more.
const MAX_SERVICES: i64 = 200;
/// Sign-ins through helpers that are told to have ended at once.
const MAX_SIGN_INS: i64 = 5000;

/// The services that signed somebody in by a session of a person, in order of their names on the wire: that person, or
/// those whom they help under a mandate.
pub(crate) fn services_of_session(
    tx: &mut Tx<'_>,
    person: PersonId,
    session: SessionId,
) -> Result<Vec<ClientId>, StoreError> {
    let mut services: Vec<_> =
        sign_ins_of_session(tx, person, session)?.into_iter().map(|(client, _)| client).collect();
    services.dedup();
    Ok(services)
}

/// Who was signed in at which service by a session of a person, in order of the services' names on the wire.
fn sign_ins_of_session(
    tx: &mut Tx<'_>,
    person: PersonId,
    session: SessionId,
) -> Result<Vec<(ClientId, PersonId)>, StoreError> {
    // Grants have no index by session: they are found among those of the person, and those that they got as a helper.
    tx.all(
        sql!(
            "SELECT client_id, account_id FROM identity_grants
             WHERE session_id = $1 AND account_id = $2
                 AND created_at >= COALESCE((SELECT started_at FROM identity_sessions WHERE id = $1), 0) - $3
             UNION
             SELECT client_id, account_id FROM identity_grants
             WHERE session_id = $1 AND id IN (SELECT grant_id FROM identity_mandate_grants WHERE helper_id = $2)
                 AND created_at >= COALESCE((SELECT started_at FROM identity_sessions WHERE id = $1), 0) - $3
             ORDER BY client_id, account_id LIMIT $4"
        ),
        params![session, person, CLOCK_WENT_BACK_US, MAX_SERVICES],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Lets every service that signed somebody in by a session of the person, and wants to know, be told that it ended.
pub(crate) fn tell_session_ended(
    tx: &mut Tx<'_>,
    person: PersonId,
    session: SessionId,
    now: Timestamp,
) -> Result<(), StoreError> {
    for (client, signed_in) in sign_ins_of_session(tx, person, session)? {
        tell_service(tx, &client, signed_in, session, false, now)?;
    }
    Ok(())
}

/// Which sign-ins of helpers ended.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Helped {
    /// Those under a mandate.
    Under(MandateId),
    /// Those that a helper made.
    By(PersonId),
}

/// Lets services be told that people are no longer signed in there through a helper, if they want to know. To be called
/// before what they hold is taken back: of what was, they know already.
pub(crate) fn tell_help_ended(tx: &mut Tx<'_>, helped: Helped, now: Timestamp) -> Result<(), StoreError> {
    let row = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
    let sign_ins: Vec<(ClientId, PersonId, SessionId)> = match helped {
        Helped::Under(mandate) => tx.all(
            sql!(
                "SELECT DISTINCT client_id, account_id, session_id FROM identity_grants WHERE revoked_at IS NULL
                     AND id IN (SELECT grant_id FROM identity_mandate_grants WHERE mandate_id = $1)
                 ORDER BY client_id, account_id, session_id LIMIT $2"
            ),
            params![mandate, MAX_SIGN_INS],
            row,
        )?,
        Helped::By(helper) => tx.all(
            sql!(
                "SELECT DISTINCT client_id, account_id, session_id FROM identity_grants WHERE revoked_at IS NULL
                     AND id IN (SELECT grant_id FROM identity_mandate_grants WHERE helper_id = $1)
                 ORDER BY client_id, account_id, session_id LIMIT $2"
            ),
            params![helper, MAX_SIGN_INS],
            row,
        )?,
    };
    for (client, person, session) in sign_ins {
        tell_service(tx, &client, person, session, false, now)?;
    }
    Ok(())
}

/// Lets a service be told that the person's sessions there ended, if it wants to know.
pub(crate) fn tell_every_session_ended(
    tx: &mut Tx<'_>,
    client: &ClientId,
    person: PersonId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let newest = tx.first(
        sql!(
            "SELECT session_id FROM identity_grants WHERE account_id = $1 AND client_id = $2
             ORDER BY created_at DESC, id DESC LIMIT 1"
        ),
        params![person, client],
        |row| row.get(0),
    )?;
    match newest {
        Some(session) => tell_service(tx, client, person, session, true, now),
        None => Ok(()),
    }
}

fn tell_service(
    tx: &mut Tx<'_>,
    client: &ClientId,
    person: PersonId,
    session: SessionId,
    every_session: bool,
    now: Timestamp,
) -> Result<(), StoreError> {
    let wants = super::client(tx, client)?.is_some_and(|client| client.settings.backchannel_logout_uri.is_some());
    if !wants {
        return Ok(());
    }
    tx.execute(
        sql!(
            "INSERT INTO identity_logouts (client_id, session_id, account_id, every_session, state, attempts,
                 created_at, due_at)
             VALUES ($1, $2, $3, $4, 'waiting', 0, $5, $5)
             ON CONFLICT (client_id, session_id, account_id) DO UPDATE SET
                 every_session = excluded.every_session OR
                     (identity_logouts.every_session AND identity_logouts.state = 'waiting'),
                 state = 'waiting', attempts = 0, created_at = excluded.created_at, due_at = excluded.due_at,
                 ended_at = NULL, problem = NULL
             WHERE (excluded.every_session AND NOT identity_logouts.every_session)
                 OR EXISTS (SELECT 1 FROM identity_grants g WHERE g.account_id = excluded.account_id
                     AND g.client_id = excluded.client_id AND g.session_id = excluded.session_id
                     AND g.created_at > identity_logouts.created_at)"
        ),
        params![client, session, person, every_session, now],
    )?;
    Ok(())
}

fn read_logout(row: &Row<'_>) -> Result<Logout, StoreError> {
    Ok(Logout {
        client: row.get(0)?,
        session: row.get(1)?,
        person: row.get(2)?,
        every_session: row.get(3)?,
        attempts: row.get(4)?,
    })
}

/// Whether a service is to be told now.
pub(crate) fn is_logout_due(tx: &mut Tx<'_>, now: Timestamp) -> Result<bool, StoreError> {
    let due: Option<i64> = tx.first(
        sql!("SELECT due_at FROM identity_logouts WHERE state = 'waiting' AND due_at <= $1 LIMIT 1"),
        params![now],
        |row| row.get(0),
    )?;
    Ok(due.is_some())
}

/// Takes what is due for the longest time; nobody else gets it until `until`.
pub(crate) fn take_logout(tx: &mut Tx<'_>, now: Timestamp, until: Timestamp) -> Result<Option<Logout>, StoreError> {
    let due: Option<(ClientId, SessionId, PersonId)> = tx.first(
        sql!(
            "SELECT client_id, session_id, account_id FROM identity_logouts WHERE state = 'waiting' AND due_at <= $1
             ORDER BY due_at, session_id, client_id, account_id LIMIT 1"
        ),
        params![now],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    let Some((client, session, person)) = due else { return Ok(None) };
    tx.first(
        sql!(
            "UPDATE identity_logouts SET due_at = $1, attempts = attempts + 1
             WHERE client_id = $2 AND session_id = $3 AND account_id = $4 AND state = 'waiting' AND due_at <= $5
             RETURNING client_id, session_id, account_id, every_session, attempts"
        ),
        params![until, client, session, person, now],
        read_logout,
    )
}

/// Notes that a service was told, or that it is given up. Whoever took it since has the say.
pub(crate) fn close_logout(
    tx: &mut Tx<'_>,
    logout: &Logout,
    told: bool,
    problem: Option<&str>,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "UPDATE identity_logouts SET state = $1, ended_at = $2, problem = $3
             WHERE client_id = $4 AND session_id = $5 AND account_id = $6 AND attempts = $7 AND state = 'waiting'"
        ),
        params![
            if told { "told" } else { "failed" },
            now,
            problem,
            logout.client,
            logout.session,
            logout.person,
            logout.attempts
        ],
    )?;
    Ok(())
}

/// Puts it back until `due_at`.
pub(crate) fn put_logout_back(
    tx: &mut Tx<'_>,
    logout: &Logout,
    problem: &str,
    due_at: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "UPDATE identity_logouts SET due_at = $1, problem = $2
             WHERE client_id = $3 AND session_id = $4 AND account_id = $5 AND attempts = $6 AND state = 'waiting'"
        ),
        params![due_at, problem, logout.client, logout.session, logout.person, logout.attempts],
    )?;
    Ok(())
}
