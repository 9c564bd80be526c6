use forms::check::{Audience, FormOfSet, TEXTS, check_set};
use ui::Texts;

use super::{are, form};

const CHOICES: &str = "
    | choices |
    | | list_name | name | label |
    | | status | single | Single |
    | | status | married | Married |
    | | other | single | Single |
    | | other | couple | Couple |
    ";

fn found(first: &str, second: &str, audiences: [Audience; 2]) -> Vec<String> {
    let of = |name: &str, rows: &str| {
        form(name, &format!("| survey |\n| | type | name | label::English (en) | bind::concept |\n{rows}\n{CHOICES}"))
    };
    let forms = [of("first", first), of("second", second)];
    let set: Vec<FormOfSet<'_>> = forms
        .iter()
        .zip(["first", "second"])
        .zip(audiences)
        .map(|((form, name), audience)| FormOfSet { name, form, audience })
        .collect();
    let texts = Texts::with(&[TEXTS]).unwrap();
    check_set(&set)
        .into_iter()
        .map(|found| format!("{} {}", found.form, found.finding.say(&texts, base::Lang::En)))
        .collect()
}

const PEOPLE: [Audience; 2] = [Audience::Person, Audience::Person];

#[test]
fn the_same_question_in_two_forms_is_answered_once() {
    let row = "| | select_one status | s | Your status? | person.status |";
    are(&found(row, row, PEOPLE), &[]);
}

#[test]
fn other_words_types_and_choices_for_one_concept_are_told() {
    are(
        &found(
            "| | text | a | Your name? | person.name |
             | | text | b | Your height? | person.height |
             | | select_one status | s | Your status? | person.status |",
            "| | text | a | What are you called? | person.name |
             | | integer | b | Your height? | person.height |
             | | select_one other | s | Your status? | person.status |",
            PEOPLE,
        ),
        &[
            "second advice: survey, row 2, column label::English (en): the form first asks person.name in other words: “Your name?”",
            "second survey, row 3, column type: the form first asks person.height with the type text",
            "second survey, row 4, column type: the form first offers other choices for person.status: couple, married is in",
        ],
    );
}

#[test]
fn the_same_words_under_two_concepts_are_told() {
    are(
        &found(
            "| | text | a | Your name? | person.name |
             | | text | b | Your town? | place.town |",
            "| | text | a | Your name? | person.family_name |
             | | text | b | Your town? | |",
            PEOPLE,
        ),
        &[
            "second survey, row 2, column bind::concept: the form first asks the same words under the concept person.name",
            "second advice: survey, row 3, column bind::concept: this looks like place.town",
        ],
    );
}

#[test]
fn people_and_firms_are_not_the_same() {
    let audiences = [Audience::Person, Audience::Firm];
    are(&found("| | text | a | Name? | x.name |", "| | integer | a | Called? | x.name |", audiences), &[]);
}
