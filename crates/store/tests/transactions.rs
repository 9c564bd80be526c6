//! What `Db::write` and `Db::read` promise, on both engines.

use store::{StoreError, params, sql};

#[tokio::test]
async fn a_row_comes_back_as_it_went_in() {
    for db in store::testing::databases().await {
        let sum: i64 = db
            .db()
            .read(|tx| tx.one(sql!("SELECT CAST($1 AS BIGINT) + 1"), params![41_i64], |row| row.get(0)))
            .await
            .unwrap();
        assert_eq!(sum, 42);
        let refused: Result<u64, StoreError> =
            db.db().read(|tx| tx.execute(sql!("DELETE FROM schema_migrations"), params![])).await;
        assert!(matches!(refused, Err(StoreError::ReadOnly)), "{refused:?}");
    }
}
