//! What candidates and officers see.
#![expect(clippy::unwrap_used, reason = "these are tests")]

use selection::{Bound, Candidate, NoSelection, select};

fn candidate(id: &str, score: &str, gender: &str) -> Candidate {
    let attributes = [("gender".to_owned(), gender.to_owned())].into_iter().filter(|(_, value)| !value.is_empty());
    Candidate { id: id.to_owned(), score: score.parse().unwrap(), attributes: attributes.collect() }
}

fn bounds(texts: &[&str]) -> Vec<Bound> {
    texts.iter().map(|text| text.parse().unwrap()).collect()
}

fn told(candidates: Vec<Candidate>, places: usize, bound: &[&str]) -> Vec<String> {
    let selection = select(candidates, places, bounds(bound), None, "2026").unwrap();
    assert!(selection.is_best());
    let line = |((one, is_chosen), reason): ((&Candidate, bool), _)| {
        format!("{} {} {reason}", one.id, if is_chosen { "yes" } else { "no" })
    };
    selection.candidates().zip(selection.reasons()).map(line).collect()
}

fn six() -> Vec<Candidate> {
    vec![
        candidate("ana", "90", "F"),
        candidate("leo", "80", "M"),
        candidate("karim", "70", "M"),
        candidate("omar", "60", "M"),
        candidate("nora", "50", "F"),
        candidate("alex", "40", ""),
    ]
}

#[test]
fn without_bounds_the_best_are_chosen() {
    assert_eq!(
        told(six(), 2, &[]),
        [
            "ana yes chosen by rank: everyone who ranks better is chosen too",
            "leo yes chosen by rank: everyone who ranks better is chosen too",
            "karim no not chosen: all places went to better ranks, the last to rank 2 with 80",
            "omar no not chosen: all places went to better ranks, the last to rank 2 with 80",
            "nora no not chosen: all places went to better ranks, the last to rank 2 with 80",
            "alex no not chosen: all places went to better ranks, the last to rank 2 with 80",
        ]
    );
}

#[test]
fn a_reserve_is_filled_by_the_best_of_its_group() {
    assert_eq!(
        told(six(), 3, &["gender=F:2.."]),
        [
            "ana yes chosen by rank: everyone who ranks better is chosen too",
            "leo yes chosen by rank: everyone who ranks better is chosen too",
            "karim no not chosen because of gender=F:2..: the last chosen in the same groups has 80, the last chosen of all has 50",
            "omar no not chosen because of gender=F:2..: the last chosen in the same groups has 80, the last chosen of all has 50",
            "nora yes chosen because of gender=F:2..",
            "alex no not chosen: all places went to better ranks, the last to rank 5 with 50",
        ]
    );
}

#[test]
fn who_is_over_a_ceiling_reads_so() {
    let told = told(six(), 5, &["gender=M:0..2"]);
    assert_eq!(
        told[3],
        "omar no not chosen because of gender=M:0..2: the last chosen in the same groups has 70, the last chosen of all has 40"
    );
    // Who states nothing is in no group, and is chosen by rank and bounds like everyone.
    assert_eq!(told[5], "alex yes chosen: others who rank better are not because of gender=M:0..2");
}

#[test]
fn contradictory_bounds_name_the_smallest_change() {
    let refused = select(six(), 4, bounds(&["gender=F:3..", "gender=M:2..2"]), None, "2026").unwrap_err();
    assert_eq!(refused.to_string(), "no list of 4 keeps the bounds. The smallest change: gender=F:3.. to gender=F:2..");
}

#[test]
fn equals_are_drawn_by_a_lottery_that_the_seed_decides() {
    let equals = || (0..20).map(|number| candidate(&format!("c{number}"), "50", "")).collect::<Vec<_>>();
    let drawn = |seed: &str| {
        let selection = select(equals(), 5, vec![], None, seed).unwrap();
        selection.candidates().filter(|(_, is_chosen)| *is_chosen).map(|(one, _)| one.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(drawn("2026"), drawn("2026"));
    assert_ne!(drawn("2026"), drawn("2027"));
    // The order in which they stand in the file decides nothing.
    let mut turned = equals();
    turned.reverse();
    let again = select(turned, 5, vec![], None, "2026").unwrap();
    let again: Vec<_> = again.candidates().filter(|(_, is_chosen)| *is_chosen).map(|(one, _)| one.id.clone()).collect();
    assert_eq!(again, drawn("2026"));
}

#[test]
fn what_cannot_be_used_is_named() {
    let refused = |candidates, texts: &[&str]| select(candidates, 1, bounds(texts), None, "").unwrap_err();
    assert_eq!(refused(vec![six().remove(0), six().remove(0)], &[]), NoSelection::SameId("ana".to_owned()));
    assert_eq!(refused(six(), &["a=x:1..", "a=x:..2"]), NoSelection::SameGroup("a=x".to_owned()));
    assert_eq!(refused(six(), &["a=x:1..", "b=x:1..", "c=x:1.."]), NoSelection::TooManyAttributes);
}

#[test]
fn ten_thousand_candidates_of_two_genders_and_eighteen_regions_are_chosen_from() {
    let many = (0..10_000_usize).map(|number| Candidate {
        id: format!("c{number}"),
        score: ((number * 7919) % 101).to_string().parse().unwrap(),
        attributes: [("gender", ["F", "M"][number % 2].to_owned()), ("region", (number % 18).to_string())]
            .map(|(name, value)| (name.to_owned(), value))
            .into(),
    });
    let mut wanted = vec!["gender=F:100..".parse().unwrap(), "gender=M:100..".parse().unwrap()];
    wanted.extend((0..18).map(|region| format!("region={region}:8..14").parse::<Bound>().unwrap()));
    let selection = select(many.collect(), 200, wanted, None, "2026").unwrap();
    assert_eq!(selection.size(), 200);
    assert!(selection.is_best());
}
