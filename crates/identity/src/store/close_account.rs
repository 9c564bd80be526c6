//! An account without its person.

use super::{PersonId, StoreError, Timestamp, Tx, params, sql};

/// Deletes everything that is kept of a person; the empty account stays, under a name that nobody can take.
pub(crate) fn forget_person(tx: &mut Tx<'_>, person: PersonId, now: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "UPDATE identity_accounts SET username = $1, name = '–', given_name = '–', family_name = '–',
                 email = 'closed@closed.invalid', email_key = '', email_verified = FALSE, roles = '', updated_at = $2
             WHERE id = $3"
        ),
        params![format!("closed-{person}"), now, person],
    )?;
    tx.execute(sql!("DELETE FROM identity_passwords WHERE account_id = $1"), params![person])?;
    tx.execute(sql!("DELETE FROM identity_totp WHERE account_id = $1"), params![person])?;
    tx.execute(sql!("DELETE FROM identity_recovery_codes WHERE account_id = $1"), params![person])?;
    tx.execute(sql!("DELETE FROM identity_passkeys WHERE account_id = $1"), params![person])?;
    tx.execute(sql!("DELETE FROM identity_one_time WHERE account_id = $1"), params![person])?;
    tx.execute(sql!("DELETE FROM identity_civil_status WHERE account_id = $1"), params![person])?;
    tx.execute(sql!("DELETE FROM identity_details WHERE account_id = $1"), params![person])?;
    tx.execute(sql!("DELETE FROM identity_consents WHERE account_id = $1"), params![person])?;
    tx.execute(sql!("DELETE FROM identity_grants WHERE account_id = $1"), params![person])?;
    tx.execute(sql!("DELETE FROM identity_controls WHERE account_id = $1"), params![person])?;
    tx.execute(sql!("DELETE FROM identity_provider_choices WHERE account_id = $1"), params![person])?;
    tx.execute(sql!("DELETE FROM identity_provider_links WHERE account_id = $1"), params![person])?;
    tx.execute(sql!("DELETE FROM identity_person_codes WHERE account_id = $1"), params![person])?;
    tx.execute(sql!("DELETE FROM identity_reports WHERE account_id = $1"), params![person])?;
    tx.execute(sql!("DELETE FROM identity_sessions WHERE account_id = $1"), params![person])?;
    Ok(())
}
