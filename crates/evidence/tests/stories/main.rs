//! The stories of the evidence log, each on both engines.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a story ends where something is not as it tells")]

mod crash;
mod openssl;
mod prove;
mod publish;
mod record;
mod stamping;
mod story;
mod tampering;
mod witnessing;

#[tokio::test]
async fn both_engines_accept_every_statement() {
    for database in store::testing::databases().await {
        assert_eq!(database.db().prepare_all().await.err(), None, "{}", database.engine());
    }
}
