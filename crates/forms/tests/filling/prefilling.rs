use base::Timestamp;
use forms::{Answer, Filling, Origin, Proposal, Provenance};

use crate::build::{YES_NO, calculate, give, integer, open, repeat, select_one, shown, text};

fn proposal(concept: &str, value: &str, source: Origin, second: i64) -> Proposal {
    Proposal {
        concept: concept.into(),
        rows: Vec::new(),
        value: value.into(),
        source,
        at: Timestamp::from_seconds(second),
        basis: None,
    }
}

fn register() -> Origin {
    Origin::Register("Sirene".into())
}

fn firm() -> Filling {
    open(
        vec![
            text("name").concept("firm.name").into(),
            integer("headcount").concept("firm.headcount").constraint(". < 250", "").into(),
            select_one("online", "yes_no").concept("firm.sells_online").into(),
            text("street").concept("firm.street").relevant("${online} = 'no'").into(),
            calculate("score", "1").concept("firm.score").into(),
            text("comment").into(),
        ],
        YES_NO,
    )
}

#[test]
fn known_answers_are_filled_in_with_their_source_and_wait_for_the_person() {
    let mut filling = firm();
    assert_eq!(filling.concepts(), ["firm.name", "firm.headcount", "firm.sells_online", "firm.street"]);
    let prefilled = filling.prefill(&[
        proposal("firm.name", "Au bon pain", register(), 1),
        proposal("firm.street", "1 rue du Four", register(), 1),
        proposal("firm.unknown", "x", register(), 1),
    ]);
    assert_eq!((prefilled.filled, prefilled.refused), (vec!["name".to_owned(), "street".to_owned()], vec![]));
    assert_eq!(shown(&filling, "name"), "Au bon pain");
    let answer = filling.answers().get("name").unwrap();
    assert_eq!((&answer.provenance.source, answer.confirmed), (&register(), false));
    assert_eq!(filling.next_step().unwrap().name, "name");
    // What is not asked does not count, however it came.
    assert_eq!(shown(&filling, "street"), "");

    // Kept as it is: confirmed, and still the register's.
    give(&mut filling, "name", "Au bon pain");
    let answer = filling.answers().get("name").unwrap();
    assert_eq!((&answer.provenance.source, answer.confirmed), (&register(), true));
    assert_eq!(filling.next_step().unwrap().name, "headcount");
    // Changed: the person's.
    give(&mut filling, "name", "Au très bon pain");
    assert_eq!(filling.answers().get("name").unwrap().provenance.source, Origin::Person);
}

#[test]
fn what_a_person_typed_or_kept_is_never_overwritten() {
    let mut filling = firm();
    give(&mut filling, "name", "Mine");
    give(&mut filling, "online", "");
    filling.prefill(&[proposal("firm.headcount", "12", register(), 1)]);
    give(&mut filling, "headcount", "12");
    let before = filling.answers().clone();
    let all = [
        proposal("firm.name", "Theirs", register(), 9),
        proposal("firm.headcount", "13", register(), 9),
        proposal("firm.sells_online", "yes", register(), 9),
        proposal("firm.score", "9", register(), 9),
    ];
    assert_eq!(filling.prefill(&all), forms::prefill::Prefilled::default());
    assert_eq!(filling.answers(), &before);
    assert_eq!(filling.concepts(), ["firm.street"]);
}

#[test]
fn the_source_that_counts_most_wins_and_then_the_latest() {
    let earlier =
        |second: i64| proposal("firm.headcount", &second.to_string(), Origin::Earlier("Survey".into()), second);
    let mut filling = firm();
    filling.prefill(&[earlier(3), earlier(8), earlier(5)]);
    assert_eq!(shown(&filling, "headcount"), "8");
    filling.prefill(&[earlier(9), proposal("firm.headcount", "40", register(), 2)]);
    assert_eq!(shown(&filling, "headcount"), "40");
    filling.prefill(&[earlier(10)]);
    assert_eq!(shown(&filling, "headcount"), "40");
    filling.prefill(&[proposal("firm.headcount", "41", register(), 11)]);
    assert_eq!(shown(&filling, "headcount"), "41");
}

#[test]
fn a_proposal_that_does_not_fit_is_not_taken_and_the_question_is_asked() {
    let mut filling = firm();
    let prefilled = filling.prefill(&[
        proposal("firm.headcount", "a dozen", register(), 1),
        proposal("firm.sells_online", "perhaps", register(), 1),
    ]);
    assert_eq!(prefilled.refused, ["headcount", "online"]);
    assert!(filling.answers().is_empty());
    let prefilled = filling.prefill(&[
        proposal("firm.headcount", "900", register(), 2),
        proposal("firm.headcount", "90", Origin::Earlier("Survey".into()), 1),
    ]);
    assert_eq!((prefilled.filled, shown(&filling, "headcount")), (vec!["headcount".to_owned()], "90".to_owned()));
}

fn household() -> Filling {
    let toys = repeat("toys", vec![text("toy").concept("household.child.toy").into()]);
    let child = repeat(
        "child",
        vec![
            text("first_name").concept("household.child.first_name").into(),
            integer("born").concept("household.child.birth_year").constraint(". > 1900", "").into(),
            toys,
        ],
    );
    open(vec![text("street").concept("firm.street").into(), child], "")
}

fn child(concept: &str, rows: &[usize], value: &str, source: Origin) -> Proposal {
    Proposal { rows: rows.to_vec(), ..proposal(&format!("household.child.{concept}"), value, source, 1) }
}

#[test]
fn rows_that_are_known_are_made_with_the_source_of_each_answer() {
    let mut filling = household();
    assert!(filling.concepts().contains(&"household.child.first_name"));
    let prefilled = filling.prefill(&[
        child("first_name", &[0], "Ana", register()),
        child("first_name", &[1], "Ben", register()),
        child("birth_year", &[1], "2019", register()),
        child("birth_year", &[0], "1066", register()),
        child("toy", &[1, 0], "ball", register()),
        child("toy", &[1, 1], "kite", register()),
        // Another source does not add to those of one that counts more.
        child("first_name", &[2], "Carl", Origin::Earlier("Survey".into())),
        child("birth_year", &[0], "2015", Origin::Earlier("Survey".into())),
    ]);
    assert_eq!(filling.rows("child"), ["child@1", "child@2"]);
    assert_eq!(filling.rows("toys@2"), ["toys@2.1", "toys@2.2"]);
    assert_eq!(
        ["first_name@1", "born@1", "first_name@2", "born@2", "toy@2.2"].map(|key| shown(&filling, key)),
        ["Ana", "2015", "Ben", "2019", "kite"]
    );
    assert_eq!((prefilled.filled.len(), prefilled.refused.len()), (6, 0));
    assert_eq!(filling.answers().get("born@1").unwrap().provenance.source, Origin::Earlier("Survey".into()));
    assert_eq!(filling.answers().get("born@2").unwrap().provenance.source, register());
    // They are looked at before they count as answered.
    assert!(!filling.is_confirmed("first_name@1") && !filling.is_complete("child"));
    // The same again changes nothing.
    let before = filling.answers().clone();
    filling.prefill(&[child("first_name", &[0], "Ana", register())]);
    assert_eq!(filling.answers(), &before);
}

#[test]
fn rows_of_a_person_are_left_alone() {
    let mut filling = household();
    filling.add_row("child").unwrap();
    let before = filling.answers().clone();
    filling.prefill(&[child("first_name", &[0], "Ana", register()), child("first_name", &[1], "Ben", register())]);
    assert_eq!(filling.answers(), &before);

    // Rows that were made keep their places until the person adds or removes one.
    let mut filling = household();
    filling.prefill(&[child("first_name", &[0], "Ana", register())]);
    give(&mut filling, "first_name@1", "Zoé");
    filling.prefill(&[child("first_name", &[1], "Ben", register()), child("birth_year", &[0], "2019", register())]);
    assert_eq!((filling.rows("child").len(), shown(&filling, "first_name@1")), (1, "Zoé".to_owned()));
    assert_eq!(shown(&filling, "born@1"), "2019");

    // A removed row does not come back.
    let mut filling = household();
    filling.prefill(&[child("first_name", &[0], "Ana", register()), child("first_name", &[1], "Ben", register())]);
    filling.remove_row("child@1").unwrap();
    filling.prefill(&[child("first_name", &[0], "Ana", register()), child("first_name", &[1], "Ben", register())]);
    assert_eq!(filling.rows("child"), ["child@2"]);
    assert_eq!(shown(&filling, "first_name@2"), "Ben");
}

#[test]
fn what_no_page_shows_is_not_filled_in_since_the_person_would_not_see_it_before_it_leaves() {
    let sheet = "| survey |\n| | type | name | label | bind::concept |\n| | hidden | secret | | firm.headcount |\n| | integer | size | Size | firm.headcount |\n";
    let form = forms::xlsform::read("form.md", sheet.as_bytes()).unwrap();
    let mut filling =
        Filling::new(std::sync::Arc::new(form), forms::Answers::new(), jiff::civil::date(2026, 11, 24)).unwrap();
    let prefilled = filling.prefill(&[proposal("firm.headcount", "12", register(), 0)]);
    assert_eq!(prefilled.filled, ["size"]);
    assert!(filling.answers().get("secret").is_none());
}

#[test]
fn what_was_answered_last_time_is_proposed_and_what_does_not_fit_any_more_is_asked() {
    let mut last_time = firm();
    give(&mut last_time, "name", "Au bon pain");
    give(&mut last_time, "headcount", "12");
    give(&mut last_time, "online", "yes");
    let mut earlier = last_time.into_answers();
    earlier.set("headcount", Answer::by_person("300", Timestamp::from_seconds(1)));
    earlier.set("gone", Answer::by_person("x", Timestamp::from_seconds(1)));
    let unseen = Provenance { source: register(), at: Timestamp::from_seconds(1), basis: None };
    earlier.set("comment", Answer::proposed("never confirmed", unseen));

    let mut filling = firm();
    give(&mut filling, "name", "Au très bon pain");
    let source = Origin::Earlier("Survey".into());
    assert_eq!(filling.prefill_from(&earlier, &source, Timestamp::from_seconds(9)), ["online"]);
    assert_eq!(shown(&filling, "name"), "Au très bon pain", "what the person says today stays");
    let proposed = filling.answers().get("online").unwrap();
    assert_eq!((&proposed.provenance.source, proposed.confirmed), (&source, false), "it waits to be kept");
    assert_eq!(proposed.provenance.at, Timestamp::from_seconds(9));
    for asked in ["headcount", "comment", "gone"] {
        assert_eq!(shown(&filling, asked), "", "{asked}");
    }
    let prefilled = filling.prefill(&[proposal("firm.sells_online", "no", register(), 1)]);
    assert_eq!(prefilled.filled, ["online"], "a register counts more than an earlier answer");
}
