//! A person fills in a procedure.

use base::Lang;
use evidence::Action;
use identity::Level;
use procedures::model::State;
use procedures::{Answered, ForWhom, NotWritten, ProceduresError, Sent};

use crate::house::{House, hand};

#[tokio::test]
async fn what_a_register_knows_is_filled_in_with_its_source_also_in_rows() {
    for house in House::each().await {
        let case = house.begins(&house.ana).await;
        let case = house.room.read_case(&hand(&house.ana), case).await.unwrap();
        let answer = case.answers.get("quotient").unwrap();
        assert_eq!((answer.value.as_str(), answer.confirmed), ("640", false), "{}", house.engine);
        assert_eq!(answer.provenance.source.name(), Some("the register caf"));
        assert_eq!(answer.provenance.basis.as_deref(), Some("a law"));
        assert_eq!(case.answers.get("first_name@2").unwrap().value, "Lou");
        // What the register told is in Ana's log.
        assert_eq!(house.did(&house.ana, Action::TellAnswers).await, 1);
    }
}

#[tokio::test]
async fn a_source_that_is_down_keeps_nobody_waiting_and_is_asked_again() {
    for house in House::each().await {
        house.caf.set_down(true);
        let id = house.begins(&house.ana).await;
        let hand = hand(&house.ana);
        let case = house.room.read_case(&hand, id).await.unwrap();
        assert_eq!(case.known.silent.len(), 1);
        assert!(case.known.silent[0].is_down && case.answers.get("quotient").is_none());
        // Ana answers herself meanwhile.
        house.answers(&hand, id, "quotient", "700").await;
        house.caf.set_down(false);
        house.room.ask_sources_again(&hand, id).await.unwrap();
        let case = house.room.read_case(&hand, id).await.unwrap();
        assert!(case.known.silent.is_empty());
        assert_eq!(case.answers.get("quotient").unwrap().value, "700", "what a person gave stays");
        assert_eq!(case.answers.get("first_name@1").unwrap().value, "Milo");
    }
}

#[tokio::test]
async fn a_procedure_is_sent_once_and_what_was_answered_is_known_from_then_on() {
    for house in House::each().await {
        let case = house.sent().await;
        let hand = hand(&house.ana);
        assert!(matches!(house.room.submit(&hand, case).await.unwrap(), Sent::Yes), "twice the same click");
        let sent = house.room.read_case(&hand, case).await.unwrap();
        assert_eq!(sent.state, State::Submitted);
        assert!(sent.reference.is_some() && sent.due_at.is_some());
        assert_eq!(house.did(&house.ana, Action::SendCase).await, 1);
        let letters = house.letters().await;
        assert!(letters.contains("ana@example.org") && letters.contains("town@example.org"), "{letters}");
        // The next one: the name was told before.
        let next = house.begins(&house.ana).await;
        let next = house.room.read_case(&hand, next).await.unwrap();
        let name = next.answers.get("family_name").unwrap();
        assert_eq!((name.value.as_str(), name.provenance.source.name()), ("Fictive", Some("meals")));
    }
}

#[tokio::test]
async fn nothing_is_sent_while_something_is_open_and_wrong_input_changes_nothing() {
    for house in House::each().await {
        let (case, hand) = (house.begins(&house.ana).await, hand(&house.ana));
        assert!(matches!(house.room.submit(&hand, case).await.unwrap(), Sent::Open(_)));
        let refused = house.answers(&hand, case, "quotient", "many").await;
        assert!(matches!(refused, Answered::Refused(_, ref refusals) if refusals[0].typed == ["many"]));
        let case = house.room.read_case(&hand, case).await.unwrap();
        assert_eq!((case.answers.get("quotient").unwrap().value.as_str(), case.state), ("640", State::Draft));
    }
}

#[tokio::test]
async fn two_clicks_begin_one_draft_and_nobody_else_finds_it() {
    for house in House::each().await {
        let (one, two) = tokio::join!(house.begins(&house.ana), house.begins(&house.ana));
        assert_eq!(one, two, "{}", house.engine);
        for stranger in [&house.leo, &house.omar, &house.otto] {
            let refused = house.room.read_case(&hand(stranger), one).await;
            assert!(matches!(refused, Err(ProceduresError::NotFound)), "{}", stranger.name);
        }
        let refused = house.room.begin((house.leo.person, "Leo"), None, "meals", ForWhom::Self_, Lang::En).await;
        assert!(matches!(refused, Err(ProceduresError::LevelTooLow)));
    }
}

#[tokio::test]
async fn answers_from_two_devices_at_once_are_both_kept() {
    for house in House::each().await {
        let (case, hand) = (house.begins(&house.ana).await, hand(&house.ana));
        tokio::join!(
            house.answers(&hand, case, "family_name", "Fictive"),
            house.answers(&hand, case, "quotient", "500"),
            house.answers(&hand, case, "diet", "fish"),
        );
        let case = house.room.read_case(&hand, case).await.unwrap();
        let value = |key: &str| case.answers.get(key).unwrap().value.clone();
        assert_eq!(
            (value("family_name"), value("quotient"), value("diet")),
            ("Fictive".into(), "500".into(), "fish".into())
        );
    }
}

#[tokio::test]
async fn a_helper_fills_in_with_a_mandate_the_log_says_so_and_its_end_shuts_them_out() {
    for house in House::each().await {
        let mandate = house.book.give(&house.leo, &house.ana);
        let helper = (house.leo.person, house.leo.name.as_str());
        let whom = ForWhom::Mandate(mandate);
        let id = house.room.begin(helper, Some(Level::Eidas2), "meals", whom, Lang::En).await.unwrap();
        let case = house.room.read_case(&hand(&house.leo), id).await.unwrap();
        assert_eq!((case.person, case.acting.unwrap().organisation.as_str()), (house.ana.person, "Helpers"));
        let log = house.log(&house.ana).await;
        let entry = log.iter().find(|entry| entry.action == Action::ReadCase).unwrap();
        assert_eq!(entry.basis, "procedures-basis-mandate");
        assert!(entry.detail.contains("Helpers"), "{}", entry.detail);
        // Ana sees it too; when the mandate ends, Leo does not any more.
        house.room.read_case(&hand(&house.ana), id).await.unwrap();
        house.book.end(mandate);
        assert!(matches!(house.room.read_case(&hand(&house.leo), id).await, Err(ProceduresError::NotFound)));
    }
}

#[tokio::test]
async fn a_helper_who_is_given_another_mandate_goes_on_with_what_they_began_under_the_first() {
    for house in House::each().await {
        let (first, leo) = (house.book.give(&house.leo, &house.ana), hand(&house.leo));
        let helper = (house.leo.person, house.leo.name.as_str());
        let begins = async |mandate| {
            let whom = ForWhom::Mandate(mandate);
            house.room.begin(helper, Some(Level::Eidas2), "meals", whom, Lang::En).await.unwrap()
        };
        let case = begins(first).await;
        house.answers(&leo, case, "diet", "fish").await;
        house.book.end(first);
        assert!(matches!(house.room.read_case(&leo, case).await, Err(ProceduresError::NotFound)));
        // The person comes again with a new mandate: the draft is the same, and open.
        let second = house.book.give(&house.leo, &house.ana);
        assert_eq!(begins(second).await, case, "{}", house.engine);
        let draft = house.room.read_case(&leo, case).await.unwrap();
        assert_eq!(draft.answers.get("diet").unwrap().value, "fish");
        assert_eq!(draft.acting.unwrap().mandate, second);

        // So is what was sent, by the way that the helper noted.
        house
            .room
            .keep_known(&leo, case, &["quotient", "first_name@1", "first_name@2"].map(str::to_owned))
            .await
            .unwrap();
        house.answers(&leo, case, "family_name", "Fictive").await;
        house.answers(&leo, case, "child", "").await;
        assert!(matches!(house.room.submit(&leo, case).await.unwrap(), Sent::Yes));
        house.room.ask_person(&hand(&house.omar), case, "Which school?", 15).await.unwrap();
        house.book.end(second);
        let refused = house.room.write(&leo, case, "The one at the bridge", Vec::new()).await;
        assert!(matches!(refused, Err(NotWritten::Failed(ProceduresError::NotFound))));
        let third = house.book.give(&house.leo, &house.ana);
        house.room.write(&leo, case, "The one at the bridge", Vec::new()).await.unwrap();
        let sent = house.room.read_case(&leo, case).await.unwrap();
        assert_eq!((sent.acting.unwrap().mandate, sent.state), (third, State::InReview));
        // Nobody else's mandate opens it.
        house.book.give(&house.otto, &house.ana);
        assert!(matches!(house.room.read_case(&hand(&house.otto), case).await, Err(ProceduresError::NotFound)));
    }
}

#[tokio::test]
async fn a_helper_finds_what_they_fill_in_for_others_while_a_mandate_lasts() {
    for house in House::each().await {
        let (first, helper) = (house.book.give(&house.leo, &house.ana), (house.leo.person, house.leo.name.as_str()));
        let case = house.room.begin(helper, Some(Level::Eidas2), "meals", ForWhom::Mandate(first), Lang::En).await;
        let case = case.unwrap();
        let finds = async || {
            let page = house.site.get("/cases").as_person(&house.leo).header("accept-language", "en").send().await.body;
            page.contains("Filled in with a mandate") && page.contains(&format!("/cases/{case}"))
        };
        assert!(finds().await, "{}", house.engine);
        house.book.end(first);
        assert!(!finds().await, "the mandate is over");
        house.book.give(&house.leo, &house.ana);
        assert!(finds().await, "another one lets Leo go on");
        let other = house.site.get("/cases").as_person(&house.otto).header("accept-language", "en").send().await.body;
        assert!(!other.contains("Filled in with a mandate"));
    }
}

#[tokio::test]
async fn a_new_version_leaves_cases_that_were_begun_as_they_are() {
    for house in House::each().await {
        let case = house.begins(&house.ana).await;
        let about = house.room.catalogue.newest("meals").unwrap().about.clone();
        let sheet = crate::house::MEALS.replace("What does your child not eat?", "Which diet?");
        house.clock.advance(jiff::SignedDuration::from_secs(1));
        house.room.publish(house.omar.person, about, "meals.md", sheet.into_bytes()).await.unwrap();
        let label =
            |case: &procedures::model::Case| house.room.filling(case, Lang::En).unwrap().label("diet", Lang::En);
        let old = house.room.read_case(&hand(&house.ana), case).await.unwrap();
        assert_eq!(label(&old), "What does your child not eat?");
        let new = house.begins(&house.leo).await;
        let new = house.room.read_case(&hand(&house.leo), new).await.unwrap();
        assert_eq!(label(&new), "Which diet?");
    }
}

#[tokio::test]
async fn drafts_that_nobody_touches_are_taken_away_and_sent_cases_stay() {
    for house in House::each().await {
        let (sent, draft) = (house.sent().await, house.begins(&house.leo).await);
        house.clock.advance(jiff::SignedDuration::from_hours(80 * 24));
        assert_eq!(house.room.sweep().await.unwrap().gone, 0, "{}", house.engine);
        house.clock.advance(jiff::SignedDuration::from_hours(11 * 24));
        assert_eq!(house.room.sweep().await.unwrap().gone, 1);
        assert!(matches!(house.room.read_case(&hand(&house.leo), draft).await, Err(ProceduresError::NotFound)));
        house.room.read_case(&hand(&house.ana), sent).await.unwrap();
    }
}

#[tokio::test]
async fn a_version_that_is_published_again_is_the_newest_also_on_other_nodes() {
    for house in House::each().await {
        let first = house.room.catalogue.newest("meals").unwrap();
        let sheet = crate::house::MEALS.replace("What does your child not eat?", "Which diet?");
        house.clock.advance(jiff::SignedDuration::from_secs(1));
        let by = house.omar.person;
        house.room.publish(by, first.about.clone(), "meals.md", sheet.into_bytes()).await.unwrap();
        // A node that opened before the publication learns of it, and of its being taken back.
        let other = house.another_node().await;
        other.catalogue.set_closed("meals", true);
        house.clock.advance(jiff::SignedDuration::from_secs(1));
        let sheet = crate::house::MEALS.as_bytes().to_vec();
        house.room.publish(by, first.about.clone(), "meals.md", sheet).await.unwrap();
        assert_ne!(other.catalogue.newest("meals").unwrap().hash, first.hash);
        other.catch_up().await.unwrap();
        assert_eq!(other.catalogue.newest("meals").unwrap().hash, first.hash, "{}", house.engine);
        assert!(!other.catalogue.is_closed("meals"), "nobody closed it");
        // So does one that opens anew.
        assert_eq!(house.another_node().await.catalogue.newest("meals").unwrap().hash, first.hash);
    }
}

#[tokio::test]
async fn a_page_that_brings_a_file_drops_the_one_it_replaces_and_no_other() {
    for house in House::each().await {
        let about = house.room.catalogue.newest("meals").unwrap().about.clone();
        let sheet = crate::house::MEALS
            .replace("| | text | diet |", "| | file | plan | The care plan | | | | |\n| | text | diet |");
        house.clock.advance(jiff::SignedDuration::from_secs(1));
        house.room.publish(house.omar.person, about, "meals.md", sheet.into_bytes()).await.unwrap();
        let (case, ana) = (house.begins(&house.ana).await, hand(&house.ana));
        let keep = |text: &'static str| house.room.bring_file(&ana, case, "plan.txt", text.into());
        let (first, elsewhere) = (keep("one").await.unwrap(), keep("two").await.unwrap());
        let brings = async |file: procedures::model::Named| {
            let files = [("plan".to_owned(), file)];
            house.room.answer(&ana, case, "plan", &ui::Fields::default(), &files).await.unwrap()
        };
        assert!(matches!(brings(first.clone()).await, Answered::Kept(_)), "{}", house.engine);
        let second = keep("three").await.unwrap();
        brings(second.clone()).await;
        let is_there = async |file: &procedures::model::Named| {
            let path = format!("/cases/{case}/files/{}", file.id);
            house.site.get(&path).as_person(&house.ana).send().await.status
        };
        assert_eq!((is_there(&first).await, is_there(&second).await, is_there(&elsewhere).await), (404, 200, 404));
        // What another page brought meanwhile is still there to be named.
        brings(elsewhere.clone()).await;
        assert_eq!((is_there(&second).await, is_there(&elsewhere).await), (404, 200));
        let stranger =
            house.site.get(&format!("/cases/{case}/files/{}", elsewhere.id)).as_person(&house.leo).send().await;
        assert_eq!(stranger.status, 404);
    }
}

#[tokio::test]
async fn the_rows_are_complete_before_a_result_is_read_and_a_changed_answer_leads_past_it_again() {
    for house in House::each().await {
        let about = house.room.catalogue.newest("meals").unwrap().about.clone();
        let sheet = crate::house::MEALS
            .replace("| | text | diet |", "| | note | result | The rate is ${rate} | | | | |\n| | text | diet |");
        house.clock.advance(jiff::SignedDuration::from_secs(1));
        house.room.publish(house.omar.person, about, "meals.md", sheet.into_bytes()).await.unwrap();
        let (case, ana) = (house.begins(&house.ana).await, hand(&house.ana));
        house.room.keep_known(&ana, case, &["quotient".to_owned()]).await.unwrap();
        let goes_to = async |step: &str, answer: &str| match house.answers(&ana, case, step, answer).await {
            Answered::Kept(next) => next.unwrap_or_default(),
            other => panic!("{step}: {other:?}"),
        };
        assert_eq!(goes_to("family_name", "Fictive").await, "first_name@1", "{}", house.engine);
        assert_eq!(goes_to("first_name@1", "Milo").await, "first_name@2");
        assert_eq!(goes_to("first_name@2", "Lou").await, "child", "are these all?");
        assert_eq!(goes_to("child", "").await, "result");
        assert_eq!(goes_to("result", "").await, "diet");
        assert_eq!(goes_to("diet", "fish").await, "", "now the answers are checked");
        assert_eq!(goes_to("quotient", "900").await, "result", "the result is another one");
    }
}
