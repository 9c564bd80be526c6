//! Texts and statements.

use crate::house::House;

#[test]
fn every_language_says_the_same_things() {
    assert_eq!(ui::texts::disagreements(&[upstream::TEXTS]), Vec::<String>::new());
}

#[tokio::test]
async fn every_statement_is_understood_by_both_engines() {
    for house in House::each().await {
        let prepared = house.db.db().prepare_all().await;
        assert!(prepared.as_ref().is_ok_and(|count| *count >= 7), "{}: {prepared:?}", house.engine);
    }
}
