//! The list: made by the rules, signed, final, read by each candidate and computed again by anybody.

use std::collections::{BTreeMap, BTreeSet};

use base::{Clock as _, Id, PersonId, SystemClock, SystemRandom};
use jiff::SignedDuration;
use programmes::amend_list::{Amended, AmendmentId};
use programmes::decide_list::NotDecided;
use programmes::model::jury::REASON_MAX;
use programmes::model::{ApplicationId, State};
use programmes::propose_list::{NoList, Verdict, Why};
use programmes::recompute::{Given, Recomputable};
use programmes::{NotSaid, ProgrammesError, lottery};
use selection::{Bound, Candidate, select};

use super::house::{APPLY, House};

/// The points of the idea and the person, by the place of the application: all above the pass mark of 30 but the last two.
fn points(place: usize) -> (u32, u32) {
    let all = [10, 9, 9, 8, 8, 8, 7, 7, 7, 6, 5, 4];
    (all[place], all[place])
}

#[tokio::test]
async fn the_seed_is_promised_at_the_publication_and_told_when_the_list_is_final() {
    for house in House::each().await {
        let call = house.published("", "").await;
        let promised = house.room.jury(&call).await.unwrap();
        house.room.prepare_juries().await.unwrap();
        assert_eq!(house.room.jury(&call).await.unwrap(), promised, "drawn once");
        let path = format!("/programmes/{}/result", call.code);
        let page = house.sees(None, &path).await;
        assert!(page.body.contains(&promised.commitment), "{}", page.body);
        let facts = house.evidence.facts_at((0..50).collect()).await.unwrap();
        let fact = facts.iter().find(|fact| fact.kind == "programme-lottery").unwrap();
        assert_eq!(fact.fields["commitment"], promised.commitment, "the log knows it, too");

        let all = house.all_apply(&call, APPLY).await;
        house.shares_out(&call, 4).await;
        house.all_score(&all, points).await;
        assert!(matches!(house.room.result(&call.code).await, Err(ProgrammesError::NotFound)));
        finish(&house, call.id).await;
        let (_, published, _) = house.room.result(&call.code).await.unwrap();
        assert_eq!(lottery::commitment(&published.seed), promised.commitment, "{}", house.engine);
        assert!(published.is_best);
    }
}

async fn finish(house: &House, call: programmes::model::CallId) {
    let desk = house.room.list_desk(house.omar.person, call).await.unwrap();
    let seen = house.room.hash_of(&desk).unwrap();
    house.room.sign_list(house.officer(), call, &seen).await.unwrap();
    house.room.make_final(house.officer(), call).await.unwrap();
}

#[tokio::test]
async fn each_candidate_reads_their_one_true_sentence_and_the_public_file_gives_the_same_list() {
    for house in House::each().await {
        let call = house.published("", "").await;
        let all = house.all_apply(&call, APPLY).await;
        house.shares_out(&call, 4).await;
        let early = house.room.list_desk(house.omar.person, call.id).await.unwrap();
        assert!(early.list.is_none() && early.missing.len() == APPLY, "nothing is judged yet");
        house.all_score(&all, points).await;
        let desk = house.room.list_desk(house.omar.person, call.id).await.unwrap();
        let list = desk.list.as_ref().unwrap().as_ref().unwrap();
        let chosen: BTreeSet<&str> =
            list.lines.iter().filter(|line| line.verdict == Verdict::Chosen).map(|line| line.number.as_str()).collect();
        assert_eq!(chosen.len(), 4);
        let last = house.number(&house.candidates[11], all[11]).await;
        let line = list.lines.iter().find(|line| line.number == last).unwrap();
        assert_eq!(line.why, Why::BelowPassMark { mark: "30".to_owned() });
        let before = house.room.whole_file(house.omar.person, call.id).await;
        assert!(matches!(before, Err(NotDecided::NotJudged)), "no groups for whoever can still change the list");
        finish(&house, call.id).await;

        for (who, id) in house.candidates.iter().zip(&all) {
            let number = house.number(who, *id).await;
            let kept_until = house.room.own_application(who.person, *id).await.unwrap().1.kept_until;
            let is_kept = chosen.contains(number.as_str());
            let longer = house.clock.now().plus(SignedDuration::from_hours(24 * 31 * 28));
            assert_eq!(kept_until == Some(longer), is_kept, "all are deleted one day, the chosen later: {number}");
            let line = list.lines.iter().find(|line| line.number == number).unwrap();
            let page = house.sees(Some(who), &format!("/programmes/applications/{id}/place")).await;
            let told = format!("Application {number} has rank {} of 12, with {} points.", line.rank, line.score);
            assert!(page.body.contains(&told), "{told} {}", page.body);
            let letters = house.letters_to(who).await;
            let by_bound = matches!(line.why, Why::Group { .. } | Why::Bounds { .. });
            assert!(letters.contains(&told) != by_bound && letters.contains("If you do not agree"), "{letters}");
            assert_eq!(letters.contains("Why is told on the page of your application"), by_bound, "{letters}");
            let is_chosen = chosen.contains(number.as_str());
            assert_eq!(letters.contains("Your application is chosen."), is_chosen, "{letters}");
            let own = house.sees(Some(who), &format!("/programmes/applications/{id}")).await;
            assert!(own.body.contains(&told), "the page of the application says it, too: {}", own.body);
        }
        // Four of twelve are women and three are from the country: too few, so nothing leads to anybody.
        let (_, published, _) = house.room.result(&call.code).await.unwrap();
        let Recomputable::Sealed { hash, .. } = &published.recomputable else { panic!("{published:?}") };
        assert!(published.lines.iter().all(|line| line.line.as_ref().is_none_or(|line| line.rank == 0)));
        assert!(published.lines.iter().all(|line| line.class.is_none()), "a class beside a verdict tells of bounds");
        let public = house.sees(None, &format!("/programmes/{}/result", call.code)).await.body;
        assert!(public.contains(hash) && !public.contains("Chosen to keep this bound"), "{public}");
        let file = format!("/programmes/{}/result/candidates.csv", call.code);
        assert_eq!(house.sees(None, &file).await.status, 404);
        // Whoever controls the list gets the file, sees that it is the same, and computes the same list.
        let whole = house.room.whole_file(house.omar.person, call.id).await.unwrap();
        assert_eq!(lottery::commitment(&whole), *hash, "the SHA-256 of the file");
        let bounds = call.selection_bounds();
        assert_eq!(computed(&whole, 4, bounds, &published.seed), chosen.iter().map(ToString::to_string).collect());
    }
}

/// Who is chosen by a file, as the command computes it.
fn computed(file: &str, places: usize, bounds: Vec<Bound>, seed: &str) -> BTreeSet<String> {
    let mut lines = file.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let head = lines.next().unwrap();
    let candidates = lines.map(|cells| Candidate {
        id: cells[0].to_owned(),
        score: cells[1].parse().unwrap(),
        attributes: head
            .iter()
            .zip(&cells)
            .skip(2)
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect::<BTreeMap<_, _>>(),
    });
    let mark = Some("30".parse().unwrap());
    let selection = select(candidates.collect(), places, bounds, mark, seed).unwrap();
    selection.candidates().filter(|(_, is_chosen)| *is_chosen).map(|(one, _)| one.id.clone()).collect()
}

#[tokio::test]
async fn where_the_bounds_change_nothing_anybody_gets_a_file_without_groups() {
    for house in House::each().await {
        let call = house
            .published("| gender | woman | Une femme | A woman | 2 | |", "| gender | woman | Une femme | A woman | | |")
            .await;
        let all = house.all_apply(&call, 8).await;
        house.shares_out(&call, 4).await;
        house.all_score(&all, |place| if place == 3 { (10, 10) } else { points(place) }).await;
        finish(&house, call.id).await;
        let (_, published, _) = house.room.result(&call.code).await.unwrap();
        let Recomputable::Alone(Given { file, command }) = &published.recomputable else { panic!("{published:?}") };
        assert!(file.starts_with("id,score\n") && command.contains("--places 4 --pass-mark 30"), "{command}");
        let sent = house.sees(None, &format!("/programmes/{}/result/candidates.csv", call.code)).await;
        assert_eq!(sent.body, *file);
        let chosen: BTreeSet<String> = published
            .lines
            .iter()
            .filter(|line| line.verdict == Verdict::Chosen)
            .map(|line| line.number.clone())
            .collect();
        assert_eq!(computed(file, 4, Vec::new(), &published.seed), chosen, "{}", house.engine);
    }
}

#[tokio::test]
async fn the_jurys_own_decisions_carry_a_reason_and_the_list_is_made_around_them() {
    for house in House::each().await {
        let call = house.published("", "").await;
        let all = house.all_apply(&call, APPLY).await;
        house.shares_out(&call, 4).await;
        house.all_score(&all, points).await;
        let number = async |place: usize| house.number(&house.candidates[place], all[place]).await;
        let put = async |place: usize, is_put_in: bool, reason: &str| {
            let number = number(place).await;
            house.room.put_override(house.omar.person, call.id, &number, is_put_in, reason).await
        };
        assert!(matches!(put(7, true, " ").await, Err(NotDecided::Words)));
        let long = "r".repeat(REASON_MAX + 1);
        assert!(matches!(put(7, true, &long).await, Err(NotDecided::TooLong(_))), "no reason is cut");
        let (path, reason) = (format!("/office/programmes/{}/decision", call.id), long.as_str());
        let fields = [("deed", "override"), ("side", "in"), ("number", &number(7).await), ("reason", reason)];
        let back = house.site.fill_in(&path, &path, &fields, Some(&house.omar)).await;
        assert!(back.status == 400 && back.body.contains(reason), "{}", back.body);
        assert!(back.body.contains("1001 signes") || back.body.contains("001 signes"), "{}", back.body);
        let nobody = house.room.put_override(house.omar.person, call.id, "XXXX-XXXX", true, "x").await;
        assert!(matches!(nobody, Err(NotDecided::Unknown)));
        put(7, true, "Nobody else works in this field").await.unwrap();
        put(0, false, "The project is over").await.unwrap();
        let path = format!("/office/programmes/{}/decision", call.id);
        let page = house.sees(Some(&house.omar), &path).await;
        assert!(page.body.contains("Put in by decision of the jury: Nobody else works in this field"), "{}", page.body);
        finish(&house, call.id).await;
        let (_, published, now) = house.room.result(&call.code).await.unwrap();
        assert_eq!((published.put_in, published.taken_out), (1, 1));
        let (put_in, taken_out) = (number(7).await, number(0).await);
        let verdict = |number: &str| now.iter().find(|line| line.number == number).unwrap().verdict;
        assert_eq!((verdict(&put_in), verdict(&taken_out)), (Verdict::Chosen, Verdict::NotChosen));
        assert!(house.letters_to(&house.candidates[0]).await.contains("The project is over"));
        let public = house.sees(None, &format!("/programmes/{}/result", call.code)).await.body;
        assert!(!public.contains("--bound"), "what is left of the bounds tells who was put in: {public}");
        let late = put(8, true, "too late").await;
        assert!(matches!(late, Err(NotDecided::Failed(ProgrammesError::GoneOn))), "{late:?}");
    }
}

#[tokio::test]
async fn contradictory_bounds_are_told_with_the_smallest_change_and_accepted_with_a_reason() {
    for house in House::each().await {
        // Five women are asked for; four apply.
        let call = house
            .published(
                "| gender | woman | Une femme | A woman | 2 | |",
                "| gender | woman | Une femme | A woman | 3 | |",
            )
            .await;
        let all = house.all_apply(&call, 6).await;
        house.shares_out(&call, 4).await;
        house.all_score(&all, points).await;
        let desk = house.room.list_desk(house.omar.person, call.id).await.unwrap();
        assert!(matches!(desk.list, Some(Err(NoList::Contradiction { .. }))), "only two women apply");
        let path = format!("/office/programmes/{}/decision", call.id);
        let page = house.sees(Some(&house.omar), &path).await;
        assert!(page.body.contains("“A woman: at least 3” would become “A woman: at least 2”"), "{}", page.body);
        let refused = house.room.accept_relaxation(house.omar.person, call.id, "").await;
        assert!(matches!(refused, Err(NotDecided::Words)));
        house.room.accept_relaxation(house.omar.person, call.id, "Only two women applied").await.unwrap();
        finish(&house, call.id).await;
        let public = house.sees(None, &format!("/programmes/{}/result", call.code)).await;
        assert!(public.body.contains("Only two women applied"), "{}", public.body);
    }
}

#[tokio::test]
async fn a_list_that_changed_is_not_signed_and_a_signed_one_fixes_the_scores() {
    for house in House::each().await {
        let call = house.published("", "").await;
        let all = house.all_apply(&call, APPLY).await;
        house.shares_out(&call, 4).await;
        house.all_score(&all, points).await;
        let changed = house.room.sign_list(house.officer(), call.id, "another").await;
        assert!(matches!(changed, Err(NotDecided::Changed)));
        let early = house.room.make_final(house.officer(), call.id).await;
        assert!(matches!(early, Err(NotDecided::NotJudged)), "nothing is signed");
        let desk = house.room.list_desk(house.omar.person, call.id).await.unwrap();
        let seen = house.room.hash_of(&desk).unwrap();
        house.room.sign_list(house.officer(), call.id, &seen).await.unwrap();
        let more = house.room.invite_reviewer(house.omar.person, call.id, "otto").await;
        assert!(more.is_err(), "nothing of the jury changes any more");
        // Somebody withdraws: the list is another one, and has to be signed anew.
        house.room.withdraw(house.candidates[1].person, all[1]).await.unwrap();
        let stale = house.room.make_final(house.officer(), call.id).await;
        assert!(matches!(stale, Err(NotDecided::Changed)), "{stale:?}");
        house.room.unsign_list(house.omar.person, call.id).await.unwrap();
        finish(&house, call.id).await;
        house.room.make_final(house.officer(), call.id).await.unwrap();
        let letters = house.letters_to(&house.candidates[2]).await;
        assert_eq!(letters.matches("If you do not agree").count(), 1, "made final twice, written to once: {letters}");
        let facts = house.evidence.facts_at((0..900).collect()).await.unwrap();
        let kinds: Vec<&str> = facts.iter().map(|fact| fact.kind.as_str()).collect();
        for kind in ["programme-list-signed", "programme-list-unsigned", "programme-list-final"] {
            assert!(kinds.contains(&kind), "{kind} on {}", house.engine);
        }
    }
}

#[tokio::test]
async fn whoever_gives_up_is_followed_by_the_next_by_the_same_rules() {
    for house in House::each().await {
        let call = house.published("", "").await;
        let all = house.all_apply(&call, APPLY).await;
        house.shares_out(&call, 4).await;
        house.all_score(&all, points).await;
        finish(&house, call.id).await;
        let (_, _, before) = house.room.result(&call.code).await.unwrap();
        let first = house.number(&house.candidates[0], all[0]).await;
        assert!(before.iter().any(|line| line.number == first && line.verdict == Verdict::Chosen));
        house.room.withdraw(house.candidates[0].person, all[0]).await.unwrap();
        house.room.look_after_places().await.unwrap();
        house.room.look_after_places().await.unwrap();
        let (_, _, now) = house.room.result(&call.code).await.unwrap();
        let of = |verdict: Verdict| now.iter().filter(|line| line.verdict == verdict).count();
        assert_eq!((of(Verdict::Chosen), of(Verdict::GivenUp)), (4, 1), "{now:?}");
        let moved = now.iter().find(|line| line.why == Why::MovedUp).unwrap();
        let place = {
            let mut found = None;
            for (place, id) in all.iter().enumerate().skip(1) {
                if house.number(&house.candidates[place], *id).await == moved.number {
                    found = Some(place);
                }
            }
            found.unwrap()
        };
        let letters = house.letters_to(&house.candidates[place]).await;
        assert_eq!(letters.matches("a place became free").count(), 1, "{letters}");
        let public = house.sees(None, &format!("/programmes/{}/result", call.code)).await.body;
        assert!(public.contains("One free place was passed on.") && public.contains("One person gave up"), "{public}");
        let named = format!("{} took a free place", moved.number);
        assert!(!public.contains(&named), "who follows whom under a bound tells of which group they are: {public}");
    }
}

#[tokio::test]
async fn whoever_closes_their_account_gives_their_place_up_and_what_else_was_decided_stays() {
    for house in House::each().await {
        let (call, all) = finished(&house).await;
        let first = house.number(&house.candidates[0], all[0]).await;
        let last = APPLY - 1;
        for (place, has_one) in [(0, true), (last, false)] {
            let person = house.candidates[place].person;
            assert_eq!(house.room.has_place(person).await.unwrap(), has_one, "{}: they are told before", house.engine);
            house.room.leave_calls(person).await.unwrap();
            assert!(!house.room.has_place(person).await.unwrap());
        }
        house.room.look_after_places().await.unwrap();
        let (_, _, now) = house.room.result(&call.code).await.unwrap();
        let of = |verdict: Verdict| now.iter().filter(|line| line.verdict == verdict).count();
        assert_eq!((of(Verdict::Chosen), of(Verdict::GivenUp)), (4, 1), "{}: {now:?}", house.engine);
        assert!(now.iter().any(|line| line.number == first && line.verdict == Verdict::GivenUp), "{now:?}");
        let (_, stays) = house.room.own_application(house.candidates[last].person, all[last]).await.unwrap();
        assert_eq!(stays.state, State::Decided, "who was not chosen keeps nobody away");
    }
}

/// A call whose list is final: twelve applied, four are chosen, two of them women.
async fn finished(house: &House) -> (programmes::model::Call, Vec<programmes::model::ApplicationId>) {
    let call = house.published("", "").await;
    let all = house.all_apply(&call, APPLY).await;
    house.shares_out(&call, 4).await;
    house.all_score(&all, points).await;
    finish(house, call.id).await;
    (call, all)
}

#[tokio::test]
async fn the_sealed_file_stays_what_it_was_whoever_withdraws_and_goes_when_its_time_is_over() {
    for house in House::each().await {
        let (call, all) = finished(&house).await;
        let (_, published, _) = house.room.result(&call.code).await.unwrap();
        let Recomputable::Sealed { hash, .. } = &published.recomputable else { panic!("{published:?}") };
        house.room.withdraw(house.candidates[2].person, all[2]).await.unwrap();
        house.room.withdraw(house.candidates[9].person, all[9]).await.unwrap();
        house.room.look_after_places().await.unwrap();
        let before = (house.looks_at(&house.candidates[0]).await, house.looks_at(&house.candidates[2]).await);
        let file = house.room.whole_file(house.omar.person, call.id).await.unwrap();
        assert_eq!(lottery::commitment(&file), *hash, "the SHA-256 that everybody reads, on {}", house.engine);
        let after = (house.looks_at(&house.candidates[0]).await, house.looks_at(&house.candidates[2]).await);
        assert_eq!(after, (before.0 + 1, before.1 + 1), "each finds it in their log, who withdrew too");
        let others = house.room.whole_file(house.otto.person, call.id).await;
        assert!(matches!(others, Err(NotDecided::Failed(ProgrammesError::NotFound))));

        house.clock.advance(published.whole_file_until.unwrap().since(house.clock.now()));
        house.room.sweep().await.unwrap();
        assert!(house.room.whole_file(house.omar.person, call.id).await.is_ok());
        house.clock.advance(SignedDuration::from_secs(1));
        house.room.sweep().await.unwrap();
        let gone = house.room.whole_file(house.omar.person, call.id).await;
        assert!(matches!(gone, Err(NotDecided::Failed(ProgrammesError::NotFound))), "{gone:?}");
        let public = house.sees(None, &format!("/programmes/{}/result", call.code)).await.body;
        assert!(public.contains(hash), "what everybody reads stays");
        let desk = house.sees(Some(&house.omar), &format!("/office/programmes/{}/decision", call.id)).await;
        assert_eq!(desk.status, 200, "{}", desk.body);
    }
}

#[tokio::test]
async fn whoever_can_still_change_the_list_learns_nothing_of_anybodys_groups() {
    for house in House::each().await {
        let call = house.published("", "").await;
        let all = house.all_apply(&call, APPLY).await;
        house.shares_out(&call, 4).await;
        house.all_score(&all, points).await;
        let path = format!("/office/programmes/{}/decision", call.id);
        let desk = house.room.list_desk(house.omar.person, call.id).await.unwrap();
        let seen = house.room.hash_of(&desk).unwrap();
        for is_signed in [false, true] {
            if is_signed {
                house.room.sign_list(house.officer(), call.id, &seen).await.unwrap();
            }
            let page = house.sees(Some(&house.omar), &path).await.body;
            let rows = page.split("<tbody>").nth(1).unwrap().split("</tbody>").next().unwrap();
            for word in ["Chosen", "Waiting", "woman", "country"] {
                assert!(!rows.contains(word), "{word} stands beside a number: {rows}");
            }
            assert!(rows.contains("Told with the final list") && rows.contains("the pass mark is 30"), "{rows}");
            assert!(page.contains("Chosen: 4. On the waiting list: 6. Not chosen: 2."), "{page}");
        }
        house.room.make_final(house.officer(), call.id).await.unwrap();
        let page = house.sees(Some(&house.omar), &path).await.body;
        let rows = page.split("<tbody>").nth(1).unwrap().split("</tbody>").next().unwrap();
        assert!(rows.contains("Chosen") && !rows.contains("to keep this bound"), "{rows}");
        let cells = rows.matches("<td").count() + rows.matches("<th").count();
        assert_eq!(cells, 2 * rows.matches("<tr").count(), "a number and a verdict, neither rank nor points: {rows}");
    }
}

#[tokio::test]
async fn once_the_jury_judged_nobody_is_taken_out_without_a_reason_that_everybody_reads() {
    for house in House::each().await {
        let call = house.published("", "").await;
        let all = house.all_apply(&call, 4).await;
        house.shares_out(&call, 4).await;
        house.all_score(&all, |_| (8, 8)).await;
        let refused = house.room.refuse_admission(house.officer(), all[0], "I changed my mind").await;
        assert!(matches!(refused, Err(NotSaid::Judged)), "{}: {refused:?}", house.engine);
        let desk = format!("/office/programmes/applications/{}", all[0]);
        let fields = [("deed", "refuse"), ("reason", "I changed my mind")];
        let said = house.site.fill_in(&desk, &desk, &fields, Some(&house.omar)).await;
        assert_eq!(said.status, 400);
        assert!(said.body.contains("tout le monde en lit la raison") && said.body.contains("I changed my mind"));
    }
}

#[tokio::test]
async fn bounds_give_way_only_as_long_as_they_have_to() {
    for house in House::each().await {
        // Three women are asked for, and three apply.
        let (is, then) =
            ("| gender | woman | Une femme | A woman | 2 | |", "| gender | woman | Une femme | A woman | 3 | |");
        let call = house.published(is, then).await;
        let all = house.all_apply(&call, 9).await;
        house.shares_out(&call, 4).await;
        house.all_score(&all, points).await;
        let number = house.number(&house.candidates[2], all[2]).await;
        let omar = house.omar.person;
        house.room.put_override(omar, call.id, &number, false, "The project is over").await.unwrap();
        house.room.accept_relaxation(omar, call.id, "One of three gave up").await.unwrap();
        let desk = house.room.list_desk(omar, call.id).await.unwrap();
        assert!(desk.is_relaxed && matches!(desk.list, Some(Ok(_))), "{:?}", desk.list);
        // The jury changes its mind: the bounds of the call can be kept again.
        house.room.drop_override(omar, call.id, all[2]).await.unwrap();
        let desk = house.room.list_desk(omar, call.id).await.unwrap();
        assert!(!desk.is_relaxed, "{}", house.engine);
        finish(&house, call.id).await;
        let (_, published, now) = house.room.result(&call.code).await.unwrap();
        assert_eq!((published.bounds[0].least, published.bounds_reason.as_str()), (3, ""));
        let women = [2, 5, 8].map(|place| all[place]);
        let mut chosen = 0;
        for (place, id) in [2, 5, 8].into_iter().zip(women) {
            let number = house.number(&house.candidates[place], id).await;
            chosen += usize::from(now.iter().any(|line| line.number == number && line.verdict == Verdict::Chosen));
        }
        assert_eq!(chosen, 3);
    }
}

#[tokio::test]
async fn what_is_decided_after_the_end_stands_beside_the_list_with_its_reason() {
    for house in House::each().await {
        let (call, all) = finished(&house).await;
        let new = || AmendmentId::new(&*house.clock, &base::SystemRandom);
        let number = async |place: usize| house.number(&house.candidates[place], all[place]).await;
        let amend =
            async |id, what, reason: &str| house.room.amend_list(house.officer(), call.id, id, what, reason).await;
        let (let_in, out) = (number(11).await, number(0).await);
        assert!(matches!(amend(new(), Amended::LetIn(let_in.clone()), " ").await, Err(NotDecided::Words)));
        let nobody = amend(new(), Amended::LetIn("XXXX-XXXX".to_owned()), "x").await;
        assert!(matches!(nobody, Err(NotDecided::Unknown)));
        let id = new();
        for _ in 0..2 {
            amend(id, Amended::LetIn(let_in.to_lowercase()), "The objection was right").await.unwrap();
        }
        amend(new(), Amended::TakenOut(out.clone()), "The firm does not exist").await.unwrap();
        let again = amend(new(), Amended::TakenOut(out.clone()), "The firm does not exist").await;
        assert!(matches!(again, Err(NotDecided::Unknown)), "it stands so already: {again:?}");
        house.room.look_after_places().await.unwrap();
        let (_, published, now) = house.room.result(&call.code).await.unwrap();
        let verdict = |number: &str| now.iter().find(|line| line.number == number).unwrap().verdict;
        assert_eq!((verdict(&let_in), verdict(&out)), (Verdict::Chosen, Verdict::NotChosen));
        let first = published.lines.iter().find(|line| line.number == out).unwrap();
        assert_eq!(first.verdict, Verdict::Chosen, "the list stays as it was signed");
        let letters = house.letters_to(&house.candidates[11]).await;
        assert_eq!(letters.matches("The objection was right").count(), 1, "two clicks, one letter: {letters}");
        let public = house.sees(None, &format!("/programmes/{}/result", call.code)).await.body;
        for told in [format!("{let_in} got a place besides"), format!("{out} lost its place")] {
            assert!(public.contains(&told), "{told}: {public}");
        }
        assert!(public.contains("The firm does not exist"));
        let path = format!("/office/programmes/{}/decision", call.id);
        let fields = [("deed", "amend"), ("number", out.as_str()), ("reason", "typed")];
        let wrong = house.site.fill_in(&path, &path, &fields, Some(&house.omar)).await;
        assert!(wrong.status == 400 && wrong.body.contains("typed"), "nothing typed is lost: {}", wrong.body);
        let kinds = house.evidence.facts_at((0..900).collect()).await.unwrap();
        assert_eq!(kinds.iter().filter(|fact| fact.kind == "programme-list-amended").count(), 2, "{}", house.engine);
    }
}

#[tokio::test]
async fn a_place_besides_the_list_takes_no_turn_from_who_waits() {
    for house in House::each().await {
        let (call, all) = finished(&house).await;
        let chosen = async || {
            let (_, _, now) = house.room.result(&call.code).await.unwrap();
            now.iter().filter(|line| line.verdict == Verdict::Chosen).count()
        };
        let before = chosen().await;
        let id = AmendmentId::new(&*house.clock, &base::SystemRandom);
        let amend = async |id, what| house.room.amend_list(house.officer(), call.id, id, what, "An objection").await;
        let number = house.number(&house.candidates[11], all[11]).await;
        amend(id, Amended::LetIn(number.clone())).await.unwrap();
        let other = amend(id, Amended::TakenOut(number)).await;
        assert!(matches!(other, Err(NotDecided::Changed)), "a form is for one decision: {other:?}");
        house.room.withdraw(house.candidates[0].person, all[0]).await.unwrap();
        house.room.look_after_places().await.unwrap();
        assert_eq!(chosen().await, before + 1, "{}: the next one moves up all the same", house.engine);
        let gone = house.number(&house.candidates[0], all[0]).await;
        let id = AmendmentId::new(&*house.clock, &base::SystemRandom);
        let gone = amend(id, Amended::LetIn(gone)).await;
        assert!(matches!(gone, Err(NotDecided::Unknown)), "who left is decided about no more: {gone:?}");
    }
}

#[tokio::test]
async fn a_place_that_nobody_can_take_is_passed_on_when_a_bound_gives_way_with_a_reason() {
    for house in House::each().await {
        let call = house.published("", "").await;
        // Two women among eight: both are chosen.
        let all = house.all_apply(&call, 8).await;
        house.shares_out(&call, 4).await;
        house.all_score(&all, points).await;
        finish(&house, call.id).await;
        house.room.withdraw(house.candidates[5].person, all[5]).await.unwrap();
        house.room.look_after_places().await.unwrap();
        assert!(house.room.stuck_places(call.id).await.unwrap().is_some(), "no woman waits");
        let path = format!("/office/programmes/{}/decision", call.id);
        let page = house.sees(Some(&house.omar), &path).await.body;
        assert!(page.contains("“A woman: at least 2” would become “A woman: at least 1”"), "{page}");
        let missing = house.site.fill_in(&path, &path, &[("deed", "free")], Some(&house.omar)).await;
        assert_eq!(missing.status, 404, "a form without its identifier is none");
        let id = AmendmentId::new(&*house.clock, &base::SystemRandom);
        let omar = house.omar.person;
        assert!(matches!(house.room.relax_free_places(omar, call.id, id, "").await, Err(NotDecided::Words)));
        house.room.relax_free_places(omar, call.id, id, "No other woman passed").await.unwrap();
        house.room.look_after_places().await.unwrap();
        let (_, _, now) = house.room.result(&call.code).await.unwrap();
        assert_eq!(now.iter().filter(|line| line.verdict == Verdict::Chosen).count(), 4, "{}", house.engine);
        let public = house.sees(None, &format!("/programmes/{}/result", call.code)).await.body;
        assert!(public.contains("No other woman passed") && public.contains("A woman: at least 1"), "{public}");
        house.room.relax_free_places(omar, call.id, id, "the second of two clicks").await.unwrap();
        let id = AmendmentId::new(&*house.clock, &base::SystemRandom);
        let again = house.room.relax_free_places(omar, call.id, id, "again").await;
        assert!(matches!(again, Err(NotDecided::Changed)), "nothing is free any more: {again:?}");
    }
}

#[tokio::test]
async fn two_clicks_at_once_make_the_list_final_once_and_equals_read_that_a_lottery_decided() {
    for house in House::each().await {
        let call = house.published("", "").await;
        let all = house.all_apply(&call, 8).await;
        house.shares_out(&call, 4).await;
        house.all_score(&all, |_| (8, 8)).await;
        let desk = house.room.list_desk(house.omar.person, call.id).await.unwrap();
        let seen = house.room.hash_of(&desk).unwrap();
        house.room.sign_list(house.officer(), call.id, &seen).await.unwrap();
        let (one, other) = tokio::join!(
            house.room.make_final(house.officer(), call.id),
            house.room.make_final(house.officer(), call.id)
        );
        assert!(one.is_ok() && other.is_ok(), "{one:?} {other:?} on {}", house.engine);
        let (_, _, now) = house.room.result(&call.code).await.unwrap();
        let full = now
            .iter()
            .find(|line| matches!(line.why, Why::Full { last: Some(_) } | Why::Bounds { last_alike: Some(_), .. }));
        for (who, id) in house.candidates.iter().zip(&all) {
            let (_, one) = house.room.own_application(who.person, *id).await.unwrap();
            let letters = house.letters_to(who).await;
            assert_eq!(letters.matches("If you do not agree").count(), 1, "{letters}");
            // By the lottery it may be that whoever is left out is so for a bound alone.
            if full.is_some_and(|full| Some(&full.number) == one.number.as_ref()) {
                let reason = one.decision.unwrap().reason;
                assert!(reason.contains("has rank"), "{reason}");
                assert!(reason.contains("Between equal points the lottery number decided."), "{reason}");
            }
        }
    }
}

#[tokio::test]
async fn behind_ten_thousand_applications_nobody_is_left_out() {
    for house in House::each().await {
        let call = house.published("", "").await;
        let (id, now) = (call.id, house.clock.now());
        let write = move |tx: &mut store::Tx<'_>| {
            for place in 0..10_001 {
                let (own, person): (ApplicationId, PersonId) =
                    (Id::new(&SystemClock, &SystemRandom), Id::new(&SystemClock, &SystemRandom));
                tx.execute(
                    store::sql!(
                        "INSERT INTO programme_applications (id, call, person, lang, state, answers, groups_asked,
                             revision, number, started_at, changed_at)
                         VALUES ($1, $2, $3, 'fr', 'sent', '{}', $4, 1, $5, $6, $7)"
                    ),
                    store::params![own, id, person, true, format!("{place:09}"), now, now],
                )?;
            }
            Ok::<_, store::StoreError>(())
        };
        house.db.db().write(write).await.unwrap();
        let desk = house.room.list_desk(house.omar.person, call.id).await.unwrap();
        assert_eq!((desk.unresolved, desk.more_than), (10_001, None), "{}", house.engine);
    }
}
