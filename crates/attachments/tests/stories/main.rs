//! The stories of files, each on both engines.

#![expect(clippy::unwrap_used, reason = "a story ends where something is not as it tells")]

mod copying;
mod crash;
mod hand_over;
mod keep;
mod scan;
mod story;
mod tus;
mod upload;

#[tokio::test]
async fn both_engines_accept_every_statement() {
    for database in store::testing::databases().await {
        assert_eq!(database.db().prepare_all().await.err(), None, "{}", database.engine());
    }
}
