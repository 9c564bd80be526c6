//! Services and their secrets.

use super::{Client, ClientId, Hash, Kept, Localized, RedirectUri, Row, StoreError, Timestamp, Tx, params, sql};

pub(crate) fn add_client(tx: &mut Tx<'_>, client: &Client) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO identity_clients (id, name, kind, redirect_uris, post_logout_redirect_uris, scopes, sector,
                 created_at, settings)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        ),
        params![
            client.id,
            Kept(client.name.clone()),
            client.kind,
            Kept(client.redirect_uris.clone()),
            Kept(client.post_logout_redirect_uris.clone()),
            client.scopes,
            client.sector,
            client.created_at,
            client.settings
        ],
    )?;
    Ok(())
}

fn read_client(row: &Row<'_>) -> Result<Client, StoreError> {
    Ok(Client {
        id: row.get(0)?,
        name: row.get::<Kept<Localized>>(1)?.0,
        kind: row.get(2)?,
        redirect_uris: row.get::<Kept<Vec<RedirectUri>>>(3)?.0,
        post_logout_redirect_uris: row.get::<Kept<Vec<RedirectUri>>>(4)?.0,
        scopes: row.get(5)?,
        sector: row.get(6)?,
        created_at: row.get(7)?,
        settings: row.get(8)?,
    })
}

pub(crate) fn client(tx: &mut Tx<'_>, id: &ClientId) -> Result<Option<Client>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, name, kind, redirect_uris, post_logout_redirect_uris, scopes, sector, created_at,
                 settings
             FROM identity_clients WHERE id = $1"
        ),
        params![id],
        read_client,
    )
}

pub(crate) fn clients(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<Client>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, name, kind, redirect_uris, post_logout_redirect_uris, scopes, sector, created_at,
                 settings
             FROM identity_clients ORDER BY id LIMIT $1"
        ),
        params![limit],
        read_client,
    )
}

/// Takes a service away with everything that it was allowed and given. Whether it was there.
pub(crate) fn remove_client(tx: &mut Tx<'_>, id: &ClientId) -> Result<bool, StoreError> {
    Ok(tx.execute(sql!("DELETE FROM identity_clients WHERE id = $1"), params![id])? > 0)
}

pub(crate) fn add_client_secret(
    tx: &mut Tx<'_>,
    client: &ClientId,
    secret: &Hash,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        sql!("INSERT INTO identity_client_secrets (client_id, hash, created_at) VALUES ($1, $2, $3)"),
        params![client, secret, now],
    )?;
    Ok(())
}

/// Lets the secrets of a service go on for a while only, and no longer than they would have.
pub(crate) fn expire_client_secrets(tx: &mut Tx<'_>, client: &ClientId, at: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "UPDATE identity_client_secrets SET expires_at = $1
             WHERE client_id = $2 AND (expires_at IS NULL OR expires_at > $1)"
        ),
        params![at, client],
    )?;
    Ok(())
}

/// The hash of a service's secret, and when it ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KeptSecret {
    pub(crate) hash: Hash,
    pub(crate) created_at: Timestamp,
    pub(crate) expires_at: Option<Timestamp>,
}

/// The secrets of a service that are the newest.
pub(crate) fn client_secrets(tx: &mut Tx<'_>, client: &ClientId) -> Result<Vec<KeptSecret>, StoreError> {
    tx.all(
        sql!(
            "SELECT hash, created_at, expires_at FROM identity_client_secrets
             WHERE client_id = $1 ORDER BY created_at DESC LIMIT 10"
        ),
        params![client],
        |row| Ok(KeptSecret { hash: row.get(0)?, created_at: row.get(1)?, expires_at: row.get(2)? }),
    )
}

/// Keeps what a service changed: its name, addresses, scopes and choices. Whether it is there.
pub(crate) fn update_client(tx: &mut Tx<'_>, client: &Client) -> Result<bool, StoreError> {
    let updated = tx.execute(
        sql!(
            "UPDATE identity_clients SET name = $1, redirect_uris = $2, post_logout_redirect_uris = $3, scopes = $4,
                 sector = $5, settings = $6 WHERE id = $7"
        ),
        params![
            Kept(client.name.clone()),
            Kept(client.redirect_uris.clone()),
            Kept(client.post_logout_redirect_uris.clone()),
            client.scopes,
            client.sector,
            client.settings,
            client.id
        ],
    )?;
    Ok(updated == 1)
}
