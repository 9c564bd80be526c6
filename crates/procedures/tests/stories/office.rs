//! The office works on cases.

use evidence::Action;
use procedures::model::{Duty, State};
use procedures::{Hand, ListOrder, Narrowed, NotWritten, PAGE_LINES, ProceduresError};

use crate::house::{House, hand};

#[tokio::test]
async fn an_officer_takes_a_case_up_asks_and_decides_and_the_person_is_told() {
    for house in House::each().await {
        let (case, omar, ana) = (house.sent().await, hand(&house.omar), hand(&house.ana));
        let refused = house.room.decide(&omar, case, true, "Granted").await;
        assert!(matches!(refused, Err(NotWritten::Failed(ProceduresError::GoneOn))), "nobody looked at it yet");
        house.room.take_up(&omar, case).await.unwrap();
        house.room.ask_person(&omar, case, "Which school?", 15).await.unwrap();
        house.room.ask_person(&omar, case, "Which school?", 15).await.unwrap();
        assert_eq!(house.room.read_case(&ana, case).await.unwrap().state, State::Waiting);
        let (once, again) = tokio::join!(
            house.room.write(&ana, case, "The one at the bridge", Vec::new()),
            house.room.write(&ana, case, "The one at the bridge", Vec::new()),
        );
        assert!(once.is_ok() && again.is_ok(), "twice the same click: {once:?} {again:?}");
        assert_eq!(house.room.read_case(&ana, case).await.unwrap().state, State::InReview);
        assert!(matches!(house.room.decide(&omar, case, true, "  ").await, Err(NotWritten::Empty)));
        house.room.decide(&omar, case, true, "Your child eats for 1.85 €.").await.unwrap();
        house.room.decide(&omar, case, true, "Your child eats for 1.85 €.").await.unwrap();
        let decided = house.room.read_case(&ana, case).await.unwrap();
        assert_eq!(decided.state, State::Accepted);
        assert_eq!(decided.decision.unwrap().by_name, house.omar.name);
        assert!(matches!(
            house.room.decide(&omar, case, false, "No").await,
            Err(NotWritten::Failed(ProceduresError::GoneOn))
        ));
        let (_, _, history) = house.room.read_for_office(&omar, case).await.unwrap();
        assert_eq!(history.len(), 5, "{history:?}");
        assert_eq!(house.did(&house.ana, Action::DecideCase).await, 1);
        let letters = house.letters().await;
        assert!(letters.contains("There is a decision") && letters.contains("Something is missing"), "{letters}");
    }
}

#[tokio::test]
async fn another_officer_takes_a_case_over_and_the_person_is_told_nothing() {
    for house in House::each().await {
        house.room.give_duty("town", house.rita.person, Duty::Instructor).await.unwrap();
        let (case, omar, rita) = (house.sent().await, hand(&house.omar), hand(&house.rita));
        let a_minute_later = || house.clock.advance(jiff::SignedDuration::from_mins(1));
        a_minute_later();
        house.room.take_up(&omar, case).await.unwrap();
        let (begun, asked) = ("is being examined", "Something is missing");
        assert_eq!(house.letters_saying(begun).await, 1, "{}", house.letters().await);
        house.room.take_up(&rita, case).await.unwrap();
        a_minute_later();
        house.room.ask_person(&rita, case, "Which school?", 15).await.unwrap();
        house.room.take_up(&omar, case).await.unwrap();
        let (kept, _, history) = house.room.read_for_office(&rita, case).await.unwrap();
        assert_eq!((kept.state, kept.officer), (State::Waiting, Some(house.omar.person)), "{}", house.engine);
        let states: Vec<State> = history.iter().filter_map(|line| line.state).collect();
        assert_eq!(states, [State::Submitted, State::InReview, State::Waiting], "{history:?}");
        assert_eq!((house.letters_saying(begun).await, house.letters_saying(asked).await), (1, 1));
        assert_eq!(house.did(&house.ana, Action::TakeUpCase).await, 3, "it is in the log");
    }
}

#[tokio::test]
async fn who_reads_does_not_decide_and_who_works_elsewhere_learns_nothing() {
    for house in House::each().await {
        let case = house.sent().await;
        house.room.read_for_office(&hand(&house.rita), case).await.unwrap();
        assert!(matches!(house.room.take_up(&hand(&house.rita), case).await, Err(ProceduresError::Forbidden)));
        for stranger in [&house.otto, &house.leo] {
            let refused = house.room.read_for_office(&hand(stranger), case).await;
            assert!(matches!(refused, Err(ProceduresError::NotFound)), "{}", stranger.name);
        }
        let draft = house.begins(&house.leo).await;
        let refused = house.room.read_for_office(&hand(&house.omar), draft).await;
        assert!(matches!(refused, Err(ProceduresError::NotFound)), "a draft is nobody's business");
    }
}

#[tokio::test]
async fn two_officers_who_decide_at_once_decide_once() {
    for house in House::each().await {
        let (case, omar) = (house.sent().await, hand(&house.omar));
        house.room.take_up(&omar, case).await.unwrap();
        let (yes, no) =
            tokio::join!(house.room.decide(&omar, case, true, "Yes"), house.room.decide(&omar, case, false, "No"));
        assert_eq!(u8::from(yes.is_ok()) + u8::from(no.is_ok()), 1, "{}: {yes:?} {no:?}", house.engine);
        assert_eq!(house.did(&house.ana, Action::DecideCase).await, 1);
    }
}

#[tokio::test]
async fn an_export_holds_the_answers_and_is_in_the_log() {
    for house in House::each().await {
        house.sent().await;
        let sheet = house.room.export_table(&hand(&house.omar), "meals", base::Lang::En).await.unwrap();
        let column = |name: &str| sheet.head.iter().position(|head| head == name).unwrap();
        assert_eq!(sheet.rows[0][column("first_name@2")], "Lou");
        assert_eq!(sheet.rows[0][column("rate")], "low");
        let documents = house.room.export_documents(&hand(&house.omar), "meals").await.unwrap();
        assert_eq!(documents[0]["answers"]["child"][1]["first_name"], "Lou", "{documents:?}");
        assert_eq!(house.did(&house.ana, Action::ExportCases).await, 2);
        let refused = house.room.export_table(&hand(&house.otto), "meals", base::Lang::En).await;
        assert!(matches!(refused, Err(ProceduresError::NotFound)));
    }
}

#[tokio::test]
async fn a_closed_procedure_takes_no_new_case() {
    for house in House::each().await {
        let refused = house.room.set_open(house.rita.person, "meals", false).await;
        assert!(matches!(refused, Err(ProceduresError::Forbidden)));
        house.room.set_open(house.omar.person, "meals", false).await.unwrap();
        let hand = (house.ana.person, "Ana");
        let whom = procedures::ForWhom::Self_;
        let refused = house.room.begin(hand, Some(identity::Level::Eidas1), "meals", whom, base::Lang::En).await;
        assert!(matches!(refused, Err(ProceduresError::NotFound)));
        house.room.set_open(house.omar.person, "meals", true).await.unwrap();
        house.begins(&house.ana).await;
    }
}

#[tokio::test]
async fn a_person_takes_a_case_back_and_the_office_can_do_nothing_more() {
    for house in House::each().await {
        let (case, omar) = (house.sent().await, hand(&house.omar));
        house.room.withdraw(&hand(&house.ana), case).await.unwrap();
        house.room.withdraw(&hand(&house.ana), case).await.unwrap();
        assert!(matches!(house.room.take_up(&omar, case).await, Err(ProceduresError::GoneOn)));
        assert_eq!(house.did(&house.ana, Action::WithdrawCase).await, 1);
        assert!(matches!(house.room.read_case(&Hand::Code(case), case).await, Err(ProceduresError::NotFound)));
    }
}

#[tokio::test]
async fn a_list_is_narrowed_ordered_and_cut_into_pages() {
    for house in House::each().await {
        let mut cases = Vec::new();
        let extra = 3;
        for _ in 0..PAGE_LINES + extra {
            cases.push(house.sent().await);
            house.clock.advance(jiff::SignedDuration::from_mins(1));
        }
        house.begins(&house.leo).await;
        let omar = hand(&house.omar);
        house.room.take_up(&omar, cases[2]).await.unwrap();
        house.room.take_up(&omar, cases[4]).await.unwrap();
        house.room.decide(&omar, cases[4], true, "Granted").await.unwrap();
        let list = async |wanted: Narrowed, page: i64| {
            let list = house.room.list(house.omar.person, "meals", wanted, page).await.unwrap();
            (list.lines.iter().map(|line| line.id).collect::<Vec<_>>(), list.count)
        };
        let all = Narrowed::default();
        let count = u64::try_from(PAGE_LINES + extra).unwrap();
        let (first, rest) = cases.split_at(usize::try_from(PAGE_LINES).unwrap());
        assert_eq!(list(all, 1).await, (first.to_vec(), count), "{}: the oldest first", house.engine);
        assert_eq!(list(all, 2).await, (rest.to_vec(), count));
        assert_eq!(list(all, 3).await, (Vec::new(), count), "no draft is anywhere");
        let accepted = Narrowed { state: Some(State::Accepted), ..all };
        assert_eq!(list(accepted, 1).await, (vec![cases[4]], 1));
        let mine = Narrowed { officer: Some(house.omar.person), ..all };
        assert_eq!(list(mine, 1).await, (vec![cases[2], cases[4]], 2));
        assert_eq!(list(Narrowed { state: Some(State::InReview), ..mine }, 1).await, (vec![cases[2]], 1));
        let due = Narrowed { order: ListOrder::Due, ..all };
        let open = list(due, 1).await;
        assert_eq!((open.0[0], open.0.contains(&cases[4]), open.1), (cases[0], false, count - 1), "open ones only");
        assert_eq!(list(Narrowed { officer: Some(house.omar.person), ..due }, 1).await, (vec![cases[2]], 1));
        let refused = house.room.list(house.otto.person, "meals", all, 1).await;
        assert!(matches!(refused, Err(ProceduresError::NotFound)), "Otto works elsewhere");

        let path = "/office/procedures/meals?order=due&state=submitted&page=2";
        let page = house.site.get(path).as_person(&house.omar).header("accept-language", "en").send().await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains("?state=submitted&amp;order=due&amp;page=1"), "{}", page.body);
        for odd in ["page=0", "page=-1", "page=x", "page=99999999999", "state=draft", "state=x&order=y"] {
            let page = house.site.get(&format!("/office/procedures/meals?{odd}")).as_person(&house.omar).send().await;
            assert_eq!(page.status, 200, "{odd}");
        }
    }
}

/// Posts the page of publishing as it is shown for this procedure, but for what is changed, with this sheet.
async fn publishes(house: &House, of: &str, changed: &[(&str, &str)]) -> ui::testing::Answer {
    let get = house.site.get(&format!("/office/publish?of={of}")).as_person(&house.omar);
    let page = get.header("accept-language", "en").send().await;
    let field = |name: &str, text: &str| {
        let text = changed.iter().find(|(changed, _)| *changed == name).map_or(text, |(_, text)| *text);
        format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n")
    };
    let shown = |value: &str| assert!(page.body.contains(value), "{value}: {}", page.body);
    shown("value=\"pension\"");
    shown("value=\"a law\"");
    let form = [
        field("csrf", &page.token()),
        field("id", "pension"),
        field("authority", "town"),
        field("audience", "person"),
        field("title", "Meals"),
        field("summary", "Cheaper"),
        field("conditions", "A child"),
        field("eligible", ""),
        field("days", "10"),
        field("legal_basis", "a law"),
        field("sheet\"; filename=\"pension.md", crate::house::MOVE),
    ];
    let post = house.site.post("/office/publish").as_person(&house.omar).header("accept-language", "en");
    post.body("multipart/form-data; boundary=x", &format!("{}--x--\r\n", form.concat())).send().await
}

#[tokio::test]
async fn a_corrected_version_keeps_what_its_page_does_not_ask_above_all_the_sign_in() {
    for house in House::each().await {
        let before = house.room.catalogue.newest("pension").unwrap().about.clone();
        assert_eq!(before.level, identity::Level::Eidas2, "{}", house.engine);
        house.clock.advance(jiff::SignedDuration::from_secs(1));
        let published = publishes(&house, "pension", &[("title", "Warm meals"), ("days", "20")]).await;
        assert_eq!(published.status, 200, "{}", published.body);
        let mut expected = before.clone();
        expected.title.insert("en", "Warm meals");
        expected.decides_within_days = 20;
        assert_eq!(house.room.catalogue.newest("pension").unwrap().about, expected);
        assert_eq!(expected.title.get(base::Lang::Fr), "Repas");
        let begun = house.room.begin(
            (house.ana.person, "Ana"),
            Some(identity::Level::Eidas1),
            "pension",
            procedures::ForWhom::Self_,
            base::Lang::En,
        );
        assert!(matches!(begun.await, Err(ProceduresError::LevelTooLow)));

        let refused = publishes(&house, "pension", &[("audience", "firm")]).await;
        assert!(refused.status == 400 && refused.body.contains("under another name"), "{}", refused.body);
        assert_eq!(house.room.catalogue.newest("pension").unwrap().about, expected);
        // A name that nobody used yet begins from nothing.
        house.clock.advance(jiff::SignedDuration::from_secs(1));
        let published = publishes(&house, "pension", &[("id", "another")]).await;
        assert_eq!(published.status, 200, "{}", published.body);
        assert_eq!(house.room.catalogue.newest("another").unwrap().about.level, identity::Level::default());
        // What is there in English alone is asked for in German, not taken for it.
        let german = house.site.get("/office/publish?of=another").as_person(&house.omar);
        let german = german.header("accept-language", "de").send().await.body;
        assert!(german.contains("value=\"another\"") && !german.contains("Meals"), "{german}");
    }
}
