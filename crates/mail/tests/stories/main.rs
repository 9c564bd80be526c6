//! The stories of mail, each on both engines.

#![expect(clippy::unwrap_used, reason = "a story ends where something is not as it tells")]

mod allowance;
mod deliver;
mod enqueue;
mod mail_server;
mod pages;
mod protect;
mod story;

#[tokio::test]
async fn both_engines_accept_every_statement() {
    for database in store::testing::databases().await {
        assert_eq!(database.db().prepare_all().await.err(), None, "{}", database.engine());
    }
}
