//! The one durable write of a sign-on, alone.

use std::path::Path;
use std::sync::Arc;

use base::{Id, SystemClock, SystemRandom, Timestamp};
use store::{DatabaseUrl, Db, Migration, Migrations, Opening, StoreError, params, sql};

static MIGRATIONS: [Migration; 1] = [Migration {
    version: 1,
    name: "floor",
    text: "CREATE TABLE floor_grants (
               id UUID PRIMARY KEY, account_id UUID NOT NULL, client_id TEXT NOT NULL, content TEXT NOT NULL,
               released BYTEA NOT NULL, created_at BIGINT NOT NULL);
           CREATE INDEX floor_grants_by_account ON floor_grants (account_id, created_at);",
}];

pub enum Row {}

/// A database with one table, as large as a row of a grant.
pub async fn open(folder: &Path) -> Result<Db, StoreError> {
    let url = DatabaseUrl::sqlite(folder.join("floor.sqlite"));
    let migrations = Migrations::of(&MIGRATIONS);
    Db::migrate_with(&url, Arc::new(SystemClock), migrations).await?;
    Db::open_with(&url, Arc::new(SystemClock), Opening { migrations, ..Opening::default() }).await
}

/// One row; when this is over it is on the disk.
pub async fn write(db: &Db, account: Id<Row>, now: Timestamp) -> Result<(), StoreError> {
    let id = Id::<Row>::new(&SystemClock, &SystemRandom);
    let content = r#"{"scopes":"openid profile email","acr":"eidas1","amr":["pwd"],"auth_time":1764000000}"#;
    db.write(move |tx| {
        tx.execute(
            sql!(
                "INSERT INTO floor_grants (id, account_id, client_id, content, released, created_at) \
                 VALUES ($1, $2, $3, $4, $5, $6)"
            ),
            params![id, account, "signon", content, vec![7_u8; 200], now],
        )?;
        Ok(())
    })
    .await
}
