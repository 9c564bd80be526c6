use forms::expression::{Expression, MAX_DEPTH, MAX_LENGTH};

/// What the author reads, and at which character.
fn mistake(text: &str) -> String {
    match Expression::parse(text).and_then(|expression| expression.check()) {
        Ok(()) => panic!("{text} has no mistake"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn a_mistake_says_where_it_is_and_what_to_do() {
    for (text, expected) in [
        ("", "character 1: write an expression: there is nothing here"),
        ("${age} >", "character 9: write a question, a text, a number or a function at the end"),
        ("${age} > and 1", "character 10: write a question, a text, a number or a function before `and`"),
        ("and ${age}", "character 1: write a question, a text, a number or a function before `and`"),
        ("${age} 5", "character 8: write an operator before `5` (and, or, =, +, div…), or a comma between arguments"),
        (
            "${a} ${b}",
            "character 6: write an operator before `${b}` (and, or, =, +, div…), or a comma between arguments",
        ),
        ("(1 + 2", "character 7: write `)` at the end"),
        ("1 + 2)", "character 6: write `(` earlier, or take this `)` away"),
        ("if(1, 2, 3", "character 11: write `)` at the end"),
        ("${age} == 5", "character 8: write `=` instead of `==`"),
        ("${age} <> 5", "character 8: write `!=` instead of `<>`"),
        ("${age} => 5", "character 8: write `>=` instead of `=>`"),
        ("${a} && ${b}", "character 6: write `and` instead of `&&`"),
        ("${a} || ${b}", "character 6: write `or` instead of `||`"),
        ("${a} AND ${b}", "character 6: write `and` instead of `AND`"),
        ("!${a}", "character 1: write `not(…)` instead of `!`"),
        ("'abc", "character 1: close the text that starts here with a second '"),
        ("${age", "character 1: close the reference that starts here with `}`"),
        (
            "${my age} = 1",
            "character 1: write the name of a question between the braces of `${my age}`: letters, digits, `_`, `-` and `.`",
        ),
        ("é = ‘x’", "character 5: replace the curly quote ‘ by a straight one: ' or \""),
        ("${a} # 1", "character 6: remove `#`, which has no meaning in an expression"),
        ("//name", "character 1: `//` is not supported: write the whole path"),
        ("/data/@id", "character 7: `@` is not supported: read a question or a column by its name"),
        (
            "1234567890123456789012345678901",
            "character 1: shorten the number 1234567890123456789012345678901 to 28 digits",
        ),
        (
            "concat('a', 'b')/c",
            "character 17: `concat(…)/` is not supported: a path starts with a question, `/`, `.`, current() or instance('list')",
        ),
        ("instance(${list})/root/item", "character 1: give `instance` the name of a list in quotes as its argument 1"),
        ("/data/text()", "character 7: `/text(…)` is not supported: a step of a path is a name, `.`, `..` or `*`"),
    ] {
        assert!(mistake(text).starts_with(expected), "{text}\n   {}\n   {expected}", mistake(text));
    }
}

#[test]
fn a_function_is_refused_by_its_name() {
    for (text, expected) in [
        ("1 + slected(${a}, 'x')", "character 5: no function is called `slected`: did you mean `selected`?"),
        ("count_selected(${a})", "character 1: no function is called `count_selected`: did you mean `count-selected`?"),
        ("vlookup(1, 2)", "character 1: no function is called `vlookup`: check its spelling"),
        ("area(${shape})", "character 1: `area()` is not supported: draw it in another tool"),
        ("${last-saved#name}", "character 1: `${last-saved#name}` is not supported: give the question a concept"),
        ("selected(${a})", "character 1: `selected` takes 2 arguments, not 1"),
        ("if(1, 2)", "character 1: `if` takes 3 arguments, not 2"),
        ("today(1)", "character 1: `today` takes no argument, not 1"),
        ("round(1, 2, 3)", "character 1: `round` takes 1 to 2 arguments, not 3"),
        ("min()", "character 1: `min` takes 1 argument or more, not 0"),
        ("regex(., '(a')", "character 1: mend the regular expression: unclosed group"),
        ("regex(., 'a)(b')", "character 1: mend the regular expression: unopened group"),
        ("regex(., '(?=a)b')", "character 1: mend the regular expression: look-around"),
        (
            "digest('a', 'MD5')",
            "character 1: give `digest` one of 'SHA-1', 'SHA-256', 'SHA-384' and 'SHA-512' as its argument 2",
        ),
        ("format-date(today(), '%Q')", "character 1: give `format-date` a pattern of"),
        ("date('2026-02-30')", "character 1: write the date `2026-02-30` as year-month-day, such as '2026-11-24'"),
        (
            "jr:choice-name(${a}, ${a})",
            "character 1: give `jr:choice-name` the name of a question in quotes, such as '${question}' as its argument 2",
        ),
        ("count(5)", "character 1: give `count` a question, a group or a path as its argument 1"),
        ("indexed-repeat(${a}, ${r})", "character 1: `indexed-repeat` takes 3 to 7 arguments, not 2"),
        (
            "weighted-checklist(1, 2, true())",
            "character 1: give `weighted-checklist` a weight for each answer as its argument 3",
        ),
    ] {
        assert!(mistake(text).starts_with(expected), "{text}\n   {}\n   {expected}", mistake(text));
    }
}

#[test]
fn length_and_depth_have_a_limit() {
    assert!(mistake(&"1".repeat(MAX_LENGTH + 1)).contains("shorten the expression"));
    let nested = |depth: usize| format!("{}1{}", "(".repeat(depth), ")".repeat(depth));
    assert!(mistake(&nested(5_000)).contains("nested more than"));
    assert!(Expression::parse(&nested(MAX_DEPTH / 2)).is_ok());
    assert!(mistake(&vec!["1"; MAX_DEPTH + 2].join(" + ")).contains("nested more than"));
    assert!(mistake(&"-".repeat(10_000)).contains("nested more than"));
    let long = vec!["${a} = 'yes'"; 1_000].join(" or ");
    assert!(Expression::parse(&long).is_ok());
}
