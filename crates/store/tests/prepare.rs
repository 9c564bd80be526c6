//! Every text of `sql!` is prepared on both engines, so that a wrong one is found by a test.

use store::{Sql, params, sql};

fn wrong_table() -> Sql {
    sql!("SELECT nothing FROM test_nowhere WHERE id = $1")
}

fn right_table() -> Sql {
    sql!("SELECT name FROM schema_migrations WHERE (version = $1 OR $1 IS NULL)")
}

fn wrong_order() -> Sql {
    sql!("SELECT name FROM schema_migrations WHERE ($1 IS NULL OR version = $1)")
}

#[tokio::test]
async fn a_text_that_an_engine_refuses_is_told_with_its_place() {
    for db in store::testing::databases().await {
        let db_texts = [wrong_table(), right_table(), wrong_order()];
        assert!(db_texts.iter().all(|text| text.parameters() == 1));
        let refused = db.db().prepare_all().await.unwrap_err();
        let here = refused.iter().find(|refused| refused.text.contains("test_nowhere")).unwrap();
        assert!(here.file.ends_with("tests/prepare.rs"), "{here:?}");
        assert_eq!(here.line, 6);
        assert!(here.message.contains("test_nowhere"), "{here:?}");
        assert!(refused.iter().all(|refused| refused.text != right_table().text()), "{refused:?}");
        // PostgreSQL learns the type of $1 from its first use; SQLite does not mind.
        let order = refused.iter().any(|refused| refused.text == wrong_order().text());
        assert_eq!(order, db.engine() == "PostgreSQL");
    }
}

#[tokio::test]
async fn a_double_quoted_text_is_a_name_on_both_engines() {
    for db in store::testing::databases().await {
        let quoted: Result<Option<String>, store::StoreError> = db
            .db()
            .read(|tx| {
                tx.first(sql!("SELECT name FROM schema_migrations WHERE name = \"lease\""), params![], |row| row.get(0))
            })
            .await;
        assert!(quoted.is_err(), "{}", db.engine());
    }
}
