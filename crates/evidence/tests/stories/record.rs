//! Recording: durable, in order, batched, and never twice in one place.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use base::{FirmId, FixedClock, SeededRandom, Timestamp};
use evidence::{
    ACCESSES_PER_PAGE, Access, Action, Actor, Entry, EvidenceError, Fact, MAX_TEXT_CHARS, Subject, verify_proof,
};
use store::{StoreError, params, sql};

use crate::story::{Story, ana, open, person, reading_the_profile_of};

#[tokio::test]
async fn a_person_sees_who_looked_at_their_data() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db()).await;
        let firm = FirmId::new(&FixedClock::at(Timestamp::from_seconds(0)), &SeededRandom::new(3));
        story.record(1).await;
        story.evidence.record(reading_the_profile_of(person(2))).await.unwrap();
        story.wait_an_hour();
        let reading_the_register = Access {
            actor: Actor::System("insee".to_owned()),
            subject: Subject::Firm(firm, ana()),
            action: Action::ReadFirmFromRegister,
            detail: "name, activity, headcount, commune".to_owned(),
            basis: "business-basis-request".to_owned(),
        };
        let recorded = story.evidence.record(reading_the_register.clone()).await.unwrap();
        assert_eq!(recorded.index, 2);

        let accesses = story.evidence.accesses_to(ana(), 1).await.unwrap();
        let seen: Vec<_> = accesses.iter().map(|access| (access.index, access.action)).collect();
        assert_eq!(seen, [(2, Action::ReadFirmFromRegister), (0, Action::ReadProfile)], "{}", database.engine());
        assert_eq!(accesses[0].at.since(accesses[1].at), jiff::SignedDuration::from_hours(1));
        assert_eq!(accesses[0].actor, reading_the_register.actor);
        assert_eq!(accesses[0].subject, reading_the_register.subject);
        assert_eq!(accesses[0].detail, reading_the_register.detail);
        assert_eq!(accesses[0].basis, reading_the_register.basis);
        assert_eq!(story.evidence.count_accesses_to(person(3)).await.unwrap(), 0);
    }
}

#[tokio::test]
async fn accesses_come_in_pages_the_newest_first() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db()).await;
        story.record_at_once(ACCESSES_PER_PAGE as usize + 3).await;
        let pages = [
            story.evidence.accesses_to(ana(), 1).await.unwrap(),
            story.evidence.accesses_to(ana(), 2).await.unwrap(),
            story.evidence.accesses_to(ana(), 3).await.unwrap(),
        ];
        assert_eq!(pages.each_ref().map(Vec::len), [50, 3, 0]);
        let indexes: Vec<_> = pages.concat().iter().map(|access| access.index).collect();
        assert_eq!(indexes, (0..53).rev().collect::<Vec<_>>(), "{}", database.engine());
        assert_eq!(story.evidence.count_accesses_to(ana()).await.unwrap(), 53);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn many_callers_at_once_each_get_their_own_place() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db()).await;
        let callers: Vec<_> = (0..600)
            .map(|number| {
                let evidence = story.evidence.clone();
                tokio::spawn(async move {
                    let mut access = reading_the_profile_of(ana());
                    access.detail = format!("caller {number}");
                    (number, evidence.record(access).await.unwrap().index)
                })
            })
            .collect();
        let mut acknowledged = Vec::new();
        for caller in callers {
            acknowledged.push(caller.await.unwrap());
        }
        let mut details = BTreeMap::new();
        for page in 1..=600 / ACCESSES_PER_PAGE {
            let accesses = story.evidence.accesses_to(ana(), page).await.unwrap();
            details.extend(accesses.into_iter().map(|access| (access.index, access.detail)));
        }
        assert_eq!(details.keys().copied().collect::<Vec<_>>(), (0..600).collect::<Vec<_>>(), "{}", database.engine());
        for (number, index) in acknowledged {
            assert_eq!(details[&index], format!("caller {number}"), "{}", database.engine());
        }
        assert_eq!(story.evidence.verify().await.unwrap().size, 600);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_nodes_on_one_database_do_not_fork_the_log() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db()).await;
        let other = open(database.db(), story.clock.clone()).await;
        let callers: Vec<_> = (0..200)
            .map(|number| {
                let node = if number % 2 == 0 { story.evidence.clone() } else { other.clone() };
                tokio::spawn(async move { node.record(reading_the_profile_of(ana())).await.unwrap().index })
            })
            .collect();
        let mut places = BTreeSet::new();
        for caller in callers {
            places.insert(caller.await.unwrap());
        }
        assert_eq!(places, (0..200).collect(), "{}", database.engine());
        let verified = story.evidence.verify().await.unwrap();
        assert_eq!(verified, other.verify().await.unwrap());
    }
}

#[tokio::test]
async fn a_log_goes_on_after_it_was_closed() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db()).await;
        story.record_at_once(300).await;
        let before = story.evidence.checkpoint().await.unwrap();
        let clock = story.clock.clone();
        drop(story);
        let again = open(database.db(), clock).await;
        assert_eq!(again.record(reading_the_profile_of(ana())).await.unwrap().index, 300);
        assert_eq!(again.verify_against(&before).await.unwrap().size, 301, "{}", database.engine());
    }
}

#[tokio::test]
async fn an_empty_log_is_whole_and_signed() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db()).await;
        let checkpoint = story.evidence.checkpoint().await.unwrap();
        assert_eq!(checkpoint.lines().take(2).collect::<Vec<_>>(), [crate::story::ORIGIN, "0"]);
        let verified = story.evidence.verify().await.unwrap();
        assert_eq!((verified.size, verified.checkpoint), (0, checkpoint.clone()), "{}", database.engine());
        story.record(1).await;
        story.evidence.verify_against(&checkpoint).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn when_the_database_stands_still_the_queue_stays_short() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db()).await;
        let db = database.db();
        let standstill = tokio::spawn(async move {
            db.write(|tx| {
                // Holds the writer (SQLite) or the newest checkpoint's place (PostgreSQL).
                tx.execute(
                    sql!("INSERT INTO evidence_entries (position, person, content, leaf) VALUES ($1, $2, $3, $4)"),
                    params![0_i64, person(9), "standstill", [0_u8; 32]],
                )?;
                thread::sleep(Duration::from_millis(1500));
                Err::<(), _>(StoreError::NotFound)
            })
            .await
        });
        tokio::time::sleep(Duration::from_millis(200)).await;
        let callers: Vec<_> = (0..3000)
            .map(|_| {
                let evidence = story.evidence.clone();
                tokio::spawn(async move { evidence.record(reading_the_profile_of(ana())).await })
            })
            .collect();
        let (mut recorded, mut busy) = (0, 0);
        for caller in callers {
            match caller.await.unwrap() {
                Ok(_) => recorded += 1,
                Err(EvidenceError::Busy) => busy += 1,
                Err(error) => panic!("{}: {error}", database.engine()),
            }
        }
        assert!(standstill.await.unwrap().is_err());
        // The queue and the batch under way, and no more.
        assert!((1024..=1024 + 2 * 256).contains(&recorded), "{}: {recorded} recorded", database.engine());
        assert_eq!(recorded + busy, 3000);
        assert_eq!(story.evidence.verify().await.unwrap().size, recorded);
    }
}

#[tokio::test]
async fn a_text_that_is_too_long_is_not_recorded() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db()).await;
        let mut access = reading_the_profile_of(ana());
        access.detail = "x".repeat(MAX_TEXT_CHARS + 1);
        let refused = story.evidence.record(access).await.unwrap_err();
        assert!(matches!(refused, EvidenceError::TextTooLong(_)), "{refused}");
        assert_eq!(story.evidence.verify().await.unwrap().size, 0);
    }
}

/// A failed sign-in is a row that needs no other: what a change writes here.
fn writing(who: u8) -> impl Fn(&mut store::Tx<'_>) -> Result<bool, StoreError> + Send + Sync + 'static {
    move |tx| {
        let made = tx.execute(
            sql!("INSERT INTO identity_failures (who, count, last_at) VALUES ($1, 1, 0) ON CONFLICT DO NOTHING"),
            params![[who; 32]],
        )?;
        Ok(made == 1)
    }
}

#[tokio::test]
async fn a_change_and_its_entry_are_there_together_or_not_at_all() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db()).await;
        let (log, reading) = (&story.evidence, reading_the_profile_of(ana()));
        let first = log.record_with(reading.clone(), writing(1)).await.unwrap();
        assert_eq!(first.map(|recorded| recorded.index), Some(0));
        let again = log.record_with(reading.clone(), writing(1)).await.unwrap();
        assert_eq!(again, None, "a change that was not made is not recorded");
        let other = log.record_with(reading, writing(2)).await.unwrap();
        assert_eq!(other.map(|recorded| recorded.index), Some(1));
        assert_eq!(log.verify().await.unwrap().size, 2);
    }
}

#[tokio::test]
async fn a_change_that_fails_takes_nobody_else_with_it() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db()).await;
        let (log, reading) = (&story.evidence, reading_the_profile_of(ana()));
        let failing = |tx: &mut store::Tx<'_>| -> Result<bool, StoreError> {
            tx.execute(
                sql!("INSERT INTO identity_passwords (account_id, hash, changed_at) VALUES ($1, '', 0)"),
                params![person(9)],
            )?;
            Ok(true)
        };
        let (good, bad, plain) = tokio::join!(
            log.record_with(reading.clone(), writing(1)),
            log.record_with(reading.clone(), failing),
            log.record(reading.clone()),
        );
        assert!(good.unwrap().is_some() && plain.is_ok(), "{}", database.engine());
        assert!(matches!(bad, Err(EvidenceError::Store(_))), "there is no such account");
        assert_eq!(log.verify().await.unwrap().size, 2);
    }
}

#[tokio::test]
async fn a_fact_is_kept_with_a_change_that_knows_its_place_and_is_filed_under_nobody() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db()).await;
        story.record(2).await;
        let fact = || Fact { kind: "message", fields: BTreeMap::from([("client", "A/B/C/d".to_owned())]) };
        let places = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&places);
        let keep = move |_: &mut store::Tx<'_>, place| {
            seen.lock().unwrap().push(place);
            Ok(true)
        };
        let recorded = story.evidence.record_fact_with(fact(), keep).await.unwrap();
        assert_eq!(recorded.map(|recorded| recorded.index), Some(2), "{}", database.engine());
        assert_eq!(places.lock().unwrap().last(), Some(&2));
        assert_eq!(story.evidence.record_fact_with(fact(), |_, _| Ok(false)).await.unwrap(), None);

        assert_eq!(story.evidence.verify().await.unwrap().size, 3);
        assert_eq!(story.evidence.count_accesses_to(ana()).await.unwrap(), 2);
        let proven = verify_proof(&story.evidence.prove(2).await.unwrap(), &story.evidence.vkey()).unwrap();
        assert_eq!(proven.entry.person(), None);
        let Entry::Fact(kept) = proven.entry else { panic!("entry 2 is the fact") };
        assert_eq!((kept.kind.as_str(), kept.fields["client"].as_str()), ("message", "A/B/C/d"));
    }
}

#[tokio::test]
async fn a_change_that_may_take_long_is_not_made_on_a_thread_that_serves_requests() {
    let database = store::testing::sqlite(store::Migrations::embedded()).await;
    let story = Story::begin(database.db()).await;
    let (here, ran) = (thread::current().id(), Arc::new(Mutex::new(Vec::new())));
    let fact = || Fact { kind: "list-made", fields: BTreeMap::from([("call", "north".to_owned())]) };
    let note = || {
        let ran = Arc::clone(&ran);
        move |_: &mut store::Tx<'_>, _| {
            ran.lock().unwrap().push(thread::current().id());
            Ok(true)
        }
    };
    let quiet = || tokio::time::sleep(Duration::from_millis(20));
    quiet().await;
    story.evidence.record_fact_with(fact(), note()).await.unwrap();
    quiet().await;
    story.evidence.record_fact_briefly(fact(), note()).await.unwrap();
    let on_this_thread = ran.lock().unwrap().iter().map(|thread| *thread == here).collect::<Vec<_>>();
    assert_eq!(on_this_thread, [false, true]);
}
