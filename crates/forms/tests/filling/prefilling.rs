use base::Timestamp;
use forms::{Filling, Origin, Proposal};

use crate::build::{YES_NO, calculate, give, integer, open, select_one, shown, text};

fn proposal(concept: &str, value: &str, source: Origin, second: i64) -> Proposal {
    Proposal { concept: concept.into(), value: value.into(), source, at: Timestamp::from_seconds(second), basis: None }
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
