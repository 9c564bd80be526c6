//! The tables of this room, and every statement that touches them.

use base::Localized;
use store::{Column, FromColumn, Mismatch, Param, Row, StoreError, ToParam, Tx, params, sql};

use crate::cabinet::{KeyKind, SealedKey};
use crate::model::{Provider, ProviderId, ProviderSettings};

impl ToParam for ProviderId {
    fn to_param(&self) -> Param<'_> {
        Param::Text(self.as_str().into())
    }
}

impl FromColumn for ProviderId {
    fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
        const EXPECTED: &str = "ProviderId";
        column.text(EXPECTED)?.parse().map_err(|_| Mismatch { expected: EXPECTED })
    }
}

/// A JSON document.
struct Document<T>(T);

impl<T: serde::de::DeserializeOwned> FromColumn for Document<T> {
    fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
        const EXPECTED: &str = "a JSON document of its kind";
        serde_json::from_str(column.text(EXPECTED)?).map(Self).map_err(|_| Mismatch { expected: EXPECTED })
    }
}

/// A provider and its sealed secret.
#[derive(Debug, Clone)]
pub(crate) struct KeptProvider {
    pub(crate) provider: Provider,
    pub(crate) secret: Option<Vec<u8>>,
}

fn read_provider(row: &Row<'_>) -> Result<KeptProvider, StoreError> {
    let provider = Provider {
        id: row.get(0)?,
        name: row.get::<Document<Localized>>(1)?.0,
        settings: row.get::<Document<ProviderSettings>>(2)?.0,
        created_at: row.get(4)?,
    };
    Ok(KeptProvider { provider, secret: row.get(3)? })
}

pub(crate) fn add_provider(tx: &mut Tx<'_>, kept: &KeptProvider) -> Result<(), StoreError> {
    let Provider { id, name, settings, created_at } = &kept.provider;
    tx.execute(
        sql!("INSERT INTO upstream_providers (id, name, settings, secret, created_at) VALUES ($1, $2, $3, $4, $5)"),
        params![
            id,
            serde_json::json!(name).to_string(),
            serde_json::json!(settings).to_string(),
            kept.secret,
            created_at
        ],
    )?;
    Ok(())
}

pub(crate) fn remove_provider(tx: &mut Tx<'_>, id: &ProviderId) -> Result<bool, StoreError> {
    Ok(tx.execute(sql!("DELETE FROM upstream_providers WHERE id = $1"), params![id])? > 0)
}

pub(crate) fn provider(tx: &mut Tx<'_>, id: &ProviderId) -> Result<Option<KeptProvider>, StoreError> {
    tx.first(
        sql!("SELECT id, name, settings, secret, created_at FROM upstream_providers WHERE id = $1"),
        params![id],
        read_provider,
    )
}

/// The providers, by their names here.
pub(crate) fn providers(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<KeptProvider>, StoreError> {
    tx.all(
        sql!("SELECT id, name, settings, secret, created_at FROM upstream_providers ORDER BY id LIMIT $1"),
        params![limit],
        read_provider,
    )
}

pub(crate) fn add_key(tx: &mut Tx<'_>, key: &SealedKey) -> Result<(), StoreError> {
    tx.execute(
        sql!("INSERT INTO upstream_keys (kid, kind, algorithm, sealed, created_at) VALUES ($1, $2, $3, $4, $5)"),
        params![key.kid, key.kind.name(), key.kind.algorithm(), key.sealed, key.created_at],
    )?;
    Ok(())
}

pub(crate) fn remove_key(tx: &mut Tx<'_>, kid: &str) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM upstream_keys WHERE kid = $1"), params![kid])?;
    Ok(())
}

/// The keys, the newest first; those of a kind that is no longer known are passed over.
pub(crate) fn keys(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<SealedKey>, StoreError> {
    let rows = tx.all(
        sql!(
            "SELECT kid, kind, algorithm, sealed, created_at FROM upstream_keys ORDER BY created_at DESC, kid LIMIT $1"
        ),
        params![limit],
        |row| {
            let kind = KeyKind::from_names(&row.get::<String>(1)?, &row.get::<String>(2)?);
            let Some(kind) = kind else { return Ok(None) };
            Ok(Some(SealedKey { kid: row.get(0)?, kind, sealed: row.get(3)?, created_at: row.get(4)? }))
        },
    )?;
    Ok(rows.into_iter().flatten().collect())
}
