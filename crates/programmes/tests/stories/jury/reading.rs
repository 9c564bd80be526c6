//! Members of the jury declare, read and score.

use programmes::discuss::NotKept;
use programmes::model::jury::{COMMENT_MAX, Conflict, MINUTES_MAX, REASON_MAX};
use programmes::read_for_jury::NotDeclared;
use programmes::score_application::NotScored;
use programmes::{ProgrammesError, TooLong};

use super::house::House;

#[tokio::test]
async fn nobody_reads_before_they_declared_and_a_conflict_gives_it_to_somebody_else() {
    for house in House::each().await {
        let call = house.published("", "").await;
        let all = house.all_apply(&call, 3).await;
        house.shares_out(&call, 3).await;
        let mia = &house.members[0];
        let theirs = house.reads(mia).await;
        assert_eq!(theirs.len(), 2, "three applications, two readers each, three members");
        let (first, candidate) = (theirs[0], all.iter().position(|one| *one == theirs[0]).unwrap());
        let before = house.looks_at(&house.candidates[candidate]).await;

        let page = house.sees(Some(mia), &format!("/jury/{first}")).await;
        assert!(page.body.contains(&format!("Name of candidate{candidate}")), "{}", page.body);
        assert!(!page.body.contains("Bread by bicycle"), "nothing is read before it is declared");
        assert_eq!(house.looks_at(&house.candidates[candidate]).await, before + 1, "the name was recorded");
        let early = house.room.read_for_jury(mia.person, first).await;
        assert!(matches!(early, Err(ProgrammesError::NotFound)));

        house.room.declare(mia.person, first, Some(Conflict::Family), "My cousin").await.unwrap();
        assert_eq!(house.sees(Some(mia), &format!("/jury/{first}")).await.status, 404, "{}", house.engine);
        assert!(!house.reads(mia).await.contains(&first));
        let mut readers = 0;
        for member in &house.members[1..3] {
            readers += usize::from(house.reads(member).await.contains(&first));
        }
        assert_eq!(readers, 2, "somebody else reads it");
        let desk = house.sees(Some(&house.omar), &format!("/office/programmes/{}/jury", call.id)).await;
        assert!(desk.body.contains("My cousin"), "the officer reads the words");

        let second = theirs[1];
        house.room.declare(mia.person, second, None, "").await.unwrap();
        let page = house.sees(Some(mia), &format!("/jury/{second}")).await;
        assert!(page.body.contains("Bread by bicycle"), "{}", page.body);
        for word in ["woman", "A man", "country", "A town"] {
            assert!(!page.body.contains(word), "what candidates say of themselves is nobody's: {word}");
        }
    }
}

#[tokio::test]
async fn what_cannot_be_shared_out_is_said_with_the_reason() {
    for house in House::each().await {
        let call = house.published("", "").await;
        house.all_apply(&call, 2).await;
        house.shares_out(&call, 1).await;
        let path = format!("/office/programmes/{}/jury", call.id);
        let desk = house.sees(Some(&house.omar), &path).await;
        assert!(desk.body.contains("The jury has only one member who can read."), "{}", desk.body);
        house.room.invite_reviewer(house.omar.person, call.id, "max").await.unwrap();
        house.room.share_applications(house.omar.person, call.id).await.unwrap();
        house
            .room
            .declare(house.members[1].person, house.reads(&house.members[1]).await[0], Some(Conflict::Money), "")
            .await
            .unwrap();
        let desk = house.sees(Some(&house.omar), &path).await;
        assert!(desk.body.contains("One member has a conflict of interest."), "{}", desk.body);
    }
}

#[tokio::test]
async fn who_leaves_with_their_account_reads_nothing_more_and_what_they_sent_counts() {
    for house in House::each().await {
        let call = house.published("", "").await;
        house.all_apply(&call, 2).await;
        house.shares_out(&call, 2).await;
        let mia = &house.members[0];
        let [first, second] = house.reads(mia).await[..] else { panic!("two applications are expected") };
        house.scores(mia, first, 3, 4).await;
        house.room.leave_juries(mia.person).await.unwrap();
        assert!(house.room.to_read(mia.person).await.unwrap().is_empty());
        for gone in [first, second] {
            assert_eq!(house.sees(Some(mia), &format!("/jury/{gone}")).await.status, 404, "{gone}");
        }
        let desk = house.room.jury_desk(house.omar.person, call.id).await.unwrap();
        let sent: Vec<usize> = desk.applications.iter().map(|one| one.sent).collect();
        assert_eq!(sent.iter().sum::<usize>(), 1, "the sheet that was sent counts");
        assert_eq!(desk.members.len(), 1);
    }
}

#[tokio::test]
async fn whoever_applies_judges_nothing_and_the_officer_is_no_member() {
    for house in House::each().await {
        let call = house.published("", "").await;
        house.all_apply(&call, 2).await;
        let path = format!("/office/programmes/{}/jury", call.id);
        for login in ["candidate0", "omar", "nobody"] {
            let answer =
                house.site.fill_in(&path, &path, &[("deed", "invite"), ("login", login)], Some(&house.omar)).await;
            assert_eq!(answer.status, 400, "{login}");
            assert!(answer.body.contains(login), "nothing typed is lost");
        }
        // A member who applies later reads nothing.
        house.room.invite_reviewer(house.omar.person, call.id, "candidate5").await.unwrap();
        house.applies(&call, &house.candidates[5], "woman", "city").await;
        house.shares_out(&call, 3).await;
        assert_eq!(house.reads(&house.candidates[5]).await, []);
        let desk = house.sees(Some(&house.omar), &path).await;
        assert!(desk.body.contains("Applies: reads nothing"), "{}", desk.body);
    }
}

#[tokio::test]
async fn scores_of_others_are_seen_when_all_are_sent_and_a_sheet_is_sent_once() {
    for house in House::each().await {
        let call = house.published("", "").await;
        let id = house.all_apply(&call, 1).await[0];
        house.shares_out(&call, 2).await;
        let (mia, max) = (&house.members[0], &house.members[1]);
        house.room.declare(mia.person, id, None, "").await.unwrap();
        let half = house.room.keep_sheet(mia.person, id, 0, [].into(), true).await;
        assert!(matches!(half, Err(NotScored::Points(_))), "{half:?}");
        house.room.keep_sheet(mia.person, id, 0, House::marks(7, 7), false).await.unwrap();
        let stale = house.room.keep_sheet(mia.person, id, 0, House::marks(1, 1), false).await;
        assert!(matches!(stale, Err(NotScored::Failed(ProgrammesError::ChangedElsewhere))), "{stale:?}");
        house.room.keep_sheet(mia.person, id, 1, House::marks(7, 7), true).await.unwrap();
        house.room.keep_sheet(mia.person, id, 2, House::marks(7, 7), true).await.unwrap();
        let again = house.room.keep_sheet(mia.person, id, 2, House::marks(9, 9), true).await;
        assert!(matches!(again, Err(NotScored::Failed(ProgrammesError::GoneOn))), "{again:?}");
        assert_eq!(house.room.other_sheets(mia.person, id).await.unwrap(), [], "the other has not sent theirs");
        assert!(!house.room.may_change(&call, id).await.unwrap());

        house.scores(max, id, 8, 6).await;
        let others = house.room.other_sheets(mia.person, id).await.unwrap();
        assert_eq!(others.iter().map(|one| one.total).collect::<Vec<_>>(), [36], "3 × 8 + 2 × 6");
        let refused = house.room.change_sheet(mia.person, id, 2, House::marks(8, 8), "I read it again").await;
        assert!(matches!(refused, Err(NotScored::Failed(ProgrammesError::GoneOn))), "they do not differ: {refused:?}");
    }
}

#[tokio::test]
async fn two_who_differ_call_a_third_and_then_the_jury_talks() {
    for house in House::each().await {
        let call = house.published("", "").await;
        let id = house.all_apply(&call, 1).await[0];
        house.shares_out(&call, 4).await;
        let mut readers = Vec::new();
        for member in &house.members {
            if !house.reads(member).await.is_empty() {
                readers.push(member);
            }
        }
        assert_eq!(readers.len(), 2);
        house.scores(readers[0], id, 9, 9).await;
        house.scores(readers[1], id, 2, 2).await;
        let mut third = None;
        for member in &house.members {
            if !house.reads(member).await.is_empty() && !readers.iter().any(|one| one.person == member.person) {
                third = Some(member);
            }
        }
        let third = third.unwrap();
        assert!(house.letters_to(third).await.contains("Applications to judge"), "{}", house.engine);
        house.scores(third, id, 5, 5).await;
        let (_, discussed) = house.room.to_discuss(house.omar.person, call.id).await.unwrap();
        assert_eq!(discussed[0].totals.len(), 3);

        let changed = house.room.change_sheet(readers[1].person, id, 1, House::marks(3, 3), "").await;
        assert!(matches!(changed, Err(NotScored::Reason)), "{changed:?}");
        house.room.change_sheet(readers[1].person, id, 1, House::marks(3, 3), "I had overlooked a page").await.unwrap();
        let fourth = house
            .members
            .iter()
            .find(|one| one.person != third.person && !readers.iter().any(|reader| reader.person == one.person));
        let keep = async |present: Vec<base::PersonId>, agreed: &str, reason: &str| {
            house.room.keep_discussion(house.omar.person, id, present, "We compared.", Some(agreed), reason).await
        };
        let present = vec![readers[0].person, third.person, fourth.unwrap().person];
        assert!(keep(vec![house.otto.person], "33.5", "x").await.is_err(), "Otto is no member");
        assert!(keep(present.clone(), "51", "x").await.is_err(), "more than the sheet has");
        let long = "m".repeat(MINUTES_MAX + 1);
        let cut = house.room.keep_discussion(house.omar.person, id, present.clone(), &long, None, "").await;
        assert!(matches!(cut, Err(NotKept::LongMinutes(_))), "no minutes are cut: {cut:?}");
        assert!(keep(present.clone(), "33.5", "").await.is_err(), "an agreed score needs a reason");
        keep(present, "33.5", "The idea is good, the plan is thin").await.unwrap();
        let path = format!("/office/programmes/discussion/{id}");
        let page = house.sees(Some(&house.omar), &path).await;
        assert!(
            page.body.contains("33.5 points, agreed") && page.body.contains("I had overlooked a page"),
            "{}",
            page.body
        );
        assert_eq!(house.sees(Some(&house.otto), &path).await.status, 404);
        assert_eq!(house.sees(Some(third), &path).await.status, 403);
        // A score that was agreed with somebody who has a conflict after all counts no more.
        let words = "I own a part of it";
        house.room.declare(readers[0].person, id, Some(Conflict::Money), words).await.unwrap();
        let page = house.sees(Some(&house.omar), &path).await;
        assert!(!page.body.contains("33.5 points, agreed"), "{}: {}", house.engine, page.body);
    }
}

#[tokio::test]
async fn what_is_somebody_elses_is_not_there() {
    for house in House::each().await {
        let call = house.published("", "").await;
        let id = house.all_apply(&call, 1).await[0];
        house.shares_out(&call, 2).await;
        let candidate = &house.candidates[0];
        for who in [candidate, &house.members[3], &house.otto] {
            assert_eq!(house.sees(Some(who), &format!("/jury/{id}")).await.status, 404);
        }
        for page in ["jury", "discussion", "decision", "decision/candidates.csv", "cohort", "cohort/follow-ups"] {
            let path = format!("/office/programmes/{}/{page}", call.id);
            assert_eq!(house.sees(Some(&house.otto), &path).await.status, 404, "{path}");
            assert_eq!(house.sees(Some(candidate), &path).await.status, 403, "{path}");
        }
        let before = house.looks_at(candidate).await;
        let member = &house.members[0];
        house.room.declare(member.person, id, None, "").await.unwrap();
        house.sees(Some(member), &format!("/jury/{id}")).await;
        assert_eq!(house.looks_at(candidate).await, before + 2, "the declaration, and the reading");
        house.room.remove_reviewer(house.omar.person, call.id, member.person).await.unwrap();
        assert_eq!(house.sees(Some(member), &format!("/jury/{id}")).await.status, 404, "no member any more");
    }
}

#[tokio::test]
async fn nobody_reads_further_than_the_judging_goes() {
    for house in House::each().await {
        let call = house.published("", "").await;
        let all = house.all_apply(&call, 4).await;
        house.shares_out(&call, 4).await;
        let reader = async |id| {
            let mut found = None;
            for member in &house.members {
                if house.reads(member).await.contains(&id) {
                    found = Some(member);
                }
            }
            found.unwrap()
        };
        let mia = reader(all[0]).await;
        house.room.declare(mia.person, all[0], None, "").await.unwrap();
        house.room.withdraw(house.candidates[0].person, all[0]).await.unwrap();
        assert_eq!(house.sees(Some(mia), &format!("/jury/{}", all[0])).await.status, 404, "withdrawn: no longer read");
        let sheet = house.room.keep_sheet(mia.person, all[0], 0, House::marks(1, 1), true).await;
        assert!(sheet.is_err(), "nor scored");
        let office = format!("/office/programmes/applications/{}", all[0]);
        let before = house.looks_at(&house.candidates[0]).await;
        assert_eq!(house.sees(Some(&house.omar), &office).await.status, 404, "{}", house.engine);
        assert_eq!(house.looks_at(&house.candidates[0]).await, before);

        let max = reader(all[1]).await;
        house.room.declare(max.person, all[1], None, "").await.unwrap();
        house.room.refuse_admission(house.officer(), all[1], "Another region.").await.unwrap();
        assert_eq!(house.sees(Some(max), &format!("/jury/{}", all[1])).await.status, 404, "decided: no longer read");
        let list = house.sees(Some(max), "/jury").await.body;
        assert!(!list.contains(&format!("/jury/{}", all[1])), "and no link leads there: {list}");
    }
}

#[tokio::test]
async fn a_conflict_that_is_found_after_the_sheet_was_sent_takes_the_sheet_away() {
    for house in House::each().await {
        let call = house.published("", "").await;
        let id = house.all_apply(&call, 1).await[0];
        house.shares_out(&call, 3).await;
        let mut readers = Vec::new();
        for member in &house.members {
            if house.reads(member).await.contains(&id) {
                readers.push(member);
            }
        }
        house.scores(readers[0], id, 9, 9).await;
        house.scores(readers[1], id, 8, 8).await;
        let page = house.sees(Some(readers[0]), &format!("/jury/{id}")).await.body;
        assert!(page.contains("I have a conflict of interest after all"), "{page}");
        let free = house.room.declare(readers[0].person, id, None, "").await;
        assert!(free.is_ok(), "declared before: nothing changes");
        house.room.declare(readers[0].person, id, Some(Conflict::Money), "I own a part of it").await.unwrap();
        let desk = house.room.jury_desk(house.omar.person, call.id).await.unwrap();
        assert_eq!((desk.applications[0].sent, desk.applications[0].readers), (1, 2), "somebody else reads it");
        assert!(desk.conflicts.iter().any(|(_, _, _, words)| words == "I own a part of it"), "{}", house.engine);
    }
}

/// The fields of a sheet of so many points, with a comment on the idea.
fn sheet<'a>(deed: &'a str, revision: &'a str, points: &'a str, comment: &'a str) -> [(&'a str, &'a str); 6] {
    [
        ("deed", deed),
        ("revision", revision),
        ("points-idea", points),
        ("comment-idea", comment),
        ("points-person", points),
        ("comment-person", "Serious."),
    ]
}

#[tokio::test]
async fn what_a_member_writes_is_kept_whole_or_comes_back_with_how_much_too_long_it_is() {
    for house in House::each().await {
        let call = house.published("", "").await;
        let id = house.all_apply(&call, 1).await[0];
        house.shares_out(&call, 2).await;
        let mia = &house.members[0];
        let words = format!("{}end", "w".repeat(REASON_MAX));
        let refused = house.room.declare(mia.person, id, Some(Conflict::Other), &words).await;
        let told = TooLong { count: REASON_MAX + 3, most: REASON_MAX };
        assert!(matches!(refused, Err(NotDeclared::TooLong(one)) if one == told), "{}: {refused:?}", house.engine);
        let page = format!("/jury/{id}");
        let fields = [("conflict", "other"), ("words", words.as_str())];
        let back = house.site.fill_in(&page, &format!("{page}/declare"), &fields, Some(mia)).await;
        assert_eq!(back.status, 400);
        assert!(back.body.contains(&words) && back.body.contains("au plus sont possibles"), "{}", back.body);

        house.room.declare(mia.person, id, None, "").await.unwrap();
        let long = format!("{}end", "c".repeat(COMMENT_MAX));
        let fields = sheet("keep", "0", "7", &long);
        let back = house.site.fill_in(&page, &format!("{page}/sheet"), &fields, Some(mia)).await;
        assert_eq!(back.status, 400);
        assert!(back.body.contains(&long) && back.body.contains("au plus sont possibles"), "{}", back.body);
        let fits = &long[..COMMENT_MAX];
        let fields = sheet("keep", "0", "7", fits);
        assert_eq!(house.site.fill_in(&page, &format!("{page}/sheet"), &fields, Some(mia)).await.status, 303);
        let (_, _, reading) = house.room.own_reading(mia.person, id).await.unwrap();
        assert_eq!(reading.marks["idea"].comment, fits);
    }
}

#[tokio::test]
async fn a_second_click_does_no_harm_and_what_another_window_typed_comes_back() {
    for house in House::each().await {
        let call = house.published("", "").await;
        let id = house.all_apply(&call, 1).await[0];
        house.shares_out(&call, 2).await;
        let mia = &house.members[0];
        house.room.declare(mia.person, id, None, "").await.unwrap();
        let page = format!("/jury/{id}");
        let posts = async |fields: [(&str, &str); 6]| {
            house.site.fill_in(&page, &format!("{page}/sheet"), &fields, Some(mia)).await
        };
        for click in 1..=2 {
            let kept = posts(sheet("keep", "0", "7", "First window.")).await;
            assert_eq!(kept.status, 303, "click {click} on {}: {}", house.engine, kept.body);
        }
        let (_, _, reading) = house.room.own_reading(mia.person, id).await.unwrap();
        let other = posts(sheet("keep", "0", "4", "Second window.")).await;
        assert_eq!(other.status, 409, "{}", other.body);
        for text in ["Second window.", "First window.", "a changé entre-temps"] {
            assert!(other.body.contains(text), "{text}: {}", other.body);
        }
        let revision = reading.revision.to_string();
        assert!(other.body.contains(&format!("name=\"revision\" value=\"{revision}\"")), "{}", other.body);
        assert_eq!(posts(sheet("keep", &revision, "4", "Second window.")).await.status, 303);
        for click in 1..=2 {
            let sent = posts(sheet("send", &revision, "4", "Second window.")).await;
            assert_eq!(sent.status, 303, "click {click} on {}: {}", house.engine, sent.body);
        }
        let late = posts(sheet("keep", "0", "9", "Third window.")).await;
        assert_eq!(late.status, 409);
        assert!(late.body.contains("Third window.") && late.body.contains("est déjà envoyée"), "{}", late.body);
        let (_, _, reading) = house.room.own_reading(mia.person, id).await.unwrap();
        assert_eq!(reading.marks["idea"].comment, "Second window.", "what is sent stays");
    }
}
