//! Consents.

use super::{Claims, ClientId, Consent, PersonId, Row, Scopes, StoreError, Timestamp, Tx, params, sql};

pub(crate) fn consent(tx: &mut Tx<'_>, person: PersonId, client: &ClientId) -> Result<Option<Consent>, StoreError> {
    tx.first(
        sql!(
            "SELECT account_id, client_id, scopes, claims, declined, given_at FROM identity_consents
             WHERE account_id = $1 AND client_id = $2"
        ),
        params![person, client],
        read_consent,
    )
}

fn read_consent(row: &Row<'_>) -> Result<Consent, StoreError> {
    let scopes: Scopes = row.get(2)?;
    let claims: Option<Claims> = row.get(3)?;
    Ok(Consent {
        person: row.get(0)?,
        client: row.get(1)?,
        claims: claims.unwrap_or_else(|| scopes.claims().collect()),
        scopes,
        declined: row.get(4)?,
        given_at: row.get(5)?,
    })
}

pub(crate) fn consents_of(tx: &mut Tx<'_>, person: PersonId, limit: i64) -> Result<Vec<Consent>, StoreError> {
    tx.all(
        sql!(
            "SELECT account_id, client_id, scopes, claims, declined, given_at FROM identity_consents
             WHERE account_id = $1 ORDER BY given_at DESC, client_id LIMIT $2"
        ),
        params![person, limit],
        read_consent,
    )
}

pub(crate) fn put_consent(tx: &mut Tx<'_>, consent: &Consent) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO identity_consents (account_id, client_id, scopes, claims, declined, given_at)
             VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (account_id, client_id) DO UPDATE SET scopes = excluded.scopes, claims = excluded.claims,
                 declined = excluded.declined, given_at = excluded.given_at"
        ),
        params![consent.person, consent.client, consent.scopes, consent.claims, consent.declined, consent.given_at],
    )?;
    Ok(())
}

/// Takes a consent back, and everything that was handed out to the service. Whether there was one.
pub(crate) fn withdraw_consent(
    tx: &mut Tx<'_>,
    person: PersonId,
    client: &ClientId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let withdrawn = tx.execute(
        sql!("DELETE FROM identity_consents WHERE account_id = $1 AND client_id = $2"),
        params![person, client],
    )?;
    tx.execute(
        sql!(
            "UPDATE identity_grants SET revoked_at = $1
             WHERE account_id = $2 AND client_id = $3 AND revoked_at IS NULL"
        ),
        params![now, person, client],
    )?;
    Ok(withdrawn > 0)
}
