//! Files as they come: from spreadsheet programs, broken, hostile.

#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use forms::model::DefaultValue;
use forms::spreadsheet::Workbook;
use forms::{Form, xlsform};
use proptest::prelude::*;

const XLSX: &[u8] = include_bytes!("files/form.xlsx");
const XLS: &[u8] = include_bytes!("files/form.xls");
const EXTENSIONS: [&str; 4] = ["xlsx", "xls", "csv", "md"];

fn default_of<'f>(form: &'f Form, name: &str) -> &'f str {
    match form.question(name).unwrap().default.as_ref().unwrap() {
        DefaultValue::Static(text) => text,
        DefaultValue::Dynamic(expression) => &expression.text,
    }
}

#[test]
fn numbers_dates_and_truths_of_excel_files_are_texts() {
    for (file, bytes) in [("form.xlsx", XLSX), ("form.xls", XLS)] {
        let form = xlsform::read(file, bytes).unwrap();
        assert_eq!((form.id(), form.version()), ("fixture", "2"), "{file}");
        assert_eq!(default_of(&form, "day"), "2026-11-24", "{file}");
        assert_eq!(default_of(&form, "age"), "18", "{file}");
        assert_eq!(default_of(&form, "rate"), "3.5", "{file}");
        assert_eq!(default_of(&form, "agrees"), "TRUE", "{file}");
        assert_eq!(form.question("agrees").unwrap().label.exact("fr"), Some("D'accord"), "{file}");
    }
}

#[test]
fn rows_keep_the_numbers_that_the_author_sees() {
    for (file, bytes) in [("form.xlsx", XLSX), ("form.xls", XLS)] {
        let form = xlsform::read(file, bytes).unwrap();
        assert_eq!(form.question("day").unwrap().at.row, 4, "{file}");
        let constraint = form.question("age").unwrap().constraint.as_ref().unwrap();
        assert_eq!(constraint.at.to_string(), "survey, row 5, column constraint", "{file}");
    }
}

#[test]
fn a_column_that_xlsform_does_not_know_is_kept() {
    let form = xlsform::read("form.xlsx", XLSX).unwrap();
    assert_eq!(form.question("day").unwrap().extra.get("notes").map(String::as_str), Some("une remarque"));
}

#[test]
fn every_mistake_of_a_form_is_told_at_once() {
    let file = "
        | survey |
        |        | type        | name | label | relevant     |
        |        | txt         | a    | A     |              |
        |        | text        | b b  | B     |              |
        |        | text        | c    | C     | ${nope} = 1  |
        |        | select_one z| d    |       | 1 +          |
        |        | begin_group | e    | E     |              |
    ";
    let mistakes = xlsform::read("form.md", file.as_bytes()).unwrap_err();
    let places: Vec<String> = mistakes.iter().map(|mistake| mistake.at.to_string()).collect();
    for place in [
        "survey, row 2, column type",
        "survey, row 3, column name",
        "survey, row 4, column relevant",
        "survey, row 5, column label",
        "survey, row 5, column relevant",
        "survey, row 6, column type",
        "choices",
    ] {
        assert!(places.iter().any(|found| found == place), "{place} is not in {places:#?}");
    }
}

#[test]
fn reading_stops_where_groups_lie_too_deep_in_one_another() {
    let nested = "| | begin_group | g | G |\n".repeat(49_999);
    let file = format!("| survey |\n| | type | name | label |\n{nested}");
    let mistakes = xlsform::read("form.md", file.as_bytes()).unwrap_err();
    let told: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
    assert_eq!(told, ["survey, row 34, column type: groups lie in one another more than 32 deep: flatten them"]);
}

/// A form of these rows, with a list `c` of so many choices.
fn with_choices(rows: &str, count: usize) -> String {
    let choices: String = (0..count).map(|number| format!("| | c | c{number} | C |\n")).collect();
    format!("| survey |\n| | type | name | label |\n{rows}| choices |\n| | list_name | name | label |\n{choices}")
}

#[test]
fn loops_inside_loops_count_all_that_they_are_written_out_to() {
    let nested = |depth: usize| {
        let begin: String = (0..depth).map(|number| format!("| | begin loop over c | l{number} | L |\n")).collect();
        format!("{begin}| | text | a | A |\n{}", "| | end loop | | |\n".repeat(depth))
    };
    for (depth, choices) in [(1, 2_000), (2, 40), (3, 10)] {
        assert!(xlsform::read("form.md", with_choices(&nested(depth), choices).as_bytes()).is_ok(), "{depth}");
    }
    for (depth, choices) in [(1, 3_000), (2, 100), (4, 100), (32, 2)] {
        let mistakes = xlsform::read("form.md", with_choices(&nested(depth), choices).as_bytes()).unwrap_err();
        assert!(mistakes.iter().any(|mistake| mistake.message.contains("more than 5000")), "{depth}: {mistakes:?}");
    }
}

#[test]
fn loops_beside_each_other_count_together() {
    let beside = |count: usize| -> String {
        let one = |number| format!("| | begin loop over c | l{number} | L |\n| | text | a | A |\n| | end loop | | |\n");
        (0..count).map(one).collect()
    };
    assert!(xlsform::read("form.md", with_choices(&beside(5), 500).as_bytes()).is_ok());
    assert!(xlsform::read("form.md", with_choices(&beside(6), 500).as_bytes()).is_err());
}

#[test]
fn a_concept_goes_with_its_question() {
    for head in ["bind::concept", "bind::passerelle:concept"] {
        let file = format!("| survey |\n| | type | name | label | {head} |\n| | text | a | A | person.family_name |\n");
        let form = xlsform::read("form.md", file.as_bytes()).unwrap();
        assert_eq!(form.question("a").unwrap().concept.as_deref(), Some("person.family_name"), "{head}");
    }
}

/// A form that is nearly right, so that the reader gets far.
fn near_forms() -> impl Strategy<Value = String> {
    let cell = prop_oneof![
        Just("text".to_owned()),
        Just("select_one c".to_owned()),
        Just("begin_group".to_owned()),
        Just("end_group".to_owned()),
        Just("begin repeat".to_owned()),
        Just("end repeat".to_owned()),
        Just("range".to_owned()),
        Just("begin loop over c".to_owned()),
        Just("end loop".to_owned()),
        Just("${a}".to_owned()),
        Just("start=1 end=5".to_owned()),
        "[a-c]",
        "\\PC{0,12}",
    ];
    let rows = proptest::collection::vec(proptest::collection::vec(cell, 7), 0..12);
    rows.prop_map(|rows| {
        let heads = "type | name | label::fr | relevant | parameters | default | choice_filter";
        let survey = rows.iter().map(|row| row.join(" | ")).collect::<Vec<_>>().join(" |\n| | ");
        format!("| survey |\n| | {heads} |\n| | {survey} |\n| choices |\n| | list_name | name | label |\n| | c | a | A |\n| entities |\n| | list_name | label |\n| | e | ${{a}} |\n")
    })
}

proptest! {
    #[test]
    fn arbitrary_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..2048)) {
        for extension in EXTENSIONS {
            let _ = Workbook::read(&format!("file.{extension}"), &bytes);
        }
    }

    #[test]
    fn a_damaged_excel_file_is_read_or_refused(at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>()) {
        for (file, bytes) in [("form.xlsx", XLSX), ("form.xls", XLS)] {
            let mut damaged = bytes.to_vec();
            let at = at.index(damaged.len());
            damaged[at] = byte;
            let _ = xlsform::read(file, &damaged);
            damaged.truncate(cut.index(bytes.len()));
            let _ = xlsform::read(file, &damaged);
        }
    }

    #[test]
    fn a_form_that_is_nearly_right_is_read_or_refused(file in near_forms()) {
        if let Ok(form) = xlsform::read("form.md", file.as_bytes()) {
            let xml = forms::xform::write(&form);
            prop_assert!(roxmltree::Document::parse(&xml).is_ok(), "{xml}");
        }
    }
}
