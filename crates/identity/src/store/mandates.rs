//! What mandates need: people by their civil status, and the grants under a mandate.

use civil::PivotIdentity;
use mandates::MandateId;

use super::{
    CLOCK_WENT_BACK_US, CivilStatus, EmailAddress, GrantId, PersonId, SessionId, StoreError, Timestamp, Tx, name_key,
    params, sql,
};
use crate::people_of_mandates::is_without_credentials;

/// People that are compared at once.
const CANDIDATES_MAX: i64 = 500;

/// People who were born on the same day or have the same birth name but for its spelling: with their civil
/// status, and whether they can sign in.
pub(crate) fn people_like(
    tx: &mut Tx<'_>,
    identity: &PivotIdentity,
) -> Result<Vec<(PersonId, CivilStatus, bool)>, StoreError> {
    tx.all(
        sql!(
            "SELECT s.account_id, s.status, a.username,
                 EXISTS (SELECT 1 FROM identity_passwords p WHERE p.account_id = s.account_id)
             FROM identity_civil_status s JOIN identity_accounts a ON a.id = s.account_id
             WHERE s.born_on = $1 OR s.name_key = $2 LIMIT $3"
        ),
        params![identity.birth_date.to_string(), name_key(identity.birth_name.as_str()), CANDIDATES_MAX],
        |row| {
            let has_password: bool = row.get(3)?;
            Ok((row.get(0)?, row.get(1)?, has_password || !is_without_credentials(&row.get(2)?)))
        },
    )
}

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
