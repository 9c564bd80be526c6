use super::*;

/// A workbook in which nothing is wrong.
const SHEET: &str = include_str!("../../tests/stories/call.md");

fn mistakes(from: &str, to: &str) -> Vec<String> {
    assert!(SHEET.contains(from), "{from}");
    read_sheet("call.md", SHEET.replacen(from, to, 1).as_bytes())
        .err()
        .unwrap_or_default()
        .iter()
        .map(ToString::to_string)
        .collect()
}

#[test]
fn a_call_is_read_with_all_that_it_says() {
    let call = read_sheet("call.md", SHEET.as_bytes()).unwrap();
    assert_eq!((call.programme.0.as_str(), call.places, call.pass_mark), ("springboard", 4, Some(30)));
    assert_eq!(call.eligibility.iter().map(|demand| demand.any.len()).collect::<Vec<_>>(), [1, 3]);
    assert_eq!(call.bounds.iter().map(|one| one.groups.len()).collect::<Vec<_>>(), [3, 2]);
    assert_eq!(call.bounds[0].groups[0].least, 2);
    assert_eq!(best_score(&call.criteria), 3 * 10 + 2 * 10);
    assert_eq!(call.about.langs().len(), 2);
    assert_eq!(call.about.keeps_months, 12);
}

#[test]
fn a_mistake_names_sheet_row_and_column() {
    for (from, to, told) in [
        (
            "| places | 4 |",
            "| places | none |",
            "call, row 10, column value: a whole number from 1 to 10000 is expected",
        ),
        ("2026-11-20", "soon", "call, row 8, column value: \"soon\" is no day: write it as 2026-03-31"),
        ("2026-12-20", "2026-10-20", "call, row 9, column value: the last day is expected from the first on"),
        ("| pass_mark | 30 |", "| pass_mark | 90 |", "call, row 12, column value: nobody can get 90"),
        ("| applicant | either |", "| applicant | all |", "call, row 11, column value: person, firm or either"),
        ("| season |", "| saison |", "is no key"),
        ("${age} >= 18", "${age} >=", "eligibility, row 2, column condition: "),
        ("${age} >= 18", "${old} >= 18", "eligibility, row 2, column condition: there is no question \"old\""),
        ("${age} >= 18", "1 = 1", "eligibility, row 2, column condition: it reads no question"),
        ("| woman | Une femme | A woman | 2 |", "| woman | Une femme | A woman | 5 |", "groups, row 3, column least"),
        ("| gender | other |", "| gender | unsaid |", "groups, row 5, column value: unsaid is taken"),
        (
            "| | places | 4 |",
            "| | files | 9 | Vos plans | Your plans |\n| | places | 4 |",
            "call, row 10, column value: a whole",
        ),
        ("| | places | 4 |", "| | files | 2 | Vos plans | |\n| | places | 4 |", "call, row 10, column text"),
        ("| idea | L’idée | The idea | 3 |", "| idea | L’idée | The idea | 0 |", "criteria, row 2, column weight"),
        ("| | text | idea |", "| | image | idea |", "survey, row 6, column type: a question takes no file"),
    ] {
        let found = mistakes(from, to);
        assert!(found.iter().any(|one| one.contains(told)), "{told} is not in {found:?}");
    }
}

#[test]
fn a_language_of_the_title_is_one_of_every_text() {
    let found = mistakes(
        "| introduction | | Dites-nous votre idée. | Tell us your idea. |",
        "| introduction | | Dites-nous. | |",
    );
    assert_eq!(found, ["call, row 7, column text::en: the title has this language: write the text in it too"]);
}

#[test]
fn gender_is_asked_where_it_is_optional_and_kept_apart() {
    let found = mistakes("person.email", "person.gender");
    assert!(found.len() == 1 && found[0].contains("stands in the sheet groups"), "{found:?}");
}
