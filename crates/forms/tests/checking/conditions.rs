use super::{are, found};

const CHOICES: &str = "
    | choices |
    | | list_name | name  | label |
    | | yes_no    | yes   | Yes   |
    | | yes_no    | no    | No    |
    ";

fn of(rows: &str) -> Vec<String> {
    found(&format!("| survey |\n{rows}\n{CHOICES}"))
}

#[test]
fn two_answers_at_once_are_never_given() {
    are(
        &of("| | type | name | label | relevant |
             | | select_one yes_no | a | Do you rent? | |
             | | text | b | Your street | ${a} = 'yes' and ${a} = 'no' |
             | | text | c | Your town   | ${a} = 'yes' or ${a} = 'no' |"),
        &["survey, row 3, column relevant: this is never asked"],
    );
}

#[test]
fn no_number_is_more_than_five_and_less_than_three() {
    are(
        &of("| | type | name | label | relevant |
             | | select_one yes_no | z | Do you rent? | |
             | | integer | n | Rooms | |
             | | text | b | Your street | ${n} > 5 and ${n} < 3 |
             | | text | c | Your town   | ${n} > 4 and 5 > ${n} |
             | | text | d | Your house  | ${n} > 4 and ${n} <= 5 |
             | | text | e | Your garden | not(${n} > 3) and ${n} >= 4 |
             | | text | f | Your garage | ${n} = 3 and ${n} != 3 |"),
        &[
            "survey, row 4, column relevant",
            "survey, row 5, column relevant",
            "survey, row 7, column relevant",
            "survey, row 8, column relevant",
        ],
    );
}

#[test]
fn days_are_compared_as_days() {
    are(
        &of("| | type | name | label | relevant |
             | | select_one yes_no | z | Do you rent? | |
             | | date | d | Day | |
             | | text | b | Your street | ${d} > date('2026-05-01') and ${d} < '2026-05-02' |
             | | text | c | Your town   | ${d} > date('2026-05-01') and ${d} < '2026-05-03' |
             | | text | e | Your house  | ${d} > today() and ${d} <= today() |
             | | text | f | Your garden | ${d} >= today() and ${d} <= today() |"),
        &["survey, row 4, column relevant", "survey, row 6, column relevant"],
    );
}

#[test]
fn groups_around_count_and_what_is_in_them_is_not_told_again() {
    are(
        &of("| | type | name | label | relevant |
             | | select_one yes_no | a | Do you rent? | |
             | | begin_group | g | Home | ${a} = 'no' |
             | | text | b | Your street | ${a} = 'yes' |
             | | text | c | Your town | |
             | | end_group | | | |
             | | begin_group | h | Work | ${a} = 'no' and selected(${a}, 'yes') |
             | | text | d | Your street | ${a} = 'yes' |
             | | end_group | | | |"),
        &["survey, row 4, column relevant", "survey, row 7, column relevant"],
    );
}

#[test]
fn what_is_answered_was_asked_and_allowed() {
    are(
        &of("| | type | name | label | relevant | constraint |
             | | select_one yes_no | a | Do you rent? | | |
             | | integer | rent | Your rent | ${a} = 'yes' | . >= 100 |
             | | text | b | Your street | ${a} = 'no' and ${rent} > 500 | |
             | | text | c | Your town   | ${rent} < 100 | |
             | | text | d | Your house  | ${a} = 'no' and ${rent} = '' | |
             | | text | e | Your owner  | ${rent} > 100 and ${rent} < 200 | |"),
        &["survey, row 4, column relevant", "survey, row 5, column relevant"],
    );
}

#[test]
fn a_value_that_is_no_choice_is_named_once() {
    are(
        &of("| | type | name | label | relevant | default |
             | | select_one yes_no | a | Do you rent? | | maybe |
             | | select_multiple yes_no | m | Do you own? | | |
             | | text | b | Your street | ${a} = 'oui' | |
             | | text | c | Your town | selected(${m}, 'non') or ${a} = 'maybe' | |"),
        &[
            "survey, row 2, column default: “maybe” is not a choice of “a”",
            "survey, row 4, column relevant: “oui” is not a choice of “a”",
            "survey, row 5, column relevant: “non” is not a choice of “m”",
        ],
    );
}

#[test]
fn several_choices_can_be_selected_at_once_but_not_more_than_there_are() {
    are(
        &of("| | type | name | label | relevant |
             | | select_multiple yes_no | m | Do you own? | |
             | | text | b | Your street | selected(${m}, 'yes') and selected(${m}, 'no') |
             | | text | c | Your town   | selected(${m}, 'yes') and not(selected(${m}, 'yes')) |
             | | text | d | Your house  | count-selected(${m}) > 2 |
             | | text | e | Your garden | count-selected(${m}) > 1 |"),
        &["survey, row 4, column relevant", "survey, row 5, column relevant"],
    );
}

#[test]
fn the_rows_of_a_repeat_can_differ() {
    are(
        &of("| | type | name | label | relevant |
             | | begin_repeat | r | Child | |
             | | select_one yes_no | a | Is it at school? | |
             | | text | b | Its school | ${a} = 'yes' and ${a} = 'no' |
             | | end_repeat | | | |
             | | text | c | Your town | ${a} = 'yes' and ${a} = 'no' |"),
        &["survey, row 4, column relevant"],
    );
}

#[test]
fn a_question_that_is_read_too_early_is_told() {
    are(
        &of("| | type | name | label | relevant | default |
             | | text | b | Your street | ${a} = 'yes' | |
             | | text | c | Your town | ${d} = 'x' | |
             | | select_one yes_no | a | Do you rent? | | |
             | | text | d | Your house | | x |"),
        &["advice: survey, row 2, column relevant: the condition reads “a”"],
    );
}

#[test]
fn what_is_switched_off_is_no_mistake() {
    are(
        &of("| | type | name | label | relevant |
             | | select_one yes_no | a | Do you rent? | |
             | | text | b | Your street | false() |
             | | text | c | Your town | 1 = 1 |"),
        &["advice: survey, row 3, column relevant: this is never asked, because the condition is always false"],
    );
}

#[test]
fn a_constraint_that_nothing_keeps_to_is_told() {
    are(
        &of("| | type | name | label | constraint | required | default |
             | | select_one yes_no | a | Do you rent? | | | |
             | | integer | n | Rooms | . > 5 and . < 3 | yes | |
             | | integer | o | Windows | . > 5 and . < 3 | | |
             | | text | t | Code | string-length(.) = 3 and string-length(.) > 4 | | |
             | | text | u | Name | string-length(.) = 3 and regex(., '[a-z]+') | | |
             | | integer | p | Doors | . > 5 | | 4 |
             | | integer | q | Lamps | . > 5 | | 6 |
             | | decimal | r | Height | . > 5 and . < 6 | | |"),
        &[
            "survey, row 3, column constraint: no answer keeps to this constraint, and an answer is required",
            "survey, row 4, column constraint: no answer keeps to this constraint. Check",
            "survey, row 5, column constraint",
            "survey, row 7, column default: the default “4”",
        ],
    );
}

#[test]
fn a_choice_that_no_filter_lets_through_is_told() {
    let found = found(
        "| survey |
         | | type | name | label | choice_filter |
         | | select_one region | r | Region | |
         | | select_one town | t | Town | region = ${r} |
         | | select_one town | n | Next town | region = 'nowhere' |
         | | select_one town | o | Last town | country = 'lu' |
         | choices |
         | | list_name | name | label | region |
         | | region | north | North | |
         | | region | south | South | |
         | | town | a | Aville | north |
         | | town | b | Bville | south |
         | | town | c | Cville | east |",
    );
    are(
        &found,
        &[
            "survey, row 4, column choice_filter: this filter lets no choice of the list town through",
            "advice: survey, row 5, column choice_filter: the list town has no column “country”",
        ],
    );
    let found = super::found(
        "| survey |
         | | type | name | label | choice_filter |
         | | select_one region | r | Region | |
         | | select_one town | t | Town | region = ${r} |
         | choices |
         | | list_name | name | label | region |
         | | region | north | North | |
         | | region | south | South | |
         | | town | a | Aville | north |
         | | town | b | Bville | south |
         | | town | c | Cville | east |",
    );
    are(&found, &["advice: choices, row 6: the choice “c” of the list town is never offered"]);
}

#[test]
fn what_is_not_understood_may_be() {
    are(
        &of("| | type | name | label | relevant |
             | | select_one yes_no | z | Do you rent? | |
             | | text | t | Name | |
                          | | text | b | Your street | random() > 0.5 and random() < 0.5 |
             | | text | c | Your town   | ${t} != 'a' and ${t} != 'b' and ${t} > 3 |
             | | text | d | Your house  | contains(${t}, 'a') and not(contains(${t}, 'b')) |
             | | text | e | Your garden | contains(${t}, 'a') and not(contains(${t}, 'a')) |
             | | text | f | Your garage | ../t = 'a' and ../t = 'b' |"),
        &["survey, row 7, column relevant"],
    );
}

#[test]
fn a_search_without_end_is_given_up() {
    let many: Vec<String> = (0..40).map(|n| format!("(${{n}} = {n} or ${{n}} = {})", n + 100)).collect();
    let parts = many.join(" and ");
    let found = of(&format!(
        "| | type | name | label | relevant |
         | | select_one yes_no | z | Do you rent? | |
         | | integer | n | Rooms | |
         | | text | b | Your street | {parts} |"
    ));
    assert!(found.len() <= 1, "{found:?}");
}
