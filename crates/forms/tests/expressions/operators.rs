use crate::{answers, hold, value_in};
use forms::expression::Value;

#[test]
fn numbers_are_exact() {
    hold(
        "
        0.1 + 0.2 => 0.3
        0.1 + 0.2 = 0.3 => true
        1 - 0.9 => 0.1
        3 * 1.10 => 3.3
        10 div 4 => 2.5
        1 div 3 * 3 => 0.9999999999999999999999999999
        19.90 * 3 => 59.7
        -5 => -5
        --5 => 5
        - 5 + 8 => 3
        5 mod 2 => 1
        5 mod -2 => 1
        -5 mod 2 => -1
        1.5 mod 0.5 => 0
        .5 + 5. => 5.5
        007 => 7
        -0 => 0
    ",
    );
}

#[test]
fn what_is_no_number_stays_no_number() {
    hold(
        "
        1 div 0 => NaN
        0 div 0 => NaN
        5 mod 0 => NaN
        'abc' + 1 => NaN
        '' + 1 => NaN
        '1e3' + 1 => NaN
        '+5' + 1 => NaN
        '0x10' + 1 => NaN
        ${empty} + 1 => NaN
        ${empty} * 0 => NaN
        -${name} => NaN
        79228162514264337593543950335 + 1 => NaN
        number('a') = number('a') => false
        number('a') != number('a') => true
        number('a') < 1 or number('a') >= 1 => false
    ",
    );
}

#[test]
fn operators_bind_as_in_xpath() {
    hold(
        "
        1 + 2 * 3 => 7
        (1 + 2) * 3 => 9
        10 - 4 - 3 => 3
        2 * 6 div 4 => 3
        1 + 1 = 2 => true
        1 < 2 = true() => true
        3 > 2 > 1 => false
        1 = 1 and 2 = 3 or 4 = 4 => true
        1 = 1 or 2 = 3 and 4 = 5 => true
        not(1 = 2) and 1 = 1 => true
        -2 + 3 => 1
        -(2 + 3) => -5
        2 - -3 => 5
        6 div 2 mod 2 => 1
        true() = not(false()) => true
        ${seven}-1 => 6
        ${seven} -1 => 6
        ${seven}*${seven} => 49
    ",
    );
}

#[test]
fn names_may_look_like_operators() {
    let scope = forms::expression::Variables::new().with("and", 1).with("div", 2).with("a-b", 5).with("a.b", 6);
    assert_eq!(value_in(&scope, "${and} + ${div}"), Value::from(3));
    assert_eq!(value_in(&scope, "/data/and div /data/div").to_string(), "0.5");
    assert_eq!(value_in(&scope, "../and and ../div"), Value::Boolean(true));
    assert_eq!(value_in(&scope, "/d/a-b - 1"), Value::from(4));
    assert_eq!(value_in(&scope, "/d/a-b -1"), Value::from(4));
    assert_eq!(value_in(&scope, "/d/a.b * 2"), Value::from(12));
}

#[test]
fn comparisons_convert_their_sides() {
    hold(
        "
        ${seven} = 7 => true
        ${seven} = '7' => true
        ${seven} = '7.0' => true
        ${price} = 19.9 => true
        ${price} = '19.9' => false
        ${price} > 19 => true
        '10' > '9' => true
        'b' > 'a' => false
        'abc' = 'abc' => true
        'abc' = 'ABC' => false
        'abc' != 'abd' => true
        ${name} = 'Ana' => true
        true() = 1 => true
        true() = 'anything' => true
        false() = '' => true
        false() = ${zero} => true
        true() > false() => true
        ' 7 ' = 7 => true
    ",
    );
}

#[test]
fn a_blank_answer_reads_as_an_empty_text() {
    hold(
        "
        ${empty} = '' => true
        ${empty} != '' => false
        ${empty} = 0 => false
        ${empty} != 0 => true
        ${empty} < 1 => false
        ${empty} >= 0 => false
        ${empty} = ${empty} => true
        ${empty} => 
        boolean(${empty}) => false
        string-length(${empty}) => 0
        concat('<', ${empty}, '>') => <>
        coalesce(${empty}, 'x') => x
    ",
    );
}

#[test]
fn dates_compare_with_dates_and_count_as_days() {
    hold(
        "
        ${born} < today() => true
        ${born} = '1990-05-17' => true
        ${born} > '1990-5-16' => true
        today() = '2026-11-24' => true
        today() - ${born} => 13340
        date(today() + 1) => 2026-11-25
        '2020-01-02' < '2020-01-10' => true
        '2020-1-2' < '2020-01-10' => true
        '2026-11-24' >= today() => true
        date('2026-11-24') = date-time('2026-11-24T00:00:00Z') => true
        date-time('2026-11-24T01:00:00+01:00') = date-time('2026-11-24T00:00:00Z') => true
        date-time('2026-11-24T01:00:00+01:00') > date('2026-11-24') => true
        date-time('2026-11-24T01:00:00+01:00') < '2026-11-24T00:30:00Z' => true
        int((today() - ${born}) div 365.25) => 36
        today() > 20000 => true
        today() = 20781 => true
    ",
    );
}

#[test]
fn truth_is_decided_from_the_left_and_lazily() {
    let scope = answers();
    assert_eq!(value_in(&scope, "false() and ${nobody} = 1"), Value::Boolean(false));
    assert_eq!(value_in(&scope, "true() or ${nobody} = 1"), Value::Boolean(true));
    hold(
        "
        ${zero} and true() => false
        ${seven} and 'text' => true
        ${empty} or ${name} => true
        'false' and true() => true
    ",
    );
}

#[test]
fn a_union_keeps_every_value() {
    hold(
        "
        count(${seven} | ${zero}) => 2
        sum(${seven} | ${zero} | ${price}) => 26.9
        count-non-empty(${seven} | ${empty}) => 1
    ",
    );
}
