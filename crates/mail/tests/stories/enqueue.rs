//! A letter leaves if, and only if, the change that caused it was made.

use base::Clock as _;
use mail::Backlog;
use store::StoreError;

use crate::story::{Story, letter, new_id};

#[tokio::test]
async fn a_letter_of_a_change_that_was_undone_is_not_there() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db());
        let (id, now) = (new_id(&story.clock), story.clock.now());
        let undone = story
            .db
            .write(move |tx| {
                mail::enqueue(tx, id, &letter("leo@boulangerie.example"), now)?;
                Err::<(), _>(StoreError::NotFound)
            })
            .await;
        assert!(undone.is_err());
        assert_eq!(story.backlog().await, Backlog { waiting: 0, failed: 0 }, "{}", database.engine());
    }
}

#[tokio::test]
async fn a_command_that_is_repeated_writes_one_letter() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db());
        let (id, now) = (new_id(&story.clock), story.clock.now());
        for _ in 0..3 {
            story.db.write(move |tx| mail::enqueue(tx, id, &letter("leo@boulangerie.example"), now)).await.unwrap();
        }
        assert_eq!(story.backlog().await, Backlog { waiting: 1, failed: 0 }, "{}", database.engine());
    }
}
