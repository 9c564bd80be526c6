use base::SeededRandom;
use forms::expression::{Expression, Fault, Moment, Reading, Scope, Value, Variables};

use crate::{answers, hold, value_in};

#[test]
fn selections() {
    hold(
        "
        selected(${needs}, 'security') => true
        selected(${needs}, 'secur') => false
        selected(${needs}, ' sales ') => true
        selected(${needs}, '') => false
        selected(${empty}, '') => true
        selected(' ', '') => true
        selected(${empty}, 'sales') => false
        selected(' a  b ', 'b') => true
        not(selected(${needs}, 'none')) => true
        count-selected(${needs}) => 3
        count-selected(${empty}) => 0
        count-selected('  a  ') => 1
        selected-at(${needs}, 0) => sales
        selected-at(${needs}, 2) => backup
        selected-at(${needs}, 3) =>
        selected-at(${needs}, -1) =>
    ",
    );
}

#[test]
fn choices_between_values() {
    hold(
        "
        if(${seven} > 5, 'many', 'few') => many
        if(${zero}, 'yes', 'no') => no
        if(${empty}, 'yes', 'no') => no
        if('0', 'yes', 'no') => yes
        if(true(), 1, 1 div 0) => 1
        coalesce('', 'b') => b
        coalesce(${empty}, ${empty}, 'c') => c
        coalesce(${zero}, 5) => 0
        coalesce(${empty}, '') =>
        once('new') => 75011
    ",
    );
    let blank = Variables::new().about("");
    assert_eq!(value_in(&blank, "once('new')"), Value::text("new"));
}

#[test]
fn conversions() {
    hold(
        "
        boolean('') => false
        boolean('false') => true
        boolean(0) => false
        boolean(-0.1) => true
        boolean(number('x')) => false
        boolean-from-string('true') => true
        boolean-from-string('TRUE') => true
        boolean-from-string('1') => true
        boolean-from-string('yes') => false
        number('12.50') => 12.5
        number(' -3 ') => -3
        number('1,5') => NaN
        number(true()) => 1
        number('-') => NaN
        number('.') => NaN
        number('1.2.3') => NaN
        number('--1') => NaN
        int(7.9) => 7
        int(-7.9) => -7
        int('2.1') => 2
        int('x') => NaN
        string(7.10) => 7.1
        string(true()) => true
        string(0.000001) => 0.000001
        string(1000000000000) => 1000000000000
        string(today()) => 2026-11-24
        string() => 75011
        number() => 75011
    ",
    );
}

#[test]
fn texts() {
    hold(
        "
        concat() =>
        concat('a', 1, true()) => a1true
        join(', ', 'a', 'b', 'c') => a, b, c
        join('-', 'a') => a
        join('-') =>
        substr('hello', 1, 3) => el
        substr('hello', 2) => llo
        substr('hello', -3) => llo
        substr('hello', 0, -1) => hell
        substr('hello', 3, 1) =>
        substr('hello', 9) =>
        substr('héllo', 1, 2) => é
        substring-before('a-b-c', '-') => a
        substring-after('a-b-c', '-') => b-c
        substring-before('abc', 'x') =>
        substring-after('abc', '') => abc
        contains('hello', 'ell') => true
        contains('hello', '') => true
        contains('', 'a') => false
        starts-with('hello', 'he') => true
        starts-with('hello', 'hello!') => false
        ends-with('hello', 'lo') => true
        ends-with('hello', 'l') => false
        string-length('Lëtzebuerg') => 10
        string-length('') => 0
        string-length() => 5
        normalize-space('  a   b ') => a b
        translate('bar', 'abc', 'ABC') => BAr
        translate('--aaa--', 'abc-', 'ABC') => AAA
        translate('abc', 'aa', 'xy') => xbc
    ",
    );
}

#[test]
fn patterns_match_the_whole_text() {
    hold(
        r"
        regex(., '[0-9]{5}') => true
        regex(., '[0-9]{4}') => false
        regex('12345', '\d+') => true
        regex('a12345', '\d+') => false
        regex('a|b', 'a|b') => false
        regex('ab', 'a|ab') => true
        regex('x-1', '[\w-]+') => true
        regex('x 1', '[\w\s]+') => true
        regex('é', '\w') => false
        regex('é', '[a-zà-ÿ]') => true
        regex('٣', '\d') => false
        regex('', '.*') => true
        regex('ana@example.lu', '[^@\s]+@[^@\s]+\.[a-z]{2,}') => true
        regex('a/b', 'a\/b') => true
        regex('AB', '(?i)ab') => true
        regex('7', concat('[0-', '9]')) => true
    ",
    );
}

#[test]
fn numbers() {
    hold(
        "
        round(2.5) => 3
        round(2.4) => 2
        round(-2.5) => -2
        round(-2.6) => -3
        round(1.23456, 2) => 1.23
        round(1.235, 2) => 1.24
        round(12345.6, -2) => 12300
        round(12350, -2) => 12400
        round('x') => NaN
        floor(2.9) => 2
        floor(-2.1) => -3
        ceiling(2.1) => 3
        ceiling(-2.9) => -2
        abs(-3.5) => 3.5
        pow(2, 10) => 1024
        pow(1.05, 2) => 1.1025
        pow(2, -1) => 0.5
        pow(0, 0) => 1
        pow(0, -1) => NaN
        pow(10, 40) => NaN
        pow(4, 0.5) => 2
        sqrt(16) => 4
        sqrt(-1) => NaN
        sqrt(-0) => 0
        exp10(2) => 100
        log10(1000) => 3
        round(pi(), 5) => 3.14159
        round(sin(pi() div 2), 6) => 1
        round(atan2(1, 1) * 4, 5) => 3.14159
        max(1, 3, 2) => 3
        min(1, 3, 2) => 1
        max(${seven}, ${zero}) => 7
        max('', 1) => NaN
        min('4') => 4
    ",
    );
}

#[test]
fn checklists() {
    hold(
        "
        checklist(1, 2, true(), false(), true()) => true
        checklist(-1, 1, true(), true()) => false
        checklist(2, -1, true(), 'x', '') => true
        checklist(0, 0) => true
        weighted-checklist(3, -1, true(), 2, false(), 5, true(), 1) => true
        weighted-checklist(-1, 2, true(), 2, true(), 1) => false
        weighted-checklist(-1, -1) => true
    ",
    );
}

#[test]
fn days_and_times() {
    hold(
        "
        date('2026-11-24') => 2026-11-24
        date(0) => 1970-01-01
        date(-1) => 1969-12-31
        date('2026-11-24T23:30:00+01:00') => 2026-11-24
        date('') =>
        date(concat('2026-13', '-01')) =>
        date(99999999) =>
        date-time('2026-11-24T14:30:00.250+01:00') => 2026-11-24T14:30:00.250+01:00
        date-time('2026-11-24') => 2026-11-24T00:00:00.000Z
        date-time(1.5) => 1970-01-02T12:00:00.000Z
        decimal-date-time('1970-01-02T12:00:00Z') => 1.5
        decimal-date-time('2018-04-24T15:30:00+06:00') => 17645.395833333333333333333333
        decimal-date-time(date('1970-01-03')) => 2
        decimal-date-time('garbage') => NaN
        decimal-time('06:00') => 0.25
        decimal-time('18:00:00.000+02:00') => 0.75
        decimal-time('2026-11-24T12:00:00Z') => 0.5
        decimal-time('25:00') => NaN
        format-date('2026-01-05', '%Y-%m-%d') => 2026-01-05
        format-date('2026-01-05', '%e/%n/%y') => 5/1/26
        format-date(today(), '%a %b %d') => Tue Nov 24
        format-date('2026-01-05T07:08:09', '%e %H:%M') => 5 07:08
        format-date(${empty}, '%Y') =>
        format-date(today() + 1, '%d') => 25
        format-date-time('2026-01-05T07:08:09.010Z', '%H:%M:%S.%3') => 07:08:09.010
        format-date-time('2026-01-05T07:08:09Z', '%h h %M, 100%%') => 7 h 08, 100%
        '08:30' < '10:00' => true
    ",
    );
}

#[test]
fn a_digest_is_that_of_its_algorithm() {
    hold(
        "
        digest('abc', 'SHA-256', 'hex') => ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
        digest('', 'SHA-1') => 2jmj7l5rSw0yVb/vlWAYkK/YBwk=
        digest('abc', 'SHA-1', 'base64') => qZk+NkcGgWq6PiVxeFDCbJzQ2J0=
    ",
    );
}

struct WithRandomness(SeededRandom);

impl Scope for WithRandomness {
    fn question(&self, _: &str) -> Option<Reading> {
        None
    }

    fn random(&self) -> Option<&dyn base::Random> {
        Some(&self.0)
    }

    fn now(&self) -> Option<Moment> {
        let civil = jiff::civil::date(2026, 11, 24).at(14, 30, 0, 0);
        Some(Moment { civil, offset: jiff::tz::offset(1) })
    }
}

#[test]
fn randomness_and_the_clock_are_passed_in() {
    let scope = WithRandomness(SeededRandom::new(1));
    let first = value_in(&scope, "random()").to_number().unwrap();
    let second = value_in(&scope, "random()").to_number().unwrap();
    assert_ne!(first, second);
    assert!((0..100).all(|_| value_in(&scope, "random() >= 0 and random() < 1") == Value::Boolean(true)));
    let uuid = value_in(&scope, "uuid()").to_string();
    assert_eq!(
        value_in(
            &scope,
            &format!(
                "regex('{uuid}', '[0-9a-f]{{8}}-[0-9a-f]{{4}}-4[0-9a-f]{{3}}-[89ab][0-9a-f]{{3}}-[0-9a-f]{{12}}')"
            )
        ),
        Value::Boolean(true)
    );
    assert_eq!(value_in(&scope, "string-length(uuid(12))"), Value::from(12));
    assert_eq!(value_in(&scope, "string(now())").to_string(), "2026-11-24T14:30:00.000+01:00");
    assert_eq!(value_in(&scope, "string(today())").to_string(), "2026-11-24");

    for (text, fault) in [
        ("today()", Fault::NoClock),
        ("now()", Fault::NoClock),
        ("random()", Fault::NoRandom),
        ("uuid()", Fault::NoRandom),
    ] {
        assert_eq!(Expression::parse(text).unwrap().evaluate(&Variables::new()), Err(fault));
    }
}

#[test]
fn evaluation_is_bounded() {
    let long = "x".repeat(20_000);
    let scope = Variables::new().with("long", long.as_str());
    let doubled = format!("concat({})", vec!["${long}"; 100].join(", "));
    assert_eq!(
        Expression::parse(&doubled).unwrap().evaluate(&scope),
        Err(Fault::TextTooLong { limit: forms::expression::MAX_TEXT })
    );
    assert_eq!(
        Expression::parse("${nobody}").unwrap().evaluate(&answers()),
        Err(Fault::NoSuchQuestion("nobody".into()))
    );
}
