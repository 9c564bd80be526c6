//! Nobody has letters sent without an end.

use base::{Clock as _, Id, PersonId, SystemRandom};
use jiff::SignedDuration;
use mail::{Allowance, Allowed, Transport};
use store::{StoreError, params, sql};

use crate::story::{Story, until};

const INVITATIONS: Allowance = Allowance { kind: "invitations", times_a_day: 3 };
const QUESTIONS: Allowance = Allowance { kind: "questions", times_a_day: 3 };

async fn causes(story: &Story, person: PersonId, allowance: Allowance) -> Allowed {
    let now = story.clock.now();
    story.db.write(move |tx| allowance.count(tx, person, now)).await.map_err(|error: StoreError| error).unwrap()
}

#[tokio::test]
async fn a_person_causes_letters_of_a_kind_so_often_a_day_and_again_on_the_next() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db());
        let (leo, mia): (PersonId, PersonId) =
            (Id::new(&*story.clock, &SystemRandom), Id::new(&*story.clock, &SystemRandom));
        for _ in 0..3 {
            assert_eq!(causes(&story, leo, INVITATIONS).await, Allowed::Yes, "{}", database.engine());
            story.wait(SignedDuration::from_hours(2));
        }
        assert_eq!(causes(&story, leo, INVITATIONS).await, Allowed::NoMore, "{}", database.engine());
        assert_eq!(causes(&story, leo, QUESTIONS).await, Allowed::Yes, "another kind is counted by itself");
        assert_eq!(causes(&story, mia, INVITATIONS).await, Allowed::Yes, "others are not concerned");
        story.wait(SignedDuration::from_hours(18));
        for _ in 0..3 {
            assert_eq!(causes(&story, leo, INVITATIONS).await, Allowed::Yes, "{}", database.engine());
        }
        assert_eq!(causes(&story, leo, INVITATIONS).await, Allowed::NoMore, "{}", database.engine());
    }
}

#[tokio::test]
async fn who_caused_letters_is_forgotten_after_a_day() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db());
        let _ = causes(&story, Id::new(&*story.clock, &SystemRandom), INVITATIONS).await;
        story.wait(SignedDuration::from_hours(25));
        let folder = tempfile::tempdir().unwrap();
        let postman = story.postman(Transport::folder(folder.path()));
        until(async || {
            let left: i64 = story
                .db
                .read(|tx| tx.one(sql!("SELECT COUNT(*) FROM mail_caused"), params![], |row| row.get(0)))
                .await
                .map_err(|error: StoreError| error)
                .unwrap();
            (left == 0).then_some(())
        })
        .await;
        postman.stop().await;
    }
}
