//! The cohort: its steps, and what became of it.

use base::Clock as _;
use jiff::SignedDuration;
use jiff::civil::date;
use programmes::follow_cohort::{MilestoneId, NotPlanned, read_answer};
use programmes::propose_list::Verdict;
use programmes::{Making, ProgrammesError, model::CallId};

use super::house::House;
use crate::house::SHEET;

/// A call with eight applications that are scored.
async fn scored(house: &House) -> (programmes::model::Call, Vec<programmes::model::ApplicationId>) {
    let call = house.published("", "").await;
    let all = house.all_apply(&call, 8).await;
    house.shares_out(&call, 4).await;
    house.all_score(&all, |place| (10 - u32::try_from(place).unwrap() / 2, 8)).await;
    (call, all)
}

/// The same with its list final.
async fn finished(house: &House) -> (programmes::model::Call, Vec<programmes::model::ApplicationId>) {
    let (call, all) = scored(house).await;
    finish(house, &call).await;
    (call, all)
}

async fn finish(house: &House, call: &programmes::model::Call) {
    let desk = house.room.list_desk(house.omar.person, call.id).await.unwrap();
    let seen = house.room.hash_of(&desk).unwrap();
    house.room.sign_list(house.officer(), call.id, &seen).await.unwrap();
    house.room.make_final(house.officer(), call.id).await.unwrap();
}

fn days(days: i64) -> SignedDuration {
    SignedDuration::from_hours(24 * days)
}

#[tokio::test]
async fn a_cohort_goes_through_its_steps_and_is_asked_what_became_of_it() {
    for house in House::each().await {
        let (call, all) = finished(&house).await;
        let cohort = house.room.cohort(house.omar.person, call.id).await.unwrap();
        assert_eq!(cohort.chosen.len(), 4);
        let step = MilestoneId::new(&*house.clock, &base::SystemRandom);
        let plan = async |title: &str| {
            house.room.plan_milestone(house.omar.person, call.id, step, title, date(2027, 3, 1)).await
        };
        assert!(matches!(plan(" ").await, Err(NotPlanned::Title)));
        plan("First prototype").await.unwrap();
        plan("First prototype").await.unwrap();
        let (chosen, _) = cohort.chosen[0].clone();
        house.room.note_milestone(house.omar.person, call.id, step, &[chosen]).await.unwrap();
        let cohort = house.room.cohort(house.omar.person, call.id).await.unwrap();
        assert_eq!((cohort.milestones.len(), cohort.milestones[0].reached.len()), (1, 1), "planned once");
        let who = &house.candidates[all.iter().position(|id| *id == chosen).unwrap()];
        let own = format!("/programmes/applications/{chosen}/place");
        let page = house.sees(Some(who), &own).await;
        assert!(page.body.contains("First prototype") && page.body.contains("Reached"), "{}", page.body);

        house.room.follow_cohorts().await.unwrap();
        assert!(house.sees(Some(who), &format!("/programmes/applications/{chosen}/follow-up/6")).await.status == 404);
        house.clock.advance(days(185));
        house.room.follow_cohorts().await.unwrap();
        house.room.follow_cohorts().await.unwrap();
        let letters = house.letters_to(who).await;
        assert_eq!(letters.matches("Three questions, two minutes").count(), 1, "{letters}");
        let path = format!("/programmes/applications/{chosen}/follow-up/6");
        let wrong = house.site.fill_in(&path, &path, &[("active", "yes"), ("jobs", "some")], Some(who)).await;
        assert_eq!(wrong.status, 400);
        assert!(wrong.body.contains("value=\"some\""), "nothing typed is lost: {}", wrong.body);
        let fields = [("active", "yes"), ("jobs", "3"), ("funds", "12000")];
        assert_eq!(house.site.fill_in(&path, &path, &fields, Some(who)).await.status, 303);

        house.clock.advance(days(15));
        house.room.follow_cohorts().await.unwrap();
        house.room.follow_cohorts().await.unwrap();
        assert!(!house.letters_to(who).await.contains("Two weeks ago"), "who answered is not reminded");
        let other = &house.candidates[all.iter().position(|id| *id == cohort.chosen[1].0).unwrap()];
        assert_eq!(house.letters_to(other).await.matches("Two weeks ago").count(), 1, "{}", house.engine);
        let sums = &house.room.cohort(house.omar.person, call.id).await.unwrap().sums[&6];
        assert_eq!((sums.asked, sums.answered, sums.active, sums.jobs, sums.funds_cents), (4, 1, 1, 3, 1_200_000));
        let desk = house.sees(Some(&house.omar), &format!("/office/programmes/{}/cohort", call.id)).await.body;
        assert!(desk.contains("hidden") && !desk.contains("12,000"), "the sum of one is theirs: {desk}");

        let before = house.looks_at(who).await;
        let each = house.sees(Some(&house.omar), &format!("/office/programmes/{}/cohort/follow-ups", call.id)).await;
        assert!(each.body.contains("12,000"), "{}", each.body);
        assert_eq!(house.looks_at(who).await, before + 1, "the reading is in the log");
        let stranger = house.room.answer_follow_up(other.person, chosen, 6, read_answer("no", "0", "0").unwrap()).await;
        assert!(matches!(stranger, Err(ProgrammesError::NotFound)));
    }
}

#[tokio::test]
async fn every_page_says_everything_in_the_four_languages() {
    for house in House::each().await {
        let (call, all) = scored(&house).await;
        for lang in ["fr", "de", "lb", "en"] {
            let desk =
                house.sees_in(lang, Some(&house.omar), &format!("/office/programmes/{}/decision", call.id)).await;
            assert_eq!(desk.status, 200, "{}", desk.body);
            for member in &house.members {
                for application in house.reads(member).await {
                    let shown = house.sees_in(lang, Some(member), &format!("/jury/{application}")).await;
                    assert_eq!(shown.status, 200, "{}", shown.body);
                }
            }
        }
        finish(&house, &call).await;
        let office = |page: &str| format!("/office/programmes/{}/{page}", call.id);
        let id: CallId = call.id;
        assert!(house.room.stuck_places(id).await.unwrap().is_none());
        for lang in ["fr", "de", "lb", "en"] {
            for page in ["jury", "discussion", "decision", "cohort", "cohort/follow-ups"] {
                let shown = house.sees_in(lang, Some(&house.omar), &office(page)).await;
                assert_eq!(shown.status, 200, "{page} in {lang}: {}", shown.body);
            }
            for page in ["result", "seasons"] {
                let shown = house.sees_in(lang, None, &format!("/programmes/{}/{page}", call.code)).await;
                assert_eq!(shown.status, 200, "{page} in {lang}: {}", shown.body);
            }
            for member in &house.members {
                house.sees_in(lang, Some(member), "/jury").await;
            }
            let own = format!("/programmes/applications/{}/place", all[0]);
            assert_eq!(house.sees_in(lang, Some(&house.candidates[0]), &own).await.status, 200);
        }
    }
}

#[tokio::test]
async fn when_a_season_is_followed_no_more_the_chosen_are_forgotten_and_the_sums_stay() {
    for house in House::each().await {
        let (call, all) = finished(&house).await;
        let chosen = house.room.cohort(house.omar.person, call.id).await.unwrap().chosen;
        house.clock.advance(days(185));
        house.room.follow_cohorts().await.unwrap();
        let who = &house.candidates[all.iter().position(|id| *id == chosen[0].0).unwrap()];
        let answer = read_answer("yes", "3", "12000").unwrap();
        house.room.answer_follow_up(who.person, chosen[0].0, 6, answer).await.unwrap();
        assert!(house.room.has_calls_under_way(house.omar.person).await.unwrap(), "the cohort is still asked");
        house.clock.advance(days(28 * 31 - 184));
        house.room.follow_cohorts().await.unwrap();
        for _ in 0..2 {
            house.room.sweep().await.unwrap();
        }
        let gone = house.room.own_application(who.person, chosen[0].0).await;
        assert!(matches!(gone, Err(ProgrammesError::NotFound)), "{}", house.engine);
        let cohort = house.room.cohort(house.omar.person, call.id).await.unwrap();
        assert_eq!((cohort.chosen.len(), cohort.sums[&6].jobs), (0, 3));
        assert!(!house.room.has_calls_under_way(house.omar.person).await.unwrap());
    }
}

/// So many other calls whose lists are final, later than what is there.
async fn other_lists(house: &House, count: usize) {
    let mut calls = Vec::new();
    for place in 0..count {
        let making = Making {
            file_name: "call.md".to_owned(),
            sheet: SHEET.as_bytes().to_vec(),
            creation_key: format!("other {place}"),
        };
        calls.push(house.room.make_call(house.omar.person, making).await.unwrap().id);
    }
    let at = house.clock.now().plus(SignedDuration::from_secs(1));
    let write = move |tx: &mut store::Tx<'_>| {
        for call in &calls {
            tx.execute(
                store::sql!("INSERT INTO programme_decisions (call, bounds_reason, final_at) VALUES ($1, '', $2)"),
                store::params![*call, at],
            )?;
        }
        Ok::<_, store::StoreError>(())
    };
    house.db.db().write(write).await.unwrap();
}

#[tokio::test]
async fn no_call_is_forgotten_behind_two_hundred_newer_ones() {
    for house in House::each().await {
        let (call, all) = finished(&house).await;
        other_lists(&house, 201).await;
        let first = house.number(&house.candidates[0], all[0]).await;
        house.room.withdraw(house.candidates[0].person, all[0]).await.unwrap();
        house.room.look_after_places().await.unwrap();
        let (_, _, now) = house.room.result(&call.code).await.unwrap();
        let chosen: Vec<&str> =
            now.iter().filter(|line| line.verdict == Verdict::Chosen).map(|line| line.number.as_str()).collect();
        assert!(chosen.len() == 4 && !chosen.contains(&first.as_str()), "{}: {now:?}", house.engine);
        house.clock.advance(days(185));
        house.room.follow_cohorts().await.unwrap();
        let sums = house.room.cohort(house.omar.person, call.id).await.unwrap().sums;
        assert_eq!(sums[&6].asked, 4, "{}", house.engine);
    }
}
