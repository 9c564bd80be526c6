//! What mandates need: whose an address is, and the grants under a mandate.

use mandates::MandateId;

use super::{CLOCK_WENT_BACK_US, EmailAddress, GrantId, PersonId, SessionId, StoreError, Timestamp, Tx, params, sql};

/// Whose verified address it is; nobody's when it is several people's.
pub(crate) fn person_of_verified_email(tx: &mut Tx<'_>, email: &EmailAddress) -> Result<Option<PersonId>, StoreError> {
    let people = tx.all(
        sql!("SELECT id FROM identity_accounts WHERE email = $1 AND email_verified LIMIT 2"),
        params![email],
        |row| row.get(0),
    )?;
    Ok(match people.as_slice() {
        [person] => Some(*person),
        _ => None,
    })
}

/// Notes under which mandate a grant was made, and by whom.
pub(crate) fn add_mandate_grant(
    tx: &mut Tx<'_>,
    grant: GrantId,
    mandate: MandateId,
    helper: PersonId,
) -> Result<(), StoreError> {
    tx.execute(
        sql!("INSERT INTO identity_mandate_grants (grant_id, mandate_id, helper_id) VALUES ($1, $2, $3)"),
        params![grant, mandate, helper],
    )?;
    Ok(())
}

/// Takes back what services were given under a mandate.
pub(crate) fn revoke_grants_under(tx: &mut Tx<'_>, mandate: MandateId, now: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "UPDATE identity_grants SET revoked_at = $1 WHERE revoked_at IS NULL AND id IN
                 (SELECT grant_id FROM identity_mandate_grants WHERE mandate_id = $2)"
        ),
        params![now, mandate],
    )?;
    Ok(())
}

/// Takes back what services were given through a helper.
pub(crate) fn revoke_grants_by(tx: &mut Tx<'_>, helper: PersonId, now: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "UPDATE identity_grants SET revoked_at = $1 WHERE revoked_at IS NULL AND id IN
                 (SELECT grant_id FROM identity_mandate_grants WHERE helper_id = $2)"
        ),
        params![now, helper],
    )?;
    Ok(())
}

/// Takes back what services were given for the people whom a person helps, by a session of theirs: none of it outlasts the
/// session.
pub(crate) fn revoke_grants_of_helpers_session(
    tx: &mut Tx<'_>,
    helper: PersonId,
    session: SessionId,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "UPDATE identity_grants SET revoked_at = $1 WHERE session_id = $2 AND revoked_at IS NULL
                 AND id IN (SELECT grant_id FROM identity_mandate_grants WHERE helper_id = $3)
                 AND created_at >= COALESCE((SELECT started_at FROM identity_sessions WHERE id = $2), 0) - $4"
        ),
        params![now, session, helper, CLOCK_WENT_BACK_US],
    )?;
    Ok(())
}
